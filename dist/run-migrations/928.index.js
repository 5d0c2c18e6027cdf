export const id = 928;
export const ids = [928,676];
export const modules = {

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


/***/ }),

/***/ 2928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   launchInImage: () => (/* binding */ launchInImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _exec_src_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3988);
/* harmony import */ var _image_container_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5676);
/* harmony import */ var _image_docker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1803);
/* harmony import */ var _tools_adapters_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2154);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2812);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2591);








/**
 * Finds a tool in an image by starting it there once, and gives what runs it in a temporary container, which is removed
 * whatever happens. Throws a UserError when the image does not have the tool.
 */
async function launchInImage(adapter, place, options) {
    const { network } = place;
    const container = place.containers.migrating;
    const executable = adapter.executable ?? '';
    // The project's own comes first, as npm has it: it is the version that the lock file names.
    const places = executable.includes('/') ? ['.'] : (adapter.places ?? _runner_js__WEBPACK_IMPORTED_MODULE_6__/* .usualPlaces */ .d);
    const candidates = [
        ...new Set([place.workingDirectory, place.home].flatMap((folder) => places.map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, name, executable)))),
        executable,
    ];
    const probe = adapter.probe ?? ['--version'];
    const found = await findOnce(`${executable} ${probe}`, place, () => probe.length === 0
        ? lookInImage(candidates, place, options.signal)
        : findInImage(candidates, probe, place, options.signal));
    const connect = network === undefined ? [] : ['--network', network];
    return {
        directory: place.directory,
        workingDirectory: place.workingDirectory,
        async run(args, environment, silence = false) {
            (0,_tools_adapters_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseForbidden */ .Yg)(adapter, args);
            // Names alone: the values stay in our environment, out of every process list.
            const variables = Object.keys(environment).flatMap((name) => ['--env', name]);
            const labels = ['--name', container.name, ...(0,_image_container_js__WEBPACK_IMPORTED_MODULE_3__.labelOptions)(container)];
            const settings = [...labels, ...connect, ...variables, '--workdir', place.workingDirectory, '--entrypoint', found];
            await (0,_image_container_js__WEBPACK_IMPORTED_MODULE_3__.removeContainer)(container);
            try {
                const command = ['docker', 'run', '--rm', ...settings, container.image, ...args];
                return await (0,_exec_src_run_js__WEBPACK_IMPORTED_MODULE_2__.run)('sh', (0,_guard_js__WEBPACK_IMPORTED_MODULE_7__/* .guarded */ .N)(command, container.name), {
                    environment: { ...(0,_image_docker_js__WEBPACK_IMPORTED_MODULE_4__/* .engineEnvironment */ .IN)(), ...environment },
                    signal: options.signal,
                    onLine: silence ? () => { } : options.say,
                });
            }
            finally {
                await (0,_image_container_js__WEBPACK_IMPORTED_MODULE_3__.removeContainer)(container);
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
/** A script, always the same, that says which of its arguments can be started. */
const lookScript = 'for name; do command -v "$name" && exit 0; done; exit 1';
/** Looks for what must not be started to see whether it is there. An image without a shell says nothing: then it may be. */
async function lookInImage(candidates, place, signal) {
    const container = place.containers.preparing;
    try {
        const alone = ['--network', 'none', '--workdir', place.workingDirectory];
        await (0,_image_container_js__WEBPACK_IMPORTED_MODULE_3__.createContainer)(container, ['sh', '-c', lookScript, 'sh', ...candidates], alone, signal);
        const started = await (0,_image_docker_js__WEBPACK_IMPORTED_MODULE_4__/* .docker */ .T3)(['start', '--attach', container.name], { signal, timeout: 30_000 });
        if (started.exitCode === 1 && started.stderr.trim() === '')
            throw missingInImage(candidates, 'none of them');
        const found = started.stdout.trim().split('\n').at(-1) ?? '';
        return started.exitCode === 0 && found !== '' ? found : candidates.at(-1);
    }
    finally {
        await (0,_image_container_js__WEBPACK_IMPORTED_MODULE_3__.removeContainer)(container);
    }
}
async function findInImage(candidates, probe, place, signal) {
    const container = place.containers.preparing;
    const answers = [];
    for (const candidate of candidates) {
        try {
            const alone = ['--network', 'none', '--workdir', place.workingDirectory];
            await (0,_image_container_js__WEBPACK_IMPORTED_MODULE_3__.createContainer)(container, [candidate, ...probe], alone, signal);
            const started = await (0,_image_docker_js__WEBPACK_IMPORTED_MODULE_4__/* .docker */ .T3)(['start', '--attach', container.name], { signal, timeout: 30_000 });
            if (started.exitCode === 0)
                return candidate;
            answers.push(`${candidate}: ${(0,_image_docker_js__WEBPACK_IMPORTED_MODULE_4__/* .lastWords */ .aN)(started)}`);
        }
        finally {
            await (0,_image_container_js__WEBPACK_IMPORTED_MODULE_3__.removeContainer)(container);
        }
    }
    throw missingInImage(candidates, answers.join('; '));
}
function missingInImage(candidates, received) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The image does not have the tool that its migrations need.`, {
        reason: 'missing-tool-in-image',
        received,
        accepted: candidates.join(' or '),
        remedy: 'Install the tool in the image (a dependency, not a development dependency), or set `run-in: runner`.',
    });
}


/***/ })

};
