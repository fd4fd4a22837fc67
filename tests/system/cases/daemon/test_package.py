"""The package's way through dpkg: installed, upgraded, removed, purged."""
import os
import stat
import subprocess

import bed
import installation
import service
from rigclient import status

ORIGINAL = '/usr/lib/systemd/system/' + service.UNIT


OLDER = '0.0.1'


def older():
    """The package under test with an older version's number."""
    folder = '/tmp/older'
    subprocess.run(['rm', '-rf', folder], check=True)
    installation.run('dpkg-deb', '--raw-extract', installation.package_file(), folder)
    installation.run('sed', '-i', 's/^Version: .*/Version: %s/' % OLDER, folder + '/DEBIAN/control')
    installation.run('dpkg-deb', '-Znone', '--build', folder, folder + '.deb')
    return folder + '.deb'


def readings():
    """When which value was measured, as the running daemon knows it; empty while nobody answers."""
    done = subprocess.run(('glucose-tracker', 'readings', '--last', '60'), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return {tuple(line.split()[:3]) for line in done.stdout.decode().split('\n') if line}


def works(*words):
    return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


class Package(bed.ProgramTest):
    def test_it_is_enabled_and_its_configuration_belongs_to_the_administrator(self):
        self.assertTrue(works('systemctl', 'is-enabled', service.UNIT))
        self.assertIn(service.CONFIGURATION, installation.run('dpkg-query', '-W', '-f=${Conffiles}', 'glucose-tracker'))
        self.assertTrue(works('getent', 'passwd', 'glucose-tracker'))
        self.assertIn('glucose-tracker', installation.run('glucose-tracker', '--help'))

    def test_an_upgrade_keeps_the_configuration_and_runs_again(self):
        self.start_with_picture()
        with open(service.CONFIGURATION) as file:
            before = file.read()
        old = service.main_pid()
        installation.run('dpkg', '--install', '--force-confold', installation.package_file())
        service.wait_for(lambda: service.main_pid() not in (0, old) and status('display', 'lit'), 60, 'light on the panel')
        with open(service.CONFIGURATION) as file:
            self.assertEqual(file.read(), before)

    def test_the_way_back_to_an_older_package_keeps_configuration_and_history(self):
        self.start_with_picture()
        service.wait_for(service.reading, 20, 'a reading')
        before, old, kept = service.configuration(), service.main_pid(), readings()
        self.addCleanup(installation.package)
        installation.run('dpkg', '--install', '--force-confold', older())
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
            self.assertFalse(os.path.exists(ORIGINAL))
            self.assertTrue(os.path.exists(service.CONFIGURATION))
            installation.run('dpkg', '--purge', 'glucose-tracker')
            for path in (service.CONFIGURATION, '/var/lib/glucose-tracker', installation.CREDENTIAL):
                self.assertFalse(os.path.exists(path), path)
        finally:
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
