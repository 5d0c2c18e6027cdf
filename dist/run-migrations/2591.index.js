"use strict";
exports.id = 2591;
exports.ids = [2591,3988];
exports.modules = {

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