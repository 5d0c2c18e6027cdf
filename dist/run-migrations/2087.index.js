"use strict";
exports.id = 2087;
exports.ids = [2087,3988];
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

/***/ 2087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openEngine: () => (/* binding */ openEngine)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/image/docker.js
var docker = __webpack_require__(1803);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/packages/exec/src/find.js
var find = __webpack_require__(9986);
// EXTERNAL MODULE: ./build/packages/exec/src/run.js
var run = __webpack_require__(3988);
// EXTERNAL MODULE: ./build/packages/exec/src/shell-word.js
var shell_word = __webpack_require__(2288);
// EXTERNAL MODULE: ./build/packages/migrations/src/engine/address.js
var engine_address = __webpack_require__(3856);
;// CONCATENATED MODULE: ./build/packages/migrations/src/engine/ssh.js







/** A socket's whole path may have at most 108 bytes, and ssh adds 17 while it makes one. */
const longestSocket = 90;
/**
 * Writes what ssh needs into a private folder: the key, the known hosts, a configuration that trusts nothing else, and
 * an `ssh` that takes it. Throws a UserError where ssh is missing or the key cannot be used.
 */
async function prepareSsh(address, secrets, folder) {
    const program = await (0,find/* findExecutable */.o)('ssh');
    const keygen = await (0,find/* findExecutable */.o)('ssh-keygen');
    if (program === undefined || keygen === undefined) {
        throw new errors/* UserError */.yo('There is no ssh on PATH, which a docker-host with ssh:// needs.', {
            reason: 'missing-ssh',
            remedy: 'Install OpenSSH’s client on the runner (Debian, Ubuntu: openssh-client).',
        });
    }
    const place = (name) => (0,external_node_path_.join)(folder, name);
    await (0,promises_.writeFile)(place('key'), asLines(secrets.key), { mode: 0o600 });
    await refuseUnusableKey(keygen, place('key'));
    await (0,promises_.writeFile)(place('known_hosts'), asLines(secrets.knownHosts), { mode: 0o600 });
    await (0,promises_.writeFile)(place('config'), configuration(place), { mode: 0o600 });
    await (0,promises_.mkdir)(place('bin'), { mode: 0o700 });
    await (0,promises_.writeFile)(place('bin/ssh'), `#!/bin/sh\nexec ${(0,shell_word/* quoteForShell */.e)(program)} -F ${(0,shell_word/* quoteForShell */.e)(place('config'))} "$@"\n`);
    await (0,promises_.chmod)(place('bin/ssh'), 0o700);
    const destination = ['-l', address.user, '-p', String(address.port), '--', address.host];
    return {
        address,
        binaries: place('bin'),
        destination,
        async open(signal) {
            if (!sharesConnection(folder))
                return undefined;
            const inBackground = ['-f', '-N', '-o', 'ControlMaster=yes'];
            const result = await (0,run.run)(place('bin/ssh'), [...inBackground, ...destination], { signal, timeout: 30_000 });
            return result.exitCode === 0 ? undefined : `${result.stderr}${result.timedOut ? 'timed out' : ''}`;
        },
        async close() {
            await (0,run.run)(place('bin/ssh'), ['-O', 'exit', ...destination], { timeout: 3_000 }).catch(() => { });
            await (0,promises_.rm)(place('key'), { force: true });
        },
    };
}
/** Secrets are often pasted with the ends of lines of another system, or without the last one. */
function asLines(text) {
    return `${text.replace(/\r\n?/g, '\n').trim()}\n`;
}
/** A key with a passphrase would wait for somebody to type it. */
async function refuseUnusableKey(keygen, file) {
    const result = await (0,run.run)(keygen, ['-y', '-P', '', '-f', file], { timeout: 10_000 });
    if (result.exitCode === 0)
        return;
    const protectedKey = /incorrect passphrase/i.test(result.stderr);
    throw new errors/* UserError */.yo(protectedKey ? 'The ssh key has a passphrase.' : 'The input ssh-key is not a private key.', {
        reason: 'invalid-ssh-key',
        // ssh-keygen's own words name our file, and nothing of the key.
        received: protectedKey ? 'a key that asks for a passphrase' : 'text that ssh cannot read as a key',
        accepted: 'the whole file of a private key without a passphrase, from -----BEGIN to -----END',
        remedy: 'Make a key of its own for this (`ssh-keygen -t ed25519 -N "" -f deploy`), and store the file `deploy`.',
    });
}
function configuration(place) {
    const file = (name) => `"${place(name).replaceAll('%', '%%')}"`;
    const shared = 
    // One connection for all calls; it outlives us for seconds only.
    sharesConnection(place(''))
        ? ['ControlMaster auto', `ControlPath ${file('shared')}`, 'ControlPersist 10']
        : ['ControlMaster no'];
    const settings = [
        `IdentityFile ${file('key')}`,
        'IdentitiesOnly yes',
        'IdentityAgent none',
        'PreferredAuthentications publickey',
        'BatchMode yes',
        `UserKnownHostsFile ${file('known_hosts')}`,
        'GlobalKnownHostsFile /dev/null',
        'StrictHostKeyChecking yes',
        'CheckHostIP no',
        'UpdateHostKeys no',
        'VerifyHostKeyDNS no',
        'ForwardAgent no',
        'ForwardX11 no',
        'ConnectTimeout 15',
        'ServerAliveInterval 15',
        'ServerAliveCountMax 4',
        'LogLevel ERROR',
        ...shared,
    ];
    return `Host *\n${settings.map((line) => `  ${line}\n`).join('')}`;
}
function sharesConnection(folder) {
    return Buffer.byteLength((0,external_node_path_.join)(folder, 'shared')) <= longestSocket;
}
/** Puts ssh's words into a UserError, or gives undefined where they are about something else. */
function explainSsh(said, address) {
    const name = (0,engine_address/* knownHostName */.nF)(address);
    const received = said
        .split('\n')
        .map((line) => line.replace(/^.*stderr=/, '').trim())
        .filter((line) => line !== '' && !line.startsWith('@'))
        .slice(-3)
        .join(' ');
    const fault = (reason, message, remedy) => new errors/* UserError */.yo(message, { reason, received, remedy });
    if (/HOST IDENTIFICATION HAS CHANGED|Offending \S+ key|REVOKED HOST KEY/i.test(said)) {
        return fault('ssh-wrong-host-key', `${name} answers with another host key than the one in ssh-known-hosts.`, `Something else may answer there. Ask whoever runs the machine; if its key was renewed, store the lines that \`${(0,engine_address/* keyscanLine */.Bt)(address)}\` prints as ssh-known-hosts.`);
    }
    if (/Host key verification failed|No \S+ host key is known|no matching host key type/i.test(said)) {
        return fault('ssh-unknown-host-key', `ssh-known-hosts has no key of ${name}.`, `Compare the lines that \`${(0,engine_address/* keyscanLine */.Bt)(address)}\` prints with the machine’s own keys, and store them as ssh-known-hosts.`);
    }
    if (/Permission denied \(|Too many authentication failures|sign_and_send_pubkey/i.test(said)) {
        return fault('ssh-key-refused', `${name} does not let ${address.user} in with this key.`, 'Put the public half of the key into ~/.ssh/authorized_keys of that user on the machine.');
    }
    if (/Connection refused|timed? ?out|No route to host|Network is unreachable|Could not resolve|Name or service not known|Connection (?:closed|reset)|kex_exchange/i.test(said)) {
        return fault('engine-unreachable', `No ssh answers at ${name}.`, 'Check host and port in docker-host, that the machine runs, and that its firewall lets this runner in.');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/engine/engine.js




/**
 * Makes every docker call of this process go to an engine, and asks it whether it is there. `folder` is private and
 * lasts as long as the engine is used. Throws a UserError with a reason of its own for each way in which it may fail.
 */
async function openEngine(address, secrets, folder, signal) {
    const ssh = address.kind === 'ssh' && secrets !== undefined ? await prepareSsh(address, secrets, folder) : undefined;
    const path = process.env['PATH'] ?? '';
    const environment = {
        DOCKER_HOST: address.url,
        // A context would name another engine.
        DOCKER_CONTEXT: '',
        ...(ssh === undefined ? {} : { PATH: `${ssh.binaries}${external_node_path_.delimiter}${path}` }),
    };
    (0,docker/* useEngine */.Kj)(environment);
    const close = async () => {
        (0,docker/* useEngine */.Kj)({});
        await ssh?.close();
    };
    try {
        const refused = await ssh?.open(signal);
        signal.throwIfAborted();
        if (refused !== undefined)
            throw explain(refused, address);
        const result = await (0,docker/* docker */.T3)(['version', '--format', '{{.Server.Version}}'], { signal, timeout: 40_000 });
        signal.throwIfAborted();
        if (result.exitCode === 0)
            return { address, environment, ssh, close };
        throw explain(`${result.stderr}\n${result.stdout}${result.timedOut ? '\ntimed out' : ''}`, address);
    }
    catch (error) {
        await close();
        throw error;
    }
}
function explain(said, address) {
    const byEngine = /permission denied while trying to connect|dial unix \S+: connect: permission denied/i.test(said);
    const bySsh = address.kind === 'ssh' && !byEngine ? explainSsh(said, address) : undefined;
    if (bySsh !== undefined)
        return bySsh;
    const received = said.trim().split('\n').at(-1)?.trim();
    const fault = (reason, message, remedy) => new errors/* UserError */.yo(message, { reason, received, remedy });
    if (byEngine) {
        return fault('engine-unauthorized', 'The engine does not let this user in.', 'Let the user of docker-host use docker on that machine (its group `docker`).');
    }
    if (/docker: (?:command )?not found|docker: No such file/i.test(said)) {
        return fault('engine-failed', 'There is no docker on the machine of docker-host.', 'Install docker there, for the user that docker-host names; its version has to be 18.09 or newer.');
    }
    if (/x509|certificate|tls:|HTTP response to HTTPS client|HTTP request to an HTTPS server/i.test(said)) {
        return fault('engine-certificate', 'The engine and this runner do not agree on TLS.', 'Set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH (a folder with ca.pem, cert.pem and key.pem) in the step’s env.');
    }
    return fault('engine-unreachable', 'The engine that docker-host names does not answer.', 'Check the address in docker-host, that the engine runs, and that this runner may reach it.');
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