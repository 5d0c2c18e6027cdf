"use strict";
exports.id = 7590;
exports.ids = [7590,3687];
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

/***/ 1326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findChanging)
/* harmony export */ });
/** Gives a session that changes tables now. In SQLite our own lock is on the whole file. */
const changing = {
    // Weaker locks are those of an application that reads and writes.
    postgresql: `SELECT l.pid FROM pg_locks l
     WHERE l.locktype = 'relation' AND l.pid <> pg_backend_pid()
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND l.mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ShareUpdateExclusiveLock')
     LIMIT 1`,
    mysql: `SELECT id AS pid FROM information_schema.processlist
     WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info REGEXP '^[[:space:]]*(ALTER|CREATE|DROP|RENAME|TRUNCATE)[[:space:]]'
     LIMIT 1`,
    sqlite: 'SELECT 0 AS pid WHERE 1 = 0',
};
/** The number of another session that changes tables now, if there is one: it may be one that migrates. */
async function findChanging(session) {
    const [other] = await session.query(changing[session.kind]);
    return other?.pid;
}


/***/ }),

/***/ 7590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  knex: () => (/* binding */ knex)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js + 1 modules
var environments = __webpack_require__(2894);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/statements.js + 3 modules
var statements = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/changing.js
var changing = __webpack_require__(1326);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/lock.js



/**
 * knex's own lock is a row of a table, which stays when knex is killed. We hold our lock, so no run of ours can be
 * migrating: unless another session is changing tables right now, the row is a leftover, and `unlock` takes it away.
 * Gives a failure where that is not so.
 */
async function freeLock({ session, say }, table, unlock) {
    const rows = await (0,bookkeeping/* readRows */.aK)(session, (0,bookkeeping/* parseTableName */.HC)(`${table}_lock`, 'tableName'), ['is_locked'], 'is_locked');
    if (!rows.some(({ is_locked }) => Number(is_locked) === 1))
        return undefined;
    const other = await (0,changing/* findChanging */.L)(session);
    if (other !== undefined) {
        return {
            message: `knex is locked (${table}_lock), and another session is changing tables: pid ${other}. When it is done, run this again; if it is no migration, run \`knex migrate:unlock\` first.`,
            code: '',
        };
    }
    say(`knex was killed while it held its lock (${table}_lock), and nothing migrates now: freeing it.`);
    const result = await unlock();
    return result.exitCode === 0 ? undefined : { message: (0,failure/* lastLines */.w$)(result, 'knex migrate:unlock'), code: '' };
}

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/expressions.js
var expressions = __webpack_require__(2928);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/imports.js
var imports = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/only.js
var only = __webpack_require__(8653);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/paths.js
var paths = __webpack_require__(4707);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/scripts.js
var scripts = __webpack_require__(287);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/texts.js
var texts = __webpack_require__(3075);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/project.js












/** What stands in a configuration itself, and not around several. */
const own = new Set(['client', 'dialect', 'connection', 'migrations', 'pool', 'seeds', 'useNullAsDefault']);
/** Finds a knexfile and all folders that knex reads, which may be several. */
async function findKnex(project, files) {
    const config = (await (0,tools_project/* findNearest */.qg)(project, /^knexfile\.(?:js|cjs|mjs|ts|cts|mts)$/)) ??
        (await (0,scripts/* findNamedConfig */.$)(project, 'knex', ['--knexfile']))?.config;
    if (config === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.dirname(config);
    const { path: saying, text: program } = await (0,imports/* findSaying */.tn)(project, config, 'migrations');
    // What `__dirname` is there.
    const beside = external_node_path_.posix.relative(workingDirectory, external_node_path_.posix.dirname(saying));
    const choices = (0,environments/* readChoices */.Bd)(program, own);
    const all = new Map(choices === undefined
        ? [[undefined, readAnywhere(program, saying, beside)]]
        : [...choices].map(([name, value]) => [name, readMigrations(value, saying, beside)]));
    const said = await chooseFolders(all, project, saying);
    const [first, ...others] = said.values();
    if (first === undefined)
        return undefined;
    const places = first.folders.map((folder) => external_node_path_.posix.join(workingDirectory, folder));
    const there = await Promise.all(places.map((place) => (0,tools_project/* hasFolder */.bU)(project, place)));
    const present = places.filter((_, at) => there[at]);
    if (present.length === 0)
        return undefined;
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const folders = present.map((place) => external_node_path_.posix.relative(directory, place) || '.');
    const found = await Promise.all(present.map((place) => (0,tools_project/* readBelow */.Gj)(project, place, files)));
    // knex does not look into the folders of a folder.
    const read = found
        .flatMap((list) => list.filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name)))
        .map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) }));
    return {
        because: config,
        directory,
        workingDirectory,
        files: read,
        settings: {
            'knex.config': external_node_path_.posix.basename(config),
            'knex.table': (0,environments/* packChoices */.Q1)(new Map([...said].map(([name, { table }]) => [name, table]))),
            'knex.transactions': String([first, ...others].every(({ transactions }) => transactions)),
            'knex.folders': JSON.stringify(folders),
            'knex.separately': String(first.separately),
            ...(await (0,brought/* bringConstants */.O)(project, read)),
        },
    };
}
/** Of environments with migrations in different folders the one that knex will run in, where that is known. */
async function chooseFolders(all, project, config) {
    const sets = new Set([...all.values()].map(({ folders, separately }) => JSON.stringify([folders, separately])));
    if (sets.size <= 1)
        return all;
    const name = await project.environment?.('NODE_ENV');
    const chosen = name === undefined ? undefined : all.get(name);
    if (chosen !== undefined)
        return new Map([[name, chosen]]);
    const folders = [...all].map(([environment, one]) => `${environment}: ${one.folders.join(', ')}`);
    throw (0,environments/* unreadable */.O$)('The environments of knex have migrations in different folders.', `${folders.join('; ')}; NODE_ENV is ${name === undefined ? 'not known' : name}`, config);
}
function readMigrations({ entries }, config, beside) {
    const migrations = entries?.get('migrations');
    if (migrations !== undefined && (migrations.entries === undefined || migrations.open))
        throw (0,environments/* unreadable */.O$)('What the knexfile says of migrations cannot be told.', 'migrations', config);
    const held = migrations?.entries ?? new Map();
    if (held.has('migrationSource'))
        throw ownSource(config);
    const text = (key, fallback) => {
        const value = held.get(key);
        if (value === undefined || value.tokens[0]?.value === 'undefined')
            return fallback;
        const said = (0,texts/* textOf */.b)(value.tokens);
        if (said !== undefined)
            return said;
        throw (0,environments/* unreadable */.O$)(`${key} of the knexfile is no plain text.`, (0,expressions/* show */.WU)(value), config);
    };
    const directory = held.get('directory');
    const folders = directory === undefined ? ['migrations'] : (0,expressions/* elementsOf */.ZE)(directory).map((one) => folderOf(one, config, beside));
    const [table = '', schema] = [text('tableName', 'knex_migrations'), text('schemaName', undefined)];
    const says = (key, word) => held.get(key)?.tokens[0]?.value === word;
    return {
        folders,
        table: schema === undefined ? table : `${schema}.${table}`,
        separately: held.has('sortDirsSeparately') && !says('sortDirsSeparately', 'false'),
        transactions: !says('disableTransactions', 'true'),
    };
}
function folderOf(expression, config, beside) {
    const read = (0,paths/* readPath */.G)(expression);
    if (read === undefined)
        throw (0,environments/* unreadable */.O$)('A folder of migrations in the knexfile is no plain path.', (0,expressions/* show */.WU)(expression), config);
    return external_node_path_.posix.join(read.besideFile ? beside : '.', read.path).replace(/\/$/, '') || '.';
}
/** A program that puts its configuration together: what it says anywhere counts, where it says one thing only. */
function readAnywhere(program, config, beside) {
    const migrations = (0,programs_config/* readConfig */.X)(program).inside('migrations');
    if (migrations.names('migrationSource'))
        throw ownSource(config);
    const told = migrations
        .values('directory')
        .map((value) => (0,expressions/* elementsOf */.ZE)(value).map((one) => folderOf(one, config, beside)));
    const [folders = ['migrations'], another] = new Map(told.map((each) => [JSON.stringify(each), each])).values();
    if (another !== undefined)
        throw (0,environments/* unreadable */.O$)('`directory` of the knexfile has several values.', told.flat().join(', '), config);
    const said = { config: migrations, title: 'the knexfile', file: config };
    const [table = 'knex_migrations', schema] = [(0,only/* onlyText */.Cw)(said, 'tableName'), (0,only/* onlyText */.Cw)(said, 'schemaName')];
    return {
        folders,
        table: schema === undefined ? table : `${schema}.${table}`,
        separately: false,
        transactions: !migrations.says('disableTransactions', 'true'),
    };
}
function ownSource(file) {
    return new errors/* UserError */.yo('The migrations of knex come from a program of the project, and not from folders.', {
        reason: 'unsupported-setting',
        received: 'migrations.migrationSource',
        accepted: 'migrations.directory',
        remedy: 'Keep the migrations as files of a folder, or use `tool: command`.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/adapter.js













/** knex 3: programs in folders, all pending in one transaction, bookkeeping by file name. */
const knex = {
    name: 'knex',
    title: 'knex',
    executable: 'knex',
    forbidden: ['migrate:rollback', 'migrate:down', 'migrate:up', 'migrate:make', 'seed:run'],
    conduct: { removed: 'refused' },
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: '`knexfile.*`, or the `--knexfile` of scripts in package.json; the files of its `migrations.directory` (`migrations` beside it), which may be several',
        bookkeeping: '`knex_migrations` (or `migrations.tableName`)',
        transaction: 'all that is pending together; file by file where one says `config = { transaction: false }`',
        ownList: '`migrate:list`',
    },
    files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    find: (project) => findKnex(project, knex.files),
    variables: ['NODE_ENV'],
    isRead: (name, settings) => foldersOf(settings).includes(external_node_path_.posix.dirname(name)),
    read: (files, settings = {}) => files
        .map(({ name, path, text }) => {
        const file = { name, path, text, version: external_node_path_.posix.basename(name) };
        return settings['knex.transactions'] === 'false' ? { ...file, transactional: false } : file;
    })
        .sort((a, b) => placeOf(a, settings) - placeOf(b, settings) || (a.version < b.version ? -1 : 1)),
    async pending(session, files, settings) {
        const rows = await (0,bookkeeping/* readRows */.aK)(session, (0,bookkeeping/* parseTableName */.HC)(bookkeepingTable(settings), 'tableName'), ['name'], 'id');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,by_tool/* byList */.aM)('knex', {
        list: (settings) => [...argumentsFor(settings), 'migrate:list'],
        read(said, files) {
            // Two lists of names under a line each; without the first there is nothing that could be believed.
            const [, completed, pending] = /^(?:Found \d+|No) Completed (.*)^(?:Found \d+|No) Pending (.*)$/ms.exec(said) ?? [];
            if (completed === undefined || pending === undefined)
                return undefined;
            const names = (list) => list
                .split('\n')
                .slice(1)
                .flatMap((line) => line.trim() || []);
            return (0,by_tool/* matchList */.Kl)(names(completed), names(pending), files);
        },
        // A lock that knex left behind is not freed: nobody sees whether another session migrates.
        apply: migrateLatest,
    }),
    current: tools_history/* newest */.B,
    gateSource: (file, _launch, settings) => (0,statements/* readProgram */.L)(file.text, {
        methods: ['raw'],
        builders: builders/* knexBuilders */.R6,
        kind: (0,dialect/* kindOf */.I)(settings),
        complete: (program) => (0,brought/* withBrought */.K)(program, file.path, settings),
        query: builders/* readQuery */.xB,
        transactional: isTransactional(file),
    }),
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('knex needs a launcher.');
        const refused = await freeLock(workspace, bookkeepingTable(workspace.settings), () => launcher.run([...argumentsFor(workspace.settings), 'migrate:unlock'], (0,environments/* withEnvironment */.Ec)(workspace.environment, workspace.settings)));
        return refused ?? migrateLatest(pending, workspace, launcher);
    },
    recovery({ source }) {
        return source.transactional
            ? 'What was pending before it was rolled back with it, where no file opts out of transactions. Mend the file and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS, hasTable), and run this again. `knex migrate:unlock` frees the lock where knex itself was killed.';
    },
};
function argumentsFor(settings) {
    return ['--knexfile', settings['knex.config'] ?? 'knexfile.js'];
}
async function migrateLatest(pending, { settings, environment }, launcher) {
    if (launcher === undefined)
        throw new Error('knex needs a launcher.');
    const args = [...argumentsFor(settings), 'migrate:latest'];
    const result = await launcher.run(args, (0,environments/* withEnvironment */.Ec)(environment, settings));
    if (result.exitCode === 0)
        return undefined;
    const said = (0,failure/* saidBy */.TT)(result);
    const name = /^migration file "(.+)" failed$/m.exec(said)?.[1];
    const message = /^migration failed with error: (.+)$/m.exec(said)?.[1];
    return {
        message: message ?? (0,failure/* lastLines */.w$)(result, 'knex'),
        code: (0,failure/* sqlStateIn */.TG)(said),
        ...(pending.some(({ version }) => version === name) && name !== undefined ? { version: name } : {}),
    };
}
function bookkeepingTable(settings) {
    return (0,environments/* pickChoice */.jW)(settings['knex.table'] ?? 'knex_migrations', settings, 'tableName');
}
/** Below the migrations' folder, in the order of the configuration. */
function foldersOf(settings) {
    return JSON.parse(settings['knex.folders'] ?? '["."]');
}
/** knex orders by the names of the files alone, unless it is told to go folder by folder. */
function placeOf({ name }, settings) {
    return settings['knex.separately'] === 'true' ? foldersOf(settings).indexOf(external_node_path_.posix.dirname(name)) : 0;
}
function isTransactional({ text, transactional }) {
    return transactional !== false && !(0,programs_config/* readConfig */.X)(text).inside('config').says('transaction', 'false');
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


/***/ })

};
;