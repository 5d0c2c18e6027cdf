"use strict";
exports.id = 7365;
exports.ids = [7365,1479];
exports.modules = {

/***/ 7365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adapters: () => (/* binding */ adapters)
/* harmony export */ });
/* harmony import */ var _config_src_types_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2263);
/* harmony import */ var _alembic_adapter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27);
/* harmony import */ var _command_adapter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8621);
/* harmony import */ var _dbmate_adapter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3302);
/* harmony import */ var _diesel_adapter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7680);
/* harmony import */ var _django_adapter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2382);
/* harmony import */ var _drizzle_adapter_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5688);
/* harmony import */ var _flyway_adapter_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3347);
/* harmony import */ var _golang_migrate_adapter_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(830);
/* harmony import */ var _knex_adapter_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7590);
/* harmony import */ var _liquibase_adapter_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8445);
/* harmony import */ var _node_pg_migrate_adapter_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1479);
/* harmony import */ var _prisma_adapter_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(600);
/* harmony import */ var _rails_adapter_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9803);
/* harmony import */ var _sequelize_adapter_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1675);
/* harmony import */ var _sql_adapter_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(1793);
/* harmony import */ var _typeorm_adapter_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(371);

















const byName = {
    knex: _knex_adapter_js__WEBPACK_IMPORTED_MODULE_8__.knex,
    'node-pg-migrate': _node_pg_migrate_adapter_js__WEBPACK_IMPORTED_MODULE_10__.nodePgMigrate,
    drizzle: _drizzle_adapter_js__WEBPACK_IMPORTED_MODULE_5__.drizzle,
    sequelize: _sequelize_adapter_js__WEBPACK_IMPORTED_MODULE_13__.sequelize,
    typeorm: _typeorm_adapter_js__WEBPACK_IMPORTED_MODULE_15__.typeorm,
    prisma: _prisma_adapter_js__WEBPACK_IMPORTED_MODULE_11__.prisma,
    alembic: _alembic_adapter_js__WEBPACK_IMPORTED_MODULE_0__.alembic,
    django: _django_adapter_js__WEBPACK_IMPORTED_MODULE_4__.django,
    rails: _rails_adapter_js__WEBPACK_IMPORTED_MODULE_12__.rails,
    diesel: _diesel_adapter_js__WEBPACK_IMPORTED_MODULE_3__.diesel,
    'golang-migrate': _golang_migrate_adapter_js__WEBPACK_IMPORTED_MODULE_7__.golangMigrate,
    flyway: _flyway_adapter_js__WEBPACK_IMPORTED_MODULE_6__.flyway,
    liquibase: _liquibase_adapter_js__WEBPACK_IMPORTED_MODULE_9__.liquibase,
    dbmate: _dbmate_adapter_js__WEBPACK_IMPORTED_MODULE_2__.dbmate,
    sql: _sql_adapter_js__WEBPACK_IMPORTED_MODULE_14__.sql,
    command: _command_adapter_js__WEBPACK_IMPORTED_MODULE_1__.command,
};
/** Every adapter, in the order in which they are asked whose files these are. */
const adapters = _config_src_types_js__WEBPACK_IMPORTED_MODULE_16__/* .migrationTools */ .e7.map((name) => byName[name]);


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

/***/ 7680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diesel: () => (/* binding */ diesel)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/implicit-transaction.js
var implicit_transaction = __webpack_require__(4371);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/config/src/toml.js
var src_toml = __webpack_require__(8036);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/diesel/project.js




const parts = /^(?:up|down)\.sql$|^metadata\.toml$/;
/** Diesel's configuration, and the folder that it names. */
async function findConfig(project) {
    const path = await (0,tools_project/* findNearest */.qg)(project, /^diesel\.toml$/);
    if (path === undefined)
        return undefined;
    const named = (await readDirectory(await project.read(path))) ?? 'migrations';
    // `diesel setup` has written absolute paths, of the machine that it ran on.
    const directory = external_node_path_.posix.isAbsolute(named) ? external_node_path_.posix.basename(named) : named;
    return { path, directory: external_node_path_.posix.join(external_node_path_.posix.dirname(path), directory) };
}
/** Reads `dir` of `[migrations_directory]`; undefined where that is not said, or where Diesel itself could not read it. */
async function readDirectory(toml) {
    const { migrations_directory: directory } = await (0,src_toml/* readToml */.D)(toml).catch(() => ({}));
    const named = directory?.dir;
    return typeof named === 'string' ? named : undefined;
}
/** The folder of the migrations: the configured one, else the only one near with `<version>_<name>/up.sql` in it. */
async function findMigrations(project, config) {
    const path = config?.directory ?? (await findFolder(project));
    if (path === undefined)
        return undefined;
    const files = (await (0,tools_project/* readBelow */.Gj)(project, path, parts)).filter(({ name }) => name.split('/').length === 2);
    return files.some(({ name }) => external_node_path_.posix.basename(name) === 'up.sql') ? { path, files } : undefined;
}
async function findFolder(project) {
    const folders = new Set();
    for (const path of await project.list()) {
        const folder = /^(.+)\/\d[^/]*_[^/]*\/up\.sql$/.exec(path)?.[1];
        if (folder !== undefined && external_node_path_.posix.basename(folder) === 'migrations' && (0,tools_project/* isBelow */.Yw)(folder, project.path))
            folders.add(folder);
    }
    const [first, ...others] = folders;
    if (others.length === 0)
        return first;
    throw new errors/* UserError */.yo(`There are several folders of migrations below ${project.path}.`, {
        reason: 'several-projects',
        received: [...folders].slice(0, 5).join(', '),
        accepted: 'the folder of one',
        remedy: 'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the one that is meant.',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/undo.js
var undo = __webpack_require__(4947);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/diesel/versions.js




/** Puts the files of each folder together, in the order of their versions. Throws for a version that is there twice. */
function readVersions(files) {
    const texts = new Map(files.map(({ name, text }) => [name, text]));
    const migrations = files.flatMap(({ name, path, text }) => {
        if (external_node_path_.posix.basename(name) !== 'up.sql')
            return [];
        const folder = external_node_path_.posix.dirname(name);
        const metadata = texts.get(external_node_path_.posix.join(folder, 'metadata.toml'));
        return [
            {
                name,
                path,
                text,
                version: versionOf(folder),
                reversible: (0,undo/* hasStatements */.$)(texts.get(external_node_path_.posix.join(folder, 'down.sql')) ?? ''),
                ...(metadata === undefined || runsInTransaction(metadata) ? {} : { transactional: false }),
            },
        ];
    });
    migrations.sort((a, b) => (a.version < b.version ? -1 : 1));
    for (const [at, file] of migrations.entries()) {
        const twin = migrations[at - 1];
        if (twin?.version === file.version)
            throw twins(twin, file);
    }
    return migrations;
}
/** As Diesel has it: what stands before the first underscore, without dashes. */
function versionOf(folder) {
    return (folder.split('_')[0] ?? '').replaceAll('-', '');
}
/** A file that is there and does not name the key means no transaction; one that cannot be read counts for nothing. */
function runsInTransaction(metadata) {
    const lines = metadata.split('\n').map((line) => line.replace(/#.*$/, '').trim());
    const value = lines.map((line) => /^run_in_transaction\s*=\s*(.+)$/.exec(line)?.[1]).find((one) => one !== undefined);
    if (value === undefined)
        return lines.some((line) => line !== '' && !/^\[[\w.-]+\]$|^[\w."-]+\s*=/.test(line));
    return value !== 'false';
}
/** Comments, blanks and the order of functions aside, what `diesel setup` writes as the first migration. */
const initialSetup = '9c6594fdfb2ca4fac5bfd5a9a3799d1fc80cfa15ae95d007ce6ae05d7ea183e7';
/** Whether a file is the one that Diesel makes itself: two functions, of which one runs text that it is given. */
function isInitialSetup({ version, text }) {
    if (!/^0+$/.test(version))
        return false;
    const plain = text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim();
    return (0,external_node_crypto_.createHash)('sha256').update(plain).digest('hex') === initialSetup;
}
function twins(one, other) {
    return new errors/* UserError */.yo(`Two migrations have the version ${one.version}: Diesel would run only one of them.`, {
        reason: 'duplicate-version',
        received: `${external_node_path_.posix.dirname(one.name)}, ${external_node_path_.posix.dirname(other.name)}`,
        remedy: 'Give one of the folders another version; dashes do not tell versions apart.',
        file: other.path,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/diesel/adapter.js








/** diesel 2: a folder with up.sql each, its version without dashes in the bookkeeping. */
const diesel = {
    name: 'diesel',
    title: 'Diesel',
    executable: 'diesel',
    // `setup` makes a database, `redo` and `revert` rewind; none of them belongs into a deployment.
    forbidden: ['database', 'setup', 'migration revert', 'migration redo', 'migration generate'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
        detectedBy: '`diesel.toml` and its `migrations_directory`, else `migrations/*/up.sql`; `metadata.toml` is honoured. `schema.rs` is never written',
        bookkeeping: '`__diesel_schema_migrations`: versions without dashes',
        transaction: 'each file; with `run_in_transaction = false` the statements of a file still share one on PostgreSQL, so CREATE INDEX CONCURRENTLY has to stand alone',
        ownList: '`migration list`, which does not name what the checkout lacks',
    },
    files: /^(?:up|down)\.sql$|^metadata\.toml$/,
    detect: () => false,
    async find(project) {
        const config = await findConfig(project);
        const directory = await findMigrations(project, config);
        if (directory === undefined)
            return undefined;
        return {
            because: config?.path ?? `${directory.path}/*/up.sql`,
            directory: directory.path,
            workingDirectory: config === undefined ? external_node_path_.posix.dirname(directory.path) : external_node_path_.posix.dirname(config.path),
            files: directory.files,
            settings: {},
        };
    },
    read: readVersions,
    async pending(session, files) {
        const name = (0,bookkeeping/* parseTableName */.HC)('__diesel_schema_migrations', 'the bookkeeping');
        const rows = await (0,bookkeeping/* readRows */.aK)(session, name, ['version'], 'version');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ version }) => version), files);
    },
    byTool: (0,by_tool/* byList */.aM)('Diesel', {
        list: (_settings, directory) => ['migration', 'list', ...argumentsFor(directory)],
        read: readOwnList,
    }),
    current: tools_history/* newest */.B,
    async gateSource(file) {
        const reversible = file.reversible === true;
        if (isInitialSetup(file))
            return { sql: '', firstLine: 1, transactional: true, reversible };
        if (file.transactional !== false)
            return { sql: file.text, firstLine: 1, transactional: true, reversible };
        const { transactional: _, ...whole } = file;
        return (0,implicit_transaction/* sourceOf */.v)(whole);
    },
    async apply(pending, { environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Diesel needs a launcher.');
        const result = await launcher.run(['migration', 'run', ...argumentsFor(launcher.directory)], environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,failure/* saidBy */.TT)(result);
        const [, name, message] = /^Failed to run migrations: Failed to run (\S+) with: (.+)/m.exec(said) ?? [];
        const file = pending.find((one) => external_node_path_.posix.dirname(one.name) === name);
        if (file === undefined || message === undefined)
            return { message: (0,failure/* lastLines */.w$)(result, 'diesel'), code: (0,failure/* sqlStateIn */.TG)(said) };
        return { message, code: (0,failure/* sqlStateIn */.TG)(said), version: file.version };
    },
    recovery({ file, source }) {
        if (source.transactional) {
            return file.transactional === false
                ? 'The statements of the file were rolled back together. Mend it and run this again; where it was the bookkeeping that failed, what the file does is there already: make it repeatable (IF NOT EXISTS).'
                : 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.';
        }
        return 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.';
    },
};
/** An empty configuration: with the project's own it would write schema.rs anew. */
function argumentsFor(directory) {
    return ['--config-file', '/dev/null', '--migration-dir', directory];
}
/** `Migrations:`, and below it each folder with a cross or without. One that is only in the database is not named. */
function readOwnList(said, files) {
    const [heading, ...lines] = said.split('\n').filter((line) => line.trim() !== '');
    const rows = lines.map((line) => /^ {2}\[([X ])\] (\S+)$/.exec(line));
    if (heading !== 'Migrations:' || rows.includes(null))
        return undefined;
    const versions = (mark) => rows.flatMap((row) => (row?.[1] === mark ? versionOf(row[2] ?? '') : []));
    return (0,by_tool/* matchList */.Kl)(versions('X'), versions(' '), files);
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

/***/ 7590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  knex: () => (/* binding */ knex)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/dialect.js
var dialect = __webpack_require__(1159);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/brought.js
var brought = __webpack_require__(6526);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/builders.js + 8 modules
var builders = __webpack_require__(304);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js + 1 modules
var environments = __webpack_require__(2894);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/statements.js + 3 modules
var statements = __webpack_require__(3933);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/changing.js
var changing = __webpack_require__(1326);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/lock.js



/**
 * knex's own lock is a row of a table, which stays when knex is killed. We hold our lock, so no run of ours can be
 * migrating: unless another session is changing tables right now, the row is a leftover, and `unlock` takes it away.
 * Gives a failure where that is not so.
 */
async function freeLock({ session, say }, table, unlock) {
    const rows = await (0,bookkeeping/* readRows */.aK)(session, (0,bookkeeping/* parseTableName */.HC)(`${table}_lock`, 'tableName'), ['is_locked'], 'is_locked');
    if (!rows.some(({ is_locked }) => Number(is_locked) === 1))
        return undefined;
    const other = await (0,changing/* findChanging */.L)(session);
    if (other !== undefined) {
        return {
            message: `knex is locked (${table}_lock), and another session is changing tables: pid ${other}. When it is done, run this again; if it is no migration, run \`knex migrate:unlock\` first.`,
            code: '',
        };
    }
    say(`knex was killed while it held its lock (${table}_lock), and nothing migrates now: freeing it.`);
    const result = await unlock();
    return result.exitCode === 0 ? undefined : { message: (0,failure/* lastLines */.w$)(result, 'knex migrate:unlock'), code: '' };
}

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/expressions.js
var expressions = __webpack_require__(2928);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/imports.js
var imports = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/only.js
var only = __webpack_require__(8653);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/paths.js
var paths = __webpack_require__(4707);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/scripts.js
var scripts = __webpack_require__(287);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/texts.js
var texts = __webpack_require__(3075);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/project.js












/** What stands in a configuration itself, and not around several. */
const own = new Set(['client', 'dialect', 'connection', 'migrations', 'pool', 'seeds', 'useNullAsDefault']);
/** Finds a knexfile and all folders that knex reads, which may be several. */
async function findKnex(project, files) {
    const config = (await (0,tools_project/* findNearest */.qg)(project, /^knexfile\.(?:js|cjs|mjs|ts|cts|mts)$/)) ??
        (await (0,scripts/* findNamedConfig */.$)(project, 'knex', ['--knexfile']))?.config;
    if (config === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.dirname(config);
    const { path: saying, text: program } = await (0,imports/* findSaying */.tn)(project, config, 'migrations');
    // What `__dirname` is there.
    const beside = external_node_path_.posix.relative(workingDirectory, external_node_path_.posix.dirname(saying));
    const choices = (0,environments/* readChoices */.Bd)(program, own);
    const all = new Map(choices === undefined
        ? [[undefined, readAnywhere(program, saying, beside)]]
        : [...choices].map(([name, value]) => [name, readMigrations(value, saying, beside)]));
    const said = await chooseFolders(all, project, saying);
    const [first, ...others] = said.values();
    if (first === undefined)
        return undefined;
    const places = first.folders.map((folder) => external_node_path_.posix.join(workingDirectory, folder));
    const there = await Promise.all(places.map((place) => (0,tools_project/* hasFolder */.bU)(project, place)));
    const present = places.filter((_, at) => there[at]);
    if (present.length === 0)
        return undefined;
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const folders = present.map((place) => external_node_path_.posix.relative(directory, place) || '.');
    const found = await Promise.all(present.map((place) => (0,tools_project/* readBelow */.Gj)(project, place, files)));
    // knex does not look into the folders of a folder.
    const read = found
        .flatMap((list) => list.filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name)))
        .map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) }));
    return {
        because: config,
        directory,
        workingDirectory,
        files: read,
        settings: {
            'knex.config': external_node_path_.posix.basename(config),
            'knex.table': (0,environments/* packChoices */.Q1)(new Map([...said].map(([name, { table }]) => [name, table]))),
            'knex.transactions': String([first, ...others].every(({ transactions }) => transactions)),
            'knex.folders': JSON.stringify(folders),
            'knex.separately': String(first.separately),
            ...(await (0,brought/* bringConstants */.O)(project, read)),
        },
    };
}
/** Of environments with migrations in different folders the one that knex will run in, where that is known. */
async function chooseFolders(all, project, config) {
    const sets = new Set([...all.values()].map(({ folders, separately }) => JSON.stringify([folders, separately])));
    if (sets.size <= 1)
        return all;
    const name = await project.environment?.('NODE_ENV');
    const chosen = name === undefined ? undefined : all.get(name);
    if (chosen !== undefined)
        return new Map([[name, chosen]]);
    const folders = [...all].map(([environment, one]) => `${environment}: ${one.folders.join(', ')}`);
    throw (0,environments/* unreadable */.O$)('The environments of knex have migrations in different folders.', `${folders.join('; ')}; NODE_ENV is ${name === undefined ? 'not known' : name}`, config);
}
function readMigrations({ entries }, config, beside) {
    const migrations = entries?.get('migrations');
    if (migrations !== undefined && (migrations.entries === undefined || migrations.open))
        throw (0,environments/* unreadable */.O$)('What the knexfile says of migrations cannot be told.', 'migrations', config);
    const held = migrations?.entries ?? new Map();
    if (held.has('migrationSource'))
        throw ownSource(config);
    const text = (key, fallback) => {
        const value = held.get(key);
        if (value === undefined || value.tokens[0]?.value === 'undefined')
            return fallback;
        const said = (0,texts/* textOf */.b)(value.tokens);
        if (said !== undefined)
            return said;
        throw (0,environments/* unreadable */.O$)(`${key} of the knexfile is no plain text.`, (0,expressions/* show */.WU)(value), config);
    };
    const directory = held.get('directory');
    const folders = directory === undefined ? ['migrations'] : (0,expressions/* elementsOf */.ZE)(directory).map((one) => folderOf(one, config, beside));
    const [table = '', schema] = [text('tableName', 'knex_migrations'), text('schemaName', undefined)];
    const says = (key, word) => held.get(key)?.tokens[0]?.value === word;
    return {
        folders,
        table: schema === undefined ? table : `${schema}.${table}`,
        separately: held.has('sortDirsSeparately') && !says('sortDirsSeparately', 'false'),
        transactions: !says('disableTransactions', 'true'),
    };
}
function folderOf(expression, config, beside) {
    const read = (0,paths/* readPath */.G)(expression);
    if (read === undefined)
        throw (0,environments/* unreadable */.O$)('A folder of migrations in the knexfile is no plain path.', (0,expressions/* show */.WU)(expression), config);
    return external_node_path_.posix.join(read.besideFile ? beside : '.', read.path).replace(/\/$/, '') || '.';
}
/** A program that puts its configuration together: what it says anywhere counts, where it says one thing only. */
function readAnywhere(program, config, beside) {
    const migrations = (0,programs_config/* readConfig */.X)(program).inside('migrations');
    if (migrations.names('migrationSource'))
        throw ownSource(config);
    const told = migrations
        .values('directory')
        .map((value) => (0,expressions/* elementsOf */.ZE)(value).map((one) => folderOf(one, config, beside)));
    const [folders = ['migrations'], another] = new Map(told.map((each) => [JSON.stringify(each), each])).values();
    if (another !== undefined)
        throw (0,environments/* unreadable */.O$)('`directory` of the knexfile has several values.', told.flat().join(', '), config);
    const said = { config: migrations, title: 'the knexfile', file: config };
    const [table = 'knex_migrations', schema] = [(0,only/* onlyText */.Cw)(said, 'tableName'), (0,only/* onlyText */.Cw)(said, 'schemaName')];
    return {
        folders,
        table: schema === undefined ? table : `${schema}.${table}`,
        separately: false,
        transactions: !migrations.says('disableTransactions', 'true'),
    };
}
function ownSource(file) {
    return new errors/* UserError */.yo('The migrations of knex come from a program of the project, and not from folders.', {
        reason: 'unsupported-setting',
        received: 'migrations.migrationSource',
        accepted: 'migrations.directory',
        remedy: 'Keep the migrations as files of a folder, or use `tool: command`.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/adapter.js













/** knex 3: programs in folders, all pending in one transaction, bookkeeping by file name. */
const knex = {
    name: 'knex',
    title: 'knex',
    executable: 'knex',
    forbidden: ['migrate:rollback', 'migrate:down', 'migrate:up', 'migrate:make', 'seed:run'],
    conduct: { removed: 'refused' },
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: '`knexfile.*`, or the `--knexfile` of scripts in package.json; the files of its `migrations.directory` (`migrations` beside it), which may be several',
        bookkeeping: '`knex_migrations` (or `migrations.tableName`)',
        transaction: 'all that is pending together; file by file where one says `config = { transaction: false }`',
        ownList: '`migrate:list`',
    },
    files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    find: (project) => findKnex(project, knex.files),
    variables: ['NODE_ENV'],
    isRead: (name, settings) => foldersOf(settings).includes(external_node_path_.posix.dirname(name)),
    read: (files, settings = {}) => files
        .map(({ name, path, text }) => {
        const file = { name, path, text, version: external_node_path_.posix.basename(name) };
        return settings['knex.transactions'] === 'false' ? { ...file, transactional: false } : file;
    })
        .sort((a, b) => placeOf(a, settings) - placeOf(b, settings) || (a.version < b.version ? -1 : 1)),
    async pending(session, files, settings) {
        const rows = await (0,bookkeeping/* readRows */.aK)(session, (0,bookkeeping/* parseTableName */.HC)(bookkeepingTable(settings), 'tableName'), ['name'], 'id');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,by_tool/* byList */.aM)('knex', {
        list: (settings) => [...argumentsFor(settings), 'migrate:list'],
        read(said, files) {
            // Two lists of names under a line each; without the first there is nothing that could be believed.
            const [, completed, pending] = /^(?:Found \d+|No) Completed (.*)^(?:Found \d+|No) Pending (.*)$/ms.exec(said) ?? [];
            if (completed === undefined || pending === undefined)
                return undefined;
            const names = (list) => list
                .split('\n')
                .slice(1)
                .flatMap((line) => line.trim() || []);
            return (0,by_tool/* matchList */.Kl)(names(completed), names(pending), files);
        },
        // A lock that knex left behind is not freed: nobody sees whether another session migrates.
        apply: migrateLatest,
    }),
    current: tools_history/* newest */.B,
    gateSource: (file, _launch, settings) => (0,statements/* readProgram */.L)(file.text, {
        methods: ['raw'],
        builders: builders/* knexBuilders */.R6,
        kind: (0,dialect/* kindOf */.I)(settings),
        complete: (program) => (0,brought/* withBrought */.K)(program, file.path, settings),
        query: builders/* readQuery */.xB,
        transactional: isTransactional(file),
    }),
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('knex needs a launcher.');
        const refused = await freeLock(workspace, bookkeepingTable(workspace.settings), () => launcher.run([...argumentsFor(workspace.settings), 'migrate:unlock'], (0,environments/* withEnvironment */.Ec)(workspace.environment, workspace.settings)));
        return refused ?? migrateLatest(pending, workspace, launcher);
    },
    recovery({ source }) {
        return source.transactional
            ? 'What was pending before it was rolled back with it, where no file opts out of transactions. Mend the file and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS, hasTable), and run this again. `knex migrate:unlock` frees the lock where knex itself was killed.';
    },
};
function argumentsFor(settings) {
    return ['--knexfile', settings['knex.config'] ?? 'knexfile.js'];
}
async function migrateLatest(pending, { settings, environment }, launcher) {
    if (launcher === undefined)
        throw new Error('knex needs a launcher.');
    const args = [...argumentsFor(settings), 'migrate:latest'];
    const result = await launcher.run(args, (0,environments/* withEnvironment */.Ec)(environment, settings));
    if (result.exitCode === 0)
        return undefined;
    const said = (0,failure/* saidBy */.TT)(result);
    const name = /^migration file "(.+)" failed$/m.exec(said)?.[1];
    const message = /^migration failed with error: (.+)$/m.exec(said)?.[1];
    return {
        message: message ?? (0,failure/* lastLines */.w$)(result, 'knex'),
        code: (0,failure/* sqlStateIn */.TG)(said),
        ...(pending.some(({ version }) => version === name) && name !== undefined ? { version: name } : {}),
    };
}
function bookkeepingTable(settings) {
    return (0,environments/* pickChoice */.jW)(settings['knex.table'] ?? 'knex_migrations', settings, 'tableName');
}
/** Below the migrations' folder, in the order of the configuration. */
function foldersOf(settings) {
    return JSON.parse(settings['knex.folders'] ?? '["."]');
}
/** knex orders by the names of the files alone, unless it is told to go folder by folder. */
function placeOf({ name }, settings) {
    return settings['knex.separately'] === 'true' ? foldersOf(settings).indexOf(external_node_path_.posix.dirname(name)) : 0;
}
function isTransactional({ text, transactional }) {
    return transactional !== false && !(0,programs_config/* readConfig */.X)(text).inside('config').says('transaction', 'false');
}


/***/ }),

/***/ 1479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodePgMigrate: () => (/* binding */ nodePgMigrate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7057);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7843);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1609);
/* harmony import */ var _programs_brought_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6526);
/* harmony import */ var _programs_builders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(304);
/* harmony import */ var _programs_package_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(279);
/* harmony import */ var _programs_scripts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(287);
/* harmony import */ var _programs_statements_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3933);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6572);











/** node-pg-migrate 9: programs or SQL in one folder, all pending in one transaction, bookkeeping by name. */
const nodePgMigrate = {
    name: 'node-pg-migrate',
    title: 'node-pg-migrate',
    executable: 'node-pg-migrate',
    forbidden: ['down', 'redo', 'create', '--fake'],
    conduct: { late: 'refused' },
    documentation: {
        triedOn: ['PostgreSQL'],
        detectedBy: '`node-pg-migrate` in package.json; the files of `migrations` beside it (or of `-m`, `--migrations-dir` in its scripts)',
        bookkeeping: '`pgmigrations` (or `-t`, `--migrations-table` in the scripts)',
        transaction: 'all that is pending together, unless a file says `noTransaction`',
        ownList: 'none: its one way to list is `up --dry-run`, which runs the programs that are pending before they could be judged',
    },
    files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts|sql)$/,
    detect: () => false,
    async find(project) {
        const found = await (0,_programs_package_js__WEBPACK_IMPORTED_MODULE_5__/* .findDependent */ .$)(project, 'node-pg-migrate');
        if (found === undefined)
            return undefined;
        const workingDirectory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(found.path);
        const scripts = Object.values(found.manifest.scripts ?? {}).filter((script) => script.includes('node-pg-migrate'));
        const option = (...names) => (0,_programs_scripts_js__WEBPACK_IMPORTED_MODULE_6__/* .optionsIn */ .I)(found.manifest, 'node-pg-migrate', names)[0];
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, option('-m', '--migrations-dir') ?? 'migrations');
        if (!(await (0,_project_js__WEBPACK_IMPORTED_MODULE_8__/* .hasFolder */ .bU)(project, directory)))
            return undefined;
        const schema = option('-s', '--schema');
        const creates = ['--create-schema', '--create-migrations-schema'].filter((flag) => scripts.some((script) => script.split(/\s+/).includes(flag)));
        const books = option('--migrations-schema') ?? schema;
        await refuseOtherSettings(project, workingDirectory, found);
        const below = await (0,_project_js__WEBPACK_IMPORTED_MODULE_8__/* .readBelow */ .Gj)(project, directory, nodePgMigrate.files);
        const files = below.filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name));
        return {
            because: found.path,
            directory,
            workingDirectory,
            files,
            settings: {
                'pgmigrations.table': option('-t', '--migrations-table') ?? 'pgmigrations',
                ...(schema === undefined ? {} : { 'pgmigrations.schema': schema }),
                ...(creates.length === 0 ? {} : { 'pgmigrations.creates': creates.join(' ') }),
                ...(await (0,_programs_brought_js__WEBPACK_IMPORTED_MODULE_3__/* .bringConstants */ .O)(project, files)),
                ...(books === undefined ? {} : { 'pgmigrations.books': books }),
            },
        };
    },
    read: (files) => files
        .map(({ name, path, text }) => {
        const version = name.replace(/\.\w+$/, '');
        if (/^\d+/.test(version) && !/\.(?:up|down)$/.test(version))
            return { name, path, text, version };
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path} cannot be judged as a migration of node-pg-migrate.`, {
            reason: 'invalid-migration',
            received: name,
            accepted: 'a name that begins with digits; SQL with `-- Up Migration` and `-- Down Migration` in one file',
            remedy: 'Rename the file, join the two halves of a pair, or move it out of the folder.',
            file: path,
        });
    })
        .sort((a, b) => timeOf(a) - timeOf(b) || (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const table = (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTableName */ .HC)(settings['pgmigrations.table'] ?? 'pgmigrations', '--migrations-table');
        const schema = settings['pgmigrations.books'] ?? 'public';
        const rows = await (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .readRows */ .aK)(session, { schema, ...table }, ['name'], 'id');
        return (0,_history_js__WEBPACK_IMPORTED_MODULE_9__/* .compareHistory */ .w)(rows.map(({ name }) => name), files);
    },
    current: _history_js__WEBPACK_IMPORTED_MODULE_9__/* .newest */ .B,
    gateSource: (file, _launch, settings) => (file.name.endsWith('.sql') ? upPart(file) : sourceOf(file, settings)),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('node-pg-migrate needs a launcher.');
        const schema = settings['pgmigrations.schema'];
        const table = settings['pgmigrations.table'] ?? 'pgmigrations';
        const books = settings['pgmigrations.books'];
        const args = ['up', '--migrations-dir', launcher.directory, '--migrations-table', table];
        args.push(...(settings['pgmigrations.creates']?.split(' ') ?? []));
        if (schema !== undefined)
            args.push('--schema', schema);
        if (books !== undefined)
            args.push('--migrations-schema', books);
        const result = await launcher.run(args, environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .saidBy */ .TT)(result);
        const version = [...said.matchAll(/^### MIGRATION (.+) \(UP\) ###$/gm)].at(-1)?.[1];
        const message = /^(?:error|Error): (.+)$/m.exec(said)?.[1] ?? (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .lastLines */ .w$)(result, 'node-pg-migrate');
        const known = pending.some((file) => file.version === version);
        return { message, code: (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .sqlStateIn */ .TG)(said), ...(known && version !== undefined ? { version } : {}) };
    },
    recovery: ({ source }) => source.transactional
        ? 'All that was pending was rolled back together, unless a file says `noTransaction`. Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
/** What node-pg-migrate takes from a file comes before its arguments, and says where migrations and books lie. */
const places = /["']?\bmigrations-(?:dir|schema|table)\b["']?\s*:/;
/** Refuses settings in files: what they say of folders and tables counts more than what it is told. */
async function refuseOtherSettings(project, workingDirectory, { path, manifest }) {
    const [file] = (0,_programs_scripts_js__WEBPACK_IMPORTED_MODULE_6__/* .optionsIn */ .I)(manifest, 'node-pg-migrate', ['-f', '--config-file']);
    if (file !== undefined)
        throw settingsInFile(`--config-file ${file}`, path);
    const packages = { ...manifest.dependencies, ...manifest.devDependencies };
    if (!Object.hasOwn(packages, 'config'))
        return;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, 'config');
    for (const { path: own, text } of await (0,_project_js__WEBPACK_IMPORTED_MODULE_8__/* .readBelow */ .Gj)(project, folder, /\.(?:json5?|[cm]?[jt]s|ya?ml)$/))
        if (places.test(text))
            throw settingsInFile(places.exec(text)?.[0] ?? '', own);
}
function settingsInFile(received, file) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('node-pg-migrate takes its folder or its table from a file, which is not read here.', {
        reason: 'unsupported-setting',
        received,
        accepted: '--migrations-dir, --migrations-table, --schema and --migrations-schema in a script of package.json',
        remedy: 'Write them into the script that starts node-pg-migrate, or use `tool: command`.',
        file,
    });
}
/** The number that node-pg-migrate orders files by; 17 digits are a moment. */
function timeOf({ name }) {
    const digits = /^\d+/.exec(name)?.[0] ?? '';
    const moment = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits);
    if (moment === null)
        return Number(digits);
    const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, thousandths = 0] = moment
        .slice(1)
        .map(Number);
    return Date.UTC(year, month - 1, day, hours, minutes, seconds, thousandths);
}
function sourceOf({ text, path }, settings) {
    const transactional = !/\bnoTransaction\b/.test(text);
    const complete = (program) => (0,_programs_brought_js__WEBPACK_IMPORTED_MODULE_3__/* .withBrought */ .K)(program, path, settings);
    return (0,_programs_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .readProgram */ .L)(text, {
        methods: ['sql'],
        harmless: ['noTransaction'],
        builders: _programs_builders_js__WEBPACK_IMPORTED_MODULE_4__/* .pgmBuilders */ .jU,
        transactional,
        complete,
    });
}
/** The part of an SQL file between the two comments, or all of it. */
function upPart({ text }) {
    const up = text.search(/^\s*--[\s-]*up\s+migration/im);
    const down = text.search(/^\s*--[\s-]*down\s+migration/im);
    const start = Math.max(up, 0);
    const sql = text.slice(start, down > start ? down : undefined);
    const undo = down < 0 ? '' : text.slice(down, up > down ? up : undefined);
    return {
        sql: up < 0 && down === 0 ? '' : sql,
        firstLine: text.slice(0, start).split('\n').length,
        transactional: true,
        reversible: undo.replace(/--.*$/gm, '').trim() !== '',
    };
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

/***/ 1675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sequelize: () => (/* binding */ sequelize)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/dialect.js
var dialect = __webpack_require__(1159);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/brought.js
var brought = __webpack_require__(6526);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/builders.js + 8 modules
var builders = __webpack_require__(304);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js + 1 modules
var environments = __webpack_require__(2894);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/statements.js + 3 modules
var statements = __webpack_require__(3933);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/imports.js
var imports = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/only.js
var only = __webpack_require__(8653);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/package.js
var programs_package = __webpack_require__(279);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/scripts.js
var scripts = __webpack_require__(287);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/texts.js
var texts = __webpack_require__(3075);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sequelize/project.js











/** Finds the folder of the migrations and the configuration: as `.sequelizerc` has them, else as scripts or the tool do. */
async function findSequelize(project, files) {
    const settings = await (0,tools_project/* findNearest */.qg)(project, /^\.sequelizerc$/);
    const because = settings ?? (await (0,programs_package/* findDependent */.$)(project, 'sequelize-cli'))?.path;
    if (because === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.dirname(because);
    const told = await readSettings(project, settings, workingDirectory);
    const inScripts = await readScripts(project, workingDirectory);
    const directory = told('migrations-path') ?? inScripts('migrations-path') ?? external_node_path_.posix.join(workingDirectory, 'migrations');
    if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
        return undefined;
    const named = told('config') === undefined ? inScripts('config') : undefined;
    const config = told('config') ?? named ?? (await usualConfig(project, workingDirectory));
    const read = (await (0,tools_project/* readBelow */.Gj)(project, directory, files)).filter(({ name }) => !name.includes('/'));
    return {
        because,
        directory,
        workingDirectory,
        files: read,
        settings: {
            'sequelize.table': await readBooks(project, config, because),
            ...(await (0,brought/* bringConstants */.O)(project, read)),
            ...(named === undefined ? {} : { 'sequelize.config': external_node_path_.posix.relative(workingDirectory, named) }),
        },
    };
}
/** What `.sequelizerc` says, itself or by a file that it takes in. */
async function readSettings(project, path, workingDirectory) {
    if (path === undefined)
        return () => undefined;
    const saying = await (0,imports/* findSaying */.tn)(project, path, 'migrations-path');
    const said = { config: (0,programs_config/* readConfig */.X)(saying.text), title: 'sequelize-cli', file: saying.path };
    return (key) => {
        const read = (0,only/* onlyPath */.Mp)(said, key);
        return read && external_node_path_.posix.join(read.besideFile ? external_node_path_.posix.dirname(saying.path) : workingDirectory, read.path);
    };
}
/** What scripts of package.json say that is there, and not several things. */
async function readScripts(project, workingDirectory) {
    const manifest = await (0,programs_package/* readManifest */.W)(project, external_node_path_.posix.join(workingDirectory, 'package.json'));
    const list = await project.list();
    return (key) => {
        const paths = (0,scripts/* optionsIn */.I)(manifest, 'sequelize', [`--${key}`])
            .map((path) => external_node_path_.posix.join(workingDirectory, path).replace(/\/$/, ''))
            .filter((path) => list.some((one) => one === path || one.startsWith(`${path}/`)));
        return paths.length === 1 ? paths[0] : undefined;
    };
}
/** What sequelize-cli takes where nothing names a configuration: a program comes before data. */
async function usualConfig(project, workingDirectory) {
    const [program, data] = ['config/config.js', 'config/config.json'].map((path) => external_node_path_.posix.join(workingDirectory, path));
    return (program !== undefined && (await project.list()).includes(program) ? program : data) ?? '';
}
/** What a configuration itself has, and not one around several. */
const own = new Set(['dialect', 'url', 'use_env_variable', 'database', 'username', 'password', 'host', 'storage']);
/** Where each environment of the configuration keeps the books; the usual table where it is not where it should be. */
async function readBooks(project, path, because) {
    const program = (await project.list()).includes(path) ? await project.read(path) : '{}';
    const config = (0,programs_config/* readConfig */.X)(program);
    if (config.texts('migrationStorage').some((storage) => storage !== 'sequelize'))
        throw storedElsewhere(because);
    const choices = (0,environments/* readChoices */.Bd)(program, own);
    const text = (value, key) => {
        const found = value?.entries?.get(key);
        if (found === undefined)
            return undefined;
        const said = (0,texts/* textOf */.b)(found.tokens);
        if (said !== undefined)
            return said;
        throw (0,environments/* unreadable */.O$)(`${key} of sequelize-cli is no plain text.`, key, path);
    };
    const anywhere = (key) => (0,only/* onlyText */.Cw)({ config, title: 'sequelize-cli', file: path }, key);
    const [table, schema] = ['migrationStorageTableName', 'migrationStorageTableSchema'];
    const name = (find) => {
        const own = find(table) ?? 'SequelizeMeta';
        const held = find(schema);
        return held === undefined ? own : `${held}.${own}`;
    };
    if (choices === undefined)
        return name(anywhere);
    return (0,environments/* packChoices */.Q1)(new Map([...choices].map(([choice, value]) => [choice, name((key) => text(value, key))])));
}
function storedElsewhere(file) {
    return new errors/* UserError */.yo('The migrations of sequelize-cli are not recorded in the database.', {
        reason: 'unsupported-bookkeeping',
        received: 'migrationStorage other than sequelize',
        accepted: "migrationStorage: 'sequelize' (the default)",
        remedy: 'Keep the record in the database: a file is lost with the runner.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sequelize/adapter.js










/** sequelize-cli 6: programs in one folder, no transaction at all, bookkeeping by file name. */
const sequelize = {
    name: 'sequelize',
    title: 'sequelize-cli',
    executable: 'sequelize-cli',
    forbidden: ['db:drop', 'db:create', 'db:migrate:undo', 'db:migrate:undo:all', 'db:seed:undo', 'db:seed:undo:all'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: '`.sequelizerc`, or `sequelize-cli` in package.json; the files of its `migrations-path`, there or in scripts (`migrations` beside it)',
        bookkeeping: '`SequelizeMeta` (or `migrationStorageTableName`)',
        transaction: 'nothing',
        ownList: '`db:migrate:status`',
    },
    files: /^(?!.*\.d\.ts$)[^.].*\.(?:cjs|js|cts|ts)$/,
    detect: () => false,
    find: (project) => findSequelize(project, sequelize.files),
    variables: ['NODE_ENV'],
    isRead: (name) => !name.includes('/'),
    read: (files) => files
        .map(({ name, path, text }) => ({ name, path, text, version: name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const setting = 'migrationStorageTableName';
        const table = (0,bookkeeping/* parseTableName */.HC)((0,environments/* pickChoice */.jW)(settings['sequelize.table'] ?? 'SequelizeMeta', settings, setting), setting);
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['name'], 'name');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,by_tool/* byList */.aM)('sequelize-cli', {
        list: (settings, directory) => ['db:migrate:status', ...argumentsFor(settings, directory)],
        read: (said, files) => (0,by_tool/* readList */.LD)(said, files, { applied: /^up (.+)$/, pending: /^down (.+)$/ }),
    }),
    current: tools_history/* newest */.B,
    gateSource: ({ text, path }, _launch, settings) => (0,statements/* readProgram */.L)(text, {
        methods: ['query'],
        builders: builders/* queryInterfaceBuilders */.Gv,
        kind: (0,dialect/* kindOf */.I)(settings),
        complete: (program) => (0,brought/* withBrought */.K)(program, path, settings),
        transactional: false,
    }),
    async apply(pending, { environment, settings }, launcher) {
        if (launcher === undefined)
            throw new Error('sequelize-cli needs a launcher.');
        // --debug: without it the tool does not say where. The address is left to its configuration: `--url` could be seen.
        const args = ['db:migrate', '--debug', ...argumentsFor(settings, launcher.directory)];
        const result = await launcher.run(args, (0,environments/* withEnvironment */.Ec)(environment, settings));
        if (result.exitCode === 0)
            return undefined;
        const said = (0,failure/* saidBy */.TT)(result);
        const begun = [...said.matchAll(/^== (.+): migrating =+$/gm)].at(-1)?.[1];
        const file = pending.find(({ name }) => begun !== undefined && name.replace(/\.\w+$/, '') === begun);
        const line = file === undefined ? undefined : (0,failure/* lineInStack */.UT)(said, file.name);
        const message = /^EXTRA MESSAGE: (.+)$/m.exec(said)?.[1] ??
            /^ERROR: (?:\w*Error: )?(.+)$/m.exec(said)?.[1] ??
            (0,failure/* lastLines */.w$)(result, 'sequelize-cli');
        return {
            message,
            code: (0,failure/* sqlStateIn */.TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: () => 'sequelize-cli runs without a transaction, so what stood before the error is done and stays, while the file counts as not applied. Undo that by hand or make the file repeatable (IF NOT EXISTS), mend it, and run this again.',
};
function argumentsFor(settings, directory) {
    const config = settings['sequelize.config'];
    return ['--migrations-path', directory, ...(config === undefined ? [] : ['--config', config])];
}


/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sql: () => (/* binding */ sql)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _dbmate_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5714);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6377);



const withoutTransaction = /^--[^\S\n]*deploy-actions:[^\S\n]*no-transaction[^\S\n]*\r?$/;
/** Plain SQL: files in the order of their names, each in one transaction with its row in our own ledger. */
const sql = {
    name: 'sql',
    title: 'plain SQL',
    executable: undefined,
    forbidden: [],
    conduct: { edited: 'refused', ordered: 'by-text' },
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
        detectedBy: '`*.sql` in the order of their names; the first line `-- deploy-actions: no-transaction` sends the statements one by one',
        bookkeeping: '`deploy_actions_migrations`: name and checksum; an edited file is refused',
        transaction: 'each file, unless its first line says otherwise',
        ownList: 'none: there is no tool, the action itself sends the files',
    },
    files: /\.sql$/,
    detect: (files) => files.length > 0 && files.every(({ name, text }) => !foreign(name, text)),
    read(files) {
        return files
            .map(({ name, path, text }) => {
            const reason = foreign(name, text);
            if (reason === undefined)
                return { name, path, text, version: name };
            throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${path} is not a plain SQL migration: ${reason}.`, {
                reason: 'wrong-tool',
                accepted: 'files that are meant to be run as a whole',
                remedy: 'Name the tool that the files are written for by the input `tool`, or move the file out of the folder.',
                file: path,
            });
        })
            .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    // What needs a database is loaded where there is one.
    async pending(session, files) {
        const { readHistory } = await __webpack_require__.e(/* import() */ 1426).then(__webpack_require__.bind(__webpack_require__, 1426));
        return readHistory(session, files);
    },
    current: ({ applied }) => applied.at(-1) ?? '',
    gateSource: sourceOf,
    async apply(pending, workspace) {
        const { applyFiles } = await Promise.all(/* import() */[__webpack_require__.e(8021), __webpack_require__.e(7057)]).then(__webpack_require__.bind(__webpack_require__, 8021));
        return applyFiles(pending.map((file) => ({ file, source: sourceOf(file) })), workspace);
    },
    recovery({ source, failure }) {
        if (source.transactional) {
            return 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.';
        }
        return failure.done
            ? `The file runs without a transaction: its first ${failure.done} statements are done and stay. Make them repeatable (IF NOT EXISTS), mend the one that failed, and run this again.`
            : 'Nothing of the file is done but what the failed statement may have left, such as an invalid index. Mend it and run this again.';
    },
};
function sourceOf(file) {
    const sql = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(file.text);
    const transactional = !withoutTransaction.test(sql.split('\n', 1)[0] ?? '');
    return { sql, firstLine: 1, transactional, reversible: false };
}
/** Why a file is not meant to be run as a whole: to run it would also run how to undo it. */
function foreign(name, text) {
    if (/\.(?:up|down|undo)\.sql$/i.test(name))
        return 'it is one of a pair, of which only one half is to be run';
    if (!text.includes('--'))
        return undefined;
    if ((0,_dbmate_format_js__WEBPACK_IMPORTED_MODULE_1__/* .isDbmateText */ .D)(text))
        return 'it is written for dbmate';
    if (/^--\s*\+(?:goose|migrate)\s/im.test((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(text)))
        return 'it is written for another migration tool';
    return undefined;
}


/***/ })

};
;