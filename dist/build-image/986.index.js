"use strict";
exports.id = 986;
exports.ids = [986];
exports.modules = {

/***/ 9986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findExecutable: () => (/* binding */ findExecutable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Gives the path of an executable on PATH, or undefined. */
async function findExecutable(name, path = process.env['PATH'] ?? '') {
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (folder === '')
            continue;
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        try {
            await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.access(candidate, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            // A folder may be "executed" too.
            if ((await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.stat(candidate)).isFile())
                return candidate;
        }
        catch {
            // Not in this folder.
        }
    }
    return undefined;
}


/***/ })

};
;