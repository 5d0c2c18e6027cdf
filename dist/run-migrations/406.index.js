export const id = 406;
export const ids = [406];
export const modules = {

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseStatements: () => (/* binding */ parseStatements)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/**
 * Splits a text into statements with PostgreSQL's own grammar. Gives the problem and its line where the text is not
 * SQL that the parser knows. Its positions count bytes of UTF-8, while ours count characters.
 */
function parseStatements(parser, sql) {
    const bytes = Buffer.from(sql);
    if (sql.trim() === '')
        return { statements: [] };
    try {
        const result = parser.parseSync(sql);
        const statements = (result.stmts ?? []).flatMap((raw) => {
            if (raw.stmt === undefined)
                return [];
            const from = raw.stmt_location ?? 0;
            const to = raw.stmt_len ? from + raw.stmt_len : bytes.length;
            const text = bytes.subarray(from, to).toString();
            const lead = leadOf(text);
            return [{ node: raw.stmt, text: text.trim(), line: lineAt(bytes, from + Buffer.byteLength(text.slice(0, lead))) }];
        });
        return { statements };
    }
    catch (error) {
        return { problem: (0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), line: lineAt(bytes, byteOfCharacter(sql, cursorOf(error))) };
    }
}
/** How many characters of blanks and comments stand before the first word. */
function leadOf(text) {
    return /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(text)?.[0].length ?? 0;
}
function lineAt(bytes, offset) {
    let line = 1;
    for (let at = 0; at < offset && at < bytes.length; at += 1)
        if (bytes[at] === 10)
            line += 1;
    return line;
}
/** An error's position counts characters (code points), unlike a statement's. */
function cursorOf(error) {
    const details = error.sqlDetails;
    return details?.cursorPosition ?? 0;
}
function byteOfCharacter(sql, cursor) {
    return Buffer.byteLength([...sql].slice(0, cursor).join(''));
}


/***/ })

};
