export const id = 793;
export const ids = [793];
export const modules = {

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

/***/ 7793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rules: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/bookkeeping.js
var bookkeeping = __webpack_require__(4529);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/nodes.js
var nodes = __webpack_require__(9323);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/rule.js
/** Gives a rule as it is: for type inference and a single place to find them. */
function rule(definition) {
    return definition;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/bookkeeping.js



const bookkeeping_bookkeeping = rule({
    id: 'bookkeeping',
    ...bookkeeping/* bookkeeping */.Xw,
    match: ({ kind, node, relation, text }) => {
        // A search through the tree is dear; an escaped identifier may be any name.
        if (!/deploy_actions_|u&"/i.test(text))
            return [];
        const names = kind === 'SelectStmt' ? written(node) : [...named(node), relation.split('.').at(-1) ?? ''];
        return [...new Set(names.filter(bookkeeping/* isOurs */.MU))];
    },
});
/** The tables, and the things that a DROP lists, that stand anywhere in a tree. */
function named(tree) {
    const names = [];
    (0,nodes/* walk */.GG)(tree, (name, value) => {
        if (name === 'relation' || name === 'RangeVar')
            names.push(value.relname ?? '');
        return true;
    });
    for (const object of (0,nodes/* nodeAs */.hK)(tree, 'DropStmt')?.objects ?? [])
        names.push(...(0,nodes/* textsOf */.CB)((0,nodes/* nodeAs */.hK)(object, 'List')?.items));
    return names;
}
/** The tables that a query writes by the way. */
function written(tree) {
    const names = [];
    (0,nodes/* walk */.GG)(tree, (name, value) => {
        const { relation } = value;
        if (/^(?:Insert|Update|Delete|Merge)Stmt$/.test(name))
            names.push(relation?.relname ?? '');
        return true;
    });
    return names;
}
const bookkeepingRules = [bookkeeping_bookkeeping];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/columns.js


const changeType = rule({
    id: 'change-column-type',
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'A type change rewrites the table under an exclusive lock, and breaks code that expects the old type.',
    rewrite: 'Add a column of the new type, write to both, fill it in batches, and drop the old one a release later.',
    match: (operation, scope) => altered(operation, scope, 'AT_AlterColumnType'),
});
const setNotNull = rule({
    id: 'set-not-null',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'SET NOT NULL reads the whole table under an exclusive lock, and refuses rows of code that leaves the column out.',
    rewrite: 'After the release that always writes it: ADD CONSTRAINT … CHECK (… IS NOT NULL) NOT VALID, VALIDATE CONSTRAINT, then SET NOT NULL.',
    match: (operation, scope) => [
        ...altered(operation, scope, 'AT_SetNotNull'),
        ...addedNotNull(operation, scope),
        ...domainNotNull(operation),
    ],
});
const dropDefault = rule({
    id: 'drop-default',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Without the default, identity or expression, code that leaves the column out writes NULL or fails.',
    rewrite: 'Drop the default after the release that always writes the column.',
    match: (operation, scope) => {
        const command = (0,nodes/* nodeAs */.hK)(operation.node, 'AlterTableCmd');
        const dropped = command?.def === undefined ? altered(operation, scope, 'AT_ColumnDefault') : [];
        return [
            ...dropped,
            ...altered(operation, scope, 'AT_DropIdentity'),
            ...altered(operation, scope, 'AT_DropExpression'),
        ];
    },
});
const addRequiredColumn = rule({
    id: 'add-required-column',
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'A NOT NULL column without a default fails on a table with rows, and refuses rows of the code that runs now.',
    rewrite: 'Add it with a DEFAULT, or nullable; require it in a later release.',
    match: (operation, scope) => {
        const column = addedColumn(operation);
        if (column === undefined || scope.isNew(operation.relation))
            return [];
        const kinds = constraintsOf(column).map((constraint) => constraint.contype);
        const required = kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY');
        const filled = ['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED'].some((kind) => kinds.includes(kind));
        return required && !filled && !isSerial(column) ? [columnName(operation, column)] : [];
    },
});
const volatileDefault = rule({
    id: 'add-computed-column',
    hazard: 'lock',
    phase: 'expand',
    reason: 'A default that is computed for each row, serial, identity and generated columns rewrite the table under an exclusive lock.',
    rewrite: 'Add the column without it, SET DEFAULT for new rows, and fill the old ones in batches.',
    match: (operation, scope) => {
        const column = addedColumn(operation);
        if (column === undefined || scope.isNew(operation.relation))
            return [];
        const rewrites = constraintsOf(column).some((constraint) => constraint.contype === 'CONSTR_IDENTITY' ||
            (constraint.contype === 'CONSTR_GENERATED' && constraint.generated_kind !== 'v') ||
            (constraint.contype === 'CONSTR_DEFAULT' && isVolatile(constraint)));
        return rewrites || isSerial(column) ? [columnName(operation, column)] : [];
    },
});
const columnRules = [changeType, setNotNull, dropDefault, addRequiredColumn, volatileDefault];
/** The column that an ADD COLUMN adds. */
function addedColumn({ kind, node }) {
    return kind === 'AT_AddColumn' ? (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(node, 'AlterTableCmd')?.def, 'ColumnDef') : undefined;
}
/** The constraints written at a column. */
function constraintsOf(column) {
    return (column.constraints ?? []).flatMap((node) => (0,nodes/* nodeAs */.hK)(node, 'Constraint') ?? []);
}
/** `table.column` of an ADD COLUMN. */
function columnName(operation, column) {
    return `${operation.relation}.${column.colname ?? ''}`;
}
function altered({ kind, node, relation }, scope, wanted) {
    return kind === wanted && !scope.isNew(relation) ? [`${relation}.${(0,nodes/* nodeAs */.hK)(node, 'AlterTableCmd')?.name ?? ''}`] : [];
}
/** PostgreSQL 18 writes NOT NULL as a constraint, too. */
function addedNotNull({ kind, node, relation }, scope) {
    if (kind !== 'AT_AddConstraint' || scope.isNew(relation))
        return [];
    const constraint = (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(node, 'AlterTableCmd')?.def, 'Constraint');
    if (constraint?.contype !== 'CONSTR_NOTNULL' || constraint.skip_validation === true)
        return [];
    return (0,nodes/* textsOf */.CB)(constraint.keys).map((name) => `${relation}.${name}`);
}
function domainNotNull({ node }) {
    const domain = (0,nodes/* nodeAs */.hK)(node, 'AlterDomainStmt');
    return domain?.subtype === 'O' ? [(0,nodes/* textsOf */.CB)(domain.typeName).join('.')] : [];
}
function isSerial(column) {
    return /^(?:small|big)?serial[248]?$/.test((0,nodes/* textsOf */.CB)(column.typeName?.names).at(-1) ?? '');
}
/** Functions whose value is the same for all rows of one statement, so that PostgreSQL 11 and newer store it once. */
const stable = new Set(['now', 'current_timestamp', 'transaction_timestamp', 'statement_timestamp', 'to_timestamp']);
function isVolatile(constraint) {
    const text = JSON.stringify(constraint.raw_expr ?? {});
    const calls = [...text.matchAll(/"funcname":\[(.*?)\],"/g)].map((match) => match[1] ?? '');
    return calls.some((call) => {
        const names = [...call.matchAll(/"sval":"([^"]*)"/g)].map((match) => match[1] ?? '');
        return !stable.has(names.at(-1) ?? '');
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/constraints.js



const addForeignKey = rule({
    id: 'foreign-key-validated',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'A foreign key that is checked at once holds up writes on both tables while it reads all rows.',
    rewrite: 'ADD CONSTRAINT … FOREIGN KEY … NOT VALID, and VALIDATE CONSTRAINT in a migration of its own.',
    match: (operation, scope) => added(operation, scope, ['CONSTR_FOREIGN'], (one) => one.skip_validation !== true),
});
const addCheck = rule({
    id: 'check-validated',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'A check that is made at once reads all rows under an exclusive lock.',
    rewrite: 'ADD CONSTRAINT … CHECK (…) NOT VALID, and VALIDATE CONSTRAINT in a migration of its own.',
    match: (operation, scope) => [
        ...added(operation, scope, ['CONSTR_CHECK'], (one) => one.skip_validation !== true),
        ...domainCheck(operation),
    ],
});
const addUnique = rule({
    id: 'unique-constraint',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'A unique, primary key or exclusion constraint builds its index under an exclusive lock, and fails on duplicates.',
    rewrite: 'CREATE UNIQUE INDEX CONCURRENTLY …, then ADD CONSTRAINT … UNIQUE (or PRIMARY KEY) USING INDEX ….',
    match: (operation, scope) => added(operation, scope, ['CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_EXCLUSION'], (one) => one.indexname === undefined),
});
const constraintRules = [addForeignKey, addCheck, addUnique];
/** A check of a domain reads every column of that type. */
function domainCheck({ node }) {
    const domain = (0,nodes/* nodeAs */.hK)(node, 'AlterDomainStmt');
    const constraint = (0,nodes/* nodeAs */.hK)(domain?.def, 'Constraint');
    const checked = domain?.subtype === 'C' && constraint !== undefined && constraint.skip_validation !== true;
    return checked ? [(0,nodes/* textsOf */.CB)(domain.typeName).join('.')] : [];
}
/** Constraints that are added to a table in use, on their own or with a new column. */
function added(operation, scope, types, heavy) {
    if (scope.isNew(operation.relation))
        return [];
    const matches = (one) => types.includes(one.contype) && heavy(one);
    const column = addedColumn(operation);
    // The column is new, so a check or a foreign key on it has nothing to read unless it brings values.
    if (column !== undefined) {
        const own = constraintsOf(column);
        const filled = own.some((one) => one.contype === 'CONSTR_DEFAULT' || one.contype === 'CONSTR_GENERATED');
        const empty = !filled && !types.includes('CONSTR_UNIQUE');
        return own.some(matches) && !empty ? [columnName(operation, column)] : [];
    }
    if (operation.kind !== 'AT_AddConstraint')
        return [];
    const constraint = (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(operation.node, 'AlterTableCmd')?.def, 'Constraint');
    if (constraint === undefined || !matches(constraint))
        return [];
    return [[operation.relation, constraint.conname ?? ''].filter((part) => part !== '').join('.')];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/narrows.js

/** Whether a condition can leave rows out at all. */
function narrows(condition) {
    if (condition === undefined)
        return false;
    const logic = (0,nodes/* nodeAs */.hK)(condition, 'BoolExpr');
    if (logic?.boolop === 'AND_EXPR')
        return (logic.args ?? []).some(narrows);
    if (logic?.boolop === 'OR_EXPR')
        return (logic.args ?? []).every(narrows);
    if (logic?.boolop === 'NOT_EXPR')
        return !isConstant(logic.args?.[0]);
    return !isConstant(condition) && !comparesWithItself(condition);
}
/** A condition that names no column says the same of every row. */
function isConstant(condition) {
    const text = JSON.stringify(condition ?? {});
    return !/"(?:ColumnRef|SubLink|CurrentOfExpr)":/.test(text);
}
function comparesWithItself(condition) {
    const comparison = (0,nodes/* nodeAs */.hK)(condition, 'A_Expr');
    if (comparison === undefined)
        return false;
    const bare = (node) => JSON.stringify(node, (key, value) => (key === 'location' ? undefined : value));
    const operator = comparison.name?.map((name) => (0,nodes/* nodeAs */.hK)(name, 'String')?.sval).join('') ?? '';
    return ['=', '<=', '>='].includes(operator) && bare(comparison.lexpr) === bare(comparison.rexpr);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/merge.js


/**
 * Whether a MERGE does this to all rows of its target: nothing says which row of the source is meant for which of the
 * target, nor does the clause have a condition of its own.
 */
function mergesAll(node, deed) {
    const merge = (0,nodes/* nodeAs */.hK)(node, 'MergeStmt');
    if (merge === undefined)
        return false;
    const target = merge.relation?.alias?.aliasname ?? merge.relation?.relname ?? '';
    const source = (0,nodes/* nodeAs */.hK)(merge.sourceRelation, 'RangeVar');
    // A table that is merged with itself finds each row.
    const itself = source !== undefined && (0,nodes/* relationName */.CJ)(source) === (0,nodes/* relationName */.CJ)(merge.relation);
    const joined = !itself && joins(merge.joinCondition, target);
    return (merge.mergeWhenClauses ?? []).some((entry) => {
        const clause = (0,nodes/* nodeAs */.hK)(entry, 'MergeWhenClause');
        if (clause?.commandType !== deed || narrows(clause.condition))
            return false;
        if (clause.matchKind === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE')
            return deed === 'CMD_UPDATE';
        return clause.matchKind === 'MERGE_WHEN_MATCHED' && !joined;
    });
}
/** Whether a condition compares a column of the target with one of the source, in each of its alternatives. */
function joins(condition, target) {
    const logic = (0,nodes/* nodeAs */.hK)(condition, 'BoolExpr');
    const parts = logic?.args ?? [];
    if (logic?.boolop === 'AND_EXPR')
        return parts.some((part) => joins(part, target));
    if (logic?.boolop === 'OR_EXPR')
        return parts.every((part) => joins(part, target));
    const comparison = (0,nodes/* nodeAs */.hK)(condition, 'A_Expr');
    if (comparison === undefined || comparesWithItself(condition))
        return false;
    // Of a column without a table nobody can say whose it is.
    const sides = [comparison.lexpr, comparison.rexpr].map((side) => tablesIn(side));
    const [left = [], right = []] = sides;
    const crosses = (one, other) => one.some((table) => table === target || table === '') && other.some((table) => table !== target);
    return crosses(left, right) || crosses(right, left);
}
/** The tables that the columns in an expression name; the empty string for one that names none. */
function tablesIn(expression) {
    const tables = [];
    (0,nodes/* walk */.GG)(expression, (name, value) => {
        if (name === 'ColumnRef')
            tables.push((0,nodes/* textsOf */.CB)(value.fields).at(-2) ?? '');
        return true;
    });
    return tables;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/data.js




const truncate = rule({
    id: 'truncate',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'TRUNCATE deletes all rows of a table, and with CASCADE those of the tables that refer to it.',
    rewrite: 'Delete the rows that are meant by a condition, in batches, outside of the migration.',
    match: ({ node }, scope) => ((0,nodes/* nodeAs */.hK)(node, 'TruncateStmt')?.relations ?? [])
        .map((relation) => (0,nodes/* relationName */.CJ)((0,nodes/* nodeAs */.hK)(relation, 'RangeVar')))
        .filter((name) => !scope.isNew(name)),
});
const deleteAll = rule({
    id: 'delete-without-where',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'A DELETE without a condition, or with one that is always true, deletes all rows.',
    rewrite: 'Say which rows are meant: DELETE FROM … WHERE <a condition on the columns>.',
    match: ({ node, relation }, scope) => {
        if (scope.isNew(relation))
            return [];
        if (mergesAll(node, 'CMD_DELETE'))
            return [relation];
        const statement = (0,nodes/* nodeAs */.hK)(node, 'DeleteStmt');
        if (statement === undefined)
            return [];
        return narrows(statement.whereClause) ? [] : [relation];
    },
});
const updateAll = rule({
    id: 'update-without-where',
    hazard: 'data-loss',
    phase: 'neutral',
    reason: 'An UPDATE without a condition, or with one that is always true, overwrites the values of all rows.',
    rewrite: 'Fill only what is empty, in batches: UPDATE … SET column = … WHERE column IS NULL.',
    match: ({ node, relation }, scope) => {
        if (scope.isNew(relation))
            return [];
        if (mergesAll(node, 'CMD_UPDATE'))
            return [relation];
        const statement = (0,nodes/* nodeAs */.hK)(node, 'UpdateStmt');
        if (statement === undefined)
            return [];
        return narrows(statement.whereClause) ? [] : [relation];
    },
});
const mergeDelete = rule({
    id: 'merge-delete',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'MERGE … NOT MATCHED BY SOURCE … DELETE deletes every row that the source does not name.',
    rewrite: 'Delete the rows that are meant by a condition of their own.',
    match: ({ node, relation }, scope) => {
        const clauses = ((0,nodes/* nodeAs */.hK)(node, 'MergeStmt')?.mergeWhenClauses ?? []).map((entry) => (0,nodes/* nodeAs */.hK)(entry, 'MergeWhenClause'));
        const deletes = clauses.some((clause) => clause?.matchKind === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE' && clause.commandType === 'CMD_DELETE');
        return deletes && !scope.isNew(relation) ? [relation] : [];
    },
});
const dataRules = [truncate, deleteAll, updateAll, mergeDelete];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/drops.js


const keepFirst = 'Release code that no longer uses it first; drop it in a later release, after a backup.';
const dropTable = rule({
    id: 'drop-table',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a table deletes its rows for good, and breaks code that still reads it.',
    rewrite: keepFirst,
    match: (operation, scope) => droppedNames(operation, ['OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE']).filter((name) => !scope.isNew(name)),
});
const dropColumn = rule({
    id: 'drop-column',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a column deletes its values for good, and breaks code that still names it.',
    rewrite: `${keepFirst} Until then: ALTER TABLE … ALTER COLUMN … DROP NOT NULL.`,
    match: ({ kind, node, relation }, scope) => kind === 'AT_DropColumn' && !scope.isNew(relation)
        ? [`${relation}.${(0,nodes/* nodeAs */.hK)(node, 'AlterTableCmd')?.name ?? ''}`]
        : [],
});
const dropSchema = rule({
    id: 'drop-schema',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a schema deletes everything in it.',
    rewrite: 'Drop the objects one by one in a later release, and the empty schema last.',
    match: (operation) => droppedNames(operation, ['OBJECT_SCHEMA']),
});
const dropDatabase = rule({
    id: 'drop-database',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a database deletes everything in it.',
    rewrite: 'A migration never drops a database: take the statement out and do it by hand.',
    match: ({ node }) => {
        const drop = (0,nodes/* nodeAs */.hK)(node, 'DropdbStmt');
        return drop === undefined ? [] : [drop.dbname ?? ''];
    },
});
const dropType = rule({
    id: 'drop-type',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a type breaks what uses it, and with CASCADE deletes the columns of that type.',
    rewrite: keepFirst,
    match: (operation) => droppedNames(operation, ['OBJECT_TYPE', 'OBJECT_DOMAIN']),
});
const dropSequence = rule({
    id: 'drop-sequence',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a sequence loses its position: numbers would be given out twice.',
    rewrite: keepFirst,
    match: (operation) => droppedNames(operation, ['OBJECT_SEQUENCE']),
});
const dropOwned = rule({
    id: 'drop-owned',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'DROP OWNED deletes every object of a role, whatever it is.',
    rewrite: 'Drop the objects by name, or REASSIGN OWNED to another role.',
    match: ({ kind }) => (kind === 'DropOwnedStmt' ? ['the objects of a role'] : []),
});
const dropExtension = rule({
    id: 'drop-extension',
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping an extension takes its types and functions away, and with CASCADE the columns that use them.',
    rewrite: keepFirst,
    match: (operation) => droppedNames(operation, ['OBJECT_EXTENSION']),
});
const dropView = rule({
    id: 'drop-view',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Dropping a view breaks code that still reads it.',
    rewrite: 'Change a view by CREATE OR REPLACE VIEW; drop it after the release that no longer reads it.',
    match: (operation) => droppedNames(operation, ['OBJECT_VIEW', 'OBJECT_MATVIEW']),
});
const dropRoutine = rule({
    id: 'drop-routine',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Dropping a function or procedure breaks code and triggers that still call it.',
    rewrite: 'Change it by CREATE OR REPLACE; drop it after the release that no longer calls it.',
    match: (operation) => droppedNames(operation, ['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE', 'OBJECT_AGGREGATE']),
});
const dropTrigger = rule({
    id: 'drop-trigger',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Without the trigger or rule, what it wrote or checked is no longer written or checked.',
    rewrite: 'Drop it after the release that no longer relies on it.',
    match: (operation, scope) => droppedNames(operation, ['OBJECT_TRIGGER', 'OBJECT_RULE']).filter((name) => !scope.isNew(name.split('.').slice(0, -1).join('.'))),
});
const dropObject = rule({
    id: 'drop-object',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'What is built on it (foreign tables, replicas, casts, searches) breaks or goes with it.',
    rewrite: 'Drop it after the release, or the replica, that no longer needs it.',
    match: (operation) => {
        const subscription = (0,nodes/* nodeAs */.hK)(operation.node, 'DropSubscriptionStmt')?.subname;
        if (subscription !== undefined)
            return [subscription];
        return droppedNames(operation, supporting).map((name) => name || 'an object');
    },
});
const supporting = [
    'OBJECT_FOREIGN_SERVER',
    'OBJECT_FDW',
    'OBJECT_PUBLICATION',
    'OBJECT_COLLATION',
    'OBJECT_CAST',
    'OBJECT_CONVERSION',
    'OBJECT_OPERATOR',
    'OBJECT_TSCONFIGURATION',
    'OBJECT_TSDICTIONARY',
];
const swallowWrites = rule({
    id: 'instead-rule',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'A rule that does something else INSTEAD makes writes of the code that runs now vanish without an error.',
    rewrite: 'Use a trigger that raises an error, after the release that no longer writes.',
    match: ({ node }, scope) => {
        const statement = (0,nodes/* nodeAs */.hK)(node, 'RuleStmt');
        const name = (0,nodes/* relationName */.CJ)(statement?.relation);
        return statement?.instead === true && statement.event !== 'CMD_SELECT' && !scope.isNew(name) ? [name] : [];
    },
});
const dropRules = [
    dropTable,
    dropColumn,
    dropSchema,
    dropDatabase,
    dropType,
    dropSequence,
    dropOwned,
    dropExtension,
    dropView,
    dropRoutine,
    dropTrigger,
    dropObject,
    swallowWrites,
];
/** The names that a DROP of one of these kinds of objects lists. */
function droppedNames({ node }, types) {
    const drop = (0,nodes/* nodeAs */.hK)(node, 'DropStmt');
    if (drop?.removeType === undefined || !types.includes(drop.removeType))
        return [];
    return (drop.objects ?? []).map(nameOf);
}
function nameOf(object) {
    const text = (0,nodes/* nodeAs */.hK)(object, 'String')?.sval;
    if (text !== undefined)
        return text;
    const parts = (0,nodes/* nodeAs */.hK)(object, 'List')?.items ?? (0,nodes/* nodeAs */.hK)(object, 'TypeName')?.names ?? (0,nodes/* nodeAs */.hK)(object, 'ObjectWithArgs')?.objname;
    return (0,nodes/* qualifiedName */.OL)((0,nodes/* textsOf */.CB)(parts));
}

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/rules/calls.js
var calls = __webpack_require__(6276);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/dynamic.js



const unanalysable = rule({
    id: 'unanalysable',
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'What cannot be read cannot be called safe.',
    rewrite: 'Mend it if it is a mistake; otherwise write the statements out as plain SQL.',
    match: ({ kind, detail }) => (kind === 'unanalysable' ? [detail] : []),
});
/** Functions that do more than to compute: run SQL elsewhere, delete large objects, end sessions. */
const reaching = [
    'dblink',
    'dblink_exec',
    'dblink_send_query',
    'lo_unlink',
    'pg_terminate_backend',
    'pg_cancel_backend',
];
const call = rule({
    id: 'call',
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'What a procedure does stands in the database, and what these functions do in their arguments, not in the migration.',
    rewrite: 'Write the statements out as plain SQL.',
    match: ({ node, text }) => {
        const name = (0,nodes/* nodeAs */.hK)(node, 'CallStmt')?.funccall?.funcname;
        if (name !== undefined)
            return [`CALL ${(0,nodes/* textsOf */.CB)(name).join('.')}`];
        return (0,calls/* callsOf */.p)(node, text, ...reaching).map((call) => `${call.name}()`);
    },
});
const copyProgram = rule({
    id: 'copy-program',
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'COPY … PROGRAM runs a command on the database server.',
    rewrite: 'Load the rows by INSERT, or outside of the migration.',
    match: ({ node, relation }) => ((0,nodes/* nodeAs */.hK)(node, 'CopyStmt')?.is_program === true ? [relation || 'a query'] : []),
});
const transactionControl = rule({
    id: 'transaction-control',
    hazard: 'broken',
    phase: 'neutral',
    reason: 'BEGIN, COMMIT and ROLLBACK end the transaction that the migration runs in: a failure would leave it half done.',
    rewrite: 'Take them out: every file runs in a transaction of its own.',
    match: ({ node, place }, scope) => {
        const kind = (0,nodes/* nodeAs */.hK)(node, 'TransactionStmt')?.kind;
        const ends = kind !== undefined && !/SAVEPOINT|RELEASE|ROLLBACK_TO/.test(kind);
        return ends && scope.transactional && place === 'statement' ? [kind.replace('TRANS_STMT_', '')] : [];
    },
});
const dynamicRules = [unanalysable, call, copyProgram, transactionControl];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/indexes.js



const createIndex = rule({
    id: 'index-not-concurrently',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'CREATE INDEX holds up all writes to the table while it builds.',
    rewrite: 'CREATE INDEX CONCURRENTLY, alone in a file that runs without a transaction.',
    match: ({ node, relation }, scope) => {
        const index = (0,nodes/* nodeAs */.hK)(node, 'IndexStmt');
        return index === undefined || index.concurrent === true || scope.isNew(relation) ? [] : [relation];
    },
});
const dropIndex = rule({
    id: 'drop-index-not-concurrently',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'DROP INDEX waits for an exclusive lock on its table, and everybody waits behind it.',
    rewrite: 'DROP INDEX CONCURRENTLY, alone in a file that runs without a transaction.',
    match: (operation) => (0,nodes/* nodeAs */.hK)(operation.node, 'DropStmt')?.concurrent === true ? [] : droppedNames(operation, ['OBJECT_INDEX']),
});
const reindex = rule({
    id: 'reindex-not-concurrently',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'REINDEX holds up writes, and reads that would use the index.',
    rewrite: 'REINDEX … CONCURRENTLY, alone in a file that runs without a transaction.',
    match: (operation, scope) => {
        const statement = (0,nodes/* nodeAs */.hK)(operation.node, 'ReindexStmt');
        if (statement === undefined || isConcurrent(operation) || scope.isNew(operation.relation))
            return [];
        return [operation.relation || statement.name || 'an index'];
    },
});
const concurrentlyInTransaction = rule({
    id: 'concurrently-in-transaction',
    hazard: 'broken',
    phase: 'neutral',
    reason: 'PostgreSQL refuses this inside of a transaction, and the file runs in one.',
    rewrite: 'Put it alone into a file that runs without a transaction (dbmate: `-- migrate:up transaction:false`; plain SQL: first line `-- deploy-actions: no-transaction`).',
    match: (operation, scope) => scope.transactional && outsideOnly(operation) ? [operation.relation || 'the statement'] : [],
});
const indexRules = [createIndex, dropIndex, reindex, concurrentlyInTransaction];
function outsideOnly(operation) {
    if (operation.place !== 'statement')
        return false;
    // ANALYZE is a VacuumStmt too, and may run anywhere.
    const vacuums = (0,nodes/* nodeAs */.hK)(operation.node, 'VacuumStmt')?.is_vacuumcmd === true;
    return (vacuums || isConcurrent(operation) || ['CreatedbStmt', 'DropdbStmt', 'AlterSystemStmt'].includes(operation.kind));
}
function isConcurrent({ node }) {
    if ((0,nodes/* nodeAs */.hK)(node, 'IndexStmt')?.concurrent === true || (0,nodes/* nodeAs */.hK)(node, 'DropStmt')?.concurrent === true)
        return true;
    const options = (0,nodes/* nodeAs */.hK)(node, 'ReindexStmt')?.params ?? [];
    return options.some((option) => (0,nodes/* nodeAs */.hK)(option, 'DefElem')?.defname === 'concurrently');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/maintenance.js




const rewriteTable = rule({
    id: 'rewrite-table',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'VACUUM FULL, CLUSTER, SET TABLESPACE, SET ACCESS METHOD and SET LOGGED or UNLOGGED write the table anew under an exclusive lock.',
    rewrite: 'Do it in a maintenance window, or with pg_repack; never in a migration of a running system.',
    match: ({ kind, node, relation }, scope) => {
        const full = ((0,nodes/* nodeAs */.hK)(node, 'VacuumStmt')?.options ?? []).some((option) => (0,nodes/* nodeAs */.hK)(option, 'DefElem')?.defname === 'full');
        const rewrites = full || ['ClusterStmt', 'AT_SetTableSpace', 'AT_SetLogged', 'AT_SetUnLogged', 'AT_SetAccessMethod'].includes(kind);
        return rewrites && !scope.isNew(relation) ? [relation || 'a table'] : [];
    },
});
const refreshView = rule({
    id: 'refresh-not-concurrently',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'REFRESH MATERIALIZED VIEW holds up readers of the view while it computes.',
    rewrite: 'REFRESH MATERIALIZED VIEW CONCURRENTLY (it needs a unique index).',
    match: ({ node, relation }, scope) => {
        const refresh = (0,nodes/* nodeAs */.hK)(node, 'RefreshMatViewStmt');
        return refresh === undefined || refresh.concurrent === true || scope.isNew(relation) ? [] : [relation];
    },
});
const lockTable = rule({
    id: 'lock-table',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'LOCK TABLE holds up others until the end of the transaction.',
    rewrite: 'Leave locking to the statements, and keep transactions short.',
    match: ({ kind }) => (kind === 'LockStmt' ? ['LOCK TABLE'] : []),
});
const disableTriggers = rule({
    id: 'disable-triggers',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Without triggers the rows written meanwhile are not checked: foreign keys are triggers too.',
    rewrite: 'Write the rows so that the triggers accept them.',
    match: (operation, scope) => {
        const { kind, relation } = operation;
        if (/^AT_DisableTrig/.test(kind))
            return scope.isNew(relation) ? [] : [relation];
        return settingsOf(operation).filter((name) => name === 'session_replication_role');
    },
});
const detachPartition = rule({
    id: 'detach-partition',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'A partition or child that is detached takes its rows out of sight of the code that reads the table.',
    rewrite: 'DETACH PARTITION … CONCURRENTLY, after the release that no longer needs its rows.',
    match: ({ kind, relation }, scope) => /^AT_(?:DetachPartition|DropInherit)$/.test(kind) && !scope.isNew(relation) ? [relation] : [],
});
const timeouts = rule({
    id: 'lifts-timeouts',
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Setting lock_timeout or statement_timeout lifts the limits that keep a migration from holding up others.',
    rewrite: 'Set the inputs lock-timeout and statement-timeout instead.',
    match: (operation) => settingsOf(operation).filter((name) => name === 'lock_timeout' || name === 'statement_timeout'),
});
const revoke = rule({
    id: 'revoke',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Taking a permission or a role away breaks code that still needs it.',
    rewrite: 'Revoke after the release that no longer needs the permission.',
    match: ({ node }) => {
        if ((0,nodes/* nodeAs */.hK)(node, 'DropRoleStmt') !== undefined)
            return ['a role'];
        const grant = (0,nodes/* nodeAs */.hK)(node, 'GrantStmt') ?? (0,nodes/* nodeAs */.hK)(node, 'GrantRoleStmt');
        return grant === undefined || grant.is_grant === true ? [] : ['a permission'];
    },
});
const rowSecurity = rule({
    id: 'row-security',
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Row security that is switched on, or a policy that is dropped, hides rows from code that no policy lets see them.',
    rewrite: 'Create the policies first, release code that they fit, and switch it on (or drop the policy) after it.',
    match: (operation, scope) => {
        const { kind, relation } = operation;
        if (/^AT_(?:Enable|Force)RowSecurity$/.test(kind))
            return scope.isNew(relation) ? [] : [relation];
        return droppedNames(operation, ['OBJECT_POLICY']).filter((name) => !scope.isNew(name.split('.').slice(0, -1).join('.')));
    },
});
/** Settings that a statement sets, by SET or by set_config(). */
function settingsOf({ node, text }) {
    const set = (0,nodes/* nodeAs */.hK)(node, 'VariableSetStmt');
    if (set !== undefined)
        return set.kind === 'VAR_SET_VALUE' ? [set.name ?? ''] : [];
    return (0,calls/* callsOf */.p)(node, text, 'set_config').map(({ args: [name] }) => (0,calls/* literalOf */.Z)(name).toLowerCase());
}
const maintenanceRules = [
    rewriteTable,
    refreshView,
    lockTable,
    disableTriggers,
    detachPartition,
    timeouts,
    rowSecurity,
    revoke,
];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/renames.js


const rename = rule({
    id: 'rename',
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'A rename breaks the code that runs now at once, and the new code before it: neither order works.',
    rewrite: 'Add the new name beside the old one (column, view or type), write to both, and drop the old one a release later.',
    match: ({ node, relation }, scope) => {
        const statement = (0,nodes/* nodeAs */.hK)(node, 'RenameStmt');
        if (statement === undefined || statement.renameType === undefined)
            return [];
        if (!renamed.has(statement.renameType) || scope.isNew(relation))
            return [];
        const object = [relation, statement.subname ?? ''].filter((part) => part !== '').join('.');
        return [`${object || 'an object'} to ${statement.newname ?? ''}`];
    },
});
/** Names that code uses. A constraint's or an index's name is nobody's business but the database's. */
const renamed = new Set([
    'OBJECT_TABLE',
    'OBJECT_COLUMN',
    'OBJECT_VIEW',
    'OBJECT_MATVIEW',
    'OBJECT_SCHEMA',
    'OBJECT_TYPE',
    'OBJECT_DOMAIN',
    'OBJECT_ATTRIBUTE',
    'OBJECT_SEQUENCE',
    'OBJECT_FUNCTION',
    'OBJECT_PROCEDURE',
    'OBJECT_ROUTINE',
    'OBJECT_FOREIGN_TABLE',
]);
const renameEnumValue = rule({
    id: 'rename-enum-value',
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'Renaming an enum value breaks code that writes or compares the old one.',
    rewrite: 'Add the new value (ALTER TYPE … ADD VALUE), write the new one, convert the rows, leave the old one.',
    match: ({ node }) => {
        const statement = (0,nodes/* nodeAs */.hK)(node, 'AlterEnumStmt');
        return statement?.oldVal === undefined ? [] : [`${statement.oldVal} to ${statement.newVal ?? ''}`];
    },
});
const setSchema = rule({
    id: 'set-schema',
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'Moving an object to another schema is a rename for the code that uses it.',
    rewrite: 'Leave a view with the old name in place of the table, and drop it a release later.',
    match: ({ node, relation }, scope) => (0,nodes/* nodeAs */.hK)(node, 'AlterObjectSchemaStmt') === undefined || scope.isNew(relation) ? [] : [relation || 'an object'],
});
const renameRules = [rename, renameEnumValue, setSchema];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/sequences.js



const restartSequence = rule({
    id: 'restart-sequence',
    hazard: 'incompatible',
    phase: 'neutral',
    reason: 'A sequence that is set to a fixed number may give out numbers that are taken, and inserts fail.',
    rewrite: "SELECT setval('…', (SELECT max(…) FROM …)): behind what there is.",
    match: ({ kind, node, relation, text }, scope) => {
        // `users_id_seq` came with `users`.
        const isNew = (name) => name.split('_').some((_, index, parts) => scope.isNew(parts.slice(0, index + 1).join('_')));
        const restarts = (options) => (options ?? []).some((option) => (0,nodes/* nodeAs */.hK)(option, 'DefElem')?.defname === 'restart');
        const altered = (0,nodes/* nodeAs */.hK)(node, 'AlterSeqStmt');
        if (altered !== undefined && restarts(altered.options)) {
            const name = (0,nodes/* relationName */.CJ)(altered.sequence);
            return isNew(name) ? [] : [name];
        }
        const command = kind === 'AT_SetIdentity' ? (0,nodes/* nodeAs */.hK)(node, 'AlterTableCmd') : undefined;
        if (command !== undefined && restarts((0,nodes/* nodeAs */.hK)(command.def, 'List')?.items)) {
            return scope.isNew(relation) ? [] : [`${relation}.${command.name ?? ''}`];
        }
        return (0,calls/* callsOf */.p)(node, text, 'setval')
            .filter(({ args: [, value] }) => (0,nodes/* nodeAs */.hK)(value, 'A_Const') !== undefined)
            .map(({ args: [sequence] }) => (0,calls/* literalOf */.Z)(sequence) || 'a sequence')
            .filter((name) => !isNew(name));
    },
});
const sequenceRules = [restartSequence];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/index.js










/** Every rule that PostgreSQL migrations are judged by. */
const rules = [
    ...dropRules,
    ...dataRules,
    ...renameRules,
    ...columnRules,
    ...constraintRules,
    ...indexRules,
    ...maintenanceRules,
    ...sequenceRules,
    ...dynamicRules,
    ...bookkeepingRules,
];


/***/ })

};
