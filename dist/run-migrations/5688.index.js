"use strict";
exports.id = 5688;
exports.ids = [5688];
exports.modules = {

/***/ 7046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   Z: () => (/* binding */ wordsOf)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** SQLSTATE, MySQL's name or the system's code of a driver's error; of several attempts (one an address) the first. */
function codeOf(error) {
    const coded = (error ?? {});
    return coded.code ?? (coded.errors === undefined ? '' : codeOf(coded.errors[0]));
}
/** What a driver's error says, with its code. */
function wordsOf(error) {
    const [text, code] = [(0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), codeOf(error)];
    return text !== '' && code !== '' ? `${text} (${code})` : text || code;
}


/***/ }),

/***/ 5688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drizzle: () => (/* binding */ drizzle)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/imports.js
var imports = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/only.js
var only = __webpack_require__(8653);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/scripts.js
var scripts = __webpack_require__(287);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/drizzle/journal.js

/**
 * Gives the migrations in the order of drizzle-kit's journal. Their version is the journal's time, which is all that
 * drizzle-kit compares: an entry that is not newer than all before it would be passed over without a word, and is unfit.
 * Throws a UserError for a journal that cannot be read, and for files and entries without each other.
 */
function readJournal(files) {
    const journal = files.find(({ name }) => name === 'meta/_journal.json');
    if (journal === undefined)
        return [];
    const entries = parse(journal);
    const texts = new Map(files.map((file) => [file.name, file]));
    let newest = Number.NEGATIVE_INFINITY;
    const migrations = entries.map(({ tag, when }) => {
        const file = texts.get(`${tag}.sql`);
        if (file === undefined)
            throw refuse(journal.path, `${journal.path} names ${tag}, and there is no ${tag}.sql.`);
        const unfit = when > newest
            ? {}
            : {
                unfit: `its time in the journal (\`when\`: ${when}) is not later than that of an entry before it (${newest})`,
            };
        newest = Math.max(newest, when);
        return { name: file.name, path: file.path, text: file.text, version: String(when), ...unfit };
    });
    const tags = new Set(entries.map(({ tag }) => `${tag}.sql`));
    const stray = files.find(({ name }) => /^\d+_[^/]*\.sql$/.test(name) && !tags.has(name));
    if (stray === undefined)
        return migrations;
    throw refuse(stray.path, `${stray.path} is not in ${journal.path}: drizzle-kit would never run it.`);
}
function parse(journal) {
    let entries;
    try {
        entries = JSON.parse(journal.text).entries;
    }
    catch {
        // Said below.
    }
    const whole = (entry) => typeof entry?.tag === 'string' && Number.isFinite(entry.when);
    if (Array.isArray(entries) && entries.every(whole))
        return entries;
    throw refuse(journal.path, `${journal.path} is not a journal of drizzle-kit.`);
}
function refuse(file, message) {
    return new errors/* UserError */.yo(message, {
        reason: 'invalid-migration',
        accepted: 'a journal with one entry (tag, when) for each file',
        remedy: 'Make the migration again with `drizzle-kit generate`, or restore the journal from git.',
        file,
    });
}
/** The error for an entry that drizzle-kit would pass over, and still say that all was applied. */
function skippedError(file, why) {
    return new errors/* UserError */.yo(`drizzle-kit would skip ${file.name} and call that a success: ${why}.`, {
        reason: 'skipped-migration',
        received: `when: ${file.version}`,
        accepted: 'a time later than that of every entry before it, and of every one that is applied',
        remedy: `Raise \`when\` of ${file.name.replace(/\.sql$/, '')} in meta/_journal.json above all others (it came by another branch), or make it again with \`drizzle-kit generate\`.`,
        file: file.path,
    });
}

// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/driver-error.js
var driver_error = __webpack_require__(7046);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/drizzle/replay.js



/** A file's statements as drizzle-kit sends them, each with the line on which it begins, from 1. */
function splitStatements(text) {
    let line = 1;
    return text.split('--> statement-breakpoint').map((sql) => {
        const first = line + (/^\s*/.exec(sql)?.[0].split('\n').length ?? 1) - 1;
        line += sql.split('\n').length - 1;
        return { sql, line: first };
    });
}
/**
 * Finds out what drizzle-kit does not say: sends the same statements in a transaction of ours, which is always rolled
 * back, until one fails. Undefined when none does.
 */
async function replay(pending, { session, signal }) {
    await session.query('BEGIN');
    try {
        for (const file of pending) {
            for (const { sql, line } of splitStatements(file.text)) {
                (0,cancel/* refuseWhenCancelled */.y4)(signal);
                try {
                    await session.query(sql);
                }
                catch (error) {
                    const at = line + lineBelow(error, sql);
                    return { message: (0,errors/* messageOf */.bD)(error), code: (0,driver_error/* codeOf */.$)(error), version: file.version, line: at };
                }
            }
        }
        return undefined;
    }
    finally {
        // The connection may be gone, and then so is the transaction.
        await session.query('ROLLBACK').catch(() => { });
    }
}
/** How far below its first word a statement's error is, in lines; the server gives a position for some errors only. */
function lineBelow(error, sql) {
    const { position } = error;
    if (position === undefined)
        return 0;
    const before = [...sql].slice(0, Number(position) - 1).join('');
    return before.trimStart().split('\n').length - 1;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/drizzle/adapter.js











/** drizzle-kit 0.31: SQL files and a journal, all pending in one transaction, bookkeeping by the journal's times. */
const drizzle = {
    name: 'drizzle',
    title: 'drizzle-kit',
    executable: 'drizzle-kit',
    forbidden: ['push', 'drop', 'generate', 'pull', 'up'],
    conduct: { late: 'skipped' },
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: '`drizzle.config.*`, or the `--config` of scripts in package.json; the files of `meta/_journal.json` in its `out` (`drizzle` beside it)',
        bookkeeping: '`drizzle.__drizzle_migrations` (or `migrations.schema`, `migrations.table`)',
        transaction: 'all that is pending together',
        ownList: 'none: drizzle-kit has no command that asks a database what it has applied',
    },
    files: /\.sql$|^_journal\.json$/,
    detect: () => false,
    async find(project) {
        const near = await (0,tools_project/* findNearest */.qg)(project, /^drizzle\.config\.(?:ts|js|cjs|mjs|cts|mts|json)$/);
        const around = near === undefined ? project : { ...project, path: external_node_path_.posix.dirname(near) };
        const named = await (0,scripts/* findNamedConfig */.$)(around, 'drizzle-kit', ['--config']);
        const config = near ?? named?.config;
        if (config === undefined)
            return undefined;
        // `out` counts from where drizzle-kit is started.
        const workingDirectory = config === named?.config ? named.beside : external_node_path_.posix.dirname(config);
        const { path: saying, text } = await (0,imports/* findSaying */.tn)(project, config, 'out');
        const [said, title] = [(0,programs_config/* readConfig */.X)(text), 'drizzle-kit'];
        const read = (0,only/* onlyPath */.Mp)({ config: said, title, file: saying }, 'out');
        const beside = read?.besideFile === true ? external_node_path_.posix.dirname(saying) : workingDirectory;
        const directory = external_node_path_.posix.join(beside, read?.path ?? 'drizzle');
        if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
            return undefined;
        const books = { config: said.inside('migrations'), title, file: saying };
        const files = await (0,tools_project/* readBelow */.Gj)(project, directory, drizzle.files);
        return {
            because: config,
            directory,
            workingDirectory,
            files: files.filter(({ name }) => name === 'meta/_journal.json' || !name.includes('/')),
            settings: {
                'drizzle.config': external_node_path_.posix.relative(workingDirectory, config),
                'drizzle.schema': (0,only/* onlyText */.Cw)(books, 'schema') ?? 'drizzle',
                'drizzle.table': (0,only/* onlyText */.Cw)(books, 'table') ?? '__drizzle_migrations',
            },
        };
    },
    read: readJournal,
    async pending(session, files, settings) {
        const rows = await (0,bookkeeping/* readRows */.aK)(session, bookkeepingTable(session, settings), ['created_at'], 'created_at');
        const applied = rows.map(({ created_at }) => String(created_at));
        const known = new Set(applied);
        const last = Number(applied.at(-1) ?? Number.NEGATIVE_INFINITY);
        const pending = files.filter(({ version }) => !known.has(version));
        // The one thing that it looks at: whether an entry is later than the last that was applied.
        const skipped = pending.find(({ version }) => Number(version) <= last);
        if (skipped !== undefined)
            throw skippedError(skipped, `a later one (${last}) is applied already`);
        const versions = new Set(files.map(({ version }) => version));
        return {
            applied,
            pending,
            current: (0,tools_history/* newest */.B)({ applied }),
            missing: applied.filter((version) => !versions.has(version)),
        };
    },
    current: tools_history/* newest */.B,
    gateSource(file) {
        if (file.unfit !== undefined)
            throw skippedError(file, file.unfit);
        return { sql: file.text, firstLine: 1, transactional: true, reversible: false };
    },
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('drizzle-kit needs a launcher.');
        const args = ['migrate', '--config', workspace.settings['drizzle.config'] ?? 'drizzle.config.ts'];
        const result = await launcher.run(args, workspace.environment);
        if (result.exitCode === 0)
            return undefined;
        const message = (0,failure/* lastLines */.w$)(result, 'drizzle-kit');
        // It got as far as the statements, and of those it shows no error.
        if (!/applying migrations\.\.\./.test((0,failure/* saidBy */.TT)(result)))
            return { message, code: '' };
        if (workspace.session.kind !== 'postgresql')
            return { message: silent(result.exitCode), code: '' };
        workspace.say('drizzle-kit does not say what failed: sending the same in a transaction that is rolled back.');
        const found = await replay(pending, workspace);
        return (found ?? { message: `${silent(result.exitCode)}; the same, sent again and rolled back, did not fail`, code: '' });
    },
    recovery: () => 'All that was pending was rolled back together. Mend the file and run this again; nothing has to be undone by hand.',
};
/** Only PostgreSQL has a schema for it. */
function bookkeepingTable({ kind }, settings) {
    const table = (0,bookkeeping/* parseTableName */.HC)(settings['drizzle.table'] ?? '__drizzle_migrations', 'migrations.table');
    if (kind !== 'postgresql')
        return table;
    return { schema: (0,bookkeeping/* parseTableName */.HC)(settings['drizzle.schema'] ?? 'drizzle', 'migrations.schema').table, ...table };
}
function silent(exitCode) {
    return `drizzle-kit ended with exit code ${exitCode} while it applied migrations, and does not say why`;
}


/***/ }),

/***/ 8653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ onlyText),
/* harmony export */   LF: () => (/* binding */ unreadableText),
/* harmony export */   Mp: () => (/* binding */ onlyPath)
/* harmony export */ });
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2894);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4707);



/**
 * Gives the one text under a key; undefined where the key is not there. Throws a UserError for what does not stand there
 * word for word, and for several: no default may stand in its place.
 */
function onlyText({ config, title, file }, key) {
    const texts = config.texts(key);
    const [text, another] = texts;
    if (another !== undefined)
        throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} has several values.`, texts.join(', '), file);
    const values = config.values(key).filter(isSet);
    if (text !== undefined || values[0] === undefined)
        return text;
    throw unreadableText({ config, title, file }, key, values[0]);
}
/** The error for a text that does not stand there word for word. */
function unreadableText({ title, file }, key, value) {
    return (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} is no plain text.`, (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(value), file);
}
/** Gives the one path under a key in the same way. */
function onlyPath({ config, title, file }, key) {
    const values = config.values(key).filter(isSet);
    const different = new Map(values.map((value) => [JSON.stringify((0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .readPath */ .G)(value)), value]));
    const [first, another] = different.values();
    if (first === undefined)
        return undefined;
    if (another !== undefined)
        throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} has several values.`, [...different.values()].map(_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU).join(', '), file);
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .readPath */ .G)(first);
    if (path !== undefined)
        return path;
    throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} is no plain path.`, (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(first), file);
}
function isSet({ tokens }) {
    return tokens[0]?.value !== 'undefined';
}


/***/ }),

/***/ 279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findDependent),
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6572);

/** Gives the package.json that depends on a package, and what is in it. Throws a UserError for several as near. */
async function findDependent(project, name) {
    const path = await (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .findNearest */ .qg)(project, /^package\.json$/, async (candidate) => {
        const manifest = await readManifest(project, candidate);
        return [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].some((packages) => packages !== undefined && Object.hasOwn(packages, name));
    });
    return path === undefined ? undefined : { path, manifest: await readManifest(project, path) };
}
/** Reads a package.json; an empty one for what is none. */
async function readManifest(project, path) {
    try {
        const manifest = JSON.parse(await project.read(path));
        return typeof manifest === 'object' && manifest !== null ? manifest : {};
    }
    catch {
        // Somebody else's business, such as a template.
        return {};
    }
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(405);



const beside = { from: 'file', text: '' };
/** The file itself, whatever its name: a path that ends with it is none of a folder. */
const itself = { from: 'file', text: '/\0' };
/**
 * Reads a path that stands in a program word for word: a text, several joined by `+` or in a template, what functions
 * of node:path and node:url make of such, `__dirname` and what ES modules have in its place, and constants that are one
 * of these. Undefined where anything else comes into it. Never throws.
 */
function readPath({ tokens, program }) {
    const place = readSum(tokens, program, 0);
    if (place === undefined || place.text.includes('\0'))
        return undefined;
    if (place.from === 'text')
        return { path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(place.text), besideFile: false };
    // Without a slash between them, what follows is a part of the folder's own name.
    if (place.text !== '' && !place.text.startsWith('/'))
        return undefined;
    return { path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('.', place.text), besideFile: place.from === 'file' };
}
/** How far constants are followed. */
const deepest = 20;
function readSum(tokens, program, depth) {
    if (depth > deepest)
        return undefined;
    const places = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(tokens), '+').map((part) => readPart((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(part), program, depth));
    return places.length === 0 ? undefined : append(places);
}
/** What several make in a row, of which only the first may be a folder. */
function append(places) {
    const [first, ...others] = places;
    const texts = others.map((place) => (place?.from === 'text' ? place.text : undefined));
    if (first === undefined || texts.includes(undefined))
        return undefined;
    return { from: first.from, text: [first.text, ...texts].join('') };
}
function readPart(tokens, program, depth) {
    const [first, second] = tokens;
    if (first === undefined)
        return undefined;
    if (second === undefined && first.kind === 'text')
        return { from: 'text', text: first.value };
    if (second === undefined && first.kind === 'dynamic')
        return readTemplate(first.value, program, depth);
    const written = tokens.map(({ value }) => value).join(' ');
    if (written === 'process . cwd ( )')
        return { from: 'start', text: '' };
    if (written === 'import . meta . dirname')
        return beside;
    if (/^import \. meta \. (?:url|filename)$/.test(written))
        return itself;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(tokens.at(-1), ')') !== '' || first.value === 'new')
        return readCall(tokens, program, depth);
    const constant = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(tokens, program);
    if (constant.tokens !== tokens)
        return readSum(constant.tokens, program, depth + 1);
    if (written === '__dirname')
        return beside;
    return written === '__filename' ? itself : undefined;
}
function readTemplate(template, program, depth) {
    const parts = template.split(/\$\{([^{}]*)\}/);
    const places = parts.map((part, at) => at % 2 === 1 ? readSum((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenize */ .qw)(part), program, depth + 1) : { from: 'text', text: part });
    return append(parts[0] === '' ? places.slice(1) : places);
}
function readCall(tokens, program, depth) {
    if (tokens[0]?.value === 'new' && tokens[1]?.value === 'URL')
        return readUrl(tokens, program, depth);
    const open = tokens.findIndex((token, at) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(token, '(') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(tokens, at) === tokens.length - 1);
    const name = nameOf((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(tokens.slice(0, Math.max(0, open)), program).tokens, program);
    const places = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(tokens.slice(open + 1, -1), ',').map((argument) => readSum(argument, program, depth + 1));
    const known = places.filter((place) => place !== undefined);
    if (name === undefined || known.length < places.length)
        return undefined;
    const [first, more] = known;
    switch (name) {
        case 'join':
            return join(known);
        case 'resolve':
            return resolve(known);
        case 'normalize':
            return first === undefined || more !== undefined ? undefined : join([first]);
        case 'dirname':
            return first === undefined || more !== undefined ? undefined : join([first, { from: 'text', text: '..' }]);
        case 'fileURLToPath':
            return first?.from === 'file' && more === undefined ? first : undefined;
        default:
            return undefined;
    }
}
/** `new URL('./x', import.meta.url)`, as a URL or as a text. */
function readUrl(tokens, program, depth) {
    const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(tokens, 2);
    const rest = tokens.slice(end + 1).map(({ value }) => value);
    if (end < 0 || !/^(?:\. (?:pathname|href|toString \( \)))?$/.test(rest.join(' ')))
        return undefined;
    const [path, base, more] = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(tokens.slice(3, end), ',').map((part) => readSum(part, program, depth + 1));
    if (path?.from !== 'text' || base?.from !== 'file' || base.text !== itself.text || more !== undefined)
        return undefined;
    return /^(?:\/|[a-z]+:)/i.test(path.text) ? undefined : join([beside, path]);
}
/** The function of node:path or node:url that is called: `join`, `path.join`, `require('path').join`. */
function nameOf(callee, program) {
    const name = callee.at(-1);
    if (name?.kind !== 'word')
        return undefined;
    const written = callee.map(({ value }) => value).join(' ');
    if (written === name.value)
        return isOwn(name.value, program) ? undefined : name.value;
    const [, module] = /^(\w+)(?: \. (?:posix|default))? \. \w+$/.exec(written) ?? [];
    if (module !== undefined)
        return isModule(module, program) ? name.value : undefined;
    return /^require \( (?:node:)?(?:path|url) \)(?: \. posix)? \. \w+$/.test(written) ? name.value : undefined;
}
/** Whether the program has a function of this name that is not what it took in. */
function isOwn(name, program) {
    return program.some(({ value }, at) => value === name && /^(?:const|let|var|function)$/.test(program[at - 1]?.value ?? ''));
}
function isModule(name, program) {
    if (/^(?:path|posix|url)$/.test(name))
        return true;
    return program.some((_token, at) => {
        const words = program.slice(at, at + 5).map(({ value }) => value);
        return words[0] === name && /^(?:from|= require \() (?:node:)?(?:path|url)\b/.test(words.slice(1).join(' '));
    });
}
function join([first, ...others]) {
    if (first === undefined || others.some(({ from }) => from !== 'text'))
        return undefined;
    const texts = others.map(({ text }) => text);
    if (first.from === 'text')
        return { from: 'text', text: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(first.text, ...texts) };
    const below = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('.', first.text, ...texts);
    return { from: first.from, text: below === '.' ? '' : `/${below}` };
}
/** From the last of them that says where it begins. */
function resolve(places) {
    const begins = places.findLastIndex(({ from, text }) => from !== 'text' || text.startsWith('/'));
    return join(begins < 0 ? [{ from: 'start', text: '' }, ...places] : places.slice(begins));
}


/***/ }),

/***/ 287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findNamedConfig),
/* harmony export */   I: () => (/* binding */ optionsIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6572);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(279);



/** Gives what the scripts of a package.json start a tool with by an option, without quotes, each value once. */
function optionsIn({ scripts = {} }, tool, names) {
    const option = new RegExp(`\\s(?:${names.join('|')})(?:=|\\s+)(?:"([^"]*)"|'([^']*)'|([^\\s"';&|]+))`, 'g');
    const calls = Object.values(scripts).flatMap((script) => script.split(/&&|\|\||;/));
    const values = calls
        .filter((call) => call.includes(tool))
        .flatMap((call) => [...call.matchAll(option)].map(([, double, single, bare]) => double ?? single ?? bare ?? ''));
    return [...new Set(values)];
}
/**
 * Finds the one configuration that the scripts of the nearest package.json start a tool with, for a project that gives it
 * a name of its own. Undefined where they name none that is there, or several.
 */
async function findNamedConfig(project, tool, names) {
    const list = new Set(await project.list());
    const namedBy = async (path) => {
        const options = optionsIn(await (0,_package_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .W)(project, path), tool, names);
        const configs = new Set(options.map((option) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), option)));
        const [config, another] = [...configs].filter((one) => list.has(one));
        return another === undefined ? config : undefined;
    };
    const path = await (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .findNearest */ .qg)(project, /^package\.json$/, async (one) => (await namedBy(one)) !== undefined);
    const config = path === undefined ? undefined : await namedBy(path);
    return path === undefined || config === undefined ? undefined : { config, beside: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path) };
}


/***/ })

};
;