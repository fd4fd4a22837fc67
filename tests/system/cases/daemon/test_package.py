"""The package's way through dpkg: installed, upgraded, removed, purged."""
import os
import re
import shutil
import stat
import subprocess

import bed
import installation
import service
from rigclient import status

CREDENTIALS = service.UNIT_FILE + '.d/credentials.conf'
IMPORTS = 254       # the first version of systemd that knows ImportCredential=

OLDER, NEWER = '0.0.1', '9.0.0'
SAMPLE = '/usr/share/glucose-tracker/glucose-tracker.json'
CUT = '/run/upgrade-was-cut'
FORMER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'former_package')


def changed(version, change=lambda folder: None):
    """The package under test with another version and what `change` does to its unpacked folder."""
    folder = '/tmp/changed'
    subprocess.run(['rm', '-rf', folder], check=True)
    installation.run('dpkg-deb', '--raw-extract', installation.package_file(), folder)
    installation.run('sed', '-i', 's/^Version: .*/Version: %s/' % version, folder + '/DEBIAN/control')
    change(folder)
    installation.run('dpkg-deb', '-Znone', '--root-owner-group', '--build', folder, folder + '.deb')
    return folder + '.deb'


def as_of_0_1_0(folder):
    """The form of the packages before 1.0: the configuration is a conffile, and prerm stops the program in an upgrade."""
    os.rename(folder + SAMPLE, folder + service.CONFIGURATION)
    with open(folder + '/DEBIAN/conffiles', 'w') as file:
        file.write(service.CONFIGURATION + '\n')
    for script in os.listdir(FORMER):
        shutil.copy(os.path.join(FORMER, script), folder + '/DEBIAN/' + script)
        os.chmod(folder + '/DEBIAN/' + script, 0o755)


def with_another_sample(folder):
    with open(folder + SAMPLE, 'a') as file:
        file.write('// another default\n')


def with_failing(script):
    def change(folder):
        installation.run('sed', '-i', '2i exit 7', folder + '/DEBIAN/' + script)
    return change


def with_interrupting(script):
    """In that script dpkg dies, once, as in a power cut."""
    def change(folder):
        installation.run('sed', '-i', '2i [ -e %s ] || { touch %s; kill -KILL $PPID; sleep 5; exit 7; }' % (CUT, CUT),
                         folder + '/DEBIAN/' + script)
    return change


def without_removal(folder):
    """Its prerm does its work, and fails then."""
    with open(folder + '/DEBIAN/prerm', 'a') as file:
        file.write('[ "$1" != remove ] || exit 7\n')


def cut_short(package):
    """Half of a download: dpkg notices it while it unpacks."""
    with open(package, 'r+b') as file:
        file.truncate(os.path.getsize(package) * 3 // 4)
    return package


def install(package):
    """Without a terminal: a question of dpkg's would end it with an error."""
    return subprocess.run(('dpkg', '--install', package), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def readings():
    """When which value was measured, as the running daemon knows it; empty while nobody answers."""
    done = subprocess.run(('glucose-tracker', 'readings', '--last', '60'), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return {tuple(line.split()[:3]) for line in done.stdout.decode().split('\n') if line}


def owner(path):
    seen = os.stat(path)
    return seen.st_uid, seen.st_gid


def works(*words):
    return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def systemd():
    return int(re.match(r'systemd (\d+)', installation.run('systemctl', '--version'))[1])


class Package(bed.ProgramTest):
    def installed_again(self):
        subprocess.run(('dpkg', '--purge', 'glucose-tracker'), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        installation.package()

    def assert_runs_with(self, configuration, not_as=0):
        service.wait_for(lambda: service.main_pid() not in (0, not_as) and service.shown('ActiveState') == 'active', 60, 'the program')
        with open(service.CONFIGURATION) as file:
            self.assertEqual(file.read(), configuration)

    def test_it_is_enabled_and_its_configuration_is_made_from_the_sample_once(self):
        self.addCleanup(self.installed_again)
        installation.run('dpkg', '--purge', 'glucose-tracker')
        installation.package()
        self.assertTrue(works('systemctl', 'is-enabled', service.UNIT))
        self.assertEqual(installation.run('dpkg-query', '-W', '-f=${Conffiles}', 'glucose-tracker').strip(), '')
        with open(SAMPLE) as sample, open(service.CONFIGURATION) as configuration:
            self.assertEqual(configuration.read(), sample.read())
        self.assertTrue(works('getent', 'passwd', 'glucose-tracker'))
        self.assertIn('glucose-tracker', installation.run('glucose-tracker', '--help'))
        os.unlink(service.CONFIGURATION)
        installation.package()
        self.assertFalse(os.path.exists(service.CONFIGURATION))     # deleted by the administrator

    def test_an_upgrade_keeps_the_configuration_asks_nothing_and_runs_again(self):
        self.start_with_picture()
        with open(service.CONFIGURATION) as file:
            before = file.read()
        old = service.main_pid()
        self.addCleanup(self.installed_again)
        self.assertEqual(install(changed(NEWER, with_another_sample)).returncode, 0)
        self.assert_runs_with(before, not_as=old)
        service.wait_for(lambda: status('display', 'lit'), 60, 'light on the panel')

    def test_an_upgrade_from_a_package_with_a_conffile_that_setup_changed_asks_nothing(self):
        self.addCleanup(self.installed_again)
        installation.run('dpkg', '--purge', 'glucose-tracker')
        self.assertEqual(install(changed(OLDER, as_of_0_1_0)).returncode, 0)
        installation.run('glucose-tracker', 'setup', '--hat', 'adafruit-bonnet-128x64', '--unit', 'mg/dL', '--enable-bus', 'no')
        with open(service.CONFIGURATION) as file:
            before = file.read()
        done = install(changed(NEWER, with_another_sample))
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assert_runs_with(before)
        installation.run('dpkg', '--purge', 'glucose-tracker')
        self.assertFalse(os.path.exists(os.path.dirname(service.CONFIGURATION)))

    def test_an_upgrade_from_a_package_with_an_unchanged_conffile_keeps_it_the_next_time_as_well(self):
        before = self.former()
        for version in (NEWER, '9.0.1'):
            done = install(changed(version, with_another_sample))
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assert_runs_with(before)
        self.assertEqual(os.listdir(os.path.dirname(service.CONFIGURATION)), [os.path.basename(service.CONFIGURATION)])

    def test_an_upgrade_from_a_package_whose_conffile_was_deleted_does_not_bring_it_back(self):
        self.former()
        os.unlink(service.CONFIGURATION)
        done = install(changed(NEWER, with_another_sample))
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertFalse(os.path.exists(service.CONFIGURATION))

    def former(self):
        """Installs the package with a conffile, and returns what that holds."""
        self.addCleanup(self.installed_again)
        installation.run('dpkg', '--purge', 'glucose-tracker')
        self.assertEqual(install(changed(OLDER, as_of_0_1_0)).returncode, 0)
        with open(service.CONFIGURATION) as file:
            return file.read()

    def test_a_cut_short_upgrade_from_a_package_that_stopped_the_program_starts_it_again(self):
        before = self.former()
        old = service.main_pid()
        self.assertNotEqual(install(cut_short(changed(NEWER, with_another_sample))).returncode, 0)
        self.assert_runs_with(before, not_as=old)

    def test_no_script_follows_a_link_that_the_daemons_user_planted(self):
        """In the directories that the daemon may write: symbolic and hard links to a file of root's, and a link to a folder of root's."""
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

    def test_a_failed_upgrade_leaves_the_program_running(self):
        self.start_with_picture()
        self.addCleanup(self.installed_again)
        with open(service.CONFIGURATION) as file:
            before = file.read()
        for script in ('preinst', 'postinst'):
            old = service.main_pid()
            self.assertNotEqual(install(changed(NEWER, with_failing(script))).returncode, 0)
            self.assertEqual(service.main_pid(), old, script)
        self.assertEqual(install(installation.package_file()).returncode, 0)
        self.assert_runs_with(before, not_as=old)

    def test_a_failed_upgrade_from_a_package_that_stopped_the_program_starts_it_again(self):
        self.addCleanup(self.installed_again)
        installation.run('dpkg', '--purge', 'glucose-tracker')
        self.assertEqual(install(changed(OLDER, as_of_0_1_0)).returncode, 0)
        with open(service.CONFIGURATION) as file:
            before = file.read()
        old = service.main_pid()
        self.assertNotEqual(install(changed(NEWER, with_failing('preinst'))).returncode, 0)
        self.assert_runs_with(before, not_as=old)

    def test_an_upgrade_whose_package_is_cut_short_leaves_the_program_running(self):
        self.start_with_picture()
        self.addCleanup(self.installed_again)
        with open(service.CONFIGURATION) as file:
            before = file.read()
        old = service.main_pid()
        done = install(cut_short(changed(NEWER, with_another_sample)))
        self.assertNotEqual(done.returncode, 0)
        self.assertNotEqual(installation.run('dpkg-query', '-W', '-f=${Version}', 'glucose-tracker'), NEWER)
        self.assertEqual(service.main_pid(), old, done.stdout)
        service.systemctl('restart')
        self.assert_runs_with(before, not_as=old)

    def test_an_interrupted_upgrade_leaves_the_program_running_and_is_finished_later(self):
        self.start_with_picture()
        self.addCleanup(self.installed_again)
        with open(service.CONFIGURATION) as file:
            before = file.read()
        for script, version in (('preinst', '9.0.1'), ('postinst', '9.0.2')):
            subprocess.run(['rm', '-f', CUT], check=True)
            package, old = changed(version, with_interrupting(script)), service.main_pid()
            self.assertNotEqual(install(package).returncode, 0)
            self.assertTrue(os.path.exists(CUT), script)
            self.assertEqual(service.main_pid(), old, script)
            service.systemctl('restart')        # as the board would after a power cut
            self.assert_runs_with(before, not_as=old)
            old = service.main_pid()
            if script == 'preinst':
                self.assertEqual(install(package).returncode, 0)
            else:
                installation.run('dpkg', '--configure', '--pending', stdin=subprocess.DEVNULL)
            self.assert_runs_with(before, not_as=old)
            self.assertEqual(installation.run('dpkg-query', '-W', '-f=${Version} ${db:Status-Status}', 'glucose-tracker'),
                             version + ' installed')

    def test_an_interrupted_upgrade_from_a_package_that_stopped_the_program_runs_when_it_is_finished(self):
        self.addCleanup(self.installed_again)
        installation.run('dpkg', '--purge', 'glucose-tracker')
        self.assertEqual(install(changed(OLDER, as_of_0_1_0)).returncode, 0)
        installation.run('glucose-tracker', 'setup', '--hat', 'adafruit-bonnet-128x64', '--unit', 'mg/dL', '--enable-bus', 'no')
        with open(service.CONFIGURATION) as file:
            before = file.read()
        subprocess.run(['rm', '-f', CUT], check=True)
        self.assertNotEqual(install(changed(NEWER, with_interrupting('postinst'))).returncode, 0)
        self.assertTrue(os.path.exists(CUT))
        installation.run('dpkg', '--configure', '--pending', stdin=subprocess.DEVNULL)
        self.assert_runs_with(before)

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

    def test_the_way_back_to_an_older_package_keeps_configuration_and_history(self):
        self.start_with_picture()
        service.wait_for(service.reading, 20, 'a reading')
        before, old, kept = service.configuration(), service.main_pid(), readings()
        self.addCleanup(installation.package)
        installation.run('dpkg', '--install', changed(OLDER))
        self.assertEqual(installation.run('dpkg-query', '-W', '-f=${Version}', 'glucose-tracker'), OLDER)
        service.wait_for(lambda: service.main_pid() not in (0, old) and status('display', 'lit'), 60, 'light on the panel')
        self.assertEqual(service.configuration(), before)
        self.assertGreater(len(kept), 10)
        service.wait_for(lambda: kept <= readings(), 40, 'the readings of before')

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
        """The tests after this one need their password, whatever came of it."""
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
