"use strict";
exports.id = 5676;
exports.ids = [5676];
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


/***/ })

};
;