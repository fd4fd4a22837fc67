"""The system tests from start to end; see run.sh."""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading

from host import build
from host.cache import SYSTEM
from host.machine import Machine, MachineError

ROOT = os.path.dirname(os.path.dirname(SYSTEM))
RESULTS = os.path.join(ROOT, 'TestResults', 'system')
GOLDEN = os.path.join(ROOT, 'tests', 'GlucoseTracker.Screens.Tests', 'Golden')
SUM = re.compile(rb'(\d+) passed, (\d+) failed\n?')
SECONDS_FOR_ALL = 15 * 60


class Totals:
    """Passes the lines of a group on and adds up its closing line."""

    def __init__(self):
        self.passed = self.failed = 0

    def take(self, lines, group):
        closed = False
        for line in lines:
            found = SUM.fullmatch(line)
            if found:
                self.passed, self.failed, closed = self.passed + int(found[1]), self.failed + int(found[2]), True
            else:
                sys.stdout.buffer.write(line)
                sys.stdout.buffer.flush()
        if not closed:
            self.failed += 1
            print('FAILED  the tests of "%s" did not come to an end' % group, flush=True)


def options():
    p = argparse.ArgumentParser()
    p.add_argument('--keep', action='store_true')
    p.add_argument('--program')
    p.add_argument('words', nargs='*')
    return p.parse_args()


def on_host(totals, group, words):
    line = [sys.executable, '-B', os.path.join(SYSTEM, 'cases', 'run.py'), group] + words
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        totals.take(process.stdout, group)


def in_machine(totals, machine, group, words):
    read, write = os.pipe()

    def run():
        with os.fdopen(write, 'wb') as out:
            try:
                machine.guest.exec(['python3', '-B', '/opt/tests/cases/run.py', group] + words, out=out, err=out,
                                   timeout=SECONDS_FOR_ALL)
            except (TimeoutError, ConnectionError) as error:
                out.write(('the machine: %s\n' % error).encode())
    runner = threading.Thread(target=run)
    runner.start()
    with os.fdopen(read, 'rb') as lines:
        totals.take(lines, group)
    runner.join()


def publish(folder):
    done = subprocess.run([os.path.join(ROOT, 'publish-arm.sh'), '--arch', 'amd64', '--output', folder],
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    print(done.stdout.decode().strip(), flush=True)
    if done.returncode:
        sys.exit('the program could not be published')


def bring_in(machine, program):
    """The tests, the program and what belongs to it, as a person would copy them to a Pi."""
    for name in ('cases', 'guest'):
        machine.guest.push(os.path.join(SYSTEM, name), '/opt/tests/' + name)
    if os.path.isdir(GOLDEN):
        machine.guest.push(GOLDEN, '/opt/tests/golden')
    machine.guest.push(program, '/opt/package')


def keep_results(machine):
    """Pictures, journal and byte log of a run that failed."""
    machine.guest.exec(['sh', '-c', 'mkdir -p /tmp/results; journalctl -q --no-pager > /tmp/results/journal.txt; '
                        'cp "$(rig flush)" /tmp/results/bus.log'])
    machine.guest.pull('/tmp/results', RESULTS)
    print('pictures, journal and byte log: ' + RESULTS, flush=True)


def main():
    chosen, totals = options(), Totals()
    try:
        build.everything()
    except build.CannotBeMade as error:
        print('system tests left out, the test machine cannot be made here: %s' % error)
        return build.CANNOT
    on_host(totals, 'panel', chosen.words)
    machine = Machine('tests' if chosen.keep else 'tests-%d' % os.getpid())
    with tempfile.TemporaryDirectory(prefix='glucose-tracker-') as folder:
        program = chosen.program or os.path.join(folder, 'program')
        if not chosen.program:
            publish(program)
        machine.stop(kill=True)
        try:
            machine.start()
            bring_in(machine, program)
            in_machine(totals, machine, 'machine', chosen.words)
            in_machine(totals, machine, 'daemon', chosen.words)
            if totals.failed:
                keep_results(machine)
        except (MachineError, OSError) as error:
            totals.failed += 1
            print('FAILED  the machine: %s' % error, flush=True)
        finally:
            if not chosen.keep:
                machine.remove()
    print('%d passed, %d failed' % (totals.passed, totals.failed))
    return 1 if totals.failed else 0


if __name__ == '__main__':
    sys.exit(main())
