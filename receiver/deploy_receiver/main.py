import json
import os
import syslog
import time
import traceback

from .errors import Failed, Refused, state_of
from .handle import handle, mend_all
from .settings import read_settings

# What only the hook's own process needs must not reach the commands that are run.
SECRETS = ("DEPLOY_HOOK_SECRET", "DEPLOY_HOOK_SECRET_PREVIOUS")


def main(arguments):
    """
    Prints one answer as JSON, which is all that may be printed: the hook sends both streams to whoever asked. Gives the
    exit code, 0 when the service runs what was asked for.
    """
    began = time.monotonic()
    os.umask(0o077)
    for name in SECRETS:
        os.environ.pop(name, None)
    text = os.environ.pop("DEPLOY_REQUEST", "")
    try:
        answer = _answer(arguments, text)
    except (Refused, Failed) as error:
        answer = {**_failure(error.reason, str(error)), "state": state_of(error)}
    except Exception as error:  # The one catch: a traceback on stderr would be part of the answer.
        syslog.syslog(syslog.LOG_ERR, traceback.format_exc())
        answer = _failure("internal-error", f"The receiver has a fault: {type(error).__name__}: {error}"[:500])
    answer.setdefault("seconds", round(time.monotonic() - began, 1))
    print(json.dumps(answer), flush=True)
    return 0 if answer["state"] in ("deployed", "mended") else 1


def _answer(arguments, text):
    settings = read_settings(os.environ.get("DEPLOY_RECEIVER_SETTINGS"))
    if arguments == ["--mend"]:
        return mend_all(settings)
    if arguments:
        raise Failed("invalid-arguments", "The only argument is --mend; a request comes in DEPLOY_REQUEST.")
    return handle(settings, text, time.time())


def _failure(reason, error):
    return {"state": "failed", "reason": reason, "error": error, "logs": [], "restored": None}


