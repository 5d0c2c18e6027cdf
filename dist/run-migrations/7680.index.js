"use strict";
exports.id = 7680;
exports.ids = [7680,3687,6215,8596,7057];
exports.modules = {

/***/ 8036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readToml)
/* harmony export */ });
/**
 * Reads TOML (version 1.0). Its reader is loaded with the first text: most projects have none. Throws an Error that
 * names line and column for text that is none.
 */
async function readToml(text) {
    const { parse } = await __webpack_require__.e(/* import() */ 3292).then(__webpack_require__.bind(__webpack_require__, 3292));
    return parse(text, { integersAsBigInt: 'asNeeded' });
}


/***/ }),

/***/ 7057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   F9: () => (/* binding */ tableExists),
/* harmony export */   HC: () => (/* binding */ parseTableName),
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   aK: () => (/* binding */ readRows)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** What tools put into quotes for themselves: no blanks, quotes or other signs. */
const name = /^[\p{L}\p{N}_][\p{L}\p{N}_$-]*$/u;
/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
function parseTableName(text, setting) {
    const parts = text.split('.');
    if (parts.length <= 2 && parts.every((part) => name.test(part))) {
        const [first = '', second] = parts;
        return second === undefined ? { table: first } : { schema: first, table: second };
    }
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${setting} is not the name of a table.`, {
        reason: 'invalid-input',
        received: text,
        accepted: 'a name such as schema_migrations or app.schema_migrations',
        remedy: `Correct ${setting}, or leave it out.`,
    });
}
/** Puts a name into the quotes of the session's database, so that it is taken as it is written. */
function quoteName({ kind }, name) {
    if (kind === 'mysql')
        return `\`${name.replaceAll('`', '``')}\``;
    return `"${name.replaceAll('"', '""')}"`;
}
/** A table's name as it stands in a statement. */
function quoteTable(session, { schema, table }) {
    return [schema, table].flatMap((part) => (part === undefined ? [] : [quoteName(session, part)])).join('.');
}
/** Whether the table is there and may be seen. */
async function tableExists(session, name) {
    const { schema, table } = name;
    const ask = async (sql, values) => (await session.query(sql, values))[0];
    switch (session.kind) {
        case 'postgresql':
            return (await ask('SELECT to_regclass($1)::text AS name', [quoteTable(session, name)]))?.name != null;
        case 'mysql': {
            const place = 'TABLE_SCHEMA = COALESCE(?, DATABASE()) AND TABLE_NAME = ?';
            const sql = `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE ${place}`;
            return (await ask(sql, [schema ?? null, table])) !== undefined;
        }
        case 'sqlite': {
            const catalogue = `${quoteName(session, schema ?? 'main')}.sqlite_schema`;
            const sql = `SELECT name FROM ${catalogue} WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE`;
            return (await ask(sql, [table])) !== undefined;
        }
    }
}
/** Reads rows of a tool's table, or none where it does not exist yet. Columns are quoted, so case counts. */
async function readRows(session, name, columns, orderBy) {
    if (!(await tableExists(session, name)))
        return [];
    const list = columns.map((column) => quoteName(session, column)).join(', ');
    return session.query(`SELECT ${list} FROM ${quoteTable(session, name)} ORDER BY ${quoteName(session, orderBy)}`);
}


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


/***/ }),

/***/ 7680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diesel: () => (/* binding */ diesel)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/implicit-transaction.js
var implicit_transaction = __webpack_require__(4371);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/config/src/toml.js
var src_toml = __webpack_require__(8036);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/diesel/project.js




const parts = /^(?:up|down)\.sql$|^metadata\.toml$/;
/** Diesel's configuration, and the folder that it names. */
async function findConfig(project) {
    const path = await (0,tools_project/* findNearest */.qg)(project, /^diesel\.toml$/);
    if (path === undefined)
        return undefined;
    const named = (await readDirectory(await project.read(path))) ?? 'migrations';
    // `diesel setup` has written absolute paths, of the machine that it ran on.
    const directory = external_node_path_.posix.isAbsolute(named) ? external_node_path_.posix.basename(named) : named;
    return { path, directory: external_node_path_.posix.join(external_node_path_.posix.dirname(path), directory) };
}
/** Reads `dir` of `[migrations_directory]`; undefined where that is not said, or where Diesel itself could not read it. */
async function readDirectory(toml) {
    const { migrations_directory: directory } = await (0,src_toml/* readToml */.D)(toml).catch(() => ({}));
    const named = directory?.dir;
    return typeof named === 'string' ? named : undefined;
}
/** The folder of the migrations: the configured one, else the only one near with `<version>_<name>/up.sql` in it. */
async function findMigrations(project, config) {
    const path = config?.directory ?? (await findFolder(project));
    if (path === undefined)
        return undefined;
    const files = (await (0,tools_project/* readBelow */.Gj)(project, path, parts)).filter(({ name }) => name.split('/').length === 2);
    return files.some(({ name }) => external_node_path_.posix.basename(name) === 'up.sql') ? { path, files } : undefined;
}
async function findFolder(project) {
    const folders = new Set();
    for (const path of await project.list()) {
        const folder = /^(.+)\/\d[^/]*_[^/]*\/up\.sql$/.exec(path)?.[1];
        if (folder !== undefined && external_node_path_.posix.basename(folder) === 'migrations' && (0,tools_project/* isBelow */.Yw)(folder, project.path))
            folders.add(folder);
    }
    const [first, ...others] = folders;
    if (others.length === 0)
        return first;
    throw new errors/* UserError */.yo(`There are several folders of migrations below ${project.path}.`, {
        reason: 'several-projects',
        received: [...folders].slice(0, 5).join(', '),
        accepted: 'the folder of one',
        remedy: 'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the one that is meant.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/undo.js
var undo = __webpack_require__(4947);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/diesel/versions.js




/** Puts the files of each folder together, in the order of their versions. Throws for a version that is there twice. */
function readVersions(files) {
    const texts = new Map(files.map(({ name, text }) => [name, text]));
    const migrations = files.flatMap(({ name, path, text }) => {
        if (external_node_path_.posix.basename(name) !== 'up.sql')
            return [];
        const folder = external_node_path_.posix.dirname(name);
        const metadata = texts.get(external_node_path_.posix.join(folder, 'metadata.toml'));
        return [
            {
                name,
                path,
                text,
                version: versionOf(folder),
                reversible: (0,undo/* hasStatements */.$)(texts.get(external_node_path_.posix.join(folder, 'down.sql')) ?? ''),
                ...(metadata === undefined || runsInTransaction(metadata) ? {} : { transactional: false }),
            },
        ];
    });
    migrations.sort((a, b) => (a.version < b.version ? -1 : 1));
    for (const [at, file] of migrations.entries()) {
        const twin = migrations[at - 1];
        if (twin?.version === file.version)
            throw twins(twin, file);
    }
    return migrations;
}
/** As Diesel has it: what stands before the first underscore, without dashes. */
function versionOf(folder) {
    return (folder.split('_')[0] ?? '').replaceAll('-', '');
}
/** A file that is there and does not name the key means no transaction; one that cannot be read counts for nothing. */
function runsInTransaction(metadata) {
    const lines = metadata.split('\n').map((line) => line.replace(/#.*$/, '').trim());
    const value = lines.map((line) => /^run_in_transaction\s*=\s*(.+)$/.exec(line)?.[1]).find((one) => one !== undefined);
    if (value === undefined)
        return lines.some((line) => line !== '' && !/^\[[\w.-]+\]$|^[\w."-]+\s*=/.test(line));
    return value !== 'false';
}
/** Comments, blanks and the order of functions aside, what `diesel setup` writes as the first migration. */
const initialSetup = '9c6594fdfb2ca4fac5bfd5a9a3799d1fc80cfa15ae95d007ce6ae05d7ea183e7';
/** Whether a file is the one that Diesel makes itself: two functions, of which one runs text that it is given. */
function isInitialSetup({ version, text }) {
    if (!/^0+$/.test(version))
        return false;
    const plain = text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim();
    return (0,external_node_crypto_.createHash)('sha256').update(plain).digest('hex') === initialSetup;
}
function twins(one, other) {
    return new errors/* UserError */.yo(`Two migrations have the version ${one.version}: Diesel would run only one of them.`, {
        reason: 'duplicate-version',
        received: `${external_node_path_.posix.dirname(one.name)}, ${external_node_path_.posix.dirname(other.name)}`,
        remedy: 'Give one of the folders another version; dashes do not tell versions apart.',
        file: other.path,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/diesel/adapter.js








/** diesel 2: a folder with up.sql each, its version without dashes in the bookkeeping. */
const diesel = {
    name: 'diesel',
    title: 'Diesel',
    executable: 'diesel',
    // `setup` makes a database, `redo` and `revert` rewind; none of them belongs into a deployment.
    forbidden: ['database', 'setup', 'migration revert', 'migration redo', 'migration generate'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
        detectedBy: '`diesel.toml` and its `migrations_directory`, else `migrations/*/up.sql`; `metadata.toml` is honoured. `schema.rs` is never written',
        bookkeeping: '`__diesel_schema_migrations`: versions without dashes',
        transaction: 'each file; with `run_in_transaction = false` the statements of a file still share one on PostgreSQL, so CREATE INDEX CONCURRENTLY has to stand alone',
        ownList: '`migration list`, which does not name what the checkout lacks',
    },
    files: /^(?:up|down)\.sql$|^metadata\.toml$/,
    detect: () => false,
    async find(project) {
        const config = await findConfig(project);
        const directory = await findMigrations(project, config);
        if (directory === undefined)
            return undefined;
        return {
            because: config?.path ?? `${directory.path}/*/up.sql`,
            directory: directory.path,
            workingDirectory: config === undefined ? external_node_path_.posix.dirname(directory.path) : external_node_path_.posix.dirname(config.path),
            files: directory.files,
            settings: {},
        };
    },
    read: readVersions,
    async pending(session, files) {
        const name = (0,bookkeeping/* parseTableName */.HC)('__diesel_schema_migrations', 'the bookkeeping');
        const rows = await (0,bookkeeping/* readRows */.aK)(session, name, ['version'], 'version');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ version }) => version), files);
    },
    byTool: (0,by_tool/* byList */.aM)('Diesel', {
        list: (_settings, directory) => ['migration', 'list', ...argumentsFor(directory)],
        read: readOwnList,
    }),
    current: tools_history/* newest */.B,
    async gateSource(file) {
        const reversible = file.reversible === true;
        if (isInitialSetup(file))
            return { sql: '', firstLine: 1, transactional: true, reversible };
        if (file.transactional !== false)
            return { sql: file.text, firstLine: 1, transactional: true, reversible };
        const { transactional: _, ...whole } = file;
        return (0,implicit_transaction/* sourceOf */.v)(whole);
    },
    async apply(pending, { environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Diesel needs a launcher.');
        const result = await launcher.run(['migration', 'run', ...argumentsFor(launcher.directory)], environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,failure/* saidBy */.TT)(result);
        const [, name, message] = /^Failed to run migrations: Failed to run (\S+) with: (.+)/m.exec(said) ?? [];
        const file = pending.find((one) => external_node_path_.posix.dirname(one.name) === name);
        if (file === undefined || message === undefined)
            return { message: (0,failure/* lastLines */.w$)(result, 'diesel'), code: (0,failure/* sqlStateIn */.TG)(said) };
        return { message, code: (0,failure/* sqlStateIn */.TG)(said), version: file.version };
    },
    recovery({ file, source }) {
        if (source.transactional) {
            return file.transactional === false
                ? 'The statements of the file were rolled back together. Mend it and run this again; where it was the bookkeeping that failed, what the file does is there already: make it repeatable (IF NOT EXISTS).'
                : 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.';
        }
        return 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.';
    },
};
/** An empty configuration: with the project's own it would write schema.rs anew. */
function argumentsFor(directory) {
    return ['--config-file', '/dev/null', '--migration-dir', directory];
}
/** `Migrations:`, and below it each folder with a cross or without. One that is only in the database is not named. */
function readOwnList(said, files) {
    const [heading, ...lines] = said.split('\n').filter((line) => line.trim() !== '');
    const rows = lines.map((line) => /^ {2}\[([X ])\] (\S+)$/.exec(line));
    if (heading !== 'Migrations:' || rows.includes(null))
        return undefined;
    const versions = (mark) => rows.flatMap((row) => (row?.[1] === mark ? versionOf(row[2] ?? '') : []));
    return (0,by_tool/* matchList */.Kl)(versions('X'), versions(' '), files);
}


/***/ }),

/***/ 7843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ sqlStateIn),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   UT: () => (/* binding */ lineInStack),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var _action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3091);

/** What a tool printed, in the order in which its lines came, without colours. */
function saidBy(result) {
    return (0,_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(result.lines.join('\n'));
}
/** The end of what a tool printed, for one that does not say what went wrong. */
function lastLines(result, tool) {
    const lines = saidBy(result)
        .split('\n')
        .filter((line) => line.trim() !== '');
    return lines.slice(-3).join('\n') || `${tool} ended with ${result.exitCode ?? result.signal}`;
}
/** The server's own words for two errors that have an answer of their own, where a tool leaves the code out. */
const words = [
    [/canceling statement due to lock timeout/, '55P03'],
    [/canceling statement due to statement timeout/, '57014'],
];
/** The SQLSTATE in what a tool printed: as node-postgres shows it (`code: '42P01'`), or by the server's words. */
function sqlStateIn(said) {
    return words.find(([pattern]) => pattern.test(said))?.[1] ?? /\bcode: '([0-9A-Z]{5})'/.exec(said)?.[1] ?? '';
}
/** The line of a file that a JavaScript stack trace names first. */
function lineInStack(said, name) {
    for (const [, path, line] of said.matchAll(/\(?((?:file:\/\/)?\/[^\s()]*):(\d+):\d+\)?/g)) {
        if (path?.endsWith(`/${name}`))
            return Number(line);
    }
    return undefined;
}


/***/ }),

/***/ 1609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ newest),
/* harmony export */   w: () => (/* binding */ compareHistory)
/* harmony export */ });
/** Compares what the bookkeeping holds, oldest first, with the files in the order in which they run. */
function compareHistory(applied, files) {
    const known = new Set(applied);
    const versions = new Set(files.map(({ version }) => version));
    return {
        applied,
        pending: files.filter(({ version }) => !known.has(version)),
        current: newest({ applied }),
        missing: applied.filter((version) => !versions.has(version)),
    };
}
/** The newest version that the bookkeeping holds, or the empty string. */
function newest({ applied }) {
    return applied.at(-1) ?? '';
}


/***/ }),

/***/ 4371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/** What may end a transaction or cannot run in one: only a file with one of these words has to be parsed for it. */
const suspicious = /\b(?:begin|start\s+transaction|end|abort|prepare\s+transaction|commit|rollback|call|concurrently|vacuum|(?:create|drop)\s+database|alter\s+system)\b/i;
/** What a single statement may do that is not undone with it; BEGIN and END stand in every function's body. */
const outside = /\b(?:commit|rollback|call|concurrently|vacuum|(?:create|drop)\s+database|alter\s+system)\b/i;
/**
 * A file is sent to PostgreSQL as it is. Several statements then share a transaction that nobody has begun; a single one
 * stands for itself, so that CREATE INDEX CONCURRENTLY works there alone. BEGIN and COMMIT around a whole file change
 * nothing, and are not judged.
 */
async function sourceOf(file) {
    const { text } = file;
    const base = { sql: text, firstLine: 1, reversible: file.reversible === true };
    if (file.transactional === false)
        return { ...base, transactional: false };
    if (!suspicious.test(text))
        return { ...base, transactional: true };
    const [{ loadParser }, { parseStatements }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7241).then(__webpack_require__.bind(__webpack_require__, 7241)),
        __webpack_require__.e(/* import() */ 8406).then(__webpack_require__.bind(__webpack_require__, 8406)),
    ]);
    const parsed = parseStatements(await loadParser(), text);
    if ('problem' in parsed)
        return { ...base, transactional: false };
    const { statements } = parsed;
    const [first, last] = [statements[0], statements.at(-1)];
    if (first === undefined || last === undefined)
        return { ...base, transactional: true };
    if (statements.length === 1)
        return { ...base, transactional: !outside.test(first.text) };
    const control = statements.filter(({ node }) => 'TransactionStmt' in node);
    if (control.length === 0)
        return { ...base, transactional: true };
    const around = control.length === 2 && /^(?:begin|start)\b/i.test(words(first)) && /^(?:commit|end)\b/i.test(words(last));
    return around
        ? { ...base, sql: takeOut(takeOut(text, first), last), transactional: true }
        : { ...base, transactional: false };
}
/** A statement without the comments before it. */
function words({ text }) {
    return text.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/, '');
}
/** Takes a statement out, so that all others stay where they are. */
function takeOut(text, statement) {
    const word = words(statement);
    const before = text.split('\n').slice(0, statement.line - 1);
    const at = text.indexOf(word, before.reduce((sum, line) => sum + line.length + 1, 0));
    return text.slice(0, at) + word.replace(/[^\n]/g, ' ') + text.slice(at + word.length);
}


/***/ }),

/***/ 4947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasStatements)
/* harmony export */ });
/** Whether the text of a file that undoes a migration holds more than comments. */
function hasStatements(text) {
    const plain = text.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
    return plain.trim() !== '';
}


/***/ })

};
;