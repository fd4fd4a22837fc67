"""Debian's package archive for one suite and architecture, with separate package lists: those of the host do not change."""
import functools
import hashlib
import os
import re
import subprocess
import time

KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'
HOURS_FOR_LISTS = 6         # package lists that are older are downloaded again
LINES_OF_REASON = 15        # the last lines of a command that failed
ESSENTIAL = '?and(?essential,?not(?exact-name(apt)))'        # apt counts itself
PLAIN_KERNEL = r'linux-image-(?P<abi>[0-9][0-9a-z.+~]*(?:-[0-9]+)?)-%s'      # neither "cloud" nor "rt" nor unsigned


class ArchiveError(Exception):
    """One sentence about the missing package, then the last lines of apt."""


def last_lines(output):
    lines = [line for line in output.decode(errors='replace').splitlines() if line.strip()]
    return ''.join('\n    ' + line for line in lines[-LINES_OF_REASON:])


def host_sources(suite):
    """The host's own Debian sources, for this suite: lines of a sources.list."""
    with open('/etc/os-release') as file:
        own = re.search('^VERSION_CODENAME=(.*)$', file.read(), re.M)
    done = subprocess.run(['apt-get', 'indextargets', '--format', '$(REPO_URI) $(RELEASE) $(COMPONENT)', 'Created-By: Packages'],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        raise ArchiveError('apt does not name its package archives' + last_lines(done.stdout))
    lines = []
    for uri, release, component in map(str.split, done.stdout.decode().splitlines()):
        base, _, kind = release.partition('-')
        if own and base == own[1].strip('"') and component == 'main':
            line = 'deb [signed-by=%s] %s %s main' % (KEYRING, uri, suite + ('-' + kind if kind else ''))
            lines += [line] if line not in lines else []
    if not lines:
        raise ArchiveError('apt has no package archive of Debian: it takes a Debian system')
    return lines


def listed(packages, most=4):
    return ' '.join(packages[:most]) + (' and %d more' % (len(packages) - most) if len(packages) > most else '')


def compare(first, second):
    if first == second:
        return 0
    return -1 if subprocess.run(['dpkg', '--compare-versions', first, 'lt', second]).returncode == 0 else 1


class Archive:
    def __init__(self, folder, arch, sources):
        """folder: where lists and downloads are kept; sources: lines of a sources.list."""
        key = hashlib.sha256('\n'.join([arch] + sources).encode()).hexdigest()[:12]
        self.arch, self.sources = arch, sources
        self.folder = os.path.join(folder, 'apt-' + key)
        self.configuration = os.path.join(self.folder, 'apt.conf')

    def update(self):
        """Downloads the package lists where there are none, or where they are old."""
        for name in ('lists/partial', 'cache/archives/partial'):
            os.makedirs(os.path.join(self.folder, name), exist_ok=True)
        self.write('sources.list', '\n'.join(self.sources) + '\n')
        self.write('status', '')
        own = {'Dir::Etc::sourcelist': 'sources.list', 'Dir::Etc::sourceparts': 'none', 'Dir::State::lists': 'lists',
               'Dir::State::status': 'status', 'Dir::Cache': 'cache', 'Dir::Cache::pkgcache': 'packages.bin',
               'Dir::Cache::srcpkgcache': 'sources.bin'}
        self.write('apt.conf', '#clear APT::Update::Post-Invoke-Success;\n#clear DPkg::Post-Invoke;\n#clear APT::Architectures;\n' +
                   'APT::Architecture "%s";\nAPT::Architectures "%s";\n' % (self.arch, self.arch) +
                   'APT::Sandbox::User "root";\nAPT::Install-Recommends "false";\nAcquire::Languages "none";\nAcquire::Retries "3";\n' +
                   ''.join('%s "%s";\n' % (key, os.path.join(self.folder, name)) for key, name in own.items()))
        mark = os.path.join(self.folder, 'updated')
        if os.path.exists(mark) and time.time() - os.stat(mark).st_mtime < HOURS_FOR_LISTS * 3600:
            return
        self.apt('get', ['-q', '-o', 'APT::Update::Error-Mode=any', 'update'], 'the package lists of %s could not be downloaded' % self.arch)
        self.write('updated', '')

    def write(self, name, text):
        with open(os.path.join(self.folder, name), 'w') as file:
            file.write(text)

    def apt(self, tool, words, reason, folder=None):
        """Runs apt-TOOL; returns what it wrote."""
        done = subprocess.run(['apt-' + tool, '-c', self.configuration] + words, cwd=folder, stdin=subprocess.DEVNULL,
                              env=dict(os.environ, LC_ALL='C', DEBIAN_FRONTEND='noninteractive'), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            raise ArchiveError(reason + last_lines(done.stdout))
        return done.stdout.decode()

    def versions(self, names):
        """Every version of each package, by its name; a package that apt does not know is not in it."""
        found = {}
        for line in self.apt('cache', ['madison'] + list(names), 'apt does not know ' + ' '.join(names)).splitlines():
            fields = [field.strip() for field in line.split('|')]
            if len(fields) == 3 and fields[2].endswith('Packages'):
                found.setdefault(fields[0], set()).add(fields[1])
        return found

    def newest(self, name):
        """The package with the version that apt would install."""
        out = self.apt('cache', ['policy', name], 'apt does not know ' + name)
        candidate = re.search(r'^ *Candidate: (\S+)$', out, re.M)
        if not candidate or candidate[1] == '(none)':
            raise ArchiveError('apt offers no package %s for %s' % (name, self.arch))
        return '%s=%s' % (name, candidate[1])

    def needs(self, package):
        """Names that the package depends on."""
        out = self.apt('cache', ['show', package], 'apt does not know ' + package)
        fields = re.search(r'^Depends: (.*)$', out, re.M)
        return re.findall(r'(?:^|, )([a-z0-9][a-z0-9.+-]*)', fields[1]) if fields else []

    def closure(self, names):
        """These packages, the essential ones, and all that they depend on."""
        out = self.apt('get', ['-q', '--simulate', 'install', ESSENTIAL] + list(names),
                       'apt cannot install together: ' + ' '.join(names))
        return sorted('='.join(found) for found in re.findall(r'^Inst (\S+) \((\S+)', out, re.M))

    def download(self, packages, folder):
        """NAME=VERSION each, into the folder; returns the files in the same order."""
        os.makedirs(folder, exist_ok=True)
        missing = [package for package in packages if not self.file_of(package, folder)]
        if missing:
            self.apt('get', ['-q', 'download'] + missing, 'these packages could not be downloaded: ' + listed(missing), folder)
        files = [self.file_of(package, folder) for package in packages]
        if None in files:
            raise ArchiveError('apt downloaded no file for ' + packages[files.index(None)])
        return files

    def file_of(self, package, folder):
        name, version = package.split('=')
        paths = [os.path.join(folder, '%s_%s_%s.deb' % (name, version.replace(':', '%3a'), arch)) for arch in (self.arch, 'all')]
        return next(filter(os.path.exists, paths), None)

    def kernel(self):
        """The newest kernel of the suite's own series whose headers have the same version: ABI name and packages."""
        pattern = re.compile(PLAIN_KERNEL % self.arch)
        own = [pattern.fullmatch(name) for name in self.needs('linux-image-' + self.arch)]
        if not any(own):
            raise ArchiveError('linux-image-%s depends on no kernel' % self.arch)
        series = series_of(next(filter(None, own))['abi'])
        listed = self.apt('cache', ['search', '--names-only', '^linux-image-%s.*-%s$' % (re.escape(series), self.arch)],
                          'apt cannot list the kernels')
        abis = [match['abi'] for match in map(pattern.fullmatch, [line.split(' ')[0] for line in listed.splitlines()])
                if match and series_of(match['abi']) == series]
        known = self.versions(name for abi in abis for name in kernel_names(abi, self.arch))
        complete = {}
        for abi in abis:
            sets = [known.get(name, set()) for name in kernel_names(abi, self.arch)]
            complete.update((version, abi) for version in set.intersection(*sets))
        if not complete:
            raise ArchiveError('apt offers no kernel for %s with headers of the same version: %s' % (self.arch, '; '.join(
                '%s %s' % (name, ' '.join(sorted(versions))) for name, versions in sorted(known.items()))))
        version = max(complete, key=functools.cmp_to_key(compare))
        return complete[version], ['%s=%s' % (name, version) for name in kernel_names(complete[version], self.arch)]


def series_of(abi):
    return re.match(r'[0-9]+\.[0-9]+', abi)[0]


def kernel_names(abi, arch):
    return 'linux-image-%s-%s' % (abi, arch), 'linux-headers-%s-%s' % (abi, arch), 'linux-headers-%s-common' % abi


def machine_packages(machine, host, root, tools):
    """The parts of the machine: the version of the kernel, and the packages by their use.

    Each package is taken at its own newest version, since Debian publishes them hours apart. Only kernel and headers must match.
    machine, host: the same suite's archive for the machine's processor and for the one that compiles; root: names of packages in
    the machine; tools: names of packages that the compiler needs, a function of its version."""
    abi, packages = machine.kernel()
    needs = machine.needs(packages[1])
    kbuild = [name for name in needs if name.startswith('linux-kbuild-')]
    compiler = [found[1] for found in map(re.compile(r'.*\bgcc-([0-9]+)\b').match, needs) if found]
    if not kbuild or not compiler:
        raise ArchiveError('%s depends on no linux-kbuild or on no compiler' % packages[1])
    return {'version': '%s-%s' % (abi, machine.arch), 'gcc': compiler[0], 'kernel': packages[0], 'headers': packages[1:],
            'source': host.newest('linux-source-' + series_of(abi)), 'root': machine.closure(root),
            'tools': host.closure([host.newest(kbuild[0])] + tools(compiler[0]))}
