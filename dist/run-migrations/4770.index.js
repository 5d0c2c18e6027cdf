"use strict";
exports.id = 4770;
exports.ids = [4770];
exports.modules = {

/***/ 4770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sqliteDumper: () => (/* binding */ sqliteDumper)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _sqlite_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8583);



/** SQLite's own backup of a file that others may go on using; verified by its own check of integrity and its tables. */
function sqliteDumper({ file: source }) {
    let tables = [];
    return {
        ending: 'db',
        async dump(file, { signal }) {
            const { DatabaseSync, backup } = await (0,_sqlite_session_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSqlite */ .T)();
            // Opened for writing even to read: what a killed writer left has to be rolled back first.
            const database = new DatabaseSync(source);
            try {
                tables = namesOf(database);
                await backup(database, file, { rate: 1_000 });
            }
            catch (error) {
                throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .backupFailed */ .y)('SQLite cannot make the backup.', (0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), 'Look at the file and at the disk’s free space.');
            }
            finally {
                database.close();
            }
            signal.throwIfAborted();
        },
        async verify(file) {
            const { DatabaseSync } = await (0,_sqlite_session_js__WEBPACK_IMPORTED_MODULE_1__/* .loadSqlite */ .T)();
            const copy = new DatabaseSync(file, { readOnly: true });
            try {
                const said = copy
                    .prepare('PRAGMA integrity_check')
                    .all()
                    .map((row) => String(Object.values(row)[0]));
                if (said.join() !== 'ok')
                    throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .backupUnverified */ .u)('The backup is damaged.', said.slice(0, 3).join('; '));
                const held = new Set(namesOf(copy));
                const missing = tables.filter((name) => !held.has(name));
                if (missing.length > 0)
                    throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .backupUnverified */ .u)('The backup lacks tables that the database has.', missing.join(', '));
                return { verifiedBy: 'integrity_check', notes: [] };
            }
            finally {
                copy.close();
            }
        },
        restore: (file) => `sqlite3 ${source} ".restore '${file}'"`,
    };
}
function namesOf(database) {
    const rows = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1`).all();
    return rows.map(({ name }) => name);
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