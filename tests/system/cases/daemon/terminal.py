"""A program in a terminal, and its user."""
import os
import pty
import select
import time

import service


class Terminal:
    """Runs the program and answers its questions."""

    def __init__(self, *words):
        self.text, self.read_up_to = '', 0
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.environ['TERM'] = 'linux'
            os.execvp(words[0], words)

    def more(self, seconds):
        """Reads the output of the program; False when the program has ended."""
        if not select.select([self.end], [], [], seconds)[0]:
            return True
        try:
            said = os.read(self.end, 65536)
        except OSError:                 # that is how the end of the last writer looks here
            return False
        self.text += said.decode(errors='replace')
        return bool(said)

    def answer(self, question, line, seconds=60):
        """Waits for a text, then enters a line."""
        end = time.monotonic() + service.TIMEOUT_FACTOR * seconds
        while question not in self.text[self.read_up_to:]:
            if not self.more(1) or time.monotonic() > end:
                raise AssertionError('"%s" was not asked; it said: %s' % (question, self.text))
        self.read_up_to = len(self.text)
        os.write(self.end, line.encode() + b'\r')        # the Enter key

    def status(self, seconds=60):
        """Waits for the end of the program and returns its exit status."""
        end = time.monotonic() + service.TIMEOUT_FACTOR * seconds
        while self.more(1):
            if time.monotonic() > end:
                raise AssertionError('it does not end; it said: ' + self.text)
        os.close(self.end)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
