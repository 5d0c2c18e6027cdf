import time

from .engine import Engine
from .errors import Failed, Refused, state_of
from .replace import deploy
from .request import read_request, refuse_untimely
from .restore import mend
from .state import State


def handle(settings, text, now):
    """
    Carries out the request in `text` and gives its answer. `now` is in unix seconds. A request that was seen before
    gets the answer that was recorded for it, and touches nothing. Throws Refused before anything is touched, and Failed
    when it can't even be tried.
    """
    began = time.monotonic()
    request = read_request(text)
    service = _find_service(settings, request)
    state = State(settings.state, request.environment, request.service)
    answer = _answer_for(service, request)
    try:
        with state.locked(settings.lock_timeout) as lock:
            engine = Engine(settings.docker, lock)
            mend(engine, service, state)
            recorded = state.answer_of(request.id)
            if recorded is not None:
                return _repeat(recorded, request)
            # After the wait for the lock: the time and the order that count are those at which it is carried out.
            refuse_untimely(request, now + time.monotonic() - began)
            _refuse_older(request, state)
            first = engine.container(service.container) is None
            state.accept(request.sequence, {"id": request.id, "first": first, "answer": answer})
            result = deploy(engine, settings, service, request, state.folder)
            answer = {**answer, **result, "seconds": round(time.monotonic() - began, 1)}
            state.record(request.id, answer)
            return answer
    except (Refused, Failed) as error:
        return {**answer, "state": state_of(error), "reason": error.reason, "error": str(error)}


def mend_all(settings):
    """Mends what interrupted deployments left behind, in every service, and says what was done."""
    done, errors = {}, []
    for service in settings.services.values():
        name = f"{service.environment}/{service.name}"
        state = State(settings.state, service.environment, service.name)
        try:
            with state.locked(settings.lock_timeout) as lock:
                done[name] = mend(Engine(settings.docker, lock), service, state) or "nothing"
        except Failed as error:
            errors.append(f"{name}: {error}")
    return {"state": "failed" if errors else "mended", "services": done, "error": " ".join(errors) or None}


def _find_service(settings, request):
    service = settings.find(request.environment, request.service)
    if service is None:
        wanted = f"{request.environment}/{request.service}"
        raise Refused("unknown-service", f"This receiver has no service {wanted}.")
    if request.repository != service.image:
        name = f"{request.environment}/{request.service}"
        raise Refused("other-repository", f"The image of {name} must come from {service.image}, not {request.repository}.")
    return service


def _repeat(recorded, request):
    if recorded["image"] != request.image:
        raise Refused("id-reused", f"The id {request.id} was used for another image, {recorded['image']}.")
    return {**recorded, "repeated": True}


def _refuse_older(request, state):
    last = state.last_sequence()
    if request.sequence < last:
        raise Refused("superseded", f"A newer request was accepted before: sequence {last} is over {request.sequence}.")


def _answer_for(service, request):
    return {
        "state": "failed",
        "service": service.name,
        "environment": service.environment,
        "image": request.image,
        "digest": request.digest,
        "container": service.container,
        "id": request.id,
        "error": None,
        "logs": [],
        "restored": None,
    }
