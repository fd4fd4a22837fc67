"""The package in dpkg: installed, removed, purged."""
import os
import re
import shutil
import stat
import subprocess

import bed
import installation
import service
from packages import NEWER, OLDER, SAMPLE, PackageTest, changed, install, without_removal
from rigclient import status

CREDENTIALS = service.UNIT_FILE + '.d/credentials.conf'
EXAMPLE = '/usr/share/doc/glucose-tracker/examples/glucose-tracker.json'
IMPORTS = 254       # the first version of systemd that knows ImportCredential=


def owner(path):
    seen = os.stat(path)
    return seen.st_uid, seen.st_gid


def works(*words):
    return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def systemd():
    return int(re.match(r'systemd (\d+)', installation.run('systemctl', '--version'))[1])


class Package(PackageTest):
    def test_it_is_enabled_and_its_configuration_is_made_from_the_sample_once(self):
        self.addCleanup(self.installed_again)
        installation.run('dpkg', '--purge', 'glucose-tracker')
        installation.package()
        self.assertTrue(works('systemctl', 'is-enabled', service.UNIT))
        self.assertEqual(installation.run('dpkg-query', '-W', '-f=${Conffiles}', 'glucose-tracker').strip(), '')
        self.assertTrue(os.path.islink(EXAMPLE))
        self.assertEqual(os.path.realpath(EXAMPLE), SAMPLE)
        with open(SAMPLE) as sample, open(service.CONFIGURATION) as configuration:
            self.assertEqual(configuration.read(), sample.read())
        self.assertTrue(works('getent', 'passwd', 'glucose-tracker'))
        self.assertIn('glucose-tracker', installation.run('glucose-tracker', '--help'))
        os.unlink(service.CONFIGURATION)
        installation.package()
        self.assertFalse(os.path.exists(service.CONFIGURATION))     # deleted by the administrator

    def test_no_script_follows_a_link_that_the_daemons_user_planted(self):
        """Creates symbolic and hard links to a file of root, and a link to a folder of root, in the directories that the daemon may write."""
        self.start_with_picture()
        self.addCleanup(self.installed_again)
        folder = '/root/precious'
        os.makedirs(folder, exist_ok=True)
        self.addCleanup(shutil.rmtree, folder)
        precious = folder + '/file'
        with open(precious, 'w') as file:
            file.write('precious')
        os.chmod(precious, 0o600)
        for place in ('/var/lib/glucose-tracker/', '/run/glucose-tracker/'):
            os.symlink(precious, place + 'planted-symbolic')
            os.symlink(folder, place + 'planted-folder')
            os.lchown(place + 'planted-symbolic', *owner(place))
            os.lchown(place + 'planted-folder', *owner(place))
        if os.stat(folder).st_dev == os.stat('/var/lib/glucose-tracker').st_dev:
            os.link(precious, '/var/lib/glucose-tracker/planted-hard')
        for step in (('--install', changed(NEWER)), ('--install', installation.package_file()), ('--remove', 'glucose-tracker'),
                     ('--install', installation.package_file()), ('--purge', 'glucose-tracker')):
            installation.run('dpkg', *step, stdin=subprocess.DEVNULL)
            seen = os.stat(precious)
            self.assertEqual((seen.st_uid, seen.st_gid, stat.S_IMODE(seen.st_mode)), (0, 0, 0o600), step)
            with open(precious) as file:
                self.assertEqual(file.read(), 'precious')
            self.assertEqual(os.listdir(folder), ['file'], step)
            self.assertEqual(os.stat(folder).st_uid, 0, step)
        self.assertFalse(os.path.exists('/var/lib/glucose-tracker'))

    def test_a_removal_that_fails_leaves_the_program_running(self):
        self.start_with_picture()
        self.addCleanup(self.installed_again)
        self.addCleanup(install, installation.package_file())
        self.assertEqual(install(changed(OLDER, without_removal)).returncode, 0)
        with open(service.CONFIGURATION) as file:
            before = file.read()
        service.wait_for(service.main_pid, 60, 'the program')
        self.assertFalse(works('dpkg', '--remove', 'glucose-tracker'))
        self.assert_runs_with(before)

    def test_removed_and_installed_again_it_runs(self):
        self.start_with_picture()
        self.addCleanup(self.installed_again)
        with open(service.CONFIGURATION) as file:
            before = file.read()
        installation.run('dpkg', '--remove', 'glucose-tracker')
        self.assertEqual(install(installation.package_file()).returncode, 0)
        self.assert_runs_with(before)

    def test_removed_it_leaves_a_blank_panel_and_the_configuration_and_purged_nothing(self):
        self.start_with_picture()
        try:
            installation.run('dpkg', '--remove', 'glucose-tracker')
            self.assert_blank()
            self.assertFalse(os.path.exists(service.UNIT_FILE))
            self.assertFalse(os.path.exists(os.path.dirname(CREDENTIALS)))
            self.assertTrue(os.path.exists(service.CONFIGURATION))
            installation.run('dpkg', '--purge', 'glucose-tracker')
            for path in (service.CONFIGURATION, '/var/lib/glucose-tracker', installation.CREDENTIAL):
                self.assertFalse(os.path.exists(path), path)
            left = installation.run('find', '/etc', '/usr', '/var', '/run', '/lib/systemd', '-xdev', '-name', '*glucose-tracker*',
                                    '-not', '-path', '/var/cache/*', '-not', '-path', '/var/log/*', '-not', '-path', '/run/systemd/*')
            self.assertEqual([path for path in left.split() if path != installation.DONE], [])
        finally:
            installation.package()

    def test_a_start_writes_no_line_about_credentials_that_nobody_stored_and_the_stored_one_arrives(self):
        self.start_with_picture()
        said = installation.run('journalctl', '-q', '--no-pager', '-o', 'cat', '_PID=1', 'UNIT=' + service.UNIT,
                                '--since', '@%d' % (bed.DAY - 1)).split('\n')
        self.assertTrue(any('Start' in line for line in said), 'the lines of systemd about this service are seen')
        self.assertEqual([line for line in said if 'redential' in line], [])
        self.assertTrue(service.reading())

    def test_after_an_upgrade_of_systemd_the_way_of_the_credentials_is_chosen_again(self):
        self.addCleanup(self.right_again)
        knows = systemd() >= IMPORTS
        self.assertEqual(os.path.exists(CREDENTIALS), knows)
        if knows:
            os.unlink(CREDENTIALS)
        else:
            os.makedirs(os.path.dirname(CREDENTIALS), exist_ok=True)
            with open(CREDENTIALS, 'w') as file:
                file.write('[Service]\nLoadCredentialEncrypted=\nImportCredential=librelinkup-password\n')
        installation.run('dpkg-trigger', '--by-package=systemd', '/usr/lib/systemd/systemd')
        installation.run('dpkg', '--triggers-only', '--pending')
        self.assertEqual(os.path.exists(CREDENTIALS), knows)
        self.start_with_picture()
        self.assertTrue(service.reading())

    @staticmethod
    def right_again():
        """Restores the password for the following tests, whatever the outcome."""
        if os.path.exists(CREDENTIALS) != (systemd() >= IMPORTS):
            installation.package()

    def test_a_board_with_an_armv6_processor_is_refused_by_name(self):
        folder = '/tmp/armv6'
        os.makedirs(folder, exist_ok=True)
        with open(folder + '/uname', 'w') as file:
            file.write('#!/bin/sh\necho armv6l\n')
        os.chmod(folder + '/uname', stat.S_IRWXU)
        installation.run('dpkg-deb', '--control', installation.package_file(), folder + '/control')
        done = subprocess.run([folder + '/control/preinst', 'install'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              env=dict(os.environ, PATH=folder + ':' + os.environ['PATH']))
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'ARMv6', done.stdout)
        command = subprocess.run(['/usr/bin/glucose-tracker', '--version'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                 env=dict(os.environ, PATH=folder + ':' + os.environ['PATH']))
        self.assertEqual(command.returncode, 1)
        self.assertIn(b'ARMv6', command.stdout)

    def test_it_draws_although_the_disk_is_full(self):
        os.makedirs('/var/lib/glucose-tracker', exist_ok=True)
        installation.run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'full', '/var/lib/glucose-tracker')
        self.addCleanup(installation.run, 'umount', '--lazy', '/var/lib/glucose-tracker')
        self.addCleanup(service.stop)
        subprocess.run(['dd', 'if=/dev/zero', 'of=/var/lib/glucose-tracker/ballast'], stderr=subprocess.DEVNULL)
        self.start_with_picture()
        self.assertTrue(status('display', 'lit'))
        self.assertEqual(service.restarts(), 0)
