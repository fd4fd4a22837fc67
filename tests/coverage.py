#!/usr/bin/env python3
"""Adds up Cobertura files of several test projects: one line for each shipped project, and one for all."""
import argparse
import collections
import os
import sys
import xml.etree.ElementTree as xml


def executed_lines(files):
    """Project -> {(source file, line): executed by any test}."""
    projects = collections.defaultdict(dict)
    for path in files:
        for package in xml.parse(path).getroot().iter("package"):
            lines = projects[package.get("name")]
            for cls in package.iter("class"):
                if f"{os.sep}obj{os.sep}" in cls.get("filename"):
                    continue    # written by generators of the compiler
                for line in cls.iter("line"):
                    key = (os.path.basename(cls.get("filename")), cls.get("name").split("/")[0], line.get("number"))
                    lines[key] = lines.get(key, False) or line.get("hits") != "0"
    return projects


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--min", type=float, default=0)
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    executed = total = 0
    print("| project | lines | executed |\n| --- | ---: | ---: |")
    for project, lines in sorted(executed_lines(arguments.files).items()):
        if not lines:
            continue
        count = sum(lines.values())
        print(f"| {project} | {len(lines)} | {100 * count / len(lines):.1f} % |")
        executed, total = executed + count, total + len(lines)
    share = 100 * executed / max(total, 1)
    print(f"| all | {total} | {share:.1f} % |")
    if share < arguments.min:
        sys.exit(f"coverage {share:.1f} % is below {arguments.min:g} %")


if __name__ == "__main__":
    main()
