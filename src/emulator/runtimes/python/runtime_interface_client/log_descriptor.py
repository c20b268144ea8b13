"""The file descriptor that Lambda takes framed log records from."""

import os
import struct
import time

TEXT_FRAME = 0xA55A0003
JSON_FRAME = 0xA55A0002


class LogDescriptor:
    @staticmethod
    def take():
        """The one in the environment, which the function does not see; None where there is none."""
        value = os.environ.pop("_LAMBDA_TELEMETRY_LOG_FD", None)
        return None if value is None else LogDescriptor(int(value))

    def __init__(self, descriptor):
        self._descriptor = descriptor

    def write(self, record, is_json):
        """
        Type, length and time in microseconds, each big-endian, then the record, whose lines stay together. Answers
        whether it was taken: a wrapper may have closed the descriptor.
        """
        payload = record.encode("utf-8", "replace")
        frame_type = JSON_FRAME if is_json else TEXT_FRAME
        frame = memoryview(struct.pack(">IIq", frame_type, len(payload), time.time_ns() // 1000) + payload)
        try:
            while frame:
                frame = frame[os.write(self._descriptor, frame) :]
        except OSError:
            return False
        return True


class StandardOutput:
    """Standard output as a function finds it, which knows whether anything was printed."""

    def __init__(self, stream):
        self._stream = stream
        self.is_used = False

    def write(self, text):
        self.is_used = True
        return self._stream.write(text)

    def writelines(self, lines):
        self.is_used = True
        self._stream.writelines(lines)

    def __getattr__(self, name):
        return getattr(self._stream, name)
