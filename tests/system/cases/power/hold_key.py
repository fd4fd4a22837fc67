#!/usr/bin/env python3
"""Holds the light key: without the rule it must have no effect, with the rule the machine shuts down and ends this program. The program
ends only after a failure, which it prints.
"""
import os
import shutil
import sys
import time

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, '..', 'daemon'), '/usr/lib/rig']

import bed  # noqa: E402
import installation  # noqa: E402
import service  # noqa: E402
from rigclient import rig  # noqa: E402

EXAMPLE = 'usr/share/doc/glucose-tracker/examples/50-glucose-tracker-power.rules'
UNPACKED = '/tmp/unpacked'          # this machine installs no documentation
RULES = '/etc/polkit-1/rules.d'
HAT, LIGHT_KEY = 'adafruit-bonnet-128x64', 4
HOLD = 6000         # milliseconds
TRIES = 4


def start():
    """Returns the journal from the start on, when there is a picture."""
    service.configure(Hat=HAT, Button={'SwitchOff': True})
    journal = service.Journal()
    service.start()
    rig('gpio', LIGHT_KEY, 1)
    service.wait_for(lambda: bed.status('display', 'lit'), 60, 'light on the panel')
    time.sleep(5)
    return journal


def hold():
    rig('button', LIGHT_KEY, 'tap', HOLD)
    time.sleep(HOLD / 1000 + 10)


def main():
    service.stop()
    installation.forget()
    rig('clear')
    rig('plug')
    rig('panel', 'ssd1306-128x64')
    journal = start()
    service.wait_for(lambda: journal.count('the system does not allow this service to switch off'), 90, 'the word that the rule is missing')
    hold()                              # still there
    service.stop()

    installation.run('dpkg-deb', '--extract', installation.package_file(), UNPACKED)
    shutil.copy(os.path.join(UNPACKED, EXAMPLE), RULES)
    journal = start()
    for _ in range(TRIES):              # until the system has answered, the key means nothing
        hold()
    return '\n'.join(journal.lines()) + '\nthe machine is still there'


if __name__ == '__main__':
    sys.exit(main())
