"""Account and readings are stored only in the intended files, which only their owner can read."""
import hashlib
import os
import re
import shutil
import stat
import subprocess
import threading
import time

import bed
import installation
import service

ALLOWED = tuple(os.path.join(installation.STATE, name) for name in ('account.json', 'session.json', 'history.sqlite'))
CREDENTIALS = '/run/credentials/' + service.UNIT     # in memory, while the service runs: what systemd has decrypted for it
NOT_LOOKED_AT = ('/proc', '/sys', '/dev', '/opt', '/usr/share/dotnet')
CORES, CATCHER, PATTERN = '/run/cores', '/run/catch-core', '/proc/sys/kernel/core_pattern'
VALUE = 427         # mg/dL
SHOWN = b'23.7'     # the same in mmol/L


class CommandLines(threading.Thread):
    """Records every command line and every environment inside the context."""

    def __init__(self):
        super().__init__(daemon=True)
        self.seen, self.over = set(), threading.Event()

    def run(self):
        while not self.over.wait(0.05):
            self.look()

    def look(self):
        for name in filter(str.isdigit, os.listdir('/proc')):
            for kind in ('cmdline', 'environ'):
                try:
                    with open('/proc/%s/%s' % (name, kind), 'rb') as file:
                        self.seen.add(file.read())
                except OSError:
                    pass                # it has ended

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.join()


class Secrets(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        self.began = time.time()
        readings = [[at, VALUE] for at, _ in self.quiet_hour()]
        self.world.change(people=[{'uom': 0, 'readings': readings, 'firstName': 'Zebulon', 'lastName': 'Quillfeather'}])
        installation.store_password(None)
        service.configure(Unit=self.unit, Display={'Panel': self.panel}, Button={'Chip': 'pinctrl-bcm2835', 'Line': bed.BUTTON})
        self.journal = service.Journal()
        self.catch_cores()

    def catch_cores(self):
        """A dump collector as on many systems, which ignores the limit of the process."""
        shutil.rmtree(CORES, ignore_errors=True)
        os.makedirs(CORES)
        with open(CATCHER, 'w', opener=lambda path, flags: os.open(path, flags, 0o755)) as file:
            file.write('#!/bin/sh\nexec cat > %s/$1\n' % CORES)
        with open(PATTERN) as file:
            before = file.read()
        self.addCleanup(self.core_pattern, before)
        self.core_pattern('|%s %%e.%%p' % CATCHER)

    @staticmethod
    def core_pattern(text):
        with open(PATTERN, 'w') as file:
            file.write(text)

    def secrets(self):
        """The texts that must not be found."""
        person = self.world.people[0]
        user = self.world.userId
        with self.world.lock:
            tokens = set(self.world.tokens)
        texts = {self.world.email, self.world.password, user, hashlib.sha256(user.encode()).hexdigest(),
                 person.patientId, person.firstName, person.lastName} | tokens
        return [text.encode() for text in texts]

    def test_account_person_and_value_stand_only_in_the_files_that_are_for_them(self):
        service.start()
        with CommandLines() as lines:
            said = installation.run('glucose-tracker', 'login', input=('%s\n%s\n' % (self.world.email, self.world.password)).encode())
        service.wait_for(service.reading, 80, 'a reading')
        lines.look()
        old = service.main_pid()
        service.kill('ABRT')
        service.wait_for(lambda: service.main_pid() not in (0, old) and service.reading(), 60, 'the kept reading after a restart')

        secrets = self.secrets()
        self.assertNotIn(self.world.password, said)
        for line in lines.seen:
            self.assertEqual([secret for secret in secrets if secret in line], [])
        self.assertTrue(any(b'systemd-creds' in line for line in lines.seen), 'systemd-creds was seen at work')
        words = '\n'.join(self.journal.lines()).encode()
        self.assertEqual(re.findall(rb'(?<![\d.])(?:%d|23[.]7)(?![\d.])' % VALUE, words), [])

        found = {}
        for path in files_since(self.began):
            with open(path, 'rb') as file:
                content = file.read()
            if any(secret in content for secret in secrets) or re.search(rb'(?<![\d.])' + re.escape(SHOWN) + rb'(?![\d.])', content):
                found[path] = content
        self.assertLessEqual({'account.json', 'session.json'}, {os.path.basename(path) for path in found}, 'the search finds what there is')
        self.assertEqual(stat.S_IMODE(os.stat(CREDENTIALS).st_mode) & 0o007, 0)
        in_files = {path: content for path, content in found.items() if os.path.dirname(path) != CREDENTIALS}
        self.assertEqual([path for path in in_files if not path.startswith(ALLOWED)], [])
        for path, content in in_files.items():
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode) & 0o077, 0, path)
            self.assertNotIn(self.world.password.encode(), content, path)

    def test_a_daemon_that_is_aborted_leaves_no_core_dump_although_others_do(self):
        installation.store_password(self.world.password)
        service.configure(Unit=self.unit, LibreLinkUp={'Email': self.world.email}, Display={'Panel': self.panel})
        service.start()
        service.wait_for(service.reading, 60, 'a reading')
        subprocess.run(('sh', '-c', 'kill -ABRT $$'))
        service.wait_for(lambda: os.listdir(CORES), 20, 'the dump of another program')
        for signal in ('ABRT', 'SYS'):
            old = service.main_pid()
            service.kill(signal)
            service.wait_for(lambda: service.main_pid() not in (0, old) and service.reading(), 60, 'the kept reading after a restart')
        self.assertEqual([name for name in os.listdir(CORES) if not name.startswith('sh.')], [])


def files_since(instant):
    """All regular files that were written since an instant."""
    for folder, folders, names in os.walk('/'):
        folders[:] = [name for name in folders if os.path.join(folder, name) not in NOT_LOOKED_AT]
        for name in names:
            path = os.path.join(folder, name)
            try:
                seen = os.lstat(path)
            except OSError:
                continue                # it has gone
            if stat.S_ISREG(seen.st_mode) and seen.st_mtime >= instant - 1:
                yield path
