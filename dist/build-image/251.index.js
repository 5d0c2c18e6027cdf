"use strict";
exports.id = 251;
exports.ids = [251,204,988];
exports.modules = {

/***/ 2362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ cacheType),
/* harmony export */   Nz: () => (/* binding */ repositoryCacheArguments),
/* harmony export */   _s: () => (/* binding */ planCache),
/* harmony export */   xU: () => (/* binding */ withoutFailing)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3926);
/* harmony import */ var _cache_setting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1359);




/** What may be said of a cache that is written, and makes no sense of one that is read. */
const exportOnly = /^(?:mode|ignore-error|image-manifest|oci-mediatypes|compression|compression-level|force-compression)=/;
/**
 * Decides about the build cache. `auto` is what cannot fail: a registry cache beside the image where buildx has a
 * builder of its own (driver docker-container, remote or kubernetes), and nothing with the other engines, which keep
 * their cache themselves. A cache is written only where the image is pushed too: then the login can write. Throws a
 * UserError for a setting that is none (`requireCacheSetting`).
 */
function planCache(setting, facts) {
    const value = (0,_cache_setting_js__WEBPACK_IMPORTED_MODULE_2__/* .requireCacheSetting */ .o)(setting);
    if (value === 'off' || value === '')
        return { from: [], to: [], why: 'The cache is off.' };
    if (value === 'auto')
        return planAuto(facts);
    const plan = value === 'registry' ? registryCache(facts) : value === 'gha' ? ghaCache(facts) : rawCache(value, facts);
    return facts.push ? plan : { ...plan, to: [], why: `${plan.why} It is not written, because nothing is pushed.` };
}
function planAuto(facts) {
    const own = facts.engine === 'buildx' && facts.driver !== undefined && facts.driver !== 'docker';
    if (!own) {
        const whose = facts.driver === undefined ? facts.engine : `buildx with the driver ${facts.driver}`;
        return { from: [], to: [], why: `${whose} keeps its cache on the machine.` };
    }
    const { from, to } = registryCache(facts);
    return facts.push
        ? { from, to, why: 'The cache is kept beside the image.' }
        : { from, to: [], why: 'The cache is read from beside the image.' };
}
/** A tag beside the image's own; podman and buildah make tags of their own, so that theirs is another repository. */
function registryCache({ image, engine }) {
    const why = 'The cache is kept beside the image.';
    if (engine === 'podman' || engine === 'buildah') {
        const value = `type=registry,ref=${image}-buildcache`;
        return { from: [value], to: [value], why };
    }
    const from = `type=registry,ref=${image}:buildcache`;
    return { from: [from], to: [`${from},mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`], why };
}
/** Each image has a scope of its own: in a common one the last writer would win. */
function ghaCache({ image }) {
    const from = `type=gha,scope=${(0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(image).repository.replace(/\//g, '-')}`;
    return { from: [from], to: [`${from},mode=max,ignore-error=true`], why: 'The cache is GitHub’s.' };
}
function rawCache(value, { image }) {
    const why = 'The cache is what the workflow says.';
    if (value === 'inline' || cacheType(value) === 'inline') {
        return { from: [`type=registry,ref=${image}:latest`], to: ['type=inline'], why };
    }
    const fields = value.split(',');
    const read = fields.filter((field) => !exportOnly.test(field)).map((field) => field.replace(/^dest=/, 'src='));
    const written = fields.map((field) => field.replace(/^src=/, 'dest='));
    return { from: [read.join(',')], to: [withoutFailing(written.join(','))], why };
}
/** Gives a cache's type: a bare reference is one in a registry. */
function cacheType(value) {
    if (!value.includes('='))
        return 'registry';
    return fieldOf(value, 'type') ?? 'registry';
}
/** A cache that cannot be written must not cost the image that was built. */
function withoutFailing(value) {
    if (cacheType(value) === 'inline' || /(?:^|,)ignore-error=/.test(value))
        return value;
    return value.includes('=') ? `${value},ignore-error=true` : `type=registry,ref=${value},ignore-error=true`;
}
/** Gives the arguments for podman and buildah, which keep a cache in a repository of a registry. */
function repositoryCacheArguments(from, to) {
    return [
        ...from.flatMap((value) => ['--cache-from', repositoryOf(value)]),
        ...to.flatMap((value) => ['--cache-to', repositoryOf(value)]),
    ];
}
function repositoryOf(value) {
    const written = value.includes('=') ? (fieldOf(value, 'ref') ?? '') : value;
    const reference = (0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(written);
    if (reference.tag === undefined && reference.digest === undefined)
        return (0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(reference);
    throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('podman and buildah keep a build cache in a repository, and make the tags themselves.', {
        reason: 'unsupported-by-builder',
        received: value,
        accepted: `type=registry,ref=${(0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(reference)}-buildcache`,
        remedy: 'Name a repository without a tag, one of its own, or set `cache: registry`.',
    });
}
function fieldOf(value, name) {
    return value
        .split(',')
        .find((field) => field.startsWith(`${name}=`))
        ?.slice(name.length + 1);
}


/***/ }),

/***/ 302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ expandShortNames),
/* harmony export */   f: () => (/* binding */ fullName)
/* harmony export */ });
/* harmony import */ var _packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7819);
/* harmony import */ var _packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3926);


/**
 * Gives the arguments that make podman and buildah take an image without a host from Docker Hub, as docker does and as
 * the keys have it. By themselves they go by aliases (`centos` is of quay.io), by a list of registries, and by whatever
 * image they have whose name ends so. One that has the name of a stage is left alone: it would stand for the stage too.
 */
function expandShortNames(bases, dockerfile) {
    const stages = new Set((0,_packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDockerfile */ .Ai)(dockerfile).stages.map(({ name }) => name));
    return bases
        .filter((base) => !stages.has(base.toLowerCase()))
        .flatMap((base) => {
        const full = fullName(base);
        return full === base ? [] : ['--build-context', `${base}=docker-image://${full}`];
    });
}
/** Gives a name of Docker Hub's with its registry; every other one has it already. */
function fullName(base) {
    const reference = (0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(base);
    const name = (0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(reference);
    if (base.startsWith(`${reference.registry}/`) || reference.registry !== 'docker.io')
        return base;
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    return `${name}${tag}${reference.digest === undefined ? '' : `@${reference.digest}`}`;
}


/***/ }),

/***/ 9509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ isPushFailure),
/* harmony export */   JK: () => (/* binding */ findFailedStep),
/* harmony export */   sD: () => (/* binding */ explainBuildKit)
/* harmony export */ });
/**
 * Finds the step that failed the build, in BuildKit's plain progress: `#4 [2/3] RUN …`, `#4 0.06 output`,
 * `#4 ERROR: …`. Of several with an error it is the one whose error the build ended with: steps beside it are cancelled,
 * and a cache that cannot be read ends no build.
 */
function findFailedStep(lines) {
    const failed = lines.flatMap((line) => {
        const [, number, error] = /^#(\d+) ERROR: (.*)$/.exec(line) ?? [];
        return number === undefined || error === undefined ? [] : [{ number, error }];
    });
    const closing = lines.findLast((line) => /^(?:ERROR: )?(?:failed to|executor failed)/.test(line)) ?? '';
    const chosen = failed.findLast(({ error }) => closing.includes(error)) ??
        failed.findLast(({ error }) => !/cancell?ed/i.test(error)) ??
        failed.at(-1);
    return chosen && { ...readStep(lines, chosen.number), error: chosen.error };
}
/** Says whether a build that also pushes has failed in the push. */
function isPushFailure(lines) {
    const step = findFailedStep(lines);
    if (step === undefined)
        return lines.some((line) => /^ERROR: .*failed to push/.test(line));
    return /^pushing /.test(step.name) || /^failed to push /.test(step.error);
}
/** Tells the story of a build by BuildKit; undefined for what is none, or has no step. */
function explainBuildKit(lines) {
    const step = findFailedStep(lines);
    const line = findMarkedLine(lines);
    const parse = explainParseError(lines);
    if (parse !== undefined)
        return { ...parse, line: line ?? parse.line };
    if (step === undefined)
        return explainUnbuildable(lines, line) ?? explainUnfinished(lines);
    return { step: bare(step.name), line, tail: step.output.length > 0 ? step.output : [step.error] };
}
/** Newer versions show the place: `Dockerfile:3`, a rule, and the lines, the one at fault marked with `>>>`. */
function findMarkedLine(lines) {
    const start = lines.findIndex((line, index) => /^\S.*:\d+$/.test(line) && /^-{10,}$/.test(lines[index + 1] ?? ''));
    if (start < 0)
        return undefined;
    const marked = lines.slice(start + 2).find((line) => /^\s*\d+ \| >>>/.test(line));
    const number = /^\s*(\d+) \|/.exec(marked ?? '')?.[1] ?? /:(\d+)$/.exec(lines[start] ?? '')?.[1];
    return number === undefined ? undefined : Number(number);
}
/** A Dockerfile that cannot be read has no step yet. */
function explainParseError(lines) {
    const match = lines
        .map((line) => /parse error (?:on )?line (\d+): (.*)$/.exec(line))
        .findLast((found) => found !== null);
    return match?.[1] === undefined
        ? undefined
        : { step: `line ${match[1]}`, line: Number(match[1]), tail: [match[2] ?? ''] };
}
/** A Dockerfile that can be read, but not built, has no step either: the closing words, and a mark or its checks, say where. */
function explainUnbuildable(lines, marked) {
    const closing = lines.find((line) => /^(?:ERROR: )?failed to (?:solve|build)/.test(line));
    const found = lines.flatMap((line) => / - (.*) \(line (\d+)\)$/.exec(line)?.[2] ?? []);
    const line = marked ?? (found[0] === undefined ? undefined : Math.min(...found.map(Number)));
    if (closing === undefined || line === undefined)
        return undefined;
    const notes = lines.filter((text) => /^\s+- .* \(line \d+\)$/.test(text)).map((text) => text.trim());
    return { step: `line ${line}`, line, tail: [closing.replace(/^ERROR: failed to solve: /, ''), ...notes] };
}
/** Without any error the engine ended in the middle of a step: the last one that began and did not end. */
function explainUnfinished(lines) {
    const ended = new Set(lines.flatMap((line) => /^#(\d+) (?:DONE|CACHED|ERROR|CANCELED)\b/.exec(line)?.[1] ?? []));
    const open = lines.flatMap((line) => /^#(\d+) \[/.exec(line)?.[1] ?? []).findLast((number) => !ended.has(number));
    if (open === undefined)
        return undefined;
    const { name, output } = readStep(lines, open);
    return { step: bare(name), tail: output };
}
function readStep(lines, number) {
    const own = lines.filter((line) => line.startsWith(`#${number} `)).map((line) => line.slice(number.length + 2));
    return { name: own[0] ?? '', output: own.flatMap((line) => /^\d+\.\d+ (.*)$/.exec(line)?.[1] ?? []) };
}
/** `[linux/arm64 build 2/3] RUN make` is RUN make. */
function bare(name) {
    return name.replace(/^\[[^\]]*\] ?/, '');
}


/***/ }),

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

/***/ 7471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ runStep)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _packages_exec_src_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3988);


/**
 * Runs one command of an engine. Only exit code 0 is success; a cancel is a CancelledError whatever the command made
 * of it.
 */
async function runStep(phase, command, args, tools) {
    const ended = await (0,_packages_exec_src_run_js__WEBPACK_IMPORTED_MODULE_1__.run)(command, args, {
        environment: tools.environment,
        signal: tools.signal,
        onLine: tools.onLine,
    });
    if (ended.cancelled || tools.signal.aborted)
        throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc();
    const { exitCode, signal, lines, stdout } = ended;
    const words = ['buildx', 'manifest'].includes(args[0] ?? '') ? 2 : 1;
    const name = [command, ...args.slice(0, words)].join(' ');
    const failure = { done: false, phase, command: name, exitCode, signal, lines };
    return { lines, stdout, failure: exitCode === 0 ? undefined : failure };
}


/***/ }),

/***/ 7304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMountFields)
/* harmony export */ });
/**
 * Gives the fields of a `--mount=…` of RUN by their names in small letters (Dockerfile reference: RUN --mount), none for
 * `--mount` alone; undefined for any other flag. A name that is given again counts as it stands last.
 */
function readMountFields(flag) {
    if (flag !== '--mount' && !flag.startsWith('--mount='))
        return undefined;
    return new Map(flag
        .slice('--mount='.length)
        .split(',')
        .map((field) => {
        const [name = '', ...rest] = field.replaceAll('"', '').split('=');
        return [name.trim().toLowerCase(), rest.join('=')];
    }));
}


/***/ }),

/***/ 7809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ writeField),
/* harmony export */   z: () => (/* binding */ makePlain)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * Gives a path that survives as one of several comma-separated values, which some engines read with quotes and some
 * without: one that would not is linked under a plain name in the private `folder`.
 */
async function makePlain(path, folder) {
    if (/^[\w./@:+ -]+$/.test(path))
        return path;
    const plain = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `link-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(path, plain);
    return plain;
}
/** Writes text as a field of comma-separated values (RFC 4180), for an option that is read as such a list. */
function writeField(text) {
    return /[,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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