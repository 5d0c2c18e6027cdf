"use strict";
exports.id = 6392;
exports.ids = [6392];
exports.modules = {

/***/ 6392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _changeset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4483);


/** Reads a changelog in YAML or JSON: its changesets and what it includes. Throws an Error for text that is neither. */
function readYaml(text) {
    const list = asObject((0,js_yaml__WEBPACK_IMPORTED_MODULE_0__.load)(text))['databaseChangeLog'];
    const items = (Array.isArray(list) ? list : []).map(asObject);
    const places = findPlaces(text);
    const lines = text.split('\n');
    let logicalPath;
    let at = -1;
    const entries = items.flatMap((item) => {
        const [key = ''] = Object.keys(item);
        const value = asObject(item[key]);
        if (key === 'logicalFilePath')
            logicalPath = String(item[key]);
        if (!['changeSet', 'include', 'includeAll'].includes(key))
            return [];
        at += 1;
        const line = places[at] ?? 1;
        const relative = String(value['relativeToChangelogFile']) === 'true';
        if (key === 'include')
            return [{ include: String(value['file'] ?? ''), relative, line }];
        if (key === 'includeAll')
            return [{ includeAll: String(value['path'] ?? ''), relative, line }];
        const attribute = (name) => value[name] === undefined || value[name] === null ? undefined : String(value[name]);
        return [
            {
                logicalPath: attribute('logicalFilePath'),
                changeset: {
                    ...(0,_changeset_js__WEBPACK_IMPORTED_MODULE_1__/* .readAttributes */ .wb)(attribute),
                    line,
                    end: lastLine(lines, line, (places[at + 1] ?? lines.length + 1) - 1),
                    sql: false,
                    anyChecksum: value['validCheckSum'] !== undefined,
                    reversible: value['rollback'] !== undefined,
                },
            },
        ];
    });
    return { entries, logicalPath };
}
/** The last line that says something. */
function lastLine(lines, first, last) {
    let end = last;
    while (end > first && /^\s*(?:#.*)?$/.test(lines[end - 1] ?? ''))
        end -= 1;
    return end;
}
/** The lines on which entries begin, in order: no more than their keys can be told of them without their places. */
function findPlaces(text) {
    return text.split('\n').flatMap((line, at) => {
        const keys = /^\s*#/.test(line)
            ? []
            : [...line.matchAll(/(?:^|[\s{,-])["']?(?:changeSet|include|includeAll)["']?\s*:/g)];
        return keys.map(() => at + 1);
    });
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ })

};
;