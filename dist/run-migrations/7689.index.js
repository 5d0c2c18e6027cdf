"use strict";
exports.id = 7689;
exports.ids = [7689];
exports.modules = {

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


/***/ }),

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ describePlatforms),
/* harmony export */   w: () => (/* binding */ foreignPlatform)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1803);


/** Asks the engine which platform an image is for, and which its machine has; throws nothing. */
async function describePlatforms(image, signal) {
    const ask = async (...args) => {
        const { exitCode, stdout } = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .docker */ .T3)(args, { signal, timeout: 10_000 });
        return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : 'another platform';
    };
    return {
        image: await ask('image', 'inspect', '--format', '{{.Os}}/{{.Architecture}}', image),
        engine: await ask('version', '--format', '{{.Server.Os}}/{{.Server.Arch}}'),
    };
}
/** The error for an image that the engine's machine cannot run. */
function foreignPlatform({ image, engine }) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The image is made for another platform than the machine that the migrations run on.', {
        reason: 'foreign-platform',
        received: image,
        accepted: engine,
        remedy: 'Build the image for that platform, too (`platforms`), name an engine on a machine of the image’s platform (`docker-host`), or set `run-in: runner`.',
    });
}


/***/ }),

/***/ 7689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pullImage: () => (/* binding */ pullImage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/action/src/files.js
var files = __webpack_require__(5621);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
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
    const { run } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3988));
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
/**
 * Lays credentials over a configuration. What that has for the same registry goes, under whichever name: buildah would
 * prefer a helper for `docker.io`, or a login for `ghcr.io/acme`, to what is given. An empty helper for a host is how Docker is told to
 * use the file for it.
 */
function mergeLogins(existing, credentials) {
    const merged = {
        ...existing,
        auths: { ...existing.auths },
        credHelpers: { ...existing.credHelpers },
    };
    for (const [registry, { username, password, identityToken }] of Object.entries(credentials)) {
        const key = loginKey(registry);
        merged.auths = {
            ...without(registry, merged.auths),
            [key]: identityToken === undefined
                ? { auth: Buffer.from(`${username}:${password}`).toString('base64') }
                : { identitytoken: identityToken },
        };
        const helpers = without(registry, merged.credHelpers);
        if (existing.credsStore !== undefined)
            helpers[key] = '';
        merged.credHelpers = helpers;
    }
    return merged;
}
function without(registry, entries = {}) {
    return Object.fromEntries(Object.entries(entries).filter(([key]) => !isAbout(registry, key)));
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

// EXTERNAL MODULE: ./build/packages/migrations/src/image/docker.js
var docker = __webpack_require__(1803);
// EXTERNAL MODULE: ./build/packages/migrations/src/image/platform.js
var platform = __webpack_require__(720);
;// CONCATENATED MODULE: ./build/packages/migrations/src/image/pull.js








/**
 * Makes sure that the engine has an image (`name@sha256:…`). Throws a UserError when it cannot be pulled, or when only
 * half of a login was given.
 */
async function pullImage(image, options) {
    const { login, temporary, signal } = options;
    const { registry } = parseReference(image);
    const credentials = await chooseCredentials(registry, login);
    if ((await (0,docker/* docker */.T3)(['image', 'inspect', '--format', '{{.Id}}', image], { signal })).exitCode === 0)
        return;
    const result = 
    // An existing login is the engine's own business: it knows its helpers.
    credentials === undefined || credentials.origin === 'login'
        ? await (0,docker/* docker */.T3)(['pull', '--quiet', image], { signal })
        : await (0,files/* withPrivateFolder */.m)(temporary, async (folder) => {
            const config = (0,external_node_path_.join)(folder, 'docker');
            await writeDockerConfig(config, { [registry]: credentials });
            return (0,docker/* docker */.T3)(['--config', config, 'pull', '--quiet', image], { signal });
        });
    if (result.exitCode === 0)
        return;
    signal.throwIfAborted();
    const said = (0,docker/* lastWords */.aN)(result);
    if (/no matching manifest for|image operating system|does not match the (?:specified|detected) /i.test(said))
        throw (0,platform/* foreignPlatform */.w)(await (0,platform/* describePlatforms */.Q)(image, signal));
    const unauthorized = /unauthorized|denied|authentication|no basic auth/i.test(said);
    throw new errors/* UserError */.yo(`The image ${image} cannot be pulled.`, {
        reason: unauthorized ? 'registry-unauthorized' : 'missing-image',
        received: said,
        remedy: unauthorized
            ? registry === 'ghcr.io'
                ? 'Give the job `permissions: packages: read` and the package access to this repository, or set registry-username and registry-password.'
                : 'Set registry-username and registry-password to an account that may read the image, or log in to the registry in a step before.'
            : 'Check that the image was pushed, and that the engine reaches its registry.',
    });
}


/***/ })

};
;