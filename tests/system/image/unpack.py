"""unpack.py [--database] ROOT PACKAGE...: Debian packages into a folder, several at a time, as their first installation leaves them.

--database: dpkg's own files too, so that `dpkg --configure --pending` in the folder does the rest. No program of a package runs here, so
the folder may be of another processor. The folder has /usr merged.
"""
import concurrent.futures
import os
import re
import subprocess
import sys

LEFT_OUT = ['--exclude=./usr/share/%s/*' % name for name in ('doc', 'man', 'locale', 'info', 'lintian')]
FIRST = 'base-files'        # it holds the links of a merged /usr, so nothing else may be unpacked beside it
MERGED = ('bin', 'sbin', 'lib')


def output(*words):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE).stdout


def unpack(package, root):
    """Returns the names of its files, as dpkg lists them."""
    with subprocess.Popen(['dpkg-deb', '--fsys-tarfile', package], stdout=subprocess.PIPE) as reader:
        done = subprocess.run(['tar', '-x', '-v', '--keep-directory-symlink', '--numeric-owner', '-p', '-C', root] + LEFT_OUT,
                              stdin=reader.stdout, stdout=subprocess.PIPE)
    if reader.returncode or done.returncode:
        sys.exit('%s could not be unpacked' % package)
    return done.stdout.decode()


def prepare(root, packages):
    os.makedirs(root + '/usr', exist_ok=True)
    for name in MERGED + (('lib64',) if any(package.endswith('_amd64.deb') for package in packages) else ()):
        os.makedirs('%s/usr/%s' % (root, name), exist_ok=True)
        os.symlink('usr/' + name, '%s/%s' % (root, name))


class Database:
    """dpkg's files: each package is unpacked and waits for its configuration."""

    def __init__(self, root):
        self.folder = root + '/var/lib/dpkg'
        self.status, self.file_triggers = [], []

    def begin(self):
        for name in ('info', 'updates', 'triggers', 'alternatives', 'parts'):
            os.makedirs('%s/%s' % (self.folder, name), exist_ok=True)
        self.write('info/format', '1\n')
        for name in ('available', 'diversions', 'statoverride', 'lock', 'triggers/Unincorp', 'triggers/Lock'):
            self.write(name, '')

    def write(self, name, text, mode='w'):
        with open(os.path.join(self.folder, name), mode) as file:
            file.write(text)

    def add(self, package, files):
        control = output('dpkg-deb', '--field', package).decode()
        name, arch = (re.search('^%s: (.*)$' % field, control, re.M)[1] for field in ('Package', 'Architecture'))
        own = name + (':' + arch if re.search('^Multi-Arch: same$', control, re.M) else '')
        names = output('sh', '-c', 'dpkg-deb --ctrl-tarfile "$0" | tar -t', package).decode().split()
        with subprocess.Popen(['dpkg-deb', '--ctrl-tarfile', package], stdout=subprocess.PIPE) as reader:
            subprocess.run(['tar', '-x', '-C', self.folder + '/info', '--transform', r's,^\./,%s.,' % own, '--exclude=./control'] +
                           [file for file in names if file not in ('./', './control')], stdin=reader.stdout, check=True)
        self.write('info/%s.list' % own, '/.\n' + ''.join(line[1:].rstrip('/') + '\n' for line in files.splitlines() if len(line) > 2))
        self.status.append(re.sub('^Package: .*$', lambda line: line[0] + '\nStatus: install ok unpacked', control, 1, re.M).rstrip('\n') +
                           self.conffiles(own) + '\n')
        self.triggers(own)

    def conffiles(self, own):
        path = '%s/info/%s.conffiles' % (self.folder, own)
        if not os.path.exists(path):
            return ''
        with open(path) as file:
            names = [line.split()[-1] for line in file if line.strip() and not line.startswith('remove-on-upgrade')]
        return ''.join(['\nConffiles:'] + ['\n %s newconffile' % name for name in names]) if names else ''

    def triggers(self, own):
        path = '%s/info/%s.triggers' % (self.folder, own)
        if not os.path.exists(path):
            return
        with open(path) as file:
            found = re.findall(r'^\s*interest(-await|-noawait)?\s+(\S+)', file.read(), re.M)
        for kind, name in found:
            who = own + ('/noawait' if kind == '-noawait' else '')
            if name.startswith('/'):
                self.file_triggers.append('%s %s\n' % (name, who))
            else:
                self.write('triggers/' + name, who + '\n', 'a')

    def end(self):
        self.write('status', '\n'.join(self.status))
        self.write('triggers/File', ''.join(self.file_triggers))


def main(words):
    with_database = words[0] == '--database'
    root, *packages = words[with_database:]
    packages.sort(key=lambda package: not os.path.basename(package).startswith(FIRST + '_'))
    prepare(root, packages)
    listed = [unpack(packages[0], root)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        listed += pool.map(lambda package: unpack(package, root), packages[1:])
    if with_database:
        database = Database(root)
        database.begin()
        for package, files in zip(packages, listed):
            database.add(package, files)
        database.end()


main(sys.argv[1:])
