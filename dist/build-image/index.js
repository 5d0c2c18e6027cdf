/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1812:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ engineNames)
/* harmony export */ });
const engineNames = ['buildx', 'docker', 'podman', 'buildah'];


/***/ }),

/***/ 3109:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _packages_action_src_door_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8808);
/* harmony import */ var _packages_action_src_workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7791);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2515);



await (0,_packages_action_src_door_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('build-image', _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputNames */ .gr, async (host) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)();
    // Loaded once the inputs are known to be good: a mistake in them is told at once. Git has the longest way to go, so
    // what starts it stands in this very file of the bundle.
    const { beginCheckout } = await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 3789));
    const begun = beginCheckout((0,_packages_action_src_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .findWorkspace */ .p)());
    const { main } = await __nccwpck_require__.e(/* import() */ 716).then(__nccwpck_require__.bind(__nccwpck_require__, 716));
    return main(inputs, host, begun);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2515:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gr: () => (/* binding */ outputNames),
  Ko: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: inputNames

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __nccwpck_require__(4255);
;// CONCATENATED MODULE: ./build/packages/action/src/inputs.js

/** Reads an input, trimmed; the empty string when it is not given. */
function readInput(name) {
    return readText(name).trim();
}
/** Reads an input to the letter, blanks and line breaks at its ends included. The runner gives it as a variable. */
function readText(name) {
    return process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}
/** Reads an input that may be absent. */
function readOptional(name) {
    const value = readInput(name);
    return value === '' ? undefined : value;
}
/** Reads one of the listed words. `fallback` serves an action started without its defaults. */
function readChoice(name, choices, fallback) {
    const value = readInput(name);
    if (value === '')
        return fallback;
    const found = choices.find((choice) => choice === value);
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo(`The input ${name} does not know this value.`, {
        reason: 'invalid-input',
        received: value,
        accepted: choices.join(', '),
        remedy: `Set \`${name}:\` to one of the accepted values, or leave it out for ${fallback}.`,
    });
}
/** Reads `true` or `false`. */
function readBoolean(name, fallback) {
    return readChoice(name, ['true', 'false'], fallback ? 'true' : 'false') === 'true';
}
/** Timers take no more than 2^31 - 1 ms (596 h), and fire at once beyond that. */
const longestDuration = (/* unused pure expression or super */ null && (500 * 3600 * 1000));
const unitSeconds = { '': 1, s: 1, m: 60, h: 3600 };
/** Reads a duration such as `90`, `30s`, `5m` or `1h`, and gives it in milliseconds. */
function readDuration(name, fallback) {
    return parseDuration(readInput(name) || fallback, `The input ${name}`);
}
/** Parses a duration (see readDuration) into milliseconds. `subject` opens the error's sentence. */
function parseDuration(value, subject) {
    const match = /^(\d+(?:\.\d+)?)\s*(s|m|h|)$/.exec(value.trim());
    const unit = unitSeconds[match?.[2] ?? 'none'];
    if (match?.[1] === undefined || unit === undefined) {
        throw new UserError(`${subject} is not a duration.`, {
            reason: 'invalid-input',
            received: value,
            accepted: 'a number of seconds, or a number with s, m or h: 90, 30s, 5m, 1h',
            remedy: 'Write the duration in one of the accepted forms.',
        });
    }
    const milliseconds = Math.round(Number(match[1]) * unit * 1000);
    if (milliseconds <= longestDuration)
        return milliseconds;
    throw new UserError(`${subject} is too long.`, {
        reason: 'invalid-input',
        received: value,
        accepted: 'up to 500h',
        remedy: 'Give a shorter duration: no job waits that long.',
    });
}
/** Reads a list: one entry a line, or separated by commas. Empty entries are dropped. */
function readList(name) {
    return readInput(name)
        .split(/[\n,]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}
/** What nothing reads under its name, taken for a key, would be lost without a word: a comment, JSON, `- KEY`, `export KEY`. */
const keyPattern = /^[^\s"'`{}[\]():,;#$-][^\s"'`{}[\]():,;#$]*$/;
/** Reads `KEY=value` lines; the first `=` splits, and the value is taken as it is. */
function readPairs(name) {
    const pairs = {};
    for (const [index, line] of readText(name).split(/\r?\n/).entries()) {
        if (line.trim() === '')
            continue;
        const at = line.indexOf('=');
        const key = line.slice(0, Math.max(at, 0)).trim();
        // The line itself is not repeated: it could be a secret written without its key.
        if (!keyPattern.test(key)) {
            throw new errors/* UserError */.yo(`Line ${index + 1} of the input ${name} has no key${key === '' ? '' : ' that can be one'}.`, {
                reason: 'invalid-input',
                accepted: 'KEY=value, one a line',
                remedy: `Write each line of \`${name}:\` as KEY=value: no comments, quotes, dashes or JSON around it, and no values of several lines.`,
            });
        }
        pairs[key] = line.slice(at + 1);
    }
    return pairs;
}

// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __nccwpck_require__(9380);
// EXTERNAL MODULE: ./build/packages/config/src/age.js
var src_age = __nccwpck_require__(2213);
// EXTERNAL MODULE: ./build/packages/config/src/platform.js
var platform = __nccwpck_require__(1971);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/engine.js
var engine = __nccwpck_require__(1812);
// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/extra-args.js + 1 modules
var extra_args = __nccwpck_require__(8503);
// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/mask-value.js
var mask_value = __nccwpck_require__(6011);
;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/parse.js


/** As deploy.yml has it: an id becomes a part of the engine's comma-separated option. */
const idPattern = /^[A-Za-z0-9_.-]+$/;
/**
 * Parses the input `secrets`: `id=value`, one a line, where the first `=` splits and the rest is the value as it stands,
 * quotes and commas included. A value of several lines is written as in GitHub's own command files: `id<<END`, its
 * lines, `END`. Every value is masked here. Empty values are kept, so that all of them can be named at once.
 * Throws a UserError that never repeats a line, which could be a secret.
 */
function parseSecretLines(text, input = 'secrets') {
    const lines = text.split(/\r?\n/);
    const secrets = {};
    let previous;
    for (let index = 0; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        if (line.trim() === '')
            continue;
        const equals = line.indexOf('=');
        const here = line.indexOf('<<');
        const isBlock = here >= 0 && (equals < 0 || here < equals);
        const id = line.slice(0, Math.max(isBlock ? here : equals, 0)).trim();
        if (!idPattern.test(id))
            throw notAnEntry(input, index + 1, previous);
        if (Object.hasOwn(secrets, id))
            throw repeated(input, id);
        let value = line.slice(equals + 1);
        if (isBlock) {
            const delimiter = line.slice(here + 2).trim();
            const end = lines.findIndex((candidate, at) => at > index && candidate === delimiter);
            if (delimiter === '' || end < 0)
                throw notClosed(input, id);
            value = lines.slice(index + 1, end).join('\n');
            index = end;
        }
        (0,mask_value/* maskSecretValue */.O)(value);
        secrets[id] = { value };
        previous = id;
    }
    return secrets;
}
/** Parses the input `secret-envs`: `id=VARIABLE`, or `VARIABLE` alone where the id is the same, one a line. */
function parseSecretEnvs(text, input = 'secret-envs') {
    return parseReferences(text, input, 'id=VARIABLE, or VARIABLE, one a line', (id, name = id) => /^(?:[A-Za-z_]|\{service\})(?:\w|\{service\})*$/.test(name) ? { variable: name } : undefined);
}
/** Parses the input `secret-files`: `id=path`, one a line. */
function parseSecretFiles(text, input = 'secret-files') {
    return parseReferences(text, input, 'id=path, one a line', (_id, path) => (path ? { file: path } : undefined));
}
/** Joins what several inputs say about secrets. Throws a UserError for an id that two of them have. */
function joinSecretInputs(inputs) {
    const joined = {};
    for (const [input, secrets] of Object.entries(inputs)) {
        for (const [id, source] of Object.entries(secrets)) {
            if (Object.hasOwn(joined, id))
                throw repeated(input, id);
            joined[id] = source;
        }
    }
    return joined;
}
function parseReferences(text, input, accepted, parse) {
    const secrets = {};
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '')
            continue;
        const at = line.indexOf('=');
        const id = (at < 0 ? line : line.slice(0, at)).trim();
        const source = idPattern.test(id) && parse(id, at < 0 ? undefined : line.slice(at + 1).trim());
        if (!source)
            throw notAReference(input, index + 1, accepted);
        if (Object.hasOwn(secrets, id))
            throw repeated(input, id);
        secrets[id] = source;
    }
    return secrets;
}
function notAnEntry(input, line, previous) {
    const after = previous === undefined ? '' : `, after the entry ${previous},`;
    return new errors/* UserError */.yo(`Line ${line} of the input ${input}${after} is not id=value.`, {
        reason: 'invalid-secret',
        received: 'a line without `=`, or without an id before it (not shown: it could be a secret)',
        accepted: 'id=value, one a line; for a value of several lines: id<<END, its lines, and END on a line of its own',
        remedy: 'Write values of several lines, such as keys and formatted JSON, between id<<END and END. Quotes group nothing here: they are part of the value.',
    });
}
function notClosed(input, id) {
    return new errors/* UserError */.yo(`The entry ${id} of the input ${input} has no end.`, {
        reason: 'invalid-secret',
        accepted: 'id<<END, the lines of the value, and END on a line of its own, where END is any word',
        remedy: `Close ${id} with the word that follows its <<, on a line of its own, with nothing before or after it.`,
    });
}
function notAReference(input, line, accepted) {
    return new errors/* UserError */.yo(`Line ${line} of the input ${input} is not in its form.`, {
        reason: 'invalid-input',
        received: 'a line in another form (not shown: it could be a secret)',
        accepted,
        remedy: `Write each line of \`${input}:\` in the accepted form; a secret itself goes into the input \`secrets\`.`,
    });
}
function repeated(input, id) {
    return new errors/* UserError */.yo(`The build secret ${id} is given twice.`, {
        reason: 'invalid-secret',
        received: `${id} once more in the input ${input}`,
        accepted: 'each id once in secrets, secret-envs and secret-files together',
        remedy: 'Take one of the two out, or rename it.',
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/inputs.js








/** Every input, as in action.yml. */
const inputNames = (/* unused pure expression or super */ null && ([
    'config',
    'service',
    'environment',
    'dry-run',
    'token',
    'registry-username',
    'registry-password',
    'signing-key',
    'image',
    'context',
    'dockerfile',
    'target',
    'build-args',
    'revision-arg',
    'secrets',
    'secret-envs',
    'secret-files',
    'ssh',
    'platforms',
    'assemble',
    'extra-args',
    'version',
    'version-file',
    'tags',
    'latest',
    'push',
    'reuse',
    'max-age',
    'builder',
    'cache',
    'provenance',
    'sbom',
]));
/** Every output, as in action.yml. */
const outputNames = [
    'image',
    'digest',
    'repository',
    'version',
    'tags',
    'content-key',
    'source-key',
    'platform-digests',
    'pushed',
    'services',
    'result',
    'reason',
];
/** Reads all inputs: the only place that does. Throws a UserError for a value that is not accepted. */
function readInputs() {
    return {
        config: readOptional('config'),
        services: readList('service'),
        environment: readOptional('environment'),
        dryRun: readBoolean('dry-run', false),
        token: readSecret('token') ?? '',
        registryUsername: readOptional('registry-username'),
        registryPassword: readSecret('registry-password'),
        signingKey: readSecret('signing-key'),
        image: readOptional('image'),
        context: readOptional('context'),
        dockerfile: readOptional('dockerfile'),
        target: readOptional('target'),
        buildArgs: readPairs('build-args'),
        revisionArg: readRevisionArg(),
        secrets: joinSecretInputs({
            secrets: parseSecretLines(readText('secrets')),
            'secret-envs': parseSecretEnvs(readInput('secret-envs')),
            'secret-files': parseSecretFiles(readInput('secret-files')),
        }),
        ssh: readList('ssh'),
        platforms: readPlatforms(),
        assemble: readAssemble(),
        extraArgs: (0,extra_args/* parseExtraArgs */.P0)(readText('extra-args')),
        version: readOptional('version'),
        versionFile: readOptional('version-file'),
        tags: readList('tags'),
        latest: readChoice('latest', ['auto', 'true', 'false'], 'auto'),
        push: readChoice('push', ['auto', 'true', 'false', 'by-digest'], 'auto'),
        reuse: readChoice('reuse', ['auto', 'never', 'require'], 'auto'),
        maxAge: readAge(),
        builder: readChoice('builder', ['auto', ...engine/* engineNames */.R], 'auto'),
        cache: readOptional('cache'),
        provenance: readSwitch('provenance'),
        sbom: readSwitch('sbom'),
    };
}
/** Masked before anything is said: who fills an input from elsewhere than `secrets` has no mask of the runner's. */
function readSecret(name) {
    const value = readOptional(name);
    if (value !== undefined)
        (0,mask/* maskSecret */.$l)(value);
    return value;
}
/** `true` or `false`; undefined where deploy.yml is to decide. */
function readSwitch(name) {
    return readOptional(name) === undefined ? undefined : readBoolean(name, false);
}
/** A name alone: what is written after a `=` would become part of it, and the commit would reach no ARG. */
function readRevisionArg() {
    const name = readOptional('revision-arg');
    if (name === undefined || /^[A-Za-z_]\w*$/.test(name))
        return name;
    const meant = /^([A-Za-z_]\w*)\s*=/.exec(name)?.[1];
    throw new errors/* UserError */.yo('The input revision-arg is not the name of a build argument.', {
        reason: 'invalid-input',
        received: name,
        accepted: 'the name of one ARG of the Dockerfile: letters, digits and underscores',
        remedy: `Write the name alone${meant === undefined ? '' : `, \`revision-arg: ${meant}\``}: its value is the commit.`,
    });
}
function readAge() {
    const text = readOptional('max-age');
    if (text === undefined)
        return undefined;
    const age = (0,src_age/* parseAge */.F)(text);
    if (age !== undefined)
        return age;
    throw new errors/* UserError */.yo('The input max-age is not an age.', {
        reason: 'invalid-input',
        received: text,
        accepted: 'a number of seconds, or a number with s, m, h or d: 12h, 30d',
        remedy: 'Write the age in one of the accepted forms.',
    });
}
function readPlatforms() {
    const platforms = readList('platforms').map(platform/* canonicalPlatform */._);
    const wrong = platforms.find((platform) => !/^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9]+)?$/.test(platform));
    if (wrong === undefined)
        return [...new Set(platforms)];
    throw new errors/* UserError */.yo('The input platforms names something that is no platform.', {
        reason: 'invalid-input',
        received: wrong,
        accepted: 'linux/amd64, linux/arm64, linux/arm/v7 and the like, separated by commas or lines',
        remedy: 'Correct the platform.',
    });
}
/**
 * Lines without anything are what is left of outputs that are empty: that is not the same as an input that is not given,
 * which has no line at all.
 */
function readAssemble() {
    const text = readText('assemble');
    return text === '' ? undefined : text;
}


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zr: () => (/* binding */ findOwner),
  P0: () => (/* binding */ parseExtraArgs),
  CT: () => (/* binding */ refuseOwnedArguments)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __nccwpck_require__(4255);
;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/stray-args.js

/** Options of docker, buildx, podman and buildah that take no value: what follows them is no value of theirs. */
const switches = new Set([
    '--no-cache',
    '--squash',
    '--squash-all',
    '--rm',
    '--force-rm',
    '--compress',
    '--disable-compression',
    '--disable-content-trust',
    '--layers',
    '--no-hosts',
    '--no-hostname',
    '--http-proxy',
    '--tls-verify',
    '--identity-label',
    '--omit-history',
    '--skip-unused-stages',
    '--debug',
]);
/**
 * Refuses what stands among further arguments and is neither an option nor the value of the one before: an engine would
 * take it for a second folder to build, and say no more than that there are too many. Refuses two options in one entry
 * too, which an engine takes for one. Throws a UserError.
 */
function refuseStrayArguments(args, origin) {
    for (const [index, argument] of args.entries()) {
        if (!argument.startsWith('-')) {
            if (!takesValue(args[index - 1]))
                throw stray(origin, index, argument);
            continue;
        }
        const second = /\s(--[a-z][a-z-]+)(?=[=\s]|$)/.exec(argument)?.[1];
        if (second !== undefined)
            throw severalOptions(origin, argument.split(/[=\s]/)[0] ?? '', second);
    }
}
function takesValue(option) {
    return option?.startsWith('-') === true && !option.includes('=') && !switches.has(option);
}
/** The entry is not repeated: it may be the value of an option that was forgotten. */
function stray(origin, index, argument) {
    const [received, remedy] = argument.startsWith('#')
        ? ['a comment', 'Take the comment out: each line is an argument.']
        : /^["'`[{]/.test(argument)
            ? ['quotes, or brackets', 'Leave quotes and brackets out: nothing groups arguments but the line.']
            : ['text without a dash before it', 'Write the option before its value, or take the entry out.'];
    return new errors/* UserError */.yo(`Entry ${index + 1} of ${origin} is not an option, and not the value of one.`, {
        reason: 'invalid-extra-argument',
        received,
        accepted: 'one argument a line: --add-host=db:10.0.0.1, or an option and its value on two lines',
        remedy,
    });
}
function severalOptions(origin, first, second) {
    return new errors/* UserError */.yo(`An entry of ${origin} holds two options, ${first} and ${second}.`, {
        reason: 'invalid-extra-argument',
        accepted: 'one argument a line',
        remedy: `Write ${second} on a line of its own: nothing is split at spaces.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/extra-args.js


/** Parses the input `extra-args`: one argument a line, taken as it stands; spaces and quotes do not split it. */
function parseExtraArgs(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** Arguments of docker, buildx, podman and buildah that the action sets itself, and what to use instead. */
const owned = {
    '--tag': 'the inputs `tags` and `version`',
    '-t': 'the inputs `tags` and `version`',
    '--push': 'the input `push`',
    '--load': 'the input `push` (the action publishes what it builds)',
    '--output': 'the input `push` (the action publishes what it builds)',
    '-o': 'the input `push` (the action publishes what it builds)',
    '--file': 'the input `dockerfile`',
    '-f': 'the input `dockerfile`',
    '--ignorefile': 'a file <dockerfile>.dockerignore',
    '--platform': 'the input `platforms`',
    '--arch': 'the input `platforms`',
    '--os': 'the input `platforms`',
    '--variant': 'the input `platforms`',
    '--all-platforms': 'the input `platforms`',
    '--target': 'the input `target`',
    // What these take in place of the images that the key was made of, no key can know.
    '--from': 'FROM in the Dockerfile, with a build argument where it varies',
    '--pull': 'nothing: a build always asks for the base images as they are now',
    '--pull-always': 'nothing: a build always asks for the base images as they are now',
    '--pull-never': 'nothing: a build always asks for the base images as they are now',
    // What they bring in from the machine stands in no context.
    '--volume': 'COPY in the Dockerfile, or RUN --mount=type=bind,from=… with --build-context',
    '-v': 'COPY in the Dockerfile, or RUN --mount=type=bind,from=… with --build-context',
    '--env': 'ENV in the Dockerfile, with a build argument where it varies',
    '--build-arg': 'the input `build-args`',
    '--build-arg-file': 'the input `build-args`',
    '--label': 'LABEL in the Dockerfile (the action sets its own labels)',
    '--secret': 'the inputs `secrets`, `secret-envs` or `secret-files`',
    '--ssh': '`ssh` in deploy.yml',
    '--cache-from': 'the input `cache`',
    '--cache-to': 'the input `cache`',
    '--provenance': 'the input `provenance`',
    '--sbom': 'the input `sbom`',
    '--attest': 'the inputs `provenance` and `sbom`',
    '--creds': 'the inputs `registry-username` and `registry-password`',
    '--authfile': 'the inputs `registry-username` and `registry-password`',
    '--metadata-file': 'the outputs of this action',
    '--iidfile': 'the outputs of this action',
    '--manifest': 'the input `platforms`',
    '--progress': 'nothing: failures are explained from the plain log',
    '--quiet': 'nothing: failures are explained from the log',
    '-q': 'nothing: failures are explained from the log',
    '--logfile': 'nothing: failures are explained from the log',
    '--call': 'nothing: the step builds',
    '--check': 'nothing: the step builds',
    '--print': 'nothing: the step builds',
};
/** Short options behind which a value, or the next short option, may follow at once: `-ttag`, `-qtag`. */
const glued = ['-t', '-o', '-f', '-q', '-v'];
/**
 * Refuses further arguments of the engine that the action sets itself, in the forms `--x`, `--x=v` and `-xv`, and a line
 * that holds an option and its value with a space between. Throws a UserError that names the argument and the input to
 * use instead.
 */
function refuseOwnedArguments(args, origin = 'extra-args') {
    refuseStrayArguments(args, origin);
    for (const argument of args) {
        if (!argument.startsWith('-'))
            continue;
        const name = nameOf(argument);
        const instead = findOwner(name);
        if (instead !== undefined) {
            throw new errors/* UserError */.yo(`${name} is set by the action itself.`, {
                reason: 'owned-argument',
                received: `${name} in ${origin}`,
                accepted: 'arguments that the action has no input for, such as --add-host=db:10.0.0.1 or --network=host',
                remedy: `Take ${name} out of ${origin} and use ${instead}.`,
            });
        }
        if (name.startsWith('--') && name.includes(' ')) {
            const option = name.split(' ')[0] ?? '';
            throw new errors/* UserError */.yo(`The entry of ${origin} that begins with ${option} is two arguments in one.`, {
                reason: 'invalid-extra-argument',
                accepted: `${option}=value, or ${option} and its value on two lines`,
                remedy: 'Write one argument a line: nothing is split at spaces.',
            });
        }
    }
}
/** Gives what sets an option that the action sets itself, as words for a sentence; undefined for every other option. */
function findOwner(option) {
    return Object.hasOwn(owned, option) ? owned[option] : undefined;
}
function nameOf(argument) {
    // `-D` says more in the log; what stands behind it is an option of its own.
    const name = argument.replace(/^-D+(?=\w)/, '-').split('=')[0] ?? '';
    // `--tag x` on one line is still --tag.
    const first = name.split(' ')[0] ?? '';
    if (Object.hasOwn(owned, first))
        return first;
    return name.startsWith('--') ? name : (glued.find((short) => name.startsWith(short)) ?? name);
}


/***/ }),

/***/ 6011:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ maskSecretValue),
/* harmony export */   d: () => (/* binding */ jsonLeaves)
/* harmony export */ });
/* harmony import */ var _packages_action_src_mask_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9380);

/** Short texts inside of a JSON secret are words such as `production`: masked, they would blank the log. */
const shortestLeaf = 8;
const telling = /pass|secret|token|key|pwd|credential|auth/i;
/**
 * Masks a secret's value in all the forms that may be printed: as it is, each line of four characters or more, the
 * password in a URL, and in JSON the texts that look like secrets: long ones, and those whose name says so.
 */
function maskSecretValue(value) {
    for (const part of [value, value.trim()]) {
        if (part.includes('://'))
            (0,_packages_action_src_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .maskUrl */ .yP)(part);
        else
            (0,_packages_action_src_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .maskSecret */ .$l)(part);
    }
    for (const leaf of jsonLeaves(value))
        (0,_packages_action_src_mask_js__WEBPACK_IMPORTED_MODULE_0__/* .maskSecret */ .$l)(leaf);
}
/** Gives the texts inside of a JSON value that are worth hiding; none when the value is not JSON. */
function jsonLeaves(value) {
    if (!/^\s*[[{"]/.test(value))
        return [];
    let parsed;
    try {
        parsed = JSON.parse(value);
    }
    catch {
        return [];
    }
    return leavesOf(parsed, '');
}
function leavesOf(value, name) {
    if (typeof value === 'string')
        return value.length >= shortestLeaf || telling.test(name) ? [value] : [];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, Array.isArray(value) ? name : key));
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = require("node:readline");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 3318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ listenForCancel),
/* harmony export */   wU: () => (/* binding */ signalOfCancel),
/* harmony export */   y4: () => (/* binding */ refuseWhenCancelled)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4255);

/**
 * Gives a signal that aborts when the runner cancels the step. The runner sends SIGINT, SIGTERM 7.5 s later, and kills
 * 2.5 s after that, so whoever listens has about ten seconds to leave things clean.
 */
function listenForCancel() {
    const controller = new AbortController();
    listening = controller.signal;
    const cancel = () => controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc());
    process.on('SIGINT', cancel);
    process.on('SIGTERM', cancel);
    return controller.signal;
}
let listening;
/** Gives the signal of the step that listens for a cancel; undefined where none does. A process is one step. */
function signalOfCancel() {
    return listening;
}
/** Throws CancelledError if the run has been cancelled: to be called before every change to the outside. */
function refuseWhenCancelled(signal) {
    if (signal.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc();
}


/***/ }),

/***/ 689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  eu: () => (/* binding */ addMask),
  fz: () => (/* binding */ annotate),
  fe: () => (/* binding */ appendSummary),
  AM: () => (/* binding */ closeGroup),
  Sg: () => (/* binding */ openGroup),
  LZ: () => (/* binding */ saveState),
  cv: () => (/* binding */ say),
  n0: () => (/* binding */ setOutputs)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/packages/action/src/standard-output.js

/**
 * The one seam to the log. It writes to the descriptor: `process.stdout` would load Node's streams and sockets, which
 * takes a tenth of the time in which an action starts, and what it has not yet passed on is lost at the exit.
 */
const standardOutput = {
    write(text) {
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length;)
            at += writeSome(bytes, at);
    },
};
/** A pipe that is full and does not block is tried again: whoever reads it is busy. A log that nobody reads is no fault. */
function writeSome(bytes, at) {
    try {
        return (0,external_node_fs_.writeSync)(1, bytes, at);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EPIPE')
            return bytes.length - at;
        if (code !== 'EAGAIN')
            throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        return 0;
    }
}

;// CONCATENATED MODULE: ./build/packages/action/src/commands.js


/** As `EOL` of node:os, which would have to be loaded. */
const EOL = process.platform === 'win32' ? '\r\n' : '\n';
/** Says a line in the log, as it is. */
function say(text) {
    standardOutput.write(text + EOL);
}
/** Annotates; the place is left out where it is not known. */
function annotate(level, text, place = {}) {
    const { title, file, startLine, endLine } = place;
    issue(level, text, { title, file, line: startLine, endLine });
}
/** Opens a group of the log. */
function openGroup(title) {
    issue('group', title);
}
/** Closes the group that was opened last. */
function closeGroup() {
    issue('endgroup', '');
}
/** Has the runner replace a text by `***` in all of the log. */
function addMask(text) {
    issue('add-mask', text);
}
/** Sets outputs of the step, all at once. Throws when the runner's file cannot be written. */
function setOutputs(values) {
    appendValues('GITHUB_OUTPUT', values);
}
/** Keeps a value for the post step, which finds it as `STATE_<name>`. */
function saveState(name, value) {
    appendValues('GITHUB_STATE', { [name]: String(value) });
}
/** Appends Markdown to the summary of the job. Does nothing where the runner has no place for it. */
function appendSummary(markdown) {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (file)
        (0,external_node_fs_.appendFileSync)(file, markdown + EOL);
}
/** Writes a workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function issue(command, text, properties = {}) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '' && value !== 0);
    const list = given.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
    say(`::${command}${list === '' ? '' : ` ${list}`}::${escapeData(text)}`);
}
function appendValues(variable, values) {
    const file = process.env[variable];
    if (!file)
        return;
    (0,external_node_fs_.appendFileSync)(file, Object.entries(values).map(formatValue).join(''));
}
/**
 * The value stands between two lines that do not occur in it, so it cannot end before its end. That is looked up, where
 * the toolkit takes a random text: no cryptography has to be loaded for it.
 */
function formatValue([name, value]) {
    let delimiter = 'ghadelimiter_0';
    for (let number = 1; value.includes(delimiter); number += 1)
        delimiter = `ghadelimiter_${number}`;
    return [`${name}<<${delimiter}`, value, delimiter, ''].join(EOL);
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 8808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3318);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(689);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4255);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3091);
/* harmony import */ var _mask_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9380);





/**
 * Runs an action from its entry file: the only catch, the only exit code. `outputNames` are set on every ending,
 * empty where the action did not get that far, so that later steps never read a stale or missing name.
 */
async function runAction(title, outputNames, perform) {
    (0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .maskProxyPasswords */ .Rl)();
    const host = openHost((0,_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .listenForCancel */ .Fh)());
    let ending;
    try {
        ending = await Promise.race([perform(host), refuseSilentEnd()]);
    }
    catch (error) {
        ending = endingOf(error, title);
    }
    const outputs = Object.fromEntries(outputNames.map((name) => [name, ending.outputs[name] ?? '']));
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .setOutputs */ .n0)({ ...outputs, result: ending.result, reason: ending.reason });
    // A summary that cannot be written must not hide how the action ended.
    try {
        writeSummary(ending.summary);
    }
    catch (error) {
        host.warn(`The summary could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
    if (ending.failed) {
        const remedy = ending.remedy === undefined ? '' : `\nWhat to do: ${ending.remedy}`;
        // A UserError has been annotated with its file and line where it was turned into an ending.
        if (ending.message !== '')
            (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)('error', (0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanForLog */ .Z4)(`${ending.message}${remedy}`), { title });
        process.exitCode = 1;
    }
    else {
        (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv)((0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanForLog */ .Z4)(ending.message));
    }
    // What an action left open (a connection, a timer) must not hold the job.
    process.exit();
}
/** Whoever waits for what can never come would end without a word, and in green: Node ends when nothing is under way. */
function refuseSilentEnd() {
    return new Promise((_, reject) => {
        process.once('beforeExit', () => reject(new Error('The action waited, and nothing was under way.')));
    });
}
function openHost(signal) {
    return {
        signal,
        say: (text) => (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv)((0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanForLog */ .Z4)(text)),
        warn: (text, place) => (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)('warning', (0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanForLog */ .Z4)(text), place),
        async group(title, work) {
            (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .openGroup */ .Sg)((0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanForLog */ .Z4)(title));
            try {
                return await work();
            }
            finally {
                (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .closeGroup */ .AM)();
            }
        },
        annotate: (level, text, place) => (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)(level, (0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanForLog */ .Z4)(text), place),
    };
}
function endingOf(error, title) {
    if (isCancel(error)) {
        const message = 'The run was cancelled: nothing more was changed.';
        return {
            result: 'failed',
            reason: 'cancelled',
            message,
            failed: true,
            outputs: {},
            summary: `### ${title}: cancelled\n\n${message}`,
        };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo) {
        const text = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFault */ .Qx)(error);
        (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)('error', (0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanForLog */ .Z4)(text), {
            title,
            ...(error.file === undefined ? {} : { file: error.file }),
            ...(error.line === undefined ? {} : { startLine: error.line }),
        });
        return {
            result: 'failed',
            reason: error.reason,
            message: '',
            failed: true,
            outputs: {},
            summary: faultSummary(error, title),
        };
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv)((0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanForLog */ .Z4)(`${stack}${causeOf(error)}`));
    return {
        result: 'failed',
        reason: 'internal-error',
        message: `A defect in deploy-actions, not in your set-up: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`,
        failed: true,
        remedy: 'Report it with the stack trace from this log; running the step again is safe.',
        outputs: {},
        summary: `### ❌ ${title}: a defect in deploy-actions\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .codeBlock */ .DV)(stack)}`,
    };
}
/** A cancel may arrive wrapped: as the cause of what failed for its sake. */
function isCancel(error, depth = 0) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc)
        return true;
    return depth < 5 && error instanceof Error && isCancel(error.cause, depth + 1);
}
function causeOf(error, depth = 0) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause === undefined || depth > 5)
        return '';
    return `\nCaused by: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}${causeOf(cause, depth + 1)}`;
}
function faultSummary(error, title) {
    const lines = [`### ❌ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(title)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(error.message)}`, ''];
    if (error.file !== undefined)
        lines.push(`- **Where:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(error.file)}${error.line === undefined ? '' : `, line ${error.line}`}`);
    if (error.received !== undefined)
        lines.push(`- **Received:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(error.received)}`);
    if (error.accepted !== undefined)
        lines.push(`- **Accepted:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(error.accepted)}`);
    lines.push(`- **What to do:** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(error.remedy)}`, `- **Reason code:** \`${error.reason}\``);
    return lines.join('\n');
}
/** The runner refuses a summary over 1 MiB (1,048,576 bytes) whole, so it is cut before that. */
const summaryLimit = 1_000_000;
function writeSummary(markdown) {
    if (markdown === '')
        return;
    const hidden = (0,_mask_js__WEBPACK_IMPORTED_MODULE_3__/* .hideSecrets */ .s0)(markdown);
    if (Buffer.byteLength(hidden) <= summaryLimit) {
        (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .appendSummary */ .fe)(hidden);
        return;
    }
    const text = Buffer.from(hidden)
        .subarray(0, summaryLimit)
        .toString('utf8')
        .replace(/\ufffd$/, '');
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .appendSummary */ .fe)(`${text}\n\n…cut: the summary was over 1 MB.`);
}


/***/ }),

/***/ 4255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ describeFault),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** Something the user can mend: shown without a stack trace. */
class UserError extends Error {
    reason;
    remedy;
    received;
    accepted;
    file;
    line;
    constructor(message, fault) {
        super(message, fault.cause === undefined ? undefined : { cause: fault.cause });
        this.name = 'UserError';
        this.reason = fault.reason;
        this.remedy = fault.remedy;
        this.received = fault.received;
        this.accepted = fault.accepted;
        this.file = fault.file;
        this.line = fault.line;
    }
}
/** The run was cancelled: nothing more may be changed outside, whatever was under way. */
class CancelledError extends Error {
    constructor() {
        super('The run was cancelled.');
        this.name = 'CancelledError';
    }
}
/** Gives the whole text of a user's fault: what was wrong, received, accepted, and what to do. */
function describeFault(error) {
    const lines = [error.message];
    if (error.received !== undefined)
        lines.push(`Received: ${error.received}`);
    if (error.accepted !== undefined)
        lines.push(`Accepted: ${error.accepted}`);
    lines.push(`What to do: ${error.remedy}`);
    return lines.join('\n');
}
/** Gives an error's message whatever was thrown, so that a catch never throws itself. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 3091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ escapeLog),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   aJ: () => (/* binding */ stripAnsi),
/* harmony export */   ti: () => (/* binding */ inlineCode)
/* harmony export */ });
// Control and format characters (bidi, zero-width, tags) could forge a workflow command, hide text, or recolour a log.
const controls = /[^\P{Cc}\t\n]|[\p{Cf}\u2028\u2029]/gu;
/**
 * Makes text from outside safe for the log: no control characters, and no line that the runner would take for a
 * workflow command (`::name::` or `##[name]`). The runner trims every kind of space before it looks, so the marker
 * itself is broken up.
 */
function escapeLog(text) {
    return stripAnsi(text)
        .split(/\r\n|\r|\n/)
        .map((line) => line
        .replace(controls, '')
        .replace(/^(\s*):(?=:)/, '$1:\u200a')
        .replace(/##\[/g, '#\u200a#['))
        .join('\n');
}
/** Takes out terminal colours and cursor movements (ECMA-48 CSI and OSC sequences). */
function stripAnsi(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC and BEL start and end these sequences
    return text.replace(/\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '');
}
/**
 * Makes text from outside safe in GitHub-flavoured Markdown, on one line: no markup, mention, link or HTML of its own.
 * GitHub looks for mentions and issue numbers in the rendered text, where an escape is gone: a zero-width space stays.
 */
function escapeMarkdown(text) {
    // Most names have nothing to escape in them.
    if (/^[a-z0-9-]+(?:[ .][a-z0-9-]+)*$/.test(text) && !text.includes('www.'))
        return text;
    return text
        .replace(/\s+/g, ' ')
        .replace(controls, '')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/([\\`*_{}[\]()#!|~$])/g, '\\$1')
        .replace(/@/g, '@&#8203;')
        .replace(/\\#(?=\w)/g, '\\#&#8203;')
        .replace(/:\/\//g, ':&#47;/')
        .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}&#46;`);
}
/**
 * Gives text as inline code that its own backticks cannot close, safe in a table cell too. No code span can hold a pipe
 * both in a table and out of one, so text with a pipe becomes a `code` element.
 */
function inlineCode(text) {
    if (/^[\w./:-]+$/.test(text))
        return `\`${text}\``;
    const clean = text.replace(/\s+/g, ' ').replace(controls, '').trim();
    if (clean === '')
        return '';
    if (clean.includes('|'))
        return `<code>${escapeMarkdown(clean)}</code>`;
    const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((match) => match[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = longest > 0 ? ' ' : '';
    return `${fence}${pad}${clean}${pad}${fence}`;
}
/** Gives text as a fenced block that no fence inside it can close. */
function codeBlock(text, language = '') {
    const clean = stripAnsi(text).replace(/\r\n?/g, '\n').replace(controls, '');
    const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((match) => match[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${clean.replace(/\n+$/, '')}\n${fence}`;
}


/***/ }),

/***/ 9380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ isSecret),
/* harmony export */   $l: () => (/* binding */ maskSecret),
/* harmony export */   Rl: () => (/* binding */ maskProxyPasswords),
/* harmony export */   Z4: () => (/* binding */ cleanForLog),
/* harmony export */   s0: () => (/* binding */ hideSecrets),
/* harmony export */   yP: () => (/* binding */ maskUrl)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(689);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3091);


const known = new Set();
const shortest = 4;
/**
 * Registers a secret with the runner and with our own log filter, in the forms in which it could appear: as it is,
 * line by line, URL-encoded, base64 (also amid other bytes, as in a login's `user:password`), inside a JSON string and
 * escaped for Markdown. Values under 4 characters are left
 * alone: masking them would blank the log.
 */
function maskSecret(secret) {
    for (const form of formsOf(secret)) {
        if (known.has(form))
            continue;
        known.add(form);
        (0,_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .addMask */ .eu)(form);
    }
}
/** Masks the password inside a URL, and the URL as a whole. Text that is no URL is masked as it is. */
function maskUrl(url) {
    maskSecret(url);
    try {
        const parsed = new URL(url);
        if (parsed.password !== '') {
            maskSecret(parsed.password);
            maskSecret(decodeURIComponent(parsed.password));
        }
    }
    catch {
        // Not a URL, or a malformed escape in it: masked whole above.
    }
}
const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'FTP_PROXY'];
/** Masks the passwords in the addresses of proxies, which tools repeat when they cannot connect. Other addresses stay. */
function maskProxyPasswords(environment = process.env) {
    for (const name of proxyVariables.flatMap((variable) => [variable, variable.toLowerCase()])) {
        const address = environment[name] ?? '';
        // The scheme may be left out.
        const userinfo = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/]*):([^/]*)@/i.exec(address);
        if (userinfo?.[2] === undefined || userinfo[2] === '')
            continue;
        maskUrl(address.includes('://') ? address : `http://${address}`);
        maskSecret(userinfo[2]);
        // As it stands in the header that logs in.
        maskSecret(`${userinfo[1]}:${userinfo[2]}`);
    }
}
/** Replaces every known secret in text by `***`: for what goes to places that the runner does not mask, such as the summary. */
function hideSecrets(text) {
    let hidden = text;
    for (const secret of [...known].sort((a, b) => b.length - a.length))
        hidden = hidden.replaceAll(secret, '***');
    return hidden;
}
/**
 * Makes text from outside safe for the log. Secrets are looked for twice: escaping may break one that was whole, and
 * make one whole that a colour (as `grep` sets it) or a character without a width had parted.
 */
function cleanForLog(text) {
    return hideSecrets((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeLog */ .Ah)(hideSecrets(text)));
}
/** Says whether a value is one of the secrets registered so far. */
function isSecret(value) {
    return known.has(value);
}
function formsOf(secret) {
    if (secret.length < shortest)
        return [];
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const forms = [
        secret,
        ...lines,
        ...urlForms(secret),
        Buffer.from(secret).toString('base64'),
        ...[0, 1, 2].map((shift) => base64Amid(secret, shift)).filter((form) => form.length >= 2 * shortest),
        ...jsonForms(secret),
        ...lines.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV),
    ];
    return [...new Set(forms)].filter((form) => form.length >= shortest);
}
/** As RFC 3986 has it, which encodes more than JavaScript does; with the slashes left; and as a form's value. */
function urlForms(secret) {
    const plain = encodeURIComponent(secret);
    const strict = plain.replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
    return [plain, strict, strict.replaceAll('%2F', '/'), strict.replaceAll('%20', '+')];
}
/** As it stands there, in ASCII only (Python), and with what HTML knows escaped as well (Go). */
function jsonForms(secret) {
    const plain = JSON.stringify(secret).slice(1, -1);
    const inAscii = (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return [plain, plain.replace(/[^ -~]/g, inAscii), plain.replace(/[<>&\u2028\u2029]/g, inAscii)];
}
/** The characters of base64 that are a secret's alone, where so many bytes more than a multiple of three come before it. */
function base64Amid(secret, shift) {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
    return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
}


/***/ }),

/***/ 7791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ findWorkspace)
/* harmony export */ });
/** Gives the folder that the repository is checked out to. */
function findWorkspace(environment = process.env) {
    return environment['GITHUB_WORKSPACE'] ?? process.cwd();
}


/***/ }),

/***/ 2213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseAge)
/* harmony export */ });
const secondsOf = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
/** Gives an age such as `90`, `45m`, `12h` or `30d` in seconds; undefined for other text. */
function parseAge(text) {
    const match = /^(\d+)([smhd]?)$/.exec(text.trim());
    return match === null ? undefined : Number(match[1]) * secondsOf[match[2] ?? ''];
}


/***/ }),

/***/ 1971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ canonicalPlatform)
/* harmony export */ });
/** Names that architectures go by beside those of the OCI image specification, and the variants that are in them. */
const otherNames = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    i386: '386',
    aarch64: 'arm64',
    armhf: 'arm/v7',
    armel: 'arm/v6',
    arm: 'arm/v7',
};
/** The variant that an architecture has where none is said: images name it in their configuration, or leave it out. */
const plainVariants = { amd64: ['v1'], arm64: ['v8', '8'] };
/**
 * Gives the one name of a platform that goes by several, as builders read them: `linux/aarch64` and `linux/arm64/v8` are
 * `linux/arm64`, `linux/arm` is `linux/arm/v7`. Text that is no platform comes back in lower case.
 */
function canonicalPlatform(text) {
    const [os = '', architecture, variant, ...rest] = text.toLowerCase().split('/');
    if (architecture === undefined || rest.length > 0)
        return text.toLowerCase();
    const [name = '', implied] = (otherNames[architecture] ?? architecture).split('/');
    if (variant === undefined)
        return [os, name, ...(implied === undefined ? [] : [implied])].join('/');
    if (plainVariants[name]?.includes(variant))
        return `${os}/${name}`;
    return `${os}/${name}/${name === 'arm' && /^\d$/.test(variant) ? `v${variant}` : variant}`;
}


/***/ }),

/***/ 3789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  beginCheckout: () => (/* binding */ beginCheckout)
});

// EXTERNAL MODULE: ./build/packages/keys/src/git-tree.js + 1 modules
var git_tree = __nccwpck_require__(6534);
// EXTERNAL MODULE: ./build/packages/keys/src/checkout/git-folder.js
var git_folder = __nccwpck_require__(8658);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/head-files.js



const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Variables by which git looks elsewhere than the files of a repository say. */
const redirecting = ['GIT_DIR', 'GIT_COMMON_DIR', 'GIT_NAMESPACE', 'GIT_OBJECT_DIRECTORY'];
/**
 * Reads which commit is checked out from the files of a repository (gitrepository-layout), which takes a hundredth of
 * asking git. Undefined wherever git has to be asked: no commit yet, references that are kept in another form.
 */
function readHeadFile(gitFolder) {
    if (redirecting.some((name) => process.env[name] !== undefined))
        return undefined;
    try {
        const head = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(gitFolder, 'HEAD'), 'latin1').trimEnd();
        if (hash.test(head))
            return head;
        const reference = /^ref: (refs\/heads\/.+)$/.exec(head)?.[1];
        return reference === undefined ? undefined : readReference((0,git_folder/* commonFolder */.M)(gitFolder), reference);
    }
    catch {
        return undefined;
    }
}
/** A reference has a file of its own, or a line in `packed-refs`; the file counts where there are both. */
function readReference(folder, reference) {
    const found = readOptionally((0,external_node_path_.join)(folder, reference))?.trimEnd();
    // One that leads on to another one is left to git.
    if (found !== undefined)
        return hash.test(found) ? found : undefined;
    const line = readOptionally((0,external_node_path_.join)(folder, 'packed-refs'))
        ?.split('\n')
        .find((each) => each.endsWith(` ${reference}`));
    const packed = line?.slice(0, -reference.length - 1);
    return packed !== undefined && hash.test(packed) ? packed : undefined;
}
function readOptionally(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/packages/keys/src/checkout/walk.js
var checkout_walk = __nccwpck_require__(7980);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/begin.js




/**
 * Starts git's walk of the work tree at `workspace` and finds the commit that is checked out there. Little has to be
 * loaded for it, so that git works while the rest is loaded. Both reject where git cannot be started; `head` throws a
 * UserError when there is no repository.
 */
function beginCheckout(workspace) {
    const walk = (0,checkout_walk/* walkWorkTree */.jn)(workspace);
    const head = findHead(workspace);
    // What is not asked for any more, because something else has failed, is no failure of its own.
    for (const promise of [walk, head])
        promise.catch(() => { });
    return { head, walk };
}
async function findHead(workspace) {
    const gitFolder = (0,git_folder/* findGitFolder */.K)(workspace);
    const commit = gitFolder === undefined ? undefined : readHeadFile(gitFolder);
    return commit === undefined ? (0,git_tree/* readHead */.zy)(workspace) : { commit };
}


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findGitFolder),
/* harmony export */   M: () => (/* binding */ commonFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


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
/** A linked work tree shares objects, branches, `info` and `config` of its repository (gitrepository-layout). */
function commonFolder(gitFolder) {
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitFolder, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'commondir'), 'utf8').trimEnd());
    }
    catch {
        return gitFolder;
    }
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jn: () => (/* binding */ walkWorkTree)
/* harmony export */ });
/* unused harmony exports walkAtOnce, walkSideBySide */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _git_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6534);
/* harmony import */ var _git_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8658);





/**
 * What the settings of a repository could hide is asked for: modes and links that the file system is said not to keep,
 * files whose time of change is not looked at, names that are taken for one whatever their case, and a daemon that
 * claims to know what changed.
 */
const candid = [
    ...['-c', 'core.fileMode=true', '-c', 'core.symlinks=true', '-c', 'core.trustctime=true'],
    ...['-c', 'core.checkStat=default', '-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'],
    ...['-c', 'core.ignoreCase=false'],
];
/** An index of about 5,000 files, in bytes. For fewer, a second process costs more than it wins. */
const small = 1 << 19;
const others = ['--others', '--directory', '--full-name', '-z'];
/** Walks a work tree. Throws only where git cannot be started. */
async function walkWorkTree(folder) {
    const gitFolder = (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .findGitFolder */ .K)(folder);
    const index = gitFolder === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitFolder, 'index'), { throwIfNoEntry: false });
    const walk = index !== undefined && index.size < small ? await walkAtOnce(folder) : undefined;
    return walk ?? walkSideBySide(folder);
}
/**
 * Walks with one process, which reads the index once for both questions. Where a filter that git would have to run is
 * missing, git gives up on that, and undefined is given.
 */
async function walkAtOnce(folder) {
    const list = ['ls-files', '-t', '--modified', '--deleted', ...others];
    const walked = await (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readGit */ .lX)(folder, [...candid, ...list], undefined, true);
    if (walked.exitCode !== 0)
        return undefined;
    const walk = { changed: [], untracked: [] };
    for (const record of (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .splitRecords */ .DQ)(walked.stdout)) {
        const names = record.startsWith('? ') ? walk.untracked : walk.changed;
        names.push(record.slice(2));
    }
    return walk;
}
/** On two processors, twenty threads of `diff-files` would leave nothing to the other process, and to us. */
const threads = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() > 2 ? [] : ['-c', 'core.preloadIndex=false'];
/**
 * Walks with two processes side by side, one for each question. `diff-files` is the one command that looks at files with
 * several threads, and at their times alone unless these cannot decide; what it names is read anyway.
 */
async function walkSideBySide(folder) {
    const [changed, untracked] = await Promise.all([
        (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readGit */ .lX)(folder, [...candid, ...threads, 'diff-files', '--name-only', '-z', '--ignore-submodules=dirty']),
        (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readGit */ .lX)(folder, [...candid, 'ls-files', ...others]),
    ]);
    const failed = [changed, untracked].find(({ exitCode }) => exitCode !== 0);
    return {
        changed: (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .splitRecords */ .DQ)(changed.stdout),
        untracked: (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .splitRecords */ .DQ)(untracked.stdout),
        ...(failed === undefined ? {} : { failed }),
    };
}


/***/ }),

/***/ 6534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  DA: () => (/* binding */ listGitTree),
  lX: () => (/* binding */ readGit),
  HU: () => (/* binding */ readGitTree),
  zy: () => (/* binding */ readHead),
  DQ: () => (/* binding */ splitRecords)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __nccwpck_require__(4255);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./build/packages/exec/src/read-bytes.js

/**
 * Runs a short, read-only command to its end and gives the bytes that it printed, whatever its exit code: for output
 * that is no text, such as lists of paths, or a lot of it. `input` is written to standard input, which is then closed.
 * With `quiet` nobody reads standard error, which saves the time that a pipe takes.
 * A command that a signal ended has the exit code -1. Throws an Error (code ENOENT) if the executable cannot be started.
 */
function readBytes(command, args, options = {}) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(command, args, {
            cwd: options.cwd,
            env: options.environment === undefined ? process.env : { ...process.env, ...options.environment },
            stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', options.quiet ? 'ignore' : 'pipe'],
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

// EXTERNAL MODULE: ./build/packages/keys/src/path-text.js + 1 modules
var path_text = __nccwpck_require__(7321);
// EXTERNAL MODULE: ./build/packages/keys/src/tree.js
var tree = __nccwpck_require__(754);
;// CONCATENATED MODULE: ./build/packages/keys/src/git-tree.js





/**
 * Runs git in a work tree, whoever owns it: in a container job the checkout often belongs to another user. With `quiet`,
 * what it says on standard error is not read. Throws a
 * UserError where there is no git, or no such folder.
 */
async function readGit(workspace, args, input, quiet = false) {
    try {
        return await readBytes('git', ['-c', `safe.directory=${workspace}`, ...args], {
            cwd: workspace,
            // A clone without all objects fetches what it lacks, and nobody is there to be asked for a password.
            environment: { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
            ...(input === undefined ? {} : { input }),
            quiet,
        });
    }
    catch (error) {
        throw error.code === 'ENOENT' ? notStarted(workspace, error) : error;
    }
}
/** A folder that is not there looks like a program that is not there. */
function notStarted(workspace, cause) {
    if (!(0,external_node_fs_.existsSync)(workspace)) {
        return new errors/* UserError */.yo('The workspace of the job does not exist.', {
            reason: 'missing-checkout',
            received: workspace,
            accepted: 'a work tree with a commit',
            remedy: 'Run actions/checkout before this step.',
            cause,
        });
    }
    return new errors/* UserError */.yo('There is no git here, which the files of a build are compared with their commit by.', {
        reason: 'missing-git',
        received: 'no git on PATH',
        accepted: 'git 2.20 or newer',
        remedy: "Install git in the job's container (or on the runner) before actions/checkout: without it, checkout downloads the files alone.",
        cause,
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
/** Gives the commit that is checked out, and the tree that it holds. Throws a UserError when there is no repository. */
async function readHead(workspace) {
    const head = await readGit(workspace, ['rev-parse', 'HEAD^{commit}', 'HEAD^{tree}']);
    const [commit, tree] = head.stdout.toString('latin1').split('\n');
    if (head.exitCode === 0 && commit !== undefined && tree !== undefined)
        return { commit, tree };
    // Before 2.38, git takes no word of ours for it.
    const isDistrusted = /dubious ownership|unsafe repository/.test(head.stderr);
    throw new errors/* UserError */.yo('There is no checked-out commit to build.', {
        reason: 'missing-checkout',
        received: head.stderr.trim().split('\n')[0],
        accepted: 'a work tree with a commit',
        remedy: isDistrusted
            ? `Run \`git config --global --add safe.directory ${workspace}\` before this step, or use a newer git.`
            : 'Run actions/checkout before this step, without its input `path`: the repository has to be the workspace itself.',
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

/***/ 7321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cD: () => (/* binding */ comparePaths),
  q0: () => (/* binding */ decodePath),
  O0: () => (/* binding */ encodePath)
});

;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: ./build/packages/keys/src/path-text.js

/**
 * Gives a path's bytes as text. Git's paths are bytes: one that is no UTF-8 becomes a lone surrogate from U+DC80 to
 * U+DCFF, so that no two paths share a text and `encodePath` gives the very bytes back.
 */
function decodePath(bytes) {
    if ((0,external_node_buffer_namespaceObject.isUtf8)(bytes))
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
    return at + length <= bytes.length && (0,external_node_buffer_namespaceObject.isUtf8)(bytes.subarray(at, at + length)) ? length : 0;
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pj: () => (/* binding */ findPlace),
/* harmony export */   R1: () => (/* binding */ readThroughLinks),
/* harmony export */   z1: () => (/* binding */ kindOfMode)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

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


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(3109);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;