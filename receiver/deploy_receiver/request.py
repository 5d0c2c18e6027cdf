import re
from dataclasses import dataclass

from . import strict_json
from .errors import Refused

SKEW_SECONDS = 300
LONGEST_LIFE_SECONDS = 24 * 60 * 60
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_ID = re.compile(r"[0-9a-f]{16,128}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")
_TEXT = re.compile(r"[\x21-\x7e]{0,200}")


@dataclass(frozen=True)
class Request:
    """What a signed request of schema 1 asks for. Times are unix seconds."""

    id: str
    issued_at: int
    expires_at: int
    sequence: int
    environment: str
    service: str
    image: str
    repository: str
    digest: str
    revision: str
    version: str
    # Whether what ran before may run again: not on a database that has been changed for what comes now.
    restore: bool


def read_request(text):
    """Gives the Request in a JSON text. Throws Refused when a field is absent or of another form."""
    try:
        fields = strict_json.parse(text or "")
    except ValueError as error:
        raise Refused("invalid-request", f"The request is not JSON: {error}.") from None
    if not isinstance(fields, dict):
        raise Refused("invalid-request", "The request is not a JSON object.")
    schema = fields.get("schema")
    if type(schema) is not int or schema != 1:
        raise Refused("unknown-schema", f"The request's schema is {_show(schema)}; this receiver knows 1.")
    image = _match(fields, "image", re.compile(r"\S{1,400}"), "name@sha256:…")
    repository, _, digest = image.partition("@")
    if not _DIGEST.fullmatch(digest):
        raise Refused("image-without-digest", f"The image {_show(image)} has no digest; a tag can move: name@sha256:….")
    if fields.get("digest") != digest:
        raise Refused("invalid-request", f"The digest {_show(fields.get('digest'))} is not that of the image.")
    return Request(
        id=_match(fields, "id", _ID, "16 to 128 hexadecimal digits"),
        issued_at=_integer(fields, "issued_at"),
        expires_at=_integer(fields, "expires_at"),
        sequence=_integer(fields, "sequence"),
        environment=_match(fields, "environment", _NAME, "a name"),
        service=_match(fields, "service", _NAME, "a name"),
        image=image,
        repository=repository,
        digest=digest,
        revision=_match(fields, "revision", _TEXT, "printable text without spaces", default=""),
        version=_match(fields, "version", _TEXT, "printable text without spaces", default=""),
        restore=_boolean(fields, "restore", default=True),
    )


def refuse_untimely(request, now):
    """Throws Refused when the request is not valid at `now`, in unix seconds."""
    if request.expires_at <= now:
        raise Refused("expired", f"The request expired {int(now - request.expires_at)} s ago.")
    if request.issued_at > now + SKEW_SECONDS:
        ahead = int(request.issued_at - now)
        raise Refused("issued-in-future", f"The request was issued {ahead} s in the future: a clock is wrong.")
    if request.expires_at - request.issued_at > LONGEST_LIFE_SECONDS:
        raise Refused("expires-too-late", "The request is valid for more than a day.")


def _integer(fields, name):
    value = fields.get(name)
    if type(value) is int and 0 <= value < 2**53:
        return value
    raise Refused("invalid-request", f"The request's {name} is {_show(value)}, not a whole number.")


def _boolean(fields, name, default):
    value = fields.get(name, default)
    if isinstance(value, bool):
        return value
    raise Refused("invalid-request", f"The request's {name} is {_show(value)}; accepted: true, false.")


def _match(fields, name, pattern, accepted, default=None):
    value = fields.get(name, default)
    if isinstance(value, str) and pattern.fullmatch(value):
        return value
    reason = "no-image" if name == "image" and not value else "invalid-request"
    raise Refused(reason, f"The request's {name} is {_show(value)}; accepted: {accepted}.")


def _show(value):
    return "absent" if value is None else ascii(value)[:120]
