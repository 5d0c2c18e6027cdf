"use strict";
exports.id = 1675;
exports.ids = [1675,3687];
exports.modules = {

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


/***/ }),

/***/ 1675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sequelize: () => (/* binding */ sequelize)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/dialect.js
var dialect = __webpack_require__(1159);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/brought.js
var brought = __webpack_require__(6526);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/builders.js + 8 modules
var builders = __webpack_require__(304);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js + 1 modules
var environments = __webpack_require__(2894);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/statements.js + 3 modules
var statements = __webpack_require__(3933);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/imports.js
var imports = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/only.js
var only = __webpack_require__(8653);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/package.js
var programs_package = __webpack_require__(279);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/scripts.js
var scripts = __webpack_require__(287);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/texts.js
var texts = __webpack_require__(3075);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sequelize/project.js











/** Finds the folder of the migrations and the configuration: as `.sequelizerc` has them, else as scripts or the tool do. */
async function findSequelize(project, files) {
    const settings = await (0,tools_project/* findNearest */.qg)(project, /^\.sequelizerc$/);
    const because = settings ?? (await (0,programs_package/* findDependent */.$)(project, 'sequelize-cli'))?.path;
    if (because === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.dirname(because);
    const told = await readSettings(project, settings, workingDirectory);
    const inScripts = await readScripts(project, workingDirectory);
    const directory = told('migrations-path') ?? inScripts('migrations-path') ?? external_node_path_.posix.join(workingDirectory, 'migrations');
    if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
        return undefined;
    const named = told('config') === undefined ? inScripts('config') : undefined;
    const config = told('config') ?? named ?? (await usualConfig(project, workingDirectory));
    const read = (await (0,tools_project/* readBelow */.Gj)(project, directory, files)).filter(({ name }) => !name.includes('/'));
    return {
        because,
        directory,
        workingDirectory,
        files: read,
        settings: {
            'sequelize.table': await readBooks(project, config, because),
            ...(await (0,brought/* bringConstants */.O)(project, read)),
            ...(named === undefined ? {} : { 'sequelize.config': external_node_path_.posix.relative(workingDirectory, named) }),
        },
    };
}
/** What `.sequelizerc` says, itself or by a file that it takes in. */
async function readSettings(project, path, workingDirectory) {
    if (path === undefined)
        return () => undefined;
    const saying = await (0,imports/* findSaying */.tn)(project, path, 'migrations-path');
    const said = { config: (0,programs_config/* readConfig */.X)(saying.text), title: 'sequelize-cli', file: saying.path };
    return (key) => {
        const read = (0,only/* onlyPath */.Mp)(said, key);
        return read && external_node_path_.posix.join(read.besideFile ? external_node_path_.posix.dirname(saying.path) : workingDirectory, read.path);
    };
}
/** What scripts of package.json say that is there, and not several things. */
async function readScripts(project, workingDirectory) {
    const manifest = await (0,programs_package/* readManifest */.W)(project, external_node_path_.posix.join(workingDirectory, 'package.json'));
    const list = await project.list();
    return (key) => {
        const paths = (0,scripts/* optionsIn */.I)(manifest, 'sequelize', [`--${key}`])
            .map((path) => external_node_path_.posix.join(workingDirectory, path).replace(/\/$/, ''))
            .filter((path) => list.some((one) => one === path || one.startsWith(`${path}/`)));
        return paths.length === 1 ? paths[0] : undefined;
    };
}
/** What sequelize-cli takes where nothing names a configuration: a program comes before data. */
async function usualConfig(project, workingDirectory) {
    const [program, data] = ['config/config.js', 'config/config.json'].map((path) => external_node_path_.posix.join(workingDirectory, path));
    return (program !== undefined && (await project.list()).includes(program) ? program : data) ?? '';
}
/** What a configuration itself has, and not one around several. */
const own = new Set(['dialect', 'url', 'use_env_variable', 'database', 'username', 'password', 'host', 'storage']);
/** Where each environment of the configuration keeps the books; the usual table where it is not where it should be. */
async function readBooks(project, path, because) {
    const program = (await project.list()).includes(path) ? await project.read(path) : '{}';
    const config = (0,programs_config/* readConfig */.X)(program);
    if (config.texts('migrationStorage').some((storage) => storage !== 'sequelize'))
        throw storedElsewhere(because);
    const choices = (0,environments/* readChoices */.Bd)(program, own);
    const text = (value, key) => {
        const found = value?.entries?.get(key);
        if (found === undefined)
            return undefined;
        const said = (0,texts/* textOf */.b)(found.tokens);
        if (said !== undefined)
            return said;
        throw (0,environments/* unreadable */.O$)(`${key} of sequelize-cli is no plain text.`, key, path);
    };
    const anywhere = (key) => (0,only/* onlyText */.Cw)({ config, title: 'sequelize-cli', file: path }, key);
    const [table, schema] = ['migrationStorageTableName', 'migrationStorageTableSchema'];
    const name = (find) => {
        const own = find(table) ?? 'SequelizeMeta';
        const held = find(schema);
        return held === undefined ? own : `${held}.${own}`;
    };
    if (choices === undefined)
        return name(anywhere);
    return (0,environments/* packChoices */.Q1)(new Map([...choices].map(([choice, value]) => [choice, name((key) => text(value, key))])));
}
function storedElsewhere(file) {
    return new errors/* UserError */.yo('The migrations of sequelize-cli are not recorded in the database.', {
        reason: 'unsupported-bookkeeping',
        received: 'migrationStorage other than sequelize',
        accepted: "migrationStorage: 'sequelize' (the default)",
        remedy: 'Keep the record in the database: a file is lost with the runner.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sequelize/adapter.js










/** sequelize-cli 6: programs in one folder, no transaction at all, bookkeeping by file name. */
const sequelize = {
    name: 'sequelize',
    title: 'sequelize-cli',
    executable: 'sequelize-cli',
    forbidden: ['db:drop', 'db:create', 'db:migrate:undo', 'db:migrate:undo:all', 'db:seed:undo', 'db:seed:undo:all'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: '`.sequelizerc`, or `sequelize-cli` in package.json; the files of its `migrations-path`, there or in scripts (`migrations` beside it)',
        bookkeeping: '`SequelizeMeta` (or `migrationStorageTableName`)',
        transaction: 'nothing',
        ownList: '`db:migrate:status`',
    },
    files: /^(?!.*\.d\.ts$)[^.].*\.(?:cjs|js|cts|ts)$/,
    detect: () => false,
    find: (project) => findSequelize(project, sequelize.files),
    variables: ['NODE_ENV'],
    isRead: (name) => !name.includes('/'),
    read: (files) => files
        .map(({ name, path, text }) => ({ name, path, text, version: name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const setting = 'migrationStorageTableName';
        const table = (0,bookkeeping/* parseTableName */.HC)((0,environments/* pickChoice */.jW)(settings['sequelize.table'] ?? 'SequelizeMeta', settings, setting), setting);
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['name'], 'name');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,by_tool/* byList */.aM)('sequelize-cli', {
        list: (settings, directory) => ['db:migrate:status', ...argumentsFor(settings, directory)],
        read: (said, files) => (0,by_tool/* readList */.LD)(said, files, { applied: /^up (.+)$/, pending: /^down (.+)$/ }),
    }),
    current: tools_history/* newest */.B,
    gateSource: ({ text, path }, _launch, settings) => (0,statements/* readProgram */.L)(text, {
        methods: ['query'],
        builders: builders/* queryInterfaceBuilders */.Gv,
        kind: (0,dialect/* kindOf */.I)(settings),
        complete: (program) => (0,brought/* withBrought */.K)(program, path, settings),
        transactional: false,
    }),
    async apply(pending, { environment, settings }, launcher) {
        if (launcher === undefined)
            throw new Error('sequelize-cli needs a launcher.');
        // --debug: without it the tool does not say where. The address is left to its configuration: `--url` could be seen.
        const args = ['db:migrate', '--debug', ...argumentsFor(settings, launcher.directory)];
        const result = await launcher.run(args, (0,environments/* withEnvironment */.Ec)(environment, settings));
        if (result.exitCode === 0)
            return undefined;
        const said = (0,failure/* saidBy */.TT)(result);
        const begun = [...said.matchAll(/^== (.+): migrating =+$/gm)].at(-1)?.[1];
        const file = pending.find(({ name }) => begun !== undefined && name.replace(/\.\w+$/, '') === begun);
        const line = file === undefined ? undefined : (0,failure/* lineInStack */.UT)(said, file.name);
        const message = /^EXTRA MESSAGE: (.+)$/m.exec(said)?.[1] ??
            /^ERROR: (?:\w*Error: )?(.+)$/m.exec(said)?.[1] ??
            (0,failure/* lastLines */.w$)(result, 'sequelize-cli');
        return {
            message,
            code: (0,failure/* sqlStateIn */.TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: () => 'sequelize-cli runs without a transaction, so what stood before the error is done and stays, while the file counts as not applied. Undo that by hand or make the file repeatable (IF NOT EXISTS), mend it, and run this again.',
};
function argumentsFor(settings, directory) {
    const config = settings['sequelize.config'];
    return ['--migrations-path', directory, ...(config === undefined ? [] : ['--config', config])];
}


/***/ })

};
;