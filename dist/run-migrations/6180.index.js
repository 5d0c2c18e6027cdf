"use strict";
exports.id = 6180;
exports.ids = [6180,7057];
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
/** A column that is told whole. */
const whole = form(`/\\* ALTER TABLE (NAME) ALTER COLUMN (NAME) WHOLE((?: NOT NULL)?) \\*/`);
/** MySQL gives a column its type and whether it may be empty in one, and an index belongs to its table. */
const mysql = [
    [column('TYPE .+'), '$1ALTER TABLE $2 MODIFY $3 text'],
    [column('SET NOT NULL'), '$1ALTER TABLE $2 MODIFY $3 text NOT NULL'],
    [whole, '$1ALTER TABLE $2 MODIFY $3 text$4'],
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
    [whole, copy],
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