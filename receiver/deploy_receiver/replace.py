from .container import (
    CONFIGURATION_LABEL,
    ID_LABEL,
    configuration_of,
    create_container,
    has_digest,
    label_of,
    runs_image,
)
from .environment_file import read_env_file
from .errors import Failed
from .log_lines import LINES, read_lines
from .proof import is_good, prove
from .restore import restore


def deploy(engine, settings, service, request, folder):
    """
    Makes the service run the image of the request, and gives the answer's fields. What ran before runs again when the
    new container doesn't prove itself, unless the request says that it must not.
    """
    try:
        _pull(engine, settings, request)
        if _runs_already(engine, service, request):
            return {"state": "deployed", "unchanged": True}
        create_container(engine, f"{service.container}-next", service, request, folder)
    except Failed as error:
        return _failed(error, [], None)
    return _replace(engine, service, request)


def _pull(engine, settings, request):
    """A digest names bytes: an image that is here already needs no registry."""
    if not has_digest(engine.inspect("image", request.image), request.image):
        try:
            engine.run("pull", "--quiet", request.image, timeout=settings.pull_timeout)
        except Failed as error:
            raise Failed("pull-failed", str(error)) from None


def _runs_already(engine, service, request):
    current = engine.container(service.container)
    if current is None or not runs_image(engine, current, request.image):
        return False
    same = label_of(current, CONFIGURATION_LABEL) == configuration_of(service, request)
    return same and is_good(engine, service.container, service.health_timeout)


def _replace(engine, service, request):
    """Renaming comes before stopping: at every point, a container named previous means that the old one is not gone."""
    current, following, previous = service.container, f"{service.container}-next", f"{service.container}-previous"
    had_previous = engine.container(current) is not None
    try:
        if had_previous:
            _set_aside(engine, current, previous)
        engine.run("rename", following, current)
        engine.run("start", current)
        found = prove(engine, current, service.health_timeout)
        if not runs_image(engine, found, request.image):
            raise Failed("other-image", "The engine does not say that the container runs the image that was asked for.")
    except Failed as error:
        return _undo(engine, service, request, error)
    if had_previous:
        _remove_previous(engine, previous)
    return {"state": "deployed"}


def _set_aside(engine, current, previous):
    """The engine can't rename a container that ends again and again while it waits to be restarted."""
    try:
        engine.run("rename", current, previous)
    except Failed:
        engine.run("stop", current)
        engine.run("rename", current, previous)
    engine.run("stop", previous)


def _remove_previous(engine, previous):
    """A leftover is no failure: the next run mends it."""
    try:
        # Without --volumes: what the old container wrote is not ours to delete.
        engine.run("rm", "--force", previous)
    except Failed:
        pass


def _undo(engine, service, request, error):
    logs, restored = [], None
    try:
        logs = _read_logs(engine, service, request)
        if not request.restore and _is_of(engine, service, request):
            _remove_previous(engine, f"{service.container}-previous")
            return _failed(error, logs, False)
        restored = restore(engine, service, request.id)
    except Failed as second:
        restored = False
        error = Failed(error.reason, f"{error} What ran before could not be brought back: {second}")
    return _failed(error, logs, restored)


def _read_logs(engine, service, request):
    """Without the env-file nobody knows what to mask, so there are no lines either."""
    if not _is_of(engine, service, request):
        return []
    try:
        return read_lines(engine.logs(service.container, LINES), read_env_file(service.env_file))
    except Failed as error:
        return [str(error)]


def _is_of(engine, service, request):
    """Tells whether the request's own container stands in the service's place."""
    current = engine.container(service.container)
    return current is not None and label_of(current, ID_LABEL) == request.id


def _failed(error, logs, restored):
    return {"state": "failed", "reason": error.reason, "error": str(error), "logs": logs, "restored": restored}
