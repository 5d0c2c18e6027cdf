"use strict";
exports.id = 9883;
exports.ids = [9883];
exports.modules = {

/***/ 9883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guessKind: () => (/* binding */ guessKind)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _programs_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1113);



/** Under which keys a tool's configuration names the database. */
const keys = {
    drizzle: ['dialect'],
    knex: ['client'],
    prisma: ['provider'],
    typeorm: ['type'],
    sequelize: ['dialect'],
};
/** Where a configuration stands that the one which was found does not hold. */
const beside = {
    sequelize: ['config/config.json', 'config/config.js'],
    rails: ['config/database.yml'],
};
/** How configurations that are no programs name it: an address, Rails' adapter, Django's engine. */
const named = /jdbc:(\w+):|^\s*sqlalchemy\.url\s*=\s*(\w+)|^\s*adapter:\s*["']?(\w+)|django\.db\.backends\.(\w+)/gm;
const words = [
    ['postgresql', /^(?:postgres(?:ql)?|pg(?:-native)?|cockroach(?:db)?|aurora-postgres|postgres-js|pglite)$/],
    ['mysql', /^(?:mysql2?|mariadb|singlestore|aurora-mysql)$/],
    ['sqlite', /^(?:sqlite3?|better-sqlite3|turso|libsql|@libsql\/client|sqljs|d1)$/],
];
/**
 * Says from a project's own files what kind of database its migrations are for: from the tool's configuration, or from
 * the one kind of driver that its package.json lists. Undefined where neither says it; nothing is run for it.
 */
async function guessKind(root, adapter, found) {
    const { because, workingDirectory } = found;
    const places = [because, ...(beside[adapter.name] ?? []).map((place) => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(workingDirectory, place))];
    if (adapter.find === undefined)
        return undefined;
    for (const file of places) {
        const text = await readText(root, file);
        const said = (0,_programs_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .X)(text);
        for (const key of keys[adapter.name] ?? []) {
            const kinds = kindsOf(said.texts(key));
            if (kinds.length === 1)
                return { kind: kinds[0], because: `${key} in ${file}` };
        }
        const kinds = kindsOf([...text.matchAll(named)].flatMap(([, ...found]) => found.filter((one) => one !== undefined)));
        if (kinds.length === 1)
            return { kind: kinds[0], because: file };
    }
    const manifest = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(workingDirectory, 'package.json');
    const drivers = kindsOf(dependenciesIn(await readText(root, manifest)));
    return drivers.length === 1 ? { kind: drivers[0], because: `the driver in ${manifest}` } : undefined;
}
function kindsOf(names) {
    return words.filter(([, pattern]) => names.some((name) => pattern.test(name))).map(([kind]) => kind);
}
function dependenciesIn(manifest) {
    try {
        const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest);
        return Object.keys({ ...dependencies, ...devDependencies });
    }
    catch {
        return [];
    }
}
async function readText(root, file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file), 'utf8').catch(() => '');
}


/***/ })

};
;