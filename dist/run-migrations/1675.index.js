"use strict";
exports.id = 1675;
exports.ids = [1675];
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
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/builders.js + 9 modules
var builders = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js + 1 modules
var environments = __webpack_require__(2894);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/statements.js + 1 modules
var statements = __webpack_require__(4603);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/calls.js
var calls = __webpack_require__(5370);
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
        const said = (0,calls/* textOf */.b)(found.tokens);
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