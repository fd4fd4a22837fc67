"""A virtual machine from its start to its stop."""
import json
import os
import shutil
import signal
import subprocess
import time

from . import cache, qemu, qmp
from .guest_link import GuestLink

SMP, MEMORY = 2, 768
SECONDS_TO_BOOT = 600       # an emulated machine on a busy host
NOWHERE = open(os.devnull, 'wb')


class MachineError(Exception):
    """The machine could not be started, or stopped answering."""


class Machine:
    def __init__(self, name):
        self.name = name
        self.folder = os.path.join(cache.CACHE, 'vm-%s-%s' % (cache.NAME, name))
        self.image = cache.image_folder()
        self.saved = os.path.join(self.image, 'booted')
        self.guest = GuestLink(self.folder)

    def path(self, name):
        return os.path.join(self.folder, name)

    def pid(self):
        """QEMU's process, or None."""
        try:
            with open(self.path('pid')) as file:
                pid = int(file.read())
            with open('/proc/%d/cmdline' % pid, 'rb') as file:
                return pid if self.folder.encode() in file.read() else None
        except (OSError, ValueError):
            return None

    def has_snapshot(self):
        try:
            with open(self.saved + '.json') as file:
                return json.load(file) == qemu.accelerator() and os.path.exists(self.saved + '.state')
        except (OSError, ValueError):
            return False

    def start(self, keep=False, boot=False, timeout=SECONDS_TO_BOOT):
        """From the snapshot if there is one, unless `boot`; from a clean disk unless `keep`. Returns seconds taken."""
        if self.pid():
            raise MachineError('already running (pid %d)' % self.pid())
        if not os.path.exists(os.path.join(self.image, 'complete')):
            raise MachineError('no image; build it first')
        begin = time.monotonic()
        os.makedirs(self.folder, exist_ok=True)
        for name in os.listdir(self.folder):
            if name.endswith('.sock'):
                os.unlink(self.path(name))
        continued = self.has_snapshot() and not (keep or boot)
        self.make_disk(continued, keep)
        process = self.launch(continued)
        try:
            if continued:                   # it was stopped when it was saved
                while qmp.run(self.path('qmp.sock'), {'execute': 'query-status'})['status'] == 'inmigrate':
                    time.sleep(0.02)
                qmp.run(self.path('qmp.sock'), {'execute': 'cont'})
            self.wait_until_up(timeout, process)
        except BaseException:
            process.kill()
            raise
        return time.monotonic() - begin

    def make_disk(self, continued, keep):
        overlay = self.path('root.qcow2')
        if keep and os.path.exists(overlay):
            return
        base, kind = (self.saved + '.qcow2', 'qcow2') if continued else (os.path.join(self.image, 'root.img'), 'raw')
        if os.path.exists(overlay):
            os.unlink(overlay)
        subprocess.run(['qemu-img', 'create', '-q', '-f', 'qcow2', '-b', base, '-F', kind, overlay], check=True)

    def launch(self, continued):
        line = qemu.command(self.folder, self.image, self.path('root.qcow2'), SMP, MEMORY,
                            self.saved + '.state' if continued else None)
        with open(self.path('qemu.log'), 'w') as log:
            process = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        with open(self.path('pid'), 'w') as file:
            file.write(str(process.pid))
        while not os.path.exists(self.path('port0.sock')):
            if process.poll() is not None:
                raise MachineError('qemu ended: ' + self.read('qemu.log'))
            time.sleep(0.02)
        return process

    def read(self, name):
        with open(self.path(name)) as file:
            return file.read().strip()

    def wait_until_up(self, timeout=SECONDS_TO_BOOT, process=None):
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            try:
                if self.guest.exec(['true'], timeout=5) == 0:
                    return
            except (TimeoutError, ConnectionError, FileNotFoundError):
                pass
            if process is not None and process.poll() is not None:
                raise MachineError('qemu ended (%d): %s' % (process.returncode, self.read('qemu.log')))
        raise MachineError('no answer in %d s; its console: %s' % (timeout, self.path('console.log')))

    def stop(self, kill=False, timeout=60):
        """Shuts down in order, or cuts the power; returns when the process has gone."""
        pid = self.pid()
        if pid and not kill:
            try:
                self.guest.exec(['systemctl', 'poweroff', '--no-wall'], timeout=timeout)
            except (TimeoutError, ConnectionError):
                pass
            self.ends_within(timeout)
        if pid and self.pid() == pid:
            os.kill(pid, signal.SIGKILL)
        while self.pid():
            time.sleep(0.02)
        if pid:
            reap(pid, 0)

    def ends_within(self, seconds):
        """Waits for its process to go; False when it stays."""
        end = time.monotonic() + seconds
        while (pid := self.pid()) and time.monotonic() < end:
            reap(pid)
            time.sleep(0.05)
        return self.pid() is None

    def remove(self):
        self.stop(kill=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def reboot(self):
        self.guest.exec(['systemctl', 'reboot', '--no-wall'])
        time.sleep(1)
        self.wait_until_up()

    def reset(self):
        """Resets the machine like the reset button."""
        qmp.run(self.path('qmp.sock'), {'execute': 'system_reset'})
        self.wait_until_up()

    def snapshot(self):
        """Boots once and keeps memory and disk, so that later starts take a second or two."""
        self.start(boot=True)
        self.guest.exec(['sh', '-c', 'systemctl is-system-running --wait; sync'], out=NOWHERE)
        control = self.path('qmp.sock')
        qmp.run(control, {'execute': 'stop'},
                {'execute': 'migrate', 'arguments': {'uri': 'exec:cat > %s.new' % self.saved}})
        while True:
            state = qmp.run(control, {'execute': 'query-migrate'}).get('status')
            if state in ('failed', 'cancelled'):
                raise MachineError('the snapshot could not be saved')
            if state == 'completed':
                break
            time.sleep(0.05)
        qmp.run(control, {'execute': 'quit'})
        self.stop(kill=True)
        shutil.copyfile(self.path('root.qcow2'), self.saved + '.qcow2')
        with open(self.saved + '.json', 'w') as file:
            json.dump(qemu.accelerator(), file)
        os.rename(self.saved + '.new', self.saved + '.state')


def reap(pid, how=os.WNOHANG):
    """Another process may have started it."""
    try:
        os.waitpid(pid, how)
    except ChildProcessError:
        pass
