"use strict";
exports.id = 6333;
exports.ids = [6333];
exports.modules = {

/***/ 6333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wipeSqlite: () => (/* binding */ wipeSqlite)
/* harmony export */ });
/* harmony import */ var _tools_bookkeeping_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7057);

/** Views first, then virtual tables, which take their own tables along; indexes and triggers go with theirs. */
const list = `SELECT type, name FROM sqlite_schema
   WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
   ORDER BY type = 'table', sql NOT LIKE 'CREATE VIRTUAL%', name`;
/** Drops a user's objects in one transaction. The file stays, and so does whoever has it open. */
async function wipeSqlite(working, signal) {
    if (working.runScript === undefined)
        throw new Error('The session only reads.');
    const items = await working.query(list);
    const statements = items.map(({ type, name }) => ({
        text: `DROP ${type.toUpperCase()} IF EXISTS ${(0,_tools_bookkeeping_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(working, name)}`,
        line: 1,
    }));
    const failure = await working.runScript({ whole: true, statements, last: { sql: 'SELECT 1', values: [] }, signal });
    if (failure !== undefined)
        throw new Error(failure.message);
}


/***/ })

};
;