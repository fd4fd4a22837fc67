"""The GPIO lines, through gpio-sim's files in sysfs."""
import os
import select
import threading
import time

FOLDER = '/run/rig/gpio'


def folder_of(line):
    folder = '%s/sim_gpio%s' % (FOLDER, str(line).removeprefix('GPIO'))
    if not os.path.isdir(folder):
        raise ValueError('no line %s' % line)
    return folder


def level(line, default=None):
    """The present level of the line; `default` without such a line."""
    try:
        with open(folder_of(line) + '/value') as file:
            return int(file.read())
    except (OSError, ValueError):
        if default is None:
            raise
        return default


def pull(line, high):
    """Drives the line from outside; returns the time in ns just before, because the reaction can be immediate."""
    fd = os.open(folder_of(line) + '/pull', os.O_WRONLY)
    t_ns = time.monotonic_ns()
    os.write(fd, b'pull-up' if high else b'pull-down')
    os.close(fd)
    return t_ns


class Watch:
    """Calls back with the level whenever a program drives the line."""

    def __init__(self, line, changed):
        self.line, self.changed, self.ended = line, changed, False
        self.fd = os.open(folder_of(line) + '/value', os.O_RDONLY)
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        poll = select.poll()
        poll.register(self.fd, select.POLLPRI | select.POLLERR)
        while not self.ended:
            high = int(os.pread(self.fd, 2, 0))         # reading arms the next notice
            self.changed(high)
            poll.poll()
        os.close(self.fd)

    def end(self):
        self.ended = True


class Button:
    """A key between the line and ground: pressed is 0."""

    def __init__(self, line, log):
        self.line, self.log = line, log

    def set(self, high):
        t_ns = pull(self.line, high)
        self.log(t_ns, 'gpio %s %d' % (str(self.line).removeprefix('GPIO'), high))
        return '%.6f %d' % (t_ns / 1e9, high)

    def press(self):
        return self.set(0)

    def release(self):
        return self.set(1)

    def sequence(self, seconds):
        """Pressed, released, pressed ... for these times; ends released."""
        out = []
        for i, pause in enumerate(seconds):
            out.append(self.set(i & 1))
            time.sleep(pause)
        if len(seconds) & 1:
            out.append(self.release())
        return '\n'.join(out)

    def bounce(self, count, seconds):
        """`count` short contacts, then pressed."""
        out = []
        for i in range(2 * count):
            out.append(self.set(i & 1))
            time.sleep(seconds)
        return '\n'.join(out + [self.press()])
