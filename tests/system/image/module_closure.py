"""module_closure.py FOLDER NAME...: files of kernel modules and all they depend on, dependencies first."""
import os
import re
import sys


def files_by_name(top):
    found = {}
    for folder, _, names in os.walk(top):
        for name in names:
            if name.endswith('.ko'):
                found[name[:-3].replace('-', '_')] = os.path.join(folder, name)
    return found


def dependencies(path):
    with open(path, 'rb') as file:
        names = re.search(rb'\0depends=([^\0]*)\0', file.read()).group(1).decode()
    return [name for name in names.split(',') if name]


def add(name, files, order):
    name = name.replace('-', '_')
    if name not in files:
        sys.exit('no kernel module ' + name)
    for dependency in dependencies(files[name]):
        add(dependency, files, order)
    if files[name] not in order:
        order.append(files[name])


def main(top, names):
    files, order = files_by_name(top), []
    for name in names:
        add(name, files, order)
    print('\n'.join(os.path.relpath(path, top) for path in order))


main(sys.argv[1], sys.argv[2:])
