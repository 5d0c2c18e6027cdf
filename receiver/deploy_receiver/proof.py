import time

from .errors import Failed

STEADY_SECONDS = 3
INTERVAL_SECONDS = 0.2
# A machine that stood still meanwhile has not run the container either: time counts with so many looks.
STEADY_LOOKS = 10


def prove(engine, container, timeout, restarts=0):
    """
    Waits until a container is healthy or, when its image has no HEALTHCHECK, has run for 3 s, with no more than
    `restarts` restarts. Gives what the engine knows of it. Throws Failed at once when it ended, restarted or is
    unhealthy, and when it is not healthy after `timeout` seconds.
    """
    began = time.monotonic()
    looks = 0
    while True:
        found = engine.container(container)
        if found is None:
            raise Failed("container-gone", f"The container {container} is gone.")
        state = found["State"]
        if not state["Running"] or state.get("Restarting"):
            raise Failed("container-ended", f"The container ended{_exit_code(state)}.")
        if found.get("RestartCount", 0) > restarts:
            # It runs once more: the engine has forgotten the exit code.
            raise Failed("container-ended", "The container ended, and the engine restarted it.")
        waited = time.monotonic() - began
        looks += 1
        health = (state.get("Health") or {}).get("Status", "none")
        steady = waited >= STEADY_SECONDS and looks >= STEADY_LOOKS
        if health == "healthy" or (health == "none" and steady):
            return found
        if health == "unhealthy":
            raise Failed("unhealthy", f"The container is unhealthy{_last_check(state)}")
        if health != "none" and waited >= timeout:
            raise Failed("not-healthy", f"The container was not healthy within {timeout:g} s{_last_check(state)}")
        time.sleep(INTERVAL_SECONDS)


def is_good(engine, container, timeout):
    """Tells whether a container that may have been up for long proves itself, whatever it went through before."""
    found = engine.container(container)
    if found is None or not found["State"]["Running"]:
        return False
    try:
        prove(engine, container, timeout, restarts=found.get("RestartCount", 0))
        return True
    except Failed:
        return False


def _exit_code(state):
    # While the engine restarts a container it says 0, whatever the code was: then nothing is better than a lie.
    return f" with exit code {state['ExitCode']}" if state.get("ExitCode") else ""


def _last_check(state):
    checks = (state.get("Health") or {}).get("Log") or []
    if not checks:
        return "."
    said = " ".join(checks[-1].get("Output", "").split())[:200]
    return f": its check ended with {checks[-1].get('ExitCode')}" + (f" ({said})." if said else ".")
