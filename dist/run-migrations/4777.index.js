"use strict";
exports.id = 4777;
exports.ids = [4777,7241];
exports.modules = {

/***/ 8640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escapePattern)
/* harmony export */ });
/** Text as a regular expression takes it word for word: every sign that means something there is escaped. */
function escapePattern(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ }),

/***/ 6360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ loadPostgresFunctions),
/* harmony export */   w: () => (/* binding */ loadMysqlFunctions)
/* harmony export */ });
/**
 * Functions that newer servers have, or extensions that the bed lacks: PostgreSQL 16 to 18, PostGIS without what drops or
 * alters, pgvector, TimescaleDB's and Citus's making of tables, pgjwt, ulid;
 * `volatile_default` is what the readers of programs write for a default that they were given as a text.
 */
const morePostgres = `any_value array_reverse array_sample array_shuffle array_sort casefold crc32 crc32c date_add
date_subtract erf erfc gamma json_array json_array_agg json_exists json_object_agg_strict json_query json_scalar
json_serialize json_value jsonb_object_agg_strict lgamma pg_input_error_info pg_input_is_valid random_normal
regexp_count regexp_instr regexp_like regexp_substr reverse to_bin to_oct unicode_assigned uuid_extract_timestamp
uuid_extract_version uuidv4 uuidv7 xmltext json_table xmltable
geometry geography geometrytype box2d box3d postgis_version postgis_full_version addgeometrycolumn find_srid
l1_distance l2_distance l2_norm l2_normalize cosine_distance inner_product hamming_distance jaccard_distance
vector_dims vector_norm binary_quantize subvector time_bucket time_bucket_gapfill create_hypertable
by_range by_hash
create_distributed_table create_reference_table sign verify gen_ulid generate_ulid uuid_generate_v7 nanoid
moddatetime insert_username autoinc tsvector_update_trigger tsvector_update_trigger_column
suppress_redundant_updates_trigger uid role jwt email volatile_default`;
/** Functions of MySQL that MariaDB lacks, or does not list. */
const moreMysql = `any_value avg bin_to_uuid char date day hour if ifnull interval is_uuid json_schema_valid
json_schema_validation_report json_storage_free json_storage_size json_table left localtime localtimestamp match
member minute month point polygon linestring multipoint multipolygon multilinestring geometrycollection ps_current_thread_id
quarter regexp_like right row_number second statement_digest statement_digest_text time timestamp timestampadd
timestampdiff truncate user current_user utc_date utc_time utc_timestamp uuid_to_bin values value weight_string year
format_bytes format_pico_time grouping icu_version roles_graphml current_role distance_sphere lastval nextval setval
current_date current_time current_timestamp sysdate charset collation convert insert repeat replace default vec_fromtext
vec_totext vec_distance vec_distance_euclidean vec_distance_cosine count`;
function setOf(...texts) {
    return new Set(texts.flatMap((text) => text.trim().split(/\s+/)));
}
/** Words of SQL that stand before a parenthesis without being functions. */
const words = setOf(`all and any array as between by case check coalesce conflict constraint cube current default distinct
else end except exists extract filter first float foreign from generated greatest group grouping having if in index into
intersect is join key last lateral least limit list materialized merge not null nullif nulls numeric decimal of offset on
only or order over overlay partition position precision primary range recursive references returning rollup row rows
select set sets similar some sum table then to treat trim tablesample unique union update using values varchar varying
when where window with within xmlconcat xmlelement xmlforest xmlparse xmlpi xmlroot xmlserialize bit char character
nchar timestamp time interval avg count max min substring normalize year month day hour minute second array_agg`);
let postgres;
let mysql;
/** Loads the names of PostgreSQL's functions, and gives whether one does no more than to compute. */
async function loadPostgresFunctions() {
    if (postgres === undefined) {
        const names = await __webpack_require__.e(/* import() */ 4769).then(__webpack_require__.bind(__webpack_require__, 4769));
        postgres = { builtIn: setOf(names.builtIn, morePostgres), ofExtensions: setOf(names.ofExtensions, morePostgres) };
    }
    const { builtIn, ofExtensions } = postgres;
    return (schema, name) => {
        // PostGIS has hundreds of them.
        if (name.startsWith('st_') || ofExtensions.has(name))
            return true;
        if (schema === '')
            return words.has(name) || builtIn.has(name);
        return builtIn.has(name) && (schema === 'pg_catalog' || (schema === 'public' && name === 'gen_random_uuid'));
    };
}
/** The same of MySQL's and MariaDB's. */
async function loadMysqlFunctions() {
    if (mysql === undefined)
        mysql = setOf((await __webpack_require__.e(/* import() */ 4869).then(__webpack_require__.bind(__webpack_require__, 4869))).builtIn, moreMysql);
    const known = mysql;
    return (name) => known.has(name) || /^(?:st_|mbr)/.test(name);
}


/***/ }),

/***/ 4777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/fingerprint.js
var fingerprint = __webpack_require__(4694);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/combine.js
var combine = __webpack_require__(1016);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/functions/known.js
var known = __webpack_require__(6360);
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
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/nodes.js
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
/** Whether two names may mean the same: one may leave out the schema. */
function mayMean(one, other) {
    return one === other || (lastPart(one) === lastPart(other) && [one, other].includes(lastPart(one)));
}
/** The name without its schema, as `qualifiedName` writes it. */
function lastPart(name) {
    return /(?:"(?:[^"]|"")*"|[^."]*)$/.exec(name)?.[0] ?? name;
}
/** Visits a tree, the innermost last; `visit` is given every node by name, and says whether to go into it. */
function walk(tree, visit) {
    if (Array.isArray(tree)) {
        for (const entry of tree)
            walk(entry, visit);
    }
    else if (typeof tree === 'object' && tree !== null) {
        for (const name in tree) {
            const value = tree[name];
            if (typeof value === 'object' && value !== null && visit(name, value))
                walk(value, visit);
        }
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/search-path.js

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
    const routine = nodeAs(node, 'CreateFunctionStmt');
    if (routine !== undefined) {
        // A setting of the function itself ends with it.
        const { options = [], sql_body: body } = routine;
        const source = options.filter((option) => nodeAs(option, 'DefElem')?.defname === 'as');
        return words.test(JSON.stringify([source, body]).replaceAll('\\', '')) ? 'unstable' : undefined;
    }
    if (place === 'function' || place === 'call' || kind === 'AlterFunctionStmt')
        return undefined;
    if (nodeAs(node, 'GrantStmt')?.objtype === 'OBJECT_SCHEMA')
        return 'changed';
    const set = nodeAs(node, 'VariableSetStmt');
    if (set !== undefined && changing.has(set.name ?? ''))
        return 'changed';
    if (always.has(kind) || (set !== undefined && set.kind === 'VAR_RESET_ALL'))
        return 'changed';
    if (!words.test(text))
        return undefined;
    return direct.has(kind) || place === 'block' ? 'changed' : 'unstable';
}
/** Whether a text names the schema of temporary tables somewhere in the path, so that they hide nothing that comes before it. */
function putsTemporaryLast(text) {
    return /\bpg_temp\b/i.test(text) && !/search_path["'\s,]*(?:=|to\b)?["'\s]*pg_temp\b/i.test(text);
}
/** `"$user"` in the path means the schema of the role. */
const changing = new Set(['search_path', 'role', 'session_authorization']);
const always = new Set(['DiscardStmt', 'AlterRoleSetStmt', 'AlterDatabaseSetStmt', 'AlterSystemStmt']);

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/checks.js


function followChecks() {
    const tables = new Map();
    let moved = false;
    const valid = (relation) => [...(tables.get(relation)?.values() ?? [])].filter((check) => check.valid);
    const forget = (name) => {
        for (const one of tables.keys())
            if (lastPart(one) === lastPart(name))
                tables.delete(one);
    };
    /** Behind another path a name without a schema may mean another table. */
    const forgetUnqualified = () => {
        for (const name of tables.keys())
            if (!name.includes('.'))
                tables.delete(name);
    };
    const noteCommand = ({ kind, node, relation }, certain) => {
        const command = nodeAs(node, 'AlterTableCmd');
        const name = command?.name ?? '';
        const known = tables.get(relation);
        if (kind === 'AT_DropConstraint')
            known?.delete(name);
        // A check goes with its column.
        if (kind === 'AT_DropColumn' || kind === 'AT_AlterColumnType')
            tables.delete(relation);
        if (!certain)
            return;
        const check = known?.get(name);
        if (kind === 'AT_ValidateConstraint' && check !== undefined)
            check.valid = true;
        const added = kind === 'AT_AddConstraint' ? nodeAs(command?.def, 'Constraint') : undefined;
        const required = added === undefined ? undefined : requiredBy(added);
        if (added?.conname === undefined || required === undefined)
            return;
        // What children do not have proves nothing of their rows.
        if (added.is_no_inherit === true)
            return;
        const own = known ?? new Map();
        tables.set(relation, own.set(added.conname, { valid: added.skip_validation !== true, required }));
    };
    return {
        hasCheck: (relation) => valid(relation).length > 0,
        isRequired: (relation, column) => valid(relation).some(({ required }) => required.includes(column)),
        startFile() {
            // What was set for a transaction or a session may have ended with it.
            if (moved)
                forgetUnqualified();
        },
        note(operation, certain) {
            const { kind, node, place } = operation;
            if (place === 'function')
                return;
            if (kind.startsWith('AT_'))
                noteCommand(operation, certain && place === 'statement');
            // A check of its name may be gone, or stand on another table.
            const renamed = nodeAs(node, 'RenameStmt');
            if (renamed?.renameType === 'OBJECT_SCHEMA' || /ROLLBACK/.test(nodeAs(node, 'TransactionStmt')?.kind ?? ''))
                tables.clear();
            if (renamed?.newname !== undefined)
                forget(qualifiedName([renamed.newname]));
            for (const one of [renamed, nodeAs(node, 'AlterObjectSchemaStmt')])
                if (one)
                    forget(relationName(one.relation));
            for (const one of nodeAs(node, 'DropStmt')?.objects ?? [])
                forget(qualifiedName(textsOf(nodeAs(one, 'List')?.items)));
            if (pathOf(operation) === undefined)
                return;
            moved = true;
            forgetUnqualified();
        },
    };
}
/** The columns in which a check refuses NULL; undefined of a constraint that is none. */
function requiredBy(constraint) {
    if (constraint.contype === 'CONSTR_NOTNULL')
        return textsOf(constraint.keys);
    return constraint.contype === 'CONSTR_CHECK' ? notNullIn(constraint.raw_expr) : undefined;
}
/** The columns that an expression of ANDs says not to be NULL. */
function notNullIn(expression) {
    const both = nodeAs(expression, 'BoolExpr');
    if (both?.boolop === 'AND_EXPR')
        return (both.args ?? []).flatMap(notNullIn);
    const test = nodeAs(expression, 'NullTest');
    if (test?.nulltesttype !== 'IS_NOT_NULL')
        return [];
    const name = textsOf(nodeAs(test.arg, 'ColumnRef')?.fields).at(-1);
    return name === undefined ? [] : [name];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/phase.js


/** What running code does not notice unless a rule says so; what is left out makes something that new code may need. */
const neutral = new Set(`IndexStmt CommentStmt SecLabelStmt CreateStatsStmt AlterStatsStmt DropStmt AlterSeqStmt AlterOwnerStmt
  SelectStmt InsertStmt UpdateStmt DeleteStmt MergeStmt CopyStmt CallStmt DoStmt RefreshMatViewStmt
  VacuumStmt ReindexStmt ClusterStmt CheckPointStmt LockStmt NotifyStmt ListenStmt UnlistenStmt
  VariableSetStmt VariableShowStmt ConstraintsSetStmt DiscardStmt TransactionStmt ExplainStmt
  PrepareStmt ExecuteStmt DeallocateStmt DeclareCursorStmt FetchStmt ClosePortalStmt unanalysable UnknownCall
  AT_AddConstraint AT_ValidateConstraint AT_AlterConstraint AT_DropConstraint AT_SetStatistics AT_SetStorage
  AT_SetCompression AT_SetOptions AT_ResetOptions AT_SetRelOptions AT_ResetRelOptions AT_ClusterOn AT_DropCluster
  AT_SetTableSpace AT_SetLogged AT_SetUnLogged AT_SetAccessMethod AT_ReplicaIdentity AT_ChangeOwner
  AT_EnableTrig AT_EnableTrigAll AT_EnableTrigUser AT_EnableAlwaysTrig AT_EnableReplicaTrig
  AT_DisableTrig AT_DisableTrigAll AT_DisableTrigUser AT_EnableRule AT_DisableRule`.split(/\s+/));
/** Where an operation belongs of which no rule says so. */
function phaseOf({ kind, node, relation }, scope) {
    const command = nodeAs(node, 'AlterTableCmd');
    const constraint = kind === 'AT_AddConstraint' ? nodeAs(command?.def, 'Constraint') : undefined;
    const required = constraint === undefined || scope.isNew(relation) ? undefined : requiredBy(constraint);
    // It refuses rows of code that leaves the column out, also where the rows that are there are not looked at.
    if (required?.some((column) => scope.newColumn(relation, column)?.filled !== true))
        return 'contract';
    if (kind === 'AT_SetNotNull' && scope.isRequired(relation, command?.name ?? ''))
        return 'neutral';
    return neutral.has(kind) || scope.isNew(relation) ? 'neutral' : 'expand';
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
/** One of these stands in whatever the others are about. */
const reading_words = /client_encoding|standard_conforming_strings|backslash_quote|escape_string_warning|names|set_config/i;
const names = /\bset\s+(?:session\s+|local\s+)?names\b|\bset_config\s*\(\s*(?!\s|'[\w.]+'\s*,)/i;
/**
 * Whether a statement may change how the server reads the texts behind it: a backslash before a quote, the bytes of a
 * character. Those of our parser stay as they are.
 */
function changesReading(statement) {
    if (!reading_words.test(statement))
        return false;
    // A pg_dump sets both to what they are anyway.
    const rest = statement.replace(idle, '');
    return settings.test(rest) || names.test(rest);
}
/** Why what stands behind such a statement is not known. */
const otherwise = 'standard_conforming_strings or the encoding, by which texts in quotes are read, is changed before this';
/** Why a text with a backslash in quotes is not known. */
const escaping = 'the server’s standard_conforming_strings is off, so that a backslash in quotes escapes';

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/body-names.js

/** Types whose text is the name of what they stand for, as it would have to be written. */
const objectTypes = /^(?:regclass|regrole|regnamespace)$/;
/** Gives the names of a body by its tree and its text. */
function namesIn(tree, text) {
    const rows = new Map();
    let datums = [];
    const note = (name, expression, at) => {
        const query = expression?.PLpgSQL_expr?.query;
        if (name !== undefined && query !== undefined)
            rows.set(name, at === undefined ? { query } : { query, at });
    };
    walk(tree, (name, held) => {
        if (name === 'datums') {
            datums = held;
            for (const { PLpgSQL_var: cursor } of datums)
                note(cursor?.refname, cursor?.cursor_explicit_expr);
        }
        const { var: row, query, curvar = -1 } = held;
        const cursor = datums[curvar]?.PLpgSQL_var;
        if (name === 'PLpgSQL_stmt_open')
            note(cursor?.refname, query);
        if (name !== 'PLpgSQL_stmt_fors' && name !== 'PLpgSQL_stmt_forc')
            return true;
        const over = query ?? cursor?.cursor_explicit_expr;
        note(row?.PLpgSQL_rec?.refname ?? row?.PLpgSQL_row?.refname, over);
        const parts = row?.PLpgSQL_row?.fields ?? [];
        for (const [at, part] of parts.entries()) {
            // One of a table's own type is the whole row.
            const type = datums[part.varno ?? -1]?.PLpgSQL_var?.datatype?.PLpgSQL_type?.typname ?? '';
            if (/%rowtype\s*$/i.test(type))
                note(part.name, over);
            else
                note(part.name, over, at);
        }
        return true;
    });
    const names = datums.map((datum) => datum.PLpgSQL_var?.refname ?? datum.PLpgSQL_rec?.refname ?? '');
    const columnsFirst = /#variable_conflict\s+use_column/i.test(text);
    const isObject = ({ PLpgSQL_var: one }) => objectTypes.test((one?.datatype?.PLpgSQL_type?.typname ?? '').trim().toLowerCase());
    // An inner block may have another one of that name.
    const others = new Set(names.filter((_, at) => !isObject(datums[at])));
    return {
        rows,
        variables: new Set(columnsFirst ? [] : names.filter((name) => name !== '')),
        objects: new Set(names.filter((name) => !others.has(name))),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/straight-line.js
/** Gives what says of each part of a body's tree where it stands, by what holds for the part around it. */
function standingsIn(tree) {
    const [routine] = tree.plpgsql_funcs ?? [];
    let block = routine?.PLpgSQL_function?.action?.PLpgSQL_stmt_block;
    const [first, last, ...more] = block?.body ?? [];
    const inner = first?.PLpgSQL_stmt_block;
    // One that catches errors stands in another one, and behind it only the end.
    if (inner?.exceptions !== undefined && last?.PLpgSQL_stmt_return !== undefined && more.length === 0)
        block = inner;
    const main = new Set((block?.body ?? []).flatMap((statement) => Object.values(statement)));
    const handlers = block?.exceptions?.PLpgSQL_exception_block;
    return (held, around) => {
        if (around === 'handler' || (handlers !== undefined && held === handlers))
            return 'handler';
        return main.has(held) ? 'main' : 'branch';
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/template.js


/**
 * Gives a statement that is put together while it runs, if nothing of it but names and values is left open, and those
 * are quoted by the server: `format('… %I … %L')`, `'…' || quote_ident(…)`, and any `regclass` (`objects`: the variables
 * of such a type). What is open gets a name that nothing has.
 * Undefined where that is not so, or where it is up to the name what the statement does.
 */
function readTemplate(reader, node, line, objects) {
    const parts = partsOf(node, objects);
    if (parts === undefined || parts.every(({ open }) => open === undefined))
        return undefined;
    let sql = '';
    for (const [index, { text, open }] of parts.entries()) {
        if (open === undefined) {
            sql += text;
            continue;
        }
        const after = parts[index + 1]?.text ?? '';
        if (!stands(sql, after, open))
            return undefined;
        sql += open === 'name' ? `"…${line}-${index}"` : `'…'`;
    }
    const parsed = reader.parse(sql);
    if ('problem' in parsed)
        return undefined;
    return parsed.statements.every(({ node }) => isForAnyName(node)) ? sql : undefined;
}
function partsOf(node, objects) {
    const text = nodeAs(node, 'A_Const')?.sval?.sval;
    if (text !== undefined)
        return [{ text }];
    const joined = nodeAs(node, 'A_Expr');
    if (joined?.kind === 'AEXPR_OP' && textsOf(joined.name).join() === '||') {
        const [left, right] = [partsOf(joined.lexpr, objects), partsOf(joined.rexpr, objects)];
        return left === undefined || right === undefined ? undefined : [...left, ...right];
    }
    if (isObject(node, objects))
        return [{ text: '', open: 'name' }];
    const { funcname, args = [] } = nodeAs(node, 'FuncCall') ?? {};
    const [schema, name = schema] = textsOf(funcname);
    if (name !== schema && schema !== 'pg_catalog')
        return undefined;
    if (name === 'quote_ident')
        return [{ text: '', open: 'name' }];
    if (name === 'quote_literal')
        return [{ text: '', open: 'value' }];
    const format = name === 'format' ? nodeAs(args[0], 'A_Const')?.sval?.sval : undefined;
    const isName = (at) => isObject(args[at], objects);
    return format === undefined ? undefined : partsOfFormat(format, isName);
}
/** Only `%I` and `%L` are quoted, and what is a name whatever it is written by; `isName` says so of an argument. */
function partsOfFormat(format, isName) {
    const parts = [];
    let at = 0;
    for (const piece of format.split(/(%%|%(?:\d+\$)?[ILs]|%)/)) {
        const [, position, kind] = /^%(?:(\d+)\$)?([ILs])$/.exec(piece) ?? [];
        if (kind !== undefined)
            at = position === undefined ? at + 1 : Number(position);
        if (piece === '%' || (kind === 's' && !isName(at)))
            return undefined;
        if (piece === '%%')
            parts.push({ text: '%' });
        else if (kind !== undefined)
            parts.push({ text: '', open: kind === 'L' ? 'value' : 'name' });
        else
            parts.push({ text: piece });
    }
    return parts;
}
/** Whether a value is of a type that gives the name of something, with or without a cast to text behind it. */
function isObject(node, objects) {
    const { arg, typeName } = nodeAs(node, 'TypeCast') ?? {};
    const type = textsOf(typeName?.names).at(-1) ?? '';
    if (type === 'text')
        return isObject(arg, objects);
    if (objectTypes.test(type))
        return typeName?.arrayBounds === undefined;
    const [name = '', ...more] = textsOf(nodeAs(node, 'ColumnRef')?.fields);
    return more.length === 0 && objects.has(name);
}
/** Whether what is put between two texts is a word of its own, and in no quotes and no comment that it could end. */
function stands(before, after, open) {
    if (/[\p{L}\p{N}_"'\\$]$/u.test(before) || /^[\p{L}\p{N}_"'\\$]/u.test(after))
        return false;
    if (open === 'value' && after.startsWith('('))
        return false;
    if (/--|\/\*|\$/.test(before))
        return false;
    return (before.match(/'/g) ?? []).length % 2 === 0 && (before.match(/"/g) ?? []).length % 2 === 0;
}
/** Statements that do the same to whatever they name; rows, calls and settings are up to what is written, read or called. */
const forAnyName = new Set(`AlterTableStmt AlterSeqStmt AlterOwnerStmt CommentStmt CreateStmt CreateSeqStmt CreateSchemaStmt CreateRoleStmt
  CreateTrigStmt CreatePolicyStmt DropStmt GrantStmt GrantRoleStmt IndexStmt RefreshMatViewStmt ReindexStmt RenameStmt
  TruncateStmt AlterDatabaseSetStmt AlterRoleSetStmt`.split(/\s+/));
function isForAnyName(node) {
    if (!namesOnly(node))
        return false;
    if (nodeAs(node, 'SelectStmt') !== undefined)
        return readsOnly(node);
    const set = (nodeAs(node, 'AlterDatabaseSetStmt') ?? nodeAs(node, 'AlterRoleSetStmt'))?.setstmt;
    return forAnyName.has(String(kindOf(node))) && set?.name?.startsWith('…') !== true;
}
/** Whether what is open names no function, operator or type, which may do anything. */
function namesOnly(node) {
    let found = false;
    walk(node, (kind, value) => {
        const { funcname, typeName, name } = value;
        const used = [kind === 'FuncCall' ? funcname : undefined, typeName?.names, kind === 'A_Expr' ? name : undefined];
        found ||= used.some((names) => textsOf(names).some((one) => one.startsWith('…')));
        return !found;
    });
    return !found;
}
/** Functions that compute, whatever they are given. */
const computing = new Set(`array_agg avg bool_and bool_or count json_agg jsonb_agg length lower max min now string_agg sum upper`.split(' '));
/** Whether a query does nothing but read, from whatever it names. */
function readsOnly(node) {
    let reads = true;
    walk(node, (kind, value) => {
        const names = kind === 'FuncCall' ? textsOf(value.funcname) : [];
        if (names.length > 0)
            reads &&= names.length === 1 && computing.has(names[0] ?? '');
        if (/^(?:intoClause|(?:Insert|Update|Delete|Merge)Stmt)$/.test(kind))
            reads = false;
        return reads;
    });
    return reads;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/bodies.js





/** Bodies are looked for once to read ahead what stands in them, and once more where they are judged. */
const bodies_known = new WeakMap();
/** Gives the body of DO, CREATE FUNCTION and CREATE PROCEDURE; undefined for statements without one. */
function bodyOf(statement) {
    const body = bodies_known.get(statement) ?? findBody(statement);
    if (body !== undefined)
        bodies_known.set(statement, body);
    return body;
}
function findBody(statement) {
    const block = nodeAs(statement.node, 'DoStmt');
    if (block !== undefined) {
        const { language = 'plpgsql', text } = optionsOf(block.args);
        return makeBody('block', statement, language, text);
    }
    const routine = nodeAs(statement.node, 'CreateFunctionStmt');
    if (routine !== undefined && routine.sql_body === undefined) {
        const { language, text } = optionsOf(routine.options);
        return makeBody('function', statement, language ?? 'no language', text);
    }
    return undefined;
}
function makeBody(place, statement, language, text) {
    const routine = language === 'plpgsql' ? statement.text : undefined;
    let parts;
    return {
        place,
        routine,
        read(reader) {
            parts ??= readBody(reader, statement, language, text);
            return parts;
        },
    };
}
function optionsOf(elements) {
    let language;
    let text = '';
    for (const element of elements ?? []) {
        const option = nodeAs(element, 'DefElem');
        const value = nodeAs(option?.arg, 'String') ?? nodeAs(nodeAs(option?.arg, 'List')?.items?.[0], 'String');
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
        return [{ sql: text, line: start, standing: 'main' }];
    if (language !== 'plpgsql')
        return [{ problem: `a body in ${language} cannot be read`, line: start, standing: 'main' }];
    try {
        return readParts(reader, reader.parseRoutine(statement.text), text, start);
    }
    catch (error) {
        return [{ problem: (0,errors/* messageOf */.bD)(error), line: start, standing: 'main' }];
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
/** What ends the transaction, as it is written. */
const endings = { PLpgSQL_stmt_commit: 'commit', PLpgSQL_stmt_rollback: 'rollback' };
function readParts(reader, tree, text, start) {
    const parts = [];
    const names = namesIn(tree, text);
    const standingOf = standingsIn(tree);
    const visit = (value, line, around) => {
        if (Array.isArray(value)) {
            for (const entry of value)
                visit(entry, line, around);
            return;
        }
        if (typeof value !== 'object' || value === null)
            return;
        for (const [name, held] of Object.entries(value)) {
            const own = held?.lineno;
            const at = own === undefined ? line : start + own - 1;
            const expression = dynamic[name] === undefined ? undefined : held[dynamic[name]];
            const standing = /^PLpgSQL_(?:stmt|exception_block)/.test(name) ? standingOf(held, around) : around;
            if (expression !== undefined)
                parts.push({
                    ...readDynamic(reader, expression.PLpgSQL_expr?.query ?? '', at, names.objects),
                    line: at,
                    standing,
                });
            const ending = endings[name];
            if (ending !== undefined)
                parts.push({ sql: ending, line: at, standing });
            if (name !== 'PLpgSQL_expr') {
                visit(held, at, standing);
                continue;
            }
            const { query = '', parseMode } = held;
            // Mode 0 is a whole statement; the others are expressions and assignments.
            if (parseMode === 0)
                parts.push({ sql: query, line: at, standing, names });
            else if (expression === undefined && reader.mayCall(query))
                parts.push({ sql: selectOf(query, parseMode), line: at, standing });
        }
    };
    visit(tree, start, 'branch');
    return parts;
}
/** What an expression or an assignment (`a := …`, modes from 3 on) computes, as a statement. */
function selectOf(query, mode = 2) {
    if (mode < 3)
        return `SELECT ${query}`;
    const at = query.includes(':=') ? query.indexOf(':=') + 2 : query.indexOf('=') + 1;
    return `SELECT ${query.slice(at)}`;
}
/** EXECUTE of one literal is as good as the statement itself; of most else nobody knows what will run. */
function readDynamic(reader, expression, line, objects) {
    const unknown = { problem: `EXECUTE of ${shorten(expression)}: the statement is put together while it runs` };
    const plain = /^'((?:[^'\\]|'')*)'$/.exec(expression)?.[1];
    if (plain !== undefined)
        return { sql: plain.replaceAll("''", "'") };
    const parsed = reader.parse(`SELECT ${expression}`);
    const statement = 'statements' in parsed && parsed.statements.length === 1 ? parsed.statements[0]?.node : undefined;
    const target = nodeAs(nodeAs(statement, 'SelectStmt')?.targetList?.[0], 'ResTarget');
    const literal = nodeAs(target?.val, 'A_Const')?.sval?.sval;
    const sql = literal ?? readTemplate(reader, target?.val, line, objects);
    return sql === undefined ? unknown : { sql };
}
function shorten(text) {
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/options.js

/** Whether a list of options switches one on: the last one of its name counts, and one without a value says yes. */
function isOn(options, name) {
    const last = (options ?? []).map((option) => nodeAs(option, 'DefElem')).findLast((one) => one?.defname === name);
    return last !== undefined && !switchesOff(last.arg);
}
/** Whether the value of an option says no; an option without one says yes. */
function switchesOff(value) {
    const said = nodeAs(value, 'String')?.sval ?? String(nodeAs(value, 'Integer')?.ival ?? nodeAs(value, 'Boolean')?.boolval);
    return value !== undefined && !/^(?:true|on|yes|[1-9]\d*)$/i.test(said);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/temporary.js

const none = new Set();
/** What may change which table a name means. */
const unsteady = /set_config|pg_settings|u&"/i;
/**
 * Gives what follows which names certainly mean temporary tables that a body makes itself, by its whole statement. Each
 * operation in turn is given those of its time.
 */
function followTemporary(text) {
    const steady = !unsteady.test(text) && !(/search_path/i.test(text) && /pg_temp/i.test(text));
    const known = new Set();
    return (operation, standing) => {
        if (!steady || standing === 'handler')
            return none;
        const before = known.size > 0 ? new Set(known) : none;
        const { node, kind, relation } = operation;
        const made = nodeAs(node, 'CreateStmt')?.relation ?? nodeAs(node, 'CreateTableAsStmt')?.into?.rel;
        // Whatever permanent table has that name: IF NOT EXISTS looks among the temporary ones alone.
        if (standing === 'main' && made?.relpersistence === 't')
            known.add(lastPart(relationName(made)));
        if (kind === 'RenameStmt' || kind === 'AlterObjectSchemaStmt')
            known.delete(lastPart(relation));
        for (const object of nodeAs(node, 'DropStmt')?.objects ?? [])
            known.delete(lastPart(qualifiedName(textsOf(nodeAs(object, 'List')?.items))));
        if (kind === 'TransactionStmt' || kind === 'DiscardStmt' || kind === 'unanalysable')
            known.clear();
        // In a branch it may run twice.
        return standing === 'main' || kind !== 'DropStmt' ? before : none;
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/operations.js




/** Takes a statement apart into all that it does. */
function operationsOf(reader, statement, place = 'statement') {
    const { node, line, text } = statement;
    const base = { line, text, place, detail: '' };
    const whole = { ...base, kind: String(kindOf(node)), node, relation: relationOf(node) };
    const body = bodyOf(statement);
    return [
        ...(alterCommands(node)?.map((command) => ({ ...base, ...command })) ?? [whole]),
        ...innerStatements(node, text).map((inner) => ({
            ...base,
            kind: String(kindOf(inner)),
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
    const temporaryFor = followTemporary(outer.text);
    return body.read(reader).flatMap((part) => {
        const parsed = 'problem' in part ? part : reader.parse(part.sql);
        if ('problem' in parsed) {
            const unknown = unanalysable(parsed.problem, part.line);
            temporaryFor(unknown, part.standing);
            return [unknown];
        }
        if ('problem' in part)
            return [];
        const { names, standing } = part;
        const known = names && { rows: queriesOf(reader, names.rows), variables: names.variables };
        return parsed.statements.flatMap((statement) => operationsOf(reader, { ...statement, line: part.line + statement.line - 1 }, inside).map((operation) => {
            const temporary = temporaryFor(operation, isDefinition(statement.node) ? 'handler' : standing);
            const own = operation.own ?? operation.text;
            return { ...operation, text: outer.text, own, ...known, ...(temporary.size > 0 ? { temporary } : {}) };
        }));
    });
}
function queriesOf(reader, rows) {
    return new Map([...rows].flatMap(([name, { query, ...place }]) => {
        const parsed = reader.parse(query);
        const node = 'statements' in parsed ? parsed.statements[0]?.node : undefined;
        return node === undefined ? [] : [[name, { query: node, ...place }]];
    }));
}
function alterCommands(node) {
    const alter = nodeAs(node, 'AlterTableStmt');
    if (alter === undefined)
        return undefined;
    return (alter.cmds ?? []).map((command) => ({
        kind: nodeAs(command, 'AlterTableCmd')?.subtype ?? 'AlterTableCmd',
        node: command,
        relation: relationName(alter.relation),
        ...(alter.objtype === 'OBJECT_TYPE' ? { object: 'type' } : {}),
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
    if (explainsOnly(node))
        return found;
    walk(Object.values(node), (name, value) => {
        if (innerKinds.has(name))
            found.push({ [name]: value });
        return true;
    });
    return found;
}
/** EXPLAIN runs what it explains only where it is to measure it. */
function explainsOnly(node) {
    const explain = nodeAs(node, 'ExplainStmt');
    return explain !== undefined && !isOn(explain.options, 'analyze');
}
function isDefinition(node) {
    return nodeAs(node, 'CreateFunctionStmt') !== undefined || nodeAs(node, 'RuleStmt') !== undefined;
}
function relationOf(node) {
    const view = nodeAs(node, 'ViewStmt');
    if (view !== undefined)
        return relationName(view.view);
    const created = nodeAs(node, 'CreateTableAsStmt');
    if (created !== undefined)
        return relationName(created.into?.rel);
    const relation = Object.values(node)[0].relation;
    return relation === undefined ? '' : qualifiedName([relation.schemaname ?? '', relation.relname ?? '']);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/read-set.js


/**
 * Reads the files of a set one after the other, and gives what each does; `escapes` says that on the server a backslash
 * in quotes escapes.
 */
function* readSet(set, reader, escapes) {
    const readAhead = aheadOf(set, reader);
    const read = readInOrder(reader, escapes);
    for (const [index, gated] of set.entries()) {
        readAhead(index);
        yield { ...gated, operations: read(gated.source, gated.file.text) };
    }
}
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
function readInOrder(reader, escapes) {
    let changed = false;
    return (source, whole) => {
        const operations = readOperations(reader, source, whole);
        const { sql = '' } = source;
        if (changed)
            return [...operations, unreadable(otherwise, 1, whole)];
        // Only in such a text does it matter.
        if (escapes && /'[^']*\\/.test(sql))
            return [...operations, unreadable(escaping, 1, sql)];
        const at = operations.find(({ text }) => changesReading(text));
        if (at === undefined)
            return operations;
        changed = true;
        const rest = sql.split('\n').slice(at.line - 1);
        return [...operations, unreadable(otherwise, at.line, rest.join('\n'))];
    };
}
function readOperations(reader, source, whole) {
    const known = source.sql === undefined ? [] : readText(reader, source.sql);
    if (!('unanalysable' in source))
        return known;
    return [...known, unreadable(source.unanalysable, source.unanalysableLine ?? 1, whole)];
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

// EXTERNAL MODULE: ./build/packages/action/src/pattern.js
var pattern = __webpack_require__(8640);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/routines/definitions.js



/** The name of the function, procedure or aggregate that a statement defines, without its schema. */
function definedName(node) {
    const names = nodeAs(node, 'CreateFunctionStmt')?.funcname ?? aggregateNames(node);
    return names === undefined ? undefined : (textsOf(names).at(-1) ?? '');
}
function aggregateNames(node) {
    const define = nodeAs(node, 'DefineStmt');
    return define?.kind === 'OBJECT_AGGREGATE' ? define.defnames : undefined;
}
/** Gives what finds a function in the texts of the files before the set, the newest first; each text is read once. */
function findIn(texts, reader) {
    const found = new Map();
    const read = new Map();
    return (name) => {
        if (!found.has(name))
            found.set(name, search(name));
        return found.get(name);
    };
    function search(name) {
        const escaped = (0,pattern/* escapePattern */.M)(name);
        const heading = new RegExp(String.raw `\b(?:function|procedure|aggregate)\s+(?:[\w"]+\.)?"?${escaped}"?\s*\(`, 'i');
        for (const text of texts.toReversed()) {
            if (!text.includes(name) && !text.toLowerCase().includes(name))
                continue;
            if (!heading.test(text))
                continue;
            const body = definitions_bodyOf(name, read.get(text) ?? readDefinitions(text));
            if (body !== undefined)
                return body;
        }
        return undefined;
    }
    function readDefinitions(text) {
        const whole = reader.parse(text);
        const parsed = 'statements' in whole ? [whole] : quotedIn(text).map((part) => reader.parse(part));
        const operations = parsed.flatMap((one) => 'statements' in one
            ? one.statements.flatMap((each) => (definedName(each.node) === undefined ? [] : operationsOf(reader, each)))
            : []);
        read.set(text, operations);
        return operations;
    }
}
function definitions_bodyOf(name, operations) {
    let body;
    let own = false;
    for (const operation of operations) {
        if (operation.place === 'function') {
            if (own)
                body?.push(operation);
            continue;
        }
        own = definedName(operation.node) === name;
        if (own)
            body = [];
    }
    return body;
}
/** In a program a definition stands in quotes that reach over several lines. */
function quotedIn(text) {
    return [...text.matchAll(/create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/gi)].map(({ index }) => {
        const rest = text.slice(index);
        const end = /`|"""|'''/.exec(rest)?.index;
        return rest.slice(0, end);
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/ascii.js
var ascii = __webpack_require__(6506);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/routines/named.js


const call = /([\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")(?:\s|\/\*[^*]*\*\/|--[^\n]*\n)*\(/gu;
/** The same for a text of ASCII alone: what is a letter beyond it takes V8 long to look up. */
const plainCall = /([A-Za-z_][\w$]*|"(?:[^"]|"")+")(?:\s|\/\*[^*]*\*\/|--[^\n]*\n)*\(/g;
/**
 * Whether a text may call a function that is wanted: a search through the tree is dear, and most texts name nothing but
 * what is known.
 */
function namesCall(text, wanted) {
    if (/u&"/i.test(text))
        return true;
    // The search for a name is dear, too.
    if (!text.includes('('))
        return false;
    for (const [, word = ''] of text.matchAll((0,ascii/* isAscii */.E)(text) ? plainCall : call)) {
        const name = word.startsWith('"') ? word.slice(1, -1) : word.toLowerCase();
        if (wanted(name) || text.includes(`.${word}`))
            return true;
    }
    return false;
}
const naming = /^\s*create\b[\s\S]*\b(?:trigger|cast|operator|aggregate)\b/i;
/** Gives what finds the functions in an operation that may do more than to compute. */
function callReader({ defined, isHarmless }) {
    const wanted = (schema, name) => !isHarmless(schema, name) || defined.has(name);
    let [last, found] = ['', false];
    const mayCall = (text) => {
        // Those of one body have one text.
        if (text !== last)
            found = namesCall(text, (name) => wanted('', name));
        last = text;
        return found;
    };
    return ({ node, text }) => {
        if (node === undefined)
            return [];
        if (!naming.test(text) && !mayCall(text) && nodeAs(node, 'CallStmt') === undefined)
            return [];
        const calls = namedIn(node);
        walk(node, (kind, value) => {
            if (kind === 'FuncCall')
                calls.push(callOf(value.funcname));
            return true;
        });
        const unknown = calls.filter(({ schema, name }) => wanted(schema, name));
        const procedure = nodeAs(node, 'CallStmt')?.funccall?.funcname;
        // None of the server's own is a procedure.
        return procedure === undefined ? unknown : [callOf(procedure), ...unknown];
    };
}
function callOf(names) {
    const [first = '', ...others] = textsOf(names);
    return others.length === 0 ? { schema: '', name: first } : { schema: first, name: others.at(-1) ?? '' };
}
/** Functions that a definition names without calling them: those of triggers, casts and operators. */
function namedIn(node) {
    const trigger = nodeAs(node, 'CreateTrigStmt')?.funcname;
    const cast = nodeAs(node, 'CreateCastStmt')?.func?.objname;
    const define = nodeAs(node, 'DefineStmt');
    const options = define?.kind === 'OBJECT_OPERATOR' || define?.kind === 'OBJECT_AGGREGATE' ? (define.definition ?? []) : [];
    const given = options.flatMap((option) => {
        const { defname = '', arg } = nodeAs(option, 'DefElem') ?? {};
        return /^(?:function|procedure|sfunc|finalfunc|combinefunc|msfunc|minvfunc)$/.test(defname)
            ? [nodeAs(arg, 'TypeName')?.names]
            : [];
    });
    return [trigger, cast, ...given].flatMap((names) => (names === undefined ? [] : [callOf(names)]));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/routines/reaching.js
/** Functions that do more than to compute, and are told wherever they stand: run SQL, read or write files, end others. */
const reaching = new Set(`connectby crosstab crosstab2 crosstab3 crosstab4 cursor_to_xml cursor_to_xmlschema dblink dblink_exec dblink_open
  dblink_send_query drop_chunks dropgeometrycolumn dropgeometrytable lo_export lo_import lo_put lo_truncate lo_truncate64
  lo_unlink lowrite pg_cancel_backend pg_drop_replication_slot pg_file_rename pg_file_unlink pg_file_write pg_promote
  pg_read_binary_file pg_read_file pg_terminate_backend query_to_xml query_to_xml_and_xmlschema query_to_xmlschema
  ts_stat xpath_table`.split(/\s+/));
/** Whether a function does what no migration says: with the schema where it has one. */
function isReaching(schema, name) {
    return schema === 'cron' || reaching.has(name);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/routines/woken.js

/** What makes that functions run some other day. */
const sleeping = new Set(['CreateStmt', 'CreateTrigStmt', 'AT_ColumnDefault', 'AT_AddConstraint']);
/** What wakes them. */
const writing = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt']);
const wakingWords = /insert|update|delete|merge|copy|truncate/i;
/** The functions that run because an operation reads views that the set has made. */
function calledByViews({ node }, views) {
    const calls = [];
    if (views.size === 0)
        return calls;
    walk(node, (kind, value) => {
        if (kind === 'RangeVar')
            calls.push(...(views.get(bareName(value)) ?? []));
        return true;
    });
    return calls;
}
/** The functions that run because of what an operation writes, itself or in a WITH. */
function wokenBy({ node, text }, dormant) {
    const calls = [];
    if (dormant.size === 0 || !wakingWords.test(text))
        return calls;
    const wake = (table) => calls.push(...(dormant.get(bareName(table)) ?? []));
    walk(node, (name, value) => {
        const { relation, relations = [] } = value;
        if (writing.has(name))
            wake(relation);
        if (name === 'TruncateStmt')
            for (const one of relations)
                wake(nodeAs(one, 'RangeVar'));
        return true;
    });
    return calls;
}
/** The name of a table without its schema, as `lastPart` gives it. */
function bareName(table) {
    return qualifiedName([table?.relname ?? '']);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/routines/follow.js





/** Statements that run the functions in them at once; a view, a trigger or a default does some other day. */
const running = new Set([
    'CallStmt',
    'CreateDomainStmt',
    'CreateCastStmt',
    'DefineStmt',
    'SelectStmt',
    'InsertStmt',
    'UpdateStmt',
    'DeleteStmt',
    'MergeStmt',
    'CreateTableAsStmt',
    'CopyStmt',
    'ExplainStmt',
    'DeclareCursorStmt',
    'TruncateStmt',
    'AT_AddColumn',
    'AT_AlterColumnType',
]);
/**
 * Gives the operations of a file, and after each one that calls a function which the set, or a file before it, has
 * defined what that one does, at the line of the call. A function that nobody here has defined is given as `UnknownCall`:
 * what it does stands in the database. What the set defines is added to `routines`.
 */
function* withCalls(operations, routines) {
    const done = new Set();
    const { dormant, views } = routines;
    const namesIn = callReader(routines);
    let body;
    for (const given of operations) {
        const runs = running.has(given.kind);
        const calls = namesIn(given);
        if (runs)
            calls.push(...wokenBy(given, dormant));
        if (runs || given.kind === 'ViewStmt')
            calls.push(...calledByViews(given, views));
        const operation = calls.length === 0 ? given : { ...given, calls };
        yield operation;
        if (operation.place === 'function') {
            body?.push(operation);
            continue;
        }
        body = undefined;
        const name = definedName(operation.node);
        // Whatever schema stands before it, the table or view may be the same.
        const relation = lastPart(operation.relation);
        // What a view calls runs whenever it is read. One in its place may call nothing.
        if (operation.kind === 'ViewStmt' && (calls.length > 0 || views.has(relation)))
            views.set(relation, calls);
        if (sleeping.has(operation.kind)) {
            if (calls.length > 0)
                dormant.set(relation, [...(dormant.get(relation) ?? []), ...calls]);
        }
        else if (name === undefined && calls.length > 0)
            yield* calledBy(operation, routines, { done, namesIn });
        if (name !== undefined) {
            body = routines.defined.get(name) ?? [];
            routines.defined.set(name, body);
        }
    }
}
/** A function may call others, and itself: each counts once a line. */
function* calledBy(caller, routines, walk) {
    const { kind, line, text, foreign, calls = [] } = caller;
    const { done } = walk;
    if (!running.has(kind))
        return;
    for (const { schema, name } of calls) {
        const key = `${line} ${name}`;
        if (done.has(key))
            continue;
        done.add(key);
        const own = routines.defined.get(name);
        const body = own ?? routines.findEarlier(name);
        const outside = foreign === true || own === undefined;
        // One that reaches further is told by a rule, wherever it stands.
        if (body === undefined && !isReaching(schema, name))
            yield unknownCall(caller, `${schema === '' ? '' : `${schema}.`}${name}()`);
        for (const operation of body ?? []) {
            const within = operation.calls ?? walk.namesIn(operation);
            const here = { ...operation, line, place: 'call', calls: within, text: `${text};\n${operation.text}` };
            if (outside)
                here.foreign = true;
            yield here;
            yield* calledBy(here, routines, walk);
        }
    }
}
function unknownCall({ line, text, place }, detail) {
    const here = place === 'call' ? 'statement' : place;
    return { kind: 'UnknownCall', node: undefined, relation: '', line, text, place: here, detail };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/bookkeeping.js
var bookkeeping = __webpack_require__(4529);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/rule.js
/** Gives a rule as it is: for type inference and a single place to find them. */
function rule(definition) {
    return definition;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/bookkeeping.js



const bookkeeping_bookkeeping = rule({
    id: 'bookkeeping',
    ...bookkeeping/* bookkeeping */.Xw,
    match: ({ kind, node, relation, text }, { books }) => {
        // A search through the tree is dear; an escaped identifier may be any name.
        const lower = text.toLowerCase();
        const escaped = lower.includes('u&"');
        const found = [];
        if (escaped || lower.includes('deploy_actions_')) {
            const names = kind === 'SelectStmt' ? written(node) : [...named(node), relation.split('.').at(-1) ?? ''];
            found.push(...names.filter(bookkeeping/* isOurs */.MU));
        }
        if (books.size > 0 && (escaped || [...books].some((name) => lower.includes(name)))) {
            found.push(...changed(kind, node, relation).filter((name) => books.has(name.toLowerCase())));
        }
        return [...new Set(found)];
    },
});
/** The tables that a statement writes, empties, alters or drops; those that it only reads are not among them. */
function changed(kind, node, relation) {
    const names = written(node);
    if (/^(?:AT_|Rename|AlterObjectSchema|Copy|Rule|CreateTrig)/.test(kind))
        names.push(relation.split('.').at(-1) ?? '');
    for (const one of nodeAs(node, 'TruncateStmt')?.relations ?? [])
        names.push(nodeAs(one, 'RangeVar')?.relname ?? '');
    for (const object of nodeAs(node, 'DropStmt')?.objects ?? []) {
        names.push(textsOf(nodeAs(object, 'List')?.items).at(-1) ?? '');
    }
    return names;
}
/** The tables, and the things that a DROP lists, that stand anywhere in a tree. */
function named(tree) {
    const names = [];
    walk(tree, (name, value) => {
        if (name === 'relation' || name === 'RangeVar')
            names.push(value.relname ?? '');
        return true;
    });
    for (const object of nodeAs(tree, 'DropStmt')?.objects ?? [])
        names.push(...textsOf(nodeAs(object, 'List')?.items));
    return names;
}
/** The tables that a query writes by the way. */
function written(tree) {
    const names = [];
    walk(tree, (name, value) => {
        const { relation } = value;
        if (/^(?:Insert|Update|Delete|Merge)Stmt$/.test(name))
            names.push(relation?.relname ?? '');
        return true;
    });
    return names;
}
const bookkeepingRules = [bookkeeping_bookkeeping];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/columns.js

/** The column that an ADD COLUMN adds. */
function addedColumn({ kind, node }) {
    return kind === 'AT_AddColumn' ? nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'ColumnDef') : undefined;
}
/** The constraints written at a column. */
function constraintsOf(column) {
    return (column.constraints ?? []).flatMap((node) => nodeAs(node, 'Constraint') ?? []);
}
/** Whether a default is NULL, which is none. */
function isNull(given) {
    return nodeAs(nodeAs(given, 'TypeCast')?.arg ?? given, 'A_Const')?.isnull === true;
}
function isSerial(column) {
    return /^(?:small|big)?serial[248]?$/.test(textsOf(column.typeName?.names).at(-1) ?? '');
}
/** The columns that an UPDATE sets. */
function columnsSet(node) {
    return (nodeAs(node, 'UpdateStmt')?.targetList ?? []).map((entry) => nodeAs(entry, 'ResTarget')?.name ?? '');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/volatile.js

/**
 * Functions whose value is the same for all rows of one statement, so that PostgreSQL 11 and newer store it once instead
 * of writing the table anew: those of its own that are IMMUTABLE or STABLE and stand in defaults.
 */
const stable = new Set(`abs age array_append array_cat array_fill array_length array_prepend array_to_string ascii bool box btrim cardinality
  ceil ceiling char_length chr concat concat_ws convert_from convert_to cos current_database current_schema
  current_setting current_timestamp current_user date date_bin date_part date_trunc daterange decode degrees encode exp
  extract float8 floor format gcd getdatabaseencoding host inet_client_addr initcap int4 int4range int8 int8range
  interval isfinite json_build_array json_build_object json_object jsonb_build_array jsonb_build_object jsonb_object
  jsonb_pretty jsonb_set jsonb_strip_nulls justify_days justify_hours justify_interval lcm left length ln log lower lpad
  ltrim make_date make_interval make_time make_timestamp make_timestamptz md5 mod network now numeric numrange
  octet_length pg_typeof pi plainto_tsquery point power quote_ident quote_literal radians regexp_replace repeat replace
  reverse right round rpad rtrim sha256 sha512 sign sin split_part sqrt starts_with statement_timestamp string_to_array
  substr substring text timestamptz timezone to_char to_date to_json to_jsonb to_number to_timestamp to_tsquery
  to_tsvector transaction_timestamp translate trunc tsrange tstzrange upper version width_bucket`.split(/\s+/));
/** Whether a default may have another value for each row. */
function isVolatile({ raw_expr: given }) {
    let found = false;
    walk(given, (kind, value) => {
        if (kind !== 'FuncCall')
            return true;
        const { funcname = [] } = value;
        const parts = funcname.map((part) => part.String?.sval ?? '');
        // One in another schema only shares its name with the server's own.
        if (!stable.has(parts.at(-1) ?? '') || (parts.length > 1 && parts[0] !== 'pg_catalog'))
            found = true;
        return true;
    });
    return found;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/columns.js




const changeType = rule({
    id: 'change-column-type',
    on: ['AT_AlterColumnType', 'AT_AddColumn'],
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'A type change rewrites the table under an exclusive lock, and breaks code that expects the old type.',
    rewrite: 'Add a column of the new type, write to both, fill it in batches, and drop the old one a release later.',
    match: (operation, scope) => {
        const column = addedColumn(operation);
        // A row that is written as a whole has to have them all.
        if (operation.object === 'type' && column !== undefined)
            return [columnName(operation, column)];
        if (column !== undefined || ownColumn(operation, scope) !== undefined)
            return [];
        const { name = '', def } = nodeAs(operation.node, 'AlterTableCmd') ?? {};
        if (scope.isWidened(operation.relation, name, nodeAs(def, 'ColumnDef')))
            return [];
        return altered(operation, scope, 'AT_AlterColumnType');
    },
});
const setNotNull = rule({
    id: 'set-not-null',
    on: ['AT_SetNotNull', 'AT_AddConstraint', 'AlterDomainStmt'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'SET NOT NULL reads the whole table under an exclusive lock, and refuses rows of code that leaves the column out.',
    rewrite: 'After the release that always writes it: ADD CONSTRAINT … CHECK (… IS NOT NULL) NOT VALID, VALIDATE CONSTRAINT, then SET NOT NULL.',
    match: (operation, scope) => [
        ...(ownColumn(operation, scope)?.filled === true || isRequired(operation, scope)
            ? []
            : altered(operation, scope, 'AT_SetNotNull')),
        ...addedNotNull(operation, scope),
        ...domainNotNull(operation),
    ],
});
const dropDefault = rule({
    id: 'drop-default',
    on: ['AT_ColumnDefault', 'AT_DropIdentity', 'AT_DropExpression', 'AlterDomainStmt'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Without the default, identity or expression, code that leaves the column out writes NULL or fails.',
    rewrite: 'Drop the default after the release that always writes the column.',
    match: (operation, scope) => {
        // Nothing is missing in a new column that may be empty.
        if (ownColumn(operation, scope)?.required === false)
            return [];
        const fallback = nodeAs(operation.node, 'AlterTableCmd')?.def;
        const dropped = fallback === undefined || isNull(fallback) ? altered(operation, scope, 'AT_ColumnDefault') : [];
        const domain = nodeAs(operation.node, 'AlterDomainStmt');
        const without = domain?.subtype === 'T' && (domain.def === undefined || isNull(domain.def));
        return [
            ...dropped,
            ...(without ? [textsOf(domain.typeName).join('.')] : []),
            ...altered(operation, scope, 'AT_DropIdentity'),
            ...altered(operation, scope, 'AT_DropExpression'),
        ];
    },
});
const addRequiredColumn = rule({
    id: 'add-required-column',
    on: ['AT_AddColumn'],
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'A NOT NULL column without a default fails on a table with rows, and refuses rows of the code that runs now.',
    rewrite: 'Add it with a DEFAULT, or nullable; require it in a later release.',
    match: (operation, scope) => {
        const column = addedColumn(operation);
        if (column === undefined || scope.isNew(operation.relation))
            return [];
        const kinds = constraintsOf(column).flatMap(({ contype, raw_expr: given }) => contype === 'CONSTR_DEFAULT' && isNull(given) ? [] : contype);
        const domain = domainOf(column, scope);
        const required = kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY') || domain?.required === true;
        const filled = domain?.filled === true ||
            ['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED'].some((kind) => kinds.includes(kind));
        return required && !filled && !isSerial(column) ? [columnName(operation, column)] : [];
    },
});
const volatileDefault = rule({
    id: 'add-computed-column',
    on: ['AT_AddColumn'],
    hazard: 'lock',
    phase: 'expand',
    reason: 'A default that is computed for each row, serial, identity and generated columns, and domains with a check, rewrite the table under an exclusive lock.',
    rewrite: 'Add the column without it, SET DEFAULT for new rows, and fill the old ones in batches.',
    match: (operation, scope) => {
        const column = addedColumn(operation);
        if (column === undefined || scope.isNew(operation.relation))
            return [];
        const rewrites = constraintsOf(column).some((constraint) => constraint.contype === 'CONSTR_IDENTITY' ||
            (constraint.contype === 'CONSTR_GENERATED' && constraint.generated_kind !== 'v') ||
            (constraint.contype === 'CONSTR_DEFAULT' && isVolatile(constraint)));
        return rewrites || isSerial(column) || domainOf(column, scope)?.checked === true
            ? [columnName(operation, column)]
            : [];
    },
});
const generatedAlways = rule({
    id: 'generated-always',
    on: ['AT_AddIdentity', 'AT_SetIdentity'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'GENERATED ALWAYS refuses rows of code that writes the column itself.',
    rewrite: 'GENERATED BY DEFAULT AS IDENTITY; make it ALWAYS after the release that no longer writes the column.',
    match: (operation, scope) => {
        const { kind, node, relation } = operation;
        const { name = '', def } = nodeAs(node, 'AlterTableCmd') ?? {};
        const added = kind === 'AT_AddIdentity' && nodeAs(def, 'Constraint')?.generated_when === 'a';
        const set = kind === 'AT_SetIdentity' && (nodeAs(def, 'List')?.items ?? []).some(isAlways);
        return (added || set) && !scope.isNew(relation) ? [`${relation}.${name}`] : [];
    },
});
const columnRules = [
    changeType,
    setNotNull,
    dropDefault,
    addRequiredColumn,
    volatileDefault,
    generatedAlways,
];
/** `table.column` of an ADD COLUMN. */
function columnName(operation, column) {
    return `${operation.relation}.${column.colname ?? ''}`;
}
function domainOf({ typeName }, scope) {
    return scope.domain(textsOf(typeName?.names).at(-1) ?? '');
}
/** 97 is `a`, as `generated_when` has it. */
function isAlways(option) {
    const { defname, arg } = nodeAs(option, 'DefElem') ?? {};
    return defname === 'generated' && nodeAs(arg, 'Integer')?.ival === 97;
}
/** The column that a command is about, if the set itself has added it. */
function ownColumn({ node, relation }, scope) {
    const name = nodeAs(node, 'AlterTableCmd')?.name;
    return name === undefined ? undefined : scope.newColumn(relation, name);
}
/** Whether a check says so already, of which PostgreSQL takes its word. */
function isRequired({ node, relation }, scope) {
    return scope.isRequired(relation, nodeAs(node, 'AlterTableCmd')?.name ?? '');
}
function altered({ kind, node, relation }, scope, wanted) {
    return kind === wanted && !scope.isNew(relation) ? [`${relation}.${nodeAs(node, 'AlterTableCmd')?.name ?? ''}`] : [];
}
/** PostgreSQL 18 writes NOT NULL as a constraint, too. */
function addedNotNull({ kind, node, relation }, scope) {
    if (kind !== 'AT_AddConstraint' || scope.isNew(relation))
        return [];
    const constraint = nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'Constraint');
    if (constraint?.contype !== 'CONSTR_NOTNULL' || constraint.skip_validation === true)
        return [];
    return textsOf(constraint.keys).map((name) => `${relation}.${name}`);
}
function domainNotNull({ node }) {
    const domain = nodeAs(node, 'AlterDomainStmt');
    return domain?.subtype === 'O' ? [textsOf(domain.typeName).join('.')] : [];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/constraints.js




const addForeignKey = rule({
    id: 'foreign-key-validated',
    on: ['AT_AddColumn', 'AT_AddConstraint', 'AT_AlterConstraint'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'A foreign key that is checked at once holds up writes on both tables while it reads all rows.',
    rewrite: 'ADD CONSTRAINT … FOREIGN KEY … NOT VALID, and VALIDATE CONSTRAINT in a migration of its own.',
    match: (operation, scope) => [
        ...added(operation, scope, ['CONSTR_FOREIGN'], (one) => one.skip_validation !== true),
        ...enforced(operation, scope),
    ],
});
const addCheck = rule({
    id: 'check-validated',
    on: ['AT_AddColumn', 'AT_AddConstraint', 'AT_SetNotNull', 'AlterDomainStmt'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'A check that is made at once reads all rows under an exclusive lock.',
    rewrite: 'ADD CONSTRAINT … CHECK (…) NOT VALID, and VALIDATE CONSTRAINT in a migration of its own.',
    match: (operation, scope) => [
        ...added(operation, scope, ['CONSTR_CHECK'], (one) => one.skip_validation !== true),
        ...domainCheck(operation),
        ...filledNotNull(operation, scope),
    ],
});
const addUnique = rule({
    id: 'unique-constraint',
    on: ['AT_AddColumn', 'AT_AddConstraint'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'A unique, primary key or exclusion constraint builds its index under an exclusive lock, and fails on duplicates.',
    rewrite: 'CREATE UNIQUE INDEX CONCURRENTLY …, then ADD CONSTRAINT … UNIQUE (or PRIMARY KEY) USING INDEX ….',
    match: (operation, scope) => added(operation, scope, ['CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_EXCLUSION'], (one) => one.indexname === undefined),
});
const constraintRules = [addForeignKey, addCheck, addUnique];
/** From PostgreSQL 18 on a foreign key may be one in name only; once it is ENFORCED all rows are read. */
function enforced({ node, relation }, scope) {
    const altered = nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'ATAlterConstraint');
    const reads = altered?.alterEnforceability === true && altered.is_enforced === true;
    return reads && !scope.isNew(relation) ? [`${relation}.${altered?.conname ?? ''}`] : [];
}
/** NOT NULL of a column that the set itself adds refuses no row where there is a default, but reads them all. */
function filledNotNull(operation, scope) {
    const { kind, node, relation } = operation;
    if (isRequired(operation, scope))
        return [];
    const name = nodeAs(node, 'AlterTableCmd')?.name ?? '';
    return kind === 'AT_SetNotNull' && scope.newColumn(relation, name)?.filled === true ? [`${relation}.${name}`] : [];
}
/** A check of a domain reads every column of that type. */
function domainCheck({ node }) {
    const domain = nodeAs(node, 'AlterDomainStmt');
    const constraint = nodeAs(domain?.def, 'Constraint');
    const added = domain?.subtype === 'C' && constraint !== undefined && constraint.skip_validation !== true;
    // Before PostgreSQL 18 nobody writes to the tables meanwhile.
    const checked = domain !== undefined && (added || domain.subtype === 'V');
    return checked ? [textsOf(domain.typeName).join('.')] : [];
}
/** Constraints that are added to a table in use, on their own or with a new column. */
function added(operation, scope, types, heavy) {
    if (scope.isNew(operation.relation))
        return [];
    const matches = (one) => types.includes(one.contype) && heavy(one);
    const column = addedColumn(operation);
    // The column is new, so a foreign key on it has nothing to read unless it brings values. A check is tried on each row.
    if (column !== undefined) {
        const own = constraintsOf(column);
        const filled = own.some((one) => one.contype === 'CONSTR_DEFAULT' || one.contype === 'CONSTR_GENERATED');
        const empty = !filled && types.includes('CONSTR_FOREIGN');
        return own.some(matches) && !empty ? [columnName(operation, column)] : [];
    }
    if (operation.kind !== 'AT_AddConstraint')
        return [];
    const constraint = nodeAs(nodeAs(operation.node, 'AlterTableCmd')?.def, 'Constraint');
    if (constraint === undefined || !matches(constraint))
        return [];
    return [[operation.relation, constraint.conname ?? ''].filter((part) => part !== '').join('.')];
}

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/common-rules.js
var common_rules = __webpack_require__(7530);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/conditions/expression.js
var expression = __webpack_require__(6624);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/conditions/restricts.js + 3 modules
var restricts = __webpack_require__(223);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/expression.js


const unknown = { is: 'unknown' };
/** Brings a node of PostgreSQL's parser to an expression that all dialects share. */
function expressionOf(node) {
    if (node === undefined)
        return unknown;
    const [kind, held] = Object.entries(node)[0];
    return readers[kind]?.(held, node) ?? (0,expression/* call */.T1)(kind.toLowerCase(), ...childrenOf(held));
}
const readers = {
    ColumnRef: ({ fields }) => {
        const names = (fields ?? []).map((field) => nodeAs(field, 'String')?.sval ?? '*');
        return (0,expression/* column */.fi)(names.at(-1) ?? '', names.slice(0, -1).join('.'));
    },
    A_Const: (_held, node) => constantOf(node),
    TypeCast: ({ arg }, node) => (nodeAs(arg, 'A_Const') === undefined ? expressionOf(arg) : constantOf(node)),
    CollateClause: ({ arg }) => expressionOf(arg),
    BoolExpr: (_held, node) => {
        const { boolop, args = [] } = nodeAs(node, 'BoolExpr') ?? {};
        return (0,expression/* call */.T1)(boolop === 'AND_EXPR' ? 'and' : boolop === 'OR_EXPR' ? 'or' : 'not', ...args.map(expressionOf));
    },
    NullTest: (_held, node) => {
        const test = nodeAs(node, 'NullTest');
        const isNull = (0,expression/* call */.T1)('is-null', expressionOf(test?.arg));
        return test?.nulltesttype === 'IS_NOT_NULL' ? (0,expression/* call */.T1)('not', isNull) : isNull;
    },
    BooleanTest: (_held, node) => {
        const { arg, booltesttype = '' } = nodeAs(node, 'BooleanTest') ?? {};
        const of = expressionOf(arg);
        if (/UNKNOWN/.test(booltesttype)) {
            const isNull = (0,expression/* call */.T1)('is-null', of);
            return /NOT/.test(booltesttype) ? (0,expression/* call */.T1)('not', isNull) : isNull;
        }
        return booltesttype === 'IS_TRUE' || booltesttype === 'IS_NOT_FALSE' ? of : (0,expression/* call */.T1)('not', of);
    },
    CoalesceExpr: ({ args = [] }) => (0,expression/* call */.T1)('coalesce', ...args.map(expressionOf)),
    RowExpr: ({ args = [] }) => args.length === 1 ? expressionOf(args[0]) : (0,expression/* call */.T1)('row', ...args.map(expressionOf)),
    FuncCall: (_held, node) => {
        const { funcname, args = [] } = nodeAs(node, 'FuncCall') ?? {};
        return (0,expression/* call */.T1)(textsOf(funcname).at(-1) ?? '', ...args.map(expressionOf));
    },
    CaseExpr: (_held, node) => {
        const { arg, args = [], defresult } = nodeAs(node, 'CaseExpr') ?? {};
        const pairs = args.flatMap((entry) => {
            const when = nodeAs(entry, 'CaseWhen');
            const given = expressionOf(when?.expr);
            return [arg === undefined ? given : (0,expression/* call */.T1)('=', expressionOf(arg), given), expressionOf(when?.result)];
        });
        return (0,expression/* call */.T1)('case', ...pairs, ...(defresult === undefined ? [] : [expressionOf(defresult)]));
    },
    SubLink: (_held, node) => {
        const { subLinkType, testexpr, subselect, operName } = nodeAs(node, 'SubLink') ?? {};
        const select = nodeAs(subselect, 'SelectStmt');
        if (select === undefined)
            return unknown;
        const query = { is: 'query', query: queryOf(select) };
        if (subLinkType === 'EXISTS_SUBLINK')
            return (0,expression/* call */.T1)('exists', query);
        const equal = textsOf(operName).at(-1) ?? '=';
        if (subLinkType === 'ANY_SUBLINK' && equal === '=')
            return (0,expression/* call */.T1)('in-query', expressionOf(testexpr), query);
        return subLinkType === 'EXPR_SUBLINK' ? query : (0,expression/* call */.T1)('sublink', expressionOf(testexpr), query);
    },
    A_Expr: (_held, node) => operatorOf(nodeAs(node, 'A_Expr')),
    // The row on which the cursor is, which may be known from its query.
    CurrentOfExpr: (_held, node) => (0,expression/* call */.T1)('=', (0,expression/* column */.fi)('ctid'), (0,expression/* column */.fi)('ctid', nodeAs(node, 'CurrentOfExpr')?.cursor_name ?? '')),
    ParamRef: () => unknown,
};
function constantOf(node) {
    const cast = nodeAs(node, 'TypeCast');
    const held = nodeAs(cast?.arg ?? node, 'A_Const');
    if (held === undefined)
        return unknown;
    if (held.isnull === true)
        return (0,expression/* literal */.eu)(null);
    if (held.boolval !== undefined)
        return (0,expression/* literal */.eu)(held.boolval.boolval === true);
    if (held.ival !== undefined)
        return (0,expression/* literal */.eu)(held.ival.ival ?? 0);
    if (held.fval !== undefined)
        return (0,expression/* literal */.eu)(Number(held.fval.fval));
    const text = held.sval?.sval ?? held.bsval?.bsval ?? '';
    // 't'::boolean
    if (/^bool(?:ean)?$/.test(textsOf(cast?.typeName?.names).at(-1) ?? ''))
        return (0,expression/* literal */.eu)(/^(?:t|y|on$|1$)/i.test(text.trim()));
    return (0,expression/* literal */.eu)(text);
}
/** Operators under the names that expressions have for them. */
const operators = {
    '!=': '<>',
    '~~': 'like',
    '~~*': 'like',
    '~': 'regexp',
    '~*': 'regexp',
};
const opposites = { '!~~': 'like', '!~~*': 'like', '!~': 'regexp', '!~*': 'regexp' };
function operatorOf({ kind, name, lexpr, rexpr }) {
    const sign = textsOf(name).at(-1) ?? '';
    const [left, right] = [expressionOf(lexpr), rexpr];
    const items = nodeAs(right, 'List')?.items ?? [];
    switch (kind) {
        case 'AEXPR_IN': {
            const found = (0,expression/* call */.T1)('in', left, ...items.map(expressionOf));
            return sign === '<>' ? (0,expression/* call */.T1)('not', found) : found;
        }
        case 'AEXPR_OP_ANY':
        case 'AEXPR_OP_ALL': {
            const gathered = gatheredIn(right);
            if (gathered !== undefined && kind === 'AEXPR_OP_ANY' && sign === '=')
                return (0,expression/* call */.T1)('in-query', left, gathered);
            const array = elementsOf(right);
            if (array === undefined)
                return (0,expression/* call */.T1)('any', left, expressionOf(right));
            const each = array.map((one) => (0,expression/* call */.T1)(operators[sign] ?? sign, left, expressionOf(one)));
            return (0,expression/* call */.T1)(kind === 'AEXPR_OP_ANY' ? 'or' : 'and', ...each);
        }
        case 'AEXPR_NOT_DISTINCT':
            return (0,expression/* call */.T1)('is', left, expressionOf(right));
        case 'AEXPR_DISTINCT':
            return (0,expression/* call */.T1)('not', (0,expression/* call */.T1)('is', left, expressionOf(right)));
        case 'AEXPR_BETWEEN':
        case 'AEXPR_BETWEEN_SYM':
        case 'AEXPR_NOT_BETWEEN':
        case 'AEXPR_NOT_BETWEEN_SYM': {
            const between = (0,expression/* call */.T1)('between', left, ...items.map(expressionOf));
            return /NOT/.test(kind) ? (0,expression/* call */.T1)('not', between) : between;
        }
        case 'AEXPR_NULLIF':
            return (0,expression/* call */.T1)('nullif', left, expressionOf(right));
        case 'AEXPR_SIMILAR': {
            // The parser makes a call out of the pattern.
            const pattern = (0,expression/* call */.T1)('like', left, expressionOf(nodeAs(right, 'FuncCall')?.args?.[0] ?? right));
            return sign === '!~' ? (0,expression/* call */.T1)('not', pattern) : pattern;
        }
        default:
    }
    if (lexpr === undefined)
        return unary(sign, expressionOf(right));
    const opposite = opposites[sign];
    if (opposite !== undefined)
        return (0,expression/* call */.T1)('not', (0,expression/* call */.T1)(opposite, left, patternOf(right)));
    const known = operators[sign] ?? sign;
    return (0,expression/* call */.T1)(known, left, known === 'like' ? patternOf(right) : expressionOf(right));
}
/** LIKE … ESCAPE comes as a call. */
function patternOf(node) {
    return expressionOf(nodeAs(node, 'FuncCall')?.args?.[0] ?? node);
}
function unary(sign, of) {
    if (sign === '-' && of.is === 'literal')
        return (0,expression/* literal */.eu)(-Number(of.value));
    return sign === '+' ? of : (0,expression/* call */.T1)(`unary ${sign}`, of);
}
function elementsOf(node) {
    const array = nodeAs(nodeAs(node, 'TypeCast')?.arg ?? node, 'A_ArrayExpr');
    return array === undefined ? undefined : (array.elements ?? []);
}
/** `ARRAY(SELECT …)` */
function gatheredIn(node) {
    const link = nodeAs(nodeAs(node, 'TypeCast')?.arg ?? node, 'SubLink');
    const select = nodeAs(link?.subselect, 'SelectStmt');
    return link?.subLinkType === 'ARRAY_SUBLINK' && select !== undefined
        ? { is: 'query', query: queryOf(select) }
        : undefined;
}
function childrenOf(held) {
    const nodes = [];
    const gather = (value) => {
        if (Array.isArray(value))
            for (const entry of value)
                gather(entry);
        else if (typeof value === 'object' && value !== null) {
            if (isNode(value))
                nodes.push(value);
            else
                for (const entry of Object.values(value))
                    gather(entry);
        }
    };
    gather(held);
    return nodes.map(expressionOf);
}
function isNode(value) {
    const [name, ...more] = Object.keys(value);
    return name !== undefined && more.length === 0 && /^[A-Z]/.test(name);
}
/** The queries of a WITH by their names. */
function namedQueries(withClause) {
    const named = new Map();
    for (const entry of withClause?.ctes ?? []) {
        const { ctename = '', ctequery, aliascolnames } = nodeAs(entry, 'CommonTableExpr') ?? {};
        const select = nodeAs(ctequery, 'SelectStmt');
        if (select !== undefined)
            named.set(ctename.toLowerCase(), (0,expression/* renameColumns */.WN)(queryOf(select), textsOf(aliascolnames)));
    }
    return named;
}
/** Brings a SELECT to the query that all dialects share. */
function queryOf(select) {
    const { sources, conditions } = sourcesOf(select.fromClause);
    const plain = (select.op ?? 'SETOP_NONE') === 'SETOP_NONE' &&
        [
            select.groupClause,
            select.havingClause,
            isEndless(select.limitCount) || isArbitrary(select) ? undefined : select.limitCount,
            select.limitOffset,
            select.valuesLists,
            select.withClause,
            // DISTINCT ON (…) names columns.
            select.distinctClause?.find((one) => Object.keys(one).length > 0),
        ].every((clause) => clause === undefined);
    const targets = (select.targetList ?? []).map((entry) => nodeAs(entry, 'ResTarget'));
    const columns = targets.map((target) => expressionOf(target?.val));
    const names = targets.map((target) => (target?.name ?? '').toLowerCase());
    const where = (0,expression/* allOf */.bn)([...conditions, select.whereClause === undefined ? undefined : expressionOf(select.whereClause)]);
    return { from: sources, where, columns, names, plain, ...armsOf(select) };
}
function armsOf({ op, larg, rarg, limitCount, limitOffset, withClause }) {
    const whole = limitCount === undefined && limitOffset === undefined && withClause === undefined;
    return op === 'SETOP_UNION' && larg !== undefined && rarg !== undefined && whole
        ? { arms: [queryOf(larg), queryOf(rarg)] }
        : {};
}
/** So many rows of one table, whichever they are: nothing says which are meant. */
function isArbitrary({ fromClause = [], whereClause, sortClause, limitOffset }) {
    const [only, ...more] = fromClause;
    const isTable = nodeAs(only, 'RangeVar') !== undefined && more.length === 0;
    return isTable && whereClause === undefined && sortClause === undefined && limitOffset === undefined;
}
/** `LIMIT ALL`, and a number that leaves no row out. */
function isEndless(limit) {
    const given = nodeAs(limit, 'A_Const');
    return given?.isnull === true || (given?.ival?.ival ?? 0) >= 1_000_000 || given?.fval !== undefined;
}
/** The tables of a FROM, and the conditions that inner joins set. */
function sourcesOf(from) {
    const sources = [];
    const conditions = [];
    const add = (source, outer) => sources.push(outer ? { ...source, outer } : source);
    const visit = (node, outer) => {
        const range = nodeAs(node, 'RangeVar');
        if (range !== undefined)
            add({ name: relationName(range), alias: range.alias?.aliasname ?? '' }, outer);
        const derived = nodeAs(node, 'RangeSubselect');
        const select = nodeAs(derived?.subquery, 'SelectStmt');
        if (select !== undefined) {
            const { aliasname = '', colnames } = derived?.alias ?? {};
            add({ name: '', alias: aliasname, query: (0,expression/* renameColumns */.WN)(queryOf(select), textsOf(colnames)) }, outer);
        }
        const call = nodeAs(node, 'RangeFunction');
        if (call !== undefined)
            add({ name: '', alias: call.alias?.aliasname ?? '' }, outer);
        const join = nodeAs(node, 'JoinExpr');
        if (join === undefined)
            return;
        visit(join.larg, outer || join.jointype === 'JOIN_RIGHT');
        visit(join.rarg, outer || join.jointype === 'JOIN_LEFT');
        // Within the part that may be missing, nothing leaves out a row of the others.
        if (join.jointype !== 'JOIN_INNER' || outer)
            return;
        if (join.quals !== undefined)
            conditions.push(expressionOf(join.quals));
        if (join.isNatural === true || join.usingClause !== undefined)
            conditions.push(unknown);
    };
    for (const node of from ?? [])
        visit(node, false);
    return { sources, conditions };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/narrows.js




/** Whether a condition of a MERGE can leave rows of its target out at all. */
function narrows(condition, relation) {
    if (condition === undefined)
        return false;
    return (0,restricts/* restricts */.S)(expressionOf(condition), { table: namesOfRelation(relation) });
}
/** Whether a DELETE or UPDATE can leave rows of its table out at all. */
function narrowsRows({ node, rows, variables }) {
    const remove = nodeAs(node, 'DeleteStmt');
    const statement = remove ?? nodeAs(node, 'UpdateStmt');
    const from = sourcesOf(remove?.usingClause ?? nodeAs(node, 'UpdateStmt')?.fromClause);
    const { conditions } = from;
    // What is said of a table behind a LEFT JOIN is said of the rows that it is joined with.
    const sources = from.sources.map(({ outer, ...source }) => (outer ? { ...source, linked: true } : source));
    const where = statement?.whereClause;
    if (sources.length === 0 && isOfBody(where, namesOfRelation(statement?.relation), variables))
        return false;
    const parts = new Map();
    for (const [alias, { query, at }] of rows ?? []) {
        const select = nodeAs(query, 'SelectStmt');
        if (select === undefined)
            continue;
        const source = { name: '', alias, query: queryOf(select) };
        const part = at === undefined ? undefined : source.query.columns[at];
        // A row of a loop is a row of the table that it loops over.
        if (at === undefined ? givesColumnsOf(select) : part?.is === 'column')
            sources.push(source);
        if (part?.is === 'column')
            parts.set(alias, (0,expression/* column */.fi)(part.name, alias));
    }
    const given = where === undefined ? undefined : expressionOf(where);
    const condition = (0,expression/* allOf */.bn)([...conditions, given && withParts(given, parts)]);
    return (0,restricts/* restricts */.S)(condition, {
        table: namesOfRelation(statement?.relation),
        joined: sources,
        named: namedQueries(statement?.withClause),
    });
}
/** A condition with the columns of a loop's query in place of the variables that hold them. */
function withParts(expression, parts) {
    if (expression.is === 'column' && expression.table === '')
        return parts.get(expression.name) ?? expression;
    if (expression.is !== 'call')
        return expression;
    return { ...expression, args: expression.args.map((arg) => withParts(arg, parts)) };
}
/** Whether a condition is about nothing but arguments and variables of the body around it: it holds for all rows or for none. */
function isOfBody(where, { name, alias }, variables = new Set()) {
    let [found, others] = [false, false];
    walk({ where }, (kind, value) => {
        if (kind === 'ParamRef')
            found = true;
        if (kind === 'SubLink' || kind === 'CurrentOfExpr')
            others = true;
        if (kind !== 'ColumnRef')
            return !others;
        const [first, ...more] = textsOf(value.fields);
        const own = more.length > 0 && (first === alias || first === lastPart(name));
        if (first !== undefined && variables.has(first) && !own)
            found = true;
        else
            others = true;
        return false;
    });
    return found && !others;
}
/** A row whose columns have other names than those of its table says nothing here. */
function givesColumnsOf(select) {
    return (select.targetList ?? []).every((entry) => nodeAs(entry, 'ResTarget')?.name === undefined);
}
/** Whether an INSERT overwrites all rows of its table: it inserts them once more, and updates where they are there. */
function overwritesAll(node) {
    const insert = nodeAs(node, 'InsertStmt');
    const select = nodeAs(insert?.selectStmt, 'SelectStmt');
    if (insert?.onConflictClause?.action !== 'ONCONFLICT_UPDATE' || select === undefined)
        return false;
    return ((0,restricts/* givesAllOf */.h)(queryOf(select), relationName(insert.relation)) &&
        !narrows(insert.onConflictClause.whereClause, insert.relation));
}
/** A relation as a source of conditions: its name with the schema, and its alias or the empty string. */
function namesOfRelation(relation) {
    return { name: relationName(relation), alias: relation?.alias?.aliasname ?? '' };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/merge.js





/**
 * Whether a MERGE does this to all rows of its target: nothing says which row of the source is meant for which of the
 * target, nor does the clause have a condition of its own.
 */
function mergesAll(node, deed) {
    const merge = nodeAs(node, 'MergeStmt');
    if (merge === undefined)
        return false;
    const { sources, conditions } = sourcesOf(merge.sourceRelation === undefined ? [] : [merge.sourceRelation]);
    // A table that is merged with itself finds each row.
    const joined = (0,restricts/* restricts */.S)((0,expression/* allOf */.bn)([...conditions, expressionOf(merge.joinCondition)]), {
        table: namesOfRelation(merge.relation),
        joined: sources,
        named: namedQueries(merge.withClause),
    });
    return (merge.mergeWhenClauses ?? []).some((entry) => {
        const clause = nodeAs(entry, 'MergeWhenClause');
        if (clause?.commandType !== deed || narrows(clause.condition, merge.relation))
            return false;
        if (clause.matchKind === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE')
            return deed === 'CMD_UPDATE';
        return clause.matchKind === 'MERGE_WHEN_MATCHED' && !joined;
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/data.js






const truncate = rule({
    id: 'truncate',
    on: ['TruncateStmt'],
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'TRUNCATE deletes all rows of a table, and with CASCADE those of the tables that refer to it.',
    rewrite: 'Delete the rows that are meant by a condition, in batches, outside of the migration.',
    match: ({ node }, scope) => (nodeAs(node, 'TruncateStmt')?.relations ?? [])
        .map((relation) => relationName(nodeAs(relation, 'RangeVar')))
        .filter((name) => !scope.isNew(name)),
});
const deleteAll = rule({
    id: 'delete-without-where',
    on: ['DeleteStmt', 'MergeStmt'],
    ...common_rules/* deleteWithoutWhere */.jh,
    match: (operation, scope) => {
        const { node, relation } = operation;
        if (scope.isNew(relation))
            return [];
        if (mergesAll(node, 'CMD_DELETE'))
            return [relation];
        return nodeAs(node, 'DeleteStmt') === undefined || narrowsRows(operation) ? [] : [relation];
    },
});
const updateAll = rule({
    id: 'update-without-where',
    on: ['UpdateStmt', 'MergeStmt', 'InsertStmt'],
    ...common_rules/* updateWithoutWhere */.fk,
    match: (operation, scope) => {
        const { node, relation } = operation;
        if (scope.isNew(relation))
            return [];
        if (mergesAll(node, 'CMD_UPDATE') || overwritesAll(node))
            return [relation];
        if (nodeAs(node, 'UpdateStmt') === undefined)
            return [];
        // In a column that the set itself adds there is nothing to overwrite.
        if (columnsSet(node).every((name) => scope.newColumn(relation, name) !== undefined))
            return [];
        return narrowsRows(operation) ? [] : [relation];
    },
});
const mergeDelete = rule({
    id: 'merge-delete',
    on: ['MergeStmt'],
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'MERGE … NOT MATCHED BY SOURCE … DELETE deletes every row that the source does not name.',
    rewrite: 'Delete the rows that are meant by a condition of their own.',
    match: ({ node, relation }, scope) => {
        const clauses = (nodeAs(node, 'MergeStmt')?.mergeWhenClauses ?? []).map((entry) => nodeAs(entry, 'MergeWhenClause'));
        const deletes = clauses.some((clause) => clause?.matchKind === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE' && clause.commandType === 'CMD_DELETE');
        return deletes && !scope.isNew(relation) ? [relation] : [];
    },
});
const dataRules = [truncate, deleteAll, updateAll, mergeDelete];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/drops.js



const dropTable = rule({
    id: 'drop-table',
    on: ['DropStmt'],
    ...common_rules/* dropTable */.Sw,
    match: (operation, scope) => droppedNames(operation, ['OBJECT_TABLE', 'OBJECT_FOREIGN_TABLE']).filter((name) => !scope.isNew(name)),
});
const dropColumn = rule({
    id: 'drop-column',
    on: ['AT_DropColumn'],
    ...common_rules/* dropColumn */.U6,
    rewrite: `${common_rules/* keepFirst */.qt} Until then: ALTER TABLE … ALTER COLUMN … DROP NOT NULL.`,
    match: ({ kind, node, relation }, scope) => {
        const name = nodeAs(node, 'AlterTableCmd')?.name ?? '';
        if (kind !== 'AT_DropColumn' || scope.isNew(relation) || scope.newColumn(relation, name) !== undefined)
            return [];
        return [`${relation}.${name}`];
    },
});
const dropSchema = rule({
    id: 'drop-schema',
    on: ['DropStmt'],
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a schema deletes everything in it.',
    rewrite: 'Drop the objects one by one in a later release, and the empty schema last.',
    match: (operation, scope) => droppedNames(operation, ['OBJECT_SCHEMA'], scope),
});
const dropDatabase = rule({
    id: 'drop-database',
    on: ['DropdbStmt'],
    ...common_rules/* dropDatabase */.Zi,
    match: ({ node }) => {
        const drop = nodeAs(node, 'DropdbStmt');
        return drop === undefined ? [] : [drop.dbname ?? ''];
    },
});
const dropType = rule({
    id: 'drop-type',
    on: ['DropStmt'],
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a type breaks what uses it, and with CASCADE deletes the columns of that type.',
    rewrite: common_rules/* keepFirst */.qt,
    match: (operation, scope) => droppedNames(operation, ['OBJECT_TYPE', 'OBJECT_DOMAIN'], scope),
});
const dropSequence = rule({
    id: 'drop-sequence',
    on: ['DropStmt'],
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping a sequence loses its position: numbers would be given out twice.',
    rewrite: common_rules/* keepFirst */.qt,
    match: (operation, scope) => droppedNames(operation, ['OBJECT_SEQUENCE'], scope),
});
const dropOwned = rule({
    id: 'drop-owned',
    on: ['DropOwnedStmt'],
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'DROP OWNED deletes every object of a role, whatever it is.',
    rewrite: 'Drop the objects by name, or REASSIGN OWNED to another role.',
    match: ({ kind }) => (kind === 'DropOwnedStmt' ? ['the objects of a role'] : []),
});
const dropExtension = rule({
    id: 'drop-extension',
    on: ['DropStmt'],
    hazard: 'data-loss',
    phase: 'contract',
    reason: 'Dropping an extension takes its types and functions away, and with CASCADE the columns that use them.',
    rewrite: common_rules/* keepFirst */.qt,
    match: (operation) => droppedNames(operation, ['OBJECT_EXTENSION']),
});
const dropView = rule({
    id: 'drop-view',
    on: ['DropStmt'],
    ...common_rules/* dropView */.Bg,
    match: (operation, scope) => isMadeAnew(operation, scope) ? [] : droppedNames(operation, ['OBJECT_VIEW', 'OBJECT_MATVIEW'], scope),
});
const dropRoutine = rule({
    id: 'drop-routine',
    on: ['DropStmt'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Dropping a function or procedure breaks code and triggers that still call it.',
    rewrite: 'Change it by CREATE OR REPLACE; drop it after the release that no longer calls it.',
    match: (operation, scope) => isMadeAnew(operation, scope)
        ? []
        : droppedNames(operation, ['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE', 'OBJECT_AGGREGATE'], scope),
});
const dropTrigger = rule({
    id: 'drop-trigger',
    on: ['DropStmt'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Without the trigger or rule, what it wrote or checked is no longer written or checked.',
    rewrite: 'Drop it after the release that no longer relies on it.',
    match: (operation, scope) => isMadeAnew(operation, scope)
        ? []
        : droppedNames(operation, ['OBJECT_TRIGGER', 'OBJECT_RULE'], scope).filter((name) => !scope.isNew(name.split('.').slice(0, -1).join('.'))),
});
const swallowWrites = rule({
    id: 'instead-rule',
    on: ['RuleStmt'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'A rule that does something else INSTEAD makes writes of the code that runs now vanish without an error.',
    rewrite: 'Use a trigger that raises an error, after the release that no longer writes.',
    match: ({ node }, scope) => {
        const statement = nodeAs(node, 'RuleStmt');
        const name = relationName(statement?.relation);
        if (statement?.instead !== true || statement.event === 'CMD_SELECT' || scope.isNew(name))
            return [];
        return isOwnView(statement.relation, scope) ? [] : [name];
    },
});
const dropKey = rule({
    id: 'drop-key',
    on: ['AT_DropConstraint', 'AT_ReplicaIdentity'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Without a primary key ON CONFLICT and replicas fail, and CASCADE takes the foreign keys and views that rely on a constraint with it.',
    rewrite: 'Drop what relies on it by name and after the release that no longer needs it; leave CASCADE out.',
    match: ({ kind, node, relation }, scope) => {
        const command = nodeAs(node, 'AlterTableCmd');
        if (command === undefined || scope.isNew(relation))
            return [];
        // Without one, what is published can be neither updated nor deleted.
        if (kind === 'AT_ReplicaIdentity')
            return nodeAs(command.def, 'ReplicaIdentityStmt')?.identity_type === 'n' ? [relation] : [];
        if (kind !== 'AT_DropConstraint')
            return [];
        const { name = '', behavior } = command;
        return behavior === 'DROP_CASCADE' || scope.isPrimaryKey(name) ? [`${relation}.${name}`] : [];
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
    dropKey,
    swallowWrites,
];
/** Whether nobody sees gone what a DROP takes away. */
function isMadeAnew({ node }, scope) {
    return node !== undefined && scope.isMadeAnew(node);
}
/** The names that a DROP of one of these kinds of objects lists; with a scope, without what the set itself has made. */
function droppedNames({ node }, types, scope) {
    const { removeType: type, behavior, objects = [] } = nodeAs(node, 'DropStmt') ?? {};
    if (type === undefined || !types.includes(type))
        return [];
    // By CASCADE goes what has come to rely on it, too.
    return objects.filter((object) => behavior === 'DROP_CASCADE' || scope?.isOwn(type, object) !== true).map(nameOf);
}
/** The name of an object, as a DROP or a RENAME names it. */
function nameOf(object) {
    const text = nodeAs(object, 'String')?.sval;
    if (text !== undefined)
        return text;
    const parts = nodeAs(object, 'List')?.items ?? nodeAs(object, 'TypeName')?.names ?? nodeAs(object, 'ObjectWithArgs')?.objname;
    return qualifiedName(textsOf(parts));
}
/** Whether the set itself has made a view, so that nobody has written to it before. */
function isOwnView(relation, scope) {
    const items = [relation?.schemaname ?? '', relation?.relname ?? ''].flatMap((sval) => sval === '' ? [] : [{ String: { sval } }]);
    return scope.isOwn('OBJECT_VIEW', { List: { items } });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/dynamic.js




const unanalysable = rule({
    id: 'unanalysable',
    on: ['unanalysable'],
    ...common_rules/* unanalysable */.Ko,
    match: ({ kind, detail }) => (kind === 'unanalysable' ? [detail] : []),
});
const dynamic_call = rule({
    id: 'call',
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'What a procedure or a function of yours does stands in the database, and what some others do in their arguments, not in the migration.',
    rewrite: 'Write the statements out as plain SQL, or define the function in the same set of migrations, where it can be read.',
    match: ({ kind, node, detail, calls = [] }) => {
        if (kind === 'UnknownCall')
            return [detail];
        const library = nodeAs(node, 'LoadStmt')?.filename;
        // A plain name is one that the server itself has been given.
        if (library?.includes('/') === true)
            return [`LOAD of ${library}`];
        return calls.flatMap(({ schema, name }) => (isReaching(schema, name) ? [`${name}()`] : []));
    },
});
const copyProgram = rule({
    id: 'copy-program',
    on: ['CopyStmt', 'CreateForeignTableStmt'],
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'COPY … PROGRAM, and a foreign table with a program, run a command on the database server.',
    rewrite: 'Load the rows by INSERT, or outside of the migration.',
    match: ({ node, relation }) => {
        const foreign = nodeAs(node, 'CreateForeignTableStmt');
        const runs = foreign?.options?.some((one) => nodeAs(one, 'DefElem')?.defname === 'program');
        if (runs === true)
            return [relationName(foreign?.base?.relation)];
        return nodeAs(node, 'CopyStmt')?.is_program === true ? [relation || 'a query'] : [];
    },
});
const copyToFile = rule({
    id: 'copy-to-file',
    on: ['CopyStmt'],
    hazard: 'unanalysable',
    phase: 'neutral',
    reason: 'COPY … TO writes a file on the database server in place of the one that is there, whatever that was for, and leaves the rows where no permission of a table guards them.',
    rewrite: 'Keep the rows in a table (CREATE TABLE … AS SELECT …), or take them out by a backup.',
    match: ({ node, relation }) => {
        const copy = nodeAs(node, 'CopyStmt');
        const isKept = copy?.filename !== undefined && copy.filename !== '/dev/null';
        return isKept && copy.is_from !== true && copy.is_program !== true ? [relation || 'a query'] : [];
    },
});
const transactionControl = rule({
    id: 'transaction-control',
    on: ['TransactionStmt'],
    hazard: 'broken',
    phase: 'neutral',
    reason: 'BEGIN, COMMIT and ROLLBACK end the transaction that the migration runs in: a failure would leave it half done.',
    rewrite: 'Take them out: every file runs in a transaction of its own.',
    match: ({ node, place }, scope) => {
        const kind = nodeAs(node, 'TransactionStmt')?.kind;
        const ends = kind !== undefined && !/SAVEPOINT|RELEASE|ROLLBACK_TO/.test(kind);
        const begun = place !== 'statement' && scope.begun === true;
        return ends && (scope.transactional || begun) ? [kind.replace('TRANS_STMT_', '')] : [];
    },
});
const dynamicRules = [unanalysable, dynamic_call, copyProgram, copyToFile, transactionControl];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/enums.js


const uncommittedEnumValue = rule({
    id: 'uncommitted-enum-value',
    hazard: 'broken',
    phase: 'neutral',
    reason: 'PostgreSQL refuses to use a value in the transaction that adds it to its enum.',
    rewrite: 'ALTER TYPE … ADD VALUE in a file of its own, before the one that uses the value.',
    match: (operation, { uncommitted }) => {
        if (uncommitted.size === 0 || operation.place === 'function')
            return [];
        return [...uncommitted].flatMap(([type, values]) => [...values]
            .filter((value) => operation.text.includes(value.replaceAll("'", "''")) && uses(operation, type, value))
            .map((value) => `${type} '${value}'`));
    },
});
const enumRules = [uncommittedEnumValue];
/** Whether an operation uses a value of an enum: cast to it, or written into a column of its type or name. */
function uses(operation, type, value) {
    const { kind, node } = operation;
    const isValue = (given) => nodeAs(nodeAs(given, 'TypeCast')?.arg ?? given, 'A_Const')?.sval?.sval === value;
    const isColumn = (name) => name !== undefined && resembles(name, type);
    let found = false;
    walk(node, (name, held) => {
        const { typeName, arg, constraints } = held;
        const typed = textsOf(typeName?.names).at(-1) === type;
        if (name === 'TypeCast')
            found ||= typed && isValue(arg);
        if (name === 'ColumnDef' && typed)
            found ||= (constraints ?? []).some((one) => isValue(nodeAs(one, 'Constraint')?.raw_expr));
        return true;
    });
    const command = kind === 'AT_ColumnDefault' ? nodeAs(node, 'AlterTableCmd') : undefined;
    found ||= isValue(command?.def) && isColumn(command?.name);
    for (const entry of nodeAs(node, 'UpdateStmt')?.targetList ?? []) {
        const { name, val } = nodeAs(entry, 'ResTarget') ?? {};
        found ||= isValue(val) && isColumn(name);
    }
    const insert = nodeAs(node, 'InsertStmt');
    const rows = nodeAs(insert?.selectStmt, 'SelectStmt')?.valuesLists ?? [];
    for (const [index, entry] of (insert?.cols ?? []).entries()) {
        if (!isColumn(nodeAs(entry, 'ResTarget')?.name))
            continue;
        found ||= rows.some((row) => isValue(nodeAs(row, 'List')?.items?.[index]));
    }
    return found;
}
/** Whether a column is named as its type is, which nothing else here tells: `role` and `UserRole`. */
function resembles(column, type) {
    const [one, other] = [column, type].map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
    if (one === undefined || other === undefined || one.length < 4 || other.length < 4)
        return false;
    return one.includes(other) || other.includes(one);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/indexes.js




/** Statements that never run inside of a transaction, or one option of which does not. */
const outside = [
    'CreatedbStmt',
    'DropdbStmt',
    'AlterSystemStmt',
    'CreateTableSpaceStmt',
    'DropTableSpaceStmt',
    'AlterDatabaseStmt',
    'CreateSubscriptionStmt',
    'AlterSubscriptionStmt',
];
const createIndex = rule({
    id: 'index-not-concurrently',
    on: ['IndexStmt'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'CREATE INDEX holds up all writes to the table while it builds.',
    rewrite: 'CREATE INDEX CONCURRENTLY, alone in a file that runs without a transaction.',
    match: ({ node, relation }, scope) => {
        const index = nodeAs(node, 'IndexStmt');
        // ON ONLY a partitioned table builds nothing: what it stands for is attached to it later.
        if (index?.relation?.inh !== true)
            return [];
        return index.concurrent === true || scope.isNew(relation) ? [] : [relation];
    },
});
const dropIndex = rule({
    id: 'drop-index-not-concurrently',
    on: ['DropStmt'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'DROP INDEX waits for an exclusive lock on its table, and everybody waits behind it.',
    rewrite: 'DROP INDEX CONCURRENTLY, alone in a file that runs without a transaction.',
    match: (operation) => nodeAs(operation.node, 'DropStmt')?.concurrent === true ? [] : droppedNames(operation, ['OBJECT_INDEX']),
});
const reindex = rule({
    id: 'reindex-not-concurrently',
    on: ['ReindexStmt'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'REINDEX holds up writes, and reads that would use the index.',
    rewrite: 'REINDEX … CONCURRENTLY, alone in a file that runs without a transaction.',
    match: (operation, scope) => {
        const statement = nodeAs(operation.node, 'ReindexStmt');
        if (statement === undefined || isConcurrent(operation) || scope.isNew(operation.relation))
            return [];
        return [operation.relation || statement.name || 'an index'];
    },
});
const concurrentlyInTransaction = rule({
    id: 'concurrently-in-transaction',
    on: [
        ...outside,
        'VacuumStmt',
        'IndexStmt',
        'DropStmt',
        'ReindexStmt',
        'ClusterStmt',
        'DiscardStmt',
        'AT_DetachPartition',
    ],
    hazard: 'broken',
    phase: 'neutral',
    reason: 'PostgreSQL refuses this inside of a transaction, and it would run in one.',
    rewrite: 'Put it alone into a file that runs without a transaction (dbmate: `-- migrate:up transaction:false`; plain SQL: first line `-- deploy-actions: no-transaction`).',
    match: (operation, scope) => {
        // A block is a transaction of its own as far as this is concerned.
        const inside = scope.transactional || scope.begun === true || operation.place !== 'statement';
        return inside && outsideOnly(operation) ? [operation.relation || 'the statement'] : [];
    },
});
const neverConcurrently = rule({
    id: 'never-concurrently',
    on: ['DropStmt', 'ReindexStmt', 'RefreshMatViewStmt'],
    hazard: 'broken',
    phase: 'neutral',
    reason: 'CONCURRENTLY drops one index at a time and without CASCADE, and does not reindex the system’s own tables; WITH NO DATA there is nothing to refresh CONCURRENTLY.',
    rewrite: 'A DROP INDEX CONCURRENTLY for each index, alone in its file; what relies on the index is dropped first.',
    match: (operation) => {
        const refresh = nodeAs(operation.node, 'RefreshMatViewStmt');
        if (refresh?.concurrent === true && refresh.skipData === true)
            return [operation.relation];
        if (!isConcurrent(operation))
            return [];
        if (nodeAs(operation.node, 'ReindexStmt')?.kind === 'REINDEX_OBJECT_SYSTEM')
            return ['REINDEX SYSTEM'];
        const { objects = [], behavior } = nodeAs(operation.node, 'DropStmt') ?? {};
        return objects.length > 1 || behavior === 'DROP_CASCADE'
            ? [droppedNames(operation, ['OBJECT_INDEX']).join(', ')]
            : [];
    },
});
const indexRules = [createIndex, dropIndex, reindex, concurrentlyInTransaction, neverConcurrently];
function outsideOnly(operation) {
    const { node, kind } = operation;
    // ANALYZE is a VacuumStmt too, and may run anywhere.
    if (nodeAs(node, 'VacuumStmt')?.is_vacuumcmd === true || isConcurrent(operation))
        return true;
    if (kind === 'ClusterStmt')
        return operation.relation === '';
    if (nodeAs(node, 'DiscardStmt')?.target === 'DISCARD_ALL')
        return true;
    if (/_(?:SCHEMA|SYSTEM|DATABASE)$/.test(nodeAs(node, 'ReindexStmt')?.kind ?? ''))
        return true;
    const move = nodeAs(node, 'AlterDatabaseStmt')?.options ?? [];
    if (kind === 'AlterDatabaseStmt')
        return move.some((one) => nodeAs(one, 'DefElem')?.defname === 'tablespace');
    const subscription = nodeAs(node, 'CreateSubscriptionStmt') ?? nodeAs(node, 'AlterSubscriptionStmt');
    if (subscription !== undefined)
        return reachesPublisher(subscription);
    return outside.some((one) => one === kind);
}
/** Whether it makes a slot on the publisher, or asks it for its tables. */
function reachesPublisher({ kind = '', options = [] }) {
    const off = (name) => options.some((one) => nodeAs(one, 'DefElem')?.defname === name && switchesOff(nodeAs(one, 'DefElem')?.arg));
    if (kind === '')
        return !off('connect') && !off('create_slot');
    if (kind.endsWith('_REFRESH'))
        return true;
    if (kind.endsWith('_PUBLICATION'))
        return !off('refresh');
    return options.some((one) => /^(?:failover|two_phase)$/.test(nodeAs(one, 'DefElem')?.defname ?? ''));
}
function isConcurrent({ node }) {
    if (nodeAs(node, 'IndexStmt')?.concurrent === true || nodeAs(node, 'DropStmt')?.concurrent === true)
        return true;
    if (nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'PartitionCmd')?.concurrent === true)
        return true;
    return isOn(nodeAs(node, 'ReindexStmt')?.params, 'concurrently');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/locked.js



const longWhileLocked = rule({
    id: 'long-while-locked',
    on: ['AT_ValidateConstraint', 'UpdateStmt', 'RefreshMatViewStmt'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'The transaction has altered the table, or another one, before, so that nobody writes to that, and mostly nobody reads it, while all rows are read or written here.',
    rewrite: 'Put it into a file of its own behind that one.',
    match: ({ kind, node, relation }, scope) => {
        if (!(scope.isLocked(relation) || scope.holdsOther(relation)) || scope.isNew(relation))
            return [];
        if (kind === 'AT_ValidateConstraint')
            return [`${relation}.${nodeAs(node, 'AlterTableCmd')?.name ?? ''}`];
        const refresh = nodeAs(node, 'RefreshMatViewStmt');
        if (refresh !== undefined)
            return refresh.skipData === true ? [] : [relation];
        // What fills a new column goes through all rows, whatever its condition.
        return columnsSet(node).some((name) => scope.newColumn(relation, name) !== undefined) ? [relation] : [];
    },
});
const lockedRules = [longWhileLocked];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/same-shape.js

/** Whether two trees say the same, wherever they stand in their texts. */
function isSame(one, other) {
    return textOf(one) === textOf(other);
}
function textOf(tree) {
    const held = (key, value) => (/location$|^rexpr_list_/.test(key) ? undefined : value);
    return JSON.stringify(tree, held) ?? '';
}
/** Whether a policy lets everybody see and write every row that another one lets them. */
function policyAllows(made, old) {
    const [name, oldName] = [made.cmd_name ?? 'all', old.cmd_name ?? 'all'];
    if (made.permissive !== true || (name !== 'all' && name !== oldName))
        return false;
    const rolesOf = (policy) => (policy.roles ?? []).map(textOf);
    const isPublic = (made.roles ?? []).some((role) => nodeAs(role, 'RoleSpec')?.roletype === 'ROLESPEC_PUBLIC');
    const roles = rolesOf(made);
    if (!isPublic && !rolesOf(old).every((role) => roles.includes(role)))
        return false;
    const allows = (wide, narrow) => isTrue(wide) || isSame(wide, narrow);
    return allows(made.qual, old.qual) && allows(made.with_check ?? made.qual, old.with_check ?? old.qual);
}
function isTrue(condition) {
    return nodeAs(condition, 'A_Const')?.boolval?.boolval === true;
}
/** The arguments that a call gives. */
function inputsOf({ parameters = [] }) {
    return parametersOf(parameters).filter(({ mode }) => !/_(?:OUT|TABLE)$/.test(mode ?? ''));
}
function outputsOf({ parameters = [] }) {
    return parametersOf(parameters).filter(({ mode }) => /_(?:OUT|INOUT|TABLE)$/.test(mode ?? ''));
}
function parametersOf(nodes) {
    return nodes.flatMap((node) => nodeAs(node, 'FunctionParameter') ?? []);
}
function isDefiner({ options = [] }) {
    const security = options.map((option) => nodeAs(option, 'DefElem')).find((option) => option?.defname === 'security');
    return nodeAs(security?.arg, 'Boolean')?.boolval === true;
}
/** Whether whoever calls one routine may call the other in its place and gets what it expects. */
function routineStandsFor(made, old) {
    const [inputs, before] = [inputsOf(made), inputsOf(old)];
    const [outputs, given] = [outputsOf(made), outputsOf(old)];
    // Whoever may call it may not do what it does.
    if (isDefiner(old) && !isDefiner(made))
        return false;
    const agrees = (one, other) => isSame(one?.argType, other.argType) && (other.name === undefined || one?.name === other.name);
    if (!before.every((one, at) => agrees(inputs[at], one) && (one.defexpr === undefined || inputs[at]?.defexpr)))
        return false;
    // One column alone is no row.
    if ((given.length === 1) !== (outputs.length === 1))
        return false;
    if (!given.every((one, at) => agrees(outputs[at], one)))
        return false;
    return given.length > 1 ? made.returnType?.setof === old.returnType?.setof : isSame(made.returnType, old.returnType);
}
/** Whether a query gives all columns of another one, by name and, as far as can be told, by type. */
function same_shape_givesColumnsOf(made, old) {
    const [columns, before] = [columnsOf(made), columnsOf(old)];
    if (columns === undefined || before === undefined)
        return false;
    return before.every((wanted) => {
        const column = columns.find(({ name }) => name === wanted.name);
        return column !== undefined && isSame(column.value, wanted.value);
    });
}
function columnsOf({ query, aliases = [] }) {
    const select = firstOf(nodeAs(query, 'SelectStmt'));
    if (select?.targetList === undefined)
        return undefined;
    const names = textsOf(aliases);
    return select.targetList.map((entry, at) => {
        const { name, val } = nodeAs(entry, 'ResTarget') ?? {};
        const field = nodeAs(val, 'ColumnRef')?.fields?.at(-1);
        // What stands for all columns of its tables does so as long as the tables are the same.
        if (field !== undefined && 'A_Star' in field)
            return { name: textOf(val), value: select.fromClause };
        return { name: names[at] ?? name ?? same_shape_nameOf(val), value: typeOf(val) };
    });
}
/** A UNION has the columns of its first part. */
function firstOf(select) {
    return select?.larg === undefined ? select : firstOf(select.larg);
}
/** The name that PostgreSQL gives a column that has none. */
function same_shape_nameOf(value) {
    const cast = nodeAs(value, 'TypeCast');
    if (cast !== undefined)
        return same_shape_nameOf(cast.arg) || (textsOf(cast.typeName?.names).at(-1) ?? '');
    const function_ = textsOf(nodeAs(value, 'FuncCall')?.funcname).at(-1);
    return textsOf(nodeAs(value, 'ColumnRef')?.fields).at(-1) ?? function_ ?? '';
}
/** What tells the type of a column: its name in its table, what it is cast to, or else all of it. */
function typeOf(value) {
    return nodeAs(value, 'TypeCast')?.typeName ?? nodeAs(value, 'ColumnRef')?.fields?.at(-1) ?? value;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/views.js



/** `security_invoker`, unless it is switched off. */
function asksReader(option) {
    const { defname, arg } = nodeAs(option, 'DefElem') ?? {};
    const value = nodeAs(arg, 'String')?.sval ?? nodeAs(arg, 'TypeName')?.names?.map((name) => nodeAs(name, 'String')?.sval);
    return defname === 'security_invoker' && !/^(?:false|off|no|0)$/i.test(String(value ?? 'true'));
}
/** The view that a statement makes, materialized or not; a temporary one only hides another. */
function madeView(node) {
    const view = nodeAs(node, 'ViewStmt');
    if (view?.view?.relpersistence === 'p')
        return {
            type: 'OBJECT_VIEW',
            relation: view.view,
            query: view.query,
            aliases: view.aliases,
            empty: false,
            asksReader: (view.options ?? []).some(asksReader),
        };
    const made = nodeAs(node, 'CreateTableAsStmt');
    if (made?.objtype !== 'OBJECT_MATVIEW')
        return undefined;
    const { rel, colNames, skipData } = made.into ?? {};
    return {
        type: 'OBJECT_MATVIEW',
        relation: rel,
        query: made.query,
        aliases: colNames,
        empty: skipData === true,
        asksReader: false,
    };
}
/**
 * Whether a view that is made in place of one that was dropped gives its readers what they had: the columns that are known
 * of it, and with them what has gone with it: permissions, triggers, and the index that CONCURRENTLY needs. `behind` is
 * what the file does after it.
 */
function viewStandsFor(node, name, past, behind) {
    const made = madeView(node);
    // One that asks for the reader’s own permissions may hide rows.
    if (made === undefined || made.empty || made.asksReader)
        return false;
    const bare = lastPart(name);
    const old = past.definitionsOf(made.relation?.relname ?? '', (one) => {
        const view = madeView(one);
        return view?.relation?.relname === made.relation?.relname ? view : undefined;
    });
    // Behind another schema's name, or a renamed column, it is not known what there was.
    const isOld = (one) => one.type === made.type && relationName(one.relation) === relationName(made.relation);
    if (old === undefined || old.length === 0)
        return false;
    if (!old.every((one) => isOld(one) && same_shape_givesColumnsOf(made, one)))
        return false;
    const escaped = (0,pattern/* escapePattern */.M)(bare);
    const renames = String.raw `\balter\b[^;]{0,60}?\b(?:view|table)\b[^;]{0,100}?${escaped}\b[^;]{0,60}?\brename\b`;
    if (past.mentions(new RegExp(renames, 'i')))
        return false;
    const isOn = (relation) => qualifiedName([relation?.relname ?? '']) === bare;
    const on = String.raw `\bon\b[^;]{0,500}?${escaped}\b`;
    const wasGranted = past.mentions(new RegExp(String.raw `\bgrant\b[^;]{0,500}?${on}`, 'i')) ||
        past.mentions(/\bon\s+all\s+tables\s+in\s+schema\b/i);
    const isGranted = behind.some(({ node: one }) => {
        const grant = nodeAs(one, 'GrantStmt');
        if (grant?.is_grant !== true)
            return false;
        return (grant.targtype === 'ACL_TARGET_ALL_IN_SCHEMA' ||
            (grant.objects ?? []).some((object) => isOn(nodeAs(object, 'RangeVar'))));
    });
    if (wasGranted && !isGranted)
        return false;
    if (past.mentions(new RegExp(String.raw `\bcreate\b[^;]{0,50}?\b(?:trigger|rule)\b[^;]{0,200}?${on}`, 'i')))
        return false;
    const wasUnique = past.mentions(new RegExp(String.raw `\bcreate\s+unique\s+index\b[^;]{0,200}?${on}`, 'i'));
    const isUnique = behind.some(({ node: one }) => {
        const index = nodeAs(one, 'IndexStmt');
        return index?.unique === true && index.whereClause === undefined && isOn(index.relation);
    });
    return !wasUnique || isUnique;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/calls.js

/** What stands in the text of a statement that calls a function: its name, or an escaped identifier, which may be any. */
const callWords = { set_config: /set_config|u&"/i, setval: /setval|u&"/i };
/** The arguments of each call of a function in a statement, whose text is given too. */
function callsOf(node, text, name) {
    const found = [];
    // A search through the tree is dear.
    if (node === undefined || !callWords[name].test(text))
        return found;
    walk(node, (kind, value) => {
        const { funcname, args = [] } = value;
        if (kind === 'FuncCall' && textsOf(funcname).at(-1) === name)
            found.push({ args });
        return true;
    });
    return found;
}
/** The text of a literal, with or without a cast; otherwise the empty string. */
function literalOf(node) {
    const cast = nodeAs(node, 'TypeCast')?.arg;
    return nodeAs(cast ?? node, 'A_Const')?.sval?.sval ?? '';
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/server.js



const systemCatalog = rule({
    id: 'system-catalog',
    on: ['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt'],
    hazard: 'data-loss',
    phase: 'neutral',
    reason: 'PostgreSQL checks nothing of what is written into its own tables: a row too few or a wrong one makes tables unreadable.',
    rewrite: 'Use the statement that does it: ALTER TABLE, ALTER TYPE, ALTER DATABASE, …',
    match: ({ relation }) => (catalog.test(relation) ? [relation] : []),
});
/** Its tables by their names, which mean them without a schema too; `pg_settings` is a view that only sets. */
const catalog = /^(?:pg_catalog\.(?!pg_settings$).+|pg_(?:aggregate|am|amop|amproc|attrdef|attribute|auth_members|authid|cast|class|collation|constraint|conversion|database|db_role_setting|default_acl|depend|description|enum|event_trigger|extension|foreign_data_wrapper|foreign_server|foreign_table|index|inherits|init_privs|language|largeobject|largeobject_metadata|namespace|opclass|operator|opfamily|partitioned_table|policy|proc|publication|publication_rel|range|rewrite|seclabel|sequence|shdepend|shdescription|statistic|statistic_ext|subscription|tablespace|transform|trigger|ts_config|ts_config_map|ts_dict|ts_parser|ts_template|type|user_mapping))$/;
const serverSettings = rule({
    id: 'server-settings',
    on: ['AlterSystemStmt'],
    hazard: 'incompatible',
    phase: 'neutral',
    reason: 'ALTER SYSTEM changes the server for all of its databases, and some values keep it from starting again.',
    rewrite: 'Set it where the server is configured, or for one role or database: ALTER ROLE … SET, ALTER DATABASE … SET.',
    match: ({ node }) => {
        const statement = nodeAs(node, 'AlterSystemStmt');
        return statement === undefined ? [] : [statement.setstmt?.name ?? 'all settings'];
    },
});
const sessionDefaults = rule({
    id: 'session-defaults',
    on: ['AlterRoleSetStmt', 'AlterDatabaseSetStmt'],
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'Sessions of the code that runs now would read names, times or rows in another way as soon as they reconnect.',
    rewrite: 'Set it in the code’s own connection, or release code first that works with both.',
    match: ({ node }) => {
        const set = (nodeAs(node, 'AlterRoleSetStmt') ?? nodeAs(node, 'AlterDatabaseSetStmt'))?.setstmt;
        if (set === undefined)
            return [];
        if (set.kind === 'VAR_RESET_ALL')
            return ['all settings'];
        return telling.test(set.name ?? '') ? [set.name ?? ''] : [];
    },
});
/** Settings by which the same statement does or gives something else. */
const telling = /^(?:search_path|role|session_authorization|row_security|session_replication_role|(?:default_)?transaction_(?:read_only|isolation|deferrable)|timezone|datestyle|intervalstyle|client_encoding|bytea_output|standard_conforming_strings|transform_null_equals|array_nulls|lc_\w+|check_function_bodies|default_(?:tablespace|table_access_method|text_search_config))$/i;
const changeOwner = rule({
    id: 'change-owner',
    on: ['ReassignOwnedStmt', 'AlterOwnerStmt', 'AT_ChangeOwner'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Who owned a table or schema has no permission left on it, unless it was granted one.',
    rewrite: 'GRANT the former owner what its code needs in the same migration.',
    match: ({ kind, node, relation }, scope) => {
        if (kind === 'ReassignOwnedStmt')
            return ['the objects of a role'];
        const { objectType, object } = nodeAs(node, 'AlterOwnerStmt') ?? {};
        if (objectType === 'OBJECT_SCHEMA' && object !== undefined)
            return scope.isOwn(objectType, object) ? [] : [nameOf(object)];
        return kind === 'AT_ChangeOwner' && !scope.isNew(relation) ? [relation] : [];
    },
});
/** The role or database from which an ALTER takes access that it had. */
function accessTakenBy({ node }) {
    const role = nodeAs(node, 'AlterRoleStmt');
    const database = nodeAs(node, 'AlterDatabaseStmt');
    const name = role?.role?.rolename ?? database?.dbname ?? 'a role';
    if (role?.action === -1)
        return [name];
    return (role ?? database)?.options?.some(takesAccess) === true ? [name] : [];
}
/** Whether an option of a role or a database keeps somebody out who could do it before. */
function takesAccess(option) {
    const { defname = '', arg } = nodeAs(option, 'DefElem') ?? {};
    const flag = nodeAs(arg, 'Boolean');
    if (flag !== undefined)
        return flag.boolval !== true;
    if (defname === 'validUntil')
        return nodeAs(arg, 'String')?.sval?.trim().toLowerCase() !== 'infinity';
    if (defname === 'password')
        return true;
    if (defname === 'allow_connections')
        return /^(?:f|off|no|0)/i.test(nodeAs(arg, 'String')?.sval ?? '');
    // Any number but -1, which lifts it.
    return /^connection_?limit$/.test(defname) && (nodeAs(arg, 'Integer')?.ival ?? 0) >= 0;
}
const serverRules = [systemCatalog, serverSettings, sessionDefaults, changeOwner];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/settings.js



const timeouts = rule({
    id: 'lifts-timeouts',
    on: ['VariableSetStmt'],
    words: callWords.set_config,
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Setting lock_timeout or statement_timeout lifts the limits that keep a migration from holding up others.',
    rewrite: 'Set the inputs lock-timeout and statement-timeout instead, or a shorter time.',
    match: (operation) => settingsOf(operation).flatMap(({ name, value }) => {
        const most = usual[name];
        return most === undefined || isWithin(value, most) ? [] : [name];
    }),
});
/** What is set where nobody says otherwise, in milliseconds: a time no longer than that holds up nobody longer. */
const usual = { lock_timeout: 10_000, statement_timeout: 900_000 };
const units = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };
function isWithin(value, most) {
    const { number, unit = 'ms' } = /^\s*(?<number>\d+(?:\.\d+)?)\s*(?<unit>us|ms|s|min|h|d)?\s*$/.exec(value)?.groups ?? {};
    const time = Number(number) * (units[unit] ?? Number.NaN);
    // Nought is no limit, and what is less than a millisecond is nought.
    return time >= 1 && time <= most;
}
/** Settings that a statement sets, by SET or by set_config(), and the values that are written there. */
function settingsOf({ node, text }) {
    const set = nodeAs(node, 'VariableSetStmt');
    if (set !== undefined) {
        const given = (set.args ?? []).map(settings_textOf);
        return set.kind === 'VAR_SET_VALUE'
            ? [{ name: set.name ?? '', value: given.length === 1 ? (given[0] ?? '') : '' }]
            : [];
    }
    return callsOf(node, text, 'set_config').map(({ args: [name, value] }) => ({
        name: literalOf(name).toLowerCase(),
        value: literalOf(value),
    }));
}
function settings_textOf(node) {
    const held = nodeAs(node, 'A_Const');
    return held?.ival !== undefined ? String(held.ival.ival ?? 0) : (held?.sval?.sval ?? held?.fval?.fval ?? '');
}
const settingRules = [timeouts];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/maintenance.js








const rewriting = [
    'ClusterStmt',
    'AT_SetTableSpace',
    'AT_SetLogged',
    'AT_SetUnLogged',
    'AT_SetAccessMethod',
    'AT_SetExpression',
];
const rewriteTable = rule({
    id: 'rewrite-table',
    on: ['VacuumStmt', 'AlterTableMoveAllStmt', 'AT_AlterColumnType', ...rewriting],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'VACUUM FULL, CLUSTER, SET TABLESPACE, SET ACCESS METHOD, SET EXPRESSION and SET LOGGED or UNLOGGED write the table anew under an exclusive lock.',
    rewrite: 'Do it in a maintenance window, or with pg_repack; never in a migration of a running system.',
    match: ({ kind, node, relation }, scope) => {
        const full = isOn(nodeAs(node, 'VacuumStmt')?.options, 'full');
        if (kind === 'AlterTableMoveAllStmt')
            return ['all of a tablespace'];
        // That of any other column breaks code, too.
        const name = nodeAs(node, 'AlterTableCmd')?.name ?? '';
        if (kind === 'AT_AlterColumnType')
            return scope.newColumn(relation, name) === undefined ? [] : [`${relation}.${name}`];
        return (full || rewriting.some((one) => one === kind)) && !scope.isNew(relation) ? [relation || 'a table'] : [];
    },
});
const refreshView = rule({
    id: 'refresh-not-concurrently',
    on: ['RefreshMatViewStmt', 'DropStmt'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'REFRESH MATERIALIZED VIEW holds up readers of the view while it computes.',
    rewrite: 'REFRESH MATERIALIZED VIEW CONCURRENTLY (it needs a unique index).',
    match: (operation, scope) => {
        const { node, relation } = operation;
        // Another one does not come to stand in its place before it is computed.
        if (isMadeAnew(operation, scope))
            return droppedNames(operation, ['OBJECT_MATVIEW']);
        const refresh = nodeAs(node, 'RefreshMatViewStmt');
        if (refresh === undefined || refresh.concurrent === true || refresh.skipData === true)
            return [];
        return scope.isNew(relation) ? [] : [relation];
    },
});
const emptyView = rule({
    id: 'empty-view',
    on: ['RefreshMatViewStmt'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'REFRESH … WITH NO DATA takes the rows of the view away, and whoever reads it gets an error until it is refreshed.',
    rewrite: 'REFRESH MATERIALIZED VIEW CONCURRENTLY; drop the view after the release that no longer reads it.',
    match: ({ node, relation }, scope) => {
        const refresh = nodeAs(node, 'RefreshMatViewStmt');
        // Together with CONCURRENTLY it is refused.
        return refresh?.skipData === true && refresh.concurrent !== true && !scope.isNew(relation) ? [relation] : [];
    },
});
const lockTable = rule({
    id: 'lock-table',
    on: ['LockStmt'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'LOCK TABLE holds up others until the end of the transaction.',
    rewrite: 'Leave locking to the statements, and keep transactions short.',
    match: ({ node }) => {
        const lock = nodeAs(node, 'LockStmt');
        return lock === undefined || (lock.mode ?? exclusiveMode) <= strongestSharedMode ? [] : ['LOCK TABLE'];
    },
});
/** Modes by their numbers: up to SHARE UPDATE EXCLUSIVE nobody who reads or writes rows has to wait. */
const [strongestSharedMode, exclusiveMode] = [4, 8];
/** ENABLE REPLICA: for the code that runs now it is off. */
const disabling = [
    'AT_DisableTrig',
    'AT_DisableTrigAll',
    'AT_DisableTrigUser',
    'AT_EnableReplicaTrig',
    'AT_DisableRule',
    'AT_EnableReplicaRule',
];
const disableTriggers = rule({
    id: 'disable-triggers',
    on: ['VariableSetStmt', 'AlterEventTrigStmt', ...disabling],
    words: callWords.set_config,
    hazard: 'lock',
    phase: 'neutral',
    reason: 'Without triggers and rules the rows written meanwhile are not checked: foreign keys are triggers too.',
    rewrite: 'Write the rows so that the triggers accept them.',
    match: (operation, scope) => {
        const { kind, node, relation } = operation;
        const event = nodeAs(node, 'AlterEventTrigStmt');
        if (event !== undefined)
            return /^[DR]$/.test(event.tgenabled ?? '') ? [event.trigname ?? ''] : [];
        if (disabling.some((one) => one === kind))
            return scope.isNew(relation) ? [] : [relation];
        return settingsOf(operation)
            .map(({ name }) => name)
            .filter((name) => name === 'session_replication_role');
    },
});
const revoke = rule({
    id: 'revoke',
    on: ['DropRoleStmt', 'GrantStmt', 'GrantRoleStmt', 'AlterRoleStmt', 'AlterDatabaseStmt', 'AlterFunctionStmt'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Taking a permission or a role away breaks code that still needs it.',
    rewrite: 'Revoke after the release that no longer needs the permission.',
    match: (operation, scope) => {
        const { node } = operation;
        if (nodeAs(node, 'DropRoleStmt') !== undefined)
            return ['a role'];
        const grant = nodeAs(node, 'GrantStmt') ?? nodeAs(node, 'GrantRoleStmt');
        const routine = nodeAs(node, 'AlterFunctionStmt');
        if (routine !== undefined)
            return routine.actions?.some(asksCaller) === true ? [nameOf({ ObjectWithArgs: routine.func ?? {} })] : [];
        if (grant === undefined)
            return accessTakenBy(operation);
        return grant.is_grant === true || ownOnly(node, scope) ? [] : ['a permission'];
    },
});
const rowSecurity = rule({
    id: 'row-security',
    on: [
        'AT_EnableRowSecurity',
        'AT_ForceRowSecurity',
        'AT_DisableRowSecurity',
        'AT_NoForceRowSecurity',
        'AT_SetRelOptions',
        'ViewStmt',
        'CreatePolicyStmt',
        'AlterPolicyStmt',
        'DropStmt',
    ],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'Row security that is switched on, a policy that is dropped, narrowed or RESTRICTIVE, and a view that asks for the reader’s own permissions (security_invoker) hide rows from code that saw them; switched off, it shows rows to code that relies on not seeing them.',
    rewrite: 'Create the policies first, release code that they fit, and switch it on (or off, or drop the policy) after it.',
    match: (operation, scope) => {
        const { kind, node, relation } = operation;
        if (/^AT_(?:Enable|Force|Disable|NoForce)RowSecurity$/.test(kind))
            return scope.isFresh(relation) ? [] : [relation];
        const options = kind === 'AT_SetRelOptions' ? nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'List')?.items : undefined;
        if (options !== undefined)
            return options.some(asksReader) && !scope.isFresh(relation) ? [relation] : [];
        const view = nodeAs(node, 'ViewStmt');
        // Of one that is new nobody has seen more.
        if (view !== undefined)
            return view.replace === true && view.options?.some(asksReader) === true ? [relation] : [];
        const policy = nodeAs(node, 'CreatePolicyStmt');
        const changed = policy?.permissive === true ? undefined : (policy ?? nodeAs(node, 'AlterPolicyStmt'));
        if (changed !== undefined) {
            const table = relationName(changed.table);
            return scope.isFresh(table) ? [] : [`${table}.${changed.policy_name ?? ''}`];
        }
        if (isMadeAnew(operation, scope))
            return [];
        return droppedNames(operation, ['OBJECT_POLICY'], scope).filter((name) => !scope.isFresh(name.split('.').slice(0, -1).join('.')));
    },
});
/** Whether a GRANT or REVOKE is about nothing but what the set itself has made. */
function ownOnly(node, scope) {
    const { objtype = 'OBJECT_ROLE', targtype, objects = [] } = nodeAs(node, 'GrantStmt') ?? {};
    if (targtype !== 'ACL_TARGET_OBJECT' || objects.length === 0)
        return false;
    return objects.every((object) => {
        const table = objtype === 'OBJECT_TABLE' ? nodeAs(object, 'RangeVar') : undefined;
        if (table === undefined)
            return scope.isOwn(objtype, object) || scope.isRenewed(objtype, object);
        return scope.isFresh(relationName(table));
    });
}
/** SECURITY INVOKER: from now on whoever calls a routine needs the permissions itself. */
function asksCaller(action) {
    const { defname, arg } = nodeAs(action, 'DefElem') ?? {};
    return defname === 'security' && nodeAs(arg, 'Boolean')?.boolval !== true;
}
const maintenanceRules = [
    rewriteTable,
    refreshView,
    emptyView,
    lockTable,
    disableTriggers,
    rowSecurity,
    revoke,
];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/partitions.js

/** The partition that a CREATE TABLE … PARTITION OF makes. */
function createdPartition(node) {
    const { relation, inhRelations, partbound } = nodeAs(node, 'CreateStmt') ?? {};
    const parent = nodeAs(inhRelations?.[0], 'RangeVar');
    return partbound === undefined ? undefined : partitionOf(parent, relation, partbound);
}
function partitionOf(parent, name, bound) {
    return { parent: relationName(parent), partition: relationName(name), bound };
}
/**
 * The partition of a table that takes the rows that no other one takes, if the files before say that there is one: whenever
 * another one is made, PostgreSQL looks in it for rows that belong there.
 */
function defaultPartition(parent, past) {
    const found = past.definitionsOf(lastPart(parent).replaceAll('"', ''), (node) => {
        const made = createdPartition(node) ?? attachedPartition(node);
        return made?.bound.is_default === true && mayMean(made.parent, parent) ? made.partition : undefined;
    });
    return found?.[0];
}
function attachedPartition(node) {
    const alter = nodeAs(node, 'AlterTableStmt');
    for (const command of alter?.cmds ?? []) {
        const { name, bound } = nodeAs(nodeAs(command, 'AlterTableCmd')?.def, 'PartitionCmd') ?? {};
        if (bound !== undefined)
            return partitionOf(alter?.relation, name, bound);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/partitions.js



const detachPartition = rule({
    id: 'detach-partition',
    on: ['AT_DetachPartition', 'AT_DropInherit'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'A partition or child that is detached takes its rows out of sight of the code that reads the table.',
    rewrite: 'DETACH PARTITION … CONCURRENTLY, after the release that no longer needs its rows.',
    match: ({ kind, relation }, scope) => /^AT_(?:DetachPartition|DropInherit)$/.test(kind) && !scope.isNew(relation) ? [relation] : [],
});
const attachPartition = rule({
    id: 'attach-partition',
    on: ['AT_AttachPartition', 'CreateStmt'],
    hazard: 'lock',
    phase: 'neutral',
    reason: 'ATTACH PARTITION reads all rows of the table that it attaches, and a new partition those of the default partition, which nobody else can use meanwhile.',
    rewrite: 'First ADD CONSTRAINT … CHECK to that table (that its rows are within the bounds, or none of the default’s are) NOT VALID, and VALIDATE CONSTRAINT in a migration of its own.',
    match: ({ kind, node, relation }, scope) => {
        const attached = nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'PartitionCmd');
        // An index that is attached to another one has no bounds.
        const bound = kind === 'AT_AttachPartition' ? attached?.bound : createdPartition(node)?.bound;
        if (bound === undefined)
            return [];
        const parent = createdPartition(node)?.parent ?? relation;
        const rest = bound.is_default === true ? undefined : scope.defaultPartition(parent);
        const read = [attached === undefined ? undefined : relationName(attached.name), rest];
        return read.flatMap((one) => (one === undefined || scope.isNew(one) || scope.hasCheck(one) ? [] : [one]));
    },
});
const partitionRules = [detachPartition, attachPartition];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/renames.js




const rename = rule({
    id: 'rename',
    on: ['RenameStmt'],
    ...common_rules/* rename */.$w,
    rewrite: 'Add the new name beside the old one (column, view or type), write to both, and drop the old one a release later.',
    match: ({ node, relation }, scope) => {
        const statement = nodeAs(node, 'RenameStmt');
        if (statement === undefined || statement.renameType === undefined)
            return [];
        if (!renamed.has(statement.renameType) || scope.isNew(relation))
            return [];
        const { renameType, subname = '', object: named } = statement;
        if (named !== undefined && scope.isOwn(renameType, named))
            return [];
        if (renameType === 'OBJECT_COLUMN' && scope.newColumn(relation, subname) !== undefined)
            return [];
        const object = [relation, statement.subname ?? ''].filter((part) => part !== '').join('.');
        return [`${object || (named === undefined ? 'an object' : nameOf(named))} to ${statement.newname ?? ''}`];
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
    'OBJECT_AGGREGATE',
    'OBJECT_COLLATION',
    'OBJECT_TSCONFIGURATION',
    'OBJECT_PUBLICATION',
    'OBJECT_FOREIGN_SERVER',
    'OBJECT_FOREIGN_TABLE',
    'OBJECT_ROLE',
    'OBJECT_DATABASE',
]);
const renameEnumValue = rule({
    id: 'rename-enum-value',
    on: ['AlterEnumStmt'],
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'Renaming an enum value breaks code that writes or compares the old one.',
    rewrite: 'Add the new value (ALTER TYPE … ADD VALUE), write the new one, convert the rows, leave the old one.',
    match: ({ node }) => {
        const statement = nodeAs(node, 'AlterEnumStmt');
        return statement?.oldVal === undefined ? [] : [`${statement.oldVal} to ${statement.newVal ?? ''}`];
    },
});
const setSchema = rule({
    id: 'set-schema',
    on: ['AlterObjectSchemaStmt'],
    hazard: 'incompatible',
    phase: 'mixed',
    reason: 'Moving an object to another schema is a rename for the code that uses it.',
    rewrite: 'Leave a view with the old name in place of the table, and drop it a release later.',
    match: ({ node, relation }, scope) => nodeAs(node, 'AlterObjectSchemaStmt') === undefined || scope.isNew(relation) ? [] : [relation || 'an object'],
});
const renameRules = [rename, renameEnumValue, setSchema];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/sequences.js



const restartSequence = rule({
    id: 'restart-sequence',
    on: ['AlterSeqStmt', 'AT_SetIdentity'],
    words: callWords.setval,
    hazard: 'incompatible',
    phase: 'neutral',
    reason: 'A sequence that is set to a fixed number may give out numbers that are taken, and inserts fail.',
    rewrite: "SELECT setval('…', (SELECT max(…) FROM …)): behind what there is.",
    match: ({ kind, node, relation, text }, scope) => {
        // `users_id_seq` came with `users`.
        const isNew = (name) => name.split('_').some((_, index, parts) => scope.isNew(parts.slice(0, index + 1).join('_')));
        const restarts = (options) => (options ?? []).some((option) => nodeAs(option, 'DefElem')?.defname === 'restart');
        const altered = nodeAs(node, 'AlterSeqStmt');
        if (altered !== undefined && restarts(altered.options)) {
            const name = relationName(altered.sequence);
            return isNew(name) ? [] : [name];
        }
        const command = kind === 'AT_SetIdentity' ? nodeAs(node, 'AlterTableCmd') : undefined;
        if (command !== undefined && restarts(nodeAs(command.def, 'List')?.items)) {
            return scope.isNew(relation) ? [] : [`${relation}.${command.name ?? ''}`];
        }
        return callsOf(node, text, 'setval')
            .filter(({ args: [, value] }) => nodeAs(value, 'A_Const') !== undefined)
            .map(({ args: [sequence] }) => literalOf(sequence) || 'a sequence')
            .filter((name) => !isNew(name));
    },
});
const narrowSequence = rule({
    id: 'narrow-sequence',
    on: ['AlterSeqStmt', 'AT_SetIdentity'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'A sequence that counts in smaller steps, backwards or round and round gives out numbers that are taken, and one that ends earlier gives out none: inserts fail.',
    rewrite: 'Make the step smaller after the release that no longer reserves the numbers between; leave CYCLE and a lower end out.',
    match: ({ kind, node, relation }, scope) => {
        const altered = nodeAs(node, 'AlterSeqStmt');
        const command = kind === 'AT_SetIdentity' ? nodeAs(node, 'AlterTableCmd') : undefined;
        const name = altered === undefined ? relation : relationName(altered.sequence);
        const isOwn = name.split('_').some((_, index, parts) => scope.isNew(parts.slice(0, index + 1).join('_')));
        const options = altered?.options ?? nodeAs(command?.def, 'List')?.items ?? [];
        if (isOwn || !options.some(narrowsSequence))
            return [];
        return [command === undefined ? name : `${name}.${command.name ?? ''}`];
    },
});
/** Whether an option leaves a sequence fewer numbers, or the same ones again. A larger step leaves only gaps. */
function narrowsSequence(option) {
    const { defname = '', arg } = nodeAs(option, 'DefElem') ?? {};
    switch (defname) {
        case 'increment':
            return numberOf(arg) <= 1;
        case 'maxvalue':
            return arg !== undefined && numberOf(arg) < largestInteger;
        case 'cycle':
            return nodeAs(arg, 'Boolean')?.boolval === true;
        case 'as':
            return textsOf(nodeAs(arg, 'TypeName')?.names).at(-1) === 'int2';
        default:
            return false;
    }
}
/** Whoever says this one or more has an identity column of that size in mind. */
const largestInteger = 2_147_483_647;
function numberOf(value) {
    return Number(nodeAs(value, 'Float')?.fval ?? nodeAs(value, 'Integer')?.ival ?? 0);
}
const sequenceRules = [restartSequence, narrowSequence];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/supporting.js




const dropObject = rule({
    id: 'drop-object',
    on: [
        'DropStmt',
        'DropSubscriptionStmt',
        'DropUserMappingStmt',
        'AlterPublicationStmt',
        'AlterSubscriptionStmt',
        'AlterTSConfigurationStmt',
        'AlterForeignServerStmt',
        'AT_GenericOptions',
    ],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'What is built on it (foreign tables, replicas, casts, searches, functions, indexes) breaks or goes with it.',
    rewrite: 'Drop it after the release, or the replica, that no longer needs it.',
    match: (operation, scope) => {
        const { node } = operation;
        const subscription = nodeAs(node, 'DropSubscriptionStmt')?.subname;
        if (subscription !== undefined)
            return [subscription];
        const mapping = nodeAs(node, 'DropUserMappingStmt');
        if (mapping !== undefined)
            return [`a user mapping of ${mapping.servername ?? 'a server'}`];
        const publication = nodeAs(node, 'AlterPublicationStmt');
        // SET leaves out whatever it does not list.
        if (publication?.action === 'AP_DropObjects' || publication?.action === 'AP_SetObjects')
            if (publication.pubobjects !== undefined)
                return [`tables of ${publication.pubname ?? 'a publication'}`];
        if (publication?.options?.some(publishesLess) === true)
            return [`changes that ${publication.pubname ?? 'a publication'} publishes`];
        const search = nodeAs(node, 'AlterTSConfigurationStmt');
        if (search?.kind === 'ALTER_TSCONFIG_DROP_MAPPING')
            return [`words that ${textsOf(search.cfgname).join('.')} finds`];
        const moved = movedBy(operation, scope);
        if (moved !== undefined)
            return [moved];
        const altered = nodeAs(node, 'AlterSubscriptionStmt');
        if (altered !== undefined)
            return endsReplica(altered) ? [altered.subname ?? ''] : [];
        return droppedNames(operation, supporting).map((name) => name || 'an object');
    },
});
/** All that DROP takes away and no other rule tells, but statistics, which nothing relies on. */
const supporting = [
    'OBJECT_FOREIGN_SERVER',
    'OBJECT_FDW',
    'OBJECT_PUBLICATION',
    'OBJECT_COLLATION',
    'OBJECT_CAST',
    'OBJECT_CONVERSION',
    'OBJECT_OPERATOR',
    'OBJECT_OPCLASS',
    'OBJECT_OPFAMILY',
    'OBJECT_LANGUAGE',
    'OBJECT_TRANSFORM',
    'OBJECT_ACCESS_METHOD',
    'OBJECT_EVENT_TRIGGER',
    'OBJECT_TSCONFIGURATION',
    'OBJECT_TSDICTIONARY',
    'OBJECT_TSPARSER',
    'OBJECT_TSTEMPLATE',
];
/** Whether a list of what is published leaves something out. */
function publishesLess(option) {
    const { defname, arg } = nodeAs(option, 'DefElem') ?? {};
    const listed = nodeAs(arg, 'String')?.sval?.toLowerCase() ?? '';
    return defname === 'publish' && !['insert', 'update', 'delete'].every((one) => listed.includes(one));
}
/** Whether a subscription gets less than before. */
function endsReplica({ kind = 'ALTER_SUBSCRIPTION_OPTIONS', options = [] }) {
    if (/_(?:SET|DROP)_PUBLICATION$|_CONNECTION$/.test(kind))
        return true;
    const held = (name) => options.map((one) => nodeAs(one, 'DefElem')).findLast((one) => one?.defname === name)?.arg;
    // NONE takes back that a transaction was to be skipped; a slot that nobody reads any more keeps all that is written.
    if (kind.endsWith('_SKIP'))
        return nodeAs(held('lsn'), 'String')?.sval !== 'none';
    if (nodeAs(held('slot_name'), 'String')?.sval === 'none')
        return true;
    return kind === 'ALTER_SUBSCRIPTION_ENABLED' && options.some((one) => switchesOff(nodeAs(one, 'DefElem')?.arg));
}
/** Options of a foreign server or table that say where its rows are. */
const places = /^(?:host|hostaddr|port|dbname|service|servername|database|schema|schema_name|table|table_name|filename|program|query)$/;
/** The foreign server or table that an ALTER makes stand for other rows. */
function movedBy({ kind, node, relation }, scope) {
    const server = nodeAs(node, 'AlterForeignServerStmt');
    const list = kind === 'AT_GenericOptions' ? nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'List')?.items : undefined;
    const moves = (server?.options ?? list ?? []).some((one) => {
        const { defname = '', defaction } = nodeAs(one, 'DefElem') ?? {};
        return places.test(defname) && (defaction === 'DEFELEM_SET' || defaction === 'DEFELEM_DROP');
    });
    if (!moves)
        return undefined;
    return server === undefined ? (scope.isNew(relation) ? undefined : relation) : (server.servername ?? '');
}
const supportingRules = [dropObject];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/triggers.js



const stopsWrites = rule({
    id: 'stops-writes',
    on: ['CreateTrigStmt', 'CreateFunctionStmt'],
    hazard: 'incompatible',
    phase: 'contract',
    reason: 'A trigger that gives no new row (NULL, OLD for what is updated, NEW for what is deleted) makes writes of the code that runs now vanish without an error, and one that raises an error whatever the row refuses them all.',
    rewrite: 'RETURN NEW (for DELETE RETURN OLD), and raise an error only for the rows that are wrong; or create it after the release that no longer writes so.',
    match: (operation, { triggers, isFresh, isOwn }) => {
        const created = nodeAs(operation.node, 'CreateTrigStmt');
        const stopping = created === undefined ? triggers.stoppedBy(operation) : triggers.stopsWrites(created) ? [created] : [];
        return stopping
            .filter(({ relation }) => !isFresh(relationName(relation)) && !isOwnView(relation, { isOwn }))
            .map(({ relation, trigname = '' }) => `${relationName(relation)}.${trigname}`);
    },
});
const triggerRules = [stopsWrites];

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/rules/index.js

















/** Every rule that PostgreSQL migrations are judged by. */
const rules = [
    ...dropRules,
    ...supportingRules,
    ...triggerRules,
    ...dataRules,
    ...renameRules,
    ...columnRules,
    ...constraintRules,
    ...indexRules,
    ...enumRules,
    ...maintenanceRules,
    ...partitionRules,
    ...lockedRules,
    ...sequenceRules,
    ...serverRules,
    ...settingRules,
    ...dynamicRules,
    ...bookkeepingRules,
];
const byKind = new Map();
const byWords = rules.flatMap(({ words }) => words ?? []);
const anyWord = new RegExp(byWords.map(({ source }) => source).join('|'), 'i');
/** The rules that may apply to an operation, in their order. */
function rulesOn({ kind, text }) {
    const has = (rule) => rule.on === undefined || rule.on.some((one) => one === kind);
    if (anyWord.test(text))
        return rules.filter((rule) => has(rule) || rule.words?.test(text) === true);
    const known = byKind.get(kind);
    if (known !== undefined)
        return known;
    const own = rules.filter(has);
    byKind.set(kind, own);
    return own;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/past.js

/** Gives what finds definitions in the texts of the files before a set, and in those that are added. */
function followPast(earlier, reader) {
    const texts = [...earlier];
    let lost = false;
    const read = new Map();
    const statementsOf = (text) => {
        const known = read.get(text);
        if (known !== undefined)
            return known;
        const whole = reader.parse(text);
        const parsed = 'statements' in whole ? [whole] : past_quotedIn(text).map((part) => reader.parse(part));
        const statements = parsed.flatMap((one) => ('statements' in one ? one.statements : []));
        const all = { whole: 'statements' in whole, statements };
        read.set(text, all);
        return all;
    };
    const definitions = new Map();
    const mentioned = new Map();
    const mentions = (pattern) => {
        const { upTo, found } = mentioned.get(pattern.source) ?? { upTo: 0, found: false };
        const now = found || texts.slice(upTo).some((text) => pattern.test(text));
        mentioned.set(pattern.source, { upTo: texts.length, found: now });
        return now;
    };
    return {
        mentions,
        isUnheardOf: (name) => !lost && !mentions(new RegExp(String.raw `(?<![\p{L}\p{N}_$])${(0,pattern/* escapePattern */.M)(name)}(?![\p{L}\p{N}_$])`, 'iu')),
        definitionsOf(name, isOne, may = (text) => mayDefine(text, name), key) {
            if (lost)
                return undefined;
            const before = key === undefined ? undefined : definitions.get(key);
            const lower = name.toLowerCase();
            const search = () => {
                for (let at = texts.length - 1; at >= (before?.upTo ?? 0); at -= 1) {
                    const text = texts[at];
                    if (!text.includes(name) && !text.toLowerCase().includes(lower))
                        continue;
                    const { whole, statements } = statementsOf(text);
                    const found = statements.flatMap((one) => isOne(one.node, one.text) ?? []);
                    if (found.length > 0)
                        return found;
                    if (!whole && may(text))
                        return undefined;
                }
                return before === undefined ? [] : before.found;
            };
            const found = search();
            if (key !== undefined)
                definitions.set(key, { upTo: texts.length, found });
            return found;
        },
        add(text) {
            if (text === undefined)
                lost = true;
            else
                texts.push(text);
        },
    };
}
/** Whether a text that is a program may define something of a name in a way that cannot be read. */
function mayDefine(text, name) {
    const escaped = (0,pattern/* escapePattern */.M)(name);
    return new RegExp(String.raw `\bcreate\b[^;]{0,50}?\b(?:view|function|procedure|policy)\b[^;(]{0,100}?${escaped}\b`, 'i').test(text);
}
/** In a program a definition stands in quotes that reach over several lines. */
function past_quotedIn(text) {
    const headings = /create\s+(?:or\s+replace\s+)?(?:(?:materialized|constraint)\s+)?(?:function|procedure|view|policy|trigger)\b/gi;
    return [...text.matchAll(headings)].map(({ index }) => {
        const rest = text.slice(index);
        const end = /`|"""|'''/.exec(rest)?.index;
        return rest.slice(0, end);
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/column-types.js



function followColumnTypes(past) {
    /** Tables of which the file itself has changed columns. */
    const changed = new Set();
    let moved = false;
    return {
        isWidened(relation, column, to) {
            if (to?.typeName === undefined || to.raw_default !== undefined || to.collClause !== undefined)
                return false;
            // Most types are none that has room for another one's values: then nobody has to know what there was.
            if (!mayWiden(to.typeName))
                return false;
            // Behind another path a name without a schema may mean another table.
            if (moved || changed.has(lastPart(relation)) || past.mentions(/search_path/i))
                return false;
            const table = lastPart(relation).replaceAll('"', '');
            const types = past.definitionsOf(table, (node) => typeIn(node, relation, column), (text) => text.includes(table), `type of ${relation} ${column}`);
            if (types === undefined || types.length === 0)
                return false;
            // What names no table in so many words may still mean this one.
            if (past.mentions(column_types_dynamic(column)))
                return false;
            const { typeName } = to;
            return types.every((type) => type !== 'unknown' && widens(type, typeName));
        },
        startFile: () => changed.clear(),
        note(operation) {
            const { kind, node, relation } = operation;
            if (/^AT_(?:AlterColumnType|AddColumn|DropColumn)$/.test(kind))
                changed.add(lastPart(relation));
            const renamed = nodeAs(node, 'RenameStmt') ?? nodeAs(node, 'AlterObjectSchemaStmt');
            if (renamed !== undefined)
                changed.add(lastPart(relationName(renamed.relation)));
            if (nodeAs(node, 'RenameStmt')?.newname !== undefined)
                changed.add(nodeAs(node, 'RenameStmt')?.newname ?? '');
            moved ||= pathOf(operation) !== undefined;
        },
    };
}
/** A block that puts statements together as it runs, and has the name of the column in it. */
function column_types_dynamic(column) {
    const name = (0,pattern/* escapePattern */.M)(column);
    return new RegExp(String.raw `\bexecute\b[\s\S]*${name}|${name}[\s\S]*\bexecute\b`, 'i');
}
/** The type that a statement gives a column; `unknown` where it may do so in a way that cannot be told. */
function typeIn(node, relation, column) {
    const isNamed = (one) => lastPart(one) === lastPart(relation);
    const is = (one) => one !== undefined && isNamed(relationName(one));
    // With another schema, or none, it may be this table or another.
    const sure = (one) => relationName(one) === relation;
    const made = nodeAs(node, 'CreateStmt');
    if (made !== undefined && is(made.relation)) {
        // One that may be there already keeps its columns; what it inherits or takes from another stands elsewhere.
        if (!sure(made.relation) || made.if_not_exists === true)
            return 'unknown';
        const defined = (made.tableElts ?? []).flatMap((one) => nodeAs(one, 'ColumnDef') ?? []);
        return defined.find(({ colname }) => colname === column)?.typeName ?? 'unknown';
    }
    const altered = nodeAs(node, 'AlterTableStmt');
    if (altered !== undefined) {
        if (!is(altered.relation))
            return undefined;
        for (const one of altered.cmds ?? []) {
            const { subtype, name, def, missing_ok: perhaps } = nodeAs(one, 'AlterTableCmd') ?? {};
            const given = nodeAs(def, 'ColumnDef');
            const adds = subtype === 'AT_AddColumn' && given?.colname === column;
            if (!adds && !(subtype === 'AT_AlterColumnType' && name === column))
                continue;
            return sure(altered.relation) && perhaps !== true ? (given?.typeName ?? 'unknown') : 'unknown';
        }
        return undefined;
    }
    const renamed = nodeAs(node, 'RenameStmt');
    if (renamed !== undefined) {
        const ofColumn = renamed.renameType === 'OBJECT_COLUMN' || renamed.renameType === 'OBJECT_ATTRIBUTE';
        if (!ofColumn)
            return isNamed(renamed.newname ?? '') || is(renamed.relation) ? 'unknown' : undefined;
        return is(renamed.relation) && [renamed.newname, renamed.subname].includes(column) ? 'unknown' : undefined;
    }
    if (is(nodeAs(node, 'CreateTableAsStmt')?.into?.rel) || is(nodeAs(node, 'AlterObjectSchemaStmt')?.relation))
        return 'unknown';
    // What a body or a function does may depend on what it meets.
    const may = nodeAs(node, 'DoStmt') ?? nodeAs(node, 'SelectStmt') ?? nodeAs(node, 'CallStmt');
    if (may === undefined)
        return undefined;
    const text = JSON.stringify(may);
    return text.includes(column) && text.includes(lastPart(relation).replaceAll('"', '')) ? 'unknown' : undefined;
}
/** Types of which one with more room, or with none said, takes all values of another; the room is the first modifier. */
const roomy = new Set(['varchar', 'varbit', 'timestamp', 'timestamptz', 'time', 'timetz']);
/** Whether PostgreSQL stores a value of the one type just as it stores it of the other, and reads it just so. */
function widens(from, to) {
    const [old, made] = [plainType(from), plainType(to)];
    if (old === undefined || made === undefined)
        return false;
    const texts = ['varchar', 'text'];
    if (texts.includes(old.name) && texts.includes(made.name) && made.room.length === 0)
        return true;
    if (old.name !== made.name)
        return false;
    if (made.room.length === 0)
        return roomy.has(old.name) || old.name === 'numeric';
    if (old.room.length !== made.room.length)
        return false;
    const [before = 0, scale] = old.room;
    const [after = 0, newScale] = made.room;
    return after >= before && (roomy.has(old.name) || (old.name === 'numeric' && scale === newScale));
}
/** Whether there is any type that this one could take the place of (`widens`). */
function mayWiden(to) {
    const name = plainType(to)?.name ?? '';
    return name === 'text' || name === 'numeric' || roomy.has(name);
}
function plainType(type) {
    const names = textsOf(type.names);
    if (type.arrayBounds !== undefined || (names.length > 1 && names[0] !== 'pg_catalog'))
        return undefined;
    return { name: names.at(-1) ?? '', room: (type.typmods ?? []).map((one) => nodeAs(one, 'A_Const')?.ival?.ival ?? 0) };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/columns.js


function followColumns() {
    const columns = new Map();
    const add = ({ relation }, name, column) => {
        columns.set(relation, (columns.get(relation) ?? new Map()).set(name, column));
    };
    return {
        find: (relation, column) => columns.get(relation)?.get(column),
        forget(fits) {
            for (const relation of columns.keys())
                if (fits(relation))
                    columns.delete(relation);
        },
        note(operation) {
            const { kind, node, relation, object, place } = operation;
            if (object !== undefined)
                return;
            const command = nodeAs(node, 'AlterTableCmd');
            const column = addedColumn(operation);
            if (column !== undefined) {
                // IF NOT EXISTS may find one that is in use.
                if (place !== 'statement' || command?.missing_ok === true)
                    return;
                const kinds = constraintsOf(column).flatMap(({ contype, raw_expr: given }) => contype === 'CONSTR_DEFAULT' && isNull(given) ? [] : [contype]);
                const filled = kinds.some((one) => /_(?:DEFAULT|IDENTITY|GENERATED)$/.test(one ?? '')) || isSerial(column);
                const required = kinds.some((one) => /_(?:NOTNULL|PRIMARY|IDENTITY)$/.test(one ?? ''));
                add(operation, column.colname ?? '', { required, filled });
            }
            const name = command?.name ?? '';
            const known = columns.get(relation)?.get(name);
            if (known !== undefined) {
                if (kind === 'AT_DropColumn')
                    columns.get(relation)?.delete(name);
                if (kind === 'AT_SetNotNull')
                    known.required = true;
                if (kind === 'AT_DropNotNull')
                    known.required = false;
                if (kind === 'AT_ColumnDefault')
                    known.filled = command?.def !== undefined && !isNull(command.def);
                if (kind === 'AT_DropIdentity' || kind === 'AT_DropExpression')
                    known.filled = false;
            }
            const renamed = nodeAs(node, 'RenameStmt');
            if (renamed?.renameType !== 'OBJECT_COLUMN')
                return;
            const table = columns.get(relationName(renamed.relation));
            const moved = table?.get(renamed.subname ?? '');
            table?.delete(renamed.subname ?? '');
            if (moved !== undefined && place === 'statement')
                table?.set(renamed.newname ?? '', moved);
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/objects.js

const groups = {
    OBJECT_TYPE: 'type',
    OBJECT_DOMAIN: 'type',
    OBJECT_FUNCTION: 'routine',
    OBJECT_PROCEDURE: 'routine',
    OBJECT_ROUTINE: 'routine',
    OBJECT_VIEW: 'view',
    OBJECT_MATVIEW: 'materialized view',
    OBJECT_SEQUENCE: 'sequence',
    OBJECT_SCHEMA: 'schema',
    OBJECT_TRIGGER: 'trigger',
    OBJECT_POLICY: 'policy',
};
function followObjects() {
    /** Whether each is named with its schema. */
    const known = new Map();
    /** What was in use before it was made anew is in use still. */
    const replaced = new Set();
    const renewed = new Set();
    const find = (type, object) => {
        const key = keyOf(type, object);
        if (key === undefined || known.has(key))
            return key;
        // Without arguments it is the only one of its name.
        return nodeAs(object, 'ObjectWithArgs')?.args_unspecified === true
            ? [...known.keys()].find((one) => one.startsWith(`${key}(`))
            : undefined;
    };
    return {
        has(type, object) {
            const key = find(type, object);
            return key !== undefined && known.has(key);
        },
        isRenewed: (type, object) => renewed.has(withoutArguments(keyOf(type, object) ?? '')),
        forgetUnqualified() {
            renewed.clear();
            for (const [key, qualified] of known)
                if (!qualified)
                    known.delete(key);
        },
        forgetAll() {
            known.clear();
            renewed.clear();
        },
        note({ node, place }, sure) {
            if (place === 'function' || node === undefined)
                return;
            const drop = nodeAs(node, 'DropStmt');
            const gone = nodeAs(node, 'RenameStmt') ?? nodeAs(node, 'AlterObjectSchemaStmt');
            const type = drop?.removeType ?? nodeAs(node, 'RenameStmt')?.renameType ?? 'OBJECT_FUNCTION';
            for (const object of drop?.objects ?? (gone?.object === undefined ? [] : [gone.object])) {
                const key = find(type, object) ?? keyOf(type, object);
                if (key !== undefined && !known.delete(key))
                    replaced.add(withoutArguments(key));
            }
            const made = place === 'statement' ? madeBy(node) : undefined;
            if (made === undefined)
                return;
            if (replaced.has(withoutArguments(made.key)))
                renewed.add(withoutArguments(made.key));
            else if (sure || made.qualified)
                known.set(made.key, made.qualified);
        },
    };
}
/** Whatever its arguments, a routine may be the one that was there. */
function withoutArguments(key) {
    return key.replace(/\(.*/, '');
}
function keyOf(type, object) {
    const group = groups[type];
    if (group === undefined)
        return undefined;
    const relation = nodeAs(object, 'RangeVar');
    const routine = nodeAs(object, 'ObjectWithArgs');
    const parts = nodeAs(object, 'List')?.items ?? nodeAs(object, 'TypeName')?.names ?? routine?.objname ?? (relation ? [] : [object]);
    const name = relation
        ? qualifiedName([relation.schemaname ?? '', relation.relname ?? ''])
        : qualifiedName(textsOf(parts));
    if (routine === undefined || routine.args_unspecified === true)
        return `${group} ${name}`;
    return `${group} ${name}(${(routine.objargs ?? []).map((each) => typeText(nodeAs(each, 'TypeName'))).join()})`;
}
/** The object that a statement makes anew, if it fails where there is one already. */
function madeBy(node) {
    const routine = nodeAs(node, 'CreateFunctionStmt');
    if (routine !== undefined) {
        const inputs = (routine.parameters ?? []).flatMap((one) => inputOf(nodeAs(one, 'FunctionParameter')));
        const made = objects_named('routine', textsOf(routine.funcname));
        return routine.replace === true ? undefined : { ...made, key: `${made.key}(${inputs.join()})` };
    }
    const relation = (held) => held?.relpersistence === 'p' && held.schemaname !== 'pg_temp'
        ? [held.schemaname ?? '', held.relname ?? ''].filter((part) => part !== '')
        : undefined;
    const view = nodeAs(node, 'ViewStmt');
    if (view !== undefined)
        return view.replace === true ? undefined : namedIf('view', relation(view.view));
    const query = nodeAs(node, 'CreateTableAsStmt');
    if (query?.objtype === 'OBJECT_MATVIEW')
        return query.if_not_exists === true ? undefined : namedIf('materialized view', relation(query.into?.rel));
    const sequence = nodeAs(node, 'CreateSeqStmt');
    if (sequence !== undefined)
        return sequence.if_not_exists === true ? undefined : namedIf('sequence', relation(sequence.sequence));
    const schema = nodeAs(node, 'CreateSchemaStmt');
    if (schema !== undefined)
        return schema.if_not_exists === true || schema.schemaname === undefined
            ? undefined
            : { ...objects_named('schema', [schema.schemaname]), qualified: true };
    const composite = nodeAs(node, 'CompositeTypeStmt');
    if (composite !== undefined)
        return namedIf('type', relation(composite.typevar));
    const trigger = nodeAs(node, 'CreateTrigStmt');
    if (trigger !== undefined)
        return trigger.replace === true ? undefined : ofTable('trigger', trigger.relation, trigger.trigname);
    const policy = nodeAs(node, 'CreatePolicyStmt');
    if (policy !== undefined)
        return ofTable('policy', policy.table, policy.policy_name);
    const define = nodeAs(node, 'DefineStmt');
    const type = nodeAs(node, 'CreateEnumStmt')?.typeName ??
        nodeAs(node, 'CreateRangeStmt')?.typeName ??
        nodeAs(node, 'CreateDomainStmt')?.domainname ??
        (define?.kind === 'OBJECT_TYPE' ? define.defnames : undefined);
    return namedIf('type', type === undefined ? undefined : textsOf(type));
}
function objects_named(group, parts) {
    return { key: `${group} ${qualifiedName(parts)}`, qualified: parts.length > 1 };
}
function namedIf(group, parts) {
    return parts === undefined ? undefined : objects_named(group, parts);
}
function ofTable(group, table, name = '') {
    const schema = table?.schemaname ?? '';
    return { key: `${group} ${qualifiedName([schema, table?.relname ?? '', name])}`, qualified: schema !== '' };
}
/** The type of an argument that a call gives. */
function inputOf(parameter) {
    return /_(?:OUT|TABLE)$/.test(parameter?.mode ?? '') ? [] : [typeText(parameter?.argType)];
}
/** A type, as it tells one routine from another of its name. */
function typeText(type) {
    return `${qualifiedName(textsOf(type?.names))}${type?.arrayBounds === undefined ? '' : '[]'}`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/created.js




/** Gives what keeps up with the tables of a set. */
function followCreated() {
    const created = new Set();
    // A temporary table hides the permanent one of its name, in its own session and no longer than it lives.
    const temporary = new Set();
    const likely = new Set();
    const columns = followColumns();
    const objects = followObjects();
    let [transactional, moved, unstable, hides] = [true, false, false, true];
    const forgetUnqualified = () => {
        temporary.clear();
        for (const names of [created, likely])
            for (const name of names)
                if (!name.includes('.'))
                    names.delete(name);
        columns.forget((relation) => !relation.includes('.'));
        objects.forgetUnqualified();
    };
    const forgetAll = () => {
        temporary.clear();
        created.clear();
        likely.clear();
        columns.forget(() => true);
        objects.forgetAll();
    };
    /** A table that goes takes with it every name that may mean it. */
    const forgetTable = (name) => {
        if (!name.includes('.') && temporary.delete(name))
            return;
        const bare = lastPart(name);
        temporary.delete(bare);
        for (const names of [created, likely])
            for (const one of names)
                if (lastPart(one) === bare)
                    names.delete(one);
    };
    const forget = (name) => {
        forgetTable(name);
        columns.forget((relation) => lastPart(relation) === lastPart(name));
    };
    const add = (relation) => {
        const name = relationName(relation);
        const isTemporary = relation?.relpersistence === 't' || relation?.schemaname === 'pg_temp';
        if (isTemporary) {
            // Without a transaction nobody knows whether the next statement runs in the same session.
            if (transactional && !unstable && hides)
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
        const from = relationName(statement.relation);
        const to = qualifiedName([statement.relation?.schemaname ?? '', statement.newname ?? '']);
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
        const command = nodeAs(node, 'AlterTableCmd');
        const { subtype } = command ?? {};
        if (subtype === 'AT_AttachPartition') {
            if (!isNew(relationName(nodeAs(command?.def, 'PartitionCmd')?.name)))
                forgetTable(relation);
        }
        if (isNew(relation))
            return;
        if (subtype === 'AT_AddInherit')
            forgetTable(relationName(nodeAs(command?.def, 'RangeVar')));
        const column = nodeAs(command?.def, 'ColumnDef')?.constraints ?? [];
        for (const one of [nodeAs(command?.def, 'Constraint'), ...column.map((each) => nodeAs(each, 'Constraint'))]) {
            if (one?.contype === 'CONSTR_FOREIGN')
                forgetTable(relationName(one.pktable));
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
        isLikelyNew: (relation) => isNew(relation) || likely.has(relation),
        hidesOthers: () => hides,
        newColumn: columns.find,
        isOwn: objects.has,
        isRenewed: objects.isRenewed,
        startFile(inTransaction) {
            transactional = inTransaction;
            temporary.clear();
            // What was set for a transaction or a session may have ended with it.
            if (moved)
                forgetUnqualified();
        },
        note(operation, certain = true) {
            const { node } = operation;
            const place = certain ? operation.place : 'block';
            // What a temporary table hides stays as it is, and so may what another path leads to.
            const sure = !isNew(operation.relation) && (operation.relation.includes('.') || !unstable);
            objects.note(at(operation, place), !unstable);
            if (operation.place !== 'function')
                columns.note(at(operation, sure ? place : 'block'));
            const table = nodeAs(node, 'CreateStmt');
            // IF NOT EXISTS may find a table that is in use.
            if (place === 'statement' && table !== undefined && table.if_not_exists !== true)
                add(table.relation);
            else if (place !== 'function' && table?.relation?.relpersistence === 'p')
                likely.add(relationName(table.relation));
            const query = nodeAs(node, 'CreateTableAsStmt');
            if (place === 'statement' && query !== undefined && query.if_not_exists !== true)
                add(query.into?.rel);
            const select = nodeAs(node, 'SelectStmt')?.intoClause?.rel;
            if (place === 'statement' && select !== undefined)
                add(select);
            const renamed = nodeAs(node, 'RenameStmt');
            if (renamed !== undefined)
                rename(renamed, place);
            const schema = nodeAs(node, 'AlterObjectSchemaStmt');
            if (schema !== undefined)
                forget(relationName(schema.relation));
            const drop = nodeAs(node, 'DropStmt');
            if (drop?.removeType === 'OBJECT_SCHEMA')
                forgetAll();
            else
                for (const object of drop?.objects ?? [])
                    forget(qualifiedName(textsOf(nodeAs(object, 'List')?.items)));
            join(operation);
            if (operation.place !== 'function')
                end(nodeAs(node, 'TransactionStmt')?.kind);
            const path = pathOf(operation);
            if (path === undefined)
                return;
            moved = true;
            unstable ||= path === 'unstable';
            hides &&= !putsTemporaryLast(operation.text);
            forgetUnqualified();
        },
    };
}
/** An operation as one in another place. */
function at(operation, place) {
    return operation.place === place ? operation : { ...operation, place };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/transaction.js

/** Whether a transaction that the file has begun itself goes on behind a statement. */
function isBegun({ node, place }, before) {
    const statement = place === 'statement' ? nodeAs(node, 'TransactionStmt') : undefined;
    if (statement?.kind === undefined || /SAVEPOINT|RELEASE|ROLLBACK_TO|_PREPARED$/.test(statement.kind))
        return before;
    return /BEGIN|START/.test(statement.kind) || statement.chain === true;
}
/** Whether a statement ends the transaction that it runs in, all of it. */
function endsTransaction(node) {
    const kind = nodeAs(node, 'TransactionStmt')?.kind;
    return kind !== undefined && !/SAVEPOINT|RELEASE|ROLLBACK_TO|BEGIN|START/.test(kind);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/locks.js

/** Commands of ALTER TABLE beside which others may still write. */
const weak = new Set(`AT_ValidateConstraint AT_SetStatistics AT_SetOptions AT_ResetOptions AT_SetRelOptions AT_ResetRelOptions
  AT_ClusterOn AT_DropCluster AT_AttachPartition`.split(/\s+/));
/** Keeps up with the relations that a transaction has locked so that nobody else writes to them until its end. */
function followLocks() {
    const locked = new Set();
    return {
        isLocked: (relation) => locked.has(relation),
        /** Whether one of them is another relation that somebody may want to write to. */
        holdsOther: (relation, isNew) => [...locked].some((other) => other !== relation && !isNew(other)),
        startFile: () => locked.clear(),
        /** Takes in an operation that has been judged; `holds` where a transaction goes on behind it. */
        note({ kind, node, relation, place }, holds) {
            if (place === 'function')
                return;
            if (holds && kind.startsWith('AT_') && !weak.has(kind))
                locked.add(relation);
            if (endsTransaction(node))
                locked.clear();
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/made-anew.js







/**
 * The DROPs of a file of which the same transaction makes anew all that they take away: nobody sees it gone. What is made
 * has to do for the code that runs now, as far as the files before say what there was.
 */
function findMadeAnew(operations, source, past) {
    /** What is still missing of each. */
    const missing = new Map();
    let dropped = [];
    let begun = false;
    for (const [at, operation] of operations.entries()) {
        const { kind, node, place, line } = operation;
        if (node === undefined || place !== 'statement')
            continue;
        begun = isBegun(operation, begun);
        const gone = kind === 'DropStmt' && (source.transactional || begun) ? droppedBy(node, past) : [];
        if (gone.length > 0)
            missing.set(node, gone.length);
        dropped.push(...gone);
        if (dropped.length === 0)
            continue;
        // Behind these the transaction is another one, or the names mean others.
        if (kind === 'TransactionStmt' || pathOf(operation) !== undefined)
            dropped = [];
        const key = dropped.length > 0 ? keyOfMade(node) : undefined;
        if (key === undefined || !(0,locate/* isCertain */.te)(source, line))
            continue;
        const behind = operations.slice(at + 1);
        const back = dropped.filter((one) => one.key === key && one.standsFor(node, behind));
        for (const { drop } of back)
            missing.set(drop, (missing.get(drop) ?? 0) - 1);
        dropped = dropped.filter((one) => !back.includes(one));
    }
    return new Set([...missing].flatMap(([drop, count]) => (count === 0 ? [drop] : [])));
}
/** What a DROP takes away; by CASCADE goes what nobody makes anew. */
function droppedBy(node, past) {
    const drop = nodeAs(node, 'DropStmt');
    const { removeType: type, objects = [], behavior, missing_ok: perhaps = false } = drop ?? {};
    if (type === undefined)
        return [];
    // Nothing relies on a trigger, a rule or a policy.
    if (behavior === 'DROP_CASCADE' && !/_(?:TRIGGER|RULE|POLICY)$/.test(type))
        return [];
    const gone = objects.map((object) => droppedOne(node, type, object, { past, perhaps }));
    return gone.every((one) => one !== undefined) ? gone : [];
}
function droppedOne(drop, type, object, { past, perhaps }) {
    const name = qualifiedName(textsOf(nodeAs(object, 'List')?.items));
    const key = `${type} ${name}`;
    switch (type) {
        case 'OBJECT_TRIGGER':
        case 'OBJECT_RULE':
            return { drop, key, standsFor: () => true };
        case 'OBJECT_POLICY':
            return { drop, key, standsFor: (made) => isPolicyAnew(made, past, perhaps) };
        case 'OBJECT_VIEW':
        case 'OBJECT_MATVIEW':
            return { drop, key, standsFor: (made, behind) => viewStandsFor(made, name, past, behind) };
        case 'OBJECT_FUNCTION':
        case 'OBJECT_PROCEDURE': {
            const { objname, objargs = [], args_unspecified: any } = nodeAs(object, 'ObjectWithArgs') ?? {};
            const routine = qualifiedName(textsOf(objname));
            const types = any === true ? undefined : objargs.map((one) => typeText(nodeAs(one, 'TypeName')));
            const standsFor = (made) => isRoutineAnew(made, lastPart(routine), types, { past, perhaps });
            return { drop, key: `${type} ${routine}`, standsFor };
        }
        default:
            return undefined;
    }
}
function keyOfMade(node) {
    const trigger = nodeAs(node, 'CreateTrigStmt');
    if (trigger !== undefined)
        return made_anew_keyOf('OBJECT_TRIGGER', trigger.relation, trigger.trigname);
    const rule = nodeAs(node, 'RuleStmt');
    if (rule !== undefined)
        return made_anew_keyOf('OBJECT_RULE', rule.relation, rule.rulename);
    const policy = nodeAs(node, 'CreatePolicyStmt');
    if (policy !== undefined)
        return made_anew_keyOf('OBJECT_POLICY', policy.table, policy.policy_name);
    const routine = nodeAs(node, 'CreateFunctionStmt');
    if (routine !== undefined)
        return `OBJECT_${routine.is_procedure === true ? 'PROCEDURE' : 'FUNCTION'} ${qualifiedName(textsOf(routine.funcname))}`;
    const view = madeView(node);
    return view === undefined ? undefined : made_anew_keyOf(view.type, view.relation);
}
function made_anew_keyOf(type, relation, name = '') {
    return `${type} ${qualifiedName([relation?.schemaname ?? '', relation?.relname ?? '', name])}`;
}
/** A policy that is dropped only IF it EXISTS is meant to be made; one that is known to be there may be narrowed. */
function isPolicyAnew(node, past, perhaps) {
    const made = nodeAs(node, 'CreatePolicyStmt');
    if (made?.permissive !== true)
        return false;
    const old = past.definitionsOf(made.policy_name ?? '', (one) => {
        const policy = nodeAs(one, 'CreatePolicyStmt');
        return policy?.policy_name === made.policy_name && mayMean(relationName(policy?.table), relationName(made.table))
            ? policy
            : undefined;
    });
    if (old === undefined)
        return false;
    return old.length === 0 ? perhaps : old.every((one) => policyAllows(made, one));
}
/**
 * A routine of the same arguments, and of more that a call may leave out; `types` of any where a DROP names none. To be
 * dropped only IF it EXISTS it need not be known; else it is dropped because what it gives could not be changed in place.
 */
function isRoutineAnew(node, name, types, { past, perhaps }) {
    const made = nodeAs(node, 'CreateFunctionStmt');
    if (made === undefined)
        return false;
    const isDropped = (one) => types === undefined ||
        inputsOf(one)
            .map(({ argType }) => typeText(argType))
            .join() === types.join();
    const old = past.definitionsOf(name, (one) => {
        const routine = nodeAs(one, 'CreateFunctionStmt');
        const named = routine !== undefined && mayMean(qualifiedName(textsOf(routine.funcname)), qualifiedName(textsOf(made.funcname)));
        return named && isDropped(routine) ? routine : undefined;
    });
    if (old === undefined || (old.length === 0 && !perhaps))
        return false;
    const inputs = inputsOf(made);
    const before = types ?? (old[0] === undefined ? undefined : inputsOf(old[0]).map(({ argType }) => typeText(argType)));
    if (before === undefined)
        return false;
    const takes = before.every((type, at) => typeText(inputs[at]?.argType) === type);
    const more = inputs.slice(before.length);
    return takes && more.every(({ defexpr }) => defexpr !== undefined) && old.every((one) => routineStandsFor(made, one));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/permitted.js


/** Whether everybody may have used a routine before: the files before make it, and take no permission on it away. */
function wasPermitted(object, past) {
    const name = textsOf(nodeAs(object, 'ObjectWithArgs')?.objname).at(-1);
    if (name === undefined)
        return true;
    const bare = String.raw `\b${(0,pattern/* escapePattern */.M)(name)}\b`;
    const isMade = new RegExp(String.raw `\bcreate\b[^;]{0,50}?\b(?:function|procedure)\b[^;(]{0,100}?${bare}`, 'i');
    return past.mentions(isMade) && !past.mentions(new RegExp(String.raw `\brevoke\b[^;]{0,300}?${bare}`, 'i'));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/primary-keys.js

/** Whether a constraint is a primary key: by what the files before say, or by the names that tools give one. */
function isPrimaryKey(name, past) {
    const known = past.definitionsOf(name, (node) => constraintsIn(node).find(({ conname }) => conname === name));
    if (known !== undefined && known.length > 0)
        return known.some(({ contype }) => contype === 'CONSTR_PRIMARY');
    return /_pkey$|^pk_/i.test(name);
}
/** The constraints that a statement gives a table. */
function constraintsIn(node) {
    const elements = nodeAs(node, 'CreateStmt')?.tableElts ?? [];
    const commands = (nodeAs(node, 'AlterTableStmt')?.cmds ?? []).map((one) => nodeAs(one, 'AlterTableCmd')?.def);
    return [...elements, ...commands].flatMap((one) => [
        ...(nodeAs(one, 'Constraint') === undefined ? [] : [nodeAs(one, 'Constraint')]),
        ...(nodeAs(one, 'ColumnDef')?.constraints ?? []).flatMap((each) => nodeAs(each, 'Constraint') ?? []),
    ]);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/trigger-endings.js

/** How a write of this kind may end in a trigger function that runs before it, by its tree in PL/pgSQL. */
function endingsOf(tree, event) {
    const { datums = [], action = {} } = tree.plpgsql_funcs?.[0]?.PLpgSQL_function ?? {};
    const rowOf = (at) => (at === undefined ? '' : (datums[at]?.PLpgSQL_rec?.refname ?? ''));
    // A question about the kind of write that cannot be answered here.
    let unclear = false;
    const holds = (condition, isEvent = false) => {
        const found = holdsFor(condition, event, isEvent);
        if (found === undefined)
            unclear ||= /\btg_\w|\b(?:old|new)\s+is\s+(?:not\s+)?null\b/i.test(trigger_endings_queryOf(condition)) || isEvent;
        return found;
    };
    const inOrder = (statements = []) => {
        const ways = new Set();
        for (const statement of statements) {
            const own = waysOf(statement);
            for (const way of own)
                if (way !== 'on')
                    ways.add(way);
            if (!own.has('on'))
                return ways;
        }
        return ways.add('on');
    };
    /** The branches in their order, of which the first runs whose condition holds. */
    const firstOf = (branches) => {
        const all = new Set();
        for (const { holds, ways } of branches) {
            if (holds === false)
                continue;
            for (const way of ways())
                all.add(way);
            if (holds === true)
                return all;
        }
        return all;
    };
    const waysOf = (statement) => {
        const [kind, held] = Object.entries(statement)[0] ?? ['', {}];
        switch (kind) {
            case 'PLpgSQL_stmt_block': {
                const ways = inOrder(held.body);
                // Almost any statement may raise what a handler catches.
                for (const one of held.exceptions?.PLpgSQL_exception_block?.exc_list ?? [])
                    for (const way of inOrder(one.PLpgSQL_exception?.action))
                        ways.add(way);
                return ways;
            }
            case 'PLpgSQL_stmt_if': {
                const others = (held.elsif_list ?? []).flatMap((one) => one.PLpgSQL_if_elsif ?? []);
                const branches = [{ cond: held.cond, stmts: held.then_body }, ...others];
                return firstOf([
                    ...branches.map(({ cond, stmts }) => ({ holds: holds(cond), ways: () => inOrder(stmts) })),
                    { holds: true, ways: () => inOrder(held.else_body) },
                ]);
            }
            case 'PLpgSQL_stmt_case': {
                const cases = (held.case_when_list ?? []).flatMap((one) => one.PLpgSQL_case_when ?? []);
                const isEvent = /^\s*tg_op\s*$/i.test(trigger_endings_queryOf(held.t_expr));
                return firstOf([
                    ...cases.map(({ expr, stmts }) => ({
                        holds: holds(expr, isEvent),
                        ways: () => inOrder(stmts),
                    })),
                    // Without an ELSE it is an error.
                    {
                        holds: true,
                        ways: () => (held.else_stmts === undefined ? new Set(['refused']) : inOrder(held.else_stmts)),
                    },
                ]);
            }
            case 'PLpgSQL_stmt_return':
                return new Set([returned(held)]);
            case 'PLpgSQL_stmt_raise':
                return new Set([(held.elog_level ?? 0) >= 21 ? 'refused' : 'on']);
            case 'PLpgSQL_stmt_loop':
            case 'PLpgSQL_stmt_while':
            case 'PLpgSQL_stmt_fori':
            case 'PLpgSQL_stmt_fors':
            case 'PLpgSQL_stmt_forc':
            case 'PLpgSQL_stmt_foreach_a':
            case 'PLpgSQL_stmt_dynfors':
                return inOrder(held.body).add('on');
            default:
                return new Set(['on']);
        }
    };
    const returned = ({ retvarno, expr }) => {
        if (/^[\s(]*null(?:\s*::\s*[\w.]+)?[\s)]*$/i.test(trigger_endings_queryOf(expr)))
            return 'lost';
        const row = rowOf(retvarno);
        if (row === 'old')
            return event === 'DELETE' ? 'kept' : 'lost';
        if (row === 'new')
            return event === 'DELETE' ? 'lost' : 'kept';
        // The end without a RETURN is an error.
        return retvarno === undefined && expr === undefined ? 'refused' : 'kept';
    };
    const ways = new Set([...waysOf(action)].map((way) => (way === 'on' ? 'refused' : way)));
    if (unclear && ways.has('kept'))
        ways.delete('lost');
    return ways;
}
function trigger_endings_queryOf(expression) {
    return expression?.PLpgSQL_expr?.query ?? '';
}
/** Whether a condition holds for writes of a kind; undefined where it is about something else. */
function holdsFor(condition, event, isEvent = false) {
    const text = trigger_endings_queryOf(condition).replace(/"__Case__Variable_\d+__"/, isEvent ? 'tg_op' : '…');
    const inner = /^\s*\(([^()]*)\)\s*$/.exec(text)?.[1] ?? text;
    const [ors, ands] = [inner.split(/\bor\b/i), inner.split(/\band\b/i)];
    if (ors.length > 1 && ands.length > 1)
        return undefined;
    if (ors.length > 1) {
        const each = ors.map((one) => testOf(one, event));
        if (each.includes(true))
            return true;
        return each.includes(undefined) ? undefined : false;
    }
    const each = ands.map((one) => testOf(one, event));
    if (each.includes(false))
        return false;
    return each.includes(undefined) ? undefined : true;
}
/** Of a write that changes nothing, nothing is lost. */
const unchanged = /^[\s(]*(?:old|new)(?:\.\*)?\s*(?:=|is\s+not\s+distinct\s+from)\s*(?:old|new)(?:\.\*)?[\s)]*$/i;
function testOf(text, event) {
    if (unchanged.test(text))
        return false;
    const { not, sign, one, list } = /^[\s(]*tg_op(?:\s*::\s*text)?\s*(?:(?<sign>=|<>|!=)\s*'(?<one>\w+)'(?:\s*::\s*text)?|(?<not>not\s+)?in\s*\((?<list>[\s\w',]*)\))[\s)]*$/i.exec(text)?.groups ?? {};
    if (one !== undefined)
        return (one === event) === (sign === '=');
    return list === undefined ? undefined : list.includes(`'${event}'`) === (not === undefined);
}
/** Whether a body runs any statement of SQL. */
function runsSql(tree) {
    let found = false;
    walk(tree, (name) => {
        found ||= /^PLpgSQL_stmt_(?:execsql|dynexecute|perform|call)$/.test(name);
        return true;
    });
    return found;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/triggers.js



/** Keeps up with the trigger functions that a file defines. */
function followTriggers(past, reader) {
    const own = new Map();
    /** The trees of a function, as the newest file says that defines it. */
    const treesOf = (name) => {
        if (own.has(name))
            return [own.get(name)];
        return past.definitionsOf(name, (node, text) => (isTriggerFunction(node, name) ? treeOf(text) : undefined)) ?? [];
    };
    const treeOf = (text) => {
        try {
            return reader.parseRoutine(text);
        }
        catch {
            return undefined;
        }
    };
    const wasThere = (trigger) => {
        const before = past.definitionsOf(trigger.trigname ?? '', (node) => {
            const one = nodeAs(node, 'CreateTrigStmt');
            return one?.trigname === trigger.trigname ? one : undefined;
        });
        return (before ?? []).some((one) => says(one) === says(trigger));
    };
    return {
        stopsWrites: (trigger) => !wasThere(trigger) && treesOf(textsOf(trigger.funcname).at(-1) ?? '').some((tree) => stops(tree, trigger)),
        stoppedBy({ node, text, own: inner = text }) {
            const name = definedName(node) ?? '';
            if (!isTriggerFunction(node, name) || nodeAs(node, 'CreateFunctionStmt')?.replace !== true)
                return [];
            const tree = treeOf(inner);
            // Most do so in no trigger, and nothing has to be searched for.
            if (!allEvents.some((event) => mayStop(tree, event)))
                return [];
            const triggers = past.definitionsOf(name, (one) => {
                const trigger = nodeAs(one, 'CreateTrigStmt');
                return textsOf(trigger?.funcname).at(-1) === name ? trigger : undefined;
            });
            const before = treesOf(name);
            return (triggers ?? []).filter((one) => stops(tree, one) && !before.some((old) => stops(old, one)));
        },
        startFile: () => own.clear(),
        note({ node, text, own: inner = text, place }) {
            const name = definedName(node);
            if (name !== undefined && place !== 'function' && isTriggerFunction(node, name))
                own.set(name, treeOf(inner));
        },
    };
}
function isTriggerFunction(node, name) {
    const routine = nodeAs(node, 'CreateFunctionStmt');
    const language = (routine?.options ?? [])
        .map((one) => nodeAs(one, 'DefElem'))
        .find((one) => one?.defname === 'language');
    return (definedName(node) === name &&
        textsOf(routine?.returnType?.names).at(-1) === 'trigger' &&
        nodeAs(language?.arg, 'String')?.sval?.toLowerCase() === 'plpgsql');
}
/** What a trigger does when, without its name. */
function says({ relation, funcname, row, timing, events, columns, whenClause, args }) {
    const when = JSON.stringify(whenClause ?? null).replace(/"location":\d+/g, '');
    return JSON.stringify([relationName(relation), textsOf(funcname), row, timing, events, columns, when, args]);
}
const [before, insteadOf] = [2, 64];
const bits = { INSERT: 4, DELETE: 8, UPDATE: 16 };
const allEvents = ['INSERT', 'DELETE', 'UPDATE'];
function mayStop(tree, event) {
    if (tree === undefined)
        return false;
    const endings = endingsOf(tree, event);
    return endings.has('lost') || !endings.has('kept');
}
/** Whether a function stops writes as the function of a trigger. Behind the write, or once for all rows, its row is ignored. */
function stops(tree, { timing = 0, events = 0, row, whenClause }) {
    if (tree === undefined)
        return false;
    return allEvents.some((event) => {
        if ((events & bits[event]) === 0)
            return false;
        const endings = endingsOf(tree, event);
        const only = (ending) => endings.has(ending) && endings.size === 1;
        if (whenClause === undefined && only('refused'))
            return true;
        if (row !== true)
            return false;
        // In place of the write it may have done what was asked for.
        if ((timing & insteadOf) !== 0)
            return only('lost') && !runsSql(tree);
        return (timing & before) !== 0 && endings.has('lost');
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/types.js



/** Keeps up with the types that a set makes and changes, by their names without the schema. */
function followTypes() {
    const made = new Set();
    const domains = new Map();
    const values = new Map();
    return {
        domain: (name) => domains.get(name),
        /** The values of enums that the transaction has added, which it cannot use itself. */
        uncommitted: values,
        startFile: () => values.clear(),
        /** Takes in an operation that has been judged; `holds` where a transaction goes on behind it. */
        note({ kind, node, place }, holds) {
            if (endsTransaction(node))
                values.clear();
            if (place !== 'statement')
                return;
            const created = nodeAs(node, 'CreateEnumStmt');
            // PostgreSQL 17 lets a new type be used at once, with all its values.
            if (created !== undefined)
                made.add(textsOf(created.typeName).at(-1) ?? '');
            if (kind === 'RenameStmt')
                made.add(nodeAs(node, 'RenameStmt')?.newname ?? '');
            const altered = nodeAs(node, 'AlterEnumStmt');
            const type = textsOf(altered?.typeName).at(-1) ?? '';
            if (altered?.newVal !== undefined && altered.oldVal === undefined && holds && !made.has(type))
                values.set(type, (values.get(type) ?? new Set()).add(altered.newVal));
            const domain = nodeAs(node, 'CreateDomainStmt');
            if (domain === undefined)
                return;
            const own = (domain.constraints ?? []).flatMap((one) => nodeAs(one, 'Constraint') ?? []);
            domains.set(textsOf(domain.domainname).at(-1) ?? '', {
                required: own.some(({ contype }) => contype === 'CONSTR_NOTNULL'),
                checked: own.some(({ contype }) => contype === 'CONSTR_NOTNULL' || contype === 'CONSTR_CHECK'),
                filled: own.some(({ contype, raw_expr: given }) => contype === 'CONSTR_DEFAULT' && !isNull(given)),
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/scope.js













/**
 * Gives what keeps up with a set, file by file in the order in which they will run: what it has made, locked and begun.
 * `books` are the tables that only the tool itself writes, `past` is what ran before.
 */
function followSet(books, past, reader) {
    const created = followCreated();
    const checks = followChecks();
    const columnTypes = followColumnTypes(past);
    const locks = followLocks();
    const types = followTypes();
    const triggers = followTriggers(past, reader);
    let before = '';
    return (source, operations) => {
        const { transactional } = source;
        past.add(before);
        before = 'unanalysable' in source ? undefined : source.sql;
        const anew = findMadeAnew(operations, source, past);
        let begun = false;
        created.startFile(transactional);
        checks.startFile();
        columnTypes.startFile();
        locks.startFile();
        types.startFile();
        triggers.startFile();
        return {
            scopeOf({ place, kind, temporary }) {
                // When a function runs some day, its tables are in use, and its names may mean others. What a block drops it may
                // drop twice.
                const later = place === 'function' || place === 'call' || (place === 'block' && kind === 'DropStmt');
                const isTemporary = (relation) => relation.startsWith('pg_temp.') || (temporary?.has(relation) === true && created.hidesOthers());
                const certain = {
                    isNew: (relation) => isTemporary(relation) || (!later && created.isNew(relation)),
                    isFresh: (relation) => certain.isNew(relation) ||
                        (!later && created.isLikelyNew(relation) && past.isUnheardOf(scope_bareName(relation))),
                    isOwn: (type, object) => !later && created.isOwn(type, object),
                    isRenewed: (type, object) => !later && created.isRenewed(type, object) && !wasPermitted(object, past),
                    newColumn: (relation, column) => (later ? undefined : created.newColumn(relation, column)),
                    hasCheck: (relation) => !later && checks.hasCheck(relation),
                    isRequired: (relation, column) => !later && checks.isRequired(relation, column),
                    isWidened: (relation, column, to) => !later && columnTypes.isWidened(relation, column, to),
                    isPrimaryKey: (constraint) => isPrimaryKey(constraint, past),
                    defaultPartition: (parent) => defaultPartition(parent, past),
                    isLocked: (relation) => !later && locks.isLocked(relation),
                    holdsOther: (relation) => !later && locks.holdsOther(relation, created.isLikelyNew),
                    isMadeAnew: (drop) => anew.has(drop),
                    domain: types.domain,
                    uncommitted: types.uncommitted,
                    triggers,
                    transactional,
                    begun,
                    books,
                };
                return {
                    certain,
                    likely: {
                        ...certain,
                        isNew: (relation) => certain.isNew(relation) || (!later && created.isLikelyNew(relation)),
                    },
                };
            },
            note(operation) {
                const certain = (0,locate/* isCertain */.te)(source, operation.line);
                checks.note(operation, certain && !created.isNew(operation.relation));
                columnTypes.note(operation);
                created.note(operation, certain);
                begun = isBegun(operation, begun);
                const holds = transactional || begun;
                locks.note(operation, holds);
                types.note(operation, holds);
                triggers.note(operation);
            },
        };
    };
}
/** A table's name as it is written somewhere, without quotes and schema. */
function scope_bareName(relation) {
    const last = lastPart(relation);
    return last.startsWith('"') ? last.slice(1, -1).replaceAll('""', '"') : last;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/scope/settings.js



/** Keeps up with the settings that an approval of what stands behind them binds to. */
function followSettings() {
    let settings = [];
    return {
        startFile() {
            settings = settings.filter(({ local }) => !local);
        },
        /** Those by which names in an operation may mean something else. */
        boundTo: (operation) => (isQualified(operation) ? [] : settings),
        note(operation, transactional) {
            const setting = settingOf(operation, transactional);
            if (setting !== undefined && settings.at(-1)?.text !== setting.text)
                settings.push(setting);
        },
    };
}
/** Gives the setting that an operation makes, if it makes one. */
function settingOf(operation, transactional) {
    const { node, text } = operation;
    // What a role may see is no setting.
    if (pathOf(operation) === undefined || nodeAs(node, 'GrantStmt') !== undefined)
        return undefined;
    const calls = nodeAs(node, 'SelectStmt') === undefined ? [] : callsOf(node, text, 'set_config');
    const isLocal = ({ args: [, , local] }) => nodeAs(local, 'A_Const')?.boolval?.boolval === true;
    const local = nodeAs(node, 'VariableSetStmt')?.is_local === true || (calls.length > 0 && calls.every(isLocal));
    return { text, local: local && transactional };
}
/** Whether all that a statement takes away is named with its schema. */
function isQualified({ kind, node, relation, place }) {
    if (place !== 'statement')
        return false;
    if (kind === 'AT_DropColumn')
        return /^(?:"(?:[^"]|"")*"|[^."]+)\./.test(relation);
    const truncate = nodeAs(node, 'TruncateStmt');
    if (truncate !== undefined) {
        return (truncate.relations ?? []).every((one) => nodeAs(one, 'RangeVar')?.schemaname !== undefined);
    }
    const drop = nodeAs(node, 'DropStmt');
    return drop !== undefined && (drop.objects ?? []).every((one) => (nodeAs(one, 'List')?.items ?? []).length > 1);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/load-parser.js + 1 modules
var load_parser = __webpack_require__(7241);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/statements.js
var statements = __webpack_require__(8406);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/batch.js



/**
 * What stands between two texts that are parsed together: the end of a comment that ends with its line, and of a
 * statement. Behind a text that may open what swallows the next one there is a statement, too, which shows by its place
 * that the parser was between two statements there.
 */
const end = '\n;';
const proof = `${end}CHECKPOINT;`;
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
    // The last one shows that the parser came that far.
    const proven = texts.map((text, index) => mayOpen(text) || index === texts.length - 1);
    const joined = texts.map((text, index) => text + (proven[index] ? proof : end)).join('');
    let raw;
    try {
        raw = parser.parse(joined).stmts ?? [];
    }
    catch (error) {
        return { fault: textAt(texts, proven, (0,statements.cursorOf)(error)) };
    }
    const isPlain = (0,ascii/* isAscii */.E)(joined);
    const parsed = [];
    let [start, next] = [0, 0];
    for (const [index, text] of texts.entries()) {
        const after = start + (isPlain ? text.length : Buffer.byteLength(text)) + end.length;
        const first = next;
        for (; next < raw.length; next += 1) {
            const { stmt_location: location = 0, stmt_len: length = 0 } = raw[next];
            if (location >= after)
                break;
            // What a text has opened and not closed, such as a parenthesis, goes on in the next one.
            if (location + length >= after)
                return { fault: index };
        }
        parsed.push({ statements: (0,statements.statementsOf)(text, raw.slice(first, next), start) });
        start = after;
        if (proven[index] !== true)
            continue;
        // Not there: it stands inside of what the text has opened and not closed.
        if (raw[next]?.stmt_location !== after || nodeAs(raw[next]?.stmt, 'CheckPointStmt') === undefined) {
            return { fault: index };
        }
        next += 1;
        start += proof.length - end.length;
    }
    return parsed;
}
/**
 * Whether a text has what begins a text in quotes or a comment of several lines (PostgreSQL's lexer knows nothing else
 * that goes on after the end of a line), or a NUL, where the parser stops.
 */
function mayOpen(text) {
    return /['"$]|\/\*/.test(text) || text.includes('\0');
}
function textAt(texts, proven, cursor) {
    let behind = 0;
    for (const [index, text] of texts.entries()) {
        behind += [...text].length + (proven[index] ? proof : end).length;
        if (cursor < behind)
            return index;
    }
    return texts.length - 1;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/routine-tree.js

/** As many variables of types that the parser does not know at most. */
const mostTypes = 50;
/**
 * Gives the tree of a statement whose body is PL/pgSQL. Alone the parser knows no type but the server's own, and takes a
 * variable of any other one for a row, which cannot stand beside others behind INTO: such a one is read as if it were of
 * another type. Throws what the parser says.
 */
function parseRoutine(parser, text) {
    let given = text;
    for (let tries = 0;; tries += 1) {
        try {
            return parser.parseRoutines(given);
        }
        catch (error) {
            const name = /^"(.+)" is not a scalar variable$/.exec((0,errors/* messageOf */.bD)(error))?.[1];
            const next = name === undefined || tries === mostTypes ? undefined : declareAnew(given, name);
            if (next === undefined)
                throw error;
            given = next;
        }
    }
}
const word = String.raw `(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")`;
const type = String.raw `${word}(?:\.${word})*(?:\s*\([^()]*\))?(?:\s*\[\d*\])*`;
/** A type of the server's own that nothing in a statement can be mistaken for. */
const standIn = 'pg_catalog.tsquery';
/** A text in which the first declaration of a name has another type; undefined without one. */
function declareAnew(text, name) {
    const escaped = name.replace(/[^\p{L}\p{N}_]/gu, '\\$&');
    // A word of SQL can only be declared in quotes.
    const own = text.includes(`"${name}"`) ? `"${escaped}"` : escaped;
    const declaration = new RegExp(String.raw `(?<![\p{L}\p{N}_$."])(${own}\s+(?:constant\s+)?)(${type})(?=\s*(?:[;,)=]|:=|not\s+null\b|default\b|collate\b))`, 'giu');
    for (const found of text.matchAll(declaration)) {
        const [, before = '', of = ''] = found;
        if (of === standIn)
            continue;
        const from = found.index + before.length;
        return `${text.slice(0, from)}${standIn}${text.slice(from + of.length)}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/open-reader.js




/** Gives what reads SQL with this parser; `mayCall` says which expressions in PL/pgSQL are worth reading. */
function openReader(parser, mayCall = () => true) {
    const texts = new Map();
    const routines = new Map();
    const reader = {
        mayCall,
        parse: (sql) => texts.get(sql) ?? (0,statements.parseStatements)(parser, sql),
        parseRoutine: (text) => routines.get(text) ?? parseRoutine(parser, text),
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
        const trees = parser.parseRoutines(texts.join('\n;\n')).plpgsql_funcs;
        if (trees.length !== texts.length)
            return;
        for (const [index, tree] of trees.entries())
            known.set(texts[index], { plpgsql_funcs: [tree] });
    }
    catch {
        // Each says for itself what is wrong with it.
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/gate.js

















/**
 * Judges a set of migrations in the order in which they will run. Tables that the set itself creates may be changed
 * freely later in it: nobody uses them yet.
 */
async function judge(set, around = {}) {
    if (set.length === 0)
        return verdict/* emptyVerdict */.L;
    const [parser, isKnown] = await Promise.all([(0,load_parser.loadParser)(), (0,known/* loadPostgresFunctions */.T)()]);
    // Where another schema comes first, a function of its may have the name of one of the server's.
    const isHarmless = around.reading?.shadowed === true ? withSchema(isKnown) : isKnown;
    return judgeShortly(set, () => judgeWith(parser, set, { ...around, isHarmless }));
}
function withSchema(isKnown) {
    return (schema, name) => schema !== '' && isKnown(schema, name);
}
function judgeWith(parser, set, { isHarmless, earlier = [], books, reading }) {
    // Of a function that the set defines itself it is seen where it is called.
    const reader = openReader(parser, (text) => namesCall(text, (name) => !isHarmless('', name)));
    const routines = {
        defined: new Map(),
        dormant: new Map(),
        views: new Map(),
        findEarlier: findIn(earlier, reader),
        isHarmless,
    };
    const startFile = followSet(new Set(books), followPast(earlier, reader), reader);
    const settings = followSettings();
    const findings = [];
    const phases = [];
    for (const { file, source, operations } of readSet(set, reader, reading?.escapes === true)) {
        const progress = startFile(source, operations);
        settings.startFile();
        const seen = [];
        for (const operation of withCalls(operations, routines)) {
            const scope = progress.scopeOf(operation);
            const hits = hitsOf(operation, scope);
            for (const { rule, subject } of hits) {
                // Said already where the function is defined.
                if (operation.place === 'call' && !operation.foreign && combine/* graveAnyDay */.EA.has(rule.hazard))
                    continue;
                findings.push({
                    rule: rule.id,
                    hazard: rule.hazard,
                    phase: rule.phase,
                    subject: `${subject}${gate_places[operation.place]}`,
                    reason: rule.reason,
                    rewrite: rule.rewrite,
                    file: file.path,
                    line: (0,locate/* lineInFile */.ml)(source, operation.line),
                    ...(0,fingerprint/* bindFingerprint */.I)(operation.text, settings.boundTo(operation), 'postgresql'),
                });
            }
            if (operation.place !== 'function') {
                const own = hits.map(({ rule }) => rule.phase).filter((phase) => phase !== 'neutral');
                seen.push(...(own.length > 0 ? own : [phaseOf(operation, scope.certain)]));
            }
            progress.note(operation);
            settings.note(operation, source.transactional);
        }
        phases.push({ file: file.path, phase: (0,combine/* combinePhases */.WR)(seen) });
    }
    return (0,combine/* verdictOf */.Vj)(set, findings, phases);
}
/** The rules that an operation breaks, and what it does so to. */
function hitsOf(operation, { certain, likely }) {
    const hits = [];
    for (const rule of rulesOn(operation)) {
        // What a function will do some day does not hold anybody up today.
        if (operation.place === 'function' && !combine/* graveAnyDay */.EA.has(rule.hazard))
            continue;
        for (const subject of rule.match(operation, rule.hazard === 'lock' ? likely : certain))
            hits.push({ rule, subject });
    }
    return hits;
}
const gate_places = {
    statement: '',
    block: ' (in a DO block)',
    function: ' (in a function’s body)',
    call: ' (in a function that is called here)',
};


/***/ }),

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadParser: () => (/* binding */ loadParser)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/compile-parser.js
var compile_parser = __webpack_require__(9411);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/parser.js
var parser = __webpack_require__(3359);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/web-assembly.js
var web_assembly = __webpack_require__(3729);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/surroundings.js

/**
 * The names in the parser's module, shortened by its compiler (Emscripten), of what it gives. A test holds them to the
 * package's own module around the parser, which brings a file system and a terminal: it takes as long to load as the
 * parser itself.
 */
const given = {
    memory: 'z',
    table: 'D',
    begin: 'A',
    malloc: 'C',
    free: 'E',
    parse: 'F',
    freeResult: 'G',
    parseRoutines: 'H',
    freeText: 'N',
    setThrew: 'P',
    restoreStack: 'Q',
    stack: 'R',
};
/** Most memory that the parser may have, as its compiler has it: 1 GB. */
const most = 1024 ** 3;
const page = 64 * 1024;
/** Thrown where C jumps out of what it has called; caught where it lands. */
const jump = new Error('Nothing has caught a jump.');
/** Makes an instance of the compiled parser. Throws for another module. */
function surround(module) {
    const exports = new web_assembly/* webAssembly */.t.Instance(module, { a: makeImports(() => inside) }).exports;
    const inside = Object.fromEntries(Object.entries(given).map(([name, short]) => [name, exports[short]]));
    inside.begin();
    return inside;
}
/** What the parser asks for, by shortened names. There are no files: what PostgreSQL would print is thrown away. */
function makeImports(get) {
    const call = (index = 0, ...args) => {
        const { table, stack, restoreStack, setThrew } = get();
        const before = stack();
        try {
            return table.get(index)(...args);
        }
        catch (error) {
            restoreStack(before);
            if (error !== jump)
                throw error;
            setThrew(1, 0);
            return undefined;
        }
    };
    const end = () => {
        throw new Error('PostgreSQL’s parser has given up.');
    };
    const badFile = () => 8;
    return {
        ...Object.fromEntries([...'gbadkefhjiyn'].map((short) => [short, call])),
        l: (...args) => call(...args) ?? 0n,
        p() {
            throw jump;
        },
        q: (size = 0) => grow(get().memory, size >>> 0),
        t(_file, vectors = 0, count = 0, written = 0) {
            const memory = new DataView(get().memory.buffer);
            let size = 0;
            for (let at = 0; at < count; at += 1)
                size += memory.getUint32(vectors + at * 8 + 4, true);
            memory.setUint32(written, size, true);
            return 0;
        },
        ...{ u: badFile, r: badFile, s: badFile },
        ...{ c: end, x: end, m: end, v: end },
        w: () => undefined,
        o: () => 0,
    };
}
/** Makes it a fifth larger at least, so that this is seldom. */
function grow(memory, size) {
    const { byteLength } = memory.buffer;
    if (size > most)
        return false;
    const wanted = Math.min(most, Math.max(size, byteLength * 1.2));
    try {
        memory.grow(Math.ceil((wanted - byteLength) / page));
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/load-parser.js



let loaded;
/** Loads PostgreSQL's own parser, once: only when there is SQL to judge. */
function loadParser() {
    loaded ??= (0,compile_parser/* compileParser */.J)().then((module) => (0,parser/* openParser */.q)(surround(module)));
    return loaded;
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