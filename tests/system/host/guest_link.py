"""Commands and files over the virtio-serial ports, for the agent in the guest (image/rootfs/usr/lib/rig/agent.py)."""
import fcntl
import json
import os
import socket
import struct
import subprocess
import sys
import threading
import time

from .qemu import PORTS

HEAD = struct.Struct('>cI')


def frame(kind, payload):
    return HEAD.pack(kind, len(payload)) + payload


class GuestLink:
    def __init__(self, folder):
        self.folder = folder

    def connect(self, timeout=60):
        """A free port: its socket and its lock."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            for i in range(PORTS):
                lock = open(os.path.join(self.folder, 'port%d.lock' % i), 'w')
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except OSError:
                    lock.close()
                    continue
                port = socket.socket(socket.AF_UNIX)
                port.connect(os.path.join(self.folder, 'port%d.sock' % i))
                return port, lock
            time.sleep(0.1)
        raise TimeoutError('all ports are busy')

    def exec(self, argv, env=None, cwd=None, stdin=None, out=None, err=None, timeout=None):
        """Runs argv and returns its exit status; stdin, out, err: binary files; out and err default to ours."""
        streams = {b'1': out or sys.stdout.buffer, b'2': err or sys.stderr.buffer}
        token, end = os.urandom(16), time.monotonic() + timeout if timeout else None
        request = {'argv': argv, 'env': env, 'cwd': cwd, 'time': time.time(), 'token': token.hex()}
        port, lock = self.connect()
        with port, lock:
            port.sendall(frame(b'X', json.dumps(request).encode()))
            threading.Thread(target=feed, args=(port, stdin), daemon=True).start()
            for kind, body in frames(port, token, end):
                if kind == b'R':
                    return int(body)
                streams[kind].write(body)
                streams[kind].flush()
        raise ConnectionError('the machine went away')

    def push(self, source, target):
        """A file, or the contents of a folder, into the guest. A file goes into `target` where that is a folder, or ends with /."""
        if os.path.isfile(source) and (target.endswith('/') or self.exec(['test', '-d', target]) == 0):
            target = os.path.join(target, os.path.basename(source))
        if os.path.isdir(source):
            tar = ['tar', '-C', source, '-cf', '-', '.']
            unpack = 'mkdir -p "$1" && tar -xf - --no-same-owner -C "$1"'
        else:
            tar = ['tar', '-C', os.path.dirname(os.path.abspath(source)), '-cf', '-',
                   '--transform', 's,.*,%s,' % os.path.basename(target), os.path.basename(source)]
            unpack = 'mkdir -p "$(dirname "$1")" && tar -xf - --no-same-owner -C "$(dirname "$1")"'
        with subprocess.Popen(tar, stdout=subprocess.PIPE) as packer:
            status = self.exec(['sh', '-c', unpack, 'sh', target], stdin=packer.stdout)
        if packer.returncode or status:
            raise OSError('push of %s failed' % source)

    def pull(self, source, target):
        """Copies a file, or the contents of a folder, from the guest."""
        is_folder = self.exec(['test', '-d', source]) == 0
        if not is_folder and (target.endswith('/') or os.path.isdir(target)):
            target = os.path.join(target, os.path.basename(source))
        folder = target if is_folder else os.path.dirname(os.path.abspath(target))
        os.makedirs(folder, exist_ok=True)
        tar = ['tar', '-xf', '-', '--no-same-owner', '-C', folder]
        if is_folder:
            pack = ['tar', '-cf', '-', '-C', source, '.']
        else:
            tar += ['--transform', 's,.*,%s,' % os.path.basename(target)]
            pack = ['tar', '-chf', '-', '-C', os.path.dirname(source), os.path.basename(source)]
        with subprocess.Popen(tar, stdin=subprocess.PIPE) as unpacker:
            status = self.exec(pack, out=unpacker.stdin)
        if unpacker.returncode or status:
            raise OSError('pull of %s failed' % source)


def feed(port, stdin):
    try:
        while stdin is not None:
            data = os.read(stdin.fileno(), 65536)
            if not data:
                break
            port.sendall(frame(b'I', data))
        port.sendall(frame(b'E', b''))
    except (OSError, ValueError):
        pass                            # the command ended first, and its caller has closed the file


def frames(port, token, end):
    """Reads the output after the token; output of an earlier command can precede it."""
    buffer, synced = b'', False
    while True:
        port.settimeout(max(0.01, end - time.monotonic()) if end else None)
        try:
            data = port.recv(1 << 18)
        except socket.timeout:
            raise TimeoutError('no result in time') from None
        if not data:
            return
        buffer += data
        if not synced:
            at = buffer.find(token)
            if at < 0:
                continue
            buffer, synced = buffer[at + len(token):], True
        while len(buffer) >= HEAD.size:
            kind, size = HEAD.unpack_from(buffer)
            if len(buffer) < HEAD.size + size:
                break
            yield kind, buffer[HEAD.size:HEAD.size + size]
            buffer = buffer[HEAD.size + size:]
