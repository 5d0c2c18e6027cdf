"use strict";
exports.id = 532;
exports.ids = [532];
exports.modules = {

/***/ 1532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveSecrets: () => (/* binding */ resolveSecrets)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/config/src/templates.js
/** Puts a service's name into the name of a variable: `{service}_HOOK` for `shop-api` is `SHOP_API_HOOK`. */
function variableName(template, service) {
    return template.replaceAll('{service}', service.toUpperCase().replace(/-/g, '_'));
}
/** Puts a service's name into a URL, where `{service}` stands for it. */
function serviceUrl(template, service) {
    return template.replaceAll('{service}', service);
}

// EXTERNAL MODULE: ./build/actions/build-image/src/secrets/mask-value.js
var mask_value = __webpack_require__(6011);
;// CONCATENATED MODULE: ./build/actions/build-image/src/secrets/resolve.js





/**
 * Finds the value of every build secret and masks it. An empty value counts as missing: an unknown secret is empty in a
 * workflow. Throws one UserError (`missing-secret`) that names all that are missing, by id and source, never by value.
 */
async function resolveSecrets(sources, places) {
    const values = {};
    const missing = [];
    for (const [id, source] of Object.entries(sources)) {
        const found = await lookUp(source, places);
        if ('absent' in found) {
            missing.push({ id, ...found });
            continue;
        }
        values[id] = found.value;
        // A file without text in it is never printed as text.
        if (typeof found.value === 'string' || !found.value.includes(0))
            (0,mask_value/* maskSecretValue */.O)(found.value.toString());
    }
    if (missing.length > 0)
        throw missingSecrets(missing, places);
    return values;
}
async function lookUp(source, { variables, workspace, service }) {
    if ('value' in source)
        return present(source.value, 'its value in the input secrets is empty');
    if ('variable' in source) {
        const name = variableName(source.variable, service);
        const found = present(variables.get(name) ?? '', `the variable ${name} is not set or empty`);
        return 'absent' in found ? { ...found, variable: name } : found;
    }
    try {
        const found = present(await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, source.file)), `the file ${source.file} is empty`);
        return 'absent' in found ? { ...found, file: source.file } : found;
    }
    catch (error) {
        const code = error.code;
        const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read: ${code}`;
        return { absent: `the file ${source.file} ${why}`, file: source.file };
    }
}
function present(value, absent) {
    return value.toString().trim() === '' ? { absent } : { value };
}
function missingSecrets(missing, { variables, service }) {
    const what = missing.length === 1 ? 'A build secret' : `${missing.length} build secrets`;
    const list = missing.map(({ id, absent }) => `${id} (${absent})`).join('; ');
    const names = [...new Set(missing.flatMap(({ variable }) => variable ?? []))];
    const holds = variables.names.length === 0 ? '' : ` (which holds ${variables.names.join(', ')})`;
    const files = missing.flatMap(({ file }) => file ?? []);
    const received = names.length === 0 ? undefined : `neither the step's env nor DEPLOY_ENV${holds} has ${names.join(', ')}`;
    return new errors/* UserError */.yo(`${what} of ${service} ${missing.length === 1 ? 'is' : 'are'} missing: ${list}.`, {
        reason: 'missing-secret',
        received,
        accepted: 'a value that is not empty for every secret that the build is given',
        remedy: [
            ...(names.length === 0 ? [] : [`Give it to the step: \`env: { ${names.map(giveVariable).join(', ')} }\`.`]),
            ...(files.length === 0 ? [] : [correctFiles(files)]),
            ...(files.length === missing.length ? [] : [checkName]),
        ].join(' '),
    });
}
const checkName = 'Check that the secret exists for this repository and environment under this very name: an unknown secret is empty. Runs for forks and for Dependabot have no secrets.';
/** No shell reads the path, so a `~` is a folder of that name. */
function correctFiles(files) {
    const home = files.some((file) => file.startsWith('~'))
        ? ' ~ does not stand for the home folder: write its path.'
        : '';
    return `Write ${files.join(', ')} in a step before this one, or correct the path: it is relative to the root of the repository, or begins with a slash.${home}`;
}
function giveVariable(name) {
    return `${name}: \${{ secrets.${name} }}`;
}


/***/ })

};
;