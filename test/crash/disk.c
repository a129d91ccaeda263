/*
 * A disk that fails on command. Preloaded into the real program it stands between libc and the system: at the n-th
 * operation below a folder it fails, writes only a half, or kills the process, in the middle of a write if it has to. It
 * sees what Node writes and what SQLite writes alike.
 *
 * HUIBIAO_DISK_PLAN names a file of 8 ints, mapped so that the harness can arm it in a process that runs.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OFF, FAIL, KILL, TEAR, SHORT };
enum { WRITE = 1, SYNC = 2, NAME = 4, CUT = 8 };

struct plan {
  int mode;
  int kinds; /* which operations count: a sum of WRITE … CUT */
  int nth;   /* from 1 */
  int once;  /* else from then on */
  int error; /* errno of FAIL */
  int count; /* operations seen */
  int hits;  /* operations that failed */
  int far;   /* links cannot be made, as between two disks */
};

static struct plan *plan;
static const char *root;

__attribute__((constructor)) static void start(void) {
  const char *file = getenv("HUIBIAO_DISK_PLAN");
  root = getenv("HUIBIAO_DISK_ROOT");
  if (file == NULL || root == NULL) return;
  int fd = open(file, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  void *map = mmap(NULL, sizeof(struct plan), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (map != MAP_FAILED) plan = map;
}

static int is_below(const char *path) { return path != NULL && strncmp(path, root, strlen(root)) == 0; }

static int is_file_below(int fd) {
  char link[32], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

/* What to do with this operation. */
static int verdict(int kind) {
  int n = __atomic_add_fetch(&plan->count, 1, __ATOMIC_SEQ_CST);
  if (plan->once ? n != plan->nth : n < plan->nth) return OFF;
  __atomic_add_fetch(&plan->hits, 1, __ATOMIC_SEQ_CST);
  int mode = plan->mode;
  /* A disk that wrote a half is full: the next write fails. */
  if (mode == SHORT && (kind != WRITE || n > plan->nth)) mode = FAIL;
  if (mode == KILL || (mode == TEAR && kind != WRITE)) kill(getpid(), SIGKILL);
  return mode;
}

static int active(int kind) { return plan != NULL && plan->mode != OFF && (plan->kinds & kind) != 0; }
static int judge_fd(int kind, int fd) { return active(kind) && is_file_below(fd) ? verdict(kind) : OFF; }
static int judge_path(int kind, const char *path) { return active(kind) && is_below(path) ? verdict(kind) : OFF; }
static int fail(void) {
  errno = plan->error;
  return -1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static size_t half(size_t size) { return size > 1 ? size / 2 : size; }

#define WRITER(name, args, call, half_call)                 \
  ssize_t name args {                                       \
    static __typeof__(&name) real;                          \
    if (real == NULL) real = REAL(name);                    \
    switch (judge_fd(WRITE, fd)) {                          \
      case FAIL: return fail();                             \
      case SHORT: return real half_call;                    \
      case TEAR: real half_call; kill(getpid(), SIGKILL);   \
    }                                                       \
    return real call;                                       \
  }

WRITER(write, (int fd, const void *data, size_t size), (fd, data, size), (fd, data, half(size)))
WRITER(pwrite, (int fd, const void *data, size_t size, off_t at), (fd, data, size, at), (fd, data, half(size), at))
WRITER(pwrite64, (int fd, const void *data, size_t size, off64_t at), (fd, data, size, at), (fd, data, half(size), at))
WRITER(writev, (int fd, const struct iovec *data, int n), (fd, data, n), (fd, data, n > 1 ? n / 2 : n))

#define OF_FILE(kind, name, args, call)    \
  int name args {                          \
    static __typeof__(&name) real;         \
    if (real == NULL) real = REAL(name);   \
    if (judge_fd(kind, fd)) return fail(); \
    return real call;                      \
  }

OF_FILE(SYNC, fsync, (int fd), (fd))
OF_FILE(SYNC, fdatasync, (int fd), (fd))
OF_FILE(CUT, ftruncate, (int fd, off_t size), (fd, size))
OF_FILE(CUT, ftruncate64, (int fd, off64_t size), (fd, size))

#define OF_PATH(name, args, path, call)          \
  int name args {                                \
    static __typeof__(&name) real;               \
    if (real == NULL) real = REAL(name);         \
    if (judge_path(NAME, path)) return fail();   \
    return real call;                            \
  }

OF_PATH(rename, (const char *from, const char *to), to, (from, to))

int link(const char *from, const char *to) {
  static __typeof__(&link) real;
  if (real == NULL) real = REAL(link);
  if (judge_path(NAME, to)) return fail();
  if (plan != NULL && plan->far && is_below(to)) {
    errno = EXDEV;
    return -1;
  }
  return real(from, to);
}
OF_PATH(unlink, (const char *path), path, (path))
OF_PATH(mkdir, (const char *path, mode_t mode), path, (path, mode))
