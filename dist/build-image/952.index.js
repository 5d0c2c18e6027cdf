export const id = 952;
export const ids = [952];
export const modules = {

/***/ 9952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beginCheckout: () => (/* binding */ beginCheckout)
/* harmony export */ });
/* harmony import */ var _git_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6534);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7980);


/**
 * Starts git's walk of the work tree at `workspace` and asks for the commit that is checked out there. Little has to be
 * loaded for it, so that git works while the rest is loaded. Both reject where git cannot be started; `head` throws a
 * UserError when there is no repository.
 */
function beginCheckout(workspace) {
    const walk = (0,_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .walkWorkTree */ .jn)(workspace);
    const head = (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readHead */ .zy)(workspace);
    // What is not asked for any more, because something else has failed, is no failure of its own.
    for (const promise of [walk, head])
        promise.catch(() => { });
    return { head, walk };
}


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findGitFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Gives the repository's own folder, which a linked work tree and a submodule name in a file (gitrepository-layout). */
function findGitFolder(folder) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git');
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place, { throwIfNoEntry: false });
    if (found?.isDirectory())
        return place;
    const text = found?.isFile() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(place, 'utf8') : '';
    const named = /^gitdir: (.+?)\r?\n?$/.exec(text)?.[1];
    return named === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, named);
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jn: () => (/* binding */ walkWorkTree)
/* harmony export */ });
/* unused harmony exports walkAtOnce, walkSideBySide */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _git_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6534);
/* harmony import */ var _git_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8658);




/**
 * What the settings of a repository could hide is asked for: modes and links that the file system is said not to keep,
 * files whose time of change is not looked at, and a daemon that claims to know what changed.
 */
const candid = [
    ...['-c', 'core.fileMode=true', '-c', 'core.symlinks=true', '-c', 'core.trustctime=true'],
    ...['-c', 'core.checkStat=default', '-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false'],
];
/** An index of about 5,000 files, in bytes. For fewer, a second process costs more than it wins. */
const small = 1 << 19;
const others = ['--others', '--directory', '--full-name', '-z'];
/** Walks a work tree. Throws only where git cannot be started. */
async function walkWorkTree(folder) {
    const gitFolder = (0,_git_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .findGitFolder */ .K)(folder);
    const index = gitFolder === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'index'), { throwIfNoEntry: false });
    const walk = index !== undefined && index.size < small ? await walkAtOnce(folder) : undefined;
    return walk ?? walkSideBySide(folder);
}
/**
 * Walks with one process, which reads the index once for both questions. Where a filter that git would have to run is
 * missing, git gives up on that, and undefined is given.
 */
async function walkAtOnce(folder) {
    const walked = await (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readGit */ .lX)(folder, [...candid, 'ls-files', '-t', '--modified', '--deleted', ...others]);
    if (walked.exitCode !== 0)
        return undefined;
    const walk = { changed: [], untracked: [] };
    for (const record of (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .splitRecords */ .DQ)(walked.stdout)) {
        const names = record.startsWith('? ') ? walk.untracked : walk.changed;
        names.push(record.slice(2));
    }
    return walk;
}
/**
 * Walks with two processes side by side, one for each question. `diff-files` is the one command that looks at files with
 * several threads, and at their times alone unless these cannot decide; what it names is read anyway.
 */
async function walkSideBySide(folder) {
    const [changed, untracked] = await Promise.all([
        (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readGit */ .lX)(folder, [...candid, 'diff-files', '--name-only', '-z', '--ignore-submodules=dirty']),
        (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readGit */ .lX)(folder, [...candid, 'ls-files', ...others]),
    ]);
    const failed = [changed, untracked].find(({ exitCode }) => exitCode !== 0);
    return {
        changed: (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .splitRecords */ .DQ)(changed.stdout),
        untracked: (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .splitRecords */ .DQ)(untracked.stdout),
        ...(failed === undefined ? {} : { failed }),
    };
}


/***/ }),

/***/ 6534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DA: () => (/* binding */ listGitTree),
  lX: () => (/* binding */ readGit),
  HU: () => (/* binding */ readGitTree),
  zy: () => (/* binding */ readHead),
  DQ: () => (/* binding */ splitRecords)
});

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

// EXTERNAL MODULE: ./build/packages/keys/src/path-text.js
var path_text = __webpack_require__(449);
// EXTERNAL MODULE: ./build/packages/keys/src/tree.js
var tree = __webpack_require__(754);
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
        return { path: record.slice(tab + 1), mode, kind: (0,tree/* kindOfMode */.z1)(mode), sha };
    });
}
/** Gives the NUL-ended records of git's output. */
function splitRecords(output) {
    const records = (0,path_text/* decodePath */.q0)(output).split('\0');
    records.pop();
    return records;
}
/** Gives what is checked out. Throws a UserError when there is no repository. */
async function readHead(workspace) {
    const head = await readGit(workspace, ['rev-parse', 'HEAD^{commit}', 'HEAD^{tree}']);
    const [commit, tree] = head.stdout.toString('latin1').split('\n');
    if (head.exitCode === 0 && commit !== undefined && tree !== undefined)
        return { commit, tree };
    throw new errors/* UserError */.yo('There is no checked-out commit to build.', {
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

/***/ 449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ encodePath),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   q0: () => (/* binding */ decodePath)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/**
 * Gives a path's bytes as text. Git's paths are bytes: one that is no UTF-8 becomes a lone surrogate from U+DC80 to
 * U+DCFF, so that no two paths share a text and `encodePath` gives the very bytes back.
 */
function decodePath(bytes) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
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
    return at + length <= bytes.length && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(at, at + length)) ? length : 0;
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


/***/ }),

/***/ 754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pj: () => (/* binding */ findPlace),
/* harmony export */   R1: () => (/* binding */ readThroughLinks),
/* harmony export */   z1: () => (/* binding */ kindOfMode)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

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
        const rest = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(above.path, current);
        if (above.kind === 'commit') {
            return { kind: 'submodule', path: current, entry: above, inner: rest, links };
        }
        const target = (await tree.read(commit, above.path))?.toString('utf8') ?? '';
        links.push(above.path);
        current = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(above.path), target, rest).replace(/(.)\/$/, '$1');
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


/***/ })

};
