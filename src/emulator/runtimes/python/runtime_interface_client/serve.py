"""The init phase, then the invoke phase: asks for an event, calls the handler, answers, asks for the next, for ever."""

import os
import sys
import time

from .context import LambdaContext
from .errors import error_result, xray_cause
from .handler import load_handler
from .logs import Current, log_error, set_up_logging
from .payloads import parse_event, serialize_result, to_json
from .runtime_api import RuntimeApi
from .snap_start import snapshot_and_restore


def serve(address, handler_name):
    api = RuntimeApi(address)
    set_up_logging()
    try:
        handler = load_handler(handler_name)
    except Exception as error:
        result = error_result(error, "")
        log_error(result)
        api.post_init_error(result["errorType"], to_json(result))
        sys.exit(1)
    snapshot_and_restore(api)
    while True:
        headers, payload = api.next()
        _invoke(api, handler, headers, payload)


def _invoke(api, handler, headers, payload):
    request_id = headers["lambda-runtime-aws-request-id"]
    Current.request_id = request_id
    Current.tenant_id = headers.get("lambda-runtime-aws-tenant-id")
    _set_trace_id(headers.get("lambda-runtime-trace-id"))
    try:
        result, content_type = serialize_result(handler(parse_event(payload), LambdaContext(headers)))
    except Exception as error:
        failure = error_result(error, request_id)
        log_error(failure)
        api.post_invocation_error(request_id, failure["errorType"], to_json(failure), xray_cause(error))
    else:
        if api.post_response(request_id, result, content_type) == 413:
            # As Amazon's own client says it.
            reason = "Failed to post handler success response. Http response code: 413."
            print(f"[ERROR] [{int(time.time() * 1000)}] LAMBDA_RUNTIME {reason}", file=sys.stderr)


def _set_trace_id(trace_id):
    if trace_id is None:
        os.environ.pop("_X_AMZN_TRACE_ID", None)
    else:
        os.environ["_X_AMZN_TRACE_ID"] = trace_id
