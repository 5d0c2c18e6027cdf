"use strict";
exports.id = 909;
exports.ids = [909];
exports.modules = {

/***/ 9909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listContextFiles: () => (/* binding */ listContextFiles),
/* harmony export */   readBuildContext: () => (/* binding */ readBuildContext)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7118);
/* harmony import */ var _packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6534);
/* harmony import */ var _packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7103);






/** Keys, logins and service accounts are shorter than this. */
const readLength = 16 * 1024;
/**
 * Reads what the build of a service would be given from the work tree at `workspace`: the names of all files, and
 * nothing of their content until a check asks for it. Throws UserErrors for an unreadable checkout or a malformed
 * ignore file.
 */
async function readBuildContext(workspace, { context, dockerfile, target }, recipe) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, context);
    const [ignoreFile, listed, gitConfig] = await Promise.all([
        readFirst(workspace, (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_5__/* .ignoreFilePaths */ .Rx)({ context, dockerfile })),
        listContextFiles(workspace, context),
        readGitConfig(folder),
    ]);
    const ignores = ignoreFile === undefined ? () => false : (0,_packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerignore */ .y)(ignoreFile.text, ignoreFile.path);
    return {
        context,
        dockerfile,
        target,
        recipe,
        ignoreFile,
        ignores,
        files: listed.filter((path) => !ignores(path)),
        gitConfig,
        read: (path) => readBeginning((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)),
        size: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)).then((found) => (found.isFile() ? found.size : 0), () => 0),
    };
}
async function readFirst(workspace, paths) {
    for (const path of paths) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path), 'utf8').catch(() => undefined);
        if (text !== undefined)
            return { path, text };
    }
    return undefined;
}
/**
 * Lists every file of a context, relative to it: tracked, untracked, and what .gitignore names, because the build sees
 * that too. The ignore file is not asked.
 */
async function listContextFiles(workspace, context) {
    const scope = `:(literal,top)${context === '.' ? '' : context}`;
    const listed = await (0,_packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readGit */ .lX)(workspace, ['ls-files', '--cached', '--others', '--full-name', '-z', '--', scope]);
    if (listed.exitCode === 0) {
        return [...new Set((0,_packages_keys_src_git_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .splitRecords */ .DQ)(listed.stdout))].flatMap((path) => (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_5__/* .pathInContext */ .kP)(context, path) ?? []);
    }
    throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('The files of the work tree cannot be listed.', {
        reason: 'unreadable-checkout',
        received: listed.stderr.trim().split('\n')[0],
        accepted: 'a work tree of git',
        remedy: 'Run actions/checkout before this step.',
    });
}
async function readGitConfig(folder) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')).catch(() => undefined);
    if (found === undefined)
        return undefined;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git', 'config'), 'utf8').catch(() => '');
}
async function readBeginning(path) {
    // A link may lead anywhere, and a pipe never ends.
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined);
    if (!found?.isFile())
        return undefined;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path).catch(() => undefined);
    if (file === undefined)
        return undefined;
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(readLength), 0, readLength, 0);
        return buffer.toString('utf8', 0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ })

};
;