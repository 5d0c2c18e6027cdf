"use strict";
exports.id = 566;
exports.ids = [566];
exports.modules = {

/***/ 2566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleImage: () => (/* binding */ assembleImage)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/actions/build-image/src/labels.js
var labels = __webpack_require__(5518);
// EXTERNAL MODULE: ./build/actions/build-image/src/plan.js + 1 modules
var plan = __webpack_require__(1146);
// EXTERNAL MODULE: ./build/actions/build-image/src/publish/apply-tags.js
var apply_tags = __webpack_require__(2803);
// EXTERNAL MODULE: ./build/actions/build-image/src/publish/tag-image.js + 2 modules
var tag_image = __webpack_require__(1637);
// EXTERNAL MODULE: ./build/actions/build-image/src/result.js
var result = __webpack_require__(6452);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/known-image.js
var known_image = __webpack_require__(9465);
// EXTERNAL MODULE: ./build/packages/registry/src/client.js + 6 modules
var client = __webpack_require__(9857);
// EXTERNAL MODULE: ./build/actions/build-image/src/reuse/manifest-content.js
var manifest_content = __webpack_require__(9213);
;// CONCATENATED MODULE: ./build/actions/build-image/src/assemble/compose-index.js


const ociIndex = 'application/vnd.oci.image.index.v1+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/**
 * Puts the images of several platforms together as an index, in the order of their platforms, so that the same parts
 * always give the same bytes. A part that is an index of its own, because it has attestations, hands on its entries. A
 * list of Docker's is made where all parts are Docker's and there is nothing to annotate with, else an OCI index.
 */
function composeIndex(parts, annotations) {
    const entries = [...parts].sort((a, b) => (a.platform < b.platform ? -1 : 1)).flatMap(entriesOf);
    const isDocker = Object.keys(annotations).length === 0 && entries.every(({ mediaType }) => mediaType === dockerManifest);
    const mediaType = isDocker ? dockerList : ociIndex;
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests: entries, ...(isDocker ? {} : { annotations }) }));
    return { digest: (0,client/* digestOf */.o)(bytes), mediaType, bytes };
}
function entriesOf({ platform, manifest }) {
    const content = (0,manifest_content/* readContent */.c)(manifest);
    if (content.isIndex)
        return content.entries;
    const [os = '', architecture = '', variant] = platform.split('/');
    return [
        {
            mediaType: manifest.mediaType,
            digest: manifest.digest,
            size: manifest.bytes.length,
            platform: { os, architecture, ...(variant === undefined ? {} : { variant }) },
        },
    ];
}

// EXTERNAL MODULE: ./build/actions/build-image/src/assemble/parse-legs.js
var parse_legs = __webpack_require__(2099);
;// CONCATENATED MODULE: ./build/actions/build-image/src/assemble/assemble-image.js









/**
 * Puts the images that the jobs of the single platforms pushed together into one, and gives it the tags. Nothing is
 * built: each part is read, and has to say that it holds the content that this commit gives for its platform.
 */
async function assembleImage(job) {
    const { setting, service, keys, client } = job;
    const legs = (0,parse_legs/* parseLegs */.t)(setting.inputs.assemble ?? '', service.name);
    const { platforms } = service;
    const parts = await Promise.all(platforms.map(async (platform) => readPart(job, platform, legs[platform])));
    const annotations = annotate(job, parts);
    const index = composeIndex(parts.map(({ platform, image }) => ({ platform, manifest: image.manifest })), annotations);
    const tag = (0,plan/* shaTag */.b)(setting.commit);
    const replaced = await client.headManifest(tag);
    await client.putManifest(tag, index);
    await (0,apply_tags/* proveTag */.hp)(client, tag, index.digest);
    const image = {
        manifest: index,
        revision: annotations[labels/* labelNames */.l.revision] ?? setting.commit,
        version: keys.version,
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
        size: undefined,
        layers: undefined,
        platforms: Object.assign({}, ...parts.map((part) => part.image.platforms)),
    };
    const tags = await (0,tag_image/* tagImage */.E)(setting, service, keys, client, image, { needsKeyTag: true, pushed: { replaced } });
    return {
        why: `Put together from ${platforms.join(', ')}.`,
        result: 'built',
        reason: 'assembled',
        ...(0,result/* published */.H3)(job, image),
        tags,
        previous: undefined,
        engine: undefined,
    };
}
async function readPart({ client, service, keys }, platform, digest) {
    const image = await (0,known_image/* readImage */.A)(client, digest);
    if (image === undefined)
        throw wrongPart(platform, `${service.image} has no ${digest}`);
    const found = Object.keys(image.platforms);
    if (found.length !== 1 || found[0] !== platform) {
        throw wrongPart(platform, `${digest} is for ${found.length === 0 ? 'no platform' : found.join(', ')}`);
    }
    const accepted = await keys.contentKeysOf(platform);
    if (accepted.some((key) => key === image.contentKey))
        return { platform, image };
    throw wrongPart(platform, `${digest} has the content key ${image.contentKey?.slice(0, 12) ?? '(none)'}, and this commit gives ${accepted.map((key) => key.slice(0, 12)).join(' or ')}`);
}
/** The labels are those of the parts, which were built on their own: what holds for the whole stands on the index. */
function annotate({ keys, setting }, parts) {
    const { runner, commit } = setting;
    const revisions = new Set(parts.map(({ image }) => image.revision));
    const [revision = ''] = revisions;
    return (0,labels/* makeLabels */.y)({
        // Parts that were reused were built from other commits: the index says the one that put them together.
        commit: revisions.size === 1 && revision !== '' ? revision : commit,
        version: keys.version,
        sourceUrl: runner.repository === '' ? '' : `${runner.serverUrl}/${runner.repository}`,
        about: runner.payload['repository'],
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
    });
}
function wrongPart(platform, received) {
    return new errors/* UserError */.yo(`This is not the image of this commit for ${platform}.`, {
        reason: 'wrong-platform-image',
        received,
        accepted: `an image for ${platform} alone, built from the same files and recipe with \`push: by-digest\``,
        remedy: 'Build all platforms from the same commit, with the same inputs apart from `platforms`.',
    });
}


/***/ }),

/***/ 2099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ parseLegs)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _packages_config_src_mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6876);


const platformPattern = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9]+)?$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
/**
 * Reads the input `assemble`: the outputs `platform-digests` of several jobs, one JSON object a line or any number of
 * them one after the other, each `{"linux/amd64":"sha256:…"}`; of a step with several services `{"api":{…}}`. Throws a
 * UserError for anything else, and for a platform that comes twice with different digests.
 */
function parseLegs(text, service) {
    const legs = {};
    for (const object of splitObjects(text)) {
        const own = object[service];
        const entries = Object.entries((0,_packages_config_src_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(own) ? own : object);
        for (const [platform, digest] of entries) {
            // Another service's entry.
            if ((0,_packages_config_src_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(digest) && !platformPattern.test(platform))
                continue;
            if (!platformPattern.test(platform) || typeof digest !== 'string' || !digestPattern.test(digest)) {
                throw invalid(`${platform}: ${typeof digest === 'string' ? digest : typeof digest}`);
            }
            const known = legs[platform];
            if (known !== undefined && known !== digest)
                throw invalid(`${platform} twice: ${known} and ${digest}`);
            legs[platform] = digest;
        }
    }
    if (Object.keys(legs).length > 0)
        return legs;
    throw invalid(text.trim() === '' ? 'nothing' : `nothing for ${service}`);
}
/** Empty outputs of jobs leave empty lines behind; objects may stand on one line or on several. */
function splitObjects(text) {
    const objects = [];
    let depth = 0;
    let start = 0;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (character === '{') {
            if (depth === 0)
                start = index;
            depth += 1;
        }
        else if (character === '}') {
            depth -= 1;
            if (depth === 0)
                objects.push(parseObject(text.slice(start, index + 1)));
        }
        else if (depth === 0 && character !== undefined && !/[\s,[\]]/.test(character)) {
            throw invalid('text that is not JSON');
        }
    }
    if (depth !== 0)
        throw invalid('JSON that is cut off');
    return objects;
}
function parseObject(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw invalid('text that is not JSON');
    }
}
function invalid(received) {
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The input assemble does not hold the digests of the platforms.', {
        reason: 'invalid-input',
        received: received.slice(0, 300),
        accepted: 'the outputs platform-digests of the jobs, one a line: {"linux/amd64":"sha256:…"}',
        remedy: 'Give each job of the matrix an output of its own for its platform, and check that none of them failed or was skipped.',
    });
}


/***/ }),

/***/ 6876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isMapping)
/* harmony export */ });
/** Whether a value that was read from YAML, TOML or JSON is a mapping: no list, no null. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
;