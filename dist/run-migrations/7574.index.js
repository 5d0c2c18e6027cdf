"use strict";
exports.id = 7574;
exports.ids = [7574,3988];
exports.modules = {

/***/ 3988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);



/**
 * Runs a command to its end and gives how it ended; only exit code 0 is success, and that is for the caller to check.
 * The process gets a group of its own, so that a cancel reaches its children too.
 * Throws an Error (code ENOENT) if the executable cannot be started.
 */
function run(command, args, options = {}) {
    const keep = options.keep ?? 4_000_000;
    if (options.signal?.aborted) {
        return Promise.resolve({ ...emptyResult(), cancelled: true });
    }
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
            cwd: options.cwd,
            env: { ...process.env, ...options.environment },
            detached: true,
            stdio: ['pipe', 'pipe', 'pipe'],
        });
        const result = emptyResult();
        const collect = (stream) => readLines(child[stream], (line) => {
            result[stream] += `${line}\n`;
            // Cut at twice the length only: cutting at each line would copy everything each time.
            if (result[stream].length > 2 * keep)
                result[stream] = result[stream].slice(-keep);
            result.lines.push(line);
            if (result.lines.length > 20_000)
                result.lines.splice(0, 10_000);
            options.onLine?.(line, stream);
        });
        const drained = Promise.all([collect('stdout'), collect('stderr')]);
        // A process that exits before reading its input must not take us down with EPIPE.
        child.stdin.on('error', () => { });
        child.stdin.end(options.input ?? '');
        const stop = endGroup(child);
        const cancel = () => {
            result.cancelled = true;
            stop.begin();
        };
        options.signal?.addEventListener('abort', cancel, { once: true });
        const timer = options.timeout === undefined
            ? undefined
            : setTimeout(() => {
                result.timedOut = true;
                stop.begin();
            }, options.timeout);
        const settle = () => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', cancel);
        };
        child.once('error', (error) => {
            settle();
            reject(error);
        });
        child.once('close', async (exitCode, signal) => {
            settle();
            await drained;
            await stop.finish();
            resolve({
                ...result,
                exitCode,
                signal,
                stdout: result.stdout.slice(-keep),
                stderr: result.stderr.slice(-keep),
            });
        });
    });
}
function emptyResult() {
    return { exitCode: null, signal: null, stdout: '', stderr: '', lines: [], timedOut: false, cancelled: false };
}
function readLines(stream, onLine) {
    return new Promise((resolve) => {
        const reader = (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
        reader.on('line', onLine);
        reader.on('close', resolve);
        stream.on('close', () => reader.close());
    });
}
/**
 * Ends a process group. The runner kills us ten seconds after a cancel: the group has to be gone before that, and with
 * it the children that outlived their parent.
 */
function endGroup(child) {
    const timers = [];
    const send = (signal) => {
        if (child.pid === undefined)
            return false;
        try {
            return process.kill(-child.pid, signal);
        }
        catch {
            // The group is gone already.
            return false;
        }
    };
    let deadline = Number.POSITIVE_INFINITY;
    const kill = () => {
        send('SIGKILL');
        // From here on: a timer may come late, and what was killed takes a moment to be gone.
        deadline = Date.now() + 500;
    };
    return {
        begin() {
            if (timers.length > 0)
                return;
            send('SIGINT');
            timers.push(setTimeout(() => send('SIGTERM'), 4000), setTimeout(kill, 6000), 
            // Whoever left the group still holds the pipes, and must not hold us.
            setTimeout(() => [child.stdout, child.stderr].forEach((stream) => void stream.destroy()), 6500));
        },
        async finish() {
            while (timers.length > 0 && Date.now() < deadline && send(0))
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(50);
            for (const timer of timers)
                clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 4261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ decodePart)
/* harmony export */ });
/** Takes a part of a URL out of its percent-encoding (RFC 3986, 2.1); undefined where that is broken. */
function decodePart(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ jdbcVariables)
/* harmony export */ });
const variables = {
    flyway: ({ url, user, password }) => ({ FLYWAY_URL: url, FLYWAY_USER: user, FLYWAY_PASSWORD: password }),
    // The one of the command itself would come before the one of all commands.
    liquibase: ({ url, user, password }) => Object.fromEntries(['', '_UPDATE', '_RELEASE_LOCKS', '_STATUS', '_HISTORY'].flatMap((command) => [
        [`LIQUIBASE_COMMAND${command}_URL`, url],
        [`LIQUIBASE_COMMAND${command}_USERNAME`, user],
        [`LIQUIBASE_COMMAND${command}_PASSWORD`, password],
    ])),
};
/** Gives the variables by which a tool takes a login by JDBC; undefined for a tool that is none of Java's. */
function jdbcVariables(tool, login) {
    return variables[tool]?.(login());
}


/***/ }),

/***/ 2812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ guarded)
/* harmony export */ });
/* unused harmony export guardScript */
/**
 * A shell script, always the same, that runs the command given as its arguments, and beside it watches the process
 * that started it ($1): when that is killed outright, the command's process group and the container named in $2 (if
 * any) go too, within a second. Nothing else could end them then. It is given everything as arguments and environment.
 */
const guardScript = `
parent=$1; container=$2; shift 2
{
  while kill -0 "$parent"; do sleep 1; done
  if [ -n "$container" ]; then docker rm --force --volumes "$container"; fi
  kill -KILL "-$$"
} >/dev/null 2>&1 </dev/null &
watch=$!
trap 'kill "$watch" 2>/dev/null' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
"$@"
`;
/** The arguments for `sh` that run a command under the guard. */
function guarded(command, container = '') {
    return ['-c', guardScript, 'deploy-actions-guard', String(process.pid), container, ...command];
}


/***/ }),

/***/ 2953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ findPorts),
/* harmony export */   Em: () => (/* binding */ findMarked),
/* harmony export */   Fg: () => (/* binding */ markOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);


const variable = 'DEPLOY_ACTIONS_MIGRATES';
/** The variable by which the processes that migrate something are known; their children have it, too. */
function markOf(what) {
    return { [variable]: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(what).digest('hex').slice(0, 32) };
}
/** The processes of this user that carry a mark; undefined where the system does not show processes as files. */
async function findMarked(what) {
    const wanted = `${variable}=${markOf(what)[variable]}`;
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)('/proc').catch(() => []);
    const pids = entries.filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid);
    if (pids.length === 0)
        return undefined;
    const found = await Promise.all(pids.map(async (pid) => {
        // Others' processes cannot be read, and some are gone by now.
        const environment = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => '');
        return environment.split('\0').includes(wanted) ? [Number(pid)] : [];
    }));
    return found.flat();
}
/** The TCP ports that a process of our own network is connected from; none where that cannot be seen. */
async function findPorts(pid) {
    const link = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path).catch(() => '');
    const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => '');
    if ((await link(`/proc/${pid}/ns/net`)) !== (await link('/proc/self/ns/net')))
        return [];
    const descriptors = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(`/proc/${pid}/fd`).catch(() => []);
    const links = await Promise.all(descriptors.map((name) => link(`/proc/${pid}/fd/${name}`)));
    const sockets = new Set(links.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []));
    const tables = `${await read(`/proc/${pid}/net/tcp`)}\n${await read(`/proc/${pid}/net/tcp6`)}`;
    return tables.split('\n').flatMap((line) => {
        // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode
        const fields = line.trim().split(/\s+/);
        const port = fields[1]?.split(':')[1];
        return port !== undefined && sockets.has(fields[9] ?? '') ? [Number.parseInt(port, 16)] : [];
    });
}


/***/ }),

/***/ 7574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSqlite: () => (/* binding */ readSqlite)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/jdbc.js
var jdbc = __webpack_require__(3638);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/decode.js
var decode = __webpack_require__(4261);
;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite/address.js



const address_form = 'sqlite:path/of/the.db, or sqlite:///an/absolute/path.db; ?mode=rwc lets it be made';
/**
 * Takes `sqlite:`, `sqlite3:` and `file:` URLs apart. A path that begins with no slash is relative to `directory`; of
 * several slashes before a path one counts. Throws a UserError for what is no file.
 */
function parseSqliteUrl(text, subject, directory) {
    const refuse = (received) => {
        throw new errors/* UserError */.yo(`${subject} is not the URL of an SQLite file.`, {
            reason: 'invalid-database-url',
            received,
            accepted: address_form,
            remedy: 'Write it in the accepted form; characters such as ? or # in the path have to be percent-encoded.',
        });
    };
    const [, written = '', query = ''] = /^[a-z0-9]+:([^?#]*)(?:\?([^#]*))?/i.exec(text) ?? [];
    const path = (0,decode/* decodePart */.U)(written.replace(/^\/{2,}/, '/')) ?? refuse('a path with a malformed percent-encoding');
    if (path === '' || path.endsWith('/'))
        refuse('a URL without a file');
    if (path.startsWith(':'))
        refuse(`${path}, which is gone with the process that made it`);
    const mode = new URLSearchParams(query).get('mode');
    if (mode !== null && mode !== 'rw' && mode !== 'rwc')
        refuse(`mode=${mode}`);
    return { file: (0,external_node_path_.resolve)(directory, path), label: path, create: mode === 'rwc' };
}
/** The URL that a tool gets: absolute, so that it does not matter where the tool is started. */
function urlForTools({ file }, parameters) {
    const query = new URLSearchParams(parameters);
    const path = file.split('/').map(encodeURIComponent).join('/');
    return `sqlite:${path}${query.size === 0 ? '' : `?${query}`}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/packages/exec/src/run.js
var run = __webpack_require__(3988);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/session-names.js
var session_names = __webpack_require__(3634);
// EXTERNAL MODULE: ./build/packages/migrations/src/sqlite/session.js
var session = __webpack_require__(1026);
;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite/lock.js






function lockFile({ file }) {
    return `${file}.deploy-actions.lock`;
}
function holderFile({ file }) {
    return `${file}.deploy-actions.holder`;
}
/** Takes the lock, asking twice a second, and proves that another process is kept out. Throws a UserError otherwise. */
async function takeLock(address, conditions) {
    const { clock, signal } = conditions;
    const { DatabaseSync } = await (0,session/* loadSqlite */.T)();
    const deadline = clock.now() + conditions.wait;
    let said = '';
    for (;;) {
        const held = tryLock(DatabaseSync, lockFile(address));
        if (held !== undefined)
            return keepLock(held, address, conditions);
        const who = describe(await readHolder(address), conditions.serverUrl);
        if (clock.now() >= deadline)
            throw heldError(who, address);
        if (who !== said)
            conditions.say(`Waiting for the lock that ${who} holds…`);
        said = who;
        await clock.sleep(500, signal);
    }
}
/** Undefined while somebody else holds it. What was opened has to be what lies there still: a holder takes it away. */
function tryLock(Sqlite, file) {
    const before = inodeOf(file);
    const database = new Sqlite(file, { timeout: 0 });
    try {
        database.exec('BEGIN IMMEDIATE');
        const now = inodeOf(file);
        if (now !== undefined && (before === undefined || before === now))
            return database;
    }
    catch (error) {
        if (error.errcode !== 5)
            throw error;
    }
    database.close();
    return undefined;
}
function inodeOf(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.ino;
}
async function keepLock(held, address, conditions) {
    const release = async () => {
        await (0,promises_.rm)(holderFile(address), { force: true });
        // Still ours: whoever waits for this very file finds that it is gone, and begins anew.
        await (0,promises_.rm)(lockFile(address), { force: true });
        held.close();
    };
    try {
        const abandoned = (0,external_node_fs_.existsSync)(holderFile(address));
        await proveLock(lockFile(address), conditions.signal);
        const holder = { run: conditions.names.lock, pid: process.pid };
        await (0,promises_.writeFile)(holderFile(address), JSON.stringify(holder));
        return { abandoned, release };
    }
    catch (error) {
        held.close();
        throw error;
    }
}
const probe = `
const { DatabaseSync } = require('node:sqlite')
try { new DatabaseSync(process.argv[1], { timeout: 0 }).exec('BEGIN IMMEDIATE') } catch (error) { process.exit(error.errcode) }
`;
/** Some network file systems lock nothing, and say nothing of it: so another process has to be refused. */
async function proveLock(file, signal) {
    const { exitCode, stderr } = await (0,run.run)(process.execPath, ['--no-warnings', '--eval', probe, file], { signal });
    signal.throwIfAborted();
    if (exitCode === 5)
        return;
    throw new errors/* UserError */.yo('The file system of the SQLite file keeps no locks.', {
        reason: 'unlockable-file',
        received: exitCode === 0 ? 'a second process got the lock, too' : stderr.slice(-500),
        accepted: 'a local file system, or a network file system with locks',
        remedy: 'Put the file on a disk of the machine that migrates it.',
    });
}
async function readHolder(address) {
    try {
        return JSON.parse(await (0,promises_.readFile)(holderFile(address), 'utf8'));
    }
    catch (error) {
        // It is written just after the lock is taken.
        if (error instanceof SyntaxError || error.code === 'ENOENT')
            return undefined;
        throw new Error(`Who holds the lock cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
}
function describe(holder, serverUrl) {
    return holder === undefined ? 'another run' : `${(0,session_names/* describeHolder */.sG)(holder.run, serverUrl)} (pid ${holder.pid})`;
}
function heldError(who, { label }) {
    return new errors/* UserError */.yo(`Another run is migrating the database ${label}.`, {
        reason: 'locked',
        received: `the lock is held by ${who}`,
        remedy: 'Wait until it has ended and run this again, or raise wait-timeout. The lock goes away with its process.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/launch/marked.js
var marked = __webpack_require__(2953);
;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite/orphans.js

/** The variable by which processes that migrate a file are known: ours and the tool's. */
function mark({ file }) {
    return (0,marked/* markOf */.Fg)(file);
}
/**
 * Ends the processes that still migrate a file for a run that was killed, and waits until they are gone. Their guard does
 * the same within a second; where processes cannot be looked at (no /proc), that is what is waited for. Only for whoever
 * holds the lock. Gives how many there were.
 */
async function endOrphans({ file }, clock) {
    const first = await (0,marked/* findMarked */.Em)(file);
    if (first === undefined) {
        await clock.sleep(3_000);
        return 0;
    }
    let left = first;
    for (let attempt = 0; left.length > 0 && attempt < 100; attempt += 1) {
        for (const pid of left)
            end(pid);
        await clock.sleep(100);
        left = (await (0,marked/* findMarked */.Em)(file)) ?? [];
    }
    return first.length;
}
function end(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It is gone.
    }
}

// EXTERNAL MODULE: ./build/packages/migrations/src/launch/guard.js
var guard = __webpack_require__(2812);
;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite/script.js



/**
 * Runs the statements that it reads as JSON, in one transaction or each for itself, and the last one with values. It says
 * where it is, so that it can be ended when a statement takes too long: SQLite works inside of the process that asks, and
 * nothing else could interrupt it.
 */
const program = `
const { readFileSync, writeSync } = require('node:fs')
const { DatabaseSync } = require('node:sqlite')
const say = (word) => writeSync(1, JSON.stringify(word) + '\\n')
const { file, timeout, whole, statements, last } = JSON.parse(readFileSync(0, 'utf8'))
let done = 0
let database
try {
  const own = whole ? statements.findIndex((text) => /^(?:begin|commit|end|rollback(?!\\s+to))\\b/i.test(text)) : -1
  if (own >= 0) {
    done = own
    throw new Error('The file runs in one transaction, and cannot begin or end one itself.')
  }
  database = new DatabaseSync(file, { timeout, enableForeignKeyConstraints: false })
  if (whole) database.exec('BEGIN IMMEDIATE')
  for (const statement of statements) {
    say({ at: done })
    database.exec(statement)
    if (whole && !database.isTransaction) throw new Error('The statement ended the transaction of the file.')
    done += 1
  }
  say({ at: done })
  database.prepare(last.sql).run(...last.values)
  if (whole) database.exec('COMMIT')
  say({ ended: true })
} catch (error) {
  say({ message: error.message, errcode: error.errcode ?? 0, done })
  if (database?.isTransaction) database.exec('ROLLBACK')
}
`;
/** Runs a file's statements in a process of their own, which ends with us. Undefined when all is done. */
async function runScript(address, script, options) {
    const late = new AbortController();
    let timer;
    let last = {};
    const hear = (line, stream) => {
        if (stream !== 'stdout')
            return;
        last = JSON.parse(line);
        clearTimeout(timer);
        if (last.at === undefined || options.statementTimeout === 0)
            return;
        timer = setTimeout(() => late.abort(), options.statementTimeout);
    };
    const job = {
        ...script,
        statements: script.statements.map(({ text }) => text),
        file: address.file,
        timeout: options.lockTimeout,
    };
    const result = await (0,run.run)('sh', (0,guard/* guarded */.N)([process.execPath, '--no-warnings', '--eval', program]), {
        input: JSON.stringify(job),
        signal: AbortSignal.any([script.signal, late.signal]),
        environment: { ...mark(address), NODE_OPTIONS: undefined },
        onLine: hear,
    });
    clearTimeout(timer);
    if (last.ended)
        return undefined;
    const done = last.done ?? last.at ?? 0;
    const line = script.statements[done]?.line;
    const where = { done, ...(line === undefined ? {} : { line }) };
    if (last.message !== undefined)
        return { message: last.message, code: codeOf(last.errcode ?? 0), ...where };
    if (late.signal.aborted)
        return {
            message: 'A statement ran for longer than statement-timeout, and was ended.',
            code: 'SQLITE_TIMEOUT',
            ...where,
        };
    return {
        message: `The process that migrates ended early: ${result.stderr.slice(-500) || (result.signal ?? result.exitCode)}`,
        code: '',
        ...where,
    };
}
/** SQLite's own name for a result code; extended codes have more bits. */
function codeOf(errcode) {
    const code = errcode & 0xff;
    if (code === 5 || code === 6)
        return 'SQLITE_BUSY';
    return code === 0 ? '' : `SQLITE_${code}`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite/database.js








/** SQLite's own longest, a good 24 days. */
const forever = 2_147_483_647;
/** Takes the URL of an SQLite file apart. Throws a UserError for what is no file. */
function readSqlite(text, subject, directory) {
    const address = parseSqliteUrl(text, subject, directory);
    return {
        kind: 'sqlite',
        label: address.label,
        server: undefined,
        secrets: { urls: [], words: [] },
        connect: (conditions) => sqliteDatabase(address, conditions),
    };
}
/** SQLite: a lock beside the file, one process for each file of statements, and SQLite's own waiting for writers. */
function sqliteDatabase(address, conditions) {
    const { limits, clock, source } = conditions;
    const lockTimeout = limits.lockTimeout === 0 ? forever : limits.lockTimeout;
    let lock;
    const open = async (writes) => {
        if (!(0,external_node_fs_.existsSync)(address.file) && !address.create)
            throw missing(address, source);
        try {
            return await (0,session/* openSession */.f)(address, { timeout: lockTimeout, writes });
        }
        catch (error) {
            throw explain(error, address);
        }
    };
    return {
        kind: 'sqlite',
        label: address.label,
        rollsBack: true,
        open: () => open(false),
        async openWorking() {
            const session = await open(false);
            const limited = { lockTimeout, statementTimeout: limits.statementTimeout };
            return { ...session, runScript: (script) => runScript(address, script, limited) };
        },
        async takeLock() {
            lock = await takeLock(address, conditions).catch((error) => {
                throw explain(error, address);
            });
        },
        // While we hold the lock, whoever migrates beside us is ours and hears of a cancel by signal.
        async endOrphans() {
            if (lock?.abandoned !== true)
                return 0;
            lock.abandoned = false;
            return endOrphans(address, clock);
        },
        // Ours by the process that runs them; a tool's statements nobody can end but with the tool.
        guardLimits: () => async () => { },
        toolEnvironment(tool) {
            const waiting = tool === 'dbmate' ? { _busy_timeout: String(lockTimeout) } : {};
            const url = `jdbc:${urlForTools(address, { busy_timeout: String(lockTimeout) }).replace(':', ':file:')}`;
            const java = (0,jdbc/* jdbcVariables */.z)(tool, () => ({ url, user: '', password: '' }));
            const plain = urlForTools(address, waiting);
            // Diesel hands it to SQLite, which knows such a URL by another name.
            const own = tool === 'diesel' ? plain.replace('sqlite:', 'file:') : plain;
            return { DATABASE_URL: own, ...java, ...mark(address) };
        },
        client: () => ({ kind: 'sqlite', file: address.file }),
        exceeded,
        findLeftovers: async () => [],
        explain: (error) => explain(error, address),
        release: async () => lock?.release(),
    };
}
function exceeded({ code, message }) {
    if (code === 'SQLITE_BUSY' || /database (?:table )?is locked/.test(message))
        return 'lock-timeout';
    return code === 'SQLITE_TIMEOUT' ? 'statement-timeout' : undefined;
}
function missing({ label }, source) {
    return new errors/* UserError */.yo(`The database file ${label} does not exist.`, {
        reason: 'unknown-database',
        received: label,
        accepted: 'an SQLite file that is there',
        remedy: `Correct the path in ${source} (relative to the checkout), or add ?mode=rwc to it: then a file that is missing is made.`,
    });
}
/** Puts SQLite's result codes into words; anything else comes back as it is. */
function explain(error, { label }) {
    if (error instanceof errors/* UserError */.yo)
        return error;
    const { errcode } = error;
    const fault = (message, reason, remedy) => new errors/* UserError */.yo(message, { reason, received: `${(0,errors/* messageOf */.bD)(error)} (${errcode})`, remedy, cause: error });
    switch ((errcode ?? 0) & 0xff) {
        case 5:
        case 6:
            return fault(`Somebody else writes the database ${label}, and does not let go of it.`, 'lock-timeout', 'Run it again at a quieter moment, or raise lock-timeout.');
        case 3:
        case 8:
        case 14:
            return fault(`The database file ${label} cannot be written.`, 'database-permission', 'Give the runner’s user the right to write the file and the folder that it lies in, where SQLite keeps its journal.');
        case 11:
        case 26:
            return fault(`The file ${label} is not an SQLite database that can be read.`, 'database-error', 'Look at it with `sqlite3 file "PRAGMA integrity_check"`, and bring it back from a backup if it is damaged.');
        default:
            return error;
    }
}


/***/ }),

/***/ 1026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ loadSqlite),
/* harmony export */   f: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/**
 * A session of short statements in our own process. The file is opened for each of them, so that nobody waits for us in
 * between; where it is missing and may be made, it reads as empty until then. Throws SQLite's error.
 */
async function openSession(address, options) {
    const sqlite = await loadSqlite();
    const query = async (sql, values = []) => {
        const database = openFile(sqlite, address, options);
        try {
            return database.prepare(sql).all(...values);
        }
        finally {
            database.close();
        }
    };
    const [own] = await query('SELECT sqlite_version() AS version FROM (SELECT count(*) FROM sqlite_schema)');
    const [major = 0, minor = 0, patch = 0] = (own?.version ?? '').split('.').map(Number);
    return {
        kind: 'sqlite',
        pid: process.pid,
        serverVersion: major * 10_000 + minor * 100 + patch,
        database: address.file,
        query,
        lost: new Promise(() => { }),
        close: async () => { },
    };
}
/** Opened for writing even to read: what a killed writer left has to be rolled back first. */
function openFile({ DatabaseSync }, { file, create }, { timeout, writes }) {
    if (create && !writes && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return new DatabaseSync(':memory:');
    const database = new DatabaseSync(file, { timeout, enableForeignKeyConstraints: false });
    if (!writes)
        database.exec('PRAGMA query_only = 1');
    return database;
}
/** Node says once that its SQLite is young, which is nothing that a migration's log has to say. */
async function loadSqlite() {
    const emit = process.emitWarning;
    process.emitWarning = ((warning, ...rest) => {
        if (!/SQLite is an experimental/.test(String(warning)))
            Reflect.apply(emit, process, [warning, ...rest]);
    });
    try {
        return await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 99, 19));
    }
    finally {
        process.emitWarning = emit;
    }
}


/***/ })

};
;