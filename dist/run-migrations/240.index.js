export const id = 240;
export const ids = [240,406];
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

/***/ 5240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/fingerprint.js
var fingerprint = __webpack_require__(4694);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/combine.js
var combine = __webpack_require__(1016);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./build/packages/migrations/src/gate/short-run.js

/** Characters of SQL up to which judging is over before optimised code would be of any use. */
const short_run_short = 512 * 1024;
/**
 * Judges a set. While a short one is judged V8 makes no optimised code: to make it takes a quarter of all the time, and
 * the second core from what it is made for.
 */
function judgeShortly(set, judge) {
    const size = set.reduce((sum, { source }) => sum + (source.sql?.length ?? 0), 0);
    if (size > short_run_short)
        return judge();
    try {
        for (const flag of ['--no-opt', '--no-maglev'])
            (0,external_node_v8_.setFlagsFromString)(flag);
        return judge();
    }
    finally {
        for (const flag of ['--opt', '--maglev'])
            (0,external_node_v8_.setFlagsFromString)(flag);
    }
}

// EXTERNAL MODULE: ./build/packages/migrations/src/locate.js
var locate = __webpack_require__(9779);
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
    if (routines.size === 0 || !running.has(kind))
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

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/rules/calls.js
var rules_calls = __webpack_require__(6276);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/search-path.js


/** What may change what a name without a schema means; an escaped identifier may be any of these. */
const words = /search_path|set_config|pg_settings|u&"/i;
/** Statements that change it as they run, and once only. */
const direct = new Set(['VariableSetStmt', 'SelectStmt', 'DoStmt', 'AlterRoleSetStmt', 'AlterDatabaseSetStmt']);
/**
 * Says whether names without a schema may mean other objects after an operation: `changed` by it, or `unstable` where it
 * makes something that may change them whenever it is used (a function, a prepared statement, a view). Undefined where
 * they stay what they are.
 */
function pathOf({ kind, node, text, place }) {
    const routine = (0,nodes/* nodeAs */.hK)(node, 'CreateFunctionStmt');
    if (routine !== undefined) {
        // A setting of the function itself ends with it.
        const { options = [], sql_body: body } = routine;
        const source = options.filter((option) => (0,nodes/* nodeAs */.hK)(option, 'DefElem')?.defname === 'as');
        return words.test(JSON.stringify([source, body]).replaceAll('\\', '')) ? 'unstable' : undefined;
    }
    if (place === 'function' || place === 'call')
        return undefined;
    if ((0,nodes/* nodeAs */.hK)(node, 'GrantStmt')?.objtype === 'OBJECT_SCHEMA')
        return 'changed';
    const set = (0,nodes/* nodeAs */.hK)(node, 'VariableSetStmt');
    if (set !== undefined && changing.has(set.name ?? ''))
        return 'changed';
    if (always.has(kind) || (set !== undefined && set.kind === 'VAR_RESET_ALL'))
        return 'changed';
    if (!words.test(text))
        return undefined;
    return direct.has(kind) || place === 'block' ? 'changed' : 'unstable';
}
/** `"$user"` in the path means the schema of the role. */
const changing = new Set(['search_path', 'role', 'session_authorization']);
const always = new Set(['DiscardStmt', 'AlterRoleSetStmt', 'AlterDatabaseSetStmt', 'AlterSystemStmt']);
/** Gives the setting that an operation makes, if it makes one. */
function settingOf(operation, transactional) {
    const { node, text } = operation;
    // What a role may see is no setting.
    if (pathOf(operation) === undefined || (0,nodes/* nodeAs */.hK)(node, 'GrantStmt') !== undefined)
        return undefined;
    const calls = (0,nodes/* nodeAs */.hK)(node, 'SelectStmt') === undefined ? [] : (0,rules_calls/* callsOf */.p)(node, text, 'set_config');
    const isLocal = ({ args: [, , local] }) => (0,nodes/* nodeAs */.hK)(local, 'A_Const')?.boolval?.boolval === true;
    const local = (0,nodes/* nodeAs */.hK)(node, 'VariableSetStmt')?.is_local === true || (calls.length > 0 && calls.every(isLocal));
    return { text, local: local && transactional };
}
/** Whether all that a statement takes away is named with its schema. */
function isQualified({ kind, node, relation, place }) {
    if (place !== 'statement')
        return false;
    if (kind === 'AT_DropColumn')
        return /^(?:"(?:[^"]|"")*"|[^."]+)\./.test(relation);
    const truncate = (0,nodes/* nodeAs */.hK)(node, 'TruncateStmt');
    if (truncate !== undefined) {
        return (truncate.relations ?? []).every((one) => (0,nodes/* nodeAs */.hK)(one, 'RangeVar')?.schemaname !== undefined);
    }
    const drop = (0,nodes/* nodeAs */.hK)(node, 'DropStmt');
    return drop !== undefined && (drop.objects ?? []).every((one) => ((0,nodes/* nodeAs */.hK)(one, 'List')?.items ?? []).length > 1);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/created.js


/** Gives what keeps up with the tables of a set. */
function followCreated() {
    const created = new Set();
    // A temporary table hides the permanent one of its name, in its own session and no longer than it lives.
    const temporary = new Set();
    let [transactional, moved, unstable] = [true, false, false];
    const forgetUnqualified = () => {
        temporary.clear();
        for (const name of created)
            if (!name.includes('.'))
                created.delete(name);
    };
    const forgetAll = () => {
        temporary.clear();
        created.clear();
    };
    /** A table that goes takes with it every name that may mean it. */
    const forget = (name) => {
        if (!name.includes('.') && temporary.delete(name))
            return;
        const bare = lastPart(name);
        temporary.delete(bare);
        for (const one of created)
            if (lastPart(one) === bare)
                created.delete(one);
    };
    const add = (relation) => {
        const name = (0,nodes/* relationName */.CJ)(relation);
        const isTemporary = relation?.relpersistence === 't' || relation?.schemaname === 'pg_temp';
        if (isTemporary) {
            // Without a transaction nobody knows whether the next statement runs in the same session.
            if (transactional && !unstable)
                temporary.add(lastPart(name));
        }
        else if (name.includes('.') || !unstable)
            created.add(name);
    };
    const isNew = (relation) => relation.startsWith('pg_temp.') || created.has(relation) || temporary.has(relation);
    const rename = (statement, place) => {
        if (statement.renameType === 'OBJECT_SCHEMA')
            forgetAll();
        // ALTER INDEX and ALTER VIEW rename tables too.
        if (!/^OBJECT_(?:TABLE|INDEX|VIEW|MATVIEW|SEQUENCE|FOREIGN_TABLE)$/.test(statement.renameType ?? ''))
            return;
        const from = (0,nodes/* relationName */.CJ)(statement.relation);
        const to = (0,nodes/* qualifiedName */.OL)([statement.relation?.schemaname ?? '', statement.newname ?? '']);
        const [was, hidden] = [created.has(from), temporary.has(from)];
        forget(from);
        forget(to);
        if (place !== 'statement')
            return;
        if (hidden)
            temporary.add(to);
        else if (was)
            created.add(to);
    };
    /** A new table that gets a part in one that is in use is in use itself. */
    const join = ({ node, relation }) => {
        const command = (0,nodes/* nodeAs */.hK)(node, 'AlterTableCmd');
        const { subtype } = command ?? {};
        if (subtype === 'AT_AttachPartition') {
            if (!isNew((0,nodes/* relationName */.CJ)((0,nodes/* nodeAs */.hK)(command?.def, 'PartitionCmd')?.name)))
                forget(relation);
        }
        if (isNew(relation))
            return;
        if (subtype === 'AT_AddInherit')
            forget((0,nodes/* relationName */.CJ)((0,nodes/* nodeAs */.hK)(command?.def, 'RangeVar')));
        const column = (0,nodes/* nodeAs */.hK)(command?.def, 'ColumnDef')?.constraints ?? [];
        for (const one of [(0,nodes/* nodeAs */.hK)(command?.def, 'Constraint'), ...column.map((each) => (0,nodes/* nodeAs */.hK)(each, 'Constraint'))]) {
            if (one?.contype === 'CONSTR_FOREIGN')
                forget((0,nodes/* relationName */.CJ)(one.pktable));
        }
    };
    const end = (kind) => {
        if (kind === undefined || /SAVEPOINT|RELEASE|BEGIN|START/.test(kind))
            return;
        // What is rolled back has neither been created nor dropped nor renamed.
        if (/ROLLBACK/.test(kind))
            forgetAll();
        if (moved)
            forgetUnqualified();
        temporary.clear();
    };
    return {
        isNew,
        startFile(inTransaction) {
            transactional = inTransaction;
            temporary.clear();
            // What was set for a transaction or a session may have ended with it.
            if (moved)
                forgetUnqualified();
        },
        note(operation) {
            const { node, place } = operation;
            const table = (0,nodes/* nodeAs */.hK)(node, 'CreateStmt');
            // IF NOT EXISTS may find a table that is in use.
            if (place === 'statement' && table !== undefined && table.if_not_exists !== true)
                add(table.relation);
            const query = (0,nodes/* nodeAs */.hK)(node, 'CreateTableAsStmt');
            if (place === 'statement' && query !== undefined && query.if_not_exists !== true)
                add(query.into?.rel);
            const renamed = (0,nodes/* nodeAs */.hK)(node, 'RenameStmt');
            if (renamed !== undefined)
                rename(renamed, place);
            const schema = (0,nodes/* nodeAs */.hK)(node, 'AlterObjectSchemaStmt');
            if (schema !== undefined)
                forget((0,nodes/* relationName */.CJ)(schema.relation));
            const drop = (0,nodes/* nodeAs */.hK)(node, 'DropStmt');
            if (drop?.removeType === 'OBJECT_SCHEMA')
                forgetAll();
            else
                for (const object of drop?.objects ?? [])
                    forget((0,nodes/* qualifiedName */.OL)((0,nodes/* textsOf */.CB)((0,nodes/* nodeAs */.hK)(object, 'List')?.items)));
            join(operation);
            end((0,nodes/* nodeAs */.hK)(node, 'TransactionStmt')?.kind);
            const path = pathOf(operation);
            if (path === undefined)
                return;
            moved = true;
            unstable ||= path === 'unstable';
            forgetUnqualified();
        },
    };
}
/** The name without its schema, as `qualifiedName` writes it. */
function lastPart(name) {
    return /(?:"(?:[^"]|"")*"|[^."]*)$/.exec(name)?.[0] ?? name;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/reading.js
/** Settings by which the server tells where a text in quotes ends. */
const settings = /standard_conforming_strings|backslash_quote|escape_string_warning|client_encoding/i;
/** Encodings in which every byte that looks like a quote or a backslash is one. */
const encodings = String.raw `(?:utf-?8|unicode|sql_ascii|latin-?\d+|iso_?8859_?\d+|win\d+|koi8r?)`;
const idle = new RegExp([
    String.raw `\bset\s+(?:session\s+|local\s+)?client_encoding\s*(?:=|to)\s*(?:'${encodings}'|"${encodings}"|${encodings}|default)(?![\w'"])`,
    String.raw `\bset\s+(?:session\s+|local\s+)?standard_conforming_strings\s*(?:=|to)\s*(?:'on'|on|true|'true'|1|default)(?![\w'"])`,
    String.raw `\bset\s+(?:session\s+|local\s+)?(?:escape_string_warning|backslash_quote)\s*(?:=|to)\s*'?\w+'?(?![\w'"])`,
    String.raw `\bset_config\s*\(\s*'client_encoding'\s*,\s*'${encodings}'`,
    String.raw `\bset_config\s*\(\s*'standard_conforming_strings'\s*,\s*'(?:on|true|1)'`,
    String.raw `\b(?:show|reset)\s+(?:standard_conforming_strings|client_encoding)\b`,
    String.raw `\bset\s+(?:session\s+|local\s+)?names\s+'${encodings}'`,
].join('|'), 'gi');
const names = /\bset\s+(?:session\s+|local\s+)?names\b|\bset_config\s*\(\s*(?!\s|'[\w.]+'\s*,)/i;
/**
 * Whether a statement may change how the server reads the texts behind it: a backslash before a quote, the bytes of a
 * character. Those of our parser stay as they are.
 */
function changesReading(statement) {
    // A pg_dump sets both to what they are anyway.
    const rest = statement.replace(idle, '');
    return settings.test(rest) || names.test(rest);
}
/** Why what stands behind such a statement is not known. */
const otherwise = 'standard_conforming_strings or the encoding, by which texts in quotes are read, is changed before this';

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/bodies.js


/** Gives the body of DO, CREATE FUNCTION and CREATE PROCEDURE; undefined for statements without one. */
function bodyOf(statement) {
    const block = (0,nodes/* nodeAs */.hK)(statement.node, 'DoStmt');
    if (block !== undefined) {
        const { language = 'plpgsql', text } = optionsOf(block.args);
        return makeBody('block', statement, language, text);
    }
    const routine = (0,nodes/* nodeAs */.hK)(statement.node, 'CreateFunctionStmt');
    if (routine !== undefined && routine.sql_body === undefined) {
        const { language, text } = optionsOf(routine.options);
        return makeBody('function', statement, language ?? 'no language', text);
    }
    return undefined;
}
function makeBody(place, statement, language, text) {
    const routine = language === 'plpgsql' ? statement.text : undefined;
    return { place, routine, read: (reader) => readBody(reader, statement, language, text) };
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
function readBody(reader, statement, language, text) {
    const start = lineOfBody(statement, text);
    if (language === 'sql')
        return [{ sql: text, line: start }];
    if (language !== 'plpgsql')
        return [{ problem: `a body in ${language} cannot be read`, line: start }];
    try {
        return readParts(reader, reader.parseRoutine(statement.text), start);
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
function readParts(reader, tree, start) {
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
                parts.push(readDynamic(reader, expression.PLpgSQL_expr?.query ?? '', at));
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
function readDynamic(reader, expression, line) {
    const unknown = { problem: `EXECUTE of ${shorten(expression)}: the statement is put together while it runs`, line };
    const plain = /^'((?:[^'\\]|'')*)'$/.exec(expression)?.[1];
    if (plain !== undefined)
        return { sql: plain.replaceAll("''", "'"), line };
    const parsed = reader.parse(`SELECT ${expression}`);
    const statement = 'statements' in parsed && parsed.statements.length === 1 ? parsed.statements[0]?.node : undefined;
    const target = (0,nodes/* nodeAs */.hK)((0,nodes/* nodeAs */.hK)(statement, 'SelectStmt')?.targetList?.[0], 'ResTarget');
    const literal = (0,nodes/* nodeAs */.hK)(target?.val, 'A_Const')?.sval?.sval;
    return literal === undefined ? unknown : { sql: literal, line };
}
function shorten(text) {
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/operations.js


/** Takes a statement apart into all that it does. */
function operationsOf(reader, statement, place = 'statement') {
    const { node, line, text } = statement;
    const base = { line, text, place, detail: '' };
    const whole = { ...base, kind: String((0,nodes/* kindOf */.I)(node)), node, relation: relationOf(node) };
    const body = bodyOf(statement);
    return [
        ...(alterCommands(node)?.map((command) => ({ ...base, ...command })) ?? [whole]),
        ...innerStatements(node, text).map((inner) => ({
            ...base,
            kind: String((0,nodes/* kindOf */.I)(inner)),
            node: inner,
            relation: relationOf(inner),
            place: isDefinition(node) ? 'function' : place,
        })),
        ...(body === undefined ? [] : bodyOperations(reader, body, statement, place)),
    ];
}
function bodyOperations(reader, body, outer, place) {
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
    return body.read(reader).flatMap((part) => {
        if ('problem' in part)
            return [unanalysable(part.problem, part.line)];
        const parsed = reader.parse(part.sql);
        if ('problem' in parsed)
            return [unanalysable(parsed.problem, part.line)];
        return parsed.statements.flatMap((statement) => operationsOf(reader, { ...statement, line: part.line + statement.line - 1 }, inside).map((operation) => ({
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
const innerWords = /delete|update|merge|truncate|drop/i;
function innerStatements(node, text) {
    const found = [];
    // Keywords cannot be written in any other way, so a text without them needs no search.
    if (!innerWords.test(text))
        return found;
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

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/statements.js
var statements = __webpack_require__(8406);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/batch.js


/**
 * Stands between two texts that are parsed together: the end of a statement, and of a comment that ends with its line,
 * and a statement that shows by its place that the parser was between two statements there.
 */
const between = '\n;CHECKPOINT;';
const mark = between.indexOf('CHECKPOINT');
/** Characters that are parsed together at most: their trees take up a few hundred times as much. */
const most = 128 * 1024;
/**
 * Parses texts as `parseStatements` does, each on its own, but in few calls: a call costs more than what is in a short
 * text. Texts that do not stand on their own (an open quote that the next one closes) are told from those that do.
 */
function parseTexts(parser, texts) {
    const parsed = new Array(texts.length);
    let from = 0;
    while (from < texts.length) {
        let size = 0;
        let to = from;
        do
            size += texts[to]?.length ?? 0;
        while (++to < texts.length && size < most);
        parseRange(parser, texts, from, to, parsed);
        from = to;
    }
    return parsed;
}
function parseRange(parser, texts, from, to, parsed) {
    const own = texts.slice(from, to);
    if (own.length < 2) {
        for (const text of own)
            parsed[from] = (0,statements.parseStatements)(parser, text);
        return;
    }
    const found = parseTogether(parser, own);
    if (Array.isArray(found)) {
        for (const [index, one] of found.entries())
            parsed[from + index] = one;
        return;
    }
    // The text at fault is read alone, and what stands before and after it together again.
    const fault = from + found.fault;
    parseRange(parser, texts, from, fault, parsed);
    parseRange(parser, texts, fault, fault + 1, parsed);
    parseRange(parser, texts, fault + 1, to, parsed);
}
/** Gives what stands in each text, or which one has to be read alone. */
function parseTogether(parser, texts) {
    let raw;
    try {
        raw = parser.parseSync(texts.join(between) + between).stmts ?? [];
    }
    catch (error) {
        return { fault: textAt(texts, (0,statements.cursorOf)(error)) };
    }
    const parsed = [];
    let [start, next] = [0, 0];
    for (const [index, text] of texts.entries()) {
        const at = start + Buffer.byteLength(text) + mark;
        const first = next;
        while (next < raw.length && (raw[next]?.stmt_location ?? 0) < at)
            next += 1;
        // Not there: it stands inside of what the text has opened and not closed.
        if (raw[next]?.stmt_location !== at || (0,nodes/* nodeAs */.hK)(raw[next]?.stmt, 'CheckPointStmt') === undefined) {
            return { fault: index };
        }
        parsed.push({ statements: (0,statements.statementsOf)(text, raw.slice(first, next), start) });
        next += 1;
        start = at + between.length - mark;
    }
    return parsed;
}
function textAt(texts, cursor) {
    let end = 0;
    for (const [index, text] of texts.entries()) {
        end += [...text].length + between.length;
        if (cursor < end)
            return index;
    }
    return texts.length - 1;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/reader.js



/** Gives what reads SQL with this parser. */
function openReader(parser) {
    const texts = new Map();
    const routines = new Map();
    const reader = {
        parse: (sql) => texts.get(sql) ?? (0,statements.parseStatements)(parser, sql),
        parseRoutine: (text) => routines.get(text) ?? parseRoutines(parser, text),
        readAhead(wanted) {
            texts.clear();
            routines.clear();
            readTexts(parser, texts, wanted);
            const bodies = [...texts.values()].flatMap((parsed) => 'statements' in parsed ? parsed.statements.flatMap((statement) => bodyOf(statement) ?? []) : []);
            readRoutines(parser, routines, bodies.flatMap(({ routine }) => routine ?? []));
            const inner = bodies.flatMap((body) => body.read(reader)).flatMap((part) => ('sql' in part ? part.sql : []));
            readTexts(parser, texts, inner);
        },
    };
    return reader;
}
function readTexts(parser, known, wanted) {
    const texts = [...new Set(wanted)].filter((text) => !known.has(text));
    for (const [index, parsed] of parseTexts(parser, texts).entries())
        known.set(texts[index], parsed);
}
/** One that cannot be read spoils the others: then each is read when it is asked for. */
function readRoutines(parser, known, wanted) {
    const texts = [...new Set(wanted)];
    if (texts.length < 2)
        return;
    try {
        const trees = parseRoutines(parser, texts.join('\n;\n')).plpgsql_funcs;
        if (trees.length !== texts.length)
            return;
        for (const [index, tree] of trees.entries())
            known.set(texts[index], { plpgsql_funcs: [tree] });
    }
    catch {
        // Each says for itself what is wrong with it.
    }
}
/** What the parser's own types say of it is true of statements only. */
function parseRoutines(parser, text) {
    return parser.parsePlPgSQLSync(text);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/gate.js











/**
 * Judges a set of migrations in the order in which they will run. Tables that the set itself creates may be changed
 * freely later in it: nobody uses them yet.
 */
async function judge(set) {
    if (set.length === 0)
        return verdict/* emptyVerdict */.L;
    const [{ loadParser }, { rules }] = await Promise.all([__webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 6010)), __webpack_require__.e(/* import() */ 793).then(__webpack_require__.bind(__webpack_require__, 7793))]);
    const parser = await loadParser();
    return judgeShortly(set, () => judgeWith(parser, rules, set));
}
function judgeWith(parser, rules, set) {
    const reader = openReader(parser);
    const readAhead = aheadOf(set, reader);
    const created = followCreated();
    const routines = new Map();
    let settings = [];
    const findings = [];
    const phases = [];
    const read = readInOrder(reader);
    for (const [index, { file, source }] of set.entries()) {
        readAhead(index);
        created.startFile(source.transactional);
        settings = settings.filter(({ local }) => !local);
        const seen = [];
        for (const operation of withCalls(read(source, file.text), routines)) {
            // When a function runs some day, its tables are in use, and its names may mean others. What a block drops it may
            // drop twice.
            const { place, kind } = operation;
            const later = place === 'function' || place === 'call' || (place === 'block' && kind === 'DropStmt');
            const scope = {
                isNew: (relation) => !later && created.isNew(relation),
                transactional: source.transactional,
            };
            const hits = [];
            for (const rule of rules) {
                // What a function will do some day does not hold anybody up today.
                if (operation.place === 'function' && !graveAnyDay.has(rule.hazard))
                    continue;
                for (const subject of rule.match(operation, scope))
                    hits.push({ rule, subject });
            }
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
                    line: (0,locate/* lineInFile */.m)(source, operation.line),
                    ...(0,fingerprint/* bindFingerprint */.I)(operation.text, isQualified(operation) ? [] : settings, 'postgresql'),
                });
            }
            if (operation.place !== 'function') {
                const own = hits.map(({ rule }) => rule.phase).filter((phase) => phase !== 'neutral');
                seen.push(...(own.length > 0 ? own : [phaseOf(operation, scope)]));
            }
            created.note(operation);
            const setting = settingOf(operation, source.transactional);
            if (setting !== undefined && settings.at(-1)?.text !== setting.text)
                settings.push(setting);
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
/** Characters whose trees are held at once at most. */
const mostAhead = 512 * 1024;
/** Gives what, told of each file before it is judged, reads as many ahead as may be held at once. */
function aheadOf(set, reader) {
    let read = 0;
    return (index) => {
        if (index < read)
            return;
        const texts = [];
        for (let size = 0; read < set.length && (texts.length === 0 || size < mostAhead); read += 1) {
            const sql = set[read]?.source.sql ?? '';
            texts.push(sql);
            size += sql.length;
        }
        reader.readAhead(texts);
    };
}
/** Reads sources one after the other; behind what changes how quotes are read, nothing is known. */
function readInOrder(reader) {
    let changed = false;
    return (source, whole) => {
        const operations = readOperations(reader, source, whole);
        const { sql = '' } = source;
        if (changed)
            return [...operations, unreadable(otherwise, 1, whole)];
        const at = operations.find(({ text }) => changesReading(text));
        if (at === undefined)
            return operations;
        changed = true;
        const rest = sql.split('\n').slice(at.line - 1);
        return [...operations, unreadable(otherwise, at.line, rest.join('\n'))];
    };
}
function readOperations(reader, source, whole) {
    const unknown = 'unanalysable' in source ? [unreadable(source.unanalysable, source.unanalysableLine ?? 1, whole)] : undefined;
    if (unknown !== undefined)
        return [...(source.sql ? readText(reader, source.sql) : []), ...unknown];
    return readText(reader, source.sql ?? '');
}
function readText(reader, sql) {
    const parsed = reader.parse(sql);
    if ('statements' in parsed)
        return parsed.statements.flatMap((statement) => operationsOf(reader, statement));
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


/***/ }),

/***/ 6276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ literalOf),
/* harmony export */   p: () => (/* binding */ callsOf)
/* harmony export */ });
/* harmony import */ var _sql_nodes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9323);

/** The arguments of each call of one of these functions in a statement, whose text is given too. */
function callsOf(node, text, ...names) {
    const found = [];
    // A search through the tree is dear, and a text with neither the name nor an escaped identifier needs none.
    const lower = text.toLowerCase();
    if (node === undefined || !['u&"', ...names].some((name) => lower.includes(name)))
        return found;
    (0,_sql_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .walk */ .GG)(node, (kind, value) => {
        const { funcname, args = [] } = value;
        const name = kind === 'FuncCall' ? ((0,_sql_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .textsOf */ .CB)(funcname).at(-1) ?? '') : '';
        if (names.includes(name))
            found.push({ name, args });
        return true;
    });
    return found;
}
/** The text of a literal, with or without a cast; otherwise the empty string. */
function literalOf(node) {
    const cast = (0,_sql_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAs */ .hK)(node, 'TypeCast')?.arg;
    return (0,_sql_nodes_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAs */ .hK)(cast ?? node, 'A_Const')?.sval?.sval ?? '';
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
/** A relation as we compare it. Whether `users` is `public.users` is up to the search path. */
function relationName(relation) {
    return qualifiedName([relation?.schemaname ?? '', relation?.relname ?? '']);
}
/** Joins a qualified name; a part that holds a point is quoted, so that `"a.b"` is not `a.b`. */
function qualifiedName(parts) {
    return parts
        .filter((part) => part !== '')
        .map((part) => (/[."]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part))
        .join('.');
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
