"use strict";
exports.id = 716;
exports.ids = [716];
exports.modules = {

/***/ 6560:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ createBaseResolver),
/* harmony export */   m: () => (/* binding */ openBase),
/* harmony export */   mm: () => (/* binding */ inspectImage)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _packages_registry_src_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9857);
/* harmony import */ var _packages_registry_src_credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9289);
/* harmony import */ var _packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3926);




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
    const reference = (0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
    if (reference.digest !== undefined)
        return { digest: reference.digest, local: false };
    const client = await openBase(setting, text);
    const tag = reference.tag ?? 'latest';
    let fault;
    try {
        const digest = await client.headManifest(tag);
        if (digest !== undefined)
            return { digest, local: false };
        fault = notFound(text, reference.registry);
    }
    catch (error) {
        if (!(error instanceof _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo) || undecided.has(error.reason))
            throw error;
        fault = error;
    }
    const id = await askEngine(text);
    if (id !== undefined)
        return { digest: id, local: true };
    throw fault;
}
/** Opens the registry of a base image, to read from it. */
async function openBase(setting, text) {
    const reference = (0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
    return (0,_packages_registry_src_client_js__WEBPACK_IMPORTED_MODULE_1__/* .openRegistry */ .M)({
        ...reference,
        credentials: await findBaseLogin(setting, reference.registry),
        right: 'pull',
        logins: setting.logins,
        signal: setting.host.signal,
    });
}
/**
 * A registry that answers so may well have the image, and another one than the engine: what lies here from an earlier
 * pull must not stand in for it. One that is not there at all, or does not know us, may mean a name of the engine's own.
 */
const undecided = new Set(['failed', 'rate-limited', 'timeout', 'digest-mismatch'].map((why) => `registry-${why}`));
/** The credentials of the step are for the registries that it pushes to; elsewhere Docker's own login counts. */
async function findBaseLogin(setting, registry) {
    const pushedTo = setting.services.some((service) => (0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(service.image).registry === registry);
    if (pushedTo)
        return setting.credentialsFor(registry);
    return (0,_packages_registry_src_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .findLogin */ .B7)(registry, await (0,_packages_registry_src_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .readDockerConfig */ .TO)((0,_packages_registry_src_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerConfigFolder */ .Pe)()), setting.host);
}
/** An image that was made or loaded on this machine is in no registry, and a build takes it from the engine. */
async function askEngine(reference) {
    const id = await inspectImage(reference, '{{.Id}}');
    return id?.startsWith('sha256:') === true ? id : undefined;
}
/** Gives what the engine here knows of an image, by a template of Go; undefined without an engine or the image. */
async function inspectImage(reference, format) {
    const { ask } = await __webpack_require__.e(/* import() */ 204).then(__webpack_require__.bind(__webpack_require__, 9204));
    const answer = await ask('docker', ['image', 'inspect', '--format', format, reference]);
    return 'text' in answer ? answer.text : undefined;
}
function notFound(reference, registry) {
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('A base image of the Dockerfile does not exist.', {
        reason: 'missing-base-image',
        received: reference,
        accepted: `an image that ${registry} or the engine here has`,
        remedy: 'Correct the reference in FROM, or log in to its registry before this step if it is private.',
    });
}


/***/ }),

/***/ 1359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ requireCacheSetting)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3926);


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
    throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The setting `cache` is none that there is.', {
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
        (0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(value);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 7384:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ loadRest)
/* harmony export */ });
/** Loads what is needed once the keys of a service are known: a part of the bundle of its own. */
const loadRest = () => __webpack_require__.e(/* import() */ 601).then(__webpack_require__.bind(__webpack_require__, 7601));


/***/ }),

/***/ 716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/action/src/commands.js + 1 modules
var commands = __webpack_require__(689);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/packages/action/src/files.js
// As a part of node:fs it is loaded when it is used, and an action that is given wrong inputs uses none of it.


/** Makes a private folder (mode 0700) below `parent`, gives it to `work`, and removes it whatever happens. */
async function withPrivateFolder(parent, work) {
    const folder = await promises.mkdtemp(join(parent, 'deploy-actions-'));
    try {
        return await work(folder);
    }
    finally {
        await promises.rm(folder, { recursive: true, force: true });
    }
}
/** Promises a private folder (mode 0700) below `parent`; `onMade` is told of it before it is used. */
function promisePrivateFolder(parent, onMade = () => { }) {
    let making;
    const make = async () => {
        const folder = await external_node_fs_.promises.mkdtemp((0,external_node_path_.join)(parent, 'deploy-actions-'));
        onMade(folder);
        return folder;
    };
    return {
        path() {
            making ??= make();
            return making;
        },
        async remove() {
            const folder = await making?.catch(() => undefined);
            if (folder !== undefined)
                await external_node_fs_.promises.rm(folder, { recursive: true, force: true });
        },
    };
}

// EXTERNAL MODULE: ./build/packages/action/src/once.js
var once = __webpack_require__(8721);
// EXTERNAL MODULE: ./build/packages/registry/src/reference.js
var src_reference = __webpack_require__(3926);
// EXTERNAL MODULE: ./build/actions/build-image/src/base-digests.js
var base_digests = __webpack_require__(6560);
;// CONCATENATED MODULE: ./build/actions/build-image/src/foundations.js



/**
 * Finds which services of a step are built on images of others of it: by FROM, COPY --from or RUN --mount=from, and by
 * whatever tag. An image by its digest is what it is, and waits for nobody. A Dockerfile that cannot be read has no
 * foundations here: whoever reads the service tells what is wrong with it.
 */
async function findFoundations({ services, commit, runner }) {
    const found = new Map();
    for (const service of services) {
        const others = services.filter(({ image }) => image !== service.image);
        const text = others.length === 0 ? undefined : readText((0,external_node_path_.join)(runner.workspace, service.dockerfile));
        if (text === undefined || !mayName(service, text, others))
            continue;
        // In one chunk with what reads a service, which is needed next anyway.
        const { findTaggedBases } = await Promise.all(/* import() */[__webpack_require__.e(192), __webpack_require__.e(910)]).then(__webpack_require__.bind(__webpack_require__, 5910));
        const bases = findTaggedBases(service, text, commit);
        const below = bases.flatMap(({ name, tag }) => others.filter(({ image }) => image === name).map((other) => ({ service: other, tag })));
        if (below.length > 0)
            found.set(service, below);
    }
    return found;
}
/**
 * Gives the services in the order in which they are to be worked on: those of a wave are built on none of it, and on
 * what the waves before have made. Throws a UserError where services are built on each other in a circle.
 */
function arrangeWaves(services, foundations) {
    const waves = [];
    let left = [...services];
    while (left.length > 0) {
        const wave = left.filter((service) => !foundations.get(service)?.some((below) => left.includes(below.service)));
        if (wave.length === 0)
            throw circle(left);
        waves.push(wave);
        left = left.filter((service) => !wave.includes(service));
    }
    return waves;
}
/**
 * Throws a UserError where an image that a service is built on could not be made: what the registry has under its name
 * is that of another commit. Warns where it does not get the tag that it is named by, so that the service is built on
 * what has it.
 */
function requireFoundations({ host, plan, inputs }, service, below, results) {
    for (const { service: other, tag } of below) {
        const ended = results.get(other);
        if (ended?.status !== 'fulfilled' || ended.value.result === 'failed')
            throw lacking(service, other);
        const isPushed = plan.push && !plan.part && !inputs.dryRun;
        const why = isPushed ? whyNotTagged(ended.value, tag) : whyNotThere(ended.value);
        if (why === undefined)
            continue;
        host.warn(`${service.name} is made on what ${other.image}:${tag} is in the registry now: the image of ${other.name} at this commit ${why}.`);
    }
}
/** A tag that is not among those of the run is one of its own, which stays what it is; but everybody knows what latest is. */
function whyNotTagged(outcome, tag) {
    if (!('tags' in outcome))
        return undefined;
    const change = outcome.tags.find(({ name }) => name === tag);
    if (change === undefined)
        return tag === 'latest' ? 'does not get that tag' : undefined;
    return change.change === 'kept' || change.change === 'held-back' ? 'did not get that tag' : undefined;
}
/** Where nothing is tagged, it is there already or not at all; a part is there, and gets its tags when it is put together. */
function whyNotThere(outcome) {
    return 'tags' in outcome || !('digest' in outcome) || outcome.digest === undefined
        ? 'is not under that tag'
        : undefined;
}
function lacking(service, other) {
    return new errors/* UserError */.yo(`The image of ${service.name} is built on that of ${other.name}, which failed.`, {
        reason: 'missing-base-image',
        received: `${service.dockerfile} names ${other.image}`,
        accepted: `the image of ${other.name} at this commit`,
        remedy: `Mend ${other.name} first: what the registry has under its name is that of another commit.`,
        file: service.dockerfile,
    });
}
function circle(services) {
    const names = services.map(({ name }) => name).join(', ');
    return new errors/* UserError */.yo(`The images of ${names} are built on each other in a circle.`, {
        reason: 'invalid-dockerfile',
        received: services.map(({ name, dockerfile }) => `${name}: ${dockerfile}`).join('; '),
        accepted: 'services that are built on images of others, which are not built on theirs',
        remedy: 'Name one of the images by its digest, or give what they have in common an image of its own.',
    });
}
/** Reading a Dockerfile in full is for those that can name another's image at all: as it is, or put together. */
function mayName({ buildArgs, extraArgs }, text, others) {
    const words = [text, ...Object.values(buildArgs), ...extraArgs].join('\n');
    return /^\s*FROM\s.*\$/im.test(text) || others.some(({ image }) => words.includes(image.split('/').at(-1) ?? image));
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/actions/build-image/src/load-rest.js
var load_rest = __webpack_require__(7384);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/actions/build-image/src/private-place.js




/**
 * Gives the folder in which private files are put: the runner's own, else that of the system. Logins and secrets must not
 * lie in the work tree, where a build would see them and an image may keep them; and a name that holds what engines take
 * for the end of a field would be cut off there. Throws a UserError where there is no such folder.
 */
function choosePrivateParent(temporary, workspace) {
    const places = [temporary, (0,external_node_os_.tmpdir)(), '/tmp'];
    const found = places.find((place) => !/[,"'\\\r\n]/.test(place) && !isInside(place, workspace));
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo('There is no temporary folder outside of the repository.', {
        reason: 'unwritable-folder',
        received: [...new Set(places)].join(', '),
        accepted: `a folder that is not in ${workspace}, where a build would see what is in it, with a plain name`,
        remedy: 'Set TMPDIR to a folder outside of the repository.',
    });
}
function isInside(place, folder) {
    return !/^\.\.(?:\/|$)/.test((0,external_node_path_.relative)(resolveLinks(folder), resolveLinks(place)));
}
function resolveLinks(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/packages/registry/src/client.js + 6 modules
var client = __webpack_require__(9857);
// EXTERNAL MODULE: ./build/actions/build-image/src/next-turn.js
var next_turn = __webpack_require__(834);
// EXTERNAL MODULE: ./build/actions/build-image/src/plan.js + 1 modules
var src_plan = __webpack_require__(1146);
// EXTERNAL MODULE: ./build/actions/build-image/src/read-version.js + 1 modules
var read_version = __webpack_require__(2267);
;// CONCATENATED MODULE: ./build/actions/build-image/src/publish/read-ahead.js


const nothingAhead = () => undefined;
/**
 * Asks what the tags of a service name while its keys are still being computed. Which tags it gets is known before what
 * they will name, and an image that is reused gets them a moment later: so the login and these answers cost no time.
 * The tag of the commit is left to that moment, when it is known whether anything can be expected there.
 */
async function readTagsAhead(setting, service, client) {
    const { inputs, plan, commit } = setting;
    if (!plan.push || plan.part || inputs.dryRun || inputs.reuse === 'never')
        return nothingAhead;
    try {
        const version = await (0,read_version/* readVersion */.$)(setting, service);
        const tags = (0,src_plan/* planTags */.Vd)({ commit, version, extra: inputs.tags, latest: plan.latest.move });
        const { headManifest } = await client;
        const asked = tags.filter(({ kind }) => kind !== 'sha').map(({ name }) => [name, headManifest(name)]);
        // Whoever needs one of them is told of its failure.
        for (const [, digest] of asked)
            digest.catch(() => { });
        const answers = new Map(asked);
        return (name) => answers.get(name);
    }
    catch {
        // The same mistake is found, and told, where it belongs.
        return nothingAhead;
    }
}

// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/places.js
var places = __webpack_require__(6271);
// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/mask-value.js
var mask_value = __webpack_require__(6011);
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/refuse-leaks.js


/** Refuses build arguments that hold a secret of this run, before anything else is done with them. */
async function refuseLeaks(setting, service) {
    const { inputs, variables, signingKey } = setting;
    const values = {};
    for (const [id, source] of Object.entries(service.secrets)) {
        const { resolveSecrets } = await __webpack_require__.e(/* import() */ 532).then(__webpack_require__.bind(__webpack_require__, 1532));
        // What is missing matters once something is built.
        Object.assign(values, await resolveSecrets({ [id]: source }, (0,places/* placesOf */.e)(setting, service)).catch(places/* ignoreFault */.h));
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

;// CONCATENATED MODULE: ./build/actions/build-image/src/read-service.js






/**
 * Reads a service's keys and what the registry has of it, and judges its version. Nothing is written. The registry is
 * asked before what computes keys is even loaded.
 */
async function readService(setting, service, workshop) {
    const started = clock/* systemClock */.m.now();
    await refuseLeaks(setting, service);
    const opening = openClient(setting, service, workshop);
    // Whatever ends before it is waited for is told instead.
    opening.catch(() => { });
    const asking = readTagsAhead(setting, service, opening);
    await (0,next_turn/* nextTurn */.t)();
    const { examineService } = await Promise.all(/* import() */[__webpack_require__.e(192), __webpack_require__.e(910)]).then(__webpack_require__.bind(__webpack_require__, 5910));
    return examineService({ setting, service, workshop, started }, opening, asking);
}
async function openClient(setting, service, { log }) {
    const reference = (0,src_reference/* parseReference */.F2)(service.image);
    return (0,client/* openRegistry */.M)({
        ...reference,
        credentials: await setting.credentialsFor(reference.registry),
        right: setting.plan.push && !setting.inputs.dryRun ? 'pull,push' : 'pull',
        logins: setting.logins,
        signal: setting.host.signal,
        onRetry: (why, wait) => log.say(`${reference.registry}: ${why}; trying again in ${wait / 1000} s`),
    });
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

// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
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
// EXTERNAL MODULE: ./build/packages/action/src/workspace.js
var workspace = __webpack_require__(7791);
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
        workspace: (0,workspace/* findWorkspace */.p)(environment),
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
    const { parseConfig } = await __webpack_require__.e(/* import() */ 342).then(__webpack_require__.bind(__webpack_require__, 1342));
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

;// CONCATENATED MODULE: ./build/packages/record/src/signing-key.js
/** Characters below which a key can be found by trying, as whoever reads a signature may do without being noticed. */
const signing_key_shortest = 16;
/** Warns of a signing key that is too short to keep anybody out. Without a key there is nothing to say. */
function warnOfWeakKey(key, { warn }) {
    const length = [...(key ?? '')].length;
    if (length === 0 || length >= signing_key_shortest)
        return;
    warn(`The signing key has ${length === 1 ? '1 character' : `${length} characters`}, and can be found by trying by whoever sees a signature, which images and records show. Make one of ${signing_key_shortest} or more: openssl rand -hex 32.`);
}

// EXTERNAL MODULE: ./build/packages/registry/src/authorize.js + 2 modules
var authorize = __webpack_require__(8690);
// EXTERNAL MODULE: ./build/packages/registry/src/credentials.js
var credentials = __webpack_require__(9289);
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
    const login = await (0,credentials/* findLogin */.B7)(registry, await (0,credentials/* readDockerConfig */.TO)((0,credentials/* dockerConfigFolder */.Pe)()), means);
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

// EXTERNAL MODULE: ./build/packages/config/src/paths.js
var paths = __webpack_require__(4574);
// EXTERNAL MODULE: ./build/packages/keys/src/native-platform.js
var native_platform = __webpack_require__(1249);
// EXTERNAL MODULE: ./build/packages/keys/src/recipe.js
var recipe = __webpack_require__(1448);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/cache-setting.js
var cache_setting = __webpack_require__(1359);
// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/extra-args.js + 1 modules
var extra_args = __webpack_require__(8503);
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
            remedy: `Name one service with \`service:\`, or give each its ${name === 'version' ? 'version-file' : name} in ${config?.file ?? 'deploy.yml'}.`,
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
            .find((one) => one.image === service.image && JSON.stringify((0,recipe/* recipeOf */.S)(one)) !== JSON.stringify((0,recipe/* recipeOf */.S)(service)));
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
    const context = (0,paths/* normalisePath */.q)(inputs.context ?? '.');
    return {
        name: inputs.services[0] ?? (0,src_reference/* parseReference */.F2)(inputs.image).repository.split('/').at(-1) ?? 'app',
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
    const reference = (0,src_reference/* parseReference */.F2)(inputs.image ?? service.image);
    if (reference.tag !== undefined || reference.digest !== undefined) {
        throw new errors/* UserError */.yo('The name of the image has a tag or a digest.', {
            reason: 'invalid-image',
            received: inputs.image ?? service.image,
            accepted: (0,src_reference/* nameOf */.Vb)(reference),
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
        image: (0,src_reference/* nameOf */.Vb)(reference),
        context: inputs.context === undefined ? service.context : inside(inputs.context, 'context'),
        dockerfile: inputs.dockerfile === undefined ? service.dockerfile : inside(inputs.dockerfile, 'dockerfile'),
        target: inputs.target ?? service.target,
        buildArgs: { ...service.buildArgs, ...inputs.buildArgs },
        revisionArg: inputs.revisionArg ?? service.revisionArg,
        platforms: choosePlatforms(service, inputs),
        secrets: { ...service.secrets, ...inputs.secrets },
        ssh: inputs.ssh.length > 0 ? inputs.ssh : service.ssh,
        extraArgs: inputs.extraArgs.length > 0 ? inputs.extraArgs : service.extraArgs,
        cache: (0,cache_setting/* requireCacheSetting */.o)(inputs.cache ?? service.cache),
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
        return [(0,native_platform/* findNativePlatform */.w)()];
    throw new errors/* UserError */.yo('With `push: by-digest` a step makes the image of one platform.', {
        reason: 'invalid-input',
        received: platforms.join(', '),
        accepted: 'one platform',
        remedy: 'Name the platform of this job alone in `platforms`.',
    });
}
function inside(path, input) {
    const normal = (0,paths/* normalisePath */.q)(path);
    const isAddress = /^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(path);
    if (!isAddress && !path.startsWith('/') && !normal.split('/').includes('..'))
        return normal;
    throw new errors/* UserError */.yo(isAddress ? `The input ${input} is an address.` : `The input ${input} leads out of the repository.`, {
        reason: 'invalid-input',
        received: path,
        accepted: 'a path below the root of the repository, relative to it',
        remedy: isAddress
            ? 'Check out what is behind the address in a step before, and name the path of it.'
            : `Write the path as it is in the repository: ${input === 'context' ? 'backend' : 'backend/Dockerfile'}`,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/setting.js










/** Reads everything that is the same for each service: runner, deploy.yml, commit. Nothing is sent anywhere. */
async function readSetting(inputs, host, begun) {
    const runner = readRunner();
    const variables = readVariables();
    const config = await loadConfig(runner.workspace, inputs.config);
    if (inputs.environment !== undefined && config !== undefined)
        selectEnvironment(config, inputs.environment);
    const { commit } = await begun.head;
    const repository = runner.payload['repository'];
    const plan = (0,src_plan/* planRun */.nY)({
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
    if (plan.push && inputs.assemble !== undefined) {
        const { requireParts } = await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 4790));
        requireParts(inputs, services);
    }
    return {
        inputs,
        host,
        runner,
        variables,
        clock: clock/* systemClock */.m,
        configFile: config?.file,
        services,
        signingKey: readSigningKey(inputs, variables, host),
        servicesOf: (image) => namesWithImage(image, [...services, ...Object.values(config?.services ?? {})]),
        commit,
        begun,
        plan,
        logins: (0,authorize/* createLogins */.D)(),
        credentialsFor: rememberCredentials(inputs, runner, variables, host),
    };
}
function readSigningKey(inputs, variables, host) {
    const key = inputs.signingKey ?? variables.get('SIGNING_KEY');
    if (key !== undefined)
        (0,mask/* maskSecret */.$l)(key);
    warnOfWeakKey(key, host);
    return key;
}
function namesWithImage(image, services) {
    return [...new Set(services.filter((service) => service.image === image).map(({ name }) => name))];
}
function rememberCredentials(inputs, runner, variables, { signal, warn }) {
    const chosen = new Map();
    return (registry) => {
        const known = chosen.get(registry);
        if (known !== undefined)
            return known;
        const sources = {
            username: inputs.registryUsername,
            password: inputs.registryPassword,
            variables,
            actor: runner.actor,
            token: inputs.token,
        };
        const choice = chooseCredentials(registry, sources, { signal, warn });
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
 * before the first is built, so that what one build leaves in the work tree does not count for the next; those that are
 * built on images of others of the step are read once these stand.
 */
async function main(inputs, host, begun) {
    const setting = await readSetting(inputs, host, begun);
    const only = setting.services.length === 1;
    const findings = [];
    // For the post step, in case that this one is killed.
    const folder = promiseFolder(setting);
    const shared = openWorkshop(setting, folder);
    const work = () => workOn(setting, (service) => ({ ...shared, findings, log: openLog(host, service, only) }));
    const results = await (only ? host.group(`Building ${setting.services[0]?.name}`, work) : work()).finally(folder.remove);
    const faults = results.flatMap((result, index) => result.status === 'rejected'
        ? [{ service: setting.services[index]?.name ?? '', error: result.reason }]
        : []);
    const defect = faults.find(({ error }) => !(error instanceof errors/* UserError */.yo));
    if (defect !== undefined)
        throw defect.error;
    // One service's fault is the whole story; of several services the others' outcomes are told as well.
    const { concludeRun, showFindings } = await (0,load_rest/* loadRest */.r)();
    if (only && faults[0] !== undefined) {
        showFindings(host, findings);
        throw faults[0].error;
    }
    const outcomes = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    return concludeRun(setting, { outcomes, faults: faults, findings });
}
function promiseFolder({ runner }) {
    const parent = choosePrivateParent(runner.temporary, runner.workspace);
    return promisePrivateFolder(parent, (path) => {
        if (parent !== runner.temporary)
            (0,commands/* saveState */.LZ)('private-parent', parent);
        (0,commands/* saveState */.LZ)('private-folder', path);
    });
}
async function workOn(setting, open) {
    const foundations = await findFoundations(setting);
    const results = new Map();
    for (const [round, wave] of arrangeWaves(setting.services, foundations).entries()) {
        // What the tags of base images name has changed since they were asked.
        const resolveBase = (0,base_digests/* createBaseResolver */.E4)(setting);
        const workshopOf = (service) => (round === 0 ? open(service) : { ...open(service), resolveBase });
        await workOnWave(wave, results, async (service) => {
            requireFoundations(setting, service, foundations.get(service) ?? [], results);
            return readService(setting, service, workshopOf(service));
        });
    }
    return setting.services.map((service) => results.get(service));
}
async function workOnWave(wave, results, readOne) {
    const read = await mapSideBySide(wave, wide, readOne);
    const carry = async (services, width) => {
        const carried = await mapSideBySide(services, width, (service) => carryOne(read[wave.indexOf(service)]));
        for (const [place, service] of services.entries()) {
            results.set(service, carried[place]);
        }
    };
    // What a before-build makes lies in the work tree from then on: those services come last, and one after the other.
    const makes = (service) => service.beforeBuild !== undefined;
    await carry(wave.filter((service) => !makes(service)), wave.length);
    await carry(wave.filter(makes), 1);
}
async function carryOne(job) {
    if (job.status === 'rejected')
        throw job.reason;
    const { log } = job.value.workshop;
    try {
        const { carryOut } = await (0,load_rest/* loadRest */.r)();
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
    const tools = (0,once/* once */.O)(async () => {
        const path = await folder.path().catch(explainFolder);
        return { environment: await prepareLogin(setting, path), folder: path, signal: setting.host.signal };
    });
    return {
        resolveBase: (0,base_digests/* createBaseResolver */.E4)(setting),
        engine: findWhenNeeded(setting.inputs.builder),
        tools,
        inTurn: takeTurns(narrow),
        prepared: [],
        building: new Map(),
    };
}
/** What builds is not even loaded where nothing is built. */
function findWhenNeeded(builder) {
    const load = (0,once/* once */.O)(async () => (await Promise.all(/* import() */[__webpack_require__.e(863), __webpack_require__.e(192), __webpack_require__.e(251), __webpack_require__.e(866)]).then(__webpack_require__.bind(__webpack_require__, 1866))).createEngineFinder(builder));
    return async (demand) => (await load())(demand);
}
async function prepareLogin(setting, folder) {
    const registries = [...new Set(setting.services.map((service) => (0,src_reference/* parseReference */.F2)(service.image).registry))];
    const chosen = await Promise.all(registries.map(async (registry) => [registry, await setting.credentialsFor(registry)]));
    // An existing login is the engine's own business: it knows its helpers.
    const given = chosen.flatMap(([registry, credentials]) => credentials === undefined || credentials.origin === 'login' ? [] : [[registry, credentials]]);
    if (given.length === 0)
        return {};
    const { writeEngineLogin } = await __webpack_require__.e(/* import() */ 122).then(__webpack_require__.bind(__webpack_require__, 8122));
    return writeEngineLogin(folder, Object.fromEntries(given));
}
function explainFolder(error) {
    if (error.syscall !== 'mkdtemp')
        throw error;
    throw new errors/* UserError */.yo('The temporary folder cannot be written to.', {
        reason: 'unwritable-folder',
        received: error.code,
        accepted: 'a folder that this user may write to, with space left',
        remedy: 'Check RUNNER_TEMP, the rights on it, and the disk.',
        cause: error,
    });
}


/***/ }),

/***/ 834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ nextTurn)
/* harmony export */ });
/**
 * Lets the event loop turn once: what was begun is then under way, before work that keeps the loop from turning (loading
 * a part of the bundle, computing keys).
 */
function nextTurn() {
    return new Promise((resolve) => setImmediate(resolve));
}


/***/ }),

/***/ 1146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QR: () => (/* binding */ keyTag),
  nY: () => (/* binding */ planRun),
  Vd: () => (/* binding */ planTags),
  b: () => (/* binding */ shaTag)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/registry/src/reference.js
var reference = __webpack_require__(3926);
;// CONCATENATED MODULE: ./build/actions/build-image/src/tag-name.js


/** Gives a name back that may be a tag of the user's. Throws a UserError with one that would do, where it can be told. */
function checkTag(name) {
    if (isFree(name))
        return name;
    throw new errors/* UserError */.yo('This cannot be a tag of an image.', {
        reason: 'invalid-tag',
        received: name,
        accepted: 'letters, digits, dots, dashes and underscores, at most 128, not starting with a dot or dash, nor with content- or sha-; not latest, nor buildcache; several separated by commas or lines',
        remedy: `Correct the input \`tags\` or \`version\`${suggest(name)}; the tag latest has an input of its own.`,
    });
}
function isFree(name) {
    return (0,reference/* isTag */.dz)(name) && !/^(?:content-|sha-|latest$|buildcache$)/.test(name);
}
/** Other actions give tags with the name of the image; lists come in quotes, or as JSON; a branch's name has slashes. */
function suggest(name) {
    const bare = name.replace(/^[\s"'[\]]+|[\s"'[\]]+$/g, '');
    const behind = /^[^\s:]+(?::\d+)?\/[^\s:]+:([^:/]+)$/.exec(bare)?.[1];
    if (behind !== undefined && (0,reference/* isTag */.dz)(behind)) {
        return `: leave the name of the image out, ${isFree(behind) ? `and write ${behind}` : `and ${behind} too`}`;
    }
    if (bare !== name && isFree(bare))
        return `: leave quotes and brackets out, and write ${bare}`;
    const tag = bare
        .replace(/^refs\/(?:tags|heads)\//, '')
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, 128);
    return tag !== name && isFree(tag) ? `, for example to ${tag}` : '';
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


/***/ }),

/***/ 2267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readVersion)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/keys/src/version.js


/**
 * Reads a service's version out of the text of its version file: by the pattern's first group; else package.json,
 * pyproject.toml (`project` or `tool.poetry`), Cargo.toml (`package`); else the whole text is the version.
 * Throws a UserError when there is none, or when it could not be the tag of an image.
 */
async function parseVersion(file, text) {
    const version = (await findVersion(file, text))?.trim();
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
async function findVersion({ path, pattern }, text) {
    if (pattern !== undefined)
        return compilePattern(path, pattern).exec(text)?.[1];
    switch (external_node_path_.posix.basename(path)) {
        case 'package.json':
            return parseJsonVersion(path, text);
        case 'pyproject.toml':
            return parseTomlVersion(path, text, [
                ['project', 'version'],
                ['tool', 'poetry', 'version'],
            ]);
        case 'Cargo.toml':
            return parseTomlVersion(path, text, [
                ['package', 'version'],
                ['workspace', 'package', 'version'],
            ]);
        default:
            return requireBare(path, text);
    }
}
/** A file of another kind is not taken for its version as a whole. */
function requireBare(path, text) {
    const bare = text.replace(/^\ufeff/, '').trim();
    // A quote, a bracket or a key is of some language.
    if (!/[\s"'<>{}=]|:$/.test(bare))
        return bare;
    const line = bare.split(/\r?\n/)[0] ?? '';
    throw new errors/* UserError */.yo(`${path} holds more than a version, and is not a kind of file that versions are known in.`, {
        reason: 'missing-version',
        received: line.length > 80 ? `${line.slice(0, 80)}…` : line,
        accepted: 'package.json, pyproject.toml, Cargo.toml, a file with the version and nothing else, or a pattern with one group',
        remedy: `Say in deploy.yml where it stands: \`version-file: { path: ${path}, pattern: 'version: "([^"]+)"' }\` (fitted to the file), or give the input \`version\`.`,
        file: path,
    });
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
        const { version } = JSON.parse(text.replace(/^\ufeff/, ''));
        return typeof version === 'string' ? version : undefined;
    }
    catch (error) {
        throw unreadable(path, 'JSON', error);
    }
}
/** Gives the first of these strings that the text has, each named by the tables on the way to it. */
async function parseTomlVersion(path, text, places) {
    const document = await parseToml(path, text);
    for (const place of places) {
        const found = place.reduce((value, name) => (isTable(value) ? value[name] : undefined), document);
        if (typeof found === 'string')
            return found;
    }
    return undefined;
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Its reader is loaded where a version stands in TOML, and nowhere else. */
async function parseToml(path, text) {
    try {
        const { readToml } = await __webpack_require__.e(/* import() */ 36).then(__webpack_require__.bind(__webpack_require__, 8036));
        return await readToml(text.replace(/^\ufeff/, ''));
    }
    catch (error) {
        throw unreadable(path, 'TOML', error);
    }
}
function unreadable(path, language, cause) {
    return new errors/* UserError */.yo(`${path} is not valid ${language}.`, {
        reason: 'invalid-version-file',
        received: (0,errors/* messageOf */.bD)(cause),
        accepted: `${language} with a version`,
        remedy: 'Mend the file, or name another `version-file`.',
        file: path,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/read-version.js




/** Gives the version of a service; undefined where it has none. */
async function readVersion({ inputs, runner }, { versionFile }) {
    if (inputs.version !== undefined)
        return inputs.version;
    if (versionFile === undefined)
        return undefined;
    try {
        return await parseVersion(versionFile, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(runner.workspace, versionFile.path), 'utf8'));
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        const code = error.code;
        throw new errors/* UserError */.yo(`The version file ${versionFile.path} cannot be read.`, {
            reason: 'missing-version-file',
            received: code === 'ENOENT' ? 'no such file' : code,
            accepted: 'the path of a file, relative to the root of the repository',
            remedy: 'Correct `version-file`, or add the file.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 6271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ placesOf),
/* harmony export */   h: () => (/* binding */ ignoreFault)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** Gives where the secrets of a service are looked for. */
function placesOf({ variables, runner }, service) {
    return { variables, workspace: runner.workspace, service: service.name };
}
/** Gives nothing in the place of a secret that is not there. Throws what is no fault of the user's. */
function ignoreFault(error) {
    if (error instanceof _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return undefined;
    throw error;
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

/***/ 8721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Gives a function that makes something when it is first asked for, once for all who ask; a failure is kept, too. */
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 4574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ normalisePath)
/* harmony export */ });
/** Gives a path without `./`, doubled or trailing slashes; `.` for the root. */
function normalisePath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.length === 0 ? '.' : parts.join('/');
}


/***/ }),

/***/ 9460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ parseHttpUrl),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

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
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(usable ? 'An address holds a user name or password.' : 'An address is not an http or https URL.', {
        reason: 'invalid-url',
        received: url === undefined ? `${text.length} characters that do not parse as a URL` : `a ${url.protocol} URL`,
        accepted: 'https://host/path, without user name and password',
        remedy: 'Check the input or the secret that holds the address.',
    });
}


/***/ }),

/***/ 7048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i5: () => (/* reexport safe */ _silence_js__WEBPACK_IMPORTED_MODULE_1__.i5),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   yv: () => (/* reexport safe */ _address_js__WEBPACK_IMPORTED_MODULE_0__.y)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9460);
/* harmony import */ var _silence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5695);
/* harmony import */ var _stream_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5735);





/**
 * Sends a request and gives the whole answer, whatever its status. Throws NoAnswerError when none came, and the
 * signal's reason when it was aborted.
 */
const send = async ({ limit = 16 * 1024 * 1024, ...request }) => {
    const wanted = { ...request, timeout: request.timeout ?? 30_000 };
    const { status, headers, body } = await (0,_stream_js__WEBPACK_IMPORTED_MODULE_2__/* .sendStream */ .n)(wanted);
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > limit) {
            throw new _silence_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswerError */ .i5(`${(0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .y)(request.url)} answered with more than ${limit} bytes.`, 'too-large', true);
        }
        chunks.push(chunk);
    }
    return { status, headers, body: Buffer.concat(chunks) };
};


/***/ }),

/***/ 5695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i5: () => (/* binding */ NoAnswerError),
/* harmony export */   iU: () => (/* binding */ timedOut),
/* harmony export */   i_: () => (/* binding */ neverConnected),
/* harmony export */   lt: () => (/* binding */ explainSilence),
/* harmony export */   xS: () => (/* binding */ fellSilent)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9460);


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
    if (error instanceof NoAnswerError || error instanceof _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error;
    const origin = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .originOf */ .y)(request.url);
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
        return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`A request to ${origin} cannot be made.`, {
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


/***/ }),

/***/ 5735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ sendStream)
});

// EXTERNAL MODULE: ./build/packages/http/src/address.js
var address = __webpack_require__(9460);
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
    const http = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    http.setGlobalProxyFromEnv?.(proxies);
}

// EXTERNAL MODULE: ./build/packages/http/src/silence.js
var silence = __webpack_require__(5695);
;// CONCATENATED MODULE: ./build/packages/http/src/stream.js



/**
 * Sends a request and gives the answer once its head is there, whatever its status. By node:http rather than fetch,
 * which gives up on its own after five minutes without headers: a hook may deploy for longer before it answers.
 * Throws NoAnswerError when none came, the signal's reason when it was aborted, and what the body threw when that
 * could not be read.
 */
const sendStream = async (wanted) => {
    const url = (0,address/* parseHttpUrl */.f)(wanted.url);
    wanted.signal?.throwIfAborted();
    await useProxies();
    const { request, Agent } = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    // A connection that is kept may be gone just when it is used again: fine for what can be repeated, not for a POST.
    const once = wanted.method === 'POST' ? { agent: new Agent({ keepAlive: false, proxyEnv: readProxies() }) } : {};
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
        const explain = (error) => (wanted.signal?.aborted ? wanted.signal.reason : (0,silence/* explainSilence */.lt)(error, wanted));
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
        throw (0,silence/* explainSilence */.lt)(error, wanted);
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
        : setTimeout(() => fail((0,silence/* explainSilence */.lt)(connected ? why : silence/* neverConnected */.i_, wanted)), Math.min(milliseconds, longestTimeout));
    const total = after(wanted.timeout, silence/* timedOut */.iU);
    let idle;
    const rest = () => clearTimeout(idle);
    const abort = () => fail(wanted.signal?.reason);
    wanted.signal?.addEventListener('abort', abort, { once: true });
    return {
        wait: () => {
            rest();
            idle = after(wanted.idle, silence/* fellSilent */.xS);
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


/***/ }),

/***/ 1249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ findNativePlatform)
/* harmony export */ });
/** Gives the platform that an engine on a machine of this kind builds for: `linux/amd64`, `linux/arm64`, …. */
function findNativePlatform(architecture = process.arch) {
    const names = { x64: 'amd64', ia32: '386', arm: 'arm/v7' };
    return `linux/${names[architecture] ?? architecture}`;
}


/***/ }),

/***/ 1448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ recipeOf),
/* harmony export */   e: () => (/* binding */ describeRecipe)
/* harmony export */ });
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


/***/ }),

/***/ 3577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ describeAnswer)
/* harmony export */ });
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


/***/ }),

/***/ 8690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createLogins)
});

// EXTERNAL MODULE: ./build/packages/registry/src/challenge.js
var src_challenge = __webpack_require__(6218);
// EXTERNAL MODULE: ./build/packages/registry/src/reference.js
var reference = __webpack_require__(3926);
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

// EXTERNAL MODULE: ./build/packages/registry/src/token.js
var src_token = __webpack_require__(1870);
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
        const token = await (0,src_token/* fetchToken */.eY)(source, scopes, credentials, means.exchange).catch((error) => {
            const final = error instanceof src_token/* TokenRefusedError */.iA && [401, 403].includes(error.response.status);
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
            const split = widest === undefined && error instanceof src_token/* TokenRefusedError */.iA && error.response.status < 500;
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
            const authorizer = authorizers.get(key) ?? createAuthorizer(credentials, (0,reference/* registryOrigin */._g)(registry));
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
        const challenge = (0,src_challenge/* parseChallenge */.x)(headers.get('www-authenticate'));
        const header = challenge?.scheme === 'basic' ? (0,src_token/* basicHeader */.mk)(credentials) : undefined;
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
            const refused = error instanceof src_token/* TokenRefusedError */.iA && error.response.status < 500;
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
            return challenge === undefined ? undefined : (0,src_token/* basicHeader */.mk)(credentials);
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


/***/ }),

/***/ 6218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ parseChallenge)
/* harmony export */ });
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


/***/ }),

/***/ 9857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* reexport */ src_manifest/* digestOf */.ol),
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: ./build/packages/action/src/cryptography.js
var cryptography = __webpack_require__(5170);
// EXTERNAL MODULE: ./build/packages/registry/src/faults.js
var faults = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/packages/registry/src/manifest.js
var src_manifest = __webpack_require__(2526);
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
            const found = (0,src_manifest/* digestOf */.ol)(body);
            if (found !== digest)
                throw (0,faults/* corrupted */.LM)({ registry, doing }, digest, found);
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
                throw (0,faults/* corrupted */.LM)({ registry, doing }, digest, found);
            if (held !== undefined)
                yield held;
        },
    };
}

// EXTERNAL MODULE: ./build/packages/registry/src/reference.js
var src_reference = __webpack_require__(3926);
;// CONCATENATED MODULE: ./build/packages/registry/src/manifests.js



const accept = src_manifest/* manifestTypes */.Fm.join(', ');
/** Makes the client of a repository's manifests (OCI distribution specification 1.1). */
function createManifestClient(registry, repository, { request }) {
    const nameOf = (reference) => `${registry}/${repository}${(0,src_reference/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
    const verify = (bytes, named, doing) => {
        const digest = (0,src_manifest/* digestOf */.ol)(bytes);
        if (named?.startsWith('sha256:') && named !== digest)
            throw (0,faults/* corrupted */.LM)({ registry, doing }, named, digest);
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
            const digest = verify(bytes, (0,src_manifest/* digestIn */.s)(response.headers), doing);
            if ((0,src_reference/* isDigest */.Bc)(reference))
                verify(bytes, reference, doing);
            return { digest, mediaType: (0,src_manifest/* mediaTypeOf */.c0)(nameOf(reference), response.headers.get('content-type'), bytes), bytes };
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
            const claimed = (0,src_manifest/* digestIn */.s)(response.headers);
            if (!takesHead || claimed === null || !(0,src_reference/* isDigest */.Bc)(claimed))
                return (await client.getManifest(reference))?.digest;
            if ((0,src_reference/* isDigest */.Bc)(reference) && claimed !== reference)
                throw (0,faults/* corrupted */.LM)({ registry, doing }, reference, claimed);
            return claimed;
        },
        async putManifest(reference, manifest) {
            const doing = (0,src_reference/* isDigest */.Bc)(reference) ? `writing ${reference}` : `writing the tag ${reference}`;
            if ((0,src_reference/* isDigest */.Bc)(reference))
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
            verify(manifest.bytes, (0,src_manifest/* digestIn */.s)(response.headers), doing);
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

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var src_clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/packages/http/src/silence.js
var silence = __webpack_require__(5695);
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
        if (!(error instanceof silence/* NoAnswerError */.i5) || error.kind === 'too-large')
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

// EXTERNAL MODULE: ./build/packages/http/src/send.js
var send = __webpack_require__(7048);
// EXTERNAL MODULE: ./build/packages/http/src/stream.js + 1 modules
var stream = __webpack_require__(5735);
// EXTERNAL MODULE: ./build/packages/registry/src/authorize.js + 2 modules
var authorize = __webpack_require__(8690);
// EXTERNAL MODULE: ./build/packages/registry/src/challenge.js
var src_challenge = __webpack_require__(6218);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/registry/src/answer-text.js
var answer_text = __webpack_require__(3577);
;// CONCATENATED MODULE: ./build/packages/registry/src/login-faults.js




/** Nobody, or not the right one, is logged in (401, or a refusing token service). */
function unauthorized(attempt, response) {
    const { registry, repository, doing, loggedInAs } = attempt;
    const who = loggedInAs === undefined ? 'no user name and password' : `the user name ${loggedInAs}`;
    return new errors/* UserError */.yo(`${registry} refused the login while ${doing} of ${repository}.`, {
        reason: 'registry-unauthorized',
        received: `${who}; HTTP ${response.status}${(0,answer_text/* describeAnswer */.O)(response)}`,
        accepted: 'a user name and a password or token that the registry knows',
        remedy: `${loggedInAs === undefined
            ? 'Set registry-username and registry-password (or REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV), or log in before this step.'
            : 'Check the password or token: it may be wrong, expired, or lack the right to this repository.'}${(0,faults/* nameInFull */.Mh)(attempt)}`,
    });
}
/** A login is asked for, in no way that there is: no password was sent to anybody. */
function noWayToLogin(attempt, challenge, header) {
    const { registry, repository, doing } = attempt;
    const asked = challenge?.scheme === 'bearer'
        ? `a token service at ${URL.canParse(challenge.realm) ? (0,send/* originOf */.yv)(challenge.realm) : challenge.realm.slice(0, 100)}`
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
        received: `HTTP ${response.status}${type === null ? '' : `, ${type.slice(0, 60)}`} from ${service}${(0,answer_text/* describeAnswer */.O)(response)}`,
        accepted: 'JSON with a token or access_token',
        remedy: `Look at the configuration of the registry, which names ${service} for tokens, and at the proxy before it.`,
    });
}
function schemesOf(header) {
    const schemes = header.matchAll(/(?:^|,)\s*([A-Za-z][A-Za-z0-9-]*)(?=\s|,|$)(?!\s*=)/g);
    return [...new Set([...schemes].map(([, scheme]) => scheme))].join(', ').slice(0, 100) || header.slice(0, 60);
}

// EXTERNAL MODULE: ./build/packages/registry/src/redirect.js
var redirect = __webpack_require__(295);
// EXTERNAL MODULE: ./build/packages/registry/src/token.js
var token = __webpack_require__(1870);
;// CONCATENATED MODULE: ./build/packages/registry/src/request.js











/** The least bytes a second that a blob has to make, over all: what is slower will not end in a job's time. */
const slowest = 50_000;
/** Makes the requester of one repository. Nothing is sent until the first call. */
function createRequester(access) {
    const { registry, repository, credentials, clock = src_clock/* systemClock */.m, signal, timeout = 30_000, idle = 60_000 } = access;
    const authorizer = (access.logins ?? (0,authorize/* createLogins */.D)()).authorizerFor(registry, credentials);
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
    const exchange = (request, more = {}) => sendWithRetry(access.send ?? send/* send */.tN, { timeout, ...request, ...(signal && { signal }) }, { ...policy, ...more });
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
            const once = (authorization) => (0,redirect/* follow */.e)(exchange, { method, url, headers, authorization });
            // An upload's address may lie elsewhere; then it is signed, and the login must not be seen there.
            const own = new URL(url).origin === new URL((0,src_reference/* registryOrigin */._g)(registry)).origin;
            const response = own
                ? await authorizer.send(errand, once)
                : Object.assign(await once(undefined), { elsewhere: true });
            if (request.expected.includes(response.status))
                return response;
            if (response.elsewhere)
                throw (0,faults/* unexpected */.os)(attempt, await whole(response), 'The storage of ' + registry);
            // Who was given a token that is good and is refused all the same is known, but lacks the right.
            const header = response.headers.get('www-authenticate');
            const challenge = (0,src_challenge/* parseChallenge */.x)(header);
            const usable = challenge?.scheme === 'bearer' ? (0,token/* parseRealm */.VD)(challenge.realm) !== undefined : challenge !== undefined;
            // Where no login is at hand, none was sent.
            if (response.status === 401 && !usable && authorizer.peek(errand) === undefined) {
                throw noWayToLogin(attempt, challenge, header);
            }
            const lacks = challenge?.scheme === 'bearer' && challenge.error === 'insufficient_scope';
            if (response.status === 401 && !(lacks && credentials !== undefined))
                throw unauthorized(attempt, await whole(response));
            if (response.status === 401 || response.status === 403)
                throw (0,faults/* forbidden */.o0)(attempt, await whole(response));
            throw (0,faults/* unexpected */.os)(attempt, await whole(response));
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
                return (access.stream ?? stream/* sendStream */.n)({
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
            if (new URL(url).origin !== new URL((0,src_reference/* registryOrigin */._g)(registry)).origin)
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
    return /^https?:\/\//.test(path) ? path : `${(0,src_reference/* registryOrigin */._g)(registry)}/v2/${repository}/${path}`;
}
function bufferedBody({ body }) {
    return body === undefined || typeof body === 'function' ? {} : { body };
}
function explain(error, attempt) {
    if (error instanceof send/* NoAnswerError */.i5)
        return (0,faults/* unreachable */.HB)(attempt, error);
    if (!(error instanceof token/* TokenRefusedError */.iA))
        return error;
    const { response } = error;
    if (response.status === 403)
        return (0,faults/* forbidden */.o0)(attempt, response);
    if (response.status === 400 || response.status === 401)
        return unauthorized(attempt, response);
    if (response.status < 400 || response.status === 404)
        return noToken(attempt, error);
    return (0,faults/* unexpected */.os)(attempt, response, `The token service of ${attempt.registry}`);
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
        if (path === null || !URL.canParse(path, (0,src_reference/* registryOrigin */._g)(registry)))
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
        const kept = (0,src_manifest/* digestIn */.s)(response.headers);
        if (kept?.startsWith('sha256:') && kept !== digest)
            throw (0,faults/* corrupted */.LM)({ registry, doing }, digest, kept);
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
    const origin = (0,src_reference/* registryOrigin */._g)(registry);
    const url = URL.canParse(location, origin) ? new URL(location, origin) : undefined;
    if (url?.protocol === 'http:' && origin === `https://${url.host}`)
        url.protocol = 'https:';
    if (location !== '' && (url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,src_reference/* isLoopback */.U9)(url.host))))
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


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ findLogin),
/* harmony export */   H$: () => (/* binding */ loginKey),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   Pe: () => (/* binding */ dockerConfigFolder),
/* harmony export */   TO: () => (/* binding */ readDockerConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4255);
/* harmony import */ var _action_src_mask_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9380);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3926);






/** Gives the folder of Docker's configuration: DOCKER_CONFIG, or `.docker` below the home. */
function dockerConfigFolder(environment = process.env) {
    return environment['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker');
}
/** Reads config.json in a folder; empty when there is none, or nothing in it. Throws a UserError when it is no JSON object. */
async function readDockerConfig(folder) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), 'utf8');
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
        throw invalidConfig('is not valid JSON', (0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error).replace(/".*"/s, '…'), error);
    }
    if (typeof config === 'object' && !Array.isArray(config))
        return config;
    throw invalidConfig('is no JSON object', Array.isArray(config) ? 'a list' : `a ${typeof config}`);
}
function invalidConfig(what, received, cause) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`Docker's config.json ${what}.`, {
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
        (0,_action_src_mask_js__WEBPACK_IMPORTED_MODULE_4__/* .maskSecret */ .$l)(found.identityToken ?? found.password);
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
    return (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalHost */ .rQ)(hostOf(key)) === (0,_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalHost */ .rQ)(registry);
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


/***/ }),

/***/ 2166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   LM: () => (/* binding */ corrupted),
/* harmony export */   Mh: () => (/* binding */ nameInFull),
/* harmony export */   o0: () => (/* binding */ forbidden),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   p4: () => (/* binding */ invalidManifest)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _http_src_send_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7048);
/* harmony import */ var _answer_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3577);



/** Logged in, but not allowed: 403, or 401 with `insufficient_scope`. */
function forbidden(attempt, response) {
    const { registry, repository, doing, loggedInAs, right } = attempt;
    if (immutable.test((0,_answer_text_js__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(response)))
        return unexpected(attempt, response);
    const push = right === 'pull,push';
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${registry} does not allow ${doing} of ${repository}.`, {
        reason: 'registry-forbidden',
        received: `HTTP ${response.status} for ${loggedInAs ?? 'an anonymous request'}${(0,_answer_text_js__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(response)}`,
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
    const [reason, remedy] = judge(response);
    const wait = response.headers.get('retry-after');
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${who ?? registry} failed while ${doing} of ${repository}.`, {
        reason,
        received: `HTTP ${response.status}${describeTarget(response)}${wait === null ? '' : `, Retry-After: ${wait.slice(0, 40)}`}${(0,_answer_text_js__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(response)}`,
        remedy,
    });
}
/** Where a redirect leads that was not followed: its host, since the rest may be signed. */
function describeTarget({ status, headers }) {
    const location = status >= 300 && status < 400 ? headers.get('location') : null;
    return location === null ? '' : ` to ${URL.canParse(location) ? (0,_http_src_send_js__WEBPACK_IMPORTED_MODULE_1__/* .originOf */ .yv)(location) : location.slice(0, 100)}`;
}
/** What registries say of a tag that nobody may write again; each has a status of its own for it. */
const immutable = /\bimmutab|cannot be overwritten|manifest already exists/i;
function judge(response) {
    const { status } = response;
    if (status < 500 && immutable.test((0,_answer_text_js__WEBPACK_IMPORTED_MODULE_2__/* .describeAnswer */ .O)(response))) {
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
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${attempt.registry} gave no answer while ${attempt.doing} of ${attempt.repository}.`, {
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
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${registry} gave more than can be read while ${doing} of ${repository}.`, {
        reason: 'registry-failed',
        received: error.message,
        accepted: 'manifests and configurations of images, which take a few kilobytes',
        remedy: 'Check what was pushed under this name, and whether a proxy answers in the place of the registry.',
        cause: error,
    });
}
/** What came is no manifest: a login page of a proxy, or an artifact that is not an image. */
function invalidManifest(name, received) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} is not an image.`, {
        reason: 'invalid-manifest',
        received,
        accepted: 'an OCI or Docker image manifest, or an index of such',
        remedy: 'Check what was pushed under this name, and whether a proxy answers in the place of the registry.',
    });
}
/** The bytes that came are not those that the digest names. */
function corrupted(attempt, wanted, received) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${attempt.registry} gave other bytes than the digest names, while ${attempt.doing}.`, {
        reason: 'registry-digest-mismatch',
        received: received.slice(0, 200),
        accepted: wanted,
        remedy: 'Run the step again; if it stays, the registry or a proxy before it alters images.',
    });
}


/***/ }),

/***/ 2526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   s: () => (/* binding */ digestIn)
/* harmony export */ });
/* harmony import */ var _action_src_cryptography_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5170);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2166);


/** The kinds of manifest that are asked for, indexes first. */
const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** Gives the digest of bytes: `sha256:` and 64 hexadecimal digits. */
function digestOf(bytes) {
    return `sha256:${(0,_action_src_cryptography_js__WEBPACK_IMPORTED_MODULE_1__/* .loadCryptography */ .L)().createHash('sha256').update(bytes).digest('hex')}`;
}
/** Gives the digest that an answer names; a proxy that adds headers may name it twice, which arrives as a list. */
function digestIn(headers) {
    return headers.get('docker-content-digest')?.split(',')[0]?.trim() ?? null;
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
    throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidManifest */ .p4)(name, mediaType || 'bytes that are not JSON');
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


/***/ }),

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ follow)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3926);

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
        if (target.protocol !== 'https:' && !(target.protocol === 'http:' && (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(target.host)))
            return response;
        response.discard?.();
        elsewhere ||= target.origin !== home;
        url = target.href;
    }
}


/***/ }),

/***/ 3926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   _g: () => (/* binding */ registryOrigin),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   rQ: () => (/* binding */ canonicalHost)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

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
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('This is not an image reference.', {
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


/***/ }),

/***/ 1870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VD: () => (/* binding */ parseRealm),
/* harmony export */   eY: () => (/* binding */ fetchToken),
/* harmony export */   iA: () => (/* binding */ TokenRefusedError),
/* harmony export */   mk: () => (/* binding */ basicHeader)
/* harmony export */ });
/* harmony import */ var _redirect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(295);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3926);


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
        ? await (0,_redirect_js__WEBPACK_IMPORTED_MODULE_0__/* .follow */ .e)(exchange, passwordRequest(realm, source.service, scopes, credentials))
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
    return realm.protocol === 'https:' || (realm.protocol === 'http:' && (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(realm.host)) ? realm : undefined;
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


/***/ })

};
;