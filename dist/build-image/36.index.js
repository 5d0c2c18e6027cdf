"use strict";
exports.id = 36;
exports.ids = [36];
exports.modules = {

/***/ 8036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readToml: () => (/* binding */ readToml)
/* harmony export */ });
/**
 * Reads TOML (version 1.0). Its reader is loaded with the first text: most projects have none. Throws an Error that
 * names line and column for text that is none.
 */
async function readToml(text) {
    const { parse } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
    return parse(text, { integersAsBigInt: 'asNeeded' });
}


/***/ })

};
;