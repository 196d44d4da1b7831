"""A desk that is served while a test runs, and what asks it without a browser."""

import http.client
import json
import threading
import time
from contextlib import contextmanager
from urllib.parse import urlencode

from dragoman.desk import make_server, prepare


class Served:
    """A served desk: its address, its token, and requests as any program would make them."""

    def __init__(self, desk):
        self.address, self.port, self.token, self.path = desk.address, desk.port, desk.token, desk.path
        self.base = f"http://127.0.0.1:{desk.port}"

    def request(self, method, path, *, headers=None, body=None, has_token=True):
        """Return the status, the headers and the bytes of an answer."""
        own = {"Host": f"127.0.0.1:{self.port}"}
        own |= {"Authorization": f"Bearer {self.token}"} if has_token else {}
        own |= {"Content-Type": "application/json"} if body is not None else {}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            given = None if body is None else json.dumps(body)
            connection.request(method, path, body=given, headers=own | (headers or {}))
            answer = connection.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def ask(self, path, **query):
        """Return the JSON that a route answers."""
        asked = urlencode(query, doseq=True)
        status, _, body = self.request("GET", f"/api/{path}" + (f"?{asked}" if asked else ""))
        assert status == 200, body
        return json.loads(body)

    def tell(self, path, body):
        """Return the status and the JSON that a route answers to a POST."""
        status, _, answer = self.request("POST", f"/api/{path}", body=body)
        return status, json.loads(answer)


@contextmanager
def serving(path):
    """Serve a ledger until the block ends."""
    desk = prepare(path)
    server = make_server(desk)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [desk.listening]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    try:
        yield Served(desk)
    finally:
        server.should_exit = True
        thread.join(timeout=30)
        desk.listening.close()
