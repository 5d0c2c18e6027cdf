"use strict";
exports.id = 1426;
exports.ids = [1426,7057];
exports.modules = {

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

/***/ 1426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readHistory: () => (/* binding */ readHistory)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5081);


/** Compares the ledger with the files. Throws a UserError for a file that was edited after it had been applied. */
async function readHistory(session, files) {
    return compare(await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .readLedger */ .SC)(session), files);
}
function compare(ledger, files) {
    const rows = new Map(ledger.map(({ name, checksum }) => [name, checksum]));
    for (const file of files) {
        const checksum = rows.get(file.version);
        if (checksum !== undefined && checksum !== (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .checksumOf */ .lf)(file.text)) {
            throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.path} was edited after it had been applied: the database does not have what it says now.`, {
                reason: 'edited-migration',
                received: `sha256 ${(0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .checksumOf */ .lf)(file.text).slice(0, 12)}`,
                accepted: `sha256 ${checksum.slice(0, 12)}, as it was applied`,
                remedy: 'Restore the file (git log -p shows how it was), and put the change into a new one. Where nobody edited it, another service may have applied a file of this name to the same database: the ledger goes by names, so give each service a database or schema of its own, or put the files into one folder.',
                file: file.path,
            });
        }
    }
    const names = new Set(files.map(({ version }) => version));
    const applied = ledger.map(({ name }) => name);
    const missing = applied.filter((name) => !names.has(name));
    const pending = files.filter(({ version }) => !rows.has(version));
    refuseRenamed(pending, new Map(missing.map((name) => [rows.get(name), name])));
    return { applied, pending, current: applied.at(-1) ?? '', missing };
}
/** Under another name, what has run would run again. */
function refuseRenamed(pending, missing) {
    for (const { path, text } of pending) {
        const was = missing.get((0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .checksumOf */ .lf)(text));
        if (was === undefined || text.trim() === '')
            continue;
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${path} says what ${was} said, which has been applied and is gone: it would run again.`, {
            reason: 'renamed-migration',
            received: path.split('/').at(-1),
            accepted: `${was}, as the ledger calls it`,
            remedy: `Give the file its name back: ${was}. Where it is meant to run once more, say so in a comment of the file, which makes it another one.`,
            file: path,
        });
    }
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