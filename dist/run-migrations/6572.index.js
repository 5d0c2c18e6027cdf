"use strict";
exports.id = 6572;
exports.ids = [6572];
exports.modules = {

/***/ 964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ judgeObserved),
  O: () => (/* binding */ unreadable)
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

;// CONCATENATED MODULE: ./build/packages/migrations/src/gate/empty-columns.js
/**
 * Gives what keeps up with new columns. The code that runs now does not know them, so that a unique index on one meets no
 * duplicates. Whatever is not known to leave them empty may fill them.
 */
function followEmptyColumns() {
    const empty = new Set();
    const key = (table, column) => JSON.stringify([table, column.toLowerCase()]);
    return {
        excuse: ({ relation, columns = [] }) => relation !== undefined && columns.some((column) => empty.has(key(relation, column))),
        note({ adds = [], leavesEmpty }, certain) {
            if (!leavesEmpty)
                empty.clear();
            for (const [table, column] of certain ? adds : [])
                empty.add(key(table, column));
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/gate/observe.js






/**
 * Judges a set statement by statement, in order. `observe` parses the text of a file; what it does to tables that the
 * set itself has created counts for nothing.
 */
function judgeObserved(set, { kind, books }, rules, observe) {
    const created = followCreated();
    const empty = followEmptyColumns();
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
            empty.note(observed, (0,locate/* isCertain */.te)(source, observed.line));
            const ledgers = (0,bookkeeping/* ledgersIn */.IG)(observed.text, kind, books).map((subject) => ({ rule: 'bookkeeping', subject }));
            for (const hit of [...observed.hits, ...ledgers]) {
                const rule = rules[hit.rule];
                if (rule === undefined)
                    throw new Error(`There is no rule ${hit.rule}.`);
                if (hit.relation !== undefined && created.has(hit.relation, hit.permanent))
                    continue;
                if (empty.excuse(hit))
                    continue;
                if (hit.later && !combine/* graveAnyDay */.EA.has(rule.hazard))
                    continue;
                if (!hit.later && rule.phase !== 'neutral')
                    own.push(rule.phase);
                findings.push({
                    rule: hit.rule,
                    ...rule,
                    subject: `${hit.subject}${hit.later ? ' (in a body that runs later)' : ''}`,
                    file: file.path,
                    line: (0,locate/* lineInFile */.ml)(source, hit.line ?? observed.line),
                    ...(0,fingerprint/* bindFingerprint */.I)(observed.text, settings.filter(({ name = '' }) => observed.text.toLowerCase().includes(name.toLowerCase())), kind),
                });
            }
            const { changes } = observed;
            const expands = changes !== undefined && !created.has(changes) && (own.length === 0 || observed.widens === true);
            seen.push(...own, ...(expands ? ['expand'] : []));
            created.note((0,locate/* isCertain */.te)(source, observed.line) ? observed : makesNothing(observed));
            if (observed.rebinds)
                settings.push({ text: observed.text });
            for (const name of observed.hides ?? [])
                settings.push({ text: observed.text, name });
        }
        phases.push({ file: file.path, phase: (0,combine/* combinePhases */.WR)(seen) });
    }
    return (0,combine/* verdictOf */.Vj)(set, findings, phases);
}
/** A statement that may not run at all: what it would make new may have been there before. */
function makesNothing({ renames = [], drops = [], ...observed }) {
    return { ...observed, creates: [], hides: [], drops: [...drops, ...renames.flat()] };
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

/***/ 4191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/observe.js + 2 modules
var observe = __webpack_require__(964);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/conditions/restricts.js + 3 modules
var restricts = __webpack_require__(223);
;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/added-column.js
/** The rules that a new column breaks. */
function addedColumn({ constraints }) {
    const own = constraints.map(({ constraint }) => constraint);
    const has = (type) => own.some((one) => one.type === type);
    const given = own.find((one) => one.type === 'DefaultColumnConstraint');
    const required = own.some((one) => one.type === 'NotNullColumnConstraint' && !one.nullable);
    const filled = given?.type === 'DefaultColumnConstraint' && bareOf(given.expr).type !== 'NullLiteral';
    const computed = given?.type === 'DefaultColumnConstraint' && !isConstant(given.expr);
    // SQLite refuses it where it minds foreign keys.
    const points = filled && has('ForeignKeyColumnConstraint');
    const stored = own.some((one) => one.type === 'GeneratedColumnConstraint' && one.typ?.name.toLowerCase() === 'stored');
    return [
        ...(has('UniqueColumnConstraint') || has('PrimaryKeyColumnConstraint') ? ['add-unique-column'] : []),
        ...(required && !filled && !has('GeneratedColumnConstraint') ? ['add-required-column'] : []),
        ...(computed || stored || points ? ['add-computed-column'] : []),
    ];
}
/** Whether a new column is NULL in every row. */
function isEmpty({ constraints }) {
    return constraints.every(({ constraint: one }) => (one.type === 'DefaultColumnConstraint' && bareOf(one.expr).type === 'NullLiteral') ||
        (one.type === 'NotNullColumnConstraint' && one.nullable) ||
        /^(?:Collate|Check|ForeignKey)ColumnConstraint$/.test(one.type));
}
/** What stands inside of parentheses. */
function bareOf(expr) {
    const [inner, ...more] = expr.type === 'ParenthesizedExpr' ? expr.exprs : [];
    return inner === undefined || more.length > 0 ? expr : bareOf(inner);
}
/** Whether a default is one value for all rows, such as `1`, `('[]')` or `(-1)`. */
function isConstant(expr) {
    const bare = bareOf(expr);
    if (bare.type === 'UnaryExpr')
        return /^(?:Negative|Positive)$/.test(bare.op) && isConstant(bare.expr);
    // A word is a text of its own, but a column in parentheses.
    if (bare.type === 'Id')
        return bare === expr || /^(?:true|false)$/i.test(bare.name);
    return /^(?:Numeric|String|Blob|Null)Literal$/.test(bare.type);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/conditions/expression.js
var conditions_expression = __webpack_require__(6624);
;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/expression.js

const unknown = { is: 'unknown' };
const operators = {
    And: 'and',
    Or: 'or',
    Equals: '=',
    NotEquals: '<>',
    Less: '<',
    LessEquals: '<=',
    Greater: '>',
    GreaterEquals: '>=',
    Is: 'is',
    Add: '+',
    Subtract: '-',
    Multiply: '*',
    Divide: '/',
    Modulus: '%',
    Concat: '||',
    BitwiseOr: '|',
};
/** Brings a node of SQLite's parser to an expression that all dialects share. */
function expressionOf(node) {
    if (node === undefined)
        return unknown;
    const inverse = (not, expression) => (not ? (0,conditions_expression/* call */.T1)('not', expression) : expression);
    switch (node.type) {
        case 'Id':
            return /^(?:true|false)$/i.test(node.name) ? (0,conditions_expression/* literal */.eu)(/^t/i.test(node.name)) : columnOf(node.name);
        case 'NameExpr':
            return columnOf(node.name.text);
        case 'QualifiedExpr':
            return columnOf(node.column.text, node.table.text);
        case 'NumericLiteral':
            return (0,conditions_expression/* literal */.eu)(Number(node.value));
        case 'StringLiteral':
            return (0,conditions_expression/* literal */.eu)(node.value);
        case 'NullLiteral':
            return (0,conditions_expression/* literal */.eu)(null);
        case 'ParenthesizedExpr': {
            const parts = (node.exprs ?? []).map(expressionOf);
            return parts.length === 1 ? parts[0] : (0,conditions_expression/* call */.T1)('row', ...parts);
        }
        case 'CollateExpr':
        case 'CastExpr':
            return expressionOf(node.expr);
        case 'UnaryExpr': {
            const of = expressionOf(node.expr);
            if (node.op === 'Not')
                return (0,conditions_expression/* call */.T1)('not', of);
            if (node.op === 'Negative' && of.is === 'literal')
                return (0,conditions_expression/* literal */.eu)(-Number(of.value));
            if (node.op === 'Positive')
                return of;
            return (0,conditions_expression/* call */.T1)(node.op === 'Negative' ? 'unary -' : 'unary ~', of);
        }
        case 'BinaryExpr': {
            const [left, right] = [expressionOf(node.left), expressionOf(node.right)];
            // `x IS TRUE` is what x says.
            if (/^Is/.test(node.op) && right.is === 'literal' && typeof right.value === 'boolean')
                return inverse((node.op === 'IsNot') === right.value, left);
            if (node.op === 'IsNot')
                return (0,conditions_expression/* call */.T1)('not', (0,conditions_expression/* call */.T1)('is', left, right));
            return (0,conditions_expression/* call */.T1)(operators[node.op] ?? node.op, left, right);
        }
        case 'IsNullExpr':
            return (0,conditions_expression/* call */.T1)('is-null', expressionOf(node.expr));
        case 'NotNullExpr':
            return (0,conditions_expression/* call */.T1)('not', (0,conditions_expression/* call */.T1)('is-null', expressionOf(node.expr)));
        case 'BetweenExpr':
            return inverse(node.not, (0,conditions_expression/* call */.T1)('between', ...[node.lhs, node.start, node.end].map(expressionOf)));
        case 'LikeExpr':
            return inverse(node.not, (0,conditions_expression/* call */.T1)(node.op.toLowerCase(), expressionOf(node.lhs), expressionOf(node.rhs)));
        case 'InListExpr':
            return inverse(node.not, (0,conditions_expression/* call */.T1)('in', expressionOf(node.lhs), ...(node.rhs ?? []).map(expressionOf)));
        case 'InSelectExpr':
            return inverse(node.not, (0,conditions_expression/* call */.T1)('in-query', expressionOf(node.lhs), { is: 'query', query: queryOf(node.rhs) }));
        case 'InTableExpr':
            return inverse(node.not, (0,conditions_expression/* call */.T1)('in-query', expressionOf(node.lhs), { is: 'query', query: (0,conditions_expression/* tableAsQuery */.$r)(node.rhs.objName.text) }));
        case 'ExistsExpr':
            return (0,conditions_expression/* call */.T1)('exists', { is: 'query', query: queryOf(node.select) });
        case 'SubqueryExpr':
            return { is: 'query', query: queryOf(node.select) };
        case 'CaseExpr': {
            const { base, whenThenPairs, elseExpr } = node;
            const pairs = whenThenPairs.flatMap(({ when, then }) => {
                const given = expressionOf(when);
                return [base === undefined ? given : (0,conditions_expression/* call */.T1)('=', expressionOf(base), given), expressionOf(then)];
            });
            return (0,conditions_expression/* call */.T1)('case', ...pairs, ...(elseExpr === undefined ? [] : [expressionOf(elseExpr)]));
        }
        case 'FunctionCallExpr': {
            const name = node.name.name.toLowerCase();
            const own = name === 'ifnull' ? 'coalesce' : name;
            const args = (node.args ?? []).map(expressionOf);
            if (/^(?:likely|unlikely|likelihood)$/.test(name))
                return args[0] ?? unknown;
            // As functions these take the pattern first.
            if (/^(?:like|glob|regexp)$/.test(name))
                args.splice(0, 2, ...args.slice(0, 2).reverse());
            return (0,conditions_expression/* call */.T1)(own, ...args);
        }
        case 'FunctionCallStarExpr':
            return (0,conditions_expression/* call */.T1)(node.name.name.toLowerCase());
        case 'BlobLiteral':
        case 'CurrentTimeLiteral':
        case 'CurrentDateLiteral':
        case 'CurrentTimestampLiteral':
            return (0,conditions_expression/* call */.T1)(node.type);
        default:
            return unknown;
    }
}
/** The number of a row goes by several names, and most tables have one more for it. */
function columnOf(name, table = '') {
    return (0,conditions_expression/* column */.fi)(/^(?:rowid|oid|_rowid_)$/i.test(name) ? 'id' : name, table);
}
/** The queries of a WITH by their names. */
function namedQueries(clause) {
    return new Map((clause?.ctes ?? []).map((cte) => {
        const names = (cte.columns ?? []).map(({ colName }) => colName.text);
        return [cte.tblName.text.toLowerCase(), (0,conditions_expression/* renameColumns */.WN)(queryOf(cte.select), names)];
    }));
}
/** Brings a SELECT to the query that all dialects share. */
function queryOf(select) {
    const core = select.select;
    if (core.type !== 'SelectFrom') {
        const values = core.values.flatMap((row) => row.values).map(expressionOf);
        return { from: [], where: undefined, columns: values, plain: false };
    }
    const { sources, conditions } = sourcesOf(core.from);
    const endless = select.limit?.expr.type === 'UnaryExpr' && select.limit.offset === undefined;
    // So many rows of one table, whichever they are: nothing says which are meant.
    const arbitrary = core.from !== undefined &&
        core.from.joins === undefined &&
        core.from.select?.type === 'TableSelectTable' &&
        core.whereClause === undefined &&
        select.orderBy === undefined &&
        select.limit?.offset === undefined;
    const clauses = [
        select.compounds,
        endless || arbitrary ? undefined : select.limit,
        select.with,
        isDistinct(core) ? undefined : core.groupBy,
        core.having,
    ];
    const where = core.whereClause === undefined ? undefined : expressionOf(core.whereClause);
    return {
        from: sources,
        where: (0,conditions_expression/* allOf */.bn)([...conditions, where]),
        names: core.columns.map((one) => one.type === 'ExprResultColumn' ? (one.alias?.name.text ?? '').toLowerCase() : ''),
        columns: core.columns.map((one) => (one.type === 'ExprResultColumn' ? expressionOf(one.expr) : (0,conditions_expression/* column */.fi)('*'))),
        plain: clauses.every((clause) => clause === undefined),
        ...armsOf(select),
    };
}
/** To be grouped by all columns that are given is to be distinct. */
function isDistinct({ groupBy, columns }) {
    const keys = (groupBy ?? []).map((one) => JSON.stringify(expressionOf(one)));
    return columns.every((one) => one.type === 'ExprResultColumn' && keys.includes(JSON.stringify(expressionOf(one.expr))));
}
function armsOf({ compounds = [], limit, orderBy, with: named, ...rest }) {
    const united = compounds.length > 0 && compounds.every(({ operator }) => /^Union/.test(operator));
    if (!united || limit !== undefined || named !== undefined)
        return {};
    const arms = [rest.select, ...compounds.map((one) => one.select)];
    return {
        arms: arms.map((select) => queryOf({ ...rest, select, compounds: undefined, limit: undefined, orderBy: undefined, with: undefined })),
    };
}
/** The tables of a FROM, and the conditions that inner joins set. */
function sourcesOf(from) {
    const sources = [];
    const conditions = [];
    const visit = (table) => {
        if (table === undefined)
            return;
        const alias = table.alias?.name.text ?? '';
        if (table.type === 'TableSelectTable')
            sources.push({ name: table.tblName.objName.text, alias });
        else if (table.type === 'SelectSelectTable')
            sources.push({ name: '', alias, query: queryOf(table.select) });
        else if (table.type === 'TableCallSelectTable')
            sources.push({ name: '', alias: alias || table.tblName.objName.text });
        else {
            const inner = sourcesOf(table.from);
            sources.push(...inner.sources);
            conditions.push(...inner.conditions);
        }
    };
    visit(from?.select);
    for (const { operator, table, constraint } of from?.joins ?? []) {
        const before = sources.length;
        visit(table);
        const type = operator.type === 'TypedJoinJoinOperator' ? (operator.joinType ?? 0) : 0;
        if ((type & outer) === left)
            for (const source of sources.slice(before))
                source.outer = true;
        if ((type & outer) !== 0)
            continue;
        if (constraint?.type === 'OnJoinConstraint')
            conditions.push(expressionOf(constraint.expr));
        if (constraint?.type === 'UsingJoinConstraint' || (type & natural) !== 0)
            conditions.push(unknown);
    }
    return { sources, conditions };
}
/** Bits of the parser's kinds of joins. */
const natural = 4;
const outer = 8 | 16 | 32;
const left = 8 | 32;

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/conditions.js



/** Whether a DELETE or UPDATE can leave rows of its table out at all. */
function narrows(statement) {
    const { tblName, whereClause, from } = statement;
    const { sources, conditions } = sourcesOf(from);
    const alias = tblName.alias?.text ?? '';
    const condition = (0,conditions_expression/* allOf */.bn)([...conditions, whereClause === undefined ? undefined : expressionOf(whereClause)]);
    return (0,restricts/* restricts */.S)(condition, {
        table: { name: tblName.objName.text, alias },
        joined: sources,
        named: namedQueries(statement.with),
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/deeds.js
/** What breaks one rule. */
function hit(rule, subject, relation) {
    // Nobody else sees what stands there.
    if (relation?.startsWith('temp.'))
        return { hits: [] };
    return { hits: [{ rule, subject, ...(relation === undefined ? {} : { relation }) }] };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/full-text.js
/**
 * Whether an INSERT is FTS5's command that takes everything out of an index: a full-text table has a column of its own
 * name, and what is written there is a command. Of `delete` each use means one row, unless a query gives all of them.
 */
function emptiesIndex({ objName }, columns = [], { select, limit }) {
    const own = columns.findIndex(({ text }) => text.toLowerCase() === objName.text.toLowerCase());
    if (own < 0)
        return false;
    if (select.type !== 'SelectFrom')
        return select.values.some(({ values }) => isCommand(values[own], 'delete-all'));
    const column = select.columns[own];
    const command = column?.type === 'ExprResultColumn' ? column.expr : undefined;
    const all = select.from !== undefined && select.whereClause === undefined && limit === undefined;
    return isCommand(command, 'delete-all') || (all && isCommand(command, 'delete'));
}
function isCommand(expr, command) {
    return expr?.type === 'StringLiteral' && String(expr.value).toLowerCase() === command;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/pragmas.js

/** Pragmas that do nothing, or fail, inside of a transaction. */
const outside = new Set(['foreign_keys', 'synchronous', 'wal_checkpoint']);
/** Says what a PRAGMA does. */
function pragma({ name: { objName }, body }, transactional) {
    const name = objName.text.toLowerCase();
    if (transactional && name === 'wal_checkpoint')
        return hit('pragma-in-transaction', `PRAGMA ${name}`);
    if (body === undefined)
        return {};
    // Whoever goes by a wrong version of the schema reads and writes the file wrongly.
    if (name === 'writable_schema' || name === 'schema_version')
        return hit('writable-schema', `PRAGMA ${name}`);
    if (name === 'ignore_check_constraints' && /"(?:1|on|true|yes)"/i.test(JSON.stringify(body)))
        return hit('disable-checks', 'PRAGMA ignore_check_constraints');
    if (name === 'journal_mode' && /"(?:off|memory)"/i.test(JSON.stringify(body)))
        return hit('no-journal', 'PRAGMA journal_mode');
    return transactional && outside.has(name) ? hit('pragma-in-transaction', `PRAGMA ${name}`) : {};
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/triggers.js
/** Says what a new trigger does to the writes of others: those that it refuses always, or takes back without a word. */
function triggerOn(trigger, relation) {
    const { commands, whenClause, time, event } = trigger;
    // Without such a trigger nobody could write to a view.
    if (time === 'InsteadOf' || relation.startsWith('temp.'))
        return [];
    const told = (rule) => [{ rule, subject: relation, relation }];
    if (/"type":"RaiseExpr","resolve":"Ignore"/.test(JSON.stringify(commands)))
        return told('discard-writes');
    if (whenClause !== undefined)
        return [];
    if (commands.some(raises))
        return told('refuse-writes');
    const own = (command) => 'tblName' in command && command.tblName.objName.text.toLowerCase() === relation.replace(/^main\./, '');
    const back = commands.some((command) => own(command) && takesBack(command, event.type));
    return back ? told('discard-writes') : [];
}
/** An error whatever is written. */
function raises(command) {
    if (command.type !== 'SelectTriggerCmd')
        return false;
    const { select } = command.select;
    if (select.type !== 'SelectFrom' || select.from !== undefined || select.whereClause !== undefined)
        return false;
    return select.columns.some((one) => one.type === 'ExprResultColumn' && one.expr.type === 'RaiseExpr');
}
/** Whether the row that was written is deleted again, or given its old values. */
function takesBack(command, event) {
    if (command.type === 'DeleteTriggerCmd')
        return /^(?:Insert|Update)/.test(event) && isRow(command.whereClause, 'new');
    if (command.type !== 'UpdateTriggerCmd' || !/^Update/.test(event))
        return false;
    const meant = isRow(command.whereClause, 'new') || isRow(command.whereClause, 'old');
    const back = command.sets.some(({ colNames: [column, ...more], expr }) => {
        const value = referenceOf(expr);
        return more.length === 0 && value?.row === 'old' && value.column === column?.text.toLowerCase();
    });
    return meant && back;
}
/** Whether a condition says no more than that a key is that of the row. */
function isRow(condition, row) {
    if (condition?.type === 'ParenthesizedExpr')
        return isRow(condition.exprs[0], row);
    if (condition?.type !== 'BinaryExpr' || condition.op !== 'Equals')
        return false;
    const sides = [referenceOf(condition.left), referenceOf(condition.right)];
    const given = sides.find((side) => side?.row === row);
    return given !== undefined && sides.some((side) => side?.row !== row && side?.column === given.column);
}
function referenceOf(expr) {
    if (expr.type === 'Id')
        return { row: '', column: keyOf(expr.name) };
    return expr.type === 'QualifiedExpr'
        ? { row: expr.table.text.toLowerCase(), column: keyOf(expr.column.text) }
        : undefined;
}
/** The number of a row goes by several names. */
function keyOf(name) {
    return /^(?:rowid|oid|_rowid_)$/i.test(name) ? 'id' : name.toLowerCase();
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
    const text = sql.slice(offset, offset + length);
    const deeds = deedsOf(statement, transactional);
    return { text, line, ...deeds, hits: [...(deeds.hits ?? []), ...reachingCalls(statement, text)] };
}
/** Functions that load a program, run SQL or write files. */
const reaching = /\b(load_extension|eval|edit|writefile|fts3_tokenizer|fsdir|shell_exec|exec)(?=["`\]]?(?:\s|\/\*[^*]*\*\/)*\()/gi;
function reachingCalls(statement, text) {
    const names = new Set([...text.matchAll(reaching)].map(([, name = '']) => name.toLowerCase()));
    if (names.size === 0)
        return [];
    const found = new Set();
    const visit = (value) => {
        if (typeof value !== 'object' || value === null)
            return;
        const { type, name } = value;
        const called = type === 'FunctionCallExpr' ? (name?.name ?? '').toLowerCase() : '';
        if (names.has(called))
            found.add(called);
        for (const held of Object.values(value))
            visit(held);
    };
    visit(statement);
    return [...found].map((name) => ({ rule: 'call', subject: `${name}()` }));
}
function deedsOf(statement, transactional) {
    switch (statement.type) {
        case 'AlterTableStmt':
            return alter(statement);
        case 'CreateTableStmt': {
            const name = tableName(statement.tblName);
            // Whether it was there or not, the name means the temporary one from now on.
            if (statement.temporary || name.startsWith('temp.'))
                return { hides: [name.replace(/^temp\./, '')] };
            // IF NOT EXISTS may find a table that is in use.
            return { changes: name, creates: statement.ifNotExists ? [] : namesOf(name), leavesEmpty: true };
        }
        case 'CreateVirtualTableStmt': {
            const name = tableName(statement.tblName);
            return { changes: name, creates: statement.ifNotExists || name.startsWith('temp.') ? [] : namesOf(name) };
        }
        case 'CreateIndexStmt': {
            const relation = statement.tblName.text.toLowerCase();
            const columns = statement.columns.flatMap(({ expr }) => indexedColumn(expr) ?? []);
            const unique = { rule: 'unique-constraint', subject: relation, relation, columns };
            return { hits: statement.unique ? [unique] : [], leavesEmpty: true };
        }
        case 'CreateViewStmt':
            return { changes: '' };
        case 'CreateTriggerStmt': {
            const name = tableName(statement.tblName);
            return { changes: name, hits: [...triggerOn(statement, name), ...statement.commands.flatMap(inTrigger)] };
        }
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
            // It deletes the rows that have the new key.
            if (statement.orConflict === 'Replace') {
                const name = tableName(statement.tblName);
                return hit('replace-rows', name, name);
            }
            return rows('update-without-where', statement);
        case 'InsertStmt':
            return insert(statement);
        case 'ExplainStmt':
            return {};
        case 'PragmaStmt':
            return pragma(statement, transactional);
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
        case 'ReindexStmt':
        case 'ReleaseStmt':
        case 'SavepointStmt':
        case 'SelectStmt':
            return {};
        default:
            return hit('unanalysable', `the statement ${statement.type} is not known`);
    }
}
function rows(rule, statement) {
    const name = tableName(statement.tblName);
    return narrows(statement) ? {} : hit(rule, name, name);
}
/** What is written out row by row is meant; what a query gives may be any row. */
function insert({ tblName, columns, orConflict, body }) {
    const name = tableName(tblName);
    if (body.type !== 'SelectInsertBody')
        return {};
    if (emptiesIndex(tblName, columns, body.select))
        return hit('delete-without-where', name, name);
    if (orConflict === 'Replace' && readsTable(body.select))
        return hit('replace-rows', name, name);
    const updates = body.upsert?.doClause.type === 'SetUpsertDo';
    return updates && (0,restricts/* givesAllOf */.h)(queryOf(body.select), name) ? hit('update-without-where', name, name) : {};
}
function readsTable(select) {
    return JSON.stringify(select).includes('"type":"FromClause"');
}
function inTrigger(command) {
    if (command.type === 'InsertTriggerCmd') {
        const subject = tableName(command.tblName);
        if (emptiesIndex(command.tblName, command.colNames, command.select))
            return [{ rule: 'delete-without-where', subject, later: true }];
        const replaces = command.orConflict === 'Replace' && readsTable(command.select);
        return replaces ? [{ rule: 'replace-rows', subject, later: true }] : [];
    }
    const rule = command.type === 'DeleteTriggerCmd'
        ? 'delete-without-where'
        : command.type === 'UpdateTriggerCmd'
            ? 'update-without-where'
            : undefined;
    if (rule === undefined || !('whereClause' in command))
        return [];
    return narrows(command) ? [] : [{ rule, subject: tableName(command.tblName), later: true }];
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
                leavesEmpty: true,
                adds: isEmpty(body.column) ? [[table, body.column.colName.text]] : [],
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
function indexedColumn(expr) {
    if (expr.type === 'CollateExpr')
        return indexedColumn(expr.expr);
    return expr.type === 'Id' ? expr.name : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/copied.js

/** The one table that an INSERT copies from without leaving rows out. */
function sourceOf(statement) {
    const { body, orConflict } = statement;
    // A query of a WITH may have the table’s name.
    if (body.type !== 'SelectInsertBody' || statement.with !== undefined)
        return undefined;
    // Rows that do not fit would be left out, or take the place of others.
    if (orConflict === 'Ignore' || orConflict === 'Replace' || body.upsert !== undefined)
        return undefined;
    const core = body.select.select;
    if (core.type !== 'SelectFrom' || core.whereClause !== undefined || core.from?.joins !== undefined)
        return undefined;
    if (core.distinctness === 'Distinct' || core.groupBy !== undefined || core.having !== undefined)
        return undefined;
    if (gathers.test(JSON.stringify(core.columns)))
        return undefined;
    const { limit, compounds, with: named } = body.select;
    if (limit !== undefined || compounds !== undefined || named !== undefined)
        return undefined;
    const from = core.from?.select;
    return from?.type === 'TableSelectTable' ? tableName(from.tblName) : undefined;
}
/** What makes one row of many. */
const gathers = /"type":"FunctionCallStarExpr"|"type":"FunctionCallExpr","name":\{[^}]*"name":"(?:count|sum|total|avg|min|max|group_concat|string_agg|median|percentile\w*|jsonb?_group_\w+)"/i;

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/rebuild.js


/**
 * SQLite changes most of a table by making a new one, copying the rows, dropping the old one and giving the new one its
 * name, or by copying them back into one of the old name. That is told as one thing, at the drop: neither is the table
 * lost nor does its name change. Without the copy it is what it looks like.
 */
function joinRebuilds(pairs, transactional) {
    const made = new Map();
    /** Tables, and those that hold all of their rows. */
    const copies = new Map();
    const dropped = new Map();
    /** Copies whose rows all stand in the table again. */
    const restored = new Set();
    /** Temporary tables, which the others of their names cannot be told from. */
    const hiding = new Set();
    let begun = transactional;
    /** What was copied there may be gone again. */
    function spoil(copy) {
        restored.delete(copy);
        for (const [source, own] of copies)
            if (own === copy)
                copies.delete(source);
        for (const [source, own] of dropped)
            if (own.copy === copy)
                dropped.delete(source);
    }
    function finish(name, drop, last) {
        // An approval of the rebuild is one of all its statements.
        const all = pairs.slice(0, pairs.indexOf(last) + 1).map((one) => one.observed.text);
        drop.observed.text = all.join(';\n');
        drop.observed.hits = [{ rule: 'rebuild-table', subject: name, relation: name }];
        drop.observed.drops = [];
        last.observed.hits = [];
        dropped.delete(name);
    }
    for (const pair of pairs) {
        const { statement, observed } = pair;
        switch (statement.type) {
            case 'CreateTableStmt': {
                const name = bareName(tableName(statement.tblName));
                spoil(name);
                made.delete(name);
                // Rows that do not fit would be left out, or take the place of others.
                const loses = /"conflictClause":"(?:Ignore|Replace)"/.test(JSON.stringify(statement.body));
                const plain = statement.body.type === 'ColumnsAndConstraintsCreateTableBody' && !loses;
                const temporary = statement.temporary || /^temp\./.test(tableName(statement.tblName));
                if (plain && !hiding.has(name) && !isElsewhere(name))
                    made.set(name, { pair, temporary });
                if (temporary)
                    hiding.add(name);
                break;
            }
            case 'CreateTriggerStmt': {
                const name = bareName(tableName(statement.tblName));
                // It may do something else with the rows that come.
                if (![...copies.values()].includes(name))
                    made.delete(name);
                break;
            }
            case 'InsertStmt': {
                const name = bareName(tableName(statement.tblName));
                restored.delete(name);
                const given = sourceOf(statement);
                const source = given === undefined ? undefined : bareName(given);
                const known = source !== undefined && (!hiding.has(source) || made.get(source)?.temporary === true);
                if (!known || source === name || !made.has(name)) {
                    if (statement.orConflict === 'Replace' || observed.hits.length > 0)
                        spoil(name);
                    break;
                }
                const gone = dropped.get(name);
                if (gone?.copy !== source)
                    copies.set(source, name);
                else if (begun || made.get(source)?.temporary === false) {
                    finish(name, gone.pair, pair);
                    restored.add(source);
                    // The table was in use before, and is.
                    const again = made.get(name);
                    if (again !== undefined)
                        again.pair.observed.creates = [];
                }
                break;
            }
            case 'DeleteStmt':
            case 'UpdateStmt':
                restored.delete(bareName(tableName(statement.tblName)));
                if (observed.hits.length > 0)
                    spoil(bareName(tableName(statement.tblName)));
                break;
            case 'DropTableStmt': {
                const name = bareName(tableName(statement.tblName));
                const copy = copies.get(name);
                if (restored.has(name))
                    observed.hits = [];
                spoil(name);
                made.delete(name);
                hiding.delete(name);
                if (copy !== undefined)
                    dropped.set(name, { pair, copy });
                break;
            }
            case 'AlterTableStmt': {
                const name = bareName(tableName(statement.tblName));
                if (statement.body.type === 'DropColumnAlterTableBody')
                    spoil(name);
                if (statement.body.type !== 'RenameToAlterTableBody')
                    break;
                const old = statement.body.name.text.toLowerCase();
                const gone = dropped.get(old);
                // A temporary one would be gone with the session, whatever its name.
                if (gone?.copy === name && made.get(name)?.temporary === false) {
                    finish(old, gone.pair, pair);
                    observed.renames = [];
                    observed.drops = namesOf(name);
                }
                spoil(name);
                made.delete(name);
                break;
            }
            case 'BeginStmt':
                begun = true;
                break;
            case 'CommitStmt':
                begun = transactional;
                break;
            case 'RollbackStmt':
                // What it takes back has neither been made nor copied.
                made.clear();
                hiding.clear();
                restored.clear();
                copies.clear();
                dropped.clear();
                break;
            default:
        }
    }
    return pairs.map(({ observed }) => observed);
}
/** Whether it stands in a file that is attached. */
function isElsewhere(name) {
    return name.includes('.') && !name.startsWith('"');
}
function bareName(name) {
    return name.replace(/^(?:main|temp)\./, '');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/replaced.js

/**
 * SQLite knows no CREATE OR REPLACE: a view or trigger is changed by dropping it and making it anew. In one transaction
 * nobody sees it gone, so that the drop counts for nothing.
 */
function joinReplacements(pairs) {
    for (const [index, { statement, observed }] of pairs.entries()) {
        const dropped = droppedBy(statement);
        if (dropped === undefined)
            continue;
        const after = pairs.slice(index + 1).map((pair) => pair.statement);
        const again = after.findIndex((one) => madeBy(one) === dropped);
        if (again < 0 || after.slice(0, again).some(endsTransaction))
            continue;
        observed.hits = [];
    }
}
function droppedBy(statement) {
    if (statement.type === 'DropViewStmt')
        return `view ${bare(tableName(statement.viewName))}`;
    return statement.type === 'DropTriggerStmt' ? `trigger ${bare(tableName(statement.triggerName))}` : undefined;
}
/** Not what only this session sees. */
function madeBy(statement) {
    if (statement.type === 'CreateViewStmt' && !statement.temporary)
        return `view ${bare(tableName(statement.viewName))}`;
    if (statement.type !== 'CreateTriggerStmt' || statement.temporary)
        return undefined;
    return `trigger ${bare(tableName(statement.triggerName))}`;
}
function bare(name) {
    return name.replace(/^main\./, '');
}
function endsTransaction({ type }) {
    return type === 'BeginStmt' || type === 'CommitStmt' || type === 'RollbackStmt';
}

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/bookkeeping.js
var bookkeeping = __webpack_require__(4529);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/common-rules.js
var common_rules = __webpack_require__(7530);
;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/rules.js


/** Every rule that SQLite migrations are judged by. */
const sqliteRules = {
    'drop-table': common_rules/* dropTable */.Sw,
    'drop-column': common_rules/* dropColumn */.U6,
    'drop-view': {
        ...common_rules/* dropView */.Bg,
        rewrite: 'Drop it after the release that no longer reads it.',
    },
    'drop-trigger': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Without the trigger, what it wrote or checked is no longer written or checked.',
        rewrite: 'Drop it after the release that no longer relies on it.',
    },
    'discard-writes': common_rules/* discardWrites */.xI,
    'refuse-writes': common_rules/* refuseWrites */.FS,
    'delete-without-where': common_rules/* deleteWithoutWhere */.jh,
    'update-without-where': {
        ...common_rules/* updateWithoutWhere */.fk,
        rewrite: 'Fill only what is empty: UPDATE … SET column = … WHERE column IS NULL.',
    },
    'replace-rows': {
        hazard: 'data-loss',
        phase: 'neutral',
        reason: 'REPLACE deletes every row that has a key of a new one, with the values of the columns that are not named and the rows that refer to it.',
        rewrite: 'INSERT … ON CONFLICT (…) DO UPDATE SET the columns that are meant.',
    },
    rename: common_rules/* rename */.$w,
    'rebuild-table': {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'A table that is built anew, copied and put in the place of the old one loses every column that is not copied, and holds up all writers meanwhile. Where foreign keys are minded, dropping the old one also deletes or empties the rows that refer to it by ON DELETE.',
        rewrite: 'Where ALTER TABLE can do it (ADD COLUMN, RENAME COLUMN), use that; otherwise see that every column is copied and that foreign keys are off before the transaction begins, and approve it.',
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
        reason: 'To a table with rows SQLite adds no stored generated column, no default that is computed, and none that refers to a table.',
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
        reason: 'Inside of a transaction PRAGMA foreign_keys does nothing (dropping a table would still delete the rows that refer to it), and synchronous and wal_checkpoint fail.',
        rewrite: 'A file that runs without a transaction, with BEGIN and COMMIT of its own behind the PRAGMA. PRAGMA defer_foreign_keys = ON only puts the check off: rows with ON DELETE CASCADE or SET NULL go all the same.',
    },
    'no-journal': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'Without a journal nothing can be rolled back, and a failure in the middle may leave a file that cannot be read.',
        rewrite: 'Take it out; WAL is the mode for speed.',
    },
    'writable-schema': {
        hazard: 'unanalysable',
        phase: 'neutral',
        reason: 'With a writable schema any statement may change any table.',
        rewrite: 'Use ALTER TABLE.',
    },
    'disable-checks': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Without checks the rows written meanwhile may break them, and nobody looks at them afterwards.',
        rewrite: 'Write rows that the checks accept.',
    },
    call: {
        hazard: 'unanalysable',
        phase: 'neutral',
        reason: 'These functions load a program, run SQL or write files: what they do stands in their arguments.',
        rewrite: 'Write the statements out as plain SQL.',
    },
    'transaction-control': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'The migration runs in a transaction: BEGIN fails in it, and COMMIT or ROLLBACK end it half done.',
        rewrite: 'Take them out: every file runs in a transaction of its own.',
    },
    bookkeeping: bookkeeping/* bookkeeping */.Xw,
    unanalysable: common_rules/* unanalysable */.Ko,
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/sqlite-rules/gate.js





/** Judges SQLite migrations with a parser made from SQLite's own grammar. */
async function judge(set, { books = [] } = {}) {
    const { parse } = await __webpack_require__.e(/* import() */ 8285).then(__webpack_require__.bind(__webpack_require__, 8285));
    return (0,observe/* judgeObserved */.I)(set, { kind: 'sqlite', books }, sqliteRules, (sql, { transactional }) => {
        const parsed = parse(sql);
        if (parsed.status !== 'ok') {
            const [first] = parsed.errors;
            return [(0,observe/* unreadable */.O)(first?.message ?? 'it cannot be parsed', (first?.span.line ?? 0) || 1, sql)];
        }
        const statements = parsed.root.cmds.map((statement) => ({
            statement,
            observed: observeStatement(statement, sql, transactional),
        }));
        if (transactional)
            joinReplacements(statements);
        return joinRebuilds(statements, transactional);
    });
}


/***/ })

};
;