"""The installation of README with a downloaded package, command by command in a terminal, from a machine without the package to a value on
the panel."""
import re
import subprocess
import time

import bed
import installation
import service
from rigclient import status
from terminal import Terminal

README = '/opt/tests/README.md'
INSTALL = 'apt install ./glucose-tracker_*_arm64.deb'


def commands():
    """The lines of README from the package to the login, without sudo and without comments."""
    with open(README) as file:
        step = file.read().split('**Or download**')[1].split('\n## ')[0]
    lines = re.findall(r'(?m)^    (\S.*)$', step)
    return [line.split('  #')[0].strip().removeprefix('sudo ') for line in lines]


class FirstRun(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        installation.run('dpkg', '--purge', 'glucose-tracker')
        self.addCleanup(self.installed_again)

    @staticmethod
    def installed_again():
        if subprocess.run(('dpkg', '--status', 'glucose-tracker'), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
            installation.package()

    def test_three_commands_lead_to_a_number_on_the_panel(self):
        install, setup, login = commands()
        self.assertEqual(install, INSTALL)              # without apt and ARM, the same package by dpkg
        begin = time.monotonic()
        installation.run('dpkg', '--install', installation.package_file())
        self.expect_picture('set-up', 60, rows=50)      # below stands this machine's address

        terminal = Terminal(*setup.split())
        terminal.answer('Which board?', '')
        terminal.answer('Which unit?', '')
        terminal.answer('How shall alarms wake you?', '')
        terminal.answer('Read from a phone', '')
        self.assertEqual(terminal.status(), 0, terminal.text)
        self.assertIn('A panel answers at 0x3C', terminal.text)

        terminal = Terminal(*login.split())
        terminal.answer('E-mail of the LibreLinkUp account', self.world.email)
        terminal.answer('Password', self.world.password)
        self.assertEqual(terminal.status(), 0, terminal.text)
        self.assertNotIn(self.world.password, terminal.text)

        service.wait_for(service.reading, 80, 'a reading')
        print('        %d s from the package to a number' % (time.monotonic() - begin))
        self.assertTrue(status('display', 'lit'))
        self.assertIn('Status: "', installation.run('systemctl', 'status', '--no-pager', 'glucose-tracker'))
