export const id = 774;
export const ids = [774];
export const modules = {

/***/ 2774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrateService: () => (/* binding */ migrateService)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/decide.js
var decide = __webpack_require__(4713);
// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/database/explain.js
var explain = __webpack_require__(2704);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/session.js

/** Opens a session. Throws the driver's error; `explainConnectError` puts it into words. */
async function openSession(address, settings) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 849).then(__webpack_require__.bind(__webpack_require__, 3849));
    const client = new pg.Client({
        connectionString: address.connectionString,
        application_name: settings.applicationName,
        connectionTimeoutMillis: settings.timeout,
        keepAlive: true,
        ...(settings.options === '' ? {} : { options: settings.options }),
    });
    let closing = false;
    const lost = new Promise((resolve) => {
        const report = (error) => {
            if (!closing)
                resolve(error ?? new Error('The connection to the database was closed.'));
        };
        client.on('error', report);
        client.on('end', () => report());
    });
    try {
        await client.connect();
        const query = async (sql, values) => {
            const result = (await client.query(sql, values));
            return Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows;
        };
        const [own] = await query(`SELECT pg_backend_pid() AS pid, current_setting('server_version_num')::int AS version, current_database() AS database`);
        if (own === undefined)
            throw new Error('The server did not say who it is.');
        const close = async () => {
            closing = true;
            await client.end().catch(() => { });
        };
        return { pid: own.pid, serverVersion: own.version, database: own.database, query, lost, close };
    }
    catch (error) {
        closing = true;
        await client.end().catch(() => { });
        throw error instanceof Error ? error : new Error((0,errors/* messageOf */.bD)(error));
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/connect.js




/**
 * Opens a session, waiting for a server that does not answer yet. Throws a UserError that says what is wrong, at once
 * where waiting cannot help.
 */
async function connect(address, options) {
    const { clock, signal } = options;
    const deadline = clock.now() + options.wait;
    let said = false;
    for (let pause = 250;; pause = Math.min(pause * 2, 5_000)) {
        (0,cancel/* refuseWhenCancelled */.y)(signal);
        try {
            const timeout = Math.max(1_000, Math.min(15_000, deadline - clock.now()));
            return refuseOther(await openSession(address, { ...options, timeout }), address, options.source);
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                throw error;
            if (!(0,explain/* mayRecover */.Kl)(error) || clock.now() + pause > deadline)
                throw (0,explain/* explainConnectError */.qA)(error, address, options.source);
            if (!said)
                options.say(`Waiting for the database at ${address.label} to answer…`);
            said = true;
            await clock.sleep(pause, signal);
        }
    }
}
/** What answers has to be the database that was asked for. */
async function refuseOther(session, address, source) {
    if (session.database === address.database)
        return session;
    await session.close();
    throw new errors/* UserError */.yo(`Another database answers at ${address.label}.`, {
        reason: 'unexpected-database',
        received: session.database,
        accepted: address.database,
        remedy: `Correct ${source}, or the pooler in between.`,
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/database/options.js
var options = __webpack_require__(7797);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/lock.js



/** Two numbers of our own (the ASCII of `depl` and `oyac`): one lock for all migrations of a database. */
const key = [1684369516, 1870225763];
/**
 * Takes the lock on a session of its own and proves that it is held. It polls with no transaction open: a waiter that
 * blocks inside of one would stall the holder's CREATE INDEX CONCURRENTLY. `other` is a second session of this run.
 * Throws a UserError when another run holds it for too long, or when a pooler is in between.
 */
async function takeLock(session, other, options) {
    const { clock, signal } = options;
    // Looked at first: a lock that a pooler's connection took would stay with it.
    if (await shareBackend(session, other))
        throw (0,explain/* poolerError */.cG)(options.address, options.source);
    const deadline = clock.now() + options.wait;
    let said = '';
    while (!(await tryLock(session))) {
        const holder = await findHolder(session);
        const who = holder === undefined ? 'another run' : describe(holder, options.serverUrl);
        if (clock.now() >= deadline)
            throw heldError(who, options);
        if (holder !== undefined && who !== said) {
            options.say(`Waiting for the lock that ${who} holds…`);
            said = who;
        }
        await clock.sleep(500, signal);
    }
    await proveLock(session, other, options);
}
async function tryLock(session) {
    const [row] = await session.query('SELECT pg_try_advisory_lock($1, $2) AS held', [...key]);
    return row?.held === true;
}
/** Two sessions of ours on one server process, or one that has moved to another: that is a pooler at work. */
async function shareBackend(session, other) {
    const pid = async (one) => (await one.query('SELECT pg_backend_pid() AS pid'))[0]?.pid;
    const [own, second] = [await pid(session), await pid(other)];
    return own !== session.pid || own === second;
}
/** Looks the lock up under the server process that we talk to, which has to be ours alone and still the same. */
async function proveLock(session, other, options) {
    const [row] = await session.query(`SELECT EXISTS (
       SELECT FROM pg_locks
       WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()
         AND classid = $1::int8::oid AND objid = $2::int8::oid AND objsubid = 2
     ) AS held`, [...key]);
    if (row?.held === true && !(await shareBackend(session, other)))
        return;
    await session.query('SELECT pg_advisory_unlock($1, $2)', [...key]);
    throw (0,explain/* poolerError */.cG)(options.address, options.source);
}
async function findHolder(session) {
    const [holder] = await session.query(`SELECT l.pid, a.application_name AS application
     FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1::int8::oid AND l.objid = $2::int8::oid AND l.objsubid = 2
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`, [...key]);
    return holder;
}
function describe({ pid, application }, serverUrl) {
    return `${application ? (0,options/* describeHolder */.sG)(application, serverUrl) : 'another session'} (pid ${pid})`;
}
function heldError(who, options) {
    return new errors/* UserError */.yo(`Another run is migrating the database at ${options.address.label}.`, {
        reason: 'locked',
        received: `the lock is held by ${who}`,
        remedy: 'Wait until it has ended and run this again, or raise wait-timeout. The lock goes away with its session.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/orphans.js

/**
 * Ends the sessions that still migrate for a run that is gone, and waits until they are. Only whoever holds the lock
 * may do this: then no living run can be migrating. Gives how many there were.
 */
async function endOrphans(session, own, clock) {
    const [first, ...rest] = await terminate(session, `${options/* workPrefix */.m0}%`, own);
    if (first === undefined)
        return 0;
    for (let attempt = 0; attempt < 40; attempt += 1) {
        if ((await terminate(session, `${options/* workPrefix */.m0}%`, own)).length === 0)
            break;
        await clock.sleep(250);
    }
    return 1 + rest.length;
}
/** Asks the server to end the sessions of this database whose application name is like the pattern. */
async function terminate(session, pattern, own) {
    const rows = await session.query(`SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE $1 AND pid <> pg_backend_pid() AND NOT pid = ANY($2::int[])`, [pattern, own]);
    return rows.map(({ pid }) => pid);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/gate.js + 3 modules
var gate = __webpack_require__(2923);
// EXTERNAL MODULE: ./build/packages/migrations/src/sources.js
var sources = __webpack_require__(1675);
// EXTERNAL MODULE: ./build/packages/migrations/src/verdict.js
var verdict = __webpack_require__(1576);
;// CONCATENATED MODULE: ./build/packages/migrations/src/locate.js
/**
 * Finds the line that an error is about where the tool does not say: the first one that names what the server put in
 * quotes. Undefined when the error quotes nothing that stands in the file.
 */
function locateError(message, source) {
    if ('unanalysable' in source)
        return undefined;
    const lines = source.sql.split('\n');
    for (const [, name] of message.matchAll(/"([^"]+)"/g)) {
        const at = lines.findIndex((line) => !line.trim().startsWith('--') && line.includes(name));
        if (at >= 0)
            return source.firstLine + at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/leftovers.js
/** Indexes that a failed CREATE INDEX CONCURRENTLY left behind: they cost every write and serve no read. */
async function findInvalidIndexes(session) {
    const rows = await session.query(`SELECT i.indexrelid::regclass::text AS name FROM pg_index i WHERE NOT i.indisvalid ORDER BY 1`);
    return rows.map(({ name }) => name);
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/attempts.js

const attempts = 3;
/** Between attempts those who queued behind our lock request get on, in milliseconds. */
const pause = 2_000;
/**
 * Applies what is pending, and tries again what could not get its lock in time: three times in all, and only where
 * the file was rolled back as a whole. Gives the last failure.
 */
async function applyPatiently({ source, history, ...rest }) {
    const { launcher, workspace, clock, read } = rest;
    let pending = history.pending;
    for (let attempt = 1;; attempt += 1) {
        const failure = await source.adapter.apply(pending, workspace, launcher);
        const file = pending.find(({ version }) => version === failure?.version);
        if (failure?.code !== '55P03' || file === undefined || attempt === attempts)
            return failure;
        if (!(await source.adapter.gateSource(file, source.launch)).transactional)
            return failure;
        workspace.say(`${file.name} did not get its lock in time and was rolled back; attempt ${attempt + 1} of ${attempts}…`);
        await clock.sleep(pause, workspace.signal);
        (0,cancel/* refuseWhenCancelled */.y)(workspace.signal);
        pending = (await read()).pending;
    }
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/apply.js





/** Applies what is pending and says what the database says afterwards. Throws CancelledError once all is stopped. */
async function applyPending(application, context) {
    const { planned, history, locking, read } = application;
    const names = new Map(history.pending.map(({ version, name }) => [version, name]));
    const { failure, lost } = await applyWatched(application, context);
    if (context.host.signal.aborted)
        throw new errors/* CancelledError */.cc();
    const after = await read(locking).catch(() => undefined);
    const left = new Set((after?.pending ?? history.pending).map(({ version }) => version));
    const outcome = {
        ...planned,
        applied: [...names].filter(([version]) => !left.has(version)).map(([, name]) => name),
        pending: after?.pending.map(({ name }) => name) ?? [...names.values()],
        current: after?.current ?? '',
    };
    const fail = (reason, message) => ({ ...outcome, result: 'failed', reason, message });
    if (lost || after === undefined) {
        const what = 'The connection to the database was lost, and with it the lock: what was applied is not known.';
        return { ...fail('connection-lost', what), applied: [], current: '', database: undefined };
    }
    if (failure !== undefined) {
        const report = await reportFailure(failure, application, after);
        const what = report.file === undefined ? 'The tool failed' : 'A migration failed';
        return { ...fail(reasonOf(failure, report), `${what}: ${failure.message}`), failure: report };
    }
    if (after.pending.length > 0) {
        return fail('still-pending', 'The tool says that it is done, but the database says that migrations are pending.');
    }
    const count = outcome.applied.length;
    return {
        ...outcome,
        result: 'applied',
        reason: 'applied',
        message: `${count} migration${count === 1 ? '' : 's'} applied; the database says that nothing is pending.`,
    };
}
/** Runs the tool, and stops everything on a cancel or when the lock is gone. */
async function applyWatched(application, { host, clock, runner }) {
    const { source, history, locking, working, launcher, environment, read } = application;
    let lost = false;
    let stopping = Promise.resolve();
    const controller = new AbortController();
    const stop = () => {
        controller.abort(new errors/* CancelledError */.cc());
        // Ends the statement that runs now, ours or the tool's, by its session.
        stopping = endOrphans(locking, [], clock).catch(() => { });
    };
    host.signal.addEventListener('abort', stop, { once: true });
    locking.lost.then(() => {
        lost = true;
        controller.abort(new errors/* CancelledError */.cc());
        return working.close();
    });
    const workspace = {
        session: working,
        environment,
        settings: source.settings,
        run: runner.runUrl,
        signal: controller.signal,
        say: host.say,
    };
    try {
        const failure = await host.group(`Apply ${history.pending.length} with ${source.adapter.title}`, () => applyPatiently({ source, history, launcher, workspace, clock, read: () => read(locking) }));
        return { failure, lost };
    }
    catch (error) {
        if (!controller.signal.aborted)
            throw error;
        return { failure: undefined, lost };
    }
    finally {
        host.signal.removeEventListener('abort', stop);
        await stopping;
    }
}
async function reportFailure(failure, { source, history, locking }, after) {
    const { adapter } = source;
    // A tool that failed before it began with a file blames none.
    const stillPending = new Set(after.pending.map(({ version }) => version));
    const file = history.pending.find(({ version }) => version === failure.version && stillPending.has(version));
    const invalidIndexes = await findInvalidIndexes(locking).catch(() => []);
    if (file === undefined) {
        const recovery = 'No migration is at fault: mend what the tool’s own error names, and run this again.';
        return { message: failure.message, file: undefined, line: undefined, rolledBack: false, recovery, invalidIndexes };
    }
    const gate = await adapter.gateSource(file, source.launch);
    return {
        message: failure.message,
        file: file.path,
        line: failure.line ?? locateError(failure.message, gate) ?? gate.firstLine,
        rolledBack: gate.transactional,
        recovery: adapter.recovery({ file, source: gate, failure }),
        invalidIndexes,
    };
}
/** SQLSTATE classes that have an answer of their own. */
function reasonOf({ code }, { file }) {
    if (code === '55P03')
        return 'lock-timeout';
    if (code === '57014')
        return 'statement-timeout';
    return file === undefined ? 'tool-failed' : 'migration-failed';
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/context.js + 2 modules
var src_context = __webpack_require__(6076);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/outcome.js
var outcome = __webpack_require__(4453);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/source.js + 3 modules
var src_source = __webpack_require__(8315);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/migrate.js













/**
 * Brings one service's database up to date, or with `plan` says what that would mean: connect, read what is pending,
 * and only if there is something: find the tool, take the lock, read again, judge exactly that, apply, read back.
 */
async function migrateService(target, mode, context) {
    const { host, inputs, runner, clock, names } = context;
    const { address, source: urlSource } = (0,src_context/* readAddress */.z)(target, context);
    const source = await (0,src_source/* readSource */.o$)(target, address.label, context);
    const common = { source: urlSource, wait: inputs.waitTimeout, clock, signal: host.signal, say: host.say };
    const connecting = { ...common, applicationName: names.lock, options: (0,options/* readOptions */.Tt)(address) };
    const locking = await connect(address, connecting);
    try {
        const read = (session) => source.adapter.pending(session, source.files, source.settings);
        const first = await read(locking);
        const base = { target, source, database: address.label };
        host.say(`${target.service || source.directory}: ${first.pending.length} pending, ${first.applied.length} applied (${source.adapter.title}, ${address.label}).`);
        if (first.pending.length === 0)
            return upToDate(base, first);
        if (mode === 'plan')
            return await plan(base, first, context);
        const launcher = await source.launch();
        const limits = { lockTimeout: inputs.lockTimeout, statementTimeout: inputs.statementTimeout };
        // Until the lock is held it must not look like a session that migrates: whoever holds the lock ends those.
        const limited = (0,options/* workOptions */.yR)(address, limits, names.lock, locking.serverVersion);
        const working = await connect(address, {
            ...connecting,
            options: [limited, (0,options/* readOptions */.Tt)(address)].filter((part) => part !== '').join(' '),
        });
        try {
            if (!(await (0,options/* keepsLimits */.BW)(working, limits)))
                throw (0,explain/* poolerError */.cG)(address, urlSource);
            if (locking.serverVersion >= 140_000)
                await locking.query('SET idle_session_timeout = 0');
            await takeLock(locking, working, { ...common, address, serverUrl: runner.serverUrl });
            await working.query(`SELECT set_config('application_name', $1, false)`, [names.work]);
            const orphans = await endOrphans(locking, [working.pid], clock);
            if (orphans > 0)
                host.warn(`${orphans} session${orphans === 1 ? '' : 's'} of a run that is gone still migrated, and ${orphans === 1 ? 'was' : 'were'} ended.`);
            const history = await read(working);
            if (history.pending.length === 0) {
                host.say('Another run has applied them meanwhile.');
                return upToDate(base, history);
            }
            const planned = await plan(base, history, context);
            if (planned.decision.deed !== 'apply')
                return planned;
            const environment = (0,options/* toolEnvironment */.uQ)(address, limits, names.work, locking.serverVersion);
            return await applyPending({ planned, source, history, locking, working, launcher, environment, read }, context);
        }
        finally {
            await working.close();
        }
    }
    catch (error) {
        throw (0,explain/* explainQueryError */.eP)(error, address);
    }
    finally {
        // The lock goes with its session.
        await locking.close();
    }
}
function upToDate({ target, source, database }, history) {
    return {
        service: target.service,
        tool: source.adapter.title,
        directory: source.directory,
        result: 'up-to-date',
        reason: 'up-to-date',
        message: 'Nothing is pending.',
        pending: [],
        applied: [],
        current: history.current,
        verdict: verdict/* emptyVerdict */.L,
        decision: outcome/* noFindings */._,
        database,
        failure: undefined,
        notes: notesOn(history),
    };
}
async function plan(base, history, { inputs, permission }) {
    const { adapter, launch } = base.source;
    const verdict = await (0,gate/* judge */.S)(await (0,sources/* readSources */.t)(adapter, history.pending, launch));
    const decision = (0,decide/* decide */.L)(verdict, inputs.when, permission);
    const count = `${history.pending.length} pending migration${history.pending.length === 1 ? '' : 's'}`;
    const said = {
        apply: { result: 'planned', reason: 'planned', message: `${count} would be applied.` },
        leave: {
            result: 'planned',
            reason: 'left-for-after-deploy',
            message: `${count} left for after the deploy: they only take away.`,
        },
        block: {
            result: 'blocked',
            reason: decision.deed === 'block' ? decision.reason : '',
            message: `${count} blocked, nothing applied.`,
        },
    };
    return {
        ...upToDate(base, history),
        ...said[decision.deed],
        pending: history.pending.map(({ name }) => name),
        verdict,
        decision,
    };
}
function notesOn({ missing, pending, current }) {
    const notes = [];
    if (missing.length > 0) {
        const what = `${missing.length} migration${missing.length === 1 ? '' : 's'} that this checkout does not`;
        notes.push({ text: `The database has ${what} (${missing.slice(-3).join(', ')}): it has seen newer or other code.` });
    }
    const older = pending.filter(({ version }) => version < current).map(({ name }) => name);
    if (older.length > 0) {
        notes.push({
            text: `${older.join(', ')} will run after ${current}, though its version is older: it came by another branch.`,
        });
    }
    return notes;
}


/***/ })

};
