"use strict";
exports.id = 2382;
exports.ids = [2382];
exports.modules = {

/***/ 2382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  django: () => (/* binding */ django)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/failure.js
var python_failure = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/scripts.js
// What is asked of Django: programs of ours, always the same, which the project's own `manage.py shell` runs. They change
// nothing, and on PostgreSQL their session could not.
const answering = `
import io, json, os, sys
from django.core.management import call_command
def answer(value):
    print("\\n@deploy-actions@" + json.dumps(value))
`;
const only = `${answering}
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
if connection.vendor == "postgresql":
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
`;
/**
 * Every migration in the order in which `migrate` runs them, those of installed packages, too, and what Django's own
 * table holds, oldest first.
 */
const planScript = `${only}
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
`;
/**
 * The SQL of the migrations that DEPLOY_ACTIONS_MIGRATIONS names. `sqlmigrate` would run what stands in an operation of
 * another's making, or in a nested program: such a migration is left out.
 */
const sqlScript = `${only}
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
`;
/**
 * What `makemigrations` would write, without a database. It ends with 1 where there is something, and with 3 where it
 * would have to ask a person first.
 */
const driftScript = `${answering}
out = io.StringIO()
changed = False
try:
    call_command("makemigrations", check_changes=True, dry_run=True, interactive=False, stdout=out, no_color=True)
except SystemExit as end:
    changed = end.code not in (0, None)
answer({"changed": changed, "said": out.getvalue()})
`;
/** Reads the answer of a script out of all that the project printed; undefined where there is none. */
function readAnswer(stdout) {
    const line = stdout.split('\n').findLast((one) => one.startsWith('@deploy-actions@'));
    return line === undefined ? undefined : JSON.parse(line.slice('@deploy-actions@'.length));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/drift.js


/** Asks Django what `makemigrations` would write; nothing is written. */
async function askDrift(launcher) {
    const result = await launcher.run(['manage.py', 'shell', '-c', driftScript], {}, true);
    const answer = result.exitCode === 0 ? readAnswer(result.stdout) : undefined;
    if (answer === undefined)
        return { unknown: (0,failure/* lastLines */.w$)(result, 'manage.py makemigrations') };
    const { changed, said } = answer;
    if (!changed)
        return { differences: [] };
    const lines = said.split('\n').map((line) => line.trim());
    // `+ Add field age to buyer`, below the file that would have it; otherwise what a person would be asked.
    const operations = lines.filter((line) => /^[+\-~]\s/.test(line));
    return { differences: operations.length > 0 ? operations : lines.filter((line) => line !== '').slice(0, 3) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/syntax.js
var syntax = __webpack_require__(1565);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/tokens.js
var tokens = __webpack_require__(5200);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/plan.js




/** Asks Django for its migrations. Throws a UserError where it cannot say. */
async function askPlan(launcher) {
    const result = await launcher.run(['manage.py', 'shell', '-c', planScript], {}, true);
    const answer = result.exitCode === 0 ? readAnswer(result.stdout) : undefined;
    if (answer !== undefined)
        return answer;
    throw new errors/* UserError */.yo('Django cannot say what its migrations are, so what is pending is not known.', {
        reason: 'pending-command-failed',
        received: (0,failure/* lastLines */.w$)(result, 'manage.py'),
        accepted: 'a project whose `python3 manage.py showmigrations` works where the migrations run',
        remedy: 'Mend what its own error names: a setting, a variable of the environment, or a package that is missing.',
    });
}
/** One that stands for others is applied when they all are: Django then only notes it. */
function isApplied({ version, replaces }, applied) {
    return applied.includes(version) || (replaces.length > 0 && replaces.every((one) => applied.includes(one)));
}
/** Compares Django's plan with what its table holds. */
function compareDjango({ plan, known }, applied, files, settings) {
    const names = new Set(known);
    const project = settings['django.project'] ?? 'manage.py';
    return {
        applied,
        pending: plan.filter((entry) => !isApplied(entry, applied)).map((entry) => fileOf(entry, files, project)),
        current: (0,tools_history/* newest */.B)({ applied }),
        missing: applied.filter((version) => !names.has(version)),
        // With a squashed file Django notes down what it stands for, and the other way round.
        marked: plan.flatMap(({ version, replaces }) => (replaces.length > 0 ? [version, ...replaces] : [])),
    };
}
/** Throws a UserError for an app whose history ends in two places: Django itself applies nothing then. */
function refuseConflicts({ conflicts }) {
    const [conflict] = Object.entries(conflicts);
    if (conflict === undefined)
        return;
    const [app, names] = conflict;
    throw severalLeaves(app, names, undefined);
}
/** The error for an app with several last migrations. */
function severalLeaves(app, names, file) {
    return new errors/* UserError */.yo(`The migrations of the app ${app} have several ends: ${names.join(' and ')}.`, {
        reason: 'several-heads',
        received: names.join(', '),
        accepted: 'one migration that no other one of the app depends on',
        remedy: `Run \`python manage.py makemigrations --merge ${app}\` and commit the file that it makes, or let the later one depend on the other.`,
        ...(file === undefined ? {} : { file }),
    });
}
/**
 * Gives an entry's file: that of the checkout, or for one of an installed package the project's own `manage.py`, which
 * is what there is to point at.
 */
function fileOf(entry, files, project) {
    const { version, module, text } = entry;
    const own = files
        .filter(({ path }) => `.${path.replace(/\.py$/, '').replaceAll('/', '.')}`.endsWith(`.${module}`))
        .sort((a, b) => a.path.length - b.path.length)[0];
    return own === undefined ? { name: version, path: project, text, version, foreign: true } : { ...own, version };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/graph.js





/** The lines of `class Migration(…)`. */
function migrationClass(text) {
    const lines = (0,syntax/* linesOf */.Dx)((0,tokens/* tokenizePython */.K)(text));
    const at = lines.findIndex(({ tokens }) => tokens[0]?.value === 'class' && tokens[1]?.value === 'Migration');
    return at < 0 ? [] : (0,syntax/* blockBelow */.Vv)(lines, at);
}
/** The elements of a list that is written out; undefined where it is not. */
function elementsOf(tokens) {
    const first = tokens?.[0]?.value;
    const last = tokens?.at(-1)?.value;
    const whole = (first === '[' && last === ']') || (first === '(' && last === ')');
    return tokens === undefined || !whole ? undefined : (0,programs_tokens/* splitAt */.gI)(tokens.slice(1, -1), ',');
}
/** The operations of a migration; undefined where they are not written out. */
function operationsOf(text) {
    return elementsOf((0,syntax/* assigned */.Xz)(migrationClass(text), 'operations'));
}
/** Whether nothing is put behind the list of a migration's operations. */
function isListWhole(text) {
    return migrationClass(text).filter(({ tokens }) => tokens[0]?.value === 'operations').length === 1;
}
const before = new WeakMap();
/** The migrations of the same app that come before one that `orderFiles` gave. */
function filesBefore(file) {
    return before.get(file);
}
/** The app that a file's folder is called after, which is its label unless its configuration says otherwise. */
function appOf(path) {
    return external_node_path_.posix.basename(external_node_path_.posix.dirname(external_node_path_.posix.dirname(path)));
}
/**
 * Puts the files of all apps into an order in which each comes after those that it depends on, as far as the files say
 * so. Throws a UserError for an app whose history ends in two places.
 */
function orderFiles(files) {
    const nodes = files.map(readNode);
    refuseSeveralLeaves(nodes);
    const byKey = new Map(nodes.map((node) => [`${node.app}.${node.name}`, node]));
    const ordered = new Set();
    const place = (node, above) => {
        if (ordered.has(node) || above.has(node))
            return;
        above.add(node);
        for (const need of node.needs) {
            const found = byKey.get(need);
            if (found !== undefined)
                place(found, above);
        }
        ordered.add(node);
    };
    for (const node of nodes)
        place(node, new Set());
    const byFolder = new Map();
    return [...ordered].map(({ file }) => {
        const app = byFolder.get(external_node_path_.posix.dirname(file.path)) ?? [];
        before.set(file, app.slice());
        byFolder.set(external_node_path_.posix.dirname(file.path), [...app, file]);
        return file;
    });
}
function readNode({ name: path, path: full, text }) {
    const lines = migrationClass(text);
    const pairs = (key) => (elementsOf((0,syntax/* assigned */.Xz)(lines, key)) ?? []).flatMap((element) => {
        const literal = (0,syntax/* readLiteral */.U1)(element);
        return Array.isArray(literal) && literal.length === 2 ? [literal.join('.')] : [];
    });
    const app = appOf(full);
    const name = external_node_path_.posix.basename(path, '.py');
    return {
        app,
        name,
        needs: pairs('dependencies'),
        replaces: pairs('replaces'),
        file: { name: path, path: full, text, version: `${app}.${name}` },
    };
}
/** What a squashed migration replaces does not count; whoever depends on it depends on the squashed one. */
function refuseSeveralLeaves(nodes) {
    const replaced = new Set(nodes.flatMap(({ replaces }) => replaces));
    const standing = nodes.filter(({ app, name }) => !replaced.has(`${app}.${name}`));
    const needed = new Set(nodes.flatMap(({ needs }) => needs));
    const isLeaf = ({ app, name, replaces }) => !needed.has(`${app}.${name}`) && !standing.some((other) => other.needs.some((need) => replaces.includes(need)));
    const leaves = standing.filter(isLeaf);
    const folderOf = ({ file }) => external_node_path_.posix.dirname(file.path);
    for (const folder of new Set(leaves.map(folderOf))) {
        const ends = leaves.filter((leaf) => folderOf(leaf) === folder);
        const [first, second] = ends;
        if (first === undefined || second === undefined)
            continue;
        // An app with a label of its own names itself otherwise than its folder.
        const others = nodes.filter((node) => folderOf(node) === folder);
        if (others.some(({ needs }) => ends.some(({ name }) => needs.some((need) => need.endsWith(`.${name}`)))))
            continue;
        throw severalLeaves(first.app, ends.map(({ name }) => name), second.file.path);
    }
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/project.js


/** Finds a project's `manage.py`, and the migrations of all apps below it. */
async function findDjangoProject(project, { files, within = /^/ }) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^manage\.py$/, async (path) => /DJANGO_SETTINGS_MODULE|django\.core\.management/.test(await project.read(path)));
    if (because === undefined)
        return undefined;
    const directory = external_node_path_.posix.dirname(because);
    const found = await (0,tools_project/* readBelow */.Gj)(project, directory, files);
    return {
        because,
        directory,
        workingDirectory: directory,
        files: found.filter(({ name }) => within.test(name)),
        settings: { 'django.project': because },
    };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/dialect.js
var dialect = __webpack_require__(1159);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/pieces.js
var pieces = __webpack_require__(242);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/elsewhere.js
var elsewhere = __webpack_require__(6640);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/own-modules.js
var own_modules = __webpack_require__(3160);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/surroundings.js
var surroundings = __webpack_require__(2637);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/fields-before.js


/** The fields that an app's models have behind these migrations, in their order. */
function fieldsAfter(files) {
    // Nothing of what was before is known once something has been done that cannot be told.
    let models = new Map();
    const of = (model) => {
        const fields = models.get(model) ?? new Map();
        models.set(model, fields);
        return fields;
    };
    const see = (operation) => {
        const text = (at, key) => {
            const literal = (0,syntax/* readLiteral */.U1)(operation?.named.get(key) ?? operation?.positional[at]);
            return typeof literal === 'string' ? literal.toLowerCase() : '';
        };
        const field = () => callOf(operation?.named.get('field') ?? operation?.positional[2]);
        const put = (name, call) => call === undefined ? of(text(0, 'model_name')).delete(name) : of(text(0, 'model_name')).set(name, call);
        switch (operation?.path.at(-1)) {
            case 'CreateModel':
                models.set(text(0, 'name'), readFields(operation.named.get('fields') ?? operation.positional[1]));
                return;
            case 'DeleteModel':
                models.delete(text(0, 'name'));
                return;
            case 'RenameModel':
                models.set(text(1, 'new_name'), of(text(0, 'old_name')));
                models.delete(text(0, 'old_name'));
                return;
            case 'AddField':
            case 'AlterField':
                put(text(1, 'name'), field());
                return;
            case 'RemoveField':
                put(text(1, 'name'), undefined);
                return;
            case 'RenameField':
                put(text(2, 'new_name'), of(text(0, 'model_name')).get(text(1, 'old_name')));
                put(text(1, 'old_name'), undefined);
                return;
            case 'RunSQL':
            case 'SeparateDatabaseAndState': {
                const place = operation.path.at(-1) === 'RunSQL' ? 2 : 1;
                const inner = operation.named.get('state_operations') ?? operation.positional[place];
                for (const element of elementsOf(inner) ?? [])
                    see(callOf(element));
                if (inner !== undefined && elementsOf(inner) === undefined)
                    models = new Map();
                return;
            }
            default:
                if (operation === undefined || !idle.test(operation.path.at(-1) ?? ''))
                    models = new Map();
        }
    };
    for (const { text } of files) {
        for (const element of operationsOf(text) ?? [[]])
            see(callOf(element));
        if (!isListWhole(text))
            models = new Map();
    }
    return { see, get: (model, field) => models.get(model.toLowerCase())?.get(field.toLowerCase()) };
}
/** Operations that leave every field as it is. */
const idle = /^(?:RunPython|AlterModel\w+|AlterUniqueTogether|AlterIndexTogether|AlterOrderWithRespectTo|(?:Add|Remove|Rename)Index(?:Concurrently)?|AddConstraint(?:NotValid)?|(?:Remove|Validate|Alter)Constraint|\w+Extension|(?:Create|Remove)Collation)$/;
/** `[('id', models.AutoField(…)), …]`; a field that is not told so is left out. */
function readFields(tokens) {
    const pairs = (elementsOf(tokens) ?? []).flatMap((pair) => {
        const [name, value] = elementsOf(pair) ?? [];
        const own = (0,syntax/* readLiteral */.U1)(name);
        const call = callOf(value);
        return typeof own === 'string' && call !== undefined ? [[own.toLowerCase(), call]] : [];
    });
    return new Map(pairs);
}
function callOf(tokens) {
    const call = tokens === undefined ? undefined : (0,syntax/* readCallAt */.En)(tokens, 0);
    return call === undefined || call.spread || call.next !== tokens?.length ? undefined : call;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/names.js
var names = __webpack_require__(1556);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/fields.js

/** Django's fields as PostgreSQL has them; any other may be of the project's own. */
const types = {
    AutoField: 'serial',
    BigAutoField: 'bigserial',
    BigIntegerField: 'bigint',
    BinaryField: 'bytea',
    BooleanField: 'boolean',
    CharField: 'varchar',
    DateField: 'date',
    DateTimeField: 'timestamp with time zone',
    DecimalField: 'numeric',
    DurationField: 'interval',
    EmailField: 'varchar',
    FileField: 'varchar',
    FilePathField: 'varchar',
    FloatField: 'double precision',
    ForeignKey: 'bigint',
    GenericIPAddressField: 'inet',
    ImageField: 'varchar',
    IntegerField: 'integer',
    JSONField: 'jsonb',
    OneToOneField: 'bigint',
    PositiveBigIntegerField: 'bigint',
    PositiveIntegerField: 'integer',
    PositiveSmallIntegerField: 'smallint',
    SlugField: 'varchar',
    SmallIntegerField: 'smallint',
    TextField: 'text',
    TimeField: 'time',
    URLField: 'varchar',
    UUIDField: 'uuid',
};
/** Fields whose empty value is a text. */
const textual = /^(?:Char|Email|File|FilePath|Image|Slug|Text|URL)Field$/;
/** Options of a field that the database hears nothing of. */
const fields_idle = new Set([
    ...[
        'null',
        'default',
        'db_default',
        'unique',
        'db_index',
        'db_column',
        'primary_key',
        'blank',
        'choices',
        'editable',
    ],
    ...['error_messages', 'help_text', 'validators', 'verbose_name', 'max_length', 'max_digits', 'decimal_places'],
    ...['auto_now', 'auto_now_add', 'upload_to', 'storage', 'encoder', 'decoder', 'to', 'on_delete', 'related_name'],
    ...['related_query_name', 'limit_choices_to', 'swappable', 'db_constraint', 'to_field', 'protocol', 'unpack_ipv4'],
    ...[
        'allow_unicode',
        'serialize',
        'parent_link',
        'auto_created',
        'db_comment',
        'db_collation',
        'width_field',
        'height_field',
    ],
]);
const says = (field, key) => field.named.get(key)?.[0]?.value;
const isNone = (tokens) => tokens === undefined || tokens[0]?.value === 'None';
function isUnique(field) {
    return says(field, 'unique') === 'True' || field.path.at(-1) === 'OneToOneField';
}
function isIndexed(field) {
    const byItself = /^(?:ForeignKey|OneToOneField|SlugField)$/.test(field.path.at(-1) ?? '');
    return field.named.has('db_index') ? says(field, 'db_index') === 'True' : byItself;
}
/** The type of a field's column with its sizes; undefined for a field that is not known. */
function columnTypeOf(field) {
    const kind = field.path.at(-1) ?? '';
    const type = Object.hasOwn(types, kind) ? types[kind] : undefined;
    if (type !== 'varchar' && type !== 'numeric')
        return type;
    const usual = { SlugField: '50', EmailField: '254', URLField: '200' }[kind] ?? '100';
    const sizes = type === 'varchar'
        ? [says(field, 'max_length') ?? usual]
        : [says(field, 'max_digits'), says(field, 'decimal_places')];
    // Without one a text has no end.
    if (kind === 'CharField' && !field.named.has('max_length'))
        return type;
    return sizes.every((size) => /^\d+$/.test(size ?? '')) ? `${type}(${sizes.join(', ')})` : undefined;
}
/**
 * Gives what Django sends to PostgreSQL for a field that a model in use gets: a default of Python's is only there for the
 * rows that there are, and goes at once. Undefined for a field that is not known.
 */
function addField(table, name, field, quote) {
    const kind = field.path.at(-1) ?? '';
    const type = Object.hasOwn(types, kind) ? types[kind] : undefined;
    if (type === undefined || [...field.named.keys()].some((key) => !fields_idle.has(key)))
        return undefined;
    const column = (0,syntax/* readLiteral */.U1)(field.named.get('db_column'));
    if (field.named.has('db_column') && typeof column !== 'string')
        return undefined;
    const refers = kind === 'ForeignKey' || kind === 'OneToOneField';
    const own = quote(typeof column === 'string' ? column : refers ? `${name}_id` : name);
    const nullable = says(field, 'null') === 'True';
    const unique = isUnique(field);
    const indexed = isIndexed(field);
    const kept = field.named.get('db_default');
    const given = field.named.get('default');
    const empty = !nullable && textual.test(kind) && says(field, 'blank') === 'True';
    const passing = kept === undefined && (!isNone(given) || empty || /^auto_now/m.test([...field.named.keys()].join('\n')));
    if (kept !== undefined && !/^(?:True|False|\d[\d._]*)$/.test(kept[0]?.value ?? '') && kept[0]?.kind !== 'text')
        return undefined;
    const parts = [
        `ALTER TABLE ${table} ADD COLUMN ${own} ${type}`,
        kept !== undefined || passing ? 'DEFAULT NULL' : '',
        nullable ? 'NULL' : 'NOT NULL',
        unique ? 'UNIQUE' : '',
        says(field, 'primary_key') === 'True' ? 'PRIMARY KEY' : '',
        refers && says(field, 'db_constraint') !== 'False' ? 'REFERENCES other (id)' : '',
        kind.startsWith('Positive') ? `CHECK (${own} >= 0)` : '',
    ];
    const sql = [
        parts
            .filter((part) => part !== '')
            .join(' ')
            .replace('DEFAULT NULL', "DEFAULT 'x'"),
    ];
    if (passing)
        sql.push(`ALTER TABLE ${table} ALTER COLUMN ${own} DROP DEFAULT`);
    if (indexed && !unique)
        sql.push(`CREATE INDEX named ON ${table} (${own})`);
    return sql;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/alter-field.js

/** Options of a field that say something of the model alone, whatever field it is. */
const ofModel = [
    ...['blank', 'editable', 'error_messages', 'help_text', 'limit_choices_to', 'on_delete', 'related_name'],
    ...['related_query_name', 'verbose_name', 'parent_link', 'swappable'],
];
/** Options of Django's own fields that its schema editor passes over, and those whose change sends nothing. */
const passedOver = new Set([
    ...ofModel,
    ...['choices', 'validators', 'default', 'auto_now', 'auto_now_add', 'upload_to', 'storage', 'encoder', 'decoder'],
    ...['serialize', 'width_field', 'height_field', 'protocol', 'unpack_ipv4', 'allow_unicode'],
]);
/** A field of somebody else's may make its type of any other option: of its choices, say. */
const passedOverByAny = new Set(ofModel);
/** Options of which each is looked at by itself. */
const handled = new Set(['null', 'unique', 'db_index', 'max_length', 'max_digits', 'decimal_places']);
const relation = /^(?:ForeignKey|OneToOneField|ManyToManyField)$/;
/**
 * Gives what Django sends to PostgreSQL where a field of a model in use becomes another, which follows from the two
 * definitions alone. Undefined where they do not say so.
 */
function alterField(table, column, before, after) {
    const [old, fresh] = [optionsOf(before), optionsOf(after)];
    if (old === undefined || fresh === undefined)
        return undefined;
    const isOwn = columnTypeOf(after) !== undefined || relation.test(after.path.at(-1) ?? '');
    const idle = isOwn ? passedOver : passedOverByAny;
    const others = new Set([...old.keys(), ...fresh.keys()].filter((key) => !idle.has(key) && !handled.has(key)));
    const same = (key) => written(old.get(key)) === written(fresh.get(key));
    if (![...others].every(same))
        return undefined;
    const kinds = [before.path.at(-1), after.path.at(-1)];
    const alter = `ALTER TABLE ${table} ALTER COLUMN ${column}`;
    const sql = [];
    if (kinds[0] !== kinds[1] || !['max_length', 'max_digits', 'decimal_places'].every(same)) {
        const [from, to] = [columnTypeOf(before), columnTypeOf(after)];
        if (from === undefined || to === undefined || kinds.some((kind) => relation.test(kind ?? '')))
            return undefined;
        // What only some fields check for themselves.
        if (kinds.some((kind) => kind?.startsWith('Positive')) && kinds[0] !== kinds[1])
            return undefined;
        if (from !== to)
            sql.push(`${alter} TYPE ${to}`);
    }
    else if (before.path.join('.') !== after.path.join('.') && columnTypeOf(after) === undefined)
        return undefined;
    if (kinds[0] === 'ManyToManyField')
        return sql;
    const [wasEmpty, isEmpty] = [before, after].map(({ named }) => written(named.get('null')) === 'True');
    if (wasEmpty !== isEmpty)
        sql.push(`${alter} ${isEmpty ? 'DROP' : 'SET'} NOT NULL`);
    if (isUnique(before) !== isUnique(after))
        sql.push(`ALTER TABLE ${table} ${isUnique(after) ? `ADD UNIQUE (${column})` : `DROP CONSTRAINT ${keyOf(column)}`}`);
    const [wasIndexed, hasIndex] = [before, after].map((field) => isIndexed(field) && !isUnique(field));
    if (wasIndexed !== hasIndex)
        sql.push(hasIndex ? `CREATE INDEX named ON ${table} (${column})` : `DROP INDEX IF EXISTS ${keyOf(column)}`);
    return sql;
}
const keyOf = (column) => `"${column.replaceAll('"', '')}_key"`;
/** The options of a field, with what stands before them; undefined where that is not known. */
function optionsOf({ path, positional, named }) {
    const places = relation.test(path.at(-1) ?? '') ? ['to', 'on_delete'] : ['verbose_name'];
    if (positional.length > places.length)
        return undefined;
    return new Map([...positional.map((tokens, at) => [places[at], tokens]), ...named]);
}
/** An option as it stands there; a model's name counts in any letters. */
function written(tokens = []) {
    return tokens.map(({ kind, value }) => (kind === 'text' ? `'${value.toLowerCase()}'` : value)).join(' ');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/operations.js





/** A name as Django writes it. */
function quoteAsDjango(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/**
 * Gives what an operation sends to PostgreSQL, or undefined where the file alone does not say so. The table of a model is
 * taken to be called as Django calls it by itself.
 */
function translate(call, app, fields) {
    const write = operations[call.path.at(-1) ?? ''];
    const get = (at, name) => {
        const literal = (0,syntax/* readLiteral */.U1)(call.named.get(name) ?? call.positional[at]);
        return typeof literal === 'string' ? literal : undefined;
    };
    const table = (model) => model === undefined ? undefined : quoteAsDjango(`${app}_${model.toLowerCase()}`);
    return write?.(get, table, call, fields);
}
function one(sql) {
    return sql === undefined ? undefined : [{ sql }];
}
const quoted = (name) => (name === undefined ? undefined : quoteAsDjango(name));
const addIndex = (words) => (get, table, call) => {
    const index = argumentCall(call.named.get('index') ?? call.positional[1]);
    const fields = (0,syntax/* textsOf */.CB)((0,syntax/* readLiteral */.U1)(index?.named.get('fields')))?.map((field) => quoteAsDjango(field.replace(/^-/, '')));
    const name = (0,syntax/* readLiteral */.U1)(index?.named.get('name'));
    const plain = index !== undefined && [...index.named.keys()].every((key) => key === 'fields' || key === 'name');
    if (!plain || fields === undefined || typeof name !== 'string' || index.positional.length > 0)
        return undefined;
    return one((0,names/* joinKnown */.O) `CREATE INDEX ${words}${quoteAsDjango(name)} ON ${table(get(0, 'model_name'))} (${fields.join(', ')})`);
};
const nothing = () => [];
/** Sets of columns, as `{('a', 'b')}`; those that are not named any more go. What of them was there before is not asked. */
const together = (key, write) => (get, table, call) => {
    const [own, tokens] = [table(get(0, 'name')), call.named.get(key) ?? call.positional[1]];
    const words = tokens?.map(({ value }) => value).join('');
    if (own === undefined || tokens === undefined)
        return undefined;
    if (words === 'set()' || words === 'None')
        return one(`ALTER TABLE ${own} DROP CONSTRAINT named`);
    const sets = (0,syntax/* readLiteral */.U1)(tokens);
    if (!Array.isArray(sets) || sets.length === 0)
        return undefined;
    const columns = sets.map(syntax/* textsOf */.CB);
    if (columns.some((names) => names === undefined || names.length === 0))
        return undefined;
    return columns.map((names) => ({ sql: write(own, (names ?? []).map(quoteAsDjango).join(', ')) }));
};
const operations = {
    AlterModelManagers: nothing,
    AlterModelOptions: nothing,
    RunPython: (_get, _table, call) => {
        const code = call.named.get('code') ?? call.positional[0] ?? [];
        return /(?:^|\.)RunPython\.noop$/.test(code.map(({ value }) => value).join('')) ? [] : undefined;
    },
    RunSQL: (_get, _table, call) => readSql(call.named.get('sql') ?? call.positional[0], call.line),
    CreateModel: (get, table, call) => {
        const options = call.named.get('options') ?? call.positional[2] ?? [];
        if (options.length > 0 && options[0]?.value !== '{')
            return undefined;
        // A model over a table that somebody else makes, or over another model, makes none.
        if (saysOf(options, 'managed') === 'False' || saysOf(options, 'proxy') === 'True')
            return [];
        const at = options.findIndex(({ kind, value }) => kind === 'text' && value === 'db_table');
        const own = options[at + 2];
        if (at >= 0)
            return own?.kind === 'text' ? one(`CREATE TABLE ${quoteAsDjango(own.value)} (id int)`) : undefined;
        return one((0,names/* joinKnown */.O) `CREATE TABLE ${table(get(0, 'name'))} (id int)`);
    },
    DeleteModel: (get, table) => one((0,names/* joinKnown */.O) `DROP TABLE ${table(get(0, 'name'))} CASCADE`),
    RemoveField: (get, table) => one((0,names/* joinKnown */.O) `ALTER TABLE ${table(get(0, 'model_name'))} DROP COLUMN ${quoted(get(1, 'name'))} CASCADE`),
    RenameField: (get, table) => one((0,names/* joinKnown */.O) `ALTER TABLE ${table(get(0, 'model_name'))} RENAME COLUMN ${quoted(get(1, 'old_name'))} TO ${quoted(get(2, 'new_name'))}`),
    RenameModel: (get, table) => one((0,names/* joinKnown */.O) `ALTER TABLE ${table(get(0, 'old_name'))} RENAME TO ${table(get(1, 'new_name'))}`),
    AddField: (get, table, call) => {
        const field = argumentCall(call.named.get('field') ?? call.positional[2]);
        const [model, name] = [table(get(0, 'model_name')), get(1, 'name')];
        if (field === undefined || model === undefined || name === undefined)
            return undefined;
        // A field with a table of its own between two others.
        if (field.path.at(-1) === 'ManyToManyField')
            return field.named.has('through') || field.named.has('db_table')
                ? undefined
                : one(`CREATE TABLE ${quoteAsDjango(`${model.slice(1, -1)}_${name}`)} (id int)`);
        return addField(model, name, field, quoteAsDjango)?.map((sql) => ({ sql }));
    },
    AlterField: (get, table, call, fields) => {
        const [model, name, after] = [get(0, 'model_name'), get(1, 'name'), call.named.get('field') ?? call.positional[2]];
        const [own, fresh] = [table(model), argumentCall(after)];
        if (model === undefined || name === undefined || own === undefined || fresh === undefined)
            return undefined;
        const old = fields?.get(model, name);
        const refers = /^(?:ForeignKey|OneToOneField)$/.test(fresh.path.at(-1) ?? '');
        const column = (0,syntax/* readLiteral */.U1)(fresh.named.get('db_column')) ?? (refers ? `${name}_id` : name);
        if (old === undefined || typeof column !== 'string')
            return undefined;
        return alterField(own, quoteAsDjango(column), old, fresh)?.map((sql) => ({ sql }));
    },
    AddConstraint: (get, table, call) => {
        const constraint = argumentCall(call.named.get('constraint') ?? call.positional[1]);
        const name = (0,syntax/* readLiteral */.U1)(constraint?.named.get('name'));
        const fields = (0,syntax/* textsOf */.CB)((0,syntax/* readLiteral */.U1)(constraint?.named.get('fields')))
            ?.map(quoteAsDjango)
            .join(', ');
        if (constraint === undefined || typeof name !== 'string')
            return undefined;
        const own = quoteAsDjango(name);
        switch (constraint.path.at(-1)) {
            case 'CheckConstraint':
                return one((0,names/* joinKnown */.O) `ALTER TABLE ${table(get(0, 'model_name'))} ADD CONSTRAINT ${own} CHECK (id > 0)`);
            case 'UniqueConstraint':
                return one((0,names/* joinKnown */.O) `ALTER TABLE ${table(get(0, 'model_name'))} ADD CONSTRAINT ${own} UNIQUE (${fields})`);
            default:
                return undefined;
        }
    },
    AddConstraintNotValid: (get, table, call) => {
        const constraint = argumentCall(call.named.get('constraint') ?? call.positional[1]);
        const name = (0,syntax/* readLiteral */.U1)(constraint?.named.get('name'));
        if (typeof name !== 'string' || constraint?.path.at(-1) !== 'CheckConstraint')
            return undefined;
        const own = quoteAsDjango(name);
        return one((0,names/* joinKnown */.O) `ALTER TABLE ${table(get(0, 'model_name'))} ADD CONSTRAINT ${own} CHECK (id > 0) NOT VALID`);
    },
    ValidateConstraint: (get, table) => one((0,names/* joinKnown */.O) `ALTER TABLE ${table(get(0, 'model_name'))} VALIDATE CONSTRAINT ${quoted(get(1, 'name'))}`),
    AlterUniqueTogether: together('unique_together', (on, columns) => `ALTER TABLE ${on} ADD UNIQUE (${columns})`),
    AlterIndexTogether: together('index_together', (on, columns) => `CREATE INDEX named ON ${on} (${columns})`),
    AlterModelTable: (get, table) => one((0,names/* joinKnown */.O) `ALTER TABLE ${table(get(0, 'name'))} RENAME TO ${quoted(get(1, 'table'))}`),
    CreateExtension: (get) => one((0,names/* joinKnown */.O) `CREATE EXTENSION IF NOT EXISTS ${quoted(get(0, 'name'))}`),
    ...Object.fromEntries(['BloomExtension', 'BtreeGinExtension', 'BtreeGistExtension', 'CITextExtension', 'CryptoExtension']
        .concat(['HStoreExtension', 'TrigramExtension', 'UnaccentExtension'])
        .map((name) => [
        name,
        (_get, _table, call) => call.positional.length + call.named.size > 0 ? undefined : one('CREATE EXTENSION IF NOT EXISTS named'),
    ])),
    RenameIndex: (get) => one((0,names/* joinKnown */.O) `ALTER INDEX ${quoted(get(2, 'old_name'))} RENAME TO ${quoted(get(1, 'new_name'))}`),
    AddIndex: addIndex(''),
    AddIndexConcurrently: addIndex('CONCURRENTLY '),
    RemoveIndex: (get) => one((0,names/* joinKnown */.O) `DROP INDEX IF EXISTS ${quoted(get(1, 'name'))}`),
    RemoveIndexConcurrently: (get) => one((0,names/* joinKnown */.O) `DROP INDEX CONCURRENTLY IF EXISTS ${quoted(get(1, 'name'))}`),
    RemoveConstraint: (get, table) => one((0,names/* joinKnown */.O) `ALTER TABLE ${table(get(0, 'model_name'))} DROP CONSTRAINT IF EXISTS ${quoted(get(1, 'name'))}`),
};
/** The word behind a key of a dictionary. */
function saysOf(options, key) {
    const at = options.findIndex(({ kind, value }) => kind === 'text' && value === key);
    return at < 0 ? undefined : options[at + 2]?.value;
}
/** A text, or a list of texts; with parameters it is not known. */
function readSql(tokens, line) {
    const literal = (0,syntax/* readLiteral */.U1)(tokens);
    if (typeof literal === 'string')
        return literal === '' ? [] : [{ sql: literal, line: tokens?.[0]?.line ?? line }];
    const elements = literal === undefined || literal === null ? undefined : elementsOf(tokens);
    const statements = elements?.map((element) => ({ sql: (0,syntax/* readLiteral */.U1)(element), line: element[0]?.line ?? line }));
    return statements?.every((statement) => typeof statement.sql === 'string')
        ? statements
        : undefined;
}
function argumentCall(tokens) {
    const call = tokens === undefined ? undefined : (0,syntax/* readCallAt */.En)(tokens, 0);
    return call === undefined || call.spread || call.next !== tokens?.length ? undefined : call;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/literals.js










/** Reads the operations of a migration's file. */
function readOperations(file, kind = 'postgresql') {
    const { path, text, version, foreign } = file;
    const lines = migrationClass(text);
    const elements = elementsOf((0,syntax/* assigned */.Xz)(lines, 'operations'));
    const blind = blindSpot((0,syntax/* linesOf */.Dx)((0,tokens/* tokenizePython */.K)(text)), lines);
    const calls = (elements ?? []).map((element) => (0,syntax/* readCallAt */.En)(element, 0));
    const manner = {
        firstLine: 1,
        transactional: (0,syntax/* assigned */.Xz)(lines, 'atomic')?.[0]?.value !== 'False',
        reversible: calls.every(isReversible),
    };
    if (elements === undefined) {
        const unanalysable = 'a program without a list `operations` that can be found';
        return { source: { ...manner, unanalysable }, spans: [], blind };
    }
    const app = foreign === true ? version.replace(/\..*/, '') : appOf(path);
    const spans = elements.map((element, at) => ({
        line: element[0]?.line ?? 1,
        end: calls[at]?.end ?? element.at(-1)?.end ?? 1,
    }));
    const read = readList(elements, app, kind, () => fieldsBefore(file));
    const known = { ...manner, ...(0,pieces/* onTheirLines */.j)(read.pieces, ';\n') };
    const { rest } = read;
    if (rest === undefined && blind === undefined)
        return { source: known, spans, blind };
    if (rest === undefined) {
        const what = `a program: what \`${blind?.word ?? ''}\` changes is not known`;
        return { source: (0,pieces/* withUnknown */.n)(known, what, blind?.line ?? 1), spans, blind };
    }
    const words = rest
        .slice(0, 3)
        .map(({ value }) => value)
        .join('')
        .slice(0, 40);
    const unanalysable = `a program: what \`${words}\` does is not known`;
    return { source: (0,pieces/* withUnknown */.n)(known, unanalysable, rest[0]?.line ?? 1), spans, blind };
}
/** How what a file takes from Django sends; what \`RunPython\` calls is never known. */
const sending = {
    module: 'django.db',
    methods: /^(?:execute|executemany|callproc|cursor|save|create|bulk_create|get_or_create|update_or_create|delete|call_command)$/,
    giving: /^(?!cursor$|connect$|ensure_connection$|schema_editor$)/,
    left: /^RunPython$/,
};
/** What makes a migration whose list of operations says less than what runs. */
function blindSpot(lines, own) {
    const asks = (0,surroundings/* asksSurroundings */.mk)(withoutPrograms(lines)) ?? (0,own_modules/* callsOwnModule */.Q)(withoutPrograms(lines));
    const sends = (0,elsewhere/* sendsElsewhere */.l)(lines, [], sending) ?? (0,elsewhere/* decorated */.E)(lines, 'Migration');
    if (asks !== undefined || sends !== undefined)
        return asks ?? sends;
    // `Migration.operations.append(…)`, `operations += …`, a method that Django would call.
    const again = lines
        .filter(({ tokens }) => !/^(?:from|import)$/.test(tokens[0]?.value ?? ''))
        .flatMap(({ tokens }) => tokens.filter(({ kind, value }) => kind === 'word' && value === 'operations'))[1];
    const method = own.find(({ tokens }) => tokens[0]?.value === 'def')?.tokens[1];
    const one = again ?? method;
    return one === undefined ? undefined : { word: one.value, line: one.line };
}
/** Without the functions of the module, which only `RunPython` calls, and that is never known. */
function withoutPrograms(lines) {
    const programs = new Set(lines.flatMap(({ tokens }) => {
        const at = tokens.findIndex(({ value }) => value === 'RunPython');
        return at < 0 ? [] : tokens.slice(at).map(({ value }) => value);
    }));
    let inside = false;
    return lines.filter(({ indent, tokens }) => {
        if (indent === 0)
            inside = tokens[0]?.value === 'def' && programs.has(tokens[1]?.value ?? '');
        return !inside;
    });
}
function readList(elements, app, kind, fieldsOf) {
    const pieces = [];
    let rest;
    // Read where a field is altered, which says itself nothing of what it was.
    let fields;
    const asks = elements.some((element) => element.some(({ value }) => value === 'AlterField'));
    if (asks)
        fields = fieldsOf();
    for (const whole of elements) {
        for (const element of flatten([whole])) {
            const call = wholeCall(element);
            const statements = call && translate(call, app, element === whole ? fields : undefined);
            if (statements === undefined)
                rest ??= element;
            for (const one of statements ?? []) {
                const sql = one.sql.trimEnd().replace(/;$/, '');
                const own = call?.path.at(-1) === 'RunSQL';
                pieces.push({ sql: own ? sql : (0,dialect/* inDialect */.u)(sql, kind), line: one.line ?? call?.line ?? 1 });
            }
        }
        fields?.see(wholeCall(whole));
    }
    return { pieces, rest };
}
/** Where the files of the app that come before it are known. */
function fieldsBefore(file) {
    const files = filesBefore(file);
    return files === undefined ? undefined : fieldsAfter(files);
}
function wholeCall(element) {
    const call = (0,syntax/* readCallAt */.En)(element, 0);
    return call !== undefined && !call.spread && call.next === element.length ? call : undefined;
}
/** With what stands in a `SeparateDatabaseAndState` for the database. */
function flatten(elements) {
    return elements.flatMap((element) => {
        const call = (0,syntax/* readCallAt */.En)(element, 0);
        if (call?.path.at(-1) !== 'SeparateDatabaseAndState' || call.spread)
            return [element];
        const inner = call.named.get('database_operations') ?? call.positional[0];
        if (inner === undefined)
            return [];
        const list = elementsOf(inner);
        return list === undefined ? [element] : flatten(list);
    });
}
/** Django undoes all but what is written by hand. */
function isReversible(call) {
    const name = call?.path.at(-1) ?? '';
    if (name !== 'RunSQL' && name !== 'RunPython')
        return call !== undefined;
    const undo = call?.named.get(name === 'RunSQL' ? 'reverse_sql' : 'reverse_code') ?? call?.positional[1];
    return undo !== undefined && (0,syntax/* readLiteral */.U1)(undo) !== null;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/lines.js
var python_lines = __webpack_require__(2347);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/written.js

/** Puts what `sqlmigrate` wrote on the lines of the operations that send it. */
function sourceOf(file, { source, spans, blind: asks }, { sql, idle }) {
    const parts = partsOf(sql);
    const whole = { line: spans[0]?.line ?? 1, end: spans.at(-1)?.end ?? 1 };
    const lines = [];
    const text = [];
    let blind;
    for (const [at, part] of parts.entries()) {
        const span = (parts.length === spans.length ? spans[at] : undefined) ?? whole;
        if (part.program && !idle.includes(at))
            blind ??= span.line;
        if (part.sql === '')
            continue;
        text.push(part.sql);
        lines.push(...(0,python_lines/* placeLines */.L)(part.sql, span, file.text));
    }
    const { transactional, reversible } = source;
    const manner = { firstLine: 1, transactional, reversible, lines, sql: text.join('\n') };
    if (blind === undefined && asks === undefined)
        return manner;
    if (blind === undefined) {
        const unanalysable = `a program: what \`${asks?.word}\` changes when it runs is not known`;
        return { ...manner, unanalysable, unanalysableLine: lines.push(asks?.line ?? 1) };
    }
    const unanalysable = 'a program: what `RunPython` does is not known';
    return { ...manner, unanalysable, unanalysableLine: lines.push(blind) };
}
/** Parts what Django wrote at its remarks, of which it puts one before each operation. */
function partsOf(sql) {
    const parts = [];
    const lines = sql.split('\n');
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at];
        if (line === '--' && lines[at + 1]?.startsWith('-- ') && lines[at + 2] === '--') {
            parts.push({ sql: '', program: false });
            at += 2;
            continue;
        }
        const part = parts.at(-1);
        if (part === undefined || line.trim() === '' || line === '-- (no-op)')
            continue;
        if (line === '-- THIS OPERATION CANNOT BE WRITTEN AS SQL')
            part.program = true;
        else if (!(line === 'COMMIT;' && lines.slice(at + 1).every((rest) => rest === '')))
            part.sql += part.sql === '' ? line : `\n${line}`;
    }
    return parts;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/sources.js




/** What has been asked of a launcher already: each question starts Python and loads the project. */
const asked = new WeakMap();
/** What a migration would run, as `sqlmigrate` has it, otherwise as far as the file says so word for word. */
async function readSource(file, launch, settings) {
    const [source] = await readSources([file], launch, settings);
    if (source === undefined)
        throw new Error(`${file.path} has no source.`);
    return source;
}
/** The same for several, which are asked for together. */
async function readSources(files, launch, settings) {
    const launcher = files.length === 0 ? undefined : await launch().catch(() => undefined);
    const known = launcher === undefined ? new Map() : await askAll(files, launcher);
    return files.map((file) => {
        const operations = readOperations(file, (0,dialect/* kindOf */.I)(settings));
        const written = known.get(file.version);
        const source = written === undefined ? operations.source : sourceOf(file, operations, written);
        // There is no line of the checkout to point at.
        return file.foreign === true ? onOneLine(source) : source;
    });
}
function onOneLine(source) {
    const count = (source.sql ?? '').split('\n').length + 1;
    const at = 'unanalysable' in source ? (source.unanalysableLine ?? 1) : 1;
    return { ...source, lines: Array(Math.max(count, at)).fill(1) };
}
async function askAll(files, launcher) {
    const known = asked.get(launcher) ?? new Map();
    asked.set(launcher, known);
    const versions = files.map(({ version }) => version).filter((version) => !known.has(version));
    if (versions.length === 0)
        return known;
    const environment = { DEPLOY_ACTIONS_MIGRATIONS: JSON.stringify(versions) };
    const result = await launcher.run(['manage.py', 'shell', '-c', sqlScript], environment, true);
    const answer = result.exitCode === 0 ? readAnswer(result.stdout) : undefined;
    for (const [version, written] of Object.entries((answer ?? {}))) {
        known.set(version, written);
    }
    return known;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/adapter.js









/** Django 4.2 and newer: Python files of several apps and of installed packages, each in a transaction of its own. */
const django = {
    name: 'django',
    title: 'Django',
    executable: 'python3',
    forbidden: [
        'flush',
        'sqlflush',
        'reset_db',
        'zero',
        'loaddata',
        'makemigrations',
        'squashmigrations',
        '--fake',
        'dbshell',
    ],
    probe: ['-c', 'import django'],
    documentation: {
        triedOn: ['PostgreSQL', 'SQLite'],
        detectedBy: '`manage.py` with `DJANGO_SETTINGS_MODULE`; the files `migrations/0001_*.py` of the apps below it, and those of installed packages, which Django names',
        bookkeeping: '`django_migrations`',
        transaction: 'each file by itself, unless it says `atomic = False`',
        ownList: 'what Django has read of `django_migrations`, asked for by `manage.py shell`',
    },
    files: /^\d{4}_\w+\.py$/,
    within: /(?:^|\/)migrations\/[^/]+$/,
    detect: () => false,
    orderedByFiles: true,
    find: (project) => findDjangoProject(project, django),
    read: (files) => orderFiles(files),
    async pending(session, files, settings, _ask, launch) {
        const launcher = await launch?.();
        if (launcher === undefined)
            throw new Error('Django needs a launcher.');
        let plan = await askPlan(launcher);
        refuseConflicts(plan);
        let applied = await readApplied(session);
        // Another run may have been at it between the two questions.
        if (strangersIn(plan, applied).length > 0) {
            plan = await askPlan(launcher);
            applied = await readApplied(session);
        }
        const strange = strangersIn(plan, applied);
        if (strange.length > 0)
            throw otherDatabase(strange, applied);
        return compareDjango(plan, applied, files, settings);
    },
    byTool: {
        async pending(launcher, files, settings) {
            const plan = await askPlan(launcher);
            refuseConflicts(plan);
            return compareDjango(plan, plan.recorded, files, settings);
        },
    },
    current: tools_history/* newest */.B,
    drift: { against: 'files', ask: askDrift },
    gateSource: readSource,
    gateSources: readSources,
    async apply(pending, { environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Django needs a launcher.');
        const result = await launcher.run(['manage.py', 'migrate', '--noinput', '--no-color'], environment);
        if (result.exitCode === 0)
            return undefined;
        const failure = (0,python_failure/* readPythonFailure */.j)(result, pending, 'Django');
        const begun = [...result.stdout.matchAll(/^\s*Applying (\S+?)\.\.\.(?! OK)/gm)].at(-1)?.[1];
        return begun === undefined || failure.version !== undefined ? failure : { ...failure, version: begun };
    },
    recovery: ({ file, source }) => source.transactional
        ? 'The migration was rolled back; those before it stand. Mend the file and run this again; nothing has to be undone by hand.'
        : `The migration does not run in one transaction, so what stood before the error may be done. Look at the database, then undo that and run this again, or finish it by hand and record it: \`python manage.py migrate --fake ${file.version.replace('.', ' ')}\`.`,
};
async function readApplied(session) {
    const rows = await (0,bookkeeping/* readRows */.aK)(session, { table: 'django_migrations' }, ['app', 'name'], 'id');
    return rows.map(({ app, name }) => `${app}.${name}`);
}
/** What Django finds otherwise in its own database than we do in ours. */
function strangersIn({ plan }, applied) {
    return plan.filter((entry) => entry.applied !== isApplied(entry, applied)).map(({ version }) => version);
}
function otherDatabase(strange, applied) {
    const first = strange[0] ?? '';
    const ours = applied.includes(first);
    return new errors/* UserError */.yo('Django looks at another database than this step.', {
        reason: 'unexpected-database',
        received: `${first} is ${ours ? 'applied' : 'not applied'} here, and for Django it is ${ours ? 'not' : 'applied'}`,
        accepted: 'settings whose database `default` is that of DATABASE_URL',
        remedy: 'Let settings.py read DATABASE_URL, or give this step the URL of the database that settings.py names.',
    });
}


/***/ })

};
;