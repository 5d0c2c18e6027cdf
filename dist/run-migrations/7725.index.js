"use strict";
exports.id = 7725;
exports.ids = [7725,5676];
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

/***/ 7725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   directoryInImage: () => (/* binding */ directoryInImage),
/* harmony export */   readImageFiles: () => (/* binding */ readImageFiles),
/* harmony export */   readImageSettings: () => (/* binding */ readImageSettings),
/* harmony export */   workingDirectoryInImage: () => (/* binding */ workingDirectoryInImage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _tools_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9457);
/* harmony import */ var _container_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5676);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1803);






/** Reads an image's configuration out of the engine. Throws an Error for an image that the engine does not have. */
async function readImageSettings(image, signal) {
    const result = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .docker */ .T3)(['image', 'inspect', '--format', '{{json .Config}}', image], { signal });
    signal.throwIfAborted();
    if (result.exitCode !== 0)
        throw new Error(`docker image inspect: ${(0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .lastWords */ .aN)(result)}`);
    const config = JSON.parse(result.stdout);
    const environment = (config.Env ?? []).map((entry) => {
        const at = entry.indexOf('=');
        return [entry.slice(0, at), entry.slice(at + 1)];
    });
    return { workingDirectory: config.WorkingDir || '/', environment: Object.fromEntries(environment) };
}
/** Where the migrations stand in an image: as named, or relative to its working directory as in the build context. */
function directoryInImage(settings, directory) {
    const { inRepository, context, inImage } = directory;
    const below = context === '.' ? inRepository : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.relative(context, inRepository);
    if (inImage === undefined && below.startsWith('..')) {
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The folder of migrations lies outside of the build context, so its place in the image is not known.', {
            reason: 'unknown-image-directory',
            received: `${inRepository}, context ${context}`,
            remedy: 'Set `migrations.image-directory` in deploy.yml to the folder in the image.',
        });
    }
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.resolve('/', settings.workingDirectory, inImage ?? below);
}
/** Where a tool is started in an image: its project's folder as in the build context, else the image's own. */
function workingDirectoryInImage(settings, inRepository, context) {
    const below = context === '.' ? inRepository : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.relative(context, inRepository);
    return below.startsWith('..') ? settings.workingDirectory : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.resolve('/', settings.workingDirectory, below);
}
/** Copies the files with such names out of an image, by a container that is created and never started; `tree` takes those below, too. */
async function readImageFiles(container, directory, repositoryPath, named, options) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(options.temporary, 'deploy-actions-'));
    try {
        await (0,_container_js__WEBPACK_IMPORTED_MODULE_4__.createContainer)(container, ['true'], [], options.signal);
        const copied = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .docker */ .T3)(['cp', `${container.name}:${directory}/.`, folder], { signal: options.signal });
        options.signal.throwIfAborted();
        if (copied.exitCode !== 0) {
            throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The image has no folder ${directory}.`, {
                reason: 'missing-image-directory',
                received: (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .lastWords */ .aN)(copied),
                remedy: 'COPY the migrations into the image (.dockerignore may leave them out), or set `migrations.image-directory` in deploy.yml to where they are.',
            });
        }
        const { files } = options.tree ? await (0,_tools_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readTree */ .Zc)(folder, '.', [named]) : await (0,_tools_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readFolder */ .j1)(folder, '.', [named], ['']);
        return files.map((file) => ({ ...file, path: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(repositoryPath, file.name) }));
    }
    finally {
        await (0,_container_js__WEBPACK_IMPORTED_MODULE_4__.removeContainer)(container);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
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