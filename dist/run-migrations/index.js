/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 9180:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _packages_action_src_door_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8808);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9356);


await (0,_packages_action_src_door_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('run-migrations', _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputNames */ .gr, async (host) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)();
    // Loaded once the inputs are known to be good: a mistake in them is told at once.
    const { main } = await __nccwpck_require__.e(/* import() */ 4337).then(__nccwpck_require__.bind(__nccwpck_require__, 4337));
    return main(inputs, host);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9356:
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
const longestDuration = 500 * 3600 * 1000;
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
        throw new errors/* UserError */.yo(`${subject} is not a duration.`, {
            reason: 'invalid-input',
            received: value,
            accepted: 'a number of seconds, or a number with s, m or h: 90, 30s, 5m, 1h',
            remedy: 'Write the duration in one of the accepted forms.',
        });
    }
    const milliseconds = Math.round(Number(match[1]) * unit * 1000);
    if (milliseconds <= longestDuration)
        return milliseconds;
    throw new errors/* UserError */.yo(`${subject} is too long.`, {
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
            throw new UserError(`Line ${index + 1} of the input ${name} has no key${key === '' ? '' : ' that can be one'}.`, {
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
// EXTERNAL MODULE: ./build/packages/config/src/command.js
var command = __nccwpck_require__(4247);
// EXTERNAL MODULE: ./build/packages/config/src/paths.js
var paths = __nccwpck_require__(4574);
// EXTERNAL MODULE: ./build/packages/config/src/types.js
var types = __nccwpck_require__(2263);
// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/parse.js
var parse = __nccwpck_require__(8089);
// EXTERNAL MODULE: ./build/packages/config/src/mapping.js
var mapping = __nccwpck_require__(6876);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/job/deployments.js


/**
 * Reads the output `services` of trigger-deploy-hook; undefined where the input is not given. Throws a UserError for
 * anything else than that output.
 */
function readDeployed(text) {
    if (text === undefined)
        return undefined;
    const value = deployments_parse(text);
    const entries = (0,mapping/* isMapping */.p)(value) ? Object.entries(value) : [];
    const results = entries.map(([service, entry]) => [service, entry?.result]);
    if (results.length > 0 && results.every(([, result]) => typeof result === 'string')) {
        return Object.fromEntries(results);
    }
    throw new errors/* UserError */.yo('The input deployed does not hold what trigger-deploy-hook gave.', {
        reason: 'invalid-input',
        received: entries.length === 0 ? 'text that is not a JSON object with services' : 'a service without a result',
        accepted: '{"api": {"result": "deployed", …}}: the output `services` of trigger-deploy-hook',
        remedy: 'Hand over that output, or leave the input out.',
    });
}
function deployments_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/job/engine-inputs.js
var engine_inputs = __nccwpck_require__(3364);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/inputs.js









const inputNames = (/* unused pure expression or super */ null && ([
    'config',
    'service',
    'environment',
    'dry-run',
    'token',
    'tool',
    'directory',
    'command',
    'pending-command',
    'run-in',
    'image',
    'images',
    'network',
    'docker-host',
    'ssh-key',
    'ssh-known-hosts',
    'database-reach',
    'database-url',
    'registry-username',
    'registry-password',
    'mode',
    'when',
    'deployed',
    'destructive',
    'approvals',
    'lock-timeout',
    'statement-timeout',
    'wait-timeout',
    'backup',
    'wipe-and-reseed',
]));
const outputNames = [
    'services',
    'pending',
    'applied',
    'current',
    'compatibility',
    'reversible',
    'verified-by',
    'backup',
];
function readInputs() {
    const registryPassword = readOptional('registry-password');
    if (registryPassword !== undefined)
        (0,mask/* maskSecret */.$l)(registryPassword);
    const tool = readChoice('tool', ['auto', ...types/* migrationTools */.e7], 'auto');
    return {
        config: readOptional('config'),
        services: readList('service'),
        environment: readInput('environment'),
        dryRun: readBoolean('dry-run', false),
        token: readInput('token'),
        // auto is also the default, so deploy.yml may say more.
        tool: tool === 'auto' ? undefined : tool,
        directory: readOptional('directory'),
        command: readOptional('command'),
        pendingCommand: readOptional('pending-command'),
        runIn: readOptional('run-in') === undefined ? undefined : readChoice('run-in', types/* runsIn */.UN, 'runner'),
        image: readOptional('image'),
        images: readInput('images'),
        network: readOptional('network'),
        ...(0,engine_inputs/* parseEngineInputs */.j)(readOptional('docker-host'), readOptional('ssh-key'), readOptional('ssh-known-hosts')),
        databaseReach: readOptional('database-reach') === undefined
            ? undefined
            : readChoice('database-reach', types/* databaseReaches */.rS, 'auto'),
        databaseUrl: readOptional('database-url'),
        registryUsername: readOptional('registry-username'),
        registryPassword,
        mode: readChoice('mode', ['auto', 'check', 'plan', 'apply'], 'auto'),
        when: readChoice('when', ['any', 'before-deploy', 'after-deploy'], 'any'),
        deployed: readDeployed(readOptional('deployed')),
        destructive: readOptional('destructive') === undefined
            ? undefined
            : readChoice('destructive', ['block', 'approved', 'warn'], 'block'),
        approvals: readApprovalsPath(),
        lockTimeout: readDuration('lock-timeout', '10s'),
        statementTimeout: readDuration('statement-timeout', '15m'),
        waitTimeout: readDuration('wait-timeout', '2m'),
        backup: readBackup(),
        wipeAndReseed: readOptional('wipe-and-reseed'),
    };
}
function readBackup() {
    const given = readOptional('backup');
    if (given === undefined || given === 'off' || given === 'auto')
        return given;
    const words = (0,command/* splitCommand */.GW)(given);
    if (!('problem' in words))
        return words;
    throw new errors/* UserError */.yo(`The command of the input backup needs a shell, and none is started: ${words.problem}.`, {
        reason: 'invalid-input',
        received: given,
        accepted: `off, auto, or ${command/* acceptedCommand */.BG.replace(/, or a list.*/, '')}`,
        remedy: 'Put it into a script and name that.',
    });
}
/** The file is also read from commits, so it has to be one of the repository. */
function readApprovalsPath() {
    const given = readOptional('approvals');
    if (given === undefined)
        return parse/* approvalsFile */.r;
    const path = (0,paths/* normalisePath */.q)(given);
    if (!given.startsWith('/') && path !== '.' && !path.split('/').includes('..'))
        return path;
    throw new errors/* UserError */.yo('The input approvals does not name a file of the repository.', {
        reason: 'invalid-input',
        received: given,
        accepted: 'a path relative to the repository’s root',
        remedy: `Leave the input \`approvals\` out (then it is ${parse/* approvalsFile */.r}), or set it to a file of the repository.`,
    });
}


/***/ }),

/***/ 3364:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parseEngineInputs)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4255);
/* harmony import */ var _packages_action_src_mask_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9380);
/* harmony import */ var _packages_migrations_src_engine_address_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3856);



/** Takes what names an engine, and masks what is secret of it. Throws a UserError for what does not fit together. */
function parseEngineInputs(host, sshKey, sshKnownHosts, source) {
    for (const secret of [sshKey, sshKnownHosts])
        if (secret !== undefined)
            maskLines(secret);
    const dockerHost = host === undefined ? undefined : (0,_packages_migrations_src_engine_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEngineAddress */ .I0)(host, source);
    if (dockerHost?.kind === 'ssh')
        return { dockerHost, sshKey, sshKnownHosts };
    for (const [name, value] of Object.entries({ 'ssh-key': sshKey, 'ssh-known-hosts': sshKnownHosts })) {
        if (value === undefined)
            continue;
        throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The input ${name} is for an engine over ssh.`, {
            reason: 'invalid-input',
            received: dockerHost === undefined ? 'no docker-host' : `docker-host: ${dockerHost.url}`,
            accepted: 'docker-host: ssh://user@host:port',
            remedy: `Set docker-host to the machine that the engine runs on, or leave ${name} out.`,
        });
    }
    return { dockerHost, sshKey, sshKnownHosts };
}
/** Lines are masked one by one: what marks a key's ends, or names an algorithm, is no secret. */
function maskLines(secret) {
    for (const line of secret.split(/\r?\n/).map((text) => text.trim())) {
        if (line.length >= 16 && !line.startsWith('-----'))
            (0,_packages_action_src_mask_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecret */ .$l)(line);
    }
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = require("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 9448:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 8995:
/***/ ((module) => {

module.exports = require("node:module");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

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

/***/ 99:
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 8253:
/***/ ((module) => {

module.exports = require("util/types");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = require("zlib");

/***/ }),

/***/ 3318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ listenForCancel),
/* harmony export */   y4: () => (/* binding */ refuseWhenCancelled)
/* harmony export */ });
/* unused harmony export signalOfCancel */
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
/* harmony export */   $l: () => (/* binding */ maskSecret),
/* harmony export */   Rl: () => (/* binding */ maskProxyPasswords),
/* harmony export */   Z4: () => (/* binding */ cleanForLog),
/* harmony export */   s0: () => (/* binding */ hideSecrets),
/* harmony export */   yP: () => (/* binding */ maskUrl)
/* harmony export */ });
/* unused harmony export isSecret */
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

/***/ 4247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ acceptedCommand),
/* harmony export */   GW: () => (/* binding */ splitCommand),
/* harmony export */   vL: () => (/* binding */ describeCommand)
/* harmony export */ });
/* harmony import */ var _exec_src_shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2288);

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
    return command.map(_exec_src_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForShell */ .e).join(' ');
}
/** What is accepted in place of text that would need a shell. */
const acceptedCommand = 'a program and its arguments (npm run seed), or a list of them ([npm, run, seed])';


/***/ }),

/***/ 6876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isMapping)
/* harmony export */ });
/** Whether a value that was read from YAML, TOML or JSON is a mapping: no list, no null. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 4574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ normalisePath)
/* harmony export */ });
/** Gives a path without `./`, doubled or trailing slashes; `.` for the root. */
function normalisePath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.length === 0 ? '.' : parts.join('/');
}


/***/ }),

/***/ 7586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ locateLines),
/* harmony export */   lZ: () => (/* binding */ escapePointer),
/* harmony export */   pG: () => (/* binding */ locateValues)
/* harmony export */ });
/** As `locateValues`, the lines alone. */
function locateLines(text, parser) {
    return locateValues(text, parser).lineOf;
}
/**
 * Walks the parser's events and notes for every key and entry on which line it starts. What an alias (`*name`) or a merge
 * key (`<<`) brings from elsewhere in the file stands on the line where it is written.
 */
function locateValues(text, parser) {
    const lines = new Map();
    const texts = new Map();
    const anchors = new Map();
    const aliases = new Map();
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
        if (isScalar)
            texts.set(pointer, parser.getScalarValue(text, event));
        const anchor = nameOf(event, text);
        if (event.type === EVENT_ID['ALIAS'])
            aliases.set(pointer, anchors.get(anchor ?? '') ?? pointer);
        else if (anchor !== undefined)
            anchors.set(anchor, pointer);
        if (event.type === EVENT_ID['MAPPING'])
            stack.push({ kind: 'mapping', pointer, key: undefined, index: 0 });
        if (event.type === EVENT_ID['SEQUENCE'])
            stack.push({ kind: 'sequence', pointer, key: undefined, index: 0 });
    }
    return {
        lineOf: (pointer) => {
            for (let current = pointer; current !== ''; current = current.slice(0, current.lastIndexOf('/'))) {
                const line = follow(lines, { lines, aliases }, current);
                if (line !== undefined)
                    return line;
            }
            return lines.get('') ?? 1;
        },
        textOf: (pointer) => follow(texts, { lines, aliases }, pointer),
    };
}
/** Looks a pointer up, and where nothing is known of it, what aliases and merge keys above it stand for. */
function follow(known, file, pointer, passed = new Set()) {
    // What contains itself leads nowhere.
    if (passed.has(pointer))
        return undefined;
    passed.add(pointer);
    const found = known.get(pointer);
    if (found !== undefined)
        return found;
    for (let above = pointer;; above = above.slice(0, above.lastIndexOf('/'))) {
        const rest = pointer.slice(above.length);
        const target = file.aliases.get(above);
        if (target !== undefined)
            return follow(known, file, `${target}${rest}`, passed);
        if (rest !== '' && !rest.startsWith('/<<')) {
            for (const source of mergedInto(above, file)) {
                const merged = follow(known, file, `${source}${rest}`, passed);
                if (merged !== undefined)
                    return merged;
            }
        }
        if (above === '')
            return undefined;
    }
}
/** A merge key takes one mapping or a list of them, the first of which wins. */
function mergedInto(pointer, { lines, aliases }) {
    const merge = `${pointer}/<<`;
    if (!lines.has(merge))
        return [];
    const sources = [merge];
    const isThere = (source) => aliases.has(source) || lines.has(source);
    for (let index = 0; isThere(`${merge}/${index}`); index += 1)
        sources.push(`${merge}/${index}`);
    return sources;
}
function nameOf(event, text) {
    const { anchorStart = -1, anchorEnd = -1 } = event;
    return anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd);
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


/***/ }),

/***/ 2263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UN: () => (/* binding */ runsIn),
/* harmony export */   e7: () => (/* binding */ migrationTools),
/* harmony export */   rS: () => (/* binding */ databaseReaches)
/* harmony export */ });
/* unused harmony exports providerNames, signatures */
/** The migration tools, the more particular first: with `auto`, what one does not claim, the next may. */
const migrationTools = [
    'knex',
    'node-pg-migrate',
    'drizzle',
    'sequelize',
    'typeorm',
    'prisma',
    'alembic',
    'django',
    'rails',
    'diesel',
    'golang-migrate',
    'flyway',
    'liquibase',
    'dbmate',
    'sql',
    'command',
];
const databaseNames = (/* unused pure expression or super */ null && (['postgresql', 'mysql', 'mariadb', 'sqlite']));
/** Where a tool runs. `receiver` has its place in the contract, and is refused until there is one. */
const runsIn = ['runner', 'image', 'receiver'];
/**
 * Which way leads to the database: from the runner, through the engine into the container's network, or none but the
 * tool in its container. `auto` tells the first two apart, and falls back on the third only where there is no other.
 */
const databaseReaches = ['auto', 'runner', 'network', 'tool'];
const providerNames = (/* unused pure expression or super */ null && (['webhook']));
const signatures = (/* unused pure expression or super */ null && (['github', 'standard-webhooks', 'starchart', 'none']));


/***/ }),

/***/ 2288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ quoteForShell)
/* harmony export */ });
/** A word as a POSIX shell takes it, or a person types it: in quotes only where it has to be (POSIX.1-2017, 2.2.2). */
function quoteForShell(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 8089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseApprovals),
/* harmony export */   r: () => (/* binding */ approvalsFile)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4255);
/* harmony import */ var _config_src_positions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7586);


/** Where approvals stand when nothing else is said. */
const approvalsFile = '.github/approved-migrations.yml';
/** What a fingerprint looks like. It stands here because the making of one loads cryptography, and inputs need none. */
const fingerprintPattern = /^v1-[0-9a-f]{20}$/;
const keys = ['file', 'statement', 'reason', 'by'];
/**
 * Parses the text of a file of approvals: a YAML list of `file`, `statement`, `reason` and `by`, all of them required.
 * An empty file has none. Throws a UserError that names file, line and key.
 */
async function parseApprovals(text, file) {
    const yaml = await __nccwpck_require__.e(/* import() */ 3243).then(__nccwpck_require__.bind(__nccwpck_require__, 3243));
    if (text.split('\n').every((line) => /^\s*(?:#.*|---)?\s*$/.test(line)))
        return [];
    let raw;
    try {
        raw = yaml.load(text, { filename: file });
    }
    catch (error) {
        const mark = error.mark;
        throw invalid(`it is not valid YAML: ${(0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n')[0]}`, file, (mark?.line ?? 0) + 1);
    }
    const lineOf = (0,_config_src_positions_js__WEBPACK_IMPORTED_MODULE_1__/* .locateLines */ .AU)(text, yaml);
    if (raw === null)
        return [];
    if (!Array.isArray(raw))
        throw invalid('it is not a list', file, 1, typeof raw);
    const approvals = raw.map((entry, index) => readEntry(entry, index, file, lineOf));
    const seen = new Map();
    for (const { file: about, statement, line } of approvals) {
        const first = seen.get(`${about} ${statement}`);
        if (first !== undefined)
            throw invalid(`the entry of line ${first} stands there twice`, file, line, statement);
        seen.set(`${about} ${statement}`, line);
    }
    return approvals;
}
function readEntry(entry, index, file, lineOf) {
    const line = lineOf(`/${index}`) ?? 1;
    const at = (key) => lineOf(`/${index}/${key}`) ?? line;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        throw invalid(`entry ${index + 1} is not a mapping`, file, line, JSON.stringify(entry));
    }
    const held = entry;
    const extra = Object.keys(held).find((key) => !keys.includes(key));
    if (extra !== undefined)
        throw invalid(`${extra} is not a key of an entry`, file, at(extra), extra);
    const read = (key) => {
        const value = held[key];
        if (value === undefined)
            throw invalid(`entry ${index + 1} lacks the key ${key}`, file, line);
        if (typeof value === 'string' && value.trim() !== '')
            return value.trim();
        throw invalid(`${key} has to be a text that says something`, file, at(key), JSON.stringify(value));
    };
    const statement = read('statement');
    if (!fingerprintPattern.test(statement)) {
        throw invalid('statement is not a fingerprint', file, at('statement'), statement);
    }
    return { file: read('file').replace(/^\.\//, ''), statement, reason: read('reason'), by: read('by'), line };
}
function invalid(what, file, line, received) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file}:${line}: ${what}.`, {
        reason: 'invalid-approvals',
        received,
        accepted: 'a list of entries with file, statement (v1- and 20 hexadecimal digits), reason and by',
        remedy: 'Paste the entry as the blocked migration’s error prints it, and fill in the reason and who approves.',
        file,
        line,
    });
}


/***/ }),

/***/ 3856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ keyscanLine),
/* harmony export */   I0: () => (/* binding */ parseEngineAddress),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   nF: () => (/* binding */ knownHostName)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4255);

const accepted = 'unix:///var/run/docker.sock, tcp://host:2376, ssh://user@host or ssh://user@host:port';
/**
 * Takes the address of an engine apart, as docker's DOCKER_HOST has it; `source` is what it came from. Throws a
 * UserError for any other text.
 */
function parseEngineAddress(text, source = 'input docker-host') {
    const refuse = (received) => {
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The ${source} is not the address of an engine.`, {
            reason: 'invalid-input',
            received,
            accepted,
            remedy: 'Write it in one of the accepted forms; keys and passwords have no place in it.',
        });
    };
    if (/[\s\p{Cc}]/u.test(text))
        refuse('text with blanks or line breaks');
    if (text.startsWith('unix:///'))
        return { kind: 'unix', url: text };
    const url = URL.canParse(text) ? new URL(text) : refuse('text that is not a URL');
    const kind = url.protocol === 'tcp:' ? 'tcp' : url.protocol === 'ssh:' ? 'ssh' : refuse(`a URL with ${url.protocol}`);
    if (url.password !== '')
        refuse(`${kind}://user:…@${url.host}`);
    // A host that begins with a dash would be an option to ssh; IPv6 addresses stand in brackets.
    if (!/^(?:[A-Za-z0-9_][\w.-]*|\[[0-9a-fA-F:.]+\])$/.test(url.hostname))
        refuse(`the host ${url.hostname}`);
    if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '')
        refuse(`${text}: more than a host`);
    if (kind === 'tcp') {
        if (url.username !== '')
            refuse(`tcp://…@${url.host}`);
        return { kind, url: text, host: url.hostname };
    }
    const user = decodeURIComponent(url.username);
    if (!/^[A-Za-z0-9_][\w.@\\+-]*\$?$/.test(user))
        refuse(user === '' ? 'ssh:// without a user' : `the user ${user}`);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    return { kind, url: text, host, port: Number(url.port || '22'), user };
}
/** Whether the engine runs on another machine than this process. */
function isRemote(address) {
    return address.kind === 'ssh' || (address.kind === 'tcp' && !isLoopback(address.host));
}
/** Whether a host of a URL is the machine itself. */
function isLoopback(host) {
    return /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\])$/i.test(host);
}
/** The host as `known_hosts` has it: with its port, where that is not ssh's own. */
function knownHostName({ host, port }) {
    return port === 22 ? host : `[${host}]:${port}`;
}
/** The command that gives a host's keys as `ssh-known-hosts` takes them. */
function keyscanLine({ host, port }) {
    return `ssh-keyscan ${port === 22 ? '' : `-p ${port} `}${host}`;
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
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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
/******/ 			8792: 1
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
/******/ 	var __webpack_exports__ = __nccwpck_require__(9180);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;