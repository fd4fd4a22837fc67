"""Control over plain HTTP on loopback, for manual runs of the server.

  GET /world          what it knows now           PUT /world {...}   change fields (world.py names them)
  GET /requests       what was asked so far       POST /up, /down    start and stop listening
"""
import http.server
import json
import threading


class ControlHandler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        world = self.server.service.world
        with world.lock:
            if self.path == '/requests':
                return self.reply(200, world.requests)
            shown = {name: value for name, value in vars(world).items() if name not in ('lock', 'requests', 'tokens')}
            return self.reply(200, shown)

    def do_PUT(self):
        try:
            change = json.loads(self.rfile.read(int(self.headers['content-length'])))
            self.server.service.world.change(**change)
        except (ValueError, TypeError) as error:
            return self.reply(400, {'error': str(error)})
        return self.reply(200, {})

    def do_POST(self):
        if self.path not in ('/up', '/down'):
            return self.reply(404, {'error': 'up or down'})
        getattr(self.server.service, self.path[1:])()
        return self.reply(200, {})

    def reply(self, http_status, value):
        content = json.dumps(value, default=vars).encode() + b'\n'
        self.send_response(http_status)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


def serve(service, port):
    server = http.server.ThreadingHTTPServer(('127.0.0.1', port), ControlHandler)
    server.service = service
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]
