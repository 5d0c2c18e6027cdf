export const id = 9515;
export const ids = [9515];
export const modules = {

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
    return known ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(texts.join('/'))] : [];
}


/***/ }),

/***/ 8761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ readChoices),
/* harmony export */   Ec: () => (/* binding */ withEnvironment),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Q1: () => (/* binding */ packChoices),
/* harmony export */   jW: () => (/* binding */ pickChoice)
/* harmony export */ });
/* unused harmony export environmentOf */
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _exported_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7980);


/**
 * Reads a configuration that may be keyed by environment, as knex and sequelize-cli take it: the entry of NODE_ENV, or
 * the whole where there is none. `own` are the keys of a configuration itself. Undefined where it does not stand
 * there word for word.
 */
function readChoices(program, own) {
    const whole = (0,_exported_js__WEBPACK_IMPORTED_MODULE_1__/* .readExported */ .Gj)(program);
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
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, {
        reason: 'unreadable-setting',
        received,
        accepted: 'plain values, the same for every environment or under the name of each',
        remedy: 'Write it as a plain value into the tool’s configuration, or set NODE_ENV (in the step’s `env`, or in the image) to the environment that is meant.',
        file,
    });
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   Gj: () => (/* binding */ readExported),
/* harmony export */   ZE: () => (/* binding */ elementsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);


/** What a configuration in JavaScript, TypeScript or JSON gives away; undefined where that is not an object of its own. */
function readExported(program) {
    const tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenize */ .qw)(program);
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[0], '{'))
        return objectOf(evaluate(tokens, tokens, 0));
    const own = new Map();
    let whole;
    for (const [at, { value, kind }] of tokens.entries()) {
        const words = tokens.slice(at, at + 6).map((token) => token.value);
        const value_ = (from) => evaluate(expressionFrom(tokens, at + from), tokens, 0);
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
    return own.size > 0 ? { tokens, entries: own } : undefined;
}
function objectOf(value) {
    return value.entries === undefined ? undefined : value;
}
/** The tokens of an expression: to its comma, semicolon or bracket, or to the line that begins a statement. */
function expressionFrom(tokens, from) {
    for (let at = from; at < tokens.length; at += 1) {
        const token = tokens[at];
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ',', ';', ')', ']', '}'))
            return tokens.slice(from, at);
        const before = at > from ? tokens[at - 1] : undefined;
        const ended = before !== undefined && (before.kind !== 'sign' || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(before, ')', ']', '}') !== '');
        const begins = token.kind === 'word' && !/^(?:as|satisfies|in|instanceof)$/.test(token.value);
        if (ended && begins && token.line > before.line)
            return tokens.slice(from, at);
        if (token.kind !== 'sign' || _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .opening */ .zs[token.value] === undefined)
            continue;
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, at);
        if (end < 0)
            return tokens.slice(from);
        at = end;
    }
    return tokens.slice(from);
}
/** How far names are followed. */
const deepest = 20;
function evaluate(expression, program, depth) {
    const tokens = bare(expression);
    const [first, ...others] = tokens;
    if (first === undefined || depth > deepest)
        return { tokens };
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(first, '{') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, 0) === tokens.length - 1)
        return readEntries(tokens, program, depth);
    const isPath = first.kind === 'word' && others.every((token, at) => (at % 2 ? token.kind === 'word' : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '.')));
    if (!isPath || others.length % 2 !== 0)
        return { tokens };
    let found = declared(first.value, program, depth);
    for (const { value } of others.filter(({ kind }) => kind === 'word'))
        found = found?.entries?.get(value);
    return found ?? { tokens };
}
/** Without the brackets around it, and without what TypeScript says of its type. */
function bare(expression) {
    let tokens = expression;
    let level = 0;
    const typed = tokens.findIndex((token, at) => {
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '(', '[', '{'))
            level += 1;
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ')', ']', '}'))
            level -= 1;
        return at > 0 && level === 0 && token.kind === 'word' && /^(?:as|satisfies)$/.test(token.value);
    });
    if (typed > 0)
        tokens = tokens.slice(0, typed);
    while ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[0], '(') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, 0) === tokens.length - 1)
        tokens = tokens.slice(1, -1);
    return tokens;
}
function declared(name, program, depth) {
    const places = program.flatMap((token, at) => token.value === name && /^(?:const|let|var)$/.test(program[at - 1]?.value ?? '') ? [at] : []);
    const [at] = places;
    if (at === undefined || places.length > 1)
        return undefined;
    for (let sign = at + 1; sign < program.length; sign += 1) {
        const token = program[sign];
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '='))
            return evaluate(expressionFrom(program, sign + 1), program, depth + 1);
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ';'))
            return undefined;
        if (token.kind === 'sign' && _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .opening */ .zs[token.value] !== undefined)
            sign = Math.max(sign, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(program, sign));
    }
    return undefined;
}
function readEntries(tokens, program, depth) {
    const entries = new Map();
    let open = false;
    for (const entry of (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(tokens.slice(1, -1), ',')) {
        const [key, colon, ...rest] = entry;
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(key, '.') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(colon, '.')) {
            const spread = evaluate(rest.slice(1), program, depth + 1);
            for (const [name, value] of spread.entries ?? [])
                entries.set(name, value);
            // What a function adds is its own matter, such as how names are written; another file may say anything.
            const called = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(spread.tokens.at(-1), ')') !== '' && spread.tokens[0]?.value !== 'require';
            if (spread.open || (spread.entries === undefined && !called))
                open = true;
        }
        else if (key === undefined || key.kind === 'sign' || key.kind === 'dynamic')
            open = true;
        else if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(colon, ':'))
            entries.set(key.value, evaluate(rest, program, depth + 1));
        else
            entries.set(key.value, colon === undefined ? evaluate([key], program, depth + 1) : { tokens: entry });
    }
    return { tokens, entries, open };
}
const pathWords = new Set(['path', 'join', 'resolve', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname']);
/** The path that a text is, or that a call or `+` puts together; undefined where anything else comes into it. */
function readPath(tokens) {
    const parts = [];
    let besideFile = false;
    for (const token of tokens) {
        if (token.kind === 'word') {
            if (!pathWords.has(token.value))
                return undefined;
            if (/^(?:__dirname|dirname)$/.test(token.value))
                besideFile = true;
        }
        else if (token.kind === 'sign') {
            if (!['.', '(', ')', ',', '+'].includes(token.value))
                return undefined;
        }
        else {
            const text = token.kind === 'text' ? token.value : /^\$\{__dirname\}(\/[^$]*)$/.exec(token.value)?.[1];
            if (text === undefined)
                return undefined;
            if (token.kind === 'dynamic')
                besideFile = true;
            parts.push(text);
        }
    }
    return parts.length === 0 ? undefined : { path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(parts.join('/')), besideFile };
}
/** The elements of a list, or the one value that stands in its place. */
function elementsOf({ tokens }) {
    if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[0], '[') || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, 0) !== tokens.length - 1)
        return [tokens];
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(tokens.slice(1, -1), ',');
}


/***/ }),

/***/ 9515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  typeorm: () => (/* binding */ typeorm)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/builders.js + 6 modules
var builders = __webpack_require__(226);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/statements.js
var statements = __webpack_require__(3301);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js
var environments = __webpack_require__(8761);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/exported.js
var exported = __webpack_require__(7980);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/globs.js





/** Reads all of `migrations`. Throws a UserError for what does not stand there word for word. */
function readListed(config, file) {
    const listed = { globs: [], classes: [] };
    const read = (value, depth = 0) => {
        const tokens = withoutBrackets(value);
        const [first, second] = tokens;
        const branches = branchesOf(tokens);
        const path = (0,exported/* readPath */.G7)(tokens);
        if (first === undefined)
            return;
        if (depth > 9)
            throw (0,environments/* unreadable */.O$)('The migrations of the data source cannot be told.', shown(value), file);
        if ((0,programs_tokens/* isSign */.A7)(first, '[') && (0,programs_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1) {
            for (const element of (0,programs_tokens/* splitAt */.gI)(tokens.slice(1, -1), ','))
                read(element, depth + 1);
        }
        else if (branches !== undefined)
            for (const branch of branches)
                read(branch, depth + 1);
        else if ((0,programs_tokens/* isSign */.A7)(first, '.') && (0,programs_tokens/* isSign */.A7)(second, '.'))
            read(tokens.slice(3), depth + 1);
        else if (first.kind === 'word' && second === undefined) {
            const values = config.values(first.value).filter(([opens]) => (0,programs_tokens/* isSign */.A7)(opens, '[') || opens?.kind === 'text');
            if (values.length === 0)
                listed.classes.push(first.value);
            for (const one of values)
                read(one, depth + 1);
        }
        else if (path !== undefined && (path.besideFile || !path.path.startsWith('/')))
            listed.globs.push(path);
        else
            throw (0,environments/* unreadable */.O$)('The migrations of the data source cannot be told.', shown(value), file);
    };
    for (const value of config.values('migrations'))
        read(value);
    return listed;
}
/** Either side of `condition ? one : other`. */
function branchesOf(tokens) {
    const [condition, ...rest] = (0,programs_tokens/* splitAt */.gI)(tokens, '?');
    if (condition === undefined || rest.length !== 1)
        return undefined;
    const [one, other, more] = (0,programs_tokens/* splitAt */.gI)(rest[0] ?? [], ':');
    return one === undefined || other === undefined || more !== undefined ? undefined : [one, other];
}
function withoutBrackets(value) {
    const typed = value.findIndex(({ kind, value: word }, at) => at > 0 && kind === 'word' && word === 'as');
    const tokens = typed > 0 ? value.slice(0, typed) : value;
    const around = (0,programs_tokens/* isSign */.A7)(tokens[0], '(') && (0,programs_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1;
    return around ? withoutBrackets(tokens.slice(1, -1)) : tokens;
}
function shown(tokens) {
    return tokens.map(({ value }) => value).join(' ');
}
/** The part of a glob before its first wildcard, as a folder. */
function folderOf(glob) {
    const fixed = glob.split(/[*{[?(]/, 1)[0] ?? '';
    return fixed.endsWith('/') ? fixed.slice(0, -1) : external_node_path_.posix.dirname(fixed);
}
/** Whether a file of the migrations' folder is one that the patterns (packed by `JSON.stringify`) name. */
function isMigration(name, globs) {
    return globs === undefined || JSON.parse(globs).some((glob) => matches(name, glob));
}
/** What it does not understand of a pattern, it takes as matching. */
function matches(path, glob) {
    if (/[()[\]!]/.test(glob))
        return true;
    let braces = 0;
    const pattern = glob.replace(/\*\*\/|\*\*?|[?{},]|[.+^$|\\]/g, (sign) => {
        if (sign === '**/')
            return '(?:.*/)?';
        if (sign === '**')
            return '.*';
        if (sign === '*')
            return '[^/]*';
        if (sign === '?')
            return '[^/]';
        if (sign === '{')
            braces += 1;
        if (sign === '}')
            braces -= 1;
        if (sign === '{')
            return '(?:';
        if (sign === '}')
            return ')';
        if (sign === ',')
            return braces > 0 ? '|' : ',';
        return `\\${sign}`;
    });
    return braces !== 0 || new RegExp(`^${pattern}$`).test(path);
}
/** Throws a UserError for a class that no file that was read has. */
function refuseUnknownClasses(classes, texts, file) {
    const isThere = (name) => texts.some((text) => new RegExp(`\\bclass\\s+${name}\\b`).test(text));
    const unknown = classes.filter((name) => !/^[\w$]+$/.test(name) || !isThere(name));
    if (unknown.length === 0)
        return;
    throw new errors/* UserError */.yo('The data source lists a migration whose file is not known, and so cannot be judged.', {
        reason: 'unsupported-setting',
        received: unknown.slice(0, 5).join(', '),
        accepted: "patterns of paths, such as 'src/migrations/*.ts', or classes of files that such a pattern names",
        remedy: 'Name the files of all migrations by patterns in `migrations` of the data source.',
        file,
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/project.js




const sourceNames = /^(?:.*data-?source|ormconfig|typeorm(?:[.-]config)?)\.(?:ts|js|cjs|mjs|cts|mts)$/i;
/** Finds a data source and the folder of its migrations. */
async function findTypeormProject(project, files) {
    const source = await (0,tools_project/* findNearest */.qg)(project, sourceNames, async (path) => /\bnew\s+DataSource\s*\(/.test(await project.read(path)));
    if (source === undefined)
        return undefined;
    const beside = external_node_path_.posix.dirname(source);
    // Globs are relative to where the tool is started: where the package is.
    const manifest = await (0,tools_project/* findNearest */.qg)({ ...project, path: beside }, /^package\.json$/, (path) => (0,tools_project/* isBelow */.Yw)(beside, external_node_path_.posix.dirname(path)));
    const workingDirectory = manifest === undefined ? beside : external_node_path_.posix.dirname(manifest);
    const config = (0,programs_config/* readConfig */.X)(await project.read(source));
    const { globs, classes } = readListed(config, source);
    const named = globs.map(({ path, besideFile }) => external_node_path_.posix.join(besideFile ? beside : workingDirectory, path));
    const isThere = async (folders) => {
        const there = await Promise.all(folders.map((folder) => (0,tools_project/* hasFolder */.bU)(project, folder)));
        return folders.filter((_, at) => there[at]);
    };
    const folders = await isThere(named.map(folderOf));
    // What they name may only be there once it was built: then nothing but the sources can be looked at.
    const usual = await isThere([workingDirectory, beside].flatMap((place) => [
        external_node_path_.posix.join(place, 'migrations'),
        external_node_path_.posix.join(place, 'src/migrations'),
    ]));
    const present = folders.length > 0 ? folders : usual.slice(0, 1);
    const within = folders.length > 0 ? named : undefined;
    const read = (await Promise.all([...new Set(present)].map((folder) => (0,tools_project/* readBelow */.Gj)(project, folder, files)))).flat();
    const paths = new Set();
    const own = read.filter(({ path }) => {
        const first = !paths.has(path);
        paths.add(path);
        return first && isMigration(path, within && JSON.stringify(within));
    });
    refuseUnknownClasses(classes, own.map(({ text }) => text), source);
    if (present.length === 0)
        return undefined;
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const [table = 'migrations'] = config.texts('migrationsTableName');
    const [schema] = config.texts('schema');
    const [mode = 'all'] = config.texts('migrationsTransactionMode');
    return {
        because: source,
        directory,
        workingDirectory,
        files: own.map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) })),
        settings: {
            'typeorm.source': external_node_path_.posix.relative(workingDirectory, source),
            'typeorm.table': schema === undefined ? table : `${schema}.${table}`,
            'typeorm.transactions': mode,
            ...(within && { 'typeorm.globs': JSON.stringify(within.map((glob) => external_node_path_.posix.relative(directory, glob))) }),
        },
        ...(/\.[cm]?ts$/.test(source) ? { executable: 'typeorm-ts-node-commonjs' } : {}),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/adapter.js










/** TypeORM 1: classes with a moment in their names, all pending in one transaction, bookkeeping by class. */
const typeorm = {
    name: 'typeorm',
    title: 'TypeORM',
    executable: 'typeorm',
    forbidden: ['schema:drop', 'schema:sync', 'migration:revert', 'migration:generate', 'query', '--fake'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: 'a data source (`*data-source.*`, `ormconfig.*`) with `new DataSource`; the files of its `migrations`, which may be several patterns',
        bookkeeping: '`migrations` (or `migrationsTableName`)',
        transaction: 'all that is pending together; each file or none by `migrationsTransactionMode`',
        ownList: '`migration:show`',
    },
    files: /^(?!.*\.d\.[cm]?ts$)[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    find: (project) => findTypeormProject(project, typeorm.files),
    isRead: (name, settings) => isMigration(name, settings['typeorm.globs']),
    read: (files, settings) => files
        .filter(({ text }) => /\bup\b/.test(text))
        .map(({ name, path, text }) => {
        const version = /\bname\s*(?::\s*string\s*)?=\s*['"`](\w+\d{13})['"`]/.exec(text)?.[1] ??
            /\bclass\s+(\w+\d{13})\b/.exec(text)?.[1];
        if (version === undefined)
            throw nameless(path);
        const file = { name, path, text, version };
        return settings?.['typeorm.transactions'] === 'none' ? { ...file, transactional: false } : file;
    })
        .filter((file, at, all) => !all.slice(0, at).some((one) => isBuiltFrom(one, file)))
        .sort((a, b) => momentOf(a) - momentOf(b)),
    async pending(session, files, settings) {
        const table = (0,bookkeeping/* parseTableName */.HC)(settings['typeorm.table'] ?? 'migrations', 'migrationsTableName');
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['name'], 'id');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,by_tool/* byList */.aM)('TypeORM', {
        list: (settings) => ['migration:show', '-d', settings['typeorm.source'] ?? ''],
        read: (said, files) => (0,by_tool/* readList */.LD)(said, files, { applied: /^\[X\] \d+ (\w+)$/, pending: /^\[ \] (\w+)$/ }),
    }),
    current: tools_history/* newest */.B,
    gateSource: ({ text, transactional }) => (0,statements/* readProgram */.L)(text, {
        methods: ['query'],
        builders: builders/* queryRunnerBuilders */.H5,
        transactional: transactional !== false && !/\btransaction\s*(?::\s*\w+\s*)?=\s*false\b/.test(text),
    }),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('TypeORM needs a launcher.');
        const result = await launcher.run(['migration:run', '-d', settings['typeorm.source'] ?? ''], environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,failure/* saidBy */.TT)(result);
        const [, version, message] = /^Migration "(.+)" failed, error: (.+)$/m.exec(said) ?? [];
        const file = pending.find((one) => one.version === version);
        const line = file === undefined ? undefined : (0,failure/* lineInStack */.UT)(said, file.name);
        return {
            message: message ?? (0,failure/* lastLines */.w$)(result, 'TypeORM'),
            code: (0,failure/* sqlStateIn */.TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: ({ source }) => source.transactional
        ? 'What was pending was rolled back together (with `migrationsTransactionMode: each` the file alone). Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
/** A class that is there as TypeScript and as what was built of it counts once: as the pattern that comes first has it. */
function isBuiltFrom(one, other) {
    const stem = ({ path }) => external_node_path_.posix.basename(path).replace(/\.\w+$/, '');
    return one.version === other.version && one.path !== other.path && stem(one) === stem(other);
}
function momentOf({ version }) {
    return Number(version.slice(-13));
}
function nameless(file) {
    return new errors/* UserError */.yo(`${file} has no migration that TypeORM would run.`, {
        reason: 'invalid-migration',
        accepted: 'a class whose name, or property `name`, ends with 13 digits: AddUsers1700000000000',
        remedy: 'Name the class as `typeorm migration:create` does, or move the file out of the folder.',
        file,
    });
}


/***/ })

};
