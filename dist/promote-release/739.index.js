"use strict";
exports.id = 739;
exports.ids = [739];
exports.modules = {

/***/ 1739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/actions/promote-release/src/github/pull-requests.js

function toPullRequest(pull) {
    return {
        number: pull.number,
        title: pull.title,
        body: pull.body ?? '',
        url: pull.html_url,
        headSha: pull.head.sha,
        headBranch: pull.head.ref,
        baseBranch: pull.base.ref,
        fromHere: pull.head.repo !== null && pull.head.repo.id === pull.base.repo.id,
        byActions: pull.user?.login === 'github-actions[bot]',
        merged: pull.merged_at !== null && pull.merged_at !== undefined,
        mergeCommit: pull.merge_commit_sha ?? undefined,
    };
}
/** Finds the open pull request from one branch of this repository into another. */
async function findOpenPull(github, source, target) {
    const { data } = await github.read('look for the promotion pull request', 'pull-requests: read', () => github.rest.pulls.list({
        owner: github.owner,
        repo: github.repo,
        state: 'open',
        head: `${github.owner}:${source}`,
        base: target,
    }));
    return data.map((pull) => toPullRequest(pull)).find((pull) => pull.fromHere);
}
/** Finds the merged pull request that made a commit on a branch. */
async function findMergedPull(github, commit, target) {
    const { data } = await github.read('look for the merged pull request', 'pull-requests: read', () => github.rest.repos.listPullRequestsAssociatedWithCommit({
        owner: github.owner,
        repo: github.repo,
        commit_sha: commit,
    }));
    return data
        .map((pull) => toPullRequest(pull))
        .find((pull) => pull.merged && pull.baseBranch === target && pull.mergeCommit === commit);
}
/** Reads a pull request by its number. */
async function readPull(github, number) {
    const { data } = await github.read(`read pull request #${number}`, 'pull-requests: read', () => github.rest.pulls.get({ owner: github.owner, repo: github.repo, pull_number: number }));
    return toPullRequest(data);
}
/** Opens the pull request, or gives the one that a run at our side has opened meanwhile. */
async function openPull(github, request) {
    try {
        const { data } = await github.write('open the promotion pull request', 'pull-requests: write', () => github.rest.pulls.create({
            owner: github.owner,
            repo: github.repo,
            head: request.source,
            base: request.target,
            title: request.title,
            body: request.body,
        }));
        return toPullRequest(data);
    }
    catch (error) {
        const said = error instanceof errors/* UserError */.yo ? (error.received ?? '') : (0,errors/* messageOf */.bD)(error);
        if (/already exists/i.test(said)) {
            const existing = await findOpenPull(github, request.source, request.target);
            if (existing !== undefined)
                return existing;
        }
        if (/not permitted to create/i.test(said)) {
            throw new errors/* UserError */.yo('This repository does not let GitHub Actions open pull requests.', {
                reason: 'pull-request-not-permitted',
                received: said,
                accepted: 'the setting "Allow GitHub Actions to create and approve pull requests", or an App token in the input `token`',
                remedy: `Turn the setting on (Settings → Actions → General), give an App token, or open the pull request by hand: ${request.compareUrl}`,
                cause: error,
            });
        }
        throw error;
    }
}
/** Changes the text of a pull request. */
async function updatePull(github, number, body) {
    await github.write(`update pull request #${number}`, 'pull-requests: write', () => github.rest.pulls.update({ owner: github.owner, repo: github.repo, pull_number: number, body }));
}
/** Writes a comment once: the one that carries `marker` is changed instead of a second being added. */
async function upsertComment(github, number, marker, text) {
    const { owner, repo } = github;
    const body = `${marker}\n${text}`;
    const comments = await github.read(`read the comments of #${number}`, 'pull-requests: read', () => github.paginate(github.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }));
    const mine = comments.find((comment) => comment.body?.startsWith(marker));
    if (mine?.body === body)
        return;
    await github.write(`comment on #${number}`, 'pull-requests: write', async () => {
        if (mine === undefined)
            await github.rest.issues.createComment({ owner, repo, issue_number: number, body });
        else
            await github.rest.issues.updateComment({ owner, repo, comment_id: mine.id, body });
    });
}

;// CONCATENATED MODULE: ./build/packages/action/src/summary.js

/** A table of cells that are already Markdown: escape what comes from outside before it gets here. */
function markdownTable(header, rows) {
    const line = (cells) => `| ${cells.map((cell) => cell.replace(/\r?\n/g, ' ')).join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** The short form of a digest that people compare by eye: `sha256:0123456789ab`. */
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}
/** The short form of a commit, as code. */
function shortRevision(revision) {
    return inlineCode(revision.slice(0, 7));
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/body.js


const start = '<!-- deploy-actions:promotion:start -->';
const end = '<!-- deploy-actions:promotion:end -->';
/** GitHub refuses a longer text whole. */
const bodyLimit = 65_536;
const marks = { passed: '✅', failed: '❌', pending: '⏳', unknown: '❔' };
/** The gates as a table. */
function gateTable(verdict) {
    return markdownTable(['', 'Gate', ''], verdict.gates.map((gate) => [marks[gate.state], (0,src_escape/* escapeMarkdown */.FV)(gate.title), (0,src_escape/* escapeMarkdown */.FV)(gate.detail)]));
}
/** The images that will be deployed, by digest. */
function imageTable(evidence) {
    return markdownTable(['Service', 'Image', 'Built from'], evidence.standings.map(({ service, live }) => live === undefined
        ? [(0,src_escape/* escapeMarkdown */.FV)(service), 'none proven yet', '']
        : [
            (0,src_escape/* escapeMarkdown */.FV)(service),
            (0,src_escape/* inlineCode */.ti)(shortDigest(live.payload.digest)),
            (0,src_escape/* inlineCode */.ti)(live.payload.revision.slice(0, 7)),
        ]));
}
const infrastructure = /(^|\/)(Dockerfile[^/]*|[^/]*\.dockerfile|compose[^/]*\.ya?ml|docker-[^/]*\.ya?ml)$|^\.github\/(workflows\/|deploy\.yml)|\.tf$/i;
const migration = /(^|\/)migrations?\//i;
/** What a reviewer must not miss among the changed files; says so where the list is not whole. */
function changeSection(comparison) {
    const lines = [];
    const list = (title, files) => {
        if (files.length === 0)
            return;
        const shown = files.slice(0, 20).map((file) => `- ${(0,src_escape/* inlineCode */.ti)(file)}`);
        lines.push(`**${title}**`, '', ...shown, ...(files.length > 20 ? [`- and ${files.length - 20} more`] : []), '');
    };
    list('Migrations', comparison.files.filter((file) => migration.test(file)));
    list('Infrastructure', comparison.files.filter((file) => infrastructure.test(file)));
    if (comparison.filesCut)
        lines.push('GitHub lists the first 300 changed files only: there may be more of these.', '');
    return lines.join('\n');
}
/** The commits of the promotion, newest last, merge commits left out. */
function commitSection(comparison) {
    const commits = comparison.commits.filter((commit) => !/^Merge (pull request|branch|remote)/.test(commit.subject));
    const shown = commits
        .slice(-100)
        .map((commit) => `- ${(0,src_escape/* inlineCode */.ti)(commit.sha.slice(0, 7))} ${(0,src_escape/* escapeMarkdown */.FV)(commit.subject)}`);
    const more = comparison.aheadBy - shown.length;
    return [
        `**${comparison.aheadBy} commit${comparison.aheadBy === 1 ? '' : 's'}**`,
        '',
        ...shown,
        ...(more > 0 && commits.length > 100 ? [`- and ${more} more`] : []),
    ].join('\n');
}
/** Our section of the pull request's text. The gates are never dropped; the rest goes, section by section, where it is too long. */
function promotionSection(evidence, verdict, comparison) {
    const name = evidence.version === undefined ? '' : ` as **${(0,src_escape/* escapeMarkdown */.FV)(evidence.version)}**`;
    const head = [
        `Promotes ${(0,src_escape/* inlineCode */.ti)(evidence.head.sha.slice(0, 7))} of ${(0,src_escape/* inlineCode */.ti)(evidence.source)} to ${(0,src_escape/* inlineCode */.ti)(evidence.target)}${name}. Merge with *Create a merge commit*.`,
        gateTable(verdict),
        imageTable(evidence),
    ].join('\n\n');
    const rest = [changeSection(comparison), commitSection(comparison)].filter((section) => section !== '');
    for (let count = rest.length; count >= 0; count -= 1) {
        const text = [start, head, ...rest.slice(0, count), end].join('\n\n');
        if (text.length <= bodyLimit - 2000)
            return text;
    }
    return [start, head, end].join('\n\n');
}
/** Puts our section into a pull request's text, in place of an older one; what people wrote around it stays. */
function mergeSection(body, section) {
    const from = body.indexOf(start);
    const to = body.indexOf(end);
    if (from === -1 || to < from)
        return body.trim() === '' ? section : `${body.trimEnd()}\n\n${section}`;
    return body.slice(0, from) + section + body.slice(to + end.length);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/packages/config/src/load.js



/** Where the configuration stands unless the input `config` says otherwise. */
const defaultConfigFile = '.github/deploy.yml';
/**
 * Reads deploy.yml from the work tree; undefined when it is absent and was not asked for by name, since a single
 * service needs none. Throws a UserError for a file that is missing though named, or is not valid.
 */
async function loadConfig(workspace, named) {
    const file = named ?? defaultConfigFile;
    let text;
    try {
        text = readFileSync(join(workspace, file), 'utf8');
    }
    catch (error) {
        const code = error.code;
        if (named === undefined && code === 'ENOENT') {
            refuseOtherName(workspace);
            return undefined;
        }
        throw new UserError(`The configuration file ${file} cannot be read.`, {
            reason: 'missing-config',
            received: code === 'ENOENT' ? 'no such file' : code,
            accepted: 'a path relative to the repository root',
            remedy: 'Check the input `config`, and that actions/checkout ran before this step.',
            cause: error,
        });
    }
    const { parseConfig } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8164));
    return parseConfig(text, file);
}
/** Without this the file, and with it what it forbids, would not be heeded, and nobody be told. */
function refuseOtherName(workspace) {
    const other = '.github/deploy.yaml';
    if (!existsSync(join(workspace, other)))
        return;
    throw new UserError(`The configuration file is called ${other}, which is not looked for.`, {
        reason: 'missing-config',
        received: other,
        accepted: defaultConfigFile,
        remedy: `Rename it to ${defaultConfigFile}, or name it by the input \`config\`.`,
    });
}
/** Gives the services that a step is about: all of them in the order in which they need each other, or those named. */
function selectServices(config, names) {
    const wanted = names.length === 0 ? Object.keys(config.services) : names;
    for (const name of wanted) {
        if (!Object.hasOwn(config.services, name)) {
            throw new errors/* UserError */.yo('The input service names a service that deploy.yml does not define.', {
                reason: 'unknown-service',
                received: name,
                accepted: Object.keys(config.services).join(', '),
                remedy: `Add the service to ${config.file ?? defaultConfigFile}, or correct the input.`,
            });
        }
    }
    return orderByNeeds(config, wanted);
}
/** Gives an environment of the configuration. Throws a UserError that lists those defined. */
function selectEnvironment(config, name) {
    const environment = Object.hasOwn(config.environments, name) ? config.environments[name] : undefined;
    if (environment !== undefined)
        return environment;
    throw new errors/* UserError */.yo('The input environment names an environment that deploy.yml does not define.', {
        reason: 'unknown-environment',
        received: name || '(nothing)',
        accepted: Object.keys(config.environments).join(', ') || '(none is defined)',
        remedy: `Add it below \`environments:\` in ${config.file ?? defaultConfigFile}, or correct the input.`,
    });
}
function orderByNeeds(config, wanted) {
    const ordered = [];
    const state = new Map();
    const visit = (name, path) => {
        if (state.get(name) === 'done')
            return;
        if (state.get(name) === 'open') {
            throw new errors/* UserError */.yo('Services need each other in a circle.', {
                reason: 'invalid-config',
                received: [...path, name].join(' → '),
                accepted: 'needs without a circle',
                remedy: 'Take one of these `needs` out.',
                file: config.file,
            });
        }
        state.set(name, 'open');
        const service = config.services[name];
        for (const need of service.needs)
            visit(need, [...path, name]);
        state.set(name, 'done');
        if (wanted.includes(name))
            ordered.push(service);
    };
    for (const name of wanted)
        visit(name, []);
    return ordered;
}

;// CONCATENATED MODULE: ./build/packages/action/src/clock.js
/** The real time. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const abort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', abort);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', abort, { once: true });
    }),
};
/** Gives a duration as people say it: `0.4 s`, `12 s`, `3 min 5 s`. */
function describeDuration(milliseconds) {
    // Rounded before it is split, so that 59.7 s is a minute and never 60 s.
    if (milliseconds < 9950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    const rest = seconds - minutes * 60;
    return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

;// CONCATENATED MODULE: ./build/packages/http/src/proxy.js

/**
 * Reads the proxies from the variables that runners hand on (`http_proxy` before `HTTP_PROXY`, as curl has it; the
 * scheme may be left out). Throws a UserError for an address that is none, without repeating it.
 */
function readProxies(environment = process.env) {
    const read = (name) => environment[name.toLowerCase()] || environment[name] || '';
    const proxies = {};
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) {
        if (read(name) !== '')
            proxies[name] = readProxy(name, read(name));
    }
    if (Object.keys(proxies).length === 0)
        return undefined;
    return read('NO_PROXY') === '' ? proxies : { ...proxies, NO_PROXY: read('NO_PROXY') };
}
function readProxy(name, text) {
    const address = text.includes('://') ? text : `http://${text}`;
    const protocol = URL.canParse(address) ? new URL(address).protocol : '';
    if (protocol === 'http:' || protocol === 'https:')
        return address;
    throw new errors/* UserError */.yo(`The proxy that ${name} names cannot be used.`, {
        reason: 'invalid-proxy',
        received: protocol === '' ? 'text that is not a URL' : `a ${protocol} URL`,
        accepted: 'http://host:port, or http://user:password@host:port',
        remedy: `Mend the variable ${name} where the runner is set up, or add the hosts that need no proxy to NO_PROXY and leave it out.`,
    });
}
let used;
/**
 * Lets every request of this process, by node:http or fetch, go by the environment's proxies. Nothing is loaded where
 * there is none. Node before 24.14 cannot do it, and goes straight. Throws as `readProxies` does.
 */
function useProxies() {
    used ??= setProxies(readProxies());
    return used;
}
async function setProxies(proxies) {
    if (proxies === undefined)
        return;
    const http = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    http.setGlobalProxyFromEnv?.(proxies);
}

;// CONCATENATED MODULE: ./build/packages/github/src/passing.js
/** The longest that a rate limit is sat out, in milliseconds; beyond it the failure is reported instead. */
const longestPause = 60_000;
/** Says whether a failed call may succeed when it is sent again. `reads` allows what a change must not risk: 5xx and lost answers. */
function isPassing(error, reads) {
    const failure = error;
    if (isRateLimit(failure))
        return pauseOf(error, 1, Date.now()) <= longestPause;
    if (!reads)
        return false;
    const status = failure.status;
    return status === undefined || status === 408 || status >= 500;
}
/** Gives the milliseconds to wait before the next attempt, as GitHub's headers ask (retry-after, x-ratelimit-reset), else doubling from 1 s. */
function pauseOf(error, attempt, now) {
    const headers = error.response?.headers ?? {};
    const after = headers['retry-after'];
    if (after !== undefined && /^\d+$/.test(after))
        return Number(after) * 1000;
    const reset = headers['x-ratelimit-reset'];
    if (headers['x-ratelimit-remaining'] === '0' && reset !== undefined)
        return Math.max(1000, Number(reset) * 1000 - now);
    return 1000 * 2 ** (attempt - 1);
}
/** GitHub answers primary limits with 403 or 429 and no remaining calls, secondary limits with a retry-after or a message. */
function isRateLimit(failure) {
    if (failure.status !== 403 && failure.status !== 429)
        return false;
    const headers = failure.response?.headers ?? {};
    return (failure.status === 429 ||
        headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /rate limit/i.test(failure.message ?? ''));
}

;// CONCATENATED MODULE: ./build/packages/github/src/failure.js


/** Octokit gives a lost connection the status 500, too; only an answer has headers. */
function answeredStatus(error) {
    const { status, response } = error;
    return response === undefined ? undefined : status;
}
/** Turns a failed call into an error that says what was tried, what GitHub answered, and what to change. */
function explainFailure(error, problem) {
    const status = answeredStatus(error);
    const said = (0,errors/* messageOf */.bD)(error);
    const make = (message, reason, remedy) => new errors/* UserError */.yo(message, {
        reason,
        received: status === undefined ? said : `HTTP ${status}: ${said}`,
        accepted: `a token of ${problem.repository} with \`${problem.permission}\``,
        remedy,
        cause: error,
    });
    if (status === undefined) {
        return make(`GitHub's API could not be reached to ${problem.what}.`, 'github-unreachable', "Run the step again; check githubstatus.com and the runner's network.");
    }
    if (isRateLimit(error)) {
        return make(`GitHub's rate limit kept us from trying to ${problem.what}.`, 'github-rate-limit', 'Run the step again later, or use an App token, which has a limit of its own.');
    }
    if (status === 401) {
        return make(`GitHub does not know the token with which we tried to ${problem.what}.`, 'github-unauthorized', 'Check the input `token`: the secret may be misspelt, expired or revoked.');
    }
    if (status === 403 || (status === 404 && /not accessible|resource/i.test(said))) {
        return make(`The token may not ${problem.what}.`, 'github-forbidden', `Add \`permissions: { ${problem.permission} }\` to the job (and to the job that calls a reusable workflow).`);
    }
    if (status === 404) {
        return make(`GitHub did not find what we needed to ${problem.what}.`, 'github-not-found', `Check that it exists, and that the job grants \`${problem.permission}\`: GitHub hides what a token may not see.`);
    }
    if (status >= 500) {
        return make(`GitHub's API failed while we tried to ${problem.what}.`, 'github-unavailable', 'Run the step again: it continues where it stopped.');
    }
    return make(`GitHub refused to ${problem.what}.`, status === 409 ? 'github-conflict' : 'github-rejected', "Read GitHub's answer above; running the step again is safe.");
}

;// CONCATENATED MODULE: ./build/packages/github/src/client.js





/**
 * Opens a client. Failures come out as UserErrors that name what was tried, the permission it needs and what GitHub
 * answered; the token is in a header only. Throws a UserError without a token or repository.
 */
async function openGitHub(options) {
    if (options.token === '') {
        throw new errors/* UserError */.yo('There is no token to talk to GitHub with.', {
            reason: 'missing-token',
            received: 'an empty input token',
            accepted: 'a token of this repository: the job token (the default), or an App token',
            remedy: 'Leave the input `token` out, or check the secret that it refers to.',
        });
    }
    const [owner, repo] = options.repository.split('/');
    if (!owner || !repo) {
        throw new errors/* UserError */.yo('The repository is not known.', {
            reason: 'missing-repository',
            received: options.repository || 'an empty GITHUB_REPOSITORY',
            accepted: 'owner/name',
            remedy: 'Run this action in a GitHub Actions job, where GITHUB_REPOSITORY is set.',
        });
    }
    await useProxies();
    const { Octokit } = await __webpack_require__.e(/* import() */ 891).then(__webpack_require__.bind(__webpack_require__, 891));
    const silent = () => { };
    const octokit = new Octokit({
        auth: options.token,
        baseUrl: options.apiUrl.replace(/\/+$/, ''),
        userAgent: 'deploy-actions',
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: { fetch: boundedFetch(options.signal) },
    });
    octokit.hook.after('request', refuseTorn);
    return {
        owner,
        repo,
        rest: octokit.rest,
        paginate: octokit.paginate,
        read: (what, permission, call) => attempt({ what, permission, repository: options.repository }, call, 5, options.signal),
        write: (what, permission, call, { repeatable = false } = {}) => attempt({ what, permission, repository: options.repository }, call, repeatable ? 4 : 1, options.signal),
    };
}
/** How long a request may take, in milliseconds. */
const longestRequest = 60_000;
/** Gives a fetch that ends with the run, and never waits for an answer for ever. */
function boundedFetch(signal) {
    return (input, init) => {
        const signals = [AbortSignal.timeout(longestRequest), ...(signal === undefined ? [] : [signal])];
        return fetch(input, { ...init, signal: AbortSignal.any(signals) });
    };
}
/** Octokit gives JSON that breaks off as text: to take that for an answer would be to take it for an empty one. */
function refuseTorn(response) {
    const isEmpty = [204, 205].includes(response.status) || response.headers['content-length'] === '0';
    if (isEmpty || typeof response.data !== 'string' || !String(response.headers['content-type']).includes('json'))
        return;
    throw Object.assign(new Error('The answer broke off.'), { status: 500 });
}
async function attempt(problem, call, attempts, signal) {
    for (let count = 1;; count += 1) {
        signal?.throwIfAborted();
        try {
            return await call();
        }
        catch (error) {
            if (signal?.aborted)
                throw signal.reason;
            // What has no status never was a request: a defect of ours, not of GitHub's.
            if (error instanceof errors/* UserError */.yo || statusOf(error) === undefined)
                throw error;
            // A rate limit says that nothing was done, so even a change may be sent again.
            const again = isPassing(error, attempts > 1) && count < Math.max(attempts, 3);
            if (!again)
                throw explainFailure(error, problem);
            await systemClock.sleep(pauseOf(error, count, Date.now()), signal);
        }
    }
}
/** The status of a failed call to GitHub's API, or undefined when no answer came or it was something else. */
function statusOf(error) {
    if (error instanceof errors/* UserError */.yo)
        return statusOf(error.cause);
    const status = error?.status;
    return typeof status === 'number' ? status : undefined;
}
/** Gives undefined instead of the error when GitHub answered 404. */
async function orUndefined(call) {
    try {
        return await call;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/github/releases.js


/** Gives every tag of the repository with the commit it points at, annotated tags peeled. */
async function listTags(github) {
    const tags = await github.read('list the tags', 'contents: read', () => github.paginate(github.rest.repos.listTags, { owner: github.owner, repo: github.repo, per_page: 100 }));
    return new Map(tags.map((tag) => [tag.name, tag.commit.sha]));
}
/**
 * Creates a tag on a commit, or makes sure that it is there already: the tag is the mutex of a release. Throws a
 * UserError if it points elsewhere, since a release never moves.
 */
async function ensureTag(github, tag, commit) {
    const { owner, repo } = github;
    try {
        await github.write(`create the tag ${tag}`, 'contents: write', () => github.rest.git.createRef({ owner, repo, ref: `refs/tags/${tag}`, sha: commit }));
        return 'created';
    }
    catch (error) {
        if (statusOf(error) !== 422)
            throw error;
        const holder = await readTag(github, tag);
        if (holder === commit)
            return 'unchanged';
        if (holder === undefined)
            throw error;
        throw new errors/* UserError */.yo(`The tag ${tag} already names another commit.`, {
            reason: 'tag-taken',
            received: `${tag} → ${holder.slice(0, 7)}`,
            accepted: `${tag} → ${commit.slice(0, 7)}, or no such tag`,
            remedy: 'Choose another version. A release that is out is never moved.',
            cause: error,
        });
    }
}
/**
 * Points a rolling tag at a commit, creating it where there is none. Throws a UserError with GitHub's own words when it
 * may not be moved, as by a ruleset.
 */
async function moveTag(github, tag, commit) {
    const { owner, repo } = github;
    const holder = await readTag(github, tag);
    if (holder === commit)
        return;
    try {
        await github.write(`move the tag ${tag}`, 'contents: write', async () => {
            if (holder === undefined)
                await github.rest.git.createRef({ owner, repo, ref: `refs/tags/${tag}`, sha: commit });
            else
                await github.rest.git.updateRef({ owner, repo, ref: `tags/${tag}`, sha: commit, force: true });
        });
    }
    catch (error) {
        if (statusOf(error) !== 422)
            throw error;
        if ((await readTag(github, tag)) === commit)
            return;
        throw new errors/* UserError */.yo(`GitHub refused to move the rolling tag ${tag} to ${commit.slice(0, 7)}.`, {
            reason: 'rolling-tag-refused',
            received: error instanceof errors/* UserError */.yo ? error.received : (0,errors/* messageOf */.bD)(error),
            accepted: `a tag that this token may ${holder === undefined ? 'create' : 'move'}`,
            remedy: `Leave ${tag} out of the rulesets for tags, let this workflow's App bypass them, or take \`release.rolling\` out of deploy.yml. The Release itself is out; run this again when it is mended.`,
            cause: error,
        });
    }
}
async function readTag(github, tag) {
    const { owner, repo } = github;
    const found = await orUndefined(github.read(`read the tag ${tag}`, 'contents: read', () => github.rest.git.getRef({ owner, repo, ref: `tags/${tag}` })));
    if (found === undefined)
        return undefined;
    const { object } = found.data;
    if (object.type !== 'tag')
        return object.sha;
    const { data } = await github.read(`read the tag ${tag}`, 'contents: read', () => github.rest.git.getTag({ owner, repo, tag_sha: object.sha }));
    return data.object.sha;
}
/** Finds the release of a tag, drafts included (which GitHub's look-up by tag hides). */
async function findRelease(github, tag) {
    const releases = await github.read('list the releases', 'contents: read', () => github.paginate(github.rest.repos.listReleases, { owner: github.owner, repo: github.repo, per_page: 100 }));
    const matching = releases.filter((release) => release.tag_name === tag);
    const found = matching.find((release) => !release.draft) ?? matching[0];
    return found === undefined ? undefined : toRelease(found);
}
/** Creates the draft of a release on a tag that exists. Nobody sees it until it is published. */
async function draftRelease(github, tag, title, notes) {
    const { data } = await github.write(`draft the Release ${tag}`, 'contents: write', () => github.rest.repos.createRelease({
        owner: github.owner,
        repo: github.repo,
        tag_name: tag,
        name: title,
        body: notes,
        draft: true,
    }));
    return toRelease(data);
}
/** Attaches a file to a draft, in place of one with the same name that an earlier try left. */
async function attachAsset(github, release, name, content) {
    const { owner, repo } = github;
    const old = release.assets.find((asset) => asset.name === name);
    await github.write(`attach ${name} to the Release`, 'contents: write', async () => {
        if (old !== undefined)
            await github.rest.repos.deleteReleaseAsset({ owner, repo, asset_id: old.id });
        await github.rest.repos.uploadReleaseAsset({
            baseUrl: release.uploadOrigin,
            owner,
            repo,
            release_id: release.id,
            name,
            data: content,
            headers: { 'content-type': 'application/json' },
        });
    });
}
/** Publishes a draft; `isLatest` says whether as the newest release. Gives its address. */
async function publishRelease(github, release, isLatest) {
    const { data } = await github.write(`publish the Release ${release.tag}`, 'contents: write', () => github.rest.repos.updateRelease({
        owner: github.owner,
        repo: github.repo,
        release_id: release.id,
        draft: false,
        make_latest: isLatest ? 'true' : 'false',
    }));
    return data.html_url;
}
function toRelease(data) {
    return {
        uploadOrigin: data.upload_url.replace(/\/repos\/.*$/, ''),
        id: data.id,
        tag: data.tag_name,
        draft: data.draft,
        url: data.html_url,
        assets: data.assets.map(({ id, name }) => ({ id, name })),
    };
}

;// CONCATENATED MODULE: ./build/packages/action/src/cryptography.js
/**
 * Gives Node's cryptography, which is loaded with the first call: that takes a tenth of the time in which Node starts,
 * and whoever hashes has something to wait for before.
 */
const loadCryptography = () => process.getBuiltinModule('node:crypto');

;// CONCATENATED MODULE: ./build/packages/http/src/address.js

/** Gives only scheme and host of a URL: paths and queries of hooks are secrets. */
function originOf(url) {
    try {
        return new URL(url).origin;
    }
    catch {
        return 'the address';
    }
}
/** Parses an http(s) URL. Throws a UserError that does not repeat the text, which may be a secret. */
function parseHttpUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        url = undefined;
    }
    const usable = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (url !== undefined && usable && url.username === '' && url.password === '')
        return url;
    throw new errors/* UserError */.yo(usable ? 'An address holds a user name or password.' : 'An address is not an http or https URL.', {
        reason: 'invalid-url',
        received: url === undefined ? `${text.length} characters that do not parse as a URL` : `a ${url.protocol} URL`,
        accepted: 'https://host/path, without user name and password',
        remedy: 'Check the input or the secret that holds the address.',
    });
}

;// CONCATENATED MODULE: ./build/packages/http/src/silence.js


/** Why no answer came. `sent` says whether the request may have been acted upon: only `false` is safe to repeat blindly. */
class NoAnswerError extends Error {
    kind;
    sent;
    constructor(message, kind, sent, cause) {
        super(message, { cause });
        this.name = 'NoAnswerError';
        this.kind = kind;
        this.sent = sent;
    }
}
/** The time for the whole answer is up. */
const timedOut = new Error('The time is up.');
/** Nothing has come or gone for too long. */
const fellSilent = new Error('The connection fell silent.');
/** The time is up, and there is not even a connection. */
const neverConnected = Object.assign(new Error('No connection was made in time.'), { code: 'ETIMEDOUT' });
// The last is that of a proxy which makes no tunnel.
const unsentCodes = new Set([
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_PROXY_TUNNEL',
]);
/** Gives the error to throw for what a connection ended with: a NoAnswerError, or a UserError for what cannot be sent. */
function explainSilence(error, request) {
    if (error instanceof NoAnswerError || error instanceof errors/* UserError */.yo)
        return error;
    const origin = originOf(request.url);
    if (error === timedOut) {
        const seconds = (request.timeout ?? 0) / 1000;
        return new NoAnswerError(`${origin} did not answer within ${seconds} s.`, 'timeout', true, error);
    }
    if (error === fellSilent) {
        const seconds = (request.idle ?? 0) / 1000;
        return new NoAnswerError(`${origin} fell silent for ${seconds} s.`, 'timeout', true, error);
    }
    const code = codeOf(error);
    // What cannot be sent is refused with a text that may repeat the header: possibly a secret.
    if (code === 'ERR_INVALID_CHAR' || code === 'ERR_HTTP_INVALID_HEADER_VALUE') {
        return new errors/* UserError */.yo(`A request to ${origin} cannot be made.`, {
            reason: 'invalid-request',
            accepted: 'headers and secrets without line breaks or characters beyond Latin-1',
            remedy: 'Check the secret or token that goes into the request: it may hold a stray line break.',
        });
    }
    if (unsentCodes.has(code) || /CERT|TLS|SSL|LEAF_SIGNATURE/.test(code)) {
        return new NoAnswerError(`${origin} cannot be reached (${code}).`, 'unreachable', false, error);
    }
    return new NoAnswerError(`${origin} broke the connection (${code || 'no code'}).`, 'reset', true, error);
}
/** Gives the first code in a chain of causes; read by shape, since an error of another realm is no `instanceof Error`. */
function codeOf(error) {
    const { code, cause, errors } = (error ?? {});
    if (typeof code === 'string')
        return code;
    const next = errors?.[0] ?? cause;
    return next === undefined || next === null ? '' : codeOf(next);
}

;// CONCATENATED MODULE: ./build/packages/http/src/stream.js



/**
 * Sends a request and gives the answer once its head is there, whatever its status. By node:http rather than fetch,
 * which gives up on its own after five minutes without headers: a hook may deploy for longer before it answers.
 * Throws NoAnswerError when none came, the signal's reason when it was aborted, and what the body threw when that
 * could not be read.
 */
const sendStream = async (wanted) => {
    const url = parseHttpUrl(wanted.url);
    wanted.signal?.throwIfAborted();
    await useProxies();
    const { request, Agent } = url.protocol === 'https:' ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    // A connection that is kept may be gone just when it is used again: fine for what can be repeated, not for a POST.
    const once = wanted.method === 'POST' ? { agent: new Agent({ keepAlive: false, proxyEnv: readProxies() }) } : {};
    return exchange((options) => request(url, { ...options, ...once }), wanted);
};
/** A timer takes no more milliseconds than this; beyond it, it would fire at once. */
const longestTimeout = 2 ** 31 - 1;
function exchange(open, wanted) {
    return new Promise((resolve, reject) => {
        const outgoing = begin(open, wanted);
        let incoming;
        let failure;
        const fail = (error) => {
            failure ??= error;
            watch.end();
            incoming?.destroy();
            outgoing.destroy();
            reject(failure);
        };
        const watch = watchConnection(outgoing, wanted, fail);
        const explain = (error) => (wanted.signal?.aborted ? wanted.signal.reason : explainSilence(error, wanted));
        outgoing.on('error', (error) => fail(explain(error)));
        outgoing.once('response', (message) => {
            incoming = message;
            // Kept for whoever reads the body; without a listener it would be lost.
            message.on('error', () => { });
            const finish = () => {
                watch.end();
                // Whoever answers before it has read everything wants no more of it.
                if (!outgoing.writableEnded)
                    outgoing.destroy();
            };
            const give = (error) => failure ?? explain(error);
            resolve({
                status: message.statusCode ?? 0,
                headers: readHeaders(message),
                body: readBody(message, watch, finish, give),
                discard: () => {
                    finish();
                    message.destroy();
                },
            });
        });
        watch.wait();
        writeBody(outgoing, wanted.body, watch, () => incoming !== undefined).catch(fail);
    });
}
function begin(open, wanted) {
    try {
        return open({
            method: wanted.method,
            headers: { 'accept-encoding': 'identity', ...wanted.headers },
        });
    }
    catch (error) {
        throw explainSilence(error, wanted);
    }
}
/** Watches the time: that for the whole, and each time that the other side is waited for. */
function watchConnection(outgoing, wanted, fail) {
    let connected = false;
    outgoing.once('socket', (socket) => {
        connected = !socket.connecting;
        // One that is kept has connected long ago: a listener would stay on it, and the next request add another.
        if (connected)
            return;
        socket.once('connect', () => {
            connected = true;
        });
    });
    const after = (milliseconds, why) => milliseconds === undefined
        ? undefined
        : setTimeout(() => fail(explainSilence(connected ? why : neverConnected, wanted)), Math.min(milliseconds, longestTimeout));
    const total = after(wanted.timeout, timedOut);
    let idle;
    const rest = () => clearTimeout(idle);
    const abort = () => fail(wanted.signal?.reason);
    wanted.signal?.addEventListener('abort', abort, { once: true });
    return {
        wait: () => {
            rest();
            idle = after(wanted.idle, fellSilent);
        },
        rest,
        end: () => {
            rest();
            clearTimeout(total);
            wanted.signal?.removeEventListener('abort', abort);
        },
    };
}
async function writeBody(outgoing, body, watch, answered) {
    if (body === undefined || typeof body === 'string' || !(Symbol.asyncIterator in body)) {
        outgoing.end(body);
        return;
    }
    watch.rest();
    for await (const chunk of body) {
        if (answered() || outgoing.destroyed)
            return;
        if (outgoing.write(chunk))
            continue;
        watch.wait();
        await untilWritable(outgoing);
        watch.rest();
    }
    if (outgoing.destroyed)
        return;
    watch.wait();
    outgoing.end();
}
/** An answer that comes early, or the end of the connection, means that nothing will be taken any more. */
function untilWritable(outgoing) {
    const events = ['drain', 'close', 'response'];
    return new Promise((resolve) => {
        const settle = () => {
            for (const event of events)
                outgoing.off(event, settle);
            resolve();
        };
        for (const event of events)
            outgoing.on(event, settle);
    });
}
async function* readBody(message, watch, finish, explain) {
    const chunks = message[Symbol.asyncIterator]();
    try {
        for (;;) {
            watch.wait();
            const { done, value } = await chunks.next();
            watch.rest();
            if (done)
                return;
            yield value;
        }
    }
    catch (error) {
        throw explain(error);
    }
    finally {
        finish();
        if (!message.readableEnded)
            message.destroy();
    }
}
function readHeaders(incoming) {
    return {
        get: (name) => {
            const value = incoming.headers[name.toLowerCase()];
            return value === undefined ? null : [value].flat().join(', ');
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/http/src/send.js





/**
 * Sends a request and gives the whole answer, whatever its status. Throws NoAnswerError when none came, and the
 * signal's reason when it was aborted.
 */
const send = async ({ limit = 16 * 1024 * 1024, ...request }) => {
    const wanted = { ...request, timeout: request.timeout ?? 30_000 };
    const { status, headers, body } = await sendStream(wanted);
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > limit) {
            throw new NoAnswerError(`${originOf(request.url)} answered with more than ${limit} bytes.`, 'too-large', true);
        }
        chunks.push(chunk);
    }
    return { status, headers, body: Buffer.concat(chunks) };
};

;// CONCATENATED MODULE: ./build/packages/registry/src/answer-text.js
/**
 * Gives what an answer says of itself, shortened and in brackets behind a blank; nothing where it says nothing. Registries
 * answer with the error list of the distribution specification; what stands before them has forms of its own.
 */
function describeAnswer({ body, headers }) {
    const text = body.subarray(0, 65_536).toString('utf8');
    const said = (readJson(text) ?? readText(text, headers.get('content-type') ?? '')).replace(/\s+/g, ' ').trim();
    return said === '' ? '' : ` (${said.slice(0, 200)})`;
}
/** The names that a sentence goes by: RFC 9457, OAuth2 (RFC 6749 §5.2), and the registries' own. */
const sentences = ['message', 'error_description', 'details', 'detail', 'error', 'title'];
/** Gives undefined for what is no JSON. */
function readJson(text) {
    let answer;
    try {
        answer = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof answer !== 'object' || answer === null)
        return '';
    const { errors } = answer;
    const list = Array.isArray(errors) ? errors.map(readEntry).filter((said) => said !== '') : [];
    if (list.length > 0)
        return list.join('; ');
    return sentences.map((name) => answer[name]).find((said) => typeof said === 'string') ?? '';
}
function readEntry(entry) {
    const { code, message } = (entry ?? {});
    return [code, message].filter((said) => typeof said === 'string' && said !== '').join(': ');
}
/** Of a page its title. */
function readText(text, type) {
    if (/html/i.test(type) || /^\s*</.test(text))
        return /<title>([^<]*)<\/title>/i.exec(text)?.[1] ?? '';
    return /^text\/plain/i.test(type) ? text : '';
}

;// CONCATENATED MODULE: ./build/packages/registry/src/faults.js



/** Logged in, but not allowed: 403, or 401 with `insufficient_scope`. */
function forbidden(attempt, response) {
    const { registry, repository, doing, loggedInAs, right } = attempt;
    if (immutable.test(describeAnswer(response)))
        return unexpected(attempt, response);
    const push = right === 'pull,push';
    return new errors/* UserError */.yo(`${registry} does not allow ${doing} of ${repository}.`, {
        reason: 'registry-forbidden',
        received: `HTTP ${response.status} for ${loggedInAs ?? 'an anonymous request'}${describeAnswer(response)}`,
        accepted: `a token with the right to ${push ? 'push to' : 'pull from'} this repository`,
        remedy: registry === 'ghcr.io'
            ? `Grant the job \`permissions: packages: ${push ? 'write' : 'read'}\`, and give the repository ${push ? 'write' : 'read'} access in the settings of the package.`
            : `Grant the user the right to ${push ? 'push to' : 'pull from'} ${repository}.${nameInFull(attempt)}`,
    });
}
/** A name without registry and owner is one of Docker's own images, and was most often meant to be another. */
function nameInFull({ registry, repository }) {
    if (registry !== 'docker.io' || !repository.startsWith('library/'))
        return '';
    const name = repository.slice('library/'.length);
    return ` If this is not one of Docker's own images, name it with its registry and owner, such as ghcr.io/acme/${name}.`;
}
/** An answer that nothing above explains. `who` answered: the registry, unless it was its token service. */
function unexpected(attempt, response, who) {
    const { registry, repository, doing } = attempt;
    const [reason, remedy] = judge(response);
    const wait = response.headers.get('retry-after');
    return new errors/* UserError */.yo(`${who ?? registry} failed while ${doing} of ${repository}.`, {
        reason,
        received: `HTTP ${response.status}${describeTarget(response)}${wait === null ? '' : `, Retry-After: ${wait.slice(0, 40)}`}${describeAnswer(response)}`,
        remedy,
    });
}
/** Where a redirect leads that was not followed: its host, since the rest may be signed. */
function describeTarget({ status, headers }) {
    const location = status >= 300 && status < 400 ? headers.get('location') : null;
    return location === null ? '' : ` to ${URL.canParse(location) ? originOf(location) : location.slice(0, 100)}`;
}
/** What registries say of a tag that nobody may write again; each has a status of its own for it. */
const immutable = /\bimmutab|cannot be overwritten|manifest already exists/i;
function judge(response) {
    const { status } = response;
    if (status < 500 && immutable.test(describeAnswer(response))) {
        return [
            'registry-immutable-tag',
            'Leave tags that move to registries that let them: set `latest: false` and take them out of `tags`, or exempt them in the settings of the repository.',
        ];
    }
    if (status === 404) {
        return [
            'registry-not-found',
            'Check the name of the image; some registries want the repository to be created first.',
        ];
    }
    if (status === 405) {
        return [
            'registry-read-only',
            'Push to another registry: this one takes none; it may be a mirror, or set to read-only.',
        ];
    }
    if (status === 429) {
        return [
            'registry-rate-limited',
            'Wait and run the step again; log in, or use a mirror, where anonymous requests are limited.',
        ];
    }
    if (status >= 300 && status < 400) {
        return [
            'registry-refused',
            'Name the registry by the host that it redirects to: only reading is redirected, with TLS, and without the login.',
        ];
    }
    if (status === 413)
        return ['registry-refused', 'Raise the limit on the size of bodies in the proxy before the registry.'];
    if (status >= 400 && status < 500 && status !== 408) {
        return ['registry-refused', 'Look at what the registry answered: it will not take this, however often it is asked.'];
    }
    return ['registry-failed', 'Run the step again; if it stays, look at the status of the registry.'];
}
/** No answer came at all, or none that could be read to its end. */
function unreachable(attempt, error) {
    if (error.kind === 'too-large')
        return tooLarge(attempt, error);
    const late = error.kind === 'timeout';
    return new errors/* UserError */.yo(`${attempt.registry} gave no answer while ${attempt.doing} of ${attempt.repository}.`, {
        reason: late ? 'registry-timeout' : 'registry-unreachable',
        received: error.message,
        accepted: late ? 'a registry that answers in time' : 'a registry that the runner can reach',
        remedy: late
            ? 'Run the step again; if it stays, look at the status of the registry, or at the proxy before it.'
            : 'Check the name of the registry, and that the runner may connect to it.',
        cause: error,
    });
}
function tooLarge({ registry, repository, doing }, error) {
    return new errors/* UserError */.yo(`${registry} gave more than can be read while ${doing} of ${repository}.`, {
        reason: 'registry-failed',
        received: error.message,
        accepted: 'manifests and configurations of images, which take a few kilobytes',
        remedy: 'Check what was pushed under this name, and whether a proxy answers in the place of the registry.',
        cause: error,
    });
}
/** What came is no manifest: a login page of a proxy, or an artifact that is not an image. */
function invalidManifest(name, received) {
    return new errors/* UserError */.yo(`${name} is not an image.`, {
        reason: 'invalid-manifest',
        received,
        accepted: 'an OCI or Docker image manifest, or an index of such',
        remedy: 'Check what was pushed under this name, and whether a proxy answers in the place of the registry.',
    });
}
/** The bytes that came are not those that the digest names. */
function corrupted(attempt, wanted, received) {
    return new errors/* UserError */.yo(`${attempt.registry} gave other bytes than the digest names, while ${attempt.doing}.`, {
        reason: 'registry-digest-mismatch',
        received: received.slice(0, 200),
        accepted: wanted,
        remedy: 'Run the step again; if it stays, the registry or a proxy before it alters images.',
    });
}

;// CONCATENATED MODULE: ./build/packages/registry/src/manifest.js


/** The kinds of manifest that are asked for, indexes first. */
const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** Gives the digest of bytes: `sha256:` and 64 hexadecimal digits. */
function digestOf(bytes) {
    return `sha256:${loadCryptography().createHash('sha256').update(bytes).digest('hex')}`;
}
/** Gives the digest that an answer names; a proxy that adds headers may name it twice, which arrives as a list. */
function digestIn(headers) {
    return headers.get('docker-content-digest')?.split(',')[0]?.trim() ?? null;
}
/** Parses a manifest's bytes. `name` is for the error: throws a UserError when they are no JSON object. */
function parseManifest(name, { bytes, mediaType }) {
    let content;
    try {
        content = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        content = undefined;
    }
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
        return content;
    throw invalidManifest(name, mediaType || 'bytes that are not JSON');
}
/**
 * Gives the media type of a manifest: what its bytes say, which the digest vouches for, else the header. Proxies have
 * been seen to answer with a bare application/json, and OCI's manifests need not name their type.
 */
function mediaTypeOf(name, header, bytes) {
    const stated = header?.split(';')[0]?.trim() ?? '';
    const content = parseManifest(name, { bytes, mediaType: stated.slice(0, 100) });
    if (typeof content.mediaType === 'string')
        return content.mediaType;
    if (manifestTypes.includes(stated))
        return stated;
    if (Array.isArray(content.manifests))
        return 'application/vnd.oci.image.index.v1+json';
    return content.config === undefined ? stated : 'application/vnd.oci.image.manifest.v1+json';
}

;// CONCATENATED MODULE: ./build/packages/registry/src/blobs.js



/** Makes the client of a repository's blobs (OCI distribution specification 1.1). */
function createBlobClient(registry, { request, stream, explain }) {
    const blobs = new Map();
    return {
        async getBlob(digest) {
            const known = blobs.get(digest);
            if (known !== undefined)
                return known;
            const doing = `reading the blob ${digest}`;
            const { body } = await request({ method: 'GET', path: `blobs/${digest}`, doing, expected: [200] });
            const found = digestOf(body);
            if (found !== digest)
                throw corrupted({ registry, doing }, digest, found);
            // What a digest names never changes, and two tags often name one image.
            blobs.set(digest, body);
            return body;
        },
        async hasBlob(digest) {
            const doing = `looking for the blob ${digest}`;
            const expected = [200, 404, 405, 501];
            return (await request({ method: 'HEAD', path: `blobs/${digest}`, doing, expected })).status === 200;
        },
        async *readBlobStream(digest, size) {
            const doing = `reading the blob ${digest}`;
            const sized = size === undefined ? {} : { size };
            const { body } = await stream({ method: 'GET', path: `blobs/${digest}`, doing, ...sized, expected: [200] });
            const hash = loadCryptography().createHash('sha256');
            let held;
            try {
                for await (const chunk of body) {
                    if (held !== undefined)
                        yield held;
                    hash.update(chunk);
                    held = chunk;
                }
            }
            catch (error) {
                throw explain(error, doing);
            }
            const found = `sha256:${hash.digest('hex')}`;
            if (found !== digest)
                throw corrupted({ registry, doing }, digest, found);
            if (held !== undefined)
                yield held;
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/registry/src/reference.js

const repositoryPattern = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
const hostPattern = /^(?:\[[0-9a-fA-F:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*)(?::[0-9]+)?$/;
/**
 * Parses an image reference by the grammar of the OCI distribution specification and Docker's rules for bare names:
 * the first part is a host only if it has a dot or a colon, or is `localhost`. Throws a UserError otherwise.
 */
function parseReference(text) {
    const [name = '', digest, ...rest] = text.split('@');
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const hasHost = /[.:]/.test(first) || first.toLowerCase() === 'localhost';
    const path = hasHost ? name.slice(slash + 1) : name;
    const colon = path.lastIndexOf(':');
    const tag = colon < 0 ? undefined : path.slice(colon + 1);
    const bare = colon < 0 ? path : path.slice(0, colon);
    // The name of a host has no case (RFC 3986 §3.2.2), and Docker Hub's has to be known in each.
    const registry = hasHost ? canonicalHost(first) : 'docker.io';
    const repository = registry === 'docker.io' && !bare.includes('/') ? `library/${bare}` : bare;
    const valid = rest.length === 0 &&
        hostPattern.test(registry) &&
        portOf(registry) < 65_536 &&
        repositoryPattern.test(repository) &&
        (tag === undefined || tagPattern.test(tag)) &&
        (digest === undefined || digestPattern.test(digest));
    if (valid)
        return { registry, repository, tag, digest };
    throw new errors/* UserError */.yo('This is not an image reference.', {
        reason: 'invalid-image',
        received: withoutLogin(text),
        accepted: 'host/repository, with :tag or @sha256:digest where it is due; the repository in lower case',
        remedy: correct(text, bare, registry),
    });
}
/** The port that a host is named with; without one 0. */
function portOf(host) {
    return Number(/:(\d+)$/.exec(host)?.[1] ?? 0);
}
/** A name with a login before it, as in an address: the login is not repeated. */
const loginPattern = /^((?:[a-z][a-z0-9+.-]*:\/\/)?)[^/]*:[^/]*@(?=[^/]*\/)/i;
function withoutLogin(text) {
    return text.replace(loginPattern, '$1***@');
}
/** Gives what to write, where it can be told from what was written. */
function correct(text, bare, registry) {
    if (loginPattern.test(text)) {
        return `Leave the login out, and give it by registry-username and registry-password: ${text.replace(loginPattern, '')}`;
    }
    if (portOf(registry) > 65_535)
        return 'Correct the port: it is 65535 at most.';
    const several = text.split(/[\s,]+/).filter((one) => one.includes('/'));
    if (several.length > 1)
        return `Name one image, such as ${several[0]}: what is to carry several names takes a step for each.`;
    const unquoted = text.replace(/^["'`]+|["'`]+$/g, '');
    if (unquoted !== text)
        return `Leave the quotes out: ${unquoted}`;
    if (/^\/|\/\//.test(text.replace(/^[a-z]+:\/\//i, ''))) {
        return 'Write a name between all slashes: the variable or expression that one of them comes from is empty.';
    }
    const bareOfScheme = text.replace(/^(?:https?|docker|oci):\/\//i, '');
    if (bareOfScheme !== text)
        return `Leave the scheme out: ${bareOfScheme}`;
    if (text.endsWith('/'))
        return `Leave out the slash at its end: ${text.replace(/\/+$/, '')}`;
    return /[A-Z]/.test(bare)
        ? `Write the repository in lower case: ${text.replace(bare, bare.toLowerCase())}`
        : 'Correct the reference.';
}
/** Gives the one name of a registry that goes by several: Docker Hub's is `docker.io`. */
function canonicalHost(host) {
    const plain = host.toLowerCase();
    return plain === 'index.docker.io' || plain === 'registry-1.docker.io' ? 'docker.io' : plain;
}
/** Gives the name without tag and digest, as people write it: `ghcr.io/acme/shop-api`. */
function nameOf(reference) {
    return `${reference.registry}/${reference.repository}`;
}
/** Says whether text may be a tag (OCI distribution specification: 128 characters at most). */
function isTag(text) {
    return tagPattern.test(text);
}
/** Says whether text is a SHA-256 digest with its algorithm. */
function isDigest(text) {
    return digestPattern.test(text);
}
/** Gives the origin that a registry's API answers at. Plain HTTP only on this machine, as Docker has it. */
function registryOrigin(registry) {
    if (registry === 'docker.io')
        return 'https://registry-1.docker.io';
    return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`;
}
/** Says whether a host (with or without port) is this machine itself: 127.0.0.0/8, localhost or [::1]. */
function isLoopback(host) {
    return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
}

;// CONCATENATED MODULE: ./build/packages/registry/src/manifests.js



const accept = manifestTypes.join(', ');
/** Makes the client of a repository's manifests (OCI distribution specification 1.1). */
function createManifestClient(registry, repository, { request }) {
    const nameOf = (reference) => `${registry}/${repository}${isDigest(reference) ? '@' : ':'}${reference}`;
    const verify = (bytes, named, doing) => {
        const digest = digestOf(bytes);
        if (named?.startsWith('sha256:') && named !== digest)
            throw corrupted({ registry, doing }, named, digest);
        return digest;
    };
    let takesHead = true;
    const client = {
        async getManifest(reference) {
            const doing = `reading ${reference}`;
            const response = await request({
                method: 'GET',
                path: `manifests/${reference}`,
                doing,
                headers: { accept },
                expected: [200, 404],
            });
            if (response.status === 404)
                return undefined;
            const bytes = response.body;
            const digest = verify(bytes, digestIn(response.headers), doing);
            if (isDigest(reference))
                verify(bytes, reference, doing);
            return { digest, mediaType: mediaTypeOf(nameOf(reference), response.headers.get('content-type'), bytes), bytes };
        },
        async headManifest(reference) {
            if (!takesHead)
                return (await client.getManifest(reference))?.digest;
            const doing = `looking for ${reference}`;
            const response = await request({
                method: 'HEAD',
                path: `manifests/${reference}`,
                doing,
                headers: { accept },
                expected: [200, 404, 405, 501],
            });
            if (response.status === 404)
                return undefined;
            takesHead = response.status === 200;
            const claimed = digestIn(response.headers);
            if (!takesHead || claimed === null || !isDigest(claimed))
                return (await client.getManifest(reference))?.digest;
            if (isDigest(reference) && claimed !== reference)
                throw corrupted({ registry, doing }, reference, claimed);
            return claimed;
        },
        async putManifest(reference, manifest) {
            const doing = isDigest(reference) ? `writing ${reference}` : `writing the tag ${reference}`;
            if (isDigest(reference))
                verify(manifest.bytes, reference, doing);
            const response = await request({
                method: 'PUT',
                path: `manifests/${reference}`,
                doing,
                headers: { 'content-type': manifest.mediaType },
                body: manifest.bytes,
                passes: notYetSeen,
                expected: [200, 201, 202],
            });
            verify(manifest.bytes, digestIn(response.headers), doing);
        },
    };
    return client;
}
/**
 * Some registries do not find a blob or manifest for a moment after it was pushed, or while another run writes the same
 * one: its layers were pushed before a manifest is written, so that asking again helps.
 */
function notYetSeen({ status, body }) {
    if (status !== 400 && status !== 404)
        return undefined;
    const code = /"(MANIFEST_BLOB_UNKNOWN|BLOB_UNKNOWN)"/.exec(String(body))?.[1];
    return code === undefined ? undefined : `HTTP ${status}, ${code}`;
}

;// CONCATENATED MODULE: ./build/packages/http/src/retry.js

/** The last ones are those of proxies (Cloudflare's) that got nothing, or nonsense, from the server behind them. */
const passing = new Set([408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 527, 530]);
/** Answers that say "not processed": safe to repeat even what must not happen twice. */
const refused = new Set([429, 503]);
/**
 * Sends a request again while the failure is one that passes: 408, 429, 5xx, a lost connection. `Retry-After`
 * (RFC 9110 §10.2.3, seconds or date) is honoured up to `longest`; a longer one is not sat out. Other 4xx are repeated only
 * where `passes` says so. Gives the last answer, or
 * throws the last NoAnswerError.
 */
async function sendWithRetry(send, request, policy) {
    const started = policy.clock.now();
    for (let attempt = 1;; attempt += 1) {
        const outcome = await attemptOnce(send, request, policy);
        const pause = outcome.why === undefined ? undefined : pauseAfter(outcome, attempt, policy);
        const late = policy.clock.now() - started + (pause ?? 0) > (policy.total ?? Number.POSITIVE_INFINITY);
        if (pause === undefined || attempt >= policy.attempts || late) {
            if (outcome.error !== undefined)
                throw outcome.error;
            return outcome.response;
        }
        outcome.response?.discard?.();
        policy.onRetry?.(outcome.why ?? '', pause);
        await policy.clock.sleep(pause, policy.signal);
    }
}
async function attemptOnce(send, request, { passes }) {
    try {
        const response = await send(request);
        const why = passing.has(response.status) ? `HTTP ${response.status}` : passes?.(response);
        return why === undefined ? { response } : { response, why };
    }
    catch (error) {
        if (!(error instanceof NoAnswerError) || error.kind === 'too-large')
            throw error;
        return { error, why: error.message };
    }
}
function pauseAfter(outcome, attempt, policy) {
    const safe = policy.repeatable ||
        (outcome.error !== undefined ? !outcome.error.sent : refused.has(outcome.response?.status ?? 0));
    if (!safe)
        return undefined;
    const asked = retryAfter(outcome.response?.headers.get('retry-after'), policy.clock.now());
    // A limit that is over at once, and met again at once, would use up all attempts in a moment.
    const pause = asked || policy.wait * 2 ** (attempt - 1);
    if (asked !== undefined && asked > policy.longest)
        return undefined;
    return Math.min(pause, policy.longest);
}
/** Gives the milliseconds that a Retry-After header asks for, or undefined if there is none that can be read. */
function retryAfter(header, now) {
    if (header === null || header === undefined || header.trim() === '')
        return undefined;
    if (/^\d+$/.test(header.trim()))
        return Number(header.trim()) * 1000;
    // JavaScript reads "-5" and "1.5" as dates, too; one of HTTP starts with the day's name.
    const date = /^\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/packages/registry/src/challenge.js
/** Parses a challenge; undefined if it is neither Basic nor Bearer with a realm. Of several, Bearer wins. */
function parseChallenge(header) {
    if (header === null)
        return undefined;
    const bearer = parametersOf(header, 'bearer');
    if (bearer?.['realm'] !== undefined) {
        const { realm, service, scope, error } = bearer;
        return { scheme: 'bearer', realm, service, scope, error };
    }
    const basic = parametersOf(header, 'basic');
    return basic === undefined ? undefined : { scheme: 'basic', realm: basic['realm'] ?? '' };
}
function parametersOf(header, scheme) {
    const start = new RegExp(`(?:^|,\\s*)${scheme}(?:\\s+|$)`, 'i').exec(header);
    if (start === null)
        return undefined;
    const parameters = {};
    let rest = header.slice(start.index + start[0].length);
    for (;;) {
        const match = /^\s*,?\s*([A-Za-z0-9_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/.exec(rest);
        if (match?.[1] === undefined)
            return parameters;
        parameters[match[1].toLowerCase()] = match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '';
        rest = rest.slice(match[0].length);
    }
}

;// CONCATENATED MODULE: ./build/packages/registry/src/scope.js
/** Writes needs as scopes of a token (`repository:acme/shop:pull,push`), one a repository, in a fixed order. */
function scopesOf(needs) {
    const rights = new Map();
    for (const { repository, right } of needs) {
        if (right === 'pull,push' || !rights.has(repository))
            rights.set(repository, right);
    }
    return [...rights].map(([repository, right]) => `repository:${repository}:${right}`).sort();
}
/** Says whether all that is needed is among what was asked for. */
function covers(asked, needed) {
    return needed.every((need) => asked.some(({ repository, right }) => repository === need.repository && (right === 'pull,push' || right === need.right)));
}

;// CONCATENATED MODULE: ./build/packages/registry/src/redirect.js

const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * Sends a request and follows redirects of reads. The login goes along only to the same origin, and never back again:
 * storage elsewhere must not see it. What came from another origin is marked `elsewhere`. An address without TLS is
 * followed on this machine only.
 */
async function follow(exchange, first) {
    const { authorization, ...anonymous } = first;
    const home = new URL(first.url).origin;
    let elsewhere = false;
    let url = first.url;
    for (let hops = 0;; hops += 1) {
        const headers = elsewhere || authorization === undefined ? anonymous.headers : { ...anonymous.headers, authorization };
        const response = await exchange({ ...anonymous, url, headers });
        if (elsewhere)
            response.elsewhere = true;
        const location = redirects.has(response.status) ? response.headers.get('location') : null;
        const reads = first.method === 'GET' || first.method === 'HEAD';
        if (location === null || !reads || hops === 5 || !URL.canParse(location, url))
            return response;
        const target = new URL(location, url);
        if (target.protocol !== 'https:' && !(target.protocol === 'http:' && isLoopback(target.host)))
            return response;
        response.discard?.();
        elsewhere ||= target.origin !== home;
        url = target.href;
    }
}

;// CONCATENATED MODULE: ./build/packages/registry/src/token.js


/** The service that gives tokens has refused or failed: a wrong password, no right to that repository, or a fault. */
class TokenRefusedError extends Error {
    response;
    /** Scheme and host of the service. */
    service;
    constructor(response, service) {
        super(`The token service answered ${response.status}.`);
        this.name = 'TokenRefusedError';
        this.response = response;
        this.service = service;
    }
}
/**
 * Fetches a token for scopes (token authentication of the distribution project: GET with Basic, or POST with the
 * refresh token that stands in a login in the password's place). A GET is redirected, with the login to the same origin
 * only. Undefined where the realm is no address that a
 * password may be sent to. Throws TokenRefusedError.
 */
async function fetchToken(source, scopes, credentials, exchange) {
    const realm = parseRealm(source.realm);
    if (realm === undefined)
        return undefined;
    const response = credentials?.identityToken === undefined
        ? await follow(exchange, passwordRequest(realm, source.service, scopes, credentials))
        : await exchange(refreshRequest(realm, source.service, scopes, credentials.identityToken));
    const answer = response.status === 200 ? parseAnswer(response.body) : undefined;
    if (answer === undefined)
        throw new TokenRefusedError(response, realm.origin);
    return answer;
}
/** Gives the header for a user name and password; undefined where there is none but a refresh token. */
function basicHeader(credentials) {
    if (credentials === undefined || credentials.identityToken !== undefined)
        return undefined;
    return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
}
/** Gives the address of a token service: a password goes over TLS only, or stays on this machine; else undefined. */
function parseRealm(text) {
    if (!URL.canParse(text))
        return undefined;
    const realm = new URL(text);
    if (realm.username !== '' || realm.password !== '')
        return undefined;
    return realm.protocol === 'https:' || (realm.protocol === 'http:' && isLoopback(realm.host)) ? realm : undefined;
}
function passwordRequest(realm, service, scopes, credentials) {
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    return { method: 'GET', url: url.href, headers: {}, authorization: basicHeader(credentials) };
}
function refreshRequest(realm, service, scopes, refreshToken) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: 'deploy-actions',
        ...(service === undefined ? {} : { service }),
        scope: scopes.join(' '),
    });
    return {
        method: 'POST',
        url: realm.href,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
    };
}
/** Some services write `token`, some `access_token`, some both. Who names no lifetime means 60 seconds. */
function parseAnswer(body) {
    let answer;
    try {
        answer = JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
    const token = answer?.token || answer?.access_token;
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token))
        return undefined;
    const lifetime = Number(answer?.expires_in ?? 60);
    return { header: `Bearer ${token}`, lifetime: lifetime > 0 ? lifetime : 60 };
}

;// CONCATENATED MODULE: ./build/packages/registry/src/tokens.js


/** The most repositories that one request asks for: the scopes stand in the address. */
const mostTogether = 20;
/** Keeps what the token service gave, for as long as it said. Nothing is written anywhere. */
function createTokenStore(credentials) {
    const held = [];
    let waiting = [];
    const underWay = [];
    let together = true;
    // A wrong password that is tried again and again locks the account: the same question is put once a run.
    const refused = new Map();
    const get = async (source, needs, further, means) => {
        const asked = means.now();
        const scopes = [...new Set([...scopesOf(needs), ...further])];
        const question = [source.realm, source.service, ...scopes].join(' ');
        const known = refused.get(question);
        if (known !== undefined)
            throw known;
        const token = await fetchToken(source, scopes, credentials, means.exchange).catch((error) => {
            const final = error instanceof TokenRefusedError && [401, 403].includes(error.response.status);
            if (final)
                refused.set(question, error);
            throw error;
        });
        if (token === undefined)
            return undefined;
        // A little earlier than it ends, so that it doesn't end on its way.
        const margin = Math.min(5, token.lifetime / 4);
        // The newest first: a token for one thing is fetched where that for several was not enough.
        held.unshift({ header: token.header, needs, further, until: asked + (token.lifetime - margin) * 1000 });
        return token.header;
    };
    const single = (source, { needs, further = [], means, settle }) => get(source, needs, further, means).then(settle.resolve, settle.reject);
    const joint = async (source, wishes) => {
        const [first] = wishes;
        if (first === undefined)
            return;
        const needs = wishes.flatMap((wish) => wish.needs);
        // What the others need is among it: one token serves them all.
        const widest = wishes.find((wish) => covers(wish.needs, needs));
        const further = wishes.flatMap((wish) => wish.further ?? []);
        let left = wishes;
        try {
            const header = await get(source, widest?.needs ?? needs, further, first.means);
            left = widest === undefined && header !== undefined ? wishes.filter((wish) => !names(header, wish.needs)) : [];
            const served = wishes.filter((wish) => !left.includes(wish));
            const token = held.find((one) => one.header === header);
            if (left.length > 0 && token !== undefined) {
                // It is not known to be for the others: a registry might hide from it what is there.
                together = false;
                token.needs = served.flatMap((wish) => wish.needs);
            }
            for (const { settle } of served)
                settle.resolve(header);
        }
        catch (error) {
            const split = widest === undefined && error instanceof TokenRefusedError && error.response.status < 500;
            if (!split)
                for (const { settle } of wishes)
                    settle.reject(error);
            if (!split)
                return;
        }
        // One repository that is refused, or passed over, must not take the others with it.
        await Promise.all(groupsByScope(left).map((group) => joint(source, group)));
    };
    const flush = (source) => {
        const wishes = waiting;
        waiting = [];
        for (const group of together ? groupsOf(wishes) : groupsByScope(wishes))
            void joint(source, group);
    };
    return {
        find: (needs, now) => held.find((token) => token.until > now && covers(token.needs, needs))?.header,
        isExact: (header, needs) => {
            const token = held.find((one) => one.header === header);
            return token !== undefined && scopesOf(token.needs).join() === scopesOf(needs).join();
        },
        drop: (header) => {
            const index = held.findIndex((token) => token.header === header);
            if (index >= 0)
                held.splice(index, 1);
        },
        obtain: (source, wish) => {
            const same = underWay.find(({ needs }) => covers(needs, wish.needs));
            if (same !== undefined && !wish.alone)
                return same.answer;
            const answer = new Promise((resolve, reject) => {
                const whole = { ...wish, settle: { resolve, reject } };
                if (wish.alone) {
                    together = false;
                    void single(source, whole);
                    return;
                }
                waiting.push(whole);
                if (waiting.length === 1)
                    setImmediate(() => flush(source));
            });
            const entry = { needs: wish.needs, answer };
            underWay.push(entry);
            const forget = () => underWay.splice(underWay.indexOf(entry), 1);
            answer.then(forget, forget);
            return answer;
        },
    };
}
/**
 * Says whether a token names all repositories that are needed. Those of most services are signed claims with a list
 * (`access` of RFC 7519's claims, as the distribution project has it); one that cannot be read names none.
 */
function names(header, needs) {
    try {
        const claims = JSON.parse(Buffer.from(header.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const { access } = claims;
        return needs.every(({ repository }) => access.some(({ name }) => name === repository));
    }
    catch {
        return false;
    }
}
function groupsOf(wishes) {
    const groups = [];
    for (let start = 0; start < wishes.length; start += mostTogether)
        groups.push(wishes.slice(start, start + mostTogether));
    return groups;
}
function groupsByScope(wishes) {
    const groups = new Map();
    for (const wish of wishes) {
        const scope = scopesOf(wish.needs).join(' ');
        groups.set(scope, [...(groups.get(scope) ?? []), wish]);
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./build/packages/registry/src/authorize.js





/**
 * Makes the store that clients of one run share. Basic is sent from the first request on once a registry has asked for
 * it; where it gives tokens, each repository costs one request to the token service or less, and no further 401.
 */
function createLogins() {
    const authorizers = new Map();
    return {
        authorizerFor(registry, credentials) {
            const key = JSON.stringify([registry, credentials?.username, credentials?.password, credentials?.identityToken]);
            const authorizer = authorizers.get(key) ?? createAuthorizer(credentials, registryOrigin(registry));
            authorizers.set(key, authorizer);
            return authorizer;
        },
    };
}
/** Makes an authorizer for Basic and for Bearer tokens (distribution specification, token authentication). */
function createAuthorizer(credentials, origin) {
    const tokens = createTokenStore(credentials);
    let scheme = { name: 'unknown' };
    let learning;
    let wishesRefused = false;
    let inquiry;
    const learn = ({ status, headers, elsewhere }) => {
        if (status !== 401 || elsewhere) {
            if (scheme.name === 'unknown')
                scheme = { name: 'open' };
            return undefined;
        }
        const challenge = parseChallenge(headers.get('www-authenticate'));
        const header = challenge?.scheme === 'basic' ? basicHeader(credentials) : undefined;
        if (challenge?.scheme === 'bearer') {
            scheme = { name: 'bearer', source: { realm: challenge.realm, service: challenge.service } };
        }
        else if (header !== undefined)
            scheme = { name: 'basic', header };
        return challenge;
    };
    /** Some registries tell strangers that nothing is there, or that it is forbidden, and only here how one may log in. */
    const inquire = ({ means }) => {
        inquiry ??= means.exchange({ method: 'GET', url: `${origin}/v2/` }).then(learn);
        return inquiry;
    };
    const mayHide = ({ status, elsewhere }) => ((status === 404 || status === 403) && !elsewhere && credentials !== undefined && scheme.name === 'open') ||
        (status === 401 && !elsewhere && credentials !== undefined && scheme.name === 'unknown');
    const obtain = async (source, { needs, wish, means }, further = []) => {
        const wide = wish !== undefined && !wishesRefused && covers(wish, needs) ? wish : needs;
        try {
            return await tokens.obtain(source, { needs: wide, further, means });
        }
        catch (error) {
            const refused = error instanceof TokenRefusedError && error.response.status < 500;
            if (!refused || wide === needs)
                throw error;
            // Some services refuse where others grant less: then only what is needed is asked for.
            wishesRefused = true;
            return tokens.obtain(source, { needs, further, means });
        }
    };
    const peek = ({ needs, means }) => {
        if (scheme.name === 'basic')
            return scheme.header;
        return scheme.name === 'bearer' ? tokens.find(needs, means.now()) : undefined;
    };
    const headerFor = (errand) => peek(errand) ?? (scheme.name === 'bearer' ? obtain(scheme.source, errand) : undefined);
    const answer = (challenge, tried, errand) => {
        if (challenge?.scheme !== 'bearer')
            return challenge === undefined ? undefined : basicHeader(credentials);
        const { needs, wish = needs, means } = errand;
        const source = { realm: challenge.realm, service: challenge.service };
        const further = furtherScopes(challenge.scope, needs);
        if (tried !== undefined && challenge.error === 'insufficient_scope') {
            // A token for just this is not enough: there is no right to it. One for several may have been given for one only.
            const exact = further.length === 0 && (tokens.isExact(tried, needs) || tokens.isExact(tried, wish));
            return exact ? undefined : tokens.obtain(source, { needs, further, means, alone: true });
        }
        if (tried !== undefined)
            tokens.drop(tried);
        // Requests run side by side, so another one may have logged in meanwhile.
        return tokens.find(needs, means.now()) ?? obtain(source, errand, further);
    };
    return {
        peek,
        async send(errand, once) {
            const first = scheme.name === 'unknown' && learning === undefined;
            let done = () => { };
            if (first) {
                // It finds out what the registry wants; the others wait for it, rather than all to be refused.
                learning = new Promise((resolve) => {
                    done = resolve;
                });
            }
            else
                await learning;
            try {
                const tried = first ? undefined : await headerFor(errand);
                const response = await once(tried);
                const challenge = learn(response) ?? (mayHide(response) ? await inquire(errand) : undefined);
                done();
                if (challenge === undefined)
                    return response;
                const better = await answer(challenge, tried, errand);
                if (better === undefined || better === tried)
                    return response;
                response.discard?.();
                return await once(better);
            }
            finally {
                done();
            }
        },
    };
}
/** Gives the scopes of a challenge that the needs don't name: a registry may go by other names than its users. */
function furtherScopes(scope, needs) {
    const named = (text) => needs.some(({ repository }) => text.startsWith(`repository:${repository}:`));
    return (scope?.split(' ') ?? []).filter((text) => text !== '' && !named(text));
}

;// CONCATENATED MODULE: ./build/packages/registry/src/login-faults.js




/** Nobody, or not the right one, is logged in (401, or a refusing token service). */
function unauthorized(attempt, response) {
    const { registry, repository, doing, loggedInAs } = attempt;
    const who = loggedInAs === undefined ? 'no user name and password' : `the user name ${loggedInAs}`;
    return new errors/* UserError */.yo(`${registry} refused the login while ${doing} of ${repository}.`, {
        reason: 'registry-unauthorized',
        received: `${who}; HTTP ${response.status}${describeAnswer(response)}`,
        accepted: 'a user name and a password or token that the registry knows',
        remedy: `${loggedInAs === undefined
            ? 'Set registry-username and registry-password (or REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV), or log in before this step.'
            : 'Check the password or token: it may be wrong, expired, or lack the right to this repository.'}${nameInFull(attempt)}`,
    });
}
/** A login is asked for, in no way that there is: no password was sent to anybody. */
function noWayToLogin(attempt, challenge, header) {
    const { registry, repository, doing } = attempt;
    const asked = challenge?.scheme === 'bearer'
        ? `a token service at ${URL.canParse(challenge.realm) ? originOf(challenge.realm) : challenge.realm.slice(0, 100)}`
        : header === null
            ? 'HTTP 401 without WWW-Authenticate, which says how to log in'
            : `WWW-Authenticate: ${schemesOf(header)}`;
    return new errors/* UserError */.yo(`${registry} asks for a login that cannot be given, while ${doing} of ${repository}.`, {
        reason: 'registry-unauthorized',
        received: asked,
        accepted: 'Basic, or Bearer with the whole address of a token service, with TLS unless it is on this machine',
        remedy: 'Check that this is the address of a registry, and look at its configuration or at the proxy before it. No password was sent.',
    });
}
/** The token service answered, and there is no token in what it said. */
function noToken(attempt, { response, service }) {
    const { registry, repository, doing } = attempt;
    const type = response.headers.get('content-type');
    return new errors/* UserError */.yo(`The token service of ${registry} gave no token while ${doing} of ${repository}.`, {
        reason: 'registry-failed',
        received: `HTTP ${response.status}${type === null ? '' : `, ${type.slice(0, 60)}`} from ${service}${describeAnswer(response)}`,
        accepted: 'JSON with a token or access_token',
        remedy: `Look at the configuration of the registry, which names ${service} for tokens, and at the proxy before it.`,
    });
}
function schemesOf(header) {
    const schemes = header.matchAll(/(?:^|,)\s*([A-Za-z][A-Za-z0-9-]*)(?=\s|,|$)(?!\s*=)/g);
    return [...new Set([...schemes].map(([, scheme]) => scheme))].join(', ').slice(0, 100) || header.slice(0, 60);
}

;// CONCATENATED MODULE: ./build/packages/registry/src/request.js











/** The least bytes a second that a blob has to make, over all: what is slower will not end in a job's time. */
const slowest = 50_000;
/** Makes the requester of one repository. Nothing is sent until the first call. */
function createRequester(access) {
    const { registry, repository, credentials, clock = systemClock, signal, timeout = 30_000, idle = 60_000 } = access;
    const authorizer = (access.logins ?? createLogins()).authorizerFor(registry, credentials);
    const policy = {
        attempts: 4,
        wait: 500,
        longest: 60_000,
        total: 180_000,
        repeatable: true,
        clock,
        ...(signal && { signal }),
        ...(access.onRetry && { onRetry: access.onRetry }),
    };
    const exchange = (request, more = {}) => sendWithRetry(access.send ?? send, { timeout, ...request, ...(signal && { signal }) }, { ...policy, ...more });
    const means = { exchange: (request) => exchange(request), now: clock.now };
    const errandOf = ({ method, further = [] }) => ({
        needs: [{ repository, right: rightFor(method) }, ...further],
        means,
        ...(access.right && { wish: [{ repository, right: access.right }, ...further] }),
    });
    const attemptAt = (doing, right) => ({
        registry,
        repository,
        doing,
        right,
        loggedInAs: credentials?.username || (credentials ? 'an identity token' : undefined),
    });
    async function perform(request, exchange, whole) {
        const attempt = attemptAt(request.doing, rightFor(request.method));
        try {
            const errand = errandOf(request);
            const { method, headers = {} } = request;
            const url = addressOf(registry, repository, request.path);
            const once = (authorization) => follow(exchange, { method, url, headers, authorization });
            // An upload's address may lie elsewhere; then it is signed, and the login must not be seen there.
            const own = new URL(url).origin === new URL(registryOrigin(registry)).origin;
            const response = own
                ? await authorizer.send(errand, once)
                : Object.assign(await once(undefined), { elsewhere: true });
            if (request.expected.includes(response.status))
                return response;
            if (response.elsewhere)
                throw unexpected(attempt, await whole(response), 'The storage of ' + registry);
            // Who was given a token that is good and is refused all the same is known, but lacks the right.
            const header = response.headers.get('www-authenticate');
            const challenge = parseChallenge(header);
            const usable = challenge?.scheme === 'bearer' ? parseRealm(challenge.realm) !== undefined : challenge !== undefined;
            // Where no login is at hand, none was sent.
            if (response.status === 401 && !usable && authorizer.peek(errand) === undefined) {
                throw noWayToLogin(attempt, challenge, header);
            }
            const lacks = challenge?.scheme === 'bearer' && challenge.error === 'insufficient_scope';
            if (response.status === 401 && !(lacks && credentials !== undefined))
                throw unauthorized(attempt, await whole(response));
            if (response.status === 401 || response.status === 403)
                throw forbidden(attempt, await whole(response));
            throw unexpected(attempt, await whole(response));
        }
        catch (error) {
            throw explain(error, attempt);
        }
    }
    const bodyOf = ({ body }) => (typeof body === 'function' ? body() : body);
    return {
        request: (request) => perform(request, (hop) => exchange({ ...hop, ...bufferedBody(request) }, { ...(request.repeat === false && { attempts: 1 }), ...(request.passes && { passes: request.passes }) }), async (response) => response),
        stream: (request) => {
            const open = (hop) => {
                const body = bodyOf(request);
                // Having taken a blob, a registry may be busy with it for a while before it answers.
                const silence = request.method === 'PUT' ? idle * 5 : idle;
                const patience = timeout + ((request.size ?? 0) / slowest) * 1000;
                return (access.stream ?? sendStream)({
                    ...hop,
                    ...(body && { body }),
                    timeout: patience,
                    idle: silence,
                    ...(signal && { signal }),
                });
            };
            const attempts = request.repeat === false ? 1 : policy.attempts;
            return perform(request, (hop) => sendWithRetry(open, hop, { ...policy, attempts }), readWhole);
        },
        async tryOnce(request) {
            const authorization = authorizer.peek(errandOf(request));
            const headers = { ...request.headers, ...(authorization && { authorization }) };
            const url = addressOf(registry, repository, request.path);
            if (new URL(url).origin !== new URL(registryOrigin(registry)).origin)
                return;
            await exchange({ method: request.method, url, headers }, { attempts: 1 }).catch(() => { });
        },
        explain: (error, doing) => explain(error, attemptAt(doing, 'pull')),
    };
}
function rightFor(method) {
    return method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push';
}
function addressOf(registry, repository, path) {
    return /^https?:\/\//.test(path) ? path : `${registryOrigin(registry)}/v2/${repository}/${path}`;
}
function bufferedBody({ body }) {
    return body === undefined || typeof body === 'function' ? {} : { body };
}
function explain(error, attempt) {
    if (error instanceof NoAnswerError)
        return unreachable(attempt, error);
    if (!(error instanceof TokenRefusedError))
        return error;
    const { response } = error;
    if (response.status === 403)
        return forbidden(attempt, response);
    if (response.status === 400 || response.status === 401)
        return unauthorized(attempt, response);
    if (response.status < 400 || response.status === 404)
        return noToken(attempt, error);
    return unexpected(attempt, response, `The token service of ${attempt.registry}`);
}
/** Reads the beginning of a streamed answer that turned out to be an error. */
async function readWhole(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > 65_536)
            break;
    }
    return { status: response.status, headers: response.headers, body: Buffer.concat(chunks) };
}

;// CONCATENATED MODULE: ./build/packages/registry/src/uploads.js




/** How often a blob is sent from its start. */
const attempts = 3;
/** Makes the client that writes a repository's blobs (OCI distribution specification 1.1). */
function createUploadClient(registry, requester, { hasBlob }) {
    const begin = (query, more) => requester.request({ method: 'POST', path: `blobs/uploads/${query}`, expected: [202], ...more });
    const callOff = async (response) => {
        const path = response.headers.get('location');
        if (path === null || !URL.canParse(path, registryOrigin(registry)))
            return;
        // Where this isn't allowed, the registry clears it away later on.
        await requester.tryOnce({ method: 'DELETE', path: uploadAddress(registry, path), doing: '', expected: [] });
    };
    /** Gives the answer that began an upload, or undefined when the blob was mounted. */
    const mount = async (digest, from) => {
        const query = `?mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`;
        const further = [{ repository: from, right: 'pull' }];
        const response = await begin(query, { doing: `mounting a blob of ${from}`, further, expected: [201, 202] });
        return response.status === 201 ? undefined : response;
    };
    const tryMount = async (digest, from) => {
        try {
            return (await mount(digest, from)) ?? 'mounted';
        }
        catch (error) {
            // To read there may be forbidden where to write here is not.
            if (error instanceof errors/* UserError */.yo && refusals.has(error.reason))
                return 'refused';
            throw error;
        }
    };
    async function write({ digest, size, open }, begun, doing) {
        const url = new URL(uploadAddress(registry, begun.headers.get('location') ?? ''));
        // Its own parameters stay as they are; some registries sign them.
        const path = `${url.href}${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
        const response = await requester.stream({
            method: 'PUT',
            path,
            doing,
            headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
            body: open,
            size,
            repeat: false,
            expected: [200, 201, 202, 204],
        });
        response.discard();
        const kept = digestIn(response.headers);
        if (kept?.startsWith('sha256:') && kept !== digest)
            throw corrupted({ registry, doing }, digest, kept);
    }
    return {
        async checkPush() {
            await callOff(await begin('', { doing: 'asking for the right to push' }));
        },
        async mountBlob(digest, fromRepository) {
            const outcome = await tryMount(digest, fromRepository);
            if (typeof outcome === 'object')
                await callOff(outcome);
            return outcome === 'mounted';
        },
        async putBlob(source) {
            const doing = `writing the blob ${source.digest}`;
            let begun;
            if (source.mountFrom !== undefined) {
                const outcome = await tryMount(source.digest, source.mountFrom);
                if (outcome === 'mounted')
                    return 'mounted';
                if (outcome !== 'refused')
                    begun = outcome;
            }
            for (let attempt = 1;; attempt += 1) {
                begun ??= await begin('', { doing });
                try {
                    await write(source, begun, doing);
                    return 'written';
                }
                catch (error) {
                    if (!(error instanceof errors/* UserError */.yo) || !uploads_passing.has(error.reason) || attempt === attempts)
                        throw error;
                    // The answer may be all that was lost.
                    if (await hasBlob(source.digest))
                        return 'written';
                    begun = undefined;
                }
            }
        },
    };
}
const refusals = new Set(['forbidden', 'unauthorized', 'not-found', 'refused', 'read-only'].map((why) => `registry-${why}`));
/** What may go away by itself: the other side was silent, broke off or failed, or knows the upload no more (404). */
const uploads_passing = new Set(['unreachable', 'timeout', 'failed', 'not-found', 'rate-limited'].map((why) => `registry-${why}`));
/**
 * Gives the whole address of an upload. A registry behind a TLS proxy that doesn't know of it names its own host
 * without TLS: then TLS it is. Throws a UserError for another host without TLS.
 */
function uploadAddress(registry, location) {
    const origin = registryOrigin(registry);
    const url = URL.canParse(location, origin) ? new URL(location, origin) : undefined;
    if (url?.protocol === 'http:' && origin === `https://${url.host}`)
        url.protocol = 'https:';
    if (location !== '' && (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.host))))
        return url.href;
    throw new errors/* UserError */.yo(`${registry} gave no address to upload to.`, {
        reason: 'invalid-upload-address',
        received: location.slice(0, 100) || 'no Location',
        accepted: 'a Location with TLS',
        remedy: 'Look at the configuration of the registry, and of the proxy before it.',
    });
}

;// CONCATENATED MODULE: ./build/packages/registry/src/client.js





/**
 * Opens a repository of a registry (OCI distribution specification 1.1). Nothing is sent until the first call. Give
 * the clients of one run the same `logins`, and each registry is logged in at once for all of them.
 */
function openRegistry(access) {
    const { registry, repository } = access;
    const requester = createRequester(access);
    const blobs = createBlobClient(registry, requester);
    return {
        registry,
        repository,
        ...createManifestClient(registry, repository, requester),
        ...blobs,
        ...createUploadClient(registry, requester, blobs),
    };
}

// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/packages/registry/src/credentials.js






/** Gives the folder of Docker's configuration: DOCKER_CONFIG, or `.docker` below the home. */
function dockerConfigFolder(environment = process.env) {
    return environment['DOCKER_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.docker');
}
/** Reads config.json in a folder; empty when there is none, or nothing in it. Throws a UserError when it is no JSON object. */
async function readDockerConfig(folder) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, 'config.json'), 'utf8');
    }
    catch {
        return {};
    }
    if (text.trim() === '')
        return {};
    let config;
    try {
        config = JSON.parse(text) ?? {};
    }
    catch (error) {
        throw invalidConfig('is not valid JSON', (0,errors/* messageOf */.bD)(error).replace(/".*"/s, '…'), error);
    }
    if (typeof config === 'object' && !Array.isArray(config))
        return config;
    throw invalidConfig('is no JSON object', Array.isArray(config) ? 'a list' : `a ${typeof config}`);
}
function invalidConfig(what, received, cause) {
    return new errors/* UserError */.yo(`Docker's config.json ${what}.`, {
        reason: 'invalid-docker-config',
        received,
        remedy: 'Mend or remove the file, or log in again.',
        cause,
    });
}
/** Gives the key under which Docker keeps a registry's login. */
function loginKey(registry) {
    return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}
/**
 * Finds the login of a registry as Docker does: the helper of that host, else the general store, else the file itself.
 * Secrets found are masked. Undefined when nobody is logged in; a helper that fails counts as no login, and is told.
 */
async function findLogin(registry, config, means = {}) {
    const helper = config.credHelpers?.[loginKey(registry)] ?? config.credHelpers?.[registry] ?? config.credsStore;
    const found = helper === undefined || helper === ''
        ? loginInFile(registry, config)
        : await askHelper(helper, loginKey(registry), means);
    if (found !== undefined)
        (0,mask/* maskSecret */.$l)(found.identityToken ?? found.password);
    return found;
}
function loginInFile(registry, config) {
    const auths = config.auths ?? {};
    const entry = auths[loginKey(registry)] ?? Object.entries(auths).find(([key]) => isAbout(registry, key))?.[1];
    if (typeof entry !== 'object' || entry === null)
        return undefined;
    const decoded = Buffer.from(typeof entry.auth === 'string' ? entry.auth : '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    const username = colon < 0 ? (entry.username ?? '') : decoded.slice(0, colon);
    const password = colon < 0 ? (entry.password ?? '') : decoded.slice(colon + 1).replace(/\0+$/, '');
    if (entry.identitytoken)
        return { username, password, identityToken: entry.identitytoken };
    return username === '' ? undefined : { username, password };
}
/** Says whether a key of config.json is about a registry, by whichever of its names. */
function isAbout(registry, key) {
    return canonicalHost(hostOf(key)) === canonicalHost(registry);
}
/** Older logins are kept as whole URLs, and those of other tools under the bare host. */
function hostOf(key) {
    return key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
async function askHelper(helper, server, { signal, warn }) {
    const program = `docker-credential-${helper}`;
    const fail = (why) => {
        warn?.(`The credential helper ${program} gave no login for ${server}: ${why}.`);
        return undefined;
    };
    const { run } = await __webpack_require__.e(/* import() */ 988).then(__webpack_require__.bind(__webpack_require__, 3988));
    const answer = await run(program, ['get'], { input: server, timeout: helperTime, ...(signal && { signal }) }).catch((error) => `it cannot be run (${error.code ?? error.message})`);
    if (typeof answer === 'string')
        return fail(answer);
    if (answer.cancelled)
        return undefined;
    if (answer.timedOut)
        return fail(`it did not answer within ${helperTime / 1000} s`);
    const { exitCode, stdout, lines } = answer;
    if (exitCode !== 0) {
        // That there is none is an ordinary answer.
        if (lines.some((line) => line.includes('credentials not found')))
            return undefined;
        return fail(describeEnd(exitCode, lines));
    }
    const login = parseLogin(stdout);
    return login === 'unreadable' ? fail('its answer is not one of a credential helper') : login;
}
/** Milliseconds that a helper has. */
const helperTime = 20_000;
function describeEnd(exitCode, lines) {
    const said = lines.find((line) => line.trim() !== '')?.slice(0, 200);
    return `exit code ${exitCode ?? 'unknown'}${said === undefined ? '' : `, ${said}`}`;
}
function parseLogin(answer) {
    try {
        const { Username = '', Secret = '' } = JSON.parse(answer);
        if (Secret === '')
            return undefined;
        // The protocol of the helpers marks an identity token by this user name.
        return Username === '<token>'
            ? { username: '', password: '', identityToken: Secret }
            : { username: Username, password: Secret };
    }
    catch {
        return 'unreadable';
    }
}

;// CONCATENATED MODULE: ./build/packages/registry/src/login.js



/**
 * Chooses how to log in to a registry: what was given, else at ghcr.io an existing login or the actor with the job's
 * token, else an existing login; undefined for none. Passwords are masked. Throws a UserError when only half was given.
 */
async function chooseCredentials(registry, sources, means = {}) {
    const username = sources.username || sources.variables.get('REGISTRY_USERNAME');
    const password = sources.password || sources.variables.get('REGISTRY_PASSWORD');
    if (password !== undefined)
        (0,mask/* maskSecret */.$l)(password);
    if (username !== undefined && password !== undefined)
        return { username, password, origin: 'given' };
    if (username !== undefined || password !== undefined)
        throw halfGiven(username === undefined);
    const login = await findLogin(registry, await readDockerConfig(dockerConfigFolder()), means);
    if (login !== undefined)
        return { ...login, origin: 'login' };
    if (registry !== 'ghcr.io' || sources.token === '')
        return undefined;
    (0,mask/* maskSecret */.$l)(sources.token);
    return { username: sources.actor || 'token', password: sources.token, origin: 'token' };
}
function halfGiven(lacksUsername) {
    const [present, absent] = lacksUsername ? ['password', 'user name'] : ['user name', 'password'];
    return new errors/* UserError */.yo(`The registry's ${present} was given without the ${absent}.`, {
        reason: 'missing-input',
        received: `a ${present}`,
        accepted: 'registry-username and registry-password, or REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV',
        remedy: `Set the ${absent} too; an empty value often means a secret that does not exist in this environment.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/images.js




/** Looks for images by digest without reading them (HEAD counts as no pull). What cannot be read is `unknown`, with the reason. */
function checkImages(setting, images) {
    return Promise.all(images.map(async ({ service, image }) => {
        try {
            const found = await openImage(setting, image).then(({ client, digest }) => client.headManifest(digest));
            return { service, image, state: found === undefined ? 'absent' : 'present', why: '' };
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.yo))
                throw error;
            return { service, image, state: 'unknown', why: (0,errors/* messageOf */.bD)(error) };
        }
    }));
}
/** Says whether a tag names, for every image, that very image or nothing. */
async function tagIsFree(setting, images, tag) {
    for (const { image } of Object.values(images)) {
        const { client, digest } = await openImage(setting, image);
        const holder = await client.headManifest(tag);
        if (holder !== undefined && holder !== digest)
            return false;
    }
    return true;
}
/**
 * Puts the release's version on the proven images, by writing the very same manifest bytes under the tag. A tag that
 * names another image is never moved: that throws a UserError.
 */
async function tagImages(setting, images, version) {
    const tagged = [];
    for (const [service, { image }] of Object.entries(images)) {
        setting.host.signal.throwIfAborted();
        const { client, digest } = await openImage(setting, image);
        const holder = await client.headManifest(version);
        if (holder === digest) {
            tagged.push({ service, tag: version, change: 'unchanged' });
            continue;
        }
        if (holder !== undefined)
            throw taken(service, version, holder, digest);
        const manifest = await client.getManifest(digest);
        if (manifest === undefined)
            throw new Error(`${image} was there a moment ago and is gone.`);
        await client.putManifest(version, manifest);
        const written = await client.headManifest(version);
        if (written !== digest)
            throw taken(service, version, written ?? 'nothing', digest);
        tagged.push({ service, tag: version, change: 'created' });
    }
    return tagged;
}
async function openImage(setting, image) {
    const { registry, repository, digest } = parseReference(image);
    if (digest === undefined)
        throw new Error(`${image} has no digest.`);
    const name = `${registry}/${repository}`;
    // One client a repository and run: each one logs in for itself.
    const client = setting.registries.get(name) ?? openRepository(setting, registry, repository);
    setting.registries.set(name, client);
    return { client: await client, digest };
}
async function openRepository(setting, registry, repository) {
    const credentials = await chooseCredentials(registry, {
        username: setting.inputs.registryUsername,
        password: setting.inputs.registryPassword,
        variables: setting.variables,
        actor: setting.runner.actor,
        token: setting.inputs.token,
    });
    return openRegistry({ registry, repository, credentials, logins: setting.logins, signal: setting.host.signal });
}
function taken(service, version, holder, digest) {
    return new errors/* UserError */.yo(`The image tag ${version} of ${service} names another image.`, {
        reason: 'image-tag-taken',
        received: holder,
        accepted: digest,
        remedy: 'Choose another version. What has been released under a tag is never replaced.',
    });
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/version.js

/**
 * Gives the calendar version of a release: `v2026.11.21`, and `v2026.11.21.1` for the second one of the day. The day is
 * that of the merge commit (ISO 8601, UTC), not of the run, so that every rerun gives the same version; `tags` are the
 * repository's tags with the commits they point at, and a tag that is already on the commit is the answer. `isFree` may
 * turn a version down, such as one that a release which never came up has left on other images.
 */
async function nextCalendarVersion(committedAt, commit, tags, isFree = async () => true) {
    const day = new Date(committedAt);
    const base = `v${day.getUTCFullYear()}.${day.getUTCMonth() + 1}.${day.getUTCDate()}`;
    for (let count = 0; count < 1000; count += 1) {
        const version = count === 0 ? base : `${base}.${count}`;
        const holder = tags.get(version);
        if (holder === commit)
            return version;
        if (holder === undefined && (await isFree(version)))
            return version;
    }
    throw new Error(`There is no free version after ${base}.`);
}
/** Checks that a version can be a git tag and an image tag alike. Throws a UserError otherwise. */
function checkVersion(version) {
    if (/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(version) && !version.includes('..') && !/\.lock$|\.$/.test(version)) {
        return version;
    }
    throw new errors/* UserError */.yo('The version cannot be a git tag and an image tag.', {
        reason: 'invalid-version',
        received: version,
        accepted: 'letters, digits, dots, dashes and underscores, at most 128: v1.4.0, 2026.11.21',
        remedy: 'Correct the input `version`.',
    });
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/choose-version.js




/** The one rule for the name of a release: the version given, else by the strategy; undefined where it has still to be given. */
async function planVersion({ inputs }, route, facts) {
    if (inputs.version !== undefined)
        return checkVersion(inputs.version);
    const strategy = inputs.versionStrategy ?? route.config.release.versionStrategy;
    if (strategy === 'input')
        return undefined;
    return nextCalendarVersion(facts.committedAt, facts.commit, await facts.readTags(), facts.isFree);
}
/** Gives the version that a release would get today, before there is a merge commit; undefined where it is given later. */
function previewVersion(setting, route, readTags) {
    return planVersion(setting, route, { committedAt: new Date().toISOString(), commit: '', readTags });
}
/**
 * Chooses the version of a release. A calendar version is free when neither a git tag nor an image tag names something
 * else by it, so that a release which never came up does not block the next one. Throws a UserError where none is given.
 */
async function chooseVersion(setting, route, committedAt, images) {
    const version = await planVersion(setting, route, {
        committedAt,
        commit: setting.runner.sha,
        readTags: () => listTags(setting.github),
        isFree: (candidate) => tagIsFree(setting, images, candidate),
    });
    if (version !== undefined)
        return version;
    throw new errors/* UserError */.yo('The version of the release is not given.', {
        reason: 'missing-input',
        received: 'version-strategy input, and no version',
        accepted: 'a version such as v1.4.0',
        remedy: 'Set the input `version`, or use version-strategy: calver.',
    });
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/github/branches.js


/** Gives the commit that a branch points at. Throws a UserError if there is no such branch. */
async function readHead(github, branch) {
    const found = await orUndefined(github.read(`read the branch ${branch}`, 'contents: read', () => github.rest.git.getRef({ owner: github.owner, repo: github.repo, ref: `heads/${branch}` })));
    if (found !== undefined)
        return found.data.object.sha;
    throw new errors/* UserError */.yo(`The branch ${branch} does not exist.`, {
        reason: 'missing-branch',
        received: branch,
        accepted: 'a branch of this repository',
        remedy: `Create the branch ${branch}, or name another one by \`branch\` in deploy.yml or the inputs source and target. If it exists, grant the job \`contents: read\`: GitHub hides what a token may not see.`,
    });
}
/** Compares two commits or branches of this repository. Lists the newest 250 commits at most. */
async function compare(github, base, head) {
    const { data } = await github.read(`compare ${base.slice(0, 40)} with ${head.slice(0, 40)}`, 'contents: read', () => github.rest.repos.compareCommitsWithBasehead({
        owner: github.owner,
        repo: github.repo,
        basehead: `${base}...${head}`,
    }));
    return {
        aheadBy: data.ahead_by,
        behindBy: data.behind_by,
        mergeBase: data.merge_base_commit.sha,
        commits: data.commits.map((commit) => ({
            sha: commit.sha,
            subject: commit.commit.message.split('\n')[0] ?? '',
            author: commit.author?.login ?? commit.commit.author?.name ?? '',
        })),
        files: (data.files ?? []).map((file) => file.filename),
        filesCut: (data.files ?? []).length >= 300,
    };
}
/** Reads a commit. */
async function readCommit(github, sha) {
    const { data } = await github.read(`read the commit ${sha.slice(0, 7)}`, 'contents: read', () => github.rest.git.getCommit({ owner: github.owner, repo: github.repo, commit_sha: sha }));
    return { parents: data.parents.map((parent) => parent.sha), tree: data.tree.sha, committedAt: data.committer.date };
}
/** Reads which merge methods are left on a branch: the repository's settings and the rules that apply to it. */
async function readMergeRules(github, branch) {
    const { owner, repo } = github;
    const [repository, rules] = await Promise.all([
        github.read('read the repository settings', 'metadata: read', () => github.rest.repos.get({ owner, repo })),
        github.read(`read the rules of ${branch}`, 'metadata: read', () => github.paginate(github.rest.repos.getBranchRules, { owner, repo, branch, per_page: 100 })),
    ]);
    const methods = rules.flatMap((rule) => {
        const parameters = 'parameters' in rule ? rule.parameters : undefined;
        return rule.type === 'pull_request' && parameters?.allowed_merge_methods ? [parameters.allowed_merge_methods] : [];
    });
    return {
        // GitHub leaves the field out for tokens that may not see it: then only the rules speak.
        mergeCommitsAllowed: repository.data.allow_merge_commit !== false && methods.every((list) => list.includes('merge')),
        linearHistoryRequired: rules.some((rule) => rule.type === 'required_linear_history'),
        upToDateRequired: rules.some((rule) => rule.type === 'required_status_checks' &&
            'parameters' in rule &&
            rule.parameters?.strict_required_status_checks_policy === true),
    };
}

// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(9896);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./build/node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./build/node_modules/@actions/github/lib/github.js


const context = new Context();
/**
 * Returns a hydrated octokit ready to use for GitHub Actions
 *
 * @param     token    the repo PAT or GITHUB_TOKEN
 * @param     options  other options to set
 */
function getOctokit(token, options, ...additionalPlugins) {
    const GitHubWithPlugins = GitHub.plugin(...additionalPlugins);
    return new GitHubWithPlugins(getOctokitOptions(token, options));
}
//# sourceMappingURL=github.js.map
;// CONCATENATED MODULE: ./build/packages/action/src/workspace.js
/** Gives the folder that the repository is checked out to. */
function findWorkspace(environment = process.env) {
    return environment['GITHUB_WORKSPACE'] ?? process.cwd();
}

;// CONCATENATED MODULE: ./build/packages/action/src/runner.js


/** Reads what the runner says: the event from @actions/github, the rest from the default environment variables. */
function readRunner(event = context, environment = process.env) {
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    const name = event.eventName ?? '';
    const ref = event.ref ?? '';
    const runId = environment['GITHUB_RUN_ID'] ?? '';
    const serverUrl = event.serverUrl || 'https://github.com';
    return {
        repository,
        event: name,
        payload: event.payload,
        sha: event.sha ?? '',
        ref,
        branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
        isPullRequest: /^(?:pull_request(?:_target|_review)?|merge_group)$/.test(name),
        actor: event.actor ?? '',
        runId,
        attempt: Number(environment['GITHUB_RUN_ATTEMPT']) || undefined,
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
        serverUrl,
        apiUrl: event.apiUrl || 'https://api.github.com',
        workspace: findWorkspace(environment),
        temporary: environment['RUNNER_TEMP'] ?? environment['TMPDIR'] ?? '/tmp',
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/packages/action/src/variables.js



// A user's name is often the owner's, which stands in every image's name: masked, it would blank outputs and summaries.
const publicName = 'REGISTRY_USERNAME';
/**
 * Reads DEPLOY_ENV (dotenv text, as Node's own `util.parseEnv` understands it) from the environment and masks every
 * value in it, since all of it came from one secret.
 */
function readVariables(environment = process.env) {
    const text = environment['DEPLOY_ENV'] ?? '';
    refuseCutValues(text);
    const values = (0,external_node_util_.parseEnv)(text);
    refuseOtherText(text, values);
    for (const [name, value] of Object.entries(values)) {
        if (name === publicName)
            continue;
        if (value.includes('://'))
            (0,mask/* maskUrl */.yP)(value);
        else
            (0,mask/* maskSecret */.$l)(value);
    }
    const get = (name) => [values, environment].map((each) => (Object.hasOwn(each, name) ? each[name] : undefined)).find((value) => value);
    return {
        get,
        names: Object.keys(values),
        require(name, wantedBy, input) {
            const value = get(name);
            if (value !== undefined)
                return value;
            throw new errors/* UserError */.yo(`The variable ${name}, which ${wantedBy} refers to, is not set.`, {
                reason: 'missing-variable',
                received: `${input === undefined ? '' : `no input ${input}; `}${describeWhatThereIs(text, values, name)}`,
                accepted: `${input === undefined ? '' : `the input ${input}, `}a line ${name}=… in DEPLOY_ENV, or the variable in the step's env`,
                remedy: text.trim() === ''
                    ? `Check that the secret which the workflow passes as ${input === undefined ? '' : `${input}, or as `}DEPLOY_ENV (STAGING_ENV, PRODUCTION_ENV), is set as a repository secret and spelled the same: an unknown secret is empty.`
                    : `Add ${name}=… to the secret that the workflow passes as DEPLOY_ENV.`,
            });
        },
    };
}
/** An unquoted `#` ends a dotenv value, which would cut a password in silence. With a blank before it, it is a comment. */
function refuseCutValues(text) {
    const cut = /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*[^\s'"`#][^\r\n#]*(?<!\s)#/m.exec(text);
    if (cut?.[1] === undefined)
        return;
    throw new errors/* UserError */.yo(`The value of ${cut[1]} in DEPLOY_ENV holds a # and stands without quotes.`, {
        reason: 'invalid-variable',
        accepted: `${cut[1]}='value with # in it'`,
        remedy: `Put the value of ${cut[1]} into single quotes: an unquoted # begins a comment, and what follows it would be lost.`,
    });
}
/** JSON, or a password alone, would be read as no variables at all, and be missed somewhere else. */
function refuseOtherText(text, values) {
    const lines = text.split(/\r?\n/).filter((line) => !/^\s*(?:#|$)/.test(line));
    if (lines.length === 0 || Object.keys(values).length > 0)
        return;
    throw new errors/* UserError */.yo('DEPLOY_ENV holds text, and no variable in it.', {
        reason: 'invalid-variable',
        received: `${lines.length === 1 ? 'a line' : `${lines.length} lines`} without NAME=value (not shown: it is a secret)`,
        accepted: 'dotenv text: NAME=value, one a line, in quotes where a value holds a # or a line break',
        remedy: 'Write the secret that the workflow passes as DEPLOY_ENV in this form; JSON is not read.',
    });
}
function describeWhatThereIs(text, values, name) {
    if (text.trim() === '')
        return 'DEPLOY_ENV is empty or not set';
    if (values[name] === '')
        return `${name} is present but empty`;
    const names = Object.keys(values);
    return names.length === 0 ? 'DEPLOY_ENV holds no line NAME=value' : `DEPLOY_ENV with ${names.join(', ')}`;
}

// EXTERNAL MODULE: ./build/packages/config/src/parse.js + 9 modules
var parse = __webpack_require__(8164);
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

;// CONCATENATED MODULE: ./build/packages/record/src/signing-key.js
/** Characters below which a key can be found by trying, as whoever reads a signature may do without being noticed. */
const shortest = 16;
/** Warns of a signing key that is too short to keep anybody out. Without a key there is nothing to say. */
function warnOfWeakKey(key, { warn }) {
    const length = [...(key ?? '')].length;
    if (length === 0 || length >= shortest)
        return;
    warn(`The signing key has ${length === 1 ? '1 character' : `${length} characters`}, and can be found by trying by whoever sees a signature, which images and records show. Make one of ${shortest} or more: openssl rand -hex 32.`);
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/setting.js









/** Opens the client and reads what does not depend on the phase. */
async function openSetting(inputs, host) {
    const runner = readRunner();
    const variables = readVariables();
    const github = await openGitHub({
        token: inputs.token,
        apiUrl: runner.apiUrl,
        repository: runner.repository,
        signal: host.signal,
    });
    const signingKey = inputs.signingKey ?? variables.get('SIGNING_KEY');
    warnOfWeakKey(signingKey, host);
    return { inputs, host, runner, variables, github, signingKey, registries: new Map(), logins: createLogins() };
}
/** Reads deploy.yml at a commit, without a checkout; undefined when it is not there. */
async function readConfigAt(setting, commit) {
    const file = setting.inputs.config ?? defaultConfigFile;
    const text = await readFileAt(setting.github, commit, file);
    return text === undefined ? undefined : (0,parse.parseConfig)(text.toString('utf8'), file);
}
/** Like readConfigAt, for phases that cannot do without it. */
async function requireConfigAt(setting, commit) {
    const config = await readConfigAt(setting, commit);
    if (config !== undefined)
        return config;
    throw new errors/* UserError */.yo('A promotion needs deploy.yml, and the commit has none.', {
        reason: 'missing-config',
        received: `no ${setting.inputs.config ?? defaultConfigFile} at ${commit.slice(0, 7)}`,
        accepted: 'a deploy.yml with the services, and with an environment that follows another one (`from`)',
        remedy: 'Add .github/deploy.yml to the source branch, or name it with the input `config`.',
    });
}
/** Works out from where to where the promotion goes. Inputs win over deploy.yml. `policy` is the one that reviewers approved. */
function planRoute(inputs, policy) {
    const to = selectEnvironment(policy, inputs.environment ?? guessTarget(inputs, policy));
    if (to.from === undefined) {
        throw new errors/* UserError */.yo(`The environment ${to.name} does not say which environment it follows.`, {
            reason: 'invalid-config',
            received: `${to.name} without \`from\``,
            accepted: Object.keys(policy.environments)
                .filter((name) => name !== to.name)
                .join(', ') || 'the name of another environment',
            remedy: `Add \`from:\` to environments.${to.name} in ${policy.file}.`,
            file: policy.file,
        });
    }
    const from = selectEnvironment(policy, to.from);
    return {
        config: policy,
        services: selectServices(policy, inputs.services),
        source: inputs.source ?? from.branch ?? 'main',
        target: inputs.target ?? to.branch ?? 'release',
        from,
        to,
    };
}
function guessTarget(inputs, policy) {
    const followers = Object.values(policy.environments).filter((environment) => environment.from !== undefined);
    const byBranch = followers.find((environment) => environment.branch === (inputs.target ?? 'release'));
    return (byBranch ?? (followers.length === 1 ? followers[0] : undefined))?.name ?? 'production';
}

;// CONCATENATED MODULE: ./build/packages/keys/src/tree.js

/** Gives the kind that a mode of git's trees stands for. */
function tree_kindOfMode(mode) {
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
        const rest = external_node_path_.posix.relative(above.path, current);
        if (above.kind === 'commit') {
            return { kind: 'submodule', path: current, entry: above, inner: rest, links };
        }
        const target = (await tree.read(commit, above.path))?.toString('utf8') ?? '';
        links.push(above.path);
        current = external_node_path_.posix.join(external_node_path_.posix.dirname(above.path), target, rest).replace(/(.)\/$/, '$1');
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

;// CONCATENATED MODULE: ./build/packages/keys/src/github-tree.js


/**
 * Reads tracked files of any commit over GitHub's API, without a checkout. A commit is listed once, whole, and kept:
 * N services then cost little more than one.
 */
function readGitHubTree(github) {
    const listings = new Map();
    const listAll = (commit) => {
        const known = listings.get(commit);
        if (known !== undefined)
            return known;
        const listing = listTree(github, commit, '.').then((entries) => entries.map(({ path, mode, sha }) => ({ path, mode, sha, kind: tree_kindOfMode(mode) })));
        listings.set(commit, listing);
        return listing;
    };
    return {
        async list(commit, path) {
            const entries = await listAll(commit);
            return path === '.'
                ? entries
                : entries.filter((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
        },
        async read(commit, path) {
            const entry = (await listAll(commit)).find((candidate) => candidate.path === path && candidate.kind !== 'commit');
            return entry === undefined ? undefined : readBlob(github, entry.sha);
        },
    };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/recipe.js
/** Gives the recipe of a configured service. */
function recipeOf(service) {
    const { context, dockerfile, target, buildArgs, revisionArg, platforms } = service;
    const { beforeBuild, extraArgs, provenance, sbom } = service;
    return {
        ...{ context, dockerfile, target, buildArgs, revisionArg, platforms },
        ...{ beforeBuild, extraArgs, provenance, sbom },
    };
}
/**
 * Gives what the recipe itself says as a canonical value: `JSON.stringify` of it is the second line of the source key.
 * Only what is set is there, so that a recipe keeps its key when recipes learn to say more.
 */
function describeRecipe(recipe, dockerfile) {
    const buildArgs = Object.entries(recipe.buildArgs)
        .filter(([name]) => name !== recipe.revisionArg)
        .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const { target, platforms, beforeBuild, extraArgs = [], provenance = false, sbom = false } = recipe;
    return {
        dockerfile,
        ...(target === undefined ? {} : { target }),
        ...(buildArgs.length === 0 ? {} : { buildArgs }),
        ...(platforms.length === 0 ? {} : { platforms: [...platforms].sort() }),
        ...(beforeBuild === undefined ? {} : { beforeBuild: beforeBuild.command }),
        ...(extraArgs.length === 0 ? {} : { extraArgs }),
        ...(provenance ? { provenance } : {}),
        ...(sbom ? { sbom } : {}),
    };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/go-pattern.js
/** Throws a SyntaxError for a pattern that Go's filepath.Match refuses: an open or empty class, half a range, a trailing backslash. */
function requireMatchSyntax(pattern) {
    const characters = [...pattern];
    let at = 0;
    const readOne = () => {
        if (at >= characters.length)
            throw new SyntaxError('a class that is empty or not closed');
        if (characters[at] === '-' || characters[at] === ']')
            throw new SyntaxError('a class that is empty, or half a range');
        if (characters[at] === '\\')
            at += 1;
        at += 1;
        if (at >= characters.length)
            throw new SyntaxError('a class that is empty or not closed');
    };
    for (; at < characters.length; at += 1) {
        if (characters[at] === '\\') {
            at += 1;
            if (at === characters.length)
                throw new SyntaxError('a backslash at the end');
        }
        else if (characters[at] === '[') {
            at += characters[at + 1] === '^' ? 2 : 1;
            for (let ranges = 0; ranges === 0 || characters[at] !== ']'; ranges += 1) {
                readOne();
                if (characters[at] !== '-')
                    continue;
                at += 1;
                readOne();
            }
        }
    }
}
/**
 * Translates a regular expression of Go (RE2) into one of JavaScript's, with the flag `u`. Throws a SyntaxError for one
 * that Go refuses, and for `\p`, `\x`, `\Q` and the like, which no pattern of files means.
 */
function translateExpression(expression) {
    const characters = [...expression];
    let source = '';
    for (let at = 0; at < characters.length; at += 1) {
        const character = characters[at];
        if (character === '\\') {
            at += 1;
            source += translateEscape(characters[at] ?? '');
        }
        else if (character === '[') {
            const end = endOfClass(characters, at);
            source += translateClass(characters.slice(at + 1, end));
            at = end;
        }
        else if (character === '{') {
            const repetition = /^\{\d+(?:,\d*)?\}/.exec(characters.slice(at, at + 16).join(''))?.[0];
            source += repetition ?? '\\{';
            at += (repetition?.length ?? 1) - 1;
        }
        else if (character === '.')
            source += '[^\\n]';
        else if (character === '}' || character === ']' || character === '/')
            source += `\\${character}`;
        else
            source += character;
    }
    return source;
}
/** `]` closes a class unless it comes first in it. */
function endOfClass(characters, start) {
    const first = start + (characters[start + 1] === '^' ? 2 : 1);
    for (let at = first; at < characters.length; at += 1) {
        if (characters[at] === '\\')
            at += 1;
        else if (characters[at] === '[' && characters[at + 1] === ':') {
            const end = characters.findIndex((one, index) => index > at + 1 && one === ':' && characters[index + 1] === ']');
            if (end > 0)
                at = end + 1;
        }
        else if (characters[at] === ']' && at > first)
            return at;
    }
    throw new SyntaxError('a class that is not closed');
}
function translateClass(inside) {
    const negated = inside[0] === '^';
    let source = '';
    for (let at = negated ? 1 : 0; at < inside.length; at += 1) {
        const character = inside[at];
        const named = character === '[' ? /^\[:(\^?)(\w+):\]/.exec(inside.slice(at, at + 16).join('')) : null;
        if (named !== null) {
            source += translateNamed(named[2], named[1] === '^');
            at += named[0].length - 1;
        }
        else if (character === '\\') {
            at += 1;
            source += translateEscape(inside[at] ?? '', true);
        }
        else if (character === '-') {
            const isRange = at > (negated ? 1 : 0) && at < inside.length - 1;
            source += isRange ? '-' : '\\-';
        }
        else
            source += /[\\\]^[]/.test(character) ? `\\${character}` : character;
    }
    return `[${negated ? '^' : ''}${source}]`;
}
const classes = {
    alnum: '0-9A-Za-z',
    alpha: 'A-Za-z',
    ascii: '\\x00-\\x7f',
    blank: '\\t ',
    cntrl: '\\x00-\\x1f\\x7f',
    digit: '0-9',
    graph: '!-~',
    lower: 'a-z',
    print: ' -~',
    punct: '!-\\/:-@\\[-`\\{-~',
    space: '\\t\\n\\v\\f\\r ',
    upper: 'A-Z',
    word: '0-9A-Za-z_',
    xdigit: '0-9A-Fa-f',
};
function translateNamed(name, negated) {
    const members = classes[name];
    if (members === undefined || negated)
        throw new SyntaxError(`a class by the name of ${name}`);
    return members;
}
function translateEscape(character, inClass = false) {
    if (/^[dDwW]$/.test(character) || (!inClass && /^[bB]$/.test(character)))
        return `\\${character}`;
    if (character === 's')
        return inClass ? '\\t\\n\\f\\r ' : '[\\t\\n\\f\\r ]';
    if (character === 'S' && !inClass)
        return '[^\\t\\n\\f\\r ]';
    if (character === 'a')
        return '\\x07';
    if (/^[fnrtv]$/.test(character))
        return `\\${character}`;
    if (character === 'A' && !inClass)
        return '^';
    if (character === 'z' && !inClass)
        return '$';
    if (/^[\\^$.*+?()[\]{}|/-]$/.test(character))
        return character === '-' && !inClass ? '-' : `\\${character}`;
    if (/^[!-/:-@[-`{-~ ]$/.test(character))
        return character;
    throw new SyntaxError(`\\${character} is not understood`);
}

;// CONCATENATED MODULE: ./build/packages/keys/src/glob.js

/**
 * Compiles one cleaned pattern with the meaning that moby's patternmatcher gives it: `*` and `?` stay inside of one
 * path segment, `**` crosses them, `[…]` is a class, a backslash takes the next character as it is. Where one of these
 * makes it a regular expression of Go, more has a meaning, as it does there: `|`, `^`, `{2}`, `\d`, `[[:alpha:]]`.
 * Throws a SyntaxError for a pattern that Go's filepath.Match refuses, or the expression made of it.
 */
function compileGlob(pattern) {
    requireMatchSyntax(pattern);
    const characters = [...pattern];
    let source = '';
    let kind = 'exact';
    for (let index = 0; index < characters.length; index += 1) {
        const character = characters[index];
        if (character === '*' && characters[index + 1] === '*') {
            const first = index === 0;
            index += 1;
            if (characters[index + 1] === '/')
                index += 1;
            if (index === characters.length - 1) {
                if (kind === 'exact')
                    kind = 'prefix';
                else {
                    source += '.*';
                    kind = 'expression';
                }
            }
            else {
                source += '(?:.*/)?';
                kind = 'expression';
            }
            if (first)
                kind = 'suffix';
        }
        else if (character === '*') {
            source += '[^/]*';
            kind = 'expression';
        }
        else if (character === '?') {
            source += '[^/]';
            kind = 'expression';
        }
        else if (character === '\\') {
            index += 1;
            source += `\\${characters[index]}`;
            kind = 'expression';
        }
        else if (character === '[' || character === ']') {
            source += character;
            kind = 'expression';
        }
        else
            source += '.+()$'.includes(character) ? `\\${character}` : character;
    }
    switch (kind) {
        case 'exact':
            return (path) => path === pattern;
        case 'prefix':
            return (path) => path.startsWith(pattern.slice(0, -2));
        case 'suffix': {
            const suffix = pattern.slice(2);
            return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
        }
        case 'expression': {
            const expression = new RegExp(translateExpression(`^${source}$`), 'u');
            // Most paths end otherwise, which is cheaper to see than what comes before. `**/` may stand for nothing.
            const end = /[|{}]/.test(pattern) ? '' : (/(?:\\.|\*\/)?([^*?[\]\\^]*)$/u.exec(pattern)?.[1] ?? '');
            return (path) => path.endsWith(end) && expression.test(path);
        }
    }
}

;// CONCATENATED MODULE: ./build/packages/keys/src/dockerignore.js



/** Leaves nothing out. */
const ignoreNothing = Object.assign(() => false, { mayLetThrough: () => true, traces: [] });
/**
 * Reads a .dockerignore with the meaning that BuildKit gives it: patterns in order, the last one that matches the file
 * or a folder above it decides, `!` takes back. `file` is named in the UserError for a malformed pattern.
 */
function parseDockerignore(text, file) {
    const patterns = text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .flatMap((line, index) => parseLine(line, file, index + 1));
    if (patterns.length === 0)
        return ignoreNothing;
    const exceptions = patterns.filter(({ exception }) => exception);
    const traces = patterns.filter(({ exception }) => !exception).map(({ trace }) => trace);
    return Object.assign(matcherOf(patterns), {
        traces: traces.includes('') ? undefined : traces,
        mayLetThrough: (folder) => exceptions.some(({ literal }) => mayMatchBelow(literal, folder)),
    });
}
/** Says whether a pattern that starts with these segments could match a path below the folder. */
function mayMatchBelow(literal, folder) {
    const segments = folder.split('/');
    return literal.slice(0, segments.length).every((segment, index) => segment === segments[index]);
}
/** What has a meaning of its own in a pattern that is made an expression of Go; in doubt any pattern is. */
const expressive = /[\]|^{}()+]/;
function literalSegments(pattern) {
    // An alternative begins anew.
    if (pattern.includes('|'))
        return [];
    const segments = pattern.split('/');
    const special = segments.findIndex((segment) => /[*?[\\]/.test(segment) || expressive.test(segment));
    return special < 0 ? segments : segments.slice(0, special);
}
/** Gives the longest text between special characters; slashes are some, because `**` takes those beside it along. */
function findTrace(pattern) {
    if (expressive.test(pattern))
        return '';
    const beforeClass = pattern.replace(/[[\\].*$/s, '');
    return beforeClass
        .split(/[^ -~]|[*?/]/)
        .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
function findParent(pattern) {
    return /[*?[\]\\]/.test(pattern) ? undefined : pattern.slice(0, Math.max(0, pattern.lastIndexOf('/')));
}
function parseLine(line, file, number) {
    // A comment starts in the first column only.
    if (line.startsWith('#'))
        return [];
    const trimmed = trimSpace(line);
    if (trimmed === '')
        return [];
    try {
        const rule = readRule(trimmed);
        if (rule === '')
            return [];
        if (rule === '!')
            throw new SyntaxError('an exclamation mark alone');
        const exception = rule.startsWith('!');
        const pattern = exception ? rule.slice(1) : rule;
        const literal = literalSegments(pattern);
        const matches = compileGlob(pattern);
        return [{ exception, matches, literal, trace: findTrace(pattern), parent: findParent(pattern) }];
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${file}:${number}: a pattern is malformed: ${(0,errors/* messageOf */.bD)(error)}.`, {
            reason: 'invalid-dockerignore',
            received: trimmed,
            accepted: 'patterns as Docker documents them for .dockerignore',
            remedy: 'Correct the pattern; the build would refuse it too.',
            file,
            line: number,
            cause: error,
        });
    }
}
/**
 * What is written is made a rule once when the file is read, and once more when its rules are: blanks that a slash hid
 * go then, and an exclamation mark that one hid counts.
 */
function readRule(written) {
    const exception = written.startsWith('!');
    const path = exception ? trimSpace(written.slice(1)) : written;
    const rule = trimSpace((exception ? '!' : '') + (path === '' ? '' : cleanPath(path)));
    return rule === '' ? '' : normalize(rule);
}
/** As Go's strings.TrimSpace: unlike `trim`, it keeps a byte order mark, as between files that were joined, and takes U+0085. */
function trimSpace(text) {
    return text.replace(/^(?:(?!\ufeff)[\s\u0085])+|(?:(?!\ufeff)[\s\u0085])+$/g, '');
}
function normalize(path) {
    return external_node_path_.posix.normalize(path).replace(/(.)\/$/, '$1');
}
/** As Go's filepath.Clean, and without the leading slash: all patterns are relative to the context. */
function cleanPath(pattern) {
    const clean = normalize(pattern);
    return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean;
}
/**
 * Walks down from the topmost folder to the file. What a pattern decided for a folder holds below it; a pattern that
 * could not change the outcome at a folder is not asked there, exactly as BuildKit's walk has it. Folders are judged
 * once, because thousands of files share them, and keep the patterns that could matter in them.
 */
function matcherOf(patterns) {
    const folders = new Map();
    const unmatched = patterns.map((pattern) => ({ pattern, matched: false }));
    const matching = new Map(patterns.map((pattern) => [pattern, { pattern, matched: true }]));
    const choose = (folder, matched) => {
        const live = [];
        for (const one of unmatched) {
            const { pattern } = one;
            const { parent } = pattern;
            if (matched.has(pattern))
                live.push(matching.get(pattern));
            else if (parent === undefined || parent === folder)
                live.push(one);
        }
        return live;
    };
    const top = choose('', new Set());
    const judgeFolder = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const matched = new Set();
        dockerignore_judge(path, findFolder(path), matched);
        const live = choose(path, matched);
        folders.set(path, live);
        return live;
    };
    let last = { path: '', live: top };
    const findFolder = (path) => {
        const at = path.lastIndexOf('/');
        if (at <= 0)
            return top;
        // Files come folder by folder.
        if (at !== last.path.length || !path.startsWith(last.path)) {
            const folder = path.slice(0, at);
            last = { path: folder, live: judgeFolder(folder) };
        }
        return last.live;
    };
    return (path) => dockerignore_judge(path, findFolder(path), undefined);
}
/** Says whether a path is left out, and adds the patterns that matched it or a folder above to `matched`. */
function dockerignore_judge(path, above, matched) {
    let ignored = false;
    for (let index = 0; index < above.length; index += 1) {
        const live = above[index];
        const { pattern } = live;
        if (live.matched || (pattern.exception === ignored && pattern.matches(path))) {
            matched?.add(pattern);
            ignored = !pattern.exception;
        }
    }
    return ignored;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/build-inputs.js



const none = { includes: () => false, mayInclude: () => false };
/**
 * Reads the patterns of `before-build.inputs`. They are those of .dockerignore, relative to the context: `**` crosses
 * folders, a folder stands for all below it, a later `!` takes back. `../` may lead out of the context, but not out of
 * the repository: a UserError says so.
 */
function findBuildInputs({ context, beforeBuild }) {
    if (beforeBuild === undefined || beforeBuild.inputs.length === 0)
        return none;
    const lines = beforeBuild.inputs.map((pattern) => {
        const exception = pattern.startsWith('!');
        const rooted = external_node_path_.posix.join(context, exception ? pattern.slice(1) : pattern);
        if (pattern.trim() === '' || /[\r\n]/.test(pattern) || /^\.\.(\/|$)/.test(rooted))
            throw outside(pattern);
        // What comes behind `./` is a name.
        return { exception, rooted: rooted === '.' || rooted === './' ? '**' : rooted.replace(/^!/, '\\!') };
    });
    // As in an ignore file, what is matched last counts; here what is matched is taken instead of left out.
    const text = lines.map(({ exception, rooted }) => `${exception ? '!' : ''}${rooted}`);
    const takes = parseDockerignore(text.map(escapeComment).join('\n'), 'before-build.inputs');
    const reaches = parseDockerignore(`**\n${lines.map(({ rooted }) => `!${rooted}`).join('\n')}`, 'before-build.inputs');
    return { includes: (path) => takes(path), mayInclude: (folder) => takes(folder) || reaches.mayLetThrough(folder) };
}
function escapeComment(pattern) {
    return pattern.startsWith('#') ? `./${pattern}` : pattern;
}
function outside(pattern) {
    return new errors/* UserError */.yo('A pattern of `before-build.inputs` names nothing in the repository.', {
        reason: 'invalid-build-input',
        received: pattern,
        accepted: 'a pattern relative to the context, on one line; `../` as far as the root of the repository',
        remedy: 'Correct the pattern, or move the files into the repository.',
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

;// CONCATENATED MODULE: ./build/packages/keys/src/packed-files.js


/** Gives the files of a table from one row up to another. */
function packFiles(table, from, to) {
    const length = Math.max(0, to - from);
    const at = (index) => (index >= 0 && index < length ? readFile(table, from + index) : undefined);
    return {
        table,
        from,
        to: from + length,
        length,
        at,
        slice: (first, last) => packFiles(table, from + first, from + Math.min(last, length)),
        *[Symbol.iterator]() {
            for (let row = from; row < from + length; row += 1)
                yield readFile(table, row);
        },
    };
}
/** Whether the files are still the index's own bytes. */
function packed_files_isPacked(files) {
    return 'table' in files;
}
/** Where an entry has its mode and its hash (gitformat-index). */
const modeAt = 26;
const hashAt = 40;
/** The modes of most files and of a submodule, as the index has them. */
const plainMode = 0o100644;
const submoduleMode = 0o160000;
/** Gives the number that an entry has for a mode, which `modeText` writes out. */
function readMode({ index, entries }, row) {
    const at = entries[row] + modeAt;
    return (index[at] << 8) | index[at + 1];
}
/** The modes of files and submodules; a folder stands in a sparse index only. */
function modeText(mode) {
    switch (mode) {
        case 0o100644:
            return '100644';
        case 0o100755:
            return '100755';
        case 0o120000:
            return '120000';
        case submoduleMode:
            return '160000';
        default:
            return undefined;
    }
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII
const beyondAscii = /[^\u0000-\u007f]/;
/** Gives the path of a file, or what follows its first `skip` bytes. */
function readPath({ names, starts, ends }, row, skip = 0) {
    const start = starts[row] + skip;
    const end = ends[row];
    const path = names.toString('latin1', start, end);
    return beyondAscii.test(path) ? decodePath(names.subarray(start, end)) : path;
}
function readFile(table, row) {
    const mode = modeText(readMode(table, row));
    const at = table.entries[row] + hashAt;
    const sha = table.index.toString('hex', at, at + table.hashLength);
    return { path: readPath(table, row), mode, kind: kindOfMode(mode), sha };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/entries.js


/** Finds a path among sorted entries. */
function findEntry(entries, path) {
    const entry = entries.at(lowerBound(entries, path));
    return entry?.path === path ? entry : undefined;
}
/** Gives the sorted entries at or below a path (`.` for all). */
function entriesBelow(entries, path) {
    if (path === '.')
        return entries;
    const own = findEntry(entries, path);
    if (own !== undefined)
        return [own];
    // `0` is the character after `/`.
    return entries.slice(lowerBound(entries, `${path}/`), lowerBound(entries, `${path}0`));
}
/** Gives the submodules, without making anything of the files between them. */
function findSubmodules(entries) {
    if (!isPacked(entries))
        return [...entries].filter(({ kind }) => kind === 'commit');
    const { table, from, to } = entries;
    return table.submodules.filter((row) => row >= from && row < to).map((row) => entries.at(row - from));
}
function lowerBound(entries, path) {
    const pathAt = packed_files_isPacked(entries)
        ? (index) => readPath(entries.table, entries.from + index)
        : (index) => entries.at(index).path;
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (comparePaths(pathAt(middle), path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/hash-lines.js

/** Gives the SHA-256 of lines, each ended by LF, and of encoded ones, as 64 hexadecimal digits. */
function hashLines(lines, encoded = []) {
    const hash = loadCryptography().createHash('sha256');
    for (const chunk of [encodeLines(lines, (line) => line), ...encoded].flat())
        hash.update(chunk);
    return hash.digest('hex');
}
/** Encodes the line that each item stands for. A buffer for each line would cost more than the hash itself. */
function encodeLines(items, lineOf) {
    const chunks = [];
    let pending = '';
    for (let index = 0; index < items.length; index += 1) {
        pending += `${lineOf(items[index], index)}\n`;
        if (pending.length > 65_536) {
            chunks.push(Buffer.from(pending));
            pending = '';
        }
    }
    if (pending !== '')
        chunks.push(Buffer.from(pending));
    return chunks;
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON escapes
const escapedInJson = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Gives a file's line: the JSON array of its path, mode and hash. */
function fileLine(path, mode, hash) {
    return escapedInJson.test(path) ? JSON.stringify([path, mode, hash]) : `["${path}","${mode}","${hash}"]`;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/ignore-file.js

/** Gives the places of the ignore file, the one that wins first: `<dockerfile>.dockerignore`, then the context's own. */
function ignoreFilePaths({ context, dockerfile }) {
    const own = context === '.' ? '.dockerignore' : `${context}/.dockerignore`;
    return dockerfile === undefined ? [own] : [`${dockerfile}.dockerignore`, own];
}
/** Reads the ignore file that a build would obey, through whatever reads files; undefined content means it is absent. */
async function readIgnoreFile(scope, read) {
    return parseIgnoreFile(await findIgnoreFile(scope, read));
}
/** Finds the ignore file that a build would obey, as `readIgnoreFile` does, without parsing it. */
async function findIgnoreFile(scope, read) {
    for (const path of ignoreFilePaths(scope)) {
        const content = await read(path);
        if (content !== undefined)
            return { path, text: content.toString('utf8') };
    }
    return undefined;
}
/** Parses what `findIgnoreFile` gave; without a file, nothing is left out. */
function parseIgnoreFile(file) {
    return file === undefined ? ignoreNothing : parseDockerignore(file.text, file.path);
}
/** Gives a path of the repository relative to the context; undefined when it is not below it. */
function pathInContext(context, path) {
    if (context === '.')
        return path;
    return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/visible.js

/**
 * Picks what the build sees out of tracked files. A submodule is seen unless nothing below it could be let through.
 */
function findVisible(entries, context, ignores) {
    const names = [];
    const files = [];
    const folders = watchFolders(ignores);
    const start = context === '.' ? '' : `${context}/`;
    let previous = '';
    let isSorted = true;
    for (const entry of entries) {
        if (start !== '' && !entry.path.startsWith(start))
            continue;
        const name = start === '' ? entry.path : entry.path.slice(start.length);
        if (!ignores(name) || (entry.kind === 'commit' && ignores.mayLetThrough(name))) {
            folders.see(name);
            names.push(name);
            files.push(entry);
            // Git lists files in this order already, and looking is cheaper than sorting.
            if (isSorted)
                isSorted = previous < name;
            previous = name;
        }
        else
            folders.miss(name);
    }
    const emptied = folders.emptied();
    if (isSorted && !beyondPlane.test(names.join('')))
        return { names, files, emptied };
    const order = names.map((name, index) => ({ name, file: files[index] }));
    order.sort((a, b) => comparePaths(a.name, b.name));
    return { names: order.map(({ name }) => name), files: order.map(({ file }) => file), emptied };
}
/** Notes, file by file, which folders a build sees although it sees nothing in them. */
function watchFolders(ignores) {
    const candidates = new Set();
    const holding = new Set();
    let last = '';
    return {
        /** A file that is let through. */
        see(name) {
            const at = name.lastIndexOf('/');
            // Files come folder by folder.
            if (at <= 0 || (at === last.length && name.startsWith(last)))
                return;
            last = name.slice(0, at);
            holding.add(last);
        },
        /** A file that is left out. */
        miss(name) {
            const folder = findSeenFolder(name, ignores);
            if (folder !== undefined)
                candidates.add(folder);
        },
        /** Gives the folders, sorted by their bytes. */
        emptied() {
            if (candidates.size === 0)
                return [];
            const occupied = new Set();
            for (const path of holding)
                occupied.add(path);
            for (const path of [...holding, ...candidates]) {
                for (const folder of foldersAbove(path))
                    occupied.add(folder);
            }
            return [...candidates].filter((folder) => !occupied.has(folder)).sort(comparePaths);
        },
    };
}
/** Gives the nearest folder above an ignored path that is itself let through; undefined for the context. */
function findSeenFolder(path, ignores) {
    for (const folder of foldersAbove(path)) {
        if (!ignores(folder))
            return folder;
    }
    return undefined;
}
/** Gives the folders above a path, the nearest first, without the topmost of all. */
function foldersAbove(path) {
    const folders = [];
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        folders.push(path.slice(0, at));
    return folders;
}
/** Where UTF-16 may sort otherwise than UTF-8 does. */
const beyondPlane = /[\ud800-\uffff]/;

;// CONCATENATED MODULE: ./build/packages/keys/src/packed-hidden.js




/** Finds what an ignore file leaves out of the files of a context, as `findVisible` does. */
function findHidden(files, context, ignores) {
    const { table } = files;
    const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1;
    const rows = [];
    const candidates = new Set();
    let last;
    const asked = markAsked(files, skip, ignores.traces);
    for (let place = asked.indexOf(1); place >= 0; place = asked.indexOf(1, place + 1)) {
        const row = files.from + place;
        const name = readPath(table, row, skip);
        if (!ignores(name) || (readMode(table, row) === submoduleMode && ignores.mayLetThrough(name)))
            continue;
        rows.push(row);
        const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
        // Files come folder by folder.
        if (folder === last)
            continue;
        last = folder;
        const seen = findSeenFolder(name, ignores);
        if (seen !== undefined)
            candidates.add(seen);
    }
    return { rows, emptied: findEmptied(files, context, candidates, rows) };
}
/**
 * Marks the rows that an ignore file has to be asked about with 1: it leaves out no path that has none of its traces.
 * Where many have one, asking about all costs less than finding out which.
 */
function markAsked(files, skip, traces) {
    const marks = new Uint8Array(files.length);
    let left = 64 + files.length / 4;
    const found = traces?.every((trace) => {
        left = markTraced(files, skip, Buffer.from(trace, 'latin1'), marks, left);
        return left >= 0;
    });
    return found === true ? marks : marks.fill(1);
}
/**
 * Marks the rows in whose names, from their byte `skip` on, the trace stands: one search through all of the bytes. Gives
 * how many of at most `limit` rows are left, less than none where it gave up.
 */
function markTraced({ table, from, to }, skip, trace, marks, limit) {
    const { starts, ends } = table;
    if (to <= from)
        return limit;
    const searched = table.names.subarray(0, ends[to - 1]);
    let left = limit;
    let row = from;
    let at = searched.indexOf(trace, starts[from]);
    while (at >= 0 && left >= 0) {
        row = packed_hidden_lowerBound(ends, at + 1, row, to);
        const first = starts[row] + skip;
        const end = ends[row];
        if (at >= first && at + trace.length <= end)
            marks[row - from] = 1;
        // What stands before the name, as that of the context, is passed over.
        at = searched.indexOf(trace, at < first ? first : end);
        left -= 1;
    }
    return left;
}
/** Of the folders above hidden files, those that hold neither a file that is seen nor another one of them. */
function findEmptied(files, context, candidates, hidden) {
    const above = new Set([...candidates].flatMap((folder) => foldersAbove(folder)));
    const isEmptied = (folder) => {
        if (above.has(folder))
            return false;
        const below = entriesBelow(files, context === '.' ? folder : `${context}/${folder}`);
        if (!packed_files_isPacked(below))
            return false;
        return packed_hidden_lowerBound(hidden, below.to) - packed_hidden_lowerBound(hidden, below.from) === below.length;
    };
    return [...candidates].filter(isEmptied).sort(comparePaths);
}
/** Gives the first place, from `from` up to `to`, whose number is not below the value. */
function packed_hidden_lowerBound(numbers, value, from = 0, to = numbers.length) {
    let low = from;
    let high = to;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (numbers[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/packed-lines.js



/**
 * Gives the lines that `encodeContext` gives, byte for byte, out of packed files: paths and hashes go from the index's
 * bytes into the lines' bytes, and only what an ignore file is asked about becomes text.
 */
function encodePacked(files, context, prefix, ignores) {
    const { table, from, to } = files;
    const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1;
    const { rows, emptied } = findHidden(files, context, ignores);
    const empty = encodeLines(emptied, (path) => fileLine(prefix + path, '040000', ''));
    return [...writeRows(table, from, to, rows, skip, prefix), ...empty];
}
const plainText = /^[ !#-[\]-~]*$/;
/** Both hexadecimal digits of each byte, the first one below. */
const digits = Uint16Array.from({ length: 256 }, (_, byte) => {
    const text = byte.toString(16).padStart(2, '0');
    return text.charCodeAt(0) | (text.charCodeAt(1) << 8);
});
/**
 * Writes the lines of the rows but the hidden ones, whose paths count from their byte `skip` on. One function does all
 * for a row, and is called by `forEach`: a loop of our own would be compiled besides it, at the cost of all the rest,
 * and native calls for so few bytes cost more than they win.
 */
function writeRows(table, from, to, hidden, skip, prefix) {
    const { index, hashLength, names, starts, ends } = table;
    const isPlain = plainText.test(prefix);
    const head = Buffer.from(`["${prefix}`);
    const span = to > from ? ends[to - 1] - starts[from] : 0;
    const middles = openMiddles();
    const lines = Buffer.allocUnsafeSlow(span + (to - from) * (head.length + middles.longest + 2 * hashLength + 3));
    const chunks = [];
    let begun = 0;
    let filled = 0;
    let passed = 0;
    const cut = (row) => {
        chunks.push(lines.subarray(begun, filled), textLine(table, row, prefix, skip));
        begun = filled;
    };
    table.entries.subarray(from, to).forEach((entry, place) => {
        const row = from + place;
        if (row === hidden[passed]) {
            passed += 1;
            return;
        }
        let next = filled;
        for (let at = 0; at < head.length; at += 1) {
            lines[next] = head[at];
            next += 1;
        }
        const end = ends[row];
        for (let at = starts[row] + skip; at < end; at += 1) {
            const byte = names[at];
            // What does not stand in JSON as it is.
            if (!isPlain || byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c) {
                cut(row);
                return;
            }
            lines[next] = byte;
            next += 1;
        }
        const middle = middles.of(readMode(table, row));
        for (let at = 0; at < middle.length; at += 1) {
            lines[next] = middle[at];
            next += 1;
        }
        for (let at = entry + hashAt; at < entry + hashAt + hashLength; at += 1) {
            const pair = digits[index[at]];
            lines[next] = pair & 0xff;
            lines[next + 1] = pair >> 8;
            next += 2;
        }
        lines[next] = 0x22;
        lines[next + 1] = 0x5d;
        lines[next + 2] = 0x0a;
        filled = next + 3;
    });
    return [...chunks, lines.subarray(begun, filled)];
}
/** What stands between a path and a hash, by mode. */
function openMiddles() {
    const make = (mode) => Buffer.from(`","${modeText(mode)}","`);
    const plain = make(plainMode);
    const made = new Map();
    const find = (mode) => {
        const middle = made.get(mode) ?? make(mode);
        made.set(mode, middle);
        return middle;
    };
    return { longest: plain.length, of: (mode) => (mode === plainMode ? plain : find(mode)) };
}
function textLine(table, row, prefix, skip) {
    const at = table.entries[row] + hashAt;
    const hash = table.index.toString('hex', at, at + table.hashLength);
    const mode = modeText(readMode(table, row));
    return Buffer.from(`${fileLine(prefix + readPath(table, row, skip), mode, hash)}\n`);
}

;// CONCATENATED MODULE: ./build/packages/keys/src/context-lines.js





/** Megabytes each: services that build from one context mostly share one ignore file too, or a few. */
const kept = 4;
const known = new WeakMap();
/**
 * Gives the lines of the source key for one context, each path after `prefix`: its files, then its empty folders (see
 * computeSourceKey). Services that share the very list of entries and the ignore file share the lines.
 */
function encodeContext(entries, context, prefix, ignoreFile) {
    const lists = known.get(entries) ?? new Map();
    known.set(entries, lists);
    const id = JSON.stringify([context, prefix, ignoreFile?.text]);
    const found = lists.get(id);
    if (found !== undefined)
        return found;
    const ignores = parseIgnoreFile(ignoreFile);
    const lines = packed_files_isPacked(entries)
        ? encodePacked(entries, context, prefix, ignores)
        : encodeListed(entries, context, prefix, ignores);
    const [oldest] = lists.keys();
    if (lists.size >= kept && oldest !== undefined)
        lists.delete(oldest);
    lists.set(id, lines);
    return lines;
}
function encodeListed(entries, context, prefix, ignores) {
    const { names, files, emptied } = findVisible(entries, context, ignores);
    return [
        ...encodeLines(names, (name, index) => {
            const { mode, sha } = files[index];
            return fileLine(prefix + name, mode, sha);
        }),
        ...encodeLines(emptied, (path) => fileLine(prefix + path, '040000', '')),
    ];
}

;// CONCATENATED MODULE: ./build/packages/keys/src/named-contexts.js


/**
 * Gives the named contexts among a recipe's extra arguments, sorted by name; of two with one name the later counts.
 * Names are compared as BuildKit compares them: `docker.io/library/alpine:latest` is `alpine`.
 */
function findNamedContexts({ extraArgs = [] }) {
    const contexts = new Map();
    for (const [index, argument] of extraArgs.entries()) {
        const given = argument === '--build-context'
            ? extraArgs[index + 1]
            : argument.startsWith('--build-context=')
                ? argument.slice('--build-context='.length)
                : undefined;
        const at = given?.indexOf('=') ?? -1;
        if (given === undefined || at <= 0)
            continue;
        const name = familiarName(given.slice(0, at));
        contexts.set(name, classify(name, given.slice(at + 1)));
    }
    return [...contexts.values()].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
function classify(name, value) {
    const image = /^docker-image:\/\/(.+)$/.exec(value)?.[1];
    if (image !== undefined)
        return { name, kind: 'image', reference: image };
    const path = external_node_path_.posix.normalize(value).replace(/(.)\/$/, '$1');
    const isElsewhere = value === '' ||
        value === '-' ||
        path.startsWith('/') ||
        /^\.\.(\/|$)/.test(path) ||
        /^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//i.test(value);
    return isElsewhere ? { name, kind: 'unkeyable', value } : { name, kind: 'folder', path };
}
/** Gives the short form of an image's name that contexts and references are matched by. */
function familiarName(reference) {
    return reference
        .replace(/^(index\.)?docker\.io\//, '')
        .replace(/^library\//, '')
        .replace(/:latest$/, '')
        .toLowerCase();
}
/**
 * Throws a UserError (`unkeyable-context`) when a named context is neither an image nor a folder of the repository:
 * what it holds can change without a key changing, so an image must not be reused by its key. A build that never reuses
 * (`reuse: never`) need not ask; its source key then knows such a context by the text of its argument alone.
 */
function requireKeyable(recipe) {
    const found = findNamedContexts(recipe).find((context) => context.kind === 'unkeyable');
    if (found?.kind !== 'unkeyable')
        return;
    throw new UserError(`The named context ${found.name} cannot be told from its name alone, so no image can be reused.`, {
        reason: 'unkeyable-context',
        received: `--build-context ${found.name}=${found.value}`,
        accepted: 'docker-image:// and a reference, or a folder of the repository, relative to its root',
        remedy: 'Set `reuse: never` for this service; or publish the context as an image and name it by its digest, docker-image://name@sha256:…',
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/source-key.js











/**
 * Computes the source key of a recipe at a commit: 64 hexadecimal digits that are equal exactly when everything that
 * git tracks and the build would see is equal. Needs no checkout and no build.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions source-key 1`
 * 2. a JSON object without blanks with, in this order and only where they are set: `dockerfile` (the git blob of the
 *    Dockerfile, through symbolic links, even when it is ignored), `target`, `buildArgs` (pairs `[name,value]` sorted
 *    by name, without the revision argument), `platforms` (sorted), `beforeBuild` (the command's text), `extraArgs`,
 *    `provenance`, `sbom`
 * 3. for each tracked file of the context that .dockerignore lets through, sorted by the bytes of its path: the JSON
 *    array `[path relative to the context, mode, blob]`; a submodule stands there with the commit it is pinned to. A
 *    folder that is let through although no file below it is, which a build sees empty, stands after them as
 *    `[path,"040000",""]`.
 * 4. for each tracked file that `before-build.inputs` names, ignored or not, sorted: `["//" + path from the root of the
 *    repository, mode, blob]`
 * 5. for each named context that is a folder (`--build-context` in the extra arguments), sorted by name, the lines of
 *    3. with its own .dockerignore, each path after `///name/`
 *
 * JSON escapes line breaks, so nothing in a name can pass for another line. A recipe gains keys in later versions
 * without changing the value of those that do not use them. The commit, labels and the revision never count, nor does
 * what the doc comment of Recipe lists. Symbolic links count by their targets; a context, Dockerfile or ignore file
 * behind one is followed. A path that is no UTF-8 has a lone surrogate for each byte that is none (see decodePath); over
 * GitHub's API, which knows no such paths, the key of such a commit is another.
 *
 * A context inside of a submodule is known by the submodule's commit: its one line of 3. is
 * `["//" + path inside of the submodule,"160000",commit]`, and a Dockerfile in there is `commit:path`.
 *
 * Throws a UserError when the commit has no such Dockerfile, or nothing in the context.
 */
async function computeSourceKey(recipe, tree, commit) {
    const context = await findPlace(tree, commit, recipe.context);
    if (context === undefined || context.kind === 'file')
        throw missingContext(recipe, commit);
    const [dockerfile, files, named, inputs] = await Promise.all([
        describeDockerfile(recipe, tree, commit, context),
        listContext(context, recipe.dockerfile, tree, commit),
        listNamed(recipe, tree, commit),
        listInputs(recipe, tree, commit),
    ]);
    const head = ['deploy-actions source-key 1', JSON.stringify(describeRecipe(recipe, dockerfile))];
    return hashLines(head, [files, inputs, named]);
}
async function listContext(place, dockerfile, tree, commit, prefix = '') {
    if (place.kind === 'submodule')
        return encodeLines([place], ({ inner, entry }) => fileLine(`${prefix}//${inner}`, '160000', entry.sha));
    const ignoreFile = await findIgnoreFile({ context: place.path, dockerfile }, (path) => readThroughLinks(tree, commit, path));
    return encodeContext(place.entries, place.path, prefix, ignoreFile);
}
async function listNamed(recipe, tree, commit) {
    const lines = findNamedContexts(recipe).map(async (context) => {
        if (context.kind !== 'folder')
            return [];
        const place = await findPlace(tree, commit, context.path);
        // A folder that is only made by the build has no tracked files; what is in it counts in the content key.
        if (place === undefined || place.kind === 'file')
            return [];
        return listContext(place, undefined, tree, commit, `///${context.name}/`);
    });
    return (await Promise.all(lines)).flat();
}
async function listInputs(recipe, tree, commit) {
    const inputs = findBuildInputs(recipe);
    if ((recipe.beforeBuild?.inputs ?? []).length === 0)
        return [];
    const files = [...(await tree.list(commit, '.'))]
        .filter(({ kind, path }) => inputs.includes(path) || (kind === 'commit' && inputs.mayInclude(path)))
        .sort((a, b) => comparePaths(a.path, b.path));
    return encodeLines(files, ({ path, mode, sha }) => fileLine(`//${path}`, mode, sha));
}
/** Files of a packed list are sorted; others come in any order. */
function findListed(files, path) {
    return packed_files_isPacked(files) ? findEntry(files, path) : [...files].find((entry) => entry.path === path);
}
/** Most Dockerfiles are in the context, whose files are known already. */
async function describeDockerfile(recipe, tree, commit, context) {
    const listed = context.kind === 'folder' ? findListed(context.entries, recipe.dockerfile) : undefined;
    if (listed?.kind === 'blob')
        return listed.sha;
    const place = await findPlace(tree, commit, recipe.dockerfile);
    if (place?.kind === 'file')
        return place.entry.sha;
    if (place?.kind === 'submodule' && place.inner !== '.')
        return `${place.entry.sha}:${place.inner}`;
    throw new errors/* UserError */.yo(`Commit ${commit.slice(0, 12)} has no Dockerfile at ${recipe.dockerfile}.`, {
        reason: 'missing-dockerfile',
        received: recipe.dockerfile,
        accepted: 'the path of a tracked file, relative to the root of the repository',
        remedy: 'Correct `dockerfile`, or commit the file.',
    });
}
function missingContext({ context }, commit) {
    return new errors/* UserError */.yo(`Commit ${commit.slice(0, 12)} has no files in the build context ${context}.`, {
        reason: 'missing-context',
        received: context,
        accepted: 'the path of a folder with tracked files, relative to the root of the repository',
        remedy: 'Correct `context`, or commit the files.',
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/service.js


/** Gives the source key that a commit's tree gives a configured service (see computeSourceKey). */
function computeServiceSourceKey(service, tree, commit) {
    return computeSourceKey(recipeOf(service), tree, commit);
}

;// CONCATENATED MODULE: ./build/packages/record/src/pinned.js
const pinned = /^[^\s@]+@sha256:[0-9a-f]{64}$/;
/** Says whether an image is named by its digest: `name@sha256:` and 64 hexadecimal digits. */
function isPinned(image) {
    return pinned.test(image);
}

;// CONCATENATED MODULE: ./build/packages/record/src/images.js


/** Gives the image that a record tells of, as it travels between steps. */
function imageOf(payload) {
    return {
        image: payload.image,
        revision: payload.revision,
        version: payload.version,
        sourceKey: payload.source_key,
        contentKey: payload.content_key,
        ...(payload.release === '' ? {} : { release: payload.release }),
    };
}
/** Writes images as the JSON that goes from one step to the next, services in the order given. */
function formatImages(images) {
    return JSON.stringify(images);
}
/**
 * Reads the JSON of an `images` input. Throws a UserError when it is not an object of pinned images: an empty output of
 * an earlier step is an error and never a reason to deploy something else.
 */
function parseImages(text, input = 'images') {
    const value = parseJson(text);
    if (value === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw invalid(input, text.trim() === '' ? 'nothing' : 'text that is not a JSON object');
    }
    const entries = Object.entries(value);
    if (entries.length === 0)
        throw invalid(input, 'an object without services');
    return Object.fromEntries(entries.map(([service, entry]) => [service, parseImage(service, entry, input)]));
}
function parseImage(service, entry, input) {
    const fields = (typeof entry === 'object' && entry !== null ? entry : {});
    const text = (key) => (typeof fields[key] === 'string' ? fields[key] : '');
    const image = text('image');
    if (!isPinned(image))
        throw invalid(input, `${service}: ${image === '' ? 'no image' : image}`);
    return {
        image,
        revision: text('revision'),
        version: text('version'),
        sourceKey: text('sourceKey'),
        contentKey: text('contentKey'),
        ...(text('release') === '' ? {} : { release: text('release') }),
    };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function invalid(input, received) {
    return new errors/* UserError */.yo(`The input ${input} does not hold the images of an earlier step.`, {
        reason: 'invalid-images',
        received,
        accepted: '{"api": {"image": "ghcr.io/acme/shop-api@sha256:…", …}}: the output `services` of build-image or `images` of promote-release',
        remedy: `Set \`${input}: \${{ steps.build.outputs.services }}\`, and check that the step before did not fail or get skipped.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/record/src/canonical.js
/**
 * Writes a JSON value with the keys of every object sorted and nothing between tokens, so that equal values give equal
 * bytes (the subset of RFC 8785 that strings, whole numbers, booleans and null need). `undefined` entries are left out.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value)
            .filter(([, entry]) => entry !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
    }
    return JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/packages/record/src/seal.js


/** Gives the HMAC-SHA256 (RFC 2104) of a JSON value's canonical form, in hexadecimal. */
function seal_sealOf(value, key) {
    return loadCryptography().createHmac('sha256', key).update(canonicalJson(value)).digest('hex');
}
/** Compares two seals without telling by the time it takes where they differ. */
function isSameSeal(received, expected) {
    const [a, b] = [Buffer.from(received), Buffer.from(expected)];
    return a.length === b.length && loadCryptography().timingSafeEqual(a, b);
}

;// CONCATENATED MODULE: ./build/packages/record/src/payload.js


/** The name under which records of a service are kept apart from other deployments. */
function payload_recordTask(service) {
    return `deploy:${service}`;
}
/**
 * Signs a payload with HMAC-SHA256 (RFC 2104) over its canonical JSON without the signature itself, so that every
 * field (service, environment, commit, keys, digest) is covered. Without a key the signature is empty.
 */
function signPayload(payload, key) {
    return { ...payload, signature: key === undefined ? '' : `v1=${sealOf(payload, key)}` };
}
/**
 * Says whether a payload carries a valid signature of this key. Without a key everything is taken: the audit says so.
 * All of the raw object is covered, so that fields of other versions neither break a signature nor slip past it.
 */
function verifyPayload({ payload, raw }, key) {
    if (key === undefined)
        return true;
    const { signature: _, ...signed } = raw;
    return isSameSeal(payload.signature, `v1=${seal_sealOf(signed, key)}`);
}
/**
 * Gives the mark that a `success` status carries at the end of its description: the signature of the payload is made
 * before there is proof, so the proof is signed by itself, and bound to this very deployment.
 */
function payload_proofMark(id, digest, key) {
    return ` proof=v1:${seal_sealOf({ deployment: id, digest, state: 'success' }, key)}`;
}
/** Says whether the description of a `success` status carries the proof of this deployment. */
function hasProofMark(description, id, digest, key) {
    if (key === undefined)
        return true;
    const mark = payload_proofMark(id, digest, key);
    return isSameSeal(description.slice(-mark.length), mark);
}
/**
 * Reads a deployment's payload, which GitHub gives as an object or as JSON text, sometimes encoded twice. Gives
 * undefined for payloads that are not ours or not whole: anyone who may deploy can plant one. Fields that an older
 * version did not write are empty.
 */
function parsePayload(value) {
    let raw = value;
    for (let depth = 0; depth < 2 && typeof raw === 'string'; depth += 1) {
        try {
            raw = JSON.parse(raw);
        }
        catch {
            return undefined;
        }
    }
    if (typeof raw !== 'object' || raw === null)
        return undefined;
    const fields = raw;
    if (fields['type'] !== 'deploy-actions/record' || fields['schema'] !== 1)
        return undefined;
    if (!required.every((key) => typeof fields[key] === 'string'))
        return undefined;
    if (!isPinned(String(fields['image'])) || !String(fields['image']).endsWith(`@${String(fields['digest'])}`)) {
        return undefined;
    }
    const text = (key) => (typeof fields[key] === 'string' ? fields[key] : '');
    const texts = Object.fromEntries([...required, ...optional].map((key) => [key, text(key)]));
    const rollbackOf = typeof fields['rollback_of'] === 'number' ? fields['rollback_of'] : null;
    return {
        raw: fields,
        payload: {
            ...texts,
            type: 'deploy-actions/record',
            schema: 1,
            rollback_of: rollbackOf,
        },
    };
}
const required = ['service', 'environment', 'image', 'digest', 'revision', 'commit', 'source_key'];
const optional = [
    'content_key',
    'version',
    'release',
    'migrations',
    'compatibility',
    'reversible',
    'run',
    'signature',
];

;// CONCATENATED MODULE: ./build/packages/record/src/records.js



/**
 * Walks the records of a service in an environment from the newest to the oldest, as long as the caller wants more.
 * Deployments that are not ours are passed over.
 */
async function* walkRecords(github, query) {
    for (let page = 1;; page += 1) {
        const { data } = await github.read('read the deployment records', 'deployments: read', () => github.rest.repos.listDeployments({
            owner: github.owner,
            repo: github.repo,
            environment: query.environment,
            task: payload_recordTask(query.service),
            per_page: 30,
            page,
        }));
        // GitHub lists the newest first; ids grow, so that two within the same second keep their order.
        for (const deployment of [...data].sort((a, b) => b.id - a.id)) {
            const read = parsePayload(deployment.payload);
            if (read === undefined)
                continue;
            const { payload } = read;
            if (payload.service !== query.service || payload.environment !== query.environment)
                continue;
            if (!verifyPayload(read, query.signingKey)) {
                query.onUnsigned?.(deployment.id);
                continue;
            }
            const states = await readStates(github, deployment.id, payload.digest, query.signingKey);
            yield {
                id: deployment.id,
                createdAt: deployment.created_at,
                payload,
                state: states[0] ?? 'pending',
                wasProven: states.includes('success'),
            };
        }
        if (data.length < 30)
            return;
    }
}
/** Gives the record of what runs now: the newest one that is in the state `success`; undefined if there is none. */
async function findLive(github, query) {
    for await (const record of walkRecords(github, query))
        if (record.state === 'success')
            return record;
    return undefined;
}
/**
 * Gives the newest record that was ever proven and runs another image than `digest`: where a rollback goes. What was
 * rolled back itself is passed over, however well it had been proven before.
 */
async function findPrevious(github, query, digest) {
    const rolledBack = new Set();
    for await (const record of walkRecords(github, query)) {
        const { payload, id, wasProven } = record;
        if (wasProven && payload.digest !== digest && !rolledBack.has(id))
            return record;
        if (wasProven && payload.rollback_of !== null)
            rolledBack.add(payload.rollback_of);
    }
    return undefined;
}
/**
 * Creates the record of a deployment that is about to begin, with the status `in_progress`. Gives its id; `onCreated`
 * has it before the status is written, so that a crash in between leaves nothing that nobody knows of.
 */
async function openRecord(github, payload, options, onCreated = () => { }) {
    const { data } = await github.write('create the deployment record', 'deployments: write', () => github.rest.repos.createDeployment({
        owner: github.owner,
        repo: github.repo,
        ref: payload.commit,
        task: recordTask(payload.service),
        environment: payload.environment,
        description: cleanDescription(options.description, ''),
        payload: payload,
        // Defaults of the API that would merge, wait for checks, or hide the predecessor before we have proof.
        auto_merge: false,
        required_contexts: [],
        production_environment: options.production,
        transient_environment: false,
    }));
    if (!('id' in data))
        throw new Error('GitHub accepted the deployment but gave no id, although auto_merge was off.');
    onCreated(data.id);
    await setRecordState(github, data.id, 'in_progress', { description: options.description, runUrl: payload.run });
    return data.id;
}
/** Writes a status to a record. Our predecessor is never retired by it (`auto_inactive: false`). */
async function setRecordState(github, id, state, details) {
    const { proof } = details;
    const mark = proof?.signingKey === undefined ? '' : proofMark(id, proof.digest, proof.signingKey);
    // The same status twice says nothing else than once, so it may be sent again.
    await github.write(`set the deployment record to ${state}`, 'deployments: write', () => github.rest.repos.createDeploymentStatus({
        owner: github.owner,
        repo: github.repo,
        deployment_id: id,
        state,
        description: cleanDescription(details.description, mark),
        auto_inactive: false,
        ...(details.runUrl ? { log_url: details.runUrl } : {}),
        ...(details.environmentUrl === undefined ? {} : { environment_url: details.environmentUrl }),
    }), { repeatable: true });
}
/** Retires every older record of the service that still says `success`, once a newer one has been proven. Gives their ids. */
async function retirePredecessors(github, query, proven) {
    const retired = [];
    for await (const record of walkRecords(github, { ...query, signingKey: undefined })) {
        if (record.id >= proven)
            continue;
        if (record.state === 'inactive')
            break;
        if (record.state !== 'success')
            continue;
        await setRecordState(github, record.id, 'inactive', { description: `Replaced by deployment ${proven}` });
        retired.push(record.id);
    }
    return retired;
}
/** Gives the states from the newest to the oldest. With a key, a `success` without its signed proof is `unproven`. */
async function readStates(github, id, digest, signingKey) {
    const statuses = await github.read('read the deployment statuses', 'deployments: read', () => github.paginate(github.rest.repos.listDeploymentStatuses, {
        owner: github.owner,
        repo: github.repo,
        deployment_id: id,
        per_page: 100,
    }));
    return [...statuses]
        .sort((a, b) => b.id - a.id)
        .map(({ state, description }) => state === 'success' && !hasProofMark(description, id, digest, signingKey) ? 'unproven' : state);
}
/** GitHub takes 140 characters, and shows them to everybody who may read the repository. */
function cleanDescription(text, mark) {
    const clean = hideSecrets(escapeLog(text)).replace(/\s+/g, ' ');
    return clean.slice(0, 140 - mark.length) + mark;
}

;// CONCATENATED MODULE: ./build/packages/record/src/proof.js

/** How many records are looked through: each costs a request or more, and a job's token has a thousand an hour. */
const furthest = 200;
/**
 * Gives the newest record of a service and environment that was ever proven with this source key: the proof stands
 * when the environment has moved on since. It does not stand, and undefined is given, when that record has been rolled
 * back (a proven record names it by `rollback_of`), or when there is none among the newest 200 records.
 */
async function findProof(github, query, sourceKey) {
    const rolledBack = new Set();
    let count = 0;
    for await (const record of walkRecords(github, query)) {
        const { id, payload, wasProven } = record;
        if (wasProven && payload.source_key === sourceKey)
            return rolledBack.has(id) ? undefined : record;
        if (wasProven && payload.rollback_of !== null)
            rolledBack.add(payload.rollback_of);
        count += 1;
        if (count >= furthest)
            return undefined;
    }
    return undefined;
}
/** Judges whether a service was proven in an environment with the source key that a commit's tree gives, whatever runs there now. */
async function judgeProof(github, query, sourceKey) {
    const { service, environment } = query;
    const proof = await findProof(github, query, sourceKey);
    if (proof !== undefined)
        return { service, sourceKey, live: proof, proven: true, why: '' };
    // Said once already for each record that is passed over.
    const live = await findLive(github, { ...query, onUnsigned: () => { } });
    return { service, sourceKey, live, proven: false, why: proof_explain(service, environment, live) };
}
function proof_explain(service, environment, live) {
    if (live === undefined)
        return `${service} has no proven deployment on ${environment}`;
    const now = `${environment} runs commit ${live.payload.commit.slice(0, 7)}`;
    return live.payload.rollback_of === null
        ? `${service} was not proven on ${environment} with this code (${now})`
        : `${service} was rolled back on ${environment} (${now}), or was not proven there with this code`;
}

;// CONCATENATED MODULE: ./build/packages/record/src/proven.js
/**
 * Judges whether a commit is proven in an environment (docs/architecture.md, "Proven"): every service's newest proven record must
 * have the source key that the commit's tree gives. Unchanged services therefore need no new record, and a rollback
 * away from the commit revokes the proof.
 */
function judgeStandings(environment, sourceKeys, live) {
    return Object.entries(sourceKeys).map(([service, sourceKey]) => {
        const record = live[service];
        const why = proven_explain(environment, service, sourceKey, record);
        return { service, sourceKey, live: record, proven: why === '', why };
    });
}
function proven_explain(environment, service, sourceKey, record) {
    if (record === undefined)
        return `${service} has no proven deployment on ${environment}`;
    if (record.payload.source_key === sourceKey)
        return '';
    const rolledBack = record.payload.rollback_of === null ? '' : ', to which it was rolled back';
    return `${service} runs other code on ${environment} (commit ${record.payload.commit.slice(0, 7)}${rolledBack})`;
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/standings.js






/** Judges for each service whether an environment runs now, proven, the code that a commit's tree holds. */
async function readStandings(setting, services, environment, commit) {
    const tree = readGitHubTree(setting.github);
    const read = await Promise.all(services.map(async (service) => {
        const [sourceKey, live] = await Promise.all([
            computeServiceSourceKey(service, tree, commit),
            findLive(setting.github, queryOf(setting, service, environment)),
        ]);
        return { name: service.name, sourceKey, live };
    }));
    return judgeStandings(environment, Object.fromEntries(read.map(({ name, sourceKey }) => [name, sourceKey])), Object.fromEntries(read.map(({ name, live }) => [name, live])));
}
/**
 * Judges for each service whether an environment has proven the code that a commit's tree holds, whatever it runs now:
 * what has been merged stays deployable when the next change reaches staging meanwhile, unless it was rolled back there.
 */
async function readProofs(setting, services, environment, commit) {
    const tree = readGitHubTree(setting.github);
    return Promise.all(services.map(async (service) => {
        const sourceKey = await computeServiceSourceKey(service, tree, commit);
        return judgeProof(setting.github, queryOf(setting, service, environment), sourceKey);
    }));
}
function queryOf(setting, service, environment) {
    return {
        environment,
        service: service.name,
        signingKey: setting.signingKey,
        onUnsigned: (id) => setting.host.warn(`The deployment record ${id} of ${service.name} on ${environment} carries no valid signature: it counts for nothing.`),
    };
}
/** The images that standings tell of. */
function imagesOf(standings) {
    return Object.fromEntries(standings.flatMap(({ service, live }) => (live === undefined ? [] : [[service, imageOf(live.payload)]])));
}
/** The output `services`: each service's standing, for later steps to read. */
function formatStandings(standings) {
    const entries = standings.map(({ service, proven, why, sourceKey, live }) => [
        service,
        { proven, why, sourceKey, image: live?.payload.image ?? '', deployment: live?.id ?? null },
    ]);
    return JSON.stringify(Object.fromEntries(entries));
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/evidence.js







/** Reads everything that the verdict on a promotion rests on. */
async function readEvidence(setting, route, head) {
    const { github } = setting;
    const [sourceHead, targetHead] = await Promise.all([readHead(github, route.source), readHead(github, route.target)]);
    // What the services are is said by the commit that was built; who may promote what, by the target's own file.
    const services = selectServices(await requireConfigAt(setting, head.sha), setting.inputs.services);
    const [standings, comparison, rules, tags] = await Promise.all([
        readStandings(setting, services, route.from.name, head.sha),
        compare(github, targetHead, head.sha),
        readMergeRules(github, route.target),
        listTags(github),
    ]);
    const [images, targetAddsNothing] = await Promise.all([
        checkImages(setting, provenImages(standings)),
        addsNothing(setting, targetHead, comparison.mergeBase),
    ]);
    const version = await previewVersion(setting, route, async () => tags);
    return {
        comparison,
        evidence: {
            source: route.source,
            target: route.target,
            environment: route.from.name,
            head: { ...head, isSourceHead: head.branch === route.source && head.sha === sourceHead },
            standings,
            images,
            targetAddsNothing,
            rules,
            version,
            versionTakenBy: version === undefined ? undefined : tags.get(version),
        },
    };
}
function provenImages(standings) {
    return standings.flatMap(({ service, live, proven }) => proven && live !== undefined ? [{ service, image: live.payload.image }] : []);
}
/** Since the last promotion the target must not have gained a change of its own: then the merge gives the head's tree. */
async function addsNothing(setting, targetHead, mergeBase) {
    if (targetHead === mergeBase)
        return true;
    const [target, base] = await Promise.all([
        readCommit(setting.github, targetHead),
        readCommit(setting.github, mergeBase),
    ]);
    return target.tree === base.tree;
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/gates.js
/** All gates, in the order in which they are shown: a new one is an entry here. */
const gates = [
    { id: 'head', judge: judgeHead },
    { id: 'proof', judge: gates_judgeProof },
    { id: 'images', judge: judgeImages },
    { id: 'trees', judge: judgeTrees },
    { id: 'merge-method', judge: judgeMethod },
    { id: 'version', judge: judgeVersion },
];
/** Judges a promotion point by point. Pure: the same evidence gives the same verdict. */
function judgePromotion(evidence) {
    const judged = gates.map(({ id, judge }) => ({ id, ...judge(evidence) }));
    const first = (state) => judged.find((gate) => gate.state === state);
    const bad = first('failed') ?? first('unknown');
    const waiting = first('pending');
    if (bad !== undefined)
        return { state: 'blocked', reason: bad.reason, sentence: bad.detail, gates: judged };
    if (waiting !== undefined)
        return { state: 'pending', reason: waiting.reason, sentence: waiting.detail, gates: judged };
    return {
        state: 'passed',
        reason: 'promotable',
        sentence: `${evidence.head.sha.slice(0, 7)} is proven on ${evidence.environment} and can be merged into ${evidence.target}`,
        gates: judged,
    };
}
function judgeHead({ head, source }) {
    const title = `The head is ${source} of this repository`;
    if (!head.fromHere)
        return { reason: 'head-from-fork', state: 'failed', title, detail: 'The head is a branch of a fork' };
    if (head.branch !== source) {
        return {
            reason: 'head-not-source',
            state: 'failed',
            title,
            detail: `The head is ${head.branch}: only ${source} is promoted`,
        };
    }
    if (!head.isSourceHead) {
        return {
            reason: 'head-moved',
            state: 'pending',
            title,
            detail: `${source} has moved on from ${head.sha.slice(0, 7)}; its new head is judged next`,
        };
    }
    return { reason: 'head', state: 'passed', title, detail: head.sha.slice(0, 7) };
}
function gates_judgeProof({ standings, environment }) {
    const title = `Proven on ${environment}`;
    const missing = standings.filter((standing) => !standing.proven);
    if (missing.length === 0) {
        return {
            reason: 'proven',
            state: 'passed',
            title,
            detail: standings.map((standing) => standing.service).join(', '),
        };
    }
    // A deployment may be under way: the verdict is asked for again when it is done.
    return { reason: 'not-proven', state: 'pending', title, detail: missing.map((standing) => standing.why).join('; ') };
}
function judgeImages({ images }) {
    const title = 'The proven images still exist';
    const absent = images.filter((image) => image.state === 'absent');
    if (absent.length > 0) {
        return {
            reason: 'image-missing',
            state: 'failed',
            title,
            detail: `${absent.map((image) => image.image).join(', ')}: gone from the registry`,
        };
    }
    const unknown = images.find((image) => image.state === 'unknown');
    if (unknown !== undefined) {
        return { reason: 'image-unknown', state: 'unknown', title, detail: `${unknown.service}: ${unknown.why}` };
    }
    return { reason: 'images', state: 'passed', title, detail: `${images.length} in the registry` };
}
function judgeTrees({ targetAddsNothing, target, source }) {
    const title = 'The merge will hold exactly the proven files';
    if (targetAddsNothing)
        return { reason: 'trees', state: 'passed', title, detail: `${target} has no change of its own` };
    return {
        reason: 'trees-will-differ',
        state: 'failed',
        title,
        detail: `${target} has changes that ${source} lacks: merge ${target} back into ${source} first`,
    };
}
function judgeMethod({ rules, target }) {
    const title = 'A merge commit is possible';
    if (rules.linearHistoryRequired) {
        return {
            reason: 'linear-history',
            state: 'failed',
            title,
            detail: `A rule of ${target} requires a linear history, which forbids merge commits`,
        };
    }
    if (rules.upToDateRequired) {
        return {
            reason: 'strict-status-checks',
            state: 'failed',
            title,
            detail: `A rule of ${target} requires branches to be up to date, which no promotion is after the first: turn that off for ${target}`,
        };
    }
    if (!rules.mergeCommitsAllowed) {
        return {
            reason: 'merge-commit-forbidden',
            state: 'failed',
            title,
            detail: 'Merge commits are turned off for this repository or branch',
        };
    }
    return { reason: 'merge-method', state: 'passed', title, detail: 'Choose "Create a merge commit"' };
}
function judgeVersion({ version, versionTakenBy }) {
    const title = 'The version is free';
    if (version === undefined)
        return { reason: 'version', state: 'passed', title, detail: 'It is given at the release' };
    if (versionTakenBy === undefined)
        return { reason: 'version', state: 'passed', title, detail: version };
    return {
        reason: 'version-taken',
        state: 'failed',
        title,
        detail: `${version} already names ${versionTakenBy.slice(0, 7)}`,
    };
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/github/statuses.js
/** The name under which the verdict can be made a required check. */
const statusContext = 'deploy-actions/promotion';
/** Writes the verdict as a commit status, unless the newest one says the same already (GitHub keeps 1000 a commit). */
async function setStatus(github, commit, state, description, runUrl) {
    const { owner, repo } = github;
    const text = description.length > 140 ? `${description.slice(0, 139)}…` : description;
    const { data } = await github.read('read the commit statuses', 'statuses: read', () => github.rest.repos.listCommitStatusesForRef({ owner, repo, ref: commit, per_page: 100 }));
    const newest = data.find((status) => status.context === statusContext);
    if (newest?.state === state && newest.description === text)
        return;
    await github.write('set the promotion status', 'statuses: write', () => github.rest.repos.createCommitStatus({
        owner,
        repo,
        sha: commit,
        state,
        context: statusContext,
        description: text,
        ...(runUrl === '' ? {} : { target_url: runUrl }),
    }));
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/judge.js






/** Judges a head and publishes the verdict as the commit status on it. */
async function judge_judgeHead(setting, route, head) {
    const { evidence, comparison } = await readEvidence(setting, route, head);
    const verdict = judgePromotion(evidence);
    if (!setting.inputs.dryRun) {
        const state = verdict.state === 'passed' ? 'success' : verdict.state === 'pending' ? 'pending' : 'failure';
        await setStatus(setting.github, head.sha, state, verdict.sentence, setting.runner.runUrl);
    }
    return { evidence, comparison, verdict };
}
/** The summary of a verdict: the sentence first, then the gates, what would be deployed, and what changes. */
function judgementSummary(judgement, title) {
    const { evidence, comparison, verdict } = judgement;
    const mark = { passed: '✅', pending: '⏳', blocked: '❌' }[verdict.state];
    return [
        `### ${mark} ${title}`,
        `${(0,src_escape/* escapeMarkdown */.FV)(verdict.sentence)}.`,
        gateTable(verdict),
        imageTable(evidence),
        changeSection(comparison),
        `<details><summary>Commits</summary>\n\n${commitSection(comparison)}\n\n</details>`,
    ]
        .filter((section) => section !== '')
        .join('\n\n');
}
/** The outputs that every judging phase sets. */
function judgementOutputs(judgement) {
    return {
        decision: judgement.verdict.state === 'passed' ? 'promote' : 'hold',
        version: judgement.evidence.version ?? '',
        services: formatStandings(judgement.evidence.standings),
    };
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/check.js



/** Judges the promotion pull request of the event, or the open one where the event is about something else. */
async function check(setting, route) {
    const pull = await findPull(setting, route);
    if (pull === undefined) {
        const message = `No pull request from ${route.source} into ${route.target} is open: there is nothing to check.`;
        return {
            result: 'up-to-date',
            reason: 'no-pull-request',
            message,
            failed: false,
            outputs: { decision: 'hold' },
            summary: `### ✅ Nothing to check\n\n${message}`,
        };
    }
    const judgement = await judge_judgeHead(setting, route, {
        branch: pull.headBranch,
        sha: pull.headSha,
        fromHere: pull.fromHere,
    });
    const { verdict } = judgement;
    return {
        result: verdict.state,
        reason: verdict.reason,
        message: `#${pull.number}: ${verdict.sentence}.`,
        // Waiting for staging is no failure of the pull request: the status says pending, and is judged again later.
        failed: verdict.state === 'blocked',
        remedy: verdict.state === 'blocked' ? 'Mend the gate named; the verdict is made anew with every push.' : undefined,
        outputs: { ...judgementOutputs(judgement), 'pull-request': String(pull.number) },
        summary: judgementSummary(judgement, `Promotion #${pull.number}`),
    };
}
async function findPull(setting, route) {
    const event = setting.runner.payload['pull_request'];
    if (event?.number === undefined)
        return findOpenPull(setting.github, route.source, route.target);
    const pull = await readPull(setting.github, event.number);
    if (pull.baseBranch === route.target)
        return pull;
    throw new errors/* UserError */.yo(`Pull request #${pull.number} does not go into ${route.target}.`, {
        reason: 'wrong-base',
        received: pull.baseBranch,
        accepted: route.target,
        remedy: `Start this workflow for pull requests into ${route.target} only: on.pull_request.branches: [${route.target}].`,
    });
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/phase.js

/**
 * Chooses the phase: the one asked for, else the one that the event is about. `readBranches` is asked only where the
 * branch decides. Throws a UserError for other events, and for a merge queue in any phase.
 */
async function choosePhase(inputs, runner, readBranches) {
    if (runner.event === 'merge_group')
        throw mergeQueue(runner.ref);
    if (inputs.phase !== 'auto')
        return inputs.phase;
    if (runner.isPullRequest)
        return 'check';
    const { source, target } = await readBranches();
    if (runner.branch === target && runner.event === 'push')
        return 'prepare';
    if (runner.branch === source)
        return 'propose';
    throw new errors/* UserError */.yo('The event does not say which phase of a promotion this is.', {
        reason: 'unknown-phase',
        received: `${runner.event || 'no event'} on ${runner.ref || 'no ref'}`,
        accepted: `a push to ${source} or ${target}, or a pull request into ${target}`,
        remedy: 'Set the input `phase` to propose, check, prepare or publish.',
    });
}
/** A queue may merge several pull requests at once, and by another method: what arrives need not be what was judged. */
function mergeQueue(ref) {
    return new errors/* UserError */.yo('A promotion does not go through a merge queue.', {
        reason: 'merge-queue-unsupported',
        received: `merge_group on ${ref}`,
        accepted: 'pull_request, push, or workflow_dispatch',
        remedy: 'Take merge_group out of the triggers of this workflow, and the target branch out of the rule that requires a merge queue.',
    });
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/policy.js




/**
 * Chooses the deploy.yml that a promotion is judged by. Proposing and checking go by the target branch's own, which
 * reviewers approved, never by the one that a commit brings along. What has been merged has been approved: prepare and
 * publish go by the merge commit's.
 */
async function choosePolicy(setting, phase) {
    const { inputs, runner, github } = setting;
    if (phase === 'prepare' || phase === 'publish')
        return { route: await readOwnRoute(setting), note: '' };
    const base = runner.payload['pull_request']?.base?.ref;
    const target = inputs.target ?? base ?? (await policy_guessTarget(setting));
    const approved = await readConfigAt(setting, await readHead(github, target));
    if (approved === undefined)
        return beginWithout(setting, target);
    const route = planRoute(inputs, approved);
    // A pull request into another branch is refused by its check, which names both.
    if (route.target !== target && base === undefined)
        throw otherTarget(target, route, inputs.config);
    return { route, note: '' };
}
/** Plans the route as the commit of the event says by its own deploy.yml. */
async function readOwnRoute(setting) {
    return planRoute(setting.inputs, await requireConfigAt(setting, setting.runner.sha));
}
/** Where nothing else names the target, the commit's own deploy.yml does; it decides nothing more. */
async function policy_guessTarget(setting) {
    const own = await readConfigAt(setting, setting.runner.sha);
    return own === undefined ? 'release' : planRoute(setting.inputs, own).target;
}
/** The first promotion brings the target its deploy.yml: until then another one has to do, and that is said. */
async function beginWithout(setting, target) {
    const { inputs, runner, github } = setting;
    const repository = runner.payload['repository'];
    // A pull request's own head comes last: whoever opens it has written it.
    const branch = runner.isPullRequest ? (inputs.source ?? repository?.default_branch) : undefined;
    const trusted = branch === undefined ? undefined : await readConfigAt(setting, await readHead(github, branch));
    const route = trusted === undefined ? await readOwnRoute(setting) : planRoute(inputs, trusted);
    const whose = trusted === undefined ? `the commit ${runner.sha.slice(0, 7)} itself` : `the branch ${branch}`;
    const file = inputs.config ?? defaultConfigFile;
    return { route, note: `${target} has no ${file} yet, so this was judged by that of ${whose}.` };
}
function otherTarget(target, route, config) {
    return new errors/* UserError */.yo(`It is not clear which branch ${route.to.name} is promoted into.`, {
        reason: 'invalid-config',
        received: `${target} by the commit's ${config ?? defaultConfigFile}, ${route.target} by that of ${target}`,
        accepted: 'one branch: a promotion is judged by the deploy.yml of the branch that it goes into',
        remedy: `Name it with the input \`target\`, or set environments.${route.to.name}.branch alike on both branches.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/merge-proof.js

/**
 * Proves that a commit is a true merge of the source branch into the target, and that it holds exactly the files that
 * were tested. Two parents alone prove nothing: they must be what the target was before and a commit of the source.
 * Throws a UserError with the repair for a squash, a rebase, a direct push, or a merge with changes of its own.
 */
function proveMerge(evidence) {
    const { merge, parents, source, target } = evidence;
    const short = merge.slice(0, 7);
    const head = parents[1];
    if (parents.length !== 2 || head === undefined) {
        throw new errors/* UserError */.yo(`The commit ${short} on ${target} is not a merge commit.`, {
            reason: 'not-a-merge-commit',
            received: parents.length > 2
                ? `a merge of ${parents.length} branches`
                : 'a squash, a rebase or a direct push: one parent',
            accepted: `a merge commit of ${source} into ${target}`,
            remedy: `Merge with "Create a merge commit". To mend it now: revert ${short} on ${target} by a pull request, and open the promotion from ${source} again.`,
        });
    }
    if (evidence.before !== undefined && parents[0] !== evidence.before) {
        throw new errors/* UserError */.yo(`The commit ${short} was not made on top of what ${target} was before.`, {
            reason: 'not-the-promotion',
            received: `first parent ${parents[0]?.slice(0, 7)}, while ${target} was at ${evidence.before.slice(0, 7)}`,
            accepted: 'one merge commit a push',
            remedy: `Open a promotion pull request from ${source} into ${target} and merge it with a merge commit.`,
        });
    }
    const pull = evidence.pullRequest;
    if (!evidence.headIsOnSource || (pull !== undefined && (!pull.fromSource || pull.head !== head))) {
        throw new errors/* UserError */.yo(`The commit ${short} does not merge ${source}.`, {
            reason: 'not-from-source',
            received: `${head.slice(0, 7)}, which is not a commit of ${source} of this repository`,
            accepted: `commits that are on ${source}`,
            remedy: `Bring the change to ${source} first, let it be proven, and promote from there.`,
        });
    }
    if (evidence.mergeTree !== evidence.headTree) {
        throw new errors/* UserError */.yo(`The merge ${short} holds other files than ${head.slice(0, 7)}, which was proven.`, {
            reason: 'trees-differ',
            received: `tree ${evidence.mergeTree.slice(0, 7)} after the merge, ${evidence.headTree?.slice(0, 7) ?? 'unknown'} before`,
            accepted: 'equal trees: what is deployed is what was tested',
            remedy: `${target} has changes that ${source} lacks. Merge ${target} back into ${source}, let it be proven, and promote again.`,
        });
    }
    return { merge, head, pullRequest: pull?.number };
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/place.js


/** Judges where a merge lies on the target. `missing` is the number of its commits that the target's head lacks. */
function judgePlace(merge, head, missing) {
    if (merge === head)
        return 'current';
    return missing === 0 ? 'stale' : 'not-on-target';
}
/** Reads where a merge lies on the target. Throws a UserError when it is not on it: somebody has taken it off. */
async function readPlace({ github }, target, merge) {
    const head = await readHead(github, target);
    const missing = head === merge ? 0 : (await compare(github, merge, head)).behindBy;
    const place = judgePlace(merge, head, missing);
    if (place !== 'not-on-target')
        return { place, head };
    throw new errors/* UserError */.yo(`The commit ${merge.slice(0, 7)} is not on ${target}.`, {
        reason: 'not-on-target',
        received: `${target} is at ${head.slice(0, 7)}, which does not contain it`,
        accepted: `the head of ${target}, or a commit that it contains`,
        remedy: `${target} was reset or pushed over after this run began, or the run is about another branch. Run the workflow of the newest push to ${target}.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/report.js



/** The summary of prepare: what was proven, and what goes where. */
function prepareSummary(route, merge, version, standings, tagged) {
    const rows = standings.map(({ service, live }) => {
        const tag = tagged.find((each) => each.service === service);
        return [
            (0,src_escape/* escapeMarkdown */.FV)(service),
            (0,src_escape/* inlineCode */.ti)(shortDigest(live?.payload.digest ?? '')),
            (0,src_escape/* inlineCode */.ti)((live?.payload.revision ?? '').slice(0, 7)),
            `deployment ${live?.id ?? '?'}`,
            tag === undefined ? '' : `${(0,src_escape/* inlineCode */.ti)(tag.tag)} ${tag.change}`,
        ];
    });
    const pull = merge.pullRequest === undefined ? '' : ` (#${merge.pullRequest})`;
    return [
        `### ✅ ${(0,src_escape/* escapeMarkdown */.FV)(version)} is ready for ${(0,src_escape/* escapeMarkdown */.FV)(route.to.name)}`,
        `${(0,src_escape/* inlineCode */.ti)(merge.merge.slice(0, 7))}${pull} is a true merge of ${(0,src_escape/* inlineCode */.ti)(merge.head.slice(0, 7))} from ${(0,src_escape/* inlineCode */.ti)(route.source)}, and holds exactly its files. Nothing is rebuilt:`,
        markdownTable(['Service', `Proven on ${(0,src_escape/* escapeMarkdown */.FV)(route.from.name)}`, 'Built from', 'Proof', 'Tag'], rows),
    ].join('\n\n');
}
/** The summary of publish. */
function publishSummary(manifest, url, changes) {
    const title = url === undefined
        ? `${manifest.version} (dry run)`
        : `[${manifest.version}](${url}) is live on ${manifest.environment}`;
    return [
        `### 🚀 ${title}`,
        journey(manifest),
        manifestTable(manifest),
        `<details><summary>What is in it</summary>\n\n${commitSection(changes)}\n\n</details>`,
    ].join('\n\n');
}
/** The way of the release as a diagram: GitHub draws it. Labels are cut to what no diagram can take for syntax. */
function journey({ head, commit, environment, version }) {
    const label = (text) => `["${text.replace(/[^\w. -]/g, ' ')}"]`;
    return (0,src_escape/* codeBlock */.DV)([
        'flowchart LR',
        `  head${label(`proven ${head.slice(0, 7)}`)} -->|merged, same files| merge${label(`release ${commit.slice(0, 7)}`)}`,
        `  merge -->|same images| live${label(`live on ${environment}`)} --> tag${label(version)}`,
    ].join('\n'), 'mermaid');
}
/** The notes of the Release. */
function releaseNotes(manifest, changes) {
    const pull = manifest.pull_request === null ? '' : `, promoted by #${manifest.pull_request}`;
    const notes = [
        `Live on ${(0,src_escape/* escapeMarkdown */.FV)(manifest.environment)} since ${(0,src_escape/* inlineCode */.ti)(manifest.commit.slice(0, 7))}${pull}.`,
        manifestTable(manifest),
        commitSection(changes),
        'The exact images stand in `release-manifest.json`.',
    ].join('\n\n');
    // GitHub cuts longer notes without a word.
    return notes.length > 120_000 ? `${notes.slice(0, 119_000)}\n\n…` : notes;
}
/** The comment on the merged pull request. */
function releaseComment(manifest, url) {
    return `🚀 Released as [${manifest.version}](${url}), live on ${(0,src_escape/* escapeMarkdown */.FV)(manifest.environment)}.\n\n${manifestTable(manifest)}`;
}
function manifestTable(manifest) {
    return markdownTable(['Service', 'Image', 'Built from'], Object.entries(manifest.services).map(([service, entry]) => [
        (0,src_escape/* escapeMarkdown */.FV)(service),
        (0,src_escape/* inlineCode */.ti)(shortDigest(entry.image.split('@')[1] ?? '')),
        (0,src_escape/* inlineCode */.ti)(entry.revision.slice(0, 7)),
    ]));
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/prepare.js










/** Proves the merge that arrived on the target, and resolves what staging proved into the images to deploy. */
async function prepare(setting, route) {
    const { github, runner } = setting;
    if (/^0+$/.test(String(runner.payload['before'] ?? '')))
        return branchCreated(route);
    const merge = runner.sha;
    const { place, head } = await readPlace(setting, route.target, merge);
    if (place === 'stale')
        return stale(merge, head, route);
    const facts = await readCommit(github, merge);
    const proven = await readMergeProof(setting, route, facts);
    const standings = await readProofs(setting, route.services, route.from.name, merge);
    const proved = requireProven(standings, route, proven);
    await requireImages(setting, proved);
    const version = await chooseVersion(setting, route, facts.committedAt, proved);
    const images = nameRelease(proved, version);
    const tagged = setting.inputs.dryRun ? [] : await tagImages(setting, images, version);
    return {
        result: 'prepared',
        reason: 'proven-on-staging',
        message: `${merge.slice(0, 7)} merges ${proven.head.slice(0, 7)}, proven on ${route.from.name}: ${Object.keys(images).join(', ')} go to ${route.to.name} as ${version}.`,
        failed: false,
        outputs: {
            decision: 'promote',
            'pull-request': proven.pullRequest === undefined ? '' : String(proven.pullRequest),
            version,
            tag: version,
            images: formatImages(images),
            services: formatStandings(standings),
        },
        summary: prepareSummary(route, proven, version, standings, tagged),
    };
}
/** Reads what the proof of the merge needs, from git and GitHub. */
async function readMergeProof(setting, route, facts) {
    const { github, runner } = setting;
    const merge = runner.sha;
    const second = facts.parents[1];
    const [pull, headFacts, distance] = await Promise.all([
        findMergedPull(github, merge, route.target),
        second === undefined ? undefined : readCommit(github, second),
        second === undefined ? undefined : compare(github, route.source, second),
    ]);
    const before = runner.payload['before'];
    return proveMerge({
        merge,
        parents: facts.parents,
        before: typeof before === 'string' && runner.payload['after'] === merge ? before : undefined,
        mergeTree: facts.tree,
        headTree: headFacts?.tree,
        headIsOnSource: distance?.aheadBy === 0,
        pullRequest: pull === undefined
            ? undefined
            : { number: pull.number, head: pull.headSha, fromSource: pull.fromHere && pull.headBranch === route.source },
        source: route.source,
        target: route.target,
    });
}
function requireProven(standings, route, merge) {
    const missing = standings.filter((standing) => !standing.proven);
    if (missing.length > 0) {
        throw new errors/* UserError */.yo(`${merge.head.slice(0, 7)} is not proven on ${route.from.name}, so it is not deployed to ${route.to.name}.`, {
            reason: 'not-proven',
            received: missing.map((standing) => standing.why).join('; '),
            accepted: `for each service, a proven deployment on ${route.from.name} of the code that the merge holds`,
            remedy: `Let the workflow of ${route.from.name} succeed for ${merge.head.slice(0, 7)} (or a later commit of ${route.source}), then run this one again.`,
        });
    }
    return imagesOf(standings);
}
/** The release travels with the images, so that the records of their deployment name it. */
function nameRelease(images, release) {
    return Object.fromEntries(Object.entries(images).map(([service, image]) => [service, { ...image, release }]));
}
async function requireImages(setting, images) {
    const states = await checkImages(setting, Object.entries(images).map(([service, { image }]) => ({ service, image })));
    const gone = states.find((state) => state.state !== 'present');
    if (gone === undefined)
        return;
    throw new errors/* UserError */.yo(`The image that staging proved for ${gone.service} ${gone.state === 'absent' ? 'is gone from the registry' : 'cannot be read'}.`, {
        reason: gone.state === 'absent' ? 'image-missing' : 'image-unknown',
        received: gone.why === '' ? gone.image : `${gone.image}: ${gone.why}`,
        accepted: 'the very image that was proven: nothing is rebuilt for production',
        remedy: gone.state === 'absent'
            ? 'Deploy the commit to staging again, and keep the registry from deleting images that are in use.'
            : 'Check the registry credentials (REGISTRY_USERNAME and REGISTRY_PASSWORD in DEPLOY_ENV), then run this again.',
    });
}
/** The push that makes the target branch promotes nothing: the first promotion deploys. */
function branchCreated(route) {
    const message = `${route.target} was just made: the first promotion into it deploys.`;
    return {
        result: 'up-to-date',
        reason: 'branch-created',
        message,
        failed: false,
        outputs: { decision: 'hold' },
        summary: `### ✅ Nothing to deploy yet\n\n${message}`,
    };
}
function stale(merge, head, route) {
    const message = `${route.target} has moved on to ${head.slice(0, 7)}: this run for ${merge.slice(0, 7)} deploys nothing.`;
    return {
        result: 'skipped-stale',
        reason: 'newer-commit',
        message,
        failed: false,
        outputs: { decision: 'hold' },
        summary: `### ⏭️ Skipped: a newer commit is on ${route.target}\n\n${message}`,
    };
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/propose.js




// Pull requests that the job token opens start no workflow until somebody approves their runs.
const approvalNote = ' It was opened with the job token, so its own checks await approval. An App token in the input `token` lets them run.';
/** Opens the promotion pull request or brings it up to date, and judges the head that it proposes. */
async function propose(setting, route) {
    const { github } = setting;
    const [sha, targetHead] = await Promise.all([readHead(github, route.source), readHead(github, route.target)]);
    const lead = await compare(github, targetHead, sha);
    if (lead.aheadBy === 0) {
        const message = `${route.target} already has everything that is on ${route.source}: there is nothing to promote.`;
        return {
            result: 'up-to-date',
            reason: 'nothing-to-promote',
            message,
            failed: false,
            outputs: { decision: 'hold' },
            summary: `### ✅ Nothing to promote\n\n${message}`,
        };
    }
    const judgement = await judge_judgeHead(setting, route, { branch: route.source, sha, fromHere: true });
    const pull = setting.inputs.dryRun ? undefined : await upsertPull(setting, route, judgement);
    const where = pull === undefined ? 'No pull request was opened (dry run)' : `Pull request [#${pull.number}](${pull.url})`;
    const note = pull?.awaitsApproval ? approvalNote : '';
    return {
        result: 'proposed',
        reason: judgement.verdict.reason,
        message: `${where.replace(/\[(#\d+)\]\(.*?\)/, '$1')} proposes ${sha.slice(0, 7)}: ${judgement.verdict.sentence}.`,
        failed: false,
        outputs: { ...judgementOutputs(judgement), 'pull-request': pull === undefined ? '' : String(pull.number) },
        summary: `${judgementSummary(judgement, `Promotion of ${route.source} to ${route.target}`)}\n\n${where}.${note}`,
    };
}
async function upsertPull(setting, route, judgement) {
    const { github, runner } = setting;
    const section = promotionSection(judgement.evidence, judgement.verdict, judgement.comparison);
    const existing = await findOpenPull(github, route.source, route.target);
    if (existing === undefined) {
        const pull = await openPull(github, {
            source: route.source,
            target: route.target,
            title: `Promote ${route.source} to ${route.target}`,
            body: section,
            compareUrl: `${runner.serverUrl}/${runner.repository}/compare/${route.target}...${route.source}?expand=1`,
        });
        return { number: pull.number, url: pull.url, awaitsApproval: pull.byActions };
    }
    const body = mergeSection(existing.body, section);
    if (body !== existing.body)
        await updatePull(github, existing.number, body);
    return { number: existing.number, url: existing.url, awaitsApproval: false };
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/manifest.js
/** The name of the manifest among the Release's assets. */
const manifestName = 'release-manifest.json';
/** Puts the manifest together from what production runs and the records that staging kept of the same images. */
function buildManifest(facts) {
    const services = facts.standings.flatMap(({ service, live }) => {
        if (live === undefined)
            return [];
        const { payload } = live;
        const proof = facts.proofs[service];
        const deployments = { [facts.environment]: live.id };
        if (proof !== undefined && proof.payload.digest === payload.digest)
            deployments[facts.from] = proof.id;
        return [
            [
                service,
                {
                    image: payload.image,
                    revision: payload.revision,
                    version: payload.version,
                    source_key: payload.source_key,
                    content_key: payload.content_key,
                    migrations: payload.migrations,
                    compatibility: payload.compatibility,
                    reversible: payload.reversible,
                    deployments,
                },
            ],
        ];
    });
    return {
        schema: 1,
        version: facts.version,
        commit: facts.commit,
        head: facts.head,
        pull_request: facts.pullRequest ?? null,
        environment: facts.environment,
        run: facts.run,
        services: Object.fromEntries(services),
    };
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/publish.js











/** Creates the tag and the Release of a merge, once production runs, proven, what the merge holds. Safe to run again at any point. */
async function publish(setting, route) {
    const { github, runner, inputs } = setting;
    const { place } = await readPlace(setting, route.target, runner.sha);
    const facts = await readCommit(github, runner.sha);
    const proven = await readMergeProof(setting, route, facts);
    const [standings, proofs] = await Promise.all([
        readStandings(setting, route.services, route.to.name, proven.merge),
        readProofs(setting, route.services, route.from.name, proven.merge),
    ]);
    requireLive(standings, route, proven.merge);
    const images = imagesOf(standings);
    requireSameImages(images, inputs.images === undefined ? undefined : parseImages(inputs.images));
    const version = await chooseVersion(setting, route, facts.committedAt, images);
    const manifest = buildManifest({
        version,
        commit: proven.merge,
        head: proven.head,
        pullRequest: proven.pullRequest,
        environment: route.to.name,
        from: route.from.name,
        run: runner.runUrl,
        standings,
        proofs: Object.fromEntries(proofs.map(({ service, live }) => [service, live])),
    });
    const changes = await compare(github, facts.parents[0] ?? proven.merge, proven.head);
    const notes = releaseNotes(manifest, changes);
    const outputs = {
        decision: 'promote',
        'pull-request': proven.pullRequest === undefined ? '' : String(proven.pullRequest),
        version,
        tag: version,
        images: formatImages(images),
        services: formatStandings(standings),
        manifest: JSON.stringify(manifest),
    };
    if (inputs.dryRun) {
        const message = `${version} would be published for ${proven.merge.slice(0, 7)} (dry run).`;
        return {
            result: 'up-to-date',
            reason: 'dry-run',
            message,
            failed: false,
            outputs,
            summary: publishSummary(manifest, undefined, changes),
        };
    }
    await ensureTag(github, version, proven.merge);
    const { url, existed } = await ensureRelease(setting, manifest, notes, place === 'current');
    // A newer merge may have been published already: what says "newest" is left to it.
    const rolling = route.config.release.rolling;
    if (rolling !== undefined && place === 'current')
        await moveTag(github, rolling, proven.merge);
    if (proven.pullRequest !== undefined) {
        await upsertComment(github, proven.pullRequest, '<!-- deploy-actions:release -->', releaseComment(manifest, url));
    }
    const later = place === 'current' ? '' : `\n\n${route.target} has moved on since: this is not marked as the newest.`;
    return {
        result: existed ? 'already-published' : 'published',
        reason: existed ? 'release-exists' : `proven-on-${route.to.name}`,
        message: `${version} is ${existed ? 'already ' : ''}published: ${url}.${later.replace('\n\n', ' ')}`,
        failed: false,
        outputs: { ...outputs, 'release-url': url },
        summary: publishSummary(manifest, url, changes) + later,
    };
}
function requireLive(standings, route, merge) {
    const missing = standings.filter((standing) => !standing.proven);
    if (missing.length === 0)
        return;
    throw new errors/* UserError */.yo(`${route.to.name} does not run ${merge.slice(0, 7)}, so there is no Release.`, {
        reason: 'not-live',
        received: missing.map((standing) => standing.why).join('; '),
        accepted: `for each service, a proven deployment on ${route.to.name} of the code that the merge holds`,
        remedy: 'Look at the deployment step before this one. Run the workflow again when its cause is mended.',
    });
}
/** What runs must be, to the byte, what prepare resolved. */
function requireSameImages(live, prepared) {
    for (const [service, { image }] of Object.entries(prepared ?? {})) {
        if (live[service]?.image === image)
            continue;
        throw new errors/* UserError */.yo(`Production runs another image of ${service} than the one that was prepared.`, {
            reason: 'other-image-live',
            received: live[service]?.image ?? 'none',
            accepted: image,
            remedy: 'Run the workflow again: it deploys what staging proved and then publishes.',
        });
    }
}
async function ensureRelease(setting, manifest, notes, isLatest) {
    const { github } = setting;
    const existing = await findRelease(github, manifest.version);
    if (existing !== undefined && !existing.draft)
        return { url: existing.url, existed: true };
    const draft = existing ?? (await draftRelease(github, manifest.version, manifest.version, notes));
    await attachAsset(github, draft, manifestName, `${JSON.stringify(manifest, null, 2)}\n`);
    return { url: await publishRelease(github, draft, isLatest), existed: false };
}

;// CONCATENATED MODULE: ./build/actions/promote-release/src/main.js








const phases = { propose: propose, check: check, prepare: prepare, publish: publish };
/** Reads what the promotion is about, and hands over to its phase. */
async function main(inputs, host) {
    const setting = await openSetting(inputs, host);
    const phase = await choosePhase(inputs, setting.runner, () => readOwnRoute(setting));
    const { route, note } = await choosePolicy(setting, phase);
    host.say(`${phase}: ${route.source} (${route.from.name}) → ${route.target} (${route.to.name})`);
    const ending = await phases[phase](setting, route);
    return note === '' ? ending : { ...ending, summary: `${ending.summary}\n\n> ${(0,src_escape/* escapeMarkdown */.FV)(note)}` };
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/config/src/age.js
const secondsOf = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
/** Gives an age such as `90`, `45m`, `12h` or `30d` in seconds; undefined for other text. */
function parseAge(text) {
    const match = /^(\d+)([smhd]?)$/.exec(text.trim());
    return match === null ? undefined : Number(match[1]) * secondsOf[match[2] ?? ''];
}

;// CONCATENATED MODULE: ./build/packages/config/src/command.js

/** What only a shell would understand, where no quotes make plain text of it. */
const shellOnly = /[|&;<>()$`*?]/;
/**
 * Parts a command into a program and its arguments, without a shell: blanks part them, quotes and backslashes keep
 * blanks as a shell's do (POSIX.1-2017, 2.2), and a backslash at the end of a line goes on with the next one. Gives what
 * is wrong with text that would need a shell: operators, variables, substitutions, patterns, comments, assignments, or
 * several lines.
 */
function splitCommand(text) {
    const words = [];
    let word;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (character === "'" || character === '"') {
            const { inside, end, expands } = readQuoted(text, at);
            if (end < 0)
                return { problem: `the quote ${character} is not closed` };
            if (expands)
                return { problem: 'a shell would put something in place of $ or `' };
            word = (word ?? '') + inside;
            at = end;
        }
        else if (character === '\\') {
            if (text[at + 1] !== '\n')
                word = (word ?? '') + (text[at + 1] ?? '');
            at += 1;
        }
        else if (/\s/.test(character)) {
            if (character === '\n' && words.length + (word?.length ?? 0) > 0 && text.slice(at).trim() !== '')
                return { problem: 'it has several lines' };
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (shellOnly.test(character) || (character === '#' && word === undefined)) {
            return { problem: `only a shell knows what ${JSON.stringify(character)} means` };
        }
        else
            word = (word ?? '') + character;
    }
    if (word !== undefined)
        words.push(word);
    const [program, ...rest] = words;
    if (program === undefined || program === '')
        return { problem: 'it names no program' };
    if (/^[A-Za-z_]\w*=/.test(program))
        return { problem: 'variables before the program are for a shell' };
    return [program, ...rest];
}
/** The text between the quote at `start` and the one that closes it, and where that stands; -1 where it is missing. */
function readQuoted(text, start) {
    const quote = text[start];
    let inside = '';
    let expands = false;
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === quote)
            return { inside, end: at, expands };
        if (quote === '"' && text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
            at += 1;
            if (text[at] === '\n')
                continue;
        }
        else if (quote === '"' && /[$`]/.test(text[at]))
            expands = true;
        inside += text[at];
    }
    return { inside, end: -1, expands };
}
/** A command as a person would type it: for logs. */
function describeCommand(command) {
    return command.map(quoteForShell).join(' ');
}
/** What is accepted in place of text that would need a shell. */
const acceptedCommand = 'a program and its arguments (npm run seed), or a list of them ([npm, run, seed])';

;// CONCATENATED MODULE: ./build/packages/config/src/migration-steps.js


const minute = 60_000;
const defaultTimeout = { hook: 5 * minute, seed: 30 * minute };
/** What surrounds migrations of which nothing is said. */
const noSteps = {
    before: [],
    after: [],
    seed: undefined,
    backup: 'off',
    backupDirectory: undefined,
    atStart: false,
    baseline: undefined,
};
/** Builds the steps of a validated deploy.yml whose commands have been looked at by `refuseShell`. */
function buildMigrationSteps(raw) {
    return {
        before: (raw.before ?? []).map((step) => buildStep(step, defaultTimeout.hook)),
        after: (raw.after ?? []).map((step) => buildStep(step, defaultTimeout.hook)),
        seed: raw.seed === undefined
            ? undefined
            : {
                ...buildStep(raw.seed, defaultTimeout.seed),
                name: raw.seed.name,
                baseline: raw.seed.baseline ?? 'none',
                inputs: raw.seed.inputs ?? [],
            },
        backup: raw.backup === undefined ? 'off' : parseBackup(raw.backup),
        backupDirectory: raw['backup-directory'],
        atStart: raw['at-start'] ?? false,
        baseline: raw.baseline,
    };
}
function buildStep(raw, timeout) {
    const step = typeof raw === 'string' || Array.isArray(raw) ? { command: raw } : raw;
    return {
        command: commandOf(step.command),
        env: step.env ?? [],
        timeout: step.timeout === undefined ? timeout : parseTimeout(step.timeout),
        runIn: step['run-in'],
    };
}
function parseBackup(raw) {
    return raw === 'off' || raw === 'auto' ? raw : commandOf(raw);
}
/** As the schema lets it through: a number with s, m or h. */
function parseTimeout(text) {
    const unit = { s: 1_000, m: minute, h: 60 * minute }[text.at(-1) ?? ''] ?? 1_000;
    return Number.parseFloat(text) * unit;
}
function commandOf(raw) {
    if (Array.isArray(raw))
        return raw;
    const words = splitCommand(raw);
    if ('problem' in words)
        throw new Error(`${raw}: ${words.problem}.`);
    return words;
}
/** Throws a UserError for a command that would need a shell; `pointer` is that of the migrations in the file. */
function refuseShell(raw, { file, lineOf, pointer }) {
    const look = (command, key) => {
        if (command === undefined || Array.isArray(command))
            return;
        const words = splitCommand(command);
        if (!('problem' in words))
            return;
        const line = lineOf(`${pointer}/${key}`);
        throw new errors/* UserError */.yo(`${file}:${line ?? 1}: ${`${pointer}/${key}`.slice(1).replace(/\//g, '.')} needs a shell, and none is started: ${words.problem}.`, {
            reason: 'invalid-config',
            received: command,
            accepted: acceptedCommand,
            remedy: 'Put it into a script (of package.json, or a file) and name that, or write it as a list.',
            file,
            line,
        });
    };
    for (const name of ['before', 'after']) {
        raw?.[name]?.forEach((step, index) => {
            const isBare = typeof step === 'string' || Array.isArray(step);
            look(isBare ? step : step.command, `${name}/${index}${isBare ? '' : '/command'}`);
        });
    }
    look(raw?.seed?.command, 'seed/command');
    look(raw?.backup, 'backup');
}

;// CONCATENATED MODULE: ./build/packages/config/src/paths.js
/** Gives a path without `./`, doubled or trailing slashes; `.` for the root. */
function normalisePath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.length === 0 ? '.' : parts.join('/');
}

;// CONCATENATED MODULE: ./build/packages/config/src/platform.js
/** Names that architectures go by beside those of the OCI image specification, and the variants that are in them. */
const otherNames = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    i386: '386',
    aarch64: 'arm64',
    armhf: 'arm/v7',
    armel: 'arm/v6',
    arm: 'arm/v7',
};
/** The variant that an architecture has where none is said: images name it in their configuration, or leave it out. */
const plainVariants = { amd64: ['v1'], arm64: ['v8', '8'] };
/**
 * Gives the one name of a platform that goes by several, as builders read them: `linux/aarch64` and `linux/arm64/v8` are
 * `linux/arm64`, `linux/arm` is `linux/arm/v7`. Text that is no platform comes back in lower case.
 */
function canonicalPlatform(text) {
    const [os = '', architecture, variant, ...rest] = text.toLowerCase().split('/');
    if (architecture === undefined || rest.length > 0)
        return text.toLowerCase();
    const [name = '', implied] = (otherNames[architecture] ?? architecture).split('/');
    if (variant === undefined)
        return [os, name, ...(implied === undefined ? [] : [implied])].join('/');
    if (plainVariants[name]?.includes(variant))
        return `${os}/${name}`;
    return `${os}/${name}/${name === 'arm' && /^\d$/.test(variant) ? `v${variant}` : variant}`;
}

;// CONCATENATED MODULE: ./build/packages/config/src/build.js





/** Applies the defaults to a validated deploy.yml and checks what a schema cannot: names that refer to each other. */
function buildConfig(raw, file, lineOf) {
    refuseShell(raw.defaults?.migrations, { file, lineOf, pointer: '/defaults/migrations' });
    for (const [name, { migrations }] of Object.entries(raw.services)) {
        refuseShell(migrations, { file, lineOf, pointer: `/services/${name}/migrations` });
    }
    const services = Object.fromEntries(Object.entries(raw.services).map(([name, service]) => [name, buildService(name, service, raw.defaults ?? {})]));
    const environments = Object.fromEntries(Object.entries(raw.environments ?? {}).map(([name, environment]) => [name, buildEnvironment(name, environment)]));
    const refuse = refuser(file, lineOf);
    for (const service of Object.values(services)) {
        service.needs.forEach((need, index) => {
            if (!Object.hasOwn(services, need))
                refuse(`/services/${service.name}/needs/${index}`, need, Object.keys(services));
        });
    }
    for (const environment of Object.values(environments)) {
        if (environment.from !== undefined && !Object.hasOwn(environments, environment.from)) {
            refuse(`/environments/${environment.name}/from`, environment.from, Object.keys(environments));
        }
    }
    for (const environment of Object.values(environments)) {
        const circle = findCircle(environment.name, environments);
        if (circle !== undefined)
            refuseCircle(circle, file, lineOf);
    }
    return {
        file,
        services,
        environments,
        release: { versionStrategy: raw.release?.['version-strategy'] ?? 'calver', rolling: raw.release?.rolling },
    };
}
function refuser(file, lineOf) {
    return (pointer, received, accepted) => {
        const line = lineOf(pointer);
        throw new errors/* UserError */.yo(`${file}:${line ?? 1}: ${pointer.slice(1).replace(/\//g, '.')} names something that does not exist.`, {
            reason: 'invalid-config',
            received,
            accepted: accepted.join(', '),
            remedy: 'Name one that is defined in the same file.',
            file,
            line,
        });
    };
}
/** Follows `from` and gives the names that it passes when it comes back to where it started. */
function findCircle(start, environments) {
    const passed = [start];
    for (let next = environments[start]?.from; next !== undefined; next = environments[next]?.from) {
        if (next === start)
            return [...passed, next];
        if (passed.includes(next))
            return undefined;
        passed.push(next);
    }
    return undefined;
}
function refuseCircle(circle, file, lineOf) {
    const pointer = `/environments/${circle[0]}/from`;
    throw new errors/* UserError */.yo(`${file}:${lineOf(pointer) ?? 1}: environments receive from each other in a circle.`, {
        reason: 'invalid-config',
        received: circle.join(' → '),
        accepted: 'from without a circle',
        remedy: 'Take `from` out of the environment that comes first.',
        file,
        line: lineOf(pointer),
    });
}
function buildService(name, raw, defaults) {
    const context = normalisePath(raw.context ?? '.');
    return {
        name,
        image: raw.image,
        context,
        dockerfile: normalisePath(raw.dockerfile ?? (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`)),
        target: raw.target ?? defaults.target,
        buildArgs: mapValues({ ...defaults['build-args'], ...raw['build-args'] }, String),
        revisionArg: raw['revision-arg'] ?? defaults['revision-arg'],
        platforms: [...new Set((raw.platforms ?? defaults.platforms ?? []).map(canonicalPlatform))],
        versionFile: buildVersionFile(raw['version-file']),
        beforeBuild: raw['before-build'] && {
            command: raw['before-build'].command,
            inputs: raw['before-build'].inputs ?? [],
        },
        ...buildExtras({ ...defaults, ...raw }, defaults, raw),
        needs: raw.needs ?? [],
        migrations: raw.migrations === undefined
            ? undefined
            : buildMigrations(context, { ...defaults.migrations, ...raw.migrations }),
    };
}
/** What a build may ask for beyond its files. `raw` wins over `defaults`; secrets of both are there, by id. */
function buildExtras(merged, defaults, raw) {
    return {
        secrets: {
            ...mapValues({ ...defaults['secret-envs'], ...raw['secret-envs'] }, (variable) => ({ variable })),
            ...mapValues({ ...defaults['secret-files'], ...raw['secret-files'] }, (file) => ({ file })),
        },
        ssh: merged.ssh ?? [],
        extraArgs: merged['extra-args'] ?? [],
        cache: merged.cache ?? 'auto',
        provenance: merged.provenance ?? false,
        sbom: merged.sbom ?? false,
        maxAge: merged['max-age'] === undefined ? undefined : parseAge(merged['max-age']),
    };
}
function buildVersionFile(raw) {
    if (raw === undefined)
        return undefined;
    if (typeof raw === 'string')
        return { path: normalisePath(raw), pattern: undefined };
    return { ...raw, path: normalisePath(raw.path), pattern: raw.pattern };
}
function buildMigrations(context, raw) {
    return {
        tool: raw.tool ?? 'auto',
        directory: normalisePath(raw.directory ?? context),
        imageDirectory: raw['image-directory'],
        runIn: raw['run-in'] ?? 'runner',
        database: raw.database,
        databaseUrlEnv: raw['database-url-env'] ?? 'DATABASE_URL',
        network: raw.network,
        command: raw.command,
        pendingCommand: raw['pending-command'],
        forbidden: raw.forbidden ?? [],
        databaseReach: raw['database-reach'] ?? 'auto',
        models: raw.models === undefined ? undefined : normalisePath(raw.models),
        ...buildMigrationSteps(raw),
    };
}
function buildEnvironment(name, raw) {
    return {
        name,
        branch: raw.branch,
        from: raw.from,
        url: raw.url,
        hook: raw.hook === undefined
            ? undefined
            : {
                provider: raw.hook.provider ?? 'webhook',
                urlEnv: raw.hook['url-env'],
                secretEnv: raw.hook['secret-env'],
                signature: raw.hook.signature ?? 'github',
            },
        ready: raw.ready === undefined ? undefined : { url: raw.ready.url, revision: raw.ready.revision },
        timeout: raw.timeout,
        databases: raw.databases ?? [],
        destructiveMigrations: raw['destructive-migrations'] ?? 'block',
    };
}
function mapValues(record, change) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

;// CONCATENATED MODULE: ./build/packages/config/src/expectations.js
/** What a pattern of the schema takes, in words: nobody should have to read a regular expression to mend a file. */
const patternWords = {
    '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$': 'small letters, digits and dashes, at most 40, with a letter or digit at either end: api',
    '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$': 'letters, digits, dots, dashes and underscores, at most 100: staging',
    '^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$': 'letters, digits, dots, dashes and underscores, at most 100: first-data',
    '^[A-Za-z0-9][A-Za-z0-9_.-]*$': 'letters, digits, dots, dashes and underscores: shop_default',
    '^[A-Za-z0-9._-]+$': 'letters, digits, dots, dashes and underscores: stable',
    '^[A-Za-z0-9_.-]+$': 'an id of letters, digits, dots, dashes and underscores: npm',
    '^[A-Za-z_][A-Za-z0-9_]*$': 'the name of a variable, never its value: DATABASE_URL',
    '^(?:[A-Za-z0-9_]|\\{service\\})+$': 'the name of a variable, never its value: {service}_URL',
    '^(?!/)(?!(?:.*/)?\\.\\.(?:/|$)).+$': 'a path in the repository, relative to its root, without ..: backend/Dockerfile',
    '^[^\\s"\'`{}\\[\\]():,;#$=-][^\\s"\'`{}\\[\\]():,;#$=]*$': 'the name of an ARG, without spaces, quotes, `=` and `$`: NODE_VERSION',
    '^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$': 'a platform: linux/amd64, linux/arm64, linux/arm/v7',
    '^\\d+[smhd]?$': 'a number of seconds, or a number with s, m, h or d: 12h, 30d',
    '^\\d+(?:\\.\\d+)?[smh]?$': 'a number of seconds, or a number with s, m or h: 90s, 10m',
    '^[a-z0-9.-]+(?::[0-9]+)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$': 'host/repository in small letters, without a tag: ghcr.io/acme/shop-api',
    '^(?!.*://)[^@\\s]+$': 'host/name, host:port/name or a file, without scheme, user and password: db.acme.dev/shop',
    '^https?://': 'an address that begins with https:// or http://',
    '^(?:json:\\.[A-Za-z0-9_.-]+|header:[A-Za-z0-9-]+|text)$': 'json:.path.to.it, header:Name, or text',
};
const typeWords = {
    object: 'keys with values',
    array: 'a list',
    string: 'text',
    boolean: 'true or false',
    number: 'a number',
    integer: 'a whole number',
    null: 'nothing',
};
/** Says in words what the schema takes in the place of a value that it refused. */
function describeAccepted(error) {
    const params = error.params;
    switch (error.keyword) {
        case 'enum':
            return params['allowedValues'].join(', ');
        case 'type':
            return [params['type']]
                .flat()
                .map((type) => typeWords[type] ?? type)
                .join(', or ');
        case 'pattern':
            return patternWords[String(params['pattern'])] ?? `text that matches ${String(params['pattern'])}`;
        case 'minProperties':
            return 'at least one key with a value';
        case 'minItems':
            return 'a list with at least one entry';
        case 'minLength':
            return 'text that is not empty';
        default:
            return error.message ?? '';
    }
}

;// CONCATENATED MODULE: ./build/packages/config/src/positions.js
/** As `locateValues`, the lines alone. */
function locateLines(text, parser) {
    return locateValues(text, parser).lineOf;
}
/**
 * Walks the parser's events and notes for every key and entry on which line it starts. What an alias (`*name`) or a merge
 * key (`<<`) brings from elsewhere in the file stands on the line where it is written.
 */
function locateValues(text, parser) {
    const lines = new Map();
    const texts = new Map();
    const anchors = new Map();
    const aliases = new Map();
    const starts = lineStarts(text);
    const stack = [];
    const { EVENT_ID } = parser;
    for (const event of parser.parseEvents(text, {})) {
        if (event.type === EVENT_ID['POP']) {
            stack.pop();
            continue;
        }
        if (event.type === EVENT_ID['DOCUMENT']) {
            stack.push({ kind: 'document', pointer: '', key: undefined, index: 0 });
            continue;
        }
        const parent = stack.at(-1);
        const isScalar = event.type === EVENT_ID['SCALAR'];
        const start = isScalar ? event.valueStart : event.start;
        if (parent?.kind === 'mapping' && parent.key === undefined && isScalar) {
            parent.key = parser.getScalarValue(text, event);
            if (start !== undefined)
                lines.set(`${parent.pointer}/${escapePointer(parent.key)}`, lineAt(starts, start));
            continue;
        }
        const pointer = pointerBelow(parent);
        if (start !== undefined && start >= 0 && !lines.has(pointer))
            lines.set(pointer, lineAt(starts, start));
        if (isScalar)
            texts.set(pointer, parser.getScalarValue(text, event));
        const anchor = nameOf(event, text);
        if (event.type === EVENT_ID['ALIAS'])
            aliases.set(pointer, anchors.get(anchor ?? '') ?? pointer);
        else if (anchor !== undefined)
            anchors.set(anchor, pointer);
        if (event.type === EVENT_ID['MAPPING'])
            stack.push({ kind: 'mapping', pointer, key: undefined, index: 0 });
        if (event.type === EVENT_ID['SEQUENCE'])
            stack.push({ kind: 'sequence', pointer, key: undefined, index: 0 });
    }
    return {
        lineOf: (pointer) => {
            for (let current = pointer; current !== ''; current = current.slice(0, current.lastIndexOf('/'))) {
                const line = follow(lines, { lines, aliases }, current);
                if (line !== undefined)
                    return line;
            }
            return lines.get('') ?? 1;
        },
        textOf: (pointer) => follow(texts, { lines, aliases }, pointer),
    };
}
/** Looks a pointer up, and where nothing is known of it, what aliases and merge keys above it stand for. */
function follow(known, file, pointer, passed = new Set()) {
    // What contains itself leads nowhere.
    if (passed.has(pointer))
        return undefined;
    passed.add(pointer);
    const found = known.get(pointer);
    if (found !== undefined)
        return found;
    for (let above = pointer;; above = above.slice(0, above.lastIndexOf('/'))) {
        const rest = pointer.slice(above.length);
        const target = file.aliases.get(above);
        if (target !== undefined)
            return follow(known, file, `${target}${rest}`, passed);
        if (rest !== '' && !rest.startsWith('/<<')) {
            for (const source of mergedInto(above, file)) {
                const merged = follow(known, file, `${source}${rest}`, passed);
                if (merged !== undefined)
                    return merged;
            }
        }
        if (above === '')
            return undefined;
    }
}
/** A merge key takes one mapping or a list of them, the first of which wins. */
function mergedInto(pointer, { lines, aliases }) {
    const merge = `${pointer}/<<`;
    if (!lines.has(merge))
        return [];
    const sources = [merge];
    const isThere = (source) => aliases.has(source) || lines.has(source);
    for (let index = 0; isThere(`${merge}/${index}`); index += 1)
        sources.push(`${merge}/${index}`);
    return sources;
}
function nameOf(event, text) {
    const { anchorStart = -1, anchorEnd = -1 } = event;
    return anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd);
}
function pointerBelow(parent) {
    if (parent === undefined || parent.kind === 'document')
        return '';
    if (parent.kind === 'sequence') {
        parent.index += 1;
        return `${parent.pointer}/${parent.index - 1}`;
    }
    const pointer = `${parent.pointer}/${escapePointer(parent.key ?? '')}`;
    parent.key = undefined;
    return pointer;
}
/** Gives a key as a step of a JSON pointer (RFC 6901): `~` and `/` inside of it are escaped. */
function escapePointer(key) {
    return key.replace(/~/g, '~0').replace(/\//g, '~1');
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function lineAt(starts, offset) {
    let line = 0;
    while (line + 1 < starts.length && (starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset)
        line += 1;
    return line + 1;
}

;// CONCATENATED MODULE: ./build/packages/config/src/schema.json
const schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://github.com/org/deploy-actions/deploy.schema.json","title":"deploy-actions: .github/deploy.yml","type":"object","additionalProperties":false,"properties":{"defaults":{"description":"Values that every service starts from.","$ref":"#/definitions/serviceDefaults"},"services":{"description":"The services that the repository deploys, by name.","type":"object","minProperties":1,"propertyNames":{"pattern":"^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$"},"additionalProperties":{"$ref":"#/definitions/service"}},"environments":{"description":"The environments, by name.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},"additionalProperties":{"$ref":"#/definitions/environment"}},"release":{"$ref":"#/definitions/release","description":"How releases are named."}},"required":["services"],"definitions":{"name":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"nameTemplate":{"type":"string","pattern":"^(?:[A-Za-z0-9_]|\\\\{service\\\\})+$"},"path":{"type":"string","pattern":"^(?!/)(?!(?:.*/)?\\\\.\\\\.(?:/|$)).+$"},"scalar":{"type":["string","number","boolean"]},"serviceDefaults":{"type":"object","additionalProperties":false,"properties":{"target":{"type":"string","description":"Build stage."},"build-args":{"type":"object","propertyNames":{"pattern":"^[^\\\\s\\"\'`{}\\\\[\\\\]():,;#$=-][^\\\\s\\"\'`{}\\\\[\\\\]():,;#$=]*$"},"additionalProperties":{"$ref":"#/definitions/scalar"},"description":"Build arguments of every service, as text as it is written (1.20 stays 1.20); one of its own with the same name wins."},"revision-arg":{"$ref":"#/definitions/name","description":"Build argument that receives the commit."},"platforms":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$"},"description":"Platforms to build for, such as linux/amd64. Default: that of the runner."},"secret-envs":{"$ref":"#/definitions/secretEnvs","description":"Build secrets: by id the name of the variable that holds the value; {service} stands for the service\'s name in capitals."},"secret-files":{"$ref":"#/definitions/secretFiles","description":"Build secrets: by id the file that holds the value."},"ssh":{"type":"array","items":{"type":"string","minLength":1},"description":"SSH agents or keys for RUN --mount=type=ssh: default, or id=path."},"extra-args":{"type":"array","items":{"type":"string","minLength":1},"description":"Further arguments of the engine\'s build command, one an entry: --add-host=db:10.0.0.1."},"cache":{"type":"string","minLength":1,"description":"Build cache: auto (default), off, registry, gha, inline, a reference with its registry, or values for the engine such as type=local,src=…."},"provenance":{"type":"boolean","description":"Attach an attestation of how the image was built. Default: false, because it turns the image into an index."},"sbom":{"type":"boolean","description":"Attach a software bill of materials. Default: false."},"max-age":{"type":"string","pattern":"^\\\\d+[smhd]?$","description":"Age from which an image is built anew although nothing changed: 30d. Default: no limit."},"migrations":{"$ref":"#/definitions/migrations","description":"Values that the migrations of every service start from; a service without `migrations` has none."}}},"service":{"type":"object","additionalProperties":false,"required":["image"],"properties":{"image":{"type":"string","description":"Registry and repository without tag: ghcr.io/acme/shop-api.","pattern":"^[a-z0-9.-]+(?::[0-9]+)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$"},"context":{"$ref":"#/definitions/path","description":"Build context. Default: the repository\'s root."},"dockerfile":{"$ref":"#/definitions/path","description":"Default: Dockerfile in the context."},"target":{"type":"string","description":"Build stage. Default: the last one of the Dockerfile."},"build-args":{"type":"object","propertyNames":{"pattern":"^[^\\\\s\\"\'`{}\\\\[\\\\]():,;#$=-][^\\\\s\\"\'`{}\\\\[\\\\]():,;#$=]*$"},"additionalProperties":{"$ref":"#/definitions/scalar"},"description":"Build arguments, as text as it is written (1.20 stays 1.20); never secrets: they stay visible in the image."},"revision-arg":{"$ref":"#/definitions/name","description":"Build argument that receives the commit; it does not count when an image is reused."},"platforms":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$"},"description":"Platforms to build for, such as linux/amd64. Default: that of the runner."},"version-file":{"anyOf":[{"$ref":"#/definitions/path"},{"type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"$ref":"#/definitions/path","description":"The file, relative to the repository\'s root."},"pattern":{"type":"string","format":"regex","description":"Regular expression whose first group is the version."},"bump":{"enum":["when-content-changed"],"description":"When the version has to be raised: when-content-changed (default), as soon as files or recipe are others than those of the image that has it."}}}],"description":"File that holds the service\'s version: package.json, pyproject.toml, Cargo.toml, a bare version, or any with a pattern."},"before-build":{"$ref":"#/definitions/beforeBuild","description":"A command that makes files for the build."},"secret-envs":{"$ref":"#/definitions/secretEnvs","description":"Build secrets: by id the name of the variable that holds the value; {service} stands for the service\'s name in capitals."},"secret-files":{"$ref":"#/definitions/secretFiles","description":"Build secrets: by id the file that holds the value."},"ssh":{"type":"array","items":{"type":"string","minLength":1},"description":"SSH agents or keys for RUN --mount=type=ssh: default, or id=path."},"extra-args":{"type":"array","items":{"type":"string","minLength":1},"description":"Further arguments of the engine\'s build command, one an entry: --add-host=db:10.0.0.1."},"cache":{"type":"string","minLength":1,"description":"Build cache: auto (default), off, registry, gha, inline, a reference with its registry, or values for the engine such as type=local,src=…."},"provenance":{"type":"boolean","description":"Attach an attestation of how the image was built. Default: false, because it turns the image into an index."},"sbom":{"type":"boolean","description":"Attach a software bill of materials. Default: false."},"max-age":{"type":"string","pattern":"^\\\\d+[smhd]?$","description":"Age from which an image is built anew although nothing changed: 30d. Default: no limit."},"needs":{"type":"array","items":{"type":"string"},"description":"Services that have to be live before this one is deployed."},"migrations":{"$ref":"#/definitions/migrations","description":"The service\'s database migrations."}}},"migrations":{"type":"object","additionalProperties":false,"properties":{"tool":{"enum":["auto","knex","node-pg-migrate","drizzle","sequelize","typeorm","prisma","alembic","django","rails","diesel","golang-migrate","flyway","liquibase","dbmate","sql","command"],"description":"Tool that migrates. Default: auto, found by its files."},"directory":{"$ref":"#/definitions/path","description":"Folder of the migration files, relative to the repository\'s root. Default: the context."},"image-directory":{"type":"string","description":"The same folder inside of the image, for `run-in: image`."},"run-in":{"enum":["runner","image","receiver"],"description":"Where the tool runs: on the runner (default) or in a container of the service\'s image. `receiver` is kept for a receiver that migrates, and refused until there is one."},"database":{"enum":["postgresql","mysql","mariadb","sqlite"],"description":"Kind of the database, by whose grammar the files are judged where no URL says it, as on pull requests. Default: what the tool\'s configuration says, otherwise postgresql."},"database-url-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the database\'s URL; {service} stands for the service\'s name in capitals. Default: DATABASE_URL."},"network":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$","description":"Container network for `run-in: image`."},"command":{"type":"string","minLength":1,"description":"With `tool: command`: a program and its arguments that apply what is pending, started in the context without a shell."},"pending-command":{"type":"string","minLength":1,"description":"With `tool: command`: what lists the names of what is pending, one a line on standard output, none where nothing is; a non-zero exit code is an error."},"forbidden":{"type":"array","items":{"type":"string","minLength":1},"description":"Words of commands (`nuke all`: these in this order) and names of variables that are refused on production besides the known ones."},"models":{"$ref":"#/definitions/path","description":"Folder or file of the models, relative to the repository\'s root. A change to them that comes without a migration is told: on a pull request by the files alone, and by the tool where it can say so (Django, Alembic). Default: none, and nobody looks."},"database-reach":{"enum":["auto","runner","network","tool"],"description":"Which way leads to the database: from the runner, through the engine into the container\'s network (`network`), or none but the tool in its container (`tool`). Default: auto, which tells the first two apart and falls back on the tool, with a warning, only where there is no other way."},"backup":{"anyOf":[{"enum":["off","auto"]},{"$ref":"#/definitions/command"}],"description":"Backup before anything is changed: off (default), auto (by the database\'s own program), or a command that makes one and prints where it is."},"backup-directory":{"type":"string","minLength":1,"description":"Folder that `backup: auto` writes to, absolute or relative to the repository\'s root. Default: one below RUNNER_TEMP."},"before":{"type":"array","items":{"$ref":"#/definitions/step"},"description":"Commands, or {command, env, timeout, run-in} for each, that run before migrations are applied, such as one that turns maintenance mode on; only where something is pending."},"after":{"type":"array","items":{"$ref":"#/definitions/step"},"description":"Commands, as those of `before`, that run once `before` has begun, whatever became of the migrations: MIGRATION_RESULT (applied, failed, cancelled, unknown, or not-run where `before` failed) tells them."},"seed":{"type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"$ref":"#/definitions/command","description":"Fills a new database, once; a program and its arguments, no shell."},"baseline":{"enum":["none","not-empty"],"description":"not-empty: a database that holds rows before the seed is taken as seeded. Default: none."},"name":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$","description":"By which the seed is known in the ledger. Default: the service\'s name."},"inputs":{"type":"array","items":{"$ref":"#/definitions/path"},"description":"Files and folders that belong to the seed, relative to the context: a change of them is told, and seeds nothing again."},"env":{"$ref":"#/definitions/variableNames","description":"Names of the variables of DEPLOY_ENV that the command gets besides DATABASE_URL."},"timeout":{"$ref":"#/definitions/stepTimeout","description":"How long it may take. Default: 30m."},"run-in":{"enum":["runner","image"],"description":"Where it runs. Default: where the migrations do."}},"description":"What fills a new database, recorded in the database so that it runs once."},"baseline":{"type":"string","minLength":1,"description":"With `tool: sql`: name of the file up to which a database that holds tables but no ledger is taken as migrated. An empty database runs all files."},"at-start":{"type":"boolean","description":"Whether the container\'s own start migrates: then the set is gated before the deployment and verified after it, and nothing is run."}}},"command":{"anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string"}}]},"step":{"anyOf":[{"$ref":"#/definitions/command"},{"type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"$ref":"#/definitions/command","description":"A program and its arguments, no shell."},"env":{"$ref":"#/definitions/variableNames","description":"Names of the variables of DEPLOY_ENV that it gets besides DATABASE_URL."},"timeout":{"$ref":"#/definitions/stepTimeout","description":"How long it may take. Default: 5m."},"run-in":{"enum":["runner","image"],"description":"Where it runs. Default: where the migrations do."}}}]},"variableNames":{"type":"array","items":{"$ref":"#/definitions/nameTemplate"}},"stepTimeout":{"type":"string","pattern":"^\\\\d+(?:\\\\.\\\\d+)?[smh]?$"},"environment":{"type":"object","additionalProperties":false,"properties":{"branch":{"type":"string","minLength":1,"description":"Branch whose commits are deployed here."},"from":{"type":"string","description":"Environment whose proven images this one receives."},"url":{"type":"string","pattern":"^https?://","description":"Address that people open, shown with the deployment."},"hook":{"type":"object","additionalProperties":false,"required":["url-env"],"properties":{"provider":{"enum":["webhook"],"description":"Platform that is called. Default: webhook."},"url-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the hook\'s URL; {service} stands for the service\'s name in capitals."},"secret-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the secret with which the request is signed."},"signature":{"enum":["github","standard-webhooks","starchart","none"],"description":"Form of the signature. Default: github."}},"description":"How a deployment is triggered."},"ready":{"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","pattern":"^https?://","description":"Address that answers once the service is live; {service} stands for the service\'s name."},"revision":{"type":"string","pattern":"^(?:json:\\\\.[A-Za-z0-9_.-]+|header:[A-Za-z0-9-]+|text)$","description":"Where the answer holds the revision: json:.path, header:Name or text. Default: any 2xx is all the proof there is."}},"description":"How a running service is asked for what it runs."},"timeout":{"type":"string","pattern":"^\\\\d+(?:\\\\.\\\\d+)?[smh]?$","description":"How long a deployment may take: seconds, or a number with s, m or h."},"databases":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"pattern":"^(?!.*://)[^@\\\\s]+$"},"description":"Databases of this environment, as host/name, host:port/name, or the path of an SQLite file. Migrations touch no other one here, and these in no other environment. Default: not known, and a database that calls itself production is told in other environments."},"destructive-migrations":{"enum":["block","approved","warn"],"description":"What happens to migrations that lose data or break running code: block (default), approved (those that a person has approved run), or warn (never on production)."}}},"release":{"type":"object","additionalProperties":false,"properties":{"version-strategy":{"enum":["calver","input"],"description":"Where the version comes from: calver (default), or the input `version` of promote-release."},"rolling":{"type":"string","pattern":"^[A-Za-z0-9._-]+$","description":"Tag that always points at the newest release."}}},"beforeBuild":{"type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"type":"string","minLength":1,"description":"Shell command, run in the context before the build; skipped when an image is reused."},"inputs":{"type":"array","items":{"type":"string","minLength":1},"description":"Patterns of the files that decide what the command makes, relative to the context. Files that .dockerignore lets through count anyway."}}},"secretEnvs":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9_.-]+$"},"additionalProperties":{"$ref":"#/definitions/nameTemplate"}},"secretFiles":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9_.-]+$"},"additionalProperties":{"type":"string","minLength":1}}}}');
;// CONCATENATED MODULE: ./build/packages/config/src/parse.js





/**
 * Parses the text of a deploy.yml (YAML 1.2, with the merge keys `<<` of 1.1) and gives it with defaults applied.
 * Throws a UserError that names file, line, key, the value received and those accepted.
 */
async function parseConfig(text, file) {
    const isBlank = text.split(/\r?\n/).every((line) => /^\s*(?:#|---\s*$|$)/.test(line));
    if (isBlank)
        throw nothingInIt(file);
    const yaml = await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 3243));
    let raw;
    try {
        raw = yaml.load(text, { filename: file, schema: yaml.CORE_SCHEMA.withTags(yaml.mergeTag) });
    }
    catch (error) {
        const mark = error.mark;
        throw new errors/* UserError */.yo(`${file} is not valid YAML: ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`, {
            reason: 'invalid-config',
            remedy: 'Mend the YAML at the line named.',
            file,
            line: mark?.line === undefined ? undefined : mark.line + 1,
        });
    }
    const { lineOf, textOf } = locateValues(text, yaml);
    await validate(raw, file, lineOf);
    return buildConfig(keepAsWritten(raw, textOf), file, lineOf);
}
/** A build argument is text: of `1.20`, which YAML reads as a number, the zero must not be lost. */
function keepAsWritten(raw, textOf) {
    const keep = (holder, pointer) => {
        const args = holder['build-args'];
        if (args === undefined)
            return holder;
        const written = Object.entries(args).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : (textOf(`${pointer}/build-args/${escapePointer(name)}`) ?? value),
        ]);
        return { ...holder, 'build-args': Object.fromEntries(written) };
    };
    const services = Object.entries(raw.services).map(([name, service]) => [
        name,
        keep(service, `/services/${escapePointer(name)}`),
    ]);
    return {
        ...raw,
        ...(raw.defaults && { defaults: keep(raw.defaults, '/defaults') }),
        services: Object.fromEntries(services),
    };
}
/** A file that was begun, or whose lines were all made comments, is no mistake of YAML. */
function nothingInIt(file) {
    return new errors/* UserError */.yo(`${file} says nothing.`, {
        reason: 'invalid-config',
        received: 'an empty file, or comments alone',
        accepted: 'services: { <name>: { image: ghcr.io/acme/shop-api } }, and what else docs/deploy-yml.md lists',
        remedy: 'Describe the services in it, or take the file out where the inputs of the step say all.',
        file,
    });
}
async function validate(raw, file, lineOf) {
    // By the default export: bundled, a CommonJS module that is a class has no named ones.
    const { default: library } = await __webpack_require__.e(/* import() */ 463).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19));
    const ajv = new library.Ajv({ allErrors: false, verbose: true, strict: false, validateFormats: false });
    const check = ajv.compile(schema_namespaceObject);
    if (check(raw))
        return;
    const error = deepest(check.errors ?? []);
    throw explain(error, file, lineOf);
}
/** Of several errors (alternatives of an anyOf) the one furthest down says most, and one in a value of a type that fits. */
function deepest(errors) {
    const isType = (error) => Number(error.keyword === 'type');
    const sorted = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length || isType(a) - isType(b));
    return (sorted.find((error) => error.keyword !== 'anyOf') ?? sorted[0]);
}
function explain(error, file, lineOf) {
    const params = error.params;
    const extra = params['additionalProperty'] ?? error.propertyName ?? params['propertyName'];
    const pointer = extra === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(String(extra))}`;
    const key = pointer.slice(1).replace(/\//g, '.').replace(/~1/g, '/').replace(/~0/g, '~') || 'the file';
    const line = lineOf(pointer);
    const at = { reason: 'invalid-config', file, line };
    const where = `${file}${line === undefined ? '' : `:${line}`}`;
    const properties = Object.keys(error.parentSchema?.properties ?? {});
    switch (error.keyword) {
        case 'additionalProperties':
            return new errors/* UserError */.yo(`${where}: ${key} is not a key that deploy.yml knows.`, {
                ...at,
                received: String(extra),
                accepted: properties.join(', '),
                remedy: 'Correct the key or take it out.',
            });
        case 'required':
            return new errors/* UserError */.yo(`${where}: ${key} lacks the key ${String(params['missingProperty'])}.`, {
                ...at,
                received: Object.keys(error.data ?? {}).join(', ') || 'nothing',
                accepted: properties.join(', '),
                remedy: `Add ${String(params['missingProperty'])} to ${key}.`,
            });
        default:
            return new errors/* UserError */.yo(`${where}: ${key} does not take this value.`, {
                ...at,
                received: describeValue(extra ?? error.data),
                accepted: describeAccepted(error),
                remedy: `Give ${key} one of the accepted values.`,
            });
    }
}
function describeValue(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}


/***/ })

};
;