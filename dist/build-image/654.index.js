export const id = 654;
export const ids = [654];
export const modules = {

/***/ 6654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/packages/action/src/files.js


/** Makes a private folder (mode 0700) below `parent`, gives it to `work`, and removes it whatever happens. */
async function withPrivateFolder(parent, work) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'deploy-actions-'));
    try {
        return await work(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/packages/registry/src/reference.js

const repositoryPattern = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
const hostPattern = /^(?:\[[0-9a-fA-F:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*)(?::[0-9]+)?$/;
/**
 * Parses an image reference by the grammar of the OCI distribution specification and Docker's rules for bare names:
 * the first part is a host only if it has a dot or a colon, or is `localhost`. Throws a UserError otherwise.
 */
function parseReference(text) {
    const [name = '', digest, ...rest] = text.split('@');
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasHost = /[.:]/.test(first) || first === 'localhost';
    const path = hasHost ? name.slice(slash + 1) : name;
    const colon = path.lastIndexOf(':');
    const tag = colon < 0 ? undefined : path.slice(colon + 1);
    const bare = colon < 0 ? path : path.slice(0, colon);
    const registry = hasHost ? canonicalHost(first) : 'docker.io';
    const repository = registry === 'docker.io' && !bare.includes('/') ? `library/${bare}` : bare;
    const valid = rest.length === 0 &&
        hostPattern.test(registry) &&
        repositoryPattern.test(repository) &&
        (tag === undefined || tagPattern.test(tag)) &&
        (digest === undefined || digestPattern.test(digest));
    if (valid)
        return { registry, repository, tag, digest };
    throw new errors/* UserError */.yo('This is not an image reference.', {
        reason: 'invalid-image',
        received: text,
        accepted: 'host/repository, with :tag or @sha256:digest where it is due; the repository in lower case',
        remedy: /[A-Z]/.test(bare)
            ? `Write the repository in lower case: ${text.replace(bare, bare.toLowerCase())}`
            : 'Correct the reference.',
    });
}
function canonicalHost(host) {
    return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
}
/** Gives the name without tag and digest, as people write it: `ghcr.io/acme/shop-api`. */
function nameOf(reference) {
    return `${reference.registry}/${reference.repository}`;
}
/** Says whether text may be a tag (OCI distribution specification: 128 characters at most). */
function isTag(text) {
    return tagPattern.test(text);
}
/** Says whether text is a SHA-256 digest with its algorithm. */
function isDigest(text) {
    return digestPattern.test(text);
}
/** Gives the origin that a registry's API answers at. Plain HTTP only on this machine, as Docker has it. */
function registryOrigin(registry) {
    if (registry === 'docker.io')
        return 'https://registry-1.docker.io';
    return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`;
}
/** Says whether a host (with or without port) is this machine itself: 127.0.0.0/8, localhost or [::1]. */
function isLoopback(host) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
}

// EXTERNAL MODULE: ./build/node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(9863);
;// CONCATENATED MODULE: ./build/packages/exec/src/capture.js

/**
 * Runs a short, read-only command to its end and gives its output, whatever its exit code; nothing is printed.
 * For a long or changing command, or one that reads standard input (never closed here), use `run`.
 * Throws an Error if the executable is not on PATH.
 */
async function capture(command, args, options = {}) {
    // The toolkit would split a command at its spaces.
    const { exitCode, stdout, stderr } = await (0,exec/* getExecOutput */.H)(`"${command.replace(/"/g, '\\"')}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.environment === undefined ? {} : { env: { ...definedOf(process.env), ...options.environment } }),
    });
    return { exitCode, stdout, stderr };
}
function definedOf(environment) {
    return Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined));
}

;// CONCATENATED MODULE: ./build/packages/exec/src/find.js


/** Gives the path of an executable on PATH, or undefined. */
async function findExecutable(name, path = process.env['PATH'] ?? '') {
    for (const folder of path.split(external_node_path_.delimiter)) {
        if (folder === '')
            continue;
        const candidate = (0,external_node_path_.join)(folder, name);
        try {
            await (0,promises_.access)(candidate, promises_.constants.X_OK);
            // A folder may be "executed" too.
            if ((await (0,promises_.stat)(candidate)).isFile())
                return candidate;
        }
        catch {
            // Not in this folder.
        }
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/packages/registry/src/faults.js

/** Nobody, or not the right one, is logged in (401, or a refusing token service). */
function unauthorized(attempt) {
    const { registry, repository, doing, loggedInAs } = attempt;
    const who = loggedInAs === undefined ? 'no user name and password' : `the user name ${loggedInAs}`;
    return new errors/* UserError */.yo(`${registry} refused the login while ${doing} of ${repository}.`, {
        reason: 'registry-unauthorized',
        received: `${who}; HTTP 401`,
        accepted: 'a user name and a password or token that the registry knows',
        remedy: loggedInAs === undefined
            ? 'Set registry-username and registry-password (or REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV), or log in before this step.'
            : 'Check the password or token: it may be wrong, expired, or lack the right to this repository.',
    });
}
/** Logged in, but not allowed (403). */
function forbidden(attempt, response) {
    const { registry, repository, doing, loggedInAs } = attempt;
    return new errors/* UserError */.yo(`${registry} does not allow ${doing} of ${repository}.`, {
        reason: 'registry-forbidden',
        received: `HTTP 403 for ${loggedInAs ?? 'an anonymous request'}${describeAnswer(response)}`,
        accepted: 'a token with the right to this repository',
        remedy: registry === 'ghcr.io'
            ? 'Grant the job `permissions: packages: write`, and give the repository write access in the settings of the package.'
            : `Grant the user the right to push to ${repository}.`,
    });
}
/** An answer that nothing above explains. */
function unexpected(attempt, response) {
    const { registry, repository, doing } = attempt;
    return new errors/* UserError */.yo(`${registry} failed while ${doing} of ${repository}.`, {
        reason: response.status === 404 ? 'registry-not-found' : 'registry-failed',
        received: `HTTP ${response.status}${describeAnswer(response)}`,
        remedy: response.status === 404
            ? 'Check the name of the image; some registries want the repository to be created first.'
            : 'Run the step again; if it stays, look at the status of the registry.',
    });
}
/** No answer came at all. */
function unreachable(attempt, why, cause) {
    return new errors/* UserError */.yo(`${attempt.registry} gave no answer while ${attempt.doing} of ${attempt.repository}.`, {
        reason: 'registry-unreachable',
        received: why,
        accepted: 'a registry that the runner can reach',
        remedy: 'Check the name of the registry, and that the runner may connect to it.',
        cause,
    });
}
/** The bytes that came are not those that the digest names. */
function corrupted(attempt, wanted, received) {
    return new errors/* UserError */.yo(`${attempt.registry} gave other bytes than the digest names, while ${attempt.doing}.`, {
        reason: 'registry-digest-mismatch',
        received,
        accepted: wanted,
        remedy: 'Run the step again; if it stays, the registry or a proxy before it alters images.',
    });
}
/** The error list of the distribution specification, shortened: it says best what the registry disliked. */
function describeAnswer(response) {
    try {
        const { errors } = JSON.parse(response.body.toString('utf8'));
        const said = (errors ?? []).map(({ code, message }) => [code, message].filter(Boolean).join(': ')).join('; ');
        return said === '' ? '' : ` (${said.slice(0, 200)})`;
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/packages/action/src/clock.js
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

;// CONCATENATED MODULE: ./build/packages/http/src/send.js

/** Why no answer came. `sent` says whether the request may have been acted upon: only `false` is safe to repeat blindly. */
class NoAnswerError extends Error {
    kind;
    sent;
    constructor(message, kind, sent, cause) {
        super(message, { cause });
        this.name = 'NoAnswerError';
        this.kind = kind;
        this.sent = sent;
    }
}
/**
 * Sends a request and gives the answer, whatever its status. By node:http rather than fetch, which gives up on its own
 * after five minutes without headers: a hook may deploy for longer before it answers.
 * Throws NoAnswerError when none came, and the signal's reason when it was aborted.
 */
const send = async (request) => {
    const url = parseHttpUrl(request.url);
    request.signal?.throwIfAborted();
    const { request: open } = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    const budget = request.timeout ?? 30_000;
    try {
        return await exchange(open, url, request, budget);
    }
    catch (error) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        throw explainSilence(error, request, error === timedOut);
    }
};
const timedOut = new Error('The time is up.');
const neverConnected = Object.assign(new Error('No connection was made in time.'), { code: 'ETIMEDOUT' });
function exchange(open, url, wanted, budget) {
    return new Promise((resolve, reject) => {
        const outgoing = open(url, {
            method: wanted.method,
            headers: { 'accept-encoding': 'identity', ...wanted.headers },
            // A connection that is kept may be gone just when it is used again: fine for what can be repeated, not for a POST.
            ...(wanted.method === 'POST' ? { agent: false } : {}),
        });
        const fail = (error) => {
            settle();
            outgoing.destroy();
            reject(error);
        };
        let connected = false;
        outgoing.once('socket', (socket) => {
            connected = !socket.connecting;
            socket.once('connect', () => {
                connected = true;
            });
        });
        const timer = setTimeout(() => fail(connected ? timedOut : neverConnected), Math.min(budget, longestTimeout));
        const abort = () => fail(wanted.signal?.reason);
        const settle = () => {
            clearTimeout(timer);
            wanted.signal?.removeEventListener('abort', abort);
        };
        wanted.signal?.addEventListener('abort', abort, { once: true });
        outgoing.once('error', fail);
        outgoing.once('response', (incoming) => {
            readBody(incoming, wanted).then((body) => {
                settle();
                resolve({ status: incoming.statusCode ?? 0, headers: readHeaders(incoming), body });
            }, fail);
        });
        outgoing.end(wanted.body);
    });
}
/** A timer takes no more milliseconds than this; beyond it, it would fire at once. */
const longestTimeout = 2 ** 31 - 1;
function readHeaders(incoming) {
    return {
        get: (name) => {
            const value = incoming.headers[name.toLowerCase()];
            return value === undefined ? null : [value].flat().join(', ');
        },
    };
}
async function readBody(incoming, wanted) {
    const limit = wanted.limit ?? 16 * 1024 * 1024;
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        size += chunk.length;
        if (size > limit) {
            throw new NoAnswerError(`${originOf(wanted.url)} answered with more than ${limit} bytes.`, 'too-large', true);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
const unsentCodes = new Set(['ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']);
function explainSilence(error, request, isTimeout) {
    if (error instanceof NoAnswerError || error instanceof errors/* UserError */.yo)
        return error;
    const origin = originOf(request.url);
    if (isTimeout) {
        return new NoAnswerError(`${origin} did not answer within ${(request.timeout ?? 30_000) / 1000} s.`, 'timeout', true, error);
    }
    const code = codeOf(error);
    // What cannot be sent is refused with a text that may repeat the header: possibly a secret.
    if (code === 'ERR_INVALID_CHAR' || code === 'ERR_HTTP_INVALID_HEADER_VALUE') {
        return new errors/* UserError */.yo(`A request to ${origin} cannot be made.`, {
            reason: 'invalid-request',
            accepted: 'headers and secrets without line breaks or characters beyond Latin-1',
            remedy: 'Check the secret or token that goes into the request: it may hold a stray line break.',
        });
    }
    if (unsentCodes.has(code) || /CERT|TLS|SSL|LEAF_SIGNATURE/.test(code)) {
        return new NoAnswerError(`${origin} cannot be reached (${code}).`, 'unreachable', false, error);
    }
    return new NoAnswerError(`${origin} broke the connection (${code || 'no code'}).`, 'reset', true, error);
}
/** Gives the first code in a chain of causes; read by shape, since an error of another realm is no `instanceof Error`. */
function codeOf(error) {
    const { code, cause, errors } = (error ?? {});
    if (typeof code === 'string')
        return code;
    const next = errors?.[0] ?? cause;
    return next === undefined || next === null ? '' : codeOf(next);
}
/** Gives only scheme and host of a URL: paths and queries of hooks are secrets. */
function originOf(url) {
    try {
        return new URL(url).origin;
    }
    catch {
        return 'the address';
    }
}
/** Parses an http(s) URL. Throws a UserError that does not repeat the text, which may be a secret. */
function parseHttpUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        url = undefined;
    }
    const usable = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (url !== undefined && usable && url.username === '' && url.password === '')
        return url;
    throw new errors/* UserError */.yo(usable ? 'An address holds a user name or password.' : 'An address is not an http or https URL.', {
        reason: 'invalid-url',
        received: url === undefined ? `${text.length} characters that do not parse as a URL` : `a ${url.protocol} URL`,
        accepted: 'https://host/path, without user name and password',
        remedy: 'Check the input or the secret that holds the address.',
    });
}

;// CONCATENATED MODULE: ./build/packages/http/src/retry.js

const passing = new Set([408, 429, 500, 502, 503, 504]);
/** Answers that say "not processed": safe to repeat even what must not happen twice. */
const refused = new Set([429, 503]);
/**
 * Sends a request again while the failure is one that passes: 408, 429, 5xx, a lost connection. `Retry-After`
 * (RFC 9110 §10.2.3, seconds or date) is honoured up to `longest`; a longer one is not sat out. Other 4xx are never repeated. Gives the last answer, or
 * throws the last NoAnswerError.
 */
async function sendWithRetry(send, request, policy) {
    for (let attempt = 1;; attempt += 1) {
        const outcome = await attemptOnce(send, request);
        const pause = outcome.why === undefined ? undefined : pauseAfter(outcome, attempt, policy);
        if (pause === undefined || attempt >= policy.attempts) {
            if (outcome.error !== undefined)
                throw outcome.error;
            return outcome.response;
        }
        policy.onRetry?.(outcome.why ?? '', pause);
        await policy.clock.sleep(pause, policy.signal);
    }
}
async function attemptOnce(send, request) {
    try {
        const response = await send(request);
        return passing.has(response.status) ? { response, why: `HTTP ${response.status}` } : { response };
    }
    catch (error) {
        if (!(error instanceof NoAnswerError) || error.kind === 'too-large')
            throw error;
        return { error, why: error.message };
    }
}
function pauseAfter(outcome, attempt, policy) {
    const safe = policy.repeatable ||
        (outcome.error !== undefined ? !outcome.error.sent : refused.has(outcome.response?.status ?? 0));
    if (!safe)
        return undefined;
    const asked = retryAfter(outcome.response?.headers.get('retry-after'), policy.clock.now());
    const pause = asked ?? policy.wait * 2 ** (attempt - 1);
    if (asked !== undefined && asked > policy.longest)
        return undefined;
    return Math.min(pause, policy.longest);
}
/** Gives the milliseconds that a Retry-After header asks for, or undefined if there is none that can be read. */
function retryAfter(header, now) {
    if (header === null || header === undefined || header.trim() === '')
        return undefined;
    if (/^\d+$/.test(header.trim()))
        return Number(header.trim()) * 1000;
    // JavaScript reads "-5" and "1.5" as dates, too; one of HTTP starts with the day's name.
    const date = /^\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/packages/registry/src/challenge.js
/** Parses a challenge; undefined if it is neither Basic nor Bearer with a realm. Of several, Bearer wins. */
function parseChallenge(header) {
    if (header === null)
        return undefined;
    const bearer = parametersOf(header, 'bearer');
    if (bearer?.['realm'] !== undefined) {
        return { scheme: 'bearer', realm: bearer['realm'], service: bearer['service'], scope: bearer['scope'] };
    }
    const basic = parametersOf(header, 'basic');
    return basic === undefined ? undefined : { scheme: 'basic', realm: basic['realm'] ?? '' };
}
function parametersOf(header, scheme) {
    const start = new RegExp(`(?:^|,\\s*)${scheme}(?:\\s+|$)`, 'i').exec(header);
    if (start === null)
        return undefined;
    const parameters = {};
    let rest = header.slice(start.index + start[0].length);
    for (;;) {
        const match = /^\s*,?\s*([A-Za-z0-9_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/.exec(rest);
        if (match?.[1] === undefined)
            return parameters;
        parameters[match[1].toLowerCase()] = match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '';
        rest = rest.slice(match[0].length);
    }
}

;// CONCATENATED MODULE: ./build/packages/registry/src/authorize.js


/** The service that gives tokens has refused: a wrong password, or no right to that repository. */
class TokenRefusedError extends Error {
    status;
    constructor(status) {
        super(`The token service answered ${status}.`);
        this.name = 'TokenRefusedError';
        this.status = status;
    }
}
/** Makes an authorizer for Basic and for Bearer tokens (distribution specification, token authentication). */
function createAuthorizer(credentials, exchange) {
    let current;
    return {
        header: () => current,
        async answer(response, tried) {
            const challenge = parseChallenge(response.headers.get('www-authenticate'));
            const offered = challenge?.scheme === 'bearer'
                ? await fetchToken(challenge, credentials, exchange)
                : basic(challenge, credentials);
            if (offered === undefined || offered === tried)
                return undefined;
            current = offered;
            return offered;
        },
    };
}
function basic(challenge, credentials) {
    if (challenge === undefined || credentials === undefined || credentials.identityToken !== undefined)
        return undefined;
    return basicHeader(credentials);
}
function basicHeader({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
async function fetchToken(challenge, credentials, exchange) {
    const realm = parseRealm(challenge.realm);
    if (realm === undefined)
        return undefined;
    const response = await exchange(credentials?.identityToken === undefined
        ? passwordRequest(realm, challenge, credentials)
        : refreshRequest(realm, challenge, credentials.identityToken));
    if (response.status !== 200)
        throw new TokenRefusedError(response.status);
    const answer = parseJson(response.body);
    const token = answer?.token ?? answer?.access_token;
    return token === undefined ? undefined : `Bearer ${token}`;
}
/** A password goes over TLS only, or stays on this machine. */
function parseRealm(text) {
    if (!URL.canParse(text))
        return undefined;
    const realm = new URL(text);
    return realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm.host)) ? realm : undefined;
}
function passwordRequest(realm, challenge, credentials) {
    const url = new URL(realm);
    if (challenge.service !== undefined)
        url.searchParams.set('service', challenge.service);
    for (const scope of challenge.scope?.split(' ') ?? [])
        url.searchParams.append('scope', scope);
    return {
        method: 'GET',
        url: url.href,
        headers: credentials === undefined ? {} : { authorization: basicHeader(credentials) },
    };
}
function refreshRequest(realm, challenge, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: 'deploy-actions',
        ...(challenge.service === undefined ? {} : { service: challenge.service }),
        ...(challenge.scope === undefined ? {} : { scope: challenge.scope }),
    });
    return {
        method: 'POST',
        url: realm.href,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
    };
}
function parseJson(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/packages/registry/src/request.js






const redirects = new Set([301, 302, 303, 307, 308]);
/** Gives a function that sends requests to one repository, logged in, repeated where that helps, redirects followed. */
function createRequester(access) {
    const clock = access.clock ?? systemClock;
    const policy = { attempts: 4, wait: 500, longest: 30_000, repeatable: true, clock };
    const exchange = (request) => sendWithRetry(access.send ?? send, { ...request, ...(access.signal === undefined ? {} : { signal: access.signal }) }, {
        ...policy,
        ...(access.signal === undefined ? {} : { signal: access.signal }),
        ...(access.onRetry === undefined ? {} : { onRetry: access.onRetry }),
    });
    const authorizer = createAuthorizer(access.credentials, exchange);
    return async (request) => {
        const attempt = {
            registry: access.registry,
            repository: access.repository,
            doing: request.doing,
            loggedInAs: access.credentials?.username || (access.credentials ? 'an identity token' : undefined),
        };
        const url = `${registryOrigin(access.registry)}/v2/${access.repository}/${request.path}`;
        const once = async (authorization) => follow(exchange, {
            method: request.method,
            url,
            headers: { ...request.headers, ...(authorization === undefined ? {} : { authorization }) },
            ...(request.body === undefined ? {} : { body: request.body }),
        });
        try {
            const tried = authorizer.header();
            let response = await once(tried);
            if (response.status === 401) {
                const authorization = await authorizer.answer(response, tried);
                if (authorization === undefined)
                    throw unauthorized(attempt);
                response = await once(authorization);
            }
            if (request.expected.includes(response.status))
                return response;
            if (response.status === 401)
                throw unauthorized(attempt);
            if (response.status === 403)
                throw forbidden(attempt, response);
            throw unexpected(attempt, response);
        }
        catch (error) {
            if (error instanceof NoAnswerError)
                throw unreachable(attempt, error.message, error);
            if (error instanceof TokenRefusedError)
                throw unauthorized(attempt);
            throw error;
        }
    };
}
/** Follows redirects of reads. The login goes along only to the same origin: storage elsewhere must not see it. */
async function follow(exchange, request) {
    let current = request;
    for (let hops = 0;; hops += 1) {
        const response = await exchange(current);
        const location = redirects.has(response.status) ? response.headers.get('location') : null;
        if (location === null || request.method === 'PUT' || hops === 5)
            return response;
        const target = new URL(location, current.url);
        if (target.protocol !== 'https:' && !isLoopback(target.host))
            return response;
        const { authorization, ...anonymous } = current.headers ?? {};
        const sameOrigin = target.origin === new URL(current.url).origin;
        current = {
            ...current,
            url: target.href,
            headers: sameOrigin && authorization !== undefined ? { ...anonymous, authorization } : anonymous,
        };
    }
}

;// CONCATENATED MODULE: ./build/packages/registry/src/client.js



const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** Opens a repository of a registry (OCI distribution specification 1.1). Nothing is sent until the first call. */
function openRegistry(access) {
    const request = createRequester(access);
    const accept = manifestTypes.join(', ');
    const { registry, repository } = access;
    const verify = (bytes, wanted, doing) => {
        const digest = digestOf(bytes);
        if (wanted?.startsWith('sha256:') && wanted !== digest) {
            throw corrupted({ registry, repository, doing, loggedInAs: undefined }, wanted, digest);
        }
        return digest;
    };
    const blobs = new Map();
    const client = {
        registry,
        repository,
        async getManifest(reference) {
            const doing = `reading ${reference}`;
            const response = await request({
                method: 'GET',
                path: `manifests/${reference}`,
                doing,
                headers: { accept },
                expected: [200, 404],
            });
            if (response.status === 404)
                return undefined;
            const named = reference.startsWith('sha256:') ? reference : response.headers.get('docker-content-digest');
            const digest = verify(response.body, named, doing);
            return {
                digest,
                mediaType: mediaTypeOf(response.headers.get('content-type'), response.body),
                bytes: response.body,
            };
        },
        async headManifest(reference) {
            const response = await request({
                method: 'HEAD',
                path: `manifests/${reference}`,
                doing: `looking for ${reference}`,
                headers: { accept },
                expected: [200, 404],
            });
            if (response.status === 404)
                return undefined;
            return response.headers.get('docker-content-digest') ?? (await client.getManifest(reference))?.digest;
        },
        async putManifest(reference, manifest) {
            await request({
                method: 'PUT',
                path: `manifests/${reference}`,
                doing: `writing the tag ${reference}`,
                headers: { 'content-type': manifest.mediaType },
                body: manifest.bytes,
                expected: [200, 201, 202],
            });
        },
        async getBlob(digest) {
            const known = blobs.get(digest);
            if (known !== undefined)
                return known;
            const doing = `reading the blob ${digest}`;
            const response = await request({ method: 'GET', path: `blobs/${digest}`, doing, expected: [200] });
            verify(response.body, digest, doing);
            // What a digest names never changes, and two tags often name one image.
            blobs.set(digest, response.body);
            return response.body;
        },
    };
    return client;
}
/** Gives the digest of bytes: `sha256:` and 64 hexadecimal digits. */
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Proxies have been seen to answer with a bare application/json: then the manifest itself says what it is. */
function mediaTypeOf(header, bytes) {
    const stated = header?.split(';')[0]?.trim() ?? '';
    if (manifestTypes.includes(stated))
        return stated;
    const { mediaType } = JSON.parse(bytes.toString('utf8'));
    return mediaType ?? stated;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/packages/exec/src/run.js



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
        const child = (0,external_node_child_process_.spawn)(command, args, {
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
        const reader = (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
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
    let deadline = 0;
    return {
        begin() {
            if (timers.length > 0)
                return;
            deadline = Date.now() + 6500;
            send('SIGINT');
            timers.push(setTimeout(() => send('SIGTERM'), 4000), setTimeout(() => send('SIGKILL'), 6000), 
            // Whoever left the group still holds the pipes, and must not hold us.
            setTimeout(() => [child.stdout, child.stderr].forEach((stream) => void stream.destroy()), 6500));
        },
        async finish() {
            while (timers.length > 0 && Date.now() < deadline && send(0))
                await (0,external_node_timers_promises_.setTimeout)(50);
            for (const timer of timers)
                clearTimeout(timer);
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/registry/src/credentials.js






/** Gives the folder of Docker's configuration: DOCKER_CONFIG, or `.docker` below the home. */
function dockerConfigFolder(environment = process.env) {
    return environment['DOCKER_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.docker');
}
/** Reads config.json in a folder; empty when there is none. Throws a UserError when it is not JSON. */
async function readDockerConfig(folder) {
    let text;
    try {
        text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'config.json'), 'utf8');
    }
    catch {
        return {};
    }
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new errors/* UserError */.yo("Docker's config.json is not valid JSON.", {
            reason: 'invalid-docker-config',
            received: (0,errors/* messageOf */.bD)(error).replace(/".*"/s, '…'),
            remedy: 'Mend or remove the file, or log in again.',
            cause: error,
        });
    }
}
/** Gives the key under which Docker keeps a registry's login. */
function loginKey(registry) {
    return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}
/**
 * Finds the login of a registry as Docker does: the helper of that host, else the general store, else the file itself.
 * Secrets found are masked. Undefined when nobody is logged in; a helper that fails counts as no login.
 */
async function findLogin(registry, config) {
    const helper = config.credHelpers?.[loginKey(registry)] ?? config.credHelpers?.[registry] ?? config.credsStore;
    const found = helper === undefined || helper === '' ? loginInFile(registry, config) : await askHelper(helper, loginKey(registry));
    if (found !== undefined)
        (0,mask/* maskSecret */.$l)(found.identityToken ?? found.password);
    return found;
}
function loginInFile(registry, config) {
    const entry = Object.entries(config.auths ?? {}).find(([key]) => hostOf(key) === hostOf(loginKey(registry)))?.[1];
    if (entry === undefined)
        return undefined;
    const decoded = Buffer.from(entry.auth ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    const username = colon < 0 ? (entry.username ?? '') : decoded.slice(0, colon);
    const password = colon < 0 ? (entry.password ?? '') : decoded.slice(colon + 1).replace(/\0+$/, '');
    if (entry.identitytoken)
        return { username, password, identityToken: entry.identitytoken };
    return username === '' ? undefined : { username, password };
}
/** Older logins are kept as whole URLs. */
function hostOf(key) {
    return key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
async function askHelper(helper, server) {
    try {
        const answer = await run(`docker-credential-${helper}`, ['get'], { input: server, timeout: 20_000 });
        if (answer.exitCode !== 0)
            return undefined;
        const { Username = '', Secret = '' } = JSON.parse(answer.stdout);
        if (Secret === '')
            return undefined;
        // The protocol of the helpers marks an identity token by this user name.
        return Username === '<token>'
            ? { username: '', password: '', identityToken: Secret }
            : { username: Username, password: Secret };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/base-digests.js






/** Gives a function that resolves base images, asking for each of them once however many services share it. */
function createBaseResolver(setting) {
    const resolved = new Map();
    return (reference) => {
        const known = resolved.get(reference);
        if (known !== undefined)
            return known;
        const digest = resolveBase(setting, reference);
        resolved.set(reference, digest);
        return digest;
    };
}
async function resolveBase(setting, text) {
    const reference = parseReference(text);
    if (reference.digest !== undefined)
        return { digest: reference.digest, local: false };
    const client = openRegistry({
        ...reference,
        credentials: await findBaseLogin(setting, reference.registry),
        signal: setting.host.signal,
    });
    const tag = reference.tag ?? 'latest';
    let fault;
    try {
        const digest = await client.headManifest(tag);
        if (digest !== undefined)
            return { digest, local: false };
        fault = notFound(text, reference.registry);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        fault = error;
    }
    const id = await askEngine(text);
    if (id !== undefined)
        return { digest: id, local: true };
    throw fault;
}
/** The credentials of the step are for the registries that it pushes to; elsewhere Docker's own login counts. */
async function findBaseLogin(setting, registry) {
    const pushedTo = setting.services.some((service) => parseReference(service.image).registry === registry);
    return pushedTo ? setting.credentialsFor(registry) : findLogin(registry, await readDockerConfig(dockerConfigFolder()));
}
/** An image that was made or loaded on this machine is in no registry, and a build takes it from the engine. */
async function askEngine(reference) {
    if ((await findExecutable('docker')) === undefined)
        return undefined;
    const answer = await capture('docker', ['image', 'inspect', '--format', '{{.Id}}', reference]);
    const id = answer.stdout.trim();
    return answer.exitCode === 0 && id.startsWith('sha256:') ? id : undefined;
}
function notFound(reference, registry) {
    return new errors/* UserError */.yo('A base image of the Dockerfile does not exist.', {
        reason: 'missing-base-image',
        received: reference,
        accepted: `an image that ${registry} or the engine here has`,
        remedy: 'Correct the reference in FROM, or log in to its registry before this step if it is private.',
    });
}

;// CONCATENATED MODULE: ./build/packages/registry/src/docker-config.js



/**
 * Writes a folder for DOCKER_CONFIG: the existing configuration (other logins, helpers, proxies) with the given
 * credentials, by registry, laid over it, and everything else in the existing folder (plugins, contexts, builders)
 * linked. Gives what config.json holds. `folder` is made, and must lie in a private one that the caller removes; the
 * existing configuration is never written to. Throws a UserError when that one is not JSON.
 */
async function writeDockerConfig(folder, credentials) {
    const existingFolder = dockerConfigFolder();
    const merged = mergeLogins(await readDockerConfig(existingFolder), credentials);
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    for (const entry of await (0,promises_.readdir)(existingFolder).catch(() => [])) {
        if (entry !== 'config.json')
            await (0,promises_.symlink)((0,external_node_path_.join)(existingFolder, entry), (0,external_node_path_.join)(folder, entry));
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config.json'), JSON.stringify(merged), { mode: 0o600 });
    return merged;
}
/** Lays credentials over a configuration. An empty helper for a host is how Docker is told to use the file for it. */
function mergeLogins(existing, credentials) {
    const merged = {
        ...existing,
        auths: { ...existing.auths },
        credHelpers: { ...existing.credHelpers },
    };
    for (const [registry, { username, password }] of Object.entries(credentials)) {
        const key = loginKey(registry);
        merged.auths = {
            ...merged.auths,
            [key]: { auth: Buffer.from(`${username}:${password}`).toString('base64') },
        };
        const helpers = { ...merged.credHelpers };
        delete helpers[key];
        if (existing.credsStore !== undefined)
            helpers[key] = '';
        merged.credHelpers = helpers;
    }
    return merged;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/login.js



/**
 * Writes a login that only this step's engine sees: a folder for DOCKER_CONFIG with the given credentials laid over the
 * existing configuration, and an auth file for buildah. Gives the environment that points there. `folder` must be
 * private and is the caller's to remove.
 */
async function writeEngineLogin(folder, credentials) {
    const target = (0,external_node_path_.join)(folder, 'docker');
    const { credsStore: _store, ...withoutStore } = await writeDockerConfig(target, credentials);
    const authFile = (0,external_node_path_.join)(folder, 'auth.json');
    await (0,promises_.writeFile)(authFile, JSON.stringify(pickLogins(withoutStore)), { mode: 0o600 });
    return { DOCKER_CONFIG: target, REGISTRY_AUTH_FILE: authFile };
}
/** buildah knows logins and helpers, and runs a helper whatever its name: an empty one must not be there. */
function pickLogins({ auths = {}, credHelpers = {} }) {
    return {
        auths: Object.fromEntries(Object.entries(auths).filter(([, entry]) => entry.auth !== undefined)),
        credHelpers: Object.fromEntries(Object.entries(credHelpers).filter(([, helper]) => helper !== '')),
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/arguments.js

/** What docker, buildx and buildah have in common on their command lines, and the environment that goes with it. */
function commonArguments(request) {
    const environment = {};
    const args = ['--file', request.dockerfile, '--tag', request.reference];
    if (request.target !== undefined)
        args.push('--target', request.target);
    if (request.platforms.length > 0)
        args.push('--platform', request.platforms.join(','));
    for (const [name, value] of Object.entries(request.buildArgs)) {
        // A value that is a secret after all stays off the command line; the engine reads it from its environment.
        if ((0,mask/* isSecret */.$f)(value) && process.env[name] === undefined) {
            environment[name] = value;
            args.push('--build-arg', name);
        }
        else
            args.push('--build-arg', `${name}=${value}`);
    }
    for (const [name, value] of Object.entries(request.labels))
        args.push('--label', `${name}=${value}`);
    return { args, environment };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/steps.js


/**
 * Runs one command of an engine. Only exit code 0 is success; a cancel is a CancelledError whatever the command made
 * of it.
 */
async function runStep(phase, command, args, tools) {
    const ended = await run(command, args, {
        environment: tools.environment,
        signal: tools.signal,
        onLine: tools.onLine,
        ...(tools.input === undefined ? {} : { input: tools.input }),
    });
    if (ended.cancelled || tools.signal.aborted)
        throw new errors/* CancelledError */.cc();
    const { exitCode, signal, lines } = ended;
    const name = [command, ...args.slice(0, args[0] === 'buildx' ? 2 : 1)].join(' ');
    return { lines, failure: exitCode === 0 ? undefined : { done: false, phase, command: name, exitCode, signal, lines } };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/buildah.js






/** Builds with buildah, which needs no daemon. The digest is that of the manifest as it was pushed. */
function createBuildah(version) {
    return {
        name: 'buildah',
        description: `buildah ${version}`,
        async build(request, tools) {
            if (request.platforms.length > 1) {
                throw new errors/* UserError */.yo('This builder makes images for one platform.', {
                    reason: 'unsupported-by-builder',
                    received: request.platforms.join(', '),
                    accepted: 'one platform, or the builder buildx',
                    remedy: 'Set `builder: buildx`, or name one platform.',
                });
            }
            const { args, environment } = commonArguments(request);
            const insecure = isLoopback(parseReference(request.reference).registry) ? ['--tls-verify=false'] : [];
            const flags = [
                ...['--format', 'docker', '--layers'],
                ...(request.ignoreFile === undefined ? [] : ['--ignorefile', request.ignoreFile]),
                ...(request.pull ? ['--pull-always'] : []),
                ...insecure,
            ];
            const build = await runStep('build', 'buildah', ['build', ...flags, ...args, request.context], {
                ...tools,
                environment: { ...environment, ...tools.environment },
            });
            if (build.failure !== undefined)
                return build.failure;
            if (!request.push)
                return { done: true, digest: undefined };
            const digestFile = (0,external_node_path_.join)(tools.folder, `digest-${request.reference.replace(/[^A-Za-z0-9]+/g, '-')}`);
            const push = await runStep('push', 'buildah', ['push', '--digestfile', digestFile, ...insecure, request.reference, `docker://${request.reference}`], tools);
            if (push.failure !== undefined)
                return push.failure;
            return { done: true, digest: (await (0,promises_.readFile)(digestFile, 'utf8')).trim() };
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/buildx.js




/**
 * Builds and pushes in one go with docker buildx. Attestations are off: they would turn the tag into an index, which
 * some platforms cannot deploy.
 */
function createBuildx(version) {
    return {
        name: 'buildx',
        description: `buildx ${version}`,
        async build(request, tools) {
            const metadata = (0,external_node_path_.join)(tools.folder, `metadata-${request.reference.replace(/[^A-Za-z0-9]+/g, '-')}.json`);
            const { args, environment } = commonArguments(request);
            const flags = [
                ...['--progress', 'plain', '--provenance=false', '--sbom=false', '--metadata-file', metadata],
                ...(request.pull ? ['--pull'] : []),
                ...(request.push ? ['--push'] : []),
            ];
            const step = await runStep('build', 'docker', ['buildx', 'build', ...flags, ...args, request.context], {
                ...tools,
                environment: { ...environment, ...tools.environment },
            });
            if (step.failure !== undefined)
                return step.failure;
            return { done: true, digest: request.push ? await readDigest(metadata) : undefined };
        },
    };
}
async function readDigest(file) {
    const metadata = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    const digest = metadata['containerimage.digest'];
    return typeof digest === 'string' ? digest : undefined;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/docker.js



/** Builds with the docker CLI alone: with BuildKit where the CLI has it built in, else with the classic builder. */
function createDocker(version, hasBuildKit) {
    return {
        name: 'docker',
        description: `docker ${version}, ${hasBuildKit ? 'BuildKit' : 'the classic builder'}`,
        async build(request, tools) {
            if (!hasBuildKit && request.ignoreFile !== undefined)
                throw unseenIgnoreFile(request.ignoreFile);
            if (request.platforms.length > 1)
                throw onePlatform(request.platforms);
            const { args, environment } = commonArguments(request);
            const flags = [...(hasBuildKit ? ['--progress', 'plain'] : []), ...(request.pull ? ['--pull'] : [])];
            const build = await runStep('build', 'docker', ['build', ...flags, ...args, request.context], {
                ...tools,
                environment: { ...environment, ...tools.environment, DOCKER_BUILDKIT: hasBuildKit ? '1' : '0' },
            });
            if (build.failure !== undefined)
                return build.failure;
            if (!request.push)
                return { done: true, digest: undefined };
            const push = await runStep('push', 'docker', ['push', request.reference], tools);
            if (push.failure !== undefined)
                return push.failure;
            return { done: true, digest: findPushedDigest(push.lines) };
        },
    };
}
/** Gives the digest in the last line that docker push prints: `<tag>: digest: sha256:… size: 528`. */
function findPushedDigest(lines) {
    return lines
        .map((line) => /\bdigest: (sha256:[0-9a-f]{64})\b/.exec(line)?.[1])
        .findLast((digest) => digest !== undefined);
}
function unseenIgnoreFile(file) {
    return new errors/* UserError */.yo('The classic builder does not obey an ignore file beside the Dockerfile.', {
        reason: 'unsupported-by-builder',
        received: file,
        accepted: 'a .dockerignore in the context, or a builder with BuildKit',
        remedy: 'Install buildx (docker/setup-buildx-action), or move the patterns into the .dockerignore of the context.',
    });
}
function onePlatform(platforms) {
    return new errors/* UserError */.yo('This builder makes images for one platform.', {
        reason: 'unsupported-by-builder',
        received: platforms.join(', '),
        accepted: 'one platform, or the builder buildx',
        remedy: 'Install buildx (docker/setup-buildx-action), or name one platform.',
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/select.js






/**
 * Finds what builds: the builder that was asked for, or the first of buildx, docker, buildah that works here.
 * Throws a UserError that says of each why it does not.
 */
async function selectEngine(builder) {
    const why = [];
    for (const [name, probe] of Object.entries(probes)) {
        if (builder !== 'auto' && builder !== name)
            continue;
        const found = await probe();
        if (typeof found !== 'string')
            return found;
        why.push(`${name}: ${found}`);
    }
    throw new errors/* UserError */.yo('There is nothing here to build with.', {
        reason: 'no-engine',
        received: why.join('; '),
        accepted: 'docker with a running engine, with or without buildx, or buildah',
        remedy: 'Run the job where an engine is (GitHub-hosted Ubuntu runners have docker), start it, or install buildah.',
    });
}
const probes = {
    async buildx() {
        const docker = await probeDocker();
        if (typeof docker === 'string')
            return docker;
        const version = await findBuildx();
        return version === undefined ? 'docker has no plugin buildx' : createBuildx(version);
    },
    async docker() {
        const docker = await probeDocker();
        if (typeof docker === 'string')
            return docker;
        // Until version 23 the CLI brought BuildKit along; since then it is the plugin buildx.
        const hasBuildKit = Number.parseInt(docker.version, 10) < 23 || (await findBuildx()) !== undefined;
        return createDocker(docker.version, hasBuildKit && process.env['DOCKER_BUILDKIT'] !== '0');
    },
    async buildah() {
        if ((await findExecutable('buildah')) === undefined)
            return 'not on PATH';
        const answer = await capture('buildah', ['--version']);
        const version = /(\d+\.\d+\S*)/.exec(answer.stdout)?.[1];
        return answer.exitCode === 0 && version !== undefined ? createBuildah(version) : firstLine(answer.stderr);
    },
};
async function findBuildx() {
    const plugin = await capture('docker', ['buildx', 'version']);
    return plugin.exitCode === 0 ? /v?(\d+\.\d+\S*)/.exec(plugin.stdout)?.[1] : undefined;
}
/** The client alone builds nothing: the engine has to answer. */
async function probeDocker() {
    if ((await findExecutable('docker')) === undefined)
        return 'docker is not on PATH';
    const answer = await capture('docker', ['version', '--format', '{{.Client.Version}} {{.Server.Version}}']);
    const [version, server] = answer.stdout.trim().split(' ');
    if (answer.exitCode === 0 && version && server)
        return { version };
    return firstLine(answer.stderr) || 'the engine does not answer';
}
function firstLine(text) {
    return text.trim().split('\n')[0] ?? '';
}

// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
;// CONCATENATED MODULE: ./build/actions/build-image/src/labels.js
/** The labels that images carry: those of the OCI annotations specification, and ours. */
const labelNames = {
    revision: 'org.opencontainers.image.revision',
    version: 'org.opencontainers.image.version',
    source: 'org.opencontainers.image.source',
    sourceKey: 'io.github.deploy-actions.source-key',
    contentKey: 'io.github.deploy-actions.content-key',
};
/** What an image is to say of itself. No time of day: the same content built twice should differ as little as it can. */
function makeLabels(facts) {
    return {
        [labelNames.revision]: facts.commit,
        ...(facts.version === undefined ? {} : { [labelNames.version]: facts.version }),
        ...(facts.sourceUrl === '' ? {} : { [labelNames.source]: facts.sourceUrl }),
        [labelNames.sourceKey]: facts.sourceKey,
        [labelNames.contentKey]: facts.contentKey,
    };
}

;// CONCATENATED MODULE: ./build/packages/registry/src/image.js

/**
 * Reads the configuration of an image; of an index that of its first platform, since labels are the same on each.
 * `size` is the bytes of the compressed layers. Throws a UserError when the manifest has none.
 */
async function readImageConfig(client, manifest) {
    const content = JSON.parse(manifest.bytes.toString('utf8'));
    const platform = content.manifests?.find((entry) => entry.platform?.os !== 'unknown');
    if (platform !== undefined) {
        const child = await client.getManifest(platform.digest);
        if (child !== undefined)
            return readImageConfig(client, child);
    }
    if (content.config === undefined) {
        throw new errors/* UserError */.yo(`${client.registry}/${client.repository}@${manifest.digest} is not an image.`, {
            reason: 'invalid-manifest',
            received: manifest.mediaType,
            accepted: 'an OCI or Docker image manifest, or an index of such',
            remedy: 'Check what was pushed under this name.',
        });
    }
    const config = JSON.parse((await client.getBlob(content.config.digest)).toString('utf8'));
    return {
        labels: config.config?.Labels ?? {},
        created: config.created,
        size: (content.layers ?? []).reduce((sum, layer) => sum + (layer.size ?? 0), 0),
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/plan.js


/** Events whose code is that of the branch. A pull_request_target or workflow_run may have checked out anything. */
const trustedEvents = new Set(['push', 'workflow_dispatch', 'schedule']);
/** Decides what the run may do from what the runner and deploy.yml say. */
function planRun(facts) {
    const push = facts.push === 'auto' ? !facts.isPullRequest : facts.push === 'true';
    return { push, keyTag: planKeyTag(facts, push), latest: planLatest(facts, push) };
}
/** What a branch that anyone may push to has built must not be taken for the environment's own. */
function planKeyTag(facts, push) {
    if (!push)
        return { write: false, why: 'nothing is pushed' };
    if (!trustedEvents.has(facts.event))
        return { write: false, why: `the event ${facts.event} is not one of a branch` };
    if (facts.branch === undefined)
        return { write: false, why: 'the run is about a tag' };
    if (facts.eventCommit !== '' && facts.eventCommit !== facts.commit) {
        return { write: false, why: 'another commit than that of the event is checked out' };
    }
    const environments = Object.values(facts.config?.environments ?? {});
    if (environments.length === 0)
        return { write: true, why: `a push to ${facts.branch}` };
    const match = environments.find(({ name, branch }) => branch === facts.branch && (facts.environment === undefined || facts.environment === name));
    return match === undefined
        ? { write: false, why: `${facts.branch} is not the branch of ${facts.environment ?? 'an environment'}` }
        : { write: true, why: `${facts.branch} is the branch of ${match.name}` };
}
function planLatest(facts, push) {
    if (!push)
        return { move: false, why: 'nothing is pushed' };
    if (facts.latest === 'false')
        return { move: false, why: 'latest is off' };
    if (facts.branch === undefined || facts.isPullRequest)
        return { move: false, why: 'the run is not about a branch' };
    if (facts.latest === 'true')
        return { move: true, why: 'latest is on' };
    if (facts.defaultBranch === undefined)
        return { move: false, why: 'the event does not say what the default branch is' };
    return facts.branch === facts.defaultBranch
        ? { move: true, why: `${facts.branch} is the default branch` }
        : { move: false, why: `${facts.branch} is not the default branch` };
}
/** The tag of a commit: `sha-` and 12 hexadecimal digits, few enough to read and too many to collide by chance. */
function shaTag(commit) {
    return `sha-${commit.slice(0, 12)}`;
}
/** The tag by which an image with the same content is found again. */
function keyTag(contentKey) {
    return `content-${contentKey}`;
}
/**
 * Gives the tags in the order in which they are written: what names one image for ever first, what moves last, so that
 * whoever reads `latest` finds all the others. Throws a UserError for text that cannot be a tag.
 */
function planTags(wanted) {
    const tags = [{ name: shaTag(wanted.commit), kind: 'sha' }];
    if (wanted.version !== undefined)
        tags.push({ name: checkTag(wanted.version), kind: 'version' });
    for (const name of wanted.extra)
        tags.push({ name: checkTag(name), kind: 'extra' });
    if (wanted.latest)
        tags.push({ name: 'latest', kind: 'latest' });
    return tags.filter((tag, index) => tags.findIndex(({ name }) => name === tag.name) === index);
}
function checkTag(name) {
    if (isTag(name) && !/^(?:content-|sha-|latest$)/.test(name))
        return name;
    throw new errors/* UserError */.yo('This cannot be a tag of an image.', {
        reason: 'invalid-tag',
        received: name,
        accepted: 'letters, digits, dots, dashes and underscores, at most 128, not starting with a dot or dash, nor with content- or sha-; not latest',
        remedy: 'Correct the input `tags` or `version`; the tag latest has an input of its own.',
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/lookup.js



/**
 * Looks for an image with this content: by its key tag, or by the tag of this very commit, which an earlier run that
 * was cut short between push and tags has left. A tag on an image that says it holds other content is reported.
 */
async function findReusable(client, wanted, onMismatch) {
    const byKey = await readImage(client, keyTag(wanted.contentKey));
    if (byKey?.config.labels[labelNames.contentKey] === wanted.contentKey)
        return { ...byKey, by: 'key-tag' };
    if (byKey !== undefined)
        onMismatch(keyTag(wanted.contentKey));
    const bySha = await readImage(client, shaTag(wanted.commit));
    return bySha?.config.labels[labelNames.contentKey] === wanted.contentKey ? { ...bySha, by: 'sha-tag' } : undefined;
}
/** Reads an image by tag or digest; undefined when it does not exist. */
async function readImage(client, reference) {
    const manifest = await client.getManifest(reference);
    return manifest === undefined ? undefined : { manifest, config: await readImageConfig(client, manifest) };
}
/** Reads what a version tag names, for the guard. */
async function readVersionHolder(client, version) {
    if (version === undefined)
        return undefined;
    const found = await readImage(client, version);
    if (found === undefined)
        return undefined;
    return { digest: found.manifest.digest, sourceKey: found.config.labels[labelNames.sourceKey] };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/publish.js


/**
 * Puts tags on an image by writing the same manifest bytes, in the order given, and reads each one back. `decide` is
 * asked right before each write, with the digest that the tag names then. Nothing is written after a cancel.
 */
async function applyTags(client, manifest, tags, decide, signal) {
    const changes = [];
    for (const tag of tags) {
        const current = await client.headManifest(tag.name);
        if (current === manifest.digest) {
            changes.push({ ...tag, change: 'unchanged' });
            continue;
        }
        const decision = await decide(tag, current);
        if (decision.do !== 'move') {
            changes.push({ ...tag, change: decision.do === 'keep' ? 'kept' : 'held-back', from: current, why: decision.why });
            continue;
        }
        (0,cancel/* refuseWhenCancelled */.y)(signal);
        await client.putManifest(tag.name, manifest);
        await requireDigest(client, tag.name, manifest.digest);
        changes.push(current === undefined ? { ...tag, change: 'created' } : { ...tag, change: 'moved', from: current });
    }
    return changes;
}
/** Reads a tag back, computes its digest here, and throws a UserError when it is not the one expected. */
async function requireDigest(client, reference, digest) {
    const manifest = await client.getManifest(reference);
    if (manifest?.digest === digest)
        return manifest;
    throw new errors/* UserError */.yo(`The registry does not hold under ${reference} what was just written there.`, {
        reason: 'registry-digest-mismatch',
        received: manifest?.digest ?? 'nothing',
        accepted: digest,
        remedy: 'Another run may be writing the same tags: give both runs the same concurrency group, and run again.',
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/build-service.js








/** Builds a service's image, pushes it by the tag of its commit, and reads it back. */
async function buildService(setting, service, keys, engine, tools, client) {
    const { runner, plan, commit } = setting;
    const tag = shaTag(commit);
    for (const [name, value] of Object.entries(service.buildArgs)) {
        if ((0,mask/* isSecret */.$f)(value))
            setting.host.warn(`The build argument ${name} holds a secret: it stays readable in the image.`);
    }
    const replaced = plan.push ? await client.headManifest(tag) : undefined;
    const ignoreFile = (0,external_node_path_.join)(runner.workspace, `${service.dockerfile}.dockerignore`);
    const result = await engine.build({
        context: (0,external_node_path_.join)(runner.workspace, service.context),
        dockerfile: (0,external_node_path_.join)(runner.workspace, service.dockerfile),
        ignoreFile: (await exists(ignoreFile)) ? ignoreFile : undefined,
        target: service.target,
        platforms: service.platforms,
        buildArgs: {
            ...service.buildArgs,
            ...(service.revisionArg === undefined ? {} : { [service.revisionArg]: commit }),
        },
        labels: makeLabels({
            commit,
            version: keys.version,
            sourceUrl: runner.repository === '' ? '' : `${runner.serverUrl}/${runner.repository}`,
            sourceKey: keys.sourceKey,
            contentKey: keys.contentKey,
        }),
        reference: `${service.image}:${tag}`,
        push: plan.push,
        pull: keys.pull,
    }, tools);
    if (!result.done)
        return { failure: result };
    if (!plan.push)
        return { pushed: undefined, replaced };
    if (result.digest === undefined)
        throw noDigest(service.image, engine);
    await requireDigest(client, tag, result.digest);
    return { pushed: await readImage(client, result.digest), replaced };
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}
function noDigest(image, engine) {
    return new errors/* UserError */.yo(`${engine.description} pushed ${image} and did not say under which digest.`, {
        reason: 'missing-digest',
        received: 'output without a digest',
        accepted: 'the digest of the pushed manifest',
        remedy: 'Run the step again with another `builder`.',
    });
}

// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
;// CONCATENATED MODULE: ./build/packages/keys/src/dockerfile.js
/** Parses what matters for the keys (Dockerfile reference: parser directives, ARG, FROM, COPY, RUN --mount). */
function parseDockerfile(text) {
    const { directives, body } = parseDirectives(text.replace(/^\ufeff/, ''));
    const dockerfile = { syntax: directives['syntax'], globalArgs: {}, stages: [] };
    for (const instruction of parseInstructions(body, directives['escape'] === '`' ? '`' : '\\')) {
        const stage = dockerfile.stages.at(-1);
        if (instruction.keyword === 'ARG' && stage === undefined)
            addArgs(dockerfile.globalArgs, instruction.words);
        else if (instruction.keyword === 'FROM')
            dockerfile.stages.push(parseFrom(instruction));
        else if (stage !== undefined)
            stage.sources.push(...sourcesOf(instruction));
    }
    return dockerfile;
}
/** Directives stand before everything else; the first line that is none ends them. Lines keep their numbers. */
function parseDirectives(text) {
    const directives = {};
    const body = text.split(/\r?\n/);
    for (const line of body) {
        const match = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(.+?)\s*$/.exec(line);
        if (match?.[1] === undefined || match[2] === undefined)
            break;
        directives[match[1].toLowerCase()] = match[2];
    }
    return { directives, body };
}
/** Gives the instructions of a Dockerfile's lines. Here-documents are passed over: they are data. */
function parseInstructions(lines, escapeCharacter = '\\') {
    const instructions = [];
    const continues = escapeCharacter === '\\' ? /\\[ \t]*$/ : /`[ \t]*$/;
    for (let index = 0; index < lines.length; index += 1) {
        const start = index;
        let text = lines[index]?.trim() ?? '';
        if (text === '' || text.startsWith('#'))
            continue;
        while (continues.test(text) && index < lines.length - 1) {
            index += 1;
            const next = lines[index]?.trim() ?? '';
            // Comments and empty lines inside of an instruction do not end it.
            if (next === '' || next.startsWith('#'))
                continue;
            text = `${text.replace(continues, '')} ${next}`;
        }
        text = text.replace(continues, '');
        const instruction = splitInstruction(text, start + 1);
        instructions.push(instruction);
        if (['RUN', 'COPY', 'ADD'].includes(instruction.keyword))
            index = skipHereDocuments(text, lines, index);
    }
    return instructions;
}
function splitInstruction(text, line) {
    const [keyword = '', ...parts] = text.split(/\s+/);
    const flags = [];
    while (parts[0]?.startsWith('--'))
        flags.push(parts.shift());
    return { keyword: keyword.toUpperCase(), flags, words: parts, text, line };
}
function skipHereDocuments(text, lines, last) {
    let index = last;
    for (const [, dash, , delimiter] of text.matchAll(/(?<![\d<])<<(-?)(["']?)([A-Za-z_][A-Za-z0-9_.]*)\2/g)) {
        const end = lines.findIndex((line, at) => at > index && (dash === '-' ? line.replace(/^\t+/, '') : line) === delimiter);
        if (end < 0)
            return index;
        index = end;
    }
    return index;
}
function addArgs(globalArgs, words) {
    for (const word of words) {
        const at = word.indexOf('=');
        if (at < 0)
            globalArgs[word] = undefined;
        else
            globalArgs[word.slice(0, at)] = unquote(word.slice(at + 1));
    }
}
function unquote(text) {
    return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
function parseFrom({ flags, words, line }) {
    const platform = flagValue(flags, 'platform');
    const name = words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined;
    return { name, from: unquote(words[0] ?? ''), platform, sources: [], line };
}
function sourcesOf({ keyword, flags }) {
    if (keyword === 'COPY')
        return [flagValue(flags, 'from')].filter((value) => value !== undefined);
    if (keyword !== 'RUN')
        return [];
    return flags.flatMap((flag) => {
        if (!flag.startsWith('--mount='))
            return [];
        const from = flag
            .slice('--mount='.length)
            .split(',')
            .find((option) => option.startsWith('from='));
        return from === undefined ? [] : [from.slice('from='.length)];
    });
}
function flagValue(flags, name) {
    const flag = flags.find((candidate) => candidate.startsWith(`--${name}=`));
    return flag === undefined ? undefined : unquote(flag.slice(name.length + 3));
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure.js


const tailLength = 20;
/**
 * Finds the failing step in what an engine printed: BuildKit's plain progress, the classic builder, or buildah; the
 * line comes from the engine where it names one, else from the instruction's text in the Dockerfile.
 */
function explainFailure(lines, dockerfile) {
    const clean = lines.map((line) => (0,src_escape/* stripAnsi */.aJ)(line).trimEnd());
    const story = explainBuildKit(clean) ?? explainBuildah(clean) ?? explainClassic(clean);
    const message = clean.findLast((line) => /^(?:ERROR|Error|error)\b/.test(line)) ?? clean.findLast((line) => line !== '') ?? '';
    if (story === undefined)
        return { step: undefined, line: undefined, tail: clean.slice(-tailLength), message };
    const line = story.line ?? findLine(story.step, dockerfile);
    return { step: story.step, line, tail: story.tail.slice(-tailLength), message };
}
/** `#4 [2/3] RUN …`, `#4 0.06 output`, `#4 ERROR: …`; newer versions name the line: `Dockerfile:3`. */
function explainBuildKit(lines) {
    const failed = lines.map((line) => /^#(\d+) ERROR: /.exec(line)?.[1]).findLast((number) => number !== undefined);
    if (failed === undefined)
        return explainParseError(lines);
    const own = lines.filter((line) => line.startsWith(`#${failed} `)).map((line) => line.slice(failed.length + 2));
    const step = own.find((line) => line.startsWith('['))?.replace(/^\[[^\]]*\] ?/, '') ?? '';
    const tail = own.flatMap((line) => /^\d+\.\d+ (.*)$/.exec(line)?.[1] ?? []);
    const place = lines.map((line) => /^[^\s:#]+:(\d+)$/.exec(line)?.[1]).find((number) => number !== undefined);
    return { step, line: place === undefined ? undefined : Number(place), tail };
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
function explainClassic(lines) {
    const start = lines.findLastIndex((line) => /^Step \d+\/\d+ : /.test(line));
    if (start < 0)
        return undefined;
    const step = (lines[start] ?? '').replace(/^Step \d+\/\d+ : /, '');
    return { step, tail: lines.slice(start + 1).filter((line) => line !== '' && !/^ ---> /.test(line)) };
}
function explainBuildah(lines) {
    const start = lines.findLastIndex((line) => /^(?:\[\d+\/\d+\] )?STEP \d+\/\d+: /.test(line));
    if (start < 0)
        return undefined;
    const step = (lines[start] ?? '').replace(/^(?:\[\d+\/\d+\] )?STEP \d+\/\d+: /, '');
    return { step, tail: lines.slice(start + 1).filter((line) => line !== '') };
}
function findLine(step, dockerfile) {
    const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
    const wanted = squeeze(step);
    const instructions = parseInstructions(dockerfile.split(/\r?\n/));
    const exact = instructions.find(({ text }) => squeeze(text) === wanted);
    // Engines shorten long steps, and replace variables in them.
    const near = instructions.find(({ text }) => wanted.length > 8 && squeeze(text).startsWith(wanted.replace(/\.{3}$/, '')));
    return (exact ?? near)?.line;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/guard.js

/**
 * Decides whether a version may name this source. A version that another source already has is refused by a UserError
 * that names both: people rely on a version meaning one thing.
 */
function judgeVersion(question, holder) {
    if (holder === undefined)
        return 'free';
    if (holder.digest === question.digest)
        return 'same-image';
    if (holder.sourceKey === question.sourceKey)
        return 'same-source';
    const { image, version, versionFile, sourceKey, digest } = question;
    const where = versionFile === undefined ? 'the input `version`' : versionFile;
    throw new errors/* UserError */.yo(`The version ${version} of ${image} is taken by other source.`, {
        reason: 'version-collision',
        received: `source key ${sourceKey.slice(0, 12)}${digest === undefined ? '' : ` (${digest})`}`,
        accepted: `${holder.digest}, which ${holder.sourceKey === undefined
            ? 'does not say what source it was built from'
            : `has the source key ${holder.sourceKey.slice(0, 12)}`}`,
        remedy: `Raise the version in ${where}, and run again. Nothing was built or tagged under it.`,
        file: versionFile,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/outcome.js

/** A reused image says which commit it was built from: that is what it will answer for when it runs. */
function describeImage(name, { manifest, config }, keys) {
    return {
        image: `${name}@${manifest.digest}`,
        revision: config.labels[labelNames.revision] ?? '',
        version: config.labels[labelNames.version] ?? keys.version ?? '',
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
    };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/base-images.js

/**
 * Gives the images from outside that a build of the target uses, as references with their variables replaced, sorted,
 * each once: FROM, COPY --from and RUN --mount=from of the target's stage and of every stage that it needs.
 * Throws a UserError for a target that does not exist and for a variable without a value in FROM.
 */
function findBaseImages(dockerfile, query) {
    const { stages } = dockerfile;
    const start = findTarget(stages, query);
    const needed = new Set();
    const images = new Set();
    const visit = (index) => {
        if (needed.has(index))
            return;
        needed.add(index);
        const stage = stages[index];
        const from = replaceVariables(stage.from, dockerfile, query, stage.line);
        const references = [
            { reference: from, byNumber: false },
            ...stage.sources.map((reference) => ({ reference, byNumber: true })),
        ];
        for (const { reference, byNumber } of references) {
            const earlier = findStage(stages, reference, index, byNumber);
            if (earlier !== undefined)
                visit(earlier);
            else if (reference.toLowerCase() !== 'scratch')
                images.add(reference);
        }
    };
    visit(start);
    return [...images].sort();
}
const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
/** What BuildKit sets by itself before the first FROM. */
const platformArgs = {
    TARGETPLATFORM: `linux/${architecture}`,
    TARGETOS: 'linux',
    TARGETARCH: architecture,
    TARGETVARIANT: '',
    BUILDPLATFORM: `linux/${architecture}`,
    BUILDOS: 'linux',
    BUILDARCH: architecture,
    BUILDVARIANT: '',
};
function findTarget(stages, { target, file }) {
    if (stages.length === 0) {
        throw new errors/* UserError */.yo(`${file} has no FROM instruction.`, {
            reason: 'invalid-dockerfile',
            accepted: 'a Dockerfile with at least one stage',
            remedy: 'Check that the input dockerfile names the right file.',
            file,
        });
    }
    if (target === undefined)
        return stages.length - 1;
    const found = findStage(stages, target, stages.length, true);
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo(`${file} has no stage for the target.`, {
        reason: 'unknown-target',
        received: target,
        accepted: stages.map((stage) => stage.name ?? '(unnamed)').join(', '),
        remedy: 'Correct the target, or name the stage: FROM … AS name.',
        file,
    });
}
/** The nearest earlier stage of that name counts; numbers name stages in COPY and --target only. */
function findStage(stages, reference, before, byNumber) {
    if (byNumber && /^\d+$/.test(reference) && Number(reference) < before)
        return Number(reference);
    for (let index = before - 1; index >= 0; index -= 1) {
        if (stages[index]?.name === reference.toLowerCase())
            return index;
    }
    return undefined;
}
function replaceVariables(text, dockerfile, query, line) {
    const lookUp = (name, depth = 0) => {
        if (name in platformArgs)
            return query.buildArgs[name] ?? platformArgs[name];
        if (!(name in dockerfile.globalArgs))
            return undefined;
        const given = query.buildArgs[name];
        if (given !== undefined)
            return given;
        const fallback = dockerfile.globalArgs[name];
        return fallback === undefined || depth > 5 ? fallback : substitute(fallback, (inner) => lookUp(inner, depth + 1));
    };
    const replaced = substitute(text, lookUp);
    if (replaced !== '')
        return replaced;
    throw new errors/* UserError */.yo(`${query.file}:${line}: FROM names no image once its variables are replaced.`, {
        reason: 'missing-build-arg',
        received: text,
        accepted: 'a build argument, or an ARG before the first FROM with a default',
        remedy: 'Add the build argument, or give it a default in the Dockerfile.',
        file: query.file,
        line,
    });
}
/** `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}`, as the Dockerfile reference lists them. */
function substitute(text, lookUp) {
    return text.replace(/\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)(?::([-+])([^}]*))?\})/g, (_, bare, braced, operator, word = '') => {
        const value = lookUp(bare ?? braced ?? '') ?? '';
        if (operator === '-')
            return value === '' ? word : value;
        if (operator === '+')
            return value === '' ? '' : word;
        return value;
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/hash-lines.js

/** Gives the SHA-256 of lines, each ended by LF, as 64 hexadecimal digits. */
function hashLines(lines) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const line of lines)
        hash.update(line).update('\n');
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/packages/keys/src/content-key.js

/**
 * Computes the content key: 64 hexadecimal digits that are equal exactly when a build would be given the same inputs.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions content-key 1`
 * 2. the source key
 * 3. for each image from outside, sorted by reference: the JSON array `["from",reference,digest]`
 * 4. for each difference, sorted by the bytes of its path: the JSON array `["file",path,mode,sha256]`
 */
function computeContentKey(sourceKey, fromDigests, differences) {
    const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    return hashLines([
        'deploy-actions content-key 1',
        sourceKey,
        ...Object.entries(fromDigests)
            .sort(([a], [b]) => byBytes(a, b))
            .map(([reference, digest]) => JSON.stringify(['from', reference, digest])),
        ...[...differences]
            .sort((a, b) => byBytes(a.path, b.path))
            .map(({ path, mode, sha256 }) => JSON.stringify(['file', path, mode, sha256])),
    ]);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/packages/keys/src/tree.js

/** Gives the kind that a mode of git's trees stands for. */
function kindOfMode(mode) {
    if (mode === '160000')
        return 'commit';
    return mode === '120000' ? 'symlink' : 'blob';
}
/**
 * Finds one file, following symbolic links (at most five) as a build would; undefined when it does not exist, or when
 * a link leads out of the repository.
 */
async function findFile(tree, commit, path) {
    let current = path;
    for (let hops = 0; hops < 6; hops += 1) {
        const entry = (await tree.list(commit, current)).find((candidate) => candidate.path === current);
        if (entry?.kind !== 'symlink')
            return entry?.kind === 'blob' ? entry : undefined;
        const target = (await tree.read(commit, current))?.toString('utf8') ?? '';
        current = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(current), target));
        if (target.startsWith('/') || current.startsWith('..'))
            return undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/git-tree.js



/** Runs git in a work tree, whoever owns it: in a container job the checkout often belongs to another user. */
function captureGit(workspace, args) {
    return capture('git', ['-c', `safe.directory=${workspace}`, ...args], {
        cwd: workspace,
        environment: { GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
}
/**
 * Reads tracked files with git's own commands from the repository at `workspace`. Only what the clone holds can be
 * read: a UserError says so when the commit is missing from a shallow clone.
 */
function readGitTree(workspace) {
    return {
        async list(commit, path) {
            const listed = await captureGit(workspace, [
                ...['ls-tree', '-r', '-z', '--full-tree', commit],
                ...(path === '.' ? [] : ['--', `:(literal)${path}`]),
            ]);
            if (listed.exitCode !== 0)
                throw unreadable(commit, listed);
            return listed.stdout.split('\0').flatMap((record) => {
                const match = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s.exec(record);
                if (match === null)
                    return [];
                const [, mode = '', sha = '', file = ''] = match;
                return [{ path: file, mode, kind: kindOfMode(mode), sha }];
            });
        },
        async read(commit, path) {
            const read = await captureGit(workspace, ['cat-file', 'blob', `${commit}:${path}`]);
            return read.exitCode === 0 ? Buffer.from(read.stdout, 'utf8') : undefined;
        },
    };
}
/** Gives the commit that is checked out. Throws a UserError when there is no repository. */
async function readHead(workspace) {
    const head = await captureGit(workspace, ['rev-parse', '--verify', 'HEAD^{commit}']);
    if (head.exitCode === 0)
        return head.stdout.trim();
    throw new errors/* UserError */.yo('There is no checked-out commit to build.', {
        reason: 'missing-checkout',
        received: head.stderr.trim().split('\n')[0],
        accepted: 'a work tree with a commit',
        remedy: 'Run actions/checkout before this step.',
    });
}
function unreadable(commit, { stderr }) {
    return new errors/* UserError */.yo(`The files of commit ${commit.slice(0, 12)} cannot be read from the checkout.`, {
        reason: 'missing-commit',
        received: stderr.trim().split('\n')[0],
        accepted: 'a commit that the clone holds',
        remedy: 'Run actions/checkout before this step, with the commit among those that it fetches.',
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/glob.js
/**
 * Compiles one cleaned pattern with the meaning that moby's patternmatcher gives it: `*` and `?` stay inside of one
 * path segment, `**` crosses them, `[…]` is a class, a backslash takes the next character as it is. Throws a
 * SyntaxError for a pattern that Go's filepath.Match refuses: an open or empty class, or a trailing backslash.
 */
function compileGlob(pattern) {
    const characters = [...pattern];
    let source = '';
    let kind = 'exact';
    for (let index = 0; index < characters.length; index += 1) {
        const character = characters[index];
        if (character === '*' && characters[index + 1] === '*') {
            const first = index === 0;
            index += 1;
            if (characters[index + 1] === '/')
                index += 1;
            if (index === characters.length - 1) {
                if (kind === 'exact')
                    kind = 'prefix';
                else {
                    source += '.*';
                    kind = 'expression';
                }
            }
            else {
                source += '(?:.*/)?';
                kind = 'expression';
            }
            if (first)
                kind = 'suffix';
        }
        else if (character === '*') {
            source += '[^/]*';
            kind = 'expression';
        }
        else if (character === '?') {
            source += '[^/]';
            kind = 'expression';
        }
        else if (character === '[') {
            const end = endOfClass(characters, index);
            source += classSource(characters.slice(index + 1, end));
            kind = 'expression';
            index = end;
        }
        else if (character === '\\') {
            index += 1;
            const next = characters[index];
            if (next === undefined)
                throw new SyntaxError('a backslash at the end');
            source += escapeLiteral(next);
            kind = 'expression';
        }
        else {
            source += escapeLiteral(character);
        }
    }
    switch (kind) {
        case 'exact':
            return (path) => path === pattern;
        case 'prefix':
            return (path) => path.startsWith(pattern.slice(0, -2));
        case 'suffix': {
            const suffix = pattern.slice(2);
            return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
        }
        case 'expression': {
            const expression = new RegExp(`^${source}$`, 'su');
            return (path) => expression.test(path);
        }
    }
}
function escapeLiteral(character) {
    return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
/** A `]` right after the opening does not close a class in Go's filepath.Match: such a class is refused there. */
function endOfClass(characters, start) {
    for (let index = start + 1; index < characters.length; index += 1) {
        if (characters[index] === '\\')
            index += 1;
        else if (characters[index] === ']') {
            const isEmpty = index === start + 1 || (index === start + 2 && characters[start + 1] === '^');
            if (isEmpty)
                break;
            return index;
        }
    }
    throw new SyntaxError('a class that is empty or not closed');
}
function classSource(inside) {
    const negated = inside[0] === '^';
    let source = '';
    for (let index = negated ? 1 : 0; index < inside.length; index += 1) {
        const character = inside[index];
        if (character === '-' && source !== '' && index < inside.length - 1)
            source += '-';
        else if (character === '\\') {
            index += 1;
            source += inside[index] === '-' ? '\\-' : escapeLiteral(inside[index] ?? '\\');
        }
        else
            source += character === '-' ? '\\-' : escapeLiteral(character);
    }
    return `[${negated ? '^' : ''}${source}]`;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/dockerignore.js



/**
 * Reads a .dockerignore with the meaning that BuildKit gives it: patterns in order, the last one that matches the file
 * or a folder above it decides, `!` takes back. `file` is named in the UserError for a malformed pattern.
 */
function parseDockerignore(text, file) {
    const patterns = text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .flatMap((line, index) => parseLine(line, file, index + 1));
    return (path) => matchFile(patterns, path);
}
function parseLine(line, file, number) {
    // A comment starts in the first column only.
    if (line.startsWith('#'))
        return [];
    const trimmed = line.trim();
    if (trimmed === '')
        return [];
    const exception = trimmed.startsWith('!');
    const written = exception ? trimmed.slice(1).trim() : trimmed;
    try {
        if (written === '')
            throw new SyntaxError('an exclamation mark alone');
        return [{ exception, matches: compileGlob(cleanPath(written)) }];
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${file}:${number}: a pattern is malformed: ${(0,errors/* messageOf */.bD)(error)}.`, {
            reason: 'invalid-dockerignore',
            received: trimmed,
            accepted: 'patterns as Docker documents them for .dockerignore',
            remedy: 'Correct the pattern; the build would refuse it too.',
            file,
            line: number,
            cause: error,
        });
    }
}
/** As Go's filepath.Clean, and without the leading slash: all patterns are relative to the context. */
function cleanPath(pattern) {
    const clean = external_node_path_.posix.normalize(pattern).replace(/(.)\/$/, '$1');
    return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean;
}
/**
 * Walks down from the topmost folder to the file. What a pattern decided for a folder holds below it; a pattern that
 * could not change the outcome at a folder is not asked there, exactly as BuildKit's walk has it.
 */
function matchFile(patterns, path) {
    const segments = path.split('/');
    let above = patterns.map(() => false);
    let ignored = false;
    for (let depth = 1; depth <= segments.length; depth += 1) {
        const current = segments.slice(0, depth).join('/');
        const here = [];
        ignored = false;
        patterns.forEach((pattern, index) => {
            const matched = above[index] === true || (pattern.exception === ignored && pattern.matches(current));
            here.push(matched);
            if (matched)
                ignored = !pattern.exception;
        });
        above = here;
    }
    return ignored;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/ignore-file.js

/** Gives the places of the ignore file, the one that wins first: `<dockerfile>.dockerignore`, then the context's own. */
function ignoreFilePaths({ context, dockerfile }) {
    return [`${dockerfile}.dockerignore`, context === '.' ? '.dockerignore' : `${context}/.dockerignore`];
}
/** Reads the ignore file that a build would obey, through whatever reads files; undefined content means it is absent. */
async function readIgnoreFile(recipe, read) {
    for (const path of ignoreFilePaths(recipe)) {
        const content = await read(path);
        if (content !== undefined)
            return parseDockerignore(content.toString('utf8'), path);
    }
    return () => false;
}
/** Gives a path of the repository relative to the context; undefined when it is not below it. */
function pathInContext(context, path) {
    if (context === '.')
        return path;
    return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/differences.js







/**
 * Finds what the build would see in the work tree other than in the commit: files that changed, files that are gone,
 * and files that git does not track, those in .gitignore included. Clean tracked files are not read: git's index knows
 * them. Empty folders and `.git` itself never count.
 */
async function findDifferences(workspace, recipe, commit) {
    const special = [recipe.dockerfile, ...ignoreFilePaths(recipe)];
    const scope = [recipe.context, ...special].map((path) => `:(literal,top)${path === '.' ? '' : path}`);
    const [changed, untracked, ignores] = await Promise.all([
        listPaths(workspace, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', commit, '--', ...scope]),
        listPaths(workspace, ['ls-files', '--others', '--full-name', '-z', '--', ...scope]),
        readIgnoreFile(recipe, (path) => (0,promises_.readFile)((0,external_node_path_.join)(workspace, path)).catch(() => undefined)),
    ]);
    const differences = [];
    for (const path of await expandFolders(workspace, [...new Set([...changed, ...untracked])])) {
        const inContext = pathInContext(recipe.context, path);
        const seen = inContext !== undefined && !ignores(inContext);
        if (!seen && !special.includes(path))
            continue;
        const state = await describeFile((0,external_node_path_.join)(workspace, path));
        if (seen)
            differences.push({ path: inContext, ...state });
        if (special.includes(path))
            differences.push({ path: `//${path}`, ...state });
    }
    return differences;
}
async function listPaths(workspace, args) {
    const listed = await captureGit(workspace, args);
    if (listed.exitCode === 0)
        return listed.stdout.split('\0').filter((path) => path !== '');
    throw new errors/* UserError */.yo('The work tree cannot be compared with its commit.', {
        reason: 'unreadable-checkout',
        received: listed.stderr.trim().split('\n')[0],
        accepted: 'a work tree of git',
        remedy: 'Run actions/checkout before this step.',
    });
}
/** git names a nested repository or a changed submodule by its folder alone. */
async function expandFolders(workspace, paths) {
    const expanded = await Promise.all(paths.map(async (path) => {
        const clean = path.replace(/\/$/, '');
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(workspace, clean)).catch(() => undefined);
        if (!found?.isDirectory())
            return [clean];
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(workspace, clean), { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name).slice(workspace.length + 1))
            .filter((file) => !file.includes('/.git/') && !file.endsWith('/.git'));
    }));
    return expanded.flat();
}
async function describeFile(file) {
    const found = await (0,promises_.lstat)(file).catch(() => undefined);
    if (found === undefined)
        return { mode: '', sha256: '' };
    if (found.isSymbolicLink()) {
        return {
            mode: '120000',
            sha256: (0,external_node_crypto_.createHash)('sha256')
                .update(await (0,promises_.readlink)(file))
                .digest('hex'),
        };
    }
    // Sockets and pipes are no content that a build could be given.
    if (!found.isFile())
        return { mode: '', sha256: '' };
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        hash.update(chunk);
    return { mode: found.mode & 0o100 ? '100755' : '100644', sha256: hash.digest('hex') };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/recipe.js
/** Gives the recipe of a configured service. */
function recipeOf(service) {
    const { context, dockerfile, target, buildArgs, revisionArg, platforms } = service;
    return { context, dockerfile, target, buildArgs, revisionArg, platforms };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/source-key.js




/**
 * Computes the source key of a recipe at a commit: 64 hexadecimal digits that are equal exactly when everything that
 * git tracks and the build would see is equal. Needs no checkout and no build.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions source-key 1`
 * 2. a JSON object without blanks with, in this order and only where they are set: `dockerfile` (the git blob of the
 *    Dockerfile, through symbolic links, even when it is ignored), `target`, `buildArgs` (pairs `[name,value]` sorted
 *    by name, without the revision argument), `platforms` (sorted)
 * 3. for each tracked file of the context that .dockerignore lets through, sorted by the bytes of its path: the JSON
 *    array `[path relative to the context, mode, blob]`; a submodule stands there with the commit it is pinned to.
 *
 * JSON escapes line breaks, so nothing in a name can pass for another line. A recipe gains keys in later versions
 * without changing the value of those that do not use them. The commit, labels and the revision never count.
 *
 * Throws a UserError when the commit has no such Dockerfile, or nothing in the context.
 */
async function computeSourceKey(recipe, tree, commit) {
    const [entries, ignores] = await Promise.all([
        tree.list(commit, recipe.context),
        readIgnoreFile(recipe, (path) => tree.read(commit, path)),
    ]);
    if (entries.length === 0)
        throw missingContext(recipe, commit);
    const dockerfile = await findDockerfile(recipe, tree, commit, entries);
    const files = entries
        .flatMap((entry) => {
        const path = pathInContext(recipe.context, entry.path);
        return path === undefined || ignores(path) ? [] : [{ ...entry, path }];
    })
        .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    return hashLines([
        'deploy-actions source-key 1',
        JSON.stringify(describeRecipe(recipe, dockerfile.sha)),
        ...files.map(({ path, mode, sha }) => JSON.stringify([path, mode, sha])),
    ]);
}
function describeRecipe(recipe, dockerfile) {
    const buildArgs = Object.entries(recipe.buildArgs)
        .filter(([name]) => name !== recipe.revisionArg)
        .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    return {
        dockerfile,
        ...(recipe.target === undefined ? {} : { target: recipe.target }),
        ...(buildArgs.length === 0 ? {} : { buildArgs }),
        ...(recipe.platforms.length === 0 ? {} : { platforms: [...recipe.platforms].sort() }),
    };
}
/** Most Dockerfiles are in the context, whose files are known already. */
async function findDockerfile(recipe, tree, commit, known) {
    const listed = known.find((entry) => entry.path === recipe.dockerfile);
    const found = listed?.kind === 'blob' ? listed : await findFile(tree, commit, recipe.dockerfile);
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo(`Commit ${commit.slice(0, 12)} has no Dockerfile at ${recipe.dockerfile}.`, {
        reason: 'missing-dockerfile',
        received: recipe.dockerfile,
        accepted: 'the path of a tracked file, relative to the root of the repository',
        remedy: 'Correct `dockerfile`, or commit the file.',
    });
}
function missingContext({ context }, commit) {
    return new errors/* UserError */.yo(`Commit ${commit.slice(0, 12)} has no files in the build context ${context}.`, {
        reason: 'missing-context',
        received: context,
        accepted: 'the path of a folder with tracked files, relative to the root of the repository',
        remedy: 'Correct `context`, or commit the files.',
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/version.js


/**
 * Reads a service's version out of the text of its version file: by the pattern's first group; else package.json,
 * pyproject.toml (`project` or `tool.poetry`), Cargo.toml (`package`); else the whole text is the version.
 * Throws a UserError when there is none, or when it could not be the tag of an image.
 */
function parseVersion(file, text) {
    const version = findVersion(file, text)?.trim();
    if (version === undefined || version === '') {
        throw new errors/* UserError */.yo(`${file.path} holds no version.`, {
            reason: 'missing-version',
            received: file.pattern === undefined ? external_node_path_.posix.basename(file.path) : `no match of ${file.pattern}`,
            accepted: 'package.json, pyproject.toml or Cargo.toml with a version of its own, a file that is the version, or a pattern with one group',
            remedy: 'Add the version, or give `version-file` a pattern that finds it.',
            file: file.path,
        });
    }
    if (/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(version))
        return version;
    throw new errors/* UserError */.yo(`The version in ${file.path} cannot be the tag of an image.`, {
        reason: 'invalid-version',
        received: version.slice(0, 140),
        accepted: 'letters, digits, dots, dashes and underscores, at most 128 characters',
        remedy: 'Write the version without other characters; `+build` parts are not possible in tags.',
        file: file.path,
    });
}
function findVersion({ path, pattern }, text) {
    if (pattern !== undefined)
        return compilePattern(path, pattern).exec(text)?.[1];
    switch (external_node_path_.posix.basename(path)) {
        case 'package.json':
            return parseJsonVersion(path, text);
        case 'pyproject.toml':
            return tomlString(text, 'project', 'version') ?? tomlString(text, 'tool.poetry', 'version');
        case 'Cargo.toml':
            return tomlString(text, 'package', 'version') ?? tomlString(text, 'workspace.package', 'version');
        default:
            return text;
    }
}
function compilePattern(path, pattern) {
    try {
        return new RegExp(pattern, 'm');
    }
    catch (error) {
        throw new errors/* UserError */.yo(`The pattern for the version in ${path} is not a regular expression.`, {
            reason: 'invalid-version-pattern',
            received: pattern,
            accepted: 'a regular expression of JavaScript with one group',
            remedy: 'Correct the pattern of `version-file`, for example \'version: "([^"]+)"\'.',
            file: path,
            cause: error,
        });
    }
}
function parseJsonVersion(path, text) {
    try {
        const { version } = JSON.parse(text);
        return typeof version === 'string' ? version : undefined;
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${path} is not valid JSON.`, {
            reason: 'invalid-version-file',
            remedy: 'Mend the file.',
            file: path,
            cause: error,
        });
    }
}
/** One string of one table is all that is needed of TOML here. */
function tomlString(text, table, key) {
    let current = '';
    for (const line of text.split(/\r?\n/)) {
        const header = /^\s*\[\s*([^[\]]+?)\s*\]\s*(?:#.*)?$/.exec(line);
        if (header?.[1] !== undefined)
            current = header[1];
        else if (/^\s*\[\[/.test(line))
            current = '';
        const pair = /^\s*([A-Za-z0-9_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*(?:#.*)?$/.exec(line);
        if (current === table && pair?.[1] === key)
            return pair[2] ?? pair[3];
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/read-keys.js











/** Computes keys and version of a service. Throws UserErrors for a missing context, Dockerfile, base image or version. */
async function readKeys(setting, service, resolveBase) {
    const { workspace } = setting.runner;
    await requireFolder(workspace, service.context);
    const dockerfile = await readDockerfile(workspace, service.dockerfile);
    const recipe = recipeOf(service);
    const bases = findBaseImages(parseDockerfile(dockerfile), {
        buildArgs: service.buildArgs,
        target: service.target,
        file: service.dockerfile,
    });
    const [sourceKey, differences, digests, version] = await Promise.all([
        computeSourceKey(recipe, readGitTree(workspace), setting.commit),
        findDifferences(workspace, recipe, setting.commit),
        Promise.all(bases.map(async (reference) => ({ reference, ...(await resolveBase(reference)) }))),
        readVersion(setting, service),
    ]);
    const fromDigests = Object.fromEntries(digests.map(({ reference, digest }) => [reference, digest]));
    return {
        sourceKey,
        contentKey: computeContentKey(sourceKey, fromDigests, differences),
        version,
        dockerfile,
        pull: digests.length > 0 && digests.every(({ local }) => !local),
        bases,
        differences: differences.length,
    };
}
async function requireFolder(workspace, context) {
    const found = await (0,promises_.access)((0,external_node_path_.join)(workspace, context)).then(() => true, () => false);
    if (found)
        return;
    throw new errors/* UserError */.yo(`The build context ${context} does not exist.`, {
        reason: 'missing-context',
        received: context,
        accepted: 'the path of a folder, relative to the root of the repository',
        remedy: 'Correct `context`, and check that actions/checkout ran before this step.',
    });
}
async function readDockerfile(workspace, path) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(workspace, path), 'utf8');
    }
    catch (error) {
        throw new errors/* UserError */.yo(`There is no Dockerfile at ${path}.`, {
            reason: 'missing-dockerfile',
            received: path,
            accepted: 'the path of a file, relative to the root of the repository',
            remedy: 'Correct `dockerfile`, and check that actions/checkout ran before this step.',
            cause: error,
        });
    }
}
async function readVersion({ inputs, runner }, { versionFile }) {
    if (inputs.version !== undefined)
        return inputs.version;
    if (versionFile === undefined)
        return undefined;
    try {
        return parseVersion(versionFile, await (0,promises_.readFile)((0,external_node_path_.join)(runner.workspace, versionFile.path), 'utf8'));
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        throw new errors/* UserError */.yo(`The version file ${versionFile.path} cannot be read.`, {
            reason: 'missing-version-file',
            received: error.code,
            accepted: 'the path of a file, relative to the root of the repository',
            remedy: 'Correct `version-file`, or add the file.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/read-registry.js


/**
 * Reads what the registry has of this content and version. Where nothing is pushed anyway (a pull request of a fork
 * has no secrets) a registry that does not let us read makes the answer unknown, which is said; else it is an error.
 */
async function readRegistry({ host, inputs, commit, plan }, client, keys) {
    const warn = (tag) => host.warn(`${tag} names an image that says it holds other content: not reused.`);
    try {
        const [reusable, versionHolder] = await Promise.all([
            inputs.reuse === 'never' ? undefined : findReusable(client, { contentKey: keys.contentKey, commit }, warn),
            readVersionHolder(client, keys.version),
        ]);
        return { reusable, versionHolder, unknown: undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || plan.push || inputs.reuse === 'require')
            throw error;
        return {
            reusable: undefined,
            versionHolder: undefined,
            unknown: `What the registry holds is unknown: ${error.message}`,
        };
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/branch-head.js



/**
 * Asks the server which commit a branch points at now; undefined when that cannot be learned. The token travels by
 * environment. Git runs outside of the checkout, so that a login which actions/checkout left there is not sent twice.
 */
async function readBranchHead({ runner, inputs, host }, branch) {
    if (runner.repository === '')
        return undefined;
    const url = `${runner.serverUrl}/${runner.repository}`;
    const ref = `refs/heads/${branch}`;
    try {
        const answer = await run('git', ['ls-remote', '--', url, ref], {
            cwd: runner.temporary,
            environment: {
                ...loginFor(runner.serverUrl, inputs.token),
                GIT_TERMINAL_PROMPT: '0',
                GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)((0,external_node_path_.resolve)(runner.temporary)),
            },
            signal: host.signal,
            timeout: 30_000,
        });
        const line = answer.exitCode === 0 ? answer.stdout.split('\n').find((each) => each.endsWith(`\t${ref}`)) : undefined;
        return line?.split('\t')[0];
    }
    catch {
        return undefined;
    }
}
function loginFor(serverUrl, token) {
    if (token === '')
        return {};
    (0,mask/* maskSecret */.$l)(token);
    const login = Buffer.from(`x-access-token:${token}`).toString('base64');
    (0,mask/* maskSecret */.$l)(login);
    return {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${login}`,
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/tag-image.js





/**
 * Gives an image its key tag and its tags, each judged anew in the moment before it is written. `pushed` says that the
 * push has just written the tag of the commit, and what that named before: to the tagging that follows it is done.
 */
async function tagImage(setting, service, keys, client, manifest, pushed) {
    const { plan, inputs, commit, host } = setting;
    const tags = planTags({ commit, version: keys.version, extra: inputs.tags, latest: plan.latest.move });
    const key = plan.keyTag.write ? [{ name: keyTag(keys.contentKey), kind: 'key' }] : [];
    const decide = async (tag) => {
        if (tag.kind === 'version')
            return decideVersion(service, keys, client, manifest.digest);
        if (tag.kind === 'latest')
            return decideLatest(setting);
        return { do: 'move' };
    };
    const changes = await applyTags(client, manifest, [...key, ...tags], decide, host.signal);
    if (pushed === undefined || pushed.replaced === manifest.digest)
        return changes;
    const byPush = pushed.replaced === undefined ? { change: 'created' } : { change: 'moved', from: pushed.replaced };
    return changes.map((change) => change.kind === 'sha' && change.change === 'unchanged' ? { ...change, ...byPush } : change);
}
/** Another run may have taken the version since the build began. */
async function decideVersion(service, keys, client, digest) {
    const version = keys.version ?? '';
    const verdict = judgeVersion({
        image: service.image,
        version,
        versionFile: service.versionFile?.path,
        sourceKey: keys.sourceKey,
        digest,
    }, await readVersionHolder(client, version));
    return verdict === 'free' ? { do: 'move' } : { do: 'keep', why: 'the same source, built before on other base images' };
}
/** An older run that finishes last must not take latest back. */
async function decideLatest(setting) {
    const branch = setting.runner.branch ?? '';
    const head = await readBranchHead(setting, branch);
    if (head === setting.commit)
        return { do: 'move' };
    return {
        do: 'hold-back',
        why: head === undefined
            ? `the head of ${branch} could not be learned from ${setting.runner.serverUrl}`
            : `${branch} has moved on to ${head.slice(0, 7)}`,
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/process-service.js













/** Carries one service from keys to tags: read → judge the version → reuse or build → prove → tag. */
async function processService(setting, service, workshop) {
    const started = systemClock.now();
    const keys = await readKeys(setting, service, workshop.resolveBase);
    workshop.say(`source key ${keys.sourceKey.slice(0, 12)}, content key ${keys.contentKey.slice(0, 12)}`);
    const job = { setting, service, keys, client: await openClient(setting, service, workshop), workshop };
    const holdings = await readRegistry(setting, job.client, keys);
    judgeVersion({
        image: service.image,
        version: keys.version ?? '',
        versionFile: service.versionFile?.path,
        sourceKey: keys.sourceKey,
        digest: holdings.reusable?.manifest.digest,
    }, holdings.versionHolder);
    const result = await carryOut(job, holdings);
    return {
        service: service.name,
        name: service.image,
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
        version: keys.version,
        milliseconds: systemClock.now() - started,
        ...result,
    };
}
function carryOut(job, holdings) {
    const { inputs, plan } = job.setting;
    if (inputs.dryRun || (!plan.push && holdings.reusable !== undefined))
        return check(job, holdings);
    if (holdings.reusable !== undefined)
        return reuse(job, holdings.reusable);
    if (inputs.reuse === 'require')
        throw nothingToReuse(job);
    return build(job, holdings);
}
async function openClient(setting, service, { say }) {
    const reference = parseReference(service.image);
    return openRegistry({
        ...reference,
        credentials: await setting.credentialsFor(reference.registry),
        signal: setting.host.signal,
        onRetry: (why, wait) => say(`${reference.registry}: ${why}; trying again in ${wait / 1000} s`),
    });
}
function check({ setting, service, keys }, { reusable, unknown }) {
    const known = reusable === undefined
        ? 'A run for real would build: no image has this content.'
        : 'An image with this content is there already.';
    return {
        why: unknown ?? known,
        result: 'checked',
        reason: setting.inputs.dryRun ? 'dry-run' : 'already-built',
        image: reusable && describeImage(service.image, reusable, keys),
        digest: reusable?.manifest.digest,
        planned: plannedTags(setting, keys),
    };
}
async function reuse({ setting, service, keys, client }, found) {
    const resumed = found.by === 'sha-tag';
    return {
        why: resumed
            ? 'An earlier run of this commit had built and pushed it; the tags were still due.'
            : 'Files, recipe and base images are those that this image was built from.',
        result: 'reused',
        reason: resumed ? 'resumed' : 'content-unchanged',
        image: describeImage(service.image, found, keys),
        digest: found.manifest.digest,
        size: found.config.size,
        tags: await tagImage(setting, service, keys, client, found.manifest),
    };
}
async function build(job, { unknown }) {
    const { setting, service, keys, client, workshop } = job;
    (0,cancel/* refuseWhenCancelled */.y)(setting.host.signal);
    const engine = await workshop.engine();
    workshop.say(`building with ${engine.description}`);
    const tools = { ...(await workshop.tools()), onLine: workshop.say };
    const built = await buildService(setting, service, keys, engine, tools, client);
    if ('failure' in built)
        return describeFailure(job, built.failure);
    if (built.pushed === undefined) {
        return {
            why: ['It builds. Nothing was pushed.', unknown].filter((text) => text !== undefined).join(' '),
            result: 'checked',
            reason: 'builds',
            image: undefined,
            digest: undefined,
            planned: plannedTags(setting, keys),
        };
    }
    const off = setting.inputs.reuse === 'never';
    return {
        why: off ? 'Reuse is off.' : 'No image had this content yet.',
        result: 'built',
        reason: off ? 'reuse-off' : 'content-changed',
        image: describeImage(service.image, built.pushed, keys),
        digest: built.pushed.manifest.digest,
        size: built.pushed.config.size,
        tags: await tagImage(setting, service, keys, client, built.pushed.manifest, { replaced: built.replaced }),
    };
}
function describeFailure({ service, keys }, failure) {
    const { phase, command, exitCode, signal, lines } = failure;
    const ending = `${command} ended with ${exitCode === null ? `the signal ${signal}` : `exit code ${exitCode}`}`;
    return {
        why: ending,
        result: 'failed',
        reason: phase === 'build' ? 'build-failed' : 'push-failed',
        ending,
        story: explainFailure(lines, keys.dockerfile),
        dockerfile: service.dockerfile,
    };
}
function plannedTags({ commit, inputs, plan }, { version }) {
    return planTags({ commit, version, extra: inputs.tags, latest: plan.latest.move }).map(({ name }) => name);
}
function nothingToReuse({ service, keys }) {
    return new errors/* UserError */.yo(`There is no image of ${service.name} to reuse.`, {
        reason: 'nothing-to-reuse',
        received: `no image of ${service.image} with the content key ${keys.contentKey.slice(0, 12)}`,
        accepted: 'an image that an earlier run built from the same content',
        remedy: 'Build it on the branch of its environment first, or set `reuse: auto`.',
    });
}

;// CONCATENATED MODULE: ./build/packages/record/src/images.js


/** Gives the image that a record tells of, as it travels between steps. */
function imageOf(payload) {
    return {
        image: payload.image,
        revision: payload.revision,
        version: payload.version,
        sourceKey: payload.source_key,
        contentKey: payload.content_key,
        ...(payload.release === '' ? {} : { release: payload.release }),
    };
}
/** Writes images as the JSON that goes from one step to the next, services in the order given. */
function formatImages(images) {
    return JSON.stringify(images);
}
/**
 * Reads the JSON of an `images` input. Throws a UserError when it is not an object of pinned images: an empty output of
 * an earlier step is an error and never a reason to deploy something else.
 */
function parseImages(text, input = 'images') {
    const value = images_parseJson(text);
    if (value === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw invalid(input, text.trim() === '' ? 'nothing' : 'text that is not a JSON object');
    }
    const entries = Object.entries(value);
    if (entries.length === 0)
        throw invalid(input, 'an object without services');
    return Object.fromEntries(entries.map(([service, entry]) => [service, parseImage(service, entry, input)]));
}
function parseImage(service, entry, input) {
    const fields = (typeof entry === 'object' && entry !== null ? entry : {});
    const text = (key) => (typeof fields[key] === 'string' ? fields[key] : '');
    const image = text('image');
    if (!isPinned(image))
        throw invalid(input, `${service}: ${image === '' ? 'no image' : image}`);
    return {
        image,
        revision: text('revision'),
        version: text('version'),
        sourceKey: text('sourceKey'),
        contentKey: text('contentKey'),
        ...(text('release') === '' ? {} : { release: text('release') }),
    };
}
function images_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function invalid(input, received) {
    return new UserError(`The input ${input} does not hold the images of an earlier step.`, {
        reason: 'invalid-images',
        received,
        accepted: '{"api": {"image": "ghcr.io/acme/shop-api@sha256:…", …}}: the output `services` of build-image or `images` of promote-release',
        remedy: `Set \`${input}: \${{ steps.build.outputs.services }}\`, and check that the step before did not fail or get skipped.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/report-failure.js
/** Annotates the Dockerfile's line at fault, and ends the log with the step's last lines, where people look first. */
function annotateFailure(host, outcome) {
    const { story, dockerfile, service } = outcome;
    const at = story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`;
    host.say(`\n${service}: failed${at}. Its last lines:`);
    for (const line of story.tail)
        host.say(`  ${line}`);
    host.annotate('error', `${headline(outcome)}\n${story.message}\nWhat to do: ${remedyOf(outcome)}`, {
        title: 'build-image',
        file: dockerfile,
        ...(story.line === undefined ? {} : { startLine: story.line }),
    });
}
/** One line that says what failed and how. */
function headline({ service, ending, story, reason }) {
    const what = reason === 'push-failed' ? `The image of ${service} could not be pushed` : `${service} does not build`;
    return `${what}: ${ending}${story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`}.`;
}
/** What to do, by what the engine said. */
function remedyOf({ story, reason, name }) {
    const said = [story.message, ...story.tail].join('\n');
    const registry = name.split('/')[0] ?? '';
    if (/unauthorized|authentication required|no basic auth|denied|403 Forbidden/i.test(said)) {
        return registry === 'ghcr.io'
            ? 'Grant the job `permissions: packages: write`, and give the repository write access in the settings of the package.'
            : `Check registry-username and registry-password, and that the user may push to ${name} and pull the base images.`;
    }
    if (/no space left on device/i.test(said))
        return 'Free disk space on the runner, or use a larger one.';
    if (/cannot connect to the docker daemon|is the docker daemon running/i.test(said)) {
        return 'Start the container engine, or set DOCKER_HOST to where it listens.';
    }
    if (reason === 'push-failed')
        return 'Run the step again: a finished build comes from the cache of the engine.';
    return 'Read the lines above; the same command fails on a laptop: `docker build`.';
}

;// CONCATENATED MODULE: ./build/packages/action/src/summary.js

/** A table of cells that are already Markdown: escape what comes from outside before it gets here. */
function markdownTable(header, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replace(/\r?\n/g, ' ')).join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** The short form of a digest that people compare by eye: `sha256:0123456789ab`. */
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}
/** The short form of a commit, as code. */
function shortRevision(revision) {
    return (0,src_escape/* inlineCode */.ti)(revision.slice(0, 7));
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/summary.js




/** Writes the job summary: what a person wants to know first, in ten seconds. */
function summarize(setting, outcomes, faults) {
    const sections = outcomes.map((outcome) => {
        const section = summarizeOutcome(setting, outcome);
        // Beside others only what failed stands open: the table says the rest.
        if (outcomes.length === 1 || outcome.result === 'failed')
            return section;
        return `<details><summary>${(0,src_escape/* escapeMarkdown */.FV)(outcome.service)}</summary>\n\n${section}\n\n</details>`;
    });
    const overview = outcomes.length > 1 ? [overviewTable(setting, outcomes)] : [];
    return [...overview, ...sections, ...faults.map(summarizeFault)].join('\n\n');
}
/** Several services on one screen: what became of each, and which bytes it is. */
function overviewTable({ commit }, outcomes) {
    const failed = outcomes.filter((outcome) => outcome.result === 'failed').length;
    const title = failed > 0
        ? `❌ ${failed} of ${outcomes.length} images failed`
        : `✅ ${outcomes.length} images of ${shortRevision(commit)}`;
    const rows = outcomes.map((outcome) => [
        (0,src_escape/* escapeMarkdown */.FV)(outcome.service),
        `${signs[outcome.result]} ${outcome.result}`,
        'digest' in outcome && outcome.digest !== undefined ? (0,src_escape/* inlineCode */.ti)(shortDigest(outcome.digest)) : '–',
        outcome.version === undefined ? '–' : (0,src_escape/* inlineCode */.ti)(outcome.version),
        'tags' in outcome ? describeTags(outcome.tags) : '–',
        'size' in outcome ? describeSize(outcome.size) : '–',
        describeDuration(outcome.milliseconds),
    ]);
    return `### ${title}\n\n${markdownTable(['Service', 'Image', 'Digest', 'Version', 'Tags', 'Size', 'Took'], rows)}`;
}
function describeTags(tags) {
    const changed = tags.filter((tag) => tag.change !== 'unchanged').length;
    return changed === 0 ? 'unchanged' : `${changed} of ${tags.length} written`;
}
const signs = { built: '🏗️', reused: '♻️', checked: '✅', failed: '❌' };
function summarizeOutcome(setting, outcome) {
    const title = `### ${signs[outcome.result]} ${(0,src_escape/* escapeMarkdown */.FV)(outcome.service)}: ${outcome.result}`;
    switch (outcome.result) {
        case 'failed':
            return [
                title,
                (0,src_escape/* escapeMarkdown */.FV)(headline(outcome)),
                (0,src_escape/* codeBlock */.DV)([...outcome.story.tail, outcome.story.message].join('\n')),
                `- **Where:** ${(0,src_escape/* inlineCode */.ti)(outcome.dockerfile)}${outcome.story.line === undefined ? '' : `, line ${outcome.story.line}`}`,
                `- **What to do:** ${(0,src_escape/* escapeMarkdown */.FV)(remedyOf(outcome))}`,
                `- **Reason code:** \`${outcome.reason}\``,
            ].join('\n\n');
        case 'checked':
            return [
                title,
                (0,src_escape/* escapeMarkdown */.FV)(outcome.why),
                factTable(outcome),
                `A push would write the tags ${outcome.planned.map(src_escape/* inlineCode */.ti).join(', ')}.`,
            ].join('\n\n');
        default:
            return [
                title,
                `${(0,src_escape/* escapeMarkdown */.FV)(outcome.why)} ${describeSource(setting, outcome)}`,
                factTable(outcome),
                tagTable(outcome.tags),
                ...describeRestraint(setting),
                (0,src_escape/* codeBlock */.DV)(`docker pull ${outcome.name}@${outcome.digest}`, 'sh'),
            ].join('\n\n');
    }
}
function describeSource({ commit }, { image }) {
    if (image.revision === '' || image.revision === commit)
        return `Commit ${shortRevision(commit)}.`;
    return `Commit ${shortRevision(commit)} has the same content as ${shortRevision(image.revision)}, which it was built from.`;
}
/** What a reader may have expected to happen, and did not. */
function describeRestraint({ plan, inputs }) {
    const notes = [
        plan.keyTag.write ? '' : `Not marked for reuse: ${(0,src_escape/* escapeMarkdown */.FV)(plan.keyTag.why)}.`,
        plan.latest.move || inputs.latest === 'false' ? '' : `latest was left alone: ${(0,src_escape/* escapeMarkdown */.FV)(plan.latest.why)}.`,
    ].filter((note) => note !== '');
    return notes.length === 0 ? [] : [notes.join(' ')];
}
function factTable(outcome) {
    const rows = [
        ['Image', (0,src_escape/* inlineCode */.ti)(outcome.name)],
        ...('digest' in outcome && outcome.digest !== undefined ? [['Digest', (0,src_escape/* inlineCode */.ti)(outcome.digest)]] : []),
        ...(outcome.version === undefined ? [] : [['Version', (0,src_escape/* inlineCode */.ti)(outcome.version)]]),
        ['Content key', (0,src_escape/* inlineCode */.ti)(outcome.contentKey.slice(0, 12))],
        ...('size' in outcome ? [['Size', describeSize(outcome.size)]] : []),
        ['Took', describeDuration(outcome.milliseconds)],
    ];
    const [first = [], ...rest] = rows;
    return markdownTable(first, rest);
}
function describeSize(bytes) {
    return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
function tagTable(tags) {
    const rows = tags.map((tag) => [
        (0,src_escape/* inlineCode */.ti)(tag.kind === 'key' ? `${tag.name.slice(0, 20)}…` : tag.name),
        describeChange(tag),
    ]);
    return markdownTable(['Tag', ''], rows);
}
function describeChange({ change, from, why }) {
    switch (change) {
        case 'moved':
            return `moved from ${(0,src_escape/* inlineCode */.ti)(shortDigest(from ?? ''))}`;
        case 'kept':
            return `kept at ${(0,src_escape/* inlineCode */.ti)(shortDigest(from ?? ''))}: ${(0,src_escape/* escapeMarkdown */.FV)(why ?? '')}`;
        case 'held-back':
            return `not moved: ${(0,src_escape/* escapeMarkdown */.FV)(why ?? '')}`;
        default:
            return change;
    }
}
function summarizeFault(fault) {
    const lines = [`### ❌ ${(0,src_escape/* escapeMarkdown */.FV)(fault.message)}`];
    if (fault.received !== undefined)
        lines.push(`- **Received:** ${(0,src_escape/* escapeMarkdown */.FV)(fault.received)}`);
    if (fault.accepted !== undefined)
        lines.push(`- **Accepted:** ${(0,src_escape/* escapeMarkdown */.FV)(fault.accepted)}`);
    lines.push(`- **What to do:** ${(0,src_escape/* escapeMarkdown */.FV)(fault.remedy)}`, `- **Reason code:** \`${fault.reason}\``);
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/report.js





/** Turns the outcomes of all services into the step's ending: outputs, summary, annotations, and the last line. */
function concludeRun(setting, outcomes, faults) {
    const failed = outcomes.filter((outcome) => outcome.result === 'failed');
    for (const outcome of failed)
        annotateFailure(setting.host, outcome);
    for (const fault of faults) {
        setting.host.annotate('error', (0,errors/* describeFault */.Qx)(fault), {
            title: 'build-image',
            ...(fault.file === undefined ? {} : { file: fault.file }),
            ...(fault.line === undefined ? {} : { startLine: fault.line }),
        });
    }
    for (const outcome of outcomes)
        noticeTags(setting.host, outcome);
    const isFailed = failed.length + faults.length > 0;
    return {
        result: isFailed ? 'failed' : overall(outcomes),
        reason: failed[0]?.reason ?? faults[0]?.reason ?? overallReason(outcomes),
        message: isFailed ? '' : outcomes.map(sentence).join('\n'),
        failed: isFailed,
        remedy: failed[0] === undefined ? faults[0]?.remedy : remedyOf(failed[0]),
        outputs: isFailed ? {} : makeOutputs(outcomes),
        summary: summarize(setting, outcomes, faults),
    };
}
/** A tag that stayed where it was is no failure, but somebody may wait for it. */
function noticeTags(host, outcome) {
    const tags = 'tags' in outcome ? outcome.tags : [];
    for (const { name, change, why } of tags.filter((tag) => tag.change === 'kept' || tag.change === 'held-back')) {
        const text = change === 'kept' ? `keeps naming the image that has it: ${why}` : `was not moved: ${why}`;
        host.annotate('notice', `${outcome.service}: the tag ${name} ${text}.`, { title: 'build-image' });
    }
}
const weight = { checked: 0, reused: 1, built: 2, failed: 3 };
/** Of several services the one with the most work done gives the step's result. */
function heaviest(outcomes) {
    return outcomes.reduce((most, outcome) => (most === undefined || weight[outcome.result] > weight[most.result] ? outcome : most), undefined);
}
const overall = (outcomes) => heaviest(outcomes)?.result ?? 'checked';
const overallReason = (outcomes) => heaviest(outcomes)?.reason ?? '';
function sentence(outcome) {
    const digest = 'digest' in outcome ? outcome.digest : undefined;
    return `${outcome.service}: ${outcome.result}${digest === undefined ? '' : ` ${outcome.name}@${digest}`}. ${outcome.why}`;
}
function makeOutputs(outcomes) {
    const images = outcomes.flatMap((outcome) => 'image' in outcome && outcome.image !== undefined ? [[outcome.service, outcome.image]] : []);
    const [single, ...others] = outcomes;
    return {
        ...(single !== undefined && others.length === 0 ? singleOutputs(single) : {}),
        pushed: String(outcomes.some((outcome) => outcome.result === 'built')),
        services: images.length === 0 ? '' : formatImages(Object.fromEntries(images)),
    };
}
function singleOutputs(outcome) {
    const held = 'tags' in outcome ? outcome.tags.filter(({ change }) => change !== 'kept' && change !== 'held-back') : [];
    const tags = held.filter(({ kind }) => kind !== 'key').map(({ name }) => name);
    return {
        image: ('image' in outcome ? outcome.image?.image : undefined) ?? '',
        digest: ('digest' in outcome ? outcome.digest : undefined) ?? '',
        repository: parseReference(outcome.name).repository,
        version: outcome.version ?? '',
        tags: JSON.stringify(tags),
        'content-key': outcome.contentKey,
        'source-key': outcome.sourceKey,
    };
}

// EXTERNAL MODULE: ./build/node_modules/@actions/github/lib/github.js + 1 modules
var github = __webpack_require__(740);
;// CONCATENATED MODULE: ./build/packages/action/src/runner.js

/** Reads what the runner says: the event from @actions/github, the rest from the default environment variables. */
function readRunner(event = github/* context */._, environment = process.env) {
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
        isPullRequest: name === 'pull_request' || name === 'pull_request_target' || name === 'merge_group',
        actor: event.actor ?? '',
        runId,
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
        serverUrl,
        apiUrl: event.apiUrl || 'https://api.github.com',
        workspace: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
        temporary: environment['RUNNER_TEMP'] ?? environment['TMPDIR'] ?? '/tmp',
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/packages/action/src/variables.js



// A user's name is often the owner's, which stands in every image's name: masked, it would blank outputs and summaries.
const publicName = 'REGISTRY_USERNAME';
/**
 * Reads DEPLOY_ENV (dotenv text, as Node's own `util.parseEnv` understands it) from the environment and masks every
 * value in it, since all of it came from one secret.
 */
function readVariables(environment = process.env) {
    const text = environment['DEPLOY_ENV'] ?? '';
    refuseCutValues(text);
    const values = (0,external_node_util_.parseEnv)(text);
    for (const [name, value] of Object.entries(values)) {
        if (name === publicName)
            continue;
        if (value.includes('://'))
            (0,mask/* maskUrl */.yP)(value);
        else
            (0,mask/* maskSecret */.$l)(value);
    }
    const get = (name) => [values, environment].map((each) => (Object.hasOwn(each, name) ? each[name] : undefined)).find((value) => value);
    return {
        get,
        names: Object.keys(values),
        require(name, wantedBy) {
            const value = get(name);
            if (value !== undefined)
                return value;
            throw new errors/* UserError */.yo(`The variable ${name}, which ${wantedBy} refers to, is not set.`, {
                reason: 'missing-variable',
                received: describeWhatThereIs(text, values, name),
                accepted: `a line ${name}=… in DEPLOY_ENV, or the variable in the step's env`,
                remedy: text.trim() === ''
                    ? 'Check that the secret which the workflow passes as DEPLOY_ENV (STAGING_ENV, PRODUCTION_ENV) is set as a repository secret and spelled the same: an unknown secret is empty.'
                    : `Add ${name}=… to the secret that the workflow passes as DEPLOY_ENV.`,
            });
        },
    };
}
/** An unquoted `#` ends a dotenv value, which would cut a password in silence. With a blank before it, it is a comment. */
function refuseCutValues(text) {
    const cut = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*[^\s'"`#][^\r\n#]*(?<!\s)#/m.exec(text);
    if (cut?.[1] === undefined)
        return;
    throw new errors/* UserError */.yo(`The value of ${cut[1]} in DEPLOY_ENV holds a # and stands without quotes.`, {
        reason: 'invalid-variable',
        accepted: `${cut[1]}='value with # in it'`,
        remedy: `Put the value of ${cut[1]} into single quotes: an unquoted # begins a comment, and what follows it would be lost.`,
    });
}
function describeWhatThereIs(text, values, name) {
    if (text.trim() === '')
        return 'DEPLOY_ENV is empty or not set';
    if (values[name] === '')
        return `${name} is present but empty`;
    const names = Object.keys(values);
    return names.length === 0 ? 'DEPLOY_ENV holds no line NAME=value' : `DEPLOY_ENV with ${names.join(', ')}`;
}

;// CONCATENATED MODULE: ./build/packages/config/src/build.js

/** Applies the defaults to a validated deploy.yml and checks what a schema cannot: names that refer to each other. */
function buildConfig(raw, file, lineOf) {
    const services = Object.fromEntries(Object.entries(raw.services).map(([name, service]) => [name, build_buildService(name, service, raw.defaults ?? {})]));
    const environments = Object.fromEntries(Object.entries(raw.environments ?? {}).map(([name, environment]) => [name, buildEnvironment(name, environment)]));
    const refuse = refuser(file, lineOf);
    for (const service of Object.values(services)) {
        service.needs.forEach((need, index) => {
            if (!Object.hasOwn(services, need))
                refuse(`/services/${service.name}/needs/${index}`, need, Object.keys(services));
        });
    }
    for (const environment of Object.values(environments)) {
        if (environment.from !== undefined && !Object.hasOwn(environments, environment.from)) {
            refuse(`/environments/${environment.name}/from`, environment.from, Object.keys(environments));
        }
    }
    for (const environment of Object.values(environments)) {
        const circle = findCircle(environment.name, environments);
        if (circle !== undefined)
            refuseCircle(circle, file, lineOf);
    }
    return {
        file,
        services,
        environments,
        release: { versionStrategy: raw.release?.['version-strategy'] ?? 'calver', rolling: raw.release?.rolling },
    };
}
function refuser(file, lineOf) {
    return (pointer, received, accepted) => {
        const line = lineOf(pointer);
        throw new errors/* UserError */.yo(`${file}:${line ?? 1}: ${pointer.slice(1).replace(/\//g, '.')} names something that does not exist.`, {
            reason: 'invalid-config',
            received,
            accepted: accepted.join(', '),
            remedy: 'Name one that is defined in the same file.',
            file,
            line,
        });
    };
}
/** Follows `from` and gives the names that it passes when it comes back to where it started. */
function findCircle(start, environments) {
    const passed = [start];
    for (let next = environments[start]?.from; next !== undefined; next = environments[next]?.from) {
        if (next === start)
            return [...passed, next];
        if (passed.includes(next))
            return undefined;
        passed.push(next);
    }
    return undefined;
}
function refuseCircle(circle, file, lineOf) {
    const pointer = `/environments/${circle[0]}/from`;
    throw new errors/* UserError */.yo(`${file}:${lineOf(pointer) ?? 1}: environments receive from each other in a circle.`, {
        reason: 'invalid-config',
        received: circle.join(' → '),
        accepted: 'from without a circle',
        remedy: 'Take `from` out of the environment that comes first.',
        file,
        line: lineOf(pointer),
    });
}
function build_buildService(name, raw, defaults) {
    const context = normalisePath(raw.context ?? '.');
    return {
        name,
        image: raw.image,
        context,
        dockerfile: normalisePath(raw.dockerfile ?? (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`)),
        target: raw.target ?? defaults.target,
        buildArgs: mapValues({ ...defaults['build-args'], ...raw['build-args'] }, String),
        revisionArg: raw['revision-arg'] ?? defaults['revision-arg'],
        platforms: raw.platforms ?? defaults.platforms ?? [],
        versionFile: buildVersionFile(raw['version-file']),
        needs: raw.needs ?? [],
        migrations: raw.migrations === undefined
            ? undefined
            : buildMigrations(context, { ...defaults.migrations, ...raw.migrations }),
    };
}
function buildVersionFile(raw) {
    if (raw === undefined)
        return undefined;
    if (typeof raw === 'string')
        return { path: normalisePath(raw), pattern: undefined };
    return { path: normalisePath(raw.path), pattern: raw.pattern };
}
function buildMigrations(context, raw) {
    return {
        tool: raw.tool ?? 'auto',
        directory: normalisePath(raw.directory ?? context),
        imageDirectory: raw['image-directory'],
        runIn: raw['run-in'] ?? 'runner',
        databaseUrlEnv: raw['database-url-env'] ?? 'DATABASE_URL',
        network: raw.network,
    };
}
function buildEnvironment(name, raw) {
    return {
        name,
        branch: raw.branch,
        from: raw.from,
        url: raw.url,
        hook: raw.hook === undefined
            ? undefined
            : {
                provider: raw.hook.provider ?? 'webhook',
                urlEnv: raw.hook['url-env'],
                secretEnv: raw.hook['secret-env'],
                signature: raw.hook.signature ?? 'github',
            },
        ready: raw.ready === undefined ? undefined : { url: raw.ready.url, revision: raw.ready.revision },
        timeout: raw.timeout,
        destructiveMigrations: raw['destructive-migrations'] ?? 'block',
    };
}
function mapValues(record, change) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
/** Gives a path without `./`, doubled or trailing slashes; `.` for the root. */
function normalisePath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.length === 0 ? '.' : parts.join('/');
}

;// CONCATENATED MODULE: ./build/packages/config/src/positions.js
/** Walks the parser's events and notes for every key and entry on which line it starts. */
function locateLines(text, parser) {
    const lines = new Map();
    const starts = lineStarts(text);
    const stack = [];
    const { EVENT_ID } = parser;
    for (const event of parser.parseEvents(text, {})) {
        if (event.type === EVENT_ID['POP']) {
            stack.pop();
            continue;
        }
        if (event.type === EVENT_ID['DOCUMENT']) {
            stack.push({ kind: 'document', pointer: '', key: undefined, index: 0 });
            continue;
        }
        const parent = stack.at(-1);
        const isScalar = event.type === EVENT_ID['SCALAR'];
        const start = isScalar ? event.valueStart : event.start;
        if (parent?.kind === 'mapping' && parent.key === undefined && isScalar) {
            parent.key = parser.getScalarValue(text, event);
            if (start !== undefined)
                lines.set(`${parent.pointer}/${escapePointer(parent.key)}`, lineAt(starts, start));
            continue;
        }
        const pointer = pointerBelow(parent);
        if (start !== undefined && start >= 0 && !lines.has(pointer))
            lines.set(pointer, lineAt(starts, start));
        if (event.type === EVENT_ID['MAPPING'])
            stack.push({ kind: 'mapping', pointer, key: undefined, index: 0 });
        if (event.type === EVENT_ID['SEQUENCE'])
            stack.push({ kind: 'sequence', pointer, key: undefined, index: 0 });
    }
    return (pointer) => {
        for (let current = pointer; current !== ''; current = current.slice(0, current.lastIndexOf('/'))) {
            const line = lines.get(current);
            if (line !== undefined)
                return line;
        }
        return lines.get('') ?? 1;
    };
}
function pointerBelow(parent) {
    if (parent === undefined || parent.kind === 'document')
        return '';
    if (parent.kind === 'sequence') {
        parent.index += 1;
        return `${parent.pointer}/${parent.index - 1}`;
    }
    const pointer = `${parent.pointer}/${escapePointer(parent.key ?? '')}`;
    parent.key = undefined;
    return pointer;
}
/** Gives a key as a step of a JSON pointer (RFC 6901): `~` and `/` inside of it are escaped. */
function escapePointer(key) {
    return key.replace(/~/g, '~0').replace(/\//g, '~1');
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function lineAt(starts, offset) {
    let line = 0;
    while (line + 1 < starts.length && (starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset)
        line += 1;
    return line + 1;
}

;// CONCATENATED MODULE: ./build/packages/config/src/schema.json
const schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://github.com/org/deploy-actions/deploy.schema.json","title":"deploy-actions: .github/deploy.yml","type":"object","additionalProperties":false,"properties":{"defaults":{"description":"Values that every service starts from.","$ref":"#/definitions/serviceDefaults"},"services":{"description":"The services that the repository deploys, by name.","type":"object","minProperties":1,"propertyNames":{"pattern":"^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$"},"additionalProperties":{"$ref":"#/definitions/service"}},"environments":{"description":"The environments, by name.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},"additionalProperties":{"$ref":"#/definitions/environment"}},"release":{"$ref":"#/definitions/release","description":"How releases are named."}},"required":["services"],"definitions":{"name":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"nameTemplate":{"type":"string","pattern":"^(?:[A-Za-z0-9_]|\\\\{service\\\\})+$"},"path":{"type":"string","pattern":"^(?!/)(?!(?:.*/)?\\\\.\\\\.(?:/|$)).+$"},"scalar":{"type":["string","number","boolean"]},"serviceDefaults":{"type":"object","additionalProperties":false,"properties":{"target":{"type":"string","description":"Build stage."},"build-args":{"type":"object","additionalProperties":{"$ref":"#/definitions/scalar"},"description":"Build arguments of every service; one of its own with the same name wins."},"revision-arg":{"$ref":"#/definitions/name","description":"Build argument that receives the commit."},"platforms":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$"},"description":"Platforms to build for, such as linux/amd64. Default: that of the builder."},"migrations":{"$ref":"#/definitions/migrations","description":"Values that the migrations of every service start from; a service without `migrations` has none."}}},"service":{"type":"object","additionalProperties":false,"required":["image"],"properties":{"image":{"type":"string","description":"Registry and repository without tag: ghcr.io/acme/shop-api.","pattern":"^[a-z0-9.-]+(?::[0-9]+)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$"},"context":{"$ref":"#/definitions/path","description":"Build context. Default: the repository\'s root."},"dockerfile":{"$ref":"#/definitions/path","description":"Default: Dockerfile in the context."},"target":{"type":"string","description":"Build stage. Default: the last one of the Dockerfile."},"build-args":{"type":"object","additionalProperties":{"$ref":"#/definitions/scalar"},"description":"Build arguments, never secrets: they stay visible in the image."},"revision-arg":{"$ref":"#/definitions/name","description":"Build argument that receives the commit; it does not count when an image is reused."},"platforms":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$"},"description":"Platforms to build for, such as linux/amd64. Default: that of the builder."},"version-file":{"anyOf":[{"$ref":"#/definitions/path"},{"type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"$ref":"#/definitions/path","description":"The file, relative to the repository\'s root."},"pattern":{"type":"string","format":"regex","description":"Regular expression whose first group is the version."}}}],"description":"File that holds the service\'s version: package.json, pyproject.toml, Cargo.toml, a bare version, or any with a pattern."},"needs":{"type":"array","items":{"type":"string"},"description":"Services that have to be live before this one is deployed."},"migrations":{"$ref":"#/definitions/migrations","description":"The service\'s database migrations."}}},"migrations":{"type":"object","additionalProperties":false,"properties":{"tool":{"enum":["auto","dbmate","sql"],"description":"Tool that migrates. Default: auto, found by its files."},"directory":{"$ref":"#/definitions/path","description":"Folder of the migration files, relative to the repository\'s root. Default: the context."},"image-directory":{"type":"string","description":"The same folder inside of the image, for `run-in: image`."},"run-in":{"enum":["runner","image"],"description":"Where the tool runs: on the runner (default) or in a container of the service\'s image."},"database-url-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the database\'s URL; {service} stands for the service\'s name in capitals. Default: DATABASE_URL."},"network":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$","description":"Container network for `run-in: image`."}}},"environment":{"type":"object","additionalProperties":false,"properties":{"branch":{"type":"string","minLength":1,"description":"Branch whose commits are deployed here."},"from":{"type":"string","description":"Environment whose proven images this one receives."},"url":{"type":"string","pattern":"^https?://","description":"Address that people open, shown with the deployment."},"hook":{"type":"object","additionalProperties":false,"required":["url-env"],"properties":{"provider":{"enum":["webhook"],"description":"Platform that is called. Default: webhook."},"url-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the hook\'s URL; {service} stands for the service\'s name in capitals."},"secret-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the secret with which the request is signed."},"signature":{"enum":["github","standard-webhooks","starchart","none"],"description":"Form of the signature. Default: github."}},"description":"How a deployment is triggered."},"ready":{"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","pattern":"^https?://","description":"Address that answers once the service is live; {service} stands for the service\'s name."},"revision":{"type":"string","pattern":"^(?:json:\\\\.[A-Za-z0-9_.-]+|header:[A-Za-z0-9-]+|text)$","description":"Where the answer holds the revision: json:.path, header:Name or text. Default: any 2xx is all the proof there is."}},"description":"How a running service is asked for what it runs."},"timeout":{"type":"string","pattern":"^\\\\d+(?:\\\\.\\\\d+)?[smh]?$","description":"How long a deployment may take: seconds, or a number with s, m or h."},"destructive-migrations":{"enum":["block","warn"],"description":"What happens to migrations that lose data: block (default) or warn."}}},"release":{"type":"object","additionalProperties":false,"properties":{"version-strategy":{"enum":["calver","input"],"description":"Where the version comes from: calver (default), or the input `version` of promote-release."},"rolling":{"type":"string","pattern":"^[A-Za-z0-9._-]+$","description":"Tag that always points at the newest release."}}}}}');
;// CONCATENATED MODULE: ./build/packages/config/src/parse.js




/**
 * Parses the text of a deploy.yml (YAML 1.2) and gives it with defaults applied.
 * Throws a UserError that names file, line, key, the value received and those accepted.
 */
async function parseConfig(text, file) {
    const yaml = await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 3243));
    let raw;
    try {
        raw = yaml.load(text, { filename: file });
    }
    catch (error) {
        const mark = error.mark;
        throw new errors/* UserError */.yo(`${file} is not valid YAML: ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`, {
            reason: 'invalid-config',
            remedy: 'Mend the YAML at the line named.',
            file,
            line: mark?.line === undefined ? undefined : mark.line + 1,
        });
    }
    const lineOf = locateLines(text, yaml);
    await validate(raw, file, lineOf);
    return buildConfig(raw, file, lineOf);
}
async function validate(raw, file, lineOf) {
    // By the default export: bundled, a CommonJS module that is a class has no named ones.
    const { default: library } = await __webpack_require__.e(/* import() */ 463).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19));
    const ajv = new library.Ajv({ allErrors: false, verbose: true, strict: false, validateFormats: false });
    const check = ajv.compile(schema_namespaceObject);
    if (check(raw))
        return;
    const error = deepest(check.errors ?? []);
    throw explain(error, file, lineOf);
}
/** Of several errors (alternatives of an anyOf) the one furthest down says most, and one in a value of a type that fits. */
function deepest(errors) {
    const isType = (error) => Number(error.keyword === 'type');
    const sorted = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length || isType(a) - isType(b));
    return (sorted.find((error) => error.keyword !== 'anyOf') ?? sorted[0]);
}
function explain(error, file, lineOf) {
    const params = error.params;
    const extra = params['additionalProperty'] ?? error.propertyName ?? params['propertyName'];
    const pointer = extra === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(String(extra))}`;
    const key = pointer.slice(1).replace(/\//g, '.').replace(/~1/g, '/').replace(/~0/g, '~') || 'the file';
    const line = lineOf(pointer);
    const at = { reason: 'invalid-config', file, line };
    const where = `${file}${line === undefined ? '' : `:${line}`}`;
    const properties = Object.keys(error.parentSchema?.properties ?? {});
    switch (error.keyword) {
        case 'additionalProperties':
            return new errors/* UserError */.yo(`${where}: ${key} is not a key that deploy.yml knows.`, {
                ...at,
                received: String(extra),
                accepted: properties.join(', '),
                remedy: 'Correct the key or take it out.',
            });
        case 'required':
            return new errors/* UserError */.yo(`${where}: ${key} lacks the key ${String(params['missingProperty'])}.`, {
                ...at,
                received: Object.keys(error.data ?? {}).join(', ') || 'nothing',
                accepted: properties.join(', '),
                remedy: `Add ${String(params['missingProperty'])} to ${key}.`,
            });
        default:
            return new errors/* UserError */.yo(`${where}: ${key} ${error.message ?? 'is not valid'}.`, {
                ...at,
                received: describeValue(extra ?? error.data),
                accepted: acceptedBy(error),
                remedy: `Give ${key} one of the accepted values.`,
            });
    }
}
function describeValue(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
function acceptedBy(error) {
    const params = error.params;
    if (error.keyword === 'enum')
        return params['allowedValues'].join(', ');
    if (error.keyword === 'type')
        return [params['type']].flat().join(' or ');
    if (error.keyword === 'pattern')
        return `text that matches ${String(params['pattern'])}`;
    return error.message ?? '';
}

;// CONCATENATED MODULE: ./build/packages/config/src/load.js




/** Where the configuration stands unless the input `config` says otherwise. */
const defaultConfigFile = '.github/deploy.yml';
/**
 * Reads deploy.yml from the work tree; undefined when it is absent and was not asked for by name, since a single
 * service needs none. Throws a UserError for a file that is missing though named, or is not valid.
 */
async function loadConfig(workspace, named) {
    const file = named ?? defaultConfigFile;
    let text;
    try {
        text = await (0,promises_.readFile)((0,external_node_path_.join)(workspace, file), 'utf8');
    }
    catch (error) {
        if (named === undefined && error.code === 'ENOENT')
            return undefined;
        throw new errors/* UserError */.yo(`The configuration file ${file} cannot be read.`, {
            reason: 'missing-config',
            received: error.code,
            accepted: 'a path relative to the repository root',
            remedy: 'Check the input `config`, and that actions/checkout ran before this step.',
            cause: error,
        });
    }
    return parseConfig(text, file);
}
/** Gives the services that a step is about: all of them in the order in which they need each other, or those named. */
function selectServices(config, names) {
    const wanted = names.length === 0 ? Object.keys(config.services) : names;
    for (const name of wanted) {
        if (!Object.hasOwn(config.services, name)) {
            throw new errors/* UserError */.yo('The input service names a service that deploy.yml does not define.', {
                reason: 'unknown-service',
                received: name,
                accepted: Object.keys(config.services).join(', '),
                remedy: `Add the service to ${config.file ?? defaultConfigFile}, or correct the input.`,
            });
        }
    }
    return orderByNeeds(config, wanted);
}
/** Gives an environment of the configuration. Throws a UserError that lists those defined. */
function selectEnvironment(config, name) {
    const environment = Object.hasOwn(config.environments, name) ? config.environments[name] : undefined;
    if (environment !== undefined)
        return environment;
    throw new errors/* UserError */.yo('The input environment names an environment that deploy.yml does not define.', {
        reason: 'unknown-environment',
        received: name || '(nothing)',
        accepted: Object.keys(config.environments).join(', ') || '(none is defined)',
        remedy: `Add it below \`environments:\` in ${config.file ?? defaultConfigFile}, or correct the input.`,
    });
}
function orderByNeeds(config, wanted) {
    const ordered = [];
    const state = new Map();
    const visit = (name, path) => {
        if (state.get(name) === 'done')
            return;
        if (state.get(name) === 'open') {
            throw new errors/* UserError */.yo('Services need each other in a circle.', {
                reason: 'invalid-config',
                received: [...path, name].join(' → '),
                accepted: 'needs without a circle',
                remedy: 'Take one of these `needs` out.',
                file: config.file,
            });
        }
        state.set(name, 'open');
        const service = config.services[name];
        for (const need of service.needs)
            visit(need, [...path, name]);
        state.set(name, 'done');
        if (wanted.includes(name))
            ordered.push(service);
    };
    for (const name of wanted)
        visit(name, []);
    return ordered;
}

;// CONCATENATED MODULE: ./build/packages/registry/src/login.js



/**
 * Chooses how to log in to a registry: what was given, else at ghcr.io an existing login or the actor with the job's
 * token, else an existing login; undefined for none. Passwords are masked. Throws a UserError when only half was given.
 */
async function chooseCredentials(registry, sources) {
    const username = sources.username || sources.variables.get('REGISTRY_USERNAME');
    const password = sources.password || sources.variables.get('REGISTRY_PASSWORD');
    if (password !== undefined)
        (0,mask/* maskSecret */.$l)(password);
    if (username !== undefined && password !== undefined)
        return { username, password, origin: 'given' };
    if (username !== undefined || password !== undefined)
        throw halfGiven(username === undefined);
    const login = await findLogin(registry, await readDockerConfig(dockerConfigFolder()));
    if (login !== undefined)
        return { ...login, origin: 'login' };
    if (registry !== 'ghcr.io' || sources.token === '')
        return undefined;
    (0,mask/* maskSecret */.$l)(sources.token);
    return { username: sources.actor || 'token', password: sources.token, origin: 'token' };
}
function halfGiven(lacksUsername) {
    const [present, absent] = lacksUsername ? ['password', 'user name'] : ['user name', 'password'];
    return new errors/* UserError */.yo(`The registry's ${present} was given without the ${absent}.`, {
        reason: 'missing-input',
        received: `a ${present}`,
        accepted: 'registry-username and registry-password, or REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV',
        remedy: `Set the ${absent} too; an empty value often means a secret that does not exist in this environment.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/services.js




/** Inputs that can only be about one service. */
const singular = ['image', 'context', 'dockerfile', 'version', 'versionFile'];
const written = { versionFile: 'version-file' };
/**
 * Gives the services to build: those of deploy.yml with the inputs laid over them, or one that inputs alone describe.
 * Throws a UserError when neither says what to build, or when an input for one service meets several.
 */
function resolveServices(inputs, config) {
    // Inputs that name an image of their own need no deploy.yml, unless they also name one of its services.
    const fromConfig = config === undefined || (inputs.image !== undefined && !inputs.services.some((name) => name in config.services))
        ? undefined
        : selectServices(config, inputs.services);
    if (fromConfig === undefined)
        return [overlay(describedByInputs(inputs), inputs)];
    const misplaced = singular.find((key) => inputs[key] !== undefined);
    if (fromConfig.length > 1 && misplaced !== undefined) {
        const name = written[misplaced] ?? misplaced;
        throw new errors/* UserError */.yo(`The input ${name} is about one service, and this step builds several.`, {
            reason: 'ambiguous-input',
            received: fromConfig.map((service) => service.name).join(', '),
            accepted: 'one service',
            remedy: `Name one service with \`service:\`, or set ${name} in ${config?.file ?? 'deploy.yml'}.`,
        });
    }
    return fromConfig.map((service) => overlay(service, inputs));
}
function describedByInputs(inputs) {
    if (inputs.image === undefined) {
        throw new errors/* UserError */.yo('There is nothing to build: no deploy.yml, and no input image.', {
            reason: 'missing-input',
            accepted: '`image: ghcr.io/acme/shop-api`, or a .github/deploy.yml with services',
            remedy: 'Set the input `image`, or add .github/deploy.yml and check out the repository before this step.',
        });
    }
    const context = normalisePath(inputs.context ?? '.');
    return {
        name: inputs.services[0] ?? parseReference(inputs.image).repository.split('/').at(-1) ?? 'app',
        image: inputs.image,
        context,
        dockerfile: context === '.' ? 'Dockerfile' : `${context}/Dockerfile`,
        target: undefined,
        buildArgs: {},
        revisionArg: undefined,
        platforms: [],
        versionFile: undefined,
        needs: [],
        migrations: undefined,
    };
}
function overlay(service, inputs) {
    const reference = parseReference(inputs.image ?? service.image);
    if (reference.tag !== undefined || reference.digest !== undefined) {
        throw new errors/* UserError */.yo('The name of the image has a tag or a digest.', {
            reason: 'invalid-image',
            received: inputs.image ?? service.image,
            accepted: nameOf(reference),
            remedy: 'Leave the tag out; further tags go into the input `tags`.',
        });
    }
    const versionFile = inputs.versionFile === undefined
        ? service.versionFile
        : { path: inside(inputs.versionFile, 'version-file'), pattern: undefined };
    return {
        ...service,
        image: nameOf(reference),
        context: inputs.context === undefined ? service.context : inside(inputs.context, 'context'),
        dockerfile: inputs.dockerfile === undefined ? service.dockerfile : inside(inputs.dockerfile, 'dockerfile'),
        target: inputs.target ?? service.target,
        buildArgs: { ...service.buildArgs, ...inputs.buildArgs },
        revisionArg: inputs.revisionArg ?? service.revisionArg,
        versionFile,
    };
}
function inside(path, input) {
    const normal = normalisePath(path);
    if (!path.startsWith('/') && !normal.split('/').includes('..'))
        return normal;
    throw new errors/* UserError */.yo(`The input ${input} leads out of the repository.`, {
        reason: 'invalid-input',
        received: path,
        accepted: 'a path below the root of the repository, relative to it',
        remedy: 'Write the path as it is in the repository: backend/Dockerfile',
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/setting.js







/** Reads everything that is the same for each service: runner, deploy.yml, commit. Nothing is sent anywhere. */
async function readSetting(inputs, host) {
    const runner = readRunner();
    const variables = readVariables();
    const config = await loadConfig(runner.workspace, inputs.config);
    if (inputs.environment !== undefined && config !== undefined)
        selectEnvironment(config, inputs.environment);
    const services = resolveServices(inputs, config);
    const commit = await readHead(runner.workspace);
    const repository = runner.payload['repository'];
    const plan = planRun({
        push: inputs.push,
        latest: inputs.latest,
        event: runner.event,
        isPullRequest: runner.isPullRequest,
        branch: runner.branch,
        defaultBranch: repository?.default_branch,
        eventCommit: runner.sha,
        commit,
        config,
        environment: inputs.environment,
    });
    return {
        inputs,
        host,
        runner,
        services,
        commit,
        plan,
        credentialsFor: rememberCredentials(inputs, runner, variables),
    };
}
function rememberCredentials(inputs, runner, variables) {
    const chosen = new Map();
    return (registry) => {
        const known = chosen.get(registry);
        if (known !== undefined)
            return known;
        const choice = chooseCredentials(registry, {
            username: inputs.registryUsername,
            password: inputs.registryPassword,
            variables,
            actor: runner.actor,
            token: inputs.token,
        });
        chosen.set(registry, choice);
        return choice;
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/side-by-side.js
/**
 * Works on all items, at most `width` at once, and gives each one's outcome in the order of the items. One that fails
 * does not stop the others.
 */
async function mapSideBySide(items, width, work) {
    const results = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            const [settled] = await Promise.allSettled([work(item)]);
            results[index] = settled;
        }
    };
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
    return results;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/main.js










/** How many services are worked on at once: builds are heavy, and runners have few cores. */
const width = 2;
/** The recipe: read what is the same for all, carry each service from keys to tags, report. */
async function main(inputs, host) {
    const setting = await readSetting(inputs, host);
    const only = setting.services.length === 1;
    const results = await withTemporaryFolder(setting, async (folder) => {
        const shared = openWorkshop(setting, folder);
        return mapSideBySide(setting.services, width, (service) => only
            ? host.group(`Building ${service.name}`, () => processService(setting, service, { ...shared, say: host.say }))
            : processService(setting, service, { ...shared, say: (line) => host.say(`[${service.name}] ${line}`) }));
    });
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    const defect = failures.find((failure) => !(failure instanceof errors/* UserError */.yo));
    if (defect !== undefined)
        throw defect;
    // One service's fault is the whole story; of several services the others' outcomes are told as well.
    if (only && failures.length > 0)
        throw failures[0];
    const outcomes = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    return concludeRun(setting, outcomes, failures);
}
/** Engine and login are prepared when the first service needs them, and shared by all. */
function openWorkshop(setting, folder) {
    const engine = once(() => selectEngine(setting.inputs.builder));
    const environment = once(() => prepareLogin(setting, folder));
    return {
        resolveBase: createBaseResolver(setting),
        engine,
        tools: async () => ({ environment: await environment(), folder, signal: setting.host.signal }),
    };
}
async function prepareLogin(setting, folder) {
    const registries = [...new Set(setting.services.map((service) => parseReference(service.image).registry))];
    const chosen = await Promise.all(registries.map(async (registry) => [registry, await setting.credentialsFor(registry)]));
    // An existing login is the engine's own business: it knows its helpers.
    const given = chosen.flatMap(([registry, credentials]) => credentials === undefined || credentials.origin === 'login' ? [] : [[registry, credentials]]);
    return given.length === 0 ? {} : writeEngineLogin(folder, Object.fromEntries(given));
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
async function withTemporaryFolder({ runner }, work) {
    return withPrivateFolder(runner.temporary, work).catch((error) => {
        if (error.syscall !== 'mkdtemp')
            throw error;
        throw new errors/* UserError */.yo('The temporary folder cannot be written to.', {
            reason: 'unwritable-folder',
            received: error.code,
            accepted: 'a folder that this user may write to, with space left',
            remedy: 'Check RUNNER_TEMP, the rights on it, and the disk.',
            cause: error,
        });
    });
}


/***/ })

};
