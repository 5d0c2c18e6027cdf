"use strict";
exports.id = 904;
exports.ids = [904];
exports.modules = {

/***/ 6904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   followTriggers: () => (/* binding */ followTriggers)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7819);
/* harmony import */ var _packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8142);
/* harmony import */ var _packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3926);
/* harmony import */ var _base_digests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6560);





/** An image may name another, and that one a third. */
const longestChain = 16;
/**
 * Gives keys that know of the images that a base image has those take from that are built on it (ONBUILD COPY --from,
 * ONBUILD RUN --mount=from), and of those that these name in turn. An unchanged service need not ask, since an image
 * whose base names others is never found by the key without them. Where it cannot be learned, the keys say why.
 */
async function followTriggers(setting, keys) {
    const handedDown = new Map();
    let current = keys;
    if (keys.uncertain !== undefined)
        return keys;
    for (let round = 0; round < longestChain; round += 1) {
        const unread = current.bases.filter(({ reference }) => !handedDown.has(reference));
        const found = await Promise.all(unread.map((base) => readSources(setting, base)));
        for (const [index, { reference }] of unread.entries()) {
            const sources = found[index];
            if (sources === undefined)
                return { ...current, uncertain: `what ${reference} does ONBUILD cannot be read` };
            handedDown.set(reference, sources);
        }
        if (found.every((sources) => sources?.length === 0))
            return current;
        current = await keys.readWith(handedDown);
    }
    return { ...current, uncertain: `its base images name more than ${longestChain} others ONBUILD` };
}
/** Gives the names in an image's ONBUILD lines; undefined where neither the registry nor the engine tells. */
async function readSources(setting, base) {
    const triggers = base.local ? undefined : await askRegistry(setting, base);
    const known = triggers ?? (await askEngine(base));
    return known === undefined ? undefined : (0,_packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_1__/* .sourcesOfTriggers */ .xQ)(known);
}
async function askRegistry(setting, { reference, digest }) {
    try {
        const client = await (0,_base_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .openBase */ .m)(setting, reference);
        const manifest = await client.getManifest(digest);
        return manifest === undefined ? undefined : (await (0,_packages_registry_src_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readImageConfig */ .M)(client, manifest)).onBuild;
    }
    catch (error) {
        if (!(error instanceof _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        return undefined;
    }
}
async function askEngine({ reference, digest, local }) {
    const name = local ? reference : `${(0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)((0,_packages_registry_src_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference))}@${digest}`;
    const answer = await (0,_base_digests_js__WEBPACK_IMPORTED_MODULE_4__/* .inspectImage */ .mm)(name, '{{json .Config.OnBuild}}');
    return answer === undefined ? undefined : (JSON.parse(answer) ?? []);
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