"use strict";
exports.id = 2484;
exports.ids = [2484];
exports.modules = {

/***/ 5058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readAddress),
  m: () => (/* binding */ readLogin)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
// EXTERNAL MODULE: ./build/packages/config/src/templates.js
var templates = __webpack_require__(9569);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/url-fault.js
var url_fault = __webpack_require__(5383);
;// CONCATENATED MODULE: ./build/packages/migrations/src/database-url.js

/** Whether a URL names an SQLite file: it holds no secret. */
function isFileUrl(text) {
    return /^(?:sqlite3?|file):/i.test(text);
}
const database_url_form = 'postgres://user:password@host:5432/name, mysql://user:password@host:3306/name, mariadb://… or sqlite:path/of/the.db';
/**
 * Takes a database's URL apart by its scheme; `directory` is what the path of an SQLite file is relative to. Throws a
 * UserError that never repeats the URL.
 */
async function readDatabaseUrl(text, subject, directory) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
    switch (scheme) {
        case 'postgres':
        case 'postgresql':
            return (await __webpack_require__.e(/* import() */ 8546).then(__webpack_require__.bind(__webpack_require__, 8546))).readPostgres(text, subject);
        case 'mysql':
        case 'mariadb':
            return (await __webpack_require__.e(/* import() */ 3871).then(__webpack_require__.bind(__webpack_require__, 3871))).readMysql(text, subject);
        case 'sqlite':
        case 'sqlite3':
        case 'file':
            return (await __webpack_require__.e(/* import() */ 7574).then(__webpack_require__.bind(__webpack_require__, 7574))).readSqlite(text, subject, directory);
        default:
            throw (0,url_fault/* urlFault */.I)(text, `${subject} is not the URL of a database that this action knows.`, database_url_form, scheme === undefined || !URL.canParse(text) ? 'text that is not a URL' : `a URL with the scheme ${scheme}:`);
    }
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/context.js




/** Where a service's database is, and which input or variable said so. */
async function readAddress(target, context) {
    const { inputs, variables } = context;
    const read = async (text, source) => {
        const subject = source.replace(/^t/, 'T');
        const address = await readSecretUrl(text, subject, context.runner.workspace);
        refuseOtherKind(address, subject, target);
        return { address, source };
    };
    if (inputs.databaseUrl !== undefined)
        return read(inputs.databaseUrl, 'the input database-url');
    const name = (0,templates/* variableName */.c)(target.migrations.databaseUrlEnv, target.service);
    const wantedBy = target.service === '' ? 'run-migrations' : `database-url-env of the service ${target.service}`;
    return read(variables.require(name, wantedBy, 'database-url'), `the variable ${name}`);
}
/** The files were judged as of the kind that deploy.yml says. */
function refuseOtherKind({ kind }, subject, { service, migrations }) {
    const { database } = migrations;
    if (database === undefined || (database === 'mariadb' ? 'mysql' : database) === kind)
        return;
    throw new errors/* UserError */.yo(`${subject} is of another kind of database than deploy.yml says.`, {
        reason: 'wrong-database',
        received: kind,
        accepted: database,
        remedy: `Correct \`migrations.database\`${service === '' ? '' : ` of ${service}`} in deploy.yml, or the URL.`,
    });
}
/** Masks the URL in every form in which it will be handed on; a file's path is no secret, and stands in every report. */
async function readSecretUrl(text, subject, workspace) {
    if (!isFileUrl(text))
        (0,mask/* maskUrl */.yP)(text);
    const address = await readDatabaseUrl(text, subject, workspace);
    for (const url of address.secrets.urls)
        (0,mask/* maskUrl */.yP)(url);
    for (const word of address.secrets.words)
        (0,mask/* maskSecret */.$l)(word);
    return address;
}
/** What there is to log in to a registry with. */
function readLogin({ inputs, variables, runner }) {
    const { registryUsername: username, registryPassword: password, token } = inputs;
    return { username, password, token, variables, actor: runner.actor };
}


/***/ }),

/***/ 9916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ approve)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _packages_migrations_src_approvals_apply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(990);
// As a part of node:fs it is loaded when it is used: where approvals count.



const idle = 'What is approved here counts only with `destructive-migrations: approved` for the environment in deploy.yml, or the input `destructive`: here they say `block`, or nothing.';
/**
 * Marks the statements of a judged set that have been approved, where `destructive: approved` asks for it. A check
 * trusts the commit that the pull request goes into, and what it adds itself only with a review; applying trusts the
 * checkout, and on production only what came by a reviewed pull request.
 */
async function approve(verdict, mode, context) {
    const { workspace } = context.runner;
    const { approvals: file } = context.inputs;
    const exists = (path) => node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.stat((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path)).then(() => true, () => false);
    const asksForOne = verdict.findings.some(_packages_migrations_src_approvals_apply_js__WEBPACK_IMPORTED_MODULE_2__/* .isApprovable */ .XE);
    if (context.permission !== 'approved') {
        const isIdle = context.permission === 'block' && asksForOne && (await exists(file));
        return { verdict, notes: isIdle ? [{ text: idle, file, title: 'Approvals do not count' }] : [] };
    }
    const { trustForApply, trustForCheck } = await __webpack_require__.e(/* import() */ 9846).then(__webpack_require__.bind(__webpack_require__, 9846));
    const trust = mode === 'check' ? await trustForCheck(context) : await trustForApply(context);
    const useless = await (0,_packages_migrations_src_approvals_apply_js__WEBPACK_IMPORTED_MODULE_2__/* .uselessApprovals */ .XM)(verdict, trust.approvals, exists);
    return {
        verdict: asksForOne ? await (0,_packages_migrations_src_approvals_apply_js__WEBPACK_IMPORTED_MODULE_2__/* .applyApprovals */ .XF)(verdict, trust.approvals, trust.refuse) : verdict,
        notes: useless.map(({ text, approval }) => ({ text, file, line: approval.line, title: 'Approval' })),
    };
}


/***/ }),

/***/ 7867:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ checkDrift),
/* harmony export */   s: () => (/* binding */ withDrift)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _packages_migrations_src_base_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5250);
/* harmony import */ var _packages_migrations_src_tools_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6572);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6718);




const title = 'Model without a migration';
/**
 * Looks on a pull request for models that have changed while no migration was added: by the tool where it can say so
 * from the files alone, otherwise by the folder, which cannot tell a comment from a column.
 */
async function checkDrift(target, asked, added, context) {
    const { models } = target.migrations;
    if (models === undefined)
        return [];
    const drift = asked.adapter.drift?.against === 'files' ? await ask(asked) : undefined;
    if (drift !== undefined && 'differences' in drift)
        return tell(drift.differences, models);
    const { payload, workspace } = context.runner;
    const changes = await (0,_packages_migrations_src_base_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .readChanges */ .St)(workspace, { base: (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .baseCommit */ .tI)(payload), head: (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .headCommit */ .Qo)(payload) }, models);
    const why = drift === undefined ? `${asked.adapter.title} does not say so from the files alone` : drift.unknown;
    const unasked = `Whether the models (${models}) have what no migration brings was not asked of the tool: ${firstLine(why)}.`;
    if (!changes.known)
        return [{ text: unasked }];
    const { files, within = /^/ } = asked.adapter;
    const isMigration = (path) => (0,_packages_migrations_src_tools_project_js__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(path, asked.directory) && files.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)) && within.test(path);
    const changed = [...changes.added, ...changes.edited.map(({ path }) => path), ...changes.removed]
        .filter((path) => !isMigration(path))
        .sort();
    if (added > 0 || changed.length === 0)
        return [{ text: unasked }];
    const text = `${changed.length === 1 ? 'This file of the models has' : `${changed.length} files of the models (${models}) have`} changed, and no migration was added. If the tables change with it, add one.`;
    const [file] = changed.filter((path) => !changes.removed.includes(path));
    return [{ text: unasked }, { text, title, ...(file === undefined ? {} : { file }) }];
}
/** Asks the tool once a database is up to date, where models are named: what they have that no migration brings. */
async function withDrift(outcome, target, asked) {
    const { models } = target.migrations;
    const ended = outcome.result === 'applied' || outcome.result === 'up-to-date';
    if (models === undefined || !ended || outcome.pending.length > 0)
        return outcome;
    const drift = asked.adapter.drift === undefined ? { unknown: nobody(asked.adapter) } : await ask(asked);
    const notes = 'differences' in drift
        ? tell(drift.differences, models)
        : [
            {
                text: `Whether the models (${models}) have what no migration brings is not known: ${firstLine(drift.unknown)}.`,
            },
        ];
    return { ...outcome, notes: [...outcome.notes, ...notes] };
}
function nobody({ title: tool }) {
    return `${tool} has no command for it that changes nothing`;
}
async function ask({ adapter, settings, launch }) {
    try {
        const launcher = await launch();
        if (adapter.drift === undefined || launcher === undefined)
            return { unknown: `${adapter.title} was not started` };
        return await adapter.drift.ask(launcher, settings);
    }
    catch (error) {
        // It is what a person would like to know, and never in the way.
        return { unknown: error instanceof Error ? error.message : String(error) };
    }
}
function tell(differences, models) {
    if (differences.length === 0)
        return [];
    const shown = differences.slice(0, 10).join('; ');
    const more = differences.length > 10 ? `; and ${differences.length - 10} more` : '';
    return [
        { text: `The models have what no migration brings: ${shown}${more}. Add a migration for it.`, title, file: models },
    ];
}
function firstLine(text) {
    return (text.split('\n').findLast((line) => line.trim() !== '') ?? '').trim().replace(/\.$/, '');
}


/***/ }),

/***/ 5496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ refuseUserCommand),
/* harmony export */   Yg: () => (/* binding */ refuseForbidden),
/* harmony export */   gN: () => (/* binding */ refuseForbiddenCommands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _packages_config_src_production_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3331);


/**
 * Refuses what would drop, empty or rewind a database on production: variables that take a tool's own protection away,
 * and the commands of `tool: command`. An environment that is not named may be production. Gives what else is to be told.
 */
async function refuseForbidden(target, context) {
    const environment = readEnvironment(context);
    const { refuseForbiddenVariables } = await loadRules();
    refuseForbiddenVariables({ environment, production: mayBeProduction(context), extra: target.migrations.forbidden });
    return refuseForbiddenCommands(target, context, environment);
}
/** The commands alone; a check is started with other variables than they will be, and gives none. */
async function refuseForbiddenCommands(target, context, environment = {}) {
    const { command, pendingCommand } = target.migrations;
    const commands = [
        [command, 'The command that migrates'],
        [pendingCommand, 'The command that lists what is pending'],
    ];
    const told = [];
    for (const [text, subject] of commands) {
        if (text !== undefined)
            told.push(...(await refuseUserCommand(text, subject, target, context, environment)));
    }
    return told;
}
/** The same for any command of the user's that is started in the service's context. `subject` names it in errors. */
async function refuseUserCommand(command, subject, target, context, environment = readEnvironment(context)) {
    const { refuseForbiddenCommand } = await loadRules();
    return refuseForbiddenCommand({
        command,
        subject,
        environment,
        production: mayBeProduction(context),
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.runner.workspace, target.context),
        extra: target.migrations.forbidden,
    });
}
/** A check of files alone follows no command, as a rule. */
function loadRules() {
    return __webpack_require__.e(/* import() */ 3851).then(__webpack_require__.bind(__webpack_require__, 3851));
}
function readEnvironment({ variables }) {
    return { ...process.env, ...Object.fromEntries(variables.names.map((name) => [name, variables.get(name)])) };
}
function mayBeProduction({ inputs: { environment } }) {
    return environment === '' || (0,_packages_config_src_production_js__WEBPACK_IMPORTED_MODULE_1__/* .isProduction */ .K)(environment);
}


/***/ }),

/***/ 8469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ launchWith),
/* harmony export */   T: () => (/* binding */ launchForCheck),
/* harmony export */   os: () => (/* binding */ asking)
/* harmony export */ });
/** The same tool, with more in its environment. */
function launchWith(launch, environment) {
    let found;
    return () => {
        found ??= launch().then((launcher) => launcher === undefined
            ? undefined
            : {
                ...launcher,
                environment: { ...launcher.environment, ...environment },
                run: (args, own, silence) => launcher.run(args, { ...environment, ...own }, silence),
            });
        return found;
    };
}
/** The address of no database: to write SQL out, a project needs one and does not open it. */
const nowhere = 'postgresql://nobody@127.0.0.1:1/check';
/**
 * The tool as it may be asked about a pull request. It runs the branch's own code, so where a fork's pull request gets
 * this repository's secrets nothing is started.
 */
function launchForCheck(launch, { event }) {
    if (event === 'pull_request_target')
        return async () => undefined;
    return launchWith(launch, process.env['DATABASE_URL'] ? {} : { DATABASE_URL: nowhere });
}
/** Runs commands by what finds each program, once. */
function asking(launch) {
    const found = new Map();
    return async ([executable = '', ...args], environment) => {
        const launching = found.get(executable) ?? launch(executable);
        found.set(executable, launching);
        const launcher = await launching;
        if (launcher === undefined)
            throw new Error('A tool without an executable cannot be asked.');
        return launcher.run(args, environment);
    };
}


/***/ }),

/***/ 528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JS: () => (/* binding */ findOnRunner),
  AE: () => (/* binding */ launching),
  b$: () => (/* binding */ readCheckout)
});

// EXTERNAL MODULE: ./build/packages/action/src/once.js
var once = __webpack_require__(8721);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/by-files.js

/** How the files are named of those of these tools whose files lie in one folder. */
function fileNames(adapters) {
    return adapters.filter(({ find }) => find === undefined).map(({ files }) => files);
}
/** Gives the adapter that was asked for, or with `auto` the one whose files these are. */
function chooseAdapter(adapters, tool, files, directory) {
    const chosen = adapters.find((adapter) => tool === 'auto' ? adapter.find === undefined && adapter.detect(files) : adapter.name === tool);
    if (chosen !== undefined)
        return chosen;
    const place = directory === '.' ? 'this repository' : directory;
    throw new errors/* UserError */.yo(`The migration tool of ${place} cannot be told from its files.`, {
        reason: 'unknown-tool',
        received: files.length === 0
            ? 'no migration files there, nor in db/migrations or migrations below it'
            : files
                .slice(0, 5)
                .map(({ name }) => name)
                .join(', '),
        accepted: `files of one of: ${adapters.map(({ title }) => title).join(', ')}`,
        remedy: 'Check that actions/checkout ran before, and set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the files, and `tool` to the tool.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/folder.js
var folder = __webpack_require__(9457);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/load.js
/** Each adapter on its own: whoever names the tool pays for no other. */
const byName = {
    knex: async () => (await Promise.all(/* import() */[__webpack_require__.e(4051), __webpack_require__.e(3616), __webpack_require__.e(1569), __webpack_require__.e(7590)]).then(__webpack_require__.bind(__webpack_require__, 7590))).knex,
    'node-pg-migrate': async () => (await Promise.all(/* import() */[__webpack_require__.e(4051), __webpack_require__.e(3616), __webpack_require__.e(1569), __webpack_require__.e(1479)]).then(__webpack_require__.bind(__webpack_require__, 1479))).nodePgMigrate,
    drizzle: async () => (await Promise.all(/* import() */[__webpack_require__.e(4051), __webpack_require__.e(5688)]).then(__webpack_require__.bind(__webpack_require__, 5688))).drizzle,
    sequelize: async () => (await Promise.all(/* import() */[__webpack_require__.e(4051), __webpack_require__.e(3616), __webpack_require__.e(1569), __webpack_require__.e(1675)]).then(__webpack_require__.bind(__webpack_require__, 1675))).sequelize,
    typeorm: async () => (await Promise.all(/* import() */[__webpack_require__.e(4051), __webpack_require__.e(3616), __webpack_require__.e(1569), __webpack_require__.e(371), __webpack_require__.e(3687)]).then(__webpack_require__.bind(__webpack_require__, 371))).typeorm,
    prisma: async () => (await Promise.all(/* import() */[__webpack_require__.e(4051), __webpack_require__.e(600)]).then(__webpack_require__.bind(__webpack_require__, 600))).prisma,
    alembic: async () => (await Promise.all(/* import() */[__webpack_require__.e(3616), __webpack_require__.e(4328), __webpack_require__.e(27), __webpack_require__.e(8737)]).then(__webpack_require__.bind(__webpack_require__, 27))).alembic,
    django: async () => (await Promise.all(/* import() */[__webpack_require__.e(4328), __webpack_require__.e(2382), __webpack_require__.e(6180)]).then(__webpack_require__.bind(__webpack_require__, 2382))).django,
    rails: async () => (await Promise.all(/* import() */[__webpack_require__.e(9803), __webpack_require__.e(1661)]).then(__webpack_require__.bind(__webpack_require__, 9803))).rails,
    diesel: async () => (await __webpack_require__.e(/* import() */ 7680).then(__webpack_require__.bind(__webpack_require__, 7680))).diesel,
    'golang-migrate': async () => (await Promise.all(/* import() */[__webpack_require__.e(8021), __webpack_require__.e(7194), __webpack_require__.e(6215)]).then(__webpack_require__.bind(__webpack_require__, 830))).golangMigrate,
    flyway: async () => (await Promise.all(/* import() */[__webpack_require__.e(3347), __webpack_require__.e(2183)]).then(__webpack_require__.bind(__webpack_require__, 3347))).flyway,
    liquibase: async () => (await Promise.all(/* import() */[__webpack_require__.e(8445), __webpack_require__.e(8596)]).then(__webpack_require__.bind(__webpack_require__, 8445))).liquibase,
    dbmate: async () => (await __webpack_require__.e(/* import() */ 3302).then(__webpack_require__.bind(__webpack_require__, 3302))).dbmate,
    sql: async () => (await __webpack_require__.e(/* import() */ 1793).then(__webpack_require__.bind(__webpack_require__, 1793))).sql,
    command: async () => (await __webpack_require__.e(/* import() */ 8621).then(__webpack_require__.bind(__webpack_require__, 8621))).command,
};
/** Loads the adapter that was asked for, or with `auto` every one, in the order in which they are asked. */
async function loadAdapters(tool) {
    if (tool !== 'auto')
        return [await byName[tool]()];
    const { adapters } = await Promise.all(/* import() */[__webpack_require__.e(4051), __webpack_require__.e(3616), __webpack_require__.e(1569), __webpack_require__.e(4328), __webpack_require__.e(8021), __webpack_require__.e(27), __webpack_require__.e(9803), __webpack_require__.e(2382), __webpack_require__.e(3347), __webpack_require__.e(8445), __webpack_require__.e(7194), __webpack_require__.e(371), __webpack_require__.e(7365)]).then(__webpack_require__.bind(__webpack_require__, 7365));
    return adapters;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/unread.js
var tools_unread = __webpack_require__(6302);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/choose.js







/**
 * Finds the migrations below a folder of a checkout and the tool that they are for. With `auto`, a tool that has a
 * project there comes before files that lie in one folder; several such tools are told apart by nothing but a word of
 * the user. Throws a UserError when there is none, or more than one.
 */
async function chooseMigrations(root, wanted) {
    const { tool, directory, context } = wanted;
    const adapters = await loadAdapters(tool);
    const asked = adapters.filter(({ find }) => find !== undefined);
    const project = (0,tools_project/* openProject */.U8)(root, directory, context, wanted);
    const chosen = [];
    for (const adapter of asked) {
        const found = await adapter.find?.(project);
        // Somebody who names a folder beside a project's migrations means that folder.
        if (found !== undefined && (tool === adapter.name || areRelated(found.directory, directory)))
            chosen.push({ adapter, found });
    }
    (0,folder/* requireFolder */.OK)(root, directory);
    if (tool === 'auto' && chosen.length > 0)
        chosen.push(...(await findBeside(adapters, root, directory, chosen)));
    const [only, second] = chosen;
    if (second !== undefined)
        throw ambiguous(chosen, directory);
    if (only !== undefined)
        return only;
    const [named] = tool === 'auto' ? [] : asked;
    if (named !== undefined)
        throw missing(named, directory);
    const places = [...new Set([context, '.'])];
    const { path, files } = (await readNamed(adapters, root, directory, places)) ?? (await (0,folder/* readFolder */.j1)(root, directory, fileNames(adapters)));
    const adapter = chooseAdapter(adapters, tool, files, path);
    const own = files.filter(({ name }) => adapter.files.test(name));
    // Around a service's own code lies SQL that is no migration; a folder of migrations holds nothing else.
    const shallow = own.length > 0 && external_node_path_.posix.normalize(path) === external_node_path_.posix.normalize(context);
    const unread = await (0,tools_unread/* findUnread */.Tf)(adapter, { root, folder: { path, files: own }, shallow });
    if (own.length === 0)
        (0,tools_unread/* refuseNone */.Rb)(adapter, path);
    const settings = adapter.readBeside?.(root, places).settings ?? {};
    return { adapter, found: { because: path, directory: path, workingDirectory: '.', files: own, unread, settings } };
}
/** The folder that a tool's own file of settings names, unless another one is meant. */
async function readNamed(adapters, root, directory, places) {
    for (const adapter of adapters) {
        const named = adapter.readBeside?.(root, places).directory;
        if (named === undefined || !(0,tools_project/* isBelow */.Yw)(named, directory))
            continue;
        return (0,folder/* readFolder */.j1)(root, named, [adapter.files], ['']);
    }
    return undefined;
}
/** Files of a tool without projects in a usual place that is none of the projects'. */
async function findBeside(adapters, root, directory, chosen) {
    const { path, files } = await (0,folder/* readFolder */.j1)(root, directory, fileNames(adapters));
    if (path === directory || chosen.some(({ found }) => areRelated(found.directory, path)))
        return [];
    const adapter = adapters.find(({ find, detect }) => find === undefined && detect(files));
    if (adapter === undefined)
        return [];
    return [{ adapter, found: { because: path, directory: path, workingDirectory: '.', files, settings: {} } }];
}
function areRelated(one, other) {
    return (0,tools_project/* isBelow */.Yw)(one, other) || (0,tools_project/* isBelow */.Yw)(other, one);
}
function ambiguous(chosen, directory) {
    return new errors/* UserError */.yo(`The migrations of ${directory} may be of several tools.`, {
        reason: 'unknown-tool',
        received: chosen.map(({ adapter, found }) => `${adapter.title} (${found.because})`).join(', '),
        accepted: 'one of them',
        remedy: 'Name the one that is meant by the input `tool` (or `migrations.tool` in deploy.yml).',
    });
}
function missing(adapter, directory) {
    const place = directory === '.' ? 'This repository' : `The folder ${directory}`;
    return new errors/* UserError */.yo(`${place} has no project of ${adapter.title}.`, {
        reason: 'wrong-tool',
        received: directory,
        accepted: adapter.documentation.detectedBy,
        remedy: 'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the tool’s configuration, and `tool` to the tool.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/plain-text.js
var plain_text = __webpack_require__(6377);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/source/checkout.js



/** Reads the migrations of a checkout; `environment` is that of the tool. */
async function readCheckout(target, workspace, environment) {
    const { tool, directory } = target.migrations;
    const wanted = { tool, directory, context: target.context, commands: commandsOf(target), environment };
    const { adapter: chosen, found } = await chooseMigrations(workspace, wanted);
    const adapter = found.executable === undefined ? chosen : { ...chosen, executable: found.executable };
    const folder = { path: found.directory, files: found.files };
    const files = adapter.read(found.files, found.settings);
    (0,plain_text/* refuseNul */.SU)(files);
    return { adapter, found, folder, files };
}
function commandsOf({ migrations: { tool, command, pendingCommand } }) {
    if (tool !== 'command' || command === undefined || pendingCommand === undefined)
        return undefined;
    return { apply: command, pending: pendingCommand };
}
/** How a tool is found on the runner. */
function findOnRunner(adapter, target, found, { runner, host }) {
    const { directory, workingDirectory } = found;
    const place = { workspace: runner.workspace, context: target.context, directory, workingDirectory };
    return (0,once/* once */.O)(async () => {
        if (adapter.executable === undefined)
            return undefined;
        // A check of files alone starts nothing, as a rule.
        const { launchOnRunner } = await __webpack_require__.e(/* import() */ 2591).then(__webpack_require__.bind(__webpack_require__, 2591));
        return launchOnRunner(adapter, place, launching(host));
    });
}
/** What a launcher needs of the door. */
function launching(host) {
    return { signal: host.signal, say: (line) => host.say(`  ${line}`) };
}


/***/ }),

/***/ 8721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Gives a function that makes something when it is first asked for, once for all who ask; a failure is kept, too. */
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 5250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ filesBelow),
/* harmony export */   St: () => (/* binding */ readChanges),
/* harmony export */   hI: () => (/* binding */ comparedTrees),
/* harmony export */   readPushed: () => (/* binding */ readPushed)
/* harmony export */ });
/* unused harmony export parseChanges */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * Compares a folder with the commit that a pull request goes into. In a checkout of the merge commit that is its first
 * parent, which may be newer than what the event says; elsewhere the merge base is taken where the history reaches back
 * to it, and what the base got since is told as well. A base that is not there is fetched once with whatever access the
 * checkout has. Paths are relative to the repository's root. Never throws for a missing base.
 */
async function readChanges(workspace, pull, directory) {
    if (pull.base === undefined)
        return { known: false, why: 'this run is not about a pull request' };
    if (!/^[0-9a-f]{40,64}$/.test(pull.base))
        return { known: false, why: 'the event names no base commit' };
    // What starts processes takes long to load, and where there is no base none is started.
    const { readGit } = await __webpack_require__.e(/* import() */ 5167).then(__webpack_require__.bind(__webpack_require__, 5167));
    const git = (...args) => readGit(workspace, args);
    const merged = await mergedInto(git, pull.head);
    const base = merged ?? pull.base;
    if (!(await fetchCommit(git, workspace, base)))
        return { known: false, why: `the base commit ${base.slice(0, 7)} is not in this checkout` };
    const found = merged === undefined ? await git('merge-base', base, 'HEAD') : undefined;
    const from = found?.exitCode === 0 ? found.stdout.toString().trim() : base;
    const compare = (...commits) => compareFolder(git, directory, ...commits);
    const [own, theirs, untracked, held] = await Promise.all([
        compare(from),
        from === base ? undefined : compare(from, base),
        // On a laptop a new file is often not added yet; git compares what it tracks.
        git('ls-files', '--others', '--exclude-standard', '-z', '--', `:(literal)${directory}`),
        filesBelow(workspace, from, directory),
    ]);
    if (own.exitCode !== 0 || held === undefined)
        return { known: false, why: 'git cannot compare with the base' };
    const changes = parseChanges(own.stdout.toString());
    const since = theirs?.exitCode === 0 ? parseChanges(theirs.stdout.toString()).added : [];
    const [edited, gone, ahead] = await Promise.all([
        readOld(git, changes.edited),
        readOld(git, changes.removed.filter(({ path }) => /\.(?:sql|xml|ya?ml|json)$/i.test(path))),
        Promise.all(since.map(async ({ path, blob }) => ({ path, text: await readText(git, blob) }))),
    ]);
    const [added, removed] = [changes.added, changes.removed].map((files) => files.map(({ path }) => path));
    const unadded = untracked.exitCode === 0
        ? untracked.stdout
            .toString()
            .split('\0')
            .filter((path) => path !== '')
        : [];
    return {
        known: true,
        base,
        added: new Set([...added, ...unadded]),
        held: new Set(held),
        edited,
        removed: removed,
        gone,
        ahead,
    };
}
/**
 * What was edited in a folder since the commit that a branch stood at before it was pushed to, which is fetched as above.
 * Undefined where that cannot be told. Never throws for a commit that is not there.
 */
async function readPushed(workspace, before, directory) {
    const { readGit } = await __webpack_require__.e(/* import() */ 5167).then(__webpack_require__.bind(__webpack_require__, 5167));
    const git = (...args) => readGit(workspace, args);
    // Of a branch that is new it is all zeros.
    if (!/^(?!0+$)[0-9a-f]{40,64}$/.test(before) || !(await fetchCommit(git, workspace, before)))
        return undefined;
    const found = await compareFolder(git, directory, before);
    return found.exitCode === 0 ? readOld(git, parseChanges(found.stdout.toString()).edited) : undefined;
}
/** The files of a commit in a folder, at any depth. */
async function filesBelow(workspace, commit, folder) {
    const { readGit } = await __webpack_require__.e(/* import() */ 5167).then(__webpack_require__.bind(__webpack_require__, 5167));
    const tree = ['ls-tree', '-r', '--name-only', '--full-tree', '-z', commit, '--'];
    const found = await readGit(workspace, folder === '.' ? tree.slice(0, -1) : [...tree, `${folder}/`]);
    return found.exitCode === 0
        ? found.stdout
            .toString()
            .split('\0')
            .filter((path) => path !== '')
        : undefined;
}
/** How a folder of HEAD differs from another one of a commit: `edited` by the paths of HEAD, `gone` by the old ones. */
async function comparedTrees(workspace, old, folder) {
    const { readGit } = await __webpack_require__.e(/* import() */ 5167).then(__webpack_require__.bind(__webpack_require__, 5167));
    const git = (...args) => readGit(workspace, args);
    const tree = (commit, path) => `${commit}:${path === '.' ? '' : path}`;
    const trees = [tree(old.commit, old.folder), tree('HEAD', folder)];
    const found = await git('diff', '--raw', '--no-abbrev', '--no-renames', '-z', ...trees);
    if (found.exitCode !== 0)
        return undefined;
    const { edited, removed } = parseChanges(found.stdout.toString());
    const below = (place) => (one) => ({ ...one, path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(place, one.path) });
    const [now, gone] = await Promise.all([readOld(git, edited), readOld(git, removed)]);
    return { edited: now.map(below(folder)), gone: gone.map(below(old.folder)) };
}
function compareFolder(git, directory, ...commits) {
    return git('diff', '--raw', '--no-abbrev', '--no-renames', '-z', ...commits, '--', `:(literal)${directory}`);
}
function readOld(git, edited) {
    return Promise.all(edited.map(async ({ path, blob }) => ({ path, blob, was: await readText(git, blob) })));
}
async function readText(git, blob) {
    return (await git('cat-file', 'blob', blob)).stdout.toString();
}
/** A server that wants a login, or never answers, must not hold a run up: nobody is asked, and no longer is waited. */
async function fetchCommit(git, workspace, commit) {
    if (await hasCommit(git, commit))
        return true;
    const { run } = await __webpack_require__.e(/* import() */ 3988).then(__webpack_require__.bind(__webpack_require__, 3988));
    const fetch = ['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit];
    await run('git', ['-c', `safe.directory=${workspace}`, ...fetch], {
        cwd: workspace,
        environment: { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
        timeout: 30_000,
    });
    return hasCommit(git, commit);
}
/** The first parent of the merge commit that GitHub makes of a pull request's head. */
async function mergedInto(git, head) {
    if (head === undefined)
        return undefined;
    // The commit itself names them even where a shallow clone hides them.
    const text = (await git('cat-file', 'commit', 'HEAD')).stdout.toString().split('\n\n', 1)[0] ?? '';
    const parents = [...text.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, commit]) => commit);
    return parents.length === 2 && parents[1] === head ? parents[0] : undefined;
}
async function hasCommit(git, commit) {
    return (await git('cat-file', '-e', `${commit}^{commit}`)).exitCode === 0;
}
/**
 * Reads `git diff --raw --no-abbrev --no-renames -z`: modes, blobs and status, then the path, each ended by NUL. The
 * blob is the new one of an added file, and the old one of an edited or removed file.
 */
function parseChanges(output) {
    const fields = output.split('\0');
    const changes = { added: [], edited: [], removed: [] };
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [, , old = '', blob = '', status = ''] = (fields[at] ?? '').split(' ');
        const path = fields[at + 1];
        if (status === 'A')
            changes.added.push({ path, blob });
        else if (status === 'D')
            changes.removed.push({ path, blob: old });
        else
            changes.edited.push({ path, blob: old });
    }
    return changes;
}


/***/ }),

/***/ 5383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ urlFault),
/* harmony export */   Q: () => (/* binding */ isMisread)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

const encode = 'characters such as @, / or # in the password have to be percent-encoded.';
/** What people write in place of a URL, and what to make of it. */
const faults = [
    {
        form: /^(["'`]).*\1$/s,
        fault: () => ({
            received: 'a URL in quotes',
            remedy: 'Take the quotes out of the secret: they are a part of its value.',
        }),
    },
    {
        form: /^(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*=["']?[a-z][a-z0-9+.-]*:/i,
        fault: () => ({ received: 'a line NAME=URL', remedy: 'Give the URL alone: what stands behind the `=`.' }),
    },
    {
        form: /^\s*(?:host|hostaddr|port|dbname|user|password|service)\s*=/i,
        fault: () => ({
            received: 'words such as host=… dbname=…',
            remedy: 'Write them as a URL in the accepted form.',
        }),
    },
    {
        form: /^(postgres(?:ql)?|mysql|mariadb|sqlite)\+[a-z0-9]+:/i,
        fault: ([, scheme = '']) => ({
            received: `a URL that names the driver behind ${scheme}+`,
            remedy: `Write ${scheme}:// here. Where the tool needs its driver named, let its own configuration put that in (in env.py, say).`,
        }),
    },
    {
        form: /^mysql2:/i,
        fault: () => ({
            received: 'a URL with the scheme mysql2:',
            remedy: 'Write mysql:// here: tools that want mysql2:// are given that.',
        }),
    },
    {
        form: /^jdbc:/i,
        fault: () => ({
            received: 'a URL with the scheme jdbc:',
            remedy: 'Write it in the accepted form, with user and password in front of the host: Flyway and Liquibase are given it as they need it.',
        }),
    },
    {
        form: /^[a-z]+:\/\/(?:[^@/?#]*@)?[^@/?#,]+,[^/?#]*(?:\/|$)/i,
        fault: () => ({
            received: 'a URL with several hosts',
            remedy: 'Name one: the server that takes writes.',
        }),
    },
    {
        form: /^[a-z]+:\/\/[^@/?#]*[/?#].*@/is,
        fault: () => ({
            received: 'a URL whose password is not percent-encoded',
            remedy: 'Write / in the password as %2F, ? as %3F and # as %23.',
        }),
    },
    {
        form: /^[a-z]+:\/\/(?:[^@/?#]*@)?[^@:/?#]+:(\d+)(?:[/?]|$)/i,
        fault: ([, port = '']) => ({
            received: Number(port) > 65_535 ? `a URL with the port ${port}` : 'text that is not a URL',
            remedy: Number(port) > 65_535 ? 'Write a port up to 65535.' : `Write it in the accepted form; ${encode}`,
        }),
    },
];
/** The error of a text that cannot be read as a URL of a database; it never repeats the text. */
function urlFault(text, message, accepted, otherwise) {
    for (const { form, fault } of faults) {
        const found = form.exec(text);
        if (found !== null)
            return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { reason: 'invalid-database-url', accepted, ...fault(found) });
    }
    const remedy = `Write it in the accepted form; ${encode}`;
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { reason: 'invalid-database-url', received: otherwise, accepted, remedy });
}
/**
 * Whether a text that can be read as a URL was not meant like that: a password that begins like a port and has a `/`, `?`
 * or `#` in it, so that the rest of it would count as the database's name and be shown; or several hosts.
 */
function isMisread({ username, hostname, pathname, search, hash }) {
    // A parameter may hold one: `user=me@acme`.
    const behind = username === '' && (/^\?[^=]*@/.test(search) || hash.includes('@'));
    return behind || pathname.includes('@') || hostname.includes(',');
}


/***/ }),

/***/ 5862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1576);

/**
 * Judges a set of migrations in the order in which they will run. Tables that the set itself creates may be changed
 * freely later in it: nobody uses them yet. What cannot be parsed is unanalysable, never safe. No parser is loaded for
 * an empty set, and only that of this kind for another one.
 */
async function judge(set, kind, around = {}) {
    if (set.length === 0)
        return _verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyVerdict */ .L;
    switch (kind) {
        case 'mysql': {
            const { judge } = await Promise.all(/* import() */[__webpack_require__.e(9596), __webpack_require__.e(6915)]).then(__webpack_require__.bind(__webpack_require__, 6915));
            return judge(set, around);
        }
        case 'sqlite': {
            const { judge } = await Promise.all(/* import() */[__webpack_require__.e(9596), __webpack_require__.e(6572)]).then(__webpack_require__.bind(__webpack_require__, 4191));
            return judge(set, around);
        }
        default: {
            const { judge } = await Promise.all(/* import() */[__webpack_require__.e(9596), __webpack_require__.e(4777)]).then(__webpack_require__.bind(__webpack_require__, 4777));
            return judge(set, around);
        }
    }
}


/***/ }),

/***/ 9159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ bookkeepingTables)
/* harmony export */ });
/* harmony import */ var _flyway_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8892);

/** The names of the tables in which each tool keeps its books, and the settings that give them others. */
const books = {
    knex: { tables: ['knex_migrations', 'knex_migrations_lock'], settings: ['knex.table'] },
    'node-pg-migrate': { tables: ['pgmigrations'], settings: ['pgmigrations.table'] },
    drizzle: { tables: ['__drizzle_migrations'], settings: ['drizzle.table'] },
    sequelize: { tables: ['SequelizeMeta'], settings: ['sequelize.table'] },
    typeorm: { tables: ['migrations'], settings: ['typeorm.table'] },
    prisma: { tables: ['_prisma_migrations'], settings: [] },
    alembic: { tables: ['alembic_version'], settings: ['alembic.table'] },
    django: { tables: ['django_migrations'], settings: [] },
    rails: { tables: ['schema_migrations', 'ar_internal_metadata'], settings: ['rails.table'] },
    diesel: { tables: ['__diesel_schema_migrations'], settings: [] },
    'golang-migrate': { tables: ['schema_migrations'], settings: ['x-migrations-table'] },
    flyway: { tables: ['flyway_schema_history'], settings: [] },
    liquibase: {
        tables: ['DATABASECHANGELOG', 'DATABASECHANGELOGLOCK'],
        settings: ['liquibase.log', 'liquibase.lock'],
    },
    dbmate: { tables: ['schema_migrations'], settings: ['DBMATE_MIGRATIONS_TABLE', 'env-file.DBMATE_MIGRATIONS_TABLE'] },
};
/**
 * Gives the names, in small letters and without a schema, of the tables that no migration of this tool may write:
 * what the tool knows of itself stands there. Another table that a setting names takes the place of the usual first one.
 */
function bookkeepingTables(tool, settings) {
    const own = books[tool];
    if (own === undefined)
        return [];
    const set = own.settings.flatMap((name) => valuesOf(settings[name] ?? ''));
    if (tool === 'flyway')
        set.push(...valuesOf((0,_flyway_options_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptions */ .Tt)(settings).text('table') ?? ''));
    const named = set.length > 0 ? [...set, ...own.tables.slice(1)] : own.tables;
    return [...new Set(named.map(bare))];
}
/** A setting that differs between environments holds all of them. */
function valuesOf(setting) {
    if (!setting.startsWith('{'))
        return setting === '' ? [] : [setting];
    return Object.values(JSON.parse(setting));
}
function bare(name) {
    return name.replaceAll('"', '').split('.').at(-1)?.toLowerCase() ?? '';
}


/***/ }),

/***/ 8892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ packOptions),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   a7: () => (/* binding */ passedVariables),
/* harmony export */   lQ: () => (/* binding */ optionVariables)
/* harmony export */ });
const setting = 'flyway.options';
/** The variables that Flyway takes for options of which others than `find` have to know. */
const fromEnvironment = {
    table: 'FLYWAY_TABLE',
    defaultschema: 'FLYWAY_DEFAULT_SCHEMA',
    schemas: 'FLYWAY_SCHEMAS',
    outoforder: 'FLYWAY_OUT_OF_ORDER',
    validateonmigrate: 'FLYWAY_VALIDATE_ON_MIGRATE',
    ignoremigrationpatterns: 'FLYWAY_IGNORE_MIGRATION_PATTERNS',
    target: 'FLYWAY_TARGET',
    baselineonmigrate: 'FLYWAY_BASELINE_ON_MIGRATE',
    baselineversion: 'FLYWAY_BASELINE_VERSION',
    group: 'FLYWAY_GROUP',
    mixed: 'FLYWAY_MIXED',
    executeintransaction: 'FLYWAY_EXECUTE_IN_TRANSACTION',
    placeholderreplacement: 'FLYWAY_PLACEHOLDER_REPLACEMENT',
};
const optionVariables = Object.values(fromEnvironment);
/** Packs what a configuration says into the settings of a project. */
function packOptions(values) {
    return { [setting]: JSON.stringify([...values]) };
}
/** Gives the options that hold: Flyway's variables come before its configuration. */
function readOptions(settings = {}) {
    const values = new Map(JSON.parse(settings[setting] ?? '[]'));
    for (const [name, variable] of Object.entries(fromEnvironment)) {
        const value = settings[variable];
        if (value !== undefined && value !== '')
            values.set(name, value.split(','));
    }
    const list = (name) => values.get(name.toLowerCase()) ?? [];
    const text = (name) => {
        const parts = values.get(name.toLowerCase());
        return parts === undefined || parts.length === 0 ? undefined : parts.join(',');
    };
    const placeholders = [...values].flatMap(([name, parts]) => name.startsWith('placeholders.') ? [[name.slice('placeholders.'.length), parts.join(',')]] : []);
    return {
        text,
        list,
        says: (name, standard) => (text(name)?.toLowerCase() ?? String(standard)) === 'true',
        placeholders: Object.fromEntries(placeholders),
    };
}
/** The variables that hold where we run, for the tool, which may run elsewhere. */
function passedVariables(settings) {
    const passed = optionVariables.flatMap((name) => {
        const value = settings[name];
        return value === undefined || value === '' ? [] : [[name, value]];
    });
    return Object.fromEntries(passed);
}


/***/ }),

/***/ 9457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OK: () => (/* binding */ requireFolder),
/* harmony export */   YS: () => (/* binding */ usualFolders),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   j1: () => (/* binding */ readFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6572);




/** Where a tool's files usually stand: looked at first, since beside them there may be a schema.sql that is no migration. */
const usualFolders = ['db/migrations', 'migrations', ''];
/**
 * Reads the files with one of these names of `db/migrations` or `migrations` in a folder, or of the folder itself.
 * Throws a UserError when there is no such folder. Links are not followed: they could point out of the repository.
 */
async function readFolder(root, directory, named, below = usualFolders) {
    let exists = false;
    for (const place of below) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, place);
        const files = readFiles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), path, named);
        if (files !== undefined && files.length > 0)
            return { path, files };
        exists = files !== undefined;
    }
    if (exists)
        return { path: directory, files: [] };
    throw missingFolder(directory);
}
/** Refuses a folder of migrations that is named and is not there, though a tool would find files elsewhere. */
function requireFolder(root, directory) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, directory)))
        throw missingFolder(directory);
}
function missingFolder(directory) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The folder of migrations ${directory} does not exist.`, {
        reason: 'missing-directory',
        received: directory,
        accepted: 'a folder relative to the repository’s root',
        remedy: 'Correct the input `directory` (or `migrations.directory` in deploy.yml), and check that actions/checkout ran before.',
    });
}
/**
 * Reads the files with one of these names in a folder and in all folders below it; `name` is then the path from the
 * folder. Links are not followed. Throws a UserError when there is no such folder.
 */
async function readTree(root, directory, named) {
    const own = await readFolder(root, directory, named, ['']);
    const files = [...own.files];
    for (const entry of await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readdir((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, directory), { withFileTypes: true })) {
        const hidden = entry.name.startsWith('.') && entry.name !== '.config';
        if (!entry.isDirectory() || _project_js__WEBPACK_IMPORTED_MODULE_3__/* .skippedFolders */ .cT.has(entry.name) || hidden)
            continue;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, directory, entry.name, 'pyvenv.cfg')))
            continue;
        const below = await readTree(root, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, entry.name), named);
        files.push(...below.files.map((file) => ({ ...file, name: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(entry.name, file.name) })));
    }
    return { path: own.path, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
function readFiles(folder, path, named) {
    let entries;
    try {
        entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const below = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(path, 'x').slice(0, -1);
    // Migrations are small: to hand each one to another thread takes longer than to read it.
    return names
        .filter((name) => named.some((pattern) => pattern.test(name)))
        .sort()
        .map((name) => ({ name, path: below + name, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep + name, 'utf8') }));
}


/***/ }),

/***/ 2337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ul: () => (/* binding */ tellMisplaced),
/* harmony export */   rL: () => (/* binding */ refuseMisplaced)
/* harmony export */ });
/* unused harmony export findMisplaced */
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6008);


/**
 * Finds two files of which the first runs before the second though its number is the greater one, where files run in the
 * order of their names as texts: 10 comes before 9 there.
 */
function findMisplaced(files) {
    const greatest = new Map();
    for (const file of files) {
        const found = /^([A-Za-z]{0,3})(\d+(?:[._-]\d+)*)(?![A-Za-z\d])/.exec(file.name);
        if (found === null)
            continue;
        const [, prefix = '', digits = ''] = found;
        const version = digits.replace(/[_-]/g, '.');
        const before = greatest.get(prefix);
        if (before !== undefined &&
            (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(before.version, version) > 0 &&
            areComparable(before.version, version)) {
            return { first: before.file, second: file };
        }
        greatest.set(prefix, { file, version });
    }
    return undefined;
}
/** A date and a time are both long, and neither is the greater one for having more digits. */
function areComparable(one, other) {
    const [left = '', right = ''] = [one.split('.')[0], other.split('.')[0]];
    return left.length === right.length || left.length < 8 || right.length < 8;
}
/** Refuses to run files in an order which their numbers contradict: nobody can have meant it. Throws a UserError. */
function refuseMisplaced({ conduct, title }, running) {
    const found = conduct?.ordered === 'by-text' ? findMisplaced(running) : undefined;
    if (found !== undefined)
        throw refusal(found, title, running);
}
/** Gives what is to be told where files are in such an order of which some have run. */
function tellMisplaced({ conduct, title }, files) {
    const found = conduct?.ordered === 'by-text' ? findMisplaced(files) : undefined;
    if (found === undefined)
        return [];
    const { first, second } = found;
    const text = `On a new database ${first.name} would run before ${second.name}, and so be refused: files of ${title} run in the order of their names as text. Fill the numbers up with zeros.`;
    return [{ text, file: first.path, title: 'Order of migrations' }];
}
function refusal({ first, second }, title, files) {
    const shown = files.slice(0, 12).map(({ name }) => name);
    const longest = Math.max(...files.map(({ name }) => /\d+/.exec(name)?.[0].length ?? 0));
    const padded = second.name.replace(/\d+/, (digits) => digits.padStart(longest, '0'));
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${first.name} would run before ${second.name}: files of ${title} run in the order of their names as text, which is not that of their numbers.`, {
        reason: 'ambiguous-order',
        received: `${shown.join(', ')}${files.length > shown.length ? ', …' : ''}`,
        accepted: 'numbers of one length, such as 001, 002, 010',
        remedy: `Fill the numbers up with zeros (git mv ${second.name} ${padded}, and so on). A database that has applied some of them knows them by their old names: note the new ones down there at the same time, in the table that says what is applied. Nothing was changed.`,
        file: second.path,
    });
}


/***/ }),

/***/ 6377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   SU: () => (/* binding */ refuseNul),
/* harmony export */   ek: () => (/* binding */ refuseOtherEncoding),
/* harmony export */   vg: () => (/* binding */ settleMark)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);


const mark = '\uFEFF';
/** What stands for bytes that cannot be read. */
const replacement = '\uFFFD';
/** What reads past a mark itself: we, and those that open files as text with one. */
const passesMark = new Set(['sql', 'flyway', 'liquibase']);
/** A text without the byte order mark that it may begin with. */
function withoutMark(text) {
    return text.startsWith(mark) ? text.slice(1) : text;
}
/**
 * Refuses migrations with a NUL: what stands behind it some databases and tools never see, and what is not seen is not
 * judged either. Throws a UserError that names file and line.
 */
function refuseNul(files) {
    for (const { path, text } of files) {
        const at = text.indexOf('\0');
        if (at < 0)
            continue;
        // Every second byte of what another encoding writes is one.
        const wide = /^(?:\uFFFD\uFFFD|[^\0]?\0)/.test(text);
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path} has a NUL character: what stands behind it might never be run, nor judged.`, {
            reason: 'invalid-migration',
            received: wide ? 'what looks like UTF-16' : 'a NUL character (U+0000)',
            accepted: 'text in UTF-8 without NUL',
            remedy: wide ? 'Save the file as UTF-8.' : 'Take the character out of the line.',
            file: path,
            line: text.slice(0, at).split('\n').length,
        });
    }
}
/**
 * Refuses migrations to run that are not UTF-8, where it is we who send them: letters that cannot be read would be written
 * as something else, and nobody would be told. Paths are relative to `root`. Throws a UserError that names file and line.
 */
async function refuseOtherEncoding({ name, startedFor }, running, root) {
    if (name !== 'sql' && startedFor === undefined)
        return;
    for (const { path, text } of running) {
        const at = text.indexOf(replacement);
        if (at < 0)
            continue;
        const [{ isUtf8 }, { readFile }] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4573, 19)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 19))]);
        // The character itself may be meant.
        const bytes = await readFile((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path)).catch(() => undefined);
        if (bytes === undefined || isUtf8(bytes))
            continue;
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path} is not UTF-8: its letters would come into the database as other ones.`, {
            reason: 'invalid-migration',
            received: 'bytes that are no UTF-8, such as those of Latin-1 or Windows-1252',
            accepted: 'text in UTF-8',
            remedy: 'Save the file as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8), and look at its letters.',
            file: path,
            line: text.slice(0, at).split('\n').length,
        });
    }
}
/**
 * Takes the byte order mark off what is about to be judged, where whoever sends the file does the same. Throws a UserError
 * for a file that a tool would send with it: the database would take the mark, which nobody sees, for part of a word.
 */
function settleMark({ file, source }, adapter, settings) {
    if (source.sql === undefined || !source.sql.startsWith(mark))
        return { file, source };
    if (passesMark.has(adapter.name) || settings['database.kind'] === 'sqlite')
        return { file, source: { ...source, sql: withoutMark(source.sql) } };
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file.path} begins with a byte order mark, and ${adapter.title} sends it to the database.`, {
        reason: 'invalid-migration',
        received: 'U+FEFF, which editors do not show, as the first character',
        accepted: 'UTF-8 without a byte order mark',
        remedy: 'Save the file as UTF-8 without BOM.',
        file: file.path,
        line: 1,
    });
}


/***/ }),

/***/ 6572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ readBelow),
/* harmony export */   Mp: () => (/* binding */ commonFolder),
/* harmony export */   U8: () => (/* binding */ openProject),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   bU: () => (/* binding */ hasFolder),
/* harmony export */   cT: () => (/* binding */ skippedFolders),
/* harmony export */   fZ: () => (/* binding */ tidyFolder),
/* harmony export */   qg: () => (/* binding */ findNearest)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
// As a part of node:fs it is loaded when it is used, which a tool without a project never does.



/** What tools and package managers put there, and what only looks like a project. */
const skippedFolders = new Set([
    'node_modules',
    'vendor',
    'target',
    '__pycache__',
    'venv',
    'site-packages',
    'coverage',
]);
const mostFiles = 50_000;
/** Opens what lies around a folder of a checkout. Nothing is read until it is asked for. */
function openProject(root, path, context, { commands, environment } = {}) {
    let listed;
    const from = isBelow(path, context) ? context : path;
    let known;
    const list = () => {
        listed ??= walk(root, from).then((paths) => paths.sort());
        return listed;
    };
    return {
        path,
        context,
        commands,
        environment,
        list,
        async read(file) {
            known ??= list().then((paths) => new Set(paths));
            if (!(await known).has(file))
                throw new Error(`${file} is not a file of the project.`);
            return node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file), 'utf8');
        },
    };
}
async function walk(root, from) {
    const paths = [];
    const folders = [from];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        // Links are neither files nor folders here: they could point out of the repository.
        const entries = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readdir((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true }).catch(missingAsEmpty);
        if (folder !== from && entries.some(({ name }) => name === 'pyvenv.cfg'))
            continue;
        for (const entry of entries) {
            const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, entry.name);
            if (entry.isFile())
                paths.push(path);
            else if (entry.isDirectory() &&
                !skippedFolders.has(entry.name) &&
                (entry.name === '.config' || entry.name[0] !== '.'))
                folders.push(path);
        }
        // What has that many files in its sources keeps its migrations in a folder that can be named.
        if (paths.length > mostFiles)
            break;
    }
    return paths;
}
function missingAsEmpty(error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return [];
    throw error;
}
/** Whether a path is a folder or lies in it. `.` holds everything. */
function isBelow(path, folder) {
    return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}
/** How far below the folder that was named a project is looked for. */
const deepest = 3;
/** Where a project that lies below is an example or a copy. */
const asideFolders = new Set(['test', 'tests', '__tests__', 'spec', 'fixtures', 'examples', 'example', 'dist', 'build']);
/**
 * Gives the file of one of these names that a folder belongs to: in the folder, else in the nearest folder around it
 * within the context, else in the only nearest one below it. `accepts` may look at the path, `depth` is how far below it
 * is looked for. Throws a UserError when several below are as near as each other.
 */
async function findNearest(project, name, accepts = () => true, depth = deepest) {
    const named = [];
    for (const path of await project.list()) {
        if (name.test(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path)) && (await accepts(path)))
            named.push(path);
    }
    const around = named
        .filter((path) => isBelow(project.path, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path)))
        .sort((a, b) => depthOf(b) - depthOf(a) || (a < b ? -1 : 1));
    if (around[0] !== undefined)
        return around[0];
    const start = depthOf(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(project.path, 'x'));
    const below = named
        .filter((path) => isBelow(path, project.path) && depthOf(path) - start <= depth)
        .filter((path) => !node_path__WEBPACK_IMPORTED_MODULE_1__.posix
        .relative(project.path, path)
        .split('/')
        .some((part) => asideFolders.has(part)))
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [first, second] = below;
    if (first === undefined || second === undefined || depthOf(first) < depthOf(second))
        return first;
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(first) === node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(second))
        return first;
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There are several projects below ${project.path}.`, {
        reason: 'several-projects',
        received: below
            .filter((path) => depthOf(path) === depthOf(first))
            .slice(0, 5)
            .join(', '),
        accepted: 'the folder of one',
        remedy: 'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the one that is meant.',
    });
}
function depthOf(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path).split('/').length;
}
/** Reads the files below a folder whose own names match, in the order of their paths. */
async function readBelow(project, folder, name) {
    const directory = tidyFolder(folder);
    const paths = (await project.list()).filter((path) => isBelow(path, directory) && name.test(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path)));
    return Promise.all(paths.map(async (path) => ({ name: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.relative(directory, path), path, text: await project.read(path) })));
}
/** Whether a folder or one of its files is there. */
async function hasFolder(project, folder) {
    const directory = tidyFolder(folder);
    return (await project.list()).some((path) => isBelow(path, directory));
}
/** The nearest folder that all of these lie in. */
function commonFolder(folders) {
    let common = folders[0] ?? '.';
    while (!folders.every((folder) => isBelow(folder, common)))
        common = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(common);
    return common;
}
/** A path without `.`, `..` and a slash at its end. */
function tidyFolder(folder) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, 'x', '..').replace(/\/$/, '') || '.';
}


/***/ }),

/***/ 7823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ textsBefore),
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6377);

/**
 * Reads what applying each file would run, one after the other, since a tool may have to be started for it. Throws a
 * UserError for text that would not be run as it stands there.
 */
async function readSources(adapter, files, launch, settings = {}) {
    const sources = await adapter.gateSources?.(files, launch, settings);
    const set = [];
    for (const [at, file] of files.entries()) {
        const source = sources?.[at] ?? (await adapter.gateSource(file, launch, settings));
        (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseNul */ .SU)([{ path: file.path, text: source.sql ?? '' }]);
        set.push((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .settleMark */ .vg)({ file, source }, adapter, settings));
    }
    return set;
}
/** Gives the texts of the files that are not among these: what stands there has run, or is not this run's matter. */
function textsBefore(files, set) {
    const paths = new Set(set.map(({ path }) => path));
    return files.flatMap(({ path, text }) => (paths.has(path) ? [] : [text]));
}


/***/ }),

/***/ 6302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ refuseNone),
/* harmony export */   Tf: () => (/* binding */ findUnread),
/* harmony export */   xc: () => (/* binding */ tellUnread)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6572);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6008);





/**
 * Finds the files that look like migrations of a tool whose migrations lie in one folder, and that lie in a folder below
 * it: the tool passes over them. Throws a UserError that names those which it passes over though they lie in the folder
 * itself (another case of letters, or a link), and the others where there is nothing else: that is hardly meant.
 */
async function findUnread(adapter, { root, folder, shallow }) {
    const read = new Set(folder.files.map(({ path }) => path));
    const pattern = new RegExp(adapter.files.source, `${adapter.files.flags.replace(/[giy]/g, '')}i`);
    const found = list(root, folder.path, (name) => pattern.test(name), shallow);
    const unread = found.filter((path) => !read.has(path)).sort();
    const here = unread.filter((path) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path) === node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(folder.path));
    if (here.length > 0 || (read.size === 0 && unread.length > 0))
        throw refusal(adapter, folder.path, unread);
    return unread;
}
/** Folders whose name says that nothing in them is applied by itself. */
const aside = /^(?:downs?|undo|reverts?|rollbacks?|seeds?|seeders?|fixtures?|tests?|examples?|samples?|archived?|old|backups?|drafts?|manual|scripts?)$/i;
/**
 * Refuses files that are passed over (`findUnread`) and seem meant to run: their version is newer than all in `done`
 * (where nothing is: than every file that is read), no file that is read has it, and no folder on the way says otherwise. Throws a UserError that names them; gives what is
 * to be told of the others.
 */
function tellUnread(adapter, directory, unread, { files, done }) {
    const [first] = unread;
    if (first === undefined)
        return [];
    const versions = (names) => names.flatMap((name) => versionIn(name) ?? []);
    const known = versions(files.map(({ name }) => name));
    // A database that is new says nothing of what is old: then it is the newest file that does.
    const newest = (done.length > 0 ? versions(done) : known.slice()).sort(_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Z).at(-1);
    const meant = unread.filter((path) => {
        const version = versionIn(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path));
        if (version === undefined || known.some((one) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Z)(one, version) === 0))
            return false;
        const folders = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.relative(directory, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path)).split('/');
        return !folders.some((name) => aside.test(name)) && (newest === undefined || (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Z)(version, newest) > 0);
    });
    if (meant.length > 0)
        throw refusal(adapter, directory, meant);
    const one = unread.length === 1;
    const text = `${some(unread)} ${one ? 'looks like a migration, and is' : 'look like migrations, and are'} not run: ${adapter.title} reads only what lies in ${directory} itself. Where ${one ? 'it is' : 'they are'} meant to run, move ${one ? 'it' : 'them'} there.`;
    return [{ text, file: first, title: 'Not run' }];
}
/** The digits that a name begins with, as those of the tools' own versions. */
function versionIn(name) {
    return /^[Vv]?(\d+)/.exec(name)?.[1];
}
function some(paths) {
    const shown = paths.slice(0, 5).join(', ');
    return paths.length > 5 ? `${shown} and ${paths.length - 5} more` : shown;
}
function refusal(adapter, directory, unread) {
    const count = unread.length;
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${count} file${count === 1 ? ' looks like a migration' : 's look like migrations'}, and ${adapter.title} would pass over ${count === 1 ? 'it' : 'them'}.`, {
        reason: 'unread-files',
        received: some(unread),
        accepted: `files that lie in ${directory} itself (no folder below it, no link), with names as ${adapter.files.source} has them; in a folder below, only versions that are older than what is applied`,
        remedy: `Move what is meant to run into ${directory} and name it so; move what is not meant to run out of there, or into a folder whose name says so (down, rollback, seeds, archive, …). Where a folder below is the one that is meant, name it by \`directory\` (or \`migrations.directory\` in deploy.yml).`,
        ...(unread[0] === undefined ? {} : { file: unread[0] }),
    });
}
/** Refuses a service that is to migrate and has nothing to migrate with: most likely its folder is not the one meant. */
function refuseNone(adapter, directory) {
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no migration of ${adapter.title} in ${directory}.`, {
        reason: 'no-migrations',
        received: `a folder without a file that ${adapter.title} would run`,
        accepted: `at least one file with a name as ${adapter.files.source} has it`,
        remedy: 'Correct the input `directory` (or `migrations.directory` in deploy.yml). A service that has no migrations yet has no `migrations:` in deploy.yml, and no step of this action.',
        file: directory,
    });
}
function list(root, directory, isWanted, shallow) {
    const paths = [];
    const below = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, 'x').slice(0, -1);
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, directory), { withFileTypes: true })) {
        const path = below + entry.name;
        if (!entry.isDirectory()) {
            if ((entry.isFile() || entry.isSymbolicLink()) && isWanted(entry.name))
                paths.push(path);
            continue;
        }
        if (shallow || _project_js__WEBPACK_IMPORTED_MODULE_3__/* .skippedFolders */ .cT.has(entry.name) || entry.name.startsWith('.'))
            continue;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path, 'pyvenv.cfg')))
            continue;
        paths.push(...list(root, path, isWanted, false));
    }
    return paths;
}


/***/ }),

/***/ 6008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   l: () => (/* binding */ isVersion)
/* harmony export */ });
/** Whether a version is made of numbers with dots between them: `20240102`, `1.10`. */
function isVersion(text) {
    return /^\d+(?:\.\d+)*$/.test(text);
}
/** Below 0 where the first is older: parts are numbers, and what is left out is 0, so 1 is 1.0. Both are `isVersion`. */
function compareVersions(one, other) {
    // Digits of one length are in the order of their texts.
    if (one.length === other.length && !`${one}${other}`.includes('.'))
        return one === other ? 0 : one < other ? -1 : 1;
    const [left = [], right = []] = [one, other].map((version) => version.split('.').map(BigInt));
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
        const [a, b] = [left[at] ?? 0n, right[at] ?? 0n];
        if (a !== b)
            return a < b ? -1 : 1;
    }
    return 0;
}


/***/ })

};
;