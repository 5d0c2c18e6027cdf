// What is asked of Django: programs of ours, always the same, which the project's own `manage.py shell` runs. They change
// nothing, and on PostgreSQL their session could not.

const answering = `
import io, json, os, sys
from django.core.management import call_command
def answer(value):
    print("\\n@deploy-actions@" + json.dumps(value))
`

const only = `${answering}
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
if connection.vendor == "postgresql":
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
`

/**
 * Every migration in the order in which `migrate` runs them, those of installed packages, too, and what Django's own
 * table holds, oldest first.
 */
export const planScript = `${only}
loader = MigrationLoader(connection)
keys = []
for target in sorted(loader.graph.leaf_nodes()):
    for key in loader.graph.forwards_plan(target):
        if key not in keys:
            keys.append(key)
def entry(key):
    migration = loader.graph.nodes[key]
    module = type(migration).__module__
    applied = key in loader.applied_migrations
    path = getattr(sys.modules.get(module), "__file__", None)
    text = ""
    if not applied and path:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    replaces = [".".join(one) for one in migration.replaces]
    return {"version": ".".join(key), "module": module, "applied": applied, "replaces": replaces, "text": text}
known = [".".join(key) for key in loader.disk_migrations]
known += [".".join(key) for one in loader.disk_migrations.values() for key in one.replaces]
conflicts = {app: sorted(names) for app, names in loader.detect_conflicts().items()}
recorder = MigrationRecorder(connection)
rows = recorder.migration_qs.order_by("id") if recorder.has_table() else []
recorded = [".".join((row.app, row.name)) for row in rows]
answer({"plan": [entry(key) for key in keys], "known": known, "conflicts": conflicts, "recorded": recorded})
`

/**
 * The SQL of the migrations that DEPLOY_ACTIONS_MIGRATIONS names. `sqlmigrate` would run what stands in an operation of
 * another's making, or in a nested program: such a migration is left out.
 */
export const sqlScript = `${only}
loader = MigrationLoader(connection, replace_migrations=False)
def operations(found, depth=0):
    for one in found:
        yield one, depth
        yield from operations(getattr(one, "database_operations", []), depth + 1)
def is_plain(one, depth):
    return type(one).__module__.startswith("django.") and (depth == 0 or one.reduces_to_sql)
# Django's own programs lose nothing: what they do is to follow a change of Django's own tables.
def is_idle(one):
    if type(one).__name__ != "RunPython":
        return False
    name = getattr(one.code, "__qualname__", "")
    return name == "RunPython.noop" or getattr(one.code, "__module__", "").startswith("django.contrib.")
found = {}
for version in json.loads(os.environ["DEPLOY_ACTIONS_MIGRATIONS"]):
    app, name = version.split(".", 1)
    migration = loader.graph.nodes[app, name]
    if not all(is_plain(*one) for one in operations(migration.operations)):
        continue
    out = io.StringIO()
    try:
        call_command("sqlmigrate", app, name, stdout=out, stderr=io.StringIO(), no_color=True)
    except Exception:
        continue
    idle = [at for at, one in enumerate(migration.operations) if is_idle(one)]
    found[version] = {"sql": out.getvalue(), "idle": idle}
answer(found)
`

/**
 * What `makemigrations` would write, without a database. It ends with 1 where there is something, and with 3 where it
 * would have to ask a person first.
 */
export const driftScript = `${answering}
out = io.StringIO()
changed = False
try:
    call_command("makemigrations", check_changes=True, dry_run=True, interactive=False, stdout=out, no_color=True)
except SystemExit as end:
    changed = end.code not in (0, None)
answer({"changed": changed, "said": out.getvalue()})
`

/** Reads the answer of a script out of all that the project printed; undefined where there is none. */
export function readAnswer(stdout: string): unknown {
  const line = stdout.split('\n').findLast((one) => one.startsWith('@deploy-actions@'))
  return line === undefined ? undefined : JSON.parse(line.slice('@deploy-actions@'.length))
}
