"use strict";
exports.id = 6270;
exports.ids = [6270];
exports.modules = {

/***/ 6270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wipePostgres: () => (/* binding */ wipePostgres)
/* harmony export */ });
/* harmony import */ var _tools_bookkeeping_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7057);

/** What is a user's: not the server's, not a part of an extension, and not one that goes with something else. */
const isOwn = (catalogue, oid) => `n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
  AND NOT EXISTS (SELECT FROM pg_depend d
    WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.objsubid = 0 AND d.deptype IN ('e', 'i'))`;
const join = (column) => `JOIN pg_namespace n ON n.oid = ${column}`;
const queries = [
    `SELECT format('DROP %s IF EXISTS %I.%I CASCADE',
     CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
     n.nspname, c.relname) AS statement
   FROM pg_class c ${join('c.relnamespace')}
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relpersistence <> 't' AND ${isOwn('pg_class', 'c.oid')} ORDER BY c.oid`,
    `SELECT format('DROP SEQUENCE IF EXISTS %I.%I CASCADE', n.nspname, c.relname) AS statement
   FROM pg_class c ${join('c.relnamespace')}
   WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND ${isOwn('pg_class', 'c.oid')}`,
    `SELECT format('DROP TYPE IF EXISTS %I.%I CASCADE', n.nspname, t.typname) AS statement
   FROM pg_type t ${join('t.typnamespace')} LEFT JOIN pg_class c ON c.oid = t.typrelid
   WHERE (t.typtype IN ('d', 'e', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')) AND ${isOwn('pg_type', 't.oid')}`,
    `SELECT format('DROP %s IF EXISTS %I.%I(%s) CASCADE',
     CASE p.prokind WHEN 'a' THEN 'AGGREGATE' WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END,
     n.nspname, p.proname,
     CASE WHEN p.prokind = 'a' AND p.pronargs = 0 THEN '*' ELSE pg_get_function_identity_arguments(p.oid) END) AS statement
   FROM pg_proc p ${join('p.pronamespace')} WHERE ${isOwn('pg_proc', 'p.oid')}`,
    `SELECT format('DROP COLLATION IF EXISTS %I.%I CASCADE', n.nspname, l.collname) AS statement
   FROM pg_collation l ${join('l.collnamespace')} WHERE ${isOwn('pg_collation', 'l.oid')}`,
    `SELECT format('DROP TEXT SEARCH CONFIGURATION IF EXISTS %I.%I CASCADE', n.nspname, s.cfgname) AS statement
   FROM pg_ts_config s ${join('s.cfgnamespace')} WHERE ${isOwn('pg_ts_config', 's.oid')}`,
];
/** Schemas of ours that no extension lives in; what is left of the rest stays, and so does `public` with its rights. */
const schemas = `SELECT n.nspname AS name FROM pg_namespace n
   WHERE n.nspname <> 'public' AND pg_has_role(n.nspowner, 'USAGE') AND ${isOwn('pg_namespace', 'n.oid')}
     AND NOT EXISTS (SELECT FROM pg_extension e WHERE e.extnamespace = n.oid)`;
/** Drops a user's objects in one transaction, which undoes all of it when one cannot be dropped. Extensions stay. */
async function wipePostgres(working) {
    await working.query('BEGIN');
    try {
        // One kind after the other: what a cascade takes along is not listed any more.
        for (const query of queries) {
            for (const { statement } of await working.query(query))
                await working.query(statement);
        }
        for (const { name } of await working.query(schemas)) {
            await working.query(`DROP SCHEMA IF EXISTS ${(0,_tools_bookkeeping_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(working, name)} CASCADE`);
        }
        await working.query('COMMIT');
    }
    catch (error) {
        // The connection may be gone, and then so is the transaction.
        await working.query('ROLLBACK').catch(() => { });
        throw error;
    }
}


/***/ })

};
;