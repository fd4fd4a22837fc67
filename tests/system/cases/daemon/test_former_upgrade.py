"""Upgrades from the packages before 1.0: the configuration was a conffile, and prerm stopped the program."""
import os
import subprocess

import installation
import service
from packages import (CUT, NEWER, OLDER, PackageTest, as_of_0_1_0, changed,
                      cut_short, install, with_another_sample, with_failing, with_interrupting)


class Package(PackageTest):
    def former(self):
        """Installs the package with a conffile, and returns the content of the conffile."""
        self.addCleanup(self.installed_again)
        installation.run('dpkg', '--purge', 'glucose-tracker')
        self.assertEqual(install(changed(OLDER, as_of_0_1_0)).returncode, 0)
        with open(service.CONFIGURATION) as file:
            return file.read()

    def test_an_upgrade_from_a_package_with_a_conffile_that_setup_changed_asks_nothing(self):
        self.former()
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

    def test_a_cut_short_upgrade_from_a_package_that_stopped_the_program_starts_it_again(self):
        before = self.former()
        old = service.main_pid()
        self.assertNotEqual(install(cut_short(changed(NEWER, with_another_sample))).returncode, 0)
        self.assert_runs_with(before, not_as=old)

    def test_a_failed_upgrade_from_a_package_that_stopped_the_program_starts_it_again(self):
        before = self.former()
        old = service.main_pid()
        self.assertNotEqual(install(changed(NEWER, with_failing('preinst'))).returncode, 0)
        self.assert_runs_with(before, not_as=old)

    def test_an_interrupted_upgrade_from_a_package_that_stopped_the_program_runs_when_it_is_finished(self):
        self.former()
        installation.run('glucose-tracker', 'setup', '--hat', 'adafruit-bonnet-128x64', '--unit', 'mg/dL', '--enable-bus', 'no')
        with open(service.CONFIGURATION) as file:
            before = file.read()
        subprocess.run(['rm', '-f', CUT], check=True)
        self.assertNotEqual(install(changed(NEWER, with_interrupting('postinst'))).returncode, 0)
        self.assertTrue(os.path.exists(CUT))
        installation.run('dpkg', '--configure', '--pending', stdin=subprocess.DEVNULL)
        self.assert_runs_with(before)
