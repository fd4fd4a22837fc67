"""run.sh with a folder without a package for the machine: it prints one sentence and creates no machine."""
import os
import shutil
import subprocess
import tempfile
import unittest

SYSTEM = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')


class ProgramFolder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='glucose-tracker-program-')
        self.addCleanup(shutil.rmtree, self.folder)

    def assert_refused(self, reason, *packages, folder=''):
        for name in packages:
            with open(os.path.join(self.folder, name), 'w'):
                pass
        done = subprocess.run([os.path.join(SYSTEM, 'run.sh'), '--program', self.folder + folder], env=dict(os.environ, RIG_ARCH='amd64'),
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
        said = done.stdout.decode()
        self.assertEqual(done.returncode, 1, said)
        self.assertIn(reason, said)
        self.assertEqual(said.count('\n'), 1, said)

    def test_one_that_does_not_exist_is_refused(self):
        self.assert_refused('there is no such folder', folder='/none')

    def test_one_without_a_package_is_refused(self):
        self.assert_refused('it holds 0', 'glucose-tracker-1.0-amd64.tar.gz', 'other_1_amd64.deb')

    def test_one_for_another_processor_is_refused(self):
        self.assert_refused('not for this machine (amd64)', 'glucose-tracker_1_arm64.deb')

    def test_one_with_several_packages_is_refused(self):
        self.assert_refused('it holds 2', 'glucose-tracker_1_amd64.deb', 'glucose-tracker_1_all.deb')
