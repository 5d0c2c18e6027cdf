export const id = 288;
export const ids = [288];
export const modules = {

/***/ 288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 4 modules
var core = __webpack_require__(4962);
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
/** Gives the one name of a registry that goes by several: Docker Hub's is `docker.io`. */
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
/** Logged in, but not allowed: 403, or 401 with `insufficient_scope`. */
function forbidden(attempt, response) {
    const { registry, repository, doing, loggedInAs, right } = attempt;
    const push = right === 'pull,push';
    return new errors/* UserError */.yo(`${registry} does not allow ${doing} of ${repository}.`, {
        reason: 'registry-forbidden',
        received: `HTTP ${response.status} for ${loggedInAs ?? 'an anonymous request'}${describeAnswer(response)}`,
        accepted: `a token with the right to ${push ? 'push to' : 'pull from'} this repository`,
        remedy: registry === 'ghcr.io'
            ? `Grant the job \`permissions: packages: ${push ? 'write' : 'read'}\`, and give the repository ${push ? 'write' : 'read'} access in the settings of the package.`
            : `Grant the user the right to ${push ? 'push to' : 'pull from'} ${repository}.`,
    });
}
/** An answer that nothing above explains. `who` answered: the registry, unless it was its token service. */
function unexpected(attempt, response, who) {
    const { registry, repository, doing } = attempt;
    const [reason, remedy] = judge(response);
    const wait = response.headers.get('retry-after');
    return new errors/* UserError */.yo(`${who ?? registry} failed while ${doing} of ${repository}.`, {
        reason,
        received: `HTTP ${response.status}${wait === null ? '' : `, Retry-After: ${wait.slice(0, 40)}`}${describeAnswer(response)}`,
        remedy,
    });
}
function judge({ status }) {
    if (status === 404) {
        return [
            'registry-not-found',
            'Check the name of the image; some registries want the repository to be created first.',
        ];
    }
    if (status === 405) {
        return [
            'registry-read-only',
            'Push to another registry: this one takes none; it may be a mirror, or set to read-only.',
        ];
    }
    if (status === 429) {
        return [
            'registry-rate-limited',
            'Wait and run the step again; log in, or use a mirror, where anonymous requests are limited.',
        ];
    }
    if (status === 413)
        return ['registry-refused', 'Raise the limit on the size of bodies in the proxy before the registry.'];
    if (status >= 400 && status < 500 && status !== 408) {
        return ['registry-refused', 'Look at what the registry answered: it will not take this, however often it is asked.'];
    }
    return ['registry-failed', 'Run the step again; if it stays, look at the status of the registry.'];
}
/** No answer came at all, or none that could be read to its end. */
function unreachable(attempt, error) {
    const late = error.kind === 'timeout';
    return new errors/* UserError */.yo(`${attempt.registry} gave no answer while ${attempt.doing} of ${attempt.repository}.`, {
        reason: late ? 'registry-timeout' : 'registry-unreachable',
        received: error.message,
        accepted: late ? 'a registry that answers in time' : 'a registry that the runner can reach',
        remedy: late
            ? 'Run the step again; if it stays, look at the status of the registry, or at the proxy before it.'
            : 'Check the name of the registry, and that the runner may connect to it.',
        cause: error,
    });
}
/** What came is no manifest: a login page of a proxy, or an artifact that is not an image. */
function invalidManifest(name, received) {
    return new errors/* UserError */.yo(`${name} is not an image.`, {
        reason: 'invalid-manifest',
        received,
        accepted: 'an OCI or Docker image manifest, or an index of such',
        remedy: 'Check what was pushed under this name, and whether a proxy answers in the place of the registry.',
    });
}
/** The bytes that came are not those that the digest names. */
function corrupted(attempt, wanted, received) {
    return new errors/* UserError */.yo(`${attempt.registry} gave other bytes than the digest names, while ${attempt.doing}.`, {
        reason: 'registry-digest-mismatch',
        received: received.slice(0, 200),
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

;// CONCATENATED MODULE: ./build/packages/registry/src/manifest.js


/** The kinds of manifest that are asked for, indexes first. */
const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** Gives the digest of bytes: `sha256:` and 64 hexadecimal digits. */
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
/** Parses a manifest's bytes. `name` is for the error: throws a UserError when they are no JSON object. */
function parseManifest(name, { bytes, mediaType }) {
    let content;
    try {
        content = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        content = undefined;
    }
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
        return content;
    throw invalidManifest(name, mediaType || 'bytes that are not JSON');
}
/**
 * Gives the media type of a manifest: what its bytes say, which the digest vouches for, else the header. Proxies have
 * been seen to answer with a bare application/json, and OCI's manifests need not name their type.
 */
function mediaTypeOf(name, header, bytes) {
    const stated = header?.split(';')[0]?.trim() ?? '';
    const content = parseManifest(name, { bytes, mediaType: stated.slice(0, 100) });
    if (typeof content.mediaType === 'string')
        return content.mediaType;
    if (manifestTypes.includes(stated))
        return stated;
    if (Array.isArray(content.manifests))
        return 'application/vnd.oci.image.index.v1+json';
    return content.config === undefined ? stated : 'application/vnd.oci.image.manifest.v1+json';
}

;// CONCATENATED MODULE: ./build/packages/registry/src/blobs.js



/** Makes the client of a repository's blobs (OCI distribution specification 1.1). */
function createBlobClient(registry, { request, stream, explain }) {
    const blobs = new Map();
    return {
        async getBlob(digest) {
            const known = blobs.get(digest);
            if (known !== undefined)
                return known;
            const doing = `reading the blob ${digest}`;
            const { body } = await request({ method: 'GET', path: `blobs/${digest}`, doing, expected: [200] });
            const found = digestOf(body);
            if (found !== digest)
                throw corrupted({ registry, doing }, digest, found);
            // What a digest names never changes, and two tags often name one image.
            blobs.set(digest, body);
            return body;
        },
        async hasBlob(digest) {
            const doing = `looking for the blob ${digest}`;
            const expected = [200, 404];
            return (await request({ method: 'HEAD', path: `blobs/${digest}`, doing, expected })).status === 200;
        },
        async *readBlobStream(digest, size) {
            const doing = `reading the blob ${digest}`;
            const sized = size === undefined ? {} : { size };
            const { body } = await stream({ method: 'GET', path: `blobs/${digest}`, doing, ...sized, expected: [200] });
            const hash = (0,external_node_crypto_.createHash)('sha256');
            let held;
            try {
                for await (const chunk of body) {
                    if (held !== undefined)
                        yield held;
                    hash.update(chunk);
                    held = chunk;
                }
            }
            catch (error) {
                throw explain(error, doing);
            }
            const found = `sha256:${hash.digest('hex')}`;
            if (found !== digest)
                throw corrupted({ registry, doing }, digest, found);
            if (held !== undefined)
                yield held;
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/registry/src/manifests.js



const accept = manifestTypes.join(', ');
/** Makes the client of a repository's manifests (OCI distribution specification 1.1). */
function createManifestClient(registry, repository, { request }) {
    const nameOf = (reference) => `${registry}/${repository}${isDigest(reference) ? '@' : ':'}${reference}`;
    const verify = (bytes, named, doing) => {
        const digest = digestOf(bytes);
        if (named?.startsWith('sha256:') && named !== digest)
            throw corrupted({ registry, doing }, named, digest);
        return digest;
    };
    const client = {
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
            const bytes = response.body;
            const digest = verify(bytes, response.headers.get('docker-content-digest'), doing);
            if (isDigest(reference))
                verify(bytes, reference, doing);
            return { digest, mediaType: mediaTypeOf(nameOf(reference), response.headers.get('content-type'), bytes), bytes };
        },
        async headManifest(reference) {
            const doing = `looking for ${reference}`;
            const response = await request({
                method: 'HEAD',
                path: `manifests/${reference}`,
                doing,
                headers: { accept },
                expected: [200, 404],
            });
            if (response.status === 404)
                return undefined;
            const claimed = response.headers.get('docker-content-digest');
            if (claimed === null || !isDigest(claimed))
                return (await client.getManifest(reference))?.digest;
            if (isDigest(reference) && claimed !== reference)
                throw corrupted({ registry, doing }, reference, claimed);
            return claimed;
        },
        async putManifest(reference, manifest) {
            const doing = isDigest(reference) ? `writing ${reference}` : `writing the tag ${reference}`;
            if (isDigest(reference))
                verify(manifest.bytes, reference, doing);
            const response = await request({
                method: 'PUT',
                path: `manifests/${reference}`,
                doing,
                headers: { 'content-type': manifest.mediaType },
                body: manifest.bytes,
                expected: [200, 201, 202],
            });
            verify(manifest.bytes, response.headers.get('docker-content-digest'), doing);
        },
    };
    return client;
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

;// CONCATENATED MODULE: ./build/packages/http/src/address.js

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

;// CONCATENATED MODULE: ./build/packages/http/src/silence.js


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
/** The time for the whole answer is up. */
const timedOut = new Error('The time is up.');
/** Nothing has come or gone for too long. */
const fellSilent = new Error('The connection fell silent.');
/** The time is up, and there is not even a connection. */
const neverConnected = Object.assign(new Error('No connection was made in time.'), { code: 'ETIMEDOUT' });
const unsentCodes = new Set(['ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']);
/** Gives the error to throw for what a connection ended with: a NoAnswerError, or a UserError for what cannot be sent. */
function explainSilence(error, request) {
    if (error instanceof NoAnswerError || error instanceof errors/* UserError */.yo)
        return error;
    const origin = originOf(request.url);
    if (error === timedOut) {
        const seconds = (request.timeout ?? 0) / 1000;
        return new NoAnswerError(`${origin} did not answer within ${seconds} s.`, 'timeout', true, error);
    }
    if (error === fellSilent) {
        const seconds = (request.idle ?? 0) / 1000;
        return new NoAnswerError(`${origin} fell silent for ${seconds} s.`, 'timeout', true, error);
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
    const started = policy.clock.now();
    for (let attempt = 1;; attempt += 1) {
        const outcome = await attemptOnce(send, request);
        const pause = outcome.why === undefined ? undefined : pauseAfter(outcome, attempt, policy);
        const late = policy.clock.now() - started + (pause ?? 0) > (policy.total ?? Number.POSITIVE_INFINITY);
        if (pause === undefined || attempt >= policy.attempts || late) {
            if (outcome.error !== undefined)
                throw outcome.error;
            return outcome.response;
        }
        outcome.response?.discard?.();
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

;// CONCATENATED MODULE: ./build/packages/http/src/stream.js


/**
 * Sends a request and gives the answer once its head is there, whatever its status. By node:http rather than fetch,
 * which gives up on its own after five minutes without headers: a hook may deploy for longer before it answers.
 * Throws NoAnswerError when none came, the signal's reason when it was aborted, and what the body threw when that
 * could not be read.
 */
const sendStream = async (wanted) => {
    const url = parseHttpUrl(wanted.url);
    wanted.signal?.throwIfAborted();
    const { request: open } = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    return exchange(open, url, wanted);
};
/** A timer takes no more milliseconds than this; beyond it, it would fire at once. */
const longestTimeout = 2 ** 31 - 1;
function exchange(open, url, wanted) {
    return new Promise((resolve, reject) => {
        const outgoing = begin(open, url, wanted);
        let incoming;
        let failure;
        const fail = (error) => {
            failure ??= error;
            watch.end();
            incoming?.destroy();
            outgoing.destroy();
            reject(failure);
        };
        const watch = watchConnection(outgoing, wanted, fail);
        const explain = (error) => (wanted.signal?.aborted ? wanted.signal.reason : explainSilence(error, wanted));
        outgoing.on('error', (error) => fail(explain(error)));
        outgoing.once('response', (message) => {
            incoming = message;
            // Kept for whoever reads the body; without a listener it would be lost.
            message.on('error', () => { });
            const finish = () => {
                watch.end();
                // Whoever answers before it has read everything wants no more of it.
                if (!outgoing.writableEnded)
                    outgoing.destroy();
            };
            const give = (error) => failure ?? explain(error);
            resolve({
                status: message.statusCode ?? 0,
                headers: readHeaders(message),
                body: readBody(message, watch, finish, give),
                discard: () => {
                    finish();
                    message.destroy();
                },
            });
        });
        watch.wait();
        writeBody(outgoing, wanted.body, watch, () => incoming !== undefined).catch(fail);
    });
}
function begin(open, url, wanted) {
    try {
        return open(url, {
            method: wanted.method,
            headers: { 'accept-encoding': 'identity', ...wanted.headers },
            // A connection that is kept may be gone just when it is used again: fine for what can be repeated, not for a POST.
            ...(wanted.method === 'POST' ? { agent: false } : {}),
        });
    }
    catch (error) {
        throw explainSilence(error, wanted);
    }
}
/** Watches the time: that for the whole, and each time that the other side is waited for. */
function watchConnection(outgoing, wanted, fail) {
    let connected = false;
    outgoing.once('socket', (socket) => {
        connected = !socket.connecting;
        // One that is kept has connected long ago: a listener would stay on it, and the next request add another.
        if (connected)
            return;
        socket.once('connect', () => {
            connected = true;
        });
    });
    const after = (milliseconds, why) => milliseconds === undefined
        ? undefined
        : setTimeout(() => fail(explainSilence(connected ? why : neverConnected, wanted)), Math.min(milliseconds, longestTimeout));
    const total = after(wanted.timeout, timedOut);
    let idle;
    const rest = () => clearTimeout(idle);
    const abort = () => fail(wanted.signal?.reason);
    wanted.signal?.addEventListener('abort', abort, { once: true });
    return {
        wait: () => {
            rest();
            idle = after(wanted.idle, fellSilent);
        },
        rest,
        end: () => {
            rest();
            clearTimeout(total);
            wanted.signal?.removeEventListener('abort', abort);
        },
    };
}
async function writeBody(outgoing, body, watch, answered) {
    if (body === undefined || typeof body === 'string' || !(Symbol.asyncIterator in body)) {
        outgoing.end(body);
        return;
    }
    watch.rest();
    for await (const chunk of body) {
        if (answered() || outgoing.destroyed)
            return;
        if (outgoing.write(chunk))
            continue;
        watch.wait();
        await untilWritable(outgoing);
        watch.rest();
    }
    if (outgoing.destroyed)
        return;
    watch.wait();
    outgoing.end();
}
/** An answer that comes early, or the end of the connection, means that nothing will be taken any more. */
function untilWritable(outgoing) {
    const events = ['drain', 'close', 'response'];
    return new Promise((resolve) => {
        const settle = () => {
            for (const event of events)
                outgoing.off(event, settle);
            resolve();
        };
        for (const event of events)
            outgoing.on(event, settle);
    });
}
async function* readBody(message, watch, finish, explain) {
    const chunks = message[Symbol.asyncIterator]();
    try {
        for (;;) {
            watch.wait();
            const { done, value } = await chunks.next();
            watch.rest();
            if (done)
                return;
            yield value;
        }
    }
    catch (error) {
        throw explain(error);
    }
    finally {
        finish();
        if (!message.readableEnded)
            message.destroy();
    }
}
function readHeaders(incoming) {
    return {
        get: (name) => {
            const value = incoming.headers[name.toLowerCase()];
            return value === undefined ? null : [value].flat().join(', ');
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/http/src/send.js





/**
 * Sends a request and gives the whole answer, whatever its status. Throws NoAnswerError when none came, and the
 * signal's reason when it was aborted.
 */
const send = async ({ limit = 16 * 1024 * 1024, ...request }) => {
    const wanted = { ...request, timeout: request.timeout ?? 30_000 };
    const { status, headers, body } = await sendStream(wanted);
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > limit) {
            throw new NoAnswerError(`${originOf(request.url)} answered with more than ${limit} bytes.`, 'too-large', true);
        }
        chunks.push(chunk);
    }
    return { status, headers, body: Buffer.concat(chunks) };
};

;// CONCATENATED MODULE: ./build/packages/registry/src/challenge.js
/** Parses a challenge; undefined if it is neither Basic nor Bearer with a realm. Of several, Bearer wins. */
function parseChallenge(header) {
    if (header === null)
        return undefined;
    const bearer = parametersOf(header, 'bearer');
    if (bearer?.['realm'] !== undefined) {
        const { realm, service, scope, error } = bearer;
        return { scheme: 'bearer', realm, service, scope, error };
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

;// CONCATENATED MODULE: ./build/packages/registry/src/scope.js
/** Writes needs as scopes of a token (`repository:acme/shop:pull,push`), one a repository, in a fixed order. */
function scopesOf(needs) {
    const rights = new Map();
    for (const { repository, right } of needs) {
        if (right === 'pull,push' || !rights.has(repository))
            rights.set(repository, right);
    }
    return [...rights].map(([repository, right]) => `repository:${repository}:${right}`).sort();
}
/** Says whether all that is needed is among what was asked for. */
function covers(asked, needed) {
    return needed.every((need) => asked.some(({ repository, right }) => repository === need.repository && (right === 'pull,push' || right === need.right)));
}

;// CONCATENATED MODULE: ./build/packages/registry/src/token.js

/** The service that gives tokens has refused or failed: a wrong password, no right to that repository, or a fault. */
class TokenRefusedError extends Error {
    response;
    constructor(response) {
        super(`The token service answered ${response.status}.`);
        this.name = 'TokenRefusedError';
        this.response = response;
    }
}
/**
 * Fetches a token for scopes (token authentication of the distribution project: GET with Basic, or POST with the
 * refresh token that stands in a login in the password's place). Undefined where the realm is no address that a
 * password may be sent to. Throws TokenRefusedError.
 */
async function fetchToken(source, scopes, credentials, exchange) {
    const realm = parseRealm(source.realm);
    if (realm === undefined)
        return undefined;
    const response = await exchange(credentials?.identityToken === undefined
        ? passwordRequest(realm, source.service, scopes, credentials)
        : refreshRequest(realm, source.service, scopes, credentials.identityToken));
    const answer = response.status === 200 ? parseAnswer(response.body) : undefined;
    if (answer === undefined)
        throw new TokenRefusedError(response);
    return answer;
}
/** Gives the header for a user name and password; undefined where there is none but a refresh token. */
function basicHeader(credentials) {
    if (credentials === undefined || credentials.identityToken !== undefined)
        return undefined;
    return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
}
/** A password goes over TLS only, or stays on this machine. */
function parseRealm(text) {
    if (!URL.canParse(text))
        return undefined;
    const realm = new URL(text);
    if (realm.username !== '' || realm.password !== '')
        return undefined;
    return realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm.host)) ? realm : undefined;
}
function passwordRequest(realm, service, scopes, credentials) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const authorization = basicHeader(credentials);
    return { method: 'GET', url: url.href, headers: authorization === undefined ? {} : { authorization } };
}
function refreshRequest(realm, service, scopes, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: 'deploy-actions',
        ...(service === undefined ? {} : { service }),
        scope: scopes.join(' '),
    });
    return {
        method: 'POST',
        url: realm.href,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
    };
}
/** Some services write `token`, some `access_token`, some both. Who names no lifetime means 60 seconds. */
function parseAnswer(body) {
    let answer;
    try {
        answer = JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
    const token = answer?.token ?? answer?.access_token;
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token))
        return undefined;
    const lifetime = Number(answer?.expires_in ?? 60);
    return { header: `Bearer ${token}`, lifetime: lifetime > 0 ? lifetime : 60 };
}

;// CONCATENATED MODULE: ./build/packages/registry/src/tokens.js


/** The most repositories that one request asks for: the scopes stand in the address. */
const mostTogether = 20;
/** Keeps what the token service gave, for as long as it said. Nothing is written anywhere. */
function createTokenStore(credentials) {
    const held = [];
    let waiting = [];
    const underWay = [];
    let together = true;
    const get = async (source, needs, further, means) => {
        const asked = means.now();
        const scopes = [...new Set([...scopesOf(needs), ...further])];
        const token = await fetchToken(source, scopes, credentials, means.exchange);
        if (token === undefined)
            return undefined;
        // A little earlier than it ends, so that it doesn't end on its way.
        const margin = Math.min(5, token.lifetime / 4);
        // The newest first: a token for one thing is fetched where that for several was not enough.
        held.unshift({ header: token.header, needs, further, until: asked + (token.lifetime - margin) * 1000 });
        return token.header;
    };
    const single = (source, { needs, further = [], means, settle }) => get(source, needs, further, means).then(settle.resolve, settle.reject);
    const joint = async (source, wishes) => {
        const [first] = wishes;
        if (first === undefined)
            return;
        const needs = wishes.flatMap((wish) => wish.needs);
        // What the others need is among it: one token serves them all.
        const widest = wishes.find((wish) => covers(wish.needs, needs));
        const further = wishes.flatMap((wish) => wish.further ?? []);
        let left = wishes;
        try {
            const header = await get(source, widest?.needs ?? needs, further, first.means);
            left = widest === undefined && header !== undefined ? wishes.filter((wish) => !names(header, wish.needs)) : [];
            const served = wishes.filter((wish) => !left.includes(wish));
            const token = held.find((one) => one.header === header);
            if (left.length > 0 && token !== undefined) {
                // It is not known to be for the others: a registry might hide from it what is there.
                together = false;
                token.needs = served.flatMap((wish) => wish.needs);
            }
            for (const { settle } of served)
                settle.resolve(header);
        }
        catch (error) {
            const split = widest === undefined && error instanceof TokenRefusedError && error.response.status < 500;
            if (!split)
                for (const { settle } of wishes)
                    settle.reject(error);
            if (!split)
                return;
        }
        // One repository that is refused, or passed over, must not take the others with it.
        await Promise.all(groupsByScope(left).map((group) => joint(source, group)));
    };
    const flush = (source) => {
        const wishes = waiting;
        waiting = [];
        for (const group of together ? groupsOf(wishes) : groupsByScope(wishes))
            void joint(source, group);
    };
    return {
        find: (needs, now) => held.find((token) => token.until > now && covers(token.needs, needs))?.header,
        isExact: (header, needs) => {
            const token = held.find((one) => one.header === header);
            return token !== undefined && scopesOf(token.needs).join() === scopesOf(needs).join();
        },
        drop: (header) => {
            const index = held.findIndex((token) => token.header === header);
            if (index >= 0)
                held.splice(index, 1);
        },
        obtain: (source, wish) => {
            const same = underWay.find(({ needs }) => covers(needs, wish.needs));
            if (same !== undefined && !wish.alone)
                return same.answer;
            const answer = new Promise((resolve, reject) => {
                const whole = { ...wish, settle: { resolve, reject } };
                if (wish.alone) {
                    together = false;
                    void single(source, whole);
                    return;
                }
                waiting.push(whole);
                if (waiting.length === 1)
                    setImmediate(() => flush(source));
            });
            const entry = { needs: wish.needs, answer };
            underWay.push(entry);
            const forget = () => underWay.splice(underWay.indexOf(entry), 1);
            answer.then(forget, forget);
            return answer;
        },
    };
}
/**
 * Says whether a token names all repositories that are needed. Those of most services are signed claims with a list
 * (`access` of RFC 7519's claims, as the distribution project has it); one that cannot be read names none.
 */
function names(header, needs) {
    try {
        const claims = JSON.parse(Buffer.from(header.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const { access } = claims;
        return needs.every(({ repository }) => access.some(({ name }) => name === repository));
    }
    catch {
        return false;
    }
}
function groupsOf(wishes) {
    const groups = [];
    for (let start = 0; start < wishes.length; start += mostTogether)
        groups.push(wishes.slice(start, start + mostTogether));
    return groups;
}
function groupsByScope(wishes) {
    const groups = new Map();
    for (const wish of wishes) {
        const scope = scopesOf(wish.needs).join(' ');
        groups.set(scope, [...(groups.get(scope) ?? []), wish]);
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./build/packages/registry/src/authorize.js




/**
 * Makes the store that clients of one run share. Basic is sent from the first request on once a registry has asked for
 * it; where it gives tokens, each repository costs one request to the token service or less, and no further 401.
 */
function createLogins() {
    const authorizers = new Map();
    return {
        authorizerFor(registry, credentials) {
            const key = JSON.stringify([registry, credentials?.username, credentials?.password, credentials?.identityToken]);
            const authorizer = authorizers.get(key) ?? createAuthorizer(credentials);
            authorizers.set(key, authorizer);
            return authorizer;
        },
    };
}
/** Makes an authorizer for Basic and for Bearer tokens (distribution specification, token authentication). */
function createAuthorizer(credentials) {
    const tokens = createTokenStore(credentials);
    let scheme = { name: 'unknown' };
    let learning;
    let wishesRefused = false;
    const learn = ({ status, headers, elsewhere }) => {
        if (status !== 401 || elsewhere) {
            if (scheme.name === 'unknown')
                scheme = { name: 'open' };
            return undefined;
        }
        const challenge = parseChallenge(headers.get('www-authenticate'));
        const header = challenge?.scheme === 'basic' ? basicHeader(credentials) : undefined;
        if (challenge?.scheme === 'bearer') {
            scheme = { name: 'bearer', source: { realm: challenge.realm, service: challenge.service } };
        }
        else if (header !== undefined)
            scheme = { name: 'basic', header };
        return challenge;
    };
    const obtain = async (source, { needs, wish, means }, further = []) => {
        const wide = wish !== undefined && !wishesRefused && covers(wish, needs) ? wish : needs;
        try {
            return await tokens.obtain(source, { needs: wide, further, means });
        }
        catch (error) {
            const refused = error instanceof TokenRefusedError && error.response.status < 500;
            if (!refused || wide === needs)
                throw error;
            // Some services refuse where others grant less: then only what is needed is asked for.
            wishesRefused = true;
            return tokens.obtain(source, { needs, further, means });
        }
    };
    const peek = ({ needs, means }) => {
        if (scheme.name === 'basic')
            return scheme.header;
        return scheme.name === 'bearer' ? tokens.find(needs, means.now()) : undefined;
    };
    const headerFor = (errand) => peek(errand) ?? (scheme.name === 'bearer' ? obtain(scheme.source, errand) : undefined);
    const answer = (challenge, tried, errand) => {
        if (challenge?.scheme !== 'bearer')
            return challenge === undefined ? undefined : basicHeader(credentials);
        const { needs, wish = needs, means } = errand;
        const source = { realm: challenge.realm, service: challenge.service };
        const further = furtherScopes(challenge.scope, needs);
        if (tried !== undefined && challenge.error === 'insufficient_scope') {
            // A token for just this is not enough: there is no right to it. One for several may have been given for one only.
            const exact = further.length === 0 && (tokens.isExact(tried, needs) || tokens.isExact(tried, wish));
            return exact ? undefined : tokens.obtain(source, { needs, further, means, alone: true });
        }
        if (tried !== undefined)
            tokens.drop(tried);
        // Requests run side by side, so another one may have logged in meanwhile.
        return tokens.find(needs, means.now()) ?? obtain(source, errand, further);
    };
    return {
        peek,
        async send(errand, once) {
            const first = scheme.name === 'unknown' && learning === undefined;
            let done = () => { };
            if (first) {
                // It finds out what the registry wants; the others wait for it, rather than all to be refused.
                learning = new Promise((resolve) => {
                    done = resolve;
                });
            }
            else
                await learning;
            try {
                const tried = first ? undefined : await headerFor(errand);
                const response = await once(tried);
                const challenge = learn(response);
                done();
                if (challenge === undefined)
                    return response;
                const better = await answer(challenge, tried, errand);
                if (better === undefined || better === tried)
                    return response;
                response.discard?.();
                return await once(better);
            }
            finally {
                done();
            }
        },
    };
}
/** Gives the scopes of a challenge that the needs don't name: a registry may go by other names than its users. */
function furtherScopes(scope, needs) {
    const named = (text) => needs.some(({ repository }) => text.startsWith(`repository:${repository}:`));
    return (scope?.split(' ') ?? []).filter((text) => text !== '' && !named(text));
}

;// CONCATENATED MODULE: ./build/packages/registry/src/redirect.js

const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Sends a request and follows redirects of reads. The login goes along only to the same origin, and never back again:
 * storage elsewhere must not see it. What came from another origin is marked `elsewhere`. An address without TLS is
 * followed on this machine only.
 */
async function follow(exchange, first) {
    const { authorization, ...anonymous } = first;
    const home = new URL(first.url).origin;
    let elsewhere = false;
    let url = first.url;
    for (let hops = 0;; hops += 1) {
        const headers = elsewhere || authorization === undefined ? anonymous.headers : { ...anonymous.headers, authorization };
        const response = await exchange({ ...anonymous, url, headers });
        if (elsewhere)
            response.elsewhere = true;
        const location = redirects.has(response.status) ? response.headers.get('location') : null;
        const reads = first.method === 'GET' || first.method === 'HEAD';
        if (location === null || !reads || hops === 5 || !URL.canParse(location, url))
            return response;
        const target = new URL(location, url);
        if (target.protocol !== 'https:' && !(target.protocol === 'http:' && isLoopback(target.host)))
            return response;
        response.discard?.();
        elsewhere ||= target.origin !== home;
        url = target.href;
    }
}

;// CONCATENATED MODULE: ./build/packages/registry/src/request.js










/** The least bytes a second that a blob has to make, over all: what is slower will not end in a job's time. */
const slowest = 50_000;
/** Makes the requester of one repository. Nothing is sent until the first call. */
function createRequester(access) {
    const { registry, repository, credentials, clock = systemClock, signal, timeout = 30_000, idle = 60_000 } = access;
    const authorizer = (access.logins ?? createLogins()).authorizerFor(registry, credentials);
    const policy = {
        attempts: 4,
        wait: 500,
        longest: 60_000,
        total: 180_000,
        repeatable: true,
        clock,
        ...(signal && { signal }),
        ...(access.onRetry && { onRetry: access.onRetry }),
    };
    const exchange = (request, attempts = policy.attempts) => sendWithRetry(access.send ?? send, { timeout, ...request, ...(signal && { signal }) }, { ...policy, attempts });
    const means = { exchange: (request) => exchange(request), now: clock.now };
    const errandOf = ({ method, further = [] }) => ({
        needs: [{ repository, right: rightFor(method) }, ...further],
        means,
        ...(access.right && { wish: [{ repository, right: access.right }, ...further] }),
    });
    const attemptAt = (doing, right) => ({
        registry,
        repository,
        doing,
        right,
        loggedInAs: credentials?.username || (credentials ? 'an identity token' : undefined),
    });
    async function perform(request, exchange, whole) {
        const attempt = attemptAt(request.doing, rightFor(request.method));
        try {
            const errand = errandOf(request);
            const { method, headers = {} } = request;
            const url = addressOf(registry, repository, request.path);
            const once = (authorization) => follow(exchange, { method, url, headers, authorization });
            // An upload's address may lie elsewhere; then it is signed, and the login must not be seen there.
            const own = new URL(url).origin === new URL(registryOrigin(registry)).origin;
            const response = own
                ? await authorizer.send(errand, once)
                : Object.assign(await once(undefined), { elsewhere: true });
            if (request.expected.includes(response.status))
                return response;
            if (response.elsewhere)
                throw unexpected(attempt, await whole(response), 'The storage of ' + registry);
            // Who was given a token that is good and is refused all the same is known, but lacks the right.
            const challenge = parseChallenge(response.headers.get('www-authenticate'));
            const lacks = challenge?.scheme === 'bearer' && challenge.error === 'insufficient_scope';
            if (response.status === 401 && !(lacks && credentials !== undefined))
                throw unauthorized(attempt);
            if (response.status === 401 || response.status === 403)
                throw forbidden(attempt, await whole(response));
            throw unexpected(attempt, await whole(response));
        }
        catch (error) {
            throw explain(error, attempt);
        }
    }
    const bodyOf = ({ body }) => (typeof body === 'function' ? body() : body);
    return {
        request: (request) => perform(request, (hop) => exchange({ ...hop, ...bufferedBody(request) }, request.repeat === false ? 1 : undefined), async (response) => response),
        stream: (request) => {
            const open = (hop) => {
                const body = bodyOf(request);
                // Having taken a blob, a registry may be busy with it for a while before it answers.
                const silence = request.method === 'PUT' ? idle * 5 : idle;
                const patience = timeout + ((request.size ?? 0) / slowest) * 1000;
                return (access.stream ?? sendStream)({
                    ...hop,
                    ...(body && { body }),
                    timeout: patience,
                    idle: silence,
                    ...(signal && { signal }),
                });
            };
            const attempts = request.repeat === false ? 1 : policy.attempts;
            return perform(request, (hop) => sendWithRetry(open, hop, { ...policy, attempts }), readWhole);
        },
        async tryOnce(request) {
            const authorization = authorizer.peek(errandOf(request));
            const headers = { ...request.headers, ...(authorization && { authorization }) };
            const url = addressOf(registry, repository, request.path);
            if (new URL(url).origin !== new URL(registryOrigin(registry)).origin)
                return;
            await exchange({ method: request.method, url, headers }, 1).catch(() => { });
        },
        explain: (error, doing) => explain(error, attemptAt(doing, 'pull')),
    };
}
function rightFor(method) {
    return method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push';
}
function addressOf(registry, repository, path) {
    return /^https?:\/\//.test(path) ? path : `${registryOrigin(registry)}/v2/${repository}/${path}`;
}
function bufferedBody({ body }) {
    return body === undefined || typeof body === 'function' ? {} : { body };
}
function explain(error, attempt) {
    if (error instanceof NoAnswerError)
        return unreachable(attempt, error);
    if (!(error instanceof TokenRefusedError))
        return error;
    const { response } = error;
    if (response.status === 403)
        return forbidden(attempt, response);
    if (response.status === 400 || response.status === 401)
        return unauthorized(attempt);
    return unexpected(attempt, response, `The token service of ${attempt.registry}`);
}
/** Reads the beginning of a streamed answer that turned out to be an error. */
async function readWhole(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > 65_536)
            break;
    }
    return { status: response.status, headers: response.headers, body: Buffer.concat(chunks) };
}

;// CONCATENATED MODULE: ./build/packages/registry/src/uploads.js



/** How often a blob is sent from its start. */
const attempts = 3;
/** Makes the client that writes a repository's blobs (OCI distribution specification 1.1). */
function createUploadClient(registry, requester, { hasBlob }) {
    const begin = (query, more) => requester.request({ method: 'POST', path: `blobs/uploads/${query}`, expected: [202], ...more });
    const callOff = async (response) => {
        const path = response.headers.get('location');
        if (path === null || !URL.canParse(path, registryOrigin(registry)))
            return;
        // Where this isn't allowed, the registry clears it away later on.
        await requester.tryOnce({ method: 'DELETE', path: uploadAddress(registry, path), doing: '', expected: [] });
    };
    /** Gives the answer that began an upload, or undefined when the blob was mounted. */
    const mount = async (digest, from) => {
        const query = `?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`;
        const further = [{ repository: from, right: 'pull' }];
        const response = await begin(query, { doing: `mounting a blob of ${from}`, further, expected: [201, 202] });
        return response.status === 201 ? undefined : response;
    };
    const tryMount = async (digest, from) => {
        try {
            return (await mount(digest, from)) ?? 'mounted';
        }
        catch (error) {
            // To read there may be forbidden where to write here is not.
            if (error instanceof errors/* UserError */.yo && refusals.has(error.reason))
                return 'refused';
            throw error;
        }
    };
    async function write({ digest, size, open }, begun, doing) {
        const url = new URL(uploadAddress(registry, begun.headers.get('location') ?? ''));
        // Its own parameters stay as they are; some registries sign them.
        const path = `${url.href}${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
        const response = await requester.stream({
            method: 'PUT',
            path,
            doing,
            headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
            body: open,
            size,
            repeat: false,
            expected: [200, 201, 202, 204],
        });
        response.discard();
        const kept = response.headers.get('docker-content-digest');
        if (kept?.startsWith('sha256:') && kept !== digest)
            throw corrupted({ registry, doing }, digest, kept);
    }
    return {
        async checkPush() {
            await callOff(await begin('', { doing: 'asking for the right to push' }));
        },
        async mountBlob(digest, fromRepository) {
            const outcome = await tryMount(digest, fromRepository);
            if (typeof outcome === 'object')
                await callOff(outcome);
            return outcome === 'mounted';
        },
        async putBlob(source) {
            const doing = `writing the blob ${source.digest}`;
            let begun;
            if (source.mountFrom !== undefined) {
                const outcome = await tryMount(source.digest, source.mountFrom);
                if (outcome === 'mounted')
                    return 'mounted';
                if (outcome !== 'refused')
                    begun = outcome;
            }
            for (let attempt = 1;; attempt += 1) {
                begun ??= await begin('', { doing });
                try {
                    await write(source, begun, doing);
                    return 'written';
                }
                catch (error) {
                    if (!(error instanceof errors/* UserError */.yo) || !uploads_passing.has(error.reason) || attempt === attempts)
                        throw error;
                    // The answer may be all that was lost.
                    if (await hasBlob(source.digest))
                        return 'written';
                    begun = undefined;
                }
            }
        },
    };
}
const refusals = new Set(['forbidden', 'unauthorized', 'not-found', 'refused', 'read-only'].map((why) => `registry-${why}`));
/** What may go away by itself: the other side was silent, broke off or failed, or knows the upload no more (404). */
const uploads_passing = new Set(['unreachable', 'timeout', 'failed', 'not-found', 'rate-limited'].map((why) => `registry-${why}`));
/**
 * Gives the whole address of an upload. A registry behind a TLS proxy that doesn't know of it names its own host
 * without TLS: then TLS it is. Throws a UserError for another host without TLS.
 */
function uploadAddress(registry, location) {
    const origin = registryOrigin(registry);
    const url = URL.canParse(location, origin) ? new URL(location, origin) : undefined;
    if (url?.protocol === 'http:' && origin === `https://${url.host}`)
        url.protocol = 'https:';
    if (location !== '' && (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.host))))
        return url.href;
    throw new errors/* UserError */.yo(`${registry} gave no address to upload to.`, {
        reason: 'invalid-upload-address',
        received: location.slice(0, 100) || 'no Location',
        accepted: 'a Location with TLS',
        remedy: 'Look at the configuration of the registry, and of the proxy before it.',
    });
}

;// CONCATENATED MODULE: ./build/packages/registry/src/client.js





/**
 * Opens a repository of a registry (OCI distribution specification 1.1). Nothing is sent until the first call. Give
 * the clients of one run the same `logins`, and each registry is logged in at once for all of them.
 */
function openRegistry(access) {
    const { registry, repository } = access;
    const requester = createRequester(access);
    const blobs = createBlobClient(registry, requester);
    return {
        registry,
        repository,
        ...createManifestClient(registry, repository, requester),
        ...blobs,
        ...createUploadClient(registry, requester, blobs),
    };
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
    const auths = config.auths ?? {};
    const entry = auths[loginKey(registry)] ??
        Object.entries(auths).find(([key]) => canonicalHost(hostOf(key)) === canonicalHost(registry))?.[1];
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
/** Older logins are kept as whole URLs, and those of other tools under the bare host. */
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
        right: 'pull',
        logins: setting.logins,
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/labels.js
/** The labels that images carry: those of the OCI annotations specification, and ours. */
const labelNames = {
    revision: 'org.opencontainers.image.revision',
    version: 'org.opencontainers.image.version',
    source: 'org.opencontainers.image.source',
    title: 'org.opencontainers.image.title',
    description: 'org.opencontainers.image.description',
    url: 'org.opencontainers.image.url',
    licenses: 'org.opencontainers.image.licenses',
    sourceKey: 'io.github.deploy-actions.source-key',
    contentKey: 'io.github.deploy-actions.content-key',
};
/** What an image is to say of itself. No time of day: the same content built twice should differ as little as it can. */
function makeLabels(facts) {
    return {
        [labelNames.revision]: facts.commit,
        ...(facts.version === undefined ? {} : { [labelNames.version]: facts.version }),
        ...(facts.sourceUrl === '' ? {} : { [labelNames.source]: facts.sourceUrl }),
        ...describeRepository(facts.about),
        [labelNames.sourceKey]: facts.sourceKey,
        [labelNames.contentKey]: facts.contentKey,
    };
}
/** One line each and no longer than a person would read: these texts come from outside. */
function describeRepository(repository) {
    const license = repository?.license?.spdx_id;
    const said = {
        [labelNames.title]: repository?.name,
        [labelNames.description]: repository?.description,
        [labelNames.url]: repository?.html_url,
        // GitHub's word for a licence that it does not know.
        [labelNames.licenses]: license === 'NOASSERTION' ? undefined : license,
    };
    return Object.fromEntries(Object.entries(said).flatMap(([name, text]) => typeof text === 'string' && text !== '' ? [[name, text.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 300)]] : []));
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/plan.js


/** Events whose code is that of the branch. A pull_request_target or workflow_run may have checked out anything. */
const trustedEvents = new Set(['push', 'workflow_dispatch', 'schedule']);
/** Decides what the run may do from what the runner and deploy.yml say. */
function planRun(facts) {
    const push = facts.push === 'auto' || facts.push === 'by-digest' ? !facts.isPullRequest : facts.push === 'true';
    return {
        push,
        part: facts.push === 'by-digest',
        keyTag: planKeyTag(facts, push),
        latest: planLatest(facts, push),
    };
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
    if (facts.push === 'by-digest')
        return { move: false, why: 'one part is made' };
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
/**
 * The tag of a commit: `sha-` and 12 hexadecimal digits, few enough to read and too many to collide by chance. A part of
 * an image for several platforms has its platform behind it.
 */
function shaTag(commit, part) {
    return [`sha-${commit.slice(0, 12)}`, ...(part === undefined ? [] : part.split('/'))].join('-');
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
    const tags = [{ name: shaTag(wanted.commit, wanted.part), kind: 'sha' }];
    if (wanted.part !== undefined)
        return tags;
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

// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
;// CONCATENATED MODULE: ./build/actions/build-image/src/publish/apply-tags.js


/**
 * Puts tags on manifests by writing their bytes, in the order given, and reads each one back. What the tags name now is
 * asked side by side before the first is written; `decide` is asked right before each write. Nothing is written after a
 * cancel.
 */
async function applyTags(client, orders, decide, signal) {
    const current = await Promise.all(orders.map(({ name, known }) => (known === undefined ? client.headManifest(name) : known.digest)));
    const changes = [];
    for (const [index, order] of orders.entries()) {
        const { name, kind, manifest } = order;
        const from = current[index];
        if (from === manifest.digest) {
            changes.push({ name, kind, change: 'unchanged' });
            continue;
        }
        const decision = await decide(order, from);
        if (decision.do !== 'move') {
            changes.push({ name, kind, change: decision.do === 'keep' ? 'kept' : 'held-back', from, why: decision.why });
            continue;
        }
        (0,cancel/* refuseWhenCancelled */.y)(signal);
        await client.putManifest(name, manifest);
        await proveTag(client, name, manifest.digest);
        changes.push(from === undefined ? { name, kind, change: 'created' } : { name, kind, change: 'moved', from });
    }
    return changes;
}
/** Reads back what a tag names, without a pull, and throws a UserError when it is not the digest expected. */
async function proveTag(client, tag, digest) {
    const named = await client.headManifest(tag);
    if (named !== digest)
        throw mismatch(tag, named, digest);
}
/** Reads an image back, computes its digest here, and throws a UserError when it is not the one expected. */
async function requireManifest(client, reference, digest) {
    const manifest = await client.getManifest(reference);
    if (manifest?.digest === digest)
        return manifest;
    throw mismatch(reference, manifest?.digest, digest);
}
function mismatch(reference, received, accepted) {
    return new errors/* UserError */.yo(`The registry does not hold under ${reference} what was just written there.`, {
        reason: 'registry-digest-mismatch',
        received: received ?? 'nothing',
        accepted,
        remedy: 'Another run may be writing the same tags: give both runs the same concurrency group, and run again.',
    });
}

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
    return (0,external_node_crypto_.createHmac)('sha256', key).update(canonicalJson(value)).digest('hex');
}
/** Compares two seals without telling by the time it takes where they differ. */
function isSameSeal(received, expected) {
    const [a, b] = [Buffer.from(received), Buffer.from(expected)];
    return a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(a, b);
}

;// CONCATENATED MODULE: ./build/packages/record/src/image-proof.js

/**
 * Signs an image's facts with HMAC-SHA256 over their canonical JSON. The name of this kind of proof is part of what is
 * signed, so that no signature of a deployment record passes for one.
 */
function signImage(facts, key) {
    return `v1=${sealOf({ ...facts, type: 'deploy-actions/image' }, key)}`;
}
/** Says whether the signature is the one of this key over all of these facts. */
function verifyImage(facts, signature, key) {
    return isSameSeal(signature, signImage(facts, key));
}

;// CONCATENATED MODULE: ./build/packages/registry/src/image.js


/**
 * Reads the configuration of an image; of an index that of its first platform, since labels are the same on each. What
 * an index that was put together from several builds says of the whole stands in its annotations, which win over labels.
 * Throws a UserError when the manifest has none.
 */
async function readImageConfig(client, manifest) {
    const name = `${client.registry}/${client.repository}@${manifest.digest}`;
    const content = parseManifest(name, manifest);
    const [first] = imagesOf(content.manifests);
    if (first !== undefined) {
        const child = await client.getManifest(first.digest);
        if (child !== undefined) {
            const config = await readImageConfig(client, child);
            return { ...config, labels: { ...config.labels, ...content.annotations } };
        }
    }
    if (content.config === undefined)
        throw invalidManifest(name, manifest.mediaType);
    const config = parseManifest(name, {
        bytes: await client.getBlob(content.config.digest),
        mediaType: content.config.mediaType ?? '',
    });
    return {
        labels: config.config?.Labels ?? {},
        created: config.created,
        size: (content.layers ?? []).reduce((sum, layer) => sum + (layer.size ?? 0), 0),
        layers: content.layers?.length ?? 0,
        platform: platformOf(config),
    };
}
/**
 * Lists the platforms of an index in its order, without attestations; empty for the manifest of a single image, whose
 * platform stands in its configuration. Throws a UserError when the bytes are not JSON.
 */
function readPlatforms(manifest) {
    return imagesOf(parseManifest(manifest.digest, manifest).manifests).map((entry) => ({
        platform: platformOf(entry.platform ?? {}),
        digest: entry.digest,
        mediaType: entry.mediaType ?? '',
        size: entry.size ?? 0,
    }));
}
/** Attestations stand in an index as images for the platform unknown/unknown, marked by an annotation. */
function imagesOf(manifests) {
    return (manifests ?? []).filter(({ platform, annotations }) => annotations?.['vnd.docker.reference.type'] === undefined &&
        platform?.os !== 'unknown' &&
        platform?.architecture !== 'unknown');
}
function platformOf({ os, architecture, variant }) {
    return { os: os ?? 'unknown', architecture: architecture ?? 'unknown', ...(variant ? { variant } : {}) };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/reuse/manifest-content.js

/** Reads a manifest's bytes; what is missing is empty. */
function readContent(manifest) {
    const raw = JSON.parse(manifest.bytes.toString('utf8'));
    const entries = raw.manifests ?? [];
    return {
        isIndex: raw.manifests !== undefined,
        annotations: raw.annotations ?? {},
        entries,
        platforms: readPlatforms(manifest).map(({ platform, digest }) => ({ platform: formatPlatform(platform), digest })),
        layers: raw.layers ?? [],
    };
}
/** Writes a platform as engines take it. 64-bit ARM has one variant, which is left out. */
function formatPlatform({ os, architecture, variant }) {
    const plain = variant === undefined || variant === '' || (architecture === 'arm64' && variant === 'v8');
    return plain ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/reuse/key-index.js



/**
 * What a key tag names: an index with one entry, the image, whose manifest is embedded (`data`, OCI image specification)
 * and whose facts and signature stand in annotations. So one request tells whether there is an image of a content, what
 * it is, and who says so, and gives the bytes that tags are made of. Engines pull through it as through any index.
 */
const mediaType = 'application/vnd.oci.image.index.v1+json';
const prefix = 'io.github.deploy-actions.';
/** Makes the index for an image. Without a signing key the signature is left out. */
function makeKeyIndex(facts, image, signingKey) {
    const [single, ...others] = Object.keys(image.platforms);
    const entry = {
        mediaType: image.manifest.mediaType,
        digest: image.manifest.digest,
        size: image.manifest.bytes.length,
        // An index within an index has no platform of its own.
        ...(single === undefined || others.length > 0 ? {} : { platform: parsePlatform(single) }),
        data: image.manifest.bytes.toString('base64'),
    };
    const annotations = {
        [`${prefix}type`]: 'key',
        [`${prefix}service`]: facts.service,
        [`${prefix}image`]: facts.image,
        [`${prefix}content-key`]: facts.content_key,
        [`${prefix}source-key`]: facts.source_key,
        [`${prefix}revision`]: facts.revision,
        [`${prefix}version`]: facts.version,
        [`${prefix}built-at`]: String(facts.built_at),
        ...(signingKey === undefined ? {} : { [`${prefix}signature`]: signImage(facts, signingKey) }),
    };
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests: [entry], annotations }));
    return { digest: digestOf(bytes), mediaType, bytes };
}
/** Judges what was found under a key tag. Nothing in it is taken for granted: anyone who may push can have written it. */
function judgeKeyIndex(index, expected) {
    const content = parse(index);
    const said = (name) => content?.annotations[prefix + name] ?? '';
    const entry = content?.entries[0];
    if (content === undefined || entry === undefined || content.entries.length !== 1 || said('type') !== 'key') {
        return { distrust: 'it was not written by this action' };
    }
    if (said('content-key') !== expected.contentKey)
        return { distrust: 'it says that it holds other content' };
    const facts = {
        service: said('service'),
        image: said('image'),
        digest: entry.digest,
        content_key: said('content-key'),
        source_key: said('source-key'),
        revision: said('revision'),
        version: said('version'),
        built_at: Number(said('built-at')),
    };
    if (facts.image !== expected.image)
        return { distrust: `it was made for ${facts.image.slice(0, 200)}` };
    if (expected.signingKey !== undefined) {
        const signature = said('signature');
        if (signature === '')
            return { distrust: 'it is not signed' };
        if (!verifyImage(facts, signature, expected.signingKey))
            return { distrust: 'its signature is not ours' };
        if (!expected.services.includes(facts.service))
            return { distrust: `it is signed for ${facts.service.slice(0, 60)}` };
    }
    const bytes = Buffer.from(entry.data ?? '', 'base64');
    if (digestOf(bytes) !== entry.digest)
        return { distrust: 'the image in it is not the one that it names' };
    return { service: facts.service, image: describe(facts, entry, bytes) };
}
/** Sizes and platforms come from the embedded bytes, which the digest vouches for. */
function describe(facts, entry, bytes) {
    const manifest = { digest: entry.digest, mediaType: entry.mediaType, bytes };
    const content = parse(manifest);
    const isIndex = content?.isIndex === true;
    return {
        manifest,
        revision: facts.revision,
        version: facts.version === '' ? undefined : facts.version,
        sourceKey: facts.source_key,
        contentKey: facts.content_key,
        ...measure(content),
        platforms: isIndex
            ? Object.fromEntries(content.platforms.map(({ platform, digest }) => [platform, digest]))
            : entry.platform === undefined
                ? {}
                : { [formatPlatform(entry.platform)]: entry.digest },
        builtAt: facts.built_at,
    };
}
/** Gives the bytes of the compressed layers and how many there are; of an index, that would cost a request. */
function measure(content) {
    if (content === undefined || content.isIndex)
        return { size: undefined, layers: undefined };
    return { size: content.layers.reduce((sum, layer) => sum + layer.size, 0), layers: content.layers.length };
}
function parse(index) {
    try {
        return readContent(index);
    }
    catch {
        return undefined;
    }
}
function parsePlatform(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/reuse/known-image.js



/** Reads an image by tag or digest; undefined when it does not exist. */
async function readImage(client, reference) {
    const manifest = await client.getManifest(reference);
    return manifest === undefined ? undefined : describeManifest(client, manifest);
}
/** Reads what an image says of itself. */
async function describeManifest(client, manifest) {
    const config = await readImageConfig(client, manifest);
    const content = readContent(manifest);
    const said = (name) => config.labels[labelNames[name]];
    return {
        manifest,
        revision: said('revision') ?? '',
        version: said('version'),
        sourceKey: said('sourceKey'),
        contentKey: said('contentKey'),
        size: content.isIndex ? undefined : config.size,
        layers: content.isIndex ? undefined : config.layers,
        platforms: content.isIndex
            ? Object.fromEntries(content.platforms.map(({ platform, digest }) => [platform, digest]))
            : {
                [formatPlatform(config.platform)]: manifest.digest,
            },
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/reuse/lookup.js


/**
 * Looks for an image with this content: by its key tag, or by the tag of this very commit, which an earlier run that
 * was cut short between push and tags has left. With a signing key only what is signed counts, and an age is known of
 * what has a key tag alone.
 */
async function findReusable(client, wanted) {
    const index = await client.getManifest(wanted.keyTag);
    let distrust;
    if (index !== undefined) {
        const verdict = judgeKeyIndex(index, wanted);
        if ('image' in verdict) {
            if (verdict.image.builtAt > (wanted.notBefore ?? 0))
                return found({ image: verdict.image, by: 'key-tag' });
            return { found: undefined, distrust: undefined, tooOld: true };
        }
        distrust = verdict.distrust;
    }
    if (wanted.signingKey !== undefined || wanted.notBefore !== undefined) {
        return { found: undefined, distrust, tooOld: false };
    }
    const image = await readImage(client, wanted.commitTag);
    return image?.contentKey === wanted.contentKey
        ? { ...found({ image, by: 'commit-tag' }), distrust }
        : { found: undefined, distrust, tooOld: false };
}
function found(reusable) {
    return { found: reusable, distrust: undefined, tooOld: false };
}
/** Reads what a version tag names, for the guard. `known` is an image whose digest may be the one, and needs no reading. */
async function readVersionHolder(client, version, known) {
    const digest = await client.headManifest(version);
    if (digest === undefined)
        return undefined;
    if (digest === known?.manifest.digest)
        return { digest, sourceKey: known.sourceKey, revision: known.revision };
    // Where the registry knows nothing of the digest that it named, the tag itself decides: it is not free for that.
    const image = (await readImage(client, digest)) ?? (await readImage(client, version));
    return image === undefined
        ? undefined
        : { digest: image.manifest.digest, sourceKey: image.sourceKey, revision: image.revision };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/publish/branch-head.js



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

;// CONCATENATED MODULE: ./build/actions/build-image/src/publish/guard.js

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
    const { image, version, versionFile } = question;
    const where = versionFile === undefined ? 'the input `version`' : versionFile;
    throw new errors/* UserError */.yo(`The version ${version} of ${image} is taken by an image of other files or recipe.`, {
        reason: 'version-collision',
        received: describeHolder(question, holder),
        accepted: `a version that names nothing yet, or the files and the recipe of ${holder.digest}`,
        remedy: `Raise the version in ${where}, and run again. Nothing was built or tagged under it.`,
        file: versionFile,
    });
}
/** A commit is what people can compare with; keys are for where an image does not say its own. */
function describeHolder({ version, sourceKey, context = '.' }, holder) {
    if (holder.revision) {
        const commit = holder.revision.slice(0, 7);
        return `${version} was built from ${commit}; compare: git diff ${commit} -- ${quotePath(context)}`;
    }
    const made = holder.sourceKey === undefined
        ? 'does not say what it was built from'
        : `has the source key ${holder.sourceKey.slice(0, 12)} in place of ${sourceKey.slice(0, 12)}`;
    return `${version} is an image which ${made}`;
}
function quotePath(path) {
    return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/publish/tag-image.js







/** Gives an image its key tag and its tags, each judged anew in the moment before it is written. */
async function tagImage(setting, service, keys, client, image, facts) {
    const { commit, inputs, plan, host } = setting;
    const { manifest } = image;
    const tags = planTags({
        commit,
        version: keys.version,
        extra: inputs.tags,
        latest: plan.latest.move,
        part: keys.part,
    });
    const orders = [
        ...(facts.needsKeyTag && plan.keyTag.write ? [orderKeyTag(setting, service, keys, image)] : []),
        ...tags.map((tag) => ({ ...tag, manifest, ...knownTag(tag.kind, manifest.digest, facts) })),
    ];
    const decide = async (order, current) => {
        if (order.kind === 'version')
            return decideVersion(service, keys, client, image, facts);
        if (order.kind === 'latest')
            return decideLatest(setting);
        if (order.kind === 'extra')
            await refuseVersion(service, keys, client, order.name, current);
        return { do: 'move' };
    };
    const changes = await applyTags(client, orders, decide, host.signal);
    const { pushed } = facts;
    if (pushed === undefined || pushed.replaced === manifest.digest)
        return changes;
    const byPush = pushed.replaced === undefined ? { change: 'created' } : { change: 'moved', from: pushed.replaced };
    return changes.map((change) => (change.kind === 'sha' ? { ...change, ...byPush } : change));
}
function knownTag(kind, digest, facts) {
    if (kind === 'sha' && facts.pushed !== undefined)
        return { known: { digest } };
    if (kind === 'version' && facts.versionHolder !== undefined) {
        return { known: { digest: facts.versionHolder.holder?.digest } };
    }
    return {};
}
function orderKeyTag(setting, service, keys, image) {
    const index = makeKeyIndex({
        service: service.name,
        image: service.image,
        digest: image.manifest.digest,
        content_key: keys.contentKey,
        source_key: keys.sourceKey,
        revision: image.revision,
        version: image.version ?? '',
        built_at: Math.floor(setting.clock.now() / 1000),
    }, image, setting.signingKey);
    return { name: keyTag(keys.contentKey), kind: 'key', manifest: index };
}
/** Another run may have taken the version since it was last read. */
async function decideVersion(service, keys, client, image, facts) {
    const version = keys.version ?? '';
    const holder = facts.versionHolder === undefined ? await readVersionHolder(client, version, image) : facts.versionHolder.holder;
    const verdict = judgeVersion({
        image: service.image,
        version,
        versionFile: service.versionFile?.path,
        context: service.context,
        sourceKey: keys.sourceKey,
        digest: image.manifest.digest,
    }, holder);
    return verdict === 'free' ? { do: 'move' } : { do: 'keep', why: 'the same source, built before' };
}
/** A further tag may be the version of an image: then it names one source for ever, like any version. */
async function refuseVersion(service, keys, client, tag, current) {
    const held = current === undefined ? undefined : await readImage(client, current);
    if (held === undefined || held.version !== tag)
        return;
    judgeVersion({
        image: service.image,
        version: tag,
        versionFile: undefined,
        context: service.context,
        sourceKey: keys.sourceKey,
        digest: undefined,
    }, { digest: held.manifest.digest, sourceKey: held.sourceKey, revision: held.revision });
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/report/outcome.js
/** A reused image says which commit it was built from: that is what it will answer for when it runs. */
function describeImage(name, image, keys) {
    return {
        image: `${name}@${image.manifest.digest}`,
        revision: image.revision,
        version: image.version ?? keys.version ?? '',
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/result.js


/** What an outcome tells of an image that stands in the registry. */
function published({ service, keys }, image) {
    return {
        image: describeImage(service.image, image, keys),
        digest: image.manifest.digest,
        platforms: image.platforms,
        size: image.size,
        layers: image.layers,
    };
}
/** Gives the names of the tags that a push would write. */
function plannedTags({ commit, inputs, plan }, { version, part }) {
    return planTags({ commit, version, extra: inputs.tags, latest: plan.latest.move, part }).map(({ name }) => name);
}
/** Says why an image is built, or would be. */
function explainBuild({ setting, holdings }) {
    if (setting.inputs.reuse === 'never')
        return { why: 'Reuse is off.', reason: 'reuse-off' };
    if (holdings.tooOld)
        return { why: 'The image of this content is older than max-age.', reason: 'too-old' };
    if (holdings.distrusted) {
        return { why: 'An image claims to have this content, and is not trusted.', reason: 'untrusted-image' };
    }
    return { why: 'No image had this content yet.', reason: 'content-changed' };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/assemble/compose-index.js


const ociIndex = 'application/vnd.oci.image.index.v1+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/**
 * Puts the images of several platforms together as an index, in the order of their platforms, so that the same parts
 * always give the same bytes. A part that is an index of its own, because it has attestations, hands on its entries. A
 * list of Docker's is made where all parts are Docker's and there is nothing to annotate with, else an OCI index.
 */
function composeIndex(parts, annotations) {
    const entries = [...parts].sort((a, b) => (a.platform < b.platform ? -1 : 1)).flatMap(entriesOf);
    const isDocker = Object.keys(annotations).length === 0 && entries.every(({ mediaType }) => mediaType === dockerManifest);
    const mediaType = isDocker ? dockerList : ociIndex;
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests: entries, ...(isDocker ? {} : { annotations }) }));
    return { digest: digestOf(bytes), mediaType, bytes };
}
function entriesOf({ platform, manifest }) {
    const content = readContent(manifest);
    if (content.isIndex)
        return content.entries;
    const [os = '', architecture = '', variant] = platform.split('/');
    return [
        {
            mediaType: manifest.mediaType,
            digest: manifest.digest,
            size: manifest.bytes.length,
            platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
        },
    ];
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/assemble/parse-legs.js

const platformPattern = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9]+)?$/;
const parse_legs_digestPattern = /^sha256:[0-9a-f]{64}$/;
/**
 * Reads the input `assemble`: the outputs `platform-digests` of several jobs, one JSON object a line or any number of
 * them one after the other, each `{"linux/amd64":"sha256:…"}`; of a step with several services `{"api":{…}}`. Throws a
 * UserError for anything else, and for a platform that comes twice with different digests.
 */
function parseLegs(text, service) {
    const legs = {};
    for (const object of splitObjects(text)) {
        const own = object[service];
        const entries = Object.entries(isObject(own) ? own : object);
        for (const [platform, digest] of entries) {
            // Another service's entry.
            if (isObject(digest) && !platformPattern.test(platform))
                continue;
            if (!platformPattern.test(platform) || typeof digest !== 'string' || !parse_legs_digestPattern.test(digest)) {
                throw invalid(`${platform}: ${typeof digest === 'string' ? digest : typeof digest}`);
            }
            const known = legs[platform];
            if (known !== undefined && known !== digest)
                throw invalid(`${platform} twice: ${known} and ${digest}`);
            legs[platform] = digest;
        }
    }
    if (Object.keys(legs).length > 0)
        return legs;
    throw invalid(text.trim() === '' ? 'nothing' : `nothing for ${service}`);
}
/** Empty outputs of jobs leave empty lines behind; objects may stand on one line or on several. */
function splitObjects(text) {
    const objects = [];
    let depth = 0;
    let start = 0;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (character === '{') {
            if (depth === 0)
                start = index;
            depth += 1;
        }
        else if (character === '}') {
            depth -= 1;
            if (depth === 0)
                objects.push(parseObject(text.slice(start, index + 1)));
        }
        else if (depth === 0 && character !== undefined && !/[\s,[\]]/.test(character)) {
            throw invalid('text that is not JSON');
        }
    }
    if (depth !== 0)
        throw invalid('JSON that is cut off');
    return objects;
}
function parseObject(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw invalid('text that is not JSON');
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function invalid(received) {
    return new errors/* UserError */.yo('The input assemble does not hold the digests of the platforms.', {
        reason: 'invalid-input',
        received: received.slice(0, 300),
        accepted: 'the outputs platform-digests of the jobs, one a line: {"linux/amd64":"sha256:…"}',
        remedy: 'Give each job of the matrix an output of its own for its platform, and check that none of them failed or was skipped.',
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/assemble/assemble-image.js









/**
 * Puts the images that the jobs of the single platforms pushed together into one, and gives it the tags. Nothing is
 * built: each part is read, and has to say that it holds the content that this commit gives for its platform.
 */
async function assembleImage(job) {
    const { setting, service, keys, client } = job;
    const legs = parseLegs(setting.inputs.assemble ?? '', service.name);
    const { platforms } = service;
    const parts = await Promise.all(platforms.map(async (platform) => readPart(job, platform, legs[platform])));
    const annotations = annotate(job, parts);
    const index = composeIndex(parts.map(({ platform, image }) => ({ platform, manifest: image.manifest })), annotations);
    const tag = shaTag(setting.commit);
    const replaced = await client.headManifest(tag);
    await client.putManifest(tag, index);
    await proveTag(client, tag, index.digest);
    const image = {
        manifest: index,
        revision: annotations[labelNames.revision] ?? setting.commit,
        version: keys.version,
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
        size: undefined,
        layers: undefined,
        platforms: Object.assign({}, ...parts.map((part) => part.image.platforms)),
    };
    const tags = await tagImage(setting, service, keys, client, image, { needsKeyTag: true, pushed: { replaced } });
    return {
        why: `Put together from ${platforms.join(', ')}.`,
        result: 'built',
        reason: 'assembled',
        ...published(job, image),
        tags,
        previous: undefined,
        engine: undefined,
    };
}
async function readPart({ client, service, keys }, platform, digest) {
    const image = await readImage(client, digest);
    if (image === undefined)
        throw wrongPart(platform, `${service.image} has no ${digest}`);
    const found = Object.keys(image.platforms);
    if (found.length !== 1 || found[0] !== platform) {
        throw wrongPart(platform, `${digest} is for ${found.length === 0 ? 'no platform' : found.join(', ')}`);
    }
    const wanted = await keys.contentKeyOf(platform);
    if (image.contentKey === wanted)
        return { platform, image };
    throw wrongPart(platform, `${digest} has the content key ${image.contentKey?.slice(0, 12) ?? '(none)'}, and this commit gives ${wanted.slice(0, 12)}`);
}
/** The labels are those of the parts, which were built on their own: what holds for the whole stands on the index. */
function annotate({ keys, setting }, parts) {
    const source = setting.runner.repository === '' ? undefined : `${setting.runner.serverUrl}/${setting.runner.repository}`;
    const revisions = new Set(parts.map(({ image }) => image.revision));
    const [revision = ''] = revisions;
    return {
        // Parts that were reused were built from other commits: the index says the one that put them together.
        [labelNames.revision]: revisions.size === 1 && revision !== '' ? revision : setting.commit,
        ...(keys.version === undefined ? {} : { [labelNames.version]: keys.version }),
        ...(source === undefined ? {} : { [labelNames.source]: source }),
        [labelNames.sourceKey]: keys.sourceKey,
        [labelNames.contentKey]: keys.contentKey,
    };
}
function wrongPart(platform, received) {
    return new errors/* UserError */.yo(`This is not the image of this commit for ${platform}.`, {
        reason: 'wrong-platform-image',
        received,
        accepted: `an image for ${platform} alone, built from the same files and recipe with \`push: by-digest\``,
        remedy: 'Build all platforms from the same commit, with the same inputs apart from `platforms`.',
    });
}

// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/extra-args.js
var extra_args = __webpack_require__(5646);
;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure/argument.js
/** What docker, buildx, podman and buildah say of an argument that they cannot take, before they do anything. */
const argument_refusals = [
    /^unknown flag: (?<option>\S+)/,
    /^unknown shorthand flag: .* in (?<option>\S+)/,
    /^bad flag syntax: (?<option>\S+)/,
    /^flag needs an argument: (?:'.*' in )?(?<option>\S+)/,
    // The short form stands before the long one: "-m, --memory".
    /^invalid argument .* for "(?:.*, )?(?<option>[^"]+)" flag/,
    /^invalid value for (?<option>[a-z-]+): /,
    // One that is no option is taken for a second context, and an option without its value takes the context for it.
    /^accepts at most 1 arg\(s\), received \d/,
    /^"?docker.* requires (?:exactly )?1 argument\b/,
];
/** How each engine shows that a build has begun: what comes after may be the words of a program in it. */
const begun = /^(?:#\d+ |(?:\[[^\]]+\] )*STEP \d+\/\d+: |Step \d+\/\d+ : |Sending build context)/;
/** Finds the line by which an engine refused its command line; undefined where a build had begun. Lines without colours. */
function findArgumentFault(lines) {
    for (const line of lines) {
        if (begun.test(line))
            return undefined;
        const words = line.replace(/^(?:ERROR|Error): /, '');
        const found = argument_refusals.map((pattern) => pattern.exec(words)).find((match) => match !== null);
        if (found)
            return { line, option: argument_nameOf(found.groups?.['option']) };
    }
    return undefined;
}
/** podman names some options without their dashes. */
function argument_nameOf(option) {
    return option === undefined || option.startsWith('-') ? option : `--${option}`;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/cause.js



/** What the engines say of each, the more particular first. */
const signs = [
    ['disk-full', /no space left on device|disk quota exceeded|not enough (?:free )?disk space/i],
    ['no-engine', /cannot connect to the docker daemon|is the docker daemon running|error during connect/i],
    ['unreadable-dockerfile', /parse error|unknown instruction|no build stage in current context|Unknown flag/i],
    [
        'refused',
        /\b40[13] (?:unauthorized|forbidden)|\b(?:status(?: code)?:?|HTTP) 40[13]\b|^denied$|unauthorized|authentication required|no basic auth|access denied|access to the resource is denied|\bdenied:|insufficient_scope/im,
    ],
    [
        'passing',
        /too ?many ?requests|\b(?:status|code|error|HTTP|returned?|request)\b[^\n]*\b(?:429|5\d\d)\b|\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time)|connection reset|broken pipe|connection refused|\bEOF\b|timed? ?out|\btimeout\b|temporary failure in name resolution|server misbehaving|use of closed network connection|request canceled|http2: |network is unreachable|no route to host/i,
    ],
    [
        'missing-base',
        /manifest unknown|manifest for .* not found|failed to resolve source metadata|load metadata for|pull access denied|repository does not exist|name unknown|initializing source/i,
    ],
    [
        'missing-file',
        /failed to (?:compute cache key|calculate checksum)|not found in build context|checking on sources|excluded by \.dockerignore/i,
    ],
    ['out-of-memory', /\bOOM\b|out of memory|cannot allocate memory|exit (?:code|status):? 137/i],
];
/** How many of the last lines are closing words: what a program in the build printed before is not the engine's. */
const closing = 12;
/**
 * Tells the cause from the closing words of what an engine printed; undefined where they name none that is known. The
 * output of the failing step itself counts only for what no engine says of its own: a full disk.
 */
function findCause(lines, phase) {
    const all = lines.map((line) => (0,src_escape/* stripAnsi */.aJ)(line).trimEnd()).filter((line) => line !== '');
    if (phase === 'build' && findArgumentFault(all) !== undefined)
        return 'invalid-argument';
    const tail = all.slice(-closing);
    const words = engineWords(tail).join('\n');
    const found = signs.find(([cause, pattern]) => {
        // A program's own exit is the build's failure, whatever it printed about the network.
        if (cause === 'passing' && phase === 'build' && isProgramFailure(words))
            return false;
        return pattern.test(words);
    })?.[0];
    if (found !== undefined)
        return found;
    return signs[0]?.[1].test(all.slice(-40).join('\n')) ? 'disk-full' : undefined;
}
/** Gives the line that says how a push failed where trying again may help, and undefined where it cannot. */
function isPassing(lines) {
    if (findCause(lines, 'push') !== 'passing')
        return undefined;
    const pattern = signs.find(([cause]) => cause === 'passing')?.[1];
    const clean = lines.map((line) => (0,src_escape/* stripAnsi */.aJ)(line).trim());
    return clean.findLast((line) => pattern?.test(line))?.slice(0, 200);
}
function isProgramFailure(words) {
    return /did not complete successfully|executor failed running|returned a non-zero code|while running runtime: exit status/i.test(words);
}
/** Not the numbered output of a step, nor the Dockerfile's lines in an error block. */
function engineWords(lines) {
    return lines.filter((line) => !/^(?:#\d+ )?\d+\.\d+ /.test(line) && !/^\s*\d+ \| /.test(line));
}
/** What to do about a cause. */
function remedyFor(cause, { name, phase, message = '', without = [] }) {
    switch (cause) {
        case 'disk-full':
            return 'Free disk space on the runner before this step (`docker system prune --all`, or delete what the job does not need), or use a larger one.';
        case 'no-engine':
            return 'Start the container engine, or set DOCKER_HOST to where it listens.';
        case 'refused':
            return name.startsWith('ghcr.io/')
                ? 'Grant the job `permissions: packages: write`, and give the repository write access in the settings of the package.'
                : `Check registry-username and registry-password, and that the user may push to ${name} and pull the base images.`;
        case 'passing':
            return 'The network or the registry failed, several times. Run the step again: what is built comes from the cache of the engine.';
        case 'missing-base':
            return 'Check the name and the tag in FROM, and that the login may pull it.';
        case 'missing-file':
            return 'Check the path in COPY or ADD: it is relative to the context, and .dockerignore may leave the file out.';
        case 'unreadable-dockerfile':
            return 'Correct the line of the Dockerfile.';
        case 'out-of-memory':
            return 'Use a runner with more memory, or let the build use less (fewer jobs at once).';
        case 'invalid-argument':
            return correctArgument(message);
        default:
            if (phase === 'build' && without.length > 0) {
                return `It was built without ${without.join(', ')}: the pull request of a fork gets no secrets; a maintainer can run it on a branch of the repository.`;
            }
            return phase === 'push'
                ? 'Run the step again: what is built comes from the cache of the engine.'
                : 'Read the lines above; the same command fails on a laptop: `docker build`.';
    }
}
/** What the action sets itself is never among the extra arguments. */
function correctArgument(message) {
    const option = findArgumentFault([message])?.option;
    if (option === undefined)
        return 'Take out of extra-args what is no option, and give each option that it names its value.';
    const owner = (0,extra_args/* findOwner */.zr)(option);
    if (owner === undefined)
        return `Take ${option} out of extra-args, or correct it: the builder does not take it.`;
    return /unknown/.test(message)
        ? `Update the builder, or set another \`builder\`: this one does not know ${option}.`
        : `Correct what ${option} was given: it comes from ${owner}.`;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure/buildkit.js
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
        return explainUnfinished(lines);
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure/classic.js
/** Tells the story of a build by docker's classic builder: `Step 3/3 : RUN …`, its output, its closing words. */
function explainClassic(lines) {
    const start = lines.findLastIndex((line) => /^Step \d+\/\d+ : /.test(line));
    if (start < 0)
        return undefined;
    const step = (lines[start] ?? '').replace(/^Step \d+\/\d+ : /, '');
    const said = lines.slice(start + 1).filter((line) => line !== '' && !/^ ---> |^Removing intermediate/.test(line));
    const output = said.filter((line) => !/^The command '.*' returned a non-zero code/.test(line));
    return { step, tail: output.length > 0 ? output : said };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure/containers.js
const heading = /^(?:\[[^\]]+\] )*STEP \d+\/\d+: /;
/**
 * Tells the story of a build by podman or buildah: `[linux/arm64] [1/2] STEP 2/3: RUN …`, its output, and
 * `Error: building at STEP "RUN …": …`, which names the step where several were under way.
 */
function explainContainers(lines) {
    const named = lines.map((line) => /^Error: building at STEP "(.*?)": /.exec(line)?.[1]).findLast((step) => step);
    const headings = lines.flatMap((line, index) => heading.test(line) ? [{ index, step: line.replace(heading, '') }] : []);
    const last = headings.findLast(({ step }) => named !== undefined && isSame(step, named)) ?? headings.at(-1);
    if (last === undefined)
        return undefined;
    const next = headings.find(({ index }) => index > last.index)?.index ?? lines.length;
    const said = lines.slice(last.index + 1, next).filter((line) => line !== '');
    const output = said.filter((line) => !/^(?:Error: |time="|--> )/.test(line));
    const errors = lines.filter((line) => /^Error: /.test(line));
    return { step: last.step, tail: output.length > 0 ? output : errors };
}
/** The error shows a command in brackets as words: compare what both have. */
function isSame(step, named) {
    const letters = (text) => text.replace(/[^A-Za-z0-9]+/g, '');
    return letters(step) === letters(named);
}

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

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure/line.js

/**
 * Finds the line of an instruction by its text as an engine shows it: with other spaces, without its quotes and escapes,
 * with its variables replaced, cut off at its end, or with the beginning of its here-document in brackets. Undefined
 * where none or several could be meant.
 */
function findLine(step, dockerfile) {
    const instructions = parseInstructions(dockerfile.split(/\r?\n/));
    const exact = instructions.find(({ text }) => squeeze(text) === squeeze(step));
    if (exact !== undefined)
        return exact.line;
    const image = /^(?:load metadata for|resolve) (\S+)/.exec(step)?.[1];
    if (image !== undefined)
        return only(instructions.filter(({ text }) => namesImage(text, image)));
    const shown = line_bare(step.replace(/(?:\.{3}|…)$/, '').replace(/ \([^)]*\)?$/, ''));
    return (only(instructions.filter(({ text }) => line_bare(text) === line_bare(step))) ??
        only(instructions.filter(({ text }) => text.includes('$') && patternOf(text).test(line_bare(step)))) ??
        only(instructions.filter(({ text }) => shown.length > 8 && line_bare(text).startsWith(shown))));
}
function squeeze(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function line_bare(text) {
    return squeeze(text.replace(/["'\\]/g, ''));
}
/** What an instruction looks like once something stands for each of its variables. */
function patternOf(text) {
    const parts = line_bare(text).split(/\$(?:\{[^}]*\}|[A-Za-z_]\w*)/);
    return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]]/g, '\\$&')).join('.*')}$`);
}
function only(found) {
    return found.length === 1 ? found[0]?.line : undefined;
}
/** The engine writes a short name in full: `alpine` is docker.io/library/alpine:latest. */
function namesImage(text, image) {
    const written = /^FROM (?:--\S+ )*(\S+)/i.exec(text)?.[1];
    if (written === undefined)
        return false;
    const full = image.replace(/:latest$/, '');
    return full === written || full.endsWith(`/${written}`) || image === written;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure.js






const tailLength = 20;
/** How engines begin the words that they close with; what a program prints may look like some of it. */
const closingWords = /^(?:ERROR: |Error: |Error response from daemon|error during connect|failed to solve|executor failed running|The command '.*' returned a non-zero code)/;
/**
 * Finds the failing step in what an engine printed: BuildKit's plain progress, old and new, podman and buildah, or the
 * classic builder; the line comes from the engine where it names one, else from the instruction's text in the
 * Dockerfile. An engine that ended without a word about it was at the step that it had not finished.
 */
function explainFailure(lines, dockerfile) {
    const clean = lines.map((line) => (0,src_escape/* stripAnsi */.aJ)(line).trimEnd());
    const refused = findArgumentFault(clean);
    // Nothing was built, and what follows are hints to the manual.
    if (refused !== undefined)
        return { step: undefined, line: undefined, tail: [refused.line], message: refused.line };
    const story = explainBuildKit(clean) ?? explainContainers(clean) ?? explainClassic(clean);
    const message = clean.findLast((line) => closingWords.test(line)) ??
        clean.findLast((line) => /^error\b/i.test(line)) ??
        clean.findLast((line) => line !== '') ??
        '';
    if (story === undefined)
        return { step: undefined, line: undefined, tail: clean.slice(-tailLength), message };
    const line = story.line ?? findLine(story.step, dockerfile);
    return { step: story.step, line, tail: story.tail.slice(-tailLength), message };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/report/previous.js



/**
 * Reads the size of the image that `latest` names before it moves. A comparison is a courtesy: what cannot be read is
 * left out, and an image for several platforms is not compared.
 */
async function readPrevious({ client, setting }, image) {
    if (!setting.plan.latest.move || image.layers === undefined)
        return undefined;
    try {
        const manifest = await client.getManifest('latest');
        if (manifest === undefined || manifest.digest === image.manifest.digest)
            return undefined;
        const { size, layers } = measure(readContent(manifest));
        return size === undefined || layers === undefined
            ? undefined
            : { tag: 'latest', digest: manifest.digest, size, layers };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/cache-setting.js


/** The words for a cache; everything else is what an engine takes. */
const words = ['auto', 'off', 'registry', 'gha', 'inline'];
/**
 * Checks the setting of the build cache, and gives it without the space around it: a word, `type=…` with its fields, or
 * a reference that names its registry. Another word would be taken for a repository of Docker Hub, and the cache be sent
 * there. Throws a UserError (`invalid-input`). An empty text means off.
 */
function requireCacheSetting(text) {
    const value = text.trim();
    if (value === '' || words.includes(value) || isTyped(value) || isWholeReference(value))
        return value;
    throw new errors/* UserError */.yo('The setting `cache` is none that there is.', {
        reason: 'invalid-input',
        received: value,
        accepted: `${words.join(', ')}, type=… with its fields, or a reference with its registry: ghcr.io/acme/shop-cache`,
        remedy: 'Write one of the words as it stands here; in front of a repository on Docker Hub write docker.io/.',
    });
}
function isTyped(value) {
    return value.split(',').some((field) => /^type=[a-z0-9]+$/.test(field));
}
/** A bare name has no registry: the first part is a host where it has a dot or a colon, or is `localhost`. */
function isWholeReference(value) {
    if (!/^(?:[^/]*[.:][^/]*|localhost)\/./.test(value))
        return false;
    try {
        parseReference(value);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/cache.js




/** What may be said of a cache that is written, and makes no sense of one that is read. */
const exportOnly = /^(?:mode|ignore-error|image-manifest|oci-mediatypes|compression|compression-level|force-compression)=/;
/**
 * Decides about the build cache. `auto` is what cannot fail: a registry cache beside the image where buildx has a
 * builder of its own (driver docker-container, remote or kubernetes), and nothing with the other engines, which keep
 * their cache themselves. A cache is written only where the image is pushed too: then the login can write. Throws a
 * UserError for a setting that is none (`requireCacheSetting`).
 */
function planCache(setting, facts) {
    const value = requireCacheSetting(setting);
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
    const from = `type=gha,scope=${parseReference(image).repository.replace(/\//g, '-')}`;
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
    const reference = parseReference(written);
    if (reference.tag === undefined && reference.digest === undefined)
        return nameOf(reference);
    throw new errors/* UserError */.yo('podman and buildah keep a build cache in a repository, and make the tags themselves.', {
        reason: 'unsupported-by-builder',
        received: value,
        accepted: `type=registry,ref=${nameOf(reference)}-buildcache`,
        remedy: 'Name a repository without a tag, one of its own, or set `cache: registry`.',
    });
}
function fieldOf(value, name) {
    return value
        .split(',')
        .find((field) => field.startsWith(`${name}=`))
        ?.slice(name.length + 1);
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/fork.js
/** Says whether the run is about a pull request that comes from another repository: such runs get no secrets. */
function isFork({ payload, repository, event }) {
    if (event !== 'pull_request')
        return false;
    const pull = payload['pull_request'];
    // The repository of a fork that was deleted is null.
    return pull !== undefined && pull.head?.repo?.full_name !== repository;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/stages.js

/** Reads the instructions of a Dockerfile, with its own escape character. */
function readInstructions(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    // Directives stand before everything else.
    const end = lines.findIndex((line) => !/^#\s*[A-Za-z][A-Za-z0-9]*\s*=/.test(line));
    const usesBacktick = lines.slice(0, Math.max(end, 0)).some((line) => /^#\s*escape\s*=\s*`\s*$/i.test(line));
    return parseInstructions(lines, usesBacktick ? '`' : '\\');
}
/** Splits a Dockerfile into stages and says of each what it is to the target: a stage's name or number, or the last one. */
function findStageUses(text, target) {
    const stages = [];
    for (const instruction of readInstructions(text)) {
        if (instruction.keyword === 'FROM') {
            const [from = '', as, name] = instruction.words;
            stages.push({ name: as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined, from, instructions: [] });
        }
        else
            stages.at(-1)?.instructions.push(instruction);
    }
    const wanted = target === undefined ? stages.length - 1 : findStage(stages, target, stages.length);
    const image = new Set();
    for (let at = wanted; at >= 0 && !image.has(at); at = findStage(stages, stages[at]?.from ?? '', at))
        image.add(at);
    const reached = new Set();
    const visit = (at) => {
        const stage = stages[at];
        if (stage === undefined || reached.has(at))
            return;
        reached.add(at);
        for (const source of [stage.from, ...stage.instructions.flatMap(stages_sourcesOf)])
            visit(findStage(stages, source, at));
    };
    visit(wanted);
    return stages.map(({ instructions }, at) => ({
        instructions,
        use: image.has(at) ? 'image' : reached.has(at) ? 'build' : 'unused',
    }));
}
/** The stage of that name or number before the given one; -1 for an image from outside. */
function findStage(stages, name, before) {
    const at = stages.findLastIndex((stage, index) => index < before && stage.name === name.toLowerCase());
    if (at >= 0 || !/^\d+$/.test(name))
        return at;
    return Number(name) < before ? Number(name) : -1;
}
function stages_sourcesOf({ flags }) {
    return flags.flatMap((flag) => /^--(?:from=|mount=(?:.*,)?from=)([^,]+)/.exec(flag)?.[1] ?? []);
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/mismatches.js


/** What reads a Dockerfile where a `# syntax=` names nothing else. Another tool may have mounts of its own. */
const usualSyntax = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;
/**
 * Compares the ids of the given secrets with those of `RUN --mount=type=secret` in the stages that the target is made
 * of (the last stage without one). Nothing is said of what cannot be told from the text alone: an id with a variable in
 * it, or a Dockerfile for another tool than BuildKit's own.
 */
function findSecretMismatches(dockerfileText, ids, target) {
    const { syntax } = parseDockerfile(dockerfileText);
    if (syntax !== undefined && !usualSyntax.test(syntax))
        return { unread: [], absent: [] };
    const stages = findStageUses(dockerfileText, target).filter(({ use }) => use !== 'unused');
    const instructions = stages.flatMap((stage) => stage.instructions);
    const asked = instructions.flatMap(({ keyword, flags }) => (keyword === 'RUN' ? flags.flatMap(secretOf) : []));
    // It runs where another stage or image is made from this one: its secret is of use, and need not be here.
    const later = instructions.flatMap(({ keyword, words }) => (keyword === 'ONBUILD' ? words.flatMap(secretOf) : []));
    const read = [...asked, ...later];
    const isOpen = read.some((id) => id.includes('$'));
    return {
        unread: isOpen ? [] : ids.filter((id) => !read.includes(id)),
        absent: [...new Set(asked)].filter((id) => !id.includes('$') && !ids.includes(id)),
    };
}
/** Gives a sentence for each kind of mismatch; none where the Dockerfile and the secrets agree. */
function describeSecretMismatches({ unread, absent }, dockerfile) {
    const sentences = [];
    if (absent.length > 0) {
        sentences.push(`A RUN of ${dockerfile} asks for the build secret ${absent.join(', ')}, which is not given${unread.length > 0 ? `, while no RUN reads ${unread.join(', ')}: the ids may be meant to be the same` : ''}.`);
    }
    else if (unread.length > 0) {
        sentences.push(`No RUN of ${dockerfile} reads the build secret ${unread.join(', ')}: RUN --mount=type=secret,id=${unread[0]} would.`);
    }
    return sentences;
}
/** The id of a mount is the last part of its target where none is written. */
function secretOf(flag) {
    if (!flag.startsWith('--mount='))
        return [];
    const fields = new Map(flag
        .slice('--mount='.length)
        .split(',')
        .map((field) => {
        const [name = '', ...rest] = field.replaceAll('"', '').split('=');
        return [name.toLowerCase(), rest.join('=')];
    }));
    if (fields.get('type') !== 'secret')
        return [];
    const target = fields.get('target') ?? fields.get('dst') ?? fields.get('destination');
    const id = fields.get('id') || target?.split('/').at(-1);
    return id ? [id] : [];
}

// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/mask-value.js
var mask_value = __webpack_require__(7130);
;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/refuse.js


/** Shorter than this nothing is masked either: `1`, `80`, `dev` are no secrets. */
const shortest = 4;
/** From this length on a secret is found inside of a longer value too. Shorter ones are parts of words by chance. */
const shortestPart = 8;
/**
 * Gathers what must not stand in a build argument: the build's own secrets, every value of DEPLOY_ENV, and others such
 * as the token and the registry's password. Of DEPLOY_ENV, which holds settings too, what is plainly public is left out.
 */
function gatherSecrets(values, variables, others = {}) {
    const settings = variables.names.flatMap((name) => {
        const value = variables.get(name) ?? '';
        return name === 'REGISTRY_USERNAME' || isPlainlyPublic(value) ? [] : [{ name: `${name} of DEPLOY_ENV`, value }];
    });
    return [
        ...Object.entries(values).map(([id, value]) => ({ name: `the build secret ${id}`, value: value.toString() })),
        ...Object.entries(others).map(([name, value]) => ({ name, value: value ?? '' })),
        ...settings,
    ].filter(({ value }) => value.trim().length >= shortest);
}
/** Words that name a mode, numbers of a port's size, and an address without path, user or query. */
function isPlainlyPublic(value) {
    const modes = /^(?:true|false|production|staging|development|preview|test|testing|local|release|debug|info|warn|error)$/i;
    return modes.test(value) || /^\d{1,5}$/.test(value) || /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?\/?$/.test(value);
}
/**
 * Refuses build arguments that are a known secret, or hold one of 8 characters or more, in plain text, as base64 or
 * URL-encoded: an argument stays readable in the image's history. Throws a UserError (`secret-in-build-arg`) that names
 * the arguments and what they hold, never a value.
 */
function refuseSecretArguments(buildArgs, secrets) {
    const found = Object.entries(buildArgs).flatMap(([name, value]) => {
        const secret = findSecret(value, secrets);
        return secret === undefined ? [] : [`${name} holds ${secret.name}`];
    });
    if (found.length === 0)
        return;
    throw new errors/* UserError */.yo(`A build argument holds a secret: ${found.join('; ')}.`, {
        reason: 'secret-in-build-arg',
        accepted: 'build arguments that anyone who can pull the image may read',
        remedy: 'Take it out of build-args, pass it by `secrets`, `secret-envs` or `secret-files`, and read it in the Dockerfile with RUN --mount=type=secret,id=…. If the value is public, keep it out of the secret that it came from.',
    });
}
/** Refuses further arguments of the engine that hold a known secret: every process on the machine could read them. */
function refuseSecretExtraArguments(extraArgs, secrets) {
    for (const [index, argument] of extraArgs.entries()) {
        const secret = findSecret(argument, secrets) ?? findSecret(argument.slice(argument.indexOf('=') + 1), secrets);
        if (secret === undefined)
            continue;
        throw new errors/* UserError */.yo(`Entry ${index + 1} of extra-args holds ${secret.name}.`, {
            reason: 'secret-in-extra-args',
            accepted: 'arguments that may stand in the list of processes',
            remedy: 'Pass the secret by `secrets`, `secret-envs` or `secret-files`.',
        });
    }
}
function findSecret(value, secrets) {
    return secrets.find((secret) => {
        if (value === secret.value || value.trim() === secret.value.trim())
            return true;
        return partsOf(secret.value).some((part) => value.includes(part));
    });
}
function partsOf(value) {
    const whole = value.trim();
    const lines = whole.split(/\r?\n/).map((line) => line.trim());
    // The first and last line of a key are the same in all keys.
    const telling = lines.length > 1 ? lines.filter((line) => line.length >= 16 && !line.startsWith('-----')) : [];
    const encoded = [Buffer.from(whole).toString('base64'), encodeURIComponent(whole)];
    const leaves = (0,mask_value/* jsonLeaves */.d)(value).filter((leaf) => leaf.length >= 16 && !leaf.includes('://'));
    const parts = [whole, ...telling, ...(whole.length >= shortestPart ? encoded : []), ...leaves];
    return [...new Set(parts)].filter((part) => part.length >= shortestPart);
}

;// CONCATENATED MODULE: ./build/packages/config/src/templates.js
/** Puts a service's name into the name of a variable: `{service}_HOOK` for `shop-api` is `SHOP_API_HOOK`. */
function variableName(template, service) {
    return template.replaceAll('{service}', service.toUpperCase().replace(/-/g, '_'));
}
/** Puts a service's name into a URL, where `{service}` stands for it. */
function serviceUrl(template, service) {
    return template.replaceAll('{service}', service);
}
/** Reads the variable that a `…-env` key of a service names. Throws a UserError naming the key when it is not set. */
function requireVariable(variables, template, service, key) {
    return variables.require(variableName(template, service), `${key} of the service ${service}`);
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/resolve.js





/**
 * Finds the value of every build secret and masks it. An empty value counts as missing: an unknown secret is empty in a
 * workflow. Throws one UserError (`missing-secret`) that names all that are missing, by id and source, never by value.
 */
async function resolveSecrets(sources, places) {
    const values = {};
    const missing = [];
    for (const [id, source] of Object.entries(sources)) {
        const found = await lookUp(source, places);
        if ('absent' in found) {
            missing.push({ id, ...found });
            continue;
        }
        values[id] = found.value;
        // A file without text in it is never printed as text.
        if (typeof found.value === 'string' || !found.value.includes(0))
            (0,mask_value/* maskSecretValue */.O)(found.value.toString());
    }
    if (missing.length > 0)
        throw missingSecrets(missing, places);
    return values;
}
async function lookUp(source, { variables, workspace, service }) {
    if ('value' in source)
        return present(source.value, 'its value in the input secrets is empty');
    if ('variable' in source) {
        const name = variableName(source.variable, service);
        const found = present(variables.get(name) ?? '', `the variable ${name} is not set or empty`);
        return 'absent' in found ? { ...found, variable: name } : found;
    }
    try {
        return present(await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, source.file)), `the file ${source.file} is empty`);
    }
    catch (error) {
        const code = error.code;
        const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read: ${code}`;
        return { absent: `the file ${source.file} ${why}` };
    }
}
function present(value, absent) {
    return value.toString().trim() === '' ? { absent } : { value };
}
function missingSecrets(missing, { variables, service }) {
    const what = missing.length === 1 ? 'A build secret' : `${missing.length} build secrets`;
    const list = missing.map(({ id, absent }) => `${id} (${absent})`).join('; ');
    const names = [...new Set(missing.flatMap(({ variable }) => variable ?? []))];
    const holds = variables.names.length === 0 ? '' : ` (which holds ${variables.names.join(', ')})`;
    const received = names.length === 0 ? undefined : `neither the step's env nor DEPLOY_ENV${holds} has ${names.join(', ')}`;
    return new errors/* UserError */.yo(`${what} of ${service} ${missing.length === 1 ? 'is' : 'are'} missing: ${list}.`, {
        reason: 'missing-secret',
        received,
        accepted: 'a value that is not empty for every secret that the build is given',
        remedy: [
            ...(names.length === 0 ? [] : [`Give it to the step: \`env: { ${names.map(giveVariable).join(', ')} }\`.`]),
            'Check that the secret exists for this repository and environment under this very name: an unknown secret is empty. Runs for forks and for Dependabot have no secrets.',
        ].join(' '),
    });
}
function giveVariable(name) {
    return `${name}: \${{ secrets.${name} }}`;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/write.js


/**
 * Writes the values into files that only this user may read (0600, in a folder of its own, 0700) and gives their paths
 * by id. The names are numbers, so that no id can lead elsewhere or meet another. `folder` is the caller's to remove.
 */
async function writeSecretFiles(folder, values) {
    const entries = Object.entries(values);
    if (entries.length === 0)
        return {};
    const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'secrets-'));
    const written = entries.map(async ([id, value], index) => {
        const path = (0,external_node_path_.join)(place, String(index));
        // `wx` follows no link that someone has put there.
        await (0,promises_.writeFile)(path, value, { mode: 0o600, flag: 'wx' });
        return [id, path];
    });
    return Object.fromEntries(await Promise.all(written));
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/hand-over.js





/** Refuses build arguments that hold a secret of this run, before anything else is done with them. */
async function refuseLeaks(setting, service) {
    const { inputs, variables, signingKey } = setting;
    const values = {};
    for (const [id, source] of Object.entries(service.secrets)) {
        // What is missing matters once something is built.
        Object.assign(values, await resolveSecrets({ [id]: source }, placesOf(setting, service)).catch(ignoreFault));
    }
    const others = {
        'the input token': inputs.token,
        'the input registry-password': inputs.registryPassword,
        'the signing key': signingKey,
    };
    const secrets = gatherSecrets(values, variables, others);
    refuseSecretArguments(service.buildArgs, secrets);
    refuseSecretExtraArguments(service.extraArgs, secrets);
}
/**
 * Writes the build secrets of a service into files that the engine is given, in a private folder that goes with the
 * step. On the pull request of a fork, to which GitHub gives no secrets, those that are missing are left out and said.
 * Where the secrets are not those that the Dockerfile reads, that is said too.
 */
async function handOverSecrets(setting, service, folder, isFork, dockerfile) {
    const mismatches = findSecretMismatches(dockerfile, Object.keys(service.secrets), service.target);
    for (const text of describeSecretMismatches(mismatches, service.dockerfile)) {
        setting.host.warn(`${service.name}: ${text}`, { title: 'build-image', file: service.dockerfile });
    }
    const places = placesOf(setting, service);
    if (!isFork)
        return writeSecretFiles(folder, await resolveSecrets(service.secrets, places));
    const values = {};
    const missing = [];
    for (const [id, source] of Object.entries(service.secrets)) {
        const found = await resolveSecrets({ [id]: source }, places).catch(ignoreFault);
        if (found === undefined)
            missing.push(id);
        else
            Object.assign(values, found);
    }
    if (missing.length > 0) {
        setting.host.warn(`${service.name}: the build goes without ${missing.join(', ')}: the pull request of a fork gets no secrets.`);
    }
    return writeSecretFiles(folder, values);
}
function placesOf({ variables, runner }, service) {
    return { variables, workspace: runner.workspace, service: service.name };
}
function ignoreFault(error) {
    if (error instanceof errors/* UserError */.yo)
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/ssh.js



/**
 * Checks what the build is given of ssh, and gives it with absolute paths: `default` (or another id alone) is the agent
 * behind SSH_AUTH_SOCK, `id=path` a private key or a socket. Throws a UserError for an agent or a file that is not
 * there; the engine would only fail at the first use.
 */
async function resolveSsh(entries, { workspace, environment }) {
    return Promise.all(entries.map(async (entry) => {
        const at = entry.indexOf('=');
        const id = at < 0 ? entry : entry.slice(0, at);
        if (!/^[A-Za-z0-9_.-]+$/.test(id))
            throw notSsh(entry);
        if (at < 0) {
            await requireAgent(id, environment['SSH_AUTH_SOCK'] ?? '');
            return entry;
        }
        const paths = entry.slice(at + 1).split(',');
        const keys = await Promise.all(paths.map((path) => requireKey(id, path.trim(), workspace)));
        return `${id}=${keys.join(',')}`;
    }));
}
async function requireAgent(id, socket) {
    const found = socket === '' ? undefined : await (0,promises_.stat)(socket).catch(() => undefined);
    if (found?.isSocket())
        return;
    throw new errors/* UserError */.yo(`The build is to use an ssh agent (${id}), and there is none.`, {
        reason: 'missing-ssh-agent',
        received: socket === '' ? 'SSH_AUTH_SOCK is not set' : 'SSH_AUTH_SOCK names no socket',
        accepted: 'an agent behind SSH_AUTH_SOCK, or id=path with a private key',
        remedy: 'Start an agent with the key in a step before this one (webfactory/ssh-agent does), or name a key file.',
    });
}
async function requireKey(id, path, workspace) {
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    const found = path === '' ? undefined : await (0,promises_.stat)(absolute).catch(() => undefined);
    if (found?.isFile() || found?.isSocket())
        return absolute;
    throw new errors/* UserError */.yo(`The ssh key ${id} of the build is not there.`, {
        reason: 'missing-ssh-key',
        received: path || 'no path',
        accepted: 'the path of a private key or of an agent’s socket, relative to the root of the repository',
        remedy: 'Correct the path, or write the key in a step before this one.',
    });
}
function notSsh(entry) {
    return new errors/* UserError */.yo('This entry of ssh cannot be used.', {
        reason: 'invalid-ssh',
        // A key that was pasted here must not be repeated.
        received: /^[\w.=/ -]{1,40}$/.test(entry) ? entry : 'other text (not shown: it could be a key)',
        accepted: 'default, or id=path',
        remedy: 'Write `default` for the agent, or id=path for a private key.',
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/build/make-request.js







/**
 * Gives what an engine is to build, without its cache, which depends on the engine. Build secrets are written into
 * `folder`. Throws UserErrors for secrets and keys that are missing.
 */
async function makeRequest(job, tag, folder) {
    const { setting, service, keys } = job;
    const { runner, commit, plan } = setting;
    const ignoreFile = (0,external_node_path_.join)(runner.workspace, `${service.dockerfile}.dockerignore`);
    return {
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
            about: runner.payload['repository'],
            sourceKey: keys.sourceKey,
            contentKey: keys.contentKey,
        }),
        reference: `${service.image}:${tag}`,
        push: plan.push,
        load: setting.inputs.push === 'false',
        pull: keys.pull,
        secrets: await handOverSecrets(setting, service, folder, isFork(runner), keys.dockerfile),
        ssh: await resolveSsh(service.ssh, { workspace: runner.workspace, environment: process.env }),
        // A cache that the workflow names is part of what an engine has to be able to do.
        ...cacheFor(job, { name: 'buildx', traits: { driver: undefined } }),
        provenance: service.provenance,
        sbom: service.sbom,
        extraArgs: service.extraArgs,
    };
}
/** Lays the cache for the engine that was found over a request. */
function withCache(job, request, engine) {
    return { ...request, ...cacheFor(job, engine) };
}
function cacheFor({ setting, service }, engine) {
    // Whoever may push could put layers into a cache beside the image: nothing unsigned is to get into what is signed.
    const wanted = service.cache === 'auto' && setting.signingKey !== undefined ? 'off' : service.cache;
    const { from, to } = planCache(wanted, {
        image: service.image,
        engine: engine.name,
        driver: engine.traits.driver,
        push: setting.plan.push,
    });
    return { cacheFrom: from, cacheTo: to };
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
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
            // Most paths end otherwise, which is cheaper to see than what comes before.
            const end = /[^*?[\]\\]*$/.exec(pattern)?.[0] ?? '';
            return (path) => path.endsWith(end) && expression.test(path);
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



/** Leaves nothing out. */
const ignoreNothing = Object.assign(() => false, { mayLetThrough: () => true });
/**
 * Reads a .dockerignore with the meaning that BuildKit gives it: patterns in order, the last one that matches the file
 * or a folder above it decides, `!` takes back. `file` is named in the UserError for a malformed pattern.
 */
function parseDockerignore(text, file) {
    const patterns = text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .flatMap((line, index) => parseLine(line, file, index + 1));
    if (patterns.length === 0)
        return ignoreNothing;
    const exceptions = patterns.filter(({ exception }) => exception);
    return Object.assign(matcherOf(patterns), {
        mayLetThrough: (folder) => exceptions.some(({ literal }) => mayMatchBelow(literal, folder)),
    });
}
/** Says whether a pattern that starts with these segments could match a path below the folder. */
function mayMatchBelow(literal, folder) {
    const segments = folder.split('/');
    return literal.slice(0, segments.length).every((segment, index) => segment === segments[index]);
}
function literalSegments(pattern) {
    const segments = pattern.split('/');
    const special = segments.findIndex((segment) => /[*?[\\]/.test(segment));
    return special < 0 ? segments : segments.slice(0, special);
}
function findParent(pattern) {
    return /[*?[\\]/.test(pattern) ? undefined : pattern.slice(0, Math.max(0, pattern.lastIndexOf('/')));
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
        const pattern = cleanPath(written);
        const literal = literalSegments(pattern);
        return [{ exception, matches: compileGlob(pattern), literal, parent: findParent(pattern) }];
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
 * could not change the outcome at a folder is not asked there, exactly as BuildKit's walk has it. Folders are judged
 * once, because thousands of files share them, and keep the patterns that could matter in them.
 */
function matcherOf(patterns) {
    const folders = new Map();
    const unmatched = patterns.map((pattern) => ({ pattern, matched: false }));
    const matching = new Map(patterns.map((pattern) => [pattern, { pattern, matched: true }]));
    const choose = (folder, matched) => {
        const live = [];
        for (const one of unmatched) {
            const { pattern } = one;
            const { parent } = pattern;
            if (matched.has(pattern))
                live.push(matching.get(pattern));
            else if (parent === undefined || parent === folder)
                live.push(one);
        }
        return live;
    };
    const top = choose('', new Set());
    const judgeFolder = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const matched = new Set();
        dockerignore_judge(path, findFolder(path), matched);
        const live = choose(path, matched);
        folders.set(path, live);
        return live;
    };
    let last = { path: '', live: top };
    const findFolder = (path) => {
        const at = path.lastIndexOf('/');
        if (at <= 0)
            return top;
        // Files come folder by folder.
        if (at !== last.path.length || !path.startsWith(last.path)) {
            const folder = path.slice(0, at);
            last = { path: folder, live: judgeFolder(folder) };
        }
        return last.live;
    };
    return (path) => dockerignore_judge(path, findFolder(path), undefined);
}
/** Says whether a path is left out, and adds the patterns that matched it or a folder above to `matched`. */
function dockerignore_judge(path, above, matched) {
    let ignored = false;
    for (let index = 0; index < above.length; index += 1) {
        const live = above[index];
        const { pattern } = live;
        if (live.matched || (pattern.exception === ignored && pattern.matches(path))) {
            matched?.add(pattern);
            ignored = !pattern.exception;
        }
    }
    return ignored;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/before-build/inputs.js


/**
 * Gives the patterns of `before-build.inputs` that no file matches: most likely a typo, and then a change of the files
 * that were meant leads to no new build. A pattern means what it means in a .dockerignore, relative to the context;
 * `files` are the paths of the repository's files from its root. Throws a UserError for a malformed pattern.
 */
function findUnmatchedInputs({ context, beforeBuild }, files) {
    return (beforeBuild?.inputs ?? []).filter((pattern) => {
        const rooted = external_node_path_.posix.join(context, pattern.replace(/^!/, ''));
        const matches = parseDockerignore(rooted === '.' || rooted === './' ? '**' : `./${rooted}`, 'before-build.inputs');
        return !files.some((path) => matches(path));
    });
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/before-build/place.js



/** Finds the line of a service's `before-build`, or of a key below it, in deploy.yml; undefined when it cannot be told. */
async function place_findLine(workspace, configFile, service, key = 'command') {
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(workspace, configFile), 'utf8');
        const parser = (await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 3243)));
        return locateLines(text, parser)(`/services/${escapePointer(service)}/before-build/${key}`);
    }
    catch {
        // A place is a help for the reader; what is told there stands without it.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/before-build/environment.js
/**
 * Gives what a command of the repository may see of this step's environment: without the action's inputs (the token is
 * among them) and state, without DEPLOY_ENV, without the runner's tokens that `run:` steps do not get either, and without
 * the files by which outputs are set, which are this action's own.
 */
function cleanEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined && !withheld.test(entry[0])));
}
const withheld = /^(?:INPUT_.*|STATE_.*|DEPLOY_ENV|ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY))$/i;

;// CONCATENATED MODULE: ./build/actions/build-image/src/before-build/run.js








const run_tailLength = 20;
/**
 * Runs a service's `before-build` in its context; nothing happens for a service that has none. The command is the text
 * of deploy.yml as it stands: run by bash, which stops at the first failure, in a pipe too, as GitHub's `shell: bash`
 * does, or by `sh -e` where there is no bash. A cancel ends its process group.
 * Throws a UserError (`before-build-failed`) for any exit code but 0 and any signal, CancelledError for a cancel.
 */
async function runBeforeBuild(service, tools) {
    if (service.beforeBuild === undefined)
        return;
    const { command } = service.beforeBuild;
    const cwd = (0,external_node_path_.join)(tools.workspace, service.context);
    await requireFolder(cwd, service);
    const clean = cleanEnvironment(tools.environment);
    const [shell, ...args] = await findShell(clean['PATH'] ?? '');
    const ended = await run(shell, [...args, command], {
        cwd,
        // A started process inherits our own environment: what it is not given has to be taken away.
        environment: { ...Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined])), ...clean },
        signal: tools.signal,
        onLine: tools.onLine,
    });
    if (ended.cancelled || tools.signal.aborted)
        throw new errors/* CancelledError */.cc();
    if (ended.exitCode !== 0)
        throw await failed(service.name, command, ended, tools);
}
async function findShell(path) {
    const bash = await findExecutable('bash', path);
    // No profile: what the command does must not depend on whose machine it is.
    return bash === undefined ? ['/bin/sh', '-e', '-c'] : [bash, '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c'];
}
async function requireFolder(path, { name, context }) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        return;
    throw new errors/* UserError */.yo(`The build context of ${name}, in which before-build is run, does not exist.`, {
        reason: 'missing-context',
        received: context,
        accepted: 'the path of a folder, relative to the root of the repository',
        remedy: 'Correct `context`, and check that actions/checkout ran before this step.',
    });
}
async function failed(service, command, ended, tools) {
    const how = ended.exitCode === null ? `the signal ${ended.signal}` : `exit code ${ended.exitCode}`;
    const tail = ended.lines.slice(-run_tailLength).map((line) => (0,src_escape/* stripAnsi */.aJ)(line).trimEnd());
    const { configFile, workspace } = tools;
    const line = configFile === undefined ? undefined : await place_findLine(workspace, configFile, service);
    return new errors/* UserError */.yo(`before-build of ${service} ended with ${how}; nothing was built.`, {
        reason: 'before-build-failed',
        received: [`the command \`${command.trim()}\``, ...(tail.length === 0 ? ['It said nothing.'] : tail)].join('\n'),
        accepted: 'exit code 0',
        remedy: remedyOf(ended),
        file: configFile,
        line,
    });
}
function remedyOf({ exitCode, signal }) {
    if (exitCode === 127)
        return 'Install the program that the command calls in a step before this one, such as setup-node.';
    if (exitCode === 126)
        return 'Make the file that the command calls executable: git update-index --chmod=+x <file>.';
    if (exitCode === 137 || signal === 'SIGKILL')
        return 'It was killed, most often for want of memory: use a larger runner.';
    return 'Run the same command in the context of the service on a laptop, and mend what its last lines name.';
}

;// CONCATENATED MODULE: ./build/packages/exec/src/read-bytes.js

/**
 * Runs a short, read-only command to its end and gives the bytes that it printed, whatever its exit code: for output
 * that is no text, such as lists of paths, or a lot of it. `input` is written to standard input, which is then closed.
 * A command that a signal ended has the exit code -1. Throws an Error (code ENOENT) if the executable cannot be started.
 */
function readBytes(command, args, options = {}) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(command, args, {
            cwd: options.cwd,
            env: options.environment === undefined ? process.env : { ...process.env, ...options.environment },
            stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        const chunks = [];
        const errors = [];
        child.stdout?.on('data', (chunk) => chunks.push(chunk));
        child.stderr?.on('data', (chunk) => errors.push(chunk));
        // A process that exits before reading its input must not take us down with EPIPE.
        child.stdin?.on('error', () => { });
        child.stdin?.end(options.input);
        child.once('error', reject);
        child.once('close', (exitCode) => {
            resolve({
                exitCode: exitCode ?? -1,
                stdout: Buffer.concat(chunks),
                stderr: Buffer.concat(errors).toString('utf8'),
            });
        });
    });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/packages/keys/src/path-text.js

/**
 * Gives a path's bytes as text. Git's paths are bytes: one that is no UTF-8 becomes a lone surrogate from U+DC80 to
 * U+DCFF, so that no two paths share a text and `encodePath` gives the very bytes back.
 */
function decodePath(bytes) {
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    let text = '';
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceAt(bytes, at);
        if (length === 0)
            text += String.fromCharCode(0xdc00 + bytes[at]);
        else
            text += bytes.toString('utf8', at, at + length);
        at += length || 1;
    }
    return text;
}
/** Gives the length of the UTF-8 sequence that starts here; 0 when there is none. */
function sequenceAt(bytes, at) {
    const first = bytes[at];
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return at + length <= bytes.length && (0,external_node_buffer_.isUtf8)(bytes.subarray(at, at + length)) ? length : 0;
}
const escapedByte = /[\udc80-\udcff]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Gives the bytes of a path's text: a string where Node would write the same bytes by itself. */
function encodePath(text) {
    return escapedByte.test(text) && loneSurrogate.test(text) ? toBytes(text) : text;
}
function toBytes(text) {
    const parts = [];
    for (const character of text) {
        const code = character.codePointAt(0);
        parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character));
    }
    return Buffer.concat(parts);
}
const surrogate = /[\ud800-\udfff]/;
/** Compares two paths by their bytes, as git sorts them. */
function comparePaths(a, b) {
    // Without surrogates, UTF-16 sorts as UTF-8 does.
    if (surrogate.test(a) || surrogate.test(b))
        return Buffer.compare(toBytes(a), toBytes(b));
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/tree.js

/** Gives the kind that a mode of git's trees stands for. */
function kindOfMode(mode) {
    if (mode === '160000')
        return 'commit';
    return mode === '120000' ? 'symlink' : 'blob';
}
/**
 * Follows a path as a build would, through symbolic links to files and folders (at most 40, which `links` names).
 * Gives undefined when there is nothing, or when a link leads out of the repository.
 */
async function findPlace(tree, commit, path) {
    const links = [];
    let current = path;
    for (let hops = 0; hops <= 40; hops += 1) {
        const entries = await tree.list(commit, current);
        const named = findNamed(entries, current);
        if (named?.kind === 'blob')
            return { kind: 'file', path: current, entry: named, links };
        if (named?.kind === 'commit')
            return { kind: 'submodule', path: current, entry: named, inner: '.', links };
        if (named === undefined && entries.length > 0)
            return { kind: 'folder', path: current, entries, links };
        const above = named ?? (await findAbove(tree, commit, current));
        if (above === undefined)
            return undefined;
        const rest = external_node_path_.posix.relative(above.path, current);
        if (above.kind === 'commit') {
            return { kind: 'submodule', path: current, entry: above, inner: rest, links };
        }
        const target = (await tree.read(commit, above.path))?.toString('utf8') ?? '';
        links.push(above.path);
        current = external_node_path_.posix.join(external_node_path_.posix.dirname(above.path), target, rest).replace(/(.)\/$/, '$1');
        if (target === '' || target.startsWith('/') || /^\.\.(\/|$)/.test(current))
            return undefined;
    }
    return undefined;
}
/** Picks a file out of what is at or below its path: it stands alone there, because nothing can be below it. */
function findNamed(entries, path) {
    return entries.length === 1 && entries[0]?.path === path ? entries[0] : undefined;
}
/** Finds the symbolic link or submodule that stands where the path has a folder. */
async function findAbove(tree, commit, path) {
    const segments = path.split('/');
    for (let depth = 1; depth < segments.length; depth += 1) {
        const folder = segments.slice(0, depth).join('/');
        const found = findNamed(await tree.list(commit, folder), folder);
        if (found !== undefined)
            return found.kind === 'blob' ? undefined : found;
    }
    return undefined;
}
/** Reads one file of a commit through symbolic links; undefined when there is none. */
async function readThroughLinks(tree, commit, path) {
    const place = await findPlace(tree, commit, path);
    return place?.kind === 'file' ? tree.read(commit, place.path) : undefined;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/git-tree.js




/** Runs git in a work tree, whoever owns it: in a container job the checkout often belongs to another user. */
function readGit(workspace, args, input) {
    return readBytes('git', ['-c', `safe.directory=${workspace}`, ...args], {
        cwd: workspace,
        environment: { GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
        ...(input === undefined ? {} : { input }),
    });
}
/**
 * Reads tracked files with git's own commands from the repository at `workspace`. Only what the clone holds can be
 * read: a UserError says so when the commit is missing from a shallow clone.
 */
function readGitTree(workspace) {
    return {
        list: (commit, path) => listGitTree(workspace, commit, path),
        async read(commit, path) {
            const read = await readGit(workspace, ['cat-file', 'blob', `${commit}:${path}`]);
            return read.exitCode === 0 ? read.stdout : undefined;
        },
    };
}
/** Lists the tracked files of a commit at or below a path, sorted by the bytes of their paths. */
async function listGitTree(workspace, commit, path) {
    const listed = await readGit(workspace, [
        ...['ls-tree', '-r', '-z', '--full-tree', commit],
        ...(path === '.' ? [] : ['--', `:(literal)${path}`]),
    ]);
    if (listed.exitCode !== 0)
        throw unreadable(commit, listed);
    return splitRecords(listed.stdout).map((record) => {
        const tab = record.indexOf('\t');
        const [mode = '', , sha = ''] = record.slice(0, tab).split(' ');
        return { path: record.slice(tab + 1), mode, kind: kindOfMode(mode), sha };
    });
}
/** Gives the NUL-ended records of git's output. */
function splitRecords(output) {
    const records = decodePath(output).split('\0');
    records.pop();
    return records;
}
/** Gives the commit that is checked out. Throws a UserError when there is no repository. */
async function readHead(workspace) {
    const head = await readGit(workspace, ['rev-parse', '--verify', 'HEAD^{commit}']);
    if (head.exitCode === 0)
        return head.stdout.toString('latin1').trim();
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

;// CONCATENATED MODULE: ./build/packages/keys/src/ignore-file.js

/** Gives the places of the ignore file, the one that wins first: `<dockerfile>.dockerignore`, then the context's own. */
function ignoreFilePaths({ context, dockerfile }) {
    const own = context === '.' ? '.dockerignore' : `${context}/.dockerignore`;
    return dockerfile === undefined ? [own] : [`${dockerfile}.dockerignore`, own];
}
/** Reads the ignore file that a build would obey, through whatever reads files; undefined content means it is absent. */
async function readIgnoreFile(scope, read) {
    return parseIgnoreFile(await findIgnoreFile(scope, read));
}
/** Finds the ignore file that a build would obey, as `readIgnoreFile` does, without parsing it. */
async function findIgnoreFile(scope, read) {
    for (const path of ignoreFilePaths(scope)) {
        const content = await read(path);
        if (content !== undefined)
            return { path, text: content.toString('utf8') };
    }
    return undefined;
}
/** Parses what `findIgnoreFile` gave; without a file, nothing is left out. */
function parseIgnoreFile(file) {
    return file === undefined ? ignoreNothing : parseDockerignore(file.text, file.path);
}
/** Gives a path of the repository relative to the context; undefined when it is not below it. */
function pathInContext(context, path) {
    if (context === '.')
        return path;
    return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/read-context.js






/** Keys, logins and service accounts are shorter than this. */
const readLength = 16 * 1024;
/**
 * Reads what the build of a service would be given from the work tree at `workspace`: the names of all files, and
 * nothing of their content until a check asks for it. Throws UserErrors for an unreadable checkout or a malformed
 * ignore file.
 */
async function readBuildContext(workspace, { context, dockerfile, target }, recipe) {
    const folder = (0,external_node_path_.join)(workspace, context);
    const [ignoreFile, listed, gitConfig] = await Promise.all([
        readFirst(workspace, ignoreFilePaths({ context, dockerfile })),
        listContextFiles(workspace, context),
        readGitConfig(folder),
    ]);
    const ignores = ignoreFile === undefined ? () => false : parseDockerignore(ignoreFile.text, ignoreFile.path);
    return {
        context,
        dockerfile,
        target,
        recipe,
        ignoreFile,
        ignores,
        files: listed.filter((path) => !ignores(path)),
        gitConfig,
        read: (path) => readBeginning((0,external_node_path_.join)(folder, path)),
        size: (path) => (0,promises_.lstat)((0,external_node_path_.join)(folder, path)).then((found) => (found.isFile() ? found.size : 0), () => 0),
    };
}
async function readFirst(workspace, paths) {
    for (const path of paths) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(workspace, path), 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { path, text };
    }
    return undefined;
}
/**
 * Lists every file of a context, relative to it: tracked, untracked, and what .gitignore names, because the build sees
 * that too. The ignore file is not asked.
 */
async function listContextFiles(workspace, context) {
    const scope = `:(literal,top)${context === '.' ? '' : context}`;
    const listed = await readGit(workspace, ['ls-files', '--cached', '--others', '--full-name', '-z', '--', scope]);
    if (listed.exitCode === 0) {
        return [...new Set(splitRecords(listed.stdout))].flatMap((path) => pathInContext(context, path) ?? []);
    }
    throw new errors/* UserError */.yo('The files of the work tree cannot be listed.', {
        reason: 'unreadable-checkout',
        received: listed.stderr.trim().split('\n')[0],
        accepted: 'a work tree of git',
        remedy: 'Run actions/checkout before this step.',
    });
}
async function readGitConfig(folder) {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(folder, '.git')).catch(() => undefined);
    if (found === undefined)
        return undefined;
    return (0,promises_.readFile)((0,external_node_path_.join)(folder, '.git', 'config'), 'utf8').catch(() => '');
}
async function readBeginning(path) {
    // A link may lead anywhere, and a pipe never ends.
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    if (!found?.isFile())
        return undefined;
    const file = await (0,promises_.open)(path).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(readLength), 0, readLength, 0);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/preflight/data-root.js

/**
 * Asks an engine for the folder that its images and caches are in; undefined where it does not say. One short command.
 * The folder is one of the engine's machine, which need not be this one.
 */
async function findDataRoot(engine, environment = {}) {
    const [command, ...args] = questions[engine];
    const answer = await capture(command, args, { environment }).catch(() => undefined);
    const path = answer?.exitCode === 0 ? answer.stdout.trim() : '';
    return path.startsWith('/') && !path.includes('\n') ? path : undefined;
}
const docker = ['docker', 'info', '--format', '{{.DockerRootDir}}'];
const questions = {
    buildx: docker,
    docker,
    podman: ['podman', 'info', '--format', '{{.Store.GraphRoot}}'],
    buildah: ['buildah', 'info', '--format', '{{.store.GraphRoot}}'],
};

;// CONCATENATED MODULE: ./build/actions/build-image/src/preflight/disk-space.js


const mebibyte = 1024 ** 2;
/** Below this a build is refused: a small base image alone is larger, and a full disk takes down the whole runner. */
const leastSpace = 300 * mebibyte;
/** Below this a build is warned about: a usual language image with its dependencies and the build cache takes about that. */
const usualSpace = 2048 * mebibyte;
/**
 * Reads how much space is free on the disks of the folders, once a disk. A folder that is not there is left out: the
 * engine may be on another machine, and nothing is known then.
 */
async function readFreeSpace(folders) {
    const seen = new Set();
    const spaces = [];
    for (const folder of folders) {
        const found = await (0,promises_.stat)(folder.path).catch(() => undefined);
        if (found === undefined || seen.has(found.dev))
            continue;
        const disk = await (0,promises_.statfs)(folder.path).catch(() => undefined);
        // Some file systems count nothing: then they have no limit that could be told.
        if (disk === undefined || disk.blocks === 0)
            continue;
        seen.add(found.dev);
        spaces.push({ ...folder, free: disk.bavail * disk.bsize });
    }
    return spaces;
}
/**
 * Judges free space before a build: gives a sentence for each disk that is low, and throws a UserError
 * (`no-disk-space`) when one is as good as full.
 */
function judgeFreeSpace(spaces) {
    const full = spaces.filter(({ free }) => free < leastSpace);
    if (full.length > 0) {
        throw new errors/* UserError */.yo('There is not enough disk space left to build.', {
            reason: 'no-disk-space',
            received: full.map(describeSpace).join('; '),
            accepted: `${inUnits(leastSpace)} at the least, ${inUnits(usualSpace)} for a usual build`,
            remedy: 'Free space in a step before this one (docker system prune --all --force, or remove tools that the job does not need), or use a larger runner.',
        });
    }
    return spaces
        .filter(({ free }) => free < usualSpace)
        .map((space) => `Disk space is low: ${describeSpace(space)}. The build may fail for want of it.`);
}
function describeSpace({ purpose, path, free }) {
    return `${inUnits(free)} are free for ${purpose} (${path})`;
}
function inUnits(bytes) {
    return bytes < 1024 * mebibyte ? `${Math.floor(bytes / mebibyte)} MiB` : `${(bytes / 1024 / mebibyte).toFixed(1)} GiB`;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/preflight/preflight.js



/**
 * Finds out before a long build what would make it fail at its end: no right to push, or no space left. Both are asked
 * for at once. Throws the UserError of what is wrong.
 */
async function runPreflight({ engine, environment, temporary, client, signal, warn }) {
    (0,cancel/* refuseWhenCancelled */.y)(signal);
    const [, spaces] = await Promise.all([
        client?.checkPush(),
        findDataRoot(engine, environment).then((root) => {
            const folders = root === undefined ? [] : [{ path: root, purpose: 'the images of the engine' }];
            return readFreeSpace([...folders, { path: temporary, purpose: 'temporary files' }]);
        }),
    ]);
    for (const warning of judgeFreeSpace(spaces))
        warn(warning);
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/build/prepare-build.js






/** What is to be found out, or made, before a build that may take long. */
async function prepareBuild(job, engine, tools) {
    const { setting, service, client, workshop } = job;
    const { runner, host, plan } = setting;
    await runPreflight({
        engine: engine.name,
        environment: tools.environment,
        temporary: runner.temporary,
        client: plan.push ? client : undefined,
        signal: host.signal,
        warn: host.warn,
    });
    await refuseForeignFiles(job);
    await warnOfUnmatchedInputs(job);
    if (service.beforeBuild !== undefined)
        workshop.prepared.push(service.name);
    await runBeforeBuild(service, {
        workspace: runner.workspace,
        environment: process.env,
        signal: host.signal,
        onLine: tools.onLine,
        configFile: setting.configFile,
    });
}
/** What another service's `before-build` made must not get into this image, whose key does not know of it. */
async function refuseForeignFiles({ service, keys, workshop }) {
    const others = workshop.prepared.filter((name) => name !== service.name);
    if (others.length === 0 || (await keys.recompute()) === keys.contentKey)
        return;
    throw new errors/* UserError */.yo(`The context of ${service.name} holds files that the before-build of another service has made.`, {
        reason: 'changed-context',
        received: `before-build of ${others.join(', ')}`,
        accepted: 'contexts that do not see what the other makes',
        remedy: 'Leave those files out by .dockerignore, give each service a folder of its own, or build them in jobs of their own.',
    });
}
/** A pattern that matches nothing is a slip of the pen, and a key that does not change when it should. */
async function warnOfUnmatchedInputs({ setting, service }) {
    const { beforeBuild, context, name } = service;
    if (beforeBuild === undefined || beforeBuild.inputs.length === 0)
        return;
    const { workspace } = setting.runner;
    const unmatched = findUnmatchedInputs({ context, beforeBuild }, await listContextFiles(workspace, '.'));
    if (unmatched.length === 0)
        return;
    const file = setting.configFile;
    const line = file === undefined ? undefined : await place_findLine(workspace, file, name, 'inputs');
    setting.host.warn(`${name}: no file matches ${unmatched.join(', ')} of before-build.inputs.`, {
        title: 'build-image',
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/build/build-image.js












/** Builds a service's image, pushes it by the tag of its commit, proves it, and gives it its tags. */
async function buildImage(job) {
    const { setting, service, keys, client, workshop, holdings } = job;
    (0,cancel/* refuseWhenCancelled */.y)(setting.host.signal);
    const tag = shaTag(setting.commit, keys.part);
    const tools = { ...(await workshop.tools()), onLine: workshop.log.output };
    const request = await makeRequest(job, tag, tools.folder);
    const engine = await inDockerfile(service, () => workshop.engine({ request, dockerfile: keys.dockerfile }));
    workshop.log.say(`building with ${engine.description}`);
    const replaced = setting.plan.push ? await client.headManifest(tag) : undefined;
    await prepareBuild(job, engine, tools);
    const built = await inDockerfile(service, () => engine.build(withCache(job, request, engine), tools));
    if (!built.done)
        return { result: describeFailure(job, built, request), image: undefined };
    for (const warning of built.warnings)
        setting.host.warn(`${service.name}: ${warning}`);
    const findings = setting.runner.isPullRequest
        ? built.findings.map((finding) => describeFinding(service, finding))
        : [];
    if (!setting.plan.push) {
        const kept = request.load && built.kept !== false ? `It is in the engine as ${request.reference}.` : undefined;
        const why = ['It builds. Nothing was pushed.', kept, holdings.unknown]
            .filter((text) => text !== undefined)
            .join(' ');
        const planned = plannedTags(setting, keys);
        return {
            result: { why, result: 'checked', reason: 'builds', image: undefined, digest: undefined, planned, findings },
            image: undefined,
        };
    }
    if (built.digest === undefined)
        throw noDigest(service.image, engine);
    const image = requireOwn(job, await describeManifest(client, await requireManifest(client, tag, built.digest)));
    const previous = await readPrevious(job, image);
    const tags = await tagImage(setting, service, keys, client, image, { needsKeyTag: true, pushed: { replaced } });
    return {
        image,
        result: {
            ...explainBuild(job),
            result: 'built',
            ...published(job, image),
            tags,
            previous,
            engine: engine.description,
        },
    };
}
/** What was pushed has to say that it is this build: another one could have taken its local name meanwhile. */
function requireOwn({ service, keys }, image) {
    if (image.contentKey === keys.contentKey)
        return image;
    throw new errors/* UserError */.yo(`What was pushed for ${service.name} is the image of another build.`, {
        reason: 'wrong-image',
        received: `${image.manifest.digest} with the content key ${image.contentKey?.slice(0, 12) ?? '(none)'}`,
        accepted: `the content key ${keys.contentKey.slice(0, 12)}`,
        remedy: 'Let no other step build under the same image name at the same time, and run this again.',
    });
}
/** An engine knows lines, and nothing of where the Dockerfile stands in the repository. */
async function inDockerfile(service, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || error.line === undefined || error.file !== undefined)
            throw error;
        const { message, reason, received, accepted, remedy, line } = error;
        throw new errors/* UserError */.yo(message, { reason, received, accepted, remedy, line, file: service.dockerfile, cause: error });
    }
}
/** BuildKit names the Dockerfile by its whole path, or by its last part. */
function describeFinding(service, { rule, message, line, url }) {
    const more = url === undefined ? '' : ` (${url})`;
    return { file: service.dockerfile, line, title: rule, message: `${message}${more}`, severity: 'warning' };
}
function describeFailure({ service, keys }, failure, request) {
    const { phase, command, exitCode, signal, lines } = failure;
    const ending = `${command} ended with ${exitCode === null ? `the signal ${signal}` : `exit code ${exitCode}`}`;
    return {
        why: ending,
        result: 'failed',
        reason: phase === 'build' ? 'build-failed' : 'push-failed',
        ending,
        story: explainFailure(lines, keys.dockerfile),
        cause: findCause(lines, phase),
        dockerfile: service.dockerfile,
        without: Object.keys(service.secrets).filter((id) => !Object.hasOwn(request.secrets, id)),
    };
}
function noDigest(image, engine) {
    return new errors/* UserError */.yo(`${engine.description} pushed ${image} and did not say under which digest.`, {
        reason: 'missing-digest',
        received: 'output without a digest',
        accepted: 'the digest of the pushed manifest',
        remedy: 'Run the step again with another `builder`.',
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/carry-out.js







/** Carries out for one service what its reading calls for: check, reuse, put together or build; then the tags. */
async function carryOut(job) {
    const { service, keys } = job;
    const result = await decide(job);
    return {
        service: service.name,
        name: service.image,
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
        version: keys.version,
        milliseconds: systemClock.now() - job.started,
        ...result,
        findings: withoutRepeats(result.findings ?? [], job.findings),
    };
}
/** The engine's check for secrets in ARG and ENV says of the same lines what our own has said. */
function withoutRepeats(findings, known) {
    return findings.filter(({ title, line }) => title !== 'SecretsUsedInArgOrEnv' || !known.some((other) => other.line === line));
}
async function decide(job) {
    const { inputs, plan } = job.setting;
    const { reusable } = job.holdings;
    if (inputs.dryRun || (!plan.push && reusable !== undefined))
        return check(job);
    if (reusable !== undefined) {
        const reused = await reuse(job, reusable);
        if (reused !== undefined)
            return reused;
    }
    if (inputs.reuse === 'require')
        throw nothingToReuse(job);
    if (inputs.assemble !== undefined)
        return plan.push ? assembleImage(job) : leaveApart(job);
    return build(job);
}
function check(job) {
    const { setting, service, keys, holdings } = job;
    const { reusable, unknown } = holdings;
    const known = reusable === undefined ? foresee(job) : 'An image with this content is there already.';
    return {
        why: unknown ?? known,
        result: 'checked',
        reason: setting.inputs.dryRun ? 'dry-run' : 'already-built',
        image: reusable && describeImage(service.image, reusable.image, keys),
        digest: reusable?.image.manifest.digest,
        planned: plannedTags(setting, keys),
    };
}
function foresee(job) {
    if (job.setting.inputs.reuse === 'require')
        return 'A run for real would fail: there is no image to reuse.';
    return `A run for real would ${job.setting.inputs.assemble === undefined ? 'build' : 'put parts together'}. ${explainBuild(job).why}`;
}
/** On a pull request the jobs of the platforms have built their parts, and pushed nothing that could be put together. */
function leaveApart({ setting, keys }) {
    return {
        why: 'Nothing is pushed, so there is nothing to put together: the jobs of the platforms say whether it builds.',
        result: 'checked',
        reason: 'builds',
        image: undefined,
        digest: undefined,
        planned: plannedTags(setting, keys),
    };
}
/** Gives undefined where the registry has lost parts of the image, so that it has to be built again. */
async function reuse(job, { image, by }) {
    const { setting, service, keys, client, holdings } = job;
    const resumed = by === 'commit-tag';
    try {
        const tags = await tagImage(setting, service, keys, client, image, {
            needsKeyTag: resumed,
            versionHolder: { holder: holdings.versionHolder },
        });
        return {
            why: resumed
                ? 'An earlier run of this commit had built and pushed it; the tags were still due.'
                : 'Files, recipe and base images are those that this image was built from.',
            result: 'reused',
            reason: resumed ? 'resumed' : 'content-unchanged',
            ...published(job, image),
            tags,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) ||
            !/MANIFEST_(?:BLOB_)?(?:UNKNOWN|INVALID)|BLOB_UNKNOWN/.test(error.received ?? '')) {
            throw error;
        }
        setting.host.warn(`${service.name}: the registry has lost parts of ${image.manifest.digest}: building it again.`);
        return undefined;
    }
}
/** Two services with one image name and one content are built once: the second gets the image of the first. */
async function build(job) {
    const { service, keys, workshop, setting } = job;
    const claim = `${service.image} ${keys.contentKey}`;
    const other = setting.plan.push ? workshop.building.get(claim) : undefined;
    if (other !== undefined) {
        const image = await other;
        if (image !== undefined) {
            const tags = await tagImage(setting, service, keys, job.client, image, { needsKeyTag: false });
            const why = 'Another service of this step has the same image and content.';
            return { why, result: 'reused', reason: 'content-unchanged', ...published(job, image), tags };
        }
    }
    let announce = (_) => { };
    workshop.building.set(claim, new Promise((resolve) => {
        announce = resolve;
    }));
    const stopTelling = tellOfTime(job);
    try {
        const { result, image } = await workshop.inTurn(() => buildImage(job));
        announce(image);
        return result;
    }
    finally {
        stopTelling();
        announce(undefined);
    }
}
/** A log that is silent for minutes looks like one that hangs. */
function tellOfTime({ workshop, started }) {
    if (workshop.log.live)
        return () => { };
    const tell = () => workshop.log.say(`still at it after ${describeDuration(systemClock.now() - started)}`);
    const timer = setInterval(tell, 60_000);
    return () => clearInterval(timer);
}
function nothingToReuse({ service, keys }) {
    return new errors/* UserError */.yo(`There is no image of ${service.name} to reuse.`, {
        reason: 'nothing-to-reuse',
        received: `no image of ${service.image} with the content key ${keys.contentKey.slice(0, 12)}`,
        accepted: 'an image that an earlier run built from the same content',
        remedy: 'Build it on the branch of its environment first, or set `reuse: auto`.',
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
    for (const [registry, { username, password, identityToken }] of Object.entries(credentials)) {
        const key = loginKey(registry);
        merged.auths = {
            ...merged.auths,
            [key]: identityToken === undefined
                ? { auth: Buffer.from(`${username}:${password}`).toString('base64') }
                : { identitytoken: identityToken },
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/engine.js
const engineNames = ['buildx', 'docker', 'podman', 'buildah'];

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/arguments.js




/** What all engines have in common on their command lines, and the environment that goes with it. */
function commonArguments(request) {
    const environment = {};
    const args = ['--file', request.dockerfile];
    if (request.target !== undefined)
        args.push('--target', request.target);
    if (request.platforms.length > 0)
        args.push('--platform', request.platforms.join(','));
    for (const [name, value] of Object.entries(request.buildArgs)) {
        // A value that is a secret after all stays off the command line; the engine reads it from its environment.
        if ((0,mask/* isSecret */.$f)(value) && [undefined, value].includes(process.env[name])) {
            environment[name] = value;
            args.push('--build-arg', name);
        }
        else
            args.push('--build-arg', `${name}=${value}`);
    }
    for (const [name, value] of Object.entries(request.labels))
        args.push('--label', `${name}=${value}`);
    for (const entry of request.ssh)
        args.push('--ssh', entry);
    return { args, environment };
}
/**
 * Gives the arguments for the build's secrets. The engines read `id=…,src=…` as comma-separated values, some with quotes
 * and some without: a path that would not survive that is linked under a plain name in the private `folder`.
 */
async function secretArguments(request, folder) {
    const args = [];
    for (const [id, path] of Object.entries(request.secrets)) {
        const plain = /^[\w./@:+ -]+$/.test(path) ? path : (0,external_node_path_.join)(folder, `secret-${(0,external_node_crypto_.randomUUID)()}`);
        if (plain !== path)
            await (0,promises_.symlink)(path, plain);
        args.push('--secret', `id=${id},src=${plain}`);
    }
    return args;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/check.js

const explained = 'https://docs.docker.com/go/dockerfile/rule/';
/**
 * Reads what `buildx build --call check,format=json` prints. Throws an Error for text that is not its JSON. `file` is
 * the Dockerfile's path for the findings; BuildKit knows its name only.
 */
function parseCheck(stdout, file) {
    const { warnings } = JSON.parse(stdout.slice(stdout.indexOf('{')));
    return listOf(warnings).flatMap((warning) => {
        const { ruleName, detail, description, url, location } = warning;
        if (typeof ruleName !== 'string')
            return [];
        const ranges = listOf(location?.['ranges']);
        const message = textOf(detail) ?? textOf(description) ?? ruleName;
        return [{ rule: ruleName, message, file, line: firstLine(ranges), url: textOf(url) }];
    });
}
/** Reads the warnings in buildx's metadata file (`buildx.build.warnings`): texts are in base64. */
function parseMetadataWarnings(metadata, file) {
    return listOf(metadata['buildx.build.warnings']).flatMap((warning) => {
        const { short, url, range } = warning;
        const found = typeof short === 'string' ? parseWarning(Buffer.from(short, 'base64').toString('utf8')) : undefined;
        if (found === undefined)
            return [];
        return [{ ...found, file, line: firstLine(listOf(range)) ?? found.line, url: textOf(url) }];
    });
}
/** Reads the warnings in BuildKit's plain progress: `#1 WARN: Rule: text (line 3)`. */
function parseProgressWarnings(lines, file) {
    const texts = lines.flatMap((line) => /^#\d+ WARN: (.*)$/.exec((0,src_escape/* stripAnsi */.aJ)(line).trimEnd())?.[1] ?? []);
    return [...new Set(texts)].flatMap((text) => {
        const found = parseWarning(text);
        if (found === undefined)
            return [];
        const name = found.rule.replace(/([a-z0-9])(?=[A-Z])/g, '$1-').toLowerCase();
        return [{ ...found, file, url: `${explained}${name}/` }];
    });
}
/** Other warnings of BuildKit have no rule. */
function parseWarning(text) {
    const match = /^([A-Z][A-Za-z]+): (.*?)(?: \(line (\d+)\))?$/.exec(text);
    if (match?.[1] === undefined || match[2] === undefined)
        return undefined;
    return { rule: match[1], message: match[2], line: match[3] === undefined ? undefined : Number(match[3]) };
}
function firstLine(ranges) {
    const line = ranges[0]?.start?.line;
    return typeof line === 'number' ? line : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/probe/command.js


/** Runs a short question to a program: what it says, or in a sentence why it says nothing. */
async function ask(command, args) {
    if ((await findExecutable(command)) === undefined)
        return { why: `${command} is not on PATH` };
    const { exitCode, stdout, stderr } = await capture(command, args, { environment: {} });
    if (exitCode === 0)
        return { text: stdout.trim() };
    return { why: command_firstLine(stderr) || command_firstLine(stdout) || `${command} ended with exit code ${exitCode}` };
}
function command_firstLine(text) {
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
    });
    if (ended.cancelled || tools.signal.aborted)
        throw new errors/* CancelledError */.cc();
    const { exitCode, signal, lines, stdout } = ended;
    const words = ['buildx', 'manifest'].includes(args[0] ?? '') ? 2 : 1;
    const name = [command, ...args.slice(0, words)].join(' ');
    const failure = { done: false, phase, command: name, exitCode, signal, lines };
    return { lines, stdout, failure: exitCode === 0 ? undefined : failure };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/buildkit.js







/** Without these, buildx would write a provenance into its metadata file, and attest one to each image. */
const quietBuildx = {
    BUILDX_METADATA_PROVENANCE: 'disabled',
    BUILDX_METADATA_WARNINGS: '1',
    BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
};
/** buildx has named attestations since 0.10; before that it made none. */
function attestationArguments(request, version) {
    return isAtLeast(version, '0.10') ? [`--provenance=${request.provenance}`, `--sbom=${request.sbom}`] : [];
}
/** Gives the arguments for reading and writing the cache; one that cannot be written fails nothing. */
function cacheArguments({ cacheFrom, cacheTo }) {
    return [
        ...cacheFrom.flatMap((value) => ['--cache-from', value]),
        ...cacheTo.flatMap((value) => ['--cache-to', withoutFailing(value)]),
    ];
}
/**
 * Builds, and builds once more without the cache where the cache alone has failed: one that is set up wrongly fails
 * even with ignore-error. Gives the step and what to warn of.
 */
async function buildDespiteCache(request, build, tools) {
    const step = await build(request);
    const failure = step.failure === undefined ? undefined : findCacheFailure(step.lines);
    if (tools.signal.aborted)
        throw new errors/* CancelledError */.cc();
    if (failure === undefined)
        return { step, warnings: findCacheWarnings(step.lines) };
    const inline = request.cacheTo.filter((value) => cacheType(value) === 'inline');
    if (request.cacheFrom.length === 0 && request.cacheTo.length === inline.length)
        return { step, warnings: [] };
    const warning = `The build cache cannot be used: ${failure}. The build goes on without it.`;
    tools.onLine(warning);
    return { step: await build({ ...request, cacheFrom: [], cacheTo: inline }), warnings: [warning] };
}
const aboutCache = /cache (?:ex|im)porter|(?:ex|im)porting cache|cache (?:ex|im)port|export cache|import cache/i;
/** A failed step about the cache, or a message that names it, was not the build itself. */
function findCacheFailure(lines) {
    const step = findFailedStep(lines);
    if (step !== undefined && aboutCache.test(step.name))
        return step.error;
    if (step !== undefined && !aboutCache.test(step.error))
        return undefined;
    const message = lines.findLast((line) => /^ERROR: |^failed to /i.test(line));
    return message !== undefined && aboutCache.test(message) ? message.replace(/^ERROR: /, '') : undefined;
}
/** BuildKit goes on after such an error, and shows it as the error of that step. */
function findCacheWarnings(lines) {
    const step = findFailedStep(lines);
    return step !== undefined && aboutCache.test(step.name)
        ? [`The build cache was left aside (${step.name}): ${step.error}`]
        : [];
}
/** What buildx left in its metadata file; nothing where it left none. */
async function readMetadata(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '{}');
    return JSON.parse(text);
}
/** What BuildKit said about the Dockerfile while it built: in the metadata with addresses, else in its progress. */
function findingsOf(metadata, lines, file) {
    const told = parseMetadataWarnings(metadata, file);
    return told.length > 0 ? told : parseProgressWarnings(lines, file);
}
/** Runs BuildKit's checks without a build. Its exit code says only that there are findings. */
async function runCheck(command, args, request, tools) {
    const [program = 'docker', ...words] = command;
    const flags = ['--call', 'check,format=json', '--progress', 'quiet'];
    const step = await runStep('build', program, [...words, ...flags, ...args, request.context], {
        ...tools,
        onLine: () => { },
    });
    try {
        return parseCheck(step.stdout, request.dockerfile);
    }
    catch (error) {
        tools.onLine(`The build checks gave nothing to read: ${error instanceof Error ? error.message : String(error)}`);
        return [];
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/push.js



/** Milliseconds before the second and the third try: the engines have tried a few times themselves by then. */
const waits = [2000, 8000];
/**
 * Pushes, and pushes again where the network or the registry failed in a way that passes (429, 5xx, a connection that
 * broke): three times in all, and said in the log. A refusal (401, 403, 404) and anything else is final at once. Throws
 * a CancelledError when the run is cancelled meanwhile.
 */
async function pushWithPatience(push, { signal, onLine }, clock = systemClock) {
    for (const [index, wait] of waits.entries()) {
        const step = await push();
        const { failure } = step;
        if (failure === undefined || failure.phase !== 'push')
            return step;
        const why = isPassing(failure.lines);
        if (why === undefined)
            return step;
        onLine(`The push failed (${why}). It is tried again in ${wait / 1000} s (${index + 2} of ${waits.length + 1}).`);
        await clock.sleep(wait, signal).catch(() => {
            throw new errors/* CancelledError */.cc();
        });
    }
    return push();
}

;// CONCATENATED MODULE: ./build/packages/keys/src/hash-lines.js

/** Gives the SHA-256 of lines, each ended by LF, and of encoded ones, as 64 hexadecimal digits. */
function hashLines(lines, encoded = []) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const chunk of [encodeLines(lines, (line) => line), ...encoded].flat())
        hash.update(chunk);
    return hash.digest('hex');
}
/** Encodes the line that each item stands for. A buffer for each line would cost more than the hash itself. */
function encodeLines(items, lineOf) {
    const chunks = [];
    let pending = '';
    for (let index = 0; index < items.length; index += 1) {
        pending += `${lineOf(items[index], index)}\n`;
        if (pending.length > 65_536) {
            chunks.push(Buffer.from(pending));
            pending = '';
        }
    }
    if (pending !== '')
        chunks.push(Buffer.from(pending));
    return chunks;
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON escapes
const escapedInJson = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Gives a file's line: the JSON array of its path, mode and hash. */
function fileLine(path, mode, hash) {
    return escapedInJson.test(path) ? JSON.stringify([path, mode, hash]) : `["${path}","${mode}","${hash}"]`;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/content-key.js


/**
 * Computes the content key: 64 hexadecimal digits that are equal exactly when a build would be given the same inputs.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions content-key 1`
 * 2. the source key
 * 3. where the recipe names no platforms: the JSON array `["platform",platform]`, because the image is then made for the
 *    builder's own: machines of two kinds have the same source key, and must not share an image
 * 4. for each image from outside, sorted by reference: the JSON array `["from",reference,digest]`
 * 5. for each difference, sorted by the bytes of its path: the JSON array `["file",path,mode,sha256]`
 */
function computeContentKey(inputs) {
    const { sourceKey, platforms, fromDigests, differences, nativePlatform = findNativePlatform() } = inputs;
    return hashLines([
        'deploy-actions content-key 1',
        sourceKey,
        ...(platforms.length === 0 ? [JSON.stringify(['platform', nativePlatform])] : []),
        ...Object.entries(fromDigests)
            .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
            .map(([reference, digest]) => JSON.stringify(['from', reference, digest])),
        ...[...differences]
            .sort((a, b) => comparePaths(a.path, b.path))
            .map(({ path, mode, sha256 }) => `["file",${fileLine(path, mode, sha256).slice(1)}`),
    ]);
}
/** Gives the platform that an engine on a machine of this kind builds for: `linux/amd64`, `linux/arm64`, …. */
function findNativePlatform(architecture = process.arch) {
    const names = { x64: 'amd64', ia32: '386', arm: 'arm/v7' };
    return `linux/${names[architecture] ?? architecture}`;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/platforms.js




/** `linux/arm64/v8` and `linux/arm64` are one platform for programs; `linux/arm/v6` and `linux/arm/v7` are not. */
function normalPlatform(platform) {
    const [os = '', architecture = '', variant = ''] = platform.toLowerCase().split('/');
    const name = { x86_64: 'amd64', aarch64: 'arm64' }[architecture] ?? architecture;
    return [os, name, ...(variant === '' || name === 'arm64' ? [] : [variant])].join('/');
}
/** Says whether a platform is this machine's own. */
function isNative(platform) {
    return normalPlatform(platform) === findNativePlatform();
}
const platforms_native = {
    x64: ['linux/amd64', 'linux/386'],
    arm64: ['linux/arm64'],
};
/** Names of the kernel's emulators, which come from QEMU's, by architecture. */
const emulators = {
    aarch64: 'linux/arm64',
    arm: 'linux/arm',
    i386: 'linux/386',
    x86_64: 'linux/amd64',
    riscv64: 'linux/riscv64',
    ppc64le: 'linux/ppc64le',
    s390x: 'linux/s390x',
    mips64el: 'linux/mips64le',
    loongarch64: 'linux/loong64',
};
/**
 * Gives the platforms whose programs this machine's kernel runs: its own, and those with an emulator that is registered
 * in binfmt_misc for containers too (flag F). `folder` is where the kernel shows them.
 */
async function readRunnablePlatforms(folder = '/proc/sys/fs/binfmt_misc') {
    const found = [...(platforms_native[process.arch] ?? [])];
    for (const entry of await (0,promises_.readdir)(folder).catch(() => [])) {
        const platform = emulators[entry.replace(/^qemu-/, '')];
        if (platform === undefined || !entry.startsWith('qemu-') || found.includes(platform))
            continue;
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, entry), 'utf8').catch(() => '');
        if (/^enabled$/m.test(text) && /^flags: .*F/m.test(text))
            found.push(platform);
    }
    return found;
}
/** Says whether programs of a platform run where those of `runs` do: an architecture runs its variants. */
function canRun(platform, runs) {
    const wanted = normalPlatform(platform);
    const base = wanted.split('/').slice(0, 2).join('/');
    return runs.some((each) => [wanted, base].includes(normalPlatform(each)));
}
/**
 * Finds the first RUN that would run on the target's platform, and gives its line: in the stages that the target is made
 * of, but for those that stay on the builder's own platform (`FROM --platform=$BUILDPLATFORM`, or a platform by name).
 */
function findTargetRun(dockerfile, target) {
    const stages = readStages(dockerfile);
    const pending = [platforms_findStage(stages, target) ?? stages.length - 1];
    const needed = new Set();
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
        const stage = stages[index];
        if (stage === undefined || needed.has(index))
            continue;
        needed.add(index);
        for (const name of [stage.from, ...stage.sources]) {
            const source = platforms_findStage(stages.slice(0, index), name);
            if (source !== undefined)
                pending.push(source);
        }
    }
    const lines = [...needed].flatMap((index) => {
        const run = stages[index]?.run;
        return run === undefined || platforms_isPinned(stages, index) ? [] : [run];
    });
    return lines.length === 0 ? undefined : Math.min(...lines);
}
function readStages(dockerfile) {
    const stages = [];
    for (const { keyword, flags, words, line } of parseInstructions(dockerfile.split(/\r?\n/))) {
        const stage = stages.at(-1);
        if (keyword === 'FROM') {
            const name = words[1]?.toLowerCase() === 'as' ? (words[2]?.toLowerCase() ?? '') : '';
            const pinned = flags.some((flag) => /^--platform=/.test(flag) && !/TARGET/.test(flag));
            stages.push({ name, from: words[0]?.toLowerCase() ?? '', pinned, sources: [], run: undefined });
        }
        else if (stage !== undefined) {
            if (keyword === 'RUN')
                stage.run ??= line;
            stage.sources.push(...flags.flatMap((flag) => /(?:^--|,)from=([^,]+)/.exec(flag)?.[1]?.toLowerCase() ?? []));
        }
    }
    return stages;
}
function platforms_findStage(stages, name) {
    if (name === undefined)
        return undefined;
    const found = stages.findLastIndex((stage) => stage.name !== '' && stage.name === name.toLowerCase());
    if (found >= 0)
        return found;
    return /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : undefined;
}
/** A stage that goes on from another has its platform. */
function platforms_isPinned(stages, index) {
    const stage = stages[index];
    if (stage === undefined || stage.pinned)
        return stage?.pinned ?? false;
    const parent = platforms_findStage(stages.slice(0, index), stage.from);
    return parent !== undefined && platforms_isPinned(stages, parent);
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/support.js





/**
 * Refuses a request that an engine cannot fulfil, before anything is built. `dockerfile` is the Dockerfile's text: a
 * platform that cannot run here is refused only where a RUN would have to run on it. Arguments from `extra-args` are
 * not looked at. Throws a UserError `unsupported-by-builder` that names the feature, the engine, and what can do it.
 */
function requireSupport(traits, request, dockerfile) {
    for (const { feature, received, line } of [...neededFeatures(request), ...writtenFeatures(traits, dockerfile)]) {
        const why = traits.lacks[feature];
        if (why !== undefined)
            throw unsupported(traits, feature, received, why, line);
    }
    if (traits.runs === undefined)
        return;
    const foreign = request.platforms.filter((platform) => !canRun(platform, traits.runs ?? []));
    const line = foreign.length === 0 ? undefined : findTargetRun(dockerfile, request.target);
    if (line !== undefined)
        throw notRunnable(traits, traits.runs, request, foreign, line);
}
function neededFeatures(request) {
    const needed = [
        { feature: 'several-platforms', received: request.platforms.length > 1 ? request.platforms.join(', ') : undefined },
        { feature: 'foreign-platform', received: request.platforms.find((platform) => !isNative(platform)) },
        { feature: 'provenance', received: request.provenance ? 'provenance: true' : undefined },
        { feature: 'sbom', received: request.sbom ? 'sbom: true' : undefined },
        { feature: 'secrets', received: Object.keys(request.secrets).join(', ') || undefined },
        { feature: 'ssh', received: request.ssh.map((entry) => entry.split('=')[0]).join(', ') || undefined },
        { feature: 'ignore-file', received: request.ignoreFile },
        ...request.cacheFrom.flatMap((received) => importFeatures(cacheType(received)).map(toNeed(received))),
        ...request.cacheTo.flatMap((received) => exportFeatures(cacheType(received)).map(toNeed(received))),
    ];
    return needed.flatMap(({ feature, received }) => (received === undefined ? [] : [{ feature, received }]));
}
/** What the Dockerfile itself needs. With a `# syntax=` line it brings along what reads it, for BuildKit. */
function writtenFeatures(traits, dockerfile) {
    const hasBuildKit = ['buildx', 'docker'].includes(traits.name) && traits.lacks['run-mounts'] === undefined;
    if (hasBuildKit && parseDockerfile(dockerfile).syntax !== undefined)
        return [];
    const instructions = parseInstructions(dockerfile.split(/\r?\n/));
    const here = instructions.find(({ keyword, text }) => ['RUN', 'COPY', 'ADD'].includes(keyword) && /(?:^|\s)<<-?["']?[A-Za-z_]/.test(text));
    const mount = instructions.find(({ flags }) => flags.some((flag) => flag.startsWith('--mount=')));
    const toWrittenNeed = (feature, { line, text }) => ({
        feature,
        received: `line ${line}: ${text}`,
        line,
    });
    return [
        ...(here === undefined ? [] : [toWrittenNeed('here-documents', here)]),
        ...(mount === undefined ? [] : [toWrittenNeed('run-mounts', mount)]),
    ];
}
function toNeed(received) {
    return (feature) => ({ feature, received });
}
function importFeatures(type) {
    if (type === 'registry')
        return ['cache-import'];
    return type === 'gha' ? ['cache-other', 'cache-gha'] : ['cache-other'];
}
function exportFeatures(type) {
    if (type === 'inline')
        return ['cache-inline'];
    if (type === 'registry')
        return ['cache-export'];
    return type === 'gha' ? ['cache-export', 'cache-other', 'cache-gha'] : ['cache-export', 'cache-other'];
}
const withContainerDriver = 'buildx with a builder of the driver docker-container or remote (docker/setup-buildx-action makes one)';
const withBuildKit = 'buildx, a docker CLI with BuildKit, podman or buildah';
/** For each feature what it is called, what has it, and what to do. */
const lessons = {
    'several-platforms': {
        what: 'make an image for several platforms',
        accepted: `one platform; or ${withContainerDriver}, podman, or buildah`,
        remedy: 'Add docker/setup-buildx-action before this step, set `builder: podman`, or name one platform.',
    },
    'foreign-platform': {
        what: 'make an image for another platform than its own',
        accepted: `${findNativePlatform()}; or ${withBuildKit}`,
        remedy: 'Install buildx (docker/setup-buildx-action), or set `builder: podman` or `builder: buildah`.',
    },
    'cache-import': {
        what: 'read the build cache from a registry',
        accepted: 'buildx, a docker CLI with BuildKit, or podman 4.3 and buildah 1.28 and newer',
        remedy: 'Set `builder: buildx`, or `cache: off`.',
    },
    'cache-export': {
        what: 'write the build cache',
        accepted: `${withContainerDriver}; podman 4.3 and buildah 1.28 and newer (to a registry)`,
        remedy: 'Add docker/setup-buildx-action before this step, or set `cache: auto` or `cache: off`.',
    },
    'cache-inline': {
        what: 'keep the build cache inside of the image',
        accepted: 'buildx, or a docker CLI with BuildKit',
        remedy: 'Set `builder: buildx`, or `cache: auto`.',
    },
    'cache-gha': {
        what: 'use GitHub’s cache',
        accepted: `${withContainerDriver}, in a job on GitHub’s runners`,
        remedy: 'Set `cache: registry`, or `cache: auto`.',
    },
    'cache-other': {
        what: 'use a build cache of this type',
        accepted: `type=registry,ref=…; other types with ${withContainerDriver}`,
        remedy: 'Add docker/setup-buildx-action before this step, or set `cache: registry`.',
    },
    provenance: {
        what: 'attest where an image comes from (provenance)',
        accepted: withContainerDriver,
        remedy: 'Add docker/setup-buildx-action before this step, or set `provenance: false`.',
    },
    sbom: {
        what: 'attest what is in an image (sbom)',
        accepted: withContainerDriver,
        remedy: 'Add docker/setup-buildx-action before this step, or set `sbom: false`.',
    },
    secrets: {
        what: 'give secrets to a build',
        accepted: withBuildKit,
        remedy: 'Install buildx (docker/setup-buildx-action), or set `builder: podman` or `builder: buildah`.',
    },
    ssh: {
        what: 'give ssh keys or agents to a build',
        accepted: withBuildKit,
        remedy: 'Install buildx (docker/setup-buildx-action), or set `builder: podman` or `builder: buildah`.',
    },
    'ignore-file': {
        what: 'obey an ignore file beside the Dockerfile',
        accepted: `a .dockerignore in the context; or ${withBuildKit}`,
        remedy: 'Install buildx (docker/setup-buildx-action), or move the patterns into the .dockerignore of the context.',
    },
    'here-documents': {
        what: 'read here-documents in a Dockerfile',
        accepted: 'BuildKit 0.10 and newer, podman 4.9 and buildah 1.33 and newer; RUN with && or a script that is copied',
        remedy: 'Add docker/setup-buildx-action before this step, or write the step without a here-document.',
    },
    'run-mounts': {
        what: 'mount something for a RUN',
        accepted: withBuildKit,
        remedy: 'Install buildx (docker/setup-buildx-action), or set `builder: podman` or `builder: buildah`.',
    },
};
function unsupported(traits, feature, received, why, line) {
    const { what, accepted, remedy } = lessons[feature];
    return new errors/* UserError */.yo(`The builder ${traits.description} cannot ${what}: ${why}.`, {
        reason: 'unsupported-by-builder',
        received,
        accepted,
        remedy,
        line,
    });
}
function notRunnable(traits, runs, request, foreign, line) {
    const names = foreign.join(', ');
    return new errors/* UserError */.yo(`The builder ${traits.description} cannot run programs for ${names}, and line ${line} of the Dockerfile runs some.`, {
        reason: 'unsupported-by-builder',
        received: request.platforms.join(', '),
        accepted: `${runs.join(', ')}; others with an emulator, or where no RUN runs on them`,
        remedy: 'Add docker/setup-qemu-action before this step, build on a runner of that platform, or let the stages with RUN start with FROM --platform=$BUILDPLATFORM.',
        line,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/buildx.js










/**
 * Builds and pushes in one go with docker buildx. Without a wish for them there are no attestations: they would turn the
 * tag into an index, which some platforms cannot deploy.
 */
function createBuildx(traits, { version, driver, canCheck }) {
    const engine = {
        name: 'buildx',
        description: traits.description,
        traits,
        async build(request, tools) {
            requireSupport(traits, request, await (0,promises_.readFile)(request.dockerfile, 'utf8'));
            const metadata = (0,external_node_path_.join)(tools.folder, `metadata-${(0,external_node_crypto_.randomUUID)()}.json`);
            const { args, environment } = commonArguments(request);
            const secrets = await secretArguments(request, tools.folder);
            const output = await outputArguments(request, driver);
            const flags = [
                ...['--progress', 'plain', '--tag', request.reference, '--metadata-file', metadata],
                ...(request.pull ? ['--pull'] : []),
            ];
            const attempt = async (wish) => {
                await (0,promises_.rm)(metadata, { force: true });
                const options = [...flags, ...attestationArguments(wish, version), ...cacheArguments(wish), ...secrets, ...args];
                const words = ['buildx', 'build', ...options, ...output, ...wish.extraArgs, wish.context];
                const step = await runStep('build', 'docker', words, {
                    ...tools,
                    environment: { ...quietBuildx, ...environment, ...tools.environment },
                });
                if (step.failure !== undefined && isPushFailure(step.lines))
                    step.failure.phase = 'push';
                return step;
            };
            // A second build takes everything from the cache of the first: what is done again is the push.
            const { step, warnings } = await buildDespiteCache(request, (wish) => pushWithPatience(() => attempt(wish), tools), tools);
            if (step.failure !== undefined)
                return step.failure;
            const told = await readMetadata(metadata);
            const digest = told['containerimage.digest'];
            return {
                done: true,
                digest: request.push && typeof digest === 'string' ? digest : undefined,
                kept: output[0] !== '--output',
                findings: findingsOf(told, step.lines, request.dockerfile),
                warnings,
            };
        },
    };
    if (canCheck) {
        engine.check = (request, tools) => {
            const { args, environment } = commonArguments({ ...request, ssh: [] });
            return runCheck(['docker', 'buildx', 'build'], args, request, {
                ...tools,
                environment: { ...environment, ...tools.environment },
            });
        };
    }
    return engine;
}
/**
 * Only the driver docker keeps an image of its own accord; the others would warn that nothing becomes of it. An index of
 * several platforms cannot be loaded, and without an engine there is nothing to load into.
 */
async function outputArguments(request, driver) {
    if (request.push)
        return ['--push'];
    if (driver === 'docker')
        return [];
    const plain = request.platforms.length <= 1 && !request.provenance && !request.sbom;
    return request.load && plain && (await hasEngine()) ? ['--load'] : ['--output', 'type=cacheonly'];
}
async function hasEngine() {
    return (await capture('docker', ['version', '--format', '{{.Server.Version}}'])).exitCode === 0;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/probe/buildx.js


/** Finds buildx with its current builder, or the one of that name; otherwise says why it does not build. */
async function probeBuildx(name) {
    const [plugin, builder] = await Promise.all([ask('docker', ['buildx', 'version']), inspectBuilder(name)]);
    if ('why' in plugin)
        return /not on PATH/.test(plugin.why) ? plugin.why : 'docker has no plugin buildx';
    if (typeof builder === 'string')
        return builder;
    const version = versionIn(plugin.text);
    const { driver, buildkit, platforms } = builder;
    const traits = {
        name: 'buildx',
        description: `buildx ${version}, driver ${driver}${buildkit === undefined ? '' : `, BuildKit ${buildkit}`}`,
        driver,
        lacks: {
            ...(await lacksOfDriver(builder)),
            ...(hasGhaRuntime() ? {} : { 'cache-gha': 'the step does not have the runtime variables of GitHub’s cache' }),
        },
        runs: platforms,
    };
    return createBuildx(traits, { version, driver, canCheck: isAtLeast(version, '0.17') && isAtLeast(buildkit, '0.15') });
}
/** Gives buildx's version, or undefined where docker has no such command. */
async function findBuildx() {
    const plugin = await ask('docker', ['buildx', 'version']);
    return 'text' in plugin ? versionIn(plugin.text) : undefined;
}
/** One that was built without a version is taken for a new one. */
function versionIn(text) {
    return /v?(\d+\.\d+\S*)/.exec(text)?.[1] ?? '0.0.0';
}
/** Asks for a builder, the current one without a name; gives why it cannot be used where it cannot. */
async function inspectBuilder(name) {
    const answer = await ask('docker', ['buildx', 'inspect', ...(name === undefined ? [] : [name])]);
    return 'why' in answer ? answer.why.replace(/^ERROR: /, '') : parseBuilder(answer.text);
}
/** Reads what `docker buildx inspect` prints. */
function parseBuilder(text) {
    const field = (key) => new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(text)?.[1]?.trim() || undefined;
    const error = field('Error');
    if (error !== undefined)
        return error;
    const [name, driver] = [field('Name') ?? 'default', field('Driver')];
    if (driver === undefined)
        return `the builder ${name} does not say what drives it`;
    // A container is started by the first build; what is elsewhere has to be there.
    if (driver === 'remote' && field('Status') === 'inactive')
        return `the BuildKit of the builder ${name} does not answer`;
    const platforms = field('Platforms')
        ?.split(',')
        .map((platform) => platform.trim().replace(/\*$/, ''));
    return { name, driver, buildkit: field('BuildKit(?: version)?')?.replace(/^v/, ''), platforms };
}
/** Says what a builder cannot do because of its driver, or because its BuildKit is old. */
async function lacksOfDriver({ driver, buildkit }) {
    const older = isAtLeast(buildkit, '0.11') ? {} : lackAttestations(`its BuildKit ${buildkit} is older than 0.11`);
    const here = isAtLeast(buildkit, '0.10') ? {} : { 'here-documents': `its BuildKit ${buildkit} is older than 0.10` };
    if (driver !== 'docker' || (await hasContainerdStore()))
        return { ...older, ...here };
    const why = 'the driver docker needs an engine with the containerd image store for it';
    return {
        ...lackAttestations(why),
        ...here,
        'several-platforms': why,
        'cache-export': why,
        'cache-other': why,
        'cache-gha': why,
    };
}
function lackAttestations(why) {
    return { provenance: why, sbom: why };
}
/** With that store an engine holds what its old one could not: lists, and attestations. */
async function hasContainerdStore() {
    const answer = await ask('docker', ['info', '--format', '{{json .DriverStatus}}']);
    return 'text' in answer && command_firstLine(answer.text).includes('io.containerd.snapshotter');
}
/** Without these variables BuildKit leaves GitHub's cache aside in silence. */
function hasGhaRuntime(environment = process.env) {
    const url = environment['ACTIONS_RESULTS_URL'] || environment['ACTIONS_CACHE_URL'];
    return Boolean(url) && Boolean(environment['ACTIONS_RUNTIME_TOKEN']);
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/containers/leftovers.js



const storeFormat = {
    podman: '{{.Store.GraphRoot}}\n{{.Store.GraphDriverName}}',
    buildah: '{{.store.GraphRoot}}\n{{.store.GraphDriverName}}',
};
/** Milliseconds that one command may take: after a cancel there are ten seconds for everything. */
const patience = 3000;
/** Ends what still runs in the working containers of the build with that mark. Never throws. */
async function endContainers(name, mark) {
    for (const { layer } of await findContainers(name, mark).catch(() => []))
        await killBelow(layer);
}
/**
 * Removes the working containers that a build with that mark has left, with what still runs in them: podman leaves them
 * after any signal, buildah after SIGKILL. Never throws: the build's own ending is what counts.
 */
async function removeLeftovers(name, mark) {
    for (const { id, layer } of await findContainers(name, mark).catch(() => [])) {
        await killBelow(layer);
        const args = name === 'podman' ? ['rm', '--force', id] : ['rm', id];
        await run(name, args, { timeout: patience }).catch(() => { });
    }
}
/** The library keeps the options of a build, and so our mark, beside each working container. */
async function findContainers(name, mark) {
    const info = await run(name, ['info', '--format', storeFormat[name]], { timeout: patience });
    const [root, driver] = info.lines;
    if (info.exitCode !== 0 || !root || !driver)
        return [];
    const folder = (0,external_node_path_.join)(root, `${driver}-containers`);
    const lists = ['containers.json', 'volatile-containers.json'].map((file) => readList((0,external_node_path_.join)(folder, file)));
    const containers = (await Promise.all(lists)).flat();
    const marked = containers.map(async ({ id, layer }) => {
        const state = await (0,promises_.readFile)((0,external_node_path_.join)(folder, id, 'userdata', 'buildah.json'), 'utf8').catch(() => '');
        return state.includes(mark) ? [{ id, layer }] : [];
    });
    return (await Promise.all(marked)).flat();
}
async function readList(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '[]');
    return JSON.parse(text);
}
/** Kills the processes whose root is the layer, in a mount namespace of their own, as containers have it. */
async function killBelow(layer) {
    const own = await (0,promises_.readlink)('/proc/self/ns/mnt');
    for (const pid of (await (0,promises_.readdir)('/proc')).filter((name) => /^\d+$/.test(name))) {
        try {
            if ((await (0,promises_.readlink)(`/proc/${pid}/ns/mnt`)) === own)
                continue;
            const mounts = await (0,promises_.readFile)(`/proc/${pid}/mountinfo`, 'utf8');
            const root = mounts.split('\n').some((mount) => mount.split(' ')[4] === '/' && mount.includes(layer));
            if (root)
                process.kill(Number(pid), 'SIGKILL');
        }
        catch {
            // It has ended meanwhile, or is not ours.
        }
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/containers/engine.js












/**
 * Builds with podman or buildah, which need no daemon and share one library. Several platforms become a manifest list.
 * The digest is that of the manifest as it was pushed: the local one may differ.
 */
function createContainerEngine(name, traits) {
    return {
        name,
        description: traits.description,
        traits,
        async build(request, tools) {
            requireSupport(traits, request, await (0,promises_.readFile)(request.dockerfile, 'utf8'));
            const mark = `deploy-actions-${(0,external_node_crypto_.randomUUID)()}`;
            const environment = { ...commonArguments(request).environment, ...tools.environment };
            // What runs in a build has a process group of its own, which no signal to ours reaches.
            const onAbort = () => void endContainers(name, mark);
            tools.signal.addEventListener('abort', onAbort, { once: true });
            let result;
            try {
                result = await buildAndPush(name, request, mark, { ...tools, environment });
                return result;
            }
            finally {
                tools.signal.removeEventListener('abort', onAbort);
                if (result?.done !== true)
                    await removeLeftovers(name, mark);
                if (request.platforms.length > 1)
                    await capture(name, ['manifest', 'rm', listName(mark)], { environment }).catch(() => { });
            }
        },
    };
}
/** The list has a name of this build alone: a second build of that name would add to it. */
function listName(mark) {
    return `localhost/${mark}`;
}
async function buildAndPush(name, request, mark, tools) {
    const { step, warnings } = await engine_buildDespiteCache(name, request, await buildArguments(name, request, mark, tools), tools);
    if (step.failure !== undefined)
        return step.failure;
    const several = request.platforms.length > 1;
    const incomplete = several ? await findIncomplete(name, request, mark, tools) : undefined;
    if (incomplete !== undefined)
        tools.onLine(incomplete);
    if (incomplete !== undefined)
        return { ...fail(name, step), lines: [...step.lines, incomplete] };
    if (!request.push)
        return { done: true, digest: undefined, findings: [], warnings };
    const digestFile = (0,external_node_path_.join)(tools.folder, `digest-${mark}`);
    const words = several
        ? [
            'manifest',
            'push',
            '--all',
            '--format',
            'v2s2',
            ...insecure(request),
            '--digestfile',
            digestFile,
            listName(mark),
        ]
        : ['push', ...insecure(request), '--digestfile', digestFile, request.reference];
    const push = await pushWithPatience(() => runStep('push', name, [...words, `docker://${request.reference}`], tools), tools);
    if (push.failure !== undefined)
        return push.failure;
    return { done: true, digest: (await (0,promises_.readFile)(digestFile, 'utf8')).trim(), findings: [], warnings };
}
async function buildArguments(name, request, mark, tools) {
    // A secret that nothing uses: the only mark that stands on a working container and in no image.
    const marker = (0,external_node_path_.join)(tools.folder, mark);
    await (0,promises_.writeFile)(marker, '', { mode: 0o600 });
    const several = request.platforms.length > 1;
    return [
        ...['--format', 'docker', '--layers', '--force-rm'],
        ...(request.ignoreFile === undefined ? [] : ['--ignorefile', request.ignoreFile]),
        ...(request.pull ? [name === 'podman' ? '--pull=always' : '--pull-always'] : []),
        ...insecure(request),
        ...(several ? ['--manifest', listName(mark)] : ['--tag', request.reference]),
        ...commonArguments(request).args,
        ...(await secretArguments(request, tools.folder)),
        ...['--secret', `id=${mark},src=${marker}`],
        // The cache of these engines does not tell platforms apart: it would give one platform's layers for another's.
        ...(request.platforms.length > 0 ? ['--no-cache'] : []),
        ...request.extraArgs,
    ];
}
/** Plain HTTP on this machine only, as docker has it. */
function insecure(request) {
    return isLoopback(parseReference(request.reference).registry) ? ['--tls-verify=false'] : [];
}
/** Builds, and once more without writing the cache where that alone has failed: the layers are there then. */
async function engine_buildDespiteCache(name, request, args, tools) {
    const wanted = repositoryCacheArguments(request.cacheFrom, request.cacheTo);
    const unused = request.platforms.length > 0 && wanted.length > 0;
    const warnings = unused ? [`The cache is not used: that of ${name} does not tell platforms apart.`] : [];
    for (const warning of warnings)
        tools.onLine(warning);
    const attempt = (cache) => runStep('build', name, ['build', ...args, ...cache, request.context], tools);
    const step = await attempt(unused ? [] : wanted);
    const failed = step.failure && step.lines.findLast((line) => /^Error: .*(?:pushing|pulling) cache/i.test(line));
    if (failed === undefined)
        return { step, warnings };
    const warning = `The build cache cannot be used: ${failed.replace(/^Error: /, '')}. The build goes on without it.`;
    tools.onLine(warning);
    return { step: await attempt([]), warnings: [...warnings, warning] };
}
/** Reads the list back: it has to hold just the platforms that were asked for. Gives what is wrong with it. */
async function findIncomplete(name, request, mark, { environment }) {
    const answer = await capture(name, ['manifest', 'inspect', listName(mark)], { environment });
    if (answer.exitCode !== 0)
        return `Error: the manifest list cannot be read: ${answer.stderr.trim()}`;
    const { manifests = [] } = JSON.parse(answer.stdout);
    const made = manifests.map(({ platform: { os, architecture, variant } }) => normalPlatform([os, architecture, ...(variant ? [variant] : [])].join('/')));
    const missing = request.platforms.map(normalPlatform).filter((platform) => !made.includes(platform));
    if (missing.length === 0 && made.length === request.platforms.length)
        return undefined;
    return `Error: the manifest list holds ${made.join(', ') || 'nothing'} in place of ${request.platforms.join(', ')}`;
}
function fail(name, step) {
    return { done: false, phase: 'build', command: `${name} build`, exitCode: 0, signal: null, lines: step.lines };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/probe/containers.js



/** Finds podman; asking for its state proves that it works for this user. */
async function probePodman() {
    const answer = await ask('podman', ['info', '--format', '{{.Version.Version}} {{.Host.BuildahVersion}}']);
    if ('why' in answer)
        return answer.why;
    const [version, library] = answer.text.split(' ');
    return make('podman', version ?? '', library);
}
/** Finds buildah; asking for its state proves that it works for this user. */
async function probeBuildah() {
    const answer = await ask('buildah', ['--version']);
    if ('why' in answer)
        return answer.why;
    const version = /(\d+\.\d+\S*)/.exec(answer.text)?.[1];
    if (version === undefined)
        return `buildah says ${answer.text}`;
    const info = await ask('buildah', ['info', '--format', '{{.store.GraphRoot}}']);
    return 'why' in info ? info.why : make('buildah', version, version);
}
/** Both build with the library of buildah, whose version decides. */
async function make(name, version, library) {
    const traits = {
        name,
        description: `${name} ${version}`,
        driver: undefined,
        lacks: { ...lacksOfLibrary(library) },
        runs: await readRunnablePlatforms(),
    };
    return createContainerEngine(name, traits);
}
function lacksOfLibrary(library) {
    const registryOnly = 'it keeps a cache in a repository of a registry only';
    const lacks = {
        'cache-inline': registryOnly,
        'cache-other': registryOnly,
        'cache-gha': registryOnly,
        provenance: 'it attests nothing',
        sbom: 'it attests nothing',
    };
    const since = (oldest, ...features) => {
        if (isAtLeast(library, oldest))
            return;
        for (const feature of features)
            lacks[feature] = `buildah’s library ${library} is older than ${oldest}`;
    };
    since('1.28', 'cache-import', 'cache-export');
    since('1.22', 'secrets', 'ssh', 'several-platforms', 'run-mounts');
    since('1.33', 'here-documents');
    return lacks;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/docker.js









/** Builds with the docker CLI alone, always on the engine that it talks to, and pushes from there. */
function createDocker(traits, backend) {
    const engine = {
        name: 'docker',
        description: traits.description,
        traits,
        async build(request, tools) {
            requireSupport(traits, request, await (0,promises_.readFile)(request.dockerfile, 'utf8'));
            const metadata = (0,external_node_path_.join)(tools.folder, `metadata-${(0,external_node_crypto_.randomUUID)()}.json`);
            const { args, environment } = commonArguments(request);
            const secrets = await secretArguments(request, tools.folder);
            const pull = request.pull ? ['--pull'] : [];
            const attempt = (wish) => {
                const flags = [...backendArguments(backend, wish, metadata), ...pull, '--tag', wish.reference];
                return runStep('build', 'docker', ['build', ...flags, ...secrets, ...args, ...wish.extraArgs, wish.context], {
                    ...tools,
                    environment: { ...environment, ...tools.environment, ...backendEnvironment(backend) },
                });
            };
            const { step, warnings } = await buildDespiteCache(request, attempt, tools);
            if (step.failure !== undefined)
                return step.failure;
            const findings = findingsOf(await readMetadata(metadata), step.lines, request.dockerfile);
            if (!request.push)
                return { done: true, digest: undefined, findings, warnings };
            const push = await pushWithPatience(() => runStep('push', 'docker', ['push', request.reference], tools), tools);
            if (push.failure !== undefined)
                return push.failure;
            return { done: true, digest: findPushedDigest(push.lines), findings, warnings };
        },
    };
    if (backend.kind === 'plugin' && backend.canCheck) {
        engine.check = (request, tools) => {
            const { args, environment } = commonArguments({ ...request, ssh: [] });
            return runCheck(['docker', 'build'], args, request, {
                ...tools,
                environment: { ...environment, ...tools.environment, ...backendEnvironment(backend) },
            });
        };
    }
    return engine;
}
function backendArguments(backend, request, metadata) {
    // Intermediate containers of a build that failed would stay, and its cache does not tell platforms apart.
    if (backend.kind === 'classic')
        return ['--force-rm', ...(request.platforms.length > 0 ? ['--no-cache'] : [])];
    if (backend.kind === 'plugin') {
        const attestations = attestationArguments(request, backend.version);
        return ['--progress', 'plain', '--metadata-file', metadata, ...attestations, ...cacheArguments(request)];
    }
    const inline = request.cacheTo.some((value) => cacheType(value) === 'inline');
    return [
        ...['--progress', 'plain'],
        // Before the plugin, the CLI took plain names here.
        ...request.cacheFrom.flatMap((value) => ['--cache-from', /(?:^|,)ref=([^,]+)/.exec(value)?.[1] ?? value]),
        ...(inline ? ['--build-arg', 'BUILDKIT_INLINE_CACHE=1'] : []),
    ];
}
function backendEnvironment(backend) {
    if (backend.kind === 'classic')
        return { DOCKER_BUILDKIT: '0' };
    if (backend.kind === 'built-in')
        return { DOCKER_BUILDKIT: '1' };
    // The engine's own builder: another, be it the current one, would keep the image for itself.
    return { DOCKER_BUILDKIT: '1', ...quietBuildx, BUILDX_BUILDER: backend.builder };
}
/** Gives the digest in the last line that docker push prints: `<tag>: digest: sha256:… size: 528`. */
function findPushedDigest(lines) {
    return lines
        .map((line) => /\bdigest: (sha256:[0-9a-f]{64})\b/.exec(line)?.[1])
        .findLast((digest) => digest !== undefined);
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/probe/docker.js




const needsPlugin = 'the BuildKit of this docker CLI is older than the plugin buildx';
const classic = 'it is the classic builder, without BuildKit';
/** Finds the docker CLI with an engine that answers; otherwise says why there is none. */
async function probeDocker() {
    const answer = await ask('docker', ['version', '--format', '{{.Client.Version}} {{.Server.Version}}']);
    const [version, server] = 'text' in answer ? answer.text.split(' ') : [];
    if (!version || !server || server.startsWith('<')) {
        if (await isPodman())
            return 'docker is another name for podman here';
        return 'why' in answer ? answer.why : 'the engine does not answer';
    }
    const off = process.env['DOCKER_BUILDKIT'] === '0';
    if (!off && Number.parseInt(version, 10) < 23)
        return builtIn(version);
    const buildx = off ? undefined : await findBuildx();
    return buildx === undefined ? classicBuilder(version) : withPlugin(version, buildx);
}
/** Some machines have podman answer for docker. */
async function isPodman() {
    return 'text' in (await ask('docker', ['info', '--format', '{{.Host.BuildahVersion}}']));
}
/** Until version 23 the CLI brought BuildKit along; since then it is the plugin buildx. */
async function builtIn(version) {
    const lacks = {
        'several-platforms': needsPlugin,
        'cache-export': needsPlugin,
        'cache-other': needsPlugin,
        'cache-gha': needsPlugin,
        provenance: needsPlugin,
        sbom: needsPlugin,
        'here-documents': needsPlugin,
    };
    return docker_make(`docker ${version}, BuildKit`, lacks, await localPlatforms(), { kind: 'built-in' });
}
async function classicBuilder(version) {
    const features = [
        // Its images for another platform say, in part, that they are for this one.
        ...[
            'several-platforms',
            'foreign-platform',
            'cache-import',
            'cache-export',
            'cache-inline',
            'cache-other',
            'cache-gha',
        ],
        ...['provenance', 'sbom', 'secrets', 'ssh', 'ignore-file', 'here-documents', 'run-mounts'],
    ];
    const lacks = Object.fromEntries(features.map((feature) => [feature, classic]));
    return docker_make(`docker ${version}, the classic builder`, lacks, await localPlatforms(), { kind: 'classic' });
}
async function withPlugin(version, buildx) {
    // The builder that each docker context has by itself.
    const context = process.env['DOCKER_HOST'] ? undefined : await ask('docker', ['context', 'show']);
    const builder = await inspectBuilder(context !== undefined && 'text' in context ? context.text : 'default');
    if (typeof builder === 'string')
        return builder;
    const canCheck = isAtLeast(buildx, '0.17') && isAtLeast(builder.buildkit, '0.15');
    const lacks = { ...(await lacksOfDriver(builder)), ...(hasGhaRuntime() ? {} : { 'cache-gha': noRuntime }) };
    return docker_make(`docker ${version}, BuildKit by buildx ${buildx}`, lacks, builder.platforms, {
        kind: 'plugin',
        version: buildx,
        builder: builder.name,
        canCheck,
    });
}
const noRuntime = 'the step does not have the runtime variables of GitHub’s cache';
function docker_make(description, lacks, runs, backend) {
    return createDocker({ name: 'docker', description, driver: undefined, lacks, runs }, backend);
}
/** An engine elsewhere runs what its own kernel runs. */
async function localPlatforms() {
    const host = process.env['DOCKER_HOST'] ?? '';
    return host === '' || host.startsWith('unix://') ? readRunnablePlatforms() : undefined;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/select.js






/**
 * Makes a function that finds what builds: the builder that was asked for, or with `auto` the first of buildx, docker,
 * podman and buildah that works here and can do what is demanded. Each is asked only when its turn comes, and once. The
 * function throws a UserError that says of each why it does not: `no-engine` where none works, or
 * `unsupported-by-builder` where one works and cannot do it.
 */
function createEngineFinder(builder) {
    const found = new Map();
    const probe = (name, buildxBuilder) => {
        const key = `${name} ${buildxBuilder ?? ''}`;
        const known = found.get(key) ?? probes[name](buildxBuilder);
        found.set(key, known);
        return known;
    };
    return async (demand) => {
        const why = [];
        let refusal;
        for (const name of engineNames.filter((each) => builder === 'auto' || builder === each)) {
            const engine = await probe(name, builderArgument(demand?.request.extraArgs ?? []));
            if (typeof engine === 'string') {
                why.push(`${name}: ${engine}`);
                continue;
            }
            const refused = demand === undefined ? undefined : refuses(engine, demand);
            if (refused === undefined)
                return engine;
            refusal ??= refused;
            why.push(`${name}: ${refused.message}`);
        }
        throw refusal === undefined ? noEngine(why) : noneSupports(refusal, why);
    };
}
/** Finds an engine once; see `createEngineFinder`. */
function selectEngine(builder, demand) {
    return createEngineFinder(builder)(demand);
}
const probes = {
    buildx: probeBuildx,
    docker: probeDocker,
    podman: probePodman,
    buildah: probeBuildah,
};
/** `--builder` among the further arguments means another builder of buildx than the current one. */
function builderArgument(extraArgs) {
    const at = extraArgs.findIndex((argument) => /^--builder(?:=|$)/.test(argument));
    if (at < 0)
        return undefined;
    return extraArgs[at]?.split('=')[1] ?? extraArgs[at + 1];
}
function refuses(engine, { request, dockerfile }) {
    try {
        requireSupport(engine.traits, request, dockerfile);
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return error;
        throw error;
    }
}
function noEngine(why) {
    return new errors/* UserError */.yo('There is nothing here to build with.', {
        reason: 'no-engine',
        received: why.join('; '),
        accepted: 'docker with a running engine, with or without buildx, podman, or buildah',
        remedy: 'Run the job where an engine is (GitHub-hosted Ubuntu runners have docker and podman), start it, or install podman or buildah.',
    });
}
/** One that works and cannot do it is the whole story; of several, each has its own. */
function noneSupports(refusal, why) {
    if (why.length === 1)
        return refusal;
    return new errors/* UserError */.yo('No builder here can do what is asked.', {
        reason: refusal.reason,
        received: why.join('; '),
        accepted: refusal.accepted,
        remedy: refusal.remedy,
        // Whoever knows where the Dockerfile stands adds the file: a line is of no use without one.
        file: refusal.file,
        line: refusal.line,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/copies.js



/** Finds what a Dockerfile copies from the context when the target is built; what the image keeps comes first. */
function findCopies(dockerfile, target) {
    const copies = findStageUses(dockerfile, target).flatMap(({ instructions, use }) => use === 'unused' ? [] : instructions.flatMap((instruction) => readCopy(instruction, use === 'image')));
    return copies.sort((a, b) => Number(b.inImage) - Number(a.inImage));
}
function readCopy(instruction, inImage) {
    const { keyword, flags, line } = instruction;
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return [];
    // From a stage or an image, not from the context.
    if (flags.some((flag) => flag.startsWith('--from=')))
        return [];
    const sources = readSources(instruction).filter((source) => !isRemote(source) && !source.startsWith('<<'));
    if (sources.length === 0)
        return [];
    const patterns = sources.map(cleanSource);
    const isWhole = patterns.includes('');
    const isCopied = isWhole ? () => true : parseDockerignore(patterns.join('\n'), 'COPY');
    const excludes = flags.flatMap((flag) => /^--exclude=(.+)$/.exec(flag)?.[1] ?? []);
    const isExcluded = parseSafely(excludes);
    return [{ line, isWhole, inImage, covers: (path) => isCopied(path) && !isExcluded(path) }];
}
/** Gives what a COPY or ADD names before its destination, in either form: words, or a JSON list. */
function readSources({ words }) {
    const text = words.join(' ');
    if (text.startsWith('[')) {
        try {
            const list = JSON.parse(text);
            if (Array.isArray(list))
                return list.map(String).slice(0, -1);
        }
        catch {
            // Then it is a file whose name begins with a bracket.
        }
    }
    return words.slice(0, -1).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}
/** Says whether a source of ADD is fetched from elsewhere: by HTTP, or by git. */
function isRemote(source) {
    return /^(?:https?|git|ssh|ftp):\/\//i.test(source) || /^[\w.-]+@[\w.-]+:/.test(source);
}
/** Gives a source as a pattern relative to the context; empty for all of it. A variable may stand for anything. */
function cleanSource(source) {
    const open = source.replace(/\$(?:\{[^}]*\}|\w+)/g, '**');
    const clean = external_node_path_.posix.normalize(`/${open}`).replace(/^\/+|\/+$/g, '');
    // `./` keeps a leading `!` or `#` from meaning something.
    return clean === '' || clean === '*' || clean === '**' ? '' : `./${clean}`;
}
function parseSafely(patterns) {
    try {
        return parseDockerignore(patterns.join('\n'), 'COPY --exclude');
    }
    catch {
        // The engine will say so; until then nothing counts as excluded.
        return () => false;
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/ignore-place.js

/**
 * Finds the line that lets a file into the build: the exception of the ignore file that takes it back, else the last
 * line, after which a pattern is due; without an ignore file the COPY.
 */
function placeInIgnoreFile({ ignoreFile, context, dockerfile }, path, copy) {
    if (ignoreFile === undefined) {
        const missing = context === '.' ? '.dockerignore' : `${context}/.dockerignore`;
        return {
            file: dockerfile,
            line: copy.line,
            remedy: (pattern) => `Add a ${missing} with ${pattern}.`,
        };
    }
    const lines = ignoreFile.text.split(/\r?\n/);
    const exception = lines.findLastIndex((line, index) => {
        if (!line.trim().startsWith('!'))
            return false;
        const without = lines.map((other, at) => (at === index ? '' : other)).join('\n');
        return parseDockerignore(without, ignoreFile.path)(path);
    });
    if (exception >= 0) {
        const line = exception + 1;
        const text = (lines[exception] ?? '').trim();
        return { file: ignoreFile.path, line, remedy: () => `Take ${text} out of ${ignoreFile.path}, or make it narrower.` };
    }
    const last = lines.findLastIndex((line) => line.trim() !== '');
    return {
        file: ignoreFile.path,
        line: Math.max(last, 0) + 1,
        remedy: (pattern) => `Add ${pattern} to ${ignoreFile.path}.`,
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/clutter.js


/** A folder over this size makes every build wait for its transfer. */
const bigFolder = 100 * 1024 ** 2;
/** Sizes are asked of this many files at most. */
const mostSizes = 20_000;
const made = /(?:^|\/)(node_modules|bower_components|\.venv|venv|__pycache__|\.terraform|\.gradle|\.pytest_cache|\.mypy_cache|\.next\/cache)\//;
/**
 * Finds folders that a COPY of the whole context carries along for nothing: what tools have made, which belongs to the
 * runner's platform, and what is big. Notices only: they cost time, not safety.
 */
async function findClutter(context) {
    const copy = findCopies(context.recipe, context.target).find(({ isWhole }) => isWhole);
    if (copy === undefined)
        return [];
    const copied = context.files.filter((path) => copy.covers(path));
    const folders = new Map();
    const others = [];
    for (const path of copied) {
        const name = made.exec(path)?.[1];
        if (name === undefined) {
            others.push(path);
            continue;
        }
        const folder = folders.get(name) ?? { first: path, count: 0 };
        folder.count += 1;
        folders.set(name, folder);
    }
    const findings = [...folders].map(([name, { first, count }]) => clutter_describe(context, copy, first, {
        title: `${name} in the build`,
        message: `The build is given ${name} of the runner, ${count} files, which may not fit the image.`,
        pattern: `**/${name}`,
    }));
    return [...findings, ...(await findBigFolders(context, copy, others))];
}
async function findBigFolders(context, copy, files) {
    const sizes = new Map();
    for (const path of files.slice(0, mostSizes)) {
        const name = path.split('/')[0] ?? path;
        const sum = sizes.get(name) ?? { bytes: 0, first: path };
        sum.bytes += await context.size(path);
        sizes.set(name, sum);
    }
    return [...sizes]
        .filter(([, { bytes }]) => bytes > bigFolder)
        .map(([name, { bytes, first }]) => clutter_describe(context, copy, first, {
        title: 'Big folder in the build',
        message: `The build is given ${name} with ${Math.round(bytes / 1024 ** 2)} MiB, if all of it is needed.`,
        pattern: name,
    }));
}
function clutter_describe(context, copy, path, { title, message, pattern }) {
    const { file, line, remedy } = placeInIgnoreFile(context, path, copy);
    return { file, line, title, message: `${message} ${remedy(pattern)}`, severity: 'notice' };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/dockerfile.js


/**
 * Finds in a Dockerfile what no key can see and what would make secrets public: ADD of an address without a checksum,
 * and secrets by ARG or ENV. `file` is its path from the repository's root. No value is ever repeated.
 */
function checkDockerfile(text, file) {
    return readInstructions(text).flatMap((instruction) => [
        ...findUncheckedAdd(instruction, file),
        ...findSecretNames(instruction, file),
    ]);
}
function findUncheckedAdd(instruction, file) {
    if (instruction.keyword !== 'ADD' || instruction.flags.some((flag) => /^--checksum=./.test(flag)))
        return [];
    const remote = readSources(instruction).filter((source) => isRemote(source) && !dockerfile_isPinned(source));
    if (remote.length === 0)
        return [];
    return [
        {
            file,
            line: instruction.line,
            title: 'ADD of an address without a checksum',
            message: `What is behind ${remote.map(withoutLogin).join(', ')} does not count in the content key: when it changes, the old image is reused. Add --checksum=sha256:…, or for git the full commit after #.`,
            severity: 'warning',
        },
    ];
}
/** A git source that names a whole commit never changes. */
function dockerfile_isPinned(source) {
    return /#[0-9a-f]{40}(?::|$)/.test(source);
}
function withoutLogin(source) {
    return source.replace(/(:\/\/)[^/@\s]+@/, '$1').replace(/\?.*$/, '');
}
const secretName = /(?:^|_)(?:\w*(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?)|\w*API_?KEY|(?:\w+_)?(?:PRIVATE|ACCESS|SECRET|SIGNING|ENCRYPTION|MASTER|AUTH|DEPLOY|SSH)_KEY(?:_BASE)?)$/i;
/** A key that is a setting is common; one with a value of its own is looked at. */
const keyName = /(?:^|_)KEY$/i;
const harmlessName = /PUBLIC|PUBLISHABLE|ANON_|CACHE|DUMMY|PRIMARY|SORT|FOREIGN|PARTITION/i;
const harmlessValue = /^(?:|\d|true|false|none|null|dummy|placeholder|unused|changeme|build|ci|xxx+)$/i;
function findSecretNames(instruction, file) {
    const { keyword, line } = instruction;
    if (keyword !== 'ARG' && keyword !== 'ENV')
        return [];
    return readAssignments(instruction).flatMap(({ name, value }) => {
        if (harmlessName.test(name))
            return [];
        const isSecret = secretName.test(name);
        const isReference = value !== undefined && /^\$/.test(value);
        if (!isSecret && !(keyName.test(name) && value !== undefined && !isReference))
            return [];
        if (value !== undefined && harmlessValue.test(value))
            return [];
        const what = keyword === 'ENV'
            ? `ENV ${name} stays readable in the image for whoever pulls it.`
            : value === undefined
                ? `ARG ${name} asks for a secret as a build argument, which stays readable in the image's history.`
                : `ARG ${name} has a secret for its default, which stands in the repository and in the image's history.`;
        return [
            {
                file,
                line,
                title: `Secret by ${keyword}`,
                message: `${what} Pass it by secrets, secret-envs or secret-files, and read it with RUN --mount=type=secret,id=….`,
                severity: 'warning',
            },
        ];
    });
}
/** `ARG A`, `ARG A=1 B`, `ENV A=1 B="two words"`, and the old form `ENV A one two`. */
function readAssignments({ keyword, text }) {
    const rest = text.replace(/^\S+\s*/, '');
    const words = rest.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
    const first = words[0] ?? '';
    if (keyword === 'ENV' && !first.includes('='))
        return [{ name: first, value: words.slice(1).join(' ') }];
    return words.map((word) => {
        const at = word.indexOf('=');
        if (at < 0)
            return { name: word, value: undefined };
        return { name: word.slice(0, at), value: word.slice(at + 1).replace(/^(["'])(.*)\1$/, '$2') };
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/finding.js

/** GitHub shows no more annotations of a kind in one step, and drops the others without a word. */
const annotationLimit = 10;
const ranks = { error: 0, warning: 1, notice: 2 };
/** Puts the gravest first, keeps the order otherwise, and leaves out what was found twice. */
function rankFindings(findings) {
    const keys = findings.map((finding) => JSON.stringify([finding.file, finding.line, finding.title, finding.message]));
    return findings
        .filter((_finding, index) => keys.indexOf(keys[index]) === index)
        .sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}
/** Gives the annotations of the gravest findings, as many as a step may have, and the findings that are left. */
function toAnnotations(findings, limit = annotationLimit) {
    const ranked = rankFindings(findings);
    const annotations = ranked.slice(0, limit).map(({ severity, message, title, file, line }) => ({
        level: severity,
        text: message,
        place: { title, file, ...(line === undefined ? {} : { startLine: line }) },
    }));
    return { annotations, rest: ranked.slice(limit) };
}
/** Gives findings as a Markdown list for the summary; empty for none. */
function listFindings(findings) {
    return rankFindings(findings)
        .map(({ severity, file, line, title, message }) => {
        const place = (0,src_escape/* inlineCode */.ti)(line === undefined ? file : `${file}:${line}`);
        return `- **${severity}** ${place} ${(0,src_escape/* escapeMarkdown */.FV)(title)}: ${(0,src_escape/* escapeMarkdown */.FV)(message)}`;
    })
        .join('\n');
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/leak-rules.js
const privateKey = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/;
/** The first rule that fits a file decides. What is proven by its content is an error, what a name suggests a warning. */
const leakRules = [
    {
        title: 'Private key in the build',
        what: 'private keys',
        path: /\.(?:pem|key|ppk|asc)$|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/i,
        content: privateKey,
        severity: 'error',
    },
    {
        title: 'Private key in the build',
        what: 'what is named like private keys',
        path: /\.key$|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$|(?:^|\/)\.ssh\/(?!config$|known_hosts$)|\.ppk$/i,
        except: /\.pub$/,
        severity: 'warning',
    },
    {
        title: 'Key store in the build',
        what: 'key stores',
        path: /\.(?:p12|pfx|jks|keystore|kdbx)$/i,
        severity: 'warning',
    },
    {
        title: 'Login of a package registry in the build',
        what: 'a login of a package registry',
        path: /(?:^|\/)(?:\.npmrc|\.yarnrc(?:\.yml)?|\.pypirc|auth\.json|\.gem\/credentials|\.cargo\/credentials(?:\.toml)?|NuGet\.config)$/i,
        // A reference to a variable is no login.
        content: /(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent|password|"http-basic"|"github-oauth"|:rubygems_api_key|token|ClearTextPassword)["']?\s*[=:][ \t]*["']?(?![$%"'{])\S/i,
        severity: 'error',
    },
    {
        title: 'Login in the build',
        what: 'logins',
        path: /(?:^|\/)(?:\.netrc|_netrc|\.git-credentials|\.pgpass|\.my\.cnf|\.htpasswd|\.vault-token|\.aws\/(?:credentials|config)|\.kube\/config|kubeconfig|\.config\/gcloud\/.*|\.azure\/.*)$/,
        severity: 'warning',
    },
    {
        title: 'Login of a container registry in the build',
        what: 'a login of a container registry',
        path: /(?:^|\/)(?:\.docker\/config\.json|\.dockercfg|\.config\/containers\/auth\.json)$/,
        content: /"auth"\s*:\s*"[^"]+"|"identitytoken"\s*:\s*"[^"]+"/,
        severity: 'error',
    },
    {
        title: 'Service account in the build',
        what: 'the private key of a service account',
        path: /\.json$/i,
        content: /"private_key"\s*:\s*"-----BEGIN/,
        severity: 'error',
    },
    {
        title: 'Terraform state in the build',
        what: 'the state of an infrastructure, secrets in plain text included',
        path: /\.tfstate(?:\.\w+)?$|(?:^|\/)(?:terraform|[^/]*\.auto)\.tfvars$/,
        severity: 'warning',
        pattern: '**/*.tfstate*',
    },
    {
        title: 'Environment file in the build',
        what: 'variables of an environment, secrets most often among them',
        path: /(?:^|\/)\.env(?:\.[^/]+)?$|(?:^|\/)\.envrc$/,
        except: /\.(?:example|template|sample|dist|defaults|schema)$/,
        severity: 'warning',
        pattern: '**/.env*',
        note: 'Where the build needs an example of it, take that back with !**/.env.example on the line after.',
    },
];
/** What others have published is no secret of this repository: packages bring keys and logins for their own tests. */
const publishedFiles = /(?:^|\/)(?:node_modules|site-packages|bower_components|Pods)\//;

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/leaks.js




/** How many files are opened at most to look for keys and logins. */
const mostReads = 2000;
/**
 * Finds what would get into the image and should not: keys, logins, environment files, and the repository's own .git.
 * Only what a COPY or ADD of the Dockerfile takes counts: BuildKit transfers nothing else. One finding a kind of file,
 * at the line of the ignore file that has to change, or at the COPY where there is no ignore file.
 */
async function findLeaks(context) {
    const copies = findCopies(context.recipe, context.target);
    if (copies.length === 0)
        return [];
    const leaks = [...findGit(context, copies), ...(await findFiles(context, copies))];
    return leaks.map((leak) => describeLeak(context, leak));
}
/** Both BuildKit and buildah copy .git like any folder. */
function findGit({ gitConfig, ignores }, copies) {
    if (gitConfig === undefined || ignores('.git/config'))
        return [];
    const copy = copies.find(({ covers }) => covers('.git/config'));
    if (copy === undefined)
        return [];
    const hasToken = /^\s*extraheader\s*=/im.test(gitConfig) || /:\/\/[^/\s:@]+:[^/\s@]+@/.test(gitConfig);
    const rule = {
        title: '.git in the build',
        what: hasToken
            ? 'the history of the repository and, in .git/config, the token that it was checked out with'
            : 'the history of the repository, deleted secrets included',
        severity: hasToken ? 'error' : 'warning',
        pattern: '.git',
    };
    return [{ rule, files: ['.git'], copy }];
}
async function findFiles(context, copies) {
    const leaks = new Map();
    let reads = 0;
    // There may be thousands of .json files: what is more telling is read first.
    const files = [...context.files].sort((a, b) => Number(a.endsWith('.json')) - Number(b.endsWith('.json')));
    for (const path of files) {
        if (publishedFiles.test(path))
            continue;
        const rules = leakRules.filter((rule) => rule.path.test(path) && rule.except?.test(path) !== true);
        if (rules.length === 0)
            continue;
        const copy = copies.find(({ covers }) => covers(path));
        if (copy === undefined)
            continue;
        let text;
        if (rules.some(({ content }) => content !== undefined) && reads < mostReads) {
            reads += 1;
            text = await context.read(path);
        }
        const rule = rules.find(({ content }) => content === undefined || content.test(withoutReferences(text ?? '')));
        if (rule === undefined)
            continue;
        const leak = leaks.get(rule) ?? { rule, files: [], copy };
        leak.files.push(path);
        leaks.set(rule, leak);
    }
    return [...leaks.values()];
}
/** A default inside of a reference, as in `${TOKEN:-}`, is not a value that follows a name. */
function withoutReferences(text) {
    return text.replace(/\$\{[^}]*\}/g, '$');
}
const milder = { error: 'warning', warning: 'notice', notice: 'notice' };
function describeLeak(context, { rule, files, copy }) {
    const place = placeInIgnoreFile(context, files[0] ?? '', copy);
    const where = copy.inImage
        ? 'The image would hold'
        : 'A stage of the build would hold, and a shared build cache with it,';
    const remedy = [place.remedy(patternsFor(rule, files)), rule.note].filter((text) => text !== undefined).join(' ');
    return {
        file: place.file,
        line: place.line,
        title: rule.title,
        message: `${where} ${rule.what}: ${nameFiles(files)}. ${remedy}`,
        severity: copy.inImage ? rule.severity : milder[rule.severity],
    };
}
/** One file is left out by its name, several by what their names end in; a .json alone says too little. */
function patternsFor({ pattern }, files) {
    if (pattern !== undefined)
        return pattern;
    if (files.length === 1)
        return files[0] ?? '';
    const patterns = files.map((path) => {
        const extension = external_node_path_.posix.extname(path);
        if (extension === '.json')
            return path;
        return extension === '' ? `**/${external_node_path_.posix.basename(path)}` : `**/*${extension}`;
    });
    return [...new Set(patterns)].slice(0, 5).join(', ');
}
function nameFiles(files) {
    const named = files.slice(0, 5).join(', ');
    return files.length > 5 ? `${named} and ${files.length - 5} more` : named;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/check-build.js





/**
 * Checks what a build would be given, for the review of a pull request: what leaks into the image, a missing
 * .dockerignore, what is carried along for nothing, and the Dockerfile itself. The gravest finding comes first.
 */
async function checkBuild(context) {
    const [leaks, clutter] = await Promise.all([findLeaks(context), findClutter(context)]);
    const missing = findMissingIgnoreFile(context, leaks.length > 0);
    return rankFindings([...leaks, ...missing, ...checkDockerfile(context.recipe, context.dockerfile), ...clutter]);
}
/** Without leaks today it is only a matter of time, and no more than a notice. */
function findMissingIgnoreFile(context, leaks) {
    if (context.ignoreFile !== undefined)
        return [];
    const copy = findCopies(context.recipe, context.target).find(({ isWhole }) => isWhole);
    if (copy === undefined)
        return [];
    const path = context.context === '.' ? '.dockerignore' : `${context.context}/.dockerignore`;
    return [
        {
            file: context.dockerfile,
            line: copy.line,
            title: '.dockerignore is missing',
            message: `This copies all ${context.files.length} files of the context, and there is no ${path} to leave any out: every file that appears there gets into the image and changes the content key. Add one, with .git, .env* and what the build does not need.`,
            severity: leaks ? 'warning' : 'notice',
        },
    ];
}

;// CONCATENATED MODULE: ./build/packages/keys/src/named-contexts.js


/**
 * Gives the named contexts among a recipe's extra arguments, sorted by name; of two with one name the later counts.
 * Names are compared as BuildKit compares them: `docker.io/library/alpine:latest` is `alpine`.
 */
function findNamedContexts({ extraArgs = [] }) {
    const contexts = new Map();
    for (const [index, argument] of extraArgs.entries()) {
        const given = argument === '--build-context'
            ? extraArgs[index + 1]
            : argument.startsWith('--build-context=')
                ? argument.slice('--build-context='.length)
                : undefined;
        const at = given?.indexOf('=') ?? -1;
        if (given === undefined || at <= 0)
            continue;
        const name = familiarName(given.slice(0, at));
        contexts.set(name, classify(name, given.slice(at + 1)));
    }
    return [...contexts.values()].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
function classify(name, value) {
    const image = /^docker-image:\/\/(.+)$/.exec(value)?.[1];
    if (image !== undefined)
        return { name, kind: 'image', reference: image };
    const path = external_node_path_.posix.normalize(value).replace(/(.)\/$/, '$1');
    const isElsewhere = value === '' ||
        value === '-' ||
        path.startsWith('/') ||
        /^\.\.(\/|$)/.test(path) ||
        /^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//i.test(value);
    return isElsewhere ? { name, kind: 'unkeyable', value } : { name, kind: 'folder', path };
}
/** Gives the short form of an image's name that contexts and references are matched by. */
function familiarName(reference) {
    return reference
        .replace(/^(index\.)?docker\.io\//, '')
        .replace(/^library\//, '')
        .replace(/:latest$/, '')
        .toLowerCase();
}
/**
 * Throws a UserError (`unkeyable-context`) when a named context is neither an image nor a folder of the repository:
 * what it holds can change without a key changing, so an image must not be reused by its key. A build that never reuses
 * (`reuse: never`) need not ask; its source key then knows such a context by the text of its argument alone.
 */
function requireKeyable(recipe) {
    const found = findNamedContexts(recipe).find((context) => context.kind === 'unkeyable');
    if (found?.kind !== 'unkeyable')
        return;
    throw new errors/* UserError */.yo(`The named context ${found.name} cannot be told from its name alone, so no image can be reused.`, {
        reason: 'unkeyable-context',
        received: `--build-context ${found.name}=${found.value}`,
        accepted: 'docker-image:// and a reference, or a folder of the repository, relative to its root',
        remedy: 'Set `reuse: never` for this service; or publish the context as an image and name it by its digest, docker-image://name@sha256:…',
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/substitute.js
/** A variable that had to have a value (`${NAME:?message}`) has none. */
class UnsetVariableError extends Error {
}
/**
 * Replaces variables in a line of a Dockerfile: `$NAME`, `${NAME}`, `:-` and `-` (another word when it is empty or
 * unset), `:+` and `+` (another word when it is not), `:?` and `?` (must be set), each word with variables of its own,
 * and `\$` for the character itself. Throws an UnsetVariableError, and a SyntaxError for what is not of this form.
 */
function substitute(text, lookUp) {
    let result = '';
    for (let at = 0; at < text.length;) {
        const character = text[at];
        const bare = character === '$' ? /^\$([A-Za-z_][A-Za-z0-9_]*)/.exec(text.slice(at)) : null;
        if (character === '\\' && at + 1 < text.length) {
            result += text[at + 1];
            at += 2;
        }
        else if (bare !== null) {
            result += lookUp(bare[1]) ?? '';
            at += bare[0].length;
        }
        else if (text.startsWith('${', at)) {
            const end = findBrace(text, at + 2);
            result += evaluate(text.slice(at + 2, end), lookUp);
            at = end + 1;
        }
        else {
            result += character;
            at += 1;
        }
    }
    return result;
}
function findBrace(text, start) {
    let depth = 1;
    for (let at = start; at < text.length; at += 1) {
        if (text.startsWith('${', at))
            depth += 1;
        else if (text[at] === '}')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    throw new SyntaxError('a brace is not closed');
}
function evaluate(inside, lookUp) {
    const match = /^([A-Za-z_][A-Za-z0-9_]*)(?:(:?)([-+?])(.*))?$/s.exec(inside);
    if (match === null)
        throw new SyntaxError(`\${${inside}} is not understood`);
    const [, name = '', colon, operator, word = ''] = match;
    const value = lookUp(name);
    const isSet = value !== undefined && !(colon === ':' && value === '');
    switch (operator) {
        case '-':
            return isSet ? value : substitute(word, lookUp);
        case '+':
            return isSet ? substitute(word, lookUp) : '';
        case '?':
            if (!isSet)
                throw new UnsetVariableError(substitute(word, lookUp) || `${name} is not set`);
            return value;
        default:
            return value ?? '';
    }
}

;// CONCATENATED MODULE: ./build/packages/keys/src/base-images.js




/**
 * Gives the images from outside that a build of the target uses, as references with their variables replaced, sorted,
 * each once: FROM, COPY --from and RUN --mount=from of the target's stage and of every stage that it needs, for each
 * platform. An image that a named context stands for is given by that context's reference. `scratch` is none, and the
 * `--platform` of a FROM changes nothing: a digest stands for all platforms of an image. What an image does to those
 * that are built on it (ONBUILD) stands in the image, so it counts by the digest; an image that an ONBUILD COPY --from
 * names in turn cannot be seen from here.
 *
 * Throws a UserError for a target that does not exist and for a variable without a value in FROM.
 */
function findBaseImages(dockerfile, query) {
    const images = new Set();
    const { platforms = [], nativePlatform = findNativePlatform() } = query;
    for (const platform of platforms.length === 0 ? [nativePlatform] : platforms) {
        collectImages(dockerfile, query, describePlatforms(platform, nativePlatform), images);
    }
    return [...images].sort();
}
function collectImages(dockerfile, query, platformArgs, images) {
    const { stages } = dockerfile;
    const contexts = new Map((query.namedContexts ?? []).map((context) => [context.name, context]));
    const needed = new Set();
    const addContext = (name) => {
        const context = contexts.get(familiarName(name));
        if (context?.kind === 'image')
            images.add(context.reference);
        return context !== undefined;
    };
    const visit = (index) => {
        if (needed.has(index))
            return;
        needed.add(index);
        const stage = stages[index];
        if (stage.name !== undefined && addContext(stage.name))
            return;
        const from = replaceVariables(stage.from, dockerfile, query, platformArgs, stage.line);
        const references = [
            { reference: from, byNumber: false },
            ...stage.sources.map((reference) => ({ reference, byNumber: true })),
        ];
        for (const { reference, byNumber } of references) {
            const earlier = base_images_findStage(stages, reference, index, byNumber);
            if (earlier !== undefined)
                visit(earlier);
            else if (!addContext(reference) && reference.toLowerCase() !== 'scratch')
                images.add(reference);
        }
    };
    visit(findTarget(stages, query));
}
/** What BuildKit sets by itself before the first FROM. */
function describePlatforms(target, native) {
    const describe = (prefix, platform) => {
        const [os = '', architecture = '', variant = ''] = platform.split('/');
        return {
            [`${prefix}PLATFORM`]: platform,
            [`${prefix}OS`]: os,
            [`${prefix}ARCH`]: architecture,
            [`${prefix}VARIANT`]: variant,
        };
    };
    return { ...describe('TARGET', target), ...describe('BUILD', native) };
}
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
    const found = base_images_findStage(stages, target, stages.length, true);
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
function base_images_findStage(stages, reference, before, byNumber) {
    if (byNumber && /^\d+$/.test(reference) && Number(reference) < before)
        return Number(reference);
    for (let index = before - 1; index >= 0; index -= 1) {
        if (stages[index]?.name === reference.toLowerCase())
            return index;
    }
    return undefined;
}
function replaceVariables(text, dockerfile, query, platformArgs, line) {
    const lookUp = (name, depth = 0) => {
        if (name in platformArgs)
            return query.buildArgs[name] ?? platformArgs[name];
        if (!Object.hasOwn(dockerfile.globalArgs, name))
            return undefined;
        const given = query.buildArgs[name];
        if (given !== undefined)
            return given;
        const fallback = dockerfile.globalArgs[name];
        return fallback === undefined || depth > 5 ? fallback : substitute(fallback, (inner) => lookUp(inner, depth + 1));
    };
    const replaced = attempt(() => substitute(text, (name) => lookUp(name)));
    if (replaced.value !== undefined && replaced.value !== '')
        return replaced.value;
    const why = replaced.problem ?? 'FROM names no image once its variables are replaced';
    throw new errors/* UserError */.yo(`${query.file}:${line}: ${why}.`, {
        reason: 'missing-build-arg',
        received: text,
        accepted: 'a build argument, or an ARG before the first FROM with a default',
        remedy: 'Add the build argument, or give it a default in the Dockerfile.',
        file: query.file,
        line,
    });
}
function attempt(replace) {
    try {
        return { value: replace() };
    }
    catch (error) {
        if (error instanceof UnsetVariableError || error instanceof SyntaxError)
            return { problem: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/packages/keys/src/build-inputs.js



const none = { includes: () => false, mayInclude: () => false };
/**
 * Reads the patterns of `before-build.inputs`. They are those of .dockerignore, relative to the context: `**` crosses
 * folders, a folder stands for all below it, a later `!` takes back. `../` may lead out of the context, but not out of
 * the repository: a UserError says so.
 */
function findBuildInputs({ context, beforeBuild }) {
    if (beforeBuild === undefined || beforeBuild.inputs.length === 0)
        return none;
    const lines = beforeBuild.inputs.map((pattern) => {
        const exception = pattern.startsWith('!');
        const rooted = external_node_path_.posix.join(context, exception ? pattern.slice(1) : pattern);
        if (pattern.trim() === '' || /[\r\n]/.test(pattern) || /^\.\.(\/|$)/.test(rooted))
            throw outside(pattern);
        return { exception, rooted: rooted === '.' || rooted === './' ? '**' : rooted };
    });
    // As in an ignore file, what is matched last counts; here what is matched is taken instead of left out.
    const text = lines.map(({ exception, rooted }) => `${exception ? '!' : ''}${rooted}`);
    const takes = parseDockerignore(text.map(escapeComment).join('\n'), 'before-build.inputs');
    const reaches = parseDockerignore(`**\n${lines.map(({ rooted }) => `!${rooted}`).join('\n')}`, 'before-build.inputs');
    return { includes: (path) => takes(path), mayInclude: (folder) => takes(folder) || reaches.mayLetThrough(folder) };
}
function escapeComment(pattern) {
    return pattern.startsWith('#') ? `./${pattern}` : pattern;
}
function outside(pattern) {
    return new errors/* UserError */.yo('A pattern of `before-build.inputs` names nothing in the repository.', {
        reason: 'invalid-build-input',
        received: pattern,
        accepted: 'a pattern relative to the context, on one line; `../` as far as the root of the repository',
        remedy: 'Correct the pattern, or move the files into the repository.',
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/visible.js

/**
 * Picks what the build sees out of tracked files. A submodule is seen unless nothing below it could be let through.
 */
function findVisible(entries, context, ignores) {
    const names = [];
    const files = [];
    const candidates = new Set();
    const start = context === '.' ? '' : `${context}/`;
    let previous = '';
    let isSorted = true;
    for (let index = 0; index < entries.length; index += 1) {
        const entry = entries[index];
        if (start !== '' && !entry.path.startsWith(start))
            continue;
        const name = start === '' ? entry.path : entry.path.slice(start.length);
        if (!ignores(name) || (entry.kind === 'commit' && ignores.mayLetThrough(name))) {
            names.push(name);
            files.push(entry);
            // Git lists files in this order already, and looking is cheaper than sorting.
            if (isSorted)
                isSorted = previous < name;
            previous = name;
        }
        else {
            const folder = findSeenFolder(name, ignores);
            if (folder !== undefined)
                candidates.add(folder);
        }
    }
    const emptied = candidates.size === 0 ? [] : findEmptied(names, candidates);
    if (isSorted && !beyondPlane.test(names.join('')))
        return { names, files, emptied };
    const order = names.map((name, index) => ({ name, file: files[index] }));
    order.sort((a, b) => comparePaths(a.name, b.name));
    return { names: order.map(({ name }) => name), files: order.map(({ file }) => file), emptied };
}
/** Gives the nearest folder above an ignored path that is itself let through; undefined for the context. */
function findSeenFolder(path, ignores) {
    for (const folder of foldersAbove(path)) {
        if (!ignores(folder))
            return folder;
    }
    return undefined;
}
/** Gives the folders above a path, the nearest first, without the topmost of all. */
function foldersAbove(path) {
    const folders = [];
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        folders.push(path.slice(0, at));
    return folders;
}
function findEmptied(names, candidates) {
    const occupied = new Set();
    for (const path of [...names, ...candidates]) {
        for (const folder of foldersAbove(path)) {
            if (occupied.has(folder))
                break;
            occupied.add(folder);
        }
    }
    return [...candidates].filter((folder) => !occupied.has(folder)).sort(comparePaths);
}
/** Where UTF-16 may sort otherwise than UTF-8 does. */
const beyondPlane = /[\ud800-\uffff]/;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/disk.js




function openDisk(root, hash) {
    const states = new Map();
    const folders = new Map();
    const turn = limitTo(16);
    const stat = async (path) => look(onDisk(root, path));
    return {
        stat,
        hashBlob: (content) => hashBlob(content, hash),
        describe: (path) => remember(states, path, () => turn(() => disk_describe(onDisk(root, path), hash))),
        list: (path) => remember(folders, path, () => turn(() => list(onDisk(root, path)))),
    };
}
function remember(known, path, read) {
    const found = known.get(path);
    if (found !== undefined)
        return found;
    const reading = read();
    known.set(path, reading);
    return reading;
}
/** Where a path of the repository stands, as Node takes it. */
function onDisk(root, path) {
    return path === '.' ? root : encodePath(`${root}/${path}`);
}
/** A changed tree of thousands of files must not open them all at once. */
function limitTo(width) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= width)
            await new Promise((resolve) => waiting.push(resolve));
        running += 1;
        try {
            return await work();
        }
        finally {
            running -= 1;
            waiting.shift()?.();
        }
    };
}
/** A look takes less time than handing it to another thread. */
function look(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}
async function disk_describe(file, hash) {
    const found = look(file);
    if (found === undefined)
        return { kind: 'absent' };
    if (found.isDirectory())
        return { kind: 'folder' };
    if (found.isSymbolicLink())
        return hashed('120000', await (0,promises_.readlink)(file, { encoding: 'buffer' }), hash);
    if (!found.isFile())
        return { kind: 'other' };
    const mode = found.mode & 0o100 ? '100755' : '100644';
    // As with looking: opening, reading and closing would be three errands.
    if (found.size < 1 << 16)
        return hashed(mode, (0,external_node_fs_.readFileSync)(file), hash);
    if (found.size < 1 << 20)
        return hashed(mode, await (0,promises_.readFile)(file), hash);
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const blob = (0,external_node_crypto_.createHash)(hash).update(`blob ${found.size}\0`);
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 18 })) {
        sha256.update(chunk);
        blob.update(chunk);
    }
    return { kind: 'file', mode, sha256: sha256.digest('hex'), blob: blob.digest('hex') };
}
function hashed(mode, content, hash) {
    return {
        kind: 'file',
        mode,
        sha256: (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex'),
        blob: hashBlob(content, hash),
    };
}
function hashBlob(content, hash) {
    return (0,external_node_crypto_.createHash)(hash).update(`blob ${content.length}\0`).update(content).digest('hex');
}
async function list(folder) {
    const found = await (0,promises_.lstat)(folder).catch(() => undefined);
    if (!found?.isDirectory())
        return undefined;
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true, encoding: 'buffer' });
    const listed = { files: [], folders: [] };
    for (const entry of entries) {
        const name = decodePath(entry.name);
        if (name === '.git')
            continue;
        if (entry.isDirectory())
            listed.folders.push(name);
        else if (entry.isFile() || entry.isSymbolicLink())
            listed.files.push(name);
    }
    return listed;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/lfs-pointer.js
/** Longer files are no pointers (git-lfs specification: less than 1024 bytes). */
const longestPointer = 1023;
/**
 * Parses a git-LFS pointer (specification version 1); undefined for anything else, and for a pointer with extensions,
 * whose hash is not that of the file in the work tree.
 */
function parseLfsPointer(content) {
    if (content.length > longestPointer)
        return undefined;
    const lines = content.toString('latin1').split('\n');
    if (lines[0] !== 'version https://git-lfs.github.com/spec/v1' || lines.some((line) => line.startsWith('ext-')))
        return undefined;
    const sha256 = lines.map((line) => /^oid sha256:([0-9a-f]{64})$/.exec(line)?.[1]).find((found) => found !== undefined);
    const size = lines.map((line) => /^size (\d+)$/.exec(line)?.[1]).find((found) => found !== undefined);
    return sha256 === undefined || size === undefined ? undefined : { sha256, size: Number(size) };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/conversions.js



/**
 * Finds files that git calls clean although their bytes are not those that the commit keeps: line ends, `ident`,
 * encodings and filters (gitattributes). Gives what stands there, which may be the very same bytes after all.
 *
 * Line ends and `ident` cannot change a file without changing its size, so sizes are compared and few files are read.
 * What a filter may have changed is read, apart from git-LFS: where the commit has a pointer and the file is as long as
 * the pointer says, git's index vouches that the content is the one whose hash the pointer names.
 */
async function findConverted(work, clean) {
    const { converted, convertsAll } = await work.survey();
    if (!convertsAll && converted.length === 0)
        return [];
    const named = new Set(converted);
    const candidates = clean.filter(({ kind, path }) => kind === 'blob' && (convertsAll || named.has(path)));
    if (candidates.length === 0)
        return [];
    const [filtered, sizes] = await Promise.all([work.listFiltered(), work.blobs.sizes(candidates.map(({ sha }) => sha))]);
    const found = candidates.map(async (entry) => {
        const kept = sizes.get(entry.sha);
        // Thousands of these are cheaper one after the other than as thousands of promises.
        const size = (0,external_node_fs_.lstatSync)(onDisk(work.folder, entry.path), { throwIfNoEntry: false })?.size;
        const isFiltered = filtered.has(entry.path);
        if (size === kept && !isFiltered)
            return [];
        if (isFiltered && kept !== undefined && kept <= longestPointer && size !== kept) {
            const pointer = parseLfsPointer((await work.blobs.read(entry.sha)) ?? Buffer.alloc(0));
            if (pointer !== undefined && pointer.size === size)
                return [[entry, { kind: 'file', mode: entry.mode, sha256: pointer.sha256, blob: '' }]];
        }
        return [[entry, await work.disk.describe(entry.path)]];
    });
    return (await Promise.all(found)).flat();
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/entries.js

/** Finds a path among sorted entries. */
function findEntry(entries, path) {
    const entry = entries[lowerBound(entries, path)];
    return entry?.path === path ? entry : undefined;
}
/** Gives the sorted entries at or below a path (`.` for all). */
function entriesBelow(entries, path) {
    if (path === '.')
        return entries;
    const own = findEntry(entries, path);
    if (own !== undefined)
        return [own];
    // `0` is the character after `/`.
    return entries.slice(lowerBound(entries, `${path}/`), lowerBound(entries, `${path}0`));
}
function lowerBound(entries, path) {
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (comparePaths(entries[middle].path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/compare-context.js




/**
 * Compares a folder of a work tree, as a build would see it, with the commit: calls `emit` for each difference, with
 * its path relative to the context; a path may come twice.
 */
async function compareContext(part) {
    const { work, folder, prefix, rules } = part;
    const [survey, submodules] = await Promise.all([work.survey(), work.submodules()]);
    const gone = [];
    const suspects = [...survey.suspects].map(async (path) => {
        const name = pathInContext(folder, path);
        const entry = findEntry(survey.entries, path);
        if (name === undefined || entry?.kind === 'commit')
            return;
        if (!rules.now(prefix + name))
            await compare_context_judge(part, path, prefix + name);
        if (entry !== undefined && (await work.disk.stat(path)) === undefined)
            gone.push(name);
    });
    const untracked = survey.untracked.map((record) => compareUntracked(part, record));
    const nested = submodules.map((entry) => compareSubmodule(part, entry));
    await Promise.all([...suspects, ...untracked, ...nested, compareClean(part)]);
    if (gone.length > 0)
        await compareFolders(part, gone);
}
/** Files that git vouches for are looked at only where a conversion or another ignore file may be at work. */
async function compareClean(part) {
    const { work, folder, prefix, rules, emit } = part;
    const survey = await work.survey();
    if (rules.before === undefined && survey.converted.length === 0 && !survey.convertsAll)
        return;
    const clean = entriesBelow(survey.entries, folder).filter(({ path, kind }) => {
        const name = pathInContext(folder, path);
        return name !== undefined && kind !== 'commit' && !survey.suspects.has(path) && !rules.now(prefix + name);
    });
    const nameOf = ({ path }) => prefix + pathInContext(folder, path);
    const seenAnew = clean.filter((entry) => rules.before?.(nameOf(entry)) === true);
    const seenBefore = seenAnew.length === 0 ? clean : clean.filter((entry) => rules.before?.(nameOf(entry)) !== true);
    for (const [entry, state] of await findConverted(work, seenBefore)) {
        if (!compare_context_isSame(state, entry))
            emit({ path: nameOf(entry), ...compare_context_describe(state) });
    }
    await Promise.all(seenAnew.map((entry) => compare_context_judge(part, entry.path, nameOf(entry))));
}
/** Emits what stands at a path unless it is what the source key has counted already. */
async function compare_context_judge({ work, rules, emit }, path, name) {
    const [{ entries }, state] = await Promise.all([work.survey(), work.disk.describe(path)]);
    const entry = findEntry(entries, path);
    if (entry === undefined ? state.kind === 'file' : !compare_context_isSame(state, entry) || rules.before?.(name) === true)
        emit({ path: name, ...compare_context_describe(state) });
    // Git lists nothing below a folder that took the place of a tracked file, nor in a submodule that is only staged.
    if (state.kind === 'folder')
        await walk({ work, rules, emit }, path, name);
}
/** Says whether a file stands as the commit has it, to the byte. */
function compare_context_isSame(state, entry) {
    if (state.kind !== 'file')
        return entry === undefined;
    return entry !== undefined && state.mode === entry.mode && state.blob === entry.sha;
}
/** Gives the mode and hash of a difference; anything but a file or link is as good as gone. */
function compare_context_describe(state) {
    return state.kind === 'file' ? { mode: state.mode, sha256: state.sha256 } : { mode: '', sha256: '' };
}
async function compareUntracked(part, record) {
    const { folder, prefix, rules } = part;
    const path = record.replace(/\/$/, '');
    const name = pathInContext(folder, path);
    if (record.endsWith('/') && (path === folder || folder.startsWith(record))) {
        // The whole context is untracked.
        await walk(part, folder, prefix.replace(/\/$/, ''));
    }
    else if (name !== undefined && record.endsWith('/'))
        await walk(part, path, prefix + name);
    else if (name !== undefined && !rules.now(prefix + name))
        await compare_context_judge(part, path, prefix + name);
}
/** Goes through a folder as a build does. Gives whether the build sees anything of it; an empty folder counts. */
async function walk(part, path, name) {
    const { work, rules, emit } = part;
    const isIgnored = name !== '' && rules.now(name);
    if (isIgnored && !rules.now.mayLetThrough(name))
        return false;
    const listed = await work.disk.list(path);
    if (listed === undefined)
        return false;
    const start = name === '' ? '' : `${name}/`;
    const files = listed.files.filter((file) => !rules.now(start + file));
    const [folders] = await Promise.all([
        Promise.all(listed.folders.map((child) => walk(part, `${path}/${child}`, start + child))),
        Promise.all(files.map((file) => compare_context_judge({ ...part, folder: '.', prefix: '' }, `${path}/${file}`, start + file))),
    ]);
    const isSeen = files.length > 0 || folders.includes(true);
    if (!isSeen && !isIgnored && name !== '')
        emit({ path: name, mode: '040000', sha256: '' });
    return isSeen || !isIgnored;
}
/** A submodule that is checked out counts by its files; one that is not is an empty folder to the build. */
async function compareSubmodule(part, entry) {
    const { work, folder, prefix, rules, emit } = part;
    const within = folder === entry.path || folder.startsWith(`${entry.path}/`);
    const name = within ? undefined : pathInContext(folder, entry.path);
    if (name === undefined && !within)
        return;
    const path = prefix + (name ?? '');
    if (name !== undefined && rules.now(path) && !rules.now.mayLetThrough(path))
        return;
    const submodule = await work.openSubmodule(entry);
    if (submodule === undefined) {
        const state = await work.disk.describe(entry.path);
        emit({ path, ...(state.kind === 'folder' ? { mode: '040000', sha256: '' } : compare_context_describe(state)) });
        await walk(part, within ? folder : entry.path, path.replace(/\/$/, ''));
        return;
    }
    if (submodule.moved !== undefined)
        emit({ path, mode: '160000', sha256: submodule.moved });
    const inner = folder === entry.path || !within ? '.' : folder.slice(entry.path.length + 1);
    // The source key counts a submodule whole, so whatever of it was ignored before is known.
    const innerRules = { now: rules.now, before: undefined };
    await compareContext({
        work: submodule.work,
        folder: inner,
        prefix: name === undefined ? prefix : `${path}/`,
        rules: innerRules,
        emit,
    });
}
/**
 * Where tracked files are gone, their folders may be gone too, or stand empty: a build sees the difference. `gone` are
 * paths relative to the folder.
 */
async function compareFolders({ work, folder, prefix, rules, emit }, gone) {
    const { entries } = await work.survey();
    const { emptied } = findVisible(entriesBelow(entries, folder), folder, withPrefix(rules.before ?? rules.now, prefix));
    const before = new Set(emptied);
    const folders = new Set(gone.flatMap((path) => foldersAbove(path)));
    await Promise.all([...folders].map(async (name) => {
        if (rules.now(prefix + name))
            return;
        const path = folder === '.' ? name : `${folder}/${name}`;
        const stands = await work.disk.list(path);
        if (stands === undefined) {
            if (before.has(name))
                emit({ path: prefix + name, mode: '', sha256: '' });
            return;
        }
        const seen = await holdsVisible(work, path, prefix + name, rules.now);
        if (!seen && !before.has(name))
            emit({ path: prefix + name, mode: '040000', sha256: '' });
    }));
}
function withPrefix(ignores, prefix) {
    if (prefix === '')
        return ignores;
    return Object.assign((path) => ignores(prefix + path), {
        mayLetThrough: (path) => ignores.mayLetThrough(prefix + path),
    });
}
async function holdsVisible(work, path, name, ignores) {
    const listed = await work.disk.list(path);
    if (listed === undefined)
        return false;
    if (listed.files.some((file) => !ignores(`${name}/${file}`)))
        return true;
    for (const child of listed.folders) {
        const inner = `${name}/${child}`;
        if (!ignores(inner))
            return true;
        if (ignores.mayLetThrough(inner) && (await holdsVisible(work, `${path}/${child}`, inner, ignores)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/blobs.js

function openBlobs(folder) {
    const asked = new Map();
    let next;
    const join = (sha) => {
        if (next === undefined) {
            const shas = [];
            const turn = new Promise((resolve) => setImmediate(resolve));
            const contents = turn.then(() => {
                next = undefined;
                return readContents(folder, shas);
            });
            next = { shas, contents };
        }
        next.shas.push(sha);
        return next.contents;
    };
    return {
        async read(sha) {
            const contents = asked.get(sha) ?? join(sha);
            asked.set(sha, contents);
            return (await contents).get(sha);
        },
        async sizes(shas) {
            const sizes = new Map();
            if (shas.length === 0)
                return sizes;
            const checked = await readGit(folder, ['cat-file', '--batch-check'], `${[...new Set(shas)].join('\n')}\n`);
            for (const line of checked.stdout.toString('latin1').split('\n')) {
                const [sha = '', type, size] = line.split(' ');
                if (type === 'blob')
                    sizes.set(sha, Number(size));
            }
            return sizes;
        },
    };
}
async function readContents(folder, shas) {
    const { stdout } = await readGit(folder, ['cat-file', '--batch'], `${shas.join('\n')}\n`);
    const contents = new Map();
    for (let at = 0; at < stdout.length;) {
        const end = stdout.indexOf(10, at);
        const [sha = '', type, size] = stdout.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (type !== 'blob')
            continue;
        contents.set(sha, stdout.subarray(at, at + Number(size)));
        at += Number(size) + 1;
    }
    return contents;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/attribute-files.js



/** The settings that decide whether files stand converted, and by which attributes. */
const conversionSettings = '^(core\\.(autocrlf|attributesfile)|attr\\.tree)$';
/** Reads records of a name, a line break and a value; a name alone is `true`. The last of a name counts. */
function parseSettings(records) {
    return new Map(records.map((record) => {
        const line = record.indexOf('\n');
        return line < 0 ? [record, 'true'] : [record.slice(0, line), record.slice(line + 1)];
    }));
}
/**
 * Says whether git may know attributes from anywhere but the `.gitattributes` of the work tree and the index
 * (gitattributes): the repository's own file, the user's, the machine's, or another tree. In doubt it says yes.
 */
function mayHaveOtherAttributes(gitFolder, settings) {
    if (process.env['GIT_ATTR_SOURCE'] !== undefined || settings.has('attr.tree'))
        return true;
    if (settings.has('core.attributesfile'))
        return true;
    const places = [(0,external_node_path_.join)(gitFolder, 'info'), (0,external_node_path_.join)(commonFolder(gitFolder), 'info')].map((info) => (0,external_node_path_.join)(info, 'attributes'));
    const home = process.env['HOME'] ?? (0,external_node_os_.homedir)();
    const configured = process.env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config');
    return [...places, (0,external_node_path_.join)(configured, 'git', 'attributes'), ...systemPlaces()].some((place) => (0,external_node_fs_.existsSync)(place));
}
/** A linked work tree shares the `info` of its repository (gitrepository-layout). */
function commonFolder(gitFolder) {
    try {
        return (0,external_node_path_.resolve)(gitFolder, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(gitFolder, 'commondir'), 'utf8').trimEnd());
    }
    catch {
        return gitFolder;
    }
}
/** The machine's file is in `etc` below the place that git was built for, or in `/etc`. */
function systemPlaces() {
    const folders = ['/etc', '/usr/local/etc', '/opt/homebrew/etc'];
    for (const folder of (process.env['PATH'] ?? '').split(external_node_path_.delimiter)) {
        const executable = (0,external_node_path_.join)(folder, 'git');
        if (folder === '' || !(0,external_node_fs_.existsSync)(executable))
            continue;
        for (const found of [executable, (0,external_node_fs_.realpathSync)(executable)])
            folders.push((0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(found)), 'etc'));
        break;
    }
    return folders.map((folder) => (0,external_node_path_.join)(folder, 'gitattributes'));
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/git-index.js


const ASSUME_UNCHANGED = 0x8000;
const EXTENDED = 0x4000;
const STAGE = 0x3000;
const SKIP_WORKTREE = 0x4000;
const INTENT_TO_ADD = 0x2000;
/**
 * Reads the bytes of an index file (gitformat-index, versions 2, 3 and 4). Files that were only announced
 * (`git add --intent-to-add`) are left out. Gives undefined for what git itself has to be asked about: an index that is
 * split or sparse, of another version, or with a merge under way.
 */
function parseGitIndex(bytes, hashLength) {
    if (bytes.length < 12 + hashLength || bytes.toString('latin1', 0, 4) !== 'DIRC')
        return undefined;
    const version = bytes.readUInt32BE(4);
    if (version < 2 || version > 4)
        return undefined;
    // Two conversions of everything, and slices of them, are far cheaper than two conversions for each entry.
    const text = bytes.toString('latin1');
    // Names of version 4 stand there in parts.
    const mayHoldAttributes = version === 4 || text.includes('.gitattributes');
    const index = { entries: [], unwatched: [], tree: undefined, mayHoldAttributes };
    const hexadecimal = bytes.toString('hex');
    let at = 12;
    let previous = Buffer.alloc(0);
    for (let count = bytes.readUInt32BE(8); count > 0; count -= 1) {
        const flagsAt = at + 40 + hashLength;
        if (flagsAt + 2 > bytes.length)
            return undefined;
        const flags = readShort(bytes, flagsAt);
        const extended = (flags & EXTENDED) === 0 ? 0 : readShort(bytes, flagsAt + 2);
        if ((flags & STAGE) !== 0)
            return undefined;
        let start = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4);
        let name;
        let end;
        if (version === 4) {
            const stripped = readOffset(bytes, start);
            end = bytes.indexOf(0, stripped.end);
            if (end < 0)
                return undefined;
            const kept = previous.subarray(0, Math.max(0, previous.length - stripped.value));
            name = Buffer.concat([kept, bytes.subarray(stripped.end, end)]);
            previous = name;
            start = stripped.end;
        }
        else {
            const length = flags & 0xfff;
            end = length < 0xfff ? start + length : bytes.indexOf(0, start);
            if (end < 0)
                return undefined;
        }
        const mode = modeText(readShort(bytes, at + 26));
        if (mode === undefined)
            return undefined;
        if ((extended & INTENT_TO_ADD) === 0) {
            const path = name === undefined ? pathAt(text, bytes, start, end) : decodePath(name);
            const sha = hexadecimal.slice(2 * (at + 40), 2 * (at + 40 + hashLength));
            index.entries.push({ path, mode, kind: kindOfMode(mode), sha });
            if ((flags & ASSUME_UNCHANGED) !== 0 || (extended & SKIP_WORKTREE) !== 0)
                index.unwatched.push(path);
        }
        // Entries of the versions before 4 are padded with one to eight NULs to a multiple of eight bytes.
        at = version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
    }
    for (const { name, start, end } of findExtensions(bytes, at, bytes.length - hashLength)) {
        // Git's own readers must give up on extensions in small letters that they do not know; so do we.
        if (/^[a-z]/.test(name))
            return undefined;
        if (name === 'TREE')
            index.tree = readRootTree(bytes.subarray(start, end), hashLength);
    }
    return index;
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII
const beyondAscii = /[^\u0000-\u007f]/;
function pathAt(text, bytes, start, end) {
    const path = text.slice(start, end);
    return beyondAscii.test(path) ? decodePath(bytes.subarray(start, end)) : path;
}
/** Faster than Buffer's own while nothing has been compiled yet, which is when this runs. */
function readShort(bytes, at) {
    return (bytes[at] << 8) | bytes[at + 1];
}
/** The modes of files and submodules; a folder stands in a sparse index only. */
function modeText(mode) {
    switch (mode) {
        case 0o100644:
            return '100644';
        case 0o100755:
            return '100755';
        case 0o120000:
            return '120000';
        case 0o160000:
            return '160000';
        default:
            return undefined;
    }
}
/** The number of bytes that a name of version 4 drops from the one before it, in the encoding of pack offsets. */
function readOffset(bytes, at) {
    let end = at;
    let byte = bytes[end++] ?? 0;
    let value = byte & 0x7f;
    while (byte & 0x80) {
        byte = bytes[end++] ?? 0;
        value = ((value + 1) << 7) | (byte & 0x7f);
    }
    return { value, end };
}
function* findExtensions(bytes, from, to) {
    for (let at = from; at + 8 <= to;) {
        const start = at + 8;
        const end = start + bytes.readUInt32BE(at + 4);
        yield { name: bytes.toString('latin1', at, at + 4), start, end };
        at = end;
    }
}
/** The first record of the cached trees is that of the root: an empty name, how many entries, how many subtrees, its hash. */
function readRootTree(extension, hashLength) {
    const line = extension.indexOf(10);
    const match = /^\0\d+ \d+$/.exec(extension.toString('latin1', 0, line));
    return match === null ? undefined : extension.toString('hex', line + 1, line + 1 + hashLength);
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/past-attributes.js



/** Commits that this work tree was at, as far as it is looked back. */
const lookBack = 100;
/**
 * Says whether this work tree was ever at a commit whose attributes are not those of the commit that it is at now (by
 * the log of HEAD). Files that did not change in between still have the bytes that those attributes gave them, and git
 * calls them clean. A fresh clone has been nowhere else, and costs nothing.
 */
async function hadOtherAttributes(folder, gitFolder, commit) {
    const log = await (0,promises_.readFile)((0,external_node_path_.join)(gitFolder, 'logs/HEAD'), 'latin1').catch(() => '');
    const seen = new Set();
    for (const line of log.trimEnd().split('\n').slice(-lookBack)) {
        for (const sha of line.split(' ', 2))
            if (/^[0-9a-f]{40,64}$/.test(sha) && !/^0+$/.test(sha))
                seen.add(sha);
    }
    seen.delete(commit);
    if (seen.size === 0)
        return false;
    const compare = ['diff-tree', '--stdin', '-r', '--name-only', '--no-commit-id'];
    const pairs = [...seen].map((past) => `${commit} ${past}\n`).join('');
    const compared = await readGit(folder, [...compare, '--', ':(top,glob)**/.gitattributes'], pairs);
    // A commit that is not there any more may have had any.
    return compared.exitCode !== 0 || compared.stdout.length > 0;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/walk.js

/**
 * What the settings of a repository could hide is asked for: modes and links that the file system is said not to keep,
 * files whose time of change is not looked at, and a daemon that claims to know what changed.
 */
const candid = [
    ...['-c', 'core.fileMode=true', '-c', 'core.symlinks=true', '-c', 'core.trustctime=true'],
    ...['-c', 'core.checkStat=default', '-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'],
    // Its threads, twenty of them, would keep our own work off the cores meanwhile, and win less.
    ...['-c', 'core.preloadIndex=false'],
];
const others = ['--others', '--directory', '--full-name', '-z'];
/**
 * Walks a work tree with one process, which reads the index once for both questions. Where a filter that git would have
 * to run is missing, git gives up on that; then files count as changed by their times alone.
 */
async function walkWorkTree(folder) {
    const walked = await readGit(folder, [...candid, 'ls-files', '-t', '--modified', '--deleted', ...others]);
    if (walked.exitCode !== 0)
        return walkWithoutFilters(folder);
    const walk = { changed: [], untracked: [] };
    for (const record of splitRecords(walked.stdout)) {
        const names = record.startsWith('? ') ? walk.untracked : walk.changed;
        names.push(record.slice(2));
    }
    return walk;
}
async function walkWithoutFilters(folder) {
    const [changed, untracked] = await Promise.all([
        readGit(folder, [...candid, 'diff-files', '--name-only', '-z', '--ignore-submodules=dirty']),
        readGit(folder, [...candid, 'ls-files', ...others]),
    ]);
    const failed = [changed, untracked].find(({ exitCode }) => exitCode !== 0);
    return {
        changed: splitRecords(changed.stdout),
        untracked: splitRecords(untracked.stdout),
        ...(failed === undefined ? {} : { failed }),
    };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/survey.js








const unconverted = ':(top,exclude,attr:!text !eol !crlf !ident !filter !working-tree-encoding)';
/**
 * Surveys a work tree: a handful of processes that run side by side, whatever the number of services; the listing is
 * there long before git has looked at all files. Clean files are not looked at by us; git's index vouches for them. Both
 * throw a UserError when git cannot read or compare.
 */
function surveyWorkTree(folder, commit) {
    const walk = walkWorkTree(folder);
    const tree = readGit(folder, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`]);
    const setting = readGit(folder, ['config', '--null', '--get-regexp', conversionSettings]);
    const gitFolder = findGitFolder(folder);
    const hadOthers = gitFolder !== undefined && hadOtherAttributes(folder, gitFolder, commit);
    const index = readIndex(gitFolder, commit.length / 2);
    const isTree = tree.then(({ stdout }) => index?.tree !== undefined && index.tree === stdout.toString('latin1').trim());
    const settings = setting.then(({ stdout }) => parseSettings(splitRecords(stdout)));
    const listing = listCommit(folder, commit, index, isTree);
    const staged = isTree.then((isSame) => (isSame ? [] : listStaged(folder, commit)));
    const converted = listConverted(folder, gitFolder, index, settings);
    const survey = Promise.all([walk, staged, converted, settings, hadOthers, listing]).then(concludeSurvey);
    // Whoever asks for one of them alone is told of its failure alone.
    for (const promise of [listing, survey, staged, converted])
        promise.catch(() => { });
    return { listing, survey };
}
async function listCommit(folder, commit, index, isTree) {
    return {
        entries: index !== undefined && (await isTree) ? index.entries : await listGitTree(folder, commit, '.'),
        unwatched: index?.unwatched ?? (await listUnwatched(folder)),
    };
}
/** Lists what the index has otherwise than the commit. */
async function listStaged(folder, commit) {
    const compare = ['diff-index', '--cached', '--name-only', '-z', '--no-renames', '--ignore-submodules=dirty'];
    return splitRecords(successful(await readGit(folder, [...compare, commit, '--'])).stdout);
}
/** Matching every file with attributes costs, and most repositories have none. */
async function listConverted(folder, gitFolder, index, settings) {
    const isSure = gitFolder !== undefined && index?.mayHoldAttributes === false;
    if (isSure && !mayHaveOtherAttributes(gitFolder, await settings))
        return [];
    return splitRecords(successful(await readGit(folder, ['ls-files', '--full-name', '-z', '--', unconverted])).stdout);
}
function concludeSurvey([walk, staged, converted, settings, hadOthers, listing]) {
    if (walk.failed !== undefined)
        throw survey_unreadable(walk.failed);
    const { entries, unwatched } = listing;
    const { changed, untracked } = walk;
    const suspects = new Set([...changed, ...staged, ...unwatched]);
    return {
        entries,
        suspects,
        untracked,
        converted,
        convertsAll: hadOthers ||
            [...suspects, ...untracked].some((path) => /(^|\/)\.gitattributes$/.test(path)) ||
            /^(true|yes|on|1|input)$/i.test(settings.get('core.autocrlf') ?? ''),
    };
}
/**
 * Reading the index file costs a tenth of asking git for what it says; what is unusual is left to git. It is read while
 * the processes run, without waiting: they take longer.
 */
function readIndex(gitFolder, hashLength) {
    if (process.env['GIT_DIR'] !== undefined || process.env['GIT_INDEX_FILE'] !== undefined)
        return undefined;
    if (gitFolder === undefined)
        return undefined;
    try {
        return parseGitIndex((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(gitFolder, 'index')), hashLength);
    }
    catch {
        return undefined;
    }
}
/** Gives the repository's own folder, which a linked work tree and a submodule name in a file (gitrepository-layout). */
function findGitFolder(folder) {
    const place = (0,external_node_path_.join)(folder, '.git');
    const found = (0,external_node_fs_.statSync)(place, { throwIfNoEntry: false });
    if (found?.isDirectory())
        return place;
    const text = found?.isFile() ? (0,external_node_fs_.readFileSync)(place, 'utf8') : '';
    const named = /^gitdir: (.+?)\r?\n?$/.exec(text)?.[1];
    return named === undefined ? undefined : (0,external_node_path_.resolve)(folder, named);
}
/** Files with a tag other than `H`: assume-unchanged in small letters, skip-worktree as `S`, a merge under way as `M`. */
async function listUnwatched(folder) {
    const listed = await readGit(folder, ['ls-files', '-v', '--full-name', '-z']);
    return splitRecords(successful(listed).stdout)
        .filter((record) => !record.startsWith('H '))
        .map((record) => record.slice(2));
}
function successful(answer) {
    if (answer.exitCode !== 0)
        throw survey_unreadable(answer);
    return answer;
}
function survey_unreadable({ stderr }) {
    return new errors/* UserError */.yo('The work tree cannot be compared with its commit.', {
        reason: 'unreadable-checkout',
        received: stderr.trim().split('\n')[0],
        accepted: 'a work tree of git',
        remedy: 'Run actions/checkout before this step.',
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/work-tree.js





function openWorkTree(folder, commit) {
    const opened = new Map();
    const disk = openDisk(folder, commit.length === 64 ? 'sha256' : 'sha1');
    let begun;
    const begin = () => {
        begun ??= surveyWorkTree(folder, commit);
        return begun;
    };
    const listing = () => begin().listing;
    return {
        folder,
        commit,
        disk,
        blobs: openBlobs(folder),
        listing,
        survey: () => begin().survey,
        listFiltered: once(async () => {
            const filtered = ':(top,exclude,attr:!filter !working-tree-encoding)';
            const { stdout } = await readGit(folder, ['ls-files', '--full-name', '-z', '--', filtered]);
            return new Set(splitRecords(stdout));
        }),
        submodules: once(async () => (await listing()).entries.filter(({ kind }) => kind === 'commit')),
        openSubmodule(entry) {
            const known = opened.get(entry.path);
            if (known !== undefined)
                return known;
            const opening = openSubmodule(disk, folder, entry);
            opened.set(entry.path, opening);
            return opening;
        },
    };
}
async function openSubmodule(disk, root, { path, sha }) {
    // A submodule that is checked out has a `.git` of its own; below one that is not, git would find ours.
    const own = await disk.stat(`${path}/.git`);
    if (own === undefined || !(own.isFile() || own.isDirectory()))
        return undefined;
    const folder = await (0,promises_.realpath)(`${root}/${path}`);
    const pinned = openWorkTree(folder, sha);
    const present = await readGit(folder, ['cat-file', '-e', `${sha}^{commit}`]);
    if (present.exitCode === 0)
        return { work: pinned, moved: undefined };
    const head = await readHead(folder).catch(() => undefined);
    return head === undefined ? undefined : { work: openWorkTree(folder, head), moved: head };
}
function once(read) {
    let reading;
    return () => {
        reading ??= read();
        return reading;
    };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/checkout.js













/** Opens the work tree at `workspace` beside the commit that is checked out there. Nothing is read yet. */
function openCheckout(workspace, commit) {
    const work = openWorkTree(workspace, commit);
    const tree = readSurveyedTree(work);
    return { tree, findDifferences: (recipe) => findDifferences({ work, tree, workspace, commit }, recipe) };
}
function readSurveyedTree(work) {
    const other = readGitTree(work.folder);
    const listed = new Map();
    return {
        async list(commit, path) {
            if (commit !== work.commit)
                return other.list(commit, path);
            const { entries } = await work.listing();
            // The very same list for all services, by which they share what is made of it.
            const found = listed.get(path) ?? entriesBelow(entries, path);
            if (found.length > 1)
                listed.set(path, found);
            return found;
        },
        async read(commit, path) {
            if (commit !== work.commit)
                return other.read(commit, path);
            const entry = findEntry((await work.listing()).entries, path);
            if (entry === undefined || entry.kind === 'commit')
                return undefined;
            // Most files stand as the commit has them, and reading one is cheaper than a process.
            const content = entry.kind === 'blob' ? await (0,promises_.readFile)(onDisk(work.folder, path)).catch(() => undefined) : undefined;
            return content !== undefined && work.disk.hashBlob(content) === entry.sha ? content : work.blobs.read(entry.sha);
        },
    };
}
async function findDifferences(open, recipe) {
    const found = new Map();
    const emit = (prefix) => (difference) => {
        const path = prefix + difference.path;
        found.set(path, { ...difference, path });
    };
    const inputs = findBuildInputs(recipe);
    const named = findNamedContexts(recipe).map(async (context) => {
        if (context.kind !== 'folder')
            return;
        await compareScope(open, { context: context.path, dockerfile: undefined }, emit(`///${context.name}/`), emit('//'));
    });
    await Promise.all([
        compareScope(open, recipe, emit(''), emit('//')),
        compareSpecial(open, recipe.dockerfile, emit('//')),
        ...named,
        (recipe.beforeBuild?.inputs ?? []).length === 0
            ? undefined
            : compareContext({
                work: open.work,
                folder: '.',
                prefix: '',
                rules: {
                    now: Object.assign((path) => !inputs.includes(path), { mayLetThrough: inputs.mayInclude }),
                    before: undefined,
                },
                emit: emit('//'),
            }),
    ]);
    return [...found.values()].sort((a, b) => comparePaths(a.path, b.path));
}
/** Compares one context with its ignore files, which count wherever they are. */
async function compareScope(open, scope, emit, emitSpecial) {
    const { work, tree, workspace, commit } = open;
    const place = await findPlace(tree, commit, scope.context);
    const folder = await findFolder(workspace, scope.context);
    let changed = folder !== (place?.path ?? scope.context);
    const noteChange = (difference) => {
        changed = true;
        emitSpecial(difference);
    };
    await Promise.all([
        ...(place?.links ?? []).map((link) => compareFile(open, link, noteChange)),
        ...ignoreFilePaths(scope).map((path) => compareSpecial(open, path, noteChange)),
    ]);
    const now = await readIgnoreFile(scope, (path) => (0,promises_.readFile)((0,external_node_path_.join)(workspace, path)).catch(() => undefined));
    const rules = { now, before: undefined };
    if (changed) {
        rules.before =
            folder === place?.path
                ? await readIgnoreFile({ ...scope, context: folder }, (path) => readThroughLinks(tree, commit, path))
                : ignoreAll;
    }
    await compareContext({ work, folder, prefix: '', rules, emit });
}
const ignoreAll = Object.assign(() => true, { mayLetThrough: () => false });
/** Gives the folder, relative to the repository's root, that a context leads to in the work tree. */
async function findFolder(workspace, context) {
    const real = await Promise.all([(0,promises_.realpath)(workspace), (0,promises_.realpath)(encodePath((0,external_node_path_.join)(workspace, context)))]).catch(() => undefined);
    if (real === undefined)
        return context;
    const folder = (0,external_node_path_.relative)(real[0], real[1]);
    if (!/^\.\.(\/|$)/.test(folder))
        return folder === '' ? '.' : folder;
    throw new errors/* UserError */.yo(`The build context ${context} leads out of the repository.`, {
        reason: 'missing-context',
        received: context,
        accepted: 'a folder of the repository',
        remedy: 'Correct `context`, or put the files into the repository.',
    });
}
/** Compares a file that counts wherever it is, and the links on the way to it. */
async function compareSpecial(open, path, emit) {
    const place = await findPlace(open.tree, open.commit, path);
    await Promise.all((place?.links ?? []).map((link) => compareFile(open, link, emit)));
    const now = await findFolder(open.workspace, path);
    if (place === undefined || place.path === now)
        await compareFile(open, now, emit);
    // A link leads elsewhere than the commit has it.
    else
        emit({ path, ...compare_context_describe(await open.work.disk.describe(now)) });
}
async function compareFile(open, path, emit) {
    const { work, inner } = await findOwner(open.work, path);
    const [{ entries }, state] = await Promise.all([work.listing(), work.disk.describe(inner)]);
    if (!compare_context_isSame(state, findEntry(entries, inner)))
        emit({ path, ...compare_context_describe(state) });
}
/** Finds the repository, ours or a submodule's, that holds a path. */
async function findOwner(work, path) {
    const entry = (await work.submodules()).find((submodule) => path.startsWith(`${submodule.path}/`));
    const submodule = entry === undefined ? undefined : await work.openSubmodule(entry);
    if (entry === undefined || submodule === undefined)
        return { work, inner: path };
    return findOwner(submodule.work, path.slice(entry.path.length + 1));
}

;// CONCATENATED MODULE: ./build/packages/keys/src/recipe.js
/** Gives the recipe of a configured service. */
function recipeOf(service) {
    const { context, dockerfile, target, buildArgs, revisionArg, platforms } = service;
    const { beforeBuild, extraArgs, provenance, sbom } = service;
    return {
        ...{ context, dockerfile, target, buildArgs, revisionArg, platforms },
        ...{ beforeBuild, extraArgs, provenance, sbom },
    };
}
/**
 * Gives what the recipe itself says as a canonical value: `JSON.stringify` of it is the second line of the source key.
 * Only what is set is there, so that a recipe keeps its key when recipes learn to say more.
 */
function describeRecipe(recipe, dockerfile) {
    const buildArgs = Object.entries(recipe.buildArgs)
        .filter(([name]) => name !== recipe.revisionArg)
        .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const { target, platforms, beforeBuild, extraArgs = [], provenance = false, sbom = false } = recipe;
    return {
        dockerfile,
        ...(target === undefined ? {} : { target }),
        ...(buildArgs.length === 0 ? {} : { buildArgs }),
        ...(platforms.length === 0 ? {} : { platforms: [...platforms].sort() }),
        ...(beforeBuild === undefined ? {} : { beforeBuild: beforeBuild.command }),
        ...(extraArgs.length === 0 ? {} : { extraArgs }),
        ...(provenance ? { provenance } : {}),
        ...(sbom ? { sbom } : {}),
    };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/context-lines.js



/** Megabytes each: services that build from one context mostly share one ignore file too, or a few. */
const kept = 4;
const known = new WeakMap();
/**
 * Gives the lines of the source key for one context, each path after `prefix`: its files, then its empty folders (see
 * computeSourceKey). Services that share the very list of entries and the ignore file share the lines.
 */
function encodeContext(entries, context, prefix, ignoreFile) {
    const lists = known.get(entries) ?? new Map();
    known.set(entries, lists);
    const id = JSON.stringify([context, prefix, ignoreFile?.text]);
    const found = lists.get(id);
    if (found !== undefined)
        return found;
    const { names, files, emptied } = findVisible(entries, context, parseIgnoreFile(ignoreFile));
    const lines = [
        ...encodeLines(names, (name, index) => {
            const { mode, sha } = files[index];
            return fileLine(prefix + name, mode, sha);
        }),
        ...encodeLines(emptied, (path) => fileLine(prefix + path, '040000', '')),
    ];
    const [oldest] = lists.keys();
    if (lists.size >= kept && oldest !== undefined)
        lists.delete(oldest);
    lists.set(id, lines);
    return lines;
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
 *    by name, without the revision argument), `platforms` (sorted), `beforeBuild` (the command's text), `extraArgs`,
 *    `provenance`, `sbom`
 * 3. for each tracked file of the context that .dockerignore lets through, sorted by the bytes of its path: the JSON
 *    array `[path relative to the context, mode, blob]`; a submodule stands there with the commit it is pinned to. A
 *    folder that is let through although no file below it is, which a build sees empty, stands after them as
 *    `[path,"040000",""]`.
 * 4. for each tracked file that `before-build.inputs` names, ignored or not, sorted: `["//" + path from the root of the
 *    repository, mode, blob]`
 * 5. for each named context that is a folder (`--build-context` in the extra arguments), sorted by name, the lines of
 *    3. with its own .dockerignore, each path after `///name/`
 *
 * JSON escapes line breaks, so nothing in a name can pass for another line. A recipe gains keys in later versions
 * without changing the value of those that do not use them. The commit, labels and the revision never count, nor does
 * what the doc comment of Recipe lists. Symbolic links count by their targets; a context, Dockerfile or ignore file
 * behind one is followed. A path that is no UTF-8 has a lone surrogate for each byte that is none (see decodePath); over
 * GitHub's API, which knows no such paths, the key of such a commit is another.
 *
 * A context inside of a submodule is known by the submodule's commit: its one line of 3. is
 * `["//" + path inside of the submodule,"160000",commit]`, and a Dockerfile in there is `commit:path`.
 *
 * Throws a UserError when the commit has no such Dockerfile, or nothing in the context.
 */
async function computeSourceKey(recipe, tree, commit) {
    const context = await findPlace(tree, commit, recipe.context);
    if (context === undefined || context.kind === 'file')
        throw missingContext(recipe, commit);
    const [dockerfile, files, named, inputs] = await Promise.all([
        describeDockerfile(recipe, tree, commit, context),
        listContext(context, recipe.dockerfile, tree, commit),
        listNamed(recipe, tree, commit),
        listInputs(recipe, tree, commit),
    ]);
    const head = ['deploy-actions source-key 1', JSON.stringify(describeRecipe(recipe, dockerfile))];
    return hashLines(head, [files, inputs, named]);
}
async function listContext(place, dockerfile, tree, commit, prefix = '') {
    if (place.kind === 'submodule')
        return encodeLines([place], ({ inner, entry }) => fileLine(`${prefix}//${inner}`, '160000', entry.sha));
    const ignoreFile = await findIgnoreFile({ context: place.path, dockerfile }, (path) => readThroughLinks(tree, commit, path));
    return encodeContext(place.entries, place.path, prefix, ignoreFile);
}
async function listNamed(recipe, tree, commit) {
    const lines = findNamedContexts(recipe).map(async (context) => {
        if (context.kind !== 'folder')
            return [];
        const place = await findPlace(tree, commit, context.path);
        // A folder that is only made by the build has no tracked files; what is in it counts in the content key.
        if (place === undefined || place.kind === 'file')
            return [];
        return listContext(place, undefined, tree, commit, `///${context.name}/`);
    });
    return (await Promise.all(lines)).flat();
}
async function listInputs(recipe, tree, commit) {
    const inputs = findBuildInputs(recipe);
    if ((recipe.beforeBuild?.inputs ?? []).length === 0)
        return [];
    const files = (await tree.list(commit, '.'))
        .filter(({ kind, path }) => inputs.includes(path) || (kind === 'commit' && inputs.mayInclude(path)))
        .sort((a, b) => comparePaths(a.path, b.path));
    return encodeLines(files, ({ path, mode, sha }) => fileLine(`//${path}`, mode, sha));
}
/** Most Dockerfiles are in the context, whose files are known already. */
async function describeDockerfile(recipe, tree, commit, context) {
    const listed = context.kind === 'folder' ? context.entries.find((entry) => entry.path === recipe.dockerfile) : undefined;
    if (listed?.kind === 'blob')
        return listed.sha;
    const place = await findPlace(tree, commit, recipe.dockerfile);
    if (place?.kind === 'file')
        return place.entry.sha;
    if (place?.kind === 'submodule' && place.inner !== '.')
        return `${place.entry.sha}:${place.inner}`;
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
async function readKeys(setting, service, { resolveBase }) {
    const { workspace } = setting.runner;
    await read_keys_requireFolder(workspace, service.context);
    const dockerfile = await readDockerfile(workspace, service.dockerfile);
    const recipe = recipeOf(service);
    if (setting.inputs.reuse !== 'never')
        requireKeyable(recipe);
    const parsed = parseDockerfile(dockerfile);
    const { buildArgs, target } = service;
    const query = { buildArgs, target, namedContexts: findNamedContexts(recipe), file: service.dockerfile };
    const findBases = (platforms) => findBaseImages(parsed, { ...query, platforms });
    const bases = findBases(recipe.platforms);
    const { tree } = setting.checkout;
    const [sourceKey, differences, digests, version] = await Promise.all([
        computeSourceKey(recipe, tree, setting.commit),
        setting.checkout.findDifferences(recipe),
        Promise.all(bases.map(async (reference) => ({ reference, ...(await resolveBase(reference)) }))),
        readVersion(setting, service),
    ]);
    const digestOf = new Map(digests.map(({ reference, digest }) => [reference, digest]));
    const keyFor = (key, platforms, found = differences) => {
        const fromDigests = Object.fromEntries(findBases(platforms).map((image) => [image, digestOf.get(image) ?? '']));
        return computeContentKey({ sourceKey: key, platforms, fromDigests, differences: found });
    };
    return {
        sourceKey,
        contentKey: keyFor(sourceKey, recipe.platforms),
        contentKeyOf: async (platform) => keyFor(await computeSourceKey({ ...recipe, platforms: [platform] }, tree, setting.commit), [platform]),
        recompute: async () => {
            const now = openCheckout(workspace, setting.commit);
            return keyFor(sourceKey, recipe.platforms, await now.findDifferences(recipe));
        },
        part: setting.plan.part ? service.platforms[0] : undefined,
        version,
        dockerfile,
        pull: digests.length > 0 && digests.every(({ local }) => !local),
        bases,
        differences: differences.length,
    };
}
async function read_keys_requireFolder(workspace, context) {
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/read-service.js












/** Reads a service's keys and what the registry has of it, and judges its version. Nothing is written. */
async function readService(setting, service, workshop) {
    const started = systemClock.now();
    await refuseLeaks(setting, service);
    const keys = await readKeys(setting, service, workshop);
    workshop.log.say(`source key ${keys.sourceKey.slice(0, 12)}, content key ${keys.contentKey.slice(0, 12)}`);
    // A tag that cannot be one is told before anything is built.
    plannedTags(setting, keys);
    const findings = setting.runner.isPullRequest ? await review(setting, service, keys) : [];
    // Kept apart, too: whatever fails from here on, the reviewer is to see them.
    workshop.findings.push(...findings);
    const client = await openClient(setting, service, workshop);
    const holdings = await readRegistry(setting, service, client, keys);
    judgeVersion({
        image: service.image,
        version: keys.version ?? '',
        versionFile: service.versionFile?.path,
        context: service.context,
        sourceKey: keys.sourceKey,
        digest: holdings.reusable?.image.manifest.digest,
    }, holdings.versionHolder);
    return { setting, service, keys, client, workshop, holdings, started, findings };
}
async function review(setting, service, keys) {
    return checkBuild(await readBuildContext(setting.runner.workspace, service, keys.dockerfile));
}
async function openClient(setting, service, { log }) {
    const reference = parseReference(service.image);
    return openRegistry({
        ...reference,
        credentials: await setting.credentialsFor(reference.registry),
        right: setting.plan.push && !setting.inputs.dryRun ? 'pull,push' : 'pull',
        logins: setting.logins,
        signal: setting.host.signal,
        onRetry: (why, wait) => log.say(`${reference.registry}: ${why}; trying again in ${wait / 1000} s`),
    });
}
/**
 * Reads what the registry has of this content and version. Where nothing is pushed anyway (a pull request of a fork
 * has no secrets) a registry that does not let us read makes the answer unknown, which is said; else it is an error.
 */
async function readRegistry(setting, service, client, keys) {
    const { inputs, plan } = setting;
    try {
        const search = inputs.reuse === 'never' ? nothing : await read_service_lookUp(setting, service, client, keys);
        const { found, distrust, tooOld } = search;
        if (distrust !== undefined) {
            setting.host.warn(`${service.name}: the image under ${keyTag(keys.contentKey).slice(0, 20)}… is not reused: ${distrust}.`);
        }
        // A part gets no version: what it is a part of is judged when it is put together.
        const version = keys.part === undefined ? keys.version : undefined;
        return {
            reusable: found,
            versionHolder: version === undefined ? undefined : await readVersionHolder(client, version, found?.image),
            tooOld,
            distrusted: distrust !== undefined,
            unknown: undefined,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || plan.push || inputs.reuse === 'require')
            throw error;
        return {
            reusable: undefined,
            versionHolder: undefined,
            tooOld: false,
            distrusted: false,
            unknown: `What the registry holds is unknown: ${error.message}`,
        };
    }
}
const nothing = { found: undefined, distrust: undefined, tooOld: false };
function read_service_lookUp(setting, service, client, keys) {
    return findReusable(client, {
        keyTag: keyTag(keys.contentKey),
        commitTag: shaTag(setting.commit, keys.part),
        contentKey: keys.contentKey,
        image: service.image,
        services: setting.servicesOf(service.image),
        signingKey: setting.signingKey,
        notBefore: service.maxAge === undefined ? undefined : Math.floor(setting.clock.now() / 1000) - service.maxAge,
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
    const value = parseJson(text);
    if (value === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw images_invalid(input, text.trim() === '' ? 'nothing' : 'text that is not a JSON object');
    }
    const entries = Object.entries(value);
    if (entries.length === 0)
        throw images_invalid(input, 'an object without services');
    return Object.fromEntries(entries.map(([service, entry]) => [service, parseImage(service, entry, input)]));
}
function parseImage(service, entry, input) {
    const fields = (typeof entry === 'object' && entry !== null ? entry : {});
    const text = (key) => (typeof fields[key] === 'string' ? fields[key] : '');
    const image = text('image');
    if (!isPinned(image))
        throw images_invalid(input, `${service}: ${image === '' ? 'no image' : image}`);
    return {
        image,
        revision: text('revision'),
        version: text('version'),
        sourceKey: text('sourceKey'),
        contentKey: text('contentKey'),
        ...(text('release') === '' ? {} : { release: text('release') }),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function images_invalid(input, received) {
    return new UserError(`The input ${input} does not hold the images of an earlier step.`, {
        reason: 'invalid-images',
        received,
        accepted: '{"api": {"image": "ghcr.io/acme/shop-api@sha256:…", …}}: the output `services` of build-image or `images` of promote-release',
        remedy: `Set \`${input}: \${{ steps.build.outputs.services }}\`, and check that the step before did not fail or get skipped.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/report/report-failure.js

/** Annotates the Dockerfile's line at fault, and ends the log with the step's last lines, where people look first. */
function annotateFailure(host, outcome) {
    const { story, service } = outcome;
    const at = story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`;
    host.say(`\n${service}: failed${at}. Its last lines:`);
    for (const line of story.tail)
        host.say(`  ${line}`);
    const said = [story.message, ...lastLines(outcome)].join('\n');
    host.annotate('error', `${headline(outcome)}\n${said}\nWhat to do: ${report_failure_remedyOf(outcome)}`, {
        title: 'build-image',
        ...placeOf(outcome),
    });
}
/** Where the fault is: the Dockerfile and its line, but for arguments of the engine, which do not stand there. */
function placeOf({ cause, dockerfile, story }) {
    if (cause === 'invalid-argument')
        return {};
    return { file: dockerfile, ...(story.line === undefined ? {} : { startLine: story.line }) };
}
/** The error itself stands in the last lines of the step; the engine's own words only name the step. */
function lastLines({ story }) {
    return story.tail
        .filter((line) => line.trim() !== '' && line !== story.message)
        .slice(-3)
        .map((line) => `  ${line.slice(0, 300)}`);
}
/** One line that says what failed and how. */
function headline({ service, ending, story, reason }) {
    const what = reason === 'push-failed' ? `The image of ${service} could not be pushed` : `${service} does not build`;
    return `${what}: ${ending}${story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`}.`;
}
/** What to do, by what the engine said, and what the build had to go `without`. */
function report_failure_remedyOf(outcome) {
    const { cause, reason, name, story, without } = outcome;
    return remedyFor(cause, { name, phase: reason === 'push-failed' ? 'push' : 'build', message: story.message, without });
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/report/summary.js




/** Writes the job summary: what a person wants to know first, in ten seconds. */
function summarize(setting, outcomes, faults) {
    const sections = outcomes.map((outcome) => {
        const section = summarizeOutcome(setting, outcome);
        // Beside others only what failed stands open: the table says the rest.
        if (outcomes.length + faults.length === 1 || outcome.result === 'failed')
            return section;
        return `<details><summary>${(0,src_escape/* escapeMarkdown */.FV)(outcome.service)}</summary>\n\n${section}\n\n</details>`;
    });
    const overview = outcomes.length + faults.length > 1 ? [overviewTable(setting, outcomes, faults)] : [];
    return [...overview, ...sections, ...faults.map(summarizeFault)].join('\n\n');
}
/** Several services on one screen: what became of each, and which bytes it is. */
function overviewTable({ commit }, outcomes, faults) {
    const failed = faults.length + outcomes.filter((outcome) => outcome.result === 'failed').length;
    const all = outcomes.length + faults.length;
    const title = failed > 0 ? `❌ ${failed} of ${all} images failed` : `✅ ${all} images of ${shortRevision(commit)}`;
    const rows = outcomes.map((outcome) => [
        (0,src_escape/* escapeMarkdown */.FV)(outcome.service),
        `${summary_signs[outcome.result]} ${outcome.result}`,
        'digest' in outcome && outcome.digest !== undefined ? (0,src_escape/* inlineCode */.ti)(shortDigest(outcome.digest)) : '–',
        outcome.version === undefined ? '–' : (0,src_escape/* inlineCode */.ti)(outcome.version),
        'tags' in outcome ? describeTags(outcome.tags) : '–',
        'size' in outcome && outcome.size !== undefined ? describeSize(outcome.size) : '–',
        describeDuration(outcome.milliseconds),
    ]);
    for (const { service, error } of faults) {
        rows.push([(0,src_escape/* escapeMarkdown */.FV)(service), '❌ failed', '–', '–', '–', '–', (0,src_escape/* inlineCode */.ti)(error.reason)]);
    }
    return `### ${title}\n\n${markdownTable(['Service', 'Image', 'Digest', 'Version', 'Tags', 'Size', 'Took'], rows)}`;
}
function describeTags(tags) {
    const changed = tags.filter((tag) => tag.change !== 'unchanged').length;
    return changed === 0 ? 'unchanged' : `${changed} of ${tags.length} written`;
}
const summary_signs = { built: '🏗️', reused: '♻️', checked: '✅', failed: '❌' };
function summarizeOutcome(setting, outcome) {
    const title = `### ${summary_signs[outcome.result]} ${(0,src_escape/* escapeMarkdown */.FV)(outcome.service)}: ${outcome.result}`;
    switch (outcome.result) {
        case 'failed':
            return [
                title,
                (0,src_escape/* escapeMarkdown */.FV)(headline(outcome)),
                (0,src_escape/* codeBlock */.DV)([...outcome.story.tail, outcome.story.message].join('\n')),
                ...describePlace(outcome),
                `- **What to do:** ${(0,src_escape/* escapeMarkdown */.FV)(report_failure_remedyOf(outcome))}`,
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
function describePlace(outcome) {
    const { file, startLine } = placeOf(outcome);
    if (file === undefined)
        return [];
    return [`- **Where:** ${(0,src_escape/* inlineCode */.ti)(file)}${startLine === undefined ? '' : `, line ${startLine}`}`];
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
        ...('tags' in outcome ? describeContent(outcome) : []),
        ['Took', describeDuration(outcome.milliseconds)],
    ];
    const [first = [], ...rest] = rows;
    return markdownTable(first, rest);
}
function describeContent({ size, layers, previous, platforms, engine }) {
    const names = Object.keys(platforms);
    return [
        ...(names.length > 1 ? [['Platforms', names.map(src_escape/* inlineCode */.ti).join(', ')]] : []),
        ...(size === undefined ? [] : [['Size', `${describeSize(size)}${comparedWith(size, previous)}`]]),
        ...(layers === undefined ? [] : [['Layers', describeLayers(layers, previous)]]),
        ...(engine === undefined ? [] : [['Built with', (0,src_escape/* escapeMarkdown */.FV)(engine)]]),
    ];
}
/** People want to notice an image that has grown, before their servers do. */
function comparedWith(size, previous) {
    if (previous === undefined)
        return '';
    const difference = size - previous.size;
    const share = previous.size === 0 ? '' : ` (${((100 * difference) / previous.size).toFixed(1)} %)`;
    const change = difference === 0
        ? 'as large as'
        : `${describeSize(Math.abs(difference))}${share.replace('-', '')} ${difference > 0 ? 'more' : 'less'} than`;
    return `, ${change} ${(0,src_escape/* inlineCode */.ti)(previous.tag)} before`;
}
function describeLayers(layers, previous) {
    return previous === undefined || previous.layers === layers ? String(layers) : `${layers}, ${previous.layers} before`;
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
function summarizeFault({ service, error: fault }) {
    const lines = [`### ❌ ${(0,src_escape/* escapeMarkdown */.FV)(service)}: ${(0,src_escape/* escapeMarkdown */.FV)(fault.message)}`];
    if (fault.received !== undefined)
        lines.push(`- **Received:** ${(0,src_escape/* escapeMarkdown */.FV)(fault.received)}`);
    if (fault.accepted !== undefined)
        lines.push(`- **Accepted:** ${(0,src_escape/* escapeMarkdown */.FV)(fault.accepted)}`);
    lines.push(`- **What to do:** ${(0,src_escape/* escapeMarkdown */.FV)(fault.remedy)}`, `- **Reason code:** \`${fault.reason}\``);
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/report/report.js






/** Turns the outcomes of all services into the step's ending: outputs, summary, annotations, and the last line. */
function concludeRun(setting, { outcomes, faults, findings }) {
    const failed = outcomes.filter((outcome) => outcome.result === 'failed');
    for (const outcome of failed)
        annotateFailure(setting.host, outcome);
    for (const { service, error } of faults) {
        setting.host.annotate('error', `${service}: ${(0,errors/* describeFault */.Qx)(error)}`, {
            title: 'build-image',
            ...(error.file === undefined ? {} : { file: error.file }),
            ...(error.line === undefined ? {} : { startLine: error.line }),
        });
    }
    for (const outcome of outcomes)
        noticeTags(setting.host, outcome);
    const told = [...findings, ...outcomes.flatMap((outcome) => outcome.findings)];
    showFindings(setting.host, told);
    const isFailed = failed.length + faults.length > 0;
    return {
        result: isFailed ? 'failed' : overall(outcomes),
        reason: failed[0]?.reason ?? faults[0]?.error.reason ?? overallReason(outcomes),
        message: isFailed ? '' : outcomes.map(sentence).join('\n'),
        failed: isFailed,
        remedy: failed[0] === undefined ? faults[0]?.error.remedy : report_failure_remedyOf(failed[0]),
        outputs: isFailed ? {} : makeOutputs(outcomes),
        summary: [summarize(setting, outcomes, faults), ...summarizeFindings(told)].join('\n\n'),
    };
}
/** Shows findings on their lines: the gravest, as many as GitHub shows of a step. */
function showFindings(host, findings) {
    for (const { level, text, place } of toAnnotations(findings).annotations)
        host.annotate(level, text, place);
}
/** All of them stand in the summary: a green check must not be all that is seen of a leak. */
function summarizeFindings(findings) {
    const ranked = rankFindings(findings);
    if (ranked.length === 0)
        return [];
    const grave = ranked.filter(({ severity }) => severity === 'error').length;
    const title = grave > 0 ? `⚠️ ${grave} of ${ranked.length} findings would make a secret public` : `${ranked.length} findings`;
    return [`#### ${title}`, listFindings(ranked)];
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
        ...(others.length === 0 ? {} : { 'platform-digests': platformsByService(outcomes) }),
        pushed: String(outcomes.some((outcome) => outcome.result === 'built')),
        services: images.length === 0 ? '' : formatImages(Object.fromEntries(images)),
    };
}
/** Of several services the digests stand by service: the input assemble takes them so, too. */
function platformsByService(outcomes) {
    const entries = outcomes.flatMap((outcome) => 'platforms' in outcome ? [[outcome.service, outcome.platforms]] : []);
    return entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries));
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
        'platform-digests': 'platforms' in outcome ? JSON.stringify(outcome.platforms) : '',
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/service-log.js
/** Lines that are kept back; of a longer log the end is shown. */
const longest = 20_000;
/** Passes everything on as it comes: a step with one service is one group of the log. */
function openLiveLog(host) {
    return { live: true, say: host.say, output: host.say, close: async () => { } };
}
/**
 * Keeps back what the tools print, and shows it as a group of the service's own in the end: lines of builds side by
 * side are unreadable when they mix. What is being done is said at once.
 */
function openGroupedLog(host, service) {
    const kept = [];
    let printed = false;
    let leftOut = 0;
    return {
        live: false,
        say(line) {
            kept.push(line);
            host.say(`[${service}] ${line}`);
        },
        output(line) {
            printed = true;
            kept.push(line);
            if (kept.length > longest)
                leftOut += kept.splice(0, longest / 2).length;
        },
        async close() {
            if (!printed)
                return;
            await host.group(service, async () => {
                if (leftOut > 0)
                    host.say(`… ${leftOut} lines left out`);
                for (const line of kept)
                    host.say(line);
            });
        },
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
        isPullRequest: /^(?:pull_request(?:_target|_review)?|merge_group)$/.test(name),
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

// EXTERNAL MODULE: ./build/packages/config/src/age.js
var age = __webpack_require__(2213);
;// CONCATENATED MODULE: ./build/packages/config/src/build.js


/** Applies the defaults to a validated deploy.yml and checks what a schema cannot: names that refer to each other. */
function buildConfig(raw, file, lineOf) {
    const services = Object.fromEntries(Object.entries(raw.services).map(([name, service]) => [name, buildService(name, service, raw.defaults ?? {})]));
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
function buildService(name, raw, defaults) {
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
        beforeBuild: raw['before-build'] && {
            command: raw['before-build'].command,
            inputs: raw['before-build'].inputs ?? [],
        },
        ...buildExtras({ ...defaults, ...raw }, defaults, raw),
        needs: raw.needs ?? [],
        migrations: raw.migrations === undefined
            ? undefined
            : buildMigrations(context, { ...defaults.migrations, ...raw.migrations }),
    };
}
/** What a build may ask for beyond its files. `raw` wins over `defaults`; secrets of both are there, by id. */
function buildExtras(merged, defaults, raw) {
    return {
        secrets: {
            ...mapValues({ ...defaults['secret-envs'], ...raw['secret-envs'] }, (variable) => ({ variable })),
            ...mapValues({ ...defaults['secret-files'], ...raw['secret-files'] }, (file) => ({ file })),
        },
        ssh: merged.ssh ?? [],
        extraArgs: merged['extra-args'] ?? [],
        cache: merged.cache ?? 'auto',
        provenance: merged.provenance ?? false,
        sbom: merged.sbom ?? false,
        maxAge: merged['max-age'] === undefined ? undefined : (0,age/* parseAge */.F)(merged['max-age']),
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

;// CONCATENATED MODULE: ./build/packages/config/src/schema.json
const schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://github.com/org/deploy-actions/deploy.schema.json","title":"deploy-actions: .github/deploy.yml","type":"object","additionalProperties":false,"properties":{"defaults":{"description":"Values that every service starts from.","$ref":"#/definitions/serviceDefaults"},"services":{"description":"The services that the repository deploys, by name.","type":"object","minProperties":1,"propertyNames":{"pattern":"^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$"},"additionalProperties":{"$ref":"#/definitions/service"}},"environments":{"description":"The environments, by name.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},"additionalProperties":{"$ref":"#/definitions/environment"}},"release":{"$ref":"#/definitions/release","description":"How releases are named."}},"required":["services"],"definitions":{"name":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"nameTemplate":{"type":"string","pattern":"^(?:[A-Za-z0-9_]|\\\\{service\\\\})+$"},"path":{"type":"string","pattern":"^(?!/)(?!(?:.*/)?\\\\.\\\\.(?:/|$)).+$"},"scalar":{"type":["string","number","boolean"]},"serviceDefaults":{"type":"object","additionalProperties":false,"properties":{"target":{"type":"string","description":"Build stage."},"build-args":{"type":"object","additionalProperties":{"$ref":"#/definitions/scalar"},"description":"Build arguments of every service; one of its own with the same name wins."},"revision-arg":{"$ref":"#/definitions/name","description":"Build argument that receives the commit."},"platforms":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$"},"description":"Platforms to build for, such as linux/amd64. Default: that of the builder."},"secret-envs":{"$ref":"#/definitions/secretEnvs","description":"Build secrets: by id the name of the variable that holds the value; {service} stands for the service\'s name in capitals."},"secret-files":{"$ref":"#/definitions/secretFiles","description":"Build secrets: by id the file that holds the value."},"ssh":{"type":"array","items":{"type":"string","minLength":1},"description":"SSH agents or keys for RUN --mount=type=ssh: default, or id=path."},"extra-args":{"type":"array","items":{"type":"string","minLength":1},"description":"Further arguments of the engine\'s build command, one an entry: --add-host=db:10.0.0.1."},"cache":{"type":"string","minLength":1,"description":"Build cache: auto (default), off, registry, gha, inline, a reference with its registry, or values for the engine such as type=local,src=…."},"provenance":{"type":"boolean","description":"Attach an attestation of how the image was built. Default: false, because it turns the image into an index."},"sbom":{"type":"boolean","description":"Attach a software bill of materials. Default: false."},"max-age":{"type":"string","pattern":"^\\\\d+[smhd]?$","description":"Age from which an image is built anew although nothing changed: 30d. Default: no limit."},"migrations":{"$ref":"#/definitions/migrations","description":"Values that the migrations of every service start from; a service without `migrations` has none."}}},"service":{"type":"object","additionalProperties":false,"required":["image"],"properties":{"image":{"type":"string","description":"Registry and repository without tag: ghcr.io/acme/shop-api.","pattern":"^[a-z0-9.-]+(?::[0-9]+)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$"},"context":{"$ref":"#/definitions/path","description":"Build context. Default: the repository\'s root."},"dockerfile":{"$ref":"#/definitions/path","description":"Default: Dockerfile in the context."},"target":{"type":"string","description":"Build stage. Default: the last one of the Dockerfile."},"build-args":{"type":"object","additionalProperties":{"$ref":"#/definitions/scalar"},"description":"Build arguments, never secrets: they stay visible in the image."},"revision-arg":{"$ref":"#/definitions/name","description":"Build argument that receives the commit; it does not count when an image is reused."},"platforms":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$"},"description":"Platforms to build for, such as linux/amd64. Default: that of the builder."},"version-file":{"anyOf":[{"$ref":"#/definitions/path"},{"type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"$ref":"#/definitions/path","description":"The file, relative to the repository\'s root."},"pattern":{"type":"string","format":"regex","description":"Regular expression whose first group is the version."}}}],"description":"File that holds the service\'s version: package.json, pyproject.toml, Cargo.toml, a bare version, or any with a pattern."},"before-build":{"$ref":"#/definitions/beforeBuild","description":"A command that makes files for the build."},"secret-envs":{"$ref":"#/definitions/secretEnvs","description":"Build secrets: by id the name of the variable that holds the value; {service} stands for the service\'s name in capitals."},"secret-files":{"$ref":"#/definitions/secretFiles","description":"Build secrets: by id the file that holds the value."},"ssh":{"type":"array","items":{"type":"string","minLength":1},"description":"SSH agents or keys for RUN --mount=type=ssh: default, or id=path."},"extra-args":{"type":"array","items":{"type":"string","minLength":1},"description":"Further arguments of the engine\'s build command, one an entry: --add-host=db:10.0.0.1."},"cache":{"type":"string","minLength":1,"description":"Build cache: auto (default), off, registry, gha, inline, a reference with its registry, or values for the engine such as type=local,src=…."},"provenance":{"type":"boolean","description":"Attach an attestation of how the image was built. Default: false, because it turns the image into an index."},"sbom":{"type":"boolean","description":"Attach a software bill of materials. Default: false."},"max-age":{"type":"string","pattern":"^\\\\d+[smhd]?$","description":"Age from which an image is built anew although nothing changed: 30d. Default: no limit."},"needs":{"type":"array","items":{"type":"string"},"description":"Services that have to be live before this one is deployed."},"migrations":{"$ref":"#/definitions/migrations","description":"The service\'s database migrations."}}},"migrations":{"type":"object","additionalProperties":false,"properties":{"tool":{"enum":["auto","knex","node-pg-migrate","drizzle","sequelize","typeorm","prisma","dbmate","sql"],"description":"Tool that migrates. Default: auto, found by its files."},"directory":{"$ref":"#/definitions/path","description":"Folder of the migration files, relative to the repository\'s root. Default: the context."},"image-directory":{"type":"string","description":"The same folder inside of the image, for `run-in: image`."},"run-in":{"enum":["runner","image"],"description":"Where the tool runs: on the runner (default) or in a container of the service\'s image."},"database-url-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the database\'s URL; {service} stands for the service\'s name in capitals. Default: DATABASE_URL."},"network":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$","description":"Container network for `run-in: image`."}}},"environment":{"type":"object","additionalProperties":false,"properties":{"branch":{"type":"string","minLength":1,"description":"Branch whose commits are deployed here."},"from":{"type":"string","description":"Environment whose proven images this one receives."},"url":{"type":"string","pattern":"^https?://","description":"Address that people open, shown with the deployment."},"hook":{"type":"object","additionalProperties":false,"required":["url-env"],"properties":{"provider":{"enum":["webhook"],"description":"Platform that is called. Default: webhook."},"url-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the hook\'s URL; {service} stands for the service\'s name in capitals."},"secret-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the secret with which the request is signed."},"signature":{"enum":["github","standard-webhooks","starchart","none"],"description":"Form of the signature. Default: github."}},"description":"How a deployment is triggered."},"ready":{"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","pattern":"^https?://","description":"Address that answers once the service is live; {service} stands for the service\'s name."},"revision":{"type":"string","pattern":"^(?:json:\\\\.[A-Za-z0-9_.-]+|header:[A-Za-z0-9-]+|text)$","description":"Where the answer holds the revision: json:.path, header:Name or text. Default: any 2xx is all the proof there is."}},"description":"How a running service is asked for what it runs."},"timeout":{"type":"string","pattern":"^\\\\d+(?:\\\\.\\\\d+)?[smh]?$","description":"How long a deployment may take: seconds, or a number with s, m or h."},"destructive-migrations":{"enum":["block","approved","warn"],"description":"What happens to migrations that lose data or break running code: block (default), approved (those that a person has approved run), or warn (never on production)."}}},"release":{"type":"object","additionalProperties":false,"properties":{"version-strategy":{"enum":["calver","input"],"description":"Where the version comes from: calver (default), or the input `version` of promote-release."},"rolling":{"type":"string","pattern":"^[A-Za-z0-9._-]+$","description":"Tag that always points at the newest release."}}},"beforeBuild":{"type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"type":"string","minLength":1,"description":"Shell command, run in the context before the build; skipped when an image is reused."},"inputs":{"type":"array","items":{"type":"string","minLength":1},"description":"Patterns of the files that decide what the command makes, relative to the context. Files that .dockerignore lets through count anyway."}}},"secretEnvs":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9_.-]+$"},"additionalProperties":{"$ref":"#/definitions/nameTemplate"}},"secretFiles":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9_.-]+$"},"additionalProperties":{"type":"string","minLength":1}}}}');
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
    throw parse_explain(error, file, lineOf);
}
/** Of several errors (alternatives of an anyOf) the one furthest down says most, and one in a value of a type that fits. */
function deepest(errors) {
    const isType = (error) => Number(error.keyword === 'type');
    const sorted = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length || isType(a) - isType(b));
    return (sorted.find((error) => error.keyword !== 'anyOf') ?? sorted[0]);
}
function parse_explain(error, file, lineOf) {
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/assemble/require-parts.js


/**
 * Checks the input `assemble` before anything is read from a registry: outputs of jobs that failed, were skipped or
 * were masked are empty, and must never turn an image for several platforms into one for fewer. Throws a UserError for
 * what is missing.
 */
function requireParts({ assemble, push }, services) {
    if (assemble === undefined)
        return;
    if (push === 'by-digest') {
        throw new errors/* UserError */.yo('A step either makes a part of an image or puts parts together.', {
            reason: 'invalid-input',
            received: '`push: by-digest` beside `assemble`',
            accepted: 'one of them',
            remedy: 'Leave `push` out where the parts are put together.',
        });
    }
    for (const service of services) {
        const given = Object.keys(parseLegs(assemble, service.name)).sort();
        if (service.platforms.length === 0) {
            throw new errors/* UserError */.yo(`The platforms that the image of ${service.name} is to have are not said.`, {
                reason: 'missing-input',
                received: `digests for ${given.join(', ')}`,
                accepted: `platforms: ${given.join(',')}`,
                remedy: 'Name all platforms by `platforms`, here or in deploy.yml: a job whose output is lost must not go unnoticed.',
            });
        }
        const absent = service.platforms.filter((platform) => !given.includes(platform));
        if (absent.length === 0)
            continue;
        throw new errors/* UserError */.yo(`The images of ${absent.join(', ')} are missing.`, {
            reason: 'incomplete-platforms',
            received: given.join(', '),
            accepted: [...service.platforms].sort().join(', '),
            remedy: 'Hand over the output platform-digests of each job; one that failed or was skipped has none.',
        });
    }
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
    const fromConfig = config === undefined ? undefined : chooseConfigured(inputs, config);
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
    const services = fromConfig.map((service) => overlay(service, inputs));
    refuseSharedNames([
        ...Object.values(config?.services ?? {}).filter(({ name }) => !services.some((one) => one.name === name)),
        ...services,
    ], config);
    return services;
}
/**
 * Gives the services of deploy.yml that are meant. An input `image` that is none of theirs stands for itself; one that
 * belongs to one service means that service.
 */
function chooseConfigured(inputs, config) {
    const { image, services } = inputs;
    if (image === undefined || services.some((name) => name in config.services))
        return selectServices(config, services);
    const owners = Object.values(config.services).filter((service) => service.image === image);
    if (owners.length === 0)
        return undefined;
    if (owners.length === 1 && services.length === 0)
        return owners;
    throw new errors/* UserError */.yo(`The image ${image} is that of ${owners.map(({ name }) => name).join(', ')} in ${config.file}.`, {
        reason: 'ambiguous-input',
        received: services.length === 0 ? 'the input image alone' : `service: ${services.join(', ')}`,
        accepted: owners.map(({ name }) => `service: ${name}`).join(', or '),
        remedy: 'Name the service, or leave the input image out.',
    });
}
/** Tags name one image: services that share a name have to be made of the same, or each would take the other's tags. */
function refuseSharedNames(services, config) {
    for (const [index, service] of services.entries()) {
        const other = services
            .slice(0, index)
            .find((one) => one.image === service.image && JSON.stringify(recipeOf(one)) !== JSON.stringify(recipeOf(service)));
        if (other === undefined)
            continue;
        throw new errors/* UserError */.yo(`${other.name} and ${service.name} have one image name, and are built differently.`, {
            reason: 'shared-image-name',
            received: service.image,
            accepted: 'an image name for each service, or the same context, Dockerfile, target and arguments for both',
            remedy: `Name the images apart, for example ${service.image}-${service.name}.`,
            file: config?.file,
        });
    }
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
        beforeBuild: undefined,
        secrets: {},
        ssh: [],
        extraArgs: [],
        cache: 'auto',
        provenance: false,
        sbom: false,
        maxAge: undefined,
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
    (0,extra_args/* refuseOwnedArguments */.CT)(inputs.extraArgs);
    (0,extra_args/* refuseOwnedArguments */.CT)(service.extraArgs, `extra-args of ${service.name}`);
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
        platforms: choosePlatforms(service, inputs),
        secrets: { ...service.secrets, ...inputs.secrets },
        ssh: inputs.ssh.length > 0 ? inputs.ssh : service.ssh,
        extraArgs: inputs.extraArgs.length > 0 ? inputs.extraArgs : service.extraArgs,
        cache: requireCacheSetting(inputs.cache ?? service.cache),
        provenance: inputs.provenance ?? service.provenance,
        sbom: inputs.sbom ?? service.sbom,
        maxAge: inputs.maxAge ?? service.maxAge,
        versionFile,
    };
}
/** A part is for one platform: the builder's own unless one is named. What is put together is for those that are given. */
function choosePlatforms(service, inputs) {
    const platforms = inputs.platforms.length > 0 ? inputs.platforms : service.platforms;
    if (inputs.push !== 'by-digest' || inputs.platforms.length === 1)
        return platforms;
    if (platforms.length === 0)
        return [findNativePlatform()];
    throw new errors/* UserError */.yo('With `push: by-digest` a step makes the image of one platform.', {
        reason: 'invalid-input',
        received: platforms.join(', '),
        accepted: 'one platform',
        remedy: 'Name the platform of this job alone in `platforms`.',
    });
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
    const services = resolveServices(inputs, config);
    if (plan.push)
        requireParts(inputs, services);
    return {
        inputs,
        host,
        runner,
        variables,
        clock: systemClock,
        configFile: config?.file,
        services,
        signingKey: readSigningKey(inputs, variables),
        servicesOf: (image) => namesWithImage(image, [...services, ...Object.values(config?.services ?? {})]),
        commit,
        checkout: openCheckout(runner.workspace, commit),
        plan,
        logins: createLogins(),
        credentialsFor: rememberCredentials(inputs, runner, variables),
    };
}
function readSigningKey(inputs, variables) {
    const key = inputs.signingKey ?? variables.get('SIGNING_KEY');
    if (key !== undefined)
        (0,mask/* maskSecret */.$l)(key);
    return key;
}
function namesWithImage(image, services) {
    return [...new Set(services.filter((service) => service.image === image).map(({ name }) => name))];
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/workshop.js
/** Gives a function that makes something when it is first asked for, once for all who ask. */
function workshop_once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
/** Gives a function that lets at most `width` works go on at once; others wait in the order in which they came. */
function takeTurns(width) {
    const waiting = [];
    let busy = 0;
    return async (work) => {
        if (busy === width)
            await new Promise((resolve) => waiting.push(resolve));
        else
            busy += 1;
        try {
            return await work();
        }
        finally {
            // The place goes straight to the next in line.
            const next = waiting.shift();
            if (next === undefined)
                busy -= 1;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/main.js














/** How many services are read, or given their tags, at once. */
const wide = 8;
/** How many are built at once: builds are heavy, and runners have few cores. */
const narrow = 2;
/**
 * The recipe: read what is the same for all; read each service; then reuse or build each, and report. All are read
 * before the first is built, so that what one build leaves in the work tree does not count for the next.
 */
async function main(inputs, host) {
    const setting = await readSetting(inputs, host);
    const only = setting.services.length === 1;
    const findings = [];
    const results = await withTemporaryFolder(setting, (folder) => {
        const shared = openWorkshop(setting, folder);
        const work = () => workOn(setting, (service) => ({ ...shared, findings, log: openLog(host, service, only) }));
        return only ? host.group(`Building ${setting.services[0]?.name}`, work) : work();
    });
    const faults = results.flatMap((result, index) => result.status === 'rejected'
        ? [{ service: setting.services[index]?.name ?? '', error: result.reason }]
        : []);
    const defect = faults.find(({ error }) => !(error instanceof errors/* UserError */.yo));
    if (defect !== undefined)
        throw defect.error;
    // One service's fault is the whole story; of several services the others' outcomes are told as well.
    if (only && faults[0] !== undefined) {
        showFindings(host, findings);
        throw faults[0].error;
    }
    const outcomes = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    return concludeRun(setting, { outcomes, faults: faults, findings });
}
async function workOn(setting, open) {
    const read = await mapSideBySide(setting.services, wide, (service) => readService(setting, service, open(service)));
    const results = [];
    const carry = async (indices, width) => {
        const carried = await mapSideBySide(indices, width, (index) => carryOne(read[index]));
        for (const [place, index] of indices.entries())
            results[index] = carried[place];
    };
    // What a before-build makes lies in the work tree from then on: those services come last, and one after the other.
    const makes = (index) => setting.services[index]?.beforeBuild !== undefined;
    const indices = [...read.keys()];
    await carry(indices.filter((index) => !makes(index)), setting.services.length);
    await carry(indices.filter(makes), 1);
    return results;
}
async function carryOne(job) {
    if (job.status === 'rejected')
        throw job.reason;
    const { log } = job.value.workshop;
    try {
        const outcome = await carryOut(job.value);
        log.say(`${outcome.result}: ${outcome.why}`);
        return outcome;
    }
    finally {
        await log.close();
    }
}
function openLog(host, service, only) {
    return only ? openLiveLog(host) : openGroupedLog(host, service.name);
}
/** Engine and login are prepared when the first service needs them, and shared by all. */
function openWorkshop(setting, folder) {
    const environment = workshop_once(() => prepareLogin(setting, folder));
    return {
        resolveBase: createBaseResolver(setting),
        engine: createEngineFinder(setting.inputs.builder),
        tools: async () => ({ environment: await environment(), folder, signal: setting.host.signal }),
        inTurn: takeTurns(narrow),
        prepared: [],
        building: new Map(),
    };
}
async function prepareLogin(setting, folder) {
    const registries = [...new Set(setting.services.map((service) => parseReference(service.image).registry))];
    const chosen = await Promise.all(registries.map(async (registry) => [registry, await setting.credentialsFor(registry)]));
    // An existing login is the engine's own business: it knows its helpers.
    const given = chosen.flatMap(([registry, credentials]) => credentials === undefined || credentials.origin === 'login' ? [] : [[registry, credentials]]);
    return given.length === 0 ? {} : writeEngineLogin(folder, Object.fromEntries(given));
}
async function withTemporaryFolder({ runner }, work) {
    const remembered = (folder) => {
        // For the post step, in case that this one is killed.
        (0,core/* saveState */.LZ)('private-folder', folder);
        return work(folder);
    };
    return withPrivateFolder(runner.temporary, remembered).catch((error) => {
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
