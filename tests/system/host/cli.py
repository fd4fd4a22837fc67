"""machine.py COMMAND ...: manual control of the test machine.

  build                              packages, image and snapshot, where they are missing
  start [--keep] [--boot]            start it and wait until it answers
  exec [--user U] [--timeout S] [--stdin] -- CMD...
                                     run CMD in it; one word is a shell command line
  push SRC DST | pull SRC DST        copy a file, or a folder's contents; a file goes into DST where that is a folder or ends with /
  stop [--kill]                      shut down, or cut the power
  reboot | reset | status | console  reset: as the reset button; console: the serial console's log

--name N (any verb): another machine; several can run side by side. --keep: the disk that it left at its
last stop. --boot: boots although there is a snapshot.
"""
import argparse
import sys

from . import build
from .machine import Machine, MachineError


WORDS = {'exec': (1, None), 'push': (2, 2), 'pull': (2, 2)}     # how many words a verb takes; the others take none


def parse(argv):
    """The words after "--" are a command; options may be anywhere before."""
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument('verb', choices=('build', 'start', 'exec', 'push', 'pull', 'stop', 'reboot', 'reset', 'status',
                                    'console'))
    p.add_argument('--name', default='default')
    for flag in ('--keep', '--boot', '--stdin', '--kill'):
        p.add_argument(flag, action='store_true')
    p.add_argument('--user')
    p.add_argument('--timeout', type=float)
    p.add_argument('words', nargs='*')
    end = argv.index('--') if '--' in argv else len(argv)
    options = p.parse_intermixed_args(argv[:end])
    options.words += argv[end + 1:]
    least, most = WORDS.get(options.verb, (0, 0))
    if len(options.words) < least or most is not None and len(options.words) > most:
        p.error('"%s" takes %s, not %d' % (options.verb, 'a command' if most is None else '%d words' % most if most else 'no word',
                                          len(options.words)))
    return options


def execute(machine, options):
    argv = ['/bin/bash', '-c', options.words[0]] if len(options.words) == 1 else options.words
    if options.user:
        argv = ['setpriv', '--reuid', options.user, '--regid', options.user, '--init-groups', '--'] + argv
    return machine.guest.exec(argv, stdin=sys.stdin.buffer if options.stdin else None, timeout=options.timeout)


def run(options):
    machine = Machine(options.name)
    verb = options.verb
    if verb == 'build':
        print(build.everything())
    elif verb == 'start':
        print('up in %.1f s' % machine.start(keep=options.keep, boot=options.boot))
    elif verb == 'exec':
        return execute(machine, options)
    elif verb in ('push', 'pull'):
        getattr(machine.guest, verb)(*options.words)
    elif verb == 'stop':
        machine.stop(options.kill)
    elif verb in ('reboot', 'reset'):
        getattr(machine, verb)()
    elif verb == 'status':
        print('running, pid %d' % machine.pid() if machine.pid() else 'stopped')
    elif verb == 'console':
        print(machine.read('console.log'))
    return 0


def main():
    try:
        return run(parse(sys.argv[1:]))
    except build.CannotBeMade as error:
        print(error.told('the test machine cannot be made here'), file=sys.stderr)
        return build.CANNOT
    except (MachineError, OSError) as error:
        print('machine: %s' % error, file=sys.stderr)
        return 1
