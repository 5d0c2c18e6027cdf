"use strict";
exports.id = 5652;
exports.ids = [5652,2124,5405];
exports.modules = {

/***/ 5652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkService: () => (/* binding */ checkService)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/base/against-base.js
var against_base = __webpack_require__(2124);
// EXTERNAL MODULE: ./build/packages/migrations/src/base/changes.js
var base_changes = __webpack_require__(5250);
// EXTERNAL MODULE: ./build/packages/migrations/src/base/parts.js
var base_parts = __webpack_require__(5405);
// EXTERNAL MODULE: ./build/packages/migrations/src/decide.js
var decide = __webpack_require__(4713);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate.js
var gate = __webpack_require__(5862);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/compile-parser.js
var compile_parser = __webpack_require__(9411);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/books.js
var books = __webpack_require__(9159);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/order.js
var order = __webpack_require__(2337);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/plain-text.js
var plain_text = __webpack_require__(6377);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/sources.js
var sources = __webpack_require__(7823);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/unread.js
var unread = __webpack_require__(6302);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/judge/approvals.js
var approvals = __webpack_require__(9916);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/judge/drift.js
var drift = __webpack_require__(7867);
// EXTERNAL MODULE: ./build/packages/config/src/templates.js
var templates = __webpack_require__(9569);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/context.js + 1 modules
var src_context = __webpack_require__(5058);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/judge/grammar.js


/**
 * Chooses whose grammar a check reads the files by: what deploy.yml says, what a URL says (which is not opened, and
 * which nothing that comes without secrets has), what the tool's configuration says, otherwise PostgreSQL's. The log
 * says which and why.
 */
async function chooseGrammar(target, adapter, found, context) {
    const { host, inputs, variables, runner } = context;
    const { database, databaseUrlEnv } = target.migrations;
    if (database !== undefined)
        return database === 'mariadb' ? 'mysql' : database;
    const url = inputs.databaseUrl ?? variables.get((0,templates/* variableName */.c)(databaseUrlEnv, target.service));
    if (url !== undefined && url !== '')
        return (await (0,src_context/* readAddress */.z)(target, context)).address.kind;
    const guessed = adapter.find === undefined ? undefined : await guess(runner.workspace, adapter, found);
    if (guessed !== undefined) {
        host.say(`Judged as ${titles[guessed.kind]}, by ${guessed.because}.`);
        return guessed.kind;
    }
    host.say('Judged as PostgreSQL, since nothing says what the database is. If it is another, set `migrations.database` in deploy.yml.');
    return 'postgresql';
}
/** Files without a project beside them have no configuration that could say so. */
async function guess(workspace, adapter, found) {
    const { guessKind } = await __webpack_require__.e(/* import() */ 9883).then(__webpack_require__.bind(__webpack_require__, 9883));
    return guessKind(workspace, adapter, found);
}
const titles = { postgresql: 'PostgreSQL', mysql: 'MySQL or MariaDB', sqlite: 'SQLite' };

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/config/src/load.js
var load = __webpack_require__(4904);
// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/fingerprint.js
var fingerprint = __webpack_require__(4694);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/judge/moved.js




/**
 * Where the branch says in deploy.yml that a service's migrations lie elsewhere, holds them against those of the base's
 * folder: that is what databases have applied.
 */
async function compareMoved(changes, target, folder, context) {
    const same = { changes, findings: [], notes: [] };
    const { inputs, runner } = context;
    if (!changes.known || inputs.directory !== undefined || target.service === '')
        return same;
    const was = await directoryInBase(changes, target, context);
    if (was === undefined || was.directory === target.migrations.directory)
        return same;
    const file = inputs.config ?? load/* defaultConfigFile */.mD;
    const told = (text) => ({ ...same, notes: [{ text, file, title: 'Moved migrations' }] });
    const said = `deploy.yml of the base has the migrations of ${target.service} in ${was.directory}, and this branch in ${target.migrations.directory}`;
    if (was.tool !== target.migrations.tool)
        return told(`${said}, for another tool: what databases have applied was not compared.`);
    const { readMoved } = await __webpack_require__.e(/* import() */ 4632).then(__webpack_require__.bind(__webpack_require__, 4632));
    const place = { ...folder, folder: folder.path, was: was.directory, is: target.migrations.directory };
    const found = await readMoved(runner.workspace, changes, place);
    if (found === undefined)
        return told(`${said}: the base has none there, so nothing was compared.`);
    const { moved } = found;
    const left = moved.missing.length === 0 ? '' : `; ${moved.missing.length} of the base’s are not among them`;
    const text = `${said}: they were held against those of ${moved.from}${left}.`;
    const findings = moved.kept === 0 ? [anotherHistory(target, moved, file)] : [];
    return {
        changes: found.changes,
        findings,
        notes: findings.length > 0 ? [] : [{ text, file, title: 'Moved migrations' }],
    };
}
async function directoryInBase({ base }, { service }, { inputs, runner }) {
    const file = inputs.config ?? load/* defaultConfigFile */.mD;
    const [{ readGitTree }, { parseConfig }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5167).then(__webpack_require__.bind(__webpack_require__, 5167)),
        __webpack_require__.e(/* import() */ 6687).then(__webpack_require__.bind(__webpack_require__, 6687)),
    ]);
    const text = await readGitTree(runner.workspace).read(base, file);
    if (text === undefined)
        return undefined;
    try {
        const { services } = await parseConfig(text.toString(), file);
        return Object.hasOwn(services, service) ? services[service]?.migrations : undefined;
    }
    catch (error) {
        // A base that was wrong is no fault of the branch.
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}
function anotherHistory({ migrations }, { from, missing }, file) {
    return {
        rule: 'moved-migrations',
        ...against_base.baseRules['moved-migrations'],
        subject: `${migrations.directory} has none of the ${missing.length} migrations of ${from}`,
        file,
        line: 1,
        fingerprint: (0,fingerprint/* fingerprint */.R)(`${from} ${missing.join(' ')}`, 'postgresql'),
    };
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/judge/policy.js


/** From the strictest on. */
const permissions = ['block', 'approved', 'warn'];
/**
 * What a pull request may do to data: no more than deploy.yml of its base says, or else the branch that is judged would
 * say it. What the base says and cannot be read is taken as the strictest; where it has no deploy.yml yet, the branch's
 * counts, which is told.
 */
async function permissionOnPull(context, changes) {
    const { permission, inputs, runner } = context;
    const own = { permission, notes: [] };
    // What the step itself says is no matter of deploy.yml.
    if (!runner.isPullRequest || inputs.destructive !== undefined || permission === 'block')
        return own;
    const held = await readBase(context, changes);
    if (held === 'absent') {
        const text = `The base has no deploy.yml yet: \`destructive-migrations: ${permission}\` is what this branch says.`;
        return { permission, notes: [{ text }] };
    }
    if (permissions.indexOf(held.permission) >= permissions.indexOf(permission))
        return own;
    const text = `${held.why}, and that counts: \`destructive-migrations: ${permission}\` is what this branch says.`;
    return { permission: held.permission, notes: [{ text }] };
}
async function readBase({ inputs, runner }, changes) {
    const block = (why) => ({ permission: 'block', why });
    if (!changes.known)
        return block('What deploy.yml of the base says cannot be read');
    const file = inputs.config ?? load/* defaultConfigFile */.mD;
    const [{ readGitTree }, { parseConfig }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5167).then(__webpack_require__.bind(__webpack_require__, 5167)),
        __webpack_require__.e(/* import() */ 6687).then(__webpack_require__.bind(__webpack_require__, 6687)),
    ]);
    const text = await readGitTree(runner.workspace).read(changes.base, file);
    if (text === undefined)
        return 'absent';
    try {
        const { environments } = await parseConfig(text.toString(), file);
        const { environment } = inputs;
        const asked = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
        if (asked === undefined)
            return block(`deploy.yml of the base has no environment ${environment}`);
        const permission = asked.destructiveMigrations ?? 'block';
        return { permission, why: `deploy.yml of the base says ${permission} for ${environment}` };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return block('deploy.yml of the base is not valid');
    }
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/judge/pull.js
var judge_pull = __webpack_require__(6718);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/refuse/forbidden.js
var forbidden = __webpack_require__(5496);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/source/asking.js
var asking = __webpack_require__(8469);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/source/checkout.js + 3 modules
var checkout = __webpack_require__(528);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/check.js





















/** Judges the migrations that a branch adds, and what it does to those of its base, from the files alone. */
async function checkService(target, context) {
    const { host, runner, inputs } = context;
    await (0,compile_parser/* letCompilerBegin */.q)();
    const warnings = await (0,forbidden/* refuseForbiddenCommands */.gN)(target, context);
    const { adapter, found, folder, files } = await (0,checkout/* readCheckout */.b$)(target, runner.workspace, async (name) => context.variables.get(name));
    const pull = { base: (0,judge_pull/* baseCommit */.tI)(runner.payload), head: (0,judge_pull/* headCommit */.Qo)(runner.payload) };
    const here = { adapter, path: folder.path, paths: files.map(({ path }) => path) };
    const own = withUnheld(await (0,base_changes/* readChanges */.St)(runner.workspace, pull, folder.path), here);
    const { changes, findings: moved, notes: whereto } = await compareMoved(own, target, here, context);
    const notes = warnings.map((text) => ({ text }));
    if (!changes.known) {
        const text = `All migrations were judged, not only new ones: ${changes.why}.`;
        notes.push({ text: runner.isPullRequest ? `${text} Set \`fetch-depth: 0\` at actions/checkout.` : text });
    }
    const { permission, notes: whose } = await permissionOnPull(context, changes);
    notes.push(...whose, ...whereto);
    const edited = new Set(changes.known ? changes.edited.map(({ path }) => path) : []);
    const kind = await chooseGrammar(target, adapter, found, context);
    const parts = await (0,base_parts.judgeParts)(adapter, files, changedFiles(changes), found.settings, kind);
    const isNew = (file) => !changes.known ||
        changes.added.has(file.path) ||
        (file.part ? parts.added.has(file) : file.again === true && edited.has(file.path));
    const added = files.filter(isNew);
    // Without a database, what the base has stands for what is applied.
    const base = changes.known ? files.filter((file) => !isNew(file)) : files;
    const place = { files, done: base.map(({ name }) => name) };
    notes.push(...(0,unread/* tellUnread */.xc)(adapter, folder.path, found.unread ?? [], place));
    // Without a base nobody knows which of them have run.
    if (changes.known)
        (0,order/* refuseMisplaced */.rL)(adapter, added);
    notes.push(...(0,order/* tellMisplaced */.Ul)(adapter, files));
    if (changes.known)
        await (0,plain_text/* refuseOtherEncoding */.ek)(adapter, added, runner.workspace);
    const against = changes.known
        ? (0,against_base.judgeAgainstBase)(mergeOf(adapter, found, files, changes, notes), conductOf(adapter, found), kind)
        : { findings: [], remarks: [] };
    const gone = parts.removed.map(({ path, version }) => ({
        ...(files.some((file) => file.path === path) ? { file: path, title: 'Removed migration' } : {}),
        text: `${version} is removed, but where it has been applied the database keeps what it did.`,
    }));
    notes.push(...against.remarks, ...gone);
    const launch = (0,asking/* launchForCheck */.T)((0,checkout/* findOnRunner */.JS)(adapter, target, found, context), runner);
    const judged = await (0,gate/* judge */.S)(await (0,sources/* readSources */.t)(adapter, added, launch, { ...found.settings, 'database.kind': kind }), kind, { books: (0,books/* bookkeepingTables */.w)(adapter.name, found.settings), earlier: (0,sources/* textsBefore */.O)(files, added) });
    const whole = { ...judged, findings: [...moved, ...against.findings, ...parts.findings, ...judged.findings] };
    const asked = { adapter, launch, directory: folder.path, settings: { ...found.settings, 'database.kind': kind } };
    notes.push(...(await (0,drift/* checkDrift */.o)(target, asked, added.length, context)));
    const { verdict, notes: said } = await (0,approvals/* approve */.S)(whole, 'check', { ...context, permission });
    notes.push(...said);
    const decision = (0,decide/* decide */.L)(verdict, inputs.when, permission);
    const blocked = decision.deed === 'block';
    const count = `${added.length} ${changes.known ? 'new ' : ''}migration${added.length === 1 ? '' : 's'}`;
    host.say(`${target.service || folder.path}: ${count} judged.`);
    const end = conclude(decision, count, added.length);
    return {
        service: target.service,
        tool: adapter.title,
        directory: folder.path,
        // Judged as one set, what one makes another may take away: that says nothing of a database which has the first.
        ...(runner.isPullRequest && !changes.known && !blocked ? withoutBase(count, changes.why) : end),
        pending: added.map(({ name }) => name),
        applied: [],
        current: '',
        verdict,
        decision,
        database: undefined,
        failure: undefined,
        notes,
    };
}
function conclude(decision, count, added) {
    return decision.deed === 'block'
        ? { result: 'blocked', reason: decision.reason, message: `${count}: not to be merged like this.` }
        : { result: 'checked', reason: added === 0 ? 'nothing-new' : 'checked', message: `${count}, none in the way.` };
}
function withoutBase(count, why) {
    return {
        result: 'failed',
        reason: 'unknown-base',
        message: `${count}, but which of them are new cannot be told: ${why}.`,
        remedy: 'Set `fetch-depth: 0` at actions/checkout, or let it keep its credentials (`persist-credentials`), and see that git is installed before it runs.',
    };
}
/** What the base does not have is new, even where git does not tell of it: in a submodule. */
function withUnheld(changes, { path: folder, paths }) {
    if (!changes.known)
        return changes;
    const below = folder === '.' ? '' : `${folder}/`;
    const unheld = paths.filter((path) => path.startsWith(below) && !changes.held.has(path));
    return { ...changes, added: new Set([...changes.added, ...unheld]) };
}
/** Files that were there before, with what stood in them. */
function changedFiles(changes) {
    return changes.known ? [...changes.edited, ...changes.gone] : [];
}
/** What the tool makes of late files is also what its adapter refuses. */
function conductOf({ conduct, refuseLate }, { settings }) {
    return { ...conduct, ...(refuseLate && { refuseLate: (added, before) => refuseLate(added, before, settings) }) };
}
/** What the merge will have; `notes` is told what cannot be said of it. */
function mergeOf(adapter, found, files, changes, notes) {
    const isMigration = (path) => adapter.files.test(external_node_path_.posix.basename(path)) &&
        (adapter.within ?? /^/).test(path) &&
        (adapter.isNoted?.(path, found.settings) ?? true) &&
        (adapter.isRead?.(external_node_path_.posix.relative(found.directory, path), found.settings) ?? true) &&
        files.some(({ name }) => external_node_path_.posix.extname(name) === external_node_path_.posix.extname(path));
    const ahead = changes.ahead.filter(({ path }) => isMigration(path));
    // A tool with a project may have more to read than these files, such as a journal.
    const whole = ahead.length === 0 || adapter.find === undefined || adapter.orderedByFiles === true;
    if (!whole) {
        notes.push({
            text: `The base has ${ahead.length} files that this branch lacks, and the order was not compared with theirs: merge or rebase, and check again.`,
        });
    }
    const inFolder = ahead.map((file) => ({ ...file, name: external_node_path_.posix.relative(found.directory, file.path) }));
    return {
        files: whole && ahead.length > 0 ? adapter.read([...found.files, ...inFolder], found.settings) : files,
        added: changes.added,
        gone: changes.gone,
        // Those with several in them are compared part by part.
        edited: changes.edited.filter(({ path }) => !files.some((file) => file.part && file.path === path)),
        // How to undo one is no part of what was applied.
        removed: changes.removed.filter((path) => adapter.partsOf === undefined && isMigration(path) && !/(?:^|\.)(?:down|undo)\./.test(external_node_path_.posix.basename(path))),
    };
}


/***/ }),

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


/***/ }),

/***/ 5405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeParts: () => (/* binding */ judgeParts)
/* harmony export */ });
/* harmony import */ var _approvals_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4694);
/* harmony import */ var _against_base_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2124);


/** Compares the migrations in files that hold several with what stood there in the base. */
async function judgeParts(adapter, files, edited, settings, kind) {
    const added = new Set();
    const findings = [];
    const removed = [];
    for (const { path, was } of edited) {
        const now = files.filter((file) => file.part && file.path === path);
        const before = new Map((await adapter.partsOf?.({ path, text: was }, settings))?.map((part) => [part.version, part]));
        for (const part of now) {
            const old = before.get(part.version);
            before.delete(part.version);
            if (old === undefined)
                added.add(part);
            else if (bare(old.text) === bare(part.text))
                continue;
            else if (part.again)
                added.add(part);
            else
                findings.push(finding('edited-migration', part, kind));
        }
        for (const gone of before.values()) {
            if (files.some(({ version }) => version === gone.version))
                continue;
            if (adapter.conduct?.removed === 'refused')
                findings.push(finding('removed-migration', gone, kind));
            else
                removed.push(gone);
        }
    }
    return { added, findings, removed };
}
/** Without what only says that another one follows. */
function bare(text) {
    return text.trim().replace(/[\s,\]}]+$/, '');
}
function finding(rule, part, kind) {
    const { path, text, version } = part;
    const line = rule === 'edited-migration' ? (part.line ?? 1) : 1;
    return { rule, ..._against_base_js__WEBPACK_IMPORTED_MODULE_1__.baseRules[rule], subject: version, file: path, line, fingerprint: (0,_approvals_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprint */ .R)(text, kind) };
}


/***/ })

};
;