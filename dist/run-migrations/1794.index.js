"use strict";
exports.id = 1794;
exports.ids = [1794];
exports.modules = {

/***/ 1794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  alembic: () => (/* binding */ alembic)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/failure.js
var python_failure = __webpack_require__(7994);
// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/syntax.js
var syntax = __webpack_require__(1565);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/tokens.js
var python_tokens = __webpack_require__(5200);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/graph.js



/** Reads a version file's own words. Undefined for a file without a revision, which alembic passes over, too. */
function readRevision(file) {
    const lines = (0,syntax/* linesOf */.Dx)((0,python_tokens/* tokenizePython */.K)(file.text)).filter(({ indent }) => indent === 0);
    const value = (0,syntax/* assigned */.Xz)(lines, 'revision');
    if (value === undefined)
        return undefined;
    const read = (name) => {
        const tokens = (0,syntax/* assigned */.Xz)(lines, name);
        const texts = tokens === undefined ? [] : (0,syntax/* textsOf */.CB)((0,syntax/* readLiteral */.U1)(tokens));
        if (texts !== undefined)
            return texts;
        throw refuse(`${file.path} does not say in plain words what its \`${name}\` is.`, file.path, {
            accepted: 'a text, a tuple of texts, or None',
            remedy: 'Write it as `alembic revision` does: without a history that can be read nothing can be told.',
        });
    };
    const [id] = read('revision');
    if (id === undefined)
        return undefined;
    return { id, follows: read('down_revision'), needs: read('depends_on'), labels: read('branch_labels'), file };
}
/**
 * Puts revisions into an order in which each comes after all that it follows or needs, otherwise by the names of their
 * files. Throws a UserError for a history with gaps, doubles or circles.
 */
function orderRevisions(revisions) {
    const byId = new Map();
    for (const one of revisions) {
        const other = byId.get(one.id);
        if (other !== undefined) {
            throw refuse(`${other.file.path} and ${one.file.path} are the same revision, ${one.id}.`, one.file.path, {
                accepted: 'one file for each revision',
                remedy: 'Make one of them again with `alembic revision`, on top of the other.',
            });
        }
        byId.set(one.id, one);
    }
    const before = new Map(revisions.map((one) => [one.id, parentsOf(one, byId)]));
    const ordered = [];
    const placed = new Set();
    while (ordered.length < revisions.length) {
        const next = revisions.find(({ id }) => !placed.has(id) && before.get(id).every((parent) => placed.has(parent.id)));
        if (next === undefined) {
            const left = revisions.filter(({ id }) => !placed.has(id));
            throw refuse('The history of the revisions goes in a circle.', left[0]?.file.path ?? '', {
                received: left.map(({ id }) => id).join(', '),
                remedy: 'Correct `down_revision` in one of these files.',
            });
        }
        ordered.push(next);
        placed.add(next.id);
    }
    return ordered;
}
function parentsOf(one, byId) {
    const all = [...byId.values()];
    return [...one.follows, ...one.needs].map((name) => {
        const found = byId.get(name) ?? all.find(({ labels }) => labels.includes(name.replace(/@head$/, '')));
        if (found !== undefined && found !== one)
            return found;
        throw refuse(`${one.file.path} follows ${name}, and no file is that revision.`, one.file.path, {
            received: name,
            accepted: all.map(({ id }) => id).join(', '),
            remedy: 'Restore the missing file from git, or correct `down_revision` or `depends_on`.',
        });
    });
}
/** All that a revision stands on, itself included, in the given order. */
function ancestorsOf(ids, ordered) {
    const byId = new Map(ordered.map((one) => [one.id, one]));
    const found = new Set();
    const queue = ids.flatMap((id) => byId.get(id) ?? []);
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
        if (found.has(one))
            continue;
        found.add(one);
        queue.push(...parentsOf(one, byId));
    }
    return ordered.filter((one) => found.has(one));
}
/** The revisions that no other one follows. */
function headsOf(ordered) {
    const followed = new Set(ordered.flatMap(({ follows }) => follows));
    return ordered.filter(({ id }) => !followed.has(id));
}
/**
 * Throws a UserError for a history that ends in two places, as when two branches each added a revision. Branches that
 * begin apart, or that carry labels of their own, are meant.
 */
function refuseSeveralHeads(ordered) {
    const heads = headsOf(ordered).map((head) => {
        const line = lineOf(head, ordered);
        return { head, line, labels: line.flatMap(({ labels }) => labels) };
    });
    for (const [at, one] of heads.entries()) {
        for (const other of heads.slice(at + 1)) {
            if (!one.line.some((revision) => other.line.includes(revision)))
                continue;
            const labelled = one.labels.some((label) => !other.labels.includes(label));
            if (labelled && other.labels.some((label) => !one.labels.includes(label)))
                continue;
            throw severalHeads(one.head, other.head);
        }
    }
}
/** What a revision follows, down to the first, without what it merely needs. */
function lineOf(head, ordered) {
    const alone = ordered.map((one) => ({ ...one, needs: [] }));
    const ids = new Set(ancestorsOf([head.id], alone).map(({ id }) => id));
    return ordered.filter(({ id }) => ids.has(id));
}
function severalHeads(one, other) {
    return new errors/* UserError */.yo(`The history of the revisions has two heads: ${one.file.path} and ${other.file.path}.`, {
        reason: 'several-heads',
        received: `${one.id} (${one.file.path}), ${other.id} (${other.file.path})`,
        accepted: 'one revision that no other one follows',
        remedy: `Run \`alembic merge -m "Merge heads" ${one.id} ${other.id}\` and commit the file that it makes, or set \`down_revision\` of the later one to the other.`,
        file: other.file.path,
    });
}
function refuse(message, file, more) {
    return new errors/* UserError */.yo(message, { reason: 'invalid-migration', file, ...more });
}
/** A migration's file, with its revision for those who ask again. */
function migrationOf({ id, file }) {
    return { name: file.name, path: file.path, text: file.text, version: id };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/unknown.js

/** The error for a database that stands at a revision of which this checkout has no file. */
function unknownRevision(unknown, files) {
    const newest = files.at(-1)?.version ?? 'none';
    return new errors/* UserError */.yo(`The database is at the revision ${unknown.join(' and ')}, of which this checkout has no file: it has seen newer or other code.`, {
        reason: 'unknown-revision',
        received: unknown.join(', '),
        accepted: `a revision of this checkout, the newest of which is ${newest}`,
        remedy: 'Deploy code that has the revision (its file may be on another branch). Where the file was thrown away and the tables are as they should be, correct the bookkeeping by hand with `alembic stamp`.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/heads.js



/**
 * Compares the revisions that a database stands at with the files: all that these stand on is applied, too. Throws a
 * UserError for one that has no file, since what it stands on, and so what is pending, nobody can tell.
 */
function compareHeads(held, files) {
    const ordered = orderRevisions(revisionsOf(files));
    const known = new Set(ordered.map(({ id }) => id));
    const unknown = held.filter((id) => !known.has(id));
    if (unknown.length > 0)
        throw unknownRevision(unknown, files);
    const applied = ancestorsOf(held, ordered).map(({ id }) => id);
    const done = new Set(applied);
    return {
        applied,
        pending: files.filter(({ version }) => !done.has(version)),
        current: (0,tools_history/* newest */.B)({ applied }),
        missing: [],
    };
}
/** The revisions of the files that have one. */
function revisionsOf(files) {
    return files.flatMap((file) => readRevision(file) ?? []);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/by-tool.js




/**
 * Alembic's own word: `current --verbose` says above the revisions which database they are of, so that none below is
 * told from nothing said. Each revision is a block of lines with a name; what is indented is the file's own text.
 */
const byTool = {
    async pending(launcher, files) {
        const result = await launcher.run(['current', '--verbose'], {});
        const lost = /^FAILED: Can't locate revision identified by '(.+)'$/m.exec((0,failure/* saidBy */.TT)(result))?.[1];
        const heads = lost === undefined && result.exitCode === 0 ? readCurrent((0,src_escape/* stripAnsi */.aJ)(result.stdout)) : undefined;
        if (lost !== undefined)
            return compareHeads([lost], files);
        if (heads === undefined)
            throw (0,by_tool/* unreadableStatus */.YP)('Alembic', result);
        return compareHeads(heads, files);
    },
};
/** The revisions that a database stands at; undefined for anything else than one list of them. */
function readCurrent(said) {
    const [, list, another] = said.split(/^Current revision\(s\) for .+:$/m);
    // Several are those of several databases, and nobody knows which is this one.
    if (list === undefined || another !== undefined)
        return undefined;
    const lines = list.split('\n').filter((line) => line.trim() !== '' && !/^\s/.test(line));
    const named = (name) => lines.filter((line) => line.startsWith(`${name}: `));
    const known = /^(?:Rev|Parent|Merges|Also depends on|Branches into|Branch names|Path): /;
    if (!lines.every((line) => known.test(line)) || named('Rev').length !== named('Path').length)
        return undefined;
    return named('Rev').map((line) => line.split(' ')[1]);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/differences.js
/** A table of ours is no model's, and none that a migration should drop. */
const ours = /^\('remove_(?:table|index|constraint)', \w+\('deploy_actions_/;
/**
 * Parts the list that `alembic check` prints, as Python writes it (`[('add_column', None, 'users', …), …]`), into its
 * differences; those that only say that our own tables are no models are left out.
 */
function readDifferences(list) {
    const text = list.trim();
    if (!text.startsWith('[') || !text.endsWith(']'))
        return [text];
    const items = [];
    let depth = 0;
    let start = 1;
    for (let at = 1; at < text.length - 1; at += 1) {
        const character = text[at];
        if (character === "'" || character === '"')
            at = endOfText(text, at);
        else if ('([{'.includes(character))
            depth += 1;
        else if (')]}'.includes(character))
            depth -= 1;
        else if (character === ',' && depth === 0) {
            items.push(text.slice(start, at).trim());
            start = at + 1;
        }
    }
    items.push(text.slice(start, -1).trim());
    return items.filter((item) => item !== '' && !ours.test(item));
}
/** Where the quote that opens at `start` is closed, or the text ends. */
function endOfText(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === text[start])
            return at;
    }
    return text.length;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/environment.js



/** What names the table of alembic's books. */
const places = { version_table: 'alembic.table', version_table_schema: 'alembic.schema' };
/** How many transactions there are. */
const manners = { transaction_per_migration: 'alembic.each', transactional_ddl: 'alembic.transactional' };
/**
 * Gives what `context.configure(…)` in env.py says of the books and of transactions: word for word, by a constant of the
 * file, or by an option of the configuration. Throws a UserError where that does not tell which table it is.
 */
function readEnvironment(text, file, options) {
    const settings = {};
    const lines = (0,syntax/* linesOf */.Dx)((0,python_tokens/* tokenizePython */.K)(text));
    for (const { tokens } of lines) {
        const at = tokens.findIndex(({ value }, index) => value === 'context' && tokens[index + 2]?.value === 'configure');
        const call = at < 0 ? undefined : (0,syntax/* readCallAt */.En)(tokens, at);
        for (const [name, setting] of Object.entries(manners)) {
            const [word, more] = call?.named.get(name) ?? [];
            if (word !== undefined && more === undefined)
                settings[setting] = word.value;
        }
        for (const [name, setting] of Object.entries(places)) {
            const value = call?.named.get(name);
            if (value === undefined)
                continue;
            const said = readText(value, lines, options);
            if (said === undefined)
                throw unreadable(name, value, file);
            if (said !== null)
                settings[setting] = said;
        }
    }
    return settings;
}
/** A text; null where nothing is said. */
function readText(value, lines, options) {
    const [first, more] = value;
    const literal = (0,syntax/* readLiteral */.U1)(value);
    if (literal === null || typeof literal === 'string')
        return literal;
    if (first?.kind === 'word' && more === undefined) {
        const constant = (0,syntax/* readLiteral */.U1)((0,syntax/* assigned */.Xz)(lines, first.value));
        return typeof constant === 'string' || constant === null ? constant : undefined;
    }
    const option = /\. (?:get_main_option|get_alembic_option) \( (\w+) \)$/.exec(show(value))?.[1];
    return option === undefined ? undefined : (options[option] ?? null);
}
function show(tokens) {
    return tokens.map(({ value }) => value).join(' ');
}
function unreadable(name, value, file) {
    return new errors/* UserError */.yo(`\`${name}\` in ${file} cannot be told: nobody knows in which table alembic keeps its books.`, {
        reason: 'unreadable-setting',
        received: show(value),
        accepted: 'a plain text, a constant of env.py, or an option of alembic’s configuration',
        remedy: 'Write it as a plain value into env.py.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/project.js




/** Finds alembic's configuration, its folder of scripts and the folders of its version files. */
async function findAlembicProject(project, files) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^(?:alembic\.ini|pyproject\.toml)$/, async (path) => path.endsWith('.toml') ? hasSection(await project.read(path)) : saysWhere(await project.read(path)));
    if (because === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.dirname(because);
    // alembic reads both, and what stands in the first of them comes first.
    const read = async (name) => {
        const path = external_node_path_.posix.join(workingDirectory, name);
        return (await project.list()).includes(path) ? readOptions(await project.read(path), name.endsWith('.toml')) : {};
    };
    const options = { ...(await read('pyproject.toml')), ...(await read('alembic.ini')) };
    const place = async (path) => {
        const local = localPath(path, workingDirectory);
        const around = isInPackage.test(path) ? ['', ...importedFrom(options)] : [''];
        const places = around.map((folder) => external_node_path_.posix.join(workingDirectory, folder, local));
        const there = await Promise.all(places.map((one) => (0,tools_project/* hasFolder */.bU)(project, one)));
        return places[Math.max(0, there.indexOf(true))];
    };
    const script = options['script_location'];
    if (script === undefined)
        return undefined;
    const scripts = await place(script);
    const locations = await Promise.all(splitLocations(options).map(place));
    const folders = locations.length > 0 ? locations : [external_node_path_.posix.join(scripts, 'versions')];
    const there = await Promise.all(folders.map((folder) => (0,tools_project/* hasFolder */.bU)(project, folder)));
    const present = folders.filter((_, at) => there[at]);
    if (present.length === 0) {
        await refuseFromAbove(project, script, because);
        return undefined;
    }
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const recursive = /^(?:true|1|yes|on)$/i.test(options['recursive_version_locations'] ?? '');
    const found = [];
    for (const folder of present) {
        const own = (await (0,tools_project/* readBelow */.Gj)(project, folder, files)).filter(({ name }) => recursive || !name.includes('/'));
        found.push(...own.map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) })));
    }
    const environment = external_node_path_.posix.join(scripts, 'env.py');
    const env = (await project.list()).includes(environment) ? await project.read(environment) : '';
    return { because, directory, workingDirectory, files: found, settings: readEnvironment(env, environment, options) };
}
/** One that came with `alembic init -t pyproject` only says how to log. */
function saysWhere(text) {
    return readOptions(text, false)['script_location'] !== undefined;
}
function hasSection(text) {
    return /^\s*\[tool\.alembic\]/m.test(text);
}
/** The options of `[alembic]` in an INI file, or of `[tool.alembic]` in pyproject.toml; lists are joined by line ends. */
function readOptions(text, toml) {
    const options = {};
    let inside = false;
    let key = '';
    let list = false;
    for (const line of text.split(/\r?\n/)) {
        const section = /^\s*\[([^\]]+)\]\s*(?:#.*)?$/.exec(line);
        if (section !== null && !list) {
            inside = section[1] === (toml ? 'tool.alembic' : 'alembic');
            key = '';
            continue;
        }
        if (!inside || /^\s*[#;]/.test(line))
            continue;
        const option = list ? null : /^([A-Za-z_][\w.]*)\s*[=:]\s*(.*)$/.exec(line);
        if (option !== null)
            key = option[1];
        const value = option === null ? line : option[2];
        if (key === '' || (option === null && !toml && !/^\s/.test(line)))
            continue;
        if (!toml)
            options[key] = [options[key], value.trim()].filter((part) => part).join('\n');
        else {
            const texts = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '');
            const plain = texts.length > 0 || list || value.trim() === '[' ? texts : [value.trim()];
            options[key] = [options[key], ...plain].filter((part) => part).join('\n');
            list = (list || value.trim().startsWith('[')) && !value.includes(']');
        }
    }
    return options;
}
function splitLocations(options) {
    const text = options['version_locations'] ?? '';
    const separators = { os: /[:\n]/, ':': /[:\n]/, ';': /[;\n]/, space: /\s+/, newline: /\n/ };
    const named = options['path_separator'] ?? options['version_path_separator'] ?? '';
    return text
        .split(separators[named] ?? /[\s,]+/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
/** Refuses a folder that is there only for who starts alembic in a folder around its configuration (`alembic -c …`). */
async function refuseFromAbove(project, script, because) {
    if (/^[/%]/.test(script))
        return;
    const own = external_node_path_.posix.dirname(because);
    let folder = own;
    while (folder !== external_node_path_.posix.dirname(folder)) {
        folder = external_node_path_.posix.dirname(folder);
        const place = external_node_path_.posix.join(folder, script);
        if (!(await (0,tools_project/* hasFolder */.bU)(project, place)))
            continue;
        throw new errors/* UserError */.yo(`\`script_location\` in ${because} counts from ${folder}, and alembic is started in ${own}.`, {
            reason: 'unsupported-setting',
            received: script,
            accepted: 'a folder that counts from the configuration',
            remedy: `Write \`script_location = ${external_node_path_.posix.join('%(here)s', external_node_path_.posix.relative(own, place))}\`, which is the same wherever alembic is started.`,
            file: because,
        });
    }
}
const isInPackage = /^[\w.]+:/;
/** Folders that Python finds packages in: what is put into its path, and `src`, from where a project is installed. */
function importedFrom(options) {
    const named = (options['prepend_sys_path'] ?? '').split(/[\s,:;]+/);
    return [...named, 'src'].map((path) => path.replace(/^%\(here\)s\/?/, '')).filter((path) => !/^\/|%\(|^$/.test(path));
}
/** `%(here)s/db` stands beside the configuration, `shop:migrations` in a package. */
function localPath(path, workingDirectory) {
    const local = path.replace(/^%\((?:here|\w*here)\)s\/?/, '').replace(/^([\w.]+):/, (_all, name) => {
        return `${name.replaceAll('.', '/')}/`;
    });
    if (!local.startsWith('/') && !/%\(/.test(local) && !external_node_path_.posix.join(workingDirectory, local).startsWith('..'))
        return local || '.';
    throw new errors/* UserError */.yo('A folder of alembic’s configuration does not lie in the repository.', {
        reason: 'invalid-migration',
        received: path,
        accepted: 'a folder relative to the configuration (`%(here)s/…`), or in a package (`shop:migrations`)',
        remedy: 'Correct `script_location` or `version_locations`.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/dialect.js
var dialect = __webpack_require__(1159);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/pieces.js
var pieces = __webpack_require__(242);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/own-modules.js
var own_modules = __webpack_require__(3160);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/surroundings.js
var surroundings = __webpack_require__(2637);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/names.js
var names = __webpack_require__(1556);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/columns.js


/** SQLAlchemy's types as PostgreSQL has them. */
const types = {
    BigInteger: 'BIGINT',
    Boolean: 'BOOLEAN',
    Date: 'DATE',
    DateTime: 'TIMESTAMP WITHOUT TIME ZONE',
    Double: 'DOUBLE PRECISION',
    Float: 'FLOAT',
    Integer: 'INTEGER',
    Interval: 'INTERVAL',
    JSON: 'JSON',
    JSONB: 'JSONB',
    LargeBinary: 'BYTEA',
    Numeric: 'NUMERIC',
    SmallInteger: 'SMALLINT',
    String: 'VARCHAR',
    Text: 'TEXT',
    Time: 'TIME WITHOUT TIME ZONE',
    UUID: 'UUID',
    Unicode: 'VARCHAR',
    UnicodeText: 'TEXT',
    Uuid: 'UUID',
};
const upper = new Set([
    ...['BIGINT', 'BOOLEAN', 'BYTEA', 'CHAR', 'CITEXT', 'DATE', 'FLOAT', 'HSTORE', 'INET', 'INTEGER', 'INTERVAL', 'JSON'],
    ...['JSONB', 'NUMERIC', 'REAL', 'SMALLINT', 'TEXT', 'TIMESTAMP', 'TSVECTOR', 'UUID', 'VARCHAR'],
]);
/** Reads `sa.String(length=50)`; undefined for a type that is not known. */
function readType(tokens) {
    if (tokens === undefined)
        return undefined;
    const call = (0,syntax/* readCallAt */.En)(tokens, 0);
    const name = call === undefined ? tokens.at(-1)?.value : call.next === tokens.length ? call.path.at(-1) : undefined;
    if (name === undefined || call?.spread)
        return undefined;
    if (call !== undefined && (name === 'ARRAY' || name === 'Enum' || name === 'ENUM'))
        return readNested(name, call);
    const known = types[name] ?? (upper.has(name) ? name : undefined);
    const zoned = call?.named.get('timezone') ?? (/^(?:DateTime|Time|TIMESTAMP)$/.test(name) ? call?.positional[0] : undefined);
    const zone = zoned?.[0]?.value === 'True';
    const sizes = [
        ...(zoned === undefined ? (call?.positional ?? []) : []),
        ...['length', 'precision', 'scale'].flatMap((key) => {
            const size = call?.named.get(key);
            return size === undefined ? [] : [size];
        }),
    ];
    if (sizes.some((size) => size.length !== 1 || !/^\d+$/.test(size[0]?.value ?? '')))
        return undefined;
    const size = sizes.length === 0 || known === 'FLOAT' ? '' : `(${sizes.map(([one]) => one?.value).join(', ')})`;
    if (known === undefined)
        return undefined;
    return zone ? `${known.replace(/ WITHOUT.*/, '')} WITH TIME ZONE` : `${known}${size}`;
}
/** `sa.ARRAY(sa.String())`, and the name of an enum, whose type somebody else makes. */
function readNested(name, { positional, named }) {
    if (name === 'ARRAY') {
        const element = readType(positional[0]);
        return element === undefined ? undefined : `${element}[]`;
    }
    if (named.get('native_enum')?.[0]?.value === 'False')
        return 'VARCHAR';
    const own = (0,syntax/* readLiteral */.U1)(named.get('name'));
    return typeof own === 'string' ? (0,names/* quoteAsSqlAlchemy */.v)(own) : undefined;
}
/** Reads a default: a text, or `sa.text('now()')` for an expression. */
function readDefault(tokens) {
    const literal = (0,syntax/* readLiteral */.U1)(tokens);
    if (typeof literal === 'string')
        return `'${literal.replaceAll("'", "''")}'`;
    const call = (0,syntax/* readCallAt */.En)(tokens, 0);
    if (call?.next !== tokens.length)
        return undefined;
    const path = call.path.join('.');
    if (/^(?:sa\.)?func\.\w+$/.test(path) && call.positional.length === 0)
        return `${call.path.at(-1)}()`;
    if (/^(?:true|false|null)$/.test(call.path.at(-1) ?? ''))
        return call.path.at(-1);
    const text = call.path.at(-1) === 'text' ? (0,syntax/* readLiteral */.U1)(call.positional[0]) : undefined;
    return typeof text === 'string' ? text : undefined;
}
/** Options of a column that the database hears nothing of. */
const idle = new Set([
    'nullable',
    'server_default',
    'default',
    'onupdate',
    'key',
    'doc',
    'info',
    'autoincrement',
    'quote',
    'comment',
    'index',
    'unique',
]);
/** Reads `sa.Column('name', sa.Text(), nullable=False, server_default='x')`; undefined for one with anything else. */
function readColumn(tokens) {
    const call = tokens === undefined ? undefined : (0,syntax/* readCallAt */.En)(tokens, 0);
    if (call === undefined || call.path.at(-1) !== 'Column' || call.spread)
        return undefined;
    const [first, second, third, more] = call.positional;
    const name = (0,syntax/* readLiteral */.U1)(first);
    const type = readType(second);
    const refers = third === undefined ? undefined : readReference(third);
    if (more !== undefined || (third !== undefined && refers === undefined))
        return undefined;
    if (typeof name !== 'string' || type === undefined || [...call.named.keys()].some((key) => !idle.has(key)))
        return undefined;
    const given = call.named.get('server_default');
    const standard = given === undefined || given[0]?.value === 'None' ? '' : readDefault(given);
    if (standard === undefined)
        return undefined;
    const says = (key) => call.named.get(key)?.[0]?.value;
    const required = says('nullable') === 'False' ? ' NOT NULL' : '';
    const own = (0,names/* quoteAsSqlAlchemy */.v)(name);
    return {
        name: own,
        definition: `${own} ${type}${standard === '' ? '' : ` DEFAULT ${standard}`}${required}`,
        unique: says('unique') === 'True',
        index: says('index') === 'True',
        ...(refers === undefined ? {} : { refers }),
    };
}
/** The table of `sa.ForeignKey('teams.id')`. */
function readReference(tokens) {
    const call = (0,syntax/* readCallAt */.En)(tokens, 0);
    const path = call?.path.at(-1) === 'ForeignKey' && !call.spread ? (0,syntax/* readLiteral */.U1)(call.positional[0]) : undefined;
    if (typeof path !== 'string' || call?.next !== tokens.length)
        return undefined;
    return path.split('.').slice(0, -1).map(names/* quoteAsSqlAlchemy */.v).join('.');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/operations.js




/**
 * Gives what an operation sends to PostgreSQL, in alembic's own words, or undefined where that cannot be told. In a
 * batch the table stands at the batch and not in the call.
 */
function translate(name, call, batch, tables = new Map()) {
    if (name === 'execute')
        return call.named.size > 0 || call.spread ? undefined : readExecute(call);
    const operation = operations[name];
    if (operation === undefined || call.spread)
        return undefined;
    const { table: place, write } = operation;
    const positional = [...call.positional];
    const described = name === 'bulk_insert' ? describedTable(positional[0], tables) : undefined;
    if (described !== undefined)
        positional[0] = described;
    if (batch !== undefined)
        positional.splice(Math.min(place, positional.length), 0, batch);
    const argument = (at, key) => call.named.get(key) ?? positional[at];
    const name_ = textOfArgument(argument(place, place === 0 ? 'table_name' : (operation.key ?? 'table_name')));
    const schema = call.named.get('schema') ?? call.named.get('source_schema');
    const schemaName = schema === undefined ? '' : textOfArgument(schema);
    if (schemaName === undefined || (name_ === undefined && place >= 0))
        return undefined;
    const table = [schemaName, name_ ?? '']
        .filter((part) => part !== '')
        .map(names/* quoteAsSqlAlchemy */.v)
        .join('.');
    const says = (key) => call.named.get(key)?.[0]?.value === 'True';
    const sql = write(argument, table, says);
    return sql.every((one) => one !== undefined) ? sql.map((one) => ({ sql: one })) : undefined;
}
/** The name in `sa.table('roles', …)`, which may stand there or under a name of its own. */
function describedTable(tokens, tables) {
    const [only, more] = tokens ?? [];
    if (only !== undefined && more === undefined)
        return tables.get(only.value);
    const call = tokens === undefined ? undefined : (0,syntax/* readCallAt */.En)(tokens, 0);
    return call?.path.at(-1) === 'table' && call.next === tokens?.length ? call.positional[0] : undefined;
}
/** `op.execute('…')`, also with `sa.text('…')` around it; what is bound to it is not known. */
function readExecute(call) {
    const argument = call.positional[0] ?? [];
    const inner = (0,syntax/* readCallAt */.En)(argument, 0);
    const isText = inner?.path.at(-1) === 'text' && inner.next === argument.length && inner.named.size === 0;
    const tokens = isText ? inner.positional[0] : argument;
    const sql = textOfArgument(tokens);
    if (sql === undefined || call.positional.length !== 1)
        return undefined;
    return [{ sql: sql.trimEnd().replace(/;$/, ''), line: tokens?.[0]?.line ?? call.line }];
}
/** A text, or one in `op.f(…)`, which says that the name is meant as it is. */
function textOfArgument(tokens) {
    const literal = (0,syntax/* readLiteral */.U1)(tokens);
    if (typeof literal === 'string')
        return literal;
    const call = tokens === undefined ? undefined : (0,syntax/* readCallAt */.En)(tokens, 0);
    if (call?.path.at(-1) !== 'f' || call.next !== tokens?.length)
        return undefined;
    const inner = (0,syntax/* readLiteral */.U1)(call.positional[0]);
    return typeof inner === 'string' ? inner : undefined;
}
function named(tokens) {
    const text = textOfArgument(tokens);
    return text === undefined ? undefined : (0,names/* quoteAsSqlAlchemy */.v)(text);
}
function listed(tokens) {
    return (0,syntax/* textsOf */.CB)((0,syntax/* readLiteral */.U1)(tokens))?.map(names/* quoteAsSqlAlchemy */.v).join(', ');
}
/** Columns, and expressions that `sa.text('lower(email)')` gives. */
function indexed(tokens) {
    const plain = listed(tokens);
    if (plain !== undefined || tokens === undefined || (0,programs_tokens/* isSign */.A7)(tokens[0], '[') === '')
        return plain;
    if ((0,programs_tokens/* closing */.ET)(tokens, 0) !== tokens.length - 1)
        return undefined;
    const parts = (0,programs_tokens/* splitAt */.gI)(tokens.slice(1, -1), ',').map((part) => {
        const call = (0,syntax/* readCallAt */.En)(part, 0);
        const text = call?.path.at(-1) === 'text' && call.next === part.length ? (0,syntax/* readLiteral */.U1)(call.positional[0]) : undefined;
        return typeof text === 'string' ? text : named(part);
    });
    return parts.every((part) => part !== undefined) ? parts.join(', ') : undefined;
}
/** What stands before INDEX in MySQL alone. */
function prefixOf(argument) {
    const prefix = argument(99, 'mysql_prefix');
    if (prefix === undefined)
        return '';
    const text = textOfArgument(prefix);
    return text === undefined ? undefined : `${text} `;
}
const isTrue = (tokens) => tokens?.[0]?.value === 'True';
/** `table` is the place of the table's name among the arguments, -1 where it may be left out; `key` its other name. */
const operations = {
    create_table: {
        table: 0,
        write: (argument, table) => [
            `CREATE TABLE ${argument(99, 'if_not_exists') === undefined ? '' : 'IF NOT EXISTS '}${table} (id int)`,
        ],
    },
    drop_table: { table: 0, write: (_argument, table) => [`DROP TABLE ${table}`] },
    rename_table: {
        table: 0,
        key: 'old_table_name',
        write: (argument, table) => [(0,names/* joinKnown */.O) `ALTER TABLE ${table} RENAME TO ${named(argument(1, 'new_table_name'))}`],
    },
    add_column: {
        table: 0,
        write: (argument, table) => {
            const column = readColumn(argument(1, 'column'));
            if (column === undefined)
                return [undefined];
            const { name, definition, unique, index, refers } = column;
            return [
                `ALTER TABLE ${table} ADD COLUMN ${definition}`,
                ...(unique ? [`ALTER TABLE ${table} ADD UNIQUE (${name})`] : []),
                ...(index ? [`CREATE INDEX named ON ${table} (${name})`] : []),
                ...(refers === undefined ? [] : [`ALTER TABLE ${table} ADD FOREIGN KEY(${name}) REFERENCES ${refers} (id)`]),
            ];
        },
    },
    drop_column: {
        table: 0,
        write: (argument, table) => [(0,names/* joinKnown */.O) `ALTER TABLE ${table} DROP COLUMN ${named(argument(1, 'column_name'))}`],
    },
    alter_column: { table: 0, write: alterColumn },
    create_index: {
        table: 1,
        write: (argument, table, says) => [
            (0,names/* joinKnown */.O) `CREATE ${isTrue(argument(3, 'unique')) ? 'UNIQUE ' : prefixOf(argument)}INDEX ${says('postgresql_concurrently') ? 'CONCURRENTLY ' : ''}${says('if_not_exists') ? 'IF NOT EXISTS ' : ''}${named(argument(0, 'index_name'))} ON ${table} (${indexed(argument(2, 'columns'))})`,
        ],
    },
    bulk_insert: { table: 0, key: 'table', write: (_argument, table) => [`INSERT INTO ${table} DEFAULT VALUES`] },
    drop_index: {
        table: -1,
        write: (argument, _table, says) => [
            (0,names/* joinKnown */.O) `DROP INDEX ${says('postgresql_concurrently') ? 'CONCURRENTLY ' : ''}${says('if_exists') ? 'IF EXISTS ' : ''}${named(argument(0, 'index_name'))}`,
        ],
    },
    create_foreign_key: {
        table: 1,
        key: 'source_table',
        write: (argument, table, says) => [
            (0,names/* joinKnown */.O) `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'fk'} FOREIGN KEY(${listed(argument(3, 'local_cols'))}) REFERENCES ${named(argument(2, 'referent_table'))} (${listed(argument(4, 'remote_cols'))})${says('postgresql_not_valid') ? ' NOT VALID' : ''}`,
        ],
    },
    create_unique_constraint: {
        table: 1,
        write: (argument, table) => [
            (0,names/* joinKnown */.O) `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'uq'} UNIQUE (${listed(argument(2, 'columns'))})`,
        ],
    },
    create_primary_key: {
        table: 1,
        write: (argument, table) => [
            (0,names/* joinKnown */.O) `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'pk'} PRIMARY KEY (${listed(argument(2, 'columns'))})`,
        ],
    },
    create_check_constraint: {
        table: 1,
        write: (argument, table, says) => [
            (0,names/* joinKnown */.O) `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'ck'} CHECK (${textOfArgument(argument(2, 'condition'))})${says('postgresql_not_valid') ? ' NOT VALID' : ''}`,
        ],
    },
    drop_constraint: {
        table: 1,
        write: (argument, table) => [
            (0,names/* joinKnown */.O) `ALTER TABLE ${table} DROP CONSTRAINT ${named(argument(0, 'constraint_name'))}`,
        ],
    },
};
/** Each of its options is a statement of its own, in this order. */
function alterColumn(argument, table) {
    const column = named(argument(1, 'column_name'));
    const alter = `ALTER TABLE ${table} ALTER COLUMN ${column}`;
    if (column === undefined)
        return [undefined];
    const nullable = argument(2, 'nullable');
    const standard = argument(9, 'server_default');
    const type = argument(9, 'type_');
    const renamed = argument(9, 'new_column_name');
    const sql = [];
    if (nullable !== undefined)
        sql.push(`${alter} ${isTrue(nullable) ? 'DROP' : 'SET'} NOT NULL`);
    if (standard !== undefined && !(0,programs_tokens/* isSign */.A7)(standard[0], '(')) {
        const value = standard[0]?.value === 'None' || standard[0]?.value === 'False' ? '' : readDefault(standard);
        sql.push(value === '' ? `${alter} DROP DEFAULT` : (0,names/* joinKnown */.O) `${alter} SET DEFAULT ${value}`);
    }
    if (type !== undefined)
        sql.push((0,names/* joinKnown */.O) `${alter} TYPE ${readType(type)}`);
    if (renamed !== undefined)
        sql.push((0,names/* joinKnown */.O) `ALTER TABLE ${table} RENAME ${column} TO ${named(renamed)}`);
    return sql;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/literals.js







/** Reads the function `upgrade` of a version file. */
function readUpgrade({ text }, kind = 'postgresql') {
    const lines = (0,syntax/* linesOf */.Dx)((0,python_tokens/* tokenizePython */.K)(text));
    const body = bodyOf(lines, 'upgrade');
    const tokens = (body ?? lines).flatMap((line) => line.tokens);
    const place = { line: tokens[0]?.line ?? 1, end: tokens.at(-1)?.end ?? 1 };
    const manner = {
        firstLine: 1,
        transactional: !/\bautocommit_block\b/.test(text),
        reversible: (bodyOf(lines, 'downgrade') ?? []).some(({ tokens }) => !isIdle(tokens)),
    };
    if (body === undefined) {
        const unanalysable = 'a program without a function `upgrade` that can be found';
        return { source: { ...manner, unanalysable }, calls: [], body: place, blind: undefined };
    }
    const read = readBody(body, kind);
    const known = { ...manner, ...(0,pieces/* onTheirLines */.j)(read.pieces, ';\n') };
    const around = (0,surroundings/* without */.FF)(lines, 'downgrade');
    const asks = (0,surroundings/* asksSurroundings */.mk)(around) ?? (0,surroundings/* givenAgain */.Qi)(around, 'upgrade') ?? (0,surroundings/* givenAgain */.Qi)(around, 'op') ?? (0,own_modules/* callsOwnModule */.Q)(around);
    const rest = read.rest ?? (asks === undefined ? undefined : { value: asks.word, line: asks.line });
    const what = `a program: what \`${rest?.value.slice(0, 40)}\` and what follows does is not known`;
    const source = rest === undefined ? known : (0,pieces/* withUnknown */.n)(known, what, rest.line);
    const own = around.filter(({ tokens }) => !/^(?:from|import)$/.test(tokens[0]?.value ?? ''));
    return { source, calls: read.calls, body: place, blind: blindSpot(own) ?? asks };
}
function bodyOf(lines, name) {
    const at = lines.findIndex(({ indent, tokens }) => indent === 0 && tokens[0]?.value === 'def' && tokens[1]?.value === name);
    if (at < 0)
        return undefined;
    const below = (0,syntax/* blockBelow */.Vv)(lines, at);
    if (below.length > 0)
        return below;
    // `def upgrade(): pass`
    const tokens = lines[at]?.tokens ?? [];
    const colon = tokens.findLastIndex(({ kind, value }) => kind === 'sign' && value === ':');
    return [{ indent: 1, tokens: tokens.slice(colon + 1) }];
}
function readBody(body, kind) {
    const read = { pieces: [], rest: undefined, calls: [] };
    const tables = new Map();
    const described = new Map();
    for (const { tokens } of body) {
        if (isIdle(tokens))
            continue;
        // A table that is only described: `roles = sa.table('roles', …)`.
        const assigned = tokens[1]?.value === '=' ? (0,syntax/* readCallAt */.En)(tokens, 2) : undefined;
        if (assigned?.path.at(-1) === 'table' && assigned.next === tokens.length) {
            described.set(tokens[0]?.value ?? '', assigned.positional[0] ?? []);
            continue;
        }
        if (tokens[0]?.value === 'with' && opensBlock(tokens, tables))
            continue;
        const call = (0,syntax/* readCallAt */.En)(tokens, 0);
        const batch = tables.get(call?.path[0] ?? '');
        const name = call?.path[1] ?? '';
        const isOperation = call?.path.length === 2 && (call.path[0] === 'op' || batch !== undefined);
        const inBatch = isOperation && batch !== undefined;
        if (call !== undefined && isOperation)
            read.calls.push(describe(name, call, tokens, inBatch ? batch : undefined));
        const whole = call !== undefined && isOperation && call.next === tokens.length;
        const sql = whole ? translate(name, call, inBatch ? batch.positional[0] : undefined, described) : undefined;
        if (sql === undefined)
            read.rest ??= tokens[0];
        for (const one of sql ?? []) {
            const text = name === 'execute' ? one.sql : (0,dialect/* inDialect */.u)(one.sql, kind);
            read.pieces.push({ sql: text, line: one.line ?? call?.line ?? 1 });
        }
    }
    return read;
}
function describe(name, call, tokens, batch) {
    const texts = [...call.positional.flat(), ...[...call.named.values()].flat()]
        .filter(({ kind }) => kind === 'text')
        .map(({ value }) => value);
    const table = textOfArgument(batch?.positional[0]);
    const end = tokens[call.next - 1]?.end ?? call.end;
    return { name, texts: [...texts, ...(table === undefined ? [] : [table])], line: call.line, end };
}
/** `with op.batch_alter_table('users') as batch_op:` and `with op.get_context().autocommit_block():`. */
function opensBlock(tokens, tables) {
    const words = tokens.map(({ value }) => value).join(' ');
    if (/^with op \. get_context \( \) \. autocommit_block \( \) :$/.test(words))
        return true;
    const call = (0,syntax/* readCallAt */.En)(tokens, 1);
    const [as, name, colon] = call === undefined ? [] : tokens.slice(call.next);
    if (call?.path.join('.') !== 'op.batch_alter_table' || as?.value !== 'as' || colon?.value !== ':')
        return false;
    tables.set(name?.value ?? '', call);
    return textOfArgument(call.positional[0]) !== undefined;
}
/** `pass`, `…`, a text that is only a comment, and what Alembic's templates leave in. */
function isIdle(tokens) {
    const words = tokens.map(({ value }) => value).join('');
    return tokens.every(({ kind }) => kind === 'text') || words === 'pass' || words === '...' || words === 'return';
}
/** What asks the database, or asks whether there is one. */
function blindSpot(body) {
    const words = /^(?:get_bind|is_offline_mode|as_sql|Session|sessionmaker|inspect|bind|connection|invoke)$/;
    for (const token of body.flatMap(({ tokens }) => tokens)) {
        if (token.kind === 'word' && words.test(token.value))
            return { word: token.value, line: token.line };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/lines.js
var python_lines = __webpack_require__(2347);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/offline.js


/**
 * Asks alembic to write out the first of these revisions and as many after it as it can, without a database. Gives the
 * SQL of each revision that it came to the end of. A range has one beginning, so none begins at a merge.
 */
async function readOffline(files, launcher) {
    const [first] = files;
    const revision = first === undefined ? undefined : readRevision(first);
    if (revision === undefined || revision.follows.length > 1 || revision.needs.length > 0)
        return new Map();
    const [before = 'base'] = revision.follows;
    const wanted = new Map(files.map(({ version, text }) => [version, text]));
    const to = chainFrom(files).at(-1)?.version ?? revision.id;
    const { stdout, exitCode } = await launcher.run(['upgrade', `${before}:${to}`, '--sql'], {}, true);
    return partsOf(stdout, exitCode === 0, wanted);
}
/** The first file and those after it that each follow the one before and nothing else. */
function chainFrom(files) {
    const chain = files.slice(0, 1);
    for (const file of files.slice(1)) {
        const revision = readRevision(file);
        if (revision?.needs.length !== 0 || revision.follows.join() !== chain.at(-1)?.version)
            break;
        chain.push(file);
    }
    return chain;
}
/** Parts what alembic wrote at its own remarks, and leaves its bookkeeping out. What it did not finish is not there. */
function partsOf(stdout, whole, texts) {
    const [, ...parts] = stdout.split(/^-- Running upgrade [^\n]*?-> /m);
    const finished = whole ? parts : parts.slice(0, -1);
    return new Map(finished.flatMap((part) => {
        const version = /^\S+/.exec(part)?.[0]?.replace(/,$/, '') ?? '';
        const text = texts.get(version);
        if (text === undefined)
            return [];
        const statements = statementsOf(part.slice(part.indexOf('\n') + 1));
        const noted = statements.findLastIndex((statement) => notes.test(statement));
        // It ends a transaction behind what it notes down, or around a block that is to have none.
        const isOwn = (statement, at) => !notes.test(statement) && !(ends.test(statement) && (at > noted || /\bautocommit_block\b/.test(text)));
        return [[version, statements.filter(isOwn).join('\n')]];
    }));
}
/** Alembic puts an empty line behind each statement; a statement with one in it is in several parts here. */
function statementsOf(sql) {
    return sql
        .split(/(?<=;)\n\n/)
        .map((part) => part.replace(/^\n+|\n+$/g, ''))
        .filter((part) => part !== '');
}
/** Statements as Alembic itself writes them, word for word: whatever else names the column is the file's own. */
const noting = [
    String.raw `INSERT INTO [\w."\`]+ \(["\`]?version_num["\`]?\) VALUES \('[^']*'\)(?: RETURNING [\w."\`]+)?`,
    String.raw `UPDATE [\w."\`]+ SET ["\`]?version_num["\`]?='[^']*' WHERE [\w."\`]+\bversion_num["\`]? = '[^']*'`,
    String.raw `DELETE FROM [\w."\`]+ WHERE [\w."\`]+\bversion_num["\`]? = '[^']*'`,
];
const notes = new RegExp(`^(?:${noting.join('|')});?$`);
const ends = /^(?:BEGIN(?: TRANSACTION)?|COMMIT|GO);?$/;
/** How what alembic sends for a call begins, or what is in it. */
const signs = {
    create_table: /^CREATE (?:TABLE|TYPE|INDEX|UNIQUE INDEX)|^COMMENT ON/,
    drop_table: /^DROP TABLE/,
    rename_table: /\bRENAME TO\b|^RENAME\b/,
    add_column: /\bADD (?:COLUMN\b|`|"|\w)|^COMMENT ON/,
    drop_column: /\bDROP COLUMN\b/,
    alter_column: /\bALTER (?:COLUMN\b)?|\bRENAME\b|\bMODIFY\b|\bCHANGE\b|^COMMENT ON/,
    create_index: /^CREATE (?:UNIQUE )?INDEX\b/,
    drop_index: /^DROP INDEX\b/,
    drop_constraint: /\bDROP (?:CONSTRAINT|FOREIGN KEY|INDEX|PRIMARY KEY|CHECK)\b/,
    bulk_insert: /^INSERT\b/,
};
/** Says for each line of what alembic wrote which line of the file sends it, by the calls in their order. */
function placeStatements(sql, calls, text, body) {
    let at = 0;
    const first = calls[0]?.line ?? body.line;
    let last = first;
    return statementLines(sql).flatMap((statement) => {
        const match = (call) => isOf(statement, call);
        const next = calls.findIndex((call, index) => index >= at && match(call));
        const found = next >= 0 ? next : calls.findIndex(match);
        // Of one call's statements the next stands behind the one before.
        const after = found === at || found < 0 ? last : 0;
        if (found >= 0)
            at = found;
        // What no call says in its own words may stand in another one: `connection.execute(…)`.
        const elsewhere = found < 0 ? placeIn(statement, body, text) : undefined;
        const lines = elsewhere ?? (0,python_lines/* placeLines */.L)(statement, calls[at] ?? { line: first, end: first }, text, after);
        last = lines.at(-1) ?? last;
        return lines;
    });
}
/** The lines of a statement whose first words stand in the body word for word. */
function placeIn(statement, body, text) {
    const words = statement.trim().split('\n')[0]?.replace(/;$/, '').trim() ?? '';
    const rows = text.split('\n').slice(body.line - 1, body.end);
    const there = /\w\w/.test(words) && rows.some((row) => row.includes(words));
    return there ? (0,python_lines/* placeLines */.L)(statement, body, text) : undefined;
}
/** The text, cut behind the lines that end with a semicolon; joined by line ends it is the same again. */
function statementLines(sql) {
    const parts = [''];
    for (const [at, line] of sql.split('\n').entries()) {
        const last = parts.at(-1);
        if (at > 0 && last.endsWith(';'))
            parts.push(line);
        else
            parts[parts.length - 1] = at === 0 ? line : `${last}\n${line}`;
    }
    return parts;
}
function isOf(statement, { name, texts }) {
    const words = statement.trim();
    if (name === 'execute') {
        const start = words.split('\n')[0]?.replace(/;$/, '').trim() ?? '';
        return texts.some((text) => text.includes(start));
    }
    const sign = signs[name] ?? (name.startsWith('create_') ? /\bADD\b/ : undefined);
    return sign?.test(words) === true && texts.some((text) => text !== '' && words.includes(text));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/sources.js



/** What has been asked of a launcher already: each question starts Python and loads the project. */
const asked = new WeakMap();
/** What a revision would run, as `alembic upgrade --sql` has it, otherwise as far as the file says so word for word. */
async function readSource(file, launch, settings) {
    const [source] = await readSources([file], launch, settings);
    if (source === undefined)
        throw new Error(`${file.path} has no source.`);
    return source;
}
/** The same for several: alembic is started once for all, and again behind one that it cannot write out. */
async function readSources(files, launch, settings) {
    const upgrades = files.map((file) => readUpgrade(file, (0,dialect/* kindOf */.I)(settings)));
    const launcher = files.length === 0 ? undefined : await launch().catch(() => undefined);
    const known = launcher === undefined ? new Map() : await askAll(files, launcher);
    return files.map((file, at) => {
        const upgrade = upgrades[at];
        const sql = known.get(file.version);
        return sql === undefined ? upgrade.source : sourceOf(file, upgrade, sql);
    });
}
function sourceOf(file, { source, calls, body, blind }, sql) {
    const lines = placeStatements(sql, calls, file.text, body);
    const { reversible } = source;
    const manner = { firstLine: 1, transactional: source.transactional, reversible, lines, sql };
    if (blind === undefined)
        return manner;
    // Written out, it takes another way than on a database.
    const unanalysable = `a program: what \`${blind.word}\` and what follows does on a database is not known`;
    return { ...manner, unanalysable, unanalysableLine: lines.push(blind.line) };
}
async function askAll(files, launcher) {
    const known = asked.get(launcher) ?? new Map();
    asked.set(launcher, known);
    for (const [at, file] of files.entries()) {
        if (known.has(file.version))
            continue;
        const found = await readOffline(files.slice(at), launcher);
        for (const [version, sql] of found)
            known.set(version, sql);
        // Nothing at all: the project cannot be loaded here, and will not be for the next one.
        if (found.size === 0 && at === 0)
            break;
    }
    return known;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/adapter.js










/** Alembic 1: Python files that form a graph, all pending in one transaction, bookkeeping of the heads alone. */
const alembic = {
    name: 'alembic',
    title: 'Alembic',
    executable: 'alembic',
    forbidden: ['downgrade', 'stamp', '--purge', 'revision', 'merge', 'edit', 'ensure_version'],
    documentation: {
        triedOn: ['PostgreSQL', 'SQLite'],
        detectedBy: '`alembic.ini`, or `[tool.alembic]` in pyproject.toml; the files of its `version_locations` (`versions` in its `script_location`)',
        bookkeeping: '`alembic_version` (or `version_table` in env.py), which holds the heads alone',
        transaction: 'all that is pending together; each file with `transaction_per_migration`; nothing that stands in or before an `autocommit_block`',
        ownList: '`current --verbose`',
    },
    files: /^(?!__init__\.py$)[^.].*\.py$/,
    detect: () => false,
    orderedByFiles: true,
    find: (project) => findAlembicProject(project, alembic.files),
    read(files) {
        const ordered = orderRevisions(revisionsOf(files));
        refuseSeveralHeads(ordered);
        return ordered.map(migrationOf);
    },
    async pending(session, files, settings) {
        const { table } = (0,bookkeeping/* parseTableName */.HC)(settings['alembic.table'] ?? 'alembic_version', 'version_table');
        const schema = settings['alembic.schema'];
        const name = schema === undefined ? { table } : { schema: (0,bookkeeping/* parseTableName */.HC)(schema, 'version_table_schema').table, table };
        const rows = await (0,bookkeeping/* readRows */.aK)(session, name, ['version_num'], 'version_num');
        return compareHeads(rows.map(({ version_num }) => version_num), files);
    },
    byTool: byTool,
    current: tools_history/* newest */.B,
    conduct: { removed: 'refused' },
    drift: {
        against: 'database',
        async ask(launcher) {
            const result = await launcher.run(['check'], {}, true);
            const said = (0,failure/* saidBy */.TT)(result);
            // One line, whatever stands in it; the exit code is the same for anything that is wrong.
            const found = /New upgrade operations detected: (.+)$/m.exec(said)?.[1];
            if (found !== undefined && !/No new upgrade operations detected/.test(said))
                return { differences: readDifferences(found) };
            if (result.exitCode === 0)
                return { differences: [] };
            return { unknown: /^FAILED: (.+)$/m.exec(said)?.[1] ?? (0,failure/* lastLines */.w$)(result, 'alembic check') };
        },
    },
    gateSource: readSource,
    gateSources: readSources,
    async apply(pending, { environment, session }, launcher) {
        if (launcher === undefined)
            throw new Error('Alembic needs a launcher.');
        const result = await launcher.run(['upgrade', 'heads'], environment);
        if (result.exitCode === 0)
            return undefined;
        const failure = (0,python_failure/* readPythonFailure */.j)(result, pending, 'Alembic');
        // Its driver commits before each statement that changes a table.
        return session.kind === 'sqlite' ? { ...failure, undone: false } : failure;
    },
    recovery: ({ source }) => source.transactional
        ? 'What ran in its transaction was rolled back: all that was pending, or with `transaction_per_migration` this file. Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file does not run in one transaction, so what stood before the error may be done. Look at the database and at `alembic current`, make the file repeatable (`if_not_exists=True`), and run this again; `alembic stamp <revision>` records what was finished by hand.',
};


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readPythonFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7843);

/** SQLSTATE of the classes of psycopg that have an answer of their own; the words are the server's, in its language. */
const classes = { LockNotAvailable: '55P03', QueryCanceled: '57014' };
/** Reads a Python traceback: the error, and the file of a migration that it leads through. */
function readPythonFailure(result, pending, tool) {
    const said = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .saidBy */ .TT)(result);
    const message = messageIn(said) ?? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .lastLines */ .w$)(result, tool);
    const frames = [...said.matchAll(/^ +File "(.+)", line (\d+), in /gm)].reverse();
    const place = frames.flatMap(([, path = '', line]) => {
        const file = pending.find(({ name }) => path.endsWith(`/${name}`));
        return file === undefined ? [] : [{ version: file.version, line: Number(line) }];
    })[0];
    const kind = /^(?:\w+\.)*psycopg2?\.errors\.(\w+)|\(psycopg2?\.errors\.(\w+)\)/m.exec(said);
    const code = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .sqlStateIn */ .TG)(said) || (classes[kind?.[1] ?? kind?.[2] ?? ''] ?? '');
    return { message, code, ...place };
}
/**
 * `sqlalchemy.exc.ProgrammingError: (psycopg2.errors.UndefinedTable) relation …`, the driver's own
 * `psycopg2.errors.UndefinedTable: …`, or one of Python's own such as `KeyError: 'DATABASE_URL'`.
 */
function messageIn(said) {
    const errors = [...said.matchAll(/^(?:(?:\w+\.)+\w+|\w+(?:Error|Exception)): (?:\((?:\w+\.)+\w+\) )?(.+)$/gm)];
    return errors.at(-1)?.[1] ?? /^(?:FAILED|CommandError): (.+)$/m.exec(said)?.[1];
}


/***/ }),

/***/ 2347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ placeLines)
/* harmony export */ });
/**
 * Says for each line of an SQL text that a tool made where in the file it comes from: the line that holds the same words
 * within the span, not above `after`, and otherwise the one before it.
 */
function placeLines(sql, { line, end }, file, after = line) {
    const inFile = file
        .split('\n')
        .slice(line - 1, end)
        .map((text) => plain(text));
    let last = Math.min(Math.max(after, line), end) - line;
    return sql.split('\n').map((one) => {
        const words = plain(one);
        if (/\w\w/.test(words)) {
            const rest = inFile.slice(last);
            const same = rest.indexOf(words);
            const at = same >= 0 ? same : rest.findIndex((text) => text.includes(words));
            if (at > 0)
                last += at;
        }
        return line + last;
    });
}
function plain(text) {
    return text.trim().replace(/;$/, '').trim();
}


/***/ }),

/***/ 1556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ joinKnown),
/* harmony export */   v: () => (/* binding */ quoteAsSqlAlchemy)
/* harmony export */ });
/* harmony import */ var _reserved_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4317);

/** A name as PostgreSQL takes it: in quotes only where it has to be, as SQLAlchemy writes it. */
function quoteAsSqlAlchemy(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) && !(0,_reserved_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isReservedInPostgresql */ .K)(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
/** A template whose parts are names; undefined where one of them is not known. */
function joinKnown(strings, ...parts) {
    return parts.some((part) => part === undefined) ? undefined : String.raw(strings, ...parts);
}


/***/ }),

/***/ 3160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ callsOwnModule)
/* harmony export */ });
/** Packages whose calls are known, or make nothing but types and values. */
const libraries = new Set(`__future__ abc alembic base64 collections contextlib copy dataclasses datetime decimal django enum fractions functools
  geoalchemy2 hashlib ipaddress itertools json logging math operator pgtrigger pgvector psycopg psycopg2 pytz re secrets
  sqlalchemy sqlalchemy_utils sqlmodel string textwrap time timezone_field typing typing_extensions uuid warnings zoneinfo`.split(/\s+/));
/** Calls of operations that send what their arguments give, whatever that is. */
const sending = /^(?:execute|RunSQL|RunPython|bulk_insert|SeparateDatabaseAndState)$/;
/**
 * Gives the first place where a migration calls what it imports from a module of the project's own, other than for a type
 * or a value inside of an operation: what stands in that module is not read.
 */
function callsOwnModule(lines) {
    const own = new Set();
    for (const { tokens } of lines) {
        const star = noteImports(tokens, own);
        if (star !== undefined)
            return star;
    }
    if (own.size === 0)
        return undefined;
    for (const { tokens } of lines) {
        if (/^(?:from|import)$/.test(tokens[0]?.value ?? ''))
            continue;
        const found = callIn(tokens, own);
        if (found !== undefined)
            return { word: found.value, line: found.line };
    }
    return undefined;
}
/** Notes the names that an import gives to what is the project's own; gives one that takes every name there is. */
function noteImports(tokens, own) {
    const [first, second] = tokens;
    if (first?.kind !== 'word' || second === undefined || !/^(?:from|import)$/.test(first.value))
        return undefined;
    const names = [];
    if (first.value === 'from') {
        if (libraries.has(second.value))
            return undefined;
        const at = tokens.findIndex(({ kind, value }) => kind === 'word' && value === 'import');
        if (tokens[at + 1]?.value === '*')
            return { word: `from ${second.value}`, line: first.line };
        for (const part of partsOf(tokens.slice(at + 1)))
            names.push(part.at(-1) ?? '');
    }
    else {
        for (const part of partsOf(tokens.slice(1))) {
            if (!libraries.has(part[0] ?? ''))
                names.push(part.includes('as') ? (part.at(-1) ?? '') : (part[0] ?? ''));
        }
    }
    for (const name of names)
        own.add(name);
    return undefined;
}
/** The words between commas. */
function partsOf(tokens) {
    const parts = [[]];
    for (const { kind, value } of tokens) {
        if (value === ',')
            parts.push([]);
        else if (kind === 'word')
            parts.at(-1)?.push(value);
    }
    return parts.filter((part) => part.length > 0);
}
/** A call of an own name that is not inside of another call, or of one that sends what it is given. */
function callIn(tokens, own) {
    const inherits = tokens[0]?.value === 'class' || tokens[0]?.value === '@';
    const open = [];
    for (const [at, token] of tokens.entries()) {
        const previous = tokens[at - 1];
        if (token.kind === 'sign' && token.value === '(')
            open.push(previous?.kind === 'word' ? previous.value : '');
        if (token.kind === 'sign' && token.value === ')')
            open.pop();
        if (token.kind !== 'word' || previous?.value === '.' || !own.has(token.value))
            continue;
        if (inherits)
            return token;
        const callers = open.filter((name) => name !== '');
        const isArgument = callers.length > 0 && !callers.some((name) => sending.test(name) || own.has(name));
        // `name=value` gives a name to an argument.
        if (isArgument || tokens[at + 1]?.value === '=')
            continue;
        let end = at + 1;
        while (tokens[end]?.value === '.' && tokens[end + 1]?.kind === 'word')
            end += 2;
        const isCall = tokens[end]?.value === '(';
        if (isCall || callers.some((name) => sending.test(name)))
            return token;
    }
    return undefined;
}


/***/ }),

/***/ 2637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Qi: () => (/* binding */ givenAgain),
/* harmony export */   mk: () => (/* binding */ asksSurroundings)
/* harmony export */ });
/** Modules and functions through which a program learns how, where or when it was started, or runs what it does not show. */
const asking = new Set(`sys argv os environ getenv subprocess importlib socket requests urllib urllib3 http httpx aiohttp pathlib platform
  random shutil builtins ctypes multiprocessing threading atexit signal asyncio argparse getpass tempfile traceback
  inspect_stack gc pickle marshal runpy pkgutil sysconfig configparser dotenv decouple environs
  exec eval compile open input globals locals vars getattr setattr delattr __import__ __dict__ __builtins__ __globals__
  __class__ __subclasses__ __getattribute__ _getframe currentframe collect_sql is_offline_mode as_sql suppress`.split(/\s+/));
const deciding = new Set(['if', 'elif', 'while', 'match', 'and', 'or', 'assert']);
/** What a condition may ask for that is the same when a program is written out and when it runs. */
const settled = new Set(`if elif while else match and or not in is None True False op context get_context dialect name connection vendor
  schema_editor`.split(/\s+/));
/**
 * Gives the first place where what a program does may depend on how, where or when it runs: what it was seen to do once
 * then says nothing of the next time.
 */
function asksSurroundings(lines) {
    const used = new Set(lines.filter((line) => !isImport(line)).flatMap(({ tokens }) => tokens.map(({ value }) => value)));
    for (const line of lines) {
        const { tokens } = line;
        const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'dynamic');
        const imports = isImport(line);
        // To import a module alone asks nothing: what is left out of the lines may be all that uses it.
        const idle = imports && !tokens.some(({ value }) => value === '*' || used.has(value));
        const found = idle ? undefined : words.find(({ kind, value }) => kind === 'word' && asking.has(value));
        const caught = words.find(({ value }) => value === 'try' || value === 'except');
        const decides = !imports && words.some(({ kind, value }) => kind === 'word' && deciding.has(value));
        const open = decides ? words.find(({ kind, value }) => kind === 'dynamic' || !settled.has(value)) : undefined;
        const one = found ?? caught ?? open;
        if (one !== undefined)
            return { word: one.value.slice(0, 40), line: one.line };
    }
    return undefined;
}
function isImport({ tokens }) {
    return tokens[0]?.value === 'import' || tokens[0]?.value === 'from';
}
/** The lines without those of a function of this name. */
function without(lines, name) {
    const at = lines.findIndex(({ tokens }) => tokens[0]?.value === 'def' && tokens[1]?.value === name);
    if (at < 0)
        return lines;
    const indent = lines[at]?.indent ?? 0;
    const end = lines.findIndex((line, index) => index > at && line.indent <= indent);
    return [...lines.slice(0, at), ...(end < 0 ? [] : lines.slice(end))];
}
/** The first of several places at which a name is given a meaning, of which only one counts. */
function givenAgain(lines, name) {
    const places = lines.flatMap(({ tokens }) => {
        const imports = /^(?:from|import)$/.test(tokens[0]?.value ?? '');
        return tokens.filter(({ kind, value }, at) => {
            if (kind !== 'word' || value !== name)
                return false;
            const [before, behind] = [tokens[at - 1]?.value ?? '', tokens[at + 1]?.value];
            if (imports)
                return behind !== '.' && behind !== 'import' && before !== '.';
            const assigns = behind === '=' && tokens[at + 2]?.value !== '=';
            return /^(?:def|as|class|for|global)$/.test(before) || assigns || behind === ':=';
        });
    });
    const again = places[1];
    return again === undefined ? undefined : { word: name, line: again.line };
}


/***/ }),

/***/ 1565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   En: () => (/* binding */ readCallAt),
/* harmony export */   U1: () => (/* binding */ readLiteral),
/* harmony export */   Vv: () => (/* binding */ blockBelow),
/* harmony export */   Xz: () => (/* binding */ assigned)
/* harmony export */ });
/* harmony import */ var _programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);

/** Parts a program into its logical lines. */
function linesOf(tokens) {
    const lines = [];
    for (const token of tokens) {
        if (token.indent !== undefined)
            lines.push({ indent: token.indent, tokens: [token] });
        else
            lines.at(-1)?.tokens.push(token);
    }
    return lines;
}
/** The lines that stand below a line, further in. */
function blockBelow(lines, at) {
    const indent = lines[at]?.indent ?? 0;
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((line) => line.indent <= indent);
    return end < 0 ? rest : rest.slice(0, end);
}
/** The value of `name = …` or `name: type = …`, where one line of these says so; the last one counts. */
function assigned(lines, name) {
    for (const { tokens } of [...lines].reverse()) {
        const [first, second] = tokens;
        if (first?.kind !== 'word' || first.value !== name || (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(second, '=', ':') === '')
            continue;
        const equals = (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(second, '=') === '' ? endOfType(tokens) : 1;
        if (equals > 0 && !(0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[equals + 1], '='))
            return tokens.slice(equals + 1);
    }
    return undefined;
}
/** Where the `=` behind a type stands; brackets may hold others. */
function endOfType(tokens) {
    for (let at = 2; at < tokens.length; at += 1) {
        if ((0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[at], '='))
            return at;
        if ((0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[at], '(', '[', '{'))
            at = Math.max(at, (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(tokens, at));
    }
    return -1;
}
/** Reads a literal; undefined for anything else. */
function readLiteral(tokens) {
    if (tokens === undefined || tokens.length === 0)
        return undefined;
    const [first] = tokens;
    if (tokens.every(({ kind }) => kind === 'text'))
        return tokens.map(({ value }) => value).join('');
    if (tokens.length === 1 && first?.kind === 'word' && first.value === 'None')
        return null;
    if ((0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(first, '(', '[', '{') === '' || (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(tokens, 0) !== tokens.length - 1)
        return undefined;
    const inner = tokens.slice(1, -1);
    const parts = (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAt */ .gI)(inner, ',').map(readLiteral);
    if (parts.some((part) => part === undefined))
        return undefined;
    // Parentheses without a comma are no tuple.
    if ((0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(first, '(') && parts.length === 1 && !(0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(inner.at(-1), ','))
        return parts[0];
    return parts;
}
/** The texts of a literal, whether one or several; undefined where it is none. */
function textsOf(literal) {
    if (literal === undefined)
        return undefined;
    if (literal === null)
        return [];
    if (typeof literal === 'string')
        return [literal];
    return literal.every((part) => typeof part === 'string') ? literal : undefined;
}
/** Reads the call that begins at a token, or gives undefined. */
function readCallAt(tokens, from) {
    const path = [];
    let at = from;
    for (; tokens[at]?.kind === 'word'; at += 2) {
        path.push(tokens[at].value);
        if (!(0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[at + 1], '.')) {
            at += 1;
            break;
        }
    }
    const end = (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[at], '(') === '' || path.length === 0 ? -1 : (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(tokens, at);
    if (end < 0)
        return undefined;
    const named = new Map();
    const positional = [];
    let spread = false;
    for (const argument of (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAt */ .gI)(tokens.slice(at + 1, end), ',')) {
        const [first, second, third] = argument;
        if ((0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(first, '*', '**'))
            spread = true;
        else if (first?.kind === 'word' && (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(second, '=') && !(0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(third, '='))
            named.set(first.value, argument.slice(2));
        else
            positional.push(argument);
    }
    const last = tokens[end];
    return { path, positional, named, spread, line: tokens[from]?.line ?? 1, end: last.end, next: end + 1 };
}


/***/ }),

/***/ 5200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ tokenizePython)
/* harmony export */ });
const blank = /[ \t\f\r]+|\\\r?\n|#[^\n]*/y;
const text = /(?<prefix>[rRbBuUfFtT]{0,2})(?:"""(?<a>(?:[^\\]|\\[\s\S])*?)"""|'''(?<b>(?:[^\\]|\\[\s\S])*?)'''|"(?<c>(?:[^"\\\n]|\\[\s\S])*)"|'(?<d>(?:[^'\\\n]|\\[\s\S])*)')/y;
const word = /[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*/uy;
const sign = /->|\*\*|:=|[\s\S]/uy;
/**
 * Takes a Python program apart into words, signs and texts, with where each logical line begins. Whoever reads them may
 * only trust what is exactly as expected, so that a misreading makes less known, never more.
 */
function tokenizePython(program) {
    const tokens = [];
    let at = 0;
    let line = 1;
    let depth = 0;
    let start = 0;
    let first = true;
    const take = (pattern) => {
        pattern.lastIndex = at;
        return pattern.exec(program);
    };
    while (at < program.length) {
        if (program[at] === '\n') {
            at += 1;
            line += 1;
            if (depth === 0) {
                first = true;
                start = at;
            }
            continue;
        }
        const skipped = take(blank)?.[0];
        if (skipped !== undefined) {
            at += skipped.length;
            if (skipped.endsWith('\n'))
                line += 1;
            continue;
        }
        const from = line;
        const place = first ? { indent: at - start } : {};
        first = false;
        const literal = take(text);
        if (literal !== null) {
            const { prefix = '', a, b, c, d } = literal.groups ?? {};
            const inner = a ?? b ?? c ?? d ?? '';
            line += literal[0].split('\n').length - 1;
            const kind = /[fFbBtT]/.test(prefix) ? 'dynamic' : 'text';
            tokens.push({ kind, value: /r/i.test(prefix) ? inner : decode(inner), line: from, end: line, ...place });
            at += literal[0].length;
            continue;
        }
        const name = take(word)?.[0];
        const value = name ?? take(sign)?.[0] ?? program[at] ?? '';
        if (name === undefined && /^[([{]$/.test(value))
            depth += 1;
        if (name === undefined && /^[)\]}]$/.test(value))
            depth = Math.max(0, depth - 1);
        if (name === undefined && value === ';' && depth === 0)
            first = true;
        tokens.push({ kind: name === undefined ? 'sign' : 'word', value, line: from, end: from, ...place });
        at += value.length;
    }
    return tokens;
}
const escapes = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07', '\n': '' };
function decode(inner) {
    return inner.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (all, ...parts) => {
        const [hex, short, long, other] = parts;
        const code = Number.parseInt(hex ?? short ?? long ?? '', 16);
        if (Number.isFinite(code))
            return code > 0x10ffff ? all : String.fromCodePoint(code);
        // What Python does not know stays as it is.
        return escapes[other ?? ''] ?? (/['"\\]/.test(other ?? '') ? other : all);
    });
}


/***/ })

};
;