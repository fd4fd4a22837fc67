"""The command line of machine.py."""
import contextlib
import io
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
from host import cli  # noqa: E402
from host.guest_link import GuestLink  # noqa: E402


class CommandLine(unittest.TestCase):
    def test_options_of_a_verb_may_stand_behind_it(self):
        options = cli.parse(['exec', '--timeout', '5', '--user', 'pi', '--', 'ls', '-l', '--', '--name'])
        self.assertEqual((options.verb, options.timeout, options.user), ('exec', 5, 'pi'))
        self.assertEqual(options.words, ['ls', '-l', '--', '--name'])

    def test_the_name_may_stand_anywhere(self):
        for words in (['--name', 'b', 'exec', '--', 'rig', 'text'], ['exec', '--name', 'b', 'rig', 'text']):
            options = cli.parse(words)
            self.assertEqual((options.name, options.verb, options.words), ('b', 'exec', ['rig', 'text']))

    def test_a_verb_with_too_few_or_too_many_words_is_refused(self):
        for words in (['exec', '--'], ['push', 'a'], ['pull', 'a', 'b', 'c'], ['stop', 'now']):
            with self.subTest(words), contextlib.redirect_stderr(io.StringIO()), self.assertRaises(SystemExit) as ended:
                cli.parse(words)
            self.assertEqual(ended.exception.code, 2)


class Here(GuestLink):
    """Replaces the guest by the host."""

    def __init__(self):
        super().__init__('/nowhere')

    def exec(self, argv, env=None, cwd=None, stdin=None, out=None, err=None, timeout=None):
        return subprocess.run(argv, stdin=stdin, stdout=out, stderr=err).returncode


class Copies(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        with open(self.folder + '/file', 'w') as file:
            file.write('text')

    def test_a_file_goes_into_a_folder_under_its_own_name_or_gets_the_name_that_is_given(self):
        os.mkdir(self.folder + '/there')
        for copy in (Here().push, Here().pull):
            for target, expected in (('there', 'there/file'), ('new/', 'new/file'), ('other/name', 'other/name')):
                with self.subTest(target):
                    copy(self.folder + '/file', os.path.join(self.folder, target))
                    with open(os.path.join(self.folder, expected)) as file:
                        self.assertEqual(file.read(), 'text')
                    os.unlink(os.path.join(self.folder, expected))
