"""What the environment says of the function."""

import os
import re
import sys


def runtime_minor():
    """13 for `python3.13`: the version the function was written for, whichever runs it."""
    match = re.search(r"python3\.(\d+)", os.environ.get("AWS_EXECUTION_ENV", ""))
    return int(match.group(1)) if match else sys.version_info.minor
