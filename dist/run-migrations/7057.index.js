"use strict";
exports.id = 7057;
exports.ids = [7057];
exports.modules = {

/***/ 7057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   F9: () => (/* binding */ tableExists),
/* harmony export */   HC: () => (/* binding */ parseTableName),
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   aK: () => (/* binding */ readRows)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** What tools put into quotes for themselves: no blanks, quotes or other signs. */
const name = /^[\p{L}\p{N}_][\p{L}\p{N}_$-]*$/u;
/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
function parseTableName(text, setting) {
    const parts = text.split('.');
    if (parts.length <= 2 && parts.every((part) => name.test(part))) {
        const [first = '', second] = parts;
        return second === undefined ? { table: first } : { schema: first, table: second };
    }
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${setting} is not the name of a table.`, {
        reason: 'invalid-input',
        received: text,
        accepted: 'a name such as schema_migrations or app.schema_migrations',
        remedy: `Correct ${setting}, or leave it out.`,
    });
}
/** Puts a name into the quotes of the session's database, so that it is taken as it is written. */
function quoteName({ kind }, name) {
    if (kind === 'mysql')
        return `\`${name.replaceAll('`', '``')}\``;
    return `"${name.replaceAll('"', '""')}"`;
}
/** A table's name as it stands in a statement. */
function quoteTable(session, { schema, table }) {
    return [schema, table].flatMap((part) => (part === undefined ? [] : [quoteName(session, part)])).join('.');
}
/** Whether the table is there and may be seen. */
async function tableExists(session, name) {
    const { schema, table } = name;
    const ask = async (sql, values) => (await session.query(sql, values))[0];
    switch (session.kind) {
        case 'postgresql':
            return (await ask('SELECT to_regclass($1)::text AS name', [quoteTable(session, name)]))?.name != null;
        case 'mysql': {
            const place = 'TABLE_SCHEMA = COALESCE(?, DATABASE()) AND TABLE_NAME = ?';
            const sql = `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE ${place}`;
            return (await ask(sql, [schema ?? null, table])) !== undefined;
        }
        case 'sqlite': {
            const catalogue = `${quoteName(session, schema ?? 'main')}.sqlite_schema`;
            const sql = `SELECT name FROM ${catalogue} WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE`;
            return (await ask(sql, [table])) !== undefined;
        }
    }
}
/** Reads rows of a tool's table, or none where it does not exist yet. Columns are quoted, so case counts. */
async function readRows(session, name, columns, orderBy) {
    if (!(await tableExists(session, name)))
        return [];
    const list = columns.map((column) => quoteName(session, column)).join(', ');
    return session.query(`SELECT ${list} FROM ${quoteTable(session, name)} ORDER BY ${quoteName(session, orderBy)}`);
}


/***/ })

};
;