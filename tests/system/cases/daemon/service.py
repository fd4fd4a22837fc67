"""glucose-tracker.service from outside: its unit, its processes, its journal."""
import json
import os
import subprocess
import time

UNIT = 'glucose-tracker.service'
CONFIGURATION = '/etc/glucose-tracker/glucose-tracker.json'


def systemctl(*words, check=True):
    return subprocess.run(('systemctl',) + words + (UNIT,), check=check, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT).stdout.decode().strip()


def shown(name):
    return systemctl('show', '-P', name)


def configure(**sections):
    """Writes the configuration; without a section its defaults hold."""
    os.makedirs(os.path.dirname(CONFIGURATION), exist_ok=True)
    with open(CONFIGURATION, 'w') as file:
        json.dump(sections, file)


def configuration():
    with open(CONFIGURATION) as file:
        return json.load(file)


def start():
    """Returns when the program has said that it is ready."""
    systemctl('start')


def reload():
    """True when the daemon has taken the new configuration."""
    return subprocess.run(('systemctl', 'reload', UNIT), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def told():
    """What the daemon says of itself (`status --json`); no cause and no reading while nobody answers."""
    done = subprocess.run(('glucose-tracker', 'status', '--json'), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(done.stdout) if done.returncode == 0 else {'connection': {'cause': None}, 'reading': None}


def reading():
    """The daemon's newest reading, or None."""
    return told()['reading']


def stop():
    systemctl('stop')


def main_pid():
    return int(shown('MainPID'))


def kill(signal_name):
    systemctl('kill', '--kill-whom=main', '--signal=' + signal_name)


def restarts():
    return int(shown('NRestarts'))


class Journal:
    """The unit's lines from here on."""

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
    """Until the condition holds; returns what it returned."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError('not within %g s: %s' % (seconds, what))
        time.sleep(0.2)
