"use strict";
exports.id = 4051;
exports.ids = [4051,8737,7057];
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

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2928);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3075);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(405);



/** Reads a configuration in JavaScript, TypeScript or JSON. Never throws: what is not understood is not there. */
function readConfig(program) {
    const tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenize */ .qw)(program);
    return readTokens(tokens, tokens);
}
function readTokens(tokens, program) {
    const values = (key) => tokens.flatMap((token, at) => {
        if (token.kind === 'sign' || token.value !== key)
            return [];
        const set = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(tokens[at + 1], '=') !== '' && !(0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(tokens[at + 2], '=');
        // What is given away under the name is put into an object elsewhere.
        const isVariable = /^(?:const|let|var)$/.test(tokens[at - 1]?.value ?? '') && tokens[at - 2]?.value !== 'export';
        const named = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(tokens[at + 1], ':') !== '' || (set && (!isVariable || isPutIn(tokens, key)));
        return named ? [(0,_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._3)((0,_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionFrom */ .jI)(tokens, at + 2), program)] : [];
    });
    const texts = (value) => (0,_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE)(value).flatMap((element) => (0,_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b)(element.tokens) ?? []);
    return {
        texts: (key) => [...new Set(values(key).flatMap(texts))],
        inside: (key) => readTokens(values(key).flatMap((value) => value.tokens), program),
        values,
        names: (key) => values(key).length > 0,
        says: (key, word) => values(key).some(({ tokens: [first] }) => first?.kind === 'word' && first.value === word),
    };
}
/** Whether a variable is put into an object under its own name (`{ out, dialect }`), or given away as a whole. */
function isPutIn(tokens, name) {
    return tokens.some(({ kind, value }, at) => {
        if (kind !== 'word' || value !== name)
            return false;
        const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.value);
        const whole = /^(?:export default|exports =)$/.test(before.join(' '));
        return whole || ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(tokens[at - 1], '{', ',') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(tokens[at + 1], '}', ',') !== '');
    });
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
/**
 * Gives what an expression of a program of settings stands for, as far as variables that are set once and entries of
 * objects lead. What stands there otherwise is given as it is, for a message to show.
 */
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

/***/ 3075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);

/** A text, or several joined by `+`. */
function textOf(argument) {
    if (argument === undefined || argument.length % 2 === 0)
        return undefined;
    const whole = argument.every((token, at) => (at % 2 === 0 ? token.kind === 'text' : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '+') !== ''));
    return whole
        ? argument
            .filter(({ kind }) => kind === 'text')
            .map(({ value }) => value)
            .join('')
        : undefined;
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