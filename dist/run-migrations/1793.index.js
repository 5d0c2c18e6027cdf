"use strict";
exports.id = 1793;
exports.ids = [1793];
exports.modules = {

/***/ 4341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/** The line, from 1, of a place in a text; the place counts UTF-16 units, as indices of strings do. */
function lineAt(text, offset) {
    return text.slice(0, offset).split('\n').length;
}


/***/ }),

/***/ 5714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isDbmateText),
/* harmony export */   N: () => (/* binding */ upBlock)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _line_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4341);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6377);



const up = /^--[^\S\n]*migrate:up(?:[^\S\n]*$|[^\S\n]+\S+)/m;
const down = /^--[^\S\n]*migrate:down(?:[^\S\n]*$|[^\S\n]+\S+)/m;
/** Whether a text is written for dbmate. */
function isDbmateText(text) {
    return up.test((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutMark */ .E_)(text));
}
/**
 * Takes the up block out of a file as dbmate does: from `-- migrate:up` to the first `-- migrate:down`, with its
 * options (`transaction:false`) in the first line. Throws a UserError for a file that dbmate would refuse.
 */
function upBlock(file) {
    const { text } = file;
    const start = up.exec(text)?.index ?? -1;
    const end = down.exec(text)?.index ?? -1;
    if (start < 0 && isDbmateText(text))
        throw refuse(file, 1, 'begins with a byte order mark (U+FEFF), behind which dbmate finds no `-- migrate:up`');
    if (start < 0)
        throw refuse(file, 1, 'has no `-- migrate:up` line');
    if (end < 0)
        throw refuse(file, (0,_line_at_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .m)(text, text.length), 'has no `-- migrate:down` line, which dbmate requires');
    if (end < start)
        throw refuse(file, (0,_line_at_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .m)(text, end), 'has `-- migrate:down` before `-- migrate:up`');
    if (/^(?!\s*--)[^\S\n]*\S/m.test(text.slice(0, start)))
        throw refuse(file, 1, 'has statements before `-- migrate:up`');
    const sql = text.slice(start, end);
    const options = sql.split('\n', 1)[0]?.trim().split(/\s+/) ?? [];
    const undo = text.slice(end).split('\n').slice(1).join('\n');
    return {
        sql,
        firstLine: (0,_line_at_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .m)(text, start),
        transactional: !options.includes('transaction:false'),
        reversible: undo.replace(/--.*$/gm, '').trim() !== '',
    };
}
function refuse(file, line, what) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.path} ${what}.`, {
        reason: 'invalid-migration',
        accepted: 'a line `-- migrate:up`, the statements, a line `-- migrate:down`, and how to undo them',
        remedy: 'Write the file in dbmate’s form; `dbmate new <name>` makes an empty one.',
        file: file.path,
        line,
    });
}


/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sql: () => (/* binding */ sql)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _dbmate_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5714);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6377);



const withoutTransaction = /^--[^\S\n]*deploy-actions:[^\S\n]*no-transaction[^\S\n]*\r?$/;
/** Plain SQL: files in the order of their names, each in one transaction with its row in our own ledger. */
const sql = {
    name: 'sql',
    title: 'plain SQL',
    executable: undefined,
    forbidden: [],
    conduct: { edited: 'refused', ordered: 'by-text' },
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
        detectedBy: '`*.sql` in the order of their names; the first line `-- deploy-actions: no-transaction` sends the statements one by one',
        bookkeeping: '`deploy_actions_migrations`: name and checksum; an edited file is refused',
        transaction: 'each file, unless its first line says otherwise',
        ownList: 'none: there is no tool, the action itself sends the files',
    },
    files: /\.sql$/,
    detect: (files) => files.length > 0 && files.every(({ name, text }) => !foreign(name, text)),
    read(files) {
        return files
            .map(({ name, path, text }) => {
            const reason = foreign(name, text);
            if (reason === undefined)
                return { name, path, text, version: name };
            throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${path} is not a plain SQL migration: ${reason}.`, {
                reason: 'wrong-tool',
                accepted: 'files that are meant to be run as a whole',
                remedy: 'Name the tool that the files are written for by the input `tool`, or move the file out of the folder.',
                file: path,
            });
        })
            .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    // What needs a database is loaded where there is one.
    async pending(session, files) {
        const { readHistory } = await __webpack_require__.e(/* import() */ 1426).then(__webpack_require__.bind(__webpack_require__, 1426));
        return readHistory(session, files);
    },
    current: ({ applied }) => applied.at(-1) ?? '',
    gateSource: sourceOf,
    async apply(pending, workspace) {
        const { applyFiles } = await Promise.all(/* import() */[__webpack_require__.e(8021), __webpack_require__.e(7057)]).then(__webpack_require__.bind(__webpack_require__, 8021));
        return applyFiles(pending.map((file) => ({ file, source: sourceOf(file) })), workspace);
    },
    recovery({ source, failure }) {
        if (source.transactional) {
            return 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.';
        }
        return failure.done
            ? `The file runs without a transaction: its first ${failure.done} statements are done and stay. Make them repeatable (IF NOT EXISTS), mend the one that failed, and run this again.`
            : 'Nothing of the file is done but what the failed statement may have left, such as an invalid index. Mend it and run this again.';
    },
};
function sourceOf(file) {
    const sql = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(file.text);
    const transactional = !withoutTransaction.test(sql.split('\n', 1)[0] ?? '');
    return { sql, firstLine: 1, transactional, reversible: false };
}
/** Why a file is not meant to be run as a whole: to run it would also run how to undo it. */
function foreign(name, text) {
    if (/\.(?:up|down|undo)\.sql$/i.test(name))
        return 'it is one of a pair, of which only one half is to be run';
    if (!text.includes('--'))
        return undefined;
    if ((0,_dbmate_format_js__WEBPACK_IMPORTED_MODULE_1__/* .isDbmateText */ .D)(text))
        return 'it is written for dbmate';
    if (/^--\s*\+(?:goose|migrate)\s/im.test((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutMark */ .E_)(text)))
        return 'it is written for another migration tool';
    return undefined;
}


/***/ })

};
;