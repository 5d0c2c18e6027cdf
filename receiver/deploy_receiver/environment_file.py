import os
import tempfile
from contextlib import contextmanager

from .errors import Failed


def read_variables(service, request):
    """
    Gives the lines of a container's environment: the maintainer's env-file, then the settings' variables, then
    APP_REVISION and APP_VERSION; the later wins. Throws Failed when the env-file can't be read.
    """
    own = {**service.variables, "APP_REVISION": request.revision, "APP_VERSION": request.version}
    kept = [line for line in read_env_file(service.env_file) if line.split("=", 1)[0].strip() not in own]
    return kept + [f"{name}={value}" for name, value in own.items()]


def read_env_file(path):
    """Gives the lines of an env-file that set a variable; none without a path."""
    if path is None:
        return []
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except (OSError, ValueError) as error:
        raise Failed("env-file-unreadable", f"The env-file can't be read: {error}.") from None
    return [line.lstrip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


@contextmanager
def written(lines, folder):
    """Gives the path of a file with the lines that only this user can read, for as long as it is needed."""
    descriptor, path = tempfile.mkstemp(prefix="environment-", dir=folder)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write("".join(f"{line}\n" for line in lines))
        yield path
    finally:
        os.unlink(path)
