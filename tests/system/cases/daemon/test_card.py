"""A card that `glucose-tracker card` wrote: from cloud-init's first start, without a network, to a number on the panel.

Debian 13 only: Raspberry Pi OS has cloud-init since then."""
import os
import shutil
import subprocess

import bed
import installation
import service
from golden import Frame
from standing_clock import StandingClock
from terminal import Terminal

BOOT = '/boot/firmware'
DATA_SOURCE = '/etc/cloud/cloud.cfg.d/99_raspberry-pi.cfg'
SECONDS = 180       # for cloud-init, dpkg, start and poll
USER = 'glucose'
KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample me@home'
WRITTEN = ('/usr/local/sbin/glucose-tracker-first-start', '/var/lib/cloud/scripts/per-boot/glucose-tracker',
           '/var/lib/glucose-tracker-first-start')


class Card(bed.ProgramTest):
    """A machine without the installed package, with the package file and the four files on its boot partition."""

    def setUp(self):
        super().setUp()
        installation.store_password(None)
        self.addCleanup(installation.store_password, None)
        with open('/etc/hostname') as file:
            self.addCleanup(installation.run, 'hostname', file.read().strip())
        self.write_card()
        # as Raspberry Pi OS has it; this machine has no network to set up, no server for SSH, and a file system as large as its disk
        with open(DATA_SOURCE, 'w') as file:
            file.write('datasource_list: [NoCloud]\ndatasource: {NoCloud: {seedfrom: "file://%s"}}\n'
                       'network: {config: disabled}\nssh_genkeytypes: []\nresize_rootfs: false\ngrowpart: {mode: "off"}\n' % BOOT)
        self.addCleanup(self.used_again)
        installation.run('dpkg', '--purge', 'glucose-tracker')

    def write_card(self):
        shutil.rmtree(BOOT, ignore_errors=True)
        os.makedirs(BOOT)
        terminal = Terminal('glucose-tracker', 'card', '--out', BOOT)
        terminal.answer('Which board?', '1')
        terminal.answer('Which unit?', '')
        terminal.answer('How shall alarms wake you?', '')
        terminal.answer('Name of the device', '')
        terminal.answer('Time zone', 'Etc/UTC')
        terminal.answer('Name of the Wi-Fi', '')
        terminal.answer('Public SSH key', KEY)
        terminal.answer('E-mail of the LibreLinkUp account', self.world.email)
        terminal.answer('Password', self.world.password)
        terminal.answer('Person whose readings are shown', '')
        self.assertEqual(terminal.status(), 0, terminal.text)
        shutil.copy(installation.package_file(), BOOT)

    @staticmethod
    def used_again():
        """Restores the machine for the following tests."""
        # after a failure cloud-init may still install the package
        for words in (('timeout', str(SECONDS), 'cloud-init', 'status', '--wait'), ('cloud-init', 'clean'),
                      ('userdel', '--remove', '--force', USER), ('systemctl', 'stop', 'cloud-init.target')):
            subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for path in (DATA_SOURCE,) + WRITTEN:
            if os.path.exists(path):
                os.unlink(path)
        shutil.rmtree(BOOT)
        subprocess.run(('dpkg', '--purge', 'glucose-tracker'), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        installation.package()

    def test_the_first_start_leads_to_a_number_on_the_panel_and_deletes_the_password(self):
        frame = Frame('glance-mmol')
        self.world.change(people=[frame.person(frame.now)])
        with StandingClock(frame.now):
            installation.run('systemctl', 'start', '--no-block', 'cloud-init.target')
            self.expect_picture(frame.name, SECONDS)

        package = os.path.basename(installation.package_file())
        self.assertEqual(sorted(os.listdir(BOOT)), sorted(['meta-data', 'network-config', 'user-data', package]))
        self.assertTrue(os.path.exists(installation.CREDENTIAL))
        self.assertIn(KEY, open(os.path.expanduser('~%s/.ssh/authorized_keys' % USER)).read())
        # its own exit status also tells that the schema of Debian's cloud-init does not have Raspberry Pi's keys
        ended = subprocess.run(('cloud-init', 'status', '--wait'), stdout=subprocess.PIPE).stdout.decode()
        self.assertIn('status: done', ended)
        self.assertNotIn('Failed', installation.run('journalctl', '--quiet', '--no-pager', '--unit', 'glucose-tracker-account.service',
                                                    '--since', '@%d' % frame.now))
        self.assertEqual(service.shown('ActiveState'), 'active')
