"""A test that fails is repeated alone, once, and both attempts are printed."""
import contextlib
import io
import os
import sys
import unittest

SYSTEM = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, SYSTEM)
import suite    # noqa: E402


class FakeGuest:
    """Replaces run.py: each test has a list of outcomes, one for each time that it runs."""

    def __init__(self, outcomes):
        self.outcomes = outcomes

    def exec(self, command, stdin=None, out=None, **_):
        if stdin is None:
            return              # what keeps the results of a failure
        words = command[command.index('-') + 1:]
        for _ in stdin:
            passed = failed = 0
            for name in [name for name in self.outcomes if not words or name in words]:
                good = self.outcomes[name].pop(0)
                out.write(b'%s  %s (0.1 s)\n' % (b'ok    ' if good else b'FAILED', name.encode()))
                passed, failed = passed + good, failed + (not good)
            out.write(b'%d passed, %d failed\n' % (passed, failed))
            out.flush()

    def pull(self, source, folder):
        pass


class FakeMachine:
    def __init__(self, outcomes):
        self.name, self.guest = 'fake', FakeGuest(outcomes)


class Repeat(unittest.TestCase):
    def run_suite(self, group='daemon/test_lamp.py', **outcomes):
        machine, totals = FakeMachine({'Lamp: ' + name: list(each) for name, each in outcomes.items()}), suite.Totals()
        said = io.TextIOWrapper(io.BytesIO(), write_through=True)
        with contextlib.redirect_stdout(said):
            runner = suite.Runner(machine, [])
            runner.run(totals, group)
            runner.finish()
            suite.repeat_failures(totals, machine)
        return (totals.passed, totals.failed), said.buffer.getvalue().decode()

    def test_a_test_that_passes_alone_has_passed_and_is_named(self):
        counts, said = self.run_suite(on=[True], off=[False, True])
        self.assertEqual(counts, (2, 0))
        self.assertIn('passed only when it was repeated alone: Lamp: off', said)
        self.assertIn('FAILED  Lamp: off', said)

    def test_a_test_that_fails_twice_has_failed(self):
        counts, said = self.run_suite(on=[True], off=[False, False])
        self.assertEqual(counts, (1, 1))
        self.assertNotIn('passed only', said)

    def test_more_failures_than_the_limit_are_not_repeated(self):
        counts, said = self.run_suite(**{'lamp %d' % number: [False] for number in range(suite.REPEATS + 1)})
        self.assertEqual(counts, (0, suite.REPEATS + 1))
        self.assertNotIn('repeated', said)

    def test_a_failure_of_the_machine_itself_is_not_repeated(self):
        counts, _ = self.run_suite(group='machine', on=[False])
        self.assertEqual(counts, (0, 1))
