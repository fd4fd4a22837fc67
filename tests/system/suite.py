"""Runs the system tests; see run.sh."""
import argparse
import concurrent.futures
import glob
import io
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time

from host import build
from host.cache import ARCH, NAME, SUITE, SYSTEM
from host.machine import Machine, MachineError

ROOT = os.path.dirname(os.path.dirname(SYSTEM))
RESULTS = os.path.join(ROOT, 'TestResults', 'system')
GOLDEN = os.path.join(ROOT, 'tests', 'GlucoseTracker.Screens.Tests', 'Golden')
SUM = re.compile(rb'(\d+) passed, (\d+) failed\n?')
FAILED = re.compile(rb'FAILED  (.*) \([0-9.]+ s\)\n?')
SECONDS_FOR_MACHINE = 60 * 60
SECONDS_FOR_POWER = 300
POWER = 'power'                      # takes its machine with it
# Longest first, so that the machines come to their ends together; a file that is not named here comes after these.
LONGEST = ('test_former_upgrade.py', 'test_package.py', 'test_upgrade.py', 'test_life.py', 'test_surroundings.py', 'test_failures.py',
           'test_panel_trouble.py', 'test_device_notices.py', 'test_low_soon.py', 'test_hats.py', 'test_answers.py', 'test_pictures.py',
           'test_secrets.py', 'test_login.py', 'test_doctor.py', 'test_bytes.py', POWER)
ALONE = 'daemon/test_measured.py'    # it measures, so nothing else runs beside it
SWITCHED_OFF = 'Power: the light key held for five seconds switches the machine off where the rule allows it'
MACHINES = 4                         # for two cores: the tests wait more than they work
REPEATS = 6                          # more failures than this are no accident of a busy host
# --short: does the package live on this Debian, do program and kernel understand each other? A group and the beginnings of its tests' names.
SHORT = {
    'machine': ('I2cBus', 'SpiBus', 'GpioLines'),
    'daemon/test_package.py': tuple('Package: ' + name for name in (
        'it is enabled', 'removed it leaves', 'a start writes no line', 'after an upgrade of systemd')),
    'daemon/test_upgrade.py': tuple('Package: ' + name for name in ('an upgrade keeps', 'a failed upgrade leaves', 'a downgrade')),
    'daemon/test_former_upgrade.py': ('Package: an upgrade from a package with a conffile that setup changed',),
    'daemon/test_unit.py': ('UnitFile', 'Runtime'),
    'daemon/test_hats.py': ('Hats: the golden frame on adafruit', 'Hats: the golden frame on waveshare 1 3'),
    'daemon/test_life.py': ('Life: it is ready', 'Life: kill 9'),
    'daemon/test_login.py': ('Login: login',),
    'daemon/test_card.py': ('Card',),
}
ONLY_IN = {'daemon/test_card.py': 'trixie'}     # Raspberry Pi OS has cloud-init from there on


class Totals:
    """Prints the lines of a group and adds its summary. Thread-safe."""

    def __init__(self):
        self.passed = self.failed = 0
        self.failures = []              # (group, name of the test), in the order in which they failed
        self.lock = threading.Lock()

    def take(self, lines, group):
        """True when the group ended without a failed test."""
        held, closed, good = [], False, True
        for line in lines:
            found = SUM.fullmatch(line)
            if found:
                with self.lock:
                    self.passed, self.failed = self.passed + int(found[1]), self.failed + int(found[2])
                closed, good = True, found[2] == b'0'
                break
            failure = FAILED.fullmatch(line)
            if failure:
                self.failures.append((group, failure[1].decode()))
            if not line.startswith(b' '):
                self.show(held)             # a test's line and what it has to say stay together
                held = []
            held.append(line)
        self.show(held)
        return self.not_ended(group) if not closed else good

    def correct(self, repeated):
        """Counts a test that passed when it was repeated as passed."""
        self.passed, self.failed = self.passed + repeated.passed, self.failed - repeated.passed

    def show(self, lines):
        with self.lock:
            sys.stdout.buffer.write(b''.join(lines))
            sys.stdout.buffer.flush()

    def not_ended(self, what):
        with self.lock:
            self.failed += 1
        self.show([('FAILED  the tests of "%s" did not come to an end\n' % what).encode()])
        return False


def options():
    p = argparse.ArgumentParser()
    p.add_argument('--keep', action='store_true')
    p.add_argument('--short', action='store_true')
    p.add_argument('--program')
    p.add_argument('words', nargs='*')
    chosen = p.parse_args()
    if chosen.short and chosen.words:
        p.error('--short has its own list of tests')
    if chosen.short:
        chosen.words = [word for words in SHORT.values() for word in words]
    reason = chosen.program and why_not(chosen.program)
    if reason:
        sys.exit('--program %s: %s' % (chosen.program, reason))
    return chosen


def why_not(program):
    """The reason why a folder is not an output of publish-arm.sh for this processor; None when it is."""
    if not os.path.isdir(program):
        return 'there is no such folder'
    packages = glob.glob(os.path.join(glob.escape(program), 'glucose-tracker_*.deb'))
    if len(packages) != 1:
        return 'it must hold one package of glucose-tracker, and it holds %d' % len(packages)
    name = os.path.basename(packages[0])
    if not name.endswith(('_%s.deb' % ARCH, '_all.deb')):
        return '%s is not for this machine (%s)' % (name, ARCH)
    return None


def on_host(totals, group, words):
    line = [sys.executable, '-B', os.path.join(SYSTEM, 'cases', 'run.py'), group] + words
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        totals.take(process.stdout, group)


class Runner:
    """run.py in a machine; it takes one group of tests after another."""

    def __init__(self, machine, words):
        self.machine, self.good, self.ended = machine, True, False
        self.command = ['python3', '-B', '/opt/tests/cases/run.py', '-'] + words
        self.begin()

    def begin(self):
        orders, write_orders = os.pipe()
        read_lines, lines = os.pipe()
        self.orders, self.lines = os.fdopen(write_orders, 'wb', 0), os.fdopen(read_lines, 'rb')
        self.thread = threading.Thread(target=self.work, args=(os.fdopen(orders, 'rb'), os.fdopen(lines, 'wb')))
        self.thread.start()

    def work(self, orders, out):
        with out, orders:
            try:
                self.machine.guest.exec(self.command, stdin=orders, out=out, err=out, timeout=SECONDS_FOR_MACHINE)
            except (TimeoutError, ConnectionError) as error:
                out.write(('the machine: %s\n' % error).encode())

    def run(self, totals, group):
        if not self.thread.is_alive():          # the group before has ended it
            self.end()
            self.begin()
        self.orders.write(group.encode() + b'\n')
        self.good = totals.take(self.lines, group) and self.good

    def run_while_there_are(self, totals, groups):
        while True:
            try:
                group = groups.pop(0)
            except IndexError:
                return
            if group == POWER:
                self.finish()
                return switched_off(totals, self.machine)
            self.run(totals, group)

    def finish(self):
        """Ends the groups of this machine; the details of failures are stored."""
        if not self.ended:
            self.end()
            self.ended = True
            if not self.good:
                keep_results(self.machine)

    def end(self):
        self.orders.close()
        self.thread.join()
        self.lines.close()


def switched_off(totals, machine):
    """The machine must end without a command, so this side checks."""
    begin, said = time.monotonic(), io.BytesIO()
    try:
        status = machine.guest.exec(['python3', '-B', '/opt/tests/cases/power/hold_key.py'], out=said, err=said, timeout=SECONDS_FOR_POWER)
    except (TimeoutError, ConnectionError):
        status = None                   # that is how it looks when it ends meanwhile
    good = status is None and machine.ends_within(SECONDS_FOR_POWER)
    totals.take([('%s  %s (%.1f s)\n' % ('ok    ' if good else 'FAILED', SWITCHED_OFF, time.monotonic() - begin)).encode()] +
                [b'        ' + line + b'\n' for line in said.getvalue().splitlines() if not good] +
                [b'%d passed, %d failed\n' % (good, not good)], SWITCHED_OFF)
    if not good and machine.pid():
        keep_results(machine)


def groups_for_any_machine(chosen):
    """The files with tests of the daemon and the one that switches off, those first that take longest."""
    def here(group):
        return ONLY_IN.get(group, SUITE) == SUITE
    if chosen.short:
        return [group for group in SHORT if group != 'machine' and here(group)]
    names = [os.path.basename(path) for path in glob.glob(os.path.join(SYSTEM, 'cases', 'daemon', 'test_*.py'))]
    if not chosen.words or any(word in SWITCHED_OFF for word in chosen.words):
        names.append(POWER)
    names.sort(key=lambda name: ((LONGEST + (name,)).index(name), name))
    groups = [name if name == POWER else 'daemon/' + name for name in names]
    return [group for group in groups if group != ALONE and here(group)]


def repeat_failures(totals, machine):
    """Runs up to six failed tests of the daemon once more, with nothing else running: the machines are emulated and share
    the cores of the host, so that a signal of some milliseconds can come too late there. Both attempts are printed."""
    failures = [failure for failure in totals.failures if failure[0].startswith('daemon/')]
    if not 0 < len(failures) == totals.failed <= REPEATS:
        return
    print('repeated alone:', flush=True)
    repeated, runner = Totals(), Runner(machine, [name for _, name in failures])
    for group in dict.fromkeys(group for group, _ in failures):
        runner.run(repeated, group)
    runner.finish()
    totals.correct(repeated)
    for failure in failures:
        if failure not in repeated.failures:
            print('passed only when it was repeated alone: ' + failure[1], flush=True)


class Publishing(threading.Thread):
    """Makes the package while the machine is built."""

    def __init__(self, folder):
        super().__init__()
        self.folder, self.done = folder, None

    def run(self):
        with build.lock('publish'):         # releases.sh runs two lists side by side
            self.done = subprocess.run([os.path.join(ROOT, 'publish-arm.sh'), '--arch', ARCH, '--method-order', 'none',
                                        '--output', self.folder],
                                       stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def result(self):
        self.join()
        print(self.done.stdout.decode().strip(), flush=True)
        if self.done.returncode:
            sys.exit('the program could not be published')
        return self.folder


def bring_in(machine, program):
    """Copies the tests and the program, like a user to a Pi."""
    for name in ('cases', 'guest'):
        machine.guest.push(os.path.join(SYSTEM, name), '/opt/tests/' + name)
    machine.guest.push(GOLDEN, '/opt/tests/golden')
    machine.guest.push(os.path.join(ROOT, 'README.md'), '/opt/tests/README.md')
    machine.guest.push(program, '/opt/package')


def start(machines, program):
    """All at the same time."""
    def one(machine):
        machine.stop(kill=True)
        machine.start()
        bring_in(machine, program)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        list(pool.map(one, machines))


def end_by_signal(machines):
    """Releases the groups that wait for a machine after that machine has stopped."""
    for machine in machines:
        machine.stop(kill=True)
    sys.exit('ended by a signal')


def keep_results(machine):
    """Pictures, journal and byte log of a machine in which a test failed."""
    folder = os.path.join(RESULTS, '%s-%s' % (NAME, machine.name))
    machine.guest.exec(['sh', '-c', 'mkdir -p /tmp/results; journalctl -q --no-pager > /tmp/results/journal.txt; '
                        'cp "$(rig flush)" /tmp/results/bus.log'])
    machine.guest.pull('/tmp/results', folder)
    print('pictures, journal and byte log: ' + folder, flush=True)


def everything(totals, chosen, folder):
    """Runs everything from the packages of the host to the stop of the last machine."""
    publishing = None
    if not chosen.short:
        on_host(totals, 'building', chosen.words)
        on_host(totals, 'panel', chosen.words)
    if not chosen.program:
        build.install_packages(build.COMPILER)
        publishing = Publishing(os.path.join(folder, 'program'))
        publishing.start()
    build.everything()
    program = chosen.program or publishing.result()
    name = 'tests' if chosen.keep else 'tests-%d' % os.getpid()
    machines = [Machine('%s-%d' % (name, i + 1)) for i in range(MACHINES // 2 if chosen.short else MACHINES)]
    signal.signal(signal.SIGTERM, lambda *_: end_by_signal(machines))
    try:
        start(machines, program)
        runners = [Runner(machine, chosen.words) for machine in machines]
        runners[0].run(totals, 'machine')
        groups = groups_for_any_machine(chosen)
        with concurrent.futures.ThreadPoolExecutor() as pool:
            list(pool.map(lambda runner: runner.run_while_there_are(totals, groups), runners))
        last = next(runner for runner in runners if not runner.ended)
        if not chosen.short:
            last.run(totals, ALONE)
        for runner in runners:
            runner.finish()
        repeat_failures(totals, last.machine)
    except (MachineError, OSError) as error:
        totals.failed += 1
        print('FAILED  the machine: %s' % error, flush=True)
    finally:
        if not chosen.keep:
            for machine in machines:
                machine.remove()


def main():
    chosen, totals, begin = options(), Totals(), time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix='glucose-tracker-') as folder:
            everything(totals, chosen, folder)
    except build.CannotBeMade as error:
        print(error.told('%s: system tests left out, the test machine cannot be made here' % NAME))
        return build.CANNOT
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print('on Debian %s, %s, in %d s, with %d s of processor time:' % (
        build.SUITE, ARCH, time.monotonic() - begin, used.ru_utime + used.ru_stime))
    ran = totals.passed + totals.failed > 0
    if not ran:
        print('no test was run: no name of a test holds one of the words')
    print('%d passed, %d failed' % (totals.passed, totals.failed))
    return 1 if totals.failed or not ran else 0


if __name__ == '__main__':
    sys.exit(main())
