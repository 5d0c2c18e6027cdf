"use strict";
exports.id = 3035;
exports.ids = [3035];
exports.modules = {

/***/ 753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ writer),
/* harmony export */   tE: () => (/* binding */ whileHeld),
/* harmony export */   yo: () => (/* binding */ takesNotes)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** The session that writes our own tables: one that a cancel does not end. */
function writer({ locking, working }) {
    return working.runScript === undefined ? locking : working;
}
/** Whether the database takes notes of ours: not where nothing but the tool in its container reaches it. */
function takesNotes({ pid }) {
    return pid !== 0;
}
/** Does work that changes the database, and stops everything on a cancel or when the lock is gone. */
async function whileHeld({ database, locking, working }, { host }, work) {
    let lost = false;
    let stopping = Promise.resolve();
    const controller = new AbortController();
    const stop = () => {
        controller.abort(new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc());
        // Ends the statement that runs now, ours or the tool's, by its session.
        stopping = database.endOrphans(locking, []).catch(() => { });
    };
    host.signal.addEventListener('abort', stop, { once: true });
    locking.lost.then(() => {
        lost = true;
        controller.abort(new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc());
        return working.close();
    });
    const endGuard = database.guardLimits(locking);
    try {
        return { value: await work(controller.signal), lost };
    }
    catch (error) {
        if (!controller.signal.aborted)
            throw error;
        return { value: undefined, lost };
    }
    finally {
        host.signal.removeEventListener('abort', stop);
        await endGuard();
        await stopping;
    }
}


/***/ }),

/***/ 3035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ rememberBooks),
/* harmony export */   refuseShared: () => (/* binding */ refuseShared)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _held_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(753);


const books = new WeakMap();
/** Several tools keep their versions under the same name. */
const tables = {
    sql: 'deploy_actions_migrations',
    dbmate: 'schema_migrations',
    'golang-migrate': 'schema_migrations',
    rails: 'schema_migrations',
};
/** Those that several projects may share: what they note down has the application's name in it, or is not theirs. */
const shareable = new Set(['django', 'command']);
/** Keeps in mind where a service's migrations are noted down, for `refuseShared`. */
async function rememberBooks(target, source, address, session) {
    const { adapter, settings } = source;
    if (shareable.has(adapter.name))
        return;
    const table = describeTable(adapter, settings);
    books.set(target, { place: await placeOf(address, session), table, label: address.label, source });
}
/**
 * Refuses two services whose migrations are noted down in one table of one database, and are not the same: a version of
 * one would count as applied for the other, whose own file never runs. Throws a UserError that names both.
 */
function refuseShared(targets) {
    const known = targets.flatMap((target) => {
        const own = books.get(target);
        return own === undefined ? [] : [{ ...own, service: target.service }];
    });
    for (const [at, one] of known.entries()) {
        const other = known.slice(0, at).find((before) => isShared(before, one));
        if (other === undefined)
            continue;
        throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The services ${other.service} and ${one.service} note different migrations down in one table of one database.`, {
            reason: 'shared-bookkeeping',
            received: `${other.source.directory} and ${one.source.directory}, both in ${one.table} of ${one.label}`,
            accepted: 'one folder of migrations for each table that notes them down',
            remedy: 'A version of one service counts as applied for the other, so that its file would never run. Put the migrations of this database into one folder, and name it for one service or for both; or give each service a database, a schema (search_path in its URL) or a bookkeeping table of its own. Nothing was changed.',
            file: one.source.directory,
        });
    }
}
function isShared(one, other) {
    return one.place === other.place && one.table === other.table && textsOf(one) !== textsOf(other);
}
function textsOf({ source }) {
    return JSON.stringify(source.files.map(({ version, text }) => [version, text.replace(/\r\n/g, '\n')]));
}
/** As its settings name it, or as the tool does. */
function describeTable({ name, variables = [] }, settings) {
    const named = Object.entries(settings).flatMap(([key, value]) => {
        const own = variables.includes(key) || /^x-|\./.test(key);
        return own && value && /(?:table|schema)$/i.test(key) && key !== 'prisma.schema' ? [value] : [];
    });
    return named.length > 0 ? named.join(' ') : (tables[name] ?? `the table of ${name}`);
}
/**
 * Two URLs may lead to one database (by another name of its host), and to two schemas of it; so the server says where it
 * is. Secret where nothing but the URL tells.
 */
async function placeOf({ kind, label, secrets }, session) {
    if (!(0,_held_js__WEBPACK_IMPORTED_MODULE_1__/* .takesNotes */ .yo)(session))
        return JSON.stringify([label, secrets.urls]);
    const own = questions[kind];
    const [row] = own === undefined ? [] : await session.query(own);
    return row === undefined ? label : JSON.stringify(row);
}
/** What no two databases that are there answer alike, and everybody may ask. */
const questions = {
    postgresql: `SELECT pg_postmaster_start_time()::text AS started, oid::text AS database, current_schema() AS name
    FROM pg_database WHERE datname = current_database()`,
    mysql: 'SELECT @@hostname AS host, @@port AS port, @@datadir AS folder, DATABASE() AS name',
};


/***/ })

};
;