"use strict";
exports.id = 790;
exports.ids = [790];
exports.modules = {

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

/***/ 4790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requireParts: () => (/* binding */ requireParts)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _parse_legs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2099);


/**
 * Checks the input `assemble` before anything is read from a registry: outputs of jobs that failed, were skipped or
 * were masked are empty, and must never turn an image for several platforms into one for fewer. Throws a UserError for
 * what is missing.
 */
function requireParts({ assemble, push }, services) {
    if (assemble === undefined)
        return;
    if (push === 'by-digest') {
        throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('A step either makes a part of an image or puts parts together.', {
            reason: 'invalid-input',
            received: '`push: by-digest` beside `assemble`',
            accepted: 'one of them',
            remedy: 'Leave `push` out where the parts are put together.',
        });
    }
    for (const service of services) {
        const given = Object.keys((0,_parse_legs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLegs */ .t)(assemble, service.name)).sort();
        if (service.platforms.length === 0) {
            throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The platforms that the image of ${service.name} is to have are not said.`, {
                reason: 'missing-input',
                received: `digests for ${given.join(', ')}`,
                accepted: `platforms: ${given.join(',')}`,
                remedy: 'Name all platforms by `platforms`, here or in deploy.yml: a job whose output is lost must not go unnoticed.',
            });
        }
        const absent = service.platforms.filter((platform) => !given.includes(platform));
        if (absent.length === 0)
            continue;
        throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The images of ${absent.join(', ')} are missing.`, {
            reason: 'incomplete-platforms',
            received: given.join(', '),
            accepted: [...service.platforms].sort().join(', '),
            remedy: 'Hand over the output platform-digests of each job; one that failed or was skipped has none.',
        });
    }
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