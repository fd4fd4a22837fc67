"""Computes the response to a request: routes, headers, sessions. Uses no sockets."""
import hashlib
import json
import re

from . import wire

GLOBAL_HOST = 'api.libreview.io'


class Answer:
    def __init__(self, http, body, headers=None):
        self.http, self.headers = http, headers or {}
        self.text = body if isinstance(body, str) else json.dumps(body)


def answer(world, method, host, path, headers, body):
    """The regular response; the server handles failures that a test requests."""
    with world.lock:
        if headers.get('product') not in ('llu.android', 'llu.ios') or not headers.get('user-agent'):
            return Answer(403, '<html><title>Attention Required! | Cloudflare</title></html>')
        if path == '/llu/auth/login' and method == 'POST':
            return login(world, host, body)
        if path.startswith('/llu/connections') and method == 'GET':
            return data(world, host, path, headers)
        return Answer(404, '<html><title>404 Not Found</title></html>')


def login(world, host, body):
    if world.region and host == GLOBAL_HOST:
        return Answer(200, wire.redirect(world.region))
    if not serves(world, host):
        return Answer(200, {'status': 911})
    try:
        given = json.loads(body)
    except ValueError:
        return Answer(400, {'message': 'invalid body'})
    if (given.get('email'), given.get('password')) != (world.email, world.password):
        return Answer(200, {'status': 2, 'error': {'message': 'notAuthenticated'}})
    if world.step:
        return Answer(200, wire.account_step(world, wire.token('', world.country, 3600)))
    return Answer(200, wire.login(world, new_token(world)))


def data(world, host, path, headers):
    """Checks in the observed order of the service: version, session, account id."""
    if version(headers.get('version', '0')) < version(world.minimumVersion):
        return Answer(403, {'data': {'minimumVersion': world.minimumVersion}, 'status': 920})
    if headers.get('authorization', '').removeprefix('Bearer ') not in world.tokens:
        return Answer(401, {'message': 'invalid or expired jwt'})
    if headers.get('account-id') != hashlib.sha256(world.userId.encode()).hexdigest():
        return Answer(400, {'message': 'RequiredHeaderMissing'})
    fresh = wire.ticket(new_token(world))
    if path == '/llu/connections':
        people = list(world.people)
        if world.shuffle and len(world.tokens) % 2:
            people.reverse()
        return Answer(200, {'status': 0, 'data': [wire.connection(person) for person in people], 'ticket': fresh})
    found = re.fullmatch('/llu/connections/([0-9a-f-]+)/graph', path)
    person = world.person(found.group(1)) if found else None
    if person is None or not serves(world, host):
        return Answer(200, {'error': {'message': 'couldNotLoadPatient'}, 'status': 4})
    return Answer(200, {'status': 0, 'data': wire.graph(person), 'ticket': fresh})


def serves(world, host):
    """True when the account belongs to this host."""
    return host == ('api-%s.libreview.io' % world.region if world.region else GLOBAL_HOST)


def new_token(world):
    text = wire.token(world.userId, world.country, wire.TOKEN_SECONDS)
    world.tokens.add(text)
    return text


def version(text):
    return tuple(int(part) if part.isdigit() else 0 for part in text.split('.'))
