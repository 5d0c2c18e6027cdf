"use strict";
exports.id = 3871;
exports.ids = [3871];
exports.modules = {

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

/***/ 7046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   Z: () => (/* binding */ wordsOf)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** SQLSTATE, MySQL's name or the system's code of a driver's error; of several attempts (one an address) the first. */
function codeOf(error) {
    const coded = (error ?? {});
    return coded.code ?? (coded.errors === undefined ? '' : codeOf(coded.errors[0]));
}
/** What a driver's error says, with its code. */
function wordsOf(error) {
    const [text, code] = [(0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), codeOf(error)];
    return text !== '' && code !== '' ? `${text} (${code})` : text || code;
}


/***/ }),

/***/ 7067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ refuseElsewhere)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** Parameters by which some programs take a part of the place, and others do not. */
const parts = {
    host: 'host',
    hostname: 'host',
    hostaddr: 'host',
    port: 'port',
    dbname: 'database',
    database: 'database',
};
/** Those that lead to a place of their own. */
const wholes = new Set(['service', 'servicefile', 'socketPath', 'unix_socket']);
/**
 * Refuses a parameter of a URL that leads elsewhere than the URL itself does: our session and the tool could then be in
 * two databases, and the one that is guarded not the one that is changed. Throws a UserError that does not repeat it.
 */
function refuseElsewhere(parameters, own, subject) {
    for (const [name, value] of parameters) {
        const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
        if (!wholes.has(name) && (part === undefined || value === own[part]))
            continue;
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${subject} names two places: one itself, and another one by a parameter.`, {
            reason: 'invalid-database-url',
            received: `a parameter \`${name}\` that leads elsewhere than the URL itself`,
            accepted: 'host, port and database in their places, once',
            remedy: `Programs do not agree on which of them counts. Write the place that is meant as \`…@host:port/database\`, and take \`${name}\` out.`,
        });
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

/***/ 7222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readOnlyError)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** A database that takes no writes: nothing is prepared for a migration of it. `why` says how it is known. */
function readOnlyError(label, source, why) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The database at ${label} takes no writes, so nothing was begun.`, {
        reason: 'database-read-only',
        received: why,
        accepted: 'the server that takes writes',
        remedy: `Write the primary’s host and port in ${source}, or migrate as a user who may write there.`,
    });
}


/***/ }),

/***/ 2571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readModes),
/* harmony export */   J: () => (/* binding */ quotingOf)
/* harmony export */ });
/** Gives what modes say of quotes. */
function quotingOf(modes = []) {
    // The modes of other databases bring ANSI_QUOTES with them, and the server lists it beside them.
    return { ansiQuotes: modes.includes('ansi_quotes'), plainBackslash: modes.includes('no_backslash_escapes') };
}
/** Takes sql_mode apart. */
function readModes(text) {
    return text
        .toLowerCase()
        .split(',')
        .map((mode) => mode.trim())
        .filter((mode) => mode !== '');
}


/***/ }),

/***/ 3954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openPatiently)
/* harmony export */ });
/* harmony import */ var _action_src_cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3318);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);


/** Opens a session, waiting for a server that does not answer yet. Throws what `explain` says of the last error. */
async function openPatiently(attempt, waiting) {
    const { clock, signal } = waiting;
    const deadline = clock.now() + waiting.wait;
    let said = false;
    for (let pause = 250;; pause = Math.min(pause * 2, 5_000)) {
        (0,_action_src_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWhenCancelled */ .y4)(signal);
        try {
            return await attempt.open(Math.max(1_000, Math.min(15_000, deadline - clock.now())));
        }
        catch (error) {
            if (error instanceof _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
                throw error;
            if (!attempt.mayRecover(error) || clock.now() + pause > deadline)
                throw attempt.explain(error);
            if (!said)
                waiting.say(`Waiting for the database at ${attempt.label} to answer…`);
            said = true;
            await clock.sleep(pause, signal);
        }
    }
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

/***/ 3871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readMysql: () => (/* binding */ readMysql)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/jdbc.js
var database_jdbc = __webpack_require__(3638);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/wait.js
var wait = __webpack_require__(3954);
// EXTERNAL MODULE: ./build/packages/migrations/src/launch/marked.js
var marked = __webpack_require__(2953);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/decode.js
var decode = __webpack_require__(4261);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/elsewhere.js
var elsewhere = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/url-fault.js
var url_fault = __webpack_require__(5383);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/address.js




const address_form = 'mysql://user:password@host:3306/database?ssl-mode=REQUIRED';
/** How clients and drivers write it: `ssl-mode` MySQL's own, `tls` Go's, `sslmode` and `ssl` others'. */
const encryptions = {
    disabled: 'none',
    disable: 'none',
    false: 'none',
    required: 'required',
    require: 'required',
    'skip-verify': 'required',
    verify_ca: 'verified',
    verify_identity: 'verified',
    'verify-full': 'verified',
    true: 'verified',
};
const encryptionKeys = ['ssl-mode', 'sslmode', 'tls', 'ssl'];
/** Takes a MySQL URL (RFC 3986) apart. Throws a UserError that never repeats it. */
function parseMysqlUrl(text, subject) {
    const refuse = (received) => {
        throw new errors/* UserError */.yo(`${subject} is not a URL of a MySQL or MariaDB database.`, {
            reason: 'invalid-database-url',
            received,
            accepted: address_form,
            remedy: 'Write it in the accepted form; characters such as @, / or # in the password have to be percent-encoded.',
        });
    };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || (0,url_fault/* isMisread */.Q)(url)) {
        throw (0,url_fault/* urlFault */.I)(text, `${subject} is not a URL of a MySQL or MariaDB database.`, address_form, 'text that is not a URL');
    }
    const malformed = 'a URL with a malformed percent-encoding';
    const database = (0,decode/* decodePart */.U)(url.pathname.slice(1)) ?? refuse(malformed);
    const user = (0,decode/* decodePart */.U)(url.username) ?? refuse(malformed);
    const password = (0,decode/* decodePart */.U)(url.password) ?? refuse(malformed);
    const socket = url.searchParams.get('socket') ?? undefined;
    if (url.hostname === '' && socket === undefined)
        refuse('a URL without a host');
    if (database === '')
        refuse('a URL without a database');
    const parameters = new URLSearchParams(url.searchParams);
    let encryption = 'none';
    for (const key of encryptionKeys) {
        const value = parameters.get(key);
        parameters.delete(key);
        if (value !== null)
            encryption = encryptions[value.toLowerCase()] ?? refuse(`${key}=… with a value that is not known`);
    }
    const port = Number(url.port || '3306');
    // An IPv6 address stands in brackets in a URL only.
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    (0,elsewhere/* refuseElsewhere */.F)(parameters, { host, port: String(port), database }, subject);
    const label = `${socket ?? `${url.hostname}:${port}`}/${database}`;
    return { host, port, socket, user, password, database, encryption, parameters, label };
}
/**
 * The URL that a tool gets. Go's driver (dbmate) understands `tls`, and sets every other name that it does not know as a
 * variable of the session: `variables` go that way.
 */
function urlForTools(address, variables, encryptionAs) {
    const { host, port, user, password, database, encryption } = address;
    const place = host.includes(':') ? `[${host}]` : host;
    const query = new URLSearchParams(address.parameters);
    if (encryption !== 'none') {
        const own = encryptionAs === 'tls' ? ['skip-verify', 'true'] : ['REQUIRED', 'VERIFY_IDENTITY'];
        query.set(encryptionAs, (encryption === 'required' ? own[0] : own[1]));
    }
    for (const [name, value] of Object.entries(variables))
        query.set(name, value);
    const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
    const asked = query.size === 0 ? '' : `?${query}`;
    return `mysql://${login}@${place}:${port}/${encodeURIComponent(database)}${asked}`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/marks.js
/**
 * The sessions that migrate, known by locks that each of them holds on names with its own number: one that says so, and
 * one that says for which holder of the database's lock. Other sessions can see them on every server: nothing else of a
 * session's can be seen without privileges or performance_schema, which MariaDB leaves off.
 */
const prefix = 'deploy-actions migrate ';
const prefixFor = (holder) => `${prefix}for ${holder} `;
/** Marks a session as one that migrates while `holder` has the lock. */
async function markSession(session, holder) {
    await session.query(`DO ${markingExpression(holder, 0)}`);
}
/** An expression that marks the session in which it is evaluated, and has the value given: for drivers that set variables. */
function markingExpression(holder, value) {
    const take = (name) => `GET_LOCK(CONCAT('${name}',CONNECTION_ID()),0)`;
    return `IF(${take(prefix)}+${take(prefixFor(holder))}=2,${value},${value})`;
}
/** The condition by which sessions in the list of processes are found that migrate while `holder` has the lock. */
function isMarkedFor(holder) {
    return `IS_USED_LOCK(CONCAT('${prefixFor(holder)}', ID)) = ID`;
}
const marks_marked = `ID <> CONNECTION_ID() AND IS_USED_LOCK(CONCAT('${prefix}', ID)) = ID`;
/** Numbers of the sessions that migrate in this database. */
async function findMarked(session, condition = 'TRUE', values = []) {
    const rows = await session.query(`SELECT ID AS id FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ${marks_marked} AND ${condition}`, values);
    return rows.map(({ id }) => Number(id));
}
/** Which of these still exist: a server never gives a number twice. */
async function alive(session, ids) {
    if (ids.size === 0)
        return [];
    const rows = await session.query('SELECT ID AS id FROM information_schema.PROCESSLIST WHERE ID IN (?)', [
        [...ids],
    ]);
    return rows.map(({ id }) => Number(id));
}
/**
 * Ends the sessions that still migrate in this database for a run that is gone, and waits until they are. Only whoever
 * holds the lock may do this: then no living run can be migrating. Gives how many there were.
 */
async function endOrphans(session, sessions, clock) {
    const { spared, tool } = sessions;
    const find = async () => [
        ...(await findMarked(session)).filter((id) => !spared.includes(id)),
        ...(await alive(session, tool)),
    ];
    const orphans = await find();
    for (const id of orphans)
        await kill(session, `KILL ${id}`);
    // What was begun may have to be undone first.
    for (let attempt = 0; orphans.length > 0 && attempt < 120; attempt += 1) {
        if ((await find()).length === 0)
            break;
        await clock.sleep(250);
    }
    return orphans.length;
}
/**
 * Twice a second notes down which sessions a tool has, and ends the statements of all that migrate which run for longer
 * than the limit. Gives what stops it.
 */
function watchSessions(session, watched, clock) {
    const { limit, find, tool } = watched;
    const controller = new AbortController();
    const since = new Map();
    const watch = async () => {
        while (!controller.signal.aborted) {
            await clock.sleep(500, controller.signal);
            for (const id of await find())
                tool.add(id);
            await endWaiting(session, watched, since, clock);
            if (limit === 0)
                continue;
            // TIME counts whole seconds, and is of the one statement.
            const long = `COMMAND = 'Query' AND TIME >= ?`;
            const found = [...(await findMarked(session, long, [limit / 1_000])), ...(await findLong(session, tool, limit))];
            for (const id of new Set(found))
                await kill(session, `KILL QUERY ${id}`);
        }
    };
    // The end of the watch, and that of the session, which its owner notices.
    const watching = watch().catch(() => { });
    return async () => {
        controller.abort();
        await watching;
    };
}
/** A waiting statement does not say since when it waits, so that is counted here. */
async function endWaiting(session, { lockLimit, onWaited, tool }, since, clock) {
    const waiting = lockLimit === 0 ? [] : await findWaiting(session, tool);
    for (const id of [...since.keys()])
        if (!waiting.includes(id))
            since.delete(id);
    for (const id of waiting) {
        const began = since.get(id) ?? clock.now();
        since.set(id, began);
        if (clock.now() - began < lockLimit)
            continue;
        onWaited();
        await kill(session, `KILL QUERY ${id}`);
    }
}
/** Those that wait for a table or its definition; who waits for a row, InnoDB ends by itself. */
async function findWaiting(session, ids) {
    if (ids.size === 0)
        return [];
    const rows = await session.query(`SELECT ID AS id FROM information_schema.PROCESSLIST WHERE ID IN (?) AND STATE LIKE 'Waiting for %lock%'`, [[...ids]]);
    return rows.map(({ id }) => Number(id));
}
async function findLong(session, ids, limit) {
    if (ids.size === 0)
        return [];
    const rows = await session.query(`SELECT ID AS id FROM information_schema.PROCESSLIST WHERE ID IN (?) AND COMMAND IN ('Query', 'Execute') AND TIME >= ?`, [[...ids], limit / 1_000]);
    return rows.map(({ id }) => Number(id));
}
/** It may have ended meanwhile. */
async function kill(session, statement) {
    await session.query(statement).catch((error) => {
        if (error.code !== 'ER_NO_SUCH_THREAD')
            throw error;
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/banner.js

const start = (holder) => `deploy-actions: connection ${holder} is `;
/**
 * Says, for as long as the lock is held, whose run holds it: by a statement that does nothing and that others can read,
 * since a session has no name of its own. MariaDB goes on with it when we are gone: it then ends what still migrates for
 * us. MySQL knows no statement that could.
 */
function showBanner(session, holder, lock, applicationName) {
    const name = applicationName.replace(/[^\w./:-]+/g, ' ');
    const sleep = (seconds) => `DO SLEEP(${seconds}) /* ${start(holder)}${name} */`;
    // It ends with its session at the latest.
    session.query(session.mariadb ? guard(sleep(1), holder, lock) : sleep(31_536_000)).catch(() => { });
}
/** Waits until nobody or another holds the lock; one that we gave back ourselves has ended this before. */
function guard(sleep, holder, lock) {
    const quoted = lock.replace(/[\\']/g, '\\$&');
    return `BEGIN NOT ATOMIC
    DECLARE CONTINUE HANDLER FOR 1094 BEGIN END;
    WHILE IS_USED_LOCK('${quoted}') <=> ${holder} DO ${sleep}; END WHILE;
    FOR orphan IN (SELECT ID FROM information_schema.PROCESSLIST WHERE ${isMarkedFor(holder)}) DO
      EXECUTE IMMEDIATE CONCAT('KILL ', orphan.ID);
    END FOR;
  END`;
}
/** Whose run it is that a connection holds the lock for; undefined where none says so that this user may see. */
async function readBanner(session, holder) {
    const [row] = await session.query('SELECT INFO AS info FROM information_schema.PROCESSLIST WHERE INFO LIKE ? LIMIT 1', [`DO SLEEP(%) /* ${start(holder)}%`]);
    return row?.info.split(start(holder))[1]?.replace(/ \*\/$/, '');
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/blockage.js
var blockage = __webpack_require__(695);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/blockage.js


/** From whom a row is waited for; the first that the server has: MariaDB's, and MySQL's from 8.0 on. */
const rowHolders = [
    `SELECT b.trx_mysql_thread_id AS id, p.COMMAND AS command, TIMESTAMPDIFF(SECOND, b.trx_started, NOW()) AS seconds
   FROM information_schema.INNODB_LOCK_WAITS w
   JOIN information_schema.INNODB_TRX r ON r.trx_id = w.requesting_trx_id
   JOIN information_schema.INNODB_TRX b ON b.trx_id = w.blocking_trx_id
   LEFT JOIN information_schema.PROCESSLIST p ON p.ID = b.trx_mysql_thread_id
   WHERE r.trx_mysql_thread_id IN (?)`,
    `SELECT b.trx_mysql_thread_id AS id, p.COMMAND AS command, TIMESTAMPDIFF(SECOND, b.trx_started, NOW()) AS seconds
   FROM performance_schema.data_lock_waits w
   JOIN information_schema.INNODB_TRX r ON r.trx_id = w.REQUESTING_ENGINE_TRANSACTION_ID
   JOIN information_schema.INNODB_TRX b ON b.trx_id = w.BLOCKING_ENGINE_TRANSACTION_ID
   LEFT JOIN information_schema.PROCESSLIST p ON p.ID = b.trx_mysql_thread_id
   WHERE r.trx_mysql_thread_id IN (?)`,
];
/** Who holds the table that is waited for, where performance_schema is on and may be read: MySQL's usual case. */
const tableHolders = `SELECT t.PROCESSLIST_ID AS id, t.PROCESSLIST_COMMAND AS command, t.PROCESSLIST_TIME AS seconds, g.OBJECT_NAME AS object
   FROM performance_schema.metadata_locks m
   JOIN performance_schema.threads w ON w.THREAD_ID = m.OWNER_THREAD_ID
   JOIN performance_schema.metadata_locks g ON g.OBJECT_SCHEMA = m.OBJECT_SCHEMA AND g.OBJECT_NAME = m.OBJECT_NAME
   JOIN performance_schema.threads t ON t.THREAD_ID = g.OWNER_THREAD_ID
   WHERE m.LOCK_STATUS = 'PENDING' AND m.OBJECT_TYPE = 'TABLE' AND w.PROCESSLIST_ID IN (?)
     AND g.LOCK_STATUS = 'GRANTED' AND g.OBJECT_TYPE = 'TABLE' AND t.THREAD_ID <> w.THREAD_ID`;
/** A transaction keeps every table that it has read until it ends, so the oldest are the likeliest. */
const openTransactions = `SELECT b.trx_mysql_thread_id AS id, p.COMMAND AS command, TIMESTAMPDIFF(SECOND, b.trx_started, NOW()) AS seconds
   FROM information_schema.INNODB_TRX b LEFT JOIN information_schema.PROCESSLIST p ON p.ID = b.trx_mysql_thread_id
   WHERE b.trx_mysql_thread_id <> 0 AND b.trx_mysql_thread_id NOT IN (?) AND (p.DB IS NULL OR p.DB = DATABASE())
   ORDER BY b.trx_started`;
/**
 * Says what the sessions that migrate wait for, and who holds it: for certain where the server says so, else who may.
 * `tool` are the sessions of a tool that bear no mark. undefined where none waits.
 */
async function findBlockage(session, tool) {
    const own = [...new Set([...(await findMarked(session)), ...tool])];
    if (own.length === 0)
        return undefined;
    const waiting = await session.query(`SELECT STATE AS state FROM information_schema.PROCESSLIST WHERE ID IN (?) AND STATE LIKE 'Waiting for %lock%'`, [own]);
    if (waiting.length === 0)
        return rowsHeld(session, own);
    const known = await ask(session, tableHolders, own);
    if (known !== undefined && known.length > 0)
        return blockage_blockage(known, true, undefined);
    const open = await ask(session, openTransactions, own);
    const unseen = open === undefined
        ? 'This user does not see other sessions: PROCESS (GRANT PROCESS ON *.*) would let the next run name them.'
        : '`SHOW FULL PROCESSLIST` lists all sessions: LOCK TABLES, FLUSH TABLES or a backup may hold a table without a transaction.';
    return blockage_blockage(open ?? [], false, unseen);
}
async function rowsHeld(session, own) {
    for (const sql of rowHolders) {
        const holders = await ask(session, sql, own);
        if (holders !== undefined)
            return holders.length === 0 ? undefined : blockage_blockage(holders, true, undefined);
    }
    return undefined;
}
/** undefined where the server has no such table, or this user may not read it. */
async function ask(session, sql, own) {
    return session.query(sql, [own]).catch((error) => {
        if (/^ER_/.test(error.code ?? ''))
            return undefined;
        throw error;
    });
}
function blockage_blockage(rows, certain, advice) {
    const found = new Map(rows.map((row) => [Number(row.id), row]));
    const blockers = [...found].map(([id, { command, seconds }]) => {
        const doing = command === 'Sleep' ? 'idle in a transaction' : (command ?? '').toLowerCase();
        const since = seconds === null ? '' : `for ${(0,blockage/* describeSeconds */.bD)(Number(seconds))}`;
        const said = [doing, since].filter((part) => part !== '').join(', ');
        return { id: `connection ${id}`, doing: said, waits: false, end: `KILL ${id};` };
    });
    return { object: rows[0]?.object ?? undefined, blockers, certain, advice };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/clients.js

/**
 * The sessions of a tool's processes on this machine, for tools whose driver takes no mark along: they come from the
 * host that we come from, and from the ports that those processes have open.
 */
async function findClients(session, mark) {
    const pids = (await (0,marked/* findMarked */.Em)(mark)) ?? [];
    const ports = new Set((await Promise.all(pids.map(marked/* findPorts */.CF))).flat());
    if (ports.size === 0)
        return [];
    const rows = await session.query(`SELECT ID AS id, HOST AS host FROM information_schema.PROCESSLIST
     WHERE USER = SUBSTRING_INDEX(USER(), '@', 1) AND (DB = DATABASE() OR ID = CONNECTION_ID())`);
    const part = (host) => /^(.*):(\d+)$/.exec(host);
    const ours = part(rows.find(({ id }) => Number(id) === session.pid)?.host ?? '')?.[1];
    return rows
        .filter(({ id, host }) => {
        const [, name, port] = part(host) ?? [];
        return Number(id) !== session.pid && name !== undefined && name === ours && ports.has(Number(port));
    })
        .map(({ id }) => Number(id));
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/driver-error.js
var driver_error = __webpack_require__(7046);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/explain.js


const network = [
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EPIPE',
];
/** A server that is starting, going down, or full. ENOENT is its socket, before it listens. */
const passing = [
    'PROTOCOL_CONNECTION_LOST',
    'ER_CON_COUNT_ERROR',
    'ER_TOO_MANY_USER_CONNECTIONS',
    'ER_USER_LIMIT_REACHED',
    'ER_SERVER_SHUTDOWN',
    'ENOENT',
];
/** Says whether waiting may help: the server does not answer, not yet, or has no connection to spare. */
function mayRecover(error) {
    return [...network, ...passing].includes((0,driver_error/* codeOf */.$)(error));
}
/** Puts the error of a connection attempt into words: a UserError, without the URL. */
function explainConnectError(error, address, source) {
    const code = (0,driver_error/* codeOf */.$)(error);
    const text = (0,errors/* messageOf */.bD)(error);
    const { label, database } = address;
    const received = (0,driver_error/* wordsOf */.Z)(error);
    const fault = (message, reason, remedy) => new errors/* UserError */.yo(message, { reason, received, remedy, cause: error });
    switch (code) {
        case 'ER_ACCESS_DENIED_ERROR':
        case 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR':
        case 'ER_NOT_SUPPORTED_AUTH_MODE':
        case 'AUTH_SWITCH_PLUGIN_ERROR':
            return fault(`The database at ${label} refuses the user or the password.`, 'database-unauthorized', `Correct user and password in ${source}; characters such as @, / or # have to be percent-encoded. The server knows a user by name and host, and may let one in only with ?ssl-mode=REQUIRED.`);
        case 'ER_DBACCESS_DENIED_ERROR':
            return fault(`The database at ${label} does not let this user in, or does not exist.`, 'database-unauthorized', `Correct the name of the database in ${source}, or grant the user its privileges on it.`);
        case 'ER_HOST_NOT_PRIVILEGED':
        case 'ER_HOST_IS_BLOCKED':
            return fault(`The server at ${label} does not let this host in.`, 'database-unauthorized', code === 'ER_HOST_IS_BLOCKED'
                ? 'Let it forget the failed attempts by `FLUSH HOSTS` (mysqladmin flush-hosts), and run this again.'
                : 'Let the user come from the runner’s address (CREATE USER name@host), or give it a way in.');
        case 'ER_BAD_DB_ERROR':
            return fault(`The database ${database} does not exist at ${label}.`, 'unknown-database', `Create it by hand, or correct the name in ${source}: a migration never creates a database.`);
        case 'ER_SECURE_TRANSPORT_REQUIRED':
            return fault(`The database at ${label} wants an encrypted connection.`, 'database-encryption', `Add ?ssl-mode=REQUIRED to ${source}.`);
        case 'HANDSHAKE_NO_SSL_SUPPORT':
            return fault(`The database at ${label} does not encrypt.`, 'database-encryption', `Leave ssl-mode out of ${source} if the network between is your own; otherwise turn TLS on at the server.`);
        case 'ER_CON_COUNT_ERROR':
        case 'ER_TOO_MANY_USER_CONNECTIONS':
        case 'ER_USER_LIMIT_REACHED':
            return fault(`The server at ${label} has no connection to spare.`, 'database-unreachable', 'Wait for a quieter moment, or raise the server’s max_connections (or the user’s); wait-timeout says how long to try.');
    }
    if (/certificate|self.signed/i.test(text) || /CERT|SELF_SIGNED/.test(code)) {
        return fault(`The certificate of the database at ${label} cannot be verified.`, 'database-certificate', 'Give Node the authority’s certificate by NODE_EXTRA_CA_CERTS, or write ssl-mode=REQUIRED to encrypt without checking who answers.');
    }
    if (mayRecover(error)) {
        return fault(`The database at ${label} does not answer.`, 'database-unreachable', `Check host and port in ${source}, that the server runs, and that the runner may reach it; wait-timeout says how long to try.`);
    }
    return fault(`The database at ${label} cannot be used.`, 'database-error', `Check ${source} and the server’s log.`);
}
const forbidden = [
    'ER_TABLEACCESS_DENIED_ERROR',
    'ER_COLUMNACCESS_DENIED_ERROR',
    'ER_SPECIFIC_ACCESS_DENIED_ERROR',
    'ER_DBACCESS_DENIED_ERROR',
    'ER_PROCACCESS_DENIED_ERROR',
    'ER_OPTION_PREVENTS_STATEMENT',
];
/**
 * Puts an error of a session that is open already into words: a permission that the user lacks, a connection that went
 * away. Anything else comes back as it is.
 */
function explainQueryError(error, { label }) {
    if (error instanceof errors/* UserError */.yo)
        return error;
    const code = (0,driver_error/* codeOf */.$)(error);
    const received = (0,driver_error/* wordsOf */.Z)(error);
    if (forbidden.includes(code)) {
        return new errors/* UserError */.yo(`The user may not do this in the database at ${label}.`, {
            reason: 'database-permission',
            received,
            remedy: 'Grant the user what is missing (on a server that takes writes), or migrate as another user.',
            cause: error,
        });
    }
    if (mayRecover(error) || /closed state/i.test((0,errors/* messageOf */.bD)(error))) {
        return new errors/* UserError */.yo(`The connection to the database at ${label} was lost.`, {
            reason: 'connection-lost',
            received,
            remedy: 'Run this again: it reads from the database what was applied, and goes on from there.',
            cause: error,
        });
    }
    return error;
}
/** A proxy that gives each statement another server connection undoes our care unnoticed. */
function proxyError({ label }, source) {
    return new errors/* UserError */.yo(`At ${label} a proxy answers, which keeps neither the lock nor the settings of a session.`, {
        reason: 'pooler-refused',
        accepted: 'a direct connection to MySQL or MariaDB, or a proxy that keeps one server connection a session',
        remedy: `Write the server’s own host and port in ${source} (often 3306 instead of 6033 or 4006).`,
    });
}
/** Which limit an error is about: by the driver's name for it, or by the number in a tool's words. */
function exceeded({ code, message }) {
    const number = /\b(?:Error|ERROR|errno:?) (\d{4})\b/.exec(message)?.[1];
    if (code === 'ER_LOCK_WAIT_TIMEOUT' || number === '1205' || /Lock wait timeout exceeded/.test(message)) {
        return 'lock-timeout';
    }
    if (/Query execution was interrupted/.test(message))
        return 'statement-timeout';
    const ended = ['ER_QUERY_INTERRUPTED', 'ER_STATEMENT_TIMEOUT', 'ER_QUERY_TIMEOUT'];
    // KILL QUERY, MariaDB's max_statement_time, MySQL's max_execution_time.
    return ended.includes(code) || ['1317', '1969', '3024'].includes(number ?? '') ? 'statement-timeout' : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/limits.js
/** As long as a server lets anybody wait. */
const forever = 31_536_000;
/** The variables of a session that keep the limits. Only MariaDB bounds every statement itself. */
function limitVariables({ lockTimeout, statementTimeout }, mariadb) {
    const seconds = lockTimeout === 0 ? forever : Math.min(forever, Math.ceil(lockTimeout / 1_000));
    return {
        // Of a table's definition, and of rows.
        lock_wait_timeout: seconds,
        innodb_lock_wait_timeout: seconds,
        ...(mariadb ? { max_statement_time: statementTimeout / 1_000 } : {}),
    };
}
/** Puts a session under the limits, and says whether it keeps them: some proxies drop them without a word. */
async function setLimits(session, limits) {
    const variables = Object.entries(limitVariables(limits, session.mariadb));
    await session.query(`SET SESSION ${variables.map(([name, value]) => `${name} = ${value}`).join(', ')}`);
    const [held] = await session.query(`SELECT ${variables.map(([name]) => `@@SESSION.${name} AS ${name}`).join(', ')}`);
    return held !== undefined && variables.every(([name, value]) => Number(held[name]) === value);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/jdbc.js

/**
 * The login for MariaDB's driver, or for MySQL's where MySQL answers, with our limits as variables of the session. Both
 * take the names of TLS that stand here; the older ones are those of MariaDB's driver before version 3.
 */
function jdbcLogin(address, limits, mariadb) {
    const { host, port, socket, user, password, database, encryption } = address;
    const variables = Object.entries(limitVariables(limits, mariadb)).map(([name, value]) => `${name}=${value}`);
    const trusting = encryption === 'required';
    const parameters = [
        // Neither driver decodes it.
        ['sessionVariables', variables.join(',')],
        ...(encryption === 'none'
            ? []
            : [
                ['sslMode', trusting ? 'REQUIRED' : 'VERIFY_IDENTITY'],
                ['useSSL', 'true'],
                ...(trusting ? [['trustServerCertificate', 'true']] : []),
            ]),
        ...(socket === undefined ? [] : [['localSocket', socket]]),
        ...[...address.parameters].filter(([name]) => name !== 'socket' && !name.startsWith('x-')),
    ];
    const place = host.includes(':') ? `[${host}]` : host || 'localhost';
    const query = parameters.map(([name, value]) => `${name}=${value}`).join('&');
    return { url: `jdbc:${mariadb ? 'mariadb' : 'mysql'}://${place}:${port}/${database}?${query}`, user, password };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/session-names.js
var session_names = __webpack_require__(3634);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/lock.js





/** The server knows locks by name alone, of up to 64 characters and without regard to case: so it names the database. */
function lockName(database) {
    const name = `deploy-actions ${database}`;
    if (/^[\x20-\x7e]{1,64}$/.test(name))
        return name;
    return `deploy-actions ${(0,external_node_crypto_.createHash)('sha256').update(database).digest('hex').slice(0, 48)}`;
}
/**
 * Takes the lock on a session of its own and proves that it is held. It asks twice a second rather than waits in the
 * server, so that a cancel is quick. `other` is a second session of this run. Throws a UserError when another run holds
 * it for too long, or when a proxy is in between.
 */
async function takeLock(session, other, address, conditions) {
    const { clock, signal, source } = conditions;
    // Looked at first: a lock that a proxy's connection took would stay with it.
    if (await shareConnection(session, other))
        throw proxyError(address, source);
    const name = lockName(address.database);
    const deadline = clock.now() + conditions.wait;
    let said = '';
    while (!(await tryLock(session, name))) {
        const who = await findHolder(session, name, conditions.serverUrl);
        if (clock.now() >= deadline)
            throw heldError(who ?? 'another run', address);
        if (who !== undefined && who !== said) {
            conditions.say(`Waiting for the lock that ${who} holds…`);
            said = who;
        }
        await clock.sleep(500, signal);
    }
    if ((await holderOf(session, name)) === session.pid && (await holderOf(other, name)) === session.pid)
        return;
    await session.query('DO RELEASE_LOCK(?)', [name]);
    throw proxyError(address, source);
}
async function tryLock(session, name) {
    const [row] = await session.query('SELECT GET_LOCK(?, 0) AS held', [name]);
    return Number(row?.held) === 1;
}
/** Two sessions of ours on one server connection, or one that has moved to another: that is a proxy at work. */
async function shareConnection(session, other) {
    const id = async (one) => Number((await one.query('SELECT CONNECTION_ID() AS id'))[0]?.id);
    const [own, second] = [await id(session), await id(other)];
    return own !== session.pid || second !== other.pid || own === second;
}
async function holderOf(session, name) {
    const [row] = await session.query('SELECT IS_USED_LOCK(?) AS id', [name]);
    return row?.id == null ? undefined : Number(row.id);
}
async function findHolder(session, name, serverUrl) {
    const id = await holderOf(session, name);
    if (id === undefined)
        return undefined;
    const run = await readBanner(session, id);
    return `${run === undefined ? 'another session' : (0,session_names/* describeHolder */.sG)(run, serverUrl)} (connection ${id})`;
}
function heldError(who, { label }) {
    return new errors/* UserError */.yo(`Another run is migrating the database at ${label}.`, {
        reason: 'locked',
        received: `the lock is held by ${who}`,
        remedy: 'Wait until it has ended and run this again, or raise wait-timeout. The lock goes away with its session.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/reading.js
var reading = __webpack_require__(2571);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/session.js

/** Opens a session that says by its attributes who it is. Throws the driver's error; `explainConnectError` puts it into words. */
async function openSession(address, programName, timeout, dial) {
    const { createConnection } = await __webpack_require__.e(/* import() */ 7588).then(__webpack_require__.t.bind(__webpack_require__, 7588, 19));
    const { host, port, socket, user, password, database, encryption } = address;
    const connection = await createConnection({
        ...(socket === undefined ? { host, port } : { socketPath: socket }),
        user,
        password,
        database,
        ...(encryption === 'none' ? {} : { ssl: { rejectUnauthorized: encryption === 'verified' } }),
        connectTimeout: timeout,
        connectAttributes: { program_name: programName },
        enableKeepAlive: true,
        ...(dial === undefined ? {} : { stream: dial }),
        supportBigNumbers: true,
        dateStrings: true,
    }).catch(nameError);
    let closing = false;
    const lost = new Promise((resolve) => {
        const report = (error) => {
            if (!closing)
                resolve(error ?? new Error('The connection to the database was closed.'));
        };
        connection.on('error', report);
        connection.on('end', () => report());
    });
    const query = async (sql, values) => {
        const [rows] = await connection.query(sql, values).catch(nameError);
        return Array.isArray(rows) ? rows : [];
    };
    const close = async () => {
        closing = true;
        // A connection that hangs must not hold us: it is told, and then cut.
        const cut = setTimeout(() => connection.destroy(), 2_000);
        await connection.end().catch(() => { });
        clearTimeout(cut);
    };
    try {
        const [own] = await query('SELECT VERSION() AS version, DATABASE() AS name, @@SESSION.sql_mode AS modes');
        if (own === undefined)
            throw new Error('The server did not say who it is.');
        const [, major = 0, minor = 0, patch = 0] = (/^(\d+)\.(\d+)\.(\d+)/.exec(own.version) ?? []).map(Number);
        return {
            kind: 'mysql',
            mariadb: /mariadb/i.test(own.version),
            pid: connection.threadId,
            serverVersion: major * 10_000 + minor * 100 + patch,
            database: own.name,
            // What the URL sets for the tool’s session holds there as well.
            reading: {
                modes: [...(0,reading/* readModes */.F)(own.modes), ...(0,reading/* readModes */.F)(address.parameters.get('sql_mode')?.replace(/['"]/g, '') ?? '')],
            },
            query,
            lost,
            close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
/** Errors of MariaDB's own, of which the driver knows the number alone. */
const names = { 1698: 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR', 1969: 'ER_STATEMENT_TIMEOUT' };
function nameError(error) {
    throw Object.assign(error, { code: names[error.errno ?? 0] ?? error.code });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/read-only.js
var read_only = __webpack_require__(7222);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/writable.js

/**
 * Throws a UserError where a session cannot write. Privileges decide who may write to a server with read_only, so it is
 * tried: a statement that would change a table is refused before the table, which does not exist, is looked for.
 */
async function refuseReadOnly(session, label, source) {
    const [row] = await session.query('SELECT @@GLOBAL.read_only AS held');
    if (Number(row?.held) === 0)
        return;
    const refused = await session.query('UPDATE deploy_actions_of_nobody SET held = 1').then(() => undefined, (error) => error);
    if (refused?.code !== 'ER_OPTION_PREVENTS_STATEMENT')
        return;
    throw (0,read_only/* readOnlyError */.N)(label, source, 'read_only is on, and this user may not write regardless');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql/database.js















/** Takes a MySQL or MariaDB URL apart. Throws a UserError that never repeats it. */
function readMysql(text, subject) {
    const address = parseMysqlUrl(text, subject);
    return {
        kind: 'mysql',
        label: address.label,
        server: address.socket === undefined ? { host: address.host, port: address.port } : undefined,
        secrets: {
            urls: [urlForTools(address, {}, 'tls'), urlForTools(address, {}, 'ssl-mode')],
            words: address.password === '' ? [] : [address.password],
        },
        asked: Object.fromEntries([...address.parameters].filter(([name]) => name.startsWith('x-'))),
        connect: (conditions) => mysqlDatabase(address, conditions),
    };
}
/**
 * MySQL and MariaDB: a named lock, limits by variables of the session, sessions marked by a lock each. Every change of a
 * definition commits by itself, so a file that fails may be half done.
 */
function mysqlDatabase(address, conditions) {
    const { source, limits, names, clock } = conditions;
    /** Of a tool whose driver does not mark them. */
    const toolSessions = new Set();
    const mark = ({ pid }) => `${address.label} ${pid}`;
    let mariadb = false;
    let reading;
    let keeper;
    let waited = false;
    let banner;
    const open = async () => {
        const session = await (0,wait/* openPatiently */.B)({
            label: address.label,
            open: async (timeout) => refuseOther(await openSession(address, names.lock, timeout, conditions.dial), address, source),
            mayRecover: mayRecover,
            explain: (error) => explainConnectError(error, address, source),
        }, conditions);
        mariadb = session.mariadb;
        reading = session.reading;
        // Ours wait, some of them for long, and end with us.
        const patience = { wait_timeout: 31_536_000, ...(mariadb ? { max_statement_time: 0 } : {}) };
        const variables = Object.entries(patience).map(([name, value]) => `${name} = ${value}`);
        await session.query(`SET SESSION ${variables.join(', ')}`);
        return session;
    };
    return {
        kind: 'mysql',
        label: address.label,
        rollsBack: false,
        open,
        reading: () => reading,
        async openWorking() {
            const session = await open();
            try {
                if (!(await setLimits(session, limits)))
                    throw proxyError(address, source);
                await refuseReadOnly(session, address.label, source);
                return session;
            }
            catch (error) {
                await session.close();
                throw error;
            }
        },
        async takeLock(locking, working) {
            await takeLock(locking, working, address, conditions);
            keeper = locking;
            banner = await open();
            showBanner(banner, locking.pid, lockName(address.database), names.lock);
            await markSession(working, locking.pid);
        },
        endOrphans: (locking, spared) => endOrphans(locking, { spared: spared.map(({ pid }) => pid), tool: toolSessions }, clock),
        guardLimits(locking) {
            const find = () => findClients(locking, mark(locking));
            const onWaited = () => {
                waited = true;
            };
            const { statementTimeout: limit, lockTimeout: lockLimit } = limits;
            return watchSessions(locking, { limit, lockLimit, onWaited, find, tool: toolSessions }, clock);
        },
        toolEnvironment(tool, locking) {
            const jdbc = (0,database_jdbc/* jdbcVariables */.z)(tool, () => jdbcLogin(address, limits, mariadb));
            if (jdbc !== undefined)
                return { ...jdbc, ...(0,marked/* markOf */.Fg)(mark(locking)) };
            if (tool !== 'dbmate')
                return { DATABASE_URL: urlForTools(address, {}, 'ssl-mode'), ...(0,marked/* markOf */.Fg)(mark(locking)) };
            const { lock_wait_timeout: seconds = 1, ...others } = limitVariables(limits, mariadb);
            const variables = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]));
            const marking = { ...variables, lock_wait_timeout: markingExpression(locking.pid, seconds) };
            return { DATABASE_URL: urlForTools(address, marking, 'tls') };
        },
        client: () => ({ kind: 'mysql', address, mariadb }),
        // Whoever is ended says the same, whatever for.
        exceeded(failure) {
            const limit = exceeded(failure);
            return limit === 'statement-timeout' && waited ? 'lock-timeout' : limit;
        },
        findBlockage: (locking) => findBlockage(locking, toolSessions),
        // Whatever is left of a failed change, no index is left invalid.
        findLeftovers: async () => [],
        explain: (error) => explainQueryError(error, address),
        async release() {
            if (banner === undefined)
                return;
            await keeper?.query(`KILL ${banner.pid}`).catch(() => { });
            await banner.close();
        },
    };
}
/** What answers has to be the database that was asked for. */
async function refuseOther(session, address, source) {
    // Where lower_case_table_names says so, the server writes it in lower case.
    if (session.database.toLowerCase() === address.database.toLowerCase())
        return session;
    await session.close();
    throw new errors/* UserError */.yo(`Another database answers at ${address.label}.`, {
        reason: 'unexpected-database',
        received: session.database,
        accepted: address.database,
        remedy: `Correct ${source}, or the proxy in between.`,
    });
}


/***/ })

};
;