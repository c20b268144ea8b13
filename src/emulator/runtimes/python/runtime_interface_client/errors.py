"""Failures as callers of the function get them, and as its log shows them."""

import json
import os
import traceback

OWN_FOLDER = os.path.dirname(os.path.abspath(__file__))
NO_BREAK_SPACE = "\u00a0"


class Fault(Exception):
    """A failure that the runtime itself reports, such as `Runtime.HandlerNotFound`."""

    def __init__(self, error_type, message, stack_trace=()):
        super().__init__(message)
        self.error_type = error_type
        self.stack_trace = list(stack_trace)


def error_result(error, request_id):
    """What callers get."""
    if isinstance(error, Fault):
        error_type, stack_trace = error.error_type, error.stack_trace
    else:
        error_type, stack_trace = type(error).__name__, traceback.format_list(_frames(error))
    return {
        "errorMessage": str(error),
        "errorType": error_type,
        "requestId": request_id,
        "stackTrace": stack_trace,
    }


def error_text(result):
    """For the log: one record, its lines indented by spaces that do not break."""
    description = "[ERROR]"
    if result["errorType"]:
        description += f" {result['errorType']}" + (":" if result["errorMessage"] else "")
    if result["errorMessage"]:
        description += f" {result['errorMessage']}"
    lines = [description, "Traceback (most recent call last):"]
    for entry in result["stackTrace"]:
        for line in entry.splitlines() or [""]:
            content = line.lstrip(" ")
            lines.append(NO_BREAK_SPACE * (len(line) - len(content)) + content)
    return "\n".join(lines)


def xray_cause(error):
    """The failure as a segment of a trace shows it."""
    frames = [] if isinstance(error, Fault) else _frames(error)
    exception = {
        "type": "LambdaValidationError" if isinstance(error, Fault) else type(error).__name__,
        "message": str(error),
        "stack": [{"label": name, "path": path, "line": line} for path, line, name, _ in frames],
    }
    paths = sorted({path for path, _, _, _ in frames})
    return json.dumps({"working_directory": os.getcwd(), "exceptions": [exception], "paths": paths})


def _frames(error):
    """From the first that is not this client's own on."""
    frames = [(each.filename, each.lineno, each.name, each.line) for each in traceback.extract_tb(error.__traceback__)]
    for index, (path, _, _, _) in enumerate(frames):
        if not os.path.abspath(path).startswith(OWN_FOLDER):
            return frames[index:]
    return frames
