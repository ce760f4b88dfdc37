/* Counts what a process changes below one folder, and at the k-th change kills it or has the
   change fail; or logs every change with its data. Preloaded; tests/battery/shim arms it. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OFF, COUNT, KILL, FAIL };
enum { MOST = 4096 }; /* descriptors that are followed */

static char root[PATH_MAX];
static int action, error_number, for_good, log_to = -1;
static long at, count;
static char *names[MOST]; /* of what is open below the root */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...)                              \
    static type (*real)(__VA_ARGS__);                      \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

/* The four that the tests call. */

void faults_arm(const char *folder, int what, long number, int error, int sticky) {
    snprintf(root, sizeof root, "%s", folder);
    action = what, at = number, error_number = error, for_good = sticky, count = 0;
}

void faults_log(int descriptor) { log_to = descriptor; }

long faults_count(void) { return count; }

void faults_disarm(void) { action = OFF; }

/* Count a change; say whether it has to fail. What frees room does not fail on a full disk. */
static int struck(int frees) {
    pthread_mutex_lock(&lock);
    long now = ++count;
    pthread_mutex_unlock(&lock);
    if (action == OFF || action == COUNT || at <= 0) return 0;
    if (now != at && !(for_good && now > at)) return 0;
    if (action == KILL) {
        kill(getpid(), SIGKILL);
        pause();
    }
    if (frees && error_number == ENOSPC) return 0;
    errno = error_number;
    return 1;
}

static int below(const char *path) {
    size_t length = strlen(root);
    return action != OFF && length && !strncmp(path, root, length) &&
           (path[length] == '/' || !path[length]);
}

/* Make a path absolute. */
static const char *whole(int folder, const char *path, char *into) {
    if (path[0] == '/' || !path[0]) return path;
    char base[PATH_MAX] = "";
    if (folder == AT_FDCWD) {
        if (!getcwd(base, sizeof base)) return path;
    } else {
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t length = readlink(link, base, sizeof base - 1);
        base[length < 0 ? 0 : length] = 0;
    }
    snprintf(into, PATH_MAX, "%.2000s/%.2000s", base, path);
    return into;
}

static void told(const char *format, ...) {
    if (log_to < 0) return;
    int kept = errno;
    va_list all;
    va_start(all, format);
    vdprintf(log_to, format, all);
    va_end(all);
    errno = kept;
}

static unsigned long number_of(int fd) {
    struct stat known;
    return fstat(fd, &known) ? 0 : (unsigned long)known.st_ino;
}

static int is_followed(int fd) { return action != OFF && fd >= 0 && fd < MOST && names[fd]; }

static ssize_t wrote(int fd, ssize_t done, off_t start, const char *data) {
    if (done > 0 && log_to >= 0) {
        if (start < 0) start = lseek(fd, 0, SEEK_CUR) - done;
        REAL(ssize_t, "write", int, const void *, size_t);
        told("W\t%lu\t%ld\t%ld\n", number_of(fd), (long)start, (long)done);
        if (real(log_to, data, (size_t)done) != done) abort();
    }
    return done;
}

/* Opening: a change where it makes a file, or empties one. */

static int opened(int folder, const char *path, int flags, mode_t mode) {
    REAL(int, "openat64", int, const char *, int, ...);
    char buffer[PATH_MAX];
    const char *full = whole(folder, path, buffer);
    if (!below(full)) return real(folder, path, flags, mode);
    struct stat known;
    int there = !fstatat(folder, path, &known, 0);
    int makes = (flags & O_CREAT) && !there;
    int empties = (flags & O_TRUNC) && there && known.st_size > 0;
    if ((makes || empties) && struck(0)) return -1;
    int fd = real(folder, path, flags, mode);
    if (fd < 0 || fd >= MOST) return fd;
    free(names[fd]);
    names[fd] = strdup(full);
    told("O\t%lu\t%d\t%d\t%s\n", number_of(fd), makes, empties, full);
    return fd;
}

#define OPENING(name, folder, ...)                              \
    int name(__VA_ARGS__, int flags, ...) {                     \
        mode_t mode = 0;                                        \
        if (flags & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) {   \
            va_list all;                                        \
            va_start(all, flags);                               \
            mode = va_arg(all, mode_t);                         \
            va_end(all);                                        \
        }                                                       \
        return opened(folder, path, flags, mode);               \
    }

OPENING(open, AT_FDCWD, const char *path)
OPENING(open64, AT_FDCWD, const char *path)
OPENING(openat, folder, int folder, const char *path)
OPENING(openat64, folder, int folder, const char *path)

int creat(const char *path, mode_t mode) {
    return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode);
}

int close(int fd) {
    REAL(int, "close", int);
    if (fd >= 0 && fd < MOST && names[fd]) {
        free(names[fd]);
        names[fd] = NULL;
    }
    return real(fd);
}

/* Writing. */

ssize_t write(int fd, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    if (!is_followed(fd)) return real(fd, data, size);
    return struck(0) ? -1 : wrote(fd, real(fd, data, size), -1, data);
}

#define WRITING_AT(name, type)                                              \
    ssize_t name(int fd, const void *data, size_t size, type start) {       \
        REAL(ssize_t, #name, int, const void *, size_t, type);              \
        if (!is_followed(fd)) return real(fd, data, size, start);           \
        return struck(0) ? -1 : wrote(fd, real(fd, data, size, start), start, data); \
    }

WRITING_AT(pwrite, off_t)
WRITING_AT(pwrite64, off64_t)

ssize_t writev(int fd, const struct iovec *parts, int many) {
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    /* A write may always write less than it was asked to: the first part, so that it is logged. */
    return is_followed(fd) ? write(fd, parts[0].iov_base, parts[0].iov_len) : real(fd, parts, many);
}

/* Copying within the kernel is refused: whoever copies then does it by writing. */

#define REFUSED_COPY(name, to, ...)                                  \
    ssize_t name(__VA_ARGS__) {                                      \
        if (is_followed(to)) { errno = EINVAL; return -1; }          \
        static ssize_t (*real)();                                    \
        if (!real) real = (ssize_t (*)())dlsym(RTLD_NEXT, #name);

REFUSED_COPY(sendfile, to, int to, int from, off_t *start, size_t size)
    return real(to, from, start, size); }
REFUSED_COPY(sendfile64, to, int to, int from, off64_t *start, size_t size)
    return real(to, from, start, size); }
REFUSED_COPY(copy_file_range, to, int from, off64_t *start, int to, off64_t *begin, size_t size, unsigned flags)
    return real(from, start, to, begin, size, flags); }

#define SIZING(name, type)                                                \
    int name(int fd, type size) {                                         \
        REAL(int, #name, int, type);                                      \
        if (!is_followed(fd)) return real(fd, size);                      \
        if (struck(0)) return -1;                                         \
        int failed = real(fd, size);                                      \
        if (!failed) told("T\t%lu\t%ld\n", number_of(fd), (long)size);    \
        return failed;                                                    \
    }

SIZING(ftruncate, off_t)
SIZING(ftruncate64, off64_t)

#define KEEPING(name)                                                            \
    int name(int fd) {                                                           \
        REAL(int, #name, int);                                                   \
        if (!is_followed(fd)) return real(fd);                                   \
        if (struck(0)) return -1;                                                \
        int failed = real(fd);                                                   \
        if (!failed) told("S\t%lu\t%s\n", number_of(fd), names[fd]);             \
        return failed;                                                           \
    }

KEEPING(fsync)
KEEPING(fdatasync)

void sync(void) {
    REAL(void, "sync", void);
    if (action != OFF && struck(1)) return;
    real();
    if (action != OFF) told("Y\n");
}

/* Names. */

#define NAMING(name, letter, frees, folder, arguments, passed)                   \
    int name arguments {                                                         \
        static int (*real) arguments;                                            \
        if (!real) real = (int (*) arguments)dlsym(RTLD_NEXT, #name);            \
        char buffer[PATH_MAX];                                                   \
        const char *full = whole(folder, path, buffer);                          \
        if (!below(full)) return real passed;                                    \
        if (struck(frees)) return -1;                                            \
        int failed = real passed;                                                \
        if (!failed) told(letter "\t%s\n", full);                                \
        return failed;                                                           \
    }

NAMING(unlink, "U", 1, AT_FDCWD, (const char *path), (path))
NAMING(unlinkat, "U", 1, folder, (int folder, const char *path, int flags), (folder, path, flags))
NAMING(rmdir, "U", 1, AT_FDCWD, (const char *path), (path))
NAMING(mkdir, "M", 0, AT_FDCWD, (const char *path, mode_t mode), (path, mode))
NAMING(mkdirat, "M", 0, folder, (int folder, const char *path, mode_t mode), (folder, path, mode))
NAMING(chmod, "C", 0, AT_FDCWD, (const char *path, mode_t mode), (path, mode))
NAMING(truncate, "?", 0, AT_FDCWD, (const char *path, off_t size), (path, size))
NAMING(truncate64, "?", 0, AT_FDCWD, (const char *path, off64_t size), (path, size))

#define TWO_NAMES(name, letter, one, two, arguments, passed)                     \
    int name arguments {                                                         \
        static int (*real) arguments;                                            \
        if (!real) real = (int (*) arguments)dlsym(RTLD_NEXT, #name);            \
        char first[PATH_MAX], second[PATH_MAX];                                  \
        const char *from = whole(one, old, first), *to = whole(two, new, second); \
        if (!below(from) && !below(to)) return real passed;                      \
        if (struck(0)) return -1;                                                \
        int failed = real passed;                                                \
        if (!failed) told(letter "\t%s\t%s\n", from, to);                        \
        return failed;                                                           \
    }

TWO_NAMES(rename, "R", AT_FDCWD, AT_FDCWD, (const char *old, const char *new), (old, new))
TWO_NAMES(renameat, "R", a, b, (int a, const char *old, int b, const char *new), (a, old, b, new))
TWO_NAMES(renameat2, "R", a, b, (int a, const char *old, int b, const char *new, unsigned flags),
          (a, old, b, new, flags))
TWO_NAMES(link, "L", AT_FDCWD, AT_FDCWD, (const char *old, const char *new), (old, new))
TWO_NAMES(linkat, "L", a, b, (int a, const char *old, int b, const char *new, int flags),
          (a, old, b, new, flags))
