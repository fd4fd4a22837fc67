"""Creates the image and its snapshot when they are missing."""
import contextlib
import fcntl
import os
import shutil
import subprocess

from . import cache
from .archive import Archive, ArchiveError, host_sources, last_lines, machine_packages
from .cache import ARCH, HOST, SUITE
from .machine import Machine, MachineError

CANNOT = 77         # exit status: the machine cannot be made here
MACHINE = {         # what the host needs to build and run the machine, and a file that shows that it is there
    'qemu-utils': 'qemu-img', 'xz-utils': 'xz', 'e2fsprogs': 'mkfs.ext4',
    **{'amd64': {'qemu-system-x86': 'qemu-system-x86_64'}, 'arm64': {'qemu-system-arm': 'qemu-system-aarch64'}}[ARCH],
    **({'qemu-user-static': 'qemu-aarch64-static'} if ARCH == 'arm64' != HOST else {}),
}
COMPILER = {        # for the program under test, which is the package that people get: compiled ahead of time
    'clang': 'clang', 'zlib1g-dev': '/usr/include/zlib.h', 'libc6-dev': '/usr/include/stdio.h',
    **({'lld': 'ld.lld', 'lld-16': 'ld.lld-16', 'binutils-aarch64-linux-gnu': 'aarch64-linux-gnu-objcopy',
        'gcc-aarch64-linux-gnu': 'aarch64-linux-gnu-gcc', 'libc6-dev-arm64-cross': '/usr/aarch64-linux-gnu/include/stdio.h'}
       if ARCH == 'arm64' != HOST else {}),
}
IN_THE_MACHINE = ('usr-is-merged systemd systemd-sysv udev dbus i2c-tools kmod procps python3-minimal libpython3-stdlib tzdata '
                  'strace openssl ca-certificates iproute2 polkitd alsa-utils wpasupplicant '
                  'libstdc++6').split()     # for a runtime that compiles
# Raspberry Pi OS has cloud-init from trixie on; apt is what it installs with. Generators are off in the machine, so cloud-init runs only in the
# test that starts its target.
IN_THE_MACHINE += ['cloud-init', 'apt'] if SUITE == 'trixie' else []


class CannotBeMade(Exception):
    """One sentence with the reason, then the last lines of the failed command."""

    def told(self, who):
        """The text for users: the sentence is last, where users look."""
        reason, *lines = str(self).split('\n')
        return '\n'.join(lines + ['%s: %s' % (who, reason)])


def tools(gcc):
    """The packages of the compiler for the kernel modules and the two small programs of the machine."""
    cross = '' if ARCH == HOST else {'amd64': '-x86-64-linux-gnu', 'arm64': '-aarch64-linux-gnu'}[ARCH]
    return ['usr-is-merged', 'make', 'gcc-%s%s' % (gcc, cross), 'libc6-dev' if ARCH == HOST else 'libc6-dev-%s-cross' % ARCH,
            'kmod', 'python3-minimal', 'libpython3-stdlib', 'zstd']


def install_packages(needed):
    if os.geteuid() != 0:
        raise CannotBeMade('it takes root')
    if not shutil.which('apt-get'):
        raise CannotBeMade('it takes a Debian system')
    missing = [package for package, proof in needed.items()
               if not (os.path.exists(proof) if proof.startswith('/') else shutil.which(proof))]
    if not missing:
        return
    print('installing ' + ' '.join(sorted(missing)), flush=True)
    environment = dict(os.environ, DEBIAN_FRONTEND='noninteractive')
    with lock('install'):
        for words in (['update'], ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '--no-install-recommends'] + missing):
            done = subprocess.run(['apt-get', '-q'] + words, env=environment, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if done.returncode:
                raise CannotBeMade('these packages could not be installed: %s (apt-get %s)%s' % (
                    ' '.join(sorted(missing)), words[0], last_lines(done.stdout)))


@contextlib.contextmanager
def lock(name):
    os.makedirs(cache.CACHE, exist_ok=True)
    with open(os.path.join(cache.CACHE, 'lock-' + name), 'w') as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def choose_packages():
    """Selects the packages of the machine in Debian's archive. Returns a function that downloads them."""
    machine = Archive(cache.CACHE, ARCH, host_sources(SUITE))
    machine.update()
    host = machine
    if HOST != ARCH:
        host = Archive(cache.CACHE, HOST, host_sources(SUITE))
        host.update()
    chosen = machine_packages(machine, host, IN_THE_MACHINE, tools)
    cache.choose(chosen)

    def fetch():
        """The packages as variables of build.sh."""
        folder = os.path.join(cache.CACHE, 'downloads')
        kernel, *root = machine.download([chosen['kernel']] + chosen['root'], folder)
        headers = machine.download(chosen['headers'], folder)
        source, *compiler = host.download([chosen['source']] + chosen['tools'], folder)
        return {'KERNEL_VERSION': chosen['version'], 'GCC': chosen['gcc'], 'KERNEL': kernel, 'HEADERS': ' '.join(headers),
                'SOURCE': source, 'TOOLS': ' '.join(compiler), 'ROOT': ' '.join(root)}
    return fetch


def image():
    """Builds the image for the present sources and packages; returns its folder."""
    with lock(cache.NAME):
        try:
            with lock('downloads'):             # the machines share what they download
                fetch = choose_packages()
                folder = cache.image_folder()
                needed = not os.path.exists(os.path.join(folder, 'complete'))
                parts = fetch() if needed else {}
        except ArchiveError as error:
            raise CannotBeMade(str(error)) from error
        os.makedirs(folder, exist_ok=True)
        if needed:
            print('building the test machine, %s, in %s' % (cache.NAME, cache.CACHE), flush=True)
            run_build(folder, parts)
            open(os.path.join(folder, 'complete'), 'w').close()
        os.utime(folder)
        cache.prune()
        machine = Machine('snapshot')
        if not machine.has_snapshot():
            try:
                machine.snapshot()
            except MachineError as error:
                raise CannotBeMade('it does not start: %s' % error) from error
            finally:
                machine.remove()
    return folder


def run_build(folder, parts):
    done = subprocess.run(['bash', os.path.join(cache.SYSTEM, 'image', 'build.sh')], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          env=dict(os.environ, ARCH=ARCH, OUT=folder, CACHE=cache.CACHE, DOTNET=cache.dotnet_root(), **parts))
    if done.returncode:
        raise CannotBeMade('the image could not be built' + last_lines(done.stderr))


def everything(needed=MACHINE):
    install_packages(needed)
    return image()
