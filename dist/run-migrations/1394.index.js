"use strict";
exports.id = 1394;
exports.ids = [1394];
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
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7843);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1609);
/* harmony import */ var _programs_builders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(226);
/* harmony import */ var _programs_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1113);
/* harmony import */ var _programs_environments_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8761);
/* harmony import */ var _programs_exported_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7980);
/* harmony import */ var _programs_imports_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4669);
/* harmony import */ var _programs_package_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(279);
/* harmony import */ var _programs_statements_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3301);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6572);














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
        const settings = await (0,_project_js__WEBPACK_IMPORTED_MODULE_11__/* .findNearest */ .qg)(project, /^\.sequelizerc$/);
        const because = settings ?? (await (0,_programs_package_js__WEBPACK_IMPORTED_MODULE_9__/* .findDependent */ .$)(project, 'sequelize-cli'))?.path;
        if (because === undefined)
            return undefined;
        const workingDirectory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(because);
        const saying = settings === undefined ? undefined : await (0,_programs_imports_js__WEBPACK_IMPORTED_MODULE_8__/* .findSaying */ .t)(project, settings, 'migrations-path');
        const said = (0,_programs_config_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfig */ .X)(saying?.text ?? '');
        const place = (key) => {
            const [tokens, another] = said.values(key);
            const read = tokens === undefined ? undefined : (0,_programs_exported_js__WEBPACK_IMPORTED_MODULE_7__/* .readPath */ .G7)(tokens);
            if (another !== undefined || (tokens !== undefined && read === undefined))
                throw (0,_programs_environments_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadable */ .O$)(`\`${key}\` of sequelize-cli is no plain path.`, key, saying?.path);
            const beside = read?.besideFile === true ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(saying?.path ?? because) : workingDirectory;
            return read === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(beside, read.path);
        };
        const directory = place('migrations-path') ?? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, 'migrations');
        if (!(await (0,_project_js__WEBPACK_IMPORTED_MODULE_11__/* .hasFolder */ .bU)(project, directory)))
            return undefined;
        const books = await readBooks(project, place('config') ?? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, 'config/config.json'), because);
        return {
            because,
            directory,
            workingDirectory,
            files: (await (0,_project_js__WEBPACK_IMPORTED_MODULE_11__/* .readBelow */ .Gj)(project, directory, sequelize.files)).filter(({ name }) => !name.includes('/')),
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
        return (0,_history_js__WEBPACK_IMPORTED_MODULE_12__/* .compareHistory */ .w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,_by_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .byList */ .aM)('sequelize-cli', {
        list: (_settings, directory) => ['db:migrate:status', '--migrations-path', directory],
        read: (said, files) => (0,_by_tool_js__WEBPACK_IMPORTED_MODULE_3__/* .readList */ .LD)(said, files, { applied: /^up (.+)$/, pending: /^down (.+)$/ }),
    }),
    current: _history_js__WEBPACK_IMPORTED_MODULE_12__/* .newest */ .B,
    gateSource: ({ text }) => (0,_programs_statements_js__WEBPACK_IMPORTED_MODULE_10__/* .readProgram */ .L)(text, { methods: ['query'], builders: _programs_builders_js__WEBPACK_IMPORTED_MODULE_4__/* .queryInterfaceBuilders */ .Gv, transactional: false }),
    async apply(pending, { environment, settings }, launcher) {
        if (launcher === undefined)
            throw new Error('sequelize-cli needs a launcher.');
        // --debug: without it the tool does not say where. The address is left to its configuration: `--url` could be seen.
        const args = ['db:migrate', '--debug', '--migrations-path', launcher.directory];
        const result = await launcher.run(args, (0,_programs_environments_js__WEBPACK_IMPORTED_MODULE_6__/* .withEnvironment */ .Ec)(environment, settings));
        if (result.exitCode === 0)
            return undefined;
        const said = (0,_failure_js__WEBPACK_IMPORTED_MODULE_13__/* .saidBy */ .TT)(result);
        const begun = [...said.matchAll(/^== (.+): migrating =+$/gm)].at(-1)?.[1];
        const file = pending.find(({ name }) => begun !== undefined && name.replace(/\.\w+$/, '') === begun);
        const line = file === undefined ? undefined : (0,_failure_js__WEBPACK_IMPORTED_MODULE_13__/* .lineInStack */ .UT)(said, file.name);
        const message = /^EXTRA MESSAGE: (.+)$/m.exec(said)?.[1] ??
            /^ERROR: (?:\w*Error: )?(.+)$/m.exec(said)?.[1] ??
            (0,_failure_js__WEBPACK_IMPORTED_MODULE_13__/* .lastLines */ .w$)(result, 'sequelize-cli');
        return {
            message,
            code: (0,_failure_js__WEBPACK_IMPORTED_MODULE_13__/* .sqlStateIn */ .TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: () => 'sequelize-cli runs without a transaction, so what stood before the error is done and stays, while the file counts as not applied. Undo that by hand or make the file repeatable (IF NOT EXISTS), mend it, and run this again.',
};
/** What a configuration itself has, and not one around several. */
const own = new Set(['dialect', 'url', 'use_env_variable', 'database', 'username', 'password', 'host', 'storage']);
/** Where each environment of the configuration keeps the books; the usual table where it is not where it should be. */
async function readBooks(project, path, because) {
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
;