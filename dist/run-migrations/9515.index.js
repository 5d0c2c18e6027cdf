"use strict";
exports.id = 9515;
exports.ids = [9515];
exports.modules = {

/***/ 3687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ cannotTell),
/* harmony export */   Kl: () => (/* binding */ matchList),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   RW: () => (/* binding */ believeTool),
/* harmony export */   YP: () => (/* binding */ unreadableStatus),
/* harmony export */   aM: () => (/* binding */ byList)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3091);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7843);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1609);




/**
 * Gives an adapter that goes by the tool's own list, for a database that only the tool reaches. Throws a UserError for a
 * tool that has none to go by.
 */
function believeTool(adapter) {
    const { byTool } = adapter;
    // A command of the user's brings a list of its own.
    if (adapter.verifiedBy === 'tool')
        return adapter;
    if (byTool === undefined)
        throw cannotTell(adapter.title, adapter.documentation.ownList);
    return {
        ...adapter,
        verifiedBy: 'tool',
        async pending(_session, files, settings, _ask, launch) {
            const launcher = await launch?.();
            if (launcher === undefined)
                throw new Error('Nothing can be listed without the tool.');
            return byTool.pending(launcher, files, settings);
        },
        apply: byTool.apply ?? adapter.apply,
    };
}
/** The error for a tool that nobody can rely on to say what is pending. */
function cannotTell(title, because) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Nothing but the tool reaches the database, and ${title} does not tell what is pending.`, {
        reason: 'tool-cannot-tell',
        received: `${title}: ${because.replaceAll('`', '')}`,
        accepted: 'a way to the database (see database-reach), or a tool with a list that can be relied on',
        remedy: 'Let ssh pass connections on (AllowTcpForwarding), or put node, python3, ruby, socat or nc into the image.',
    });
}
/** A list by one command, which ends with 0, and whose standard output tells all. */
function byList(title, of) {
    return {
        async pending(launcher, files, settings) {
            const result = await launcher.run(of.list(settings, launcher.directory), {});
            const applied = result.exitCode === 0 ? of.read((0,_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .stripAnsi */ .aJ)(result.stdout), files) : undefined;
            if (applied === undefined)
                throw unreadableStatus(title, result);
            return (0,_history_js__WEBPACK_IMPORTED_MODULE_2__/* .compareHistory */ .w)(applied, files);
        },
        ...(of.apply === undefined ? {} : { apply: of.apply }),
    };
}
/** The error for a tool whose list is not understood, or not complete. */
function unreadableStatus(title, result) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${title} does not say what is pending.`, {
        reason: 'unreadable-status',
        received: (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .lastLines */ .w$)(result, title),
        accepted: 'a list with every file of the checkout, each either applied or pending',
        remedy: 'Read the tool’s own words above: it may not reach the database, or be a version that writes another list.',
    });
}
/**
 * Reads a list in which each file stands once, as applied or as pending, by the name that the bookkeeping knows it by.
 * Gives the applied versions, or undefined where a file is missing or stands twice, or one is pending that nobody knows:
 * a list that is understood in part is not believed.
 */
function readList(said, files, patterns) {
    const lines = said.split('\n').map((line) => line.trim());
    const names = (pattern) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
    return matchList(names(patterns.applied), names(patterns.pending), files);
}
/** The same from two lists of names (of files, or versions). */
function matchList(applied, pending, files) {
    const known = new Map(files.flatMap(({ name, version }) => [[name, version], [version, version]]));
    const versions = (names) => names.map((name) => known.get(name) ?? name);
    const [done, left] = [versions(applied), versions(pending)];
    if (files.some(({ version }) => done.includes(version) === left.includes(version)))
        return undefined;
    return left.every((version) => known.has(version)) ? done : undefined;
}


/***/ }),

/***/ 9515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  typeorm: () => (/* binding */ typeorm)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/builders.js + 6 modules
var builders = __webpack_require__(226);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/statements.js
var statements = __webpack_require__(3301);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js
var environments = __webpack_require__(8761);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/exported.js
var exported = __webpack_require__(7980);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/globs.js





/** Reads all of `migrations`. Throws a UserError for what does not stand there word for word. */
function readListed(config, file) {
    const listed = { globs: [], classes: [] };
    const read = (value, depth = 0) => {
        const tokens = withoutBrackets(value);
        const [first, second] = tokens;
        const branches = branchesOf(tokens);
        const path = (0,exported/* readPath */.G7)(tokens);
        if (first === undefined)
            return;
        if (depth > 9)
            throw (0,environments/* unreadable */.O$)('The migrations of the data source cannot be told.', shown(value), file);
        if ((0,programs_tokens/* isSign */.A7)(first, '[') && (0,programs_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1) {
            for (const element of (0,programs_tokens/* splitAt */.gI)(tokens.slice(1, -1), ','))
                read(element, depth + 1);
        }
        else if (branches !== undefined)
            for (const branch of branches)
                read(branch, depth + 1);
        else if ((0,programs_tokens/* isSign */.A7)(first, '.') && (0,programs_tokens/* isSign */.A7)(second, '.'))
            read(tokens.slice(3), depth + 1);
        else if (first.kind === 'word' && second === undefined) {
            const values = config.values(first.value).filter(([opens]) => (0,programs_tokens/* isSign */.A7)(opens, '[') || opens?.kind === 'text');
            if (values.length === 0)
                listed.classes.push(first.value);
            for (const one of values)
                read(one, depth + 1);
        }
        else if (path !== undefined && (path.besideFile || !path.path.startsWith('/')))
            listed.globs.push(path);
        else
            throw (0,environments/* unreadable */.O$)('The migrations of the data source cannot be told.', shown(value), file);
    };
    for (const value of config.values('migrations'))
        read(value);
    return listed;
}
/** Either side of `condition ? one : other`. */
function branchesOf(tokens) {
    const [condition, ...rest] = (0,programs_tokens/* splitAt */.gI)(tokens, '?');
    if (condition === undefined || rest.length !== 1)
        return undefined;
    const [one, other, more] = (0,programs_tokens/* splitAt */.gI)(rest[0] ?? [], ':');
    return one === undefined || other === undefined || more !== undefined ? undefined : [one, other];
}
function withoutBrackets(value) {
    const typed = value.findIndex(({ kind, value: word }, at) => at > 0 && kind === 'word' && word === 'as');
    const tokens = typed > 0 ? value.slice(0, typed) : value;
    const around = (0,programs_tokens/* isSign */.A7)(tokens[0], '(') && (0,programs_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1;
    return around ? withoutBrackets(tokens.slice(1, -1)) : tokens;
}
function shown(tokens) {
    return tokens.map(({ value }) => value).join(' ');
}
/** The part of a glob before its first wildcard, as a folder. */
function folderOf(glob) {
    const fixed = glob.split(/[*{[?(]/, 1)[0] ?? '';
    return fixed.endsWith('/') ? fixed.slice(0, -1) : external_node_path_.posix.dirname(fixed);
}
/** Whether a file of the migrations' folder is one that the patterns (packed by `JSON.stringify`) name. */
function isMigration(name, globs) {
    return globs === undefined || JSON.parse(globs).some((glob) => matches(name, glob));
}
/** What it does not understand of a pattern, it takes as matching. */
function matches(path, glob) {
    if (/[()[\]!]/.test(glob))
        return true;
    let braces = 0;
    const pattern = glob.replace(/\*\*\/|\*\*?|[?{},]|[.+^$|\\]/g, (sign) => {
        if (sign === '**/')
            return '(?:.*/)?';
        if (sign === '**')
            return '.*';
        if (sign === '*')
            return '[^/]*';
        if (sign === '?')
            return '[^/]';
        if (sign === '{')
            braces += 1;
        if (sign === '}')
            braces -= 1;
        if (sign === '{')
            return '(?:';
        if (sign === '}')
            return ')';
        if (sign === ',')
            return braces > 0 ? '|' : ',';
        return `\\${sign}`;
    });
    return braces !== 0 || new RegExp(`^${pattern}$`).test(path);
}
/** Throws a UserError for a class that no file that was read has. */
function refuseUnknownClasses(classes, texts, file) {
    const isThere = (name) => texts.some((text) => new RegExp(`\\bclass\\s+${name}\\b`).test(text));
    const unknown = classes.filter((name) => !/^[\w$]+$/.test(name) || !isThere(name));
    if (unknown.length === 0)
        return;
    throw new errors/* UserError */.yo('The data source lists a migration whose file is not known, and so cannot be judged.', {
        reason: 'unsupported-setting',
        received: unknown.slice(0, 5).join(', '),
        accepted: "patterns of paths, such as 'src/migrations/*.ts', or classes of files that such a pattern names",
        remedy: 'Name the files of all migrations by patterns in `migrations` of the data source.',
        file,
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/imports.js
var imports = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/project.js






const sourceNames = /^(?:.*data-?source|ormconfig|typeorm(?:[.-]config)?)\.(?:ts|js|cjs|mjs|cts|mts)$/i;
/** Finds a data source and the folder of its migrations. */
async function findTypeormProject(project, files) {
    const source = await (0,tools_project/* findNearest */.qg)(project, sourceNames, async (path) => /\bnew\s+DataSource\s*\(/.test(await project.read(path)));
    if (source === undefined)
        return undefined;
    const beside = external_node_path_.posix.dirname(source);
    // Globs are relative to where the tool is started: where the package is.
    const manifest = await (0,tools_project/* findNearest */.qg)({ ...project, path: beside }, /^package\.json$/, (path) => (0,tools_project/* isBelow */.Yw)(beside, external_node_path_.posix.dirname(path)));
    const workingDirectory = manifest === undefined ? beside : external_node_path_.posix.dirname(manifest);
    const saying = await (0,imports/* findSaying */.t)(project, source, 'migrations');
    const config = (0,programs_config/* readConfig */.X)(saying.text);
    const { globs, classes } = readListed(config, saying.path);
    const around = external_node_path_.posix.dirname(saying.path);
    const named = globs.map(({ path, besideFile }) => external_node_path_.posix.join(besideFile ? around : workingDirectory, path));
    const isThere = async (folders) => {
        const there = await Promise.all(folders.map((folder) => (0,tools_project/* hasFolder */.bU)(project, folder)));
        return folders.filter((_, at) => there[at]);
    };
    const isFound = (globs) => isThere(globs.map(folderOf));
    // What they name may only be there once it was built: then nothing but the sources can be looked at.
    const sets = [named, named.map((glob) => sourceOf(glob, 'src/')), named.map((glob) => sourceOf(glob, ''))];
    let [globsThere, folders] = [named, []];
    for (const set of sets) {
        if (folders.length === 0)
            [globsThere, folders] = [set, await isFound(set)];
    }
    const usual = await isThere([workingDirectory, beside].flatMap((place) => [
        external_node_path_.posix.join(place, 'migrations'),
        external_node_path_.posix.join(place, 'src/migrations'),
    ]));
    const guessed = [...new Set(usual)];
    if (folders.length === 0 && guessed.length > 1)
        throw (0,environments/* unreadable */.O$)('The migrations of the data source are not there, and several folders may hold them.', guessed.join(', '), saying.path);
    const present = folders.length > 0 ? folders : guessed;
    const within = folders.length > 0 ? globsThere : undefined;
    const read = (await Promise.all([...new Set(present)].map((folder) => (0,tools_project/* readBelow */.Gj)(project, folder, files)))).flat();
    const paths = new Set();
    const own = read.filter(({ path }) => {
        const first = !paths.has(path);
        paths.add(path);
        return first && isMigration(path, within && JSON.stringify(within));
    });
    refuseUnknownClasses(classes, own.map(({ text }) => text), saying.path);
    if (present.length === 0)
        return undefined;
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const [table = 'migrations'] = config.texts('migrationsTableName');
    const [schema] = config.texts('schema');
    const [mode = 'all'] = config.texts('migrationsTransactionMode');
    return {
        because: source,
        directory,
        workingDirectory,
        files: own.map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) })),
        settings: {
            'typeorm.source': external_node_path_.posix.relative(workingDirectory, source),
            'typeorm.table': schema === undefined ? table : `${schema}.${table}`,
            'typeorm.transactions': mode,
            ...(within && { 'typeorm.globs': JSON.stringify(within.map((glob) => external_node_path_.posix.relative(directory, glob))) }),
        },
        ...(/\.[cm]?ts$/.test(source) ? { executable: 'typeorm-ts-node-commonjs' } : {}),
    };
}
/** The pattern of the sources of what a pattern names once it was built. */
function sourceOf(glob, sources) {
    return glob.replace(/(^|\/)(?:dist|build|lib|out)\//, `$1${sources}`).replace(/\.([cm]?)js$/, '.$1ts');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/adapter.js










/** TypeORM 1: classes with a moment in their names, all pending in one transaction, bookkeeping by class. */
const typeorm = {
    name: 'typeorm',
    title: 'TypeORM',
    executable: 'typeorm',
    forbidden: ['schema:drop', 'schema:sync', 'migration:revert', 'migration:generate', 'query', '--fake'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: 'a data source (`*data-source.*`, `ormconfig.*`) with `new DataSource`; the files of its `migrations`, which may be several patterns',
        bookkeeping: '`migrations` (or `migrationsTableName`)',
        transaction: 'all that is pending together; each file or none by `migrationsTransactionMode`',
        ownList: '`migration:show`',
    },
    files: /^(?!.*\.d\.[cm]?ts$)[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    find: (project) => findTypeormProject(project, typeorm.files),
    isRead: (name, settings) => isMigration(name, settings['typeorm.globs']),
    read: (files, settings) => files
        .filter(({ text }) => /\bup\b/.test(text))
        .map(({ name, path, text }) => {
        const version = /\bname\s*(?::\s*string\s*)?=\s*['"`](\w+\d{13})['"`]/.exec(text)?.[1] ??
            /\bclass\s+(\w+\d{13})\b/.exec(text)?.[1];
        if (version === undefined)
            throw nameless(path);
        const file = { name, path, text, version };
        return settings?.['typeorm.transactions'] === 'none' ? { ...file, transactional: false } : file;
    })
        .filter((file, at, all) => !all.slice(0, at).some((one) => isBuiltFrom(one, file)))
        .sort((a, b) => momentOf(a) - momentOf(b)),
    async pending(session, files, settings) {
        const table = (0,bookkeeping/* parseTableName */.HC)(settings['typeorm.table'] ?? 'migrations', 'migrationsTableName');
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['name'], 'id');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,by_tool/* byList */.aM)('TypeORM', {
        list: (settings) => ['migration:show', '-d', settings['typeorm.source'] ?? ''],
        read: (said, files) => (0,by_tool/* readList */.LD)(said, files, { applied: /^\[X\] \d+ (\w+)$/, pending: /^\[ \] (\w+)$/ }),
    }),
    current: tools_history/* newest */.B,
    gateSource: ({ text, transactional }) => (0,statements/* readProgram */.L)(text, {
        methods: ['query'],
        builders: builders/* queryRunnerBuilders */.H5,
        transactional: transactional !== false && !/\btransaction\s*(?::\s*\w+\s*)?=\s*false\b/.test(text),
    }),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('TypeORM needs a launcher.');
        const result = await launcher.run(['migration:run', '-d', settings['typeorm.source'] ?? ''], environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,failure/* saidBy */.TT)(result);
        const [, version, message] = /^Migration "(.+)" failed, error: (.+)$/m.exec(said) ?? [];
        const file = pending.find((one) => one.version === version);
        const line = file === undefined ? undefined : (0,failure/* lineInStack */.UT)(said, file.name);
        return {
            message: message ?? (0,failure/* lastLines */.w$)(result, 'TypeORM'),
            code: (0,failure/* sqlStateIn */.TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: ({ source }) => source.transactional
        ? 'What was pending was rolled back together (with `migrationsTransactionMode: each` the file alone). Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
/** A class that is there as TypeScript and as what was built of it counts once: as the pattern that comes first has it. */
function isBuiltFrom(one, other) {
    const stem = ({ path }) => external_node_path_.posix.basename(path).replace(/\.\w+$/, '');
    return one.version === other.version && one.path !== other.path && stem(one) === stem(other);
}
function momentOf({ version }) {
    return Number(version.slice(-13));
}
function nameless(file) {
    return new errors/* UserError */.yo(`${file} has no migration that TypeORM would run.`, {
        reason: 'invalid-migration',
        accepted: 'a class whose name, or property `name`, ends with 13 digits: AddUsers1700000000000',
        remedy: 'Name the class as `typeorm migration:create` does, or move the file out of the folder.',
        file,
    });
}


/***/ })

};
;