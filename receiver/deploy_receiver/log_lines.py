import re

LINES = 40
_LONGEST_LINE = 500
_SHORTEST_SECRET = 6
_ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[@-_]|[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_CREDENTIALS = re.compile(r"://[^/\s@]+@")


def read_lines(text, env_lines):
    """
    Gives the last 40 lines of a container's log, without terminal codes, without the values of the env-file and
    without credentials in addresses: they travel to where the deployment was asked for.
    """
    values = {line.partition("=")[2].strip().strip("'\"") for line in env_lines}
    secrets = sorted((value for value in values if len(value) >= _SHORTEST_SECRET), key=len, reverse=True)
    lines = [_ESCAPES.sub("", line).rstrip() for line in text.split("\n")]
    return [_mask(line, secrets)[:_LONGEST_LINE] for line in lines if line][-LINES:]


def _mask(line, secrets):
    for secret in secrets:
        line = line.replace(secret, "***")
    return _CREDENTIALS.sub("://***@", line)
