"""Packages that differ from the one under test, and shared code of their tests."""
import functools
import os
import shutil
import subprocess

import bed
import installation
import service

OLDER, NEWER = '0.0.1', '9.0.0'
SAMPLE = '/usr/share/glucose-tracker/glucose-tracker.json'
CUT = '/run/upgrade-was-cut'
FORMER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'former_package')


@functools.cache
def unpacked():
    """The package under test as a folder; unpacking it takes the emulated processor seconds."""
    folder = '/tmp/unpacked'
    subprocess.run(['rm', '-rf', folder], check=True)
    installation.run('dpkg-deb', '--raw-extract', installation.package_file(), folder)
    return folder


def changed(version, change=lambda folder: None):
    """The package under test with another version and the changes of `change` to its unpacked folder."""
    folder = '/tmp/changed'
    subprocess.run(['rm', '-rf', folder], check=True)
    installation.run('cp', '-a', unpacked(), folder)
    installation.run('sed', '-i', 's/^Version: .*/Version: %s/' % version, folder + '/DEBIAN/control')
    change(folder)
    installation.run('dpkg-deb', '-Znone', '--root-owner-group', '--build', folder, folder + '.deb')
    return folder + '.deb'


def as_of_0_1_0(folder):
    """The form of the packages before 1.0, with their sample: it is a conffile, and prerm stops the program in an upgrade."""
    os.unlink(folder + SAMPLE)
    shutil.copy(os.path.join(FORMER, 'glucose-tracker.json'), folder + service.CONFIGURATION)
    with open(folder + '/DEBIAN/conffiles', 'w') as file:
        file.write(service.CONFIGURATION + '\n')
    for script in ('preinst', 'postinst', 'prerm', 'postrm'):
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
    """A package in which a script kills dpkg once, as in a power cut."""
    def change(folder):
        installation.run('sed', '-i', '2i [ -e %s ] || { touch %s; kill -KILL $PPID; sleep 5; exit 7; }' % (CUT, CUT),
                         folder + '/DEBIAN/' + script)
    return change


def without_removal(folder):
    """A package whose prerm fails after its work."""
    with open(folder + '/DEBIAN/prerm', 'a') as file:
        file.write('[ "$1" != remove ] || exit 7\n')


def cut_short(package):
    """Half of a download, which dpkg detects while it unpacks."""
    with open(package, 'r+b') as file:
        file.truncate(os.path.getsize(package) * 3 // 4)
    return package


def install(package):
    """Runs dpkg without a terminal, so that a question would end it with an error."""
    return subprocess.run(('dpkg', '--install', package), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


class PackageTest(bed.ProgramTest):
    def installed_again(self):
        subprocess.run(('dpkg', '--purge', 'glucose-tracker'), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        installation.package()

    def assert_runs_with(self, configuration, not_as=0):
        service.wait_for(lambda: service.main_pid() not in (0, not_as) and service.shown('ActiveState') == 'active', 60, 'the program')
        with open(service.CONFIGURATION) as file:
            self.assertEqual(file.read(), configuration)
