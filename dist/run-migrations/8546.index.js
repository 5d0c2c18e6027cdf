"use strict";
exports.id = 8546;
exports.ids = [8546];
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

/***/ 8546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPostgres: () => (/* binding */ readPostgres)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/database/jdbc.js
var jdbc = __webpack_require__(3638);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/decode.js
var decode = __webpack_require__(4261);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/elsewhere.js
var elsewhere = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/url-fault.js
var url_fault = __webpack_require__(5383);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/address.js




/** What libpq understands by `sslmode`, and `no-verify` of Node's driver, by what it is to us. */
const encryptions = {
    disable: 'disable',
    allow: 'prefer',
    prefer: 'prefer',
    require: 'require',
    'no-verify': 'require',
    'verify-ca': 'verify-ca',
    'verify-full': 'verify-full',
};
const ours = ['options', 'application_name', 'fallback_application_name', 'lock_timeout', 'statement_timeout'];
/** What our own sessions take from a URL: who we are, where it is, and how it is encrypted. */
const understood = /^(?:user|password|host|port|ssl\w*)$/;
const address_form = 'postgres://user:password@host:5432/database?sslmode=require';
/** Takes a PostgreSQL URL (RFC 3986, as libpq writes it) apart. Throws a UserError that never repeats it. */
function parseDatabaseUrl(text, source) {
    const refuse = (received) => {
        throw new errors/* UserError */.yo(`${source} is not a URL of a PostgreSQL database.`, {
            reason: 'invalid-database-url',
            received,
            accepted: address_form,
            remedy: 'Write it in the accepted form; characters such as @, / or # in the password have to be percent-encoded.',
        });
    };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || (0,url_fault/* isMisread */.Q)(url)) {
        throw (0,url_fault/* urlFault */.I)(text, `${source} is not a URL of a PostgreSQL database.`, address_form, 'text that is not a URL');
    }
    if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:')
        refuse(`a URL with the scheme ${url.protocol}//`);
    if (url.hostname === '')
        refuse('a URL without a host');
    const database = (0,decode/* decodePart */.U)(url.pathname.slice(1)) ?? refuse('a URL with a malformed percent-encoding');
    if (database === '')
        refuse('a URL without a database');
    if ((0,decode/* decodePart */.U)(url.password) === undefined)
        refuse('a URL with a malformed percent-encoding');
    // As Cloud SQL has it: `@localhost/database?host=/folder/of/the/socket`.
    const socket = url.searchParams.getAll('host').find((value) => value.startsWith('/'));
    const host = socket ?? url.hostname.replace(/^\[(.*)\]$/, '$1');
    const place = { host: socket !== undefined && url.hostname !== 'localhost' ? url.hostname : host, database };
    (0,elsewhere/* refuseElsewhere */.F)(url.searchParams, { ...place, port: url.port || '5432' }, source);
    const searchPath = url.searchParams.get('search_path') ?? undefined;
    const options = url.searchParams.get('options') ?? '';
    const forTools = new URL(url);
    // What a driver sends beside the options would come before our limits, and before the name that we are known by.
    for (const name of ours)
        forTools.searchParams.delete(name);
    const forUs = new URL(forTools);
    for (const name of [...forUs.searchParams.keys()])
        if (!understood.test(name))
            forUs.searchParams.delete(name);
    // Node brings the authorities along that are meant.
    if (forUs.searchParams.get('sslrootcert') === 'system')
        forUs.searchParams.delete('sslrootcert');
    const asked = Object.fromEntries([...url.searchParams].filter(([name]) => name.startsWith('x-')));
    // sslmode as libpq and the tools understand it: `require` encrypts, `verify-full` checks the certificate too.
    const asks = url.searchParams.get('sslmode') ?? undefined;
    const encryption = asks === undefined ? undefined : (encryptions[asks] ?? refuseMode(asks, source));
    if (encryption !== undefined) {
        forUs.searchParams.set('sslmode', encryption);
        forUs.searchParams.set('uselibpqcompat', 'true');
    }
    const unencrypted = new URL(forUs);
    unencrypted.searchParams.set('sslmode', 'disable');
    return {
        url: forTools.toString(),
        connectionString: forUs.toString(),
        options,
        searchPath,
        asked,
        schemas: searchPath === undefined && !options.includes('search_path') ? otherSchemas(url.searchParams) : [],
        database,
        password: url.searchParams.get('password') ?? (0,decode/* decodePart */.U)(url.password) ?? '',
        label: `${socket ?? url.hostname}:${url.port || '5432'}/${database}`,
        server: socket === undefined ? { host, port: Number(url.port || '5432') } : undefined,
        ...(encryption === 'prefer' ? { unencrypted: unencrypted.toString() } : {}),
    };
}
/** Prisma's name, that of Java's driver and that of Rails; `public` is where tables come anyway. */
function otherSchemas(parameters) {
    return ['schema', 'currentSchema', 'schema_search_path'].flatMap((name) => {
        const value = parameters.get(name) ?? '';
        return value === '' || value === 'public' ? [] : [`${name}=${value}`];
    });
}
function refuseMode(mode, source) {
    throw new errors/* UserError */.yo(`${source} asks for an encryption that is not known.`, {
        reason: 'invalid-database-url',
        received: /^[\w-]{1,20}$/.test(mode) ? `sslmode=${mode}` : 'sslmode=… with a value that is not known',
        accepted: Object.keys(encryptions).join(', '),
        remedy: 'Write one of the accepted values: verify-full where the certificate can be checked, else require.',
    });
}
/** The value of `sslmode` by which libpq's own programs are to connect. */
function libpqMode(mode) {
    return mode === 'no-verify' ? 'require' : mode;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/blockage.js
var blockage = __webpack_require__(695);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/session-names.js
var session_names = __webpack_require__(3634);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/blockage.js


/**
 * Says what sessions that migrate in this database wait for, and who holds it: the session itself, and those that it
 * waits for in turn. undefined where none waits. Everybody may see who it is; what it does, only some.
 */
async function findBlockage(session) {
    const rows = await session.query(`WITH RECURSIVE chain (pid, depth) AS (
       SELECT pid, 0 FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE $1 AND pid <> pg_backend_pid()
       UNION
       SELECT holder, depth + 1 FROM chain, unnest(pg_blocking_pids(chain.pid)) AS holder WHERE depth < 5
     )
     SELECT c.pid, min(depth) AS depth, cardinality(pg_blocking_pids(c.pid)) > 0 AS waits, a.application_name AS name,
       a.application_name LIKE $1 AS own, a.state, a.backend_type AS type,
       extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.state_change))::float8 AS seconds
     FROM chain c LEFT JOIN pg_stat_activity a ON a.pid = c.pid
     WHERE depth > 0 GROUP BY c.pid, a.application_name, a.state, a.backend_type, a.xact_start, a.state_change
     ORDER BY 2, 1`, [`${session_names/* workPrefix */.m0}%`]);
    if (rows.length === 0)
        return undefined;
    const [waited] = await session.query(`SELECT l.relation::regclass::text AS name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE NOT l.granted AND l.relation IS NOT NULL AND a.application_name LIKE $1
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`, [`${session_names/* workPrefix */.m0}%`]);
    const advice = rows.map(adviceOn).find((text) => text !== undefined);
    return { object: waited?.name, blockers: rows.map(describe), certain: true, advice };
}
function describe(row) {
    const { pid, waits, name, own, state, type, seconds } = row;
    if (pid === 0)
        return { id: 'a prepared transaction', doing: '', waits, end: undefined };
    const whose = isVacuum(type) ? 'autovacuum' : own === true ? 'of this very run' : name || 'no application_name';
    const since = seconds === null ? '' : `, for ${(0,blockage/* describeSeconds */.bD)(seconds)}`;
    const doing = [whose, waits ? 'waits itself' : (state ?? '')].filter((part) => part !== '').join(', ');
    const end = isVacuum(type) || own === true ? undefined : `SELECT pg_terminate_backend(${pid});`;
    return { id: `pid ${pid}`, doing: `${doing}${since}`, waits, end };
}
function adviceOn({ pid, own, type }) {
    if (pid === 0)
        return 'Commit or roll back what `SELECT gid, prepared FROM pg_prepared_xacts;` lists.';
    if (isVacuum(type))
        return 'Let autovacuum come to its end (pg_stat_progress_vacuum shows how far it is): one that prevents wraparound does not give way.';
    if (own === true)
        return 'The tool has two sessions that wait for each other: let it use one, or part the file.';
    return undefined;
}
function isVacuum(type) {
    return type === 'autovacuum worker';
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/client.js

/** Parameters of a connection and the variables that say the same, after libpq's own list ("Environment Variables"). */
const variables = {
    sslmode: 'PGSSLMODE',
    sslrootcert: 'PGSSLROOTCERT',
    sslcert: 'PGSSLCERT',
    sslkey: 'PGSSLKEY',
    sslcrl: 'PGSSLCRL',
    sslnegotiation: 'PGSSLNEGOTIATION',
    ssl_min_protocol_version: 'PGSSLMINPROTOCOLVERSION',
    channel_binding: 'PGCHANNELBINDING',
    gssencmode: 'PGGSSENCMODE',
    krbsrvname: 'PGKRBSRVNAME',
    requirepeer: 'PGREQUIREPEER',
    hostaddr: 'PGHOSTADDR',
    passfile: 'PGPASSFILE',
    target_session_attrs: 'PGTARGETSESSIONATTRS',
};
/** The environment by which libpq's programs reach a database: nothing of it has to be an argument. Secret. */
function clientEnvironment(address, name) {
    const url = new URL(address.url);
    const asked = Object.entries(variables).flatMap(([parameter, variable]) => {
        const value = url.searchParams.get(parameter);
        if (value === null)
            return [];
        return [[variable, parameter === 'sslmode' ? libpqMode(value) : value]];
    });
    const user = url.searchParams.get('user') ?? decodeURIComponent(url.username);
    return {
        ...Object.fromEntries(asked),
        PGHOST: url.searchParams.get('host') ?? url.hostname.replace(/^\[(.*)\]$/, '$1'),
        PGPORT: url.searchParams.get('port') ?? (url.port || '5432'),
        PGDATABASE: address.database,
        ...(user === '' ? {} : { PGUSER: user }),
        ...(address.password === '' ? {} : { PGPASSWORD: address.password }),
        PGAPPNAME: name,
        PGOPTIONS: address.options,
    };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/wait.js
var wait = __webpack_require__(3954);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/driver-error.js
var driver_error = __webpack_require__(7046);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/explain.js


/** Says whether waiting may help: the server does not answer, not yet, or has no connection to spare. */
function mayRecover(error) {
    const code = (0,driver_error/* codeOf */.$)(error);
    if (['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) {
        return true;
    }
    if (['57P03', '57P01', '53300'].includes(code))
        return true;
    return /timeout expired|timeout exceeded|Connection terminated/i.test((0,errors/* messageOf */.bD)(error));
}
/** Whether the server answers that it does not encrypt. */
function isWithoutEncryption(error) {
    return /does not support SSL/i.test((0,errors/* messageOf */.bD)(error));
}
/** Puts the error of a connection attempt into words: a UserError, without the URL. */
function explainConnectError(error, address, source) {
    const code = (0,driver_error/* codeOf */.$)(error);
    const text = (0,errors/* messageOf */.bD)(error);
    const received = (0,driver_error/* wordsOf */.Z)(error);
    const fault = (message, reason, remedy) => new errors/* UserError */.yo(message, { reason, received, remedy, cause: error });
    if (code === '28P01' || /SASL|password authentication/i.test(text)) {
        return fault(`The database at ${address.label} refuses the user or the password.`, 'database-unauthorized', `Correct user and password in ${source}; characters such as @, / or # have to be percent-encoded.`);
    }
    if (/unsupported startup parameter/i.test(text))
        return poolerError(address, source);
    if (code === '28000' && /no encryption|SSL off/i.test(text)) {
        return fault(`The database at ${address.label} wants an encrypted connection.`, 'database-encryption', `Add ?sslmode=require to ${source}.`);
    }
    if (isWithoutEncryption(error)) {
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
    if (code === '53300') {
        return fault(`The server at ${address.label} has no connection to spare.`, 'database-unreachable', 'Wait for a quieter moment, or raise the limit of the role, the database or the server (max_connections): a run needs two, and its tool one more; wait-timeout says how long to try.');
    }
    if (mayRecover(error)) {
        return fault(`The database at ${address.label} does not answer.`, 'database-unreachable', `Check host and port in ${source}, that the server runs, and that the runner may reach it; wait-timeout says how long to try.`);
    }
    return fault(`The database at ${address.label} cannot be used.`, 'database-error', `Check ${source} and the server’s log.`);
}
/**
 * What no statement of ours is at fault for: read-only, a lock or limit of somebody else's (40, 55, 57014), a full disk
 * or memory (53, 54, 58), a trigger or rule of the project (23, 44, P0001).
 */
const refusals = /^(?:25006|57014|P0001|(?:23|40|44|53(?!300)|54|55|58).{3})$/;
/**
 * Puts an error of a session that is open already into words: a permission that the user lacks, a connection that went
 * away. Anything else comes back as it is.
 */
function explainQueryError(error, address) {
    if (error instanceof errors/* UserError */.yo)
        return error;
    const code = (0,driver_error/* codeOf */.$)(error);
    const received = (0,driver_error/* wordsOf */.Z)(error);
    if (code === '42501') {
        return new errors/* UserError */.yo(`The user may not do this in the database at ${address.label}.`, {
            reason: 'database-permission',
            received,
            remedy: 'Grant the user what is missing, or migrate as the owner of the tables.',
            cause: error,
        });
    }
    if (refusals.test(code)) {
        return new errors/* UserError */.yo(`The database at ${address.label} refused what this run needs there.`, {
            reason: 'database-error',
            received,
            remedy: 'Mend what the server names (its log may say more), and run this again.',
            cause: error,
        });
    }
    if (mayRecover(error)) {
        return new errors/* UserError */.yo(`The connection to the database at ${address.label} was lost.`, {
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
    return new errors/* UserError */.yo(`At ${address.label} a connection pooler answers, which keeps neither the lock nor the settings of a session.`, {
        reason: 'pooler-refused',
        accepted: 'a direct connection to PostgreSQL, or a pooler in session mode that passes `options` on',
        remedy: `Write the database’s own host and port in ${source} (often 5432 instead of 6432 or 6543).`,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/session.js

/** Opens a session. Throws the driver's error; `explainConnectError` puts it into words. */
async function openSession(address, settings) {
    const { default: pg } = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 3849));
    const client = new pg.Client({
        connectionString: address.connectionString,
        application_name: settings.applicationName,
        connectionTimeoutMillis: settings.timeout,
        keepAlive: true,
        ...(settings.dial === undefined ? {} : { stream: settings.dial }),
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
        const [own] = await query(`SELECT pg_backend_pid() AS pid, current_setting('server_version_num')::int AS version, current_database() AS database, current_setting('standard_conforming_strings') AS conforming, current_setting('search_path') AS path`);
        if (own === undefined)
            throw new Error('The server did not say who it is.');
        const close = async () => {
            closing = true;
            await client.end().catch(() => { });
        };
        return {
            kind: 'postgresql',
            pid: own.pid,
            serverVersion: own.version,
            database: own.database,
            reading: { escapes: own.conforming === 'off', shadowed: /[^\s"].*\bpg_catalog\b/.test(own.path) },
            query,
            lost,
            close,
        };
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
function connect(address, options) {
    const { source } = options;
    const open = async (timeout) => refuseOther(await openAsAsked(address, { ...options, timeout }), address, source);
    const explain = (error) => explainConnectError(error, address, source);
    return (0,wait/* openPatiently */.B)({ label: address.label, open, mayRecover: mayRecover, explain }, options);
}
/** As libpq does by `prefer`: encrypted, and only where the server does not encrypt at all, not. */
async function openAsAsked(address, settings) {
    const { unencrypted } = address;
    try {
        return await openSession(address, settings);
    }
    catch (error) {
        if (unencrypted === undefined || !isWithoutEncryption(error))
            throw error;
        return openSession({ ...address, connectionString: unencrypted }, settings);
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

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/options.js
/**
 * The startup options (`PGOPTIONS`, libpq's syntax) of a session that changes the database: the user's own, our
 * limits, and from PostgreSQL 14 on a check each second that the client is still there, so that nothing runs on for
 * a client that was killed.
 */
function workOptions(address, limits, name, serverVersion) {
    const settings = [
        ['lock_timeout', String(limits.lockTimeout)],
        ['statement_timeout', String(limits.statementTimeout)],
        ['application_name', name],
        ...(serverVersion >= 140_000 ? [['client_connection_check_interval', '1s']] : []),
    ];
    const ours = settings.map(([key, value]) => `-c ${key}=${escapeOption(value)}`);
    return [address.options, ...ours].filter((part) => part !== '').join(' ');
}
/** What a tool's process needs to reach the database under the same limits (`workOptions`). Secret. */
function toolEnvironment(address, limits, name, serverVersion) {
    // Programs that name themselves (psql, Ruby's driver) are heard after PGOPTIONS, unless they find PGAPPNAME.
    return { DATABASE_URL: address.url, PGOPTIONS: workOptions(address, limits, name, serverVersion), PGAPPNAME: name };
}
/** The startup options of a session that only reads or locks. */
function readOptions(address) {
    const path = address.searchPath === undefined ? '' : `-c search_path=${escapeOption(address.searchPath)}`;
    return [address.options, path].filter((part) => part !== '').join(' ');
}
/** Blanks and backslashes part options unless a backslash stands before them. */
function escapeOption(value) {
    return value.replace(/[\s\\]/g, '\\$&');
}
/** Whether a session runs under the limits that it was opened with: some poolers drop them without a word. */
async function keepsLimits(session, limits) {
    const rows = await session.query(`SELECT name, setting FROM pg_settings WHERE name IN ('lock_timeout', 'statement_timeout')`);
    const held = new Map(rows.map(({ name, setting }) => [name, Number(setting)]));
    return held.get('lock_timeout') === limits.lockTimeout && held.get('statement_timeout') === limits.statementTimeout;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/jdbc.js

/** What libpq calls otherwise than pgjdbc does; the names for TLS are the same. */
const renamed = {
    connect_timeout: 'connectTimeout',
    channel_binding: 'channelBinding',
    gssencmode: 'gssEncMode',
    target_session_attrs: 'targetServerType',
};
const targets = {
    'read-write': 'primary',
    primary: 'primary',
    any: 'any',
    standby: 'secondary',
    'prefer-standby': 'preferSecondary',
};
/** What stands elsewhere, what only other drivers understand, and what tools would print with the URL. */
const left = new Set([
    'user',
    'password',
    'sslpassword',
    'options',
    'search_path',
    'application_name',
    'schema',
    'pgbouncer',
]);
/** The login for pgjdbc, with our limits in the URL (`options`): it does not read PGOPTIONS. */
function jdbcLogin(address, limits, name, serverVersion) {
    const from = new URL(address.url);
    const options = [workOptions(address, limits, name, serverVersion), readOptions({ ...address, options: '' })];
    const parameters = [
        ['options', options.filter((part) => part !== '').join(' ')],
        // It sets one of its own otherwise, after the options.
        ['ApplicationName', name],
    ];
    for (const [key, value] of from.searchParams) {
        if (left.has(key) || key.startsWith('x-'))
            continue;
        const own = renamed[key] ?? key;
        parameters.push([own, own === 'targetServerType' ? (targets[value] ?? 'any') : value]);
    }
    const query = parameters.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&');
    return {
        url: `jdbc:postgresql://${from.host}${from.pathname}?${query}`,
        user: from.searchParams.get('user') ?? decodeURIComponent(from.username),
        password: address.password,
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/leftovers.js
/**
 * Indexes that a failed CREATE INDEX CONCURRENTLY left behind, as SQL writes their names: they cost every write and serve
 * no read. Not those that somebody builds just now, nor the one of a partitioned table, which waits for its parts.
 */
async function findInvalidIndexes(session) {
    // The view came with PostgreSQL 12.
    const building = 'AND i.indexrelid NOT IN (SELECT index_relid FROM pg_stat_progress_create_index)';
    const rows = await session.query(`SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE NOT i.indisvalid AND c.relkind = 'i' ${session.serverVersion >= 120_000 ? building : ''} ORDER BY 1`);
    return rows.map(({ name }) => name);
}

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
        throw poolerError(options.address, options.source);
    const deadline = clock.now() + options.wait;
    let said = '';
    while (!(await tryLock(session))) {
        const holder = await findHolder(session);
        const who = holder === undefined ? 'another run' : lock_describe(holder, options.serverUrl);
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
    throw poolerError(options.address, options.source);
}
async function findHolder(session) {
    const [holder] = await session.query(`SELECT l.pid, a.application_name AS application
     FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1::int8::oid AND l.objid = $2::int8::oid AND l.objsubid = 2
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`, [...key]);
    return holder;
}
function lock_describe({ pid, application }, serverUrl) {
    return `${application ? (0,session_names/* describeHolder */.sG)(application, serverUrl) : 'another session'} (pid ${pid})`;
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
    const [first, ...rest] = await terminate(session, `${session_names/* workPrefix */.m0}%`, own);
    if (first === undefined)
        return 0;
    for (let attempt = 0; attempt < 40; attempt += 1) {
        if ((await terminate(session, `${session_names/* workPrefix */.m0}%`, own)).length === 0)
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

// EXTERNAL MODULE: ./build/packages/migrations/src/database/read-only.js
var read_only = __webpack_require__(7222);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/writable.js

/** Throws a UserError where a session cannot write: a standby answers, or its transactions are read-only. */
async function refuseReadOnly(session, label, source) {
    const [row] = await session.query(`SELECT pg_is_in_recovery() AS standby, current_setting('transaction_read_only') AS held`);
    if (row?.standby === true)
        throw (0,read_only/* readOnlyError */.N)(label, source, 'a standby (pg_is_in_recovery)');
    if (row?.held === 'on')
        throw (0,read_only/* readOnlyError */.N)(label, source, 'default_transaction_read_only is on for this user');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/database/database.js












/** Takes a PostgreSQL URL apart. Throws a UserError that never repeats it. */
function readPostgres(text, subject) {
    const address = parseDatabaseUrl(text, subject);
    return {
        kind: 'postgresql',
        label: address.label,
        server: address.server,
        secrets: {
            urls: [address.url, address.connectionString],
            words: address.password === '' ? [] : [address.password],
        },
        asked: address.asked,
        schemas: address.schemas,
        connect: (conditions) => postgresDatabase(address, conditions),
    };
}
/** PostgreSQL: an advisory lock, limits by startup options, sessions named in pg_stat_activity. */
function postgresDatabase(address, conditions) {
    const { source, limits, names, clock } = conditions;
    let reading;
    const connecting = { ...conditions, applicationName: names.lock, options: readOptions(address) };
    return {
        kind: 'postgresql',
        label: address.label,
        rollsBack: true,
        async open() {
            const session = await connect(address, connecting);
            reading = session.reading;
            return session;
        },
        reading: () => reading,
        async openWorking({ serverVersion }) {
            // Until the lock is held it must not look like a session that migrates: whoever holds the lock ends those.
            const limited = workOptions(address, limits, names.lock, serverVersion);
            const options = [limited, readOptions(address)].filter((part) => part !== '').join(' ');
            const working = await connect(address, { ...connecting, options });
            try {
                if (!(await keepsLimits(working, limits)))
                    throw poolerError(address, source);
                await refuseReadOnly(working, address.label, source);
                return working;
            }
            catch (error) {
                await working.close();
                throw error;
            }
        },
        async takeLock(locking, working) {
            if (locking.serverVersion >= 140_000)
                await locking.query('SET idle_session_timeout = 0');
            await takeLock(locking, working, { ...conditions, address });
            await working.query(`SELECT set_config('application_name', $1, false)`, [names.work]);
        },
        endOrphans: (locking, spared) => endOrphans(locking, spared.map(({ pid }) => pid), clock),
        // The server keeps them itself.
        guardLimits: () => async () => { },
        toolEnvironment: (tool, { serverVersion }) => (0,jdbc/* jdbcVariables */.z)(tool, () => jdbcLogin(address, limits, names.work, serverVersion)) ??
            toolEnvironment(address, limits, names.work, serverVersion),
        client: () => ({ kind: 'postgresql', environment: clientEnvironment(address, 'deploy-actions backup') }),
        exceeded({ code, message }) {
            if (code === '55P03')
                return 'lock-timeout';
            // The same code tells that COPY was given no data.
            if (message.includes('No source stream defined'))
                return undefined;
            return code === '57014' ? 'statement-timeout' : undefined;
        },
        findBlockage: findBlockage,
        findLeftovers: findInvalidIndexes,
        explain: (error) => explainQueryError(error, address),
        // The lock goes with its session.
        release: async () => { },
    };
}


/***/ })

};
;