#!/usr/bin/python3
"""cost.py PROGRAM [--beside PROGRAM] [--panel NAME] [--starts N] [--minutes N] [--rival-polls N] [--faster N]: measures the resources of
the program, of the same function in Python, and of another build of the program, in one run.

PROGRAM is the file glucose-tracker of a package for this machine. Both speak HTTPS to one server of the system tests, on loopback, and show their picture
on no real panel: the png panel, or with --panel an OLED panel whose bus is missing. The daemon polls once a minute, its minimum interval,
so its part takes as many minutes as polls; with --faster it is the only part, and its time, and the server's, passes N times as fast (faster.c, needs cc). Needs Debian's python3-luma.oled and python3-requests.
"""
import argparse
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', '..', 'tests', 'system', 'guest'))
from llu import certificates, protocol  # noqa: E402
from llu.server import Service  # noqa: E402
from llu.world import World  # noqa: E402

UNIT = os.path.join(HERE, '..', '..', 'deploy', 'glucose-tracker.service')


def settings():
    """The environment that the unit file gives the daemon."""
    with open(UNIT) as file:
        lines = [line.removeprefix('Environment=') for line in file if line.startswith('Environment=')]
    return dict(word.split('=', 1) for line in lines for word in line.split())


class Bed:
    def __init__(self, folder):
        self.folder, self.world = folder, World()
        self.memory = tempfile.TemporaryDirectory(prefix='cost-', dir='/dev/shm')      # pictures and runtime files are no writes to the card
        self.person, self.began = str(uuid.uuid4()), int(time.time())
        self.ca, certificate, key = certificates.make(folder + '/tls', ['localhost'])
        protocol.GLOBAL_HOST = 'localhost'
        self.world.change(uom='0')
        self.measure()
        self.service = Service(self.world, certificate, key, 0)
        self.service.up()
        self.address = 'https://localhost:%d' % self.service.server.server_address[1]

    def measure(self):
        """The sensor has a reading of this minute."""
        now = int(time.time() / 60) * 60
        readings = [[now - 60 * m, 101 + abs(30 - (now // 60 - m) % 60)] for m in range(60, -1, -1)]
        self.world.change(people=[{'patientId': self.person, 'uom': 0, 'sensorStarted': self.began, 'readings': readings}])

    def polls(self):
        with self.world.lock:
            return sum(request['path'] == '/llu/connections' for request in self.world.requests)

    def live(self, process, hours):
        """Some hours with a reading each minute; more of them on a machine so busy that the program misses most of its polls."""
        begin, needed = time.monotonic(), hours * 30
        while time.monotonic() < begin + hours * 3600 or self.polls() < needed:
            time.sleep(20)
            self.measure()
            if process.poll() is not None:
                sys.exit('the program has ended')
            if time.monotonic() > begin + 10 * hours * 3600:
                sys.exit('only %d polls, %d needed: this machine is too slow for time that passes so fast' % (self.polls(), needed))

    def ours(self, program, name, panel='png'):
        state, password = ('%s/%s.%s' % (self.folder, name, end) for end in ('state', 'password'))
        runtime = '%s/%s' % (self.memory.name, name)
        picture = runtime + '.png'
        os.mkdir(runtime)
        with open(os.open(password, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 'w') as file:
            file.write(self.world.password)
        config = '%s/%s.json' % (self.folder, name)
        with open(config, 'w') as file:
            json.dump({'StateDirectory': state, 'Display': {'Panel': panel, 'File': picture},
                       'LibreLinkUp': {'BaseAddress': self.address, 'Email': self.world.email, 'PasswordFile': password,
                                       'PollInterval': '00:01:00'}}, file)
        environment = dict(os.environ, SSL_CERT_FILE=self.ca, RUNTIME_DIRECTORY=runtime, **settings())
        return picture, lambda: subprocess.Popen([program, 'run', '--config', config], env=environment, stderr=subprocess.DEVNULL)

    def rival(self, name, polls, *more):
        picture = '%s/%s.rival' % (self.folder, name)
        line = ['/usr/bin/python3', HERE + '/rival.py', self.address, self.ca, self.world.email, self.world.password, picture, str(polls), '0', *more]
        return picture, lambda: subprocess.Popen(line, stdout=subprocess.PIPE)


def until_picture(picture, start):
    """Milliseconds from the start of the process to its first picture."""
    begin = time.monotonic()
    process = start()
    while not os.path.exists(picture):
        time.sleep(0.001)
        if process.poll() is not None:
            sys.exit('it ended before it drew')
    took = (time.monotonic() - begin) * 1000
    end(process)
    os.unlink(picture)
    return took


def end(process):
    process.send_signal(signal.SIGTERM)
    process.wait()


def resident(process):
    with open('/proc/%d/status' % process.pid) as file:
        return next(int(line.split()[1]) for line in file if line.startswith('VmRSS')) / 1024


def cpu(process):
    with open('/proc/%d/stat' % process.pid) as file:
        fields = file.read().rsplit(')', 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf('SC_CLK_TCK')


def written(process):
    with open('/proc/%d/io' % process.pid) as file:
        return next(int(line.split()[1]) for line in file if line.startswith('write_bytes'))


def starts(bed, programs, count):
    ours, rival = [[] for _ in programs], []
    for n in range(count):
        for m, program in list(enumerate(programs))[::1 - n % 2 * 2]:       # each follows the Python program as often
            ours[m].append(until_picture(*bed.ours(program, 'start%d.%d' % (n, m))))
        rival.append(until_picture(*bed.rival('start%d' % n, 1)))
    b = statistics.median(rival)
    for program, times in zip(programs, ours):
        a = statistics.median(times)
        print('start to first picture of %s (median of %d): %.0f ms, least %.0f ms, Python %.0f ms, ratio %.2f' % (
            program, count, a, min(times), b, a / b), flush=True)


def python(bed, polls):
    for name, more in (('with keep-alive', ()), ('without', ('--no-keep-alive',))):
        for count in (10, polls):
            _, start = bed.rival('polls', count, *more)
            process = start()
            said = json.loads(process.stdout.readline())
            print('Python after %d polls %s: %.1f MiB, %.1f ms of CPU a poll, %.0f bus bytes a picture' % (
                count, name, resident(process), said['cpu_ms_a_poll'], said['bus_bytes_a_picture']), flush=True)
            end(process)


def daemon(bed, program, minutes, panel):
    before = bed.polls()
    process = bed.ours(program, 'long', panel)[1]()
    while bed.polls() == before:
        time.sleep(0.1)
    time.sleep(5)
    used, at, wrote, told = cpu(process), time.monotonic(), written(process), minutes <= 10
    while bed.polls() - before < minutes:
        time.sleep(20)
        bed.measure()
        if not told and bed.polls() - before >= 10:
            told = True
            print('the daemon after 10 polls: %.1f MiB' % resident(process), flush=True)
    passed = (time.monotonic() - at) / 60
    print('the daemon after %d polls, one a minute: %.1f MiB, %.0f ms of CPU a minute (one poll, sixty pictures, alarms, history), '
          '%.1f MB written a day' % (bed.polls() - before, resident(process), (cpu(process) - used) / passed,
                                     (written(process) - wrote) / passed * 1440 / 1e6), flush=True)
    end(process)


def faster(factor):
    """Starts again in a process with a faster clock."""
    library = os.path.join(tempfile.mkdtemp(prefix='cost-'), 'faster.so')
    subprocess.run(['cc', '-shared', '-fPIC', '-O2', '-o', library, HERE + '/faster.c'], check=True)
    since = '%d %d %d' % (factor, time.clock_gettime_ns(time.CLOCK_MONOTONIC), time.clock_gettime_ns(time.CLOCK_REALTIME))
    os.execve(sys.executable, [sys.executable, *sys.argv], dict(os.environ, LD_PRELOAD=library, FASTER=since))


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument('program')
    p.add_argument('--beside', metavar='PROGRAM', help='another build, whose starts take turns with those of the program')
    p.add_argument('--panel', default='png')
    p.add_argument('--starts', type=int, default=15)
    p.add_argument('--minutes', type=int, default=10)
    p.add_argument('--rival-polls', type=int, default=2000)
    p.add_argument('--faster', type=int, metavar='N')
    options = p.parse_args()
    if options.faster and 'FASTER' not in os.environ:
        faster(options.faster)
    with tempfile.TemporaryDirectory(prefix='cost-') as folder:
        bed = Bed(folder)
        if not options.faster:
            starts(bed, [options.program] + ([options.beside] if options.beside else []), options.starts)
            python(bed, options.rival_polls)
        daemon(bed, options.program, options.minutes, options.panel)
        bed.service.down()


if __name__ == '__main__':
    main()
