#!/bin/bash
# The system tests, all in one command: builds the test machine where it is missing, publishes the program, and runs it
# there under its real unit file. It takes root, a Debian 12 system with its package archive, and the .NET SDK.
#
#   tests/system/run.sh [--keep] [--program DIR] [WORD...]
#
# WORD: only tests whose name holds one of the words. --keep: leaves the machines running (./machine.py --name
#   tests-1, tests-2 and so on).
# --program: a folder made by publish-arm.sh --arch amd64 instead of a fresh one.
#
# One line for each test, at the end "N passed, N failed". Exit status 0: none failed; 77: the machine cannot be made
# here, and the last lines say why.
exec python3 -B "$(dirname "$0")/suite.py" "$@"
