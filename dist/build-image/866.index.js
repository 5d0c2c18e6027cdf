"use strict";
exports.id = 866;
exports.ids = [866,788];
exports.modules = {

/***/ 179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   lO: () => (/* binding */ findCause),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var _packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3091);
/* harmony import */ var _secrets_extra_args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8503);
/* harmony import */ var _failure_argument_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7082);



/** What the engines say of each, the more particular first. */
const signs = [
    ['disk-full', /no space left on device|disk quota exceeded|not enough (?:free )?disk space/i],
    ['no-engine', /cannot connect to the docker daemon|is the docker daemon running|error during connect/i],
    [
        'unreadable-dockerfile',
        /parse error|unknown instruction|no build stage in current context|Unknown flag|lint violation found|unterminated heredoc/i,
    ],
    [
        'immutable-tag',
        /\btag\b.*\bimmutab|\bconfigured as immutable|cannot be overwritten|denied: manifest already exists/i,
    ],
    [
        'refused',
        /\b40[13] (?:unauthorized|forbidden)|\b(?:status(?: code)?:?|HTTP) 40[13]\b|^denied$|unauthorized|authentication required|no basic auth|access denied|access to the resource is denied|\bdenied:|insufficient_scope/im,
    ],
    [
        'passing',
        /too ?many ?requests|\b(?:status|code|error|HTTP|returned?|request)\b[^\n]*\b(?:429|5\d\d)\b|\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time)|connection reset|broken pipe|connection refused|\bEOF\b|timed? ?out|\btimeout\b|temporary failure in name resolution|server misbehaving|use of closed network connection|request canceled|http2: |network is unreachable|no route to host|unknown blob|blob (?:upload )?unknown/i,
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
/** Older builders do not read every name of an image that newer ones do, such as one at an IPv6 address. */
const unreadName = /^(?:invalid argument ".*" for "-t, --tag" flag|Error: tag \S+|ERROR: invalid tag ".*"): invalid reference format/;
/** How many of the last lines are closing words: what a program in the build printed before is not the engine's. */
const closing = 12;
/**
 * Tells the cause from the closing words of what an engine printed; undefined where they name none that is known. The
 * output of the failing step itself counts only for what no engine says of its own: a full disk.
 */
function findCause(lines, phase) {
    const all = lines.map((line) => (0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .stripAnsi */ .aJ)(line).trimEnd()).filter((line) => line !== '');
    if (phase === 'build' && isUnreadName(all))
        return 'invalid-name';
    if (phase === 'build' && (0,_failure_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .findArgumentFault */ .L)(all) !== undefined)
        return 'invalid-argument';
    const tail = all.slice(-closing);
    const words = engineWords(tail).join('\n');
    const found = signs.find(([cause, pattern]) => {
        // A program's own exit is the build's failure, whatever it printed about the network.
        if (cause === 'passing' && phase === 'build' && isProgramFailure(words))
            return false;
        if (cause === 'immutable-tag' && phase === 'build')
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
/** Said before the first step; what a program in the build says about names is its own matter. */
function isUnreadName(lines) {
    const begin = lines.findIndex((line) => /^(?:STEP |Step \d|#\d+ )/.test(line));
    return lines.slice(0, begin < 0 ? undefined : begin).some((line) => unreadName.test(line));
}
function isProgramFailure(words) {
    return /did not complete successfully|executor failed running|returned a non-zero code|while running runtime: exit status/i.test(words);
}
/** Not the numbered output of a step, nor how it began and ended well, nor the Dockerfile's lines in an error block. */
function engineWords(lines) {
    return lines.filter((line) => !/^(?:#\d+ )?\d+\.\d+ /.test(line) && !/^#\d+ (?!ERROR\b)/.test(line) && !/^\s*\d+ \| /.test(line));
}
/** What to do about a cause. */
function remedyFor(cause, { name, phase, message = '', without = [] }) {
    switch (cause) {
        case 'disk-full':
            return 'Free disk space on the runner before this step (`docker system prune --all`, or delete what the job does not need), or use a larger one.';
        case 'no-engine':
            return 'Start the container engine, or set DOCKER_HOST to where it listens.';
        case 'immutable-tag':
            return 'The registry lets nobody write a tag again, so a commit is pushed there once: build another commit, or leave `reuse` at auto.';
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
        case 'invalid-name':
            return `Name the registry otherwise, by a host's name in place of an IPv6 address: this builder does not read ${name}.`;
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

/***/ 1341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ explainUnfitCache),
/* harmony export */   findBindMounts: () => (/* binding */ findBindMounts)
/* harmony export */ });
/* harmony import */ var _packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7819);
/* harmony import */ var _mount_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7304);


/** Finds the bind mounts of RUN instructions, those behind ONBUILD too (Dockerfile reference: RUN --mount=type=bind). */
function findBindMounts(dockerfile) {
    return (0,_packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .readInstructions */ .KK)(dockerfile).flatMap(({ keyword, flags, text }) => {
        if (keyword === 'ONBUILD')
            return findBindMounts(text.slice(keyword.length));
        return keyword === 'RUN' ? flags.flatMap(readMount) : [];
    });
}
function readMount(flag) {
    const fields = (0,_mount_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readMountFields */ .b)(flag);
    if (fields === undefined || (fields.get('type') ?? 'bind') !== 'bind')
        return [];
    return [{ source: fields.get('source') ?? fields.get('src') ?? '', from: fields.get('from') || undefined }];
}
/**
 * Says what the cache of podman and buildah does not look at in a build, so that it would give layers of another one;
 * undefined where it can be used.
 */
function explainUnfitCache({ platforms, extraArgs }, dockerfile) {
    if (platforms.length > 0)
        return 'does not tell platforms apart';
    if (findBindMounts(dockerfile).length > 0)
        return 'does not look at what RUN --mount brings in';
    const others = extraArgs.filter((argument, index) => !/^--(?:build-context|no-cache)(?:=|$)/.test(argument) && extraArgs[index - 1] !== '--build-context');
    return others.length > 0 ? 'does not look at extra-args' : undefined;
}


/***/ }),

/***/ 6788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listLeftOut: () => (/* binding */ listLeftOut),
/* harmony export */   y: () => (/* binding */ writeIgnoreList)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7118);
/* harmony import */ var _packages_keys_src_path_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7321);





/** Rules of names, `*`, `?` and `**` between slashes mean the same to all builders. */
const plainRule = /^(?!.*[^/]\*\*)(?!.*\*\*[^/])(?!.*\*\*\/\*\*)[\w@%=~,.\-/*?]+$/;
/**
 * Gives the ignore file for podman and buildah. They have a reader of their own, for which a later `!` takes back more
 * than for BuildKit, and `**.log` leaves out less: what the key leaves out would be in the image. Where a file has such
 * rules, they are given a list of what it leaves out, written into the private `folder`.
 */
async function writeIgnoreList({ context, ignoreFile }, folder) {
    const path = ignoreFile ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(context, '.dockerignore');
    const text = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined || text.split(/\r?\n/).every(isPlain))
        return ignoreFile;
    const left = await listLeftOut(context, (0,_packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerignore */ .y)(text, path));
    const list = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `ignore-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.writeFile(list, left.map((name) => `${writeRule(name)}\n`).join(''), { mode: 0o600 });
    return list;
}
/** Lists what an ignore file leaves out of a folder as it stands, the topmost paths of it. */
async function listLeftOut(context, ignores) {
    const left = [];
    await collect(context, '', ignores, left);
    return left;
}
function isPlain(line) {
    const rule = line.replace(/^[ \t]+|[ \t]+$/g, '');
    return rule === '' || line.startsWith('#') || plainRule.test(rule);
}
/** Collects what is left out below a folder. Gives whether the build sees anything there. */
async function collect(context, folder, ignores, left) {
    const place = (0,_packages_keys_src_path_text_js__WEBPACK_IMPORTED_MODULE_4__/* .encodePath */ .O0)(folder === '' ? context : `${context}/${folder}`);
    const entries = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.readdir(place, { withFileTypes: true, encoding: 'buffer' });
    let isSeen = false;
    for (const entry of entries) {
        const name = (0,_packages_keys_src_path_text_js__WEBPACK_IMPORTED_MODULE_4__/* .decodePath */ .q0)(entry.name);
        const path = folder === '' ? name : `${folder}/${name}`;
        const isIgnored = ignores(path);
        if (isIgnored && !(entry.isDirectory() && ignores.mayLetThrough(path))) {
            left.push(path);
            continue;
        }
        const before = left.length;
        const holds = entry.isDirectory() && (await collect(context, path, ignores, left));
        if (isIgnored && !holds)
            left.splice(before, left.length, path);
        else
            isSeen = true;
    }
    return isSeen;
}
const controls = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Writes a path as a rule that matches it alone. Bytes that are no text match any character. */
function writeRule(path) {
    return path
        .replace(/[\\*?[\]+|(){}$^]|^[!#]/g, '\\$&')
        .replace(/[\n\r\t]/g, (character) => controls[character])
        .replace(/^\s|\s$/g, '[$&]')
        .replace(/[\udc80-\udcff]/g, (byte, at, whole) => /[\ud800-\udbff]/.test(whole[at - 1] ?? '') ? byte : '?');
}


/***/ }),

/***/ 7082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 1866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createEngineFinder: () => (/* binding */ createEngineFinder)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/engine.js
var engine = __webpack_require__(1812);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
// EXTERNAL MODULE: ./build/packages/keys/src/native-platform.js
var native_platform = __webpack_require__(1249);
// EXTERNAL MODULE: ./build/actions/build-image/src/plain-path.js
var plain_path = __webpack_require__(7809);
;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/arguments.js



/** What all engines have in common on their command lines, and the environment that goes with it. */
function commonArguments(request) {
    const environment = {};
    const args = ['--file', request.dockerfile];
    if (request.target !== undefined)
        args.push('--target', request.target);
    if (request.platforms.length > 0)
        args.push('--platform', request.platforms.join(','));
    // The key has this platform, whatever the environment says and whichever machine the engine is on.
    else
        environment['DOCKER_DEFAULT_PLATFORM'] = (0,native_platform/* findNativePlatform */.w)();
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
 * Gives the arguments for the build's secrets. The engines read `id=…,src=…` as comma-separated values: a path that would
 * not survive that is linked under a plain name in the private `folder`.
 */
async function secretArguments(request, folder) {
    const args = [];
    for (const [id, path] of Object.entries(request.secrets)) {
        args.push('--secret', `id=${id},src=${await (0,plain_path/* makePlain */.z)(path, folder)}`);
    }
    return args;
}

// EXTERNAL MODULE: ./build/actions/build-image/src/engine/cache.js
var cache = __webpack_require__(2362);
// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
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

// EXTERNAL MODULE: ./build/actions/build-image/src/engine/failure/buildkit.js
var buildkit = __webpack_require__(9509);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/probe/command.js
var command = __webpack_require__(9204);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/steps.js
var steps = __webpack_require__(7471);
;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/buildkit.js







/** Without these, buildx would write a provenance into its metadata file, and attest one to each image. */
const quietBuildx = {
    BUILDX_METADATA_PROVENANCE: 'disabled',
    BUILDX_METADATA_WARNINGS: '1',
    BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
};
/** buildx has named attestations since 0.10; before that it made none. */
function attestationArguments(request, version) {
    return (0,command/* isAtLeast */.d)(version, '0.10') ? [`--provenance=${request.provenance}`, `--sbom=${request.sbom}`] : [];
}
/** Gives the arguments for reading and writing the cache; one that cannot be written fails nothing. */
function cacheArguments({ cacheFrom, cacheTo }) {
    return [
        ...cacheFrom.flatMap((value) => ['--cache-from', value]),
        ...cacheTo.flatMap((value) => ['--cache-to', (0,cache/* withoutFailing */.xU)(value)]),
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
    const inline = request.cacheTo.filter((value) => (0,cache/* cacheType */.NW)(value) === 'inline');
    if (request.cacheFrom.length === 0 && request.cacheTo.length === inline.length)
        return { step, warnings: [] };
    const warning = `The build cache cannot be used: ${failure}. The build goes on without it.`;
    tools.onLine(warning);
    return { step: await build({ ...request, cacheFrom: [], cacheTo: inline }), warnings: [warning] };
}
const aboutCache = /cache (?:ex|im)porter|(?:ex|im)porting cache|cache (?:ex|im)port|export cache|import cache/i;
/** A failed step about the cache, or a message that names it, was not the build itself. */
function findCacheFailure(lines) {
    const step = (0,buildkit/* findFailedStep */.JK)(lines);
    if (step !== undefined && aboutCache.test(step.name))
        return step.error;
    if (step !== undefined && !aboutCache.test(step.error))
        return undefined;
    const message = lines.findLast((line) => /^ERROR: |^failed to /i.test(line));
    return message !== undefined && aboutCache.test(message) ? message.replace(/^ERROR: /, '') : undefined;
}
/**
 * BuildKit goes on after such an error, and shows it as the error of that step. Before the first build has written a
 * cache there is none, which is nothing to warn of.
 */
function findCacheWarnings(lines) {
    const step = (0,buildkit/* findFailedStep */.JK)(lines);
    const isFirst = step !== undefined && /^importing cache/.test(step.name) && /: not found$/.test(step.error.trim());
    return step !== undefined && !isFirst && aboutCache.test(step.name)
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
    const step = await (0,steps/* runStep */.e)('build', program, [...words, ...flags, ...args, request.context], {
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

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var src_clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/cause.js
var cause = __webpack_require__(179);
;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/push.js



/** Milliseconds before the second and the third try: the engines have tried a few times themselves by then. */
const waits = [2000, 8000];
/**
 * Pushes, and pushes again where the network or the registry failed in a way that passes (429, 5xx, a connection that
 * broke): three times in all, and said in the log. A refusal (401, 403, 404) and anything else is final at once. Throws
 * a CancelledError when the run is cancelled meanwhile.
 */
async function pushWithPatience(push, { signal, onLine }, clock = src_clock/* systemClock */.m) {
    for (const [index, wait] of waits.entries()) {
        const step = await push();
        const { failure } = step;
        if (failure === undefined || failure.phase !== 'push')
            return step;
        const why = (0,cause/* isPassing */.WG)(failure.lines);
        if (why === undefined)
            return step;
        onLine(`The push failed (${why}). It is tried again in ${wait / 1000} s (${index + 2} of ${waits.length + 1}).`);
        await clock.sleep(wait, signal).catch(() => {
            throw new errors/* CancelledError */.cc();
        });
    }
    return push();
}

// EXTERNAL MODULE: ./build/packages/keys/src/dockerfile.js + 1 modules
var src_dockerfile = __webpack_require__(7819);
;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/platforms.js




/** `linux/arm64/v8` and `linux/arm64` are one platform for programs; `linux/arm/v6` and `linux/arm/v7` are not. */
function normalPlatform(platform) {
    const [os = '', architecture = '', variant = ''] = platform.toLowerCase().split('/');
    const name = { x86_64: 'amd64', aarch64: 'arm64' }[architecture] ?? architecture;
    return [os, name, ...(variant === '' || name === 'arm64' ? [] : [variant])].join('/');
}
/** Says whether a platform is this machine's own. */
function isNative(platform) {
    return normalPlatform(platform) === (0,native_platform/* findNativePlatform */.w)();
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
    const pending = [findStage(stages, target) ?? stages.length - 1];
    const needed = new Set();
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
        const stage = stages[index];
        if (stage === undefined || needed.has(index))
            continue;
        needed.add(index);
        for (const name of [stage.from, ...stage.sources]) {
            const source = findStage(stages.slice(0, index), name);
            if (source !== undefined)
                pending.push(source);
        }
    }
    const lines = [...needed].flatMap((index) => {
        const run = stages[index]?.run;
        return run === undefined || isPinned(stages, index) ? [] : [run];
    });
    return lines.length === 0 ? undefined : Math.min(...lines);
}
function readStages(dockerfile) {
    const stages = [];
    for (const instruction of (0,src_dockerfile/* readInstructions */.KK)(dockerfile)) {
        const { keyword, flags, words, line } = instruction;
        const stage = stages.at(-1);
        if (keyword === 'FROM') {
            const name = words[1]?.toLowerCase() === 'as' ? (words[2]?.toLowerCase() ?? '') : '';
            const pinned = flags.some((flag) => /^--platform=/.test(flag) && !/TARGET/.test(flag));
            stages.push({ name, from: words[0]?.toLowerCase() ?? '', pinned, sources: [], run: undefined });
        }
        else if (stage !== undefined) {
            if (keyword === 'RUN')
                stage.run ??= line;
            stage.sources.push(...(0,src_dockerfile/* sourcesOf */.u0)(instruction).map((source) => source.toLowerCase()));
        }
    }
    return stages;
}
function findStage(stages, name) {
    if (name === undefined)
        return undefined;
    const found = stages.findLastIndex((stage) => stage.name !== '' && stage.name === name.toLowerCase());
    if (found >= 0)
        return found;
    return /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : undefined;
}
/** A stage that goes on from another has its platform. */
function isPinned(stages, index) {
    const stage = stages[index];
    if (stage === undefined || stage.pinned)
        return stage?.pinned ?? false;
    const parent = findStage(stages.slice(0, index), stage.from);
    return parent !== undefined && isPinned(stages, parent);
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
        ...request.cacheFrom.flatMap((received) => importFeatures((0,cache/* cacheType */.NW)(received)).map(toNeed(received))),
        ...request.cacheTo.flatMap((received) => exportFeatures((0,cache/* cacheType */.NW)(received)).map(toNeed(received))),
    ];
    return needed.flatMap(({ feature, received }) => (received === undefined ? [] : [{ feature, received }]));
}
/** What the Dockerfile itself needs. With a `# syntax=` line it brings along what reads it, for BuildKit. */
function writtenFeatures(traits, dockerfile) {
    const hasBuildKit = ['buildx', 'docker'].includes(traits.name) && traits.lacks['run-mounts'] === undefined;
    if (hasBuildKit && (0,src_dockerfile/* parseDockerfile */.Ai)(dockerfile).syntax !== undefined)
        return [];
    const instructions = (0,src_dockerfile/* readInstructions */.KK)(dockerfile);
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
        accepted: `${(0,native_platform/* findNativePlatform */.w)()}; or ${withBuildKit}`,
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
                ...annotationArguments(request, version),
            ];
            const attempt = async (wish) => {
                await (0,promises_.rm)(metadata, { force: true });
                const options = [...flags, ...attestationArguments(wish, version), ...cacheArguments(wish), ...secrets, ...args];
                const words = ['buildx', 'build', ...options, ...output, ...wish.extraArgs, wish.context];
                const step = await (0,steps/* runStep */.e)('build', 'docker', words, {
                    ...tools,
                    environment: { ...quietBuildx, ...environment, ...tools.environment },
                });
                if (step.failure !== undefined && (0,buildkit/* isPushFailure */.Bq)(step.lines))
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
 * What an index says of itself are annotations, since it has no configuration with labels: registries show them. A plain
 * image has its labels, and would become one of OCI's media types by annotations, which some platforms cannot deploy.
 */
function annotationArguments(request, version) {
    const isIndex = request.platforms.length > 1 || request.provenance || request.sbom;
    if (!request.push || !isIndex || !(0,command/* isAtLeast */.d)(version, '0.12'))
        return [];
    return Object.entries(request.labels).flatMap(([name, value]) => ['--annotation', `index:${name}=${value}`]);
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
    return 'text' in (await (0,command.ask)('docker', ['version', '--format', '{{.Server.Version}}']));
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/probe/buildx.js


/** Finds buildx with its current builder, or the one of that name; otherwise says why it does not build. */
async function probeBuildx(name) {
    const [plugin, builder] = await Promise.all([(0,command.ask)('docker', ['buildx', 'version']), inspectBuilder(name)]);
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
    return createBuildx(traits, { version, driver, canCheck: (0,command/* isAtLeast */.d)(version, '0.17') && (0,command/* isAtLeast */.d)(buildkit, '0.15') });
}
/** Gives buildx's version, or undefined where docker has no such command. */
async function findBuildx() {
    const plugin = await (0,command.ask)('docker', ['buildx', 'version']);
    return 'text' in plugin ? versionIn(plugin.text) : undefined;
}
/** One that was built without a version is taken for a new one. */
function versionIn(text) {
    return /v?(\d+\.\d+\S*)/.exec(text)?.[1] ?? '0.0.0';
}
/** Asks for a builder, the current one without a name; gives why it cannot be used where it cannot. */
async function inspectBuilder(name) {
    const answer = await (0,command.ask)('docker', ['buildx', 'inspect', ...(name === undefined ? [] : [name])]);
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
    const older = (0,command/* isAtLeast */.d)(buildkit, '0.11') ? {} : lackAttestations(`its BuildKit ${buildkit} is older than 0.11`);
    const here = (0,command/* isAtLeast */.d)(buildkit, '0.10') ? {} : { 'here-documents': `its BuildKit ${buildkit} is older than 0.10` };
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
    const answer = await (0,command.ask)('docker', ['info', '--format', '{{json .DriverStatus}}']);
    return 'text' in answer && (0,command/* firstLine */.T)(answer.text).includes('io.containerd.snapshotter');
}
/** Without these variables BuildKit leaves GitHub's cache aside in silence. */
function hasGhaRuntime(environment = process.env) {
    const url = environment['ACTIONS_RESULTS_URL'] || environment['ACTIONS_CACHE_URL'];
    return Boolean(url) && Boolean(environment['ACTIONS_RUNTIME_TOKEN']);
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

// EXTERNAL MODULE: ./build/packages/registry/src/reference.js
var reference = __webpack_require__(3926);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/containers/bind-mounts.js
var bind_mounts = __webpack_require__(1341);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/containers/ignore-list.js
var ignore_list = __webpack_require__(6788);
// EXTERNAL MODULE: ./build/packages/exec/src/run.js
var run = __webpack_require__(3988);
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
        await (0,run.run)(name, args, { timeout: patience }).catch(() => { });
    }
}
/** The library keeps the options of a build, and so our mark, beside each working container. */
async function findContainers(name, mark) {
    const info = await (0,run.run)(name, ['info', '--format', storeFormat[name]], { timeout: patience });
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

// EXTERNAL MODULE: ./build/actions/build-image/src/engine/containers/short-names.js
var short_names = __webpack_require__(302);
;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/containers/engine.js
















/**
 * Builds with podman or buildah, which need no daemon and share one library. Several platforms become a manifest list.
 * The digest is that of the manifest as it was pushed: the local one may differ. Versions without named contexts go by
 * their own settings for what an image without a host is.
 */
function createContainerEngine(name, traits, { hasNamedContexts }) {
    return {
        name,
        description: traits.description,
        traits,
        async build(request, tools) {
            const dockerfile = await (0,promises_.readFile)(request.dockerfile, 'utf8');
            requireSupport(traits, request, dockerfile);
            const names = hasNamedContexts ? (0,short_names/* expandShortNames */.H)(request.bases, dockerfile) : [];
            const mark = `deploy-actions-${(0,external_node_crypto_.randomUUID)()}`;
            const environment = { ...commonArguments(request).environment, ...tools.environment };
            // What runs in a build has a process group of its own, which no signal to ours reaches.
            const onAbort = () => void endContainers(name, mark);
            tools.signal.addEventListener('abort', onAbort, { once: true });
            let result;
            try {
                const unfit = (0,bind_mounts/* explainUnfitCache */.Y)(request, dockerfile);
                const named = { ...request, extraArgs: [...names, ...request.extraArgs] };
                result = await buildAndPush(name, named, { mark, unfit }, { ...tools, environment });
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
async function buildAndPush(name, request, { mark, unfit }, tools) {
    const args = await buildArguments(name, request, { mark, unfit }, tools);
    const { step, warnings } = await engine_buildDespiteCache(name, request, { args, unfit }, tools);
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
    const push = await pushWithPatience(() => (0,steps/* runStep */.e)('push', name, [...words, `docker://${request.reference}`], tools), tools);
    if (push.failure !== undefined)
        return push.failure;
    return { done: true, digest: (await (0,promises_.readFile)(digestFile, 'utf8')).trim(), findings: [], warnings };
}
async function buildArguments(name, request, { mark, unfit }, tools) {
    // A secret that nothing uses: the only mark that stands on a working container and in no image.
    const marker = (0,external_node_path_.join)(tools.folder, mark);
    await (0,promises_.writeFile)(marker, '', { mode: 0o600 });
    const several = request.platforms.length > 1;
    const ignoreFile = await (0,ignore_list/* writeIgnoreList */.y)(request, tools.folder);
    return [
        ...['--format', 'docker', '--layers', '--force-rm'],
        ...(ignoreFile === undefined ? [] : ['--ignorefile', ignoreFile]),
        ...(request.pull ? [name === 'podman' ? '--pull=always' : '--pull-always'] : []),
        ...insecure(request),
        ...(several ? ['--manifest', listName(mark)] : ['--tag', request.reference]),
        // A list, to these engines.
        ...commonArguments({ ...request, dockerfile: (0,plain_path/* writeField */.Y)(request.dockerfile) }).args,
        ...(await secretArguments(request, tools.folder)),
        ...['--secret', `id=${mark},src=${marker}`],
        // The cache of these engines does not look at all that a build is given: it would give the layers of another one.
        ...(unfit === undefined ? [] : ['--no-cache']),
        ...request.extraArgs,
    ];
}
/** Plain HTTP on this machine only, as docker has it. */
function insecure(request) {
    return (0,reference/* isLoopback */.U9)((0,reference/* parseReference */.F2)(request.reference).registry) ? ['--tls-verify=false'] : [];
}
/** Builds, and once more without writing the cache where that alone has failed: the layers are there then. */
async function engine_buildDespiteCache(name, request, { args, unfit }, tools) {
    const wanted = (0,cache/* repositoryCacheArguments */.Nz)(request.cacheFrom, request.cacheTo);
    const unused = unfit !== undefined && wanted.length > 0;
    const warnings = unused ? [`The cache is not used: that of ${name} ${unfit}.`] : [];
    for (const warning of warnings)
        tools.onLine(warning);
    const attempt = (cache) => (0,steps/* runStep */.e)('build', name, ['build', ...args, ...cache, request.context], tools);
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
    const answer = await (0,command.ask)('podman', ['info', '--format', '{{.Version.Version}} {{.Host.BuildahVersion}}']);
    if ('why' in answer)
        return answer.why;
    const [version, library] = answer.text.split(' ');
    return make('podman', version ?? '', library);
}
/** Finds buildah; asking for its state proves that it works for this user. */
async function probeBuildah() {
    const answer = await (0,command.ask)('buildah', ['--version']);
    if ('why' in answer)
        return answer.why;
    const version = /(\d+\.\d+\S*)/.exec(answer.text)?.[1];
    if (version === undefined)
        return `buildah says ${answer.text}`;
    const info = await (0,command.ask)('buildah', ['info', '--format', '{{.store.GraphRoot}}']);
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
    return createContainerEngine(name, traits, { hasNamedContexts: (0,command/* isAtLeast */.d)(library, '1.27') });
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
        if ((0,command/* isAtLeast */.d)(library, oldest))
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
                return (0,steps/* runStep */.e)('build', 'docker', ['build', ...flags, ...secrets, ...args, ...wish.extraArgs, wish.context], {
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
            const push = await pushWithPatience(() => (0,steps/* runStep */.e)('push', 'docker', ['push', request.reference], tools), tools);
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
    const inline = request.cacheTo.some((value) => (0,cache/* cacheType */.NW)(value) === 'inline');
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
    const answer = await (0,command.ask)('docker', ['version', '--format', '{{.Client.Version}} {{.Server.Version}}']);
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
    return 'text' in (await (0,command.ask)('docker', ['info', '--format', '{{.Host.BuildahVersion}}']));
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
    const context = process.env['DOCKER_HOST'] ? undefined : await (0,command.ask)('docker', ['context', 'show']);
    const builder = await inspectBuilder(context !== undefined && 'text' in context ? context.text : 'default');
    if (typeof builder === 'string')
        return builder;
    const canCheck = (0,command/* isAtLeast */.d)(buildx, '0.17') && (0,command/* isAtLeast */.d)(builder.buildkit, '0.15');
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
        for (const name of engine/* engineNames */.R.filter((each) => builder === 'auto' || builder === each)) {
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
        throw refusal === undefined
            ? noEngine(why, builderArgument(demand?.request.extraArgs ?? []))
            : noneSupports(refusal, why);
    };
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
function noEngine(why, wanted) {
    const isLost = wanted !== undefined && why.some((line) => line.startsWith('buildx: ') && line.includes(`"${wanted}"`));
    return new errors/* UserError */.yo('There is nothing here to build with.', {
        reason: 'no-engine',
        received: why.join('; '),
        accepted: 'docker with a running engine, with or without buildx, podman, or buildah',
        remedy: isLost
            ? `Create the builder ${wanted} before this step (docker/setup-buildx-action with \`name: ${wanted}\`), or correct --builder in extra-args.`
            : 'Run the job where an engine is (GitHub-hosted Ubuntu runners have docker and podman), start it, or install podman or buildah.',
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


/***/ })

};
;