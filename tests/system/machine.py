#!/usr/bin/env python3
"""Manual control of the test machine; see host/cli.py or --help."""
import sys

sys.dont_write_bytecode = True
from host.cli import main  # noqa: E402

sys.exit(main())
