"use strict";
exports.id = 3302;
exports.ids = [3302,3687,6215,8596,7057];
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

/** What tools put into quotes for themselves: no blanks, quotes or other signs. */
const name = /^[\p{L}\p{N}_][\p{L}\p{N}_$-]*$/u;
/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
function parseTableName(text, setting) {
    const parts = text.split('.');
    if (parts.length <= 2 && parts.every((part) => name.test(part))) {
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

/***/ 3302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dbmate: () => (/* binding */ dbmate)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/env-file.js



/** What dbmate would take its table from, where no variable says it. */
const tableInFile = 'env-file.DBMATE_MIGRATIONS_TABLE';
/**
 * Reads what `.env` says of dbmate's folder and table, in the first of these folders of a checkout that has such a file:
 * dbmate takes it for its environment. Arguments of ours outweigh it, so what it says has to be in them.
 */
function readEnvFile(root, folders) {
    for (const folder of folders) {
        const text = readIfThere((0,external_node_path_.join)(root, folder, '.env'));
        if (text === undefined)
            continue;
        const { DBMATE_MIGRATIONS_DIR: directory, DBMATE_MIGRATIONS_TABLE: table } = (0,external_node_util_.parseEnv)(text);
        return {
            // Of several, each with migrations of its own, the user has to name one.
            ...(directory && !directory.includes(',') ? { directory: external_node_path_.posix.join(folder, directory).replace(/\/$/, '') } : {}),
            settings: table ? { [tableInFile]: table } : {},
        };
    }
    return { settings: {} };
}
function readIfThere(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/bookkeeping.js


const standard = 'schema_migrations';
/** The table that dbmate keeps its versions in, as its own settings have it. Throws a UserError for what is no name. */
function bookkeepingTable(settings) {
    const table = settings['DBMATE_MIGRATIONS_TABLE'] || settings[tableInFile] || standard;
    (0,bookkeeping/* parseTableName */.HC)(table, 'DBMATE_MIGRATIONS_TABLE');
    return table;
}
/** Reads the applied versions; none where the table does not exist yet. dbmate looks in the current schema. */
async function readVersions(session, table) {
    const name = (0,bookkeeping/* parseTableName */.HC)(table, 'DBMATE_MIGRATIONS_TABLE');
    const rows = await (0,bookkeeping/* readRows */.aK)(session, name, ['version'], 'version');
    return rows.map(({ version }) => version);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/dbmate/format.js
var format = __webpack_require__(5714);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/adapter.js






/** dbmate 2: one file each, a version of leading digits, bookkeeping in schema_migrations. */
const dbmate = {
    name: 'dbmate',
    title: 'dbmate',
    executable: 'dbmate',
    // `up` and `create` make a database that is missing; the others drop, rewind or overwrite.
    conduct: { ordered: 'by-text' },
    forbidden: ['up', 'create', 'drop', 'down', 'rollback', 'load'],
    variables: ['DBMATE_MIGRATIONS_TABLE'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
        detectedBy: '`db/migrations/<digits>_<name>.sql` with `-- migrate:up` and `-- migrate:down`; `transaction:false` is honoured; another folder is taken from `DBMATE_MIGRATIONS_DIR` in `.env`',
        bookkeeping: '`schema_migrations` (or `DBMATE_MIGRATIONS_TABLE`, in `.env`, too)',
        transaction: 'each file, unless it says `transaction:false`',
        ownList: '`status`',
    },
    files: /^\d.*\.sql$/,
    readBeside: readEnvFile,
    detect: (files) => files.some(({ name, text }) => dbmate.files.test(name) && (0,format/* isDbmateText */.D)(text)),
    read(files) {
        const migrations = files.flatMap(({ name, path, text }) => {
            const version = /^(\d+).*\.sql$/.exec(name)?.[1];
            return version === undefined ? [] : [{ name, path, text, version }];
        });
        return refuseTwins(migrations.sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
    async pending(session, files, settings) {
        const applied = await readVersions(session, bookkeepingTable(settings));
        const known = new Set(applied);
        const versions = new Set(files.map(({ version }) => version));
        return {
            applied,
            pending: files.filter(({ version }) => !known.has(version)),
            current: dbmate.current({ applied }),
            missing: applied.filter((version) => !versions.has(version)),
        };
    },
    byTool: (0,by_tool/* byList */.aM)('dbmate', {
        list: (settings, directory) => [...argumentsFor(settings, directory), 'status'],
        read: (said, files) => (0,by_tool/* readList */.LD)(said, files, { applied: /^\[X\] (.+)$/, pending: /^\[ \] (.+)$/ }),
    }),
    current: ({ applied }) => applied.at(-1) ?? '',
    gateSource: format/* upBlock */.N,
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('dbmate needs a launcher.');
        const args = [...argumentsFor(workspace.settings, launcher.directory), 'migrate'];
        const result = await launcher.run(args, workspace.environment);
        if (result.exitCode === 0)
            return undefined;
        return readFailure(result, pending);
    },
    recovery({ source }) {
        return source.transactional
            ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.';
    },
};
function argumentsFor(settings, directory) {
    const table = bookkeepingTable(settings);
    return ['--no-dump-schema', '--migrations-dir', directory, '--migrations-table', table];
}
/** Reads dbmate's last words: `Error: line: 3, column: 28, position: 67: pq: type "nope" does not exist (42704)`. */
function readFailure(result, pending) {
    const said = (0,src_escape/* stripAnsi */.aJ)(`${result.stderr}\n${result.stdout}`)
        .split('\n')
        .filter((line) => /^Error:/i.test(line))
        .at(-1);
    const [, line, message = ''] = /^Error:\s*(?:line: (\d+), column: \d+, position: \d+: )?(.*)$/i.exec(said ?? '') ?? [];
    const version = [...result.stdout.matchAll(/^Applying: (\d+)/gm)].at(-1)?.[1];
    const file = pending.find((one) => one.version === version);
    const fallback = result.lines.slice(-3).join('\n') || `dbmate ended with ${result.exitCode ?? result.signal}`;
    return {
        message: message || fallback,
        code: /\(([0-9A-Z]{5})\)\s*$/.exec(message)?.[1] ?? '',
        ...(version === undefined ? {} : { version }),
        // It counts from its up block.
        ...(line === undefined || file === undefined ? {} : { line: (0,format/* upBlock */.N)(file).firstLine + Number(line) - 1 }),
    };
}
function refuseTwins(files) {
    const seen = new Map();
    for (const file of files) {
        const twin = seen.get(file.version);
        if (twin !== undefined) {
            throw new errors/* UserError */.yo(`Two migrations have the version ${file.version}: only one of them would ever run.`, {
                reason: 'duplicate-version',
                received: `${twin.name}, ${file.name}`,
                remedy: 'Give one of them another version.',
                file: file.path,
            });
        }
        seen.set(file.version, file);
    }
    return files;
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