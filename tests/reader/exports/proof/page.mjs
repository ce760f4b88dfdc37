// Open pages in headless Chromium and tell, as JSON, what a reader meets there.
// Usage: node page.mjs CACHE PAGE...   (CACHE holds node_modules)
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [cache, ...pages] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${cache}/`));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });

async function told(file, scheme) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const requests = [], messages = [];
  page.on("request", request => requests.push(request.url()));
  page.on("console", message => messages.push(message.text()));
  page.on("pageerror", error => messages.push(String(error)));
  page.on("dialog", dialog => { messages.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(pathToFileURL(file).href);
  const shown = () => page.$$eval(".paper:not([hidden])", all => all.map(one => one.id));
  const result = {
    titles: await page.$$eval(".paper > h2, .paper > h3", all => all.map(one => one.textContent)),
    abstracts: await page.$$eval("p.abstract", all => all.map(one => one.textContent)),
    headings: await page.$$eval("h1, h2, h3, h4, h5, h6", all => all.map(one => one.localName)),
    marks: await page.$$eval(".abstract mark", all => all.map(one => [one.className, one.textContent])),
    links: await page.$$eval("a", all => all.map(one => one.getAttribute("href"))),
    dangling: await page.$$eval("a[href^='#']", all =>
      all.filter(one => !document.getElementById(one.getAttribute("href").slice(1))).length),
    scripts: await page.$$eval("script:not([type])", all => all.length),
    all: await shown(),
    searches: {},
  };
  for (const words of ["SPARSE  cost", "画像", "nowhere to be found"]) {
    await page.keyboard.press("/");
    await page.fill("#words", "");
    await page.keyboard.type(words);
    result.searches[words] = { shown: await shown(), said: await page.textContent("#found") };
  }
  await page.keyboard.press("Escape");
  result.after = await shown();
  result.background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  result.messages = messages;
  result.requests = requests;
  await context.close();

  const checked = await browser.newContext({ colorScheme: scheme, bypassCSP: true, viewport: { width: 1280, height: 900 } });
  const other = await checked.newPage();
  await other.goto(pathToFileURL(file).href);
  await other.addStyleTag({ content: ".paper { content-visibility: visible !important }" });
  await other.evaluate(axe);
  const found = await other.evaluate(() => axe.run({ resultTypes: ["violations"] }));
  result.axe = found.violations.map(one => `${one.id}: ${one.nodes[0].html}`);
  result.passes = found.passes.length;
  await checked.close();
  return result;
}

const results = [];
for (const [place, file] of pages.entries()) results.push(await told(file, place % 2 ? "dark" : "light"));
await browser.close();
console.log(JSON.stringify(results));
