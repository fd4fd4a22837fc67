"""An HTTP server on loopback that records all requests: an ntfy server, a webhook, a dead man's switch."""
import http.server
import json
import threading


class Request:
    def __init__(self, method, path, body):
        self.method, self.path, self.body = method, path, body

    @property
    def json(self):
        return json.loads(self.body)


class Listener:
    """Answers every request with `status`; `requests` contains them in the order of arrival."""

    def __init__(self):
        self.requests, self.status, kept = [], 200, self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'

            def handle_any(self):
                body = self.rfile.read(int(self.headers.get('content-length') or 0))
                kept.requests.append(Request(self.command, self.path, body))
                self.send_response(kept.status)
                self.send_header('Content-Type', 'application/json')
                self.send_header('Content-Length', '2')
                self.end_headers()
                self.wfile.write(b'{}')

            do_GET = do_POST = handle_any

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, kwargs={'poll_interval': 0.1}, daemon=True).start()

    @property
    def address(self):
        return 'http://127.0.0.1:%d' % self.server.server_port

    def end(self):
        self.server.shutdown()
        self.server.server_close()

    def titles(self):
        """Of the messages to ntfy."""
        return [request.json['title'] for request in list(self.requests) if request.method == 'POST']
