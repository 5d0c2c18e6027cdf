"use strict";
exports.id = 1479;
exports.ids = [1479];
exports.modules = {

/***/ 1479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodePgMigrate: () => (/* binding */ nodePgMigrate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7057);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7843);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1609);
/* harmony import */ var _programs_brought_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6526);
/* harmony import */ var _programs_builders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(304);
/* harmony import */ var _programs_package_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(279);
/* harmony import */ var _programs_scripts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(287);
/* harmony import */ var _programs_statements_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3933);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6572);











/** node-pg-migrate 9: programs or SQL in one folder, all pending in one transaction, bookkeeping by name. */
const nodePgMigrate = {
    name: 'node-pg-migrate',
    title: 'node-pg-migrate',
    executable: 'node-pg-migrate',
    forbidden: ['down', 'redo', 'create', '--fake'],
    conduct: { late: 'refused' },
    documentation: {
        triedOn: ['PostgreSQL'],
        detectedBy: '`node-pg-migrate` in package.json; the files of `migrations` beside it (or of `-m`, `--migrations-dir` in its scripts)',
        bookkeeping: '`pgmigrations` (or `-t`, `--migrations-table` in the scripts)',
        transaction: 'all that is pending together, unless a file says `noTransaction`',
        ownList: 'none: its one way to list is `up --dry-run`, which runs the programs that are pending before they could be judged',
    },
    files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts|sql)$/,
    detect: () => false,
    async find(project) {
        const found = await (0,_programs_package_js__WEBPACK_IMPORTED_MODULE_5__/* .findDependent */ .$)(project, 'node-pg-migrate');
        if (found === undefined)
            return undefined;
        const workingDirectory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(found.path);
        const scripts = Object.values(found.manifest.scripts ?? {}).filter((script) => script.includes('node-pg-migrate'));
        const option = (...names) => (0,_programs_scripts_js__WEBPACK_IMPORTED_MODULE_6__/* .optionsIn */ .I)(found.manifest, 'node-pg-migrate', names)[0];
        const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, option('-m', '--migrations-dir') ?? 'migrations');
        if (!(await (0,_project_js__WEBPACK_IMPORTED_MODULE_8__/* .hasFolder */ .bU)(project, directory)))
            return undefined;
        const schema = option('-s', '--schema');
        const creates = ['--create-schema', '--create-migrations-schema'].filter((flag) => scripts.some((script) => script.split(/\s+/).includes(flag)));
        const books = option('--migrations-schema') ?? schema;
        await refuseOtherSettings(project, workingDirectory, found);
        const below = await (0,_project_js__WEBPACK_IMPORTED_MODULE_8__/* .readBelow */ .Gj)(project, directory, nodePgMigrate.files);
        const files = below.filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name));
        return {
            because: found.path,
            directory,
            workingDirectory,
            files,
            settings: {
                'pgmigrations.table': option('-t', '--migrations-table') ?? 'pgmigrations',
                ...(schema === undefined ? {} : { 'pgmigrations.schema': schema }),
                ...(creates.length === 0 ? {} : { 'pgmigrations.creates': creates.join(' ') }),
                ...(await (0,_programs_brought_js__WEBPACK_IMPORTED_MODULE_3__/* .bringConstants */ .O)(project, files)),
                ...(books === undefined ? {} : { 'pgmigrations.books': books }),
            },
        };
    },
    read: (files) => files
        .map(({ name, path, text }) => {
        const version = name.replace(/\.\w+$/, '');
        if (/^\d+/.test(version) && !/\.(?:up|down)$/.test(version))
            return { name, path, text, version };
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path} cannot be judged as a migration of node-pg-migrate.`, {
            reason: 'invalid-migration',
            received: name,
            accepted: 'a name that begins with digits; SQL with `-- Up Migration` and `-- Down Migration` in one file',
            remedy: 'Rename the file, join the two halves of a pair, or move it out of the folder.',
            file: path,
        });
    })
        .sort((a, b) => timeOf(a) - timeOf(b) || (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const table = (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTableName */ .HC)(settings['pgmigrations.table'] ?? 'pgmigrations', '--migrations-table');
        const schema = settings['pgmigrations.books'] ?? 'public';
        const rows = await (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .readRows */ .aK)(session, { schema, ...table }, ['name'], 'id');
        return (0,_history_js__WEBPACK_IMPORTED_MODULE_9__/* .compareHistory */ .w)(rows.map(({ name }) => name), files);
    },
    current: _history_js__WEBPACK_IMPORTED_MODULE_9__/* .newest */ .B,
    gateSource: (file, _launch, settings) => (file.name.endsWith('.sql') ? upPart(file) : sourceOf(file, settings)),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('node-pg-migrate needs a launcher.');
        const schema = settings['pgmigrations.schema'];
        const table = settings['pgmigrations.table'] ?? 'pgmigrations';
        const books = settings['pgmigrations.books'];
        const args = ['up', '--migrations-dir', launcher.directory, '--migrations-table', table];
        args.push(...(settings['pgmigrations.creates']?.split(' ') ?? []));
        if (schema !== undefined)
            args.push('--schema', schema);
        if (books !== undefined)
            args.push('--migrations-schema', books);
        const result = await launcher.run(args, environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .saidBy */ .TT)(result);
        const version = [...said.matchAll(/^### MIGRATION (.+) \(UP\) ###$/gm)].at(-1)?.[1];
        const message = /^(?:error|Error): (.+)$/m.exec(said)?.[1] ?? (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .lastLines */ .w$)(result, 'node-pg-migrate');
        const known = pending.some((file) => file.version === version);
        return { message, code: (0,_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .sqlStateIn */ .TG)(said), ...(known && version !== undefined ? { version } : {}) };
    },
    recovery: ({ source }) => source.transactional
        ? 'All that was pending was rolled back together, unless a file says `noTransaction`. Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
/** What node-pg-migrate takes from a file comes before its arguments, and says where migrations and books lie. */
const places = /["']?\bmigrations-(?:dir|schema|table)\b["']?\s*:/;
/** Refuses settings in files: what they say of folders and tables counts more than what it is told. */
async function refuseOtherSettings(project, workingDirectory, { path, manifest }) {
    const [file] = (0,_programs_scripts_js__WEBPACK_IMPORTED_MODULE_6__/* .optionsIn */ .I)(manifest, 'node-pg-migrate', ['-f', '--config-file']);
    if (file !== undefined)
        throw settingsInFile(`--config-file ${file}`, path);
    const packages = { ...manifest.dependencies, ...manifest.devDependencies };
    if (!Object.hasOwn(packages, 'config'))
        return;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(workingDirectory, 'config');
    for (const { path: own, text } of await (0,_project_js__WEBPACK_IMPORTED_MODULE_8__/* .readBelow */ .Gj)(project, folder, /\.(?:json5?|[cm]?[jt]s|ya?ml)$/))
        if (places.test(text))
            throw settingsInFile(places.exec(text)?.[0] ?? '', own);
}
function settingsInFile(received, file) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('node-pg-migrate takes its folder or its table from a file, which is not read here.', {
        reason: 'unsupported-setting',
        received,
        accepted: '--migrations-dir, --migrations-table, --schema and --migrations-schema in a script of package.json',
        remedy: 'Write them into the script that starts node-pg-migrate, or use `tool: command`.',
        file,
    });
}
/** The number that node-pg-migrate orders files by; 17 digits are a moment. */
function timeOf({ name }) {
    const digits = /^\d+/.exec(name)?.[0] ?? '';
    const moment = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits);
    if (moment === null)
        return Number(digits);
    const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, thousandths = 0] = moment
        .slice(1)
        .map(Number);
    return Date.UTC(year, month - 1, day, hours, minutes, seconds, thousandths);
}
function sourceOf({ text, path }, settings) {
    const transactional = !/\bnoTransaction\b/.test(text);
    const complete = (program) => (0,_programs_brought_js__WEBPACK_IMPORTED_MODULE_3__/* .withBrought */ .K)(program, path, settings);
    return (0,_programs_statements_js__WEBPACK_IMPORTED_MODULE_7__/* .readProgram */ .L)(text, {
        methods: ['sql'],
        harmless: ['noTransaction'],
        builders: _programs_builders_js__WEBPACK_IMPORTED_MODULE_4__/* .pgmBuilders */ .jU,
        transactional,
        complete,
    });
}
/** The part of an SQL file between the two comments, or all of it. */
function upPart({ text }) {
    const up = text.search(/^\s*--[\s-]*up\s+migration/im);
    const down = text.search(/^\s*--[\s-]*down\s+migration/im);
    const start = Math.max(up, 0);
    const sql = text.slice(start, down > start ? down : undefined);
    const undo = down < 0 ? '' : text.slice(down, up > down ? up : undefined);
    return {
        sql: up < 0 && down === 0 ? '' : sql,
        firstLine: text.slice(0, start).split('\n').length,
        transactional: true,
        reversible: undo.replace(/--.*$/gm, '').trim() !== '',
    };
}


/***/ })

};
;