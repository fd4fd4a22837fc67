"""The HTTPS side: keep-alive, gzip, failures on demand, and a stop that closes all connections."""
import gzip
import http.server
import socket
import ssl
import threading
import time

from . import protocol


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    timeout = 120

    def setup(self):
        self.request.do_handshake()
        super().setup()

    def do_GET(self):
        self.respond(b'')

    def do_POST(self):
        self.respond(self.rfile.read(int(self.headers.get('content-length') or 0)))

    def respond(self, body):
        world, host = self.server.world, (self.headers.get('host') or '').split(':')[0]
        kind = 'login' if 'login' in self.path or 'auth' in self.path else 'data'
        headers = {name.lower(): value for name, value in self.headers.items()}
        with world.lock:
            world.requests.append({'at': time.monotonic(), 'method': self.command, 'host': host, 'path': self.path,
                                   'version': headers.get('version'), 'encodings': headers.get('accept-encoding')})
            failure = world.failure_for(kind)
        if failure:
            time.sleep(failure.delay)
            if failure.cut:
                self.close_connection = True
                return
        answer = (protocol.Answer(failure.http, failure.body, failure.headers) if failure and failure.http else
                  protocol.answer(world, self.command, host, self.path, headers, body))
        self.send(answer, 'gzip' in (headers.get('accept-encoding') or ''))

    def send(self, answer, packed):
        content = gzip.compress(answer.text.encode()) if packed else answer.text.encode()
        self.send_response(answer.http)
        page = answer.text.startswith('<')
        self.send_header('Content-Type', 'text/html' if page else 'application/json; charset=utf-8')
        self.send_header('Content-Length', str(len(content)))
        if packed:
            self.send_header('Content-Encoding', 'gzip')
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def date_time_string(self, timestamp=None):
        return super().date_time_string((timestamp or time.time()) + self.server.world.ahead)

    def log_message(self, *_):
        pass                            # world.requests is the log


class TlsServer(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 32

    def __init__(self, address, context, world):
        super().__init__(address, Handler)
        self.context, self.world, self.open = context, world, set()

    def get_request(self):
        client, address = super().get_request()
        wrapped = self.context.wrap_socket(client, server_side=True, do_handshake_on_connect=False)
        self.open.add(wrapped)
        return wrapped, address

    def shutdown_request(self, request):
        self.open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request, client_address):
        pass                            # a client that hangs up, or does not trust us, is not our problem

    def end_connections(self):
        for connection in list(self.open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


class Service:
    """Up or down at one address."""

    def __init__(self, world, certificate, key, port=443, address='127.0.0.1'):
        self.world, self.address, self.server = world, (address, port), None
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate, key)

    def up(self):
        if self.server is None:
            self.server = TlsServer(self.address, self.context, self.world)
            threading.Thread(target=self.server.serve_forever, kwargs={'poll_interval': 0.1}, daemon=True).start()

    def down(self):
        """Stops listening and closes all connections."""
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
            self.server.end_connections()
            self.server = None
