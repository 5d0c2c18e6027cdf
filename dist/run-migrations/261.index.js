export const id = 261;
export const ids = [261];
export const modules = {

/***/ 8261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrateService: () => (/* binding */ migrateService)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/decide.js
var decide = __webpack_require__(4713);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate.js
var gate = __webpack_require__(5862);
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
    if (source.sql === undefined)
        return undefined;
    const lines = source.sql.split('\n');
    for (const name of namesIn(message)) {
        const at = lines.findIndex((line) => !line.trim().startsWith('--') && line.includes(name));
        if (at >= 0)
            return source.firstLine + at;
    }
    return undefined;
}
/** PostgreSQL writes "name", MySQL 'database.name', SQLite `no such table: name`. */
function namesIn(message) {
    const quoted = [...message.matchAll(/"([^"]+)"|'(?:[\w$]+\.)?([^']+)'/g)];
    const missing = [...message.matchAll(/(?:no such \w+|duplicate column name): (?:\w+\.)?(\w+)/g)];
    return [...quoted.map(([, double, single]) => double ?? single), ...missing.map(([, name]) => name)].flatMap((name) => name ?? []);
}

// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/attempts.js

const attempts = 3;
/** Between attempts those who queued behind our lock request get on, in milliseconds. */
const pause = 2_000;
/**
 * Applies what is pending, and tries again what could not get its lock in time: three times in all, and only where
 * the file was rolled back as a whole, or its first statement already failed. Gives the last failure.
 */
async function applyPatiently({ source, history, database, ...rest }) {
    const { launcher, workspace, clock, read } = rest;
    let pending = history.pending;
    for (let attempt = 1;; attempt += 1) {
        const failure = await source.adapter.apply(pending, workspace, launcher);
        const file = pending.find(({ version }) => version === failure?.version);
        if (failure === undefined || file === undefined || attempt === attempts)
            return failure;
        if (database.exceeded(failure) !== 'lock-timeout')
            return failure;
        const { transactional } = await source.adapter.gateSource(file, source.launch);
        if (!(transactional && database.rollsBack) && failure.done !== 0)
            return failure;
        const undone = transactional && database.rollsBack ? 'was rolled back' : 'has done nothing';
        workspace.say(`${file.name} did not get its lock in time and ${undone}; attempt ${attempt + 1} of ${attempts}…`);
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
        return { ...fail(reasonOf(failure, report, application.database), `${what}: ${failure.message}`), failure: report };
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
    const { source, history, database, locking, working, launcher, environment, read } = application;
    let lost = false;
    let stopping = Promise.resolve();
    const controller = new AbortController();
    const stop = () => {
        controller.abort(new errors/* CancelledError */.cc());
        // Ends the statement that runs now, ours or the tool's, by its session.
        stopping = database.endOrphans(locking, []).catch(() => { });
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
    const endGuard = database.guardLimits(locking);
    try {
        const failure = await host.group(`Apply ${history.pending.length} with ${source.adapter.title}`, () => applyPatiently({ source, history, database, launcher, workspace, clock, read: () => read(locking) }));
        return { failure, lost };
    }
    catch (error) {
        if (!controller.signal.aborted)
            throw error;
        return { failure: undefined, lost };
    }
    finally {
        host.signal.removeEventListener('abort', stop);
        await endGuard();
        await stopping;
    }
}
async function reportFailure(failure, { source, history, database, locking }, after) {
    const { adapter } = source;
    // A tool that failed before it began with a file blames none.
    const stillPending = new Set(after.pending.map(({ version }) => version));
    const file = history.pending.find(({ version }) => version === failure.version && stillPending.has(version));
    const invalidIndexes = await database.findLeftovers(locking).catch(() => []);
    if (file === undefined) {
        const recovery = 'No migration is at fault: mend what the tool’s own error names, and run this again.';
        return { message: failure.message, file: undefined, line: undefined, rolledBack: false, recovery, invalidIndexes };
    }
    const gate = settle(await adapter.gateSource(file, source.launch), database);
    return {
        message: failure.message,
        file: file.path,
        line: failure.line ?? locateError(failure.message, gate) ?? gate.firstLine,
        rolledBack: gate.transactional,
        recovery: adapter.recovery({ file, source: gate, failure }),
        invalidIndexes,
    };
}
/** Limits have an answer of their own. */
function reasonOf(failure, { file }, database) {
    return database.exceeded(failure) ?? (file === undefined ? 'tool-failed' : 'migration-failed');
}
/** Where each statement stands for itself, no transaction of the file's undoes it. */
function settle(source, { rollsBack }) {
    return rollsBack ? source : { ...source, transactional: false };
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/approvals.js + 4 modules
var approvals = __webpack_require__(7054);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/context.js + 1 modules
var src_context = __webpack_require__(800);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/outcome.js
var outcome = __webpack_require__(4453);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/source.js + 2 modules
var src_source = __webpack_require__(7299);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/migrate.js










/**
 * Brings one service's database up to date, or with `plan` says what that would mean: connect, read what is pending,
 * and only if there is something: find the tool, take the lock, read again, judge exactly that, apply, read back.
 */
async function migrateService(target, mode, context) {
    const { host, inputs, runner, clock, names } = context;
    const { address, source: urlSource } = await (0,src_context/* readAddress */.z)(target, context);
    const source = await (0,src_source/* readSource */.o$)(target, address.label, context);
    if (address.kind === 'sqlite')
        refuseOutOfReach(target, source);
    const limits = { lockTimeout: inputs.lockTimeout, statementTimeout: inputs.statementTimeout };
    const waiting = { wait: inputs.waitTimeout, clock, signal: host.signal, say: host.say };
    const { serverUrl } = runner;
    const database = address.connect({ ...waiting, source: urlSource, limits, names, serverUrl });
    const locking = await database.open();
    try {
        const read = (session) => source.adapter.pending(session, source.files, source.settings);
        const first = await read(locking);
        const base = { target, source, database };
        host.say(`${target.service || source.directory}: ${first.pending.length} pending, ${first.applied.length} applied (${source.adapter.title}, ${database.label}).`);
        if (first.pending.length === 0)
            return upToDate(base, first);
        if (mode === 'plan')
            return await plan(base, first, context);
        const launcher = await source.launch();
        const working = await database.openWorking(locking);
        try {
            await database.takeLock(locking, working);
            const orphans = await database.endOrphans(locking, [working]);
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
            const environment = database.toolEnvironment(source.adapter.name, locking);
            return await applyPending({ planned, source, history, database, locking, working, launcher, environment, read }, context);
        }
        finally {
            await working.close();
        }
    }
    catch (error) {
        throw database.explain(error);
    }
    finally {
        await database.release();
        await locking.close();
    }
}
/** A container would migrate a file of its own, and lose it. */
function refuseOutOfReach({ image }, { adapter }) {
    if (image === undefined || adapter.executable === undefined)
        return;
    throw new errors/* UserError */.yo('A temporary container does not reach an SQLite file of the runner.', {
        reason: 'invalid-input',
        received: `run-in: image with ${adapter.title} and an SQLite file`,
        accepted: 'run-in: runner, or plain SQL',
        remedy: `Install ${adapter.title} on the runner and set \`run-in: runner\`.`,
    });
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
        database: database.label,
        failure: undefined,
        notes: notesOn(history),
    };
}
async function plan(base, history, context) {
    const { inputs, permission } = context;
    const { adapter, launch } = base.source;
    const set = await (0,sources/* readSources */.t)(adapter, history.pending, launch);
    const { verdict, notes } = await (0,approvals/* approve */.S)(await (0,gate/* judge */.S)(set, base.database.kind), 'apply', context);
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
        notes: [...notesOn(history), ...notes],
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
