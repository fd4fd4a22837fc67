"""Failures of the bus, injected by a test."""
import errno
import random
import time

KEYS = ('errno', 'count', 'seconds', 'skip', 'prob', 'after_bytes', 'min_len', 'delay', 'bus')


class Fault:
    """One rule; by default no transfer is acknowledged."""

    def __init__(self, **rule):
        unknown = sorted(set(rule) - set(KEYS))
        if unknown:
            raise ValueError('unknown: %s; there are: %s' % (', '.join(unknown), ' '.join(KEYS)))
        self.rule = rule
        name = rule.get('errno', 'EREMOTEIO')
        self.errno = getattr(errno, name) if name else 0
        self.until = time.monotonic() + rule['seconds'] if rule.get('seconds') else None
        self.left, self.skip, self.hits = rule.get('count'), rule.get('skip', 0), 0

    @classmethod
    def parse(cls, words):
        """From KEY=VALUE words; numbers where they look like numbers."""
        return cls(**{key: number(value) for key, _, value in (word.partition('=') for word in words)})

    def over(self):
        return self.left == 0 or (self.until is not None and time.monotonic() >= self.until)

    def strikes(self, bus, size):
        """Does this transfer of `size` bytes fail?  Counts it if so."""
        if bus != self.rule.get('bus', 'i2c') or size < self.rule.get('min_len', 0):
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        if random.random() >= self.rule.get('prob', 1.0):
            return False
        self.hits += 1
        if self.left is not None:
            self.left -= 1
        return True

    def describe(self):
        return dict(self.rule, hits=self.hits)


class Faults:
    """The rules in force, oldest first."""

    def __init__(self):
        self.rules = []

    def add(self, words):
        self.rules.append(Fault.parse(words))

    def clear(self):
        self.rules = []

    def strike(self, bus, size):
        """The rule that applies to this transfer, or None."""
        self.rules = [rule for rule in self.rules if not rule.over()]
        return next((rule for rule in self.rules if rule.strikes(bus, size)), None)

    def describe(self):
        return [rule.describe() for rule in self.rules if not rule.over()]


def number(text):
    if text.lstrip('-').isdigit():
        return int(text)
    try:
        return float(text)
    except ValueError:
        return text
