"""What schemathesis needs to know of this API: who calls, and values that name something.

The file FUZZ_GROUND holds what tests/fuzz/ground.ts laid. Whatever is chosen follows from the case itself, so the
same seed asks the same.
"""

import atexit
import json
import os
import sys
import zlib

import schemathesis
from schemathesis.core import NotSet
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode
from schemathesis.generation.meta import TestPhase

with open(os.environ["FUZZ_GROUND"], encoding="utf-8") as file:
    GROUND = json.load(file)
KEYS = GROUND["keys"]
CALLERS = set(GROUND["callers"])
PLACES = GROUND["places"]
MEMBERS = GROUND["members"]

# How many cases of ten get values that name something.
NAMED_OF_TEN = 8

asked = 0
unavailable = 0


def digest(*parts):
    return zlib.crc32(repr(parts).encode("utf-8", "backslashreplace"))


@schemathesis.auth()
class OneOfTwo:
    """A person with all roles; now one, now the other, for nobody approves their own proposal."""

    def get(self, case, ctx):
        return KEYS[digest(case.operation.label, case.path_parameters) % len(KEYS)]

    def set(self, case, data, ctx):
        case.headers = case.headers or {}
        case.headers["Authorization"] = f"Bearer {data}"


def place_of(path):
    """The longest known beginning of an address, and the values of its parameters."""
    while "{" in path:
        if path in PLACES:
            return PLACES[path]
        path = path.rsplit("/", 1)[0]
    return []


def is_valid(case, location):
    """Whether this part of a case keeps to its schema: what is wrong on purpose stays as it is."""
    info = case.meta.components.get(location) if case.meta else None
    return info is None or info.mode == GenerationMode.POSITIVE


def in_a_story(case):
    """Whether the case goes on from an earlier answer, whose ids are what it is about."""
    return case.meta is not None and case.meta.phase.name == TestPhase.STATEFUL


def with_members(value, chosen):
    if isinstance(value, list):
        return [with_members(item, chosen) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: MEMBERS[name][chosen % len(MEMBERS[name])]
        if name in MEMBERS and isinstance(member, (str, int)) and not isinstance(member, bool)
        else with_members(member, chosen)
        for name, member in value.items()
    }


@schemathesis.hook
def before_call(ctx, case, kwargs):
    """Valid cases get values that name something, each is an intent of its own, and acts for whoever has the key."""
    global asked
    asked += 1
    chosen = digest(case.operation.label, case.path_parameters, str(case.body))
    named = chosen % 10 < NAMED_OF_TEN
    places = place_of(case.operation.path)
    if named and places and not in_a_story(case) and is_valid(case, ParameterLocation.PATH):
        case.path_parameters = {**(case.path_parameters or {}), **places[chosen // 10 % len(places)]}
    # A story may come upon whoever asks, who must go on existing.
    meets_caller = any(str(value) in CALLERS for value in (case.path_parameters or {}).values())
    if places and case.method != "GET" and meets_caller:
        case.path_parameters = {**case.path_parameters, **places[chosen // 10 % len(places)]}
    if named and is_valid(case, ParameterLocation.BODY):
        case.body = with_members(case.body, chosen // 10)
    if not is_valid(case, ParameterLocation.HEADER):
        return
    headers = case.headers or {}
    if "Idempotency-Key" in headers:
        headers["Idempotency-Key"] = f"{asked}-{headers['Idempotency-Key'][:200]}"
    if "If-Match" in headers and named:
        headers["If-Match"] = "*"
    if named:
        headers.pop("Recourse-Actor", None)


@schemathesis.check
def no_failure_of_ours(ctx, response, case):
    """No 5xx; a part that is down for a moment is told as 503 with Retry-After, and counted."""
    global unavailable
    if response.status_code < 500:
        return
    if response.status_code == 503 and response.headers.get("retry-after"):
        unavailable += 1
        return
    raise AssertionError(f"{case.operation.label} answered {response.status_code}")


atexit.register(lambda: print(f"unavailable: {unavailable}", file=sys.stderr))


def takes_bytes(case):
    """Whether the body is a file: whatever was to break its schema goes out as bytes, and any bytes are a file."""
    content = (case.operation.definition.raw.get("requestBody") or {}).get("content") or {}
    schema = (content.get(case.media_type) or {}).get("schema") or {}
    return schema.get("format") == "binary"


def is_only_the_body(case):
    """Whether nothing but the body was to be wrong."""
    return all(
        info.mode == GenerationMode.POSITIVE
        for location, info in case.meta.components.items()
        if location != ParameterLocation.BODY
    )


@schemathesis.hook
def filter_failure(ctx, failure, case, response):
    """A body breaks no schema when it may be left out and is, or when it is a file; what else was wrong still counts."""
    if type(failure).__name__ != "AcceptedNegativeData":
        return True
    body = case.operation.definition.raw.get("requestBody") or {}
    left_out = isinstance(case.body, NotSet) and body.get("required") is not True
    return not (left_out or (takes_bytes(case) and case.meta is not None and is_only_the_body(case)))
