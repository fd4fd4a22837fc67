"""Shared code of the tests in real time: a server, the built program with its configuration, and waiting."""
import http.server, json, os, pathlib, shlex, signal, subprocess, threading, time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = f"dotnet {shlex.quote(str(ROOT / 'tests/GlucoseTracker.Pi.Tests/bin/Debug/net10.0/glucose-tracker.dll'))}"
WITHIN = 150         # seconds for anything that has to happen


class JsonHandler(http.server.BaseHTTPRequestHandler):
    """Answers requests with JSON and logs nothing."""
    protocol_version = "HTTP/1.1"

    def answer(self, body, code=200):
        body = json.dumps(body).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def read_body(self):
        return self.rfile.read(int(self.headers.get("Content-Length", 0)))

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"


def serve(handler):
    """Starts a server on a free port of this machine."""
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class Device:
    """The program with a configuration of its own, which reads from a site; the panel is a picture in its folder."""

    def __init__(self, program, folder, site, sections):
        self.program, self.folder = program, folder
        (folder / "state").mkdir(parents=True)
        self.config = str(folder / "configuration.json")
        pathlib.Path(self.config).write_text(json.dumps({
            "Source": "nightscout", "StateDirectory": str(folder / "state"), "Nightscout": {"Address": site},
            "LibreLinkUp": {"PollInterval": "00:01:00"}, "Display": {"Panel": "png", "File": str(folder / "panel.png")}, **sections,
        }))
        self._log = (folder / "log").open("w")
        self.process = subprocess.Popen([*program, "run", "--config", self.config], stdout=self._log, stderr=self._log, stdin=subprocess.DEVNULL)

    @property
    def log(self):
        return (self.folder / "log").read_text()

    @property
    def is_running(self):
        return self.process.poll() is None

    def run(self, *words):
        """Runs a command of the program."""
        return subprocess.run([*self.program, *words, "--config", self.config], capture_output=True, text=True, timeout=120, check=False)

    def ask(self, *words):
        """The JSON output of a command; on a busy machine it may need more than one attempt."""
        def answer():
            result = self.run(*words, "--json")
            return json.loads(result.stdout) if result.returncode == 0 else None
        return wait(f"an answer of {words[0]}", answer)

    def stop(self):
        if self.is_running:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self._log.close()


def wait(what, find, seconds=WITHIN):
    """Waits until a function returns a result, and returns it."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if (found := find()):
            return found
        time.sleep(0.3)
    raise AssertionError(f"not within {seconds} s: {what}")


def add_program(arguments):
    arguments.add_argument("--program", default=PROGRAM, help="the built program and its first arguments")


def keep(work):
    """Copies the folder of a run to the folder that the variable KEEP names."""
    if (target := os.environ.get("KEEP")):
        subprocess.run(["cp", "-r", work, target], check=False)


def finish(passed, failed):
    """Prints the last line of a test; returns its exit code."""
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1
