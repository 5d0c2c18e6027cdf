import fcntl
import json
import os
import time
from contextlib import contextmanager

from .errors import Failed

KEPT_ANSWERS = 200


class State:
    """What is remembered of one service in one environment, in a folder of its own."""

    def __init__(self, root, environment, service):
        self.folder = os.path.join(root, environment, service)
        self.answers = os.path.join(self.folder, "answers")
        try:
            os.makedirs(self.answers, mode=0o700, exist_ok=True)
        except OSError as error:
            raise Failed("state-unusable", f"The state can't be kept: {error}.") from None

    @contextmanager
    def locked(self, timeout):
        """
        Holds the service for this process, and gives the lock's descriptor: a child that gets it keeps the lock until
        it ends too, even when this process is killed. Throws Failed after `timeout` seconds.
        """
        descriptor = os.open(os.path.join(self.folder, "lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            deadline = time.monotonic() + timeout
            while not _try_lock(descriptor):
                if time.monotonic() >= deadline:
                    raise Failed("locked", f"Another deployment of this service still runs after {timeout:g} s.")
                time.sleep(0.1)
            self._remove_leftovers()
            yield descriptor
        finally:
            os.close(descriptor)

    def last_sequence(self):
        """Gives the sequence of the last accepted request, or -1."""
        return (self._read("accepted.json") or {}).get("sequence", -1)

    def accept(self, sequence, pending):
        """Remembers, before anything is touched, that a request is being carried out."""
        self._write("accepted.json", {"sequence": sequence})
        self._write("pending.json", pending)

    def pending(self):
        """Gives what `accept` was given when that request never got its answer, or None."""
        return self._read("pending.json")

    def answer_of(self, request_id):
        """Gives the recorded answer, or None."""
        return self._read(os.path.join("answers", f"{request_id}.json"))

    def record(self, request_id, answer):
        """Keeps the answer of the request that was being carried out."""
        self._write(os.path.join("answers", f"{request_id}.json"), answer)
        try:
            os.unlink(os.path.join(self.folder, "pending.json"))
        except FileNotFoundError:
            pass
        self._forget_old_answers()

    def _forget_old_answers(self):
        """Those requests are refused by their sequence."""
        paths = [entry.path for entry in os.scandir(self.answers) if entry.name.endswith(".json")]
        for path in sorted(paths, key=os.path.getmtime)[:-KEPT_ANSWERS]:
            os.unlink(path)

    def _remove_leftovers(self):
        """Whoever was killed while it held the lock could not remove the environment's file."""
        for entry in os.scandir(self.folder):
            if entry.name.startswith("environment-"):
                os.unlink(entry.path)

    def _read(self, name):
        try:
            with open(os.path.join(self.folder, name), encoding="utf-8") as file:
                return json.load(file)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise Failed("state-unusable", f"The state in {name} can't be read: {error}.") from None

    def _write(self, name, value):
        """At once or not at all, and on the disk before it counts."""
        path = os.path.join(self.folder, name)
        try:
            descriptor = os.open(f"{path}.new", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(value, file)
                file.flush()
                os.fsync(file.fileno())
            os.replace(f"{path}.new", path)
        except OSError as error:
            raise Failed("state-unusable", f"The state can't be kept: {error}.") from None


def _try_lock(descriptor):
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False
