/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 4009:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _packages_action_src_door_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7366);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2653);


await (0,_packages_action_src_door_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)('promote-release', _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputNames */ .gr, async (host) => {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)();
    // Loaded once the inputs are known to be good: a mistake in them is told at once.
    const { main } = await __nccwpck_require__.e(/* import() */ 739).then(__nccwpck_require__.bind(__nccwpck_require__, 1739));
    return main(inputs, host);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2653:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  gr: () => (/* binding */ outputNames),
  Ko: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: inputNames, phases

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
;// CONCATENATED MODULE: ./build/actions/promote-release/src/inputs.js


const inputNames = (/* unused pure expression or super */ null && ([
    'phase',
    'source',
    'target',
    'environment',
    'version-strategy',
    'version',
    'images',
    'config',
    'service',
    'dry-run',
    'token',
    'registry-username',
    'registry-password',
    'signing-key',
]));
const outputNames = [
    'result',
    'reason',
    'decision',
    'pull-request',
    'version',
    'tag',
    'release-url',
    'images',
    'services',
    'manifest',
];
const phases = ['propose', 'check', 'prepare', 'publish'];
/** Reads the inputs: the only place that does. */
function readInputs() {
    const strategy = readChoice('version-strategy', ['calver', 'input', 'config'], 'config');
    const inputs = {
        phase: readChoice('phase', ['auto', ...phases], 'auto'),
        source: readOptional('source'),
        target: readOptional('target'),
        environment: readOptional('environment'),
        versionStrategy: strategy === 'config' ? undefined : strategy,
        version: readOptional('version'),
        images: readOptional('images'),
        config: readOptional('config'),
        services: readList('service'),
        dryRun: readBoolean('dry-run', false),
        token: readInput('token'),
        registryUsername: readOptional('registry-username'),
        registryPassword: readOptional('registry-password'),
        signingKey: readOptional('signing-key'),
    };
    for (const secret of [inputs.token, inputs.registryPassword, inputs.signingKey])
        if (secret)
            (0,mask/* maskSecret */.$l)(secret);
    return inputs;
}


/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

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

/***/ 689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  eu: () => (/* binding */ addMask),
  fz: () => (/* binding */ annotate),
  fe: () => (/* binding */ appendSummary),
  AM: () => (/* binding */ closeGroup),
  Sg: () => (/* binding */ openGroup),
  cv: () => (/* binding */ say),
  n0: () => (/* binding */ setOutputs)
});

// UNUSED EXPORTS: saveState

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

/***/ 7366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __nccwpck_require__(4255);
;// CONCATENATED MODULE: ./build/packages/action/src/cancel.js

/**
 * Gives a signal that aborts when the runner cancels the step. The runner sends SIGINT, SIGTERM 7.5 s later, and kills
 * 2.5 s after that, so whoever listens has about ten seconds to leave things clean.
 */
function listenForCancel() {
    const controller = new AbortController();
    listening = controller.signal;
    const cancel = () => controller.abort(new errors/* CancelledError */.cc());
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
        throw new CancelledError();
}

// EXTERNAL MODULE: ./build/packages/action/src/commands.js + 1 modules
var commands = __nccwpck_require__(689);
// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __nccwpck_require__(3091);
// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __nccwpck_require__(9380);
;// CONCATENATED MODULE: ./build/packages/action/src/door.js





/**
 * Runs an action from its entry file: the only catch, the only exit code. `outputNames` are set on every ending,
 * empty where the action did not get that far, so that later steps never read a stale or missing name.
 */
async function runAction(title, outputNames, perform) {
    (0,mask/* maskProxyPasswords */.Rl)();
    const host = openHost(listenForCancel());
    let ending;
    try {
        ending = await Promise.race([perform(host), refuseSilentEnd()]);
    }
    catch (error) {
        ending = endingOf(error, title);
    }
    const outputs = Object.fromEntries(outputNames.map((name) => [name, ending.outputs[name] ?? '']));
    (0,commands/* setOutputs */.n0)({ ...outputs, result: ending.result, reason: ending.reason });
    // A summary that cannot be written must not hide how the action ended.
    try {
        writeSummary(ending.summary);
    }
    catch (error) {
        host.warn(`The summary could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    if (ending.failed) {
        const remedy = ending.remedy === undefined ? '' : `\nWhat to do: ${ending.remedy}`;
        // A UserError has been annotated with its file and line where it was turned into an ending.
        if (ending.message !== '')
            (0,commands/* annotate */.fz)('error', (0,mask/* cleanForLog */.Z4)(`${ending.message}${remedy}`), { title });
        process.exitCode = 1;
    }
    else {
        (0,commands/* say */.cv)((0,mask/* cleanForLog */.Z4)(ending.message));
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
        say: (text) => (0,commands/* say */.cv)((0,mask/* cleanForLog */.Z4)(text)),
        warn: (text, place) => (0,commands/* annotate */.fz)('warning', (0,mask/* cleanForLog */.Z4)(text), place),
        async group(title, work) {
            (0,commands/* openGroup */.Sg)((0,mask/* cleanForLog */.Z4)(title));
            try {
                return await work();
            }
            finally {
                (0,commands/* closeGroup */.AM)();
            }
        },
        annotate: (level, text, place) => (0,commands/* annotate */.fz)(level, (0,mask/* cleanForLog */.Z4)(text), place),
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
    if (error instanceof errors/* UserError */.yo) {
        const text = (0,errors/* describeFault */.Qx)(error);
        (0,commands/* annotate */.fz)('error', (0,mask/* cleanForLog */.Z4)(text), {
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
    (0,commands/* say */.cv)((0,mask/* cleanForLog */.Z4)(`${stack}${causeOf(error)}`));
    return {
        result: 'failed',
        reason: 'internal-error',
        message: `A defect in deploy-actions, not in your set-up: ${(0,errors/* messageOf */.bD)(error)}`,
        failed: true,
        remedy: 'Report it with the stack trace from this log; running the step again is safe.',
        outputs: {},
        summary: `### ❌ ${title}: a defect in deploy-actions\n\n${(0,src_escape/* codeBlock */.DV)(stack)}`,
    };
}
/** A cancel may arrive wrapped: as the cause of what failed for its sake. */
function isCancel(error, depth = 0) {
    if (error instanceof errors/* CancelledError */.cc)
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
    const lines = [`### ❌ ${(0,src_escape/* escapeMarkdown */.FV)(title)}: ${(0,src_escape/* escapeMarkdown */.FV)(error.message)}`, ''];
    if (error.file !== undefined)
        lines.push(`- **Where:** ${(0,src_escape/* escapeMarkdown */.FV)(error.file)}${error.line === undefined ? '' : `, line ${error.line}`}`);
    if (error.received !== undefined)
        lines.push(`- **Received:** ${(0,src_escape/* escapeMarkdown */.FV)(error.received)}`);
    if (error.accepted !== undefined)
        lines.push(`- **Accepted:** ${(0,src_escape/* escapeMarkdown */.FV)(error.accepted)}`);
    lines.push(`- **What to do:** ${(0,src_escape/* escapeMarkdown */.FV)(error.remedy)}`, `- **Reason code:** \`${error.reason}\``);
    return lines.join('\n');
}
/** The runner refuses a summary over 1 MiB (1,048,576 bytes) whole, so it is cut before that. */
const summaryLimit = 1_000_000;
function writeSummary(markdown) {
    if (markdown === '')
        return;
    const hidden = (0,mask/* hideSecrets */.s0)(markdown);
    if (Buffer.byteLength(hidden) <= summaryLimit) {
        (0,commands/* appendSummary */.fe)(hidden);
        return;
    }
    const text = Buffer.from(hidden)
        .subarray(0, summaryLimit)
        .toString('utf8')
        .replace(/\ufffd$/, '');
    (0,commands/* appendSummary */.fe)(`${text}\n\n…cut: the summary was over 1 MB.`);
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
/* harmony export */   ti: () => (/* binding */ inlineCode)
/* harmony export */ });
/* unused harmony export stripAnsi */
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
/******/ 	var __webpack_exports__ = __nccwpck_require__(4009);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;