"use strict";
exports.id = 435;
exports.ids = [435];
exports.modules = {

/***/ 9435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   capture: () => (/* binding */ capture)
/* harmony export */ });
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9863);

/**
 * Runs a short, read-only command to its end and gives its output, whatever its exit code; nothing is printed.
 * For a long or changing command, or one that reads standard input (never closed here), use `run`.
 * Throws an Error if the executable is not on PATH.
 */
async function capture(command, args, options = {}) {
    // The toolkit would split a command at its spaces.
    const { exitCode, stdout, stderr } = await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_0__/* .getExecOutput */ .H)(`"${command.replace(/"/g, '\\"')}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.environment === undefined ? {} : { env: { ...definedOf(process.env), ...options.environment } }),
    });
    return { exitCode, stdout, stderr };
}
function definedOf(environment) {
    return Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined));
}


/***/ })

};
;