"""Where the machine's parts are kept, and under which key."""
import hashlib
import json
import os
import shutil
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SYSTEM = os.path.dirname(HERE)
KEPT_DAYS = 7


def default_folder():
    parent = os.environ.get('XDG_CACHE_HOME') or '/var/cache'
    usable = os.access(parent, os.W_OK) if os.path.isdir(parent) else os.access(os.path.dirname(parent) or '/', os.W_OK)
    return os.path.join(parent if usable else '/tmp', 'glucose-tracker-rig')


CACHE = os.environ.get('RIG_CACHE') or default_folder()

PACKAGES = os.path.join(CACHE, 'packages.json')


def dotnet_root():
    """The .NET installation whose runtimes the guest gets, or '' where there is none."""
    found = shutil.which('dotnet')
    root = os.environ.get('DOTNET_ROOT') or (os.path.dirname(os.path.realpath(found)) if found else '')
    return root if os.path.isdir(os.path.join(root, 'shared')) else ''


def choose(packages):
    """Keeps which packages the image is made of."""
    os.makedirs(CACHE, exist_ok=True)
    with open(PACKAGES + '.new', 'w') as file:
        json.dump(packages, file, indent=1, sort_keys=True)
    os.rename(PACKAGES + '.new', PACKAGES)


def image_key():
    """Changes with everything that goes into the image: Debian's packages, our files and the runtimes' versions."""
    digest = hashlib.sha256()
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
    return os.path.join(CACHE, 'image-' + image_key())


def prune(keep):
    """Removes images and kernels that were not used for a week."""
    for name in os.listdir(CACHE):
        path = os.path.join(CACHE, name)
        if name.startswith(('image-', 'kernel-')) and path != keep and os.stat(path).st_mtime < time.time() - KEPT_DAYS * 86400:
            shutil.rmtree(path, ignore_errors=True)
