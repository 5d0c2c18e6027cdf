export const id = 942;
export const ids = [942];
export const modules = {

/***/ 8942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   closeLeftOpen: () => (/* binding */ closeLeftOpen)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4824);
/* harmony import */ var _packages_action_src_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4184);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);
/* harmony import */ var _packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3091);
/* harmony import */ var _packages_action_src_mask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9380);
/* harmony import */ var _packages_action_src_runner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4988);
/* harmony import */ var _packages_github_src_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1060);
/* harmony import */ var _packages_record_src_records_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5991);
/* harmony import */ var _open_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7472);









/** Closes a record that a cancel or a crash left open. Never fails the job: what was left open is told in the log. */
async function closeLeftOpen(readInputs) {
    const id = Number((0,_actions_core__WEBPACK_IMPORTED_MODULE_6__/* .getState */ .Gu)(_open_record_js__WEBPACK_IMPORTED_MODULE_5__/* .openRecordState */ .H));
    if (!Number.isInteger(id) || id <= 0)
        return;
    try {
        const runner = (0,_packages_action_src_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .readRunner */ .f)();
        const github = await (0,_packages_github_src_client_js__WEBPACK_IMPORTED_MODULE_3__/* .openGitHub */ .o6)({ token: readInputs().token, apiUrl: runner.apiUrl, repository: runner.repository });
        await (0,_packages_record_src_records_js__WEBPACK_IMPORTED_MODULE_4__/* .setRecordState */ .lx)(github, id, 'error', {
            description: 'The run ended before there was proof',
            runUrl: runner.runUrl,
        });
        (0,_packages_action_src_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(`The deployment record ${id} was left open and has been closed as error.`);
    }
    catch (error) {
        (0,_packages_action_src_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)((0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_8__/* .escapeLog */ .Ah)((0,_packages_action_src_mask_js__WEBPACK_IMPORTED_MODULE_2__/* .hideSecrets */ .s0)(`The deployment record ${id} is left open: ${(0,_packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`)));
    }
}


/***/ })

};
