"use strict";
exports.id = 601;
exports.ids = [601];
exports.modules = {

/***/ 3134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ listFindings),
/* harmony export */   JM: () => (/* binding */ rankFindings),
/* harmony export */   gI: () => (/* binding */ toAnnotations)
/* harmony export */ });
/* unused harmony export annotationLimit */
/* harmony import */ var _packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3091);

/** GitHub shows no more annotations of a kind in one step, and drops the others without a word. */
const annotationLimit = 10;
const ranks = { error: 0, warning: 1, notice: 2 };
/** Puts the gravest first, keeps the order otherwise, and leaves out what was found twice. */
function rankFindings(findings) {
    const keys = findings.map((finding) => JSON.stringify([finding.file, finding.line, finding.title, finding.message]));
    return findings
        .filter((_finding, index) => keys.indexOf(keys[index]) === index)
        .sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}
/** Gives the annotations of the gravest findings, as many as a step may have, and the findings that are left. */
function toAnnotations(findings, limit = annotationLimit) {
    const ranked = rankFindings(findings);
    const annotations = ranked.slice(0, limit).map(({ severity, message, title, file, line }) => ({
        level: severity,
        text: message,
        place: { title, file, ...(line === undefined ? {} : { startLine: line }) },
    }));
    return { annotations, rest: ranked.slice(limit) };
}
/** Gives findings as a Markdown list for the summary; empty for none. */
function listFindings(findings) {
    return rankFindings(findings)
        .map(({ severity, file, line, title, message }) => {
        const place = (0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(line === undefined ? file : `${file}:${line}`);
        return `- **${severity}** ${place} ${(0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title)}: ${(0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(message)}`;
    })
        .join('\n');
}


/***/ }),

/***/ 7601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* reexport */ carryOut),
  concludeRun: () => (/* reexport */ concludeRun),
  judgeVersion: () => (/* reexport */ guard/* judgeVersion */.u),
  readHoldings: () => (/* reexport */ readHoldings),
  showFindings: () => (/* reexport */ showFindings)
});

// EXTERNAL MODULE: ./build/packages/action/src/clock.js
var clock = __webpack_require__(9508);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/actions/build-image/src/publish/tag-image.js + 2 modules
var tag_image = __webpack_require__(1637);
// EXTERNAL MODULE: ./build/actions/build-image/src/report/outcome.js
var outcome = __webpack_require__(4860);
// EXTERNAL MODULE: ./build/actions/build-image/src/result.js
var result = __webpack_require__(6452);
;// CONCATENATED MODULE: ./build/actions/build-image/src/carry-out.js





/** Carries out for one service what its reading calls for: check, reuse, put together or build; then the tags. */
async function carryOut(job) {
    const { service, keys } = job;
    const result = await decide(job);
    return {
        service: service.name,
        name: service.image,
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
        version: keys.version,
        milliseconds: clock/* systemClock */.m.now() - job.started,
        ...result,
        findings: withoutRepeats(result.findings ?? [], job.findings),
    };
}
/** The engine's check for secrets in ARG and ENV says of the same lines what our own has said. */
function withoutRepeats(findings, known) {
    return findings.filter(({ title, line }) => title !== 'SecretsUsedInArgOrEnv' || !known.some((other) => other.line === line));
}
async function decide(job) {
    const { inputs, plan } = job.setting;
    const { reusable } = job.holdings;
    if (inputs.dryRun || (!plan.push && reusable !== undefined))
        return check(job);
    if (reusable !== undefined) {
        const reused = await reuse(job, reusable);
        if (reused !== undefined)
            return reused;
    }
    if (inputs.reuse === 'require')
        throw nothingToReuse(job);
    if (inputs.assemble !== undefined)
        return plan.push ? assemble(job) : leaveApart(job);
    return build(job);
}
function check(job) {
    const { setting, service, keys, holdings } = job;
    const { reusable, unknown } = holdings;
    const known = reusable === undefined ? foresee(job) : 'An image with this content is there already.';
    return {
        why: unknown ?? known,
        result: 'checked',
        reason: setting.inputs.dryRun ? 'dry-run' : 'already-built',
        image: reusable && (0,outcome/* describeImage */.h)(service.image, reusable.image, keys),
        digest: reusable?.image.manifest.digest,
        planned: (0,result/* plannedTags */._6)(setting, keys),
    };
}
function foresee(job) {
    if (job.setting.inputs.reuse === 'require')
        return 'A run for real would fail: there is no image to reuse.';
    return `A run for real would ${job.setting.inputs.assemble === undefined ? 'build' : 'put parts together'}. ${(0,result/* explainBuild */.gn)(job).why}`;
}
/** On a pull request the jobs of the platforms have built their parts, and pushed nothing that could be put together. */
function leaveApart({ setting, keys }) {
    return {
        why: 'Nothing is pushed, so there is nothing to put together: the jobs of the platforms say whether it builds.',
        result: 'checked',
        reason: 'builds',
        image: undefined,
        digest: undefined,
        planned: (0,result/* plannedTags */._6)(setting, keys),
    };
}
async function assemble(job) {
    const { assembleImage } = await __webpack_require__.e(/* import() */ 566).then(__webpack_require__.bind(__webpack_require__, 2566));
    return assembleImage(job);
}
/** Gives undefined where the registry has lost parts of the image, so that it has to be built again. */
async function reuse(job, { image, by }) {
    const { setting, service, keys, client, holdings } = job;
    const resumed = by === 'commit-tag';
    try {
        const tags = await (0,tag_image/* tagImage */.E)(setting, service, keys, client, image, {
            needsKeyTag: resumed,
            versionHolder: { holder: holdings.versionHolder },
            ahead: job.ahead,
            commitTag: expectCommitTag(job, { image, by }),
        });
        return {
            why: resumed
                ? 'An earlier run of this commit had built and pushed it; the tags were still due.'
                : 'Files, recipe and base images are those that this image was built from.',
            result: 'reused',
            reason: resumed ? 'resumed' : 'content-unchanged',
            ...(0,result/* published */.H3)(job, image),
            tags,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) ||
            !/MANIFEST_(?:BLOB_)?(?:UNKNOWN|INVALID)|BLOB_UNKNOWN/.test(error.received ?? '')) {
            throw error;
        }
        setting.host.warn(`${service.name}: the registry has lost parts of ${image.manifest.digest}: building it again.`);
        return undefined;
    }
}
/**
 * Nothing has tagged this commit when a run of it is tried for the first time and the image was built from another one.
 * Should that be wrong, as where two workflows build the same, the tag is written once more than it had to be.
 */
function expectCommitTag({ setting }, { image, by }) {
    if (by === 'commit-tag')
        return 'names-it';
    return setting.runner.attempt === 1 && image.revision !== setting.commit ? 'new' : undefined;
}
/** Two services with one image name and one content are built once: the second gets the image of the first. */
async function build(job) {
    const { service, keys, workshop, setting } = job;
    const claim = `${service.image} ${keys.contentKey}`;
    const other = setting.plan.push ? workshop.building.get(claim) : undefined;
    if (other !== undefined) {
        const image = await other;
        if (image !== undefined) {
            const tags = await (0,tag_image/* tagImage */.E)(setting, service, keys, job.client, image, { needsKeyTag: false });
            const why = 'Another service of this step has the same image and content.';
            return { why, result: 'reused', reason: 'content-unchanged', ...(0,result/* published */.H3)(job, image), tags };
        }
    }
    let announce = (_) => { };
    workshop.building.set(claim, new Promise((resolve) => {
        announce = resolve;
    }));
    const stopTelling = tellOfTime(job);
    try {
        const { buildImage } = await Promise.all(/* import() */[__webpack_require__.e(192), __webpack_require__.e(251), __webpack_require__.e(474)]).then(__webpack_require__.bind(__webpack_require__, 3474));
        const { result, image } = await workshop.inTurn(() => buildImage(job));
        announce(image);
        return result;
    }
    finally {
        stopTelling();
        announce(undefined);
    }
}
/** A log that is silent for minutes looks like one that hangs. */
function tellOfTime({ workshop, started }) {
    if (workshop.log.live)
        return () => { };
    const tell = () => workshop.log.say(`still at it after ${(0,clock/* describeDuration */.M)(clock/* systemClock */.m.now() - started)}`);
    const timer = setInterval(tell, 60_000);
    return () => clearInterval(timer);
}
function nothingToReuse({ service, keys, holdings }) {
    const { tooOld, distrusted } = holdings;
    const there = tooOld
        ? 'one that is older than max-age'
        : distrusted
            ? 'one that is not signed by our key'
            : 'no image';
    return new errors/* UserError */.yo(`There is no image of ${service.name} to reuse.`, {
        reason: 'nothing-to-reuse',
        received: `${there} of ${service.image} with the content key ${keys.contentKey.slice(0, 12)}`,
        accepted: 'an image that an earlier run built from the same content, is signed where there is a signing key, and is not too old',
        remedy: tooOld
            ? 'Build it anew on the branch of its environment, raise `max-age`, or set `reuse: auto`.'
            : 'Build it on the branch of its environment first, or set `reuse: auto`.',
    });
}

// EXTERNAL MODULE: ./build/actions/build-image/src/publish/guard.js + 1 modules
var guard = __webpack_require__(6376);
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
    return new UserError(`The input ${input} does not hold the images of an earlier step.`, {
        reason: 'invalid-images',
        received,
        accepted: '{"api": {"image": "ghcr.io/acme/shop-api@sha256:…", …}}: the output `services` of build-image or `images` of promote-release',
        remedy: `Set \`${input}: \${{ steps.build.outputs.services }}\`, and check that the step before did not fail or get skipped.`,
    });
}

// EXTERNAL MODULE: ./build/packages/registry/src/reference.js
var reference = __webpack_require__(3926);
// EXTERNAL MODULE: ./build/actions/build-image/src/checks/finding.js
var finding = __webpack_require__(3134);
// EXTERNAL MODULE: ./build/actions/build-image/src/engine/cause.js
var engine_cause = __webpack_require__(179);
;// CONCATENATED MODULE: ./build/actions/build-image/src/report/report-failure.js

/** Annotates the Dockerfile's line at fault, and ends the log with the step's last lines, where people look first. */
function annotateFailure(host, outcome) {
    const { story, service } = outcome;
    const at = story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`;
    host.say(`\n${service}: failed${at}. Its last lines:`);
    for (const line of story.tail)
        host.say(`  ${line}`);
    const said = [story.message, ...lastLines(outcome)].join('\n');
    host.annotate('error', `${headline(outcome)}\n${said}\nWhat to do: ${remedyOf(outcome)}`, {
        title: 'build-image',
        ...placeOf(outcome),
    });
}
/** Where the fault is: the Dockerfile and its line, but for a push, and arguments of the engine, which do not stand there. */
function placeOf({ cause, dockerfile, story, reason }) {
    if (cause === 'invalid-argument' || cause === 'invalid-name' || reason === 'push-failed')
        return {};
    return { file: dockerfile, ...(story.line === undefined ? {} : { startLine: story.line }) };
}
/** The error itself stands in the last lines of the step; the engine's own words only name the step. */
function lastLines({ story }) {
    return story.tail
        .filter((line) => line.trim() !== '' && line !== story.message)
        .slice(-3)
        .map((line) => `  ${line.slice(0, 300)}`);
}
/** One line that says what failed and how. */
function headline({ service, ending, story, reason }) {
    const what = reason === 'push-failed' ? `The image of ${service} could not be pushed` : `${service} does not build`;
    return `${what}: ${ending}${story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`}.`;
}
/** What to do, by what the engine said, and what the build had to go `without`. */
function remedyOf(outcome) {
    const { cause, reason, name, story, without } = outcome;
    return (0,engine_cause/* remedyFor */.wJ)(cause, { name, phase: reason === 'push-failed' ? 'push' : 'build', message: story.message, without });
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
    return (0,src_escape/* inlineCode */.ti)(revision.slice(0, 7));
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/report/summary.js




/** Writes the job summary: what a person wants to know first, in ten seconds. */
function summarize(setting, outcomes, faults) {
    const sections = outcomes.map((outcome) => {
        const section = summarizeOutcome(setting, outcome);
        // Beside others only what failed stands open: the table says the rest.
        if (outcomes.length + faults.length === 1 || outcome.result === 'failed')
            return section;
        return `<details><summary>${(0,src_escape/* escapeMarkdown */.FV)(outcome.service)}</summary>\n\n${section}\n\n</details>`;
    });
    const overview = outcomes.length + faults.length > 1 ? [overviewTable(setting, outcomes, faults)] : [];
    return [...overview, ...sections, ...faults.map(summarizeFault)].join('\n\n');
}
/** Several services on one screen: what became of each, and which bytes it is. */
function overviewTable({ commit }, outcomes, faults) {
    const failed = faults.length + outcomes.filter((outcome) => outcome.result === 'failed').length;
    const all = outcomes.length + faults.length;
    const title = failed > 0 ? `❌ ${failed} of ${all} images failed` : `✅ ${all} images of ${shortRevision(commit)}`;
    const rows = outcomes.map((outcome) => [
        (0,src_escape/* escapeMarkdown */.FV)(outcome.service),
        `${signs[outcome.result]} ${outcome.result}`,
        'digest' in outcome && outcome.digest !== undefined ? (0,src_escape/* inlineCode */.ti)(shortDigest(outcome.digest)) : '–',
        outcome.version === undefined ? '–' : (0,src_escape/* inlineCode */.ti)(outcome.version),
        'tags' in outcome ? describeTags(outcome.tags) : '–',
        'size' in outcome && outcome.size !== undefined ? describeSize(outcome.size) : '–',
        (0,clock/* describeDuration */.M)(outcome.milliseconds),
    ]);
    for (const { service, error } of faults) {
        rows.push([(0,src_escape/* escapeMarkdown */.FV)(service), '❌ failed', '–', '–', '–', '–', (0,src_escape/* inlineCode */.ti)(error.reason)]);
    }
    return `### ${title}\n\n${markdownTable(['Service', 'Image', 'Digest', 'Version', 'Tags', 'Size', 'Took'], rows)}`;
}
function describeTags(tags) {
    const changed = tags.filter((tag) => tag.change !== 'unchanged').length;
    return changed === 0 ? 'unchanged' : `${changed} of ${tags.length} written`;
}
const signs = { built: '🏗️', reused: '♻️', checked: '✅', failed: '❌' };
function summarizeOutcome(setting, outcome) {
    const title = `### ${signs[outcome.result]} ${(0,src_escape/* escapeMarkdown */.FV)(outcome.service)}: ${outcome.result}`;
    switch (outcome.result) {
        case 'failed':
            return [
                title,
                (0,src_escape/* escapeMarkdown */.FV)(headline(outcome)),
                (0,src_escape/* codeBlock */.DV)([...outcome.story.tail, outcome.story.message].join('\n')),
                ...describePlace(outcome),
                `- **What to do:** ${(0,src_escape/* escapeMarkdown */.FV)(remedyOf(outcome))}`,
                `- **Reason code:** \`${outcome.reason}\``,
            ].join('\n\n');
        case 'checked':
            return [
                title,
                (0,src_escape/* escapeMarkdown */.FV)(outcome.why),
                factTable(outcome),
                `A push would write the tags ${outcome.planned.map(src_escape/* inlineCode */.ti).join(', ')}.`,
            ].join('\n\n');
        default:
            return [
                title,
                `${(0,src_escape/* escapeMarkdown */.FV)(outcome.why)} ${describeSource(setting, outcome)}`,
                factTable(outcome),
                tagTable(outcome.tags),
                ...describeRestraint(setting),
                (0,src_escape/* codeBlock */.DV)(`docker pull ${outcome.name}@${outcome.digest}`, 'sh'),
            ].join('\n\n');
    }
}
function describePlace(outcome) {
    const { file, startLine } = placeOf(outcome);
    if (file === undefined)
        return [];
    return [`- **Where:** ${(0,src_escape/* inlineCode */.ti)(file)}${startLine === undefined ? '' : `, line ${startLine}`}`];
}
function describeSource({ commit }, { image }) {
    if (image.revision === '' || image.revision === commit)
        return `Commit ${shortRevision(commit)}.`;
    return `Commit ${shortRevision(commit)} has the same content as ${shortRevision(image.revision)}, which it was built from.`;
}
/** What a reader may have expected to happen, and did not. */
function describeRestraint({ plan, inputs }) {
    const notes = [
        plan.keyTag.write ? '' : `Not marked for reuse: ${(0,src_escape/* escapeMarkdown */.FV)(plan.keyTag.why)}.`,
        plan.latest.move || inputs.latest === 'false' ? '' : `latest was left alone: ${(0,src_escape/* escapeMarkdown */.FV)(plan.latest.why)}.`,
    ].filter((note) => note !== '');
    return notes.length === 0 ? [] : [notes.join(' ')];
}
function factTable(outcome) {
    const rows = [
        ['Image', (0,src_escape/* inlineCode */.ti)(outcome.name)],
        ...('digest' in outcome && outcome.digest !== undefined ? [['Digest', (0,src_escape/* inlineCode */.ti)(outcome.digest)]] : []),
        ...(outcome.version === undefined ? [] : [['Version', (0,src_escape/* inlineCode */.ti)(outcome.version)]]),
        ['Content key', (0,src_escape/* inlineCode */.ti)(outcome.contentKey.slice(0, 12))],
        ...('tags' in outcome ? describeContent(outcome) : []),
        ['Took', (0,clock/* describeDuration */.M)(outcome.milliseconds)],
    ];
    const [first = [], ...rest] = rows;
    return markdownTable(first, rest);
}
function describeContent({ size, layers, previous, platforms, engine }) {
    const names = Object.keys(platforms);
    return [
        ...(names.length > 1 ? [['Platforms', names.map(src_escape/* inlineCode */.ti).join(', ')]] : []),
        ...(size === undefined ? [] : [['Size', `${describeSize(size)}${comparedWith(size, previous)}`]]),
        ...(layers === undefined ? [] : [['Layers', describeLayers(layers, previous)]]),
        ...(engine === undefined ? [] : [['Built with', (0,src_escape/* escapeMarkdown */.FV)(engine)]]),
    ];
}
/** People want to notice an image that has grown, before their servers do. */
function comparedWith(size, previous) {
    if (previous === undefined)
        return '';
    const difference = size - previous.size;
    const share = previous.size === 0 ? '' : ` (${((100 * difference) / previous.size).toFixed(1)} %)`;
    const change = difference === 0
        ? 'as large as'
        : `${describeSize(Math.abs(difference))}${share.replace('-', '')} ${difference > 0 ? 'more' : 'less'} than`;
    return `, ${change} ${(0,src_escape/* inlineCode */.ti)(previous.tag)} before`;
}
function describeLayers(layers, previous) {
    return previous === undefined || previous.layers === layers ? String(layers) : `${layers}, ${previous.layers} before`;
}
function describeSize(bytes) {
    return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
function tagTable(tags) {
    const rows = tags.map((tag) => [
        (0,src_escape/* inlineCode */.ti)(tag.kind === 'key' ? `${tag.name.slice(0, 20)}…` : tag.name),
        describeChange(tag),
    ]);
    return markdownTable(['Tag', ''], rows);
}
function describeChange({ change, from, why }) {
    switch (change) {
        case 'moved':
            return `moved from ${(0,src_escape/* inlineCode */.ti)(shortDigest(from ?? ''))}`;
        case 'kept':
            return `kept at ${(0,src_escape/* inlineCode */.ti)(shortDigest(from ?? ''))}: ${(0,src_escape/* escapeMarkdown */.FV)(why ?? '')}`;
        case 'held-back':
            return `not moved: ${(0,src_escape/* escapeMarkdown */.FV)(why ?? '')}`;
        default:
            return change;
    }
}
function summarizeFault({ service, error: fault }) {
    const lines = [`### ❌ ${(0,src_escape/* escapeMarkdown */.FV)(service)}: ${(0,src_escape/* escapeMarkdown */.FV)(fault.message)}`];
    if (fault.received !== undefined)
        lines.push(`- **Received:** ${(0,src_escape/* escapeMarkdown */.FV)(fault.received)}`);
    if (fault.accepted !== undefined)
        lines.push(`- **Accepted:** ${(0,src_escape/* escapeMarkdown */.FV)(fault.accepted)}`);
    lines.push(`- **What to do:** ${(0,src_escape/* escapeMarkdown */.FV)(fault.remedy)}`, `- **Reason code:** \`${fault.reason}\``);
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/report/report.js






/** Turns the outcomes of all services into the step's ending: outputs, summary, annotations, and the last line. */
function concludeRun(setting, { outcomes, faults, findings }) {
    const failed = outcomes.filter((outcome) => outcome.result === 'failed');
    for (const outcome of failed)
        annotateFailure(setting.host, outcome);
    for (const { service, error } of faults) {
        setting.host.annotate('error', `${service}: ${(0,errors/* describeFault */.Qx)(error)}`, {
            title: 'build-image',
            ...(error.file === undefined ? {} : { file: error.file }),
            ...(error.line === undefined ? {} : { startLine: error.line }),
        });
    }
    for (const outcome of outcomes)
        noticeTags(setting.host, outcome);
    const told = [...findings, ...outcomes.flatMap((outcome) => outcome.findings)];
    showFindings(setting.host, told);
    const isFailed = failed.length + faults.length > 0;
    return {
        result: isFailed ? 'failed' : overall(outcomes),
        reason: failed[0]?.reason ?? faults[0]?.error.reason ?? overallReason(outcomes),
        message: isFailed ? '' : outcomes.map(sentence).join('\n'),
        failed: isFailed,
        remedy: failed[0] === undefined ? faults[0]?.error.remedy : remedyOf(failed[0]),
        outputs: isFailed ? {} : makeOutputs(outcomes),
        summary: [summarize(setting, outcomes, faults), ...summarizeFindings(told)].join('\n\n'),
    };
}
/** Shows findings on their lines: the gravest, as many as GitHub shows of a step. */
function showFindings(host, findings) {
    for (const { level, text, place } of (0,finding/* toAnnotations */.gI)(findings).annotations)
        host.annotate(level, text, place);
}
/** All of them stand in the summary: a green check must not be all that is seen of a leak. */
function summarizeFindings(findings) {
    const ranked = (0,finding/* rankFindings */.JM)(findings);
    if (ranked.length === 0)
        return [];
    const grave = ranked.filter(({ severity }) => severity === 'error').length;
    const title = grave > 0 ? `⚠️ ${grave} of ${ranked.length} findings would make a secret public` : `${ranked.length} findings`;
    return [`#### ${title}`, (0,finding/* listFindings */.F$)(ranked)];
}
/** A tag that stayed where it was is no failure, but somebody may wait for it. */
function noticeTags(host, outcome) {
    const tags = 'tags' in outcome ? outcome.tags : [];
    for (const { name, change, why } of tags.filter((tag) => tag.change === 'kept' || tag.change === 'held-back')) {
        const text = change === 'kept' ? `keeps naming the image that has it: ${why}` : `was not moved: ${why}`;
        host.annotate('notice', `${outcome.service}: the tag ${name} ${text}.`, { title: 'build-image' });
    }
}
const weight = { checked: 0, reused: 1, built: 2, failed: 3 };
/** Of several services the one with the most work done gives the step's result. */
function heaviest(outcomes) {
    return outcomes.reduce((most, outcome) => (most === undefined || weight[outcome.result] > weight[most.result] ? outcome : most), undefined);
}
const overall = (outcomes) => heaviest(outcomes)?.result ?? 'checked';
const overallReason = (outcomes) => heaviest(outcomes)?.reason ?? '';
function sentence(outcome) {
    const digest = 'digest' in outcome ? outcome.digest : undefined;
    return `${outcome.service}: ${outcome.result}${digest === undefined ? '' : ` ${outcome.name}@${digest}`}. ${outcome.why}`;
}
function makeOutputs(outcomes) {
    const images = outcomes.flatMap((outcome) => 'image' in outcome && outcome.image !== undefined ? [[outcome.service, outcome.image]] : []);
    const [single, ...others] = outcomes;
    return {
        ...(single !== undefined && others.length === 0 ? singleOutputs(single) : {}),
        ...(others.length === 0 ? {} : { 'platform-digests': platformsByService(outcomes) }),
        pushed: String(outcomes.some((outcome) => outcome.result === 'built')),
        services: images.length === 0 ? '' : formatImages(Object.fromEntries(images)),
    };
}
/** Of several services the digests stand by service: the input assemble takes them so, too. */
function platformsByService(outcomes) {
    const entries = outcomes.flatMap((outcome) => 'platforms' in outcome ? [[outcome.service, outcome.platforms]] : []);
    return entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries));
}
function singleOutputs(outcome) {
    const held = 'tags' in outcome ? outcome.tags.filter(({ change }) => change !== 'kept' && change !== 'held-back') : [];
    const tags = held.filter(({ kind }) => kind !== 'key').map(({ name }) => name);
    return {
        image: ('image' in outcome ? outcome.image?.image : undefined) ?? '',
        digest: ('digest' in outcome ? outcome.digest : undefined) ?? '',
        repository: (0,reference/* parseReference */.F2)(outcome.name).repository,
        version: outcome.version ?? '',
        tags: JSON.stringify(tags),
        'content-key': outcome.contentKey,
        'source-key': outcome.sourceKey,
        'platform-digests': 'platforms' in outcome ? JSON.stringify(outcome.platforms) : '',
    };
}

// EXTERNAL MODULE: ./build/actions/build-image/src/plan.js + 1 modules
var src_plan = __webpack_require__(1146);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/key-index.js + 3 modules
var key_index = __webpack_require__(9583);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/known-image.js
var known_image = __webpack_require__(9465);
;// CONCATENATED MODULE: ./build/actions/build-image/src/reuse/lookup.js


/**
 * Looks for an image with this content: by its key tag, or by the tag of this very commit, which an earlier run that
 * was cut short between push and tags has left. With a signing key only what is signed counts, and an age is known of
 * what has a key tag alone.
 */
async function findReusable(client, wanted) {
    const index = await wanted.index;
    let distrust;
    if (index !== undefined) {
        const verdict = (0,key_index/* judgeKeyIndex */.XN)(index, wanted);
        if ('image' in verdict) {
            if (verdict.image.builtAt > (wanted.notBefore ?? 0))
                return found({ image: verdict.image, by: 'key-tag' });
            return { found: undefined, distrust: undefined, tooOld: true };
        }
        distrust = verdict.distrust;
    }
    if (wanted.signingKey !== undefined || wanted.notBefore !== undefined) {
        return { found: undefined, distrust, tooOld: false };
    }
    const image = await (0,known_image/* readImage */.A)(client, wanted.commitTag);
    return image?.contentKey === wanted.contentKey
        ? { ...found({ image, by: 'commit-tag' }), distrust }
        : { found: undefined, distrust, tooOld: false };
}
function found(reusable) {
    return { found: reusable, distrust: undefined, tooOld: false };
}

// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/version-holder.js
var version_holder = __webpack_require__(8165);
;// CONCATENATED MODULE: ./build/actions/build-image/src/reuse/holdings.js




/**
 * Reads what the registry has of this content and version. Where nothing is pushed anyway (a pull request of a fork
 * has no secrets) a registry that does not let us read makes the answer unknown, which is said; else it is an error.
 */
async function readHoldings(read, index) {
    const { setting, service, client, keys, ahead } = read;
    const { inputs, plan } = setting;
    try {
        const search = index === undefined ? nothing : await lookUp(read, index);
        const { found, distrust, tooOld } = search;
        if (distrust !== undefined) {
            setting.host.warn(`${service.name}: the image under ${(0,src_plan/* keyTag */.QR)(keys.contentKey).slice(0, 20)}… is not reused: ${distrust}.`);
        }
        // A part gets no version: what it is a part of is judged when it is put together.
        const version = keys.part === undefined ? keys.version : undefined;
        return {
            reusable: found,
            versionHolder: version === undefined ? undefined : await (0,version_holder/* readVersionHolder */.V)(client, version, found?.image, ahead(version)),
            tooOld,
            distrusted: distrust !== undefined,
            unknown: undefined,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || plan.push || inputs.reuse === 'require')
            throw error;
        return {
            reusable: undefined,
            versionHolder: undefined,
            tooOld: false,
            distrusted: false,
            unknown: `What the registry holds is unknown: ${error.message}`,
        };
    }
}
const nothing = { found: undefined, distrust: undefined, tooOld: false };
function lookUp({ setting, service, client, keys }, index) {
    return findReusable(client, {
        index,
        commitTag: (0,src_plan/* shaTag */.b)(setting.commit, keys.part),
        contentKey: keys.contentKey,
        image: service.image,
        services: setting.servicesOf(service.image),
        signingKey: setting.signingKey,
        notBefore: service.maxAge === undefined ? undefined : Math.floor(setting.clock.now() / 1000) - service.maxAge,
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/conclude.js
// What is needed once the keys of a service are known: one part of the bundle, loaded while the registry answers.






/***/ }),

/***/ 179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   lO: () => (/* binding */ findCause),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var _packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3091);
/* harmony import */ var _secrets_extra_args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8503);
/* harmony import */ var _failure_argument_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7082);



/** What the engines say of each, the more particular first. */
const signs = [
    ['disk-full', /no space left on device|disk quota exceeded|not enough (?:free )?disk space/i],
    ['no-engine', /cannot connect to the docker daemon|is the docker daemon running|error during connect/i],
    [
        'unreadable-dockerfile',
        /parse error|unknown instruction|no build stage in current context|Unknown flag|lint violation found|unterminated heredoc/i,
    ],
    [
        'immutable-tag',
        /\btag\b.*\bimmutab|\bconfigured as immutable|cannot be overwritten|denied: manifest already exists/i,
    ],
    [
        'refused',
        /\b40[13] (?:unauthorized|forbidden)|\b(?:status(?: code)?:?|HTTP) 40[13]\b|^denied$|unauthorized|authentication required|no basic auth|access denied|access to the resource is denied|\bdenied:|insufficient_scope/im,
    ],
    [
        'passing',
        /too ?many ?requests|\b(?:status|code|error|HTTP|returned?|request)\b[^\n]*\b(?:429|5\d\d)\b|\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time)|connection reset|broken pipe|connection refused|\bEOF\b|timed? ?out|\btimeout\b|temporary failure in name resolution|server misbehaving|use of closed network connection|request canceled|http2: |network is unreachable|no route to host|unknown blob|blob (?:upload )?unknown/i,
    ],
    [
        'missing-base',
        /manifest unknown|manifest for .* not found|failed to resolve source metadata|load metadata for|pull access denied|repository does not exist|name unknown|initializing source/i,
    ],
    [
        'missing-file',
        /failed to (?:compute cache key|calculate checksum)|not found in build context|checking on sources|excluded by \.dockerignore/i,
    ],
    ['out-of-memory', /\bOOM\b|out of memory|cannot allocate memory|exit (?:code|status):? 137/i],
];
/** Older builders do not read every name of an image that newer ones do, such as one at an IPv6 address. */
const unreadName = /^(?:invalid argument ".*" for "-t, --tag" flag|Error: tag \S+|ERROR: invalid tag ".*"): invalid reference format/;
/** How many of the last lines are closing words: what a program in the build printed before is not the engine's. */
const closing = 12;
/**
 * Tells the cause from the closing words of what an engine printed; undefined where they name none that is known. The
 * output of the failing step itself counts only for what no engine says of its own: a full disk.
 */
function findCause(lines, phase) {
    const all = lines.map((line) => (0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .stripAnsi */ .aJ)(line).trimEnd()).filter((line) => line !== '');
    if (phase === 'build' && isUnreadName(all))
        return 'invalid-name';
    if (phase === 'build' && (0,_failure_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .findArgumentFault */ .L)(all) !== undefined)
        return 'invalid-argument';
    const tail = all.slice(-closing);
    const words = engineWords(tail).join('\n');
    const found = signs.find(([cause, pattern]) => {
        // A program's own exit is the build's failure, whatever it printed about the network.
        if (cause === 'passing' && phase === 'build' && isProgramFailure(words))
            return false;
        if (cause === 'immutable-tag' && phase === 'build')
            return false;
        return pattern.test(words);
    })?.[0];
    if (found !== undefined)
        return found;
    return signs[0]?.[1].test(all.slice(-40).join('\n')) ? 'disk-full' : undefined;
}
/** Gives the line that says how a push failed where trying again may help, and undefined where it cannot. */
function isPassing(lines) {
    if (findCause(lines, 'push') !== 'passing')
        return undefined;
    const pattern = signs.find(([cause]) => cause === 'passing')?.[1];
    const clean = lines.map((line) => (0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .stripAnsi */ .aJ)(line).trim());
    return clean.findLast((line) => pattern?.test(line))?.slice(0, 200);
}
/** Said before the first step; what a program in the build says about names is its own matter. */
function isUnreadName(lines) {
    const begin = lines.findIndex((line) => /^(?:STEP |Step \d|#\d+ )/.test(line));
    return lines.slice(0, begin < 0 ? undefined : begin).some((line) => unreadName.test(line));
}
function isProgramFailure(words) {
    return /did not complete successfully|executor failed running|returned a non-zero code|while running runtime: exit status/i.test(words);
}
/** Not the numbered output of a step, nor how it began and ended well, nor the Dockerfile's lines in an error block. */
function engineWords(lines) {
    return lines.filter((line) => !/^(?:#\d+ )?\d+\.\d+ /.test(line) && !/^#\d+ (?!ERROR\b)/.test(line) && !/^\s*\d+ \| /.test(line));
}
/** What to do about a cause. */
function remedyFor(cause, { name, phase, message = '', without = [] }) {
    switch (cause) {
        case 'disk-full':
            return 'Free disk space on the runner before this step (`docker system prune --all`, or delete what the job does not need), or use a larger one.';
        case 'no-engine':
            return 'Start the container engine, or set DOCKER_HOST to where it listens.';
        case 'immutable-tag':
            return 'The registry lets nobody write a tag again, so a commit is pushed there once: build another commit, or leave `reuse` at auto.';
        case 'refused':
            return name.startsWith('ghcr.io/')
                ? 'Grant the job `permissions: packages: write`, and give the repository write access in the settings of the package.'
                : `Check registry-username and registry-password, and that the user may push to ${name} and pull the base images.`;
        case 'passing':
            return 'The network or the registry failed, several times. Run the step again: what is built comes from the cache of the engine.';
        case 'missing-base':
            return 'Check the name and the tag in FROM, and that the login may pull it.';
        case 'missing-file':
            return 'Check the path in COPY or ADD: it is relative to the context, and .dockerignore may leave the file out.';
        case 'unreadable-dockerfile':
            return 'Correct the line of the Dockerfile.';
        case 'out-of-memory':
            return 'Use a runner with more memory, or let the build use less (fewer jobs at once).';
        case 'invalid-name':
            return `Name the registry otherwise, by a host's name in place of an IPv6 address: this builder does not read ${name}.`;
        case 'invalid-argument':
            return correctArgument(message);
        default:
            if (phase === 'build' && without.length > 0) {
                return `It was built without ${without.join(', ')}: the pull request of a fork gets no secrets; a maintainer can run it on a branch of the repository.`;
            }
            return phase === 'push'
                ? 'Run the step again: what is built comes from the cache of the engine.'
                : 'Read the lines above; the same command fails on a laptop: `docker build`.';
    }
}
/** What the action sets itself is never among the extra arguments. */
function correctArgument(message) {
    const option = (0,_failure_argument_js__WEBPACK_IMPORTED_MODULE_2__/* .findArgumentFault */ .L)([message])?.option;
    if (option === undefined)
        return 'Take out of extra-args what is no option, and give each option that it names its value.';
    const owner = (0,_secrets_extra_args_js__WEBPACK_IMPORTED_MODULE_0__/* .findOwner */ .zr)(option);
    if (owner === undefined)
        return `Take ${option} out of extra-args, or correct it: the builder does not take it.`;
    return /unknown/.test(message)
        ? `Update the builder, or set another \`builder\`: this one does not know ${option}.`
        : `Correct what ${option} was given: it comes from ${owner}.`;
}


/***/ }),

/***/ 7082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findArgumentFault)
/* harmony export */ });
/** What docker, buildx, podman and buildah say of an argument that they cannot take, before they do anything. */
const refusals = [
    /^unknown flag: (?<option>\S+)/,
    /^unknown shorthand flag: .* in (?<option>\S+)/,
    /^bad flag syntax: (?<option>\S+)/,
    /^flag needs an argument: (?:'.*' in )?(?<option>\S+)/,
    // The short form stands before the long one: "-m, --memory".
    /^invalid argument .* for "(?:.*, )?(?<option>[^"]+)" flag/,
    /^invalid value for (?<option>[a-z-]+): /,
    // One that is no option is taken for a second context, and an option without its value takes the context for it.
    /^accepts at most 1 arg\(s\), received \d/,
    /^"?docker.* requires (?:exactly )?1 argument\b/,
];
/** How each engine shows that a build has begun: what comes after may be the words of a program in it. */
const begun = /^(?:#\d+ |(?:\[[^\]]+\] )*STEP \d+\/\d+: |Step \d+\/\d+ : |Sending build context)/;
/** Finds the line by which an engine refused its command line; undefined where a build had begun. Lines without colours. */
function findArgumentFault(lines) {
    for (const line of lines) {
        if (begun.test(line))
            return undefined;
        const words = line.replace(/^(?:ERROR|Error): /, '');
        const found = refusals.map((pattern) => pattern.exec(words)).find((match) => match !== null);
        if (found)
            return { line, option: nameOf(found.groups?.['option']) };
    }
    return undefined;
}
/** podman names some options without their dashes. */
function nameOf(option) {
    return option === undefined || option.startsWith('-') ? option : `--${option}`;
}


/***/ }),

/***/ 5518:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ labelNames),
/* harmony export */   y: () => (/* binding */ makeLabels)
/* harmony export */ });
/** The labels that images carry: those of the OCI annotations specification, and ours. */
const labelNames = {
    revision: 'org.opencontainers.image.revision',
    version: 'org.opencontainers.image.version',
    source: 'org.opencontainers.image.source',
    title: 'org.opencontainers.image.title',
    description: 'org.opencontainers.image.description',
    url: 'org.opencontainers.image.url',
    licenses: 'org.opencontainers.image.licenses',
    sourceKey: 'io.github.deploy-actions.source-key',
    contentKey: 'io.github.deploy-actions.content-key',
};
/** What an image is to say of itself. No time of day: the same content built twice should differ as little as it can. */
function makeLabels(facts) {
    return {
        [labelNames.revision]: facts.commit,
        ...(facts.version === undefined ? {} : { [labelNames.version]: facts.version }),
        ...(facts.sourceUrl === '' ? {} : { [labelNames.source]: facts.sourceUrl }),
        ...describeRepository(facts.about),
        [labelNames.sourceKey]: facts.sourceKey,
        [labelNames.contentKey]: facts.contentKey,
    };
}
/** One line each and no longer than a person would read: these texts come from outside. */
function describeRepository(repository) {
    const license = repository?.license?.spdx_id;
    const said = {
        [labelNames.title]: repository?.name,
        [labelNames.description]: repository?.description,
        [labelNames.url]: repository?.html_url,
        // GitHub's word for a licence that it does not know.
        [labelNames.licenses]: license === 'NOASSERTION' ? undefined : license,
    };
    return Object.fromEntries(Object.entries(said).flatMap(([name, text]) => typeof text === 'string' && text !== '' ? [[name, text.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 300)]] : []));
}


/***/ }),

/***/ 2803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ digestMismatch),
/* harmony export */   MU: () => (/* binding */ applyTags),
/* harmony export */   dW: () => (/* binding */ requireManifest),
/* harmony export */   hp: () => (/* binding */ proveTag)
/* harmony export */ });
/* harmony import */ var _packages_action_src_cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3318);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);


/**
 * Puts tags on manifests by writing their bytes, in the order given, and reads each one back. What the tags name now is
 * asked side by side before the first is written; `decide` is asked right before each write. Nothing is written after a
 * cancel.
 */
async function applyTags(client, orders, decide, signal) {
    const current = await Promise.all(orders.map(({ name, known, isNew }) => (isNew ? undefined : (known ?? client.headManifest(name)))));
    const changes = [];
    for (const [index, order] of orders.entries()) {
        const { name, kind, manifest } = order;
        const from = current[index];
        if (from === manifest.digest) {
            changes.push({ name, kind, change: 'unchanged' });
            continue;
        }
        const decision = await decide(order, from);
        if (decision.do !== 'move') {
            changes.push({ name, kind, change: decision.do === 'keep' ? 'kept' : 'held-back', from, why: decision.why });
            continue;
        }
        (0,_packages_action_src_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseWhenCancelled */ .y4)(signal);
        if (order.isNew) {
            changes.push({ name, kind, change: await writeUnseen(client, order) });
            continue;
        }
        await client.putManifest(name, manifest);
        if (from === undefined && order.settle !== undefined) {
            changes.push((await order.settle()) ?? { name, kind, change: 'created' });
            continue;
        }
        await proveTag(client, name, manifest.digest);
        changes.push(from === undefined ? { name, kind, change: 'created' } : { name, kind, change: 'moved', from });
    }
    return changes;
}
/** A registry may refuse to write a tag again, even to the image that it names: then there was nothing to do. */
async function writeUnseen(client, { name, manifest }) {
    try {
        await client.putManifest(name, manifest);
    }
    catch (error) {
        const isRefusal = error instanceof _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo && error.received?.startsWith('HTTP 4');
        if (isRefusal && (await client.headManifest(name)) === manifest.digest)
            return 'unchanged';
        throw error;
    }
    await proveTag(client, name, manifest.digest);
    return 'written';
}
/** Reads back what a tag names, without a pull, and throws a UserError when it is not the digest expected. */
async function proveTag(client, tag, digest) {
    const named = await client.headManifest(tag);
    if (named !== digest)
        throw digestMismatch(tag, named, digest);
}
/** Reads an image back, computes its digest here, and throws a UserError when it is not the one expected. */
async function requireManifest(client, reference, digest) {
    const manifest = await client.getManifest(reference);
    if (manifest?.digest === digest)
        return manifest;
    throw digestMismatch(reference, manifest?.digest, digest);
}
/** The error of a tag or digest under which the registry holds something else than what was written. */
function digestMismatch(reference, received, accepted) {
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The registry does not hold under ${reference} what was just written there.`, {
        reason: 'registry-digest-mismatch',
        received: received ?? 'nothing',
        accepted,
        remedy: 'Another run may be writing the same tags: give both runs the same concurrency group, and run again.',
    });
}


/***/ }),

/***/ 6376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ judgeVersion)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/exec/src/shell-word.js
/** A word as a POSIX shell takes it, or a person types it: in quotes only where it has to be (POSIX.1-2017, 2.2.2). */
function quoteForShell(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/publish/guard.js


/**
 * Decides whether a version may name this source. A version that another source already has is refused by a UserError
 * that names both: people rely on a version meaning one thing.
 */
function judgeVersion(question, holder) {
    if (holder === undefined)
        return 'free';
    if (holder.digest === question.digest)
        return 'same-image';
    if (holder.sourceKey === question.sourceKey)
        return 'same-source';
    const { image, version, versionFile } = question;
    const where = versionFile === undefined ? 'the input `version`' : versionFile;
    throw new errors/* UserError */.yo(`The version ${version} of ${image} is taken by an image of other files or recipe.`, {
        reason: 'version-collision',
        received: describeHolder(question, holder),
        accepted: `a version that names nothing yet, or the files and the recipe of ${holder.digest}`,
        remedy: question.asTag
            ? `Take ${version} out of the input \`tags\`: it is the version of that image for ever.`
            : `Raise the version in ${where}, and run again. Nothing was built or tagged under it.`,
        file: versionFile,
    });
}
/** A commit is what people can compare with; keys are for where an image does not say its own. */
function describeHolder({ version, sourceKey, context = '.' }, holder) {
    if (holder.revision) {
        const commit = holder.revision.slice(0, 7);
        return `${version} was built from ${commit}; compare: git diff ${commit} -- ${quoteForShell(context)}`;
    }
    const made = holder.sourceKey === undefined
        ? 'does not say what it was built from'
        : `has the source key ${holder.sourceKey.slice(0, 12)} in place of ${sourceKey.slice(0, 12)}`;
    return `${version} is an image which ${made}`;
}


/***/ }),

/***/ 1637:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ tagImage)
});

// EXTERNAL MODULE: ./build/actions/build-image/src/plan.js + 1 modules
var src_plan = __webpack_require__(1146);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/key-index.js + 3 modules
var key_index = __webpack_require__(9583);
// EXTERNAL MODULE: ./build/actions/build-image/src/publish/apply-tags.js
var apply_tags = __webpack_require__(2803);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/version-holder.js
var version_holder = __webpack_require__(8165);
// EXTERNAL MODULE: ./build/actions/build-image/src/publish/guard.js + 1 modules
var guard = __webpack_require__(6376);
;// CONCATENATED MODULE: ./build/actions/build-image/src/publish/decide-version.js



const kept = { do: 'keep', why: 'the same source, built before' };
/** Decides from what the version names at this moment: another run may have taken it since it was last read. */
async function decideVersion(facts) {
    return judgeHolder(facts, await (0,version_holder/* readVersionHolder */.V)(facts.client, facts.keys.version ?? '', facts.image));
}
/** Decides from what the version is known to name. Throws a UserError where that is another source. */
function judgeHolder({ service, keys, image }, holder) {
    const verdict = (0,guard/* judgeVersion */.u)({
        image: service.image,
        version: keys.version ?? '',
        versionFile: service.versionFile?.path,
        context: service.context,
        sourceKey: keys.sourceKey,
        digest: image.manifest.digest,
    }, holder);
    return verdict === 'free' ? { do: 'move' } : kept;
}
/** Milliseconds that are waited at the least and at the most. */
const shortest = 100;
const longest = 2000;
/**
 * Reads back a version that was just written. No registry writes a tag only where there is none, so that two runs may
 * both have found a version free and written it. Each waits for as long as it took itself from its look (`looked`) to
 * here: who looked before this tag was written has then written too, and only the last one still finds its own image. The
 * other is told as if it had come later: the change where that has the same source, else a UserError. Undefined where the
 * tag stayed.
 */
async function settleVersion(tag, facts) {
    const { client, clock, image, looked, signal } = facts;
    const { digest } = image.manifest;
    await clock.sleep(Math.min(longest, Math.max(shortest, clock.now() - looked)), signal);
    const named = await client.headManifest(tag);
    if (named === digest)
        return undefined;
    const holder = await (0,version_holder/* readVersionHolder */.V)(client, tag, image, Promise.resolve(named));
    // Nobody else's image explains what was read: it is not asked for until it says what is wanted.
    if (holder === undefined || holder.digest === digest)
        throw (0,apply_tags/* digestMismatch */.H3)(tag, named, digest);
    judgeHolder(facts, holder);
    return { name: tag, kind: 'version', change: 'kept', from: named, why: kept.why };
}

// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/known-image.js
var known_image = __webpack_require__(9465);
;// CONCATENATED MODULE: ./build/actions/build-image/src/publish/tag-holder.js


/**
 * Reads what a further tag names, beginning at once, while the tags before it are written: a digest means the same for
 * ever. `asked` is the answer to what it names where that is being asked already; `wanted` the digest that it is to get.
 */
function readTagHolder(client, tag, asked, wanted) {
    const digest = asked ?? client.headManifest(tag);
    const image = digest.then((named) => (named === undefined || named === wanted ? undefined : (0,known_image/* readImage */.A)(client, named)));
    // Whoever needs it is told of its failure.
    image.catch(() => { });
    return { digest, image };
}
/** A further tag may be the version of an image: then it names one source for ever, like any version. */
function refuseVersion(service, keys, tag, held) {
    if (held === undefined || held.version !== tag)
        return;
    (0,guard/* judgeVersion */.u)({
        image: service.image,
        version: tag,
        versionFile: undefined,
        asTag: true,
        context: service.context,
        sourceKey: keys.sourceKey,
        digest: undefined,
    }, { digest: held.manifest.digest, sourceKey: held.sourceKey, revision: held.revision });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/publish/tag-image.js





/** Gives an image its key tag and its tags, each judged anew in the moment before it is written. */
async function tagImage(setting, service, keys, client, image, facts) {
    const { commit, inputs, plan, host } = setting;
    const { manifest } = image;
    const tags = (0,src_plan/* planTags */.Vd)({
        commit,
        version: keys.version,
        extra: inputs.tags,
        latest: plan.latest.move,
        part: keys.part,
    });
    const extras = new Map(tags
        .filter(({ kind }) => kind === 'extra')
        .map(({ name }) => [name, readTagHolder(client, name, facts.ahead?.(name), manifest.digest)]));
    const orders = [
        ...(facts.needsKeyTag && plan.keyTag.write && keys.uncertain === undefined
            ? [orderKeyTag(setting, service, keys, image)]
            : []),
        ...tags.map((tag) => ({
            ...tag,
            manifest,
            ...knownTag(tag, manifest.digest, facts, extras.get(tag.name)),
            ...(tag.kind === 'version' ? { settle: () => settle(tag.name) } : {}),
        })),
    ];
    const version = { service, keys, client, image };
    let looked = setting.clock.now();
    const settle = (tag) => settleVersion(tag, { ...version, clock: setting.clock, signal: host.signal, looked });
    const decide = async (order) => {
        if (order.kind === 'version') {
            looked = setting.clock.now();
            const { versionHolder } = facts;
            return versionHolder === undefined ? decideVersion(version) : judgeHolder(version, versionHolder.holder);
        }
        if (order.kind === 'latest')
            return decideLatest(setting);
        if (order.kind === 'extra')
            refuseVersion(service, keys, order.name, await extras.get(order.name)?.image);
        return { do: 'move' };
    };
    const changes = await (0,apply_tags/* applyTags */.MU)(client, orders, decide, host.signal);
    const { pushed } = facts;
    if (pushed === undefined || pushed.replaced === manifest.digest)
        return changes;
    const byPush = pushed.replaced === undefined ? { change: 'created' } : { change: 'moved', from: pushed.replaced };
    return changes.map((change) => (change.kind === 'sha' ? { ...change, ...byPush } : change));
}
function knownTag({ name, kind }, digest, facts, holder) {
    const { pushed, commitTag, versionHolder, ahead } = facts;
    if (kind === 'sha') {
        if (commitTag === 'new')
            return { isNew: true };
        return pushed === undefined && commitTag === undefined ? {} : { known: Promise.resolve(digest) };
    }
    if (kind === 'version' && versionHolder !== undefined)
        return { known: Promise.resolve(versionHolder.holder?.digest) };
    const known = holder?.digest ?? ahead?.(name);
    return known === undefined ? {} : { known };
}
function orderKeyTag(setting, service, keys, image) {
    const index = (0,key_index/* makeKeyIndex */.Yc)({
        service: service.name,
        image: service.image,
        digest: image.manifest.digest,
        content_key: keys.contentKey,
        source_key: keys.sourceKey,
        revision: image.revision,
        version: image.version ?? '',
        built_at: Math.floor(setting.clock.now() / 1000),
    }, image, setting.signingKey);
    return { name: (0,src_plan/* keyTag */.QR)(keys.contentKey), kind: 'key', manifest: index };
}
/** An older run that finishes last must not take latest back. */
async function decideLatest(setting) {
    const branch = setting.runner.branch ?? '';
    const { readBranchHead } = await __webpack_require__.e(/* import() */ 324).then(__webpack_require__.bind(__webpack_require__, 5324));
    const head = await readBranchHead(setting, branch);
    if (head === setting.commit)
        return { do: 'move' };
    return {
        do: 'hold-back',
        why: head === undefined
            ? `the head of ${branch} could not be learned from ${setting.runner.serverUrl}`
            : `${branch} has moved on to ${head.slice(0, 7)}`,
    };
}


/***/ }),

/***/ 4860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ describeImage)
/* harmony export */ });
/** A reused image says which commit it was built from: that is what it will answer for when it runs. */
function describeImage(name, image, keys) {
    return {
        image: `${name}@${image.manifest.digest}`,
        revision: image.revision,
        version: image.version ?? keys.version ?? '',
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
    };
}


/***/ }),

/***/ 6452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ published),
/* harmony export */   _6: () => (/* binding */ plannedTags),
/* harmony export */   gn: () => (/* binding */ explainBuild)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4860);


/** What an outcome tells of an image that stands in the registry. */
function published({ service, keys }, image) {
    return {
        image: (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .describeImage */ .h)(service.image, image, keys),
        digest: image.manifest.digest,
        platforms: image.platforms,
        size: image.size,
        layers: image.layers,
    };
}
/** Gives the names of the tags that a push would write. */
function plannedTags({ commit, inputs, plan }, { version, part }) {
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planTags */ .Vd)({ commit, version, extra: inputs.tags, latest: plan.latest.move, part }).map(({ name }) => name);
}
/** Says why an image is built, or would be. */
function explainBuild({ setting, holdings }) {
    if (setting.inputs.reuse === 'never')
        return { why: 'Reuse is off.', reason: 'reuse-off' };
    if (holdings.tooOld)
        return { why: 'The image of this content is older than max-age.', reason: 'too-old' };
    if (holdings.distrusted) {
        return { why: 'An image claims to have this content, and is not trusted.', reason: 'untrusted-image' };
    }
    return { why: 'No image had this content yet.', reason: 'content-changed' };
}


/***/ }),

/***/ 9583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XN: () => (/* binding */ judgeKeyIndex),
  Yc: () => (/* binding */ makeKeyIndex),
  xP: () => (/* binding */ measure)
});

// EXTERNAL MODULE: ./build/packages/action/src/cryptography.js
var cryptography = __webpack_require__(5170);
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
function sealOf(value, key) {
    return (0,cryptography/* loadCryptography */.L)().createHmac('sha256', key).update(canonicalJson(value)).digest('hex');
}
/** Compares two seals without telling by the time it takes where they differ. */
function isSameSeal(received, expected) {
    const [a, b] = [Buffer.from(received), Buffer.from(expected)];
    return a.length === b.length && (0,cryptography/* loadCryptography */.L)().timingSafeEqual(a, b);
}

;// CONCATENATED MODULE: ./build/packages/record/src/image-proof.js

/**
 * Signs an image's facts with HMAC-SHA256 over their canonical JSON. The name of this kind of proof is part of what is
 * signed, so that no signature of a deployment record passes for one.
 */
function signImage(facts, key) {
    return `v1=${sealOf({ ...facts, type: 'deploy-actions/image' }, key)}`;
}
/** Says whether the signature is the one of this key over all of these facts. */
function verifyImage(facts, signature, key) {
    return isSameSeal(signature, signImage(facts, key));
}

// EXTERNAL MODULE: ./build/packages/registry/src/client.js + 6 modules
var client = __webpack_require__(9857);
// EXTERNAL MODULE: ./build/packages/registry/src/manifest.js
var src_manifest = __webpack_require__(2526);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/manifest-content.js
var manifest_content = __webpack_require__(9213);
;// CONCATENATED MODULE: ./build/actions/build-image/src/reuse/key-index.js




/**
 * What a key tag names: an index with one entry, the image, whose manifest is embedded (`data`, OCI image specification)
 * and whose facts and signature stand in annotations. So one request tells whether there is an image of a content, what
 * it is, and who says so, and gives the bytes that tags are made of. Engines pull through it as through any index.
 */
const mediaType = 'application/vnd.oci.image.index.v1+json';
const prefix = 'io.github.deploy-actions.';
/** Makes the index for an image. Without a signing key the signature is left out. */
function makeKeyIndex(facts, image, signingKey) {
    const [single, ...others] = Object.keys(image.platforms);
    const entry = {
        mediaType: image.manifest.mediaType,
        digest: image.manifest.digest,
        size: image.manifest.bytes.length,
        // An index within an index has no platform of its own.
        ...(single === undefined || others.length > 0 ? {} : { platform: parsePlatform(single) }),
        data: image.manifest.bytes.toString('base64'),
    };
    const annotations = {
        [`${prefix}type`]: 'key',
        [`${prefix}service`]: facts.service,
        [`${prefix}image`]: facts.image,
        [`${prefix}content-key`]: facts.content_key,
        [`${prefix}source-key`]: facts.source_key,
        [`${prefix}revision`]: facts.revision,
        [`${prefix}version`]: facts.version,
        [`${prefix}built-at`]: String(facts.built_at),
        ...(signingKey === undefined ? {} : { [`${prefix}signature`]: signImage(facts, signingKey) }),
    };
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests: [entry], annotations }));
    return { digest: (0,client/* digestOf */.o)(bytes), mediaType, bytes };
}
/** Judges what was found under a key tag. Nothing in it is taken for granted: anyone who may push can have written it. */
function judgeKeyIndex(index, expected) {
    const content = parse(index);
    const said = (name) => content?.annotations[prefix + name] ?? '';
    const entry = content?.entries[0];
    if (content === undefined || entry === undefined || content.entries.length !== 1 || said('type') !== 'key') {
        return { distrust: 'it was not written by this action' };
    }
    if (said('content-key') !== expected.contentKey)
        return { distrust: 'it says that it holds other content' };
    const facts = {
        service: said('service'),
        image: said('image'),
        digest: entry.digest,
        content_key: said('content-key'),
        source_key: said('source-key'),
        revision: said('revision'),
        version: said('version'),
        built_at: Number(said('built-at')),
    };
    if (facts.image !== expected.image)
        return { distrust: `it was made for ${facts.image.slice(0, 200)}` };
    if (expected.signingKey !== undefined) {
        const signature = said('signature');
        if (signature === '')
            return { distrust: 'it is not signed' };
        if (!verifyImage(facts, signature, expected.signingKey))
            return { distrust: 'its signature is not ours' };
        if (!expected.services.includes(facts.service))
            return { distrust: `it is signed for ${facts.service.slice(0, 60)}` };
    }
    const bytes = Buffer.from(entry.data ?? '', 'base64');
    if ((0,client/* digestOf */.o)(bytes) !== entry.digest)
        return { distrust: 'the image in it is not the one that it names' };
    const isImage = parse({ digest: entry.digest, mediaType: '', bytes }) !== undefined;
    if (!isImage)
        return { distrust: 'what is in it is no image' };
    return { service: facts.service, image: describe(facts, entry, bytes) };
}
/** Sizes and platforms come from the embedded bytes, which the digest vouches for. */
function describe(facts, entry, bytes) {
    // The entry's type is signed by nobody: what the bytes say of themselves goes before it.
    const manifest = { digest: entry.digest, mediaType: (0,src_manifest/* mediaTypeOf */.c0)(facts.image, entry.mediaType, bytes), bytes };
    const content = parse(manifest);
    const isIndex = content?.isIndex === true;
    return {
        manifest,
        revision: facts.revision,
        version: facts.version === '' ? undefined : facts.version,
        sourceKey: facts.source_key,
        contentKey: facts.content_key,
        ...measure(content),
        platforms: isIndex
            ? Object.fromEntries(content.platforms.map(({ platform, digest }) => [platform, digest]))
            : entry.platform === undefined
                ? {}
                : { [(0,manifest_content/* formatPlatform */.B)(entry.platform)]: entry.digest },
        builtAt: facts.built_at,
    };
}
/** Gives the bytes of the compressed layers and how many there are; of an index, that would cost a request. */
function measure(content) {
    if (content === undefined || content.isIndex)
        return { size: undefined, layers: undefined };
    return { size: content.layers.reduce((sum, layer) => sum + layer.size, 0), layers: content.layers.length };
}
function parse(index) {
    try {
        return (0,manifest_content/* readContent */.c)(index);
    }
    catch {
        return undefined;
    }
}
function parsePlatform(text) {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}


/***/ }),

/***/ 9465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readImage),
/* harmony export */   F: () => (/* binding */ describeManifest)
/* harmony export */ });
/* harmony import */ var _packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8142);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5518);
/* harmony import */ var _manifest_content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9213);



/** Reads an image by tag or digest; undefined when it does not exist. */
async function readImage(client, reference) {
    const manifest = await client.getManifest(reference);
    return manifest === undefined ? undefined : describeManifest(client, manifest);
}
/** Reads what an image says of itself. */
async function describeManifest(client, manifest) {
    const config = await (0,_packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_0__/* .readImageConfig */ .M)(client, manifest);
    const content = (0,_manifest_content_js__WEBPACK_IMPORTED_MODULE_2__/* .readContent */ .c)(manifest);
    const said = (name) => config.labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelNames */ .l[name]];
    return {
        manifest,
        revision: said('revision') ?? '',
        version: said('version'),
        sourceKey: said('sourceKey'),
        contentKey: said('contentKey'),
        size: content.isIndex ? undefined : config.size,
        layers: content.isIndex ? undefined : config.layers,
        platforms: content.isIndex
            ? Object.fromEntries(content.platforms.map(({ platform, digest }) => [platform, digest]))
            : {
                [(0,_manifest_content_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .B)(config.platform)]: manifest.digest,
            },
    };
}


/***/ }),

/***/ 9213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatPlatform),
/* harmony export */   c: () => (/* binding */ readContent)
/* harmony export */ });
/* harmony import */ var _packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8142);

/** Reads a manifest's bytes; what is missing is empty. */
function readContent(manifest) {
    const raw = JSON.parse(manifest.bytes.toString('utf8'));
    const entries = raw.manifests ?? [];
    return {
        isIndex: raw.manifests !== undefined,
        annotations: raw.annotations ?? {},
        entries,
        platforms: (0,_packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlatforms */ .t)(manifest).map(({ platform, digest }) => ({ platform: formatPlatform(platform), digest })),
        layers: raw.layers ?? [],
    };
}
/** Writes a platform as engines take it. 64-bit ARM has one variant, which is left out. */
function formatPlatform({ os, architecture, variant }) {
    const plain = variant === undefined || variant === '' || (architecture === 'arm64' && variant === 'v8');
    return plain ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readVersionHolder)
/* harmony export */ });
/* harmony import */ var _known_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9465);

/**
 * Reads what a version tag names, for the guard. `known` is an image whose digest may be the one, and needs no reading;
 * `asked` is the digest under the tag, where that is being asked already.
 */
async function readVersionHolder(client, version, known, asked) {
    const digest = await (asked ?? client.headManifest(version));
    if (digest === undefined)
        return undefined;
    if (digest === known?.manifest.digest)
        return { digest, sourceKey: known.sourceKey, revision: known.revision };
    // Where the registry knows nothing of the digest that it named, the tag itself decides: it is not free for that.
    const image = (await (0,_known_image_js__WEBPACK_IMPORTED_MODULE_0__/* .readImage */ .A)(client, digest)) ?? (await (0,_known_image_js__WEBPACK_IMPORTED_MODULE_0__/* .readImage */ .A)(client, version));
    return image === undefined
        ? undefined
        : { digest: image.manifest.digest, sourceKey: image.sourceKey, revision: image.revision };
}


/***/ }),

/***/ 8142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readImageConfig),
/* harmony export */   t: () => (/* binding */ readPlatforms)
/* harmony export */ });
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2166);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2526);


/**
 * Reads the configuration of an image; of an index that of its first platform, since labels are the same on each. What
 * an index that was put together from several builds says of the whole stands in its annotations, which win over labels.
 * Throws a UserError when the manifest has none.
 */
async function readImageConfig(client, manifest) {
    const name = `${client.registry}/${client.repository}@${manifest.digest}`;
    const content = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(name, manifest);
    const [first] = imagesOf(content.manifests);
    if (first !== undefined) {
        const child = await client.getManifest(first.digest);
        if (child !== undefined) {
            const config = await readImageConfig(client, child);
            return { ...config, labels: { ...config.labels, ...content.annotations } };
        }
    }
    if (content.config === undefined)
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidManifest */ .p4)(name, manifest.mediaType);
    const config = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(name, {
        bytes: await client.getBlob(content.config.digest),
        mediaType: content.config.mediaType ?? '',
    });
    const onBuild = config.config?.OnBuild;
    return {
        labels: config.config?.Labels ?? {},
        created: config.created,
        size: (content.layers ?? []).reduce((sum, layer) => sum + (layer.size ?? 0), 0),
        layers: content.layers?.length ?? 0,
        platform: platformOf(config),
        onBuild: Array.isArray(onBuild) ? onBuild.filter((trigger) => typeof trigger === 'string') : [],
    };
}
/**
 * Lists the platforms of an index in its order, without attestations; empty for the manifest of a single image, whose
 * platform stands in its configuration. Throws a UserError when the bytes are not JSON.
 */
function readPlatforms(manifest) {
    return imagesOf((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifest.digest, manifest).manifests).map((entry) => ({
        platform: platformOf(entry.platform ?? {}),
        digest: entry.digest,
        mediaType: entry.mediaType ?? '',
        size: entry.size ?? 0,
    }));
}
/** Attestations stand in an index as images for the platform unknown/unknown, marked by an annotation. */
function imagesOf(manifests) {
    return (manifests ?? []).filter(({ platform, annotations }) => annotations?.['vnd.docker.reference.type'] === undefined &&
        platform?.os !== 'unknown' &&
        platform?.architecture !== 'unknown');
}
function platformOf({ os, architecture, variant }) {
    return { os: os ?? 'unknown', architecture: architecture ?? 'unknown', ...(variant ? { variant } : {}) };
}


/***/ })

};
;