"use strict";
exports.id = 3347;
exports.ids = [3347];
exports.modules = {

/***/ 8640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escapePattern)
/* harmony export */ });
/** Text as a regular expression takes it word for word: every sign that means something there is escaped. */
function escapePattern(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ }),

/***/ 8036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readToml)
/* harmony export */ });
/**
 * Reads TOML (version 1.0). Its reader is loaded with the first text: most projects have none. Throws an Error that
 * names line and column for text that is none.
 */
async function readToml(text) {
    const { parse } = await __webpack_require__.e(/* import() */ 3292).then(__webpack_require__.bind(__webpack_require__, 3292));
    return parse(text, { integersAsBigInt: 'asNeeded' });
}


/***/ }),

/***/ 8298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tokensOf)
/* harmony export */ });
/* harmony import */ var _ascii_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6506);
/* harmony import */ var _mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4641);


/**
 * Splits SQL into what it says: words, numbers, signs, and texts in quotes as they stand. Blanks and comments are left
 * out, except MySQL's comments that run. It never fails: a quote without its end reaches to the end.
 */
function tokensOf(sql, kind) {
    const pattern = patternOf(kind, (0,_ascii_js__WEBPACK_IMPORTED_MODULE_1__/* .isAscii */ .E)(sql));
    const tokens = [];
    let at = 0;
    while (at < sql.length) {
        if (kind === 'postgresql' && sql.startsWith('/*', at)) {
            at = endOfNested(sql, at);
            continue;
        }
        pattern.lastIndex = at;
        const match = pattern.exec(sql);
        const text = match?.[0] ?? sql[at] ?? '';
        at += text.length;
        // Blanks are the first group of each pattern, words the last.
        if (match?.[1] !== undefined)
            continue;
        tokens.push(match?.at(-1) === undefined ? text : fold(text, kind));
    }
    while (tokens.at(-1) === ';')
        tokens.pop();
    return tokens;
}
/**
 * Unquoted names have no case in PostgreSQL and SQLite. In MySQL those of tables do on most servers, so only keywords
 * are folded there.
 */
function fold(word, kind) {
    // Of other letters the case stays.
    const lower = /^[\w$]*$/.test(word) ? word.toLowerCase() : word.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    return kind !== 'mysql' || _mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .mysqlKeywords */ .z.has(lower) ? lower : word;
}
const ascii = { letter: 'A-Za-z', digit: '0-9' };
const any = { letter: String.raw `\p{L}`, digit: String.raw `\p{N}` };
const number = String.raw `\d[\w.]*`;
const doubled = (quote) => `${quote}(?:[^${quote}]|${quote}${quote})*(?:${quote}|$)`;
const escaped = (quote) => String.raw `${quote}(?:[^${quote}\\]|\\[\s\S]|${quote}${quote})*(?:${quote}|$)`;
/** Each made when it is first asked for. */
const made = new Map();
function patternOf(kind, plain) {
    const key = `${kind} ${plain}`;
    const pattern = made.get(key) ?? patterns[kind](plain ? ascii : any);
    made.set(key, pattern);
    return pattern;
}
const patterns = {
    postgresql: (letters) => make(letters, String.raw `\s+|--[^\n]*`, 
    // A letter before the quote changes what is in it, so the two are one.
    `[eE]${escaped("'")}`, `(?:[bBxXnN]|[uU]&)?${doubled("'")}`, `(?:[uU]&)?${doubled('"')}`, String.raw `(\$(?:[${letters.letter}_][${letters.letter}${letters.digit}_]*)?\$)[\s\S]*?(?:\2|$)`),
    mysql: (letters) => make(letters, String.raw `\s+|#[^\n]*|--(?![!-~\u0080-\u{10ffff}])[^\n]*|\/\*(?![!M+])[\s\S]*?(?:\*\/|$)`, `[bBxXnN]?${escaped("'")}`, escaped('"'), doubled('`')),
    sqlite: (letters) => make(letters, String.raw `\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`, `[xX]?${doubled("'")}`, doubled('"'), doubled('`'), String.raw `\[[^\]]*(?:\]|$)`),
};
function make({ letter, digit }, skipped, ...quoted) {
    const word = `([${letter}_][${letter}${digit}_$]*)`;
    return new RegExp(`(${skipped})|${[...quoted, word, number].join('|')}|[\\s\\S]`, 'yu');
}
/** PostgreSQL's comments may stand inside of each other. */
function endOfNested(sql, start) {
    let depth = 0;
    const mark = /\/\*|\*\//g;
    mark.lastIndex = start;
    for (let match = mark.exec(sql); match !== null; match = mark.exec(sql)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return mark.lastIndex;
    }
    return sql.length;
}


/***/ }),

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isAscii)
/* harmony export */ });
/** Whether all characters of a text are ASCII, so that each is a byte. */
function isAscii(text) {
    return Buffer.byteLength(text) === text.length;
}


/***/ }),

/***/ 3347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  flyway: () => (/* binding */ flyway)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/versions.js
var tools_versions = __webpack_require__(6008);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/names.js


/** Callbacks that `migrate` calls; those of other commands never run here. */
const callback = /^(?:(?:before|after)(?:Migrate|EachMigrate|Validate|Repeatables|Versioned|Connect|CreateSchema)\w*?|createSchema)(?:__.*)?$/;
/**
 * Reads a file's name as Flyway does: prefix, version, separator, description, suffix. Undefined for one that never
 * runs, as what undoes (`U`) does not.
 */
function readName(name, options) {
    const { prefix, repeatable, baseline, separator, suffixes } = naming(options);
    const base = external_node_path_.posix.basename(name);
    const suffix = suffixes.find((one) => base.endsWith(one));
    if (suffix === undefined)
        return undefined;
    const stem = base.slice(0, -suffix.length);
    if (callback.test(stem))
        return { kind: 'callback' };
    const at = stem.indexOf(separator);
    const [head, description] = at < 0 ? [stem, ''] : [stem.slice(0, at), stem.slice(at + separator.length).replaceAll('_', ' ')];
    if (head === repeatable && at >= 0)
        return { kind: 'repeatable', description };
    for (const [kind, start] of [
        ['versioned', prefix],
        ['baseline', baseline],
    ]) {
        const version = head.startsWith(start) ? head.slice(start.length).replaceAll('_', '.') : '';
        if ((0,tools_versions/* isVersion */.l)(version))
            return { kind, version, description };
    }
    return undefined;
}
/** How Flyway names files, by its configuration or its own defaults. */
function naming(options) {
    const suffixes = options.list('sqlMigrationSuffixes');
    return {
        prefix: options.text('sqlMigrationPrefix') ?? 'V',
        repeatable: options.text('repeatableSqlMigrationPrefix') ?? 'R',
        baseline: options.text('baselineMigrationPrefix') ?? 'B',
        separator: options.text('sqlMigrationSeparator') ?? '__',
        suffixes: suffixes.length > 0 ? suffixes : ['.sql'],
    };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/flyway/options.js
var flyway_options = __webpack_require__(8892);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/arguments.js


/**
 * The arguments before a command. What was read of a project, and judged, has to be what runs, whatever else Flyway finds
 * in files and variables of its own; so it is told again. `directory` is the migrations' folder as Flyway sees it.
 */
function projectArguments(settings, directory) {
    const options = (0,flyway_options/* readOptions */.Tt)(settings);
    const config = settings['flyway.config'];
    const places = JSON.parse(settings['flyway.locations'] ?? '["."]');
    const locations = places.length === 1 ? [directory] : places;
    const { prefix, repeatable, separator, suffixes } = naming(options);
    const environment = options.text('environment');
    return [
        '-skipCheckForUpdate',
        ...(config === undefined ? [] : [`-configFiles=${config}`]),
        ...(environment === undefined ? [] : [`-environment=${environment}`]),
        `-locations=${locations.map((place) => `filesystem:${place}`).join(',')}`,
        `-sqlMigrationPrefix=${prefix}`,
        `-repeatableSqlMigrationPrefix=${repeatable}`,
        `-sqlMigrationSeparator=${separator}`,
        `-sqlMigrationSuffixes=${suffixes.join(',')}`,
        ...Object.entries(options.placeholders).map(([name, value]) => `-placeholders.${name}=${value}`),
    ];
}
/**
 * What Flyway gets beside the database: nothing is told to its maker, nothing can be cleaned, and its own lock is one of
 * the session, since one of a transaction stops CREATE INDEX CONCURRENTLY for ever.
 */
const flywayEnvironment = {
    REDGATE_DISABLE_TELEMETRY: 'true',
    FLYWAY_CLEAN_DISABLED: 'true',
    FLYWAY_POSTGRESQL_TRANSACTIONAL_LOCK: 'false',
};

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/checksum.js

/**
 * The checksum that Flyway keeps of a text: CRC-32 (ISO 3309) over its lines without their ends and without a byte order
 * mark, as a signed number of 32 bits.
 */
function checksumOf(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines.reduce((sum, line) => (0,external_node_zlib_.crc32)(line, sum), 0) | 0;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/action/src/pattern.js
var src_pattern = __webpack_require__(8640);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/placeholders.js

/** Puts the values of placeholders into a text, as far as they are known here; on as many lines as before. */
function fillPlaceholders(text, options, replaced = true) {
    if (!replaced || !options.says('placeholderReplacement', true))
        return { text, unknown: [], line: 0 };
    const start = options.text('placeholderPrefix') ?? '${';
    const end = options.text('placeholderSuffix') ?? '}';
    const known = {
        'flyway:table': options.text('table') ?? 'flyway_schema_history',
        ...options.placeholders,
    };
    const unknown = [];
    let line = 0;
    const pattern = new RegExp(`${(0,src_pattern/* escapePattern */.M)(start)}([\\w.:-]+?)${(0,src_pattern/* escapePattern */.M)(end)}`, 'g');
    const filled = text.replace(pattern, (whole, key, at) => {
        // Flyway looks placeholders up without regard to case.
        const value = known[key.toLowerCase()];
        if (value !== undefined && !value.includes('\n'))
            return value;
        if (unknown.length === 0)
            line = text.slice(0, at).split('\n').length;
        unknown.push(key);
        return whole;
    });
    return { text: filled, unknown, line };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/history.js






/** Where Flyway keeps its history: in the schema that it is told, else in the one that the session sees first. */
function historyTable(options) {
    const schema = options.text('defaultSchema') ?? options.list('schemas')[0];
    const table = options.text('table') ?? 'flyway_schema_history';
    return schema === undefined || schema === '' ? { table } : { schema, table };
}
/** Reads the history as it stands; none where its table is not there yet. */
function readHistory(session, options) {
    const columns = ['version', 'description', 'type', 'script', 'checksum', 'success'];
    return (0,bookkeeping/* readRows */.aK)(session, historyTable(options), columns, 'installed_rank');
}
/** Whether `migrate` would begin by taking a filled schema for one that is at `baselineVersion`. */
async function willBaseline(session, options) {
    const name = historyTable(options);
    if (!options.says('baselineOnMigrate', false) || (await (0,bookkeeping/* tableExists */.F9)(session, name)))
        return false;
    const place = {
        postgresql: `FROM information_schema.tables WHERE table_schema = COALESCE($1, current_schema())`,
        mysql: 'FROM information_schema.TABLES WHERE TABLE_SCHEMA = COALESCE(?, DATABASE())',
        sqlite: `FROM sqlite_schema WHERE ? IS NOT 0`,
    };
    return (await session.query(`SELECT 1 AS one ${place[session.kind]} LIMIT 1`, [name.schema ?? null])).length > 0;
}
/** What was applied, by the rows in their order: undone and deleted ones count no more. */
function standing(rows) {
    const found = new Map();
    for (const row of rows) {
        const key = row.version ?? `R ${row.description}`;
        if (row.type === 'SCHEMA')
            continue;
        if (row.type.startsWith('UNDO') || row.type === 'DELETE')
            found.delete(key);
        else
            found.set(key, row);
    }
    return found;
}
const isBaseline = (row) => row.type.endsWith('BASELINE');
const isFailed = (row) => !Number(row.success);
/** The rows of migrations that failed, and that nobody has repaired. */
function findFailed(rows) {
    return [...standing(rows).values()].filter(isFailed);
}
/** Whether a file is the one that a row is about. */
function isOf(row, file, options) {
    const kind = readName(file.name, options);
    if (kind === undefined || kind.kind === 'callback')
        return false;
    if (kind.kind === 'repeatable')
        return row.version === null && row.description === kind.description;
    return row.version !== null && (0,tools_versions/* compareVersions */.Z)(row.version, kind.version) === 0;
}
/**
 * Compares Flyway's history with the files. What Flyway would refuse to go on with is `stuck`: a file that
 * was edited after it had been applied, and one that is older than what was applied, unless its options permit it.
 */
function compareFlyway(rows, files, options, baselined = false) {
    const known = files.flatMap((file) => {
        const kind = readName(file.name, options);
        return kind === undefined ? [] : [{ file, kind }];
    });
    const applied = [...standing(rows).values()].filter((row) => !isFailed(row));
    const floor = floorOf(applied, known, options, baselined);
    const newest = newestVersion(applied.flatMap(({ version }) => version ?? []));
    const target = options.text('target')?.replaceAll('_', '.');
    const above = (version) => target !== undefined && (0,tools_versions/* isVersion */.l)(target) && (0,tools_versions/* compareVersions */.Z)(version, target) > 0;
    const patterns = options.list('ignoreMigrationPatterns');
    const pending = [];
    const along = [];
    let stuck;
    for (const { file, kind } of known) {
        const row = applied.find((one) => isOf(one, file, options));
        if (kind.kind === 'callback')
            along.push(file);
        else if (kind.kind === 'repeatable') {
            const { text, unknown } = fillPlaceholders(file.text, options);
            if (row === undefined)
                pending.push(file);
            else if (unknown.length > 0)
                along.push(file);
            else if (row.checksum !== checksumOf(text))
                pending.push(file);
        }
        else if (row !== undefined) {
            if (options.says('validateOnMigrate', true))
                stuck ??= findEdited(file, kind.kind, row);
        }
        else if (kind.kind === 'baseline') {
            if (floor?.file === file)
                pending.push(file);
        }
        else if (!above(kind.version) && (floor === undefined || (0,tools_versions/* compareVersions */.Z)(kind.version, floor.version) > 0)) {
            const late = newest !== undefined && (0,tools_versions/* compareVersions */.Z)(kind.version, newest) < 0;
            if (late && patterns.includes('*:ignored'))
                continue;
            if (late && !options.says('outOfOrder', false))
                stuck ??= outOfOrder(file, newest);
            pending.push(file);
        }
    }
    // By the name that a file has here: `1.0` and `1` are one version.
    const nameOf = (row) => known.find(({ file, kind }) => isOf(row, file, options) && (kind.kind === 'baseline') === isBaseline(row))?.file
        .version ??
        row.version ??
        row.script;
    return {
        applied: applied.map(nameOf),
        marked: applied.filter(({ type }) => type === 'BASELINE').map(nameOf),
        pending,
        along,
        current: newest ?? '',
        ...(stuck === undefined ? {} : { stuck }),
        missing: applied
            .filter((row) => !isBaseline(row) && !files.some((file) => isOf(row, file, options)))
            .map((row) => row.version ?? row.script),
    };
}
/** The version up to which nothing has to run, and on an empty history the file that stands for all of that. */
function floorOf(applied, known, options, baselined) {
    const done = newestVersion(applied.filter(isBaseline).flatMap(({ version }) => version ?? []));
    if (done !== undefined)
        return { version: done, file: undefined };
    if (baselined)
        return { version: options.text('baselineVersion') ?? '1', file: undefined };
    if (applied.length > 0)
        return undefined;
    const found = known.flatMap(({ file, kind }) => (kind.kind === 'baseline' ? [{ file, version: kind.version }] : []));
    return found.sort((a, b) => (0,tools_versions/* compareVersions */.Z)(b.version, a.version))[0];
}
/** The highest of these versions. */
function newestVersion(versions) {
    return [...versions].sort(tools_versions/* compareVersions */.Z).at(-1);
}
function findEdited(file, kind, row) {
    // A baseline that a person declared has no file, and so no checksum.
    if (row.checksum === null || isBaseline(row) !== (kind === 'baseline'))
        return undefined;
    const checksum = checksumOf(file.text);
    if (row.checksum === checksum)
        return undefined;
    return new errors/* UserError */.yo(`${file.path} was edited after it had been applied: the database does not have what it says now.`, {
        reason: 'edited-migration',
        received: `checksum ${checksum}`,
        accepted: `checksum ${row.checksum}, as it was applied`,
        remedy: 'Restore the file (git log -p shows how it was), and put the change into a new one.',
        file: file.path,
    });
}
/** The error for a file with an older version than one that has been applied. */
function outOfOrder(file, newest) {
    return new errors/* UserError */.yo(`${file.path} has an older version than one that is applied already: Flyway refuses to run anything then.`, {
        reason: 'out-of-order',
        received: `version ${file.version}, beside ${newest}`,
        accepted: `a version above ${newest}`,
        remedy: 'Give the file a newer version, or set `outOfOrder = true` in Flyway’s configuration.',
        file: file.path,
    });
}
/** The error for a failed migration whose file is not in this checkout. */
function failedError({ script }) {
    return new errors/* UserError */.yo(`Flyway’s history has a failed migration, ${script}, that this checkout does not have.`, {
        reason: 'failed-migration',
        received: script,
        accepted: 'a history without failed migrations',
        remedy: 'Look at what it left and undo that, then run `flyway repair`, which takes it out of the history.',
    });
}
/** The history, with why Flyway goes on with nothing where a file that is pending here has failed before. */
function heedFailed(history, rows, options) {
    const failed = findFailed(rows);
    const file = history.pending.find((one) => failed.some((row) => isOf(row, one, options)));
    if (file === undefined)
        return history;
    const stuck = new errors/* UserError */.yo(`An earlier run of ${file.name} failed, and stands in Flyway’s history as failed.`, {
        reason: 'failed-migration',
        received: file.name,
        accepted: 'a history without failed migrations: Flyway applies nothing before',
        remedy: 'Look at what it left and undo that, then run `flyway repair`, which takes it out of the history.',
        file: file.path,
    });
    return { ...history, stuck };
}

// EXTERNAL MODULE: ./build/packages/config/src/mapping.js
var mapping = __webpack_require__(6876);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/info.js

const applied = new Set(['Success', 'Out of Order', 'Missing', 'Future', 'Baseline', 'Outdated', 'Superseded']);
const failed = new Set(['Failed', 'Failed (Missing)', 'Failed (Future)']);
const left = new Set(['Above Target', 'Below Baseline', 'Ignored (Baseline)']);
/** Whether Flyway takes it for done, whatever became of its file since. */
const isApplied = ({ state }) => applied.has(state);
/** Whether it was begun and did not come to its end. */
const info_isFailed = ({ state }) => failed.has(state);
/** Whether it is neither applied nor ever to be, as things stand. */
const isLeft = ({ state }) => left.has(state);
/** Reads what `info validate` wrote as JSON; undefined for anything else than the answers of both. */
function readInfo(stdout) {
    const results = listOf(parse(stdout)?.['individualResults']);
    const answer = (operation) => results?.find((one) => one['operation'] === operation);
    const [info, validate] = [answer('info'), answer('validate')];
    const migrations = listOf(info?.['migrations']);
    const invalid = validate?.['validationSuccessful'] === true ? [] : listOf(validate?.['invalidMigrations']);
    const allSchemasEmpty = info?.['allSchemasEmpty'];
    if (migrations === undefined || invalid === undefined || typeof allSchemasEmpty !== 'boolean')
        return undefined;
    const entries = migrations.map((one) => readEntry(one, invalid));
    return entries.every((one) => one !== undefined) ? { entries, allSchemasEmpty } : undefined;
}
/** The lines of what Flyway wrote in place of an answer, where it did. */
function readError(stdout) {
    const error = parse(stdout)?.['error'];
    const message = (0,mapping/* isMapping */.p)(error) ? error['message'] : undefined;
    return typeof message === 'string' ? message.split(/\n-{3,}/)[0]?.split('\n') : undefined;
}
function readEntry(one, invalid) {
    const { version, description, type, state, filepath } = one;
    const texts = [version, description, type, state, filepath];
    if (!texts.every((text) => typeof text === 'string'))
        return undefined;
    const [number = '', title = '', kind = '', said = '', path = ''] = texts;
    const fault = invalid.find((other) => other['version'] === version && other['description'] === description);
    const { errorCode, errorMessage } = (fault?.['errorDetails'] ?? {});
    const checksum = /Applied to database : (-?\d+)/.exec(String(errorMessage))?.[1];
    return {
        version: number === '' ? null : number,
        description: title,
        type: kind,
        state: said,
        script: path.split(/[\\/]/).at(-1) || number || title,
        noted: errorCode === 'CHECKSUM_MISMATCH' ? Number(checksum ?? 0) : undefined,
    };
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        return (0,mapping/* isMapping */.p)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function listOf(value) {
    return Array.isArray(value) && value.every(mapping/* isMapping */.p) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/by-tool.js








/**
 * Asks Flyway by `info` and `validate`, which write JSON. Its states become rows of its history, which are compared as
 * those of the table are; what comes of it has to be what Flyway itself calls pending. Throws a UserError otherwise.
 */
async function askInfo(launcher, files, settings) {
    const options = (0,flyway_options/* readOptions */.Tt)(settings);
    const args = [...projectArguments(settings, launcher.directory), '-outputType=json', 'info', 'validate'];
    const environment = { ...launcher.environment, ...(0,flyway_options/* passedVariables */.a7)(settings), ...flywayEnvironment };
    const result = await launcher.run(args, environment, true);
    const info = result.exitCode === 0 ? readInfo(result.stdout) : undefined;
    // What it writes as JSON is not in the log.
    const said = (lines) => (0,by_tool/* unreadableStatus */.YP)('Flyway', { ...result, lines });
    if (info === undefined)
        throw said(readError(result.stdout) ?? result.lines);
    const rows = info.entries
        .filter((entry) => isApplied(entry) || info_isFailed(entry))
        .map((entry) => rowOf(entry, files, options));
    const gone = findFailed(rows).find((row) => !files.some((file) => isOf(row, file, options)));
    if (gone !== undefined)
        throw failedError(gone);
    // Without a row it has no table: what is there then is taken for the baseline.
    const baselined = options.says('baselineOnMigrate', false) && rows.length === 0 && !info.allSchemasEmpty;
    const history = compareFlyway(rows, files, options, baselined);
    if (!agrees(history, info.entries, files, options, baselined))
        throw said([info.entries.map(({ script, state }) => `${script}: ${state}`).join(', ') || 'an empty list']);
    return heedFailed(history, rows, options);
}
function rowOf({ version, description, type, state, script, noted }, files, options) {
    const row = { version, description, type, script, checksum: null, success: !info_isFailed({ state }) };
    const file = files.find((one) => isOf(row, one, options));
    if (file === undefined)
        return row;
    const { text } = version === null ? fillPlaceholders(file.text, options) : file;
    // Of one that is as it was applied no checksum is told, and of one that is to be repeated none at all.
    return { ...row, checksum: state === 'Outdated' ? null : (noted ?? checksumOf(text)) };
}
/** Whether Flyway has each file in its list, and calls pending what the comparison does. */
function agrees({ pending, along = [] }, entries, files, options, baselined) {
    const skipped = options.list('ignoreMigrationPatterns').includes('*:ignored');
    const base = options.text('baselineVersion') ?? '1';
    const below = ({ version }) => baselined && version !== null && (0,tools_versions/* compareVersions */.Z)(version, base) <= 0;
    const isPending = (entry) => (entry.state === 'Pending' && !below(entry)) || (entry.state === 'Ignored' && !skipped) || info_isFailed(entry);
    const isKnown = ({ state }) => isApplied({ state }) || info_isFailed({ state }) || isLeft({ state }) || state === 'Pending' || state === 'Ignored';
    const fileOf = (entry) => files.find((file) => isOf({ ...entry, checksum: null, success: true }, file, options));
    const claimed = entries.filter(isPending).map(fileOf);
    const listed = new Set(entries.map(fileOf));
    return (entries.every(isKnown) &&
        claimed.every((file) => file !== undefined && (pending.includes(file) || along.includes(file))) &&
        pending.every((file) => claimed.includes(file)) &&
        files.every((file) => listed.has(file) || along.includes(file)));
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/failure.js

/** Reads the table that Flyway prints of a script that failed: `SQL State  : 42P01`, `Message`, `Location`, `Line`. */
function readFailure(result, pending) {
    const said = (0,failure/* saidBy */.TT)(result);
    const field = (name) => new RegExp(`^${name}\\s*: (.+)$`, 'm').exec(said)?.[1]?.trim();
    const message = field('Message')?.replace(/^ERROR: /, '');
    const location = field('Location')?.replace(/ \(.*\)$/, '');
    const file = pending.find(({ name }) => location !== undefined && `/${location}`.endsWith(`/${name}`));
    const line = Number(field('Line'));
    return {
        message: message ?? firstError(said) ?? (0,failure/* lastLines */.w$)(result, 'Flyway'),
        code: field('SQL State') ?? '',
        ...(file === undefined ? {} : { version: file.version, ...(line > 0 ? { line } : {}) }),
    };
}
/** What Flyway says where no script failed, such as of a history that it does not accept; up to an empty line. */
function firstError(said) {
    return /^ERROR: ([\s\S]+?)(?:\nNeed more flexibility|\n\s*\n|$(?![\s\S]))/m.exec(said)?.[1]?.trim();
}

// EXTERNAL MODULE: ./build/packages/config/src/toml.js
var toml = __webpack_require__(8036);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/config.js


/**
 * Reads a configuration of Flyway: `flyway.toml` or the older `flyway.conf`. Names are in lower case and without
 * `flyway.`, those of placeholders too. Placeholders that come from elsewhere (`${env.X}`) are left out. Throws a
 * UserError for anything else that does and that has to be known, and for what is no TOML.
 */
async function readConfig(path, text) {
    const values = path.endsWith('.toml') ? await readTables(path, text) : readProperties(text);
    const found = new Map();
    // Schemas belong to the environment that is chosen, whose database we replace by ours.
    const environment = values.get('flyway.environment')?.[0]?.toLowerCase() ?? 'default';
    const schemas = values.get(`environments.${environment}.schemas`);
    if (schemas !== undefined && !values.has('flyway.schemas'))
        values.set('flyway.schemas', schemas);
    for (const [key, parts] of values) {
        if (!key.startsWith('flyway.'))
            continue;
        const own = key.slice('flyway.'.length);
        const elsewhere = parts.find((part) => part.includes('${'));
        if (elsewhere === undefined)
            found.set(own, parts);
        else if (deciding.has(own))
            throw notLiteral(path, key, elsewhere);
    }
    return found;
}
/** What decides which migrations there are, and where they are noted down. */
const deciding = new Set([
    'locations',
    'table',
    'defaultSchema',
    'schemas',
    'environment',
    'sqlMigrationPrefix',
    'repeatableSqlMigrationPrefix',
    'baselineMigrationPrefix',
    'sqlMigrationSeparator',
    'sqlMigrationSuffixes',
    'target',
].map((name) => name.toLowerCase()));
function notLiteral(file, key, received) {
    return new errors/* UserError */.yo(`${key} in ${file} comes from elsewhere, and has to be known before anything runs.`, {
        reason: 'unreadable-setting',
        received,
        accepted: 'a value that stands there word for word',
        remedy: `Write the value of ${key} into the file.`,
        file,
    });
}
function readProperties(text) {
    const values = new Map();
    for (const line of text.replace(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
        const [, key, value] = /^\s*([^#!\s=:][^=:\s]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        if (key === undefined || value === undefined)
            continue;
        const whole = key.toLowerCase().startsWith('flyway.placeholders.');
        const parts = whole ? [value] : value.split(',').map((part) => part.trim());
        values.set(key.toLowerCase(), parts);
    }
    return values;
}
/** Texts, numbers, truths and lists of them by their dotted keys in lower case: no more stands in Flyway's own files. */
async function readTables(path, text) {
    const values = new Map();
    const take = (value, key) => {
        if (typeof value !== 'object' || value === null || value instanceof Date)
            values.set(key, [String(value)]);
        else if (Array.isArray(value))
            values.set(key, value.map(String));
        else
            for (const [name, below] of Object.entries(value))
                take(below, key === '' ? lower(name) : `${key}.${lower(name)}`);
    };
    take(await tablesOf(path, text), '');
    return values;
}
async function tablesOf(path, text) {
    try {
        return await (0,toml/* readToml */.D)(text);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${path} is no TOML.`, {
            reason: 'unreadable-setting',
            received: (0,errors/* messageOf */.bD)(error).split('\n')[0],
            accepted: 'TOML 1.0, as Flyway reads it',
            remedy: 'Correct the place that is named.',
            file: path,
            cause: error,
        });
    }
}
const lower = (name) => name.toLowerCase();

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/find.js






/** Every name that a migration of Flyway may have here: suffixes can be chosen, but not freely. */
const files = /^[^.].*\.(?:sql|ddl|psql|pgsql|plsql|pls|plb|pks|pkb)(?:\.conf)?$/i;
/** Where migrations lie when no configuration says so, relative to the folder of the project. */
const usual = ['sql', 'db/migration', 'src/main/resources/db/migration', 'migrations', 'db/migrations', ''];
/** Finds a project by its configuration, else by migrations with Flyway's names in a usual place. */
async function find(project) {
    // Beside Flyway itself it lies in `conf`, and counts for the folder around it.
    const listed = (await project.list()).map((path) => [path.replace(/(^|\/)conf\/(flyway\.\w+)$/, '$1$2'), path]);
    const known = new Map(listed);
    const counted = { ...project, list: async () => [...known.keys()] };
    const place = await (0,tools_project/* findNearest */.qg)(counted, /^flyway\.(?:toml|conf)$/);
    const config = known.get(place ?? '');
    if (place === undefined || config === undefined)
        return findBare(project);
    const workingDirectory = external_node_path_.posix.dirname(place);
    const values = await readConfig(config, await project.read(config));
    const packed = (0,flyway_options/* packOptions */.Q)(values);
    const options = (0,flyway_options/* readOptions */.Tt)(packed);
    const named = options.list('locations').flatMap((place) => folderOf(place, config));
    const there = [];
    for (const one of named.map((path) => external_node_path_.posix.join(workingDirectory, path))) {
        if (await (0,tools_project/* hasFolder */.bU)(project, one))
            there.push((0,tools_project/* tidyFolder */.fZ)(one));
    }
    // A path of an image is not one of the repository.
    if (there.length === 0)
        there.push(...(await usualFolder(project, workingDirectory, options)));
    if (there.length === 0)
        return undefined;
    const standard = place === config;
    return foundIn(project, {
        because: config,
        workingDirectory,
        places: there,
        options,
        settings: { ...packed, ...(standard ? {} : { 'flyway.config': external_node_path_.posix.relative(workingDirectory, config) }) },
    });
}
async function findBare(project) {
    const named = (await project.list()).filter((path) => /^V\d[\d._]*__.+\.sql$/.test(external_node_path_.posix.basename(path)));
    const folders = new Set(named.flatMap((path) => placeOf(path, project.path)));
    const [directory, another] = folders;
    // Several folders with such names may be of another tool, which has to have its say.
    if (directory === undefined || another !== undefined)
        return undefined;
    return foundIn(project, {
        because: directory,
        workingDirectory: project.context,
        places: [directory],
        options: (0,flyway_options/* readOptions */.Tt)({}),
        settings: (0,flyway_options/* packOptions */.Q)(new Map()),
    });
}
/**
 * The folder with a usual name that a file lies in or below, or the very folder that was asked for: below a usual one may
 * lie one for each kind of database.
 */
function placeOf(path, asked) {
    const whole = `/${external_node_path_.posix.dirname(path)}/`;
    const place = usual.filter((one) => one !== '' && whole.includes(`/${one}/`)).sort((a, b) => b.length - a.length)[0];
    const folder = place === undefined ? external_node_path_.posix.dirname(path) : whole.slice(1, whole.indexOf(`/${place}/`) + place.length + 1);
    if (place !== undefined && asked !== folder && (0,tools_project/* isBelow */.Yw)(asked, folder))
        return (0,tools_project/* isBelow */.Yw)(path, asked) ? [asked] : [];
    const related = place === undefined ? folder === asked : (0,tools_project/* isBelow */.Yw)(folder, asked);
    return related ? [folder] : [];
}
async function foundIn(project, place) {
    const { places, options, workingDirectory } = place;
    const suffix = naming(options).suffixes.find((one) => !files.test(`V1__a${one}`));
    if (suffix !== undefined) {
        throw new errors/* UserError */.yo(`Migrations of Flyway with the suffix ${suffix} are not known here.`, {
            reason: 'unsupported-setting',
            received: `sqlMigrationSuffixes with ${suffix}`,
            accepted: 'suffixes that end in .sql, .ddl, .psql, .pgsql, .plsql, .pls, .plb, .pks or .pkb',
            remedy: 'Give the migrations one of these suffixes.',
            file: place.because,
        });
    }
    const directory = (0,tools_project/* commonFolder */.Mp)(places);
    return {
        because: place.because,
        directory,
        workingDirectory,
        // All of its kind: what lies in an image is compared with them.
        files: await (0,tools_project/* readBelow */.Gj)(project, directory, files),
        settings: {
            ...place.settings,
            'flyway.locations': JSON.stringify(places.map((one) => external_node_path_.posix.relative(workingDirectory, one) || '.')),
            'flyway.folders': JSON.stringify(places.map((one) => external_node_path_.posix.relative(directory, one) || '.')),
        },
    };
}
/** A location as a folder; those that are no files of a project are none. Throws a UserError for a pattern. */
function folderOf(location, config) {
    const [, scheme = 'classpath', path = ''] = /^(?:(\w+):)?(.*)$/.exec(location) ?? [];
    // Written without a scheme, Flyway looks for classes: the folder of the same name is what holds their sources.
    if (scheme !== 'filesystem' && scheme !== 'classpath')
        return [];
    if (/[*?{}]/.test(path)) {
        throw new errors/* UserError */.yo(`A location of Flyway is a pattern, which is not understood here.`, {
            reason: 'unsupported-setting',
            received: location,
            accepted: 'folders, such as filesystem:sql',
            remedy: 'Name the folders one by one; what lies below them counts, too.',
            file: config,
        });
    }
    return scheme === 'filesystem' ? [path] : [path, external_node_path_.posix.join('src/main/resources', path)];
}
async function usualFolder(project, from, options) {
    for (const place of [...((0,tools_project/* isBelow */.Yw)(project.path, from) ? [external_node_path_.posix.relative(from, project.path)] : []), ...usual]) {
        const folder = (0,tools_project/* tidyFolder */.fZ)(external_node_path_.posix.join(from, place));
        const inside = (await project.list()).filter((path) => (0,tools_project/* isBelow */.Yw)(path, folder));
        if (inside.some((path) => files.test(path) && readName(path, options) !== undefined))
            return [folder];
    }
    return [];
}

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/tokens.js
var tokens = __webpack_require__(8298);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/transaction.js

/** Statements that Flyway runs without a transaction on PostgreSQL, by their first words. */
const outside = /^(?:(?:create|drop) (?:database|tablespace|subscription)|alter system|(?:create(?: unique)?|drop) index concurrently|reindex(?: verbose)? (?:schema|database|system)|vacuum|discard all)\b/;
/** How many statements of a text Flyway runs in a transaction, and how many without one. */
function countByTransaction(sql) {
    const statements = (0,tokens/* tokensOf */.k)(sql, 'postgresql').reduce((found, token) => {
        if (token === ';')
            found.push([]);
        else
            found.at(-1)?.push(token);
        return found;
    }, [[]]);
    const told = statements.filter((words) => words.length > 0).map((words) => outside.test(words.slice(0, 6).join(' ')));
    return { inside: told.filter((one) => !one).length, outside: told.filter((one) => one).length };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/adapter.js













/** Flyway 10 and newer: versions, files that are repeated when they change, and a history with checksums. */
const flyway = {
    name: 'flyway',
    title: 'Flyway',
    executable: 'flyway',
    wantsEmpty: true,
    forbidden: ['clean', 'undo', 'repair', 'baseline', 'snapshot', 'deploy'],
    variables: flyway_options/* optionVariables */.lQ,
    places: [],
    conduct: { edited: 'refused', removed: 'refused' },
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
        detectedBy: '`flyway.toml` or `flyway.conf` and its `locations`; else `V<version>__<name>.sql` in `sql`, `db/migration` and the like. `R__` files run again when they change, callbacks are judged along',
        bookkeeping: '`flyway_schema_history` (or `table`); an edited file and one that is out of order are refused',
        transaction: 'each file, or all with `group`; those with CREATE INDEX CONCURRENTLY and the like in none',
        ownList: '`info` and `validate`, as JSON',
    },
    files: files,
    isNoted: (path, settings) => /^(?:versioned|baseline)$/.test(readName(path, (0,flyway_options/* readOptions */.Tt)(settings))?.kind ?? ''),
    detect: () => false,
    find: find,
    read(found, settings) {
        const options = (0,flyway_options/* readOptions */.Tt)(settings);
        const confs = new Map(found.filter(({ name }) => name.endsWith('.conf')).map(({ path, text }) => [path, text]));
        const folders = JSON.parse(settings?.['flyway.folders'] ?? '["."]');
        const own = found.filter(({ name }) => folders.some((folder) => (0,tools_project/* isBelow */.Yw)(name, folder)));
        const known = own.flatMap(({ name, path, text }) => {
            const kind = name.endsWith('.conf') ? undefined : readName(name, options);
            if (kind === undefined)
                return [];
            const conf = confs.get(`${path}.conf`) ?? '';
            const alone = /^\s*executeInTransaction\s*=\s*false\s*$/m.test(conf);
            const again = kind.kind === 'repeatable' || kind.kind === 'callback';
            const file = { name, path, text, version: identify(name, kind) };
            return [{ kind, file: { ...file, ...(alone ? { transactional: false } : {}), ...(again ? { again } : {}) } }];
        });
        refuseTwins(known);
        return known
            .sort((a, b) => compareKinds(a.kind, b.kind) || (a.file.name < b.file.name ? -1 : 1))
            .map(({ file }) => file);
    },
    refuseLate(added, before, settings) {
        const options = (0,flyway_options/* readOptions */.Tt)(settings);
        const versioned = (files) => files.filter(({ name }) => readName(name, options)?.kind === 'versioned');
        const newest = newestVersion(versioned(before).map(({ version }) => version));
        if (newest === undefined || options.says('outOfOrder', false))
            return;
        const late = versioned(added).find(({ version }) => (0,tools_versions/* compareVersions */.Z)(version, newest) < 0);
        if (late !== undefined)
            throw outOfOrder(late, newest);
    },
    async pending(session, migrations, settings) {
        const options = (0,flyway_options/* readOptions */.Tt)(settings);
        const rows = await readHistory(session, options);
        const gone = findFailed(rows).find((row) => !migrations.some((file) => isOf(row, file, options)));
        if (gone !== undefined)
            throw failedError(gone);
        const history = compareFlyway(rows, migrations, options, await willBaseline(session, options));
        return heedFailed(history, rows, options);
    },
    byTool: {
        pending: askInfo,
        apply: async (pending, { settings, environment }, launcher) => migrate(pending, settings, environment, launcher),
    },
    current: ({ applied }) => applied.filter(tools_versions/* isVersion */.l).sort(tools_versions/* compareVersions */.Z).at(-1) ?? '',
    gateSource: (file, _launch, settings) => sourceOf(file, (0,flyway_options/* readOptions */.Tt)(settings)),
    async apply(pending, { session, settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Flyway needs a launcher.');
        const options = (0,flyway_options/* readOptions */.Tt)(settings);
        for (const row of findFailed(await readHistory(session, options))) {
            const file = pending.find((one) => isOf(row, one, options));
            if (file === undefined)
                continue;
            const message = `An earlier run of ${file.name} failed, and stands in Flyway’s history as failed: Flyway applies nothing until \`flyway repair\` has taken it out.`;
            return { message, code: '', version: file.version, line: 1 };
        }
        return migrate(pending, settings, environment, launcher);
    },
    recovery: ({ source }) => source.transactional
        ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
        : 'The file ran without a transaction, so what stood before the error may be done. Look at the database and undo that, or make the file repeatable (IF NOT EXISTS). If Flyway has noted it down as failed, run `flyway repair`, which takes it out of the history. Then mend the file and run this again.',
};
async function migrate(pending, settings, environment, launcher) {
    if (launcher === undefined)
        throw new Error('Flyway needs a launcher.');
    const args = [...projectArguments(settings, launcher.directory), 'migrate'];
    const result = await launcher.run(args, { ...environment, ...(0,flyway_options/* passedVariables */.a7)(settings), ...flywayEnvironment });
    return result.exitCode === 0 ? undefined : readFailure(result, pending);
}
function sourceOf(file, options) {
    const { text, unknown, line } = fillPlaceholders(file.text.replace(/^\uFEFF/, ''), options);
    const { inside, outside } = countByTransaction(text);
    if (inside > 0 && outside > 0 && !options.says('mixed', false))
        throw mixed(file);
    const transactional = file.transactional !== false && options.says('executeInTransaction', true) && outside === 0;
    const source = { sql: text, firstLine: 1, transactional, reversible: false };
    if (unknown.length === 0)
        return source;
    const names = [...new Set(unknown)].join(', ');
    return { ...source, unanalysable: `placeholders whose values are not known: ${names}`, unanalysableLine: line };
}
function mixed(file) {
    return new errors/* UserError */.yo(`${file.path} has statements that cannot run in a transaction beside others that do.`, {
        reason: 'invalid-migration',
        accepted: 'one or the other in a file, as Flyway asks for',
        remedy: 'Put the statement that cannot run in a transaction into a file of its own.',
        file: file.path,
    });
}
/** What the history calls it, where that tells it from all others. */
function identify(name, kind) {
    if (kind.kind === 'versioned')
        return kind.version;
    return external_node_path_.posix.basename(name);
}
const order = { callback: 0, baseline: 1, versioned: 1, repeatable: 2 };
function compareKinds(one, other) {
    const apart = order[one.kind] - order[other.kind];
    if (apart !== 0)
        return apart;
    if ('version' in one && 'version' in other)
        return (0,tools_versions/* compareVersions */.Z)(one.version, other.version);
    if ('description' in one && 'description' in other && one.description !== other.description)
        return one.description < other.description ? -1 : 1;
    return 0;
}
function refuseTwins(known) {
    for (const [at, { kind, file }] of known.entries()) {
        const twin = known
            .slice(0, at)
            .find((one) => kind.kind !== 'callback' && one.kind.kind === kind.kind && compareKinds(one.kind, kind) === 0);
        if (twin === undefined)
            continue;
        throw new errors/* UserError */.yo(`Two migrations are the same one to Flyway, which then runs none at all.`, {
            reason: 'duplicate-version',
            received: `${twin.file.name}, ${file.name}`,
            remedy: 'Give one of them another version, or another description.',
            file: file.path,
        });
    }
}


/***/ })

};
;