export const id = 600;
export const ids = [600,7057];
export const modules = {

/***/ 7057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   F9: () => (/* binding */ tableExists),
/* harmony export */   HC: () => (/* binding */ parseTableName),
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   aK: () => (/* binding */ readRows)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
function parseTableName(text, setting) {
    const parts = text.split('.');
    if (parts.length <= 2 && parts.every((part) => /^[A-Za-z_][\w$]*$/.test(part))) {
        const [first = '', second] = parts;
        return second === undefined ? { table: first } : { schema: first, table: second };
    }
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${setting} is not the name of a table.`, {
        reason: 'invalid-input',
        received: text,
        accepted: 'a name such as schema_migrations or app.schema_migrations',
        remedy: `Correct ${setting}, or leave it out.`,
    });
}
/** Puts a name into the quotes of the session's database, so that it is taken as it is written. */
function quoteName({ kind }, name) {
    if (kind === 'mysql')
        return `\`${name.replaceAll('`', '``')}\``;
    return `"${name.replaceAll('"', '""')}"`;
}
/** A table's name as it stands in a statement. */
function quoteTable(session, { schema, table }) {
    return [schema, table].flatMap((part) => (part === undefined ? [] : [quoteName(session, part)])).join('.');
}
/** Whether the table is there and may be seen. */
async function tableExists(session, name) {
    const { schema, table } = name;
    const ask = async (sql, values) => (await session.query(sql, values))[0];
    switch (session.kind) {
        case 'postgresql':
            return (await ask('SELECT to_regclass($1)::text AS name', [quoteTable(session, name)]))?.name != null;
        case 'mysql': {
            const place = 'TABLE_SCHEMA = COALESCE(?, DATABASE()) AND TABLE_NAME = ?';
            const sql = `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE ${place}`;
            return (await ask(sql, [schema ?? null, table])) !== undefined;
        }
        case 'sqlite': {
            const catalogue = `${quoteName(session, schema ?? 'main')}.sqlite_schema`;
            const sql = `SELECT name FROM ${catalogue} WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE`;
            return (await ask(sql, [table])) !== undefined;
        }
    }
}
/** Reads rows of a tool's table, or none where it does not exist yet. Columns are quoted, so case counts. */
async function readRows(session, name, columns, orderBy) {
    if (!(await tableExists(session, name)))
        return [];
    const list = columns.map((column) => quoteName(session, column)).join(', ');
    return session.query(`SELECT ${list} FROM ${quoteTable(session, name)} ORDER BY ${quoteName(session, orderBy)}`);
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


/***/ }),

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
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js
var environments = __webpack_require__(8761);
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
    const config = (0,programs_config/* readConfig */.X)(await project.read(because));
    const migrations = config.inside('migrations');
    const [path, another] = migrations.texts('path');
    if (another !== undefined || (path === undefined && migrations.names('path')))
        throw (0,environments/* unreadable */.O$)('`migrations.path` of Prisma’s configuration is no plain path.', 'migrations.path', because);
    const beside = external_node_path_.posix.dirname(because);
    if (path !== undefined) {
        const directory = external_node_path_.posix.join(beside, path).replace(/\/$/, '');
        return isMeant(project, directory) && (await (0,tools_project/* hasFolder */.bU)(project, directory)) ? { because, directory } : undefined;
    }
    const [schema] = config.texts('schema');
    return schema === undefined ? undefined : besideSchema(project, because, schema);
}
async function fromManifest(project) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^package\.json$/, async (path) => schemaIn(await project.read(path)) !== undefined);
    const schema = because === undefined ? undefined : schemaIn(await project.read(because));
    return because === undefined || schema === undefined ? undefined : besideSchema(project, because, schema);
}
/** The migrations beside a schema, or in it where it is a folder of schemas. */
async function besideSchema(project, because, schema) {
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(because), schema).replace(/\/$/, '');
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
/** The error for a failed migration whose file is not in this checkout. */
function failedError(name) {
    return new errors/* UserError */.yo(`The database records a failed migration of Prisma, ${name}, that this checkout does not have.`, {
        reason: 'failed-migration',
        received: name,
        accepted: 'no failed migration (P3009)',
        remedy: `Look at what it left, then run \`prisma migrate resolve --rolled-back "${name}"\` where it was undone, or \`--applied\` where it was finished by hand.`,
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
        // One whose file is here is pending, and stops `apply`.
        const gone = failed.find((name) => !names.has(name));
        if (gone !== undefined)
            throw failedError(gone);
        const applied = records.filter(({ finished, rolledBack }) => finished && !rolledBack).map(({ name }) => name);
        return (0,tools_history/* compareHistory */.w)([...new Set(applied)], files);
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

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);


/** Reads a configuration in JavaScript, TypeScript or JSON. Never throws: what is not understood is not there. */
function readConfig(program) {
    return readTokens((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenize */ .qw)(program));
}
function readTokens(tokens) {
    const values = (key) => tokens.flatMap((token, at) => {
        const next = tokens[at + 1];
        const named = token.kind !== 'sign' && token.value === key && (next?.value === ':' || next?.value === '=');
        return named && next.kind === 'sign' ? [valueFrom(tokens, at + 2)] : [];
    });
    return {
        texts: (key) => [...new Set(values(key).flatMap(readText))],
        inside: (key) => readTokens(values(key).flat()),
        values,
        names: (key) => values(key).length > 0,
        says: (key, word) => values(key).some(([first]) => first?.kind === 'word' && first.value === word),
    };
}
/** The tokens of a value, up to the comma, semicolon or bracket that ends it. */
function valueFrom(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (depth === 0 && [',', ';', '}', ']', ')'].includes(value))
            return tokens.slice(from, at);
        if (['(', '[', '{'].includes(value))
            depth += 1;
        if ([')', ']', '}'].includes(value))
            depth -= 1;
    }
    return tokens.slice(from);
}
/** A text, the texts of a list, or the parts of a path that a call or `+` puts together. */
function readText(value) {
    const texts = value.filter(({ kind }) => kind === 'text').map((token) => token.value);
    if (value.some(({ kind }) => kind === 'dynamic') || value[0]?.value === '{' || texts.length === 0)
        return [];
    if (value[0]?.value === '[')
        return texts;
    const known = value.every(({ kind, value: word }) => kind !== 'word' ||
        ['path', 'join', 'resolve', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname'].includes(word));
    return known ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(texts.join('/'))] : [];
}


/***/ }),

/***/ 8761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ readChoices),
/* harmony export */   Ec: () => (/* binding */ withEnvironment),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Q1: () => (/* binding */ packChoices),
/* harmony export */   jW: () => (/* binding */ pickChoice)
/* harmony export */ });
/* unused harmony export environmentOf */
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _exported_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7980);


/**
 * Reads a configuration that may be keyed by environment, as knex and sequelize-cli take it: the entry of NODE_ENV, or
 * the whole where there is none. `own` are the keys of a configuration itself. Undefined where it does not stand
 * there word for word.
 */
function readChoices(program, own) {
    const whole = (0,_exported_js__WEBPACK_IMPORTED_MODULE_1__/* .readExported */ .Gj)(program);
    if (whole?.entries === undefined)
        return undefined;
    const names = [...whole.entries.keys()];
    if (names.some((name) => own.has(name)))
        return whole.open ? undefined : new Map([[undefined, whole]]);
    if (whole.open)
        return undefined;
    const objects = [...whole.entries].filter(([, { entries }]) => entries !== undefined);
    if (names.length === 0)
        return new Map([[undefined, whole]]);
    return objects.length === names.length ? new Map(objects) : undefined;
}
/** The environment that the tool takes; `NODE_ENV` is that of where it runs. */
function environmentOf(settings) {
    return settings['NODE_ENV'] || 'development';
}
/** Puts the environment that was judged by into what the tool's process gets. */
function withEnvironment(environment, settings) {
    const { NODE_ENV } = settings;
    return NODE_ENV ? { ...environment, NODE_ENV } : environment;
}
/**
 * Packs what each environment says into one setting: the value alone where they all say the same. `pickSetting` takes
 * it out again.
 */
function packChoices(values) {
    const different = new Set(values.values());
    const [only = ''] = different;
    return different.size > 1 ? JSON.stringify(Object.fromEntries(values)) : only;
}
/** Takes the value of the environment that the tool runs in. Throws a UserError where there is none for it. */
function pickChoice(packed, settings, setting) {
    if (!packed.startsWith('{'))
        return packed;
    const values = JSON.parse(packed);
    const environment = environmentOf(settings);
    if (Object.hasOwn(values, environment))
        return values[environment];
    const all = Object.keys(values).join(', ');
    throw unreadable(`${setting} differs between environments, and there is none of the name that the tool runs in.`, `NODE_ENV ${environment}, beside ${all}`, undefined);
}
/** The error for a setting that cannot be told from the configuration. */
function unreadable(message, received, file) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, {
        reason: 'unreadable-setting',
        received,
        accepted: 'plain values, the same for every environment or under the name of each',
        remedy: 'Write it as a plain value into the tool’s configuration, or set NODE_ENV (in the step’s `env`, or in the image) to the environment that is meant.',
        file,
    });
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   Gj: () => (/* binding */ readExported),
/* harmony export */   ZE: () => (/* binding */ elementsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);


/** What a configuration in JavaScript, TypeScript or JSON gives away; undefined where that is not an object of its own. */
function readExported(program) {
    const tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenize */ .qw)(program);
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[0], '{'))
        return objectOf(evaluate(tokens, tokens, 0));
    const own = new Map();
    let whole;
    for (const [at, { value, kind }] of tokens.entries()) {
        const words = tokens.slice(at, at + 6).map((token) => token.value);
        const value_ = (from) => evaluate(expressionFrom(tokens, at + from), tokens, 0);
        if (kind !== 'word')
            continue;
        if (value === 'export' && (words[1] === 'default' || words[1] === '='))
            whole = value_(2);
        else if (value === 'module' && words.slice(1, 4).join(' ') === '. exports =')
            whole = value_(4);
        else if (value === 'exports' && words[1] === '.' && words[3] === '=')
            own.set(words[2] ?? '', value_(4));
    }
    if (whole !== undefined)
        return objectOf(whole);
    return own.size > 0 ? { tokens, entries: own } : undefined;
}
function objectOf(value) {
    return value.entries === undefined ? undefined : value;
}
/** The tokens of an expression: to its comma, semicolon or bracket, or to the line that begins a statement. */
function expressionFrom(tokens, from) {
    for (let at = from; at < tokens.length; at += 1) {
        const token = tokens[at];
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ',', ';', ')', ']', '}'))
            return tokens.slice(from, at);
        const before = at > from ? tokens[at - 1] : undefined;
        const ended = before !== undefined && (before.kind !== 'sign' || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(before, ')', ']', '}') !== '');
        const begins = token.kind === 'word' && !/^(?:as|satisfies|in|instanceof)$/.test(token.value);
        if (ended && begins && token.line > before.line)
            return tokens.slice(from, at);
        if (token.kind !== 'sign' || _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .opening */ .zs[token.value] === undefined)
            continue;
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, at);
        if (end < 0)
            return tokens.slice(from);
        at = end;
    }
    return tokens.slice(from);
}
/** How far names are followed. */
const deepest = 20;
function evaluate(expression, program, depth) {
    const tokens = bare(expression);
    const [first, ...others] = tokens;
    if (first === undefined || depth > deepest)
        return { tokens };
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(first, '{') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, 0) === tokens.length - 1)
        return readEntries(tokens, program, depth);
    const isPath = first.kind === 'word' && others.every((token, at) => (at % 2 ? token.kind === 'word' : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '.')));
    if (!isPath || others.length % 2 !== 0)
        return { tokens };
    let found = declared(first.value, program, depth);
    for (const { value } of others.filter(({ kind }) => kind === 'word'))
        found = found?.entries?.get(value);
    return found ?? { tokens };
}
/** Without the brackets around it, and without what TypeScript says of its type. */
function bare(expression) {
    let tokens = expression;
    let level = 0;
    const typed = tokens.findIndex((token, at) => {
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '(', '[', '{'))
            level += 1;
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ')', ']', '}'))
            level -= 1;
        return at > 0 && level === 0 && token.kind === 'word' && /^(?:as|satisfies)$/.test(token.value);
    });
    if (typed > 0)
        tokens = tokens.slice(0, typed);
    while ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[0], '(') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, 0) === tokens.length - 1)
        tokens = tokens.slice(1, -1);
    return tokens;
}
function declared(name, program, depth) {
    const places = program.flatMap((token, at) => token.value === name && /^(?:const|let|var)$/.test(program[at - 1]?.value ?? '') ? [at] : []);
    const [at] = places;
    if (at === undefined || places.length > 1)
        return undefined;
    for (let sign = at + 1; sign < program.length; sign += 1) {
        const token = program[sign];
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '='))
            return evaluate(expressionFrom(program, sign + 1), program, depth + 1);
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ';'))
            return undefined;
        if (token.kind === 'sign' && _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .opening */ .zs[token.value] !== undefined)
            sign = Math.max(sign, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(program, sign));
    }
    return undefined;
}
function readEntries(tokens, program, depth) {
    const entries = new Map();
    let open = false;
    for (const entry of (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(tokens.slice(1, -1), ',')) {
        const [key, colon, ...rest] = entry;
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(key, '.') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(colon, '.')) {
            const spread = evaluate(rest.slice(1), program, depth + 1);
            for (const [name, value] of spread.entries ?? [])
                entries.set(name, value);
            // What a function adds is its own matter, such as how names are written; another file may say anything.
            const called = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(spread.tokens.at(-1), ')') !== '' && spread.tokens[0]?.value !== 'require';
            if (spread.open || (spread.entries === undefined && !called))
                open = true;
        }
        else if (key === undefined || key.kind === 'sign' || key.kind === 'dynamic')
            open = true;
        else if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(colon, ':'))
            entries.set(key.value, evaluate(rest, program, depth + 1));
        else
            entries.set(key.value, colon === undefined ? evaluate([key], program, depth + 1) : { tokens: entry });
    }
    return { tokens, entries, open };
}
const pathWords = new Set(['path', 'join', 'resolve', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname']);
/** The path that a text is, or that a call or `+` puts together; undefined where anything else comes into it. */
function readPath(tokens) {
    const parts = [];
    let besideFile = false;
    for (const token of tokens) {
        if (token.kind === 'word') {
            if (!pathWords.has(token.value))
                return undefined;
            if (/^(?:__dirname|dirname)$/.test(token.value))
                besideFile = true;
        }
        else if (token.kind === 'sign') {
            if (!['.', '(', ')', ',', '+'].includes(token.value))
                return undefined;
        }
        else {
            const text = token.kind === 'text' ? token.value : /^\$\{__dirname\}(\/[^$]*)$/.exec(token.value)?.[1];
            if (text === undefined)
                return undefined;
            if (token.kind === 'dynamic')
                besideFile = true;
            parts.push(text);
        }
    }
    return parts.length === 0 ? undefined : { path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(parts.join('/')), besideFile };
}
/** The elements of a list, or the one value that stands in its place. */
function elementsOf({ tokens }) {
    if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[0], '[') || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, 0) !== tokens.length - 1)
        return [tokens];
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(tokens.slice(1, -1), ',');
}


/***/ }),

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isSign),
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   gI: () => (/* binding */ splitAt),
/* harmony export */   qw: () => (/* binding */ tokenize),
/* harmony export */   zs: () => (/* binding */ opening)
/* harmony export */ });
const pattern = /(?<blank>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<word>[\p{L}_$#@][\p{L}\p{N}_$]*|\d[\w.]*)|(?<text>'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")|(?<template>`(?:[^`\\]|\\[\s\S])*`)|(?<sign>=>|[\s\S])/uy;
/**
 * Takes a program apart, roughly: regular expressions are signs and words, and nested templates are not understood. Whoever
 * reads the tokens may only trust what is exactly as expected, so that a misreading makes less known, never more.
 */
function tokenize(program) {
    const tokens = [];
    let line = 1;
    for (const { 0: whole, groups = {} } of program.matchAll(new RegExp(pattern, 'uyg'))) {
        const { word, text, template, sign } = groups;
        if (word !== undefined)
            tokens.push({ kind: 'word', value: word, line });
        if (sign !== undefined)
            tokens.push({ kind: 'sign', value: sign, line });
        const literal = text ?? template;
        if (literal !== undefined) {
            const inner = literal.slice(1, -1);
            const dynamic = template !== undefined && /(?<!\\)\$\{/.test(inner);
            tokens.push({ kind: dynamic ? 'dynamic' : 'text', value: decode(inner), line });
        }
        line += whole.split('\n').length - 1;
    }
    return tokens;
}
const escapes = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' };
function decode(text) {
    return text.replace(/\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_all, ...parts) => {
        const [brace, unicode, hex, other] = parts;
        const code = brace ?? unicode ?? hex;
        if (code !== undefined)
            return String.fromCodePoint(Number.parseInt(code, 16));
        return escapes[other ?? ''] ?? other ?? '';
    });
}
/** The value of a sign if it is one of these, or the empty string. */
function isSign(token, ...values) {
    return token?.kind === 'sign' && values.includes(token.value) ? token.value : '';
}
const opening = { '(': ')', '[': ']', '{': '}' };
/** Where the bracket that opens here is closed, or -1. */
function closing(tokens, from) {
    const stack = [];
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (opening[value] !== undefined)
            stack.push(opening[value]);
        else if (value === stack.at(-1))
            stack.pop();
        if (stack.length === 0)
            return at;
    }
    return -1;
}
/** Parts tokens at the signs of one kind that stand in no brackets. */
function splitAt(tokens, sign) {
    const parts = [[]];
    for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (isSign(token, sign)) {
            parts.push([]);
            continue;
        }
        const end = token.kind === 'sign' && opening[token.value] !== undefined ? closing(tokens, at) : at;
        parts.at(-1)?.push(...tokens.slice(at, (end < 0 ? at : end) + 1));
        at = Math.max(at, end);
    }
    return parts.filter((part) => part.length > 0);
}


/***/ })

};
