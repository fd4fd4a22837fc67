"""Each new reading is posted to a webhook of the owner: in the format of `status`, again after a failure, and on demand."""
import subprocess
import time

import bed
import service
from listener import Listener
from rigclient import rig

PATH = '/api/webhook/5f0c41'
FAILED = 1          # exit code


class ReadingsOut(bed.ProgramTest):
    def setUp(self):
        super().setUp()
        rig('gpio', bed.BUTTON, 1)
        self.webhook = Listener()
        self.addCleanup(self.webhook.end)
        self.sections = {'ReadingsWebhook': {'Address': self.webhook.address + PATH}}

    def posted(self):
        return [request.json for request in list(self.webhook.requests)]

    @staticmethod
    def delivery():
        return service.told().get('webhook') or {}

    def assert_like_status(self, document):
        told = service.told()
        for key in ('valueMgPerDl', 'text', 'unit', 'range', 'trend', 'measuredAt'):
            self.assertEqual(document['reading'][key], told['reading'][key], key)
        for key in ('freshness', 'level', 'source'):
            self.assertEqual(document[key], told[key], key)
        self.assertLess(abs(document['reading']['ageSeconds'] - told['reading']['ageSeconds']), 120)

    def test_a_reading_that_is_not_accepted_is_sent_again_and_the_next_one_follows_once(self):
        self.webhook.status = 503
        self.start()
        service.wait_for(lambda: len(self.webhook.requests) >= 2, 60, 'a second try')
        self.assertEqual({(request.method, request.path) for request in self.webhook.requests}, {('POST', PATH)})
        self.assertEqual(len({document['reading']['measuredAt'] for document in self.posted()}), 1)
        service.wait_for(lambda: '503' in (self.delivery().get('words') or ''), 20, 'the reason')
        self.webhook.status = 200
        service.wait_for(lambda: self.delivery().get('ok'), 60, 'the word that it was accepted')
        first = self.posted()[-1]
        self.assertFalse(first['test'])
        self.assert_like_status(first)
        before = len(self.posted())

        self.measure(self.world.people[0].readings + [(int(time.time()), 126)])
        time.sleep(31)                                  # then a key asks at once
        rig('button', bed.BUTTON, 'tap', 60)
        service.wait_for(lambda: len(self.posted()) > before, 60, 'the next reading')
        time.sleep(3)
        self.assertEqual([document['reading']['valueMgPerDl'] for document in self.posted()[before:]], [126])
        self.assert_like_status(self.posted()[-1])
        self.assertEqual(self.journal.count(PATH), 0, 'the address is a key')

    def test_the_test_verb_posts_the_reading_marked_as_a_test_and_says_what_became_of_it(self):
        self.start()
        service.wait_for(lambda: self.delivery().get('ok'), 60, 'the first reading')
        done = self.run_test()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('accepted', done.stdout)
        self.assertTrue(self.posted()[-1]['test'])
        self.assert_like_status(self.posted()[-1])
        self.webhook.status = 500
        done = self.run_test()
        self.assertEqual(done.returncode, FAILED, done.stdout)
        self.assertIn('500', done.stderr)

    @staticmethod
    def run_test():
        return subprocess.run(('glucose-tracker', 'webhook-test'), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
