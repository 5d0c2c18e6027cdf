export const id = 10;
export const ids = [10];
export const modules = {

/***/ 6010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadParser: () => (/* binding */ loadParser)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8995);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3136);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8877);





let loaded;
/**
 * Loads PostgreSQL's own parser (WebAssembly, 1.7 MB), once: only when there is SQL to judge. In a bundle it stands
 * beside it as a CommonJS module with its .wasm, since the parser looks for that file by `__dirname`, which an ES module
 * lacks.
 */
function loadParser() {
    loaded ??= load();
    return loaded;
}
async function load() {
    // V8 would compile the grammar's one huge function once more for speed, which takes over half a second and 600 MB, and
    // waits for it in the end. Both flags are needed once V8 runs.
    for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'])
        (0,node_v8__WEBPACK_IMPORTED_MODULE_4__.setFlagsFromString)(flag);
    const require = (0,node_module__WEBPACK_IMPORTED_MODULE_1__.createRequire)(import.meta.url);
    // Not `new URL('…', import.meta.url)`: the bundler would take that for an asset of its own to copy.
    const shipped = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(import.meta.url)), 'libpg-query', 'index.cjs');
    const parser = require((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(shipped) ? shipped : 'libpg-query');
    await parser.loadModule();
    return parser;
}


/***/ })

};
