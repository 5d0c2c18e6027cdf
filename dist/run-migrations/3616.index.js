"use strict";
exports.id = 3616;
exports.ids = [3616];
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

/***/ 4894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ bindByName),
/* harmony export */   u: () => (/* binding */ bindValues)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9261);
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56);
/* harmony import */ var _literals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8715);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3075);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(405);





/**
 * Gives a text with values in the places that are kept for them: a list, or an object that has them by their names, which
 * `raw` is given as it is and `query` under `replacements` or `bind`. Undefined where anything else may be put into it.
 */
function bindValues(text, values, method) {
    const [first, more] = values ?? [];
    if (values === undefined || (first?.value === 'undefined' && more === undefined))
        return text;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isSign */ .A7)(first, '[') !== '')
        return bindInOrder(text, values);
    const said = (0,_literals_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(values);
    if (said === undefined || ![...said.values()].every(_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .isHarmless */ .E))
        return undefined;
    if (method === 'raw')
        return bindByName(text, said, ':');
    const [replaced, bound] = [said.get('replacements'), said.get('bind')];
    const given = replaced ?? bound;
    if (given === undefined)
        return text;
    if (replaced !== undefined && bound !== undefined)
        return undefined;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isSign */ .A7)(given[0], '[') !== '')
        return bindInOrder(text, given);
    const named = (0,_literals_js__WEBPACK_IMPORTED_MODULE_2__/* .readObject */ .Ag)(given);
    return named === undefined ? undefined : bindByName(text, named, bound === undefined ? ':' : '$');
}
/** `?`, `??` (a name) and `$1`. */
function bindInOrder(text, values) {
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .closing */ .ET)(values, 0) !== values.length - 1 || !(0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .isHarmless */ .E)(values))
        return undefined;
    const literals = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .splitAt */ .gI)(values.slice(1, -1), ',').map(literalOf);
    const numbers = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
    if (numbers.length > 0)
        return numbers.every((number) => literals[number - 1] !== undefined)
            ? text.replace(/\$(\d+)/g, (_place, number) => literals[Number(number) - 1] ?? '')
            : undefined;
    const places = text.match(/\?+/g) ?? [];
    if (places.length === 0)
        return text;
    // `??` is a name; a place that stands in quotes or is an operator is none.
    if (places.length !== literals.length || places.some((place) => place.length > 2))
        return undefined;
    const names = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .splitAt */ .gI)(values.slice(1, -1), ',').map(nameOf);
    const written = places.map((place, at) => (place === '?' ? literals[at] : names[at]));
    if (written.includes(undefined))
        return undefined;
    let at = 0;
    return text.replace(/\?\??/g, () => written[at++] ?? '');
}
/** A value as SQL; one that is not known is some text. */
function literalOf(value) {
    const text = (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(value);
    const [word, more] = value;
    const plain = more === undefined && word?.kind === 'word' && /^(?:true|false|null|\d+)$/.test(word.value);
    return plain ? word.value : `'${(text ?? '?').replaceAll("'", "''")}'`;
}
/** Binds `:name`, `:name:` (a name) or `$name`; what stands behind `::` is none, and in quotes it is one for some versions alone. */
function bindByName(text, values, sign) {
    const place = sign === ':' ? /:(?!\d)(\w+)(:(?![:\w]))?/g : /\$([A-Za-z_]\w*)()/g;
    const isPlace = (part) => [...part.matchAll(place)].some(([, name]) => values.has(name));
    if (!isPlace(text))
        return sign === '$' && text.includes('$') ? undefined : text;
    if (text.includes('\\') || (sign === '$' && text.includes('$$')))
        return undefined;
    let known = true;
    const bound = text.replace(apart, (part) => {
        if (part.startsWith('::'))
            return part;
        if (/^(?:['"`]|--|\/\*|\$\w*\$)/.test(part)) {
            known &&= !isPlace(part);
            return part;
        }
        return part.replace(place, (whole, name, isName) => {
            const value = values.get(name);
            const written = value === undefined ? undefined : isName ? nameOf(value) : listOf(value);
            known &&= written !== undefined;
            return written ?? whole;
        });
    });
    return known ? bound : undefined;
}
const apart = /::\w*|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1|[:$]\w+(?::(?![:\w]))?/g;
function nameOf(value) {
    const name = (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b)(value);
    return name === undefined ? undefined : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePathIfNeeded */ .K)(name);
}
/** The values of a list are parted by commas. */
function listOf(value) {
    const isList = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isSign */ .A7)(value[0], '[') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .closing */ .ET)(value, 0) === value.length - 1;
    return isList ? (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .splitAt */ .gI)(value.slice(1, -1), ',').map(listOf).join(', ') || 'NULL' : literalOf(value);
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
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(argument[at], '(')) {
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(argument, at);
        // A default would run as well.
        if (argument.slice(at, end).some((token) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '=') !== ''))
            return undefined;
        at = end + 1;
    }
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

/***/ 8715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   Ej: () => (/* binding */ readColumns),
/* harmony export */   I8: () => (/* binding */ readDefault),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   Z7: () => (/* binding */ readConditions),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   qt: () => (/* binding */ readTexts)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9261);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3075);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(405);



/** The keys and values of an object that stands there word for word; undefined where something else may come into it. */
function readObject(argument) {
    if (argument === undefined || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(argument[0], '{') === '')
        return undefined;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(argument, 0) !== argument.length - 1)
        return undefined;
    const entries = new Map();
    for (const entry of (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(argument.slice(1, -1), ',')) {
        const [key, colon, ...value] = entry;
        if (key === undefined || (key.kind !== 'word' && key.kind !== 'text'))
            return undefined;
        if (colon === undefined && key.kind === 'word')
            entries.set(key.value, [key]);
        else if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(colon, ':') === '' || value.length === 0)
            return undefined;
        else
            entries.set(key.value, value);
    }
    return entries;
}
/** The texts of a list, or of a text alone; undefined where one does not stand there word for word. */
function readTexts(argument) {
    const single = (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b)(argument);
    if (single !== undefined)
        return [single];
    if (argument === undefined || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(argument[0], '[') === '')
        return undefined;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(argument, 0) !== argument.length - 1)
        return undefined;
    const texts = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(argument.slice(1, -1), ',').map(_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b);
    return texts.length > 0 && texts.every((text) => text !== undefined) ? texts : undefined;
}
/** The columns of an index or constraint: texts, or objects that have one as `name`. */
function readColumns(argument) {
    const texts = readTexts(argument);
    if (texts !== undefined)
        return texts;
    if (argument === undefined || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(argument[0], '[') === '' || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(argument, 0) !== argument.length - 1)
        return undefined;
    const names = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(argument.slice(1, -1), ',').map((one) => {
        const said = readObject(one);
        return (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b)(one) ?? (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b)(said?.get('name') ?? said?.get('attribute'));
    });
    return names.length > 0 && names.every((name) => name !== undefined) ? names : undefined;
}
/** What an object of columns and plain values says of rows, as conditions; undefined where it says anything else. */
function readConditions(argument) {
    if (argument === undefined || (argument.length === 1 && /^(?:null|undefined)$/.test(argument[0]?.value ?? '')))
        return [];
    const said = readObject(argument);
    if (said === undefined)
        return undefined;
    const conditions = [...said].map(([column, value]) => compare(column, value));
    return conditions.every((one) => one !== undefined) ? conditions : undefined;
}
/** `column = 'value'`, `IS NULL`, or `IN (…)`; undefined where the value is none of these. */
function compare(column, value, operator = '=') {
    const own = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePathIfNeeded */ .K)(column);
    const [first, more] = value;
    if (more === undefined && first?.kind === 'word') {
        if (first.value === 'null')
            return `${own} IS ${operator === '=' ? '' : 'NOT '}NULL`;
        if (/^\d+$/.test(first.value))
            return `${own} ${operator} ${first.value}`;
        return `${own} ${operator} '${first.value}'`;
    }
    const texts = readTexts(value);
    if (texts === undefined)
        return undefined;
    const written = texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ');
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(first, '[') ? `${own} IN (${written})` : `${own} ${operator} ${written}`;
}
/** `true`, `false` or, where the key is not there, the fallback; undefined where it is anything else. */
function readFlag(object, key, fallback) {
    const value = object.get(key);
    if (value === undefined)
        return fallback;
    const [word, more] = value;
    if (more !== undefined || word?.kind !== 'word')
        return undefined;
    return word.value === 'true' ? true : word.value === 'false' ? false : undefined;
}
/**
 * A constant as SQL, and what is given as SQL (`knex.raw('…')`, `Sequelize.literal('…')`, `pgm.func('…')`, `() => '…'`) as
 * it is; any other call (`knex.fn.uuid()`) as a function that may give each row another value.
 */
function readDefault(value) {
    if (value === undefined || value.length === 0)
        return undefined;
    const text = (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b)(value);
    if (text !== undefined)
        return `'${text.replaceAll("'", "''")}'`;
    const [first, second] = value;
    if (second === undefined && /^(?:true|false|null|\d[\d._]*)$/.test(first?.value ?? ''))
        return first?.value;
    const sign = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(first, '-', '+');
    if (sign !== '' && value.length === 2 && /^\d/.test(second?.value ?? ''))
        return `${sign}${second?.value}`;
    const given = rawSqlIn(value);
    if (given !== undefined)
        return given;
    if (isConstant(value))
        return "'constant'";
    const words = value.filter(({ kind }) => kind === 'word').map((token) => token.value);
    const says = value.find(({ kind }) => kind === 'text')?.value;
    if (words.at(-1) === 'now' || /^(?:now\(\)|current_timestamp)$/i.test(says ?? ''))
        return 'CURRENT_TIMESTAMP';
    return '(volatile_default())';
}
/** A list or object of plain values, a moment, or what JSON makes of such a thing: the same for every row. */
function isConstant(value) {
    const plain = value.every(({ kind, value: word }, at) => kind === 'text' ||
        (kind === 'sign' && '[]{},:-'.includes(word)) ||
        (kind === 'word' && (/^(?:true|false|null|\d[\w.]*)$/.test(word) || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(value[at + 1], ':') !== '')));
    if (plain)
        return true;
    const words = value.map((token) => token.value);
    if (/^new Date \( \)/.test(words.join(' ')))
        return true;
    const inner = words.slice(0, 4).join('') === 'JSON.stringify(' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(value, 3) === value.length - 1;
    return inner && isConstant(value.slice(4, -1));
}
/** The text that stands in the place of a default word for word. */
function rawSqlIn(value) {
    const open = value.findIndex((token) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(token, '(') !== '');
    const method = value[open - 1]?.value ?? '';
    const args = open > 0 && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(value, open) === value.length - 1 ? (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(value.slice(open + 1, -1), ',') : [];
    const plain = value.slice(0, Math.max(0, open)).every((token) => token.kind === 'word' || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(token, '.') !== '');
    const [first, ...more] = args;
    const text = plain && more.length === 0 ? (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b)(first) : undefined;
    if (text !== undefined && /^(?:raw|literal|func)$/.test(method))
        return closeComment(text);
    if (text !== undefined && method === 'fn' && /^\w+$/.test(text))
        return `${text}()`;
    const [left, right, arrow, ...body] = value;
    const isGiver = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(left, '(') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(right, ')') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(arrow, '=>') !== '';
    const returned = isGiver ? (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b)(body) : undefined;
    return returned === undefined ? undefined : closeComment(returned);
}
/** Behind a comment the rest of the statement stands on a line of its own. */
function closeComment(text) {
    return /--|#/.test(text) ? `${text}\n` : text;
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