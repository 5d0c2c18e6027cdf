import json
import subprocess

from .errors import Failed

TIMEOUT_SECONDS = 120


class Engine:
    """The docker CLI, with the machine's own login. No text goes through a shell."""

    def __init__(self, docker, lock):
        self.docker = docker
        self.lock = lock

    def run(self, *arguments, timeout=TIMEOUT_SECONDS):
        """Gives what the command prints. Throws Failed with the end of its complaint."""
        done = self._start(arguments, timeout)
        if done.returncode == 0:
            return done.stdout
        raise Failed("engine-failed", f"docker {arguments[0]} failed: {_complaint(done.stderr or done.stdout)}")

    def inspect(self, kind, name):
        """Gives what the engine knows of a `container` or an `image`, or None when there is none."""
        done = self._start((kind, "inspect", name), TIMEOUT_SECONDS)
        if done.returncode == 0:
            return json.loads(done.stdout)[0]
        if "no such" in done.stderr.lower():
            return None
        raise Failed("engine-failed", f"docker {kind} inspect failed: {_complaint(done.stderr)}")

    def container(self, name):
        return self.inspect("container", name)

    def logs(self, name, lines):
        """Gives the last lines that a container wrote to either stream, and nothing when they can't be had."""
        try:
            done = self._start(("logs", "--tail", str(lines), name), 20, stderr=subprocess.STDOUT)
        except Failed:
            return ""
        return done.stdout if done.returncode == 0 else ""

    def _start(self, arguments, timeout, stderr=subprocess.PIPE):
        try:
            return subprocess.run(
                [self.docker, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=stderr,
                encoding="utf-8",
                errors="replace",
                timeout=timeout,
                # Killed half-way, the lock stays until the engine has done what it was last told.
                pass_fds=(self.lock,),
                check=False,
            )
        except FileNotFoundError:
            raise Failed("engine-failed", f"The command {self.docker} was not found.") from None
        except subprocess.TimeoutExpired:
            raise Failed("engine-failed", f"docker {arguments[0]} took longer than {timeout:g} s.") from None


def _complaint(text):
    lines = [line.strip() for line in text.splitlines() if line.strip() and "--help'" not in line]
    return " ".join(lines[-2:])[-500:] or "it said nothing"
