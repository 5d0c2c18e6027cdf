"use strict";
exports.id = 988;
exports.ids = [988];
exports.modules = {

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