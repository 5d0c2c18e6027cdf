import json


def parse(text):
    """Gives the value of a JSON text. Throws ValueError; also for a key that stands twice, of which one would be lost."""
    return json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_refuse_constant)


def _without_doubles(pairs):
    result = dict(pairs)
    if len(result) == len(pairs):
        return result
    names = [name for name, _ in pairs]
    double = next(name for name in names if names.count(name) > 1)
    raise ValueError(f"the key {double!r} stands twice")


def _refuse_constant(name):
    raise ValueError(f"{name} is not JSON")
