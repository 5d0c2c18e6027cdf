"use strict";
exports.id = 1661;
exports.ids = [1661,3687,6215,2183,8596,7057];
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

/***/ 9261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ quotePathIfNeeded),
/* harmony export */   d: () => (/* binding */ quoteIfNeeded)
/* harmony export */ });
/* harmony import */ var _reserved_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4317);

/** A name in quotes only where it has to be, whatever the database: they differ in theirs. */
function quoteIfNeeded(name) {
    if (/^[a-z_][a-z0-9_]*$/.test(name) && !(0,_reserved_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isReserved */ .B)(name))
        return name;
    return `"${name.replaceAll('"', '""')}"`;
}
/** The same for a name that may have its schema before it. */
function quotePathIfNeeded(path) {
    return path.split('.').map(quoteIfNeeded).join('.');
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

/***/ 2206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isPlainChange)
/* harmony export */ });
/**
 * Whether raw SQL in a condition says the same whether or not it runs: what changes what later statements mean, such as a
 * function, a setting or a transaction, does not.
 */
function isPlainChange(sql) {
    const plain = /^(?:alter\s+table|create\s+(?:unique\s+)?index|create\s+table|drop\s+(?:table|index)|insert|update|delete|truncate|comment|select)\b/i;
    return sql.split(';').every((one) => one.trim() === '' || plain.test(one.trim()));
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