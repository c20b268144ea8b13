"""
What functions with SnapStart register: callables for before the snapshot and for after it was restored. Named and
used as https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-python.html says.
"""

_before_snapshot = []
_after_restore = []


def register_before_snapshot(func, *args, **kwargs):
    """Called in the reverse order of registration. Works as a decorator too."""
    _before_snapshot.append((func, args, kwargs))
    return func


def register_after_restore(func, *args, **kwargs):
    """Called in the order of registration. Works as a decorator too."""
    _after_restore.append((func, args, kwargs))
    return func


def get_before_snapshot():
    return _before_snapshot


def get_after_restore():
    return _after_restore
