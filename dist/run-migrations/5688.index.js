export const id = 5688;
export const ids = [5688,7057];
export const modules = {

/***/ 2704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Kl: () => (/* binding */ mayRecover),
/* harmony export */   cG: () => (/* binding */ poolerError),
/* harmony export */   eP: () => (/* binding */ explainQueryError),
/* harmony export */   qA: () => (/* binding */ explainConnectError)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** Says whether waiting may help: the server does not answer, not yet, or has no connection to spare. */
function mayRecover(error) {
    const code = codeOf(error);
    if (['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) {
        return true;
    }
    if (['57P03', '57P01', '53300'].includes(code))
        return true;
    return /timeout expired|timeout exceeded|Connection terminated/i.test((0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
/** Puts the error of a connection attempt into words: a UserError, without the URL. */
function explainConnectError(error, address, source) {
    const code = codeOf(error);
    const text = (0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    const fault = (message, reason, remedy) => new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, {
        reason,
        received: `${text || code}${code && text ? ` (${code})` : ''}`,
        remedy,
        cause: error,
    });
    if (code === '28P01' || /SASL|password authentication/i.test(text)) {
        return fault(`The database at ${address.label} refuses the user or the password.`, 'database-unauthorized', `Correct user and password in ${source}; characters such as @, / or # have to be percent-encoded.`);
    }
    if (/unsupported startup parameter/i.test(text))
        return poolerError(address, source);
    if (code === '28000' && /no encryption|SSL off/i.test(text)) {
        return fault(`The database at ${address.label} wants an encrypted connection.`, 'database-encryption', `Add ?sslmode=require to ${source}.`);
    }
    if (/does not support SSL/i.test(text)) {
        return fault(`The database at ${address.label} does not encrypt.`, 'database-encryption', `Write ?sslmode=disable in ${source} if the network between is your own; otherwise turn TLS on at the server.`);
    }
    if (/certificate|self.signed/i.test(text) || /CERT|SELF_SIGNED/.test(code)) {
        return fault(`The certificate of the database at ${address.label} cannot be verified.`, 'database-certificate', 'Give the authority’s certificate by sslrootcert=…, or write sslmode=require to encrypt without checking who answers.');
    }
    if (code === '28000' || code === '42501') {
        return fault(`The database at ${address.label} does not let this user in.`, 'database-unauthorized', 'Grant the user CONNECT on the database, or let this host in by pg_hba.conf.');
    }
    if (code === '3D000') {
        return fault(`The database ${address.database} does not exist at ${address.label}.`, 'unknown-database', `Create it by hand, or correct the name in ${source}: a migration never creates a database.`);
    }
    if (mayRecover(error)) {
        return fault(`The database at ${address.label} does not answer.`, 'database-unreachable', `Check host and port in ${source}, that the server runs, and that the runner may reach it; wait-timeout says how long to try.`);
    }
    return fault(`The database at ${address.label} cannot be used.`, 'database-error', `Check ${source} and the server’s log.`);
}
/**
 * Puts an error of a session that is open already into words: a permission that the user lacks, a connection that went
 * away. Anything else comes back as it is.
 */
function explainQueryError(error, address) {
    if (error instanceof _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error;
    const code = codeOf(error);
    const received = `${(0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}${code === '' ? '' : ` (${code})`}`;
    if (code === '42501') {
        return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The user may not do this in the database at ${address.label}.`, {
            reason: 'database-permission',
            received,
            remedy: 'Grant the user what is missing, or migrate as the owner of the tables.',
            cause: error,
        });
    }
    if (mayRecover(error)) {
        return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The connection to the database at ${address.label} was lost.`, {
            reason: 'connection-lost',
            received,
            remedy: 'Run this again: it reads from the database what was applied, and goes on from there.',
            cause: error,
        });
    }
    return error;
}
/** A pooler that gives each transaction another server connection, or drops a session's settings, undoes our care unnoticed. */
function poolerError(address, source) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`At ${address.label} a connection pooler answers, which keeps neither the lock nor the settings of a session.`, {
        reason: 'pooler-refused',
        accepted: 'a direct connection to PostgreSQL, or a pooler in session mode that passes `options` on',
        remedy: `Write the database’s own host and port in ${source} (often 5432 instead of 6432 or 6543).`,
    });
}
/** The SQLSTATE or the system's error code; of several attempts (one an address) the first. */
function codeOf(error) {
    const coded = (error ?? {});
    return coded.code ?? (coded.errors === undefined ? '' : codeOf(coded.errors[0]));
}


/***/ }),

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
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/database/explain.js
var explain = __webpack_require__(2704);
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
                (0,cancel/* refuseWhenCancelled */.y)(signal);
                try {
                    await session.query(sql);
                }
                catch (error) {
                    const at = line + lineBelow(error, sql);
                    return { message: (0,errors/* messageOf */.bD)(error), code: (0,explain/* codeOf */.$N)(error), version: file.version, line: at };
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
        detectedBy: '`drizzle.config.*`; the files of `meta/_journal.json` in its `out` (`drizzle` beside it)',
        bookkeeping: '`drizzle.__drizzle_migrations` (or `migrations.schema`, `migrations.table`)',
        transaction: 'all that is pending together',
        ownList: 'none: drizzle-kit has no command that asks a database what it has applied',
    },
    files: /\.sql$|^_journal\.json$/,
    detect: () => false,
    async find(project) {
        const config = await (0,tools_project/* findNearest */.qg)(project, /^drizzle\.config\.(?:ts|js|cjs|mjs|cts|mts|json)$/);
        if (config === undefined)
            return undefined;
        const workingDirectory = external_node_path_.posix.dirname(config);
        const said = (0,programs_config/* readConfig */.X)(await project.read(config));
        const directory = external_node_path_.posix.join(workingDirectory, said.texts('out')[0] ?? 'drizzle');
        if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
            return undefined;
        const migrations = said.inside('migrations');
        const files = await (0,tools_project/* readBelow */.Gj)(project, directory, drizzle.files);
        return {
            because: config,
            directory,
            workingDirectory,
            files: files.filter(({ name }) => name === 'meta/_journal.json' || !name.includes('/')),
            settings: {
                'drizzle.config': external_node_path_.posix.basename(config),
                'drizzle.schema': migrations.texts('schema')[0] ?? 'drizzle',
                'drizzle.table': migrations.texts('table')[0] ?? '__drizzle_migrations',
            },
        };
    },
    read: readJournal,
    async pending(session, files, settings) {
        const rows = await (0,bookkeeping/* readRows */.aK)(session, tableOf(session, settings), ['created_at'], 'created_at');
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
function tableOf({ kind }, settings) {
    const table = (0,bookkeeping/* parseTableName */.HC)(settings['drizzle.table'] ?? '__drizzle_migrations', 'migrations.table');
    if (kind !== 'postgresql')
        return table;
    return { schema: (0,bookkeeping/* parseTableName */.HC)(settings['drizzle.schema'] ?? 'drizzle', 'migrations.schema').table, ...table };
}
function silent(exitCode) {
    return `drizzle-kit ended with exit code ${exitCode} while it applied migrations, and does not say why`;
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
