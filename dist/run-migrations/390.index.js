export const id = 390;
export const ids = [390];
export const modules = {

/***/ 5390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkService: () => (/* binding */ checkService)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/fingerprint.js
var fingerprint = __webpack_require__(4694);
;// CONCATENATED MODULE: ./build/packages/migrations/src/against-base.js


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
    const find = (rule, path, text, subject) => findings.push({ rule, ...baseRules[rule], subject, file: path, line: 1, fingerprint: (0,fingerprint/* fingerprint */.R)(text, kind) });
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
        const shown = `${path}, which is blob ${blob.slice(0, 12)} in the base`;
        if (conduct.edited === 'refused')
            find('edited-migration', path, file.text, `${shown}: its checksum will be refused`);
        else if ((0,fingerprint/* fingerprint */.R)(was, kind) !== (0,fingerprint/* fingerprint */.R)(file.text, kind))
            find('edited-migration', path, file.text, shown);
        else
            remarks.push({ file: path, text: `${path} is changed in its blanks and comments only: no database notices.` });
    }
    for (const path of merge.removed) {
        if (conduct.removed === 'refused')
            find('removed-migration', path, path, path);
        else
            remarks.push({ text: `${path} is removed, but where it has been applied the database keeps what it did.` });
    }
    return { findings, remarks };
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
        if (error instanceof errors/* UserError */.yo)
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

// EXTERNAL MODULE: ./build/packages/migrations/src/changes.js
var src_changes = __webpack_require__(3964);
// EXTERNAL MODULE: ./build/packages/migrations/src/decide.js
var decide = __webpack_require__(4713);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate.js
var gate = __webpack_require__(5862);
;// CONCATENATED MODULE: ./build/packages/migrations/src/parts.js


/** Compares the migrations in files that hold several with what stood there in the base. */
async function judgeParts(adapter, files, edited, settings, kind) {
    const added = new Set();
    const findings = [];
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
            if (adapter.conduct?.removed === 'refused')
                findings.push(finding('removed-migration', gone, kind));
        }
    }
    return { added, findings };
}
/** Without what only says that another one follows. */
function bare(text) {
    return text.trim().replace(/[\s,\]}]+$/, '');
}
function finding(rule, part, kind) {
    const { path, text, version } = part;
    const line = rule === 'edited-migration' ? (part.line ?? 1) : 1;
    return { rule, ...baseRules[rule], subject: version, file: path, line, fingerprint: (0,fingerprint/* fingerprint */.R)(text, kind) };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/sources.js
var sources = __webpack_require__(1675);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/approvals.js
var approvals = __webpack_require__(2693);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/asking.js
var asking = __webpack_require__(8310);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/drift.js
var drift = __webpack_require__(8150);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/forbidden.js + 18 modules
var forbidden = __webpack_require__(3203);
// EXTERNAL MODULE: ./build/packages/config/src/templates.js
var templates = __webpack_require__(9569);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var config = __webpack_require__(1113);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/database-kind.js



/** Under which keys a tool's configuration names the database. */
const keys = {
    drizzle: ['dialect'],
    knex: ['client'],
    prisma: ['provider'],
    typeorm: ['type'],
    sequelize: ['dialect'],
};
/** Where a configuration stands that the one which was found does not hold. */
const beside = {
    sequelize: ['config/config.json', 'config/config.js'],
    rails: ['config/database.yml'],
};
/** How configurations that are no programs name it: an address, Rails' adapter, Django's engine. */
const named = /jdbc:(\w+):|^\s*sqlalchemy\.url\s*=\s*(\w+)|^\s*adapter:\s*["']?(\w+)|django\.db\.backends\.(\w+)/gm;
const words = [
    ['postgresql', /^(?:postgres(?:ql)?|pg(?:-native)?|cockroach(?:db)?|aurora-postgres|postgres-js|pglite)$/],
    ['mysql', /^(?:mysql2?|mariadb|singlestore|aurora-mysql)$/],
    ['sqlite', /^(?:sqlite3?|better-sqlite3|turso|libsql|@libsql\/client|sqljs|d1)$/],
];
/**
 * Says from a project's own files what kind of database its migrations are for: from the tool's configuration, or from
 * the one kind of driver that its package.json lists. Undefined where neither says it; nothing is run for it.
 */
async function guessKind(root, adapter, found) {
    const { because, workingDirectory } = found;
    const places = [because, ...(beside[adapter.name] ?? []).map((place) => external_node_path_.posix.join(workingDirectory, place))];
    if (adapter.find === undefined)
        return undefined;
    for (const file of places) {
        const text = await readText(root, file);
        const said = (0,config/* readConfig */.X)(text);
        for (const key of keys[adapter.name] ?? []) {
            const kinds = kindsOf(said.texts(key));
            if (kinds.length === 1)
                return { kind: kinds[0], because: `${key} in ${file}` };
        }
        const kinds = kindsOf([...text.matchAll(named)].flatMap(([, ...found]) => found.filter((one) => one !== undefined)));
        if (kinds.length === 1)
            return { kind: kinds[0], because: file };
    }
    const manifest = external_node_path_.posix.join(workingDirectory, 'package.json');
    const drivers = kindsOf(dependenciesIn(await readText(root, manifest)));
    return drivers.length === 1 ? { kind: drivers[0], because: `the driver in ${manifest}` } : undefined;
}
function kindsOf(names) {
    return words.filter(([, pattern]) => names.some((name) => pattern.test(name))).map(([kind]) => kind);
}
function dependenciesIn(manifest) {
    try {
        const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest);
        return Object.keys({ ...dependencies, ...devDependencies });
    }
    catch {
        return [];
    }
}
async function readText(root, file) {
    return (0,promises_.readFile)((0,external_node_path_.join)(root, file), 'utf8').catch(() => '');
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/context.js + 1 modules
var src_context = __webpack_require__(800);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/grammar.js



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
    const url = inputs.databaseUrl ?? variables.get((0,templates/* variableName */.cG)(databaseUrlEnv, target.service));
    if (url !== undefined && url !== '')
        return (await (0,src_context/* readAddress */.z)(target, context)).address.kind;
    const guessed = await guessKind(runner.workspace, adapter, found);
    if (guessed !== undefined) {
        host.say(`Judged as ${titles[guessed.kind]}, by ${guessed.because}.`);
        return guessed.kind;
    }
    host.say('Judged as PostgreSQL: nothing says otherwise. `migrations.database` in deploy.yml does.');
    return 'postgresql';
}
const titles = { postgresql: 'PostgreSQL', mysql: 'MySQL or MariaDB', sqlite: 'SQLite' };

// EXTERNAL MODULE: ./build/actions/run-migrations/src/pull.js
var src_pull = __webpack_require__(8534);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/source.js + 4 modules
var source = __webpack_require__(9000);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/check.js














/** Judges the migrations that a branch adds, and what it does to those of its base, from the files alone. */
async function checkService(target, context) {
    const { host, runner, inputs, permission } = context;
    const warnings = await (0,forbidden/* refuseForbiddenCommands */.gN)(target, context);
    const { adapter, found, folder, files } = await (0,source/* readCheckout */.b$)(target, runner.workspace);
    const pull = { base: (0,src_pull/* baseCommit */.tI)(runner.payload), head: (0,src_pull/* headCommit */.Qo)(runner.payload) };
    const changes = await (0,src_changes/* readChanges */.S)(runner.workspace, pull, folder.path);
    const notes = warnings.map((text) => ({ text }));
    if (!changes.known) {
        const text = `All migrations were judged, not only new ones: ${changes.why}.`;
        notes.push({ text: runner.isPullRequest ? `${text} Set \`fetch-depth: 0\` at actions/checkout.` : text });
    }
    const edited = new Set(changes.known ? changes.edited.map(({ path }) => path) : []);
    const kind = await chooseGrammar(target, adapter, found, context);
    const parts = await judgeParts(adapter, files, changes.known ? changes.edited : [], found.settings, kind);
    const isNew = (file) => !changes.known ||
        changes.added.has(file.path) ||
        (file.part ? parts.added.has(file) : file.again === true && edited.has(file.path));
    const added = files.filter(isNew);
    const against = changes.known
        ? judgeAgainstBase(mergeOf(adapter, found, files, changes, notes), conductOf(adapter, found), kind)
        : { findings: [], remarks: [] };
    notes.push(...against.remarks);
    const launch = (0,asking/* launchForCheck */.T)((0,source/* findOnRunner */.JS)(adapter, target, found, context), runner);
    const judged = await (0,gate/* judge */.S)(await (0,sources/* readSources */.t)(adapter, added, launch, { ...found.settings, 'database.kind': kind }), kind);
    const whole = { ...judged, findings: [...against.findings, ...parts.findings, ...judged.findings] };
    const asked = { adapter, launch, directory: folder.path, settings: { ...found.settings, 'database.kind': kind } };
    notes.push(...(await (0,drift/* checkDrift */.o)(target, asked, added.length, context)));
    const { verdict, notes: said } = await (0,approvals/* approve */.S)(whole, 'check', context);
    notes.push(...said);
    const decision = (0,decide/* decide */.L)(verdict, inputs.when, permission);
    const blocked = decision.deed === 'block';
    const count = `${added.length} ${changes.known ? 'new ' : ''}migration${added.length === 1 ? '' : 's'}`;
    host.say(`${target.service || folder.path}: ${count} judged.`);
    return {
        service: target.service,
        tool: adapter.title,
        directory: folder.path,
        result: blocked ? 'blocked' : 'checked',
        reason: blocked ? decision.reason : added.length === 0 ? 'nothing-new' : 'checked',
        message: blocked ? `${count}: not to be merged like this.` : `${count}, none in the way.`,
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
        // Those with several in them are compared part by part.
        edited: changes.edited.filter(({ path }) => !files.some((file) => file.part && file.path === path)),
        // How to undo one is no part of what was applied.
        removed: changes.removed.filter((path) => isMigration(path) && !/(?:^|\.)(?:down|undo)\./.test(external_node_path_.posix.basename(path))),
    };
}


/***/ }),

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


/***/ })

};
