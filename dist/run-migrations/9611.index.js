"use strict";
exports.id = 9611;
exports.ids = [9611];
exports.modules = {

/***/ 9611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findOrigin: () => (/* binding */ findOrigin),
  missingReview: () => (/* binding */ missingReview),
  readReviewed: () => (/* binding */ readReviewed)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/github/src/trees.js
/**
 * Lists every entry of a commit's tree below `path` (`.` for all), without a checkout. Where GitHub cuts the recursive
 * listing (over 100,000 entries or 7 MB) the folders are read one by one, so the list is always whole.
 */
async function listTree(github, commit, path) {
    const root = path === '.' ? commit : await findSubtree(github, commit, path);
    if (root === undefined)
        return [];
    const prefix = path === '.' ? '' : `${path}/`;
    return readTree(github, root, prefix);
}
/**
 * Reads a file at a commit; undefined when the commit's tree was read and has no such file. Throws a UserError when the
 * tree cannot be read.
 */
async function readFileAt(github, commit, path) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    const tree = folder === '.' ? commit : await findSubtree(github, commit, folder);
    if (tree === undefined)
        return undefined;
    const entry = (await readLevel(github, tree)).find((each) => each.path === path.slice(path.lastIndexOf('/') + 1));
    if (entry === undefined || entry.type !== 'blob')
        return undefined;
    return readBlob(github, entry.sha);
}
/** Reads a blob by its object id. */
async function readBlob(github, sha) {
    const { data } = await github.read('read a file', 'contents: read', () => github.rest.git.getBlob({ owner: github.owner, repo: github.repo, file_sha: sha }));
    return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
}
async function readTree(github, sha, prefix) {
    const { data } = await github.read('list the files of a commit', 'contents: read', () => github.rest.git.getTree({ owner: github.owner, repo: github.repo, tree_sha: sha, recursive: '1' }));
    if (!data.truncated)
        return toEntries(data.tree, prefix);
    const entries = [];
    for (const item of await readLevel(github, sha)) {
        if (item.type === 'tree')
            entries.push(...(await readTree(github, item.sha, `${prefix}${item.path}/`)));
        else
            entries.push({ path: prefix + item.path, mode: item.mode, sha: item.sha });
    }
    return entries;
}
function toEntries(level, prefix) {
    return level
        .filter((item) => item.type !== 'tree')
        .map((item) => ({ path: prefix + item.path, mode: item.mode, sha: item.sha }));
}
/** A folder that cannot be read is no empty one: GitHub answers 404 for what a token may not see. */
async function readLevel(github, sha) {
    const { data } = await github.read('list a folder of a commit', 'contents: read', () => github.rest.git.getTree({ owner: github.owner, repo: github.repo, tree_sha: sha }));
    return data.tree;
}
async function findSubtree(github, commit, path) {
    let sha = commit;
    for (const part of path.split('/')) {
        const found = (await readLevel(github, sha)).find((item) => item.path === part && item.type === 'tree');
        if (found === undefined)
            return undefined;
        sha = found.sha;
    }
    return sha;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/parse.js
var parse = __webpack_require__(8089);
;// CONCATENATED MODULE: ./build/packages/migrations/src/approvals/review.js



/** Those who belong to the repository: anyone at all may review a public one. */
const insiders = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/**
 * Says whose review is missing for the approvals that a pull request itself adds, or gives undefined when somebody
 * other than its author has approved its head, and not taken that back since.
 */
function missingReview({ number, author, head, reviews }) {
    const latest = new Map();
    for (const review of reviews) {
        // A comment leaves the verdict of the same person as it was.
        if (review.state !== 'COMMENTED' && review.state !== 'PENDING')
            latest.set(review.login, review);
    }
    const positive = [...latest.values()].filter(({ state, login, isPerson, association }) => state === 'APPROVED' && isPerson && insiders.has(association) && login.toLowerCase() !== author.toLowerCase());
    if (positive.some(({ commit }) => commit === head))
        return undefined;
    const wanted = `an approving review of #${number} at ${head.slice(0, 7)} by someone other than its author ${author}`;
    if (positive.length === 0)
        return `${wanted} is missing`;
    const stale = positive.map(({ login, commit }) => `${login} at ${commit.slice(0, 7)}`).join(', ');
    return `${wanted} is missing: there is one of an older commit (${stale})`;
}
/** Reads a pull request and its reviews. Throws the client's UserErrors. */
async function readReviewed(github, number) {
    const { owner, repo, rest, paginate } = github;
    const permission = 'pull-requests: read';
    const what = `read the reviews of #${number}`;
    const { data: pull } = await github.read(what, permission, () => rest.pulls.get({ owner, repo, pull_number: number }));
    const listed = await github.read(what, permission, () => paginate(rest.pulls.listReviews, { owner, repo, pull_number: number, per_page: 100 }));
    const reviews = listed.map((review) => ({
        login: review.user?.login ?? '',
        isPerson: review.user?.type === 'User',
        association: review.author_association,
        state: review.state,
        commit: review.commit_id ?? '',
    }));
    return { number, author: pull.user.login, head: pull.head.sha, reviews };
}
/** How far back the file of approvals is followed. */
const longestHistory = 50;
/**
 * Finds the pull requests by which an approval came: those of the commit that brought it into the history of `commit`,
 * and were merged. Empty when it came without one. Throws the client's UserErrors, and one when the history is too long.
 */
async function findOrigin(github, approval, commit, file) {
    const { owner, repo, rest } = github;
    const { data: history } = await github.read('list the commits of the approvals', 'contents: read', () => rest.repos.listCommits({ owner, repo, sha: commit, path: file, per_page: longestHistory + 1 }));
    let brought = commit;
    for (const [index, { sha }] of history.entries()) {
        const held = await readFileAt(github, sha, file);
        if (held === undefined || !(await holds(held.toString(), file, approval)))
            break;
        if (index === longestHistory)
            throw tooLong(approval);
        brought = sha;
    }
    const { data: pulls } = await github.read('find the pull request of the approval', 'pull-requests: read', () => rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: brought, per_page: 100 }));
    const merged = pulls.filter(({ merged_at }) => merged_at !== null);
    return { commit: brought, pulls: merged.map(({ number }) => number) };
}
/** An older file that is broken holds nothing that could count. */
async function holds(text, file, { file: about, statement }) {
    const approvals = await (0,parse/* parseApprovals */.o)(text, file).catch(() => []);
    return approvals.some((one) => one.file === about && one.statement === statement);
}
function tooLong({ statement }) {
    return new errors/* UserError */.yo('The file of approvals has too long a history to be followed.', {
        reason: 'approval-origin-unknown',
        received: statement,
        accepted: `an approval among the last ${longestHistory} changes of the file`,
        remedy: 'Take entries of applied migrations out, and add the one that is needed anew.',
    });
}


/***/ })

};
;