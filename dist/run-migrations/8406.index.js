"use strict";
exports.id = 8406;
exports.ids = [8406];
exports.modules = {

/***/ 6506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isAscii)
/* harmony export */ });
/** Whether all characters of a text are ASCII, so that each is a byte. */
function isAscii(text) {
    return Buffer.byteLength(text) === text.length;
}


/***/ }),

/***/ 3359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ParseError),
/* harmony export */   q: () => (/* binding */ openParser)
/* harmony export */ });
/** What the parser says of a text that it cannot read. */
class ParseError extends Error {
    /** Where, in characters (code points) from 0. */
    cursor;
    constructor(message, cursor) {
        super(message);
        this.cursor = cursor;
    }
}
/** Makes a parser of the module: texts go in and out as bytes, a whole one at a time. */
function openParser(held) {
    return {
        parse: (sql) => withText(held, sql, (text) => parse(held, text)),
        parseRoutines: (sql) => withText(held, sql, (text) => parseRoutines(held, text)),
    };
}
function parse(held, text) {
    const result = held.parse(text);
    if (result === 0)
        throw new Error('PostgreSQL’s parser is out of memory.');
    try {
        const [tree, , error] = pointersAt(held, result, 3);
        if (error) {
            // PgQueryError: message, function, file, line, and the position from 1.
            const [message, , , , position = 0] = pointersAt(held, error, 5);
            throw new ParseError(message ? textAt(held, message) : 'Unknown error', Math.max(0, (position | 0) - 1));
        }
        if (!tree)
            throw new Error('PostgreSQL’s parser gave no tree.');
        return JSON.parse(textAt(held, tree));
    }
    finally {
        held.freeResult(result);
    }
}
function parseRoutines(held, text) {
    const result = held.parseRoutines(text);
    try {
        const said = textAt(held, result);
        // Anything but an object is a message.
        if (!said.startsWith('{'))
            throw new Error(said);
        return JSON.parse(said);
    }
    finally {
        if (result !== 0)
            held.freeText(result);
    }
}
function withText(held, sql, use) {
    const size = Buffer.byteLength(sql);
    const text = held.malloc(size + 1);
    if (text === 0)
        throw new Error('PostgreSQL’s parser is out of memory.');
    try {
        const bytes = Buffer.from(held.memory.buffer);
        bytes.write(sql, text, size);
        bytes[text + size] = 0;
        return use(text);
    }
    finally {
        held.free(text);
    }
}
/** Copied by the runtime as a whole: to go through the bytes one by one takes longer than to parse them. */
function textAt({ memory }, start) {
    const bytes = Buffer.from(memory.buffer);
    return bytes.toString('utf8', start, bytes.indexOf(0, start));
}
function pointersAt({ memory }, start, count) {
    return new Uint32Array(memory.buffer, start, count);
}


/***/ }),

/***/ 8406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cursorOf: () => (/* binding */ cursorOf),
/* harmony export */   parseStatements: () => (/* binding */ parseStatements),
/* harmony export */   statementsOf: () => (/* binding */ statementsOf)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _ascii_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6506);
/* harmony import */ var _parser_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3359);



/**
 * Splits a text into statements with PostgreSQL's own grammar. Gives the problem and its line where the text is not
 * SQL that the parser knows. Its positions count bytes of UTF-8, while ours count characters.
 */
function parseStatements(parser, sql) {
    if (sql.trim() === '')
        return { statements: [] };
    try {
        return { statements: statementsOf(sql, parser.parse(sql).stmts ?? [], 0) };
    }
    catch (error) {
        return { problem: (0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), line: lineOfCursor(sql, cursorOf(error)) };
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
    if ((0,_ascii_js__WEBPACK_IMPORTED_MODULE_2__/* .isAscii */ .E)(sql))
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
    return error instanceof _parser_js__WEBPACK_IMPORTED_MODULE_1__/* .ParseError */ .m ? error.cursor : 0;
}
function lineOfCursor(sql, cursor) {
    return [...sql].slice(0, cursor).join('').split('\n').length;
}


/***/ })

};
;