import hashlib
import json

from .environment_file import read_variables, written

LABEL = "deploy-actions"
ID_LABEL = f"{LABEL}.id"
CONFIGURATION_LABEL = f"{LABEL}.configuration"


def create_container(engine, name, service, request, folder):
    """Creates the container of a request without starting it. Throws Failed when the engine doesn't accept it."""
    lines = read_variables(service, request)
    labels = {
        f"{LABEL}.environment": service.environment,
        f"{LABEL}.service": service.name,
        f"{LABEL}.image": request.image,
        f"{LABEL}.revision": request.revision,
        ID_LABEL: request.id,
        CONFIGURATION_LABEL: configuration_of(service, request),
    }
    arguments = ["--name", name, "--pull", "never", "--restart", "unless-stopped"]
    for label, value in labels.items():
        arguments += ["--label", f"{label}={value}"]
    if service.network is not None:
        arguments += ["--network", service.network]
    for port in service.ports:
        arguments += ["--publish", port]
    with written(lines, folder) as path:
        engine.run("create", *arguments, "--env-file", path, *service.options, request.image)


def configuration_of(service, request):
    """Gives a digest of everything that makes the container: another one means that it has to be replaced."""
    parts = [request.image, service.network, service.ports, service.options, read_variables(service, request)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def label_of(container, name):
    """Gives a label of what the engine knows of a container, or None."""
    return (container["Config"].get("Labels") or {}).get(name)


def runs_image(engine, container, reference):
    """Tells whether the engine says that the container was made from the image of this digest."""
    image = engine.inspect("image", reference)
    if not has_digest(image, reference) or container is None:
        return False
    return container["Config"]["Image"] == reference and container["Image"] == image["Id"]


def has_digest(image, reference):
    """Tells whether what the engine knows of an image says that it came from this registry under this digest."""
    return image is not None and _familiar(reference) in (image.get("RepoDigests") or [])


def _familiar(reference):
    """The engine leaves Docker Hub's own names out of what it lists."""
    for prefix in ("docker.io/", "index.docker.io/"):
        if reference.startswith(prefix):
            reference = reference[len(prefix) :]
            return reference[len("library/") :] if reference.startswith("library/") else reference
    return reference
