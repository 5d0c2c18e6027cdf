export const id = 774;
export const ids = [774];
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

/***/ 6774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judge: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/combine.js
var combine = __webpack_require__(1016);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate/observe.js + 1 modules
var observe = __webpack_require__(1833);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/mysql-keywords.js
var mysql_keywords = __webpack_require__(4641);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/statements.js
var database_statements = __webpack_require__(9517);
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
    return [];
}
const kinds = ['HASH', 'LINEAR', 'KEY', 'RANGE', 'LIST', 'SYSTEM_TIME'];
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
function retype(token, type) {
    const before = token.type;
    token.type = type;
    return {
        undo() {
            token.type = before;
        },
    };
}
function join(...changes) {
    return {
        undo() {
            for (const change of changes)
                change.undo();
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/scan.js
const quoted = /'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|`[^`]*(?:`|$)/y;
// Without a blank or a control character behind them two minus signs are an operator.
const toLineEnd = /#[^\n]*|--(?![!-~\u0080-\uffff])[^\n]*/y;
const comment = /\/\*(?<runs>M?!)?(?<version>\d{5}\d?)?/y;
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
        const kept = take(quoted)?.[0] ?? take(word)?.[0] ?? sql[text.length];
        // The grammar would take them for a comment.
        const minuses = kept === '-' ? minusesAt(sql, text.length) : 0;
        text += minuses > 1 ? (minuses % 2 === 0 ? '+' : '-').padEnd(minuses) : kept;
    }
    return { text };
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
const most = 8;
/**
 * Gives servers of every kind that may read these texts in a way of its own, from MySQL 5.7 and MariaDB 10.0 on;
 * undefined where there are too many.
 */
function serversOf(texts) {
    const versions = new Set();
    for (const text of texts) {
        for (const [, digits = ''] of text.matchAll(/\/\*M?!(\d{5}\d?)/g)) {
            versions.add(Number(digits));
            versions.add(Number(digits.slice(0, 5)));
        }
    }
    const from = (first, last, manner) => [first, ...[...versions].filter((version) => version > first && version <= last)].map((version) => ({
        ...manner,
        version,
    }));
    const newest = 999_999;
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
        if (distinct.size > most)
            return undefined;
    }
    return [...distinct.values()];
}

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
        children,
    };
}
/** The first node of one of these names, the node itself included. */
function find(tree, ...names) {
    if (tree === undefined || names.includes(tree.name))
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
    if (names.includes(tree.name))
        return [tree];
    return tree.children.flatMap((child) => findAll(child, ...names));
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
    // Not `new URL('…', import.meta.url)`: the bundler would take that for an asset of its own to copy.
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    const shipped = (0,external_node_path_.join)(here, 'mysql-grammar', 'index.js');
    return (0,external_node_url_.pathToFileURL)((0,external_node_fs_.existsSync)(shipped) ? shipped : (0,external_node_path_.join)(here, 'grammar.ts')).href;
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
    const words = { force: MySqlLexer.KW_FORCE, comma: MySqlLexer.COMMA };
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
        let result = unknown ?? parseTokens(tokens);
        for (let names = 0; unknown === undefined && 'message' in result && names < mostNames; names += 1) {
            const better = readAsName(tokens, result, MySqlLexer.ID, () => parseTokens(tokens));
            if (better === undefined)
                break;
            result = better;
        }
        if ('message' in result)
            return { problem: result.message.slice(0, 200), line: result.line };
        const source = [...sql];
        const statements = result.program.singleStatement().flatMap((context) => {
            const { start, stop } = context;
            if (start === null || stop === null || context.sqlStatement() === null)
                return [];
            const own = source.slice(start.start, stop.stop + 1).join('');
            return [{ tree: toTree(context, names), text: own.replace(/;\s*$/, ''), line: start.line }];
        });
        return { statements };
    };
    return (text, server) => directive.test(text) ? parseParts(text, (part) => parseWhole(part, server)) : parseWhole(text, server);
}
/** What MySQL's client reads itself, and no server. */
const directive = /^[^\S\n]*delimiter[^\S\n]+\S/im;
/** Parts a text by its own delimiters, as it is parted when it is applied. */
function parseParts(text, parse) {
    const statements = [];
    for (const part of (0,database_statements/* splitStatements */.X)(text, 'mysql')) {
        const parsed = parse(part.text);
        if ('problem' in parsed)
            return { problem: parsed.problem, line: part.line + parsed.line - 1 };
        statements.push(...parsed.statements.map((statement) => ({
            ...statement,
            tree: moveLines(statement.tree, part.line - 1),
            line: part.line + statement.line - 1,
        })));
    }
    return { statements };
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

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/reading.js
/** Modes that leave a text the same to the server: neither quotes nor signs mean anything else. */
const idleModes = new Set(`strict_all_tables strict_trans_tables no_auto_value_on_zero only_full_group_by no_zero_date no_zero_in_date
  error_for_division_by_zero no_engine_substitution traditional allow_invalid_dates no_auto_create_user no_dir_in_create
  no_unsigned_subtraction pad_char_to_full_length time_truncate_fractional simultaneous_assignment`.split(/\s+/));
/** Character sets in which every byte that looks like a quote or a backslash is one. */
const idleSets = /^(?:utf8|utf8mb3|utf8mb4|latin1|latin2|ascii|binary|default)$/i;
const variable = String.raw `(?:@@\s*)?(?:(?:session|global|local|persist|persist_only)\b\s*\.?\s*)?(?<name>sql_mode|character_set_client)`;
const value = String.raw `(?<value>'[^'\\]*'|"[^"\\]*"|[\w$]+|@[\w$]+|@@(?:\w+\.)?(?:sql_mode|character_set_client))`;
const assignment = new RegExp(String.raw `(?<=^\s*set\s+|,\s*)${variable}\s*:?=\s*${value}(?=\s*(?:,|;|$))`, 'giu');
const saving = /@[\w$]+\s*:?=\s*@@(?:(?:session|global|local)\.)?(?:sql_mode|character_set_client)(?=\s*(?:,|;|$))/gi;
const names = /sql_mode|character_set_client|character_set_connection/i;
const sets = /^\s*set\s+(?:names|charset|char(?:acter)?\s+set)\s+(?<set>'\w+'|"\w+"|\w+)(?=\s*(?:,|;|$|collate\b))/i;
const setsAny = /(?:^\s*set\s|,)\s*(?:names|charset|char(?:acter)?\s+set)\b/i;
/**
 * Whether a statement may change how the server reads the texts behind it. Modes and character sets that are known not
 * to may be set, and what was kept in a variable may be put back where nothing else in `file` touches the variable.
 */
function changesReading(statement, file) {
    const text = statement.replaceAll('`', '');
    if (!/^\s*set\b/i.test(text))
        return !/^\s*select\b/i.test(text) && /sql_mode|character_set_client/i.test(readOnly(text));
    if (setsAny.test(text)) {
        const named = sets.exec(text);
        if (named === null || !idleSets.test(bare(named.groups?.['set'])))
            return true;
    }
    const rest = text
        .replace(assignment, (all, ...more) => {
        const groups = more.at(-1);
        return isIdle(groups.name, groups.value, file) ? '' : all;
    })
        .replace(saving, '');
    return names.test(rest);
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
    return words.split(',').every((mode) => mode.trim() === '' || idleModes.has(mode.trim()));
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

// EXTERNAL MODULE: ./build/packages/migrations/src/gate/bookkeeping.js
var bookkeeping = __webpack_require__(4529);
;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/rules.js


const keepFirst = 'Release code that no longer uses it first; drop it in a later release, after a backup.';
const online = 'Use gh-ost or pt-online-schema-change, or do it in a maintenance window.';
/** Rules on what is lost, or breaks the code that runs now. */
const breaking = {
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
    'drop-database': {
        hazard: 'data-loss',
        phase: 'contract',
        reason: 'Dropping a database deletes everything in it.',
        rewrite: 'A migration never drops a database: take the statement out and do it by hand.',
    },
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
    'drop-view': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'Dropping a view breaks code that still reads it.',
        rewrite: 'Change a view by CREATE OR REPLACE VIEW; drop it after the release that no longer reads it.',
    },
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
        rewrite: 'Fill only what is empty, in batches: UPDATE … SET column = … WHERE column IS NULL.',
    },
    rename: {
        hazard: 'incompatible',
        phase: 'mixed',
        reason: 'A rename breaks the code that runs now at once, and the new code before it: neither order works.',
        rewrite: 'Add the new name beside the old one (a column or view), write to both, and drop the old one a release later.',
    },
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
    'exchange-partition': {
        hazard: 'incompatible',
        phase: 'contract',
        reason: 'EXCHANGE PARTITION takes rows out of sight of the code that reads the table.',
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
        rewrite: 'Set the inputs lock-timeout and statement-timeout instead.',
    },
    call: {
        hazard: 'unanalysable',
        phase: 'neutral',
        reason: 'What a procedure does stands in the database, not in the migration.',
        rewrite: 'Write the statements out as plain SQL.',
    },
    'transaction-control': {
        hazard: 'broken',
        phase: 'neutral',
        reason: 'The migration runs in a transaction, which BEGIN, COMMIT and ROLLBACK end: a failure would leave it half done.',
        rewrite: 'Take them out.',
    },
    bookkeeping: bookkeeping/* bookkeeping */.Xw,
    unanalysable: observe/* unanalysable */.Ko,
};
/** Every rule that migrations of MySQL and MariaDB are judged by. */
const mysqlRules = { ...breaking, ...holding };

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/alter.js

/** Says what an ALTER TABLE does. */
function alterTable(tree) {
    const table = plainName(find(tree, 'TableName'));
    const renames = [];
    const hits = tree.children
        .slice(tree.children.findIndex(({ name }) => name === 'TableName') + 1)
        .flatMap((option) => {
        if (option.name === '')
            return [];
        if (option.name === 'AlterByRename')
            renames.push([table, plainName(find(option, 'TableNameCreate', 'TableName'))]);
        return optionOf(option).map(([rule, what]) => ({
            rule,
            subject: what === undefined ? table : `${table}.${what}`,
            relation: table,
            line: option.line,
        }));
    });
    const joins = findAll(tree, 'ReferenceDefinition').map((one) => [
        table,
        plainName(find(one, 'TableName')),
    ]);
    // What is put in the place of a partition may be in use.
    const drops = find(tree, 'AlterByExchangePartition') === undefined ? [] : [table];
    return { changes: table, hits, renames, joins, drops };
}
const harmless = new Set([
    'AlterByRenameIndex',
    'AlterByAlterIndexVisibility',
    'AlterByDropForeignKey',
    'AlterByDropConstraintCheck',
    'AlterByDropIndex',
    'AlterByAddIndex',
    'AlterByDefaultCharset',
    'AlterByAnalyzePartition',
    'AlterByCheckPartition',
    'AlterByAddPartition',
    'AlterByValidate',
]);
const rewriting = new Set([
    'AlterByForce',
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
            return [['change-column-type', column], ...required(option, column)];
        case 'AlterByChangeColumn': {
            const to = plainName(find(option, 'ColumnNameCreate'));
            const renamed = to !== '' && to.toLowerCase() !== column.toLowerCase();
            return [
                ...(renamed ? [['rename', `${column} to ${to}`]] : []),
                ['change-column-type', column],
                ...required(option, column),
            ];
        }
        case 'AlterByRenameColumn':
            return [['rename', `${column} to ${plainName(find(option, 'ColumnNameCreate'))}`]];
        case 'AlterByRename':
            return [['rename', `to ${plainName(find(option, 'TableNameCreate', 'TableName'))}`]];
        case 'AlterByAlterColumnDefault':
            return words.includes('DROP') ? [['drop-default', column]] : [];
        case 'AlterByAddForeignKey':
            return [['foreign-key-validated']];
        case 'AlterByAddCheckTableConstraint':
        case 'AlterByAlterCheckTableConstraint':
            return /NOTENFORCED$/i.test(option.text) ? [] : [['check-validated']];
        case 'AlterByAddUniqueKey':
            return [['unique-constraint']];
        case 'AlterByAddPrimaryKey':
        case 'AlterByDropPrimaryKey':
            return [['primary-key']];
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
function tableOption({ name }) {
    if (name === 'TableOptionEngine')
        return [['change-engine']];
    if (name === 'TableOptionAutoIncrement')
        return [['auto-increment']];
    return [
        'TableOptionRowFormat',
        'TableOptionKeyBlockSize',
        'TableOptionCompression',
        'TableOptionEncryption',
    ].includes(name)
        ? [['rewrite-table']]
        : [];
}
function required(option, column) {
    return isRequired(find(option, 'ColumnDefinition')) ? [['set-not-null', column]] : [];
}
function isRequired(definition) {
    return /^NOT/i.test(find(definition, 'NullNotNull')?.text ?? '');
}
function addedColumn(column, definition) {
    const generated = find(definition, 'GeneratedColumnConstraint');
    const increments = find(definition, 'AutoIncrementColumnConstraint') !== undefined;
    const fallback = find(definition, 'DefaultColumnConstraint');
    const given = fallback !== undefined && !/^DEFAULTNULL$/i.test(fallback.text);
    // CURRENT_TIMESTAMP is one value for all rows; an expression is computed for each.
    const computed = fallback !== undefined && /^DEFAULT\(/i.test(fallback.text);
    const stored = generated !== undefined && /(?:STORED|PERSISTENT)$/i.test(generated.text);
    const primary = find(definition, 'PrimaryKeyColumnConstraint') !== undefined;
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
    if (find(definition, 'UniqueKeyColumnConstraint') !== undefined)
        found.push(['unique-constraint', column]);
    if (find(definition, 'CheckColumnConstraint') !== undefined)
        found.push(['check-validated', column]);
    if (find(definition, 'ReferenceColumnConstraint') !== undefined)
        found.push(['foreign-key-validated', column]);
    return found;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/conditions.js

/** Whether a condition can leave rows out at all. */
function narrows(condition) {
    if (condition === undefined)
        return false;
    const { name, children } = condition;
    if (name === 'LogicalExpression') {
        const [left, operator, right] = children;
        const word = operator?.text.toUpperCase() ?? '';
        if (word === 'AND' || word === '&&')
            return narrows(left) || narrows(right);
        return narrows(left) && narrows(right);
    }
    if (name === 'BinaryComparisonPredicate') {
        const [left, operator, right] = children;
        const tautology = ['=', '<=', '>=', '<=>'].includes(operator?.text ?? '') && isSame(left, right);
        return !tautology && !isConstant(condition);
    }
    if (name === 'NestedExpressionAtom')
        return narrows(children[1]);
    if (children.length === 1)
        return narrows(children[0]);
    return !isConstant(condition);
}
/** Whether both name one thing: `id` and `users`.`id`. */
function isSame(left, right) {
    const parts = [left, right].map((side) => (side?.text ?? '').replaceAll('`', '').toLowerCase());
    const [one = '', other = ''] = parts;
    if (one === other)
        return true;
    const name = /^(?!(?:new|old)\.)(?:[\w$]+\.)*([\w$]+)$/;
    // A trigger's NEW and OLD are other rows. Of two that each say whose they are, both are right.
    const qualified = one.includes('.') && other.includes('.');
    return !qualified && name.test(one) && name.exec(one)?.[1] === name.exec(other)?.[1];
}
/** A condition that names no column says the same of every row. */
function isConstant(condition) {
    return (find(condition, 'ColumnNameExpressionAtom', 'FunctionCallExpressionAtom', 'ColumnName') === undefined &&
        !hasQuery(condition));
}
function hasQuery(tree) {
    return /Subquery|Exists|QuerySpecification/.test(tree.name) || tree.children.some(hasQuery);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/statements.js



/** Says what a statement does. */
function observeStatement(statement, parse, transactional) {
    const { tree, text, line } = statement;
    return { text, line, hits: [], ...deedsOf(kindOf(tree), { parse, transactional, text }) };
}
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
function kindOf(tree) {
    const inner = tree.children.find(({ name }) => name !== '' && name !== 'EmptyStatement_');
    return families.has(tree.name) && inner !== undefined ? kindOf(inner) : tree;
}
/** Statements that neither lose anything nor hold anybody up, and that running code does not notice. */
const statements_harmless = /^(?:QuerySpecification\w*|UnionSelect|UnionAndLateralSelect|SelectExpression|SelectStatement|Parenthesis\w*|SetOperations|InsertStatement|ReplaceStatement|ValuesStatement|TableStatement|DoStatement|LoadDataStatement|LoadXmlStatement|StartTransaction|SavePointStatement|RollbackStatement|ReleaseStatement|UnlockTables|AnalyzeTable|CheckTable|ChecksumTable|Show\w*|FullDescribeStatement|SimpleDescribeStatement|DropIndex|GrantStatement|GrantProxy|DeallocatePrepare|ExecuteStatement|SetNames|SetCharset|CreateUser\w*|AlterUser\w*|AlterSimpleDatabase|AlterProcedure|AlterFunction|HelpStatement|CommonTableExpressions)$/;
function deedsOf(tree, scope) {
    const table = plainName(find(tree, 'TableNameCreate', 'TableName'));
    switch (tree.name) {
        case 'AlterTable':
            return alterTable(tree);
        case 'ColumnCreateTable':
        case 'QueryCreateTable':
        case 'CopyCreateTable':
            // IF NOT EXISTS may find a table that is in use.
            if (find(tree, 'IfNotExists') !== undefined)
                return { changes: table };
            return wordsOf(tree).includes('TEMPORARY') ? { hides: [table] } : { changes: table, creates: [table] };
        case 'CreateDatabase':
        case 'CreateView':
        case 'AlterView':
        case 'CreateRole':
            return { changes: '' };
        case 'CreateIndex':
            return createIndex(tree);
        case 'CreateProcedure':
        case 'CreateFunction':
        case 'CreateTrigger':
        case 'CreateEvent':
            return { changes: '', hits: bodyOf(tree, scope) };
        case 'AlterEvent':
            return { hits: bodyOf(tree, scope) };
        case 'DropTable': {
            const names = findAll(tree, 'TableName').map(plainName);
            // It can be nobody's but the session's own.
            if (wordsOf(tree).includes('TEMPORARY'))
                return { drops: names };
            return { hits: names.map((name) => ({ rule: 'drop-table', subject: name, relation: name })), drops: names };
        }
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
            return rows('delete-without-where', tree, [table]);
        case 'MultipleDeleteStatement': {
            const named = tree.children.filter(({ name }) => name === 'TableName').map(plainName);
            return rows('delete-without-where', tree, named.length > 0 ? named : [table]);
        }
        case 'SingleUpdateStatement':
        case 'MultipleUpdateStatement':
            return rows('update-without-where', tree, [table]);
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
            return setVariable(tree);
        case 'UseStatement':
            return { forgets: true, rebinds: true };
        case 'DropUser':
        case 'DropRole':
        case 'DetailRevoke':
        case 'ShortRevoke':
        case 'RoleRevoke':
            return hit('revoke', 'a permission');
        case 'RenameUser':
            return hit('rename', 'a user');
        default:
            if (statements_harmless.test(tree.name))
                return {};
            return hit('unanalysable', `the statement is not known: ${tree.name || tree.text.slice(0, 60)}`);
    }
}
function hit(rule, subject, relation) {
    return { hits: [{ rule, subject, ...(relation === undefined ? {} : { relation }) }] };
}
/** The condition is what follows WHERE; of several tables, what joins them counts as one. */
function rows(rule, tree, tables) {
    const at = tree.children.findIndex(({ name, text }) => name === '' && text.toUpperCase() === 'WHERE');
    const condition = at < 0 ? undefined : tree.children[at + 1];
    const joined = !isOuter(tree) &&
        findAll(tree, 'InnerJoin').some((join) => {
            const on = find(join, 'JoinSpec');
            return on !== undefined && (wordsOf(on).includes('USING') || narrows(on.children[1]));
        });
    if (narrows(condition) || joined)
        return {};
    return { hits: tables.map((name) => ({ rule, subject: name, relation: name })) };
}
/** An outer join leaves no row out. The grammar takes LEFT for an alias of the table before it. */
function isOuter(tree) {
    const aliases = findAll(tree, 'AtomTableItem').flatMap(({ children }) => children.slice(1));
    return find(tree, 'OuterJoin') !== undefined || aliases.some(({ text }) => /^(?:left|right|natural)$/i.test(text));
}
function createIndex(tree) {
    const table = plainName(find(tree, 'TableName'));
    const words = wordsOf(tree);
    const rules = [];
    if (words.includes('UNIQUE'))
        rules.push('unique-constraint');
    if (words.includes('FULLTEXT') || words.includes('SPATIAL'))
        rules.push('special-index');
    if (words.includes('COPY'))
        rules.push('algorithm-copy');
    if (words.includes('SHARED') || words.includes('EXCLUSIVE'))
        rules.push('lock-clause');
    return { hits: rules.map((rule) => ({ rule, subject: table, relation: table })) };
}
/** What a routine would do some day: told where it loses data or cannot be told. */
function bodyOf(tree, scope) {
    const body = find(tree, 'RoutineBody');
    const statements = body === undefined ? [] : findAll(body, 'SqlStatement');
    return statements.flatMap((statement) => (deedsOf(kindOf(statement), { ...scope, transactional: false }).hits ?? []).map((one) => {
        // Tables that the set creates may be in use by then.
        const { relation: _relation, ...rest } = one;
        return { ...rest, later: true, line: statement.line };
    }));
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
    const parsed = scope.parse(text);
    if ('problem' in parsed)
        return hit('unanalysable', parsed.problem);
    const hits = parsed.statements.flatMap(({ tree: inner, text: own }) => deedsOf(kindOf(inner), { ...scope, text: own }).hits ?? []);
    return { hits, changes: find(tree, 'Uid')?.text ?? '' };
}
const checks = /^(?:@@)?(?:session\.|global\.)?(?:foreign_key_checks|unique_checks|sql_log_bin)$/i;
const timeouts = /^(?:@@)?(?:session\.|global\.)?(?:lock_wait_timeout|innodb_lock_wait_timeout|max_execution_time|max_statement_time)$/i;
function setVariable(tree) {
    const hits = tree.children.flatMap((child, index) => {
        if (child.name !== 'VariableClause')
            return [];
        const name = child.text
            .replace(/^(?:session|global|local|persist)(?=[a-z@])/i, '')
            .replace(/^@@(?:local|persist)\./i, '');
        const value = tree.children.slice(index + 1).find((one) => one.name !== '')?.text ?? '';
        // What everybody who connects will run, and what the server will when it starts.
        if (/\binit_(?:connect|slave|replica|file)$/i.test(name.replaceAll('`', '')))
            return [{ rule: 'unanalysable', subject: name }];
        if (checks.test(name) && /^(?:0|off|false)$/i.test(value))
            return [{ rule: 'disable-checks', subject: name }];
        return timeouts.test(name) ? [{ rule: 'lifts-timeouts', subject: name }] : [];
    });
    return { hits };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/mysql-rules/gate.js







/**
 * Judges migrations of MySQL and MariaDB with a parser of MySQL's grammar. What stands in a comment for certain versions
 * runs on some servers only, so a set with such is judged as each of them would read it.
 */
async function judge(set) {
    const parse = await loadParser();
    const servers = serversOf(set.map(({ source }) => source.sql ?? ''));
    if (servers === undefined)
        return (0,observe/* judgeObserved */.IN)(set, 'mysql', mysqlRules, refuse);
    const verdicts = servers.map((server) => judgeFor(set, server, parse));
    const [first] = verdicts;
    return first !== undefined && verdicts.length === 1 ? first : merge(set, verdicts);
}
function refuse(sql) {
    return [(0,observe/* unreadable */.O$)('comments for so many versions that no one can say what runs', 1, sql)];
}
function judgeFor(set, server, parseFor) {
    const parse = (sql) => parseFor(sql, server);
    let changed = false;
    return (0,observe/* judgeObserved */.IN)(set, 'mysql', mysqlRules, (sql, { transactional }) => {
        const before = changed;
        const parsed = parse(sql);
        const problem = 'problem' in parsed ? [(0,observe/* unreadable */.O$)(parsed.problem, parsed.line, sql)] : undefined;
        const statements = 'problem' in parsed ? [] : parsed.statements;
        const observed = problem ?? statements.map((statement) => observeStatement(statement, parse, transactional));
        const at = statements.find(({ text }) => changesReading(text, sql));
        changed ||= at !== undefined || (problem !== undefined && changesReadingSomewhere(sql));
        if (before)
            return [...observed, (0,observe/* unreadable */.O$)(`${otherwise} by a file before this one`, 1, sql)];
        if (at === undefined)
            return observed;
        const rest = sql
            .split('\n')
            .slice(at.line - 1)
            .join('\n');
        return [...observed, (0,observe/* unreadable */.O$)(`${otherwise} from here on`, at.line, rest)];
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
        return { file: file.path, phase: (0,combine/* combinePhases */.W)(said) };
    });
    return (0,combine/* verdictOf */.V)(set, [...findings.values()], phases);
}


/***/ })

};
