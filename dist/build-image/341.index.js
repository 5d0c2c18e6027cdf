"use strict";
exports.id = 341;
exports.ids = [341];
exports.modules = {

/***/ 1341:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ explainUnfitCache),
/* harmony export */   findBindMounts: () => (/* binding */ findBindMounts)
/* harmony export */ });
/* harmony import */ var _packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7819);
/* harmony import */ var _mount_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7304);


/** Finds the bind mounts of RUN instructions, those behind ONBUILD too (Dockerfile reference: RUN --mount=type=bind). */
function findBindMounts(dockerfile) {
    return (0,_packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .readInstructions */ .KK)(dockerfile).flatMap(({ keyword, flags, text }) => {
        if (keyword === 'ONBUILD')
            return findBindMounts(text.slice(keyword.length));
        return keyword === 'RUN' ? flags.flatMap(readMount) : [];
    });
}
function readMount(flag) {
    const fields = (0,_mount_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readMountFields */ .b)(flag);
    if (fields === undefined || (fields.get('type') ?? 'bind') !== 'bind')
        return [];
    return [{ source: fields.get('source') ?? fields.get('src') ?? '', from: fields.get('from') || undefined }];
}
/**
 * Says what the cache of podman and buildah does not look at in a build, so that it would give layers of another one;
 * undefined where it can be used.
 */
function explainUnfitCache({ platforms, extraArgs }, dockerfile) {
    if (platforms.length > 0)
        return 'does not tell platforms apart';
    if (findBindMounts(dockerfile).length > 0)
        return 'does not look at what RUN --mount brings in';
    const others = extraArgs.filter((argument, index) => !/^--(?:build-context|no-cache)(?:=|$)/.test(argument) && extraArgs[index - 1] !== '--build-context');
    return others.length > 0 ? 'does not look at extra-args' : undefined;
}


/***/ }),

/***/ 7304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ readMountFields)
/* harmony export */ });
/**
 * Gives the fields of a `--mount=…` of RUN by their names in small letters (Dockerfile reference: RUN --mount), none for
 * `--mount` alone; undefined for any other flag. A name that is given again counts as it stands last.
 */
function readMountFields(flag) {
    if (flag !== '--mount' && !flag.startsWith('--mount='))
        return undefined;
    return new Map(flag
        .slice('--mount='.length)
        .split(',')
        .map((field) => {
        const [name = '', ...rest] = field.replaceAll('"', '').split('=');
        return [name.trim().toLowerCase(), rest.join('=')];
    }));
}


/***/ })

};
;