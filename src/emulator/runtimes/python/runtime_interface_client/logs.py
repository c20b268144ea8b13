"""The log: the `logging` module's records and our own, in Lambda's text format or its JSON format."""

import json
import logging
import os
import sys
import time
import traceback

from .errors import error_text
from .log_descriptor import LogDescriptor, StandardOutput

TIME_FORMAT = "%Y-%m-%dT%H:%M:%S"
_LOG_DESCRIPTOR = LogDescriptor.take()


class Current:
    """The invocation whose code runs; named in every record."""

    request_id = ""
    tenant_id = None


def is_json():
    return os.environ.get("AWS_LAMBDA_LOG_FORMAT") == "JSON"


def set_up_logging():
    """Gives the root logger Lambda's handler, as a function finds it there."""
    sys.stdout = StandardOutput(sys.stdout)
    handler = _Handler()
    handler.addFilter(_add_invocation)
    root = logging.getLogger()
    if is_json():
        handler.setFormatter(_JsonFormatter())
        level = os.environ.get("AWS_LAMBDA_LOG_LEVEL", "INFO")
        root.setLevel({"TRACE": "DEBUG", "WARN": "WARNING", "FATAL": "CRITICAL"}.get(level, level))
    else:
        line = "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s"
        formatter = logging.Formatter(line, TIME_FORMAT)
        formatter.converter = time.gmtime
        handler.setFormatter(formatter)
    root.addHandler(handler)


def log_error(result):
    if not is_json():
        _write(error_text(result))
        return
    record = {"timestamp": time.strftime(TIME_FORMAT + "Z", time.gmtime()), "log_level": "ERROR", **result}
    _write(json.dumps(record))


class _Handler(logging.Handler):
    def emit(self, record):
        _write(self.format(record))


class _JsonFormatter(logging.Formatter):
    def format(self, record):
        fields = {
            "timestamp": time.strftime(TIME_FORMAT + "Z", time.gmtime(record.created)),
            "level": record.levelname,
            "message": record.getMessage(),
            "logger": record.name,
            "requestId": record.aws_request_id or None,
            "tenantId": record.tenant_id,
        }
        if record.exc_info and record.exc_info[0] is not None:
            error_type, error, trace = record.exc_info
            fields["stackTrace"] = traceback.format_tb(trace)
            fields["errorType"] = error_type.__name__
            fields["errorMessage"] = str(error)
            fields["location"] = f"{record.pathname}:{record.funcName}:{record.lineno}"
        fields.update({name: value for name, value in vars(record).items() if name not in _USUAL_FIELDS})
        return json.dumps({name: value for name, value in fields.items() if value is not None}, default=str)


_USUAL_FIELDS = {
    *vars(logging.makeLogRecord({})),
    *("message", "asctime", "aws_request_id", "tenant_id"),
}


def _add_invocation(record):
    record.aws_request_id = Current.request_id
    record.tenant_id = Current.tenant_id
    return True


def _write(record):
    # What the program printed itself went another way, and two ways keep no order: then records go its way.
    if not getattr(sys.stdout, "is_used", True) and _LOG_DESCRIPTOR and _LOG_DESCRIPTOR.write(record, is_json()):
        return
    # There a record is a line: Lambda keeps the lines within it together as carriage returns.
    sys.stdout.write(record.replace("\n", "\r") + "\n")
