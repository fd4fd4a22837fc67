"""glucose-tracker.service as seen from outside: unit, processes and journal."""
import glob
import json
import os
import socket
import subprocess
import time

UNIT = 'glucose-tracker.service'
TIMEOUT_FACTOR = 3  # a busy host slows the emulated machine; every limit of a wait is longer by this factor
UNIT_FILE = '/usr/lib/systemd/system/' + UNIT
CONTROL = '/var/lib/glucose-tracker/control.sock'
CONTROL_IN_MEMORY = '/run/glucose-tracker/control-*.sock'    # where the state directory can take no socket
PROCESSES = '/sys/fs/cgroup/system.slice/%s/cgroup.procs' % UNIT
CONFIGURATION = '/etc/glucose-tracker/glucose-tracker.json'


def systemctl(*words, check=True):
    return subprocess.run(('systemctl',) + words + (UNIT,), check=check, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT).stdout.decode().strip()


def shown(name):
    return systemctl('show', '-P', name)


def configure(**sections):
    """Writes the configuration; missing sections have their defaults."""
    os.makedirs(os.path.dirname(CONFIGURATION), exist_ok=True)
    with open(CONFIGURATION, 'w') as file:
        json.dump(sections, file)


def configuration():
    with open(CONFIGURATION) as file:
        return json.load(file)


def start():
    """Returns when the program has reported that it is ready."""
    systemctl('start')


def reload():
    """True when the daemon has accepted the new configuration."""
    return subprocess.run(('systemctl', 'reload', UNIT), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def told():
    """The output of `status --json`; without cause and reading while no daemon responds."""
    for path in [CONTROL] + glob.glob(CONTROL_IN_MEMORY):
        with socket.socket(socket.AF_UNIX) as link:
            try:
                link.connect(path)
                link.sendall(b'status\n')
                with link.makefile('rb') as answer:
                    return json.load(answer)
            except (OSError, ValueError):
                pass
    return {'connection': {'cause': None}, 'reading': None}


def reading():
    """The daemon's newest reading, or None."""
    return told()['reading']


def stop():
    systemctl('stop')


def main_pid():
    """The daemon's process, 0 while there is none. Without asking systemd, which takes half a second here."""
    try:
        with open(PROCESSES) as file:
            pids = file.read().split()
    except OSError:
        return 0
    return next((int(pid) for pid in pids if command_line(pid).endswith(b'/glucose-tracker\0run\0')), 0)


def command_line(pid):
    try:
        with open('/proc/%s/cmdline' % pid, 'rb') as file:
            return file.read()
    except OSError:
        return b''


def kill(signal_name):
    systemctl('kill', '--kill-whom=main', '--signal=' + signal_name)


def restarts():
    return int(shown('NRestarts'))


class Journal:
    """The lines of the unit in the journal from here on."""

    def __init__(self):
        self.cursor = self.read()[1]

    def lines(self):
        return self.read('--after-cursor=' + self.cursor)[0] if self.cursor else self.read()[0]

    @staticmethod
    def read(*since):
        # exit status 1: there is no line
        out = subprocess.run(('journalctl', '--quiet', '--no-pager', '--output=cat', '--show-cursor', '--unit=' + UNIT) + since,
                             check=False, stdout=subprocess.PIPE).stdout.decode().rstrip('\n')
        lines = out.split('\n')
        cursor = lines.pop().removeprefix('-- cursor: ') if lines[-1].startswith('-- cursor: ') else None
        return lines, cursor

    def count(self, words):
        return sum(words in line for line in self.lines())


def wait_for(condition, seconds, what):
    """Waits until the condition is true; returns its result."""
    end = time.monotonic() + TIMEOUT_FACTOR * seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError('not within %g s: %s' % (TIMEOUT_FACTOR * seconds, what))
        time.sleep(0.2)
