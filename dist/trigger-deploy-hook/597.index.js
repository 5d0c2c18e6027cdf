"use strict";
exports.id = 597;
exports.ids = [597];
exports.modules = {

/***/ 1291:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openRecordState),
/* harmony export */   c: () => (/* binding */ keepRecords)
/* harmony export */ });
/* harmony import */ var _packages_action_src_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(689);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _packages_record_src_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5991);



/** The name under which the post step finds the record that was left open. */
const openRecordState = 'open-record';
/** Keeps records of one run. */
function keepRecords(github, options) {
    const { runUrl, production, signingKey } = options;
    let current;
    let digest = '';
    const remember = (id) => {
        current = id;
        (0,_packages_action_src_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(openRecordState, id ?? '');
    };
    return {
        async open(payload, description) {
            digest = payload.digest;
            const id = await (0,_packages_record_src_records_js__WEBPACK_IMPORTED_MODULE_2__/* .openRecord */ .C6)(github, payload, { description, production }, remember);
            remember(id);
            return id;
        },
        async beat(description) {
            if (current === undefined)
                return;
            // A sign of life that GitHub does not take is no reason to give up on a deployment that is under way.
            await (0,_packages_record_src_records_js__WEBPACK_IMPORTED_MODULE_2__/* .setRecordState */ .lx)(github, current, 'in_progress', { description, runUrl }).catch((error) => options.warn(`The deployment record could not be refreshed: ${(0,_packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`));
        },
        async close(state, details) {
            if (current === undefined)
                return;
            const proof = state === 'success' ? { proof: { digest, signingKey } } : {};
            await (0,_packages_record_src_records_js__WEBPACK_IMPORTED_MODULE_2__/* .setRecordState */ .lx)(github, current, state, { ...details, ...proof, runUrl });
            remember(undefined);
        },
        async abandon(client, description) {
            if (current === undefined)
                return;
            await (0,_packages_record_src_records_js__WEBPACK_IMPORTED_MODULE_2__/* .setRecordState */ .lx)(client, current, 'error', { description, runUrl }).then(() => remember(undefined), 
            // The post step tries again.
            () => { });
        },
    };
}


/***/ }),

/***/ 9508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeDuration),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The real time. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const abort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', abort);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', abort, { once: true });
    }),
};
/** Gives a duration as people say it: `0.4 s`, `12 s`, `3 min 5 s`. */
function describeDuration(milliseconds) {
    // Rounded before it is split, so that 59.7 s is a minute and never 60 s.
    if (milliseconds < 9950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    const rest = seconds - minutes * 60;
    return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}


/***/ }),

/***/ 5170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ loadCryptography)
/* harmony export */ });
/**
 * Gives Node's cryptography, which is loaded with the first call: that takes a tenth of the time in which Node starts,
 * and whoever hashes has something to wait for before.
 */
const loadCryptography = () => process.getBuiltinModule('node:crypto');


/***/ }),

/***/ 4988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ readRunner)
});

// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(9896);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./build/node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/github/lib/github.js


const context = new Context();
/**
 * Returns a hydrated octokit ready to use for GitHub Actions
 *
 * @param     token    the repo PAT or GITHUB_TOKEN
 * @param     options  other options to set
 */
function getOctokit(token, options, ...additionalPlugins) {
    const GitHubWithPlugins = GitHub.plugin(...additionalPlugins);
    return new GitHubWithPlugins(getOctokitOptions(token, options));
}
//# sourceMappingURL=github.js.map
;// CONCATENATED MODULE: ./build/packages/action/src/workspace.js
/** Gives the folder that the repository is checked out to. */
function findWorkspace(environment = process.env) {
    return environment['GITHUB_WORKSPACE'] ?? process.cwd();
}

;// CONCATENATED MODULE: ./build/packages/action/src/runner.js


/** Reads what the runner says: the event from @actions/github, the rest from the default environment variables. */
function readRunner(event = context, environment = process.env) {
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const name = event.eventName ?? '';
    const ref = event.ref ?? '';
    const runId = environment['GITHUB_RUN_ID'] ?? '';
    const serverUrl = event.serverUrl || 'https://github.com';
    return {
        repository,
        event: name,
        payload: event.payload,
        sha: event.sha ?? '',
        ref,
        branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
        isPullRequest: /^(?:pull_request(?:_target|_review)?|merge_group)$/.test(name),
        actor: event.actor ?? '',
        runId,
        attempt: Number(environment['GITHUB_RUN_ATTEMPT']) || undefined,
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
        serverUrl,
        apiUrl: event.apiUrl || 'https://api.github.com',
        workspace: findWorkspace(environment),
        temporary: environment['RUNNER_TEMP'] ?? environment['TMPDIR'] ?? '/tmp',
    };
}


/***/ }),

/***/ 1060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o6: () => (/* binding */ openGitHub),
  y0: () => (/* binding */ orUndefined)
});

// UNUSED EXPORTS: statusOf

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/http/src/proxy.js
var proxy = __webpack_require__(476);
;// CONCATENATED MODULE: ./build/packages/github/src/passing.js
/** The longest that a rate limit is sat out, in milliseconds; beyond it the failure is reported instead. */
const longestPause = 60_000;
/** Says whether a failed call may succeed when it is sent again. `reads` allows what a change must not risk: 5xx and lost answers. */
function isPassing(error, reads) {
    const failure = error;
    if (isRateLimit(failure))
        return pauseOf(error, 1, Date.now()) <= longestPause;
    if (!reads)
        return false;
    const status = failure.status;
    return status === undefined || status === 408 || status >= 500;
}
/** Gives the milliseconds to wait before the next attempt, as GitHub's headers ask (retry-after, x-ratelimit-reset), else doubling from 1 s. */
function pauseOf(error, attempt, now) {
    const headers = error.response?.headers ?? {};
    const after = headers['retry-after'];
    if (after !== undefined && /^\d+$/.test(after))
        return Number(after) * 1000;
    const reset = headers['x-ratelimit-reset'];
    if (headers['x-ratelimit-remaining'] === '0' && reset !== undefined)
        return Math.max(1000, Number(reset) * 1000 - now);
    return 1000 * 2 ** (attempt - 1);
}
/** GitHub answers primary limits with 403 or 429 and no remaining calls, secondary limits with a retry-after or a message. */
function isRateLimit(failure) {
    if (failure.status !== 403 && failure.status !== 429)
        return false;
    const headers = failure.response?.headers ?? {};
    return (failure.status === 429 ||
        headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /rate limit/i.test(failure.message ?? ''));
}

;// CONCATENATED MODULE: ./build/packages/github/src/failure.js


/** Octokit gives a lost connection the status 500, too; only an answer has headers. */
function answeredStatus(error) {
    const { status, response } = error;
    return response === undefined ? undefined : status;
}
/** Turns a failed call into an error that says what was tried, what GitHub answered, and what to change. */
function explainFailure(error, problem) {
    const status = answeredStatus(error);
    const said = (0,errors/* messageOf */.bD)(error);
    const make = (message, reason, remedy) => new errors/* UserError */.yo(message, {
        reason,
        received: status === undefined ? said : `HTTP ${status}: ${said}`,
        accepted: `a token of ${problem.repository} with \`${problem.permission}\``,
        remedy,
        cause: error,
    });
    if (status === undefined) {
        return make(`GitHub's API could not be reached to ${problem.what}.`, 'github-unreachable', "Run the step again; check githubstatus.com and the runner's network.");
    }
    if (isRateLimit(error)) {
        return make(`GitHub's rate limit kept us from trying to ${problem.what}.`, 'github-rate-limit', 'Run the step again later, or use an App token, which has a limit of its own.');
    }
    if (status === 401) {
        return make(`GitHub does not know the token with which we tried to ${problem.what}.`, 'github-unauthorized', 'Check the input `token`: the secret may be misspelt, expired or revoked.');
    }
    if (status === 403 || (status === 404 && /not accessible|resource/i.test(said))) {
        return make(`The token may not ${problem.what}.`, 'github-forbidden', `Add \`permissions: { ${problem.permission} }\` to the job (and to the job that calls a reusable workflow).`);
    }
    if (status === 404) {
        return make(`GitHub did not find what we needed to ${problem.what}.`, 'github-not-found', `Check that it exists, and that the job grants \`${problem.permission}\`: GitHub hides what a token may not see.`);
    }
    if (status >= 500) {
        return make(`GitHub's API failed while we tried to ${problem.what}.`, 'github-unavailable', 'Run the step again: it continues where it stopped.');
    }
    return make(`GitHub refused to ${problem.what}.`, status === 409 ? 'github-conflict' : 'github-rejected', "Read GitHub's answer above; running the step again is safe.");
}

;// CONCATENATED MODULE: ./build/packages/github/src/client.js





/**
 * Opens a client. Failures come out as UserErrors that name what was tried, the permission it needs and what GitHub
 * answered; the token is in a header only. Throws a UserError without a token or repository.
 */
async function openGitHub(options) {
    if (options.token === '') {
        throw new errors/* UserError */.yo('There is no token to talk to GitHub with.', {
            reason: 'missing-token',
            received: 'an empty input token',
            accepted: 'a token of this repository: the job token (the default), or an App token',
            remedy: 'Leave the input `token` out, or check the secret that it refers to.',
        });
    }
    const [owner, repo] = options.repository.split('/');
    if (!owner || !repo) {
        throw new errors/* UserError */.yo('The repository is not known.', {
            reason: 'missing-repository',
            received: options.repository || 'an empty GITHUB_REPOSITORY',
            accepted: 'owner/name',
            remedy: 'Run this action in a GitHub Actions job, where GITHUB_REPOSITORY is set.',
        });
    }
    await (0,proxy/* useProxies */.U)();
    const { Octokit } = await __webpack_require__.e(/* import() */ 891).then(__webpack_require__.bind(__webpack_require__, 891));
    const silent = () => { };
    const octokit = new Octokit({
        auth: options.token,
        baseUrl: options.apiUrl.replace(/\/+$/, ''),
        userAgent: 'deploy-actions',
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: { fetch: boundedFetch(options.signal) },
    });
    octokit.hook.after('request', refuseTorn);
    return {
        owner,
        repo,
        rest: octokit.rest,
        paginate: octokit.paginate,
        read: (what, permission, call) => attempt({ what, permission, repository: options.repository }, call, 5, options.signal),
        write: (what, permission, call, { repeatable = false } = {}) => attempt({ what, permission, repository: options.repository }, call, repeatable ? 4 : 1, options.signal),
    };
}
/** How long a request may take, in milliseconds. */
const longestRequest = 60_000;
/** Gives a fetch that ends with the run, and never waits for an answer for ever. */
function boundedFetch(signal) {
    return (input, init) => {
        const signals = [AbortSignal.timeout(longestRequest), ...(signal === undefined ? [] : [signal])];
        return fetch(input, { ...init, signal: AbortSignal.any(signals) });
    };
}
/** Octokit gives JSON that breaks off as text: to take that for an answer would be to take it for an empty one. */
function refuseTorn(response) {
    const isEmpty = [204, 205].includes(response.status) || response.headers['content-length'] === '0';
    if (isEmpty || typeof response.data !== 'string' || !String(response.headers['content-type']).includes('json'))
        return;
    throw Object.assign(new Error('The answer broke off.'), { status: 500 });
}
async function attempt(problem, call, attempts, signal) {
    for (let count = 1;; count += 1) {
        signal?.throwIfAborted();
        try {
            return await call();
        }
        catch (error) {
            if (signal?.aborted)
                throw signal.reason;
            // What has no status never was a request: a defect of ours, not of GitHub's.
            if (error instanceof errors/* UserError */.yo || statusOf(error) === undefined)
                throw error;
            // A rate limit says that nothing was done, so even a change may be sent again.
            const again = isPassing(error, attempts > 1) && count < Math.max(attempts, 3);
            if (!again)
                throw explainFailure(error, problem);
            await clock/* systemClock */.m.sleep(pauseOf(error, count, Date.now()), signal);
        }
    }
}
/** The status of a failed call to GitHub's API, or undefined when no answer came or it was something else. */
function statusOf(error) {
    if (error instanceof errors/* UserError */.yo)
        return statusOf(error.cause);
    const status = error?.status;
    return typeof status === 'number' ? status : undefined;
}
/** Gives undefined instead of the error when GitHub answered 404. */
async function orUndefined(call) {
    try {
        return await call;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ useProxies),
/* harmony export */   r: () => (/* binding */ readProxies)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/**
 * Reads the proxies from the variables that runners hand on (`http_proxy` before `HTTP_PROXY`, as curl has it; the
 * scheme may be left out). Throws a UserError for an address that is none, without repeating it.
 */
function readProxies(environment = process.env) {
    const read = (name) => environment[name.toLowerCase()] || environment[name] || '';
    const proxies = {};
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) {
        if (read(name) !== '')
            proxies[name] = readProxy(name, read(name));
    }
    if (Object.keys(proxies).length === 0)
        return undefined;
    return read('NO_PROXY') === '' ? proxies : { ...proxies, NO_PROXY: read('NO_PROXY') };
}
function readProxy(name, text) {
    const address = text.includes('://') ? text : `http://${text}`;
    const protocol = URL.canParse(address) ? new URL(address).protocol : '';
    if (protocol === 'http:' || protocol === 'https:')
        return address;
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The proxy that ${name} names cannot be used.`, {
        reason: 'invalid-proxy',
        received: protocol === '' ? 'text that is not a URL' : `a ${protocol} URL`,
        accepted: 'http://host:port, or http://user:password@host:port',
        remedy: `Mend the variable ${name} where the runner is set up, or add the hosts that need no proxy to NO_PROXY and leave it out.`,
    });
}
let used;
/**
 * Lets every request of this process, by node:http or fetch, go by the environment's proxies. Nothing is loaded where
 * there is none. Node before 24.14 cannot do it, and goes straight. Throws as `readProxies` does.
 */
function useProxies() {
    used ??= setProxies(readProxies());
    return used;
}
async function setProxies(proxies) {
    if (proxies === undefined)
        return;
    const http = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    http.setGlobalProxyFromEnv?.(proxies);
}


/***/ }),

/***/ 2124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wg: () => (/* binding */ hasProofMark),
  ex: () => (/* binding */ parsePayload),
  or: () => (/* binding */ proofMark),
  R: () => (/* binding */ recordTask),
  cM: () => (/* binding */ signPayload),
  Lo: () => (/* binding */ verifyPayload)
});

// EXTERNAL MODULE: ./build/packages/record/src/pinned.js
var pinned = __webpack_require__(2679);
// EXTERNAL MODULE: ./build/packages/action/src/cryptography.js
var cryptography = __webpack_require__(5170);
;// CONCATENATED MODULE: ./build/packages/record/src/canonical.js
/**
 * Writes a JSON value with the keys of every object sorted and nothing between tokens, so that equal values give equal
 * bytes (the subset of RFC 8785 that strings, whole numbers, booleans and null need). `undefined` entries are left out.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value)
            .filter(([, entry]) => entry !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
    }
    return JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/packages/record/src/seal.js


/** Gives the HMAC-SHA256 (RFC 2104) of a JSON value's canonical form, in hexadecimal. */
function sealOf(value, key) {
    return (0,cryptography/* loadCryptography */.L)().createHmac('sha256', key).update(canonicalJson(value)).digest('hex');
}
/** Compares two seals without telling by the time it takes where they differ. */
function isSameSeal(received, expected) {
    const [a, b] = [Buffer.from(received), Buffer.from(expected)];
    return a.length === b.length && (0,cryptography/* loadCryptography */.L)().timingSafeEqual(a, b);
}

;// CONCATENATED MODULE: ./build/packages/record/src/payload.js


/** The name under which records of a service are kept apart from other deployments. */
function recordTask(service) {
    return `deploy:${service}`;
}
/**
 * Signs a payload with HMAC-SHA256 (RFC 2104) over its canonical JSON without the signature itself, so that every
 * field (service, environment, commit, keys, digest) is covered. Without a key the signature is empty.
 */
function signPayload(payload, key) {
    return { ...payload, signature: key === undefined ? '' : `v1=${sealOf(payload, key)}` };
}
/**
 * Says whether a payload carries a valid signature of this key. Without a key everything is taken: the audit says so.
 * All of the raw object is covered, so that fields of other versions neither break a signature nor slip past it.
 */
function verifyPayload({ payload, raw }, key) {
    if (key === undefined)
        return true;
    const { signature: _, ...signed } = raw;
    return isSameSeal(payload.signature, `v1=${sealOf(signed, key)}`);
}
/**
 * Gives the mark that a `success` status carries at the end of its description: the signature of the payload is made
 * before there is proof, so the proof is signed by itself, and bound to this very deployment.
 */
function proofMark(id, digest, key) {
    return ` proof=v1:${sealOf({ deployment: id, digest, state: 'success' }, key)}`;
}
/** Says whether the description of a `success` status carries the proof of this deployment. */
function hasProofMark(description, id, digest, key) {
    if (key === undefined)
        return true;
    const mark = proofMark(id, digest, key);
    return isSameSeal(description.slice(-mark.length), mark);
}
/**
 * Reads a deployment's payload, which GitHub gives as an object or as JSON text, sometimes encoded twice. Gives
 * undefined for payloads that are not ours or not whole: anyone who may deploy can plant one. Fields that an older
 * version did not write are empty.
 */
function parsePayload(value) {
    let raw = value;
    for (let depth = 0; depth < 2 && typeof raw === 'string'; depth += 1) {
        try {
            raw = JSON.parse(raw);
        }
        catch {
            return undefined;
        }
    }
    if (typeof raw !== 'object' || raw === null)
        return undefined;
    const fields = raw;
    if (fields['type'] !== 'deploy-actions/record' || fields['schema'] !== 1)
        return undefined;
    if (!required.every((key) => typeof fields[key] === 'string'))
        return undefined;
    if (!(0,pinned/* isPinned */.T)(String(fields['image'])) || !String(fields['image']).endsWith(`@${String(fields['digest'])}`)) {
        return undefined;
    }
    const text = (key) => (typeof fields[key] === 'string' ? fields[key] : '');
    const texts = Object.fromEntries([...required, ...optional].map((key) => [key, text(key)]));
    const rollbackOf = typeof fields['rollback_of'] === 'number' ? fields['rollback_of'] : null;
    return {
        raw: fields,
        payload: {
            ...texts,
            type: 'deploy-actions/record',
            schema: 1,
            rollback_of: rollbackOf,
        },
    };
}
const required = ['service', 'environment', 'image', 'digest', 'revision', 'commit', 'source_key'];
const optional = [
    'content_key',
    'version',
    'release',
    'migrations',
    'compatibility',
    'reversible',
    'run',
    'signature',
];


/***/ }),

/***/ 2679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isPinned)
/* harmony export */ });
const pinned = /^[^\s@]+@sha256:[0-9a-f]{64}$/;
/** Says whether an image is named by its digest: `name@sha256:` and 64 hexadecimal digits. */
function isPinned(image) {
    return pinned.test(image);
}


/***/ }),

/***/ 5991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ openRecord),
/* harmony export */   GS: () => (/* binding */ retirePredecessors),
/* harmony export */   KI: () => (/* binding */ findLive),
/* harmony export */   lx: () => (/* binding */ setRecordState),
/* harmony export */   ve: () => (/* binding */ findPrevious),
/* harmony export */   wy: () => (/* binding */ walkRecords)
/* harmony export */ });
/* harmony import */ var _action_src_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3091);
/* harmony import */ var _action_src_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9380);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2124);



/**
 * Walks the records of a service in an environment from the newest to the oldest, as long as the caller wants more.
 * Deployments that are not ours are passed over.
 */
async function* walkRecords(github, query) {
    for (let page = 1;; page += 1) {
        const { data } = await github.read('read the deployment records', 'deployments: read', () => github.rest.repos.listDeployments({
            owner: github.owner,
            repo: github.repo,
            environment: query.environment,
            task: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTask */ .R)(query.service),
            per_page: 30,
            page,
        }));
        // GitHub lists the newest first; ids grow, so that two within the same second keep their order.
        for (const deployment of [...data].sort((a, b) => b.id - a.id)) {
            const read = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePayload */ .ex)(deployment.payload);
            if (read === undefined)
                continue;
            const { payload } = read;
            if (payload.service !== query.service || payload.environment !== query.environment)
                continue;
            if (!(0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyPayload */ .Lo)(read, query.signingKey)) {
                query.onUnsigned?.(deployment.id);
                continue;
            }
            const states = await readStates(github, deployment.id, payload.digest, query.signingKey);
            yield {
                id: deployment.id,
                createdAt: deployment.created_at,
                payload,
                state: states[0] ?? 'pending',
                wasProven: states.includes('success'),
            };
        }
        if (data.length < 30)
            return;
    }
}
/** Gives the record of what runs now: the newest one that is in the state `success`; undefined if there is none. */
async function findLive(github, query) {
    for await (const record of walkRecords(github, query))
        if (record.state === 'success')
            return record;
    return undefined;
}
/**
 * Gives the newest record that was ever proven and runs another image than `digest`: where a rollback goes. What was
 * rolled back itself is passed over, however well it had been proven before.
 */
async function findPrevious(github, query, digest) {
    const rolledBack = new Set();
    for await (const record of walkRecords(github, query)) {
        const { payload, id, wasProven } = record;
        if (wasProven && payload.digest !== digest && !rolledBack.has(id))
            return record;
        if (wasProven && payload.rollback_of !== null)
            rolledBack.add(payload.rollback_of);
    }
    return undefined;
}
/**
 * Creates the record of a deployment that is about to begin, with the status `in_progress`. Gives its id; `onCreated`
 * has it before the status is written, so that a crash in between leaves nothing that nobody knows of.
 */
async function openRecord(github, payload, options, onCreated = () => { }) {
    const { data } = await github.write('create the deployment record', 'deployments: write', () => github.rest.repos.createDeployment({
        owner: github.owner,
        repo: github.repo,
        ref: payload.commit,
        task: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .recordTask */ .R)(payload.service),
        environment: payload.environment,
        description: cleanDescription(options.description, ''),
        payload: payload,
        // Defaults of the API that would merge, wait for checks, or hide the predecessor before we have proof.
        auto_merge: false,
        required_contexts: [],
        production_environment: options.production,
        transient_environment: false,
    }));
    if (!('id' in data))
        throw new Error('GitHub accepted the deployment but gave no id, although auto_merge was off.');
    onCreated(data.id);
    await setRecordState(github, data.id, 'in_progress', { description: options.description, runUrl: payload.run });
    return data.id;
}
/** Writes a status to a record. Our predecessor is never retired by it (`auto_inactive: false`). */
async function setRecordState(github, id, state, details) {
    const { proof } = details;
    const mark = proof?.signingKey === undefined ? '' : (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .proofMark */ .or)(id, proof.digest, proof.signingKey);
    // The same status twice says nothing else than once, so it may be sent again.
    await github.write(`set the deployment record to ${state}`, 'deployments: write', () => github.rest.repos.createDeploymentStatus({
        owner: github.owner,
        repo: github.repo,
        deployment_id: id,
        state,
        description: cleanDescription(details.description, mark),
        auto_inactive: false,
        ...(details.runUrl ? { log_url: details.runUrl } : {}),
        ...(details.environmentUrl === undefined ? {} : { environment_url: details.environmentUrl }),
    }), { repeatable: true });
}
/** Retires every older record of the service that still says `success`, once a newer one has been proven. Gives their ids. */
async function retirePredecessors(github, query, proven) {
    const retired = [];
    for await (const record of walkRecords(github, { ...query, signingKey: undefined })) {
        if (record.id >= proven)
            continue;
        if (record.state === 'inactive')
            break;
        if (record.state !== 'success')
            continue;
        await setRecordState(github, record.id, 'inactive', { description: `Replaced by deployment ${proven}` });
        retired.push(record.id);
    }
    return retired;
}
/** Gives the states from the newest to the oldest. With a key, a `success` without its signed proof is `unproven`. */
async function readStates(github, id, digest, signingKey) {
    const statuses = await github.read('read the deployment statuses', 'deployments: read', () => github.paginate(github.rest.repos.listDeploymentStatuses, {
        owner: github.owner,
        repo: github.repo,
        deployment_id: id,
        per_page: 100,
    }));
    return [...statuses]
        .sort((a, b) => b.id - a.id)
        .map(({ state, description }) => state === 'success' && !(0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .hasProofMark */ .wg)(description, id, digest, signingKey) ? 'unproven' : state);
}
/** GitHub takes 140 characters, and shows them to everybody who may read the repository. */
function cleanDescription(text, mark) {
    const clean = (0,_action_src_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s0)((0,_action_src_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeLog */ .Ah)(text)).replace(/\s+/g, ' ');
    return clean.slice(0, 140 - mark.length) + mark;
}


/***/ })

};
;