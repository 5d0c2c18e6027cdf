"use strict";
exports.id = 122;
exports.ids = [122];
exports.modules = {

/***/ 8122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeEngineLogin: () => (/* binding */ writeEngineLogin)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/registry/src/credentials.js
var src_credentials = __webpack_require__(9289);
;// CONCATENATED MODULE: ./build/packages/registry/src/docker-config.js



/**
 * Writes a folder for DOCKER_CONFIG: the existing configuration (other logins, helpers, proxies) with the given
 * credentials, by registry, laid over it, and everything else in the existing folder (plugins, contexts, builders)
 * linked. Gives what config.json holds. `folder` is made, and must lie in a private one that the caller removes; the
 * existing configuration is never written to. Throws a UserError when that one is not JSON.
 */
async function writeDockerConfig(folder, credentials) {
    const existingFolder = (0,src_credentials/* dockerConfigFolder */.Pe)();
    const merged = mergeLogins(await (0,src_credentials/* readDockerConfig */.TO)(existingFolder), credentials);
    await (0,promises_.mkdir)(folder, { mode: 0o700 });
    for (const entry of await (0,promises_.readdir)(existingFolder).catch(() => [])) {
        if (entry !== 'config.json')
            await (0,promises_.symlink)((0,external_node_path_.join)(existingFolder, entry), (0,external_node_path_.join)(folder, entry));
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config.json'), JSON.stringify(merged), { mode: 0o600 });
    return merged;
}
/**
 * Lays credentials over a configuration. What that has for the same registry goes, under whichever name: buildah would
 * prefer a helper for `docker.io`, or a login for `ghcr.io/acme`, to what is given. An empty helper for a host is how Docker is told to
 * use the file for it.
 */
function mergeLogins(existing, credentials) {
    const merged = {
        ...existing,
        auths: { ...existing.auths },
        credHelpers: { ...existing.credHelpers },
    };
    for (const [registry, { username, password, identityToken }] of Object.entries(credentials)) {
        const key = (0,src_credentials/* loginKey */.H$)(registry);
        merged.auths = {
            ...without(registry, merged.auths),
            [key]: identityToken === undefined
                ? { auth: Buffer.from(`${username}:${password}`).toString('base64') }
                : { identitytoken: identityToken },
        };
        const helpers = without(registry, merged.credHelpers);
        if (existing.credsStore !== undefined)
            helpers[key] = '';
        merged.credHelpers = helpers;
    }
    return merged;
}
function without(registry, entries = {}) {
    return Object.fromEntries(Object.entries(entries).filter(([key]) => !(0,src_credentials/* isAbout */.KH)(registry, key)));
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/engine/login.js



/**
 * Writes a login that only this step's engine sees: a folder for DOCKER_CONFIG with the given credentials laid over the
 * existing configuration, and an auth file for buildah. Gives the environment that points there. `folder` must be
 * private and is the caller's to remove.
 */
async function writeEngineLogin(folder, credentials) {
    const target = (0,external_node_path_.join)(folder, 'docker');
    const { credsStore: _store, ...withoutStore } = await writeDockerConfig(target, credentials);
    const authFile = (0,external_node_path_.join)(folder, 'auth.json');
    await (0,promises_.writeFile)(authFile, JSON.stringify(pickLogins(withoutStore)), { mode: 0o600 });
    return { DOCKER_CONFIG: target, REGISTRY_AUTH_FILE: authFile };
}
/** buildah knows logins and helpers, and runs a helper whatever its name: an empty one must not be there. */
function pickLogins({ auths = {}, credHelpers = {} }) {
    return {
        auths: Object.fromEntries(Object.entries(auths).filter(([, entry]) => entry.auth !== undefined)),
        credHelpers: Object.fromEntries(Object.entries(credHelpers).filter(([, helper]) => helper !== '')),
    };
}


/***/ })

};
;