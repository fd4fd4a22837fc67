#!/bin/bash
# The system tests, all in one command: builds the test machine where it is missing, publishes the program, and runs it
# there under its real unit file. It takes root, a Debian system with its package archive, and the .NET SDK.
#
#   [RIG_ARCH=arm64] [RIG_SUITE=trixie] tests/system/run.sh [--keep] [--program DIR] [--short | WORD...]
#
# RIG_ARCH: the machine's processor, amd64 or arm64 (default amd64). RIG_SUITE: its Debian, bookworm or trixie (12, 13; default
#   bookworm). Both hold for ./machine.py as well.
# WORD: only tests whose name holds one of the words. --short: a list that touches everything once. --keep: leaves the machines
#   running (./machine.py --name tests-1, tests-2 and so on).
# --program: a folder made by publish-arm.sh for that processor instead of a fresh one.
#
# One line for each test, at the end "N passed, N failed". Exit status 0: some ran and none failed; 77: the machine cannot be made
# here, and the last line says why, below what failed.
exec python3 -B "$(dirname "$0")/suite.py" "$@"
