"use strict";
exports.id = 4328;
exports.ids = [4328];
exports.modules = {

/***/ 6640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decorated),
/* harmony export */   l: () => (/* binding */ sendsElsewhere)
/* harmony export */ });
/* harmony import */ var _programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);

/**
 * Gives the first place at which a file sends something though nobody calls its functions: when it is loaded (in the
 * module, in a class, in a default or a decorator), or while the arguments of a statement in `body` are put together.
 */
function sendsElsewhere(lines, body, sending) {
    const handles = handlesIn(lines, sending);
    const own = functionsThatSend(lines, { ...sending, names: handles });
    const inside = new Set(body);
    const loaded = new Set(linesLoaded(lines));
    for (const line of lines) {
        const { tokens } = line;
        if (/^(?:from|import)$/.test(tokens[0]?.value ?? '') || !(inside.has(line) || loaded.has(line)))
            continue;
        const from = inside.has(line) ? startOf(tokens) : 0;
        const found = sendIn(tokens, { ...sending, names: handles }, own, from);
        if (found !== undefined)
            return { word: found.value, line: found.line };
    }
    return undefined;
}
/** Behind the first word of a statement: `op.…`, `with op.…`, `table = op.…`. */
function startOf(tokens) {
    return tokens[0]?.value === 'with' ? 2 : (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[1], '=') ? 3 : 1;
}
/** The decorator above a function or class, which makes something of it that is not known. */
function decorated(lines, name) {
    const at = lines.findIndex(({ tokens }) => /^(?:def|class)$/.test(tokens[0]?.value ?? '') && tokens[1]?.value === name);
    const above = lines[at - 1]?.tokens[0];
    return above?.value === '@' && above.kind === 'sign' ? { word: '@', line: above.line } : undefined;
}
/** What the module, what comes from it, and the batches of a table are known as in the file. */
function handlesIn(lines, sending) {
    const handles = new Set(sending.handles);
    for (const { tokens } of lines) {
        const [first, module] = tokens;
        const as = first?.value === 'with' ? tokens.findIndex(({ value }) => value === 'as') : -1;
        if (as >= 0)
            handles.add(tokens[as + 1]?.value ?? '');
        const at = tokens.findIndex(({ value }) => value === 'import');
        const path = tokens
            .slice(1, first?.value === 'from' ? at : undefined)
            .map(({ value }) => value)
            .join('');
        if (!/^(?:from|import)$/.test(first?.value ?? '') || module === undefined || !isIn(path, sending.module))
            continue;
        for (const { kind, value } of tokens.slice(first?.value === 'import' ? 1 : at + 1)) {
            if (kind === 'word' && value !== 'as')
                handles.add(value);
        }
    }
    return handles;
}
function isIn(path, module) {
    return path === module || path.startsWith(`${module}.`) || path.startsWith(`${module}as`);
}
/** The functions and classes of the file in which something is sent, by themselves or by one another. */
function functionsThatSend(lines, known) {
    const defined = lines.flatMap(({ indent, tokens }, at) => {
        const name = tokens[tokens[0]?.value === 'async' ? 2 : 1];
        if (!/^(?:def|class|async)$/.test(tokens[0]?.value ?? '') || name === undefined)
            return [];
        const end = lines.findIndex((line, index) => index > at && line.indent <= indent);
        const block = [tokens.slice(2), ...lines.slice(at + 1, end < 0 ? undefined : end).map((line) => line.tokens)];
        return [{ name: name.value, block }];
    });
    const sends = new Set();
    for (let before = -1; before < sends.size;) {
        before = sends.size;
        for (const { name, block } of defined) {
            if (!sends.has(name) && block.some((row) => sendIn(row, known, sends, 0) !== undefined))
                sends.add(name);
        }
    }
    return sends;
}
/** The lines that run when the file is loaded: those in no function. */
function linesLoaded(lines) {
    let inside;
    return lines.filter(({ indent, tokens }) => {
        if (inside !== undefined && indent > inside)
            return false;
        inside = /^(?:def|async)$/.test(tokens[0]?.value ?? '') ? indent : undefined;
        return true;
    });
}
/** What sends something in a line; that which begins it is left to who reads statements. */
function sendIn(tokens, known, own, from) {
    const { methods, names, giving, left } = known;
    const isHeader = /^(?:def|class)$/.test(tokens[0]?.value ?? '');
    for (let at = 0; at < tokens.length; at += 1) {
        const [before, token, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
        if (token.kind === 'word' && left?.test(token.value) && (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, '('))
            at = Math.max(at, (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(tokens, at + 1));
        else if (at < from || token.kind !== 'word' || (isHeader && at === 1))
            continue;
        else if ((0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(before, '.')) {
            if (from === 0 && methods.test(token.value) && (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, '('))
                return token;
        }
        else if (own.has(token.value)) {
            if ((0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, '=') === '')
                return token;
        }
        else if (names.has(token.value) && (0,_programs_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, '.') && !giving.test(after?.value ?? ''))
            return token;
    }
    return undefined;
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
/* harmony export */   D: () => (/* binding */ decode),
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
            const isPlain = /^[fF]$/.test(prefix) || (/^(?:fr|rf)$/i.test(prefix) && !inner.includes('\\'));
            const value = /r/i.test(prefix) ? inner : decode(inner);
            tokens.push({ kind, value, line: from, end: line, ...place, ...(isPlain ? { raw: inner } : {}) });
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
/** What a text between quotes stands for. */
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


/***/ })

};
;