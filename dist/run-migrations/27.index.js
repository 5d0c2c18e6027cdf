"use strict";
exports.id = 27;
exports.ids = [27,3687];
exports.modules = {

/***/ 27:
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
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/elsewhere.js
var elsewhere = __webpack_require__(6640);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/own-modules.js
var own_modules = __webpack_require__(3160);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/surroundings.js
var surroundings = __webpack_require__(2637);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/plain-change.js
var plain_change = __webpack_require__(2206);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/python/constants.js



/**
 * Gives what constants of a file stand for: names that are bound once in all of it, in the module or in `body`, to texts,
 * numbers, lists of them, `sa.text('…')` or `sa.Enum('a', 'b', name='kind')`. `lines` are all in which a name could be bound otherwise.
 */
function constantsIn(lines, body) {
    const bound = boundNames(lines);
    const constants = new Map();
    const inside = new Set(body);
    const level = body[0]?.indent;
    for (const line of lines) {
        const [name] = line.tokens;
        if (name?.kind !== 'word' || !(inside.has(line) ? line.indent === level : line.indent === 0))
            continue;
        const equals = endOfTarget(line.tokens);
        if (equals < 0 || bound.get(name.value) !== 1)
            continue;
        const value = joined(putIn(line.tokens.slice(equals + 1), constants));
        if (isConstant(value))
            constants.set(name.value, value);
    }
    return constants;
}
/** Where the `=` of `name = …` or `name: type = …` stands. */
function endOfTarget(tokens) {
    if ((0,programs_tokens/* isSign */.A7)(tokens[1], '=') && !(0,programs_tokens/* isSign */.A7)(tokens[2], '='))
        return 1;
    if ((0,programs_tokens/* isSign */.A7)(tokens[1], ':') === '')
        return -1;
    const at = tokens.findIndex((token) => (0,programs_tokens/* isSign */.A7)(token, '=') !== '');
    return tokens.slice(2, at).every((token) => token.kind === 'word' || (0,programs_tokens/* isSign */.A7)(token, '.', '[', ']', ',', '|') !== '')
        ? at
        : -1;
}
function isConstant(value) {
    const [only, more] = value;
    if (only?.kind === 'word' && more === undefined)
        return /^\d+$/.test(only.value);
    const call = (0,syntax/* readCallAt */.En)(value, 0);
    if (call?.path.at(-1) === 'text' && call.next === value.length)
        return call.positional.length === 1 && call.named.size === 0 && typeof (0,syntax/* readLiteral */.U1)(call.positional[0]) === 'string';
    // A type that has a name of its own.
    if (/^(?:Enum|ENUM)$/.test(call?.path.at(-1) ?? '') && call?.next === value.length)
        return true;
    const literal = (0,syntax/* readLiteral */.U1)(value);
    return literal !== undefined && literal !== null;
}
/** How often each name of a file is bound; one whose list may get another content counts as bound again. */
function boundNames(lines) {
    const bound = new Map();
    const note = (tokens, times = 1) => {
        for (const { kind, value } of tokens)
            if (kind === 'word')
                bound.set(value, (bound.get(value) ?? 0) + times);
    };
    const between = (tokens, from, end) => {
        const to = tokens.findIndex((token, at) => at > from && end(token));
        return tokens.slice(from + 1, to < 0 ? undefined : to);
    };
    for (const { tokens } of lines) {
        const first = tokens[0]?.value ?? '';
        if (/^(?:def|class|async|from|import|global|nonlocal|del)$/.test(first))
            note(tokens.slice(1), 2);
        for (const [at, token] of tokens.entries()) {
            if (token.kind === 'word' && token.value === 'for')
                note(between(tokens, at, ({ value }) => value === 'in'), 2);
            if (token.kind === 'word' && token.value === 'lambda')
                note(between(tokens, at, ({ value }) => value === ':'), 2);
            if (token.kind === 'word' && token.value === 'as')
                note(tokens.slice(at + 1, at + 2), 2);
            if ((0,programs_tokens/* isSign */.A7)(token, ':='))
                note(tokens.slice(at - 1, at), 2);
            const changes = /^(?:append|extend|insert|remove|pop|clear|update|sort|reverse|setdefault|add|discard)$/;
            if ((0,programs_tokens/* isSign */.A7)(token, '.') && changes.test(tokens[at + 1]?.value ?? ''))
                note(tokens.slice(at - 1, at), 2);
        }
        const equals = topEquals(tokens);
        const target = equals < 0 ? [] : tokens.slice(0, equals);
        const single = target.length === 1 || (0,programs_tokens/* isSign */.A7)(target[1], ':') !== '';
        note(single ? target.slice(0, 1) : target, single ? 1 : 2);
    }
    return bound;
}
/** The last `=` of an assignment, behind which its value stands. */
function topEquals(tokens) {
    let found = -1;
    for (let at = 0; at < tokens.length; at += 1) {
        if ((0,programs_tokens/* isSign */.A7)(tokens[at], '(', '[', '{'))
            at = Math.max(at, (0,programs_tokens/* closing */.ET)(tokens, at));
        else if ((0,programs_tokens/* isSign */.A7)(tokens[at], '=') && !(0,programs_tokens/* isSign */.A7)(tokens[at + 1], '=') && !(0,programs_tokens/* isSign */.A7)(tokens[at - 1], '=', '!', '<', '>'))
            found = at;
    }
    return found;
}
/** Puts what names stand for in the places where they are used, and into the texts that name them. */
function putIn(tokens, names) {
    if (names.size === 0)
        return [...tokens];
    return tokens.flatMap((token, at) => {
        if (token.kind === 'dynamic')
            return [fill(token, names)];
        const value = token.kind === 'word' ? names.get(token.value) : undefined;
        const next = tokens[at + 1];
        const isKey = (0,programs_tokens/* isSign */.A7)(next, '=') !== '' && (0,programs_tokens/* isSign */.A7)(tokens[at + 2], '=') === '';
        if (value === undefined || isKey || (0,programs_tokens/* isSign */.A7)(tokens[at - 1], '.') || (0,programs_tokens/* isSign */.A7)(next, '.', '(', '[', ':='))
            return [token];
        const { line, end, indent } = token;
        return value.map((one, index) => ({
            kind: one.kind,
            value: one.value,
            line,
            end,
            moved: true,
            ...(index === 0 && indent !== undefined ? { indent } : {}),
        }));
    });
}
/** `f'DROP TABLE {name}'`, once all that is put into it is known. */
function fill(token, names) {
    let known = token.raw !== undefined;
    const parts = (token.raw ?? '').split(/(\{\{|\}\}|\{[^{}]*\})/).map((part) => {
        if (part === '{{' || part === '}}')
            return part.slice(1);
        if (!part.startsWith('{'))
            return (0,python_tokens/* decode */.D)(part);
        const [only, more] = names.get(part.slice(1, -1).trim()) ?? [];
        const isPlain = more === undefined && (only?.kind === 'text' || /^\d+$/.test(only?.value ?? ''));
        known &&= isPlain;
        return only?.value ?? '';
    });
    if (!known)
        return token;
    const { line, end, indent } = token;
    return { kind: 'text', value: parts.join(''), line, end, ...(indent === undefined ? {} : { indent }) };
}
/** Joins texts that `+` puts together. */
function joined(tokens) {
    return tokens.filter((token, at) => {
        const isBetween = tokens[at - 1]?.kind === 'text' && tokens[at + 1]?.kind === 'text';
        return !((0,programs_tokens/* isSign */.A7)(token, '+') && isBetween);
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/dialects.js
/** The dialect's name of a kind of database; MySQL may go by two. */
const names = { postgresql: 'postgresql', sqlite: 'sqlite', mysql: '' };
/** What gives the dialect's name, and of what: `op.get_bind().dialect.name`. */
const dialectName = /^(op\.get_bind\(\)|op\.get_context\(\)|context\.get_context\(\)|\w+)(?:\.engine)?\.dialect\.name$/;
/**
 * Says whether a condition on the dialect alone holds, `bind.dialect.name == 'postgresql'`; undefined where it asks
 * anything else, or where that cannot be told.
 */
function dialectIs(condition, { kind, connections, dialects, }) {
    const at = condition.findIndex(({ kind: sort, value }) => value === '=' || value === '!' || (sort === 'word' && /^(?:in|not)$/.test(value)));
    const asked = condition
        .slice(0, Math.max(at, 0))
        .map(({ value }) => value)
        .join('');
    const [, root] = /^(op\.get_bind\(\)|op\.get_context\(\)|context\.get_context\(\)|\w+)(?:\.engine)?\.dialect\.name$/.exec(asked) ??
        [];
    const isAsked = dialects.has(asked) || (root !== undefined && (/\(/.test(root) || connections.has(root)));
    if (!isAsked)
        return undefined;
    const rest = condition.slice(at);
    const written = rest.map(({ kind: sort, value }) => (sort === 'text' ? '?' : value)).join(' ');
    const texts = rest.filter(({ kind: sort }) => sort === 'text').map(({ value }) => value);
    const isOne = /^(?:= = \?|in [([{] \?(?: , \?)*(?: ,)? [)\]}])$/.test(written);
    const isNone = /^(?:! = \?|not in [([{] \?(?: , \?)*(?: ,)? [)\]}])$/.test(written);
    if (!isOne && !isNone)
        return undefined;
    const own = names[kind];
    const mayBe = own === '' && texts.some((text) => /^(?:mysql|mariadb)$/.test(text));
    return mayBe ? undefined : texts.includes(own) === isOne;
}
/** Says what a condition on a name for it comes to: `if is_postgresql:` and `if not is_postgresql:`. */
function flagIn(head, flags) {
    const [first, second, more] = head;
    const negates = first?.value === 'not';
    const is = more === undefined && (negates || second === undefined)
        ? flags.get((negates ? second : first)?.value ?? '')
        : undefined;
    return is === undefined ? undefined : is !== negates;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/python/names.js
var python_names = __webpack_require__(1556);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/looking.js


/** What is called and changes nothing: functions of Python and SQLAlchemy that look at something or make a value. */
const functions = new Set(`all any bool dict enumerate float frozenset int inspect isinstance len list max min print range reversed set sorted str
  sum tuple zip Inspector MetaData Table Column text uuid4 Decimal Path`.split(/\s+/));
/** Methods of an inspector, of a dialect, and of plain values. */
const methods = new Set(`get_bind get_context inspect from_engine get_columns get_table_names get_view_names get_materialized_view_names
  get_indexes get_foreign_keys get_unique_constraints get_pk_constraint get_check_constraints get_schema_names get_enums
  get_sequence_names get_table_comment has_table has_index has_schema has_sequence reflect text
  MetaData Table Column count endswith format get index isoformat items join keys loads dumps lower now replace split
  startswith strip title total_seconds upper utcnow uuid4 values
  info debug warning error
  all fetchall fetchmany fetchone first mappings one one_or_none scalar_one scalar_one_or_none partitions`.split(/\s+/));
const words = /^(?:and|or|not|in|is|None|True|False|for|if|else|op|sa|sqlalchemy|engine|reflection|context|Inspector|\d.*)$/;
const isChanging = /^(?:create|drop|add|alter|rename|batch|bulk|run|invoke|execute|exec|scalar|begin|commit|implementation)/;
/** Whether an expression does no more than to look at something: nothing is sent in it that could change a database. */
function isLooking(tokens, known) {
    const own = new Set(known.values);
    for (const [at, token] of tokens.entries()) {
        if (token.kind !== 'word' || token.value !== 'for')
            continue;
        const end = tokens.findIndex(({ value }, index) => index > at && value === 'in');
        for (const one of tokens.slice(at + 1, end < 0 ? at + 1 : end))
            if (one.kind === 'word')
                own.add(one.value);
    }
    return tokens.every((token, at) => {
        const [before, next] = [tokens[at - 1], tokens[at + 1]];
        if (token.kind === 'text')
            return true;
        // What is put into a text is only named there.
        if (token.kind === 'dynamic')
            return token.raw !== undefined && /^(?:[^{}]|\{\{|\}\}|\{[\w.]+(?:![rsa])?\})*$/.test(token.raw);
        if (token.kind === 'sign')
            return !/^(?::=|@|;)$/.test(token.value) && !(token.value === '(' && (0,programs_tokens/* isSign */.A7)(before, ')', ']') !== '');
        const called = (0,programs_tokens/* isSign */.A7)(next, '(') !== '';
        // A method that is only named may be called by another name.
        if ((0,programs_tokens/* isSign */.A7)(before, '.'))
            return called ? isReading(tokens, at) : !isChanging.test(token.value);
        if (called && !words.test(token.value))
            return functions.has(token.value) || known.functions.has(token.value);
        // The name of an argument.
        if ((0,programs_tokens/* isSign */.A7)(next, '=') && !(0,programs_tokens/* isSign */.A7)(tokens[at + 2], '=') && (0,programs_tokens/* isSign */.A7)(before, '(', ','))
            return true;
        return words.test(token.value) || own.has(token.value) || ((0,programs_tokens/* isSign */.A7)(next, '.') !== '' && isModule(token.value));
    });
}
/** What a query gave has a method that a connection has, too, which is then given SQL. */
function isReading(tokens, at) {
    const { value } = tokens[at];
    return methods.has(value) || (/^scalars?$/.test(value) && (0,programs_tokens/* isSign */.A7)(tokens[at + 2], ')') !== '');
}
/** Whether a name means what is taken for known, so that nothing else may get it. */
function isTaken(name, { functions: own }) {
    return functions.has(name) || own.has(name) || isModule(name) || words.test(name);
}
/** Modules of Python whose functions among the known ones make nothing but values. */
function isModule(name) {
    return /^(?:datetime|json|uuid|logging|logger|log|postgresql|string)$/.test(name);
}
/** The functions of a file that do no more than to look at something. */
function lookingFunctions(lines) {
    const found = new Set();
    for (let before = -1; before < found.size;) {
        before = found.size;
        for (const [at, { indent, tokens }] of lines.entries()) {
            const [def, name, open] = tokens;
            if (indent !== 0 || def?.value !== 'def' || name === undefined || !(0,programs_tokens/* isSign */.A7)(open, '('))
                continue;
            const given = tokens.slice(3, (0,programs_tokens/* closing */.ET)(tokens, 2));
            const values = new Set(given.flatMap(({ kind, value }) => (kind === 'word' ? [value] : [])));
            const block = (0,syntax/* blockBelow */.Vv)(lines, at);
            if (block.length > 0 && block.every((line) => isLookingLine(line.tokens, { values, functions: found })))
                found.add(name.value);
        }
    }
    return found;
}
/** A line of a function that looks at something; what it gives a name to is a value from there on. */
function isLookingLine(tokens, known) {
    const [first] = tokens;
    const last = tokens.at(-1);
    if (tokens.every(({ kind }) => kind === 'text') || /^(?:pass|continue|break)$/.test(first?.value ?? ''))
        return true;
    const opens = (0,programs_tokens/* isSign */.A7)(last, ':') !== '';
    switch (first?.value) {
        case 'return':
            return isLooking(tokens.slice(1), known);
        case 'else':
            return tokens.length === 2;
        case 'if':
        case 'elif':
            return opens && isLooking(tokens.slice(1, -1), known);
        case 'for': {
            const at = tokens.findIndex(({ value }) => value === 'in');
            for (const { kind, value } of tokens.slice(1, at))
                if (kind === 'word')
                    known.values.add(value);
            return opens && isLooking(tokens.slice(at + 1, -1), known);
        }
        default: {
            const equals = assignment(tokens);
            if (equals < 0 || !isLooking(tokens.slice(equals + 1), known))
                return false;
            for (const { kind, value } of tokens.slice(0, equals))
                if (kind === 'word')
                    known.values.add(value);
            return true;
        }
    }
}
/** Where the `=` of `name = …`, `name: type = …` or `a, b = …` stands; -1 for anything else. */
function assignment(tokens) {
    const [at, another] = assignmentsIn(tokens);
    if (at === undefined || another !== undefined || at < 1)
        return -1;
    const plain = tokens
        .slice(0, at)
        .every((token) => token.kind === 'word' || (0,programs_tokens/* isSign */.A7)(token, ',', ':', '[', ']', '.') !== '');
    const isName = tokens[0]?.kind === 'word' && (at === 1 || (0,programs_tokens/* isSign */.A7)(tokens[1], ',', ':') !== '');
    return plain && isName ? at : -1;
}
/** The places of every `=` that gives something to a name: `a = b`, `a |= b`, `a = b = c`. */
function assignmentsIn(tokens) {
    let depth = 0;
    return [...tokens.entries()].flatMap(([at, token]) => {
        if ((0,programs_tokens/* isSign */.A7)(token, '(', '[', '{'))
            depth += 1;
        if ((0,programs_tokens/* isSign */.A7)(token, ')', ']', '}'))
            depth -= 1;
        const compares = (0,programs_tokens/* isSign */.A7)(tokens[at - 1], '=', '!', '<', '>') !== '' || (0,programs_tokens/* isSign */.A7)(tokens[at + 1], '=') !== '';
        return depth === 0 && (0,programs_tokens/* isSign */.A7)(token, '=') !== '' && !compares ? [at] : [];
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/enums.js




/**
 * Gives what is sent for a type by itself: `kind.create(op.get_bind(), checkfirst=True)`, where `kind` is a constant, or
 * `sa.Enum(name='kind').drop(op.get_bind())`; undefined for anything else.
 */
function readEnum(tokens, constants, known) {
    const value = (0,programs_tokens/* isSign */.A7)(tokens[1], '.') ? constants.get(tokens[0]?.value ?? '') : undefined;
    const made = (0,syntax/* readCallAt */.En)([...(value ?? tokens)], 0);
    const name = (0,syntax/* readLiteral */.U1)(made?.named.get('name'));
    if (made === undefined || !/^(?:Enum|ENUM)$/.test(made.path.at(-1) ?? '') || typeof name !== 'string')
        return undefined;
    const from = value === undefined ? made.next : 1;
    const call = (0,programs_tokens/* isSign */.A7)(tokens[from], '.') ? (0,syntax/* readCallAt */.En)(tokens, from + 1) : undefined;
    if (call?.next !== tokens.length || !isLooking(tokens.slice(from + 2), known))
        return undefined;
    const schema = made.named.get('schema');
    const place = schema === undefined ? '' : (0,syntax/* readLiteral */.U1)(schema);
    if (typeof place !== 'string')
        return undefined;
    const own = `${place === '' ? '' : `${(0,python_names/* quoteAsSqlAlchemy */.v)(place)}.`}${(0,python_names/* quoteAsSqlAlchemy */.v)(name)}`;
    switch (call.path.join()) {
        case 'create':
            return `CREATE TYPE ${own} AS ENUM ()`;
        case 'drop':
            return `DROP TYPE ${own}`;
        default:
            return undefined;
    }
}

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
    // Those of libraries that bring types along.
    AutoString: 'VARCHAR',
    GUID: 'UUID',
    HALFVEC: 'halfvec',
    LtreeType: 'ltree',
    TSVectorType: 'TSVECTOR',
    UUIDType: 'UUID',
    VECTOR: 'vector',
    Vector: 'vector',
    DOUBLE_PRECISION: 'DOUBLE PRECISION',
};
const upper = new Set([
    ...['BIGINT', 'BOOLEAN', 'BYTEA', 'CHAR', 'CITEXT', 'DATE', 'FLOAT', 'HSTORE', 'INET', 'INTEGER', 'INTERVAL', 'JSON'],
    ...['BIT', 'CIDR', 'DATERANGE', 'DECIMAL', 'INT4RANGE', 'INT8RANGE', 'MACADDR', 'MONEY', 'NUMRANGE', 'TIME'],
    ...['TSQUERY', 'TSRANGE', 'TSTZRANGE'],
    ...['JSONB', 'NUMERIC', 'REAL', 'SMALLINT', 'TEXT', 'TIMESTAMP', 'TSVECTOR', 'UUID', 'VARCHAR'],
]);
/** Reads `sa.String(length=50)`; undefined for a type that is not known. */
function readType(tokens) {
    if (tokens === undefined)
        return undefined;
    const call = (0,syntax/* readCallAt */.En)(tokens, 0);
    // What another database has in its place.
    const variant = call !== undefined && (0,programs_tokens/* isSign */.A7)(tokens[call.next], '.')
        ? (0,syntax/* readCallAt */.En)(tokens, call.next + 1)
        : undefined;
    if (variant?.path.join() === 'with_variant' && call !== undefined) {
        const own = readType(tokens.slice(0, call.next));
        const other = readType(variant.positional[0]);
        const rest = tokens.slice(variant.next);
        return own === undefined || other === undefined
            ? undefined
            : rest.length === 0
                ? own
                : readType([...tokens.slice(0, call.next), ...rest]);
    }
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
    return typeof own === 'string' ? (0,python_names/* quoteAsSqlAlchemy */.v)(own) : undefined;
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
    const made = third === undefined ? '' : readMade(third);
    if (more !== undefined || (third !== undefined && refers === undefined && made === undefined))
        return undefined;
    if (typeof name !== 'string' || type === undefined || [...call.named.keys()].some((key) => !idle.has(key)))
        return undefined;
    const given = call.named.get('server_default');
    const standard = given === undefined || given[0]?.value === 'None' ? '' : readDefault(given);
    if (standard === undefined)
        return undefined;
    const says = (key) => call.named.get(key)?.[0]?.value;
    const required = says('nullable') === 'False' ? ' NOT NULL' : '';
    const own = (0,python_names/* quoteAsSqlAlchemy */.v)(name);
    return {
        name: own,
        definition: `${own} ${type}${standard === '' ? '' : ` DEFAULT ${standard}`}${made ?? ''}${required}`,
        unique: says('unique') === 'True',
        index: says('index') === 'True',
        ...(refers === undefined ? {} : { refers }),
    };
}
/** What the database makes a value of: `sa.Identity()`, `sa.Computed('a + b', persisted=True)`. */
function readMade(tokens) {
    const call = (0,syntax/* readCallAt */.En)(tokens, 0);
    if (call === undefined || call.next !== tokens.length || call.spread)
        return undefined;
    if (call.path.at(-1) === 'Identity')
        return ' GENERATED BY DEFAULT AS IDENTITY';
    const expression = call.path.at(-1) === 'Computed' ? (0,syntax/* readLiteral */.U1)(call.positional[0]) : undefined;
    const virtual = call.named.get('persisted')?.[0]?.value === 'False' ? 'VIRTUAL' : 'STORED';
    return typeof expression === 'string' ? ` GENERATED ALWAYS AS (${expression}) ${virtual}` : undefined;
}
/** The table of `sa.ForeignKey('teams.id')`. */
function readReference(tokens) {
    const call = (0,syntax/* readCallAt */.En)(tokens, 0);
    const path = call?.path.at(-1) === 'ForeignKey' && !call.spread ? (0,syntax/* readLiteral */.U1)(call.positional[0]) : undefined;
    if (typeof path !== 'string' || call?.next !== tokens.length)
        return undefined;
    return path.split('.').slice(0, -1).map(python_names/* quoteAsSqlAlchemy */.v).join('.');
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/bound-values.js
var bound_values = __webpack_require__(4894);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/literals.js
var literals = __webpack_require__(8715);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/queries.js





/** Methods of a connection that send SQL. */
const sending = /^(?:execute|exec_driver_sql|scalars?)$/;
/**
 * Takes the queries out of an expression, `conn.execute(sa.text('…'), {…})`, of which each then stands for what it gave;
 * undefined where one of them does not stand there word for word.
 */
function takeQueries(tokens, connections, known) {
    const sent = [];
    const plain = [];
    for (let at = 0; at < tokens.length; at += 1) {
        const call = (0,programs_tokens/* isSign */.A7)(tokens[at - 1], '.') ? undefined : queryAt(tokens, at, connections);
        if (call === undefined) {
            plain.push(tokens[at]);
            continue;
        }
        const query = readQuery(call, known);
        if (query === undefined)
            return undefined;
        sent.push(query);
        plain.push({ ...tokens[at], kind: 'text', value: 'rows' });
        at = call.next - 1;
    }
    return { sent, plain };
}
/** `conn.execute(…)` or `op.get_bind().execute(…)`. */
function queryAt(tokens, at, connections) {
    const words = tokens.slice(at, at + 6).map(({ value }) => value);
    const direct = words.join('') === 'op.get_bind().';
    if (!direct && (tokens[at]?.kind !== 'word' || !connections.has(words[0] ?? '')))
        return undefined;
    const call = (0,syntax/* readCallAt */.En)(tokens, direct ? at + 6 : at);
    const method = direct ? call?.path[0] : call?.path[1];
    return call?.path.length === (direct ? 1 : 2) && sending.test(method ?? '') ? call : undefined;
}
/** What a call with a text, and perhaps values for it, sends. */
function readQuery(call, known) {
    const [statement, parameters, more] = call.positional;
    const given = parameters ?? call.named.get('parameters');
    const read = queries_readText(statement);
    if (read === undefined || more !== undefined || call.spread)
        return undefined;
    if (call.named.size > (call.named.has('parameters') ? 1 : 0))
        return undefined;
    if (given !== undefined && (read.values !== undefined || !isLooking(given, known)))
        return undefined;
    const named = given === undefined ? read.values : (0,programs_tokens/* isSign */.A7)(given[0], '{') ? (0,literals/* readObject */.Ag)(pythonic(given)) : new Map();
    const sql = named === undefined ? read.sql : (0,bound_values/* bindByName */.W)(read.sql, withUnknown(read.sql, named, given), ':');
    if (sql === undefined)
        return undefined;
    return { sql: sql.trimEnd().replace(/;$/, ''), line: read.line, ...(read.moved ? { moved: true } : {}) };
}
/** A text, `sa.text('…')`, or `sa.text('…').bindparams(name=…)`. */
function queries_readText(tokens) {
    const call = tokens === undefined ? undefined : (0,syntax/* readCallAt */.En)(tokens, 0);
    const isText = call?.path.at(-1) === 'text' && call.positional.length === 1 && call.named.size === 0;
    const bound = isText && (0,programs_tokens/* isSign */.A7)(tokens?.[call.next], '.') ? (0,syntax/* readCallAt */.En)(tokens, call.next + 1) : undefined;
    const whole = bound?.path.join() === 'bindparams' && bound.positional.length === 0 && !bound.spread ? bound : call;
    if (call !== undefined && (!isText || whole?.next !== tokens?.length))
        return undefined;
    const inner = isText ? call.positional[0] : tokens;
    const sql = (0,syntax/* readLiteral */.U1)(inner);
    if (typeof sql !== 'string' || inner === undefined)
        return undefined;
    const values = bound === undefined ? undefined : new Map([...bound.named].map(([key, value]) => [key, pythonic(value)]));
    return { sql, line: inner[0]?.line ?? 1, moved: inner.some(({ moved }) => moved), values };
}
/** Words of Python as JavaScript has them. */
function pythonic(tokens) {
    const words = { True: 'true', False: 'false', None: 'null' };
    return tokens.map((token) => ({
        ...token,
        value: token.kind === 'word' ? (words[token.value] ?? token.value) : token.value,
    }));
}
/** Values that are handed on as a whole are not known; each stands for some text. */
function withUnknown(sql, named, given) {
    if (given === undefined || (0,programs_tokens/* isSign */.A7)(given[0], '{') !== '')
        return named;
    return new Map([...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name, []]));
}
/** The elements of a list, a tuple or a set that stands there. */
function elementsIn(tokens) {
    const own = [...tokens];
    if ((0,programs_tokens/* isSign */.A7)(own[0], '[', '(', '{') === '' || (0,programs_tokens/* closing */.ET)(own, 0) !== own.length - 1)
        return undefined;
    const elements = (0,programs_tokens/* splitAt */.gI)(own.slice(1, -1), ',');
    const isTuple = (0,programs_tokens/* isSign */.A7)(own[0], '(') === '' || elements.length > 1 || (0,programs_tokens/* isSign */.A7)(own.at(-2), ',') !== '';
    // `{'a': 1}`, `[x for x in y]`
    const plain = elements.every((one) => {
        let depth = 0;
        return one.every((token) => {
            if ((0,programs_tokens/* isSign */.A7)(token, '(', '[', '{'))
                depth += 1;
            if ((0,programs_tokens/* isSign */.A7)(token, ')', ']', '}'))
                depth -= 1;
            return depth > 0 || ((0,programs_tokens/* isSign */.A7)(token, ':', '*') === '' && !(token.kind === 'word' && token.value === 'for'));
        });
    });
    return isTuple && plain ? elements : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/operations.js





/**
 * Gives what an operation sends to PostgreSQL, in alembic's own words, or undefined where that cannot be told. In a
 * batch the table stands at the batch and not in the call.
 */
function translate(name, call, batch, tables, known) {
    if (name === 'execute') {
        const sent = call.positional.length > 1 ? undefined : readQuery(call, known);
        return sent === undefined ? undefined : [sent];
    }
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
        .map(python_names/* quoteAsSqlAlchemy */.v)
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
    return text === undefined ? undefined : (0,python_names/* quoteAsSqlAlchemy */.v)(text);
}
function listed(tokens) {
    return (0,syntax/* textsOf */.CB)((0,syntax/* readLiteral */.U1)(tokens))?.map(python_names/* quoteAsSqlAlchemy */.v).join(', ');
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
    create_table_comment: { table: 0, write: (_argument, table) => [`COMMENT ON TABLE ${table} IS NULL`] },
    drop_table_comment: { table: 0, write: (_argument, table) => [`COMMENT ON TABLE ${table} IS NULL`] },
    drop_table: { table: 0, write: (_argument, table) => [`DROP TABLE ${table}`] },
    rename_table: {
        table: 0,
        key: 'old_table_name',
        write: (argument, table) => [(0,python_names/* joinKnown */.O) `ALTER TABLE ${table} RENAME TO ${named(argument(1, 'new_table_name'))}`],
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
        write: (argument, table) => [(0,python_names/* joinKnown */.O) `ALTER TABLE ${table} DROP COLUMN ${named(argument(1, 'column_name'))}`],
    },
    alter_column: { table: 0, write: alterColumn },
    create_index: {
        table: 1,
        write: (argument, table, says) => [
            (0,python_names/* joinKnown */.O) `CREATE ${isTrue(argument(3, 'unique')) ? 'UNIQUE ' : prefixOf(argument)}INDEX ${says('postgresql_concurrently') ? 'CONCURRENTLY ' : ''}${says('if_not_exists') ? 'IF NOT EXISTS ' : ''}${named(argument(0, 'index_name'))} ON ${table} (${indexed(argument(2, 'columns'))})`,
        ],
    },
    bulk_insert: { table: 0, key: 'table', write: (_argument, table) => [`INSERT INTO ${table} DEFAULT VALUES`] },
    drop_index: {
        table: -1,
        write: (argument, _table, says) => [
            (0,python_names/* joinKnown */.O) `DROP INDEX ${says('postgresql_concurrently') ? 'CONCURRENTLY ' : ''}${says('if_exists') ? 'IF EXISTS ' : ''}${named(argument(0, 'index_name'))}`,
        ],
    },
    create_foreign_key: {
        table: 1,
        key: 'source_table',
        write: (argument, table, says) => [
            (0,python_names/* joinKnown */.O) `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'fk'} FOREIGN KEY(${listed(argument(3, 'local_cols'))}) REFERENCES ${named(argument(2, 'referent_table'))} (${listed(argument(4, 'remote_cols'))})${says('postgresql_not_valid') ? ' NOT VALID' : ''}`,
        ],
    },
    create_unique_constraint: {
        table: 1,
        write: (argument, table) => [
            (0,python_names/* joinKnown */.O) `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'uq'} UNIQUE (${listed(argument(2, 'columns'))})`,
        ],
    },
    create_primary_key: {
        table: 1,
        write: (argument, table) => [
            (0,python_names/* joinKnown */.O) `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'pk'} PRIMARY KEY (${listed(argument(2, 'columns'))})`,
        ],
    },
    create_check_constraint: {
        table: 1,
        write: (argument, table, says) => [
            (0,python_names/* joinKnown */.O) `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'ck'} CHECK (${textOfArgument(argument(2, 'condition'))})${says('postgresql_not_valid') ? ' NOT VALID' : ''}`,
        ],
    },
    drop_constraint: {
        table: 1,
        write: (argument, table) => [
            (0,python_names/* joinKnown */.O) `ALTER TABLE ${table} DROP CONSTRAINT ${named(argument(0, 'constraint_name'))}`,
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
        sql.push(value === '' ? `${alter} DROP DEFAULT` : (0,python_names/* joinKnown */.O) `${alter} SET DEFAULT ${value}`);
    }
    if (type !== undefined)
        sql.push((0,python_names/* joinKnown */.O) `${alter} TYPE ${readType(type)}`);
    if (renamed !== undefined)
        sql.push((0,python_names/* joinKnown */.O) `ALTER TABLE ${table} RENAME ${column} TO ${named(renamed)}`);
    return sql;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/operation-calls.js


/** Says of a call where it stands and which texts stand in it. */
function describe(name, call, tokens, batch) {
    const texts = [...call.positional.flat(), ...[...call.named.values()].flat()]
        .filter(({ kind }) => kind === 'text')
        .map(({ value }) => value);
    const table = textOfArgument(batch?.positional[0]);
    const end = tokens[call.next - 1]?.end ?? call.end;
    return { name, texts: [...texts, ...(table === undefined ? [] : [table])], line: call.line, end };
}
/** Notes the batch of a table that a `with` opens, and says whether it is known: `with op.batch_alter_table('users') as batch_op:` and `with op.get_context().autocommit_block():`. */
function opensBlock(tokens, batches) {
    const words = tokens.map(({ value }) => value).join(' ');
    if (/^with op \. get_context \( \) \. autocommit_block \( \) :$/.test(words))
        return true;
    const call = (0,syntax/* readCallAt */.En)(tokens, 1);
    const [as, name, colon, more] = call === undefined ? [] : tokens.slice(call.next);
    if (call?.path.join('.') !== 'op.batch_alter_table' || as?.value !== 'as' || colon?.value !== ':' || more)
        return false;
    batches.set(name?.value ?? '', call);
    return textOfArgument(call.positional[0]) !== undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/body.js











/** Reads the statements of a function; `around` are all lines of the file that may give its names a meaning. */
function readBody(body, around, kind) {
    const functions = lookingFunctions(around);
    const constants = constantsIn(around, body);
    const reading = {
        ...{ pieces: [], rest: undefined, calls: [], perhaps: [], read: new Set(), kind, conditional: false },
        ...{ batches: new Map(), described: new Map(), connections: new Set(), dialects: new Set() },
        ...{ flags: new Map(), constants },
        known: { values: new Set(), functions },
    };
    readRows(body.map((line) => ({ indent: line.indent, tokens: joined(putIn(line.tokens, constants)), origin: line })), reading);
    for (const line of linesOfFunctions(around, functions))
        reading.read.add(line);
    return reading;
}
function linesOfFunctions(lines, names) {
    let inside = false;
    return lines.filter(({ indent, tokens }) => {
        if (indent === 0)
            inside = tokens[0]?.value === 'def' && names.has(tokens[1]?.value ?? '');
        return inside;
    });
}
function readRows(rows, reading) {
    for (let at = 0; at < rows.length;) {
        const word = rows[at]?.tokens[0];
        if (word?.kind === 'word' && word.value === 'if')
            at = readCondition(rows, at, reading);
        else if (word?.kind === 'word' && word.value === 'for')
            at = readLoop(rows, at, reading);
        else {
            if (!readStatement(rows[at], reading))
                reading.rest ??= word;
            at += 1;
        }
    }
}
/** What stands below a line or behind its colon, and where that ends. */
function blockOf(rows, at) {
    const { indent, tokens, origin } = rows[at];
    let depth = 0;
    const colon = tokens.findIndex((token) => {
        if ((0,programs_tokens/* isSign */.A7)(token, '(', '[', '{'))
            depth += 1;
        if ((0,programs_tokens/* isSign */.A7)(token, ')', ']', '}'))
            depth -= 1;
        return depth === 0 && (0,programs_tokens/* isSign */.A7)(token, ':') !== '';
    });
    let end = at + 1;
    while (end < rows.length && (rows[end]?.indent ?? 0) > indent)
        end += 1;
    const behind = colon < 0 ? [] : tokens.slice(colon + 1);
    const own = behind.length > 0 ? [{ indent: indent + 1, tokens: behind, origin }] : [];
    return { head: tokens.slice(1, colon < 0 ? undefined : colon), block: [...own, ...rows.slice(at + 1, end)], end };
}
/** `if … elif … else`: all branches are read that may run, and none of them is sure to. */
function readCondition(rows, from, reading) {
    const branches = [];
    let at = from;
    let sure = false;
    let leaves = false;
    for (let word = 'if';;) {
        const { head, block, end } = blockOf(rows, at);
        const { tokens, origin } = rows[at];
        const is = word === 'else' ? true : (flagIn(head, reading.flags) ?? dialectIs(head, reading));
        const asked = is === undefined ? takeQueries(head, reading.connections, reading.known) : undefined;
        if (is !== undefined || (asked !== undefined && isLooking(asked.plain, reading.known)))
            reading.read.add(origin);
        else
            reading.rest ??= tokens[0];
        for (const query of asked?.sent ?? [])
            send(query, reading);
        if (is !== false && !sure)
            branches.push(block);
        leaves ||= block.some((row) => /^(?:return|raise)$/.test(row.tokens[0]?.value ?? ''));
        sure ||= is === true;
        at = end;
        word = rows[at]?.indent === rows[from]?.indent ? (rows[at]?.tokens[0]?.value ?? '') : '';
        if (word !== 'elif' && word !== 'else')
            break;
    }
    const [only] = branches;
    if (only !== undefined && branches.length === 1 && sure)
        readRows(only, reading);
    else
        for (const branch of branches)
            readPerhaps(branch, leaves, reading);
    return at;
}
/** Reads what may run or not. */
function readPerhaps(block, leaves, reading) {
    const before = reading.conditional;
    reading.conditional = true;
    readRows(block, reading);
    reading.conditional = before;
    const [first, last] = [block[0]?.origin.tokens[0], block.at(-1)?.origin.tokens.at(-1)];
    if (first === undefined || last === undefined)
        return;
    reading.perhaps.push({ from: first.line, to: leaves ? Number.POSITIVE_INFINITY : last.end });
}
/** `for name in ['a', 'b']:`, once for each, and over what was looked up, nobody knows how often. */
function readLoop(rows, from, reading) {
    const { head, block, end } = blockOf(rows, from);
    const { tokens, origin } = rows[from];
    const at = head.findIndex(({ kind, value }) => kind === 'word' && value === 'in');
    const targets = (0,programs_tokens/* splitAt */.gI)(head.slice(0, at).filter((token) => (0,programs_tokens/* isSign */.A7)(token, '(', ')') === ''), ',');
    const over = head.slice(at + 1);
    const names = targets.map(([name, more]) => (name?.kind === 'word' && more === undefined ? name.value : ''));
    const again = block.some((row) => {
        const equals = assignment(row.tokens);
        return row.tokens.slice(0, Math.max(equals, 0)).some(({ value }) => names.includes(value));
    });
    if (at < 1 || names.some((name) => name === '' || isTaken(name, reading.known)) || again) {
        reading.rest ??= tokens[0];
        readPerhaps(block, true, reading);
        return end;
    }
    const elements = elementsIn(over);
    const each = elements?.map((element) => valuesOf(element, names));
    const words = new Set(block.map((row) => row.tokens[0]?.value ?? ''));
    if (each !== undefined && each.length <= 200 && each.every((one) => one !== undefined)) {
        reading.read.add(origin);
        noteNames(names, [], reading);
        const skips = words.has('continue') || words.has('break') || words.has('return');
        for (const one of each) {
            const put = block.map((row) => ({ ...row, tokens: joined(putIn(row.tokens, one)) }));
            if (skips)
                readPerhaps(put, words.has('return'), reading);
            else
                readRows(put, reading);
        }
        return end;
    }
    const asked = takeQueries(over, reading.connections, reading.known);
    if (asked !== undefined && isLooking(asked.plain, reading.known))
        reading.read.add(origin);
    else
        reading.rest ??= tokens[0];
    for (const query of asked?.sent ?? [])
        send(query, reading);
    noteNames(names, [], reading);
    readPerhaps(block, words.has('return'), reading);
    return end;
}
/** What each name stands for in one turn of a loop. */
function valuesOf(element, names) {
    if (names.length === 1)
        return new Map([[names[0], element]]);
    const parts = elementsIn(element);
    return parts?.length === names.length
        ? new Map(names.map((name, at) => [name, parts[at]]))
        : undefined;
}
/** Reads one statement that holds no others; false where it is not known. */
function readStatement({ tokens, origin }, reading) {
    if (isIdle(tokens))
        return true;
    const { known, described, batches } = reading;
    const [first] = tokens;
    if (first?.value === 'with') {
        const as = tokens.findIndex(({ kind, value }) => kind === 'word' && value === 'as');
        noteNames(as < 0 ? [] : namesIn(tokens.slice(as + 1)), [], reading);
        return opensBlock(tokens, batches);
    }
    if (first?.value === 'else' && tokens.length === 2)
        return false;
    if (/^(?:continue|break)$/.test(first?.value ?? '') && tokens.length === 1)
        return reading.conditional;
    if (first?.value === 'raise')
        return reading.conditional && isRaised(tokens, known);
    const equals = assignment(tokens);
    // What is given to names in another way: `a |= b`, `a = b = c`.
    if (equals < 0 && assignmentsIn(tokens).length > 0)
        return false;
    const value = tokens.slice(equals + 1);
    const given = equals > 0 ? (0,syntax/* readCallAt */.En)(value, 0) : undefined;
    // A table that is only described: `roles = sa.table('roles', …)`, also by what makes it.
    const isMade = given?.path.join('.') === 'op.create_table';
    if (equals === 1 && given?.next === value.length && (given.path.at(-1) === 'table' || isMade)) {
        described.set(first?.value ?? '', given.positional[0] ?? []);
        if (!isMade)
            return true;
    }
    if (readOperation(isMade ? value : tokens, reading))
        return true;
    if (equals === 1 && reading.constants.has(first?.value ?? ''))
        return true;
    const type = readEnum(tokens, reading.constants, known);
    if (type !== undefined) {
        // A database without such types is sent nothing.
        if (reading.kind === 'postgresql')
            reading.pieces.push({ sql: type, line: first?.line ?? 1 });
        return true;
    }
    const asked = takeQueries(value, reading.connections, known);
    const names = namesIn(tokens.slice(0, Math.max(equals, 0)));
    if (asked === undefined || !isLooking(asked.plain, known) || names.some((name) => isTaken(name, known)))
        return false;
    for (const query of asked.sent)
        send(query, reading);
    noteNames(names, value, reading);
    reading.read.add(origin);
    return true;
}
/** The names of a target, without a type behind one. */
function namesIn(target) {
    const plain = (0,programs_tokens/* isSign */.A7)(target[1], ':') === '' ? target : target.slice(0, 1);
    return plain.flatMap(({ kind, value }) => (kind === 'word' ? [value] : []));
}
/** What an assignment makes its names stand for; in a condition that is not sure. */
function noteNames(names, value, reading) {
    const words = value.map((token) => token.value).join('');
    const [, root] = dialectName.exec(words) ?? [];
    const isDialect = root !== undefined && (root.endsWith(')') || reading.connections.has(root));
    for (const name of names) {
        reading.known.values.add(name);
        // A name that means something else from here on is none of these any more.
        reading.connections.delete(name);
        reading.dialects.delete(name);
        reading.flags.delete(name);
    }
    const [name, more] = names;
    if (name === undefined || more !== undefined || reading.conditional)
        return;
    if (words === 'op.get_bind()')
        reading.connections.add(name);
    if (isDialect)
        reading.dialects.add(name);
    const is = dialectIs(value, reading);
    if (is !== undefined)
        reading.flags.set(name, is);
}
/** `op.add_column(…)` and the like; false where it is none or not known. */
function readOperation(tokens, reading) {
    const { batches, calls, described, kind } = reading;
    const call = (0,syntax/* readCallAt */.En)(tokens, 0);
    const batch = batches.get(call?.path[0] ?? '');
    const name = call?.path[1] ?? '';
    if (call?.path.length !== 2 || (call.path[0] !== 'op' && batch === undefined))
        return false;
    calls.push(describe(name, call, tokens, batch));
    const sends = tokens.some((token, at) => at > 2 && (0,programs_tokens/* isSign */.A7)(tokens[at - 1], '.') !== '' && (0,programs_tokens/* isSign */.A7)(tokens[at + 1], '(') !== '' && sending.test(token.value));
    const sql = call.next === tokens.length && !sends
        ? translate(name, call, batch?.positional[0], described, reading.known)
        : undefined;
    for (const { sql: text, line = call.line, moved } of sql ?? []) {
        if (name === 'execute')
            send({ sql: text, line, ...(moved ? { moved } : {}) }, reading);
        else
            reading.pieces.push({ sql: (0,dialect/* inDialect */.u)(text, kind), line });
    }
    return sql !== undefined;
}
/** In a condition raw SQL is known only where it says the same whether or not it runs. */
function send(piece, reading) {
    reading.pieces.push(piece);
    if (reading.conditional && !(0,plain_change/* isPlainChange */.j)(piece.sql))
        reading.rest ??= { kind: 'word', value: piece.sql.trim().split(/\s/)[0] ?? '', line: piece.line, end: piece.line };
}
/** `raise ValueError('…')` */
function isRaised(tokens, known) {
    const call = (0,syntax/* readCallAt */.En)(tokens, 1);
    const inner = call === undefined ? [] : tokens.slice(3, -1);
    return tokens.length === 2 || (call?.path.length === 1 && call.next === tokens.length && isLooking(inner, known));
}
/** `pass`, `…`, a text that is only a comment, and what Alembic's templates leave in. */
function isIdle(tokens) {
    const words = tokens.map(({ value }) => value).join('');
    return tokens.every(({ kind }) => kind === 'text') || words === 'pass' || words === '...' || words === 'return';
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/literals.js







/** How alembic's operations send. */
const literals_sending = {
    module: 'alembic',
    handles: ['op'],
    methods: /^(?:execute|exec_driver_sql|executemany|scalars?|create_all|drop_all|run_callable|invoke)$/,
    giving: /^(?:f|inline_literal|get_bind|get_context|config)$/,
};
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
    const around = (0,surroundings/* without */.FF)(lines, 'downgrade');
    const read = readBody(body, around, kind);
    const perhaps = read.perhaps.length > 0 ? { perhaps: read.perhaps } : {};
    const known = { ...manner, ...(0,pieces/* onTheirLines */.j)(read.pieces, ';\n'), ...perhaps };
    const asks = (0,surroundings/* asksSurroundings */.mk)(around.filter((line) => !read.read.has(line))) ??
        (0,surroundings/* givenAgain */.Qi)(around, 'upgrade') ??
        (0,surroundings/* givenAgain */.Qi)(around, 'op') ??
        (0,own_modules/* callsOwnModule */.Q)(around) ??
        (0,elsewhere/* sendsElsewhere */.l)(lines, body, literals_sending) ??
        (0,elsewhere/* decorated */.E)(lines, 'upgrade');
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
    // Written out, it takes another way than on a database: there all that may run counts, where it is known.
    if (!('unanalysable' in source))
        return source;
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

/***/ 3687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ cannotTell),
/* harmony export */   Kl: () => (/* binding */ matchList),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   RW: () => (/* binding */ believeTool),
/* harmony export */   YP: () => (/* binding */ unreadableStatus),
/* harmony export */   aM: () => (/* binding */ byList)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3091);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7843);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1609);




/**
 * Gives an adapter that goes by the tool's own list, for a database that only the tool reaches. Throws a UserError for a
 * tool that has none to go by.
 */
function believeTool(adapter) {
    const { byTool } = adapter;
    // A command of the user's brings a list of its own.
    if (adapter.verifiedBy === 'tool')
        return adapter;
    if (byTool === undefined)
        throw cannotTell(adapter.title, adapter.documentation.ownList);
    return {
        ...adapter,
        verifiedBy: 'tool',
        async pending(_session, files, settings, _ask, launch) {
            const launcher = await launch?.();
            if (launcher === undefined)
                throw new Error('Nothing can be listed without the tool.');
            return byTool.pending(launcher, files, settings);
        },
        apply: byTool.apply ?? adapter.apply,
    };
}
/** The error for a tool that nobody can rely on to say what is pending. */
function cannotTell(title, because) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Nothing but the tool reaches the database, and ${title} does not tell what is pending.`, {
        reason: 'tool-cannot-tell',
        received: `${title}: ${because.replaceAll('`', '')}`,
        accepted: 'a way to the database (see database-reach), or a tool with a list that can be relied on',
        remedy: 'Let ssh pass connections on (AllowTcpForwarding), or put node, python3, ruby, socat or nc into the image.',
    });
}
/** A list by one command, which ends with 0, and whose standard output tells all. */
function byList(title, of) {
    return {
        async pending(launcher, files, settings) {
            const result = await launcher.run(of.list(settings, launcher.directory), {});
            const applied = result.exitCode === 0 ? of.read((0,_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .stripAnsi */ .aJ)(result.stdout), files) : undefined;
            if (applied === undefined)
                throw unreadableStatus(title, result);
            return (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .compareHistory */ .w)(applied, files);
        },
        ...(of.apply === undefined ? {} : { apply: of.apply }),
    };
}
/** The error for a tool whose list is not understood, or not complete. */
function unreadableStatus(title, result) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${title} does not say what is pending.`, {
        reason: 'unreadable-status',
        received: (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLines */ .w$)(result, title),
        accepted: 'a list with every file of the checkout, each either applied or pending',
        remedy: 'Read the tool’s own words above: it may not reach the database, or be a version that writes another list.',
    });
}
/**
 * Reads a list in which each file stands once, as applied or as pending, by the name that the bookkeeping knows it by.
 * Gives the applied versions, or undefined where a file is missing or stands twice, or one is pending that nobody knows:
 * a list that is understood in part is not believed.
 */
function readList(said, files, patterns) {
    const lines = said.split('\n').map((line) => line.trim());
    const names = (pattern) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
    return matchList(names(patterns.applied), names(patterns.pending), files);
}
/** The same from two lists of names (of files, or versions). */
function matchList(applied, pending, files) {
    const known = new Map(files.flatMap(({ name, version }) => [[name, version], [version, version]]));
    const versions = (names) => names.map((name) => known.get(name) ?? name);
    const [done, left] = [versions(applied), versions(pending)];
    if (files.some(({ version }) => done.includes(version) === left.includes(version)))
        return undefined;
    return left.every((version) => known.has(version)) ? done : undefined;
}


/***/ })

};
;