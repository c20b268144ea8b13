"""Events and results as JSON, in the form that Lambda's own runtime gives them."""

import decimal
import json
import uuid

from .environment import runtime_minor
from .errors import Fault

# Numbers that a float would round stand in the text as marked strings until all else is written.
_MARK = uuid.uuid4().hex


def parse_event(payload):
    try:
        return json.loads(payload)
    except ValueError as error:
        raise Fault("Runtime.UnmarshalError", f"Unable to unmarshal input: {error}") from None


def serialize_result(result):
    """The body of an answer and its content type: bytes are left as they are."""
    if isinstance(result, bytes):
        return result, "application/unknown"
    try:
        return to_json(result), "application/json"
    except Exception as error:
        raise Fault("Runtime.MarshalError", f"Unable to marshal response: {error}") from None


def to_json(value):
    encoder = _Encoder(ensure_ascii=runtime_minor() < 12)
    text = encoder.encode(_with_named_tuples_as_objects(value))
    if encoder.has_marks:
        text = text.replace(f'"{_MARK}', "").replace(f'{_MARK}"', "")
    return text.encode("utf-8", "surrogatepass")


class _Encoder(json.JSONEncoder):
    has_marks = False

    def default(self, o):
        if isinstance(o, decimal.Decimal):
            if o.is_nan():
                return float("nan")
            self.has_marks = True
            return f"{_MARK}{o}{_MARK}"
        if isinstance(o, bytes):
            return o.decode("utf-8")
        return super().default(o)


def _with_named_tuples_as_objects(value, around=()):
    if not isinstance(value, (dict, list, tuple)):
        return value
    if any(each is value for each in around):
        raise ValueError("Circular reference detected")
    around = (*around, value)
    if isinstance(value, dict):
        return {key: _with_named_tuples_as_objects(each, around) for key, each in value.items()}
    if hasattr(value, "_asdict"):
        return _with_named_tuples_as_objects(value._asdict(), around)
    return [_with_named_tuples_as_objects(each, around) for each in value]
