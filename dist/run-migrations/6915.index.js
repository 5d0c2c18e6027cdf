"use strict";
exports.id = 6915;
exports.ids = [6915];
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

/***/ 2571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readModes),
/* harmony export */   J: () => (/* binding */ quotingOf)
/* harmony export */ });
/** Gives what modes say of quotes. */
function quotingOf(modes = []) {
    // The modes of other databases bring ANSI_QUOTES with them, and the server lists it beside them.
    return { ansiQuotes: modes.includes('ansi_quotes'), plainBackslash: modes.includes('no_backslash_escapes') };
}
/** Takes sql_mode apart. */
function readModes(text) {
    return text
        .toLowerCase()
        .split(',')
        .map((mode) => mode.trim())
        .filter((mode) => mode !== '');
}


/***/ }),

/***/ 9517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ splitStatements)
/* harmony export */ });
/* harmony import */ var _line_at_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4341);

/**
 * A quoted text, a comment, or a word: what may hold a delimiter that ends nothing. In MySQL a backslash escapes, unless a
 * mode says otherwise; `--` is a comment only before a blank or a control character; comments that may run stay whole.
 */
function piecesOfMysql({ ansiQuotes, plainBackslash }) {
    const quoted = (quote, plain) => plain ? `${quote}[^${quote}]*${quote}` : `${quote}(?:[^${quote}\\\\]|\\\\[\\s\\S])*${quote}`;
    const [one, two] = [quoted("'", plainBackslash), quoted('"', plainBackslash || ansiQuotes)];
    const comments = String.raw `--(?![!-~\u0080-\uffff])[^\n]*|#[^\n]*|\/\*M?!(?:${one}|${two}|\`[^\`]*\`|(?!\*\/)[^'"\`])*\*\/|\/\*[\s\S]*?\*\/`;
    return new RegExp(String.raw `${one}|${two}|\`(?:[^\`]|\`\`)*\`|${comments}|[A-Za-z_$][\w$]*`, 'y');
}
const piecesOfSqlite = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|[A-Za-z_$][\w$]*/y;
/** Statements that hold statements: routines, triggers and events, and MariaDB’s blocks outside of them. */
const holder = /^(?:create\s+(?:or\s+replace\s+)?(?:definer\s*=\s*\S+\s+)?(?:temp(?:orary)?\s+)?(?:aggregate\s+)?(?:procedure|function|trigger|event)|begin\s+not\s+atomic)\b/i;
const comment = /^(?:--|#|\/\*(?!M?!))/;
/**
 * Parts a file into its statements, each with the line on which it begins. MySQL's client reads `DELIMITER` itself,
 * and so is it read here; the bodies of routines and triggers stay whole without it, too.
 */
function splitStatements(sql, kind, quoting = { ansiQuotes: false, plainBackslash: false }) {
    const piece = kind === 'mysql' ? piecesOfMysql(quoting) : new RegExp(piecesOfSqlite);
    const statements = [];
    let delimiter = ';';
    let start = -1;
    let depth = 0;
    let previous = '';
    let at = 0;
    const finish = (end) => {
        if (start >= 0)
            statements.push({ text: sql.slice(start, end).trimEnd(), line: (0,_line_at_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .m)(sql, start) });
        start = -1;
        depth = 0;
        previous = '';
    };
    while (at < sql.length) {
        const directive = kind === 'mysql' && start < 0 ? /^[^\S\n]*delimiter[^\S\n]+(\S+).*/i.exec(lineFrom(sql, at)) : null;
        if (directive !== null && startsLine(sql, at)) {
            delimiter = directive[1];
            at += directive[0].length;
            continue;
        }
        if (depth === 0 && sql.startsWith(delimiter, at)) {
            finish(at);
            at += delimiter.length;
            continue;
        }
        piece.lastIndex = at;
        const found = piece.exec(sql)?.[0];
        if (found === undefined) {
            if (start < 0 && /\S/.test(sql[at]))
                start = at;
            at += 1;
            continue;
        }
        if (start < 0 && !comment.test(found))
            start = at;
        // With a delimiter of their own, bodies need no counting.
        if (delimiter === ';' && /^[a-z_$]/i.test(found) && start >= 0 && holder.test(sql.slice(start, start + 400))) {
            depth = nest(depth, previous, found.toLowerCase());
            previous = found.toLowerCase();
        }
        // A word may end in the delimiter: `END$$`.
        const cut = delimiter !== ';' && /^[a-z_$]/i.test(found) ? found.indexOf(delimiter) : -1;
        at += cut < 0 ? found.length : cut;
    }
    finish(sql.length);
    return statements;
}
/** How deep a word leads into blocks: `BEGIN … END` and `CASE … END [CASE]`; loops and IF end by two words. */
function nest(depth, previous, word) {
    if (previous === 'end') {
        // `END IF`, `END LOOP`: what they end was never counted, but its END was.
        if (['if', 'loop', 'while', 'repeat'].includes(word))
            return depth + 1;
        if (word === 'case')
            return depth;
    }
    if (word === 'begin' || word === 'case')
        return depth + 1;
    return word === 'end' ? Math.max(0, depth - 1) : depth;
}
function lineFrom(sql, at) {
    const end = sql.indexOf('\n', at);
    return sql.slice(at, end < 0 ? sql.length : end);
}
function startsLine(sql, at) {
    return at === 0 || sql[at - 1] === '\n';
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

/***/ 6915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/database/reading.js
var database_reading = __webpack_require__(2571);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/combine.js
var combine = __webpack_require__(1016);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/functions/known.js
var known = __webpack_require__(6360);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/observe.js + 2 modules
var observe = __webpack_require__(964);
// EXTERNAL MODULE: ./build/packages/action/src/pattern.js
var pattern = __webpack_require__(8640);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/tree.js
/** Turns the parser's contexts into trees; `names` knows the contexts' classes. */
function toTree(node, names) {
    const context = node;
    const children = (context.children ?? []).map((child) => toTree(child, names));
    const token = context.start ?? node.symbol;
    return {
        name: names.get(node.constructor) ?? '',
        text: node.getText(),
        line: token?.line ?? 1,
        start: token?.start ?? 0,
        children,
    };
}
/** The first node of one of these names, the node itself included. */
function find(tree, ...names) {
    if (tree === undefined || isOneOf(tree, names))
        return tree;
    for (const child of tree.children) {
        const found = find(child, ...names);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Every node of one of these names, the node itself included; not those inside of one that was found. */
function findAll(tree, ...names) {
    if (isOneOf(tree, names))
        return [tree];
    return tree.children.flatMap((child) => findAll(child, ...names));
}
function isOneOf({ name }, names) {
    return name !== '' && names.includes(name);
}
/** The words and signs that stand in a node itself, in capitals. */
function wordsOf(tree) {
    return tree.children.filter(({ name }) => name === '').map(({ text }) => text.toUpperCase());
}
/**
 * A name as we compare it: without its quotes, unless a point stands in them. Names of tables have a case on most
 * servers.
 */
function plainName(tree) {
    return (tree?.text ?? '').replace(/`((?:[^`]|``)*)`/g, (all, name) => name.includes('.') ? all : name.replace(/``/g, '`'));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/calls.js


const call = /([\p{L}_][\p{L}\p{N}_$]*|`(?:[^`]|``)+`)(?:\s|\/\*[^*]*\*\/)*\(/gu;
/**
 * Gives what keeps up with the functions of a set: those that the server has, that the set defines, or that a file before
 * it defines and that lose nothing. `losesIn` says whether what defines one would.
 */
function followFunctions(isHarmless, earlier, parse, losesIn) {
    const known = new Map();
    const isKnown = (whole) => {
        const name = whole.split('.').at(-1) ?? '';
        // With a database before it, it is none of the server's own.
        if (name === whole && isHarmless(name))
            return true;
        if (!known.has(name))
            known.set(name, isHarmlessEarlier(name));
        return known.get(name) === true;
    };
    function isHarmlessEarlier(name) {
        const heading = new RegExp(String.raw `\bfunction\b[^(]*\b${(0,pattern/* escapePattern */.M)(name)}\b`, 'i');
        for (const text of earlier.toReversed()) {
            if (!heading.test(text))
                continue;
            const parsed = parse(text);
            const statements = 'problem' in parsed ? [] : parsed.statements;
            const own = statements.find((statement) => definedIn(statement.tree) === name);
            if (own !== undefined)
                return !losesIn(own);
        }
        return false;
    }
    return {
        note(statement) {
            const name = definedIn(statement.tree);
            // What it does is told where it is defined.
            if (name !== undefined)
                known.set(name, true);
        },
        unknownIn({ tree, text, tables, block }) {
            const named = [...text.matchAll(call)].map(([, name = '']) => name.replaceAll('`', '').toLowerCase());
            if ((named.every(isHarmless) && !/\.\s*[\w`$]+\s*\(/.test(text)) ||
                find(tree, 'CreateView', 'AlterView') !== undefined)
                return [];
            const read = [...tables, ...(block?.tables ?? [])].flatMap(({ queries }) => queries);
            const trees = [block?.tree ?? tree, ...read];
            const names = trees.flatMap((one) => findAll(one, 'UdfFunctionCall')).flatMap(namesIn);
            const unknown = [...new Set(names)].filter((name) => !isKnown(name));
            const later = find(tree, 'CreateFunction', 'CreateProcedure', 'CreateTrigger', 'CreateEvent') !== undefined;
            return unknown.map((name) => ({ rule: 'call', subject: `${name}()`, later }));
        },
    };
}
/** A call may have others among its arguments. */
function namesIn(tree) {
    const own = plainName(find(tree, 'FunctionName')).toLowerCase();
    return [own, ...tree.children.flatMap((child) => findAll(child, 'UdfFunctionCall').flatMap(namesIn))];
}
function definedIn(tree) {
    const defined = find(tree, 'CreateFunction');
    if (defined === undefined)
        return undefined;
    return plainName(find(defined, 'FunctionNameCreate', 'FullId'))
        .split('.')
        .at(-1)
        ?.toLowerCase();
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/statements.js
var database_statements = __webpack_require__(9517);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/bookkeeping.js
var bookkeeping = __webpack_require__(4529);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/common-rules.js
var common_rules = __webpack_require__(7530);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/rules.js


const online = 'Use gh-ost or pt-online-schema-change, or do it in a maintenance window.';
/** Rules on what is lost, or breaks the code that runs now. */
const breaking = {
    'drop-table': common_rules/* dropTable */.Sw,
    'drop-column': common_rules/* dropColumn */.U6,
    'drop-database': common_rules/* dropDatabase */.Zi,
    'drop-partition': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'Dropping, truncating or discarding a partition deletes its rows for good.',
        rewrite: 'Delete the rows that are meant by a condition, or drop the partition after a backup.',
    },
    'discard-tablespace': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'DISCARD TABLESPACE deletes the file with the rows of the table.',
        rewrite: 'Take it out: moving tablespaces is no matter of a migration.',
    },
    'losing-engine': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'BLACKHOLE keeps no rows at all, and MEMORY none when the server starts again.',
        rewrite: 'Make a new table of that engine, and leave the rows where they are.',
    },
    'system-catalog': {
        hazard: 'data-loss',
        phase: 'neutral',
        reason: 'Nobody checks what is written into the server’s own tables: a wrong row locks everybody out.',
        rewrite: 'Use the statement that does it: CREATE USER, ALTER USER, GRANT, REVOKE, …',
    },
    'server-settings': {
        hazard: 'incompatible',
        phase: 'neutral',
        reason: 'A global variable changes the server for everybody, and for all of its databases.',
        rewrite: 'Set it for the session, or where the server is configured.',
    },
    'drop-view': common_rules/* dropView */.Bg,
    'drop-routine': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Dropping a function, procedure or event breaks code that still relies on it.',
        rewrite: 'Drop it after the release that no longer relies on it.',
    },
    'drop-trigger': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Without the trigger, what it wrote or checked is no longer written or checked.',
        rewrite: 'Drop it after the release that no longer relies on it.',
    },
    truncate: {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'TRUNCATE deletes all rows of a table, and commits at once.',
        rewrite: 'Delete the rows that are meant by a condition, in batches, outside of the migration.',
    },
    'discard-writes': common_rules/* discardWrites */.xI,
    'refuse-writes': common_rules/* refuseWrites */.FS,
    'delete-without-where': common_rules/* deleteWithoutWhere */.jh,
    'update-without-where': common_rules/* updateWithoutWhere */.fk,
    'replace-rows': {
        hazard: 'data-loss',
        phase: 'neutral',
        reason: 'REPLACE deletes every row that has a key of a new one, with the values of the columns that are not named and the rows that refer to it.',
        rewrite: 'INSERT … ON DUPLICATE KEY UPDATE the columns that are meant.',
    },
    rename: common_rules/* rename */.$w,
    'change-column-type': {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'MODIFY and CHANGE state the whole column anew: another type copies the table while writers wait, may cut values off, and breaks code that expects the old one.',
        rewrite: 'Add a column of the new type, write to both, fill it in batches, and drop the old one a release later.',
    },
    'set-not-null': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'NOT NULL rebuilds the table, and refuses rows of code that leaves the column out.',
        rewrite: 'Fill the column first, and require it after the release that always writes it.',
    },
    'drop-default': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Without the default, code that leaves the column out writes NULL or fails.',
        rewrite: 'Drop the default after the release that always writes the column.',
    },
    'add-required-column': {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'A NOT NULL column without a default refuses rows of the code that runs now.',
        rewrite: 'Add it with a DEFAULT, or nullable; require it in a later release.',
    },
    'hide-column': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'SELECT * no longer gives a column that is INVISIBLE, nor does an INSERT without names fill it.',
        rewrite: 'Do it after the release that names the column wherever it reads or writes it.',
    },
    'exchange-partition': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'EXCHANGE PARTITION, another UNION and another CONNECTION take rows out of sight of the code that reads the table.',
        rewrite: 'Do it after the release that no longer needs the rows.',
    },
    revoke: {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Taking a permission or a user away breaks code that still needs it.',
        rewrite: 'Do it after the release that no longer needs it.',
    },
};
/** Rules on what makes others wait, cannot be told, or cannot work. */
const holding = {
    'add-computed-column': {
        hazard: 'lock',
        phase: 'expand',
        reason: 'A stored generated column, and a default that is computed, copy the table while writers wait.',
        rewrite: 'Add a VIRTUAL column, or one without a default, and fill it in batches.',
    },
    'auto-increment': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Adding an AUTO_INCREMENT column or setting its next value changes the table while writers wait.',
        rewrite: online,
    },
    'primary-key': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Adding or dropping the primary key writes the whole table anew.',
        rewrite: online,
    },
    'unique-constraint': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'A unique index fails on duplicates, also on those that are written while it is built.',
        rewrite: 'Look for duplicates first, and build it at a quiet moment.',
    },
    'foreign-key-validated': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Adding a foreign key copies the table while writers wait, and locks the one it refers to.',
        rewrite: online,
    },
    'check-validated': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Adding or enforcing a check copies the table while writers wait.',
        rewrite: `Add it NOT ENFORCED, or check in the code. ${online}`,
    },
    'special-index': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Building a FULLTEXT or SPATIAL index holds up all writes to the table.',
        rewrite: online,
    },
    'algorithm-copy': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'ALGORITHM=COPY copies the table while writers wait.',
        rewrite: 'ALGORITHM=INSTANT or INPLACE with LOCK=NONE, which fails at once where it cannot be done so.',
    },
    'lock-clause': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'LOCK=SHARED holds up writers, LOCK=EXCLUSIVE readers too.',
        rewrite: 'LOCK=NONE, which fails at once where it cannot be done so.',
    },
    'change-engine': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'ENGINE copies the table while writers wait; an engine without transactions loses them and the foreign keys.',
        rewrite: online,
    },
    'convert-charset': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'CONVERT TO CHARACTER SET copies the table while writers wait, and may change the types of its columns.',
        rewrite: `Convert column by column. ${online}`,
    },
    'rewrite-table': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'OPTIMIZE, FORCE, ORDER BY, another row format and work on partitions write the table anew.',
        rewrite: online,
    },
    'lock-table': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'LOCK TABLES and FLUSH TABLES hold up others until they are taken back.',
        rewrite: 'Leave locking to the statements.',
    },
    'disable-checks': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Without checks the rows written meanwhile may break foreign keys, and nobody looks at them afterwards.',
        rewrite: 'Write the rows in an order that the foreign keys accept.',
    },
    'lifts-timeouts': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Setting a timeout lifts the limits that keep a migration from holding up others.',
        rewrite: 'Set the inputs lock-timeout and statement-timeout instead, or a shorter time.',
    },
    'reads-otherwise': {
        hazard: 'unanalysable',
        phase: 'neutral',
        reason: 'A server whose own sql_mode has ANSI_QUOTES or NO_BACKSLASH_ESCAPES reads the quotes in it otherwise, and then loses data.',
        rewrite: 'Write texts in single quotes and without a backslash, and names in backticks.',
    },
    'replace-trigger': {
        hazard: 'lock',
        phase: 'neutral',
        reason: 'Between DROP TRIGGER and CREATE TRIGGER code writes rows that neither the old trigger nor the new one sees.',
        rewrite: 'MariaDB knows CREATE OR REPLACE TRIGGER; otherwise do it at a quiet moment, and look at the rows written meanwhile.',
    },
    'server-file': {
        hazard: 'unanalysable',
        phase: 'neutral',
        reason: 'INTO OUTFILE and INTO DUMPFILE write a file on the database’s server: what it is read as stands elsewhere.',
        rewrite: 'Take the rows out by the client, outside of the migration.',
    },
    'grant-server': {
        hazard: 'unanalysable',
        phase: 'neutral',
        reason: 'Whoever may change the whole server, or hand permissions on, may do from now on to every database what no migration tells.',
        rewrite: 'GRANT what is needed ON the database.*; an administrator’s user is made by hand.',
    },
    call: {
        hazard: 'unanalysable',
        phase: 'neutral',
        reason: 'What a procedure or a function of yours does stands in the database, not in the migration.',
        rewrite: 'Write the statements out as plain SQL, or define the function in the same set of migrations, where it can be read.',
    },
    'transaction-control': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'The migration runs in a transaction, which BEGIN, COMMIT and ROLLBACK end: a failure would leave it half done.',
        rewrite: 'Take them out.',
    },
    bookkeeping: bookkeeping/* bookkeeping */.Xw,
    unanalysable: common_rules/* unanalysable */.Ko,
};
/** Every rule that migrations of MySQL and MariaDB are judged by. */
const mysqlRules = { ...breaking, ...holding };

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/indexes.js

/** Says what a CREATE INDEX does. */
function createIndex(tree) {
    const table = plainName(find(tree, 'TableName'));
    const words = wordsOf(tree);
    const rules = [];
    if (words.includes('UNIQUE'))
        rules.push('unique-constraint');
    if (words.includes('FULLTEXT') || words.includes('SPATIAL') || indexesArray(tree))
        rules.push('special-index');
    rules.push(...mannerOf(words));
    const columns = indexedColumns(tree);
    return {
        hits: rules.map((rule) => ({
            rule,
            subject: table,
            relation: table,
            ...(rule === 'unique-constraint' ? { columns } : {}),
        })),
        leavesEmpty: true,
    };
}
/** Says what a DROP INDEX does. */
function dropIndex(tree) {
    const table = plainName(find(tree, 'TableName'));
    const rules = isPrimary(tree) ? ['primary-key'] : [];
    return {
        hits: [...rules, ...mannerOf(wordsOf(tree))].map((rule) => ({ rule, subject: table, relation: table })),
    };
}
/** What is asked of how it is done. */
function mannerOf(words) {
    return [
        ...(words.includes('COPY') ? ['algorithm-copy'] : []),
        ...(words.includes('SHARED') || words.includes('EXCLUSIVE') ? ['lock-clause'] : []),
    ];
}
/** Whether the index or constraint that is dropped is the primary key. */
function isPrimary(tree) {
    return /^primary$/i.test(plainName(find(tree, 'IndexName', 'Uid')));
}
/** The columns, not the expressions, of an index. */
function indexedColumns(tree) {
    return findAll(tree, 'IndexColumnName').flatMap(({ children }) => {
        const [first] = children;
        return first?.name === 'Uid' ? [plainName(first)] : [];
    });
}
/** Whether an index is one of all members of an array, for which the table is copied while writers wait. */
function indexesArray(tree) {
    return findAll(tree, 'IndexColumnName').some((column) => findAll(column, 'ConvertedDataType').some((type) => wordsOf(type).includes('ARRAY')));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/alter.js


/** Says what an ALTER TABLE does. */
function alterTable(tree, text) {
    const table = plainName(find(tree, 'TableName'));
    const renames = [];
    const hits = tree.children
        .slice(tree.children.findIndex(({ name }) => name === 'TableName') + 1)
        .flatMap((option) => {
        if (option.name === '')
            return [];
        if (option.name === 'AlterByRename')
            renames.push([table, plainName(find(option, 'TableNameCreate', 'TableName'))]);
        return optionOf(option).map(([rule, what, columns]) => ({
            rule,
            subject: what === undefined ? table : `${table}.${what}`,
            relation: table,
            line: option.line,
            ...(columns === undefined ? {} : { columns }),
        }));
    });
    const joins = findAll(tree, 'ReferenceDefinition').map((one) => [
        table,
        plainName(find(one, 'TableName')),
    ]);
    // What is put in the place of a partition may be in use.
    const drops = find(tree, 'AlterByExchangePartition') === undefined ? [] : [table];
    const options = tree.children.filter(({ name }) => /^Alter/.test(name));
    const leavesEmpty = options.every(({ name }) => adding.test(name));
    // IF NOT EXISTS may find a column with values.
    const adds = leavesEmpty && !/\bif\s+not\s+exists\b/i.test(text) ? emptyColumns(options, table) : [];
    const widens = options.some(({ name }) => /^AlterByAddColumns?$/.test(name));
    return { changes: table, widens, hits, renames, joins, drops, leavesEmpty, adds };
}
/** What fills no column. */
const adding = /^AlterBy(?:Add(?:Columns?|Index|UniqueKey|SpecialIndex|ForeignKey)|SetAlgorithm|Lock|DropIndex|RenameIndex|DropForeignKey)$/;
const harmless = new Set([
    'AlterByRenameIndex',
    'AlterByAlterIndexVisibility',
    'AlterByDropForeignKey',
    'AlterByDefaultCharset',
    'AlterByAnalyzePartition',
    'AlterByCheckPartition',
    'AlterByAddPartition',
    'AlterByValidate',
]);
const rewriting = new Set([
    'AlterByForce',
    'AlterKeys',
    'AlterByOrder',
    'AlterByRemovePartitioning',
    'AlterByOptimizePartition',
    'AlterByCoalescePartition',
    'AlterByReorganizePartition',
    'AlterByRebuildPartition',
    'AlterByRepairPartition',
    'AlterByUpgradePartitioning',
]);
function optionOf(option) {
    const { name } = option;
    if (harmless.has(name))
        return [];
    if (rewriting.has(name))
        return [['rewrite-table']];
    const words = wordsOf(option);
    const column = plainName(find(option, 'ColumnName'));
    switch (name) {
        case 'AlterPartition':
            return option.children.flatMap(optionOf);
        case 'AlterByAddColumn':
            return addedColumn(column, find(option, 'ColumnDefinition'));
        case 'AlterByAddColumns': {
            const names = option.children.filter((child) => child.name === 'ColumnName');
            const definitions = option.children.filter((child) => child.name === 'ColumnDefinition');
            return names.flatMap((each, index) => addedColumn(plainName(each), definitions[index]));
        }
        case 'AlterByDropColumn':
            return [['drop-column', column]];
        case 'AlterByModifyColumn':
            return [['change-column-type', column], ...stated(option, column)];
        case 'AlterByChangeColumn': {
            const to = plainName(find(option, 'ColumnNameCreate'));
            const renamed = to !== '' && to.toLowerCase() !== column.toLowerCase();
            return [
                ...(renamed ? [['rename', `${column} to ${to}`]] : []),
                ['change-column-type', column],
                ...stated(option, column),
            ];
        }
        case 'AlterByRenameColumn':
            return [['rename', `${column} to ${plainName(find(option, 'ColumnNameCreate'))}`]];
        case 'AlterByRename':
            return [['rename', `to ${plainName(find(option, 'TableNameCreate', 'TableName'))}`]];
        case 'AlterByAlterColumnDefault':
            if (words.includes('INVISIBLE'))
                return [['hide-column', column]];
            return words.includes('DROP') || /^NULL$/i.test(find(option, 'DefaultValue')?.text ?? '')
                ? [['drop-default', column]]
                : [];
        case 'AlterByAddForeignKey':
            return [['foreign-key-validated']];
        case 'AlterByAddCheckTableConstraint':
        case 'AlterByAlterCheckTableConstraint':
            return isUnenforced(option) ? [] : [['check-validated']];
        case 'AlterByAddUniqueKey':
            return indexesArray(option)
                ? [['unique-constraint'], ['special-index']]
                : [['unique-constraint', undefined, indexedColumns(option)]];
        case 'AlterByAddPrimaryKey':
        case 'AlterByDropPrimaryKey':
            return [['primary-key']];
        case 'AlterByDropIndex':
        case 'AlterByDropConstraintCheck':
            return isPrimary(option) ? [['primary-key']] : [];
        case 'AlterByAddIndex':
            return indexesArray(option) ? [['special-index']] : [];
        case 'AlterByAddSpecialIndex':
            return [['special-index']];
        case 'AlterBySetAlgorithm':
            return words.includes('COPY') ? [['algorithm-copy']] : [];
        case 'AlterByLock':
            return words.some((word) => word === 'SHARED' || word === 'EXCLUSIVE') ? [['lock-clause']] : [];
        case 'AlterByConvertCharset':
            return [['convert-charset']];
        case 'AlterByDropPartition':
        case 'AlterByTruncatePartition':
        case 'AlterByDiscardPartition':
            return [['drop-partition', plainName(find(option, 'PartitionNames'))]];
        case 'AlterByExchangePartition':
            return [['exchange-partition']];
        case 'AlterByTableOption':
            return option.children.flatMap(tableOption);
        case 'AlterTableSpaceOption':
            return words.includes('DISCARD') ? [['discard-tablespace']] : [['unanalysable', 'IMPORT TABLESPACE']];
        default:
            return [['unanalysable', `ALTER TABLE does what is not known: ${name || option.text.slice(0, 60)}`]];
    }
}
/** Engines that keep no rows, or none when the server starts again. */
const losing = /(?:blackhole|memory|heap)['"`]?$/i;
function tableOption({ name, text }) {
    if (name === 'TableOptionEngine')
        return losing.test(text) ? [['losing-engine']] : [['change-engine']];
    if (name === 'TableOptionAutoIncrement')
        return [['auto-increment']];
    // Rows of other tables, or another server, take the place of those that code sees now.
    if (name === 'TableOptionUnion' || name === 'TableOptionConnection')
        return [['exchange-partition']];
    return [
        'TableOptionRowFormat',
        'TableOptionKeyBlockSize',
        'TableOptionCompression',
        'TableOptionEncryption',
        'TableOptionTableSpace',
        'TableOptionPageCompressed',
        'TableOptionPageCompressionLevel',
        'TableOptionEncryptionKeyId',
    ].includes(name)
        ? [['rewrite-table']]
        : [];
}
function stated(option, column) {
    const definition = find(option, 'ColumnDefinition');
    const hidden = constraintOf(definition, 'InvisibilityColumnConstraint');
    return [
        ...(isRequired(definition) ? [['set-not-null', column]] : []),
        ...(hidden !== undefined && /^INVISIBLE$/i.test(hidden.text) ? [['hide-column', column]] : []),
    ];
}
/** What is said of a column behind its type, and not somewhere in an expression. */
function constraintOf(definition, wanted) {
    return definition?.children.find(({ name }) => name === wanted);
}
function isRequired(definition) {
    return /^NOT/i.test(constraintOf(definition, 'NullColumnConstraint')?.text ?? '');
}
function addedColumn(column, definition) {
    const generated = constraintOf(definition, 'GeneratedColumnConstraint');
    // SERIAL says NOT NULL AUTO_INCREMENT UNIQUE.
    const serial = constraintOf(definition, 'SerialDefaultColumnConstraint') !== undefined ||
        /^SERIAL$/i.test(constraintOf(definition, 'SimpleDataType')?.text ?? '');
    // The grammar has the same node for ON UPDATE CURRENT_TIMESTAMP.
    const counts = definition?.children.some(({ name, text }) => name === 'AutoIncrementColumnConstraint' && !/^ONUPDATE/i.test(text));
    const increments = serial || counts === true;
    const fallback = constraintOf(definition, 'DefaultColumnConstraint');
    const check = constraintOf(definition, 'CheckExpr');
    const given = fallback !== undefined && !/^DEFAULTNULL$/i.test(fallback.text);
    // CURRENT_TIMESTAMP is one value for all rows; an expression is computed for each.
    const computed = fallback !== undefined && /^DEFAULT(?:(?!current_timestamp|now|localtime)\w+)?\(/i.test(fallback.text);
    const stored = generated !== undefined && /(?:STORED|PERSISTENT)$/i.test(generated.text);
    const primary = constraintOf(definition, 'PrimaryKeyColumnConstraint') !== undefined;
    const filled = given || generated !== undefined || increments;
    const found = [];
    if ((isRequired(definition) || primary) && !filled)
        found.push(['add-required-column', column]);
    if (stored || computed)
        found.push(['add-computed-column', column]);
    if (increments)
        found.push(['auto-increment', column]);
    if (primary)
        found.push(['primary-key', column]);
    if (constraintOf(definition, 'UniqueKeyColumnConstraint') !== undefined)
        found.push(['unique-constraint', column, [column]]);
    if (check !== undefined && !isUnenforced(check))
        found.push(['check-validated', column]);
    if (constraintOf(definition, 'ReferenceColumnConstraint') !== undefined)
        found.push(['foreign-key-validated', column]);
    return found;
}
function isUnenforced({ text }) {
    return /NOTENFORCED$/i.test(text);
}
/** The columns that are added and NULL in every row. */
function emptyColumns(options, table) {
    const names = options.flatMap((option) => option.children.filter(({ name }) => name === 'ColumnName'));
    const definitions = options.flatMap((option) => option.children.filter(({ name }) => name === 'ColumnDefinition'));
    return names.flatMap((name, index) => (isEmpty(definitions[index]) ? [[table, plainName(name)]] : []));
}
function isEmpty(definition) {
    const fallback = find(definition, 'DefaultColumnConstraint');
    const nullable = find(definition, 'NullNotNull');
    if (definition === undefined || isRequired(definition))
        return false;
    // Older servers give a TIMESTAMP the time of the row.
    if (/^(?:timestamp|serial)/i.test(definition.text) && nullable === undefined)
        return false;
    const given = find(definition, 'GeneratedColumnConstraint', 'AutoIncrementColumnConstraint', 'SerialDefaultColumnConstraint', 'PrimaryKeyColumnConstraint');
    return given === undefined && (fallback === undefined || /^DEFAULTNULL$/i.test(fallback.text));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/kinds.js
/** Nodes that only say to which family a statement belongs. */
const families = new Set([
    'SingleStatement',
    'SqlStatement',
    'DdlStatement',
    'DmlStatement',
    'TransactionStatement',
    'AdministrationStatement',
    'UtilityStatement',
    'ReplicationStatement',
    'PreparedStatement',
    'DeleteStatement',
    'UpdateStatement',
    'SetStatement',
    'RevokeStatement',
    'ProcedureSqlStatement',
]);
/** The statement itself. */
function kindOf(tree) {
    const inner = tree.children.find(({ name }) => name !== '' && name !== 'EmptyStatement_');
    return families.has(tree.name) && inner !== undefined ? kindOf(inner) : tree;
}
/** Statements that neither lose anything nor hold anybody up, and that running code does not notice. */
const kinds_harmless = new Set([
    ...['QuerySpecification', 'UnionAndLateralSelect', 'SelectExpression', 'SelectStatement', 'SetOperations'],
    ...['ValuesStatement', 'TableStatement', 'CommonTableExpressions', 'DoStatement', 'HelpStatement'],
    ...['SavePointStatement', 'RollbackStatement', 'ReleaseStatement', 'UnlockTables'],
    ...['AnalyzeTable', 'CheckTable', 'ChecksumTable', 'FullDescribeStatement', 'SimpleDescribeStatement'],
    ...['DropIndex', 'CreateUser', 'AlterProcedure', 'AlterFunction'],
    ...['SignalStatement', 'ResignalStatement', 'DiagnosticsStatement'],
    ...['ExecuteStatement', 'DeallocatePrepare', 'SetNames', 'SetCharset', 'SetNewValueInsideTrigger'],
]);

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/bodies.js


const loop = /^(?:Loop|While|Repeat|For)Statement$/;
const branch = /^(?:If|Case)Statement$|^DeclareHandler$/;
/**
 * Visits the statements of a routine's body in order, `certain` where one of them runs exactly once whenever the body
 * does. `enter` is told of each loop before what stands in it.
 */
function walkBody(tree, visit, enter = () => { }) {
    const walk = (node, certain) => {
        for (const child of node.children) {
            if (child.name === 'SqlStatement') {
                visit(child, certain);
                continue;
            }
            if (loop.test(child.name))
                enter(child);
            walk(child, certain && !loop.test(child.name) && !branch.test(child.name));
        }
    };
    const body = find(tree, 'RoutineBody');
    if (body !== undefined)
        walk(body, true);
}
/** A handler after which the body goes on, though its table may not have been made. */
const careless = /CONTINUEHANDLERFOR(?!(?:NOTFOUND|SQLSTATE'02000')SET)/i;
/** What a body does, but to the temporary tables that it makes itself. */
function hitsInBody(tree, deedsOf) {
    const hits = [];
    const own = new Set();
    const goesOn = careless.test(find(tree, 'RoutineBody')?.text ?? '');
    walkBody(tree, (statement, certain) => {
        const kind = kindOf(statement);
        const { hits: found = [], hides = [], drops = [], renames = [], forgets } = deedsOf(kind);
        const others = found.filter(({ relation = '', permanent }) => permanent || !own.has(relation));
        hits.push(...others.map((one) => ({ ...one, line: statement.line })));
        // What is called may drop them.
        if (forgets || /^(?:Call|Execute)/.test(kind.name))
            own.clear();
        for (const name of [...drops, ...renames.flat()])
            own.delete(name);
        for (const name of certain && !goesOn ? hides : [])
            own.add(name);
    }, 
    // What one round drops the next one does not find.
    (one) => {
        for (const name of findAll(one, 'DropTable').flatMap((drop) => findAll(drop, 'TableName')))
            own.delete(plainName(name));
    });
    return hits;
}
/** Whether a body may also make what new code needs, beside what rules say of it. */
function mayWiden(text) {
    return /\badd\b|\bcreate\s+(?:or\s+replace\s+)?(?:table|view|index|unique|trigger)\b/i.test(text);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/deeds.js
/** What breaks one rule. */
function hit(rule, subject, relation) {
    return { hits: [{ rule, subject, ...(relation === undefined ? {} : { relation }) }] };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/grants.js


/** What lets somebody look at the whole server, copy it or keep it running, and change nothing. */
const looking = /^(?:usage|select|show(?: databases| view|_routine)|process|lock tables|reload|replication(?: client| slave|_applier)|backup_admin|connection_admin|flush_\w+|innodb_redo_log_archive|xa_recover_admin)$/i;
/** Says what a GRANT does: of permissions in a database of one's own nothing is told but that they may be handed on. */
function grant(tree) {
    const place = find(tree, 'GlobalPrivLevel') === undefined ? schemaOf(tree) : '*.*';
    const privileges = findAll(tree, 'Privilege').map((one) => wordsOf(one).join(' '));
    const wide = place === '*.*' || covers(place, 'mysql') ? privileges.filter((one) => !looking.test(one)) : [];
    const handsOn = wordsOf(tree).includes('OPTION') || privileges.includes('GRANT OPTION');
    const given = [...wide.map((one) => `${one} ON ${place}`), ...(handsOn ? ['the right to hand it on'] : [])];
    return given.length === 0 ? {} : hit('grant-server', given.join(', '));
}
/** The database that it is about, where it names one. */
function schemaOf(tree) {
    const level = find(tree, 'DefiniteSchemaPrivLevel', 'DefiniteFullTablePrivLevel', 'DefiniteFullTablePrivLevel2');
    return plainName(level).split('.')[0] ?? '';
}
/** Whether a name of databases, which may have the wildcards of LIKE, means this one too. */
function covers(pattern, name) {
    const parts = pattern.match(/\\?[\s\S]/g) ?? [];
    const written = parts.map((part) => part === '%' ? '.*' : part === '_' ? '.' : (part.at(-1) ?? '').replace(/\W/, '\\$&'));
    return new RegExp(`^${written.join('')}$`, 'i').test(name);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/conditions/restricts.js + 3 modules
var restricts = __webpack_require__(223);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/conditions/expression.js
var conditions_expression = __webpack_require__(6624);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/constants.js

/** A column, by its quoted or plain names. */
function columnOf({ text }) {
    const names = [...text.matchAll(/`((?:[^`]|``)*)`|([^.`]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    return (0,conditions_expression/* column */.fi)(names.at(-1) ?? '', names.slice(0, -1).join('.'));
}
/** A number, a text or a word that stands for a value. */
function constantOf(tree) {
    const { text } = tree;
    // The grammar takes a name in quotes for a text.
    if (text.startsWith('`'))
        return columnOf(tree);
    if (/^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text))
        return (0,conditions_expression/* literal */.eu)(Number(text));
    if (/^(?:true|false)$/i.test(text))
        return (0,conditions_expression/* literal */.eu)(/^t/i.test(text));
    if (/^null$/i.test(text))
        return (0,conditions_expression/* literal */.eu)(null);
    const plain = /^(?:_\w+|n)?(['"])([\s\S]*)\1$/i.exec(text)?.[2];
    return (0,conditions_expression/* literal */.eu)(plain ?? text);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/expression.js



const unknown = { is: 'unknown' };
/** Brings a node of MySQL's grammar to an expression that all dialects share. */
function expressionOf(tree) {
    if (tree === undefined)
        return unknown;
    const { name, children } = tree;
    const inner = children.filter((child) => child.name !== '');
    const words = wordsOf(tree);
    const inverse = (expression) => (words.includes('NOT') ? (0,conditions_expression/* call */.T1)('not', expression) : expression);
    const [first, second] = inner;
    switch (name) {
        case 'LogicalExpression':
            return logicOf(tree);
        case 'NotExpression':
            return (0,conditions_expression/* call */.T1)('not', expressionOf(first));
        case 'NestedExpressionAtom':
            return inner.length === 1 ? expressionOf(first) : (0,conditions_expression/* call */.T1)('row', ...inner.map(expressionOf));
        case 'IsExpression':
            return isTruth(expressionOf(first), words);
        case 'IsNullPredicate': {
            const isNull = (0,conditions_expression/* call */.T1)('is-null', expressionOf(first));
            return /^NOT/i.test(second?.text ?? '') ? (0,conditions_expression/* call */.T1)('not', isNull) : isNull;
        }
        case 'BinaryComparisonPredicate':
            return comparisonOf(inner, words);
        case 'BetweenPredicate':
            return inverse((0,conditions_expression/* call */.T1)('between', ...inner.map(expressionOf)));
        case 'LikePredicate':
        case 'SoundsLikePredicate':
            return inverse((0,conditions_expression/* call */.T1)('like', ...inner.slice(0, 2).map(expressionOf)));
        case 'RegexpPredicate':
            return inverse((0,conditions_expression/* call */.T1)('regexp', ...inner.slice(0, 2).map(expressionOf)));
        case 'InPredicate': {
            const query = second === undefined ? undefined : queryIn(second);
            if (query !== undefined)
                return inverse((0,conditions_expression/* call */.T1)('in-query', expressionOf(first), { is: 'query', query }));
            return inverse((0,conditions_expression/* call */.T1)('in', expressionOf(first), ...(second?.children ?? []).flatMap(namedOnly)));
        }
        case 'ExistsExpressionAtom':
        case 'SubqueryExpressionAtom': {
            const query = first === undefined ? undefined : queryIn(first);
            if (query === undefined)
                return unknown;
            return name === 'ExistsExpressionAtom' ? (0,conditions_expression/* call */.T1)('exists', { is: 'query', query }) : { is: 'query', query };
        }
        case 'ColumnNameExpressionAtom':
        case 'ColumnName':
            return columnOf(tree);
        case 'CurrentUserExpression':
            // Without brackets it is a column.
            return /^user$/i.test(tree.text) ? (0,conditions_expression/* column */.fi)('user') : (0,conditions_expression/* call */.T1)('current_user');
        case 'ConstantExpressionAtom':
        case 'Constant':
            return constantOf(tree);
        case 'BinaryExpressionAtom':
        case 'CollateExpressionAtom':
        case 'DataTypeFunctionCall':
            return expressionOf(first);
        case 'MathExpressionAtom':
            return (0,conditions_expression/* call */.T1)((inner[1]?.text ?? '').toLowerCase(), expressionOf(first), expressionOf(inner[2]));
        case 'UnaryExpressionAtom':
            return unary(first?.text ?? '', expressionOf(second));
        case 'CaseFunctionCall':
            return caseOf(children);
        case 'UdfFunctionCall':
        case 'ScalarFunctionCall':
        case 'SpecificFunctionCall':
        case 'AggregateWindowedFunction':
        case 'PasswordFunctionCall':
            return inner.length === 1 && /^(?:(?:Case|DataType)FunctionCall|CurrentUser)$/.test(first?.name ?? '')
                ? expressionOf(first)
                : functionOf(tree);
        default:
            return inner.length === 1 ? expressionOf(first) : (0,conditions_expression/* call */.T1)(name.toLowerCase(), ...inner.map(expressionOf));
    }
}
function namedOnly(tree) {
    return tree.name === '' ? [] : [expressionOf(tree)];
}
/** The grammar takes AND, XOR and OR to bind alike, while the server binds AND first and OR last. */
function logicOf(tree) {
    const chain = [];
    const gather = (one) => {
        if (one.name !== 'LogicalExpression')
            chain.push(one);
        else
            for (const child of one.children)
                gather(child);
    };
    gather(tree);
    const levels = { OR: 'or', '||': 'or', XOR: 'xor', AND: 'and', '&&': 'and' };
    const split = (part, names) => {
        const [name, ...more] = names;
        if (name === undefined)
            return expressionOf(part[0]);
        const parts = [[]];
        for (const one of part) {
            if (one.name === 'LogicalOperator' && levels[one.text.toUpperCase()] === name)
                parts.push([]);
            else
                parts.at(-1)?.push(one);
        }
        const all = parts.map((each) => split(each, more));
        return all.reduce((one, other) => (0,conditions_expression/* call */.T1)(name, one, other));
    };
    return split(chain, ['or', 'xor', 'and']);
}
function isTruth(of, words) {
    const not = words.includes('NOT');
    if (words.includes('UNKNOWN') || words.includes('NULL'))
        return not ? (0,conditions_expression/* call */.T1)('not', (0,conditions_expression/* call */.T1)('is-null', of)) : (0,conditions_expression/* call */.T1)('is-null', of);
    return words.includes('TRUE') === not ? (0,conditions_expression/* call */.T1)('not', of) : of;
}
function comparisonOf(inner, words) {
    const [left, operator, right] = inner;
    const sign = operator?.text ?? '';
    const known = sign === '!=' ? '<>' : sign === '<=>' ? 'is' : sign;
    const query = words.some((word) => /^(?:ANY|SOME|ALL)$/.test(word)) && right !== undefined ? queryIn(right) : undefined;
    if (query === undefined)
        return (0,conditions_expression/* call */.T1)(known, expressionOf(left), expressionOf(right));
    const name = known === '=' && !words.includes('ALL') ? 'in-query' : 'any';
    return (0,conditions_expression/* call */.T1)(name, expressionOf(left), { is: 'query', query });
}
function unary(sign, of) {
    if (sign === '!' || /^not$/i.test(sign))
        return (0,conditions_expression/* call */.T1)('not', of);
    if (sign === '-' && of.is === 'literal')
        return (0,conditions_expression/* literal */.eu)(-Number(of.value));
    return sign === '+' ? of : (0,conditions_expression/* call */.T1)(`unary ${sign}`, of);
}
function functionOf(tree) {
    const name = (/^[^(]*/.exec(tree.text)?.[0] ?? '').replaceAll('`', '').toLowerCase();
    const given = findAll(tree, 'FunctionArg', 'PredicateExpression', 'LogicalExpression', 'NotExpression', 'IsExpression');
    const args = given.map(expressionOf);
    const [first, second] = args;
    if (name === 'isnull' && first !== undefined)
        return (0,conditions_expression/* call */.T1)('is-null', first);
    if (name === 'nullif' && second !== undefined)
        return (0,conditions_expression/* call */.T1)(name, ...args);
    return (0,conditions_expression/* call */.T1)(name === 'ifnull' || name === 'nvl' ? 'coalesce' : name, ...args);
}
function caseOf(children) {
    const base = children.find(({ name }) => name !== '' && name !== 'CaseFuncAlternative' && name !== 'FunctionArg');
    const pairs = children
        .filter(({ name }) => name === 'CaseFuncAlternative')
        .flatMap((one) => {
        const [when, then] = one.children.filter(({ name }) => name === 'FunctionArg').map(expressionOf);
        if (when === undefined || then === undefined)
            return [];
        return [base === undefined ? when : (0,conditions_expression/* call */.T1)('=', expressionOf(base), when), then];
    });
    const otherwise = children.find(({ name }) => name === 'FunctionArg');
    return (0,conditions_expression/* call */.T1)('case', ...pairs, ...(otherwise === undefined ? [] : [expressionOf(otherwise)]));
}
/** The one query in a tree of queries; of several nothing is known but what they name. */
function queryIn(tree) {
    const all = findAll(tree, 'QuerySpecification');
    const [only] = all;
    if (only === undefined)
        return undefined;
    const query = queryOf(only);
    const alone = all.length === 1 && find(tree, 'LimitClause', 'TableStatement', 'ValuesStatement') === undefined;
    const others = only.children.filter(({ name }) => name === 'UnionStatement');
    const arms = others.map((one) => (/^UNION/i.test(one.text) ? queryIn(one) : undefined));
    const known = arms.filter((arm) => arm !== undefined);
    return {
        ...query,
        plain: query.plain && alone,
        ...(alone && known.length > 0 && known.length === others.length ? { arms: [first(only), ...known] } : {}),
    };
}
/** A query without those that a UNION adds to it. */
function first(tree) {
    return queryOf({ ...tree, children: tree.children.filter(({ name }) => name !== 'UnionStatement') });
}
function queryOf(tree) {
    const from = tree.children.find(({ name }) => name === 'FromClause');
    const elements = tree.children.find(({ name }) => name === 'SelectElements');
    const { sources, conditions } = sourcesOf(from);
    const others = [...tree.children, ...(from?.children ?? [])].filter((one) => /^(?:GroupBy|Having|Limit|Union|Window|SelectInto)/.test(one.name) && !isDistinct(one, elements));
    const given = (elements?.children ?? []).filter(({ text }) => text !== ',');
    const columns = given.map((one) => isStar(one) ? (0,conditions_expression/* column */.fi)('*') : expressionOf(one.children.find(({ name }) => name !== '')));
    const names = given.map((one) => isStar(one) ? '' : plainName(one.children.findLast(({ name }) => name === 'Uid')).toLowerCase());
    return {
        from: sources,
        where: (0,conditions_expression/* allOf */.bn)([...conditions, conditionAfter(from, 'WHERE')]),
        columns,
        names,
        plain: others.length === 0,
    };
}
function isStar({ text }) {
    return /(?:^|\.)\*$/.test(text);
}
/** To be grouped by all columns that are given is to be distinct. */
function isDistinct(clause, elements) {
    if (clause.name !== 'GroupByClause' || wordsOf(clause).some((word) => /^(?:HAVING|WITH)$/.test(word)))
        return false;
    const keys = findAll(clause, 'GroupByItem').map((item) => item.children[0]?.text.toLowerCase());
    const given = (elements?.children ?? []).filter(({ text }) => text !== ',');
    return given.every(({ text }) => keys.includes(text.toLowerCase()));
}
/** The condition that stands behind a word in a node itself. */
function conditionAfter(tree, word) {
    const at = tree?.children.findIndex(({ name, text }) => name === '' && text.toUpperCase() === word) ?? -1;
    return at < 0 ? undefined : expressionOf(tree?.children[at + 1]);
}
/** The tables of a statement or a FROM, and the conditions that inner joins set. */
function sourcesOf(tree) {
    const sources = [];
    const conditions = [];
    const tables = tree?.children.flatMap((one) => (one.name === 'TableSources' ? findAll(one, 'TableSourceBase') : [])) ?? [];
    for (const base of tables) {
        let former;
        for (const part of base.children) {
            const item = /Join$/.test(part.name) ? part.children.find(({ name }) => name !== '' && name !== 'JoinSpec') : part;
            const left = wordsOf(part).includes('LEFT') || /^left$/i.test(aliasIn(former));
            const natural = /^natural$/i.test(aliasIn(former));
            if (item !== undefined) {
                sources.push(...sourceOf(item).map((source) => (left ? { ...source, outer: true } : source)));
                former = item;
            }
            if (left)
                continue;
            const [one, other] = [sources[0], sources.at(-1)];
            const same = one !== undefined && other !== undefined && one !== other && one.name === other.name;
            if ((part.name === 'NaturalJoin' || natural) && !same)
                conditions.push(unknown);
            const on = part.name === 'InnerJoin' || part.name === 'StraightJoin' ? find(part, 'JoinSpec') : undefined;
            if (on === undefined)
                continue;
            // By its own columns a table finds itself.
            if (!wordsOf(on).includes('USING'))
                conditions.push(expressionOf(on.children[1]));
            else if (!same)
                conditions.push(unknown);
        }
    }
    return { sources, conditions };
}
/** What the grammar takes for an alias of the table before it. */
const joining = /^(?:left|right|natural)$/i;
/** The name, in small letters, by which a table goes in its statement. */
function nameOf({ name, alias }) {
    return (alias || name).toLowerCase();
}
function aliasIn(item) {
    return plainName(item?.children.findLast(({ name }) => name === 'Uid'));
}
function sourceOf(item) {
    const given = aliasIn(item);
    const alias = joining.test(given) ? '' : given;
    if (item.name === 'AtomTableItem')
        return [{ name: plainName(find(item, 'TableName')), alias }];
    const query = item.name === 'SubqueryTableItem' ? queryIn(item) : undefined;
    if (query !== undefined)
        return [{ name: '', alias, query }];
    return findAll(item, 'AtomTableItem').flatMap(sourceOf);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/conditions.js




/** Whether a DELETE or UPDATE can leave rows of this table out at all. A LEFT JOIN leaves no row of the others out. */
function narrows(tree, own, named) {
    const { sources, conditions } = sourcesOf(tree);
    const where = conditionAfter(tree, 'WHERE');
    // Which of them a RIGHT JOIN leaves out depends on the order, so all are taken to stay.
    const loose = own.outer === true || isRight(tree);
    const joined = sources
        .filter((one) => nameOf(one) !== nameOf(own))
        .map((source) => ({ ...source, linked: loose || source.outer === true }));
    return (0,restricts/* restricts */.S)((0,conditions_expression/* allOf */.bn)(loose ? [where] : [...conditions, where]), { table: own, joined, named });
}
function isRight(tree) {
    const words = [
        ...findAll(tree, 'AtomTableItem').flatMap(({ children }) => children.slice(1)),
        ...findAll(tree, 'NaturalJoin', 'OuterJoin').flatMap(({ children }) => children),
    ];
    return words.some(({ text }) => /^right$/i.test(text));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/row-changes.js





/** Says which of its targets a DELETE or UPDATE takes or overwrites whole; `named` are the queries of its WITH. */
function changeRows(rule, tree, targets, named) {
    const all = targets.filter(({ source }) => !narrows(tree, source, named));
    return { hits: all.flatMap(({ source: { name }, certain }) => hit(rule, name, certain ? name : undefined).hits) };
}
/** What is written out row by row is meant; what a query gives may be any row. */
function isQuery(tree) {
    return (find(tree, 'AtomTableItem', 'SubqueryTableItem') !== undefined ||
        wordsOf(find(tree, source) ?? tree).includes('TABLE'));
}
const source = 'ReplaceStatementValuesOrSelectOrTable';
/** Whether an INSERT gives a table all of its own rows. */
function copiesItself(tree, table) {
    const given = find(tree, 'SelectOrTableOrValues');
    if (given === undefined)
        return false;
    if (wordsOf(given).includes('TABLE'))
        return plainName(find(given, 'TableName')) === table;
    const query = queryIn(given);
    return query !== undefined && (0,restricts/* givesAllOf */.h)(query, table);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/settings.js
const checks = /^(?:@@)?(?:session\.)?(?:foreign_key_checks|unique_checks|check_constraint_checks|sql_log_bin)$/i;
/** On, or what it was before. */
const on = /^(?:(['"]?)(?:1|on|true)\1|default|@[\w$]+|@@[\w.]+)$/i;
const timeouts = /^(?:@@)?(?:session\.)?(lock_wait_timeout|innodb_lock_wait_timeout|max_execution_time|max_statement_time)$/i;
/** What is set where nobody says otherwise, in each one's own unit: a time no longer than that holds up nobody longer. */
const usual = {
    lock_wait_timeout: 10,
    innodb_lock_wait_timeout: 10,
    max_execution_time: 900_000,
    max_statement_time: 900,
};
/** What has every ALTER TABLE copy its table. */
const copying = /^(?:@@)?(?:session\.)?(?:alter_algorithm=(?:['"]?copy['"]?|1)|old_alter_table=(?:1|on|true|['"]?copy['"]?))$/i;
const global = /^(?:@@)?(?:global|persist(?:_only)?)(?:\.|(?=[a-z_@`]))/i;
/** What only says how much is written down, or how much fits. */
const idle = /^(?:@@)?(?:global\.)?(?:log_bin_trust_function_creators|group_concat_max_len|max_allowed_packet|innodb_online_alter_log_max_size|long_query_time|(?:slow_query|general)_log\w*|log_output)$/i;
/** Says what a SET does. */
function setVariable(tree, transactional) {
    return tree.children.flatMap((child, index) => {
        if (child.name !== 'VariableClause')
            return [];
        const name = child.text
            .replaceAll('`', '')
            .replace(/^(?:session|global|local|persist)(?=[a-z@])/i, '')
            .replace(/^@@(?:local|persist)\./i, '');
        // ON is a word without a node of its own.
        const value = tree.children.slice(index + 1).find((one) => !/^(?:=|:=)$/.test(one.text))?.text ?? '';
        // What everybody who connects will run, and what the server will when it starts.
        if (/\binit_(?:connect|slave|replica|file)$/i.test(name.replaceAll('`', '')))
            return [{ rule: 'unanalysable', subject: name }];
        if (global.test(child.text))
            return idle.test(name) ? [] : [{ rule: 'server-settings', subject: name }];
        if (checks.test(name) && !on.test(value))
            return [{ rule: 'disable-checks', subject: name }];
        if (copying.test(`${name}=${value}`))
            return [{ rule: 'algorithm-copy', subject: name }];
        // Either value ends the transaction, now or for what comes after.
        if (/^(?:@@)?(?:session\.)?autocommit$/i.test(name))
            return transactional ? [{ rule: 'transaction-control', subject: name }] : [];
        const limit = timeouts.exec(name)?.[1]?.toLowerCase();
        return limit === undefined || isWithin(value, usual[limit]) ? [] : [{ rule: 'lifts-timeouts', subject: name }];
    });
}
/** Nought is no limit. */
function isWithin(value, most = 0) {
    return /^\d+(?:\.\d+)?$/.test(value) && Number(value) > 0 && Number(value) <= most;
}
/** Says what SET TRANSACTION does: to its own session nothing that anybody else notices. */
function setTransaction(tree) {
    return /^SETGLOBAL/i.test(tree.text) ? [{ rule: 'server-settings', subject: 'transactions' }] : [];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/targets.js


/** The tables from which a DELETE takes rows. */
function deletedFrom(tree) {
    const sources = sourcesIn(tree);
    const named = tree.children.filter(({ name }) => name === 'TableName').map(plainName);
    if (tree.name === 'SingleDeleteStatement' || named.length === 0)
        return firstOf(sources, true);
    return named.map((name) => byName(name, sources));
}
/** Of several tables that an UPDATE names, those that the names of the columns tell; otherwise the first. */
function updatedIn(tree) {
    const sources = sourcesIn(tree);
    const columns = tree.children.flatMap((one) => (one.name === 'UpdatedElement' ? [find(one, 'ColumnName')] : []));
    const names = columns.flatMap((one) => {
        const name = plainName(one);
        return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : [];
    });
    if (names.length === 0)
        return firstOf(sources, sources.length === 1);
    return [...new Set(names)].map((name) => byName(name, sources));
}
/** The tables of a statement; one over a single table has no list of them. */
function sourcesIn(tree) {
    const { sources } = sourcesOf(tree);
    if (sources.length > 0)
        return sources;
    const alias = plainName(tree.children.find(({ name }) => name === 'Uid'));
    return [{ name: plainName(find(tree, 'TableName')), alias }];
}
function firstOf([first], certain) {
    return first === undefined ? [] : [{ source: first, certain }];
}
function byName(name, sources) {
    const source = sources.find((one) => nameOf(one) === name.toLowerCase());
    return source === undefined ? { source: { name, alias: '' }, certain: false } : { source, certain: true };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/triggers.js



/** Says what a new trigger does to the writes of others: those that it always refuses, or takes back. */
function triggerOn(tree) {
    const relation = plainName(find(tree, 'TableName'));
    const words = wordsOf(tree);
    const event = words.find((word) => /^(?:INSERT|UPDATE|DELETE)$/.test(word)) ?? '';
    const leaves = find(tree, 'LeaveStatement') !== undefined;
    const hits = [];
    walkBody(tree, (statement, certain) => {
        const kind = kindOf(statement);
        if (!certain || leaves)
            return;
        // Of the classes 00 to 02 none is an error.
        if (kind.name === 'SignalStatement' && !/^SIGNALSQLSTATE(?:VALUE)?['"]0[012]/i.test(kind.text))
            hits.push({ rule: 'refuse-writes', subject: `every ${event} of ${relation}`, relation });
        for (const column of event === 'UPDATE' ? takenBack(kind) : [])
            hits.push({ rule: 'discard-writes', subject: `${relation}.${column}`, relation });
    });
    return hits;
}
/** The columns that are given what stood in them before. */
function takenBack({ name, children }) {
    if (name !== 'SetNewValueInsideTrigger')
        return [];
    return children.flatMap((child, at) => {
        const column = /^new\.(.+)$/i.exec(child.name === 'FullId' ? plainName(child) : '')?.[1];
        const value = plainName(children[at + 2]);
        return column !== undefined && value.toLowerCase() === `old.${column.toLowerCase()}` ? [column] : [];
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/statements.js











/** Says what a statement does. */
function observeStatement(statement, parse, transactional) {
    const { tree, text, line, tables, block } = statement;
    if (block !== undefined) {
        // Nobody has to call what stands in it.
        const hits = observeBody(block, parse, transactional);
        return { text, line, hits, changes: '', widens: mayWiden(text), forgets: true };
    }
    return {
        text,
        line,
        hits: [],
        ...deedsOf(kindOf(tree), { parse, transactional, text, tables }),
    };
}
const writing = /^(?:Single|Multiple)(?:Delete|Update)Statement$|^(?:Insert|Replace)Statement$/;
function deedsOf(tree, scope) {
    const table = plainName(find(tree, 'TableNameCreate', 'TableName'));
    if (writing.test(tree.name) && /^mysql\./i.test(table))
        return hit('system-catalog', table);
    switch (tree.name) {
        case 'AlterTable':
            return alterTable(tree, scope.text);
        case 'ColumnCreateTable':
        case 'QueryCreateTable':
        case 'CopyCreateTable':
            // Whether it was there or not, the name means the temporary one from now on.
            if (wordsOf(tree).includes('TEMPORARY'))
                return { hides: [table] };
            // IF NOT EXISTS may find a table that is in use.
            return {
                changes: table,
                creates: find(tree, 'IfNotExists') === undefined ? [table] : [],
                leavesEmpty: true,
            };
        case 'CreateDatabase':
        case 'CreateView':
        case 'AlterView':
        case 'CreateRole':
            return { changes: '' };
        case 'CreateIndex':
            return createIndex(tree);
        case 'CreateProcedure':
        case 'CreateFunction':
        case 'CreateEvent':
            return { changes: '', hits: bodyOf(tree, scope) };
        case 'CreateTrigger':
            return { changes: '', hits: [...triggerOn(tree), ...bodyOf(tree, scope)] };
        case 'AlterEvent':
            return { hits: [...changedEvent(tree), ...bodyOf(tree, scope)] };
        case 'DropTable': {
            const names = findAll(tree, 'TableName').map(plainName);
            // It can be nobody's but the session's own.
            if (wordsOf(tree).includes('TEMPORARY'))
                return { drops: names };
            return { hits: names.map((name) => ({ rule: 'drop-table', subject: name, relation: name })), drops: names };
        }
        case 'DropIndex':
            return dropIndex(tree);
        case 'DropDatabase':
            return hit('drop-database', plainName(find(tree, 'DatabaseName')));
        case 'DropView':
            return { hits: findAll(tree, 'ViewName').map((name) => ({ rule: 'drop-view', subject: plainName(name) })) };
        case 'DropProcedure':
        case 'DropFunction':
        case 'DropEvent':
            return hit('drop-routine', plainName(find(tree, 'FullId') ?? tree.children.at(-1)));
        case 'DropTrigger':
            return hit('drop-trigger', plainName(find(tree, 'FullId')));
        case 'RenameTable': {
            const pairs = findAll(tree, 'RenameTableClause').map((clause) => [
                plainName(find(clause, 'TableName')),
                plainName(find(clause, 'TableNameCreate')),
            ]);
            const hits = pairs.map(([from, to]) => ({
                rule: 'rename',
                subject: `${from} to ${to}`,
                relation: from,
                permanent: true,
            }));
            return { hits, renames: pairs };
        }
        case 'TruncateTable':
            return hit('truncate', table, table);
        case 'SingleDeleteStatement':
        case 'MultipleDeleteStatement':
            return changeRows('delete-without-where', tree, deletedFrom(tree), namedFor(tree, scope));
        case 'SingleUpdateStatement':
        case 'MultipleUpdateStatement':
            return changeRows('update-without-where', tree, updatedIn(tree), namedFor(tree, scope));
        case 'ReplaceStatement':
            return isQuery(tree) ? hit('replace-rows', table, table) : {};
        case 'LoadDataStatement':
        case 'LoadXmlStatement':
            return wordsOf(tree).includes('REPLACE') ? hit('replace-rows', table, table) : {};
        case 'InsertStatement':
            return wordsOf(tree).includes('DUPLICATE') && copiesItself(tree, table)
                ? hit('update-without-where', table, table)
                : {};
        case 'WithStatement': {
            const inner = tree.children.at(-1);
            return inner === undefined ? {} : deedsOf(kindOf(inner), scope);
        }
        case 'AnalyzeDescribeStatement':
            return deedsInside(tree, scope);
        case 'CallStatement':
            return hit('call', `CALL ${plainName(find(tree, 'FullId'))}`);
        case 'PrepareStatement':
            return prepare(tree, scope);
        case 'BeginWork':
        case 'CommitWork':
        case 'RollbackWork':
        case 'StartTransaction':
            return scope.transactional ? hit('transaction-control', tree.text.toUpperCase()) : {};
        case 'LockTables':
            return hit('lock-table', 'LOCK TABLES');
        case 'FlushStatement':
            return /TABLE|LOCK/i.test(tree.text) ? hit('lock-table', 'FLUSH TABLES') : {};
        case 'OptimizeTable':
        case 'RepairTable':
            return hit('rewrite-table', table, table);
        case 'SetVariable':
            return { hits: setVariable(tree, scope.transactional) };
        case 'SetTransaction':
            return { hits: setTransaction(tree) };
        case 'UseStatement':
            return { forgets: true, rebinds: true };
        case 'DropUser':
        case 'DropRole':
        case 'DetailRevoke':
        case 'ShortRevoke':
        case 'ProxyAndRoleRevoke':
            return hit('revoke', 'a permission');
        case 'SetPassword':
            return hit('revoke', 'a user’s access');
        case 'AlterUser':
            return /IDENTIFIED|ACCOUNTLOCK|EXPIRE|REQUIRE|MAX_/i.test(tree.text) ? hit('revoke', 'a user’s access') : {};
        case 'AlterSimpleDatabase':
            return /READONLY=?1/i.test(tree.text) ? hit('revoke', 'a database') : {};
        case 'SetRole':
            return /^SETDEFAULTROLENONE/i.test(tree.text) ? hit('revoke', 'a user’s roles') : {};
        case 'RenameUser':
            return hit('rename', 'a user');
        case 'GrantStatement':
        case 'GrantProxy':
            return grant(tree);
        default:
            if (find(tree, 'SelectIntoTextFile', 'SelectIntoDumpFile') !== undefined)
                return hit('server-file', 'SELECT … INTO a file');
            if (tree.name !== '' && (kinds_harmless.has(tree.name) || /^Show/.test(tree.name)))
                return {};
            return hit('unanalysable', `the statement is not known: ${tree.name || tree.text.slice(0, 60)}`);
    }
}
function namedFor(tree, { tables }) {
    return tables.find(({ at }) => at === tree.start)?.named ?? new Map();
}
/** An event that is switched off does as much as one that is gone. */
function changedEvent(tree) {
    const name = plainName(find(tree, 'FullId'));
    if (wordsOf(tree).includes('RENAME'))
        return hit('rename', `an event, ${name}`).hits;
    return /^DISABLE$/i.test(find(tree, 'EnableType')?.text ?? '') ? hit('drop-routine', name).hits : [];
}
/** What a routine would do some day: told where it loses data or cannot be told. */
function bodyOf(tree, scope) {
    return inBody(tree, { ...scope, transactional: false }).map((one) => {
        // Tables that the set creates may be in use by then.
        const { relation: _relation, ...rest } = one;
        return { ...rest, later: true };
    });
}
function inBody(tree, scope) {
    return hitsInBody(tree, (statement) => deedsOf(statement, scope));
}
/** Says what the body of a routine does to whoever calls it. */
function observeBody({ tree, text, tables }, parse, transactional) {
    return inBody(tree, { parse, transactional, text, tables });
}
function deedsInside(tree, scope) {
    const hits = findAll(tree, 'SqlStatement', 'DmlStatement', 'DeleteStatement', 'UpdateStatement').flatMap((inner) => deedsOf(kindOf(inner), scope).hits ?? []);
    return { hits };
}
/** PREPARE of one literal is as good as the statement itself; of anything else nobody knows what will run. */
function prepare(tree, scope) {
    const literal = /FROM\s*(?:'((?:[^'\\]|'')*)'|"((?:[^"\\]|"")*)")\s*$/i.exec(scope.text);
    const text = (literal?.[1] ?? literal?.[2])?.replace(/''|""/g, (quotes) => quotes[0]);
    if (text === undefined)
        return hit('unanalysable', 'PREPARE: the statement is put together while it runs');
    return { hits: observeText(text, scope.parse, scope.transactional), changes: find(tree, 'Uid')?.text ?? '' };
}
/** Says what a text does that a statement prepares. */
function observeText(text, parse, transactional) {
    const parsed = parse(text);
    if ('problem' in parsed)
        return [{ rule: 'unanalysable', subject: parsed.problem }];
    return parsed.statements
        .flatMap((statement) => observeStatement(statement, parse, transactional).hits)
        .map(({ line: _line, ...rest }) => rest);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/otherwise.js



/** What a server may have that nobody has set for the session. */
const others = [
    { title: 'ANSI_QUOTES', quoting: { ansiQuotes: true, plainBackslash: false }, differs: /"/ },
    { title: 'NO_BACKSLASH_ESCAPES', quoting: { ansiQuotes: false, plainBackslash: true }, differs: /\\/ },
    {
        title: 'ANSI_QUOTES and NO_BACKSLASH_ESCAPES',
        quoting: { ansiQuotes: true, plainBackslash: true },
        differs: /"[\s\S]*\\|\\[\s\S]*"/,
    },
];
const grave = /\b(?:delete|update|drop|truncate|replace|alter)\b/i;
/**
 * Gives what would lose data where the server’s own sql_mode reads the quotes of a text otherwise, beside what is found in
 * it as servers read from the start.
 */
function observeOtherwise(sql, found, server, parse, transactional) {
    if (!/["\\]/.test(sql) || !grave.test(sql))
        return [];
    const known = new Set(found.flatMap(({ line, hits }) => hits.map(({ rule }) => `${rule} ${line}`)));
    return others
        .filter(({ differs }) => differs.test(sql))
        .flatMap(({ title, quoting }) => {
        const reader = { ...server, ...quoting };
        return (0,database_statements/* splitStatements */.X)(sql, 'mysql', quoting).flatMap(({ text, line }) => {
            // What a server cannot read it does not run.
            const parsed = grave.test(text) ? parse(text, reader) : undefined;
            if (parsed === undefined || 'problem' in parsed)
                return [];
            return parsed.statements.flatMap((statement) => {
                const at = line + statement.line - 1;
                const { hits } = observeStatement(statement, (inner) => parse(inner, reader), transactional);
                const lost = hits.filter(({ rule }) => mysqlRules[rule].hazard === 'data-loss' && !known.has(`${rule} ${at}`));
                for (const { rule } of lost)
                    known.add(`${rule} ${at}`);
                if (lost.length === 0)
                    return [];
                const told = lost.map((one) => ({
                    ...one,
                    rule: 'reads-otherwise',
                    subject: `${one.subject} (${one.rule} where sql_mode has ${title})`,
                }));
                return [{ text, line: at, hits: told }];
            });
        });
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/mysql-keywords.js
var mysql_keywords = __webpack_require__(4641);
// EXTERNAL MODULE: ./build/packages/migrations/src/own-folder.js
var own_folder = __webpack_require__(5110);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/blocks.js
/**
 * Leaves of each BEGIN NOT ATOMIC its first word in the grammar's sight, and says what stood there. `source` is the text,
 * character by character.
 */
function hideBlocks(tokens, source) {
    const all = tokens.getTokens().filter(({ channel, type }) => channel === 0 && type >= 0);
    const is = (at, ...words) => words.includes(all[at]?.text?.toUpperCase() ?? '');
    const found = [];
    for (let at = 0; at < all.length; at += 1) {
        if (!is(at, 'BEGIN') || !is(at + 1, 'NOT') || !is(at + 2, 'ATOMIC') || (at > 0 && !is(at - 1, ';')))
            continue;
        const last = endOf(all, at);
        const [begin, atomic, end] = [all[at], all[at + 2], all[last]];
        if (end === undefined)
            continue;
        const body = source.slice(atomic.stop + 1, end.stop + 1).join('');
        // What stood between the words may have been lines.
        const lines = source.slice(begin.start, atomic.stop + 1).filter((one) => one === '\n');
        found.push({ start: begin.start, end: end.stop, procedure: `CREATE PROCEDURE b() BEGIN${lines.join('')}${body}` });
        for (const one of all.slice(at + 1, last + 1))
            one.channel = 1;
        at = last;
    }
    return found;
}
/** The place of the word that ends a block, or of the label behind it. */
function endOf(all, begin) {
    const wordAt = (at) => all[at]?.text?.toUpperCase() ?? '';
    let depth = 0;
    for (let at = begin; at < all.length; at += 1) {
        const word = wordAt(at);
        if (word === 'BEGIN' || (word === 'CASE' && wordAt(at - 1) !== 'END'))
            depth += 1;
        if (word === 'END' && !/^(?:IF|LOOP|WHILE|REPEAT|FOR)$/.test(wordAt(at + 1)))
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return all.length;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/common-tables.js


/**
 * Takes each WITH before a DELETE or UPDATE out of the grammar's sight, and says what stood there. `source` is the text,
 * character by character.
 */
function hideCommonTables(tokens, source) {
    const all = tokens.getTokens().filter(({ channel, type }) => channel === 0 && type >= 0);
    const found = [];
    for (const [at, token] of all.entries()) {
        if (!/^with$/i.test(token.text ?? '') || token.channel !== 0)
            continue;
        const clause = readClause(all, at, source);
        if (clause === undefined)
            continue;
        for (const one of all.slice(at, clause.next))
            one.channel = 1;
        found.push({ start: token.start, end: all[clause.next]?.start ?? token.start, tables: clause.tables });
    }
    return found;
}
function readClause(all, start, source) {
    const textAt = (index) => all[index]?.text ?? '';
    const tables = [];
    let at = start + 1;
    if (/^recursive$/i.test(textAt(at)))
        at += 1;
    for (;;) {
        const name = unquote(textAt(at));
        at += 1;
        const columns = [];
        if (textAt(at) === '(') {
            const end = closing(all, at);
            for (let index = at + 1; index < end; index += 2)
                columns.push(unquote(textAt(index)));
            at = end + 1;
        }
        if (!/^as$/i.test(textAt(at)) || textAt(at + 1) !== '(')
            return undefined;
        const end = closing(all, at + 1);
        const [first, last] = [all[at + 2], all[end - 1]];
        if (first === undefined || last === undefined || end >= all.length)
            return undefined;
        tables.push({ name, columns, query: source.slice(first.start, last.stop + 1).join('') });
        at = end + 1;
        if (textAt(at) !== ',')
            break;
        at += 1;
    }
    return /^(?:delete|update)$/i.test(textAt(at)) ? { tables, next: at } : undefined;
}
/** The place of the bracket that closes the one at `open`. */
function closing(all, open) {
    let depth = 0;
    for (let at = open; at < all.length; at += 1) {
        if (all[at]?.text === '(')
            depth += 1;
        if (all[at]?.text === ')')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return all.length;
}
function unquote(text) {
    return text.replace(/^`|`$/g, '').toLowerCase();
}
/** Reads the queries of a WITH, or says why one of them cannot be read. */
function readCommonTables({ tables, end }, parse) {
    const named = new Map();
    const queries = [];
    for (const { name, columns, query: text } of tables) {
        const parsed = parse(text);
        if ('problem' in parsed)
            return { problem: parsed.problem };
        const [statement, ...more] = parsed.statements;
        if (statement === undefined || more.length > 0)
            return { problem: `what stands in WITH ${name} is no query` };
        queries.push(statement.tree);
        const query = queryIn(statement.tree);
        // Of one that is put together from several nothing is known.
        named.set(name, query === undefined ? unknownQuery : (0,conditions_expression/* renameColumns */.WN)(query, columns));
    }
    return { at: end, named, queries };
}
const unknownQuery = { from: [], where: undefined, columns: [], plain: false };

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/json-tables.js

/**
 * Leaves each JSON_TABLE in the grammar's sight as the name of a table, and says what it reads. What else stands in it,
 * a path and the columns, are constants. `source` is the text, character by character.
 */
function hideJsonTables(tokens, source, name) {
    const all = tokens.getTokens().filter(({ channel, type }) => channel === 0 && type >= 0);
    return all.flatMap((token, at) => {
        if (!/^json_table$/i.test(token.text ?? '') || all[at + 1]?.text !== '(')
            return [];
        const end = closing(all, at + 1);
        const comma = commaIn(all, at + 2, end);
        const [first, last] = [all[at + 2], all[comma - 1]];
        if (first === undefined || last === undefined || end >= all.length)
            return [];
        for (const one of all.slice(at + 1, end + 1))
            one.channel = 1;
        token.type = name;
        return [{ start: token.start, argument: source.slice(first.start, last.stop + 1).join('') }];
    });
}
function commaIn(all, from, end) {
    let depth = 0;
    for (let at = from; at < end; at += 1) {
        const text = all[at]?.text;
        if (text === '(')
            depth += 1;
        if (text === ')')
            depth -= 1;
        if (text === ',' && depth === 0)
            return at;
    }
    return end;
}
/** Reads what a JSON_TABLE reads, or says why it cannot be read. */
function readJsonTable({ argument }, parse) {
    const parsed = parse(`SELECT ${argument}`);
    if ('problem' in parsed)
        return { problem: parsed.problem };
    return { at: -1, named: new Map(), queries: parsed.statements.map(({ tree }) => tree) };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/problems.js
/** Says what the grammar says of a text that it cannot read, without all the words that it would have liked better. */
function inOurWords(message) {
    const said = message.replace(/ expecting \{[\s\S]*/, '');
    const [, from, wanted] = /^(?:extraneous|mismatched) input ('[\s\S]*?')(?: expecting ('.*'))?$/.exec(said) ?? [];
    const as = wanted === undefined ? '' : `, where ${wanted} is expected`;
    if (from === "'<EOF>'")
        return `it ends too early${as}`;
    if (from !== undefined)
        return `it cannot be read from ${problems_short(from)} on${as}`;
    const read = /^no viable alternative at input ('[\s\S]*')$/.exec(said)?.[1];
    return read === undefined ? said.slice(0, most) : `it can be read no further than ${problems_short(read)}`;
}
const most = 200;
/** The last of it: what stands before says less. */
function problems_short(quoted) {
    return quoted.length <= most ? quoted : `'…${quoted.slice(-most)}`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/retyping.js
/** Leaves tokens out. */
function hide(tokens) {
    const channels = tokens.map(({ channel }) => channel);
    for (const token of tokens)
        token.channel = 1;
    return {
        undo() {
            for (const [index, token] of tokens.entries())
                token.channel = channels[index] ?? 0;
        },
    };
}
/** Has the grammar take a token for another word. */
function retype(token, type) {
    const before = token.type;
    token.type = type;
    return {
        undo() {
            token.type = before;
        },
    };
}
/** Makes one change of several. */
function join(...changes) {
    return {
        undo() {
            for (const change of changes)
                change.undo();
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/system-time.js
const moment = /^(?:'[^']*'|"[^"]*"|\d+(?:\.\d+)?|@\w+|NOW|CURRENT_TIMESTAMP|LOCALTIMESTAMP)$/i;
/**
 * The place behind what follows FOR SYSTEM_TIME at `from`; undefined for anything but plain moments, which a function
 * of yours could give too.
 */
function timesEnd(all, from) {
    const textAt = (at) => (at === undefined ? '' : (all[at]?.text?.toUpperCase() ?? ''));
    const behind = (at, word) => at !== undefined && textAt(at) === word ? at + 1 : undefined;
    function momentsEnd(start) {
        if (start === undefined)
            return undefined;
        let at = /^(?:TIMESTAMP|TRANSACTION)$/.test(textAt(start)) ? start + 1 : start;
        if (!moment.test(textAt(at)))
            return undefined;
        at += textAt(at + 1) === '(' && textAt(at + 2) === ')' ? 3 : 1;
        while (/^[+-]$/.test(textAt(at)) && textAt(at + 1) === 'INTERVAL') {
            if (!moment.test(textAt(at + 2)) || !/^\w+$/.test(textAt(at + 3)))
                return undefined;
            at += 4;
        }
        return at;
    }
    switch (textAt(from)) {
        case 'ALL':
            return from + 1;
        case 'AS':
            return momentsEnd(behind(from + 1, 'OF'));
        case 'BETWEEN':
            return momentsEnd(behind(momentsEnd(from + 1), 'AND'));
        case 'FROM':
            return momentsEnd(behind(momentsEnd(from + 1), 'TO'));
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/dialect.js



/** Types that only MariaDB, or MySQL 9, has: to the rules every type is as good as another. */
const otherTypes = ['INET4', 'INET6', 'UUID', 'XMLTYPE'];
/**
 * What MariaDB and newer versions of MySQL say otherwise or in addition, by the word at which the grammar stumbles. Each is
 * read as what does the same, or more: a sequence is made as quietly as a database and dropped as loudly as a table.
 */
const sayings = [
    // How long a statement waits for its lock, that it is to hold up nobody, and that it may leave out what does not fit.
    ({ all, at, is, start }) => {
        if (!is(start, 'ALTER', 'CREATE', 'DROP', 'OPTIMIZE', 'RENAME', 'TRUNCATE', 'LOCK'))
            return undefined;
        if (is(at, 'NOWAIT'))
            return () => hide(all.slice(at, at + 1));
        if (is(at, 'WAIT') && /^\d+$/.test(all[at + 1]?.text ?? ''))
            return () => hide(all.slice(at, at + 2));
        return at === start + 1 && is(at, 'ONLINE', 'IGNORE') ? () => hide(all.slice(at, at + 1)) : undefined;
    },
    ({ all, at, is, start, words }) => at === start + 1 && is(at, 'TABLES') && is(start, 'DROP', 'RENAME')
        ? () => retype(all[at], words.table)
        : undefined,
    ({ all, at, is, words }) => is(at, 'NOCOPY') && is(at - 1, '=', 'ALGORITHM') ? () => retype(all[at], words.instant) : undefined,
    ({ all, at, is, words }) => (is(at, 'IGNORED') ? () => retype(all[at], words.invisible) : undefined),
    ({ all, at, is, words }) => is(at, 'NOT') && is(at + 1, 'IGNORED')
        ? () => join(hide(all.slice(at, at + 1)), retype(all[at + 1], words.visible))
        : undefined,
    ({ all, at, is, words }) => {
        if (is(at, ...otherTypes))
            return () => retype(all[at], words.date);
        return is(at, 'VECTOR') && is(at + 1, '(') ? () => retype(all[at], words.varbinary) : undefined;
    },
    // DATE '2026-01-01' is a text too.
    ({ all, at, is }) => is(at, 'DATE', 'TIME', 'TIMESTAMP') && /^['"]/.test(all[at + 1]?.text ?? '')
        ? () => hide(all.slice(at, at + 1))
        : undefined,
    ({ all, at, is }) => is(at, 'SRID') && /^\d+$/.test(all[at + 1]?.text ?? '') ? () => hide(all.slice(at, at + 2)) : undefined,
    ({ all, at, is, words }) => is(at, 'PERSISTENT') && is(at - 1, ')') ? () => retype(all[at], words.stored) : undefined,
    // A table that keeps its former rows: a new one, or one that is written anew.
    ({ all, at, is, start, words }) => {
        if (!is(at + 1, 'SYSTEM') || !is(at + 2, 'VERSIONING'))
            return undefined;
        const column = is(start, 'ALTER') && is(at, 'WITHOUT', 'WITH') && !is(start + 2, 'SYSTEM');
        if (column || (is(start, 'CREATE') && is(at, 'WITH', 'WITHOUT')))
            return () => hide(all.slice(at, at + 3));
        const added = is(start, 'ALTER') && is(at, 'ADD');
        return added ? () => join(retype(all[at], words.force), hide(all.slice(at + 1, at + 3))) : undefined;
    },
    // More partitions of those that the server spreads rows over.
    ({ all, at, is, words }) => is(at, 'ADD') && is(at + 1, 'PARTITION') && is(at + 2, 'PARTITIONS')
        ? () => join(retype(all[at], words.coalesce), hide(all.slice(at + 2, at + 3)))
        : undefined,
    ({ all, at, is, start, end, words }) => {
        if (at !== start + 1 || !is(at, 'SEQUENCE'))
            return undefined;
        if (is(start, 'DROP'))
            return () => retype(all[at], words.table);
        const named = is(at + 1, 'IF') ? at + 4 : at + 1;
        const last = is(named + 1, '.') ? named + 2 : named;
        return is(start, 'CREATE')
            ? () => join(retype(all[at], words.database), hide(all.slice(named, last)), hide(all.slice(last + 1, end)))
            : undefined;
    },
    // MariaDB's defaults are computed without brackets around them, and call none but the server's own functions.
    ({ all, at, is, words }) => {
        if (!is(at - 1, 'DEFAULT') || !is(at + 1, '(') || !/^\w+$/.test(all[at]?.text ?? ''))
            return undefined;
        const [name, open, ...rest] = all.slice(at, closing(all, at + 1));
        return () => join(retype(name, words.bracket), retype(open, words.nothing), hide(rest));
    },
    // The next number of a sequence.
    ({ all, at, is }) => {
        const from = is(at, 'VALUE') ? at - 1 : at;
        return is(from, 'NEXT') && is(from + 1, 'VALUE') && is(from + 2, 'FOR')
            ? () => hide(all.slice(from, from + 3))
            : undefined;
    },
    // How a column is kept, and which columns of a new table say when a row was there.
    ({ all, at, is, start }) => {
        if (is(at, 'COMPRESSED') && !is(at - 1, '=', 'ROW_FORMAT'))
            return () => hide(all.slice(at, at + 1));
        if (!is(start, 'CREATE'))
            return undefined;
        if (is(at, 'AS') && is(at + 1, 'ROW') && is(at + 2, 'START', 'END')) {
            const from = is(at - 2, 'GENERATED') && is(at - 1, 'ALWAYS') ? at - 2 : at;
            return () => hide(all.slice(from, at + 3));
        }
        if (!is(at, 'PERIOD') || !is(at + 1, 'FOR') || !is(at - 1, ',') || !is(at + 3, '('))
            return undefined;
        return () => hide(all.slice(at - 1, closing(all, at + 3) + 1));
    },
    // Rows as they were at a time: no fewer than are meant without it.
    ({ all, at, is }) => {
        const end = is(at, 'FOR') && is(at + 1, 'SYSTEM_TIME') ? timesEnd(all, at + 2) : undefined;
        return end === undefined ? undefined : () => hide(all.slice(at, end));
    },
    // What is searched for is a text or a variable, and what it is searched in are columns: those stay.
    ({ all, at, is }) => {
        const from = is(at, '(') ? at - 1 : at;
        if (!is(from, 'MATCH') || !is(from + 1, '('))
            return undefined;
        const against = closing(all, from + 1) + 1;
        const end = closing(all, against + 1);
        if (!is(against, 'AGAINST') || all.slice(against + 2, end).some(({ text }) => text === '('))
            return undefined;
        return () => hide([...all.slice(from, from + 1), ...all.slice(against, end + 1)]);
    },
    // X'' is no byte at all.
    ({ all, at, is }) => (is(at, 'X', 'B') && is(at + 1, "''") ? () => hide(all.slice(at, at + 1)) : undefined),
    // What takes the place of a table drops it; of anything else it only changes it.
    ({ all, at, is, start, end, words }) => {
        if (!is(start, 'CREATE') || !is(start + 1, 'OR') || !is(start + 2, 'REPLACE'))
            return undefined;
        if (at === start + 3 && is(at, 'TABLE', 'SEQUENCE')) {
            const last = is(at + 2, '.') ? at + 3 : at + 1;
            const [create, table] = [all[start], all[at]];
            const rest = [...all.slice(start + 1, start + 3), ...all.slice(last + 1, end)];
            return () => join(retype(create, words.drop), retype(table, words.table), hide(rest));
        }
        const changed = ['PROCEDURE', 'FUNCTION', 'TRIGGER', 'EVENT', 'INDEX', 'UNIQUE', 'FULLTEXT', 'SPATIAL'];
        return is(at, ...changed) ? () => hide(all.slice(start + 1, start + 3)) : undefined;
    },
    ({ all, at, is, start, end }) => {
        if (!is(at, 'RETURNING') || !is(start, 'INSERT', 'REPLACE', 'DELETE', 'WITH'))
            return undefined;
        const given = all.slice(at, end);
        // What a function does stands where it is called.
        return given.some(({ text }) => text === '(') ? undefined : () => hide(given);
    },
];
/** Gives what may be done about the place where the grammar stumbles. */
function readDialect(all, place, words) {
    const is = (index, ...texts) => texts.includes(all[index]?.text?.toUpperCase() ?? '');
    const found = all.findIndex(({ text, type }, after) => after >= place && (text === ';' || type < 0));
    const end = found < 0 ? all.length : found;
    const start = all.findLastIndex(({ text }, before) => before < place && text === ';') + 1;
    return [place, place - 1, place - 2].flatMap((at) => at < start ? [] : sayings.flatMap((saying) => saying({ all, at, start, end, is, words }) ?? []));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/relax.js


/**
 * Gives what may be done about a place where the grammar stumbles over what MySQL or MariaDB know and it does not. None
 * makes a statement look more harmless than it is: IF [NOT] EXISTS is left out, so that it counts as if it did what it
 * may do, and ALTER TABLE … PARTITION BY counts as what it is, a table that is written anew.
 */
function relaxations(tokens, at, words) {
    const all = tokens.getTokens().filter(({ channel }) => channel === 0);
    const place = all.findIndex(({ tokenIndex }) => tokenIndex === at);
    if (place < 0)
        return [];
    const is = (index, ...texts) => texts.includes(all[index]?.text?.toUpperCase() ?? '');
    for (const index of [place, place - 1, place - 2]) {
        const length = is(index + 1, 'NOT') ? 3 : 2;
        // It stands between the words of a statement and a name.
        const framed = !is(index - 1, ';', '') && !is(index + length, ';', '<EOF>');
        if (is(index, 'IF') && is(index + length - 1, 'EXISTS') && framed) {
            return [() => hide(all.slice(index, index + length))];
        }
    }
    for (const index of [place, place - 1]) {
        const start = all.findLastIndex(({ text }, before) => before < index && text === ';') + 1;
        if (!is(index, 'PARTITION') || !is(index + 1, 'BY') || !is(index + 2, ...kinds) || !is(start, 'ALTER'))
            continue;
        const end = all.findIndex(({ text, type }, after) => after > index && (text === ';' || type < 0));
        const [partition, by, ...rest] = all.slice(index, end < 0 ? undefined : end);
        // One more thing that the statement does, or the only one.
        return [
            () => join(hide(rest), retype(partition, words.comma), retype(by, words.force)),
            () => join(hide([partition, ...rest]), retype(by, words.force)),
        ];
    }
    return readDialect(all, place, words);
}
const kinds = ['HASH', 'LINEAR', 'KEY', 'RANGE', 'LIST', 'SYSTEM_TIME'];

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/scan.js
const quoted = /'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|`[^`]*(?:`|$)/y;
const [plainOne, plainTwo] = [/'[^']*(?:'|$)/y, /"[^"]*(?:"|$)/y];
// Without a blank or a control character behind them two minus signs are an operator.
const toLineEnd = /#[^\n]*|--(?![!-~\u0080-\uffff])[^\n]*/y;
const comment = /\/\*(?<runs>M?!)?(?<version>\d{5}\d?)?/y;
const hint = /^\/\*\+[\s\S]*\bset_var\s*\(\s*[`'"]?(?:foreign_key_checks|unique_checks|sql_mode|sql_log_bin)\b/i;
const word = /[\p{L}_\d][\p{L}\p{N}_$]*/uy;
const dollars = /\$[\p{L}_\p{N}]*\$/uy;
/** Reads a text as a server does. */
function scan(sql, server) {
    let text = '';
    let open = false;
    const fail = (problem) => ({ problem, line: sql.slice(0, text.length).split('\n').length });
    const take = (pattern) => {
        pattern.lastIndex = text.length;
        return pattern.exec(sql);
    };
    while (text.length < sql.length) {
        const skipped = take(toLineEnd)?.[0];
        if (skipped !== undefined) {
            text += blank(skipped);
            continue;
        }
        const found = take(comment);
        if (found !== null) {
            if (open)
                return fail('a comment inside of a comment that runs: servers differ in where it ends');
            const mark = found.groups?.['runs'] === undefined ? undefined : markThatRuns(found, server);
            open = mark !== undefined;
            const end = sql.indexOf('*/', text.length + 2);
            const whole = sql.slice(text.length, end < 0 ? undefined : end + 2);
            if (hint.test(whole))
                return fail('a hint that sets what is checked, or how texts are read, for its statement');
            if (!open && found.groups?.['runs'] !== undefined && whole.indexOf('/*', 2) >= 0)
                return fail('a comment inside of a comment that may run: servers differ in where it ends');
            text += blank(mark ?? whole);
            continue;
        }
        if (open && sql.startsWith('*/', text.length)) {
            open = false;
            text += '  ';
            continue;
        }
        if (take(dollars) !== null)
            return fail('a text between dollar signs: not every server knows it');
        const kept = takeQuoted(server, take) ?? take(word)?.[0] ?? sql[text.length];
        // The grammar would take them for a comment.
        const minuses = kept === '-' ? minusesAt(sql, text.length) : 0;
        text += minuses > 1 ? (minuses % 2 === 0 ? '+' : '-').padEnd(minuses) : kept;
    }
    return { text };
}
/** A text or a name in quotes, as the grammar reads what this server does. */
function takeQuoted({ ansiQuotes, plainBackslash }, take) {
    const one = plainBackslash ? take(plainOne)?.[0] : undefined;
    if (one !== undefined)
        return one.replaceAll('\\', '/');
    const two = ansiQuotes || plainBackslash ? take(plainTwo)?.[0] : undefined;
    if (two === undefined)
        return take(quoted)?.[0];
    return ansiQuotes ? `\`${two.replace(/^"|"$/g, '').replace(/[`\\]/g, '_')}\`` : two.replaceAll('\\', '/');
}
/** The mark at the beginning of a comment that this server runs. */
function markThatRuns({ 0: all, groups = {} }, server) {
    const own = groups['runs'] === 'M!';
    if (own && !server.mariadb)
        return undefined;
    const digits = groups['version']?.slice(0, server.digits);
    if (digits === undefined)
        return all;
    const version = Number(digits);
    // MariaDB leaves out what is meant for versions that only MySQL has had.
    const foreign = server.mariadb && !own && version >= 50700 && version <= 99999;
    const mark = all.slice(0, all.length - (groups['version']?.length ?? 0) + digits.length);
    return version <= server.version && !foreign ? mark : undefined;
}
/** How many minus signs stand there, without two that begin a comment. */
function minusesAt(sql, at) {
    let count = 0;
    while (sql[at + count] === '-') {
        toLineEnd.lastIndex = at + count;
        if (toLineEnd.test(sql))
            break;
        count += 1;
    }
    return count;
}
function blank(text) {
    return text.replace(/[^\n]/g, ' ');
}
/** How many servers are told apart at most. */
const scan_most = 8;
/**
 * Gives servers of every kind that may read these texts in a way of its own, from MySQL 5.7 and MariaDB 10.0 on;
 * undefined where there are too many.
 */
function serversOf(texts, quoting = {}) {
    const versions = new Set();
    for (const text of texts) {
        for (const [, digits = ''] of text.matchAll(/\/\*M?!(\d{5}\d?)/g)) {
            versions.add(Number(digits));
            versions.add(Number(digits.slice(0, 5)));
        }
    }
    const from = (first, last, manner) => [first, ...[...versions].filter((version) => version > first && version <= last)].map((version) => ({
        ...manner,
        ...quoting,
        version,
    }));
    // A comment for 999999 is one for no version: dumps of MariaDB begin with one that only its client reads.
    const newest = 999_998;
    const servers = [
        ...from(80000, newest, { mariadb: false, digits: 6 }),
        ...from(100_000, newest, { mariadb: true, digits: 6 }),
        ...from(50700, 79999, { mariadb: false, digits: 5 }),
    ];
    const distinct = new Map();
    for (const server of servers) {
        const key = texts.map((text) => JSON.stringify(scan(text, server))).join();
        if (!distinct.has(key))
            distinct.set(key, server);
        if (distinct.size > scan_most)
            return undefined;
    }
    return [...distinct.values()];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/parse.js
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};













/** Where the grammar stands: beside a bundle, or here as a source. */
function placeOfGrammar() {
    const shipped = (0,external_node_path_.join)(own_folder/* ownFolder */.v, 'mysql-grammar', 'index.js');
    return (0,external_node_url_.pathToFileURL)((0,external_node_fs_.existsSync)(shipped) ? shipped : (0,external_node_path_.join)(own_folder/* ownFolder */.v, 'mysql-rules', 'grammar.ts')).href;
}
/** Loads a parser of MySQL's grammar: only when there is SQL to judge. */
async function loadParser() {
    const place = placeOfGrammar();
    const antlr = await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ place));
    const { parsing: grammar, MySqlLexer } = antlr;
    const names = new Map(Object.entries(grammar).map(([name, held]) => [held, name.replace(/Context$/, '')]));
    const attempt = (tokens, mode) => {
        let problem;
        tokens.seek(0);
        const parser = new grammar.MySqlParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(listenTo((found) => (problem ??= found)));
        parser.interpreter.predictionMode = mode;
        const program = parser.program();
        return problem ?? { program };
    };
    const words = {
        force: MySqlLexer.KW_FORCE,
        comma: MySqlLexer.COMMA,
        instant: MySqlLexer.KW_INSTANT,
        stored: MySqlLexer.KW_STORED,
        visible: MySqlLexer.KW_VISIBLE,
        invisible: MySqlLexer.KW_INVISIBLE,
        date: MySqlLexer.KW_DATE,
        varbinary: MySqlLexer.KW_VARBINARY,
        database: MySqlLexer.KW_DATABASE,
        table: MySqlLexer.KW_TABLE,
        drop: MySqlLexer.KW_DROP,
        coalesce: MySqlLexer.KW_COALESCE,
        bracket: MySqlLexer.LR_BRACKET,
        nothing: MySqlLexer.KW_NULL_LITERAL,
    };
    /** Goes on until the grammar stumbles over what nothing can be done about. */
    const attemptRelaxed = (tokens, mode) => {
        let result = attempt(tokens, mode);
        for (let better = result; 'message' in result && better !== undefined;) {
            better = relax(tokens, result, words, () => attempt(tokens, mode));
            result = better ?? result;
        }
        return result;
    };
    // The quick way of parsing gives up on some texts that the thorough one can read.
    const parseTokens = (tokens) => {
        const quick = attemptRelaxed(tokens, antlr.PredictionMode.SLL);
        return 'message' in quick ? attemptRelaxed(tokens, antlr.PredictionMode.LL) : quick;
    };
    const parseWhole = (given, server) => {
        const scanned = scan(given, server);
        if ('problem' in scanned)
            return scanned;
        const { text: sql } = scanned;
        let unknown = undefined;
        const lexer = new MySqlLexer(antlr.CharStreams.fromString(sql));
        lexer.removeErrorListeners();
        lexer.addErrorListener(listenTo((found) => (unknown ??= found)));
        const tokens = new antlr.CommonTokenStream(lexer);
        tokens.fill();
        const source = [...sql];
        const blocks = hideBlocks(tokens, source);
        const withs = hideCommonTables(tokens, source);
        const jsonTables = hideJsonTables(tokens, source, MySqlLexer.ID);
        let result = unknown ?? parseTokens(tokens);
        for (let names = 0; unknown === undefined && 'message' in result && names < mostNames; names += 1) {
            const better = readAsName(tokens, result, MySqlLexer.ID, () => parseTokens(tokens));
            if (better === undefined)
                break;
            result = better;
        }
        if ('message' in result)
            return { problem: inOurWords(result.message), line: result.line };
        const statements = [];
        const parseInner = (text) => parseWhole(text, server);
        for (const context of result.program.singleStatement()) {
            const { start, stop } = context;
            if (start === null || stop === null || context.sqlStatement() === null)
                continue;
            const own = ({ start: at }) => at >= start.start && at <= stop.stop;
            const read = [
                ...withs.filter(({ end }) => own({ start: end })).map((one) => readCommonTables(one, parseInner)),
                ...jsonTables.filter(own).map((one) => readJsonTable(one, parseInner)),
            ];
            const tables = [];
            for (const one of read) {
                if ('problem' in one)
                    return { problem: one.problem, line: start.line };
                tables.push(one);
            }
            const from = withs.find(({ end }) => end === start.start)?.start ?? start.start;
            const block = blocks.find((one) => one.start === start.start);
            const text = source.slice(from, (block?.end ?? stop.stop) + 1).join('');
            const statement = { tree: toTree(context, names), text, line: start.line, tables };
            if (block !== undefined) {
                const inner = parseInner(block.procedure);
                if ('problem' in inner)
                    return { problem: inner.problem, line: start.line + inner.line - 1 };
                const [whole, ...more] = inner.statements;
                // A word of the block may be a name: then it ends elsewhere.
                if (whole === undefined || more.length > 0)
                    return { problem: 'no block can be read', line: start.line };
                statement.block = moveStatement(whole, start.line - 1);
            }
            statements.push({ ...statement, text: text.replace(/;\s*$/, '') });
        }
        return { statements };
    };
    return (text, server) => directive.test(text) ? parseParts(text, server, (part) => parseWhole(part, server)) : parseWhole(text, server);
}
/** What MySQL's client reads itself, and no server. */
const directive = /^[^\S\n]*delimiter[^\S\n]+\S/im;
/** Parts a text by its own delimiters, as it is parted when it is applied. */
function parseParts(text, { ansiQuotes = false, plainBackslash = false }, parse) {
    const statements = [];
    for (const part of (0,database_statements/* splitStatements */.X)(text, 'mysql', { ansiQuotes, plainBackslash })) {
        const parsed = parse(part.text);
        if ('problem' in parsed)
            return { problem: parsed.problem, line: part.line + parsed.line - 1 };
        statements.push(...parsed.statements.map((statement) => moveStatement(statement, part.line - 1)));
    }
    return { statements };
}
function moveStatement({ block, ...statement }, by) {
    const moved = { ...statement, tree: moveLines(statement.tree, by), line: statement.line + by };
    return block === undefined ? moved : { ...moved, block: moveStatement(block, by) };
}
function moveLines(tree, by) {
    return { ...tree, line: tree.line + by, children: tree.children.map((child) => moveLines(child, by)) };
}
/** Changes the tokens where the grammar stumbles, where that leads further. */
function relax(tokens, problem, words, parse) {
    for (const change of relaxations(tokens, problem.token, words)) {
        const { undo } = change();
        const result = parse();
        if (!('message' in result) || result.token > problem.token)
            return result;
        undo();
    }
    return undefined;
}
/** How many words of a text are tried as names. */
const mostNames = 50;
/**
 * The grammar knows more words than MySQL reserves, and stumbles over a column named `active` or `status`. A word that
 * MySQL does not reserve, at the place of the error or just before it, is read as a name when that leads further.
 */
function readAsName(tokens, problem, identifier, parse) {
    const all = tokens.getTokens().filter(({ channel }) => channel === 0);
    const at = all.findIndex(({ tokenIndex }) => tokenIndex === problem.token);
    for (const token of [all[at], all[at - 1], all[at - 2]]) {
        const word = token?.text ?? '';
        if (token === undefined || token.type === identifier)
            continue;
        if (!/^[A-Za-z_]\w*$/.test(word) || mysql_keywords/* mysqlKeywords */.z.has(word.toLowerCase()))
            continue;
        const { type } = token;
        token.type = identifier;
        const result = parse();
        if (!('message' in result) || result.token > problem.token)
            return result;
        token.type = type;
    }
    return readAheadAsNames(all, at, problem, identifier, parse);
}
/** What may stand before a name. */
const beforeName = /^(?:from|join|into|update|table|select|where|and|or|not|on|by|set|as|having|[.,(=<>+*/-]|[<>!]=)$/i;
/**
 * A word inside of a query makes the grammar stumble where that query begins. Those up to the statement's end that stand
 * where names do are read as names together, when that leads further.
 */
function readAheadAsNames(all, at, problem, identifier, parse) {
    if (at < 0)
        return undefined;
    const end = all.findIndex(({ text }, index) => index >= at && text === ';');
    const words = all.slice(at, end < 0 ? undefined : end).filter((token, index) => {
        const word = token.text ?? '';
        if (token.type === identifier || !/^[A-Za-z_]\w*$/.test(word) || mysql_keywords/* mysqlKeywords */.z.has(word.toLowerCase()))
            return false;
        return beforeName.test(all[at + index - 1]?.text ?? '') && all[at + index + 1]?.text !== '(';
    });
    if (words.length === 0)
        return undefined;
    const types = words.map(({ type }) => type);
    for (const word of words)
        word.type = identifier;
    const result = parse();
    if (!('message' in result) || result.token > problem.token)
        return result;
    for (const [index, word] of words.entries())
        word.type = types[index];
    return undefined;
}
function listenTo(note) {
    return {
        syntaxError: (_by, token, line, _column, message) => note({ message, line, token: token?.tokenIndex ?? -1 }),
        reportAmbiguity() { },
        reportAttemptingFullContext() { },
        reportContextSensitivity() { },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/defined.js


/** What a statement defines: `procedure tidy`. */
function definedBy(tree) {
    const made = find(tree, 'CreateProcedure', 'CreateFunction');
    if (made === undefined)
        return undefined;
    const kind = made.name === 'CreateProcedure' ? 'procedure' : 'function';
    return `${kind} ${plainName(find(made, 'FunctionNameCreate', 'FullId')).toLowerCase()}`;
}
/** Whether it leaves one alone that is there: its body may say the same of tables. */
function mayBeThere(tree) {
    const made = find(tree, 'CreateProcedure', 'CreateFunction');
    return made?.children.some(({ name }) => name === 'IfNotExists') === true;
}
/** What a statement drops, in the same words. */
function droppedBy(tree) {
    const gone = find(tree, 'DropProcedure', 'DropFunction');
    if (gone === undefined)
        return undefined;
    const kind = gone.name === 'DropProcedure' ? 'procedure' : 'function';
    return `${kind} ${plainName(find(gone, 'FullId') ?? gone.children.at(-1)).toLowerCase()}`;
}
/** The procedure of this name as the last of these texts defines it; undefined where that cannot be told. */
function definedEarlier(name, earlier, parse) {
    const heading = new RegExp(String.raw `\bprocedure\b[^(;]*\b${(0,pattern/* escapePattern */.M)(name)}\b`, 'i');
    for (const text of earlier.toReversed()) {
        if (!heading.test(text))
            continue;
        const parsed = parse(text);
        // Behind a USE it may be another database's.
        if ('problem' in parsed || parsed.statements.some(({ tree }) => find(tree, 'UseStatement') !== undefined))
            return;
        const own = parsed.statements.findLast(({ tree }) => definedBy(tree) === `procedure ${name}`);
        // IF NOT EXISTS may have found one that does something else.
        if (own !== undefined)
            return mayBeThere(own.tree) ? undefined : own;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/procedures.js



/**
 * Gives what keeps up with the routines of a set. A call of a procedure does what its body says. MySQL knows no CREATE OR
 * REPLACE for routines: one that is dropped and made anew is only changed, and a helper may go as it came.
 */
function followProcedures(hitsOf, earlier, parse) {
    const defined = new Map();
    /** Those that files before the set define, by their names; none is asked for that the set has dropped. */
    const before = new Map();
    function routineOf(name) {
        const key = `procedure ${name}`;
        if (defined.has(key))
            return defined.get(key);
        if (!before.has(key)) {
            const statement = definedEarlier(name, earlier, parse);
            before.set(key, statement && { statement, called: false, replaces: true });
        }
        return before.get(key);
    }
    function hitsOfCall(name, seen = []) {
        const routine = seen.includes(name) ? undefined : routineOf(name);
        if (routine === undefined)
            return undefined;
        routine.called = true;
        return hitsOf(routine.statement).flatMap((hit) => {
            const inner = calledBy(hit);
            const more = inner === undefined ? undefined : hitsOfCall(inner, [...seen, name]);
            const { line: _line, ...rest } = hit;
            return more ?? [{ ...rest, subject: `${hit.subject} (in a procedure that is called here)` }];
        });
    }
    return {
        follow(statement, observed, after) {
            const { tree, text } = statement;
            if (find(tree, 'UseStatement') !== undefined) {
                defined.clear();
                earlier = [];
                before.clear();
            }
            const made = definedBy(tree);
            if (made !== undefined) {
                const replaces = defined.get(made)?.replaces === true;
                // IF NOT EXISTS may find one that does something else.
                if (!mayBeThere(tree))
                    defined.set(made, { statement, called: false, replaces });
            }
            const replaced = replacedBy(tree, after);
            if (replaced !== undefined)
                return { ...observed, hits: replaced };
            const dropped = droppedBy(tree);
            if (dropped !== undefined) {
                const own = defined.get(dropped);
                const again = after.find((one) => definedBy(one.tree) === dropped);
                defined.delete(dropped);
                before.set(dropped, undefined);
                if (own !== undefined && (own.called || !own.replaces))
                    return { ...observed, hits: [] };
                if (again === undefined)
                    return observed;
                defined.set(dropped, { statement: again, called: false, replaces: true });
                return { ...observed, hits: [] };
            }
            const called = observed.hits.flatMap((hit) => calledBy(hit) ?? []);
            const known = called.filter((name) => routineOf(name) !== undefined);
            if (known.length === 0)
                return observed;
            if (find(tree, 'RoutineBody') !== undefined) {
                // What the other one does is told where it is defined, unless that was before the set.
                const told = known.filter((name) => defined.has(`procedure ${name}`) || hitsOfCall(name)?.length === 0);
                return { ...observed, hits: observed.hits.filter((hit) => !told.includes(calledBy(hit) ?? '')) };
            }
            const hits = observed.hits.flatMap((hit) => {
                const name = calledBy(hit);
                return (name === undefined ? undefined : hitsOfCall(name)) ?? [hit];
            });
            // An approval of the call is one of the body too.
            const bodies = [...before.values(), ...defined.values()].flatMap((one) => (one?.called ? one.statement.text : []));
            return { ...observed, hits, text: [...bodies, text].join(';\n'), changes: '', widens: bodies.some(mayWiden) };
        },
    };
}
/** What it comes to that a trigger or an event is dropped and made anew in the same file. */
function replacedBy(tree, after) {
    const gone = find(tree, 'DropTrigger', 'DropEvent');
    if (gone === undefined)
        return undefined;
    const made = gone.name === 'DropTrigger' ? 'CreateTrigger' : 'CreateEvent';
    const name = plainName(find(gone, 'FullId')).toLowerCase();
    const again = after.find((one) => plainName(find(find(one.tree, made), 'FullId')).toLowerCase() === name);
    if (again === undefined)
        return undefined;
    if (gone.name === 'DropEvent')
        return [];
    const relation = plainName(find(find(again.tree, made), 'TableName'));
    return [{ rule: 'replace-trigger', subject: name, relation }];
}
function calledBy({ rule, subject }) {
    return rule === 'call' ? /^CALL (.+)$/.exec(subject)?.[1]?.toLowerCase() : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/reading.js
/** Modes that leave a text the same to the server: neither quotes nor signs mean anything else. */
const idleModes = new Set(`strict_all_tables strict_trans_tables no_auto_value_on_zero only_full_group_by no_zero_date no_zero_in_date
  error_for_division_by_zero no_engine_substitution traditional allow_invalid_dates no_auto_create_user no_dir_in_create
  no_unsigned_subtraction pad_char_to_full_length time_truncate_fractional simultaneous_assignment`.split(/\s+/));
/** Character sets in which every byte that looks like a quote or a backslash is one. */
const idleSets = /^(?:utf8|utf8mb3|utf8mb4|latin1|latin2|ascii|binary|default)$/i;
const variable = String.raw `(?:@@\s*)?(?:(?:session|global|local|persist|persist_only)\b\s*\.?\s*)?(?<name>sql_mode|character_set_client)`;
const value = String.raw `(?<value>'[^'\\]*'|"[^"\\]*"|[\w$]+|@[\w$]+|@@(?:\w+\.)?(?:sql_mode|character_set_client))`;
const assigned = String.raw `${variable}\s*:?=\s*${value}(?=\s*(?:,|;|$))`;
const assignment = new RegExp(String.raw `(?<=^\s*set\s+|,\s*)${assigned}`, 'giu');
const assignmentInBody = new RegExp(String.raw `(?<=\bset\s+|,\s*)${assigned}`, 'giu');
const less = String.raw `replace\s*\(\s*@@(?:session\.)?sql_mode\s*,\s*'(?<less>[\w,]+)'\s*,\s*''\s*\)`;
const more = String.raw `concat\s*\(\s*@@(?:session\.)?sql_mode\s*,\s*'(?<more>[\w,]+)'\s*\)`;
/** The session's own modes without some, or with some more. */
const adjusted = new RegExp(String.raw `\(\s*(?:select\s+)?(?:${less}|${more})\s*\)|${less}|${more}`, 'giu');
const saving = /@[\w$]+\s*:?=\s*@@(?:(?:session|global|local)\.)?(?:sql_mode|character_set_client)(?=\s*(?:,|;|$))/gi;
const names = /sql_mode|character_set_client|character_set_connection/i;
const sets = /^\s*set\s+(?:names|charset|char(?:acter)?\s+set)\s+(?<set>'\w+'|"\w+"|\w+)(?=\s*(?:,|;|$|collate\b))/i;
const setsAny = /(?:^\s*set\s|,)\s*(?:names|charset|char(?:acter)?\s+set)\b/i;
/**
 * Whether a statement may change how the server reads the texts behind it. Modes and character sets that are known not
 * to may be set, and what was kept in a variable may be put back where nothing else in `file` touches the variable.
 */
function changesReading(statement, file) {
    const text = unadjusted(statement.replaceAll('`', ''));
    const withoutIdle = (pattern) => text.replace(pattern, (all, ...more) => {
        const groups = more.at(-1);
        return isIdle(groups.name, groups.value, file) ? '' : all;
    });
    if (!/^\s*set\b/i.test(text)) {
        const known = /^\s*create\b/i.test(text) ? withoutIdle(assignmentInBody) : text;
        return !/^\s*select\b/i.test(text) && /sql_mode|character_set_client/i.test(readOnly(known));
    }
    if (setsAny.test(text)) {
        const named = sets.exec(text);
        if (named === null || !idleSets.test(bare(named.groups?.['set'])))
            return true;
    }
    return names.test(withoutIdle(assignment).replace(saving, ''));
}
/** Writes the session's own modes for what only takes idle ones out of them, or adds such. */
function unadjusted(text) {
    const simpler = text.replace(adjusted, (all, ...more) => {
        const groups = more.at(-1);
        return areIdle((groups.less ?? groups.more ?? '').toLowerCase()) ? '@@sql_mode' : all;
    });
    return simpler === text ? text : unadjusted(simpler);
}
function areIdle(modes) {
    return modes.split(',').every((mode) => mode.trim() === '' || idleModes.has(mode.trim()));
}
/** The same of a text that cannot be read. */
function changesReadingSomewhere(text) {
    return /sql_mode|character_set_client|\bset\s+(?:names|charset|char)/i.test(text);
}
/** What only asks for them is left out. */
function readOnly(text) {
    return /^\s*(?:prepare|execute|set)\b/i.test(text)
        ? text
        : text.replace(/'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/g, "''").replace(/@@(?:\w+\.)?\w+/g, '');
}
function isIdle(name, given, file) {
    if (/^@[^@]/.test(given))
        return isKept(given, file);
    if (given.startsWith('@@'))
        return !/global/i.test(given);
    const words = bare(given).toLowerCase();
    if (/^character/i.test(name))
        return idleSets.test(words);
    if (words === 'default' || words === '' || words === '0')
        return true;
    return areIdle(words);
}
/** Whether a variable is only ever given what the server had, and put back. */
function isKept(name, file) {
    const own = name.replaceAll('$', '\\$');
    const kind = String.raw `@@(?:(?:session|local)\.)?(?:sql_mode|character_set_client)\b`;
    const all = [...file.matchAll(new RegExp(`${own}(?![\\w$])`, 'gi'))].length;
    const kept = [...file.matchAll(new RegExp(String.raw `${own}\s*:?=\s*${kind}`, 'gi'))].length;
    const back = [
        ...file.matchAll(new RegExp(String.raw `(?:sql_mode|character_set_client)\s*:?=\s*${own}(?![\w$])`, 'gi')),
    ].length;
    return kept > 0 && kept + back === all;
}
function bare(text = '') {
    return text.replace(/^['"]|['"]$/g, '');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/variables.js

/** Statements that set no variable, unless they say so. */
const quiet = /^\s*(?:prepare|execute|deallocate|select|alter|drop\s+(?:table|index|prepare)|create\s+(?:(?:unique|fulltext)\s+)?(?:table|index|view))\b/i;
const variables_most = 16;
/** What only stands around an expression. */
const wraps = /^(?:PredicateExpression|ExpressionAtomPredicate|\w+ExpressionAtom|SpecificFunctionCall|Constant|FunctionArg|UnionAndLateralSelect|QuerySpecification|SelectElements|SelectElement_expr|SelectExpressionElement)$/;
/**
 * Gives what keeps up with variables: MySQL knows no ADD COLUMN IF NOT EXISTS, so that migrations choose a text by what
 * stands in the catalogue, and prepare it. Where each text that may be chosen is written out, each of them is judged.
 */
function followVariables(hitsOf) {
    const known = new Map();
    function note({ tree, text }) {
        if (!/^\s*set\b/i.test(text)) {
            if (!quiet.test(text) || /:=|\binto\b/i.test(text))
                known.clear();
            return;
        }
        const { children } = find(tree, 'SetVariable') ?? tree;
        for (const [index, child] of children.entries()) {
            if (child.name !== 'VariableClause')
                continue;
            const value = children[index + 2];
            // A value may set other variables on the way.
            if (value?.text.includes(':='))
                known.clear();
            const texts = value === undefined ? undefined : textsOf(value, known);
            const name = child.text.toLowerCase();
            if (texts === undefined || texts.length > variables_most)
                known.delete(name);
            else
                known.set(name, texts);
        }
    }
    return {
        follow(statement, observed) {
            const name = /^\s*prepare\s+\S+\s+from\s+(@[\w$]+)\s*$/i.exec(statement.text)?.[1]?.toLowerCase();
            const found = name === undefined ? undefined : known.get(name);
            note(statement);
            if (found === undefined)
                return observed;
            const hits = found.flatMap(hitsOf);
            // An approval is one of the texts too.
            return { ...observed, hits, text: [...found, statement.text].join(';\n'), changes: '' };
        },
    };
}
/** All texts that an expression may come to, where that can be told. */
function textsOf(tree, known) {
    if (/^@[\w$]+$/.test(tree.text))
        return known.get(tree.text.toLowerCase());
    switch (tree.name) {
        case 'StringLiteral':
            return literal(tree);
        case 'ScalarFunctionCall':
            return /^IF$/i.test(find(tree, 'ScalarFunctionName')?.text ?? '')
                ? any(argumentsOf(tree).slice(1), known)
                : undefined;
        case 'UdfFunctionCall':
            return /^CONCAT$/i.test(find(tree, 'FunctionName')?.text ?? '') ? joined(argumentsOf(tree), known) : undefined;
        case 'CaseFunctionCall': {
            const chosen = tree.children.flatMap((child, index) => {
                if (child.name === 'CaseFuncAlternative')
                    return child.children.at(-1) ?? [];
                return /^ELSE$/i.test(child.text) ? (tree.children[index + 1] ?? []) : [];
            });
            return any(chosen, known);
        }
        default: {
            const [inner, ...more] = tree.children.filter(({ name, children }) => name !== '' && children.length > 0);
            return wraps.test(tree.name) && inner !== undefined && (more.length === 0 || tree.name === 'QuerySpecification')
                ? textsOf(inner, known)
                : undefined;
        }
    }
}
function argumentsOf(tree) {
    const given = find(tree, 'FunctionArgs');
    return given === undefined ? [] : findAll(given, 'FunctionArg');
}
function any(trees, known) {
    const all = trees.map((tree) => textsOf(tree, known));
    return all.length === 0 || all.includes(undefined) ? undefined : all.flatMap((texts) => texts ?? []);
}
function joined(trees, known) {
    let texts = [''];
    for (const tree of trees) {
        const next = textsOf(tree, known);
        texts = next === undefined ? undefined : texts?.flatMap((before) => next.map((one) => before + one));
        if (texts !== undefined && texts.length > variables_most)
            return undefined;
    }
    return texts;
}
/** A literal without signs that not every server reads alike, and that sets no variable when it runs. */
function literal({ children }) {
    const parts = children.map(({ text }) => /^'((?:[^'\\@]|'')*)'$/.exec(text)?.[1]?.replaceAll("''", "'"));
    const others = children.map(({ text }) => /^"((?:[^"\\@]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"'));
    const all = parts.map((part, index) => part ?? others[index]);
    return all.includes(undefined) ? undefined : [all.join('')];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/gate.js













/**
 * Judges migrations of MySQL and MariaDB with a parser of MySQL's grammar. What stands in a comment for certain versions
 * runs on some servers only, so a set with such is judged as each of them would read it.
 */
async function judge(set, around = {}) {
    const { books = [] } = around;
    const [parse, isHarmless] = await Promise.all([loadParser(), (0,known/* loadMysqlFunctions */.w)()]);
    const { reading } = around;
    const modes = reading?.modes;
    const servers = serversOf(set.map(({ source }) => source.sql ?? ''), (0,database_reading/* quotingOf */.J)(modes));
    if (modes?.includes('oracle'))
        return (0,observe/* judgeObserved */.I)(set, { kind: 'mysql', books }, mysqlRules, refuseOracle);
    if (servers === undefined)
        return (0,observe/* judgeObserved */.I)(set, { kind: 'mysql', books }, mysqlRules, refuse);
    const verdicts = servers.map((server) => judgeFor(set, server, parse, { ...around, isHarmless }));
    const [first] = verdicts;
    return first !== undefined && verdicts.length === 1 ? first : merge(set, verdicts);
}
function refuse(sql) {
    return [(0,observe/* unreadable */.O)('comments for so many versions that no one can say what runs', 1, sql)];
}
function refuseOracle(sql) {
    return [(0,observe/* unreadable */.O)('the server’s sql_mode is ORACLE, whose grammar is another', 1, sql)];
}
function judgeFor(set, server, parseFor, known) {
    const { books = [], earlier = [], reading, isHarmless } = known;
    const modes = reading?.modes;
    const parse = (sql) => parseFor(sql, server);
    const functions = followFunctions(isHarmless, earlier, parse, (one) => observeStatement(one, parse, false).hits.length > 0);
    let inTransaction = true;
    const procedures = followProcedures((definition) => observeBody(definition, parse, inTransaction), earlier, parse);
    const variables = followVariables((text) => observeText(text, parse, inTransaction));
    let changed = false;
    return (0,observe/* judgeObserved */.I)(set, { kind: 'mysql', books }, mysqlRules, (sql, { transactional }) => {
        const before = changed;
        inTransaction = transactional;
        const parsed = parse(sql);
        const problem = 'problem' in parsed ? [(0,observe/* unreadable */.O)(parsed.problem, parsed.line, sql)] : undefined;
        const statements = 'problem' in parsed ? [] : parsed.statements;
        const observed = problem ??
            statements.map((statement, at) => {
                const unknown = functions.unknownIn(statement);
                functions.note(statement);
                const own = variables.follow(statement, observeStatement(statement, parse, transactional));
                const one = procedures.follow(statement, own, statements.slice(at + 1));
                return unknown.length === 0 ? one : { ...one, hits: [...one.hits, ...unknown] };
            });
        if (modes === undefined)
            observed.push(...observeOtherwise(sql, observed, server, parseFor, transactional));
        if (modes?.includes('high_not_precedence') && /\b(?:delete|update)\b[\s\S]*(?:\bnot\b|!)/i.test(sql))
            observed.push((0,observe/* unreadable */.O)('the server’s sql_mode has HIGH_NOT_PRECEDENCE: NOT binds otherwise', 1, sql));
        if (modes?.includes('pipes_as_concat') && /\b(?:delete|update)\b[\s\S]*\|\|/i.test(sql))
            observed.push((0,observe/* unreadable */.O)('the server’s sql_mode has PIPES_AS_CONCAT: || is no OR', 1, sql));
        const at = statements.find(({ text }) => changesReading(text, sql));
        changed ||= at !== undefined || (problem !== undefined && changesReadingSomewhere(sql));
        if (before)
            return [...observed, (0,observe/* unreadable */.O)(`${otherwise} by a file before this one`, 1, sql)];
        if (at === undefined)
            return observed;
        const rest = sql
            .split('\n')
            .slice(at.line - 1)
            .join('\n');
        return [...observed, (0,observe/* unreadable */.O)(`${otherwise} from here on`, at.line, rest)];
    });
}
const otherwise = 'sql_mode or the character set, by which quotes and comments are read, is changed';
/** What any of them finds is found, once. */
function merge(set, verdicts) {
    const findings = new Map();
    for (const finding of verdicts.flatMap((verdict) => verdict.findings)) {
        const { rule, file, line, subject, fingerprint } = finding;
        // Each says in its own words what it cannot read.
        const place = rule === 'unanalysable' ? [] : [line, subject];
        const key = JSON.stringify([rule, file, fingerprint, ...place]);
        if (!findings.has(key))
            findings.set(key, finding);
    }
    const phases = set.map(({ file }, at) => {
        const said = verdicts.flatMap(({ phases }) => phases[at]?.phase ?? []);
        return { file: file.path, phase: (0,combine/* combinePhases */.WR)(said) };
    });
    return (0,combine/* verdictOf */.Vj)(set, [...findings.values()], phases);
}


/***/ })

};
;