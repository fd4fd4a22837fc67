"""Installs the program in the test machine like a user on a Pi, with the host names and the authority of the service."""
import glob
import hashlib
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'guest'))
from llu import certificates  # noqa: E402

CREDENTIAL = '/etc/credstore.encrypted/librelinkup-password'
DONE = '/run/glucose-tracker-installed'
STATE = '/var/lib/glucose-tracker'


def run(*words, **more):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more).stdout.decode()


def install():
    """Returns the paths of the server's certificate and key."""
    if not os.path.exists(DONE):
        package()
        with open('/etc/hosts', 'a') as hosts:
            hosts.write('127.0.0.1 %s\n' % ' '.join(certificates.HOSTS))
        open(DONE, 'w').close()
    return trust()


def package():
    """Installs the package, or upgrades it to itself; the program is stopped afterwards."""
    out = run('dpkg', '--install', package_file())
    run('systemctl', 'stop', 'glucose-tracker.service')
    return out


def package_file():
    return glob.glob('/opt/package/*.deb')[0]


def forget():
    """Deletes session, login limit and history of the previous test, so that tests are independent."""
    for path in glob.glob(STATE + '/*'):
        os.unlink(path)


def trust():
    """Creates a new authority, the only one that the system trusts, because reading a hundred others takes seconds on the emulated processor."""
    authority, certificate, key = certificates.make('/run/llu')
    for path in glob.glob('/etc/ssl/certs/*.[p0]*'):
        os.unlink(path)
    run('cp', authority, '/etc/ssl/certs/ca-certificates.crt')
    return certificate, key


def store_password(password):
    """Stores the password as in README; None deletes it."""
    os.makedirs(os.path.dirname(CREDENTIAL), mode=0o700, exist_ok=True)
    if password is None:
        if os.path.exists(CREDENTIAL):
            os.unlink(CREDENTIAL)
    else:
        kept = '/run/credential-' + hashlib.sha256(password.encode()).hexdigest()   # encrypting takes a second here
        if not os.path.exists(kept):
            run('systemd-creds', 'encrypt', '--name=librelinkup-password', '-', kept, input=password.encode())
        shutil.copyfile(kept, CREDENTIAL)
