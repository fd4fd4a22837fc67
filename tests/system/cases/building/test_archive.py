"""The packages of the machine, selected from a small archive whose versions differ like those of Debian on some days."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
from host import cache  # noqa: E402
from host.archive import Archive, ArchiveError, machine_packages  # noqa: E402

OLD, NEW, NEWEST = '6.1.0-55', '6.1.0-56', '6.1.0-57'


class KernelPackages(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='glucose-tracker-archive-')
        self.addCleanup(shutil.rmtree, self.folder)
        self.index = ''

    def add(self, name, version, depends='', arch='amd64', more=''):
        top = os.path.join(self.folder, 'package')
        os.makedirs(top + '/DEBIAN')
        control = 'Package: %s\nVersion: %s\nArchitecture: %s\nMaintainer: nobody <nobody@example.com>\nDescription: small\n%s%s' % (
            name, version, arch, 'Depends: %s\n' % depends if depends else '', more)
        with open(top + '/DEBIAN/control', 'w') as file:
            file.write(control)
        subprocess.run(['dpkg-deb', '-Znone', '--build', top, self.folder], check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(top)
        path = './%s_%s_%s.deb' % (name, version, arch)
        self.index += control + 'Filename: %s\nSize: %d\nSHA256: %s\n\n' % (path, os.stat(self.folder + '/' + path).st_size, subprocess.run(
            ['sha256sum', self.folder + '/' + path], stdout=subprocess.PIPE, check=True).stdout.split()[0].decode())

    def add_kernel(self, abi, image, headers, common=None):
        self.add('linux-image-%s-amd64' % abi, image)
        self.add('linux-headers-%s-amd64' % abi, headers, 'linux-headers-%s-common (= %s), linux-kbuild-6.1, linux-compiler-gcc-12-x86' % (abi, headers))
        self.add('linux-headers-%s-common' % abi, common or headers, arch='all')

    def archive(self, newest=NEW):
        self.add('linux-image-amd64', '6.1', 'linux-image-%s-amd64' % newest)
        self.add('base-files', '12', more='Essential: yes\n')
        self.add('gcc-12', '12.2-1', 'binutils')
        self.add('binutils', '2.40-2')
        with open(os.path.join(self.folder, 'Packages'), 'w') as file:
            file.write(self.index)
        archive = Archive(os.path.join(self.folder, 'cache'), 'amd64', ['deb [trusted=yes] file:%s ./' % self.folder])
        archive.update()
        return archive

    def chosen(self, **more):
        archive = self.archive(**more)
        return machine_packages(archive, archive, ['binutils'], lambda gcc: ['gcc-' + gcc])

    def test_kbuild_and_source_of_another_day_are_taken_at_their_own_version(self):
        self.add_kernel(NEW, '6.1.192-2', '6.1.192-2')
        self.add('linux-kbuild-6.1', '6.1.192-3')
        self.add('linux-source-6.1', '6.1.192-3', arch='all')
        self.assertEqual(self.chosen(), {
            'version': NEW + '-amd64', 'gcc': '12', 'kernel': 'linux-image-6.1.0-56-amd64=6.1.192-2',
            'headers': ['linux-headers-6.1.0-56-amd64=6.1.192-2', 'linux-headers-6.1.0-56-common=6.1.192-2'],
            'source': 'linux-source-6.1=6.1.192-3', 'root': ['base-files=12', 'binutils=2.40-2'],
            'tools': ['base-files=12', 'binutils=2.40-2', 'gcc-12=12.2-1', 'linux-kbuild-6.1=6.1.192-3']})

    def test_a_kernel_whose_headers_have_another_version_is_passed_over(self):
        self.add_kernel(OLD, '6.1.190-1', '6.1.190-1')
        self.add_kernel(NEW, '6.1.192-2', '6.1.192-3')
        self.add_kernel(NEWEST, '6.1.193-1', '6.1.193-1', common='6.1.192-9')
        self.add('linux-kbuild-6.1', '6.1.192-3')
        self.add('linux-source-6.1', '6.1.192-3', arch='all')
        self.assertEqual(self.chosen(newest=NEWEST)['kernel'], 'linux-image-6.1.0-55-amd64=6.1.190-1')

    def test_an_older_version_of_the_same_kernel_will_do_where_the_headers_have_it(self):
        self.add('linux-image-6.1.0-56-amd64', '6.1.192-2')
        self.add_kernel(NEW, '6.1.192-3', '6.1.192-2')
        self.add('linux-kbuild-6.1', '6.1.192-10')
        self.add('linux-kbuild-6.1', '6.1.192-9')
        self.add('linux-source-6.1', '6.1.192-3', arch='all')
        chosen = self.chosen()
        self.assertEqual(chosen['kernel'], 'linux-image-6.1.0-56-amd64=6.1.192-2')
        self.assertIn('linux-kbuild-6.1=6.1.192-10', chosen['tools'])

    def test_kernels_of_another_series_or_flavour_are_not_taken(self):
        self.add_kernel(NEW, '6.1.192-2', '6.1.192-2')
        self.add_kernel('6.12.117+deb12', '6.12.117-1~deb12u1', '6.12.117-1~deb12u1')
        self.add_kernel('6.1.0-56-cloud', '6.1.192-9', '6.1.192-9')
        self.add('linux-kbuild-6.1', '6.1.192-3')
        self.add('linux-source-6.1', '6.1.192-3', arch='all')
        self.assertEqual(self.chosen()['version'], NEW + '-amd64')

    def test_no_kernel_at_all_is_said(self):
        archive = self.archive()
        with self.assertRaisesRegex(ArchiveError, 'no kernel'):
            archive.kernel()

    def test_headers_that_never_match_are_said_with_the_versions(self):
        self.add_kernel(NEW, '6.1.192-2', '6.1.192-3')
        with self.assertRaisesRegex(ArchiveError, r'headers of the same version: .*linux-image-6.1.0-56-amd64 6\.1\.192-2'):
            self.chosen()

    def test_a_package_that_cannot_be_downloaded_is_said_in_apts_words(self):
        self.add_kernel(NEW, '6.1.192-2', '6.1.192-2')
        archive = self.archive()
        os.unlink(self.folder + '/linux-image-6.1.0-56-amd64_6.1.192-2_amd64.deb')
        with self.assertRaisesRegex(ArchiveError, r'(?s)linux-image-6.1.0-56-amd64=6.1.192-2\n.*(File not found|Failed to fetch)'):
            archive.download(['linux-image-6.1.0-56-amd64=6.1.192-2'], self.folder + '/downloads')

    def test_what_was_downloaded_for_another_processor_is_not_taken(self):
        self.add('binutils', '2.40-2')
        archive = Archive(self.folder, 'arm64', [])
        self.assertIsNone(archive.file_of('binutils=2.40-2', self.folder))

    def test_lists_that_cannot_be_downloaded_are_said_in_apts_words(self):
        archive = Archive(self.folder, 'amd64', ['deb [trusted=yes] file:%s/nowhere ./' % self.folder])
        with self.assertRaisesRegex(ArchiveError, r'(?s)the package lists of amd64 could not be downloaded\n.*nowhere'):
            archive.update()


class ImageKey(unittest.TestCase):
    def test_another_kernel_is_another_image(self):
        before = cache.CACHE, cache.PACKAGES
        self.addCleanup(lambda: (setattr(cache, 'CACHE', before[0]), setattr(cache, 'PACKAGES', before[1])))
        with tempfile.TemporaryDirectory() as folder:
            cache.CACHE, cache.PACKAGES = folder, folder + '/packages.json'
            keys = []
            for version in ('6.1.192-2', '6.1.192-3', '6.1.192-2'):
                cache.choose({'kernel': 'linux-image=' + version})
                keys.append(cache.image_key())
        self.assertNotEqual(keys[0], keys[1])
        self.assertEqual(keys[0], keys[2])
