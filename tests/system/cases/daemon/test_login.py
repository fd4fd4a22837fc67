"""Signing in and out as root while the installed service runs: credential store, files of the service's user, restart."""
import os
import pwd
import stat
import subprocess

import bed
import installation
import service

USER = 'glucose-tracker'


class Login(bed.ProgramTest):
    """The service runs without an account on the machine."""

    def setUp(self):
        super().setUp()
        installation.store_password(None)
        service.configure(Unit=self.unit, Display={'Panel': self.panel}, Button={'Chip': 'pinctrl-bcm2835', 'Line': bed.BUTTON})
        service.start()
        service.wait_for(lambda: service.told()['connection']['cause'] == 'notSetUp', 20, 'the word that nothing is set up')

    def lines(self):
        return '%s\n%s\n' % (self.world.email, self.world.password)

    def test_login_keeps_the_secret_encrypted_and_the_restarted_service_shows_a_value(self):
        old = service.main_pid()
        said = installation.run('glucose-tracker', 'login', input=self.lines().encode())
        self.assertNotEqual(service.main_pid(), old, said)
        self.assertNotIn('encrypted media', said)       # systemd's own words
        self.assertEqual(said.count('Its key is on the same card'), 1, said)
        service.wait_for(service.reading, 20, 'a reading')

        credential = subprocess.run(['systemd-creds', 'decrypt', '--name=librelinkup-password', installation.CREDENTIAL, '-'],
                                    check=True, stdout=subprocess.PIPE).stdout
        self.assertEqual(credential.decode(), self.world.password)
        self.assertEqual(mode(installation.CREDENTIAL) & 0o077, 0)
        for name in ('account.json', 'session.json'):
            path = os.path.join(installation.STATE, name)
            self.assertEqual(mode(path), 0o600, path)
            self.assertEqual(os.stat(path).st_uid, pwd.getpwnam(USER).pw_uid, path)

    def test_logout_removes_every_trace_and_the_restarted_service_says_so(self):
        with open('/run/sign-in', 'w', opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.write(self.lines())
        self.addCleanup(os.unlink, '/run/sign-in')
        installation.run('glucose-tracker', 'login', '--from', '/run/sign-in')
        service.wait_for(service.reading, 20, 'a reading')

        installation.run('glucose-tracker', 'logout')
        # a restart does not shorten the minute between two polls
        service.wait_for(lambda: service.told()['connection']['cause'] == 'notSetUp', 80, 'the word that nothing is set up')
        for path in (installation.CREDENTIAL, *(os.path.join(installation.STATE, name) for name in ('account.json', 'session.json', 'librelinkup-password'))):
            self.assertFalse(os.path.exists(path), path)


class AccountOfTheCard(bed.ProgramTest):
    """E-mail and password in a file on the boot partition, as on a new card."""
    ACCOUNT = '/boot/firmware/glucose-tracker-account.txt'

    def setUp(self):
        super().setUp()
        installation.store_password(None)
        service.configure(Unit=self.unit, Display={'Panel': self.panel}, Button={'Chip': 'pinctrl-bcm2835', 'Line': bed.BUTTON})

    def write(self, password):
        os.makedirs(os.path.dirname(self.ACCOUNT), exist_ok=True)
        with open(self.ACCOUNT, 'w') as file:
            file.write('%s\r\n%s\r\n' % (self.world.email, password))      # as an editor of Windows ends lines

    def test_a_wrong_password_shows_on_the_panel_and_a_new_file_is_taken_at_the_next_start(self):
        self.write('not-the-password')
        service.start()
        service.wait_for(lambda: service.told()['connection']['cause'] == 'wrongPassword', 60, 'the refusal')
        self.assertFalse(os.path.exists(self.ACCOUNT))

        service.stop()
        self.write(self.world.password)
        service.start()
        service.wait_for(service.reading, 80, 'a reading')
        self.assertFalse(os.path.exists(self.ACCOUNT))
        self.assertEqual(mode(installation.CREDENTIAL) & 0o077, 0)

    def test_a_file_that_cannot_be_used_stays_and_the_display_starts(self):
        self.write('')
        self.addCleanup(os.unlink, self.ACCOUNT)
        service.start()
        service.wait_for(lambda: service.told()['connection']['cause'] == 'notSetUp', 30, 'the word that nothing is set up')
        self.assertTrue(os.path.exists(self.ACCOUNT))


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)
