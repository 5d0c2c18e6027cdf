export const id = 989;
export const ids = [989];
export const modules = {

/***/ 7054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ approve)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/config/src/production.js
var production = __webpack_require__(3331);
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
    return entries.length === 1 && entries[0]?.path === path ? entries[0] : undefined;
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
/** Gives the commit that is checked out. Throws a UserError when there is no repository. */
async function readHead(workspace) {
    const head = await readGit(workspace, ['rev-parse', '--verify', 'HEAD^{commit}']);
    if (head.exitCode === 0)
        return head.stdout.toString('latin1').trim();
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

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/apply.js
var apply = __webpack_require__(990);
// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/parse.js
var parse = __webpack_require__(8089);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/pull.js
var pull = __webpack_require__(8534);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/approvals.js








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
    const exists = (file) => (0,promises_.stat)((0,external_node_path_.join)(workspace, file)).then(() => true, () => false);
    const useless = await (0,apply/* uselessApprovals */.XM)(verdict, trust.approvals, exists);
    const { approvals: file } = context.inputs;
    return {
        verdict: verdict.findings.some(apply/* isApprovable */.XE)
            ? await (0,apply/* applyApprovals */.XF)(verdict, trust.approvals, trust.refuse)
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
    const base = (0,pull/* baseCommit */.t)(runner.payload);
    const held = base === undefined ? undefined : await readGitTree(runner.workspace).read(base, inputs.approvals);
    const trusted = held === undefined ? [] : await (0,parse/* parseApprovals */.o)(held.toString(), inputs.approvals);
    const isTrusted = (one) => trusted.some((other) => sameStatement(one, other));
    const missing = once(() => missingInPull(context));
    return {
        approvals: [...trusted, ...own.filter((one) => !isTrusted(one))],
        refuse: async (approval) => (isTrusted(approval) ? undefined : missing()),
    };
}
async function trustForApply(context) {
    const approvals = await readOwn(context);
    if (!(0,production/* isProduction */.K)(context.inputs.environment))
        return { approvals, refuse: async () => undefined };
    return { approvals, refuse: (approval) => missingInOrigin(approval, context) };
}
async function readOwn({ runner, inputs }) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(runner.workspace, inputs.approvals), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    return (0,parse/* parseApprovals */.o)(text, inputs.approvals);
}
/** The pull request adds the approval itself, so somebody else has to have reviewed it. */
async function missingInPull(context) {
    const { payload } = context.runner;
    const number = (0,pull/* pullNumber */.X)(payload);
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
    const { openGitHub } = await __webpack_require__.e(/* import() */ 60).then(__webpack_require__.bind(__webpack_require__, 1060));
    const { token } = inputs;
    return openGitHub({ token, apiUrl: runner.apiUrl, repository: runner.repository, signal: host.signal });
}
/** What cannot be learned is never fine. */
async function explained(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return `who reviewed it cannot be learned: ${(0,errors/* describeFault */.Qx)(error).replace(/\n/g, ' ')}`;
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

/***/ 800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readAddress),
  m: () => (/* binding */ readLogin)
});

// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
// EXTERNAL MODULE: ./build/packages/config/src/templates.js
var templates = __webpack_require__(9569);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
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
            return (await __webpack_require__.e(/* import() */ 66).then(__webpack_require__.bind(__webpack_require__, 4066))).readPostgres(text, subject);
        case 'mysql':
        case 'mariadb':
            return (await __webpack_require__.e(/* import() */ 150).then(__webpack_require__.bind(__webpack_require__, 9150))).readMysql(text, subject);
        case 'sqlite':
        case 'sqlite3':
        case 'file':
            return (await __webpack_require__.e(/* import() */ 940).then(__webpack_require__.bind(__webpack_require__, 7940))).readSqlite(text, subject, directory);
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
        return { address: await readSecretUrl(text, subject, context.runner.workspace), source };
    };
    if (inputs.databaseUrl !== undefined)
        return read(inputs.databaseUrl, 'the input database-url');
    const name = (0,templates/* variableName */.cG)(target.migrations.databaseUrlEnv, target.service);
    const wantedBy = target.service === '' ? 'run-migrations' : `database-url-env of the service ${target.service}`;
    return read(variables.require(name, wantedBy), `the variable ${name}`);
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

/***/ 8534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pullNumber),
/* harmony export */   t: () => (/* binding */ baseCommit)
/* harmony export */ });
/** The commit that a pull request, or a group in the merge queue, goes into. */
function baseCommit(payload) {
    const pull = payload['pull_request'];
    const group = payload['merge_group'];
    return pull?.base?.sha ?? group?.base_sha;
}
/** The number of the pull request, which a merge queue says in the name of its branch only. */
function pullNumber(payload) {
    const pull = payload['pull_request'];
    const group = payload['merge_group'];
    const queued = /\/pr-(\d+)-[0-9a-f]{40}$/.exec(group?.head_ref ?? '')?.[1];
    return pull?.number ?? (queued === undefined ? undefined : Number(queued));
}


/***/ }),

/***/ 7299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JS: () => (/* binding */ findOnRunner),
  b$: () => (/* binding */ readCheckout),
  o$: () => (/* binding */ readSource)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
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

// EXTERNAL MODULE: ./build/packages/migrations/src/launch/runner.js + 1 modules
var launch_runner = __webpack_require__(6331);
// EXTERNAL MODULE: ./build/packages/migrations/src/folder.js
var folder = __webpack_require__(9669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/adapters.js + 28 modules
var adapters = __webpack_require__(4214);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/choose.js




/**
 * Finds the migrations below a folder of a checkout and the tool that they are for. With `auto`, a tool that has a
 * project there comes before files that lie in one folder; several such tools are told apart by nothing but a word of
 * the user. Throws a UserError when there is none, or more than one.
 */
async function chooseMigrations(root, wanted) {
    const { tool, directory, context } = wanted;
    const asked = adapters/* adapters */.Vq.filter(({ name, find }) => find !== undefined && (tool === 'auto' || tool === name));
    const project = (0,tools_project/* openProject */.U8)(root, directory, context);
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
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/source.js




/** Reads the migrations of a checkout. */
async function readCheckout(target, workspace) {
    const { tool, directory } = target.migrations;
    const wanted = { tool, directory, context: target.context };
    const { adapter: chosen, found } = await chooseMigrations(workspace, wanted);
    const adapter = found.executable === undefined ? chosen : { ...chosen, executable: found.executable };
    const folder = { path: found.directory, files: found.files };
    return { adapter, found, folder, files: adapter.read(found.files, found.settings) };
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
    const { adapter, found, folder, files } = await readCheckout(target, runner.workspace);
    if (target.image === undefined) {
        return {
            adapter,
            files,
            directory: folder.path,
            settings: {
                ...Object.fromEntries((adapter.variables ?? []).map((name) => [name, variables.get(name)])),
                ...found.settings,
            },
            launch: findOnRunner(adapter, target, found, context),
        };
    }
    const [{ pullImage }, image, { nameContainers, sweepPrepared }] = await Promise.all([
        __webpack_require__.e(/* import() */ 475).then(__webpack_require__.bind(__webpack_require__, 3475)),
        __webpack_require__.e(/* import() */ 725).then(__webpack_require__.bind(__webpack_require__, 7725)),
        __webpack_require__.e(/* import() */ 676).then(__webpack_require__.bind(__webpack_require__, 5676)),
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
    await sweepPrepared(containers);
    const options = { temporary: runner.temporary, signal, tree: adapter.find !== undefined };
    const held = await image.readImageFiles(containers.preparing, directory, folder.path, adapter.files, options);
    refuseDifferentFiles(folder.files, held, target.image);
    return {
        adapter,
        files,
        directory: folder.path,
        settings: { ...settings.environment, ...found.settings },
        launch: once(async () => {
            if (adapter.executable === undefined)
                return undefined;
            const { launchInImage } = await __webpack_require__.e(/* import() */ 928).then(__webpack_require__.bind(__webpack_require__, 2928));
            const workingDirectory = image.workingDirectoryInImage(settings, found.workingDirectory, target.context);
            const inside = { containers, home: settings.workingDirectory, workingDirectory, directory, network };
            return launchInImage(adapter, inside, launching(host));
        }),
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

/***/ 3988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
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

/***/ 9669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTree),
/* harmony export */   j: () => (/* binding */ readFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);



/** Where a tool's files usually stand: looked at first, since beside them there may be a schema.sql that is no migration. */
const usual = ['db/migrations', 'migrations', ''];
/**
 * Reads the files with one of these names of `db/migrations` or `migrations` in a folder, or of the folder itself.
 * Throws a UserError when there is no such folder. Links are not followed: they could point out of the repository.
 */
async function readFolder(root, directory, named, below = usual) {
    let exists = false;
    for (const place of below) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, place);
        const files = await readFiles((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), path, named);
        if (files !== undefined && files.length > 0)
            return { path, files };
        exists = files !== undefined;
    }
    if (exists)
        return { path: directory, files: [] };
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The folder of migrations ${directory} does not exist.`, {
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
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, directory), { withFileTypes: true })) {
        if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name === '.git')
            continue;
        const below = await readTree(root, node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory, entry.name), named);
        files.push(...below.files.map((file) => ({ ...file, name: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(entry.name, file.name) })));
    }
    return { path: own.path, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
async function readFiles(folder, path, named) {
    let names;
    try {
        names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
    }
    catch (error) {
        const code = error.code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
    const files = await Promise.all(names
        .filter((name) => named.some((pattern) => pattern.test(name)))
        .sort()
        .map(async (name) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file)).isFile())
            return [];
        return [{ name, path: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(path, name), text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8') }];
    }));
    return files.flat();
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
            const { judge } = await __webpack_require__.e(/* import() */ 186).then(__webpack_require__.bind(__webpack_require__, 186));
            return judge(set);
        }
        case 'sqlite': {
            const { judge } = await __webpack_require__.e(/* import() */ 851).then(__webpack_require__.bind(__webpack_require__, 3851));
            return judge(set);
        }
        default: {
            const { judge } = await __webpack_require__.e(/* import() */ 923).then(__webpack_require__.bind(__webpack_require__, 2923));
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

/***/ 6331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ launchOnRunner),
  d: () => (/* binding */ usualPlaces)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/packages/exec/src/find.js


/** Gives the path of an executable on PATH, or undefined. */
async function findExecutable(name, path = process.env['PATH'] ?? '') {
    for (const folder of path.split(external_node_path_.delimiter)) {
        if (folder === '')
            continue;
        const candidate = (0,external_node_path_.join)(folder, name);
        try {
            await (0,promises_.access)(candidate, promises_.constants.X_OK);
            // A folder may be "executed" too.
            if ((await (0,promises_.stat)(candidate)).isFile())
                return candidate;
        }
        catch {
            // Not in this folder.
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/packages/exec/src/run.js
var run = __webpack_require__(3988);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/adapters.js + 28 modules
var adapters = __webpack_require__(4214);
// EXTERNAL MODULE: ./build/packages/migrations/src/launch/guard.js
var guard = __webpack_require__(2812);
;// CONCATENATED MODULE: ./build/packages/migrations/src/launch/runner.js






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
    const places = adapter.places ?? usualPlaces;
    const folders = [...new Set([place.workingDirectory, context, '.'])].flatMap((folder) => places.map((name) => (0,external_node_path_.resolve)(workspace, folder, name)));
    const found = (await findExecutable(executable, folders.join(external_node_path_.delimiter))) ?? (await findExecutable(executable));
    if (found === undefined) {
        throw new errors/* UserError */.yo(`${adapter.title} is not installed on this runner.`, {
            reason: 'missing-tool',
            received: `no ${executable} on PATH, nor in ${places.join(', ')}`,
            accepted: `an executable ${executable} in one of these places`,
            remedy: `Install it in a step before (for example \`npm ci\` with ${executable} as a dependency), or set \`run-in: image\`.`,
        });
    }
    const workingDirectory = (0,external_node_path_.resolve)(workspace, place.workingDirectory);
    return {
        directory: (0,external_node_path_.resolve)(workspace, directory),
        workingDirectory,
        run(args, environment) {
            (0,adapters/* refuseForbidden */.Yg)(adapter, args);
            return (0,run/* run */.e)('sh', (0,guard/* guarded */.N)([found, ...args]), {
                cwd: workingDirectory,
                environment,
                signal: options.signal,
                onLine: options.say,
            });
        },
    };
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
/** Reads what applying each file would run, one after the other, since a tool may have to be started for it. */
async function readSources(adapter, files, launch) {
    const set = [];
    for (const file of files)
        set.push({ file, source: await adapter.gateSource(file, launch) });
    return set;
}


/***/ }),

/***/ 4214:
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
// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/bookkeeping.js

/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
function parseTableName(text, setting) {
    const parts = text.split('.');
    if (parts.length <= 2 && parts.every((part) => /^[A-Za-z_][\w$]*$/.test(part))) {
        const [first = '', second] = parts;
        return second === undefined ? { table: first } : { schema: first, table: second };
    }
    throw new errors/* UserError */.yo(`${setting} is not the name of a table.`, {
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
    const name = parseTableName(table, 'DBMATE_MIGRATIONS_TABLE');
    const rows = await readRows(session, name, ['version'], 'version');
    return rows.map(({ version }) => version);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/dbmate/format.js

const up = /^--[^\S\n]*migrate:up(?:[^\S\n]*$|[^\S\n]+\S+)/m;
const down = /^--[^\S\n]*migrate:down(?:[^\S\n]*$|[^\S\n]+\S+)/m;
/** Whether a text is written for dbmate. */
function isDbmateText(text) {
    return up.test(text);
}
/**
 * Takes the up block out of a file as dbmate does: from `-- migrate:up` to the first `-- migrate:down`, with its
 * options (`transaction:false`) in the first line. Throws a UserError for a file that dbmate would refuse.
 */
function upBlock(file) {
    const { text } = file;
    const start = up.exec(text)?.index ?? -1;
    const end = down.exec(text)?.index ?? -1;
    if (start < 0)
        throw refuse(file, 1, 'has no `-- migrate:up` line');
    if (end < 0)
        throw refuse(file, lineAt(text, text.length), 'has no `-- migrate:down` line, which dbmate requires');
    if (end < start)
        throw refuse(file, lineAt(text, end), 'has `-- migrate:down` before `-- migrate:up`');
    if (/^(?!\s*--)[^\S\n]*\S/m.test(text.slice(0, start)))
        throw refuse(file, 1, 'has statements before `-- migrate:up`');
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
function refuse(file, line, what) {
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
    current: ({ applied }) => applied.at(-1) ?? '',
    gateSource: upBlock,
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('dbmate needs a launcher.');
        const table = bookkeepingTable(workspace.settings);
        const args = ['--no-dump-schema', '--migrations-dir', launcher.directory, '--migrations-table', table, 'migrate'];
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/failure.js

/** What a tool printed, in the order in which its lines came, without colours. */
function saidBy(result) {
    return (0,src_escape/* stripAnsi */.aJ)(result.lines.join('\n'));
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

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/history.js
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

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
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

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/config.js


/** Reads a configuration in JavaScript, TypeScript or JSON. Never throws: what is not understood is not there. */
function readConfig(program) {
    return readTokens(tokenize(program));
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
    return known ? [external_node_path_.posix.normalize(texts.join('/'))] : [];
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
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
        const said = readConfig(await project.read(config));
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
        const rows = await readRows(session, tableOf(session, settings), ['created_at'], 'created_at');
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
            current: newest({ applied }),
            missing: applied.filter((version) => !versions.has(version)),
        };
    },
    current: newest,
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
        const message = lastLines(result, 'drizzle-kit');
        // It got as far as the statements, and of those it shows no error.
        if (!/applying migrations\.\.\./.test(saidBy(result)))
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
    const table = parseTableName(settings['drizzle.table'] ?? '__drizzle_migrations', 'migrations.table');
    if (kind !== 'postgresql')
        return table;
    return { schema: parseTableName(settings['drizzle.schema'] ?? 'drizzle', 'migrations.schema').table, ...table };
}
function silent(exitCode) {
    return `drizzle-kit ended with exit code ${exitCode} while it applied migrations, and does not say why`;
}

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
            if (!isSign(body[at], ';'))
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
    while (isSign(body[at], '.')) {
        const name = body[at + 1];
        if (name?.kind !== 'word')
            return undefined;
        if (!isSign(body[at + 2], '(')) {
            if (called)
                return undefined;
            at += 2;
            continue;
        }
        const end = closing(body, at + 2);
        const text = end < 0 ? undefined : readArguments(name, splitAt(body.slice(at + 3, end), ','), options);
        if (text === undefined)
            return undefined;
        if (text.value !== '')
            texts.push(text);
        called = true;
        at = end + 1;
    }
    const ended = at >= body.length || isSign(body[at], ';', '}') !== '' || body[at].kind === 'word';
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
    const whole = argument.every((token, at) => (at % 2 === 0 ? token.kind === 'text' : isSign(token, '+') !== ''));
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
    const spread = options.some((token, at) => isSign(token, '.') && isSign(options[at + 1], '.'));
    const known = options.every(({ kind, value }) => kind !== 'dynamic' && !/^(?:replacements|bind)$/.test(value));
    return isSign(options[0], '{') !== '' && closing(options, 0) === options.length - 1 && known && !spread;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders.js


// What the query builders send that make and drop tables, as far as the gate has to know: a new table's columns do
// nothing to those who use others. Everything else that they can do is not known.
const dropTable = (args) => sqlOf(args[0], (table) => `DROP TABLE ${table}`);
const dropColumn = (args) => {
    const column = textOf(args[1]);
    return column === undefined
        ? undefined
        : sqlOf(args[0], (table) => `ALTER TABLE ${table} DROP COLUMN ${quote(column)}`);
};
/** knex: `createTable(name, (table) => {…})`. */
const knexBuilders = {
    createTable: ([name, define]) => (isDefinition(define) ? sqlOf(name, createTable) : undefined),
    dropTable,
    dropTableIfExists: dropTable,
};
/** node-pg-migrate: `createTable(name, {…})`. */
const pgmBuilders = {
    createTable: ([name, columns, options]) => isObject(columns) && (options === undefined || isObject(options)) ? sqlOf(name, createTable) : undefined,
    dropTable,
    dropColumn,
};
/** sequelize: `createTable(name, {…}, {…})`. */
const queryInterfaceBuilders = {
    createTable: ([name, columns, options]) => isObject(columns) && (options === undefined || isObject(options)) ? sqlOf(name, createTable) : undefined,
    dropTable,
    removeColumn: dropColumn,
};
const createTable = (table) => `CREATE TABLE ${table} (id int)`;
function sqlOf(name, write) {
    const table = textOf(name);
    return table === undefined ? undefined : write(table.split('.').map(quote).join('.'));
}
/** In quotes only where it has to be: databases differ in theirs. */
function quote(name) {
    if (/^[a-z_][a-z0-9_]*$/.test(name))
        return name;
    return `"${name.replaceAll('"', '""')}"`;
}
function isObject(argument) {
    return argument !== undefined && isSign(argument[0], '{') !== '' && !runsMore(argument);
}
/** `(table) => {…}`, `table => {…}`, `function (table) {…}`, in which nothing is sent or waited for. */
function isDefinition(argument) {
    if (argument === undefined || runsMore(argument))
        return false;
    const first = argument[0];
    return isSign(first, '(') !== '' || (first?.kind === 'word' && first.value !== 'async');
}
/** Query builders send nothing until somebody waits for them. */
function runsMore(tokens) {
    return tokens.some(({ kind, value }) => kind === 'word' && /^(?:await|then|catch|finally|exec|stream|pipe|asCallback|query|sql)$/.test(value));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/statements.js


/**
 * Reads what the function `up` of a migration program sends: the SQL that stands there word for word, on its own lines,
 * and where the first thing stands that is anything else. Only `await x.query('…')` and the like is taken for plain.
 */
function readProgram(text, options) {
    const tokens = tokenize(text);
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
        if (isSign(tokens[at - 1], '.') && tokens[at - 2]?.value !== 'exports')
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
    if (isSign(tokens[at], '=', ':'))
        at += 1;
    while (tokens[at]?.kind === 'word')
        at += 1;
    if (isSign(tokens[at], '=>'))
        return arrowBody(tokens, at + 1);
    if (!isSign(tokens[at], '('))
        return undefined;
    at = closing(tokens, at) + 1;
    if (at === 0)
        return undefined;
    if (isSign(tokens[at], ':'))
        while (at < tokens.length && !isSign(tokens[at], '{', '=>', ';'))
            at += 1;
    if (isSign(tokens[at], '=>'))
        return arrowBody(tokens, at + 1);
    if (!isSign(tokens[at], '{'))
        return undefined;
    const end = closing(tokens, at);
    return end < 0 ? undefined : { from: at + 1, to: end };
}
function arrowBody(tokens, from) {
    if (isSign(tokens[from], '{')) {
        const end = closing(tokens, from);
        return end < 0 ? undefined : { from: from + 1, to: end };
    }
    let at = from;
    while (at < tokens.length) {
        const token = tokens[at];
        if (isSign(token, ';', ',', ')', '}', ']'))
            break;
        // Without a semicolon, the next statement of the module ends it.
        if (token.kind === 'word' && /^(?:exports|export|module)$/.test(token.value) && !isSign(tokens[at - 1], '.'))
            break;
        const end = opening[token.value] !== undefined && token.kind === 'sign' ? closing(tokens, at) : at;
        if (end < 0)
            return undefined;
        at = end + 1;
    }
    return { from, to: at };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/lock.js


/**
 * knex's own lock is a row of a table, which stays when knex is killed. We hold our lock, so no run of ours can be
 * migrating: unless another session is changing tables right now, the row is a leftover, and `unlock` takes it away.
 * Gives a failure where that is not so.
 */
async function freeLock({ session, say }, table, unlock) {
    const rows = await readRows(session, parseTableName(`${table}_lock`, 'tableName'), ['is_locked'], 'is_locked');
    if (!rows.some(({ is_locked }) => Number(is_locked) === 1))
        return undefined;
    const [other] = await session.query(changing[session.kind]);
    if (other !== undefined) {
        return {
            message: `knex is locked (${table}_lock), and another session is changing tables: pid ${other.pid}. When it is done, run this again; if it is no migration, run \`knex migrate:unlock\` first.`,
            code: '',
        };
    }
    say(`knex was killed while it held its lock (${table}_lock), and nothing migrates now: freeing it.`);
    const result = await unlock();
    return result.exitCode === 0 ? undefined : { message: lastLines(result, 'knex migrate:unlock'), code: '' };
}
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

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/adapter.js









/** knex 3: programs in one folder, all pending in one transaction, bookkeeping by file name. */
const knex = {
    name: 'knex',
    title: 'knex',
    executable: 'knex',
    forbidden: ['migrate:rollback', 'migrate:down', 'migrate:up', 'migrate:make', 'seed:run'],
    documentation: {
        detectedBy: '`knexfile.*`; the files of its `migrations.directory` (`migrations` beside it)',
        bookkeeping: '`knex_migrations` (or `migrations.tableName`)',
        transaction: 'all that is pending together; file by file where one says `config = { transaction: false }`',
    },
    files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    async find(project) {
        const config = await (0,tools_project/* findNearest */.qg)(project, /^knexfile\.(?:js|cjs|mjs|ts|cts|mts)$/);
        if (config === undefined)
            return undefined;
        const workingDirectory = external_node_path_.posix.dirname(config);
        const migrations = readConfig(await project.read(config)).inside('migrations');
        const places = [...migrations.texts('directory'), 'migrations'].map((place) => external_node_path_.posix.join(workingDirectory, place));
        const there = await Promise.all(places.map((place) => (0,tools_project/* hasFolder */.bU)(project, place)));
        const directory = places[there.indexOf(true)];
        if (directory === undefined)
            return undefined;
        const [table = 'knex_migrations'] = migrations.texts('tableName');
        const [schema] = migrations.texts('schemaName');
        return {
            because: config,
            directory,
            workingDirectory,
            // knex does not look into folders.
            files: (await (0,tools_project/* readBelow */.Gj)(project, directory, knex.files)).filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name)),
            settings: {
                'knex.config': external_node_path_.posix.basename(config),
                'knex.table': schema === undefined ? table : `${schema}.${table}`,
                'knex.transactions': String(!migrations.says('disableTransactions', 'true')),
            },
        };
    },
    read: (files, settings) => files
        .map(({ name, path, text }) => {
        const file = { name, path, text, version: name };
        return settings?.['knex.transactions'] === 'false' ? { ...file, transactional: false } : file;
    })
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const rows = await readRows(session, parseTableName(adapter_tableOf(settings), 'tableName'), ['name'], 'id');
        return compareHistory(rows.map(({ name }) => name), files);
    },
    current: newest,
    gateSource: (file) => readProgram(file.text, { methods: ['raw'], builders: knexBuilders, transactional: isTransactional(file) }),
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('knex needs a launcher.');
        const { settings } = workspace;
        const base = ['--knexfile', settings['knex.config'] ?? 'knexfile.js'];
        const refused = await freeLock(workspace, adapter_tableOf(settings), () => launcher.run([...base, 'migrate:unlock'], workspace.environment));
        if (refused !== undefined)
            return refused;
        const result = await launcher.run([...base, 'migrate:latest'], workspace.environment);
        if (result.exitCode === 0)
            return undefined;
        const said = saidBy(result);
        const name = /^migration file "(.+)" failed$/m.exec(said)?.[1];
        const message = /^migration failed with error: (.+)$/m.exec(said)?.[1];
        return {
            message: message ?? lastLines(result, 'knex'),
            code: sqlStateIn(said),
            ...(pending.some(({ version }) => version === name) && name !== undefined ? { version: name } : {}),
        };
    },
    recovery({ source }) {
        return source.transactional
            ? 'What was pending before it was rolled back with it, where no file opts out of transactions. Mend the file and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS, hasTable), and run this again. `knex migrate:unlock` frees the lock where knex itself was killed.';
    },
};
function adapter_tableOf(settings) {
    return settings['knex.table'] ?? 'knex_migrations';
}
function isTransactional({ text, transactional }) {
    return transactional !== false && !readConfig(text).inside('config').says('transaction', 'false');
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
        const table = parseTableName(settings['pgmigrations.table'] ?? 'pgmigrations', '--migrations-table');
        const schema = settings['pgmigrations.schema'] ?? 'public';
        const rows = await readRows(session, { schema, ...table }, ['name'], 'id');
        return compareHistory(rows.map(({ name }) => name), files);
    },
    current: newest,
    gateSource: (file) => (file.name.endsWith('.sql') ? upPart(file) : sourceOf(file)),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('node-pg-migrate needs a launcher.');
        const schema = settings['pgmigrations.schema'];
        const table = settings['pgmigrations.table'] ?? 'pgmigrations';
        const args = ['up', '--migrations-dir', launcher.directory, '--migrations-table', table];
        const result = await launcher.run([...args, ...(schema === undefined ? [] : ['--schema', schema])], environment);
        if (result.exitCode === 0)
            return undefined;
        const said = saidBy(result);
        const version = [...said.matchAll(/^### MIGRATION (.+) \(UP\) ###$/gm)].at(-1)?.[1];
        const message = /^(?:error|Error): (.+)$/m.exec(said)?.[1] ?? lastLines(result, 'node-pg-migrate');
        const known = pending.some((file) => file.version === version);
        return { message, code: sqlStateIn(said), ...(known && version !== undefined ? { version } : {}) };
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
function sourceOf({ text }) {
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
function failure_readFailure(said, pending) {
    const name = /^Migration name: (\S+)/m.exec(said)?.[1] ?? /with migration_name="([^"]+)"/.exec(said)?.[1];
    const file = pending.find(({ version }) => version === name);
    const words = /^Database error:\s*\n(?:ERROR: )?(.+)$/m.exec(said)?.[1] ??
        /^Error: external connector error\n(.+)$/m.exec(said)?.[1];
    if (file === undefined || words === undefined)
        return undefined;
    const code = /^Database error code: ([0-9A-Z]{5})/m.exec(said)?.[1] ?? sqlStateIn(said);
    const line = lineOf(words, file);
    return {
        message: words,
        code,
        version: file.version,
        ...(line === undefined ? {} : { line }),
    };
}
/** The first line that names what `No such table: nobody` is about; quoted names are found by the caller. */
function lineOf(words, { text }) {
    const name = /^[A-Z][\w ]+: ([\w.$]+)$/.exec(words)?.[1];
    if (name === undefined)
        return undefined;
    const at = text.split('\n').findIndex((line) => !line.trim().startsWith('--') && line.includes(name));
    return at < 0 ? undefined : at + 1;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/prisma/records.js


/** Reads Prisma's records, oldest first. */
async function readRecords(session) {
    const columns = ['migration_name', 'finished_at', 'rolled_back_at'];
    const rows = await readRows(session, { table: '_prisma_migrations' }, columns, 'started_at');
    return rows.map(({ migration_name, finished_at, rolled_back_at }) => ({
        name: migration_name,
        finished: finished_at !== null,
        rolledBack: rolled_back_at !== null,
    }));
}
/** The migrations that failed, or were cut off, and that nobody has resolved. */
function findFailed(records) {
    return records.filter(({ finished, rolledBack }) => !finished && !rolledBack).map(({ name }) => name);
}
/** The error for a failed migration whose file is not in this checkout. */
function failedError(name) {
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
    // `migrate status` is only a word that cannot be relied on; the others lose data or make a database.
    forbidden: ['migrate reset', 'migrate dev', 'db push', 'db execute', '--force-reset', '--accept-data-loss'],
    probe: ['migrate', 'deploy', '--help'],
    documentation: {
        detectedBy: '`migrations/migration_lock.toml`; the files `migrations/*/migration.sql` beside it',
        bookkeeping: '`_prisma_migrations`',
        transaction: 'not to be relied on; a failed migration stays recorded until `prisma migrate resolve`',
    },
    files: /^migration\.sql$/,
    detect: () => false,
    async find(project) {
        const lock = await (0,tools_project/* findNearest */.qg)(project, /^migration_lock\.toml$/);
        if (lock === undefined)
            return undefined;
        const directory = external_node_path_.posix.dirname(lock);
        const around = { ...project, path: directory };
        const config = (await (0,tools_project/* findNearest */.qg)(around, /^prisma\.config\.(?:ts|js|cjs|mjs|cts|mts)$/, (path) => (0,tools_project/* isBelow */.Yw)(directory, external_node_path_.posix.dirname(path)))) ?? (await (0,tools_project/* findNearest */.qg)(around, /^package\.json$/, (path) => (0,tools_project/* isBelow */.Yw)(directory, external_node_path_.posix.dirname(path))));
        const workingDirectory = config === undefined ? external_node_path_.posix.join(directory, '../..') : external_node_path_.posix.dirname(config);
        const schema = external_node_path_.posix.join(directory, '../schema.prisma');
        const configured = config !== undefined && external_node_path_.posix.basename(config).startsWith('prisma.');
        const standard = ['prisma/schema.prisma', 'schema.prisma'].map((path) => external_node_path_.posix.join(workingDirectory, path));
        const named = !configured && !standard.includes(schema) && (await project.list()).includes(schema);
        return {
            because: lock,
            directory,
            workingDirectory,
            files: (await (0,tools_project/* readBelow */.Gj)(project, directory, prisma.files)).filter(({ name }) => name.split('/').length === 2),
            settings: named ? { 'prisma.schema': external_node_path_.posix.relative(workingDirectory, schema) } : {},
        };
    },
    read: (files) => files
        .map(({ name, path, text }) => ({ name, path, text, version: external_node_path_.posix.dirname(name) }))
        .sort((a, b) => (a.version < b.version ? -1 : 1)),
    async pending(session, files) {
        const records = await readRecords(session);
        const names = new Set(files.map(({ version }) => version));
        const failed = findFailed(records);
        // One whose file is here is pending, and stops `apply`.
        const gone = failed.find((name) => !names.has(name));
        if (gone !== undefined)
            throw failedError(gone);
        const applied = records.filter(({ finished, rolledBack }) => finished && !rolledBack).map(({ name }) => name);
        return compareHistory([...new Set(applied)], files);
    },
    current: newest,
    // With the engine a file is one script, and so in one transaction unless it says otherwise; with an adapter each
    // statement stands alone. What may be half done is not to be called rolled back.
    gateSource: ({ text }) => ({ sql: text, firstLine: 1, transactional: false, reversible: false }),
    async apply(pending, { session, settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Prisma needs a launcher.');
        const [failed] = findFailed(await readRecords(session));
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
        return failure_readFailure(saidBy(result), pending) ?? { message: lastLines(result, 'Prisma'), code: '' };
    },
    recovery: ({ file, failure }) => failure.code === 'P3009' || failure.version !== undefined
        ? `What stood before the error may be done. Look at the database and undo that, then run \`prisma migrate resolve --rolled-back "${file.version}"\`, mend the file and run this again; or finish it by hand and run \`prisma migrate resolve --applied "${file.version}"\`.`
        : 'Mend what Prisma names, and run this again.',
};

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
        const said = readConfig(settings === undefined ? '' : await project.read(settings));
        const directory = external_node_path_.posix.join(workingDirectory, said.texts('migrations-path')[0] ?? 'migrations');
        if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
            return undefined;
        const config = await readDatabaseConfig(project, workingDirectory, said.texts('config')[0]);
        if (config.texts('migrationStorage').some((storage) => storage !== 'sequelize'))
            throw storedElsewhere(because);
        const [table = 'SequelizeMeta'] = config.texts('migrationStorageTableName');
        const [schema] = config.texts('migrationStorageTableSchema');
        return {
            because,
            directory,
            workingDirectory,
            files: (await (0,tools_project/* readBelow */.Gj)(project, directory, sequelize.files)).filter(({ name }) => !name.includes('/')),
            settings: { 'sequelize.table': schema === undefined ? table : `${schema}.${table}` },
        };
    },
    read: (files) => files
        .map(({ name, path, text }) => ({ name, path, text, version: name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    async pending(session, files, settings) {
        const table = parseTableName(settings['sequelize.table'] ?? 'SequelizeMeta', 'migrationStorageTableName');
        const rows = await readRows(session, table, ['name'], 'name');
        return compareHistory(rows.map(({ name }) => name), files);
    },
    current: newest,
    gateSource: ({ text }) => readProgram(text, { methods: ['query'], builders: queryInterfaceBuilders, transactional: false }),
    async apply(pending, { environment }, launcher) {
        if (launcher === undefined)
            throw new Error('sequelize-cli needs a launcher.');
        // --debug: without it the tool does not say where. The address is left to its configuration: `--url` could be seen.
        const args = ['db:migrate', '--debug', '--migrations-path', launcher.directory];
        const result = await launcher.run(args, environment);
        if (result.exitCode === 0)
            return undefined;
        const said = saidBy(result);
        const begun = [...said.matchAll(/^== (.+): migrating =+$/gm)].at(-1)?.[1];
        const file = pending.find(({ name }) => begun !== undefined && name.replace(/\.\w+$/, '') === begun);
        const line = file === undefined ? undefined : lineInStack(said, file.name);
        const message = /^EXTRA MESSAGE: (.+)$/m.exec(said)?.[1] ??
            /^ERROR: (?:\w*Error: )?(.+)$/m.exec(said)?.[1] ??
            lastLines(result, 'sequelize-cli');
        return {
            message,
            code: sqlStateIn(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: () => 'sequelize-cli runs without a transaction, so what stood before the error is done and stays, while the file counts as not applied. Undo that by hand or make the file repeatable (IF NOT EXISTS), mend it, and run this again.',
};
/** The configuration that says where the books are kept; nothing where it is not where it should be. */
async function readDatabaseConfig(project, workingDirectory, named) {
    const path = external_node_path_.posix.join(workingDirectory, named ?? 'config/config.json');
    return readConfig((await project.list()).includes(path) ? await project.read(path) : '');
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

;// CONCATENATED MODULE: ./build/packages/migrations/src/database/statements.js
/** A quoted text, a comment, or a word: what may hold a delimiter that ends nothing. */
const pieces = {
    // A backslash escapes; `--` is a comment only before a blank; `/*!` is run, but holds no delimiter of its own.
    mysql: /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`(?:[^`]|``)*`|--(?=\s|$).*|#.*|\/\*[\s\S]*?\*\/|[A-Za-z_$][\w$]*/y,
    sqlite: /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--.*|\/\*[\s\S]*?\*\/|[A-Za-z_$][\w$]*/y,
};
/** Statements that hold statements: routines, triggers and events. */
const holder = /^create\s+(?:or\s+replace\s+)?(?:definer\s*=\s*\S+\s+)?(?:temp(?:orary)?\s+)?(?:aggregate\s+)?(?:procedure|function|trigger|event)\b/i;
const comment = /^(?:--|#|\/\*(?!!))/;
/**
 * Parts a file into its statements, each with the line on which it begins. MySQL's client reads `DELIMITER` itself,
 * and so is it read here; the bodies of routines and triggers stay whole without it, too.
 */
function statements_splitStatements(sql, kind) {
    const piece = new RegExp(pieces[kind]);
    const statements = [];
    let delimiter = ';';
    let start = -1;
    let depth = 0;
    let previous = '';
    let at = 0;
    const finish = (end) => {
        if (start >= 0)
            statements.push({ text: sql.slice(start, end).trimEnd(), line: statements_lineAt(sql, start) });
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
function statements_lineAt(sql, offset) {
    return sql.slice(0, offset).split('\n').length;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/ledger.js


const table = 'deploy_actions_migrations';
/** sha256 of a file's text, whatever line endings the checkout gave it. */
function checksumOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex');
}
/** Reads the ledger; nothing where it does not exist yet. */
async function readLedger(session) {
    if (!(await tableExists(session, { table })))
        return [];
    return session.query(`SELECT name, checksum FROM ${table} ORDER BY name${order[session.kind]}`);
}
/** By bytes: elsewhere the column itself is ordered so. */
const order = { postgresql: ' COLLATE "C"', mysql: '', sqlite: '' };
/** What makes the ledger, in each database's own types. */
const ledgerTable = {
    postgresql: `CREATE TABLE IF NOT EXISTS ${table} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at timestamptz NOT NULL DEFAULT now(),
       run text NOT NULL DEFAULT ''
     )`,
    mysql: `CREATE TABLE IF NOT EXISTS ${table} (
       name varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PRIMARY KEY,
       checksum char(64) NOT NULL,
       applied_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run varchar(1000) NOT NULL DEFAULT ''
     )`,
    sqlite: `CREATE TABLE IF NOT EXISTS ${table} (
       name text PRIMARY KEY,
       checksum text NOT NULL,
       applied_at text NOT NULL DEFAULT CURRENT_TIMESTAMP,
       run text NOT NULL DEFAULT ''
     )`,
};
/** What writes a row of it: name, checksum and run, in this order. */
const ledgerInsert = {
    postgresql: `INSERT INTO ${table} (name, checksum, run) VALUES ($1, $2, $3)`,
    mysql: `INSERT INTO ${table} (name, checksum, run) VALUES (?, ?, ?)`,
    sqlite: `INSERT INTO ${table} (name, checksum, run) VALUES (?, ?, ?)`,
};
async function createLedger(session) {
    await session.query(ledgerTable[session.kind]);
}
async function writeLedger(session, row, run) {
    await session.query(ledgerInsert[session.kind], [row.name, row.checksum, run]);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/apply.js





/** Applies files one after the other, each together with its row of the ledger; stops at the first that fails. */
async function applyFiles(files, workspace) {
    try {
        if (workspace.session.kind !== 'sqlite')
            await createLedger(workspace.session);
    }
    catch (error) {
        return { message: `The ledger cannot be made: ${(0,errors/* messageOf */.bD)(error)}`, code: (0,explain/* codeOf */.$N)(error) };
    }
    for (const { file, source } of files) {
        (0,cancel/* refuseWhenCancelled */.y)(workspace.signal);
        workspace.say(`Applying ${file.name}`);
        const failure = await applyOne(file, source, workspace);
        if (failure !== undefined)
            return { ...failure, version: file.version };
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
    const { session, run } = workspace;
    await session.query('BEGIN');
    try {
        await session.query(source.sql);
        await writeLedger(session, { name: file.version, checksum: checksumOf(file.text) }, run);
        await session.query('COMMIT');
        return undefined;
    }
    catch (error) {
        // The connection may be gone, and then so is the transaction.
        await session.query('ROLLBACK').catch(() => { });
        const line = apply_lineOf(error, source.sql, source.firstLine);
        return { message: (0,errors/* messageOf */.bD)(error), code: (0,explain/* codeOf */.$N)(error), ...(line === undefined ? {} : { line }) };
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
    await writeLedger(workspace.session, { name: file.version, checksum: checksumOf(file.text) }, workspace.run);
    return undefined;
}
/** A transaction as far as it goes: what changes rows only is undone, what changes a definition commits all before it. */
async function applyInMysql(file, source, workspace) {
    const { session, run } = workspace;
    const send = async () => {
        const failure = await sendEach(statements_splitStatements(source.sql, 'mysql'), source, workspace);
        if (failure === undefined)
            await writeLedger(session, { name: file.version, checksum: checksumOf(file.text) }, run);
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
    const { session, run, signal } = workspace;
    if (session.runScript === undefined)
        throw new Error('The session only reads.');
    const failure = await session.runScript({
        whole: source.transactional,
        statements: [{ text: ledgerTable.sqlite, line: 1 }, ...statements_splitStatements(source.sql, 'sqlite')],
        last: { sql: ledgerInsert.sqlite, values: [file.version, checksumOf(file.text), run] },
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
            return { message: (0,errors/* messageOf */.bD)(error), code: (0,explain/* codeOf */.$N)(error), line, done };
        }
    }
    return undefined;
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

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/sql/adapter.js




const withoutTransaction = /^--[^\S\n]*deploy-actions:[^\S\n]*no-transaction[^\S\n]*\r?$/;
/** Plain SQL: files in the order of their names, each in one transaction with its row in our own ledger. */
const sql = {
    name: 'sql',
    title: 'plain SQL',
    executable: undefined,
    forbidden: [],
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
        return compare(await readLedger(session), files);
    },
    current: ({ applied }) => applied.at(-1) ?? '',
    gateSource: adapter_sourceOf,
    apply: (pending, workspace) => applyFiles(pending.map((file) => ({ file, source: adapter_sourceOf(file) })), workspace),
    recovery({ source, failure }) {
        if (source.transactional) {
            return 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.';
        }
        return failure.done
            ? `The file runs without a transaction: its first ${failure.done} statements are done and stay. Make them repeatable (IF NOT EXISTS), mend the one that failed, and run this again.`
            : 'Nothing of the file is done but what the failed statement may have left, such as an invalid index. Mend it and run this again.';
    },
};
function adapter_sourceOf({ text }) {
    const transactional = !withoutTransaction.test(text.split('\n', 1)[0] ?? '');
    return { sql: text, firstLine: 1, transactional, reversible: false };
}
/** Why a file is not meant to be run as a whole: to run it would also run how to undo it. */
function foreign(name, text) {
    if (/\.(?:up|down|undo)\.sql$/i.test(name))
        return 'it is one of a pair, of which only one half is to be run';
    if (isDbmateText(text))
        return 'it is written for dbmate';
    if (/^--\s*\+(?:goose|migrate)\s/im.test(text))
        return 'it is written for another migration tool';
    return undefined;
}
function compare(ledger, files) {
    const rows = new Map(ledger.map(({ name, checksum }) => [name, checksum]));
    for (const file of files) {
        const checksum = rows.get(file.version);
        if (checksum !== undefined && checksum !== checksumOf(file.text)) {
            throw new errors/* UserError */.yo(`${file.path} was edited after it had been applied: the database does not have what it says now.`, {
                reason: 'edited-migration',
                received: `sha256 ${checksumOf(file.text).slice(0, 12)}`,
                accepted: `sha256 ${checksum.slice(0, 12)}, as it was applied`,
                remedy: 'Restore the file (git log -p shows how it was), and put the change into a new one.',
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
    const config = readConfig(await project.read(source));
    const places = [
        ...config.texts('migrations').map((glob) => folderOf(glob, glob.startsWith('/') ? beside : workingDirectory)),
        ...[workingDirectory, beside].flatMap((folder) => [
            external_node_path_.posix.join(folder, 'migrations'),
            external_node_path_.posix.join(folder, 'src/migrations'),
        ]),
    ];
    const there = await Promise.all(places.map((place) => (0,tools_project/* hasFolder */.bU)(project, place)));
    const directory = places[there.indexOf(true)];
    if (directory === undefined)
        return undefined;
    const [table = 'migrations'] = config.texts('migrationsTableName');
    const [schema] = config.texts('schema');
    const [mode = 'all'] = config.texts('migrationsTransactionMode');
    return {
        because: source,
        directory,
        workingDirectory,
        files: await (0,tools_project/* readBelow */.Gj)(project, directory, files),
        settings: {
            'typeorm.source': external_node_path_.posix.relative(workingDirectory, source),
            'typeorm.table': schema === undefined ? table : `${schema}.${table}`,
            'typeorm.transactions': mode,
        },
        ...(/\.[cm]?ts$/.test(source) ? { executable: 'typeorm-ts-node-commonjs' } : {}),
    };
}
/** The part of a glob before its first wildcard, as a folder. */
function folderOf(glob, from) {
    const fixed = glob.split(/[*{[?]/, 1)[0] ?? '';
    return external_node_path_.posix.join(from, fixed.endsWith('/') ? fixed.slice(0, -1) : external_node_path_.posix.dirname(fixed));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/adapter.js






/** TypeORM 1: classes with a moment in their names, all pending in one transaction, bookkeeping by class. */
const typeorm = {
    name: 'typeorm',
    title: 'TypeORM',
    executable: 'typeorm',
    forbidden: ['schema:drop', 'schema:sync', 'migration:revert', 'migration:generate', 'query', '--fake'],
    documentation: {
        detectedBy: 'a data source (`*data-source.*`, `ormconfig.*`) with `new DataSource`; the files of its `migrations`',
        bookkeeping: '`migrations` (or `migrationsTableName`)',
        transaction: 'all that is pending together; each file or none by `migrationsTransactionMode`',
    },
    files: /^(?!.*\.d\.[cm]?ts$)[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    find: (project) => findTypeormProject(project, typeorm.files),
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
        .sort((a, b) => momentOf(a) - momentOf(b)),
    async pending(session, files, settings) {
        const table = parseTableName(settings['typeorm.table'] ?? 'migrations', 'migrationsTableName');
        const rows = await readRows(session, table, ['name'], 'id');
        return compareHistory(rows.map(({ name }) => name), files);
    },
    current: newest,
    gateSource: ({ text, transactional }) => readProgram(text, {
        methods: ['query'],
        transactional: transactional !== false && !/\btransaction\s*(?::\s*\w+\s*)?=\s*false\b/.test(text),
    }),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('TypeORM needs a launcher.');
        const result = await launcher.run(['migration:run', '-d', settings['typeorm.source'] ?? ''], environment);
        if (result.exitCode === 0)
            return undefined;
        const said = saidBy(result);
        const [, version, message] = /^Migration "(.+)" failed, error: (.+)$/m.exec(said) ?? [];
        const file = pending.find((one) => one.version === version);
        const line = file === undefined ? undefined : lineInStack(said, file.name);
        return {
            message: message ?? lastLines(result, 'TypeORM'),
            code: sqlStateIn(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: ({ source }) => source.transactional
        ? 'What was pending was rolled back together (with `migrationsTransactionMode: each` the file alone). Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
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
    dbmate: dbmate,
    sql: sql,
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

/***/ 6572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ readBelow),
/* harmony export */   U8: () => (/* binding */ openProject),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   bU: () => (/* binding */ hasFolder),
/* harmony export */   qg: () => (/* binding */ findNearest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);



/** What tools and package managers put there, and what only looks like a project. */
const left = new Set(['node_modules', 'vendor', 'target', '__pycache__', 'venv', 'site-packages', 'coverage']);
const mostFiles = 50_000;
/** Opens what lies around a folder of a checkout. Nothing is read until it is asked for. */
function openProject(root, path, context) {
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
 * within the context, else in the only nearest one below it. `accepts` may look at the path. Throws a UserError when
 * several below are as near as each other.
 */
async function findNearest(project, name, accepts = () => true) {
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
        .filter((path) => isBelow(path, project.path) && depthOf(path) - start <= deepest)
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
/** A path without `.`, `..` and a slash at its end. */
function plain(folder) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, 'x', '..').replace(/\/$/, '') || '.';
}


/***/ })

};
