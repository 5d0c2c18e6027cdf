"use strict";
exports.id = 1521;
exports.ids = [1521,5676];
exports.modules = {

/***/ 5676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createContainer: () => (/* binding */ createContainer),
/* harmony export */   labelOptions: () => (/* binding */ labelOptions),
/* harmony export */   nameContainers: () => (/* binding */ nameContainers),
/* harmony export */   removeContainer: () => (/* binding */ removeContainer),
/* harmony export */   sweepPrepared: () => (/* binding */ sweepPrepared)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1803);




const databaseLabel = 'deploy-actions.database';
const processLabel = 'deploy-actions.process';
/** Names the containers. `database` tells databases of the same engine apart, services and networks included. */
function nameContainers(image, database, runUrl) {
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(database).digest('hex').slice(0, 16);
    const labels = [
        `deploy-actions.run=${runUrl}`,
        `${databaseLabel}=${id}`,
        `${processLabel}=${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()}:${process.pid}`,
    ];
    const name = `deploy-actions-migrate-${id}`;
    return {
        migrating: { image, name, labels },
        preparing: { image, name: `${name}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`, labels },
    };
}
/** Removes what processes of this machine that are gone left of their preparation. */
async function sweepPrepared({ migrating }) {
    const id = migrating.labels.find((label) => label.startsWith(databaseLabel));
    const format = `{{.Names}} {{.Label "${processLabel}"}}`;
    const result = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(['ps', '--all', '--filter', `label=${id}`, '--format', format], { timeout: 10_000 });
    for (const line of result.stdout.split('\n')) {
        const [name = '', owner = ''] = line.split(' ');
        const [host, pid] = owner.split(':');
        if (name === '' || name === migrating.name || host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)() || isAlive(Number(pid)))
            continue;
        await removeContainer({ ...migrating, name });
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** Removes the container if it is there, running or not. */
async function removeContainer({ name }) {
    // No signal: a cancel is the very moment at which this has to be done.
    await (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(['rm', '--force', '--volumes', name], { timeout: 8_000 });
}
/** Creates a container with a command of ours in place of the image's own. Never started, it costs a tenth of a second. */
async function createContainer(container, command, options, signal) {
    const [entrypoint, ...args] = command;
    const { name, image } = container;
    const result = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .docker */ .T3)(['create', '--name', name, ...labelOptions(container), ...options, '--entrypoint', entrypoint, image, ...args], { signal });
    if (result.exitCode === 0)
        return;
    signal.throwIfAborted();
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`No container can be created of ${image}.`, {
        reason: 'container-failed',
        received: (0,_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .lastWords */ .aN)(result),
        remedy: 'Check the engine, and that the image is made for this machine’s platform.',
    });
}
/** The labels as docker takes them. */
function labelOptions({ labels }) {
    return labels.flatMap((label) => ['--label', label]);
}


/***/ }),

/***/ 1803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ engineEnvironment),
/* harmony export */   Kj: () => (/* binding */ useEngine),
/* harmony export */   Lk: () => (/* binding */ tellingWords),
/* harmony export */   T3: () => (/* binding */ docker),
/* harmony export */   aN: () => (/* binding */ lastWords)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _exec_src_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3988);


let engine = {};
/** Makes every call from now on go to another engine; an empty environment goes back to the runner's own. */
function useEngine(environment) {
    engine = environment;
}
/** What a process that runs docker itself needs, to reach the same engine. */
function engineEnvironment() {
    return engine;
}
/** Runs docker; the one place that does. Throws a UserError when there is no docker to run. */
async function docker(args, options = {}) {
    try {
        return await (0,_exec_src_run_js__WEBPACK_IMPORTED_MODULE_1__.run)('docker', args, { ...options, environment: { ...engine, ...options.environment } });
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('There is no docker on PATH, which `run-in: image` needs.', {
            reason: 'missing-engine',
            remedy: 'Run the job where docker is installed, or set `run-in: runner`.',
            cause: error,
        });
    }
}
/** The engine's last words on a failure. */
function lastWords(result) {
    return (result.stderr.trim().split('\n').at(-1) || result.stdout.trim().split('\n').at(-1) || `exit code ${result.exitCode}`);
}
const telling = /^(?:[\w.:]*(?:Error|Exception)\b|env: |exec )|\(\w*Error\)|not found|permission denied|no such file/i;
/** The line of a program that failed which says why: the last one may be a version, or a place in the program. */
function tellingWords(result) {
    const lines = `${result.stdout}\n${result.stderr}`.split('\n').map((line) => line.trim());
    return lines.findLast((line) => telling.test(line)) ?? lastWords(result);
}


/***/ }),

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ describePlatforms),
/* harmony export */   w: () => (/* binding */ foreignPlatform)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1803);


/** Asks the engine which platform an image is for, and which its machine has; throws nothing. */
async function describePlatforms(image, signal) {
    const ask = async (...args) => {
        const { exitCode, stdout } = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .docker */ .T3)(args, { signal, timeout: 10_000 });
        return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : 'another platform';
    };
    return {
        image: await ask('image', 'inspect', '--format', '{{.Os}}/{{.Architecture}}', image),
        engine: await ask('version', '--format', '{{.Server.Os}}/{{.Server.Arch}}'),
    };
}
/** The error for an image that the engine's machine cannot run. */
function foreignPlatform({ image, engine }) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The image is made for another platform than the machine that the migrations run on.', {
        reason: 'foreign-platform',
        received: image,
        accepted: engine,
        remedy: 'Build the image for that platform, too (`platforms`), name an engine on a machine of the image’s platform (`docker-host`), or set `run-in: runner`.',
    });
}


/***/ }),

/***/ 1521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  launchInImage: () => (/* binding */ launchInImage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/exec/src/run.js
var run = __webpack_require__(3988);
// EXTERNAL MODULE: ./build/packages/migrations/src/image/container.js
var image_container = __webpack_require__(5676);
// EXTERNAL MODULE: ./build/packages/migrations/src/image/docker.js
var docker = __webpack_require__(1803);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/refuse-forbidden.js
var refuse_forbidden = __webpack_require__(1385);
// EXTERNAL MODULE: ./build/packages/migrations/src/launch/guard.js
var guard = __webpack_require__(2812);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/image/platform.js
var platform = __webpack_require__(720);
;// CONCATENATED MODULE: ./build/packages/migrations/src/launch/probe-image.js




/** Milliseconds in which a tool has to tell that it is there. */
const patience = 60_000;
/** A script, always the same, that says which of its arguments can be started. */
const lookScript = 'for name; do command -v "$name" && exit 0; done; exit 1';
/** Looks for what must not be started to see whether it is there. An image without a shell says nothing: then it may be. */
async function lookInImage(candidates, place, signal) {
    const started = await startOnce(['sh', '-c', lookScript, 'sh', ...candidates], place, signal);
    if (started.exitCode === 1 && started.stderr.trim() === '')
        throw missingInImage(candidates, []);
    if (isForeign(started))
        throw (0,platform/* foreignPlatform */.w)(await (0,platform/* describePlatforms */.Q)(place.containers.preparing.image, signal));
    const found = started.stdout.trim().split('\n').at(-1) ?? '';
    return started.exitCode === 0 && found !== '' ? found : candidates.at(-1);
}
/** Gives the first of the candidates that can be started with such arguments. Throws a UserError where none can. */
async function startInImage(candidates, probe, place, signal) {
    const answers = [];
    for (const candidate of candidates) {
        const started = await startOnce([candidate, ...probe], place, signal);
        if (started.exitCode === 0)
            return candidate;
        if (isForeign(started))
            throw (0,platform/* foreignPlatform */.w)(await (0,platform/* describePlatforms */.Q)(place.containers.preparing.image, signal));
        if (!isAbsent(started))
            answers.push(`${candidate}: ${(0,docker/* tellingWords */.Lk)(started)}`);
    }
    throw missingInImage(candidates, answers);
}
async function startOnce(command, place, signal) {
    const container = place.containers.preparing;
    try {
        await (0,image_container.createContainer)(container, command, ['--network', 'none', '--workdir', place.workingDirectory], signal);
        const started = await (0,docker/* docker */.T3)(['start', '--attach', container.name], { signal, timeout: patience });
        // Whoever did not come to answer is not missing.
        signal.throwIfAborted();
        if (started.timedOut)
            throw tooSlow(command);
        return started;
    }
    finally {
        await (0,image_container.removeContainer)(container);
    }
}
/** What the engine says of a program that is not in the image; one whose interpreter is missing says that itself. */
function isAbsent({ stderr }) {
    return /^Error\b.*(?:executable file .*not found|no such file or directory)/ims.test(stderr);
}
/** What the kernel says of a program for another processor. */
function isForeign({ stdout, stderr }) {
    return /\bexec format error\b/i.test(`${stdout}\n${stderr}`);
}
function tooSlow(command) {
    return new errors/* UserError */.yo('The tool in the image was started, and did not answer within a minute.', {
        reason: 'container-failed',
        received: command.join(' '),
        remedy: 'Run this again when the engine’s machine has less to do; a tool that waits for something at its start must not.',
    });
}
function missingInImage(candidates, answers) {
    const isThere = answers.length > 0;
    return new errors/* UserError */.yo(isThere
        ? 'The tool that the migrations need cannot be started in the image.'
        : 'The image does not have the tool that its migrations need.', {
        reason: 'missing-tool-in-image',
        received: isThere ? answers.join('; ') : 'none of them',
        accepted: candidates.join(' or '),
        remedy: isThere
            ? 'Put what it lacks into the image, for the user as whom the image runs, or set `run-in: runner`.'
            : 'Install the tool in the image (a dependency, not a development dependency), or set `run-in: runner`.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/launch/runner.js
var runner = __webpack_require__(2591);
;// CONCATENATED MODULE: ./build/packages/migrations/src/launch/image.js








/**
 * Finds a tool in an image by starting it there once, and gives what runs it in a temporary container, which is removed
 * whatever happens. Throws a UserError when the image does not have the tool.
 */
async function launchInImage(adapter, place, options) {
    const { network } = place;
    const container = place.containers.migrating;
    const executable = adapter.executable ?? '';
    // The project's own comes first, as npm has it: it is the version that the lock file names.
    const places = executable.includes('/') ? ['.'] : (adapter.places ?? runner/* usualPlaces */.d);
    const candidates = [
        ...new Set([place.workingDirectory, place.home].flatMap((folder) => places.map((name) => external_node_path_.posix.join(folder, name, executable)))),
        executable,
    ];
    const probe = adapter.probe ?? ['--version'];
    const found = await findOnce(`${executable} ${probe}`, place, () => probe.length === 0
        ? lookInImage(candidates, place, options.signal)
        : startInImage(candidates, probe, place, options.signal));
    const connect = network === undefined ? [] : ['--network', network];
    return {
        directory: place.directory,
        workingDirectory: place.workingDirectory,
        async run(args, environment, silence = false) {
            (0,refuse_forbidden/* refuseForbidden */.Y)(adapter, args);
            // Names alone: the values stay in our environment, out of every process list.
            const variables = Object.keys(environment).flatMap((name) => ['--env', name]);
            const labels = ['--name', container.name, ...(0,image_container.labelOptions)(container)];
            const settings = [...labels, ...connect, ...variables, '--workdir', place.workingDirectory, '--entrypoint', found];
            await (0,image_container.removeContainer)(container);
            try {
                const command = ['docker', 'run', '--rm', ...settings, container.image, ...args];
                return await (0,run.run)('sh', (0,guard/* guarded */.N)(command, container.name), {
                    environment: { ...(0,docker/* engineEnvironment */.IN)(), ...environment },
                    signal: options.signal,
                    onLine: silence ? () => { } : options.say,
                });
            }
            finally {
                await (0,image_container.removeContainer)(container);
            }
        },
    };
}
const executables = new WeakMap();
/** Looks into an image once, however many launchers there are. */
function findOnce(wanted, { containers }, find) {
    const found = executables.get(containers.preparing) ?? new Map();
    executables.set(containers.preparing, found);
    const path = found.get(wanted) ?? find();
    found.set(wanted, path);
    return path;
}


/***/ }),

/***/ 2591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ usualPlaces),
/* harmony export */   launchOnRunner: () => (/* binding */ launchOnRunner)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _exec_src_find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9986);
/* harmony import */ var _exec_src_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3988);
/* harmony import */ var _tools_refuse_forbidden_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1385);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2812);






/** Where package managers put executables: npm's, and the virtual environments of Python. */
const usualPlaces = ['node_modules/.bin', '.venv/bin', 'venv/bin'];
/**
 * Finds a tool on the runner: installed in its project, the service's context or the repository, else on PATH. The
 * project's own comes first: it is the version that the lock file names. Throws a UserError when it is nowhere;
 * nothing is ever downloaded.
 */
async function launchOnRunner(adapter, place, options) {
    const { workspace, context, directory } = place;
    const executable = adapter.executable ?? '';
    // A path is one of the project's own files, wherever the tool is looked for otherwise.
    const isPath = executable.includes('/');
    const places = isPath ? ['.'] : (adapter.places ?? usualPlaces);
    const folders = [...new Set([place.workingDirectory, context, '.'])].flatMap((folder) => places.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, folder, name)));
    const beside = await (0,_exec_src_find_js__WEBPACK_IMPORTED_MODULE_2__/* .findExecutable */ .o)(executable, folders.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter));
    const found = beside ?? (isPath ? undefined : await (0,_exec_src_find_js__WEBPACK_IMPORTED_MODULE_2__/* .findExecutable */ .o)(executable));
    if (found === undefined) {
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${adapter.title} is not installed on this runner.`, {
            reason: 'missing-tool',
            received: `no ${executable} on PATH, nor in ${places.join(', ')}`,
            accepted: `an executable ${executable} in one of these places`,
            remedy: `Install it in a step before (for example \`npm ci\` with ${executable} as a dependency), or set \`run-in: image\`.`,
        });
    }
    const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, place.workingDirectory);
    return {
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, directory),
        workingDirectory,
        run(args, environment, silence = false) {
            (0,_tools_refuse_forbidden_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseForbidden */ .Y)(adapter, args);
            return (0,_exec_src_run_js__WEBPACK_IMPORTED_MODULE_3__.run)('sh', (0,_guard_js__WEBPACK_IMPORTED_MODULE_5__/* .guarded */ .N)([found, ...args]), {
                cwd: workingDirectory,
                environment,
                signal: options.signal,
                onLine: silence ? () => { } : options.say,
            });
        },
    };
}


/***/ }),

/***/ 1385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ refuseForbidden)
/* harmony export */ });
/** Refuses to start a tool with a command that drops, rewinds or creates. */
function refuseForbidden(adapter, args) {
    const words = ` ${args.join(' ')} `;
    const found = adapter.forbidden.find((command) => words.includes(` ${command} `));
    if (found !== undefined)
        throw new Error(`${adapter.title} ${found} is never run.`);
}


/***/ })

};
;