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
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);


/** Reads a configuration in JavaScript, TypeScript or JSON. Never throws: what is not understood is not there. */
function readConfig(program) {
    return readTokens((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenize */ .qw)(program));
}
function readTokens(tokens) {
    const values = (key) => tokens.flatMap((token, at) => {
        const next = tokens[at + 1];
        const named = token.kind !== 'sign' && token.value === key && (next?.value === ':' || next?.value === '=');
        return named && next.kind === 'sign' ? [valueFrom(tokens, at + 2)] : [];
    });
    return {
        texts: (key) => [...new Set(values(key).flatMap(readText))],
        inside: (key) => readTokens(values(key).flat()),
        values,
        names: (key) => values(key).length > 0,
        says: (key, word) => values(key).some(([first]) => first?.kind === 'word' && first.value === word),
    };
}
/** The tokens of a value, up to the comma, semicolon or bracket that ends it. */
function valueFrom(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (depth === 0 && [',', ';', '}', ']', ')'].includes(value))
            return tokens.slice(from, at);
        if (['(', '[', '{'].includes(value))
            depth += 1;
        if ([')', ']', '}'].includes(value))
            depth -= 1;
    }
    return tokens.slice(from);
}
/** A text, the texts of a list, or the parts of a path that a call or `+` puts together. */
function readText(value) {
    const texts = value.filter(({ kind }) => kind === 'text').map((token) => token.value);
    if (value.some(({ kind }) => kind === 'dynamic') || value[0]?.value === '{' || texts.length === 0)
        return [];
    if (value[0]?.value === '[')
        return texts;
    const known = value.every(({ kind, value: word }) => kind !== 'word' ||
        ['path', 'join', 'resolve', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname'].includes(word));
    if (!known)
        return [];
    const beside = value.some(({ value: word }) => word === '__dirname' || word === 'dirname');
    return [beside ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('.', texts.join('/')) : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(texts.join('/'))];
}


/***/ }),

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isSign),
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
            tokens.push({ kind: dynamic ? 'dynamic' : 'text', value: decode(inner), line });
        }
        line += whole.split('\n').length - 1;
    }
    return tokens;
}
const escapes = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' };
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