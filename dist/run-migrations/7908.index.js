"use strict";
exports.id = 7908;
exports.ids = [7908];
exports.modules = {

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

/***/ 7908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   migratingLabel: () => (/* binding */ migratingLabel),
/* harmony export */   takeLockContainer: () => (/* binding */ takeLockContainer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _image_docker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1803);



const prefix = 'deploy-actions.lock';
const label = {
    token: `${prefix}.token`,
    repository: `${prefix}.repository`,
    run: `${prefix}.run`,
    attempt: `${prefix}.attempt`,
    url: `${prefix}.url`,
};
/** What marks the containers that migrate a database under this lock, as `name=value`. */
function migratingLabel(database) {
    return `${prefix}.database=${fingerprintOf(database)}`;
}
/** The name of a database's lock: whoever has the container of that name holds it. */
function lockContainerName(database) {
    return `deploy-actions-lock-${fingerprintOf(database)}`;
}
function fingerprintOf(database) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(database).digest('hex').slice(0, 16);
}
/** How often a holder's run is asked for, in milliseconds. */
const askAgain = 10_000;
/**
 * Takes the lock of a database by creating a container of a fixed name, which the engine lets nobody do twice. It is
 * taken from a run only when that has ended and no container of its migrates. Throws a UserError that names the holder
 * when it is not given up in time.
 */
async function takeLockContainer(options) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    try {
        return await take(token, options);
    }
    catch (error) {
        // Cancelled in the very moment: the engine may have made it all the same.
        if (options.signal.aborted)
            await removeOwn(token, options);
        throw error;
    }
}
async function removeOwn(token, options) {
    const holder = await readHolder({ ...options, signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (holder?.token === token)
        await (0,_image_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['rm', '--force', '--volumes', holder.id], { timeout: 8_000 });
}
async function take(token, options) {
    const { clock, signal, say } = options;
    const deadline = clock.now() + options.wait;
    let said = '';
    const tell = (text) => {
        if (text !== said)
            say(text);
        said = text;
    };
    let asked;
    for (;;) {
        const created = await create(token, options);
        if (created !== undefined)
            return prove(created, token, options);
        const holder = await readHolder(options);
        if (holder === undefined)
            continue;
        // The engine made it, and its answer was lost.
        if (holder.token === token)
            return prove(holder.id, token, options);
        if (asked?.id !== holder.id || clock.now() - asked.at >= askAgain) {
            asked = { id: holder.id, at: clock.now(), state: await options.askRun(holder.run) };
        }
        const who = describe(holder.run);
        const migrating = asked.state === 'ended' ? await countMigrating(options) : 0;
        if (asked.state === 'ended' && migrating === 0) {
            // By its number: another run may have taken the name meanwhile.
            await (0,_image_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['rm', '--force', '--volumes', holder.id], { signal });
            say(`The lock of ${who} was left behind: that run has ended and nothing migrates, so it is taken over.`);
            continue;
        }
        const why = explainWaiting(asked.state, migrating);
        tell(`Waiting for the lock that ${who} holds${why === '' ? '' : ` (${why})`}…`);
        if (clock.now() >= deadline)
            throw heldError(who, why, options);
        await clock.sleep(500, signal);
    }
}
async function create(token, { image, database, run, signal }) {
    const values = {
        [label.token]: token,
        [label.repository]: run.repository,
        [label.run]: run.id,
        [label.attempt]: run.attempt,
        [label.url]: run.url,
    };
    const labels = Object.entries(values).flatMap(([name, value]) => ['--label', `${name}=${value}`]);
    const settings = ['--name', lockContainerName(database), '--network', 'none', ...labels];
    const result = await (0,_image_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['create', ...settings, '--entrypoint', 'deploy-actions-lock', image], { signal });
    signal.throwIfAborted();
    if (result.exitCode === 0)
        return result.stdout.trim().split('\n').at(-1);
    if (/already in use|Conflict/i.test(result.stderr))
        return undefined;
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('The lock of the database cannot be taken on the engine.', {
        reason: 'container-failed',
        received: (0,_image_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .lastWords */ .aN)(result),
        remedy: 'Check the engine of docker-host, and run this again.',
    });
}
async function readHolder({ database, signal }) {
    const format = '{{.Id}} {{json .Config.Labels}}';
    const result = await (0,_image_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['container', 'inspect', '--format', format, lockContainerName(database)], { signal });
    signal.throwIfAborted();
    if (result.exitCode !== 0) {
        if (/no such/i.test(result.stderr))
            return undefined;
        throw new Error(`docker inspect: ${(0,_image_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .lastWords */ .aN)(result)}`);
    }
    const [id = '', ...rest] = result.stdout.trim().split(' ');
    const labels = (JSON.parse(rest.join(' ')) ?? {});
    const read = (name) => labels[name] ?? '';
    const run = {
        repository: read(label.repository),
        id: read(label.run),
        attempt: read(label.attempt),
        url: read(label.url),
    };
    return { id, token: read(label.token), run };
}
/** How many containers migrate the database now; those of a run that has ended may still be at it. */
async function countMigrating({ database, signal }) {
    const result = await (0,_image_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['ps', '--quiet', '--filter', `label=${migratingLabel(database)}`], { signal });
    signal.throwIfAborted();
    if (result.exitCode !== 0)
        throw new Error(`docker ps: ${(0,_image_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .lastWords */ .aN)(result)}`);
    return result.stdout.split('\n').filter((line) => line !== '').length;
}
/** The container under the name has to be the one that was created, with this process's own mark on it. */
async function prove(id, token, options) {
    const isOurs = async (signal) => {
        const holder = await readHolder({ ...options, signal });
        return holder?.token === token && holder.id === id;
    };
    // A cancel is the very moment at which it has to be given back.
    const release = async () => void (await (0,_image_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .docker */ .T3)(['rm', '--force', '--volumes', id], { timeout: 15_000 }));
    const verify = async () => {
        if (await isOurs(options.signal))
            return;
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('The lock of the database was taken away from this run.', {
            reason: 'lock-lost',
            received: `no container ${lockContainerName(options.database)} of this run`,
            remedy: 'Find out who removes containers of the engine while they are in use, and run this again.',
        });
    };
    try {
        await verify();
    }
    catch (error) {
        await release();
        throw error;
    }
    return { verify, release };
}
function describe({ url, repository }) {
    return url || (repository === '' ? 'a process outside of GitHub Actions' : `a run of ${repository}`);
}
function explainWaiting(state, migrating) {
    if (migrating > 0)
        return 'its run has ended, and a container of it still migrates';
    if (typeof state === 'object')
        return `whether it has ended is not known: ${state.unknown}`;
    return '';
}
function heldError(who, why, { database }) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Another run is migrating the database ${database.split(' ')[0]}.`, {
        reason: 'locked',
        received: `the lock is held by ${who}${why === '' ? '' : `; ${why}`}`,
        remedy: `Wait until it has ended and run this again, or raise wait-timeout. If it is over and nothing migrates, \`docker rm ${lockContainerName(database)}\` on the engine frees the lock.`,
    });
}


/***/ })

};
;