#!/usr/bin/python3
"""method_profile.py PROGRAM [--hours N]: writes deploy/method-profile.txt, the methods that the self-contained program compiles in advance: what a quiet day of the daemon
and the commands beside it run. All others are compiled when they are needed.

PROGRAM is self-contained, for this machine, of any build of these sources. It runs here without its precompiled code, so that the runtime's compiler tells of every method: in one log
with the arguments of generic methods, where an enumeration is called by its number type (int), in another one with the exact arguments of types only. The two are told in nearly the same
order; where the first leaves an enumeration open, those that the second names around it are all written down. One too many costs a little space; a name that is
gone does no harm, and publish-arm.sh prints how many are known.
"""
import argparse
import collections
import glob
import os
import re
import subprocess
import tempfile

import cost

TARGET = os.path.join(cost.HERE, '..', '..', 'deploy', 'method-profile.txt')
COMMANDS = ('--help', '--version', 'hats', 'demo --frames 2', 'preview --scenario calm-night --png {folder}/preview.png')
ASKING = ('doctor', 'blank', 'status', 'readings', 'stats', 'alarms', 'reload', 'export --out {folder}/out.csv', 'chart --out {folder}/chart.png')
NUMBERS = {'bool', 'char', 'byte', 'ubyte', 'sbyte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong'}
LOGGED = re.compile(r' *\d+: JIT compiled (.*) \[(Tier0|Tier-0|FullOpts|MinOpts)')
MAPPED = re.compile(r'[0-9a-fx]+ [0-9a-f]+ .*?\[[\w.\-]+\] (.*)\[\w+[^\]]*\]$')
ASIDE, AROUND = 400, 15


class Method(collections.namedtuple('Method', 'owner arguments name generic parameters')):
    """Type[arguments]:Name[generic](parameters); arguments and generic with their brackets, or empty."""

    @staticmethod
    def parse(text, mark):
        colon = cut(text, mark)
        owner, rest = text[:colon], text[colon + len(mark):]
        begin = cut(rest, '(')
        bracket = cut(rest[:begin], '[')
        end = begin if bracket < 0 else bracket
        first = owner.find('[')
        return Method(owner if first < 0 else owner[:first], '' if first < 0 else owner[first:], rest[:end], rest[end:begin], rest[begin:])

    def place(self):
        return self.owner, self.name


def cut(text, mark):
    """Where the mark is, outside of the angle brackets that compilers put into names; -1: nowhere."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character == '<') - (character == '>')
        if depth == 0 and text.startswith(mark, at):
            return at
    return -1


def words(text):
    return re.split(r'([,\[\]])', text)


def open_numbers(text):
    return NUMBERS.intersection(words(text))


def may_be(seen, exact):
    a, b = words(seen), words(exact)
    return len(a) == len(b) and all(x == y or x in NUMBERS for x, y in zip(a, b))


def run(program, hours, folder):
    """The two logs of the daemon, and the first log of each command."""
    os.environ.update(DOTNET_ReadyToRun='0', DOTNET_JitStdOutFile=folder + '/daemon.jit', DOTNET_JitDisasmSummary='1',
                      DOTNET_PerfMapEnabled='3', DOTNET_PerfMapJitDumpPath=folder)
    bed = cost.Bed(folder)
    process = bed.ours(program, 'profile')[1]()
    mapped = '%s/perf-%d.map' % (folder, process.pid)
    bed.live(process, hours)
    for number, command in enumerate(COMMANDS + tuple(asking + ' --config {folder}/profile.json' for asking in ASKING)):
        environment = dict(os.environ, DOTNET_JitStdOutFile='%s/%d.jit' % (folder, number), DOTNET_PerfMapEnabled='0', RUNTIME_DIRECTORY=bed.memory.name + '/profile')
        subprocess.run([program, *command.format(folder=folder).split()], env=environment,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=6000)
    cost.end(process)
    bed.service.down()
    return mapped


def read(path, pattern, mark):
    found = []
    with open(path, errors='replace') as file:
        for line in file:
            match = pattern.match(line)
            if match and '(dynamicClass)' not in match[1] and ':IL_STUB' not in match[1] and cut(match[1], mark) >= 0 and '(' in match[1]:
                found.append(Method.parse(match[1], mark))
    return found


def methods(logs, mapped):
    """Type with arguments, and method, as often as they were compiled."""
    exact, where, near = collections.defaultdict(set), collections.defaultdict(list), []
    for method in read(mapped, MAPPED, '::'):
        exact[method.place()].add(method.arguments)
        where[method.place()].append(len(near))
        near.append([word for word in words(method.arguments) if word[:1] not in ('', ',', '[', ']') and '`' not in word and
                     word != 'System.__Canon' and not re.match(r'System\.(U?Int|S?Byte|Char|Boolean)', word)])
    for log in logs:
        at = -1
        for method in read(log, LOGGED, ':'):
            at = next((n for n in where[method.place()] if at < n < at + ASIDE), at)
            owners, generics = {method.arguments}, {method.generic}
            if open_numbers(method.arguments):
                owners.update(other for other in exact[method.place()] if may_be(method.arguments, other))
            around = {word for names in near[max(0, at - AROUND):at + AROUND] for word in names}
            for number in open_numbers(method.generic):
                generics.update(''.join(name if word == number else word for word in words(method.generic)) for name in around)
            for arguments in owners:
                for generic in generics:
                    yield method.owner + arguments, method.name + generic + method.parameters


def main():
    p = argparse.ArgumentParser(usage=__doc__)
    p.add_argument('program')
    p.add_argument('--hours', type=float, default=1)
    options = p.parse_args()
    if 'FASTER' not in os.environ:
        cost.faster(60)
    with tempfile.TemporaryDirectory(prefix='profile-') as folder:
        mapped = run(os.path.abspath(options.program), options.hours, folder)
        found = collections.defaultdict(set)
        for owner, method in methods([folder + '/daemon.jit'] + sorted(glob.glob(folder + '/[0-9]*.jit')), mapped):
            found[owner].add(method)
    with open(TARGET, 'w') as file:
        for owner in sorted(found):
            file.write(owner + '\n' + ''.join('  %s\n' % method for method in sorted(found[owner])))
    print('%d methods of %d types' % (sum(map(len, found.values())), len(found)))


if __name__ == '__main__':
    main()
