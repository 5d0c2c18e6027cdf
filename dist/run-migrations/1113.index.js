"use strict";
exports.id = 1113;
exports.ids = [1113];
exports.modules = {

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

/***/ 5370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readCall),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9261);
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(405);



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
    while ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(body[at], '.')) {
        const name = body[at + 1];
        if (name?.kind !== 'word')
            return undefined;
        if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(body[at + 2], '(')) {
            if (called)
                return undefined;
            at += 2;
            continue;
        }
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(body, at + 2);
        const args = end < 0 ? [] : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(body.slice(at + 3, end), ',');
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
    const ended = at >= body.length || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(body[at], ';', '}') !== '' || body[at].kind === 'word';
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
    const whole = argument.every((token, at) => (at % 2 === 0 ? token.kind === 'text' : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(token, '+') !== ''));
    return whole
        ? argument
            .filter(({ kind }) => kind === 'text')
            .map(({ value }) => value)
            .join('')
        : undefined;
}
/** The text with values in the places that are kept for them; undefined where anything else may be put into it. */
function bind(text, values) {
    if (values === undefined || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(values[0], '[') === '')
        return putsNothing(values) ? text : undefined;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(values, 0) !== values.length - 1 || !(0,_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .isHarmless */ .E)(values))
        return undefined;
    const literals = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(values.slice(1, -1), ',').map(literalOf);
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
    const named = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(values.slice(1, -1), ',').map(textOf);
    const written = places.map((place, at) => {
        const name = named[at];
        return place === '?' ? literals[at] : name === undefined ? undefined : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePathIfNeeded */ .K)(name);
    });
    if (written.includes(undefined))
        return undefined;
    let at = 0;
    return text.replace(/\?\??/g, () => written[at++] ?? '');
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
    const spread = options.some((token, at) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(token, '.') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(options[at + 1], '.'));
    const known = options.every(({ kind, value }) => kind !== 'dynamic' && !/^(?:replacements|bind)$/.test(value));
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(options[0], '{') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(options, 0) === options.length - 1 && known && !spread;
}


/***/ }),

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5370);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);
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
        return named ? [(0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .expressionFrom */ .jI)(tokens, at + 2), program)] : [];
    });
    const texts = (value) => (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(value).flatMap((element) => (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b)(element.tokens) ?? []);
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