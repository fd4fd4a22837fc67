#!/usr/bin/env python3
"""run.py FOLDER[/FILE] [WORD...]: runs the tests in FOLDER whose name contains one of the words, with one line each.

Ends with "N passed, N failed"; the exit status is 0 when none failed. With "-" as FOLDER it takes one FOLDER[/FILE] after
another from its standard input, a line each, and writes that sum after each: the interpreter starts slowly in the test machine.
"""
import io
import os
import signal
import sys
import time
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
EMULATOR = os.path.join(HERE, '..', 'emulator')
sys.path[:0] = [HERE, EMULATOR if os.path.isdir(EMULATOR) else '/usr/lib/rig']
SECONDS_FOR_ONE = 240           # a test that hangs must not take the others with it


def sentence(test):
    """Class and method name as words."""
    group, name = type(test).__name__, test._testMethodName.removeprefix('test_')
    return '%s: %s' % (group, name.replace('_', ' '))


class Report(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.passed = self.broken = 0

    def startTest(self, test):
        self.begin, self.problem, sys.stdout = time.monotonic(), None, io.StringIO()
        signal.alarm(SECONDS_FOR_ONE)

    def addFailure(self, test, error):
        self.problem = self._exc_info_to_string(error, test).strip()

    addError = addFailure

    def addSubTest(self, test, subtest, error):
        if error:
            self.addFailure(test, error)

    def addSkip(self, test, reason):
        self.problem = 'skipped: ' + reason     # there is no reason to skip one

    def stopTest(self, test):
        signal.alarm(0)
        took, said, sys.stdout = time.monotonic() - self.begin, sys.stdout.getvalue(), sys.__stdout__
        print('%s  %s (%.1f s)' % ('FAILED' if self.problem else 'ok    ', sentence(test), took))
        print(said, end='', flush=True)
        if self.problem:
            self.broken += 1
            print('        ' + self.problem.replace('\n', '\n        '), flush=True)
        else:
            self.passed += 1


def too_slow(*_):
    raise TimeoutError('the test took longer than %d s' % SECONDS_FOR_ONE)


def tests_in(suite):
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from tests_in(item)
        else:
            yield item


def run_all(place, words):
    """Returns how many failed."""
    folder, _, file = place.partition('/')
    top = os.path.join(HERE, folder)
    if top not in sys.path:
        sys.path.insert(0, top)
    found = unittest.TestLoader().discover(top, file or 'test_*.py', top_level_dir=top)
    report = Report()
    chosen = [test for test in tests_in(found) if not words or any(word in sentence(test) for word in words)]
    unittest.TestSuite(chosen).run(report)
    print('%d passed, %d failed' % (report.passed, report.broken), flush=True)
    return report.broken


def main(place, words):
    signal.signal(signal.SIGALRM, too_slow)
    places = iter(sys.stdin.readline, '') if place == '-' else [place]
    return any([run_all(line.strip(), words) for line in places])


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2:]))
