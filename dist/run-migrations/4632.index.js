"use strict";
exports.id = 4632;
exports.ids = [4632];
exports.modules = {

/***/ 4632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readMoved: () => (/* binding */ readMoved)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _tools_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9457);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5250);



/**
 * Holds a folder of migrations against the one that the base has them in, where that is another one: databases know what
 * stood there. Gives the changes as they are to that folder, with the new paths. undefined where the base has none there.
 */
async function readMoved(workspace, changes, place) {
    const { adapter, folder } = place;
    const isMigration = (path) => adapter.files.test(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path));
    for (const from of candidates(place)) {
        const held = (await (0,_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .filesBelow */ .DR)(workspace, changes.base, from))?.filter(isMigration) ?? [];
        if (held.length === 0)
            continue;
        const compared = await (0,_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .comparedTrees */ .hI)(workspace, { commit: changes.base, folder: from }, folder);
        if (compared === undefined)
            return undefined;
        const missing = compared.gone.map(({ path }) => path).filter(isMigration);
        const known = new Set(held.map((path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(from, path))));
        const added = new Set([...place.paths, ...changes.added].filter((path) => !known.has(path)));
        return {
            changes: { ...changes, added, edited: compared.edited, removed: missing, gone: compared.gone, ahead: [] },
            moved: { from, kept: held.length - missing.length, missing },
        };
    }
    return undefined;
}
/** Where files lie in one folder, they were looked for in the usual ones below; a project's lie where they do now. */
function candidates({ adapter, was, is, folder }) {
    if (adapter.find === undefined)
        return _tools_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .usualFolders */ .YS.map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(was, name));
    const below = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(is, folder);
    return below.startsWith('..') ? [] : [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(was, below)];
}


/***/ })

};
;