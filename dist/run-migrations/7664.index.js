"use strict";
exports.id = 7664;
exports.ids = [7664];
exports.modules = {

/***/ 7664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHub: () => (/* binding */ openGitHub)
});

// UNUSED EXPORTS: orUndefined, statusOf

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/http/src/proxy.js

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
    throw new errors/* UserError */.yo(`The proxy that ${name} names cannot be used.`, {
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
    const http = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 9448, 19));
    http.setGlobalProxyFromEnv?.(proxies);
}

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
    await useProxies();
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


/***/ })

};
;