"use strict";
exports.id = 3475;
exports.ids = [3475,7057];
exports.modules = {

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

/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
function parseTableName(text, setting) {
    const parts = text.split('.');
    if (parts.length <= 2 && parts.every((part) => /^[A-Za-z_][\w$]*$/.test(part))) {
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

/***/ 1479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodePgMigrate: () => (/* binding */ nodePgMigrate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7057);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7843);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1609);
/* harmony import */ var _programs_builders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(226);
/* harmony import */ var _programs_package_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(279);
/* harmony import */ var _programs_statements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3301);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6572);









/** node-pg-migrate 9: programs or SQL in one folder, all pending in one transaction, bookkeeping by name. */
const nodePgMigrate = {
    name: 'node-pg-migrate',
    title: 'node-pg-migrate',
    executable: 'node-pg-migrate',
    forbidden: ['down', 'redo', 'create', '--fake'],
    conduct: { late: 'refused' },
    documentation: {
        triedOn: ['PostgreSQL'],
        detectedBy: '`node-pg-migrate` in package.json; the files of `migrations` beside it (or of `-m`, `--migrations-dir` in its scripts)',
        bookkeeping: '`pgmigrations` (or `-t`, `--migrations-table` in the scripts)',
        transaction: 'all that is pending together, unless a file says `noTransaction`',
        ownList: 'none: its one way to list is `up --dry-run`, which runs the programs that are pending before they could be judged',
    },
    files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts|sql)$/,
    detect: () => false,
    async find(project) {
        const found = await (0,_programs_package_js__WEBPACK_IMPORTED_MODULE_4__/* .findDependent */ .$)(project, 'node-pg-migrate');
        if (found === undefined)
            return undefined;
        const workingDirectory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(found.path);
        const scripts = Object.values(found.manifest.scripts ?? {}).filter((script) => script.includes('node-pg-migrate'));
        const option = (pattern) => scripts.map((script) => pattern.exec(script)?.[1]).find((value) => value);
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, option(/\s(?:-m|--migrations-dir)[ =](\S+)/) ?? 'migrations');
        if (!(await (0,_project_js__WEBPACK_IMPORTED_MODULE_6__/* .hasFolder */ .bU)(project, directory)))
            return undefined;
        const schema = option(/\s(?:-s|--schema)[ =](\S+)/);
        const creates = ['--create-schema', '--create-migrations-schema'].filter((flag) => scripts.some((script) => script.split(/\s+/).includes(flag)));
        const books = option(/\s--migrations-schema[ =](\S+)/) ?? schema;
        await refuseOtherSettings(project, workingDirectory, found, scripts);
        return {
            because: found.path,
            directory,
            workingDirectory,
            files: (await (0,_project_js__WEBPACK_IMPORTED_MODULE_6__/* .readBelow */ .Gj)(project, directory, nodePgMigrate.files)).filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name)),
            settings: {
                'pgmigrations.table': option(/\s(?:-t|--migrations-table)[ =](\S+)/) ?? 'pgmigrations',
                ...(schema === undefined ? {} : { 'pgmigrations.schema': schema }),
                ...(creates.length === 0 ? {} : { 'pgmigrations.creates': creates.join(' ') }),
                ...(books === undefined ? {} : { 'pgmigrations.books': books }),
            },
        };
    },
    read: (files) => files
        .map(({ name, path, text }) => {
        const version = name.replace(/\.\w+$/, '');
        if (/^\d+/.test(version) && !/\.(?:up|down)$/.test(version))
            return { name, path, text, version };
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path} cannot be judged as a migration of node-pg-migrate.`, {
            reason: 'invalid-migration',
            received: name,
            accepted: 'a name that begins with digits; SQL with `-- Up Migration` and `-- Down Migration` in one file',
            remedy: 'Rename the file, join the two halves of a pair, or move it out of the folder.',
            file: path,
        });
    })
        .sort((a, b) => timeOf(a) - timeOf(b) || (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const table = (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTableName */ .HC)(settings['pgmigrations.table'] ?? 'pgmigrations', '--migrations-table');
        const schema = settings['pgmigrations.books'] ?? 'public';
        const rows = await (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .readRows */ .aK)(session, { schema, ...table }, ['name'], 'id');
        return (0,_history_js__WEBPACK_IMPORTED_MODULE_7__/* .compareHistory */ .w)(rows.map(({ name }) => name), files);
    },
    current: _history_js__WEBPACK_IMPORTED_MODULE_7__/* .newest */ .B,
    gateSource: (file) => (file.name.endsWith('.sql') ? upPart(file) : sourceOf(file)),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('node-pg-migrate needs a launcher.');
        const schema = settings['pgmigrations.schema'];
        const table = settings['pgmigrations.table'] ?? 'pgmigrations';
        const books = settings['pgmigrations.books'];
        const args = ['up', '--migrations-dir', launcher.directory, '--migrations-table', table];
        args.push(...(settings['pgmigrations.creates']?.split(' ') ?? []));
        if (schema !== undefined)
            args.push('--schema', schema);
        if (books !== undefined)
            args.push('--migrations-schema', books);
        const result = await launcher.run(args, environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .saidBy */ .TT)(result);
        const version = [...said.matchAll(/^### MIGRATION (.+) \(UP\) ###$/gm)].at(-1)?.[1];
        const message = /^(?:error|Error): (.+)$/m.exec(said)?.[1] ?? (0,_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .lastLines */ .w$)(result, 'node-pg-migrate');
        const known = pending.some((file) => file.version === version);
        return { message, code: (0,_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .sqlStateIn */ .TG)(said), ...(known && version !== undefined ? { version } : {}) };
    },
    recovery: ({ source }) => source.transactional
        ? 'All that was pending was rolled back together, unless a file says `noTransaction`. Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
/** What node-pg-migrate takes from a file comes before its arguments, and says where migrations and books lie. */
const places = /["']?\bmigrations-(?:dir|schema|table)\b["']?\s*:/;
/** Refuses settings in files: what they say of folders and tables counts more than what it is told. */
async function refuseOtherSettings(project, workingDirectory, { path, manifest }, scripts) {
    const file = scripts.map((script) => /\s(?:-f|--config-file)[ =](\S+)/.exec(script)?.[1]).find((one) => one);
    if (file !== undefined)
        throw settingsInFile(`--config-file ${file}`, path);
    const packages = { ...manifest.dependencies, ...manifest.devDependencies };
    if (!Object.hasOwn(packages, 'config'))
        return;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, 'config');
    for (const { path: own, text } of await (0,_project_js__WEBPACK_IMPORTED_MODULE_6__/* .readBelow */ .Gj)(project, folder, /\.(?:json5?|[cm]?[jt]s|ya?ml)$/))
        if (places.test(text))
            throw settingsInFile(places.exec(text)?.[0] ?? '', own);
}
function settingsInFile(received, file) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('node-pg-migrate takes its folder or its table from a file, which is not read here.', {
        reason: 'unsupported-setting',
        received,
        accepted: '--migrations-dir, --migrations-table, --schema and --migrations-schema in a script of package.json',
        remedy: 'Write them into the script that starts node-pg-migrate, or use `tool: command`.',
        file,
    });
}
/** The number that node-pg-migrate orders files by; 17 digits are a moment. */
function timeOf({ name }) {
    const digits = /^\d+/.exec(name)?.[0] ?? '';
    const moment = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits);
    if (moment === null)
        return Number(digits);
    const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, thousandths = 0] = moment
        .slice(1)
        .map(Number);
    return Date.UTC(year, month - 1, day, hours, minutes, seconds, thousandths);
}
function sourceOf({ text }) {
    const transactional = !/\bnoTransaction\b/.test(text);
    return (0,_programs_statements_js__WEBPACK_IMPORTED_MODULE_5__/* .readProgram */ .L)(text, { methods: ['sql'], harmless: ['noTransaction'], builders: _programs_builders_js__WEBPACK_IMPORTED_MODULE_3__/* .pgmBuilders */ .jU, transactional });
}
/** The part of an SQL file between the two comments, or all of it. */
function upPart({ text }) {
    const up = text.search(/^\s*--[\s-]*up\s+migration/im);
    const down = text.search(/^\s*--[\s-]*down\s+migration/im);
    const start = Math.max(up, 0);
    const sql = text.slice(start, down > start ? down : undefined);
    const undo = down < 0 ? '' : text.slice(down, up > down ? up : undefined);
    return {
        sql: up < 0 && down === 0 ? '' : sql,
        firstLine: text.slice(0, start).split('\n').length,
        transactional: true,
        reversible: undo.replace(/--.*$/gm, '').trim() !== '',
    };
}


/***/ }),

/***/ 279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findDependent)
/* harmony export */ });
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6572);

/** Gives the package.json that depends on a package, and what is in it. Throws a UserError for several as near. */
async function findDependent(project, name) {
    const path = await (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .findNearest */ .qg)(project, /^package\.json$/, async (candidate) => {
        const manifest = await readManifest(project, candidate);
        return [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].some((packages) => packages !== undefined && Object.hasOwn(packages, name));
    });
    return path === undefined ? undefined : { path, manifest: await readManifest(project, path) };
}
async function readManifest(project, path) {
    try {
        const manifest = JSON.parse(await project.read(path));
        return typeof manifest === 'object' && manifest !== null ? manifest : {};
    }
    catch {
        // Somebody else's business, such as a template.
        return {};
    }
}


/***/ }),

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isSign),
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   gI: () => (/* binding */ splitAt),
/* harmony export */   qw: () => (/* binding */ tokenize),
/* harmony export */   zs: () => (/* binding */ opening)
/* harmony export */ });
const pattern = /(?<blank>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<word>[\p{L}_$#@][\p{L}\p{N}_$]*|\d[\w.]*)|(?<text>'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")|(?<template>`(?:[^`\\]|\\[\s\S])*`)|(?<sign>=>|[\s\S])/uy;
/**
 * Takes a program apart, roughly: regular expressions are signs and words, and nested templates are not understood. Whoever
 * reads the tokens may only trust what is exactly as expected, so that a misreading makes less known, never more.
 */
function tokenize(program) {
    const tokens = [];
    let line = 1;
    for (const { 0: whole, groups = {} } of program.matchAll(new RegExp(pattern, 'uyg'))) {
        const { word, text, template, sign } = groups;
        if (word !== undefined)
            tokens.push({ kind: 'word', value: word, line });
        if (sign !== undefined)
            tokens.push({ kind: 'sign', value: sign, line });
        const literal = text ?? template;
        if (literal !== undefined) {
            const inner = literal.slice(1, -1);
            const dynamic = template !== undefined && /(?<!\\)\$\{/.test(inner);
            tokens.push({ kind: dynamic ? 'dynamic' : 'text', value: decode(inner), line });
        }
        line += whole.split('\n').length - 1;
    }
    return tokens;
}
const escapes = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' };
function decode(text) {
    return text.replace(/\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_all, ...parts) => {
        const [brace, unicode, hex, other] = parts;
        const code = brace ?? unicode ?? hex;
        if (code !== undefined)
            return String.fromCodePoint(Number.parseInt(code, 16));
        return escapes[other ?? ''] ?? other ?? '';
    });
}
/** The value of a sign if it is one of these, or the empty string. */
function isSign(token, ...values) {
    return token?.kind === 'sign' && values.includes(token.value) ? token.value : '';
}
const opening = { '(': ')', '[': ']', '{': '}' };
/** Where the bracket that opens here is closed, or -1. */
function closing(tokens, from) {
    const stack = [];
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (opening[value] !== undefined)
            stack.push(opening[value]);
        else if (value === stack.at(-1))
            stack.pop();
        if (stack.length === 0)
            return at;
    }
    return -1;
}
/** Parts tokens at the signs of one kind that stand in no brackets. */
function splitAt(tokens, sign) {
    const parts = [[]];
    for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (isSign(token, sign)) {
            parts.push([]);
            continue;
        }
        const end = token.kind === 'sign' && opening[token.value] !== undefined ? closing(tokens, at) : at;
        parts.at(-1)?.push(...tokens.slice(at, (end < 0 ? at : end) + 1));
        at = Math.max(at, end);
    }
    return parts.filter((part) => part.length > 0);
}


/***/ })

};
;