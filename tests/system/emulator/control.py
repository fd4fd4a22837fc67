"""The socket behind the `rig` tool (rig.c) and rigclient.py.

Request: cwd NUL word NUL word NUL ..., then end of data. Answer: '+' and the output, or '-' and an error.
"""
import os
import socket
import threading

SOCKET = '/run/rig/rigd.sock'


def listen():
    os.makedirs(os.path.dirname(SOCKET), exist_ok=True)
    if os.path.exists(SOCKET):
        os.unlink(SOCKET)
    server = socket.socket(socket.AF_UNIX)
    server.bind(SOCKET)
    os.chmod(SOCKET, 0o666)
    server.listen(16)
    return server


def serve(server, run):
    while True:
        client, _ = server.accept()
        threading.Thread(target=answer, args=(client, run), daemon=True).start()


def answer(client, run):
    with client, client.makefile('rb') as request:
        words = request.read().decode(errors='surrogateescape').split('\0')[:-1]
        try:
            out = run(*words)
            reply = b'+' + (out if isinstance(out, bytes) else line(out))
        except Exception as error:      # whatever a command throws is the tool's to print
            reply = ('-rig: %s: %s\n' % (type(error).__name__, error)).encode(errors='replace')
        try:
            client.sendall(reply)
        except OSError:
            pass                        # the tool has gone


def line(out):
    return b'' if out is None else ('%s\n' % str(out).removesuffix('\n')).encode()
