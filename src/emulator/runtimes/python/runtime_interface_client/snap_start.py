"""The end of the init phase of a function with SnapStart: its hooks, and the wait to be restored between them."""

import os
import sys

from .errors import error_result
from .logs import log_error
from .payloads import to_json


def snapshot_and_restore(api):
    """Returns when the function may take events; nothing is done for functions without SnapStart."""
    if os.environ.get("AWS_LAMBDA_INITIALIZATION_TYPE") != "snap-start":
        return
    # The function's own, where it brings one along: that is where it registered.
    import snapshot_restore_py as hooks

    try:
        _call(reversed(hooks.get_before_snapshot()))
    except Exception as error:
        api.post_init_error("Runtime.BeforeSnapshotError", _logged(error))
        sys.exit(64)
    api.restore_next()
    try:
        _call(hooks.get_after_restore())
    except Exception as error:
        api.post_restore_error("Runtime.AfterRestoreError", _logged(error))
        sys.exit(65)


def _call(registered):
    for func, args, kwargs in registered:
        func(*args, **kwargs)


def _logged(error):
    result = error_result(error, "")
    log_error(result)
    return to_json(result)
