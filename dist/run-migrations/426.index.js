export const id = 426;
export const ids = [426];
export const modules = {

/***/ 2693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ approve)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _packages_config_src_production_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3331);
/* harmony import */ var _packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5167);
/* harmony import */ var _packages_migrations_src_approvals_apply_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(990);
/* harmony import */ var _packages_migrations_src_approvals_parse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8089);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8534);








/**
 * Marks the statements of a judged set that have been approved, where `destructive: approved` asks for it. A check
 * trusts the commit that the pull request goes into, and what it adds itself only with a review; applying trusts the
 * checkout, and on production only what came by a reviewed pull request.
 */
async function approve(verdict, mode, context) {
    if (context.permission !== 'approved')
        return { verdict, notes: [] };
    const trust = mode === 'check' ? await trustForCheck(context) : await trustForApply(context);
    const { workspace } = context.runner;
    const exists = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, file)).then(() => true, () => false);
    const useless = await (0,_packages_migrations_src_approvals_apply_js__WEBPACK_IMPORTED_MODULE_4__/* .uselessApprovals */ .XM)(verdict, trust.approvals, exists);
    const { approvals: file } = context.inputs;
    return {
        verdict: verdict.findings.some(_packages_migrations_src_approvals_apply_js__WEBPACK_IMPORTED_MODULE_4__/* .isApprovable */ .XE)
            ? await (0,_packages_migrations_src_approvals_apply_js__WEBPACK_IMPORTED_MODULE_4__/* .applyApprovals */ .XF)(verdict, trust.approvals, trust.refuse)
            : verdict,
        notes: useless.map(({ text, approval }) => ({ text, file, line: approval.line, title: 'Approval' })),
    };
}
async function trustForCheck(context) {
    const { runner, inputs } = context;
    const own = await readOwn(context);
    // Not about a pull request, as on a laptop: there is no base to be held against.
    if (!runner.isPullRequest)
        return { approvals: own, refuse: async () => undefined };
    const base = (0,_pull_js__WEBPACK_IMPORTED_MODULE_6__/* .baseCommit */ .tI)(runner.payload);
    const held = base === undefined ? undefined : await (0,_packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readGitTree */ .HU)(runner.workspace).read(base, inputs.approvals);
    const trusted = held === undefined ? [] : await (0,_packages_migrations_src_approvals_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .parseApprovals */ .o)(held.toString(), inputs.approvals);
    const isTrusted = (one) => trusted.some((other) => sameStatement(one, other));
    const missing = once(() => missingInPull(context));
    return {
        approvals: [...trusted, ...own.filter((one) => !isTrusted(one))],
        refuse: async (approval) => (isTrusted(approval) ? undefined : missing()),
    };
}
async function trustForApply(context) {
    const approvals = await readOwn(context);
    if (!(0,_packages_config_src_production_js__WEBPACK_IMPORTED_MODULE_7__/* .isProduction */ .K)(context.inputs.environment))
        return { approvals, refuse: async () => undefined };
    return { approvals, refuse: (approval) => missingInOrigin(approval, context) };
}
async function readOwn({ runner, inputs }) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runner.workspace, inputs.approvals), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    return (0,_packages_migrations_src_approvals_parse_js__WEBPACK_IMPORTED_MODULE_5__/* .parseApprovals */ .o)(text, inputs.approvals);
}
/** The pull request adds the approval itself, so somebody else has to have reviewed it. */
async function missingInPull(context) {
    const { payload } = context.runner;
    const number = (0,_pull_js__WEBPACK_IMPORTED_MODULE_6__/* .pullNumber */ .Xy)(payload);
    if (number === undefined)
        return 'the event does not say which pull request adds it';
    return explained(async () => {
        const { missingReview, readReviewed } = await __webpack_require__.e(/* import() */ 611).then(__webpack_require__.bind(__webpack_require__, 9611));
        const reviewed = await readReviewed(await openClient(context), number);
        // What is judged is the head of the event, not one that was pushed meanwhile.
        const head = payload['pull_request']?.head?.sha;
        return missingReview(head === undefined ? reviewed : { ...reviewed, head });
    });
}
/** Production takes an approval only from a merged pull request that somebody else reviewed. */
async function missingInOrigin(approval, context) {
    return explained(async () => {
        const { findOrigin, missingReview, readReviewed } = await __webpack_require__.e(/* import() */ 611).then(__webpack_require__.bind(__webpack_require__, 9611));
        const github = await openClient(context);
        const { runner, inputs } = context;
        const { commit, pulls } = await findOrigin(github, approval, runner.sha, inputs.approvals);
        if (pulls.length === 0)
            return `it came with ${commit.slice(0, 7)}, and by no pull request that was merged`;
        const missing = [];
        for (const number of pulls) {
            const what = missingReview(await readReviewed(github, number));
            if (what === undefined)
                return undefined;
            missing.push(what);
        }
        return missing.join('; ');
    });
}
async function openClient({ inputs, runner, host }) {
    const { openGitHub } = await __webpack_require__.e(/* import() */ 664).then(__webpack_require__.bind(__webpack_require__, 7664));
    const { token } = inputs;
    return openGitHub({ token, apiUrl: runner.apiUrl, repository: runner.repository, signal: host.signal });
}
/** What cannot be learned is never fine. */
async function explained(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo))
            throw error;
        return `who reviewed it cannot be learned: ${(0,_packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFault */ .Qx)(error).replace(/\n/g, ' ')}`;
    }
}
function sameStatement(one, other) {
    return one.file === other.file && one.statement === other.statement;
}
function once(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}


/***/ }),

/***/ 8310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ launchWith),
/* harmony export */   T: () => (/* binding */ launchForCheck)
/* harmony export */ });
/** The same tool, with more in its environment. */
function launchWith(launch, environment) {
    let found;
    return () => {
        found ??= launch().then((launcher) => launcher === undefined
            ? undefined
            : { ...launcher, run: (args, own, silence) => launcher.run(args, { ...environment, ...own }, silence) });
        return found;
    };
}
/** The address of no database: to write SQL out, a project needs one and does not open it. */
const nowhere = 'postgresql://nobody@127.0.0.1:1/check';
/**
 * The tool as it may be asked about a pull request. It runs the branch's own code, so where a fork's pull request gets
 * this repository's secrets nothing is started.
 */
function launchForCheck(launch, { event }) {
    if (event === 'pull_request_target')
        return async () => undefined;
    return launchWith(launch, process.env['DATABASE_URL'] ? {} : { DATABASE_URL: nowhere });
}


/***/ }),

/***/ 800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readAddress),
  m: () => (/* binding */ readLogin)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
// EXTERNAL MODULE: ./build/packages/config/src/templates.js
var templates = __webpack_require__(9569);
;// CONCATENATED MODULE: ./build/packages/migrations/src/database/database.js

/** Whether a URL names an SQLite file: it holds no secret. */
function isFileUrl(text) {
    return /^(?:sqlite3?|file):/i.test(text);
}
const database_form = 'postgres://user:password@host:5432/name, mysql://user:password@host:3306/name, mariadb://… or sqlite:path/of/the.db';
/**
 * Takes a database's URL apart by its scheme; `directory` is what the path of an SQLite file is relative to. Throws a
 * UserError that never repeats the URL.
 */
async function readDatabaseUrl(text, subject, directory) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
    switch (scheme) {
        case 'postgres':
        case 'postgresql':
            return (await __webpack_require__.e(/* import() */ 802).then(__webpack_require__.bind(__webpack_require__, 6802))).readPostgres(text, subject);
        case 'mysql':
        case 'mariadb':
            return (await __webpack_require__.e(/* import() */ 1).then(__webpack_require__.bind(__webpack_require__, 4001))).readMysql(text, subject);
        case 'sqlite':
        case 'sqlite3':
        case 'file':
            return (await __webpack_require__.e(/* import() */ 574).then(__webpack_require__.bind(__webpack_require__, 7574))).readSqlite(text, subject, directory);
        default:
            throw new errors/* UserError */.yo(`${subject} is not the URL of a database that this action knows.`, {
                reason: 'invalid-database-url',
                received: scheme === undefined || !URL.canParse(text) ? 'text that is not a URL' : `a URL with the scheme ${scheme}:`,
                accepted: database_form,
                remedy: 'Write it in the accepted form; characters such as @, / or # in the password have to be percent-encoded.',
            });
    }
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/context.js




/** Where a service's database is, and which input or variable said so. */
async function readAddress(target, context) {
    const { inputs, variables } = context;
    const read = async (text, source) => {
        const subject = source.replace(/^t/, 'T');
        const address = await readSecretUrl(text, subject, context.runner.workspace);
        refuseOtherKind(address, subject, target);
        return { address, source };
    };
    if (inputs.databaseUrl !== undefined)
        return read(inputs.databaseUrl, 'the input database-url');
    const name = (0,templates/* variableName */.cG)(target.migrations.databaseUrlEnv, target.service);
    const wantedBy = target.service === '' ? 'run-migrations' : `database-url-env of the service ${target.service}`;
    return read(variables.require(name, wantedBy), `the variable ${name}`);
}
/** The files were judged as of the kind that deploy.yml says. */
function refuseOtherKind({ kind }, subject, { service, migrations }) {
    const { database } = migrations;
    if (database === undefined || (database === 'mariadb' ? 'mysql' : database) === kind)
        return;
    throw new errors/* UserError */.yo(`${subject} is of another kind of database than deploy.yml says.`, {
        reason: 'wrong-database',
        received: kind,
        accepted: database,
        remedy: `Correct \`migrations.database\`${service === '' ? '' : ` of ${service}`} in deploy.yml, or the URL.`,
    });
}
/** Masks the URL in every form in which it will be handed on; a file's path is no secret, and stands in every report. */
async function readSecretUrl(text, subject, workspace) {
    if (!isFileUrl(text))
        (0,mask/* maskUrl */.yP)(text);
    const address = await readDatabaseUrl(text, subject, workspace);
    for (const url of address.secrets.urls)
        (0,mask/* maskUrl */.yP)(url);
    for (const word of address.secrets.words)
        (0,mask/* maskSecret */.$l)(word);
    return address;
}
/** What there is to log in to a registry with. */
function readLogin({ inputs, variables, runner }) {
    const { registryUsername: username, registryPassword: password, token } = inputs;
    return { username, password, token, variables, actor: runner.actor };
}


/***/ }),

/***/ 8150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ checkDrift),
/* harmony export */   s: () => (/* binding */ withDrift)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _packages_migrations_src_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3964);
/* harmony import */ var _packages_migrations_src_tools_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6572);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8534);




const title = 'Model without a migration';
/**
 * Looks on a pull request for models that have changed while no migration was added: by the tool where it can say so
 * from the files alone, otherwise by the folder, which cannot tell a comment from a column.
 */
async function checkDrift(target, asked, added, context) {
    const { models } = target.migrations;
    if (models === undefined)
        return [];
    const drift = asked.adapter.drift?.against === 'files' ? await ask(asked) : undefined;
    if (drift !== undefined && 'differences' in drift)
        return tell(drift.differences, models);
    const { payload, workspace } = context.runner;
    const changes = await (0,_packages_migrations_src_changes_js__WEBPACK_IMPORTED_MODULE_1__/* .readChanges */ .S)(workspace, { base: (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .baseCommit */ .tI)(payload), head: (0,_pull_js__WEBPACK_IMPORTED_MODULE_3__/* .headCommit */ .Qo)(payload) }, models);
    const why = drift === undefined ? `${asked.adapter.title} does not say so from the files alone` : drift.unknown;
    const unasked = `Whether the models (${models}) have what no migration brings was not asked of the tool: ${firstLine(why)}.`;
    if (!changes.known)
        return [{ text: unasked }];
    const { files, within = /^/ } = asked.adapter;
    const isMigration = (path) => (0,_packages_migrations_src_tools_project_js__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(path, asked.directory) && files.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)) && within.test(path);
    const changed = [...changes.added, ...changes.edited.map(({ path }) => path), ...changes.removed]
        .filter((path) => !isMigration(path))
        .sort();
    if (added > 0 || changed.length === 0)
        return [{ text: unasked }];
    const text = `${changed.length === 1 ? 'This file of the models has' : `${changed.length} files of the models (${models}) have`} changed, and no migration was added. If the tables change with it, add one.`;
    const [file] = changed.filter((path) => !changes.removed.includes(path));
    return [{ text: unasked }, { text, title, ...(file === undefined ? {} : { file }) }];
}
/** Asks the tool once a database is up to date, where models are named: what they have that no migration brings. */
async function withDrift(outcome, target, asked) {
    const { models } = target.migrations;
    const ended = outcome.result === 'applied' || outcome.result === 'up-to-date';
    if (models === undefined || !ended || outcome.pending.length > 0)
        return outcome;
    const drift = asked.adapter.drift === undefined ? { unknown: nobody(asked.adapter) } : await ask(asked);
    const notes = 'differences' in drift
        ? tell(drift.differences, models)
        : [
            {
                text: `Whether the models (${models}) have what no migration brings is not known: ${firstLine(drift.unknown)}.`,
            },
        ];
    return { ...outcome, notes: [...outcome.notes, ...notes] };
}
function nobody({ title: tool }) {
    return `${tool} has no command for it that changes nothing`;
}
async function ask({ adapter, settings, launch }) {
    try {
        const launcher = await launch();
        if (adapter.drift === undefined || launcher === undefined)
            return { unknown: `${adapter.title} was not started` };
        return await adapter.drift.ask(launcher, settings);
    }
    catch (error) {
        // It is what a person would like to know, and never in the way.
        return { unknown: error instanceof Error ? error.message : String(error) };
    }
}
function tell(differences, models) {
    if (differences.length === 0)
        return [];
    const shown = differences.slice(0, 10).join('; ');
    const more = differences.length > 10 ? `; and ${differences.length - 10} more` : '';
    return [
        { text: `The models have what no migration brings: ${shown}${more}. Add a migration for it.`, title, file: models },
    ];
}
function firstLine(text) {
    return (text.split('\n').findLast((line) => line.trim() !== '') ?? '').trim().replace(/\.$/, '');
}


/***/ }),

/***/ 3203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yg: () => (/* binding */ refuseForbidden),
  gN: () => (/* binding */ refuseForbiddenCommands),
  P: () => (/* binding */ refuseUserCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/config/src/production.js
var production = __webpack_require__(3331);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/call.js


/** Gives a file's text, or undefined where there is none. */
async function readIfThere(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** Looks for a file in a folder and in those around it. */
async function findUpwards(folder, name) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        const path = (0,external_node_path_.join)(at, name);
        const text = await readIfThere(path);
        if (text !== undefined)
            return { path, text };
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}
/**
 * Skips a program's own options. `valued` are those that take the next word along, unless they have `=…`. Gives the
 * words after them, and the options by name (the last of each).
 */
function skipOptions(words, valued) {
    const options = {};
    let at = 0;
    while (words[at]?.startsWith('-')) {
        const word = words[at];
        at += 1;
        if (word === '--')
            break;
        const [name = '', value] = word.split(/=(.*)/s);
        if (value !== undefined)
            options[name] = value;
        else if (valued.includes(name)) {
            options[name] = words[at] ?? '';
            at += 1;
        }
        else
            options[name] = '';
    }
    return { rest: words.slice(at), options };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/makefile.js
/** Makes an empty one, which `readMakefile` fills. */
function emptyMakefile(variables) {
    const known = Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return { rules: [], variables: new Map(known), exported: new Set(), includes: [], first: undefined };
}
/**
 * Reads the text of a makefile (POSIX make and GNU make's assignments) into what is known so far. Both branches of a
 * condition count. `fixed` are the variables of the command line, which no assignment changes.
 */
function readMakefile(makefile, text, file, fixed) {
    const lines = text.split('\n');
    let rule;
    let oneShell = '';
    for (let at = 0; at < lines.length; at += 1) {
        const line = at + 1;
        let whole = lines[at];
        while (whole.endsWith('\\') && at + 1 < lines.length) {
            at += 1;
            whole = `${whole.slice(0, -1).trimEnd()} ${lines[at].trim()}`;
        }
        if (whole.startsWith('\t')) {
            if (rule !== undefined && whole.trim() !== '')
                rule.recipe.push({ text: whole.trim(), line, file });
            continue;
        }
        const plain = whole.replace(/(?<!\\)#.*$/, '').trim();
        if (plain === '' || /^(?:ifn?eq|ifn?def|else|endif|vpath|unexport|undefine)\b/.test(plain))
            continue;
        const included = /^(?:-include|sinclude|include)\s+(.+)$/.exec(plain)?.[1];
        if (included !== undefined) {
            makefile.includes.push(...expand(included, makefile).split(/\s+/));
            continue;
        }
        const defined = /^(?:override\s+)?define\s+(\S+)/.exec(plain)?.[1];
        if (defined !== undefined) {
            const body = [];
            while (at + 1 < lines.length && !/^endef\b/.test(lines[at + 1].trim())) {
                at += 1;
                body.push(lines[at]);
            }
            at += 1;
            makefile.variables.set(defined, body.join('\n'));
            continue;
        }
        const assigned = /^(?:(export)\s+)?(?:override\s+)?([\w.-]+)\s*(\+|\?|::?|!)?=\s*(.*)$/.exec(plain);
        if (assigned !== null) {
            makefile_assign(makefile, assigned, fixed);
            rule = undefined;
            continue;
        }
        const exported = /^export(?:\s+(.+))?$/.exec(plain);
        if (exported !== null) {
            for (const name of exported[1]?.split(/\s+/) ?? makefile.variables.keys())
                makefile.exported.add(name);
            continue;
        }
        const split = /^([^:=]+?)\s*::?(?!=)\s*([^;]*)(?:;(.*))?$/.exec(plain);
        if (split === null)
            continue;
        const targets = expand(split[1], makefile).split(/\s+/);
        // `target: NAME = value` sets a variable for this target only.
        const own = /^(?:export\s+)?([\w.-]+)\s*(\+|\?|::?|!)?=\s*(.*)$/.exec(split[2]);
        if (own !== null) {
            makefile_assign(makefile, [own[0], undefined, own[1], own[2], own[3]], fixed);
            continue;
        }
        rule = { targets, prerequisites: words(expand(split[2].replace('|', ' '), makefile)), recipe: [] };
        oneShell = split[3]?.trim() ?? '';
        if (oneShell !== '')
            rule.recipe.push({ text: oneShell, line, file });
        makefile.rules.push(rule);
        if (makefile.first === undefined)
            makefile.first = targets.find((target) => !/^\.|%/.test(target));
    }
}
function makefile_assign(makefile, found, fixed) {
    const [, exports, name = '', kind = '', value = ''] = found;
    if (exports !== undefined)
        makefile.exported.add(name);
    if (fixed.has(name) || (kind === '?' && makefile.variables.has(name)))
        return;
    const before = makefile.variables.get(name);
    const immediate = kind === ':' || kind === '::' ? expand(value, makefile) : value;
    if (kind === '!')
        makefile.variables.set(name, `$(shell ${value})`);
    else
        makefile.variables.set(name, kind === '+' && before !== undefined ? `${before} ${value}` : immediate);
}
/**
 * Puts in what is known of `$(NAME)`, `${NAME}` and `$X`; functions and unknown names stay as they are, and `$$` stays
 * for the shell.
 */
function expand(text, { variables }, more = {}) {
    let result = text;
    for (let depth = 0; depth < 10; depth += 1) {
        const next = result.replace(/\$\$|\$(?:\(([\w.@<^*-]+)\)|\{([\w.@<^*-]+)\}|([\w@<^*]))/g, (whole, ...names) => {
            if (whole === '$$')
                return whole;
            const name = (names[0] ?? names[1] ?? names[2]);
            return (Object.hasOwn(more, name) ? more[name] : variables.get(name)) ?? whole;
        });
        if (next === result)
            break;
        result = next;
    }
    return result;
}
function words(text) {
    return text.split(/\s+/).filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/options.js
/**
 * Takes a program's arguments apart as getopt_long does: `-Xc text`, `-ctext`, `--command=text`, `--command text`.
 * `valued` are the letters that take a value, `long` the names that take the next word.
 */
function readOptions(words, valued, long = []) {
    const options = [];
    const rest = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word === '--')
            return { options, rest: [...rest, ...words.slice(at + 1)] };
        if (!/^-./.test(word)) {
            rest.push(word);
            continue;
        }
        // Some write long names with one dash.
        const [, name = '', value] = /^--?([\w-]{2,})(?:=([\s\S]*))?$/.exec(word) ?? [];
        if (word.startsWith('--') || long.includes(name)) {
            const next = value === undefined && long.includes(name);
            if (next)
                at += 1;
            options.push({ name, value: value ?? (next ? (words[at] ?? '') : '') });
            continue;
        }
        for (let letter = 1; letter < word.length; letter += 1) {
            const option = word[letter];
            if (!valued.includes(option)) {
                options.push({ name: option, value: '' });
                continue;
            }
            const joined = word.slice(letter + 1).replace(/^=/, '');
            if (joined === '')
                at += 1;
            options.push({ name: option, value: joined === '' ? (words[at] ?? '') : joined });
            break;
        }
    }
    return { options, rest };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/sql-clients.js
const postgresql = {
    kind: 'postgresql',
    valued: 'cdfFLoPRTvhpU',
    text: ['c', 'command'],
    file: ['f', 'file'],
};
const mysql = { kind: 'mysql', valued: 'DehPSu', text: ['e', 'execute', 'init-command'], file: [] };
const clickhouse = { kind: undefined, valued: 'qhud', text: ['q', 'query'], file: ['queries-file'] };
/** Clients whose arguments are SQL, which drops things by words of its own. */
const sqlClients = {
    psql: postgresql,
    pgcli: { ...postgresql, valued: 'dhpUu', text: [], file: [] },
    usql: postgresql,
    cockroach: { ...postgresql, valued: 'edfu', text: ['e', 'execute'] },
    mysql,
    mariadb: mysql,
    mycli: mysql,
    sqlite3: { kind: 'sqlite', valued: '', text: ['cmd'], file: ['init'], positional: true },
    duckdb: { kind: undefined, valued: 'cs', text: ['c', 's', 'cmd'], file: ['init', 'f'], positional: true },
    sqlcmd: { kind: undefined, valued: 'QqiSUPdvo', text: ['Q', 'q', 'query'], file: ['i', 'input-file'] },
    clickhouse,
    'clickhouse-client': clickhouse,
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/table.js
/** Why a command is not for a database whose data cannot be made again. */
const reasons = {
    drops: 'it drops or empties what the database holds',
    rewinds: 'it undoes migrations, and what they hold goes with them',
    overwrites: 'it makes the database like the model, and what does not fit is lost',
    consents: 'it agrees to the loss of data beforehand',
    creates: 'it makes a new database where there should be one',
};
/** What is forbidden on production, by tool. */
const forbiddenTools = [
    {
        title: 'prisma',
        executables: ['prisma', 'prisma2'],
        commands: {
            drops: ['migrate reset', 'migrate dev', 'db drop'],
            overwrites: ['db push'],
            consents: ['--force-reset', '--accept-data-loss'],
        },
    },
    {
        title: 'rails',
        executables: ['rails', 'rake'],
        commands: {
            drops: [
                'db:drop',
                'db:reset',
                'db:purge',
                'db:setup',
                'db:schema:load',
                'db:structure:load',
                'db:truncate_all',
                'db:seed:replant',
                'db:migrate:reset',
            ],
            rewinds: ['db:rollback', 'db:migrate:redo', 'db:migrate:down', 'version=0'],
        },
    },
    {
        title: 'django',
        executables: ['manage', 'django', 'django-admin'],
        commands: { drops: ['flush', 'sqlflush', 'reset_db'], rewinds: ['migrate zero'] },
    },
    {
        title: 'alembic',
        executables: ['alembic', 'flask'],
        commands: { rewinds: ['downgrade'], overwrites: ['stamp --purge'] },
    },
    {
        title: 'diesel',
        executables: ['diesel'],
        commands: {
            drops: ['database reset', 'database drop'],
            creates: ['database setup'],
            rewinds: ['migration redo', 'migration revert'],
        },
    },
    { title: 'flyway', executables: ['flyway'], commands: { drops: ['clean'], rewinds: ['undo'] } },
    {
        title: 'liquibase',
        executables: ['liquibase'],
        commands: {
            drops: ['drop-all', 'dropall'],
            rewinds: ['rollback', 'rollback-count', 'rollback-to-date', 'rollbackcount', 'rollbacktodate'],
        },
    },
    {
        title: 'golang-migrate, goose',
        executables: ['migrate', 'goose'],
        commands: { drops: ['drop', 'fresh', 'refresh', 'reset'], rewinds: ['down', 'down-to', 'redo'] },
    },
    { title: 'dbmate', executables: ['dbmate'], commands: { drops: ['drop', 'load'], rewinds: ['down', 'rollback'] } },
    { title: 'knex', executables: ['knex'], commands: { rewinds: ['migrate:rollback', 'migrate:down'] } },
    { title: 'node-pg-migrate', executables: ['node-pg-migrate'], commands: { rewinds: ['down', 'redo'] } },
    {
        title: 'sequelize',
        executables: ['sequelize', 'sequelize-cli'],
        commands: { drops: ['db:drop', 'db:seed:undo'], rewinds: ['db:migrate:undo'] },
    },
    {
        title: 'typeorm',
        executables: ['typeorm', 'typeorm-ts-node-commonjs', 'typeorm-ts-node-esm'],
        commands: { drops: ['schema:drop'], overwrites: ['schema:sync'], rewinds: ['migration:revert'] },
    },
    { title: 'drizzle', executables: ['drizzle-kit'], commands: { overwrites: ['push'], drops: ['drop'] } },
    {
        title: 'laravel',
        executables: ['artisan'],
        commands: {
            drops: ['migrate:fresh', 'migrate:refresh', 'migrate:reset', 'db:wipe'],
            rewinds: ['migrate:rollback'],
        },
        abbreviates: true,
    },
    {
        title: 'doctrine',
        executables: ['console', 'doctrine', 'doctrine-migrations'],
        commands: {
            drops: ['doctrine:database:drop', 'doctrine:schema:drop', 'orm:schema-tool:drop'],
            overwrites: ['doctrine:schema:update'],
        },
        abbreviates: true,
    },
    {
        title: 'ecto',
        executables: ['mix'],
        commands: { drops: ['ecto.drop', 'ecto.reset', 'ecto.load'], rewinds: ['ecto.rollback'] },
    },
    {
        title: 'Entity Framework',
        executables: ['dotnet', 'dotnet-ef'],
        commands: { drops: ['database drop'], rewinds: ['database update 0'] },
    },
    {
        title: 'sqlx, SeaORM',
        executables: ['sqlx', 'sea-orm-cli', 'cargo'],
        commands: {
            drops: ['database drop', 'database reset', 'migrate fresh', 'migrate refresh', 'migrate reset'],
            rewinds: ['migrate revert', 'migrate down'],
        },
    },
    {
        title: 'MikroORM, Adonis',
        executables: ['mikro-orm', 'mikro-orm-esm', 'ace'],
        commands: {
            drops: ['schema:drop', 'schema:fresh', 'migration:fresh', 'migration:refresh', 'migration:reset', 'db:wipe'],
            rewinds: ['migration:down', 'migration:rollback'],
        },
    },
    { title: 'Atlas', executables: ['atlas'], commands: { drops: ['schema clean'], rewinds: ['migrate down'] } },
    { title: 'Supabase', executables: ['supabase'], commands: { drops: ['db reset'] } },
    {
        title: 'clients',
        executables: ['dropdb', 'mysqladmin', 'mariadb-admin', 'redis-cli'],
        commands: { drops: ['dropdb', 'drop', 'flushall', 'flushdb'] },
    },
    {
        title: 'pg_restore',
        executables: ['pg_restore'],
        commands: { drops: ['--clean', '-c'] },
        valued: 'dfFIjLnNPStThpU',
    },
];
/** What is forbidden whatever the tool: the last part of a command such as `db:reset`, and options. */
const forbiddenAnywhere = {
    /** Commands of their own of tools that nothing is known of. */
    words: ['reset', 'drop', 'fresh', 'wipe', 'purge', 'truncate'],
    /** Ends of commands: `migrate:fresh`, `db.reset`, `flywayClean` of no known tool. */
    ends: ['reset', 'drop', 'fresh', 'wipe', 'purge', 'drop_all', 'dropall', 'truncate_all'],
    whole: ['flywayclean', 'flyway:clean', 'liquibase:dropall', 'db:schema:load', 'db:setup'],
    options: ['--force-reset', '--accept-data-loss'],
};
const destructiveSql = /\b(?:drop\s+(?:database|schema|table|owned)|truncate)\b/i;
/** Programs and words of the shell that start nothing, whatever they are given. */
const plainExecutables = new Set([
    ...['git', 'echo', 'printf', 'cd', 'pushd', 'popd', 'test', '[', '[[', '((', 'tput', 'export', 'set', 'unset', ':'],
    ...[
        'true',
        'false',
        'exit',
        'return',
        'break',
        'continue',
        'shift',
        'local',
        'declare',
        'typeset',
        'readonly',
        'let',
    ],
    ...['for', 'case', 'select', 'in', 'wait', 'read', 'getopts', 'ulimit', 'umask', 'type', 'hash', 'alias', 'shopt'],
    ...['source', '.', 'trap', 'kill', 'jobs', 'fg', 'bg', 'disown', 'mapfile', 'readarray', 'times', 'logger', 'clear'],
    ...['grep', 'egrep', 'fgrep', 'rg', 'sed', 'awk', 'gawk', 'mawk', 'cat', 'tac', 'ls', 'find', 'which', 'whereis'],
    ...['mkdir', 'rmdir', 'rm', 'cp', 'mv', 'ln', 'touch', 'chmod', 'chown', 'chgrp', 'mktemp', 'install', 'stat', 'dd'],
    ...['head', 'tail', 'sort', 'uniq', 'cut', 'tr', 'wc', 'tee', 'paste', 'join', 'comm', 'diff', 'cmp', 'fold', 'nl'],
    ...['sleep', 'date', 'seq', 'expr', 'id', 'whoami', 'hostname', 'uname', 'pwd', 'dirname', 'basename', 'realpath'],
    ...['readlink', 'printenv', 'yes', 'df', 'du', 'ps', 'free', 'sync', 'file', 'tty', 'stty', 'locale', 'nproc', 'bc'],
    ...['curl', 'wget', 'nc', 'dig', 'ping', 'jq', 'yq', 'tar', 'gzip', 'gunzip', 'zcat', 'zip', 'unzip', 'bzip2', 'xz'],
    ...['zstd', 'base64', 'md5sum', 'sha1sum', 'sha256sum', 'sha512sum', 'openssl', 'gpg', 'envsubst', 'iconv', 'od'],
    ...['pg_dump', 'pg_dumpall', 'pg_isready', 'mysqldump', 'mariadb-dump', 'pip', 'pip3', 'apt-get', 'apt', 'apk'],
]);
const isSet = () => true;
const isTrue = (value) => !/^(?:|0|false|no|off)$/i.test(value);
/** Variables that take a tool's own protection away, and the values that do. */
const forbiddenVariables = {
    // Rails looks whether it is there, not what it says.
    DISABLE_DATABASE_ENVIRONMENT_CHECK: { reason: 'consents', when: isSet },
    DANGER_DATABASE_WIPE_REINITIALIZE: { reason: 'drops', when: isTrue },
    PRISMA_USER_CONSENT_FOR_DANGEROUS_AI_ACTION: { reason: 'consents', when: isTrue },
    FLYWAY_CLEAN_DISABLED: { reason: 'consents', when: (value) => !isTrue(value) },
    FLYWAY_CLEAN_ON_VALIDATION_ERROR: { reason: 'drops', when: isTrue },
    LIQUIBASE_DROP_FIRST: { reason: 'drops', when: isTrue },
    SPRING_LIQUIBASE_DROP_FIRST: { reason: 'drops', when: isTrue },
    SPRING_FLYWAY_CLEAN_DISABLED: { reason: 'consents', when: (value) => !isTrue(value) },
    SPRING_JPA_HIBERNATE_DDL_AUTO: {
        reason: 'overwrites',
        when: (value) => /^(?:create|create-drop|update)$/i.test(value),
    },
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/match.js




/** The name of an executable: without folders and endings, in small letters. */
function executableName(word) {
    // `npx @mikro-orm/cli@6` starts mikro-orm.
    const scoped = /^@([\w.-]+)\/cli(?:@[^/]*)?$/.exec(word)?.[1];
    if (scoped !== undefined)
        return scoped.toLowerCase();
    const inPackage = /(?:^|\/)node_modules\/(?!\.bin\/)((?:@[^/]+\/)?[^/]+)\//.exec(word)?.[1];
    const name = inPackage ?? external_node_path_.posix.basename(word.replaceAll('\\', '/'));
    const plain = name.replace(/^npm:(?=.)/, '').replace(/(?<=.)@[^@/]*$/, '');
    return plain.toLowerCase().replace(/\.(?:js|cjs|mjs|ts|cmd|exe|bat|ps1|sh|rb|py|php)$/, '');
}
/**
 * Says what a command that is started with these words would do that is forbidden. Of one that
 * is only `guessed` single words such as `reset` say nothing.
 */
function matchCommand(words, guessed = false) {
    const executable = executableName(words[0] ?? '');
    const args = words.slice(1).map((word) => word.toLowerCase());
    if (plainExecutables.has(executable))
        return undefined;
    const tools = forbiddenTools.filter(({ executables }) => executables.includes(executable));
    for (const tool of tools) {
        const found = matchTool(tool, executable, tool.valued === undefined ? args : splitOptions(words.slice(1), tool.valued));
        if (found !== undefined)
            return found;
    }
    // What those would do is in their SQL.
    if (Object.hasOwn(sqlClients, executable))
        return undefined;
    return matchAnywhere(args, guessed || tools.length > 0);
}
/** Says which of the user's own words stand in a command, in their order. */
function matchExtra(words, extra) {
    const all = [executableName(words[0] ?? ''), ...words.slice(1).map((word) => word.toLowerCase())];
    const own = extra.find((phrase) => holds(all, phrase.toLowerCase().trim().split(/\s+/), false));
    return own === undefined ? undefined : { what: own, why: '`migrations.forbidden` names it' };
}
function matchTool(tool, executable, args) {
    for (const [reason, commands] of Object.entries(tool.commands)) {
        const found = commands.find((command) => command === executable || holds(args, command.split(' '), tool.abbreviates ?? false));
        if (found !== undefined)
            return { what: found, why: reasons[reason] };
    }
    return undefined;
}
function splitOptions(words, valued) {
    const { options, rest } = readOptions(words, valued);
    return [...options.map(({ name }) => (name.length === 1 ? `-${name}` : `--${name.toLowerCase()}`)), ...rest];
}
function matchAnywhere(args, known) {
    const { words, ends, whole, options } = forbiddenAnywhere;
    const option = options.find((one) => args.some((word) => isOption(word, one)));
    if (option !== undefined)
        return { what: option, why: reasons.consents };
    const command = args.find((word) => {
        if (word.startsWith('-'))
            return false;
        const parts = word.replace(/\[.*\]$/, '').split(/[:.]/);
        if (whole.some((one) => one === word))
            return true;
        if (parts.length === 1)
            return !known && words.some((one) => one === word);
        // A path or a file's name is no command.
        return /^[\w:.-]+$/.test(word) && ends.some((one) => one === parts.at(-1));
    });
    return command === undefined ? undefined : { what: command, why: reasons.drops };
}
/** Whether the words of a command stand among others: options anywhere, the rest in order. */
function holds(args, words, abbreviates) {
    let at = 0;
    return words.every((word) => {
        if (word.startsWith('-'))
            return args.some((arg) => isOption(arg, word));
        const found = args.findIndex((arg, index) => index >= at && isCommand(arg, word, abbreviates));
        at = found + 1;
        return found >= 0;
    });
}
function isOption(arg, option) {
    if (arg === option)
        return true;
    return arg.startsWith(`${option}=`) && !/=(?:false|0|no)$/.test(arg);
}
function isCommand(arg, word, abbreviates) {
    if (arg === word || arg.startsWith(`${word}:`) || arg.startsWith(`${word}[`))
        return true;
    if (!abbreviates || !word.includes(':'))
        return false;
    const parts = arg.split(':');
    const whole = word.split(':');
    return parts.length === whole.length && parts.every((part, at) => part !== '' && whole[at]?.startsWith(part));
}
/** Says which of these variables is forbidden, by its value or by the user's own list of names. */
function matchVariables(variables, extra) {
    for (const [name, value] of Object.entries(variables)) {
        if (value === undefined)
            continue;
        const known = Object.hasOwn(forbiddenVariables, name) ? forbiddenVariables[name] : undefined;
        if (known?.when(value))
            return { what: name, why: reasons[known.reason] };
        if (extra.includes(name))
            return { what: name, why: '`migrations.forbidden` names it' };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/programs.js



const tools = new Set(forbiddenTools.flatMap(({ executables }) => executables));
/** Names of tools that are words of their own: in a sentence they say nothing. */
const everydayWords = new Set([
    ...['migrate', 'goose', 'console', 'manage', 'flask', 'cargo', 'mix', 'ace', 'atlas', 'doctrine', 'rails', 'make'],
    ...['rake', 'bun', 'diesel', 'liquibase', 'supabase', 'flyway', 'django', 'artisan', 'dotnet', 'knex', 'ash', 'dash'],
]);
const followed = /^(?:npm|yarn|pnpm|bun|npx|bunx|pnpx|nr|rushx|make|gmake|sh|bash|dash|ash|zsh|ksh|run-[sp]|npm-run-all2?|concurrently)$/;
/** Whether a program's own commands are in the table. */
function isKnownTool(word) {
    return tools.has(executableName(word));
}
/** Whether a program starts nothing of a database's, whatever its arguments are. */
function isPlain(word) {
    return plainExecutables.has(executableName(word));
}
/** Whether a word among the arguments of a program may begin a command that is worth following. */
function beginsCommand(word, inProse) {
    if (word === '' || word.startsWith('-'))
        return false;
    const name = executableName(word);
    if (inProse && everydayWords.has(name))
        return false;
    return tools.has(name) || Object.hasOwn(sqlClients, name) || followed.test(name);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/shell-tokens.js
/** Takes the text of a shell apart into words and operators (POSIX.1-2017, 2.3); comments are left out. */
function tokenizeShell(text) {
    const tokens = [];
    const documents = [];
    let word;
    let line = 1;
    let at = 0;
    const part = () => {
        word ??= { parts: [], line };
        return word.parts;
    };
    const literal = (piece) => {
        const parts = part();
        const last = parts.at(-1);
        if (last?.kind === 'literal')
            last.text += piece;
        else
            parts.push({ kind: 'literal', text: piece });
    };
    const endWord = () => {
        if (word !== undefined)
            tokens.push({ kind: 'word', ...word });
        word = undefined;
    };
    const operator = (value) => {
        endWord();
        const token = { kind: 'operator', value, line };
        tokens.push(token);
        at += value.length;
        return token;
    };
    const expansion = (quoted) => {
        const found = readExpansion(text, at, line, quoted);
        part().push(found);
        line += found.text.split('\n').length - 1;
        at += found.text.length;
    };
    const quotes = () => {
        literal('');
        at += 1;
        while (at < text.length && text[at] !== '"') {
            if (text[at] === '$' || text[at] === '`') {
                expansion(true);
                continue;
            }
            const escaped = text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '');
            const character = text[escaped ? at + 1 : at];
            if (character === '\n')
                line += 1;
            if (!(escaped && character === '\n'))
                literal(character);
            at += escaped ? 2 : 1;
        }
        at += 1;
    };
    while (at < text.length) {
        const character = text[at];
        if (character === '\\') {
            if (text[at + 1] === '\n')
                line += 1;
            else
                literal(text[at + 1] ?? '');
            at += 2;
        }
        else if (character === "'") {
            const end = text.indexOf("'", at + 1);
            const inner = text.slice(at + 1, end < 0 ? text.length : end);
            literal(inner);
            line += inner.split('\n').length - 1;
            at += inner.length + 2;
        }
        else if (character === '"')
            quotes();
        else if (character === '$' || character === '`')
            expansion(false);
        else if (character === '#' && word === undefined) {
            const end = text.indexOf('\n', at);
            at = end < 0 ? text.length : end;
        }
        else if (character === '\n') {
            operator(character);
            line += 1;
            for (const document of documents.splice(0)) {
                const read = readDocument(text, at, document.document ?? '', document.value);
                document.document = read.body;
                line += read.lines;
                at = read.end;
            }
        }
        else if (character === '<' || character === '>' || text.startsWith('&>', at)) {
            // `2>` is no word.
            if (word?.parts.length === 1 && /^\d+$/.test(word.parts[0]?.text ?? ''))
                word = undefined;
            const [value = character] = /^(?:<<<|<<-?|<\(|>\(|<&|<>|>>|>&|>\||&>>?|<|>)/.exec(text.slice(at, at + 3)) ?? [];
            if (value.endsWith('(')) {
                const end = closingOf(text, at + 1);
                part().push({ kind: 'command', text: text.slice(at, end), source: text.slice(at + 2, end - 1), line });
                at = end;
                continue;
            }
            const token = operator(value);
            if (/^<<-?$/.test(value)) {
                const end = /^[ \t]*\\?(['"]?)([^\s'";|&<>()]+)\1/.exec(text.slice(at));
                at += end?.[0].length ?? 0;
                documents.push(Object.assign(token, { document: end?.[2] ?? '' }));
            }
        }
        else if (/[;&|()]/.test(character)) {
            operator(/^(?:&&|\|\||;;|\|&)/.exec(text.slice(at, at + 2))?.[0] ?? character);
        }
        else if (/\s/.test(character)) {
            endWord();
            at += 1;
        }
        else {
            literal(character);
            at += 1;
        }
    }
    operator('\n');
    return tokens;
}
function readExpansion(text, at, line, quoted) {
    if (text[at] === '`') {
        const end = text.indexOf('`', at + 1);
        const stop = end < 0 ? text.length : end + 1;
        return { kind: 'command', text: text.slice(at, stop), source: text.slice(at + 1, stop - 1), line };
    }
    if (text.startsWith('$((', at))
        return { kind: 'literal', text: text.slice(at, closingOf(text, at + 1)) };
    if (text.startsWith('$(', at)) {
        const end = closingOf(text, at + 1);
        return { kind: 'command', text: text.slice(at, end), source: text.slice(at + 2, end - 1), line };
    }
    const found = /^\$(?:\{(\w+|@|\*)(?::?[-=]([^}]*))?\}|([A-Za-z_]\w*|\d|[@*]))/.exec(text.slice(at, at + 400));
    if (found === null)
        return { kind: 'literal', text: '$' };
    const [whole, braced, fallback, bare] = found;
    const name = (braced ?? bare);
    return { kind: 'variable', text: whole, name, fallback: fallback?.replace(/^["']|["']$/g, ''), quoted };
}
function readDocument(text, from, word, operator) {
    const body = [];
    let at = from;
    let lines = 0;
    while (at < text.length) {
        const stop = text.indexOf('\n', at);
        const row = text.slice(at, stop < 0 ? text.length : stop);
        at = stop < 0 ? text.length : stop + 1;
        lines += 1;
        if ((operator === '<<-' ? row.replace(/^\t+/, '') : row) === word)
            break;
        body.push(row);
    }
    return { body: body.join('\n'), end: at, lines };
}
/** Just after the bracket that closes the one at this place; single quotes are passed over. */
function closingOf(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === "'") {
            const end = text.indexOf("'", at + 1);
            at = end < 0 ? text.length : end;
        }
        else if (text[at] === '(')
            depth += 1;
        else if (text[at] === ')') {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return text.length;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/shell-text.js

const reserved = /^(?:if|then|else|elif|do|while|until|\{|\}|!|time|fi|done|esac|function)$/;
const assignment = /^([A-Za-z_]\w*)=([\s\S]*)$/;
const exporting = ['export', 'declare', 'typeset', 'readonly'];
const pipers = ['echo', 'printf'];
const nothingPiped = { input: '', reads: undefined, fedBy: undefined };
const nothing = () => ({ words: [], line: 0, input: '', reads: undefined });
/**
 * Takes the text of a shell (POSIX.1-2017, the Shell Command Language, and Bash's common additions) apart into its
 * commands, whatever their conditions: those of both branches, of loops, functions and substitutions count.
 */
function readShellText(text, scope) {
    const commands = [];
    const known = { ...scope.variables };
    const exported = {};
    let open = nothing();
    let depth = 0;
    let piped = nothingPiped;
    const functions = new Set();
    /** Whether what comes next is what a `case` compares with. */
    let pattern = false;
    let naming = false;
    /** What the next word is for, if it is no word of the command. */
    let redirection;
    const take = (word, line) => {
        if (redirection === '<<<')
            open.input = word;
        else if (redirection === '<')
            open.reads = word;
        else if (redirection === undefined && naming) {
            functions.add(word);
            naming = false;
        }
        else if (redirection === undefined && open.words.length === 0 && reserved.test(word)) {
            naming = word === 'function';
            if (word === 'esac')
                pattern = false;
        }
        else if (redirection === undefined) {
            if (open.words.length === 0)
                open.line = line;
            open.words.push(word);
        }
        redirection = undefined;
    };
    const finish = (operator) => {
        const { words, ...rest } = open;
        const variables = takeAssignments(words);
        if (exporting.includes(words[0] ?? '')) {
            const named = words.slice(1).map((one) => assignment.exec(one) ?? ['', one, known[one]]);
            for (const [, name, value] of named) {
                if (name !== undefined && value !== undefined) {
                    known[name] = value;
                    exported[name] = value;
                }
            }
        }
        const [first = ''] = words;
        const defines = operator === '(' && words.length === 1;
        if (words.length === 0)
            Object.assign(known, variables);
        else if (defines)
            functions.add(first);
        else if (!pattern) {
            const fed = rest.input === '' && rest.reads === undefined ? piped : { ...rest, fedBy: undefined };
            const own = { ...exported, ...variables };
            commands.push({ ...rest, ...fed, words, variables: own, depth, ofScript: functions.has(first) });
        }
        piped = /^\|&?$/.test(operator) ? pipeOf(words, open) : nothingPiped;
        if (operator === ')')
            pattern = false;
        else if (operator === ';;' || first === 'case')
            pattern = true;
        open = nothing();
        redirection = undefined;
    };
    const runInner = (source, line) => {
        for (const inner of readShellText(source, { ...scope, variables: known })) {
            commands.push({ ...inner, line: inner.line + line - 1, depth: inner.depth + depth + 1 });
        }
    };
    for (const token of tokenizeShell(text)) {
        if (token.kind === 'word') {
            for (const part of token.parts)
                if (part.kind === 'command')
                    runInner(part.source, part.line);
            for (const word of expandWord(token, known, scope.args))
                take(word, token.line);
            continue;
        }
        if (token.document !== undefined)
            open.input = token.document;
        else if (/[<>]/.test(token.value))
            redirection = token.value;
        else {
            const closesPattern = pattern || open.words[0] === 'case';
            finish(token.value);
            if (token.value === '(' && !pattern)
                depth += 1;
            if (token.value === ')' && !closesPattern)
                depth = Math.max(0, depth - 1);
        }
    }
    return commands;
}
/** What a command gives the one behind the pipe. */
function pipeOf(words, { input, reads }) {
    const [first = '', ...args] = words;
    const files = args.filter((word) => !word.startsWith('-'));
    if (pipers.includes(first))
        return { ...nothingPiped, input: files.join(' ') };
    if (first === 'yes')
        return nothingPiped;
    const passesOn = (first === 'cat' && files.length === 0) || first === 'tee';
    if (passesOn && (input !== '' || reads !== undefined))
        return { input, reads, fedBy: undefined };
    if (first === 'cat' && files.length === 1)
        return { ...nothingPiped, reads: files[0] };
    return { ...nothingPiped, fedBy: first };
}
/** Takes `NAME=value` off the beginning of a command. */
function takeAssignments(words) {
    const variables = {};
    while (words[0] !== undefined) {
        const [, name, value] = assignment.exec(words[0]) ?? [];
        if (name === undefined || value === undefined)
            break;
        variables[name] = value;
        words.shift();
    }
    return variables;
}
/** Puts in what is known. Outside of quotes a variable's blanks part words, and `"$@"` is as many as there are. */
function expandWord({ parts }, known, args) {
    const words = [];
    let word;
    const append = (pieces) => {
        pieces.forEach((piece, index) => {
            if (index > 0) {
                if (word !== undefined)
                    words.push(word);
                word = undefined;
            }
            if (piece !== '')
                word = (word ?? '') + piece;
        });
    };
    for (const part of parts) {
        if (part.kind !== 'variable')
            word = (word ?? '') + part.text;
        else if (part.name === '@' || part.name === '*')
            append(args);
        else {
            const value = meaningOf(part.name, known, args) ?? part.fallback ?? part.text;
            if (part.quoted)
                word = (word ?? '') + value;
            else
                append(value.split(/[ \t\n]+/));
        }
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
function meaningOf(name, known, args) {
    return /^[1-9]\d*$/.test(name) ? (args[Number(name) - 1] ?? '') : known[name];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/shell.js





const shells = /^(?:sh|bash|dash|ash|zsh|ksh)$/;
/** Reads what a shell is given: `sh -c '…'`, `bash script.sh a b`, `./script.sh`, `. ./script.sh`. */
const resolveShell = async (call, environment) => {
    const [first = '', ...args] = call.words;
    const name = executableName(first);
    if (shells.test(name) && !first.endsWith('.sh')) {
        const { rest, options } = skipOptions(args, ['-o', '+o', '--rcfile', '--init-file']);
        const inline = Object.keys(options).some((option) => /^-[a-z]*c[a-z]*$/.test(option));
        if (inline)
            return readScript(call, environment, rest[0] ?? '', { args: rest.slice(2) });
        if (rest[0] === undefined)
            return readScriptInput(call, environment);
        return readScriptFile(call, environment, rest[0], rest.slice(1), true);
    }
    if ((first === '.' || first === 'source') && args[0] !== undefined)
        return readScriptFile(call, environment, args[0], args.slice(1), true);
    return first.includes('/') ? readScriptFile(call, environment, first, args, false) : undefined;
};
/** `echo … | sh`, `sh < file`, `curl … | sh`. */
async function readScriptInput(call, environment) {
    const own = { ...call, input: '', reads: undefined, fedBy: undefined };
    if (call.input !== '')
        return readScript(own, environment, call.input, { args: [] });
    if (call.reads !== undefined)
        return readScriptFile(own, environment, call.reads, [], true);
    if (call.fedBy === undefined)
        return { calls: [] };
    return { calls: [], unresolved: [`what \`${call.fedBy}\` gives the shell is not known`] };
}
async function readScriptFile(call, environment, file, args, asked) {
    const path = (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(call.directory, file);
    const text = await readIfThere(path);
    if (text === undefined)
        return asked ? { calls: [], unresolved: [`${file} is not there`] } : undefined;
    const shebang = /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([^\s/]+)(?:\s|$)/.exec(text)?.[1];
    if (!asked && (shebang === undefined || !shells.test(shebang)))
        return undefined;
    return readScript(call, environment, text, { args, path, name: file });
}
/** Gives the commands of a shell's text as calls, each in the folder that it would be started in. */
function readScript(call, environment, text, script) {
    const variables = { ...environment, ...call.variables };
    const commands = readShellText(text, { variables, args: script.args });
    const calls = [];
    const unresolved = [];
    const folders = [call.directory];
    for (const command of commands) {
        // Brackets that ended take their `cd` along.
        folders.length = Math.min(folders.length, command.depth + 1);
        while (folders.length <= command.depth)
            folders.push(folders.at(-1));
        const directory = folders[command.depth];
        const [first = '', target] = command.words;
        if (first === 'cd' || first === 'pushd') {
            const to = target === undefined ? undefined : literalFolder(target, script.path);
            if (to === undefined)
                unresolved.push(`where \`${command.words.join(' ')}\` leads is not known`);
            else
                folders[command.depth] = (0,external_node_path_.isAbsolute)(to) ? to : (0,external_node_path_.join)(directory, to);
            continue;
        }
        const unknown = isUnknown(first) ? first : unknownCommand(command.words);
        if (unknown !== undefined)
            unresolved.push(`what \`${unknown}\` stands for is not known`);
        const place = script.name === undefined ? '' : `${script.name}:${command.line}: `;
        const link = `${place}${command.words.join(' ')}`;
        calls.push({
            words: command.words,
            variables: { ...call.variables, ...command.variables },
            directory,
            input: command.input,
            reads: command.reads,
            fedBy: command.fedBy,
            told: command.ofScript,
            ...(call.guessed === undefined ? {} : { guessed: call.guessed }),
            chain: commands.length === 1 && call.chain.at(-1)?.endsWith(link) ? call.chain : [...call.chain, link],
        });
    }
    return { calls, unresolved };
}
/** Whether a word is one that only the shell knows. */
function isUnknown(word) {
    return /^\$[\w{(]|^`/.test(word);
}
/** A variable that may be a command of the tool: not one behind an option, nor one that is a place or a secret. */
function unknownCommand(words) {
    if (isPlain(words[0] ?? ''))
        return undefined;
    const place = /url|uri|dsn|host|port|user|pass|token|name|database|db|dir|path|file|root|env|stage/i;
    return words.find((word, at) => at > 0 && /^\$\{?[A-Za-z_]\w*\}?$/.test(word) && !words[at - 1]?.startsWith('-') && !place.test(word));
}
/** The folder that a script changes to; its own folder by `$(dirname "$0")`. */
function literalFolder(word, script) {
    const own = /\$\(\s*dirname\s+(?:--\s+)?"?\$(?:0|\{0\}|\{?BASH_SOURCE(?:\[0\])?\}?)"?\s*\)/g;
    const folder = script === undefined ? word : word.replace(own, (0,external_node_path_.dirname)(script));
    return /[$`]/.test(folder) || folder === '-' ? undefined : folder;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/make.js





const valued = ['-C', '--directory', '-f', '--file', '--makefile', '-j', '-I', '-o', '-W', '-l'];
const usualFiles = ['GNUmakefile', 'makefile', 'Makefile'];
/** Resolves the targets of `make`, their prerequisites first, as far as the makefile's text tells. */
const resolveMake = async (call, environment) => {
    const [first = '', ...args] = call.words;
    if (!['make', 'gmake', 'gnumake'].includes(executableName(first)))
        return undefined;
    const { targets, variables, folder, file } = readArguments(args);
    const directory = folder === undefined ? call.directory : (0,external_node_path_.isAbsolute)(folder) ? folder : (0,external_node_path_.join)(call.directory, folder);
    const found = await readRules(directory, file, { ...environment, ...call.variables }, variables);
    if (found === undefined) {
        const words = ['?', ...call.words.slice(1)];
        return { calls: [{ ...call, words, told: true }], unresolved: [`there is no ${file ?? 'Makefile'} in its folder`] };
    }
    const { makefile } = found;
    const unresolved = [...found.unresolved];
    const calls = [];
    const done = new Set();
    const visit = (target, asked) => {
        if (done.has(target))
            return;
        done.add(target);
        const rules = makefile.rules.flatMap((rule) => matching(rule, target));
        if (rules.length === 0 && asked) {
            unresolved.push(`there is no target ${target} in the makefile`);
            calls.push({ ...call, words: ['?', target] });
        }
        for (const { rule, stem } of rules) {
            for (const each of rule.prerequisites)
                visit(each.replace('%', stem), false);
            const step = readRecipe({ ...call, directory }, environment, makefile, { rule, stem, target, variables });
            calls.push(...step.calls);
            unresolved.push(...(step.unresolved ?? []));
        }
    };
    for (const target of targets.length > 0 ? targets : [makefile.first ?? 'all'])
        visit(target, true);
    return { calls, unresolved };
};
function readArguments(args) {
    const targets = [];
    const variables = {};
    let folder;
    let file;
    for (let rest = args; rest.length > 0;) {
        const taken = skipOptions(rest, valued);
        folder = taken.options['-C'] ?? taken.options['--directory'] ?? folder;
        file = taken.options['-f'] ?? taken.options['--file'] ?? taken.options['--makefile'] ?? file;
        const [word, ...more] = taken.rest;
        rest = more;
        const [, name, value] = /^([\w.-]+):?=([\s\S]*)$/.exec(word ?? '') ?? [];
        if (name !== undefined && value !== undefined)
            variables[name] = value;
        else if (word !== undefined)
            targets.push(word);
    }
    return { targets, variables, folder, file };
}
async function readRules(directory, file, environment, given) {
    const makefile = emptyMakefile({ MAKE: 'make', ...environment, ...given });
    const fixed = new Set(Object.keys(given));
    const unresolved = [];
    const read = async (name) => {
        const text = await readIfThere((0,external_node_path_.isAbsolute)(name) ? name : (0,external_node_path_.join)(directory, name));
        if (text === undefined)
            return false;
        readMakefile(makefile, text, name, fixed);
        return true;
    };
    let there = false;
    for (const name of file === undefined ? usualFiles : [file]) {
        there = await read(name);
        if (there)
            break;
    }
    if (!there)
        return undefined;
    const seen = new Set();
    for (let name = makefile.includes.shift(); name !== undefined; name = makefile.includes.shift()) {
        if (seen.has(name) || name === '')
            continue;
        seen.add(name);
        // A file of values that each machine has for itself is often missing.
        if (/[$*?[]/.test(name))
            unresolved.push(`what the makefile includes by \`${name}\` is not known`);
        else
            await read(name);
    }
    return { makefile, unresolved };
}
/** Whether a rule is for a target, and what a `%` in it stands for then. */
function matching(rule, target) {
    for (const each of rule.targets) {
        if (each === target)
            return [{ rule, stem: '' }];
        const [head = '', tail] = each.split('%');
        if (tail === undefined || !target.startsWith(head) || !target.endsWith(tail))
            continue;
        if (target.length > head.length + tail.length)
            return [{ rule, stem: target.slice(head.length, target.length - tail.length) }];
    }
    return [];
}
function readRecipe(call, environment, makefile, recipe) {
    const { rule, stem, target, variables } = recipe;
    const [first = ''] = rule.prerequisites;
    const automatic = { '@': target, '<': first.replace('%', stem), '*': stem, '^': rule.prerequisites.join(' ') };
    const exported = Object.fromEntries([...makefile.exported].flatMap((name) => {
        const value = makefile.variables.get(name);
        return value === undefined ? [] : [[name, expand(value, makefile)]];
    }));
    const step = { calls: [], unresolved: [] };
    for (const { text, line, file } of rule.recipe) {
        const expanded = expand(text.replace(/^[@+-]+\s*/, ''), makefile, automatic);
        const left = /(?<!\$)\$[({](?!\$)[^)}]*[)}]/.exec(expanded.replaceAll('$$', ''))?.[0];
        if (left !== undefined)
            step.unresolved.push(`what \`${left}\` stands for in ${file}:${line} is not known`);
        const shown = expanded.replaceAll('$$', '$').replaceAll('$(shell ', '$(');
        const own = {
            ...call,
            variables: { ...call.variables, ...exported, ...variables },
            chain: [...call.chain, `${file}:${line} ${target}: ${shown}`],
        };
        const read = readScript(own, environment, shown, { args: [] });
        // What make puts in there may look like a program to the shell.
        step.calls.push(...read.calls.map((one) => (left === undefined ? one : { ...one, told: true })));
        if (left === undefined)
            step.unresolved.push(...(read.unresolved ?? []));
    }
    return step;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/npm-commands.js
/** npm's names for what starts something, with the shortest beginning that it takes for the whole (npm 11). */
const names = [
    ['run', 'ru', 'run'],
    ['run-script', 'ru', 'run'],
    ['rum', 'rum', 'run'],
    ['urn', 'ur', 'run'],
    ['exec', 'exe', 'exec'],
    ['x', 'x', 'exec'],
    ['test', 'tes', 'test'],
    ['tst', 'ts', 'test'],
    ['t', 't', 'test'],
    ['start', 'start', 'start'],
    ['stop', 'sto', 'stop'],
    ['restart', 'res', 'restart'],
    ['install', 'inst', 'install'],
    ['i', 'i', 'install'],
    ['in', 'in', 'install'],
    ['add', 'add', 'install'],
    ['ci', 'ci', 'install'],
    ['ic', 'ic', 'install'],
    ['clean-install', 'clea', 'install'],
    ['explore', 'explor', 'explore'],
    ['init', 'ini', 'init'],
    ['innit', 'inn', 'init'],
    ['create', 'cr', 'init'],
];
/** Gives what npm takes a command for: `rum`, `urn`, `runScript` and `run-s` are `run`; others come back as they are. */
function readNpmCommand(word) {
    const plain = word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const exact = names.find(([name]) => name === plain);
    const found = exact ?? names.find(([name, shortest]) => name.startsWith(plain) && plain.startsWith(shortest));
    return found?.[2] ?? plain;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/package-manager.js





/** Options of a package manager before its command that take a word along. */
const package_manager_valued = [
    '--prefix',
    '-C',
    '--dir',
    '--cwd',
    '-w',
    '--workspace',
    '--filter',
    '-F',
    '--loglevel',
    '--script-shell',
];
const folderOptions = ['--prefix', '-C', '--dir', '--cwd'];
const spread = ['-w', '--workspace', '--workspaces', '-ws', '--filter', '-F', '-r', '--recursive', '--if-present-all'];
/** What `npm test` and the like are short for. */
const shortcuts = ['test', 'start', 'stop', 'restart'];
/** Commands of yarn and pnpm and bun that are not names of scripts. */
const own = [
    'install',
    'i',
    'ci',
    'add',
    'remove',
    'init',
    'publish',
    'pack',
    'audit',
    'config',
    'cache',
    'why',
    'version',
];
const installers = ['install', 'i', 'ci', 'add'];
/** What an installation starts of the project's own. */
const lifecycle = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];
/** Resolves scripts of package.json as npm, yarn, pnpm and bun run them, with `pre…` and `post…`. */
const resolvePackageManager = async (call, environment) => {
    const [first = '', ...args] = call.words;
    const name = executableName(first);
    if (['run-s', 'run-p', 'npm-run-all', 'npm-run-all2', 'concurrently'].includes(name))
        return resolveMany(name, call);
    if (!['npm', 'yarn', 'pnpm', 'bun'].includes(name))
        return undefined;
    const before = skipOptions(args, package_manager_valued);
    const [written = '', ...after] = before.rest;
    const command = name === 'npm' ? readNpmCommand(written) : written;
    const runs = command === 'run' || command === 'run-script';
    const behind = runs ? skipOptions(after, package_manager_valued) : { rest: after, options: {} };
    const given = runs ? behind.rest.slice(1) : after;
    const options = { ...before.options, ...behind.options, ...(name === 'npm' ? optionsAmong(given) : {}) };
    if (['exec', 'x', 'dlx'].includes(command)) {
        const { rest, options: taken } = skipOptions(after, ['-p', '--package', '-w', '--workspace', '-c', '--call']);
        if (taken['-c'] !== undefined || taken['--call'] !== undefined)
            return readScript(call, environment, taken['-c'] ?? taken['--call'] ?? '', { args: [] });
        return { calls: rest.length === 0 ? [] : [{ ...call, words: rest }] };
    }
    if (name === 'npm' && command === 'init' && after.some((word) => !word.startsWith('-')))
        return { calls: [], unresolved: ['what `npm init` starts is not known'] };
    if (name === 'npm' && command === 'explore')
        return { calls: after.length < 2 ? [] : [{ ...call, words: after.slice(after[1] === '--' ? 2 : 1) }] };
    const installs = !runs && (installers.includes(command) || (name === 'yarn' && command === ''));
    const asked = runs ? behind.rest[0] : shortcuts.includes(command) || name !== 'npm' ? command : undefined;
    const script = asked ?? '';
    if (!installs && (script === '' || (!runs && own.includes(script))))
        return { calls: [] };
    // npm hands on only what stands after `--`; the others hand on everything.
    const rest = name === 'npm' ? given.slice(given.indexOf('--') + 1 || given.length) : given.filter((word) => word !== '--');
    const folder = folderOptions.map((option) => options[option]).find((value) => value !== undefined);
    const directory = folder === undefined ? call.directory : (0,external_node_path_.isAbsolute)(folder) ? folder : (0,external_node_path_.join)(call.directory, folder);
    if (Object.keys(options).some((option) => spread.includes(option)) || /^workspaces?$/.test(script)) {
        return unknown(call, `which packages \`${call.words.join(' ')}\` is about is not known`);
    }
    const manifest = await readManifest(directory);
    if (installs) {
        const names = '--ignore-scripts' in options || args.includes('--ignore-scripts') ? [] : lifecycle;
        return manifest === undefined ? { calls: [] } : readScripts(call, environment, manifest, names);
    }
    if (manifest === undefined || !Object.hasOwn(manifest.scripts, script)) {
        // yarn and pnpm start installed programs by the same form.
        if (!runs && manifest !== undefined)
            return { calls: [{ ...call, words: [script, ...rest] }] };
        return unknown(call, `there is no script ${script} in ${manifest === undefined ? 'a package.json' : 'package.json'}`);
    }
    return readScripts(call, environment, manifest, [`pre${script}`, script, `post${script}`], { script, rest });
};
/** Reads scripts in their order; `rest` is handed to the one that was asked for. */
function readScripts(call, environment, manifest, names, asked = { script: '', rest: [] }) {
    const calls = [];
    const unresolved = [];
    for (const each of names) {
        const text = manifest.scripts[each];
        if (text === undefined)
            continue;
        const whole = each === asked.script && asked.rest.length > 0 ? `${text} ${asked.rest.map(quote).join(' ')}` : text;
        const step = readScript({
            ...call,
            directory: (0,external_node_path_.dirname)(manifest.path),
            chain: [...call.chain, `package.json scripts.${each}: ${whole}`],
        }, environment, whole, { args: [] });
        calls.push(...step.calls);
        unresolved.push(...(step.unresolved ?? []));
    }
    return { calls, unresolved };
}
/** npm takes its own options behind a script's name, too, up to `--`. */
function optionsAmong(words) {
    const end = words.indexOf('--');
    const options = {};
    for (let rest = end < 0 ? words : words.slice(0, end); rest.length > 0;) {
        const taken = skipOptions(rest, package_manager_valued);
        Object.assign(options, taken.options);
        rest = taken.rest.slice(1);
    }
    return options;
}
/** `run-s a b`, `concurrently "npm:a" "npm run b"`. */
function resolveMany(name, call) {
    const { rest } = skipOptions(call.words.slice(1), ['-n', '--names', '-c', '--prefix-colors', '-k', '--max-parallel']);
    const words = rest.filter((word) => !word.startsWith('-'));
    const calls = words.map((word) => {
        const script = name === 'concurrently' ? /^(?:npm|yarn|pnpm|bun):(.+)$/.exec(word)?.[1] : word;
        const started = script === undefined ? ['sh', '-c', word] : ['npm', 'run', ...script.split(' ')];
        return { ...call, words: started, chain: [...call.chain, script === undefined ? word : `npm run ${script}`] };
    });
    const pattern = words.find((word) => word.includes('*'));
    return pattern === undefined
        ? { calls }
        : { calls, unresolved: [`which scripts \`${pattern}\` stands for is not known`] };
}
function unknown(call, why) {
    // The words say something even so: `npm run db:reset`.
    return { calls: [{ ...call, words: ['?', ...call.words.slice(1)], told: true }], unresolved: [why] };
}
async function readManifest(directory) {
    const found = await findUpwards(directory, 'package.json');
    if (found === undefined)
        return undefined;
    try {
        const { scripts } = JSON.parse(found.text);
        const entries = typeof scripts === 'object' && scripts !== null ? Object.entries(scripts) : [];
        return {
            path: found.path,
            scripts: Object.fromEntries(entries.filter((one) => typeof one[1] === 'string')),
        };
    }
    catch {
        return { path: found.path, scripts: {} };
    }
}
function quote(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/search.js





/** What may be an unknown program's own: then only it knows what its arguments are for. */
function isUnknownProgram({ words }) {
    const [first = ''] = words;
    if (first === '' || first === '?' || /^[$`]/.test(first))
        return false;
    if (isKnownTool(first))
        return startsOwnCode({ words });
    return !isPlain(first) && !Object.hasOwn(sqlClients, executableName(first));
}
/** What tools start of the project's own code. */
const ownCode = {
    rails: /^(?:runner|r|console|c)$|^(?!db:|assets:|tmp:|log:|cache:)[\w-]+:/,
    rake: /^(?!db:|assets:|tmp:|log:|cache:)[\w-]+:/,
    cargo: /^(?:run|r)$/,
    dotnet: /^(?:run|exec)$|\.dll$/,
    mix: /^(?:run|eval)$/,
    manage: /^(?:shell|shell_plus|runscript)$/,
    artisan: /^tinker$/,
    flask: /^(?:shell|run)$/,
};
function startsOwnCode({ words: [first = '', ...args] }) {
    const name = executableName(first);
    const command = args.find((word) => !/^[+-]/.test(word));
    return command !== undefined && Object.hasOwn(ownCode, name) && ownCode[name]?.test(command) === true;
}
/** What an unknown program is told as; nothing for one that has been told of. */
function describeUnknown(call) {
    const [first = ''] = call.words;
    // A project's own program is often named like golang-migrate's.
    const own = /^(?!\/|.*node_modules\/).*\/migrate(?:\.\w+)?$/.test(first);
    if (call.told === true || call.guessed !== undefined || !(own || isUnknownProgram(call)))
        return undefined;
    const [command] = call.words.slice(1).filter((word) => !/^[+-]/.test(word));
    if (!own && isKnownTool(first))
        return `what \`${executableName(first)} ${command}\` runs is not known`;
    return `${first.split('/').at(-1)} is a program of its own: what it runs is not known`;
}
/**
 * Gives the commands that an unknown program's arguments may be: `wrapper --flag prisma migrate reset`, and each
 * argument with blanks in it as a command line of its own.
 */
function searchArguments(call, environment) {
    const { words } = call;
    const [first = ''] = words;
    if (!isUnknownProgram(call) && first !== '?' && !/^[$`]/.test(first))
        return [];
    const inText = call.guessed === 'text';
    const tails = words.flatMap((word, at) => at > 0 && beginsCommand(word, inText)
        ? [{ ...call, guessed: call.guessed ?? 'arguments', words: words.slice(at) }]
        : []);
    const within = words.flatMap(textsOf).flatMap((text) => {
        const guess = { ...call, guessed: 'text' };
        return [...readScript(guess, environment, text, { args: [] }).calls, ...readCode(guess, text)];
    });
    return [...tails, ...within];
}
/** SQL among the arguments of a program that is no client of a database as far as anybody knows. */
function matchForeignSql(call) {
    if (!isUnknownProgram(call))
        return undefined;
    const bare = call.words
        .flatMap(textsOf)
        .join('\n')
        .replace(/\/\*[\s\S]*?\*\//g, ' ');
    const sql = /\b(?:drop\s+(?:database|schema|table|owned\s+by)|truncate\s+table)\s+["'`\w[]/i.exec(bare)?.[0];
    return sql === undefined
        ? undefined
        : { what: sql.slice(0, -1).trim().replace(/\s+/g, ' ').toLowerCase(), why: reasons.drops };
}
/** An argument with blanks in it, or the value of an option that has some: `--call="a b"`, `-c'a b'`. */
function textsOf(word) {
    const value = /^--?[\w-]+=([\s\S]*)$/.exec(word)?.[1];
    const texts = value !== undefined ? [value] : /^-[A-Za-z]\S/.test(word) ? [word.slice(2), word] : [word];
    return texts.filter((text) => /\S\s+\S|[([{].*[)\]}]/.test(text));
}
/** A program’s text as an argument: `python -c "subprocess.run(['prisma', 'migrate', 'reset'])"`. */
function readCode(call, text) {
    if (!/[([{]/.test(text))
        return [];
    return text.split(/[\n;]/).flatMap((line) => {
        const words = line.split(/[^\w:@./=-]+/).filter((word) => word !== '');
        return words.flatMap((word, at) => (beginsCommand(word, true) ? [{ ...call, words: words.slice(at) }] : []));
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/gate.js
var gate = __webpack_require__(5862);
;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/sql.js







/**
 * Judges the SQL that a database's client is given, by the rules that migrations are judged by; undefined for a command
 * that is none. What it reads by `-f`, `<`, a here-document or a known pipe counts, with the files that those include.
 */
async function judgeSqlOf(call, environment) {
    const client = clientOf(call, environment);
    if (client === undefined)
        return undefined;
    const name = executableName(call.words[0] ?? '');
    const { scripts, unresolved, shell } = await sql_readScripts(call, client, name);
    if (scripts.every(({ text }) => text.trim() === ''))
        return { found: undefined, unresolved, shell };
    const told = `what the SQL of \`${name}\` does is not known`;
    const bare = scripts.map(({ text }) => withoutComments(text)).join('\n');
    if (client.kind === undefined)
        return { found: matchWords(bare), unresolved: [...unresolved, told], shell };
    const verdict = await (0,gate/* judge */.S)(scripts.map(asMigration), client.kind);
    const loses = verdict.findings.filter(({ hazard }) => hazard === 'data-loss');
    // To set a switch for all rows is what such a command is often for.
    const grave = loses.find(({ rule }) => rule !== 'update-without-where');
    if (grave !== undefined) {
        return { found: { what: grave.rule.replaceAll('-', ' '), why: reasons.drops }, unresolved, shell };
    }
    for (const { subject } of loses)
        unresolved.push(`the SQL of \`${name}\` changes every row of ${subject}`);
    if (!verdict.findings.some(({ hazard }) => hazard === 'unanalysable'))
        return { found: undefined, unresolved, shell };
    return { found: matchWords(bare), unresolved: [...unresolved, told], shell };
}
function clientOf({ words }, environment) {
    const [first = '', ...args] = words;
    const name = executableName(first);
    if (Object.hasOwn(sqlClients, name))
        return sqlClients[name];
    const execute = args.indexOf('execute');
    if (!/^prisma2?$/.test(name) || execute < 1 || args[execute - 1] !== 'db')
        return undefined;
    const scheme = /^(mysql|mariadb|file|sqlite)/i.exec(environment['DATABASE_URL'] ?? '')?.[1]?.toLowerCase();
    const kind = scheme === undefined ? 'postgresql' : /^m/.test(scheme) ? 'mysql' : 'sqlite';
    return { kind, valued: '', text: [], file: ['file'] };
}
async function sql_readScripts(call, client, name) {
    const { options, rest } = readOptions(call.words.slice(1), client.valued, [...client.text, ...client.file]);
    const given = options.filter((option) => client.text.includes(option.name)).map(({ value }) => value);
    const texts = [...given, ...(client.positional === true ? rest.slice(1) : []), call.input];
    const files = options.filter((option) => client.file.includes(option.name)).map(({ value }) => value);
    if (call.reads !== undefined)
        files.push(call.reads);
    const scripts = [];
    const shell = [];
    const unresolved = call.fedBy === undefined ? [] : [`what \`${call.fedBy}\` gives ${name} is not known`];
    const seen = new Set();
    const take = (text, script) => {
        const read = takeOrders(text, client, (0,external_node_path_.dirname)(script));
        shell.push(...read.shell);
        scripts.push({ name: script, text: read.sql });
        open.push(...read.files);
    };
    const open = files.filter((file) => !/^(?:-|\/dev\/stdin)$/.test(file));
    for (const text of texts)
        take(text, 'given.sql');
    for (let file = open.shift(); file !== undefined; file = open.shift()) {
        if (seen.has(file))
            continue;
        seen.add(file);
        const text = await readIfThere((0,external_node_path_.resolve)(call.directory, file));
        if (text === undefined)
            unresolved.push(`${file} is not there`);
        else
            take(text, file);
    }
    return { scripts, shell, unresolved };
}
/** Takes out what is the client's own: files to read, commands of a shell, and settings. */
function takeOrders(text, { kind }, folder) {
    const files = [];
    const shell = [];
    const plain = (word) => word
        .trim()
        .replace(/^(['"])(.*)\1;?$/, '$2')
        .replace(/;$/, '');
    const sql = text.split('\n').map((line) => {
        const [, order = '', value = ''] = (kind === 'mysql' ? /^\s*(source|\\[.!])\s+(.+)$/i.exec(line) : undefined) ??
            (kind === 'postgresql' ? /^\s*\\(\w+|!)\s*(.*)$/.exec(line) : undefined) ??
            (kind === 'sqlite' ? /^\s*\.(\w+)\s*(.*)$/.exec(line) : undefined) ??
            [];
        if (order === '' || /^g/.test(order))
            return line;
        if (/^(?:source|\\\.|i|include|read)$/i.test(order))
            files.push(plain(value));
        else if (/^(?:ir|include_relative)$/.test(order))
            files.push((0,external_node_path_.resolve)('/', folder, plain(value)).slice(folder.startsWith('/') ? 0 : 1));
        else if (/^(?:\\?!|shell|system)$/.test(order))
            shell.push(value);
        return '';
    });
    return { sql: sql.join('\n'), files, shell };
}
function asMigration({ name, text }) {
    return {
        file: { name, version: name, path: name, text },
        source: { sql: text, firstLine: 1, transactional: false, reversible: false },
    };
}
function matchWords(bare) {
    const words = destructiveSql.exec(bare)?.[0];
    return words === undefined ? undefined : { what: words.replace(/\s+/g, ' ').toLowerCase(), why: reasons.drops };
}
/** Comments divide words; what stands in MySQL's executable ones is run. */
function withoutComments(sql) {
    return sql
        .replace(/\/\*M?!\d*([\s\S]*?)\*\//g, ' $1 ')
        .replace(/('(?:[^'\\]|''|\\.)*')|\/\*[\s\S]*?\*\/|--[^\n]*/g, (_whole, quoted) => quoted ?? ' ');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/texts.js

/** Programs that are given a command line as one argument: their letters that take a value, and the options for it. */
const takers = {
    env: { valued: 'uCS', text: ['S', 'split-string'] },
    su: { valued: 'cgGsw', text: ['c', 'command', 'session-command'] },
    runuser: { valued: 'cgGsuw', text: ['c', 'command', 'session-command'] },
    script: { valued: 'cEImoOBTt', text: ['c', 'command'] },
    flock: { valued: 'cEw', text: ['c', 'command'] },
    fish: { valued: 'cCdDo', text: ['c', 'command', 'C', 'init-command'] },
    pwsh: { valued: 'c', text: ['c', 'command'], long: ['Command', 'c', 'command'] },
    powershell: { valued: 'c', text: ['c', 'command'], long: ['Command', 'c', 'command'] },
    npx: { valued: 'cpw', text: ['c', 'call'] },
    'nix-shell': { valued: 'pAIj', text: ['run', 'command'] },
    doppler: { valued: 'pct', text: ['command'] },
    infisical: { valued: '', text: ['command'] },
};
/** Gives the command line that such a program is given, with what stands behind it for `env -S`. */
function takeText(name, args) {
    if (name === 'sops')
        return args[0] === 'exec-env' || args[0] === 'exec-file' ? args.at(-1) : undefined;
    const taker = Object.hasOwn(takers, name) ? takers[name] : undefined;
    if (taker === undefined)
        return undefined;
    const { valued, text, long = text } = taker;
    // What stands behind the program's own words is for what it starts.
    const own = name === 'su' || name === 'script' || name === 'flock' ? args : leading(args, valued, long);
    const { options } = readOptions(own, valued, long);
    const found = options.filter((option) => text.includes(option.name) || text.includes(option.name.toLowerCase()));
    if (found.length === 0)
        return undefined;
    const behind = name === 'env' ? args.slice(own.length).join(' ') : '';
    return `${found.map(({ value }) => value).join('; ')} ${behind}`.trim();
}
/** The options at the beginning, with their values. */
function leading(args, valued, long) {
    let at = 0;
    for (; args[at]?.startsWith('-') && args[at] !== '--'; at += 1) {
        const word = args[at];
        const name = word.replace(/^--?/, '');
        const letter = [...word.slice(1)].findIndex((each) => valued.includes(each));
        if (word.startsWith('--') || long.includes(name) ? long.includes(name) : letter === word.length - 2)
            at += 1;
    }
    return args.slice(0, at);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/wrappers.js






/** Programs that start the words after their options. The list names options that take a word along. */
const starters = {
    sudo: ['-u', '--user', '-g', '-h', '-p', '-C', '-D', '--chdir'],
    doas: ['-u', '-C'],
    exec: ['-a'],
    command: [],
    builtin: [],
    time: ['-f', '-o'],
    nohup: [],
    setsid: [],
    ionice: ['-c', '-n'],
    nice: ['-n'],
    stdbuf: ['-i', '-o', '-e'],
    xargs: ['-I', '-n', '-P', '-d', '-L', '-s', '-a'],
    npx: ['-p', '--package', '-w', '--workspace', '--prefix'],
    bunx: ['-p', '--package'],
    pnpx: ['-p', '--package'],
    dotenvx: ['-f', '--env-file', '-e', '--env'],
    dotenv: ['-e', '-v', '-p', '-f', '--file'],
    'env-cmd': ['-f', '--file', '-e', '--environments', '-r'],
    'cross-env-shell': [],
    doppler: ['-p', '--project', '-c', '--config', '-t', '--token'],
    tsx: ['--tsconfig', '--import', '--require', '-r'],
    'ts-node': ['-P', '--project', '-r', '--require'],
    php: ['-d', '-c'],
    ruby: ['-I', '-r'],
    node: ['-r', '--require', '--import', '--loader', '--env-file'],
    spring: [],
    busybox: [],
    toybox: [],
    nlx: [],
    uvx: ['--from', '--with', '-p', '--python', '--index-url'],
};
/** Programs whose next word says that the words after it are started. */
const runners = {
    bundle: ['exec', 'e'],
    poetry: ['run'],
    pipenv: ['run'],
    pdm: ['run'],
    uv: ['run'],
    rye: ['run'],
    hatch: ['run'],
    pipx: ['run'],
    corepack: ['npm', 'yarn', 'pnpm', 'npx', 'pnpx'],
    dotenvx: ['run'],
    doppler: ['run'],
    infisical: ['run'],
    mise: ['exec', 'x'],
    asdf: ['exec'],
    rbenv: ['exec'],
    pyenv: ['exec'],
};
/** Programs that start others by files of their own, or elsewhere: these are not followed. */
const opaque = new Set([
    ...['docker', 'docker-compose', 'podman', 'kubectl', 'ssh', 'just', 'task', 'turbo', 'nx', 'lerna', 'gradle'],
    ...['gradlew', 'mvn', 'mvnw', 'ant', 'inv', 'invoke', 'fab', 'tox', 'nox', 'composer', 'ansible-playbook', 'bazel'],
]);
/** Peels off what only starts another command: `env A=b`, `sudo -u app`, `bundle exec`, `npx`, `python -m`. */
const resolveWrapper = async (call, environment) => {
    const [first = '', ...args] = call.words;
    const name = executableName(first);
    const start = (words, more = {}) => words.length === 0 ? undefined : { calls: [{ ...call, ...more, words }] };
    if (opaque.has(name))
        return { calls: [{ ...call, told: true }], unresolved: [`what \`${name}\` starts is not looked at`] };
    const own = startsOwn(call, environment, name, args);
    if (own !== undefined)
        return own;
    if (name === 'env' || name === 'cross-env') {
        const { rest } = skipOptions(args, ['-u', '--unset', '-C', '--chdir']);
        return startWithVariables(call, rest);
    }
    if (/^[A-Za-z_]\w*=/.test(first))
        return startWithVariables(call, call.words);
    if (name === 'timeout' || name === 'flock' || name === 'chroot') {
        return start(skipOptions(args, ['-s', '--signal', '-k', '--kill-after', '-w', '-E']).rest.slice(1));
    }
    if (/^python[\d.]*$|^pypy3?$/.test(name)) {
        const { rest, options } = skipOptions(args, ['-m', '-W', '-X', '-c']);
        if (options['-m'] !== undefined)
            return start([options['-m'], ...rest]);
        if (options['-c'] !== undefined)
            return isCode(call, '-c');
        return resolveProgram(call, rest);
    }
    const words = Object.hasOwn(runners, name) ? skipOptions(args, starters[name] ?? []).rest : [];
    if (name === 'corepack')
        return runners[name]?.includes(executableName(words[0] ?? '')) ? start(words) : { calls: [] };
    if (installing.test(words[0] ?? '') && Object.hasOwn(runners, name))
        return { calls: [] };
    if (words[0] !== undefined && runners[name]?.includes(words[0])) {
        const { rest } = skipOptions(words.slice(1), starters[name] ?? ['-p', '--package', '--with', '--spec', '--python']);
        // `hatch run prod:alembic`
        return start(name === 'hatch' ? rest.map((word, at) => (at === 0 ? word.replace(/^[^:]*:(?=.)/, '') : word)) : rest);
    }
    if (!Object.hasOwn(starters, name) || Object.hasOwn(runners, name))
        return undefined;
    const { rest, options } = skipOptions(args, starters[name] ?? []);
    if (interpreters.test(name)) {
        const code = codeOptions.find((option) => options[option] !== undefined);
        if (code !== undefined && !(name === 'ruby' && code === '-p'))
            return isCode(call, code);
        if (options['--run'] !== undefined)
            return start(['npm', 'run', options['--run'] || rest[0] || '', ...rest.slice(1)]);
        return resolveProgram(call, rest);
    }
    return start(rest);
};
const interpreters = /^(?:node|tsx|ts-node|php|ruby)$/;
const codeOptions = ['-e', '--eval', '-pe', '-p', '--print', '-r'];
/** What a manager of packages does besides starting one. */
const installing = /^(?:install|sync|add|update|lock|check|config|--version|version|ensurepath|reshim|use|enable|prepare)$/;
/** What has a way of its own of being told what to start. */
function startsOwn(call, environment, name, args) {
    if (name === 'trap' && (args[1] === undefined || args[0] === '-'))
        return { calls: [] };
    const text = name === 'eval' ? args.join(' ') : name === 'trap' ? args[0] : takeText(name, args);
    if (text !== undefined)
        return readScript(call, environment, text, { args: [] });
    if (name === 'nr' || name === 'rushx')
        return { calls: [{ ...call, words: ['npm', 'run', ...args] }] };
    if (name !== 'find')
        return undefined;
    const calls = args.flatMap((word, at) => {
        if (!/^-(?:exec|execdir|ok|okdir)$/.test(word))
            return [];
        const end = args.findIndex((each, index) => index > at && (each === ';' || each === '+'));
        return [{ ...call, words: args.slice(at + 1, end < 0 ? undefined : end) }];
    });
    return { calls };
}
function isCode(call, option) {
    const program = executableName(call.words[0] ?? '');
    return { calls: [{ ...call, told: true }], unresolved: [`the text of \`${program} ${option}\` is not followed`] };
}
function startWithVariables(call, words) {
    const variables = { ...call.variables };
    let at = 0;
    for (; at < words.length; at += 1) {
        const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(words[at] ?? '') ?? [];
        if (name === undefined || value === undefined)
            break;
        variables[name] = value;
    }
    return at === words.length ? { calls: [] } : { calls: [{ ...call, variables, words: words.slice(at) }] };
}
/** Tools that are started by an interpreter; of any other program of the project nobody knows what it does. */
const toolPrograms = /^(?:manage|artisan|console|rails|rake|ace|doctrine)$/;
async function resolveProgram(call, words) {
    const [program] = words;
    if (program === undefined)
        return { calls: [] };
    const installed = /(?:^|\/)(?:node_modules|vendor|site-packages|\.venv)\//.test(program);
    if (installed || toolPrograms.test(executableName(program)))
        return { calls: [{ ...call, words }] };
    const path = (0,external_node_path_.isAbsolute)(program) ? program : (0,external_node_path_.join)(call.directory, program);
    const there = (await readIfThere(path)) !== undefined;
    const what = there
        ? `${(0,external_node_path_.basename)(program)} is a program of its own: what it runs is not known`
        : `${program} is not there`;
    // Its arguments still say something.
    return { calls: [{ ...call, words, told: true }], unresolved: isKnownTool(program) ? [] : [what] };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/refuse.js








/**
 * Refuses a command that would drop, empty, rewind or overwrite a database on production (a UserError with the reason
 * `forbidden-command`), judged by what it comes to: scripts of package.json, make's targets, shell scripts and wrappers
 * are followed, and the variables that it is started with count. Gives sentences to be told: what could not be followed,
 * and outside of production what was found. Nothing is run. Call it for every command of the user's before it is started.
 */
async function refuseForbiddenCommand(asked) {
    const { found, unresolved } = await followCommand(asked);
    const subject = asked.subject ?? 'The command';
    const notes = unresolved.map((what) => `${subject} was not followed to its end: ${what}.`);
    if (found === undefined)
        return notes;
    const { what, why, chain } = found;
    const shown = chain.join(' → ');
    if (!asked.production)
        return [...notes, `${subject} would be refused on production (${what}: ${why}): ${shown}.`];
    throw new errors/* UserError */.yo(`${subject} is forbidden here: ${what} – ${why}.`, {
        reason: 'forbidden-command',
        received: shown,
        accepted: 'a command that only applies what is pending',
        remedy: `Take ${what} out of it. What is to be thrown away on purpose is done on another environment; name that by the input \`environment\`.`,
    });
}
/** Refuses variables that take a tool's own protection away on production, whatever is started with them. */
function refuseForbiddenVariables({ environment, production, extra, }) {
    const found = production ? matchVariables(environment, extra) : undefined;
    if (found === undefined)
        return;
    throw new errors/* UserError */.yo(`The variable ${found.what} is forbidden here: ${found.why}.`, {
        reason: 'forbidden-command',
        received: `${found.what} in DEPLOY_ENV or the step’s env`,
        accepted: 'an environment without it',
        remedy: `Take ${found.what} out of the secret that the workflow passes as DEPLOY_ENV, and out of the step’s env.`,
    });
}
const resolvers = [resolveWrapper, resolveShell, resolvePackageManager, resolveMake];
/** No project needs more; whatever calls itself ends here. */
const mostCalls = 2000;
const deepest = 40;
/** Follows a command to what it starts, in order, up to the first thing that is forbidden. */
async function followCommand(asked) {
    const { command, directory, environment, extra } = asked;
    const variables = matchVariables(environment, extra);
    const shown = typeof command === 'string' ? command.trim() : command.join(' ');
    if (variables !== undefined)
        return { found: { ...variables, chain: [`${variables.what} in the environment`] }, unresolved: [] };
    const whole = { words: [], variables: {}, directory, chain: [shown], input: '' };
    const begun = typeof command === 'string'
        ? readScript(whole, environment, command, { args: [] })
        : { calls: [{ ...whole, words: command }], unresolved: [] };
    const unresolved = new Set(begun.unresolved);
    const open = begun.calls.map((call) => ({ call, depth: 0 }));
    const seen = new Set();
    while (open.length > 0 && seen.size < mostCalls) {
        const { call, depth } = open.shift();
        const key = JSON.stringify([call.words, call.directory, call.variables, call.input, call.reads, call.guessed]);
        if (seen.has(key))
            continue;
        seen.add(key);
        const own = matchVariables(call.variables, extra) ?? matchExtra(call.words, extra);
        if (own !== undefined)
            return { found: { ...own, chain: call.chain }, unresolved: [...unresolved] };
        const step = depth < deepest ? await resolve(call, environment) : undefined;
        for (const what of call.guessed === undefined ? (step?.unresolved ?? []) : [])
            unresolved.add(what);
        const leaves = step === undefined ? [call] : step.calls.filter(({ words }) => sameWords(words, call.words));
        const guesses = [];
        for (const leaf of leaves) {
            guesses.push(...searchArguments(leaf, environment));
            const sql = await judgeSqlOf(leaf, { ...environment, ...leaf.variables });
            for (const what of leaf.guessed === undefined ? (sql?.unresolved ?? []) : [])
                unresolved.add(what);
            const found = matchLeaf(leaf) ?? sql?.found;
            if (found !== undefined)
                return { found: { ...found, chain: leaf.chain }, unresolved: [...unresolved] };
            for (const text of sql?.shell ?? [])
                guesses.push(...readScript(leaf, environment, text, { args: [] }).calls);
            const unknown = describeUnknown(leaf);
            if (unknown !== undefined)
                unresolved.add(unknown);
        }
        const rest = step?.calls.filter((one) => !leaves.includes(one)) ?? [];
        open.unshift(...[...rest, ...guesses].map((one) => ({ call: one, depth: depth + 1 })));
    }
    if (open.length > 0)
        unresolved.add('it starts more than is looked at');
    return { found: undefined, unresolved: [...unresolved] };
}
async function resolve(call, environment) {
    for (const resolver of resolvers) {
        const step = await resolver(call, environment);
        if (step !== undefined)
            return step;
    }
    return undefined;
}
/** rake takes `VERSION=0` before its name as well as behind its task. */
function matchLeaf(call) {
    const { words, variables, guessed } = call;
    const set = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
    return matchCommand([...words, ...set], guessed !== undefined) ?? matchForeignSql(call);
}
function sameWords(one, other) {
    return one.length === other.length && one.every((word, at) => word === other[at]);
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/forbidden.js



/**
 * Refuses what would drop, empty or rewind a database on production: variables that take a tool's own protection away,
 * and the commands of `tool: command`. An environment that is not named may be production. Gives what else is to be told.
 */
async function refuseForbidden(target, context) {
    const environment = readEnvironment(context);
    refuseForbiddenVariables({ environment, production: mayBeProduction(context), extra: target.migrations.forbidden });
    return refuseForbiddenCommands(target, context, environment);
}
/** The commands alone; a check is started with other variables than they will be, and gives none. */
async function refuseForbiddenCommands(target, context, environment = {}) {
    const { command, pendingCommand } = target.migrations;
    const commands = [
        [command, 'The command that migrates'],
        [pendingCommand, 'The command that lists what is pending'],
    ];
    const told = [];
    for (const [text, subject] of commands) {
        if (text !== undefined)
            told.push(...(await refuseUserCommand(text, subject, target, context, environment)));
    }
    return told;
}
/** The same for any command of the user's that is started in the service's context. `subject` names it in errors. */
function refuseUserCommand(command, subject, target, context, environment = readEnvironment(context)) {
    return refuseForbiddenCommand({
        command,
        subject,
        environment,
        production: mayBeProduction(context),
        directory: (0,external_node_path_.join)(context.runner.workspace, target.context),
        extra: target.migrations.forbidden,
    });
}
function readEnvironment({ variables }) {
    return { ...process.env, ...Object.fromEntries(variables.names.map((name) => [name, variables.get(name)])) };
}
function mayBeProduction({ inputs: { environment } }) {
    return environment === '' || (0,production/* isProduction */.K)(environment);
}


/***/ }),

/***/ 8534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qo: () => (/* binding */ headCommit),
/* harmony export */   Xy: () => (/* binding */ pullNumber),
/* harmony export */   tI: () => (/* binding */ baseCommit)
/* harmony export */ });
/** The commit that a pull request, or a group in the merge queue, goes into. */
function baseCommit(payload) {
    const pull = payload['pull_request'];
    const group = payload['merge_group'];
    return pull?.base?.sha ?? group?.base_sha;
}
/** The head of a pull request, as the event names it. */
function headCommit(payload) {
    return payload['pull_request']?.head?.sha;
}
/** The number of the pull request, which a merge queue says in the name of its branch only. */
function pullNumber(payload) {
    const pull = payload['pull_request'];
    const group = payload['merge_group'];
    const queued = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(group?.head_ref ?? '')?.[1];
    return pull?.number ?? (queued === undefined ? undefined : Number(queued));
}


/***/ }),

/***/ 9000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JS: () => (/* binding */ findOnRunner),
  b$: () => (/* binding */ readCheckout),
  o$: () => (/* binding */ readSource)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/config/src/command.js
var command = __webpack_require__(4247);
// EXTERNAL MODULE: ./build/packages/exec/src/find.js
var find = __webpack_require__(9986);
// EXTERNAL MODULE: ./build/packages/exec/src/run.js
var run = __webpack_require__(3988);
// EXTERNAL MODULE: ./build/packages/migrations/src/launch/guard.js
var guard = __webpack_require__(2812);
// EXTERNAL MODULE: ./build/packages/migrations/src/commands/command.js
var commands_command = __webpack_require__(3141);
;// CONCATENATED MODULE: ./build/packages/migrations/src/commands/runner.js








/** Runs commands on this machine, in a folder (absolute). They end when we are killed. */
function commandsOnRunner(folder) {
    return {
        async require([program, ...args]) {
            const found = program.includes('/')
                ? await (0,promises_.access)((0,external_node_path_.resolve)(folder, program), promises_.constants.X_OK).then(() => program, () => undefined)
                : await (0,find/* findExecutable */.o)(program);
            if (found !== undefined)
                return;
            throw new errors/* UserError */.yo(`There is no program ${program} on this runner.`, {
                reason: 'missing-command',
                received: (0,command/* describeCommand */.vL)([program, ...args]),
                accepted: 'a program on PATH, or a path from the service’s context',
                remedy: 'Install it in a step before, or correct the command.',
            });
        },
        run: (command, { environment, timeout, signal, say }) => (0,run.run)('sh', (0,guard/* guarded */.N)([...command]), {
            cwd: folder,
            environment: { ...(0,commands_command/* withheldVariables */.B)(), ...environment },
            timeout,
            signal,
            onLine: say,
        }),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/image/compare.js

/**
 * Refuses an image whose migrations are not those of the checkout: the ones that are judged and shown have to be the
 * ones that run.
 */
function refuseDifferentFiles(checkout, image, name) {
    const held = new Map(image.map((file) => [file.name, file.text]));
    const here = new Map(checkout.map((file) => [file.name, file.text]));
    const differences = [
        ...checkout.filter((file) => !held.has(file.name)).map((file) => `${file.name} is not in the image`),
        ...image.filter((file) => !here.has(file.name)).map((file) => `${file.name} is not in the checkout`),
        ...checkout
            .filter((file) => held.has(file.name) && held.get(file.name) !== file.text)
            .map((file) => `${file.name} differs`),
    ];
    if (differences.length === 0)
        return;
    throw new errors/* UserError */.yo(`The migrations in ${name} are not those of this checkout.`, {
        reason: 'image-differs',
        received: `${differences.slice(0, 5).join('; ')}${differences.length > 5 ? `; and ${differences.length - 5} more` : ''}`,
        accepted: 'the same files, byte by byte',
        remedy: 'Check out the commit that the image was built from, and pass the digest that build-image gave in this run.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/launch/runner.js
var launch_runner = __webpack_require__(2591);
// EXTERNAL MODULE: ./build/packages/migrations/src/plain-text.js
var plain_text = __webpack_require__(2885);
// EXTERNAL MODULE: ./build/packages/migrations/src/folder.js
var folder = __webpack_require__(9669);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/unread.js





/**
 * Refuses files that look like migrations of a tool whose migrations lie in one folder, and that it would pass over: in
 * a folder below, with another case of letters, or a link. Throws a UserError that names them.
 */
async function refuseUnread(adapter, { root, folder, shallow }) {
    const read = new Set(folder.files.map(({ path }) => path));
    const pattern = new RegExp(adapter.files.source, `${adapter.files.flags.replace(/[giy]/g, '')}i`);
    const found = await list(root, folder.path, (name) => pattern.test(name), shallow);
    const unread = found.filter((path) => !read.has(path)).sort();
    const [first] = unread;
    if (first === undefined)
        return;
    const some = unread.slice(0, 5).join(', ');
    const count = unread.length;
    throw new errors/* UserError */.yo(`${count} file${count === 1 ? ' looks like a migration' : 's look like migrations'}, and ${adapter.title} would pass over ${count === 1 ? 'it' : 'them'}.`, {
        reason: 'unread-files',
        received: count > 5 ? `${some} and ${count - 5} more` : some,
        accepted: `files that lie in ${folder.path} itself (no folder below it, no link), with names as ${adapter.files.source} has them`,
        remedy: `Move what is meant to run into ${folder.path} and name it so; move what is not meant to run out of there. Where a folder below is the one that is meant, name it by \`directory\` (or \`migrations.directory\` in deploy.yml).`,
        file: first,
    });
}
/** Refuses a service that is to migrate and has nothing to migrate with: most likely its folder is not the one meant. */
function refuseNone(adapter, directory) {
    throw new errors/* UserError */.yo(`There is no migration of ${adapter.title} in ${directory}.`, {
        reason: 'no-migrations',
        received: `a folder without a file that ${adapter.title} would run`,
        accepted: `at least one file with a name as ${adapter.files.source} has it`,
        remedy: 'Correct the input `directory` (or `migrations.directory` in deploy.yml). A service that has no migrations yet has no `migrations:` in deploy.yml, and no step of this action.',
        file: directory,
    });
}
async function list(root, directory, isWanted, shallow) {
    const paths = [];
    for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, directory), { withFileTypes: true })) {
        const path = external_node_path_.posix.join(directory, entry.name);
        if (!entry.isDirectory()) {
            if ((entry.isFile() || entry.isSymbolicLink()) && isWanted(entry.name))
                paths.push(path);
            continue;
        }
        if (shallow || tools_project/* left */.kb.has(entry.name) || entry.name.startsWith('.'))
            continue;
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, path, 'pyvenv.cfg')))
            continue;
        paths.push(...(await list(root, path, isWanted, false)));
    }
    return paths;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/adapters.js + 109 modules
var adapters = __webpack_require__(2154);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/choose.js






/**
 * Finds the migrations below a folder of a checkout and the tool that they are for. With `auto`, a tool that has a
 * project there comes before files that lie in one folder; several such tools are told apart by nothing but a word of
 * the user. Throws a UserError when there is none, or more than one.
 */
async function chooseMigrations(root, wanted) {
    const { tool, directory, context } = wanted;
    const asked = adapters/* adapters */.Vq.filter(({ name, find }) => find !== undefined && (tool === 'auto' || tool === name));
    const project = (0,tools_project/* openProject */.U8)(root, directory, context, wanted.commands);
    const chosen = [];
    for (const adapter of asked) {
        const found = await adapter.find?.(project);
        // Somebody who names a folder beside a project's migrations means that folder.
        if (found !== undefined && (tool === adapter.name || areRelated(found.directory, directory)))
            chosen.push({ adapter, found });
    }
    if (tool === 'auto' && chosen.length > 0)
        chosen.push(...(await findBeside(root, directory, chosen)));
    const [only, second] = chosen;
    if (second !== undefined)
        throw ambiguous(chosen, directory);
    if (only !== undefined)
        return only;
    const named = asked.find(({ name }) => name === tool);
    if (named !== undefined)
        throw missing(named, directory);
    const { path, files } = await (0,folder/* readFolder */.j)(root, directory, (0,adapters/* fileNames */.jx)(tool));
    const adapter = (0,adapters/* chooseAdapter */.TS)(tool, files, path);
    const own = files.filter(({ name }) => adapter.files.test(name));
    // Around a service's own code lies SQL that is no migration; a folder of migrations holds nothing else.
    const shallow = own.length > 0 && external_node_path_.posix.normalize(path) === external_node_path_.posix.normalize(context);
    await refuseUnread(adapter, { root, folder: { path, files: own }, shallow });
    if (own.length === 0)
        refuseNone(adapter, path);
    return { adapter, found: { because: path, directory: path, workingDirectory: '.', files: own, settings: {} } };
}
/** Files of a tool without projects in a usual place that is none of the projects'. */
async function findBeside(root, directory, chosen) {
    const { path, files } = await (0,folder/* readFolder */.j)(root, directory, (0,adapters/* fileNames */.jx)('auto'));
    if (path === directory || chosen.some(({ found }) => areRelated(found.directory, path)))
        return [];
    const adapter = adapters/* adapters */.Vq.find(({ find, detect }) => find === undefined && detect(files));
    if (adapter === undefined)
        return [];
    return [{ adapter, found: { because: path, directory: path, workingDirectory: '.', files, settings: {} } }];
}
function areRelated(one, other) {
    return (0,tools_project/* isBelow */.Yw)(one, other) || (0,tools_project/* isBelow */.Yw)(other, one);
}
function ambiguous(chosen, directory) {
    return new errors/* UserError */.yo(`The migrations of ${directory} may be of several tools.`, {
        reason: 'unknown-tool',
        received: chosen.map(({ adapter, found }) => `${adapter.title} (${found.because})`).join(', '),
        accepted: 'one of them',
        remedy: 'Name the one that is meant by the input `tool` (or `migrations.tool` in deploy.yml).',
    });
}
function missing(adapter, directory) {
    return new errors/* UserError */.yo(`There is no project of ${adapter.title} in ${directory}.`, {
        reason: 'wrong-tool',
        received: directory,
        accepted: adapter.documentation.detectedBy,
        remedy: 'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the tool’s configuration, and `tool` to the tool.',
    });
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/context.js + 1 modules
var src_context = __webpack_require__(800);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/engine.js
var engine = __webpack_require__(5739);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/source.js








/** Reads the migrations of a checkout. */
async function readCheckout(target, workspace) {
    const { tool, directory } = target.migrations;
    const wanted = { tool, directory, context: target.context, commands: commandsOf(target) };
    const { adapter: chosen, found } = await chooseMigrations(workspace, wanted);
    const adapter = found.executable === undefined ? chosen : { ...chosen, executable: found.executable };
    const folder = { path: found.directory, files: found.files };
    const files = adapter.read(found.files, found.settings);
    (0,plain_text/* refuseNul */.SU)(files);
    return { adapter, found, folder, files };
}
function commandsOf({ migrations: { tool, command, pendingCommand } }) {
    if (tool !== 'command' || command === undefined || pendingCommand === undefined)
        return undefined;
    return { apply: command, pending: pendingCommand };
}
/** How a tool is found on the runner. */
function findOnRunner(adapter, target, found, { runner, host }) {
    const { directory, workingDirectory } = found;
    const place = { workspace: runner.workspace, context: target.context, directory, workingDirectory };
    return once(async () => adapter.executable === undefined ? undefined : (0,launch_runner/* launchOnRunner */.L)(adapter, place, launching(host)));
}
function launching(host) {
    return { signal: host.signal, say: (line) => host.say(`  ${line}`) };
}
function once(find) {
    let found;
    return () => {
        found ??= find();
        return found;
    };
}
const sources = new WeakMap();
/**
 * Reads a service's migrations where they will run from, once; those of an image have to be those of the checkout.
 */
function readSource(target, database, context) {
    const source = sources.get(target) ?? loadSource(target, database, context);
    sources.set(target, source);
    return source;
}
async function loadSource(target, database, context) {
    const { host, runner, variables } = context;
    const onRunner = commandsOnRunner((0,external_node_path_.resolve)(runner.workspace, target.context));
    const { adapter, found, folder, files } = await readCheckout(target, runner.workspace);
    if (target.image === undefined) {
        const onceHere = findOnRunner(adapter, target, found, context);
        return {
            adapter,
            files,
            directory: folder.path,
            settings: {
                ...Object.fromEntries((adapter.variables ?? []).map((name) => [name, variables.get(name)])),
                ...found.settings,
            },
            launch: onceHere,
            beside: onceHere,
            ask: asking((executable) => findOnRunner({ ...adapter, executable }, target, found, context)()),
            commands: { runner: onRunner, image: undefined },
        };
    }
    const [{ pullImage }, image, { nameContainers, sweepPrepared }, { commandsInImage }] = await Promise.all([
        __webpack_require__.e(/* import() */ 689).then(__webpack_require__.bind(__webpack_require__, 7689)),
        __webpack_require__.e(/* import() */ 725).then(__webpack_require__.bind(__webpack_require__, 7725)),
        __webpack_require__.e(/* import() */ 676).then(__webpack_require__.bind(__webpack_require__, 5676)),
        __webpack_require__.e(/* import() */ 85).then(__webpack_require__.bind(__webpack_require__, 1085)),
    ]);
    const { signal } = host;
    await pullImage(target.image, { login: (0,src_context/* readLogin */.m)(context), temporary: runner.temporary, signal });
    const settings = await image.readImageSettings(target.image, signal);
    const directory = image.directoryInImage(settings, {
        inRepository: folder.path,
        context: target.context,
        inImage: target.migrations.imageDirectory,
    });
    const { network } = target.migrations;
    const place = [runner.repository, target.service, database, network ?? ''].join(' ');
    const containers = nameContainers(target.image, place, runner.runUrl);
    (0,engine/* rememberContainer */.Hd)(context, containers);
    await sweepPrepared(containers);
    const own = adapter.verifiedBy === undefined;
    if (own || folder.files.length > 0) {
        const options = { temporary: runner.temporary, signal, tree: own && adapter.find !== undefined };
        const held = await image.readImageFiles(containers.preparing, directory, folder.path, adapter.files, options);
        const within = adapter.within ?? /^/;
        const isRead = (name) => adapter.isRead?.(name, found.settings) ?? true;
        const migrations = held.filter(({ name }) => within.test(name) && isRead(name));
        refuseDifferentFiles(folder.files, migrations, target.image);
    }
    const workingDirectory = image.workingDirectoryInImage(settings, found.workingDirectory, target.context);
    const inside = { containers, home: settings.workingDirectory, workingDirectory, directory, network };
    // In a container of this process alone: the other one is for whoever holds the lock.
    const beside = { ...inside, containers: { ...containers, migrating: containers.preparing } };
    const launchIn = async (place, executable) => {
        if (executable === undefined)
            return undefined;
        const { launchInImage } = await __webpack_require__.e(/* import() */ 928).then(__webpack_require__.bind(__webpack_require__, 2928));
        return launchInImage({ ...adapter, executable }, place, launching(host));
    };
    return {
        adapter,
        files,
        directory: folder.path,
        settings: { ...settings.environment, ...found.settings },
        containers,
        commands: {
            runner: onRunner,
            image: commandsInImage({ containers, workingDirectory: settings.workingDirectory, network }),
        },
        directoryInImage: directory,
        launch: once(() => launchIn(inside, adapter.executable)),
        beside: once(() => launchIn(beside, adapter.executable)),
        ask: asking((executable) => launchIn(beside, executable)),
    };
}
function asking(launch) {
    const found = new Map();
    return async ([executable = '', ...args], environment) => {
        const launching = found.get(executable) ?? launch(executable);
        found.set(executable, launching);
        const launcher = await launching;
        if (launcher === undefined)
            throw new Error('A tool without an executable cannot be asked.');
        return launcher.run(args, environment);
    };
}


/***/ }),

/***/ 9569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cG: () => (/* binding */ variableName)
/* harmony export */ });
/* unused harmony exports serviceUrl, requireVariable */
/** Puts a service's name into the name of a variable: `{service}_HOOK` for `shop-api` is `SHOP_API_HOOK`. */
function variableName(template, service) {
    return template.replaceAll('{service}', service.toUpperCase().replace(/-/g, '_'));
}
/** Puts a service's name into a URL, where `{service}` stands for it. */
function serviceUrl(template, service) {
    return template.replaceAll('{service}', service);
}
/** Reads the variable that a `…-env` key of a service names. Throws a UserError naming the key when it is not set. */
function requireVariable(variables, template, service, key) {
    return variables.require(variableName(template, service), `${key} of the service ${service}`);
}


/***/ }),

/***/ 9986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ findExecutable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Gives the path of an executable on PATH, or undefined. */
async function findExecutable(name, path = process.env['PATH'] ?? '') {
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (folder === '')
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(candidate, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            // A folder may be "executed" too.
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(candidate)).isFile())
                return candidate;
        }
        catch {
            // Not in this folder.
        }
    }
    return undefined;
}


/***/ }),

/***/ 3988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);



/**
 * Runs a command to its end and gives how it ended; only exit code 0 is success, and that is for the caller to check.
 * The process gets a group of its own, so that a cancel reaches its children too.
 * Throws an Error (code ENOENT) if the executable cannot be started.
 */
function run(command, args, options = {}) {
    const keep = options.keep ?? 4_000_000;
    if (options.signal?.aborted) {
        return Promise.resolve({ ...emptyResult(), cancelled: true });
    }
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
            cwd: options.cwd,
            env: { ...process.env, ...options.environment },
            detached: true,
            stdio: ['pipe', 'pipe', 'pipe'],
        });
        const result = emptyResult();
        const collect = (stream) => readLines(child[stream], (line) => {
            result[stream] += `${line}\n`;
            // Cut at twice the length only: cutting at each line would copy everything each time.
            if (result[stream].length > 2 * keep)
                result[stream] = result[stream].slice(-keep);
            result.lines.push(line);
            if (result.lines.length > 20_000)
                result.lines.splice(0, 10_000);
            options.onLine?.(line, stream);
        });
        const drained = Promise.all([collect('stdout'), collect('stderr')]);
        // A process that exits before reading its input must not take us down with EPIPE.
        child.stdin.on('error', () => { });
        child.stdin.end(options.input ?? '');
        const stop = endGroup(child);
        const cancel = () => {
            result.cancelled = true;
            stop.begin();
        };
        options.signal?.addEventListener('abort', cancel, { once: true });
        const timer = options.timeout === undefined
            ? undefined
            : setTimeout(() => {
                result.timedOut = true;
                stop.begin();
            }, options.timeout);
        const settle = () => {
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', cancel);
        };
        child.once('error', (error) => {
            settle();
            reject(error);
        });
        child.once('close', async (exitCode, signal) => {
            settle();
            await drained;
            await stop.finish();
            resolve({
                ...result,
                exitCode,
                signal,
                stdout: result.stdout.slice(-keep),
                stderr: result.stderr.slice(-keep),
            });
        });
    });
}
function emptyResult() {
    return { exitCode: null, signal: null, stdout: '', stderr: '', lines: [], timedOut: false, cancelled: false };
}
function readLines(stream, onLine) {
    return new Promise((resolve) => {
        const reader = (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
        reader.on('line', onLine);
        reader.on('close', resolve);
        stream.on('close', () => reader.close());
    });
}
/**
 * Ends a process group. The runner kills us ten seconds after a cancel: the group has to be gone before that, and with
 * it the children that outlived their parent.
 */
function endGroup(child) {
    const timers = [];
    const send = (signal) => {
        if (child.pid === undefined)
            return false;
        try {
            return process.kill(-child.pid, signal);
        }
        catch {
            // The group is gone already.
            return false;
        }
    };
    let deadline = 0;
    return {
        begin() {
            if (timers.length > 0)
                return;
            deadline = Date.now() + 6500;
            send('SIGINT');
            timers.push(setTimeout(() => send('SIGTERM'), 4000), setTimeout(() => send('SIGKILL'), 6000), 
            // Whoever left the group still holds the pipes, and must not hold us.
            setTimeout(() => [child.stdout, child.stderr].forEach((stream) => void stream.destroy()), 6500));
        },
        async finish() {
            while (timers.length > 0 && Date.now() < deadline && send(0))
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(50);
            for (const timer of timers)
                clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 5167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lX: () => (/* binding */ readGit),
  HU: () => (/* binding */ readGitTree)
});

// UNUSED EXPORTS: listGitTree, readHead, splitRecords

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/packages/exec/src/read-bytes.js

/**
 * Runs a short, read-only command to its end and gives the bytes that it printed, whatever its exit code: for output
 * that is no text, such as lists of paths, or a lot of it. `input` is written to standard input, which is then closed.
 * A command that a signal ended has the exit code -1. Throws an Error (code ENOENT) if the executable cannot be started.
 */
function readBytes(command, args, options = {}) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(command, args, {
            cwd: options.cwd,
            env: options.environment === undefined ? process.env : { ...process.env, ...options.environment },
            stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        const chunks = [];
        const errors = [];
        child.stdout?.on('data', (chunk) => chunks.push(chunk));
        child.stderr?.on('data', (chunk) => errors.push(chunk));
        // A process that exits before reading its input must not take us down with EPIPE.
        child.stdin?.on('error', () => { });
        child.stdin?.end(options.input);
        child.once('error', reject);
        child.once('close', (exitCode) => {
            resolve({
                exitCode: exitCode ?? -1,
                stdout: Buffer.concat(chunks),
                stderr: Buffer.concat(errors).toString('utf8'),
            });
        });
    });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/packages/keys/src/path-text.js

/**
 * Gives a path's bytes as text. Git's paths are bytes: one that is no UTF-8 becomes a lone surrogate from U+DC80 to
 * U+DCFF, so that no two paths share a text and `encodePath` gives the very bytes back.
 */
function decodePath(bytes) {
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    let text = '';
    let at = 0;
    while (at < bytes.length) {
        const length = sequenceAt(bytes, at);
        if (length === 0)
            text += String.fromCharCode(0xdc00 + bytes[at]);
        else
            text += bytes.toString('utf8', at, at + length);
        at += length || 1;
    }
    return text;
}
/** Gives the length of the UTF-8 sequence that starts here; 0 when there is none. */
function sequenceAt(bytes, at) {
    const first = bytes[at];
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return at + length <= bytes.length && (0,external_node_buffer_.isUtf8)(bytes.subarray(at, at + length)) ? length : 0;
}
const escapedByte = /[\udc80-\udcff]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Gives the bytes of a path's text: a string where Node would write the same bytes by itself. */
function encodePath(text) {
    return escapedByte.test(text) && loneSurrogate.test(text) ? toBytes(text) : text;
}
function toBytes(text) {
    const parts = [];
    for (const character of text) {
        const code = character.codePointAt(0);
        parts.push(code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character));
    }
    return Buffer.concat(parts);
}
const surrogate = /[\ud800-\udfff]/;
/** Compares two paths by their bytes, as git sorts them. */
function comparePaths(a, b) {
    // Without surrogates, UTF-16 sorts as UTF-8 does.
    if (surrogate.test(a) || surrogate.test(b))
        return Buffer.compare(toBytes(a), toBytes(b));
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/packages/keys/src/tree.js

/** Gives the kind that a mode of git's trees stands for. */
function kindOfMode(mode) {
    if (mode === '160000')
        return 'commit';
    return mode === '120000' ? 'symlink' : 'blob';
}
/**
 * Follows a path as a build would, through symbolic links to files and folders (at most 40, which `links` names).
 * Gives undefined when there is nothing, or when a link leads out of the repository.
 */
async function findPlace(tree, commit, path) {
    const links = [];
    let current = path;
    for (let hops = 0; hops <= 40; hops += 1) {
        const entries = await tree.list(commit, current);
        const named = findNamed(entries, current);
        if (named?.kind === 'blob')
            return { kind: 'file', path: current, entry: named, links };
        if (named?.kind === 'commit')
            return { kind: 'submodule', path: current, entry: named, inner: '.', links };
        if (named === undefined && entries.length > 0)
            return { kind: 'folder', path: current, entries, links };
        const above = named ?? (await findAbove(tree, commit, current));
        if (above === undefined)
            return undefined;
        const rest = posix.relative(above.path, current);
        if (above.kind === 'commit') {
            return { kind: 'submodule', path: current, entry: above, inner: rest, links };
        }
        const target = (await tree.read(commit, above.path))?.toString('utf8') ?? '';
        links.push(above.path);
        current = posix.join(posix.dirname(above.path), target, rest).replace(/(.)\/$/, '$1');
        if (target === '' || target.startsWith('/') || /^\.\.(\/|$)/.test(current))
            return undefined;
    }
    return undefined;
}
/** Picks a file out of what is at or below its path: it stands alone there, because nothing can be below it. */
function findNamed(entries, path) {
    const only = entries.length === 1 ? entries.at(0) : undefined;
    return only?.path === path ? only : undefined;
}
/** Finds the symbolic link or submodule that stands where the path has a folder. */
async function findAbove(tree, commit, path) {
    const segments = path.split('/');
    for (let depth = 1; depth < segments.length; depth += 1) {
        const folder = segments.slice(0, depth).join('/');
        const found = findNamed(await tree.list(commit, folder), folder);
        if (found !== undefined)
            return found.kind === 'blob' ? undefined : found;
    }
    return undefined;
}
/** Reads one file of a commit through symbolic links; undefined when there is none. */
async function readThroughLinks(tree, commit, path) {
    const place = await findPlace(tree, commit, path);
    return place?.kind === 'file' ? tree.read(commit, place.path) : undefined;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/git-tree.js




/** Runs git in a work tree, whoever owns it: in a container job the checkout often belongs to another user. */
function readGit(workspace, args, input) {
    return readBytes('git', ['-c', `safe.directory=${workspace}`, ...args], {
        cwd: workspace,
        environment: { GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
        ...(input === undefined ? {} : { input }),
    });
}
/**
 * Reads tracked files with git's own commands from the repository at `workspace`. Only what the clone holds can be
 * read: a UserError says so when the commit is missing from a shallow clone.
 */
function readGitTree(workspace) {
    return {
        list: (commit, path) => listGitTree(workspace, commit, path),
        async read(commit, path) {
            const read = await readGit(workspace, ['cat-file', 'blob', `${commit}:${path}`]);
            return read.exitCode === 0 ? read.stdout : undefined;
        },
    };
}
/** Lists the tracked files of a commit at or below a path, sorted by the bytes of their paths. */
async function listGitTree(workspace, commit, path) {
    const listed = await readGit(workspace, [
        ...['ls-tree', '-r', '-z', '--full-tree', commit],
        ...(path === '.' ? [] : ['--', `:(literal)${path}`]),
    ]);
    if (listed.exitCode !== 0)
        throw unreadable(commit, listed);
    return splitRecords(listed.stdout).map((record) => {
        const tab = record.indexOf('\t');
        const [mode = '', , sha = ''] = record.slice(0, tab).split(' ');
        return { path: record.slice(tab + 1), mode, kind: kindOfMode(mode), sha };
    });
}
/** Gives the NUL-ended records of git's output. */
function splitRecords(output) {
    const records = decodePath(output).split('\0');
    records.pop();
    return records;
}
/** Gives what is checked out. Throws a UserError when there is no repository. */
async function readHead(workspace) {
    const head = await readGit(workspace, ['rev-parse', 'HEAD^{commit}', 'HEAD^{tree}']);
    const [commit, tree] = head.stdout.toString('latin1').split('\n');
    if (head.exitCode === 0 && commit !== undefined && tree !== undefined)
        return { commit, tree };
    throw new UserError('There is no checked-out commit to build.', {
        reason: 'missing-checkout',
        received: head.stderr.trim().split('\n')[0],
        accepted: 'a work tree with a commit',
        remedy: 'Run actions/checkout before this step.',
    });
}
function unreadable(commit, { stderr }) {
    return new errors/* UserError */.yo(`The files of commit ${commit.slice(0, 12)} cannot be read from the checkout.`, {
        reason: 'missing-commit',
        received: stderr.trim().split('\n')[0],
        accepted: 'a commit that the clone holds',
        remedy: 'Run actions/checkout before this step, with the commit among those that it fetches.',
    });
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
/* harmony import */ var _mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4641);

/**
 * Splits SQL into what it says: words, numbers, signs, and texts in quotes as they stand. Blanks and comments are left
 * out, except MySQL's comments that run. It never fails: a quote without its end reaches to the end.
 */
function tokensOf(sql, kind) {
    const pattern = patterns[kind];
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
        if (match?.groups?.['skipped'] !== undefined)
            continue;
        tokens.push(match?.groups?.['word'] === undefined ? text : fold(text, kind));
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
    const lower = word.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    return kind !== 'mysql' || _mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .mysqlKeywords */ .z.has(lower) ? lower : word;
}
const word = String.raw `(?<word>[\p{L}_][\p{L}\p{N}_$]*)`;
const number = String.raw `\d[\w.]*`;
const doubled = (quote) => `${quote}(?:[^${quote}]|${quote}${quote})*(?:${quote}|$)`;
const escaped = (quote) => String.raw `${quote}(?:[^${quote}\\]|\\[\s\S]|${quote}${quote})*(?:${quote}|$)`;
const patterns = {
    postgresql: make(String.raw `\s+|--[^\n]*`, 
    // A letter before the quote changes what is in it, so the two are one.
    `[eE]${escaped("'")}`, `(?:[bBxXnN]|[uU]&)?${doubled("'")}`, `(?:[uU]&)?${doubled('"')}`, String.raw `(?<tag>\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)[\s\S]*?(?:\k<tag>|$)`),
    mysql: make(String.raw `\s+|#[^\n]*|--(?![!-~\u0080-\u{10ffff}])[^\n]*|\/\*(?![!M+])[\s\S]*?(?:\*\/|$)`, `[bBxXnN]?${escaped("'")}`, escaped('"'), doubled('`')),
    sqlite: make(String.raw `\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)`, `[xX]?${doubled("'")}`, doubled('"'), doubled('`'), String.raw `\[[^\]]*(?:\]|$)`),
};
function make(skipped, ...quoted) {
    return new RegExp(`(?<skipped>${skipped})|${[...quoted, word, number].join('|')}|[\\s\\S]`, 'yu');
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

/***/ 3964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readChanges)
/* harmony export */ });
/* unused harmony export parseChanges */
/* harmony import */ var _keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5167);

/**
 * Compares a folder with the commit that a pull request goes into. In a checkout of the merge commit that is its first
 * parent, which may be newer than what the event says; elsewhere the merge base is taken where the history reaches back
 * to it, and what the base got since is told as well. A base that is not there is fetched once with whatever access the
 * checkout has. Paths are relative to the repository's root. Never throws for a missing base.
 */
async function readChanges(workspace, pull, directory) {
    if (pull.base === undefined)
        return { known: false, why: 'this run is not about a pull request' };
    if (!/^[0-9a-f]{40,64}$/.test(pull.base))
        return { known: false, why: 'the event names no base commit' };
    const git = (...args) => (0,_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readGit */ .lX)(workspace, args);
    const merged = await mergedInto(git, pull.head);
    const base = merged ?? pull.base;
    if (!(await hasCommit(git, base))) {
        await git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', base);
        if (!(await hasCommit(git, base)))
            return { known: false, why: `the base commit ${base.slice(0, 7)} is not in this checkout` };
    }
    const found = merged === undefined ? await git('merge-base', base, 'HEAD') : undefined;
    const from = found?.exitCode === 0 ? found.stdout.toString().trim() : base;
    const compare = (...commits) => git('diff', '--raw', '--no-abbrev', '--no-renames', '-z', ...commits, '--', `:(literal)${directory}`);
    const [own, theirs] = await Promise.all([compare(from), from === base ? undefined : compare(from, base)]);
    if (own.exitCode !== 0)
        return { known: false, why: 'git cannot compare with the base' };
    const readText = async (blob) => (await git('cat-file', 'blob', blob)).stdout.toString();
    const changes = parseChanges(own.stdout.toString());
    const since = theirs?.exitCode === 0 ? parseChanges(theirs.stdout.toString()).added : [];
    const [edited, ahead] = await Promise.all([
        Promise.all(changes.edited.map(async ({ path, blob }) => ({ path, blob, was: await readText(blob) }))),
        Promise.all(since.map(async ({ path, blob }) => ({ path, text: await readText(blob) }))),
    ]);
    return { known: true, added: new Set(changes.added.map(({ path }) => path)), edited, removed: changes.removed, ahead };
}
/** The first parent of the merge commit that GitHub makes of a pull request's head. */
async function mergedInto(git, head) {
    if (head === undefined)
        return undefined;
    // The commit itself names them even where a shallow clone hides them.
    const text = (await git('cat-file', 'commit', 'HEAD')).stdout.toString().split('\n\n', 1)[0] ?? '';
    const parents = [...text.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, commit]) => commit);
    return parents.length === 2 && parents[1] === head ? parents[0] : undefined;
}
async function hasCommit(git, commit) {
    return (await git('cat-file', '-e', `${commit}^{commit}`)).exitCode === 0;
}
/**
 * Reads `git diff --raw --no-abbrev --no-renames -z`: modes, blobs and status, then the path, each ended by NUL. The
 * blob is the new one of an added file, and the old one of an edited file.
 */
function parseChanges(output) {
    const fields = output.split('\0');
    const changes = { added: [], edited: [], removed: [] };
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [, , old = '', blob = '', status = ''] = (fields[at] ?? '').split(' ');
        const path = fields[at + 1];
        if (status === 'A')
            changes.added.push({ path, blob });
        else if (status === 'D')
            changes.removed.push(path);
        else
            changes.edited.push({ path, blob: old });
    }
    return changes;
}


/***/ }),

/***/ 3141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withheldVariables),
/* harmony export */   K: () => (/* binding */ faultOf)
/* harmony export */ });
/* harmony import */ var _action_src_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9508);

/** How a command ended that did not end well; undefined for one that did. */
function faultOf(result, timeout) {
    if (result.exitCode === 0 && !result.cancelled && !result.timedOut)
        return undefined;
    if (result.timedOut)
        return `it ran for longer than ${(0,_action_src_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDuration */ .M)(timeout)}, and was ended`;
    if (result.cancelled)
        return 'it was cancelled';
    const last = result.lines.filter((line) => line.trim() !== '').at(-1);
    return `it ended with ${result.exitCode ?? result.signal}${last === undefined ? '' : `: ${last.slice(0, 500)}`}`;
}
/**
 * What of our own environment a user's command does not get: the inputs of this step and the text of DEPLOY_ENV, which
 * hold secrets that it did not name.
 */
function withheldVariables(environment = process.env) {
    const names = Object.keys(environment).filter((name) => name.startsWith('INPUT_') || name === 'DEPLOY_ENV');
    return Object.fromEntries(names.map((name) => [name, undefined]));
}


/***/ }),

/***/ 9517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ splitStatements)
/* harmony export */ });
/** A quoted text, a comment, or a word: what may hold a delimiter that ends nothing. */
const pieces = {
    // A backslash escapes; `--` is a comment only before a blank or a control character; comments that may run stay whole.
    mysql: /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`]|``)*`|--(?![!-~\u0080-\uffff])[^\n]*|#[^\n]*|\/\*M?!(?:'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`[^`]*`|(?!\*\/)[^'"`])*\*\/|\/\*[\s\S]*?\*\/|[A-Za-z_$][\w$]*/y,
    sqlite: /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|[A-Za-z_$][\w$]*/y,
};
/** Statements that hold statements: routines, triggers and events. */
const holder = /^create\s+(?:or\s+replace\s+)?(?:definer\s*=\s*\S+\s+)?(?:temp(?:orary)?\s+)?(?:aggregate\s+)?(?:procedure|function|trigger|event)\b/i;
const comment = /^(?:--|#|\/\*(?!M?!))/;
/**
 * Parts a file into its statements, each with the line on which it begins. MySQL's client reads `DELIMITER` itself,
 * and so is it read here; the bodies of routines and triggers stay whole without it, too.
 */
function splitStatements(sql, kind) {
    const piece = new RegExp(pieces[kind]);
    const statements = [];
    let delimiter = ';';
    let start = -1;
    let depth = 0;
    let previous = '';
    let at = 0;
    const finish = (end) => {
        if (start >= 0)
            statements.push({ text: sql.slice(start, end).trimEnd(), line: lineAt(sql, start) });
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
function lineAt(sql, offset) {
    return sql.slice(0, offset).split('\n').length;
}


/***/ }),

/***/ 9972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ writeRow)
/* harmony export */ });
/**
 * Makes a table of ours where it is missing, and changes a row of it. `working` is a session that may change; throws the
 * database's error.
 */
async function writeRow(working, table, { sql, values }) {
    if (working.runScript !== undefined) {
        const statements = [{ text: table, line: 1 }];
        const failure = await working.runScript({
            whole: true,
            statements,
            last: { sql, values },
            // Short, and to be finished: what has happened has to be noted down on a cancel, too.
            signal: new AbortController().signal,
        });
        if (failure !== undefined)
            throw new Error(failure.message);
        return;
    }
    await working.query(table);
    let count = 0;
    const numbered = working.kind === 'postgresql' ? sql.replace(/\?/g, () => `$${++count}`) : sql;
    await working.query(numbered, values);
}


/***/ }),

/***/ 9669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree),
/* harmony export */   j: () => (/* binding */ readFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4255);
/* harmony import */ var _tools_project_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6572);





/** Where a tool's files usually stand: looked at first, since beside them there may be a schema.sql that is no migration. */
const usual = ['db/migrations', 'migrations', ''];
/**
 * Reads the files with one of these names of `db/migrations` or `migrations` in a folder, or of the folder itself.
 * Throws a UserError when there is no such folder. Links are not followed: they could point out of the repository.
 */
async function readFolder(root, directory, named, below = usual) {
    let exists = false;
    for (const place of below) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(directory, place);
        const files = await readFiles((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path), path, named);
        if (files !== undefined && files.length > 0)
            return { path, files };
        exists = files !== undefined;
    }
    if (exists)
        return { path: directory, files: [] };
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`The folder of migrations ${directory} does not exist.`, {
        reason: 'missing-directory',
        received: directory,
        accepted: 'a folder relative to the repository’s root',
        remedy: 'Correct the input `directory` (or `migrations.directory` in deploy.yml), and check that actions/checkout ran before.',
    });
}
/**
 * Reads the files with one of these names in a folder and in all folders below it; `name` is then the path from the
 * folder. Links are not followed. Throws a UserError when there is no such folder.
 */
async function readTree(root, directory, named) {
    const own = await readFolder(root, directory, named, ['']);
    const files = [...own.files];
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, directory), { withFileTypes: true })) {
        const hidden = entry.name.startsWith('.') && entry.name !== '.config';
        if (!entry.isDirectory() || _tools_project_js__WEBPACK_IMPORTED_MODULE_4__/* .left */ .kb.has(entry.name) || hidden)
            continue;
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, directory, entry.name, 'pyvenv.cfg')))
            continue;
        const below = await readTree(root, node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(directory, entry.name), named);
        files.push(...below.files.map((file) => ({ ...file, name: node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(entry.name, file.name) })));
    }
    return { path: own.path, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
async function readFiles(folder, path, named) {
    let entries;
    try {
        entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    // Migrations are small: to hand each one to another thread takes longer than to read it.
    return names
        .filter((name) => named.some((pattern) => pattern.test(name)))
        .sort()
        .map((name) => ({ name, path: node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(path, name), text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), 'utf8') }));
}


/***/ }),

/***/ 5862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1576);

/**
 * Judges a set of migrations in the order in which they will run. Tables that the set itself creates may be changed
 * freely later in it: nobody uses them yet. What cannot be parsed is unanalysable, never safe. No parser is loaded for
 * an empty set, and only that of this kind for another one.
 */
async function judge(set, kind) {
    if (set.length === 0)
        return _verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyVerdict */ .L;
    switch (kind) {
        case 'mysql': {
            const { judge } = await __webpack_require__.e(/* import() */ 774).then(__webpack_require__.bind(__webpack_require__, 6774));
            return judge(set);
        }
        case 'sqlite': {
            const { judge } = await __webpack_require__.e(/* import() */ 851).then(__webpack_require__.bind(__webpack_require__, 3851));
            return judge(set);
        }
        default: {
            const { judge } = await __webpack_require__.e(/* import() */ 240).then(__webpack_require__.bind(__webpack_require__, 5240));
            return judge(set);
        }
    }
}


/***/ }),

/***/ 2812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ guarded)
/* harmony export */ });
/* unused harmony export guardScript */
/**
 * A shell script, always the same, that runs the command given as its arguments, and beside it watches the process
 * that started it ($1): when that is killed outright, the command's process group and the container named in $2 (if
 * any) go too, within a second. Nothing else could end them then. It is given everything as arguments and environment.
 */
const guardScript = `
parent=$1; container=$2; shift 2
{
  while kill -0 "$parent"; do sleep 1; done
  if [ -n "$container" ]; then docker rm --force --volumes "$container"; fi
  kill -KILL "-$$"
} >/dev/null 2>&1 </dev/null &
watch=$!
trap 'kill "$watch" 2>/dev/null' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
"$@"
`;
/** The arguments for `sh` that run a command under the guard. */
function guarded(command, container = '') {
    return ['-c', guardScript, 'deploy-actions-guard', String(process.pid), container, ...command];
}


/***/ }),

/***/ 2591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ launchOnRunner),
/* harmony export */   d: () => (/* binding */ usualPlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _exec_src_find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9986);
/* harmony import */ var _exec_src_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3988);
/* harmony import */ var _tools_adapters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2154);
/* harmony import */ var _guard_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2812);






/** Where package managers put executables: npm's, and the virtual environments of Python. */
const usualPlaces = ['node_modules/.bin', '.venv/bin', 'venv/bin'];
/**
 * Finds a tool on the runner: installed in its project, the service's context or the repository, else on PATH. The
 * project's own comes first: it is the version that the lock file names. Throws a UserError when it is nowhere;
 * nothing is ever downloaded.
 */
async function launchOnRunner(adapter, place, options) {
    const { workspace, context, directory } = place;
    const executable = adapter.executable ?? '';
    // A path is one of the project's own files, wherever the tool is looked for otherwise.
    const isPath = executable.includes('/');
    const places = isPath ? ['.'] : (adapter.places ?? usualPlaces);
    const folders = [...new Set([place.workingDirectory, context, '.'])].flatMap((folder) => places.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, folder, name)));
    const beside = await (0,_exec_src_find_js__WEBPACK_IMPORTED_MODULE_2__/* .findExecutable */ .o)(executable, folders.join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter));
    const found = beside ?? (isPath ? undefined : await (0,_exec_src_find_js__WEBPACK_IMPORTED_MODULE_2__/* .findExecutable */ .o)(executable));
    if (found === undefined) {
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${adapter.title} is not installed on this runner.`, {
            reason: 'missing-tool',
            received: `no ${executable} on PATH, nor in ${places.join(', ')}`,
            accepted: `an executable ${executable} in one of these places`,
            remedy: `Install it in a step before (for example \`npm ci\` with ${executable} as a dependency), or set \`run-in: image\`.`,
        });
    }
    const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, place.workingDirectory);
    return {
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, directory),
        workingDirectory,
        run(args, environment, silence = false) {
            (0,_tools_adapters_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseForbidden */ .Yg)(adapter, args);
            return (0,_exec_src_run_js__WEBPACK_IMPORTED_MODULE_3__.run)('sh', (0,_guard_js__WEBPACK_IMPORTED_MODULE_5__/* .guarded */ .N)([found, ...args]), {
                cwd: workingDirectory,
                environment,
                signal: options.signal,
                onLine: silence ? () => { } : options.say,
            });
        },
    };
}


/***/ }),

/***/ 2885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E_: () => (/* binding */ withoutMark),
/* harmony export */   SU: () => (/* binding */ refuseNul),
/* harmony export */   vg: () => (/* binding */ settleMark)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

const mark = '\uFEFF';
/** What reads past a mark itself: we, and those that open files as text with one. */
const passesMark = new Set(['sql', 'flyway', 'liquibase']);
/** A text without the byte order mark that it may begin with. */
function withoutMark(text) {
    return text.startsWith(mark) ? text.slice(1) : text;
}
/**
 * Refuses migrations with a NUL: what stands behind it some databases and tools never see, and what is not seen is not
 * judged either. Throws a UserError that names file and line.
 */
function refuseNul(files) {
    for (const { path, text } of files) {
        const at = text.indexOf('\0');
        if (at < 0)
            continue;
        // Every second byte of what another encoding writes is one.
        const wide = /^(?:\uFFFD\uFFFD|[^\0]?\0)/.test(text);
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${path} has a NUL character: what stands behind it might never be run, nor judged.`, {
            reason: 'invalid-migration',
            received: wide ? 'what looks like UTF-16' : 'a NUL character (U+0000)',
            accepted: 'text in UTF-8 without NUL',
            remedy: wide ? 'Save the file as UTF-8.' : 'Take the character out of the line.',
            file: path,
            line: text.slice(0, at).split('\n').length,
        });
    }
}
/**
 * Takes the byte order mark off what is about to be judged, where whoever sends the file does the same. Throws a UserError
 * for a file that a tool would send with it: the database would take the mark, which nobody sees, for part of a word.
 */
function settleMark({ file, source }, adapter, settings) {
    if (source.sql === undefined || !source.sql.startsWith(mark))
        return { file, source };
    if (passesMark.has(adapter.name) || settings['database.kind'] === 'sqlite')
        return { file, source: { ...source, sql: withoutMark(source.sql) } };
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.path} begins with a byte order mark, and ${adapter.title} sends it to the database.`, {
        reason: 'invalid-migration',
        received: 'U+FEFF, which editors do not show, as the first character',
        accepted: 'UTF-8 without a byte order mark',
        remedy: 'Save the file as UTF-8 without BOM.',
        file: file.path,
        line: 1,
    });
}


/***/ }),

/***/ 2704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Kl: () => (/* binding */ mayRecover),
/* harmony export */   cG: () => (/* binding */ poolerError),
/* harmony export */   eP: () => (/* binding */ explainQueryError),
/* harmony export */   qA: () => (/* binding */ explainConnectError)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** Says whether waiting may help: the server does not answer, not yet, or has no connection to spare. */
function mayRecover(error) {
    const code = codeOf(error);
    if (['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) {
        return true;
    }
    if (['57P03', '57P01', '53300'].includes(code))
        return true;
    return /timeout expired|timeout exceeded|Connection terminated/i.test((0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
}
/** Puts the error of a connection attempt into words: a UserError, without the URL. */
function explainConnectError(error, address, source) {
    const code = codeOf(error);
    const text = (0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    const fault = (message, reason, remedy) => new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, {
        reason,
        received: `${text || code}${code && text ? ` (${code})` : ''}`,
        remedy,
        cause: error,
    });
    if (code === '28P01' || /SASL|password authentication/i.test(text)) {
        return fault(`The database at ${address.label} refuses the user or the password.`, 'database-unauthorized', `Correct user and password in ${source}; characters such as @, / or # have to be percent-encoded.`);
    }
    if (/unsupported startup parameter/i.test(text))
        return poolerError(address, source);
    if (code === '28000' && /no encryption|SSL off/i.test(text)) {
        return fault(`The database at ${address.label} wants an encrypted connection.`, 'database-encryption', `Add ?sslmode=require to ${source}.`);
    }
    if (/does not support SSL/i.test(text)) {
        return fault(`The database at ${address.label} does not encrypt.`, 'database-encryption', `Write ?sslmode=disable in ${source} if the network between is your own; otherwise turn TLS on at the server.`);
    }
    if (/certificate|self.signed/i.test(text) || /CERT|SELF_SIGNED/.test(code)) {
        return fault(`The certificate of the database at ${address.label} cannot be verified.`, 'database-certificate', 'Give the authority’s certificate by sslrootcert=…, or write sslmode=require to encrypt without checking who answers.');
    }
    if (code === '28000' || code === '42501') {
        return fault(`The database at ${address.label} does not let this user in.`, 'database-unauthorized', 'Grant the user CONNECT on the database, or let this host in by pg_hba.conf.');
    }
    if (code === '3D000') {
        return fault(`The database ${address.database} does not exist at ${address.label}.`, 'unknown-database', `Create it by hand, or correct the name in ${source}: a migration never creates a database.`);
    }
    if (mayRecover(error)) {
        return fault(`The database at ${address.label} does not answer.`, 'database-unreachable', `Check host and port in ${source}, that the server runs, and that the runner may reach it; wait-timeout says how long to try.`);
    }
    return fault(`The database at ${address.label} cannot be used.`, 'database-error', `Check ${source} and the server’s log.`);
}
/**
 * Puts an error of a session that is open already into words: a permission that the user lacks, a connection that went
 * away. Anything else comes back as it is.
 */
function explainQueryError(error, address) {
    if (error instanceof _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error;
    const code = codeOf(error);
    const received = `${(0,_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}${code === '' ? '' : ` (${code})`}`;
    if (code === '42501') {
        return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The user may not do this in the database at ${address.label}.`, {
            reason: 'database-permission',
            received,
            remedy: 'Grant the user what is missing, or migrate as the owner of the tables.',
            cause: error,
        });
    }
    if (mayRecover(error)) {
        return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The connection to the database at ${address.label} was lost.`, {
            reason: 'connection-lost',
            received,
            remedy: 'Run this again: it reads from the database what was applied, and goes on from there.',
            cause: error,
        });
    }
    return error;
}
/** A pooler that gives each transaction another server connection, or drops a session's settings, undoes our care unnoticed. */
function poolerError(address, source) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`At ${address.label} a connection pooler answers, which keeps neither the lock nor the settings of a session.`, {
        reason: 'pooler-refused',
        accepted: 'a direct connection to PostgreSQL, or a pooler in session mode that passes `options` on',
        remedy: `Write the database’s own host and port in ${source} (often 5432 instead of 6432 or 6543).`,
    });
}
/** The SQLSTATE or the system's error code; of several attempts (one an address) the first. */
function codeOf(error) {
    const coded = (error ?? {});
    return coded.code ?? (coded.errors === undefined ? '' : codeOf(coded.errors[0]));
}


/***/ }),

/***/ 1675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readSources)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2885);

/**
 * Reads what applying each file would run, one after the other, since a tool may have to be started for it. Throws a
 * UserError for text that would not be run as it stands there.
 */
async function readSources(adapter, files, launch, settings = {}) {
    const sources = await adapter.gateSources?.(files, launch, settings);
    const set = [];
    for (const [at, file] of files.entries()) {
        const source = sources?.[at] ?? (await adapter.gateSource(file, launch, settings));
        (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseNul */ .SU)([{ path: file.path, text: source.sql ?? '' }]);
        set.push((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .settleMark */ .vg)({ file, source }, adapter, settings));
    }
    return set;
}


/***/ }),

/***/ 2154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vq: () => (/* binding */ adapters),
  TS: () => (/* binding */ chooseAdapter),
  jx: () => (/* binding */ fileNames),
  Yg: () => (/* binding */ refuseForbidden)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/config/src/types.js
var types = __webpack_require__(2263);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var tools_failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/python/failure.js

/** SQLSTATE of the classes of psycopg that have an answer of their own; the words are the server's, in its language. */
const classes = { LockNotAvailable: '55P03', QueryCanceled: '57014' };
/** Reads a Python traceback: the error, and the file of a migration that it leads through. */
function readPythonFailure(result, pending, tool) {
    const said = (0,tools_failure/* saidBy */.TT)(result);
    const message = messageIn(said) ?? (0,tools_failure/* lastLines */.w$)(result, tool);
    const frames = [...said.matchAll(/^ +File "(.+)", line (\d+), in /gm)].reverse();
    const place = frames.flatMap(([, path = '', line]) => {
        const file = pending.find(({ name }) => path.endsWith(`/${name}`));
        return file === undefined ? [] : [{ version: file.version, line: Number(line) }];
    })[0];
    const kind = /^(?:\w+\.)*psycopg2?\.errors\.(\w+)|\(psycopg2?\.errors\.(\w+)\)/m.exec(said);
    const code = (0,tools_failure/* sqlStateIn */.TG)(said) || (classes[kind?.[1] ?? kind?.[2] ?? ''] ?? '');
    return { message, code, ...place };
}
/**
 * `sqlalchemy.exc.ProgrammingError: (psycopg2.errors.UndefinedTable) relation …`, the driver's own
 * `psycopg2.errors.UndefinedTable: …`, or one of Python's own such as `KeyError: 'DATABASE_URL'`.
 */
function messageIn(said) {
    const errors = [...said.matchAll(/^(?:(?:\w+\.)+\w+|\w+(?:Error|Exception)): (?:\((?:\w+\.)+\w+\) )?(.+)$/gm)];
    return errors.at(-1)?.[1] ?? /^(?:FAILED|CommandError): (.+)$/m.exec(said)?.[1];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/differences.js
/** A table of ours is no model's, and none that a migration should drop. */
const ours = /^\('remove_(?:table|index|constraint)', \w+\('deploy_actions_/;
/**
 * Parts the list that `alembic check` prints, as Python writes it (`[('add_column', None, 'users', …), …]`), into its
 * differences; those that only say that our own tables are no models are left out.
 */
function readDifferences(list) {
    const text = list.trim();
    if (!text.startsWith('[') || !text.endsWith(']'))
        return [text];
    const items = [];
    let depth = 0;
    let start = 1;
    for (let at = 1; at < text.length - 1; at += 1) {
        const character = text[at];
        if (character === "'" || character === '"')
            at = endOfText(text, at);
        else if ('([{'.includes(character))
            depth += 1;
        else if (')]}'.includes(character))
            depth -= 1;
        else if (character === ',' && depth === 0) {
            items.push(text.slice(start, at).trim());
            start = at + 1;
        }
    }
    items.push(text.slice(start, -1).trim());
    return items.filter((item) => item !== '' && !ours.test(item));
}
/** Where the quote that opens at `start` is closed, or the text ends. */
function endOfText(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === text[start])
            return at;
    }
    return text.length;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/python/syntax.js

/** Parts a program into its logical lines. */
function linesOf(tokens) {
    const lines = [];
    for (const token of tokens) {
        if (token.indent !== undefined)
            lines.push({ indent: token.indent, tokens: [token] });
        else
            lines.at(-1)?.tokens.push(token);
    }
    return lines;
}
/** The lines that stand below a line, further in. */
function blockBelow(lines, at) {
    const indent = lines[at]?.indent ?? 0;
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((line) => line.indent <= indent);
    return end < 0 ? rest : rest.slice(0, end);
}
/** The value of `name = …` or `name: type = …`, where one line of these says so; the last one counts. */
function assigned(lines, name) {
    for (const { tokens } of [...lines].reverse()) {
        const [first, second] = tokens;
        if (first?.kind !== 'word' || first.value !== name || (0,programs_tokens/* isSign */.A7)(second, '=', ':') === '')
            continue;
        const equals = (0,programs_tokens/* isSign */.A7)(second, '=') === '' ? endOfType(tokens) : 1;
        if (equals > 0 && !(0,programs_tokens/* isSign */.A7)(tokens[equals + 1], '='))
            return tokens.slice(equals + 1);
    }
    return undefined;
}
/** Where the `=` behind a type stands; brackets may hold others. */
function endOfType(tokens) {
    for (let at = 2; at < tokens.length; at += 1) {
        if ((0,programs_tokens/* isSign */.A7)(tokens[at], '='))
            return at;
        if ((0,programs_tokens/* isSign */.A7)(tokens[at], '(', '[', '{'))
            at = Math.max(at, (0,programs_tokens/* closing */.ET)(tokens, at));
    }
    return -1;
}
/** Reads a literal; undefined for anything else. */
function readLiteral(tokens) {
    if (tokens === undefined || tokens.length === 0)
        return undefined;
    const [first] = tokens;
    if (tokens.every(({ kind }) => kind === 'text'))
        return tokens.map(({ value }) => value).join('');
    if (tokens.length === 1 && first?.kind === 'word' && first.value === 'None')
        return null;
    if ((0,programs_tokens/* isSign */.A7)(first, '(', '[', '{') === '' || (0,programs_tokens/* closing */.ET)(tokens, 0) !== tokens.length - 1)
        return undefined;
    const inner = tokens.slice(1, -1);
    const parts = (0,programs_tokens/* splitAt */.gI)(inner, ',').map(readLiteral);
    if (parts.some((part) => part === undefined))
        return undefined;
    // Parentheses without a comma are no tuple.
    if ((0,programs_tokens/* isSign */.A7)(first, '(') && parts.length === 1 && !(0,programs_tokens/* isSign */.A7)(inner.at(-1), ','))
        return parts[0];
    return parts;
}
/** The texts of a literal, whether one or several; undefined where it is none. */
function textsOf(literal) {
    if (literal === undefined)
        return undefined;
    if (literal === null)
        return [];
    if (typeof literal === 'string')
        return [literal];
    return literal.every((part) => typeof part === 'string') ? literal : undefined;
}
/** Reads the call that begins at a token, or gives undefined. */
function readCallAt(tokens, from) {
    const path = [];
    let at = from;
    for (; tokens[at]?.kind === 'word'; at += 2) {
        path.push(tokens[at].value);
        if (!(0,programs_tokens/* isSign */.A7)(tokens[at + 1], '.')) {
            at += 1;
            break;
        }
    }
    const end = (0,programs_tokens/* isSign */.A7)(tokens[at], '(') === '' || path.length === 0 ? -1 : (0,programs_tokens/* closing */.ET)(tokens, at);
    if (end < 0)
        return undefined;
    const named = new Map();
    const positional = [];
    let spread = false;
    for (const argument of (0,programs_tokens/* splitAt */.gI)(tokens.slice(at + 1, end), ',')) {
        const [first, second, third] = argument;
        if ((0,programs_tokens/* isSign */.A7)(first, '*', '**'))
            spread = true;
        else if (first?.kind === 'word' && (0,programs_tokens/* isSign */.A7)(second, '=') && !(0,programs_tokens/* isSign */.A7)(third, '='))
            named.set(first.value, argument.slice(2));
        else
            positional.push(argument);
    }
    const last = tokens[end];
    return { path, positional, named, spread, line: tokens[from]?.line ?? 1, end: last.end, next: end + 1 };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/python/tokens.js
const blank = /[ \t\f\r]+|\\\r?\n|#[^\n]*/y;
const tokens_text = /(?<prefix>[rRbBuUfFtT]{0,2})(?:"""(?<a>(?:[^\\]|\\[\s\S])*?)"""|'''(?<b>(?:[^\\]|\\[\s\S])*?)'''|"(?<c>(?:[^"\\\n]|\\[\s\S])*)"|'(?<d>(?:[^'\\\n]|\\[\s\S])*)')/y;
const word = /[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*/uy;
const sign = /->|\*\*|:=|[\s\S]/uy;
/**
 * Takes a Python program apart into words, signs and texts, with where each logical line begins. Whoever reads them may
 * only trust what is exactly as expected, so that a misreading makes less known, never more.
 */
function tokenizePython(program) {
    const tokens = [];
    let at = 0;
    let line = 1;
    let depth = 0;
    let start = 0;
    let first = true;
    const take = (pattern) => {
        pattern.lastIndex = at;
        return pattern.exec(program);
    };
    while (at < program.length) {
        if (program[at] === '\n') {
            at += 1;
            line += 1;
            if (depth === 0) {
                first = true;
                start = at;
            }
            continue;
        }
        const skipped = take(blank)?.[0];
        if (skipped !== undefined) {
            at += skipped.length;
            if (skipped.endsWith('\n'))
                line += 1;
            continue;
        }
        const from = line;
        const place = first ? { indent: at - start } : {};
        first = false;
        const literal = take(tokens_text);
        if (literal !== null) {
            const { prefix = '', a, b, c, d } = literal.groups ?? {};
            const inner = a ?? b ?? c ?? d ?? '';
            line += literal[0].split('\n').length - 1;
            const kind = /[fFbBtT]/.test(prefix) ? 'dynamic' : 'text';
            tokens.push({ kind, value: /r/i.test(prefix) ? inner : decode(inner), line: from, end: line, ...place });
            at += literal[0].length;
            continue;
        }
        const name = take(word)?.[0];
        const value = name ?? take(sign)?.[0] ?? program[at] ?? '';
        if (name === undefined && /^[([{]$/.test(value))
            depth += 1;
        if (name === undefined && /^[)\]}]$/.test(value))
            depth = Math.max(0, depth - 1);
        if (name === undefined && value === ';' && depth === 0)
            first = true;
        tokens.push({ kind: name === undefined ? 'sign' : 'word', value, line: from, end: from, ...place });
        at += value.length;
    }
    return tokens;
}
const escapes = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07', '\n': '' };
function decode(inner) {
    return inner.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (all, ...parts) => {
        const [hex, short, long, other] = parts;
        const code = Number.parseInt(hex ?? short ?? long ?? '', 16);
        if (Number.isFinite(code))
            return code > 0x10ffff ? all : String.fromCodePoint(code);
        // What Python does not know stays as it is.
        return escapes[other ?? ''] ?? (/['"\\]/.test(other ?? '') ? other : all);
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/graph.js



/** Reads a version file's own words. Undefined for a file without a revision, which alembic passes over, too. */
function readRevision(file) {
    const lines = linesOf(tokenizePython(file.text)).filter(({ indent }) => indent === 0);
    const value = assigned(lines, 'revision');
    if (value === undefined)
        return undefined;
    const read = (name) => {
        const tokens = assigned(lines, name);
        const texts = tokens === undefined ? [] : textsOf(readLiteral(tokens));
        if (texts !== undefined)
            return texts;
        throw refuse(`${file.path} does not say in plain words what its \`${name}\` is.`, file.path, {
            accepted: 'a text, a tuple of texts, or None',
            remedy: 'Write it as `alembic revision` does: without a history that can be read nothing can be told.',
        });
    };
    const [id] = read('revision');
    if (id === undefined)
        return undefined;
    return { id, follows: read('down_revision'), needs: read('depends_on'), labels: read('branch_labels'), file };
}
/**
 * Puts revisions into an order in which each comes after all that it follows or needs, otherwise by the names of their
 * files. Throws a UserError for a history with gaps, doubles or circles.
 */
function orderRevisions(revisions) {
    const byId = new Map();
    for (const one of revisions) {
        const other = byId.get(one.id);
        if (other !== undefined) {
            throw refuse(`${other.file.path} and ${one.file.path} are the same revision, ${one.id}.`, one.file.path, {
                accepted: 'one file for each revision',
                remedy: 'Make one of them again with `alembic revision`, on top of the other.',
            });
        }
        byId.set(one.id, one);
    }
    const before = new Map(revisions.map((one) => [one.id, parentsOf(one, byId)]));
    const ordered = [];
    const placed = new Set();
    while (ordered.length < revisions.length) {
        const next = revisions.find(({ id }) => !placed.has(id) && before.get(id).every((parent) => placed.has(parent.id)));
        if (next === undefined) {
            const left = revisions.filter(({ id }) => !placed.has(id));
            throw refuse('The history of the revisions goes in a circle.', left[0]?.file.path ?? '', {
                received: left.map(({ id }) => id).join(', '),
                remedy: 'Correct `down_revision` in one of these files.',
            });
        }
        ordered.push(next);
        placed.add(next.id);
    }
    return ordered;
}
function parentsOf(one, byId) {
    const all = [...byId.values()];
    return [...one.follows, ...one.needs].map((name) => {
        const found = byId.get(name) ?? all.find(({ labels }) => labels.includes(name.replace(/@head$/, '')));
        if (found !== undefined && found !== one)
            return found;
        throw refuse(`${one.file.path} follows ${name}, and no file is that revision.`, one.file.path, {
            received: name,
            accepted: all.map(({ id }) => id).join(', '),
            remedy: 'Restore the missing file from git, or correct `down_revision` or `depends_on`.',
        });
    });
}
/** All that a revision stands on, itself included, in the given order. */
function ancestorsOf(ids, ordered) {
    const byId = new Map(ordered.map((one) => [one.id, one]));
    const found = new Set();
    const queue = ids.flatMap((id) => byId.get(id) ?? []);
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
        if (found.has(one))
            continue;
        found.add(one);
        queue.push(...parentsOf(one, byId));
    }
    return ordered.filter((one) => found.has(one));
}
/** The revisions that no other one follows. */
function headsOf(ordered) {
    const followed = new Set(ordered.flatMap(({ follows }) => follows));
    return ordered.filter(({ id }) => !followed.has(id));
}
/**
 * Throws a UserError for a history that ends in two places, as when two branches each added a revision. Branches that
 * begin apart, or that carry labels of their own, are meant.
 */
function refuseSeveralHeads(ordered) {
    const heads = headsOf(ordered).map((head) => {
        const line = lineOf(head, ordered);
        return { head, line, labels: line.flatMap(({ labels }) => labels) };
    });
    for (const [at, one] of heads.entries()) {
        for (const other of heads.slice(at + 1)) {
            if (!one.line.some((revision) => other.line.includes(revision)))
                continue;
            const labelled = one.labels.some((label) => !other.labels.includes(label));
            if (labelled && other.labels.some((label) => !one.labels.includes(label)))
                continue;
            throw severalHeads(one.head, other.head);
        }
    }
}
/** What a revision follows, down to the first, without what it merely needs. */
function lineOf(head, ordered) {
    const alone = ordered.map((one) => ({ ...one, needs: [] }));
    const ids = new Set(ancestorsOf([head.id], alone).map(({ id }) => id));
    return ordered.filter(({ id }) => ids.has(id));
}
function severalHeads(one, other) {
    return new errors/* UserError */.yo(`The history of the revisions has two heads: ${one.file.path} and ${other.file.path}.`, {
        reason: 'several-heads',
        received: `${one.id} (${one.file.path}), ${other.id} (${other.file.path})`,
        accepted: 'one revision that no other one follows',
        remedy: `Run \`alembic merge -m "Merge heads" ${one.id} ${other.id}\` and commit the file that it makes, or set \`down_revision\` of the later one to the other.`,
        file: other.file.path,
    });
}
function refuse(message, file, more) {
    return new errors/* UserError */.yo(message, { reason: 'invalid-migration', file, ...more });
}
/** A migration's file, with its revision for those who ask again. */
function migrationOf({ id, file }) {
    return { name: file.name, path: file.path, text: file.text, version: id };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/project.js





/** Finds alembic's configuration, its folder of scripts and the folders of its version files. */
async function findAlembicProject(project, files) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^(?:alembic\.ini|pyproject\.toml)$/, async (path) => path.endsWith('.toml') ? hasSection(await project.read(path)) : saysWhere(await project.read(path)));
    if (because === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.dirname(because);
    // alembic reads both, and what stands in the first of them comes first.
    const read = async (name) => {
        const path = external_node_path_.posix.join(workingDirectory, name);
        return (await project.list()).includes(path) ? readOptions(await project.read(path), name.endsWith('.toml')) : {};
    };
    const options = { ...(await read('pyproject.toml')), ...(await read('alembic.ini')) };
    const place = (path) => external_node_path_.posix.join(workingDirectory, localPath(path, workingDirectory));
    const script = options['script_location'];
    if (script === undefined)
        return undefined;
    const scripts = place(script);
    const locations = splitLocations(options).map(place);
    const folders = locations.length > 0 ? locations : [external_node_path_.posix.join(scripts, 'versions')];
    const there = await Promise.all(folders.map((folder) => (0,tools_project/* hasFolder */.bU)(project, folder)));
    const present = folders.filter((_, at) => there[at]);
    if (present.length === 0)
        return undefined;
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const recursive = /^(?:true|1|yes|on)$/i.test(options['recursive_version_locations'] ?? '');
    const found = [];
    for (const folder of present) {
        const own = (await (0,tools_project/* readBelow */.Gj)(project, folder, files)).filter(({ name }) => recursive || !name.includes('/'));
        found.push(...own.map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) })));
    }
    const environment = external_node_path_.posix.join(scripts, 'env.py');
    const env = (await project.list()).includes(environment) ? await project.read(environment) : '';
    return { because, directory, workingDirectory, files: found, settings: readEnvironment(env) };
}
/** One that came with `alembic init -t pyproject` only says how to log. */
function saysWhere(text) {
    return readOptions(text, false)['script_location'] !== undefined;
}
function hasSection(text) {
    return /^\s*\[tool\.alembic\]/m.test(text);
}
/** The options of `[alembic]` in an INI file, or of `[tool.alembic]` in pyproject.toml; lists are joined by line ends. */
function readOptions(text, toml) {
    const options = {};
    let inside = false;
    let key = '';
    let list = false;
    for (const line of text.split(/\r?\n/)) {
        const section = /^\s*\[([^\]]+)\]\s*(?:#.*)?$/.exec(line);
        if (section !== null && !list) {
            inside = section[1] === (toml ? 'tool.alembic' : 'alembic');
            key = '';
            continue;
        }
        if (!inside || /^\s*[#;]/.test(line))
            continue;
        const option = list ? null : /^([A-Za-z_][\w.]*)\s*[=:]\s*(.*)$/.exec(line);
        if (option !== null)
            key = option[1];
        const value = option === null ? line : option[2];
        if (key === '' || (option === null && !toml && !/^\s/.test(line)))
            continue;
        if (!toml)
            options[key] = [options[key], value.trim()].filter((part) => part).join('\n');
        else {
            const texts = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '');
            const plain = texts.length > 0 || list || value.trim() === '[' ? texts : [value.trim()];
            options[key] = [options[key], ...plain].filter((part) => part).join('\n');
            list = (list || value.trim().startsWith('[')) && !value.includes(']');
        }
    }
    return options;
}
function splitLocations(options) {
    const text = options['version_locations'] ?? '';
    const separators = { os: /[:\n]/, ':': /[:\n]/, ';': /[;\n]/, space: /\s+/, newline: /\n/ };
    const named = options['path_separator'] ?? options['version_path_separator'] ?? '';
    return text
        .split(separators[named] ?? /[\s,]+/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
/** `%(here)s/db` stands beside the configuration, `shop:migrations` in a package. */
function localPath(path, workingDirectory) {
    const local = path.replace(/^%\((?:here|\w*here)\)s\/?/, '').replace(/^([\w.]+):/, (_all, name) => {
        return `${name.replaceAll('.', '/')}/`;
    });
    if (!local.startsWith('/') && !/%\(/.test(local) && !external_node_path_.posix.join(workingDirectory, local).startsWith('..'))
        return local || '.';
    throw new errors/* UserError */.yo('A folder of alembic’s configuration does not lie in the repository.', {
        reason: 'invalid-migration',
        received: path,
        accepted: 'a folder relative to the configuration (`%(here)s/…`), or in a package (`shop:migrations`)',
        remedy: 'Correct `script_location` or `version_locations`.',
    });
}
/** What `context.configure(…)` in env.py says word for word. */
function readEnvironment(text) {
    const settings = {};
    const known = {
        version_table: 'alembic.table',
        version_table_schema: 'alembic.schema',
        transaction_per_migration: 'alembic.each',
        transactional_ddl: 'alembic.transactional',
    };
    for (const { tokens } of linesOf(tokenizePython(text))) {
        const at = tokens.findIndex(({ value }, index) => value === 'context' && tokens[index + 2]?.value === 'configure');
        const call = at < 0 ? undefined : readCallAt(tokens, at);
        for (const [name, setting] of Object.entries(known)) {
            const value = call?.named.get(name);
            const said = readLiteral(value) ?? (value?.length === 1 ? value[0]?.value : undefined);
            if (typeof said === 'string')
                settings[setting] = said;
        }
    }
    return settings;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/python/surroundings.js
/** Modules and functions through which a program learns how, where or when it was started, or runs what it does not show. */
const asking = new Set(`sys argv os environ getenv subprocess importlib socket requests urllib urllib3 http httpx aiohttp pathlib platform
  random shutil builtins ctypes multiprocessing threading atexit signal asyncio argparse getpass tempfile traceback
  inspect_stack gc pickle marshal runpy pkgutil sysconfig configparser dotenv decouple environs
  exec eval compile open input globals locals vars getattr setattr delattr __import__ __dict__ __builtins__ __globals__
  __class__ __subclasses__ __getattribute__ _getframe currentframe collect_sql is_offline_mode as_sql suppress`.split(/\s+/));
const deciding = new Set(['if', 'elif', 'while', 'match', 'and', 'or', 'assert']);
/** What a condition may ask for that is the same when a program is written out and when it runs. */
const settled = new Set(`if elif while else match and or not in is None True False op context get_context dialect name connection vendor
  schema_editor`.split(/\s+/));
/**
 * Gives the first place where what a program does may depend on how, where or when it runs: what it was seen to do once
 * then says nothing of the next time.
 */
function asksSurroundings(lines) {
    const used = new Set(lines.filter((line) => !isImport(line)).flatMap(({ tokens }) => tokens.map(({ value }) => value)));
    for (const line of lines) {
        const { tokens } = line;
        const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'dynamic');
        const imports = isImport(line);
        // To import a module alone asks nothing: what is left out of the lines may be all that uses it.
        const idle = imports && !tokens.some(({ value }) => value === '*' || used.has(value));
        const found = idle ? undefined : words.find(({ kind, value }) => kind === 'word' && asking.has(value));
        const caught = words.find(({ value }) => value === 'try' || value === 'except');
        const decides = !imports && words.some(({ kind, value }) => kind === 'word' && deciding.has(value));
        const open = decides ? words.find(({ kind, value }) => kind === 'dynamic' || !settled.has(value)) : undefined;
        const one = found ?? caught ?? open;
        if (one !== undefined)
            return { word: one.value.slice(0, 40), line: one.line };
    }
    return undefined;
}
function isImport({ tokens }) {
    return tokens[0]?.value === 'import' || tokens[0]?.value === 'from';
}
/** The lines without those of a function of this name. */
function without(lines, name) {
    const at = lines.findIndex(({ tokens }) => tokens[0]?.value === 'def' && tokens[1]?.value === name);
    if (at < 0)
        return lines;
    const indent = lines[at]?.indent ?? 0;
    const end = lines.findIndex((line, index) => index > at && line.indent <= indent);
    return [...lines.slice(0, at), ...(end < 0 ? [] : lines.slice(end))];
}
/** The first of several places at which a name is given a meaning, of which only one counts. */
function givenAgain(lines, name) {
    const places = lines.flatMap(({ tokens }) => {
        const imports = /^(?:from|import)$/.test(tokens[0]?.value ?? '');
        return tokens.filter(({ kind, value }, at) => {
            if (kind !== 'word' || value !== name)
                return false;
            const [before, behind] = [tokens[at - 1]?.value ?? '', tokens[at + 1]?.value];
            if (imports)
                return behind !== '.' && behind !== 'import' && before !== '.';
            const assigns = behind === '=' && tokens[at + 2]?.value !== '=';
            return /^(?:def|as|class|for|global)$/.test(before) || assigns || behind === ':=';
        });
    });
    const again = places[1];
    return again === undefined ? undefined : { word: name, line: again.line };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/mysql-keywords.js
var mysql_keywords = __webpack_require__(4641);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/reserved-words.js

/** What PostgreSQL takes for no name of a table or column unless it stands in quotes. */
const postgresql = new Set(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit
  localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references
  returning right select session_user similar some symmetric system_user table tablesample then to trailing true union
  unique user using variadic verbose when where window with`.split(/\s+/));
/** Whether PostgreSQL takes a name, which is in small letters, only in quotes. */
function isReservedInPostgresql(name) {
    return postgresql.has(name);
}
/** Whether PostgreSQL or MySQL takes a name, which is in small letters, only in quotes. */
function isReserved(name) {
    return postgresql.has(name) || mysql_keywords/* mysqlKeywords */.z.has(name);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/python/names.js

/** A name as PostgreSQL takes it: in quotes only where it has to be, as SQLAlchemy writes it. */
function quoteName(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) && !isReservedInPostgresql(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/columns.js


/** SQLAlchemy's types as PostgreSQL has them. */
const columns_types = {
    BigInteger: 'BIGINT',
    Boolean: 'BOOLEAN',
    Date: 'DATE',
    DateTime: 'TIMESTAMP WITHOUT TIME ZONE',
    Double: 'DOUBLE PRECISION',
    Float: 'FLOAT',
    Integer: 'INTEGER',
    Interval: 'INTERVAL',
    JSON: 'JSON',
    JSONB: 'JSONB',
    LargeBinary: 'BYTEA',
    Numeric: 'NUMERIC',
    SmallInteger: 'SMALLINT',
    String: 'VARCHAR',
    Text: 'TEXT',
    Time: 'TIME WITHOUT TIME ZONE',
    UUID: 'UUID',
    Unicode: 'VARCHAR',
    UnicodeText: 'TEXT',
    Uuid: 'UUID',
};
const upper = new Set(['BIGINT', 'BOOLEAN', 'DATE', 'INTEGER', 'JSON', 'JSONB', 'SMALLINT', 'TEXT', 'UUID', 'VARCHAR']);
/** Reads `sa.String(length=50)`; undefined for a type that is not known. */
function readType(tokens) {
    if (tokens === undefined)
        return undefined;
    const call = readCallAt(tokens, 0);
    const name = call === undefined ? tokens.at(-1)?.value : call.next === tokens.length ? call.path.at(-1) : undefined;
    if (name === undefined || call?.spread)
        return undefined;
    const known = columns_types[name] ?? (upper.has(name) ? name : undefined);
    const zone = call?.named.get('timezone')?.[0]?.value === 'True';
    const sizes = [
        ...(call?.positional ?? []),
        ...['length', 'precision', 'scale'].flatMap((key) => {
            const size = call?.named.get(key);
            return size === undefined ? [] : [size];
        }),
    ];
    if (sizes.some((size) => size.length !== 1 || !/^\d+$/.test(size[0]?.value ?? '')))
        return undefined;
    const size = sizes.length === 0 || known === 'FLOAT' ? '' : `(${sizes.map(([one]) => one?.value).join(', ')})`;
    return known === undefined ? undefined : `${zone ? known.replace('WITHOUT', 'WITH') : known}${size}`;
}
/** Reads a default: a text, or `sa.text('now()')` for an expression. */
function readDefault(tokens) {
    const literal = readLiteral(tokens);
    if (typeof literal === 'string')
        return `'${literal.replaceAll("'", "''")}'`;
    const call = readCallAt(tokens, 0);
    if (call?.next !== tokens.length)
        return undefined;
    const path = call.path.join('.');
    if (/^(?:sa\.)?func\.\w+$/.test(path) && call.positional.length === 0)
        return `${call.path.at(-1)}()`;
    const text = call.path.at(-1) === 'text' ? readLiteral(call.positional[0]) : undefined;
    return typeof text === 'string' ? text : undefined;
}
/** Options of a column that the database hears nothing of. */
const idle = new Set([
    'nullable',
    'server_default',
    'default',
    'onupdate',
    'key',
    'doc',
    'info',
    'autoincrement',
    'quote',
]);
/** Reads `sa.Column('name', sa.Text(), nullable=False, server_default='x')`; undefined for one with anything else. */
function readColumn(tokens) {
    const call = tokens === undefined ? undefined : readCallAt(tokens, 0);
    if (call === undefined || call.path.at(-1) !== 'Column' || call.spread || call.positional.length !== 2)
        return undefined;
    const name = readLiteral(call.positional[0]);
    const type = readType(call.positional[1]);
    if (typeof name !== 'string' || type === undefined || [...call.named.keys()].some((key) => !idle.has(key)))
        return undefined;
    const given = call.named.get('server_default');
    const standard = given === undefined || given[0]?.value === 'None' ? '' : readDefault(given);
    if (standard === undefined)
        return undefined;
    const required = call.named.get('nullable')?.[0]?.value === 'False' ? ' NOT NULL' : '';
    return `${quoteName(name)} ${type}${standard === '' ? '' : ` DEFAULT ${standard}`}${required}`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/operations.js




/**
 * Gives what an operation sends to PostgreSQL, in alembic's own words, or undefined where that cannot be told. In a
 * batch the table stands at the batch and not in the call.
 */
function translate(name, call, batch) {
    if (name === 'execute')
        return call.named.size > 0 || call.spread ? undefined : readExecute(call);
    const operation = operations[name];
    if (operation === undefined || call.spread)
        return undefined;
    const { table: place, write } = operation;
    const positional = [...call.positional];
    if (batch !== undefined)
        positional.splice(Math.min(place, positional.length), 0, batch);
    const argument = (at, key) => call.named.get(key) ?? positional[at];
    const name_ = textOfArgument(argument(place, place === 0 ? 'table_name' : (operation.key ?? 'table_name')));
    const schema = call.named.get('schema') ?? call.named.get('source_schema');
    const schemaName = schema === undefined ? '' : textOfArgument(schema);
    if (schemaName === undefined || (name_ === undefined && place >= 0))
        return undefined;
    const table = [schemaName, name_ ?? '']
        .filter((part) => part !== '')
        .map(quoteName)
        .join('.');
    const says = (key) => call.named.get(key)?.[0]?.value === 'True';
    const sql = write(argument, table, says);
    return sql.every((one) => one !== undefined) ? sql.map((one) => ({ sql: one })) : undefined;
}
/** `op.execute('…')`, also with `sa.text('…')` around it; what is bound to it is not known. */
function readExecute(call) {
    const argument = call.positional[0] ?? [];
    const inner = readCallAt(argument, 0);
    const isText = inner?.path.at(-1) === 'text' && inner.next === argument.length && inner.named.size === 0;
    const tokens = isText ? inner.positional[0] : argument;
    const sql = textOfArgument(tokens);
    if (sql === undefined || call.positional.length !== 1)
        return undefined;
    return [{ sql: sql.trimEnd().replace(/;$/, ''), line: tokens?.[0]?.line ?? call.line }];
}
/** A text, or one in `op.f(…)`, which says that the name is meant as it is. */
function textOfArgument(tokens) {
    const literal = readLiteral(tokens);
    if (typeof literal === 'string')
        return literal;
    const call = tokens === undefined ? undefined : readCallAt(tokens, 0);
    if (call?.path.at(-1) !== 'f' || call.next !== tokens?.length)
        return undefined;
    const inner = readLiteral(call.positional[0]);
    return typeof inner === 'string' ? inner : undefined;
}
function named(tokens) {
    const text = textOfArgument(tokens);
    return text === undefined ? undefined : quoteName(text);
}
function listed(tokens) {
    return textsOf(readLiteral(tokens))?.map(quoteName).join(', ');
}
/** A template with names in it; undefined where one is not known. */
function join(strings, ...parts) {
    return parts.some((part) => part === undefined) ? undefined : String.raw(strings, ...parts);
}
const isTrue = (tokens) => tokens?.[0]?.value === 'True';
/** `table` is the place of the table's name among the arguments, -1 where it may be left out; `key` its other name. */
const operations = {
    create_table: { table: 0, write: (_argument, table) => [`CREATE TABLE ${table} (id int)`] },
    drop_table: { table: 0, write: (_argument, table) => [`DROP TABLE ${table}`] },
    rename_table: {
        table: 0,
        key: 'old_table_name',
        write: (argument, table) => [join `ALTER TABLE ${table} RENAME TO ${named(argument(1, 'new_table_name'))}`],
    },
    add_column: {
        table: 0,
        write: (argument, table) => [join `ALTER TABLE ${table} ADD COLUMN ${readColumn(argument(1, 'column'))}`],
    },
    drop_column: {
        table: 0,
        write: (argument, table) => [join `ALTER TABLE ${table} DROP COLUMN ${named(argument(1, 'column_name'))}`],
    },
    alter_column: { table: 0, write: alterColumn },
    create_index: {
        table: 1,
        write: (argument, table, says) => [
            join `CREATE ${isTrue(argument(3, 'unique')) ? 'UNIQUE ' : ''}INDEX ${says('postgresql_concurrently') ? 'CONCURRENTLY ' : ''}${says('if_not_exists') ? 'IF NOT EXISTS ' : ''}${named(argument(0, 'index_name'))} ON ${table} (${listed(argument(2, 'columns'))})`,
        ],
    },
    drop_index: {
        table: -1,
        write: (argument, _table, says) => [
            join `DROP INDEX ${says('postgresql_concurrently') ? 'CONCURRENTLY ' : ''}${says('if_exists') ? 'IF EXISTS ' : ''}${named(argument(0, 'index_name'))}`,
        ],
    },
    create_foreign_key: {
        table: 1,
        key: 'source_table',
        write: (argument, table, says) => [
            join `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'fk'} FOREIGN KEY(${listed(argument(3, 'local_cols'))}) REFERENCES ${named(argument(2, 'referent_table'))} (${listed(argument(4, 'remote_cols'))})${says('postgresql_not_valid') ? ' NOT VALID' : ''}`,
        ],
    },
    create_unique_constraint: {
        table: 1,
        write: (argument, table) => [
            join `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'uq'} UNIQUE (${listed(argument(2, 'columns'))})`,
        ],
    },
    create_primary_key: {
        table: 1,
        write: (argument, table) => [
            join `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'pk'} PRIMARY KEY (${listed(argument(2, 'columns'))})`,
        ],
    },
    create_check_constraint: {
        table: 1,
        write: (argument, table, says) => [
            join `ALTER TABLE ${table} ADD CONSTRAINT ${named(argument(0, 'constraint_name')) ?? 'ck'} CHECK (${textOfArgument(argument(2, 'condition'))})${says('postgresql_not_valid') ? ' NOT VALID' : ''}`,
        ],
    },
    drop_constraint: {
        table: 1,
        write: (argument, table) => [join `ALTER TABLE ${table} DROP CONSTRAINT ${named(argument(0, 'constraint_name'))}`],
    },
};
/** Each of its options is a statement of its own, in this order. */
function alterColumn(argument, table) {
    const column = named(argument(1, 'column_name'));
    const alter = `ALTER TABLE ${table} ALTER COLUMN ${column}`;
    if (column === undefined)
        return [undefined];
    const nullable = argument(2, 'nullable');
    const standard = argument(9, 'server_default');
    const type = argument(9, 'type_');
    const renamed = argument(9, 'new_column_name');
    const sql = [];
    if (nullable !== undefined)
        sql.push(`${alter} ${isTrue(nullable) ? 'DROP' : 'SET'} NOT NULL`);
    if (standard !== undefined && !(0,programs_tokens/* isSign */.A7)(standard[0], '(')) {
        const value = standard[0]?.value === 'None' || standard[0]?.value === 'False' ? '' : readDefault(standard);
        sql.push(value === '' ? `${alter} DROP DEFAULT` : join `${alter} SET DEFAULT ${value}`);
    }
    if (type !== undefined)
        sql.push(join `${alter} TYPE ${readType(type)}`);
    if (renamed !== undefined)
        sql.push(join `ALTER TABLE ${table} RENAME ${column} TO ${named(renamed)}`);
    return sql;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/literals.js




/** Reads the function `upgrade` of a version file. */
function readUpgrade({ text }) {
    const lines = linesOf(tokenizePython(text));
    const body = bodyOf(lines, 'upgrade');
    const manner = {
        firstLine: 1,
        transactional: !/\bautocommit_block\b/.test(text),
        reversible: (bodyOf(lines, 'downgrade') ?? []).some(({ tokens }) => !isIdle(tokens)),
    };
    if (body === undefined) {
        const unanalysable = 'a program without a function `upgrade` that can be found';
        return { source: { ...manner, unanalysable }, calls: [], blind: undefined };
    }
    const read = readBody(body);
    const known = { ...manner, sql: read.sql };
    const around = without(lines, 'downgrade');
    const asks = asksSurroundings(around) ?? givenAgain(around, 'upgrade') ?? givenAgain(around, 'op');
    const rest = read.rest ?? (asks === undefined ? undefined : { value: asks.word, line: asks.line });
    const source = rest === undefined
        ? known
        : {
            ...known,
            unanalysable: `a program: what \`${rest.value.slice(0, 40)}\` and what follows does is not known`,
            unanalysableLine: rest.line,
        };
    const own = around.filter(({ tokens }) => !/^(?:from|import)$/.test(tokens[0]?.value ?? ''));
    return { source, calls: read.calls, blind: blindSpot(own) ?? asks };
}
function bodyOf(lines, name) {
    const at = lines.findIndex(({ indent, tokens }) => indent === 0 && tokens[0]?.value === 'def' && tokens[1]?.value === name);
    if (at < 0)
        return undefined;
    const below = blockBelow(lines, at);
    if (below.length > 0)
        return below;
    // `def upgrade(): pass`
    const tokens = lines[at]?.tokens ?? [];
    const colon = tokens.findLastIndex(({ kind, value }) => kind === 'sign' && value === ':');
    return [{ indent: 1, tokens: tokens.slice(colon + 1) }];
}
function readBody(body) {
    const read = { sql: '', rest: undefined, calls: [] };
    const tables = new Map();
    let line = 1;
    const add = (sql, at) => {
        read.sql += `${'\n'.repeat(Math.max(0, at - line))}${sql};\n`;
        line = read.sql.split('\n').length;
    };
    for (const { tokens } of body) {
        if (isIdle(tokens))
            continue;
        if (tokens[0]?.value === 'with' && opensBlock(tokens, tables))
            continue;
        const call = readCallAt(tokens, 0);
        const batch = tables.get(call?.path[0] ?? '');
        const name = call?.path[1] ?? '';
        const isOperation = call?.path.length === 2 && (call.path[0] === 'op' || batch !== undefined);
        const inBatch = isOperation && batch !== undefined;
        if (call !== undefined && isOperation)
            read.calls.push(describe(name, call, tokens, inBatch ? batch : undefined));
        const whole = call !== undefined && isOperation && call.next === tokens.length;
        const sql = whole ? translate(name, call, inBatch ? batch.positional[0] : undefined) : undefined;
        if (sql === undefined)
            read.rest ??= tokens[0];
        else
            for (const one of sql)
                add(one.sql, one.line ?? call?.line ?? 1);
    }
    return read;
}
function describe(name, call, tokens, batch) {
    const texts = [...call.positional.flat(), ...[...call.named.values()].flat()]
        .filter(({ kind }) => kind === 'text')
        .map(({ value }) => value);
    const table = textOfArgument(batch?.positional[0]);
    const end = tokens[call.next - 1]?.end ?? call.end;
    return { name, texts: [...texts, ...(table === undefined ? [] : [table])], line: call.line, end };
}
/** `with op.batch_alter_table('users') as batch_op:` and `with op.get_context().autocommit_block():`. */
function opensBlock(tokens, tables) {
    const words = tokens.map(({ value }) => value).join(' ');
    if (/^with op \. get_context \( \) \. autocommit_block \( \) :$/.test(words))
        return true;
    const call = readCallAt(tokens, 1);
    const [as, name, colon] = call === undefined ? [] : tokens.slice(call.next);
    if (call?.path.join('.') !== 'op.batch_alter_table' || as?.value !== 'as' || colon?.value !== ':')
        return false;
    tables.set(name?.value ?? '', call);
    return textOfArgument(call.positional[0]) !== undefined;
}
/** `pass`, `…`, a text that is only a comment, and what Alembic's templates leave in. */
function isIdle(tokens) {
    const words = tokens.map(({ value }) => value).join('');
    return tokens.every(({ kind }) => kind === 'text') || words === 'pass' || words === '...' || words === 'return';
}
/** What asks the database, or asks whether there is one. */
function blindSpot(body) {
    const words = /^(?:get_bind|is_offline_mode|as_sql|Session|sessionmaker|inspect|bind|connection|invoke)$/;
    for (const token of body.flatMap(({ tokens }) => tokens)) {
        if (token.kind === 'word' && words.test(token.value))
            return { word: token.value, line: token.line };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/python/lines.js
/**
 * Says for each line of an SQL text that a tool made where in the file it comes from: the line that holds the same words
 * within the span, not above `after`, and otherwise the one before it.
 */
function placeLines(sql, { line, end }, file, after = line) {
    const inFile = file
        .split('\n')
        .slice(line - 1, end)
        .map((text) => plain(text));
    let last = Math.min(Math.max(after, line), end) - line;
    return sql.split('\n').map((one) => {
        const words = plain(one);
        if (/\w\w/.test(words)) {
            const rest = inFile.slice(last);
            const same = rest.indexOf(words);
            const at = same >= 0 ? same : rest.findIndex((text) => text.includes(words));
            if (at > 0)
                last += at;
        }
        return line + last;
    });
}
function plain(text) {
    return text.trim().replace(/;$/, '').trim();
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/offline.js


/**
 * Asks alembic to write out the first of these revisions and as many after it as it can, without a database. Gives the
 * SQL of each revision that it came to the end of. A range has one beginning, so none begins at a merge.
 */
async function readOffline(files, launcher) {
    const [first] = files;
    const revision = first === undefined ? undefined : readRevision(first);
    if (revision === undefined || revision.follows.length > 1 || revision.needs.length > 0)
        return new Map();
    const [before = 'base'] = revision.follows;
    const wanted = new Set(files.map(({ version }) => version));
    const to = chainFrom(files).at(-1)?.version ?? revision.id;
    const { stdout, exitCode } = await launcher.run(['upgrade', `${before}:${to}`, '--sql'], {}, true);
    return new Map([...partsOf(stdout, exitCode === 0)].filter(([version]) => wanted.has(version)));
}
/** The first file and those after it that each follow the one before and nothing else. */
function chainFrom(files) {
    const chain = files.slice(0, 1);
    for (const file of files.slice(1)) {
        const revision = readRevision(file);
        if (revision?.needs.length !== 0 || revision.follows.join() !== chain.at(-1)?.version)
            break;
        chain.push(file);
    }
    return chain;
}
/** Parts what alembic wrote at its own remarks, and leaves its bookkeeping out. What it did not finish is not there. */
function partsOf(stdout, whole) {
    const [, ...parts] = stdout.split(/^-- Running upgrade [^\n]*?-> /m);
    const finished = whole ? parts : parts.slice(0, -1);
    return new Map(finished.map((part) => {
        const version = /^\S+/.exec(part)?.[0]?.replace(/,$/, '') ?? '';
        const sql = part.slice(part.indexOf('\n') + 1);
        const own = statementsOf(sql).filter((statement) => !isBookkeeping(statement));
        return [version, own.join('\n')];
    }));
}
/** Alembic puts an empty line behind each statement; a statement with one in it is in several parts here. */
function statementsOf(sql) {
    return sql
        .split(/(?<=;)\n\n/)
        .map((part) => part.replace(/^\n+|\n+$/g, ''))
        .filter((part) => part !== '');
}
function isBookkeeping(statement) {
    return /^(?:BEGIN( TRANSACTION)?|COMMIT|GO);?$|^(?:UPDATE|INSERT INTO|DELETE FROM) (?:[\w."`]+\.)?["`]?\w+["`]?\s[\s\S]*\bversion_num\b/.test(statement);
}
/** How what alembic sends for a call begins, or what is in it. */
const signs = {
    create_table: /^CREATE (?:TABLE|TYPE|INDEX|UNIQUE INDEX)|^COMMENT ON/,
    drop_table: /^DROP TABLE/,
    rename_table: /\bRENAME TO\b|^RENAME\b/,
    add_column: /\bADD (?:COLUMN\b|`|"|\w)|^COMMENT ON/,
    drop_column: /\bDROP COLUMN\b/,
    alter_column: /\bALTER (?:COLUMN\b)?|\bRENAME\b|\bMODIFY\b|\bCHANGE\b|^COMMENT ON/,
    create_index: /^CREATE (?:UNIQUE )?INDEX\b/,
    drop_index: /^DROP INDEX\b/,
    drop_constraint: /\bDROP (?:CONSTRAINT|FOREIGN KEY|INDEX|PRIMARY KEY|CHECK)\b/,
    bulk_insert: /^INSERT\b/,
};
/** Says for each line of what alembic wrote which line of the file sends it, by the calls in their order. */
function placeStatements(sql, calls, text) {
    let at = 0;
    const first = calls[0]?.line ?? 1;
    let last = first;
    return statementLines(sql).flatMap((statement) => {
        const match = (call) => isOf(statement, call);
        const next = calls.findIndex((call, index) => index >= at && match(call));
        const found = next >= 0 ? next : calls.findIndex(match);
        // Of one call's statements the next stands behind the one before.
        const after = found === at || found < 0 ? last : 0;
        if (found >= 0)
            at = found;
        const lines = placeLines(statement, calls[at] ?? { line: first, end: first }, text, after);
        last = lines.at(-1) ?? last;
        return lines;
    });
}
/** The text, cut behind the lines that end with a semicolon; joined by line ends it is the same again. */
function statementLines(sql) {
    const parts = [''];
    for (const [at, line] of sql.split('\n').entries()) {
        const last = parts.at(-1);
        if (at > 0 && last.endsWith(';'))
            parts.push(line);
        else
            parts[parts.length - 1] = at === 0 ? line : `${last}\n${line}`;
    }
    return parts;
}
function isOf(statement, { name, texts }) {
    const words = statement.trim();
    if (name === 'execute') {
        const start = words.split('\n')[0]?.replace(/;$/, '').trim() ?? '';
        return texts.some((text) => text.includes(start));
    }
    const sign = signs[name] ?? (name.startsWith('create_') ? /\bADD\b/ : undefined);
    return sign?.test(words) === true && texts.some((text) => text !== '' && words.includes(text));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/sources.js


/** What has been asked of a launcher already: each question starts Python and loads the project. */
const asked = new WeakMap();
/** What a revision would run, as `alembic upgrade --sql` has it, otherwise as far as the file says so word for word. */
async function readSource(file, launch) {
    const [source] = await readSources([file], launch);
    if (source === undefined)
        throw new Error(`${file.path} has no source.`);
    return source;
}
/** The same for several: alembic is started once for all, and again behind one that it cannot write out. */
async function readSources(files, launch) {
    const upgrades = files.map((file) => readUpgrade(file));
    const launcher = files.length === 0 ? undefined : await launch().catch(() => undefined);
    const known = launcher === undefined ? new Map() : await askAll(files, launcher);
    return files.map((file, at) => {
        const upgrade = upgrades[at];
        const sql = known.get(file.version);
        return sql === undefined ? upgrade.source : sourceOf(file, upgrade, sql);
    });
}
function sourceOf(file, { source, calls, blind }, sql) {
    const lines = placeStatements(sql, calls, file.text);
    const { reversible } = source;
    const manner = { firstLine: 1, transactional: source.transactional, reversible, lines, sql };
    if (blind === undefined)
        return manner;
    // Written out, it takes another way than on a database.
    const unanalysable = `a program: what \`${blind.word}\` and what follows does on a database is not known`;
    return { ...manner, unanalysable, unanalysableLine: lines.push(blind.line) };
}
async function askAll(files, launcher) {
    const known = asked.get(launcher) ?? new Map();
    asked.set(launcher, known);
    for (const [at, file] of files.entries()) {
        if (known.has(file.version))
            continue;
        const found = await readOffline(files.slice(at), launcher);
        for (const [version, sql] of found)
            known.set(version, sql);
        // Nothing at all: the project cannot be loaded here, and will not be for the next one.
        if (found.size === 0 && at === 0)
            break;
    }
    return known;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/unknown.js

/** The error for a database that stands at a revision of which this checkout has no file. */
function unknownRevision(unknown, files) {
    const newest = files.at(-1)?.version ?? 'none';
    return new errors/* UserError */.yo(`The database is at the revision ${unknown.join(' and ')}, of which this checkout has no file: it has seen newer or other code.`, {
        reason: 'unknown-revision',
        received: unknown.join(', '),
        accepted: `a revision of this checkout, the newest of which is ${newest}`,
        remedy: 'Deploy code that has the revision (its file may be on another branch). Where the file was thrown away and the tables are as they should be, correct the bookkeeping by hand with `alembic stamp`.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/alembic/adapter.js









/** Alembic 1: Python files that form a graph, all pending in one transaction, bookkeeping of the heads alone. */
const alembic = {
    name: 'alembic',
    title: 'Alembic',
    executable: 'alembic',
    forbidden: ['downgrade', 'stamp', '--purge', 'revision', 'merge', 'edit', 'ensure_version'],
    documentation: {
        detectedBy: '`alembic.ini`, or `[tool.alembic]` in pyproject.toml; the files of its `version_locations` (`versions` in its `script_location`)',
        bookkeeping: '`alembic_version` (or `version_table` in env.py), which holds the heads alone',
        transaction: 'all that is pending together; each file with `transaction_per_migration`; nothing that stands in or before an `autocommit_block`',
    },
    files: /^(?!__init__\.py$)[^.].*\.py$/,
    detect: () => false,
    orderedByFiles: true,
    find: (project) => findAlembicProject(project, alembic.files),
    read(files) {
        const ordered = orderRevisions(revisionsOf(files));
        refuseSeveralHeads(ordered);
        return ordered.map(migrationOf);
    },
    async pending(session, files, settings) {
        const { table } = (0,bookkeeping/* parseTableName */.HC)(settings['alembic.table'] ?? 'alembic_version', 'version_table');
        const schema = settings['alembic.schema'];
        const name = schema === undefined ? { table } : { schema: (0,bookkeeping/* parseTableName */.HC)(schema, 'version_table_schema').table, table };
        const rows = await (0,bookkeeping/* readRows */.aK)(session, name, ['version_num'], 'version_num');
        const ordered = orderRevisions(revisionsOf(files));
        const known = new Set(ordered.map(({ id }) => id));
        const held = rows.map(({ version_num }) => version_num);
        const unknown = held.filter((id) => !known.has(id));
        // What such a one stands on, and so what is pending, nobody can tell.
        if (unknown.length > 0)
            throw unknownRevision(unknown, files);
        const applied = ancestorsOf(held, ordered).map(({ id }) => id);
        const done = new Set(applied);
        return {
            applied,
            pending: files.filter(({ version }) => !done.has(version)),
            current: (0,tools_history/* newest */.B)({ applied }),
            missing: [],
        };
    },
    current: tools_history/* newest */.B,
    conduct: { removed: 'refused' },
    drift: {
        against: 'database',
        async ask(launcher) {
            const result = await launcher.run(['check'], {}, true);
            const said = (0,tools_failure/* saidBy */.TT)(result);
            // One line, whatever stands in it; the exit code is the same for anything that is wrong.
            const found = /New upgrade operations detected: (.+)$/m.exec(said)?.[1];
            if (found !== undefined && !/No new upgrade operations detected/.test(said))
                return { differences: readDifferences(found) };
            if (result.exitCode === 0)
                return { differences: [] };
            return { unknown: /^FAILED: (.+)$/m.exec(said)?.[1] ?? (0,tools_failure/* lastLines */.w$)(result, 'alembic check') };
        },
    },
    gateSource: readSource,
    gateSources: readSources,
    async apply(pending, { environment, session }, launcher) {
        if (launcher === undefined)
            throw new Error('Alembic needs a launcher.');
        const result = await launcher.run(['upgrade', 'heads'], environment);
        if (result.exitCode === 0)
            return undefined;
        const failure = readPythonFailure(result, pending, 'Alembic');
        // Its driver commits before each statement that changes a table.
        return session.kind === 'sqlite' ? { ...failure, undone: false } : failure;
    },
    recovery: ({ source }) => source.transactional
        ? 'What ran in its transaction was rolled back: all that was pending, or with `transaction_per_migration` this file. Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file does not run in one transaction, so what stood before the error may be done. Look at the database and at `alembic current`, make the file repeatable (`if_not_exists=True`), and run this again; `alembic stamp <revision>` records what was finished by hand.',
};
function revisionsOf(files) {
    return files.flatMap((file) => readRevision(file) ?? []);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/migrations/src/plain-text.js
var plain_text = __webpack_require__(2885);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/format.js


const up = /^--[^\S\n]*migrate:up(?:[^\S\n]*$|[^\S\n]+\S+)/m;
const down = /^--[^\S\n]*migrate:down(?:[^\S\n]*$|[^\S\n]+\S+)/m;
/** Whether a text is written for dbmate. */
function isDbmateText(text) {
    return up.test((0,plain_text/* withoutMark */.E_)(text));
}
/**
 * Takes the up block out of a file as dbmate does: from `-- migrate:up` to the first `-- migrate:down`, with its
 * options (`transaction:false`) in the first line. Throws a UserError for a file that dbmate would refuse.
 */
function upBlock(file) {
    const { text } = file;
    const start = up.exec(text)?.index ?? -1;
    const end = down.exec(text)?.index ?? -1;
    if (start < 0 && isDbmateText(text))
        throw format_refuse(file, 1, 'begins with a byte order mark (U+FEFF), behind which dbmate finds no `-- migrate:up`');
    if (start < 0)
        throw format_refuse(file, 1, 'has no `-- migrate:up` line');
    if (end < 0)
        throw format_refuse(file, lineAt(text, text.length), 'has no `-- migrate:down` line, which dbmate requires');
    if (end < start)
        throw format_refuse(file, lineAt(text, end), 'has `-- migrate:down` before `-- migrate:up`');
    if (/^(?!\s*--)[^\S\n]*\S/m.test(text.slice(0, start)))
        throw format_refuse(file, 1, 'has statements before `-- migrate:up`');
    const sql = text.slice(start, end);
    const options = sql.split('\n', 1)[0]?.trim().split(/\s+/) ?? [];
    const undo = text.slice(end).split('\n').slice(1).join('\n');
    return {
        sql,
        firstLine: lineAt(text, start),
        transactional: !options.includes('transaction:false'),
        reversible: undo.replace(/--.*$/gm, '').trim() !== '',
    };
}
function format_refuse(file, line, what) {
    return new errors/* UserError */.yo(`${file.path} ${what}.`, {
        reason: 'invalid-migration',
        accepted: 'a line `-- migrate:up`, the statements, a line `-- migrate:down`, and how to undo them',
        remedy: 'Write the file in dbmate’s form; `dbmate new <name>` makes an empty one.',
        file: file.path,
        line,
    });
}
function lineAt(text, offset) {
    return text.slice(0, offset).split('\n').length;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/command/files.js




/** Programs and descriptions that tools have for migrations besides SQL. */
const programs = /\.(?:py|rb|js|cjs|mjs|ts|cts|mts|php|go|java|kt|cs|exs?|xml|ya?ml|json)$/i;
/** Looks for the files in `db/migrations` or `migrations` of the folder that was named, else in the folder itself. */
async function findFiles(project, named) {
    for (const place of ['db/migrations', 'migrations', '']) {
        const directory = external_node_path_.posix.join(project.path, place);
        const all = await (0,tools_project/* readBelow */.Gj)(project, directory, new RegExp(`${named.source}|${programs.source}`, 'i'));
        const here = all.filter(({ name }) => !name.includes('/'));
        if (here.length === 0)
            continue;
        const others = here.filter(({ name }) => !named.test(name));
        return { directory, files: here.filter(({ name }) => named.test(name)), others: others.map(otherOf) };
    }
    return { directory: project.path, files: [], others: [] };
}
function otherOf({ name, path, text }) {
    return { name, path, content: `${path} sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}` };
}
/**
 * Finds the file of each name: by its whole name, by that without its ending (`.sql`, `.up.sql`, `.py`), or by the digits
 * that it begins with, where only one does. A name without a file stands for itself.
 */
function matchNames(names, files, others) {
    return names.map((name) => {
        const found = findOnly(name, files);
        if (found !== undefined)
            return { ...found, name, version: name };
        const other = findOnly(name, others);
        if (other !== undefined)
            return { name, version: name, path: other.path, text: other.content, unfit: 'its file is not SQL' };
        return { name, version: name, path: name, text: name, unfit: 'no file of the folder has it' };
    });
}
function findOnly(name, files) {
    const stem = stemOf(name);
    const digits = (text) => /^\d+/.exec(text)?.[0];
    const exact = files.filter((file) => file.name === name || stemOf(file.name) === stem);
    const close = exact.length > 0 || !/^\d+$/.test(stem) ? exact : files.filter((file) => digits(file.name) === stem);
    return close.length === 1 ? close[0] : undefined;
}
function stemOf(name) {
    return external_node_path_.posix
        .basename(name)
        .replace(programs, '')
        .replace(/(?:\.up)?\.sql$/i, '');
}
/** What a file would run, as far as a file without a known tool tells. */
function files_sourceOf(file) {
    // Whether the command uses a transaction is its own business.
    const manner = { firstLine: 1, transactional: false, reversible: false };
    if (file.unfit !== undefined)
        return { ...manner, unanalysable: `only the name ${file.name} is known: ${file.unfit}` };
    if (isDbmateText(file.text))
        return { ...upBlock(file), transactional: false };
    if (/^--\s*\+(?:goose|migrate)\s|^--\s*Down Migration/im.test(file.text))
        return { ...manner, unanalysable: 'a file in parts, of which it is not known which are run' };
    return { ...manner, sql: file.text };
}

// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/command/names.js


/** More than any project has; what prints that much prints something else. */
const most = 10_000;
/**
 * Reads the names that a command lists, one a line; empty lines count for nothing. Throws a UserError for a line that
 * cannot be a name, such as a sentence: what says "no migrations" in words would otherwise count as one.
 */
function parseNames(stdout, shown) {
    const lines = (0,src_escape/* stripAnsi */.aJ)(stdout)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const wrong = lines.find((line) => !/^[^\s\p{Cc}]+$/u.test(line) || line.length > 300);
    const [twice] = lines.filter((line, at) => lines.indexOf(line) !== at);
    if (wrong === undefined && twice === undefined && lines.length <= most)
        return lines;
    const what = wrong === undefined ? (twice === undefined ? `${lines.length} lines` : `${twice} twice`) : wrong;
    throw new errors/* UserError */.yo('What the command prints is not a list of names, so what is pending is not known.', {
        reason: 'pending-command-unreadable',
        received: `${shown}: ${what.slice(0, 200)}`,
        accepted: 'one name a line on standard output, without blanks, each once; no line where nothing is pending',
        remedy: 'Let `pending-command` print the names alone, and everything else to standard error (`npm run --silent …` leaves out what npm says itself).',
    });
}

// EXTERNAL MODULE: ./build/packages/config/src/command.js
var command = __webpack_require__(4247);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/command/require.js


/** Parts a command that `subject` names. Throws a UserError for what only a shell could do. */
function requireCommand(text, subject) {
    const words = (0,command/* splitCommand */.GW)(text);
    if (!('problem' in words))
        return words;
    throw new errors/* UserError */.yo(`${subject} is not a single command: it is started without a shell.`, {
        reason: 'invalid-command',
        received: `${words.problem}, in: ${text.trim()}`,
        accepted: 'a program and its arguments, such as `npm run migrate` or `./scripts/migrate.sh "two words"`',
        remedy: 'Put what needs a shell into a script of the repository (or of package.json) and name that; plain text that looks like a shell’s signs goes into single quotes. Variables come from the step’s `env`.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/command/adapter.js





/** Any command that applies, and another that lists what is pending: the result rests on the word of the second. */
const adapter_command = {
    name: 'command',
    title: 'a command',
    executable: undefined,
    verifiedBy: 'tool',
    // It is looked for and not started: nobody knows what it does with an option.
    probe: [],
    forbidden: [],
    documentation: {
        detectedBy: 'never: by `command` and `pending-command`; `*.sql` in the folder is judged where its names are listed',
        bookkeeping: 'what `pending-command` lists',
        transaction: 'not known',
    },
    files: /\.sql$/i,
    detect: () => false,
    async find(project) {
        const { commands } = project;
        if (commands === undefined)
            return undefined;
        const words = requireCommand(commands.apply, 'The command that migrates');
        const list = requireCommand(commands.pending, 'The command that lists what is pending');
        const { directory, files, others } = await findFiles(project, adapter_command.files);
        return {
            directory,
            files,
            because: '`command`',
            workingDirectory: project.context,
            settings: {
                'command.apply': JSON.stringify(words),
                'command.pending': JSON.stringify(list),
                'command.others': JSON.stringify(others),
            },
            executable: words[0],
        };
    },
    read: (files) => files
        .filter(({ name }) => !/\.(?:down|undo)\.sql$/i.test(name))
        .map(({ name, path, text }) => ({ name, path, text, version: name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    async pending(_session, files, settings, ask) {
        const others = JSON.parse(settings['command.others'] ?? '[]');
        const names = await listPending(wordsOf(settings['command.pending']), ask);
        return { applied: [], pending: matchNames(names, files, others), current: '', missing: [] };
    },
    // Nobody says what has been applied.
    current: () => '',
    gateSource: files_sourceOf,
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('A command needs a launcher.');
        const [, ...args] = wordsOf(settings['command.apply']);
        const result = await launcher.run(args, environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,tools_failure/* saidBy */.TT)(result);
        // The last that it spoke of, as tools do before they begin with one; it counts only if it is pending still.
        const begun = pending
            .map(({ name, version }) => ({ version, at: said.lastIndexOf(name) }))
            .filter(({ at }) => at >= 0)
            .sort((a, b) => b.at - a.at)[0];
        return {
            message: /^.*\b(?:ERROR|error):\s*(.+)$/m.exec(said)?.[1] ?? (0,tools_failure/* lastLines */.w$)(result, 'The command'),
            code: (0,tools_failure/* sqlStateIn */.TG)(said),
            ...(begun === undefined ? {} : { version: begun.version }),
        };
    },
    recovery: () => 'Whether the command rolled back what it had begun is not known: look at the database, mend what the error names, and run this again.',
};
function wordsOf(setting) {
    return JSON.parse(setting ?? '[]');
}
async function listPending(words, ask) {
    if (ask === undefined)
        throw new Error('Nothing can be listed without the command that does.');
    const result = await ask(words);
    const shown = words.join(' ');
    if (result.exitCode !== 0) {
        throw new errors/* UserError */.yo('The command that lists what is pending failed, so what is pending is not known.', {
            reason: 'pending-command-failed',
            received: `${shown}: ${(0,tools_failure/* lastLines */.w$)(result, 'it')}`,
            accepted: 'exit code 0, and one name a line on standard output; no line where nothing is pending',
            remedy: 'Mend the command (`pending-command`); its own output is in the log above.',
        });
    }
    return parseNames(result.stdout, shown);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/bookkeeping.js


const standard = 'schema_migrations';
/** The table that dbmate keeps its versions in, as its own settings have it. */
function bookkeepingTable(settings) {
    const table = settings['DBMATE_MIGRATIONS_TABLE'] || standard;
    if (/^[A-Za-z_][\w$]*(?:\.[A-Za-z_][\w$]*)?$/.test(table))
        return table;
    throw new errors/* UserError */.yo('DBMATE_MIGRATIONS_TABLE is not the name of a table.', {
        reason: 'invalid-input',
        received: table,
        accepted: 'a name such as schema_migrations or app.schema_migrations',
        remedy: 'Correct the variable, or leave it out.',
    });
}
/** Reads the applied versions; none where the table does not exist yet. dbmate looks in the current schema. */
async function readVersions(session, table) {
    const name = (0,bookkeeping/* parseTableName */.HC)(table, 'DBMATE_MIGRATIONS_TABLE');
    const rows = await (0,bookkeeping/* readRows */.aK)(session, name, ['version'], 'version');
    return rows.map(({ version }) => version);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/adapter.js





/** dbmate 2: one file each, a version of leading digits, bookkeeping in schema_migrations. */
const dbmate = {
    name: 'dbmate',
    title: 'dbmate',
    executable: 'dbmate',
    // `up` and `create` make a database that is missing; the others drop, rewind or overwrite.
    forbidden: ['up', 'create', 'drop', 'down', 'rollback', 'load'],
    variables: ['DBMATE_MIGRATIONS_TABLE'],
    documentation: {
        detectedBy: '`db/migrations/<digits>_<name>.sql` with `-- migrate:up` and `-- migrate:down`; `transaction:false` is honoured',
        bookkeeping: '`schema_migrations` (or `DBMATE_MIGRATIONS_TABLE`)',
        transaction: 'each file, unless it says `transaction:false`',
    },
    files: /^\d.*\.sql$/,
    detect: (files) => files.some(({ name, text }) => dbmate.files.test(name) && isDbmateText(text)),
    read(files) {
        const migrations = files.flatMap(({ name, path, text }) => {
            const version = /^(\d+).*\.sql$/.exec(name)?.[1];
            return version === undefined ? [] : [{ name, path, text, version }];
        });
        return refuseTwins(migrations.sort((a, b) => (a.name < b.name ? -1 : 1)));
    },
    async pending(session, files, settings) {
        const applied = await readVersions(session, bookkeepingTable(settings));
        const known = new Set(applied);
        const versions = new Set(files.map(({ version }) => version));
        return {
            applied,
            pending: files.filter(({ version }) => !known.has(version)),
            current: dbmate.current({ applied }),
            missing: applied.filter((version) => !versions.has(version)),
        };
    },
    byTool: {
        list: (settings, directory) => [...argumentsFor(settings, directory), 'status'],
        read: (said, files) => (0,by_tool/* readList */.LD)(said, files, { applied: /^\[X\] (.+)$/, pending: /^\[ \] (.+)$/ }),
    },
    current: ({ applied }) => applied.at(-1) ?? '',
    gateSource: upBlock,
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('dbmate needs a launcher.');
        const args = [...argumentsFor(workspace.settings, launcher.directory), 'migrate'];
        const result = await launcher.run(args, workspace.environment);
        if (result.exitCode === 0)
            return undefined;
        return readFailure(result, pending);
    },
    recovery({ source }) {
        return source.transactional
            ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.';
    },
};
function argumentsFor(settings, directory) {
    const table = bookkeepingTable(settings);
    return ['--no-dump-schema', '--migrations-dir', directory, '--migrations-table', table];
}
/** Reads dbmate's last words: `Error: line: 3, column: 28, position: 67: pq: type "nope" does not exist (42704)`. */
function readFailure(result, pending) {
    const said = (0,src_escape/* stripAnsi */.aJ)(`${result.stderr}\n${result.stdout}`)
        .split('\n')
        .filter((line) => /^Error:/i.test(line))
        .at(-1);
    const [, line, message = ''] = /^Error:\s*(?:line: (\d+), column: \d+, position: \d+: )?(.*)$/i.exec(said ?? '') ?? [];
    const version = [...result.stdout.matchAll(/^Applying: (\d+)/gm)].at(-1)?.[1];
    const file = pending.find((one) => one.version === version);
    const fallback = result.lines.slice(-3).join('\n') || `dbmate ended with ${result.exitCode ?? result.signal}`;
    return {
        message: message || fallback,
        code: /\(([0-9A-Z]{5})\)\s*$/.exec(message)?.[1] ?? '',
        ...(version === undefined ? {} : { version }),
        // It counts from its up block.
        ...(line === undefined || file === undefined ? {} : { line: upBlock(file).firstLine + Number(line) - 1 }),
    };
}
function refuseTwins(files) {
    const seen = new Map();
    for (const file of files) {
        const twin = seen.get(file.version);
        if (twin !== undefined) {
            throw new errors/* UserError */.yo(`Two migrations have the version ${file.version}: only one of them would ever run.`, {
                reason: 'duplicate-version',
                received: `${twin.name}, ${file.name}`,
                remedy: 'Give one of them another version.',
                file: file.path,
            });
        }
        seen.set(file.version, file);
    }
    return files;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/implicit-transaction.js
/** What may end a transaction or cannot run in one: only a file with one of these words has to be parsed for it. */
const suspicious = /\b(?:begin|start\s+transaction|end|abort|prepare\s+transaction|commit|rollback|call|concurrently|vacuum|(?:create|drop)\s+database|alter\s+system)\b/i;
/** What a single statement may do that is not undone with it; BEGIN and END stand in every function's body. */
const outside = /\b(?:commit|rollback|call|concurrently|vacuum|(?:create|drop)\s+database|alter\s+system)\b/i;
/**
 * A file is sent to PostgreSQL as it is. Several statements then share a transaction that nobody has begun; a single one
 * stands for itself, so that CREATE INDEX CONCURRENTLY works there alone. BEGIN and COMMIT around a whole file change
 * nothing, and are not judged.
 */
async function implicit_transaction_sourceOf(file) {
    const { text } = file;
    const base = { sql: text, firstLine: 1, reversible: file.reversible === true };
    if (file.transactional === false)
        return { ...base, transactional: false };
    if (!suspicious.test(text))
        return { ...base, transactional: true };
    const [{ loadParser }, { parseStatements }] = await Promise.all([
        __webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 6010)),
        __webpack_require__.e(/* import() */ 406).then(__webpack_require__.bind(__webpack_require__, 8406)),
    ]);
    const parsed = parseStatements(await loadParser(), text);
    if ('problem' in parsed)
        return { ...base, transactional: false };
    const { statements } = parsed;
    const [first, last] = [statements[0], statements.at(-1)];
    if (first === undefined || last === undefined)
        return { ...base, transactional: true };
    if (statements.length === 1)
        return { ...base, transactional: !outside.test(first.text) };
    const control = statements.filter(({ node }) => 'TransactionStmt' in node);
    if (control.length === 0)
        return { ...base, transactional: true };
    const around = control.length === 2 && /^(?:begin|start)\b/i.test(words(first)) && /^(?:commit|end)\b/i.test(words(last));
    return around
        ? { ...base, sql: takeOut(takeOut(text, first), last), transactional: true }
        : { ...base, transactional: false };
}
/** A statement without the comments before it. */
function words({ text }) {
    return text.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/, '');
}
/** Takes a statement out, so that all others stay where they are. */
function takeOut(text, statement) {
    const word = words(statement);
    const before = text.split('\n').slice(0, statement.line - 1);
    const at = text.indexOf(word, before.reduce((sum, line) => sum + line.length + 1, 0));
    return text.slice(0, at) + word.replace(/[^\n]/g, ' ') + text.slice(at + word.length);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/diesel/project.js



const parts = /^(?:up|down)\.sql$|^metadata\.toml$/;
/** Diesel's configuration, and the folder that it names. */
async function findConfig(project) {
    const path = await (0,tools_project/* findNearest */.qg)(project, /^diesel\.toml$/);
    if (path === undefined)
        return undefined;
    const named = readDirectory(await project.read(path)) ?? 'migrations';
    // `diesel setup` has written absolute paths, of the machine that it ran on.
    const directory = external_node_path_.posix.isAbsolute(named) ? external_node_path_.posix.basename(named) : named;
    return { path, directory: external_node_path_.posix.join(external_node_path_.posix.dirname(path), directory) };
}
/** Reads `dir` of `[migrations_directory]`, in any of the ways in which TOML writes it. */
function readDirectory(toml) {
    const lines = toml.split('\n').map((line) => line.trim());
    let section = '';
    for (const line of lines) {
        section = /^\[([^\]]+)\]/.exec(line)?.[1]?.trim() ?? section;
        const [, key = '', value = ''] = /^([\w.]+)\s*=\s*(.+)$/.exec(line) ?? [];
        const full = section === '' ? key : `${section}.${key}`;
        const text = full === 'migrations_directory' ? /\bdir\s*=\s*(.+)/.exec(value)?.[1] : value;
        if (full !== 'migrations_directory' && full !== 'migrations_directory.dir')
            continue;
        const quoted = /^(["'])(.*?)\1/.exec(text ?? '')?.[2];
        if (quoted !== undefined)
            return quoted;
    }
    return undefined;
}
/** The folder of the migrations: the configured one, else the only one near with `<version>_<name>/up.sql` in it. */
async function findMigrations(project, config) {
    const path = config?.directory ?? (await findFolder(project));
    if (path === undefined)
        return undefined;
    const files = (await (0,tools_project/* readBelow */.Gj)(project, path, parts)).filter(({ name }) => name.split('/').length === 2);
    return files.some(({ name }) => external_node_path_.posix.basename(name) === 'up.sql') ? { path, files } : undefined;
}
async function findFolder(project) {
    const folders = new Set();
    for (const path of await project.list()) {
        const folder = /^(.+)\/\d[^/]*_[^/]*\/up\.sql$/.exec(path)?.[1];
        if (folder !== undefined && external_node_path_.posix.basename(folder) === 'migrations' && (0,tools_project/* isBelow */.Yw)(folder, project.path))
            folders.add(folder);
    }
    const [first, ...others] = folders;
    if (others.length === 0)
        return first;
    throw new errors/* UserError */.yo(`There are several folders of migrations below ${project.path}.`, {
        reason: 'several-projects',
        received: [...folders].slice(0, 5).join(', '),
        accepted: 'the folder of one',
        remedy: 'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the one that is meant.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/undo.js
/** Whether the text of a file that undoes a migration holds more than comments. */
function hasStatements(text) {
    const plain = text.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
    return plain.trim() !== '';
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/diesel/versions.js




/** Puts the files of each folder together, in the order of their versions. Throws for a version that is there twice. */
function versions_readVersions(files) {
    const texts = new Map(files.map(({ name, text }) => [name, text]));
    const migrations = files.flatMap(({ name, path, text }) => {
        if (external_node_path_.posix.basename(name) !== 'up.sql')
            return [];
        const folder = external_node_path_.posix.dirname(name);
        const metadata = texts.get(external_node_path_.posix.join(folder, 'metadata.toml'));
        return [
            {
                name,
                path,
                text,
                version: versionOf(folder),
                reversible: hasStatements(texts.get(external_node_path_.posix.join(folder, 'down.sql')) ?? ''),
                ...(metadata === undefined || runsInTransaction(metadata) ? {} : { transactional: false }),
            },
        ];
    });
    migrations.sort((a, b) => (a.version < b.version ? -1 : 1));
    for (const [at, file] of migrations.entries()) {
        const twin = migrations[at - 1];
        if (twin?.version === file.version)
            throw twins(twin, file);
    }
    return migrations;
}
/** As Diesel has it: what stands before the first underscore, without dashes. */
function versionOf(folder) {
    return (folder.split('_')[0] ?? '').replaceAll('-', '');
}
/** A file that is there and does not name the key means no transaction; one that cannot be read counts for nothing. */
function runsInTransaction(metadata) {
    const lines = metadata.split('\n').map((line) => line.replace(/#.*$/, '').trim());
    const value = lines.map((line) => /^run_in_transaction\s*=\s*(.+)$/.exec(line)?.[1]).find((one) => one !== undefined);
    if (value === undefined)
        return lines.some((line) => line !== '' && !/^\[[\w.-]+\]$|^[\w."-]+\s*=/.test(line));
    return value !== 'false';
}
/** Comments, blanks and the order of functions aside, what `diesel setup` writes as the first migration. */
const initialSetup = '9c6594fdfb2ca4fac5bfd5a9a3799d1fc80cfa15ae95d007ce6ae05d7ea183e7';
/** Whether a file is the one that Diesel makes itself: two functions, of which one runs text that it is given. */
function isInitialSetup({ version, text }) {
    if (!/^0+$/.test(version))
        return false;
    const plain = text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim();
    return (0,external_node_crypto_.createHash)('sha256').update(plain).digest('hex') === initialSetup;
}
function twins(one, other) {
    return new errors/* UserError */.yo(`Two migrations have the version ${one.version}: Diesel would run only one of them.`, {
        reason: 'duplicate-version',
        received: `${external_node_path_.posix.dirname(one.name)}, ${external_node_path_.posix.dirname(other.name)}`,
        remedy: 'Give one of the folders another version; dashes do not tell versions apart.',
        file: other.path,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/diesel/adapter.js







/** diesel 2: a folder with up.sql each, its version without dashes in the bookkeeping. */
const diesel = {
    name: 'diesel',
    title: 'Diesel',
    executable: 'diesel',
    // `setup` makes a database, `redo` and `revert` rewind; none of them belongs into a deployment.
    forbidden: ['database', 'setup', 'migration revert', 'migration redo', 'migration generate'],
    documentation: {
        detectedBy: '`diesel.toml` and its `migrations_directory`, else `migrations/*/up.sql`; `metadata.toml` is honoured. `schema.rs` is never written',
        bookkeeping: '`__diesel_schema_migrations`: versions without dashes',
        transaction: 'each file; with `run_in_transaction = false` the statements of a file still share one on PostgreSQL, so CREATE INDEX CONCURRENTLY has to stand alone',
    },
    files: /^(?:up|down)\.sql$|^metadata\.toml$/,
    detect: () => false,
    async find(project) {
        const config = await findConfig(project);
        const directory = await findMigrations(project, config);
        if (directory === undefined)
            return undefined;
        return {
            because: config?.path ?? `${directory.path}/*/up.sql`,
            directory: directory.path,
            workingDirectory: config === undefined ? external_node_path_.posix.dirname(directory.path) : external_node_path_.posix.dirname(config.path),
            files: directory.files,
            settings: {},
        };
    },
    read: versions_readVersions,
    async pending(session, files) {
        const name = (0,bookkeeping/* parseTableName */.HC)('__diesel_schema_migrations', 'the bookkeeping');
        const rows = await (0,bookkeeping/* readRows */.aK)(session, name, ['version'], 'version');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ version }) => version), files);
    },
    current: tools_history/* newest */.B,
    async gateSource(file) {
        const reversible = file.reversible === true;
        if (isInitialSetup(file))
            return { sql: '', firstLine: 1, transactional: true, reversible };
        if (file.transactional !== false)
            return { sql: file.text, firstLine: 1, transactional: true, reversible };
        const { transactional: _, ...whole } = file;
        return implicit_transaction_sourceOf(whole);
    },
    async apply(pending, { environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Diesel needs a launcher.');
        // An empty configuration: with the project's own it would write schema.rs anew.
        const args = ['migration', 'run', '--config-file', '/dev/null', '--migration-dir', launcher.directory];
        const result = await launcher.run(args, environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,tools_failure/* saidBy */.TT)(result);
        const [, name, message] = /^Failed to run migrations: Failed to run (\S+) with: (.+)/m.exec(said) ?? [];
        const file = pending.find((one) => external_node_path_.posix.dirname(one.name) === name);
        if (file === undefined || message === undefined)
            return { message: (0,tools_failure/* lastLines */.w$)(result, 'diesel'), code: (0,tools_failure/* sqlStateIn */.TG)(said) };
        return { message, code: (0,tools_failure/* sqlStateIn */.TG)(said), version: file.version };
    },
    recovery({ file, source }) {
        if (source.transactional) {
            return file.transactional === false
                ? 'The statements of the file were rolled back together. Mend it and run this again; where it was the bookkeeping that failed, what the file does is there already: make it repeatable (IF NOT EXISTS).'
                : 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.';
        }
        return 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.';
    },
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/scripts.js
// What is asked of Django: programs of ours, always the same, which the project's own `manage.py shell` runs. They change
// nothing, and on PostgreSQL their session could not.
const answering = `
import io, json, os, sys
from django.core.management import call_command
def answer(value):
    print("\\n@deploy-actions@" + json.dumps(value))
`;
const only = `${answering}
from django.db import connection
from django.db.migrations.loader import MigrationLoader
if connection.vendor == "postgresql":
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
`;
/** Every migration in the order in which `migrate` runs them, those of installed packages, too. */
const planScript = `${only}
loader = MigrationLoader(connection)
keys = []
for target in sorted(loader.graph.leaf_nodes()):
    for key in loader.graph.forwards_plan(target):
        if key not in keys:
            keys.append(key)
def entry(key):
    migration = loader.graph.nodes[key]
    module = type(migration).__module__
    applied = key in loader.applied_migrations
    path = getattr(sys.modules.get(module), "__file__", None)
    text = ""
    if not applied and path:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    replaces = [".".join(one) for one in migration.replaces]
    return {"version": ".".join(key), "module": module, "applied": applied, "replaces": replaces, "text": text}
known = [".".join(key) for key in loader.disk_migrations]
known += [".".join(key) for one in loader.disk_migrations.values() for key in one.replaces]
conflicts = {app: sorted(names) for app, names in loader.detect_conflicts().items()}
answer({"plan": [entry(key) for key in keys], "known": known, "conflicts": conflicts})
`;
/**
 * The SQL of the migrations that DEPLOY_ACTIONS_MIGRATIONS names. `sqlmigrate` would run what stands in an operation of
 * another's making, or in a nested program: such a migration is left out.
 */
const sqlScript = `${only}
loader = MigrationLoader(connection, replace_migrations=False)
def operations(found, depth=0):
    for one in found:
        yield one, depth
        yield from operations(getattr(one, "database_operations", []), depth + 1)
def is_plain(one, depth):
    return type(one).__module__.startswith("django.") and (depth == 0 or one.reduces_to_sql)
# Django's own programs lose nothing: what they do is to follow a change of Django's own tables.
def is_idle(one):
    if type(one).__name__ != "RunPython":
        return False
    name = getattr(one.code, "__qualname__", "")
    return name == "RunPython.noop" or getattr(one.code, "__module__", "").startswith("django.contrib.")
found = {}
for version in json.loads(os.environ["DEPLOY_ACTIONS_MIGRATIONS"]):
    app, name = version.split(".", 1)
    migration = loader.graph.nodes[app, name]
    if not all(is_plain(*one) for one in operations(migration.operations)):
        continue
    out = io.StringIO()
    try:
        call_command("sqlmigrate", app, name, stdout=out, stderr=io.StringIO(), no_color=True)
    except Exception:
        continue
    idle = [at for at, one in enumerate(migration.operations) if is_idle(one)]
    found[version] = {"sql": out.getvalue(), "idle": idle}
answer(found)
`;
/**
 * What `makemigrations` would write, without a database. It ends with 1 where there is something, and with 3 where it
 * would have to ask a person first.
 */
const driftScript = `${answering}
out = io.StringIO()
changed = False
try:
    call_command("makemigrations", check_changes=True, dry_run=True, interactive=False, stdout=out, no_color=True)
except SystemExit as end:
    changed = end.code not in (0, None)
answer({"changed": changed, "said": out.getvalue()})
`;
/** Reads the answer of a script out of all that the project printed; undefined where there is none. */
function readAnswer(stdout) {
    const line = stdout.split('\n').findLast((one) => one.startsWith('@deploy-actions@'));
    return line === undefined ? undefined : JSON.parse(line.slice('@deploy-actions@'.length));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/drift.js


/** Asks Django what `makemigrations` would write; nothing is written. */
async function askDrift(launcher) {
    const result = await launcher.run(['manage.py', 'shell', '-c', driftScript], {}, true);
    const answer = result.exitCode === 0 ? readAnswer(result.stdout) : undefined;
    if (answer === undefined)
        return { unknown: (0,tools_failure/* lastLines */.w$)(result, 'manage.py makemigrations') };
    const { changed, said } = answer;
    if (!changed)
        return { differences: [] };
    const lines = said.split('\n').map((line) => line.trim());
    // `+ Add field age to buyer`, below the file that would have it; otherwise what a person would be asked.
    const operations = lines.filter((line) => /^[+\-~]\s/.test(line));
    return { differences: operations.length > 0 ? operations : lines.filter((line) => line !== '').slice(0, 3) };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/plan.js



/** Asks Django for its migrations. Throws a UserError where it cannot say. */
async function askPlan(launcher) {
    const result = await launcher.run(['manage.py', 'shell', '-c', planScript], {}, true);
    const answer = result.exitCode === 0 ? readAnswer(result.stdout) : undefined;
    if (answer !== undefined)
        return answer;
    throw new errors/* UserError */.yo('Django cannot say what its migrations are, so what is pending is not known.', {
        reason: 'pending-command-failed',
        received: (0,tools_failure/* lastLines */.w$)(result, 'manage.py'),
        accepted: 'a project whose `python3 manage.py showmigrations` works where the migrations run',
        remedy: 'Mend what its own error names: a setting, a variable of the environment, or a package that is missing.',
    });
}
/** Throws a UserError for an app whose history ends in two places: Django itself applies nothing then. */
function refuseConflicts({ conflicts }) {
    const [conflict] = Object.entries(conflicts);
    if (conflict === undefined)
        return;
    const [app, names] = conflict;
    throw severalLeaves(app, names, undefined);
}
/** The error for an app with several last migrations. */
function severalLeaves(app, names, file) {
    return new errors/* UserError */.yo(`The migrations of the app ${app} have several ends: ${names.join(' and ')}.`, {
        reason: 'several-heads',
        received: names.join(', '),
        accepted: 'one migration that no other one of the app depends on',
        remedy: `Run \`python manage.py makemigrations --merge ${app}\` and commit the file that it makes, or let the later one depend on the other.`,
        ...(file === undefined ? {} : { file }),
    });
}
/**
 * Gives an entry's file: that of the checkout, or for one of an installed package the project's own `manage.py`, which
 * is what there is to point at.
 */
function fileOf(entry, files, project) {
    const { version, module, text } = entry;
    const own = files
        .filter(({ path }) => `.${path.replace(/\.py$/, '').replaceAll('/', '.')}`.endsWith(`.${module}`))
        .sort((a, b) => a.path.length - b.path.length)[0];
    return own === undefined ? { name: version, path: project, text, version, foreign: true } : { ...own, version };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/graph.js





/** The lines of `class Migration(…)`. */
function migrationClass(text) {
    const lines = linesOf(tokenizePython(text));
    const at = lines.findIndex(({ tokens }) => tokens[0]?.value === 'class' && tokens[1]?.value === 'Migration');
    return at < 0 ? [] : blockBelow(lines, at);
}
/** The elements of a list that is written out; undefined where it is not. */
function elementsOf(tokens) {
    const first = tokens?.[0]?.value;
    const last = tokens?.at(-1)?.value;
    const whole = (first === '[' && last === ']') || (first === '(' && last === ')');
    return tokens === undefined || !whole ? undefined : (0,programs_tokens/* splitAt */.gI)(tokens.slice(1, -1), ',');
}
/** The app that a file's folder is called after, which is its label unless its configuration says otherwise. */
function appOf(path) {
    return external_node_path_.posix.basename(external_node_path_.posix.dirname(external_node_path_.posix.dirname(path)));
}
/**
 * Puts the files of all apps into an order in which each comes after those that it depends on, as far as the files say
 * so. Throws a UserError for an app whose history ends in two places.
 */
function orderFiles(files) {
    const nodes = files.map(readNode);
    refuseSeveralLeaves(nodes);
    const byKey = new Map(nodes.map((node) => [`${node.app}.${node.name}`, node]));
    const ordered = new Set();
    const place = (node, above) => {
        if (ordered.has(node) || above.has(node))
            return;
        above.add(node);
        for (const need of node.needs) {
            const found = byKey.get(need);
            if (found !== undefined)
                place(found, above);
        }
        ordered.add(node);
    };
    for (const node of nodes)
        place(node, new Set());
    return [...ordered].map(({ file }) => file);
}
function readNode({ name: path, path: full, text }) {
    const lines = migrationClass(text);
    const pairs = (key) => (elementsOf(assigned(lines, key)) ?? []).flatMap((element) => {
        const literal = readLiteral(element);
        return Array.isArray(literal) && literal.length === 2 ? [literal.join('.')] : [];
    });
    const app = appOf(full);
    const name = external_node_path_.posix.basename(path, '.py');
    return {
        app,
        name,
        needs: pairs('dependencies'),
        replaces: pairs('replaces'),
        file: { name: path, path: full, text, version: `${app}.${name}` },
    };
}
/** What a squashed migration replaces does not count; whoever depends on it depends on the squashed one. */
function refuseSeveralLeaves(nodes) {
    const replaced = new Set(nodes.flatMap(({ replaces }) => replaces));
    const standing = nodes.filter(({ app, name }) => !replaced.has(`${app}.${name}`));
    const needed = new Set(nodes.flatMap(({ needs }) => needs));
    const isLeaf = ({ app, name, replaces }) => !needed.has(`${app}.${name}`) && !standing.some((other) => other.needs.some((need) => replaces.includes(need)));
    const leaves = Map.groupBy(standing.filter(isLeaf), ({ file }) => external_node_path_.posix.dirname(file.path));
    for (const ends of leaves.values()) {
        const [first, second] = ends;
        if (first === undefined || second === undefined)
            continue;
        // An app with a label of its own names itself otherwise than its folder.
        const others = nodes.filter(({ file }) => external_node_path_.posix.dirname(file.path) === external_node_path_.posix.dirname(first.file.path));
        if (others.some(({ needs }) => ends.some(({ name }) => needs.some((need) => need.endsWith(`.${name}`)))))
            continue;
        throw severalLeaves(first.app, ends.map(({ name }) => name), second.file.path);
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/project.js


/** Finds a project's `manage.py`, and the migrations of all apps below it. */
async function findDjangoProject(project, { files, within = /^/ }) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^manage\.py$/, async (path) => /DJANGO_SETTINGS_MODULE|django\.core\.management/.test(await project.read(path)));
    if (because === undefined)
        return undefined;
    const directory = external_node_path_.posix.dirname(because);
    const found = await (0,tools_project/* readBelow */.Gj)(project, directory, files);
    return {
        because,
        directory,
        workingDirectory: directory,
        files: found.filter(({ name }) => within.test(name)),
        settings: { 'django.project': because },
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/operations.js


/** A name as Django writes it. */
function quote(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/**
 * Gives what an operation sends to PostgreSQL, or undefined where the file alone does not say so. The table of a model is
 * taken to be called as Django calls it by itself.
 */
function operations_translate(call, app) {
    const write = operations_operations[call.path.at(-1) ?? ''];
    const get = (at, name) => {
        const literal = readLiteral(call.named.get(name) ?? call.positional[at]);
        return typeof literal === 'string' ? literal : undefined;
    };
    const table = (model) => model === undefined ? undefined : quote(`${app}_${model.toLowerCase()}`);
    return write?.(get, table, call);
}
function one(sql) {
    return sql === undefined ? undefined : [{ sql }];
}
function operations_join(strings, ...parts) {
    return parts.some((part) => part === undefined) ? undefined : String.raw(strings, ...parts);
}
const quoted = (name) => (name === undefined ? undefined : quote(name));
const addIndex = (words) => (get, table, call) => {
    const index = argumentCall(call.named.get('index') ?? call.positional[1]);
    const fields = textsOf(readLiteral(index?.named.get('fields')))?.map((field) => quote(field.replace(/^-/, '')));
    const name = readLiteral(index?.named.get('name'));
    const plain = index !== undefined && [...index.named.keys()].every((key) => key === 'fields' || key === 'name');
    if (!plain || fields === undefined || typeof name !== 'string' || index.positional.length > 0)
        return undefined;
    return one(operations_join `CREATE INDEX ${words}${quote(name)} ON ${table(get(0, 'model_name'))} (${fields.join(', ')})`);
};
const nothing = () => [];
const operations_operations = {
    AlterModelManagers: nothing,
    AlterModelOptions: nothing,
    RunPython: (_get, _table, call) => {
        const code = call.named.get('code') ?? call.positional[0] ?? [];
        return /(?:^|\.)RunPython\.noop$/.test(code.map(({ value }) => value).join('')) ? [] : undefined;
    },
    RunSQL: (_get, _table, call) => readSql(call.named.get('sql') ?? call.positional[0], call.line),
    CreateModel: (get, table, call) => {
        const options = call.named.get('options') ?? call.positional[2] ?? [];
        const at = options.findIndex(({ kind, value }) => kind === 'text' && value === 'db_table');
        const own = options[at + 2];
        if (at >= 0)
            return own?.kind === 'text' ? one(`CREATE TABLE ${quote(own.value)} (id int)`) : undefined;
        return one(operations_join `CREATE TABLE ${table(get(0, 'name'))} (id int)`);
    },
    DeleteModel: (get, table) => one(operations_join `DROP TABLE ${table(get(0, 'name'))} CASCADE`),
    RemoveField: (get, table) => one(operations_join `ALTER TABLE ${table(get(0, 'model_name'))} DROP COLUMN ${quoted(get(1, 'name'))} CASCADE`),
    RenameField: (get, table) => one(operations_join `ALTER TABLE ${table(get(0, 'model_name'))} RENAME COLUMN ${quoted(get(1, 'old_name'))} TO ${quoted(get(2, 'new_name'))}`),
    RenameModel: (get, table) => one(operations_join `ALTER TABLE ${table(get(0, 'old_name'))} RENAME TO ${table(get(1, 'new_name'))}`),
    AddField: (get, table, call) => {
        const field = argumentCall(call.named.get('field') ?? call.positional[2]);
        const type = columnTypes[field?.path.at(-1) ?? ''];
        // Anything but an optional column is more than one statement.
        if (field?.named.get('null')?.[0]?.value !== 'True' || type === undefined)
            return undefined;
        if (['default', 'db_default', 'unique', 'db_index', 'primary_key', 'db_column'].some((key) => field.named.has(key)))
            return undefined;
        return one(operations_join `ALTER TABLE ${table(get(0, 'model_name'))} ADD COLUMN ${quoted(get(1, 'name'))} ${type} NULL`);
    },
    AddIndex: addIndex(''),
    AddIndexConcurrently: addIndex('CONCURRENTLY '),
    RemoveIndex: (get) => one(operations_join `DROP INDEX IF EXISTS ${quoted(get(1, 'name'))}`),
    RemoveIndexConcurrently: (get) => one(operations_join `DROP INDEX CONCURRENTLY IF EXISTS ${quoted(get(1, 'name'))}`),
    RemoveConstraint: (get, table) => one(operations_join `ALTER TABLE ${table(get(0, 'model_name'))} DROP CONSTRAINT IF EXISTS ${quoted(get(1, 'name'))}`),
};
const columnTypes = {
    BigIntegerField: 'bigint',
    BooleanField: 'boolean',
    CharField: 'varchar',
    DateField: 'date',
    DateTimeField: 'timestamp with time zone',
    EmailField: 'varchar',
    FloatField: 'double precision',
    IntegerField: 'integer',
    JSONField: 'jsonb',
    SmallIntegerField: 'smallint',
    TextField: 'text',
    URLField: 'varchar',
    UUIDField: 'uuid',
};
/** A text, or a list of texts; with parameters it is not known. */
function readSql(tokens, line) {
    const literal = readLiteral(tokens);
    if (typeof literal === 'string')
        return literal === '' ? [] : [{ sql: literal, line: tokens?.[0]?.line ?? line }];
    const elements = literal === undefined || literal === null ? undefined : elementsOf(tokens);
    const statements = elements?.map((element) => ({ sql: readLiteral(element), line: element[0]?.line ?? line }));
    return statements?.every((statement) => typeof statement.sql === 'string')
        ? statements
        : undefined;
}
function argumentCall(tokens) {
    const call = tokens === undefined ? undefined : readCallAt(tokens, 0);
    return call === undefined || call.spread || call.next !== tokens?.length ? undefined : call;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/literals.js





/** Reads the operations of a migration's file. */
function readOperations({ path, text, version, foreign }) {
    const lines = migrationClass(text);
    const elements = elementsOf(assigned(lines, 'operations'));
    const blind = literals_blindSpot(linesOf(tokenizePython(text)), lines);
    const calls = (elements ?? []).map((element) => readCallAt(element, 0));
    const manner = {
        firstLine: 1,
        transactional: assigned(lines, 'atomic')?.[0]?.value !== 'False',
        reversible: calls.every(isReversible),
    };
    if (elements === undefined) {
        const unanalysable = 'a program without a list `operations` that can be found';
        return { source: { ...manner, unanalysable }, spans: [], blind };
    }
    const app = foreign === true ? version.replace(/\..*/, '') : appOf(path);
    const spans = elements.map((element, at) => ({
        line: element[0]?.line ?? 1,
        end: calls[at]?.end ?? element.at(-1)?.end ?? 1,
    }));
    const read = readList(elements, app);
    const known = { ...manner, sql: read.sql };
    const { rest } = read;
    if (rest === undefined && blind === undefined)
        return { source: known, spans, blind };
    if (rest === undefined)
        return { source: { ...known, ...unknown(blind) }, spans, blind };
    const words = rest
        .slice(0, 3)
        .map(({ value }) => value)
        .join('')
        .slice(0, 40);
    const unanalysable = `a program: what \`${words}\` does is not known`;
    return { source: { ...known, unanalysable, unanalysableLine: rest[0]?.line ?? 1 }, spans, blind };
}
/** What makes a migration whose list of operations says less than what runs. */
function literals_blindSpot(lines, own) {
    const asks = asksSurroundings(withoutPrograms(lines));
    if (asks !== undefined)
        return asks;
    // `Migration.operations.append(…)`, `operations += …`, a method that Django would call.
    const again = lines
        .filter(({ tokens }) => !/^(?:from|import)$/.test(tokens[0]?.value ?? ''))
        .flatMap(({ tokens }) => tokens.filter(({ kind, value }) => kind === 'word' && value === 'operations'))[1];
    const method = own.find(({ tokens }) => tokens[0]?.value === 'def')?.tokens[1];
    const one = again ?? method;
    return one === undefined ? undefined : { word: one.value, line: one.line };
}
/** Without the functions of the module, which only `RunPython` calls, and that is never known. */
function withoutPrograms(lines) {
    const programs = new Set(lines.flatMap(({ tokens }) => {
        const at = tokens.findIndex(({ value }) => value === 'RunPython');
        return at < 0 ? [] : tokens.slice(at).map(({ value }) => value);
    }));
    let inside = false;
    return lines.filter(({ indent, tokens }) => {
        if (indent === 0)
            inside = tokens[0]?.value === 'def' && programs.has(tokens[1]?.value ?? '');
        return !inside;
    });
}
function unknown(blind) {
    const word = blind?.word ?? '';
    return { unanalysable: `a program: what \`${word}\` changes is not known`, unanalysableLine: blind?.line ?? 1 };
}
function readList(elements, app) {
    let sql = '';
    let line = 1;
    let rest;
    for (const element of flatten(elements)) {
        const call = readCallAt(element, 0);
        const whole = call !== undefined && !call.spread && call.next === element.length;
        const statements = whole ? operations_translate(call, app) : undefined;
        if (statements === undefined)
            rest ??= element;
        for (const one of statements ?? []) {
            sql += `${'\n'.repeat(Math.max(0, (one.line ?? call?.line ?? 1) - line))}${one.sql.trimEnd().replace(/;$/, '')};\n`;
            line = sql.split('\n').length;
        }
    }
    return { sql, rest };
}
/** With what stands in a `SeparateDatabaseAndState` for the database. */
function flatten(elements) {
    return elements.flatMap((element) => {
        const call = readCallAt(element, 0);
        if (call?.path.at(-1) !== 'SeparateDatabaseAndState' || call.spread)
            return [element];
        const inner = call.named.get('database_operations') ?? call.positional[0];
        if (inner === undefined)
            return [];
        const list = elementsOf(inner);
        return list === undefined ? [element] : flatten(list);
    });
}
/** Django undoes all but what is written by hand. */
function isReversible(call) {
    const name = call?.path.at(-1) ?? '';
    if (name !== 'RunSQL' && name !== 'RunPython')
        return call !== undefined;
    const undo = call?.named.get(name === 'RunSQL' ? 'reverse_sql' : 'reverse_code') ?? call?.positional[1];
    return undo !== undefined && readLiteral(undo) !== null;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/written.js

/** Puts what `sqlmigrate` wrote on the lines of the operations that send it. */
function written_sourceOf(file, { source, spans, blind: asks }, { sql, idle }) {
    const parts = written_partsOf(sql);
    const whole = { line: spans[0]?.line ?? 1, end: spans.at(-1)?.end ?? 1 };
    const lines = [];
    const text = [];
    let blind;
    for (const [at, part] of parts.entries()) {
        const span = (parts.length === spans.length ? spans[at] : undefined) ?? whole;
        if (part.program && !idle.includes(at))
            blind ??= span.line;
        if (part.sql === '')
            continue;
        text.push(part.sql);
        lines.push(...placeLines(part.sql, span, file.text));
    }
    const { transactional, reversible } = source;
    const manner = { firstLine: 1, transactional, reversible, lines, sql: text.join('\n') };
    if (blind === undefined && asks === undefined)
        return manner;
    if (blind === undefined) {
        const unanalysable = `a program: what \`${asks?.word}\` changes when it runs is not known`;
        return { ...manner, unanalysable, unanalysableLine: lines.push(asks?.line ?? 1) };
    }
    const unanalysable = 'a program: what `RunPython` does is not known';
    return { ...manner, unanalysable, unanalysableLine: lines.push(blind) };
}
/** Parts what Django wrote at its remarks, of which it puts one before each operation. */
function written_partsOf(sql) {
    const parts = [];
    const lines = sql.split('\n');
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at];
        if (line === '--' && lines[at + 1]?.startsWith('-- ') && lines[at + 2] === '--') {
            parts.push({ sql: '', program: false });
            at += 2;
            continue;
        }
        const part = parts.at(-1);
        if (part === undefined || line.trim() === '' || line === '-- (no-op)')
            continue;
        if (line === '-- THIS OPERATION CANNOT BE WRITTEN AS SQL')
            part.program = true;
        else if (!(line === 'COMMIT;' && lines.slice(at + 1).every((rest) => rest === '')))
            part.sql += part.sql === '' ? line : `\n${line}`;
    }
    return parts;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/sources.js



/** What has been asked of a launcher already: each question starts Python and loads the project. */
const sources_asked = new WeakMap();
/** What a migration would run, as `sqlmigrate` has it, otherwise as far as the file says so word for word. */
async function sources_readSource(file, launch) {
    const [source] = await sources_readSources([file], launch);
    if (source === undefined)
        throw new Error(`${file.path} has no source.`);
    return source;
}
/** The same for several, which are asked for together. */
async function sources_readSources(files, launch) {
    const launcher = files.length === 0 ? undefined : await launch().catch(() => undefined);
    const known = launcher === undefined ? new Map() : await sources_askAll(files, launcher);
    return files.map((file) => {
        const operations = readOperations(file);
        const written = known.get(file.version);
        const source = written === undefined ? operations.source : written_sourceOf(file, operations, written);
        // There is no line of the checkout to point at.
        return file.foreign === true ? onOneLine(source) : source;
    });
}
function onOneLine(source) {
    const count = (source.sql ?? '').split('\n').length + 1;
    const at = 'unanalysable' in source ? (source.unanalysableLine ?? 1) : 1;
    return { ...source, lines: Array(Math.max(count, at)).fill(1) };
}
async function sources_askAll(files, launcher) {
    const known = sources_asked.get(launcher) ?? new Map();
    sources_asked.set(launcher, known);
    const versions = files.map(({ version }) => version).filter((version) => !known.has(version));
    if (versions.length === 0)
        return known;
    const environment = { DEPLOY_ACTIONS_MIGRATIONS: JSON.stringify(versions) };
    const result = await launcher.run(['manage.py', 'shell', '-c', sqlScript], environment, true);
    const answer = result.exitCode === 0 ? readAnswer(result.stdout) : undefined;
    for (const [version, written] of Object.entries((answer ?? {}))) {
        known.set(version, written);
    }
    return known;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/django/adapter.js









/** Django 4.2 and newer: Python files of several apps and of installed packages, each in a transaction of its own. */
const django = {
    name: 'django',
    title: 'Django',
    executable: 'python3',
    forbidden: [
        'flush',
        'sqlflush',
        'reset_db',
        'zero',
        'loaddata',
        'makemigrations',
        'squashmigrations',
        '--fake',
        'dbshell',
    ],
    probe: ['-c', 'import django'],
    documentation: {
        detectedBy: '`manage.py` with `DJANGO_SETTINGS_MODULE`; the files `migrations/0001_*.py` of the apps below it, and those of installed packages, which Django names',
        bookkeeping: '`django_migrations`',
        transaction: 'each file by itself, unless it says `atomic = False`',
    },
    files: /^\d{4}_\w+\.py$/,
    within: /(?:^|\/)migrations\/[^/]+$/,
    detect: () => false,
    orderedByFiles: true,
    find: (project) => findDjangoProject(project, django),
    read: (files) => orderFiles(files),
    async pending(session, files, settings, _ask, launch) {
        const launcher = await launch?.();
        if (launcher === undefined)
            throw new Error('Django needs a launcher.');
        const project = settings['django.project'] ?? 'manage.py';
        let plan = await askPlan(launcher);
        refuseConflicts(plan);
        let applied = await readApplied(session);
        // Another run may have been at it between the two questions.
        if (strangersIn(plan, applied).length > 0) {
            plan = await askPlan(launcher);
            applied = await readApplied(session);
        }
        const strange = strangersIn(plan, applied);
        if (strange.length > 0)
            throw otherDatabase(strange, applied);
        const known = new Set(plan.known);
        return {
            applied,
            pending: plan.plan.filter((entry) => !isApplied(entry, applied)).map((entry) => fileOf(entry, files, project)),
            current: (0,tools_history/* newest */.B)({ applied }),
            missing: applied.filter((version) => !known.has(version)),
            // With a squashed file Django notes down what it stands for, and the other way round.
            marked: plan.plan.flatMap(({ version, replaces }) => (replaces.length > 0 ? [version, ...replaces] : [])),
        };
    },
    current: tools_history/* newest */.B,
    drift: { against: 'files', ask: askDrift },
    gateSource: sources_readSource,
    gateSources: sources_readSources,
    async apply(pending, { environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Django needs a launcher.');
        const result = await launcher.run(['manage.py', 'migrate', '--noinput', '--no-color'], environment);
        if (result.exitCode === 0)
            return undefined;
        const failure = readPythonFailure(result, pending, 'Django');
        const begun = [...result.stdout.matchAll(/^\s*Applying (\S+?)\.\.\.(?! OK)/gm)].at(-1)?.[1];
        return begun === undefined || failure.version !== undefined ? failure : { ...failure, version: begun };
    },
    recovery: ({ file, source }) => source.transactional
        ? 'The migration was rolled back; those before it stand. Mend the file and run this again; nothing has to be undone by hand.'
        : `The migration does not run in one transaction, so what stood before the error may be done. Look at the database, then undo that and run this again, or finish it by hand and record it: \`python manage.py migrate --fake ${file.version.replace('.', ' ')}\`.`,
};
async function readApplied(session) {
    const rows = await (0,bookkeeping/* readRows */.aK)(session, { table: 'django_migrations' }, ['app', 'name'], 'id');
    return rows.map(({ app, name }) => `${app}.${name}`);
}
/** One that stands for others is applied when they all are: Django then only notes it. */
function isApplied({ version, replaces }, applied) {
    return applied.includes(version) || (replaces.length > 0 && replaces.every((one) => applied.includes(one)));
}
/** What Django finds otherwise in its own database than we do in ours. */
function strangersIn({ plan }, applied) {
    return plan.filter((entry) => entry.applied !== isApplied(entry, applied)).map(({ version }) => version);
}
function otherDatabase(strange, applied) {
    const first = strange[0] ?? '';
    const ours = applied.includes(first);
    return new errors/* UserError */.yo('Django looks at another database than this step.', {
        reason: 'unexpected-database',
        received: `${first} is ${ours ? 'applied' : 'not applied'} here, and for Django it is ${ours ? 'not' : 'applied'}`,
        accepted: 'settings whose database `default` is that of DATABASE_URL',
        remedy: 'Let settings.py read DATABASE_URL, or give this step the URL of the database that settings.py names.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/drizzle/journal.js

/**
 * Gives the migrations in the order of drizzle-kit's journal. Their version is the journal's time, which is all that
 * drizzle-kit compares: an entry that is not newer than all before it would be passed over without a word, and is unfit.
 * Throws a UserError for a journal that cannot be read, and for files and entries without each other.
 */
function readJournal(files) {
    const journal = files.find(({ name }) => name === 'meta/_journal.json');
    if (journal === undefined)
        return [];
    const entries = parse(journal);
    const texts = new Map(files.map((file) => [file.name, file]));
    let newest = Number.NEGATIVE_INFINITY;
    const migrations = entries.map(({ tag, when }) => {
        const file = texts.get(`${tag}.sql`);
        if (file === undefined)
            throw journal_refuse(journal.path, `${journal.path} names ${tag}, and there is no ${tag}.sql.`);
        const unfit = when > newest
            ? {}
            : {
                unfit: `its time in the journal (\`when\`: ${when}) is not later than that of an entry before it (${newest})`,
            };
        newest = Math.max(newest, when);
        return { name: file.name, path: file.path, text: file.text, version: String(when), ...unfit };
    });
    const tags = new Set(entries.map(({ tag }) => `${tag}.sql`));
    const stray = files.find(({ name }) => /^\d+_[^/]*\.sql$/.test(name) && !tags.has(name));
    if (stray === undefined)
        return migrations;
    throw journal_refuse(stray.path, `${stray.path} is not in ${journal.path}: drizzle-kit would never run it.`);
}
function parse(journal) {
    let entries;
    try {
        entries = JSON.parse(journal.text).entries;
    }
    catch {
        // Said below.
    }
    const whole = (entry) => typeof entry?.tag === 'string' && Number.isFinite(entry.when);
    if (Array.isArray(entries) && entries.every(whole))
        return entries;
    throw journal_refuse(journal.path, `${journal.path} is not a journal of drizzle-kit.`);
}
function journal_refuse(file, message) {
    return new errors/* UserError */.yo(message, {
        reason: 'invalid-migration',
        accepted: 'a journal with one entry (tag, when) for each file',
        remedy: 'Make the migration again with `drizzle-kit generate`, or restore the journal from git.',
        file,
    });
}
/** The error for an entry that drizzle-kit would pass over, and still say that all was applied. */
function skippedError(file, why) {
    return new errors/* UserError */.yo(`drizzle-kit would skip ${file.name} and call that a success: ${why}.`, {
        reason: 'skipped-migration',
        received: `when: ${file.version}`,
        accepted: 'a time later than that of every entry before it, and of every one that is applied',
        remedy: `Raise \`when\` of ${file.name.replace(/\.sql$/, '')} in meta/_journal.json above all others (it came by another branch), or make it again with \`drizzle-kit generate\`.`,
        file: file.path,
    });
}

// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/database/explain.js
var explain = __webpack_require__(2704);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/drizzle/replay.js



/** A file's statements as drizzle-kit sends them, each with the line on which it begins, from 1. */
function splitStatements(text) {
    let line = 1;
    return text.split('--> statement-breakpoint').map((sql) => {
        const first = line + (/^\s*/.exec(sql)?.[0].split('\n').length ?? 1) - 1;
        line += sql.split('\n').length - 1;
        return { sql, line: first };
    });
}
/**
 * Finds out what drizzle-kit does not say: sends the same statements in a transaction of ours, which is always rolled
 * back, until one fails. Undefined when none does.
 */
async function replay(pending, { session, signal }) {
    await session.query('BEGIN');
    try {
        for (const file of pending) {
            for (const { sql, line } of splitStatements(file.text)) {
                (0,cancel/* refuseWhenCancelled */.y)(signal);
                try {
                    await session.query(sql);
                }
                catch (error) {
                    const at = line + lineBelow(error, sql);
                    return { message: (0,errors/* messageOf */.bD)(error), code: (0,explain/* codeOf */.$N)(error), version: file.version, line: at };
                }
            }
        }
        return undefined;
    }
    finally {
        // The connection may be gone, and then so is the transaction.
        await session.query('ROLLBACK').catch(() => { });
    }
}
/** How far below its first word a statement's error is, in lines; the server gives a position for some errors only. */
function lineBelow(error, sql) {
    const { position } = error;
    if (position === undefined)
        return 0;
    const before = [...sql].slice(0, Number(position) - 1).join('');
    return before.trimStart().split('\n').length - 1;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/drizzle/adapter.js








/** drizzle-kit 0.31: SQL files and a journal, all pending in one transaction, bookkeeping by the journal's times. */
const drizzle = {
    name: 'drizzle',
    title: 'drizzle-kit',
    executable: 'drizzle-kit',
    forbidden: ['push', 'drop', 'generate', 'pull', 'up'],
    conduct: { late: 'skipped' },
    documentation: {
        detectedBy: '`drizzle.config.*`; the files of `meta/_journal.json` in its `out` (`drizzle` beside it)',
        bookkeeping: '`drizzle.__drizzle_migrations` (or `migrations.schema`, `migrations.table`)',
        transaction: 'all that is pending together',
    },
    files: /\.sql$|^_journal\.json$/,
    detect: () => false,
    async find(project) {
        const config = await (0,tools_project/* findNearest */.qg)(project, /^drizzle\.config\.(?:ts|js|cjs|mjs|cts|mts|json)$/);
        if (config === undefined)
            return undefined;
        const workingDirectory = external_node_path_.posix.dirname(config);
        const said = (0,programs_config/* readConfig */.X)(await project.read(config));
        const directory = external_node_path_.posix.join(workingDirectory, said.texts('out')[0] ?? 'drizzle');
        if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
            return undefined;
        const migrations = said.inside('migrations');
        const files = await (0,tools_project/* readBelow */.Gj)(project, directory, drizzle.files);
        return {
            because: config,
            directory,
            workingDirectory,
            files: files.filter(({ name }) => name === 'meta/_journal.json' || !name.includes('/')),
            settings: {
                'drizzle.config': external_node_path_.posix.basename(config),
                'drizzle.schema': migrations.texts('schema')[0] ?? 'drizzle',
                'drizzle.table': migrations.texts('table')[0] ?? '__drizzle_migrations',
            },
        };
    },
    read: readJournal,
    async pending(session, files, settings) {
        const rows = await (0,bookkeeping/* readRows */.aK)(session, tableOf(session, settings), ['created_at'], 'created_at');
        const applied = rows.map(({ created_at }) => String(created_at));
        const known = new Set(applied);
        const last = Number(applied.at(-1) ?? Number.NEGATIVE_INFINITY);
        const pending = files.filter(({ version }) => !known.has(version));
        // The one thing that it looks at: whether an entry is later than the last that was applied.
        const skipped = pending.find(({ version }) => Number(version) <= last);
        if (skipped !== undefined)
            throw skippedError(skipped, `a later one (${last}) is applied already`);
        const versions = new Set(files.map(({ version }) => version));
        return {
            applied,
            pending,
            current: (0,tools_history/* newest */.B)({ applied }),
            missing: applied.filter((version) => !versions.has(version)),
        };
    },
    current: tools_history/* newest */.B,
    gateSource(file) {
        if (file.unfit !== undefined)
            throw skippedError(file, file.unfit);
        return { sql: file.text, firstLine: 1, transactional: true, reversible: false };
    },
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('drizzle-kit needs a launcher.');
        const args = ['migrate', '--config', workspace.settings['drizzle.config'] ?? 'drizzle.config.ts'];
        const result = await launcher.run(args, workspace.environment);
        if (result.exitCode === 0)
            return undefined;
        const message = (0,tools_failure/* lastLines */.w$)(result, 'drizzle-kit');
        // It got as far as the statements, and of those it shows no error.
        if (!/applying migrations\.\.\./.test((0,tools_failure/* saidBy */.TT)(result)))
            return { message, code: '' };
        if (workspace.session.kind !== 'postgresql')
            return { message: silent(result.exitCode), code: '' };
        workspace.say('drizzle-kit does not say what failed: sending the same in a transaction that is rolled back.');
        const found = await replay(pending, workspace);
        return (found ?? { message: `${silent(result.exitCode)}; the same, sent again and rolled back, did not fail`, code: '' });
    },
    recovery: () => 'All that was pending was rolled back together. Mend the file and run this again; nothing has to be undone by hand.',
};
/** Only PostgreSQL has a schema for it. */
function tableOf({ kind }, settings) {
    const table = (0,bookkeeping/* parseTableName */.HC)(settings['drizzle.table'] ?? '__drizzle_migrations', 'migrations.table');
    if (kind !== 'postgresql')
        return table;
    return { schema: (0,bookkeeping/* parseTableName */.HC)(settings['drizzle.schema'] ?? 'drizzle', 'migrations.schema').table, ...table };
}
function silent(exitCode) {
    return `drizzle-kit ended with exit code ${exitCode} while it applied migrations, and does not say why`;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/versions.js
var src_versions = __webpack_require__(3220);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/unreachable.js

/** The error for a tool that is given no way to a database of this kind. */
function unreachable(title) {
    return new errors/* UserError */.yo(`${title} is run here on PostgreSQL, MySQL and MariaDB only.`, {
        reason: 'unsupported-database',
        received: 'an SQLite file',
        accepted: 'a URL of PostgreSQL, MySQL or MariaDB',
        remedy: 'Migrate the file with another tool, or with plain SQL.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/names.js


/** Callbacks that `migrate` calls; those of other commands never run here. */
const callback = /^(?:(?:before|after)(?:Migrate|EachMigrate|Validate|Repeatables|Versioned|Connect|CreateSchema)\w*?|createSchema)(?:__.*)?$/;
/**
 * Reads a file's name as Flyway does: prefix, version, separator, description, suffix. Undefined for one that never
 * runs, as what undoes (`U`) does not.
 */
function readName(name, options) {
    const { prefix, repeatable, baseline, separator, suffixes } = naming(options);
    const base = external_node_path_.posix.basename(name);
    const suffix = suffixes.find((one) => base.endsWith(one));
    if (suffix === undefined)
        return undefined;
    const stem = base.slice(0, -suffix.length);
    if (callback.test(stem))
        return { kind: 'callback' };
    const at = stem.indexOf(separator);
    const [head, description] = at < 0 ? [stem, ''] : [stem.slice(0, at), stem.slice(at + separator.length).replaceAll('_', ' ')];
    if (head === repeatable && at >= 0)
        return { kind: 'repeatable', description };
    for (const [kind, start] of [
        ['versioned', prefix],
        ['baseline', baseline],
    ]) {
        const version = head.startsWith(start) ? head.slice(start.length).replaceAll('_', '.') : '';
        if ((0,src_versions/* isVersion */.l)(version))
            return { kind, version, description };
    }
    return undefined;
}
function naming(options) {
    const suffixes = options.list('sqlMigrationSuffixes');
    return {
        prefix: options.text('sqlMigrationPrefix') ?? 'V',
        repeatable: options.text('repeatableSqlMigrationPrefix') ?? 'R',
        baseline: options.text('baselineMigrationPrefix') ?? 'B',
        separator: options.text('sqlMigrationSeparator') ?? '__',
        suffixes: suffixes.length > 0 ? suffixes : ['.sql'],
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/arguments.js

/**
 * The arguments of `migrate`. What was read of a project, and judged, has to be what runs, whatever else Flyway finds
 * in files and variables of its own; so it is told again. `locations` are folders as Flyway sees them.
 */
function migrateArguments(options, locations, config) {
    const { prefix, repeatable, separator, suffixes } = naming(options);
    const environment = options.text('environment');
    return [
        '-skipCheckForUpdate',
        ...(config === undefined ? [] : [`-configFiles=${config}`]),
        ...(environment === undefined ? [] : [`-environment=${environment}`]),
        `-locations=${locations.map((place) => `filesystem:${place}`).join(',')}`,
        `-sqlMigrationPrefix=${prefix}`,
        `-repeatableSqlMigrationPrefix=${repeatable}`,
        `-sqlMigrationSeparator=${separator}`,
        `-sqlMigrationSuffixes=${suffixes.join(',')}`,
        ...Object.entries(options.placeholders).map(([name, value]) => `-placeholders.${name}=${value}`),
        'migrate',
    ];
}
/**
 * What Flyway gets beside the database: nothing is told to its maker, nothing can be cleaned, and its own lock is one of
 * the session, since one of a transaction stops CREATE INDEX CONCURRENTLY for ever.
 */
const flywayEnvironment = {
    REDGATE_DISABLE_TELEMETRY: 'true',
    FLYWAY_CLEAN_DISABLED: 'true',
    FLYWAY_POSTGRESQL_TRANSACTIONAL_LOCK: 'false',
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/failure.js

/** Reads the table that Flyway prints of a script that failed: `SQL State  : 42P01`, `Message`, `Location`, `Line`. */
function failure_readFailure(result, pending) {
    const said = (0,tools_failure/* saidBy */.TT)(result);
    const field = (name) => new RegExp(`^${name}\\s*: (.+)$`, 'm').exec(said)?.[1]?.trim();
    const message = field('Message')?.replace(/^ERROR: /, '');
    const location = field('Location')?.replace(/ \(.*\)$/, '');
    const file = pending.find(({ name }) => location !== undefined && `/${location}`.endsWith(`/${name}`));
    const line = Number(field('Line'));
    return {
        message: message ?? firstError(said) ?? (0,tools_failure/* lastLines */.w$)(result, 'Flyway'),
        code: field('SQL State') ?? '',
        ...(file === undefined ? {} : { version: file.version, ...(line > 0 ? { line } : {}) }),
    };
}
/** What Flyway says where no script failed, such as of a history that it does not accept; up to an empty line. */
function firstError(said) {
    return /^ERROR: ([\s\S]+?)(?:\nNeed more flexibility|\n\s*\n|$(?![\s\S]))/m.exec(said)?.[1]?.trim();
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/config.js

/**
 * Reads a configuration of Flyway: `flyway.toml` or the older `flyway.conf`. Names are in lower case and without
 * `flyway.`, those of placeholders too. Placeholders that come from elsewhere (`${env.X}`) are left out. Throws a
 * UserError for anything else that does and that has to be known.
 */
function readConfig(path, text) {
    const values = path.endsWith('.toml') ? readToml(text) : readProperties(text);
    const found = new Map();
    // Schemas belong to the environment that is chosen, whose database we replace by ours.
    const environment = values.get('flyway.environment')?.[0]?.toLowerCase() ?? 'default';
    const schemas = values.get(`environments.${environment}.schemas`);
    if (schemas !== undefined && !values.has('flyway.schemas'))
        values.set('flyway.schemas', schemas);
    for (const [key, parts] of values) {
        if (!key.startsWith('flyway.'))
            continue;
        const own = key.slice('flyway.'.length);
        const elsewhere = parts.find((part) => part.includes('${'));
        if (elsewhere === undefined)
            found.set(own, parts);
        else if (config_deciding.has(own))
            throw notLiteral(path, key, elsewhere);
    }
    return found;
}
/** What decides which migrations there are, and where they are noted down. */
const config_deciding = new Set([
    'locations',
    'table',
    'defaultSchema',
    'schemas',
    'environment',
    'sqlMigrationPrefix',
    'repeatableSqlMigrationPrefix',
    'baselineMigrationPrefix',
    'sqlMigrationSeparator',
    'sqlMigrationSuffixes',
    'target',
].map((name) => name.toLowerCase()));
function notLiteral(file, key, received) {
    return new errors/* UserError */.yo(`${key} in ${file} comes from elsewhere, and has to be known before anything runs.`, {
        reason: 'unreadable-setting',
        received,
        accepted: 'a value that stands there word for word',
        remedy: `Write the value of ${key} into the file.`,
        file,
    });
}
function readProperties(text) {
    const values = new Map();
    for (const line of text.replace(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
        const [, key, value] = /^\s*([^#!\s=:][^=:\s]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
        if (key === undefined || value === undefined)
            continue;
        const whole = key.toLowerCase().startsWith('flyway.placeholders.');
        const parts = whole ? [value] : value.split(',').map((part) => part.trim());
        values.set(key.toLowerCase(), parts);
    }
    return values;
}
const string = String.raw `"(?:[^"\\\n]|\\.)*"|'[^'\n]*'`;
const header = /^\s*\[\s*([^[\]]+?)\s*\]\s*(?:#.*)?$/;
const pair = new RegExp(String.raw `^\s*((?:[\w-]+|${string})(?:\s*\.\s*(?:[\w-]+|${string}))*)\s*=\s*(\[[^\]]*\]|${string}|[^\s#]+)`);
/** Tables, and keys with texts, numbers, truths and lists of them: no more stands in Flyway's own files. */
function readToml(text) {
    const values = new Map();
    let table = '';
    let rest = text.replace(/\r\n/g, '\n');
    while (rest !== '') {
        const end = rest.indexOf('\n');
        const line = end < 0 ? rest : rest.slice(0, end);
        const named = header.exec(line);
        const found = named === null ? pair.exec(/^\s*#/.test(line) ? '' : rest) : null;
        if (named !== null)
            table = `${keyOf(named[1] ?? '')}.`;
        // A pattern may only begin on this line.
        const starts = found !== null && found[0].trimStart() !== '' && !found[0].slice(0, found[0].indexOf('=')).includes('\n');
        if (found !== null && starts)
            values.set(table + keyOf(found[1] ?? ''), config_partsOf(found[2] ?? ''));
        const used = found !== null && starts ? found[0].length : 0;
        const next = rest.indexOf('\n', used);
        rest = next < 0 ? '' : rest.slice(next + 1);
    }
    return values;
}
function keyOf(text) {
    return text
        .split('.')
        .map((part) => part.trim().replace(/^["'](.*)["']$/, '$1'))
        .join('.')
        .toLowerCase();
}
function config_partsOf(value) {
    if (!value.startsWith('['))
        return [literal(value)];
    const parts = value.matchAll(new RegExp(`#[^\\n]*|${string}|[^\\s,[\\]#]+`, 'g'));
    return [...parts].flatMap(([part]) => (part.startsWith('#') ? [] : [literal(part)]));
}
function literal(text) {
    if (text.startsWith("'"))
        return text.slice(1, -1);
    if (!text.startsWith('"'))
        return text;
    try {
        return JSON.parse(text);
    }
    catch {
        return text.slice(1, -1);
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/options.js
const setting = 'flyway.options';
/** The variables that Flyway takes for options of which others than `find` have to know. */
const fromEnvironment = {
    table: 'FLYWAY_TABLE',
    defaultschema: 'FLYWAY_DEFAULT_SCHEMA',
    schemas: 'FLYWAY_SCHEMAS',
    outoforder: 'FLYWAY_OUT_OF_ORDER',
    validateonmigrate: 'FLYWAY_VALIDATE_ON_MIGRATE',
    ignoremigrationpatterns: 'FLYWAY_IGNORE_MIGRATION_PATTERNS',
    target: 'FLYWAY_TARGET',
    baselineonmigrate: 'FLYWAY_BASELINE_ON_MIGRATE',
    baselineversion: 'FLYWAY_BASELINE_VERSION',
    group: 'FLYWAY_GROUP',
    mixed: 'FLYWAY_MIXED',
    executeintransaction: 'FLYWAY_EXECUTE_IN_TRANSACTION',
    placeholderreplacement: 'FLYWAY_PLACEHOLDER_REPLACEMENT',
};
const optionVariables = Object.values(fromEnvironment);
/** Packs what a configuration says into the settings of a project. */
function packOptions(values) {
    return { [setting]: JSON.stringify([...values]) };
}
/** Gives the options that hold: Flyway's variables come before its configuration. */
function options_readOptions(settings = {}) {
    const values = new Map(JSON.parse(settings[setting] ?? '[]'));
    for (const [name, variable] of Object.entries(fromEnvironment)) {
        const value = settings[variable];
        if (value !== undefined && value !== '')
            values.set(name, value.split(','));
    }
    const list = (name) => values.get(name.toLowerCase()) ?? [];
    const text = (name) => {
        const parts = values.get(name.toLowerCase());
        return parts === undefined || parts.length === 0 ? undefined : parts.join(',');
    };
    const placeholders = [...values].flatMap(([name, parts]) => name.startsWith('placeholders.') ? [[name.slice('placeholders.'.length), parts.join(',')]] : []);
    return {
        text,
        list,
        says: (name, standard) => (text(name)?.toLowerCase() ?? String(standard)) === 'true',
        placeholders: Object.fromEntries(placeholders),
    };
}
/** The variables that hold where we run, for the tool, which may run elsewhere. */
function passedVariables(settings) {
    const passed = optionVariables.flatMap((name) => {
        const value = settings[name];
        return value === undefined || value === '' ? [] : [[name, value]];
    });
    return Object.fromEntries(passed);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/find.js






/** Every name that a migration of Flyway may have here: suffixes can be chosen, but not freely. */
const files = /^[^.].*\.(?:sql|ddl|psql|pgsql|plsql|pls|plb|pks|pkb)(?:\.conf)?$/i;
/** Where migrations lie when no configuration says so, relative to the folder of the project. */
const usual = ['sql', 'db/migration', 'src/main/resources/db/migration', 'migrations', 'db/migrations', ''];
/** Finds a project by its configuration, else by migrations with Flyway's names in a usual place. */
async function find(project) {
    // Beside Flyway itself it lies in `conf`, and counts for the folder around it.
    const listed = (await project.list()).map((path) => [path.replace(/(^|\/)conf\/(flyway\.\w+)$/, '$1$2'), path]);
    const known = new Map(listed);
    const counted = { ...project, list: async () => [...known.keys()] };
    const place = await (0,tools_project/* findNearest */.qg)(counted, /^flyway\.(?:toml|conf)$/);
    const config = known.get(place ?? '');
    if (place === undefined || config === undefined)
        return findBare(project);
    const workingDirectory = external_node_path_.posix.dirname(place);
    const values = readConfig(config, await project.read(config));
    const packed = packOptions(values);
    const options = options_readOptions(packed);
    const named = options.list('locations').flatMap((place) => folderOf(place, config));
    const there = [];
    for (const one of named.map((path) => external_node_path_.posix.join(workingDirectory, path))) {
        if (await (0,tools_project/* hasFolder */.bU)(project, one))
            there.push(tidy(one));
    }
    // A path of an image is not one of the repository.
    if (there.length === 0)
        there.push(...(await usualFolder(project, workingDirectory, options)));
    if (there.length === 0)
        return undefined;
    const standard = place === config;
    return foundIn(project, {
        because: config,
        workingDirectory,
        places: there,
        options,
        settings: { ...packed, ...(standard ? {} : { 'flyway.config': external_node_path_.posix.relative(workingDirectory, config) }) },
    });
}
async function findBare(project) {
    const named = (await project.list()).filter((path) => /^V\d[\d._]*__.+\.sql$/.test(external_node_path_.posix.basename(path)));
    const folders = new Set(named.flatMap((path) => placeOf(path, project.path)));
    const [directory, another] = folders;
    // Several folders with such names may be of another tool, which has to have its say.
    if (directory === undefined || another !== undefined)
        return undefined;
    return foundIn(project, {
        because: directory,
        workingDirectory: project.context,
        places: [directory],
        options: options_readOptions({}),
        settings: packOptions(new Map()),
    });
}
/** The folder with a usual name that a file lies in or below, or the very folder that was asked for. */
function placeOf(path, asked) {
    const whole = `/${external_node_path_.posix.dirname(path)}/`;
    const place = usual.filter((one) => one !== '' && whole.includes(`/${one}/`)).sort((a, b) => b.length - a.length)[0];
    const folder = place === undefined ? external_node_path_.posix.dirname(path) : whole.slice(1, whole.indexOf(`/${place}/`) + place.length + 1);
    const related = place === undefined ? folder === asked : (0,tools_project/* isBelow */.Yw)(folder, asked) || (0,tools_project/* isBelow */.Yw)(asked, folder);
    return related ? [folder] : [];
}
async function foundIn(project, place) {
    const { places, options, workingDirectory } = place;
    const suffix = naming(options).suffixes.find((one) => !files.test(`V1__a${one}`));
    if (suffix !== undefined) {
        throw new errors/* UserError */.yo(`Migrations of Flyway with the suffix ${suffix} are not known here.`, {
            reason: 'unsupported-setting',
            received: `sqlMigrationSuffixes with ${suffix}`,
            accepted: 'suffixes that end in .sql, .ddl, .psql, .pgsql, .plsql, .pls, .plb, .pks or .pkb',
            remedy: 'Give the migrations one of these suffixes.',
            file: place.because,
        });
    }
    const directory = commonFolder(places);
    return {
        because: place.because,
        directory,
        workingDirectory,
        // All of its kind: what lies in an image is compared with them.
        files: await (0,tools_project/* readBelow */.Gj)(project, directory, files),
        settings: {
            ...place.settings,
            'flyway.locations': JSON.stringify(places.map((one) => external_node_path_.posix.relative(workingDirectory, one) || '.')),
            'flyway.folders': JSON.stringify(places.map((one) => external_node_path_.posix.relative(directory, one) || '.')),
        },
    };
}
/** A location as a folder; those that are no files of a project are none. Throws a UserError for a pattern. */
function folderOf(location, config) {
    const [, scheme = 'classpath', path = ''] = /^(?:(\w+):)?(.*)$/.exec(location) ?? [];
    // Written without a scheme, Flyway looks for classes: the folder of the same name is what holds their sources.
    if (scheme !== 'filesystem' && scheme !== 'classpath')
        return [];
    if (/[*?{}]/.test(path)) {
        throw new errors/* UserError */.yo(`A location of Flyway is a pattern, which is not understood here.`, {
            reason: 'unsupported-setting',
            received: location,
            accepted: 'folders, such as filesystem:sql',
            remedy: 'Name the folders one by one; what lies below them counts, too.',
            file: config,
        });
    }
    return scheme === 'filesystem' ? [path] : [path, external_node_path_.posix.join('src/main/resources', path)];
}
async function usualFolder(project, from, options) {
    for (const place of [...((0,tools_project/* isBelow */.Yw)(project.path, from) ? [external_node_path_.posix.relative(from, project.path)] : []), ...usual]) {
        const folder = tidy(external_node_path_.posix.join(from, place));
        const inside = (await project.list()).filter((path) => (0,tools_project/* isBelow */.Yw)(path, folder));
        if (inside.some((path) => files.test(path) && readName(path, options) !== undefined))
            return [folder];
    }
    return [];
}
function tidy(path) {
    return external_node_path_.posix.join(path, 'x', '..').replace(/\/$/, '') || '.';
}
function commonFolder(folders) {
    let common = folders[0] ?? '.';
    while (!folders.every((folder) => (0,tools_project/* isBelow */.Yw)(folder, common)))
        common = external_node_path_.posix.dirname(common);
    return common;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/checksum.js

/**
 * The checksum that Flyway keeps of a text: CRC-32 (ISO 3309) over its lines without their ends and without a byte order
 * mark, as a signed number of 32 bits.
 */
function checksumOf(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
    if (lines.at(-1) === '')
        lines.pop();
    return lines.reduce((sum, line) => (0,external_node_zlib_.crc32)(line, sum), 0) | 0;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/placeholders.js
/** Puts the values of placeholders into a text, as far as they are known here; on as many lines as before. */
function fillPlaceholders(text, options, replaced = true) {
    if (!replaced || !options.says('placeholderReplacement', true))
        return { text, unknown: [], line: 0 };
    const start = options.text('placeholderPrefix') ?? '${';
    const end = options.text('placeholderSuffix') ?? '}';
    const known = {
        'flyway:table': options.text('table') ?? 'flyway_schema_history',
        ...options.placeholders,
    };
    const unknown = [];
    let line = 0;
    const pattern = new RegExp(`${placeholders_quote(start)}([\\w.:-]+?)${placeholders_quote(end)}`, 'g');
    const filled = text.replace(pattern, (whole, key, at) => {
        // Flyway looks placeholders up without regard to case.
        const value = known[key.toLowerCase()];
        if (value !== undefined && !value.includes('\n'))
            return value;
        if (unknown.length === 0)
            line = text.slice(0, at).split('\n').length;
        unknown.push(key);
        return whole;
    });
    return { text: filled, unknown, line };
}
function placeholders_quote(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/history.js






/** Where Flyway keeps its history: in the schema that it is told, else in the one that the session sees first. */
function historyTable(options) {
    const schema = options.text('defaultSchema') ?? options.list('schemas')[0];
    const table = options.text('table') ?? 'flyway_schema_history';
    return schema === undefined || schema === '' ? { table } : { schema, table };
}
/** Reads the history as it stands; none where its table is not there yet. */
function readHistory(session, options) {
    const columns = ['version', 'description', 'type', 'script', 'checksum', 'success'];
    return (0,bookkeeping/* readRows */.aK)(session, historyTable(options), columns, 'installed_rank');
}
/** Whether `migrate` would begin by taking a filled schema for one that is at `baselineVersion`. */
async function willBaseline(session, options) {
    const name = historyTable(options);
    if (!options.says('baselineOnMigrate', false) || (await (0,bookkeeping/* tableExists */.F9)(session, name)))
        return false;
    const place = {
        postgresql: `FROM information_schema.tables WHERE table_schema = COALESCE($1, current_schema())`,
        mysql: 'FROM information_schema.TABLES WHERE TABLE_SCHEMA = COALESCE(?, DATABASE())',
        sqlite: `FROM sqlite_schema WHERE ? IS NOT 0`,
    };
    return (await session.query(`SELECT 1 AS one ${place[session.kind]} LIMIT 1`, [name.schema ?? null])).length > 0;
}
/** What was applied, by the rows in their order: undone and deleted ones count no more. */
function standing(rows) {
    const found = new Map();
    for (const row of rows) {
        const key = row.version ?? `R ${row.description}`;
        if (row.type === 'SCHEMA')
            continue;
        if (row.type.startsWith('UNDO') || row.type === 'DELETE')
            found.delete(key);
        else
            found.set(key, row);
    }
    return found;
}
const isBaseline = (row) => row.type.endsWith('BASELINE');
const isFailed = (row) => !Number(row.success);
/** The rows of migrations that failed, and that nobody has repaired. */
function findFailed(rows) {
    return [...standing(rows).values()].filter(isFailed);
}
/** Whether a file is the one that a row is about. */
function history_isOf(row, file, options) {
    const kind = readName(file.name, options);
    if (kind === undefined || kind.kind === 'callback')
        return false;
    if (kind.kind === 'repeatable')
        return row.version === null && row.description === kind.description;
    return row.version !== null && (0,src_versions/* compareVersions */.Z)(row.version, kind.version) === 0;
}
/**
 * Compares Flyway's history with the files. What Flyway would refuse to go on with is `stuck`: a file that
 * was edited after it had been applied, and one that is older than what was applied, unless its options permit it.
 */
function compareFlyway(rows, files, options, baselined = false) {
    const known = files.flatMap((file) => {
        const kind = readName(file.name, options);
        return kind === undefined ? [] : [{ file, kind }];
    });
    const applied = [...standing(rows).values()].filter((row) => !isFailed(row));
    const floor = floorOf(applied, known, options, baselined);
    const newest = newestVersion(applied.flatMap(({ version }) => version ?? []));
    const target = options.text('target')?.replaceAll('_', '.');
    const above = (version) => target !== undefined && (0,src_versions/* isVersion */.l)(target) && (0,src_versions/* compareVersions */.Z)(version, target) > 0;
    const patterns = options.list('ignoreMigrationPatterns');
    const pending = [];
    const along = [];
    let stuck;
    for (const { file, kind } of known) {
        const row = applied.find((one) => history_isOf(one, file, options));
        if (kind.kind === 'callback')
            along.push(file);
        else if (kind.kind === 'repeatable') {
            const { text, unknown } = fillPlaceholders(file.text, options);
            if (row === undefined)
                pending.push(file);
            else if (unknown.length > 0)
                along.push(file);
            else if (row.checksum !== checksumOf(text))
                pending.push(file);
        }
        else if (row !== undefined) {
            if (options.says('validateOnMigrate', true))
                stuck ??= findEdited(file, kind.kind, row);
        }
        else if (kind.kind === 'baseline') {
            if (floor?.file === file)
                pending.push(file);
        }
        else if (!above(kind.version) && (floor === undefined || (0,src_versions/* compareVersions */.Z)(kind.version, floor.version) > 0)) {
            const late = newest !== undefined && (0,src_versions/* compareVersions */.Z)(kind.version, newest) < 0;
            if (late && patterns.includes('*:ignored'))
                continue;
            if (late && !options.says('outOfOrder', false))
                stuck ??= outOfOrder(file, newest);
            pending.push(file);
        }
    }
    // By the name that a file has here: `1.0` and `1` are one version.
    const nameOf = (row) => known.find(({ file, kind }) => history_isOf(row, file, options) && (kind.kind === 'baseline') === isBaseline(row))?.file
        .version ??
        row.version ??
        row.script;
    return {
        applied: applied.map(nameOf),
        marked: applied.filter(({ type }) => type === 'BASELINE').map(nameOf),
        pending,
        along,
        current: newest ?? '',
        ...(stuck === undefined ? {} : { stuck }),
        missing: applied
            .filter((row) => !isBaseline(row) && !files.some((file) => history_isOf(row, file, options)))
            .map((row) => row.version ?? row.script),
    };
}
/** The version up to which nothing has to run, and on an empty history the file that stands for all of that. */
function floorOf(applied, known, options, baselined) {
    const done = newestVersion(applied.filter(isBaseline).flatMap(({ version }) => version ?? []));
    if (done !== undefined)
        return { version: done, file: undefined };
    if (baselined)
        return { version: options.text('baselineVersion') ?? '1', file: undefined };
    if (applied.length > 0)
        return undefined;
    const found = known.flatMap(({ file, kind }) => (kind.kind === 'baseline' ? [{ file, version: kind.version }] : []));
    return found.sort((a, b) => (0,src_versions/* compareVersions */.Z)(b.version, a.version))[0];
}
/** The highest of these versions. */
function newestVersion(versions) {
    return [...versions].sort(src_versions/* compareVersions */.Z).at(-1);
}
function findEdited(file, kind, row) {
    // A baseline that a person declared has no file, and so no checksum.
    if (row.checksum === null || isBaseline(row) !== (kind === 'baseline'))
        return undefined;
    const checksum = checksumOf(file.text);
    if (row.checksum === checksum)
        return undefined;
    return new errors/* UserError */.yo(`${file.path} was edited after it had been applied: the database does not have what it says now.`, {
        reason: 'edited-migration',
        received: `checksum ${checksum}`,
        accepted: `checksum ${row.checksum}, as it was applied`,
        remedy: 'Restore the file (git log -p shows how it was), and put the change into a new one.',
        file: file.path,
    });
}
/** The error for a file with an older version than one that has been applied. */
function outOfOrder(file, newest) {
    return new errors/* UserError */.yo(`${file.path} has an older version than one that is applied already: Flyway refuses to run anything then.`, {
        reason: 'out-of-order',
        received: `version ${file.version}, beside ${newest}`,
        accepted: `a version above ${newest}`,
        remedy: 'Give the file a newer version, or set `outOfOrder = true` in Flyway’s configuration.',
        file: file.path,
    });
}
/** The error for a failed migration whose file is not in this checkout. */
function failedError({ script }) {
    return new errors/* UserError */.yo(`Flyway’s history has a failed migration, ${script}, that this checkout does not have.`, {
        reason: 'failed-migration',
        received: script,
        accepted: 'a history without failed migrations',
        remedy: 'Look at what it left and undo that, then run `flyway repair`, which takes it out of the history.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/tokens.js
var tokens = __webpack_require__(8298);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/transaction.js

/** Statements that Flyway runs without a transaction on PostgreSQL, by their first words. */
const transaction_outside = /^(?:(?:create|drop) (?:database|tablespace|subscription)|alter system|(?:create(?: unique)?|drop) index concurrently|reindex(?: verbose)? (?:schema|database|system)|vacuum|discard all)\b/;
/** How many statements of a text Flyway runs in a transaction, and how many without one. */
function countByTransaction(sql) {
    const statements = (0,tokens/* tokensOf */.k)(sql, 'postgresql').reduce((found, token) => {
        if (token === ';')
            found.push([]);
        else
            found.at(-1)?.push(token);
        return found;
    }, [[]]);
    const told = statements.filter((words) => words.length > 0).map((words) => transaction_outside.test(words.slice(0, 6).join(' ')));
    return { inside: told.filter((one) => !one).length, outside: told.filter((one) => one).length };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/flyway/adapter.js













/** Flyway 10 and newer: versions, files that are repeated when they change, and a history with checksums. */
const flyway = {
    name: 'flyway',
    title: 'Flyway',
    executable: 'flyway',
    wantsEmpty: true,
    forbidden: ['clean', 'undo', 'repair', 'baseline', 'snapshot', 'deploy'],
    variables: optionVariables,
    places: [],
    conduct: { edited: 'refused', removed: 'refused' },
    documentation: {
        detectedBy: '`flyway.toml` or `flyway.conf` and its `locations`; else `V<version>__<name>.sql` in `sql`, `db/migration` and the like. `R__` files run again when they change, callbacks are judged along',
        bookkeeping: '`flyway_schema_history` (or `table`); an edited file and one that is out of order are refused',
        transaction: 'each file, or all with `group`; those with CREATE INDEX CONCURRENTLY and the like in none',
    },
    files: files,
    isNoted: (path, settings) => /^(?:versioned|baseline)$/.test(readName(path, options_readOptions(settings))?.kind ?? ''),
    detect: () => false,
    find: find,
    read(found, settings) {
        const options = options_readOptions(settings);
        const confs = new Map(found.filter(({ name }) => name.endsWith('.conf')).map(({ path, text }) => [path, text]));
        const folders = JSON.parse(settings?.['flyway.folders'] ?? '["."]');
        const own = found.filter(({ name }) => folders.some((folder) => (0,tools_project/* isBelow */.Yw)(name, folder)));
        const known = own.flatMap(({ name, path, text }) => {
            const kind = name.endsWith('.conf') ? undefined : readName(name, options);
            if (kind === undefined)
                return [];
            const conf = confs.get(`${path}.conf`) ?? '';
            const alone = /^\s*executeInTransaction\s*=\s*false\s*$/m.test(conf);
            const again = kind.kind === 'repeatable' || kind.kind === 'callback';
            const file = { name, path, text, version: identify(name, kind) };
            return [{ kind, file: { ...file, ...(alone ? { transactional: false } : {}), ...(again ? { again } : {}) } }];
        });
        adapter_refuseTwins(known);
        return known
            .sort((a, b) => compareKinds(a.kind, b.kind) || (a.file.name < b.file.name ? -1 : 1))
            .map(({ file }) => file);
    },
    refuseLate(added, before, settings) {
        const options = options_readOptions(settings);
        const versioned = (files) => files.filter(({ name }) => readName(name, options)?.kind === 'versioned');
        const newest = newestVersion(versioned(before).map(({ version }) => version));
        if (newest === undefined || options.says('outOfOrder', false))
            return;
        const late = versioned(added).find(({ version }) => (0,src_versions/* compareVersions */.Z)(version, newest) < 0);
        if (late !== undefined)
            throw outOfOrder(late, newest);
    },
    async pending(session, migrations, settings) {
        const options = options_readOptions(settings);
        const rows = await readHistory(session, options);
        // One whose file is here is pending, and stops `apply`.
        const gone = findFailed(rows).find((row) => !migrations.some((file) => history_isOf(row, file, options)));
        if (gone !== undefined)
            throw failedError(gone);
        return compareFlyway(rows, migrations, options, await willBaseline(session, options));
    },
    current: ({ applied }) => applied.filter(src_versions/* isVersion */.l).sort(src_versions/* compareVersions */.Z).at(-1) ?? '',
    gateSource: (file, _launch, settings) => adapter_sourceOf(file, options_readOptions(settings)),
    async apply(pending, { session, settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Flyway needs a launcher.');
        if (environment['FLYWAY_URL'] === undefined)
            throw unreachable('Flyway');
        const options = options_readOptions(settings);
        for (const row of findFailed(await readHistory(session, options))) {
            const file = pending.find((one) => history_isOf(row, one, options));
            if (file === undefined)
                continue;
            const message = `An earlier run of ${file.name} failed, and stands in Flyway’s history as failed: Flyway applies nothing until \`flyway repair\` has taken it out.`;
            return { message, code: '', version: file.version, line: 1 };
        }
        const places = JSON.parse(settings['flyway.locations'] ?? '["."]');
        const locations = places.length === 1 ? [launcher.directory] : places;
        const result = await launcher.run(migrateArguments(options, locations, settings['flyway.config']), {
            ...environment,
            ...passedVariables(settings),
            ...flywayEnvironment,
        });
        return result.exitCode === 0 ? undefined : failure_readFailure(result, pending);
    },
    recovery: ({ source }) => source.transactional
        ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
        : 'The file ran without a transaction, so what stood before the error may be done. Look at the database and undo that, or make the file repeatable (IF NOT EXISTS). If Flyway has noted it down as failed, run `flyway repair`, which takes it out of the history. Then mend the file and run this again.',
};
function adapter_sourceOf(file, options) {
    const { text, unknown, line } = fillPlaceholders(file.text.replace(/^\uFEFF/, ''), options);
    const { inside, outside } = countByTransaction(text);
    if (inside > 0 && outside > 0 && !options.says('mixed', false))
        throw mixed(file);
    const transactional = file.transactional !== false && options.says('executeInTransaction', true) && outside === 0;
    const source = { sql: text, firstLine: 1, transactional, reversible: false };
    if (unknown.length === 0)
        return source;
    const names = [...new Set(unknown)].join(', ');
    return { ...source, unanalysable: `placeholders whose values are not known: ${names}`, unanalysableLine: line };
}
function mixed(file) {
    return new errors/* UserError */.yo(`${file.path} has statements that cannot run in a transaction beside others that do.`, {
        reason: 'invalid-migration',
        accepted: 'one or the other in a file, as Flyway asks for',
        remedy: 'Put the statement that cannot run in a transaction into a file of its own.',
        file: file.path,
    });
}
/** What the history calls it, where that tells it from all others. */
function identify(name, kind) {
    if (kind.kind === 'versioned')
        return kind.version;
    return external_node_path_.posix.basename(name);
}
const order = { callback: 0, baseline: 1, versioned: 1, repeatable: 2 };
function compareKinds(one, other) {
    const apart = order[one.kind] - order[other.kind];
    if (apart !== 0)
        return apart;
    if ('version' in one && 'version' in other)
        return (0,src_versions/* compareVersions */.Z)(one.version, other.version);
    if ('description' in one && 'description' in other && one.description !== other.description)
        return one.description < other.description ? -1 : 1;
    return 0;
}
function adapter_refuseTwins(known) {
    for (const [at, { kind, file }] of known.entries()) {
        const twin = known
            .slice(0, at)
            .find((one) => kind.kind !== 'callback' && one.kind.kind === kind.kind && compareKinds(one.kind, kind) === 0);
        if (twin === undefined)
            continue;
        throw new errors/* UserError */.yo(`Two migrations are the same one to Flyway, which then runs none at all.`, {
            reason: 'duplicate-version',
            received: `${twin.file.name}, ${file.name}`,
            remedy: 'Give one of them another version, or another description.',
            file: file.path,
        });
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/files.js


/** As golang-migrate reads names: whatever stands behind `up.` or `down.` counts, a backup copy too. */
const files_form = /^(\d+)_.*\.(down|up)\..*$/s;
const extension = files_form;
/** Puts the two files of each version together, in the order of their numbers. Throws for what the tool would refuse. */
function pairFiles(files, _settings) {
    const halves = { up: new Map(), down: new Map() };
    for (const file of files) {
        const [, digits, direction] = files_form.exec(file.name) ?? [];
        if (digits === undefined)
            continue;
        const half = halves[direction];
        const version = String(BigInt(digits));
        const twin = half.get(version);
        if (twin !== undefined)
            throw files_twins(version, twin, file);
        half.set(version, file);
    }
    for (const [version, file] of halves.down)
        if (!halves.up.has(version))
            throw lonely(version, file);
    return [...halves.up]
        .map(([version, { name, path, text }]) => ({
        name,
        path,
        text,
        version,
        reversible: hasStatements(halves.down.get(version)?.text ?? ''),
    }))
        .sort((a, b) => compareVersions(a.version, b.version));
}
/** Which of two versions comes first; they are numbers, of any length. */
function compareVersions(a, b) {
    const [left, right] = [BigInt(a), BigInt(b)];
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
/** What comes by a branch has to be newer than all that was there: only then is it certain to run everywhere. */
function refuseLate(added, before) {
    const newest = before.at(-1);
    const late = added.find(({ version }) => newest !== undefined && compareVersions(version, newest.version) < 0);
    if (late === undefined || newest === undefined)
        return;
    throw new errors/* UserError */.yo(`golang-migrate would pass over ${late.name} without a word where ${newest.name} is applied.`, {
        reason: 'out-of-order',
        received: `version ${late.version}`,
        accepted: `a version after ${newest.version}`,
        remedy: `Rename both of its files to a version after ${newest.version}.`,
        file: late.path,
    });
}
function files_twins(version, one, other) {
    return new errors/* UserError */.yo(`Two files have the version ${version}: golang-migrate refuses the folder.`, {
        reason: 'duplicate-version',
        received: `${one.name}, ${other.name}`,
        remedy: 'Give one of them another version, or take it out of the folder.',
        file: other.path,
    });
}
function lonely(version, { name, path }) {
    return new errors/* UserError */.yo(`${path} has no file up: golang-migrate would count ${version} as applied and do nothing.`, {
        reason: 'invalid-migration',
        received: name,
        accepted: `a file ${version}_….up.sql beside it`,
        remedy: 'Add the file that is missing, or take this one away.',
        file: path,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/bookkeeping.js




const bookkeeping_standard = 'schema_migrations';
/** Beside the tool's own table, which does not say what was applied but the last. */
const notes = { table: 'deploy_actions_golang_migrate' };
/** The table as the URL's `x-migrations-table` has it: a name as it is, or with `x-migrations-table-quoted` in quotes. */
async function bookkeeping_tableOf(session, settings) {
    const named = settings['x-migrations-table'] || bookkeeping_standard;
    if (session.kind !== 'postgresql')
        return { table: named };
    const [row] = await session.query('SELECT current_schema() AS name');
    const here = row?.name == null ? {} : { schema: row.name };
    if (!bookkeeping_isTrue(settings['x-migrations-table-quoted']))
        return { ...here, table: named };
    const parts = [...named.matchAll(/"(.*?)"/g)].map(([, part]) => part);
    const table = parts.at(-1);
    if (table !== undefined && parts.length <= 2)
        return parts.length === 2 ? { schema: parts[0], table } : { ...here, table };
    throw new errors/* UserError */.yo('x-migrations-table is not the name of a table in quotes.', {
        reason: 'invalid-input',
        received: named,
        accepted: '"schema_migrations" or "schema"."schema_migrations", with x-migrations-table-quoted=true',
        remedy: 'Correct the parameter in the database’s URL, or leave both out.',
    });
}
/** Reads the row. Throws a UserError where the table is that of another tool. */
async function readState(session, table) {
    try {
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['version', 'dirty'], 'version');
        const row = rows.at(-1);
        if (row === undefined)
            return undefined;
        return { version: String(row.version), dirty: row.dirty === true || Number(row.dirty) === 1 };
    }
    catch (error) {
        const { code } = error;
        if (code !== '42703' && code !== 'ER_BAD_FIELD_ERROR')
            throw error;
        throw new errors/* UserError */.yo(`${table.table} is not golang-migrate’s: it has no column dirty.`, {
            reason: 'wrong-tool',
            received: 'a table of that name of another tool, such as dbmate or Rails',
            remedy: 'Name the tool that has migrated this database by the input `tool`, or another table by `x-migrations-table` in the URL.',
        });
    }
}
/** Compares the newest version with the files. Throws for a file that the tool would pass over. */
async function bookkeeping_readHistory(session, files, settings) {
    refuseSqlite(session);
    const table = await bookkeeping_tableOf(session, settings);
    const state = await readState(session, table);
    if (state === undefined)
        await refuseSqlx(session);
    const version = state?.version ?? '-1';
    const isDone = (one) => compareVersions(one, version) < 0 || (one === version && state?.dirty === false);
    const applied = files.filter((file) => isDone(file.version)).map((file) => file.version);
    const missing = isDone(version) && version !== '-1' && !applied.includes(version) ? [version] : [];
    const before = files.filter((file) => compareVersions(file.version, version) < 0);
    await refusePassedOver(session, table, before);
    const single = bookkeeping_isTrue(settings['x-multi-statement']) && session.kind === 'postgresql';
    const pending = files.filter((file) => !isDone(file.version));
    return {
        applied: [...applied, ...missing],
        pending: single ? pending.map((file) => ({ ...file, transactional: false })) : pending,
        current: (0,tools_history/* newest */.B)({ applied: [...applied, ...missing] }),
        missing,
        ...(state?.dirty === true ? { stuck: dirtyError(version, applied.at(-1) ?? '-1', files) } : {}),
    };
}
/**
 * A file with an older version than the newest that was not there when that was applied. Only what stood in the folder
 * then can tell, so it was written down; what was applied by other hands since is newer than all of that, and taken as it is.
 */
async function refusePassedOver(session, table, before) {
    const known = await readNotes(session, table);
    const last = [...known].sort(compareVersions).at(-1);
    if (last === undefined)
        return;
    const late = before.find(({ version }) => !known.has(version) && compareVersions(version, last) < 0);
    if (late === undefined)
        return;
    const [own, value] = [bookkeeping_keyOf(table), late.version];
    throw new errors/* UserError */.yo(`golang-migrate would pass over ${late.name} without a word: a newer version is applied already, and this one came later.`, {
        reason: 'out-of-order',
        received: `version ${late.version}, which was not there when ${last} was to be applied`,
        accepted: `a version after ${last}`,
        remedy: `Rename both of its files to a version after ${last}. Where it was applied by hand, say so: \`INSERT INTO ${notes.table} (bookkeeping, version) VALUES ('${own}', '${value}')\`.`,
        file: late.path,
    });
}
async function readNotes(session, table) {
    const rows = await (0,bookkeeping/* readRows */.aK)(session, notes, ['bookkeeping', 'version'], 'version');
    return new Set(rows.filter(({ bookkeeping }) => bookkeeping === bookkeeping_keyOf(table)).map(({ version }) => version));
}
/** Writes down which versions are known: all that are applied, and those that are about to be. */
async function noteFiles({ session, settings, applied }, pending) {
    const key = bookkeeping_keyOf(await bookkeeping_tableOf(session, settings));
    const versions = [...applied, ...pending.map(({ version }) => version)];
    await session.query(`CREATE TABLE IF NOT EXISTS ${notes.table} (${columns[session.kind]}, PRIMARY KEY (bookkeeping, version))`);
    const insert = (rest) => `INTO ${notes.table} (bookkeeping, version) ${rest}`;
    if (session.kind === 'mysql') {
        await session.query(`INSERT IGNORE ${insert('VALUES ?')}`, [versions.map((version) => [key, version])]);
    }
    else {
        await session.query(`INSERT ${insert('SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING')}`, [key, versions]);
    }
}
const columns = {
    postgresql: 'bookkeeping text NOT NULL, version text NOT NULL',
    mysql: 'bookkeeping varchar(191) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, version varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL',
    sqlite: 'bookkeeping text NOT NULL, version text NOT NULL',
};
/** Services with tables of their own may share a database. */
function bookkeeping_keyOf({ schema, table }) {
    return schema === undefined ? table : `${schema}.${table}`;
}
function bookkeeping_isTrue(text) {
    return /^(?:1|t|true)$/i.test(text ?? '');
}
/** What has to be looked at by a person, with the command for either answer. */
function dirtyError(version, previous, files) {
    const file = files.find((one) => one.version === version);
    const back = `\`migrate … force ${previous === '-1' ? '-- -1' : previous}\``;
    return new errors/* UserError */.yo(`The database is dirty at version ${version}: a migration was begun there and not ended.`, {
        reason: 'dirty-database',
        received: `version ${version}, dirty`,
        accepted: 'a version that is not dirty: golang-migrate applies nothing before',
        remedy: `If golang-migrate is not at work there right now: look whether the database has what ${file?.name ?? `version ${version}`} does. Where nothing of it is there, or you have undone it: ${back}, and it will run again. Where all of it is there, or you have finished it: \`migrate … force ${version}\`.`,
        ...(file === undefined ? {} : { file: file.path }),
    });
}
function refuseSqlite({ kind }) {
    if (kind !== 'sqlite')
        return;
    throw new errors/* UserError */.yo('golang-migrate is not run on SQLite here.', {
        reason: 'unsupported-database',
        received: 'golang-migrate with an SQLite file',
        accepted: 'PostgreSQL, MySQL or MariaDB',
        remedy: 'Keep the files up in a folder of their own and set `tool: sql`, or run golang-migrate in a step of your own.',
    });
}
/** sqlx names its files in the same way. */
async function refuseSqlx(session) {
    if (!(await (0,bookkeeping/* tableExists */.F9)(session, { table: '_sqlx_migrations' })))
        return;
    throw new errors/* UserError */.yo('This database is migrated by sqlx, whose files are named like golang-migrate’s.', {
        reason: 'wrong-tool',
        received: 'a table _sqlx_migrations, and none of golang-migrate',
        accepted: 'a database that golang-migrate has migrated, or an empty one',
        remedy: 'Run sqlx in a step of your own: this action does not know it.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/apply-by-tool.js




/**
 * Runs `migrate up`. It takes a database as an argument only, so that names the place and nothing secret: user and
 * password go by the variables of libpq, which its driver reads. Where the server itself has said that a file failed
 * which stands in one transaction, nothing of it is left, and its version is made clean again.
 */
async function applyByTool(pending, workspace, launcher) {
    const { session, settings } = workspace;
    const { url, environment } = withoutSecrets(workspace.environment);
    const base = ['-source', sourceUrl(launcher.directory), '-database', url];
    const result = await launcher.run([...base, 'up'], environment);
    if (result.exitCode === 0)
        return undefined;
    const said = (0,tools_failure/* saidBy */.TT)(result);
    const failure = { ...readWords(said), code: (0,tools_failure/* sqlStateIn */.TG)(said) };
    const table = await bookkeeping_tableOf(session, settings);
    const state = await readState(session, table);
    const at = pending.findIndex(({ version }) => version === state?.version);
    const file = pending[at];
    if (state?.dirty !== true || file === undefined)
        return { message: failure.message || (0,tools_failure/* lastLines */.w$)(result, 'golang-migrate'), code: failure.code };
    const blamed = { ...failure, version: file.version, undone: false };
    if (!/\(details: pq: /.test(said) || !(await implicit_transaction_sourceOf(file)).transactional)
        return blamed;
    const previous = (at > 0 ? pending[at - 1]?.version : workspace.applied.at(-1)) ?? '-1';
    workspace.say(`${file.name} was rolled back as a whole: setting the version back to ${previous}, so that it is not dirty.`);
    await launcher.run([...base, 'force', '--', previous], environment);
    const clean = await readState(session, table);
    return { ...blamed, undone: clean?.dirty !== true && (clean?.version ?? '-1') === previous };
}
/** The URL without user, password and key, and the variables that hold them. */
function withoutSecrets(environment) {
    const { DATABASE_URL = '', ...others } = environment;
    const url = new URL(DATABASE_URL);
    const take = (name) => {
        const value = url.searchParams.get(name);
        url.searchParams.delete(name);
        return value === null ? undefined : value;
    };
    const variables = {
        PGUSER: take('user') ?? decodeURIComponent(url.username),
        PGPASSWORD: take('password') ?? decodeURIComponent(url.password),
        PGSSLKEY: take('sslkey') ?? '',
    };
    // Its driver does not know it.
    take('sslpassword');
    url.username = '';
    url.password = '';
    const given = Object.entries(variables).filter(([, value]) => value !== '');
    return { url: url.toString(), environment: { ...others, ...Object.fromEntries(given) } };
}
/** The folder as a URL, in which blanks and signs have a meaning. */
function sourceUrl(directory) {
    return `file://${directory.split(external_node_path_.posix.sep).map(encodeURIComponent).join('/')}`;
}
/** `error: migration failed: relation "x" does not exist (column 7) in line 3: ALTER … (details: pq: …)`. */
function readWords(said) {
    const error = /^error: ([\s\S]+)/m.exec(said)?.[1] ?? '';
    const words = /^(?:migration failed: )?(.+?)(?: \(column \d+\))? in line (\d+): /s.exec(error);
    const details = /\(details: ([\s\S]+)\)\s*$/.exec(error)?.[1];
    const [, message = '', line = '0'] = words ?? [];
    const text = message === '' || message === 'migration failed' ? (details ?? error.trim()) : message;
    return { message: text, ...(line === '0' ? {} : { line: Number(line) }) };
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/statements.js
var statements = __webpack_require__(9517);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/sql/ledger.js
var sql_ledger = __webpack_require__(5081);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/settings.js

/**
 * Takes down what a session was told before the first file, and gives what makes it so again: what one file sets must not
 * reach the next, which may run alone the next time. SQLite has a process for each file anyway.
 */
async function keepSettings(session) {
    switch (session.kind) {
        case 'postgresql':
            return keepInPostgres(session);
        case 'mysql':
            return keepInMysql(session);
        case 'sqlite':
            return async () => { };
    }
}
/** Ours: the limits, who we are, and where tables are looked for. A pooler may have set them after the start. */
const settings_ours = [
    'lock_timeout',
    'statement_timeout',
    'application_name',
    'search_path',
    'client_connection_check_interval',
];
/** All that DISCARD ALL does but to let locks go. */
const discard = 'RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; CLOSE ALL; DEALLOCATE ALL; UNLISTEN *; DISCARD TEMP; DISCARD SEQUENCES';
async function keepInPostgres(session) {
    const held = await session.query('SELECT name, current_setting(name) AS value FROM pg_settings WHERE name = ANY($1)', [settings_ours]);
    return async () => {
        await session.query(discard);
        const [names, values] = [held.map(({ name }) => name), held.map(({ value }) => value)];
        const sql = 'SELECT set_config(name, value, false) FROM unnest($1::text[], $2::text[]) AS held (name, value)';
        await session.query(sql, [names, values]);
    };
}
/** What files set, dumps above all. What counts or stamps (timestamp, insert_id) must not be set to what it was. */
const variables = [
    ...['autocommit', 'sql_mode', 'foreign_key_checks', 'unique_checks', 'check_constraint_checks', 'time_zone'],
    ...['character_set_client', 'character_set_connection', 'character_set_results', 'collation_connection'],
    ...['lock_wait_timeout', 'innodb_lock_wait_timeout', 'max_statement_time', 'max_execution_time', 'wait_timeout'],
    ...['transaction_isolation', 'tx_isolation', 'transaction_read_only', 'tx_read_only', 'completion_type'],
    ...['default_storage_engine', 'innodb_strict_mode', 'sql_require_primary_key', 'explicit_defaults_for_timestamp'],
    ...['sql_safe_updates', 'sql_select_limit', 'sql_notes', 'sql_auto_is_null', 'sql_quote_show_create', 'sql_log_bin'],
    ...['auto_increment_increment', 'auto_increment_offset', 'group_concat_max_len', 'lc_time_names', 'old_mode'],
];
/** What user variables and temporary tables a file leaves, only another connection would lose. */
async function keepInMysql(session) {
    const names = variables.map((name) => `'${name}'`).join(', ');
    const read = () => session.query(`SHOW SESSION VARIABLES WHERE Variable_name IN (${names})`);
    const held = new Map((await read()).map((row) => [row.Variable_name, row.Value]));
    return async () => {
        await session.query('UNLOCK TABLES');
        await session.query('SET timestamp = DEFAULT');
        await session.query(`USE ${(0,bookkeeping/* quoteName */.AB)(session, session.database)}`);
        for (const { Variable_name: name, Value: now } of await read()) {
            const before = held.get(name);
            if (before === undefined || before === now)
                continue;
            const value = /^-?\d+(?:\.\d+)?$/.test(before) ? before : `'${before.replace(/['\\]/g, '\\$&')}'`;
            await session.query(`SET SESSION ${name} = ${value}`);
        }
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/apply.js






/** Applies files one after the other, each together with its row of the ledger; stops at the first that fails. */
async function applyFiles(files, workspace) {
    const { session } = workspace;
    let ledger = sql_ledger/* ledgerName */.bo;
    let startAnew;
    try {
        startAnew = await keepSettings(session);
        if (session.kind !== 'sqlite')
            ledger = await (0,sql_ledger/* createLedger */.M5)(session);
    }
    catch (error) {
        return { message: `The ledger cannot be made: ${(0,errors/* messageOf */.bD)(error)}`, code: (0,explain/* codeOf */.$N)(error) };
    }
    for (const { file, source } of files) {
        (0,cancel/* refuseWhenCancelled */.y)(workspace.signal);
        workspace.say(`Applying ${file.name}`);
        const failure = await applyOne(file, source, { ...workspace, ledger });
        // What failed may be tried again, and is told as it was, whatever becomes of the settings.
        if (failure !== undefined) {
            await startAnew().catch(() => { });
            return { ...failure, version: file.version };
        }
        try {
            await startAnew();
        }
        catch (error) {
            return { message: `What ${file.name} set cannot be taken back: ${(0,errors/* messageOf */.bD)(error)}`, code: (0,explain/* codeOf */.$N)(error) };
        }
    }
    return undefined;
}
/** Only PostgreSQL undoes changes of definitions together, and only its statements are sent together. */
function applyOne(file, source, workspace) {
    if (workspace.session.kind === 'mysql')
        return applyInMysql(file, source, workspace);
    if (workspace.session.kind === 'sqlite')
        return applyInSqlite(file, source, workspace);
    return source.transactional ? applyWhole(file, source, workspace) : applyByStatement(file, source, workspace);
}
async function applyWhole(file, source, workspace) {
    const { session, run, ledger } = workspace;
    await session.query('BEGIN');
    try {
        await session.query(source.sql);
        // Whoever the file has become need not be allowed to write the ledger.
        await session.query('RESET SESSION AUTHORIZATION; RESET ROLE');
        await (0,sql_ledger/* writeLedger */.XL)(session, ledger, { name: file.version, checksum: (0,sql_ledger/* checksumOf */.lf)(file.text) }, run);
        await session.query('COMMIT');
        return undefined;
    }
    catch (error) {
        // The connection may be gone, and then so is the transaction.
        await session.query('ROLLBACK').catch(() => { });
        const line = apply_lineOf(error, source.sql, source.firstLine);
        return { ...apply_describe(error), ...(line === undefined ? {} : { line }) };
    }
}
/** Sent together, statements would share a transaction after all: so each goes alone. */
async function applyByStatement(file, source, workspace) {
    const [{ loadParser }, { parseStatements }] = await Promise.all([
        __webpack_require__.e(/* import() */ 10).then(__webpack_require__.bind(__webpack_require__, 6010)),
        __webpack_require__.e(/* import() */ 406).then(__webpack_require__.bind(__webpack_require__, 8406)),
    ]);
    const parsed = parseStatements(await loadParser(), source.sql);
    if ('problem' in parsed)
        return { message: parsed.problem, code: '42601', line: source.firstLine + parsed.line - 1 };
    const failure = await sendEach(parsed.statements, source, workspace);
    if (failure !== undefined)
        return failure;
    const { session, ledger, run } = workspace;
    await (0,sql_ledger/* writeLedger */.XL)(session, ledger, { name: file.version, checksum: (0,sql_ledger/* checksumOf */.lf)(file.text) }, run);
    return undefined;
}
/** A transaction as far as it goes: what changes rows only is undone, what changes a definition commits all before it. */
async function applyInMysql(file, source, workspace) {
    const { session, run, ledger } = workspace;
    const send = async () => {
        const failure = await sendEach((0,statements/* splitStatements */.X)(source.sql, 'mysql'), source, workspace);
        if (failure === undefined)
            await (0,sql_ledger/* writeLedger */.XL)(session, ledger, { name: file.version, checksum: (0,sql_ledger/* checksumOf */.lf)(file.text) }, run);
        return failure;
    };
    if (!source.transactional)
        return send();
    await session.query('START TRANSACTION');
    const failure = await send();
    await session.query(failure === undefined ? 'COMMIT' : 'ROLLBACK').catch((error) => {
        if (failure === undefined)
            throw error;
    });
    return failure;
}
/** The ledger's row goes into the very transaction. */
async function applyInSqlite(file, source, workspace) {
    const { session, run, signal, ledger } = workspace;
    if (session.runScript === undefined)
        throw new Error('The session only reads.');
    const failure = await session.runScript({
        whole: source.transactional,
        statements: [{ text: sql_ledger/* ledgerTable */.Ab.sqlite, line: 1 }, ...(0,statements/* splitStatements */.X)(source.sql, 'sqlite')],
        last: { sql: sql_ledger/* ledgerInsert */.DD.sqlite(ledger), values: [file.version, (0,sql_ledger/* checksumOf */.lf)(file.text), run] },
        signal,
    });
    if (failure === undefined)
        return undefined;
    const { line, done, ...said } = failure;
    return {
        ...said,
        ...(line === undefined ? {} : { line: source.firstLine + line - 1 }),
        // The first of them is the ledger's.
        ...(source.transactional ? {} : { done: Math.max(0, done - 1) }),
    };
}
/** Sends statements one after the other; gives where the first failed, and how many came before it. */
async function sendEach(statements, source, { session, signal }) {
    let done = 0;
    for (const statement of statements) {
        (0,cancel/* refuseWhenCancelled */.y)(signal);
        try {
            await session.query(statement.text);
            done += 1;
        }
        catch (error) {
            const first = source.firstLine + statement.line - 1;
            const line = apply_lineOf(error, statement.text, first) ?? first;
            return { ...apply_describe(error), line, done };
        }
    }
    return undefined;
}
/** What PostgreSQL's driver says of COPY FROM STDIN names nothing that a file has, under the code of a time limit. */
function apply_describe(error) {
    const message = (0,errors/* messageOf */.bD)(error);
    if (!message.includes('No source stream defined'))
        return { message, code: (0,explain/* codeOf */.$N)(error) };
    const advice = 'Write the rows as INSERT (pg_dump --inserts does).';
    return { message: `COPY … FROM STDIN has no data: a migration is sent without any. ${advice}`, code: '' };
}
/** Neither says where it was in what fails while it runs, but both do in what they cannot parse. */
function apply_lineOf(error, sql, firstLine) {
    const at = offsetOf(error, sql);
    return at < 0 ? undefined : firstLine + (sql.slice(0, at).match(/\n/g) ?? []).length;
}
/** PostgreSQL counts characters of what it was sent, from 1; MySQL repeats the rest of it from there on. */
function offsetOf(error, sql) {
    const { position } = error;
    if (position !== undefined)
        return [...sql].slice(0, Number(position) - 1).join('').length;
    const rest = (0,explain/* codeOf */.$N)(error) === 'ER_PARSE_ERROR' ? /near '([\s\S]+)' at line \d+$/.exec((0,errors/* messageOf */.bD)(error))?.[1] : undefined;
    return rest === undefined ? -1 : sql.lastIndexOf(rest);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/apply-in-mysql.js







/**
 * Does on MySQL what `migrate up` does, under its own lock and with its own bookkeeping: the tool itself takes a
 * password there as an argument only. Each version is dirty until its file has come to its end.
 */
async function apply_in_mysql_applyInMysql(pending, workspace) {
    const { session, settings, signal, say } = workspace;
    const table = await bookkeeping_tableOf(session, settings);
    const lock = lockName(session.database, table);
    const [row] = await session.query('SELECT GET_LOCK(?, 10) AS held', [lock]);
    if (Number(row?.held) !== 1)
        return { message: 'golang-migrate itself is migrating this database: its lock is held.', code: '' };
    try {
        await session.query(`CREATE TABLE IF NOT EXISTS ${(0,bookkeeping/* quoteTable */.Z8)(session, table)} (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)`);
        for (const file of pending) {
            (0,cancel/* refuseWhenCancelled */.y)(signal);
            say(`Applying ${file.name}`);
            const before = await readState(session, table);
            // What had the lock may have come further meanwhile.
            if (before !== undefined && compareVersions(file.version, before.version) <= 0)
                continue;
            await writeState(session, table, { version: file.version, dirty: true });
            const source = { sql: file.text, firstLine: 1, transactional: false, reversible: false };
            const failure = await sendEach((0,statements/* splitStatements */.X)(file.text, 'mysql'), source, workspace);
            if (failure === undefined) {
                await writeState(session, table, { version: file.version, dirty: false });
                continue;
            }
            // Nothing of it is done, so nothing has to be looked at.
            if (failure.done === 0)
                await writeState(session, table, before);
            return { ...failure, version: file.version, undone: failure.done === 0 };
        }
        return undefined;
    }
    finally {
        await session.query('DO RELEASE_LOCK(?)', [lock]).catch(() => { });
    }
}
async function writeState(session, table, state) {
    const name = (0,bookkeeping/* quoteTable */.Z8)(session, table);
    await session.query('START TRANSACTION');
    await session.query(`DELETE FROM ${name}`);
    if (state !== undefined) {
        await session.query(`INSERT INTO ${name} (version, dirty) VALUES (?, ?)`, [state.version, state.dirty ? 1 : 0]);
    }
    await session.query('COMMIT');
}
/** The name of golang-migrate's own lock (`GenerateAdvisoryLockId`): a checksum of database and table, multiplied. */
function lockName(database, { table }) {
    return String((BigInt((0,external_node_zlib_.crc32)(`${database}:${table}`)) * 1486364155n) & 0xffffffffn);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/golang-migrate/adapter.js






/**
 * golang-migrate 4: a file up and a file down for each version, and of what was applied one row with the newest
 * version. All else has to be told from the files, so what came later with an older version is looked for.
 */
const golangMigrate = {
    name: 'golang-migrate',
    title: 'golang-migrate',
    executable: 'migrate',
    forbidden: ['drop', 'down', 'goto', 'create'],
    probe: ['-version'],
    startedFor: ['postgresql'],
    documentation: {
        detectedBy: '`<digits>_<name>.up.sql` and `.down.sql` in one folder; `x-migrations-table` and `x-multi-statement` of the URL are honoured. On MySQL and MariaDB the files are sent by the action, and the tool is not needed: it takes a password there as an argument only, which every process may read',
        bookkeeping: '`schema_migrations` (or `x-migrations-table`): the newest version; `deploy_actions_golang_migrate` beside it: which files were there, so that one that came later with an older version is refused (`out-of-order`)',
        transaction: 'each file, unless it is a single statement that runs outside of one, or has COMMIT of its own; `x-multi-statement` gives each statement one. A version stays dirty where it is not certain that all was rolled back',
    },
    files: extension,
    detect: (files) => files.some(({ name }) => /^\d+_.*\.up\.sql$/.test(name)),
    read: pairFiles,
    refuseLate: refuseLate,
    pending: bookkeeping_readHistory,
    current: tools_history/* newest */.B,
    gateSource: implicit_transaction_sourceOf,
    async apply(pending, workspace, launcher) {
        await noteFiles(workspace, pending);
        if (workspace.session.kind === 'mysql')
            return apply_in_mysql_applyInMysql(pending, workspace);
        if (launcher === undefined)
            throw new Error('golang-migrate needs a launcher.');
        return applyByTool(pending, workspace, launcher);
    },
    recovery({ file, source, failure }) {
        if (failure.undone) {
            return 'The file was rolled back as a whole, and its version is not dirty. Mend it and run this again; nothing has to be undone by hand.';
        }
        const undo = source.transactional
            ? 'It is not known whether the file was rolled back.'
            : 'What stood before the error may be done.';
        return `${undo} The version ${file.version} is dirty: look at the database, undo what the file has done there, mend the file, set the version before it (\`migrate … force <version>\`, or \`force -- -1\` where there is none), and run this again.`;
    },
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/calls.js

/** Reads the calls of a body that send SQL, each on the line where it stands. */
function readCalls(body, options) {
    let sql = '';
    let line = 1;
    let rest;
    const add = (text, at) => {
        // On a line of its own, so that no comment at the end of a text takes it in.
        sql += `${'\n'.repeat(Math.max(0, at - line))}${text}\n;`;
        line = sql.split('\n').length;
    };
    for (let at = 0; at < body.length;) {
        const call = readCall(body, at, options);
        if (call !== undefined) {
            for (const { value, line: own } of call.texts)
                add(value, own);
            at = call.end;
        }
        else {
            if (!(0,programs_tokens/* isSign */.A7)(body[at], ';'))
                rest ??= body[at];
            at += 1;
        }
    }
    return { sql, rest };
}
/** Reads `[return] [await] a.b.method(text [, options])[.method(text)…]`. */
function readCall(body, from, options) {
    let at = from;
    while (body[at]?.kind === 'word' && /^(?:await|return)$/.test(body[at].value))
        at += 1;
    if (body[at]?.kind !== 'word')
        return undefined;
    const texts = [];
    let called = false;
    at += 1;
    while ((0,programs_tokens/* isSign */.A7)(body[at], '.')) {
        const name = body[at + 1];
        if (name?.kind !== 'word')
            return undefined;
        if (!(0,programs_tokens/* isSign */.A7)(body[at + 2], '(')) {
            if (called)
                return undefined;
            at += 2;
            continue;
        }
        const end = (0,programs_tokens/* closing */.ET)(body, at + 2);
        const text = end < 0 ? undefined : readArguments(name, (0,programs_tokens/* splitAt */.gI)(body.slice(at + 3, end), ','), options);
        if (text === undefined)
            return undefined;
        if (text.value !== '')
            texts.push(text);
        called = true;
        at = end + 1;
    }
    const ended = at >= body.length || (0,programs_tokens/* isSign */.A7)(body[at], ';', '}') !== '' || body[at].kind === 'word';
    return called && ended ? { texts, end: at } : undefined;
}
function readArguments(name, args, options) {
    const { methods, harmless = [], builders = {} } = options;
    if (harmless.includes(name.value))
        return args.length === 0 ? { value: '', line: name.line } : undefined;
    const [first = [], second, third] = args;
    if (methods.includes(name.value)) {
        const value = textOf(first);
        const line = first[0]?.line ?? name.line;
        return value === undefined || third !== undefined || !isHarmless(second) ? undefined : { value, line };
    }
    const value = Object.hasOwn(builders, name.value) ? builders[name.value]?.(args) : undefined;
    return value === undefined ? undefined : { value, line: name.line };
}
/** A text, or several joined by `+`. */
function textOf(argument) {
    if (argument === undefined || argument.length % 2 === 0)
        return undefined;
    const whole = argument.every((token, at) => (at % 2 === 0 ? token.kind === 'text' : (0,programs_tokens/* isSign */.A7)(token, '+') !== ''));
    return whole
        ? argument
            .filter(({ kind }) => kind === 'text')
            .map(({ value }) => value)
            .join('')
        : undefined;
}
/** Options that put nothing into the text: `{ transaction }`. */
function isHarmless(options) {
    if (options === undefined)
        return true;
    const spread = options.some((token, at) => (0,programs_tokens/* isSign */.A7)(token, '.') && (0,programs_tokens/* isSign */.A7)(options[at + 1], '.'));
    const known = options.every(({ kind, value }) => kind !== 'dynamic' && !/^(?:replacements|bind)$/.test(value));
    return (0,programs_tokens/* isSign */.A7)(options[0], '{') !== '' && (0,programs_tokens/* closing */.ET)(options, 0) === options.length - 1 && known && !spread;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/literals.js


/** The keys and values of an object that stands there word for word; undefined where something else may come into it. */
function readObject(argument) {
    if (argument === undefined || (0,programs_tokens/* isSign */.A7)(argument[0], '{') === '')
        return undefined;
    if ((0,programs_tokens/* closing */.ET)(argument, 0) !== argument.length - 1)
        return undefined;
    const entries = new Map();
    for (const entry of (0,programs_tokens/* splitAt */.gI)(argument.slice(1, -1), ',')) {
        const [key, colon, ...value] = entry;
        if (key === undefined || (key.kind !== 'word' && key.kind !== 'text'))
            return undefined;
        if (colon === undefined && key.kind === 'word')
            entries.set(key.value, [key]);
        else if ((0,programs_tokens/* isSign */.A7)(colon, ':') === '' || value.length === 0)
            return undefined;
        else
            entries.set(key.value, value);
    }
    return entries;
}
/** The texts of a list, or of a text alone; undefined where one does not stand there word for word. */
function readTexts(argument) {
    const single = textOf(argument);
    if (single !== undefined)
        return [single];
    if (argument === undefined || (0,programs_tokens/* isSign */.A7)(argument[0], '[') === '')
        return undefined;
    if ((0,programs_tokens/* closing */.ET)(argument, 0) !== argument.length - 1)
        return undefined;
    const texts = (0,programs_tokens/* splitAt */.gI)(argument.slice(1, -1), ',').map(textOf);
    return texts.length > 0 && texts.every((text) => text !== undefined) ? texts : undefined;
}
/** `true`, `false` or, where the key is not there, the fallback; undefined where it is anything else. */
function readFlag(object, key, fallback) {
    const value = object.get(key);
    if (value === undefined)
        return fallback;
    const [word, more] = value;
    if (more !== undefined || word?.kind !== 'word')
        return undefined;
    return word.value === 'true' ? true : word.value === 'false' ? false : undefined;
}
/** A constant as SQL; a call (`knex.fn.now()`, `pgm.func('…')`) as a function that may give each row another value. */
function literals_readDefault(value) {
    if (value === undefined || value.length === 0)
        return undefined;
    const text = textOf(value);
    if (text !== undefined)
        return `'${text.replaceAll("'", "''")}'`;
    const [first, second] = value;
    if (second === undefined && /^(?:true|false|null|\d[\d._]*)$/.test(first?.value ?? ''))
        return first?.value;
    const sign = (0,programs_tokens/* isSign */.A7)(first, '-', '+');
    if (sign !== '' && value.length === 2 && /^\d/.test(second?.value ?? ''))
        return `${sign}${second?.value}`;
    const words = value.filter(({ kind }) => kind === 'word').map((token) => token.value);
    const says = value.find(({ kind }) => kind === 'text')?.value;
    if (words.at(-1) === 'now' || /^(?:now\(\)|current_timestamp)$/i.test(says ?? ''))
        return 'CURRENT_TIMESTAMP';
    return '(volatile_default())';
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/table-sql.js


/** In quotes only where it has to be: databases differ in theirs. */
function table_sql_quote(name) {
    if (/^[a-z_][a-z0-9_]*$/.test(name) && !isReserved(name))
        return name;
    return `"${name.replaceAll('"', '""')}"`;
}
/** A table that is named word for word, perhaps with its schema. */
function table_sql_tableOf(argument) {
    return textOf(argument)?.split('.').map(table_sql_quote).join('.');
}
/** Gives the SQL where the table is known. */
function onTable(argument, write) {
    const table = table_sql_tableOf(argument);
    return table === undefined ? undefined : write(table);
}
const createTable = (table) => `CREATE TABLE ${table} (id int)`;
const dropTable = (table) => `DROP TABLE ${table}`;
const dropColumns = (table, columns) => `ALTER TABLE ${table} ${columns.map((column) => `DROP COLUMN ${table_sql_quote(column)}`).join(', ')}`;
const renameColumn = (table, from, to) => `ALTER TABLE ${table} RENAME COLUMN ${table_sql_quote(from)} TO ${table_sql_quote(to)}`;
const renameTable = (from, to) => `ALTER TABLE ${from} RENAME TO ${table_sql_quote(to)}`;
const changeType = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${table_sql_quote(column)} TYPE text`;
const setRequired = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${table_sql_quote(column)} SET NOT NULL`;
const setNullable = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${table_sql_quote(column)} DROP NOT NULL`;
function addColumn(table, name, column) {
    const { type = 'text', required, fallback, unique, primary, references } = column;
    const parts = [
        `ALTER TABLE ${table} ADD COLUMN ${table_sql_quote(name)} ${type}`,
        required ? 'NOT NULL' : '',
        fallback === undefined ? '' : `DEFAULT ${fallback}`,
        unique ? 'UNIQUE' : '',
        primary ? 'PRIMARY KEY' : '',
        references ? 'REFERENCES other (id)' : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
}
function createIndex(table, columns, { unique = false, concurrently = false } = {}) {
    return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${concurrently ? 'CONCURRENTLY ' : ''}named ON ${table} (${columns.map(table_sql_quote).join(', ')})`;
}
/** Query builders send nothing until somebody waits for them. */
function runsMore(tokens) {
    return tokens.some(({ kind, value }) => kind === 'word' && /^(?:await|then|catch|finally|exec|stream|pipe|asCallback|query|sql)$/.test(value));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/knex.js




const drop = ([name]) => onTable(name, dropTable);
const alter = ([name, define]) => onTable(name, (table) => {
    const chains = readChains(define);
    const written = chains?.map((chain) => writeChange(table, chain));
    return written?.every((sql) => sql !== undefined) ? written.join('; ') : undefined;
});
/** knex: `createTable(name, (table) => {…})` and its kin. */
const knexBuilders = {
    createTable: ([name, define]) => (isDefinition(define) ? onTable(name, createTable) : undefined),
    dropTable: drop,
    dropTableIfExists: drop,
    alterTable: alter,
    table: alter,
    renameTable: ([from, to]) => onTable(from, (table) => {
        const fresh = textOf(to);
        return fresh === undefined ? undefined : renameTable(table, fresh);
    }),
};
/** `(table) => {…}`, `table => {…}`, `function (table) {…}`, in which nothing is sent or waited for. */
function isDefinition(argument) {
    if (argument === undefined || runsMore(argument))
        return false;
    const first = argument[0];
    return (0,programs_tokens/* isSign */.A7)(first, '(') !== '' || (first?.kind === 'word' && first.value !== 'async');
}
/** The chains of a definition; undefined where anything else stands in it. */
function readChains(define) {
    if (define === undefined || !isDefinition(define))
        return undefined;
    const open = define.findIndex((token, at) => (0,programs_tokens/* isSign */.A7)(token, '{') !== '' && (0,programs_tokens/* closing */.ET)(define, at) === define.length - 1);
    const arrow = define.findIndex((token) => (0,programs_tokens/* isSign */.A7)(token, '=>') !== '');
    const body = open >= 0 ? define.slice(open + 1, -1) : arrow >= 0 ? define.slice(arrow + 1) : undefined;
    const head = open >= 0 ? define.slice(0, open) : define.slice(0, arrow);
    const [table, another] = head.filter(({ kind, value }, at) => kind === 'word' && value !== 'function' && !isType(head, at));
    if (body === undefined || table === undefined || another !== undefined)
        return undefined;
    const chains = [];
    for (let at = 0; at < body.length;) {
        if ((0,programs_tokens/* isSign */.A7)(body[at], ';')) {
            at += 1;
            continue;
        }
        if (body[at]?.value !== table.value)
            return undefined;
        const chain = [];
        for (at += 1; (0,programs_tokens/* isSign */.A7)(body[at], '.');) {
            const name = body[at + 1];
            const end = (0,programs_tokens/* isSign */.A7)(body[at + 2], '(') === '' ? -1 : (0,programs_tokens/* closing */.ET)(body, at + 2);
            if (name?.kind !== 'word' || end < 0)
                return undefined;
            chain.push({ name: name.value, args: (0,programs_tokens/* splitAt */.gI)(body.slice(at + 3, end), ',') });
            at = end + 1;
        }
        if (chain.length === 0)
            return undefined;
        chains.push(chain);
    }
    return chains;
}
/** Behind the colon of a parameter. */
function isType(head, at) {
    return head.slice(0, at).some((token) => (0,programs_tokens/* isSign */.A7)(token, ':') !== '');
}
const knex_types = /^(?:string|text|integer|bigint|bigInteger|tinyint|smallint|mediumint|float|double|decimal|boolean|date|datetime|time|timestamp|binary|enum|enu|json|jsonb|uuid|specificType|increments|bigIncrements)$/;
const marks = /^(?:nullable|notNullable|notNull|defaultTo|unique|primary|references|inTable|onDelete|onUpdate|unsigned|comment|index|after|first|alter|withKeyName)$/;
function writeChange(table, [first, ...rest]) {
    if (first === undefined)
        return undefined;
    const { name, args } = first;
    const [one, two] = [textOf(args[0]), textOf(args[1])];
    const columns = args.length === 1 ? readTexts(args[0]) : allTexts(args);
    if (name === 'foreign')
        return rest.every((mark) => marks.test(mark.name)) && columns ? foreignKey(table, columns) : undefined;
    if (knex_types.test(name))
        return writeColumn(table, name === 'specificType' ? (two ?? '?') : name, one, rest);
    if (rest.length > 0)
        return undefined;
    switch (name) {
        case 'dropColumn':
        case 'dropColumns':
            return columns === undefined ? undefined : dropColumns(table, columns);
        case 'renameColumn':
            return one === undefined || two === undefined ? undefined : renameColumn(table, one, two);
        case 'setNullable':
            return one === undefined ? undefined : setNullable(table, one);
        case 'dropNullable':
            return one === undefined ? undefined : setRequired(table, one);
        case 'index': {
            const names = readTexts(args[0]);
            return names === undefined ? undefined : createIndex(table, names);
        }
        case 'unique': {
            const names = readTexts(args[0]);
            return names === undefined ? undefined : `ALTER TABLE ${table} ADD UNIQUE (${names.map(table_sql_quote).join(', ')})`;
        }
        case 'dropTimestamps':
            return args.length > 0 ? undefined : dropColumns(table, ['created_at', 'updated_at']);
        default:
            return undefined;
    }
}
function writeColumn(table, type, column, rest) {
    if (column === undefined || !rest.every(({ name }) => marks.test(name)))
        return undefined;
    const mark = (...names) => rest.find(({ name }) => names.includes(name));
    const required = mark('notNullable', 'notNull') !== undefined;
    const fallback = mark('defaultTo');
    if (mark('alter') !== undefined) {
        const change = changeType(table, column);
        return required ? `${change}; ${setRequired(table, column)}` : `${change}; ${setNullable(table, column)}`;
    }
    const said = {
        type: /ncrements$/.test(type) ? 'serial' : knex_types.test(type) ? 'text' : type,
        required,
        fallback: fallback === undefined ? undefined : (literals_readDefault(fallback.args[0]) ?? '(volatile_default())'),
        unique: mark('unique') !== undefined,
        primary: mark('primary') !== undefined || /ncrements$/.test(type),
        references: mark('references') !== undefined,
    };
    const added = addColumn(table, column, said);
    return mark('index') === undefined ? added : `${added}; ${createIndex(table, [column])}`;
}
function foreignKey(table, columns) {
    return `ALTER TABLE ${table} ADD FOREIGN KEY (${columns.map(table_sql_quote).join(', ')}) REFERENCES other (id)`;
}
function allTexts(args) {
    const texts = args.map(textOf);
    return texts.every((text) => text !== undefined) ? texts : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/node-pg-migrate.js



const addColumns = ([name, columns]) => onTable(name, (table) => {
    const read = readObject(columns);
    if (read === undefined || read.size === 0)
        return undefined;
    const written = [...read].map(([column, value]) => {
        const said = node_pg_migrate_readColumn(value);
        return said === undefined ? undefined : addColumn(table, column, said);
    });
    return written.every((sql) => sql !== undefined) ? written.join('; ') : undefined;
});
const dropNamed = ([name, columns]) => onTable(name, (table) => {
    const names = readTexts(columns);
    return names === undefined ? undefined : dropColumns(table, names);
});
/** node-pg-migrate: `createTable(name, {…})` and its kin. */
const pgmBuilders = {
    createTable: ([name, columns, options]) => isPlain(columns) && (options === undefined || isPlain(options)) ? onTable(name, createTable) : undefined,
    dropTable: ([name]) => onTable(name, dropTable),
    addColumn: addColumns,
    addColumns,
    dropColumn: dropNamed,
    dropColumns: dropNamed,
    renameColumn: ([name, from, to]) => onTable(name, (table) => {
        const [old, fresh] = [textOf(from), textOf(to)];
        return old === undefined || fresh === undefined ? undefined : renameColumn(table, old, fresh);
    }),
    renameTable: ([from, to]) => onTable(from, (table) => {
        const fresh = textOf(to);
        return fresh === undefined ? undefined : renameTable(table, fresh);
    }),
    alterColumn: ([name, column, options]) => onTable(name, (table) => {
        const own = textOf(column);
        const said = readObject(options);
        const known = ['type', 'notNull', 'allowNull', 'default', 'using', 'comment'];
        if (own === undefined || said === undefined || [...said.keys()].some((key) => !known.includes(key)))
            return undefined;
        const required = readFlag(said, 'notNull', false);
        const nullable = readFlag(said, 'allowNull', false);
        const fallback = said.get('default');
        if (required === undefined || nullable === undefined)
            return undefined;
        const dropped = fallback?.length === 1 && fallback[0]?.value === 'null' && fallback[0].kind === 'word';
        return [
            said.has('type') ? changeType(table, own) : '',
            required ? setRequired(table, own) : '',
            nullable || said.has('notNull') !== required ? setNullable(table, own) : '',
            dropped ? `ALTER TABLE ${table} ALTER COLUMN ${table_sql_quote(own)} DROP DEFAULT` : '',
        ]
            .filter((sql) => sql !== '')
            .join('; ');
    }),
    createIndex: ([name, columns, options]) => onTable(name, (table) => {
        const names = readTexts(columns);
        const said = options === undefined ? new Map() : readObject(options);
        if (names === undefined || said === undefined)
            return undefined;
        const [unique, concurrently] = [readFlag(said, 'unique', false), readFlag(said, 'concurrently', false)];
        return unique === undefined || concurrently === undefined
            ? undefined
            : createIndex(table, names, { unique, concurrently });
    }),
};
/** A type, or an object with one; undefined where it says what is not known. */
function node_pg_migrate_readColumn(value) {
    const shorthand = textOf(value);
    if (shorthand !== undefined)
        return { type: shorthand === 'id' ? 'serial PRIMARY KEY' : shorthand };
    const said = readObject(value);
    const known = [
        'type',
        'notNull',
        'default',
        'unique',
        'primaryKey',
        'references',
        'referencesConstraintName',
        'onDelete',
        'onUpdate',
        'comment',
    ];
    if (said === undefined || [...said.keys()].some((key) => !known.includes(key)))
        return undefined;
    const type = textOf(said.get('type'));
    const required = readFlag(said, 'notNull', false);
    const unique = readFlag(said, 'unique', false);
    const primary = readFlag(said, 'primaryKey', false);
    if (type === undefined || required === undefined || unique === undefined || primary === undefined)
        return undefined;
    return {
        type,
        required,
        unique,
        primary,
        references: said.has('references'),
        fallback: literals_readDefault(said.get('default')),
    };
}
function isPlain(argument) {
    return argument?.[0]?.value === '{' && !runsMore(argument);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/sequelize.js



/** sequelize: `createTable(name, {…}, {…})` and its kin. */
const queryInterfaceBuilders = {
    createTable: ([name, columns, options]) => sequelize_isPlain(columns) && (options === undefined || sequelize_isPlain(options)) ? onTable(name, createTable) : undefined,
    dropTable: ([name]) => onTable(name, dropTable),
    removeColumn: ([name, column]) => onTable(name, (table) => {
        const own = textOf(column);
        return own === undefined ? undefined : dropColumns(table, [own]);
    }),
    addColumn: ([name, column, definition]) => onTable(name, (table) => {
        const own = textOf(column);
        const said = sequelize_readColumn(definition);
        return own === undefined || said === undefined ? undefined : addColumn(table, own, said);
    }),
    changeColumn: ([name, column, definition]) => onTable(name, (table) => {
        const own = textOf(column);
        const said = sequelize_readColumn(definition);
        if (own === undefined || said === undefined)
            return undefined;
        return `${changeType(table, own)}; ${said.required ? setRequired(table, own) : setNullable(table, own)}`;
    }),
    renameColumn: ([name, from, to]) => onTable(name, (table) => {
        const [old, fresh] = [textOf(from), textOf(to)];
        return old === undefined || fresh === undefined ? undefined : renameColumn(table, old, fresh);
    }),
    renameTable: ([from, to]) => onTable(from, (table) => {
        const fresh = textOf(to);
        return fresh === undefined ? undefined : renameTable(table, fresh);
    }),
    addIndex: ([name, columns, options]) => onTable(name, (table) => {
        const names = readTexts(columns);
        const said = options === undefined ? new Map() : readObject(options);
        if (names === undefined || said === undefined)
            return undefined;
        const [unique, concurrently] = [readFlag(said, 'unique', false), readFlag(said, 'concurrently', false)];
        return unique === undefined || concurrently === undefined
            ? undefined
            : createIndex(table, names, { unique, concurrently });
    }),
};
const known = [
    'type',
    'allowNull',
    'defaultValue',
    'unique',
    'primaryKey',
    'autoIncrement',
    'references',
    'onDelete',
    'onUpdate',
    'comment',
    'after',
    'field',
];
/** Undefined where it says what is not known. */
function sequelize_readColumn(definition) {
    const said = readObject(definition);
    if (said === undefined || runsMore(definition ?? []) || [...said.keys()].some((key) => !known.includes(key)))
        return undefined;
    const nullable = readFlag(said, 'allowNull', true);
    const unique = readFlag(said, 'unique', false);
    const primary = readFlag(said, 'primaryKey', false);
    const counts = readFlag(said, 'autoIncrement', false);
    if (nullable === undefined || unique === undefined || primary === undefined || counts === undefined)
        return undefined;
    return {
        type: counts ? 'serial' : (textOf(said.get('type')) ?? 'text'),
        required: !nullable,
        unique,
        primary,
        references: said.has('references'),
        fallback: literals_readDefault(said.get('defaultValue')),
    };
}
function sequelize_isPlain(argument) {
    return argument?.[0]?.value === '{' && !runsMore(argument);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/typeorm.js




const typeorm_dropNamed = ([name, columns]) => onTable(name, (table) => {
    const names = readTexts(columns);
    return names === undefined ? undefined : dropColumns(table, names);
});
/** TypeORM's QueryRunner, where it is given names and `new Table({…})` word for word. */
const queryRunnerBuilders = {
    createTable: ([definition, unlessThere]) => {
        const said = readNew(definition, 'Table');
        const table = table_sql_tableOf(said?.get('name'));
        if (table === undefined)
            return undefined;
        return unlessThere === undefined ? createTable(table) : `CREATE TABLE IF NOT EXISTS ${table} (id int)`;
    },
    dropTable: ([name]) => onTable(name, dropTable),
    clearTable: ([name]) => onTable(name, (table) => `TRUNCATE TABLE ${table}`),
    addColumn: ([name, definition]) => onTable(name, (table) => {
        const said = readNew(definition, 'TableColumn');
        const own = textOf(said?.get('name'));
        const column = said === undefined ? undefined : typeorm_readColumn(said);
        return own === undefined || column === undefined ? undefined : addColumn(table, own, column);
    }),
    dropColumn: typeorm_dropNamed,
    dropColumns: typeorm_dropNamed,
    renameColumn: ([name, from, to]) => onTable(name, (table) => {
        const [old, fresh] = [textOf(from), textOf(to)];
        return old === undefined || fresh === undefined ? undefined : renameColumn(table, old, fresh);
    }),
    renameTable: ([from, to]) => onTable(from, (table) => {
        const fresh = textOf(to);
        return fresh === undefined ? undefined : renameTable(table, fresh);
    }),
};
/** The object of `new Name({…})`. */
function readNew(argument, name) {
    if (argument === undefined || argument[0]?.value !== 'new' || argument[1]?.value !== name)
        return undefined;
    if ((0,programs_tokens/* isSign */.A7)(argument[2], '(') === '' || (0,programs_tokens/* closing */.ET)(argument, 2) !== argument.length - 1)
        return undefined;
    return runsMore(argument) ? undefined : readObject(argument.slice(3, -1));
}
const typeorm_known = [
    'name',
    'type',
    'isNullable',
    'default',
    'isUnique',
    'isPrimary',
    'length',
    'precision',
    'scale',
    'width',
    'comment',
    'isArray',
    'charset',
    'collation',
    'unsigned',
];
/** Undefined where it says what is not known. TypeORM’s columns are required unless told, and its defaults are SQL. */
function typeorm_readColumn(said) {
    if ([...said.keys()].some((key) => !typeorm_known.includes(key)))
        return undefined;
    const nullable = readFlag(said, 'isNullable', false);
    const unique = readFlag(said, 'isUnique', false);
    const primary = readFlag(said, 'isPrimary', false);
    if (nullable === undefined || unique === undefined || primary === undefined)
        return undefined;
    const written = textOf(said.get('default'));
    const fallback = said.has('default') ? (written ?? literals_readDefault(said.get('default'))) : undefined;
    return { required: !nullable, unique, primary, fallback };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders.js
// What query builders send, as far as the gate has to know: a new table's columns do nothing to those who use others,
// and a column's type does nothing unless it counts up. Whatever does not stand there word for word is not known.





;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/exported.js


/** What a configuration in JavaScript, TypeScript or JSON gives away; undefined where that is not an object of its own. */
function readExported(program) {
    const tokens = (0,programs_tokens/* tokenize */.qw)(program);
    if ((0,programs_tokens/* isSign */.A7)(tokens[0], '{'))
        return objectOf(evaluate(tokens, tokens, 0));
    const own = new Map();
    let whole;
    for (const [at, { value, kind }] of tokens.entries()) {
        const words = tokens.slice(at, at + 6).map((token) => token.value);
        const value_ = (from) => evaluate(expressionFrom(tokens, at + from), tokens, 0);
        if (kind !== 'word')
            continue;
        if (value === 'export' && (words[1] === 'default' || words[1] === '='))
            whole = value_(2);
        else if (value === 'module' && words.slice(1, 4).join(' ') === '. exports =')
            whole = value_(4);
        else if (value === 'exports' && words[1] === '.' && words[3] === '=')
            own.set(words[2] ?? '', value_(4));
    }
    if (whole !== undefined)
        return objectOf(whole);
    return own.size > 0 ? { tokens, entries: own } : undefined;
}
function objectOf(value) {
    return value.entries === undefined ? undefined : value;
}
/** The tokens of an expression: to its comma, semicolon or bracket, or to the line that begins a statement. */
function expressionFrom(tokens, from) {
    for (let at = from; at < tokens.length; at += 1) {
        const token = tokens[at];
        if ((0,programs_tokens/* isSign */.A7)(token, ',', ';', ')', ']', '}'))
            return tokens.slice(from, at);
        const before = at > from ? tokens[at - 1] : undefined;
        const ended = before !== undefined && (before.kind !== 'sign' || (0,programs_tokens/* isSign */.A7)(before, ')', ']', '}') !== '');
        const begins = token.kind === 'word' && !/^(?:as|satisfies|in|instanceof)$/.test(token.value);
        if (ended && begins && token.line > before.line)
            return tokens.slice(from, at);
        if (token.kind !== 'sign' || programs_tokens/* opening */.zs[token.value] === undefined)
            continue;
        const end = (0,programs_tokens/* closing */.ET)(tokens, at);
        if (end < 0)
            return tokens.slice(from);
        at = end;
    }
    return tokens.slice(from);
}
/** How far names are followed. */
const deepest = 20;
function evaluate(expression, program, depth) {
    const tokens = bare(expression);
    const [first, ...others] = tokens;
    if (first === undefined || depth > deepest)
        return { tokens };
    if ((0,programs_tokens/* isSign */.A7)(first, '{') && (0,programs_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1)
        return readEntries(tokens, program, depth);
    const isPath = first.kind === 'word' && others.every((token, at) => (at % 2 ? token.kind === 'word' : (0,programs_tokens/* isSign */.A7)(token, '.')));
    if (!isPath || others.length % 2 !== 0)
        return { tokens };
    let found = declared(first.value, program, depth);
    for (const { value } of others.filter(({ kind }) => kind === 'word'))
        found = found?.entries?.get(value);
    return found ?? { tokens };
}
/** Without the brackets around it, and without what TypeScript says of its type. */
function bare(expression) {
    let tokens = expression;
    let level = 0;
    const typed = tokens.findIndex((token, at) => {
        if ((0,programs_tokens/* isSign */.A7)(token, '(', '[', '{'))
            level += 1;
        if ((0,programs_tokens/* isSign */.A7)(token, ')', ']', '}'))
            level -= 1;
        return at > 0 && level === 0 && token.kind === 'word' && /^(?:as|satisfies)$/.test(token.value);
    });
    if (typed > 0)
        tokens = tokens.slice(0, typed);
    while ((0,programs_tokens/* isSign */.A7)(tokens[0], '(') && (0,programs_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1)
        tokens = tokens.slice(1, -1);
    return tokens;
}
function declared(name, program, depth) {
    const places = program.flatMap((token, at) => token.value === name && /^(?:const|let|var)$/.test(program[at - 1]?.value ?? '') ? [at] : []);
    const [at] = places;
    if (at === undefined || places.length > 1)
        return undefined;
    for (let sign = at + 1; sign < program.length; sign += 1) {
        const token = program[sign];
        if ((0,programs_tokens/* isSign */.A7)(token, '='))
            return evaluate(expressionFrom(program, sign + 1), program, depth + 1);
        if ((0,programs_tokens/* isSign */.A7)(token, ';'))
            return undefined;
        if (token.kind === 'sign' && programs_tokens/* opening */.zs[token.value] !== undefined)
            sign = Math.max(sign, (0,programs_tokens/* closing */.ET)(program, sign));
    }
    return undefined;
}
function readEntries(tokens, program, depth) {
    const entries = new Map();
    let open = false;
    for (const entry of (0,programs_tokens/* splitAt */.gI)(tokens.slice(1, -1), ',')) {
        const [key, colon, ...rest] = entry;
        if ((0,programs_tokens/* isSign */.A7)(key, '.') && (0,programs_tokens/* isSign */.A7)(colon, '.')) {
            const spread = evaluate(rest.slice(1), program, depth + 1);
            for (const [name, value] of spread.entries ?? [])
                entries.set(name, value);
            // What a function adds is its own matter, such as how names are written; another file may say anything.
            const called = (0,programs_tokens/* isSign */.A7)(spread.tokens.at(-1), ')') !== '' && spread.tokens[0]?.value !== 'require';
            if (spread.open || (spread.entries === undefined && !called))
                open = true;
        }
        else if (key === undefined || key.kind === 'sign' || key.kind === 'dynamic')
            open = true;
        else if ((0,programs_tokens/* isSign */.A7)(colon, ':'))
            entries.set(key.value, evaluate(rest, program, depth + 1));
        else
            entries.set(key.value, colon === undefined ? evaluate([key], program, depth + 1) : { tokens: entry });
    }
    return { tokens, entries, open };
}
const pathWords = new Set(['path', 'join', 'resolve', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname']);
/** The path that a text is, or that a call or `+` puts together; undefined where anything else comes into it. */
function readPath(tokens) {
    const parts = [];
    let besideFile = false;
    for (const token of tokens) {
        if (token.kind === 'word') {
            if (!pathWords.has(token.value))
                return undefined;
            if (/^(?:__dirname|dirname)$/.test(token.value))
                besideFile = true;
        }
        else if (token.kind === 'sign') {
            if (!['.', '(', ')', ',', '+'].includes(token.value))
                return undefined;
        }
        else {
            const text = token.kind === 'text' ? token.value : /^\$\{__dirname\}(\/[^$]*)$/.exec(token.value)?.[1];
            if (text === undefined)
                return undefined;
            if (token.kind === 'dynamic')
                besideFile = true;
            parts.push(text);
        }
    }
    return parts.length === 0 ? undefined : { path: external_node_path_.posix.normalize(parts.join('/')), besideFile };
}
/** The elements of a list, or the one value that stands in its place. */
function exported_elementsOf({ tokens }) {
    if (!(0,programs_tokens/* isSign */.A7)(tokens[0], '[') || (0,programs_tokens/* closing */.ET)(tokens, 0) !== tokens.length - 1)
        return [tokens];
    return (0,programs_tokens/* splitAt */.gI)(tokens.slice(1, -1), ',');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/environments.js


/**
 * Reads a configuration that may be keyed by environment, as knex and sequelize-cli take it: the entry of NODE_ENV, or
 * the whole where there is none. `own` are the keys of a configuration itself. Undefined where it does not stand
 * there word for word.
 */
function readChoices(program, own) {
    const whole = readExported(program);
    if (whole?.entries === undefined)
        return undefined;
    const names = [...whole.entries.keys()];
    if (names.some((name) => own.has(name)))
        return whole.open ? undefined : new Map([[undefined, whole]]);
    if (whole.open)
        return undefined;
    const objects = [...whole.entries].filter(([, { entries }]) => entries !== undefined);
    if (names.length === 0)
        return new Map([[undefined, whole]]);
    return objects.length === names.length ? new Map(objects) : undefined;
}
/** The environment that the tool takes; `NODE_ENV` is that of where it runs. */
function environmentOf(settings) {
    return settings['NODE_ENV'] || 'development';
}
/** Puts the environment that was judged by into what the tool's process gets. */
function withEnvironment(environment, settings) {
    const { NODE_ENV } = settings;
    return NODE_ENV ? { ...environment, NODE_ENV } : environment;
}
/**
 * Packs what each environment says into one setting: the value alone where they all say the same. `pickSetting` takes
 * it out again.
 */
function packChoices(values) {
    const different = new Set(values.values());
    const [only = ''] = different;
    return different.size > 1 ? JSON.stringify(Object.fromEntries(values)) : only;
}
/** Takes the value of the environment that the tool runs in. Throws a UserError where there is none for it. */
function pickChoice(packed, settings, setting) {
    if (!packed.startsWith('{'))
        return packed;
    const values = JSON.parse(packed);
    const environment = environmentOf(settings);
    if (Object.hasOwn(values, environment))
        return values[environment];
    const all = Object.keys(values).join(', ');
    throw unreadable(`${setting} differs between environments, and there is none of the name that the tool runs in.`, `NODE_ENV ${environment}, beside ${all}`, undefined);
}
/** The error for a setting that cannot be told from the configuration. */
function unreadable(message, received, file) {
    return new errors/* UserError */.yo(message, {
        reason: 'unreadable-setting',
        received,
        accepted: 'plain values, the same for every environment or under the name of each',
        remedy: 'Write it as a plain value into the tool’s configuration, or set NODE_ENV (in the step’s `env`, or in the image) to the environment that is meant.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/statements.js


/**
 * Reads what the function `up` of a migration program sends: the SQL that stands there word for word, on its own lines,
 * and where the first thing stands that is anything else. Only `await x.query('…')` and the like is taken for plain.
 */
function readProgram(text, options) {
    const tokens = (0,programs_tokens/* tokenize */.qw)(text);
    const [up, another] = bodiesOf(tokens, 'up');
    const down = bodiesOf(tokens, 'down');
    const reversible = down.length === 1 && (down[0]?.length ?? 0) > 0;
    const manner = { firstLine: 1, transactional: options.transactional, reversible };
    if (up === undefined)
        return { ...manner, unanalysable: 'a program without a function `up` that can be found' };
    if (another !== undefined)
        return { ...manner, unanalysable: 'a program with several functions `up`' };
    const { sql, rest } = readCalls(up, options);
    if (rest === undefined)
        return { ...manner, sql };
    return {
        ...manner,
        sql,
        unanalysable: `a program: what \`${rest.value.slice(0, 40)}\` and what follows does is not known`,
        unanalysableLine: rest.line,
    };
}
/** The tokens of each function of a name: its body without the braces, or the expression that an arrow function gives. */
function bodiesOf(tokens, name) {
    const bodies = [];
    for (let at = 0; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'word' || value !== name)
            continue;
        // `exports.up = …` defines it; `migrations.up(…)` calls another.
        if ((0,programs_tokens/* isSign */.A7)(tokens[at - 1], '.') && tokens[at - 2]?.value !== 'exports')
            continue;
        const found = readFunction(tokens, at + 1);
        if (found === undefined)
            continue;
        bodies.push(tokens.slice(found.from, found.to));
        at = found.to;
    }
    return bodies;
}
/** Reads `(…) {…}`, `= async (…) => {…}`, `: function (…) {…}`, with type annotations. */
function readFunction(tokens, from) {
    let at = from;
    // `up: (knex: Knex) => Promise<void> = …` is not read: what stands there is not known.
    if ((0,programs_tokens/* isSign */.A7)(tokens[at], '=', ':'))
        at += 1;
    while (tokens[at]?.kind === 'word')
        at += 1;
    if ((0,programs_tokens/* isSign */.A7)(tokens[at], '=>'))
        return arrowBody(tokens, at + 1);
    if (!(0,programs_tokens/* isSign */.A7)(tokens[at], '('))
        return undefined;
    at = (0,programs_tokens/* closing */.ET)(tokens, at) + 1;
    if (at === 0)
        return undefined;
    if ((0,programs_tokens/* isSign */.A7)(tokens[at], ':'))
        while (at < tokens.length && !(0,programs_tokens/* isSign */.A7)(tokens[at], '{', '=>', ';'))
            at += 1;
    if ((0,programs_tokens/* isSign */.A7)(tokens[at], '=>'))
        return arrowBody(tokens, at + 1);
    if (!(0,programs_tokens/* isSign */.A7)(tokens[at], '{'))
        return undefined;
    const end = (0,programs_tokens/* closing */.ET)(tokens, at);
    return end < 0 ? undefined : { from: at + 1, to: end };
}
function arrowBody(tokens, from) {
    if ((0,programs_tokens/* isSign */.A7)(tokens[from], '{')) {
        const end = (0,programs_tokens/* closing */.ET)(tokens, from);
        return end < 0 ? undefined : { from: from + 1, to: end };
    }
    let at = from;
    while (at < tokens.length) {
        const token = tokens[at];
        if ((0,programs_tokens/* isSign */.A7)(token, ';', ',', ')', '}', ']'))
            break;
        // Without a semicolon, the next statement of the module ends it.
        if (token.kind === 'word' && /^(?:exports|export|module)$/.test(token.value) && !(0,programs_tokens/* isSign */.A7)(tokens[at - 1], '.'))
            break;
        const end = programs_tokens/* opening */.zs[token.value] !== undefined && token.kind === 'sign' ? (0,programs_tokens/* closing */.ET)(tokens, at) : at;
        if (end < 0)
            return undefined;
        at = end + 1;
    }
    return { from, to: at };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/changing.js
/** Gives a session that changes tables now. In SQLite our own lock is on the whole file. */
const changing = {
    // Weaker locks are those of an application that reads and writes.
    postgresql: `SELECT l.pid FROM pg_locks l
     WHERE l.locktype = 'relation' AND l.pid <> pg_backend_pid()
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND l.mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ShareUpdateExclusiveLock')
     LIMIT 1`,
    mysql: `SELECT id AS pid FROM information_schema.processlist
     WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info REGEXP '^[[:space:]]*(ALTER|CREATE|DROP|RENAME|TRUNCATE)[[:space:]]'
     LIMIT 1`,
    sqlite: 'SELECT 0 AS pid WHERE 1 = 0',
};
/** The number of another session that changes tables now, if there is one: it may be one that migrates. */
async function findChanging(session) {
    const [other] = await session.query(changing[session.kind]);
    return other?.pid;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/lock.js



/**
 * knex's own lock is a row of a table, which stays when knex is killed. We hold our lock, so no run of ours can be
 * migrating: unless another session is changing tables right now, the row is a leftover, and `unlock` takes it away.
 * Gives a failure where that is not so.
 */
async function freeLock({ session, say }, table, unlock) {
    const rows = await (0,bookkeeping/* readRows */.aK)(session, (0,bookkeeping/* parseTableName */.HC)(`${table}_lock`, 'tableName'), ['is_locked'], 'is_locked');
    if (!rows.some(({ is_locked }) => Number(is_locked) === 1))
        return undefined;
    const other = await findChanging(session);
    if (other !== undefined) {
        return {
            message: `knex is locked (${table}_lock), and another session is changing tables: pid ${other}. When it is done, run this again; if it is no migration, run \`knex migrate:unlock\` first.`,
            code: '',
        };
    }
    say(`knex was killed while it held its lock (${table}_lock), and nothing migrates now: freeing it.`);
    const result = await unlock();
    return result.exitCode === 0 ? undefined : { message: (0,tools_failure/* lastLines */.w$)(result, 'knex migrate:unlock'), code: '' };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/project.js






/** What stands in a configuration itself, and not around several. */
const own = new Set(['client', 'dialect', 'connection', 'migrations', 'pool', 'seeds', 'useNullAsDefault']);
/** Finds a knexfile and all folders that knex reads, which may be several. */
async function findKnex(project, files) {
    const config = await (0,tools_project/* findNearest */.qg)(project, /^knexfile\.(?:js|cjs|mjs|ts|cts|mts)$/);
    if (config === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.dirname(config);
    const program = await project.read(config);
    const choices = readChoices(program, own);
    const said = new Map(choices === undefined
        ? [[undefined, readAnywhere(program, config)]]
        : [...choices].map(([name, value]) => [name, readMigrations(value, config)]));
    const [first, ...others] = said.values();
    if (first === undefined)
        return undefined;
    const folderSets = new Set([...said.values()].map(({ folders, separately }) => JSON.stringify([folders, separately])));
    if (folderSets.size > 1)
        throw unreadable('The environments of knex have migrations in different folders.', [...folderSets].join(', '), config);
    const places = first.folders.map((folder) => external_node_path_.posix.join(workingDirectory, folder));
    const there = await Promise.all(places.map((place) => (0,tools_project/* hasFolder */.bU)(project, place)));
    const present = places.filter((_, at) => there[at]);
    if (present.length === 0)
        return undefined;
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const folders = present.map((place) => external_node_path_.posix.relative(directory, place) || '.');
    const found = await Promise.all(present.map((place) => (0,tools_project/* readBelow */.Gj)(project, place, files)));
    return {
        because: config,
        directory,
        workingDirectory,
        // knex does not look into the folders of a folder.
        files: found
            .flatMap((list) => list.filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name)))
            .map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) })),
        settings: {
            'knex.config': external_node_path_.posix.basename(config),
            'knex.table': packChoices(new Map([...said].map(([name, { table }]) => [name, table]))),
            'knex.transactions': String([first, ...others].every(({ transactions }) => transactions)),
            'knex.folders': JSON.stringify(folders),
            'knex.separately': String(first.separately),
        },
    };
}
function readMigrations({ entries }, config) {
    const migrations = entries?.get('migrations');
    if (migrations !== undefined && (migrations.entries === undefined || migrations.open))
        throw unreadable('What the knexfile says of migrations cannot be told.', 'migrations', config);
    const held = migrations?.entries ?? new Map();
    if (held.has('migrationSource'))
        throw ownSource(config);
    const text = (key, fallback) => {
        const value = held.get(key);
        if (value === undefined || value.tokens[0]?.value === 'undefined')
            return fallback;
        const [token, more] = value.tokens;
        if (token?.kind === 'text' && more === undefined)
            return token.value;
        throw unreadable(`${key} of the knexfile is no plain text.`, shown(value), config);
    };
    const directory = held.get('directory');
    const folders = directory === undefined ? ['migrations'] : exported_elementsOf(directory).map((one) => project_folderOf(one, config));
    const [table = '', schema] = [text('tableName', 'knex_migrations'), text('schemaName', undefined)];
    const says = (key, word) => held.get(key)?.tokens[0]?.value === word;
    return {
        folders,
        table: schema === undefined ? table : `${schema}.${table}`,
        separately: held.has('sortDirsSeparately') && !says('sortDirsSeparately', 'false'),
        transactions: !says('disableTransactions', 'true'),
    };
}
function project_folderOf(tokens, config) {
    const read = readPath(tokens);
    if (read === undefined)
        throw unreadable('A folder of migrations in the knexfile is no plain path.', shown({ tokens }), config);
    return read.path.replace(/\/$/, '') || '.';
}
/** A program that puts its configuration together: what it says anywhere counts, where it says one thing only. */
function readAnywhere(program, config) {
    const migrations = (0,programs_config/* readConfig */.X)(program).inside('migrations');
    if (migrations.names('migrationSource'))
        throw ownSource(config);
    const one = (key) => {
        const texts = migrations.texts(key);
        if (texts.length > 1)
            throw unreadable(`${key} of the knexfile has several values.`, texts.join(', '), config);
        if (texts.length === 0 && migrations.names(key))
            throw unreadable(`${key} of the knexfile is no plain text.`, key, config);
        return texts[0];
    };
    const [table = 'knex_migrations', schema] = [one('tableName'), one('schemaName')];
    return {
        folders: [(one('directory') ?? 'migrations').replace(/\/$/, '')],
        table: schema === undefined ? table : `${schema}.${table}`,
        separately: false,
        transactions: !migrations.says('disableTransactions', 'true'),
    };
}
function shown({ tokens }) {
    return tokens.map(({ value }) => value).join(' ');
}
function ownSource(file) {
    return new errors/* UserError */.yo('The migrations of knex come from a program of the project, and not from folders.', {
        reason: 'unsupported-setting',
        received: 'migrations.migrationSource',
        accepted: 'migrations.directory',
        remedy: 'Keep the migrations as files of a folder, or use `tool: command`.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/adapter.js











/** knex 3: programs in folders, all pending in one transaction, bookkeeping by file name. */
const knex = {
    name: 'knex',
    title: 'knex',
    executable: 'knex',
    forbidden: ['migrate:rollback', 'migrate:down', 'migrate:up', 'migrate:make', 'seed:run'],
    conduct: { removed: 'refused' },
    documentation: {
        detectedBy: '`knexfile.*`; the files of its `migrations.directory` (`migrations` beside it), which may be several',
        bookkeeping: '`knex_migrations` (or `migrations.tableName`)',
        transaction: 'all that is pending together; file by file where one says `config = { transaction: false }`',
    },
    files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    find: (project) => findKnex(project, knex.files),
    variables: ['NODE_ENV'],
    isRead: (name, settings) => foldersOf(settings).includes(external_node_path_.posix.dirname(name)),
    read: (files, settings = {}) => files
        .map(({ name, path, text }) => {
        const file = { name, path, text, version: external_node_path_.posix.basename(name) };
        return settings['knex.transactions'] === 'false' ? { ...file, transactional: false } : file;
    })
        .sort((a, b) => adapter_placeOf(a, settings) - adapter_placeOf(b, settings) || (a.version < b.version ? -1 : 1)),
    async pending(session, files, settings) {
        const rows = await (0,bookkeeping/* readRows */.aK)(session, (0,bookkeeping/* parseTableName */.HC)(adapter_tableOf(settings), 'tableName'), ['name'], 'id');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: {
        list: (settings) => [...adapter_argumentsFor(settings), 'migrate:list'],
        read(said, files) {
            // Two lists of names under a line each; without the first there is nothing that could be believed.
            const [, completed, pending] = /^(?:Found \d+|No) Completed (.*)^(?:Found \d+|No) Pending (.*)$/ms.exec(said) ?? [];
            if (completed === undefined || pending === undefined)
                return undefined;
            const names = (list) => list
                .split('\n')
                .slice(1)
                .flatMap((line) => line.trim() || []);
            return (0,by_tool/* matchList */.Kl)(names(completed), names(pending), files);
        },
        // A lock that knex left behind is not freed: nobody sees whether another session migrates.
        apply: migrateLatest,
    },
    current: tools_history/* newest */.B,
    gateSource: (file) => readProgram(file.text, { methods: ['raw'], builders: knexBuilders, transactional: isTransactional(file) }),
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('knex needs a launcher.');
        const refused = await freeLock(workspace, adapter_tableOf(workspace.settings), () => launcher.run([...adapter_argumentsFor(workspace.settings), 'migrate:unlock'], withEnvironment(workspace.environment, workspace.settings)));
        return refused ?? migrateLatest(pending, workspace, launcher);
    },
    recovery({ source }) {
        return source.transactional
            ? 'What was pending before it was rolled back with it, where no file opts out of transactions. Mend the file and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS, hasTable), and run this again. `knex migrate:unlock` frees the lock where knex itself was killed.';
    },
};
function adapter_argumentsFor(settings) {
    return ['--knexfile', settings['knex.config'] ?? 'knexfile.js'];
}
async function migrateLatest(pending, { settings, environment }, launcher) {
    if (launcher === undefined)
        throw new Error('knex needs a launcher.');
    const args = [...adapter_argumentsFor(settings), 'migrate:latest'];
    const result = await launcher.run(args, withEnvironment(environment, settings));
    if (result.exitCode === 0)
        return undefined;
    const said = (0,tools_failure/* saidBy */.TT)(result);
    const name = /^migration file "(.+)" failed$/m.exec(said)?.[1];
    const message = /^migration failed with error: (.+)$/m.exec(said)?.[1];
    return {
        message: message ?? (0,tools_failure/* lastLines */.w$)(result, 'knex'),
        code: (0,tools_failure/* sqlStateIn */.TG)(said),
        ...(pending.some(({ version }) => version === name) && name !== undefined ? { version: name } : {}),
    };
}
function adapter_tableOf(settings) {
    return pickChoice(settings['knex.table'] ?? 'knex_migrations', settings, 'tableName');
}
/** Below the migrations' folder, in the order of the configuration. */
function foldersOf(settings) {
    return JSON.parse(settings['knex.folders'] ?? '["."]');
}
/** knex orders by the names of the files alone, unless it is told to go folder by folder. */
function adapter_placeOf({ name }, settings) {
    return settings['knex.separately'] === 'true' ? foldersOf(settings).indexOf(external_node_path_.posix.dirname(name)) : 0;
}
function isTransactional({ text, transactional }) {
    return transactional !== false && !(0,programs_config/* readConfig */.X)(text).inside('config').says('transaction', 'false');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/arguments.js
/** Nothing is told to its maker, and no picture of letters is drawn into the log. */
const liquibaseEnvironment = {
    LIQUIBASE_ANALYTICS_ENABLED: 'false',
    LIQUIBASE_SHOW_BANNER: 'false',
};
/** The options that stand before the command: what was read, and judged, has to be what runs. */
function projectArguments(settings) {
    const { 'liquibase.changelog': changelog, 'liquibase.search-path': path, 'liquibase.properties': properties, } = settings;
    return [
        ...(properties === undefined ? [] : [`--defaults-file=${properties}`]),
        ...(path === undefined ? [] : [`--search-path=${path}`]),
        ...(changelog === undefined ? [] : [`--changelog-file=${changelog}`]),
    ];
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/liquibase/changeset.js
var liquibase_changeset = __webpack_require__(4483);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/formatted.js


const formatted_header = /^\s*--\s*liquibase\s+formatted\s+sql/im;
const opening = /^\s*--\s*changeset\s+("[^"]*"|[^\s:"]+(?: [^\s:"]+)*):("[^"]*"|\S+)(.*)$/i;
/** Lines that say something about a changeset, and are not sent. */
const remark = /^\s*--\s*(?:rollback|comment|preconditions|precondition-[\w-]+|validchecksums?|property|ignorelines|ignore)\b/i;
/** Reads a changelog in SQL; one without Liquibase's header is a single changeset, as it is when it is included. */
function readFormatted(text) {
    const lines = text.split('\n');
    if (!formatted_header.test(text)) {
        const { id: _id, author: _author, ...rest } = (0,liquibase_changeset/* readAttributes */.wb)(() => undefined);
        const whole = { id: 'raw', author: 'includeAll', line: 1, end: lines.length, sql: true };
        return { entries: [{ changeset: { ...rest, ...whole, anyChecksum: false, reversible: false } }] };
    }
    const starts = lines.flatMap((line, at) => (opening.test(line) ? [at] : []));
    return {
        logicalPath: attributesOf(lines.find((line) => formatted_header.test(line)) ?? '').get('logicalfilepath'),
        entries: starts.map((at, index) => {
            const end = starts[index + 1] ?? lines.length;
            const [, author = '', id = '', rest = ''] = opening.exec(lines[at] ?? '') ?? [];
            const attributes = attributesOf(rest);
            const inside = lines.slice(at, end);
            return {
                logicalPath: attributes.get('logicalfilepath'),
                changeset: {
                    ...(0,liquibase_changeset/* readAttributes */.wb)((name) => ({ id: formatted_bare(id), author: formatted_bare(author) })[name] ?? attributes.get(name.toLowerCase())),
                    line: at + 1,
                    end,
                    sql: true,
                    anyChecksum: inside.some((line) => /^\s*--\s*validchecksum/i.test(line)),
                    reversible: inside.some((line) => /^\s*(?:--|\/\*)\s*(?:liquibase\s+)?rollback\b/i.test(line)),
                },
            };
        }),
    };
}
/** What of a changeset in SQL is sent, with the lines that are not as empty ones. */
function sqlOf(text) {
    let undoing = false;
    return text
        .split('\n')
        .map((line) => {
        if (undoing || /^\s*\/\*\s*liquibase\s+rollback/i.test(line)) {
            undoing = !line.includes('*/');
            return '';
        }
        return opening.test(line) || remark.test(line) || formatted_header.test(line) ? '' : line;
    })
        .join('\n');
}
/**
 * The checksum that Liquibase 4.22 and newer (version 9) keeps of a changeset in SQL. Undefined where parameters would
 * be put into it.
 */
function formatted_checksumOf(sql) {
    if (sql.includes('${'))
        return undefined;
    const md5 = (text) => (0,external_node_crypto_.createHash)('md5').update(text).digest('hex');
    return `9:${md5(`9:${md5(sql.replace(/\s/g, ''))}:`)}`;
}
function attributesOf(text) {
    const found = text.matchAll(/([\w-]+):("[^"]*"|\S+)/g);
    return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase(), formatted_bare(value)]));
}
function formatted_bare(text) {
    return text.replace(/^"(.*)"$/, '$1');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/xml.js

const piece = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!(?:[^>[]|\[[^\]]*\])*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
/** Reads a changelog in XML: its changesets and what it includes. What is in a changeset is left to Liquibase. */
function readXml(text) {
    const { root, children } = readElements(text);
    const entries = children.flatMap(({ name, attributes, line, end, names }) => {
        const relative = attributes.get('relativeToChangelogFile') === 'true';
        if (name === 'include')
            return [{ include: attributes.get('file') ?? '', relative, line }];
        if (name === 'includeAll')
            return [{ includeAll: attributes.get('path') ?? '', relative, line }];
        if (name !== 'changeSet')
            return [];
        const attribute = (key) => attributes.get(key);
        return [
            {
                logicalPath: attributes.get('logicalFilePath'),
                changeset: {
                    ...(0,liquibase_changeset/* readAttributes */.wb)(attribute),
                    line,
                    end,
                    sql: false,
                    anyChecksum: names.includes('validCheckSum'),
                    reversible: names.includes('rollback'),
                },
            },
        ];
    });
    return { entries, logicalPath: root.get('logicalFilePath') };
}
/** The outermost element's attributes and the elements in it, each with the names of those in it. */
function readElements(text) {
    const children = [];
    let root = new Map();
    let depth = 0;
    for (const { 0: whole, 1: closes, 2: tag = '', 3: inside = '', 4: single, index } of text.matchAll(piece)) {
        if (tag === '')
            continue;
        const name = tag.replace(/^.*:/, '');
        const line = text.slice(0, index + whole.length).split('\n').length;
        if (closes === '/') {
            depth -= 1;
            const last = children.at(-1);
            if (depth === 1 && last !== undefined)
                last.end = line;
            continue;
        }
        const attributes = new Map([...inside.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, quoted]) => [
            key,
            xml_decode(double ?? quoted ?? ''),
        ]));
        if (depth === 0)
            root = attributes;
        if (depth === 1) {
            const start = text.slice(0, index).split('\n').length;
            children.push({ name, attributes, line: start, end: line, names: [] });
        }
        if (depth === 2)
            children.at(-1)?.names.push(name);
        if (single !== '/')
            depth += 1;
    }
    return { root, children };
}
const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function xml_decode(text) {
    return text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/changelog.js




/** Files that a changelog may be. */
const changelogFiles = /^[^.].*\.(?:sql|ya?ml|json|xml)$/i;
/**
 * Reads a changelog and all that it includes, in the order in which Liquibase does. Names are looked for in `roots`, as
 * Liquibase does in its search path. Throws a UserError for what is missing or cannot be read.
 */
async function readChangelogs(project, name, roots) {
    const listed = new Set(await project.list());
    const walk = { changesets: [], paths: [] };
    const locate = (wanted) => roots.map((root) => ({ root, path: external_node_path_.posix.join(root, wanted) })).find(({ path }) => listed.has(path));
    const visit = async (wanted, from) => {
        const found = locate(wanted);
        if (found === undefined)
            throw missing(wanted, from, roots);
        const { path } = found;
        if (walk.paths.includes(path))
            return;
        walk.paths.push(path);
        const changelog = await changelog_parse(path, await project.read(path));
        for (const entry of changelog.entries) {
            if ('changeset' in entry) {
                const own = entry.logicalPath ?? changelog.logicalPath;
                walk.changesets.push({ ...entry.changeset, path, name: own === undefined ? wanted : changelog_tidy(own) });
                continue;
            }
            const target = 'include' in entry ? entry.include : entry.includeAll;
            if (target.includes('${'))
                throw changelog_unknown(target, path, entry.line);
            const full = entry.relative ? external_node_path_.posix.join(external_node_path_.posix.dirname(wanted), target) : changelog_tidy(target);
            if ('include' in entry)
                await visit(changelog_tidy(full), { path, line: entry.line });
            else
                for (const one of below(changelog_tidy(full)))
                    await visit(one, { path, line: entry.line });
        }
    };
    /** The names of all changelogs below a folder, in the order of their paths. */
    const below = (folder) => {
        const root = roots.find((one) => [...listed].some((path) => path.startsWith(`${external_node_path_.posix.join(one, folder)}/`)));
        if (root === undefined)
            return [];
        return [...listed]
            .filter((path) => path.startsWith(`${external_node_path_.posix.join(root, folder)}/`) && changelogFiles.test(external_node_path_.posix.basename(path)))
            .map((path) => external_node_path_.posix.relative(root, path))
            .sort();
    };
    await visit(changelog_tidy(name), undefined);
    return walk;
}
/** A name as the bookkeeping has it. */
function changelog_tidy(name) {
    const plain = name.replace(/^classpath\*?:/, '').replaceAll('\\', '/');
    return external_node_path_.posix
        .normalize(plain)
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/$/, '');
}
/** Reads one changelog. Throws a UserError for one that cannot be read. */
async function changelog_parse(path, text) {
    if (/\.sql$/i.test(path))
        return readFormatted(text);
    if (/\.xml$/i.test(path))
        return readXml(text);
    try {
        const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(392)]).then(__webpack_require__.bind(__webpack_require__, 6392));
        return readYaml(text);
    }
    catch (error) {
        const { reason, mark } = error;
        throw new errors/* UserError */.yo(`The changelog ${path} cannot be read: ${reason ?? error.message}`, {
            reason: 'unreadable-changelog',
            accepted: 'YAML or JSON with databaseChangeLog',
            remedy: 'Correct the file.',
            file: path,
            ...(mark === undefined ? {} : { line: mark.line + 1 }),
        });
    }
}
function missing(name, from, roots) {
    return new errors/* UserError */.yo(`The changelog ${name} does not exist.`, {
        reason: 'missing-changelog',
        received: `${name}, looked for in ${roots.join(', ')}`,
        accepted: 'a file of the project; archives and other places are not looked into',
        remedy: 'Correct the path, or the search path in liquibase.properties.',
        ...(from === undefined ? {} : { file: from.path, line: from.line }),
    });
}
function changelog_unknown(received, file, line) {
    return new errors/* UserError */.yo('Which changelog is included here depends on a parameter, and has to be known.', {
        reason: 'unreadable-changelog',
        received,
        accepted: 'a path that stands there word for word',
        remedy: 'Write the path out.',
        file,
        line,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/bookkeeping.js




/** Where Liquibase keeps what ran, and its lock. Unquoted names are in lower case in PostgreSQL. */
function liquibase_bookkeeping_tableOf(settings, which, kind) {
    const own = settings[`liquibase.${which}`];
    const standard = which === 'log' ? 'DATABASECHANGELOG' : 'DATABASECHANGELOGLOCK';
    const fold = (name) => (kind === 'postgresql' ? name.toLowerCase() : name);
    const schema = settings['liquibase.schema'];
    const table = fold(own ?? standard);
    return schema === undefined ? { table } : { schema: fold(schema), table };
}
/** Reads what ran, oldest first. */
async function readRecords(session, settings) {
    const fold = (name) => (session.kind === 'postgresql' ? name.toLowerCase() : name);
    const columns = ['ID', 'AUTHOR', 'FILENAME', 'MD5SUM'].map(fold);
    const rows = await (0,bookkeeping/* readRows */.aK)(session, liquibase_bookkeeping_tableOf(settings, 'log', session.kind), columns, fold('ORDEREXECUTED'));
    return rows.map((row) => {
        const [id = '', author = '', name = '', checksum = ''] = columns.map((column) => row[column] ?? '');
        return { identity: (0,liquibase_changeset/* identify */.ls)({ name: changelog_tidy(name), id, author }), checksum };
    });
}
/** Whether what was noted down can be told from what a changeset is now: versions of checksums cannot be compared. */
function differs(noted, checksum) {
    const version = (text) => /^(\d+):/.exec(text)?.[1];
    return checksum !== undefined && noted !== '' && version(noted) === version(checksum) && noted !== checksum;
}
/** The error for a changeset that is not what was applied. */
function editedError({ path, line }, noted, checksum) {
    return new errors/* UserError */.yo(`A changeset of ${path} was edited after it had been applied: Liquibase refuses to run anything then.`, {
        reason: 'edited-migration',
        received: `checksum ${checksum}`,
        accepted: `checksum ${noted}, as it was applied`,
        remedy: 'Restore the changeset (git log -p shows how it was), and put the change into a new one.',
        file: path,
        line,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/failure.js


/** Reads `Migration failed for changeset path::id::author:` and the reason, or what Liquibase did not accept. */
function liquibase_failure_readFailure(result) {
    const said = (0,tools_failure/* saidBy */.TT)(result);
    const [, identity = '', reason = ''] = /Migration failed for changeset (.+?):\s*\n\s*Reason: (?:[\w.$]+Exception: )*([\s\S]*?)(?: \[Failed SQL:|\n\s*\n|$(?![\s\S]))/.exec(said) ?? [];
    const refused = /Unexpected error running Liquibase: ([\s\S]+?)(?:\n\s*\n|$(?![\s\S]))/.exec(said)?.[1]?.trim();
    const [name = '', ...rest] = identity.split('::');
    const message = reason
        .trim()
        .split('\n')[0]
        ?.replace(/^ERROR: /, '');
    return {
        message: message || refused || (0,tools_failure/* lastLines */.w$)(result, 'Liquibase'),
        code: (0,tools_failure/* sqlStateIn */.TG)(said),
        ...(identity === '' ? {} : { version: [changelog_tidy(name), ...rest].join('::') }),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/filter.js
/** Whether a changeset with these `dbms` is for a database: a list, with `!` before those that it is not for. */
function isForDatabase(dbms, kind) {
    const own = kind === 'mysql' ? ['mysql', 'mariadb'] : [kind];
    const named = listOf(dbms);
    if (named.length === 0 || named.includes('all'))
        return true;
    if (named.includes('none') || named.some((one) => own.includes(one.replace(/^!/, '')) && one.startsWith('!')))
        return false;
    return named.some((one) => own.includes(one)) || named.every((one) => one.startsWith('!'));
}
/**
 * Whether an expression of contexts or labels holds for those that were asked for: `test or (a and !b)`, a comma stands
 * for `or`. Without any asked for, everything runs.
 */
function holds(expression, asked) {
    if (asked.length === 0 || expression.trim() === '')
        return true;
    const wanted = new Set(asked.map((one) => one.toLowerCase()));
    const tokens = expression.toLowerCase().match(/[(),!]|[^\s(),!]+/g) ?? [];
    let at = 0;
    const either = () => {
        let value = both();
        while (tokens[at] === 'or' || tokens[at] === ',') {
            at += 1;
            value = both() || value;
        }
        return value;
    };
    const both = () => {
        let value = one();
        while (tokens[at] === 'and') {
            at += 1;
            value = one() && value;
        }
        return value;
    };
    const one = () => {
        const token = tokens[at];
        at += 1;
        if (token === '!' || token === 'not')
            return !one();
        if (token !== '(')
            return wanted.has((token ?? '').replace(/^@/, ''));
        const value = either();
        at += 1;
        return value;
    };
    return either();
}
/** A list as it stands in a setting. */
function listOf(text) {
    return (text ?? '')
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter((part) => part !== '');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/properties.js
/** Reads `liquibase.properties`: `liquibase.command.changelogFile`, `changelog-file` and `changeLogFile` are one. */
function properties_readProperties(text) {
    const found = new Map();
    for (const line of text.replace(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
        const [, key, value] = /^\s*([^#!\s=:][^=:\s]*)\s*[=:]?\s*(.*?)\s*$/.exec(line) ?? [];
        if (key !== undefined && value !== undefined)
            found.set(tidyKey(key), value);
    }
    return found;
}
function tidyKey(key) {
    return key
        .replace(/^liquibase\.(?:command\.)?/i, '')
        .replaceAll('-', '')
        .toLowerCase();
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/find.js






/** Names that changelogs have where no configuration names one; each is the first of all that are included. */
const find_usual = /^(?:(?:db\.)?changelog[-.](?:master|root|main)|(?:master|root|main)[-.]changelog|(?:db\.)?changelog)\.(?:xml|ya?ml|json|sql)$/i;
/** Finds a project by its `liquibase.properties`, else by a changelog with a usual name. */
async function find_find(project) {
    const config = await (0,tools_project/* findNearest */.qg)(project, /^liquibase\.properties$/);
    const properties = config === undefined ? new Map() : properties_readProperties(await project.read(config));
    const named = properties.get('changelogfile');
    if (config === undefined || named === undefined)
        return find_findBare(project, properties, config);
    const workingDirectory = external_node_path_.posix.dirname(config);
    // A path of an image is not one of the repository.
    const search = (properties.get('searchpath') ?? '')
        .split(',')
        .flatMap((path) => (/^(?!\/|\w+:)\S/.test(path.trim()) ? [path.trim()] : []));
    const roots = [...search.map((path) => external_node_path_.posix.join(workingDirectory, path)), workingDirectory];
    return find_foundIn(project, { because: config, workingDirectory, roots, changelog: named, properties });
}
async function find_findBare(project, properties, config) {
    const candidates = [];
    for (const path of await project.list()) {
        if (!find_usual.test(external_node_path_.posix.basename(path)) ||
            !((0,tools_project/* isBelow */.Yw)(path, project.path) || (0,tools_project/* isBelow */.Yw)(project.path, external_node_path_.posix.dirname(path))))
            continue;
        if (/databaseChangeLog|liquibase\s+formatted\s+sql/.test(await project.read(path)))
            candidates.push(path);
    }
    const depth = (path) => path.split('/').length;
    candidates.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
    const [first, second] = candidates;
    if (first === undefined)
        return undefined;
    // Several may be several services'.
    if (second !== undefined && depth(first) === depth(second))
        throw several(candidates, project.path);
    // Java's projects have their resources there, and include by paths from there.
    const resources = /^(?:.*\/)?src\/main\/resources(?=\/)/.exec(first)?.[0];
    const workingDirectory = config === undefined ? (resources ?? project.context) : external_node_path_.posix.dirname(config);
    const changelog = external_node_path_.posix.relative(workingDirectory, first);
    return find_foundIn(project, {
        because: config ?? first,
        workingDirectory,
        roots: [workingDirectory],
        changelog,
        properties,
    });
}
async function find_foundIn(project, place) {
    const { because, workingDirectory, roots, changelog, properties } = place;
    const { changesets, paths } = await readChangelogs(project, changelog, roots);
    const directory = find_commonFolder(paths.map((path) => external_node_path_.posix.dirname(path)));
    // At the top of a project, other files of these kinds are not its.
    const files = directory === workingDirectory
        ? await Promise.all(paths.map(async (path) => ({ name: external_node_path_.posix.relative(directory, path), path, text: await project.read(path) })))
        : await (0,tools_project/* readBelow */.Gj)(project, directory, changelogFiles);
    const setting = (name, key) => {
        const value = properties.get(key);
        return value === undefined ? {} : { [`liquibase.${name}`]: value };
    };
    return {
        because,
        directory,
        workingDirectory,
        files,
        settings: {
            'liquibase.changelog': changelog,
            ...setting('log', 'databasechangelogtablename'),
            ...setting('lock', 'databasechangeloglocktablename'),
            ...setting('schema', properties.has('liquibaseschemaname') ? 'liquibaseschemaname' : 'defaultschemaname'),
            ...setting('contexts', properties.has('contextfilter') ? 'contextfilter' : 'contexts'),
            ...setting('labels', properties.has('labelfilter') ? 'labelfilter' : 'labels'),
            ...(0,liquibase_changeset/* packChangesets */.rt)(changesets),
        },
    };
}
function find_commonFolder(folders) {
    let common = folders[0] ?? '.';
    while (!folders.every((folder) => (0,tools_project/* isBelow */.Yw)(folder, common)))
        common = external_node_path_.posix.dirname(common);
    return common;
}
function several(candidates, path) {
    return new errors/* UserError */.yo(`There are several changelogs below ${path}.`, {
        reason: 'several-projects',
        received: candidates.slice(0, 5).join(', '),
        accepted: 'the folder of one, or liquibase.properties with changeLogFile',
        remedy: 'Name the first changelog by `changeLogFile` in liquibase.properties, or set the input `directory` to its folder.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/lock.js




/**
 * Liquibase's own lock is a row of a table, which stays when it is killed, and for which it waits five minutes. We hold
 * our lock, so no run of ours can be migrating: unless another session is changing tables right now, the row is a
 * leftover, and is released. Gives a failure where that is not so.
 */
async function releaseLock(workspace, launcher) {
    const { session, settings, environment, say } = workspace;
    const table = liquibase_bookkeeping_tableOf(settings, 'lock', session.kind);
    const column = session.kind === 'postgresql' ? 'locked' : 'LOCKED';
    const rows = await (0,bookkeeping/* readRows */.aK)(session, table, [column], column);
    if (!rows.some((row) => lock_isTrue(row[column])))
        return undefined;
    const other = await findChanging(session);
    if (other !== undefined) {
        return {
            message: `Liquibase is locked (${table.table}), and another session is changing tables: pid ${other}. When it is done, run this again; if it is no migration, run \`liquibase release-locks\` first.`,
            code: '',
        };
    }
    say(`Liquibase was killed while it held its lock (${table.table}), and nothing migrates now: releasing it.`);
    const result = await launcher.run(['release-locks'], environment);
    return result.exitCode === 0 ? undefined : { message: (0,tools_failure/* lastLines */.w$)(result, 'liquibase release-locks'), code: '' };
}
/** A truth, or a bit of MySQL, which comes as a buffer. */
function lock_isTrue(value) {
    return Buffer.isBuffer(value) ? value.includes(1) : Number(value) === 1 || value === true;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/written.js





const written_asked = new WeakMap();
/**
 * Lets Liquibase write out what every changeset would send to an empty database, by their identities. It
 * connects to none, and needs none. Undefined where Liquibase is not there, or cannot write all of it. Asked once.
 */
function writeOut(launch, settings) {
    const kind = settings['database.kind'] ?? 'postgresql';
    const before = written_asked.get(launch) ?? new Map();
    written_asked.set(launch, before);
    const known = before.get(kind) ?? ask(launch, settings, kind);
    before.set(kind, known);
    return known;
}
async function ask(launch, settings, kind) {
    const launcher = await launch().catch((error) => {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    });
    if (launcher === undefined)
        return undefined;
    // Stands for the table of what ran. Liquibase writes it, so nothing else may have that name.
    const file = `/tmp/deploy-actions-${(0,external_node_crypto_.randomUUID)()}.csv`;
    const url = `offline:${kind}?changeLogFile=${file}&outputLiquibaseSql=all`;
    try {
        const result = await launcher.run([...projectArguments(settings), 'update-sql', `--url=${url}`], { ...liquibaseEnvironment, LIQUIBASE_COMMAND_UPDATE_SQL_URL: url, LIQUIBASE_COMMAND_URL: url }, true);
        return result.exitCode === 0 ? readWritten(result.stdout) : undefined;
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
}
/** Parts what `update-sql` printed at `-- Changeset path::id::author`, and takes out its own bookkeeping. */
function readWritten(text) {
    const found = new Map();
    const parts = text.split(/^-- Changeset (.+)$/m);
    for (let at = 1; at + 1 < parts.length; at += 2) {
        const [name = '', ...rest] = (parts[at] ?? '').trim().split('::');
        const body = parts[at + 1] ?? '';
        const noted = /^(?:INSERT INTO|UPDATE) \S*databasechangelog\b[^\n]*;$/gim;
        const own = body.match(noted)?.at(-1) ?? '';
        found.set([changelog_tidy(name), ...rest].join('::'), {
            sql: `${body.replace(noted, '').trim()}\n`,
            checksum: /'(\d+:[0-9a-f]{32})'/.exec(own)?.[1],
        });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/adapter.js












/** Liquibase 4: changesets in changelogs of four kinds, each in a transaction, with their checksums in a table. */
const liquibase = {
    name: 'liquibase',
    title: 'Liquibase',
    executable: 'liquibase',
    forbidden: [
        'drop-all',
        'dropAll',
        'rollback',
        'rollback-count',
        'rollback-to-date',
        'rollback-one-changeset',
        'rollback-one-update',
        'update-testing-rollback',
        'clear-checksums',
        'changelog-sync',
        'changelog-sync-to-tag',
        'mark-next-changeset-ran',
    ],
    variables: ['LIQUIBASE_COMMAND_CONTEXTS', 'LIQUIBASE_COMMAND_CONTEXT_FILTER', 'LIQUIBASE_COMMAND_LABEL_FILTER'],
    places: [],
    documentation: {
        detectedBy: '`liquibase.properties` with `changeLogFile`; else a changelog called `db.changelog-master`, `changelog` and the like (SQL, YAML, JSON, XML) and what it includes. What is not written as SQL is judged by `update-sql`, which is given no database',
        bookkeeping: '`DATABASECHANGELOG`; an edited changeset is refused. A lock that a killed Liquibase left is released',
        transaction: 'each changeset, unless it says `runInTransaction: false`',
    },
    files: changelogFiles,
    detect: () => false,
    conduct: { edited: 'refused' },
    find: find_find,
    read(files, settings) {
        const texts = new Map(files.map(({ path, text }) => [path, text]));
        const seen = new Map();
        return (0,liquibase_changeset/* unpackChangesets */.yj)(settings).map((changeset) => {
            const version = (0,liquibase_changeset/* identify */.ls)(changeset);
            const twin = seen.get(version);
            if (twin !== undefined)
                throw duplicate(changeset, twin);
            seen.set(version, changeset);
            return {
                name: version,
                version,
                path: changeset.path,
                text: (0,liquibase_changeset/* textOf */.b6)(changeset, texts.get(changeset.path) ?? ''),
                part: true,
                line: changeset.line,
                ...(changeset.transactional ? {} : { transactional: false }),
                ...(changeset.runOnChange || changeset.runAlways ? { again: true } : {}),
            };
        });
    },
    // Without its old form, every changeset of a file that could not be read then is new.
    async partsOf({ path, text }, settings) {
        const name = (0,liquibase_changeset/* unpackChangesets */.yj)(settings).find((one) => one.path === path)?.name ?? path;
        const { entries, logicalPath } = await changelog_parse(path, text).catch(() => ({ entries: [], logicalPath: undefined }));
        return entries.flatMap((entry) => {
            if (!('changeset' in entry))
                return [];
            const version = (0,liquibase_changeset/* identify */.ls)({ ...entry.changeset, name: entry.logicalPath ?? logicalPath ?? name });
            return [
                { name: version, version, path, text: (0,liquibase_changeset/* textOf */.b6)(entry.changeset, text), part: true, line: entry.changeset.line },
            ];
        });
    },
    async pending(session, files, settings, _ask, launch) {
        const records = await readRecords(session, settings);
        const noted = new Map(records.map(({ identity, checksum }) => [identity, checksum]));
        const byVersion = new Map((0,liquibase_changeset/* unpackChangesets */.yj)(settings).map((changeset) => [(0,liquibase_changeset/* identify */.ls)(changeset), changeset]));
        const pending = [];
        const along = [];
        let stuck;
        for (const file of files) {
            const changeset = byVersion.get(file.version);
            if (changeset === undefined || !runs(changeset, settings, session.kind))
                continue;
            const before = noted.get(file.version);
            if (before === undefined)
                pending.push(file);
            else if (changeset.runAlways)
                along.push(file);
            else if (!changeset.anyChecksum) {
                const now = await checksum(changeset, file, async () => launch === undefined ? undefined : writeOut(launch, settings));
                if (!differs(before, now))
                    continue;
                if (changeset.runOnChange)
                    pending.push(file);
                else
                    stuck ??= editedError(changeset, before, now ?? '');
            }
        }
        const versions = new Set(files.map(({ version }) => version));
        const applied = records.map(({ identity }) => identity);
        return {
            applied,
            pending,
            along,
            current: applied.at(-1) ?? '',
            missing: applied.filter((version) => !versions.has(version)),
            ...(stuck === undefined ? {} : { stuck }),
        };
    },
    current: ({ applied }) => applied.at(-1) ?? '',
    async gateSource(file, launch, settings = {}) {
        const changeset = (0,liquibase_changeset/* unpackChangesets */.yj)(settings).find((one) => (0,liquibase_changeset/* identify */.ls)(one) === file.version);
        if (changeset === undefined)
            throw new Error(`${file.version} is no changeset of the project.`);
        const manner = {
            firstLine: changeset.line,
            transactional: changeset.transactional,
            reversible: changeset.reversible,
        };
        const sql = changeset.sql ? sqlOf(file.text) : undefined;
        if (sql !== undefined && !sql.includes('${') && !changeset.delimited)
            return { ...manner, sql };
        const written = (await writeOut(launch, settings))?.get(file.version)?.sql;
        if (written !== undefined)
            return { ...manner, sql: written, lines: written.split('\n').map(() => changeset.line) };
        const why = sql === undefined
            ? 'a changeset that is not written as SQL'
            : 'a changeset with parameters or delimiters of its own';
        return { ...manner, unanalysable: `${why}, where Liquibase itself could not be asked (update-sql)` };
    },
    async apply(_pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('Liquibase needs a launcher.');
        if (workspace.environment['LIQUIBASE_COMMAND_URL'] === undefined)
            throw unreachable('Liquibase');
        const environment = { ...workspace.environment, ...liquibaseEnvironment, ...passed(workspace.settings) };
        const refused = await releaseLock({ ...workspace, environment }, launcher);
        if (refused !== undefined)
            return refused;
        const result = await launcher.run([...projectArguments(workspace.settings), 'update'], environment);
        return result.exitCode === 0 ? undefined : liquibase_failure_readFailure(result);
    },
    recovery: ({ source }) => source.transactional
        ? 'The changeset was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
        : 'The changeset ran without a transaction, so what stood before the error may be done. Look at the database, make the changeset repeatable (IF NOT EXISTS, or a precondition with MARK_RAN), and run this again. `liquibase release-locks` frees the lock where Liquibase itself was killed.',
};
/** Whether it is meant for this database, and for the contexts and labels that are asked for. */
function runs({ dbms, contexts, labels }, settings, kind) {
    const asked = settings['LIQUIBASE_COMMAND_CONTEXT_FILTER'] ??
        settings['LIQUIBASE_COMMAND_CONTEXTS'] ??
        settings['liquibase.contexts'];
    const filter = settings['LIQUIBASE_COMMAND_LABEL_FILTER'] ?? settings['liquibase.labels'];
    return isForDatabase(dbms, kind) && holds(contexts, listOf(asked)) && holds(filter ?? '', listOf(labels));
}
/** What Liquibase would note down of it now; it is only asked where a change would have to be applied. */
async function checksum(changeset, file, ask) {
    if (changeset.sql)
        return formatted_checksumOf(sqlOf(file.text));
    return changeset.runOnChange ? (await ask())?.get(file.version)?.checksum : undefined;
}
function passed(settings) {
    return Object.fromEntries((liquibase.variables ?? []).flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])));
}
function duplicate(changeset, twin) {
    return new errors/* UserError */.yo(`Two changesets are the same one to Liquibase, which then runs none at all.`, {
        reason: 'duplicate-version',
        received: `${(0,liquibase_changeset/* identify */.ls)(changeset)} in lines ${twin.line} and ${changeset.line}`,
        remedy: 'Give one of them another id.',
        file: changeset.path,
        line: changeset.line,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/package.js

/** Gives the package.json that depends on a package, and what is in it. Throws a UserError for several as near. */
async function findDependent(project, name) {
    const path = await (0,tools_project/* findNearest */.qg)(project, /^package\.json$/, async (candidate) => {
        const manifest = await readManifest(project, candidate);
        return [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].some((packages) => packages !== undefined && Object.hasOwn(packages, name));
    });
    return path === undefined ? undefined : { path, manifest: await readManifest(project, path) };
}
async function readManifest(project, path) {
    try {
        const manifest = JSON.parse(await project.read(path));
        return typeof manifest === 'object' && manifest !== null ? manifest : {};
    }
    catch {
        // Somebody else's business, such as a template.
        return {};
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/node-pg-migrate/adapter.js









/** node-pg-migrate 9: programs or SQL in one folder, all pending in one transaction, bookkeeping by name. */
const nodePgMigrate = {
    name: 'node-pg-migrate',
    title: 'node-pg-migrate',
    executable: 'node-pg-migrate',
    forbidden: ['down', 'redo', 'create', '--fake'],
    conduct: { late: 'refused' },
    documentation: {
        detectedBy: '`node-pg-migrate` in package.json; the files of `migrations` beside it (or of `-m`, `--migrations-dir` in its scripts)',
        bookkeeping: '`pgmigrations` (or `-t`, `--migrations-table` in the scripts)',
        transaction: 'all that is pending together, unless a file says `noTransaction`',
    },
    files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts|sql)$/,
    detect: () => false,
    async find(project) {
        const found = await findDependent(project, 'node-pg-migrate');
        if (found === undefined)
            return undefined;
        const workingDirectory = external_node_path_.posix.dirname(found.path);
        const scripts = Object.values(found.manifest.scripts ?? {}).filter((script) => script.includes('node-pg-migrate'));
        const option = (pattern) => scripts.map((script) => pattern.exec(script)?.[1]).find((value) => value);
        const directory = external_node_path_.posix.join(workingDirectory, option(/\s(?:-m|--migrations-dir)[ =](\S+)/) ?? 'migrations');
        if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
            return undefined;
        const schema = option(/\s(?:-s|--schema)[ =](\S+)/);
        return {
            because: found.path,
            directory,
            workingDirectory,
            files: (await (0,tools_project/* readBelow */.Gj)(project, directory, nodePgMigrate.files)).filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name)),
            settings: {
                'pgmigrations.table': option(/\s(?:-t|--migrations-table)[ =](\S+)/) ?? 'pgmigrations',
                ...(schema === undefined ? {} : { 'pgmigrations.schema': schema }),
            },
        };
    },
    read: (files) => files
        .map(({ name, path, text }) => {
        const version = name.replace(/\.\w+$/, '');
        if (/^\d+/.test(version) && !/\.(?:up|down)$/.test(version))
            return { name, path, text, version };
        throw new errors/* UserError */.yo(`${path} cannot be judged as a migration of node-pg-migrate.`, {
            reason: 'invalid-migration',
            received: name,
            accepted: 'a name that begins with digits; SQL with `-- Up Migration` and `-- Down Migration` in one file',
            remedy: 'Rename the file, join the two halves of a pair, or move it out of the folder.',
            file: path,
        });
    })
        .sort((a, b) => timeOf(a) - timeOf(b) || (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const table = (0,bookkeeping/* parseTableName */.HC)(settings['pgmigrations.table'] ?? 'pgmigrations', '--migrations-table');
        const schema = settings['pgmigrations.schema'] ?? 'public';
        const rows = await (0,bookkeeping/* readRows */.aK)(session, { schema, ...table }, ['name'], 'id');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    current: tools_history/* newest */.B,
    gateSource: (file) => (file.name.endsWith('.sql') ? upPart(file) : node_pg_migrate_adapter_sourceOf(file)),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('node-pg-migrate needs a launcher.');
        const schema = settings['pgmigrations.schema'];
        const table = settings['pgmigrations.table'] ?? 'pgmigrations';
        const args = ['up', '--migrations-dir', launcher.directory, '--migrations-table', table];
        const result = await launcher.run([...args, ...(schema === undefined ? [] : ['--schema', schema])], environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,tools_failure/* saidBy */.TT)(result);
        const version = [...said.matchAll(/^### MIGRATION (.+) \(UP\) ###$/gm)].at(-1)?.[1];
        const message = /^(?:error|Error): (.+)$/m.exec(said)?.[1] ?? (0,tools_failure/* lastLines */.w$)(result, 'node-pg-migrate');
        const known = pending.some((file) => file.version === version);
        return { message, code: (0,tools_failure/* sqlStateIn */.TG)(said), ...(known && version !== undefined ? { version } : {}) };
    },
    recovery: ({ source }) => source.transactional
        ? 'All that was pending was rolled back together, unless a file says `noTransaction`. Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
/** The number that node-pg-migrate orders files by; 17 digits are a moment. */
function timeOf({ name }) {
    const digits = /^\d+/.exec(name)?.[0] ?? '';
    const moment = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits);
    if (moment === null)
        return Number(digits);
    const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0, thousandths = 0] = moment
        .slice(1)
        .map(Number);
    return Date.UTC(year, month - 1, day, hours, minutes, seconds, thousandths);
}
function node_pg_migrate_adapter_sourceOf({ text }) {
    const transactional = !/\bnoTransaction\b/.test(text);
    return readProgram(text, { methods: ['sql'], harmless: ['noTransaction'], builders: pgmBuilders, transactional });
}
/** The part of an SQL file between the two comments, or all of it. */
function upPart({ text }) {
    const up = text.search(/^\s*--[\s-]*up\s+migration/im);
    const down = text.search(/^\s*--[\s-]*down\s+migration/im);
    const start = Math.max(up, 0);
    const sql = text.slice(start, down > start ? down : undefined);
    const undo = down < 0 ? '' : text.slice(down, up > down ? up : undefined);
    return {
        sql: up < 0 && down === 0 ? '' : sql,
        firstLine: text.slice(0, start).split('\n').length,
        transactional: true,
        reversible: undo.replace(/--.*$/gm, '').trim() !== '',
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/failure.js

/**
 * Reads what Prisma says of a migration that failed: with its engine `Migration name: x`, `Database error code: 42P01`
 * and the server's words; with an adapter the words alone, and the name in a trace.
 */
function prisma_failure_readFailure(said, pending) {
    const name = /^Migration name: (\S+)/m.exec(said)?.[1] ?? /with migration_name="([^"]+)"/.exec(said)?.[1];
    const file = pending.find(({ version }) => version === name);
    const words = /^Database error:\s*\n(?:ERROR: )?(.+)$/m.exec(said)?.[1] ??
        /^Error: external connector error\n(.+)$/m.exec(said)?.[1];
    if (file === undefined || words === undefined)
        return undefined;
    const code = /^Database error code: ([0-9A-Z]{5})/m.exec(said)?.[1] ?? (0,tools_failure/* sqlStateIn */.TG)(said);
    const line = failure_lineOf(words, file);
    return {
        message: words,
        code,
        version: file.version,
        ...(line === undefined ? {} : { line }),
    };
}
/** The first line that names what `No such table: nobody` is about; quoted names are found by the caller. */
function failure_lineOf(words, { text }) {
    const name = /^[A-Z][\w ]+: ([\w.$]+)$/.exec(words)?.[1];
    if (name === undefined)
        return undefined;
    const at = text.split('\n').findIndex((line) => !line.trim().startsWith('--') && line.includes(name));
    return at < 0 ? undefined : at + 1;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/project.js




const configs = /^prisma\.config\.(?:ts|js|cjs|mjs|cts|mts)$/;
const project_lockName = /^migration_lock\.toml$/;
/** A lock lies two folders below the configuration, and in a folder of schemas three. */
const locksAt = 6;
/**
 * Finds Prisma's migrations: where its configuration says, else by their lock. `prisma.config.*` comes before
 * package.json, as for Prisma itself; one that lies below the folder that was named comes after a lock that is near.
 */
async function findPrisma(project, files) {
    const configured = (await fromConfig(project)) ?? (await fromManifest(project));
    const near = configured !== undefined && (0,tools_project/* isBelow */.Yw)(project.path, external_node_path_.posix.dirname(configured.because));
    const nearest = near ? undefined : await (0,tools_project/* findNearest */.qg)(project, project_lockName);
    if (configured !== undefined && nearest === undefined) {
        const { because, directory } = configured;
        return found(project, files, { because, directory, workingDirectory: external_node_path_.posix.dirname(because), schema: undefined });
    }
    const lock = nearest ?? (await (0,tools_project/* findNearest */.qg)(project, project_lockName, () => true, locksAt));
    if (lock === undefined)
        return undefined;
    const directory = external_node_path_.posix.dirname(lock);
    const around = { ...project, path: directory };
    const isAround = (path) => (0,tools_project/* isBelow */.Yw)(directory, external_node_path_.posix.dirname(path));
    const config = (await (0,tools_project/* findNearest */.qg)(around, configs, isAround)) ?? (await (0,tools_project/* findNearest */.qg)(around, /^package\.json$/, isAround));
    const workingDirectory = config === undefined ? external_node_path_.posix.join(directory, '../..') : external_node_path_.posix.dirname(config);
    const schema = external_node_path_.posix.join(directory, '../schema.prisma');
    const isConfigured = config !== undefined && external_node_path_.posix.basename(config).startsWith('prisma.');
    const standard = ['prisma/schema.prisma', 'schema.prisma'].map((path) => external_node_path_.posix.join(workingDirectory, path));
    const named = !isConfigured && !standard.includes(schema) && (await project.list()).includes(schema);
    return found(project, files, {
        because: lock,
        directory,
        workingDirectory,
        schema: named ? external_node_path_.posix.relative(workingDirectory, schema) : undefined,
    });
}
async function found(project, files, place) {
    const { schema, ...rest } = place;
    return {
        ...rest,
        files: (await (0,tools_project/* readBelow */.Gj)(project, place.directory, files)).filter(({ name }) => name.split('/').length === 2),
        settings: schema === undefined ? {} : { 'prisma.schema': schema },
    };
}
async function fromConfig(project) {
    const because = await (0,tools_project/* findNearest */.qg)(project, configs);
    if (because === undefined)
        return undefined;
    const config = (0,programs_config/* readConfig */.X)(await project.read(because));
    const migrations = config.inside('migrations');
    const [path, another] = migrations.texts('path');
    if (another !== undefined || (path === undefined && migrations.names('path')))
        throw unreadable('`migrations.path` of Prisma’s configuration is no plain path.', 'migrations.path', because);
    const beside = external_node_path_.posix.dirname(because);
    if (path !== undefined) {
        const directory = external_node_path_.posix.join(beside, path).replace(/\/$/, '');
        return isMeant(project, directory) && (await (0,tools_project/* hasFolder */.bU)(project, directory)) ? { because, directory } : undefined;
    }
    const [schema] = config.texts('schema');
    return schema === undefined ? undefined : besideSchema(project, because, schema);
}
async function fromManifest(project) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^package\.json$/, async (path) => schemaIn(await project.read(path)) !== undefined);
    const schema = because === undefined ? undefined : schemaIn(await project.read(because));
    return because === undefined || schema === undefined ? undefined : besideSchema(project, because, schema);
}
/** The migrations beside a schema, or in it where it is a folder of schemas. */
async function besideSchema(project, because, schema) {
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(because), schema).replace(/\/$/, '');
    for (const directory of [external_node_path_.posix.join(path, 'migrations'), external_node_path_.posix.join(path, '../migrations')])
        if (isMeant(project, directory) && (await holdsMigrations(project, directory)))
            return { because, directory };
    return undefined;
}
/** Somebody who names a folder beside what a configuration says means another project. */
function isMeant(project, directory) {
    return (0,tools_project/* isBelow */.Yw)(directory, project.path) || (0,tools_project/* isBelow */.Yw)(project.path, directory);
}
/** Whether a folder of that usual name is Prisma's. */
async function holdsMigrations(project, directory) {
    return (await (0,tools_project/* readBelow */.Gj)(project, directory, /^migration(?:_lock\.toml|\.sql)$/)).length > 0;
}
function schemaIn(manifest) {
    try {
        const { prisma } = JSON.parse(manifest);
        return typeof prisma?.schema === 'string' ? prisma.schema : undefined;
    }
    catch {
        // Somebody else's business, such as a template.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/records.js


/** Reads Prisma's records, oldest first. */
async function records_readRecords(session) {
    const columns = ['migration_name', 'finished_at', 'rolled_back_at'];
    const rows = await (0,bookkeeping/* readRows */.aK)(session, { table: '_prisma_migrations' }, columns, 'started_at');
    return rows.map(({ migration_name, finished_at, rolled_back_at }) => ({
        name: migration_name,
        finished: finished_at !== null,
        rolledBack: rolled_back_at !== null,
    }));
}
/** The migrations that failed, or were cut off, and that nobody has resolved. */
function records_findFailed(records) {
    return records.filter(({ finished, rolledBack }) => !finished && !rolledBack).map(({ name }) => name);
}
/** The error for a failed migration whose file is not in this checkout. */
function records_failedError(name) {
    return new errors/* UserError */.yo(`The database records a failed migration of Prisma, ${name}, that this checkout does not have.`, {
        reason: 'failed-migration',
        received: name,
        accepted: 'no failed migration (P3009)',
        remedy: `Look at what it left, then run \`prisma migrate resolve --rolled-back "${name}"\` where it was undone, or \`--applied\` where it was finished by hand.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/adapter.js






/** Prisma 6 and 7: a folder with migration.sql each, bookkeeping with starts, ends and failures. */
const prisma = {
    name: 'prisma',
    title: 'Prisma',
    executable: 'prisma',
    wantsEmpty: true,
    // `migrate status` is only a word that cannot be relied on; the others lose data or make a database.
    forbidden: ['migrate reset', 'migrate dev', 'db push', 'db execute', '--force-reset', '--accept-data-loss'],
    probe: ['migrate', 'deploy', '--help'],
    documentation: {
        detectedBy: '`migrations.path` or `schema` of `prisma.config.*`, `prisma.schema` of package.json, else `migrations/migration_lock.toml`; the files `migrations/*/migration.sql` beside it',
        bookkeeping: '`_prisma_migrations`',
        transaction: 'not to be relied on; a failed migration stays recorded until `prisma migrate resolve`',
    },
    files: /^migration\.sql$/,
    detect: () => false,
    find: (project) => findPrisma(project, prisma.files),
    isRead: (name) => name.split('/').length === 2,
    read: (files) => files
        .map(({ name, path, text }) => ({ name, path, text, version: external_node_path_.posix.dirname(name) }))
        .sort((a, b) => (a.version < b.version ? -1 : 1)),
    async pending(session, files) {
        const records = await records_readRecords(session);
        const names = new Set(files.map(({ version }) => version));
        const failed = records_findFailed(records);
        // One whose file is here is pending, and stops `apply`.
        const gone = failed.find((name) => !names.has(name));
        if (gone !== undefined)
            throw records_failedError(gone);
        const applied = records.filter(({ finished, rolledBack }) => finished && !rolledBack).map(({ name }) => name);
        return (0,tools_history/* compareHistory */.w)([...new Set(applied)], files);
    },
    current: tools_history/* newest */.B,
    // With the engine a file is one script, and so in one transaction unless it says otherwise; with an adapter each
    // statement stands alone. What may be half done is not to be called rolled back.
    gateSource: ({ text }) => ({ sql: text, firstLine: 1, transactional: false, reversible: false }),
    async apply(pending, { session, settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Prisma needs a launcher.');
        const [failed] = records_findFailed(await records_readRecords(session));
        if (failed !== undefined) {
            const message = `An earlier run of ${failed} failed and is not resolved (P3009): Prisma applies nothing until it is.`;
            return { message, code: 'P3009', version: failed, line: 1 };
        }
        const schema = settings['prisma.schema'];
        const args = ['migrate', 'deploy', ...(schema === undefined ? [] : ['--schema', schema])];
        const result = await launcher.run(args, {
            ...environment,
            PRISMA_HIDE_UPDATE_MESSAGE: '1',
            CHECKPOINT_DISABLE: '1',
        });
        if (result.exitCode === 0)
            return undefined;
        return prisma_failure_readFailure((0,tools_failure/* saidBy */.TT)(result), pending) ?? { message: (0,tools_failure/* lastLines */.w$)(result, 'Prisma'), code: '' };
    },
    recovery: ({ file, failure }) => failure.code === 'P3009' || failure.version !== undefined
        ? `What stood before the error may be done. Look at the database and undo that, then run \`prisma migrate resolve --rolled-back "${file.version}"\`, mend the file and run this again; or finish it by hand and run \`prisma migrate resolve --applied "${file.version}"\`.`
        : 'Mend what Prisma names, and run this again.',
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/folders.js



const folders_usual = 'db/migrate';
/** Where an application, or an engine in it, says which folders are migrated. */
const says = /(?:^|\/)(?:config\/.*|engine|railtie|Rakefile|.*\.rake)(?:\.rb)?$/;
const folders_named = /\bpaths\s*(?:\[\s*|\.add\s*\(?\s*)["']db\/migrate["']|\bmigrations_paths\b/;
/**
 * Refuses an application that has Rails migrate other folders besides `db/migrate`: what an engine or an initializer
 * puts there is known to nobody but Rails. What is installed is not looked at: its migrations are copied.
 */
async function refuseOtherFolders(project, workingDirectory) {
    for (const path of await project.list()) {
        if (!/\.rb$|\.rake$|Rakefile$/.test(path) || !(0,tools_project/* isBelow */.Yw)(path, workingDirectory || '.') || !says.test(path))
            continue;
        const lines = (await project.read(path)).split('\n');
        const at = lines.findIndex((line) => folders_named.test(line.replace(/^\s*#.*$/, '')));
        if (at >= 0)
            throw otherFolders(lines[at]?.trim() ?? '', path, at + 1);
    }
}
/** Reads database.yml; what ERB puts in is not known, and left out. Gives an empty object for what is no YAML. */
async function readDatabases(text) {
    const { load } = await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 3243));
    const plain = text.replace(/^\s*<%(?!=).*?%>\s*$/gm, '').replace(/<%[\s\S]*?%>/g, '0');
    try {
        const raw = load(plain);
        return isMapping(raw) ? raw : {};
    }
    catch {
        // The tool reads it itself, and says what is wrong with it.
        return {};
    }
}
/** Refuses a first database whose migrations do not lie in `db/migrate`; the others are told of by themselves. */
function refuseOtherPaths(databases, file) {
    for (const held of Object.values(databases)) {
        if (!isMapping(held))
            continue;
        const several = Object.values(held).every(isMapping) ? held : { primary: held };
        const first = several['primary'] ?? Object.values(several)[0];
        const paths = isMapping(first) ? first['migrations_paths'] : undefined;
        const folders = paths === undefined || paths === null ? [folders_usual] : [paths].flat().map(String);
        if (folders.some((folder) => external_node_path_.posix.normalize(folder).replace(/\/$/, '') !== folders_usual))
            throw otherFolders(`migrations_paths: ${folders.join(', ')}`, file, undefined);
    }
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function otherFolders(received, file, line) {
    return new errors/* UserError */.yo('Rails is told to migrate other folders than db/migrate, and what lies there was not judged.', {
        reason: 'unsupported-setting',
        received,
        accepted: 'migrations in db/migrate alone',
        remedy: 'Copy the migrations into db/migrate (`bin/rails <engine>:install:migrations`) and take the path out, or use `tool: command`.',
        file,
        line,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/project.js



/**
 * Finds an application: `bin/rails` beside `config/application.rb`, with `db/migrate`. An engine has its migrations
 * copied into the application that runs them.
 */
async function findRails(project, files) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^application\.rb$/, async (path) => {
        if (external_node_path_.posix.basename(external_node_path_.posix.dirname(path)) !== 'config')
            return false;
        const root = external_node_path_.posix.join(path, '../..');
        return ((await project.list()).includes(external_node_path_.posix.join(root, 'bin/rails')) ||
            (0,tools_project/* hasFolder */.bU)(project, external_node_path_.posix.join(root, 'db/migrate')));
    });
    if (because === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.join(because, '../..').replace(/\/$/, '');
    const directory = external_node_path_.posix.join(workingDirectory, 'db/migrate');
    if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
        return undefined;
    const configuration = external_node_path_.posix.join(workingDirectory, 'config/database.yml');
    const text = (await project.list()).includes(configuration) ? await project.read(configuration) : '';
    const others = text.includes('migrations_paths') || /^ {2}\w+:\s*$/m.test(text)
        ? await readOthers(project, workingDirectory, text)
        : {};
    await refuseOtherFolders(project, workingDirectory);
    refuseOtherPaths(await readDatabases(text), configuration);
    return {
        because,
        directory,
        workingDirectory,
        files: await (0,tools_project/* readBelow */.Gj)(project, directory, files),
        settings: {
            'rails.others': JSON.stringify(others),
            ...(/^\s*adapter:\s*trilogy\b/m.test(text) ? { 'rails.mysql': 'trilogy' } : {}),
        },
    };
}
/** Reads which environments of database.yml have several databases. What ERB puts in is not known, and left out. */
async function readOthers(project, workingDirectory, text) {
    const raw = await readDatabases(text);
    const others = {};
    for (const [environment, held] of Object.entries(raw)) {
        if (!isMapping(held))
            continue;
        const databases = Object.entries(held).filter((entry) => isMapping(entry[1]));
        // One of them is enough to make names of the keys; `variables` is an option of a single one.
        if (databases.length !== Object.keys(held).length || databases.length < 2)
            continue;
        const [primary] = databases.find(([name]) => name === 'primary') ?? databases[0];
        others[environment] = await Promise.all(databases
            .filter(([name, one]) => name !== primary && one['replica'] !== true && one['database_tasks'] !== false)
            .map(async ([name, one]) => {
            const paths = [one['migrations_paths'] ?? 'db/migrate'].flat().map(String);
            const there = await Promise.all(paths.map((path) => project_holdsMigrations(project, external_node_path_.posix.join(workingDirectory, path))));
            return { name, migrations: paths.find((_path, at) => there[at]) };
        }));
    }
    return others;
}
async function project_holdsMigrations(project, folder) {
    return (await project.list()).some((file) => file.endsWith('.rb') && external_node_path_.posix.dirname(file) === folder);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/arguments.js
/**
 * Reads the arguments behind a method's name, with or without brackets, up to a block or the end of the statement.
 * Undefined where something stands there that is no plain value.
 */
function arguments_readArguments(tokens, from) {
    const bracket = tokens[from]?.kind === 'sign' && tokens[from]?.value === '(';
    const args = { values: [], options: {} };
    let at = bracket ? from + 1 : from;
    for (;;) {
        if (isEnd(tokens[at], bracket))
            break;
        const label = tokens[at];
        const rocket = tokens[at + 1]?.value === '=>';
        const named = label?.kind === 'label' || (label?.kind === 'symbol' && rocket);
        const value = readValue(tokens, named ? at + (label.kind === 'label' ? 1 : 2) : at);
        if (value === undefined)
            return undefined;
        if (named)
            args.options[label.value] = value.value;
        else if (Object.keys(args.options).length > 0)
            return undefined;
        else
            args.values.push(value.value);
        at = value.end;
        if (isSign(tokens[at], ','))
            at += 1;
        else if (!isEnd(tokens[at], bracket))
            return undefined;
    }
    return { args, end: bracket ? at + 1 : at };
}
function isEnd(token, bracket) {
    if (bracket)
        return token === undefined || isSign(token, ')');
    return (token === undefined || token.kind === 'end' || isSign(token, '{') || (token.kind === 'word' && token.value === 'do'));
}
function isSign(token, sign) {
    return token?.kind === 'sign' && token.value === sign;
}
/** Methods that change nothing about SQL but its blanks. */
const trimming = new Set(['squish', 'strip', 'freeze', 'chomp', 'strip_heredoc', 'to_s']);
function readValue(tokens, from) {
    const token = tokens[from];
    if (token === undefined)
        return undefined;
    if (isSign(token, '['))
        return arguments_readList(tokens, from);
    if (isSign(token, '{'))
        return readHash(tokens, from);
    if (isSign(token, '->'))
        return readLambda(tokens, from);
    if (isSign(token, '-') && tokens[from + 1]?.kind === 'number') {
        const { value, line } = tokens[from + 1];
        return { value: { kind: 'number', value: `-${value}`, line }, end: from + 2 };
    }
    const { kind, value, line } = token;
    if (kind === 'word' && !/^(?:true|false|nil)$/.test(value))
        return undefined;
    if (kind !== 'text' && kind !== 'symbol' && kind !== 'number' && kind !== 'word')
        return undefined;
    let end = from + 1;
    while (kind === 'text' && isSign(tokens[end], '.') && trimming.has(tokens[end + 1]?.value ?? ''))
        end += 2;
    return { value: { kind, value, line }, end };
}
function arguments_readList(tokens, from) {
    const values = [];
    let at = from + 1;
    while (!isSign(tokens[at], ']')) {
        if (tokens[at]?.kind === 'end') {
            at += 1;
            continue;
        }
        const one = readValue(tokens, at);
        if (one === undefined)
            return undefined;
        values.push(one.value);
        at = one.end;
        if (isSign(tokens[at], ','))
            at += 1;
        else if (!isSign(tokens[at], ']'))
            return undefined;
    }
    return { value: { kind: 'list', values }, end: at + 1 };
}
function readHash(tokens, from) {
    const inner = [];
    let depth = 0;
    let at = from;
    for (; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (isSign(token, '{'))
            depth += 1;
        if (isSign(token, '}'))
            depth -= 1;
        if (depth === 0)
            break;
        if (at > from && token.kind !== 'end')
            inner.push(token);
    }
    const read = arguments_readArguments([{ kind: 'sign', value: '(', line: 0 }, ...inner, { kind: 'sign', value: ')', line: 0 }], 0);
    if (read === undefined || read.args.values.length > 0)
        return undefined;
    return { value: { kind: 'options', options: read.args.options }, end: at + 1 };
}
/** `-> { "now()" }`: an expression of SQL. */
function readLambda(tokens, from) {
    const [opening, text, closing] = tokens.slice(from + 1, from + 4);
    if (!isSign(opening, '{') || text?.kind !== 'text' || !isSign(closing, '}'))
        return undefined;
    return { value: { kind: 'lambda', value: text.value, line: text.line }, end: from + 4 };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/columns.js

/** What the types of Rails are in PostgreSQL, and where it can be elsewhere, too; any other is taken as it is written. */
const rails_columns_types = {
    string: 'varchar(255)',
    float: 'float8',
    decimal: 'numeric',
    datetime: 'timestamp(6)',
    timestamp: 'timestamp(6)',
    timestamptz: 'timestamptz',
    binary: 'bytea',
    blob: 'bytea',
    primary_key: 'bigserial PRIMARY KEY',
};
/** Options of a column that change nothing for those who use the table. */
const columns_idle = new Set([
    'comment',
    'collation',
    'limit',
    'precision',
    'scale',
    'size',
    'unsigned',
    'charset',
    'if_exists',
]);
/** A name in quotes only where it has to be: databases differ in theirs. */
function columns_quote(name) {
    const parts = name
        .split('.')
        .map((part) => (/^[a-z_][a-z0-9_]*$/.test(part) && !isReserved(part) ? part : `"${part.replaceAll('"', '""')}"`));
    return parts.join('.');
}
/** A text or symbol as it is written; undefined for anything else. */
function nameOf(value) {
    return value?.kind === 'text' || value?.kind === 'symbol' ? value.value : undefined;
}
/** One name or a list of them. */
function namesOf(value) {
    if (value?.kind !== 'list') {
        const name = nameOf(value);
        return name === undefined ? undefined : [name];
    }
    const names = value.values.map(nameOf);
    return names.every((name) => name !== undefined) ? names : undefined;
}
function columns_isTrue(value) {
    return value?.kind === 'word' && value.value === 'true';
}
function isFalse(value) {
    return value?.kind === 'word' && value.value === 'false';
}
/** A value as SQL writes it; undefined for one that is not known. */
function literalOf(value) {
    switch (value?.kind) {
        case 'text':
        case 'symbol':
            return `'${value.value.replaceAll("'", "''")}'`;
        case 'number':
            return value.value;
        case 'word':
            return value.value === 'nil' ? 'NULL' : value.value;
        case 'lambda':
            return value.value;
        case 'list':
            return value.values.length === 0 ? "'{}'" : undefined;
        case 'options':
            return Object.keys(value.options).length === 0 ? "'{}'" : undefined;
        default:
            return undefined;
    }
}
/** The type of a column as SQL writes it. */
function typeOf(type, options) {
    return `${rails_columns_types[type] ?? type}${columns_isTrue(options['array']) ? '[]' : ''}`;
}
/** `name type DEFAULT … NOT NULL`; undefined where an option is not known. */
function columnOf(name, type, options) {
    const known = ['null', 'default', 'array', 'if_not_exists'];
    if (Object.keys(options).some((key) => !known.includes(key) && !columns_idle.has(key)))
        return undefined;
    const { default: value } = options;
    const fallback = value === undefined ? undefined : literalOf(value);
    if (value !== undefined && fallback === undefined)
        return undefined;
    const start = `${columns_isTrue(options['if_not_exists']) ? 'IF NOT EXISTS ' : ''}${columns_quote(name)} ${typeOf(type, options)}`;
    return `${start}${fallback === undefined ? '' : ` DEFAULT ${fallback}`}${isFalse(options['null']) ? ' NOT NULL' : ''}`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/indexes.js

const indexes_known = (...sql) => sql.every((one) => one !== undefined) ? { sql: sql, reversible: true } : undefined;
function concurrently(options) {
    return nameOf(options['algorithm']) === 'concurrently' ? 'CONCURRENTLY ' : '';
}
/** The name that Rails gives an index without one. */
function indexName(table, columns) {
    return `index_${table.replace('.', '_')}_on_${columns.join('_and_')}`;
}
function indexes_addIndex({ values, options }) {
    const table = nameOf(values[0]);
    const columns = namesOf(values[1]);
    if (table === undefined || columns === undefined)
        return undefined;
    return indexes_known(indexes_createIndex(table, columns, options));
}
function indexes_createIndex(table, columns, options) {
    const { where } = options;
    const condition = where === undefined ? '' : ` WHERE ${nameOf(where)}`;
    if (where !== undefined && where.kind !== 'text')
        return undefined;
    const plain = columns.every((column) => /^\w+$/.test(column));
    const name = nameOf(options['name']) ?? indexName(table, plain ? columns : ['expression']);
    const unless = columns_isTrue(options['if_not_exists']) ? 'IF NOT EXISTS ' : '';
    const method = nameOf(options['using']);
    // A text that is no name is an expression.
    const parts = columns.map((column) => (/^\w+$/.test(column) ? columns_quote(column) : column));
    const kind = `CREATE ${columns_isTrue(options['unique']) ? 'UNIQUE ' : ''}INDEX ${concurrently(options)}${unless}`;
    const using = method === undefined ? '' : `USING ${method} `;
    return `${kind}${columns_quote(name)} ON ${columns_quote(table)} ${using}(${parts.join(', ')})${condition}`;
}
function removeIndex({ values, options }) {
    const table = nameOf(values[0]);
    const columns = namesOf(values[1] ?? options['column']);
    const name = nameOf(options['name']) ?? (table && columns && indexName(table, columns));
    if (table === undefined || name === undefined)
        return undefined;
    const unless = columns_isTrue(options['if_exists']) ? 'IF EXISTS ' : '';
    const removed = indexes_known(`DROP INDEX ${concurrently(options)}${unless}${columns_quote(name)}`);
    return removed === undefined ? undefined : { ...removed, reversible: columns !== undefined };
}
/** `add_reference`: a column, its index, and a foreign key where one is asked for. */
function addReference({ values, options }) {
    const [table, reference] = [nameOf(values[0]), nameOf(values[1])];
    if (table === undefined || reference === undefined)
        return undefined;
    const { index, foreign_key: key, polymorphic, type, ...rest } = options;
    const column = columnOf(`${reference}_id`, nameOf(type) ?? 'bigint', rest);
    const own = `ALTER TABLE ${columns_quote(table)} ADD COLUMN`;
    const sql = [column && `${own} ${column}`];
    const columns = [`${reference}_id`];
    if (polymorphic !== undefined && !isFalse(polymorphic)) {
        const kind = columnOf(`${reference}_type`, 'string', rest);
        sql.push(kind && `${own} ${kind}`);
        columns.unshift(`${reference}_type`);
    }
    if (index === undefined || columns_isTrue(index))
        sql.push(indexes_createIndex(table, columns, {}));
    else if (index.kind === 'options')
        sql.push(indexes_createIndex(table, columns, index.options));
    else if (!isFalse(index))
        return undefined;
    if (columns_isTrue(key))
        sql.push(indexes_foreignKey(columns_quote(table), pluralOf(reference), { column: indexes_textOf(`${reference}_id`) }));
    else if (key?.kind === 'options') {
        const target = nameOf(key.options['to_table']) ?? pluralOf(reference);
        sql.push(indexes_foreignKey(columns_quote(table), target, { column: indexes_textOf(`${reference}_id`), ...key.options }));
    }
    else if (key !== undefined && !isFalse(key))
        return undefined;
    return indexes_known(...sql);
}
const indexes_textOf = (value) => ({ kind: 'text', value, line: 0 });
/** The statement that adds a foreign key. Names that Rails makes up are only alike: nothing depends on them here. */
function indexes_foreignKey(table, to, options) {
    const column = namesOf(options['column'])?.[0] ?? `${singularOf(to)}_id`;
    const target = nameOf(options['primary_key']) ?? 'id';
    const name = nameOf(options['name']) ?? `fk_rails_${column}`;
    const valid = isFalse(options['validate']) ? ' NOT VALID' : '';
    return `ALTER TABLE ${table} ADD CONSTRAINT ${columns_quote(name)} FOREIGN KEY (${columns_quote(column)}) REFERENCES ${columns_quote(to)} (${columns_quote(target)})${valid}`;
}
function pluralOf(word) {
    if (/[^aeiou]y$/.test(word))
        return `${word.slice(0, -1)}ies`;
    return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
function singularOf(word) {
    return word
        .replace(/ies$/, 'y')
        .replace(/(ss|x|ch|sh)es$/, '$1')
        .replace(/([^s])s$/, '$1');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/statements.js


function made(...sql) {
    return sql.every((one) => one !== undefined) ? { sql: sql, reversible: true } : undefined;
}
const statements_final = (what) => what === undefined ? undefined : { ...what, reversible: false };
/** The table that the first argument names, in quotes. */
function statements_tableOf({ values }) {
    const name = nameOf(values[0]);
    return name === undefined ? undefined : columns_quote(name);
}
/** What is done to a table, if everything that it needs is known. */
function statements_alter(args, ...names) {
    const table = statements_tableOf(args);
    if (table === undefined || names.some((name) => name === undefined))
        return undefined;
    return (what) => `ALTER TABLE ${table} ${what}`;
}
const statements_name = (args, at) => nameOf(args.values[at]);
const timestamps = ['created_at', 'updated_at'];
/** The methods of a migration whose arguments say all there is to know, and what they send. */
const statements_statements = {
    create_table: (args) => statements_createTable(args),
    create_join_table: ({ values, options }) => {
        const [one, other] = [nameOf(values[0]), nameOf(values[1])];
        if (one === undefined || other === undefined || values.length > 2)
            return undefined;
        const table = nameOf(options['table_name']) ?? [one, other].sort().join('_');
        return made(`CREATE TABLE ${columns_quote(table)} (id bigint)`);
    },
    drop_table: ({ values }) => statements_final(made(...values.map((value) => statements_drop('TABLE', value)))),
    drop_join_table: ({ values, options }) => {
        const [one, other] = [nameOf(values[0]), nameOf(values[1])];
        if (one === undefined || other === undefined)
            return undefined;
        return made(`DROP TABLE ${columns_quote(nameOf(options['table_name']) ?? [one, other].sort().join('_'))}`);
    },
    rename_table: (args) => made(statements_alter(args, statements_name(args, 1))?.(`RENAME TO ${columns_quote(statements_name(args, 1) ?? '')}`)),
    add_column: (args) => {
        const [column, type] = [statements_name(args, 1), statements_name(args, 2)];
        if (column === undefined || type === undefined)
            return undefined;
        const definition = columnOf(column, type, args.options);
        return made(statements_alter(args, definition)?.(`ADD COLUMN ${definition}`));
    },
    add_timestamps: (args) => {
        const columns = timestamps.map((one) => columnOf(one, 'datetime', { null: no, ...args.options }));
        return made(...columns.map((column) => statements_alter(args, column)?.(`ADD COLUMN ${column}`)));
    },
    remove_column: (args) => {
        const column = statements_name(args, 1);
        const removed = made(statements_alter(args, column)?.(`DROP COLUMN ${columns_quote(column ?? '')}`));
        return args.values.length > 2 ? removed : statements_final(removed);
    },
    remove_columns: (args) => {
        const columns = args.values.slice(1).map(nameOf);
        const removed = made(...columns.map((column) => statements_alter(args, column)?.(`DROP COLUMN ${columns_quote(column ?? '')}`)));
        return args.options['type'] === undefined ? statements_final(removed) : removed;
    },
    remove_timestamps: (args) => made(...timestamps.map((column) => statements_alter(args)?.(`DROP COLUMN ${column}`))),
    rename_column: (args) => {
        const [from, to] = [statements_name(args, 1), statements_name(args, 2)];
        return made(statements_alter(args, from, to)?.(`RENAME COLUMN ${columns_quote(from ?? '')} TO ${columns_quote(to ?? '')}`));
    },
    change_column: (args) => statements_final(changeColumn(args)),
    change_column_null: (args) => changeNull(args),
    change_column_default: (args) => {
        const { from, to } = args.options;
        const value = literalOf(args.values[2] ?? to);
        const column = statements_name(args, 1);
        const set = value === 'NULL' ? 'DROP DEFAULT' : `SET DEFAULT ${value}`;
        const changed = made(statements_alter(args, column, value)?.(`ALTER COLUMN ${columns_quote(column ?? '')} ${set}`));
        return from === undefined ? statements_final(changed) : changed;
    },
    change_column_comment: () => made(),
    change_table_comment: () => made(),
    add_index: indexes_addIndex,
    remove_index: removeIndex,
    rename_index: (args) => {
        const [from, to] = [statements_name(args, 1), statements_name(args, 2)];
        if (from === undefined || to === undefined)
            return undefined;
        return made(`ALTER INDEX ${columns_quote(from)} RENAME TO ${columns_quote(to)}`);
    },
    add_reference: addReference,
    add_belongs_to: addReference,
    remove_reference: (args) => removeReference(args),
    remove_belongs_to: (args) => removeReference(args),
    add_foreign_key: (args) => {
        const to = statements_name(args, 1);
        const table = statements_tableOf(args);
        return table === undefined || to === undefined ? undefined : made(indexes_foreignKey(table, to, args.options));
    },
    remove_foreign_key: (args) => {
        const key = nameOf(args.options['name']) ?? `fk_rails_${nameOf(args.options['column']) ?? statements_name(args, 1) ?? ''}`;
        const removed = made(statements_alter(args)?.(`DROP CONSTRAINT ${columns_quote(key)}`));
        return statements_name(args, 1) === undefined ? statements_final(removed) : removed;
    },
    validate_foreign_key: (args) => validate(args, 'fk'),
    validate_check_constraint: (args) => validate(args, 'chk'),
    validate_constraint: (args) => validate(args, 'chk'),
    add_check_constraint: (args) => {
        const [, expression] = args.values;
        const valid = isFalse(args.options['validate']) ? ' NOT VALID' : '';
        if (expression?.kind !== 'text')
            return undefined;
        const key = nameOf(args.options['name']) ?? 'chk_rails';
        return made(statements_alter(args)?.(`ADD CONSTRAINT ${columns_quote(key)} CHECK (${expression.value})${valid}`));
    },
    remove_check_constraint: (args) => made(statements_alter(args)?.(`DROP CONSTRAINT ${columns_quote(nameOf(args.options['name']) ?? 'chk_rails')}`)),
    enable_extension: (args) => made(statements_tableOf(args) && `CREATE EXTENSION IF NOT EXISTS ${statements_tableOf(args)}`),
    disable_extension: (args) => made(statements_tableOf(args) && `DROP EXTENSION IF EXISTS ${statements_tableOf(args)} CASCADE`),
    create_schema: (args) => made(statements_tableOf(args) && `CREATE SCHEMA ${statements_tableOf(args)}`),
    drop_schema: (args) => statements_final(made(statements_tableOf(args) && `DROP SCHEMA ${statements_tableOf(args)} CASCADE`)),
    create_enum: (args) => made(statements_tableOf(args) && `CREATE TYPE ${statements_tableOf(args)} AS ENUM ()`),
    drop_enum: (args) => made(statements_tableOf(args) && `DROP TYPE ${statements_tableOf(args)}`),
    add_enum_value: (args) => {
        const value = literalOf(args.values[1]);
        return statements_final(made(statements_tableOf(args) && value && `ALTER TYPE ${statements_tableOf(args)} ADD VALUE ${value}`));
    },
    truncate: (args) => statements_final(made(statements_tableOf(args) && `TRUNCATE ${statements_tableOf(args)}`)),
    truncate_tables: ({ values }) => statements_final(made(...values.map((value) => nameOf(value) && `TRUNCATE ${columns_quote(nameOf(value) ?? '')}`))),
};
const no = { kind: 'word', value: 'false', line: 0 };
function statements_drop(kind, value) {
    const one = nameOf(value);
    return one === undefined ? undefined : `DROP ${kind} ${columns_quote(one)}`;
}
/** A new table's columns do nothing to those who use others; `force` drops the one that is there. */
function statements_createTable({ values, options }) {
    const table = nameOf(values[0]);
    if (table === undefined || values.length > 1 || options['as'] !== undefined)
        return undefined;
    const forced = options['force'] !== undefined && !isFalse(options['force']);
    const unless = columns_isTrue(options['if_not_exists']) ? 'IF NOT EXISTS ' : '';
    const create = `CREATE TABLE ${unless}${columns_quote(table)} (id bigint)`;
    return forced ? made(`DROP TABLE ${columns_quote(table)}`, create) : made(create);
}
function changeColumn(args) {
    const [column, type] = [statements_name(args, 1), statements_name(args, 2)];
    const change = statements_alter(args, column, type);
    if (change === undefined || column === undefined || type === undefined)
        return undefined;
    const { default: fallback, null: empty, ...rest } = args.options;
    if (columnOf(column, type, statements_without(rest, ['using', 'cast_as'])) === undefined)
        return undefined;
    const sql = [change(`ALTER COLUMN ${columns_quote(column)} TYPE ${typeOf(type, rest)}`)];
    if (fallback !== undefined) {
        const value = literalOf(fallback);
        sql.push(value && change(`ALTER COLUMN ${columns_quote(column)} SET DEFAULT ${value}`));
    }
    if (isFalse(empty))
        sql.push(change(`ALTER COLUMN ${columns_quote(column)} SET NOT NULL`));
    if (columns_isTrue(empty))
        sql.push(change(`ALTER COLUMN ${columns_quote(column)} DROP NOT NULL`));
    return made(...sql);
}
function statements_without(options, keys) {
    return Object.fromEntries(Object.entries(options).filter(([key]) => !keys.includes(key)));
}
function changeNull(args) {
    const column = statements_name(args, 1);
    const [, , empty, fallback] = args.values;
    const change = statements_alter(args, column);
    if (change === undefined || column === undefined || !(columns_isTrue(empty) || isFalse(empty)))
        return undefined;
    if (columns_isTrue(empty))
        return made(change(`ALTER COLUMN ${columns_quote(column)} DROP NOT NULL`));
    const set = change(`ALTER COLUMN ${columns_quote(column)} SET NOT NULL`);
    if (fallback === undefined)
        return made(set);
    const value = literalOf(fallback);
    const fill = `UPDATE ${statements_tableOf(args)} SET ${columns_quote(column)} = ${value} WHERE ${columns_quote(column)} IS NULL`;
    return made(value && fill, set);
}
function removeReference(args) {
    const reference = statements_name(args, 1);
    const columns = [`${reference}_id`, ...(columns_isTrue(args.options['polymorphic']) ? [`${reference}_type`] : [])];
    return made(...columns.map((column) => statements_alter(args, reference)?.(`DROP COLUMN ${columns_quote(column)}`)));
}
function validate(args, kind) {
    const key = nameOf(args.options['name']) ?? statements_name(args, 1) ?? nameOf(args.options['column']) ?? '';
    return made(statements_alter(args)?.(`VALIDATE CONSTRAINT ${columns_quote(/^(?:fk|chk)_/.test(key) ? key : `${kind}_rails_${key}`)}`));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/table-block.js



/** What stands in the block of `change_table`, and the method that does the same to a table of a name. */
const changes = {
    remove: 'remove_columns',
    remove_index: 'remove_index',
    remove_references: 'remove_reference',
    remove_belongs_to: 'remove_reference',
    remove_timestamps: 'remove_timestamps',
    remove_foreign_key: 'remove_foreign_key',
    rename: 'rename_column',
    rename_index: 'rename_index',
    change: 'change_column',
    change_default: 'change_column_default',
    change_null: 'change_column_null',
    index: 'add_index',
    column: 'add_column',
    timestamps: 'add_timestamps',
    references: 'add_reference',
    belongs_to: 'add_reference',
    foreign_key: 'add_foreign_key',
    check_constraint: 'add_check_constraint',
};
/** `t.string :name` and so on: types that are methods of a table. */
const table_block_types = new Set([
    ...['string', 'text', 'integer', 'bigint', 'float', 'decimal', 'numeric', 'datetime', 'timestamp', 'timestamptz'],
    ...[
        'time',
        'date',
        'binary',
        'blob',
        'boolean',
        'json',
        'jsonb',
        'uuid',
        'inet',
        'cidr',
        'macaddr',
        'citext',
        'hstore',
    ],
    ...['xml', 'tsvector', 'int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange', 'point', 'money'],
    ...['interval', 'bit', 'bit_varying', 'oid', 'ltree', 'enum', 'virtual', 'tinyint', 'mediumtext', 'longtext'],
]);
/** What a method with a block sends: `create_table`, `change_table`, and those whose block is only for undoing. */
function tableBlock(method, args, block) {
    const calls = table_block_readCalls(block);
    if (calls === undefined)
        return undefined;
    switch (method.value) {
        case 'create_table':
            return calls.every(table_block_isDefinition) ? statements_createTable(args) : undefined;
        case 'create_join_table':
            return calls.every(table_block_isDefinition) ? statements_statements['create_join_table']?.(args) : undefined;
        case 'drop_table': {
            const dropped = statements_statements['drop_table']?.(args);
            return dropped === undefined ? undefined : { ...dropped, reversible: true };
        }
        case 'change_table':
            return changeTable(args, calls);
        default:
            return undefined;
    }
}
/** `t.method arguments`, line by line, and nothing else. */
function table_block_readCalls(block) {
    const calls = [];
    for (let at = 0; at < block.length;) {
        if (block[at]?.kind === 'end') {
            at += 1;
            continue;
        }
        const [receiver, dot, method] = block.slice(at, at + 3);
        if (receiver?.kind !== 'word' || dot?.value !== '.' || method?.kind !== 'word')
            return undefined;
        const call = arguments_readArguments(block, at + 3);
        if (call === undefined || (block[call.end] !== undefined && block[call.end]?.kind !== 'end'))
            return undefined;
        calls.push({ method: method.value, args: call.args });
        at = call.end;
    }
    return calls;
}
/** What a new table may have without anybody noticing: it takes no part in what others do until they name it. */
function table_block_isDefinition({ method }) {
    const more = [
        'primary_key',
        'references',
        'belongs_to',
        'column',
        'index',
        'timestamps',
        'foreign_key',
        'check_constraint',
    ];
    return table_block_types.has(method) || more.includes(method) || /^(?:exclusion|unique)_constraint$|^unique_key$/.test(method);
}
function changeTable({ values }, calls) {
    const [table] = values;
    if (nameOf(table) === undefined || table === undefined || values.length > 1)
        return undefined;
    const all = { sql: [], reversible: true };
    for (const { method, args } of calls) {
        for (const each of spread(method, args)) {
            const write = statements_statements[each.method];
            const made = write?.({ values: [table, ...each.args.values], options: each.args.options });
            if (made === undefined)
                return undefined;
            all.sql.push(...made.sql);
            all.reversible &&= made.reversible;
        }
    }
    return all;
}
/** `t.string :a, :b, null: false` is two columns; `t.references :a, :b` two references. */
function spread(method, args) {
    if (table_block_types.has(method)) {
        const type = { kind: 'symbol', value: method, line: 0 };
        const { index, ...options } = args.options;
        return args.values.flatMap((name) => [
            { method: 'add_column', args: { values: [name, type], options } },
            ...(index === undefined || isFalse(index)
                ? []
                : [{ method: 'add_index', args: { values: [name], options: index.kind === 'options' ? index.options : {} } }]),
        ]);
    }
    const known = changes[method] ?? 'unknown';
    if (known !== 'add_reference' && known !== 'remove_reference')
        return [{ method: known, args }];
    return args.values.map((name) => ({ method: known, args: { values: [name], options: args.options } }));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/tokens.js
const brackets = { '(': ')', '[': ']', '{': '}', '<': '>' };
const tokens_piece = /(?<blank>[ \t\r]+|\\\n|#[^\n]*)|(?<end>\n|;)|(?<heredoc><<[~-]?(?:'(?<plain>\w+)'|"?(?<word1>[A-Z_]\w*)"?))|(?<number>\d[\d_]*(?:\.\d+)?)|(?<symbol>:(?:"[^"\n]*"|[A-Za-z_]\w*[?!]?))|(?<label>(?:[A-Za-z_]\w*[?!]?|"[^"\n#]*"):(?!:))|(?<word>[A-Za-z_@$]\w*[?!]?(?!=[^=~>]))|(?<text>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`)|(?<percent>%[qQwWiI]?[([{<|!])|(?<sign>=>|->|::|&\.|[=!]=|[\s\S])/y;
/**
 * Takes a Ruby program apart, roughly: regular expressions are signs and words. Whoever reads the tokens may only trust
 * what is exactly as expected, so that a misreading makes less known, never more.
 */
function tokenizeRuby(program) {
    const tokens = [];
    const documents = [];
    const next = new RegExp(tokens_piece);
    let line = 1;
    let at = 0;
    const add = (kind, value) => tokens.push({ kind, value, line });
    const goOn = (text) => {
        at += text.length;
        line += text.split('\n').length - 1;
    };
    while (at < program.length) {
        if ((at === 0 || program[at - 1] === '\n') && /^=begin\b/.test(program.slice(at, at + 7))) {
            const end = program.indexOf('\n=end', at);
            goOn(program.slice(at, end < 0 ? program.length : end + 5));
            continue;
        }
        if (/^__END__\r?(?:\n|$)/.test(program.slice(at, at + 9)) && (at === 0 || program[at - 1] === '\n'))
            break;
        next.lastIndex = at;
        const found = next.exec(program);
        if (found === null)
            break;
        const [whole] = found;
        const groups = found.groups ?? {};
        if (groups['percent'] !== undefined) {
            const literal = readPercent(program, at);
            add(literal.kind, literal.value);
            goOn(program.slice(at, literal.end));
            continue;
        }
        if (groups['heredoc'] !== undefined) {
            const name = (groups['plain'] ?? groups['word1']);
            const token = { kind: 'text', value: '', line };
            tokens.push(token);
            documents.push({ word: name, token, raw: groups['plain'] !== undefined, squiggly: whole.startsWith('<<~') });
        }
        else if (groups['end'] !== undefined) {
            if (tokens.at(-1)?.kind !== 'end' && tokens.length > 0)
                add('end', whole);
            goOn(whole);
            if (whole === '\n')
                for (const document of documents.splice(0))
                    goOn(readDocument(program, at, line, document));
            continue;
        }
        else if (groups['number'] !== undefined)
            add('number', whole.replaceAll('_', ''));
        else if (groups['symbol'] !== undefined)
            add(whole.includes('#{') ? 'dynamic' : 'symbol', unquote(whole.slice(1)));
        else if (groups['label'] !== undefined)
            add('label', unquote(whole.slice(0, -1)));
        else if (groups['word'] !== undefined)
            add('word', whole);
        else if (groups['text'] !== undefined)
            addText(whole);
        else if (groups['sign'] !== undefined)
            add('sign', whole);
        goOn(whole);
    }
    add('end', '');
    return joinLines(tokens);
    function addText(whole) {
        const inner = whole.slice(1, -1);
        if (whole.startsWith("'"))
            add('text', inner.replace(/\\(['\\])/g, '$1'));
        else if (whole.startsWith('`') || /(?<!\\)#\{/.test(inner))
            add('dynamic', inner);
        else
            add('text', tokens_decode(inner));
    }
}
function readDocument(program, from, line, document) {
    const rows = [];
    let at = from;
    while (at < program.length) {
        const stop = program.indexOf('\n', at);
        const row = program.slice(at, stop < 0 ? program.length : stop);
        at = stop < 0 ? program.length : stop + 1;
        if (row.trim() === document.word)
            break;
        rows.push(row);
    }
    const { token } = document;
    token.value = document.raw ? rows.join('\n') : tokens_decode(rows.join('\n'));
    token.line = line;
    if (!document.raw && rows.some((row) => /(?<!\\)#\{/.test(row)))
        token.kind = 'dynamic';
    return program.slice(from, at);
}
function readPercent(program, from) {
    const [head = '%', type = ''] = /^%([qQwWiI]?)/.exec(program.slice(from, from + 2)) ?? [];
    const opening = program[from + head.length];
    const closing = brackets[opening] ?? opening;
    let depth = 1;
    let at = from + head.length + 1;
    for (; at < program.length && depth > 0; at += 1) {
        if (program[at] === '\\')
            at += 1;
        else if (program[at] === closing)
            depth -= 1;
        else if (program[at] === opening)
            depth += 1;
    }
    const value = program.slice(from + head.length + 1, at - 1);
    // Lists of words are not needed: what they are given to is then not known.
    const known = type === 'q' || ((type === '' || type === 'Q') && !value.includes('#{'));
    return { kind: known ? 'text' : 'dynamic', value, end: at };
}
/** A line goes on after an operator or a comma, in brackets, and before a dot. */
function joinLines(tokens) {
    let depth = 0;
    return tokens.filter((token, at) => {
        if (token.kind === 'sign' && '(['.includes(token.value))
            depth += 1;
        if (token.kind === 'sign' && ')]'.includes(token.value))
            depth = Math.max(0, depth - 1);
        if (token.kind !== 'end' || token.value === ';' || token.value === '')
            return true;
        const before = tokens[at - 1];
        const after = tokens[at + 1];
        if (depth > 0)
            return false;
        if (before?.kind === 'label' ||
            (before?.kind === 'sign' && /^(?:,|=>|=|\+|\.|&\.|::|->|[=!]=)$/.test(before.value)))
            return false;
        return !(after?.kind === 'sign' && /^(?:\.|&\.)$/.test(after.value));
    });
}
function unquote(text) {
    return text.replace(/^"|"$/g, '');
}
const tokens_escapes = { n: '\n', t: '\t', r: '\r', s: ' ', '\n': '' };
function tokens_decode(text) {
    return text.replace(/\\([\s\S])/g, (_all, escaped) => tokens_escapes[escaped] ?? escaped);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/read.js




/**
 * Reads what a migration of Rails sends when it is applied: raw SQL that stands there word for word, methods whose
 * arguments are plain, and what stands in `reversible`, `safety_assured` and the like. Everything else is not known.
 */
function readMigration(text) {
    const tokens = tokenizeRuby(text);
    const transactional = !tokens.some(({ kind, value }) => kind === 'word' && value === 'disable_ddl_transaction!');
    const [up, another] = [...read_bodiesOf(tokens, 'up'), ...read_bodiesOf(tokens, 'change')];
    const [down] = read_bodiesOf(tokens, 'down');
    const manner = { firstLine: 1, transactional };
    if (up === undefined || another !== undefined) {
        const unanalysable = up === undefined
            ? 'a program without a method `change` or `up` that can be found'
            : 'a program with several methods `up`';
        return { ...manner, reversible: false, unanalysable };
    }
    const own = tokens.find(({ value }, at) => tokens[at - 1]?.value === 'def' && means(value));
    if (own !== undefined) {
        const unanalysable = `a program that gives \`${own.value}\` a meaning of its own`;
        return { ...manner, reversible: false, unanalysable, unanalysableLine: own.line };
    }
    const known = read_readBody(up);
    const isChange = read_bodiesOf(tokens, 'up').length === 0;
    const undone = (down ?? []).some(({ kind }) => kind !== 'end') && !(down ?? []).some(({ value }) => value === 'raise');
    const reversible = isChange ? known.reversible && known.rest === undefined : undone;
    const sql = onTheirLines(known.pieces);
    if (known.rest === undefined)
        return { ...manner, reversible, sql };
    return {
        ...manner,
        reversible,
        sql,
        unanalysable: `a program: what \`${known.rest.value.slice(0, 40)}\` and what follows does is not known`,
        unanalysableLine: known.rest.line,
    };
}
function onTheirLines(pieces) {
    let sql = '';
    let line = 1;
    for (const piece of pieces) {
        // On a line of its own, so that no comment at the end of a text takes it in.
        sql += `${'\n'.repeat(Math.max(0, piece.line - line))}${piece.sql}\n;`;
        line = sql.split('\n').length;
    }
    return sql;
}
/** The tokens of each method of a name, without `def` and `end`. */
function read_bodiesOf(tokens, name) {
    return tokens.flatMap((token, at) => {
        if (token.kind !== 'word' || token.value !== 'def')
            return [];
        const own = tokens[at + 1]?.value === 'self' ? at + 3 : at + 1;
        if (tokens[own]?.kind !== 'word' || tokens[own]?.value !== name)
            return [];
        const end = endOf(tokens, at);
        return [tokens.slice(own + 1, end)];
    });
}
const openers = new Set(['def', 'do', 'begin', 'case', 'class', 'module']);
/** These open a block where a statement begins; behind one they only make it conditional. */
const conditions = new Set(['if', 'unless', 'while', 'until', 'for']);
/** Where the block that a word opens has its `end`; the number of tokens where it has none. */
function endOf(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'word')
            continue;
        const before = tokens[at - 1];
        const begins = before === undefined || before.kind === 'end' || (before.kind === 'sign' && before.value !== '.');
        if (before?.kind === 'sign' && before.value === '.')
            continue;
        if (openers.has(value) || (conditions.has(value) && begins))
            depth += 1;
        // `while x do` is one block.
        if (value === 'do' && isLoop(tokens, at))
            depth -= 1;
        if (value === 'end')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return tokens.length;
}
function isLoop(tokens, at) {
    for (let back = at - 1; back >= 0 && tokens[back]?.kind !== 'end'; back -= 1) {
        const { kind, value } = tokens[back];
        if (kind === 'word' && /^(?:while|until|for)$/.test(value))
            return true;
    }
    return false;
}
/** Blocks whose contents run as they stand there. `safety_assured` changes nothing: it is no approval. */
const transparent = new Set(['safety_assured', 'up_only', 'say_with_time', 'transaction', 'suppress_messages']);
const read_silent = new Set(['say', 'puts', 'announce']);
/** Whether a word is one of those that are read here. */
function means(word) {
    const more = ['execute', 'exec_query', 'connection', 'reversible', 'change_table'];
    return Object.hasOwn(statements_statements, word) || transparent.has(word) || read_silent.has(word) || more.includes(word);
}
/** Reads statements one after the other. */
function read_readBody(body) {
    const known = { pieces: [], rest: undefined, reversible: true };
    for (let at = 0; at < body.length;) {
        const token = body[at];
        if (token.kind === 'end') {
            at += 1;
            continue;
        }
        const statement = readStatement(body, at);
        if (statement === undefined) {
            known.rest ??= token;
            at += 1;
            continue;
        }
        known.pieces.push(...statement.known.pieces);
        known.rest ??= statement.known.rest;
        known.reversible &&= statement.known.reversible;
        at = statement.end;
    }
    return known;
}
const read_nothing = { pieces: [], rest: undefined, reversible: true };
function readStatement(body, from) {
    const first = body[from];
    const before = body[from - 1];
    if (first.kind !== 'word' || (before !== undefined && before.kind !== 'end'))
        return undefined;
    const at = skipReceiver(body, from);
    const name = body[at];
    if (name?.kind !== 'word')
        return undefined;
    const call = arguments_readArguments(body, at + 1);
    if (call === undefined)
        return undefined;
    const block = readBlock(body, call.end);
    const end = block?.end ?? call.end;
    // Whatever stands behind it, such as a condition, makes it another statement.
    if (end < body.length && body[end]?.kind !== 'end')
        return undefined;
    if (at !== from && !['execute', 'exec_query', 'update', 'delete', 'truncate'].includes(name.value))
        return undefined;
    const known = read_readCall(name, call.args, block?.body);
    return known === undefined ? undefined : { known, end };
}
/** `connection.`, `ActiveRecord::Base.connection.` before a method that takes SQL. */
function skipReceiver(body, from) {
    const words = body.slice(from, from + 6).map(({ value }) => value);
    if (words[0] === 'connection' && words[1] === '.')
        return from + 2;
    if (words.slice(0, 6).join('') === 'ActiveRecord::Base.connection.')
        return from + 6;
    return words.slice(0, 6).join('') === 'ActiveRecord::Base.connection' && body[from + 6]?.value === '.'
        ? from + 7
        : from;
}
function read_readCall(name, args, block) {
    if (read_silent.has(name.value))
        return block === undefined ? read_nothing : undefined;
    if (transparent.has(name.value))
        return block === undefined ? undefined : read_readBody(block);
    if (name.value === 'reversible')
        return block === undefined ? undefined : readReversible(block);
    const at = (sql, reversible) => ({
        pieces: sql.map((text) => ({ sql: text, line: name.line })),
        rest: undefined,
        reversible,
    });
    if (name.value === 'execute' || name.value === 'exec_query' || name.value === 'update' || name.value === 'delete') {
        const [text, second] = args.values;
        if (text?.kind !== 'text' || second?.kind === 'dynamic' || block !== undefined)
            return undefined;
        return { pieces: [{ sql: text.value, line: text.line }], rest: undefined, reversible: false };
    }
    if (block !== undefined) {
        const made = tableBlock(name, args, block);
        return made === undefined ? undefined : at(made.sql, made.reversible);
    }
    const write = Object.hasOwn(statements_statements, name.value) ? statements_statements[name.value] : undefined;
    const made = write?.(args);
    return made === undefined ? undefined : at(made.sql, made.reversible);
}
/** `reversible { |dir| dir.up { … }; dir.down { … } }`: what `up` holds. */
function readReversible(block) {
    const known = { pieces: [], rest: undefined, reversible: false };
    for (let at = 0; at < block.length;) {
        if (block[at]?.kind === 'end') {
            at += 1;
            continue;
        }
        const method = block[at + 2]?.value;
        const inner = block[at + 1]?.value === '.' ? readBlock(block, at + 3) : undefined;
        if (inner === undefined || (method !== 'up' && method !== 'down')) {
            known.rest ??= block[at];
            at += 1;
            continue;
        }
        if (method === 'up') {
            const up = read_readBody(inner.body);
            known.pieces.push(...up.pieces);
            known.rest ??= up.rest;
        }
        else
            known.reversible = true;
        at = inner.end;
    }
    return known;
}
/** The block behind a call, without its parameters. */
function readBlock(tokens, from) {
    const opening = tokens[from];
    let end;
    if (opening?.kind === 'word' && opening.value === 'do')
        end = endOf(tokens, from);
    else if (opening?.kind === 'sign' && opening.value === '{')
        end = closingBrace(tokens, from);
    else
        return undefined;
    let start = from + 1;
    if (tokens[start]?.value === '|') {
        start += 1;
        while (start < end && tokens[start]?.value !== '|')
            start += 1;
        start += 1;
    }
    return { body: tokens.slice(start, end), end: end + 1 };
}
function closingBrace(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (value === '{')
            depth += 1;
        if (value === '}')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return tokens.length;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/adapter.js






/** As Rails itself has it: digits, the name of the class in small letters, a scope. */
const fileName = /^(\d+)_([_a-z0-9]*)\.?([_a-z0-9]*)?\.rb$/;
/**
 * Evaluated by rake before the application is loaded: the task that writes the schema to a file does nothing. Its own
 * setting can only be changed by the application.
 */
const withoutDump = 'class Rake::Task; prepend(Module.new { def invoke(*args) = name.start_with?("db:_dump") ? nil : super }); end';
/** Rails 6 and newer: a program each, a version of digits without zeros before them, bookkeeping in schema_migrations. */
const rails = {
    name: 'rails',
    title: 'Rails',
    executable: 'bin/rails',
    forbidden: [
        ...[
            'db:drop',
            'db:create',
            'db:reset',
            'db:purge',
            'db:setup',
            'db:prepare',
            'db:schema:load',
            'db:structure:load',
        ],
        ...['db:truncate_all', 'db:rollback', 'db:migrate:reset', 'db:migrate:redo', 'db:migrate:down', 'db:seed:replant'],
    ],
    variables: ['RAILS_ENV', 'RACK_ENV'],
    passes: ['SECRET_KEY_BASE', 'RAILS_MASTER_KEY'],
    documentation: {
        detectedBy: '`config/application.rb` with `bin/rails` or `db/migrate` beside its folder; the files of `db/migrate`',
        bookkeeping: '`schema_migrations`',
        transaction: 'each file, unless it says `disable_ddl_transaction!`',
    },
    files: /^\d+_.*\.rb$/,
    detect: () => false,
    find: (project) => findRails(project, rails.files),
    read: (files) => rails_adapter_refuseTwins(files
        .flatMap(({ name, path, text }) => {
        const digits = fileName.exec(name.slice(name.lastIndexOf('/') + 1))?.[1];
        return digits === undefined ? [] : [{ name, path, text, version: BigInt(digits).toString() }];
    })
        .sort(byVersion)),
    async pending(session, files, settings) {
        refuseOthers(settings);
        const rows = await (0,bookkeeping/* readRows */.aK)(session, { table: 'schema_migrations' }, ['version'], 'version');
        const versions = rows.map(({ version }) => ({ version }));
        return (0,tools_history/* compareHistory */.w)(versions.sort(byVersion).map(({ version }) => version), files);
    },
    current: tools_history/* newest */.B,
    gateSource: ({ text }) => readMigration(text),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Rails needs a launcher.');
        const RAILS_ENV = adapter_environmentOf(settings);
        // Of several databases only the first is this one.
        const task = (othersOf(settings)[RAILS_ENV]?.length ?? 0) > 0 ? 'db:migrate:primary' : 'db:migrate';
        const own = { ...environment, ...addressFor(environment['DATABASE_URL'], settings), RAILS_ENV };
        const result = await launcher.run([task, '--execute-continue', withoutDump], own);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,tools_failure/* saidBy */.TT)(result);
        const begun = [...said.matchAll(/^== (\d+) .*: migrating =+$/gm)].at(-1)?.[1];
        const file = pending.find(({ version }) => version === begun);
        const line = file === undefined ? undefined : lineIn(said, file.name);
        const message = /^(?:PG::\w+: ERROR: +|Mysql2::Error\S*: |SQLite3::\w+: )(.+)$/m.exec(said)?.[1] ??
            /^(?:StandardError: )?An error has occurred.*\n+(?:\w+(?:::\w+)*: )?(.+)$/m.exec(said)?.[1] ??
            /^(?:ActiveRecord|Active)\w*::\w+: *\n*(.+)$/m.exec(said)?.[1] ??
            (0,tools_failure/* lastLines */.w$)(result, 'Rails');
        return {
            message,
            code: (0,tools_failure/* sqlStateIn */.TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery({ source }) {
        return source.transactional
            ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction (`disable_ddl_transaction!`), so what stood before the error may be done. Look at the database, make the file repeatable (`if_not_exists: true`), and run this again.';
    },
};
function byVersion(one, other) {
    if (!/^\d+$/.test(one.version + other.version))
        return one.version < other.version ? -1 : 1;
    const [left, right] = [BigInt(one.version), BigInt(other.version)];
    return left < right ? -1 : left > right ? 1 : 0;
}
/** What the database is marked with, so that Rails protects it: never `development` by chance. */
function adapter_environmentOf(settings) {
    return settings['RAILS_ENV'] || settings['RACK_ENV'] || 'production';
}
/** The scheme of a URL is the name of a driver to Rails; what `mysql` stands for, it knows only since 7.1. */
function addressFor(url, settings) {
    if (url === undefined)
        return {};
    const mysql = settings['rails.mysql'] ?? 'mysql2';
    return { DATABASE_URL: url.replace(/^(?:mysql|mariadb):/, `${mysql}:`).replace(/^sqlite:/, 'sqlite3:') };
}
function othersOf(settings) {
    return JSON.parse(settings['rails.others'] ?? '{}');
}
/** The line of a file that Ruby's trace names first. */
function lineIn(said, name) {
    for (const [, path, line] of said.matchAll(/^(\/\S+\.rb):(\d+):in /gm)) {
        if (path?.endsWith(`/${name}`))
            return Number(line);
    }
    return undefined;
}
function rails_adapter_refuseTwins(files) {
    const classOf = ({ name }) => fileName.exec(name.slice(name.lastIndexOf('/') + 1))?.[2] ?? '';
    files.forEach((file, at) => {
        const twin = files.slice(0, at).find((one) => one.version === file.version || classOf(one) === classOf(file));
        if (twin === undefined)
            return;
        const what = twin.version === file.version ? 'version' : 'name';
        throw new errors/* UserError */.yo(`Two migrations have the same ${what}: Rails would run neither.`, {
            reason: `duplicate-${what}`,
            received: `${twin.name}, ${file.name}`,
            remedy: `Give one of them another ${what}.`,
            file: file.path,
        });
    });
    return files;
}
function refuseOthers(settings) {
    const environment = adapter_environmentOf(settings);
    const found = othersOf(settings)[environment]?.find(({ migrations }) => migrations !== undefined);
    if (found === undefined)
        return;
    throw new errors/* UserError */.yo('The application has migrations for more than one database.', {
        reason: 'several-databases',
        received: `${environment}.${found.name} in config/database.yml, with migrations in ${found.migrations}`,
        accepted: 'one database with migrations',
        remedy: 'Make a service of each database in deploy.yml, with `tool: command`, `bin/rails db:migrate:<name>` and a command that lists what is pending.',
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sequelize/adapter.js












/** sequelize-cli 6: programs in one folder, no transaction at all, bookkeeping by file name. */
const sequelize = {
    name: 'sequelize',
    title: 'sequelize-cli',
    executable: 'sequelize-cli',
    forbidden: ['db:drop', 'db:create', 'db:migrate:undo', 'db:migrate:undo:all', 'db:seed:undo', 'db:seed:undo:all'],
    documentation: {
        detectedBy: '`.sequelizerc`, or `sequelize-cli` in package.json; the files of its `migrations-path` (`migrations` beside it)',
        bookkeeping: '`SequelizeMeta` (or `migrationStorageTableName`)',
        transaction: 'nothing',
    },
    files: /^(?!.*\.d\.ts$)[^.].*\.(?:cjs|js|cts|ts)$/,
    detect: () => false,
    async find(project) {
        const settings = await (0,tools_project/* findNearest */.qg)(project, /^\.sequelizerc$/);
        const because = settings ?? (await findDependent(project, 'sequelize-cli'))?.path;
        if (because === undefined)
            return undefined;
        const workingDirectory = external_node_path_.posix.dirname(because);
        const said = (0,programs_config/* readConfig */.X)(settings === undefined ? '' : await project.read(settings));
        const [path, another] = said.texts('migrations-path');
        if (another !== undefined || (path === undefined && said.names('migrations-path')))
            throw unreadable('`migrations-path` of sequelize-cli is no plain path.', 'migrations-path', because);
        const directory = external_node_path_.posix.join(workingDirectory, path ?? 'migrations');
        if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
            return undefined;
        const books = await readBooks(project, workingDirectory, said.texts('config')[0], because);
        return {
            because,
            directory,
            workingDirectory,
            files: (await (0,tools_project/* readBelow */.Gj)(project, directory, sequelize.files)).filter(({ name }) => !name.includes('/')),
            settings: { 'sequelize.table': books },
        };
    },
    variables: ['NODE_ENV'],
    isRead: (name) => !name.includes('/'),
    read: (files) => files
        .map(({ name, path, text }) => ({ name, path, text, version: name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const setting = 'migrationStorageTableName';
        const table = (0,bookkeeping/* parseTableName */.HC)(pickChoice(settings['sequelize.table'] ?? 'SequelizeMeta', settings, setting), setting);
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['name'], 'name');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: {
        list: (_settings, directory) => ['db:migrate:status', '--migrations-path', directory],
        read: (said, files) => (0,by_tool/* readList */.LD)(said, files, { applied: /^up (.+)$/, pending: /^down (.+)$/ }),
    },
    current: tools_history/* newest */.B,
    gateSource: ({ text }) => readProgram(text, { methods: ['query'], builders: queryInterfaceBuilders, transactional: false }),
    async apply(pending, { environment, settings }, launcher) {
        if (launcher === undefined)
            throw new Error('sequelize-cli needs a launcher.');
        // --debug: without it the tool does not say where. The address is left to its configuration: `--url` could be seen.
        const args = ['db:migrate', '--debug', '--migrations-path', launcher.directory];
        const result = await launcher.run(args, withEnvironment(environment, settings));
        if (result.exitCode === 0)
            return undefined;
        const said = (0,tools_failure/* saidBy */.TT)(result);
        const begun = [...said.matchAll(/^== (.+): migrating =+$/gm)].at(-1)?.[1];
        const file = pending.find(({ name }) => begun !== undefined && name.replace(/\.\w+$/, '') === begun);
        const line = file === undefined ? undefined : (0,tools_failure/* lineInStack */.UT)(said, file.name);
        const message = /^EXTRA MESSAGE: (.+)$/m.exec(said)?.[1] ??
            /^ERROR: (?:\w*Error: )?(.+)$/m.exec(said)?.[1] ??
            (0,tools_failure/* lastLines */.w$)(result, 'sequelize-cli');
        return {
            message,
            code: (0,tools_failure/* sqlStateIn */.TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: () => 'sequelize-cli runs without a transaction, so what stood before the error is done and stays, while the file counts as not applied. Undo that by hand or make the file repeatable (IF NOT EXISTS), mend it, and run this again.',
};
/** What a configuration itself has, and not one around several. */
const adapter_own = new Set(['dialect', 'url', 'use_env_variable', 'database', 'username', 'password', 'host', 'storage']);
/** Where each environment of the configuration keeps the books; the usual table where it is not where it should be. */
async function readBooks(project, workingDirectory, named, because) {
    const path = external_node_path_.posix.join(workingDirectory, named ?? 'config/config.json');
    const program = (await project.list()).includes(path) ? await project.read(path) : '{}';
    const config = (0,programs_config/* readConfig */.X)(program);
    if (config.texts('migrationStorage').some((storage) => storage !== 'sequelize'))
        throw storedElsewhere(because);
    const choices = readChoices(program, adapter_own);
    const text = (value, key) => {
        const found = value?.entries?.get(key);
        if (found === undefined)
            return undefined;
        const [token, more] = found.tokens;
        if (token?.kind === 'text' && more === undefined)
            return token.value;
        throw unreadable(`${key} of sequelize-cli is no plain text.`, key, path);
    };
    const anywhere = (key) => {
        const [one, another] = config.texts(key);
        if (another === undefined && (one !== undefined || !config.names(key)))
            return one;
        throw unreadable(`${key} of sequelize-cli cannot be told.`, key, path);
    };
    const [table, schema] = ['migrationStorageTableName', 'migrationStorageTableSchema'];
    const name = (find) => {
        const own = find(table) ?? 'SequelizeMeta';
        const held = find(schema);
        return held === undefined ? own : `${held}.${own}`;
    };
    if (choices === undefined)
        return name(anywhere);
    return packChoices(new Map([...choices].map(([choice, value]) => [choice, name((key) => text(value, key))])));
}
function storedElsewhere(file) {
    return new errors/* UserError */.yo('The migrations of sequelize-cli are not recorded in the database.', {
        reason: 'unsupported-bookkeeping',
        received: 'migrationStorage other than sequelize',
        accepted: "migrationStorage: 'sequelize' (the default)",
        remedy: 'Keep the record in the database: a file is lost with the runner.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/adapter.js





const withoutTransaction = /^--[^\S\n]*deploy-actions:[^\S\n]*no-transaction[^\S\n]*\r?$/;
/** Plain SQL: files in the order of their names, each in one transaction with its row in our own ledger. */
const sql = {
    name: 'sql',
    title: 'plain SQL',
    executable: undefined,
    forbidden: [],
    conduct: { edited: 'refused' },
    documentation: {
        detectedBy: '`*.sql` in the order of their names; the first line `-- deploy-actions: no-transaction` sends the statements one by one',
        bookkeeping: '`deploy_actions_migrations`: name and checksum; an edited file is refused',
        transaction: 'each file, unless its first line says otherwise',
    },
    files: /\.sql$/,
    detect: (files) => files.length > 0 && files.every(({ name, text }) => !foreign(name, text)),
    read(files) {
        return files
            .map(({ name, path, text }) => {
            const reason = foreign(name, text);
            if (reason === undefined)
                return { name, path, text, version: name };
            throw new errors/* UserError */.yo(`${path} is not a plain SQL migration: ${reason}.`, {
                reason: 'wrong-tool',
                accepted: 'files that are meant to be run as a whole',
                remedy: 'Name the tool that the files are written for by the input `tool`, or move the file out of the folder.',
                file: path,
            });
        })
            .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async pending(session, files) {
        return compare(await (0,sql_ledger/* readLedger */.SC)(session), files);
    },
    current: ({ applied }) => applied.at(-1) ?? '',
    gateSource: sql_adapter_sourceOf,
    apply: (pending, workspace) => applyFiles(pending.map((file) => ({ file, source: sql_adapter_sourceOf(file) })), workspace),
    recovery({ source, failure }) {
        if (source.transactional) {
            return 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.';
        }
        return failure.done
            ? `The file runs without a transaction: its first ${failure.done} statements are done and stay. Make them repeatable (IF NOT EXISTS), mend the one that failed, and run this again.`
            : 'Nothing of the file is done but what the failed statement may have left, such as an invalid index. Mend it and run this again.';
    },
};
function sql_adapter_sourceOf(file) {
    const sql = (0,plain_text/* withoutMark */.E_)(file.text);
    const transactional = !withoutTransaction.test(sql.split('\n', 1)[0] ?? '');
    return { sql, firstLine: 1, transactional, reversible: false };
}
/** Why a file is not meant to be run as a whole: to run it would also run how to undo it. */
function foreign(name, text) {
    if (/\.(?:up|down|undo)\.sql$/i.test(name))
        return 'it is one of a pair, of which only one half is to be run';
    if (isDbmateText(text))
        return 'it is written for dbmate';
    if (/^--\s*\+(?:goose|migrate)\s/im.test((0,plain_text/* withoutMark */.E_)(text)))
        return 'it is written for another migration tool';
    return undefined;
}
function compare(ledger, files) {
    const rows = new Map(ledger.map(({ name, checksum }) => [name, checksum]));
    for (const file of files) {
        const checksum = rows.get(file.version);
        if (checksum !== undefined && checksum !== (0,sql_ledger/* checksumOf */.lf)(file.text)) {
            throw new errors/* UserError */.yo(`${file.path} was edited after it had been applied: the database does not have what it says now.`, {
                reason: 'edited-migration',
                received: `sha256 ${(0,sql_ledger/* checksumOf */.lf)(file.text).slice(0, 12)}`,
                accepted: `sha256 ${checksum.slice(0, 12)}, as it was applied`,
                remedy: 'Restore the file (git log -p shows how it was), and put the change into a new one. Where nobody edited it, another service may have applied a file of this name to the same database: the ledger goes by names, so give each service a database or schema of its own, or put the files into one folder.',
                file: file.path,
            });
        }
    }
    const names = new Set(files.map(({ version }) => version));
    const applied = ledger.map(({ name }) => name);
    return {
        applied,
        pending: files.filter(({ version }) => !rows.has(version)),
        current: sql.current({ applied }),
        missing: applied.filter((name) => !names.has(name)),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/globs.js





/** Reads all of `migrations`. Throws a UserError for what does not stand there word for word. */
function readListed(config, file) {
    const listed = { globs: [], classes: [] };
    const read = (value, depth = 0) => {
        const tokens = withoutBrackets(value);
        const [first, second] = tokens;
        const branches = branchesOf(tokens);
        const path = readPath(tokens);
        if (first === undefined)
            return;
        if (depth > 9)
            throw unreadable('The migrations of the data source cannot be told.', globs_shown(value), file);
        if ((0,programs_tokens/* isSign */.A7)(first, '[') && (0,programs_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1) {
            for (const element of (0,programs_tokens/* splitAt */.gI)(tokens.slice(1, -1), ','))
                read(element, depth + 1);
        }
        else if (branches !== undefined)
            for (const branch of branches)
                read(branch, depth + 1);
        else if ((0,programs_tokens/* isSign */.A7)(first, '.') && (0,programs_tokens/* isSign */.A7)(second, '.'))
            read(tokens.slice(3), depth + 1);
        else if (first.kind === 'word' && second === undefined) {
            const values = config.values(first.value).filter(([opens]) => (0,programs_tokens/* isSign */.A7)(opens, '[') || opens?.kind === 'text');
            if (values.length === 0)
                listed.classes.push(first.value);
            for (const one of values)
                read(one, depth + 1);
        }
        else if (path !== undefined && (path.besideFile || !path.path.startsWith('/')))
            listed.globs.push(path);
        else
            throw unreadable('The migrations of the data source cannot be told.', globs_shown(value), file);
    };
    for (const value of config.values('migrations'))
        read(value);
    return listed;
}
/** Either side of `condition ? one : other`. */
function branchesOf(tokens) {
    const [condition, ...rest] = (0,programs_tokens/* splitAt */.gI)(tokens, '?');
    if (condition === undefined || rest.length !== 1)
        return undefined;
    const [one, other, more] = (0,programs_tokens/* splitAt */.gI)(rest[0] ?? [], ':');
    return one === undefined || other === undefined || more !== undefined ? undefined : [one, other];
}
function withoutBrackets(value) {
    const typed = value.findIndex(({ kind, value: word }, at) => at > 0 && kind === 'word' && word === 'as');
    const tokens = typed > 0 ? value.slice(0, typed) : value;
    const around = (0,programs_tokens/* isSign */.A7)(tokens[0], '(') && (0,programs_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1;
    return around ? withoutBrackets(tokens.slice(1, -1)) : tokens;
}
function globs_shown(tokens) {
    return tokens.map(({ value }) => value).join(' ');
}
/** The part of a glob before its first wildcard, as a folder. */
function globs_folderOf(glob) {
    const fixed = glob.split(/[*{[?(]/, 1)[0] ?? '';
    return fixed.endsWith('/') ? fixed.slice(0, -1) : external_node_path_.posix.dirname(fixed);
}
/** Whether a file of the migrations' folder is one that the patterns (packed by `JSON.stringify`) name. */
function isMigration(name, globs) {
    return globs === undefined || JSON.parse(globs).some((glob) => matches(name, glob));
}
/** What it does not understand of a pattern, it takes as matching. */
function matches(path, glob) {
    if (/[()[\]!]/.test(glob))
        return true;
    let braces = 0;
    const pattern = glob.replace(/\*\*\/|\*\*?|[?{},]|[.+^$|\\]/g, (sign) => {
        if (sign === '**/')
            return '(?:.*/)?';
        if (sign === '**')
            return '.*';
        if (sign === '*')
            return '[^/]*';
        if (sign === '?')
            return '[^/]';
        if (sign === '{')
            braces += 1;
        if (sign === '}')
            braces -= 1;
        if (sign === '{')
            return '(?:';
        if (sign === '}')
            return ')';
        if (sign === ',')
            return braces > 0 ? '|' : ',';
        return `\\${sign}`;
    });
    return braces !== 0 || new RegExp(`^${pattern}$`).test(path);
}
/** Throws a UserError for a class that no file that was read has. */
function refuseUnknownClasses(classes, texts, file) {
    const isThere = (name) => texts.some((text) => new RegExp(`\\bclass\\s+${name}\\b`).test(text));
    const unknown = classes.filter((name) => !/^[\w$]+$/.test(name) || !isThere(name));
    if (unknown.length === 0)
        return;
    throw new errors/* UserError */.yo('The data source lists a migration whose file is not known, and so cannot be judged.', {
        reason: 'unsupported-setting',
        received: unknown.slice(0, 5).join(', '),
        accepted: "patterns of paths, such as 'src/migrations/*.ts', or classes of files that such a pattern names",
        remedy: 'Name the files of all migrations by patterns in `migrations` of the data source.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/project.js




const sourceNames = /^(?:.*data-?source|ormconfig|typeorm(?:[.-]config)?)\.(?:ts|js|cjs|mjs|cts|mts)$/i;
/** Finds a data source and the folder of its migrations. */
async function findTypeormProject(project, files) {
    const source = await (0,tools_project/* findNearest */.qg)(project, sourceNames, async (path) => /\bnew\s+DataSource\s*\(/.test(await project.read(path)));
    if (source === undefined)
        return undefined;
    const beside = external_node_path_.posix.dirname(source);
    // Globs are relative to where the tool is started: where the package is.
    const manifest = await (0,tools_project/* findNearest */.qg)({ ...project, path: beside }, /^package\.json$/, (path) => (0,tools_project/* isBelow */.Yw)(beside, external_node_path_.posix.dirname(path)));
    const workingDirectory = manifest === undefined ? beside : external_node_path_.posix.dirname(manifest);
    const config = (0,programs_config/* readConfig */.X)(await project.read(source));
    const { globs, classes } = readListed(config, source);
    const named = globs.map(({ path, besideFile }) => external_node_path_.posix.join(besideFile ? beside : workingDirectory, path));
    const isThere = async (folders) => {
        const there = await Promise.all(folders.map((folder) => (0,tools_project/* hasFolder */.bU)(project, folder)));
        return folders.filter((_, at) => there[at]);
    };
    const folders = await isThere(named.map(globs_folderOf));
    // What they name may only be there once it was built: then nothing but the sources can be looked at.
    const usual = await isThere([workingDirectory, beside].flatMap((place) => [
        external_node_path_.posix.join(place, 'migrations'),
        external_node_path_.posix.join(place, 'src/migrations'),
    ]));
    const present = folders.length > 0 ? folders : usual.slice(0, 1);
    const within = folders.length > 0 ? named : undefined;
    const read = (await Promise.all([...new Set(present)].map((folder) => (0,tools_project/* readBelow */.Gj)(project, folder, files)))).flat();
    const paths = new Set();
    const own = read.filter(({ path }) => {
        const first = !paths.has(path);
        paths.add(path);
        return first && isMigration(path, within && JSON.stringify(within));
    });
    refuseUnknownClasses(classes, own.map(({ text }) => text), source);
    if (present.length === 0)
        return undefined;
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const [table = 'migrations'] = config.texts('migrationsTableName');
    const [schema] = config.texts('schema');
    const [mode = 'all'] = config.texts('migrationsTransactionMode');
    return {
        because: source,
        directory,
        workingDirectory,
        files: own.map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) })),
        settings: {
            'typeorm.source': external_node_path_.posix.relative(workingDirectory, source),
            'typeorm.table': schema === undefined ? table : `${schema}.${table}`,
            'typeorm.transactions': mode,
            ...(within && { 'typeorm.globs': JSON.stringify(within.map((glob) => external_node_path_.posix.relative(directory, glob))) }),
        },
        ...(/\.[cm]?ts$/.test(source) ? { executable: 'typeorm-ts-node-commonjs' } : {}),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/adapter.js










/** TypeORM 1: classes with a moment in their names, all pending in one transaction, bookkeeping by class. */
const typeorm = {
    name: 'typeorm',
    title: 'TypeORM',
    executable: 'typeorm',
    forbidden: ['schema:drop', 'schema:sync', 'migration:revert', 'migration:generate', 'query', '--fake'],
    documentation: {
        detectedBy: 'a data source (`*data-source.*`, `ormconfig.*`) with `new DataSource`; the files of its `migrations`, which may be several patterns',
        bookkeeping: '`migrations` (or `migrationsTableName`)',
        transaction: 'all that is pending together; each file or none by `migrationsTransactionMode`',
    },
    files: /^(?!.*\.d\.[cm]?ts$)[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    find: (project) => findTypeormProject(project, typeorm.files),
    isRead: (name, settings) => isMigration(name, settings['typeorm.globs']),
    read: (files, settings) => files
        .filter(({ text }) => /\bup\b/.test(text))
        .map(({ name, path, text }) => {
        const version = /\bname\s*(?::\s*string\s*)?=\s*['"`](\w+\d{13})['"`]/.exec(text)?.[1] ??
            /\bclass\s+(\w+\d{13})\b/.exec(text)?.[1];
        if (version === undefined)
            throw nameless(path);
        const file = { name, path, text, version };
        return settings?.['typeorm.transactions'] === 'none' ? { ...file, transactional: false } : file;
    })
        .filter((file, at, all) => !all.slice(0, at).some((one) => isBuiltFrom(one, file)))
        .sort((a, b) => momentOf(a) - momentOf(b)),
    async pending(session, files, settings) {
        const table = (0,bookkeeping/* parseTableName */.HC)(settings['typeorm.table'] ?? 'migrations', 'migrationsTableName');
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['name'], 'id');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: {
        list: (settings) => ['migration:show', '-d', settings['typeorm.source'] ?? ''],
        read: (said, files) => (0,by_tool/* readList */.LD)(said, files, { applied: /^\[X\] \d+ (\w+)$/, pending: /^\[ \] (\w+)$/ }),
    },
    current: tools_history/* newest */.B,
    gateSource: ({ text, transactional }) => readProgram(text, {
        methods: ['query'],
        builders: queryRunnerBuilders,
        transactional: transactional !== false && !/\btransaction\s*(?::\s*\w+\s*)?=\s*false\b/.test(text),
    }),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('TypeORM needs a launcher.');
        const result = await launcher.run(['migration:run', '-d', settings['typeorm.source'] ?? ''], environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,tools_failure/* saidBy */.TT)(result);
        const [, version, message] = /^Migration "(.+)" failed, error: (.+)$/m.exec(said) ?? [];
        const file = pending.find((one) => one.version === version);
        const line = file === undefined ? undefined : (0,tools_failure/* lineInStack */.UT)(said, file.name);
        return {
            message: message ?? (0,tools_failure/* lastLines */.w$)(result, 'TypeORM'),
            code: (0,tools_failure/* sqlStateIn */.TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: ({ source }) => source.transactional
        ? 'What was pending was rolled back together (with `migrationsTransactionMode: each` the file alone). Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
/** A class that is there as TypeScript and as what was built of it counts once: as the pattern that comes first has it. */
function isBuiltFrom(one, other) {
    const stem = ({ path }) => external_node_path_.posix.basename(path).replace(/\.\w+$/, '');
    return one.version === other.version && one.path !== other.path && stem(one) === stem(other);
}
function momentOf({ version }) {
    return Number(version.slice(-13));
}
function nameless(file) {
    return new errors/* UserError */.yo(`${file} has no migration that TypeORM would run.`, {
        reason: 'invalid-migration',
        accepted: 'a class whose name, or property `name`, ends with 13 digits: AddUsers1700000000000',
        remedy: 'Name the class as `typeorm migration:create` does, or move the file out of the folder.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/adapters.js


















const byName = {
    knex: knex,
    'node-pg-migrate': nodePgMigrate,
    drizzle: drizzle,
    sequelize: sequelize,
    typeorm: typeorm,
    prisma: prisma,
    alembic: alembic,
    django: django,
    rails: rails,
    diesel: diesel,
    'golang-migrate': golangMigrate,
    flyway: flyway,
    liquibase: liquibase,
    dbmate: dbmate,
    sql: sql,
    command: adapter_command,
};
/** Every adapter, in the order in which they are asked whose files these are. */
const adapters = types/* migrationTools */.e7.map((name) => byName[name]);
/** How the files of a tool are named that lie in one folder; with `auto`, those of any such tool. */
function fileNames(tool) {
    return adapters
        .filter(({ name, find }) => find === undefined && (tool === 'auto' || name === tool))
        .map(({ files }) => files);
}
/** Gives the adapter that was asked for, or with `auto` the one whose files these are. */
function chooseAdapter(tool, files, directory) {
    const chosen = adapters.find((adapter) => tool === 'auto' ? adapter.find === undefined && adapter.detect(files) : adapter.name === tool);
    if (chosen !== undefined)
        return chosen;
    throw new errors/* UserError */.yo(`The migration tool of ${directory} cannot be told from its files.`, {
        reason: 'unknown-tool',
        received: files.length === 0
            ? 'no files of any'
            : files
                .slice(0, 5)
                .map(({ name }) => name)
                .join(', '),
        accepted: `files of one of: ${adapters.map(({ title }) => title).join(', ')}`,
        remedy: 'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the files, and `tool` to the tool.',
    });
}
/** Refuses to start a tool with a command that drops, rewinds or creates. */
function refuseForbidden(adapter, args) {
    const words = ` ${args.join(' ')} `;
    const found = adapter.forbidden.find((command) => words.includes(` ${command} `));
    if (found !== undefined)
        throw new Error(`${adapter.title} ${found} is never run.`);
}


/***/ }),

/***/ 7057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   F9: () => (/* binding */ tableExists),
/* harmony export */   HC: () => (/* binding */ parseTableName),
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   aK: () => (/* binding */ readRows)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
function parseTableName(text, setting) {
    const parts = text.split('.');
    if (parts.length <= 2 && parts.every((part) => /^[A-Za-z_][\w$]*$/.test(part))) {
        const [first = '', second] = parts;
        return second === undefined ? { table: first } : { schema: first, table: second };
    }
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${setting} is not the name of a table.`, {
        reason: 'invalid-input',
        received: text,
        accepted: 'a name such as schema_migrations or app.schema_migrations',
        remedy: `Correct ${setting}, or leave it out.`,
    });
}
/** Puts a name into the quotes of the session's database, so that it is taken as it is written. */
function quoteName({ kind }, name) {
    if (kind === 'mysql')
        return `\`${name.replaceAll('`', '``')}\``;
    return `"${name.replaceAll('"', '""')}"`;
}
/** A table's name as it stands in a statement. */
function quoteTable(session, { schema, table }) {
    return [schema, table].flatMap((part) => (part === undefined ? [] : [quoteName(session, part)])).join('.');
}
/** Whether the table is there and may be seen. */
async function tableExists(session, name) {
    const { schema, table } = name;
    const ask = async (sql, values) => (await session.query(sql, values))[0];
    switch (session.kind) {
        case 'postgresql':
            return (await ask('SELECT to_regclass($1)::text AS name', [quoteTable(session, name)]))?.name != null;
        case 'mysql': {
            const place = 'TABLE_SCHEMA = COALESCE(?, DATABASE()) AND TABLE_NAME = ?';
            const sql = `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE ${place}`;
            return (await ask(sql, [schema ?? null, table])) !== undefined;
        }
        case 'sqlite': {
            const catalogue = `${quoteName(session, schema ?? 'main')}.sqlite_schema`;
            const sql = `SELECT name FROM ${catalogue} WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE`;
            return (await ask(sql, [table])) !== undefined;
        }
    }
}
/** Reads rows of a tool's table, or none where it does not exist yet. Columns are quoted, so case counts. */
async function readRows(session, name, columns, orderBy) {
    if (!(await tableExists(session, name)))
        return [];
    const list = columns.map((column) => quoteName(session, column)).join(', ');
    return session.query(`SELECT ${list} FROM ${quoteTable(session, name)} ORDER BY ${quoteName(session, orderBy)}`);
}


/***/ }),

/***/ 3687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ matchList),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   RW: () => (/* binding */ believeTool)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _action_src_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3091);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7843);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1609);




/**
 * Gives an adapter that goes by the tool's own list, for a database that only the tool reaches. Throws a UserError for a
 * tool that has none to go by.
 */
function believeTool(adapter, directory) {
    const { byTool } = adapter;
    // A command of the user's brings a list of its own.
    if (adapter.verifiedBy === 'tool')
        return adapter;
    if (byTool === undefined) {
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Nothing but the tool reaches the database, and ${adapter.title} does not list what is pending.`, {
            reason: 'tool-cannot-tell',
            received: adapter.title,
            accepted: 'a way to the database (see database-reach), or a tool with a list that can be relied on: dbmate, knex',
            remedy: 'Let ssh pass connections on (AllowTcpForwarding), or put node, python3, ruby, socat or nc into the image.',
        });
    }
    return {
        ...adapter,
        verifiedBy: 'tool',
        async pending(_session, files, settings, ask) {
            if (ask === undefined)
                throw new Error('Nothing can be listed without the tool.');
            const args = byTool.list(settings, directory);
            const result = await ask([adapter.executable ?? '', ...args]);
            if (result.exitCode !== 0)
                throw unreadable(adapter, (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLines */ .w$)(result, adapter.title));
            const applied = byTool.read((0,_action_src_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .stripAnsi */ .aJ)(result.stdout), files);
            if (applied === undefined)
                throw unreadable(adapter, (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .lastLines */ .w$)(result, adapter.title));
            return { ...(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .compareHistory */ .w)(applied, files), current: adapter.current({ applied }) };
        },
        apply: byTool.apply ?? adapter.apply,
    };
}
function unreadable({ title }, said) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${title} does not say what is pending.`, {
        reason: 'unreadable-status',
        received: said,
        accepted: 'a list with every file of the checkout, each either applied or pending',
        remedy: 'Read the tool’s own words above: it may not reach the database, or be a version that writes another list.',
    });
}
/**
 * Reads a list in which each file stands once, as applied or as pending, by the name that the bookkeeping knows it by.
 * Gives the applied versions, or undefined where a file is missing or stands twice, or one is pending that nobody knows:
 * a list that is understood in part is not believed.
 */
function readList(said, files, patterns) {
    const lines = said.split('\n').map((line) => line.trim());
    const names = (pattern) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
    return matchList(names(patterns.applied), names(patterns.pending), files);
}
/** The same from two lists of names (of files, or versions). */
function matchList(applied, pending, files) {
    const known = new Map(files.flatMap(({ name, version }) => [[name, version], [version, version]]));
    const versions = (names) => names.map((name) => known.get(name) ?? name);
    const [done, left] = [versions(applied), versions(pending)];
    if (files.some(({ version }) => done.includes(version) === left.includes(version)))
        return undefined;
    return left.every((version) => known.has(version)) ? done : undefined;
}


/***/ }),

/***/ 7843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ sqlStateIn),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   UT: () => (/* binding */ lineInStack),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var _action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3091);

/** What a tool printed, in the order in which its lines came, without colours. */
function saidBy(result) {
    return (0,_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(result.lines.join('\n'));
}
/** The end of what a tool printed, for one that does not say what went wrong. */
function lastLines(result, tool) {
    const lines = saidBy(result)
        .split('\n')
        .filter((line) => line.trim() !== '');
    return lines.slice(-3).join('\n') || `${tool} ended with ${result.exitCode ?? result.signal}`;
}
/** The server's own words for two errors that have an answer of their own, where a tool leaves the code out. */
const words = [
    [/canceling statement due to lock timeout/, '55P03'],
    [/canceling statement due to statement timeout/, '57014'],
];
/** The SQLSTATE in what a tool printed: as node-postgres shows it (`code: '42P01'`), or by the server's words. */
function sqlStateIn(said) {
    return words.find(([pattern]) => pattern.test(said))?.[1] ?? /\bcode: '([0-9A-Z]{5})'/.exec(said)?.[1] ?? '';
}
/** The line of a file that a JavaScript stack trace names first. */
function lineInStack(said, name) {
    for (const [, path, line] of said.matchAll(/\(?((?:file:\/\/)?\/[^\s()]*):(\d+):\d+\)?/g)) {
        if (path?.endsWith(`/${name}`))
            return Number(line);
    }
    return undefined;
}


/***/ }),

/***/ 1609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ newest),
/* harmony export */   w: () => (/* binding */ compareHistory)
/* harmony export */ });
/** Compares what the bookkeeping holds, oldest first, with the files in the order in which they run. */
function compareHistory(applied, files) {
    const known = new Set(applied);
    const versions = new Set(files.map(({ version }) => version));
    return {
        applied,
        pending: files.filter(({ version }) => !known.has(version)),
        current: newest({ applied }),
        missing: applied.filter((version) => !versions.has(version)),
    };
}
/** The newest version that the bookkeeping holds, or the empty string. */
function newest({ applied }) {
    return applied.at(-1) ?? '';
}


/***/ }),

/***/ 4483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   rt: () => (/* binding */ packChangesets),
/* harmony export */   wb: () => (/* binding */ readAttributes),
/* harmony export */   yj: () => (/* binding */ unpackChangesets)
/* harmony export */ });
/** What Liquibase calls a changeset. */
function identify({ name, id, author }) {
    return `${name}::${id}::${author}`;
}
/** Reads the attributes of a changeset, which are called the same in every form of a changelog. */
function readAttributes(text) {
    const says = (name, standard) => (text(name)?.toLowerCase() ?? String(standard)) === 'true';
    return {
        id: text('id') ?? '',
        author: text('author') ?? '',
        runOnChange: says('runOnChange', false),
        runAlways: says('runAlways', false),
        transactional: says('runInTransaction', true),
        delimited: text('endDelimiter') !== undefined,
        dbms: text('dbms') ?? '',
        contexts: text('contextFilter') ?? text('context') ?? '',
        labels: text('labels') ?? '',
    };
}
const setting = 'liquibase.changesets';
function packChangesets(changesets) {
    return { [setting]: JSON.stringify(changesets) };
}
function unpackChangesets(settings = {}) {
    return JSON.parse(settings[setting] ?? '[]');
}
/** The lines of a changeset in the text of its file. */
function textOf({ line, end }, file) {
    return file
        .split('\n')
        .slice(line - 1, end)
        .join('\n');
}


/***/ }),

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);


/** Reads a configuration in JavaScript, TypeScript or JSON. Never throws: what is not understood is not there. */
function readConfig(program) {
    return readTokens((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenize */ .qw)(program));
}
function readTokens(tokens) {
    const values = (key) => tokens.flatMap((token, at) => {
        const next = tokens[at + 1];
        const named = token.kind !== 'sign' && token.value === key && (next?.value === ':' || next?.value === '=');
        return named && next.kind === 'sign' ? [valueFrom(tokens, at + 2)] : [];
    });
    return {
        texts: (key) => [...new Set(values(key).flatMap(readText))],
        inside: (key) => readTokens(values(key).flat()),
        values,
        names: (key) => values(key).length > 0,
        says: (key, word) => values(key).some(([first]) => first?.kind === 'word' && first.value === word),
    };
}
/** The tokens of a value, up to the comma, semicolon or bracket that ends it. */
function valueFrom(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (depth === 0 && [',', ';', '}', ']', ')'].includes(value))
            return tokens.slice(from, at);
        if (['(', '[', '{'].includes(value))
            depth += 1;
        if ([')', ']', '}'].includes(value))
            depth -= 1;
    }
    return tokens.slice(from);
}
/** A text, the texts of a list, or the parts of a path that a call or `+` puts together. */
function readText(value) {
    const texts = value.filter(({ kind }) => kind === 'text').map((token) => token.value);
    if (value.some(({ kind }) => kind === 'dynamic') || value[0]?.value === '{' || texts.length === 0)
        return [];
    if (value[0]?.value === '[')
        return texts;
    const known = value.every(({ kind, value: word }) => kind !== 'word' ||
        ['path', 'join', 'resolve', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname'].includes(word));
    return known ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(texts.join('/'))] : [];
}


/***/ }),

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isSign),
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   gI: () => (/* binding */ splitAt),
/* harmony export */   qw: () => (/* binding */ tokenize),
/* harmony export */   zs: () => (/* binding */ opening)
/* harmony export */ });
const pattern = /(?<blank>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<word>[\p{L}_$#@][\p{L}\p{N}_$]*|\d[\w.]*)|(?<text>'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")|(?<template>`(?:[^`\\]|\\[\s\S])*`)|(?<sign>=>|[\s\S])/uy;
/**
 * Takes a program apart, roughly: regular expressions are signs and words, and nested templates are not understood. Whoever
 * reads the tokens may only trust what is exactly as expected, so that a misreading makes less known, never more.
 */
function tokenize(program) {
    const tokens = [];
    let line = 1;
    for (const { 0: whole, groups = {} } of program.matchAll(new RegExp(pattern, 'uyg'))) {
        const { word, text, template, sign } = groups;
        if (word !== undefined)
            tokens.push({ kind: 'word', value: word, line });
        if (sign !== undefined)
            tokens.push({ kind: 'sign', value: sign, line });
        const literal = text ?? template;
        if (literal !== undefined) {
            const inner = literal.slice(1, -1);
            const dynamic = template !== undefined && /(?<!\\)\$\{/.test(inner);
            tokens.push({ kind: dynamic ? 'dynamic' : 'text', value: decode(inner), line });
        }
        line += whole.split('\n').length - 1;
    }
    return tokens;
}
const escapes = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' };
function decode(text) {
    return text.replace(/\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_all, ...parts) => {
        const [brace, unicode, hex, other] = parts;
        const code = brace ?? unicode ?? hex;
        if (code !== undefined)
            return String.fromCodePoint(Number.parseInt(code, 16));
        return escapes[other ?? ''] ?? other ?? '';
    });
}
/** The value of a sign if it is one of these, or the empty string. */
function isSign(token, ...values) {
    return token?.kind === 'sign' && values.includes(token.value) ? token.value : '';
}
const opening = { '(': ')', '[': ']', '{': '}' };
/** Where the bracket that opens here is closed, or -1. */
function closing(tokens, from) {
    const stack = [];
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (opening[value] !== undefined)
            stack.push(opening[value]);
        else if (value === stack.at(-1))
            stack.pop();
        if (stack.length === 0)
            return at;
    }
    return -1;
}
/** Parts tokens at the signs of one kind that stand in no brackets. */
function splitAt(tokens, sign) {
    const parts = [[]];
    for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (isSign(token, sign)) {
            parts.push([]);
            continue;
        }
        const end = token.kind === 'sign' && opening[token.value] !== undefined ? closing(tokens, at) : at;
        parts.at(-1)?.push(...tokens.slice(at, (end < 0 ? at : end) + 1));
        at = Math.max(at, end);
    }
    return parts.filter((part) => part.length > 0);
}


/***/ }),

/***/ 6572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ readBelow),
/* harmony export */   Mp: () => (/* binding */ commonFolder),
/* harmony export */   U8: () => (/* binding */ openProject),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   bU: () => (/* binding */ hasFolder),
/* harmony export */   kb: () => (/* binding */ left),
/* harmony export */   qg: () => (/* binding */ findNearest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);



/** What tools and package managers put there, and what only looks like a project. */
const left = new Set([
    'node_modules',
    'vendor',
    'target',
    '__pycache__',
    'venv',
    'site-packages',
    'coverage',
]);
const mostFiles = 50_000;
/** Opens what lies around a folder of a checkout. Nothing is read until it is asked for. */
function openProject(root, path, context, commands) {
    let listed;
    const from = isBelow(path, context) ? context : path;
    let known;
    const list = () => {
        listed ??= walk(root, from).then((paths) => paths.sort());
        return listed;
    };
    return {
        path,
        context,
        commands,
        list,
        async read(file) {
            known ??= list().then((paths) => new Set(paths));
            if (!(await known).has(file))
                throw new Error(`${file} is not a file of the project.`);
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file), 'utf8');
        },
    };
}
async function walk(root, from) {
    const paths = [];
    const folders = [from];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        // Links are neither files nor folders here: they could point out of the repository.
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true }).catch(missingAsEmpty);
        if (folder !== from && entries.some(({ name }) => name === 'pyvenv.cfg'))
            continue;
        for (const entry of entries) {
            const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, entry.name);
            if (entry.isFile())
                paths.push(path);
            else if (entry.isDirectory() && !left.has(entry.name) && (entry.name === '.config' || entry.name[0] !== '.'))
                folders.push(path);
        }
        // What has that many files in its sources keeps its migrations in a folder that can be named.
        if (paths.length > mostFiles)
            break;
    }
    return paths;
}
function missingAsEmpty(error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        return [];
    throw error;
}
/** Whether a path is a folder or lies in it. `.` holds everything. */
function isBelow(path, folder) {
    return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}
/** How far below the folder that was named a project is looked for. */
const deepest = 3;
const besides = new Set(['test', 'tests', '__tests__', 'spec', 'fixtures', 'examples', 'example', 'dist', 'build']);
/**
 * Gives the file of one of these names that a folder belongs to: in the folder, else in the nearest folder around it
 * within the context, else in the only nearest one below it. `accepts` may look at the path, `depth` is how far below it is looked for. Throws a UserError when
 * several below are as near as each other.
 */
async function findNearest(project, name, accepts = () => true, depth = deepest) {
    const named = [];
    for (const path of await project.list()) {
        if (name.test(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path)) && (await accepts(path)))
            named.push(path);
    }
    const around = named
        .filter((path) => isBelow(project.path, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(path)))
        .sort((a, b) => depthOf(b) - depthOf(a) || (a < b ? -1 : 1));
    if (around[0] !== undefined)
        return around[0];
    const start = depthOf(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(project.path, 'x'));
    const below = named
        .filter((path) => isBelow(path, project.path) && depthOf(path) - start <= depth)
        .filter((path) => !node_path__WEBPACK_IMPORTED_MODULE_1__.posix
        .relative(project.path, path)
        .split('/')
        .some((part) => besides.has(part)))
        .sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
    const [first, second] = below;
    if (first === undefined || second === undefined || depthOf(first) < depthOf(second))
        return first;
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(first) === node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(second))
        return first;
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`There are several projects below ${project.path}.`, {
        reason: 'several-projects',
        received: below
            .filter((path) => depthOf(path) === depthOf(first))
            .slice(0, 5)
            .join(', '),
        accepted: 'the folder of one',
        remedy: 'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the one that is meant.',
    });
}
function depthOf(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(path).split('/').length;
}
/** Reads the files below a folder whose own names match, in the order of their paths. */
async function readBelow(project, folder, name) {
    const directory = plain(folder);
    const paths = (await project.list()).filter((path) => isBelow(path, directory) && name.test(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(path)));
    return Promise.all(paths.map(async (path) => ({ name: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.relative(directory, path), path, text: await project.read(path) })));
}
/** Whether a folder or one of its files is there. */
async function hasFolder(project, folder) {
    const directory = plain(folder);
    return (await project.list()).some((path) => isBelow(path, directory));
}
/** The nearest folder that all of these lie in. */
function commonFolder(folders) {
    let common = folders[0] ?? '.';
    while (!folders.every((folder) => isBelow(folder, common)))
        common = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(common);
    return common;
}
/** A path without `.`, `..` and a slash at its end. */
function plain(folder) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, 'x', '..').replace(/\/$/, '') || '.';
}


/***/ }),

/***/ 5081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ ledgerTable),
/* harmony export */   DD: () => (/* binding */ ledgerInsert),
/* harmony export */   M5: () => (/* binding */ createLedger),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   V3: () => (/* binding */ recordBaseline),
/* harmony export */   XL: () => (/* binding */ writeLedger),
/* harmony export */   bo: () => (/* binding */ ledgerName),
/* harmony export */   lf: () => (/* binding */ checksumOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _database_write_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9972);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2885);
/* harmony import */ var _bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7057);




/** Our own ledger. */
const ledgerName = 'deploy_actions_migrations';
/** sha256 of a file's text, whatever line endings the checkout gave it, and without a byte order mark. */
function checksumOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutMark */ .E_)(text).replace(/\r\n/g, '\n')).digest('hex');
}
/** Reads the ledger; nothing where it does not exist yet. */
async function readLedger(session) {
    if (!(await (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .tableExists */ .F9)(session, { table: ledgerName })))
        return [];
    return session.query(`SELECT name, checksum FROM ${ledgerName} ORDER BY name${order[session.kind]}`);
}
/** By bytes: elsewhere the column itself is ordered so. */
const order = { postgresql: ' COLLATE "C"', mysql: '', sqlite: '' };
/** What makes the ledger, in each database's own types. */
const ledgerTable = {
    postgresql: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at timestamptz NOT NULL DEFAULT now(),
       run text NOT NULL DEFAULT ''
     )`,
    mysql: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY,
       checksum char(64) NOT NULL,
       applied_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run varchar(1000) NOT NULL DEFAULT ''
     )`,
    sqlite: `CREATE TABLE IF NOT EXISTS ${ledgerName} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at text NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run text NOT NULL DEFAULT ''
     )`,
};
/** What writes a row of it: name, checksum and run, in this order. `ledger` is its name as `createLedger` gives it. */
const ledgerInsert = {
    postgresql: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES ($1, $2, $3)`,
    mysql: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES (?, ?, ?)`,
    sqlite: (ledger) => `INSERT INTO ${ledger} (name, checksum, run) VALUES (?, ?, ?)`,
};
/**
 * Notes down files as applied that were not run, all of them or none: in one statement. Only for a database whose ledger
 * is empty, and for whoever holds the lock.
 */
async function recordBaseline(working, rows, run) {
    const places = rows.map(() => '(?, ?, ?)').join(', ');
    const sql = `INSERT INTO ${ledgerName} (name, checksum, run) VALUES ${places}`;
    const values = rows.flatMap(({ name, checksum }) => [name, checksum, run]);
    await (0,_database_write_js__WEBPACK_IMPORTED_MODULE_3__/* .writeRow */ .G)(working, ledgerTable[working.kind], { sql, values });
}
/**
 * Makes the ledger where it is missing, and gives its name with the schema that it lies in: a file may look for its own
 * tables elsewhere.
 */
async function createLedger(session) {
    await session.query(ledgerTable[session.kind]);
    if (session.kind !== 'postgresql')
        return (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteTable */ .Z8)(session, { schema: session.database, table: ledgerName });
    const [row] = await session.query('SELECT n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1)', [ledgerName]);
    return (0,_bookkeeping_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteTable */ .Z8)(session, { ...row, table: ledgerName });
}
async function writeLedger(session, ledger, row, run) {
    await session.query(ledgerInsert[session.kind](ledger), [row.name, row.checksum, run]);
}


/***/ }),

/***/ 3220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   l: () => (/* binding */ isVersion)
/* harmony export */ });
/** Whether a version is made of numbers with dots between them: `20240102`, `1.10`. */
function isVersion(text) {
    return /^\d+(?:\.\d+)*$/.test(text);
}
/** Below 0 where the first is older: parts are numbers, and what is left out is 0, so 1 is 1.0. Both are `isVersion`. */
function compareVersions(one, other) {
    const [left = [], right = []] = [one, other].map((version) => version.split('.').map(BigInt));
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
        const [a, b] = [left[at] ?? 0n, right[at] ?? 0n];
        if (a !== b)
            return a < b ? -1 : 1;
    }
    return 0;
}


/***/ })

};
