"""The kind of the machine, and the folders and keys of its parts."""
import functools
import hashlib
import json
import os
import re
import shutil
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SYSTEM = os.path.dirname(HERE)
KEPT_DAYS = 7
HOST = {'x86_64': 'amd64', 'aarch64': 'arm64'}.get(os.uname().machine, os.uname().machine)

ARCH = os.environ.get('RIG_ARCH') or 'amd64'         # the machine's processor, by Debian's name: amd64 or arm64
SUITE = os.environ.get('RIG_SUITE') or 'bookworm'    # the machine's Debian: bookworm (12) or trixie (13)
NAME = '%s-%s' % (SUITE, ARCH)


def default_folder():
    parent = os.environ.get('XDG_CACHE_HOME') or '/var/cache'
    usable = os.access(parent, os.W_OK) if os.path.isdir(parent) else os.access(os.path.dirname(parent) or '/', os.W_OK)
    return os.path.join(parent if usable else '/tmp', 'glucose-tracker-rig')


CACHE = os.environ.get('RIG_CACHE') or default_folder()
PACKAGES = os.path.join(CACHE, 'packages-%s.json' % NAME)


@functools.lru_cache
def dotnet_root():
    """The .NET installation whose runtimes the guest gets, or '' where there is none for its processor."""
    if ARCH != HOST or not shutil.which('dotnet'):
        return ''
    # asked, since the command may be a link or a script of another user
    said = subprocess.run(['dotnet', '--list-runtimes'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()
    found = re.search(r'^Microsoft[.]NETCore[.]App .*\[(.*)/shared/', said, re.M)
    return found[1] if found else ''


def choose(packages):
    """Stores the list of packages of the image."""
    os.makedirs(CACHE, exist_ok=True)
    with open(PACKAGES + '.new', 'w') as file:
        json.dump(packages, file, indent=1, sort_keys=True)
    os.rename(PACKAGES + '.new', PACKAGES)


def image_key():
    """A key that changes with every part of the image: Debian's packages, our files and the runtimes' versions."""
    digest = hashlib.sha256(NAME.encode())
    if os.path.exists(PACKAGES):
        with open(PACKAGES, 'rb') as file:
            digest.update(file.read())
    for top in ('image', 'emulator'):
        for folder, folders, names in os.walk(os.path.join(SYSTEM, top)):
            folders[:] = sorted(name for name in folders if name != '__pycache__')
            for name in sorted(names):
                path = os.path.join(folder, name)
                digest.update(os.path.relpath(path, SYSTEM).encode() + b'\0')
                with open(path, 'rb') as file:
                    digest.update(hashlib.sha256(file.read()).digest())
    shared = os.path.join(dotnet_root(), 'shared')
    for kind in sorted(os.listdir(shared)) if dotnet_root() else ():
        digest.update(('%s %s' % (kind, sorted(os.listdir(os.path.join(shared, kind))))).encode())
    return digest.hexdigest()[:12]


def image_folder():
    return os.path.join(CACHE, 'image-%s-%s' % (NAME, image_key()))


def prune():
    """Deletes parts that were not used for a week: images, their parts, and downloads."""
    downloads = os.path.join(CACHE, 'downloads')
    paths = [os.path.join(CACHE, name) for name in os.listdir(CACHE) if name.startswith(('image-', 'kernel-', 'root-', 'apt-'))]
    paths += [os.path.join(downloads, name) for name in os.listdir(downloads)] if os.path.isdir(downloads) else []
    for path in paths:
        if os.stat(path).st_mtime < time.time() - KEPT_DAYS * 86400:
            shutil.rmtree(path, ignore_errors=True) if os.path.isdir(path) else os.unlink(path)
