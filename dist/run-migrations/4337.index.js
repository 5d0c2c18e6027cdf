"use strict";
exports.id = 4337;
exports.ids = [4337];
exports.modules = {

/***/ 6718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 4337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// UNUSED EXPORTS: chooseMode

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
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
// EXTERNAL MODULE: ./build/packages/action/src/mask.js
var mask = __webpack_require__(9380);
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

// EXTERNAL MODULE: ./build/packages/config/src/production.js
var production = __webpack_require__(3331);
// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/parse.js
var parse = __webpack_require__(8089);
// EXTERNAL MODULE: ./build/packages/migrations/src/database/session-names.js
var session_names = __webpack_require__(3634);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/compile-parser.js
var compile_parser = __webpack_require__(9411);
// EXTERNAL MODULE: ./build/packages/config/src/templates.js
var templates = __webpack_require__(9569);
// EXTERNAL MODULE: ./build/actions/run-migrations/src/report/outcome.js
var report_outcome = __webpack_require__(323);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/job/deployed.js


/** With these the code that belongs to the migrations is live. */
const live = ['deployed', 'already-live'];
/**
 * Parts the services whose migrations may follow their deployment from those that are left alone: a later commit is live,
 * or it was not deployed. A service goes by the worst that became of it and of those that migrate the same database; one
 * that is not named by the worst of all.
 */
function leaveUndeployed(targets, deployed) {
    if (deployed === undefined)
        return { targets, left: [] };
    const left = [];
    const rest = targets.filter((target) => {
        const names = targets.filter((other) => databaseOf(other) === databaseOf(target)).map(({ service }) => service);
        const known = names.every((name) => deployed[name] !== undefined);
        const concerned = known ? names : Object.keys(deployed);
        const worst = concerned
            .map((name) => [name, deployed[name] ?? ''])
            .find(([, result]) => !live.includes(result));
        if (worst !== undefined)
            left.push(leave(target, ...worst));
        return worst === undefined;
    });
    return { targets: rest, left };
}
function databaseOf({ service, migrations }) {
    return (0,templates/* variableName */.c)(migrations.databaseUrlEnv, service);
}
function leave({ service, migrations }, because, result) {
    const stale = result === 'skipped-stale';
    const what = stale ? `a later commit of ${because} is live` : `${because} was not deployed (${result})`;
    return (0,report_outcome/* untouched */.sF)({
        service,
        tool: migrations.tool,
        directory: migrations.directory,
        result: 'planned',
        reason: stale ? 'skipped-stale' : 'not-deployed',
        message: `Nothing was looked at or applied: ${what}.`,
        notes: [{ text: `${service || migrations.directory}: left alone, since ${what}.` }],
    });
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/job/engine-inputs.js
var engine_inputs = __webpack_require__(3364);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/job/engine.js


/** The variables of DEPLOY_ENV that stand for the inputs where those are not given, as in the reusable workflows. */
const engineVariables = {
    host: 'DEPLOY_DOCKER_HOST',
    key: 'DEPLOY_SSH_KEY',
    knownHosts: 'DEPLOY_SSH_KNOWN_HOSTS',
};
/** Takes from DEPLOY_ENV what the inputs leave out, where anything runs in a temporary container. */
function completeEngine(inputs, targets, variables) {
    if (!targets.some(({ migrations }) => migrations.runIn === 'image'))
        return inputs;
    const host = inputs.dockerHost?.url ?? variables.get(engineVariables.host);
    if (host === undefined)
        return inputs;
    const isSsh = host.startsWith('ssh:');
    const key = inputs.sshKey ?? (isSsh ? variables.get(engineVariables.key) : undefined);
    const knownHosts = inputs.sshKnownHosts ?? (isSsh ? variables.get(engineVariables.knownHosts) : undefined);
    const source = inputs.dockerHost === undefined ? `variable ${engineVariables.host}` : undefined;
    return { ...inputs, ...(0,engine_inputs/* parseEngineInputs */.j)(host, key, knownHosts, source) };
}
/** What a receiver does is none of ours yet: nothing is run in its place. */
function refuseReceiver(runIn) {
    if (runIn !== 'receiver')
        return runIn;
    throw new errors/* UserError */.yo('`run-in: receiver` comes with the receiver that migrates, and there is none yet.', {
        reason: 'receiver-unavailable',
        received: 'run-in: receiver',
        accepted: 'run-in: image, run-in: runner',
        remedy: 'Set `run-in: image` with `docker-host: ssh://…` and the network of the database: the migration then runs in a temporary container beside it.',
    });
}
/** Refuses what only a temporary container can honour, where nothing runs in one. */
function refuseUnfitEngine(inputs, targets) {
    if (targets.some(({ migrations }) => migrations.runIn === 'image'))
        return;
    const refuse = (received, remedy) => {
        throw new errors/* UserError */.yo('An engine is of use only where migrations run in a temporary container of the image.', {
            reason: 'invalid-input',
            received: `${received} with run-in: runner`,
            accepted: 'run-in: image',
            remedy,
        });
    };
    const reach = inputs.databaseReach;
    if (inputs.dockerHost !== undefined) {
        refuse(`docker-host: ${inputs.dockerHost.url}`, 'Set `run-in: image`, or leave docker-host out.');
    }
    if (reach === 'network' || reach === 'tool') {
        refuse(`database-reach: ${reach}`, 'Set `run-in: image`, or leave database-reach out.');
    }
}

// EXTERNAL MODULE: ./build/packages/config/src/load.js
var load = __webpack_require__(4904);
// EXTERNAL MODULE: ./build/packages/config/src/migration-steps.js
var migration_steps = __webpack_require__(3248);
// EXTERNAL MODULE: ./build/packages/config/src/paths.js
var paths = __webpack_require__(4574);
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

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/steps/refuse.js


/** Throws a UserError for what is asked for and cannot be honoured, before anything is read. */
function refuseImpossible(targets, inputs, mode, file) {
    refuseWipe(targets, inputs, mode);
    refuseIdleDeployed(inputs);
    for (const { service, migrations } of targets) {
        if (!migrations.atStart)
            continue;
        const { before, after } = migrations;
        if (before.length + after.length > 0) {
            throw new errors/* UserError */.yo(`The migrations of ${service} run when its container starts, and nothing can be run around that.`, {
                reason: 'invalid-config',
                received: '`at-start: true` with `before` or `after`',
                accepted: 'one of them',
                remedy: 'Take `before` and `after` out, or let this action migrate instead of the container.',
                file,
            });
        }
        if (mode === 'apply' && inputs.when === 'any') {
            throw new errors/* UserError */.yo(`The migrations of ${service} run when its container starts, so it matters whether that has happened.`, {
                reason: 'invalid-input',
                received: 'when: any',
                accepted: 'before-deploy, after-deploy',
                remedy: 'Run this step twice: with `when: before-deploy` before the deployment, and with `when: after-deploy` after it.',
            });
        }
    }
}
/** Before a deployment nobody knows what becomes of it. */
function refuseIdleDeployed({ deployed, when }) {
    if (deployed === undefined || when === 'after-deploy')
        return;
    throw new errors/* UserError */.yo('The input deployed tells what a deployment came to, and this step does not follow one.', {
        reason: 'invalid-input',
        received: `deployed with when: ${when}`,
        accepted: 'when: after-deploy',
        remedy: 'Set `when: after-deploy`, or take the input `deployed` out.',
    });
}
/** Nobody gets a production database wiped, by whatever name. */
function refuseWipe(targets, { wipeAndReseed, environment, dryRun }, mode) {
    if (wipeAndReseed === undefined)
        return;
    if (environment === '' || (0,production/* isProduction */.K)(environment)) {
        throw new errors/* UserError */.yo('A database is wiped only in an environment that is known not to be production.', {
            reason: 'refused-on-production',
            received: environment === '' ? 'no environment' : `environment: ${environment}`,
            accepted: 'an environment such as staging',
            remedy: 'Take `wipe-and-reseed` out, or name the environment by the input `environment` if it is another one.',
        });
    }
    const refuse = (received, remedy) => {
        throw new errors/* UserError */.yo('The database cannot be wiped like this.', { reason: 'invalid-input', received, remedy });
    };
    if (mode === 'check')
        refuse('wipe-and-reseed with mode: check', 'Take `wipe-and-reseed` out: a check changes nothing.');
    if (mode === 'plan' || dryRun)
        refuse('wipe-and-reseed without applying', 'Take `wipe-and-reseed` out: a plan changes nothing.');
    if (targets.some(({ migrations }) => migrations.atStart)) {
        refuse('wipe-and-reseed with at-start: true', 'Stop the service, and wipe by hand: its own start migrates.');
    }
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/job/commands.js

/**
 * Brings the tool and its commands together; an input wins. A command that is given without a tool is one. Throws a
 * UserError for one without the other, and for commands beside another tool.
 */
function readCommands(inputs, migrations) {
    const asked = inputs.tool ?? migrations?.tool ?? 'auto';
    const command = inputs.command ?? migrations?.command;
    const pendingCommand = inputs.pendingCommand ?? migrations?.pendingCommand;
    const given = command !== undefined || pendingCommand !== undefined;
    const tool = asked === 'auto' && given ? 'command' : asked;
    if (tool !== 'command') {
        // Those of deploy.yml may be meant for when no other tool is named.
        if (inputs.command === undefined && inputs.pendingCommand === undefined)
            return { tool, command: undefined, pendingCommand: undefined };
        throw new errors/* UserError */.yo(`${tool} is applied by the tool itself, and a command is given besides.`, {
            reason: 'invalid-input',
            received: `tool: ${tool} with ${inputs.command === undefined ? 'pending-command' : 'command'}`,
            accepted: '`tool: command` with `command` and `pending-command`, or another tool without them',
            remedy: 'Take the input `command` out, or set `tool: command`.',
        });
    }
    if (command !== undefined && pendingCommand !== undefined)
        return { tool, command, pendingCommand };
    throw new errors/* UserError */.yo(command === undefined
        ? 'There is no command that migrates.'
        : 'A plain command needs another one that lists what is pending: its exit code does not say what it did.', {
        reason: command === undefined ? 'missing-command' : 'missing-pending-command',
        received: command === undefined ? 'tool: command without `command`' : `command: ${command}`,
        accepted: '`command`, and `pending-command`: one name a line on standard output, none where nothing is pending',
        remedy: `Set the input \`${command === undefined ? 'command' : 'pending-command'}\`, or \`migrations.${command === undefined ? 'command' : 'pending-command'}\` in deploy.yml.`,
    });
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/job/targets.js









/** Brings inputs and deploy.yml together; an input wins. Throws a UserError for what cannot be honoured. */
async function readJob(inputs, mode, workspace) {
    const config = await (0,load/* loadConfig */.Z9)(workspace, inputs.config);
    const environment = config === undefined || inputs.environment === '' ? undefined : (0,load/* selectEnvironment */.aP)(config, inputs.environment);
    const permission = readPermission(inputs, environment, config?.file);
    const images = inputs.images === '' ? undefined : parseImages(inputs.images);
    const bare = config === undefined ? [singleService(inputs)] : configured(config, inputs);
    const single = {
        directory: inputs.directory,
        command: inputs.command,
        'pending-command': inputs.pendingCommand,
        image: inputs.image,
        'database-url': inputs.databaseUrl,
        'wipe-and-reseed': inputs.wipeAndReseed,
    };
    for (const [input, value] of Object.entries(single)) {
        if (value !== undefined && bare.length > 1)
            throw severalServices(input, bare);
    }
    refuseImpossible(bare, inputs, mode, config?.file);
    refuseIdleImage(bare, inputs);
    // A check is about files, before there is an image.
    refuseUnfitEngine(inputs, bare);
    const find = (target) => (mode === 'check' ? undefined : targets_imageOf(target, inputs, images));
    const targets = bare.map((target) => ({ ...target, image: find(target) }));
    return { permission, branch: environment?.branch, environments: Object.values(config?.environments ?? {}), targets };
}
function singleService(inputs) {
    return { service: inputs.services[0] ?? '', context: '.', migrations: override(undefined, inputs) };
}
function configured(config, inputs) {
    const services = (0,load/* selectServices */.Zo)(config, inputs.services);
    const targets = services.flatMap(({ name, context, migrations }) => {
        if (migrations !== undefined)
            return [{ service: name, context, migrations: override(migrations, inputs) }];
        // Named together with its folder, a service needs no entry.
        if (inputs.services.length !== 1 || inputs.directory === undefined)
            return [];
        return [{ service: name, context, migrations: override(undefined, inputs, context) }];
    });
    if (targets.length > 0)
        return targets;
    const others = Object.values(config.services).filter(({ migrations }) => migrations !== undefined);
    const named = services.map(({ name }) => name).join(', ');
    const which = services.length > 1 ? `services ${named} have` : `service ${named} has`;
    const message = others.length === 0 ? 'No service of deploy.yml has migrations.' : `The ${which} no migrations in deploy.yml.`;
    throw new errors/* UserError */.yo(message, {
        reason: 'no-migrations',
        received: others.length === 0 ? Object.keys(config.services).join(', ') : named,
        accepted: others.length === 0
            ? 'a service with `migrations:`'
            : `one with \`migrations:\`: ${others.map(({ name }) => name).join(', ')}`,
        remedy: 'Add `migrations: {}` to the service in deploy.yml, or name the service and its folder by the inputs.',
        file: config.file,
    });
}
function override(migrations, inputs, context = '.') {
    const directory = inputs.directory === undefined ? undefined : (0,paths/* normalisePath */.q)(inputs.directory);
    if (directory?.split('/').includes('..') || inputs.directory?.startsWith('/')) {
        throw new errors/* UserError */.yo('The input directory leads out of the repository.', {
            reason: 'invalid-input',
            received: inputs.directory,
            accepted: 'a folder relative to the repository’s root',
            remedy: 'Set `directory:` to a folder of the checkout.',
        });
    }
    return {
        ...(migrations ?? migration_steps/* noSteps */.jV),
        backup: inputs.backup ?? migrations?.backup ?? 'off',
        ...readCommands(inputs, migrations),
        directory: directory ?? migrations?.directory ?? context,
        imageDirectory: migrations?.imageDirectory,
        runIn: refuseReceiver(inputs.runIn ?? migrations?.runIn ?? 'runner'),
        database: migrations?.database,
        databaseUrlEnv: migrations?.databaseUrlEnv ?? 'DATABASE_URL',
        network: inputs.network ?? migrations?.network,
        forbidden: migrations?.forbidden ?? [],
        databaseReach: inputs.databaseReach ?? migrations?.databaseReach ?? 'auto',
        models: migrations?.models,
    };
}
/** A blanket permission is for environments whose data can be made again. */
function readPermission(inputs, environment, file) {
    const asked = inputs.destructive ?? environment?.destructiveMigrations ?? 'block';
    if (asked !== 'warn')
        return asked;
    if (inputs.environment === '')
        throw unnamedEnvironment();
    if (!(0,production/* isProduction */.K)(inputs.environment))
        return 'warn';
    throw new errors/* UserError */.yo('Destructive migrations cannot be let through as a whole on production.', {
        reason: 'refused-on-production',
        received: inputs.destructive === undefined ? `destructive-migrations: warn for ${inputs.environment}` : 'destructive: warn',
        accepted: 'block, approved',
        remedy: 'Set `destructive` to approved and approve the statements that are meant, or leave it at block and split the change so that nothing in use is dropped.',
        ...(inputs.destructive === undefined ? { file } : {}),
    });
}
/** Whose data may be lost has to be said: a database that nobody names may be production's. */
function unnamedEnvironment() {
    return new errors/* UserError */.yo('Destructive migrations cannot be let through as a whole where no environment is named.', {
        reason: 'refused-on-production',
        received: 'destructive: warn, and no environment',
        accepted: 'block, approved; or warn with an environment that is not production',
        remedy: 'Set `environment:` to the environment that the database belongs to, such as staging.',
    });
}
function targets_imageOf(target, inputs, images) {
    if (target.migrations.runIn === 'runner')
        return undefined;
    const only = Object.values(images ?? {});
    const found = inputs.image ??
        images?.[target.service]?.image ??
        (target.service === '' && only.length === 1 ? only[0]?.image : undefined);
    if (found !== undefined && /^[^\s@]+@sha256:[0-9a-f]{64}$/.test(found))
        return found;
    throw new errors/* UserError */.yo(found === undefined
        ? `There is no image to migrate ${target.service || 'from'}, and \`run-in: image\` needs one.`
        : 'The input image is not pinned by its digest.', {
        reason: found === undefined ? 'missing-image' : 'invalid-input',
        received: found ?? (images === undefined ? 'neither image nor images' : `images of ${Object.keys(images).join(', ')}`),
        accepted: 'name@sha256:… with 64 hexadecimal digits',
        remedy: `Set \`images: \${{ steps.build.outputs.services }}\`, or \`image:\` for one service.`,
    });
}
/** What names an image means to migrate from it. */
function refuseIdleImage(targets, { image }) {
    if (image === undefined || targets.some(({ migrations }) => migrations.runIn === 'image'))
        return;
    throw new errors/* UserError */.yo('The input image is given, and the migrations would run on the runner.', {
        reason: 'invalid-input',
        received: `image: ${image} with run-in: runner`,
        accepted: '`image` together with `run-in: image`, or neither',
        remedy: 'Set `run-in: image` (or `migrations.run-in` in deploy.yml), or take the input `image` out.',
    });
}
function severalServices(input, targets) {
    return new errors/* UserError */.yo(`The input ${input} is for one service, and this step is about several.`, {
        reason: 'invalid-input',
        received: targets.map(({ service }) => service).join(', '),
        remedy: `Name one by the input service, or say it for each in deploy.yml instead of by \`${input}\`.`,
    });
}

// EXTERNAL MODULE: ./build/actions/run-migrations/src/judge/pull.js
var pull = __webpack_require__(6718);
// EXTERNAL MODULE: ./build/packages/action/src/commands.js + 1 modules
var commands = __webpack_require__(689);
// EXTERNAL MODULE: ./build/packages/action/src/files.js
var files = __webpack_require__(5621);
// EXTERNAL MODULE: ./build/packages/migrations/src/engine/address.js
var address = __webpack_require__(3856);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/reach/engine.js





/** Refuses ssh without a key, and without a word of who may answer. */
function requireSecrets({ dockerHost, sshKey, sshKnownHosts }) {
    if (dockerHost?.kind !== 'ssh')
        return undefined;
    const key = requireSsh('ssh-key', sshKey, `Store the private key as a secret of the environment, and pass it as ssh-key (or as ${engineVariables.key} in DEPLOY_ENV).`);
    const knownHosts = requireSsh('ssh-known-hosts', sshKnownHosts, `Compare the lines that \`${(0,address/* keyscanLine */.Bt)(dockerHost)}\` prints with the machine’s own keys (/etc/ssh/ssh_host_*.pub), and pass them as ssh-known-hosts: without them, whoever answers would be believed.`);
    return { key, knownHosts };
}
function requireSsh(name, value, remedy) {
    if (value !== undefined)
        return value;
    throw new errors/* UserError */.yo(`A docker-host with ssh:// needs the input ${name}.`, {
        reason: name === 'ssh-key' ? 'missing-ssh-key' : 'missing-known-hosts',
        received: `no ${name}`,
        remedy,
    });
}
/** Does the work with the engine that was named, or the runner's own; what ssh needs is gone afterwards. */
async function withEngine(context, work) {
    const { inputs, runner, host } = context;
    const { dockerHost } = inputs;
    if (dockerHost === undefined)
        return work(undefined);
    const secrets = requireSecrets(inputs);
    // The processes that we start have no use for it.
    delete process.env['INPUT_SSH-KEY'];
    if (dockerHost.kind === 'tcp' && (0,address/* isRemote */.Vx)(dockerHost) && !process.env['DOCKER_TLS_VERIFY'])
        warnOfPlainText(context);
    const { openEngine } = await __webpack_require__.e(/* import() */ 2087).then(__webpack_require__.bind(__webpack_require__, 2087));
    return (0,files/* withPrivateFolder */.m)(runner.temporary, async (folder) => {
        // For the post step, in case that this one is killed.
        (0,commands/* saveState */.LZ)('private-folder', folder);
        const engine = await openEngine(dockerHost, secrets, folder, host.signal);
        host.say(`The engine at ${dockerHost.url} answers.`);
        try {
            return await work(engine);
        }
        finally {
            await engine.close();
        }
    });
}
function warnOfPlainText({ host }) {
    host.warn('The engine of docker-host is reached without TLS: whoever is on the way reads the database’s password. Set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH, or use ssh://.');
}

// EXTERNAL MODULE: ./build/packages/migrations/src/approvals/apply.js
var apply = __webpack_require__(990);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/report/annotate.js

/** GitHub shows no more of a level and step, and drops the rest without a word. */
const limit = 10;
/** The gravest first: what is lost cannot be had back, what cannot work is found out by trying. */
const ranks = ['data-loss', 'incompatible', 'history', 'unanalysable', 'broken', 'lock'];
/** Puts what was found on the lines of the pull request or commit: the gravest first, the rest is in the summary. */
function annotate(outcomes, host) {
    const all = outcomes.flatMap(annotationsOf).sort((one, other) => one.rank - other.rank);
    for (const level of ['error', 'warning']) {
        const own = all.filter((one) => one.level === level);
        // One is kept for the failure of the step itself.
        const room = level === 'error' ? limit - 1 : limit;
        const shown = own.length > room ? own.slice(0, room - 1) : own;
        for (const { text, file, line, title } of shown)
            host.annotate(level, text(), { file, startLine: line, title });
        if (own.length > shown.length) {
            const first = own[0];
            host.annotate(level, `${own.length - shown.length} more are in the job summary.`, {
                file: first.file,
                startLine: first.line,
                title: 'run-migrations',
            });
        }
    }
}
function annotationsOf({ decision, failure, notes }) {
    const failed = failure?.file === undefined
        ? []
        : [
            {
                level: 'error',
                text: () => failure.message,
                file: failure.file,
                line: failure.line ?? 1,
                title: 'Migration failed',
                rank: -1,
            },
        ];
    const blocking = decision.deed === 'block' ? decision.blocking : [];
    return [
        ...failed,
        ...blocking.map((finding) => annotationOf('error', finding)),
        ...decision.warnings.map((finding) => annotationOf('warning', finding)),
        ...notes.flatMap(({ file, text, line = 1, title = 'Edited migration' }) => file === undefined ? [] : [{ level: 'warning', text: () => text, file, line, title, rank: ranks.length }]),
    ];
}
function annotationOf(level, finding) {
    const { rule, hazard, file, line } = finding;
    // Put together for those only that are shown.
    const text = () => describeFinding(level, finding);
    return { level, text, file, line, title: `Migration: ${rule}`, rank: ranks.indexOf(hazard) };
}
function describeFinding(level, finding) {
    const { subject, reason, rewrite, unapproved } = finding;
    const entry = level === 'error' ? (0,apply/* renderEntries */.nU)([finding]) : '';
    return [
        `${subject}: ${reason}`,
        `Instead: ${rewrite}`,
        ...(unapproved === undefined ? [] : [`Its approval does not count: ${unapproved}.`]),
        ...(entry === '' || unapproved !== undefined ? [] : [`If it is meant, approve this very statement:\n${entry}`]),
    ].join('\n');
}

// EXTERNAL MODULE: ./build/packages/migrations/src/database/blockage.js
var blockage = __webpack_require__(695);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/report/remedy.js

/** What to do next, in one sentence. */
function remedyOf({ reason, remedy, failure, decision, verdict }) {
    if (remedy !== undefined)
        return remedy;
    switch (reason) {
        case 'mixed-migrations':
            return 'Split the set: what adds goes before the deploy, what takes away after it, in files of their own. The summary says which.';
        case 'broken-migration':
            return 'Mend the lines that are annotated: they cannot work as they are written.';
        case 'lock-timeout':
            return `Something held a lock on the table for longer than lock-timeout. ${endOf(failure)}${failure?.recovery ?? ''} Run it again at a quieter moment, or raise lock-timeout.`;
        case 'statement-timeout':
            return failure?.held === undefined
                ? `A statement ran for longer than statement-timeout. ${failure?.recovery ?? ''} Do it in batches, or raise statement-timeout.`
                : `A statement waited for a lock until statement-timeout was up. ${endOf(failure)}${failure.recovery} Run it again at a quieter moment; lock-timeout bounds such a wait.`;
        case 'connection-lost':
            return 'Run this again: it reads from the database what was applied, and goes on from there.';
        case 'still-pending':
            return 'Look at the tool’s own log above; a file may have been skipped because of its name or version.';
        default:
            if (failure !== undefined)
                return failure.recovery;
            return decision.deed === 'block' ? rewriteThem(decision.blocking, verdict.compatibility === 'mixed') : '';
    }
}
/** What cannot work, or cannot even be parsed, is not a matter of permission. */
function rewriteThem(blocking, mixed) {
    const rewrite = `Rewrite the annotated lines as shown there${mixed ? ', and split what adds from what takes away' : ''}.`;
    if (blocking.some(({ hazard }) => hazard === 'broken'))
        return rewrite;
    const unapproved = blocking.find((finding) => finding.unapproved !== undefined)?.unapproved;
    if (unapproved !== undefined) {
        return `${rewrite} If it is meant: ${unapproved}. Get it, and run this again.`;
    }
    return `${rewrite} If it is meant: put the entries that the annotations and the summary print into the file of approvals (.github/approved-migrations.yml, unless the input \`approvals\` names another), and set \`destructive-migrations: approved\` for the environment in deploy.yml, or the input \`destructive\`; where the environment’s data may be lost, \`warn\`.`;
}
function endOf(failure) {
    const remedy = failure?.held === undefined ? '' : (0,blockage/* remedyForBlockage */.SI)(failure.held);
    return remedy === '' ? '' : `${remedy} `;
}

// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
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

// EXTERNAL MODULE: ./build/packages/migrations/src/decide.js
var decide = __webpack_require__(4713);
;// CONCATENATED MODULE: ./build/actions/run-migrations/src/report/summary.js






const signs = {
    applied: '✅',
    'up-to-date': '✅',
    checked: '✅',
    planned: '📋',
    blocked: '⛔',
    failed: '❌',
};
/** The job summary: a heading and a table that say it all, details only where something is in the way. */
function summarize(outcomes, worst) {
    const about = outcomes.length > 1 ? `${(0,src_escape/* escapeMarkdown */.FV)(worst.service)}: ` : '';
    const parts = [
        `### ${signs[worst.result]} Migrations: ${about}${(0,src_escape/* escapeMarkdown */.FV)(worst.message)}`,
        markdownTable(['Service', 'Result', 'Applied', 'Pending', 'Compatibility', 'Now at', 'Findings'], outcomes.map(rowOf)),
        ...outcomes.flatMap(detailsOf),
    ];
    return `${parts.join('\n\n')}\n`;
}
function rowOf(outcome) {
    const { service, directory, tool, result, reason, applied, pending, verdict, current, decision, database, verifiedBy, } = outcome;
    const blocking = decision.deed === 'block' ? decision.blocking.length : 0;
    const findings = [
        blocking > 0 ? `${blocking} blocking` : '',
        decision.warnings.length > 0
            ? `${decision.warnings.length} warning${decision.warnings.length === 1 ? '' : 's'}`
            : '',
        decision.approved.length > 0 ? `${decision.approved.length} approved` : '',
    ].filter((part) => part !== '');
    const source = verifiedBy === 'tool' ? (0,report_outcome/* wordOf */.aG)({ title: tool }).replace('pending-command', '`pending-command`') : 'the database';
    const left = `${pending.length}${database === undefined ? '' : pending.length === 0 ? ` (verified by ${source})` : ` (read from ${source})`}`;
    return [
        `${(0,src_escape/* inlineCode */.ti)(service || directory)} <sub>${(0,src_escape/* escapeMarkdown */.FV)(database === undefined ? tool : `${tool}, ${database}`)}</sub>`,
        `${signs[result]} ${result}${reason === result ? '' : `<br><sub>${(0,src_escape/* escapeMarkdown */.FV)(reason)}</sub>`}`,
        String(applied.length),
        left,
        verdict.compatibility,
        (0,src_escape/* inlineCode */.ti)(current) || '–',
        findings.join(', ') || 'none',
    ];
}
function detailsOf(outcome) {
    const { result, decision, verdict, failure, applied, pending, notes } = outcome;
    const details = [];
    if (failure !== undefined)
        details.push(failureOf(outcome));
    if (decision.deed === 'block' && decision.blocking.length > 0) {
        details.push(`**In the way**\n\n${decision.blocking.map(findingLine).join('\n')}`);
        const entries = (0,apply/* renderEntries */.nU)(decision.blocking.filter(({ unapproved }) => unapproved === undefined));
        if (entries !== '')
            details.push(folded('To approve these very statements', (0,src_escape/* codeBlock */.DV)(entries)));
    }
    if (decision.approved.length > 0) {
        details.push(`**Approved**\n\n${decision.approved.map(approvedLine).join('\n')}`);
    }
    if (decision.deed === 'block' && verdict.compatibility === 'mixed') {
        details.push(`**Split it:** ${(0,src_escape/* escapeMarkdown */.FV)((0,decide/* describeSplit */.i)(verdict))}.`);
    }
    const remedy = result === 'failed' || result === 'blocked' ? remedyOf(outcome) : '';
    if (remedy !== '')
        details.push(`**What to do:** ${renderProse(remedy)}`);
    if (decision.warnings.length > 0) {
        details.push(folded(`${decision.warnings.length} to know about`, decision.warnings.map(findingLine).join('\n')));
    }
    if (outcome.backup !== undefined)
        details.push(backupOf(outcome.backup));
    if (outcome.seed !== undefined)
        details.push(seeds[outcome.seed]);
    if (applied.length > 0)
        details.push(folded(`Applied (${applied.length})`, list(applied)));
    if (pending.length > 0)
        details.push(folded(`Pending (${pending.length})`, list(pending)));
    return [...details, ...notes.map(({ text }) => `> ${renderProse(text)}`)];
}
function failureOf({ failure, applied, pending }) {
    if (failure === undefined)
        return '';
    const where = failure.file === undefined ? '' : ` in ${(0,src_escape/* inlineCode */.ti)(`${failure.file}:${failure.line ?? 1}`)}`;
    const lines = [
        `**Failed${where}**, ${failure.rolledBack ? 'rolled back' : 'perhaps half done'}; applied before it: ${applied.length}, still pending: ${pending.length}.`,
        (0,src_escape/* codeBlock */.DV)(failure.message),
    ];
    for (const index of failure.invalidIndexes) {
        lines.push(`An invalid index is left behind: ${(0,src_escape/* inlineCode */.ti)(`DROP INDEX CONCURRENTLY ${index};`)}`);
    }
    return lines.join('\n\n');
}
const seeds = {
    seeded: '**Seeded:** the seed ran to its end, and does not run again.',
    adopted: '**Adopted:** the database held rows, so it counts as seeded.',
};
function backupOf({ place, size, sha256, verifiedBy, restore, notes }) {
    const words = {
        pg_restore: 'read to its end by pg_restore, with all tables',
        dump: 'complete to its last line, with all tables',
        integrity_check: 'whole by SQLite’s integrity check, with all tables',
        file: 'made by the command; the file is there',
        command: 'by the word of the command alone',
    };
    const proof = sha256 === undefined ? '' : `, ${size} bytes, sha256 ${(0,src_escape/* inlineCode */.ti)(sha256)}`;
    const parts = [`**Backup:** ${(0,src_escape/* inlineCode */.ti)(place)}${proof} – ${words[verifiedBy]}.`];
    if (restore !== '')
        parts.push(`To bring it back: ${(0,src_escape/* inlineCode */.ti)(restore)}`);
    return [...parts, ...notes.map(src_escape/* escapeMarkdown */.FV)].join('<br>');
}
function approvedLine({ file, line, subject, approval, rule }) {
    const { reason = '', by = '' } = approval ?? {};
    return `- ${(0,src_escape/* inlineCode */.ti)(`${file}:${line}`)} ${(0,src_escape/* escapeMarkdown */.FV)(subject)} – approved by ${(0,src_escape/* escapeMarkdown */.FV)(by)}: ${(0,src_escape/* escapeMarkdown */.FV)(reason)} <sub>${rule}</sub>`;
}
function findingLine({ file, line, subject, reason, rewrite, rule, unapproved }) {
    const place = (0,src_escape/* inlineCode */.ti)(`${file}:${line}`);
    return `- ${place} ${(0,src_escape/* escapeMarkdown */.FV)(subject)} – ${renderProse(reason)} *Instead:* ${renderProse(rewrite)} ${unapproved === undefined ? '' : `**Its approval does not count:** ${(0,src_escape/* escapeMarkdown */.FV)(unapproved)}. `}<sub>${rule}</sub>`;
}
/** Sentences with commands between backticks, which stay as they are to be typed; all else is no markup. */
function renderProse(text) {
    const known = rendered.get(text);
    if (known !== undefined)
        return known;
    const prose = text
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? (0,src_escape/* inlineCode */.ti)(part) : (0,src_escape/* escapeMarkdown */.FV)(part)))
        .join('');
    rendered.set(text, prose);
    return prose;
}
/** A rule says the same each time that it is broken. */
const rendered = new Map();
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function list(names) {
    return names.map((name) => `- ${(0,src_escape/* inlineCode */.ti)(name)}`).join('\n');
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/report/report.js


/** The worst that became of a service is what became of the step. */
const order = ['failed', 'blocked', 'applied', 'planned', 'checked', 'up-to-date'];
/** Turns the outcomes into outputs, summary and exit. */
function endingOf(outcomes) {
    const worst = [...outcomes].sort((a, b) => order.indexOf(a.result) - order.indexOf(b.result))[0];
    if (worst === undefined)
        throw new Error('There was no service to migrate.');
    const failed = worst.result === 'failed' || worst.result === 'blocked';
    const said = outcomes.length === 1 ? worst.message : `${worst.service}: ${worst.message}`;
    return {
        result: worst.result,
        reason: worst.reason,
        message: said,
        failed,
        remedy: failed ? remedyOf(worst) : undefined,
        outputs: {
            services: JSON.stringify(Object.fromEntries(outcomes.map((one) => [one.service || 'default', serviceOutput(one)]))),
            pending: String(sum(outcomes.map(({ pending }) => pending.length))),
            applied: String(sum(outcomes.map(({ applied }) => applied.length))),
            current: currentOf(outcomes),
            compatibility: combine(outcomes.map(({ verdict }) => verdict.compatibility)),
            reversible: String(outcomes.every(({ verdict }) => verdict.reversible)),
            'verified-by': verifiedBy(outcomes),
            backup: outcomes.flatMap(({ backup }) => (backup === undefined ? [] : [backup.place])).join('\n'),
        },
        summary: summarize(outcomes, worst),
    };
}
function serviceOutput(outcome) {
    const { pending, applied, current, verdict, result, reason, backup, seed } = outcome;
    const { compatibility, reversible } = verdict;
    const verified = verifiedBy([outcome]);
    return {
        ...{ pending, applied, current, compatibility, reversible, 'verified-by': verified, result, reason },
        ...(backup === undefined ? {} : { backup: backupOutput(backup) }),
        ...(seed === undefined ? {} : { seed }),
    };
}
/** The weakest word that it rests on; none where a service was not read from a database. */
function verifiedBy(outcomes) {
    if (outcomes.some(({ database }) => database === undefined))
        return '';
    return outcomes.some((outcome) => outcome.verifiedBy === 'tool') ? 'tool' : 'database';
}
function backupOutput({ place, size, sha256, verifiedBy, restore }) {
    return { place, size, sha256, 'verified-by': verifiedBy, restore };
}
function currentOf(outcomes) {
    if (outcomes.length === 1)
        return outcomes[0]?.current ?? '';
    return outcomes
        .filter(({ current }) => current !== '')
        .map(({ service, current }) => `${service}=${current}`)
        .join(' ');
}
function combine(all) {
    const kinds = new Set(all.filter((one) => one !== 'none'));
    if (kinds.size === 0)
        return 'none';
    return kinds.size === 1 ? [...kinds][0] : 'mixed';
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}

;// CONCATENATED MODULE: ./build/actions/run-migrations/src/main.js
















/** Reads the job, judges or migrates each service in the order in which they need each other, and reports. */
async function main(given, host) {
    const runner = readRunner();
    const mode = chooseMode(given, runner.isPullRequest);
    const { targets: all, permission, branch, environments } = await readJob(given, mode, runner.workspace);
    const { targets, left } = leaveUndeployed(all, given.deployed);
    for (const { notes } of left)
        for (const { text } of notes)
            host.say(text);
    // Whether there is anything to judge is known later; until then other threads have nothing else to do.
    const database = (target) => target.migrations.database ?? 'postgresql';
    if (mode === 'check' && targets.some((target) => database(target) === 'postgresql')) {
        // Where there is a base, git will be asked what differs from it.
        (0,compile_parser/* compileParser */.J)((0,pull/* baseCommit */.tI)(runner.payload) === undefined ? [] : ['node:child_process']);
    }
    if (environments.length === 0 && given.environment !== '') {
        const counts = (0,production/* isProduction */.K)(given.environment) ? 'is that of production' : 'is not that of production';
        host.say(`There is no deploy.yml, so of the environment ${given.environment} the name alone counts, which ${counts}.`);
    }
    if (permission !== 'approved' && given.approvals !== parse/* approvalsFile */.r) {
        host.warn(`The input approvals is not heeded: destructive is ${permission}, and only \`approved\` reads that file.`);
    }
    if (mode === 'apply' && branch !== undefined && runner.branch !== undefined && branch !== runner.branch) {
        host.warn(`${given.environment} is migrated from the branch ${runner.branch}, and deploy.yml names ${branch} for it. If that is not meant, correct the input environment, or the branches that start this workflow.`);
    }
    const variables = readVariables();
    const inputs = completeEngine(given, targets, variables);
    const base = {
        inputs,
        host,
        runner,
        permission,
        environments,
        clock: clock/* systemClock */.m,
        variables,
        names: (0,session_names/* nameSessions */.p7)(runner.repository, runner.runId),
    };
    const worked = mode === 'check'
        ? await work(targets, mode, { ...base, engine: undefined })
        : await withEngine(base, (engine) => work(targets, mode, { ...base, engine }));
    const outcomes = [...left, ...worked];
    annotate(outcomes, host);
    return endingOf(outcomes);
}
/** What `auto` comes to: a pull request is judged, anything else is applied; a dry run never applies. */
function chooseMode({ mode, dryRun }, isPullRequest) {
    const chosen = mode === 'auto' ? (isPullRequest ? 'check' : 'apply') : mode;
    return chosen === 'apply' && dryRun ? 'plan' : chosen;
}
async function work(targets, mode, context) {
    if (mode === 'check') {
        const { checkService } = await Promise.all(/* import() */[__webpack_require__.e(2484), __webpack_require__.e(5652)]).then(__webpack_require__.bind(__webpack_require__, 5652));
        return inOrder(targets, (target) => checkService(target, context));
    }
    const { migrateService } = await Promise.all(/* import() */[__webpack_require__.e(2484), __webpack_require__.e(5470)]).then(__webpack_require__.bind(__webpack_require__, 5470));
    // One blocked service stops them all before the first is touched.
    if (mode === 'plan' || targets.length > 1) {
        const plans = await inOrder(targets, (target) => migrateService(target, 'plan', context));
        const { refuseShared } = await __webpack_require__.e(/* import() */ 3035).then(__webpack_require__.bind(__webpack_require__, 3035));
        refuseShared(targets);
        if (mode === 'plan' || plans.some(({ result }) => result === 'blocked'))
            return plans;
    }
    const outcomes = [];
    for (const [index, target] of targets.entries()) {
        const outcome = await migrateService(target, 'apply', context).catch((error) => {
            // What was applied before has to be told, so this becomes a result like any other.
            if (outcomes.length > 0 && error instanceof errors/* UserError */.yo)
                return failedOutcome(target, error);
            throw error;
        });
        outcomes.push(outcome);
        if (outcome.result !== 'failed' && outcome.result !== 'blocked')
            continue;
        const rest = targets.slice(index + 1).map(({ service }) => service);
        if (rest.length > 0)
            outcome.notes.push({ text: `Not begun because of it: ${rest.join(', ')}.` });
        break;
    }
    return outcomes;
}
function failedOutcome(target, error) {
    return (0,report_outcome/* untouched */.sF)({
        service: target.service,
        tool: target.migrations.tool,
        directory: target.migrations.directory,
        result: 'failed',
        reason: error.reason,
        message: error.received === undefined ? error.message : `${error.message} Received: ${error.received}`,
        remedy: error.remedy,
    });
}
async function inOrder(targets, judge) {
    const outcomes = [];
    for (const target of targets)
        outcomes.push(await judge(target));
    return outcomes;
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   sF: () => (/* binding */ untouched)
/* harmony export */ });
/* unused harmony export noFindings */
/* harmony import */ var _packages_migrations_src_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1576);

/** Whose word it is, where it is not the database's. */
function wordOf({ title }) {
    return title === 'a command' ? 'pending-command' : `${title} itself`;
}
const noFindings = { deed: 'apply', warnings: [], approved: [] };
/** The outcome of a service of which nothing was judged or applied, with what there is to tell of it. */
function untouched(said) {
    return {
        pending: [],
        applied: [],
        current: '',
        verdict: _packages_migrations_src_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyVerdict */ .L,
        decision: noFindings,
        database: undefined,
        failure: undefined,
        notes: [],
        ...said,
    };
}


/***/ }),

/***/ 9508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ describeDuration),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
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


/***/ }),

/***/ 5621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ withPrivateFolder)
/* harmony export */ });
/* unused harmony export promisePrivateFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
// As a part of node:fs it is loaded when it is used, and an action that is given wrong inputs uses none of it.


/** Makes a private folder (mode 0700) below `parent`, gives it to `work`, and removes it whatever happens. */
async function withPrivateFolder(parent, work) {
    const folder = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.mkdtemp((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'deploy-actions-'));
    try {
        return await work(folder);
    }
    finally {
        await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.rm(folder, { recursive: true, force: true });
    }
}
/** Promises a private folder (mode 0700) below `parent`; `onMade` is told of it before it is used. */
function promisePrivateFolder(parent, onMade = () => { }) {
    let making;
    const make = async () => {
        const folder = await promises.mkdtemp(join(parent, 'deploy-actions-'));
        onMade(folder);
        return folder;
    };
    return {
        path() {
            making ??= make();
            return making;
        },
        async remove() {
            const folder = await making?.catch(() => undefined);
            if (folder !== undefined)
                await promises.rm(folder, { recursive: true, force: true });
        },
    };
}


/***/ }),

/***/ 4904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   Zo: () => (/* binding */ selectServices),
/* harmony export */   aP: () => (/* binding */ selectEnvironment),
/* harmony export */   mD: () => (/* binding */ defaultConfigFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);



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
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, file), 'utf8');
    }
    catch (error) {
        const code = error.code;
        if (named === undefined && code === 'ENOENT') {
            refuseOtherName(workspace);
            return undefined;
        }
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The configuration file ${file} cannot be read.`, {
            reason: 'missing-config',
            received: code === 'ENOENT' ? 'no such file' : code,
            accepted: 'a path relative to the repository root',
            remedy: 'Check the input `config`, and that actions/checkout ran before this step.',
            cause: error,
        });
    }
    const { parseConfig } = await __webpack_require__.e(/* import() */ 6687).then(__webpack_require__.bind(__webpack_require__, 6687));
    return parseConfig(text, file);
}
/** Without this the file, and with it what it forbids, would not be heeded, and nobody be told. */
function refuseOtherName(workspace) {
    const other = '.github/deploy.yaml';
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, other)))
        return;
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`The configuration file is called ${other}, which is not looked for.`, {
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
            throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The input service names a service that deploy.yml does not define.', {
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
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The input environment names an environment that deploy.yml does not define.', {
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
            throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('Services need each other in a circle.', {
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


/***/ }),

/***/ 3248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ refuseShell),
/* harmony export */   jV: () => (/* binding */ noSteps),
/* harmony export */   mG: () => (/* binding */ buildMigrationSteps)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4247);


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
    const words = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .splitCommand */ .GW)(raw);
    if ('problem' in words)
        throw new Error(`${raw}: ${words.problem}.`);
    return words;
}
/** Throws a UserError for a command that would need a shell; `pointer` is that of the migrations in the file. */
function refuseShell(raw, { file, lineOf, pointer }) {
    const look = (command, key) => {
        if (command === undefined || Array.isArray(command))
            return;
        const words = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .splitCommand */ .GW)(command);
        if (!('problem' in words))
            return;
        const line = lineOf(`${pointer}/${key}`);
        throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file}:${line ?? 1}: ${`${pointer}/${key}`.slice(1).replace(/\//g, '.')} needs a shell, and none is started: ${words.problem}.`, {
            reason: 'invalid-config',
            received: command,
            accepted: _command_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptedCommand */ .BG,
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


/***/ }),

/***/ 3331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isProduction)
/* harmony export */ });
/**
 * Says whether an environment's name means production: `production`, `prod` or `prd`, alone or as the first or last word
 * of a name such as `eu-production` or `prod_2`, or `live`, alone or as the last word; in any case, whatever number stands
 * behind (`eu-prod-1`). Words are of letters. It rather says yes than no (`pre-production` counts too), since what it
 * guards cannot be made good.
 */
function isProduction(environmentName) {
    const name = environmentName.replace(/[^\p{L}]+$/u, '');
    return /^(?:production|prod|prd)(?!\p{L})|(?<!\p{L})(?:production|prod|prd|live)$/iu.test(name);
}


/***/ }),

/***/ 9569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ variableName)
/* harmony export */ });
/* unused harmony export serviceUrl */
/** Puts a service's name into the name of a variable: `{service}_HOOK` for `shop-api` is `SHOP_API_HOOK`. */
function variableName(template, service) {
    return template.replaceAll('{service}', service.toUpperCase().replace(/-/g, '_'));
}
/** Puts a service's name into a URL, where `{service}` stands for it. */
function serviceUrl(template, service) {
    return template.replaceAll('{service}', service);
}


/***/ }),

/***/ 990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XE: () => (/* binding */ isApprovable),
/* harmony export */   XF: () => (/* binding */ applyApprovals),
/* harmony export */   XM: () => (/* binding */ uselessApprovals),
/* harmony export */   nU: () => (/* binding */ renderEntries)
/* harmony export */ });
/** What a person may answer for. What cannot work stays refused, and locks stand in nobody's way. */
const approvable = new Set(['data-loss', 'incompatible', 'unanalysable', 'history']);
/** Whether an approval could let this through. */
function isApprovable({ hazard }) {
    return approvable.has(hazard);
}
/** The approval of a finding's very statement in its very file. */
function approvalOf(finding, approvals) {
    if (!isApprovable(finding))
        return undefined;
    return approvals.find(({ file, statement }) => file === finding.file && statement === finding.fingerprint);
}
const rebound = 'a statement before it changes what its names mean (search path, database), so that it needs a new approval';
/**
 * Marks what has been approved. `refuse` may say why an approval does not count, such as for want of a review; then the
 * finding stays as it is and carries the answer.
 */
async function applyApprovals(verdict, approvals, refuse = async () => undefined) {
    const findings = [];
    for (const finding of verdict.findings) {
        const approval = approvalOf(finding, approvals);
        const refusal = approval === undefined ? undefined : await refuse(approval);
        const loose = approvals.some(({ file, statement }) => file === finding.file && statement === finding.unbound);
        if (approval === undefined)
            findings.push(loose && isApprovable(finding) ? { ...finding, unapproved: rebound } : finding);
        else if (refusal !== undefined)
            findings.push({ ...finding, unapproved: refusal });
        else
            findings.push({ ...finding, approval: { reason: approval.reason, by: approval.by } });
    }
    return { ...verdict, findings };
}
/**
 * Says which approvals have no use: for a file that is not there, or one that is judged and holds no such statement,
 * as after an edit. Those of files that are not judged now are left in peace. `exists` looks for a file.
 */
async function uselessApprovals(verdict, approvals, exists) {
    const judged = new Set(verdict.phases.map(({ file }) => file));
    const said = [];
    for (const approval of approvals) {
        const { file, statement } = approval;
        if (verdict.findings.some((finding) => approvalOf(finding, [approval]) !== undefined))
            continue;
        if (judged.has(file)) {
            const text = `The approval ${statement} of ${file} fits no statement that needs one: an edited statement needs a new approval.`;
            said.push({ approval, text });
        }
        else if (!(await exists(file))) {
            said.push({ approval, text: `The approval ${statement} is for ${file}, which does not exist.` });
        }
    }
    return said;
}
/** The entries to paste, one a statement, so that these findings no longer block. */
function renderEntries(findings) {
    const seen = new Set();
    const entries = findings.filter(isApprovable).flatMap(({ file, fingerprint, subject }) => {
        const key = `${file} ${fingerprint}`;
        if (seen.has(key))
            return [];
        seen.add(key);
        const about = subject.replace(/\s+/g, ' ');
        return [
            `- file: ${scalar(file)}\n  statement: ${fingerprint} # ${about}\n  reason: "" # why it may run\n  by: "" # who says so`,
        ];
    });
    return entries.join('\n');
}
/** Quoted where plain text could be read as something else. */
function scalar(text) {
    return /^[A-Za-z_.][\w./-]*$/.test(text) && !/^(?:true|false|null|~|yes|no|on|off)$/i.test(text)
        ? text
        : JSON.stringify(text);
}


/***/ }),

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ describeBlockage),
/* harmony export */   SI: () => (/* binding */ remedyForBlockage),
/* harmony export */   bD: () => (/* binding */ describeSeconds)
/* harmony export */ });
const shown = 3;
/** Says who holds what, or held it, in one sentence. */
function describeBlockage({ object, blockers, certain }, tense) {
    const what = object === undefined ? 'The lock that is waited for' : `The lock on ${object}`;
    const held = { is: certain ? 'is' : 'may be', was: certain ? 'was' : 'may have been' }[tense];
    if (blockers.length === 0)
        return `${what} ${tense} held by a session that could not be seen.`;
    const named = blockers.slice(0, shown).map(({ id, doing }) => `${id}${doing === '' ? '' : ` (${doing})`}`);
    const more = blockers.length > shown ? `, and ${blockers.length - shown} more` : '';
    return `${what} ${held} held by ${named.join(', ')}${more}.`;
}
/** Says what to do about it. */
function remedyForBlockage({ blockers, advice }) {
    const ends = blockers.slice(0, shown).flatMap(({ waits, end }) => (waits || end === undefined ? [] : [`\`${end}\``]));
    const ending = ends.length === 0 ? '' : `Find out whose it is; if it may be ended: ${ends.join(' ')}`;
    return [ending, advice ?? ''].filter((part) => part !== '').join(' ');
}
/** A length of time for people: `42 s`, `17 min`, `3 h`. */
function describeSeconds(seconds) {
    const rounded = Math.max(0, Math.round(seconds));
    if (rounded < 120)
        return `${rounded} s`;
    return rounded < 7_200 ? `${Math.round(rounded / 60)} min` : `${Math.round(rounded / 3_600)} h`;
}


/***/ }),

/***/ 3634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m0: () => (/* binding */ workPrefix),
/* harmony export */   p7: () => (/* binding */ nameSessions),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
const workPrefix = 'deploy-actions migrate ';
const lockPrefix = 'deploy-actions lock ';
/** Names the sessions of one run, so that whoever looks at the database finds it: `… acme/shop/actions/runs/42`. */
function nameSessions(repository, runId) {
    const run = repository === '' || runId === '' ? `pid ${process.pid}` : `${repository}/actions/runs/${runId}`;
    const shorten = (prefix) => prefix + [...run].slice(-(63 - Buffer.byteLength(prefix))).join('');
    return { lock: shorten(lockPrefix), work: shorten(workPrefix) };
}
/** The address of the run that a session of ours belongs to, or its name as it is. */
function describeHolder(applicationName, serverUrl) {
    const run = applicationName.startsWith(lockPrefix) ? applicationName.slice(lockPrefix.length) : applicationName;
    return /^[\w.-]+\/[\w.-]+\/actions\/runs\/\d+$/.test(run) ? `${serverUrl}/${run}` : run;
}


/***/ }),

/***/ 4713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   i: () => (/* binding */ describeSplit)
/* harmony export */ });
/**
 * Decides about a judged set, whose approved findings are marked already. Data loss, what cannot be analysed and what
 * does not follow on the history need permission whenever they run; what breaks
 * running code is stopped unless its place is after the deploy and that is now; what cannot work never runs; locks only
 * warn, since lock-timeout bounds them.
 */
function decide(verdict, when, permission) {
    const { findings } = verdict;
    const waits = when === 'before-deploy' && verdict.compatibility === 'contract';
    const refused = permission !== 'warn';
    const isApproved = (finding) => permission === 'approved' && finding.approval !== undefined;
    const blocks = (finding) => {
        if (isApproved(finding))
            return false;
        switch (finding.hazard) {
            case 'lock':
                return false;
            case 'broken':
                return true;
            case 'incompatible':
                return refused && !(finding.phase === 'contract' && (when === 'after-deploy' || waits));
            default:
                return refused;
        }
    };
    const blocking = findings.filter(blocks);
    const approved = findings.filter(isApproved);
    const warnings = findings.filter((finding) => !blocks(finding) && !isApproved(finding));
    if (blocking.length > 0)
        return { deed: 'block', reason: reasonOf(blocking), blocking, warnings, approved };
    if (verdict.compatibility === 'mixed' && when !== 'any') {
        return { deed: 'block', reason: 'mixed-migrations', blocking, warnings, approved };
    }
    return { deed: waits ? 'leave' : 'apply', warnings, approved };
}
function reasonOf(blocking) {
    const has = (hazard) => blocking.some((finding) => finding.hazard === hazard);
    if (has('data-loss'))
        return 'destructive-migration';
    if (has('incompatible'))
        return 'incompatible-migration';
    if (has('unanalysable'))
        return 'unanalysable-migration';
    return has('history') ? 'migration-history' : 'broken-migration';
}
/** Says how a mixed set is to be split: which files go before the deploy, which after it, which have to be cut in two. */
function describeSplit(verdict) {
    const list = (phase) => verdict.phases.filter((one) => one.phase === phase).map(({ file }) => file);
    const parts = [
        ['before the deploy', list('expand')],
        ['after it, in a later release', list('contract')],
        ['to be cut in two', list('mixed')],
    ];
    return parts
        .filter(([, files]) => files.length > 0)
        .map(([place, files]) => `${place}: ${files.join(', ')}`)
        .join('; ');
}


/***/ }),

/***/ 5110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ ownFolder)
/* harmony export */ });
const ownFolder = __dirname


/***/ }),

/***/ 9411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ compileParser),
/* harmony export */   q: () => (/* binding */ letCompilerBegin)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _own_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5110);
/* harmony import */ var _web_assembly_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3729);





let compiled;
/**
 * Begins to compile PostgreSQL's own parser (WebAssembly, 1.7 MB), once: on another thread, beside whatever is done
 * meanwhile. `needed` are the parts of Node that will be used later on. Rejects where the parser is missing, which is
 * nobody's business before somebody needs it.
 */
function compileParser(needed = []) {
    if (compiled === undefined) {
        compiled = compile(needed);
        compiled.catch(() => { });
    }
    return compiled;
}
/** Lets V8 hand out the work where it has begun: it does so while this thread waits, which nothing that reads files does. */
async function letCompilerBegin() {
    if (compiled === undefined)
        return;
    for (let turn = 0; turn < 3; turn += 1)
        await new Promise((resolve) => setImmediate(resolve));
}
async function compile(needed) {
    const { folder, hinted } = findParser();
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'libpg-query.wasm'));
    // Node brings its own modules compiled, which V8 takes for the flags that it started with only: once they have changed,
    // each module that is loaded is compiled anew, which takes three times as long. Fingerprints need cryptography.
    for (const name of ['node:crypto', ...needed])
        process.getBuiltinModule(name);
    // Loaded here, since this file is a part of every start.
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    // What is hinted at is compiled while something else is done; otherwise each function is when it is called first.
    for (const flag of [...flags, ...(hinted ? hints : [])])
        setFlagsFromString(flag);
    // Node would take us for done while only V8's threads are at work.
    const alive = setTimeout(() => { }, 2 ** 30);
    try {
        return await _web_assembly_js__WEBPACK_IMPORTED_MODULE_3__/* .webAssembly */ .t.compile(bytes);
    }
    finally {
        clearTimeout(alive);
        setFlagsFromString('--wasm-lazy-compilation');
    }
}
const flags = [
    // V8 would compile the grammar's one huge function once more for speed, which takes over half a second and 600 MB, and
    // waits for it in the end. Both are needed once V8 runs.
    '--no-wasm-tier-up',
    '--no-wasm-dynamic-tiering',
    // The parser asks for 128 MB of addresses, hardly any of which is ever memory. Otherwise V8 would search all that the
    // process holds for garbage because of it.
    '--external-memory-accounted-in-global-limit',
    // It would soon begin to search all memory for garbage step by step, beside a run that is over before that is of use:
    // a twentieth of the time. Where memory is short, it is searched at once.
    '--no-incremental-marking',
    // One thread is done before this one has read the files. More of them would take the cores away from it.
    '--wasm-num-compilation-tasks=1',
];
const hints = [
    '--experimental-wasm-compilation-hints',
    '--no-wasm-lazy-compilation',
    // What is left until it is called is looked at then, too: nearly all of it never is.
    '--wasm-lazy-validation',
];
/** Where the parser stands: beside a bundle, whose build has put hints into it, or in its package. */
function findParser() {
    const shipped = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_own_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .ownFolder */ .v, 'libpg-query');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(shipped))
        return { folder: shipped, hinted: true };
    return { folder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_own_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .ownFolder */ .v, 'source.js')).resolve('libpg-query')), hinted: false };
}


/***/ }),

/***/ 3729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ webAssembly)
/* harmony export */ });
/** What is used of the runtime's WebAssembly, which TypeScript knows of browsers only. */
const webAssembly = globalThis.WebAssembly;


/***/ }),

/***/ 1576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ emptyVerdict)
/* harmony export */ });
/** The verdict on an empty set, for which no parser has to be loaded. */
const emptyVerdict = { findings: [], compatibility: 'none', phases: [], reversible: true };


/***/ })

};
;