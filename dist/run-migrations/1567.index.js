"use strict";
exports.id = 1567;
exports.ids = [1567];
exports.modules = {

/***/ 1567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wipeMysql: () => (/* binding */ wipeMysql)
/* harmony export */ });
/* harmony import */ var _tools_bookkeeping_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7057);

const queries = [
    `SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'VIEW' WHEN 'SEQUENCE' THEN 'SEQUENCE' ELSE 'TABLE' END AS what, TABLE_NAME AS name
   FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE <> 'SYSTEM VIEW'`,
    'SELECT ROUTINE_TYPE AS what, ROUTINE_NAME AS name FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()',
    `SELECT 'EVENT' AS what, EVENT_NAME AS name FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()`,
];
/** Drops a user's objects one by one: each is gone at once, and a wipe that fails goes on when it is run again. */
async function wipeMysql(working) {
    await working.query('SET SESSION foreign_key_checks = 0');
    try {
        for (const query of queries) {
            for (const { what, name } of await working.query(query)) {
                await working.query(`DROP ${what} IF EXISTS ${(0,_tools_bookkeeping_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteName */ .AB)(working, name)}`);
            }
        }
    }
    finally {
        await working.query('SET SESSION foreign_key_checks = 1').catch(() => { });
    }
}


/***/ })

};
;