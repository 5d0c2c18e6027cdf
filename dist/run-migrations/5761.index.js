"use strict";
exports.id = 5761;
exports.ids = [5761,7057];
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
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7843);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1609);
/* harmony import */ var _programs_builders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(966);
/* harmony import */ var _programs_package_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(279);
/* harmony import */ var _programs_scripts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(287);
/* harmony import */ var _programs_statements_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9510);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6572);










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
        const option = (...names) => (0,_programs_scripts_js__WEBPACK_IMPORTED_MODULE_5__/* .optionsIn */ .I)(found.manifest, 'node-pg-migrate', names)[0];
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, option('-m', '--migrations-dir') ?? 'migrations');
        if (!(await (0,_project_js__WEBPACK_IMPORTED_MODULE_7__/* .hasFolder */ .bU)(project, directory)))
            return undefined;
        const schema = option('-s', '--schema');
        const creates = ['--create-schema', '--create-migrations-schema'].filter((flag) => scripts.some((script) => script.split(/\s+/).includes(flag)));
        const books = option('--migrations-schema') ?? schema;
        await refuseOtherSettings(project, workingDirectory, found);
        return {
            because: found.path,
            directory,
            workingDirectory,
            files: (await (0,_project_js__WEBPACK_IMPORTED_MODULE_7__/* .readBelow */ .Gj)(project, directory, nodePgMigrate.files)).filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name)),
            settings: {
                'pgmigrations.table': option('-t', '--migrations-table') ?? 'pgmigrations',
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
        return (0,_history_js__WEBPACK_IMPORTED_MODULE_8__/* .compareHistory */ .w)(rows.map(({ name }) => name), files);
    },
    current: _history_js__WEBPACK_IMPORTED_MODULE_8__/* .newest */ .B,
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
        const said = (0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .saidBy */ .TT)(result);
        const version = [...said.matchAll(/^### MIGRATION (.+) \(UP\) ###$/gm)].at(-1)?.[1];
        const message = /^(?:error|Error): (.+)$/m.exec(said)?.[1] ?? (0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .lastLines */ .w$)(result, 'node-pg-migrate');
        const known = pending.some((file) => file.version === version);
        return { message, code: (0,_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .sqlStateIn */ .TG)(said), ...(known && version !== undefined ? { version } : {}) };
    },
    recovery: ({ source }) => source.transactional
        ? 'All that was pending was rolled back together, unless a file says `noTransaction`. Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
/** What node-pg-migrate takes from a file comes before its arguments, and says where migrations and books lie. */
const places = /["']?\bmigrations-(?:dir|schema|table)\b["']?\s*:/;
/** Refuses settings in files: what they say of folders and tables counts more than what it is told. */
async function refuseOtherSettings(project, workingDirectory, { path, manifest }) {
    const [file] = (0,_programs_scripts_js__WEBPACK_IMPORTED_MODULE_5__/* .optionsIn */ .I)(manifest, 'node-pg-migrate', ['-f', '--config-file']);
    if (file !== undefined)
        throw settingsInFile(`--config-file ${file}`, path);
    const packages = { ...manifest.dependencies, ...manifest.devDependencies };
    if (!Object.hasOwn(packages, 'config'))
        return;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, 'config');
    for (const { path: own, text } of await (0,_project_js__WEBPACK_IMPORTED_MODULE_7__/* .readBelow */ .Gj)(project, folder, /\.(?:json5?|[cm]?[jt]s|ya?ml)$/))
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
    return (0,_programs_statements_js__WEBPACK_IMPORTED_MODULE_6__/* .readProgram */ .L)(text, { methods: ['sql'], harmless: ['noTransaction'], builders: _programs_builders_js__WEBPACK_IMPORTED_MODULE_3__/* .pgmBuilders */ .jU, transactional });
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

/***/ 5370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readCall),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);


/** Reads `[return] [await] a.b.method(text [, options])[.method(text)…]`. */
function readCall(body, from, options) {
    let at = from;
    while (body[at]?.kind === 'word' && /^(?:await|return)$/.test(body[at].value))
        at += 1;
    if (body[at]?.kind !== 'word')
        return undefined;
    const texts = [];
    let called = false;
    let schema = '';
    at += 1;
    while ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(body[at], '.')) {
        const name = body[at + 1];
        if (name?.kind !== 'word')
            return undefined;
        if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(body[at + 2], '(')) {
            if (called)
                return undefined;
            at += 2;
            continue;
        }
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(body, at + 2);
        const args = end < 0 ? [] : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(body.slice(at + 3, end), ',');
        if (name.value === 'withSchema' && options.builders !== undefined && textOf(args[0]) !== undefined) {
            schema = `${textOf(args[0])}.`;
            at = end + 1;
            continue;
        }
        const text = end < 0 ? undefined : readArguments(name, inSchema(args, schema), options);
        if (text === undefined)
            return undefined;
        if (text.value !== '')
            texts.push(text);
        called = true;
        at = end + 1;
    }
    const ended = at >= body.length || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(body[at], ';', '}') !== '' || body[at].kind === 'word';
    return called && ended ? { texts, end: at } : undefined;
}
/** The first argument is a table's name. */
function inSchema(args, schema) {
    const [table, ...others] = args;
    const name = textOf(table);
    if (schema === '' || name === undefined)
        return args;
    return [[{ kind: 'text', value: schema + name, line: table?.[0]?.line ?? 1 }], ...others];
}
function readArguments(name, args, options) {
    const { methods, harmless = [], builders = {} } = options;
    if (harmless.includes(name.value))
        return args.length === 0 ? { value: '', line: name.line } : undefined;
    const [first = [], second, third] = args;
    if (methods.includes(name.value)) {
        const text = textOf(first);
        const value = text === undefined ? undefined : bind(text, second);
        const line = first[0]?.line ?? name.line;
        if (value === undefined || third !== undefined)
            return undefined;
        return { value, line, raw: true, ...(first.some(({ moved }) => moved) ? { moved: true } : {}) };
    }
    const value = Object.hasOwn(builders, name.value) ? builders[name.value]?.(args) : undefined;
    return value === undefined ? undefined : { value, line: name.line };
}
/** A text, or several joined by `+`. */
function textOf(argument) {
    if (argument === undefined || argument.length % 2 === 0)
        return undefined;
    const whole = argument.every((token, at) => (at % 2 === 0 ? token.kind === 'text' : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '+') !== ''));
    return whole
        ? argument
            .filter(({ kind }) => kind === 'text')
            .map(({ value }) => value)
            .join('')
        : undefined;
}
/** The text with values in the places that are kept for them; undefined where anything else may be put into it. */
function bind(text, values) {
    if (values === undefined || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(values[0], '[') === '')
        return putsNothing(values) ? text : undefined;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(values, 0) !== values.length - 1 || !(0,_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .isHarmless */ .E)(values))
        return undefined;
    const literals = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(values.slice(1, -1), ',').map(literalOf);
    const numbers = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
    if (numbers.length > 0)
        return numbers.every((number) => literals[number - 1] !== undefined)
            ? text.replace(/\$(\d+)/g, (_place, number) => literals[Number(number) - 1] ?? '')
            : undefined;
    const places = text.match(/\?+/g) ?? [];
    if (places.length === 0)
        return text;
    // `??` is a name, and one that stands in quotes or is an operator is no place.
    if (places.length !== literals.length || places.some((place) => place !== '?'))
        return undefined;
    let at = 0;
    return text.replaceAll('?', () => literals[at++] ?? '');
}
/** A value as SQL; one that is not known is some text. */
function literalOf(value) {
    const text = textOf(value);
    const [word, more] = value;
    const plain = more === undefined && word?.kind === 'word' && /^(?:true|false|null|\d+)$/.test(word.value);
    return plain ? word.value : `'${(text ?? '?').replaceAll("'", "''")}'`;
}
/** Options that put nothing into the text: `{ transaction }`. */
function putsNothing(options) {
    if (options === undefined || (options.length === 1 && options[0]?.value === 'undefined'))
        return true;
    const spread = options.some((token, at) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '.') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(options[at + 1], '.'));
    const known = options.every(({ kind, value }) => kind !== 'dynamic' && !/^(?:replacements|bind)$/.test(value));
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(options[0], '{') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(options, 0) === options.length - 1 && known && !spread;
}


/***/ }),

/***/ 2928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ bare),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   ZE: () => (/* binding */ elementsOf),
/* harmony export */   _3: () => (/* binding */ evaluate),
/* harmony export */   jI: () => (/* binding */ expressionFrom)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);

/** The tokens of an expression: to its comma, semicolon or bracket, or to the line that begins a statement. */
function expressionFrom(tokens, from) {
    for (let at = from; at < tokens.length; at += 1) {
        const token = tokens[at];
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, ',', ';', ')', ']', '}'))
            return tokens.slice(from, at);
        const before = at > from ? tokens[at - 1] : undefined;
        const ended = before !== undefined && (before.kind !== 'sign' || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(before, ')', ']', '}') !== '');
        const begins = token.kind === 'word' && !/^(?:as|satisfies|in|instanceof)$/.test(token.value);
        if (ended && begins && token.line > before.line)
            return tokens.slice(from, at);
        if (token.kind !== 'sign' || _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .opening */ .zs[token.value] === undefined)
            continue;
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(tokens, at);
        if (end < 0)
            return tokens.slice(from);
        at = end;
    }
    return tokens.slice(from);
}
/** How far names are followed. */
const deepest = 20;
/** Gives what an expression stands for, as far as constants of the program and entries of objects lead. */
function evaluate(expression, program, depth = 0) {
    const tokens = bare(expression);
    const [first, ...others] = tokens;
    if (first === undefined || depth > deepest)
        return { tokens, program };
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(first, '{') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(tokens, 0) === tokens.length - 1)
        return readEntries(tokens, program, depth);
    const isPath = first.kind === 'word' && others.every((token, at) => (at % 2 ? token.kind === 'word' : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '.')));
    if (!isPath || others.length % 2 !== 0)
        return { tokens, program };
    let found = declared(first.value, program, depth);
    for (const { value } of others.filter(({ kind }) => kind === 'word'))
        found = found?.entries?.get(value);
    return found ?? { tokens, program };
}
/** Without the brackets around it, and without what TypeScript says of its type. */
function bare(expression) {
    let tokens = expression;
    let level = 0;
    const typed = tokens.findIndex((token, at) => {
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '(', '[', '{'))
            level += 1;
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, ')', ']', '}'))
            level -= 1;
        return at > 0 && level === 0 && token.kind === 'word' && /^(?:as|satisfies)$/.test(token.value);
    });
    if (typed > 0)
        tokens = tokens.slice(0, typed);
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens.at(-1), '!'))
        tokens = tokens.slice(0, -1);
    while ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[0], '(') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(tokens, 0) === tokens.length - 1)
        tokens = tokens.slice(1, -1);
    return tokens;
}
function declared(name, program, depth) {
    const places = program.flatMap((token, at) => token.value === name && /^(?:const|let|var)$/.test(program[at - 1]?.value ?? '') ? [at] : []);
    const [at] = places;
    if (at === undefined || places.length > 1 || isAssigned(name, at, program))
        return undefined;
    for (let sign = at + 1; sign < program.length; sign += 1) {
        const token = program[sign];
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '='))
            return evaluate(expressionFrom(program, sign + 1), program, depth + 1);
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, ';'))
            return undefined;
        if (token.kind === 'sign' && _tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .opening */ .zs[token.value] !== undefined)
            sign = Math.max(sign, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(program, sign));
    }
    return undefined;
}
/** Whether a variable gets another value than it was declared with. */
function isAssigned(name, place, program) {
    return program.some(({ value, kind }, at) => at !== place &&
        kind === 'word' &&
        value === name &&
        !(0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at - 1], '.') &&
        (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at + 1], '=') !== '' &&
        !(0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at + 2], '='));
}
function readEntries(tokens, program, depth) {
    const entries = new Map();
    let open = false;
    for (const entry of (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAt */ .gI)(tokens.slice(1, -1), ',')) {
        const [key, colon, ...rest] = entry;
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(key, '.') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(colon, '.')) {
            const spread = evaluate(rest.slice(1), program, depth + 1);
            for (const [name, value] of spread.entries ?? [])
                entries.set(name, value);
            // What a function adds is its own matter, such as how names are written; another file may say anything.
            const called = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(spread.tokens.at(-1), ')') !== '' && spread.tokens[0]?.value !== 'require';
            if (spread.open || (spread.entries === undefined && !called))
                open = true;
        }
        else if (key === undefined || key.kind === 'sign' || key.kind === 'dynamic')
            open = true;
        else if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(colon, ':'))
            entries.set(key.value, evaluate(rest, program, depth + 1));
        else
            entries.set(key.value, colon === undefined ? evaluate([key], program, depth + 1) : { tokens: entry, program });
    }
    return { tokens, program, entries, open };
}
/** The elements of a list, or the one value that stands in its place. */
function elementsOf({ tokens, program }) {
    const isList = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[0], '[') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(tokens, 0) === tokens.length - 1;
    const elements = isList ? (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAt */ .gI)(tokens.slice(1, -1), ',') : [tokens];
    return elements.map((element) => evaluate(element, program));
}
/** An expression as a message shows it. */
function show({ tokens }) {
    return tokens.map(({ value }) => value).join(' ');
}


/***/ }),

/***/ 56:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isHarmless),
/* harmony export */   K: () => (/* binding */ functionIn)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);

/** Methods and functions that change nothing in a database: they look something up in it, or are JavaScript's own. */
const pure = new Set([
    ...['hasTable', 'hasColumn', 'hasSchema', 'hasDatabase', 'getTable', 'getTables', 'getView', 'describeTable'],
    ...['showAllTables', 'showAllSchemas', 'showIndex', 'tableExists', 'getForeignKeyReferencesForTable', 'getDialect'],
    ...['find', 'findIndex', 'filter', 'map', 'some', 'every', 'includes', 'indexOf', 'startsWith', 'endsWith', 'at'],
    ...['toLowerCase', 'toUpperCase', 'trim', 'split', 'join', 'concat', 'slice', 'keys', 'values', 'entries', 'has'],
    ...['isArray', 'stringify', 'toISOString', 'getTime', 'now', 'Error', 'String', 'Number', 'Boolean', 'resolve'],
    ...['uuid', 'uuidv4', 'v4', 'randomUUID', 'hashSync', 'genSaltSync', 'randomBytes', 'toString'],
    ...['log', 'info', 'warn', 'debug', 'error'],
]);
/** Methods that call what they are given. */
const walking = /^(?:find|findIndex|filter|map|some|every)$/;
/** The classes that a `new` makes nothing but a value of. */
const values = /^(?:Date|Set|Map|Error|Array)$/;
/** What may stand before a bracket without calling anything. */
const keywords = /^(?:await|return|throw|typeof|in|of|instanceof|if)$/;
/** Whether an expression does no more than to look at something: nothing is sent in it that could change a database. */
function isHarmless(tokens) {
    return tokens.every((token, at) => {
        const [before, next] = [tokens[at - 1], tokens[at + 1]];
        switch (token.kind) {
            case 'text':
            case 'dynamic': {
                const tagged = before !== undefined && (before.kind !== 'sign' || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(before, ')', ']') !== '');
                if (tagged && !keywords.test(before.value))
                    return false;
                return token.kind === 'text' || !/\$\{[^}]*[(`]/.test(token.raw ?? '${(');
            }
            case 'word':
                if (/^(?:function|class|delete|import|yield|async|raw)$/.test(token.value))
                    return false;
                return token.value !== 'new' || values.test(next?.value ?? '');
            default:
                if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, ...'.!=&|<>?:+-,()[]{}'.split(''), '=>'))
                    return false;
                if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '=>'))
                    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, '{') === '';
                if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '(') === '' || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(before, ...'(,=!&|?:+-<>[{'.split(''), '=>'))
                    return true;
                if (before === undefined)
                    return true;
                // What a function of another's making does is not known.
                if (walking.test(before.value))
                    return functionIn(tokens.slice(at + 1, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)([...tokens], at))) !== undefined;
                return before.kind === 'word' && (pure.has(before.value) || keywords.test(before.value) || isNew(tokens, at));
        }
    });
}
function isNew(tokens, at) {
    return tokens[at - 2]?.value === 'new' && values.test(tokens[at - 1]?.value ?? '');
}
/** The function that an argument is: what runs in it, or undefined where it is none that can be told. */
function functionIn(argument) {
    let at = argument[0]?.value === 'async' ? 1 : 0;
    if (argument[at]?.value === 'function')
        at += 1;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(argument[at], '('))
        at = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(argument, at) + 1;
    else if (argument[at]?.kind === 'word' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(argument[at + 1], '=>'))
        at += 1;
    else
        return undefined;
    if (at === 0)
        return undefined;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(argument[at], ':'))
        while (at < argument.length && !(0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(argument[at], '{', '=>'))
            at += 1;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(argument[at], '=>'))
        at += 1;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(argument[at], '{') === '')
        return { body: argument.slice(at), block: false };
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(argument, at) === argument.length - 1 ? { body: argument.slice(at + 1, -1), block: true } : undefined;
}


/***/ }),

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isSign),
/* harmony export */   D4: () => (/* binding */ decode),
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
            if (dynamic)
                tokens.push({ kind: 'dynamic', value: decode(inner), line, raw: inner });
            else
                tokens.push({ kind: 'text', value: decode(inner), line });
        }
        line += whole.split('\n').length - 1;
    }
    return tokens;
}
const escapes = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' };
/** What a text between quotes stands for. */
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