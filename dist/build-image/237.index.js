export const id = 237;
export const ids = [237];
export const modules = {

/***/ 5424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ parseLegs)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

const platformPattern = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9]+)?$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
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
            if (!platformPattern.test(platform) || typeof digest !== 'string' || !digestPattern.test(digest)) {
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
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The input assemble does not hold the digests of the platforms.', {
        reason: 'invalid-input',
        received: received.slice(0, 300),
        accepted: 'the outputs platform-digests of the jobs, one a line: {"linux/amd64":"sha256:…"}',
        remedy: 'Give each job of the matrix an output of its own for its platform, and check that none of them failed or was skipped.',
    });
}


/***/ }),

/***/ 5071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ listFindings),
/* harmony export */   JM: () => (/* binding */ rankFindings),
/* harmony export */   gI: () => (/* binding */ toAnnotations)
/* harmony export */ });
/* unused harmony export annotationLimit */
/* harmony import */ var _packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3091);

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
        const place = (0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(line === undefined ? file : `${file}:${line}`);
        return `- **${severity}** ${place} ${(0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title)}: ${(0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(message)}`;
    })
        .join('\n');
}


/***/ }),

/***/ 6459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInstructions),
/* harmony export */   e: () => (/* binding */ findStageUses)
/* harmony export */ });
/* harmony import */ var _packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2588);

/** Reads the instructions of a Dockerfile, with its own escape character. */
function readInstructions(text) {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    // Directives stand before everything else.
    const end = lines.findIndex((line) => !/^#\s*[A-Za-z][A-Za-z0-9]*\s*=/.test(line));
    const usesBacktick = lines.slice(0, Math.max(end, 0)).some((line) => /^#\s*escape\s*=\s*`\s*$/i.test(line));
    return (0,_packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstructions */ .t)(lines, usesBacktick ? '`' : '\\');
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
        for (const source of [stage.from, ...stage.instructions.flatMap(sourcesOf)])
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
function sourcesOf({ flags }) {
    return flags.flatMap((flag) => /^--(?:from=|mount=(?:.*,)?from=)([^,]+)/.exec(flag)?.[1] ?? []);
}


/***/ }),

/***/ 7398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 9594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   lO: () => (/* binding */ findCause),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var _packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3091);
/* harmony import */ var _secrets_extra_args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5646);
/* harmony import */ var _failure_argument_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4601);



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
    const all = lines.map((line) => (0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .stripAnsi */ .aJ)(line).trimEnd()).filter((line) => line !== '');
    if (phase === 'build' && (0,_failure_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .findArgumentFault */ .L)(all) !== undefined)
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
    const clean = lines.map((line) => (0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .stripAnsi */ .aJ)(line).trim());
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
    const option = (0,_failure_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .findArgumentFault */ .L)([message])?.option;
    if (option === undefined)
        return 'Take out of extra-args what is no option, and give each option that it names its value.';
    const owner = (0,_secrets_extra_args_js__WEBPACK_IMPORTED_MODULE_0__/* .findOwner */ .zr)(option);
    if (owner === undefined)
        return `Take ${option} out of extra-args, or correct it: the builder does not take it.`;
    return /unknown/.test(message)
        ? `Update the builder, or set another \`builder\`: this one does not know ${option}.`
        : `Correct what ${option} was given: it comes from ${owner}.`;
}


/***/ }),

/***/ 4601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findArgumentFault)
/* harmony export */ });
/** What docker, buildx, podman and buildah say of an argument that they cannot take, before they do anything. */
const refusals = [
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
        const found = refusals.map((pattern) => pattern.exec(words)).find((match) => match !== null);
        if (found)
            return { line, option: nameOf(found.groups?.['option']) };
    }
    return undefined;
}
/** podman names some options without their dashes. */
function nameOf(option) {
    return option === undefined || option.startsWith('-') ? option : `--${option}`;
}


/***/ }),

/***/ 8515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ labelNames),
/* harmony export */   y: () => (/* binding */ makeLabels)
/* harmony export */ });
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


/***/ }),

/***/ 4237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


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

// EXTERNAL MODULE: ./build/packages/registry/src/reference.js
var src_reference = __webpack_require__(3926);
// EXTERNAL MODULE: ./build/packages/exec/src/find.js
var find = __webpack_require__(9986);
// EXTERNAL MODULE: ./build/packages/registry/src/client.js + 11 modules
var src_client = __webpack_require__(6427);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
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
        Object.entries(auths).find(([key]) => (0,src_reference/* canonicalHost */.rQ)(hostOf(key)) === (0,src_reference/* canonicalHost */.rQ)(registry))?.[1];
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
        const { run } = await __webpack_require__.e(/* import() */ 988).then(__webpack_require__.bind(__webpack_require__, 3988));
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
    const reference = (0,src_reference/* parseReference */.F2)(text);
    if (reference.digest !== undefined)
        return { digest: reference.digest, local: false };
    const client = (0,src_client/* openRegistry */.M)({
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
    const pushedTo = setting.services.some((service) => (0,src_reference/* parseReference */.F2)(service.image).registry === registry);
    return pushedTo ? setting.credentialsFor(registry) : findLogin(registry, await readDockerConfig(dockerConfigFolder()));
}
/** An image that was made or loaded on this machine is in no registry, and a build takes it from the engine. */
async function askEngine(reference) {
    if ((await (0,find/* findExecutable */.o)('docker')) === undefined)
        return undefined;
    const { capture } = await Promise.all(/* import() */[__webpack_require__.e(863), __webpack_require__.e(435)]).then(__webpack_require__.bind(__webpack_require__, 9435));
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

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/actions/build-image/src/publish/tag-image.js
var tag_image = __webpack_require__(7930);
// EXTERNAL MODULE: ./build/actions/build-image/src/report/outcome.js
var outcome = __webpack_require__(4225);
// EXTERNAL MODULE: ./build/actions/build-image/src/result.js
var result = __webpack_require__(7257);
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
        milliseconds: clock/* systemClock */.m.now() - job.started,
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
        return plan.push ? assemble(job) : leaveApart(job);
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
        image: reusable && (0,outcome/* describeImage */.h)(service.image, reusable.image, keys),
        digest: reusable?.image.manifest.digest,
        planned: (0,result/* plannedTags */._6)(setting, keys),
    };
}
function foresee(job) {
    if (job.setting.inputs.reuse === 'require')
        return 'A run for real would fail: there is no image to reuse.';
    return `A run for real would ${job.setting.inputs.assemble === undefined ? 'build' : 'put parts together'}. ${(0,result/* explainBuild */.gn)(job).why}`;
}
/** On a pull request the jobs of the platforms have built their parts, and pushed nothing that could be put together. */
function leaveApart({ setting, keys }) {
    return {
        why: 'Nothing is pushed, so there is nothing to put together: the jobs of the platforms say whether it builds.',
        result: 'checked',
        reason: 'builds',
        image: undefined,
        digest: undefined,
        planned: (0,result/* plannedTags */._6)(setting, keys),
    };
}
async function assemble(job) {
    const { assembleImage } = await __webpack_require__.e(/* import() */ 109).then(__webpack_require__.bind(__webpack_require__, 7109));
    return assembleImage(job);
}
/** Gives undefined where the registry has lost parts of the image, so that it has to be built again. */
async function reuse(job, { image, by }) {
    const { setting, service, keys, client, holdings } = job;
    const resumed = by === 'commit-tag';
    try {
        const tags = await (0,tag_image/* tagImage */.E)(setting, service, keys, client, image, {
            needsKeyTag: resumed,
            versionHolder: { holder: holdings.versionHolder },
            ahead: job.ahead,
            commitTag: expectCommitTag(job, { image, by }),
        });
        return {
            why: resumed
                ? 'An earlier run of this commit had built and pushed it; the tags were still due.'
                : 'Files, recipe and base images are those that this image was built from.',
            result: 'reused',
            reason: resumed ? 'resumed' : 'content-unchanged',
            ...(0,result/* published */.H3)(job, image),
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
/**
 * Nothing has tagged this commit when a run of it is tried for the first time and the image was built from another one.
 * Should that be wrong, as where two workflows build the same, the tag is written once more than it had to be.
 */
function expectCommitTag({ setting }, { image, by }) {
    if (by === 'commit-tag')
        return 'names-it';
    return setting.runner.attempt === 1 && image.revision !== setting.commit ? 'new' : undefined;
}
/** Two services with one image name and one content are built once: the second gets the image of the first. */
async function build(job) {
    const { service, keys, workshop, setting } = job;
    const claim = `${service.image} ${keys.contentKey}`;
    const other = setting.plan.push ? workshop.building.get(claim) : undefined;
    if (other !== undefined) {
        const image = await other;
        if (image !== undefined) {
            const tags = await (0,tag_image/* tagImage */.E)(setting, service, keys, job.client, image, { needsKeyTag: false });
            const why = 'Another service of this step has the same image and content.';
            return { why, result: 'reused', reason: 'content-unchanged', ...(0,result/* published */.H3)(job, image), tags };
        }
    }
    let announce = (_) => { };
    workshop.building.set(claim, new Promise((resolve) => {
        announce = resolve;
    }));
    const stopTelling = tellOfTime(job);
    try {
        const { buildImage } = await Promise.all(/* import() */[__webpack_require__.e(863), __webpack_require__.e(664)]).then(__webpack_require__.bind(__webpack_require__, 1664));
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
    const tell = () => workshop.log.say(`still at it after ${(0,clock/* describeDuration */.M)(clock/* systemClock */.m.now() - started)}`);
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

// EXTERNAL MODULE: ./build/actions/build-image/src/plan.js
var src_plan = __webpack_require__(7535);
// EXTERNAL MODULE: ./build/actions/build-image/src/publish/guard.js
var guard = __webpack_require__(359);
// EXTERNAL MODULE: ./build/packages/keys/src/content-key.js
var content_key = __webpack_require__(1959);
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
    const { platforms = [], nativePlatform = (0,content_key/* findNativePlatform */.w)() } = query;
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
            const earlier = findStage(stages, reference, index, byNumber);
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

// EXTERNAL MODULE: ./build/packages/keys/src/dockerignore.js + 1 modules
var dockerignore = __webpack_require__(9411);
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
    const takes = (0,dockerignore/* parseDockerignore */.y)(text.map(escapeComment).join('\n'), 'before-build.inputs');
    const reaches = (0,dockerignore/* parseDockerignore */.y)(`**\n${lines.map(({ rooted }) => `!${rooted}`).join('\n')}`, 'before-build.inputs');
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

// EXTERNAL MODULE: ./build/packages/keys/src/git-tree.js + 1 modules
var git_tree = __webpack_require__(6534);
// EXTERNAL MODULE: ./build/packages/keys/src/ignore-file.js
var ignore_file = __webpack_require__(7103);
// EXTERNAL MODULE: ./build/packages/keys/src/path-text.js
var path_text = __webpack_require__(449);
// EXTERNAL MODULE: ./build/packages/keys/src/tree.js
var src_tree = __webpack_require__(754);
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
    order.sort((a, b) => (0,path_text/* comparePaths */.cD)(a.name, b.name));
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
            return [...candidates].filter((folder) => !occupied.has(folder)).sort(path_text/* comparePaths */.cD);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/disk.js




function openDisk(root, hash) {
    const states = new Map();
    const folders = new Map();
    const turn = limitTo(16);
    const stat = async (path) => look(onDisk(root, path));
    return {
        stat,
        hashBlob: (content) => hashBlob(content, hash),
        describe: (path) => remember(states, path, () => turn(() => describe(onDisk(root, path), hash))),
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
    return path === '.' ? root : (0,path_text/* encodePath */.O0)(`${root}/${path}`);
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
async function describe(file, hash) {
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
        const name = (0,path_text/* decodePath */.q0)(entry.name);
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
function isPacked(files) {
    return 'table' in files;
}
/** Where an entry has its mode and its hash (gitformat-index). */
const modeAt = 26;
const hashAt = 40;
/** The mode of a submodule, as the index has it. */
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
    return beyondAscii.test(path) ? (0,path_text/* decodePath */.q0)(names.subarray(start, end)) : path;
}
function readFile(table, row) {
    const mode = modeText(readMode(table, row));
    const at = table.entries[row] + hashAt;
    const sha = table.index.toString('hex', at, at + table.hashLength);
    return { path: readPath(table, row), mode, kind: (0,src_tree/* kindOfMode */.z1)(mode), sha };
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
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((0,path_text/* comparePaths */.cD)(entries.at(middle).path, path) < 0)
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
        const name = (0,ignore_file/* pathInContext */.kP)(folder, path);
        const entry = findEntry(survey.entries, path);
        if (name === undefined || entry?.kind === 'commit')
            return;
        if (!rules.now(prefix + name))
            await judge(part, path, prefix + name);
        if (entry !== undefined && (await work.disk.stat(path)) === undefined)
            gone.push(name);
    });
    const untracked = survey.untracked.map((record) => compareUntracked(part, record));
    const nested = submodules.map((entry) => compareSubmodule(part, entry));
    await Promise.all([...suspects, ...untracked, ...nested, compareClean(part)]);
    if (gone.length > 0 || rules.before !== undefined)
        await compareFolders(part, gone);
}
/** Files that git vouches for are looked at only where a conversion or another ignore file may be at work. */
async function compareClean(part) {
    const { work, folder, prefix, rules, emit } = part;
    const survey = await work.survey();
    if (rules.before === undefined && survey.converted.length === 0 && !survey.convertsAll)
        return;
    const clean = [...entriesBelow(survey.entries, folder)].filter(({ path, kind }) => {
        const name = (0,ignore_file/* pathInContext */.kP)(folder, path);
        return name !== undefined && kind !== 'commit' && !survey.suspects.has(path) && !rules.now(prefix + name);
    });
    const nameOf = ({ path }) => prefix + (0,ignore_file/* pathInContext */.kP)(folder, path);
    const seenAnew = clean.filter((entry) => rules.before?.(nameOf(entry)) === true);
    const seenBefore = seenAnew.length === 0 ? clean : clean.filter((entry) => rules.before?.(nameOf(entry)) !== true);
    for (const [entry, state] of await findConverted(work, seenBefore)) {
        if (!isSame(state, entry))
            emit({ path: nameOf(entry), ...compare_context_describe(state) });
    }
    await Promise.all(seenAnew.map((entry) => judge(part, entry.path, nameOf(entry))));
}
/** Emits what stands at a path unless it is what the source key has counted already. */
async function judge({ work, rules, emit }, path, name) {
    const [{ entries }, state] = await Promise.all([work.survey(), work.disk.describe(path)]);
    const entry = findEntry(entries, path);
    if (entry === undefined ? state.kind === 'file' : !isSame(state, entry) || rules.before?.(name) === true)
        emit({ path: name, ...compare_context_describe(state) });
    // Git lists nothing below a folder that took the place of a tracked file, nor in a submodule that is only staged.
    if (state.kind === 'folder')
        await walk({ work, rules, emit }, path, name);
}
/** Says whether a file stands as the commit has it, to the byte. */
function isSame(state, entry) {
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
    const name = (0,ignore_file/* pathInContext */.kP)(folder, path);
    if (record.endsWith('/') && (path === folder || folder.startsWith(record))) {
        // The whole context is untracked.
        await walk(part, folder, prefix.replace(/\/$/, ''));
    }
    else if (name !== undefined && record.endsWith('/'))
        await walk(part, path, prefix + name);
    else if (name !== undefined && !rules.now(prefix + name))
        await judge(part, path, prefix + name);
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
        Promise.all(files.map((file) => judge({ ...part, folder: '.', prefix: '' }, `${path}/${file}`, start + file))),
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
    const name = within ? undefined : (0,ignore_file/* pathInContext */.kP)(folder, entry.path);
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
 * Where tracked files are gone, their folders may be gone too, or stand empty: a build sees the difference. Where
 * another ignore file is at work than the source key went by, that key says nothing of empty folders: each one that the
 * build sees counts. `gone` are paths relative to the folder.
 */
async function compareFolders({ work, folder, prefix, rules, emit }, gone) {
    const { entries } = await work.survey();
    const { emptied } = findVisible(entriesBelow(entries, folder), folder, withPrefix(rules.now, prefix));
    const known = new Set(rules.before === undefined ? emptied : []);
    const asked = rules.before === undefined ? [] : emptied;
    const folders = new Set([...asked, ...gone.flatMap((path) => foldersAbove(path))]);
    await Promise.all([...folders].map(async (name) => {
        if (rules.now(prefix + name))
            return;
        const path = folder === '.' ? name : `${folder}/${name}`;
        const stands = await work.disk.list(path);
        if (stands === undefined) {
            if (known.has(name))
                emit({ path: prefix + name, mode: '', sha256: '' });
            return;
        }
        const seen = await holdsVisible(work, path, prefix + name, rules.now);
        if (!seen && !known.has(name))
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
            const checked = await (0,git_tree/* readGit */.lX)(folder, ['cat-file', '--batch-check'], `${[...new Set(shas)].join('\n')}\n`);
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
    const { stdout } = await (0,git_tree/* readGit */.lX)(folder, ['cat-file', '--batch'], `${shas.join('\n')}\n`);
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
/** A linked work tree shares `info` and `config` of its repository (gitrepository-layout). */
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

// EXTERNAL MODULE: ./build/packages/keys/src/checkout/git-folder.js
var git_folder = __webpack_require__(8658);
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
    const count = bytes.readUInt32BE(8);
    // Each entry takes more than this, so a count that cannot be true makes no large table.
    if (count * (hashLength + 42) > bytes.length)
        return undefined;
    const numbers = () => new Uint32Array(count);
    const table = {
        index: bytes,
        hashLength,
        entries: numbers(),
        names: bytes,
        starts: numbers(),
        ends: numbers(),
        submodules: [],
    };
    const names = version === 4 ? openNames() : undefined;
    const unwatched = [];
    let rows = 0;
    let at = 12;
    for (let left = count; left > 0; left -= 1) {
        const flagsAt = at + hashAt + hashLength;
        if (flagsAt + 2 > bytes.length)
            return undefined;
        const flags = readShort(bytes, flagsAt);
        const extended = (flags & EXTENDED) === 0 ? 0 : readShort(bytes, flagsAt + 2);
        if ((flags & STAGE) !== 0)
            return undefined;
        const nameAt = flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4);
        let start = nameAt;
        let end;
        let next;
        if (names === undefined) {
            const length = flags & 0xfff;
            end = length < 0xfff ? start + length : bytes.indexOf(0, start);
            if (end < start)
                return undefined;
            // Entries of the versions before 4 are padded with one to eight NULs to a multiple of eight bytes.
            next = at + ((end - at + 8) & ~7);
        }
        else {
            const stripped = readOffset(bytes, nameAt);
            const zero = bytes.indexOf(0, stripped.end);
            if (zero < 0)
                return undefined;
            next = zero + 1;
            start = names.add(stripped.value, bytes.subarray(stripped.end, zero));
            end = names.length();
        }
        table.entries[rows] = at;
        table.starts[rows] = start;
        table.ends[rows] = end;
        const mode = readMode(table, rows);
        if (modeText(mode) === undefined)
            return undefined;
        if ((extended & INTENT_TO_ADD) === 0) {
            if (mode === submoduleMode)
                table.submodules.push(rows);
            if ((flags & ASSUME_UNCHANGED) !== 0 || (extended & SKIP_WORKTREE) !== 0)
                unwatched.push(rows);
            rows += 1;
        }
        at = next;
    }
    if (at > bytes.length - hashLength)
        return undefined;
    if (names !== undefined)
        table.names = names.take();
    let tree;
    for (const { name, start, end } of findExtensions(bytes, at, bytes.length - hashLength)) {
        // Git's own readers must give up on extensions in small letters that they do not know; so do we.
        if (/^[a-z]/.test(name))
            return undefined;
        if (name === 'TREE')
            tree = readRootTree(bytes.subarray(start, end), hashLength);
    }
    return {
        entries: packFiles(table, 0, rows),
        unwatched: unwatched.map((row) => readPath(table, row)),
        tree,
        mayHoldAttributes: table.names.includes('.gitattributes'),
    };
}
/** Puts the names of version 4 together, each of which drops some bytes of the one before and adds others. */
function openNames() {
    const parts = [];
    let previous = Buffer.alloc(0);
    let length = 0;
    return {
        /** Gives where the name starts. */
        add(dropped, added) {
            const kept = previous.subarray(0, Math.max(0, previous.length - dropped));
            previous = Buffer.concat([kept, added]);
            parts.push(previous);
            length += previous.length;
            return length - previous.length;
        },
        length: () => length,
        take: () => Buffer.concat(parts),
    };
}
/** Faster than Buffer's own while nothing has been compiled yet, which is when this runs. */
function readShort(bytes, at) {
    return (bytes[at] << 8) | bytes[at + 1];
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
    const compared = await (0,git_tree/* readGit */.lX)(folder, [...compare, '--', ':(top,glob)**/.gitattributes'], pairs);
    // A commit that is not there any more may have had any.
    return compared.exitCode !== 0 || compared.stdout.length > 0;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/settings.js





/** The settings that decide whether files stand converted, and by which attributes. */
const wanted = '^(core\\.(autocrlf|attributesfile)|attr\\.tree)$';
/** What any of them, or a file that could have them, is called in a file of settings. */
const mentioned = /autocrlf|attributesfile|\battr\b|include/i;
/**
 * Reads the settings that decide about conversions. Most repositories have none of them, and a look into the files that
 * git would read costs a tenth of asking it; where one is mentioned, or git may read others, git is asked.
 */
async function readSettings(folder, gitFolder) {
    if (gitFolder !== undefined && knowsAllFiles() && !settingFiles(gitFolder).some(mentionsAny))
        return new Map();
    const { stdout } = await (0,git_tree/* readGit */.lX)(folder, ['config', '--null', '--get-regexp', wanted]);
    return parseSettings((0,git_tree/* splitRecords */.DQ)(stdout));
}
/** Reads records of a name, a line break and a value; a name alone is `true`. The last of a name counts. */
function parseSettings(records) {
    return new Map(records.map((record) => {
        const line = record.indexOf('\n');
        return line < 0 ? [record, 'true'] : [record.slice(0, line), record.slice(line + 1)];
    }));
}
/** Where the machine's file is has been decided when git was built: as a rule by where git is (git-config, FILES). */
function knowsAllFiles() {
    if (process.platform !== 'linux')
        return false;
    if (Object.keys(process.env).some((name) => /^GIT_(CONFIG|DIR|COMMON_DIR)/.test(name)))
        return false;
    for (const folder of (process.env['PATH'] ?? '').split(external_node_path_.delimiter)) {
        const executable = (0,external_node_path_.join)(folder, 'git');
        if (folder !== '' && (0,external_node_fs_.existsSync)(executable))
            return /^\/usr\/(local\/)?bin\/git$/.test((0,external_node_fs_.realpathSync)(executable));
    }
    return false;
}
function settingFiles(gitFolder) {
    const home = process.env['HOME'] ?? (0,external_node_os_.homedir)();
    return [
        (0,external_node_path_.join)(commonFolder(gitFolder), 'config'),
        (0,external_node_path_.join)(gitFolder, 'config.worktree'),
        (0,external_node_path_.join)(home, '.gitconfig'),
        (0,external_node_path_.join)(process.env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config'), 'git', 'config'),
        '/etc/gitconfig',
        '/usr/local/etc/gitconfig',
        '/usr/etc/gitconfig',
    ];
}
/** In doubt, as where a file cannot be read, it says yes. */
function mentionsAny(file) {
    try {
        return mentioned.test((0,external_node_fs_.readFileSync)(file, 'latin1'));
    }
    catch (error) {
        return error.code !== 'ENOENT';
    }
}

// EXTERNAL MODULE: ./build/packages/keys/src/checkout/walk.js
var checkout_walk = __webpack_require__(7980);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/survey.js










const unconverted = ':(top,exclude,attr:!text !eol !crlf !ident !filter !working-tree-encoding)';
/**
 * Surveys a work tree: a handful of processes that run side by side, whatever the number of services; the listing is
 * there long before git has looked at all files. Clean files are not looked at by us; git's index vouches for them. Both
 * throw a UserError when git cannot read or compare.
 */
function surveyWorkTree(folder, commit, begun) {
    const walk = begun?.walk ?? (0,checkout_walk/* walkWorkTree */.jn)(folder);
    const tree = begun?.head.then(({ tree }) => tree) ?? readTree(folder, commit);
    const gitFolder = (0,git_folder/* findGitFolder */.K)(folder);
    const settings = readSettings(folder, gitFolder);
    const hadOthers = gitFolder !== undefined && hadOtherAttributes(folder, gitFolder, commit);
    const index = readIndex(gitFolder, commit.length / 2);
    const isTree = tree.then((hash) => index?.tree !== undefined && index.tree === hash);
    const listing = listCommit(folder, commit, index, isTree);
    const staged = isTree.then((isSame) => (isSame ? [] : listStaged(folder, commit)));
    const converted = listConverted(folder, gitFolder, index, settings);
    const survey = Promise.all([walk, staged, converted, settings, hadOthers, listing]).then(concludeSurvey);
    // Whoever asks for one of them alone is told of its failure alone.
    for (const promise of [listing, survey, staged, converted])
        promise.catch(() => { });
    return { listing, survey };
}
/** Gives the tree of a commit; the empty string where the clone does not hold it. */
async function readTree(folder, commit) {
    const { stdout } = await (0,git_tree/* readGit */.lX)(folder, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`]);
    return stdout.toString('latin1').trim();
}
async function listCommit(folder, commit, index, isTree) {
    return {
        entries: index !== undefined && (await isTree) ? index.entries : await (0,git_tree/* listGitTree */.DA)(folder, commit, '.'),
        unwatched: index?.unwatched ?? (await listUnwatched(folder)),
    };
}
/** Lists what the index has otherwise than the commit. */
async function listStaged(folder, commit) {
    const compare = ['diff-index', '--cached', '--name-only', '-z', '--no-renames', '--ignore-submodules=dirty'];
    return (0,git_tree/* splitRecords */.DQ)(successful(await (0,git_tree/* readGit */.lX)(folder, [...compare, commit, '--'])).stdout);
}
/** Matching every file with attributes costs, and most repositories have none. */
async function listConverted(folder, gitFolder, index, settings) {
    const isSure = gitFolder !== undefined && index?.mayHoldAttributes === false;
    if (isSure && !mayHaveOtherAttributes(gitFolder, await settings))
        return [];
    return (0,git_tree/* splitRecords */.DQ)(successful(await (0,git_tree/* readGit */.lX)(folder, ['ls-files', '--full-name', '-z', '--', unconverted])).stdout);
}
function concludeSurvey([walk, staged, converted, settings, hadOthers, listing]) {
    if (walk.failed !== undefined)
        throw unreadable(walk.failed);
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
/** Files with a tag other than `H`: assume-unchanged in small letters, skip-worktree as `S`, a merge under way as `M`. */
async function listUnwatched(folder) {
    const listed = await (0,git_tree/* readGit */.lX)(folder, ['ls-files', '-v', '--full-name', '-z']);
    return (0,git_tree/* splitRecords */.DQ)(successful(listed).stdout)
        .filter((record) => !record.startsWith('H '))
        .map((record) => record.slice(2));
}
function successful(answer) {
    if (answer.exitCode !== 0)
        throw unreadable(answer);
    return answer;
}
function unreadable({ stderr }) {
    return new errors/* UserError */.yo('The work tree cannot be compared with its commit.', {
        reason: 'unreadable-checkout',
        received: stderr.trim().split('\n')[0],
        accepted: 'a work tree of git',
        remedy: 'Run actions/checkout before this step.',
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/work-tree.js






/** `begun`: what git was asked of this work tree before, where the commit is the one that is checked out. */
function openWorkTree(folder, commit, begun) {
    const opened = new Map();
    const disk = openDisk(folder, commit.length === 64 ? 'sha256' : 'sha1');
    let surveyed;
    const begin = () => {
        surveyed ??= surveyWorkTree(folder, commit, begun);
        return surveyed;
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
            const { stdout } = await (0,git_tree/* readGit */.lX)(folder, ['ls-files', '--full-name', '-z', '--', filtered]);
            return new Set((0,git_tree/* splitRecords */.DQ)(stdout));
        }),
        submodules: once(async () => findSubmodules((await listing()).entries)),
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
    const present = await (0,git_tree/* readGit */.lX)(folder, ['cat-file', '-e', `${sha}^{commit}`]);
    if (present.exitCode === 0)
        return { work: pinned, moved: undefined };
    const head = await (0,git_tree/* readHead */.zy)(folder).catch(() => undefined);
    return head === undefined ? undefined : { work: openWorkTree(folder, head.commit), moved: head.commit };
}
function once(read) {
    let reading;
    return () => {
        reading ??= read();
        return reading;
    };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/checkout.js













/**
 * Opens the work tree at `workspace` beside the commit that is checked out there. Nothing is read yet, apart from what
 * has been `begun`.
 */
function openCheckout(workspace, commit, begun) {
    const work = openWorkTree(workspace, commit, begun);
    const tree = readSurveyedTree(work);
    return { tree, findDifferences: (recipe) => findDifferences({ work, tree, workspace, commit }, recipe) };
}
function readSurveyedTree(work) {
    const other = (0,git_tree/* readGitTree */.HU)(work.folder);
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
    return [...found.values()].sort((a, b) => (0,path_text/* comparePaths */.cD)(a.path, b.path));
}
/** Compares one context with its ignore files, which count wherever they are. */
async function compareScope(open, scope, emit, emitSpecial) {
    const { work, tree, workspace, commit } = open;
    const place = await (0,src_tree/* findPlace */.Pj)(tree, commit, scope.context);
    const folder = await findFolder(workspace, scope.context);
    let changed = folder !== (place?.path ?? scope.context);
    const noteChange = (difference) => {
        changed = true;
        emitSpecial(difference);
    };
    await Promise.all([
        ...(place?.links ?? []).map((link) => compareFile(open, link, noteChange)),
        ...(0,ignore_file/* ignoreFilePaths */.Rx)(scope).map((path) => compareSpecial(open, path, noteChange)),
    ]);
    const now = await (0,ignore_file/* readIgnoreFile */.rj)(scope, (path) => (0,promises_.readFile)((0,external_node_path_.join)(workspace, path)).catch(() => undefined));
    const rules = { now, before: undefined };
    if (changed) {
        rules.before =
            folder === place?.path
                ? await (0,ignore_file/* readIgnoreFile */.rj)({ ...scope, context: folder }, (path) => (0,src_tree/* readThroughLinks */.R1)(tree, commit, path))
                : ignoreAll;
    }
    await compareContext({ work, folder, prefix: '', rules, emit });
}
const ignoreAll = Object.assign(() => true, { mayLetThrough: () => false });
/** Gives the folder, relative to the repository's root, that a context leads to in the work tree. */
async function findFolder(workspace, context) {
    const real = await Promise.all([(0,promises_.realpath)(workspace), (0,promises_.realpath)((0,path_text/* encodePath */.O0)((0,external_node_path_.join)(workspace, context)))]).catch(() => undefined);
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
    const place = await (0,src_tree/* findPlace */.Pj)(open.tree, open.commit, path);
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
    if (!isSame(state, findEntry(entries, inner)))
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

// EXTERNAL MODULE: ./build/packages/keys/src/dockerfile.js
var src_dockerfile = __webpack_require__(2588);
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

// EXTERNAL MODULE: ./build/packages/keys/src/hash-lines.js
var hash_lines = __webpack_require__(2600);
;// CONCATENATED MODULE: ./build/packages/keys/src/packed-lines.js




/**
 * Gives the lines that `encodeContext` gives, byte for byte, out of packed files: paths and hashes go from the index's
 * bytes into the lines' bytes, and only what an ignore file is asked about becomes text.
 */
function encodePacked(files, context, prefix, ignores) {
    const { table, from, to } = files;
    const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1;
    const writer = openWriter(table, prefix);
    if (ignores === dockerignore/* ignoreNothing */.S) {
        for (let row = from; row < to; row += 1)
            writer.write(row, skip);
        return writer.end();
    }
    const folders = watchFolders(ignores);
    for (let row = from; row < to; row += 1) {
        const name = readPath(table, row, skip);
        if (!ignores(name) || (readMode(table, row) === submoduleMode && ignores.mayLetThrough(name))) {
            folders.see(name);
            writer.write(row, skip);
        }
        else
            folders.miss(name);
    }
    return [...writer.end(), ...(0,hash_lines/* encodeLines */.m3)(folders.emptied(), (path) => (0,hash_lines/* fileLine */.RO)(prefix + path, '040000', ''))];
}
const chunkSize = 1 << 18;
const plainText = /^[ !#-[\]-~]*$/;
/** Hexadecimal digits of each byte, two by two. */
const digits = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')).join(''));
function openWriter(table, prefix) {
    const { index, hashLength, entries, names, starts, ends } = table;
    const isPlain = plainText.test(prefix);
    const head = Buffer.from(`["${prefix}`);
    const middles = new Map();
    const chunks = [];
    let chunk = Buffer.allocUnsafe(chunkSize);
    let filled = 0;
    const flush = (least) => {
        if (filled > 0)
            chunks.push(chunk.subarray(0, filled));
        chunk = Buffer.allocUnsafe(Math.max(chunkSize, least));
        filled = 0;
    };
    const middleOf = (mode) => {
        const known = middles.get(mode) ?? Buffer.from(`","${modeText(mode)}","`);
        middles.set(mode, known);
        return known;
    };
    /** Writes a name and says whether it stands in JSON as it is; where it does not, what was written does not count. */
    const writeName = (start, end, to) => {
        for (let at = start, target = to; at < end; at += 1, target += 1) {
            const byte = names[at];
            if (byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c)
                return false;
            chunk[target] = byte;
        }
        return true;
    };
    const writeAll = (bytes, to) => {
        for (let at = 0; at < bytes.length; at += 1)
            chunk[to + at] = bytes[at];
        return to + bytes.length;
    };
    const writeHash = (entry, to) => {
        let target = to;
        for (let at = entry + hashAt; at < entry + hashAt + hashLength; at += 1) {
            const digit = 2 * index[at];
            chunk[target] = digits[digit];
            chunk[target + 1] = digits[digit + 1];
            target += 2;
        }
        return target;
    };
    const writeText = (row, skip) => {
        const at = entries[row] + hashAt;
        const mode = modeText(readMode(table, row));
        const path = prefix + readPath(table, row, skip);
        const line = Buffer.from(`${(0,hash_lines/* fileLine */.RO)(path, mode, index.toString('hex', at, at + hashLength))}\n`);
        if (filled + line.length > chunk.length)
            flush(line.length);
        filled += line.copy(chunk, filled);
    };
    return {
        /** Writes the line of one file, whose path counts from its byte `skip` on. */
        write(row, skip) {
            const start = starts[row] + skip;
            const end = ends[row];
            const middle = middleOf(readMode(table, row));
            const length = head.length + (end - start) + middle.length + 2 * hashLength + 3;
            if (filled + length > chunk.length)
                flush(length);
            const named = filled + head.length;
            if (!isPlain || !writeName(start, end, named)) {
                writeText(row, skip);
                return;
            }
            writeAll(head, filled);
            const target = writeHash(entries[row], writeAll(middle, named + end - start));
            chunk[target] = 0x22;
            chunk[target + 1] = 0x5d;
            chunk[target + 2] = 0x0a;
            filled = target + 3;
        },
        end() {
            return filled === 0 ? chunks : [...chunks, chunk.subarray(0, filled)];
        },
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
    const ignores = (0,ignore_file/* parseIgnoreFile */.a0)(ignoreFile);
    const lines = isPacked(entries)
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
        ...(0,hash_lines/* encodeLines */.m3)(names, (name, index) => {
            const { mode, sha } = files[index];
            return (0,hash_lines/* fileLine */.RO)(prefix + name, mode, sha);
        }),
        ...(0,hash_lines/* encodeLines */.m3)(emptied, (path) => (0,hash_lines/* fileLine */.RO)(prefix + path, '040000', '')),
    ];
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
    const context = await (0,src_tree/* findPlace */.Pj)(tree, commit, recipe.context);
    if (context === undefined || context.kind === 'file')
        throw missingContext(recipe, commit);
    const [dockerfile, files, named, inputs] = await Promise.all([
        describeDockerfile(recipe, tree, commit, context),
        listContext(context, recipe.dockerfile, tree, commit),
        listNamed(recipe, tree, commit),
        listInputs(recipe, tree, commit),
    ]);
    const head = ['deploy-actions source-key 1', JSON.stringify(describeRecipe(recipe, dockerfile))];
    return (0,hash_lines/* hashLines */.gJ)(head, [files, inputs, named]);
}
async function listContext(place, dockerfile, tree, commit, prefix = '') {
    if (place.kind === 'submodule')
        return (0,hash_lines/* encodeLines */.m3)([place], ({ inner, entry }) => (0,hash_lines/* fileLine */.RO)(`${prefix}//${inner}`, '160000', entry.sha));
    const ignoreFile = await (0,ignore_file/* findIgnoreFile */.Cl)({ context: place.path, dockerfile }, (path) => (0,src_tree/* readThroughLinks */.R1)(tree, commit, path));
    return encodeContext(place.entries, place.path, prefix, ignoreFile);
}
async function listNamed(recipe, tree, commit) {
    const lines = findNamedContexts(recipe).map(async (context) => {
        if (context.kind !== 'folder')
            return [];
        const place = await (0,src_tree/* findPlace */.Pj)(tree, commit, context.path);
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
        .sort((a, b) => (0,path_text/* comparePaths */.cD)(a.path, b.path));
    return (0,hash_lines/* encodeLines */.m3)(files, ({ path, mode, sha }) => (0,hash_lines/* fileLine */.RO)(`//${path}`, mode, sha));
}
/** Files of a packed list are sorted; others come in any order. */
function findListed(files, path) {
    return isPacked(files) ? findEntry(files, path) : [...files].find((entry) => entry.path === path);
}
/** Most Dockerfiles are in the context, whose files are known already. */
async function describeDockerfile(recipe, tree, commit, context) {
    const listed = context.kind === 'folder' ? findListed(context.entries, recipe.dockerfile) : undefined;
    if (listed?.kind === 'blob')
        return listed.sha;
    const place = await (0,src_tree/* findPlace */.Pj)(tree, commit, recipe.dockerfile);
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
    await requireFolder(workspace, service.context);
    const dockerfile = await readDockerfile(workspace, service.dockerfile);
    const recipe = recipeOf(service);
    if (setting.inputs.reuse !== 'never')
        requireKeyable(recipe);
    const parsed = (0,src_dockerfile/* parseDockerfile */.A)(dockerfile);
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
        return (0,content_key/* computeContentKey */.E)({ sourceKey: key, platforms, fromDigests, differences: found });
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
/** Gives the version of a service; undefined where it has none. */
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
        const version = await readVersion(setting, service);
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

// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/lookup.js
var lookup = __webpack_require__(507);
// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/hand-over.js + 5 modules
var hand_over = __webpack_require__(276);
;// CONCATENATED MODULE: ./build/actions/build-image/src/read-service.js











/** Reads a service's keys and what the registry has of it, and judges its version. Nothing is written. */
async function readService(setting, service, workshop) {
    const started = clock/* systemClock */.m.now();
    await (0,hand_over/* refuseLeaks */.b)(setting, service);
    const opening = openClient(setting, service, workshop);
    // Whatever ends before it is waited for is told instead.
    opening.catch(() => { });
    const asking = readTagsAhead(setting, service, opening);
    const keys = await readKeys(setting, service, workshop);
    workshop.log.say(`source key ${keys.sourceKey.slice(0, 12)}, content key ${keys.contentKey.slice(0, 12)}`);
    // A tag that cannot be one is told before anything is built.
    (0,result/* plannedTags */._6)(setting, keys);
    const findings = setting.runner.isPullRequest ? await review(setting, service, keys) : [];
    // Kept apart, too: whatever fails from here on, the reviewer is to see them.
    workshop.findings.push(...findings);
    const [client, ahead] = await Promise.all([opening, asking]);
    const holdings = await readRegistry(setting, service, client, keys, ahead);
    (0,guard/* judgeVersion */.u)({
        image: service.image,
        version: keys.version ?? '',
        versionFile: service.versionFile?.path,
        context: service.context,
        sourceKey: keys.sourceKey,
        digest: holdings.reusable?.image.manifest.digest,
    }, holdings.versionHolder);
    return { setting, service, keys, client, workshop, holdings, ahead, started, findings };
}
async function review(setting, service, keys) {
    const [{ checkBuild }, { readBuildContext }] = await Promise.all([
        __webpack_require__.e(/* import() */ 521).then(__webpack_require__.bind(__webpack_require__, 2521)),
        __webpack_require__.e(/* import() */ 266).then(__webpack_require__.bind(__webpack_require__, 2266)),
    ]);
    return checkBuild(await readBuildContext(setting.runner.workspace, service, keys.dockerfile));
}
async function openClient(setting, service, { log }) {
    const reference = (0,src_reference/* parseReference */.F2)(service.image);
    return (0,src_client/* openRegistry */.M)({
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
async function readRegistry(setting, service, client, keys, ahead) {
    const { inputs, plan } = setting;
    try {
        const search = inputs.reuse === 'never' ? nothing : await lookUp(setting, service, client, keys);
        const { found, distrust, tooOld } = search;
        if (distrust !== undefined) {
            setting.host.warn(`${service.name}: the image under ${(0,src_plan/* keyTag */.QR)(keys.contentKey).slice(0, 20)}… is not reused: ${distrust}.`);
        }
        // A part gets no version: what it is a part of is judged when it is put together.
        const version = keys.part === undefined ? keys.version : undefined;
        return {
            reusable: found,
            versionHolder: version === undefined ? undefined : await (0,lookup/* readVersionHolder */.V)(client, version, found?.image, ahead(version)),
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
function lookUp(setting, service, client, keys) {
    return (0,lookup/* findReusable */.v)(client, {
        keyTag: (0,src_plan/* keyTag */.QR)(keys.contentKey),
        commitTag: (0,src_plan/* shaTag */.b)(setting.commit, keys.part),
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
function parseJson(text) {
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

// EXTERNAL MODULE: ./build/actions/build-image/src/checks/finding.js
var finding = __webpack_require__(5071);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/cause.js
var engine_cause = __webpack_require__(9594);
;// CONCATENATED MODULE: ./build/actions/build-image/src/report/report-failure.js

/** Annotates the Dockerfile's line at fault, and ends the log with the step's last lines, where people look first. */
function annotateFailure(host, outcome) {
    const { story, service } = outcome;
    const at = story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`;
    host.say(`\n${service}: failed${at}. Its last lines:`);
    for (const line of story.tail)
        host.say(`  ${line}`);
    const said = [story.message, ...lastLines(outcome)].join('\n');
    host.annotate('error', `${headline(outcome)}\n${said}\nWhat to do: ${remedyOf(outcome)}`, {
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
function remedyOf(outcome) {
    const { cause, reason, name, story, without } = outcome;
    return (0,engine_cause/* remedyFor */.wJ)(cause, { name, phase: reason === 'push-failed' ? 'push' : 'build', message: story.message, without });
}

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
        `${signs[outcome.result]} ${outcome.result}`,
        'digest' in outcome && outcome.digest !== undefined ? (0,src_escape/* inlineCode */.ti)(shortDigest(outcome.digest)) : '–',
        outcome.version === undefined ? '–' : (0,src_escape/* inlineCode */.ti)(outcome.version),
        'tags' in outcome ? describeTags(outcome.tags) : '–',
        'size' in outcome && outcome.size !== undefined ? describeSize(outcome.size) : '–',
        (0,clock/* describeDuration */.M)(outcome.milliseconds),
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
const signs = { built: '🏗️', reused: '♻️', checked: '✅', failed: '❌' };
function summarizeOutcome(setting, outcome) {
    const title = `### ${signs[outcome.result]} ${(0,src_escape/* escapeMarkdown */.FV)(outcome.service)}: ${outcome.result}`;
    switch (outcome.result) {
        case 'failed':
            return [
                title,
                (0,src_escape/* escapeMarkdown */.FV)(headline(outcome)),
                (0,src_escape/* codeBlock */.DV)([...outcome.story.tail, outcome.story.message].join('\n')),
                ...describePlace(outcome),
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
        ['Took', (0,clock/* describeDuration */.M)(outcome.milliseconds)],
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
        remedy: failed[0] === undefined ? faults[0]?.error.remedy : remedyOf(failed[0]),
        outputs: isFailed ? {} : makeOutputs(outcomes),
        summary: [summarize(setting, outcomes, faults), ...summarizeFindings(told)].join('\n\n'),
    };
}
/** Shows findings on their lines: the gravest, as many as GitHub shows of a step. */
function showFindings(host, findings) {
    for (const { level, text, place } of (0,finding/* toAnnotations */.gI)(findings).annotations)
        host.annotate(level, text, place);
}
/** All of them stand in the summary: a green check must not be all that is seen of a leak. */
function summarizeFindings(findings) {
    const ranked = (0,finding/* rankFindings */.JM)(findings);
    if (ranked.length === 0)
        return [];
    const grave = ranked.filter(({ severity }) => severity === 'error').length;
    const title = grave > 0 ? `⚠️ ${grave} of ${ranked.length} findings would make a secret public` : `${ranked.length} findings`;
    return [`#### ${title}`, (0,finding/* listFindings */.F$)(ranked)];
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
        repository: (0,src_reference/* parseReference */.F2)(outcome.name).repository,
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
    const { parseConfig } = await __webpack_require__.e(/* import() */ 267).then(__webpack_require__.bind(__webpack_require__, 5267));
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

// EXTERNAL MODULE: ./build/packages/registry/src/authorize.js + 2 modules
var authorize = __webpack_require__(8690);
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

// EXTERNAL MODULE: ./build/actions/build-image/src/assemble/parse-legs.js
var parse_legs = __webpack_require__(5424);
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
        const given = Object.keys((0,parse_legs/* parseLegs */.t)(assemble, service.name)).sort();
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

// EXTERNAL MODULE: ./build/packages/config/src/build.js + 2 modules
var src_build = __webpack_require__(6469);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/cache-setting.js
var cache_setting = __webpack_require__(7398);
// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/extra-args.js
var extra_args = __webpack_require__(5646);
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
    const context = (0,src_build/* normalisePath */.q)(inputs.context ?? '.');
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
        return [(0,content_key/* findNativePlatform */.w)()];
    throw new errors/* UserError */.yo('With `push: by-digest` a step makes the image of one platform.', {
        reason: 'invalid-input',
        received: platforms.join(', '),
        accepted: 'one platform',
        remedy: 'Name the platform of this job alone in `platforms`.',
    });
}
function inside(path, input) {
    const normal = (0,src_build/* normalisePath */.q)(path);
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
    if (plan.push)
        requireParts(inputs, services);
    return {
        inputs,
        host,
        runner,
        variables,
        clock: clock/* systemClock */.m,
        configFile: config?.file,
        services,
        signingKey: readSigningKey(inputs, variables),
        servicesOf: (image) => namesWithImage(image, [...services, ...Object.values(config?.services ?? {})]),
        commit,
        checkout: openCheckout(runner.workspace, commit, begun),
        plan,
        logins: (0,authorize/* createLogins */.D)(),
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
async function main(inputs, host, begun) {
    const setting = await readSetting(inputs, host, begun);
    const only = setting.services.length === 1;
    const findings = [];
    // For the post step, in case that this one is killed.
    const folder = promisePrivateFolder(setting.runner.temporary, (path) => (0,commands/* saveState */.LZ)('private-folder', path));
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
    const tools = workshop_once(async () => {
        const path = await folder.path().catch(explainFolder);
        return { environment: await prepareLogin(setting, path), folder: path, signal: setting.host.signal };
    });
    return {
        resolveBase: createBaseResolver(setting),
        engine: findWhenNeeded(setting.inputs.builder),
        tools,
        inTurn: takeTurns(narrow),
        prepared: [],
        building: new Map(),
    };
}
/** What builds is not even loaded where nothing is built. */
function findWhenNeeded(builder) {
    const load = workshop_once(async () => (await Promise.all(/* import() */[__webpack_require__.e(863), __webpack_require__.e(198)]).then(__webpack_require__.bind(__webpack_require__, 9198))).createEngineFinder(builder));
    return async (demand) => (await load())(demand);
}
async function prepareLogin(setting, folder) {
    const registries = [...new Set(setting.services.map((service) => (0,src_reference/* parseReference */.F2)(service.image).registry))];
    const chosen = await Promise.all(registries.map(async (registry) => [registry, await setting.credentialsFor(registry)]));
    // An existing login is the engine's own business: it knows its helpers.
    const given = chosen.flatMap(([registry, credentials]) => credentials === undefined || credentials.origin === 'login' ? [] : [[registry, credentials]]);
    return given.length === 0 ? {} : writeEngineLogin(folder, Object.fromEntries(given));
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

/***/ 7535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ keyTag),
/* harmony export */   Vd: () => (/* binding */ planTags),
/* harmony export */   b: () => (/* binding */ shaTag),
/* harmony export */   nY: () => (/* binding */ planRun)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3926);


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
    if ((0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name) && !/^(?:content-|sha-|latest$)/.test(name))
        return name;
    throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('This cannot be a tag of an image.', {
        reason: 'invalid-tag',
        received: name,
        accepted: 'letters, digits, dots, dashes and underscores, at most 128, not starting with a dot or dash, nor with content- or sha-; not latest',
        remedy: 'Correct the input `tags` or `version`; the tag latest has an input of its own.',
    });
}


/***/ }),

/***/ 2434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ applyTags),
/* harmony export */   dW: () => (/* binding */ requireManifest),
/* harmony export */   hp: () => (/* binding */ proveTag)
/* harmony export */ });
/* harmony import */ var _packages_action_src_cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3318);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);


/**
 * Puts tags on manifests by writing their bytes, in the order given, and reads each one back. What the tags name now is
 * asked side by side before the first is written; `decide` is asked right before each write. Nothing is written after a
 * cancel.
 */
async function applyTags(client, orders, decide, signal) {
    const current = await Promise.all(orders.map(({ name, known, isNew }) => (isNew ? undefined : (known ?? client.headManifest(name)))));
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
        (0,_packages_action_src_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWhenCancelled */ .y)(signal);
        if (order.isNew) {
            changes.push({ name, kind, change: await writeUnseen(client, order) });
            continue;
        }
        await client.putManifest(name, manifest);
        await proveTag(client, name, manifest.digest);
        changes.push(from === undefined ? { name, kind, change: 'created' } : { name, kind, change: 'moved', from });
    }
    return changes;
}
/** A registry may refuse to write a tag again, even to the image that it names: then there was nothing to do. */
async function writeUnseen(client, { name, manifest }) {
    try {
        await client.putManifest(name, manifest);
    }
    catch (error) {
        const isRefusal = error instanceof _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo && error.received?.startsWith('HTTP 4');
        if (isRefusal && (await client.headManifest(name)) === manifest.digest)
            return 'unchanged';
        throw error;
    }
    await proveTag(client, name, manifest.digest);
    return 'written';
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
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The registry does not hold under ${reference} what was just written there.`, {
        reason: 'registry-digest-mismatch',
        received: received ?? 'nothing',
        accepted,
        remedy: 'Another run may be writing the same tags: give both runs the same concurrency group, and run again.',
    });
}


/***/ }),

/***/ 359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ judgeVersion)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

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
    throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The version ${version} of ${image} is taken by an image of other files or recipe.`, {
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


/***/ }),

/***/ 7930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ tagImage)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7535);
/* harmony import */ var _reuse_key_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _reuse_known_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3586);
/* harmony import */ var _reuse_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(507);
/* harmony import */ var _apply_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2434);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(359);






/** Gives an image its key tag and its tags, each judged anew in the moment before it is written. */
async function tagImage(setting, service, keys, client, image, facts) {
    const { commit, inputs, plan, host } = setting;
    const { manifest } = image;
    const tags = (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planTags */ .Vd)({
        commit,
        version: keys.version,
        extra: inputs.tags,
        latest: plan.latest.move,
        part: keys.part,
    });
    const orders = [
        ...(facts.needsKeyTag && plan.keyTag.write ? [orderKeyTag(setting, service, keys, image)] : []),
        ...tags.map((tag) => ({ ...tag, manifest, ...knownTag(tag, manifest.digest, facts) })),
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
    const changes = await (0,_apply_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .applyTags */ .MU)(client, orders, decide, host.signal);
    const { pushed } = facts;
    if (pushed === undefined || pushed.replaced === manifest.digest)
        return changes;
    const byPush = pushed.replaced === undefined ? { change: 'created' } : { change: 'moved', from: pushed.replaced };
    return changes.map((change) => (change.kind === 'sha' ? { ...change, ...byPush } : change));
}
function knownTag({ name, kind }, digest, facts) {
    const { pushed, commitTag, versionHolder, ahead } = facts;
    if (kind === 'sha') {
        if (commitTag === 'new')
            return { isNew: true };
        return pushed === undefined && commitTag === undefined ? {} : { known: Promise.resolve(digest) };
    }
    if (kind === 'version' && versionHolder !== undefined)
        return { known: Promise.resolve(versionHolder.holder?.digest) };
    const known = ahead?.(name);
    return known === undefined ? {} : { known };
}
function orderKeyTag(setting, service, keys, image) {
    const index = (0,_reuse_key_index_js__WEBPACK_IMPORTED_MODULE_1__/* .makeKeyIndex */ .Yc)({
        service: service.name,
        image: service.image,
        digest: image.manifest.digest,
        content_key: keys.contentKey,
        source_key: keys.sourceKey,
        revision: image.revision,
        version: image.version ?? '',
        built_at: Math.floor(setting.clock.now() / 1000),
    }, image, setting.signingKey);
    return { name: (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .keyTag */ .QR)(keys.contentKey), kind: 'key', manifest: index };
}
/** Another run may have taken the version since it was last read. */
async function decideVersion(service, keys, client, image, facts) {
    const version = keys.version ?? '';
    const holder = facts.versionHolder === undefined ? await (0,_reuse_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .readVersionHolder */ .V)(client, version, image) : facts.versionHolder.holder;
    const verdict = (0,_guard_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeVersion */ .u)({
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
    const held = current === undefined ? undefined : await (0,_reuse_known_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readImage */ .A)(client, current);
    if (held === undefined || held.version !== tag)
        return;
    (0,_guard_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeVersion */ .u)({
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
    const { readBranchHead } = await __webpack_require__.e(/* import() */ 51).then(__webpack_require__.bind(__webpack_require__, 51));
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


/***/ }),

/***/ 4225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ describeImage)
/* harmony export */ });
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


/***/ }),

/***/ 7257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ published),
/* harmony export */   _6: () => (/* binding */ plannedTags),
/* harmony export */   gn: () => (/* binding */ explainBuild)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7535);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4225);


/** What an outcome tells of an image that stands in the registry. */
function published({ service, keys }, image) {
    return {
        image: (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .describeImage */ .h)(service.image, image, keys),
        digest: image.manifest.digest,
        platforms: image.platforms,
        size: image.size,
        layers: image.layers,
    };
}
/** Gives the names of the tags that a push would write. */
function plannedTags({ commit, inputs, plan }, { version, part }) {
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planTags */ .Vd)({ commit, version, extra: inputs.tags, latest: plan.latest.move, part }).map(({ name }) => name);
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


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XN: () => (/* binding */ judgeKeyIndex),
  Yc: () => (/* binding */ makeKeyIndex),
  xP: () => (/* binding */ measure)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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

// EXTERNAL MODULE: ./build/packages/registry/src/client.js + 11 modules
var client = __webpack_require__(6427);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/manifest-content.js
var manifest_content = __webpack_require__(4600);
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
    return { digest: (0,client/* digestOf */.o)(bytes), mediaType, bytes };
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
    if ((0,client/* digestOf */.o)(bytes) !== entry.digest)
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
                : { [(0,manifest_content/* formatPlatform */.B)(entry.platform)]: entry.digest },
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
        return (0,manifest_content/* readContent */.c)(index);
    }
    catch {
        return undefined;
    }
}
function parsePlatform(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}


/***/ }),

/***/ 3586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage),
/* harmony export */   F: () => (/* binding */ describeManifest)
/* harmony export */ });
/* harmony import */ var _packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8142);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8515);
/* harmony import */ var _manifest_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4600);



/** Reads an image by tag or digest; undefined when it does not exist. */
async function readImage(client, reference) {
    const manifest = await client.getManifest(reference);
    return manifest === undefined ? undefined : describeManifest(client, manifest);
}
/** Reads what an image says of itself. */
async function describeManifest(client, manifest) {
    const config = await (0,_packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_0__/* .readImageConfig */ .M)(client, manifest);
    const content = (0,_manifest_content_js__WEBPACK_IMPORTED_MODULE_2__/* .readContent */ .c)(manifest);
    const said = (name) => config.labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelNames */ .l[name]];
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
                [(0,_manifest_content_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .B)(config.platform)]: manifest.digest,
            },
    };
}


/***/ }),

/***/ 507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readVersionHolder),
/* harmony export */   v: () => (/* binding */ findReusable)
/* harmony export */ });
/* harmony import */ var _key_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _known_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3586);


/**
 * Looks for an image with this content: by its key tag, or by the tag of this very commit, which an earlier run that
 * was cut short between push and tags has left. With a signing key only what is signed counts, and an age is known of
 * what has a key tag alone.
 */
async function findReusable(client, wanted) {
    const index = await client.getManifest(wanted.keyTag);
    let distrust;
    if (index !== undefined) {
        const verdict = (0,_key_index_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeKeyIndex */ .XN)(index, wanted);
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
    const image = await (0,_known_image_js__WEBPACK_IMPORTED_MODULE_1__/* .readImage */ .A)(client, wanted.commitTag);
    return image?.contentKey === wanted.contentKey
        ? { ...found({ image, by: 'commit-tag' }), distrust }
        : { found: undefined, distrust, tooOld: false };
}
function found(reusable) {
    return { found: reusable, distrust: undefined, tooOld: false };
}
/**
 * Reads what a version tag names, for the guard. `known` is an image whose digest may be the one, and needs no reading;
 * `asked` is the digest under the tag, where that is being asked already.
 */
async function readVersionHolder(client, version, known, asked) {
    const digest = await (asked ?? client.headManifest(version));
    if (digest === undefined)
        return undefined;
    if (digest === known?.manifest.digest)
        return { digest, sourceKey: known.sourceKey, revision: known.revision };
    // Where the registry knows nothing of the digest that it named, the tag itself decides: it is not free for that.
    const image = (await (0,_known_image_js__WEBPACK_IMPORTED_MODULE_1__/* .readImage */ .A)(client, digest)) ?? (await (0,_known_image_js__WEBPACK_IMPORTED_MODULE_1__/* .readImage */ .A)(client, version));
    return image === undefined
        ? undefined
        : { digest: image.manifest.digest, sourceKey: image.sourceKey, revision: image.revision };
}


/***/ }),

/***/ 4600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatPlatform),
/* harmony export */   c: () => (/* binding */ readContent)
/* harmony export */ });
/* harmony import */ var _packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8142);

/** Reads a manifest's bytes; what is missing is empty. */
function readContent(manifest) {
    const raw = JSON.parse(manifest.bytes.toString('utf8'));
    const entries = raw.manifests ?? [];
    return {
        isIndex: raw.manifests !== undefined,
        annotations: raw.annotations ?? {},
        entries,
        platforms: (0,_packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlatforms */ .t)(manifest).map(({ platform, digest }) => ({ platform: formatPlatform(platform), digest })),
        layers: raw.layers ?? [],
    };
}
/** Writes a platform as engines take it. 64-bit ARM has one variant, which is left out. */
function formatPlatform({ os, architecture, variant }) {
    const plain = variant === undefined || variant === '' || (architecture === 'arm64' && variant === 'v8');
    return plain ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}


/***/ }),

/***/ 276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ handOverSecrets),
  b: () => (/* binding */ refuseLeaks)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/keys/src/dockerfile.js
var dockerfile = __webpack_require__(2588);
// EXTERNAL MODULE: ./build/actions/build-image/src/checks/stages.js
var checks_stages = __webpack_require__(6459);
;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/mismatches.js


/** What reads a Dockerfile where a `# syntax=` names nothing else. Another tool may have mounts of its own. */
const usualSyntax = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;
/**
 * Compares the ids of the given secrets with those of `RUN --mount=type=secret` in the stages that the target is made
 * of (the last stage without one). Nothing is said of what cannot be told from the text alone: an id with a variable in
 * it, or a Dockerfile for another tool than BuildKit's own.
 */
function findSecretMismatches(dockerfileText, ids, target) {
    const { syntax } = (0,dockerfile/* parseDockerfile */.A)(dockerfileText);
    if (syntax !== undefined && !usualSyntax.test(syntax))
        return { unread: [], absent: [] };
    const stages = (0,checks_stages/* findStageUses */.e)(dockerfileText, target).filter(({ use }) => use !== 'unused');
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

/***/ 6469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ buildConfig),
  q: () => (/* binding */ normalisePath)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/config/src/age.js
var age = __webpack_require__(2213);
;// CONCATENATED MODULE: ./build/packages/config/src/command.js
/** What only a shell would understand, where no quotes make plain text of it. */
const shellOnly = /[|&;<>()$`*?]/;
/**
 * Parts a command into a program and its arguments, without a shell: blanks part them, quotes and backslashes keep
 * blanks as a shell's do (POSIX.1-2017, 2.2), and a backslash at the end of a line goes on with the next one. Gives what
 * is wrong with text that would need a shell: operators, variables, substitutions, patterns, comments, assignments, or
 * several lines.
 */
function splitCommand(text) {
    const words = [];
    let word;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (character === "'" || character === '"') {
            const { inside, end, expands } = readQuoted(text, at);
            if (end < 0)
                return { problem: `the quote ${character} is not closed` };
            if (expands)
                return { problem: 'a shell would put something in place of $ or `' };
            word = (word ?? '') + inside;
            at = end;
        }
        else if (character === '\\') {
            if (text[at + 1] !== '\n')
                word = (word ?? '') + (text[at + 1] ?? '');
            at += 1;
        }
        else if (/\s/.test(character)) {
            if (character === '\n' && words.length + (word?.length ?? 0) > 0 && text.slice(at).trim() !== '')
                return { problem: 'it has several lines' };
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (shellOnly.test(character) || (character === '#' && word === undefined)) {
            return { problem: `only a shell knows what ${JSON.stringify(character)} means` };
        }
        else
            word = (word ?? '') + character;
    }
    if (word !== undefined)
        words.push(word);
    const [program, ...rest] = words;
    if (program === undefined || program === '')
        return { problem: 'it names no program' };
    if (/^[A-Za-z_]\w*=/.test(program))
        return { problem: 'variables before the program are for a shell' };
    return [program, ...rest];
}
/** The text between the quote at `start` and the one that closes it, and where that stands; -1 where it is missing. */
function readQuoted(text, start) {
    const quote = text[start];
    let inside = '';
    let expands = false;
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === quote)
            return { inside, end: at, expands };
        if (quote === '"' && text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
            at += 1;
            if (text[at] === '\n')
                continue;
        }
        else if (quote === '"' && /[$`]/.test(text[at]))
            expands = true;
        inside += text[at];
    }
    return { inside, end: -1, expands };
}
/** A command as a person would type it: for logs. */
function describeCommand(command) {
    return command.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
}
/** What is accepted in place of text that would need a shell. */
const acceptedCommand = 'a program and its arguments (npm run seed), or a list of them ([npm, run, seed])';

;// CONCATENATED MODULE: ./build/packages/config/src/migration-steps.js


const minute = 60_000;
const defaultTimeout = { hook: 5 * minute, seed: 30 * minute };
/** What surrounds migrations of which nothing is said. */
const noSteps = {
    before: [],
    after: [],
    seed: undefined,
    backup: 'off',
    backupDirectory: undefined,
    atStart: false,
    baseline: undefined,
};
/** Builds the steps of a validated deploy.yml whose commands have been looked at by `refuseShell`. */
function buildMigrationSteps(raw) {
    return {
        before: (raw.before ?? []).map((step) => buildStep(step, defaultTimeout.hook)),
        after: (raw.after ?? []).map((step) => buildStep(step, defaultTimeout.hook)),
        seed: raw.seed === undefined
            ? undefined
            : {
                ...buildStep(raw.seed, defaultTimeout.seed),
                name: raw.seed.name,
                baseline: raw.seed.baseline ?? 'none',
                inputs: raw.seed.inputs ?? [],
            },
        backup: raw.backup === undefined ? 'off' : parseBackup(raw.backup),
        backupDirectory: raw['backup-directory'],
        atStart: raw['at-start'] ?? false,
        baseline: raw.baseline,
    };
}
function buildStep(raw, timeout) {
    const step = typeof raw === 'string' || Array.isArray(raw) ? { command: raw } : raw;
    return {
        command: commandOf(step.command),
        env: step.env ?? [],
        timeout: step.timeout === undefined ? timeout : parseTimeout(step.timeout),
        runIn: step['run-in'],
    };
}
function parseBackup(raw) {
    return raw === 'off' || raw === 'auto' ? raw : commandOf(raw);
}
/** As the schema lets it through: a number with s, m or h. */
function parseTimeout(text) {
    const unit = { s: 1_000, m: minute, h: 60 * minute }[text.at(-1) ?? ''] ?? 1_000;
    return Number.parseFloat(text) * unit;
}
function commandOf(raw) {
    if (Array.isArray(raw))
        return raw;
    const words = splitCommand(raw);
    if ('problem' in words)
        throw new Error(`${raw}: ${words.problem}.`);
    return words;
}
/** Throws a UserError for a command that would need a shell; `pointer` is that of the migrations in the file. */
function refuseShell(raw, { file, lineOf, pointer }) {
    const look = (command, key) => {
        if (command === undefined || Array.isArray(command))
            return;
        const words = splitCommand(command);
        if (!('problem' in words))
            return;
        const line = lineOf(`${pointer}/${key}`);
        throw new errors/* UserError */.yo(`${file}:${line ?? 1}: ${`${pointer}/${key}`.slice(1).replace(/\//g, '.')} needs a shell, and none is started: ${words.problem}.`, {
            reason: 'invalid-config',
            received: command,
            accepted: acceptedCommand,
            remedy: 'Put it into a script (of package.json, or a file) and name that, or write it as a list.',
            file,
            line,
        });
    };
    for (const name of ['before', 'after']) {
        raw?.[name]?.forEach((step, index) => {
            const isBare = typeof step === 'string' || Array.isArray(step);
            look(isBare ? step : step.command, `${name}/${index}${isBare ? '' : '/command'}`);
        });
    }
    look(raw?.seed?.command, 'seed/command');
    look(raw?.backup, 'backup');
}

;// CONCATENATED MODULE: ./build/packages/config/src/build.js



/** Applies the defaults to a validated deploy.yml and checks what a schema cannot: names that refer to each other. */
function buildConfig(raw, file, lineOf) {
    refuseShell(raw.defaults?.migrations, { file, lineOf, pointer: '/defaults/migrations' });
    for (const [name, { migrations }] of Object.entries(raw.services)) {
        refuseShell(migrations, { file, lineOf, pointer: `/services/${name}/migrations` });
    }
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
        database: raw.database,
        databaseUrlEnv: raw['database-url-env'] ?? 'DATABASE_URL',
        network: raw.network,
        command: raw.command,
        pendingCommand: raw['pending-command'],
        forbidden: raw.forbidden ?? [],
        databaseReach: raw['database-reach'] ?? 'auto',
        models: raw.models === undefined ? undefined : normalisePath(raw.models),
        ...buildMigrationSteps(raw),
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


/***/ }),

/***/ 9986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ findExecutable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Gives the path of an executable on PATH, or undefined. */
async function findExecutable(name, path = process.env['PATH'] ?? '') {
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (folder === '')
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(candidate, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            // A folder may be "executed" too.
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(candidate)).isFile())
                return candidate;
        }
        catch {
            // Not in this folder.
        }
    }
    return undefined;
}


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findGitFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Gives the repository's own folder, which a linked work tree and a submodule name in a file (gitrepository-layout). */
function findGitFolder(folder) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git');
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place, { throwIfNoEntry: false });
    if (found?.isDirectory())
        return place;
    const text = found?.isFile() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(place, 'utf8') : '';
    const named = /^gitdir: (.+?)\r?\n?$/.exec(text)?.[1];
    return named === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, named);
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jn: () => (/* binding */ walkWorkTree)
/* harmony export */ });
/* unused harmony exports walkAtOnce, walkSideBySide */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _git_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6534);
/* harmony import */ var _git_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8658);




/**
 * What the settings of a repository could hide is asked for: modes and links that the file system is said not to keep,
 * files whose time of change is not looked at, and a daemon that claims to know what changed.
 */
const candid = [
    ...['-c', 'core.fileMode=true', '-c', 'core.symlinks=true', '-c', 'core.trustctime=true'],
    ...['-c', 'core.checkStat=default', '-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'],
];
/** An index of about 5,000 files, in bytes. For fewer, a second process costs more than it wins. */
const small = 1 << 19;
const others = ['--others', '--directory', '--full-name', '-z'];
/** Walks a work tree. Throws only where git cannot be started. */
async function walkWorkTree(folder) {
    const gitFolder = (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .findGitFolder */ .K)(folder);
    const index = gitFolder === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'index'), { throwIfNoEntry: false });
    const walk = index !== undefined && index.size < small ? await walkAtOnce(folder) : undefined;
    return walk ?? walkSideBySide(folder);
}
/**
 * Walks with one process, which reads the index once for both questions. Where a filter that git would have to run is
 * missing, git gives up on that, and undefined is given.
 */
async function walkAtOnce(folder) {
    const walked = await (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readGit */ .lX)(folder, [...candid, 'ls-files', '-t', '--modified', '--deleted', ...others]);
    if (walked.exitCode !== 0)
        return undefined;
    const walk = { changed: [], untracked: [] };
    for (const record of (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .splitRecords */ .DQ)(walked.stdout)) {
        const names = record.startsWith('? ') ? walk.untracked : walk.changed;
        names.push(record.slice(2));
    }
    return walk;
}
/**
 * Walks with two processes side by side, one for each question. `diff-files` is the one command that looks at files with
 * several threads, and at their times alone unless these cannot decide; what it names is read anyway.
 */
async function walkSideBySide(folder) {
    const [changed, untracked] = await Promise.all([
        (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readGit */ .lX)(folder, [...candid, 'diff-files', '--name-only', '-z', '--ignore-submodules=dirty']),
        (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readGit */ .lX)(folder, [...candid, 'ls-files', ...others]),
    ]);
    const failed = [changed, untracked].find(({ exitCode }) => exitCode !== 0);
    return {
        changed: (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .splitRecords */ .DQ)(changed.stdout),
        untracked: (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .splitRecords */ .DQ)(untracked.stdout),
        ...(failed === undefined ? {} : { failed }),
    };
}


/***/ }),

/***/ 1959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ computeContentKey),
/* harmony export */   w: () => (/* binding */ findNativePlatform)
/* harmony export */ });
/* harmony import */ var _hash_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2600);
/* harmony import */ var _path_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(449);


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
    return (0,_hash_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .hashLines */ .gJ)([
        'deploy-actions content-key 1',
        sourceKey,
        ...(platforms.length === 0 ? [JSON.stringify(['platform', nativePlatform])] : []),
        ...Object.entries(fromDigests)
            .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
            .map(([reference, digest]) => JSON.stringify(['from', reference, digest])),
        ...[...differences]
            .sort((a, b) => (0,_path_text_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path))
            .map(({ path, mode, sha256 }) => `["file",${(0,_hash_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .fileLine */ .RO)(path, mode, sha256).slice(1)}`),
    ]);
}
/** Gives the platform that an engine on a machine of this kind builds for: `linux/amd64`, `linux/arm64`, …. */
function findNativePlatform(architecture = process.arch) {
    const names = { x64: 'amd64', ia32: '386', arm: 'arm/v7' };
    return `linux/${names[architecture] ?? architecture}`;
}


/***/ }),

/***/ 2588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseDockerfile),
/* harmony export */   t: () => (/* binding */ parseInstructions)
/* harmony export */ });
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


/***/ }),

/***/ 9411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ ignoreNothing),
  y: () => (/* binding */ parseDockerignore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
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


/***/ }),

/***/ 6534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DA: () => (/* binding */ listGitTree),
  lX: () => (/* binding */ readGit),
  HU: () => (/* binding */ readGitTree),
  zy: () => (/* binding */ readHead),
  DQ: () => (/* binding */ splitRecords)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
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

// EXTERNAL MODULE: ./build/packages/keys/src/path-text.js
var path_text = __webpack_require__(449);
// EXTERNAL MODULE: ./build/packages/keys/src/tree.js
var tree = __webpack_require__(754);
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
        return { path: record.slice(tab + 1), mode, kind: (0,tree/* kindOfMode */.z1)(mode), sha };
    });
}
/** Gives the NUL-ended records of git's output. */
function splitRecords(output) {
    const records = (0,path_text/* decodePath */.q0)(output).split('\0');
    records.pop();
    return records;
}
/** Gives what is checked out. Throws a UserError when there is no repository. */
async function readHead(workspace) {
    const head = await readGit(workspace, ['rev-parse', 'HEAD^{commit}', 'HEAD^{tree}']);
    const [commit, tree] = head.stdout.toString('latin1').split('\n');
    if (head.exitCode === 0 && commit !== undefined && tree !== undefined)
        return { commit, tree };
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


/***/ }),

/***/ 2600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ fileLine),
/* harmony export */   gJ: () => (/* binding */ hashLines),
/* harmony export */   m3: () => (/* binding */ encodeLines)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Gives the SHA-256 of lines, each ended by LF, and of encoded ones, as 64 hexadecimal digits. */
function hashLines(lines, encoded = []) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
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


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ findIgnoreFile),
/* harmony export */   Rx: () => (/* binding */ ignoreFilePaths),
/* harmony export */   a0: () => (/* binding */ parseIgnoreFile),
/* harmony export */   kP: () => (/* binding */ pathInContext),
/* harmony export */   rj: () => (/* binding */ readIgnoreFile)
/* harmony export */ });
/* harmony import */ var _dockerignore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9411);

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
    return file === undefined ? _dockerignore_js__WEBPACK_IMPORTED_MODULE_0__/* .ignoreNothing */ .S : (0,_dockerignore_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDockerignore */ .y)(file.text, file.path);
}
/** Gives a path of the repository relative to the context; undefined when it is not below it. */
function pathInContext(context, path) {
    if (context === '.')
        return path;
    return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined;
}


/***/ }),

/***/ 449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ encodePath),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   q0: () => (/* binding */ decodePath)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/**
 * Gives a path's bytes as text. Git's paths are bytes: one that is no UTF-8 becomes a lone surrogate from U+DC80 to
 * U+DCFF, so that no two paths share a text and `encodePath` gives the very bytes back.
 */
function decodePath(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
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
    return at + length <= bytes.length && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(at, at + length)) ? length : 0;
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


/***/ }),

/***/ 754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pj: () => (/* binding */ findPlace),
/* harmony export */   R1: () => (/* binding */ readThroughLinks),
/* harmony export */   z1: () => (/* binding */ kindOfMode)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

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
        const rest = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(above.path, current);
        if (above.kind === 'commit') {
            return { kind: 'submodule', path: current, entry: above, inner: rest, links };
        }
        const target = (await tree.read(commit, above.path))?.toString('utf8') ?? '';
        links.push(above.path);
        current = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(above.path), target, rest).replace(/(.)\/$/, '$1');
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


/***/ }),

/***/ 8690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createLogins)
});

// UNUSED EXPORTS: createAuthorizer

// EXTERNAL MODULE: ./build/packages/registry/src/challenge.js
var src_challenge = __webpack_require__(6218);
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
    const get = async (source, needs, further, means) => {
        const asked = means.now();
        const scopes = [...new Set([...scopesOf(needs), ...further])];
        const token = await (0,src_token/* fetchToken */.eY)(source, scopes, credentials, means.exchange);
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
        const challenge = (0,src_challenge/* parseChallenge */.x)(headers.get('www-authenticate'));
        const header = challenge?.scheme === 'basic' ? (0,src_token/* basicHeader */.mk)(credentials) : undefined;
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

/***/ 6427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* reexport */ manifest/* digestOf */.ol),
  M: () => (/* binding */ openRegistry)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/registry/src/faults.js
var faults = __webpack_require__(2166);
// EXTERNAL MODULE: ./build/packages/registry/src/manifest.js
var manifest = __webpack_require__(2526);
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
            const found = (0,manifest/* digestOf */.ol)(body);
            if (found !== digest)
                throw (0,faults/* corrupted */.LM)({ registry, doing }, digest, found);
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
                throw (0,faults/* corrupted */.LM)({ registry, doing }, digest, found);
            if (held !== undefined)
                yield held;
        },
    };
}

// EXTERNAL MODULE: ./build/packages/registry/src/reference.js
var src_reference = __webpack_require__(3926);
;// CONCATENATED MODULE: ./build/packages/registry/src/manifests.js



const accept = manifest/* manifestTypes */.Fm.join(', ');
/** Makes the client of a repository's manifests (OCI distribution specification 1.1). */
function createManifestClient(registry, repository, { request }) {
    const nameOf = (reference) => `${registry}/${repository}${(0,src_reference/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
    const verify = (bytes, named, doing) => {
        const digest = (0,manifest/* digestOf */.ol)(bytes);
        if (named?.startsWith('sha256:') && named !== digest)
            throw (0,faults/* corrupted */.LM)({ registry, doing }, named, digest);
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
            if ((0,src_reference/* isDigest */.Bc)(reference))
                verify(bytes, reference, doing);
            return { digest, mediaType: (0,manifest/* mediaTypeOf */.c0)(nameOf(reference), response.headers.get('content-type'), bytes), bytes };
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
            if (claimed === null || !(0,src_reference/* isDigest */.Bc)(claimed))
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
                expected: [200, 201, 202],
            });
            verify(manifest.bytes, response.headers.get('docker-content-digest'), doing);
        },
    };
    return client;
}

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var src_clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
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

// EXTERNAL MODULE: ./build/packages/registry/src/authorize.js + 2 modules
var authorize = __webpack_require__(8690);
// EXTERNAL MODULE: ./build/packages/registry/src/challenge.js
var src_challenge = __webpack_require__(6218);
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
        if (target.protocol !== 'https:' && !(target.protocol === 'http:' && (0,src_reference/* isLoopback */.U9)(target.host)))
            return response;
        response.discard?.();
        elsewhere ||= target.origin !== home;
        url = target.href;
    }
}

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
            const own = new URL(url).origin === new URL((0,src_reference/* registryOrigin */._g)(registry)).origin;
            const response = own
                ? await authorizer.send(errand, once)
                : Object.assign(await once(undefined), { elsewhere: true });
            if (request.expected.includes(response.status))
                return response;
            if (response.elsewhere)
                throw (0,faults/* unexpected */.os)(attempt, await whole(response), 'The storage of ' + registry);
            // Who was given a token that is good and is refused all the same is known, but lacks the right.
            const challenge = (0,src_challenge/* parseChallenge */.x)(response.headers.get('www-authenticate'));
            const lacks = challenge?.scheme === 'bearer' && challenge.error === 'insufficient_scope';
            if (response.status === 401 && !(lacks && credentials !== undefined))
                throw (0,faults/* unauthorized */.nc)(attempt);
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
            if (new URL(url).origin !== new URL((0,src_reference/* registryOrigin */._g)(registry)).origin)
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
    return /^https?:\/\//.test(path) ? path : `${(0,src_reference/* registryOrigin */._g)(registry)}/v2/${repository}/${path}`;
}
function bufferedBody({ body }) {
    return body === undefined || typeof body === 'function' ? {} : { body };
}
function explain(error, attempt) {
    if (error instanceof NoAnswerError)
        return (0,faults/* unreachable */.HB)(attempt, error);
    if (!(error instanceof token/* TokenRefusedError */.iA))
        return error;
    const { response } = error;
    if (response.status === 403)
        return (0,faults/* forbidden */.o0)(attempt, response);
    if (response.status === 400 || response.status === 401)
        return (0,faults/* unauthorized */.nc)(attempt);
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
        const kept = response.headers.get('docker-content-digest');
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

/***/ 2166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   LM: () => (/* binding */ corrupted),
/* harmony export */   nc: () => (/* binding */ unauthorized),
/* harmony export */   o0: () => (/* binding */ forbidden),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   p4: () => (/* binding */ invalidManifest)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** Nobody, or not the right one, is logged in (401, or a refusing token service). */
function unauthorized(attempt) {
    const { registry, repository, doing, loggedInAs } = attempt;
    const who = loggedInAs === undefined ? 'no user name and password' : `the user name ${loggedInAs}`;
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${registry} refused the login while ${doing} of ${repository}.`, {
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
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${registry} does not allow ${doing} of ${repository}.`, {
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
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${who ?? registry} failed while ${doing} of ${repository}.`, {
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


/***/ }),

/***/ 8142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig),
/* harmony export */   t: () => (/* binding */ readPlatforms)
/* harmony export */ });
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2166);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2526);


/**
 * Reads the configuration of an image; of an index that of its first platform, since labels are the same on each. What
 * an index that was put together from several builds says of the whole stands in its annotations, which win over labels.
 * Throws a UserError when the manifest has none.
 */
async function readImageConfig(client, manifest) {
    const name = `${client.registry}/${client.repository}@${manifest.digest}`;
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(name, manifest);
    const [first] = imagesOf(content.manifests);
    if (first !== undefined) {
        const child = await client.getManifest(first.digest);
        if (child !== undefined) {
            const config = await readImageConfig(client, child);
            return { ...config, labels: { ...config.labels, ...content.annotations } };
        }
    }
    if (content.config === undefined)
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidManifest */ .p4)(name, manifest.mediaType);
    const config = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(name, {
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
    return imagesOf((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifest.digest, manifest).manifests).map((entry) => ({
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


/***/ }),

/***/ 2526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   c0: () => (/* binding */ mediaTypeOf),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2166);


/** The kinds of manifest that are asked for, indexes first. */
const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** Gives the digest of bytes: `sha256:` and 64 hexadecimal digits. */
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
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
    throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .invalidManifest */ .p4)(name, mediaType || 'bytes that are not JSON');
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
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('This is not an image reference.', {
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


/***/ }),

/***/ 1870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eY: () => (/* binding */ fetchToken),
/* harmony export */   iA: () => (/* binding */ TokenRefusedError),
/* harmony export */   mk: () => (/* binding */ basicHeader)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3926);

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
    return realm.protocol === 'https:' || (realm.protocol === 'http:' && (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(realm.host)) ? realm : undefined;
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


/***/ })

};
