export const id = 265;
export const ids = [265];
export const modules = {

/***/ 4265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkService: () => (/* binding */ checkService)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/config/src/templates.js
var templates = __webpack_require__(9569);
// EXTERNAL MODULE: ./build/node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(9863);
;// CONCATENATED MODULE: ./build/packages/exec/src/capture.js

/**
 * Runs a short, read-only command to its end and gives its output, whatever its exit code; nothing is printed.
 * For a long or changing command, or one that reads standard input (never closed here), use `run`.
 * Throws an Error if the executable is not on PATH.
 */
async function capture(command, args, options = {}) {
    // The toolkit would split a command at its spaces.
    const { exitCode, stdout, stderr } = await (0,exec/* getExecOutput */.H)(`"${command.replace(/"/g, '\\"')}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.environment === undefined ? {} : { env: { ...definedOf(process.env), ...options.environment } }),
    });
    return { exitCode, stdout, stderr };
}
function definedOf(environment) {
    return Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/changes.js

/**
 * Compares a folder with the commit that a pull request goes into. The merge base is taken where the history reaches
 * back to it; in a shallow checkout of the merge commit the base itself says the same. A base that is not there is
 * fetched once with whatever access the checkout has. Paths are relative to the repository's root. Never throws for
 * a missing base.
 */
async function readChanges(workspace, base, directory) {
    if (base === undefined)
        return { known: false, why: 'this run is not about a pull request' };
    if (!/^[0-9a-f]{40,64}$/.test(base))
        return { known: false, why: 'the event names no base commit' };
    const git = (...args) => capture('git', ['-C', workspace, ...args], { environment: { GIT_TERMINAL_PROMPT: '0' } });
    if (!(await hasCommit(git, base))) {
        await git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', base);
        if (!(await hasCommit(git, base)))
            return { known: false, why: `the base commit ${base.slice(0, 7)} is not in this checkout` };
    }
    const merged = await git('merge-base', base, 'HEAD');
    const from = merged.exitCode === 0 ? merged.stdout.trim() : base;
    const diff = await git('diff', '--name-status', '--no-renames', '-z', from, '--', directory);
    if (diff.exitCode !== 0)
        return { known: false, why: 'git cannot compare with the base' };
    return parseChanges(diff.stdout);
}
async function hasCommit(git, commit) {
    return (await git('cat-file', '-e', `${commit}^{commit}`)).exitCode === 0;
}
/** Reads `git diff --name-status --no-renames -z`: status and path in turn, each ended by NUL. */
function parseChanges(output) {
    const fields = output.split('\0');
    const changes = { known: true, added: new Set(), edited: [], removed: [] };
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const path = fields[at + 1];
        if (fields[at] === 'A')
            changes.added.add(path);
        else if (fields[at] === 'D')
            changes.removed.push(path);
        else
            changes.edited.push(path);
    }
    return changes;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/decide.js
var decide = __webpack_require__(4713);
// EXTERNAL MODULE: ./build/packages/migrations/src/gate.js
var gate = __webpack_require__(5862);
// EXTERNAL MODULE: ./build/packages/migrations/src/sources.js
var sources = __webpack_require__(1675);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/approvals.js + 4 modules
var approvals = __webpack_require__(7054);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/context.js + 1 modules
var src_context = __webpack_require__(800);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/pull.js
var pull = __webpack_require__(8534);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/source.js + 2 modules
var source = __webpack_require__(7299);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/check.js










/** Judges the migrations that a branch adds, from the files alone. */
async function checkService(target, context) {
    const { host, runner, inputs, permission } = context;
    const { adapter, found, folder, files } = await (0,source/* readCheckout */.b$)(target, runner.workspace);
    const changes = await readChanges(runner.workspace, (0,pull/* baseCommit */.t)(runner.payload), folder.path);
    const notes = [];
    if (!changes.known) {
        const text = `All migrations were judged, not only new ones: ${changes.why}.`;
        notes.push({ text: runner.isPullRequest ? `${text} Set \`fetch-depth: 0\` at actions/checkout.` : text });
    }
    else {
        const own = (path) => adapter.files.test(external_node_path_.posix.basename(path));
        for (const file of changes.edited.filter(own)) {
            notes.push({
                file,
                text: `${file} is changed, but where it has been applied it will not run again: put the change into a new migration.`,
            });
        }
        for (const file of changes.removed.filter(own)) {
            notes.push({ text: `${file} is removed, but where it has been applied the database keeps what it did.` });
        }
    }
    const added = files.filter(({ path }) => !changes.known || changes.added.has(path));
    const set = await (0,sources/* readSources */.t)(adapter, added, (0,source/* findOnRunner */.JS)(adapter, target, found, context));
    const { verdict, notes: said } = await (0,approvals/* approve */.S)(await (0,gate/* judge */.S)(set, await kindOf(target, context)), 'check', context);
    notes.push(...said);
    const decision = (0,decide/* decide */.L)(verdict, inputs.when, permission);
    const blocked = decision.deed === 'block';
    const count = `${set.length} ${changes.known ? 'new ' : ''}migration${set.length === 1 ? '' : 's'}`;
    host.say(`${target.service || folder.path}: ${count} judged.`);
    return {
        service: target.service,
        tool: adapter.title,
        directory: folder.path,
        result: blocked ? 'blocked' : 'checked',
        reason: blocked ? decision.reason : set.length === 0 ? 'nothing-new' : 'checked',
        message: blocked ? `${count}: not to be merged like this.` : `${count}, none in the way.`,
        pending: set.map(({ file }) => file.name),
        applied: [],
        current: '',
        verdict,
        decision,
        database: undefined,
        failure: undefined,
        notes,
    };
}
/** The kind of the database where a URL says it, which is not opened; nothing that comes without secrets does. */
async function kindOf(target, context) {
    const { inputs, variables } = context;
    const name = (0,templates/* variableName */.cG)(target.migrations.databaseUrlEnv, target.service);
    const url = inputs.databaseUrl ?? variables.get(name);
    return url === undefined || url === '' ? 'postgresql' : (await (0,src_context/* readAddress */.z)(target, context)).address.kind;
}


/***/ })

};
