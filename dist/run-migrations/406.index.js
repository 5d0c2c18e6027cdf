export const id = 406;
export const ids = [406];
export const modules = {

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cursorOf: () => (/* binding */ cursorOf),
/* harmony export */   parseStatements: () => (/* binding */ parseStatements),
/* harmony export */   statementsOf: () => (/* binding */ statementsOf)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/**
 * Splits a text into statements with PostgreSQL's own grammar. Gives the problem and its line where the text is not
 * SQL that the parser knows. Its positions count bytes of UTF-8, while ours count characters.
 */
function parseStatements(parser, sql) {
    if (sql.trim() === '')
        return { statements: [] };
    try {
        return { statements: statementsOf(sql, parser.parseSync(sql).stmts ?? [], 0) };
    }
    catch (error) {
        return { problem: (0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), line: lineAt(sql, cursorOf(error)) };
    }
}
/** Gives the statements of a text that stands at this byte of what was parsed. */
function statementsOf(sql, raw, start) {
    const slice = slicerOf(sql);
    const lines = lineCounter(sql);
    // Where the statement begins: at its first word, which blanks and comments stand before.
    let [byte, at] = [0, 0];
    return raw.flatMap(({ stmt, stmt_location = 0, stmt_len = 0 }) => {
        if (stmt === undefined)
            return [];
        const from = stmt_location - start;
        at += slice(byte, from).length;
        byte = from;
        const text = slice(from, stmt_len > 0 ? from + stmt_len : undefined);
        return [{ node: stmt, text: text.trimEnd(), line: lines(at) }];
    });
}
/** Cuts a text at bytes of UTF-8. */
function slicerOf(sql) {
    if (Buffer.byteLength(sql) === sql.length)
        return (from, to) => sql.slice(from, to);
    const bytes = Buffer.from(sql);
    return (from, to) => bytes.toString('utf8', from, to);
}
/** Counts lines of places that come in order, without going back to the start for each. */
function lineCounter(text) {
    let [line, counted] = [1, 0];
    return (offset) => {
        for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line += 1;
            counted = at + 1;
        }
        return line;
    };
}
/** An error's position counts characters (code points), unlike a statement's. */
function cursorOf(error) {
    const details = error.sqlDetails;
    return details?.cursorPosition ?? 0;
}
function lineAt(sql, cursor) {
    return [...sql].slice(0, cursor).join('').split('\n').length;
}


/***/ })

};
