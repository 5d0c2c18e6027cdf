export const id = 923;
export const ids = [923,406];
export const modules = {

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

/***/ 2923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/fingerprint.js + 1 modules
var fingerprint = __webpack_require__(1794);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/combine.js
var combine = __webpack_require__(1016);
// EXTERNAL MODULE: ./build/packages/migrations/src/verdict.js
var verdict = __webpack_require__(1576);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/nodes.js
var nodes = __webpack_require__(9323);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/calls.js

/** Statements that run the functions in them at once; a view, a trigger or a default does some other day. */
const running = new Set(['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CreateTableAsStmt']);
/**
 * Gives the operations of a file, and after each one that calls a function which the set has defined what that one
 * does, at the line of the call. `routines` is added to. Functions that stand in the database already are not known.
 */
function* withCalls(operations, routines) {
    const done = new Set();
    let body;
    for (const operation of operations) {
        yield operation;
        if (operation.place === 'function') {
            body?.push(operation);
            continue;
        }
        const defined = (0,nodes/* nodeAs */.hK)(operation.node, 'CreateFunctionStmt');
        body = undefined;
        if (defined === undefined)
            yield* calledBy(operation, routines, done);
        else {
            const name = (0,nodes/* textsOf */.CB)(defined.funcname).at(-1) ?? '';
            body = routines.get(name) ?? [];
            routines.set(name, body);
        }
    }
}
/** A function may call others, and itself: each counts once a line. */
function* calledBy({ kind, node, line, text }, routines, done) {
    if (!running.has(kind))
        return;
    for (const name of callsIn(node)) {
        const key = `${line} ${name}`;
        if (done.has(key))
            continue;
        done.add(key);
        for (const operation of routines.get(name) ?? []) {
            const here = { ...operation, line, place: 'call', text: `${text};\n${operation.text}` };
            yield here;
            yield* calledBy(here, routines, done);
        }
    }
}
function callsIn(node) {
    const names = [];
    (0,nodes/* walk */.GG)(node, (kind, value) => {
        if (kind === 'FuncCall')
            names.push((0,nodes/* textsOf */.CB)(value.funcname).at(-1) ?? '');
        return true;
    });
    return names;
}

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/bodies.js


/** Gives the body of DO, CREATE FUNCTION and CREATE PROCEDURE; undefined for statements without one. */
function bodyOf(statement) {
    const block = (0,nodes/* nodeAs */.hK)(statement.node, 'DoStmt');
    if (block !== undefined) {
        const { language, text } = optionsOf(block.args);
        return { place: 'block', read: (parser) => readBody(parser, statement, language ?? 'plpgsql', text) };
    }
    const routine = (0,nodes/* nodeAs */.hK)(statement.node, 'CreateFunctionStmt');
    if (routine !== undefined && routine.sql_body === undefined) {
        const { language, text } = optionsOf(routine.options);
        // A body in another language runs some other day, and what it does is the business of its author.
        if (language !== 'plpgsql' && language !== 'sql')
            return undefined;
        return { place: 'function', read: (parser) => readBody(parser, statement, language, text) };
    }
    return undefined;
}
function optionsOf(elements) {
    let language;
    let text = '';
    for (const element of elements ?? []) {
        const option = (0,nodes/* nodeAs */.hK)(element, 'DefElem');
        const value = (0,nodes/* nodeAs */.hK)(option?.arg, 'String') ?? (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(option?.arg, 'List')?.items?.[0], 'String');
        if (option?.defname === 'language')
            language = value?.sval?.toLowerCase();
        if (option?.defname === 'as')
            text = value?.sval ?? '';
    }
    return { language, text };
}
function readBody(parser, statement, language, text) {
    const start = lineOfBody(statement, text);
    if (language === 'sql')
        return [{ sql: text, line: start }];
    if (language !== 'plpgsql')
        return [{ problem: `a block in ${language} cannot be read`, line: start }];
    try {
        return readParts(parser, parser.parsePlPgSQLSync(statement.text), start);
    }
    catch (error) {
        return [{ problem: (0,errors/* messageOf */.bD)(error), line: start }];
    }
}
/** A body's own first line is the one on which it opens. */
function lineOfBody(statement, body) {
    const at = statement.text.indexOf(body);
    return at < 0 ? statement.line : statement.line + statement.text.slice(0, at).split('\n').length - 1;
}
/** Statements whose text is put together while they run. */
const dynamic = {
    PLpgSQL_stmt_dynexecute: 'query',
    PLpgSQL_stmt_dynfors: 'query',
    PLpgSQL_stmt_return_query: 'dynquery',
    PLpgSQL_stmt_open: 'dynquery',
};
function readParts(parser, tree, start) {
    const parts = [];
    const visit = (value, line) => {
        if (Array.isArray(value)) {
            for (const entry of value)
                visit(entry, line);
            return;
        }
        if (typeof value !== 'object' || value === null)
            return;
        for (const [name, held] of Object.entries(value)) {
            const own = held?.lineno;
            const at = own === undefined ? line : start + own - 1;
            const expression = dynamic[name] === undefined ? undefined : held[dynamic[name]];
            if (expression !== undefined)
                parts.push(readDynamic(parser, expression.PLpgSQL_expr?.query ?? '', at));
            // Mode 0 is a whole statement; the others are expressions and assignments.
            if (name === 'PLpgSQL_expr' && held.parseMode === 0) {
                parts.push({ sql: held.query ?? '', line: at });
            }
            else
                visit(held, at);
        }
    };
    visit(tree, start);
    return parts;
}
/** EXECUTE of one literal is as good as the statement itself; of anything else nobody knows what will run. */
function readDynamic(parser, expression, line) {
    const unknown = { problem: `EXECUTE of ${shorten(expression)}: the statement is put together while it runs`, line };
    try {
        const statement = parser.parseSync(`SELECT ${expression}`).stmts?.[0]?.stmt;
        const target = (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(statement, 'SelectStmt')?.targetList?.[0], 'ResTarget');
        const literal = (0,nodes/* nodeAs */.hK)(target?.val, 'A_Const')?.sval?.sval;
        return literal === undefined ? unknown : { sql: literal, line };
    }
    catch {
        return unknown;
    }
}
function shorten(text) {
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/statements.js
var statements = __webpack_require__(8406);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/operations.js



/** Takes a statement apart into all that it does. */
function operationsOf(parser, statement, place = 'statement') {
    const { node, line, text } = statement;
    const base = { line, text, place, detail: '' };
    const whole = { ...base, kind: String((0,nodes/* kindOf */.I)(node)), node, relation: relationOf(node) };
    const body = bodyOf(statement);
    return [
        ...(alterCommands(node)?.map((command) => ({ ...base, ...command })) ?? [whole]),
        ...innerStatements(node).map((inner) => ({
            ...base,
            kind: String((0,nodes/* kindOf */.I)(inner)),
            node: inner,
            relation: relationOf(inner),
            place: isDefinition(node) ? 'function' : place,
        })),
        ...(body === undefined ? [] : bodyOperations(parser, body, statement, place)),
    ];
}
function bodyOperations(parser, body, outer, place) {
    const inside = place === 'function' ? place : body.place;
    const unanalysable = (detail, line) => ({
        kind: 'unanalysable',
        node: undefined,
        relation: '',
        line,
        text: outer.text,
        place: inside,
        detail,
    });
    return body.read(parser).flatMap((part) => {
        if ('problem' in part)
            return [unanalysable(part.problem, part.line)];
        const parsed = (0,statements.parseStatements)(parser, part.sql);
        if ('problem' in parsed)
            return [unanalysable(parsed.problem, part.line)];
        return parsed.statements.flatMap((statement) => operationsOf(parser, { ...statement, line: part.line + statement.line - 1 }, inside).map((operation) => ({
            ...operation,
            text: outer.text,
        })));
    });
}
function alterCommands(node) {
    const alter = (0,nodes/* nodeAs */.hK)(node, 'AlterTableStmt');
    if (alter === undefined)
        return undefined;
    return (alter.cmds ?? []).map((command) => ({
        kind: (0,nodes/* nodeAs */.hK)(command, 'AlterTableCmd')?.subtype ?? 'AlterTableCmd',
        node: command,
        relation: (0,nodes/* relationName */.CJ)(alter.relation),
    }));
}
/** Statements that change data, wherever they stand inside of another one: WITH, EXPLAIN ANALYZE, a rule's action. */
const innerKinds = new Set(['DeleteStmt', 'UpdateStmt', 'MergeStmt', 'TruncateStmt', 'DropStmt']);
function innerStatements(node) {
    const found = [];
    (0,nodes/* walk */.GG)(Object.values(node), (name, value) => {
        if (innerKinds.has(name))
            found.push({ [name]: value });
        return true;
    });
    return found;
}
function isDefinition(node) {
    return (0,nodes/* nodeAs */.hK)(node, 'CreateFunctionStmt') !== undefined || (0,nodes/* nodeAs */.hK)(node, 'RuleStmt') !== undefined;
}
function relationOf(node) {
    const view = (0,nodes/* nodeAs */.hK)(node, 'ViewStmt');
    if (view !== undefined)
        return (0,nodes/* relationName */.CJ)(view.view);
    const created = (0,nodes/* nodeAs */.hK)(node, 'CreateTableAsStmt');
    if (created !== undefined)
        return (0,nodes/* relationName */.CJ)(created.into?.rel);
    const relation = Object.values(node)[0].relation;
    return relation === undefined ? '' : (0,nodes/* qualifiedName */.OL)([relation.schemaname ?? '', relation.relname ?? '']);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/gate.js







/**
 * Judges a set of migrations in the order in which they will run. Tables that the set itself creates may be changed
 * freely later in it: nobody uses them yet.
 */
async function judge(set) {
    if (set.length === 0)
        return verdict/* emptyVerdict */.L;
    const [{ loadParser }, { rules }] = await Promise.all([__webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 6010)), __webpack_require__.e(/* import() */ 171).then(__webpack_require__.bind(__webpack_require__, 9171))]);
    const parser = await loadParser();
    const created = new Set();
    const routines = new Map();
    const findings = [];
    const phases = [];
    for (const { file, source } of set) {
        const scope = { isNew: (relation) => created.has(relation), transactional: source.transactional };
        const seen = [];
        for (const operation of withCalls(readOperations(parser, source, file.text), routines)) {
            const hits = rules.flatMap((rule) => 
            // What a function will do some day does not hold anybody up today.
            operation.place === 'function' && !graveAnyDay.has(rule.hazard)
                ? []
                : rule.match(operation, scope).map((subject) => ({ rule, subject })));
            for (const { rule, subject } of hits) {
                // Said already where the function is defined.
                if (operation.place === 'call' && graveAnyDay.has(rule.hazard))
                    continue;
                findings.push({
                    rule: rule.id,
                    hazard: rule.hazard,
                    phase: rule.phase,
                    subject: `${subject}${places[operation.place]}`,
                    reason: rule.reason,
                    rewrite: rule.rewrite,
                    file: file.path,
                    line: source.firstLine + operation.line - 1,
                    fingerprint: (0,fingerprint/* fingerprint */.R)(operation.text, 'postgresql'),
                });
            }
            if (operation.place !== 'function') {
                const own = hits.map(({ rule }) => rule.phase).filter((phase) => phase !== 'neutral');
                seen.push(...(own.length > 0 ? own : [phaseOf(operation, scope)]));
            }
            noteObjects(operation, created);
        }
        phases.push({ file: file.path, phase: (0,combine/* combinePhases */.W)(seen) });
    }
    return (0,combine/* verdictOf */.V)(set, findings, phases);
}
/** What is reported of a function's body even if nobody calls it yet. */
const graveAnyDay = new Set(['data-loss', 'unanalysable']);
const places = {
    statement: '',
    block: ' (in a DO block)',
    function: ' (in a function’s body)',
    call: ' (in a function that is called here)',
};
function readOperations(parser, source, whole) {
    const unknown = 'unanalysable' in source ? [unreadable(source.unanalysable, source.unanalysableLine ?? 1, whole)] : undefined;
    if (unknown !== undefined)
        return [...(source.sql ? readText(parser, source.sql) : []), ...unknown];
    return readText(parser, source.sql ?? '');
}
function readText(parser, sql) {
    const parsed = (0,statements.parseStatements)(parser, sql);
    if ('statements' in parsed)
        return parsed.statements.flatMap((statement) => operationsOf(parser, statement));
    return [unreadable(parsed.problem, parsed.line, sql)];
}
/** Nobody knows where a statement ends in what cannot be read, so all of it is what an approval would bind to. */
function unreadable(detail, line, text) {
    return { kind: 'unanalysable', node: undefined, relation: '', line, text, place: 'statement', detail };
}
/** Statements that running code does not notice. */
const neutral = new Set([
    'IndexStmt',
    'CommentStmt',
    'VariableSetStmt',
    'SelectStmt',
    'InsertStmt',
    'UpdateStmt',
    'DeleteStmt',
    'VacuumStmt',
    'ReindexStmt',
    'TransactionStmt',
    'DoStmt',
    'unanalysable',
    'AT_ValidateConstraint',
    'AT_SetStatistics',
    'AT_DropConstraint',
    'AT_AddConstraint',
]);
function phaseOf({ kind, relation }, scope) {
    return neutral.has(kind) || scope.isNew(relation) ? 'neutral' : 'expand';
}
/** Keeps the set of tables that this very set creates up to date. */
function noteObjects({ kind, node, relation, place }, created) {
    if (place !== 'statement')
        return;
    const table = (0,nodes/* nodeAs */.hK)(node, 'CreateStmt');
    // IF NOT EXISTS may find a table that is in use.
    if (table !== undefined && table.if_not_exists !== true)
        created.add(relation);
    const query = (0,nodes/* nodeAs */.hK)(node, 'CreateTableAsStmt');
    if (query !== undefined && query.if_not_exists !== true)
        created.add(relation);
    const rename = (0,nodes/* nodeAs */.hK)(node, 'RenameStmt');
    if (rename?.renameType === 'OBJECT_TABLE' && created.delete(relation)) {
        const schema = rename.relation?.schemaname;
        created.add((0,nodes/* relationName */.CJ)({ ...(schema === undefined ? {} : { schemaname: schema }), relname: rename.newname ?? '' }));
    }
    for (const object of (0,nodes/* nodeAs */.hK)(node, 'DropStmt')?.objects ?? []) {
        const parts = ((0,nodes/* nodeAs */.hK)(object, 'List')?.items ?? []).map((item) => (0,nodes/* nodeAs */.hK)(item, 'String')?.sval ?? '');
        created.delete((0,nodes/* relationName */.CJ)({ schemaname: parts.length > 1 ? (parts.at(-2) ?? '') : '', relname: parts.at(-1) ?? '' }));
    }
    // With another search path an unqualified name means another table.
    if (kind === 'VariableSetStmt' && (0,nodes/* nodeAs */.hK)(node, 'VariableSetStmt')?.name === 'search_path')
        created.clear();
}


/***/ }),

/***/ 9323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   CJ: () => (/* binding */ relationName),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   OL: () => (/* binding */ qualifiedName),
/* harmony export */   hK: () => (/* binding */ nodeAs)
/* harmony export */ });
/** Gives what a node holds if it is of this name. */
function nodeAs(node, name) {
    return node === undefined ? undefined : node[name];
}
/** The name of a node. */
function kindOf(node) {
    return Object.keys(node)[0];
}
/** Gives the texts of a list of String nodes, such as a qualified name. */
function textsOf(nodes) {
    return (nodes ?? []).map((node) => nodeAs(node, 'String')?.sval ?? '').filter((text) => text !== '');
}
/** A relation as we compare it: without the schema where that is `public`, so that `public.users` is `users`. */
function relationName(relation) {
    return qualifiedName([relation?.schemaname ?? '', relation?.relname ?? '']);
}
/** Joins a qualified name, leaving out `public`. */
function qualifiedName(parts) {
    const named = parts.filter((part) => part !== '');
    return (named.length > 1 && named[0] === 'public' ? named.slice(1) : named).join('.');
}
/** Visits a tree, the innermost last; `visit` is given every node by name, and says whether to go into it. */
function walk(tree, visit) {
    if (Array.isArray(tree)) {
        for (const entry of tree)
            walk(entry, visit);
    }
    else if (typeof tree === 'object' && tree !== null) {
        for (const [name, value] of Object.entries(tree)) {
            if (typeof value === 'object' && value !== null && visit(name, value))
                walk(value, visit);
        }
    }
}


/***/ }),

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
