"""module_closure.py FOLDER TARGET NAME...: copies kernel modules and all they depend on, not compressed; prints them, dependencies first.

FOLDER: /lib/modules/VERSION of a kernel. TARGET gets the same folders. A module that is built into the kernel is none.
"""
import lzma
import os
import re
import sys


def files_by_name(top):
    found = {}
    for folder, _, names in os.walk(top):
        for name in names:
            if '.ko' in name:
                found[name.split('.ko')[0].replace('-', '_')] = os.path.join(folder, name)
    return found


def built_in(top):
    path = os.path.join(top, 'modules.builtin')
    if not os.path.exists(path):
        return set()
    with open(path) as file:
        return {os.path.basename(line).split('.ko')[0].replace('-', '_') for line in file}


def content(path):
    with open(path, 'rb') as file:
        return lzma.decompress(file.read()) if path.endswith('.xz') else file.read()


def dependencies(path):
    names = re.search(rb'\0depends=([^\0]*)\0', content(path)).group(1).decode()
    return [name for name in names.split(',') if name]


def add(name, files, inside, order):
    name = name.replace('-', '_')
    if name in inside:
        return
    if name not in files:
        sys.exit('no kernel module ' + name)
    for dependency in dependencies(files[name]):
        add(dependency, files, inside, order)
    if files[name] not in order:
        order.append(files[name])


def main(top, target, names):
    files, inside, order = files_by_name(top), built_in(top), []
    for name in names:
        add(name, files, inside, order)
    for path in order:
        relative = os.path.relpath(path, top).split('.ko')[0] + '.ko'
        os.makedirs(os.path.dirname(os.path.join(target, relative)), exist_ok=True)
        with open(os.path.join(target, relative), 'wb') as file:
            file.write(content(path))
        print(relative)


main(sys.argv[1], sys.argv[2], sys.argv[3:])
