"use strict";
exports.id = 3488;
exports.ids = [3488,7057];
exports.modules = {

/***/ 4641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ mysqlKeywords)
/* harmony export */ });
/** Reserved words of MySQL 8.4 that migrations are written with. None of them can be a name without quotes. */
const mysqlKeywords = new Set(`add all alter analyze and as asc before between bigint binary blob both by call cascade case change char character
  check collate column condition constraint convert create cross current_date current_time current_timestamp
  current_user database databases decimal declare default delete desc describe distinct div double drop else enclosed
  escaped except exists exit explain false fetch float for force foreign from fulltext function generated grant group
  having if ignore in index infile inner inout insert int integer intersect interval into is iterate join key keys kill
  leading leave left like limit lines load lock long longblob longtext loop match mediumblob mediumint mediumtext mod
  modifies natural not null numeric of on optimize or order out outer outfile over partition precision primary procedure
  purge range rank read reads real references regexp release rename repeat replace require restrict return revoke right
  rlike row row_number rows schema schemas select separator set show signal smallint spatial sql starting stored straight_join
  table terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned update usage
  use using values varbinary varchar varying virtual when where while window with write xor year_month zerofill`.split(/\s+/));


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

/***/ 1159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   u: () => (/* binding */ inDialect)
/* harmony export */ });
/** The kind of database that settings name; PostgreSQL where they name none. */
function kindOf(settings = {}) {
    return (settings['database.kind'] ?? 'postgresql');
}
/**
 * Gives what a tool sends to a kind of database where our builders wrote the same for PostgreSQL, as far as the gate has
 * to know: one statement, or several with semicolons between them. Only for text that builders made up: raw SQL is sent
 * as it is. What has no other form there stays as it is, and is then not known.
 */
function inDialect(sql, kind) {
    if (kind === 'postgresql')
        return sql;
    const forms = kind === 'mysql' ? mysql : sqlite;
    return partsOf(sql)
        .map((statement) => forms.reduce((text, [form, put]) => text.replace(form, put), statement))
        .join(';');
}
const name = String.raw `(?:"(?:[^"]|"")*"|\w)+(?:\.(?:"(?:[^"]|"")*"|\w)+)*`;
const form = (text) => new RegExp(`^(\\s*)${text.replaceAll('NAME', name).replaceAll(' ', '\\s+')}\\s*$`);
const column = (rest) => form(`ALTER TABLE (NAME) ALTER COLUMN (NAME) ${rest}`);
/** MySQL gives a column its type and whether it may be empty in one, and an index belongs to its table. */
const mysql = [
    [column('TYPE .+'), '$1ALTER TABLE $2 MODIFY $3 text'],
    [column('SET NOT NULL'), '$1ALTER TABLE $2 MODIFY $3 text NOT NULL'],
    // The table is built anew beside its readers and writers, and nothing is lost.
    [column('DROP NOT NULL'), "$1ALTER TABLE $2 COMMENT ''"],
    [form('ALTER TABLE (NAME) RENAME (?!TO |COLUMN )(NAME) TO (NAME)'), '$1ALTER TABLE $2 RENAME COLUMN $3 TO $4'],
    [form('ALTER TABLE (NAME) DROP CONSTRAINT "?\\w*_pkey"?'), '$1ALTER TABLE $2 DROP PRIMARY KEY'],
    [form('DROP INDEX (?:CONCURRENTLY )?(?:IF EXISTS )?(NAME)'), '$1DROP INDEX $2 ON its_table'],
    [form('ALTER INDEX (NAME) RENAME TO (NAME)'), '$1ALTER TABLE its_table RENAME INDEX $2 TO $3'],
    [/^(\s*CREATE (?:\w+ )?INDEX) (?:CONCURRENTLY )?(?:IF NOT EXISTS )?/, '$1 '],
    [
        new RegExp(`^(\\s*CREATE (?:\\w+ )?INDEX ${name} ON ${name}) (?:USING \\w+ )?(\\(.*?\\))(?: WHERE .*)?$`, 's'),
        '$1 $2',
    ],
    [form('(ALTER TABLE NAME DROP COLUMN NAME) CASCADE'), '$1$2'],
    [form('INSERT INTO (NAME) DEFAULT VALUES'), '$1INSERT INTO $2 () VALUES ()'],
    [
        new RegExp(`^(\\s*ALTER TABLE ${name} ADD COLUMN ${name} )([A-Za-z].*)$`, 's'),
        (_all, head, type) => head + inMysql(type),
    ],
];
/** What SQLite cannot change the tools do by a copy of the table. */
const copy = '$1CREATE TABLE its_copy (id int);INSERT INTO its_copy SELECT id FROM $2;DROP TABLE $2;ALTER TABLE its_copy RENAME TO $2';
const sqlite = [
    [column('(?:TYPE .+|DROP NOT NULL|SET DEFAULT .+|DROP DEFAULT)'), copy],
    [form('ALTER TABLE (NAME) ADD (?:CONSTRAINT NAME )?UNIQUE \\((.+)\\)'), '$1CREATE UNIQUE INDEX its_index ON $2 ($3)'],
    [form('ALTER TABLE (NAME) ADD (?:CONSTRAINT NAME )?(?:PRIMARY|FOREIGN) KEY .+'), copy],
    [form('ALTER TABLE (NAME) DROP CONSTRAINT NAME'), copy],
    [/^(\s*DROP INDEX) CONCURRENTLY /, '$1 '],
    [/^(\s*CREATE (?:UNIQUE )?INDEX) CONCURRENTLY /, '$1 '],
    [form('(ALTER TABLE NAME DROP COLUMN NAME) CASCADE'), '$1$2'],
    [form('(DROP TABLE NAME) CASCADE'), '$1$2'],
];
/** A column's definition in the words of MySQL, whose types have other names. */
function inMysql(definition) {
    return definition
        .replace(/^TIMESTAMP(?:\(\d\))? WITH(?:OUT)? TIME ZONE\b|^timestamptz\b/i, 'DATETIME')
        .replace(/^TIME(?:\(\d\))? WITH(?:OUT)? TIME ZONE\b/i, 'TIME')
        .replace(/^(?:BYTEA|hstore)\b/i, 'BLOB')
        .replace(/^JSONB\b/i, 'JSON')
        .replace(/^(?:UUID|inet|citext|cidr|macaddr)\b/i, 'VARCHAR(45)')
        .replace(/^INTERVAL\b/i, 'BIGINT')
        .replace(/^VARCHAR\b(?!\s*\()/i, 'VARCHAR(255)');
}
/** Statements without the semicolons between them; one in a text or a name parts nothing. */
function partsOf(sql) {
    return sql.match(/(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|[^;'"])+/g) ?? [];
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

/***/ 242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ onTheirLines),
/* harmony export */   n: () => (/* binding */ withUnknown)
/* harmony export */ });
/**
 * Puts what a program sends on the lines where it stands in the file. Where one call sends several statements there is no
 * room for all: then `lines` says which line of the file each one belongs to. `end` is put behind each.
 */
function onTheirLines(pieces, end) {
    let sql = '';
    const lines = [];
    for (const piece of pieces) {
        const row = sql.split('\n').length;
        const gap = Math.max(0, piece.line - row);
        for (let at = 0; at < gap; at += 1)
            lines[row + at - 1] ??= row + at;
        // A comment at its end would take the semicolon in.
        const commented = /(?:--|#)[^\n]*$/.test(piece.sql) && !end.startsWith('\n');
        const text = `${piece.sql}${commented ? '\n' : ''}${end}`;
        for (const at of text.split('\n').keys())
            lines[row + gap + at - 1] = piece.line + (piece.moved ? 0 : at);
        sql += `${'\n'.repeat(gap)}${text}`;
    }
    return lines.every((line, at) => line === at + 1) ? { sql } : { sql, lines };
}
/** The source of a program of which not all is known; `line` is one of the file. */
function withUnknown(known, unanalysable, line) {
    const { lines } = known;
    if (lines === undefined)
        return { ...known, unanalysable, unanalysableLine: line };
    return { ...known, unanalysable, lines: [...lines, line], unanalysableLine: lines.length + 1 };
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


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isReserved),
/* harmony export */   K: () => (/* binding */ isReservedInPostgresql)
/* harmony export */ });
/* harmony import */ var _approvals_mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4641);

/** What PostgreSQL takes for no name of a table or column unless it stands in quotes. */
const postgresql = new Set(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit
  localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references
  returning right select session_user similar some symmetric system_user table tablesample then to trailing true union
  unique user using variadic verbose when where window with`.split(/\s+/));
/** Whether PostgreSQL takes a name, which is in small letters, only in quotes. */
function isReservedInPostgresql(name) {
    return postgresql.has(name);
}
/** Whether PostgreSQL or MySQL takes a name, which is in small letters, only in quotes. */
function isReserved(name) {
    return postgresql.has(name) || _approvals_mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .mysqlKeywords */ .z.has(name);
}


/***/ })

};
;