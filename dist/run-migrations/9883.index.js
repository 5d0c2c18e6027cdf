"use strict";
exports.id = 9883;
exports.ids = [9883];
exports.modules = {

/***/ 9883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guessKind: () => (/* binding */ guessKind)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _programs_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1113);



/** Under which keys a tool's configuration names the database. */
const keys = {
    drizzle: ['dialect'],
    knex: ['client'],
    prisma: ['provider'],
    typeorm: ['type'],
    sequelize: ['dialect'],
};
/** Where a configuration stands that the one which was found does not hold. */
const beside = {
    sequelize: ['config/config.json', 'config/config.js'],
    rails: ['config/database.yml'],
};
/** How configurations that are no programs name it: an address, Rails' adapter, Django's engine. */
const named = /jdbc:(\w+):|^\s*sqlalchemy\.url\s*=\s*(\w+)|^\s*adapter:\s*["']?(\w+)|django\.db\.backends\.(\w+)/gm;
const words = [
    ['postgresql', /^(?:postgres(?:ql)?|pg(?:-native)?|cockroach(?:db)?|aurora-postgres|postgres-js|pglite)$/],
    ['mysql', /^(?:mysql2?|mariadb|singlestore|aurora-mysql)$/],
    ['sqlite', /^(?:sqlite3?|better-sqlite3|turso|libsql|@libsql\/client|sqljs|d1)$/],
];
/**
 * Says from a project's own files what kind of database its migrations are for: from the tool's configuration, or from
 * the one kind of driver that its package.json lists. Undefined where neither says it; nothing is run for it.
 */
async function guessKind(root, adapter, found) {
    const { because, workingDirectory } = found;
    const places = [because, ...(beside[adapter.name] ?? []).map((place) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(workingDirectory, place))];
    if (adapter.find === undefined)
        return undefined;
    for (const file of places) {
        const text = await readText(root, file);
        const said = (0,_programs_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(text);
        for (const key of keys[adapter.name] ?? []) {
            const kinds = kindsOf(said.texts(key));
            if (kinds.length === 1)
                return { kind: kinds[0], because: `${key} in ${file}` };
        }
        const kinds = kindsOf([...text.matchAll(named)].flatMap(([, ...found]) => found.filter((one) => one !== undefined)));
        if (kinds.length === 1)
            return { kind: kinds[0], because: file };
    }
    const manifest = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(workingDirectory, 'package.json');
    const drivers = kindsOf(dependenciesIn(await readText(root, manifest)));
    return drivers.length === 1 ? { kind: drivers[0], because: `the driver in ${manifest}` } : undefined;
}
function kindsOf(names) {
    return words.filter(([, pattern]) => names.some((name) => pattern.test(name))).map(([kind]) => kind);
}
function dependenciesIn(manifest) {
    try {
        const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest);
        return Object.keys({ ...dependencies, ...devDependencies });
    }
    catch {
        return [];
    }
}
async function readText(root, file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file), 'utf8').catch(() => '');
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