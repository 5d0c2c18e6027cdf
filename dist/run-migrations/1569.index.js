"use strict";
exports.id = 1569;
exports.ids = [1569];
exports.modules = {

/***/ 6526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ withBrought),
/* harmony export */   O: () => (/* binding */ bringConstants)
/* harmony export */ });
/* harmony import */ var _constants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7318);
/* harmony import */ var _enums_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1109);
/* harmony import */ var _imports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4669);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(405);




const setting = 'programs.brought';
/** How far a name is followed from one file that gives it away to the next. */
const deepest = 4;
/**
 * Finds the constants that migrations take in from other files of the project, such as the names of tables, as a setting
 * of the project: for each file the program text of their declarations. A name whose value does not stand in the other
 * file word for word is left out, and what it is used for is then not known.
 */
async function bringConstants(project, files) {
    const known = new Map();
    const read = (path) => {
        const tokens = known.get(path) ?? project.read(path).then((text) => (0,_enums_js__WEBPACK_IMPORTED_MODULE_1__/* .withEnums */ .p)((0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenize */ .qw)(text)));
        known.set(path, tokens);
        return tokens;
    };
    const brought = {};
    for (const { path, text } of files) {
        if (!/(?:from|require\()\s*['"](?:\.|[@~]\/|src\/)/.test(text))
            continue;
        const list = new Set(await project.list());
        const declarations = [];
        for (const { local, name, module } of namesTaken((0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenize */ .qw)(text))) {
            const value = await findBehind({ list, read }, path, module, name, 0);
            if (value !== undefined)
                declarations.push(`const ${local} = ${value.map(write).join(' ')};`);
        }
        if (declarations.length > 0)
            brought[path] = declarations.join('\n');
    }
    return Object.keys(brought).length === 0 ? {} : { [setting]: JSON.stringify(brought) };
}
/** Puts the constants that a migration takes in before its program, in the place of the words that take them in. */
function withBrought(program, path, settings = {}) {
    const said = settings[setting];
    const text = said === undefined ? undefined : JSON.parse(said)[path];
    if (text === undefined)
        return program;
    const declarations = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenize */ .qw)(text).map((token) => ({ ...token, line: 0 }));
    const names = new Set(declarations.filter((_token, at) => declarations[at - 1]?.value === 'const').map(({ value }) => value));
    const taken = new Set(namesTaken(program).flatMap(({ local, from }) => (names.has(local) ? from : [])));
    return [...declarations, ...program.filter((token) => !taken.has(token))];
}
/** `import { a, b as c } from './x'` and `const { a, b: c } = require('./x')`. */
function namesTaken(program) {
    return program.flatMap((token, at) => {
        if (token.kind !== 'word' || !/^(?:import|const)$/.test(token.value))
            return [];
        const open = token.value === 'import' && program[at + 1]?.value === 'type' ? at + 2 : at + 1;
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(program[open], '{') === '' ? -1 : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .closing */ .ET)(program, open);
        if (end < 0)
            return [];
        const [first, second, third, fourth] = program.slice(end + 1, end + 5);
        const isRequire = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(first, '=') !== '' && second?.value === 'require' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(third, '(') !== '';
        const module = token.value === 'import' ? (first?.value === 'from' ? second : undefined) : isRequire ? fourth : undefined;
        if (module?.kind !== 'text')
            return [];
        return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .splitAt */ .gI)(program.slice(open + 1, end), ',').flatMap((entry) => {
            const [name, as, local, more] = entry.filter(({ value }, index) => index > 0 || value !== 'type');
            if (name?.kind !== 'word' || more !== undefined)
                return [];
            if (as === undefined)
                return [{ local: name.value, name: name.value, module: module.value, from: entry }];
            const renames = as.value === 'as' || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(as, ':') !== '';
            return renames && local?.kind === 'word'
                ? [{ local: local.value, name: name.value, module: module.value, from: entry }]
                : [];
        });
    });
}
/** What a module gives away that a file takes in: one of the project, never what is installed. */
async function findBehind(files, from, module, name, depth) {
    const place = /^(?:\.{1,2}\/|[@~]\/|src\/)/.test(module) ? (0,_imports_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveModule */ .X6)(files.list, from, module) : undefined;
    return place === undefined ? undefined : findConstant(files, place, name, depth);
}
/** What a file of the project gives away under a name, itself or out of another file; undefined where that cannot be told. */
async function findConstant(files, path, name, depth) {
    if (depth > deepest)
        return undefined;
    const program = await files.read(path);
    const own = givenAway(program, name);
    if (own !== undefined)
        return own.length > 0 ? own : undefined;
    const found = [];
    for (const { module, as } of passedOn(program, name)) {
        const value = await findBehind(files, path, module, as, depth + 1);
        if (value !== undefined)
            found.push(value);
    }
    return found.length === 1 ? found[0] : undefined;
}
/** The literal that a program itself gives away under a name; empty where it is something else, undefined where it gives none. */
function givenAway(program, name) {
    const declares = program.some(({ value, kind }, at) => {
        const [before, earlier] = [program[at - 1], program[at - 2]];
        return kind === 'word' && value === name && before?.value === 'const' && earlier?.value === 'export';
    });
    const isCommon = program.some((token, at) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(token, '.') !== '' && program[at - 1]?.value === 'module' && program[at + 1]?.value === 'exports');
    const listed = isCommon && exportsList(program).some((entry) => entry.length === 1 && entry[0]?.value === name);
    if (declares || listed) {
        const sign = (value) => ({ kind: 'sign', value, line: 0 });
        const end = [sign(';'), sign('='), { kind: 'word', value: name, line: 0 }, sign(';')];
        const value = (0,_constants_js__WEBPACK_IMPORTED_MODULE_0__/* .withConstants */ .c)([...program, ...end]);
        const from = value.findLastIndex((token, at) => at < value.length - 1 && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(token, '=') !== '');
        const literal = value.slice(from + 1, -1);
        return literal.every(({ moved }) => moved === true) ? literal : [];
    }
    const entry = exportsList(program).find(([key, colon]) => key?.value === name && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(colon, ':') !== '');
    if (entry === undefined)
        return undefined;
    const [value, more] = entry.slice(2);
    return value?.kind === 'text' && more === undefined ? [value] : [];
}
/** The entries of `module.exports = {…}`. */
function exportsList(program) {
    const at = program.findIndex(({ value }, index) => value === 'exports' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(program[index + 1], '=') !== '');
    const open = at + 2;
    if (at < 0 || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(program[open], '{') === '')
        return [];
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .splitAt */ .gI)(program.slice(open + 1, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .closing */ .ET)(program, open)), ',');
}
/** `export * from './x'` and `export { a as b } from './x'`. */
function passedOn(program, name) {
    return program.flatMap(({ value, kind }, at) => {
        if (kind !== 'word' || value !== 'export')
            return [];
        const [star, from, module] = program.slice(at + 1, at + 4);
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(star, '*') !== '' && from?.value === 'from' && module?.kind === 'text')
            return [{ module: module.value, as: name }];
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .isSign */ .A7)(star, '{') === '' ? -1 : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .closing */ .ET)(program, at + 1);
        if (end < 0 || program[end + 1]?.value !== 'from')
            return [];
        const [entry] = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .splitAt */ .gI)(program.slice(at + 2, end), ',').filter((one) => one.at(-1)?.value === name);
        const place = program[end + 2];
        return entry?.[0] === undefined || place?.kind !== 'text' ? [] : [{ module: place.value, as: entry[0].value }];
    });
}
/** A token as it would stand in a program. */
function write({ kind, value }) {
    return kind === 'text' ? JSON.stringify(value) : value;
}


/***/ }),

/***/ 304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R6: () => (/* reexport */ knexBuilders),
  jU: () => (/* reexport */ pgmBuilders),
  Gv: () => (/* reexport */ queryInterfaceBuilders),
  H5: () => (/* reexport */ queryRunnerBuilders),
  xB: () => (/* reexport */ readQuery)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/names.js
var names = __webpack_require__(9261);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/literals.js
var literals = __webpack_require__(8715);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/texts.js
var programs_texts = __webpack_require__(3075);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/table-sql.js




/** A table that is named word for word, perhaps with its schema. */
function readTable(argument) {
    const said = argument !== undefined && (0,programs_tokens/* isSign */.A7)(argument[0], '{') ? (0,literals/* readObject */.Ag)(argument) : undefined;
    const [schema, own] = [(0,programs_texts/* textOf */.b)(said?.get('schema')), (0,programs_texts/* textOf */.b)(said?.get('name') ?? said?.get('tableName'))];
    if (own !== undefined && (schema !== undefined || said?.size === 1))
        return [schema, own].flatMap((part) => (part === undefined ? [] : (0,names/* quoteIfNeeded */.d)(part))).join('.');
    const name = (0,programs_texts/* textOf */.b)(argument);
    return name === undefined ? undefined : (0,names/* quotePathIfNeeded */.K)(name);
}
/** Gives the SQL where the table is known. */
function onTable(argument, write) {
    const table = readTable(argument);
    return table === undefined ? undefined : write(table);
}
/** Gives the SQL of each of several parts on the line of its own that it has; undefined where one is not known. */
function onEachLine(parts, write, lineOf) {
    const built = parts?.map((part) => ({ sql: write(part), line: lineOf(part) ?? 1 }));
    return built?.every((one) => one.sql !== undefined) ? built : undefined;
}
const createTable = (table) => `CREATE TABLE ${table} (id int)`;
/** Which may find a table that is in use. */
const createTableUnlessThere = (table) => `CREATE TABLE IF NOT EXISTS ${table} (id int)`;
const dropTable = (table) => `DROP TABLE ${table}`;
const dropColumns = (table, columns) => `ALTER TABLE ${table} ${columns.map((column) => `DROP COLUMN ${(0,names/* quoteIfNeeded */.d)(column)}`).join(', ')}`;
const renameColumn = (table, from, to) => `ALTER TABLE ${table} RENAME COLUMN ${(0,names/* quoteIfNeeded */.d)(from)} TO ${(0,names/* quoteIfNeeded */.d)(to)}`;
const renameTable = (from, to) => `ALTER TABLE ${from} RENAME TO ${(0,names/* quoteIfNeeded */.d)(to)}`;
const changeType = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${(0,names/* quoteIfNeeded */.d)(column)} TYPE text`;
const setRequired = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${(0,names/* quoteIfNeeded */.d)(column)} SET NOT NULL`;
const dropDefault = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${(0,names/* quoteIfNeeded */.d)(column)} DROP DEFAULT`;
const setNullable = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${(0,names/* quoteIfNeeded */.d)(column)} DROP NOT NULL`;
/** For databases to which a column is always told whole, whatever of it is to change; to others nothing is sent. */
const stateWhole = (table, column, required) => `/* ALTER TABLE ${table} ALTER COLUMN ${(0,names/* quoteIfNeeded */.d)(column)} WHOLE${required ? ' NOT NULL' : ''} */`;
/** The statement that a builder sends for a new column of a table that is there. */
function addColumn(table, name, column) {
    const { type = 'text', required, fallback, unique, primary, references, check } = column;
    const parts = [
        `ALTER TABLE ${table} ADD COLUMN ${(0,names/* quoteIfNeeded */.d)(name)} ${type}`,
        required ? 'NOT NULL' : '',
        fallback === undefined ? '' : `DEFAULT ${fallback}`,
        unique ? 'UNIQUE' : '',
        primary ? 'PRIMARY KEY' : '',
        references ? `REFERENCES ${references === true ? 'other' : references} (id)` : '',
        check === undefined ? '' : `CHECK (${check})`,
    ];
    return parts.filter((part) => part !== '').join(' ');
}
/** The statement that a builder sends for an index; `kind` is what stands before INDEX, where that is told as a text. */
function createIndex(table, columns, { unique = false, concurrently = false, kind = '' } = {}) {
    const special = /^(?:FULLTEXT|SPATIAL)$/i.test(kind) ? `${kind.toUpperCase()} ` : '';
    const only = unique || /^UNIQUE$/i.test(kind) ? 'UNIQUE ' : '';
    return `CREATE ${only}${special}INDEX ${concurrently ? 'CONCURRENTLY ' : ''}named ON ${table} (${columns.map(names/* quoteIfNeeded */.d).join(', ')})`;
}
/** Query builders send nothing until somebody waits for them. */
function runsMore(tokens) {
    return tokens.some(({ kind, value }, at) => {
        if (kind !== 'word')
            return false;
        const called = (0,programs_tokens/* isSign */.A7)(tokens[at + 1], '(') !== '';
        return value === 'await' || (called && /^(?:then|catch|finally|exec|stream|pipe|asCallback|query|sql)$/.test(value));
    });
}
const named = (name) => (name === undefined ? '' : `CONSTRAINT ${(0,names/* quoteIfNeeded */.d)(name)} `);
const listed = (columns) => columns.map(names/* quoteIfNeeded */.d).join(', ');
/** The statements that builders send for constraints; what a foreign key refers to does not matter but for its table. */
const addUnique = (table, columns, name) => `ALTER TABLE ${table} ADD ${named(name)}UNIQUE (${listed(columns)})`;
const addPrimaryKey = (table, columns, name) => `ALTER TABLE ${table} ADD ${named(name)}PRIMARY KEY (${listed(columns)})`;
const addForeignKey = (table, columns, to = 'other', name) => `ALTER TABLE ${table} ADD ${named(name)}FOREIGN KEY (${listed(columns)}) REFERENCES ${to} (id)`;
const addCheck = (table, condition, name) => `ALTER TABLE ${table} ADD ${named(name)}CHECK (${condition})`;
const dropConstraint = (table, name) => `ALTER TABLE ${table} DROP CONSTRAINT ${(0,names/* quoteIfNeeded */.d)(name)}`;
const dropIndex = (name, concurrently = false) => `DROP INDEX ${concurrently ? 'CONCURRENTLY ' : ''}${(0,names/* quotePathIfNeeded */.K)(name)}`;
/** New rows hold up nobody, whatever is in them. */
const insertRows = (table) => `INSERT INTO ${table} (id) VALUES (NULL)`;
/** `values` are those that are given as SQL. */
const updateRows = (table, conditions, values = []) => `UPDATE ${table} SET id = ${values.length === 0 ? 'id' : values.map((value) => `(${value}\n)`).join(', id = ')}${where(conditions)}`;
const deleteRows = (table, conditions) => `DELETE FROM ${table}${where(conditions)}`;
function where(conditions) {
    return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
const createSchema = (name) => `CREATE SCHEMA IF NOT EXISTS ${(0,names/* quoteIfNeeded */.d)(name)}`;
const dropSchema = (name) => `DROP SCHEMA ${(0,names/* quoteIfNeeded */.d)(name)} CASCADE`;
const createExtension = (name) => `CREATE EXTENSION IF NOT EXISTS ${(0,names/* quoteIfNeeded */.d)(name)}`;
const dropView = (name) => `DROP VIEW ${name}`;

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/harmless.js
var harmless = __webpack_require__(56);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/alike.js




/** Methods that several query builders have, with the same arguments. */
const alike = {
    /** A table, and a column or several. */
    dropColumns: ([name, columns]) => onTable(name, (table) => {
        const names = (0,literals/* readTexts */.qt)(columns);
        return names === undefined ? undefined : dropColumns(table, names);
    }),
    renameColumn: ([name, from, to]) => onTable(name, (table) => {
        const [old, fresh] = [(0,programs_texts/* textOf */.b)(from), (0,programs_texts/* textOf */.b)(to)];
        return old === undefined || fresh === undefined ? undefined : renameColumn(table, old, fresh);
    }),
    renameTable: ([from, to]) => onTable(from, (table) => {
        const fresh = (0,programs_texts/* textOf */.b)(to);
        return fresh === undefined ? undefined : renameTable(table, fresh);
    }),
    insertRows: ([name, rows]) => onTable(name, (table) => (rows !== undefined && (0,harmless/* isHarmless */.E)(rows) ? insertRows(table) : undefined)),
};
/** What options say, none where they are left out; undefined where something else may come into them. */
function readOptions(options) {
    return options === undefined ? new Map() : (0,literals/* readObject */.Ag)(options);
}
/** An index, of which an object says under these keys whether it is unique and built beside writers. */
function writeIndex(table, columns, said, kind = '', keys = { unique: 'unique', concurrently: 'concurrently' }) {
    if (columns === undefined || said === undefined)
        return undefined;
    const unique = (0,literals/* readFlag */.fG)(said, keys.unique, false);
    const concurrently = (0,literals/* readFlag */.fG)(said, keys.concurrently, false);
    return unique === undefined || concurrently === undefined
        ? undefined
        : createIndex(table, columns, { unique, concurrently, kind });
}
/** An object in which nothing is sent. */
function isPlain(argument) {
    return argument?.[0]?.value === '{' && !runsMore(argument);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/knex-chains.js



/** `(table) => {…}`, `table => {…}`, `function (table) {…}`, in which nothing is sent or waited for. */
function isDefinition(argument) {
    if (argument === undefined || runsMore(argument))
        return false;
    const first = argument[0];
    return (0,programs_tokens/* isSign */.A7)(first, '(') !== '' || (first?.kind === 'word' && first.value !== 'async');
}
/** The chains of a definition; undefined where anything else stands in it. */
function readChains(define) {
    if (define === undefined || !isDefinition(define))
        return undefined;
    const open = define.findIndex((token, at) => (0,programs_tokens/* isSign */.A7)(token, '{') !== '' && (0,programs_tokens/* closing */.ET)(define, at) === define.length - 1);
    const arrow = define.findIndex((token) => (0,programs_tokens/* isSign */.A7)(token, '=>') !== '');
    const body = open >= 0 ? define.slice(open + 1, -1) : arrow >= 0 ? define.slice(arrow + 1) : undefined;
    const head = open >= 0 ? define.slice(0, open) : define.slice(0, arrow);
    const [table, another] = head.filter(({ kind, value }, at) => kind === 'word' && value !== 'function' && !isType(head, at));
    if (body === undefined || table === undefined || another !== undefined)
        return undefined;
    return chainsOf(body, table.value);
}
function chainsOf(body, table) {
    const chains = [];
    for (let at = 0; at < body.length;) {
        if ((0,programs_tokens/* isSign */.A7)(body[at], ';')) {
            at += 1;
            continue;
        }
        // What a condition makes of it is one of the two: it is taken as if it did both.
        const behind = behindCondition(body, at);
        if (behind !== undefined) {
            const end = (0,programs_tokens/* isSign */.A7)(body[behind], '{') === '' ? behind : (0,programs_tokens/* closing */.ET)(body, behind) + 1;
            const inside = end > behind ? chainsOf(body.slice(behind + 1, end - 1), table) : [];
            if (inside === undefined)
                return undefined;
            chains.push(...inside);
            at = end;
            continue;
        }
        if (body[at]?.value !== table)
            return undefined;
        const chain = [];
        for (at += 1; (0,programs_tokens/* isSign */.A7)(body[at], '.');) {
            const name = body[at + 1];
            const end = (0,programs_tokens/* isSign */.A7)(body[at + 2], '(') === '' ? -1 : (0,programs_tokens/* closing */.ET)(body, at + 2);
            if (name?.kind !== 'word' || end < 0)
                return undefined;
            chain.push({ name: name.value, args: (0,programs_tokens/* splitAt */.gI)(body.slice(at + 3, end), ','), line: name.line });
            at = end + 1;
        }
        if (chain.length === 0)
            return undefined;
        chains.push(chain);
    }
    return chains;
}
/** Behind `if (…)`, where that only looks at something, or `else`. */
function behindCondition(body, at) {
    if (body[at]?.kind !== 'word')
        return undefined;
    if (body[at]?.value === 'else')
        return body[at + 1]?.value === 'if' ? undefined : at + 1;
    const end = body[at]?.value === 'if' && (0,programs_tokens/* isSign */.A7)(body[at + 1], '(') ? (0,programs_tokens/* closing */.ET)(body, at + 1) : -1;
    return end > 0 && (0,harmless/* isHarmless */.E)(body.slice(at + 2, end)) ? end + 1 : undefined;
}
/** Behind the colon of a parameter. */
function isType(head, at) {
    return head.slice(0, at).some((token) => (0,programs_tokens/* isSign */.A7)(token, ':') !== '');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/knex.js







const schema = (write) => ([name]) => {
    const own = (0,programs_texts/* textOf */.b)(name);
    return own === undefined ? undefined : write(own);
};
const drop = ([name]) => onTable(name, dropTable);
const alter = ([name, define]) => onTable(name, (table) => onEachLine(readChains(define), (chain) => writeChange(table, chain), ([first]) => first?.line));
/** knex: `createTable(name, (table) => {…})` and its kin. */
const knexBuilders = {
    createTable: ([name, define]) => (isDefinition(define) ? onTable(name, createTable) : undefined),
    createTableIfNotExists: ([name, define]) => isDefinition(define) ? onTable(name, createTableUnlessThere) : undefined,
    createTableLike: ([name]) => onTable(name, createTable),
    createSchema: schema(createSchema),
    createSchemaIfNotExists: schema(createSchema),
    dropSchema: schema(dropSchema),
    dropSchemaIfExists: schema(dropSchema),
    createExtension: schema(createExtension),
    createExtensionIfNotExists: schema(createExtension),
    dropView: ([name]) => onTable(name, dropView),
    dropViewIfExists: ([name]) => onTable(name, dropView),
    batchInsert: alike.insertRows,
    dropTable: drop,
    dropTableIfExists: drop,
    alterTable: alter,
    table: alter,
    renameTable: alike.renameTable,
};
const types = /^(?:string|text|integer|bigint|bigInteger|tinyint|smallint|mediumint|float|double|decimal|boolean|date|datetime|dateTime|time|timestamp|binary|set|bit|geometry|geography|point|mediumText|enum|enu|json|jsonb|uuid|specificType|increments|bigIncrements)$/;
const marks = /^(?:nullable|notNullable|notNull|defaultTo|unique|primary|references|inTable|onDelete|onUpdate|unsigned|comment|index|after|first|alter|withKeyName|foreign|collate|deferrable)$/;
function writeChange(table, [first, ...rest]) {
    if (first === undefined)
        return undefined;
    const { name, args } = first;
    const [one, two] = [(0,programs_texts/* textOf */.b)(args[0]), (0,programs_texts/* textOf */.b)(args[1])];
    const columns = args.length === 1 ? (0,literals/* readTexts */.qt)(args[0]) : allTexts(args);
    if (name === 'foreign') {
        const named = args.length === 2 && columns?.length === 2 ? columns.slice(0, 1) : ((0,literals/* readTexts */.qt)(args[0]) ?? columns);
        return rest.every((mark) => marks.test(mark.name)) && named
            ? addForeignKey(table, named, referred(rest), args.length === 2 ? two : undefined)
            : undefined;
    }
    if (types.test(name))
        return writeColumn(table, name === 'specificType' ? (two ?? '?') : name, one, rest);
    if (rest.length > 0)
        return undefined;
    switch (name) {
        case 'dropColumn':
        case 'dropColumns':
            return columns === undefined ? undefined : dropColumns(table, columns);
        case 'renameColumn':
            return one === undefined || two === undefined ? undefined : renameColumn(table, one, two);
        case 'setNullable':
            return one === undefined ? undefined : setNullable(table, one);
        case 'dropNullable':
            return one === undefined ? undefined : setRequired(table, one);
        case 'index': {
            const names = (0,literals/* readTexts */.qt)(args[0]);
            const kind = (0,programs_texts/* textOf */.b)(args[2]) ?? (0,programs_texts/* textOf */.b)((0,literals/* readObject */.Ag)(args[2])?.get('indexType')) ?? '';
            return names === undefined ? undefined : createIndex(table, names, { kind });
        }
        case 'unique': {
            const names = (0,literals/* readTexts */.qt)(args[0]);
            return names === undefined ? undefined : addUnique(table, names);
        }
        case 'primary': {
            const names = (0,literals/* readTexts */.qt)(args[0]);
            return names === undefined ? undefined : addPrimaryKey(table, names, two);
        }
        case 'check':
            // Values for it would stand between the condition and its name.
            if (one === undefined || (args[1] !== undefined && !/^(?:null|undefined|\[\])$/.test(wordsOf(args[1]))))
                return undefined;
            return args.length > 3 || (args.length === 3 && (0,programs_texts/* textOf */.b)(args[2]) === undefined) ? undefined : addCheck(table, one);
        case 'comment':
            return '';
        case 'timestamps':
            return writeTimestamps(table, args);
        case 'dropTimestamps': {
            const camel = args.some((arg) => arg.some(({ value }) => value === 'true'));
            return dropColumns(table, camel ? ['createdAt', 'updatedAt'] : ['created_at', 'updated_at']);
        }
        case 'dropForeign':
        case 'dropUnique':
        case 'dropIndex': {
            const names = (0,literals/* readTexts */.qt)(args[0]);
            if (names === undefined || (args.length > 1 && two === undefined))
                return undefined;
            const own = two ?? `${table}_${names.join('_')}_${name.slice(4).toLowerCase()}`.toLowerCase();
            return name === 'dropIndex' ? dropIndex(own) : dropConstraint(table, own);
        }
        case 'dropPrimary':
            return dropConstraint(table, one ?? `${table}_pkey`);
        case 'dropChecks':
            return columns?.map((column) => dropConstraint(table, column)).join('; ');
        default:
            return undefined;
    }
}
function writeColumn(table, type, column, rest) {
    if (column === undefined || !rest.every(({ name }) => marks.test(name)))
        return undefined;
    const mark = (...names) => rest.find(({ name }) => names.includes(name));
    const required = mark('notNullable', 'notNull') !== undefined;
    const fallback = mark('defaultTo');
    const altered = mark('alter');
    if (altered !== undefined) {
        const told = altered.args[0] === undefined ? new Map() : (0,literals/* readObject */.Ag)(altered.args[0]);
        if (told === undefined)
            return undefined;
        const [typed, nullable] = [(0,literals/* readFlag */.fG)(told, 'alterType', true), (0,literals/* readFlag */.fG)(told, 'alterNullable', true)];
        if (typed === undefined || nullable === undefined)
            return undefined;
        const change = required ? setRequired(table, column) : setNullable(table, column);
        // A default that is not said again is gone.
        const dropped = typed || fallback !== undefined ? '' : dropDefault(table, column);
        const whole = typed && nullable ? '' : stateWhole(table, column, required);
        return [typed ? changeType(table, column) : '', nullable ? change : '', dropped, whole]
            .filter((sql) => sql !== '')
            .join('; ');
    }
    const said = {
        type: /ncrements$/.test(type) ? 'serial' : types.test(type) ? 'text' : type,
        required,
        fallback: fallback === undefined ? undefined : ((0,literals/* readDefault */.I8)(fallback.args[0]) ?? '(volatile_default())'),
        unique: mark('unique') !== undefined,
        primary: mark('primary') !== undefined || /ncrements$/.test(type),
    };
    // A foreign key is a statement of its own behind it, which looks at every row.
    const key = mark('references') === undefined ? '' : `; ${addForeignKey(table, [column], referred(rest))}`;
    const added = `${addColumn(table, column, said)}${key}`;
    const index = mark('index');
    return index === undefined
        ? added
        : `${added}; ${createIndex(table, [column], { kind: (0,programs_texts/* textOf */.b)(index.args[1]) ?? '' })}`;
}
/** The table of `references('id').inTable('teams')` or `references('teams.id')`. */
function referred(rest) {
    const table = readTable(rest.find(({ name }) => name === 'inTable')?.args[0]);
    if (table !== undefined)
        return table;
    const path = (0,programs_texts/* textOf */.b)(rest.find(({ name }) => name === 'references')?.args[0]);
    return path?.includes('.') ? (0,names/* quotePathIfNeeded */.K)(path.slice(0, path.lastIndexOf('.'))) : undefined;
}
/** `timestamps(useTimestamps, defaultToNow, useCamelCase)`, or the same in an object. */
function writeTimestamps(table, args) {
    const told = (0,programs_tokens/* isSign */.A7)(args[0]?.[0], '{') === '' ? undefined : (0,literals/* readObject */.Ag)(args[0]);
    const says = (place, key) => (told === undefined ? args[place] : told.get(key))?.[0]?.value === 'true';
    const now = says(1, 'defaultToNow');
    const column = { type: 'timestamptz', required: now, fallback: now ? 'CURRENT_TIMESTAMP' : undefined };
    const names = says(2, 'useCamelCase') ? ['createdAt', 'updatedAt'] : ['created_at', 'updated_at'];
    return names.map((name) => addColumn(table, name, column)).join('; ');
}
const wordsOf = (tokens) => tokens.map(({ value }) => value).join('');
function allTexts(args) {
    const texts = args.map(programs_texts/* textOf */.b);
    return texts.every((text) => text !== undefined) ? texts : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/knex-queries.js





/** Methods that only say which rows are read, or what comes back. */
const reading = /^(?:select|column|columns|first|pluck|count|countDistinct|max|min|sum|avg|distinct|orderBy|groupBy|limit|offset|returning|onConflict|ignore|merge|join|innerJoin|leftJoin|as|transacting|forUpdate|columnInfo)$/;
/** Gives what `knex('users').where({…}).update({…})` sends; nothing for one that only reads, undefined for what is not known. */
function readQuery(expression) {
    const [handle, open] = expression;
    if (handle?.kind !== 'word' || (0,programs_tokens/* isSign */.A7)(open, '(') === '')
        return undefined;
    const table = readTable(expression.slice(2, (0,programs_tokens/* closing */.ET)(expression, 1)));
    if (table === undefined || (0,programs_tokens/* isSign */.A7)(expression[(0,programs_tokens/* closing */.ET)(expression, 1) + 1], '.') === '')
        return undefined;
    let conditions = [];
    let values = [];
    let sql;
    for (let at = (0,programs_tokens/* closing */.ET)(expression, 1) + 1; at < expression.length;) {
        const name = expression[at + 1];
        const end = (0,programs_tokens/* isSign */.A7)(expression[at], '.') && (0,programs_tokens/* isSign */.A7)(expression[at + 2], '(') ? (0,programs_tokens/* closing */.ET)(expression, at + 2) : -1;
        if (name?.kind !== 'word' || end < 0)
            return undefined;
        const inner = expression.slice(at + 3, end);
        const args = (0,programs_tokens/* splitAt */.gI)(inner, ',');
        at = end + 1;
        const { plain, given } = name.value === 'update' ? withoutRaw(inner) : { plain: inner, given: [] };
        values = [...values, ...given];
        if (!(0,harmless/* isHarmless */.E)(plain) || plain.some((token) => (0,programs_tokens/* isSign */.A7)(token, '=>') !== ''))
            return undefined;
        const added = readWhere(name.value, args);
        if (added !== undefined)
            conditions = [...conditions, ...added];
        else if (/^(?:insert|batchInsert)$/.test(name.value))
            sql = 'insert';
        else if (/^(?:update|increment|decrement)$/.test(name.value))
            sql = 'update';
        else if (/^(?:del|delete)$/.test(name.value))
            sql = 'delete';
        else if (name.value === 'truncate')
            sql = 'truncate';
        else if (!reading.test(name.value))
            return undefined;
    }
    switch (sql) {
        case 'insert':
            return insertRows(table);
        case 'update':
            return updateRows(table, conditions, values);
        case 'delete':
            return deleteRows(table, conditions);
        case 'truncate':
            return `TRUNCATE TABLE ${table}`;
        default:
            return '';
    }
}
/**
 * Puts a text in the place of SQL that gives a column's value, `knex.raw('LOWER(??)', ['email'])`, and gives that SQL; a
 * name or a value in it is another, which says the same.
 */
function withoutRaw(tokens) {
    const plain = [];
    const given = [];
    for (let at = 0; at < tokens.length; at += 1) {
        const [handle, dot, raw, open, text] = tokens.slice(at, at + 5);
        const isRaw = handle?.kind === 'word' && (0,programs_tokens/* isSign */.A7)(dot, '.') !== '' && raw?.value === 'raw' && (0,programs_tokens/* isSign */.A7)(open, '(') !== '';
        const end = isRaw ? (0,programs_tokens/* closing */.ET)(tokens, at + 3) : -1;
        if (end < 0 || text?.kind !== 'text' || !(0,harmless/* isHarmless */.E)(tokens.slice(at + 4, end))) {
            plain.push(tokens[at]);
            continue;
        }
        plain.push(text);
        given.push(text.value.replace(/\\\?|\?\??/g, (place) => ({ '??': 'id', '?': 'NULL' })[place] ?? '?'));
        at = end;
    }
    return { plain, given };
}
/** What a method says of the rows that are meant; undefined for one that says nothing, or nothing that is known. */
function readWhere(name, args) {
    const [first, second, third] = args;
    const column = (0,programs_texts/* textOf */.b)(first);
    const one = (condition) => (condition === undefined ? undefined : [condition]);
    switch (name) {
        case 'where':
        case 'andWhere': {
            if (second === undefined)
                return column === undefined && first !== undefined ? (0,literals/* readConditions */.Z7)(first) : undefined;
            if (column === undefined)
                return undefined;
            if (third === undefined)
                return one((0,literals/* compare */.UD)(column, second));
            const operator = (0,programs_texts/* textOf */.b)(second) ?? '';
            return /^(?:=|<>|!=|<|>|<=|>=|like|ilike)$/i.test(operator) ? one((0,literals/* compare */.UD)(column, third, operator)) : undefined;
        }
        case 'whereNot':
            return column === undefined || second === undefined ? undefined : one((0,literals/* compare */.UD)(column, second, '<>'));
        case 'whereIn': {
            const values = (0,literals/* readTexts */.qt)(second);
            return column === undefined || values === undefined ? undefined : one((0,literals/* compare */.UD)(column, second ?? []));
        }
        case 'whereNull':
        case 'whereNotNull':
            return column === undefined ? undefined : one(`${readTable(first)} IS ${name === 'whereNull' ? '' : 'NOT '}NULL`);
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/node-pg-migrate.js






const addColumns = ([name, columns]) => onTable(name, (table) => {
    const read = (0,literals/* readObject */.Ag)(columns);
    if (read === undefined || read.size === 0)
        return undefined;
    return onEachLine([...read], ([column, value]) => {
        const said = readColumn(value);
        return said === undefined ? undefined : addColumn(table, column, said);
    }, ([, value]) => value[0]?.line);
});
const extension = ([name]) => {
    const names = (0,literals/* readTexts */.qt)(name);
    return names?.map(createExtension).join('; ');
};
/** What it says of a constraint: SQL, or an object with what it is. */
function addConstraint([name, constraint, definition]) {
    return onTable(name, (table) => {
        const own = (0,programs_texts/* textOf */.b)(constraint) ?? undefined;
        const written = (0,programs_texts/* textOf */.b)(definition);
        const start = `ALTER TABLE ${table} ADD ${own === undefined ? '' : `CONSTRAINT ${(0,names/* quoteIfNeeded */.d)(own)} `}`;
        if (written !== undefined)
            return `${start}${written}`;
        const said = (0,literals/* readObject */.Ag)(definition);
        const known = ['unique', 'primaryKey', 'check', 'foreignKeys', 'deferrable', 'deferred', 'comment'];
        if (said === undefined || [...said.keys()].some((key) => !known.includes(key)))
            return undefined;
        const sql = [];
        const [unique, primary, check] = ['unique', 'primaryKey', 'check'].map((key) => said.get(key));
        // A list of lists is several.
        const columns = (tokens) => (0,literals/* readTexts */.qt)(tokens) ?? tokens.flatMap(({ kind, value }) => (kind === 'text' ? value : []));
        if (unique !== undefined)
            sql.push(addUnique(table, columns(unique), own));
        if (primary !== undefined)
            sql.push(addPrimaryKey(table, columns(primary), own));
        if (check !== undefined)
            sql.push((0,programs_texts/* textOf */.b)(check) === undefined ? undefined : addCheck(table, (0,programs_texts/* textOf */.b)(check) ?? '', own));
        const keys = said.get('foreignKeys');
        for (const one of keys === undefined ? [] : (0,programs_tokens/* isSign */.A7)(keys[0], '[') ? (0,programs_tokens/* splitAt */.gI)(keys.slice(1, -1), ',') : [keys]) {
            const key = (0,literals/* readObject */.Ag)(one);
            const own = (0,literals/* readTexts */.qt)(key?.get('columns'));
            sql.push(own === undefined ? undefined : addForeignKey(table, own, node_pg_migrate_referred(key?.get('references'))));
        }
        return sql.length > 0 && sql.every((one) => one !== undefined) ? sql.join('; ') : undefined;
    });
}
/** The table of `'teams'`, `'teams(id)'` or `'"teams"'`. */
function node_pg_migrate_referred(references) {
    const path = /^"?([\w.]+)"?/.exec((0,programs_texts/* textOf */.b)(references) ?? '')?.[1];
    return path === undefined ? undefined : (0,names/* quotePathIfNeeded */.K)(path);
}
/** Types of PostgreSQL: any other word may be a shorthand of the file's own, which says more than a type. */
const type = /^(?:id|(?:(?:big|small)?(?:int|serial|integer)|int[248]|serial[248]|text|citext|varchar|character varying|char|character|bpchar|boolean|bool|date|timestamp|timestamptz|time|timetz|interval|uuid|jsonb?|numeric|decimal|real|float[48]?|double precision|money|bytea|inet|cidr|macaddr|xml|point|box|tsvector|hstore|ltree|geometry|geography|vector|\w+range|oid)(?: ?\([^)]*\))?(?: with(?:out)? time zone)?(?:\[\])*)$/i;
/** node-pg-migrate: `createTable(name, {…})` and its kin. */
const pgmBuilders = {
    createTable: ([name, columns, options]) => {
        if (!isPlain(columns) || (options !== undefined && !isPlain(options)))
            return undefined;
        const said = readOptions(options);
        const fresh = said !== undefined && (0,literals/* readFlag */.fG)(said, 'ifNotExists', false) === false;
        return onTable(name, fresh ? createTable : createTableUnlessThere);
    },
    dropTable: ([name]) => onTable(name, dropTable),
    addColumn: addColumns,
    addColumns,
    dropColumn: alike.dropColumns,
    dropColumns: alike.dropColumns,
    renameColumn: alike.renameColumn,
    renameTable: alike.renameTable,
    alterColumn: ([name, column, options]) => onTable(name, (table) => {
        const own = (0,programs_texts/* textOf */.b)(column);
        const said = (0,literals/* readObject */.Ag)(options);
        const known = ['type', 'notNull', 'allowNull', 'default', 'using', 'comment'];
        if (own === undefined || said === undefined || [...said.keys()].some((key) => !known.includes(key)))
            return undefined;
        const required = (0,literals/* readFlag */.fG)(said, 'notNull', false);
        const nullable = (0,literals/* readFlag */.fG)(said, 'allowNull', false);
        const fallback = said.get('default');
        if (required === undefined || nullable === undefined)
            return undefined;
        const dropped = fallback?.length === 1 && fallback[0]?.value === 'null' && fallback[0].kind === 'word';
        return [
            said.has('type') ? changeType(table, own) : '',
            required ? setRequired(table, own) : '',
            nullable || said.has('notNull') !== required ? setNullable(table, own) : '',
            dropped ? `ALTER TABLE ${table} ALTER COLUMN ${(0,names/* quoteIfNeeded */.d)(own)} DROP DEFAULT` : '',
        ]
            .filter((sql) => sql !== '')
            .join('; ');
    }),
    addConstraint,
    createConstraint: addConstraint,
    dropConstraint: ([name, constraint, options]) => onTable(name, (table) => {
        const own = (0,programs_texts/* textOf */.b)(constraint);
        const cascades = options?.some(({ value }) => value === 'cascade');
        return own === undefined ? undefined : `${dropConstraint(table, own)}${cascades ? ' CASCADE' : ''}`;
    }),
    renameConstraint: ([name, from, to]) => onTable(name, (table) => {
        const [old, fresh] = [(0,programs_texts/* textOf */.b)(from), (0,programs_texts/* textOf */.b)(to)];
        return old === undefined || fresh === undefined
            ? undefined
            : `ALTER TABLE ${table} RENAME CONSTRAINT ${(0,names/* quoteIfNeeded */.d)(old)} TO ${(0,names/* quoteIfNeeded */.d)(fresh)}`;
    }),
    dropIndex: ([name, columns, options]) => onTable(name, (table) => {
        const names = (0,literals/* readColumns */.Ej)(columns);
        const said = readOptions(options);
        const own = (0,programs_texts/* textOf */.b)(said?.get('name')) ?? names?.concat('index').join('_');
        const concurrently = said === undefined ? undefined : (0,literals/* readFlag */.fG)(said, 'concurrently', false);
        if (own === undefined || concurrently === undefined)
            return undefined;
        return dropIndex(said?.has('name') ? own : `${table.replace(/.*\.|"/g, '')}_${own}`, concurrently);
    }),
    createType: ([name, values]) => onTable(name, (type) => {
        const texts = (0,literals/* readTexts */.qt)(values)?.map((text) => `'${text.replaceAll("'", "''")}'`);
        return texts === undefined ? undefined : `CREATE TYPE ${type} AS ENUM (${texts.join(', ')})`;
    }),
    addTypeValue: ([name, value]) => onTable(name, (type) => {
        const text = (0,programs_texts/* textOf */.b)(value);
        return text === undefined ? undefined : `ALTER TYPE ${type} ADD VALUE '${text.replaceAll("'", "''")}'`;
    }),
    dropType: ([name]) => onTable(name, (type) => `DROP TYPE ${type}`),
    createExtension: extension,
    addExtension: extension,
    createSchema: ([name]) => onTable(name, createSchema),
    dropSchema: ([name]) => onTable(name, dropSchema),
    createSequence: ([name]) => onTable(name, (sequence) => `CREATE SEQUENCE ${sequence}`),
    dropSequence: ([name]) => onTable(name, (sequence) => `DROP SEQUENCE ${sequence}`),
    dropView: ([name]) => onTable(name, dropView),
    dropTrigger: ([name, trigger]) => onTable(name, (table) => {
        const own = (0,programs_texts/* textOf */.b)(trigger);
        return own === undefined ? undefined : `DROP TRIGGER ${(0,names/* quoteIfNeeded */.d)(own)} ON ${table}`;
    }),
    createIndex: ([name, columns, options]) => onTable(name, (table) => writeIndex(table, (0,literals/* readColumns */.Ej)(columns), readOptions(options))),
};
/** A type, or an object with one; undefined where it says what is not known. */
function readColumn(value) {
    const shorthand = (0,programs_texts/* textOf */.b)(value);
    if (shorthand !== undefined && !type.test(shorthand))
        return undefined;
    if (shorthand !== undefined)
        return { type: shorthand === 'id' ? 'serial PRIMARY KEY' : shorthand };
    const said = (0,literals/* readObject */.Ag)(value);
    const known = [
        'type',
        'notNull',
        'default',
        'unique',
        'primaryKey',
        'references',
        'referencesConstraintName',
        'onDelete',
        'onUpdate',
        'comment',
        'check',
        'collation',
        'deferrable',
        'deferred',
        'match',
    ];
    if (said === undefined || [...said.keys()].some((key) => !known.includes(key)))
        return undefined;
    const check = (0,programs_texts/* textOf */.b)(said.get('check'));
    if (said.has('check') && check === undefined)
        return undefined;
    const own = (0,programs_texts/* textOf */.b)(said.get('type'));
    const required = (0,literals/* readFlag */.fG)(said, 'notNull', false);
    const unique = (0,literals/* readFlag */.fG)(said, 'unique', false);
    const primary = (0,literals/* readFlag */.fG)(said, 'primaryKey', false);
    if (own === undefined || !type.test(own) || required === undefined || unique === undefined || primary === undefined)
        return undefined;
    return {
        type: own === 'id' ? 'serial PRIMARY KEY' : own,
        check,
        required,
        unique,
        primary,
        references: said.has('references') && (node_pg_migrate_referred(said.get('references')) ?? true),
        fallback: (0,literals/* readDefault */.I8)(said.get('default')),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/sequelize.js







/** sequelize: `createTable(name, {…}, {…})` and its kin. */
const queryInterfaceBuilders = {
    // It leaves a table alone that is there, whatever its options.
    createTable: ([name, columns, options]) => isPlain(columns) && (options === undefined || isPlain(options)) ? onTable(name, createTableUnlessThere) : undefined,
    dropTable: ([name]) => onTable(name, dropTable),
    removeColumn: ([name, column]) => onTable(name, (table) => {
        const own = (0,programs_texts/* textOf */.b)(column);
        return own === undefined ? undefined : dropColumns(table, [own]);
    }),
    addColumn: ([name, column, definition]) => onTable(name, (table) => {
        const own = (0,programs_texts/* textOf */.b)(column);
        const said = sequelize_readColumn(definition);
        return own === undefined || said === undefined ? undefined : addColumn(table, own, said);
    }),
    changeColumn: ([name, column, definition]) => onTable(name, (table) => {
        const own = (0,programs_texts/* textOf */.b)(column);
        const said = sequelize_readColumn(definition);
        if (own === undefined || said === undefined)
            return undefined;
        return `${changeType(table, own)}; ${said.required ? setRequired(table, own) : setNullable(table, own)}`;
    }),
    renameColumn: alike.renameColumn,
    renameTable: alike.renameTable,
    addIndex: ([name, columns, options]) => onTable(name, (table) => {
        const whole = options === undefined ? (0,literals/* readObject */.Ag)(columns) : undefined;
        const names = (0,literals/* readColumns */.Ej)(whole === undefined ? columns : whole.get('fields'));
        const said = whole ?? readOptions(options);
        return writeIndex(table, names, said, (0,programs_texts/* textOf */.b)(said?.get('type') ?? said?.get('indicesType')));
    }),
    removeIndex: ([name, index, options]) => onTable(name, (table) => {
        const columns = (0,literals/* readTexts */.qt)(index);
        const said = readOptions(options);
        if (columns === undefined || said === undefined)
            return undefined;
        const concurrently = (0,literals/* readFlag */.fG)(said, 'concurrently', false);
        const isName = (0,programs_tokens/* isSign */.A7)(index?.[0], '[') === '';
        const own = isName ? columns[0] : `${(0,programs_texts/* textOf */.b)(name) ?? table}_${columns.join('_')}`;
        return concurrently === undefined ? undefined : dropIndex(own ?? '', concurrently);
    }),
    addConstraint: ([name, columns, options]) => onTable(name, (table) => {
        const said = (0,literals/* readObject */.Ag)(options === undefined ? columns : options);
        const fields = (0,literals/* readColumns */.Ej)(said?.get('fields') ?? columns);
        const own = (0,programs_texts/* textOf */.b)(said?.get('name'));
        if (said === undefined || fields === undefined || (said.has('name') && own === undefined))
            return undefined;
        switch ((0,programs_texts/* textOf */.b)(said.get('type'))?.toLowerCase()) {
            case 'unique':
                return addUnique(table, fields, own);
            case 'primary key':
                return addPrimaryKey(table, fields, own);
            case 'foreign key':
                return addForeignKey(table, fields, readTable((0,literals/* readObject */.Ag)(said.get('references'))?.get('table')), own);
            case 'check':
                return runsMore(said.get('where') ?? [])
                    ? undefined
                    : addCheck(table, `${fields.map(names/* quoteIfNeeded */.d)[0]} > 0`, own);
            default:
                return undefined;
        }
    }),
    removeConstraint: ([name, constraint]) => onTable(name, (table) => {
        const own = (0,programs_texts/* textOf */.b)(constraint);
        return own === undefined ? undefined : dropConstraint(table, own);
    }),
    bulkInsert: alike.insertRows,
    bulkUpdate: ([name, values, where]) => onTable(name, (table) => {
        const conditions = (0,literals/* readConditions */.Z7)(where);
        return conditions === undefined || values === undefined || !(0,harmless/* isHarmless */.E)(values)
            ? undefined
            : updateRows(table, conditions);
    }),
    bulkDelete: ([name, where]) => onTable(name, (table) => {
        const conditions = (0,literals/* readConditions */.Z7)(where);
        return conditions === undefined ? undefined : deleteRows(table, conditions);
    }),
};
const known = [
    'type',
    'allowNull',
    'defaultValue',
    'unique',
    'primaryKey',
    'autoIncrement',
    'references',
    'onDelete',
    'onUpdate',
    'comment',
    'after',
    'first',
    'field',
    'values',
    'validate',
    'get',
    'set',
    'transaction',
];
/** What sequelize gives each row itself, so that the column has no default. */
const given = /^(?:NOW|UUIDV1|UUIDV4)$/;
/** Undefined where it says what is not known. */
function sequelize_readColumn(definition) {
    // A type alone: `Sequelize.STRING`, `DataTypes.DECIMAL(10, 2)`.
    if (definition !== undefined && /^(?:Sequelize|DataTypes)$/.test(definition[0]?.value ?? ''))
        return definition.every(({ kind }) => kind !== 'dynamic') && !runsMore(definition) ? {} : undefined;
    const said = (0,literals/* readObject */.Ag)(definition);
    if (said === undefined || runsMore(definition ?? []) || [...said.keys()].some((key) => !known.includes(key)))
        return undefined;
    const nullable = (0,literals/* readFlag */.fG)(said, 'allowNull', true);
    const named = said.get('unique');
    const unique = (0,programs_texts/* textOf */.b)(named) !== undefined || (0,programs_tokens/* isSign */.A7)(named?.[0], '{') !== '' || (0,literals/* readFlag */.fG)(said, 'unique', false);
    const primary = (0,literals/* readFlag */.fG)(said, 'primaryKey', false);
    const counts = (0,literals/* readFlag */.fG)(said, 'autoIncrement', false);
    if (nullable === undefined || unique === undefined || primary === undefined || counts === undefined)
        return undefined;
    const fallback = said.get('defaultValue');
    return {
        type: counts ? 'serial' : ((0,programs_texts/* textOf */.b)(said.get('type')) ?? 'text'),
        required: !nullable,
        unique,
        primary,
        references: said.has('references'),
        fallback: given.test(fallback?.at(-1)?.value ?? '') ? undefined : (0,literals/* readDefault */.I8)(fallback),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/typeorm.js






/** TypeORM's QueryRunner, where it is given names and `new Table({…})` word for word. */
const queryRunnerBuilders = {
    createTable: ([definition, unlessThere]) => {
        const said = readNew(definition, 'Table');
        const table = readTable(said?.get('name'));
        if (table === undefined)
            return undefined;
        return unlessThere === undefined ? createTable(table) : createTableUnlessThere(table);
    },
    dropTable: ([name]) => onTable(name, dropTable),
    clearTable: ([name]) => onTable(name, (table) => `TRUNCATE TABLE ${table}`),
    addColumn: ([name, definition]) => onTable(name, (table) => typeorm_writeColumn(table, definition)),
    addColumns: ([name, definitions]) => onTable(name, (table) => writeEach(definitions, (one) => typeorm_writeColumn(table, one))),
    // It drops the column and adds another where its type or length changes.
    changeColumn: ([name, column, definition]) => onTable(name, (table) => {
        const said = readNew(definition, 'TableColumn');
        const own = (0,programs_texts/* textOf */.b)(column) ?? (0,programs_texts/* textOf */.b)(readNew(column, 'TableColumn')?.get('name'));
        const read = said === undefined ? undefined : typeorm_readColumn(said);
        if (own === undefined || read === undefined)
            return undefined;
        return `${changeType(table, own)}; ${read.required ? setRequired(table, own) : setNullable(table, own)}`;
    }),
    createIndex: ([name, definition]) => onTable(name, (table) => addIndex(table, definition)),
    createIndices: ([name, definitions]) => onTable(name, (table) => writeEach(definitions, (one) => addIndex(table, one))),
    dropIndex: ([name, index]) => onTable(name, (table) => {
        const own = nameOf(index, 'TableIndex');
        const schema = /^(.+\.)/.exec(table)?.[1] ?? '';
        return own === undefined ? undefined : dropIndex(`${schema}${own}`);
    }),
    createForeignKey: ([name, definition]) => onTable(name, (table) => writeForeignKey(table, definition)),
    createForeignKeys: ([name, definitions]) => onTable(name, (table) => writeEach(definitions, (one) => writeForeignKey(table, one))),
    // Which one is found out when it runs does not matter: a foreign key that goes breaks nothing.
    dropForeignKey: ([name, key]) => onTable(name, (table) => key !== undefined && (0,harmless/* isHarmless */.E)(key)
        ? dropConstraint(table, nameOf(key, 'TableForeignKey') ?? 'foreign_key')
        : undefined),
    createUniqueConstraint: ([name, definition]) => onTable(name, (table) => {
        const said = readNew(definition, 'TableUnique');
        const columns = (0,literals/* readTexts */.qt)(said?.get('columnNames'));
        return columns === undefined ? undefined : addUnique(table, columns, (0,programs_texts/* textOf */.b)(said?.get('name')));
    }),
    dropUniqueConstraint: ([name, constraint]) => onTable(name, (table) => {
        const own = nameOf(constraint, 'TableUnique');
        return own === undefined ? undefined : dropConstraint(table, own);
    }),
    createPrimaryKey: ([name, columns]) => onTable(name, (table) => {
        const names = (0,literals/* readTexts */.qt)(columns);
        return names === undefined ? undefined : addPrimaryKey(table, names);
    }),
    dropColumn: alike.dropColumns,
    dropColumns: alike.dropColumns,
    renameColumn: alike.renameColumn,
    renameTable: alike.renameTable,
};
/** The elements of a list that stands there. */
function readList(argument) {
    if (argument === undefined || (0,programs_tokens/* isSign */.A7)(argument[0], '[') === '')
        return undefined;
    return (0,programs_tokens/* closing */.ET)(argument, 0) === argument.length - 1 ? (0,programs_tokens/* splitAt */.gI)(argument.slice(1, -1), ',') : undefined;
}
/** What is written for each element of a list, on its line. */
function writeEach(argument, write) {
    return onEachLine(readList(argument), write, ([first]) => first?.line);
}
function typeorm_writeColumn(table, definition) {
    const said = readNew(definition, 'TableColumn');
    const own = (0,programs_texts/* textOf */.b)(said?.get('name'));
    const column = said === undefined ? undefined : typeorm_readColumn(said);
    return own === undefined || column === undefined ? undefined : addColumn(table, own, column);
}
function nameOf(argument, kind) {
    return (0,programs_texts/* textOf */.b)(argument) ?? (0,programs_texts/* textOf */.b)(readNew(argument, kind)?.get('name'));
}
function addIndex(table, definition) {
    const said = readNew(definition, 'TableIndex');
    const keys = { unique: 'isUnique', concurrently: 'isConcurrent' };
    if (said === undefined)
        return undefined;
    const [words, space] = [(0,literals/* readFlag */.fG)(said, 'isFulltext', false), (0,literals/* readFlag */.fG)(said, 'isSpatial', false)];
    if (words === undefined || space === undefined)
        return undefined;
    const kind = words ? 'FULLTEXT' : space ? 'SPATIAL' : '';
    return writeIndex(table, (0,literals/* readTexts */.qt)(said.get('columnNames')), said, kind, keys);
}
function writeForeignKey(table, definition) {
    const said = readNew(definition, 'TableForeignKey');
    const columns = (0,literals/* readTexts */.qt)(said?.get('columnNames'));
    if (said === undefined || columns === undefined)
        return undefined;
    return addForeignKey(table, columns, readTable(said.get('referencedTableName')), (0,programs_texts/* textOf */.b)(said.get('name')));
}
/** The object of `new Name({…})`. */
function readNew(argument, name) {
    if (argument === undefined || argument[0]?.value !== 'new' || argument[1]?.value !== name)
        return undefined;
    if ((0,programs_tokens/* isSign */.A7)(argument[2], '(') === '' || (0,programs_tokens/* closing */.ET)(argument, 2) !== argument.length - 1)
        return undefined;
    return runsMore(argument) ? undefined : (0,literals/* readObject */.Ag)(argument.slice(3, -1));
}
const typeorm_known = [
    'name',
    'type',
    'isNullable',
    'default',
    'isUnique',
    'isPrimary',
    'length',
    'precision',
    'scale',
    'width',
    'comment',
    'isArray',
    'charset',
    'collation',
    'unsigned',
    'enum',
    'enumName',
    'onUpdate',
    'isGenerated',
    'generationStrategy',
    'zerofill',
];
/** Undefined where it says what is not known. TypeORM’s columns are required unless told, and its defaults are SQL. */
function typeorm_readColumn(said) {
    if ([...said.keys()].some((key) => !typeorm_known.includes(key)))
        return undefined;
    const nullable = (0,literals/* readFlag */.fG)(said, 'isNullable', false);
    const unique = (0,literals/* readFlag */.fG)(said, 'isUnique', false);
    const primary = (0,literals/* readFlag */.fG)(said, 'isPrimary', false);
    if (nullable === undefined || unique === undefined || primary === undefined)
        return undefined;
    const counts = (0,literals/* readFlag */.fG)(said, 'isGenerated', false);
    const strategy = (0,programs_texts/* textOf */.b)(said.get('generationStrategy'));
    if (counts === undefined || (said.has('generationStrategy') && (strategy === undefined || !counts)))
        return undefined;
    if (counts)
        return { type: strategy === 'uuid' ? 'uuid DEFAULT gen_random_uuid()' : 'serial', primary, unique };
    const written = (0,programs_texts/* textOf */.b)(said.get('default'));
    const fallback = said.has('default') ? (written ?? (0,literals/* readDefault */.I8)(said.get('default'))) : undefined;
    return { required: !nullable, unique, primary, fallback };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders.js
// What query builders send, as far as the gate has to know: a new table's columns do nothing to those who use others,
// and a column's type does nothing unless it counts up. Whatever does not stand there word for word is not known.







/***/ }),

/***/ 7318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withConstants),
/* harmony export */   l: () => (/* binding */ putIn)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);

/**
 * Puts what constants stand for in their places: those of this program that are declared once, hold nothing but texts,
 * numbers and lists or objects of them, and whose names mean nothing else anywhere in it. For migrations, where a wrong
 * guess would be taken for what runs; settings are followed further (`evaluate` in expressions.ts).
 */
function withConstants(program) {
    if (!program.some(({ value }) => value === 'const'))
        return program;
    const constants = new Map();
    const others = namesOfOthers(program);
    for (const [at, { value, kind }] of program.entries()) {
        const name = program[at + 1];
        if (kind !== 'word' || value !== 'const' || name?.kind !== 'word' || others.has(name.value))
            continue;
        const literal = literalAfter(program, at + 2, constants);
        if (literal !== undefined && (literal.length === 1 || !isChanged(program, name.value)))
            constants.set(name.value, literal);
    }
    return constants.size === 0 ? program : putIn(program, constants);
}
/** Names that are declared again, or that a parameter has somewhere. */
function namesOfOthers(program) {
    const [once, others] = [new Set(), new Set()];
    const note = (tokens) => {
        for (const { kind, value } of tokens)
            if (kind === 'word')
                others.add(value);
    };
    for (const [at, token] of program.entries()) {
        const next = program[at + 1];
        if (token.kind === 'word') {
            if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, '=>') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at - 1], ':', '>') === '')
                others.add(token.value);
            if (/^(?:const|let|var|function|class|enum|import)$/.test(token.value) && next?.kind === 'word') {
                if (once.has(next.value) || token.value !== 'const')
                    others.add(next.value);
                once.add(next.value);
            }
            if (/^(?:const|let|var|import)$/.test(token.value) && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, '{', '['))
                note(program.slice(at + 1, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(program, at + 1)));
        }
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '(') === '' || /^(?:if|for|while|switch)$/.test(program[at - 1]?.value ?? ''))
            continue;
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(program, at);
        if (end >= 0 && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[end + 1], '=>', '{', ':'))
            note(program.slice(at, end));
    }
    return others;
}
/** The literal behind `= `, perhaps behind a type; undefined where it is anything else. */
function literalAfter(program, from, constants) {
    const typed = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[from], ':') !== '' && program[from + 1]?.kind === 'word' ? 2 : 0;
    const array = typed > 0 && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[from + 2], '[') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[from + 3], ']') !== '' ? 2 : 0;
    const start = from + typed + array + 1;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[start - 1], '=') === '')
        return undefined;
    const list = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[start], '[', '{') !== '';
    const end = list ? (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(program, start) + 1 : endOfText(program, start);
    if (end <= start)
        return undefined;
    let behind = end;
    if (program[end]?.value === 'as' && program[end + 1]?.value === 'const')
        behind += 2;
    const next = program[behind];
    const last = program[behind - 1];
    const isOver = next === undefined || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, ';') !== '' || (next.kind === 'word' && next.line > last.line);
    const literal = putIn(program.slice(start, end), constants);
    return isOver && literal.every((token, at) => isPlain(literal, token, at)) ? literal : undefined;
}
/** Behind a text, or several that are joined by `+`. */
function endOfText(program, start) {
    let at = start + 1;
    while ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at], '+') && program[at + 1] !== undefined)
        at += 2;
    return at;
}
function isPlain(literal, { kind, value }, at) {
    if (kind === 'text')
        return true;
    if (kind === 'sign')
        return '[]{},:+-'.includes(value);
    const isKey = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(literal[at + 1], ':') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(literal[at - 1], '{', ',') !== '';
    return kind === 'word' && (isKey || /^(?:true|false|null|\d[\w.]*)$/.test(value));
}
/** Whether a list or object may get another content: `names.push('a')`, `names[0] = …`. */
function isChanged(program, name) {
    return program.some((token, at) => {
        if (token.kind !== 'word' || token.value !== name || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at - 1], '.'))
            return false;
        const isMember = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at + 1], '.') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at + 3], '(', '=') === '';
        return !isMember && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at + 1], '.', '[') !== '';
    });
}
/** Puts what names stand for in the places where they are used. */
function putIn(tokens, constants) {
    const known = [];
    for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        const literal = token.kind === 'word' && isUse(tokens, at) ? constants.get(token.value) : undefined;
        if (token.kind === 'dynamic')
            known.push(fill(token, constants));
        else if (literal === undefined)
            known.push(token);
        else if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[at + 1], '.') === '')
            known.push(...literal.map((one) => moveTo(one, token.line)));
        else {
            const value = memberOf(literal, tokens[at + 2]?.value ?? '');
            if (value === undefined)
                known.push(token);
            else {
                known.push(...value.map((one) => moveTo(one, token.line)));
                at += 2;
            }
        }
    }
    return known;
}
const moveTo = (token, line) => ({ ...token, line, moved: true });
/** Whether a word is the value of what it names, and no key, declaration or property. */
function isUse(tokens, at) {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(before, '.') || /^(?:const|let|var)$/.test(before?.value ?? ''))
        return false;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, ':') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(before, '{', ','))
        return false;
    // `{ name }` is a key and a value at once.
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(before, '{', ',') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, '}', ',') && isInObject(tokens, at))
        return false;
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(next, '(', '[', '=>') === '';
}
function isInObject(tokens, at) {
    let depth = 0;
    for (let back = at - 1; back >= 0; back -= 1) {
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[back], ')', ']', '}'))
            depth += 1;
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[back], '(', '[', '{')) {
            if (depth === 0)
                return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(tokens[back], '{') !== '';
            depth -= 1;
        }
    }
    return false;
}
function memberOf(literal, key) {
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(literal[0], '{') === '')
        return undefined;
    for (const [at, token] of literal.entries()) {
        const isKey = token.value === key && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(literal[at - 1], '{', ',') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(literal[at + 1], ':');
        const value = literal[at + 2];
        if (isKey && value?.kind === 'text' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(literal[at + 3], ',', '}'))
            return [value];
    }
    return undefined;
}
/** A template, once all that is put into it is known. */
function fill(token, constants) {
    const filled = (token.raw ?? '').replace(/(?<!\\)\$\{\s*([\p{L}_$][\p{L}\p{N}_$]*)(?:\.([\p{L}_$][\p{L}\p{N}_$]*))?\s*\}/gu, (whole, name, key) => {
        const literal = constants.get(name);
        const value = literal === undefined || key === undefined ? literal : memberOf(literal, key);
        const [text, more] = value ?? [];
        return text?.kind === 'text' && more === undefined ? text.value.replace(/[\\$]/g, '\\$&') : whole;
    });
    if (token.raw === undefined)
        return token;
    // The rest may be known where it is read again.
    if (/(?<!\\)\$\{/.test(filled))
        return { ...token, raw: filled };
    return { kind: 'text', value: (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D4)(filled), line: token.line };
}


/***/ }),

/***/ 1109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ withEnums)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);

/** Writes an `enum` of TypeScript whose members are texts as the constant that it becomes: an object. */
function withEnums(program) {
    const written = [];
    for (let at = 0; at < program.length; at += 1) {
        const token = program[at];
        const name = program[at + 1];
        const end = isEnum(program, at) ? (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(program, at + 2) : -1;
        const members = end < 0 ? undefined : readMembers(program.slice(at + 3, end));
        if (members === undefined || name === undefined) {
            written.push(token);
            continue;
        }
        const sign = (value) => ({ kind: 'sign', value, line: token.line });
        if (written.at(-1)?.value === 'const')
            written.pop();
        const inside = members.flatMap(([key, value]) => [key, sign(':'), value, sign(',')]);
        written.push({ ...token, value: 'const' }, name, sign('='), sign('{'), ...inside.slice(0, -1), sign('}'), sign(';'));
        at = end;
    }
    return written;
}
function isEnum(program, at) {
    const [word, name] = [program[at], program[at + 1]];
    return word?.kind === 'word' && word.value === 'enum' && name?.kind === 'word' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(program[at + 2], '{') !== '';
}
/** Undefined where a member is no text, or has a name that is none of a word. */
function readMembers(inside) {
    const members = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAt */ .gI)(inside, ',').map(([key, equals, value, more]) => {
        const plain = key?.kind === 'word' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(equals, '=') !== '' && value?.kind === 'text' && more === undefined;
        return plain ? [key, value] : undefined;
    });
    return members.length > 0 && members.every((one) => one !== undefined) ? members : undefined;
}


/***/ }),

/***/ 279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findDependent),
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6572);

/** Gives the package.json that depends on a package, and what is in it. Throws a UserError for several as near. */
async function findDependent(project, name) {
    const path = await (0,_project_js__WEBPACK_IMPORTED_MODULE_0__/* .findNearest */ .qg)(project, /^package\.json$/, async (candidate) => {
        const manifest = await readManifest(project, candidate);
        return [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].some((packages) => packages !== undefined && Object.hasOwn(packages, name));
    });
    return path === undefined ? undefined : { path, manifest: await readManifest(project, path) };
}
/** Reads a package.json; an empty one for what is none. */
async function readManifest(project, path) {
    try {
        const manifest = JSON.parse(await project.read(path));
        return typeof manifest === 'object' && manifest !== null ? manifest : {};
    }
    catch {
        // Somebody else's business, such as a template.
        return {};
    }
}


/***/ }),

/***/ 287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findNamedConfig),
/* harmony export */   I: () => (/* binding */ optionsIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6572);
/* harmony import */ var _package_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(279);



/** Gives what the scripts of a package.json start a tool with by an option, without quotes, each value once. */
function optionsIn({ scripts = {} }, tool, names) {
    const option = new RegExp(`\\s(?:${names.join('|')})(?:=|\\s+)(?:"([^"]*)"|'([^']*)'|([^\\s"';&|]+))`, 'g');
    const calls = Object.values(scripts).flatMap((script) => script.split(/&&|\|\||;/));
    const values = calls
        .filter((call) => call.includes(tool))
        .flatMap((call) => [...call.matchAll(option)].map(([, double, single, bare]) => double ?? single ?? bare ?? ''));
    return [...new Set(values)];
}
/**
 * Finds the one configuration that the scripts of the nearest package.json start a tool with, for a project that gives it
 * a name of its own. Undefined where they name none that is there, or several.
 */
async function findNamedConfig(project, tool, names) {
    const list = new Set(await project.list());
    const namedBy = async (path) => {
        const options = optionsIn(await (0,_package_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .W)(project, path), tool, names);
        const configs = new Set(options.map((option) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), option)));
        const [config, another] = [...configs].filter((one) => list.has(one));
        return another === undefined ? config : undefined;
    };
    const path = await (0,_project_js__WEBPACK_IMPORTED_MODULE_1__/* .findNearest */ .qg)(project, /^package\.json$/, async (one) => (await namedBy(one)) !== undefined);
    const config = path === undefined ? undefined : await namedBy(path);
    return path === undefined || config === undefined ? undefined : { config, beside: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path) };
}


/***/ }),

/***/ 3933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ readProgram)
});

// UNUSED EXPORTS: bodiesOf

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/pieces.js
var tools_pieces = __webpack_require__(242);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/dialect.js
var dialect = __webpack_require__(1159);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/plain-change.js
var plain_change = __webpack_require__(2206);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/bound-values.js
var bound_values = __webpack_require__(4894);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/texts.js
var programs_texts = __webpack_require__(3075);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var programs_tokens = __webpack_require__(405);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/calls.js



/** Reads `[return] [await] a.b.method(text [, options])[.method(text)…]`. */
function readCall(body, from, options) {
    let at = from;
    while (body[at]?.kind === 'word' && /^(?:await|return)$/.test(body[at].value))
        at += 1;
    if (body[at]?.kind !== 'word')
        return undefined;
    const texts = [];
    let called = false;
    let schema = '';
    at += 1;
    while ((0,programs_tokens/* isSign */.A7)(body[at], '.')) {
        const name = body[at + 1];
        if (name?.kind !== 'word')
            return undefined;
        if (!(0,programs_tokens/* isSign */.A7)(body[at + 2], '(')) {
            if (called)
                return undefined;
            at += 2;
            continue;
        }
        const end = (0,programs_tokens/* closing */.ET)(body, at + 2);
        const args = end < 0 ? [] : (0,programs_tokens/* splitAt */.gI)(body.slice(at + 3, end), ',');
        if (name.value === 'withSchema' && options.builders !== undefined && (0,programs_texts/* textOf */.b)(args[0]) !== undefined) {
            schema = `${(0,programs_texts/* textOf */.b)(args[0])}.`;
            at = end + 1;
            continue;
        }
        const sent = end < 0 ? undefined : readArguments(name, inSchema(args, schema), options);
        if (sent === undefined)
            return undefined;
        texts.push(...sent.filter(({ value }) => value !== ''));
        called = true;
        at = end + 1;
    }
    const ended = at >= body.length || (0,programs_tokens/* isSign */.A7)(body[at], ';', '}') !== '' || body[at].kind === 'word';
    return called && ended ? { texts, end: at } : undefined;
}
/** The first argument is a table's name. */
function inSchema(args, schema) {
    const [table, ...others] = args;
    const name = (0,programs_texts/* textOf */.b)(table);
    if (schema === '' || name === undefined)
        return args;
    return [[{ kind: 'text', value: schema + name, line: table?.[0]?.line ?? 1 }], ...others];
}
function readArguments(name, args, options) {
    const { methods, harmless = [], builders = {} } = options;
    if (harmless.includes(name.value))
        return args.length === 0 ? [] : undefined;
    const [first = [], second, third] = args;
    if (methods.includes(name.value)) {
        const text = (0,programs_texts/* textOf */.b)(first);
        const value = text === undefined ? undefined : (0,bound_values/* bindValues */.u)(text, second, name.value);
        const line = first[0]?.line ?? name.line;
        if (value === undefined || third !== undefined)
            return undefined;
        return [{ value, line, raw: true, ...(first.some(({ moved }) => moved) ? { moved: true } : {}) }];
    }
    const built = Object.hasOwn(builders, name.value) ? builders[name.value]?.(args) : undefined;
    if (typeof built === 'string')
        return [{ value: built, line: name.line }];
    return built?.map(({ sql, line }) => ({ value: sql, line }));
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/constants.js
var constants = __webpack_require__(7318);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/expressions.js
var expressions = __webpack_require__(2928);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/harmless.js
var harmless = __webpack_require__(56);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/body.js








/** Reads the statements of a body that send SQL, each on the line where it stands. */
function readBody(body, options) {
    const reading = { pieces: [], rest: undefined, perhaps: [], options, conditional: false };
    readStatements(body, reading);
    const { pieces, rest, perhaps } = reading;
    return { pieces, rest, perhaps };
}
function readStatements(body, reading) {
    for (let at = 0; at < body.length;) {
        const end = (0,programs_tokens/* isSign */.A7)(body[at], ';') ? at + 1 : readStatement(body, at, reading);
        if (end === undefined)
            reading.rest ??= body[at];
        at = end ?? at + 1;
    }
}
/** Reads one statement, and says where it ends; undefined where it is not known. */
function readStatement(body, from, reading) {
    const first = body[from];
    if ((0,programs_tokens/* isSign */.A7)(first, '{'))
        return readBlock(body, from, reading);
    if (first.kind !== 'word')
        return undefined;
    switch (first.value) {
        case 'if':
            return readCondition(body, from, reading);
        case 'try':
            return readAttempt(body, from, reading);
        case 'for':
            return readLoop(body, from, reading);
        case 'const':
        case 'let':
        case 'var':
            return readDeclaration(body, from, reading);
        default:
            return readExpression(body, from, reading);
    }
}
/** `{ … }`, whose statements run one after the other. */
function readBlock(body, from, reading) {
    const end = (0,programs_tokens/* isSign */.A7)(body[from], '{') === '' ? -1 : (0,programs_tokens/* closing */.ET)(body, from);
    if (end < 0)
        return undefined;
    readStatements(body.slice(from + 1, end), reading);
    return end + 1;
}
/** A condition that only looks at something: all of its branches are read, and none of them is sure to run. */
function readCondition(body, from, reading) {
    const open = from + 1;
    const close = (0,programs_tokens/* isSign */.A7)(body[open], '(') === '' ? -1 : (0,programs_tokens/* closing */.ET)(body, open);
    if (close < 0 || !(0,harmless/* isHarmless */.E)(body.slice(open + 1, close)))
        return undefined;
    const before = reading.conditional;
    reading.conditional = true;
    let end = readBranch(body, close + 1, reading);
    if (end !== undefined && (0,programs_tokens/* isSign */.A7)(body[end], ';') && body[end + 1]?.value === 'else')
        end += 1;
    if (end !== undefined && body[end]?.value === 'else')
        end = readBranch(body, end + 1, reading);
    reading.conditional = before;
    if (end === undefined)
        return undefined;
    const inside = body.slice(close + 1, end);
    const leaves = inside.some(({ kind, value }) => kind === 'word' && /^(?:return|throw)$/.test(value));
    const last = leaves ? Number.POSITIVE_INFINITY : (body[end - 1]?.line ?? 0);
    reading.perhaps.push({ from: body[from]?.line ?? 1, to: last });
    return end;
}
function readBranch(body, from, reading) {
    if (body[from] === undefined)
        return undefined;
    return (0,programs_tokens/* isSign */.A7)(body[from], '{') ? readBlock(body, from, reading) : readStatement(body, from, reading);
}
/** `for (const name of ['a', 'b']) {…}`: once for each, and over what was looked up, nobody knows how often. */
function readLoop(body, from, reading) {
    const open = from + 1;
    const close = (0,programs_tokens/* isSign */.A7)(body[open], '(') === '' ? -1 : (0,programs_tokens/* closing */.ET)(body, open);
    const target = (0,programs_tokens/* isSign */.A7)(body[open + 2], '{', '[') === '' ? open + 2 : (0,programs_tokens/* closing */.ET)(body, open + 2);
    const [declares, name] = body.slice(open + 1, open + 3);
    const list = body.slice(target + 2, Math.max(close, 0));
    if (!/^(?:const|let)$/.test(declares?.value ?? '') || target < 0 || body[target + 1]?.value !== 'of')
        return undefined;
    if (!(0,harmless/* isHarmless */.E)(body.slice(open + 2, target + 1)))
        return undefined;
    const alone = (0,programs_tokens/* isSign */.A7)(body[close + 1], '{') === '';
    const end = alone ? close + (0,expressions/* expressionFrom */.jI)(body, close + 1).length : (0,programs_tokens/* closing */.ET)(body, close + 1);
    if (end < 0)
        return undefined;
    const block = alone ? body.slice(close + 1, end + 1) : body.slice(close + 2, end);
    const elements = elementsOf(list);
    if (elements === undefined || name?.kind !== 'word')
        return readTurns(list, block, body[from], reading) ? end + 1 : undefined;
    // What leaves a loop leaves what is behind it, too.
    if (block.some(({ kind, value }) => kind === 'word' && /^(?:break|continue|return)$/.test(value)))
        return undefined;
    for (const element of elements)
        readStatements((0,constants/* withConstants */.c)((0,constants/* putIn */.l)(block, new Map([[name.value, element]]))), reading);
    return end + 1;
}
/** The texts of a list, of which each is read for itself. */
function elementsOf(list) {
    if ((0,programs_tokens/* isSign */.A7)(list[0], '[') === '' || (0,programs_tokens/* closing */.ET)(list, 0) !== list.length - 1)
        return undefined;
    const elements = (0,programs_tokens/* splitAt */.gI)(list.slice(1, -1), ',');
    return elements.length <= 200 && elements.every((one) => (0,programs_texts/* textOf */.b)(one) !== undefined) ? elements : undefined;
}
/** Reads a block that runs once for each of what was looked up, perhaps never. */
function readTurns(list, block, first, reading) {
    if (list.length === 0 || !(0,harmless/* isHarmless */.E)(list))
        return false;
    const before = reading.conditional;
    reading.conditional = true;
    readStatements(block, reading);
    reading.conditional = before;
    const leaves = block.some(({ kind, value }) => kind === 'word' && /^(?:return|throw)$/.test(value));
    const last = leaves ? Number.POSITIVE_INFINITY : (block.at(-1)?.line ?? 0);
    reading.perhaps.push({ from: first?.line ?? 1, to: last });
    return true;
}
/** `try {…} catch {…} finally {…}`: where the error does not go on, nobody knows how far it came. */
function readAttempt(body, from, reading) {
    let end = readBlock(body, from + 1, reading);
    if (end !== undefined && body[end]?.value === 'catch') {
        const block = (0,programs_tokens/* isSign */.A7)(body[end + 1], '(') ? (0,programs_tokens/* closing */.ET)(body, end + 1) + 1 : end + 1;
        const behind = readBlock(body, block, reading);
        const caught = behind === undefined ? [] : body.slice(block + 1, behind - 1);
        if (!alwaysThrows(caught))
            reading.perhaps.push({ from: body[from]?.line ?? 1, to: body[end]?.line ?? 1 });
        end = behind;
    }
    return end !== undefined && body[end]?.value === 'finally' ? readBlock(body, end + 1, reading) : end;
}
function alwaysThrows(block) {
    let depth = 0;
    return block.some((token, at) => {
        if ((0,programs_tokens/* isSign */.A7)(token, '(', '[', '{'))
            depth += 1;
        if ((0,programs_tokens/* isSign */.A7)(token, ')', ']', '}'))
            depth -= 1;
        const begins = at === 0 || (0,programs_tokens/* isSign */.A7)(block[at - 1], ';', ')', '}') !== '' || token.line > (block[at - 1]?.line ?? 0);
        return depth === 0 && token.kind === 'word' && token.value === 'throw' && begins && !isBranch(block, at);
    });
}
/** `if (x) throw …` */
function isBranch(block, at) {
    return (0,programs_tokens/* isSign */.A7)(block[at - 1], ')') !== '' || block[at - 1]?.value === 'else';
}
/** `const name = …`: a value, or what a call gives back. */
function readDeclaration(body, from, reading) {
    let at = (0,programs_tokens/* isSign */.A7)(body[from + 1], '{', '[') ? (0,programs_tokens/* closing */.ET)(body, from + 1) + 1 : from + 2;
    // What a name is given where there is nothing for it: `{ a = wipe() }`.
    if (at <= from || !(0,harmless/* isHarmless */.E)(body.slice(from + 1, at)))
        return undefined;
    if ((0,programs_tokens/* isSign */.A7)(body[at], ':'))
        while (at < body.length && !(0,programs_tokens/* isSign */.A7)(body[at], '=', ';'))
            at += 1;
    if ((0,programs_tokens/* isSign */.A7)(body[at], ';'))
        return at + 1;
    // `let name` alone, on its line.
    if ((0,programs_tokens/* isSign */.A7)(body[at], '=') === '')
        return (body[at]?.line ?? 0) > (body[at - 1]?.line ?? 0) ? at : undefined;
    return readExpression(body, at + 1, reading);
}
/** An expression whose calls are known, or that does nothing. */
function readExpression(body, from, reading) {
    const call = readCall(body, from, reading.options);
    if (call !== undefined) {
        for (const { value, line, moved, raw } of call.texts) {
            if (reading.conditional && raw && !(0,plain_change/* isPlainChange */.j)(value))
                reading.rest ??= body[from];
            const sql = raw ? value : (0,dialect/* inDialect */.u)(value, reading.options.kind ?? 'postgresql');
            reading.pieces.push({ sql, line, ...(moved ? { moved } : {}) });
        }
        return call.end;
    }
    const end = from + (0,expressions/* expressionFrom */.jI)(body, from).length;
    const expression = body.slice(from, end);
    while (/^(?:await|return|throw)$/.test(expression[0]?.value ?? '') && expression[0]?.kind === 'word')
        expression.shift();
    if (readRunner(expression, reading) || readThen(expression, reading))
        return end;
    const query = reading.options.query?.(expression);
    if (query !== undefined) {
        if (query !== '')
            reading.pieces.push({ sql: query, line: expression[0]?.line ?? 1 });
        return end;
    }
    const over = end >= body.length || (0,programs_tokens/* isSign */.A7)(body[end], ';') !== '' || body[end]?.kind === 'word';
    return over && ((0,harmless/* isHarmless */.E)(expression) || isSettled(expression)) ? end : undefined;
}
/** `transaction.commit()`: it does what is the same without it. */
function isSettled(expression) {
    const words = expression.map(({ value }) => value);
    return expression.length === 5 && /^(?:commit|rollback)$/.test(words[2] ?? '') && words[3] === '(' && words[1] === '.'
        ? true
        : /^(?:\w+ \. )+transaction \( \)$/.test(words.join(' '));
}
/** `….then(() => {…})`: one after the other. */
function readThen(expression, reading) {
    const open = expression.findLastIndex((token, at) => (0,programs_tokens/* isSign */.A7)(token, '(') !== '' && (0,programs_tokens/* closing */.ET)(expression, at) === expression.length - 1);
    if (expression[open - 1]?.value !== 'then' || (0,programs_tokens/* isSign */.A7)(expression[open - 2], '.') === '')
        return false;
    const [argument, more] = (0,programs_tokens/* splitAt */.gI)(expression.slice(open + 1, -1), ',');
    const run = argument === undefined || more !== undefined ? undefined : (0,harmless/* functionIn */.K)(argument);
    if (run === undefined)
        return false;
    readWhole(expression.slice(0, open - 2), reading);
    readFunction(run, reading);
    return true;
}
function readFunction(run, reading) {
    // What leaves its function leaves no other.
    const before = reading.conditional;
    if (run.block)
        readStatements(run.body, reading);
    else
        readWhole(run.body, reading);
    reading.conditional = before;
}
/** `Promise.all([…])` and `x.transaction(async (t) => {…})`, whose parts run as they stand there. */
function readRunner(expression, reading) {
    const open = expression.findIndex((token) => (0,programs_tokens/* isSign */.A7)(token, '(') !== '');
    if (open < 0 || (0,programs_tokens/* closing */.ET)(expression, open) !== expression.length - 1)
        return false;
    const path = expression.slice(0, open);
    if (!path.every((token, at) => (at % 2 === 0 ? token.kind === 'word' : (0,programs_tokens/* isSign */.A7)(token, '.') !== '')))
        return false;
    const args = (0,programs_tokens/* splitAt */.gI)(expression.slice(open + 1, -1), ',');
    const name = path.map(({ value }) => value).join('');
    if (/^Promise\.all(?:Settled)?$/.test(name)) {
        const [list, more] = args;
        if (list === undefined || more !== undefined || (0,programs_tokens/* isSign */.A7)(list[0], '[') === '')
            return false;
        if ((0,programs_tokens/* closing */.ET)(list, 0) !== list.length - 1)
            return false;
        for (const element of (0,programs_tokens/* splitAt */.gI)(list.slice(1, -1), ','))
            readWhole(element, reading);
        return true;
    }
    if (path.length < 3 || path.at(-1)?.value !== 'transaction')
        return false;
    const run = (0,harmless/* functionIn */.K)(args.at(-1) ?? []);
    if (run === undefined || args.length > 2)
        return false;
    readFunction(run, reading);
    return true;
}
function readWhole(expression, reading) {
    const end = readExpression(expression, 0, reading);
    if (end !== expression.length)
        reading.rest ??= expression[0];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/elsewhere.js


/**
 * Gives the first place at which a migration program sends something though no statement of its `up` does: while the
 * module is loaded, in a parameter’s default, or while the arguments of another call are put together. `up` is the place
 * of its body in the program.
 */
function sendsElsewhere(program, up, options) {
    const handles = handlesIn(program, up);
    const own = functionsThatSend(program, up, options);
    const loaded = tokensLoaded(program, up);
    for (const at of loaded) {
        if (own.has(program[at]?.value ?? '') && isMentioned(program, at))
            return program[at];
        if (isSending(program, at, options) && !isLoading(program, at))
            return program[at];
    }
    const before = parametersOf(program, up.from);
    const given = program.findIndex((token, at) => at > before.from && at < before.to && (0,programs_tokens/* isSign */.A7)(token, '=') !== '');
    const called = program.findIndex((token, at) => at > given && at < before.to && (0,programs_tokens/* isSign */.A7)(token, '(') !== '');
    if (given >= 0 && called >= 0)
        return program[given - 1];
    return sendInArguments(program, up, { handles, own, options });
}
/** What a function of the file is given that can send: the first parameter of `up`, what is taken out of it, and what a transaction gives. */
function handlesIn(program, up) {
    const { from, to } = parametersOf(program, up.from);
    const first = program.slice(from + 1, to);
    const comma = (0,programs_tokens/* isSign */.A7)(first[0], '{') ? (0,programs_tokens/* closing */.ET)(first, 0) : first.findIndex((token) => (0,programs_tokens/* isSign */.A7)(token, ',', ':') !== '');
    const words = first.slice(0, comma < 0 ? undefined : comma).filter(({ kind }) => kind === 'word');
    const handles = new Set(words.map(({ value }) => value));
    for (let at = up.from; at < up.to; at += 1) {
        const token = program[at];
        if (token?.kind !== 'word' || !/^(?:const|let|var)$/.test(token.value))
            continue;
        const [name, equals, origin] = program.slice(at + 1, at + 4);
        const end = (0,programs_tokens/* isSign */.A7)(name, '{') ? (0,programs_tokens/* closing */.ET)(program, at + 1) : at + 1;
        const source = end > at + 1 ? program[end + 2] : (0,programs_tokens/* isSign */.A7)(equals, '=') ? origin : undefined;
        const rest = (0,expressions/* expressionFrom */.jI)(program, end + 2);
        if (!handles.has(source?.value ?? '') || rest.some((one) => (0,programs_tokens/* isSign */.A7)(one, '(') !== ''))
            continue;
        for (const one of program.slice(at + 1, end + 1))
            if (one.kind === 'word')
                handles.add(one.value);
    }
    return handles;
}
/** The parameters of the function whose body begins here, with the brackets around them. */
function parametersOf(program, body) {
    let end = body - 1;
    if ((0,programs_tokens/* isSign */.A7)(program[end], '{'))
        end -= 1;
    if ((0,programs_tokens/* isSign */.A7)(program[end], '=>'))
        end -= 1;
    if (program[end]?.kind === 'word' && (0,programs_tokens/* isSign */.A7)(program[end + 1], '=>'))
        return { from: end - 1, to: end + 1 };
    while (end > 0 && (0,programs_tokens/* isSign */.A7)(program[end], ')') === '')
        end -= 1;
    for (let open = end - 1; open >= 0; open -= 1)
        if ((0,programs_tokens/* isSign */.A7)(program[open], '(') && (0,programs_tokens/* closing */.ET)(program, open) === end)
            return { from: open, to: end };
    return { from: 0, to: 0 };
}
/** `.dropTable(` or `.query(`, whatever it is called on. */
function isSending(program, at, { methods, builders = {} }) {
    const { kind, value } = program[at];
    if (kind !== 'word' || (0,programs_tokens/* isSign */.A7)(program[at - 1], '.') === '' || (0,programs_tokens/* isSign */.A7)(program[at + 1], '(') === '')
        return false;
    return methods.includes(value) || Object.hasOwn(builders, value);
}
/** A query builder sends nothing of what is only made and never waited for. */
function isLoading(program, at) {
    const end = (0,programs_tokens/* closing */.ET)(program, at + 1);
    let root = at;
    while ((0,programs_tokens/* isSign */.A7)(program[root - 1], '.'))
        root -= 2;
    const waits = /^(?:await|return)$/.test(program[root - 1]?.value ?? '') || (0,programs_tokens/* isSign */.A7)(program[root - 1], '=>') !== '';
    return program[at]?.value === 'raw' && (0,programs_tokens/* isSign */.A7)(program[end + 1], '.') === '' && !waits;
}
function isMentioned(program, at) {
    const [before, next] = [program[at - 1], program[at + 1]];
    if ((0,programs_tokens/* isSign */.A7)(before, '.') || /^(?:function|class|const|let|var|import|from|async)$/.test(before?.value ?? ''))
        return false;
    return (0,programs_tokens/* isSign */.A7)(next, ':', '=') === '';
}
/** The functions of the file besides `up` and `down` in which something is sent, by themselves or by one another. */
function functionsThatSend(program, up, options) {
    const found = new Map();
    for (const [at, { kind, value }] of program.entries()) {
        if (kind !== 'word' || (at >= up.from && at < up.to))
            continue;
        const name = program[at + 1];
        if (name?.kind !== 'word' || /^(?:up|down|async)$/.test(name.value))
            continue;
        const body = /^(?:function|class)$/.test(value) ? braced(program, at) : undefined;
        // The class of the migration itself is made by the tool.
        if (body !== undefined && !body.includes(program[up.from]))
            found.set(name.value, body);
        if (/^(?:const|let|var)$/.test(value) && (0,programs_tokens/* isSign */.A7)(program[at + 2], '=', ':')) {
            const own = (0,expressions/* expressionFrom */.jI)(program, at + 3);
            const isMaker = own.some((token, index) => {
                const opens = (0,programs_tokens/* isSign */.A7)(token, ')') !== '' && (0,programs_tokens/* isSign */.A7)(own[index + 1], '{') !== '';
                return opens || (0,programs_tokens/* isSign */.A7)(token, '=>') !== '' || token.value === 'function';
            });
            if (isMaker)
                found.set(name.value, own);
        }
    }
    const sends = new Set();
    for (let before = -1; before < sends.size;) {
        before = sends.size;
        for (const [name, body] of found) {
            const lazy = !body.some(({ value }) => /^(?:await|then|catch|finally|async|Promise)$/.test(value));
            const sent = body.some((token, at) => (isSending(body, at, options) && !(lazy && token.value === 'raw')) || (at > 0 && sends.has(token.value)));
            if (sent)
                sends.add(name);
        }
    }
    return sends;
}
function braced(program, from) {
    const open = program.findIndex((token, at) => at > from && (0,programs_tokens/* isSign */.A7)(token, '(') !== '');
    const isClass = program[from]?.value === 'class';
    const start = isClass || open < 0 ? from : (0,programs_tokens/* closing */.ET)(program, open);
    const brace = program.findIndex((token, at) => at > start && (0,programs_tokens/* isSign */.A7)(token, '{') !== '');
    return brace < 0 ? [] : program.slice(from + 2, (0,programs_tokens/* closing */.ET)(program, brace) + 1);
}
/** The places of what runs when the module is loaded or its class is made: all that stands in no function. */
function tokensLoaded(program, up) {
    const places = [];
    // What a call is given it may call.
    let given = 0;
    for (let at = 0; at < program.length; at += 1) {
        const [before, token] = [program[at - 1], program[at]];
        if (at === up.from && up.to > at) {
            at = up.to - 1;
            continue;
        }
        if ((0,programs_tokens/* isSign */.A7)(token, '('))
            given += 1;
        if ((0,programs_tokens/* isSign */.A7)(token, ')'))
            given -= 1;
        if (given === 0 && (0,programs_tokens/* isSign */.A7)(token, '=>') && (0,programs_tokens/* isSign */.A7)(program[at + 1], '{') === '') {
            at += (0,expressions/* expressionFrom */.jI)(program, at + 1).length;
            continue;
        }
        const opens = (0,programs_tokens/* isSign */.A7)(token, '{') !== '' && ((0,programs_tokens/* isSign */.A7)(before, ')', '=>') !== '' || isTyped(program, at));
        const end = opens && given === 0 && !runsAtOnce(program, at) ? (0,programs_tokens/* closing */.ET)(program, at) : -1;
        if (end < 0)
            places.push(at);
        else
            at = end;
    }
    return places;
}
/** `): Promise<void> {` */
function isTyped(program, brace) {
    let at = brace - 1;
    while (at > 0 && (program[at]?.kind === 'word' || (0,programs_tokens/* isSign */.A7)(program[at], '<', '>', '.', ',', '[', ']', '|') !== ''))
        at -= 1;
    return (0,programs_tokens/* isSign */.A7)(program[at], ':') !== '' && (0,programs_tokens/* isSign */.A7)(program[at - 1], ')') !== '';
}
/** The body of a constructor, of a condition, or of a function that is called where it stands. */
function runsAtOnce(program, brace) {
    const end = (0,programs_tokens/* closing */.ET)(program, brace);
    const called = (0,programs_tokens/* isSign */.A7)(program[end + 1], ')') !== '' && (0,programs_tokens/* isSign */.A7)(program[end + 2], '(') !== '';
    const name = program[parametersOf(program, brace + 1).from - 1]?.value ?? '';
    return called || /^(?:constructor|if|for|while|switch|catch)$/.test(name);
}
/** What is sent while the arguments of a call are put together that is read as a whole. */
function sendInArguments(program, up, { handles, own, options }) {
    for (let at = up.from; at < up.to; at += 1) {
        // Whoever is handed such a function may call it.
        if (program[at]?.kind === 'word' && own.has(program[at]?.value ?? '') && isMentioned(program, at))
            return program[at];
        if (!isSending(program, at, options))
            continue;
        const end = (0,programs_tokens/* closing */.ET)(program, at + 1);
        for (let inner = at + 2; inner < end; inner += 1) {
            const token = program[inner];
            if (token.kind !== 'word')
                continue;
            if (own.has(token.value) && isMentioned(program, inner))
                return token;
            if ((0,programs_tokens/* isSign */.A7)(program[inner - 1], '.') || !handles.has(token.value))
                continue;
            const chain = chainFrom(program, inner);
            const last = chain.at(-1);
            const lazy = program[last]?.value === 'raw';
            if (last > inner && isSending(program, last, options) && !lazy)
                return token;
            if (isHandedOn(program, inner, at + 1))
                return token;
        }
        at = Math.max(at, end);
    }
    return undefined;
}
/** The places of the words of `a.b.c`. */
function chainFrom(program, from) {
    const places = [from];
    for (let at = from; (0,programs_tokens/* isSign */.A7)(program[at + 1], '.') && program[at + 2]?.kind === 'word'; at += 2)
        places.push(at + 2);
    return places;
}
/** Whether another function is given the handle: `wipe(knex)`. */
function isHandedOn(program, at, outer) {
    if ((0,programs_tokens/* isSign */.A7)(program[at - 1], '(', ',') === '' || (0,programs_tokens/* isSign */.A7)(program[at + 1], ')', ',') === '')
        return false;
    for (let open = at - 1; open > outer; open -= 1) {
        if ((0,programs_tokens/* isSign */.A7)(program[open], '(', '[', '{') === '' || (0,programs_tokens/* closing */.ET)(program, open) < at)
            continue;
        return (0,programs_tokens/* isSign */.A7)(program[open], '(') !== '' && program[open - 1]?.kind === 'word';
    }
    return false;
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/enums.js
var enums = __webpack_require__(1109);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/statements.js






/**
 * Reads what the function `up` of a migration program sends: the SQL that stands there word for word, on its own lines,
 * and where the first thing stands that is anything else. Only `await x.query('…')` and the like is taken for plain.
 */
function readProgram(text, options) {
    const { complete = (program) => program } = options;
    const whole = (0,enums/* withEnums */.p)(complete((0,programs_tokens/* tokenize */.qw)(text)));
    const down = bodiesOf(whole, 'down');
    // What undoes may give the same names to other things.
    const undone = new Set(down.flat());
    const tokens = (0,constants/* withConstants */.c)(whole.filter((token) => !undone.has(token)));
    const [up, another] = bodiesOf(tokens, 'up');
    const reversible = down.length === 1 && (down[0]?.length ?? 0) > 0;
    const manner = { firstLine: 1, transactional: options.transactional, reversible };
    if (up === undefined)
        return { ...manner, unanalysable: 'a program without a function `up` that can be found' };
    if (another !== undefined || exportsAnother(tokens))
        return { ...manner, unanalysable: 'a program with several functions `up`' };
    const { pieces, rest: unknown, perhaps } = readBody(up, withHandles(tokens, options));
    const from = up[0] === undefined ? 0 : tokens.indexOf(up[0]);
    const rest = sendsElsewhere(tokens, { from, to: from + up.length }, options) ?? unknown;
    // The semicolon stands on a line of its own, so that no comment at the end of a text takes it in.
    const known = { ...manner, ...(0,tools_pieces/* onTheirLines */.j)(pieces, '\n;'), ...(perhaps.length > 0 ? { perhaps } : {}) };
    if (rest === undefined)
        return known;
    const what = `a program: what \`${rest.value.slice(0, 40)}\` and what follows does is not known`;
    return (0,tools_pieces/* withUnknown */.n)(known, what, rest.line);
}
/** Whether what is exported as `up` is made of the function of that name, or is another one: `{ up: wrap(up) }`. */
function exportsAnother(tokens) {
    return tokens.some(({ kind, value }, at) => {
        if (kind !== 'word')
            return false;
        if (value === 'up' &&
            (0,programs_tokens/* isSign */.A7)(tokens[at + 1], '=') &&
            (0,programs_tokens/* isSign */.A7)(tokens[at - 1], '.') &&
            tokens[at - 2]?.value === 'exports')
            return isAnother(tokens, at + 1);
        const open = value === 'default' ? at + 1 : value === 'exports' && (0,programs_tokens/* isSign */.A7)(tokens[at + 1], '=') ? at + 2 : -1;
        if (open < 0 || (0,programs_tokens/* isSign */.A7)(tokens[open], '{') === '')
            return false;
        const entries = (0,programs_tokens/* splitAt */.gI)(tokens.slice(open + 1, (0,programs_tokens/* closing */.ET)(tokens, open)), ',');
        return entries.some((entry) => entry[0]?.value === 'up' && (0,programs_tokens/* isSign */.A7)(entry[1], ':') !== '' && isAnother(entry, 1));
    });
}
function isAnother(tokens, from) {
    const [first, next] = tokens.slice(from + 1);
    const isItself = first?.value === 'up' && (0,programs_tokens/* isSign */.A7)(next, '(', '.', '[') === '';
    return !isItself && statements_readFunction(tokens, from) === undefined;
}
/** A query begins with what the program is given, never with a function that it makes or takes in. */
function withHandles(tokens, options) {
    const { query } = options;
    if (query === undefined)
        return options;
    const own = new Set();
    for (const [at, { kind, value }] of tokens.entries()) {
        if (kind !== 'word' || !/^(?:const|let|var|function|class|import)$/.test(value))
            continue;
        const list = (0,programs_tokens/* isSign */.A7)(tokens[at + 1], '{', '[') !== '';
        const end = value === 'import' || list
            ? tokens.findIndex((one, index) => index > at && /^(?:from|=)$/.test(one.value))
            : at + 2;
        for (const one of tokens.slice(at + 1, end < 0 ? undefined : end))
            if (one.kind === 'word')
                own.add(one.value);
    }
    return { ...options, query: (expression) => (own.has(expression[0]?.value ?? '') ? undefined : query(expression)) };
}
/** The tokens of each function of a name: its body without the braces, or the expression that an arrow function gives. */
function bodiesOf(tokens, name) {
    const bodies = [];
    for (let at = 0; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'word' || value !== name)
            continue;
        // `exports.up = …` defines it; `migrations.up(…)` calls another.
        if ((0,programs_tokens/* isSign */.A7)(tokens[at - 1], '.') && tokens[at - 2]?.value !== 'exports')
            continue;
        const found = statements_readFunction(tokens, at + 1);
        if (found === undefined)
            continue;
        bodies.push(tokens.slice(found.from, found.to));
        at = found.to;
    }
    return bodies;
}
/** Reads `(…) {…}`, `= async (…) => {…}`, `: function (…) {…}`, with type annotations. */
function statements_readFunction(tokens, from) {
    let at = from;
    // `const up: Migration = async (…) => …`
    if ((0,programs_tokens/* isSign */.A7)(tokens[at], ':') && /^(?:const|let|var)$/.test(tokens[at - 2]?.value ?? ''))
        while (at < tokens.length && !(0,programs_tokens/* isSign */.A7)(tokens[at], '=', ';'))
            at += 1;
    if ((0,programs_tokens/* isSign */.A7)(tokens[at], '=', ':'))
        at += 1;
    while (tokens[at]?.kind === 'word')
        at += 1;
    if ((0,programs_tokens/* isSign */.A7)(tokens[at], '=>'))
        return arrowBody(tokens, at + 1);
    if (!(0,programs_tokens/* isSign */.A7)(tokens[at], '('))
        return undefined;
    at = (0,programs_tokens/* closing */.ET)(tokens, at) + 1;
    if (at === 0)
        return undefined;
    if ((0,programs_tokens/* isSign */.A7)(tokens[at], ':'))
        while (at < tokens.length && !(0,programs_tokens/* isSign */.A7)(tokens[at], '{', '=>', ';'))
            at += 1;
    if ((0,programs_tokens/* isSign */.A7)(tokens[at], '=>'))
        return arrowBody(tokens, at + 1);
    if (!(0,programs_tokens/* isSign */.A7)(tokens[at], '{'))
        return undefined;
    const end = (0,programs_tokens/* closing */.ET)(tokens, at);
    return end < 0 ? undefined : { from: at + 1, to: end };
}
function arrowBody(tokens, from) {
    if ((0,programs_tokens/* isSign */.A7)(tokens[from], '{')) {
        const end = (0,programs_tokens/* closing */.ET)(tokens, from);
        return end < 0 ? undefined : { from: from + 1, to: end };
    }
    let at = from;
    while (at < tokens.length) {
        const token = tokens[at];
        if ((0,programs_tokens/* isSign */.A7)(token, ';', ',', ')', '}', ']'))
            break;
        // Without a semicolon, the next statement of the module ends it.
        if (token.kind === 'word' && /^(?:exports|export|module)$/.test(token.value) && !(0,programs_tokens/* isSign */.A7)(tokens[at - 1], '.'))
            break;
        const end = programs_tokens/* opening */.zs[token.value] !== undefined && token.kind === 'sign' ? (0,programs_tokens/* closing */.ET)(tokens, at) : at;
        if (end < 0)
            return undefined;
        at = end + 1;
    }
    return { from, to: at };
}


/***/ })

};
;