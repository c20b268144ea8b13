"""Lambda's Runtime API over one connection that stays open."""

import os
import socket
import time

BASE = "/2018-06-01/runtime"
MAX_CAUSE_BYTES = 64 * 1024


class RuntimeApi:
    def __init__(self, address):
        host, port = address.rsplit(":", 1)
        self._address = address
        self._socket = socket.create_connection((host, int(port)))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._incoming = self._socket.makefile("rb")

    def next(self):
        """Waits for an event; answers its headers, by name in lower case, and its payload."""
        _, headers, payload = self._exchange("GET", BASE + "/invocation/next", {}, b"")
        return headers, payload

    def post_response(self, request_id, body, content_type):
        """Answers the status that the Runtime API answers."""
        return self._post(f"/invocation/{request_id}/response", {"Content-Type": content_type}, body)

    def post_invocation_error(self, request_id, error_type, body, cause):
        headers = {"Lambda-Runtime-Function-Error-Type": error_type}
        if len(cause) <= MAX_CAUSE_BYTES:
            headers["Lambda-Runtime-Function-XRay-Error-Cause"] = cause
        self._post(f"/invocation/{request_id}/error", headers, body)

    def post_init_error(self, error_type, body):
        self._post("/init/error", {"Lambda-Runtime-Function-Error-Type": error_type}, body)

    def restore_next(self):
        """Waits until the environment was restored from its snapshot."""
        self._exchange("GET", BASE + "/restore/next", {}, b"")

    def post_restore_error(self, error_type, body):
        self._post("/restore/error", {"Lambda-Runtime-Function-Error-Type": error_type}, body)

    def _post(self, path, headers, body):
        status, _, _ = self._exchange("POST", BASE + path, headers, body)
        return status

    def _exchange(self, method, path, headers, body):
        head = f"{method} {path} HTTP/1.1\r\nHost: {self._address}\r\n"
        for name, value in headers.items():
            head += f"{name}: {value}\r\n"
        if method == "POST":
            head += f"Content-Length: {len(body)}\r\n"
        try:
            self._socket.sendall(head.encode("latin-1", "replace") + b"\r\n" + body)
            return self._read_response()
        except OSError:
            # The emulator is gone: nobody is left who could want an answer. The supervisor is about to end this
            # process; until then it stays, for it is what tells whose the children are that it started.
            time.sleep(2)
            os._exit(1)

    def _read_response(self):
        first = self._incoming.readline()
        if first == b"":
            raise ConnectionError("The Runtime API closed the connection.")
        headers = {}
        while True:
            line = self._incoming.readline().decode("latin-1").strip()
            if line == "":
                break
            name, value = line.split(":", 1)
            headers[name.lower()] = value.strip()
        body = self._incoming.read(int(headers.get("content-length", "0")))
        return int(first.split()[1]), headers, body
