"use strict";
exports.id = 4821;
exports.ids = [4821];
exports.modules = {

/***/ 4821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chooseProgram: () => (/* binding */ chooseProgram),
/* harmony export */   findPostgresDumper: () => (/* binding */ findPostgresDumper)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _exec_src_find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9986);
/* harmony import */ var _exec_src_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3988);
/* harmony import */ var _launch_guard_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2812);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8583);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(951);








/**
 * PostgreSQL's custom format by pg_dump. It has to be of the server's major version or a newer one: an older pg_dump
 * refuses the server. Verified by reading the whole file with pg_restore, and by the tables in its table of contents.
 */
async function findPostgresDumper(session) {
    const server = Math.floor(session.serverVersion / 10_000);
    const chosen = chooseProgram(await findPrograms(), server);
    const restorer = (await (0,_exec_src_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findExecutable */ .o)('pg_restore', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(chosen.path))) ?? (await (0,_exec_src_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findExecutable */ .o)('pg_restore'));
    if (restorer === undefined)
        throw missing('pg_restore', server);
    let tables = [];
    const start = (program, args, { signal, say, client }, quiet = false) => (0,_exec_src_run_js__WEBPACK_IMPORTED_MODULE_4__.run)('sh', (0,_launch_guard_js__WEBPACK_IMPORTED_MODULE_7__/* .guarded */ .N)([program, ...args]), {
        environment: client.kind === 'postgresql' ? client.environment : {},
        signal,
        onLine: (line, stream) => (quiet && stream === 'stdout' ? undefined : say(line)),
    });
    return {
        ending: 'dump',
        async dump(file, options) {
            // Before the dump, which begins later: what is there now it has to hold.
            tables = await (0,_tables_js__WEBPACK_IMPORTED_MODULE_6__/* .listTables */ .W)(session);
            const result = await start(chosen.path, ['--format=custom', '--no-password', `--file=${file}`], options);
            options.signal.throwIfAborted();
            if (result.exitCode === 0)
                return;
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .backupFailed */ .y)(`pg_dump ${chosen.version} failed.`, lastWords(result), 'Let the user read all tables of the database, or set `backup` to a command of your own.');
        },
        async verify(file, options) {
            const list = await start(restorer, ['--list', file], options, true);
            options.signal.throwIfAborted();
            if (list.exitCode !== 0)
                throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .backupUnverified */ .u)('pg_restore cannot read the backup.', lastWords(list));
            refuseIncomplete(list.stdout, tables);
            // The table of contents stands at the beginning: only reading on shows that the rest is there.
            const whole = await start(restorer, ['--file=/dev/null', file], options, true);
            options.signal.throwIfAborted();
            if (whole.exitCode !== 0)
                throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .backupUnverified */ .u)('pg_restore cannot read the backup to its end.', lastWords(whole));
            return { verifiedBy: 'pg_restore', notes: [] };
        },
        restore: (file) => `pg_restore --clean --if-exists --dbname="$DATABASE_URL" ${file}`,
    };
}
/** Lines of `pg_restore --list`: `215; 1259 16385 TABLE public users owner`. */
function refuseIncomplete(list, tables) {
    const entries = Number(/^;\s+TOC Entries: (\d+)/m.exec(list)?.[1] ?? 0);
    if (entries === 0)
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .backupUnverified */ .u)('The backup’s table of contents is empty.', 'no entries');
    const lines = list.split('\n').map((line) => line.replace(/^\d+; \d+ \d+ /, ''));
    const missing = tables.filter(({ schema, name }) => {
        const entry = `TABLE ${schema} ${name} `.replace(/[\r\n]/g, ' ');
        return !lines.some((line) => line.startsWith(entry));
    });
    if (missing.length === 0)
        return;
    const names = missing.slice(0, 5).map(({ schema, name }) => `${schema}.${name}`);
    throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_5__/* .backupUnverified */ .u)('The backup lacks tables that the database has.', names.join(', '));
}
/** On PATH, and where Debian, Red Hat and Homebrew put each version; PATH's own first. */
async function findPrograms() {
    const onPath = await (0,_exec_src_find_js__WEBPACK_IMPORTED_MODULE_3__/* .findExecutable */ .o)('pg_dump');
    const folders = (await Promise.all([
        list('/usr/lib/postgresql', (name) => `${name}/bin`),
        list('/usr', (name) => (/^pgsql-\d+$/.test(name) ? `${name}/bin` : undefined)),
        list('/opt/homebrew/opt', (name) => (/^(?:postgresql@\d+|libpq)$/.test(name) ? `${name}/bin` : undefined)),
    ])).flat();
    const paths = [...(onPath === undefined ? [] : [onPath]), ...folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'pg_dump'))];
    const programs = await Promise.all(paths.map(readVersion));
    return programs.flatMap((program) => program ?? []);
}
async function list(folder, place) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    return names.sort().flatMap((name) => {
        const below = place(name);
        return below === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, below)];
    });
}
async function readVersion(path) {
    const result = await (0,_exec_src_run_js__WEBPACK_IMPORTED_MODULE_4__.run)(path, ['--version'], { timeout: 10_000 }).catch(() => undefined);
    const version = /\(PostgreSQL\) ((\d+)\S*)/.exec(result?.stdout ?? '');
    return version?.[1] === undefined ? undefined : { path, version: version[1], major: Number(version[2]) };
}
/** The first that suits a server's major version. Throws a UserError that names the versions. */
function chooseProgram(found, server) {
    const suited = found.find(({ major }) => major >= server);
    if (suited !== undefined)
        return suited;
    const [first] = found;
    if (first === undefined)
        throw missing('pg_dump', server);
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`pg_dump ${first.version} is older than the server, PostgreSQL ${server}: it would refuse it.`, {
        reason: 'backup-tool-too-old',
        received: found.map(({ path, version }) => `${path} ${version}`).join(', '),
        accepted: `pg_dump ${server} or newer`,
        remedy: remedyFor(server),
    });
}
function missing(program, server) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There is no ${program} on this runner, which \`backup: auto\` needs.`, {
        reason: 'missing-backup-tool',
        accepted: `${program} ${server} or newer`,
        remedy: remedyFor(server),
    });
}
function remedyFor(server) {
    return `Install postgresql-client-${server} or newer in a step before, or set \`backup\` to a command of your own. Nothing was changed.`;
}
function lastWords(result) {
    return result.stderr.trim().split('\n').slice(-3).join('\n') || `exit code ${result.exitCode ?? result.signal}`;
}


/***/ })

};
;