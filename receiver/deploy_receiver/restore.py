from .container import ID_LABEL, label_of
from .proof import is_good


def restore(engine, service, request_id):
    """
    Takes the request's container away and puts the previous one back in its place. Gives whether that one proved
    itself, or None when none had been taken away.
    """
    current, previous = service.container, f"{service.container}-previous"
    _remove(engine, f"{current}-next")
    if engine.container(previous) is None:
        found = engine.container(current)
        if found is not None and label_of(found, ID_LABEL) == request_id:
            _remove(engine, current)
        return None
    _remove(engine, current)
    engine.run("rename", previous, current)
    engine.run("start", current)
    return is_good(engine, current, service.health_timeout)


def mend(engine, service, state):
    """
    Finishes or takes back what an interrupted deployment left behind, and records the answer that it never gave.
    Gives a word for what was done, or None when there was nothing to mend.
    """
    current, previous = service.container, f"{service.container}-previous"
    pending = state.pending()
    has_previous = engine.container(previous) is not None
    has_next = engine.container(f"{current}-next") is not None
    if pending is None and not has_previous and not has_next:
        return None
    restored = None
    if has_previous and is_good(engine, current, service.health_timeout):
        _remove(engine, f"{current}-next")
        engine.run("rm", "--force", previous)
    elif has_previous or (pending and pending["first"] and not is_good(engine, current, service.health_timeout)):
        restored = restore(engine, service, pending and pending["id"])
    else:
        _remove(engine, f"{current}-next")
    if pending is not None:
        state.record(pending["id"], _answer_late(engine, service, pending, restored))
    return "restored" if restored else "cleaned"


def _answer_late(engine, service, pending, restored):
    found = engine.container(service.container)
    if found is not None and found["State"]["Running"] and label_of(found, ID_LABEL) == pending["id"]:
        return {**pending["answer"], "state": "deployed"}
    error = "The receiver was interrupted while it deployed, and took back what was half done."
    return {**pending["answer"], "state": "failed", "reason": "interrupted", "error": error, "restored": restored}


def _remove(engine, name):
    """Removes a container that the receiver made, with the nameless volumes that it made for it."""
    if engine.container(name) is not None:
        engine.run("rm", "--force", "--volumes", name)
