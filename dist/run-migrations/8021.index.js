"use strict";
exports.id = 8021;
exports.ids = [8021];
exports.modules = {

/***/ 7046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   Z: () => (/* binding */ wordsOf)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** SQLSTATE, MySQL's name or the system's code of a driver's error; of several attempts (one an address) the first. */
function codeOf(error) {
    const coded = (error ?? {});
    return coded.code ?? (coded.errors === undefined ? '' : codeOf(coded.errors[0]));
}
/** What a driver's error says, with its code. */
function wordsOf(error) {
    const [text, code] = [(0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), codeOf(error)];
    return text !== '' && code !== '' ? `${text} (${code})` : text || code;
}


/***/ }),

/***/ 2571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readModes),
/* harmony export */   J: () => (/* binding */ quotingOf)
/* harmony export */ });
/** Gives what modes say of quotes. */
function quotingOf(modes = []) {
    // The modes of other databases bring ANSI_QUOTES with them, and the server lists it beside them.
    return { ansiQuotes: modes.includes('ansi_quotes'), plainBackslash: modes.includes('no_backslash_escapes') };
}
/** Takes sql_mode apart. */
function readModes(text) {
    return text
        .toLowerCase()
        .split(',')
        .map((mode) => mode.trim())
        .filter((mode) => mode !== '');
}


/***/ }),

/***/ 9517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ splitStatements)
/* harmony export */ });
/* harmony import */ var _line_at_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4341);

/**
 * A quoted text, a comment, or a word: what may hold a delimiter that ends nothing. In MySQL a backslash escapes, unless a
 * mode says otherwise; `--` is a comment only before a blank or a control character; comments that may run stay whole.
 */
function piecesOfMysql({ ansiQuotes, plainBackslash }) {
    const quoted = (quote, plain) => plain ? `${quote}[^${quote}]*${quote}` : `${quote}(?:[^${quote}\\\\]|\\\\[\\s\\S])*${quote}`;
    const [one, two] = [quoted("'", plainBackslash), quoted('"', plainBackslash || ansiQuotes)];
    const comments = String.raw `--(?![!-~\u0080-\uffff])[^\n]*|#[^\n]*|\/\*M?!(?:${one}|${two}|\`[^\`]*\`|(?!\*\/)[^'"\`])*\*\/|\/\*[\s\S]*?\*\/`;
    return new RegExp(String.raw `${one}|${two}|\`(?:[^\`]|\`\`)*\`|${comments}|[A-Za-z_$][\w$]*`, 'y');
}
const piecesOfSqlite = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|[A-Za-z_$][\w$]*/y;
/** Statements that hold statements: routines, triggers and events, and MariaDB’s blocks outside of them. */
const holder = /^(?:create\s+(?:or\s+replace\s+)?(?:definer\s*=\s*\S+\s+)?(?:temp(?:orary)?\s+)?(?:aggregate\s+)?(?:procedure|function|trigger|event)|begin\s+not\s+atomic)\b/i;
const comment = /^(?:--|#|\/\*(?!M?!))/;
/**
 * Parts a file into its statements, each with the line on which it begins. MySQL's client reads `DELIMITER` itself,
 * and so is it read here; the bodies of routines and triggers stay whole without it, too.
 */
function splitStatements(sql, kind, quoting = { ansiQuotes: false, plainBackslash: false }) {
    const piece = kind === 'mysql' ? piecesOfMysql(quoting) : new RegExp(piecesOfSqlite);
    const statements = [];
    let delimiter = ';';
    let start = -1;
    let depth = 0;
    let previous = '';
    let at = 0;
    const finish = (end) => {
        if (start >= 0)
            statements.push({ text: sql.slice(start, end).trimEnd(), line: (0,_line_at_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .m)(sql, start) });
        start = -1;
        depth = 0;
        previous = '';
    };
    while (at < sql.length) {
        const directive = kind === 'mysql' && start < 0 ? /^[^\S\n]*delimiter[^\S\n]+(\S+).*/i.exec(lineFrom(sql, at)) : null;
        if (directive !== null && startsLine(sql, at)) {
            delimiter = directive[1];
            at += directive[0].length;
            continue;
        }
        if (depth === 0 && sql.startsWith(delimiter, at)) {
            finish(at);
            at += delimiter.length;
            continue;
        }
        piece.lastIndex = at;
        const found = piece.exec(sql)?.[0];
        if (found === undefined) {
            if (start < 0 && /\S/.test(sql[at]))
                start = at;
            at += 1;
            continue;
        }
        if (start < 0 && !comment.test(found))
            start = at;
        // With a delimiter of their own, bodies need no counting.
        if (delimiter === ';' && /^[a-z_$]/i.test(found) && start >= 0 && holder.test(sql.slice(start, start + 400))) {
            depth = nest(depth, previous, found.toLowerCase());
            previous = found.toLowerCase();
        }
        // A word may end in the delimiter: `END$$`.
        const cut = delimiter !== ';' && /^[a-z_$]/i.test(found) ? found.indexOf(delimiter) : -1;
        at += cut < 0 ? found.length : cut;
    }
    finish(sql.length);
    return statements;
}
/** How deep a word leads into blocks: `BEGIN … END` and `CASE … END [CASE]`; loops and IF end by two words. */
function nest(depth, previous, word) {
    if (previous === 'end') {
        // `END IF`, `END LOOP`: what they end was never counted, but its END was.
        if (['if', 'loop', 'while', 'repeat'].includes(word))
            return depth + 1;
        if (word === 'case')
            return depth;
    }
    if (word === 'begin' || word === 'case')
        return depth + 1;
    return word === 'end' ? Math.max(0, depth - 1) : depth;
}
function lineFrom(sql, at) {
    const end = sql.indexOf('\n', at);
    return sql.slice(at, end < 0 ? sql.length : end);
}
function startsLine(sql, at) {
    return at === 0 || sql[at - 1] === '\n';
}


/***/ }),

/***/ 9972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeRow)
/* harmony export */ });
/**
 * Makes a table of ours where it is missing, and changes a row of it. `working` is a session that may change; throws the
 * database's error.
 */
async function writeRow(working, table, { sql, values }) {
    if (working.runScript !== undefined) {
        const statements = [{ text: table, line: 1 }];
        const failure = await working.runScript({
            whole: true,
            statements,
            last: { sql, values },
            // Short, and to be finished: what has happened has to be noted down on a cancel, too.
            signal: new AbortController().signal,
        });
        if (failure !== undefined)
            throw new Error(failure.message);
        return;
    }
    await working.query(table);
    let count = 0;
    const numbered = working.kind === 'postgresql' ? sql.replace(/\?/g, () => `$${++count}`) : sql;
    await working.query(numbered, values);
}


/***/ }),

/***/ 8021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyFiles: () => (/* binding */ applyFiles),
  _: () => (/* binding */ sendEach)
});

// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/driver-error.js
var driver_error = __webpack_require__(7046);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/reading.js
var reading = __webpack_require__(2571);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/statements.js
var statements = __webpack_require__(9517);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/sql/ledger.js
var sql_ledger = __webpack_require__(5081);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/settings.js

/**
 * Takes down what a session was told before the first file, and gives what makes it so again: what one file sets must not
 * reach the next, which may run alone the next time. SQLite has a process for each file anyway.
 */
async function keepSettings(session) {
    switch (session.kind) {
        case 'postgresql':
            return keepInPostgres(session);
        case 'mysql':
            return keepInMysql(session);
        case 'sqlite':
            return async () => { };
    }
}
/** Ours: the limits, who we are, and where tables are looked for. A pooler may have set them after the start. */
const ours = [
    'lock_timeout',
    'statement_timeout',
    'application_name',
    'search_path',
    'client_connection_check_interval',
];
/** All that DISCARD ALL does but to let locks go. */
const discard = 'RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; CLOSE ALL; DEALLOCATE ALL; UNLISTEN *; DISCARD TEMP; DISCARD SEQUENCES';
async function keepInPostgres(session) {
    const held = await session.query('SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY($1)', [ours]);
    return async () => {
        await session.query(discard);
        const [names, values] = [held.map(({ name }) => name), held.map(({ value }) => value)];
        const sql = 'SELECT set_config(name, value, false) FROM unnest($1::text[], $2::text[]) AS held (name, value)';
        await session.query(sql, [names, values]);
    };
}
/** What files set, dumps above all. What counts or stamps (timestamp, insert_id) must not be set to what it was. */
const variables = [
    ...['autocommit', 'sql_mode', 'foreign_key_checks', 'unique_checks', 'check_constraint_checks', 'time_zone'],
    ...['character_set_client', 'character_set_connection', 'character_set_results', 'collation_connection'],
    ...['lock_wait_timeout', 'innodb_lock_wait_timeout', 'max_statement_time', 'max_execution_time', 'wait_timeout'],
    ...['transaction_isolation', 'tx_isolation', 'transaction_read_only', 'tx_read_only', 'completion_type'],
    ...['default_storage_engine', 'innodb_strict_mode', 'sql_require_primary_key', 'explicit_defaults_for_timestamp'],
    ...['sql_safe_updates', 'sql_select_limit', 'sql_notes', 'sql_auto_is_null', 'sql_quote_show_create', 'sql_log_bin'],
    ...['auto_increment_increment', 'auto_increment_offset', 'group_concat_max_len', 'lc_time_names', 'old_mode'],
];
/** What user variables and temporary tables a file leaves, only another connection would lose. */
async function keepInMysql(session) {
    const names = variables.map((name) => `'${name}'`).join(', ');
    const read = () => session.query(`SHOW SESSION VARIABLES WHERE Variable_name IN (${names})`);
    const held = new Map((await read()).map((row) => [row.Variable_name, row.Value]));
    return async () => {
        await session.query('UNLOCK TABLES');
        await session.query('SET timestamp = DEFAULT');
        await session.query(`USE ${(0,bookkeeping/* quoteName */.AB)(session, session.database)}`);
        for (const { Variable_name: name, Value: now } of await read()) {
            const before = held.get(name);
            if (before === undefined || before === now)
                continue;
            const value = /^-?\d+(?:\.\d+)?$/.test(before) ? before : `'${before.replace(/['\\]/g, '\\$&')}'`;
            await session.query(`SET SESSION ${name} = ${value}`);
        }
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/apply.js







/** Applies files one after the other, each together with its row of the ledger; stops at the first that fails. */
async function applyFiles(files, workspace) {
    const { session } = workspace;
    let ledger = sql_ledger/* ledgerName */.bo;
    let startAnew;
    try {
        startAnew = await keepSettings(session);
        if (session.kind !== 'sqlite')
            ledger = await (0,sql_ledger/* createLedger */.M5)(session);
    }
    catch (error) {
        return { message: `The ledger cannot be made: ${(0,errors/* messageOf */.bD)(error)}`, code: (0,driver_error/* codeOf */.$)(error) };
    }
    for (const { file, source } of files) {
        (0,cancel/* refuseWhenCancelled */.y4)(workspace.signal);
        workspace.say(`Applying ${file.name}`);
        const failure = await applyOne(file, source, { ...workspace, ledger });
        // What failed may be tried again, and is told as it was, whatever becomes of the settings.
        if (failure !== undefined) {
            await startAnew().catch(() => { });
            return { ...failure, version: file.version };
        }
        try {
            await startAnew();
        }
        catch (error) {
            return { message: `What ${file.name} set cannot be taken back: ${(0,errors/* messageOf */.bD)(error)}`, code: (0,driver_error/* codeOf */.$)(error) };
        }
    }
    return undefined;
}
/** Only PostgreSQL undoes changes of definitions together, and only its statements are sent together. */
function applyOne(file, source, workspace) {
    if (workspace.session.kind === 'mysql')
        return applyInMysql(file, source, workspace);
    if (workspace.session.kind === 'sqlite')
        return applyInSqlite(file, source, workspace);
    return source.transactional ? applyWhole(file, source, workspace) : applyByStatement(file, source, workspace);
}
async function applyWhole(file, source, workspace) {
    const { session, run, ledger } = workspace;
    await session.query('BEGIN');
    try {
        await session.query(source.sql);
        // Whoever the file has become need not be allowed to write the ledger.
        await session.query('RESET SESSION AUTHORIZATION; RESET ROLE');
        await (0,sql_ledger/* writeLedger */.XL)(session, ledger, { name: file.version, checksum: (0,sql_ledger/* checksumOf */.lf)(file.text) }, run);
        await session.query('COMMIT');
        return undefined;
    }
    catch (error) {
        // The connection may be gone, and then so is the transaction.
        await session.query('ROLLBACK').catch(() => { });
        const line = lineOf(error, source.sql, source.firstLine);
        return { ...describe(error), ...(line === undefined ? {} : { line }) };
    }
}
/** Sent together, statements would share a transaction after all: so each goes alone. */
async function applyByStatement(file, source, workspace) {
    const [{ loadParser }, { parseStatements }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7241).then(__webpack_require__.bind(__webpack_require__, 7241)),
        __webpack_require__.e(/* import() */ 8406).then(__webpack_require__.bind(__webpack_require__, 8406)),
    ]);
    const parsed = parseStatements(await loadParser(), source.sql);
    if ('problem' in parsed)
        return { message: parsed.problem, code: '42601', line: source.firstLine + parsed.line - 1 };
    const failure = await sendEach(parsed.statements, source, workspace);
    if (failure !== undefined)
        return failure;
    const { session, ledger, run } = workspace;
    await (0,sql_ledger/* writeLedger */.XL)(session, ledger, { name: file.version, checksum: (0,sql_ledger/* checksumOf */.lf)(file.text) }, run);
    return undefined;
}
/** A transaction as far as it goes: what changes rows only is undone, what changes a definition commits all before it. */
async function applyInMysql(file, source, workspace) {
    const { session, run, ledger } = workspace;
    const send = async () => {
        const failure = await sendEach((0,statements/* splitStatements */.X)(source.sql, 'mysql', (0,reading/* quotingOf */.J)(workspace.session.reading?.modes)), source, workspace);
        if (failure === undefined)
            await (0,sql_ledger/* writeLedger */.XL)(session, ledger, { name: file.version, checksum: (0,sql_ledger/* checksumOf */.lf)(file.text) }, run);
        return failure;
    };
    if (!source.transactional)
        return send();
    await session.query('START TRANSACTION');
    const failure = await send();
    await session.query(failure === undefined ? 'COMMIT' : 'ROLLBACK').catch((error) => {
        if (failure === undefined)
            throw error;
    });
    return failure;
}
/** The ledger's row goes into the very transaction. */
async function applyInSqlite(file, source, workspace) {
    const { session, run, signal, ledger } = workspace;
    if (session.runScript === undefined)
        throw new Error('The session only reads.');
    const failure = await session.runScript({
        whole: source.transactional,
        statements: [{ text: sql_ledger/* ledgerTable */.Ab.sqlite, line: 1 }, ...(0,statements/* splitStatements */.X)(source.sql, 'sqlite')],
        last: { sql: sql_ledger/* ledgerInsert */.DD.sqlite(ledger), values: [file.version, (0,sql_ledger/* checksumOf */.lf)(file.text), run] },
        signal,
    });
    if (failure === undefined)
        return undefined;
    const { line, done, ...said } = failure;
    return {
        ...said,
        ...(line === undefined ? {} : { line: source.firstLine + line - 1 }),
        // The first of them is the ledger's.
        ...(source.transactional ? {} : { done: Math.max(0, done - 1) }),
    };
}
/** Sends statements one after the other; gives where the first failed, and how many came before it. */
async function sendEach(statements, source, { session, signal }) {
    let done = 0;
    for (const statement of statements) {
        (0,cancel/* refuseWhenCancelled */.y4)(signal);
        try {
            await session.query(statement.text);
            done += 1;
        }
        catch (error) {
            const first = source.firstLine + statement.line - 1;
            const line = lineOf(error, statement.text, first) ?? first;
            return { ...describe(error), line, done };
        }
    }
    return undefined;
}
/** What PostgreSQL's driver says of COPY FROM STDIN names nothing that a file has, under the code of a time limit. */
function describe(error) {
    const message = (0,errors/* messageOf */.bD)(error);
    if (!message.includes('No source stream defined'))
        return { message, code: (0,driver_error/* codeOf */.$)(error) };
    const advice = 'Write the rows as INSERT (pg_dump --inserts does).';
    return { message: `COPY … FROM STDIN has no data: a migration is sent without any. ${advice}`, code: '' };
}
/** Neither says where it was in what fails while it runs, but both do in what they cannot parse. */
function lineOf(error, sql, firstLine) {
    const at = offsetOf(error, sql);
    return at < 0 ? undefined : firstLine + (sql.slice(0, at).match(/\n/g) ?? []).length;
}
/** PostgreSQL counts characters of what it was sent, from 1; MySQL repeats the rest of it from there on. */
function offsetOf(error, sql) {
    const { position } = error;
    if (position !== undefined)
        return [...sql].slice(0, Number(position) - 1).join('').length;
    const rest = (0,driver_error/* codeOf */.$)(error) === 'ER_PARSE_ERROR' ? /near '([\s\S]+)' at line \d+$/.exec((0,errors/* messageOf */.bD)(error))?.[1] : undefined;
    return rest === undefined ? -1 : sql.lastIndexOf(rest);
}


/***/ }),

/***/ 5081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ ledgerTable),
/* harmony export */   DD: () => (/* binding */ ledgerInsert),
/* harmony export */   M5: () => (/* binding */ createLedger),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   V3: () => (/* binding */ recordBaseline),
/* harmony export */   XL: () => (/* binding */ writeLedger),
/* harmony export */   bo: () => (/* binding */ ledgerName),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _database_write_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9972);
/* harmony import */ var _bookkeeping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7057);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6377);




/** Our own ledger. */
const ledgerName = 'deploy_actions_migrations';
/** sha256 of a file's text, whatever line endings the checkout gave it, and without a byte order mark. */
function checksumOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(text).replace(/\r\n/g, '\n')).digest('hex');
}
/** Reads the ledger; nothing where it does not exist yet. */
async function readLedger(session) {
    if (!(await (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_1__/* .tableExists */ .F9)(session, { table: ledgerName })))
        return [];
    return session.query(`SELECT name, checksum FROM ${ledgerName} ORDER BY name${order[session.kind]}`);
}
/** By bytes: elsewhere the column itself is ordered so. */
const order = { postgresql: ' COLLATE "C"', mysql: '', sqlite: '' };
/** What makes the ledger, in each database's own types. */
const ledgerTable = {
    postgresql: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at timestamptz NOT NULL DEFAULT now(),
       run text NOT NULL DEFAULT ''
     )`,
    mysql: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY,
       checksum char(64) NOT NULL,
       applied_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run varchar(1000) NOT NULL DEFAULT ''
     )`,
    sqlite: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at text NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run text NOT NULL DEFAULT ''
     )`,
};
/** What writes a row of it: name, checksum and run, in this order. `ledger` is its name as `createLedger` gives it. */
const ledgerInsert = {
    postgresql: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES ($1, $2, $3)`,
    mysql: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES (?, ?, ?)`,
    sqlite: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES (?, ?, ?)`,
};
/**
 * Notes down files as applied that were not run, all of them or none: in one statement. Only for a database whose ledger
 * is empty, and for whoever holds the lock.
 */
async function recordBaseline(working, rows, run) {
    const places = rows.map(() => '(?, ?, ?)').join(', ');
    const sql = `INSERT INTO ${ledgerName} (name, checksum, run) VALUES ${places}`;
    const values = rows.flatMap(({ name, checksum }) => [name, checksum, run]);
    await (0,_database_write_js__WEBPACK_IMPORTED_MODULE_3__/* .writeRow */ .G)(working, ledgerTable[working.kind], { sql, values });
}
/**
 * Makes the ledger where it is missing, and gives its name with the schema that it lies in: a file may look for its own
 * tables elsewhere.
 */
async function createLedger(session) {
    await session.query(ledgerTable[session.kind]);
    if (session.kind !== 'postgresql')
        return (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteTable */ .Z8)(session, { schema: session.database, table: ledgerName });
    const [row] = await session.query('SELECT n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1)', [ledgerName]);
    return (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteTable */ .Z8)(session, { ...row, table: ledgerName });
}
/** Notes a file down as applied by this run, in the session that applied it. */
async function writeLedger(session, ledger, row, run) {
    await session.query(ledgerInsert[session.kind](ledger), [row.name, row.checksum, run]);
}


/***/ })

};
;