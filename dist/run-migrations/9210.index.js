"use strict";
exports.id = 9210;
exports.ids = [9210];
exports.modules = {

/***/ 9210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMysqlDumper: () => (/* binding */ findMysqlDumper),
/* harmony export */   optionFile: () => (/* binding */ optionFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _action_src_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5621);
/* harmony import */ var _exec_src_find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9986);
/* harmony import */ var _exec_src_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3988);
/* harmony import */ var _launch_guard_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2812);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8583);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(951);









/** A dump in SQL by mariadb-dump or mysqldump, in one transaction; verified by its last line and its tables. */
async function findMysqlDumper({ mariadb, address: { database } }, session) {
    const names = mariadb ? ['mariadb-dump', 'mysqldump'] : ['mysqldump', 'mariadb-dump'];
    const found = (await Promise.all(names.map((name) => (0,_exec_src_find_js__WEBPACK_IMPORTED_MODULE_4__/* .findExecutable */ .o)(name)))).find((path) => path !== undefined);
    if (found === undefined)
        throw missing(names);
    const said = (await (0,_exec_src_run_js__WEBPACK_IMPORTED_MODULE_5__.run)(found, ['--version'], { timeout: 10_000 })).stdout;
    const isMariadb = /mariadb/i.test(said);
    let tables = [];
    let unsafe = [];
    return {
        ending: 'sql',
        async dump(file, { signal, say, temporary, client }) {
            if (client.kind !== 'mysql')
                throw new Error('Not a MySQL server.');
            tables = await (0,_tables_js__WEBPACK_IMPORTED_MODULE_7__/* .listTables */ .W)(session);
            unsafe = await listUntransactional(session);
            await (0,_action_src_files_js__WEBPACK_IMPORTED_MODULE_3__/* .withPrivateFolder */ .m)(temporary, async (folder) => {
                const defaults = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'client.cnf');
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(defaults, optionFile(client.address, isMariadb), { mode: 0o600 });
                const own = ['--single-transaction', '--routines', '--triggers', '--events', '--hex-blob', '--no-tablespaces'];
                // What MySQL's own program asks of the server by itself, others do not have.
                const foreign = isMariadb ? [] : ['--column-statistics=0', '--set-gtid-purged=OFF'];
                const args = [`--defaults-extra-file=${defaults}`, ...own, ...foreign, `--result-file=${file}`, database];
                // A file of the user's own would be read after ours, and win.
                const environment = { HOME: folder, MYSQL_PWD: undefined };
                const result = await (0,_exec_src_run_js__WEBPACK_IMPORTED_MODULE_5__.run)('sh', (0,_launch_guard_js__WEBPACK_IMPORTED_MODULE_8__/* .guarded */ .N)([found, ...args]), { environment, signal, onLine: say });
                signal.throwIfAborted();
                if (result.exitCode === 0)
                    return;
                const words = result.stderr.trim().split('\n').slice(-3).join('\n') || `exit code ${result.exitCode}`;
                throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_6__/* .backupFailed */ .y)(`${said.trim().split(/\s/)[0]} failed.`, words, 'Grant the user SELECT, SHOW VIEW, TRIGGER and EVENT on the database, or set `backup` to a command of your own.');
            });
        },
        async verify(file) {
            const { ending, missing: absent } = await readDump(file, tables);
            if (!/^-- Dump completed/m.test(ending)) {
                throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_6__/* .backupUnverified */ .u)('The backup breaks off: its last line does not say that it is complete.', ending.slice(-200));
            }
            if (absent.length > 0) {
                throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_6__/* .backupUnverified */ .u)('The backup lacks tables that the database has.', absent.slice(0, 5).join(', '));
            }
            const notes = unsafe.length === 0
                ? []
                : [`Not of one moment in the backup, because they know no transactions: ${unsafe.slice(0, 5).join(', ')}.`];
            return { verifiedBy: 'dump', notes };
        },
        restore: (file) => `${mariadb ? 'mariadb' : 'mysql'} --host=… --user=… --password ${database} < ${file}`,
    };
}
/** As MySQL and MariaDB read options: quoted, with backslashes doubled. */
function optionFile(address, mariadb) {
    const { host, port, socket, user, password, encryption } = address;
    const value = (text) => {
        const quote = text.includes('"') ? "'" : '"';
        return `${quote}${text.replaceAll('\\', '\\\\')}${quote}`;
    };
    const ssl = mariadb
        ? {
            none: ['skip-ssl'],
            required: ['ssl', 'skip-ssl-verify-server-cert'],
            verified: ['ssl', 'ssl-verify-server-cert'],
        }
        : { none: ['ssl-mode=DISABLED'], required: ['ssl-mode=REQUIRED'], verified: ['ssl-mode=VERIFY_IDENTITY'] };
    return [
        '[client]',
        ...(socket === undefined ? [`host=${value(host)}`, `port=${port}`, 'protocol=tcp'] : [`socket=${value(socket)}`]),
        `user=${value(user)}`,
        `password=${value(password)}`,
        ...ssl[encryption],
        '',
    ].join('\n');
}
/** The end of the file, and the tables that it does not create. Read in pieces: a dump may be larger than memory. */
async function readDump(file, tables) {
    const wanted = new Map(tables.map(({ name }) => [`\nCREATE TABLE \`${name.replaceAll('`', '``')}\``, name]));
    const longest = Math.max(0, ...[...wanted.keys()].map((text) => Buffer.byteLength(text)));
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        let before = Buffer.from('\n');
        for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: 1_048_576 })) {
            const bytes = Buffer.concat([before, piece]);
            for (const text of [...wanted.keys()])
                if (bytes.includes(text))
                    wanted.delete(text);
            before = Buffer.from(bytes.subarray(Math.max(0, bytes.length - Math.max(longest, 1_000))));
        }
        return { ending: before.toString('utf8').trimEnd().split('\n').slice(-3).join('\n'), missing: [...wanted.values()] };
    }
    finally {
        await handle.close();
    }
}
/** Tables of engines that know no transactions, of which a dump is not of one moment. */
async function listUntransactional(session) {
    const rows = await session.query(`SELECT t.TABLE_NAME AS name FROM information_schema.TABLES t JOIN information_schema.ENGINES e ON e.ENGINE = t.ENGINE
     WHERE t.TABLE_SCHEMA = DATABASE() AND e.TRANSACTIONS <> 'YES' ORDER BY 1`);
    return rows.map(({ name }) => name);
}
function missing(names) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no ${names.join(' or ')} on this runner, which \`backup: auto\` needs.`, {
        reason: 'missing-backup-tool',
        accepted: names.join(' or '),
        remedy: 'Install mariadb-client or mysql-client in a step before, or set `backup` to a command of your own. Nothing was changed.',
    });
}


/***/ })

};
;