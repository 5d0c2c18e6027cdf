"use strict";
exports.id = 9596;
exports.ids = [9596];
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

/***/ 4529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ ledgersIn),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Xw: () => (/* binding */ bookkeeping)
/* harmony export */ });
/* harmony import */ var _approvals_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8298);

/** The rule that every kind of database has, for tables of our own. */
const bookkeeping = {
    hazard: 'history',
    phase: 'neutral',
    reason: 'What a migration writes there makes untrue what is known of the migrations that have run.',
    rewrite: 'Take it out: only the migration tool writes its own table, and only deploy-actions `deploy_actions_…`. What was done by hand is noted down by the tool’s own command.',
};
/** Whether this is the name of a table of ours. */
function isOurs(name) {
    return name.toLowerCase().startsWith('deploy_actions_');
}
/**
 * The tables of ours that a statement names which does more than to read (in a text that is no statement, all of them),
 * and those of `books` that it writes.
 */
function ledgersIn(sql, kind, books = []) {
    const ours = /deploy_actions_/i.test(sql);
    const lower = books.length === 0 ? '' : sql.toLowerCase();
    if (!ours && !books.some((name) => lower.includes(name)))
        return [];
    const tokens = (0,_approvals_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k)(sql, kind);
    if (/^(?:select|pragma|show|describe)$/i.test(tokens[0] ?? ''))
        return [];
    const names = tokens.map((token) => token.replace(/^["`[]|["`\]]$/g, ''));
    const written = names.filter((name, at) => books.includes(name.toLowerCase()) && isWritten(names, at));
    return [...new Set([...(ours ? names.filter(isOurs) : []), ...written])];
}
const before = new Set([
    ...[
        'into',
        'update',
        'table',
        'tables',
        'exists',
        'truncate',
        'only',
        'ignore',
        'replace',
        'low_priority',
        'delayed',
    ],
    ...['insert', 'rename', 'to', 'on'],
]);
/** Whether a name stands where the table stands that is written. */
function isWritten(names, at) {
    const start = names[at - 1] === '.' ? at - 2 : at;
    const [first = '', previous = ''] = [names[0], names[start - 1]].map((name) => name?.toLowerCase());
    if (first === 'create' && previous !== 'on')
        return false;
    if (previous === 'from')
        return names[start - 2]?.toLowerCase() === 'delete' || first === 'delete';
    return before.has(previous) || (previous === ',' && /^(?:drop|truncate|rename|update)$/.test(first));
}


/***/ }),

/***/ 1016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ graveAnyDay),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   WR: () => (/* binding */ combinePhases)
/* harmony export */ });
/** What is reported of a routine's body even if nobody calls it yet. */
const graveAnyDay = new Set(['data-loss', 'unanalysable']);
/** Where a file belongs whose statements belong there. */
function combinePhases(phases) {
    const has = (phase) => phases.includes(phase);
    if (has('mixed') || (has('expand') && has('contract')))
        return 'mixed';
    if (has('contract'))
        return 'contract';
    return has('expand') ? 'expand' : 'neutral';
}
/** Puts together what was found in a set and the phases of its files. */
function verdictOf(set, findings, phases) {
    const combined = combinePhases(phases.map(({ phase }) => phase));
    return {
        findings,
        phases,
        compatibility: combined === 'neutral' ? 'expand' : combined,
        reversible: set.every(({ source }) => source.reversible) && !findings.some(mayLose),
    };
}
/** Whether it may have lost what undoing cannot bring back: of what cannot be read nobody knows, nor what a copy left out. */
function mayLose({ hazard, rule }) {
    return graveAnyDay.has(hazard) || rule === 'rebuild-table';
}


/***/ }),

/***/ 7530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ rename),
/* harmony export */   Bg: () => (/* binding */ dropView),
/* harmony export */   FS: () => (/* binding */ refuseWrites),
/* harmony export */   Ko: () => (/* binding */ unanalysable),
/* harmony export */   Sw: () => (/* binding */ dropTable),
/* harmony export */   U6: () => (/* binding */ dropColumn),
/* harmony export */   Zi: () => (/* binding */ dropDatabase),
/* harmony export */   fk: () => (/* binding */ updateWithoutWhere),
/* harmony export */   jh: () => (/* binding */ deleteWithoutWhere),
/* harmony export */   qt: () => (/* binding */ keepFirst),
/* harmony export */   xI: () => (/* binding */ discardWrites)
/* harmony export */ });
/** The rule that every kind of database has, for what its parser does not know. */
const unanalysable = {
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'What cannot be read cannot be called safe.',
    rewrite: 'Mend it if it is a mistake; otherwise write the statements out as plain SQL.',
};
/** How to take away what code may still use. */
const keepFirst = 'Release code that no longer uses it first; drop it in a later release, after a backup.';
const dropTable = {
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a table deletes its rows for good, and breaks code that still reads it.',
    rewrite: keepFirst,
};
const dropColumn = {
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a column deletes its values for good, and breaks code that still names it.',
    rewrite: keepFirst,
};
const dropDatabase = {
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a database deletes everything in it.',
    rewrite: 'A migration never drops a database: take the statement out and do it by hand.',
};
const dropView = {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Dropping a view breaks code that still reads it.',
    rewrite: 'Change a view by CREATE OR REPLACE VIEW; drop it after the release that no longer reads it.',
};
const deleteWithoutWhere = {
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'A DELETE without a condition, or with one that is always true, deletes all rows.',
    rewrite: 'Say which rows are meant: DELETE FROM … WHERE <a condition on the columns>.',
};
const updateWithoutWhere = {
    hazard: 'data-loss',
    phase: 'neutral',
    reason: 'An UPDATE without a condition, or with one that is always true, overwrites the values of all rows.',
    rewrite: 'Fill only what is empty, in batches: UPDATE … SET column = … WHERE column IS NULL.',
};
const rename = {
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'A rename breaks the code that runs now at once, and the new code before it: neither order works.',
    rewrite: 'Add the new name beside the old one (a column or view), write to both, and drop the old one a release later.',
};
const discardWrites = {
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'With the trigger, what code writes there is lost, and no error says so.',
    rewrite: 'Have the trigger raise an error, and create it after the release that no longer writes there.',
};
const refuseWrites = {
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'With the trigger, every such write of the code that runs now fails.',
    rewrite: 'Create it after the release that no longer writes there.',
};


/***/ }),

/***/ 6624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ tableAsQuery),
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   WN: () => (/* binding */ renameColumns),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   fi: () => (/* binding */ column)
/* harmony export */ });
/** A call of a function or operator. */
function call(name, ...args) {
    return { is: 'call', name, args };
}
/** A value that stands in the text. */
function literal(value) {
    return { is: 'literal', value };
}
/** A column, by names in small letters; without `table` it is whichever table has it. */
function column(name, table = '') {
    return { is: 'column', table: table.toLowerCase(), name: name.toLowerCase() };
}
/** The table that is meant where only its name stands in the place of a query: all of its one column. */
function tableAsQuery(name) {
    return { from: [{ name, alias: '' }], where: undefined, columns: [column('*')], plain: true };
}
/** Gives a query's columns other names; those that are not told stay. */
function renameColumns(query, names) {
    if (names.length === 0)
        return query;
    return { ...query, names: query.columns.map((_, at) => names[at]?.toLowerCase() ?? query.names?.[at] ?? '') };
}
/** Puts conditions together that all have to hold; undefined for none. */
function allOf(conditions) {
    const given = conditions.filter((condition) => condition !== undefined);
    return given.length < 2 ? given[0] : call('and', ...given);
}


/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ givesAllOf),
  S: () => (/* binding */ restricts)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/conditions/expression.js
var conditions_expression = __webpack_require__(6624);
;// CONCATENATED MODULE: ./build/packages/migrations/src/gate/conditions/flatten.js

/** How deep queries that stand for tables are looked into. */
const deepest = 6;
/**
 * Puts the table itself in the place of each plain query over one table: what the query says of it becomes a condition,
 * and the columns get back the names that they have in the table.
 */
function flatten(query, named, depth = 0) {
    if (depth > deepest)
        return query;
    const renamed = new Map();
    const conditions = [];
    let all;
    const from = query.from.map((source) => {
        const own = source.name.toLowerCase();
        const found = source.query ?? named.get(own);
        if (found === undefined)
            return source;
        // In its own query a name of WITH means the table.
        const outer = source.query === undefined ? new Map([...named].filter(([name]) => name !== own)) : named;
        const inner = flatten(found, outer, depth + 1);
        // Without a condition on it, a table behind a LEFT JOIN is of no account.
        const [only, ...more] = inner.from.filter((one) => inner.where !== undefined || !one.outer);
        if (!inner.plain || only === undefined || only.query !== undefined || only.name === '' || more.length > 0)
            return { ...source, query: found };
        const alias = aliasOf(source);
        const requalified = (one) => requalify(one, aliasOf(only), alias);
        renamed.set(alias, outputsOf(inner, requalified));
        all = { columns: inner.columns.map(requalified), ...(inner.names === undefined ? {} : { names: inner.names }) };
        // An outer join leaves no row of the other table out.
        if (inner.where !== undefined && !source.linked && !source.outer)
            conditions.push(requalified(inner.where));
        const { linked = false, outer: joined = false } = source;
        return { name: only.name, alias, ...(linked ? { linked } : {}), ...(joined ? { outer: joined } : {}) };
    });
    const give = (one) => rename(one, renamed);
    const [star, ...others] = query.columns;
    const isAll = star?.is === 'column' && star.name === '*' && others.length === 0 && from.length === 1;
    return {
        ...query,
        from,
        ...(isAll && all !== undefined ? all : { columns: query.columns.map(give) }),
        where: (0,conditions_expression/* allOf */.bn)([...conditions, query.where && give(query.where)]),
    };
}
/** The name, in small letters, by which the columns of a source are qualified. */
function aliasOf({ name, alias }) {
    return (alias || lastPart(name)).toLowerCase();
}
/** A name without the schema before it. */
function lastPart(name) {
    return name.slice(name.lastIndexOf('.') + 1);
}
/** The columns that a query gives under other names than those of its table. */
function outputsOf({ columns, names = [] }, requalified) {
    const outputs = new Map();
    for (const [at, one] of columns.entries()) {
        const name = names[at] ?? '';
        // What is computed has no name in the table, and is left as a column that may say anything.
        if (one.is === 'column' && one.name !== '*' && name !== '' && name !== one.name)
            outputs.set(name, requalified(one));
    }
    return outputs;
}
function rename(expression, renamed) {
    if (expression.is === 'call')
        return { ...expression, args: expression.args.map((arg) => rename(arg, renamed)) };
    if (expression.is === 'query') {
        const { query } = expression;
        const give = (one) => rename(one, renamed);
        return {
            is: 'query',
            query: { ...query, columns: query.columns.map(give), where: query.where && give(query.where) },
        };
    }
    if (expression.is !== 'column')
        return expression;
    const { table, name } = expression;
    if (table !== '')
        return renamed.get(table)?.get(name) ?? expression;
    for (const outputs of renamed.values()) {
        const found = outputs.get(name);
        if (found !== undefined)
            return found;
    }
    return expression;
}
/** What a query says of its table, said of the name that the query goes by. */
function requalify(expression, from, to) {
    if (expression.is === 'column') {
        return expression.table === '' || expression.table === from ? { ...expression, table: to } : expression;
    }
    if (expression.is !== 'call')
        return expression;
    return { ...expression, args: expression.args.map((arg) => requalify(arg, from, to)) };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/gate/conditions/scope.js

/** Gives the scope of a statement's own condition, and what else has to hold in it. */
function scopeOf({ table, joined = [], named = new Map() }, where) {
    const name = lastPart(table.name.toLowerCase());
    const own = new Set([(table.alias || name).toLowerCase()]);
    const tables = new Map([...own].map((alias) => [alias, name]));
    const base = { tables, own, optional: new Set(), table: name, inner: false, named };
    const flat = flatten({ from: joined, where, columns: [], plain: true }, named);
    return enter(base, flat.from.map(unfold), flat.where, false);
}
/**
 * Gives the scope of a query's condition, and that condition with those of the queries that stand for its tables; and the
 * query with those tables in their place.
 */
function scopeOfQuery(outer, query) {
    const flat = flatten(query, outer.named);
    return { ...enter(outer, flat.from.map(unfold), flat.where, query.from.length > 0 || outer.inner), query: flat };
}
function unfold(source) {
    const alias = aliasOf(source);
    const name = source.query === undefined ? lastPart(source.name.toLowerCase()) : '';
    return { alias, name: name || `query ${alias}`, linked: source.linked, outer: source.outer };
}
function enter(outer, sources, where, inner) {
    const tables = new Map(outer.tables);
    const own = new Set(outer.own);
    const optional = new Set(outer.optional);
    for (const { alias, name, linked, outer: joined } of sources) {
        tables.set(alias, name);
        own.delete(alias);
        if (linked || joined)
            optional.add(alias);
        else
            optional.delete(alias);
    }
    const scope = { ...outer, tables, own, optional, inner };
    for (const { alias, name, linked } of sources) {
        // The same table once more: where it is joined by one column with itself, it is the same row.
        if (linked || (name === outer.table && ties(where, alias, own)))
            own.add(alias);
    }
    return { scope, where };
}
function ties(condition, alias, own) {
    if (condition?.is !== 'call')
        return false;
    if (condition.name === 'and')
        return condition.args.some((part) => ties(part, alias, own));
    const [left, right] = condition.args;
    if (!/^(?:=|is)$/.test(condition.name) || left?.is !== 'column' || right?.is !== 'column')
        return false;
    const isOwn = (table) => table === '' || own.has(table);
    const one = left.table === alias && isOwn(right.table);
    return left.name === right.name && (one || (right.table === alias && isOwn(left.table)));
}
/** The same text for what has the same value: a column by its real table, whatever name that goes by. */
function keyOf(expression, scope) {
    switch (expression.is) {
        case 'column': {
            const table = expression.table === '' ? '' : (scope.tables.get(lastPart(expression.table)) ?? expression.table);
            return `${table === '' && !scope.inner ? scope.table : table || '?'}.${expression.name}`;
        }
        case 'literal':
            return JSON.stringify(expression.value);
        case 'call':
            return `${expression.name}(${expression.args.map((arg) => keyOf(arg, scope)).join()})`;
        case 'query':
            return `query ${JSON.stringify(expression.query)}`;
        case 'unknown':
            return '?';
    }
}
/** Whether a value may differ between the rows that the statement is about. */
function variesOf(expression, scope) {
    switch (expression.is) {
        case 'column': {
            if (expression.table === '')
                return scope.inner ? 'perhaps' : 'yes';
            const alias = lastPart(expression.table);
            return scope.own.has(alias) || !scope.tables.has(alias) ? 'yes' : 'no';
        }
        case 'literal':
            return 'no';
        case 'call':
            if (/^(?:pg_typeof|typeof)$/.test(expression.name))
                return 'no';
            return most(expression.args.map((arg) => variesOf(arg, scope)));
        case 'query': {
            const { scope: own, where, query } = scopeOfQuery(scope, expression.query);
            const all = [...query.columns, ...(where === undefined ? [] : [where])].map((one) => variesOf(one, own));
            // A column of the query's own is likelier than one of the statement's.
            return query.from.length > 0 && most(all) === 'perhaps' ? 'no' : most(all);
        }
        case 'unknown':
            return 'yes';
    }
}
function most(all) {
    if (all.includes('yes'))
        return 'yes';
    return all.includes('perhaps') ? 'perhaps' : 'no';
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/gate/conditions/atoms.js


const flipped = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const negated = {
    '=': '<>',
    '<>': '=',
    '<': '>=',
    '<=': '>',
    '>': '<=',
    '>=': '<',
    is: 'is not',
    'is not': 'is',
};
/** Columns that every row has a value in, and most likely a positive one. */
const identity = /^(?:id|_id|rowid|_rowid_|oid|ctid|tableoid|xmin)$/;
function isIdentity(of, { optional }) {
    return of.is === 'column' && identity.test(of.name) && !optional.has(lastPart(of.table));
}
const notNegative = /^(?:length|char_length|character_length|octet_length|bit_length|abs|json_length|cardinality)$/;
/** A comparison of two values. */
function compare(operator, left, right, not, scope) {
    if (left.is === 'literal' && right.is !== 'literal')
        return compare(flipped[operator] ?? operator, right, left, not, scope);
    const wanted = not ? (negated[operator] ?? operator) : operator;
    const [one, other] = [linear(left, scope), linear(right, scope)];
    const value = right.is === 'literal' ? right.value : undefined;
    const atom = { left: keyOf(left, scope), operator: wanted, right: keyOf(right, scope), value };
    const leaves = () => {
        const sides = [variesOf(left, scope), variesOf(right, scope)];
        if (!sides.includes('yes') && sides.includes('no'))
            return false;
        if (one.key === other.key)
            return !holds(wanted, one.offset, other.offset);
        if (isExtreme(wanted, left, right, scope) || isExtreme(flipped[wanted] ?? '', right, left, scope))
            return false;
        return !spares(wanted, left, value, scope);
    };
    return { ...atom, leaves: leaves() };
}
/** Whether each row has such a value in an identity, or gets it from such a function. */
function spares(operator, left, value, scope) {
    const low = isIdentity(left, scope) ? 1 : 0;
    // A text is never less than none.
    if (operator === '>=' && value === '')
        return true;
    if (low === 0 && !(left.is === 'call' && notNegative.test(left.name)))
        return false;
    if (low === 1 && (operator === '<>' || operator === 'is not') && (value === '' || value === null))
        return true;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || Number.isNaN(number))
        return false;
    if (operator === '>=')
        return number <= low;
    if (low === 1 && /^<=?$/.test(operator))
        return number >= 2_147_483_647;
    return (operator === '>' || operator === '<>' || operator === 'is not') && number < low;
}
/** `id + 1` is `id` with an offset; a number is one without anything else, and so is `id - id`. */
function linear(expression, scope) {
    if (expression.is === 'literal' && typeof expression.value === 'number')
        return { key: '#', offset: expression.value };
    const own = { key: keyOf(expression, scope), offset: 0 };
    if (expression.is !== 'call')
        return own;
    const [first, second, ...more] = expression.args;
    if (first === undefined)
        return own;
    if (/^(?:coalesce|concat|\|\|)$/.test(expression.name)) {
        const rest = expression.args.filter((one) => !(one.is === 'literal' && one.value === '' && expression.name !== 'coalesce'));
        const [only] = rest;
        return only !== undefined &&
            rest.every((one) => keyOf(one, scope) === keyOf(only, scope)) &&
            (expression.name === 'coalesce' || rest.length === 1)
            ? linear(only, scope)
            : own;
    }
    if (second === undefined || more.length > 0)
        return own;
    if (expression.name === 'strcmp' && keyOf(first, scope) === keyOf(second, scope))
        return { key: '#', offset: 0 };
    return calculate(expression.name, linear(first, scope), linear(second, scope)) ?? own;
}
function calculate(sign, one, other) {
    const [left, right] = [one.key === '#', other.key === '#'];
    switch (sign) {
        case '+':
            if (right)
                return { key: one.key, offset: one.offset + other.offset };
            return left ? { key: other.key, offset: one.offset + other.offset } : undefined;
        case '-':
            if (right)
                return { key: one.key, offset: one.offset - other.offset };
            return one.key === other.key ? { key: '#', offset: one.offset - other.offset } : undefined;
        case '*':
            if ((left && one.offset === 0) || (right && other.offset === 0))
                return { key: '#', offset: 0 };
            if (right && other.offset === 1)
                return one;
            return left && one.offset === 1 ? other : undefined;
        case '/':
        case 'div':
            if (right && other.offset === 1)
                return one;
            return one.key === other.key && one.offset === other.offset ? { key: '#', offset: 1 } : undefined;
        case '%':
        case 'mod':
            return right && other.offset === 1 ? { key: '#', offset: 0 } : undefined;
        default:
            return undefined;
    }
}
function holds(operator, left, right) {
    if (operator === '=' || operator === 'is')
        return left === right;
    if (operator === '<>' || operator === 'is not')
        return left !== right;
    if (operator === '<')
        return left < right;
    if (operator === '<=')
        return left <= right;
    return operator === '>' ? left > right : operator === '>=' && left >= right;
}
/** `id >= (SELECT min(id) FROM users)` */
function isExtreme(operator, left, right, scope) {
    if (right.is !== 'query' || !right.query.plain)
        return false;
    const { scope: inner, where, query } = scopeOfQuery(scope, right.query);
    const [only] = query.columns;
    if (only?.is !== 'call' || only.name !== (operator === '>=' ? 'min' : operator === '<=' ? 'max' : ''))
        return false;
    const [of] = only.args;
    return where === undefined && of !== undefined && sameColumn(left, scope, of, inner);
}
/** Whether both are one column of one table; a column without a table in a query over one table is that table's. */
function sameColumn(left, scope, right, inner) {
    if (left.is !== 'column' || right.is !== 'column' || left.name !== right.name)
        return false;
    if (variesOf(left, scope) !== 'yes')
        return false;
    if (right.table !== '')
        return keyOf(left, scope) === keyOf(right, inner);
    return [...inner.tables].some(([alias, table]) => !inner.own.has(alias) && table === scope.table);
}
const anything = {
    like: /^%+$/,
    glob: /^\*+$/,
    regexp: /^\^?(?:\(?\.[*?]\)?)?\$?$|^\.?\*$/,
};
/** A comparison with a pattern. */
function matchPattern(kind, left, pattern, not, scope) {
    const [of, right] = [keyOf(left, scope), keyOf(pattern, scope)];
    const value = pattern.is === 'literal' ? pattern.value : undefined;
    const all = !not && ((typeof value === 'string' && anything[kind]?.test(value) === true) || of === right);
    const leaves = !all && [left, pattern].some((one) => variesOf(one, scope) === 'yes');
    return { leaves, left: of, operator: not ? `not ${kind}` : kind, right };
}
/** A value that is looked at for NULL. */
function testNull(of, not, scope) {
    const leaves = variesOf(of, scope) === 'yes' && !(not && isNeverNull(of, scope));
    return { leaves, left: keyOf(of, scope), operator: not ? 'is not' : 'is', right: 'null', value: null };
}
/** What has a value whatever it is about; a comparison has none of NULL alone. */
const neverNull = /^(?:and|or|not|=|<>|[<>]=?|is|is-null|like|in|between|exists|to_jsonb?|row_to_json)$/;
function isNeverNull(of, scope) {
    if (of.is === 'literal')
        return of.value !== null;
    if (of.is === 'column')
        return isIdentity(of, scope) || (of.table === '' && scope.own.has(of.name));
    if (of.is === 'call' && neverNull.test(of.name))
        return true;
    return (of.is === 'call' &&
        /^(?:coalesce|ifnull|concat_ws)$/.test(of.name) &&
        of.args.some((arg) => isNeverNull(arg, scope)));
}
/** A value that is itself true or false, or taken for it. */
function testTruth(of, not, scope) {
    const isTrue = !not && isAboutIdentity(of, scope);
    const leaves = of.is === 'unknown' || (variesOf(of, scope) === 'yes' && !isTrue);
    return { leaves, left: keyOf(of, scope), operator: not ? 'not' : 'true', right: '' };
}
/** An identity, or what is made of one alone and is hardly ever nought. */
function isAboutIdentity(of, scope) {
    if (of.is === 'column')
        return isIdentity(of, scope);
    if (of.is !== 'call' || !/^(?:unary [-~]|[-+*|]|\|\|)$/.test(of.name))
        return false;
    const isOne = (arg) => isAboutIdentity(arg, scope);
    return of.args.some(isOne) && of.args.every((arg) => arg.is === 'literal' || isOne(arg));
}
/** Whether each row fits one of two, NULLs aside. */
function cover(one, other) {
    if (one.left !== other.left)
        return false;
    const pair = `${one.operator} ${other.operator}`;
    if (one.right === other.right)
        return complements.has(pair) || complements.has(`${other.operator} ${one.operator}`);
    const [a, b] = [one.value, other.value];
    if (a === undefined || b === undefined || typeof a !== typeof b || a === null || b === null)
        return false;
    if (one.operator === '<>')
        return other.operator === '<>' || holdsFor(other.operator, a, b);
    if (other.operator === '<>')
        return holdsFor(one.operator, b, a);
    if (/^</.test(one.operator) && /^>/.test(other.operator))
        return a > b;
    return /^>/.test(one.operator) && /^</.test(other.operator) && a < b;
}
function holdsFor(operator, value, bound) {
    const [one, other] = [value, bound];
    return operator === '=' ? one === other : holds(operator, one, other);
}
const complements = new Set([
    '= <>',
    '< >=',
    '> <=',
    '<= >=',
    'is is not',
    'true not',
    'like not like',
    'glob not glob',
    'regexp not regexp',
]);

;// CONCATENATED MODULE: ./build/packages/migrations/src/gate/conditions/restricts.js




/**
 * Whether a condition can leave out any row of a table: one that is always true, in whatever words, or that says the same
 * of every row, does not. What cannot be told is taken to leave rows out.
 */
function restricts(condition, target) {
    const { scope, where } = scopeOf(target, condition);
    return where !== undefined && leavesOut(logicOf(where, false, scope));
}
/**
 * Whether a query gives every row of a table, so that an INSERT of what it gives which overwrites what is there already
 * overwrites the whole table.
 */
function givesAllOf(query, table) {
    if (query.arms !== undefined)
        return query.arms.some((arm) => givesAllOf(arm, table));
    const name = lastPart(table.toLowerCase());
    const own = query.from.find((source) => source.query === undefined && lastPart(source.name.toLowerCase()) === name);
    if (own === undefined || !query.plain)
        return false;
    return !restricts(query.where, { table: own, joined: query.from.filter((source) => source !== own) });
}
function leavesOut(logic) {
    if ('and' in logic)
        return logic.and.some(leavesOut);
    if (!('or' in logic))
        return logic.leaves;
    const parts = logic.or.flatMap(alternatives);
    if (!parts.every(leavesOut))
        return false;
    const cores = parts.flatMap(coreOf);
    return !cores.some((one, index) => cores.slice(index + 1).some((other) => cover(one, other)));
}
function alternatives(logic) {
    return 'or' in logic ? logic.or.flatMap(alternatives) : [logic];
}
/** What is left of an alternative without what is always true. */
function coreOf(logic) {
    if ('or' in logic)
        return [];
    if (!('and' in logic))
        return [logic];
    const [only, ...more] = logic.and.filter(leavesOut);
    return only === undefined || more.length > 0 ? [] : coreOf(only);
}
const always = { leaves: false, left: '', operator: 'always', right: '' };
const unknown = { leaves: true, left: '?', operator: '?', right: '?' };
const comparisons = new Set(['=', '<>', '<', '<=', '>', '>=', 'is']);
const conditions = /^(?:and|or|xor|not|=|<>|[<>]=?|is|is-null|like|regexp|glob|in|in-query|exists|between)$/;
function logicOf(given, not, scope) {
    const expression = withoutQuery(given);
    if (expression.is !== 'call')
        return testTruth(expression, not, scope);
    const { name, args } = expression;
    const [first, second, third] = args;
    const each = (parts, negated) => parts.map((part) => logicOf(part, negated, scope));
    if (name === 'and' || name === 'or')
        return (name === 'and') === not ? { or: each(args, not) } : { and: each(args, not) };
    if (first === undefined)
        return testTruth(expression, not, scope);
    if (name === 'not')
        return logicOf(first, !not, scope);
    if (name === 'exists')
        return existsLogic(first, scope);
    if (name === 'is-null')
        return testNull(first, not, scope);
    if (name === 'case')
        return logicOf(unfoldCase(args), not, scope);
    if (name === 'coalesce' && first.is === 'literal' && first.value !== null)
        return testTruth(first, not, scope);
    if (name === 'coalesce' && args.at(-1)?.is === 'literal')
        return logicOf(first, not, scope);
    if (name === 'in')
        return logicOf((0,conditions_expression/* call */.T1)('or', ...args.slice(1).map((one) => (0,conditions_expression/* call */.T1)('=', first, one))), not, scope);
    if (second === undefined)
        return testTruth(expression, not, scope);
    if (name === 'if' || name === 'iif')
        return logicOf(unfoldCase(args), not, scope);
    if (name === 'xor')
        return xorLogic(first, second, not, scope);
    if (name === 'between' && third !== undefined)
        return logicOf((0,conditions_expression/* call */.T1)('and', (0,conditions_expression/* call */.T1)('>=', first, second), (0,conditions_expression/* call */.T1)('<=', first, third)), not, scope);
    if (name === 'in-query')
        return inQuery(first, second, not, scope);
    if (name === 'like' || name === 'glob' || name === 'regexp')
        return matchPattern(name, first, second, not, scope);
    if (!comparisons.has(name))
        return testTruth(expression, not, scope);
    if (second.is === 'literal' && second.value === null && name === 'is')
        return testNull(first, not, scope);
    return comparedTruth(name, first, second, not, scope) ?? compare(name, first, second, not, scope);
}
/** `(id = id) = true` is the condition in it. */
function comparedTruth(name, one, other, not, scope) {
    const [of, literal] = one.is === 'literal' ? [other, one] : [one, other];
    if (literal.is !== 'literal' || !/^(?:=|<>|is)$/.test(name))
        return undefined;
    const { value } = literal;
    const isTruth = typeof value === 'boolean' || (isCondition(of) && (value === 1 || value === 0));
    if (!isTruth || (of.is !== 'column' && !isCondition(of)))
        return undefined;
    return logicOf(of, not !== ((name === '<>') === Boolean(value)), scope);
}
/** `(SELECT id)` is `id`. */
function withoutQuery(expression) {
    if (expression.is === 'query') {
        const { from, where, columns, plain } = expression.query;
        const [only] = columns;
        return plain && from.length === 0 && where === undefined && columns.length === 1 && only !== undefined
            ? withoutQuery(only)
            : expression;
    }
    if (expression.is !== 'call' || /^(?:exists|in-query|any|sublink)$/.test(expression.name))
        return expression;
    if (!expression.args.some((one) => one.is === 'query'))
        return expression;
    return { ...expression, args: expression.args.map(withoutQuery) };
}
function isCondition(expression) {
    return expression.is === 'call' && conditions.test(expression.name);
}
function xorLogic(one, other, not, scope) {
    const both = (0,conditions_expression/* call */.T1)('and', one, (0,conditions_expression/* call */.T1)('not', other));
    return logicOf((0,conditions_expression/* call */.T1)('or', both, (0,conditions_expression/* call */.T1)('and', (0,conditions_expression/* call */.T1)('not', one), other)), not, scope);
}
/** Conditions and results in turn as what has to hold. */
function unfoldCase(args) {
    const before = [];
    const branches = [];
    for (let at = 0; at + 1 < args.length; at += 2) {
        const [when, then] = [args[at], args[at + 1]];
        if (!isNever(then))
            branches.push((0,conditions_expression/* call */.T1)('and', ...before, when, then));
        before.push((0,conditions_expression/* call */.T1)('not', when));
    }
    const otherwise = args.length % 2 === 1 ? args.at(-1) : undefined;
    if (otherwise !== undefined && !isNever(otherwise))
        branches.push((0,conditions_expression/* call */.T1)('and', ...before, otherwise));
    return (0,conditions_expression/* call */.T1)('or', ...branches);
}
function isNever({ is, ...rest }) {
    return is === 'literal' && 'value' in rest && (rest.value === false || rest.value === 0 || rest.value === null);
}
/** A query that names nothing of the row gives the same for every row. */
function existsLogic(of, outer) {
    if (of.is !== 'query')
        return unknown;
    const { query } = of;
    if (query.arms !== undefined)
        return { or: query.arms.map((arm) => existsLogic({ is: 'query', query: arm }, outer)) };
    if (!query.plain)
        return variesOf(of, outer) === 'no' ? always : unknown;
    // It gives a row of whatever it finds.
    if (query.columns.some((one) => one.is === 'call' && /^(?:count|sum|min|max|avg|group_concat|string_agg|array_agg)$/.test(one.name)))
        return always;
    const { scope, where } = scopeOfQuery(outer, query);
    if (where === undefined)
        return always;
    return logicOf(where, false, scope);
}
function inQuery(of, right, not, outer) {
    if (right.is !== 'query')
        return unknown;
    const arms = right.query.arms?.map((arm) => inQuery(of, { is: 'query', query: arm }, not, outer));
    if (arms !== undefined)
        return not ? { and: arms } : { or: arms };
    const { scope, where, query } = scopeOfQuery(outer, right.query);
    const [only] = query.columns;
    // Of no table, it is a list.
    if (query.plain &&
        query.from.length === 0 &&
        query.where === undefined &&
        only !== undefined &&
        query.columns.length === 1)
        return logicOf((0,conditions_expression/* call */.T1)('=', of, only), not, outer);
    if (not)
        return where !== undefined && isNever(where) ? always : unknown;
    if (variesOf(of, outer) === 'no' && variesOf(right, outer) === 'no')
        return always;
    if (!query.plain || !isSelf(of, query, outer, scope))
        return unknown;
    // Each row finds itself there, so what the query leaves out is what is left out.
    const own = new Set([
        ...scope.own,
        ...[...scope.tables].flatMap(([alias, table]) => (table === outer.table ? alias : [])),
        // What an outer join found, or did not, differs from row to row.
        ...query.from.filter((source) => source.outer).map(aliasOf),
    ]);
    return where === undefined ? always : logicOf(where, false, { ...scope, own, inner: false });
}
function isSelf(of, query, outer, inner) {
    const wanted = of.is === 'call' && of.name === 'row' ? of.args : [of];
    const [source, ...others] = query.from;
    if (source === undefined || wanted.length !== query.columns.length)
        return false;
    if (others.length > 0 && (inner.tables.get(aliasOf(source)) !== outer.table || !others.every((one) => one.outer)))
        return false;
    // A table that stands for a list has one column.
    const [first] = query.columns;
    if (wanted.length === 1 && first?.is === 'column' && first.name === '*')
        return of.is === 'column' && variesOf(of, outer) === 'yes' && inner.tables.get(aliasOf(source)) === outer.table;
    return wanted.every((one, at) => sameColumn(one, outer, query.columns[at], inner));
}


/***/ }),

/***/ 9779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ locateError),
/* harmony export */   ml: () => (/* binding */ lineInFile),
/* harmony export */   te: () => (/* binding */ isCertain)
/* harmony export */ });
/**
 * Finds the line that an error is about where the tool does not say: the first one that names what the server put in
 * quotes. Undefined when the error quotes nothing that stands in the file.
 */
function locateError(message, source) {
    if (source.sql === undefined)
        return undefined;
    const lines = source.sql.split('\n');
    for (const name of namesIn(message)) {
        const at = lines.findIndex((line) => !line.trim().startsWith('--') && line.includes(name));
        if (at >= 0)
            return lineInFile(source, at + 1);
    }
    return undefined;
}
/** The file's line, from 1, of a line of what is run. */
function lineInFile({ firstLine, lines }, line) {
    return lines?.[line - 1] ?? firstLine + line - 1;
}
/** PostgreSQL writes "name", MySQL 'database.name', SQLite `no such table: name`. */
function namesIn(message) {
    const quoted = [...message.matchAll(/"([^"]+)"|'(?:[\w$]+\.)?([^']+)'/g)];
    const missing = [...message.matchAll(/(?:no such \w+|duplicate column name): (?:\w+\.)?(\w+)/g)];
    return [...quoted.map(([, double, single]) => double ?? single), ...missing.map(([, name]) => name)].flatMap((name) => name ?? []);
}
/**
 * Whether what stands on a line of what is run certainly runs: behind the first thing that is not known, it may stand in
 * a condition.
 */
function isCertain(source, line) {
    const own = lineInFile(source, line);
    if (source.perhaps?.some(({ from, to }) => from <= own && own <= to))
        return false;
    if (!('unanalysable' in source))
        return true;
    return own < lineInFile(source, source.unanalysableLine ?? 1);
}


/***/ })

};
;