"""Makes the image and its snapshot where they are missing."""
import fcntl
import os
import shutil
import subprocess

from . import cache
from .archive import Archive, ArchiveError, host_sources, kernel_packages, last_lines
from .machine import Machine, MachineError

CANNOT = 77         # exit status: the machine cannot be made here
SUITE = 'bookworm'
PACKAGES = {        # what the host needs, and a file that shows that it is there
    'qemu-system-x86': 'qemu-system-x86_64', 'qemu-utils': 'qemu-img', 'mmdebstrap': 'mmdebstrap', 'gcc-12': 'gcc-12',
    'make': 'make', 'xz-utils': 'xz', 'e2fsprogs': 'mkfs.ext4',
    # the program under test is the package that people get: compiled ahead of time
    'clang': 'clang', 'zlib1g-dev': '/usr/include/zlib.h',
    'libc6-dev': '/usr/include/stdio.h', 'libelf1': '/usr/lib/x86_64-linux-gnu/libelf.so.1',
}


class CannotBeMade(Exception):
    """One sentence that says why, then the last lines of what failed."""


def install_packages():
    if os.geteuid() != 0:
        raise CannotBeMade('it takes root')
    if not shutil.which('apt-get'):
        raise CannotBeMade('it takes a Debian system')
    missing = [package for package, proof in PACKAGES.items()
               if not (os.path.exists(proof) if proof.startswith('/') else shutil.which(proof))]
    if not missing:
        return
    print('installing ' + ' '.join(sorted(missing)), flush=True)
    environment = dict(os.environ, DEBIAN_FRONTEND='noninteractive')
    for words in (['update'], ['install', '-y', '--no-install-recommends'] + missing):
        done = subprocess.run(['apt-get', '-q'] + words, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            raise CannotBeMade('these packages could not be installed: %s (apt-get %s)%s' % (
                ' '.join(sorted(missing)), words[0], last_lines(done.stdout)))


def choose_packages():
    """Asks Debian's archive which packages the machine is made of; image() builds it of these."""
    archive = Archive(cache.CACHE, 'amd64', host_sources(SUITE))
    archive.update()
    chosen = kernel_packages(archive, archive)
    cache.choose(chosen)
    return archive, chosen


def image():
    """Builds the image for the present sources and packages; returns its folder."""
    with open(os.path.join(cache.CACHE, 'lock'), 'w') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            archive, chosen = choose_packages()
            folder = cache.image_folder()
            os.makedirs(folder, exist_ok=True)
            if not os.path.exists(os.path.join(folder, 'complete')):
                print('building the test machine in ' + cache.CACHE, flush=True)
                run_build(folder, archive, chosen)
                open(os.path.join(folder, 'complete'), 'w').close()
        except ArchiveError as error:
            raise CannotBeMade(str(error)) from error
        os.utime(folder)
        cache.prune(folder)
        machine = Machine('snapshot')
        if not machine.has_snapshot():
            try:
                machine.snapshot()
            except MachineError as error:
                raise CannotBeMade('it does not start: %s' % error) from error
            finally:
                machine.remove()
    return folder


def run_build(folder, archive, chosen):
    downloads = os.path.join(cache.CACHE, 'downloads')
    kernel, kbuild, source, *headers = archive.download([chosen['kernel'], chosen['kbuild'], chosen['source']] + chosen['headers'], downloads)
    script = os.path.join(cache.SYSTEM, 'image', 'build.sh')
    done = subprocess.run(['bash', script], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                          env=dict(os.environ, OUT=folder, CACHE=cache.CACHE, DOTNET=cache.dotnet_root(), SUITE=SUITE,
                                   KERNEL_VERSION=chosen['version'], KERNEL=kernel, HEADERS=' '.join(headers + [kbuild]), SOURCE=source))
    if done.returncode:
        raise CannotBeMade('the image could not be built%s' % last_lines(done.stderr))


def everything():
    os.makedirs(cache.CACHE, exist_ok=True)
    install_packages()
    return image()
