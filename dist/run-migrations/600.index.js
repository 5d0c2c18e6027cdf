"use strict";
exports.id = 600;
exports.ids = [600];
exports.modules = {

/***/ 600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prisma: () => (/* binding */ prisma)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/failure.js

/**
 * Reads what Prisma says of a migration that failed: with its engine `Migration name: x`, `Database error code: 42P01`
 * and the server's words; with an adapter the words alone, and the name in a trace.
 */
function readFailure(said, pending) {
    const name = /^Migration name: (\S+)/m.exec(said)?.[1] ?? /with migration_name="([^"]+)"/.exec(said)?.[1];
    const file = pending.find(({ version }) => version === name);
    const words = /^Database error:\s*\n(?:ERROR: )?(.+)$/m.exec(said)?.[1] ??
        /^Error: external connector error\n(.+)$/m.exec(said)?.[1];
    if (file === undefined || words === undefined)
        return undefined;
    const code = /^Database error code: ([0-9A-Z]{5})/m.exec(said)?.[1] ?? (0,failure/* sqlStateIn */.TG)(said);
    const line = lineOf(words, file);
    return {
        message: words,
        code,
        version: file.version,
        ...(line === undefined ? {} : { line }),
    };
}
/** The first line that names what `No such table: nobody` is about; quoted names are found by the caller. */
function lineOf(words, { text }) {
    const name = /^[A-Z][\w ]+: ([\w.$]+)$/.exec(words)?.[1];
    if (name === undefined)
        return undefined;
    const at = text.split('\n').findIndex((line) => !line.trim().startsWith('--') && line.includes(name));
    return at < 0 ? undefined : at + 1;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/imports.js
var imports = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/only.js
var only = __webpack_require__(8653);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/project.js





const configs = /^prisma\.config\.(?:ts|js|cjs|mjs|cts|mts)$/;
const lockName = /^migration_lock\.toml$/;
/** A lock lies two folders below the configuration, and in a folder of schemas three. */
const locksAt = 6;
/**
 * Finds Prisma's migrations: where its configuration says, else by their lock. `prisma.config.*` comes before
 * package.json, as for Prisma itself; one that lies below the folder that was named comes after a lock that is near.
 */
async function findPrisma(project, files) {
    const configured = (await fromConfig(project)) ?? (await fromManifest(project));
    const near = configured !== undefined && (0,tools_project/* isBelow */.Yw)(project.path, external_node_path_.posix.dirname(configured.because));
    const nearest = near ? undefined : await (0,tools_project/* findNearest */.qg)(project, lockName);
    if (configured !== undefined && nearest === undefined) {
        const { because, directory } = configured;
        return found(project, files, { because, directory, workingDirectory: external_node_path_.posix.dirname(because), schema: undefined });
    }
    const lock = nearest ?? (await (0,tools_project/* findNearest */.qg)(project, lockName, () => true, locksAt));
    if (lock === undefined)
        return undefined;
    const directory = external_node_path_.posix.dirname(lock);
    const around = { ...project, path: directory };
    const isAround = (path) => (0,tools_project/* isBelow */.Yw)(directory, external_node_path_.posix.dirname(path));
    const config = (await (0,tools_project/* findNearest */.qg)(around, configs, isAround)) ?? (await (0,tools_project/* findNearest */.qg)(around, /^package\.json$/, isAround));
    const workingDirectory = config === undefined ? external_node_path_.posix.join(directory, '../..') : external_node_path_.posix.dirname(config);
    const schema = external_node_path_.posix.join(directory, '../schema.prisma');
    const isConfigured = config !== undefined && external_node_path_.posix.basename(config).startsWith('prisma.');
    const standard = ['prisma/schema.prisma', 'schema.prisma'].map((path) => external_node_path_.posix.join(workingDirectory, path));
    const named = !isConfigured && !standard.includes(schema) && (await project.list()).includes(schema);
    return found(project, files, {
        because: lock,
        directory,
        workingDirectory,
        schema: named ? external_node_path_.posix.relative(workingDirectory, schema) : undefined,
    });
}
async function found(project, files, place) {
    const { schema, ...rest } = place;
    return {
        ...rest,
        files: (await (0,tools_project/* readBelow */.Gj)(project, place.directory, files)).filter(({ name }) => name.split('/').length === 2),
        settings: schema === undefined ? {} : { 'prisma.schema': schema },
    };
}
async function fromConfig(project) {
    const because = await (0,tools_project/* findNearest */.qg)(project, configs);
    if (because === undefined)
        return undefined;
    const saying = await (0,imports/* findSaying */.tn)(project, because, 'migrations');
    const config = (0,programs_config/* readConfig */.X)(saying.text);
    const title = 'Prisma’s configuration';
    const place = ({ path, besideFile }) => external_node_path_.posix.join(external_node_path_.posix.dirname(besideFile ? saying.path : because), path).replace(/\/$/, '');
    const path = (0,only/* onlyPath */.Mp)({ config: config.inside('migrations'), title, file: saying.path }, 'path');
    if (path !== undefined) {
        const directory = place(path);
        return isMeant(project, directory) && (await (0,tools_project/* hasFolder */.bU)(project, directory)) ? { because, directory } : undefined;
    }
    const schema = (0,only/* onlyPath */.Mp)({ config, title, file: saying.path }, 'schema');
    return schema === undefined ? undefined : besideSchema(project, because, place(schema));
}
async function fromManifest(project) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^package\.json$/, async (path) => schemaIn(await project.read(path)) !== undefined);
    const schema = because === undefined ? undefined : schemaIn(await project.read(because));
    return because === undefined || schema === undefined
        ? undefined
        : besideSchema(project, because, external_node_path_.posix.join(external_node_path_.posix.dirname(because), schema));
}
/** The migrations beside a schema, or in it where it is a folder of schemas. */
async function besideSchema(project, because, path) {
    for (const directory of [external_node_path_.posix.join(path, 'migrations'), external_node_path_.posix.join(path, '../migrations')])
        if (isMeant(project, directory) && (await holdsMigrations(project, directory)))
            return { because, directory };
    return undefined;
}
/** Somebody who names a folder beside what a configuration says means another project. */
function isMeant(project, directory) {
    return (0,tools_project/* isBelow */.Yw)(directory, project.path) || (0,tools_project/* isBelow */.Yw)(project.path, directory);
}
/** Whether a folder of that usual name is Prisma's. */
async function holdsMigrations(project, directory) {
    return (await (0,tools_project/* readBelow */.Gj)(project, directory, /^migration(?:_lock\.toml|\.sql)$/)).length > 0;
}
function schemaIn(manifest) {
    try {
        const { prisma } = JSON.parse(manifest);
        return typeof prisma?.schema === 'string' ? prisma.schema : undefined;
    }
    catch {
        // Somebody else's business, such as a template.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/records.js


/** Reads Prisma's records, oldest first. */
async function readRecords(session) {
    const columns = ['migration_name', 'finished_at', 'rolled_back_at'];
    const rows = await (0,bookkeeping/* readRows */.aK)(session, { table: '_prisma_migrations' }, columns, 'started_at');
    return rows.map(({ migration_name, finished_at, rolled_back_at }) => ({
        name: migration_name,
        finished: finished_at !== null,
        rolledBack: rolled_back_at !== null,
    }));
}
/** The migrations that failed, or were cut off, and that nobody has resolved. */
function findFailed(records) {
    return records.filter(({ finished, rolledBack }) => !finished && !rolledBack).map(({ name }) => name);
}
/** The error for a failed migration, whether its file is in this checkout or not. */
function failedError(name, hasFile) {
    return new errors/* UserError */.yo(hasFile
        ? `The database records that the migration ${name} of Prisma failed, and Prisma applies nothing until that is resolved.`
        : `The database records a failed migration of Prisma, ${name}, that this checkout does not have.`, {
        reason: 'failed-migration',
        received: name,
        accepted: 'no failed migration (P3009)',
        remedy: `Look at what it left, then run \`prisma migrate resolve --rolled-back "${name}"\` where it was undone${hasFile ? ' (mend the file, and it runs again)' : ''}, or \`--applied\` where it was finished by hand.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/adapter.js






/** Prisma 6 and 7: a folder with migration.sql each, bookkeeping with starts, ends and failures. */
const prisma = {
    name: 'prisma',
    title: 'Prisma',
    executable: 'prisma',
    wantsEmpty: true,
    // `migrate status` is only a word that cannot be relied on; the others lose data or make a database.
    forbidden: ['migrate reset', 'migrate dev', 'db push', 'db execute', '--force-reset', '--accept-data-loss'],
    probe: ['migrate', 'deploy', '--help'],
    documentation: {
        triedOn: ['PostgreSQL'],
        detectedBy: '`migrations.path` or `schema` of `prisma.config.*`, `prisma.schema` of package.json, else `migrations/migration_lock.toml`; the files `migrations/*/migration.sql` beside it',
        bookkeeping: '`_prisma_migrations`',
        transaction: 'not to be relied on; a failed migration stays recorded until `prisma migrate resolve`',
        ownList: 'none: `migrate status` says that all is up to date where a migration was rolled back (`migrate resolve --rolled-back`) and `migrate deploy` would run it again',
    },
    files: /^migration\.sql$/,
    detect: () => false,
    find: (project) => findPrisma(project, prisma.files),
    isRead: (name) => name.split('/').length === 2,
    read: (files) => files
        .map(({ name, path, text }) => ({ name, path, text, version: external_node_path_.posix.dirname(name) }))
        .sort((a, b) => (a.version < b.version ? -1 : 1)),
    async pending(session, files) {
        const records = await readRecords(session);
        const names = new Set(files.map(({ version }) => version));
        const failed = findFailed(records);
        const gone = failed.find((name) => !names.has(name));
        if (gone !== undefined)
            throw failedError(gone, false);
        const applied = records.filter(({ finished, rolledBack }) => finished && !rolledBack).map(({ name }) => name);
        const [stuck] = failed;
        // One that has begun and not ended may be what another run is in the midst of.
        return {
            ...(0,tools_history/* compareHistory */.w)([...new Set(applied)], files),
            ...(stuck === undefined ? {} : { stuck: failedError(stuck, true) }),
        };
    },
    current: tools_history/* newest */.B,
    // With the engine a file is one script, and so in one transaction unless it says otherwise; with an adapter each
    // statement stands alone. What may be half done is not to be called rolled back.
    gateSource: ({ text }) => ({ sql: text, firstLine: 1, transactional: false, reversible: false }),
    async apply(pending, { session, settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Prisma needs a launcher.');
        const [failed] = findFailed(await readRecords(session));
        if (failed !== undefined) {
            const message = `An earlier run of ${failed} failed and is not resolved (P3009): Prisma applies nothing until it is.`;
            return { message, code: 'P3009', version: failed, line: 1 };
        }
        const schema = settings['prisma.schema'];
        const args = ['migrate', 'deploy', ...(schema === undefined ? [] : ['--schema', schema])];
        const result = await launcher.run(args, {
            ...environment,
            PRISMA_HIDE_UPDATE_MESSAGE: '1',
            CHECKPOINT_DISABLE: '1',
        });
        if (result.exitCode === 0)
            return undefined;
        return readFailure((0,failure/* saidBy */.TT)(result), pending) ?? { message: (0,failure/* lastLines */.w$)(result, 'Prisma'), code: '' };
    },
    recovery: ({ file, failure }) => failure.code === 'P3009' || failure.version !== undefined
        ? `What stood before the error may be done. Look at the database and undo that, then run \`prisma migrate resolve --rolled-back "${file.version}"\`, mend the file and run this again; or finish it by hand and run \`prisma migrate resolve --applied "${file.version}"\`.`
        : 'Mend what Prisma names, and run this again.',
};


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


/***/ })

};
;