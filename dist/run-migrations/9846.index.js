"use strict";
exports.id = 9846;
exports.ids = [9846,5167];
exports.modules = {

/***/ 9846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trustForApply: () => (/* binding */ trustForApply),
/* harmony export */   trustForCheck: () => (/* binding */ trustForCheck)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _packages_action_src_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8721);
/* harmony import */ var _packages_config_src_production_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3331);
/* harmony import */ var _packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5167);
/* harmony import */ var _packages_migrations_src_approvals_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8089);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6718);








/** What a check trusts: what the base of the pull request has, and the rest with a review. */
async function trustForCheck(context) {
    const { runner, inputs } = context;
    const own = await readOwn(context);
    // Not about a pull request, as on a laptop: there is no base to be held against.
    if (!runner.isPullRequest)
        return { approvals: own, refuse: async () => undefined };
    const base = (0,_pull_js__WEBPACK_IMPORTED_MODULE_5__/* .baseCommit */ .tI)(runner.payload);
    const held = base === undefined ? undefined : await (0,_packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_3__.readGitTree)(runner.workspace).read(base, inputs.approvals);
    const trusted = held === undefined ? [] : await (0,_packages_migrations_src_approvals_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApprovals */ .o)(held.toString(), inputs.approvals);
    const isTrusted = (one) => trusted.some((other) => sameStatement(one, other));
    const missing = (0,_packages_action_src_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(() => missingInPull(context));
    return {
        approvals: [...trusted, ...own.filter((one) => !isTrusted(one))],
        refuse: async (approval) => (isTrusted(approval) ? undefined : missing()),
    };
}
/** What applying trusts: the checkout, and on production what was reviewed. */
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
    return (0,_packages_migrations_src_approvals_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseApprovals */ .o)(text, inputs.approvals);
}
/** The pull request adds the approval itself, so somebody else has to have reviewed it. */
async function missingInPull(context) {
    const { payload } = context.runner;
    const number = (0,_pull_js__WEBPACK_IMPORTED_MODULE_5__/* .pullNumber */ .Xy)(payload);
    if (number === undefined)
        return 'the event does not say which pull request adds it';
    return explained(async () => {
        const { missingReview, readReviewed } = await __webpack_require__.e(/* import() */ 9611).then(__webpack_require__.bind(__webpack_require__, 9611));
        const reviewed = await readReviewed(await openClient(context), number);
        // What is judged is the head of the event, not one that was pushed meanwhile.
        const head = payload['pull_request']?.head?.sha;
        return missingReview(head === undefined ? reviewed : { ...reviewed, head });
    });
}
/** Production takes an approval only from a merged pull request that somebody else reviewed. */
async function missingInOrigin(approval, context) {
    return explained(async () => {
        const { findOrigin, missingReview, readReviewed } = await __webpack_require__.e(/* import() */ 9611).then(__webpack_require__.bind(__webpack_require__, 9611));
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
    const { openGitHub } = await __webpack_require__.e(/* import() */ 7664).then(__webpack_require__.bind(__webpack_require__, 7664));
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


/***/ }),

/***/ 5167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listGitTree: () => (/* binding */ listGitTree),
  readGit: () => (/* binding */ readGit),
  readGitTree: () => (/* binding */ readGitTree),
  readHead: () => (/* binding */ readHead),
  splitRecords: () => (/* binding */ splitRecords)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/packages/exec/src/read-bytes.js

/**
 * Runs a short, read-only command to its end and gives the bytes that it printed, whatever its exit code: for output
 * that is no text, such as lists of paths, or a lot of it. `input` is written to standard input, which is then closed.
 * With `quiet` nobody reads standard error, which saves the time that a pipe takes.
 * A command that a signal ended has the exit code -1. Throws an Error (code ENOENT) if the executable cannot be started.
 */
function readBytes(command, args, options = {}) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(command, args, {
            cwd: options.cwd,
            env: options.environment === undefined ? process.env : { ...process.env, ...options.environment },
            stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', options.quiet ? 'ignore' : 'pipe'],
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





/**
 * Runs git in a work tree, whoever owns it: in a container job the checkout often belongs to another user. With `quiet`,
 * what it says on standard error is not read. Throws a
 * UserError where there is no git, or no such folder.
 */
async function readGit(workspace, args, input, quiet = false) {
    try {
        return await readBytes('git', ['-c', `safe.directory=${workspace}`, ...args], {
            cwd: workspace,
            // A clone without all objects fetches what it lacks, and nobody is there to be asked for a password.
            environment: { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
            ...(input === undefined ? {} : { input }),
            quiet,
        });
    }
    catch (error) {
        throw error.code === 'ENOENT' ? notStarted(workspace, error) : error;
    }
}
/** A folder that is not there looks like a program that is not there. */
function notStarted(workspace, cause) {
    if (!(0,external_node_fs_.existsSync)(workspace)) {
        return new errors/* UserError */.yo('The workspace of the job does not exist.', {
            reason: 'missing-checkout',
            received: workspace,
            accepted: 'a work tree with a commit',
            remedy: 'Run actions/checkout before this step.',
            cause,
        });
    }
    return new errors/* UserError */.yo('There is no git here, which the files of a build are compared with their commit by.', {
        reason: 'missing-git',
        received: 'no git on PATH',
        accepted: 'git 2.20 or newer',
        remedy: "Install git in the job's container (or on the runner) before actions/checkout: without it, checkout downloads the files alone.",
        cause,
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
/** Gives the commit that is checked out, and the tree that it holds. Throws a UserError when there is no repository. */
async function readHead(workspace) {
    const head = await readGit(workspace, ['rev-parse', 'HEAD^{commit}', 'HEAD^{tree}']);
    const [commit, tree] = head.stdout.toString('latin1').split('\n');
    if (head.exitCode === 0 && commit !== undefined && tree !== undefined)
        return { commit, tree };
    // Before 2.38, git takes no word of ours for it.
    const isDistrusted = /dubious ownership|unsafe repository/.test(head.stderr);
    throw new errors/* UserError */.yo('There is no checked-out commit to build.', {
        reason: 'missing-checkout',
        received: head.stderr.trim().split('\n')[0],
        accepted: 'a work tree with a commit',
        remedy: isDistrusted
            ? `Run \`git config --global --add safe.directory ${workspace}\` before this step, or use a newer git.`
            : 'Run actions/checkout before this step, without its input `path`: the repository has to be the workspace itself.',
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


/***/ })

};
;