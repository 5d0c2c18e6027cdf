export const id = 851;
export const ids = [851];
export const modules = {

/***/ 4694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ bindFingerprint),
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8298);


/**
 * Gives what an approval binds to: a hash over a statement of which blanks, comments and the case of keywords are left
 * out. The prefix is the version of this very rule, and keeps YAML from reading digits as a number.
 */
function fingerprint(sql, kind) {
    return `v1-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokensOf */ .k)(sql, kind).join('\n')).slice(0, 20)}`;
}
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
    rewrite: 'Take it out: only deploy-actions writes its tables, `deploy_actions_…`.',
};
/** Whether this is the name of a table of ours. */
function isOurs(name) {
    return name.toLowerCase().startsWith('deploy_actions_');
}
/** The tables of ours that a statement names which does more than to read; in a text that is no statement, all of them. */
function ledgersIn(sql, kind) {
    if (!/deploy_actions_/i.test(sql))
        return [];
    const tokens = (0,_approvals_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokensOf */ .k)(sql, kind);
    if (/^(?:select|pragma|show|describe)$/i.test(tokens[0] ?? ''))
        return [];
    return [...new Set(tokens.map((token) => token.replace(/^["`[]|["`\]]$/g, '')).filter(isOurs))];
}


/***/ }),

/***/ 1016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   W: () => (/* binding */ combinePhases)
/* harmony export */ });
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
        reversible: set.every(({ source }) => source.reversible) && !findings.some(({ hazard }) => hazard === 'data-loss'),
    };
}


/***/ }),

/***/ 1833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IN: () => (/* binding */ judgeObserved),
  Ko: () => (/* binding */ unanalysable),
  O$: () => (/* binding */ unreadable)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/fingerprint.js
var fingerprint = __webpack_require__(4694);
// EXTERNAL MODULE: ./build/packages/migrations/src/locate.js
var locate = __webpack_require__(9779);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/bookkeeping.js
var bookkeeping = __webpack_require__(4529);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/combine.js
var combine = __webpack_require__(1016);
;// CONCATENATED MODULE: ./build/packages/migrations/src/gate/created.js
/** Gives what keeps up with the tables of a set. A temporary table never excuses the permanent one that it hides. */
function followCreated() {
    const created = new Set();
    const temporary = new Set();
    let keeps = true;
    const drop = (name) => temporary.delete(name) || created.delete(name);
    return {
        has: (name, permanent = false) => created.has(name) || (!permanent && temporary.has(name)),
        startFile(transactional) {
            temporary.clear();
            keeps = transactional;
        },
        note({ creates = [], hides = [], drops = [], renames = [], joins = [], forgets }) {
            if (forgets) {
                created.clear();
                temporary.clear();
            }
            for (const name of creates)
                created.add(name);
            for (const name of keeps ? hides : [])
                temporary.add(name);
            for (const name of drops)
                drop(name);
            for (const [from, to] of renames) {
                const [hidden, known] = [temporary.delete(from), created.delete(from)];
                temporary.delete(to);
                created.delete(to);
                // Of a temporary table and the one that it hides nobody can say which took the new name.
                if (known && !hidden)
                    created.add(to);
            }
            // What a table in use refers to, or gives its rows to, is in use.
            for (const [user, used] of joins)
                if (!created.has(user))
                    created.delete(used);
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/gate/observe.js





/** What is reported of a routine's body even though nobody calls it yet. */
const graveAnyDay = new Set(['data-loss', 'unanalysable']);
/** The rule that every kind of database has, for what its parser does not know. */
const unanalysable = {
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'What cannot be read cannot be called safe.',
    rewrite: 'Mend it if it is a mistake; otherwise write the statements out as plain SQL.',
};
/**
 * Judges a set statement by statement, in order. `observe` parses the text of a file; what it does to tables that the
 * set itself has created counts for nothing.
 */
function judgeObserved(set, kind, rules, observe) {
    const created = followCreated();
    // What changes the meaning of names: of all, or of the one that a temporary table takes.
    let settings = [];
    const findings = [];
    const phases = [];
    for (const { file, source } of set) {
        created.startFile(source.transactional);
        settings = settings.filter(({ name }) => name === undefined);
        const seen = [];
        for (const observed of observeSource(source, file.text, observe)) {
            const own = [];
            const ledgers = (0,bookkeeping/* ledgersIn */.IG)(observed.text, kind).map((subject) => ({ rule: 'bookkeeping', subject }));
            for (const hit of [...observed.hits, ...ledgers]) {
                const rule = rules[hit.rule];
                if (rule === undefined)
                    throw new Error(`There is no rule ${hit.rule}.`);
                if (hit.relation !== undefined && created.has(hit.relation, hit.permanent))
                    continue;
                if (hit.later && !graveAnyDay.has(rule.hazard))
                    continue;
                if (!hit.later && rule.phase !== 'neutral')
                    own.push(rule.phase);
                findings.push({
                    rule: hit.rule,
                    ...rule,
                    subject: `${hit.subject}${hit.later ? ' (in a body that runs later)' : ''}`,
                    file: file.path,
                    line: (0,locate/* lineInFile */.m)(source, hit.line ?? observed.line),
                    ...(0,fingerprint/* bindFingerprint */.I)(observed.text, settings.filter(({ name = '' }) => observed.text.toLowerCase().includes(name.toLowerCase())), kind),
                });
            }
            const { changes } = observed;
            seen.push(...(own.length > 0 || changes === undefined || created.has(changes) ? own : ['expand']));
            created.note(observed);
            if (observed.rebinds)
                settings.push({ text: observed.text });
            for (const name of observed.hides ?? [])
                settings.push({ text: observed.text, name });
        }
        phases.push({ file: file.path, phase: (0,combine/* combinePhases */.W)(seen) });
    }
    return (0,combine/* verdictOf */.V)(set, findings, phases);
}
function observeSource(source, whole, observe) {
    const known = source.sql === undefined || source.sql.trim() === '' ? [] : observe(source.sql, source);
    if (!('unanalysable' in source) || source.unanalysable === undefined)
        return known;
    return [...known, unreadable(source.unanalysable, source.unanalysableLine ?? 1, whole)];
}
/** A text of which nobody knows where its statements end: all of it is what an approval binds to. */
function unreadable(problem, line, text) {
    return { text, line, hits: [{ rule: 'unanalysable', subject: problem }] };
}


/***/ }),

/***/ 9779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ locateError),
/* harmony export */   m: () => (/* binding */ lineInFile)
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


/***/ }),

/***/ 3851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/observe.js + 1 modules
var observe = __webpack_require__(1833);
;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/conditions.js
/** Whether a condition can leave rows out at all. */
function narrows(condition) {
    if (condition === undefined)
        return false;
    switch (condition.type) {
        case 'ParenthesizedExpr':
            return condition.exprs.length > 1 || narrows(condition.exprs[0]);
        case 'UnaryExpr':
            return !isConstant(condition);
        case 'BinaryExpr': {
            const { left, right, op } = condition;
            if (op === 'And')
                return narrows(left) || narrows(right);
            if (op === 'Or')
                return narrows(left) && narrows(right);
            const tautology = ['Equals', 'LessEquals', 'GreaterEquals', 'Is'].includes(op) && same(left, right);
            return !isConstant(condition) && !tautology;
        }
        default:
            return !isConstant(condition);
    }
}
const varying = new Set([
    'QualifiedExpr',
    'NameExpr',
    'FunctionCallExpr',
    'FunctionCallStarExpr',
    'SubqueryExpr',
    'ExistsExpr',
    'InSelectExpr',
    'InTableExpr',
    'VariableExpr',
]);
/** A condition that names no column says the same of every row. TRUE and FALSE are names to the parser. */
function isConstant(value) {
    if (Array.isArray(value))
        return value.every(isConstant);
    if (typeof value !== 'object' || value === null)
        return true;
    const { type, name } = value;
    if (type === 'Id')
        return /^(?:true|false)$/i.test(String(name));
    if (type !== undefined && varying.has(type))
        return false;
    return Object.values(value).every(isConstant);
}
function same(one, other) {
    const bare = (value) => JSON.stringify(value, (key, held) => (key === 'span' ? undefined : held));
    return bare(one).toLowerCase() === bare(other).toLowerCase();
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/statements.js

/** A table as we compare it: names have no case, and without a schema `main` is meant unless a temporary table hides it. */
function tableName({ dbName, objName }) {
    return [dbName?.text, objName.text]
        .flatMap((part) => (part === undefined ? [] : part.toLowerCase()))
        .map((part) => (part.includes('.') ? `"${part}"` : part))
        .join('.');
}
/** The names that mean a table which is made or dropped by this one. */
function namesOf(name) {
    const bare = name.startsWith('main.') ? name.slice(5) : name;
    return bare.includes('.') && !bare.startsWith('"') ? [bare] : [bare, `main.${bare}`];
}
/** Says what a statement does. */
function observeStatement(statement, sql, transactional) {
    const { offset, length } = statement.span;
    const line = sql.slice(0, offset).split('\n').length;
    return { text: sql.slice(offset, offset + length), line, hits: [], ...deedsOf(statement, transactional) };
}
function deedsOf(statement, transactional) {
    switch (statement.type) {
        case 'AlterTableStmt':
            return alter(statement);
        case 'CreateTableStmt': {
            const name = tableName(statement.tblName);
            // IF NOT EXISTS may find a table that is in use.
            if (statement.ifNotExists)
                return { changes: name };
            const isTemporary = statement.temporary || name.startsWith('temp.');
            return isTemporary ? { hides: [name.replace(/^temp\./, '')] } : { changes: name, creates: namesOf(name) };
        }
        case 'CreateVirtualTableStmt': {
            const name = tableName(statement.tblName);
            return { changes: name, creates: statement.ifNotExists || name.startsWith('temp.') ? [] : namesOf(name) };
        }
        case 'CreateIndexStmt': {
            const relation = statement.tblName.text.toLowerCase();
            return statement.unique ? hit('unique-constraint', relation, relation) : {};
        }
        case 'CreateViewStmt':
            return { changes: '' };
        case 'CreateTriggerStmt':
            return { changes: tableName(statement.tblName), hits: statement.commands.flatMap(inTrigger) };
        case 'DropTableStmt': {
            const name = tableName(statement.tblName);
            return { ...hit('drop-table', name, name), drops: name.startsWith('temp.') ? [name.slice(5)] : namesOf(name) };
        }
        case 'DropViewStmt':
            return hit('drop-view', tableName(statement.viewName));
        case 'DropTriggerStmt':
            return hit('drop-trigger', tableName(statement.triggerName));
        case 'DeleteStmt':
            return rows('delete-without-where', statement);
        case 'UpdateStmt':
            return rows('update-without-where', statement);
        case 'ExplainStmt':
            return {};
        case 'PragmaStmt':
            return pragma(statement.name.objName.text.toLowerCase(), statement.body !== undefined, transactional);
        case 'VacuumStmt':
        case 'AttachStmt':
        case 'DetachStmt':
            return {
                ...(transactional ? hit('not-in-transaction', statement.type.replace('Stmt', '').toUpperCase()) : {}),
                // A name that `main` lacks means a table of an attached file.
                ...(statement.type === 'VacuumStmt' ? {} : { forgets: true, rebinds: true }),
            };
        case 'BeginStmt':
        case 'CommitStmt':
        case 'RollbackStmt': {
            const partial = statement.type === 'RollbackStmt' && statement.savepointName !== undefined;
            const word = statement.type.replace('Stmt', '').toUpperCase();
            return {
                ...(transactional && !partial ? hit('transaction-control', word) : {}),
                // What is rolled back has neither been created nor dropped nor renamed.
                ...(statement.type === 'RollbackStmt' ? { forgets: true } : {}),
            };
        }
        case 'AnalyzeStmt':
        case 'DropIndexStmt':
        case 'InsertStmt':
        case 'ReindexStmt':
        case 'ReleaseStmt':
        case 'SavepointStmt':
        case 'SelectStmt':
            return {};
        default:
            return hit('unanalysable', `the statement ${statement.type} is not known`);
    }
}
function hit(rule, subject, relation) {
    // Nobody else sees what stands there.
    if (relation?.startsWith('temp.'))
        return { hits: [] };
    return { hits: [{ rule, subject, ...(relation === undefined ? {} : { relation }) }] };
}
function rows(rule, { tblName, whereClause }) {
    const name = tableName(tblName);
    return narrows(whereClause) ? {} : hit(rule, name, name);
}
function inTrigger(command) {
    const rule = command.type === 'DeleteTriggerCmd'
        ? 'delete-without-where'
        : command.type === 'UpdateTriggerCmd'
            ? 'update-without-where'
            : undefined;
    if (rule === undefined || !('whereClause' in command) || narrows(command.whereClause))
        return [];
    return [{ rule, subject: tableName(command.tblName), later: true }];
}
function alter({ tblName, body }) {
    const table = tableName(tblName);
    const column = (name) => `${table}.${name}`;
    switch (body.type) {
        case 'RenameToAlterTableBody': {
            const to = body.name.text.toLowerCase();
            const [bare, ...more] = namesOf(table);
            const renames = [bare ?? table, ...more].map((name) => [
                name,
                `${/^(?:.+\.(?=[^".]+$))?/.exec(name)?.[0] ?? ''}${to}`,
            ]);
            return { ...hit('rename', `${table} to ${to}`, table), renames };
        }
        case 'RenameColumnAlterTableBody':
            return hit('rename', `${column(body.old.text)} to ${body.new.text}`, table);
        case 'DropColumnAlterTableBody':
            return hit('drop-column', column(body.column.text), table);
        case 'SetColumnNotNullAlterTableBody':
            return hit('set-not-null', column(body.column.text), table);
        case 'AddConstraintAlterTableBody':
            return hit('check-validated', table, table);
        case 'AddColumnAlterTableBody':
            return {
                changes: table,
                hits: addedColumn(body.column).map((rule) => ({
                    rule,
                    subject: column(body.column.colName.text),
                    relation: table,
                })),
                joins: body.column.constraints.flatMap(({ constraint }) => constraint.type === 'ForeignKeyColumnConstraint'
                    ? namesOf(constraint.clause.tblName.text.toLowerCase()).map((name) => [table, name])
                    : []),
            };
        case 'DropColumnNotNullAlterTableBody':
        case 'DropConstraintAlterTableBody':
            return { changes: table };
        default:
            return hit('unanalysable', `ALTER TABLE ${table} does what is not known`);
    }
}
function addedColumn({ constraints }) {
    const own = constraints.map(({ constraint }) => constraint);
    const has = (type) => own.some((one) => one.type === type);
    const given = own.find((one) => one.type === 'DefaultColumnConstraint');
    const required = own.some((one) => one.type === 'NotNullColumnConstraint' && !one.nullable);
    const filled = given?.type === 'DefaultColumnConstraint' && given.expr.type !== 'NullLiteral';
    const computed = given?.type === 'DefaultColumnConstraint' &&
        (given.expr.type === 'ParenthesizedExpr' || given.expr.type.startsWith('Current'));
    const stored = own.some((one) => one.type === 'GeneratedColumnConstraint' && one.typ?.name.toLowerCase() === 'stored');
    return [
        ...(has('UniqueColumnConstraint') || has('PrimaryKeyColumnConstraint') ? ['add-unique-column'] : []),
        ...(required && !filled && !has('GeneratedColumnConstraint') ? ['add-required-column'] : []),
        ...(computed || stored ? ['add-computed-column'] : []),
    ];
}
function pragma(name, sets, transactional) {
    if (!sets)
        return {};
    if (name === 'writable_schema')
        return hit('writable-schema', 'PRAGMA writable_schema');
    return name === 'foreign_keys' && transactional ? hit('pragma-in-transaction', 'PRAGMA foreign_keys') : {};
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/rebuild.js

/**
 * SQLite changes most of a table by making a new one, copying the rows, dropping the old one and giving the new one its
 * name. That is told as one thing, at the drop: neither is the table lost nor does its name change. Without the copy it
 * is what it looks like.
 */
function joinRebuilds(pairs) {
    const made = new Set();
    const copies = new Map();
    const rebuilt = new Map();
    for (const pair of pairs) {
        const { statement, observed } = pair;
        if (statement.type === 'CreateTableStmt')
            made.add(tableName(statement.tblName));
        if (statement.type === 'InsertStmt' && made.has(tableName(statement.tblName))) {
            const source = sourceOf(statement);
            if (source !== undefined)
                copies.set(source, tableName(statement.tblName));
        }
        if (statement.type === 'DropTableStmt') {
            const name = tableName(statement.tblName);
            if (copies.has(name))
                rebuilt.set(name, { drop: pair });
        }
        if (statement.type !== 'AlterTableStmt' || statement.body.type !== 'RenameToAlterTableBody')
            continue;
        const old = statement.body.name.text.toLowerCase();
        const found = rebuilt.get(old);
        if (found === undefined || copies.get(old) !== tableName(statement.tblName))
            continue;
        // An approval of the rebuild is one of all its statements.
        const all = pairs.slice(0, pairs.indexOf(pair) + 1).map((one) => one.observed.text);
        found.drop.observed.text = all.join(';\n');
        found.drop.observed.hits = [{ rule: 'rebuild-table', subject: old, relation: old }];
        observed.hits = [];
        found.drop.observed.drops = [];
        // The table was in use before, and is.
        observed.renames = [];
        observed.drops = namesOf(tableName(statement.tblName));
    }
    return pairs.map(({ observed }) => observed);
}
/** The one table that an INSERT copies from without leaving rows out. */
function sourceOf({ body }) {
    if (body.type !== 'SelectInsertBody')
        return undefined;
    const core = body.select.select;
    if (core.type !== 'SelectFrom' || core.whereClause !== undefined || core.from?.joins !== undefined)
        return undefined;
    if (body.select.limit !== undefined)
        return undefined;
    const from = core.from?.select;
    return from?.type === 'TableSelectTable' ? tableName(from.tblName) : undefined;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/bookkeeping.js
var bookkeeping = __webpack_require__(4529);
;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/rules.js


const keepFirst = 'Release code that no longer uses it first; drop it in a later release, after a backup.';
/** Every rule that SQLite migrations are judged by. */
const sqliteRules = {
    'drop-table': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'Dropping a table deletes its rows for good, and breaks code that still reads it.',
        rewrite: keepFirst,
    },
    'drop-column': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'Dropping a column deletes its values for good, and breaks code that still names it.',
        rewrite: keepFirst,
    },
    'drop-view': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Dropping a view breaks code that still reads it.',
        rewrite: 'Drop it after the release that no longer reads it.',
    },
    'drop-trigger': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Without the trigger, what it wrote or checked is no longer written or checked.',
        rewrite: 'Drop it after the release that no longer relies on it.',
    },
    'delete-without-where': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'A DELETE without a condition, or with one that is always true, deletes all rows.',
        rewrite: 'Say which rows are meant: DELETE FROM … WHERE <a condition on the columns>.',
    },
    'update-without-where': {
        hazard: 'data-loss',
        phase: 'neutral',
        reason: 'An UPDATE without a condition, or with one that is always true, overwrites the values of all rows.',
        rewrite: 'Fill only what is empty: UPDATE … SET column = … WHERE column IS NULL.',
    },
    rename: {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'A rename breaks the code that runs now at once, and the new code before it: neither order works.',
        rewrite: 'Add the new name beside the old one (a column or view), write to both, and drop the old one a release later.',
    },
    'rebuild-table': {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'A table that is built anew, copied and put in the place of the old one loses every column that is not copied, and holds up all writers meanwhile.',
        rewrite: 'Where ALTER TABLE can do it (ADD COLUMN, RENAME COLUMN), use that; otherwise see that every column is copied, and approve it.',
    },
    'set-not-null': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'NOT NULL refuses rows of code that leaves the column out, and fails where there are such rows.',
        rewrite: 'Fill the column first, and require it after the release that always writes it.',
    },
    'add-required-column': {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'A NOT NULL column without a default fails on a table with rows, and refuses rows of the code that runs now.',
        rewrite: 'Add it with a DEFAULT, or nullable; require it in a later release.',
    },
    'add-computed-column': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'SQLite cannot add a stored generated column, nor a default that is computed, to a table with rows.',
        rewrite: 'Add a VIRTUAL column, or one without a default, and fill it by UPDATE … WHERE … IS NULL.',
    },
    'add-unique-column': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'SQLite cannot add a column that is UNIQUE or PRIMARY KEY.',
        rewrite: 'Add the column without it, fill it, and CREATE UNIQUE INDEX.',
    },
    'unique-constraint': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'A unique index holds up all writers while it is built, and fails on duplicates.',
        rewrite: 'Look for duplicates first, and build it at a quiet moment.',
    },
    'check-validated': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'A constraint that is added reads all rows while writers wait, and fails where a row breaks it.',
        rewrite: 'Mend the rows first, and add it at a quiet moment.',
    },
    'not-in-transaction': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'SQLite refuses VACUUM, ATTACH and DETACH inside of a transaction, and the file runs in one.',
        rewrite: 'Put it alone into a file that runs without a transaction.',
    },
    'pragma-in-transaction': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'PRAGMA foreign_keys does nothing inside of a transaction: dropping a table would still delete the rows that refer to it.',
        rewrite: 'PRAGMA defer_foreign_keys = ON, or a file that runs without a transaction.',
    },
    'writable-schema': {
        hazard: 'unanalysable',
        phase: 'neutral',
        reason: 'With a writable schema any statement may change any table.',
        rewrite: 'Use ALTER TABLE.',
    },
    'transaction-control': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'The migration runs in a transaction: BEGIN fails in it, and COMMIT or ROLLBACK end it half done.',
        rewrite: 'Take them out: every file runs in a transaction of its own.',
    },
    bookkeeping: bookkeeping/* bookkeeping */.Xw,
    unanalysable: observe/* unanalysable */.Ko,
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/gate.js




/** Judges SQLite migrations with a parser made from SQLite's own grammar. */
async function judge(set) {
    const { parse } = await __webpack_require__.e(/* import() */ 285).then(__webpack_require__.bind(__webpack_require__, 8285));
    return (0,observe/* judgeObserved */.IN)(set, 'sqlite', sqliteRules, (sql, { transactional }) => {
        const parsed = parse(sql);
        if (parsed.status !== 'ok') {
            const [first] = parsed.errors;
            return [(0,observe/* unreadable */.O$)(first?.message ?? 'it cannot be parsed', (first?.span.line ?? 0) || 1, sql)];
        }
        const statements = parsed.root.cmds.map((statement) => ({
            statement,
            observed: observeStatement(statement, sql, transactional),
        }));
        return joinRebuilds(statements);
    });
}


/***/ })

};
