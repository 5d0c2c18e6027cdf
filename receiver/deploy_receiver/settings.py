import re
from dataclasses import dataclass

from . import strict_json
from .errors import Failed

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_REPOSITORY = re.compile(r"[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[a-z0-9]+([._-]+[a-z0-9]+)*)+")
_PORT = re.compile(r"([0-9.]+:|\[[0-9a-fA-F:]+\]:)?([0-9-]+:)?[0-9-]+(/(tcp|udp|sctp))?")


@dataclass(frozen=True)
class Service:
    """A container that this machine runs. `env_file` is a path or None; `health_timeout` is in seconds."""

    environment: str
    name: str
    image: str
    container: str
    network: str
    ports: tuple
    env_file: str
    variables: dict
    options: tuple
    health_timeout: float


@dataclass(frozen=True)
class Settings:
    """Times are in seconds."""

    state: str
    docker: str
    lock_timeout: float
    pull_timeout: float
    services: dict

    def find(self, environment, service):
        """Gives the Service, or None."""
        return self.services.get((environment, service))


def read_settings(path):
    """Gives the Settings in a JSON file. Throws Failed, with the key at fault."""
    if not path:
        raise Failed("invalid-settings", "DEPLOY_RECEIVER_SETTINGS does not name the settings.")
    try:
        with open(path, encoding="utf-8") as file:
            value = strict_json.parse(file.read())
    except (OSError, ValueError) as error:
        raise Failed("invalid-settings", f"The settings can't be read: {error}.") from None
    top = _Keys(value, "", {"state", "docker", "lock-timeout", "pull-timeout", "environments"})
    services = {}
    for environment, fields in top.named("environments").items():
        inner = _Keys(fields, f"environments.{environment}", {"services"})
        for name, service in inner.named("services").items():
            services[(environment, name)] = _read_service(environment, name, service)
    _refuse_shared_containers(services.values())
    return Settings(
        state=top.text("state", re.compile(r"/.+"), "an absolute path"),
        docker=top.text("docker", re.compile(r".+"), "a command", "docker"),
        lock_timeout=top.seconds("lock-timeout", 300),
        pull_timeout=top.seconds("pull-timeout", 600),
        services=services,
    )


def _read_service(environment, name, value):
    known = {"image", "container", "network", "ports", "env-file", "environment", "options", "health-timeout"}
    keys = _Keys(value, f"environments.{environment}.services.{name}", known)
    network = keys.text("network", _NAME, "host, the name of a network, or null", None)
    ports = keys.texts("ports", _PORT, "published ports such as 127.0.0.1:8080:8080")
    if network == "host" and ports:
        raise keys.error("ports", ports, "nothing with the network host, which publishes every port")
    return Service(
        environment=environment,
        name=name,
        image=keys.text("image", _REPOSITORY, "host/name, without tag or digest"),
        container=keys.text("container", _NAME, "a container's name", f"{environment}-{name}"),
        network=network,
        ports=ports,
        env_file=keys.text("env-file", re.compile(r"/.+"), "an absolute path", None),
        variables=keys.variables("environment"),
        options=keys.texts("options", re.compile(r"[^\0]+"), "arguments of docker create"),
        health_timeout=keys.seconds("health-timeout", 60),
    )


def _refuse_shared_containers(services):
    owners = {}
    for service in services:
        for name in (service.container, f"{service.container}-next", f"{service.container}-previous"):
            owner = owners.setdefault(name, service)
            if owner is service:
                continue
            key = f"environments.{service.environment}.services.{service.name}.container"
            raise Failed("invalid-settings", f"{key}: {name} is also used by {owner.environment}/{owner.name}.")


class _Keys:
    """An object of the settings at a path, read key by key."""

    def __init__(self, value, path, known):
        self.path = path
        if not isinstance(value, dict):
            raise Failed("invalid-settings", f"{path or 'The settings'}: {ascii(value)[:80]} is not an object.")
        for key in value:
            if key not in known:
                accepted = ", ".join(sorted(known))
                raise Failed("invalid-settings", f"{self.key(key)} is not a setting; known: {accepted}.")
        self.value = value

    def key(self, name):
        return f"{self.path}.{name}" if self.path else name

    def error(self, name, value, accepted):
        shown = "absent" if value is None else ascii(value)[:80]
        return Failed("invalid-settings", f"{self.key(name)} is {shown}; accepted: {accepted}.")

    def text(self, name, pattern, accepted, *default):
        value = self.value.get(name)
        if value is None and default:
            return default[0]
        if isinstance(value, str) and "\0" not in value and pattern.fullmatch(value):
            return value
        raise self.error(name, value, accepted)

    def texts(self, name, pattern, accepted):
        values = self.value.get(name) or []
        if isinstance(values, list) and all(isinstance(one, str) and pattern.fullmatch(one) for one in values):
            return tuple(values)
        raise self.error(name, values, f"a list of {accepted}")

    def seconds(self, name, default):
        value = self.value.get(name, default)
        if type(value) in (int, float) and 0 < value <= 24 * 60 * 60:
            return value
        raise self.error(name, value, "seconds, at most a day")

    def named(self, name):
        value = self.value.get(name)
        if not isinstance(value, dict) or not value:
            raise self.error(name, value, "an object with at least one name")
        for key in value:
            if not _NAME.fullmatch(key):
                raise Failed("invalid-settings", f"{self.key(name)}: {ascii(key)[:80]} is not a name.")
        return value

    def variables(self, name):
        value = self.value.get(name) or {}
        if not isinstance(value, dict):
            raise self.error(name, value, "an object of variables")
        for key, text in value.items():
            # The file that hands them to the engine has one variable a line.
            if not _VARIABLE.fullmatch(key) or not isinstance(text, str) or re.search(r"[\0\r\n]", text):
                raise Failed("invalid-settings", f"{self.key(name)}.{ascii(key)[1:-1][:80]} is not a variable of one line.")
        return dict(value)
