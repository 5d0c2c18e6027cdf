"use strict";
exports.id = 204;
exports.ids = [204,988];
exports.modules = {

/***/ 9204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ firstLine),
/* harmony export */   ask: () => (/* binding */ ask),
/* harmony export */   d: () => (/* binding */ isAtLeast)
/* harmony export */ });
/* harmony import */ var _packages_action_src_cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3318);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _packages_exec_src_find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9986);
/* harmony import */ var _packages_exec_src_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3988);




/** Milliseconds that an engine has for a short answer: one that hangs must not hold the job for hours. */
const patience = 60_000;
/**
 * Puts a short question to a program: what it says, or in a sentence why it says nothing. It is ended, and a
 * CancelledError thrown, when the step is cancelled.
 */
async function ask(command, args, environment = {}) {
    if ((await (0,_packages_exec_src_find_js__WEBPACK_IMPORTED_MODULE_2__/* .findExecutable */ .o)(command)) === undefined)
        return { why: `${command} is not on PATH` };
    const signal = (0,_packages_action_src_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .signalOfCancel */ .wU)();
    const answer = await (0,_packages_exec_src_run_js__WEBPACK_IMPORTED_MODULE_3__.run)(command, args, { environment, timeout: patience, ...(signal && { signal }) });
    const { exitCode, stdout, stderr, cancelled, timedOut } = answer;
    if (cancelled)
        throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
    if (timedOut)
        return { why: `${[command, ...args.slice(0, 2)].join(' ')} did not answer within ${patience / 1000} s` };
    if (exitCode === 0)
        return { text: stdout.trim() };
    return { why: firstLine(stderr) || firstLine(stdout) || `${command} ended with exit code ${exitCode}` };
}
function firstLine(text) {
    return text.trim().split('\n')[0] ?? '';
}
/** Says whether `version` is at least `oldest`, both `major.minor`; a version that says nothing (0.0.0) is a new one. */
function isAtLeast(version, oldest) {
    const [major = 0, minor = 0] = (version ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
    const [wantedMajor = 0, wantedMinor = 0] = oldest.split('.').map(Number);
    if (major === 0 && minor === 0)
        return true;
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}


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


/***/ })

};
;