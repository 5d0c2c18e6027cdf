"use strict";
exports.id = 2124;
exports.ids = [2124];
exports.modules = {

/***/ 4694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ bindFingerprint),
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8298);

/**
 * Gives what an approval binds to: a hash over a statement of which blanks, comments and the case of keywords are left
 * out. The prefix is the version of this very rule, and keeps YAML from reading digits as a number.
 */
function fingerprint(sql, kind) {
    const own = known.get(kind) ?? new Map();
    known.set(kind, own);
    let print = own.get(sql);
    if (print === undefined) {
        // Loaded where there is something to approve: it takes as long as to judge hundreds of statements.
        const { hash } = process.getBuiltinModule('node:crypto');
        print = `v1-${hash('sha256', (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k)(sql, kind).join('\n')).slice(0, 20)}`;
        own.set(sql, print);
    }
    return print;
}
/** A statement may break several rules. */
const known = new Map();
/**
 * Gives the fingerprint of a statement that stands behind others which change what its names mean: it covers them too.
 * Without such settings it is the statement's own; with them that one is given as `unbound`.
 */
function bindFingerprint(sql, settings, kind) {
    const own = fingerprint(sql, kind);
    if (settings.length === 0)
        return { fingerprint: own };
    return { fingerprint: fingerprint([...settings.map(({ text }) => text), sql].join('\n;\n'), kind), unbound: own };
}


/***/ }),

/***/ 4641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ mysqlKeywords)
/* harmony export */ });
/** Reserved words of MySQL 8.4 that migrations are written with. None of them can be a name without quotes. */
const mysqlKeywords = new Set(`add all alter analyze and as asc before between bigint binary blob both by call cascade case change char character
  check collate column condition constraint convert create cross current_date current_time current_timestamp
  current_user database databases decimal declare default delete desc describe distinct div double drop else enclosed
  escaped except exists exit explain false fetch float for force foreign from fulltext function generated grant group
  having if ignore in index infile inner inout insert int integer intersect interval into is iterate join key keys kill
  leading leave left like limit lines load lock long longblob longtext loop match mediumblob mediumint mediumtext mod
  modifies natural not null numeric of on optimize or order out outer outfile over partition precision primary procedure
  purge range rank read reads real references regexp release rename repeat replace require restrict return revoke right
  rlike row row_number rows schema schemas select separator set show signal smallint spatial sql starting stored straight_join
  table terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned update usage
  use using values varbinary varchar varying virtual when where while window with write xor year_month zerofill`.split(/\s+/));


/***/ }),

/***/ 8298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ tokensOf)
/* harmony export */ });
/* harmony import */ var _ascii_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6506);
/* harmony import */ var _mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4641);


/**
 * Splits SQL into what it says: words, numbers, signs, and texts in quotes as they stand. Blanks and comments are left
 * out, except MySQL's comments that run. It never fails: a quote without its end reaches to the end.
 */
function tokensOf(sql, kind) {
    const pattern = patternOf(kind, (0,_ascii_js__WEBPACK_IMPORTED_MODULE_1__/* .isAscii */ .E)(sql));
    const tokens = [];
    let at = 0;
    while (at < sql.length) {
        if (kind === 'postgresql' && sql.startsWith('/*', at)) {
            at = endOfNested(sql, at);
            continue;
        }
        pattern.lastIndex = at;
        const match = pattern.exec(sql);
        const text = match?.[0] ?? sql[at] ?? '';
        at += text.length;
        // Blanks are the first group of each pattern, words the last.
        if (match?.[1] !== undefined)
            continue;
        tokens.push(match?.at(-1) === undefined ? text : fold(text, kind));
    }
    while (tokens.at(-1) === ';')
        tokens.pop();
    return tokens;
}
/**
 * Unquoted names have no case in PostgreSQL and SQLite. In MySQL those of tables do on most servers, so only keywords
 * are folded there.
 */
function fold(word, kind) {
    // Of other letters the case stays.
    const lower = /^[\w$]*$/.test(word) ? word.toLowerCase() : word.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    return kind !== 'mysql' || _mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .mysqlKeywords */ .z.has(lower) ? lower : word;
}
const ascii = { letter: 'A-Za-z', digit: '0-9' };
const any = { letter: String.raw `\p{L}`, digit: String.raw `\p{N}` };
const number = String.raw `\d[\w.]*`;
const doubled = (quote) => `${quote}(?:[^${quote}]|${quote}${quote})*(?:${quote}|$)`;
const escaped = (quote) => String.raw `${quote}(?:[^${quote}\\]|\\[\s\S]|${quote}${quote})*(?:${quote}|$)`;
/** Each made when it is first asked for. */
const made = new Map();
function patternOf(kind, plain) {
    const key = `${kind} ${plain}`;
    const pattern = made.get(key) ?? patterns[kind](plain ? ascii : any);
    made.set(key, pattern);
    return pattern;
}
const patterns = {
    postgresql: (letters) => make(letters, String.raw `\s+|--[^\n]*`, 
    // A letter before the quote changes what is in it, so the two are one.
    `[eE]${escaped("'")}`, `(?:[bBxXnN]|[uU]&)?${doubled("'")}`, `(?:[uU]&)?${doubled('"')}`, String.raw `(\$(?:[${letters.letter}_][${letters.letter}${letters.digit}_]*)?\$)[\s\S]*?(?:\2|$)`),
    mysql: (letters) => make(letters, String.raw `\s+|#[^\n]*|--(?![!-~\u0080-\u{10ffff}])[^\n]*|\/\*(?![!M+])[\s\S]*?(?:\*\/|$)`, `[bBxXnN]?${escaped("'")}`, escaped('"'), doubled('`')),
    sqlite: (letters) => make(letters, String.raw `\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`, `[xX]?${doubled("'")}`, doubled('"'), doubled('`'), String.raw `\[[^\]]*(?:\]|$)`),
};
function make({ letter, digit }, skipped, ...quoted) {
    const word = `([${letter}_][${letter}${digit}_$]*)`;
    return new RegExp(`(${skipped})|${[...quoted, word, number].join('|')}|[\\s\\S]`, 'yu');
}
/** PostgreSQL's comments may stand inside of each other. */
function endOfNested(sql, start) {
    let depth = 0;
    const mark = /\/\*|\*\//g;
    mark.lastIndex = start;
    for (let match = mark.exec(sql); match !== null; match = mark.exec(sql)) {
        depth += match[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return mark.lastIndex;
    }
    return sql.length;
}


/***/ }),

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

/***/ 2124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseRules: () => (/* binding */ baseRules),
/* harmony export */   judgeAgainstBase: () => (/* binding */ judgeAgainstBase),
/* harmony export */   saysOtherwise: () => (/* binding */ saysOtherwise)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _approvals_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4694);


/** What a branch can do wrong to the migrations that stand in its base already, and that databases have applied. */
const baseRules = {
    'late-migration': {
        hazard: 'history',
        phase: 'neutral',
        reason: 'Its version sorts before migrations that the base has, and where those are applied the tool does not run it.',
        rewrite: 'Give it a newer version than the newest of the base.',
    },
    'edited-migration': {
        hazard: 'history',
        phase: 'neutral',
        reason: 'The base has it, and where it has been applied it does not run again: databases would differ.',
        rewrite: 'Restore the file, and put the change into a new migration.',
    },
    'removed-migration': {
        hazard: 'history',
        phase: 'neutral',
        reason: 'The base has it, and the tool refuses to work where it is applied and its file is gone.',
        rewrite: 'Restore the file, and undo what it does by a new migration.',
    },
    'renamed-migration': {
        hazard: 'history',
        phase: 'neutral',
        reason: 'The base has it under another name, by which databases know it: where it has been applied it would run again.',
        rewrite: 'Give the file its name back.',
    },
    'moved-migrations': {
        hazard: 'history',
        phase: 'neutral',
        reason: 'The base has the migrations elsewhere, and none of those is in the new folder: databases have applied them, and would get others on top.',
        rewrite: 'Move the files together with the setting, under the names that they have.',
    },
    'twin-versions': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'Two files have one version, and the bookkeeping has room for one: the other would not run or fail.',
        rewrite: 'Give the new file a version of its own, newer than the newest of the base.',
    },
};
/**
 * Judges what a branch does to the history of migrations, from the files alone. `conduct` is what the tool makes of a
 * file that is late, edited or gone.
 */
function judgeAgainstBase(merge, conduct, kind) {
    const findings = [];
    const remarks = [];
    const find = (rule, path, text, subject) => findings.push({ rule, ...baseRules[rule], subject, file: path, line: 1, fingerprint: (0,_approvals_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .R)(text, kind) });
    const before = merge.files.filter(({ path }) => !merge.added.has(path));
    const own = merge.files.filter(({ path }) => merge.added.has(path));
    // One that runs whenever it has changed has no place in the order.
    const newest = before.findLast(({ again }) => again !== true);
    const late = conduct.refuseLate === undefined ? lateOnes(merge.files, own, newest) : [];
    for (const { name, path, text } of late) {
        const subject = `${name} comes before ${newest?.name}`;
        if (conduct.late !== undefined)
            find('late-migration', path, text, `${subject}, and is ${conduct.late}`);
        else {
            remarks.push({
                file: path,
                title: 'Late migration',
                text: `${subject}, which the base has: where that one is applied, this one runs after it. It has to work in either order.`,
            });
        }
    }
    const refused = refusalOf(() => conduct.refuseLate?.(own, before));
    if (refused !== undefined) {
        const file = own.find(({ path }) => path === refused.file) ?? own[0];
        find('late-migration', refused.file ?? file?.path ?? '', file?.text ?? '', refused.message);
    }
    for (const twins of sameVersion(merge.files)) {
        const brought = twins.findLast((file) => own.includes(file));
        const other = twins.find((file) => file !== brought);
        if (brought !== undefined && other !== undefined) {
            find('twin-versions', brought.path, brought.text, `${brought.name} and ${other.name} are both ${brought.version}`);
        }
    }
    for (const { path, was, blob } of merge.edited) {
        const file = merge.files.find((one) => one.path === path);
        if (file === undefined || file.again)
            continue;
        // No checksum counts them.
        if (unmarked(was) === unmarked(file.text)) {
            remarks.push({
                file: path,
                text: `${path} is changed in its line ends or byte order mark only: no database notices.`,
            });
            continue;
        }
        const shown = `${path}, which is blob ${blob.slice(0, 12)} in the base`;
        if (conduct.edited === 'refused')
            find('edited-migration', path, file.text, `${shown}: its checksum will be refused`);
        else if (saysOtherwise(path, was, file.text, kind))
            find('edited-migration', path, file.text, shown);
        else
            remarks.push({ file: path, text: `${path} is changed in its blanks and comments only: no database notices.` });
    }
    const old = new Map(merge.gone?.map(({ path, was }) => [path, plain(was)]));
    for (const path of merge.removed) {
        const was = old.get(path) ?? '';
        const again = was === '' ? undefined : own.find((file) => file.again !== true && plain(file.text) === was);
        if (again !== undefined && !path.includes(again.version)) {
            find('renamed-migration', again.path, again.text, `${again.path} was ${path}`);
        }
        else if (conduct.removed === 'refused')
            find('removed-migration', path, path, path);
        else
            remarks.push({ text: `${path} is removed, but where it has been applied the database keeps what it did.` });
    }
    return { findings, remarks };
}
function plain(text) {
    return unmarked(text).trimEnd();
}
/** As checksums of migrations count it. */
function unmarked(text) {
    return text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n');
}
/** Whether a file does something else than it did. In SQL blanks and comments do nothing; in a program they may. */
function saysOtherwise(path, was, now, kind) {
    return /\.sql$/i.test(path) ? (0,_approvals_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .R)(was, kind) !== (0,_approvals_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprint */ .R)(now, kind) : plain(was) !== plain(now);
}
function lateOnes(all, own, newest) {
    const last = newest === undefined ? -1 : all.indexOf(newest);
    return own.filter((file) => file.again !== true && all.indexOf(file) < last);
}
/** What an adapter throws of a late file is a finding like any other here. */
function refusalOf(look) {
    try {
        look();
        return undefined;
    }
    catch (error) {
        if (error instanceof _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return error;
        throw error;
    }
}
function sameVersion(files) {
    const groups = new Map();
    for (const file of files)
        groups.set(file.version, [...(groups.get(file.version) ?? []), file]);
    return [...groups.values()].filter((same) => same.length > 1);
}


/***/ })

};
;