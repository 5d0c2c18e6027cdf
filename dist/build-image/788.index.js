"use strict";
exports.id = 788;
exports.ids = [788];
exports.modules = {

/***/ 6788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listLeftOut: () => (/* binding */ listLeftOut),
/* harmony export */   y: () => (/* binding */ writeIgnoreList)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7118);
/* harmony import */ var _packages_keys_src_path_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7321);





/** Rules of names, `*`, `?` and `**` between slashes mean the same to all builders. */
const plainRule = /^(?!.*[^/]\*\*)(?!.*\*\*[^/])(?!.*\*\*\/\*\*)[\w@%=~,.\-/*?]+$/;
/**
 * Gives the ignore file for podman and buildah. They have a reader of their own, for which a later `!` takes back more
 * than for BuildKit, and `**.log` leaves out less: what the key leaves out would be in the image. Where a file has such
 * rules, they are given a list of what it leaves out, written into the private `folder`.
 */
async function writeIgnoreList({ context, ignoreFile }, folder) {
    const path = ignoreFile ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(context, '.dockerignore');
    const text = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined || text.split(/\r?\n/).every(isPlain))
        return ignoreFile;
    const left = await listLeftOut(context, (0,_packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerignore */ .y)(text, path));
    const list = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `ignore-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.writeFile(list, left.map((name) => `${writeRule(name)}\n`).join(''), { mode: 0o600 });
    return list;
}
/** Lists what an ignore file leaves out of a folder as it stands, the topmost paths of it. */
async function listLeftOut(context, ignores) {
    const left = [];
    await collect(context, '', ignores, left);
    return left;
}
function isPlain(line) {
    const rule = line.replace(/^[ \t]+|[ \t]+$/g, '');
    return rule === '' || line.startsWith('#') || plainRule.test(rule);
}
/** Collects what is left out below a folder. Gives whether the build sees anything there. */
async function collect(context, folder, ignores, left) {
    const place = (0,_packages_keys_src_path_text_js__WEBPACK_IMPORTED_MODULE_4__/* .encodePath */ .O0)(folder === '' ? context : `${context}/${folder}`);
    const entries = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.readdir(place, { withFileTypes: true, encoding: 'buffer' });
    let isSeen = false;
    for (const entry of entries) {
        const name = (0,_packages_keys_src_path_text_js__WEBPACK_IMPORTED_MODULE_4__/* .decodePath */ .q0)(entry.name);
        const path = folder === '' ? name : `${folder}/${name}`;
        const isIgnored = ignores(path);
        if (isIgnored && !(entry.isDirectory() && ignores.mayLetThrough(path))) {
            left.push(path);
            continue;
        }
        const before = left.length;
        const holds = entry.isDirectory() && (await collect(context, path, ignores, left));
        if (isIgnored && !holds)
            left.splice(before, left.length, path);
        else
            isSeen = true;
    }
    return isSeen;
}
const controls = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Writes a path as a rule that matches it alone. Bytes that are no text match any character. */
function writeRule(path) {
    return path
        .replace(/[\\*?[\]+|(){}$^]|^[!#]/g, '\\$&')
        .replace(/[\n\r\t]/g, (character) => controls[character])
        .replace(/^\s|\s$/g, '[$&]')
        .replace(/[\udc80-\udcff]/g, (byte, at, whole) => /[\ud800-\udbff]/.test(whole[at - 1] ?? '') ? byte : '?');
}


/***/ })

};
;