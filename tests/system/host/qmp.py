"""The control socket of QEMU."""
import json
import socket


class QmpError(Exception):
    pass


def run(path, *commands):
    """Sends the commands one after the other; returns the last answer, or None where QEMU ended."""
    with socket.socket(socket.AF_UNIX) as link:
        link.connect(path)
        with link.makefile('rw') as lines:
            lines.readline()
            answer = None
            for request in ({'execute': 'qmp_capabilities'},) + commands:
                lines.write(json.dumps(request) + '\n')
                lines.flush()
                answer = next_answer(lines)
                if answer is None:
                    return None
                if 'error' in answer:
                    raise QmpError(answer['error'])
            return answer['return']


def next_answer(lines):
    """Events come in between."""
    for line in lines:
        message = json.loads(line)
        if 'return' in message or 'error' in message:
            return message
    return None
