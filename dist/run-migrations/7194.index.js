"use strict";
exports.id = 7194;
exports.ids = [7194];
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

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  golangMigrate: () => (/* binding */ golangMigrate)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/implicit-transaction.js
var implicit_transaction = __webpack_require__(4371);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var tools_failure = __webpack_require__(7843);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/apply-by-tool.js



/**
 * Runs `migrate up`. It takes a database as an argument only, so that names the place and nothing secret: user and
 * password go by the variables of libpq, which its driver reads. Where the server itself has said that a file failed
 * which stands in one transaction, nothing of it is left, and its version is made clean again. `read` gives the row.
 */
async function applyByTool(pending, workspace, launcher, read) {
    const { url, environment } = withoutSecrets(workspace.environment);
    const base = ['-source', sourceUrl(launcher.directory), '-database', url];
    const result = await launcher.run([...base, 'up'], environment);
    if (result.exitCode === 0)
        return undefined;
    const said = (0,tools_failure/* saidBy */.TT)(result);
    const failure = { ...readWords(said), code: (0,tools_failure/* sqlStateIn */.TG)(said) };
    const state = await read();
    const at = pending.findIndex(({ version }) => version === state?.version);
    const file = pending[at];
    if (state?.dirty !== true || file === undefined)
        return { message: failure.message || (0,tools_failure/* lastLines */.w$)(result, 'golang-migrate'), code: failure.code };
    const blamed = { ...failure, version: file.version, undone: false };
    if (!/\(details: pq: /.test(said) || !(await (0,implicit_transaction/* sourceOf */.v)(file)).transactional)
        return blamed;
    const previous = (at > 0 ? pending[at - 1]?.version : workspace.applied.at(-1)) ?? '-1';
    workspace.say(`${file.name} was rolled back as a whole: setting the version back to ${previous}, so that it is not dirty.`);
    await launcher.run([...base, 'force', '--', previous], environment);
    const clean = await read();
    return { ...blamed, undone: clean?.dirty !== true && (clean?.version ?? '-1') === previous };
}
/** The URL without user, password and key, and the variables that hold them. */
function withoutSecrets(environment) {
    const { DATABASE_URL = '', ...others } = environment;
    const url = new URL(DATABASE_URL);
    const take = (name) => {
        const value = url.searchParams.get(name);
        url.searchParams.delete(name);
        return value === null ? undefined : value;
    };
    const variables = {
        PGUSER: take('user') ?? decodeURIComponent(url.username),
        PGPASSWORD: take('password') ?? decodeURIComponent(url.password),
        PGSSLKEY: take('sslkey') ?? '',
    };
    // Its driver does not know it.
    take('sslpassword');
    url.username = '';
    url.password = '';
    const given = Object.entries(variables).filter(([, value]) => value !== '');
    return { url: url.toString(), environment: { ...others, ...Object.fromEntries(given) } };
}
/** The folder as a URL, in which blanks and signs have a meaning. */
function sourceUrl(directory) {
    return `file://${directory.split(external_node_path_.posix.sep).map(encodeURIComponent).join('/')}`;
}
/** `error: migration failed: relation "x" does not exist (column 7) in line 3: ALTER … (details: pq: …)`. */
function readWords(said) {
    const error = /^error: ([\s\S]+)/m.exec(said)?.[1] ?? '';
    const words = /^(?:migration failed: )?(.+?)(?: \(column \d+\))? in line (\d+): /s.exec(error);
    const details = /\(details: ([\s\S]+)\)\s*$/.exec(error)?.[1];
    const [, message = '', line = '0'] = words ?? [];
    const text = message === '' || message === 'migration failed' ? (details ?? error.trim()) : message;
    return { message: text, ...(line === '0' ? {} : { line: Number(line) }) };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/reading.js
var reading = __webpack_require__(2571);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/statements.js
var statements = __webpack_require__(9517);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/sql/apply.js + 1 modules
var apply = __webpack_require__(8021);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/versions.js
var tools_versions = __webpack_require__(6008);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/bookkeeping.js




const standard = 'schema_migrations';
/** Beside the tool's own table, which does not say what was applied but the last. */
const notes = { table: 'deploy_actions_golang_migrate' };
/** The table as the URL's `x-migrations-table` has it: a name as it is, or with `x-migrations-table-quoted` in quotes. */
async function bookkeepingTable(session, settings) {
    const named = settings['x-migrations-table'] || standard;
    if (session.kind !== 'postgresql')
        return { table: named };
    const [row] = await session.query('SELECT current_schema() AS name');
    const here = row?.name == null ? {} : { schema: row.name };
    if (!isTrue(settings['x-migrations-table-quoted']))
        return { ...here, table: named };
    const parts = [...named.matchAll(/"(.*?)"/g)].map(([, part]) => part);
    const table = parts.at(-1);
    if (table !== undefined && parts.length <= 2)
        return parts.length === 2 ? { schema: parts[0], table } : { ...here, table };
    throw new errors/* UserError */.yo('x-migrations-table is not the name of a table in quotes.', {
        reason: 'invalid-input',
        received: named,
        accepted: '"schema_migrations" or "schema"."schema_migrations", with x-migrations-table-quoted=true',
        remedy: 'Correct the parameter in the database’s URL, or leave both out.',
    });
}
/** Reads the row. Throws a UserError where the table is that of another tool. */
async function readState(session, table) {
    try {
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['version', 'dirty'], 'version');
        const row = rows.at(-1);
        if (row === undefined)
            return undefined;
        return { version: String(row.version), dirty: row.dirty === true || Number(row.dirty) === 1 };
    }
    catch (error) {
        const { code } = error;
        if (code !== '42703' && code !== 'ER_BAD_FIELD_ERROR')
            throw error;
        throw new errors/* UserError */.yo(`${table.table} is not golang-migrate’s: it has no column dirty.`, {
            reason: 'wrong-tool',
            received: 'a table of that name of another tool, such as dbmate or Rails',
            remedy: 'Name the tool that has migrated this database by the input `tool`, or another table by `x-migrations-table` in the URL.',
        });
    }
}
/** Compares the newest version with the files. Throws for a file that the tool would pass over. */
async function readHistory(session, files, settings) {
    refuseSqlite(session);
    const table = await bookkeepingTable(session, settings);
    const state = await readState(session, table);
    if (state === undefined)
        await refuseSqlx(session);
    const version = state?.version ?? '-1';
    await refusePassedOver(session, table, files.filter((file) => (0,tools_versions/* compareVersions */.Z)(file.version, version) < 0));
    return compareState(state, files, isTrue(settings['x-multi-statement']) && session.kind === 'postgresql');
}
/** Compares the one row with the files; `single` says that each statement is sent by itself. */
function compareState(state, files, single) {
    const version = state?.version ?? '-1';
    const isDone = (one) => (0,tools_versions/* compareVersions */.Z)(one, version) < 0 || (one === version && state?.dirty === false);
    const applied = files.filter((file) => isDone(file.version)).map((file) => file.version);
    const missing = isDone(version) && version !== '-1' && !applied.includes(version) ? [version] : [];
    const pending = files.filter((file) => !isDone(file.version));
    return {
        applied: [...applied, ...missing],
        pending: single ? pending.map((file) => ({ ...file, transactional: false })) : pending,
        current: (0,tools_history/* newest */.B)({ applied: [...applied, ...missing] }),
        missing,
        ...(state?.dirty === true ? { stuck: dirtyError(version, applied.at(-1) ?? '-1', files) } : {}),
    };
}
/**
 * A file with an older version than the newest that was not there when that was applied. Only what stood in the folder
 * then can tell, so it was written down; what was applied by other hands since is newer than all of that, and taken as it is.
 */
async function refusePassedOver(session, table, before) {
    const known = await readNotes(session, table);
    const last = [...known].sort(tools_versions/* compareVersions */.Z).at(-1);
    if (last === undefined)
        return;
    const late = before.find(({ version }) => !known.has(version) && (0,tools_versions/* compareVersions */.Z)(version, last) < 0);
    if (late === undefined)
        return;
    const [own, value] = [keyOf(table), late.version];
    throw new errors/* UserError */.yo(`golang-migrate would pass over ${late.name} without a word: a newer version is applied already, and this one came later.`, {
        reason: 'out-of-order',
        received: `version ${late.version}, which was not there when ${last} was to be applied`,
        accepted: `a version after ${last}`,
        remedy: `Rename both of its files to a version after ${last}. Where it was applied by hand, say so: \`INSERT INTO ${notes.table} (bookkeeping, version) VALUES ('${own}', '${value}')\`.`,
        file: late.path,
    });
}
async function readNotes(session, table) {
    const rows = await (0,bookkeeping/* readRows */.aK)(session, notes, ['bookkeeping', 'version'], 'version');
    return new Set(rows.filter(({ bookkeeping }) => bookkeeping === keyOf(table)).map(({ version }) => version));
}
/** Writes down which versions are known: all that are applied, and those that are about to be. */
async function noteFiles({ session, settings, applied }, pending) {
    const key = keyOf(await bookkeepingTable(session, settings));
    const versions = [...applied, ...pending.map(({ version }) => version)];
    await session.query(`CREATE TABLE IF NOT EXISTS ${notes.table} (${columns[session.kind]}, PRIMARY KEY (bookkeeping, version))`);
    const insert = (rest) => `INTO ${notes.table} (bookkeeping, version) ${rest}`;
    if (session.kind === 'mysql') {
        await session.query(`INSERT IGNORE ${insert('VALUES ?')}`, [versions.map((version) => [key, version])]);
    }
    else {
        await session.query(`INSERT ${insert('SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING')}`, [key, versions]);
    }
}
const columns = {
    postgresql: 'bookkeeping text NOT NULL, version text NOT NULL',
    mysql: 'bookkeeping varchar(191) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, version varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL',
    sqlite: 'bookkeeping text NOT NULL, version text NOT NULL',
};
/** Services with tables of their own may share a database. */
function keyOf({ schema, table }) {
    return schema === undefined ? table : `${schema}.${table}`;
}
/** Whether a setting of the URL is on, as Go's strconv.ParseBool reads it. */
function isTrue(text) {
    return /^(?:1|t|true)$/i.test(text ?? '');
}
/** What has to be looked at by a person, with the command for either answer. */
function dirtyError(version, previous, files) {
    const file = files.find((one) => one.version === version);
    const back = `\`migrate … force ${previous === '-1' ? '-- -1' : previous}\``;
    return new errors/* UserError */.yo(`The database is dirty at version ${version}: a migration was begun there and not ended.`, {
        reason: 'dirty-database',
        received: `version ${version}, dirty`,
        accepted: 'a version that is not dirty: golang-migrate applies nothing before',
        remedy: `If golang-migrate is not at work there right now: look whether the database has what ${file?.name ?? `version ${version}`} does. Where nothing of it is there, or you have undone it: ${back}, and it will run again. Where all of it is there, or you have finished it: \`migrate … force ${version}\`.`,
        ...(file === undefined ? {} : { file: file.path }),
    });
}
function refuseSqlite({ kind }) {
    if (kind !== 'sqlite')
        return;
    throw new errors/* UserError */.yo('golang-migrate is not run on SQLite here.', {
        reason: 'unsupported-database',
        received: 'golang-migrate with an SQLite file',
        accepted: 'PostgreSQL, MySQL or MariaDB',
        remedy: 'Keep the files up in a folder of their own and set `tool: sql`, or run golang-migrate in a step of your own.',
    });
}
/** sqlx names its files in the same way. */
async function refuseSqlx(session) {
    if (!(await (0,bookkeeping/* tableExists */.F9)(session, { table: '_sqlx_migrations' })))
        return;
    throw new errors/* UserError */.yo('This database is migrated by sqlx, whose files are named like golang-migrate’s.', {
        reason: 'wrong-tool',
        received: 'a table _sqlx_migrations, and none of golang-migrate',
        accepted: 'a database that golang-migrate has migrated, or an empty one',
        remedy: 'Run sqlx in a step of your own: this action does not know it.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/apply-in-mysql.js








/**
 * Does on MySQL what `migrate up` does, under its own lock and with its own bookkeeping: the tool itself takes a
 * password there as an argument only. Each version is dirty until its file has come to its end.
 */
async function applyInMysql(pending, workspace) {
    const { session, settings, signal, say } = workspace;
    const table = await bookkeepingTable(session, settings);
    const lock = ownLockName(session.database, table);
    const [row] = await session.query('SELECT GET_LOCK(?, 10) AS held', [lock]);
    if (Number(row?.held) !== 1)
        return { message: 'golang-migrate itself is migrating this database: its lock is held.', code: '' };
    try {
        await session.query(`CREATE TABLE IF NOT EXISTS ${(0,bookkeeping/* quoteTable */.Z8)(session, table)} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)`);
        for (const file of pending) {
            (0,cancel/* refuseWhenCancelled */.y4)(signal);
            say(`Applying ${file.name}`);
            const before = await readState(session, table);
            // What had the lock may have come further meanwhile.
            if (before !== undefined && (0,tools_versions/* compareVersions */.Z)(file.version, before.version) <= 0)
                continue;
            await writeState(session, table, { version: file.version, dirty: true });
            const source = { sql: file.text, firstLine: 1, transactional: false, reversible: false };
            const failure = await (0,apply/* sendEach */._)((0,statements/* splitStatements */.X)(file.text, 'mysql', (0,reading/* quotingOf */.J)(session.reading?.modes)), source, workspace);
            if (failure === undefined) {
                await writeState(session, table, { version: file.version, dirty: false });
                continue;
            }
            // Nothing of it is done, so nothing has to be looked at.
            if (failure.done === 0)
                await writeState(session, table, before);
            return { ...failure, version: file.version, undone: failure.done === 0 };
        }
        return undefined;
    }
    finally {
        await session.query('DO RELEASE_LOCK(?)', [lock]).catch(() => { });
    }
}
async function writeState(session, table, state) {
    const name = (0,bookkeeping/* quoteTable */.Z8)(session, table);
    await session.query('START TRANSACTION');
    await session.query(`DELETE FROM ${name}`);
    if (state !== undefined) {
        await session.query(`INSERT INTO ${name} (version, dirty) VALUES (?, ?)`, [state.version, state.dirty ? 1 : 0]);
    }
    await session.query('COMMIT');
}
/** The name of golang-migrate's own lock (`GenerateAdvisoryLockId`): a checksum of database and table, multiplied. */
function ownLockName(database, { table }) {
    return String((BigInt((0,external_node_zlib_.crc32)(`${database}:${table}`)) * 1486364155n) & 0xffffffffn);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/by-tool.js







/**
 * golang-migrate's own word is one number. Which files it stands for was written down by the tool itself, as a number in
 * a table of another name: without that, a file that came later with an older version would pass for applied.
 */
const byTool = {
    async pending(launcher, files, settings) {
        const state = await askVersion(launcher, settings);
        const history = compareState(state, files, isTrue(settings['x-multi-statement']));
        refuseOthers(await askVersion(launcher, settings, noteTable(settings)), state, files, settings);
        const isHere = (version) => !history.missing.includes(version);
        return { ...history, applied: history.applied.filter(isHere) };
    },
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('golang-migrate needs a launcher.');
        const { settings, environment, applied, signal } = workspace;
        const own = { ...launcher, environment: { ...launcher.environment, ...environment } };
        const failure = await applyByTool(pending, workspace, launcher, () => askVersion(own, settings));
        if (signal.aborted)
            return failure;
        const reached = compareState(await askVersion(own, settings), pending, false).applied;
        const versions = [...applied, ...reached.filter((version) => !applied.includes(version))];
        const result = await start(own, settings, ['force', versionOfSet(versions)], noteTable(settings));
        if (failure !== undefined || result.exitCode === 0)
            return failure;
        const what = 'All was applied, but which files there were could not be noted down';
        return { message: `${what}: ${(0,tools_failure/* lastLines */.w$)(result, 'golang-migrate')}`, code: '' };
    },
};
/** Reads `3`, `2 (dirty)` or `error: no migration`. Throws a UserError for anything else. */
async function askVersion(launcher, settings, table) {
    const result = await start(launcher, settings, ['version'], table);
    const [said = '', more] = (0,tools_failure/* saidBy */.TT)(result)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const [, version, dirty] = /^(\d+)( \(dirty\))?$/.exec(said) ?? [];
    if (more === undefined && result.exitCode === 1 && said === 'error: no migration')
        return undefined;
    if (more !== undefined || result.exitCode !== 0 || version === undefined)
        throw (0,by_tool/* unreadableStatus */.YP)('golang-migrate', result);
    return { version, dirty: dirty !== undefined };
}
/** Starts it on its own table, or on another. */
function start(launcher, settings, args, table) {
    // There it takes the whole address as an argument, with the password in it.
    if (settings['database.kind'] === 'mysql')
        throw (0,by_tool/* cannotTell */.JM)('golang-migrate', 'on MySQL and MariaDB it is not started');
    const { url, environment } = withoutSecrets(launcher.environment ?? {});
    const address = new URL(url);
    if (table !== undefined) {
        address.searchParams.set('x-migrations-table', table);
        address.searchParams.delete('x-migrations-table-quoted');
    }
    const base = ['-source', sourceUrl(launcher.directory), '-database', address.toString()];
    return launcher.run([...base, ...args], environment, table !== undefined);
}
/** Services with tables of their own may share a database. */
function noteTable(settings) {
    const named = settings['x-migrations-table'] || 'schema_migrations';
    return `deploy_actions_golang_${(0,external_node_crypto_.createHash)('sha256').update(named).digest('hex').slice(0, 12)}`;
}
/** A number for a set of versions that fits into the column of a version: 62 bits of the SHA-256 of them, a line each. */
function versionOfSet(versions) {
    const sorted = [...versions].sort(tools_versions/* compareVersions */.Z);
    const digest = (0,external_node_crypto_.createHash)('sha256').update(sorted.join('\n')).digest();
    return String(digest.readBigUInt64BE() >> 2n);
}
/**
 * Throws a UserError where the files up to the version of the database do not begin with those that were noted down. What
 * was applied by other hands since is newer than all of these, and taken as it is; where nothing was noted down yet, or
 * the database is at a version of another checkout, all is.
 */
function refuseOthers(noted, state, files, settings) {
    const versions = files.map(({ version }) => version);
    const end = versions.indexOf(state?.version ?? '-1');
    if (noted === undefined || end < 0)
        return;
    const before = versions.slice(0, end + 1);
    if ([...before.keys(), end + 1].some((count) => versionOfSet(before.slice(0, count)) === noted.version))
        return;
    throw new errors/* UserError */.yo(`The files up to version ${state?.version} are not those that were there when it was applied.`, {
        reason: 'out-of-order',
        received: before.join(', '),
        accepted: 'what was there then: golang-migrate passes over a file that came later with an older version without a word',
        remedy: `Rename both files of the one that is new to a version after ${state?.version}. Where all of them are applied, such as after one was taken away, say so: \`migrate … -database "…x-migrations-table=${noteTable(settings)}" force -- -1\`.`,
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/undo.js
var undo = __webpack_require__(4947);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/files.js



/** As golang-migrate reads names: whatever stands behind `up.` or `down.` counts, a backup copy too. */
const files_form = /^(\d+)_.*\.(down|up)\..*$/s;
const extension = files_form;
/** Puts the two files of each version together, in the order of their numbers. Throws for what the tool would refuse. */
function pairFiles(files, _settings) {
    const halves = { up: new Map(), down: new Map() };
    for (const file of files) {
        const [, digits, direction] = files_form.exec(file.name) ?? [];
        if (digits === undefined)
            continue;
        const half = halves[direction];
        const version = String(BigInt(digits));
        const twin = half.get(version);
        if (twin !== undefined)
            throw twins(version, twin, file);
        half.set(version, file);
    }
    for (const [version, file] of halves.down)
        if (!halves.up.has(version))
            throw lonely(version, file);
    return [...halves.up]
        .map(([version, { name, path, text }]) => ({
        name,
        path,
        text,
        version,
        reversible: (0,undo/* hasStatements */.$)(halves.down.get(version)?.text ?? ''),
    }))
        .sort((a, b) => (0,tools_versions/* compareVersions */.Z)(a.version, b.version));
}
/** What comes by a branch has to be newer than all that was there: only then is it certain to run everywhere. */
function refuseLate(added, before) {
    const newest = before.at(-1);
    const late = added.find(({ version }) => newest !== undefined && (0,tools_versions/* compareVersions */.Z)(version, newest.version) < 0);
    if (late === undefined || newest === undefined)
        return;
    throw new errors/* UserError */.yo(`golang-migrate would pass over ${late.name} without a word where ${newest.name} is applied.`, {
        reason: 'out-of-order',
        received: `version ${late.version}`,
        accepted: `a version after ${newest.version}`,
        remedy: `Rename both of its files to a version after ${newest.version}.`,
        file: late.path,
    });
}
function twins(version, one, other) {
    return new errors/* UserError */.yo(`Two files have the version ${version}: golang-migrate refuses the folder.`, {
        reason: 'duplicate-version',
        received: `${one.name}, ${other.name}`,
        remedy: 'Give one of them another version, or take it out of the folder.',
        file: other.path,
    });
}
function lonely(version, { name, path }) {
    return new errors/* UserError */.yo(`${path} has no file up: golang-migrate would count ${version} as applied and do nothing.`, {
        reason: 'invalid-migration',
        received: name,
        accepted: `a file ${version}_….up.sql beside it`,
        remedy: 'Add the file that is missing, or take this one away.',
        file: path,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/adapter.js







/**
 * golang-migrate 4: a file up and a file down for each version, and of what was applied one row with the newest
 * version. All else has to be told from the files, so what came later with an older version is looked for.
 */
const golangMigrate = {
    name: 'golang-migrate',
    title: 'golang-migrate',
    executable: 'migrate',
    forbidden: ['drop', 'down', 'goto', 'create'],
    probe: ['-version'],
    startedFor: ['postgresql'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: '`<digits>_<name>.up.sql` and `.down.sql` in one folder; `x-migrations-table` and `x-multi-statement` of the URL are honoured. On MySQL and MariaDB the files are sent by the action, and the tool is not needed: it takes a password there as an argument only, which every process may read',
        bookkeeping: '`schema_migrations` (or `x-migrations-table`): the newest version; `deploy_actions_golang_migrate` beside it: which files were there, so that one that came later with an older version is refused (`out-of-order`)',
        transaction: 'each file, unless it is a single statement that runs outside of one, or has COMMIT of its own; `x-multi-statement` gives each statement one. A version stays dirty where it is not certain that all was rolled back',
        ownList: '`version`, on PostgreSQL; a table of its own, `deploy_actions_golang_…`, has a number that tells whether the files up to there are those that were',
    },
    files: extension,
    detect: (files) => files.some(({ name }) => /^\d+_.*\.up\.sql$/.test(name)),
    read: pairFiles,
    refuseLate: refuseLate,
    pending: readHistory,
    byTool: byTool,
    current: tools_history/* newest */.B,
    gateSource: implicit_transaction/* sourceOf */.v,
    async apply(pending, workspace, launcher) {
        await noteFiles(workspace, pending);
        if (workspace.session.kind === 'mysql')
            return applyInMysql(pending, workspace);
        if (launcher === undefined)
            throw new Error('golang-migrate needs a launcher.');
        const table = await bookkeepingTable(workspace.session, workspace.settings);
        return applyByTool(pending, workspace, launcher, () => readState(workspace.session, table));
    },
    recovery({ file, source, failure }) {
        if (failure.undone) {
            return 'The file was rolled back as a whole, and its version is not dirty. Mend it and run this again; nothing has to be undone by hand.';
        }
        const undo = source.transactional
            ? 'It is not known whether the file was rolled back.'
            : 'What stood before the error may be done.';
        return `${undo} The version ${file.version} is dirty: look at the database, undo what the file has done there, mend the file, set the version before it (\`migrate … force <version>\`, or \`force -- -1\` where there is none), and run this again.`;
    },
};


/***/ }),

/***/ 4371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/** What may end a transaction or cannot run in one: only a file with one of these words has to be parsed for it. */
const suspicious = /\b(?:begin|start\s+transaction|end|abort|prepare\s+transaction|commit|rollback|call|concurrently|vacuum|(?:create|drop)\s+database|alter\s+system)\b/i;
/** What a single statement may do that is not undone with it; BEGIN and END stand in every function's body. */
const outside = /\b(?:commit|rollback|call|concurrently|vacuum|(?:create|drop)\s+database|alter\s+system)\b/i;
/**
 * A file is sent to PostgreSQL as it is. Several statements then share a transaction that nobody has begun; a single one
 * stands for itself, so that CREATE INDEX CONCURRENTLY works there alone. BEGIN and COMMIT around a whole file change
 * nothing, and are not judged.
 */
async function sourceOf(file) {
    const { text } = file;
    const base = { sql: text, firstLine: 1, reversible: file.reversible === true };
    if (file.transactional === false)
        return { ...base, transactional: false };
    if (!suspicious.test(text))
        return { ...base, transactional: true };
    const [{ loadParser }, { parseStatements }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7241).then(__webpack_require__.bind(__webpack_require__, 7241)),
        __webpack_require__.e(/* import() */ 8406).then(__webpack_require__.bind(__webpack_require__, 8406)),
    ]);
    const parsed = parseStatements(await loadParser(), text);
    if ('problem' in parsed)
        return { ...base, transactional: false };
    const { statements } = parsed;
    const [first, last] = [statements[0], statements.at(-1)];
    if (first === undefined || last === undefined)
        return { ...base, transactional: true };
    if (statements.length === 1)
        return { ...base, transactional: !outside.test(first.text) };
    const control = statements.filter(({ node }) => 'TransactionStmt' in node);
    if (control.length === 0)
        return { ...base, transactional: true };
    const around = control.length === 2 && /^(?:begin|start)\b/i.test(words(first)) && /^(?:commit|end)\b/i.test(words(last));
    return around
        ? { ...base, sql: takeOut(takeOut(text, first), last), transactional: true }
        : { ...base, transactional: false };
}
/** A statement without the comments before it. */
function words({ text }) {
    return text.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/, '');
}
/** Takes a statement out, so that all others stay where they are. */
function takeOut(text, statement) {
    const word = words(statement);
    const before = text.split('\n').slice(0, statement.line - 1);
    const at = text.indexOf(word, before.reduce((sum, line) => sum + line.length + 1, 0));
    return text.slice(0, at) + word.replace(/[^\n]/g, ' ') + text.slice(at + word.length);
}


/***/ }),

/***/ 4947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasStatements)
/* harmony export */ });
/** Whether the text of a file that undoes a migration holds more than comments. */
function hasStatements(text) {
    const plain = text.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
    return plain.trim() !== '';
}


/***/ })

};
;