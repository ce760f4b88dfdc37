#!/bin/sh
# Install the programs that prove Lectern's exports, desktop files and bundle, and strace, with which
# the battery watches it: what is there already takes a second.
# Tests that need one of them are skipped without it, unless LECTERN_PROOF=1 demands them all.
set -eu
cd "$(dirname "$0")/../../../.."
cache=.venv/cache/proof

packages="pandoc bibutils biber epubcheck poppler-utils qpdf libxml2-utils libreoffice-writer-nogui libreoffice-calc-nogui chromium default-jre-headless lacheck nodejs npm strace"
packages="$packages binutils xvfb desktop-file-utils appstream"
case "$(readlink -f "$(command -v python3)")" in
  /usr/bin/python3.*)  # Debian's own, whose library a bundle needs, is a package apart
    packages="$packages lib$(basename "$(readlink -f "$(command -v python3)")")" ;;
esac
missing=""
for package in $packages; do
  case "$package" in
    default-jre-headless) command -v java >/dev/null && continue ;;
    nodejs) command -v node >/dev/null && continue ;;
    npm) command -v npm >/dev/null && continue ;;
  esac
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
done
if [ -n "$missing" ]; then
  export DEBIAN_FRONTEND=noninteractive
  run=""
  [ "$(id -u)" = 0 ] || run=sudo
  $run apt-get update -qq
  # shellcheck disable=SC2086  # one word each
  $run apt-get install -qq -y --no-install-recommends $missing >/dev/null
fi

# The versions are pinned, so that a new rule of a validator does not fail an old page unasked.
wanted="vnu-jar@26.9.27 axe-core@4.14.1 playwright-core@1.65.1"
if [ "$(cat "$cache/wanted" 2>/dev/null)" != "$wanted" ]; then
  mkdir -p "$cache"
  # shellcheck disable=SC2086
  timeout 120 npm install --fetch-retries=1 --fetch-timeout=30000 --silent --no-audit --no-fund --ignore-scripts --prefix "$cache" $wanted
  printf '%s\n' "$wanted" >"$cache/wanted"
fi
