"use strict";
exports.id = 474;
exports.ids = [474,532,909];
exports.modules = {

/***/ 3474:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImage: () => (/* binding */ buildImage)
});

// EXTERNAL MODULE: ./build/packages/action/src/cancel.js
var cancel = __webpack_require__(3318);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/cause.js
var cause = __webpack_require__(179);
// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/failure/argument.js
var argument = __webpack_require__(7082);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/failure/buildkit.js
var buildkit = __webpack_require__(9509);
;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure/classic.js
/** Tells the story of a build by docker's classic builder: `Step 3/3 : RUN …`, its output, its closing words. */
function explainClassic(lines) {
    const start = lines.findLastIndex((line) => /^Step \d+\/\d+ : /.test(line));
    if (start < 0)
        return undefined;
    const step = (lines[start] ?? '').replace(/^Step \d+\/\d+ : /, '');
    const said = lines.slice(start + 1).filter((line) => line !== '' && !/^ ---> |^Removing intermediate/.test(line));
    const output = said.filter((line) => !/^The command '.*' returned a non-zero code/.test(line));
    return { step, tail: output.length > 0 ? output : said };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure/containers.js
const heading = /^(?:\[[^\]]+\] )*STEP \d+\/\d+: /;
/**
 * Tells the story of a build by podman or buildah: `[linux/arm64] [1/2] STEP 2/3: RUN …`, its output, and
 * `Error: building at STEP "RUN …": …`, which names the step where several were under way.
 */
function explainContainers(lines) {
    const named = lines.map((line) => /^Error: building at STEP "(.*?)": /.exec(line)?.[1]).findLast((step) => step);
    const headings = lines.flatMap((line, index) => heading.test(line) ? [{ index, step: line.replace(heading, '') }] : []);
    const last = headings.findLast(({ step }) => named !== undefined && isSame(step, named)) ?? headings.at(-1);
    if (last === undefined)
        return undefined;
    const next = headings.find(({ index }) => index > last.index)?.index ?? lines.length;
    const said = lines.slice(last.index + 1, next).filter((line) => line !== '');
    const output = said.filter((line) => !/^(?:Error: |time="|--> )/.test(line));
    const errors = lines.filter((line) => /^Error: /.test(line));
    return { step: last.step, tail: output.length > 0 ? output : errors };
}
/** The error shows a command in brackets as words: compare what both have. */
function isSame(step, named) {
    const letters = (text) => text.replace(/[^A-Za-z0-9]+/g, '');
    return letters(step) === letters(named);
}

;// CONCATENATED MODULE: ./build/packages/action/src/pattern.js
/** Text as a regular expression takes it word for word: every sign that means something there is escaped. */
function escapePattern(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

// EXTERNAL MODULE: ./build/packages/keys/src/dockerfile.js + 1 modules
var src_dockerfile = __webpack_require__(7819);
;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure/line.js


/**
 * Finds the line of an instruction by its text as an engine shows it: with other spaces, without its quotes and escapes,
 * with its variables replaced, cut off at its end, or with the beginning of its here-document in brackets. Undefined
 * where none or several could be meant.
 */
function findLine(step, dockerfile) {
    const instructions = (0,src_dockerfile/* readInstructions */.KK)(dockerfile);
    const exact = instructions.find(({ text }) => squeeze(text) === squeeze(step));
    if (exact !== undefined)
        return exact.line;
    const image = /^(?:load metadata for|resolve) (\S+)/.exec(step)?.[1];
    if (image !== undefined)
        return only(instructions.filter(({ text }) => namesImage(text, image)));
    const shown = bare(step.replace(/(?:\.{3}|…)$/, '').replace(/ \([^)]*\)?$/, ''));
    return (only(instructions.filter(({ text }) => bare(text) === bare(step))) ??
        only(instructions.filter(({ text }) => text.includes('$') && patternOf(text).test(bare(step)))) ??
        only(instructions.filter(({ text }) => shown.length > 8 && bare(text).startsWith(shown))));
}
function squeeze(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function bare(text) {
    return squeeze(text.replace(/["'\\]/g, ''));
}
/** What an instruction looks like once something stands for each of its variables. */
function patternOf(text) {
    const parts = bare(text).split(/\$(?:\{[^}]*\}|[A-Za-z_]\w*)/);
    return new RegExp(`^${parts.map(escapePattern).join('.*')}$`);
}
function only(found) {
    return found.length === 1 ? found[0]?.line : undefined;
}
/** The engine writes a short name in full: `alpine` is docker.io/library/alpine:latest. */
function namesImage(text, image) {
    const written = /^FROM (?:--\S+ )*(\S+)/i.exec(text)?.[1];
    if (written === undefined)
        return false;
    const full = image.replace(/:latest$/, '');
    return full === written || full.endsWith(`/${written}`) || image === written;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/failure.js






const tailLength = 20;
/** How engines begin the words that they close with; what a program prints may look like some of it. */
const closingWords = /^(?:ERROR: |Error: |Error response from daemon|error during connect|failed to solve|executor failed running|The command '.*' returned a non-zero code)/;
/**
 * Finds the failing step in what an engine printed: BuildKit's plain progress, old and new, podman and buildah, or the
 * classic builder; the line comes from the engine where it names one, else from the instruction's text in the
 * Dockerfile. An engine that ended without a word about it was at the step that it had not finished.
 */
function explainFailure(lines, dockerfile) {
    const clean = lines.map((line) => (0,src_escape/* stripAnsi */.aJ)(line).trimEnd());
    const refused = (0,argument/* findArgumentFault */.L)(clean);
    // Nothing was built, and what follows are hints to the manual.
    if (refused !== undefined)
        return { step: undefined, line: undefined, tail: [refused.line], message: refused.line };
    const story = (0,buildkit/* explainBuildKit */.sD)(clean) ?? explainContainers(clean) ?? explainClassic(clean);
    const message = clean.findLast((line) => closingWords.test(line)) ??
        clean.findLast((line) => /^error\b/i.test(line)) ??
        clean.findLast((line) => line !== '') ??
        '';
    if (story === undefined)
        return { step: undefined, line: undefined, tail: clean.slice(-tailLength), message };
    const line = story.line ?? findLine(story.step, dockerfile);
    return { step: story.step, line, tail: story.tail.slice(-tailLength), message };
}

// EXTERNAL MODULE: ./build/actions/build-image/src/plan.js + 1 modules
var plan = __webpack_require__(1146);
// EXTERNAL MODULE: ./build/actions/build-image/src/publish/apply-tags.js
var apply_tags = __webpack_require__(2803);
// EXTERNAL MODULE: ./build/actions/build-image/src/publish/tag-image.js + 2 modules
var tag_image = __webpack_require__(1637);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/key-index.js + 3 modules
var key_index = __webpack_require__(9583);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/manifest-content.js
var manifest_content = __webpack_require__(9213);
;// CONCATENATED MODULE: ./build/actions/build-image/src/report/previous.js



/**
 * Reads the size of the image that `latest` names before it moves. A comparison is a courtesy: what cannot be read is
 * left out, and an image for several platforms is not compared.
 */
async function readPrevious({ client, setting }, image) {
    if (!setting.plan.latest.move || image.layers === undefined)
        return undefined;
    try {
        const manifest = await client.getManifest('latest');
        if (manifest === undefined || manifest.digest === image.manifest.digest)
            return undefined;
        const { size, layers } = (0,key_index/* measure */.xP)((0,manifest_content/* readContent */.c)(manifest));
        return size === undefined || layers === undefined
            ? undefined
            : { tag: 'latest', digest: manifest.digest, size, layers };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/actions/build-image/src/result.js
var result = __webpack_require__(6452);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/known-image.js
var known_image = __webpack_require__(9465);
// EXTERNAL MODULE: ./build/actions/build-image/src/base-digests.js
var base_digests = __webpack_require__(6560);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/containers/short-names.js
var short_names = __webpack_require__(302);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/steps.js
var steps = __webpack_require__(7471);
;// CONCATENATED MODULE: ./build/actions/build-image/src/build/bases.js




/**
 * Brings base images up to date in the engine where the build cannot be told to ask the registries, because one of them
 * is known to the engine alone: it would take whatever it has of the others, which may not be what the key says.
 */
async function pullBases({ service, keys }, engine, tools) {
    // Other drivers of buildx keep no images: each build asks the registry.
    if (keys.pull || (engine.name === 'buildx' && engine.traits.driver !== 'docker'))
        return;
    const program = engine.name === 'buildx' ? 'docker' : engine.name;
    const [platform, ...others] = service.platforms;
    const flags = platform === undefined || others.length > 0 ? [] : ['--platform', platform];
    for (const { reference, local } of keys.bases) {
        if (local)
            continue;
        const { failure } = await (0,steps/* runStep */.e)('build', program, ['pull', ...flags, program === 'docker' ? reference : (0,short_names/* fullName */.f)(reference)], tools);
        if (failure === undefined)
            continue;
        throw new errors/* UserError */.yo(`The base image ${reference} of ${service.name} could not be pulled.`, {
            reason: 'missing-base-image',
            received: failure.lines.findLast((line) => line.trim() !== ''),
            accepted: 'an image that the engine may pull',
            remedy: 'Read the lines above; log in to the registry of the base image before this step if it is private.',
        });
    }
}
/**
 * Throws a UserError where a base image stands for another digest than when the key was computed: nobody can say which
 * of the two the build was given, so the image must not be known by that key.
 */
async function requireSameBases({ setting, service, keys }) {
    const resolve = (0,base_digests/* createBaseResolver */.E4)(setting);
    const found = await Promise.all(keys.bases
        .filter(({ local }) => !local)
        .map(async ({ reference, digest }) => ({ reference, digest, now: (await resolve(reference)).digest })));
    const moved = found.find(({ digest, now }) => now !== digest);
    if (moved === undefined)
        return;
    throw new errors/* UserError */.yo(`A base image of ${service.name} changed while it was built.`, {
        reason: 'moved-base-image',
        received: `${moved.reference} is ${moved.now}, and was ${moved.digest}`,
        accepted: 'base images that stay the same during a build',
        remedy: 'Run this again: it builds on the new one. Name base images by digest to decide yourself when they change.',
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/cache.js
var cache = __webpack_require__(2362);
;// CONCATENATED MODULE: ./build/actions/build-image/src/fork.js
/** Says whether the run is about a pull request that comes from another repository: such runs get no secrets. */
function isFork({ payload, repository, event }) {
    if (event !== 'pull_request')
        return false;
    const pull = payload['pull_request'];
    // The repository of a fork that was deleted is null.
    return pull !== undefined && pull.head?.repo?.full_name !== repository;
}

// EXTERNAL MODULE: ./build/actions/build-image/src/labels.js
var labels = __webpack_require__(5518);
// EXTERNAL MODULE: ./build/actions/build-image/src/checks/stages.js
var checks_stages = __webpack_require__(5804);
// EXTERNAL MODULE: ./build/actions/build-image/src/mount-fields.js
var mount_fields = __webpack_require__(7304);
;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/mismatches.js



/** What reads a Dockerfile where a `# syntax=` names nothing else. Another tool may have mounts of its own. */
const usualSyntax = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;
/**
 * Compares the ids of the given secrets with those of `RUN --mount=type=secret` in the stages that the target is made
 * of (the last stage without one). Nothing is said of what cannot be told from the text alone: an id with a variable in
 * it, or a Dockerfile for another tool than BuildKit's own.
 */
function findSecretMismatches(dockerfileText, ids, target) {
    const { syntax } = (0,src_dockerfile/* parseDockerfile */.Ai)(dockerfileText);
    if (syntax !== undefined && !usualSyntax.test(syntax))
        return { unread: [], absent: [] };
    const stages = (0,checks_stages/* findStageUses */.e)(dockerfileText, target).filter(({ use }) => use !== 'unused');
    const instructions = stages.flatMap((stage) => stage.instructions);
    const asked = instructions.flatMap(({ keyword, flags }) => (keyword === 'RUN' ? flags.flatMap(secretOf) : []));
    // It runs where another stage or image is made from this one: its secret is of use, and need not be here.
    const later = instructions.flatMap(({ keyword, words }) => (keyword === 'ONBUILD' ? words.flatMap(secretOf) : []));
    const read = [...asked, ...later];
    const isOpen = read.some((id) => id.includes('$'));
    return {
        unread: isOpen ? [] : ids.filter((id) => !read.includes(id)),
        absent: [...new Set(asked)].filter((id) => !id.includes('$') && !ids.includes(id)),
    };
}
/** Gives a sentence for each kind of mismatch; none where the Dockerfile and the secrets agree. */
function describeSecretMismatches({ unread, absent }, dockerfile) {
    const sentences = [];
    if (absent.length > 0) {
        sentences.push(`A RUN of ${dockerfile} asks for the build secret ${absent.join(', ')}, which is not given${unread.length > 0 ? `, while no RUN reads ${unread.join(', ')}: the ids may be meant to be the same` : ''}.`);
    }
    else if (unread.length > 0) {
        sentences.push(`No RUN of ${dockerfile} reads the build secret ${unread.join(', ')}: RUN --mount=type=secret,id=${unread[0]} would.`);
    }
    return sentences;
}
/** The id of a mount is the last part of its target where none is written. */
function secretOf(flag) {
    const fields = (0,mount_fields/* readMountFields */.b)(flag);
    if (fields?.get('type') !== 'secret')
        return [];
    const target = fields.get('target') ?? fields.get('dst') ?? fields.get('destination');
    const id = fields.get('id') || target?.split('/').at(-1);
    return id ? [id] : [];
}

// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/places.js
var secrets_places = __webpack_require__(6271);
// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/resolve.js + 1 modules
var resolve = __webpack_require__(1532);
;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/write.js


/**
 * Writes the values into files that only this user may read (0600, in a folder of its own, 0700) and gives their paths
 * by id. The names are numbers, so that no id can lead elsewhere or meet another. `folder` is the caller's to remove.
 */
async function writeSecretFiles(folder, values) {
    const entries = Object.entries(values);
    if (entries.length === 0)
        return {};
    const place = await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, 'secrets-'));
    const written = entries.map(async ([id, value], index) => {
        const path = (0,external_node_path_.join)(place, String(index));
        // `wx` follows no link that someone has put there.
        await (0,promises_.writeFile)(path, value, { mode: 0o600, flag: 'wx' });
        return [id, path];
    });
    return Object.fromEntries(await Promise.all(written));
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/hand-over.js




/**
 * Writes the build secrets of a service into files that the engine is given, in a private folder that goes with the
 * step. On the pull request of a fork, to which GitHub gives no secrets, those that are missing are left out and said.
 * Where the secrets are not those that the Dockerfile reads, that is said too.
 */
async function handOverSecrets(setting, service, folder, isFork, dockerfile) {
    const mismatches = findSecretMismatches(dockerfile, Object.keys(service.secrets), service.target);
    for (const text of describeSecretMismatches(mismatches, service.dockerfile)) {
        setting.host.warn(`${service.name}: ${text}`, { title: 'build-image', file: service.dockerfile });
    }
    const places = (0,secrets_places/* placesOf */.e)(setting, service);
    if (!isFork)
        return writeSecretFiles(folder, await (0,resolve.resolveSecrets)(service.secrets, places));
    const values = {};
    const missing = [];
    for (const [id, source] of Object.entries(service.secrets)) {
        const found = await (0,resolve.resolveSecrets)({ [id]: source }, places).catch(secrets_places/* ignoreFault */.h);
        if (found === undefined)
            missing.push(id);
        else
            Object.assign(values, found);
    }
    if (missing.length > 0) {
        setting.host.warn(`${service.name}: the build goes without ${missing.join(', ')}: the pull request of a fork gets no secrets.`);
    }
    return writeSecretFiles(folder, values);
}

// EXTERNAL MODULE: ./build/actions/build-image/src/plain-path.js
var plain_path = __webpack_require__(7809);
;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/ssh.js




/**
 * Checks what the build is given of ssh, and gives it with absolute paths: `default` (or another id alone) is the agent
 * behind SSH_AUTH_SOCK, `id=path` a private key or a socket. A path that engines would split is linked in the private
 * `folder`. Throws a UserError for an agent or a file that is not
 * there; the engine would only fail at the first use.
 */
async function resolveSsh(entries, { workspace, environment, folder }) {
    return Promise.all(entries.map(async (entry) => {
        const at = entry.indexOf('=');
        const id = at < 0 ? entry : entry.slice(0, at);
        if (!/^[A-Za-z0-9_.-]+$/.test(id))
            throw notSsh(entry);
        if (at < 0) {
            await requireAgent(id, environment['SSH_AUTH_SOCK'] ?? '');
            return entry;
        }
        const paths = entry.slice(at + 1).split(',');
        const keys = await Promise.all(paths.map(async (path) => (0,plain_path/* makePlain */.z)(await requireKey(id, path.trim(), workspace), folder)));
        return `${id}=${keys.join(',')}`;
    }));
}
async function requireAgent(id, socket) {
    const found = socket === '' ? undefined : await (0,promises_.stat)(socket).catch(() => undefined);
    if (found?.isSocket())
        return;
    throw new errors/* UserError */.yo(`The build is to use an ssh agent (${id}), and there is none.`, {
        reason: 'missing-ssh-agent',
        received: socket === '' ? 'SSH_AUTH_SOCK is not set' : 'SSH_AUTH_SOCK names no socket',
        accepted: 'an agent behind SSH_AUTH_SOCK, or id=path with a private key',
        remedy: 'Start an agent with the key in a step before this one (webfactory/ssh-agent does), or name a key file.',
    });
}
async function requireKey(id, path, workspace) {
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    const found = path === '' ? undefined : await (0,promises_.stat)(absolute).catch(() => undefined);
    if (found?.isFile() || found?.isSocket())
        return absolute;
    throw new errors/* UserError */.yo(`The ssh key ${id} of the build is not there.`, {
        reason: 'missing-ssh-key',
        received: path || 'no path',
        accepted: 'the path of a private key or of an agent’s socket, relative to the root of the repository',
        remedy: 'Correct the path, or write the key in a step before this one.',
    });
}
function notSsh(entry) {
    return new errors/* UserError */.yo('This entry of ssh cannot be used.', {
        reason: 'invalid-ssh',
        // A key that was pasted here must not be repeated.
        received: /^[\w.=/ -]{1,40}$/.test(entry) ? entry : 'other text (not shown: it could be a key)',
        accepted: 'default, or id=path',
        remedy: 'Write `default` for the agent, or id=path for a private key.',
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/build/make-request.js







/**
 * Gives what an engine is to build, without its cache, which depends on the engine. Build secrets are written into
 * `folder`. Throws UserErrors for secrets and keys that are missing.
 */
async function makeRequest(job, tag, folder) {
    const { setting, service, keys } = job;
    const { runner, commit, plan } = setting;
    const ignoreFile = (0,external_node_path_.join)(runner.workspace, `${service.dockerfile}.dockerignore`);
    return {
        context: (0,external_node_path_.join)(runner.workspace, service.context),
        dockerfile: (0,external_node_path_.join)(runner.workspace, service.dockerfile),
        ignoreFile: (await exists(ignoreFile)) ? ignoreFile : undefined,
        target: service.target,
        platforms: service.platforms,
        buildArgs: {
            ...service.buildArgs,
            ...(service.revisionArg === undefined ? {} : { [service.revisionArg]: commit }),
        },
        labels: (0,labels/* makeLabels */.y)({
            commit,
            version: keys.version,
            sourceUrl: runner.repository === '' ? '' : `${runner.serverUrl}/${runner.repository}`,
            about: runner.payload['repository'],
            sourceKey: keys.sourceKey,
            contentKey: keys.contentKey,
        }),
        reference: `${service.image}:${tag}`,
        push: plan.push,
        load: setting.inputs.push === 'false',
        bases: keys.bases.filter(({ local }) => !local).map(({ reference }) => reference),
        pull: keys.pull,
        secrets: await handOverSecrets(setting, service, folder, isFork(runner), keys.dockerfile),
        ssh: await resolveSsh(service.ssh, { workspace: runner.workspace, environment: process.env, folder }),
        // A cache that the workflow names is part of what an engine has to be able to do.
        ...cacheFor(job, { name: 'buildx', traits: { driver: undefined } }),
        provenance: service.provenance,
        sbom: service.sbom,
        extraArgs: service.extraArgs,
    };
}
/** Lays the cache for the engine that was found over a request. */
function withCache(job, request, engine) {
    return { ...request, ...cacheFor(job, engine) };
}
function cacheFor({ setting, service }, engine) {
    // Whoever may push could put layers into a cache beside the image: nothing unsigned is to get into what is signed.
    const wanted = service.cache === 'auto' && setting.signingKey !== undefined ? 'off' : service.cache;
    const { from, to } = (0,cache/* planCache */._s)(wanted, {
        image: service.image,
        engine: engine.name,
        driver: engine.traits.driver,
        push: setting.plan.push,
    });
    return { cacheFrom: from, cacheTo: to };
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./build/packages/keys/src/dockerignore.js + 2 modules
var dockerignore = __webpack_require__(7118);
;// CONCATENATED MODULE: ./build/actions/build-image/src/before-build/inputs.js


/**
 * Gives the patterns of `before-build.inputs` that no file matches: most likely a typo, and then a change of the files
 * that were meant leads to no new build. A pattern means what it means in a .dockerignore, relative to the context;
 * `files` are the paths of the repository's files from its root. Throws a UserError for a malformed pattern.
 */
function findUnmatchedInputs({ context, beforeBuild }, files) {
    return (beforeBuild?.inputs ?? []).filter((pattern) => {
        const rooted = external_node_path_.posix.join(context, pattern.replace(/^!/, ''));
        const plain = rooted === '.' || rooted === './' ? '**' : `./${rooted.replace(/^!/, '\\!')}`;
        const matches = (0,dockerignore/* parseDockerignore */.y)(plain, 'before-build.inputs');
        return !files.some((path) => matches(path));
    });
}

// EXTERNAL MODULE: ./build/packages/config/src/positions.js
var positions = __webpack_require__(7586);
;// CONCATENATED MODULE: ./build/actions/build-image/src/before-build/place.js



/** Finds the line of a service's `before-build`, or of a key below it, in deploy.yml; undefined when it cannot be told. */
async function place_findLine(workspace, configFile, service, key = 'command') {
    try {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(workspace, configFile), 'utf8');
        const parser = (await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 3243)));
        return (0,positions/* locateLines */.AU)(text, parser)(`/services/${(0,positions/* escapePointer */.lZ)(service)}/before-build/${key}`);
    }
    catch {
        // A place is a help for the reader; what is told there stands without it.
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/packages/exec/src/find.js
var find = __webpack_require__(9986);
// EXTERNAL MODULE: ./build/packages/exec/src/run.js
var run = __webpack_require__(3988);
;// CONCATENATED MODULE: ./build/actions/build-image/src/before-build/environment.js
/**
 * Gives what a command of the repository may see of this step's environment: without the action's inputs (the token is
 * among them) and state, without DEPLOY_ENV, without the runner's tokens that `run:` steps do not get either, and without
 * the files by which outputs are set, which are this action's own.
 */
function cleanEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined && !withheld.test(entry[0])));
}
const withheld = /^(?:INPUT_.*|STATE_.*|DEPLOY_ENV|ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY))$/i;

;// CONCATENATED MODULE: ./build/actions/build-image/src/before-build/run.js








const run_tailLength = 20;
/**
 * Runs a service's `before-build` in its context; nothing happens for a service that has none. The command is the text
 * of deploy.yml as it stands: run by bash, which stops at the first failure, in a pipe too, as GitHub's `shell: bash`
 * does, or by `sh -e` where there is no bash. A cancel ends its process group.
 * Throws a UserError (`before-build-failed`) for any exit code but 0 and any signal, CancelledError for a cancel.
 */
async function runBeforeBuild(service, tools) {
    if (service.beforeBuild === undefined)
        return;
    const { command } = service.beforeBuild;
    const cwd = (0,external_node_path_.join)(tools.workspace, service.context);
    await requireFolder(cwd, service);
    const clean = cleanEnvironment(tools.environment);
    const [shell, ...args] = await findShell(clean['PATH'] ?? '');
    const ended = await (0,run.run)(shell, [...args, command], {
        cwd,
        // A started process inherits our own environment: what it is not given has to be taken away.
        environment: { ...Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined])), ...clean },
        signal: tools.signal,
        onLine: tools.onLine,
    });
    if (ended.cancelled || tools.signal.aborted)
        throw new errors/* CancelledError */.cc();
    if (ended.exitCode !== 0)
        throw await failed(service.name, command, ended, tools);
}
async function findShell(path) {
    const bash = await (0,find/* findExecutable */.o)('bash', path);
    // No profile: what the command does must not depend on whose machine it is.
    return bash === undefined ? ['/bin/sh', '-e', '-c'] : [bash, '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c'];
}
async function requireFolder(path, { name, context }) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        return;
    throw new errors/* UserError */.yo(`The build context of ${name}, in which before-build is run, does not exist.`, {
        reason: 'missing-context',
        received: context,
        accepted: 'the path of a folder, relative to the root of the repository',
        remedy: 'Correct `context`, and check that actions/checkout ran before this step.',
    });
}
async function failed(service, command, ended, tools) {
    const how = ended.exitCode === null ? `the signal ${ended.signal}` : `exit code ${ended.exitCode}`;
    const tail = ended.lines.slice(-run_tailLength).map((line) => (0,src_escape/* stripAnsi */.aJ)(line).trimEnd());
    const { configFile, workspace } = tools;
    const line = configFile === undefined ? undefined : await place_findLine(workspace, configFile, service);
    return new errors/* UserError */.yo(`before-build of ${service} ended with ${how}; nothing was built.`, {
        reason: 'before-build-failed',
        received: [`the command \`${command.trim()}\``, ...(tail.length === 0 ? ['It said nothing.'] : tail)].join('\n'),
        accepted: 'exit code 0',
        remedy: remedyOf(ended),
        file: configFile,
        line,
    });
}
function remedyOf({ exitCode, signal }) {
    if (exitCode === 127)
        return 'Install the program that the command calls in a step before this one, such as setup-node.';
    if (exitCode === 126)
        return 'Make the file that the command calls executable: git update-index --chmod=+x <file>.';
    if (exitCode === 137 || signal === 'SIGKILL')
        return 'It was killed, most often for want of memory: use a larger runner.';
    return 'Run the same command in the context of the service on a laptop, and mend what its last lines name.';
}

// EXTERNAL MODULE: ./build/actions/build-image/src/checks/read-context.js
var read_context = __webpack_require__(9909);
// EXTERNAL MODULE: ./build/actions/build-image/src/ignore-files.js
var ignore_files = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/probe/command.js
var probe_command = __webpack_require__(9204);
;// CONCATENATED MODULE: ./build/actions/build-image/src/preflight/data-root.js

/**
 * Asks an engine for the folder that its images and caches are in; undefined where it does not say. One short command.
 * The folder is one of the engine's machine, which need not be this one.
 */
async function findDataRoot(engine, environment = {}) {
    const [command, ...args] = questions[engine];
    const answer = await (0,probe_command.ask)(command, args, environment);
    const path = 'text' in answer ? answer.text : '';
    return path.startsWith('/') && !path.includes('\n') ? path : undefined;
}
const docker = ['docker', 'info', '--format', '{{.DockerRootDir}}'];
const questions = {
    buildx: docker,
    docker,
    podman: ['podman', 'info', '--format', '{{.Store.GraphRoot}}'],
    buildah: ['buildah', 'info', '--format', '{{.store.GraphRoot}}'],
};

;// CONCATENATED MODULE: ./build/actions/build-image/src/preflight/disk-space.js


const mebibyte = 1024 ** 2;
/** Below this a build is refused: a small base image alone is larger, and a full disk takes down the whole runner. */
const leastSpace = 300 * mebibyte;
/** Below this a build is warned about: a usual language image with its dependencies and the build cache takes about that. */
const usualSpace = 2048 * mebibyte;
/**
 * Reads how much space is free on the disks of the folders, once a disk. A folder that is not there is left out: the
 * engine may be on another machine, and nothing is known then.
 */
async function readFreeSpace(folders) {
    const seen = new Set();
    const spaces = [];
    for (const folder of folders) {
        const found = await (0,promises_.stat)(folder.path).catch(() => undefined);
        if (found === undefined || seen.has(found.dev))
            continue;
        const disk = await (0,promises_.statfs)(folder.path).catch(() => undefined);
        // Some file systems count nothing: then they have no limit that could be told.
        if (disk === undefined || disk.blocks === 0)
            continue;
        seen.add(found.dev);
        spaces.push({ ...folder, free: disk.bavail * disk.bsize });
    }
    return spaces;
}
/**
 * Judges free space before a build: gives a sentence for each disk that is low, and throws a UserError
 * (`no-disk-space`) when one is as good as full.
 */
function judgeFreeSpace(spaces) {
    const full = spaces.filter(({ free }) => free < leastSpace);
    if (full.length > 0) {
        throw new errors/* UserError */.yo('There is not enough disk space left to build.', {
            reason: 'no-disk-space',
            received: full.map(describeSpace).join('; '),
            accepted: `${inUnits(leastSpace)} at the least, ${inUnits(usualSpace)} for a usual build`,
            remedy: 'Free space in a step before this one (docker system prune --all --force, or remove tools that the job does not need), or use a larger runner.',
        });
    }
    return spaces
        .filter(({ free }) => free < usualSpace)
        .map((space) => `Disk space is low: ${describeSpace(space)}. The build may fail for want of it.`);
}
function describeSpace({ purpose, path, free }) {
    return `${inUnits(free)} are free for ${purpose} (${path})`;
}
function inUnits(bytes) {
    return bytes < 1024 * mebibyte ? `${Math.floor(bytes / mebibyte)} MiB` : `${(bytes / 1024 / mebibyte).toFixed(1)} GiB`;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/preflight/preflight.js



/**
 * Finds out before a long build what would make it fail at its end: no right to push, or no space left. Both are asked
 * for at once. Throws the UserError of what is wrong.
 */
async function runPreflight({ engine, environment, temporary, client, signal, warn }) {
    (0,cancel/* refuseWhenCancelled */.y4)(signal);
    const [, spaces] = await Promise.all([
        client?.checkPush(),
        findDataRoot(engine, environment).then((root) => {
            const folders = root === undefined ? [] : [{ path: root, purpose: 'the images of the engine' }];
            return readFreeSpace([...folders, { path: temporary, purpose: 'temporary files' }]);
        }),
    ]);
    for (const warning of judgeFreeSpace(spaces))
        warn(warning);
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/build/refuse-divergent.js


/**
 * Throws a UserError for a Dockerfile of which podman and buildah make another image than the key was made of: they run
 * one whose name ends with `.in` through the C preprocessor, whose `#include` brings in what no key knows of, and take
 * the first of two stages with the name of the target, where others take the last.
 */
function refuseDivergent({ dockerfile, target }, text) {
    if (dockerfile.endsWith('.in')) {
        throw new errors/* UserError */.yo('podman and buildah run this Dockerfile through the C preprocessor, because its name ends with .in.', {
            reason: 'invalid-dockerfile',
            received: dockerfile,
            accepted: 'a Dockerfile of another name',
            remedy: `Rename it to ${dockerfile.slice(0, -'.in'.length)}; what it includes, make in a step before this one.`,
            file: dockerfile,
        });
    }
    if (target === undefined)
        return;
    const named = (0,src_dockerfile/* parseDockerfile */.Ai)(text).stages.filter(({ name }) => name === target.toLowerCase());
    if (named.length < 2)
        return;
    throw new errors/* UserError */.yo(`${dockerfile} has ${named.length} stages with the name of the target.`, {
        reason: 'invalid-dockerfile',
        received: named.map(({ line }) => `${target} in line ${line}`).join(', '),
        accepted: 'one stage of that name: podman and buildah would build the first of them, other builders the last',
        remedy: 'Rename all but the one that is meant.',
        file: dockerfile,
        line: named[0]?.line,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/build/prepare-build.js









/** What is to be found out, or made, before a build that may take long. */
async function prepareBuild(job, engine, tools) {
    const { setting, service, client, workshop } = job;
    const { runner, host, plan } = setting;
    await runPreflight({
        engine: engine.name,
        environment: tools.environment,
        temporary: runner.temporary,
        client: plan.push ? client : undefined,
        signal: host.signal,
        warn: host.warn,
    });
    const isContainers = engine.name === 'podman' || engine.name === 'buildah';
    if (isContainers)
        refuseDivergent(service, job.keys.dockerfile);
    if (isContainers)
        await (0,ignore_files/* refuseContainerIgnore */.CR)(runner.workspace, service);
    await refuseForeignFiles(job);
    await pullBases(job, engine, tools);
    await warnOfUnmatchedInputs(job);
    if (service.beforeBuild !== undefined)
        workshop.prepared.push(service.name);
    await runBeforeBuild(service, {
        workspace: runner.workspace,
        environment: process.env,
        signal: host.signal,
        onLine: tools.onLine,
        configFile: setting.configFile,
    });
    if (isContainers)
        await (0,ignore_files/* refuseNamedIgnore */.GK)(runner.workspace, service);
    if (isContainers)
        await (0,ignore_files/* refuseMountedIgnore */.j$)(runner.workspace, service, job.keys.dockerfile);
}
/** What another service's `before-build` made must not get into this image, whose key does not know of it. */
async function refuseForeignFiles({ service, keys, workshop }) {
    const others = workshop.prepared.filter((name) => name !== service.name);
    if (others.length === 0 || (await keys.recompute()) === keys.contentKey)
        return;
    throw new errors/* UserError */.yo(`The context of ${service.name} holds files that the before-build of another service has made.`, {
        reason: 'changed-context',
        received: `before-build of ${others.join(', ')}`,
        accepted: 'contexts that do not see what the other makes',
        remedy: 'Leave those files out by .dockerignore, give each service a folder of its own, or build them in jobs of their own.',
    });
}
/** A pattern that matches nothing is a slip of the pen, and a key that does not change when it should. */
async function warnOfUnmatchedInputs({ setting, service }) {
    const { beforeBuild, context, name } = service;
    if (beforeBuild === undefined || beforeBuild.inputs.length === 0)
        return;
    const { workspace } = setting.runner;
    const unmatched = findUnmatchedInputs({ context, beforeBuild }, await (0,read_context.listContextFiles)(workspace, '.'));
    if (unmatched.length === 0)
        return;
    const file = setting.configFile;
    const line = file === undefined ? undefined : await place_findLine(workspace, file, name, 'inputs');
    setting.host.warn(`${name}: no file matches ${unmatched.join(', ')} of before-build.inputs.`, {
        title: 'build-image',
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/build/build-image.js













/** Builds a service's image, pushes it by the tag of its commit, proves it, and gives it its tags. */
async function buildImage(job) {
    const { setting, service, keys, client, workshop, holdings } = job;
    (0,cancel/* refuseWhenCancelled */.y4)(setting.host.signal);
    const tag = (0,plan/* shaTag */.b)(setting.commit, keys.part);
    const tools = { ...(await workshop.tools()), onLine: workshop.log.output };
    const request = await makeRequest(job, tag, tools.folder);
    const engine = await inDockerfile(service, () => workshop.engine({ request, dockerfile: keys.dockerfile }));
    workshop.log.say(`building with ${engine.description}`);
    const replaced = setting.plan.push ? await client.headManifest(tag) : undefined;
    await prepareBuild(job, engine, tools);
    const built = await inDockerfile(service, () => engine.build(withCache(job, request, engine), tools));
    if (!built.done)
        return { result: describeFailure(job, built, request), image: undefined };
    for (const warning of built.warnings)
        setting.host.warn(`${service.name}: ${warning}`);
    const findings = setting.runner.isPullRequest
        ? built.findings.map((finding) => describeFinding(service, finding))
        : [];
    if (!setting.plan.push) {
        const kept = request.load && built.kept !== false ? `It is in the engine as ${request.reference}.` : undefined;
        const why = ['It builds. Nothing was pushed.', kept, holdings.unknown]
            .filter((text) => text !== undefined)
            .join(' ');
        const planned = (0,result/* plannedTags */._6)(setting, keys);
        return {
            result: { why, result: 'checked', reason: 'builds', image: undefined, digest: undefined, planned, findings },
            image: undefined,
        };
    }
    if (built.digest === undefined)
        throw noDigest(service.image, engine);
    const image = requireOwn(job, await (0,known_image/* describeManifest */.F)(client, await (0,apply_tags/* requireManifest */.dW)(client, tag, built.digest)));
    const [previous] = await Promise.all([readPrevious(job, image), requireSameBases(job)]);
    const tags = await (0,tag_image/* tagImage */.E)(setting, service, keys, client, image, { needsKeyTag: true, pushed: { replaced } });
    return {
        image,
        result: {
            ...(0,result/* explainBuild */.gn)(job),
            result: 'built',
            ...(0,result/* published */.H3)(job, image),
            tags,
            previous,
            engine: engine.description,
        },
    };
}
/** What was pushed has to say that it is this build: another one could have taken its local name meanwhile. */
function requireOwn({ service, keys }, image) {
    if (image.contentKey === keys.contentKey)
        return image;
    throw new errors/* UserError */.yo(`What was pushed for ${service.name} is the image of another build.`, {
        reason: 'wrong-image',
        received: `${image.manifest.digest} with the content key ${image.contentKey?.slice(0, 12) ?? '(none)'}`,
        accepted: `the content key ${keys.contentKey.slice(0, 12)}`,
        remedy: 'Let no other step build under the same image name at the same time, and run this again.',
    });
}
/** An engine knows lines, and nothing of where the Dockerfile stands in the repository. */
async function inDockerfile(service, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || error.line === undefined || error.file !== undefined)
            throw error;
        const { message, reason, received, accepted, remedy, line } = error;
        throw new errors/* UserError */.yo(message, { reason, received, accepted, remedy, line, file: service.dockerfile, cause: error });
    }
}
/** BuildKit names the Dockerfile by its whole path, or by its last part. */
function describeFinding(service, { rule, message, line, url }) {
    const more = url === undefined ? '' : ` (${url})`;
    return { file: service.dockerfile, line, title: rule, message: `${message}${more}`, severity: 'warning' };
}
function describeFailure({ service, keys }, failure, request) {
    const { phase, command, exitCode, signal, lines } = failure;
    const ending = `${command} ended with ${exitCode === null ? `the signal ${signal}` : `exit code ${exitCode}`}`;
    return {
        why: ending,
        result: 'failed',
        reason: phase === 'build' ? 'build-failed' : 'push-failed',
        ending,
        story: explainFailure(lines, keys.dockerfile),
        // What the system ends without a word, it has most often ended for want of memory.
        cause: (0,cause/* findCause */.lO)(lines, phase) ?? (signal === 'SIGKILL' || exitCode === 137 ? 'out-of-memory' : undefined),
        dockerfile: service.dockerfile,
        without: Object.keys(service.secrets).filter((id) => !Object.hasOwn(request.secrets, id)),
    };
}
function noDigest(image, engine) {
    return new errors/* UserError */.yo(`${engine.description} pushed ${image} and did not say under which digest.`, {
        reason: 'missing-digest',
        received: 'output without a digest',
        accepted: 'the digest of the pushed manifest',
        remedy: 'Run the step again with another `builder`.',
    });
}


/***/ }),

/***/ 9909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listContextFiles: () => (/* binding */ listContextFiles),
/* harmony export */   readBuildContext: () => (/* binding */ readBuildContext)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7118);
/* harmony import */ var _packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6534);
/* harmony import */ var _packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7103);






/** Keys, logins and service accounts are shorter than this. */
const readLength = 16 * 1024;
/**
 * Reads what the build of a service would be given from the work tree at `workspace`: the names of all files, and
 * nothing of their content until a check asks for it. Throws UserErrors for an unreadable checkout or a malformed
 * ignore file.
 */
async function readBuildContext(workspace, { context, dockerfile, target }, recipe) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, context);
    const [ignoreFile, listed, gitConfig] = await Promise.all([
        readFirst(workspace, (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoreFilePaths */ .Rx)({ context, dockerfile })),
        listContextFiles(workspace, context),
        readGitConfig(folder),
    ]);
    const ignores = ignoreFile === undefined ? () => false : (0,_packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerignore */ .y)(ignoreFile.text, ignoreFile.path);
    return {
        context,
        dockerfile,
        target,
        recipe,
        ignoreFile,
        ignores,
        files: listed.filter((path) => !ignores(path)),
        gitConfig,
        read: (path) => readBeginning((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)),
        size: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)).then((found) => (found.isFile() ? found.size : 0), () => 0),
    };
}
async function readFirst(workspace, paths) {
    for (const path of paths) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path), 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { path, text };
    }
    return undefined;
}
/**
 * Lists every file of a context, relative to it: tracked, untracked, and what .gitignore names, because the build sees
 * that too. The ignore file is not asked.
 */
async function listContextFiles(workspace, context) {
    const scope = `:(literal,top)${context === '.' ? '' : context}`;
    const listed = await (0,_packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readGit */ .lX)(workspace, ['ls-files', '--cached', '--others', '--full-name', '-z', '--', scope]);
    if (listed.exitCode === 0) {
        return [...new Set((0,_packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .splitRecords */ .DQ)(listed.stdout))].flatMap((path) => (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_5__/* .pathInContext */ .kP)(context, path) ?? []);
    }
    throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The files of the work tree cannot be listed.', {
        reason: 'unreadable-checkout',
        received: listed.stderr.trim().split('\n')[0],
        accepted: 'a work tree of git',
        remedy: 'Run actions/checkout before this step.',
    });
}
async function readGitConfig(folder) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')).catch(() => undefined);
    if (found === undefined)
        return undefined;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git', 'config'), 'utf8').catch(() => '');
}
async function readBeginning(path) {
    // A link may lead anywhere, and a pipe never ends.
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined);
    if (!found?.isFile())
        return undefined;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(readLength), 0, readLength, 0);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 5804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ findStageUses)
/* harmony export */ });
/* harmony import */ var _packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7819);

/** Splits a Dockerfile into stages and says of each what it is to the target: a stage's name or number, or the last one. */
function findStageUses(text, target) {
    const stages = [];
    for (const instruction of (0,_packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .readInstructions */ .KK)(text)) {
        if (instruction.keyword === 'FROM') {
            const [from = '', as, name] = instruction.words;
            stages.push({ name: as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined, from, instructions: [] });
        }
        else
            stages.at(-1)?.instructions.push(instruction);
    }
    const wanted = target === undefined ? stages.length - 1 : findStage(stages, target, stages.length);
    const image = new Set();
    for (let at = wanted; at >= 0 && !image.has(at); at = findStage(stages, stages[at]?.from ?? '', at))
        image.add(at);
    const reached = new Set();
    const visit = (at) => {
        const stage = stages[at];
        if (stage === undefined || reached.has(at))
            return;
        reached.add(at);
        for (const source of [stage.from, ...stage.instructions.flatMap(_packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .sourcesOf */ .u0)])
            visit(findStage(stages, source, at));
    };
    visit(wanted);
    return stages.map(({ instructions }, at) => ({
        instructions,
        use: image.has(at) ? 'image' : reached.has(at) ? 'build' : 'unused',
    }));
}
/** The stage of that name or number before the given one; -1 for an image from outside. */
function findStage(stages, name, before) {
    const at = stages.findLastIndex((stage, index) => index < before && stage.name === name.toLowerCase());
    if (at >= 0 || !/^\d+$/.test(name))
        return at;
    return Number(name) < before ? Number(name) : -1;
}


/***/ }),

/***/ 2857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ refuseContainerIgnore),
/* harmony export */   GK: () => (/* binding */ refuseNamedIgnore),
/* harmony export */   j$: () => (/* binding */ refuseMountedIgnore),
/* harmony export */   qF: () => (/* binding */ requireIgnoreFileInPlace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7118);
/* harmony import */ var _packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7103);
/* harmony import */ var _packages_keys_src_named_contexts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4630);
// Those of promises are loaded when they are used: where podman or buildah builds.






/**
 * Throws a UserError where the ignore file is a link that leads out of its folder. BuildKit is given that folder alone:
 * it goes on as if there were no ignore file, and puts everything into the image, while others follow the link.
 */
function requireIgnoreFileInPlace(workspace, service) {
    for (const path of (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreFilePaths */ .Rx)(service)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path);
        // A folder on the way may be none.
        const found = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file));
        if (found === undefined)
            continue;
        if (found.isSymbolicLink() && leadsOut(file))
            throw leading(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(file));
        return;
    }
}
function leadsOut(file) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(file)))
        return true;
    const target = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
    return target !== undefined && /^\.\.(?:\/|$)/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)), target));
}
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}
function leading(path, target) {
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is a link that leads out of its folder.`, {
        reason: 'invalid-dockerignore',
        received: target,
        accepted: 'a file, or a link to one in the same folder or below it',
        remedy: 'Put a file in place of the link: BuildKit does not see where it leads, and would leave nothing out.',
        file: path,
    });
}
/** Throws a UserError where podman and buildah would obey another ignore file than the one that the key went by. */
async function refuseContainerIgnore(workspace, service) {
    const [beside, usual] = (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreFilePaths */ .Rx)(service).map((path) => readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path)));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(service.context, '.containerignore');
    const other = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
    if (other === undefined || (await beside) !== undefined || other === (await usual))
        return;
    throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is obeyed by podman and buildah alone, and says other things than .dockerignore.`, {
        reason: 'invalid-dockerignore',
        received: path,
        accepted: 'a .dockerignore, which all builders obey',
        remedy: `Rename ${path} to .dockerignore, or make it a link to that.`,
        file: path,
    });
}
/**
 * Throws a UserError where the ignore file of a named context leaves something out, for podman and buildah: they do not
 * look at it, and what the key does not know of would be in the image. Folders are looked at as they stand.
 */
async function refuseNamedIgnore(workspace, service) {
    for (const named of (0,_packages_keys_src_named_contexts_js__WEBPACK_IMPORTED_MODULE_5__/* .findNamedContexts */ .Hs)(service)) {
        if (named.kind !== 'folder')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(named.path, '.dockerignore');
        const text = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
        if (text === undefined)
            continue;
        const { listLeftOut } = await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 6788));
        const [first] = await listLeftOut((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, named.path), (0,_packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerignore */ .y)(text, path));
        if (first === undefined)
            continue;
        throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`podman and buildah do not obey ${path}, the ignore file of the named context ${named.name}.`, {
            reason: 'invalid-dockerignore',
            received: `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(named.path, first)}, which it leaves out`,
            accepted: 'a named context of which nothing is left out, or buildx',
            remedy: `Move what ${path} leaves out to another folder, or build this service with buildx.`,
            file: path,
        });
    }
}
/**
 * Throws a UserError where a RUN of the Dockerfile mounts a part of the context from which the ignore file leaves something
 * out, for podman and buildah: they mount the folder as it stands, with what no key knows of. Folders are looked at as
 * they stand.
 */
async function refuseMountedIgnore(workspace, service, dockerfile) {
    const { findBindMounts } = await __webpack_require__.e(/* import() */ 341).then(__webpack_require__.bind(__webpack_require__, 1341));
    const mounts = findBindMounts(dockerfile).filter(({ from }) => from === undefined);
    if (mounts.length === 0)
        return;
    const context = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, service.context);
    for (const path of (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreFilePaths */ .Rx)(service)) {
        const text = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
        if (text === undefined)
            continue;
        const { listLeftOut } = await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 6788));
        const left = await listLeftOut(context, (0,_packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerignore */ .y)(text, path));
        for (const { source } of mounts) {
            const place = source.includes('$') ? '' : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join('/', source).slice(1).replace(/\/$/, '');
            const seen = left.find((one) => place === '' || isBelow(one, place) || isBelow(place, one));
            if (seen !== undefined)
                throw mounted(path, service.dockerfile, source, seen);
        }
        return;
    }
}
function isBelow(path, folder) {
    return path === folder || path.startsWith(`${folder}/`);
}
function mounted(path, dockerfile, source, seen) {
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`podman and buildah do not obey ${path} where a RUN mounts the context.`, {
        reason: 'invalid-dockerignore',
        received: `RUN --mount=type=bind of ${source || 'the context'}, with ${seen}, which ${path} leaves out`,
        accepted: 'a mount of which nothing is left out, or buildx',
        remedy: 'Mount only the files that the step needs, COPY them, or build this service with buildx.',
        file: dockerfile,
    });
}
function readText(file) {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readFile(file, 'utf8').catch(() => undefined);
}


/***/ }),

/***/ 1532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveSecrets: () => (/* binding */ resolveSecrets)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/config/src/templates.js
/** Puts a service's name into the name of a variable: `{service}_HOOK` for `shop-api` is `SHOP_API_HOOK`. */
function variableName(template, service) {
    return template.replaceAll('{service}', service.toUpperCase().replace(/-/g, '_'));
}
/** Puts a service's name into a URL, where `{service}` stands for it. */
function serviceUrl(template, service) {
    return template.replaceAll('{service}', service);
}

// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/mask-value.js
var mask_value = __webpack_require__(6011);
;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/resolve.js





/**
 * Finds the value of every build secret and masks it. An empty value counts as missing: an unknown secret is empty in a
 * workflow. Throws one UserError (`missing-secret`) that names all that are missing, by id and source, never by value.
 */
async function resolveSecrets(sources, places) {
    const values = {};
    const missing = [];
    for (const [id, source] of Object.entries(sources)) {
        const found = await lookUp(source, places);
        if ('absent' in found) {
            missing.push({ id, ...found });
            continue;
        }
        values[id] = found.value;
        // A file without text in it is never printed as text.
        if (typeof found.value === 'string' || !found.value.includes(0))
            (0,mask_value/* maskSecretValue */.O)(found.value.toString());
    }
    if (missing.length > 0)
        throw missingSecrets(missing, places);
    return values;
}
async function lookUp(source, { variables, workspace, service }) {
    if ('value' in source)
        return present(source.value, 'its value in the input secrets is empty');
    if ('variable' in source) {
        const name = variableName(source.variable, service);
        const found = present(variables.get(name) ?? '', `the variable ${name} is not set or empty`);
        return 'absent' in found ? { ...found, variable: name } : found;
    }
    try {
        const found = present(await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, source.file)), `the file ${source.file} is empty`);
        return 'absent' in found ? { ...found, file: source.file } : found;
    }
    catch (error) {
        const code = error.code;
        const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read: ${code}`;
        return { absent: `the file ${source.file} ${why}`, file: source.file };
    }
}
function present(value, absent) {
    return value.toString().trim() === '' ? { absent } : { value };
}
function missingSecrets(missing, { variables, service }) {
    const what = missing.length === 1 ? 'A build secret' : `${missing.length} build secrets`;
    const list = missing.map(({ id, absent }) => `${id} (${absent})`).join('; ');
    const names = [...new Set(missing.flatMap(({ variable }) => variable ?? []))];
    const holds = variables.names.length === 0 ? '' : ` (which holds ${variables.names.join(', ')})`;
    const files = missing.flatMap(({ file }) => file ?? []);
    const received = names.length === 0 ? undefined : `neither the step's env nor DEPLOY_ENV${holds} has ${names.join(', ')}`;
    return new errors/* UserError */.yo(`${what} of ${service} ${missing.length === 1 ? 'is' : 'are'} missing: ${list}.`, {
        reason: 'missing-secret',
        received,
        accepted: 'a value that is not empty for every secret that the build is given',
        remedy: [
            ...(names.length === 0 ? [] : [`Give it to the step: \`env: { ${names.map(giveVariable).join(', ')} }\`.`]),
            ...(files.length === 0 ? [] : [correctFiles(files)]),
            ...(files.length === missing.length ? [] : [checkName]),
        ].join(' '),
    });
}
const checkName = 'Check that the secret exists for this repository and environment under this very name: an unknown secret is empty. Runs for forks and for Dependabot have no secrets.';
/** No shell reads the path, so a `~` is a folder of that name. */
function correctFiles(files) {
    const home = files.some((file) => file.startsWith('~'))
        ? ' ~ does not stand for the home folder: write its path.'
        : '';
    return `Write ${files.join(', ')} in a step before this one, or correct the path: it is relative to the root of the repository, or begins with a slash.${home}`;
}
function giveVariable(name) {
    return `${name}: \${{ secrets.${name} }}`;
}


/***/ }),

/***/ 7586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ locateLines),
/* harmony export */   lZ: () => (/* binding */ escapePointer),
/* harmony export */   pG: () => (/* binding */ locateValues)
/* harmony export */ });
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


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ findIgnoreFile),
/* harmony export */   Rx: () => (/* binding */ ignoreFilePaths),
/* harmony export */   a0: () => (/* binding */ parseIgnoreFile),
/* harmony export */   kP: () => (/* binding */ pathInContext),
/* harmony export */   rj: () => (/* binding */ readIgnoreFile)
/* harmony export */ });
/* harmony import */ var _dockerignore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7118);

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
    return file === undefined ? _dockerignore_js__WEBPACK_IMPORTED_MODULE_0__/* .ignoreNothing */ .S : (0,_dockerignore_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDockerignore */ .y)(file.text, file.path);
}
/** Gives a path of the repository relative to the context; undefined when it is not below it. */
function pathInContext(context, path) {
    if (context === '.')
        return path;
    return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined;
}


/***/ }),

/***/ 4630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ findNamedContexts),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   ny: () => (/* binding */ requireKeyable)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);


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
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(value).replace(/(.)\/$/, '$1');
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
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The named context ${found.name} cannot be told from its name alone, so no image can be reused.`, {
        reason: 'unkeyable-context',
        received: `--build-context ${found.name}=${found.value}`,
        accepted: 'docker-image:// and a reference, or a folder of the repository, relative to its root',
        remedy: 'Set `reuse: never` for this service; or publish the context as an image and name it by its digest, docker-image://name@sha256:…',
    });
}


/***/ })

};
;