"use strict";
exports.id = 8621;
exports.ids = [8621];
exports.modules = {

/***/ 4341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/** The line, from 1, of a place in a text; the place counts UTF-16 units, as indices of strings do. */
function lineAt(text, offset) {
    return text.slice(0, offset).split('\n').length;
}


/***/ }),

/***/ 8621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ adapter_command)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/dbmate/format.js
var format = __webpack_require__(5714);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/command/files.js




/** Programs and descriptions that tools have for migrations besides SQL. */
const programs = /\.(?:py|rb|js|cjs|mjs|ts|cts|mts|php|go|java|kt|cs|exs?|xml|ya?ml|json)$/i;
/** Looks for the files in `db/migrations` or `migrations` of the folder that was named, else in the folder itself. */
async function findFiles(project, named) {
    for (const place of ['db/migrations', 'migrations', '']) {
        const directory = external_node_path_.posix.join(project.path, place);
        const all = await (0,tools_project/* readBelow */.Gj)(project, directory, new RegExp(`${named.source}|${programs.source}`, 'i'));
        const here = all.filter(({ name }) => !name.includes('/'));
        if (here.length === 0)
            continue;
        const others = here.filter(({ name }) => !named.test(name));
        return { directory, files: here.filter(({ name }) => named.test(name)), others: others.map(otherOf) };
    }
    return { directory: project.path, files: [], others: [] };
}
function otherOf({ name, path, text }) {
    return { name, path, content: `${path} sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}` };
}
const noFile = 'no file of the folder has it';
/** Whether a name is all that is known of one. */
function isUnknown({ unfit }) {
    return unfit === noFile;
}
/**
 * Finds the file of each name: by its whole name, by that without its ending (`.sql`, `.up.sql`, `.py`), or by the digits
 * that it begins with, where only one does. A name without a file stands for itself.
 */
function matchNames(names, files, others) {
    return names.map((name) => {
        const found = findOnly(name, files);
        if (found !== undefined)
            return { ...found, name, version: name };
        const other = findOnly(name, others);
        if (other !== undefined)
            return { name, version: name, path: other.path, text: other.content, unfit: 'its file is not SQL' };
        return { name, version: name, path: name, text: name, unfit: noFile };
    });
}
function findOnly(name, files) {
    const stem = stemOf(name);
    const digits = (text) => /^\d+/.exec(text)?.[0];
    const exact = files.filter((file) => file.name === name || stemOf(file.name) === stem);
    const close = exact.length > 0 || !/^\d+$/.test(stem) ? exact : files.filter((file) => digits(file.name) === stem);
    return close.length === 1 ? close[0] : undefined;
}
function stemOf(name) {
    return external_node_path_.posix
        .basename(name)
        .replace(programs, '')
        .replace(/(?:\.up)?\.sql$/i, '');
}
/** What a file would run, as far as a file without a known tool tells. */
function sourceOf(file) {
    // Whether the command uses a transaction is its own business.
    const manner = { firstLine: 1, transactional: false, reversible: false };
    if (file.unfit !== undefined)
        return { ...manner, unanalysable: `only the name ${file.name} is known: ${file.unfit}` };
    if ((0,format/* isDbmateText */.D)(file.text))
        return { ...(0,format/* upBlock */.N)(file), transactional: false };
    if (/^--\s*\+(?:goose|migrate)\s|^--\s*Down Migration/im.test(file.text))
        return { ...manner, unanalysable: 'a file in parts, of which it is not known which are run' };
    return { ...manner, sql: file.text };
}

// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/command/names.js


/** More than any project has; what prints that much prints something else. */
const most = 10_000;
/**
 * Reads the names that a command lists, one a line; empty lines count for nothing. Either each is pending, or each has a
 * box before it: `[X]` what is applied, `[ ]` what is pending. Throws a UserError for a line that cannot be a name, such
 * as a sentence: what says "no migrations" in words would otherwise count as one.
 */
function parseNames(stdout, shown) {
    const lines = (0,src_escape/* stripAnsi */.aJ)(stdout)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const boxed = lines.some((line) => box.test(line));
    const read = lines.map((line) => ({ done: /^\[[Xx]\]/.test(line), name: boxed ? nameIn(line) : line }));
    const names = read.map(({ name }) => name);
    const wrong = lines.find((_, at) => !isName(names[at]));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (wrong === undefined && twice === undefined && lines.length <= most) {
        const ofKind = (done) => read.filter((one) => one.done === done).map(({ name }) => name);
        return boxed
            ? { pending: ofKind(false), applied: ofKind(true) }
            : { pending: names, applied: undefined };
    }
    const what = wrong === undefined ? (twice === undefined ? `${lines.length} lines` : `${twice} twice`) : wrong;
    throw new errors/* UserError */.yo('What the command prints is not a list of names, so what is pending is not known.', {
        reason: 'pending-command-unreadable',
        received: `${shown}: ${what.slice(0, 200)}`,
        accepted: 'one name a line on standard output, without blanks, each once; no line where nothing is pending. Where every line begins with a box, [X] names what is applied and [ ] what is pending.',
        remedy: 'Let `pending-command` print the names alone, and everything else to standard error (`npm run --silent …` leaves out what npm says itself).',
    });
}
const box = /^\[[Xx ]\]\s+/;
/** Undefined for a line without a box: a list is all of one kind. */
function nameIn(line) {
    return box.test(line) ? line.replace(box, '') : undefined;
}
function isName(text) {
    return text !== undefined && /^[^\s\p{Cc}]+$/u.test(text) && text.length <= 300;
}

// EXTERNAL MODULE: ./build/packages/config/src/command.js
var command = __webpack_require__(4247);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/command/require.js


/** Parts a command that `subject` names. Throws a UserError for what only a shell could do. */
function requireCommand(text, subject) {
    const words = (0,command/* splitCommand */.GW)(text);
    if (!('problem' in words))
        return words;
    throw new errors/* UserError */.yo(`${subject} is not a single command: it is started without a shell.`, {
        reason: 'invalid-command',
        received: `${words.problem}, in: ${text.trim()}`,
        accepted: 'a program and its arguments, such as `npm run migrate` or `./scripts/migrate.sh "two words"`',
        remedy: 'Put what needs a shell into a script of the repository (or of package.json) and name that; plain text that looks like a shell’s signs goes into single quotes. Variables come from the step’s `env`.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/command/adapter.js






/** Any command that applies, and another that lists what is pending: the result rests on the word of the second. */
const adapter_command = {
    name: 'command',
    title: 'a command',
    executable: undefined,
    verifiedBy: 'tool',
    // It is looked for and not started: nobody knows what it does with an option.
    probe: [],
    forbidden: [],
    documentation: {
        triedOn: ['PostgreSQL'],
        detectedBy: 'never: by `command` and `pending-command`; `*.sql` in the folder is judged where its names are listed',
        bookkeeping: 'what `pending-command` lists: what is pending, or with boxes (`[X]`, `[ ]`) what is applied as well',
        transaction: 'not known',
        ownList: '`pending-command`',
    },
    files: /\.sql$/i,
    detect: () => false,
    async find(project) {
        const { commands } = project;
        if (commands === undefined)
            return undefined;
        const words = requireCommand(commands.apply, 'The command that migrates');
        const list = requireCommand(commands.pending, 'The command that lists what is pending');
        const { directory, files, others } = await findFiles(project, adapter_command.files);
        return {
            directory,
            files,
            because: '`command`',
            workingDirectory: project.context,
            settings: {
                'command.apply': JSON.stringify(words),
                'command.pending': JSON.stringify(list),
                'command.others': JSON.stringify(others),
            },
            executable: words[0],
        };
    },
    read: (files) => files
        .filter(({ name }) => !/\.(?:down|undo)\.sql$/i.test(name))
        .map(({ name, path, text }) => ({ name, path, text, version: name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    async pending(_session, files, settings, ask) {
        const others = JSON.parse(settings['command.others'] ?? '[]');
        const listed = await list(wordsOf(settings['command.pending']), ask);
        const pending = matchNames(listed.pending, files, others);
        // Empty like this it could be of either kind.
        if (listed.applied === undefined)
            return { applied: [], pending, current: '', missing: [], appliedUnknown: true };
        const { applied } = listed;
        const unknown = matchNames(applied, files, others).filter(isUnknown);
        const missing = files.length + others.length === 0 ? [] : unknown.map(({ version }) => version);
        return { applied, pending, current: (0,tools_history/* newest */.B)({ applied }), missing };
    },
    current: tools_history/* newest */.B,
    gateSource: sourceOf,
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('A command needs a launcher.');
        const [, ...args] = wordsOf(settings['command.apply']);
        const result = await launcher.run(args, environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,failure/* saidBy */.TT)(result);
        // The last that it spoke of, as tools do before they begin with one; it counts only if it is pending still.
        const begun = pending
            .map(({ name, version }) => ({ version, at: said.lastIndexOf(name) }))
            .filter(({ at }) => at >= 0)
            .sort((a, b) => b.at - a.at)[0];
        return {
            message: /^.*\b(?:ERROR|error):\s*(.+)$/m.exec(said)?.[1] ?? (0,failure/* lastLines */.w$)(result, 'The command'),
            code: (0,failure/* sqlStateIn */.TG)(said),
            ...(begun === undefined ? {} : { version: begun.version }),
        };
    },
    recovery: () => 'Whether the command rolled back what it had begun is not known: look at the database, mend what the error names, and run this again.',
};
function wordsOf(setting) {
    return JSON.parse(setting ?? '[]');
}
async function list(words, ask) {
    if (ask === undefined)
        throw new Error('Nothing can be listed without the command that does.');
    const result = await ask(words);
    const shown = words.join(' ');
    if (result.exitCode !== 0) {
        throw new errors/* UserError */.yo('The command that lists what is pending failed, so what is pending is not known.', {
            reason: 'pending-command-failed',
            received: `${shown}: ${(0,failure/* lastLines */.w$)(result, 'it')}`,
            accepted: 'exit code 0, and one name a line on standard output; no line where nothing is pending',
            remedy: 'Mend the command (`pending-command`); its own output is in the log above.',
        });
    }
    return parseNames(result.stdout, shown);
}


/***/ }),

/***/ 5714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isDbmateText),
/* harmony export */   N: () => (/* binding */ upBlock)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _line_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4341);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6377);



const up = /^--[^\S\n]*migrate:up(?:[^\S\n]*$|[^\S\n]+\S+)/m;
const down = /^--[^\S\n]*migrate:down(?:[^\S\n]*$|[^\S\n]+\S+)/m;
/** Whether a text is written for dbmate. */
function isDbmateText(text) {
    return up.test((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutMark */ .E_)(text));
}
/**
 * Takes the up block out of a file as dbmate does: from `-- migrate:up` to the first `-- migrate:down`, with its
 * options (`transaction:false`) in the first line. Throws a UserError for a file that dbmate would refuse.
 */
function upBlock(file) {
    const { text } = file;
    const start = up.exec(text)?.index ?? -1;
    const end = down.exec(text)?.index ?? -1;
    if (start < 0 && isDbmateText(text))
        throw refuse(file, 1, 'begins with a byte order mark (U+FEFF), behind which dbmate finds no `-- migrate:up`');
    if (start < 0)
        throw refuse(file, 1, 'has no `-- migrate:up` line');
    if (end < 0)
        throw refuse(file, (0,_line_at_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .m)(text, text.length), 'has no `-- migrate:down` line, which dbmate requires');
    if (end < start)
        throw refuse(file, (0,_line_at_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .m)(text, end), 'has `-- migrate:down` before `-- migrate:up`');
    if (/^(?!\s*--)[^\S\n]*\S/m.test(text.slice(0, start)))
        throw refuse(file, 1, 'has statements before `-- migrate:up`');
    const sql = text.slice(start, end);
    const options = sql.split('\n', 1)[0]?.trim().split(/\s+/) ?? [];
    const undo = text.slice(end).split('\n').slice(1).join('\n');
    return {
        sql,
        firstLine: (0,_line_at_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .m)(text, start),
        transactional: !options.includes('transaction:false'),
        reversible: undo.replace(/--.*$/gm, '').trim() !== '',
    };
}
function refuse(file, line, what) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.path} ${what}.`, {
        reason: 'invalid-migration',
        accepted: 'a line `-- migrate:up`, the statements, a line `-- migrate:down`, and how to undo them',
        remedy: 'Write the file in dbmate’s form; `dbmate new <name>` makes an empty one.',
        file: file.path,
        line,
    });
}


/***/ }),

/***/ 7843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ sqlStateIn),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   UT: () => (/* binding */ lineInStack),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var _action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3091);

/** What a tool printed, in the order in which its lines came, without colours. */
function saidBy(result) {
    return (0,_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(result.lines.join('\n'));
}
/** The end of what a tool printed, for one that does not say what went wrong. */
function lastLines(result, tool) {
    const lines = saidBy(result)
        .split('\n')
        .filter((line) => line.trim() !== '');
    return lines.slice(-3).join('\n') || `${tool} ended with ${result.exitCode ?? result.signal}`;
}
/** The server's own words for two errors that have an answer of their own, where a tool leaves the code out. */
const words = [
    [/canceling statement due to lock timeout/, '55P03'],
    [/canceling statement due to statement timeout/, '57014'],
];
/** The SQLSTATE in what a tool printed: as node-postgres shows it (`code: '42P01'`), or by the server's words. */
function sqlStateIn(said) {
    return words.find(([pattern]) => pattern.test(said))?.[1] ?? /\bcode: '([0-9A-Z]{5})'/.exec(said)?.[1] ?? '';
}
/** The line of a file that a JavaScript stack trace names first. */
function lineInStack(said, name) {
    for (const [, path, line] of said.matchAll(/\(?((?:file:\/\/)?\/[^\s()]*):(\d+):\d+\)?/g)) {
        if (path?.endsWith(`/${name}`))
            return Number(line);
    }
    return undefined;
}


/***/ }),

/***/ 1609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ newest),
/* harmony export */   w: () => (/* binding */ compareHistory)
/* harmony export */ });
/** Compares what the bookkeeping holds, oldest first, with the files in the order in which they run. */
function compareHistory(applied, files) {
    const known = new Set(applied);
    const versions = new Set(files.map(({ version }) => version));
    return {
        applied,
        pending: files.filter(({ version }) => !known.has(version)),
        current: newest({ applied }),
        missing: applied.filter((version) => !versions.has(version)),
    };
}
/** The newest version that the bookkeeping holds, or the empty string. */
function newest({ applied }) {
    return applied.at(-1) ?? '';
}


/***/ })

};
;