export const id = 1394;
export const ids = [1394];
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

/***/ 279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findDependent)
/* harmony export */ });
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6572);

/** Gives the package.json that depends on a package, and what is in it. Throws a UserError for several as near. */
async function findDependent(project, name) {
    const path = await (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .findNearest */ .qg)(project, /^package\.json$/, async (candidate) => {
        const manifest = await readManifest(project, candidate);
        return [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].some((packages) => packages !== undefined && Object.hasOwn(packages, name));
    });
    return path === undefined ? undefined : { path, manifest: await readManifest(project, path) };
}
async function readManifest(project, path) {
    try {
        const manifest = JSON.parse(await project.read(path));
        return typeof manifest === 'object' && manifest !== null ? manifest : {};
    }
    catch {
        // Somebody else's business, such as a template.
        return {};
    }
}


/***/ }),

/***/ 1394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sequelize: () => (/* binding */ sequelize)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7057);
/* harmony import */ var _by_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3687);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7843);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1609);
/* harmony import */ var _programs_builders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(226);
/* harmony import */ var _programs_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1113);
/* harmony import */ var _programs_environments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8761);
/* harmony import */ var _programs_package_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(279);
/* harmony import */ var _programs_statements_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3301);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6572);












/** sequelize-cli 6: programs in one folder, no transaction at all, bookkeeping by file name. */
const sequelize = {
    name: 'sequelize',
    title: 'sequelize-cli',
    executable: 'sequelize-cli',
    forbidden: ['db:drop', 'db:create', 'db:migrate:undo', 'db:migrate:undo:all', 'db:seed:undo', 'db:seed:undo:all'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: '`.sequelizerc`, or `sequelize-cli` in package.json; the files of its `migrations-path` (`migrations` beside it)',
        bookkeeping: '`SequelizeMeta` (or `migrationStorageTableName`)',
        transaction: 'nothing',
        ownList: '`db:migrate:status`',
    },
    files: /^(?!.*\.d\.ts$)[^.].*\.(?:cjs|js|cts|ts)$/,
    detect: () => false,
    async find(project) {
        const settings = await (0,_project_js__WEBPACK_IMPORTED_MODULE_9__/* .findNearest */ .qg)(project, /^\.sequelizerc$/);
        const because = settings ?? (await (0,_programs_package_js__WEBPACK_IMPORTED_MODULE_7__/* .findDependent */ .$)(project, 'sequelize-cli'))?.path;
        if (because === undefined)
            return undefined;
        const workingDirectory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(because);
        const said = (0,_programs_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfig */ .X)(settings === undefined ? '' : await project.read(settings));
        const [path, another] = said.texts('migrations-path');
        if (another !== undefined || (path === undefined && said.names('migrations-path')))
            throw (0,_programs_environments_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadable */ .O$)('`migrations-path` of sequelize-cli is no plain path.', 'migrations-path', because);
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, path ?? 'migrations');
        if (!(await (0,_project_js__WEBPACK_IMPORTED_MODULE_9__/* .hasFolder */ .bU)(project, directory)))
            return undefined;
        const books = await readBooks(project, workingDirectory, said.texts('config')[0], because);
        return {
            because,
            directory,
            workingDirectory,
            files: (await (0,_project_js__WEBPACK_IMPORTED_MODULE_9__/* .readBelow */ .Gj)(project, directory, sequelize.files)).filter(({ name }) => !name.includes('/')),
            settings: { 'sequelize.table': books },
        };
    },
    variables: ['NODE_ENV'],
    isRead: (name) => !name.includes('/'),
    read: (files) => files
        .map(({ name, path, text }) => ({ name, path, text, version: name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const setting = 'migrationStorageTableName';
        const table = (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTableName */ .HC)((0,_programs_environments_js__WEBPACK_IMPORTED_MODULE_6__/* .pickChoice */ .jW)(settings['sequelize.table'] ?? 'SequelizeMeta', settings, setting), setting);
        const rows = await (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .readRows */ .aK)(session, table, ['name'], 'name');
        return (0,_history_js__WEBPACK_IMPORTED_MODULE_10__/* .compareHistory */ .w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,_by_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .byList */ .aM)('sequelize-cli', {
        list: (_settings, directory) => ['db:migrate:status', '--migrations-path', directory],
        read: (said, files) => (0,_by_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .readList */ .LD)(said, files, { applied: /^up (.+)$/, pending: /^down (.+)$/ }),
    }),
    current: _history_js__WEBPACK_IMPORTED_MODULE_10__/* .newest */ .B,
    gateSource: ({ text }) => (0,_programs_statements_js__WEBPACK_IMPORTED_MODULE_8__/* .readProgram */ .L)(text, { methods: ['query'], builders: _programs_builders_js__WEBPACK_IMPORTED_MODULE_4__/* .queryInterfaceBuilders */ .Gv, transactional: false }),
    async apply(pending, { environment, settings }, launcher) {
        if (launcher === undefined)
            throw new Error('sequelize-cli needs a launcher.');
        // --debug: without it the tool does not say where. The address is left to its configuration: `--url` could be seen.
        const args = ['db:migrate', '--debug', '--migrations-path', launcher.directory];
        const result = await launcher.run(args, (0,_programs_environments_js__WEBPACK_IMPORTED_MODULE_6__/* .withEnvironment */ .Ec)(environment, settings));
        if (result.exitCode === 0)
            return undefined;
        const said = (0,_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .saidBy */ .TT)(result);
        const begun = [...said.matchAll(/^== (.+): migrating =+$/gm)].at(-1)?.[1];
        const file = pending.find(({ name }) => begun !== undefined && name.replace(/\.\w+$/, '') === begun);
        const line = file === undefined ? undefined : (0,_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .lineInStack */ .UT)(said, file.name);
        const message = /^EXTRA MESSAGE: (.+)$/m.exec(said)?.[1] ??
            /^ERROR: (?:\w*Error: )?(.+)$/m.exec(said)?.[1] ??
            (0,_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .lastLines */ .w$)(result, 'sequelize-cli');
        return {
            message,
            code: (0,_failure_js__WEBPACK_IMPORTED_MODULE_11__/* .sqlStateIn */ .TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: () => 'sequelize-cli runs without a transaction, so what stood before the error is done and stays, while the file counts as not applied. Undo that by hand or make the file repeatable (IF NOT EXISTS), mend it, and run this again.',
};
/** What a configuration itself has, and not one around several. */
const own = new Set(['dialect', 'url', 'use_env_variable', 'database', 'username', 'password', 'host', 'storage']);
/** Where each environment of the configuration keeps the books; the usual table where it is not where it should be. */
async function readBooks(project, workingDirectory, named, because) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, named ?? 'config/config.json');
    const program = (await project.list()).includes(path) ? await project.read(path) : '{}';
    const config = (0,_programs_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfig */ .X)(program);
    if (config.texts('migrationStorage').some((storage) => storage !== 'sequelize'))
        throw storedElsewhere(because);
    const choices = (0,_programs_environments_js__WEBPACK_IMPORTED_MODULE_6__/* .readChoices */ .Bd)(program, own);
    const text = (value, key) => {
        const found = value?.entries?.get(key);
        if (found === undefined)
            return undefined;
        const [token, more] = found.tokens;
        if (token?.kind === 'text' && more === undefined)
            return token.value;
        throw (0,_programs_environments_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadable */ .O$)(`${key} of sequelize-cli is no plain text.`, key, path);
    };
    const anywhere = (key) => {
        const [one, another] = config.texts(key);
        if (another === undefined && (one !== undefined || !config.names(key)))
            return one;
        throw (0,_programs_environments_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadable */ .O$)(`${key} of sequelize-cli cannot be told.`, key, path);
    };
    const [table, schema] = ['migrationStorageTableName', 'migrationStorageTableSchema'];
    const name = (find) => {
        const own = find(table) ?? 'SequelizeMeta';
        const held = find(schema);
        return held === undefined ? own : `${held}.${own}`;
    };
    if (choices === undefined)
        return name(anywhere);
    return (0,_programs_environments_js__WEBPACK_IMPORTED_MODULE_6__/* .packChoices */ .Q1)(new Map([...choices].map(([choice, value]) => [choice, name((key) => text(value, key))])));
}
function storedElsewhere(file) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('The migrations of sequelize-cli are not recorded in the database.', {
        reason: 'unsupported-bookkeeping',
        received: 'migrationStorage other than sequelize',
        accepted: "migrationStorage: 'sequelize' (the default)",
        remedy: 'Keep the record in the database: a file is lost with the runner.',
        file,
    });
}


/***/ })

};
