"use strict";
exports.id = 5470;
exports.ids = [5470,3035,3988,3687,6215,8596,7057];
exports.modules = {

/***/ 5470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrateService: () => (/* binding */ migrateService)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/unread.js
var unread = __webpack_require__(6302);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/context.js + 1 modules
var src_context = __webpack_require__(5058);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/judge/drift.js
var drift = __webpack_require__(7867);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/judge/edited.js
/**
 * Tells what the push that started this run changed in migrations that are applied already, for tools that would not
 * notice: of a bookkeeping without checksums only git knows. Of a run that no push started nothing can be told.
 */
async function tellEdited({ applied }, { adapter, files, directory, settings }, kind, { runner }) {
    const { before } = runner.payload;
    const whole = adapter.conduct?.edited === 'refused' && adapter.partsOf === undefined;
    if (typeof before !== 'string' || applied.length === 0 || whole)
        return [];
    const { readPushed } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5250));
    const edited = await readPushed(runner.workspace, before, directory);
    if (edited === undefined || edited.length === 0)
        return [];
    const [{ saysOtherwise }, { judgeParts }] = await Promise.all([
        __webpack_require__.e(/* import() */ 2124).then(__webpack_require__.bind(__webpack_require__, 2124)),
        __webpack_require__.e(/* import() */ 5405).then(__webpack_require__.bind(__webpack_require__, 5405)),
    ]);
    const done = new Set(applied);
    const old = new Map(edited.map(({ path, was }) => [path, was]));
    const single = files.filter(({ path, part, again, text }) => {
        const was = old.get(path);
        return was !== undefined && !part && !again && saysOtherwise(path, was, text, kind);
    });
    const { findings } = await judgeParts(adapter, files, edited, settings, kind);
    const parts = findings.map(({ subject, file, line }) => ({ name: subject, version: subject, path: file, line }));
    return [...single.map((file) => ({ ...file, line: 1 })), ...parts]
        .filter(({ version }) => done.has(version))
        .map(({ name, path, line }) => ({
        file: path,
        line,
        title: 'Edited migration',
        text: `${name} was edited by this push, but the database has applied it before: it does not run again, and databases differ from now on. Restore it, and put the change into a new migration.`,
    }));
}

// EXTERNAL MODULE: ./build/packages/migrations/src/decide.js
var decide = __webpack_require__(4713);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate.js
var gate = __webpack_require__(5862);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/books.js
var books = __webpack_require__(9159);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/order.js
var order = __webpack_require__(2337);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/plain-text.js
var plain_text = __webpack_require__(6377);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/sources.js
var sources = __webpack_require__(7823);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/versions.js
var versions = __webpack_require__(6008);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/judge/approvals.js
var approvals = __webpack_require__(9916);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/report/outcome.js
var report_outcome = __webpack_require__(323);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/plan.js









/** What is to be said where nothing is pending. */
function upToDate({ target, source, database, warnings, remarks = [] }, history) {
    return (0,report_outcome/* untouched */.sF)({
        service: target.service,
        tool: source.adapter.title,
        directory: source.directory,
        result: 'up-to-date',
        reason: 'up-to-date',
        message: source.adapter.verifiedBy === 'tool'
            ? `Nothing is pending, as ${(0,report_outcome/* wordOf */.aG)(source.adapter)} says.`
            : 'Nothing is pending.',
        current: history.current,
        database: database.label,
        ...(source.adapter.verifiedBy === undefined ? {} : { verifiedBy: source.adapter.verifiedBy }),
        notes: [...warnings.map((text) => ({ text })), ...remarks, ...notesOn(history, source.files)],
    });
}
/** Whoever only lists must not look like one that migrates: those are ended by whoever takes the lock. */
function listingEnvironment({ DATABASE_URL, PGOPTIONS }) {
    return {
        ...(DATABASE_URL === undefined ? {} : { DATABASE_URL }),
        ...(PGOPTIONS === undefined
            ? {}
            : { PGOPTIONS: PGOPTIONS.replace(/-c application_name=(?:\\.|[^\s\\])*\s?/, '').trim() }),
    };
}
/** Judges exactly what is pending, and decides. */
async function plan(base, history, context, when = context.inputs.when) {
    const { adapter, beside, settings, files } = base.source;
    (0,order/* refuseMisplaced */.rL)(adapter, history.pending);
    await (0,plain_text/* refuseOtherEncoding */.ek)(adapter, history.pending, context.runner.workspace);
    // Applied together, in whichever order: what runs along may undo what is pending.
    const set = await (0,sources/* readSources */.t)(adapter, [...(history.along ?? []), ...history.pending], beside, settings);
    const judged = await (0,gate/* judge */.S)(set, base.database.kind, {
        books: (0,books/* bookkeepingTables */.w)(adapter.name, settings),
        earlier: (0,sources/* textsBefore */.O)(files, history.pending),
        reading: base.database.reading?.(),
    });
    const { verdict, notes } = await (0,approvals/* approve */.S)(judged, 'apply', context);
    const decision = (0,decide/* decide */.L)(verdict, when, context.permission);
    const count = `${history.pending.length} pending migration${history.pending.length === 1 ? '' : 's'}`;
    const said = {
        apply: { result: 'planned', reason: 'planned', message: `${count} would be applied.` },
        leave: {
            result: 'planned',
            reason: 'left-for-after-deploy',
            message: `${count} left for after the deploy: they only take away.`,
        },
        block: {
            result: 'blocked',
            reason: decision.deed === 'block' ? decision.reason : '',
            message: `${count} blocked, nothing applied.`,
        },
    };
    const before = upToDate(base, history);
    return {
        ...before,
        ...said[decision.deed],
        notes: [...before.notes, ...(0,order/* tellMisplaced */.Ul)(adapter, files), ...notes],
        pending: history.pending.map(({ name }) => name),
        verdict,
        decision,
    };
}
function notesOn({ missing, pending, current }, files) {
    const notes = [];
    if (missing.length > 0) {
        const what = `${missing.length} migration${missing.length === 1 ? '' : 's'} that this checkout does not`;
        notes.push({ text: `The database has ${what} (${missing.slice(-3).join(', ')}): it has seen newer or other code.` });
    }
    const places = new Map(files.map(({ version }, at) => [version, at]));
    const place = places.get(current);
    const older = pending
        .filter(({ version }) => (place === undefined ? isOlder(version, current) : (places.get(version) ?? place) < place))
        // Where names are ordered as texts, 10 comes before 9 and is no older.
        .filter(({ version }) => !isOlder(current, version))
        .map(({ name }) => name);
    if (older.length > 0) {
        notes.push({
            text: `${older.join(', ')} will run after ${current}, though its version is older: it came by another branch.`,
        });
    }
    return notes;
}
/** By the numbers that they begin with, of any length: all that can be told where one has no file. */
function isOlder(version, current) {
    const [one, other] = [version, current].map((text) => /^\d+(?:\.\d+)*/.exec(text)?.[0]);
    return one !== undefined && other !== undefined && (0,versions/* compareVersions */.Z)(one, other) < 0;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/reach/by-tool.js


/**
 * Gives what stands for the database where only the tool in its container reaches it, and the source that goes by the
 * tool's own list. Throws a UserError for a tool without one, and for limits that nobody would keep.
 */
async function reachByTool(target, source, address, conditions, context) {
    const { containers } = source;
    if (containers === undefined)
        throw new Error('Only a tool in a container may be all that reaches a database.');
    const adapter = (0,by_tool/* believeTool */.RW)(source.adapter);
    const [{ migratingLabel }, { openToolDatabase }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7908).then(__webpack_require__.bind(__webpack_require__, 7908)),
        __webpack_require__.e(/* import() */ 9289).then(__webpack_require__.bind(__webpack_require__, 9289)),
    ]);
    const { runner } = context;
    const name = `${address.label} ${target.migrations.network ?? ''}`;
    const { migrating } = containers;
    const label = migratingLabel(name);
    if (!migrating.labels.includes(label))
        containers.migrating = { ...migrating, labels: [...migrating.labels, label] };
    const run = {
        repository: runner.repository,
        id: runner.runId,
        attempt: process.env['GITHUB_RUN_ATTEMPT'] ?? '1',
        url: runner.runUrl,
    };
    const database = openToolDatabase(address, conditions, {
        image: migrating.image,
        database: name,
        run,
        askRun: (other) => askRun(other, context),
    });
    return { database, source: { ...source, adapter } };
}
/** Asks GitHub whether a run is over. What cannot be learned is never taken for an end. */
async function askRun(run, { inputs, runner, host }) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(run.repository) || !/^\d+$/.test(run.id)) {
        return { unknown: 'it was no workflow run' };
    }
    if (!run.url.startsWith(`${runner.serverUrl}/`))
        return { unknown: 'it is of another GitHub' };
    try {
        const { openGitHub } = await __webpack_require__.e(/* import() */ 7664).then(__webpack_require__.bind(__webpack_require__, 7664));
        const { token } = inputs;
        const github = await openGitHub({ token, apiUrl: runner.apiUrl, repository: run.repository, signal: host.signal });
        const { owner, repo, rest } = github;
        const { data } = await github.read(`read the run ${run.url}`, 'actions: read', () => rest.actions.getWorkflowRun({ owner, repo, run_id: Number(run.id) }));
        // The next attempt begins after the one before has ended.
        const isLater = (data.run_attempt ?? 1) > Number(run.attempt);
        return isLater || data.status === 'completed' ? 'ended' : 'running';
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { unknown: (0,errors/* describeFault */.Qx)(error).split('\n')[0] ?? '' };
    }
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/reach/way.js
const ways = new WeakMap();
/** Decides once which way leads to a service's database, and says it where it is not the runner's own network. */
function findWay(target, address, source, context) {
    const way = ways.get(target) ?? way_decide(target, address, source, context);
    ways.set(target, way);
    return way;
}
async function way_decide(target, address, source, context) {
    const { databaseReach: reach, network } = target.migrations;
    const { server, kind } = address;
    const { containers } = source;
    if (containers === undefined || server === undefined || kind === 'sqlite') {
        return { by: 'runner', dial: undefined, said: 'from the runner' };
    }
    const { chooseWay } = await __webpack_require__.e(/* import() */ 8110).then(__webpack_require__.bind(__webpack_require__, 8110));
    const { engine, host } = context;
    const { preparing } = containers;
    const way = await chooseWay({ reach, kind, server, network, engine, preparing, signal: host.signal });
    if (way.by === 'network')
        host.say(`The database at ${address.label} is reached ${way.said}.`);
    if (way.by === 'tool') {
        const because = reach === 'tool' ? '' : ` No connection leads to it: ${way.said}.`;
        host.warn(`Nothing but the tool in its container reaches the database at ${address.label}, so its own word is believed.${because}`);
    }
    return way;
}

// EXTERNAL MODULE: ./build/packages/config/src/production.js
var production = __webpack_require__(3331);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/refuse/belongs.js


/**
 * Refuses a database that is not one of the environment's: production's address in staging's secret would undo all that
 * is guarded by the environment's name. Where deploy.yml lists none, one that calls itself production is told, and
 * refused where data may be lost. Gives what is to be told. Throws a UserError.
 */
function requireOwnDatabase({ label, source, environment, listed, permission, wipes }) {
    if (environment === '')
        return [];
    const holds = ({ databases }) => databases.some((entry) => isSame(entry, label));
    const own = listed.find(({ name }) => name === environment);
    if (own !== undefined && holds(own))
        return [];
    const other = listed.find(holds);
    const known = own?.databases ?? [];
    if (other !== undefined || known.length > 0) {
        throw new errors/* UserError */.yo(other === undefined
            ? `deploy.yml does not list the database for ${environment}.`
            : `The database is that of ${other.name}, and this step is about ${environment}.`, {
            reason: 'unexpected-database',
            received: label,
            accepted: known.join(', ') || `a database that deploy.yml lists for no other environment than ${environment}`,
            remedy: `Correct ${source}, or the input environment. If the database is meant, list it in \`environments.${environment}.databases\` of deploy.yml.`,
        });
    }
    if ((0,production/* isProduction */.K)(environment) || !callsItselfProduction(label, environment))
        return [];
    const remedy = `Correct ${source}. If the database is meant, list it: \`environments: { ${environment}: { databases: ['${label}'] } }\` in deploy.yml.`;
    if (!wipes && permission !== 'warn')
        return [`The environment is ${environment}, and its database ${label} calls itself production. ${remedy}`];
    throw new errors/* UserError */.yo(`The database calls itself production, and this step may lose data of ${environment}.`, {
        reason: 'refused-on-production',
        received: `${label} with ${wipes ? 'wipe-and-reseed' : 'destructive: warn'}`,
        accepted: `a database that is known to be that of ${environment}`,
        remedy,
    });
}
const address = /^(\[[^\]]+\]|[^:/]+)(?::(\d+))?\/(.+)$/;
/** Hosts are the same in any case, and without a port any port is meant. */
function isSame(entry, label) {
    if (entry === label)
        return true;
    const [wanted, found] = [address.exec(entry), address.exec(label)];
    if (wanted === null || found === null)
        return false;
    const [, host, port, name] = wanted;
    return (host?.toLowerCase() === found[1]?.toLowerCase() && (port === undefined || port === found[2]) && name === found[3]);
}
/** By a part of the host, or by its own name; not where either has the name of the environment, too. */
function callsItselfProduction(label, environment) {
    const [, host = '', , name = ''] = address.exec(label) ?? [
        '',
        '',
        '',
        label
            .split('/')
            .at(-1)
            ?.replace(/\.\w+$/, ''),
    ];
    // What is behind the last point is no name that anybody has chosen: there are hosts in `.live`.
    const words = [...host.split('.').slice(0, -1), ...(host.includes('.') ? [] : [host]), name];
    if (words.some((word) => word.toLowerCase().includes(environment.toLowerCase())))
        return false;
    return words.some(production/* isProduction */.K);
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/refuse/forbidden.js
var forbidden = __webpack_require__(5496);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/refuse/schema.js

/**
 * Refuses a URL that names a schema in words of another program, where no tool reads them: the tables, and the note that
 * they are there, would come into another schema than the one that was meant. `named` is where the URL came from.
 */
function refuseOtherSchema({ schemas = [] }, { adapter }, named) {
    const [asked] = schemas;
    if (adapter.name !== 'sql' || asked === undefined)
        return;
    const value = asked.slice(asked.indexOf('=') + 1);
    throw new errors/* UserError */.yo(`The URL names a schema by a parameter that ${adapter.title} does not heed.`, {
        reason: 'unsupported-setting',
        received: asked,
        accepted: `search_path=${value}, or options=-c%20search_path%3D${value}`,
        remedy: `Write \`search_path=${value}\` in ${named}, or take \`${asked}\` out of it if the default schema is meant. Nothing was changed.`,
    });
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/source/asking.js
var asking = __webpack_require__(8469);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/commands.js + 1 modules
var commands = __webpack_require__(689);
// EXTERNAL MODULE: ./build/packages/action/src/once.js
var once = __webpack_require__(8721);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/packages/config/src/command.js
var src_command = __webpack_require__(4247);
// EXTERNAL MODULE: ./build/packages/exec/src/find.js
var find = __webpack_require__(9986);
// EXTERNAL MODULE: ./build/packages/exec/src/run.js
var run = __webpack_require__(3988);
// EXTERNAL MODULE: ./build/packages/migrations/src/launch/guard.js
var guard = __webpack_require__(2812);
// EXTERNAL MODULE: ./build/packages/migrations/src/commands/command.js
var commands_command = __webpack_require__(3141);
;// CONCATENATED MODULE: ./build/packages/migrations/src/commands/runner.js








/** Runs commands on this machine, in a folder (absolute). They end when we are killed. */
function commandsOnRunner(folder) {
    return {
        async require([program, ...args]) {
            const found = program.includes('/')
                ? await (0,promises_.access)((0,external_node_path_.resolve)(folder, program), promises_.constants.X_OK).then(() => program, () => undefined)
                : await (0,find/* findExecutable */.o)(program);
            if (found !== undefined)
                return;
            throw new errors/* UserError */.yo(`There is no program ${program} on this runner.`, {
                reason: 'missing-command',
                received: (0,src_command/* describeCommand */.vL)([program, ...args]),
                accepted: 'a program on PATH, or a path from the service’s context',
                remedy: 'Install it in a step before, or correct the command.',
            });
        },
        run: (command, { environment, timeout, signal, say }) => (0,run.run)('sh', (0,guard/* guarded */.N)([...command]), {
            cwd: folder,
            environment: { ...(0,commands_command/* withheldVariables */.B)(), ...environment },
            timeout,
            signal,
            onLine: say,
        }),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/image/compare.js

/**
 * Refuses an image whose migrations are not those of the checkout: the ones that are judged and shown have to be the
 * ones that run.
 */
function refuseDifferentFiles(checkout, image, name) {
    const held = new Map(image.map((file) => [file.name, file.text]));
    const here = new Map(checkout.map((file) => [file.name, file.text]));
    const differences = [
        ...checkout.filter((file) => !held.has(file.name)).map((file) => `${file.name} is not in the image`),
        ...image.filter((file) => !here.has(file.name)).map((file) => `${file.name} is not in the checkout`),
        ...checkout
            .filter((file) => held.has(file.name) && held.get(file.name) !== file.text)
            .map((file) => `${file.name} differs`),
    ];
    if (differences.length === 0)
        return;
    throw new errors/* UserError */.yo(`The migrations in ${name} are not those of this checkout.`, {
        reason: 'image-differs',
        received: `${differences.slice(0, 5).join('; ')}${differences.length > 5 ? `; and ${differences.length - 5} more` : ''}`,
        accepted: 'the same files, byte by byte',
        remedy: 'Check out the commit that the image was built from, and pass the digest that build-image gave in this run.',
    });
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/source/checkout.js + 3 modules
var checkout = __webpack_require__(528);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/source/in-image.js








/** Migrations that run in a temporary container of an image, which has to hold those of the checkout. */
async function readFromImage(target, from, database, context) {
    const { host, runner } = context;
    const { signal } = host;
    const pulled = (0,once/* once */.O)(() => pull(from, context));
    const environment = async (name) => (await pulled()).environment[name];
    const { adapter, found, folder, files } = await (0,checkout/* readCheckout */.b$)(target, runner.workspace, environment);
    const [image, { nameContainers, sweepPrepared }, { commandsInImage }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7725).then(__webpack_require__.bind(__webpack_require__, 7725)),
        __webpack_require__.e(/* import() */ 5676).then(__webpack_require__.bind(__webpack_require__, 5676)),
        __webpack_require__.e(/* import() */ 1085).then(__webpack_require__.bind(__webpack_require__, 1085)),
    ]);
    const settings = await pulled();
    const directory = image.directoryInImage(settings, {
        inRepository: folder.path,
        context: target.context,
        inImage: target.migrations.imageDirectory,
    });
    const { network } = target.migrations;
    const place = [runner.repository, target.service, database, network ?? ''].join(' ');
    const containers = nameContainers(from, place, runner.runUrl);
    rememberContainer(context, containers);
    await sweepPrepared(containers);
    const own = adapter.verifiedBy === undefined;
    if (own || folder.files.length > 0) {
        const options = { temporary: runner.temporary, signal, tree: own && adapter.find !== undefined };
        const held = await image.readImageFiles(containers.preparing, directory, folder.path, adapter.files, options);
        const within = adapter.within ?? /^/;
        const isRead = (name) => adapter.isRead?.(name, found.settings) ?? true;
        const migrations = held.filter(({ name }) => within.test(name) && isRead(name));
        refuseDifferentFiles(folder.files, migrations, from);
    }
    const workingDirectory = image.workingDirectoryInImage(settings, found.workingDirectory, target.context);
    const inside = { containers, home: settings.workingDirectory, workingDirectory, directory, network };
    // In a container of this process alone: the other one is for whoever holds the lock.
    const beside = { ...inside, containers: { ...containers, migrating: containers.preparing } };
    const launchIn = async (place, executable) => {
        if (executable === undefined)
            return undefined;
        const { launchInImage } = await __webpack_require__.e(/* import() */ 1521).then(__webpack_require__.bind(__webpack_require__, 1521));
        return launchInImage({ ...adapter, executable }, place, (0,checkout/* launching */.AE)(host));
    };
    return {
        adapter,
        files,
        unread: found.unread ?? [],
        directory: folder.path,
        settings: { ...settings.environment, ...found.settings },
        containers,
        commands: {
            runner: commandsOnRunner((0,external_node_path_.resolve)(runner.workspace, target.context)),
            image: commandsInImage({ containers, workingDirectory: settings.workingDirectory, network }),
        },
        launch: (0,once/* once */.O)(() => launchIn(inside, adapter.executable)),
        beside: (0,once/* once */.O)(() => launchIn(beside, adapter.executable)),
        ask: (0,asking/* asking */.os)((executable) => launchIn(beside, executable)),
    };
}
/** Pulls an image, and gives what it says of itself. */
async function pull(image, context) {
    const { runner, host } = context;
    const [{ pullImage }, { readImageSettings }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7689).then(__webpack_require__.bind(__webpack_require__, 7689)),
        __webpack_require__.e(/* import() */ 7725).then(__webpack_require__.bind(__webpack_require__, 7725)),
    ]);
    await pullImage(image, { login: (0,src_context/* readLogin */.m)(context), temporary: runner.temporary, signal: host.signal });
    return readImageSettings(image, host.signal);
}
/** Notes down for the post step what a run that is killed leaves on an engine that only ssh reaches. */
function rememberContainer({ engine }, { migrating }) {
    if (engine?.ssh === undefined)
        return;
    (0,commands/* saveState */.LZ)('engine', JSON.stringify({ environment: engine.environment, container: migrating.name }));
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/source/on-runner.js




/** Migrations that run from the checkout, with the tool that is installed on the runner. */
async function readFromRunner(target, context) {
    const { runner, variables } = context;
    const environment = async (name) => variables.get(name);
    const { adapter, found, folder, files } = await (0,checkout/* readCheckout */.b$)(target, runner.workspace, environment);
    const launch = (0,checkout/* findOnRunner */.JS)(adapter, target, found, context);
    return {
        adapter,
        files,
        unread: found.unread ?? [],
        directory: folder.path,
        settings: {
            ...Object.fromEntries((adapter.variables ?? []).map((name) => [name, variables.get(name)])),
            ...found.settings,
        },
        launch,
        beside: launch,
        ask: (0,asking/* asking */.os)((executable) => (0,checkout/* findOnRunner */.JS)({ ...adapter, executable }, target, found, context)()),
        commands: { runner: commandsOnRunner((0,external_node_path_.resolve)(runner.workspace, target.context)), image: undefined },
    };
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/source/read-source.js


const read_source_sources = new WeakMap();
/**
 * Reads a service's migrations where they will run from, once; those of an image have to be those of the checkout.
 */
function readSource(target, database, context) {
    const source = read_source_sources.get(target) ??
        (target.image === undefined
            ? readFromRunner(target, context)
            : readFromImage(target, target.image, database, context));
    read_source_sources.set(target, source);
    return source;
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/judge/unjudged.js
/** With which reasons an adapter refuses a bookkeeping that holds what there is no file for. */
const stranger = new Set(['unknown-revision', 'failed-migration']);
const unjudgedReason = 'unjudged-migration';
const lookAtDatabase = 'Look at the database: nobody knew what these do before they ran. Then make sure that all that the tool runs lies where it is looked for: name the folder by `directory`, and keep the tool’s configuration to plain values.';
/**
 * What the bookkeeping holds after an application that it did not hold when the lock was taken, and that was not among
 * what was judged: names of files, or versions without one. What was noted down without being run is left out.
 */
function findUnjudged(before, after, files) {
    const held = new Set(before.applied);
    const judged = [...before.pending, ...(before.along ?? [])];
    const expected = new Set([...judged.map(({ version }) => version), ...(after.marked ?? [])]);
    const names = new Map([...files, ...before.pending].map(({ version, name }) => [version, name]));
    const fresh = after.applied.filter((version) => !held.has(version) && !expected.has(version));
    return [...new Set(fresh)].map((version) => names.get(version) ?? version);
}
/** Says which they are. */
function describeUnjudged(names) {
    const shown = names.slice(0, 5).join(', ');
    const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
    return `Not judged, and yet it ran: ${shown}${more}. The database says that it is applied now, though it was not among what was found pending.`;
}
/** What to tell where the bookkeeping names only what is pending: that nobody can tell whether more ran. */
function tellBlind({ appliedUnknown }) {
    const text = 'Whether more ran than was judged cannot be told: `pending-command` names only what is pending. With `[X]` before what is applied and `[ ]` before what is pending it can.';
    return appliedUnknown ? [{ text }] : [];
}

// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/migrations/src/backup/faults.js
var faults = __webpack_require__(8583);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/packages/migrations/src/backup/hash.js



/** The sha256 of a file, in hexadecimal digits. */
async function hashFile(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/backup/backup.js






/** Finds what dumps a database. Throws a UserError where that is missing, or too old for the server; changes nothing. */
async function findDumper(client, session) {
    switch (client.kind) {
        case 'postgresql':
            return (await __webpack_require__.e(/* import() */ 4821).then(__webpack_require__.bind(__webpack_require__, 4821))).findPostgresDumper(session);
        case 'mysql':
            return (await __webpack_require__.e(/* import() */ 9210).then(__webpack_require__.bind(__webpack_require__, 9210))).findMysqlDumper(client, session);
        case 'sqlite':
            return (await __webpack_require__.e(/* import() */ 4770).then(__webpack_require__.bind(__webpack_require__, 4770))).sqliteDumper(client);
    }
}
/**
 * Dumps the database to a new file of `directory`, which only its owner may read, and proves that it holds what it should.
 * Throws a UserError, and leaves no file, where that fails.
 */
async function takeBackup(dumper, place, options) {
    const time = new Date(place.now).toISOString().replace(/[-:]|\.\d+/g, '');
    const name = place.name.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[.-]+/, '') || 'database';
    const file = (0,external_node_path_.join)(place.directory, `${name}-${time}-${(0,external_node_crypto_.randomBytes)(2).toString('hex')}.${dumper.ending}`);
    await makeFile(place.directory, file);
    try {
        await dumper.dump(file, options);
        await (0,promises_.chmod)(file, 0o600);
        const { size } = await (0,promises_.stat)(file);
        if (size === 0)
            throw (0,faults/* backupUnverified */.u)('The backup is empty.', '0 bytes');
        const proof = await dumper.verify(file, options);
        return { place: file, size, sha256: await hashFile(file), restore: dumper.restore(file), ...proof };
    }
    catch (error) {
        await (0,promises_.rm)(file, { force: true });
        throw error;
    }
}
/** Made by us first, so that nobody else may read it at any moment. */
async function makeFile(directory, file) {
    try {
        await (0,promises_.mkdir)(directory, { recursive: true, mode: 0o700 });
        await (0,promises_.writeFile)(file, '', { mode: 0o600, flag: 'wx' });
    }
    catch (error) {
        throw (0,faults/* backupFailed */.y)(`The folder of the backups cannot be written: ${directory}`, (0,errors/* messageOf */.bD)(error), 'Correct `backup-directory` in deploy.yml, or let the runner’s user write there.');
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/backup/command.js







/** No dump is smaller, in bytes: an archive of nothing that went through gzip has 20. */
const least = 32;
/** How far file systems and clocks may be apart, in milliseconds. */
const leeway = 2_000;
/**
 * Lets a command make the backup. The last line that it prints says where it is: a file is looked at (it was written by
 * now, and holds more than nothing), an address is the command's word. Throws a UserError for a command that fails or
 * names neither.
 */
async function backUpByCommand(command, runner, folder, options) {
    const started = options.clock.now();
    const result = await runner.run(command, options);
    options.signal.throwIfAborted();
    const fault = (0,commands_command/* faultOf */.K)(result, options.timeout);
    if (fault !== undefined) {
        throw (0,faults/* backupFailed */.y)(`The backup failed: ${(0,src_command/* describeCommand */.vL)(command)}`, fault, 'Mend what the command’s own lines name.');
    }
    const place = result.stdout
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .at(-1);
    if (place === undefined)
        throw unproven(command, 'the command printed nothing', folder);
    const common = { restore: '', notes: [] };
    // A URL is shown without what could let others in.
    const address = /^([a-z][a-z0-9+.-]*:\/\/)(?:[^/@\s]*@)?([^?#\s]+)(?:[?#]\S*)?$/i.exec(place);
    if (address !== null && address[1]?.toLowerCase() !== 'file://') {
        return { place: `${address[1]}${address[2]}`, size: undefined, sha256: undefined, verifiedBy: 'command', ...common };
    }
    // What a cloud calls a snapshot of its own.
    if (/^arn:[^\s:]+:\S+$/.test(place))
        return { place, size: undefined, sha256: undefined, verifiedBy: 'command', ...common };
    const file = (0,external_node_path_.resolve)(folder, place.replace(/^file:\/\//i, ''));
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    const shown = place.slice(0, 500);
    if (found === undefined) {
        const path = /^(?:\.{0,2}\/|file:)/i.test(place);
        throw unproven(command, path ? `${shown}, which does not exist` : `${shown}, which is neither`, folder);
    }
    if (!found.isFile())
        throw unproven(command, `${shown}, which is ${found.isDirectory() ? 'a folder' : 'no file'}`, folder);
    if (found.mtimeMs < started - leeway) {
        const received = `${shown}, which was last written at ${found.mtime.toISOString()}, before the command began`;
        throw unproven(command, received, folder);
    }
    if (found.size < least)
        throw unproven(command, `${shown}, a file of ${found.size} bytes`, folder);
    return { place: file, size: found.size, sha256: await hashFile(file), verifiedBy: 'file', ...common };
}
function unproven(command, received, folder) {
    return new errors/* UserError */.yo(`The backup command ended well, but there is no backup to be seen: ${(0,src_command/* describeCommand */.vL)(command)}`, {
        reason: 'backup-unverified',
        received,
        accepted: `a last line that says where the backup is: a file (from ${folder}) that the command wrote, of at least ${least} bytes, or an address such as s3://bucket/name`,
        remedy: 'Let the command print where it put the backup. Nothing was changed.',
    });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/packages/migrations/src/backup/relay.js


/**
 * Lets a database's own programs go the way that our sessions go: by a port on loopback that is open while `work` runs.
 * Without such a way they connect by themselves. Throws a UserError for what cannot go that way.
 */
async function throughRelay(client, dial, work) {
    if (dial === undefined || client.kind === 'sqlite')
        return work(client);
    const open = new Set();
    const server = (0,external_node_net_.createServer)((socket) => {
        const remote = dial();
        open.add(socket);
        const end = () => {
            open.delete(socket);
            socket.destroy();
            remote.destroy();
        };
        for (const one of [socket, remote])
            one.on('error', end).on('close', end);
        socket.pipe(remote).pipe(socket);
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string')
        throw new Error('The relay has no port.');
    try {
        return await work(relayed(client, address.port));
    }
    finally {
        for (const socket of open)
            socket.destroy();
        server.close();
    }
}
function relayed(client, port) {
    if (client.kind === 'postgresql') {
        // The host stays, so that its certificate can be checked.
        return { ...client, environment: { ...client.environment, PGHOSTADDR: '127.0.0.1', PGPORT: String(port) } };
    }
    if (client.address.encryption === 'verified') {
        throw new errors/* UserError */.yo('A backup cannot check the server’s certificate where it goes through the engine.', {
            reason: 'backup-out-of-reach',
            received: 'ssl-mode=VERIFY_IDENTITY, and a database that the runner does not reach itself',
            accepted: 'ssl-mode=REQUIRED, or a backup command of your own',
            remedy: 'Write ssl-mode=REQUIRED in the URL, or set `backup` to a command. Nothing was changed.',
        });
    }
    return { ...client, address: { ...client.address, host: '127.0.0.1', port, socket: undefined } };
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/backup.js





/** No backup needs more; no job runs for longer. */
const day = 24 * 3600 * 1000;
/**
 * Finds what makes the backup, so that what is missing is told before anything is changed. Undefined where none is asked
 * for.
 */
async function backUpFirst(held, context) {
    const { target, source, database, locking, dial } = held;
    const { backup, backupDirectory } = target.migrations;
    const { host, runner, clock } = context;
    if (backup === 'off')
        return undefined;
    const options = { signal: host.signal, say: (line) => host.say(`  ${line}`) };
    const report = (made) => {
        const place = (0,mask/* hideSecrets */.s0)(made.place);
        host.say(`Backup: ${place}${made.sha256 === undefined ? '' : `, ${made.size} bytes, sha256 ${made.sha256}`}.`);
        return { ...made, place };
    };
    if (backup === 'auto') {
        const client = database.client();
        const dumper = await findDumper(client, locking);
        const directory = backupDirectory === undefined
            ? (0,external_node_path_.join)(runner.temporary, 'deploy-actions-backups')
            : (0,external_node_path_.resolve)(runner.workspace, backupDirectory);
        const name = target.service || database.label.split('/').at(-1) || 'database';
        return () => host.group('Back up the database', async () => {
            const { temporary } = runner;
            const place = { directory, name, now: clock.now() };
            return report(await throughRelay(client, dial, (reached) => takeBackup(dumper, place, { ...options, temporary, client: reached })));
        });
    }
    await source.commands.runner.require(backup);
    const folder = (0,external_node_path_.resolve)(runner.workspace, target.context);
    return () => host.group('Back up the database', async () => {
        const environment = database.toolEnvironment('command', locking);
        const running = { ...options, environment, timeout: day, clock };
        return report(await backUpByCommand(backup, source.commands.runner, folder, running));
    });
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/at-start.js




/** How often a starting container is asked for, in milliseconds. */
const pause = 1_000;
/**
 * What there is to do where the container's own start migrates: before the deployment the set is judged and left, after it
 * the database has to say that nothing is pending. Nothing is applied here.
 */
async function atStart(base, first, mode, context) {
    if (context.inputs.when === 'after-deploy') {
        // What is deployed was judged before: a plan has nothing to add to it.
        if (mode === 'plan')
            return { outcome: upToDate(base, first), history: first };
        return waitUntilMigrated(base, first, context);
    }
    if (first.missing.length > 0)
        return { outcome: refuseUnknown(base, first), history: first };
    // The start would apply nothing either.
    if (first.stuck !== undefined)
        throw first.stuck;
    if (first.pending.length === 0)
        return { outcome: upToDate(base, first), history: first };
    // The old code may still run when the new one starts, and both halves of a set run then: `any` tells none apart.
    const planned = await plan(base, first, context, 'any');
    if (planned.decision.deed !== 'apply')
        return { outcome: planned, history: first };
    const count = first.pending.length;
    const outcome = {
        ...planned,
        reason: 'left-for-start',
        message: `${count} pending migration${count === 1 ? '' : 's'} left for the start of the container, which applies them.`,
    };
    const backUp = mode === 'apply' ? await backUpFirst(base, context) : undefined;
    return { outcome: backUp === undefined ? outcome : { ...outcome, backup: await backUp() }, history: first };
}
async function waitUntilMigrated(base, first, context) {
    const { clock, inputs, host } = context;
    const deadline = clock.now() + inputs.waitTimeout;
    let history = first;
    let trouble;
    if (history.pending.length > 0)
        host.say('Waiting for the container’s start to migrate…');
    while (history.pending.length > 0 && clock.now() + pause <= deadline) {
        await clock.sleep(pause, host.signal);
        // A table that is being migrated may be locked for a moment.
        history = await base.read().catch((error) => {
            if (error instanceof errors/* UserError */.yo && error.reason === unjudgedReason)
                throw error;
            trouble = error;
            return history;
        });
    }
    const applied = first.pending.filter(({ version }) => !history.pending.some((one) => one.version === version));
    const current = upToDate(base, history);
    const notes = [...current.notes, ...tellBlind(history)];
    const outcome = { ...current, notes, applied: applied.map(({ name }) => name) };
    const unjudged = findUnjudgedByStart(history);
    if (unjudged !== undefined)
        return { history, outcome: { ...outcome, ...unjudged } };
    if (history.pending.length === 0) {
        return { outcome: { ...outcome, message: 'Nothing is pending: the container’s start has migrated.' }, history };
    }
    const count = history.pending.length;
    const said = trouble === undefined ? '' : ` The last look failed: ${(0,errors/* messageOf */.bD)(trouble)}`;
    return {
        history,
        outcome: {
            ...outcome,
            result: 'failed',
            reason: 'still-pending',
            pending: history.pending.map(({ name }) => name),
            message: `${count} migration${count === 1 ? ' is' : 's are'} still pending: the container’s start has not applied ${count === 1 ? 'it' : 'them'}.${said}`,
            remedy: 'Look at the log of the container that was deployed; raise wait-timeout if it takes longer to start.',
        },
    };
}
/**
 * What the start ran and the step before the deployment did not judge. That step lets no bookkeeping through that holds
 * what this checkout has no file for, and judges every file that is pending: so what is unknown now, or has another
 * checksum than its file, came by the start.
 */
function findUnjudgedByStart(history) {
    const { stuck, missing, pending } = history;
    const marked = new Set(history.marked);
    const unknown = missing.filter((version) => !marked.has(version));
    const fail = (message) => ({ result: 'failed', reason: unjudgedReason, message, remedy: lookAtStart });
    if (unknown.length > 0) {
        const left = pending.length === 0 ? '' : ` Still pending: ${pending.length}.`;
        return fail(`${describeUnjudged(unknown)} This checkout has no file for it.${left}`);
    }
    if (stuck !== undefined)
        throw unjudgedByStart(stuck);
    return undefined;
}
/** The reason of a file whose checksum is not that of what was applied: another text ran than the one that was judged. */
const edited = 'edited-migration';
const lookAtStart = `${lookAtDatabase} Where it was there before the deployment, deploy code that has its file: the image has to be built from the commit that is checked out.`;
/** What to throw of a bookkeeping that cannot be read after the deployment. */
function unjudgedByStart(error) {
    if (!(error instanceof errors/* UserError */.yo) || !(stranger.has(error.reason) || error.reason === edited))
        return error;
    return new errors/* UserError */.yo(`Something ran that was not judged: ${error.message}`, {
        reason: unjudgedReason,
        ...(error.received === undefined ? {} : { received: error.received }),
        ...(error.accepted === undefined ? {} : { accepted: error.accepted }),
        remedy: lookAtStart,
    });
}
function refuseUnknown(base, history) {
    const { missing } = history;
    const few = missing.slice(-3).join(', ');
    return {
        ...upToDate(base, history),
        result: 'blocked',
        reason: 'unknown-revision',
        pending: history.pending.map(({ name }) => name),
        message: `The database has ${missing.length} migration${missing.length === 1 ? '' : 's'} that this code does not know (${few}): its start would meet a revision without a file.`,
        remedy: 'Roll forward: deploy code that has these migrations (an older image only together with files that undo them), or bring the database back from its backup.',
    };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/backup/tables.js
var backup_tables = __webpack_require__(951);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/sql/ledger.js
var ledger = __webpack_require__(5081);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/baseline.js



/**
 * Takes a database that was made without our ledger as migrated up to the file that deploy.yml names. One that holds no
 * table, or whose ledger holds a row, is left as it is. Throws a UserError for a baseline that cannot be honoured.
 */
async function adoptBaseline(history, { target, source }, session) {
    const { baseline } = target.migrations;
    if (baseline === undefined)
        return { history, files: [] };
    const last = source.files.findIndex(({ name }) => name === baseline);
    if (source.adapter.name !== 'sql' || last < 0)
        throw unfit(baseline, source);
    if (history.applied.length > 0)
        return { history, files: [] };
    const tables = (await (0,backup_tables/* listTables */.W)(session)).filter(({ name }) => !name.toLowerCase().startsWith('deploy_actions_'));
    if (tables.length === 0)
        return { history, files: [] };
    const files = source.files.slice(0, last + 1);
    const names = new Set(files.map(({ version }) => version));
    return {
        files,
        history: {
            ...history,
            applied: [...names],
            pending: history.pending.filter(({ version }) => !names.has(version)),
            current: files.at(-1)?.version ?? '',
        },
    };
}
/** Writes the files of a baseline into the ledger. Gives what is to be told of it. */
async function recordAdopted(files, writing, { host, runner }) {
    if (files.length === 0)
        return [];
    const rows = files.map(({ version, text }) => ({ name: version, checksum: (0,ledger/* checksumOf */.lf)(text) }));
    await (0,ledger/* recordBaseline */.V3)(writing, rows, runner.runUrl);
    const text = `Recorded as applied without being run, up to the baseline ${files.at(-1)?.name}: ${files.length} migration${files.length === 1 ? '' : 's'}.`;
    host.say(text);
    return [{ text }];
}
function unfit(baseline, { adapter, files }) {
    if (adapter.name !== 'sql') {
        return new errors/* UserError */.yo(`A baseline is for plain SQL, and these are migrations of ${adapter.title}.`, {
            reason: 'invalid-config',
            received: `baseline: ${baseline}`,
            accepted: 'no baseline',
            remedy: `Take \`baseline\` out, and let ${adapter.title} itself take the database over by its own command.`,
        });
    }
    return new errors/* UserError */.yo('There is no migration of the name that `baseline` has.', {
        reason: 'invalid-config',
        received: baseline,
        accepted: files
            .slice(-5)
            .map(({ name }) => name)
            .join(', '),
        remedy: 'Write the whole name of a file of the folder, or take `baseline` out once all databases are adopted.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/write.js
var write = __webpack_require__(9972);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
;// CONCATENATED MODULE: ./build/packages/migrations/src/notes/place.js

/** What is put behind the name of the schema that is migrated: no tool looks into another one. */
const behind = '_deploy_actions';
/** The longest name that each takes, in bytes; SQLite has no place beside the file itself. */
const longest = { postgresql: 63, mysql: 64, sqlite: 0 };
/** The schema that tables are made in, or would be once it is there. */
const currentSchema = `coalesce(current_schema(), trim(both '"' from trim(split_part(current_setting('search_path'), ',', 1))))`;
/**
 * The schema beside the one that is migrated (of MySQL the database), for notes that may not lie in it yet: a tool may
 * refuse to begin with a schema that holds any table. By the name of that schema, since others may lie beside it.
 * Undefined where there can be none.
 */
async function nameAside(session) {
    const { kind, database } = session;
    const own = kind === 'postgresql'
        ? (await session.query(`SELECT ${currentSchema} AS name`))[0]?.name
        : database;
    const name = `${own}${behind}`;
    return Buffer.byteLength(name) > longest[kind] ? undefined : name;
}
/** Where a table of notes lies: beside the schema that is migrated, or in it; undefined where it was not made yet. */
async function findNotes(session, table) {
    const { kind } = session;
    if (kind === 'sqlite')
        return (await (0,bookkeeping/* tableExists */.F9)(session, { table })) ? { table } : undefined;
    const rows = await session.query(finding[kind], [table, behind]);
    const aside = rows.find((row) => Boolean(Number(row.aside)));
    if (aside?.schema != null)
        return { schema: aside.schema, table };
    return rows.length > 0 ? { table } : undefined;
}
// By the catalogue: to_regclass fails where a schema may not be used.
const finding = {
    postgresql: `SELECT n.nspname AS schema, true AS aside FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relname = $1 AND n.nspname = ${currentSchema} || $2
     UNION ALL SELECT NULL, false WHERE to_regclass(quote_ident($1)) IS NOT NULL`,
    mysql: `SELECT TABLE_SCHEMA AS \`schema\`, TABLE_SCHEMA <> DATABASE() AS aside FROM information_schema.TABLES
     WHERE TABLE_NAME = ? AND TABLE_SCHEMA IN (DATABASE(), CONCAT(DATABASE(), ?))`,
};
/** Where a table of notes lies, or is to be made: beside the schema that is migrated where there is such a place. */
async function placeNotes(session, table) {
    const found = await findNotes(session, table);
    if (found !== undefined)
        return found;
    const aside = await nameAside(session);
    const isThere = aside !== undefined && (await schemaExists(session, aside));
    return isThere ? { schema: aside, table } : { table };
}
/**
 * Makes the place for notes beside the schema that is migrated. Gives whether there is one: not in SQLite, nor where the
 * user may make no schema (of MySQL no database of that name). Throws the database's error for anything else.
 */
async function makePlaceAside(working) {
    const aside = await nameAside(working);
    if (aside === undefined)
        return false;
    if (await schemaExists(working, aside))
        return true;
    const what = working.kind === 'mysql' ? 'DATABASE' : 'SCHEMA';
    try {
        await working.query(`CREATE ${what} IF NOT EXISTS ${(0,bookkeeping/* quoteName */.AB)(working, aside)}`);
        return true;
    }
    catch (error) {
        if (!refusals.has(String(error.code)))
            throw error;
        return false;
    }
}
/** SQLSTATE, or MySQL's name, of a right that is missing. */
const refusals = new Set(['42501', 'ER_DBACCESS_DENIED_ERROR', 'ER_SPECIFIC_ACCESS_DENIED_ERROR']);
async function schemaExists(session, name) {
    return (await session.query(schemas[session.kind], [name])).length > 0;
}
const schemas = {
    postgresql: 'SELECT 1 AS one FROM pg_namespace WHERE nspname = $1',
    mysql: 'SELECT 1 AS one FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?',
    sqlite: 'SELECT 1 AS one WHERE ? IS NULL',
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/notes/types.js
/** Each database's own. */
const noteTypes = {
    postgresql: { name: 'text', text: 'text', time: 'timestamptz' },
    // Text of any length is no key there.
    mysql: {
        name: 'varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
        text: 'varchar(1000)',
        time: 'timestamp',
    },
    sqlite: { name: 'text', text: 'text', time: 'text' },
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/maintenance/mark.js




const table = 'deploy_actions_maintenance';
/** The statement that makes the table. */
function markTable(place, kind) {
    const { name, text, time } = noteTypes[kind];
    return `CREATE TABLE IF NOT EXISTS ${place} (
       service ${name} PRIMARY KEY,
       run ${text} NOT NULL,
       begun_at ${time} NOT NULL DEFAULT CURRENT_TIMESTAMP
     )`;
}
/**
 * The run whose `before` commands have begun and whose `after` commands have not come to their end; undefined for none.
 * It stands in the database, so that whoever comes after a run that was killed knows of it.
 */
async function readMark(session, service) {
    const place = await findNotes(session, table);
    if (place === undefined)
        return undefined;
    const parameter = session.kind === 'postgresql' ? '$1' : '?';
    const from = (0,bookkeeping/* quoteTable */.Z8)(session, place);
    return (await session.query(`SELECT run FROM ${from} WHERE service = ${parameter}`, [service]))[0];
}
/** Notes down that `before` begins. Only for whoever holds the lock, as the other. */
async function setMark(working, service, run) {
    const place = (0,bookkeeping/* quoteTable */.Z8)(working, await placeNotes(working, table));
    const insert = `INSERT INTO ${place} (service, run) VALUES (?, ?)`;
    const sql = working.kind === 'mysql'
        ? `${insert} ON DUPLICATE KEY UPDATE run = VALUES(run)`
        : `${insert} ON CONFLICT (service) DO UPDATE SET run = excluded.run`;
    await (0,write/* writeRow */.G)(working, markTable(place, working.kind), { sql, values: [service, run] });
}
/** Notes down that `after` has come to its end. */
async function clearMark(working, service) {
    const place = (0,bookkeeping/* quoteTable */.Z8)(working, await placeNotes(working, table));
    const sql = `DELETE FROM ${place} WHERE service = ?`;
    await (0,write/* writeRow */.G)(working, markTable(place, working.kind), { sql, values: [service] });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/wipe/wipe.js


/** Drops everything that users made in the database, and proves that no table is left. Only for whoever holds the lock. */
async function wipeDatabase(working, signal) {
    switch (working.kind) {
        case 'postgresql':
            await (await __webpack_require__.e(/* import() */ 6270).then(__webpack_require__.bind(__webpack_require__, 6270))).wipePostgres(working);
            break;
        case 'mysql':
            await (await __webpack_require__.e(/* import() */ 1567).then(__webpack_require__.bind(__webpack_require__, 1567))).wipeMysql(working);
            break;
        case 'sqlite':
            await (await __webpack_require__.e(/* import() */ 6333).then(__webpack_require__.bind(__webpack_require__, 6333))).wipeSqlite(working, signal);
    }
    const left = await (0,backup_tables/* listTables */.W)(working);
    if (left.length === 0)
        return;
    throw new errors/* UserError */.yo('The database was not wiped: tables are left in it.', {
        reason: 'wipe-failed',
        received: left
            .slice(0, 5)
            .map(({ name }) => name)
            .join(', '),
        remedy: 'Let the user who migrates be the owner of all tables, and run this again.',
    });
}
/** The name that has to be typed to have a database wiped: its own; of an SQLite file the file's. */
function typedName({ kind, database }) {
    return kind === 'sqlite' ? (database.split('/').at(-1) ?? database) : database;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/blockage.js
var blockage = __webpack_require__(695);
// EXTERNAL MODULE: ./build/packages/migrations/src/locate.js
var locate = __webpack_require__(9779);
// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/attempts.js

const attempts = 3;
/** Between attempts those who queued behind our lock request get on, in milliseconds. */
const attempts_pause = 2_000;
/**
 * Applies what is pending, and tries again what could not get its lock in time: three times in all, and only where
 * the file was rolled back as a whole, or its first statement already failed. Gives the last failure.
 */
async function applyPatiently({ source, history, database, ...rest }) {
    const { launcher, workspace, clock, read } = rest;
    let pending = history.pending;
    for (let attempt = 1;; attempt += 1) {
        const failure = await source.adapter.apply(pending, workspace, launcher);
        const file = pending.find(({ version }) => version === failure?.version);
        if (failure === undefined || file === undefined || attempt === attempts)
            return failure;
        if (database.exceeded(failure) !== 'lock-timeout')
            return failure;
        const { transactional } = await source.adapter.gateSource(file, source.beside, source.settings);
        const rolledBack = failure.undone ?? (transactional && database.rollsBack);
        if (!rolledBack && failure.done !== 0)
            return failure;
        const undone = rolledBack ? 'was rolled back' : 'has done nothing';
        workspace.say(`${file.name} did not get its lock in time and ${undone}; attempt ${attempt + 1} of ${attempts}…`);
        await clock.sleep(attempts_pause, workspace.signal);
        (0,cancel/* refuseWhenCancelled */.y4)(workspace.signal);
        pending = (await read()).pending;
    }
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/blockage.js

/**
 * Looks, while migrations run, for whoever holds what they wait for: once the server has given up on them, nobody can
 * say any more who it was. It is told at once, too, so that somebody may end it in time.
 */
function watchBlockage({ database, locking, lockTimeout, clock, say }) {
    const { findBlockage } = database;
    if (findBlockage === undefined || locking.pid === 0) {
        return { last: () => undefined, latest: () => undefined, stop: async () => { } };
    }
    // Often enough to see who it is before the time is up.
    const pause = lockTimeout === 0 ? 2_000 : Math.min(2_000, Math.max(200, lockTimeout / 4));
    const controller = new AbortController();
    let last;
    let latest;
    let said = '';
    const watch = async () => {
        while (!controller.signal.aborted) {
            await clock.sleep(pause, controller.signal);
            const seen = await findBlockage(locking);
            latest = seen;
            if (seen === undefined)
                continue;
            last = seen;
            const who = seen.blockers.map(({ id }) => id).join();
            if (who !== said && who !== '')
                say(`Waiting: ${(0,blockage/* describeBlockage */.E$)(seen, 'is')}`);
            said = who;
        }
    };
    // It only helps: where it cannot look, the migration goes on without.
    const watching = watch().catch(() => { });
    return {
        last: () => last,
        latest: () => latest,
        stop: async () => {
            controller.abort();
            await watching;
        },
    };
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/steps/held.js
var steps_held = __webpack_require__(753);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/skipped-indexes.js
const skipped_indexes_name = '(?:"(?:[^"]|"")+"|[\\p{L}_][\\p{L}\\p{N}_$]*)';
/**
 * Finds the indexes that a text makes only where no such index is there, and that are there but invalid: PostgreSQL
 * would pass over them, and the migration would count as applied without an index that serves anybody. `invalid` has
 * names as SQL writes them, with their schema or without. What the text drops itself beforehand is none.
 */
function findSkippedIndexes(text, invalid) {
    const left = new Map(invalid.map((index) => [ownName(index), index]));
    const made = new RegExp(`\\bcreate\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?if\\s+not\\s+exists\\s+(${skipped_indexes_name})`, 'giu');
    return [...text.matchAll(made)].flatMap(({ 1: written = '', index: at }) => {
        const index = left.get(ownName(written));
        if (index === undefined || drops(text.slice(0, at), written))
            return [];
        return [{ index, line: text.slice(0, at).split('\n').length }];
    });
}
/** Whether a text drops the index, whatever it calls its schema. */
function drops(text, written) {
    const listed = /\bdrop\s+index\s+([^;]*)/giu;
    const own = ownName(written);
    return [...text.matchAll(listed)].some(({ 1: list = '' }) => [...list.matchAll(new RegExp(skipped_indexes_name, 'gu'))].some(([one]) => ownName(one) === own));
}
/** The name itself, as the catalogue has it. */
function ownName(written) {
    const last = new RegExp(`(${skipped_indexes_name})$`, 'u').exec(written)?.[1] ?? written;
    return last.startsWith('"') ? last.slice(1, -1).replaceAll('""', '"') : last.toLowerCase();
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/invalid-indexes.js


/** What gets rid of indexes that are left behind. */
function dropIndexes(indexes) {
    return indexes.map((index) => `DROP INDEX CONCURRENTLY ${index};`).join(' ');
}
/**
 * Refuses a set that would pass over an index which a failed run left behind invalid: `IF NOT EXISTS` finds it, and the
 * migration would count as applied. Throws a UserError, before anything is changed.
 */
async function refuseSkippedIndexes(pending, { database, locking }) {
    const invalid = await database.findLeftovers(locking).catch(() => []);
    if (invalid.length === 0)
        return;
    let before = '';
    for (const { path, text } of pending) {
        const lines = before.split('\n').length - 1;
        // An earlier file of the set may drop it.
        const [skipped] = findSkippedIndexes(`${before}${text}`, invalid).filter(({ line }) => line > lines);
        if (skipped !== undefined) {
            throw new errors/* UserError */.yo(`The index ${skipped.index} is there, but invalid, since its creation failed: IF NOT EXISTS would pass over it.`, {
                reason: 'invalid-index',
                received: `${path}:${skipped.line - lines}: CREATE INDEX … IF NOT EXISTS ${skipped.index}`,
                accepted: 'a database without that index, so that it is built whole',
                remedy: `Drop it by hand (${dropIndexes([skipped.index])}), or let the migration drop it first, and run this again.`,
                file: path,
                line: skipped.line - lines,
            });
        }
        before += `${text}\n`;
    }
}
/** Tells of invalid indexes that are there though all is applied. */
async function tellInvalidIndexes(outcome, { database, locking }, { host }) {
    const invalid = await database.findLeftovers(locking).catch(() => []);
    if (invalid.length === 0)
        return outcome;
    const them = invalid.length === 1 ? 'An invalid index is' : `${invalid.length} invalid indexes are`;
    const text = `${them} in the database, which no query uses: ${dropIndexes(invalid.slice(0, 5))} Then build what is wanted anew by a migration.`;
    host.warn(text);
    return { ...outcome, notes: [...outcome.notes, { text }] };
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/apply.js









/** Applies what is pending and says what the database says afterwards. Throws CancelledError once all is stopped. */
async function applyPending(application, context) {
    const { planned, history, locking, read } = application;
    const names = new Map(history.pending.map(({ version, name }) => [version, name]));
    const { failure, lost, held } = await applyWatched(application, context);
    if (context.host.signal.aborted)
        throw new errors/* CancelledError */.cc();
    let unread;
    const after = await read(locking).catch((error) => {
        unread = error;
        return undefined;
    });
    const left = new Set((after?.pending ?? history.pending).map(({ version }) => version));
    const outcome = {
        ...planned,
        applied: [...names].filter(([version]) => !left.has(version)).map(([, name]) => name),
        pending: after?.pending.map(({ name }) => name) ?? [...names.values()],
        current: after?.current ?? '',
    };
    const fail = (reason, message) => ({ ...outcome, result: 'failed', reason, message });
    if (!lost && unread instanceof errors/* UserError */.yo && stranger.has(unread.reason)) {
        const words = failure === undefined ? '' : ` The tool itself failed: ${failure.message}`;
        const what = `Something ran that was not judged: ${unread.message}${words}`;
        return { ...fail(unjudgedReason, what), applied: [], current: '', remedy: lookAtDatabase };
    }
    if (after === undefined && !lost && (await answers(locking))) {
        const first = failure === undefined ? '' : ` Before that, it failed: ${failure.message}`;
        const what = `What was applied is not known, since the bookkeeping cannot be read any more: ${(0,errors/* messageOf */.bD)(unread)}${first}`;
        return { ...fail('unreadable-bookkeeping', what), applied: [], current: '', remedy: unreadableRemedy };
    }
    if (lost || after === undefined) {
        const what = 'The connection to the database was lost, and with it the lock: what was applied is not known.';
        return { ...fail('connection-lost', what), applied: [], current: '', database: undefined };
    }
    // Whatever a configuration was taken to say: what ran had to be judged.
    const unjudged = findUnjudged(history, after, application.source.files);
    if (failure !== undefined) {
        const told = await reportFailure(failure, application, after);
        const message = held === undefined ? told.message : `${told.message}. ${(0,blockage/* describeBlockage */.E$)(held, 'was')}`;
        const report = { ...told, message, ...(held === undefined ? {} : { held }) };
        const what = report.file === undefined ? 'The tool failed' : 'A migration failed';
        const failed = fail(reasonOf(failure, report, application.database), `${what}: ${message}`);
        const notes = [...failed.notes, ...unjudged.map((name) => ({ text: describeUnjudged([name]) }))];
        return { ...failed, notes, failure: report };
    }
    if (unjudged.length > 0) {
        return { ...fail(unjudgedReason, describeUnjudged(unjudged)), remedy: lookAtDatabase };
    }
    if (after.pending.length > 0) {
        const who = outcome.verifiedBy === 'tool' ? (0,report_outcome/* wordOf */.aG)({ title: outcome.tool }) : 'the database';
        return fail('still-pending', `The tool says that it is done, but ${who} says that migrations are pending.`);
    }
    if (after.appliedUnknown && !history.appliedUnknown) {
        return fail('still-pending', 'pending-command listed what is applied before, and does not any more.');
    }
    const count = outcome.applied.length;
    const who = outcome.verifiedBy === 'tool' ? (0,report_outcome/* wordOf */.aG)({ title: outcome.tool }) : 'the database';
    const applied = {
        ...outcome,
        notes: [...outcome.notes, ...tellBlind(after)],
        result: 'applied',
        reason: 'applied',
        message: `${count} migration${count === 1 ? '' : 's'} applied; ${who} says that nothing is pending.`,
    };
    return tellInvalidIndexes(applied, application, context);
}
const unreadableRemedy = 'The connection is there: look at the table that the tool notes its migrations down in, and at what the migrations did to it, and run this again.';
/** Whether a session still does. Where nothing but a tool reaches the database there is none that could. */
function answers(session) {
    return session.query('SELECT 1 AS one').then(() => true, () => false);
}
/** Runs the tool, and stops everything on a cancel or when the lock is gone. */
async function applyWatched(application, context) {
    const { source, history, database, locking, working, launcher, environment, read } = application;
    const { host, clock, runner } = context;
    const say = (text) => host.say(text);
    const watch = watchBlockage({ database, locking, lockTimeout: context.inputs.lockTimeout, clock, say });
    const { value, lost } = await (0,steps_held/* whileHeld */.tE)(application, context, (signal) => {
        const workspace = {
            session: working,
            environment,
            settings: source.settings,
            applied: history.applied,
            run: runner.runUrl,
            signal,
            say: host.say,
        };
        return host.group(`Apply ${history.pending.length} with ${source.adapter.title}`, () => applyPatiently({ source, history, database, launcher, workspace, clock, read: () => read(locking) }));
    }).finally(watch.stop);
    return { failure: value, lost, held: value === undefined ? undefined : heldBy(watch, database.exceeded(value)) };
}
/** A statement that ran for too long may have waited before; only one that waited to its end was held up. */
function heldBy({ last, latest }, limit) {
    if (limit === 'lock-timeout')
        return last();
    return limit === 'statement-timeout' ? latest() : undefined;
}
async function reportFailure(failure, { source, history, database, locking }, after) {
    const { adapter } = source;
    // A tool that failed before it began with a file blames none.
    const stillPending = new Set(after.pending.map(({ version }) => version));
    const file = history.pending.find(({ version }) => version === failure.version && stillPending.has(version));
    const invalidIndexes = await database.findLeftovers(locking).catch(() => []);
    if (file === undefined) {
        const recovery = adapter.verifiedBy === 'tool'
            ? 'What of it was done is not known: look at the database, mend what the command’s own error names, and run this again.'
            : 'No migration is at fault: mend what the tool’s own error names, and run this again.';
        return { message: failure.message, file: undefined, line: undefined, rolledBack: false, recovery, invalidIndexes };
    }
    const settled = settle(await adapter.gateSource(file, source.beside, source.settings), database);
    // What is there already, IF NOT EXISTS would pass over.
    const clearing = invalidIndexes.length === 0 ? '' : `Drop what is left behind invalid first: ${dropIndexes(invalidIndexes)} `;
    const gate = { ...settled, transactional: settled.transactional && failure.undone !== false };
    return {
        message: failure.message,
        file: file.path,
        line: failure.line ?? (0,locate/* locateError */.HY)(failure.message, gate) ?? gate.firstLine,
        rolledBack: failure.undone ?? gate.transactional,
        recovery: `${clearing}${adapter.recovery({ file, source: gate, failure })}`,
        invalidIndexes,
    };
}
/** Limits have an answer of their own. */
function reasonOf(failure, { file }, database) {
    return database.exceeded(failure) ?? (file === undefined ? 'tool-failed' : 'migration-failed');
}
/** Where each statement stands for itself, no transaction of the file's undoes it. */
function settle(source, { rollsBack }) {
    return rollsBack ? source : { ...source, transactional: false };
}

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var src_clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/packages/config/src/templates.js
var templates = __webpack_require__(9569);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/hooks.js






/** Refuses what would drop, empty or rewind a database on production. Gives what else is to be told. */
async function refuseForbiddenSteps(target, context) {
    const { before, after, seed, backup } = target.migrations;
    const commands = [
        ...before.map(({ command }) => ({ command, subject: 'A command of `before`' })),
        ...after.map(({ command }) => ({ command, subject: 'A command of `after`' })),
        ...(seed === undefined ? [] : [{ command: seed.command, subject: 'The seed' }]),
        ...(typeof backup === 'string' ? [] : [{ command: backup, subject: 'The backup command' }]),
    ];
    const told = [];
    for (const { command, subject } of commands)
        told.push(...(await (0,forbidden/* refuseUserCommand */.P)(command, subject, target, context)));
    return told;
}
/** Throws a UserError for a command whose program is known to be missing, before anything is changed. */
async function requireCommands(target, source) {
    const { before, after, seed } = target.migrations;
    for (const step of [...before, ...after, ...(seed === undefined ? [] : [seed])]) {
        await runnerOf(step, target, source).require(step.command);
    }
}
/** Where a command runs: where it says, else where the migrations do. */
function runnerOf(step, target, { commands }) {
    const where = step.runIn ?? (target.image === undefined ? 'runner' : 'image');
    const runner = commands[where];
    if (runner !== undefined)
        return runner;
    throw new errors/* UserError */.yo(`There is no image to run a command of ${target.service} in.`, {
        reason: 'invalid-config',
        received: `run-in: image for ${(0,src_command/* describeCommand */.vL)(step.command)}`,
        accepted: 'run-in: runner, or migrations with run-in: image',
        remedy: 'Set `run-in: image` for the migrations, too, or take it out.',
    });
}
/** Runs one command with the database's address and the variables that it names. Gives how it failed, or undefined. */
async function runStep(title, step, held, { signal, timeout = step.timeout, variables = {} }, { host, variables: known, clock }) {
    const { target, source, database, locking } = held;
    const named = step.env.map((template) => {
        const name = (0,templates/* variableName */.c)(template, target.service);
        return [name, known.require(name, `${title} of the migrations`)];
    });
    const environment = { ...database.toolEnvironment('command', locking), ...Object.fromEntries(named), ...variables };
    const said = (0,src_command/* describeCommand */.vL)(step.command);
    const begun = clock.now();
    const result = await host.group(`${title}: ${said}`, () => runnerOf(step, target, source).run(step.command, {
        environment,
        timeout,
        signal,
        say: (line) => host.say(`  ${line}`),
    }));
    const fault = (0,commands_command/* faultOf */.K)(result, timeout);
    host.say(`${title}: ${said} ${fault === undefined ? `took ${(0,src_clock/* describeDuration */.M)(clock.now() - begun)}` : `failed: ${fault}`}.`);
    return fault === undefined ? undefined : `${said}: ${fault}`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/seed/checksum.js




/**
 * sha256 of a seed: of its command, and of the files that it names (paths from `folder`; those below a folder too), each
 * with its path and text, whatever line endings the checkout gave it. Throws a UserError for a path that names nothing.
 */
async function checksumSeed(command, inputs, folder) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(command));
    for (const input of [...inputs].sort()) {
        const files = await listFiles(folder, input);
        if (files === undefined)
            throw missing(input);
        for (const file of files) {
            const text = (await (0,promises_.readFile)((0,external_node_path_.join)(folder, file))).toString('latin1').replace(/\r\n/g, '\n');
            const own = (0,external_node_crypto_.createHash)('sha256').update(text, 'latin1').digest('hex');
            hash.update(`\n${JSON.stringify([file, own])}`);
        }
    }
    return hash.digest('hex');
}
/** Sorted; links are not followed. */
async function listFiles(folder, path) {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(folder, path)).catch(() => undefined);
    if (found === undefined)
        return undefined;
    if (found.isFile())
        return [path];
    if (!found.isDirectory())
        return [];
    const names = (await (0,promises_.readdir)((0,external_node_path_.join)(folder, path))).sort();
    return (await Promise.all(names.map((name) => listFiles(folder, `${path}/${name}`)))).flatMap((files) => files ?? []);
}
function missing(input) {
    return new errors/* UserError */.yo('A path of `seed.inputs` names nothing in the service’s context.', {
        reason: 'invalid-config',
        received: input,
        accepted: 'files and folders, relative to the context',
        remedy: 'Correct `migrations.seed.inputs` in deploy.yml.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/seed/decide.js
/**
 * Decides about a seed, before the migrations of this run. `holding` is a table that holds rows, where the baseline asks
 * for that.
 */
function decideSeed(row, seed, holding) {
    if (row === undefined) {
        return seed.baseline === 'not-empty' && holding !== undefined
            ? { deed: 'adopt', because: holding }
            : { deed: 'seed' };
    }
    switch (row.result) {
        case 'due':
            return { deed: 'seed' };
        case 'seeded':
        case 'adopted':
            return { deed: 'none', changed: row.checksum !== seed.checksum, row };
        default:
            return { deed: 'refuse', row };
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/seed/ledger.js




const ledger_table = 'deploy_actions_seeds';
/** The statement that makes the ledger. */
function ledgerTable(place, kind) {
    const { name, text, time } = noteTypes[kind];
    return `CREATE TABLE IF NOT EXISTS ${place} (
       name ${name} PRIMARY KEY,
       checksum ${text} NOT NULL,
       result ${text} NOT NULL,
       run ${text} NOT NULL,
       changed_at ${time} NOT NULL DEFAULT CURRENT_TIMESTAMP
     )`;
}
const conflict = `ON CONFLICT (name) DO UPDATE
       SET checksum = excluded.checksum, result = excluded.result, run = excluded.run, changed_at = CURRENT_TIMESTAMP`;
const upsert = {
    postgresql: conflict,
    mysql: `ON DUPLICATE KEY UPDATE
       checksum = VALUES(checksum), result = VALUES(result), run = VALUES(run), changed_at = CURRENT_TIMESTAMP`,
    sqlite: conflict,
};
/** Reads what the ledger says of a seed; undefined where it knows none of this name. */
async function readSeed(session, name) {
    const place = await findNotes(session, ledger_table);
    if (place === undefined)
        return undefined;
    const parameter = session.kind === 'postgresql' ? '$1' : '?';
    const time = session.kind === 'postgresql' ? 'changed_at::text' : 'changed_at';
    const sql = `SELECT name, checksum, result, run, ${time} AS at FROM ${(0,bookkeeping/* quoteTable */.Z8)(session, place)} WHERE name = ${parameter}`;
    const [row] = await session.query(sql, [name]);
    return row === undefined ? undefined : { ...row, place };
}
/** Notes down what has become of a seed, and gives the table that holds it. Only for whoever holds the lock. */
async function writeSeed(working, row) {
    const { name, checksum, result, run } = row;
    const found = await placeNotes(working, ledger_table);
    const place = (0,bookkeeping/* quoteTable */.Z8)(working, found);
    await (0,write/* writeRow */.G)(working, ledgerTable(place, working.kind), {
        sql: `INSERT INTO ${place} (name, checksum, result, run) VALUES (?, ?, ?, ?) ${upsert[working.kind]}`,
        values: [name, checksum, result, run],
    });
    return found;
}
/** The statements by which a person decides about a seed that was interrupted; `place` is the table that holds its row. */
function decidingStatements(name, place) {
    const where = `WHERE name = '${name.replaceAll("'", "''")}'`;
    const from = [place.schema, place.table].filter((part) => part !== undefined).join('.');
    return {
        again: `DELETE FROM ${from} ${where};`,
        done: `UPDATE ${from} SET result = 'seeded' ${where};`,
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/seed/rows.js


/** Tables that hold no rows of the user's: migration tools' own, and what frameworks fill by themselves. */
const rows_bookkeeping = new Set([
    ...['schema_migrations', 'ar_internal_metadata', '__diesel_schema_migrations', 'alembic_version'],
    ...['_prisma_migrations', 'flyway_schema_history', 'databasechangelog', 'databasechangeloglock'],
    ...['knex_migrations', 'knex_migrations_lock', 'pgmigrations', 'SequelizeMeta', 'SequelizeData'],
    ...['migrations', 'typeorm_metadata', '__drizzle_migrations', 'goose_db_version', '__EFMigrationsHistory'],
    ...['django_migrations', 'django_content_type', 'auth_permission', 'spatial_ref_sys'],
].map((name) => name.toLowerCase()));
/**
 * Gives a table that holds a row, or undefined for a database that is empty but for bookkeeping. `own` are further tables
 * that count as such, as a tool's settings name them.
 */
async function findTableWithRows(session, own = []) {
    const left = new Set(own.map((name) => name.split('.').at(-1)?.toLowerCase()));
    const tables = (await (0,backup_tables/* listTables */.W)(session)).filter(({ name }) => {
        const lower = name.toLowerCase();
        return (!lower.startsWith('deploy_actions_') &&
            !rows_bookkeeping.has(lower) &&
            !left.has(lower) &&
            !left.has(lower.replace(/_lock$/, '')));
    });
    const from = session.kind === 'mysql' ? 'FROM DUAL' : '';
    for (let first = 0; first < tables.length; first += 100) {
        const parts = tables.slice(first, first + 100).map(({ schema, name }, index) => {
            const table = (0,bookkeeping/* quoteTable */.Z8)(session, { schema, table: name });
            return `SELECT ${first + index} AS found ${from} WHERE EXISTS (SELECT 1 FROM ${table})`;
        });
        const [row] = await session.query(`${parts.join(' UNION ALL ')} LIMIT 1`);
        const found = row === undefined ? undefined : tables[Number(row.found)];
        if (found !== undefined)
            return found.name;
    }
    return undefined;
}
/** Tables that a tool's settings name, such as DBMATE_MIGRATIONS_TABLE. */
function tablesInSettings(settings) {
    return Object.entries(settings).flatMap(([key, value]) => (/table/i.test(key) && value !== undefined ? [value] : []));
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/seed.js










/** Looks, before the lock, for a seed that has not run and for an `after` that a killed run owes. */
async function whatIsDue(target, session, context) {
    const { after, seed } = target.migrations;
    if (after.length > 0 && (0,steps_held/* takesNotes */.yo)(session) && (await readMark(session, target.service)) !== undefined)
        return { any: true, notes: [] };
    if (seed === undefined)
        return { any: false, notes: [] };
    const { name, checksum } = await identify(seed, target, context);
    const row = await readSeed(session, name);
    const settled = row?.result === 'seeded' || row?.result === 'adopted';
    if (!settled)
        return { any: true, notes: [{ text: `The seed ${name} is still to run.` }] };
    return { any: false, notes: row.checksum === checksum ? [] : [changed(name, row)] };
}
/** Decides about the seed as the database is before the migrations. Only for whoever holds the lock. */
async function planSeed(held, context, empty = false) {
    const { target, source, working } = held;
    const { seed } = target.migrations;
    if (seed === undefined)
        return undefined;
    const { name, checksum } = await identify(seed, target, context);
    const row = empty ? undefined : await readSeed(working, name);
    const asks = row === undefined && seed.baseline === 'not-empty' && !empty;
    const holding = asks ? await findTableWithRows(working, tablesInSettings(source.settings)) : undefined;
    const decision = decideSeed(row, { checksum, baseline: seed.baseline }, holding);
    return { seed, name, checksum, decision };
}
/** Says that a seed is stuck, where it is: nothing else is done before a person has decided. */
function refuseInterrupted(outcome, plan) {
    if (plan?.decision.deed !== 'refuse')
        return undefined;
    const { row } = plan.decision;
    const what = row.result === 'failed' ? 'failed' : 'was begun, and nobody noted down how it ended';
    const by = row.run === '' ? '' : ` (${row.run})`;
    return {
        ...outcome,
        result: 'failed',
        reason: 'seed-interrupted',
        message: `The seed ${plan.name} ${what}${by}: it does not run a second time by itself, and nothing else was done.`,
        remedy: whatToDecide(plan.name, row.place),
    };
}
/** Whether a seed is to run, which has to be noted down. */
function isDue(plan) {
    return plan?.decision.deed === 'seed';
}
/** Notes down that a seed is due, so that rows which migrations bring are not taken for its own. */
async function noteDue(plan, held, context) {
    if (isDue(plan))
        await note(plan, 'due', held, context);
}
/** Carries out what was decided about the seed, once nothing is pending. */
async function seedOnce(outcome, plan, held, context) {
    if (plan === undefined)
        return outcome;
    const { name, decision, seed } = plan;
    const idle = outcome.result === 'up-to-date';
    switch (decision.deed) {
        case 'refuse':
            return outcome;
        case 'none':
            return decision.changed ? { ...outcome, notes: [...outcome.notes, changed(name, decision.row)] } : outcome;
        case 'adopt': {
            await note(plan, 'adopted', held, context);
            const text = `The seed ${name} does not run: the table ${decision.because} holds rows, so the database was adopted as seeded.`;
            context.host.say(text);
            const said = idle ? { reason: 'adopted', message: 'Nothing is pending; the database was adopted as seeded.' } : {};
            return { ...outcome, ...said, seed: 'adopted', notes: [...outcome.notes, { text }] };
        }
        case 'seed':
    }
    const place = await note(plan, 'started', held, context);
    const { value, lost } = await (0,steps_held/* whileHeld */.tE)(held, context, async (signal) => ({
        fault: await runStep(`Seed ${name}`, seed, held, { signal }, context),
    }));
    if (context.host.signal.aborted)
        throw new errors/* CancelledError */.cc();
    const fail = (reason, message) => {
        return { ...outcome, result: 'failed', reason, message, remedy: whatToDecide(name, place) };
    };
    if (lost || value === undefined) {
        return fail('connection-lost', 'The connection to the database was lost while the seed ran, and with it the lock.');
    }
    if (value.fault !== undefined) {
        await note(plan, 'failed', held, context);
        return fail('seed-failed', `The seed failed: ${value.fault}`);
    }
    await note(plan, 'seeded', held, context);
    const said = idle
        ? {
            result: 'applied',
            reason: 'seeded',
            message: `Nothing is pending; ${(0,src_command/* describeCommand */.vL)(seed.command)} has seeded the database.`,
        }
        : { message: `${outcome.message.replace(/\.$/, '')}, and the database was seeded.` };
    return { ...outcome, ...said, seed: 'seeded' };
}
async function note(plan, result, held, { runner }) {
    const { name, checksum } = plan;
    return writeSeed((0,steps_held/* writer */.KF)(held), { name, checksum, result, run: runner.runUrl });
}
async function identify(seed, target, { runner }) {
    const folder = (0,external_node_path_.resolve)(runner.workspace, target.context);
    return {
        name: seed.name ?? (target.service || 'default'),
        checksum: await checksumSeed(seed.command, seed.inputs, folder),
    };
}
function changed(name, { at }) {
    return {
        text: `The seed ${name} was changed after it had run (${at}): it does not run again. A database is seeded anew only by \`wipe-and-reseed\`.`,
    };
}
function whatToDecide(name, place) {
    const { again, done } = decidingStatements(name, place);
    return `Look at what the seed has done. Where it may run from the beginning: ${again} Where all is there: ${done} Then run this again.`;
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/carry-out.js










/** Carries out a set that was let through: backup, before, (wipe), apply, after, seed. */
async function carryOut(undertaking, context) {
    const { planned, backUp, wipe, history, source, target } = undertaking;
    const seed = await planSeed(undertaking, context, wipe);
    const stuck = refuseInterrupted(planned, seed);
    if (stuck !== undefined)
        return stuck;
    const backup = backUp === undefined ? undefined : await backUp();
    const keep = (outcome) => ({
        ...outcome,
        ...(backup === undefined ? {} : { backup }),
        notes: [...outcome.notes, ...notes],
    });
    const notes = await recordAdopted(undertaking.adopted, (0,steps_held/* writer */.KF)(undertaking), context);
    const owes = target.migrations.after.length > 0 && (0,steps_held/* takesNotes */.yo)(undertaking.locking);
    // Some tools refuse to begin with a schema that holds any table: ours lie beside it there, else they come after theirs.
    const first = source.adapter.wantsEmpty === true && (wipe || history.applied.length === 0);
    let late = false;
    const noted = async () => {
        late = first && (owes || isDue(seed)) && !(await makePlaceAside((0,steps_held/* writer */.KF)(undertaking)));
        if (!late)
            await note();
    };
    const note = async () => {
        await noteDue(seed, undertaking, context);
        if (owes)
            await setMark((0,steps_held/* writer */.KF)(undertaking), target.service, context.runner.runUrl);
    };
    await noted();
    if (late) {
        const text = `${source.adapter.title} refuses to begin with a schema that holds any table, and this user may make no other one for notes: were this first run killed, nobody would know that its \`after\` or seed is owed.`;
        context.host.warn(text);
        notes.push({ text });
    }
    let result = 'not-run';
    let outcome;
    try {
        const fault = await runBefore(undertaking, context);
        if (fault === undefined) {
            result = 'failed';
            outcome = await apply(undertaking, noted, context);
            result = resultOf(outcome);
        }
        else {
            outcome = {
                ...planned,
                result: 'failed',
                reason: 'before-failed',
                message: `Nothing was applied: ${fault}`,
                remedy: 'Mend the command of `migrations.before`, and run this again.',
            };
        }
        if (late && hasBegun(outcome))
            await note();
    }
    catch (error) {
        await runAfter(undertaking, context.host.signal.aborted ? 'cancelled' : result, context).catch(() => { });
        throw error;
    }
    const ended = afterwards(outcome, await runAfter(undertaking, result, context), context);
    return keep(ended.result === 'applied' ? await seedOnce(ended, seed, undertaking, context) : ended);
}
/** Whether the tool has begun with a file, and so has made its own table. */
function hasBegun({ result, applied, failure }) {
    return result === 'applied' || applied.length > 0 || failure?.file !== undefined;
}
/** What is left to do where nothing is pending: an `after` that a killed run owes, and the seed. */
async function finish(outcome, held, context) {
    const { service, migrations } = held.target;
    const owing = migrations.after.length > 0 && (0,steps_held/* takesNotes */.yo)(held.locking) ? await readMark(held.locking, service) : undefined;
    let ended = outcome;
    if (owing !== undefined) {
        const whose = owing.run === '' ? 'A run' : `The run ${owing.run}`;
        const text = `${whose} ended before its \`after\` commands did: they are made up for.`;
        context.host.warn(text);
        ended = afterwards(outcome, await runAfter(held, 'unknown', context), context);
        ended = { ...ended, notes: [...ended.notes, { text }] };
    }
    const seed = await planSeed(held, context);
    if (ended.result === 'failed')
        return ended;
    return refuseInterrupted(ended, seed) ?? seedOnce(ended, seed, held, context);
}
async function apply(undertaking, noted, context) {
    if (!undertaking.wipe)
        return applyPending(undertaking, context);
    const { working, database, read } = undertaking;
    context.host.warn(`Everything in the database ${database.label} is dropped, as it was asked for.`);
    await wipeDatabase(working, context.host.signal);
    const history = await read(working);
    await noted();
    const planned = await plan(undertaking, history, context);
    return planned.decision.deed === 'apply' ? applyPending({ ...undertaking, planned, history }, context) : planned;
}
async function runBefore(undertaking, context) {
    for (const step of undertaking.target.migrations.before) {
        const fault = await runStep('Before', step, undertaking, { signal: context.host.signal }, context);
        context.host.signal.throwIfAborted();
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
/** All of them, whatever became of the migrations and of each other. Gives what failed first. */
async function runAfter(held, result, context) {
    const { after } = held.target.migrations;
    if (after.length === 0)
        return undefined;
    // The runner kills what has not ended ten seconds after a cancel: what is not done by then, the next run makes up for.
    const cancelled = context.host.signal.aborted;
    const bounds = cancelled ? { signal: new AbortController().signal, timeout: 3_000 } : { signal: context.host.signal };
    let first;
    for (const step of after) {
        const fault = await runStep('After', step, held, { ...bounds, variables: { MIGRATION_RESULT: result } }, context);
        first ??= fault;
    }
    if (first === undefined && (0,steps_held/* takesNotes */.yo)(held.locking)) {
        await clearMark((0,steps_held/* writer */.KF)(held), held.target.service).catch((error) => {
            context.host.warn(`That \`after\` has run could not be noted down, so it will run once more: ${(0,errors/* messageOf */.bD)(error)}`);
        });
    }
    return first;
}
function afterwards(outcome, fault, { host }) {
    if (fault === undefined)
        return outcome;
    // What failed first is what has to be mended first.
    if (outcome.result === 'failed')
        return { ...outcome, notes: [...outcome.notes, { text: `\`after\` failed, too: ${fault}` }] };
    const done = outcome.message.replace(/\.$/, '');
    if (host.signal.aborted) {
        return {
            ...outcome,
            result: 'failed',
            reason: 'cancelled',
            message: `${done}, but the run was cancelled before what was to run after that had ended: ${fault}`,
            remedy: 'Run this again: it makes up for it, though nothing is pending.',
        };
    }
    return {
        ...outcome,
        result: 'failed',
        reason: 'after-failed',
        message: `${done}, but what was to run after that failed: ${fault}`,
        remedy: 'Mend the command of `migrations.after` and run this again: it makes up for it, though nothing is pending.',
    };
}
function resultOf(outcome) {
    if (outcome.reason === 'connection-lost' || outcome.reason === 'unreadable-bookkeeping')
        return 'unknown';
    return outcome.result === 'applied' ? 'applied' : 'failed';
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/lock.js

/** Takes the lock, and ends what a run that is gone has left behind. */
async function takeLock({ database, locking }, working, { host }) {
    await database.takeLock(locking, working);
    const orphans = await database.endOrphans(locking, [working]);
    if (orphans === 0)
        return;
    const [sessions, were] = orphans === 1 ? ['session', 'was'] : ['sessions', 'were'];
    host.warn(`${orphans} ${sessions} of a run that is gone still migrated, and ${were} ended.`);
}
/**
 * What a tool's own list fails with: it ends, says what is not understood, or says something else than the table does,
 * which another run may have written to in between.
 */
const listFailures = new Set(['pending-command-failed', 'unreadable-status', 'unexpected-database']);
/**
 * Reads what is pending before anything is locked. Tools make their bookkeeping table when they are asked for a list,
 * and two that do so at once get into each other's way: where the list fails, it is asked again while no other run is
 * at it. Throws what it fails with then.
 */
async function lookFirst(holder, find, context) {
    const { database, locking } = holder;
    const { host } = context;
    try {
        return await find(locking);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || !listFailures.has(error.reason) || host.signal.aborted)
            throw error;
        host.say(`${error.message} Another run may have been at it: it is asked again under the lock.`);
    }
    const working = await database.openWorking(locking);
    try {
        await takeLock(holder, working, context);
        return await find(working);
    }
    finally {
        await working.close();
        // Whatever is to be done is done under a lock of its own.
        await database.release();
    }
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/steps/shared.js
var shared = __webpack_require__(3035);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/wipe.js


/** Whether the database is to be wiped; throws a UserError where another name was typed than its own. */
async function confirmWipe(typed, session) {
    // Throws where only the tool reaches the database, and so nobody could drop anything.
    await session.query('SELECT 1');
    const own = typedName(session);
    if (typed === own)
        return true;
    throw new errors/* UserError */.yo('The name that was typed is not that of the database, so it was not wiped.', {
        reason: 'wipe-not-confirmed',
        received: typed,
        accepted: own,
        remedy: `Type \`${own}\` for \`wipe-and-reseed\` if everything in it may be lost, or take the input out.`,
    });
}
/** What will be pending once the database is empty. */
function historyOfNothing({ files }) {
    return { applied: [], pending: files, current: '', missing: [] };
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/migrate.js
























/**
 * Brings one service's database up to date, or with `plan` says what that would mean: connect, read what is pending,
 * and only if there is something: find the tool, take the lock, read again, judge exactly that, carry it out, read back.
 */
async function migrateService(target, mode, context) {
    const { host, inputs, runner, clock, names } = context;
    const told = [...(await (0,forbidden/* refuseForbidden */.Yg)(target, context)), ...(await refuseForbiddenSteps(target, context))];
    const { address, source: urlSource } = await (0,src_context/* readAddress */.z)(target, context);
    const own = { environment: inputs.environment, listed: context.environments, permission: context.permission };
    const wipes = inputs.wipeAndReseed !== undefined;
    const doubts = requireOwnDatabase({ ...own, label: address.label, source: urlSource, wipes });
    if (mode === 'apply')
        for (const doubt of doubts)
            host.warn(doubt);
    const warnings = [...told, ...doubts];
    const found = withAsked(await readSource(target, address.label, context), address);
    refuseOtherSchema(address, found, urlSource);
    if (address.kind === 'sqlite')
        refuseOutOfReach(target, found);
    const limits = { lockTimeout: inputs.lockTimeout, statementTimeout: inputs.statementTimeout };
    const waiting = { wait: inputs.waitTimeout, clock, signal: host.signal, say: host.say };
    const { serverUrl } = runner;
    const way = await findWay(target, address, found, context);
    const { dial } = way;
    const conditions = { ...waiting, source: urlSource, limits, names, serverUrl, dial };
    const { database, source: held } = way.by === 'tool'
        ? await reachByTool(target, found, address, conditions, context)
        : { database: address.connect(conditions), source: found };
    const locking = await database.open();
    try {
        const passed = passedOn(held.adapter.passes, context);
        const environment = { ...passed, ...database.toolEnvironment(held.adapter.name, locking) };
        // Where there are no sessions to tell apart, it needs all that the tool migrates with.
        const listing = way.by === 'tool' ? environment : listingEnvironment(environment);
        // Whatever it is asked, it sees the database that it will migrate.
        const source = { ...held, beside: (0,asking/* launchWith */.AA)(held.beside, listing) };
        if (mode === 'plan')
            await (0,shared/* rememberBooks */.A)(target, source, address, locking);
        const { adapter, settings } = source;
        const ask = (words) => source.ask(words, listing);
        const started = target.migrations.atStart && inputs.when === 'after-deploy';
        const find = async (session) => {
            const asked = adapter.pending(session, source.files, settings, ask, source.beside);
            const history = await asked.catch((error) => {
                throw started ? unjudgedByStart(error) : error;
            });
            return adoptBaseline(history, { target, source }, session);
        };
        const read = async (session) => (await find(session)).history;
        // What is in a database that is to be wiped need not fit the files.
        const wipe = inputs.wipeAndReseed !== undefined && (await confirmWipe(inputs.wipeAndReseed, locking));
        const look = () => (mode === 'apply' && !started ? lookFirst({ database, locking }, find, context) : find(locking));
        const { history: first, files } = wipe ? { history: historyOfNothing(source), files: [] } : await look();
        const passedOver = (0,unread/* tellUnread */.xc)(adapter, source.directory, source.unread, {
            files: source.files,
            done: first.applied,
        });
        const remarks = [...passedOver, ...(wipe ? [] : await tellEdited(first, source, database.kind, context))];
        const base = { target, source, database, warnings, remarks };
        const applied = source.adapter.verifiedBy === 'tool' ? '' : `, ${first.applied.length} applied`;
        host.say(`${target.service || source.directory}: ${first.pending.length} pending${applied} (${source.adapter.title}, ${database.label}).`);
        let seen = { outcome: upToDate(base, first), history: first };
        if (target.migrations.atStart) {
            seen = await atStart({ ...base, locking, dial, read: () => read(locking) }, first, mode, context);
            if (seen.outcome.result !== 'up-to-date')
                return seen.outcome;
        }
        const applies = wipe || seen.history.pending.length > 0 || seen.history.stuck !== undefined;
        const due = await whatIsDue(target, locking, context);
        if (!applies && (mode === 'plan' || (!due.any && files.length === 0))) {
            const outcome = { ...seen.outcome, notes: [...seen.outcome.notes, ...due.notes] };
            return await (0,drift/* withDrift */.s)(outcome, target, { ...source, launch: source.beside });
        }
        if (mode === 'plan') {
            refuseStuck(first);
            return await plan(base, first, context);
        }
        const outcome = await migrateUnderLock({ ...base, locking, dial, find, read, environment }, applies, wipe, context);
        return await (0,drift/* withDrift */.s)(outcome, target, { ...source, launch: source.beside });
    }
    catch (error) {
        throw database.explain(error);
    }
    finally {
        await database.release();
        await locking.close();
    }
}
/** The settings, with what the URL asks for, and what kind of database it leads to. */
function withAsked(source, { asked, kind }) {
    return { ...source, settings: { ...source.settings, ...asked, 'database.kind': kind } };
}
function passedOn(names = [], { variables }) {
    const held = names.map((name) => [name, variables.get(name)]);
    return Object.fromEntries(held.filter((one) => one[1] !== undefined));
}
function refuseStuck({ stuck }) {
    if (stuck !== undefined)
        throw stuck;
}
/** `applies` says whether there was something to apply when it was looked at first. */
async function migrateUnderLock(base, applies, wipe, context) {
    const { source, database, locking, find, target } = base;
    const { host } = context;
    const started = source.adapter.startedFor?.includes(database.kind) ?? true;
    const launcher = applies && started ? await source.launch() : undefined;
    await requireCommands(target, source);
    const backUp = applies ? await backUpFirst(base, context) : undefined;
    const working = await database.openWorking(locking);
    try {
        await takeLock(base, working, context);
        const held = { ...base, working, launcher };
        const { history, files } = wipe ? { history: historyOfNothing(source), files: [] } : await find(working);
        // Without the lock it might only be what another run was in the midst of.
        refuseStuck(history);
        if (history.pending.length === 0 && !wipe) {
            if (applies)
                host.say('Another run has applied them meanwhile.');
            const notes = await recordAdopted(files, (0,steps_held/* writer */.KF)(held), context);
            const current = upToDate(base, history);
            return await finish({ ...current, notes: [...current.notes, ...notes] }, held, context);
        }
        // Others may have made a migration pending since we looked: it was not prepared for.
        if (!applies)
            throw changedMeanwhile();
        const planned = await plan(base, history, context);
        if (planned.decision.deed !== 'apply')
            return planned;
        await refuseSkippedIndexes(history.pending, base);
        return await carryOut({ ...held, planned, history, wipe, backUp, adopted: files }, context);
    }
    finally {
        await working.close();
    }
}
function changedMeanwhile() {
    return new errors/* UserError */.yo('While this run waited for the lock, somebody took back a migration that had been applied.', {
        reason: 'changed-meanwhile',
        remedy: 'Find out who migrates this database besides this workflow, and run this again.',
    });
}
/** A container would migrate a file of its own, and lose it. */
function refuseOutOfReach({ image }, { adapter }) {
    if (image === undefined || adapter.executable === undefined)
        return;
    throw new errors/* UserError */.yo('A temporary container does not reach an SQLite file of the runner.', {
        reason: 'invalid-input',
        received: `run-in: image with ${adapter.title} and an SQLite file`,
        accepted: 'run-in: runner, or plain SQL',
        remedy: `Install ${adapter.title} on the runner and set \`run-in: runner\`.`,
    });
}


/***/ }),

/***/ 753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ writer),
/* harmony export */   tE: () => (/* binding */ whileHeld),
/* harmony export */   yo: () => (/* binding */ takesNotes)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** The session that writes our own tables: one that a cancel does not end. */
function writer({ locking, working }) {
    return working.runScript === undefined ? locking : working;
}
/** Whether the database takes notes of ours: not where nothing but the tool in its container reaches it. */
function takesNotes({ pid }) {
    return pid !== 0;
}
/** Does work that changes the database, and stops everything on a cancel or when the lock is gone. */
async function whileHeld({ database, locking, working }, { host }, work) {
    let lost = false;
    let stopping = Promise.resolve();
    const controller = new AbortController();
    const stop = () => {
        controller.abort(new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc());
        // Ends the statement that runs now, ours or the tool's, by its session.
        stopping = database.endOrphans(locking, []).catch(() => { });
    };
    host.signal.addEventListener('abort', stop, { once: true });
    locking.lost.then(() => {
        lost = true;
        controller.abort(new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc());
        return working.close();
    });
    const endGuard = database.guardLimits(locking);
    try {
        return { value: await work(controller.signal), lost };
    }
    catch (error) {
        if (!controller.signal.aborted)
            throw error;
        return { value: undefined, lost };
    }
    finally {
        host.signal.removeEventListener('abort', stop);
        await endGuard();
        await stopping;
    }
}


/***/ }),

/***/ 3035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ rememberBooks),
/* harmony export */   refuseShared: () => (/* binding */ refuseShared)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _held_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(753);


const books = new WeakMap();
/** Several tools keep their versions under the same name. */
const tables = {
    sql: 'deploy_actions_migrations',
    dbmate: 'schema_migrations',
    'golang-migrate': 'schema_migrations',
    rails: 'schema_migrations',
};
/** Those that several projects may share: what they note down has the application's name in it, or is not theirs. */
const shareable = new Set(['django', 'command']);
/** Keeps in mind where a service's migrations are noted down, for `refuseShared`. */
async function rememberBooks(target, source, address, session) {
    const { adapter, settings } = source;
    if (shareable.has(adapter.name))
        return;
    const table = describeTable(adapter, settings);
    books.set(target, { place: await placeOf(address, session), table, label: address.label, source });
}
/**
 * Refuses two services whose migrations are noted down in one table of one database, and are not the same: a version of
 * one would count as applied for the other, whose own file never runs. Throws a UserError that names both.
 */
function refuseShared(targets) {
    const known = targets.flatMap((target) => {
        const own = books.get(target);
        return own === undefined ? [] : [{ ...own, service: target.service }];
    });
    for (const [at, one] of known.entries()) {
        const other = known.slice(0, at).find((before) => isShared(before, one));
        if (other === undefined)
            continue;
        throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The services ${other.service} and ${one.service} note different migrations down in one table of one database.`, {
            reason: 'shared-bookkeeping',
            received: `${other.source.directory} and ${one.source.directory}, both in ${one.table} of ${one.label}`,
            accepted: 'one folder of migrations for each table that notes them down',
            remedy: 'A version of one service counts as applied for the other, so that its file would never run. Put the migrations of this database into one folder, and name it for one service or for both; or give each service a database, a schema (search_path in its URL) or a bookkeeping table of its own. Nothing was changed.',
            file: one.source.directory,
        });
    }
}
function isShared(one, other) {
    return one.place === other.place && one.table === other.table && textsOf(one) !== textsOf(other);
}
function textsOf({ source }) {
    return JSON.stringify(source.files.map(({ version, text }) => [version, text.replace(/\r\n/g, '\n')]));
}
/** As its settings name it, or as the tool does. */
function describeTable({ name, variables = [] }, settings) {
    const named = Object.entries(settings).flatMap(([key, value]) => {
        const own = variables.includes(key) || /^x-|\./.test(key);
        return own && value && /(?:table|schema)$/i.test(key) && key !== 'prisma.schema' ? [value] : [];
    });
    return named.length > 0 ? named.join(' ') : (tables[name] ?? `the table of ${name}`);
}
/**
 * Two URLs may lead to one database (by another name of its host), and to two schemas of it; so the server says where it
 * is. Secret where nothing but the URL tells.
 */
async function placeOf({ kind, label, secrets }, session) {
    if (!(0,_held_js__WEBPACK_IMPORTED_MODULE_1__/* .takesNotes */ .yo)(session))
        return JSON.stringify([label, secrets.urls]);
    const own = questions[kind];
    const [row] = own === undefined ? [] : await session.query(own);
    return row === undefined ? label : JSON.stringify(row);
}
/** What no two databases that are there answer alike, and everybody may ask. */
const questions = {
    postgresql: `SELECT pg_postmaster_start_time()::text AS started, oid::text AS database, current_schema() AS name
    FROM pg_database WHERE datname = current_database()`,
    mysql: 'SELECT @@hostname AS host, @@port AS port, @@datadir AS folder, DATABASE() AS name',
};


/***/ }),

/***/ 9986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ findExecutable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Gives the path of an executable on PATH, or undefined. */
async function findExecutable(name, path = process.env['PATH'] ?? '') {
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (folder === '')
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        try {
            await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.access(candidate, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            // A folder may be "executed" too.
            if ((await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.stat(candidate)).isFile())
                return candidate;
        }
        catch {
            // Not in this folder.
        }
    }
    return undefined;
}


/***/ }),

/***/ 3988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);



/**
 * Runs a command to its end and gives how it ended; only exit code 0 is success, and that is for the caller to check.
 * The process gets a group of its own, so that a cancel reaches its children too.
 * Throws an Error (code ENOENT) if the executable cannot be started.
 */
function run(command, args, options = {}) {
    const keep = options.keep ?? 4_000_000;
    if (options.signal?.aborted) {
        return Promise.resolve({ ...emptyResult(), cancelled: true });
    }
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
            cwd: options.cwd,
            env: { ...process.env, ...options.environment },
            detached: true,
            stdio: ['pipe', 'pipe', 'pipe'],
        });
        const result = emptyResult();
        const collect = (stream) => readLines(child[stream], (line) => {
            result[stream] += `${line}\n`;
            // Cut at twice the length only: cutting at each line would copy everything each time.
            if (result[stream].length > 2 * keep)
                result[stream] = result[stream].slice(-keep);
            result.lines.push(line);
            if (result.lines.length > 20_000)
                result.lines.splice(0, 10_000);
            options.onLine?.(line, stream);
        });
        const drained = Promise.all([collect('stdout'), collect('stderr')]);
        // A process that exits before reading its input must not take us down with EPIPE.
        child.stdin.on('error', () => { });
        child.stdin.end(options.input ?? '');
        const stop = endGroup(child);
        const cancel = () => {
            result.cancelled = true;
            stop.begin();
        };
        options.signal?.addEventListener('abort', cancel, { once: true });
        const timer = options.timeout === undefined
            ? undefined
            : setTimeout(() => {
                result.timedOut = true;
                stop.begin();
            }, options.timeout);
        const settle = () => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', cancel);
        };
        child.once('error', (error) => {
            settle();
            reject(error);
        });
        child.once('close', async (exitCode, signal) => {
            settle();
            await drained;
            await stop.finish();
            resolve({
                ...result,
                exitCode,
                signal,
                stdout: result.stdout.slice(-keep),
                stderr: result.stderr.slice(-keep),
            });
        });
    });
}
function emptyResult() {
    return { exitCode: null, signal: null, stdout: '', stderr: '', lines: [], timedOut: false, cancelled: false };
}
function readLines(stream, onLine) {
    return new Promise((resolve) => {
        const reader = (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
        reader.on('line', onLine);
        reader.on('close', resolve);
        stream.on('close', () => reader.close());
    });
}
/**
 * Ends a process group. The runner kills us ten seconds after a cancel: the group has to be gone before that, and with
 * it the children that outlived their parent.
 */
function endGroup(child) {
    const timers = [];
    const send = (signal) => {
        if (child.pid === undefined)
            return false;
        try {
            return process.kill(-child.pid, signal);
        }
        catch {
            // The group is gone already.
            return false;
        }
    };
    let deadline = Number.POSITIVE_INFINITY;
    const kill = () => {
        send('SIGKILL');
        // From here on: a timer may come late, and what was killed takes a moment to be gone.
        deadline = Date.now() + 500;
    };
    return {
        begin() {
            if (timers.length > 0)
                return;
            send('SIGINT');
            timers.push(setTimeout(() => send('SIGTERM'), 4000), setTimeout(kill, 6000), 
            // Whoever left the group still holds the pipes, and must not hold us.
            setTimeout(() => [child.stdout, child.stderr].forEach((stream) => void stream.destroy()), 6500));
        },
        async finish() {
            while (timers.length > 0 && Date.now() < deadline && send(0))
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(50);
            for (const timer of timers)
                clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 8583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ backupUnverified),
/* harmony export */   y: () => (/* binding */ backupFailed)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** The error for a backup that could not be made: what was received, and what to do about it. */
function backupFailed(message, received, remedy) {
    // Whatever else a program advises, that is what it lacks.
    const full = /no space left|disk quota exceeded|ENOSPC|errcode: 28/i.test(received);
    const words = full ? 'Make room where `backup-directory` leads, or name another folder there.' : remedy;
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, { reason: 'backup-failed', received, remedy: `${words} Nothing was changed.` });
}
/** The error for a backup that is there, and does not hold what it should. */
function backupUnverified(message, received) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, {
        reason: 'backup-unverified',
        received,
        remedy: 'Look at the disk’s free space and at the log above, and run this again. Nothing was changed.',
    });
}


/***/ }),

/***/ 951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ listTables)
/* harmony export */ });
/** The tables that users made: without the server's own, those of extensions, temporary ones, and views. */
async function listTables(session) {
    return session.query(queries[session.kind]);
}
const queries = {
    postgresql: `SELECT n.nspname AS schema, c.relname AS name
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
       AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
       AND NOT EXISTS (SELECT FROM pg_depend d
         WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     ORDER BY 1, 2`,
    mysql: `SELECT TABLE_SCHEMA AS \`schema\`, TABLE_NAME AS name FROM information_schema.TABLES
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY 2`,
    sqlite: `SELECT 'main' AS schema, name FROM sqlite_schema
     WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 2`,
};


/***/ }),

/***/ 3141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withheldVariables),
/* harmony export */   K: () => (/* binding */ faultOf)
/* harmony export */ });
/* harmony import */ var _action_src_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9508);

/** How a command ended that did not end well; undefined for one that did. */
function faultOf(result, timeout) {
    if (result.exitCode === 0 && !result.cancelled && !result.timedOut)
        return undefined;
    if (result.timedOut)
        return `it ran for longer than ${(0,_action_src_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDuration */ .M)(timeout)}, and was ended`;
    if (result.cancelled)
        return 'it was cancelled';
    const last = result.lines.filter((line) => line.trim() !== '').at(-1);
    return `it ended with ${result.exitCode ?? result.signal}${last === undefined ? '' : `: ${last.slice(0, 500)}`}`;
}
/**
 * What of our own environment a user's command does not get: the inputs of this step and the text of DEPLOY_ENV, which
 * hold secrets that it did not name.
 */
function withheldVariables(environment = process.env) {
    const names = Object.keys(environment).filter((name) => name.startsWith('INPUT_') || name === 'DEPLOY_ENV');
    return Object.fromEntries(names.map((name) => [name, undefined]));
}


/***/ }),

/***/ 9972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeRow)
/* harmony export */ });
/**
 * Makes a table of ours where it is missing, and changes a row of it. `working` is a session that may change; throws the
 * database's error.
 */
async function writeRow(working, table, { sql, values }) {
    if (working.runScript !== undefined) {
        const statements = [{ text: table, line: 1 }];
        const failure = await working.runScript({
            whole: true,
            statements,
            last: { sql, values },
            // Short, and to be finished: what has happened has to be noted down on a cancel, too.
            signal: new AbortController().signal,
        });
        if (failure !== undefined)
            throw new Error(failure.message);
        return;
    }
    await working.query(table);
    let count = 0;
    const numbered = working.kind === 'postgresql' ? sql.replace(/\?/g, () => `$${++count}`) : sql;
    await working.query(numbered, values);
}


/***/ }),

/***/ 2812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ guarded)
/* harmony export */ });
/* unused harmony export guardScript */
/**
 * A shell script, always the same, that runs the command given as its arguments, and beside it watches the process
 * that started it ($1): when that is killed outright, the command's process group and the container named in $2 (if
 * any) go too, within a second. Nothing else could end them then. It is given everything as arguments and environment.
 */
const guardScript = `
parent=$1; container=$2; shift 2
{
  while kill -0 "$parent"; do sleep 1; done
  if [ -n "$container" ]; then docker rm --force --volumes "$container"; fi
  kill -KILL "-$$"
} >/dev/null 2>&1 </dev/null &
watch=$!
trap 'kill "$watch" 2>/dev/null' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
"$@"
`;
/** The arguments for `sh` that run a command under the guard. */
function guarded(command, container = '') {
    return ['-c', guardScript, 'deploy-actions-guard', String(process.pid), container, ...command];
}


/***/ }),

/***/ 9779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ locateError),
/* harmony export */   ml: () => (/* binding */ lineInFile),
/* harmony export */   te: () => (/* binding */ isCertain)
/* harmony export */ });
/**
 * Finds the line that an error is about where the tool does not say: the first one that names what the server put in
 * quotes. Undefined when the error quotes nothing that stands in the file.
 */
function locateError(message, source) {
    if (source.sql === undefined)
        return undefined;
    const lines = source.sql.split('\n');
    for (const name of namesIn(message)) {
        const at = lines.findIndex((line) => !line.trim().startsWith('--') && line.includes(name));
        if (at >= 0)
            return lineInFile(source, at + 1);
    }
    return undefined;
}
/** The file's line, from 1, of a line of what is run. */
function lineInFile({ firstLine, lines }, line) {
    return lines?.[line - 1] ?? firstLine + line - 1;
}
/** PostgreSQL writes "name", MySQL 'database.name', SQLite `no such table: name`. */
function namesIn(message) {
    const quoted = [...message.matchAll(/"([^"]+)"|'(?:[\w$]+\.)?([^']+)'/g)];
    const missing = [...message.matchAll(/(?:no such \w+|duplicate column name): (?:\w+\.)?(\w+)/g)];
    return [...quoted.map(([, double, single]) => double ?? single), ...missing.map(([, name]) => name)].flatMap((name) => name ?? []);
}
/**
 * Whether what stands on a line of what is run certainly runs: behind the first thing that is not known, it may stand in
 * a condition.
 */
function isCertain(source, line) {
    const own = lineInFile(source, line);
    if (source.perhaps?.some(({ from, to }) => from <= own && own <= to))
        return false;
    if (!('unanalysable' in source))
        return true;
    return own < lineInFile(source, source.unanalysableLine ?? 1);
}


/***/ }),

/***/ 7057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   F9: () => (/* binding */ tableExists),
/* harmony export */   HC: () => (/* binding */ parseTableName),
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   aK: () => (/* binding */ readRows)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** What tools put into quotes for themselves: no blanks, quotes or other signs. */
const name = /^[\p{L}\p{N}_][\p{L}\p{N}_$-]*$/u;
/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
function parseTableName(text, setting) {
    const parts = text.split('.');
    if (parts.length <= 2 && parts.every((part) => name.test(part))) {
        const [first = '', second] = parts;
        return second === undefined ? { table: first } : { schema: first, table: second };
    }
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${setting} is not the name of a table.`, {
        reason: 'invalid-input',
        received: text,
        accepted: 'a name such as schema_migrations or app.schema_migrations',
        remedy: `Correct ${setting}, or leave it out.`,
    });
}
/** Puts a name into the quotes of the session's database, so that it is taken as it is written. */
function quoteName({ kind }, name) {
    if (kind === 'mysql')
        return `\`${name.replaceAll('`', '``')}\``;
    return `"${name.replaceAll('"', '""')}"`;
}
/** A table's name as it stands in a statement. */
function quoteTable(session, { schema, table }) {
    return [schema, table].flatMap((part) => (part === undefined ? [] : [quoteName(session, part)])).join('.');
}
/** Whether the table is there and may be seen. */
async function tableExists(session, name) {
    const { schema, table } = name;
    const ask = async (sql, values) => (await session.query(sql, values))[0];
    switch (session.kind) {
        case 'postgresql':
            return (await ask('SELECT to_regclass($1)::text AS name', [quoteTable(session, name)]))?.name != null;
        case 'mysql': {
            const place = 'TABLE_SCHEMA = COALESCE(?, DATABASE()) AND TABLE_NAME = ?';
            const sql = `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE ${place}`;
            return (await ask(sql, [schema ?? null, table])) !== undefined;
        }
        case 'sqlite': {
            const catalogue = `${quoteName(session, schema ?? 'main')}.sqlite_schema`;
            const sql = `SELECT name FROM ${catalogue} WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE`;
            return (await ask(sql, [table])) !== undefined;
        }
    }
}
/** Reads rows of a tool's table, or none where it does not exist yet. Columns are quoted, so case counts. */
async function readRows(session, name, columns, orderBy) {
    if (!(await tableExists(session, name)))
        return [];
    const list = columns.map((column) => quoteName(session, column)).join(', ');
    return session.query(`SELECT ${list} FROM ${quoteTable(session, name)} ORDER BY ${quoteName(session, orderBy)}`);
}


/***/ }),

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

/***/ 7843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ sqlStateIn),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   UT: () => (/* binding */ lineInStack),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var _action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3091);

/** What a tool printed, in the order in which its lines came, without colours. */
function saidBy(result) {
    return (0,_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(result.lines.join('\n'));
}
/** The end of what a tool printed, for one that does not say what went wrong. */
function lastLines(result, tool) {
    const lines = saidBy(result)
        .split('\n')
        .filter((line) => line.trim() !== '');
    return lines.slice(-3).join('\n') || `${tool} ended with ${result.exitCode ?? result.signal}`;
}
/** The server's own words for two errors that have an answer of their own, where a tool leaves the code out. */
const words = [
    [/canceling statement due to lock timeout/, '55P03'],
    [/canceling statement due to statement timeout/, '57014'],
];
/** The SQLSTATE in what a tool printed: as node-postgres shows it (`code: '42P01'`), or by the server's words. */
function sqlStateIn(said) {
    return words.find(([pattern]) => pattern.test(said))?.[1] ?? /\bcode: '([0-9A-Z]{5})'/.exec(said)?.[1] ?? '';
}
/** The line of a file that a JavaScript stack trace names first. */
function lineInStack(said, name) {
    for (const [, path, line] of said.matchAll(/\(?((?:file:\/\/)?\/[^\s()]*):(\d+):\d+\)?/g)) {
        if (path?.endsWith(`/${name}`))
            return Number(line);
    }
    return undefined;
}


/***/ }),

/***/ 1609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ newest),
/* harmony export */   w: () => (/* binding */ compareHistory)
/* harmony export */ });
/** Compares what the bookkeeping holds, oldest first, with the files in the order in which they run. */
function compareHistory(applied, files) {
    const known = new Set(applied);
    const versions = new Set(files.map(({ version }) => version));
    return {
        applied,
        pending: files.filter(({ version }) => !known.has(version)),
        current: newest({ applied }),
        missing: applied.filter((version) => !versions.has(version)),
    };
}
/** The newest version that the bookkeeping holds, or the empty string. */
function newest({ applied }) {
    return applied.at(-1) ?? '';
}


/***/ }),

/***/ 5081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ ledgerTable),
/* harmony export */   DD: () => (/* binding */ ledgerInsert),
/* harmony export */   M5: () => (/* binding */ createLedger),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   V3: () => (/* binding */ recordBaseline),
/* harmony export */   XL: () => (/* binding */ writeLedger),
/* harmony export */   bo: () => (/* binding */ ledgerName),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _database_write_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9972);
/* harmony import */ var _bookkeeping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7057);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6377);




/** Our own ledger. */
const ledgerName = 'deploy_actions_migrations';
/** sha256 of a file's text, whatever line endings the checkout gave it, and without a byte order mark. */
function checksumOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(text).replace(/\r\n/g, '\n')).digest('hex');
}
/** Reads the ledger; nothing where it does not exist yet. */
async function readLedger(session) {
    if (!(await (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_1__/* .tableExists */ .F9)(session, { table: ledgerName })))
        return [];
    return session.query(`SELECT name, checksum FROM ${ledgerName} ORDER BY name${order[session.kind]}`);
}
/** By bytes: elsewhere the column itself is ordered so. */
const order = { postgresql: ' COLLATE "C"', mysql: '', sqlite: '' };
/** What makes the ledger, in each database's own types. */
const ledgerTable = {
    postgresql: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at timestamptz NOT NULL DEFAULT now(),
       run text NOT NULL DEFAULT ''
     )`,
    mysql: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY,
       checksum char(64) NOT NULL,
       applied_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run varchar(1000) NOT NULL DEFAULT ''
     )`,
    sqlite: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at text NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run text NOT NULL DEFAULT ''
     )`,
};
/** What writes a row of it: name, checksum and run, in this order. `ledger` is its name as `createLedger` gives it. */
const ledgerInsert = {
    postgresql: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES ($1, $2, $3)`,
    mysql: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES (?, ?, ?)`,
    sqlite: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES (?, ?, ?)`,
};
/**
 * Notes down files as applied that were not run, all of them or none: in one statement. Only for a database whose ledger
 * is empty, and for whoever holds the lock.
 */
async function recordBaseline(working, rows, run) {
    const places = rows.map(() => '(?, ?, ?)').join(', ');
    const sql = `INSERT INTO ${ledgerName} (name, checksum, run) VALUES ${places}`;
    const values = rows.flatMap(({ name, checksum }) => [name, checksum, run]);
    await (0,_database_write_js__WEBPACK_IMPORTED_MODULE_3__/* .writeRow */ .G)(working, ledgerTable[working.kind], { sql, values });
}
/**
 * Makes the ledger where it is missing, and gives its name with the schema that it lies in: a file may look for its own
 * tables elsewhere.
 */
async function createLedger(session) {
    await session.query(ledgerTable[session.kind]);
    if (session.kind !== 'postgresql')
        return (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteTable */ .Z8)(session, { schema: session.database, table: ledgerName });
    const [row] = await session.query('SELECT n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1)', [ledgerName]);
    return (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteTable */ .Z8)(session, { ...row, table: ledgerName });
}
/** Notes a file down as applied by this run, in the session that applied it. */
async function writeLedger(session, ledger, row, run) {
    await session.query(ledgerInsert[session.kind](ledger), [row.name, row.checksum, run]);
}


/***/ })

};
;