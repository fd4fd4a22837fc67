"""Upgrades from this version: successful, failed, truncated, interrupted, and the downgrade."""
import os
import subprocess

import installation
import service
from packages import (CUT, NEWER, OLDER, PackageTest, changed, cut_short,
                      install, with_another_sample, with_failing, with_interrupting)
from rigclient import status


def readings():
    """The times and values of the running daemon; empty while no daemon responds."""
    done = subprocess.run(('glucose-tracker', 'readings', '--last', '60'), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return {tuple(line.split()[:3]) for line in done.stdout.decode().split('\n') if line}


class Package(PackageTest):
    def test_an_upgrade_keeps_the_configuration_asks_nothing_and_runs_again(self):
        self.start_with_picture()
        with open(service.CONFIGURATION) as file:
            before = file.read()
        old = service.main_pid()
        self.addCleanup(self.installed_again)
        self.assertEqual(install(changed(NEWER, with_another_sample)).returncode, 0)
        self.assert_runs_with(before, not_as=old)
        service.wait_for(lambda: status('display', 'lit'), 60, 'light on the panel')

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

    def test_a_downgrade_the_way_back_asks_nothing_and_keeps_configuration_and_history(self):
        self.start_with_picture()
        service.wait_for(service.reading, 20, 'a reading')
        before, old, kept = service.configuration(), service.main_pid(), readings()
        self.addCleanup(installation.package)
        done = install(changed(OLDER, with_another_sample))
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual(installation.run('dpkg-query', '-W', '-f=${Version}', 'glucose-tracker'), OLDER)
        service.wait_for(lambda: service.main_pid() not in (0, old) and status('display', 'lit'), 60, 'light on the panel')
        self.assertEqual(service.configuration(), before)
        self.assertGreater(len(kept), 10)
        service.wait_for(lambda: kept <= readings(), 40, 'the readings of before')
