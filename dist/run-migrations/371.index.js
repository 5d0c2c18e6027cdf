"use strict";
exports.id = 371;
exports.ids = [371];
exports.modules = {

/***/ 8653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ onlyText),
/* harmony export */   LF: () => (/* binding */ unreadableText),
/* harmony export */   Mp: () => (/* binding */ onlyPath)
/* harmony export */ });
/* harmony import */ var _environments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2894);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4707);



/**
 * Gives the one text under a key; undefined where the key is not there. Throws a UserError for what does not stand there
 * word for word, and for several: no default may stand in its place.
 */
function onlyText({ config, title, file }, key) {
    const texts = config.texts(key);
    const [text, another] = texts;
    if (another !== undefined)
        throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} has several values.`, texts.join(', '), file);
    const values = config.values(key).filter(isSet);
    if (text !== undefined || values[0] === undefined)
        return text;
    throw unreadableText({ config, title, file }, key, values[0]);
}
/** The error for a text that does not stand there word for word. */
function unreadableText({ title, file }, key, value) {
    return (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} is no plain text.`, (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(value), file);
}
/** Gives the one path under a key in the same way. */
function onlyPath({ config, title, file }, key) {
    const values = config.values(key).filter(isSet);
    const different = new Map(values.map((value) => [JSON.stringify((0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .readPath */ .G)(value)), value]));
    const [first, another] = different.values();
    if (first === undefined)
        return undefined;
    if (another !== undefined)
        throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} has several values.`, [...different.values()].map(_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU).join(', '), file);
    const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .readPath */ .G)(first);
    if (path !== undefined)
        return path;
    throw (0,_environments_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(`\`${key}\` of ${title} is no plain path.`, (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .WU)(first), file);
}
function isSet({ tokens }) {
    return tokens[0]?.value !== 'undefined';
}


/***/ }),

/***/ 4707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2928);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(405);



const beside = { from: 'file', text: '' };
/** The file itself, whatever its name: a path that ends with it is none of a folder. */
const itself = { from: 'file', text: '/\0' };
/**
 * Reads a path that stands in a program word for word: a text, several joined by `+` or in a template, what functions
 * of node:path and node:url make of such, `__dirname` and what ES modules have in its place, and constants that are one
 * of these. Undefined where anything else comes into it. Never throws.
 */
function readPath({ tokens, program }) {
    const place = readSum(tokens, program, 0);
    if (place === undefined || place.text.includes('\0'))
        return undefined;
    if (place.from === 'text')
        return { path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(place.text), besideFile: false };
    // Without a slash between them, what follows is a part of the folder's own name.
    if (place.text !== '' && !place.text.startsWith('/'))
        return undefined;
    return { path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('.', place.text), besideFile: place.from === 'file' };
}
/** How far constants are followed. */
const deepest = 20;
function readSum(tokens, program, depth) {
    if (depth > deepest)
        return undefined;
    const places = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(tokens), '+').map((part) => readPart((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .bare */ .$B)(part), program, depth));
    return places.length === 0 ? undefined : append(places);
}
/** What several make in a row, of which only the first may be a folder. */
function append(places) {
    const [first, ...others] = places;
    const texts = others.map((place) => (place?.from === 'text' ? place.text : undefined));
    if (first === undefined || texts.includes(undefined))
        return undefined;
    return { from: first.from, text: [first.text, ...texts].join('') };
}
function readPart(tokens, program, depth) {
    const [first, second] = tokens;
    if (first === undefined)
        return undefined;
    if (second === undefined && first.kind === 'text')
        return { from: 'text', text: first.value };
    if (second === undefined && first.kind === 'dynamic')
        return readTemplate(first.value, program, depth);
    const written = tokens.map(({ value }) => value).join(' ');
    if (written === 'process . cwd ( )')
        return { from: 'start', text: '' };
    if (written === 'import . meta . dirname')
        return beside;
    if (/^import \. meta \. (?:url|filename)$/.test(written))
        return itself;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(tokens.at(-1), ')') !== '' || first.value === 'new')
        return readCall(tokens, program, depth);
    const constant = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(tokens, program);
    if (constant.tokens !== tokens)
        return readSum(constant.tokens, program, depth + 1);
    if (written === '__dirname')
        return beside;
    return written === '__filename' ? itself : undefined;
}
function readTemplate(template, program, depth) {
    const parts = template.split(/\$\{([^{}]*)\}/);
    const places = parts.map((part, at) => at % 2 === 1 ? readSum((0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenize */ .qw)(part), program, depth + 1) : { from: 'text', text: part });
    return append(parts[0] === '' ? places.slice(1) : places);
}
function readCall(tokens, program, depth) {
    if (tokens[0]?.value === 'new' && tokens[1]?.value === 'URL')
        return readUrl(tokens, program, depth);
    const open = tokens.findIndex((token, at) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .isSign */ .A7)(token, '(') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(tokens, at) === tokens.length - 1);
    const name = nameOf((0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(tokens.slice(0, Math.max(0, open)), program).tokens, program);
    const places = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(tokens.slice(open + 1, -1), ',').map((argument) => readSum(argument, program, depth + 1));
    const known = places.filter((place) => place !== undefined);
    if (name === undefined || known.length < places.length)
        return undefined;
    const [first, more] = known;
    switch (name) {
        case 'join':
            return join(known);
        case 'resolve':
            return resolve(known);
        case 'normalize':
            return first === undefined || more !== undefined ? undefined : join([first]);
        case 'dirname':
            return first === undefined || more !== undefined ? undefined : join([first, { from: 'text', text: '..' }]);
        case 'fileURLToPath':
            return first?.from === 'file' && more === undefined ? first : undefined;
        default:
            return undefined;
    }
}
/** `new URL('./x', import.meta.url)`, as a URL or as a text. */
function readUrl(tokens, program, depth) {
    const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .closing */ .ET)(tokens, 2);
    const rest = tokens.slice(end + 1).map(({ value }) => value);
    if (end < 0 || !/^(?:\. (?:pathname|href|toString \( \)))?$/.test(rest.join(' ')))
        return undefined;
    const [path, base, more] = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAt */ .gI)(tokens.slice(3, end), ',').map((part) => readSum(part, program, depth + 1));
    if (path?.from !== 'text' || base?.from !== 'file' || base.text !== itself.text || more !== undefined)
        return undefined;
    return /^(?:\/|[a-z]+:)/i.test(path.text) ? undefined : join([beside, path]);
}
/** The function of node:path or node:url that is called: `join`, `path.join`, `require('path').join`. */
function nameOf(callee, program) {
    const name = callee.at(-1);
    if (name?.kind !== 'word')
        return undefined;
    const written = callee.map(({ value }) => value).join(' ');
    if (written === name.value)
        return isOwn(name.value, program) ? undefined : name.value;
    const [, module] = /^(\w+)(?: \. (?:posix|default))? \. \w+$/.exec(written) ?? [];
    if (module !== undefined)
        return isModule(module, program) ? name.value : undefined;
    return /^require \( (?:node:)?(?:path|url) \)(?: \. posix)? \. \w+$/.test(written) ? name.value : undefined;
}
/** Whether the program has a function of this name that is not what it took in. */
function isOwn(name, program) {
    return program.some(({ value }, at) => value === name && /^(?:const|let|var|function)$/.test(program[at - 1]?.value ?? ''));
}
function isModule(name, program) {
    if (/^(?:path|posix|url)$/.test(name))
        return true;
    return program.some((_token, at) => {
        const words = program.slice(at, at + 5).map(({ value }) => value);
        return words[0] === name && /^(?:from|= require \() (?:node:)?(?:path|url)\b/.test(words.slice(1).join(' '));
    });
}
function join([first, ...others]) {
    if (first === undefined || others.some(({ from }) => from !== 'text'))
        return undefined;
    const texts = others.map(({ text }) => text);
    if (first.from === 'text')
        return { from: 'text', text: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(first.text, ...texts) };
    const below = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('.', first.text, ...texts);
    return { from: first.from, text: below === '.' ? '' : `/${below}` };
}
/** From the last of them that says where it begins. */
function resolve(places) {
    const begins = places.findLastIndex(({ from, text }) => from !== 'text' || text.startsWith('/'));
    return join(begins < 0 ? [{ from: 'start', text: '' }, ...places] : places.slice(begins));
}


/***/ }),

/***/ 371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  typeorm: () => (/* binding */ typeorm)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/dialect.js
var dialect = __webpack_require__(1159);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/brought.js
var brought = __webpack_require__(6526);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/builders.js + 8 modules
var builders = __webpack_require__(304);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/statements.js + 3 modules
var statements = __webpack_require__(3933);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/only.js
var only = __webpack_require__(8653);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/variables.js



const prefix = 'env.';
/**
 * Gives the one text under a key as `onlyText` does, and in the place of a variable (`process.env.NAME`, perhaps with `??`
 * or `||` and a text behind it) what it is where the tool will run. Throws a UserError where that cannot be told.
 */
async function tellText(said, key, project, workingDirectory) {
    const values = said.config.values(key);
    const [value, another] = values;
    const variable = value === undefined || another !== undefined ? undefined : variableIn(value);
    if (value === undefined || variable === undefined)
        return { text: (0,only/* onlyText */.Cw)(said, key), passed: {} };
    const { name, fallback, unlessEmpty } = variable;
    const own = await project.environment?.(name);
    if (own === undefined && (await isInEnvFile(project, workingDirectory, name)))
        throw (0,only/* unreadableText */.LF)(said, key, value);
    const text = own === undefined || (own === '' && unlessEmpty) ? fallback : own;
    return { text: text || undefined, passed: own === undefined ? {} : { [`${prefix}${name}`]: own } };
}
/** Puts the variables that settings were taken from into what the tool's process gets. */
function withVariables(environment, settings) {
    const passed = Object.entries(settings).flatMap(([key, value]) => key.startsWith(prefix) && value !== undefined ? [[key.slice(prefix.length), value]] : []);
    return { ...Object.fromEntries(passed), ...environment };
}
function variableIn({ tokens }) {
    const written = tokens.map(({ kind, value }) => (kind === 'text' ? JSON.stringify(value) : value)).join(' ');
    const read = /^process \. env (?:\. (\w+)|\[ "(\w+)" \])(?: !)?(?: (\? \?|\| \|) ("[^"]*"))?$/.exec(written);
    const [, dotted, quoted, sign, text] = read ?? [];
    const name = dotted ?? quoted;
    if (name === undefined)
        return undefined;
    const fallback = text === undefined ? undefined : JSON.parse(text);
    return { name, fallback, unlessEmpty: sign === '| |' };
}
/** Whether a file says it that many programs take for their environment, and others do not. */
async function isInEnvFile(project, folder, name) {
    const path = external_node_path_.posix.join(folder, '.env');
    return (await project.list()).includes(path) && Object.hasOwn((0,external_node_util_.parseEnv)(await project.read(path)), name);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js + 1 modules
var environments = __webpack_require__(2894);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/expressions.js
var expressions = __webpack_require__(2928);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/paths.js
var paths = __webpack_require__(4707);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/globs.js






/** Reads all of `migrations`. Throws a UserError for what does not stand there word for word. */
function readListed(config, file) {
    const listed = { globs: [], classes: [] };
    const read = (expression, depth = 0) => {
        const { program } = expression;
        const tokens = (0,expressions/* bare */.$B)(expression.tokens);
        const readAll = (parts) => {
            for (const part of parts)
                read((0,expressions/* evaluate */._3)(part, program), depth + 1);
        };
        const [first, second] = tokens;
        const branches = branchesOf(tokens);
        const path = (0,paths/* readPath */.G)(expression);
        if (first === undefined)
            return;
        if (depth > 9)
            throw (0,environments/* unreadable */.O$)('The migrations of the data source cannot be told.', (0,expressions/* show */.WU)(expression), file);
        if ((0,programs_tokens/* isSign */.A7)(first, '[') && (0,programs_tokens/* closing */.ET)(tokens, 0) === tokens.length - 1)
            readAll((0,programs_tokens/* splitAt */.gI)(tokens.slice(1, -1), ','));
        else if (branches !== undefined)
            readAll(branches);
        else if ((0,programs_tokens/* isSign */.A7)(first, '.') && (0,programs_tokens/* isSign */.A7)(second, '.'))
            readAll([tokens.slice(3)]);
        else if (path !== undefined && (path.besideFile || !path.path.startsWith('/')))
            listed.globs.push(path);
        else if (first.kind === 'word' && second === undefined)
            listed.classes.push(first.value);
        else
            throw (0,environments/* unreadable */.O$)('The migrations of the data source cannot be told.', (0,expressions/* show */.WU)(expression), file);
    };
    for (const value of config.values('migrations'))
        read(value);
    return listed;
}
/** Either side of `condition ? one : other`. */
function branchesOf(tokens) {
    const [condition, ...rest] = (0,programs_tokens/* splitAt */.gI)(tokens, '?');
    if (condition === undefined || rest.length !== 1)
        return undefined;
    const [one, other, more] = (0,programs_tokens/* splitAt */.gI)(rest[0] ?? [], ':');
    return one === undefined || other === undefined || more !== undefined ? undefined : [one, other];
}
/** The part of a glob before its first wildcard, as a folder. */
function folderOf(glob) {
    const fixed = glob.split(/[*{[?(]/, 1)[0] ?? '';
    return fixed.endsWith('/') ? fixed.slice(0, -1) : external_node_path_.posix.dirname(fixed);
}
/** Whether a file of the migrations' folder is one that the patterns (packed by `JSON.stringify`) name. */
function isMigration(name, globs) {
    return globs === undefined || JSON.parse(globs).some((glob) => matches(name, glob));
}
/** What it does not understand of a pattern, it takes as matching. */
function matches(path, glob) {
    if (/[()[\]!]/.test(glob))
        return true;
    let braces = 0;
    const pattern = glob.replace(/\*\*\/|\*\*?|[?{},]|[.+^$|\\]/g, (sign) => {
        if (sign === '**/')
            return '(?:.*/)?';
        if (sign === '**')
            return '.*';
        if (sign === '*')
            return '[^/]*';
        if (sign === '?')
            return '[^/]';
        if (sign === '{')
            braces += 1;
        if (sign === '}')
            braces -= 1;
        if (sign === '{')
            return '(?:';
        if (sign === '}')
            return ')';
        if (sign === ',')
            return braces > 0 ? '|' : ',';
        return `\\${sign}`;
    });
    return braces !== 0 || new RegExp(`^${pattern}$`).test(path);
}
/** Whether a program has a class of that name. */
function hasClass(text, name) {
    return /^\w+$/.test(name) && new RegExp(`\\bclass\\s+${name}\\b`).test(text);
}
/** Throws a UserError for a class that no file that was read has. */
function refuseUnknownClasses(classes, texts, file) {
    const unknown = classes.filter((name) => !texts.some((text) => hasClass(text, name)));
    if (unknown.length === 0)
        return;
    throw new errors/* UserError */.yo('The data source lists a migration whose file is not known, and so cannot be judged.', {
        reason: 'unsupported-setting',
        received: unknown.slice(0, 5).join(', '),
        accepted: "patterns of paths, such as 'src/migrations/*.ts', or classes of files that such a pattern names",
        remedy: 'Name the files of all migrations by patterns in `migrations` of the data source.',
        file,
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/imports.js
var imports = __webpack_require__(4669);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/scripts.js
var scripts = __webpack_require__(287);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/project.js









const sourceNames = /^(?:.*data-?source|ormconfig|typeorm(?:[.-]config)?)\.(?:ts|js|cjs|mjs|cts|mts)$/i;
/** Finds a data source and the folder of its migrations. */
async function findTypeormProject(project, files) {
    const source = (await (0,tools_project/* findNearest */.qg)(project, sourceNames, async (path) => /\bnew\s+DataSource\s*\(/.test(await project.read(path)))) ?? (await (0,scripts/* findNamedConfig */.$)(project, 'typeorm', ['-d', '--dataSource']))?.config;
    if (source === undefined)
        return undefined;
    const beside = external_node_path_.posix.dirname(source);
    // Globs are relative to where the tool is started: where the package is.
    const manifest = await (0,tools_project/* findNearest */.qg)({ ...project, path: beside }, /^package\.json$/, (path) => (0,tools_project/* isBelow */.Yw)(beside, external_node_path_.posix.dirname(path)));
    const workingDirectory = manifest === undefined ? beside : external_node_path_.posix.dirname(manifest);
    const saying = await (0,imports/* findSaying */.tn)(project, source, 'migrations');
    const config = (0,programs_config/* readConfig */.X)(saying.text);
    const { globs, classes } = readListed(config, saying.path);
    const around = external_node_path_.posix.dirname(saying.path);
    const named = globs.map(({ path, besideFile }) => external_node_path_.posix.join(besideFile ? around : workingDirectory, path));
    const imported = await findClasses(project, saying, classes);
    const { folders, within } = await findFolders(project, named, imported);
    const present = folders.length > 0 ? folders : await guessFolder(project, [workingDirectory, beside], saying.path);
    const read = (await Promise.all([...new Set(present)].map((folder) => (0,tools_project/* readBelow */.Gj)(project, folder, files)))).flat();
    const paths = new Set();
    const own = read.filter(({ path }) => {
        const first = !paths.has(path);
        paths.add(path);
        return first && isMigration(path, within && JSON.stringify(within));
    });
    refuseUnknownClasses(classes, own.map(({ text }) => text), saying.path);
    if (present.length === 0)
        return undefined;
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const { table, schema, mode, passed } = await readBooks(project, workingDirectory, [
        { path: source, text: await project.read(source) },
        saying,
    ]);
    return {
        because: source,
        directory,
        workingDirectory,
        files: own.map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) })),
        settings: {
            'typeorm.source': external_node_path_.posix.relative(workingDirectory, source),
            'typeorm.table': schema === undefined ? table : `${schema}.${table}`,
            'typeorm.transactions': mode,
            ...passed,
            ...(await (0,brought/* bringConstants */.O)(project, own)),
            ...(within && { 'typeorm.globs': JSON.stringify(within.map((glob) => external_node_path_.posix.relative(directory, glob))) }),
        },
        ...(/\.[cm]?ts$/.test(source) ? { executable: 'typeorm-ts-node-commonjs' } : {}),
    };
}
/** Where the books are and how many transactions there are, as these programs say, or what is spread into them. */
async function readBooks(project, workingDirectory, programs) {
    const spread = await Promise.all(programs.map((program) => (0,imports/* findSpread */.t4)(project, program)));
    const all = [...programs, ...spread.flat()].map(({ path, text }) => ({
        config: (0,programs_config/* readConfig */.X)(text),
        title: 'the data source',
        file: path,
    }));
    const tell = async (key) => {
        const said = all.find(({ config }) => config.names(key));
        return said === undefined ? { text: undefined, passed: {} } : tellText(said, key, project, workingDirectory);
    };
    const [table, schema, mode] = await Promise.all(['migrationsTableName', 'schema', 'migrationsTransactionMode'].map(tell));
    return {
        table: table?.text ?? 'migrations',
        schema: schema?.text,
        mode: mode?.text ?? 'all',
        passed: { ...table?.passed, ...schema?.passed, ...mode?.passed },
    };
}
/** The files of classes that are listed by name, as far as the program takes them in from the very file. */
async function findClasses(project, saying, classes) {
    const found = await Promise.all(classes.map(async (name) => {
        const path = await (0,imports/* findImported */.Mk)(project, saying, name);
        return path !== undefined && hasClass(await project.read(path), name) ? [path] : [];
    }));
    return found.flat();
}
/** The folders of files that are there, and the patterns that name these; no patterns where there are no such folders. */
async function findFolders(project, named, imported) {
    // What they name may only be there once it was built: then nothing but the sources can be looked at.
    const sets = [named, named.map((glob) => sourceOf(glob, 'src/')), named.map((glob) => sourceOf(glob, ''))];
    for (const set of sets) {
        const within = [...set, ...imported];
        const folders = await presentAmong(project, set.map(folderOf));
        if (folders.length > 0)
            return { folders: [...folders, ...imported.map((path) => external_node_path_.posix.dirname(path))], within };
    }
    if (imported.length === 0)
        return { folders: [], within: undefined };
    return { folders: imported.map((path) => external_node_path_.posix.dirname(path)), within: imported };
}
/** The one folder with a usual name. Throws a UserError for several. */
async function guessFolder(project, around, file) {
    const usual = around.flatMap((place) => [external_node_path_.posix.join(place, 'migrations'), external_node_path_.posix.join(place, 'src/migrations')]);
    const guessed = [...new Set(await presentAmong(project, usual))];
    if (guessed.length <= 1)
        return guessed;
    throw (0,environments/* unreadable */.O$)('The migrations of the data source are not there, and several folders may hold them.', guessed.join(', '), file);
}
async function presentAmong(project, folders) {
    const there = await Promise.all(folders.map((folder) => (0,tools_project/* hasFolder */.bU)(project, folder)));
    return folders.filter((_, at) => there[at]);
}
/** The pattern of the sources of what a pattern names once it was built. */
function sourceOf(glob, sources) {
    return glob.replace(/(^|\/)(?:dist|build|lib|out)\//, `$1${sources}`).replace(/\.([cm]?)js$/, '.$1ts');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/typeorm/adapter.js













/** TypeORM 1: classes with a moment in their names, all pending in one transaction, bookkeeping by class. */
const typeorm = {
    name: 'typeorm',
    title: 'TypeORM',
    executable: 'typeorm',
    forbidden: ['schema:drop', 'schema:sync', 'migration:revert', 'migration:generate', 'query', '--fake'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: 'a data source (`*data-source.*`, `ormconfig.*`, or the `-d` of scripts in package.json) with `new DataSource`; the files of its `migrations`, which may be several patterns',
        bookkeeping: '`migrations` (or `migrationsTableName`)',
        transaction: 'all that is pending together; each file or none by `migrationsTransactionMode`',
        ownList: '`migration:show`',
    },
    files: /^(?!.*\.d\.[cm]?ts$)[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    find: (project) => findTypeormProject(project, typeorm.files),
    isRead: (name, settings) => isMigration(name, settings['typeorm.globs']),
    read: (files, settings) => files
        .filter(({ text }) => /\bup\b/.test(text))
        .map(({ name, path, text }) => {
        const version = /\bname\s*(?::\s*string\s*)?=\s*['"`](\w+\d{13})['"`]/.exec(text)?.[1] ??
            /\bclass\s+(\w+\d{13})\b/.exec(text)?.[1];
        if (version === undefined)
            throw nameless(path);
        const file = { name, path, text, version };
        return settings?.['typeorm.transactions'] === 'none' ? { ...file, transactional: false } : file;
    })
        .filter((file, at, all) => !all.slice(0, at).some((one) => isBuiltFrom(one, file)))
        .sort((a, b) => momentOf(a) - momentOf(b)),
    async pending(session, files, settings) {
        const table = (0,bookkeeping/* parseTableName */.HC)(settings['typeorm.table'] ?? 'migrations', 'migrationsTableName');
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['name'], 'id');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,by_tool/* byList */.aM)('TypeORM', {
        list: (settings) => ['migration:show', '-d', settings['typeorm.source'] ?? ''],
        read: (said, files) => (0,by_tool/* readList */.LD)(said, files, { applied: /^\[X\] \d+ (\w+)$/, pending: /^\[ \] (\w+)$/ }),
    }),
    current: tools_history/* newest */.B,
    gateSource: ({ text, path, transactional }, _launch, settings) => (0,statements/* readProgram */.L)(text, {
        methods: ['query'],
        builders: builders/* queryRunnerBuilders */.H5,
        kind: (0,dialect/* kindOf */.I)(settings),
        complete: (program) => (0,brought/* withBrought */.K)(program, path, settings),
        transactional: transactional !== false && !/\btransaction\s*(?::\s*\w+\s*)?=\s*false\b/.test(text),
    }),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('TypeORM needs a launcher.');
        const result = await launcher.run(['migration:run', '-d', settings['typeorm.source'] ?? ''], withVariables(environment, settings));
        if (result.exitCode === 0)
            return undefined;
        const said = (0,failure/* saidBy */.TT)(result);
        const [, version, message] = /^Migration "(.+)" failed, error: (.+)$/m.exec(said) ?? [];
        const file = pending.find((one) => one.version === version);
        const line = file === undefined ? undefined : (0,failure/* lineInStack */.UT)(said, file.name);
        return {
            message: message ?? (0,failure/* lastLines */.w$)(result, 'TypeORM'),
            code: (0,failure/* sqlStateIn */.TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery: ({ source }) => source.transactional
        ? 'What was pending was rolled back together (with `migrationsTransactionMode: each` the file alone). Mend the file and run this again; nothing has to be undone by hand.'
        : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS), and run this again.',
};
/** A class that is there as TypeScript and as what was built of it counts once: as the pattern that comes first has it. */
function isBuiltFrom(one, other) {
    const stem = ({ path }) => external_node_path_.posix.basename(path).replace(/\.\w+$/, '');
    return one.version === other.version && one.path !== other.path && stem(one) === stem(other);
}
function momentOf({ version }) {
    return Number(version.slice(-13));
}
function nameless(file) {
    return new errors/* UserError */.yo(`${file} has no migration that TypeORM would run.`, {
        reason: 'invalid-migration',
        accepted: 'a class whose name, or property `name`, ends with 13 digits: AddUsers1700000000000',
        remedy: 'Name the class as `typeorm migration:create` does, or move the file out of the folder.',
        file,
    });
}


/***/ })

};
;