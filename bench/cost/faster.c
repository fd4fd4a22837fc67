/*
 * faster.c: time that passes N times as fast for a process and its children, for runs of cost.py that would take days.
 *
 *   cc -shared -fPIC -O2 -o faster.so faster.c
 *   FASTER="300 MONOTONIC-NS REALTIME-NS" LD_PRELOAD=faster.so program
 *
 * The two instants are those from which on it passes faster, the same for all processes of a run. Clocks of processor time stay as they are, and so do the
 * timeouts of poll(2) and its like.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

typedef long long ns_t;
static ns_t factor = 1, from_monotonic, from_realtime;

__attribute__((constructor)) static void begin(void)
{
    const char *faster = getenv("FASTER");
    if (faster && sscanf(faster, "%lld %lld %lld", &factor, &from_monotonic, &from_realtime) != 3)
        abort();
}

static ns_t ns(const struct timespec *t) { return t->tv_sec * 1000000000LL + t->tv_nsec; }
static struct timespec of(ns_t t) { return (struct timespec){ t / 1000000000LL, t % 1000000000LL }; }

/* Seconds since 1970 are never so few, and those since the start never so many. */
static ns_t from(ns_t t) { return t > 1000000000000000000LL ? from_realtime : from_monotonic; }
static struct timespec really(const struct timespec *t) { return of(from(ns(t)) + (ns(t) - from(ns(t))) / factor); }

int clock_gettime(clockid_t id, struct timespec *t)
{
    int result = syscall(SYS_clock_gettime, id, t);
    if (result == 0 && id != CLOCK_PROCESS_CPUTIME_ID && id != CLOCK_THREAD_CPUTIME_ID && id >= 0)
        *t = of(from(ns(t)) + (ns(t) - from(ns(t))) * factor);
    return result;
}

int gettimeofday(struct timeval *t, void *zone)
{
    struct timespec now;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &now);
    *t = (struct timeval){ now.tv_sec, now.tv_nsec / 1000 };
    return 0;
}

time_t time(time_t *t)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (t)
        *t = now.tv_sec;
    return now.tv_sec;
}

int clock_nanosleep(clockid_t id, int flags, const struct timespec *t, struct timespec *left)
{
    struct timespec asked = flags & TIMER_ABSTIME ? really(t) : of(ns(t) / factor);
    return syscall(SYS_clock_nanosleep, id, flags, &asked, left) == 0 ? 0 : errno;
}

int nanosleep(const struct timespec *t, struct timespec *left)
{
    struct timespec asked = of(ns(t) / factor);
    return syscall(SYS_nanosleep, &asked, left);
}

int pthread_cond_timedwait(pthread_cond_t *c, pthread_mutex_t *m, const struct timespec *t)
{
    static int (*next)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *);
    struct timespec asked = really(t);
    if (!next)
        next = dlvsym(RTLD_NEXT, "pthread_cond_timedwait", "GLIBC_2.3.2");
    if (!next)
        next = dlsym(RTLD_NEXT, "pthread_cond_timedwait");
    return next(c, m, &asked);
}

int pthread_cond_clockwait(pthread_cond_t *c, pthread_mutex_t *m, clockid_t id, const struct timespec *t)
{
    static int (*next)(pthread_cond_t *, pthread_mutex_t *, clockid_t, const struct timespec *);
    struct timespec asked = really(t);
    if (!next)
        next = dlsym(RTLD_NEXT, "pthread_cond_clockwait");
    return next(c, m, id, &asked);
}

int sem_clockwait(sem_t *s, clockid_t id, const struct timespec *t)
{
    static int (*next)(sem_t *, clockid_t, const struct timespec *);
    struct timespec asked = really(t);
    if (!next)
        next = dlsym(RTLD_NEXT, "sem_clockwait");
    return next(s, id, &asked);
}
