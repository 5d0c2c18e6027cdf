"use strict";
exports.id = 1743;
exports.ids = [1743,7057];
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

/***/ 2894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q1: () => (/* binding */ packChoices),
  jW: () => (/* binding */ pickChoice),
  Bd: () => (/* binding */ readChoices),
  O$: () => (/* binding */ unreadable),
  Ec: () => (/* binding */ withEnvironment)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/expressions.js
var expressions = __webpack_require__(2928);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/exported.js


/** What a configuration in JavaScript, TypeScript or JSON gives away; undefined where that is not an object of its own. */
function readExported(program) {
    const tokens = (0,programs_tokens/* tokenize */.qw)(program);
    if ((0,programs_tokens/* isSign */.A7)(tokens[0], '{'))
        return objectOf((0,expressions/* evaluate */._3)(tokens, tokens));
    const own = new Map();
    let whole;
    for (const [at, { value, kind }] of tokens.entries()) {
        const words = tokens.slice(at, at + 6).map((token) => token.value);
        const value_ = (from) => (0,expressions/* evaluate */._3)((0,expressions/* expressionFrom */.jI)(tokens, at + from), tokens);
        if (kind !== 'word')
            continue;
        if (value === 'export' && (words[1] === 'default' || words[1] === '='))
            whole = value_(2);
        else if (value === 'module' && words.slice(1, 4).join(' ') === '. exports =')
            whole = value_(4);
        else if (value === 'exports' && words[1] === '.' && words[3] === '=')
            own.set(words[2] ?? '', value_(4));
    }
    if (whole !== undefined)
        return objectOf(whole);
    return own.size > 0 ? { tokens, program: tokens, entries: own } : undefined;
}
function objectOf(value) {
    return value.entries === undefined ? undefined : value;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/environments.js


/**
 * Reads a configuration that may be keyed by environment, as knex and sequelize-cli take it: the entry of NODE_ENV, or
 * the whole where there is none. `own` are the keys of a configuration itself. Undefined where it does not stand
 * there word for word.
 */
function readChoices(program, own) {
    const whole = readExported(program);
    if (whole?.entries === undefined)
        return undefined;
    const names = [...whole.entries.keys()];
    if (names.some((name) => own.has(name)))
        return whole.open ? undefined : new Map([[undefined, whole]]);
    if (whole.open)
        return undefined;
    const objects = [...whole.entries].filter(([, { entries }]) => entries !== undefined);
    if (names.length === 0)
        return new Map([[undefined, whole]]);
    return objects.length === names.length ? new Map(objects) : undefined;
}
/** The environment that the tool takes; `NODE_ENV` is that of where it runs. */
function environmentOf(settings) {
    return settings['NODE_ENV'] || 'development';
}
/** Puts the environment that was judged by into what the tool's process gets. */
function withEnvironment(environment, settings) {
    const { NODE_ENV } = settings;
    return NODE_ENV ? { ...environment, NODE_ENV } : environment;
}
/**
 * Packs what each environment says into one setting: the value alone where they all say the same. `pickSetting` takes
 * it out again.
 */
function packChoices(values) {
    const different = new Set(values.values());
    const [only = ''] = different;
    return different.size > 1 ? JSON.stringify(Object.fromEntries(values)) : only;
}
/** Takes the value of the environment that the tool runs in. Throws a UserError where there is none for it. */
function pickChoice(packed, settings, setting) {
    if (!packed.startsWith('{'))
        return packed;
    const values = JSON.parse(packed);
    const environment = environmentOf(settings);
    if (Object.hasOwn(values, environment))
        return values[environment];
    const all = Object.keys(values).join(', ');
    throw unreadable(`${setting} differs between environments, and there is none of the name that the tool runs in.`, `NODE_ENV ${environment}, beside ${all}`, undefined);
}
/** The error for a setting that cannot be told from the configuration. */
function unreadable(message, received, file) {
    return new errors/* UserError */.yo(message, {
        reason: 'unreadable-setting',
        received,
        accepted: 'plain values, the same for every environment or under the name of each',
        remedy: 'Write it as a plain value into the tool’s configuration, or set NODE_ENV (in the step’s `env`, or in the image) to the environment that is meant.',
        file,
    });
}


/***/ }),

/***/ 4669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ findImported),
/* harmony export */   X6: () => (/* binding */ resolveModule),
/* harmony export */   t4: () => (/* binding */ findSpread),
/* harmony export */   tn: () => (/* binding */ findSaying)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1113);
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2894);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(405);




/** How far one file is followed into another. */
const deepest = 4;
const endings = ['', '.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '.json', '/index.ts', '/index.js'];
/**
 * Gives the file that says something under a key: a configuration itself, or one of the project that it takes in; the
 * configuration where none does. Throws a UserError where several do, and where the whole configuration comes from
 * elsewhere: then nobody knows what it says, and no default may stand in its place.
 */
async function findSaying(project, config, key) {
    const itself = { path: config, text: await project.read(config) };
    const saying = await follow(project, itself, key, new Set([config]), 0);
    const [first, second] = saying;
    if (second !== undefined) {
        const paths = saying.map(({ path }) => path).join(', ');
        throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`Several files that ${config} takes in say something of ${key}.`, paths, config);
    }
    if (first !== undefined)
        return first;
    const from = comesFrom(itself.text);
    if (from === undefined)
        return itself;
    throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(`What ${config} says of ${key} stands elsewhere, and cannot be told.`, from, config);
}
async function follow(project, from, key, seen, depth) {
    if ((0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)(from.text).names(key))
        return [from];
    if (depth === deepest)
        return [];
    const found = [];
    const list = new Set(await project.list());
    for (const name of importsOf((0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenize */ .qw)(from.text))) {
        const path = resolveModule(list, from.path, name);
        if (path === undefined || seen.has(path))
            continue;
        seen.add(path);
        found.push(...(await follow(project, { path, text: await project.read(path) }, key, seen, depth + 1)));
    }
    return found;
}
/** The file of the project that a program takes a name in from; undefined where it comes from elsewhere. */
async function findImported(project, from, name) {
    const tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenize */ .qw)(from.text);
    const module = tokens.find(({ kind }, at) => kind === 'text' && namesTaken(tokens, at).includes(name));
    return module === undefined ? undefined : resolveModule(new Set(await project.list()), from.path, module.value);
}
/** The words before a module's name: of `import { a, b as c } from 'x'` or `const { a, b: c } = require('x')`. */
function namesTaken(tokens, module) {
    const isImport = tokens[module - 1]?.value === 'from';
    if (!isImport && !((0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(tokens[module - 1], '(') && tokens[module - 2]?.value === 'require'))
        return [];
    const start = isImport ? /^import$/ : /^(?:const|let|var)$/;
    const begins = tokens.findLastIndex(({ kind, value }, at) => at < module && kind === 'word' && start.test(value));
    return begins < 0 ? [] : tokens.slice(begins, module).flatMap(({ kind, value }) => (kind === 'word' ? [value] : []));
}
/** The files of the project whose objects a program spreads into its own. */
async function findSpread(project, from) {
    const tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenize */ .qw)(from.text);
    const names = tokens.flatMap(({ kind, value }, at) => {
        const dots = [1, 2, 3].every((back) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(tokens[at - back], '.') !== '');
        return kind === 'word' && dots ? [value] : [];
    });
    const paths = await Promise.all([...new Set(names)].map((name) => findImported(project, from, name)));
    const own = [...new Set(paths)].filter((path) => path !== undefined);
    return Promise.all(own.map(async (path) => ({ path, text: await project.read(path) })));
}
/** The modules that a program takes in by `import`, `export … from` and `require`. */
function importsOf(tokens) {
    return tokens.flatMap(({ kind, value }, at) => {
        const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
        const called = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(before, '(') !== '' && /^(?:require|import)$/.test(earlier?.value ?? '');
        const named = before?.kind === 'word' && /^(?:from|import)$/.test(before.value);
        return kind === 'text' && (called || named) ? [value] : [];
    });
}
/** Beside the file that names it, or from a folder around it, as `src/config` is; never what is installed. */
function resolveModule(list, from, name) {
    const places = [];
    if (/^\.{1,2}(?:\/|$)/.test(name))
        places.push(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(from), name));
    else {
        let folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(from);
        const own = name.replace(/^[@~]\//, '');
        for (;;) {
            places.push(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, own), ...(own === name ? [] : [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, 'src', own)]));
            if (folder === '.' || folder === '/')
                break;
            folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(folder);
        }
    }
    // A TypeScript module may be named as what it becomes.
    const candidates = places.flatMap((place) => [
        ...endings.map((ending) => `${place}${ending}`),
        place.replace(/\.([cm]?)js$/, '.$1ts'),
    ]);
    return candidates.find((path) => list.has(path));
}
/** The name of what a configuration is that does not stand in its file at all: `module.exports = require('x')`. */
function comesFrom(text) {
    const tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenize */ .qw)(text);
    const words = (at, count) => tokens.slice(at, at + count).map(({ value }) => value);
    for (const at of tokens.keys()) {
        const length = beginnings.find((one) => words(at, one.length).join(' ') === one.join(' '))?.length;
        const [first, next] = length === undefined ? [] : tokens.slice(at + length);
        if (first?.kind !== 'word' || /^(?:async|function|class|new|await|Object)$/.test(first.value))
            continue;
        if (first.value === 'require')
            return words(at + (length ?? 0), 4).join('');
        // What is called with a configuration gives it back.
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(next, '(') !== '')
            continue;
        const place = tokens.findIndex(({ value }, index) => value === first.value && /^(?:const|let|var|function|class)$/.test(words(index - 1, 1)[0] ?? ''));
        const assigned = tokens.findIndex((token, index) => index > place && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(token, '=') !== '');
        if (place < 0 || tokens[assigned + 1]?.value === 'require')
            return first.value;
    }
    return undefined;
}
/** What stands before a configuration. */
const beginnings = [
    ['export', 'default'],
    ['module', '.', 'exports', '='],
    ['new', 'DataSource', '('],
];


/***/ }),

/***/ 8653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ onlyText),
/* harmony export */   LF: () => (/* binding */ unreadableText),
/* harmony export */   Mp: () => (/* binding */ onlyPath)
/* harmony export */ });
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2894);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4707);



/**
 * Gives the one text under a key; undefined where the key is not there. Throws a UserError for what does not stand there
 * word for word, and for several: no default may stand in its place.
 */
function onlyText({ config, title, file }, key) {
    const texts = config.texts(key);
    const [text, another] = texts;
    if (another !== undefined)
        throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} has several values.`, texts.join(', '), file);
    const values = config.values(key).filter(isSet);
    if (text !== undefined || values[0] === undefined)
        return text;
    throw unreadableText({ config, title, file }, key, values[0]);
}
/** The error for a text that does not stand there word for word. */
function unreadableText({ title, file }, key, value) {
    return (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} is no plain text.`, (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(value), file);
}
/** Gives the one path under a key in the same way. */
function onlyPath({ config, title, file }, key) {
    const values = config.values(key).filter(isSet);
    const different = new Map(values.map((value) => [JSON.stringify((0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .readPath */ .G)(value)), value]));
    const [first, another] = different.values();
    if (first === undefined)
        return undefined;
    if (another !== undefined)
        throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} has several values.`, [...different.values()].map(_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU).join(', '), file);
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .readPath */ .G)(first);
    if (path !== undefined)
        return path;
    throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} is no plain path.`, (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(first), file);
}
function isSet({ tokens }) {
    return tokens[0]?.value !== 'undefined';
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(405);



const beside = { from: 'file', text: '' };
/** The file itself, whatever its name: a path that ends with it is none of a folder. */
const itself = { from: 'file', text: '/\0' };
/**
 * Reads a path that stands in a program word for word: a text, several joined by `+` or in a template, what functions
 * of node:path and node:url make of such, `__dirname` and what ES modules have in its place, and constants that are one
 * of these. Undefined where anything else comes into it. Never throws.
 */
function readPath({ tokens, program }) {
    const place = readSum(tokens, program, 0);
    if (place === undefined || place.text.includes('\0'))
        return undefined;
    if (place.from === 'text')
        return { path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(place.text), besideFile: false };
    // Without a slash between them, what follows is a part of the folder's own name.
    if (place.text !== '' && !place.text.startsWith('/'))
        return undefined;
    return { path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('.', place.text), besideFile: place.from === 'file' };
}
/** How far constants are followed. */
const deepest = 20;
function readSum(tokens, program, depth) {
    if (depth > deepest)
        return undefined;
    const places = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(tokens), '+').map((part) => readPart((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(part), program, depth));
    return places.length === 0 ? undefined : append(places);
}
/** What several make in a row, of which only the first may be a folder. */
function append(places) {
    const [first, ...others] = places;
    const texts = others.map((place) => (place?.from === 'text' ? place.text : undefined));
    if (first === undefined || texts.includes(undefined))
        return undefined;
    return { from: first.from, text: [first.text, ...texts].join('') };
}
function readPart(tokens, program, depth) {
    const [first, second] = tokens;
    if (first === undefined)
        return undefined;
    if (second === undefined && first.kind === 'text')
        return { from: 'text', text: first.value };
    if (second === undefined && first.kind === 'dynamic')
        return readTemplate(first.value, program, depth);
    const written = tokens.map(({ value }) => value).join(' ');
    if (written === 'process . cwd ( )')
        return { from: 'start', text: '' };
    if (written === 'import . meta . dirname')
        return beside;
    if (/^import \. meta \. (?:url|filename)$/.test(written))
        return itself;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(tokens.at(-1), ')') !== '' || first.value === 'new')
        return readCall(tokens, program, depth);
    const constant = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(tokens, program);
    if (constant.tokens !== tokens)
        return readSum(constant.tokens, program, depth + 1);
    if (written === '__dirname')
        return beside;
    return written === '__filename' ? itself : undefined;
}
function readTemplate(template, program, depth) {
    const parts = template.split(/\$\{([^{}]*)\}/);
    const places = parts.map((part, at) => at % 2 === 1 ? readSum((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenize */ .qw)(part), program, depth + 1) : { from: 'text', text: part });
    return append(parts[0] === '' ? places.slice(1) : places);
}
function readCall(tokens, program, depth) {
    if (tokens[0]?.value === 'new' && tokens[1]?.value === 'URL')
        return readUrl(tokens, program, depth);
    const open = tokens.findIndex((token, at) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(token, '(') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(tokens, at) === tokens.length - 1);
    const name = nameOf((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(tokens.slice(0, Math.max(0, open)), program).tokens, program);
    const places = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(tokens.slice(open + 1, -1), ',').map((argument) => readSum(argument, program, depth + 1));
    const known = places.filter((place) => place !== undefined);
    if (name === undefined || known.length < places.length)
        return undefined;
    const [first, more] = known;
    switch (name) {
        case 'join':
            return join(known);
        case 'resolve':
            return resolve(known);
        case 'normalize':
            return first === undefined || more !== undefined ? undefined : join([first]);
        case 'dirname':
            return first === undefined || more !== undefined ? undefined : join([first, { from: 'text', text: '..' }]);
        case 'fileURLToPath':
            return first?.from === 'file' && more === undefined ? first : undefined;
        default:
            return undefined;
    }
}
/** `new URL('./x', import.meta.url)`, as a URL or as a text. */
function readUrl(tokens, program, depth) {
    const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(tokens, 2);
    const rest = tokens.slice(end + 1).map(({ value }) => value);
    if (end < 0 || !/^(?:\. (?:pathname|href|toString \( \)))?$/.test(rest.join(' ')))
        return undefined;
    const [path, base, more] = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(tokens.slice(3, end), ',').map((part) => readSum(part, program, depth + 1));
    if (path?.from !== 'text' || base?.from !== 'file' || base.text !== itself.text || more !== undefined)
        return undefined;
    return /^(?:\/|[a-z]+:)/i.test(path.text) ? undefined : join([beside, path]);
}
/** The function of node:path or node:url that is called: `join`, `path.join`, `require('path').join`. */
function nameOf(callee, program) {
    const name = callee.at(-1);
    if (name?.kind !== 'word')
        return undefined;
    const written = callee.map(({ value }) => value).join(' ');
    if (written === name.value)
        return isOwn(name.value, program) ? undefined : name.value;
    const [, module] = /^(\w+)(?: \. (?:posix|default))? \. \w+$/.exec(written) ?? [];
    if (module !== undefined)
        return isModule(module, program) ? name.value : undefined;
    return /^require \( (?:node:)?(?:path|url) \)(?: \. posix)? \. \w+$/.test(written) ? name.value : undefined;
}
/** Whether the program has a function of this name that is not what it took in. */
function isOwn(name, program) {
    return program.some(({ value }, at) => value === name && /^(?:const|let|var|function)$/.test(program[at - 1]?.value ?? ''));
}
function isModule(name, program) {
    if (/^(?:path|posix|url)$/.test(name))
        return true;
    return program.some((_token, at) => {
        const words = program.slice(at, at + 5).map(({ value }) => value);
        return words[0] === name && /^(?:from|= require \() (?:node:)?(?:path|url)\b/.test(words.slice(1).join(' '));
    });
}
function join([first, ...others]) {
    if (first === undefined || others.some(({ from }) => from !== 'text'))
        return undefined;
    const texts = others.map(({ text }) => text);
    if (first.from === 'text')
        return { from: 'text', text: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(first.text, ...texts) };
    const below = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('.', first.text, ...texts);
    return { from: first.from, text: below === '.' ? '' : `/${below}` };
}
/** From the last of them that says where it begins. */
function resolve(places) {
    const begins = places.findLastIndex(({ from, text }) => from !== 'text' || text.startsWith('/'));
    return join(begins < 0 ? [{ from: 'start', text: '' }, ...places] : places.slice(begins));
}


/***/ })

};
;