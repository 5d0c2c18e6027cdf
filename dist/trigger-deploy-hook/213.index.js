"use strict";
exports.id = 213;
exports.ids = [213];
exports.modules = {

/***/ 6213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

;// CONCATENATED MODULE: ./build/packages/config/src/production.js
/**
 * Says whether an environment's name means production: `production`, `prod` or `prd`, alone or as the first or last word
 * of a name such as `eu-production` or `prod_2`, or `live`, alone or as the last word; in any case, whatever number stands
 * behind (`eu-prod-1`). Words are of letters. It rather says yes than no (`pre-production` counts too), since what it
 * guards cannot be made good.
 */
function isProduction(environmentName) {
    const name = environmentName.replace(/[^\p{L}]+$/u, '');
    return /^(?:production|prod|prd)(?!\p{L})|(?<!\p{L})(?:production|prod|prd|live)$/iu.test(name);
}

// EXTERNAL MODULE: ./build/packages/github/src/client.js + 2 modules
var src_client = __webpack_require__(1060);
// EXTERNAL MODULE: ./build/packages/record/src/payload.js + 2 modules
var payload = __webpack_require__(2124);
// EXTERNAL MODULE: ./build/packages/record/src/records.js
var records = __webpack_require__(5991);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/migrations.js

const noFacts = { current: '', compatibility: '', reversible: '' };
/** Contract migrations that wait for the deployment, and then take away what older code uses. */
const afterDeploy = 'contract-after-deploy';
/** Migrations that the new container's own start applies: older code does not know them, whatever they are. */
const atStart = 'at-start';
/** What was left, by the reason that run-migrations gives. */
const leftFor = { 'left-for-after-deploy': afterDeploy, 'left-for-start': atStart };
/** The name that run-migrations gives the only service of a repository without deploy.yml. */
const nameless = 'default';
/**
 * Reads the output `services` of run-migrations; empty when the input is not given. What was only planned has
 * changed nothing. Throws a UserError for anything else than that output.
 */
function readMigrations(text) {
    if (text === undefined)
        return {};
    const value = parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new errors/* UserError */.yo('The input migrations does not hold what run-migrations gave.', {
            reason: 'invalid-input',
            received: 'text that is not a JSON object',
            accepted: '{"api": {"current": "20260915093000", …}}: the output `services` of run-migrations',
            remedy: 'Hand over that output, or leave the input out.',
        });
    }
    return Object.fromEntries(Object.entries(value).flatMap(([service, entry]) => {
        const { current, applied, compatibility, reversible, reason } = (entry ?? {});
        if (typeof current !== 'string')
            return [];
        const known = typeof compatibility === 'string' && Array.isArray(applied);
        const left = typeof reason === 'string' ? leftFor[reason] : undefined;
        const none = known && applied.length === 0 && left === undefined;
        const facts = {
            current,
            compatibility: !known ? '' : none ? 'none' : (left ?? compatibility),
            reversible: known && typeof reversible === 'boolean' ? String(none || reversible) : '',
        };
        return [[service, facts]];
    }));
}
/** What was said of a service; without deploy.yml there is one, whatever it is called. */
function factsOf(migrations, service) {
    const only = Object.keys(migrations).length === 1 ? migrations[nameless] : undefined;
    return migrations[service] ?? only ?? noFacts;
}
/** Whether code from before these migrations may break on what they left: it misses what it uses, or does not know them. */
function breaksOlderCode(compatibility) {
    return compatibility === 'contract' || compatibility === 'mixed' || compatibility === atStart;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/revision.js
/** Takes the revision out of an answer: `json:.path.to.it`, `header:Name`, or `text` (the whole body). */
function readRevision(form, headers, body) {
    if (form === 'text')
        return body.trim() === '' ? undefined : body.trim();
    if (form.startsWith('header:'))
        return headers.get(form.slice('header:'.length).trim()) ?? undefined;
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        return undefined;
    }
    for (const key of form.slice('json:.'.length).split('.')) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
/**
 * Says whether a service answers with the revision that is expected: the same, or one the beginning of the other with
 * at least 7 characters (short commits). Nothing matches an expectation that is empty.
 */
function matchesRevision(expected, received) {
    if (received === undefined || received === '')
        return false;
    return expected.some((revision) => {
        if (revision === '')
            return false;
        if (revision === received)
            return true;
        const short = revision.length < received.length ? revision : received;
        const long = short === revision ? received : revision;
        return short.length >= 7 && /^[0-9a-f]+$/.test(short) && long.startsWith(short);
    });
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/proof.js

/**
 * Judges what proves a deployment. Pure. A revision that changed proves most; the word of a receiver that reads its engine
 * comes next; an answer without a revision tells the new image from the old one only in so far as somebody took the
 * request, so a lost answer leaves nothing.
 */
function judgeProof({ service, answer, baseline, waited, expected }) {
    const byReceiver = answer.state === 'deployed';
    const message = `${service} answers ${waited.revision.slice(0, 12)}.`;
    if (waited.proof === 'revision' && (byReceiver || !matchesRevision(expected, baseline.revision))) {
        return { proof: 'revision', reason: 'proven-by-revision', message };
    }
    if (byReceiver) {
        return {
            proof: 'receiver',
            reason: 'proven-by-receiver',
            message: `The receiver's engine runs the image of ${service}.`,
        };
    }
    if (answer.state === 'unknown' || waited.proof === 'none')
        return { proof: 'none', reason: 'unproven', message: '' };
    if (waited.proof === 'revision') {
        const why = 'It did so before, so this does not tell the new image from the old one.';
        return { proof: 'http', reason: 'revision-unchanged', message: `${message} ${why}` };
    }
    return {
        proof: waited.proof,
        reason: waited.proof === 'tcp' ? 'proven-by-tcp-only' : 'proven-by-status-only',
        message: `${service} answers, but does not say which revision it is.`,
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
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
// The last is that of a proxy which makes no tunnel.
const unsentCodes = new Set([
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_PROXY_TUNNEL',
]);
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

// EXTERNAL MODULE: ./build/packages/http/src/proxy.js
var proxy = __webpack_require__(476);
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
    await (0,proxy/* useProxies */.U)();
    const { request, Agent } = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    // A connection that is kept may be gone just when it is used again: fine for what can be repeated, not for a POST.
    const once = wanted.method === 'POST' ? { agent: new Agent({ keepAlive: false, proxyEnv: (0,proxy/* readProxies */.r)() }) } : {};
    return exchange((options) => request(url, { ...options, ...once }), wanted);
};
/** A timer takes no more milliseconds than this; beyond it, it would fire at once. */
const longestTimeout = 2 ** 31 - 1;
function exchange(open, wanted) {
    return new Promise((resolve, reject) => {
        const outgoing = begin(open, wanted);
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
function begin(open, wanted) {
    try {
        return open({
            method: wanted.method,
            headers: { 'accept-encoding': 'identity', ...wanted.headers },
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

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/readiness.js



/** Asks a service once. No answer is an answer too. */
async function probe(readiness, asking) {
    if (readiness.kind === 'none')
        return { status: 0, revision: undefined, why: 'nothing to ask' };
    if (readiness.kind === 'tcp')
        return probeTcp(readiness.host, readiness.port);
    try {
        const response = await asking.send({
            method: 'GET',
            url: readiness.url,
            headers: { 'cache-control': 'no-cache' },
            timeout: 10_000,
            limit: 256 * 1024,
            signal: asking.signal,
        });
        const good = response.status >= 200 && response.status < 300;
        const revision = readiness.revision === undefined
            ? undefined
            : readRevision(readiness.revision, response.headers, response.body.toString('utf8'));
        const why = good
            ? revision === undefined
                ? 'it names no revision'
                : `it answers ${revision.slice(0, 40)}`
            : `HTTP ${response.status}`;
        return { status: response.status, revision: good ? revision : undefined, why };
    }
    catch (error) {
        if (!(error instanceof NoAnswerError))
            throw error;
        return { status: 0, revision: undefined, why: error.message };
    }
}
/** Two answers in a row: one alone may come from a replica that is on its way out. */
const consecutive = 2;
const interval = 1000;
/** GitHub shows a deployment as abandoned when nothing was heard of it for 30 minutes. */
const heartbeat = 600_000;
/**
 * Waits until a service answers as expected, twice in a row, or the deadline has passed. Throws the signal's reason on a
 * cancel.
 */
async function waitUntilReady(readiness, expected, deadline, asking, beat) {
    if (readiness.kind === 'none')
        return { ready: true, proof: 'none', revision: '', why: '' };
    const byRevision = readiness.kind === 'http' && readiness.revision !== undefined;
    const proof = readiness.kind === 'tcp' ? 'tcp' : byRevision ? 'revision' : 'http';
    let inRow = 0;
    let lastBeat = asking.clock.now();
    for (;;) {
        asking.signal.throwIfAborted();
        const answer = await probe(readiness, asking);
        const good = byRevision ? matchesRevision(expected, answer.revision) : answer.status >= 200 && answer.status < 300;
        inRow = good ? inRow + 1 : 0;
        if (inRow >= consecutive)
            return { ready: true, proof, revision: answer.revision ?? '', why: '' };
        const now = asking.clock.now();
        if (now >= deadline)
            return { ready: false, proof, revision: answer.revision ?? '', why: answer.why };
        if (now - lastBeat >= heartbeat) {
            lastBeat = now;
            await beat(answer.why);
        }
        // The second of two answers in a row need not be waited for as long as a service that is still coming up.
        await asking.clock.sleep(good ? interval / 4 : interval, asking.signal);
    }
}
function probeTcp(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, timeout: 5000 });
        const end = (status, why) => {
            socket.destroy();
            resolve({ status, revision: undefined, why });
        };
        socket.once('connect', () => end(200, 'it accepts connections'));
        socket.once('timeout', () => end(0, `${host}:${port} does not answer`));
        socket.once('error', (error) => end(0, error.message));
    });
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/deploy-image.js





/** Records, triggers and proves one deployment. The record is closed on every ending but a crash or a cancel. */
async function deployImage(setting, keeper, deployment) {
    const { host, clock } = setting;
    const { target, image } = deployment;
    const start = clock.now();
    const id = await keeper.open(makePayload(setting, deployment), describe(deployment));
    host.signal.throwIfAborted();
    host.say(`${target.service}: asking the hook to deploy ${image.image}`);
    const { answer, attempts } = await target.trigger.send({
        repository: setting.runner.repository,
        environment: setting.environment.name,
        service: target.service,
        image: image.image,
        revision: image.revision,
        version: image.version,
        commit: deployment.commit,
        rollback: deployment.isRollback,
        restore: !breaksOlderCode(deployment.migrations.compatibility),
        runId: setting.runner.runId,
        runAttempt: setting.runAttempt,
        now: start,
    }, { send: setting.send, clock, signal: host.signal, timeout: setting.timeout, say: host.say });
    const base = { id, attempts, logs: answer.logs, liveRevision: '', proof: 'none' };
    // What another run has proven meanwhile is not ours to take back.
    const giveWay = async (revision) => {
        const failure = explainSuperseded(target.service);
        await keeper.close('inactive', { description: failure.message });
        return { ...base, ...failure, liveRevision: revision, ok: false, touched: false };
    };
    const fail = async (failure, touched, revision = '') => {
        if (await isSuperseded(setting, target.service, id))
            return giveWay(revision);
        await keeper.close('failure', { description: failure.message });
        return { ...base, ...failure, liveRevision: revision, ok: false, touched };
    };
    const refusal = refuseAnswer(answer, image);
    if (refusal !== undefined)
        return fail(refusal, answer.touched);
    host.say(`${target.service}: ${answer.message}`);
    const expected = [image.revision, image.version];
    const waited = await waitUntilReady(target.readiness, expected, start + setting.timeout, setting, (why) => keeper.beat(`Waiting for ${target.service}: ${why}`));
    if (!waited.ready)
        return fail(explainTimeout(setting, deployment, waited), true, waited.revision);
    const proof = judgeProof({ service: target.service, answer, baseline: deployment.baseline, waited, expected });
    if (proof.proof === 'none')
        return fail(unproven, true);
    if (await isSuperseded(setting, target.service, id))
        return giveWay(waited.revision);
    await keeper.close('success', {
        description: `${target.service} answers ${waited.revision.slice(0, 12) || 'as it should'}`,
        environmentUrl: setting.environmentUrl,
    });
    await (0,records/* retirePredecessors */.GS)(setting.github, { environment: setting.environment.name, service: target.service, signingKey: undefined }, id);
    return {
        ...base,
        ok: true,
        result: 'deployed',
        reason: proof.reason,
        message: proof.message,
        remedy: '',
        proof: proof.proof,
        liveRevision: waited.revision,
        failedAt: '',
        touched: true,
    };
}
function makePayload(setting, deployment) {
    const { image, target } = deployment;
    return (0,payload/* signPayload */.cM)({
        type: 'deploy-actions/record',
        schema: 1,
        service: target.service,
        environment: setting.environment.name,
        image: image.image,
        digest: image.image.split('@')[1] ?? '',
        revision: image.revision,
        commit: deployment.commit,
        source_key: deployment.sourceKey,
        content_key: image.contentKey,
        version: image.version,
        release: image.release ?? '',
        migrations: deployment.migrations.current,
        compatibility: deployment.migrations.compatibility,
        reversible: deployment.migrations.reversible,
        run: setting.runner.runUrl,
        rollback_of: deployment.rollbackOf,
    }, setting.signingKey);
}
function describe({ target, image, isRollback }) {
    const what = image.version || image.revision.slice(0, 7);
    return isRollback ? `Rolling ${target.service} back to ${what}` : `Deploying ${target.service} ${what}`;
}
function refuseAnswer(answer, image) {
    const failedAt = 'trigger';
    if (answer.state === 'refused' || answer.state === 'failed') {
        return { result: 'failed', reason: answer.reason, message: answer.message, remedy: answer.remedy, failedAt };
    }
    if (answer.digest !== undefined && !image.image.endsWith(`@${answer.digest}`)) {
        const message = `The receiver deployed ${answer.digest}, which is not what it was asked for.`;
        return { result: 'failed', reason: 'other-digest', message, remedy: 'Look at the log of the receiver.', failedAt };
    }
    return undefined;
}
const unproven = {
    result: 'failed',
    reason: 'unproven',
    message: 'The hook took the request, and nothing says whether the service runs the new image.',
    remedy: 'Add `ready: { url: …, revision: json:.revision }` to the environment, or use a receiver that answers what its engine reports.',
    failedAt: 'ready',
};
function explainSuperseded(service) {
    return {
        result: 'superseded',
        reason: 'superseded',
        message: `Another run has deployed ${service} meanwhile.`,
        remedy: 'Look at the newer run.',
        failedAt: 'ready',
    };
}
function explainTimeout(setting, { image, target }, waited) {
    const wanted = image.revision.slice(0, 12) || 'a good answer';
    return {
        result: 'timed-out',
        reason: 'not-ready',
        message: `${target.service} did not answer ${wanted} within ${Math.round(setting.timeout / 1000)} s: ${waited.why}.`,
        remedy: 'Look at the log of the service, and whether its ready address reaches the new container.',
        failedAt: 'ready',
    };
}
async function isSuperseded(setting, service, id) {
    const live = await (0,records/* findLive */.KI)(setting.github, {
        environment: setting.environment.name,
        service,
        signingKey: setting.signingKey,
    });
    return live !== undefined && live.id > id;
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/make-outcome.js

/** What is known of a service before, or without, anything being done. */
function plannedOutcome(work) {
    const { plan, live, image, target, baseline } = work;
    const base = {
        service: target.service,
        remedy: '',
        deploymentId: live?.id,
        image: image.image,
        revision: image.revision,
        liveRevision: baseline.revision ?? '',
        previousImage: live?.payload.image ?? '',
        previousRevision: live?.payload.revision ?? '',
        rolledBackTo: '',
        proof: 'none',
        attempts: 0,
        failedAt: '',
        logs: [],
        milliseconds: 0,
    };
    if (plan.deed === 'nothing') {
        const proof = plan.result === 'already-live' ? 'revision' : 'none';
        return { ...base, result: plan.result, reason: plan.reason, message: plan.message, proof };
    }
    if (plan.deed === 'refuse')
        return {
            ...base,
            result: 'failed',
            reason: plan.reason,
            message: plan.message,
            remedy: plan.remedy,
            failedAt: 'trigger',
        };
    return { ...base, result: 'planned', reason: 'dry-run', message: `${target.service} would be deployed.` };
}
/** What became of a deployment. */
function outcomeOf(work, deployed, milliseconds) {
    const { result, reason, message, remedy, id, proof, liveRevision, attempts, failedAt, logs } = deployed;
    return {
        service: work.target.service,
        result,
        reason,
        message,
        remedy,
        deploymentId: id,
        image: work.image.image,
        revision: work.image.revision,
        liveRevision,
        previousImage: work.live?.payload.image ?? '',
        previousRevision: work.live?.payload.revision ?? '',
        rolledBackTo: '',
        proof,
        attempts,
        failedAt,
        logs,
        milliseconds,
    };
}
/** A fault in the middle of a deployment, as an outcome: what was under way may have got anywhere. */
function brokenOutcome(work, error, milliseconds) {
    const fault = error instanceof errors/* UserError */.yo ? error : undefined;
    return {
        ...plannedOutcome(work),
        result: 'failed',
        reason: fault?.reason ?? 'internal-error',
        message: `${work.target.service}: ${(0,errors/* messageOf */.bD)(error)}`,
        remedy: fault?.remedy ?? 'Report it with the log of this step; running it again is safe.',
        deploymentId: undefined,
        proof: 'none',
        failedAt: 'ready',
        milliseconds,
    };
}

// EXTERNAL MODULE: ./build/actions/trigger-deploy-hook/src/open-record.js
var open_record = __webpack_require__(1291);
;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/outcome.js
/** The results with which the job goes on green. */
const good = ['deployed', 'already-live', 'planned', 'skipped-stale'];
/** Says whether an outcome lets the job pass. */
function isGood(outcome) {
    return good.includes(outcome.result);
}
const ranking = [
    'rollback-failed',
    'rolled-back',
    'timed-out',
    'failed',
    'superseded',
    'deployed',
    'planned',
    'skipped-stale',
    'already-live',
];
/** The outcome that stands for all: the worst, of equal ones the one that failed by itself, among good ones the one that did something. */
function leadingOutcome(outcomes) {
    const rank = (outcome) => ranking.indexOf(outcome.result) * 2 + (outcome.failedAt === '' ? 1 : 0);
    return [...outcomes].sort((a, b) => rank(a) - rank(b))[0];
}

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var src_clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
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
    return inlineCode(revision.slice(0, 7));
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/report.js




/** Puts the outcomes into outputs, a last word for the log, and a summary. */
function makeEnding(setting, outcomes, untouched) {
    const leading = leadingOutcome(outcomes);
    if (leading === undefined)
        throw new Error('There was no service to deploy.');
    const failed = !isGood(leading);
    const only = outcomes.length === 1 ? outcomes[0] : undefined;
    const left = untouched.length === 0 ? '' : ` Not reached, and left as they were: ${untouched.join(', ')}.`;
    return {
        result: leading.result,
        reason: leading.reason,
        message: `${outcomes
            .filter((outcome) => failed === !isGood(outcome))
            .map((outcome) => outcome.message)
            .join(' ')}${left}`,
        failed,
        remedy: failed ? leading.remedy || undefined : undefined,
        outputs: {
            'deployment-id': String(only?.deploymentId ?? ''),
            'live-revision': only?.liveRevision ?? '',
            'live-digest': only === undefined ? '' : liveDigest(only),
            'previous-image': only?.previousImage ?? '',
            'rolled-back-to': outcomes
                .map((outcome) => outcome.rolledBackTo)
                .filter((image) => image !== '')
                .join(','),
            attempts: String(outcomes.reduce((sum, outcome) => sum + outcome.attempts, 0)),
            'failed-at': leading.failedAt,
            services: JSON.stringify(Object.fromEntries(outcomes.map((outcome) => [outcome.service, serviceOutput(outcome)]))),
        },
        summary: makeSummary(setting, outcomes, untouched),
    };
}
function serviceOutput(outcome) {
    return {
        result: outcome.result,
        reason: outcome.reason,
        image: outcome.image,
        revision: outcome.revision,
        liveRevision: outcome.liveRevision,
        deploymentId: outcome.deploymentId ?? null,
        previousImage: outcome.previousImage,
        rolledBackTo: outcome.rolledBackTo,
        proof: outcome.proof,
    };
}
/** What runs now, where that is proven; the empty string where it is not. */
function liveDigest(outcome) {
    if (outcome.rolledBackTo !== '')
        return outcome.rolledBackTo.split('@')[1] ?? '';
    return outcome.result === 'deployed' || outcome.result === 'already-live' ? (outcome.image.split('@')[1] ?? '') : '';
}
const proofs = {
    revision: 'the service answers with the revision',
    receiver: 'the engine of the receiver runs the image',
    http: '⚠️ it answers, but not which revision it is',
    tcp: '⚠️ it accepts connections, nothing more',
    none: '–',
};
const marks = {
    deployed: '✅ deployed',
    'already-live': '✅ already live',
    planned: '📝 would be deployed',
    'skipped-stale': '⏭️ skipped: a later commit is live',
    'rolled-back': '↩️ rolled back',
    'rollback-failed': '🔥 rollback failed',
    superseded: '❌ superseded',
    'timed-out': '❌ timed out',
    failed: '❌ failed',
};
function makeSummary(setting, outcomes, untouched) {
    const failed = outcomes.filter((outcome) => !isGood(outcome));
    const where = setting.environmentUrl === undefined
        ? (0,src_escape/* escapeMarkdown */.FV)(setting.environment.name)
        : `[${(0,src_escape/* escapeMarkdown */.FV)(setting.environment.name)}](${encodeURI(setting.environmentUrl)})`;
    const headline = failed.length > 0
        ? `### ❌ ${where}: ${failed.map((outcome) => (0,src_escape/* escapeMarkdown */.FV)(outcome.service)).join(', ')} did not come up`
        : outcomes.some((outcome) => outcome.result === 'planned')
            ? `### 📝 What would be deployed to ${where}`
            : `### ✅ ${where} is live`;
    const rows = outcomes.map((outcome) => [
        (0,src_escape/* escapeMarkdown */.FV)(outcome.service),
        marks[outcome.result],
        describeRevisions(outcome),
        // What runs now, where that is known: after a rollback it is not what was asked for.
        (0,src_escape/* inlineCode */.ti)(shortDigest((outcome.rolledBackTo || outcome.image).split('@')[1] ?? '')),
        proofs[outcome.proof],
        outcome.milliseconds === 0 ? '' : (0,src_clock/* describeDuration */.M)(outcome.milliseconds),
    ]);
    const details = failed.map((outcome) => {
        const logs = outcome.logs.length === 0 ? '' : `\n\n${(0,src_escape/* codeBlock */.DV)(outcome.logs.join('\n'))}`;
        const remedy = outcome.remedy === '' ? '' : `\n\n**What to do:** ${(0,src_escape/* escapeMarkdown */.FV)(outcome.remedy)}`;
        return `**${(0,src_escape/* escapeMarkdown */.FV)(outcome.service)}** (\`${outcome.reason}\`): ${(0,src_escape/* escapeMarkdown */.FV)(outcome.message)}${logs}${remedy}`;
    });
    const left = untouched.length === 0 ? [] : [`Not reached, and left as they were: ${untouched.map(src_escape/* escapeMarkdown */.FV).join(', ')}.`];
    return [
        headline,
        markdownTable(['Service', '', 'Revision', 'Image', 'Proof', 'Time'], rows),
        ...details,
        ...left,
    ].join('\n\n');
}
function describeRevisions(outcome) {
    const change = `${revisionOf(outcome.previousRevision)} → ${revisionOf(outcome.revision)}`;
    return outcome.rolledBackTo === '' ? change : `${change} → ${revisionOf(outcome.liveRevision)}`;
}
function revisionOf(revision) {
    return revision === '' ? '–' : (0,src_escape/* inlineCode */.ti)(revision.slice(0, 7));
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/way-back.js



/**
 * Gives the migrations that stand between what ran by a record and now, where they took away what its code uses: those
 * of the newest deployment since that had such. A record that is newer than they are was proven on what they left.
 */
async function findBreaking(setting, query, record) {
    for await (const { id, payload, wasProven } of (0,records/* walkRecords */.wy)(setting.github, query)) {
        if (id <= record.id)
            return undefined;
        const { migrations: current, compatibility, reversible } = payload;
        // What waits for the deployment only runs after one that came up.
        const followed = compatibility === afterDeploy && wasProven;
        if (followed || breaksOlderCode(compatibility))
            return { current, compatibility, reversible };
    }
    return undefined;
}
/** Why a way back is not taken, and what to do instead. */
function explainBreaking(service, back, facts) {
    const refused = `${service} is not brought back to ${back}`;
    const forward = 'Mend it by a newer commit that works on the database as it is.';
    const byHand = 'with `to: name@sha256:…`';
    if (facts.compatibility === atStart) {
        return {
            message: `${refused}: the start of what was deployed since applies migrations, and that code would meet a database that it does not know.`,
            remedy: `${forward} Where run-migrations with \`mode: plan\` says that they are still pending, bring the older code back by hand, ${byHand}.`,
        };
    }
    const at = facts.current === '' ? '' : `, which stands at ${facts.current}`;
    const kind = facts.compatibility === 'mixed' ? 'mixed' : 'contract';
    const undo = facts.reversible === 'true'
        ? 'undo the migrations first (their files say how), and then bring it back by hand'
        : 'the migrations do not all say how to undo them: bring the database back from its backup first, and then the image by hand';
    return {
        message: `${refused}: ${kind} migrations were applied since, and that code may break on the database${at}.`,
        remedy: `${forward} If it has to be the older code: ${undo}, ${byHand}.`,
    };
}
/** Refuses to go back by hand where that would run code on a database that is no longer made for it. */
async function refuseBreaking(setting, query, record) {
    const facts = await findBreaking(setting, query, record);
    if (facts === undefined)
        return;
    const { payload } = record;
    const back = payload.version || payload.revision.slice(0, 7);
    const { message, remedy } = explainBreaking(query.service, back, facts);
    throw new errors/* UserError */.yo(message, {
        reason: 'incompatible-rollback',
        received: `compatibility: ${facts.compatibility}`,
        accepted: 'a version that was proven after these migrations, or an image by its digest',
        remedy,
    });
}

;// CONCATENATED MODULE: ./build/packages/github/src/trees.js
/**
 * Lists every entry of a commit's tree below `path` (`.` for all), without a checkout. Where GitHub cuts the recursive
 * listing (over 100,000 entries or 7 MB) the folders are read one by one, so the list is always whole.
 */
async function listTree(github, commit, path) {
    const root = path === '.' ? commit : await findSubtree(github, commit, path);
    if (root === undefined)
        return [];
    const prefix = path === '.' ? '' : `${path}/`;
    return readTree(github, root, prefix);
}
/**
 * Reads a file at a commit; undefined when the commit's tree was read and has no such file. Throws a UserError when the
 * tree cannot be read.
 */
async function readFileAt(github, commit, path) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    const tree = folder === '.' ? commit : await findSubtree(github, commit, folder);
    if (tree === undefined)
        return undefined;
    const entry = (await readLevel(github, tree)).find((each) => each.path === path.slice(path.lastIndexOf('/') + 1));
    if (entry === undefined || entry.type !== 'blob')
        return undefined;
    return readBlob(github, entry.sha);
}
/** Reads a blob by its object id. */
async function readBlob(github, sha) {
    const { data } = await github.read('read a file', 'contents: read', () => github.rest.git.getBlob({ owner: github.owner, repo: github.repo, file_sha: sha }));
    return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
}
async function readTree(github, sha, prefix) {
    const { data } = await github.read('list the files of a commit', 'contents: read', () => github.rest.git.getTree({ owner: github.owner, repo: github.repo, tree_sha: sha, recursive: '1' }));
    if (!data.truncated)
        return toEntries(data.tree, prefix);
    const entries = [];
    for (const item of await readLevel(github, sha)) {
        if (item.type === 'tree')
            entries.push(...(await readTree(github, item.sha, `${prefix}${item.path}/`)));
        else
            entries.push({ path: prefix + item.path, mode: item.mode, sha: item.sha });
    }
    return entries;
}
function toEntries(level, prefix) {
    return level
        .filter((item) => item.type !== 'tree')
        .map((item) => ({ path: prefix + item.path, mode: item.mode, sha: item.sha }));
}
/** A folder that cannot be read is no empty one: GitHub answers 404 for what a token may not see. */
async function readLevel(github, sha) {
    const { data } = await github.read('list a folder of a commit', 'contents: read', () => github.rest.git.getTree({ owner: github.owner, repo: github.repo, tree_sha: sha }));
    return data.tree;
}
async function findSubtree(github, commit, path) {
    let sha = commit;
    for (const part of path.split('/')) {
        const found = (await readLevel(github, sha)).find((item) => item.path === part && item.type === 'tree');
        if (found === undefined)
            return undefined;
        sha = found.sha;
    }
    return sha;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/packages/keys/src/tree.js

/** Gives the kind that a mode of git's trees stands for. */
function tree_kindOfMode(mode) {
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
    const only = entries.length === 1 ? entries.at(0) : undefined;
    return only?.path === path ? only : undefined;
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

;// CONCATENATED MODULE: ./build/packages/keys/src/github-tree.js


/**
 * Reads tracked files of any commit over GitHub's API, without a checkout. A commit is listed once, whole, and kept:
 * N services then cost little more than one.
 */
function readGitHubTree(github) {
    const listings = new Map();
    const listAll = (commit) => {
        const known = listings.get(commit);
        if (known !== undefined)
            return known;
        const listing = listTree(github, commit, '.').then((entries) => entries.map(({ path, mode, sha }) => ({ path, mode, sha, kind: tree_kindOfMode(mode) })));
        listings.set(commit, listing);
        return listing;
    };
    return {
        async list(commit, path) {
            const entries = await listAll(commit);
            return path === '.'
                ? entries
                : entries.filter((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
        },
        async read(commit, path) {
            const entry = (await listAll(commit)).find((candidate) => candidate.path === path && candidate.kind !== 'commit');
            return entry === undefined ? undefined : readBlob(github, entry.sha);
        },
    };
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

;// CONCATENATED MODULE: ./build/packages/keys/src/go-pattern.js
/** Throws a SyntaxError for a pattern that Go's filepath.Match refuses: an open or empty class, half a range, a trailing backslash. */
function requireMatchSyntax(pattern) {
    const characters = [...pattern];
    let at = 0;
    const readOne = () => {
        if (at >= characters.length)
            throw new SyntaxError('a class that is empty or not closed');
        if (characters[at] === '-' || characters[at] === ']')
            throw new SyntaxError('a class that is empty, or half a range');
        if (characters[at] === '\\')
            at += 1;
        at += 1;
        if (at >= characters.length)
            throw new SyntaxError('a class that is empty or not closed');
    };
    for (; at < characters.length; at += 1) {
        if (characters[at] === '\\') {
            at += 1;
            if (at === characters.length)
                throw new SyntaxError('a backslash at the end');
        }
        else if (characters[at] === '[') {
            at += characters[at + 1] === '^' ? 2 : 1;
            for (let ranges = 0; ranges === 0 || characters[at] !== ']'; ranges += 1) {
                readOne();
                if (characters[at] !== '-')
                    continue;
                at += 1;
                readOne();
            }
        }
    }
}
/**
 * Translates a regular expression of Go (RE2) into one of JavaScript's, with the flag `u`. Throws a SyntaxError for one
 * that Go refuses, and for `\p`, `\x`, `\Q` and the like, which no pattern of files means.
 */
function translateExpression(expression) {
    const characters = [...expression];
    let source = '';
    for (let at = 0; at < characters.length; at += 1) {
        const character = characters[at];
        if (character === '\\') {
            at += 1;
            source += translateEscape(characters[at] ?? '');
        }
        else if (character === '[') {
            const end = endOfClass(characters, at);
            source += translateClass(characters.slice(at + 1, end));
            at = end;
        }
        else if (character === '{') {
            const repetition = /^\{\d+(?:,\d*)?\}/.exec(characters.slice(at, at + 16).join(''))?.[0];
            source += repetition ?? '\\{';
            at += (repetition?.length ?? 1) - 1;
        }
        else if (character === '.')
            source += '[^\\n]';
        else if (character === '}' || character === ']' || character === '/')
            source += `\\${character}`;
        else
            source += character;
    }
    return source;
}
/** `]` closes a class unless it comes first in it. */
function endOfClass(characters, start) {
    const first = start + (characters[start + 1] === '^' ? 2 : 1);
    for (let at = first; at < characters.length; at += 1) {
        if (characters[at] === '\\')
            at += 1;
        else if (characters[at] === '[' && characters[at + 1] === ':') {
            const end = characters.findIndex((one, index) => index > at + 1 && one === ':' && characters[index + 1] === ']');
            if (end > 0)
                at = end + 1;
        }
        else if (characters[at] === ']' && at > first)
            return at;
    }
    throw new SyntaxError('a class that is not closed');
}
function translateClass(inside) {
    const negated = inside[0] === '^';
    let source = '';
    for (let at = negated ? 1 : 0; at < inside.length; at += 1) {
        const character = inside[at];
        const named = character === '[' ? /^\[:(\^?)(\w+):\]/.exec(inside.slice(at, at + 16).join('')) : null;
        if (named !== null) {
            source += translateNamed(named[2], named[1] === '^');
            at += named[0].length - 1;
        }
        else if (character === '\\') {
            at += 1;
            source += translateEscape(inside[at] ?? '', true);
        }
        else if (character === '-') {
            const isRange = at > (negated ? 1 : 0) && at < inside.length - 1;
            source += isRange ? '-' : '\\-';
        }
        else
            source += /[\\\]^[]/.test(character) ? `\\${character}` : character;
    }
    return `[${negated ? '^' : ''}${source}]`;
}
const classes = {
    alnum: '0-9A-Za-z',
    alpha: 'A-Za-z',
    ascii: '\\x00-\\x7f',
    blank: '\\t ',
    cntrl: '\\x00-\\x1f\\x7f',
    digit: '0-9',
    graph: '!-~',
    lower: 'a-z',
    print: ' -~',
    punct: '!-\\/:-@\\[-`\\{-~',
    space: '\\t\\n\\v\\f\\r ',
    upper: 'A-Z',
    word: '0-9A-Za-z_',
    xdigit: '0-9A-Fa-f',
};
function translateNamed(name, negated) {
    const members = classes[name];
    if (members === undefined || negated)
        throw new SyntaxError(`a class by the name of ${name}`);
    return members;
}
function translateEscape(character, inClass = false) {
    if (/^[dDwW]$/.test(character) || (!inClass && /^[bB]$/.test(character)))
        return `\\${character}`;
    if (character === 's')
        return inClass ? '\\t\\n\\f\\r ' : '[\\t\\n\\f\\r ]';
    if (character === 'S' && !inClass)
        return '[^\\t\\n\\f\\r ]';
    if (character === 'a')
        return '\\x07';
    if (/^[fnrtv]$/.test(character))
        return `\\${character}`;
    if (character === 'A' && !inClass)
        return '^';
    if (character === 'z' && !inClass)
        return '$';
    if (/^[\\^$.*+?()[\]{}|/-]$/.test(character))
        return character === '-' && !inClass ? '-' : `\\${character}`;
    if (/^[!-/:-@[-`{-~ ]$/.test(character))
        return character;
    throw new SyntaxError(`\\${character} is not understood`);
}

;// CONCATENATED MODULE: ./build/packages/keys/src/glob.js

/**
 * Compiles one cleaned pattern with the meaning that moby's patternmatcher gives it: `*` and `?` stay inside of one
 * path segment, `**` crosses them, `[…]` is a class, a backslash takes the next character as it is. Where one of these
 * makes it a regular expression of Go, more has a meaning, as it does there: `|`, `^`, `{2}`, `\d`, `[[:alpha:]]`.
 * Throws a SyntaxError for a pattern that Go's filepath.Match refuses, or the expression made of it.
 */
function compileGlob(pattern) {
    requireMatchSyntax(pattern);
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
        else if (character === '\\') {
            index += 1;
            source += `\\${characters[index]}`;
            kind = 'expression';
        }
        else if (character === '[' || character === ']') {
            source += character;
            kind = 'expression';
        }
        else
            source += '.+()$'.includes(character) ? `\\${character}` : character;
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
            const expression = new RegExp(translateExpression(`^${source}$`), 'u');
            // Most paths end otherwise, which is cheaper to see than what comes before. `**/` may stand for nothing.
            const end = /[|{}]/.test(pattern) ? '' : (/(?:\\.|\*\/)?([^*?[\]\\^]*)$/u.exec(pattern)?.[1] ?? '');
            return (path) => path.endsWith(end) && expression.test(path);
        }
    }
}

;// CONCATENATED MODULE: ./build/packages/keys/src/dockerignore.js



/** Leaves nothing out. */
const ignoreNothing = Object.assign(() => false, { mayLetThrough: () => true, traces: [] });
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
    const traces = patterns.filter(({ exception }) => !exception).map(({ trace }) => trace);
    return Object.assign(matcherOf(patterns), {
        traces: traces.includes('') ? undefined : traces,
        mayLetThrough: (folder) => exceptions.some(({ literal }) => mayMatchBelow(literal, folder)),
    });
}
/** Says whether a pattern that starts with these segments could match a path below the folder. */
function mayMatchBelow(literal, folder) {
    const segments = folder.split('/');
    return literal.slice(0, segments.length).every((segment, index) => segment === segments[index]);
}
/** What has a meaning of its own in a pattern that is made an expression of Go; in doubt any pattern is. */
const expressive = /[\]|^{}()+]/;
function literalSegments(pattern) {
    // An alternative begins anew.
    if (pattern.includes('|'))
        return [];
    const segments = pattern.split('/');
    const special = segments.findIndex((segment) => /[*?[\\]/.test(segment) || expressive.test(segment));
    return special < 0 ? segments : segments.slice(0, special);
}
/** Gives the longest text between special characters; slashes are some, because `**` takes those beside it along. */
function findTrace(pattern) {
    if (expressive.test(pattern))
        return '';
    const beforeClass = pattern.replace(/[[\\].*$/s, '');
    return beforeClass
        .split(/[^ -~]|[*?/]/)
        .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
function findParent(pattern) {
    return /[*?[\]\\]/.test(pattern) ? undefined : pattern.slice(0, Math.max(0, pattern.lastIndexOf('/')));
}
function parseLine(line, file, number) {
    // A comment starts in the first column only.
    if (line.startsWith('#'))
        return [];
    const trimmed = trimSpace(line);
    if (trimmed === '')
        return [];
    try {
        const rule = readRule(trimmed);
        if (rule === '')
            return [];
        if (rule === '!')
            throw new SyntaxError('an exclamation mark alone');
        const exception = rule.startsWith('!');
        const pattern = exception ? rule.slice(1) : rule;
        const literal = literalSegments(pattern);
        const matches = compileGlob(pattern);
        return [{ exception, matches, literal, trace: findTrace(pattern), parent: findParent(pattern) }];
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
/**
 * What is written is made a rule once when the file is read, and once more when its rules are: blanks that a slash hid
 * go then, and an exclamation mark that one hid counts.
 */
function readRule(written) {
    const exception = written.startsWith('!');
    const path = exception ? trimSpace(written.slice(1)) : written;
    const rule = trimSpace((exception ? '!' : '') + (path === '' ? '' : cleanPath(path)));
    return rule === '' ? '' : normalize(rule);
}
/** As Go's strings.TrimSpace: unlike `trim`, it keeps a byte order mark, as between files that were joined, and takes U+0085. */
function trimSpace(text) {
    return text.replace(/^(?:(?!\ufeff)[\s\u0085])+|(?:(?!\ufeff)[\s\u0085])+$/g, '');
}
function normalize(path) {
    return external_node_path_.posix.normalize(path).replace(/(.)\/$/, '$1');
}
/** As Go's filepath.Clean, and without the leading slash: all patterns are relative to the context. */
function cleanPath(pattern) {
    const clean = normalize(pattern);
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
        judge(path, findFolder(path), matched);
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
    return (path) => judge(path, findFolder(path), undefined);
}
/** Says whether a path is left out, and adds the patterns that matched it or a folder above to `matched`. */
function judge(path, above, matched) {
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
        // What comes behind `./` is a name.
        return { exception, rooted: rooted === '.' || rooted === './' ? '**' : rooted.replace(/^!/, '\\!') };
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

;// CONCATENATED MODULE: ./build/packages/keys/src/packed-files.js


/** Gives the files of a table from one row up to another. */
function packFiles(table, from, to) {
    const length = Math.max(0, to - from);
    const at = (index) => (index >= 0 && index < length ? readFile(table, from + index) : undefined);
    return {
        table,
        from,
        to: from + length,
        length,
        at,
        slice: (first, last) => packFiles(table, from + first, from + Math.min(last, length)),
        *[Symbol.iterator]() {
            for (let row = from; row < from + length; row += 1)
                yield readFile(table, row);
        },
    };
}
/** Whether the files are still the index's own bytes. */
function packed_files_isPacked(files) {
    return 'table' in files;
}
/** Where an entry has its mode and its hash (gitformat-index). */
const modeAt = 26;
const hashAt = 40;
/** The modes of most files and of a submodule, as the index has them. */
const plainMode = 0o100644;
const submoduleMode = 0o160000;
/** Gives the number that an entry has for a mode, which `modeText` writes out. */
function readMode({ index, entries }, row) {
    const at = entries[row] + modeAt;
    return (index[at] << 8) | index[at + 1];
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
        case submoduleMode:
            return '160000';
        default:
            return undefined;
    }
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII
const beyondAscii = /[^\u0000-\u007f]/;
/** Gives the path of a file, or what follows its first `skip` bytes. */
function readPath({ names, starts, ends }, row, skip = 0) {
    const start = starts[row] + skip;
    const end = ends[row];
    const path = names.toString('latin1', start, end);
    return beyondAscii.test(path) ? decodePath(names.subarray(start, end)) : path;
}
function readFile(table, row) {
    const mode = modeText(readMode(table, row));
    const at = table.entries[row] + hashAt;
    const sha = table.index.toString('hex', at, at + table.hashLength);
    return { path: readPath(table, row), mode, kind: kindOfMode(mode), sha };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/entries.js


/** Finds a path among sorted entries. */
function findEntry(entries, path) {
    const entry = entries.at(lowerBound(entries, path));
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
/** Gives the submodules, without making anything of the files between them. */
function findSubmodules(entries) {
    if (!isPacked(entries))
        return [...entries].filter(({ kind }) => kind === 'commit');
    const { table, from, to } = entries;
    return table.submodules.filter((row) => row >= from && row < to).map((row) => entries.at(row - from));
}
function lowerBound(entries, path) {
    const pathAt = packed_files_isPacked(entries)
        ? (index) => readPath(entries.table, entries.from + index)
        : (index) => entries.at(index).path;
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (comparePaths(pathAt(middle), path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// EXTERNAL MODULE: ./build/packages/action/src/cryptography.js
var cryptography = __webpack_require__(5170);
;// CONCATENATED MODULE: ./build/packages/keys/src/hash-lines.js

/** Gives the SHA-256 of lines, each ended by LF, and of encoded ones, as 64 hexadecimal digits. */
function hashLines(lines, encoded = []) {
    const hash = (0,cryptography/* loadCryptography */.L)().createHash('sha256');
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

;// CONCATENATED MODULE: ./build/packages/keys/src/visible.js

/**
 * Picks what the build sees out of tracked files. A submodule is seen unless nothing below it could be let through.
 */
function findVisible(entries, context, ignores) {
    const names = [];
    const files = [];
    const folders = watchFolders(ignores);
    const start = context === '.' ? '' : `${context}/`;
    let previous = '';
    let isSorted = true;
    for (const entry of entries) {
        if (start !== '' && !entry.path.startsWith(start))
            continue;
        const name = start === '' ? entry.path : entry.path.slice(start.length);
        if (!ignores(name) || (entry.kind === 'commit' && ignores.mayLetThrough(name))) {
            folders.see(name);
            names.push(name);
            files.push(entry);
            // Git lists files in this order already, and looking is cheaper than sorting.
            if (isSorted)
                isSorted = previous < name;
            previous = name;
        }
        else
            folders.miss(name);
    }
    const emptied = folders.emptied();
    if (isSorted && !beyondPlane.test(names.join('')))
        return { names, files, emptied };
    const order = names.map((name, index) => ({ name, file: files[index] }));
    order.sort((a, b) => comparePaths(a.name, b.name));
    return { names: order.map(({ name }) => name), files: order.map(({ file }) => file), emptied };
}
/** Notes, file by file, which folders a build sees although it sees nothing in them. */
function watchFolders(ignores) {
    const candidates = new Set();
    const holding = new Set();
    let last = '';
    return {
        /** A file that is let through. */
        see(name) {
            const at = name.lastIndexOf('/');
            // Files come folder by folder.
            if (at <= 0 || (at === last.length && name.startsWith(last)))
                return;
            last = name.slice(0, at);
            holding.add(last);
        },
        /** A file that is left out. */
        miss(name) {
            const folder = findSeenFolder(name, ignores);
            if (folder !== undefined)
                candidates.add(folder);
        },
        /** Gives the folders, sorted by their bytes. */
        emptied() {
            if (candidates.size === 0)
                return [];
            const occupied = new Set();
            for (const path of holding)
                occupied.add(path);
            for (const path of [...holding, ...candidates]) {
                for (const folder of foldersAbove(path))
                    occupied.add(folder);
            }
            return [...candidates].filter((folder) => !occupied.has(folder)).sort(comparePaths);
        },
    };
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
/** Where UTF-16 may sort otherwise than UTF-8 does. */
const beyondPlane = /[\ud800-\uffff]/;

;// CONCATENATED MODULE: ./build/packages/keys/src/packed-hidden.js




/** Finds what an ignore file leaves out of the files of a context, as `findVisible` does. */
function findHidden(files, context, ignores) {
    const { table } = files;
    const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1;
    const rows = [];
    const candidates = new Set();
    let last;
    const asked = markAsked(files, skip, ignores.traces);
    for (let place = asked.indexOf(1); place >= 0; place = asked.indexOf(1, place + 1)) {
        const row = files.from + place;
        const name = readPath(table, row, skip);
        if (!ignores(name) || (readMode(table, row) === submoduleMode && ignores.mayLetThrough(name)))
            continue;
        rows.push(row);
        const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
        // Files come folder by folder.
        if (folder === last)
            continue;
        last = folder;
        const seen = findSeenFolder(name, ignores);
        if (seen !== undefined)
            candidates.add(seen);
    }
    return { rows, emptied: findEmptied(files, context, candidates, rows) };
}
/**
 * Marks the rows that an ignore file has to be asked about with 1: it leaves out no path that has none of its traces.
 * Where many have one, asking about all costs less than finding out which.
 */
function markAsked(files, skip, traces) {
    const marks = new Uint8Array(files.length);
    let left = 64 + files.length / 4;
    const found = traces?.every((trace) => {
        left = markTraced(files, skip, Buffer.from(trace, 'latin1'), marks, left);
        return left >= 0;
    });
    return found === true ? marks : marks.fill(1);
}
/**
 * Marks the rows in whose names, from their byte `skip` on, the trace stands: one search through all of the bytes. Gives
 * how many of at most `limit` rows are left, less than none where it gave up.
 */
function markTraced({ table, from, to }, skip, trace, marks, limit) {
    const { starts, ends } = table;
    if (to <= from)
        return limit;
    const searched = table.names.subarray(0, ends[to - 1]);
    let left = limit;
    let row = from;
    let at = searched.indexOf(trace, starts[from]);
    while (at >= 0 && left >= 0) {
        row = packed_hidden_lowerBound(ends, at + 1, row, to);
        const first = starts[row] + skip;
        const end = ends[row];
        if (at >= first && at + trace.length <= end)
            marks[row - from] = 1;
        // What stands before the name, as that of the context, is passed over.
        at = searched.indexOf(trace, at < first ? first : end);
        left -= 1;
    }
    return left;
}
/** Of the folders above hidden files, those that hold neither a file that is seen nor another one of them. */
function findEmptied(files, context, candidates, hidden) {
    const above = new Set([...candidates].flatMap((folder) => foldersAbove(folder)));
    const isEmptied = (folder) => {
        if (above.has(folder))
            return false;
        const below = entriesBelow(files, context === '.' ? folder : `${context}/${folder}`);
        if (!packed_files_isPacked(below))
            return false;
        return packed_hidden_lowerBound(hidden, below.to) - packed_hidden_lowerBound(hidden, below.from) === below.length;
    };
    return [...candidates].filter(isEmptied).sort(comparePaths);
}
/** Gives the first place, from `from` up to `to`, whose number is not below the value. */
function packed_hidden_lowerBound(numbers, value, from = 0, to = numbers.length) {
    let low = from;
    let high = to;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (numbers[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/packed-lines.js



/**
 * Gives the lines that `encodeContext` gives, byte for byte, out of packed files: paths and hashes go from the index's
 * bytes into the lines' bytes, and only what an ignore file is asked about becomes text.
 */
function encodePacked(files, context, prefix, ignores) {
    const { table, from, to } = files;
    const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1;
    const { rows, emptied } = findHidden(files, context, ignores);
    const empty = encodeLines(emptied, (path) => fileLine(prefix + path, '040000', ''));
    return [...writeRows(table, from, to, rows, skip, prefix), ...empty];
}
const plainText = /^[ !#-[\]-~]*$/;
/** Both hexadecimal digits of each byte, the first one below. */
const digits = Uint16Array.from({ length: 256 }, (_, byte) => {
    const text = byte.toString(16).padStart(2, '0');
    return text.charCodeAt(0) | (text.charCodeAt(1) << 8);
});
/**
 * Writes the lines of the rows but the hidden ones, whose paths count from their byte `skip` on. One function does all
 * for a row, and is called by `forEach`: a loop of our own would be compiled besides it, at the cost of all the rest,
 * and native calls for so few bytes cost more than they win.
 */
function writeRows(table, from, to, hidden, skip, prefix) {
    const { index, hashLength, names, starts, ends } = table;
    const isPlain = plainText.test(prefix);
    const head = Buffer.from(`["${prefix}`);
    const span = to > from ? ends[to - 1] - starts[from] : 0;
    const middles = openMiddles();
    const lines = Buffer.allocUnsafeSlow(span + (to - from) * (head.length + middles.longest + 2 * hashLength + 3));
    const chunks = [];
    let begun = 0;
    let filled = 0;
    let passed = 0;
    const cut = (row) => {
        chunks.push(lines.subarray(begun, filled), textLine(table, row, prefix, skip));
        begun = filled;
    };
    table.entries.subarray(from, to).forEach((entry, place) => {
        const row = from + place;
        if (row === hidden[passed]) {
            passed += 1;
            return;
        }
        let next = filled;
        for (let at = 0; at < head.length; at += 1) {
            lines[next] = head[at];
            next += 1;
        }
        const end = ends[row];
        for (let at = starts[row] + skip; at < end; at += 1) {
            const byte = names[at];
            // What does not stand in JSON as it is.
            if (!isPlain || byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c) {
                cut(row);
                return;
            }
            lines[next] = byte;
            next += 1;
        }
        const middle = middles.of(readMode(table, row));
        for (let at = 0; at < middle.length; at += 1) {
            lines[next] = middle[at];
            next += 1;
        }
        for (let at = entry + hashAt; at < entry + hashAt + hashLength; at += 1) {
            const pair = digits[index[at]];
            lines[next] = pair & 0xff;
            lines[next + 1] = pair >> 8;
            next += 2;
        }
        lines[next] = 0x22;
        lines[next + 1] = 0x5d;
        lines[next + 2] = 0x0a;
        filled = next + 3;
    });
    return [...chunks, lines.subarray(begun, filled)];
}
/** What stands between a path and a hash, by mode. */
function openMiddles() {
    const make = (mode) => Buffer.from(`","${modeText(mode)}","`);
    const plain = make(plainMode);
    const made = new Map();
    const find = (mode) => {
        const middle = made.get(mode) ?? make(mode);
        made.set(mode, middle);
        return middle;
    };
    return { longest: plain.length, of: (mode) => (mode === plainMode ? plain : find(mode)) };
}
function textLine(table, row, prefix, skip) {
    const at = table.entries[row] + hashAt;
    const hash = table.index.toString('hex', at, at + table.hashLength);
    const mode = modeText(readMode(table, row));
    return Buffer.from(`${fileLine(prefix + readPath(table, row, skip), mode, hash)}\n`);
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
    const ignores = parseIgnoreFile(ignoreFile);
    const lines = packed_files_isPacked(entries)
        ? encodePacked(entries, context, prefix, ignores)
        : encodeListed(entries, context, prefix, ignores);
    const [oldest] = lists.keys();
    if (lists.size >= kept && oldest !== undefined)
        lists.delete(oldest);
    lists.set(id, lines);
    return lines;
}
function encodeListed(entries, context, prefix, ignores) {
    const { names, files, emptied } = findVisible(entries, context, ignores);
    return [
        ...encodeLines(names, (name, index) => {
            const { mode, sha } = files[index];
            return fileLine(prefix + name, mode, sha);
        }),
        ...encodeLines(emptied, (path) => fileLine(prefix + path, '040000', '')),
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
    throw new UserError(`The named context ${found.name} cannot be told from its name alone, so no image can be reused.`, {
        reason: 'unkeyable-context',
        received: `--build-context ${found.name}=${found.value}`,
        accepted: 'docker-image:// and a reference, or a folder of the repository, relative to its root',
        remedy: 'Set `reuse: never` for this service; or publish the context as an image and name it by its digest, docker-image://name@sha256:…',
    });
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
    const files = [...(await tree.list(commit, '.'))]
        .filter(({ kind, path }) => inputs.includes(path) || (kind === 'commit' && inputs.mayInclude(path)))
        .sort((a, b) => comparePaths(a.path, b.path));
    return encodeLines(files, ({ path, mode, sha }) => fileLine(`//${path}`, mode, sha));
}
/** Files of a packed list are sorted; others come in any order. */
function findListed(files, path) {
    return packed_files_isPacked(files) ? findEntry(files, path) : [...files].find((entry) => entry.path === path);
}
/** Most Dockerfiles are in the context, whose files are known already. */
async function describeDockerfile(recipe, tree, commit, context) {
    const listed = context.kind === 'folder' ? findListed(context.entries, recipe.dockerfile) : undefined;
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

;// CONCATENATED MODULE: ./build/packages/keys/src/service.js


/** Gives the source key that a commit's tree gives a configured service (see computeSourceKey). */
function computeServiceSourceKey(service, tree, commit) {
    return computeSourceKey(recipeOf(service), tree, commit);
}

// EXTERNAL MODULE: ./build/packages/record/src/pinned.js
var pinned = __webpack_require__(2679);
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
    if (!(0,pinned/* isPinned */.T)(image))
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
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function invalid(input, received) {
    return new errors/* UserError */.yo(`The input ${input} does not hold the images of an earlier step.`, {
        reason: 'invalid-images',
        received,
        accepted: '{"api": {"image": "ghcr.io/acme/shop-api@sha256:…", …}}: the output `services` of build-image or `images` of promote-release',
        remedy: `Set \`${input}: \${{ steps.build.outputs.services }}\`, and check that the step before did not fail or get skipped.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/registry/src/answer-text.js
/**
 * Gives what an answer says of itself, shortened and in brackets behind a blank; nothing where it says nothing. Registries
 * answer with the error list of the distribution specification; what stands before them has forms of its own.
 */
function describeAnswer({ body, headers }) {
    const text = body.subarray(0, 65_536).toString('utf8');
    const said = (readJson(text) ?? readText(text, headers.get('content-type') ?? '')).replace(/\s+/g, ' ').trim();
    return said === '' ? '' : ` (${said.slice(0, 200)})`;
}
/** The names that a sentence goes by: RFC 9457, OAuth2 (RFC 6749 §5.2), and the registries' own. */
const sentences = ['message', 'error_description', 'details', 'detail', 'error', 'title'];
/** Gives undefined for what is no JSON. */
function readJson(text) {
    let answer;
    try {
        answer = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof answer !== 'object' || answer === null)
        return '';
    const { errors } = answer;
    const list = Array.isArray(errors) ? errors.map(readEntry).filter((said) => said !== '') : [];
    if (list.length > 0)
        return list.join('; ');
    return sentences.map((name) => answer[name]).find((said) => typeof said === 'string') ?? '';
}
function readEntry(entry) {
    const { code, message } = (entry ?? {});
    return [code, message].filter((said) => typeof said === 'string' && said !== '').join(': ');
}
/** Of a page its title. */
function readText(text, type) {
    if (/html/i.test(type) || /^\s*</.test(text))
        return /<title>([^<]*)<\/title>/i.exec(text)?.[1] ?? '';
    return /^text\/plain/i.test(type) ? text : '';
}

;// CONCATENATED MODULE: ./build/packages/registry/src/faults.js



/** Logged in, but not allowed: 403, or 401 with `insufficient_scope`. */
function forbidden(attempt, response) {
    const { registry, repository, doing, loggedInAs, right } = attempt;
    if (immutable.test(describeAnswer(response)))
        return unexpected(attempt, response);
    const push = right === 'pull,push';
    return new errors/* UserError */.yo(`${registry} does not allow ${doing} of ${repository}.`, {
        reason: 'registry-forbidden',
        received: `HTTP ${response.status} for ${loggedInAs ?? 'an anonymous request'}${describeAnswer(response)}`,
        accepted: `a token with the right to ${push ? 'push to' : 'pull from'} this repository`,
        remedy: registry === 'ghcr.io'
            ? `Grant the job \`permissions: packages: ${push ? 'write' : 'read'}\`, and give the repository ${push ? 'write' : 'read'} access in the settings of the package.`
            : `Grant the user the right to ${push ? 'push to' : 'pull from'} ${repository}.${nameInFull(attempt)}`,
    });
}
/** A name without registry and owner is one of Docker's own images, and was most often meant to be another. */
function nameInFull({ registry, repository }) {
    if (registry !== 'docker.io' || !repository.startsWith('library/'))
        return '';
    const name = repository.slice('library/'.length);
    return ` If this is not one of Docker's own images, name it with its registry and owner, such as ghcr.io/acme/${name}.`;
}
/** An answer that nothing above explains. `who` answered: the registry, unless it was its token service. */
function unexpected(attempt, response, who) {
    const { registry, repository, doing } = attempt;
    const [reason, remedy] = faults_judge(response);
    const wait = response.headers.get('retry-after');
    return new errors/* UserError */.yo(`${who ?? registry} failed while ${doing} of ${repository}.`, {
        reason,
        received: `HTTP ${response.status}${describeTarget(response)}${wait === null ? '' : `, Retry-After: ${wait.slice(0, 40)}`}${describeAnswer(response)}`,
        remedy,
    });
}
/** Where a redirect leads that was not followed: its host, since the rest may be signed. */
function describeTarget({ status, headers }) {
    const location = status >= 300 && status < 400 ? headers.get('location') : null;
    return location === null ? '' : ` to ${URL.canParse(location) ? originOf(location) : location.slice(0, 100)}`;
}
/** What registries say of a tag that nobody may write again; each has a status of its own for it. */
const immutable = /\bimmutab|cannot be overwritten|manifest already exists/i;
function faults_judge(response) {
    const { status } = response;
    if (status < 500 && immutable.test(describeAnswer(response))) {
        return [
            'registry-immutable-tag',
            'Leave tags that move to registries that let them: set `latest: false` and take them out of `tags`, or exempt them in the settings of the repository.',
        ];
    }
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
    if (status >= 300 && status < 400) {
        return [
            'registry-refused',
            'Name the registry by the host that it redirects to: only reading is redirected, with TLS, and without the login.',
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
    if (error.kind === 'too-large')
        return tooLarge(attempt, error);
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
function tooLarge({ registry, repository, doing }, error) {
    return new errors/* UserError */.yo(`${registry} gave more than can be read while ${doing} of ${repository}.`, {
        reason: 'registry-failed',
        received: error.message,
        accepted: 'manifests and configurations of images, which take a few kilobytes',
        remedy: 'Check what was pushed under this name, and whether a proxy answers in the place of the registry.',
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
    return `sha256:${(0,cryptography/* loadCryptography */.L)().createHash('sha256').update(bytes).digest('hex')}`;
}
/** Gives the digest that an answer names; a proxy that adds headers may name it twice, which arrives as a list. */
function digestIn(headers) {
    return headers.get('docker-content-digest')?.split(',')[0]?.trim() ?? null;
}
/** Parses a manifest's bytes. `name` is for the error: throws a UserError when they are no JSON object. */
function manifest_parseManifest(name, { bytes, mediaType }) {
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
    const content = manifest_parseManifest(name, { bytes, mediaType: stated.slice(0, 100) });
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
            const expected = [200, 404, 405, 501];
            return (await request({ method: 'HEAD', path: `blobs/${digest}`, doing, expected })).status === 200;
        },
        async *readBlobStream(digest, size) {
            const doing = `reading the blob ${digest}`;
            const sized = size === undefined ? {} : { size };
            const { body } = await stream({ method: 'GET', path: `blobs/${digest}`, doing, ...sized, expected: [200] });
            const hash = (0,cryptography/* loadCryptography */.L)().createHash('sha256');
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
    const hasHost = /[.:]/.test(first) || first.toLowerCase() === 'localhost';
    const path = hasHost ? name.slice(slash + 1) : name;
    const colon = path.lastIndexOf(':');
    const tag = colon < 0 ? undefined : path.slice(colon + 1);
    const bare = colon < 0 ? path : path.slice(0, colon);
    // The name of a host has no case (RFC 3986 §3.2.2), and Docker Hub's has to be known in each.
    const registry = hasHost ? canonicalHost(first) : 'docker.io';
    const repository = registry === 'docker.io' && !bare.includes('/') ? `library/${bare}` : bare;
    const valid = rest.length === 0 &&
        hostPattern.test(registry) &&
        portOf(registry) < 65_536 &&
        repositoryPattern.test(repository) &&
        (tag === undefined || tagPattern.test(tag)) &&
        (digest === undefined || digestPattern.test(digest));
    if (valid)
        return { registry, repository, tag, digest };
    throw new errors/* UserError */.yo('This is not an image reference.', {
        reason: 'invalid-image',
        received: withoutLogin(text),
        accepted: 'host/repository, with :tag or @sha256:digest where it is due; the repository in lower case',
        remedy: correct(text, bare, registry),
    });
}
/** The port that a host is named with; without one 0. */
function portOf(host) {
    return Number(/:(\d+)$/.exec(host)?.[1] ?? 0);
}
/** A name with a login before it, as in an address: the login is not repeated. */
const loginPattern = /^((?:[a-z][a-z0-9+.-]*:\/\/)?)[^/]*:[^/]*@(?=[^/]*\/)/i;
function withoutLogin(text) {
    return text.replace(loginPattern, '$1***@');
}
/** Gives what to write, where it can be told from what was written. */
function correct(text, bare, registry) {
    if (loginPattern.test(text)) {
        return `Leave the login out, and give it by registry-username and registry-password: ${text.replace(loginPattern, '')}`;
    }
    if (portOf(registry) > 65_535)
        return 'Correct the port: it is 65535 at most.';
    const several = text.split(/[\s,]+/).filter((one) => one.includes('/'));
    if (several.length > 1)
        return `Name one image, such as ${several[0]}: what is to carry several names takes a step for each.`;
    const unquoted = text.replace(/^["'`]+|["'`]+$/g, '');
    if (unquoted !== text)
        return `Leave the quotes out: ${unquoted}`;
    if (/^\/|\/\//.test(text.replace(/^[a-z]+:\/\//i, ''))) {
        return 'Write a name between all slashes: the variable or expression that one of them comes from is empty.';
    }
    const bareOfScheme = text.replace(/^(?:https?|docker|oci):\/\//i, '');
    if (bareOfScheme !== text)
        return `Leave the scheme out: ${bareOfScheme}`;
    if (text.endsWith('/'))
        return `Leave out the slash at its end: ${text.replace(/\/+$/, '')}`;
    return /[A-Z]/.test(bare)
        ? `Write the repository in lower case: ${text.replace(bare, bare.toLowerCase())}`
        : 'Correct the reference.';
}
/** Gives the one name of a registry that goes by several: Docker Hub's is `docker.io`. */
function canonicalHost(host) {
    const plain = host.toLowerCase();
    return plain === 'index.docker.io' || plain === 'registry-1.docker.io' ? 'docker.io' : plain;
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
    let takesHead = true;
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
            const digest = verify(bytes, digestIn(response.headers), doing);
            if (isDigest(reference))
                verify(bytes, reference, doing);
            return { digest, mediaType: mediaTypeOf(nameOf(reference), response.headers.get('content-type'), bytes), bytes };
        },
        async headManifest(reference) {
            if (!takesHead)
                return (await client.getManifest(reference))?.digest;
            const doing = `looking for ${reference}`;
            const response = await request({
                method: 'HEAD',
                path: `manifests/${reference}`,
                doing,
                headers: { accept },
                expected: [200, 404, 405, 501],
            });
            if (response.status === 404)
                return undefined;
            takesHead = response.status === 200;
            const claimed = digestIn(response.headers);
            if (!takesHead || claimed === null || !isDigest(claimed))
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
                passes: notYetSeen,
                expected: [200, 201, 202],
            });
            verify(manifest.bytes, digestIn(response.headers), doing);
        },
    };
    return client;
}
/**
 * Some registries do not find a blob or manifest for a moment after it was pushed, or while another run writes the same
 * one: its layers were pushed before a manifest is written, so that asking again helps.
 */
function notYetSeen({ status, body }) {
    if (status !== 400 && status !== 404)
        return undefined;
    const code = /"(MANIFEST_BLOB_UNKNOWN|BLOB_UNKNOWN)"/.exec(String(body))?.[1];
    return code === undefined ? undefined : `HTTP ${status}, ${code}`;
}

;// CONCATENATED MODULE: ./build/packages/http/src/retry.js

/** The last ones are those of proxies (Cloudflare's) that got nothing, or nonsense, from the server behind them. */
const passing = new Set([408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 527, 530]);
/** Answers that say "not processed": safe to repeat even what must not happen twice. */
const refused = new Set([429, 503]);
/**
 * Sends a request again while the failure is one that passes: 408, 429, 5xx, a lost connection. `Retry-After`
 * (RFC 9110 §10.2.3, seconds or date) is honoured up to `longest`; a longer one is not sat out. Other 4xx are repeated only
 * where `passes` says so. Gives the last answer, or
 * throws the last NoAnswerError.
 */
async function sendWithRetry(send, request, policy) {
    const started = policy.clock.now();
    for (let attempt = 1;; attempt += 1) {
        const outcome = await attemptOnce(send, request, policy);
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
async function attemptOnce(send, request, { passes }) {
    try {
        const response = await send(request);
        const why = passing.has(response.status) ? `HTTP ${response.status}` : passes?.(response);
        return why === undefined ? { response } : { response, why };
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
    // A limit that is over at once, and met again at once, would use up all attempts in a moment.
    const pause = asked || policy.wait * 2 ** (attempt - 1);
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

;// CONCATENATED MODULE: ./build/packages/registry/src/token.js


/** The service that gives tokens has refused or failed: a wrong password, no right to that repository, or a fault. */
class TokenRefusedError extends Error {
    response;
    /** Scheme and host of the service. */
    service;
    constructor(response, service) {
        super(`The token service answered ${response.status}.`);
        this.name = 'TokenRefusedError';
        this.response = response;
        this.service = service;
    }
}
/**
 * Fetches a token for scopes (token authentication of the distribution project: GET with Basic, or POST with the
 * refresh token that stands in a login in the password's place). A GET is redirected, with the login to the same origin
 * only. Undefined where the realm is no address that a
 * password may be sent to. Throws TokenRefusedError.
 */
async function fetchToken(source, scopes, credentials, exchange) {
    const realm = parseRealm(source.realm);
    if (realm === undefined)
        return undefined;
    const response = credentials?.identityToken === undefined
        ? await follow(exchange, passwordRequest(realm, source.service, scopes, credentials))
        : await exchange(refreshRequest(realm, source.service, scopes, credentials.identityToken));
    const answer = response.status === 200 ? parseAnswer(response.body) : undefined;
    if (answer === undefined)
        throw new TokenRefusedError(response, realm.origin);
    return answer;
}
/** Gives the header for a user name and password; undefined where there is none but a refresh token. */
function basicHeader(credentials) {
    if (credentials === undefined || credentials.identityToken !== undefined)
        return undefined;
    return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
}
/** Gives the address of a token service: a password goes over TLS only, or stays on this machine; else undefined. */
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
    return { method: 'GET', url: url.href, headers: {}, authorization: basicHeader(credentials) };
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
    const token = answer?.token || answer?.access_token;
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
    // A wrong password that is tried again and again locks the account: the same question is put once a run.
    const refused = new Map();
    const get = async (source, needs, further, means) => {
        const asked = means.now();
        const scopes = [...new Set([...scopesOf(needs), ...further])];
        const question = [source.realm, source.service, ...scopes].join(' ');
        const known = refused.get(question);
        if (known !== undefined)
            throw known;
        const token = await fetchToken(source, scopes, credentials, means.exchange).catch((error) => {
            const final = error instanceof TokenRefusedError && [401, 403].includes(error.response.status);
            if (final)
                refused.set(question, error);
            throw error;
        });
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
            const authorizer = authorizers.get(key) ?? createAuthorizer(credentials, registryOrigin(registry));
            authorizers.set(key, authorizer);
            return authorizer;
        },
    };
}
/** Makes an authorizer for Basic and for Bearer tokens (distribution specification, token authentication). */
function createAuthorizer(credentials, origin) {
    const tokens = createTokenStore(credentials);
    let scheme = { name: 'unknown' };
    let learning;
    let wishesRefused = false;
    let inquiry;
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
    /** Some registries tell strangers that nothing is there, or that it is forbidden, and only here how one may log in. */
    const inquire = ({ means }) => {
        inquiry ??= means.exchange({ method: 'GET', url: `${origin}/v2/` }).then(learn);
        return inquiry;
    };
    const mayHide = ({ status, elsewhere }) => ((status === 404 || status === 403) && !elsewhere && credentials !== undefined && scheme.name === 'open') ||
        (status === 401 && !elsewhere && credentials !== undefined && scheme.name === 'unknown');
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
                const challenge = learn(response) ?? (mayHide(response) ? await inquire(errand) : undefined);
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

;// CONCATENATED MODULE: ./build/packages/registry/src/login-faults.js




/** Nobody, or not the right one, is logged in (401, or a refusing token service). */
function unauthorized(attempt, response) {
    const { registry, repository, doing, loggedInAs } = attempt;
    const who = loggedInAs === undefined ? 'no user name and password' : `the user name ${loggedInAs}`;
    return new errors/* UserError */.yo(`${registry} refused the login while ${doing} of ${repository}.`, {
        reason: 'registry-unauthorized',
        received: `${who}; HTTP ${response.status}${describeAnswer(response)}`,
        accepted: 'a user name and a password or token that the registry knows',
        remedy: `${loggedInAs === undefined
            ? 'Set registry-username and registry-password (or REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV), or log in before this step.'
            : 'Check the password or token: it may be wrong, expired, or lack the right to this repository.'}${nameInFull(attempt)}`,
    });
}
/** A login is asked for, in no way that there is: no password was sent to anybody. */
function noWayToLogin(attempt, challenge, header) {
    const { registry, repository, doing } = attempt;
    const asked = challenge?.scheme === 'bearer'
        ? `a token service at ${URL.canParse(challenge.realm) ? originOf(challenge.realm) : challenge.realm.slice(0, 100)}`
        : header === null
            ? 'HTTP 401 without WWW-Authenticate, which says how to log in'
            : `WWW-Authenticate: ${schemesOf(header)}`;
    return new errors/* UserError */.yo(`${registry} asks for a login that cannot be given, while ${doing} of ${repository}.`, {
        reason: 'registry-unauthorized',
        received: asked,
        accepted: 'Basic, or Bearer with the whole address of a token service, with TLS unless it is on this machine',
        remedy: 'Check that this is the address of a registry, and look at its configuration or at the proxy before it. No password was sent.',
    });
}
/** The token service answered, and there is no token in what it said. */
function noToken(attempt, { response, service }) {
    const { registry, repository, doing } = attempt;
    const type = response.headers.get('content-type');
    return new errors/* UserError */.yo(`The token service of ${registry} gave no token while ${doing} of ${repository}.`, {
        reason: 'registry-failed',
        received: `HTTP ${response.status}${type === null ? '' : `, ${type.slice(0, 60)}`} from ${service}${describeAnswer(response)}`,
        accepted: 'JSON with a token or access_token',
        remedy: `Look at the configuration of the registry, which names ${service} for tokens, and at the proxy before it.`,
    });
}
function schemesOf(header) {
    const schemes = header.matchAll(/(?:^|,)\s*([A-Za-z][A-Za-z0-9-]*)(?=\s|,|$)(?!\s*=)/g);
    return [...new Set([...schemes].map(([, scheme]) => scheme))].join(', ').slice(0, 100) || header.slice(0, 60);
}

;// CONCATENATED MODULE: ./build/packages/registry/src/request.js











/** The least bytes a second that a blob has to make, over all: what is slower will not end in a job's time. */
const slowest = 50_000;
/** Makes the requester of one repository. Nothing is sent until the first call. */
function createRequester(access) {
    const { registry, repository, credentials, clock = src_clock/* systemClock */.m, signal, timeout = 30_000, idle = 60_000 } = access;
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
    const exchange = (request, more = {}) => sendWithRetry(access.send ?? send, { timeout, ...request, ...(signal && { signal }) }, { ...policy, ...more });
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
            const header = response.headers.get('www-authenticate');
            const challenge = parseChallenge(header);
            const usable = challenge?.scheme === 'bearer' ? parseRealm(challenge.realm) !== undefined : challenge !== undefined;
            // Where no login is at hand, none was sent.
            if (response.status === 401 && !usable && authorizer.peek(errand) === undefined) {
                throw noWayToLogin(attempt, challenge, header);
            }
            const lacks = challenge?.scheme === 'bearer' && challenge.error === 'insufficient_scope';
            if (response.status === 401 && !(lacks && credentials !== undefined))
                throw unauthorized(attempt, await whole(response));
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
        request: (request) => perform(request, (hop) => exchange({ ...hop, ...bufferedBody(request) }, { ...(request.repeat === false && { attempts: 1 }), ...(request.passes && { passes: request.passes }) }), async (response) => response),
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
            await exchange({ method: request.method, url, headers }, { attempts: 1 }).catch(() => { });
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
        return unauthorized(attempt, response);
    if (response.status < 400 || response.status === 404)
        return noToken(attempt, error);
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
        const kept = digestIn(response.headers);
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

;// CONCATENATED MODULE: ./build/packages/registry/src/image.js


/**
 * Reads the configuration of an image; of an index that of its first platform, since labels are the same on each. What
 * an index that was put together from several builds says of the whole stands in its annotations, which win over labels.
 * Throws a UserError when the manifest has none.
 */
async function readImageConfig(client, manifest) {
    const name = `${client.registry}/${client.repository}@${manifest.digest}`;
    const content = manifest_parseManifest(name, manifest);
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
    const config = manifest_parseManifest(name, {
        bytes: await client.getBlob(content.config.digest),
        mediaType: content.config.mediaType ?? '',
    });
    const onBuild = config.config?.OnBuild;
    return {
        labels: config.config?.Labels ?? {},
        created: config.created,
        size: (content.layers ?? []).reduce((sum, layer) => sum + (layer.size ?? 0), 0),
        layers: content.layers?.length ?? 0,
        platform: platformOf(config),
        onBuild: Array.isArray(onBuild) ? onBuild.filter((trigger) => typeof trigger === 'string') : [],
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

// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/packages/registry/src/credentials.js






/** Gives the folder of Docker's configuration: DOCKER_CONFIG, or `.docker` below the home. */
function dockerConfigFolder(environment = process.env) {
    return environment['DOCKER_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.docker');
}
/** Reads config.json in a folder; empty when there is none, or nothing in it. Throws a UserError when it is no JSON object. */
async function readDockerConfig(folder) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, 'config.json'), 'utf8');
    }
    catch {
        return {};
    }
    if (text.trim() === '')
        return {};
    let config;
    try {
        config = JSON.parse(text) ?? {};
    }
    catch (error) {
        throw invalidConfig('is not valid JSON', (0,errors/* messageOf */.bD)(error).replace(/".*"/s, '…'), error);
    }
    if (typeof config === 'object' && !Array.isArray(config))
        return config;
    throw invalidConfig('is no JSON object', Array.isArray(config) ? 'a list' : `a ${typeof config}`);
}
function invalidConfig(what, received, cause) {
    return new errors/* UserError */.yo(`Docker's config.json ${what}.`, {
        reason: 'invalid-docker-config',
        received,
        remedy: 'Mend or remove the file, or log in again.',
        cause,
    });
}
/** Gives the key under which Docker keeps a registry's login. */
function loginKey(registry) {
    return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}
/**
 * Finds the login of a registry as Docker does: the helper of that host, else the general store, else the file itself.
 * Secrets found are masked. Undefined when nobody is logged in; a helper that fails counts as no login, and is told.
 */
async function findLogin(registry, config, means = {}) {
    const helper = config.credHelpers?.[loginKey(registry)] ?? config.credHelpers?.[registry] ?? config.credsStore;
    const found = helper === undefined || helper === ''
        ? loginInFile(registry, config)
        : await askHelper(helper, loginKey(registry), means);
    if (found !== undefined)
        (0,mask/* maskSecret */.$l)(found.identityToken ?? found.password);
    return found;
}
function loginInFile(registry, config) {
    const auths = config.auths ?? {};
    const entry = auths[loginKey(registry)] ?? Object.entries(auths).find(([key]) => isAbout(registry, key))?.[1];
    if (typeof entry !== 'object' || entry === null)
        return undefined;
    const decoded = Buffer.from(typeof entry.auth === 'string' ? entry.auth : '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    const username = colon < 0 ? (entry.username ?? '') : decoded.slice(0, colon);
    const password = colon < 0 ? (entry.password ?? '') : decoded.slice(colon + 1).replace(/\0+$/, '');
    if (entry.identitytoken)
        return { username, password, identityToken: entry.identitytoken };
    return username === '' ? undefined : { username, password };
}
/** Says whether a key of config.json is about a registry, by whichever of its names. */
function isAbout(registry, key) {
    return canonicalHost(hostOf(key)) === canonicalHost(registry);
}
/** Older logins are kept as whole URLs, and those of other tools under the bare host. */
function hostOf(key) {
    return key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
async function askHelper(helper, server, { signal, warn }) {
    const program = `docker-credential-${helper}`;
    const fail = (why) => {
        warn?.(`The credential helper ${program} gave no login for ${server}: ${why}.`);
        return undefined;
    };
    const { run } = await __webpack_require__.e(/* import() */ 988).then(__webpack_require__.bind(__webpack_require__, 3988));
    const answer = await run(program, ['get'], { input: server, timeout: helperTime, ...(signal && { signal }) }).catch((error) => `it cannot be run (${error.code ?? error.message})`);
    if (typeof answer === 'string')
        return fail(answer);
    if (answer.cancelled)
        return undefined;
    if (answer.timedOut)
        return fail(`it did not answer within ${helperTime / 1000} s`);
    const { exitCode, stdout, lines } = answer;
    if (exitCode !== 0) {
        // That there is none is an ordinary answer.
        if (lines.some((line) => line.includes('credentials not found')))
            return undefined;
        return fail(describeEnd(exitCode, lines));
    }
    const login = parseLogin(stdout);
    return login === 'unreadable' ? fail('its answer is not one of a credential helper') : login;
}
/** Milliseconds that a helper has. */
const helperTime = 20_000;
function describeEnd(exitCode, lines) {
    const said = lines.find((line) => line.trim() !== '')?.slice(0, 200);
    return `exit code ${exitCode ?? 'unknown'}${said === undefined ? '' : `, ${said}`}`;
}
function parseLogin(answer) {
    try {
        const { Username = '', Secret = '' } = JSON.parse(answer);
        if (Secret === '')
            return undefined;
        // The protocol of the helpers marks an identity token by this user name.
        return Username === '<token>'
            ? { username: '', password: '', identityToken: Secret }
            : { username: Username, password: Secret };
    }
    catch {
        return 'unreadable';
    }
}

;// CONCATENATED MODULE: ./build/packages/registry/src/login.js



/**
 * Chooses how to log in to a registry: what was given, else at ghcr.io an existing login or the actor with the job's
 * token, else an existing login; undefined for none. Passwords are masked. Throws a UserError when only half was given.
 */
async function chooseCredentials(registry, sources, means = {}) {
    const username = sources.username || sources.variables.get('REGISTRY_USERNAME');
    const password = sources.password || sources.variables.get('REGISTRY_PASSWORD');
    if (password !== undefined)
        (0,mask/* maskSecret */.$l)(password);
    if (username !== undefined && password !== undefined)
        return { username, password, origin: 'given' };
    if (username !== undefined || password !== undefined)
        throw halfGiven(username === undefined);
    const login = await findLogin(registry, await readDockerConfig(dockerConfigFolder()), means);
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

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/image.js






const labels = {
    revision: 'org.opencontainers.image.revision',
    version: 'org.opencontainers.image.version',
    sourceKey: 'io.github.deploy-actions.source-key',
    contentKey: 'io.github.deploy-actions.content-key',
};
/**
 * Reads what an image that was given by itself says of its making: the revision that the service must answer with is the
 * image's own, never the event's. Throws a UserError for an image that is not pinned, not there, or cannot be read.
 */
async function describeImage(setting, image) {
    if (!(0,pinned/* isPinned */.T)(image)) {
        throw new errors/* UserError */.yo('The image is not given by its digest.', {
            reason: 'invalid-image',
            received: image,
            accepted: 'name@sha256: and 64 hexadecimal digits',
            remedy: 'Use the output `image` of build-image: a tag may name another image tomorrow.',
        });
    }
    const reference = parseReference(image);
    const { inputs, variables, runner, host } = setting;
    const credentials = await chooseCredentials(reference.registry, {
        username: inputs.registryUsername,
        password: inputs.registryPassword,
        variables,
        actor: runner.actor,
        token: inputs.token,
    });
    const client = openRegistry({ ...reference, credentials, signal: host.signal });
    const manifest = await client.getManifest(reference.digest ?? '');
    if (manifest === undefined) {
        throw new errors/* UserError */.yo('The image does not exist.', {
            reason: 'missing-image',
            received: image,
            accepted: `an image that ${reference.registry} has`,
            remedy: 'Check the digest, and that the registry has not deleted the image.',
        });
    }
    const found = (await readImageConfig(client, manifest)).labels;
    return {
        image,
        revision: found[labels.revision] ?? '',
        version: found[labels.version] ?? '',
        sourceKey: found[labels.sourceKey] ?? '',
        contentKey: found[labels.contentKey] ?? '',
    };
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/plan.js

/** Decides what to do with one service. Pure. */
function planService(evidence) {
    const { live, image, relation, undone, stale, backwards } = evidence;
    if (!backwards && stale !== 'allow' && live !== undefined) {
        const running = live.payload.commit.slice(0, 7);
        if (relation === 'older')
            return leave(stale, 'newer-commit-live', `A later commit (${running}) is already live.`);
        if (undone?.relation === 'same' || undone?.relation === 'older') {
            const message = `${undone.commit.slice(0, 7)} was rolled back on purpose, and this brings nothing newer.`;
            return leave(stale, 'rolled-back-on-purpose', message);
        }
        if (relation === 'unknown') {
            return {
                deed: 'refuse',
                reason: 'unknown-relation',
                message: `Whether the commit that runs (${running}) is older or newer cannot be read.`,
                remedy: 'If its history was rewritten on purpose, set `stale: allow` once.',
            };
        }
    }
    if (isLive(evidence)) {
        return {
            deed: 'nothing',
            result: 'already-live',
            reason: 'already-live',
            message: `${image.revision.slice(0, 7) || 'The image'} is already live and proven.`,
        };
    }
    return { deed: 'deploy' };
}
function leave(stale, reason, message) {
    if (stale === 'skip')
        return { deed: 'nothing', result: 'skipped-stale', reason, message };
    const remedy = 'Deploy the newest commit, or set `stale: allow` to go backwards on purpose.';
    return { deed: 'refuse', reason, message, remedy };
}
/** The newest proof is of this very image and code, and the service still says so itself. */
function isLive({ live, image, sourceKey, baseline, asksRevision }) {
    if (live === undefined || live.payload.image !== image.image || live.payload.source_key !== sourceKey)
        return false;
    return asksRevision && matchesRevision([image.revision, image.version], baseline.revision);
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/relation.js

/** Reads from git's history how `ours` lies to the commit that runs. */
async function readRelation(github, ours, running) {
    if (running === undefined)
        return 'none';
    if (running === ours)
        return 'same';
    const answer = await (0,src_client/* orUndefined */.y0)(github.read('compare the commit with the one that is live', 'contents: read', () => github.rest.repos.compareCommitsWithBasehead({
        owner: github.owner,
        repo: github.repo,
        basehead: `${running}...${ours}`,
        per_page: 1,
    })));
    switch (answer?.data.status) {
        case 'ahead':
            return 'newer';
        case 'behind':
            return 'older';
        case 'identical':
            return 'same';
        case 'diverged':
            return 'diverged';
        default:
            return 'unknown';
    }
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
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(workspace, file), 'utf8');
    }
    catch (error) {
        const code = error.code;
        if (named === undefined && code === 'ENOENT') {
            refuseOtherName(workspace);
            return undefined;
        }
        throw new errors/* UserError */.yo(`The configuration file ${file} cannot be read.`, {
            reason: 'missing-config',
            received: code === 'ENOENT' ? 'no such file' : code,
            accepted: 'a path relative to the repository root',
            remedy: 'Check the input `config`, and that actions/checkout ran before this step.',
            cause: error,
        });
    }
    const { parseConfig } = await __webpack_require__.e(/* import() */ 164).then(__webpack_require__.bind(__webpack_require__, 8164));
    return parseConfig(text, file);
}
/** Without this the file, and with it what it forbids, would not be heeded, and nobody be told. */
function refuseOtherName(workspace) {
    const other = '.github/deploy.yaml';
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, other)))
        return;
    throw new errors/* UserError */.yo(`The configuration file is called ${other}, which is not looked for.`, {
        reason: 'missing-config',
        received: other,
        accepted: defaultConfigFile,
        remedy: `Rename it to ${defaultConfigFile}, or name it by the input \`config\`.`,
    });
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

;// CONCATENATED MODULE: ./build/packages/config/src/templates.js
/** Puts a service's name into the name of a variable: `{service}_HOOK` for `shop-api` is `SHOP_API_HOOK`. */
function variableName(template, service) {
    return template.replaceAll('{service}', service.toUpperCase().replace(/-/g, '_'));
}
/** Puts a service's name into a URL, where `{service}` stands for it. */
function serviceUrl(template, service) {
    return template.replaceAll('{service}', service);
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/providers/webhook/address.js



/**
 * Checks the address of a hook before anything signed is sent to it: https, or http on this very machine; never a
 * link-local address, where clouds keep their credentials. The address itself is a secret and never repeated.
 */
function checkHookAddress(url) {
    const parsed = parseHttpUrl(url);
    const host = parsed.hostname;
    const loopback = host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
    if (parsed.protocol === 'http:' && !loopback) {
        throw new errors/* UserError */.yo('The hook is not reached over https.', {
            reason: 'insecure-hook',
            received: `an http address on ${host}`,
            accepted: 'an https address (http only on the machine itself)',
            remedy: 'Serve the receiver over https: its answers and images decide what runs in production.',
        });
    }
    if (/^169\.254\.|^\[fe80:|^metadata\.google\.internal$/i.test(host)) {
        throw new errors/* UserError */.yo('The hook has a link-local address.', {
            reason: 'forbidden-address',
            received: host,
            accepted: 'the address of a receiver',
            remedy: 'Correct the address of the hook.',
        });
    }
    return parsed;
}
/**
 * Masks a hook's address in every part that may be a secret by itself: the whole, path with query, long parts of the
 * path, and the query's values. Short words are left alone, since masking them would blank the log.
 */
function maskHookAddress(url) {
    (0,mask/* maskUrl */.yP)(url);
    let parsed;
    try {
        parsed = new URL(url);
    }
    catch {
        return;
    }
    const segments = parsed.pathname.split('/').filter((segment) => segment.length >= 16);
    const parts = [
        parsed.pathname + parsed.search,
        ...parsed.searchParams.values(),
        ...segments,
        ...segments.map(decodeOrKeep),
    ];
    for (const part of parts)
        if (part.length >= 8)
            (0,mask/* maskSecret */.$l)(part);
}
function decodeOrKeep(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/providers/webhook/answer.js

const plain = { digest: undefined, logs: [], touched: false };
/**
 * Reads a hook's answer. Only a 2xx, or our receiver's own word, is good: a redirect was not followed, and adnanh/webhook
 * says 200 when its rules did not match. `unknown` means that the deployment may be under way: it must not be sent again.
 */
function readAnswer(status, body) {
    const text = (0,src_escape/* stripAnsi */.aJ)(body.toString('utf8')).trim();
    const word = parseReceiver(text);
    if (word !== undefined)
        return word;
    const said = text === '' ? 'nothing' : text.split('\n').slice(0, 3).join(' ').slice(0, 300);
    const received = `HTTP ${status}: ${said}`;
    if (/hook rules were not satisfied/i.test(text) || status === 401 || status === 403) {
        return {
            ...plain,
            state: 'refused',
            reason: 'hook-refused',
            message: `The hook refused the request (${received}).`,
            remedy: 'Check that the secret and the form of the signature are those that the receiver expects.',
        };
    }
    if (/error occurred while evaluating hook rules/i.test(text)) {
        return {
            ...plain,
            state: 'refused',
            reason: 'hook-refused',
            message: `The hook could not verify the signature (${received}).`,
            remedy: 'Check that the secret is the one that the receiver knows.',
        };
    }
    if (status >= 300 && status < 400) {
        return {
            ...plain,
            state: 'refused',
            reason: 'hook-redirected',
            message: `The hook answered with a redirect (HTTP ${status}), which is not followed: it could lead a signed request anywhere.`,
            remedy: 'Give the final address of the hook.',
        };
    }
    if (status === 404) {
        return {
            ...plain,
            state: 'refused',
            reason: 'hook-not-found',
            message: `There is no such hook (${received}).`,
            remedy: 'Check the address of the hook.',
        };
    }
    if (status === 408 || status === 502 || status === 504) {
        return {
            ...plain,
            touched: true,
            state: 'unknown',
            reason: 'hook-answer-lost',
            message: `The hook's answer was lost on the way (HTTP ${status}): the deployment may be under way.`,
            remedy: '',
        };
    }
    if (status >= 200 && status < 300 && !saysFailure(text))
        return {
            ...plain,
            touched: true,
            state: 'accepted',
            reason: 'accepted',
            message: `The hook accepted the request (HTTP ${status}).`,
            remedy: '',
        };
    // A command that a hook waits for may have done half of its work before it failed; 429 and 503 say that nothing began.
    const began = status < 300 || (status >= 500 && status !== 503);
    return {
        ...plain,
        touched: began,
        state: began ? 'failed' : 'refused',
        reason: 'hook-failed',
        message: `The hook failed (${received}).`,
        remedy: 'Look at the log of the receiver.',
    };
}
/** Some platforms answer 200 whatever happened, and tell the truth in the body alone (CapRover: status 1000 and above). */
function saysFailure(text) {
    const fields = parseObject(text);
    if (fields === undefined)
        return false;
    const { status, error } = fields;
    const failed = typeof status === 'number' && status >= 400;
    return fields['success'] === false || fields['ok'] === false || failed || (typeof error === 'string' && error !== '');
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The JSON of our receiver: `state` deployed, failed (the image did not come up), or refused (nothing was done). */
function parseReceiver(text) {
    const fields = parseObject(text);
    if (fields === undefined)
        return undefined;
    const read = (key) => (typeof fields[key] === 'string' ? fields[key] : '');
    const state = fields['state'];
    if (state !== 'deployed' && state !== 'failed' && state !== 'refused')
        return undefined;
    const lines = Array.isArray(fields['logs']) ? fields['logs'] : [];
    const logs = lines.filter((line) => typeof line === 'string').slice(-40);
    const digest = read('digest') || undefined;
    const why = read('error').slice(0, 500) || 'it gave no reason';
    const code = /^[a-z0-9-]{1,40}$/.test(read('reason')) ? read('reason') : 'no-reason';
    if (state === 'deployed') {
        return {
            state,
            reason: 'deployed',
            message: 'The receiver deployed the image.',
            remedy: '',
            digest,
            logs,
            touched: true,
        };
    }
    if (state === 'refused') {
        return {
            state,
            reason: `receiver-refused-${code}`,
            message: `The receiver refused the request: ${why}`,
            remedy: 'Mend what the receiver says, on its machine or in deploy.yml, and run this again.',
            digest: undefined,
            logs,
            touched: false,
        };
    }
    return {
        state,
        // null: it had not stopped anything yet. What was interrupted may have got anywhere.
        touched: fields['restored'] !== null || code === 'interrupted',
        reason: `receiver-failed-${code}`,
        message: `The receiver could not deploy the image: ${why}${fields['restored'] === true ? ' What ran before runs again.' : ''}`,
        remedy: 'Mend what the log of the container says, and deploy again.',
        digest,
        logs,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/providers/webhook/request-body.js

const lifetimeSeconds = 600;
/** Builds the request of a deployment. */
function buildRequest(facts) {
    const digest = facts.image.split('@')[1] ?? '';
    const issued = Math.floor(facts.now / 1000);
    return {
        schema: 1,
        id: idempotencyId(facts, digest),
        issued_at: issued,
        expires_at: issued + lifetimeSeconds,
        sequence: facts.now,
        repository: facts.repository,
        environment: facts.environment,
        service: facts.service,
        image: facts.image,
        digest,
        tag: `${facts.version || `sha-${facts.revision.slice(0, 12)}`}@${digest}`,
        revision: facts.revision,
        version: facts.version,
        commit: facts.commit,
        rollback: facts.rollback,
        restore: facts.restore,
    };
}
/** Serialises a request once: these bytes are signed and sent. Starchart's receivers read `tag` alone. */
function serialiseRequest(request, scheme) {
    return Buffer.from(JSON.stringify(scheme === 'starchart' ? { tag: request.tag } : request));
}
function idempotencyId(facts, digest) {
    const parts = [
        facts.repository,
        facts.environment,
        facts.service,
        digest,
        facts.runId,
        facts.runAttempt,
        String(facts.rollback),
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/providers/webhook/signing.js


/**
 * Gives the headers that sign a request. Never signs other bytes than those sent.
 * - `github`: `X-Hub-Signature-256: sha256=<hex>`, HMAC-SHA256 over the raw body (GitHub, "Validating webhook deliveries")
 * - `standard-webhooks`: `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,<base64>` over `id.timestamp.body`; the
 *   secret is base64, after `whsec_` (Standard Webhooks 1.0)
 * - `starchart`: `X-Hub-Signature: <hex>`, `X-Hub-Signature-256`, `X-Hub-SHA`, as Starchart's workflows send
 * Throws a UserError without a secret, or with one that the scheme cannot use.
 */
function signRequest(scheme, secret, signable) {
    if (scheme === 'none')
        return {};
    if (secret === undefined) {
        throw new errors/* UserError */.yo('There is no secret to sign the webhook with.', {
            reason: 'missing-secret',
            received: `signature ${scheme}, and no secret`,
            accepted: 'the input secret, or hook.secret-env in deploy.yml with its variable in DEPLOY_ENV',
            remedy: 'Give the secret that the receiver knows. Only a hook that asks for none may use signature: none.',
        });
    }
    const { body } = signable;
    if (scheme === 'standard-webhooks') {
        const key = standardKey(secret);
        const signed = Buffer.concat([Buffer.from(`${signable.id}.${signable.timestamp}.`), body]);
        return {
            'webhook-id': signable.id,
            'webhook-timestamp': String(signable.timestamp),
            'webhook-signature': `v1,${(0,external_node_crypto_.createHmac)('sha256', key).update(signed).digest('base64')}`,
        };
    }
    const digest = (0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex');
    if (scheme === 'github')
        return { 'x-hub-signature-256': `sha256=${digest}` };
    return { 'x-hub-signature': digest, 'x-hub-signature-256': `sha256=${digest}`, 'x-hub-sha': signable.revision };
}
function standardKey(secret) {
    const encoded = secret.replace(/^whsec_/, '');
    const key = Buffer.from(encoded, 'base64');
    if (/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) && key.length >= 24 && key.length <= 64)
        return key;
    throw new errors/* UserError */.yo('The secret is not one of Standard Webhooks.', {
        reason: 'invalid-secret',
        accepted: 'whsec_ and 24 to 64 bytes in base64',
        remedy: 'Give the secret as the receiver shows it, or set signature: github.',
    });
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/providers/webhook/deliver.js





/**
 * Signs and sends a request, and reads the answer. It is sent again only where it certainly was not acted upon (no
 * connection, 429, 503); an answer that was lost is `unknown`, and never a reason to send it again.
 */
async function deliver(request, delivery) {
    const body = serialiseRequest(request, delivery.signature);
    const headers = {
        'content-type': 'application/json',
        'user-agent': 'deploy-actions',
        'idempotency-key': request.id,
        ...signRequest(delivery.signature, delivery.secret, {
            body,
            id: request.id,
            timestamp: request.issued_at,
            revision: request.revision,
        }),
    };
    let attempts = 1;
    try {
        const response = await sendWithRetry(delivery.send, {
            method: 'POST',
            url: delivery.url,
            headers,
            body,
            timeout: delivery.timeout,
            limit: 1024 * 1024,
            signal: delivery.signal,
        }, {
            attempts: 4,
            wait: 1000,
            longest: 60_000,
            repeatable: false,
            clock: delivery.clock,
            signal: delivery.signal,
            onRetry: (why, wait) => {
                attempts += 1;
                delivery.say(`The hook was not reached (${why}); trying again in ${wait / 1000} s.`);
            },
        });
        return { answer: readAnswer(response.status, response.body), attempts };
    }
    catch (error) {
        if (!(error instanceof NoAnswerError))
            throw error;
        return { answer: deliver_explainSilence(error), attempts };
    }
}
function deliver_explainSilence(error) {
    const nothing = { digest: undefined, logs: [], touched: error.sent };
    if (!error.sent) {
        return {
            ...nothing,
            state: 'refused',
            reason: 'hook-unreachable',
            message: `The hook cannot be reached: ${error.message}`,
            remedy: 'Check the address of the hook, and that the receiver runs and is reachable from the runner.',
        };
    }
    return {
        ...nothing,
        state: 'unknown',
        reason: 'hook-answer-lost',
        message: `The hook's answer was lost (${error.message}): the deployment may be under way.`,
        remedy: '',
    };
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/providers/webhook/webhook.js







/** A signed POST to a receiver: ours, or any other that takes one. */
const webhook = {
    prepare(setting, service) {
        const url = readAddress(setting, service);
        const secret = readSecret(setting, service);
        const { signature } = setting;
        // A secret that is absent or unfit is found before anything is recorded.
        signRequest(signature, secret, { body: Buffer.alloc(0), id: '', timestamp: 0, revision: '' });
        return { send: (facts, io) => deliver(buildRequest(facts), { url, secret, signature, ...io }) };
    },
};
function readAddress({ inputs, environment, variables }, service) {
    const { hook } = environment;
    const key = `environments.${environment.name}.hook.url-env`;
    const url = inputs.url ?? (hook === undefined ? undefined : variables.require(variableName(hook.urlEnv, service), key));
    if (url === undefined) {
        throw new errors/* UserError */.yo(`The hook of ${service} on ${environment.name} is not known.`, {
            reason: 'missing-hook',
            received: 'no input url, and no hook in deploy.yml',
            accepted: 'the input url, or hook.url-env of the environment with its variable in DEPLOY_ENV',
            remedy: `Add \`hook: { url-env: HOOK_URL, secret-env: HOOK_SECRET }\` to environments.${environment.name}.`,
        });
    }
    maskHookAddress(url);
    checkHookAddress(url);
    return url;
}
function readSecret({ inputs, environment, variables }, service) {
    const name = environment.hook?.secretEnv;
    const key = `environments.${environment.name}.hook.secret-env`;
    const secret = inputs.secret ?? (name === undefined ? undefined : variables.require(variableName(name, service), key));
    if (secret !== undefined)
        (0,mask/* maskSecret */.$l)(secret);
    return secret;
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/providers/providers.js

/** Every provider by its name in deploy.yml and in the input `provider`. A further one is one more line. */
const providers = { webhook: webhook };

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/targets.js






/** Names the services that the step is about, in the order in which they need each other. */
function chooseServices(setting, images) {
    const { inputs, config } = setting;
    if (config === undefined) {
        const names = inputs.services.length > 0 ? inputs.services : Object.keys(images ?? {});
        return names.length > 0 ? names : [setting.runner.repository.split('/')[1] ?? 'app'];
    }
    const wanted = inputs.services.length > 0 ? inputs.services : Object.keys(images ?? config.services);
    return selectServices(config, wanted).map((service) => service.name);
}
/** Reads what is to be deployed from the inputs; undefined where `to` says that something is to be brought back. */
async function readImages(setting) {
    const { inputs } = setting;
    const given = [inputs.images, inputs.image, inputs.to].filter((value) => value !== undefined);
    if (given.length > 1) {
        throw new errors/* UserError */.yo('The inputs images, image and to exclude each other.', {
            reason: 'conflicting-inputs',
            received: `${given.length} of them`,
            accepted: 'one of images, image, to',
            remedy: 'Leave the others out.',
        });
    }
    if (inputs.to !== undefined)
        return undefined;
    if (inputs.images !== undefined)
        return parseImages(inputs.images);
    if (inputs.image !== undefined)
        return { [chooseServices(setting, undefined)[0] ?? 'app']: await describeImage(setting, inputs.image) };
    throw new errors/* UserError */.yo('There is nothing to deploy.', {
        reason: 'missing-input',
        received: 'none of the inputs images, image and to',
        accepted: 'the input images with the output `services` of build-image or `images` of promote-release',
        remedy: 'Hand over what the step before built or prepared. An empty value means that it was skipped or failed.',
    });
}
/** Reads how a service is deployed and how it is asked. Throws a UserError that names the key or variable that is missing. */
function readTarget(setting, service) {
    const provider = providers[setting.provider];
    return { service, trigger: provider.prepare(setting, service), readiness: readReadiness(setting, service) };
}
function readReadiness(setting, service) {
    const { inputs, environment } = setting;
    if (inputs.readyTcp !== undefined) {
        const match = /^\[?([^\]]+?)\]?:(\d{1,5})$/.exec(inputs.readyTcp);
        const port = Number(match?.[2] ?? 0);
        if (match?.[1] === undefined || port < 1 || port > 65_535) {
            throw new errors/* UserError */.yo('The input ready-tcp is not an address.', {
                reason: 'invalid-input',
                received: inputs.readyTcp,
                accepted: 'host:port',
                remedy: 'Write it as host:port.',
            });
        }
        return { kind: 'tcp', host: match[1], port };
    }
    const url = inputs.readyUrl ?? environment.ready?.url;
    if (url === undefined)
        return { kind: 'none' };
    const revision = inputs.readyRevision ?? environment.ready?.revision;
    if (revision !== undefined && !/^(json:\.[\w.-]+|header:[\w-]+|text)$/.test(revision)) {
        throw new errors/* UserError */.yo('The input ready-revision has none of its forms.', {
            reason: 'invalid-input',
            received: revision,
            accepted: 'json:.revision, header:X-Revision, text',
            remedy: 'Say where in the answer the revision stands.',
        });
    }
    return { kind: 'http', url: serviceUrl(url, service), revision };
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/work.js












/** Reads and plans one service. Changes nothing. */
async function planWork(setting, service, images) {
    const target = readTarget(setting, service);
    const query = queryFor(setting, service);
    const [live, baseline] = await Promise.all([(0,records/* findLive */.KI)(setting.github, query), probe(target.readiness, setting)]);
    const wanted = images === undefined ? await findWayBack(setting, query, live) : await readWanted(setting, service, images);
    requireRevision(target, wanted.image);
    return decide(setting, { target, ...wanted, live, baseline, isRollback: images === undefined });
}
/** Plans a service anew, right before anything is changed, if another run has deployed it since it was planned. */
async function planAgain(setting, work) {
    const live = await (0,records/* findLive */.KI)(setting.github, queryFor(setting, work.target.service));
    if (live?.id === work.live?.id)
        return work;
    return decide(setting, { ...work, live, baseline: await probe(work.target.readiness, setting) });
}
async function decide(setting, facts) {
    const { target, image, sourceKey, commit, live, baseline, isRollback } = facts;
    const relate = (other) => readRelation(setting.github, commit, other);
    const undone = isRollback ? undefined : await findUndone(setting, target.service, live);
    const plan = planService({
        image,
        sourceKey,
        live,
        baseline,
        relation: isRollback ? 'none' : await relate(live?.payload.commit),
        undone: undone === undefined ? undefined : { commit: undone, relation: await relate(undone) },
        asksRevision: target.readiness.kind === 'http' && target.readiness.revision !== undefined,
        stale: setting.inputs.stale,
        backwards: isRollback,
    });
    return { ...facts, plan };
}
/**
 * Gives the commit that a person took back, where that is why `live` runs. A way back by the very run that had deployed
 * was automatic: running that again is how a person says that it shall be tried again.
 */
async function findUndone(setting, service, live) {
    if (live === undefined || live.payload.rollback_of === null)
        return undefined;
    for await (const record of (0,records/* walkRecords */.wy)(setting.github, queryFor(setting, service))) {
        if (record.id !== live.payload.rollback_of)
            continue;
        return record.wasProven && record.payload.run !== live.payload.run ? record.payload.commit : undefined;
    }
    return undefined;
}
async function readWanted(setting, service, images) {
    const image = images[service];
    if (image === undefined) {
        throw new errors/* UserError */.yo(`There is no image of ${service} among the images to deploy.`, {
            reason: 'missing-image',
            received: Object.keys(images).join(', '),
            accepted: service,
            remedy: 'Build the service in the step before, or leave it out of the input `service`.',
        });
    }
    const configured = setting.config?.services[service];
    const computed = image.sourceKey !== '' || configured === undefined
        ? image.sourceKey
        : await computeServiceSourceKey(configured, readGitHubTree(setting.github), setting.commit);
    return { image, sourceKey: computed, commit: setting.commit, migrations: factsOf(setting.migrations, service) };
}
/** Finds in the records what `to` means: the proven image before the live one, a version that ran here, or a digest. */
async function findWayBack(setting, query, live) {
    const to = setting.inputs.to ?? '';
    const goBackTo = async (record) => {
        await refuseBreaking(setting, query, record);
        return wantedOf(record);
    };
    if (to === 'previous') {
        const record = live === undefined ? undefined : await (0,records/* findPrevious */.ve)(setting.github, query, live.payload.digest);
        if (record !== undefined)
            return goBackTo(record);
        throw nothingBefore(query, live === undefined ? 'no proven deployment' : 'one proven image only');
    }
    const known = [];
    for await (const record of (0,records/* walkRecords */.wy)(setting.github, query)) {
        if (!record.wasProven)
            continue;
        const { payload } = record;
        const names = [payload.release, payload.version].filter((name) => name !== '');
        if (payload.image === to || names.some((name) => name === to || `v${name}` === to))
            return payload.image === to ? wantedOf(record) : goBackTo(record);
        known.push(...names.filter((name) => !known.includes(name)));
    }
    if (to.includes('@')) {
        const image = await describeImage(setting, to);
        return { image, sourceKey: image.sourceKey, commit: setting.commit, migrations: noFacts };
    }
    throw new errors/* UserError */.yo(`${to} never ran on ${query.environment} as ${query.service}.`, {
        reason: 'unknown-version',
        received: to,
        accepted: known.length === 0 ? 'previous, or an image by its digest' : `previous, ${known.slice(0, 10).join(', ')}`,
        remedy: 'Name a version that was proven here.',
    });
}
/** What a record ran, as something to deploy again. */
function wantedOf({ payload }) {
    return {
        image: imageOf(payload),
        sourceKey: payload.source_key,
        commit: payload.commit,
        // What was applied for it then says nothing of what runs now.
        migrations: { ...noFacts, current: payload.migrations },
    };
}
/** Where the records of a service are. */
function queryFor(setting, service) {
    return {
        environment: setting.environment.name,
        service,
        signingKey: setting.signingKey,
        onUnsigned: (id) => setting.host.warn(`The deployment record ${id} of ${service} carries no valid signature: it counts for nothing.`),
    };
}
function requireRevision(target, image) {
    if (target.readiness.kind !== 'http' ||
        target.readiness.revision === undefined ||
        image.revision !== '' ||
        image.version !== '')
        return;
    throw new errors/* UserError */.yo(`The image of ${target.service} does not say which revision it is, so its answer could not be checked.`, {
        reason: 'missing-revision',
        received: 'an image without the label org.opencontainers.image.revision',
        accepted: 'an image built by build-image, or one with that label',
        remedy: 'Build it with build-image, or leave `ready.revision` out and accept the weaker proof.',
    });
}
function nothingBefore(query, received) {
    return new errors/* UserError */.yo(`There is nothing to go back to: ${query.service} on ${query.environment} has no earlier proven image.`, {
        reason: 'no-previous',
        received,
        accepted: 'an earlier deployment that was proven',
        remedy: 'Name an image by its digest: to: name@sha256:…',
    });
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/roll-back.js







/**
 * Brings back what ran before this run, newest change first, and proves it again. Gives the outcomes with what became of
 * each; the job fails whatever comes of it.
 */
async function rollBack(setting, keeper, changed) {
    for (const { work: planned, outcome } of [...changed].reverse()) {
        const work = { ...planned, live: await roll_back_findWayBack(setting, planned) };
        if (work.live === undefined) {
            outcome.message += ' Nothing else was proven there before, so there is nothing to bring back.';
            if (outcome.result === 'deployed')
                Object.assign(outcome, { result: 'failed', reason: 'no-previous' });
            continue;
        }
        const back = await tryBack(setting, keeper, work, outcome.deploymentId ?? null);
        if ('breaking' in back) {
            refuse(outcome, work, back.breaking);
            continue;
        }
        outcome.attempts += back.attempts;
        outcome.logs = outcome.logs.length > 0 ? outcome.logs : back.logs;
        if (back.ok) {
            outcome.result = 'rolled-back';
            // One that had come up by itself is taken back for the sake of another.
            if (outcome.failedAt === '')
                outcome.reason = 'rolled-back-with-others';
            outcome.rolledBackTo = work.live.payload.image;
            outcome.proof = back.proof;
            outcome.liveRevision = back.liveRevision || work.live.payload.revision;
            outcome.message += ` Rolled back to ${roll_back_short(work)}, which answers again.`;
        }
        else {
            outcome.result = 'rollback-failed';
            outcome.failedAt = 'rollback';
            outcome.message += ` Bringing back ${roll_back_short(work)} failed as well: ${back.message}`;
            outcome.remedy = `Look at the machine now: nothing is proven to run. ${back.remedy}`;
        }
    }
}
/** Gives what ran before; where that was this very image, which does not come up now, the one proven before it. */
async function roll_back_findWayBack(setting, { live, image, target }) {
    if (live === undefined || live.payload.image !== image.image)
        return live;
    const { signingKey, environment } = setting;
    const query = { environment: environment.name, service: target.service, signingKey };
    return (0,records/* findPrevious */.ve)(setting.github, query, live.payload.digest);
}
async function tryBack(setting, keeper, work, rollbackOf) {
    if (work.live === undefined)
        throw new Error('There is no record to go back to.');
    try {
        // Those of this run stand in no record where it broke off before there was one.
        const breaking = breaksOlderCode(work.migrations.compatibility)
            ? work.migrations
            : await findBreaking(setting, queryFor(setting, work.target.service), work.live);
        if (breaking !== undefined)
            return { breaking };
        setting.host.say(`${work.target.service}: bringing back ${work.live.payload.image}`);
        return await deployImage(setting, keeper, {
            target: work.target,
            ...wantedOf(work.live),
            rollbackOf,
            isRollback: true,
            baseline: await probe(work.target.readiness, setting),
        });
    }
    catch (error) {
        if (setting.host.signal.aborted)
            throw error;
        await keeper.abandon(setting.github, 'The rollback failed');
        return { ok: false, attempts: 0, logs: [], liveRevision: '', message: (0,errors/* messageOf */.bD)(error), remedy: '', proof: 'none' };
    }
}
/** Leaves things as they are, and says what runs. One that had come up by itself stays up. */
function refuse(outcome, work, breaking) {
    const { message, remedy } = explainBreaking(work.target.service, roll_back_short(work), breaking);
    const answered = outcome.liveRevision === '' ? 'does not answer' : `answered ${outcome.liveRevision.slice(0, 7)}`;
    const runs = outcome.result === 'deployed'
        ? `It goes on running ${outcome.revision.slice(0, 7) || outcome.image}, which answers.`
        : `Nothing more was done: ${outcome.image} was deployed last, and the service ${answered}.`;
    outcome.message += ` ${message} ${runs}`;
    if (outcome.result === 'deployed')
        return;
    Object.assign(outcome, { reason: 'incompatible-rollback', remedy });
}
function roll_back_short(work) {
    const payload = work.live?.payload;
    return payload === undefined ? '' : payload.version || payload.revision.slice(0, 7);
}

// EXTERNAL MODULE: ./build/packages/action/src/inputs.js
var src_inputs = __webpack_require__(6097);
// EXTERNAL MODULE: ./build/packages/action/src/runner.js + 3 modules
var src_runner = __webpack_require__(4988);
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
    refuseOtherText(text, values);
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
        require(name, wantedBy, input) {
            const value = get(name);
            if (value !== undefined)
                return value;
            throw new errors/* UserError */.yo(`The variable ${name}, which ${wantedBy} refers to, is not set.`, {
                reason: 'missing-variable',
                received: `${input === undefined ? '' : `no input ${input}; `}${describeWhatThereIs(text, values, name)}`,
                accepted: `${input === undefined ? '' : `the input ${input}, `}a line ${name}=… in DEPLOY_ENV, or the variable in the step's env`,
                remedy: text.trim() === ''
                    ? `Check that the secret which the workflow passes as ${input === undefined ? '' : `${input}, or as `}DEPLOY_ENV (STAGING_ENV, PRODUCTION_ENV), is set as a repository secret and spelled the same: an unknown secret is empty.`
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
/** JSON, or a password alone, would be read as no variables at all, and be missed somewhere else. */
function refuseOtherText(text, values) {
    const lines = text.split(/\r?\n/).filter((line) => !/^\s*(?:#|$)/.test(line));
    if (lines.length === 0 || Object.keys(values).length > 0)
        return;
    throw new errors/* UserError */.yo('DEPLOY_ENV holds text, and no variable in it.', {
        reason: 'invalid-variable',
        received: `${lines.length === 1 ? 'a line' : `${lines.length} lines`} without NAME=value (not shown: it is a secret)`,
        accepted: 'dotenv text: NAME=value, one a line, in quotes where a value holds a # or a line break',
        remedy: 'Write the secret that the workflow passes as DEPLOY_ENV in this form; JSON is not read.',
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

;// CONCATENATED MODULE: ./build/packages/record/src/signing-key.js
/** Characters below which a key can be found by trying, as whoever reads a signature may do without being noticed. */
const shortest = 16;
/** Warns of a signing key that is too short to keep anybody out. Without a key there is nothing to say. */
function warnOfWeakKey(key, { warn }) {
    const length = [...(key ?? '')].length;
    if (length === 0 || length >= shortest)
        return;
    warn(`The signing key has ${length === 1 ? '1 character' : `${length} characters`}, and can be found by trying by whoever sees a signature, which images and records show. Make one of ${shortest} or more: openssl rand -hex 32.`);
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/setting.js










/** Reads everything that does not depend on a single service. */
async function openSetting(inputs, host) {
    const runner = (0,src_runner/* readRunner */.f)();
    refusePullRequest(runner);
    const variables = readVariables();
    const config = await loadConfig(runner.workspace, inputs.config);
    const environment = chooseEnvironment(inputs, config);
    const configured = environment.timeout === undefined
        ? undefined
        : (0,src_inputs/* parseDuration */.E9)(environment.timeout, `The timeout of ${environment.name}`);
    return {
        inputs,
        host,
        signal: host.signal,
        runner,
        runAttempt: process.env['GITHUB_RUN_ATTEMPT'] ?? '1',
        variables,
        github: await (0,src_client/* openGitHub */.o6)({
            token: inputs.token,
            apiUrl: runner.apiUrl,
            repository: runner.repository,
            signal: host.signal,
        }),
        config,
        environment,
        migrations: readMigrations(inputs.migrations),
        commit: chooseCommit(inputs, runner),
        signingKey: readSigningKey(inputs, variables, host),
        signature: inputs.signature ?? environment.hook?.signature ?? 'github',
        provider: inputs.provider ?? environment.hook?.provider ?? 'webhook',
        timeout: inputs.timeout ?? configured ?? 20 * 60_000,
        environmentUrl: inputs.environmentUrl ?? environment.url,
        send: send,
        clock: src_clock/* systemClock */.m,
    };
}
function readSigningKey(inputs, variables, host) {
    const key = inputs.signingKey ?? variables.get('SIGNING_KEY');
    warnOfWeakKey(key, host);
    return key;
}
function refusePullRequest(runner) {
    if (!runner.isPullRequest)
        return;
    throw new errors/* UserError */.yo('A pull request cannot be deployed.', {
        reason: 'pull-request',
        received: `the event ${runner.event}`,
        accepted: 'push, workflow_dispatch, or any other event of a commit that is in the repository',
        remedy: 'Deploy from the branch after the merge.',
    });
}
function chooseEnvironment(inputs, config) {
    if (inputs.environment === undefined) {
        throw new errors/* UserError */.yo('The input environment is missing.', {
            reason: 'missing-input',
            accepted: config === undefined ? 'a name such as staging' : Object.keys(config.environments).join(', '),
            remedy: 'Set `environment:` to the environment that is deployed to.',
        });
    }
    if (config !== undefined && Object.keys(config.environments).length > 0)
        return selectEnvironment(config, inputs.environment);
    return {
        name: inputs.environment,
        branch: undefined,
        from: undefined,
        url: undefined,
        hook: undefined,
        ready: undefined,
        timeout: undefined,
        databases: [],
        destructiveMigrations: 'block',
    };
}
function chooseCommit(inputs, runner) {
    const commit = inputs.ref ?? runner.sha;
    if (/^[0-9a-f]{40}$/.test(commit))
        return commit;
    throw new errors/* UserError */.yo('The commit that is deployed is not known.', {
        reason: 'invalid-ref',
        received: commit || 'no commit',
        accepted: 'a full commit SHA of 40 characters',
        remedy: inputs.ref === undefined ? 'Run this in a job of GitHub Actions.' : 'Set `ref:` to a full SHA, or leave it out.',
    });
}

;// CONCATENATED MODULE: ./build/actions/trigger-deploy-hook/src/main.js











/** Plans all services, deploys them in the order in which they need each other, and goes back when one fails. */
async function main(inputs, host) {
    const setting = await openSetting(inputs, host);
    const images = await readImages(setting);
    const services = chooseServices(setting, images);
    // All is read and planned before anything is done: a fault in the last service must not leave the first deployed.
    const works = await Promise.all(services.map((service) => planWork(setting, service, images)));
    if (inputs.dryRun)
        return makeEnding(setting, works.map((work) => plannedOutcome(work)), []);
    const keeper = (0,open_record/* keepRecords */.c)(setting.github, {
        runUrl: setting.runner.runUrl,
        production: isProduction(setting.environment.name),
        signingKey: setting.signingKey,
        warn: host.warn,
    });
    try {
        return await deployAll(setting, keeper, works);
    }
    catch (error) {
        const { token } = inputs;
        const client = await (0,src_client/* openGitHub */.o6)({ token, apiUrl: setting.runner.apiUrl, repository: setting.runner.repository });
        await keeper.abandon(client, host.signal.aborted
            ? 'The run was cancelled: what runs now is not proven'
            : 'The step failed before there was proof');
        throw error;
    }
}
async function deployAll(setting, keeper, works) {
    const done = [];
    for (const planned of works) {
        const { work, outcome, touched } = await setting.host.group(`Deploy ${planned.target.service} to ${setting.environment.name}`, () => deployOne(setting, keeper, planned));
        done.push({ work, outcome, touched });
        if (!isGood(outcome))
            break;
    }
    const failed = done.some(({ outcome }) => !isGood(outcome));
    if (failed && setting.inputs.rollback === 'auto') {
        const changed = done.filter(({ touched, outcome }) => touched && outcome.result !== 'superseded');
        if (changed.length > 0)
            await setting.host.group('Roll back', () => rollBack(setting, keeper, changed));
    }
    const untouched = works.slice(done.length).map((work) => work.target.service);
    return makeEnding(setting, done.map(({ outcome }) => outcome), untouched);
}
async function deployOne(setting, keeper, planned) {
    const work = await planAgain(setting, planned);
    const { plan } = work;
    const start = setting.clock.now();
    if (plan.deed !== 'deploy') {
        setting.host.say(`${work.target.service}: ${plan.message}`);
        return { work, outcome: plannedOutcome(work), touched: false };
    }
    const rollbackOf = work.isRollback ? (work.live?.id ?? null) : null;
    try {
        const deployed = await deployImage(setting, keeper, { ...work, rollbackOf });
        return { work, outcome: outcomeOf(work, deployed, setting.clock.now() - start), touched: deployed.touched };
    }
    catch (error) {
        if (setting.host.signal.aborted)
            throw error;
        // A fault half-way must not keep us from taking back what this run has changed.
        await keeper.abandon(setting.github, 'The deployment broke off before there was proof');
        setting.host.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return { work, outcome: brokenOutcome(work, error, setting.clock.now() - start), touched: true };
    }
}


/***/ })

};
;