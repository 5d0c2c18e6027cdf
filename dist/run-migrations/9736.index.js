"use strict";
exports.id = 9736;
exports.ids = [9736];
exports.modules = {

/***/ 4641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ mysqlKeywords)
/* harmony export */ });
/** Reserved words of MySQL 8.4 that migrations are written with. None of them can be a name without quotes. */
const mysqlKeywords = new Set(`add all alter analyze and as asc before between bigint binary blob both by call cascade case change char character
  check collate column condition constraint convert create cross current_date current_time current_timestamp
  current_user database databases decimal declare default delete desc describe distinct div double drop else enclosed
  escaped except exists exit explain false fetch float for force foreign from fulltext function generated grant group
  having if ignore in index infile inner inout insert int integer intersect interval into is iterate join key keys kill
  leading leave left like limit lines load lock long longblob longtext loop match mediumblob mediumint mediumtext mod
  modifies natural not null numeric of on optimize or order out outer outfile over partition precision primary procedure
  purge range rank read reads real references regexp release rename repeat replace require restrict return revoke right
  rlike row row_number rows schema schemas select separator set show signal smallint spatial sql starting stored straight_join
  table terminated then tinyblob tinyint tinytext to trailing trigger true undo union unique unlock unsigned update usage
  use using values varbinary varchar varying virtual when where while window with write xor year_month zerofill`.split(/\s+/));


/***/ }),

/***/ 9261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ quotePathIfNeeded),
/* harmony export */   d: () => (/* binding */ quoteIfNeeded)
/* harmony export */ });
/* harmony import */ var _reserved_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4317);

/** A name in quotes only where it has to be, whatever the database: they differ in theirs. */
function quoteIfNeeded(name) {
    if (/^[a-z_][a-z0-9_]*$/.test(name) && !(0,_reserved_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isReserved */ .B)(name))
        return name;
    return `"${name.replaceAll('"', '""')}"`;
}
/** The same for a name that may have its schema before it. */
function quotePathIfNeeded(path) {
    return path.split('.').map(quoteIfNeeded).join('.');
}


/***/ }),

/***/ 242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ onTheirLines),
/* harmony export */   n: () => (/* binding */ withUnknown)
/* harmony export */ });
/**
 * Puts what a program sends on the lines where it stands in the file. Where one call sends several statements there is no
 * room for all: then `lines` says which line of the file each one belongs to. `end` is put behind each.
 */
function onTheirLines(pieces, end) {
    let sql = '';
    const lines = [];
    for (const piece of pieces) {
        const row = sql.split('\n').length;
        const gap = Math.max(0, piece.line - row);
        for (let at = 0; at < gap; at += 1)
            lines[row + at - 1] ??= row + at;
        // A comment at its end would take the semicolon in.
        const commented = /(?:--|#)[^\n]*$/.test(piece.sql) && !end.startsWith('\n');
        const text = `${piece.sql}${commented ? '\n' : ''}${end}`;
        for (const at of text.split('\n').keys())
            lines[row + gap + at - 1] = piece.line + at;
        sql += `${'\n'.repeat(gap)}${text}`;
    }
    return lines.every((line, at) => line === at + 1) ? { sql } : { sql, lines };
}
/** The source of a program of which not all is known; `line` is one of the file. */
function withUnknown(known, unanalysable, line) {
    const { lines } = known;
    if (lines === undefined)
        return { ...known, unanalysable, unanalysableLine: line };
    return { ...known, unanalysable, lines: [...lines, line], unanalysableLine: lines.length + 1 };
}


/***/ }),

/***/ 226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R6: () => (/* reexport */ knexBuilders),
  jU: () => (/* reexport */ pgmBuilders),
  Gv: () => (/* reexport */ queryInterfaceBuilders),
  H5: () => (/* reexport */ queryRunnerBuilders)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/names.js
var tools_names = __webpack_require__(9261);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/calls.js
var calls = __webpack_require__(5370);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/tokens.js
var tokens = __webpack_require__(405);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/literals.js


/** The keys and values of an object that stands there word for word; undefined where something else may come into it. */
function readObject(argument) {
    if (argument === undefined || (0,tokens/* isSign */.A7)(argument[0], '{') === '')
        return undefined;
    if ((0,tokens/* closing */.ET)(argument, 0) !== argument.length - 1)
        return undefined;
    const entries = new Map();
    for (const entry of (0,tokens/* splitAt */.gI)(argument.slice(1, -1), ',')) {
        const [key, colon, ...value] = entry;
        if (key === undefined || (key.kind !== 'word' && key.kind !== 'text'))
            return undefined;
        if (colon === undefined && key.kind === 'word')
            entries.set(key.value, [key]);
        else if ((0,tokens/* isSign */.A7)(colon, ':') === '' || value.length === 0)
            return undefined;
        else
            entries.set(key.value, value);
    }
    return entries;
}
/** The texts of a list, or of a text alone; undefined where one does not stand there word for word. */
function readTexts(argument) {
    const single = (0,calls/* textOf */.b)(argument);
    if (single !== undefined)
        return [single];
    if (argument === undefined || (0,tokens/* isSign */.A7)(argument[0], '[') === '')
        return undefined;
    if ((0,tokens/* closing */.ET)(argument, 0) !== argument.length - 1)
        return undefined;
    const texts = (0,tokens/* splitAt */.gI)(argument.slice(1, -1), ',').map(calls/* textOf */.b);
    return texts.length > 0 && texts.every((text) => text !== undefined) ? texts : undefined;
}
/** `true`, `false` or, where the key is not there, the fallback; undefined where it is anything else. */
function readFlag(object, key, fallback) {
    const value = object.get(key);
    if (value === undefined)
        return fallback;
    const [word, more] = value;
    if (more !== undefined || word?.kind !== 'word')
        return undefined;
    return word.value === 'true' ? true : word.value === 'false' ? false : undefined;
}
/**
 * A constant as SQL, and what is given as SQL (`knex.raw('…')`, `Sequelize.literal('…')`, `pgm.func('…')`, `() => '…'`) as
 * it is; any other call (`knex.fn.uuid()`) as a function that may give each row another value.
 */
function readDefault(value) {
    if (value === undefined || value.length === 0)
        return undefined;
    const text = (0,calls/* textOf */.b)(value);
    if (text !== undefined)
        return `'${text.replaceAll("'", "''")}'`;
    const [first, second] = value;
    if (second === undefined && /^(?:true|false|null|\d[\d._]*)$/.test(first?.value ?? ''))
        return first?.value;
    const sign = (0,tokens/* isSign */.A7)(first, '-', '+');
    if (sign !== '' && value.length === 2 && /^\d/.test(second?.value ?? ''))
        return `${sign}${second?.value}`;
    const given = rawSqlIn(value);
    if (given !== undefined)
        return given;
    const words = value.filter(({ kind }) => kind === 'word').map((token) => token.value);
    const says = value.find(({ kind }) => kind === 'text')?.value;
    if (words.at(-1) === 'now' || /^(?:now\(\)|current_timestamp)$/i.test(says ?? ''))
        return 'CURRENT_TIMESTAMP';
    return '(volatile_default())';
}
/** The text that stands in the place of a default word for word. */
function rawSqlIn(value) {
    const open = value.findIndex((token) => (0,tokens/* isSign */.A7)(token, '(') !== '');
    const method = value[open - 1]?.value ?? '';
    const args = open > 0 && (0,tokens/* closing */.ET)(value, open) === value.length - 1 ? (0,tokens/* splitAt */.gI)(value.slice(open + 1, -1), ',') : [];
    const plain = value.slice(0, Math.max(0, open)).every((token) => token.kind === 'word' || (0,tokens/* isSign */.A7)(token, '.') !== '');
    const [first, ...more] = args;
    const text = plain && more.length === 0 ? (0,calls/* textOf */.b)(first) : undefined;
    if (text !== undefined && /^(?:raw|literal|func)$/.test(method))
        return closeComment(text);
    if (text !== undefined && method === 'fn' && /^\w+$/.test(text))
        return `${text}()`;
    const [left, right, arrow, ...body] = value;
    const isGiver = (0,tokens/* isSign */.A7)(left, '(') !== '' && (0,tokens/* isSign */.A7)(right, ')') !== '' && (0,tokens/* isSign */.A7)(arrow, '=>') !== '';
    const returned = isGiver ? (0,calls/* textOf */.b)(body) : undefined;
    return returned === undefined ? undefined : closeComment(returned);
}
/** Behind a comment the rest of the statement stands on a line of its own. */
function closeComment(text) {
    return /--|#/.test(text) ? `${text}\n` : text;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/table-sql.js


/** A table that is named word for word, perhaps with its schema. */
function readTable(argument) {
    const name = (0,calls/* textOf */.b)(argument);
    return name === undefined ? undefined : (0,tools_names/* quotePathIfNeeded */.K)(name);
}
/** Gives the SQL where the table is known. */
function onTable(argument, write) {
    const table = readTable(argument);
    return table === undefined ? undefined : write(table);
}
const createTable = (table) => `CREATE TABLE ${table} (id int)`;
/** Which may find a table that is in use. */
const createTableUnlessThere = (table) => `CREATE TABLE IF NOT EXISTS ${table} (id int)`;
const dropTable = (table) => `DROP TABLE ${table}`;
const dropColumns = (table, columns) => `ALTER TABLE ${table} ${columns.map((column) => `DROP COLUMN ${(0,tools_names/* quoteIfNeeded */.d)(column)}`).join(', ')}`;
const renameColumn = (table, from, to) => `ALTER TABLE ${table} RENAME COLUMN ${(0,tools_names/* quoteIfNeeded */.d)(from)} TO ${(0,tools_names/* quoteIfNeeded */.d)(to)}`;
const renameTable = (from, to) => `ALTER TABLE ${from} RENAME TO ${(0,tools_names/* quoteIfNeeded */.d)(to)}`;
const changeType = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${(0,tools_names/* quoteIfNeeded */.d)(column)} TYPE text`;
const setRequired = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${(0,tools_names/* quoteIfNeeded */.d)(column)} SET NOT NULL`;
const setNullable = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${(0,tools_names/* quoteIfNeeded */.d)(column)} DROP NOT NULL`;
/** The statement that a builder sends for a new column of a table that is there. */
function addColumn(table, name, column) {
    const { type = 'text', required, fallback, unique, primary, references } = column;
    const parts = [
        `ALTER TABLE ${table} ADD COLUMN ${(0,tools_names/* quoteIfNeeded */.d)(name)} ${type}`,
        required ? 'NOT NULL' : '',
        fallback === undefined ? '' : `DEFAULT ${fallback}`,
        unique ? 'UNIQUE' : '',
        primary ? 'PRIMARY KEY' : '',
        references ? 'REFERENCES other (id)' : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
}
/** The statement that a builder sends for an index. */
function createIndex(table, columns, { unique = false, concurrently = false } = {}) {
    return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${concurrently ? 'CONCURRENTLY ' : ''}named ON ${table} (${columns.map(tools_names/* quoteIfNeeded */.d).join(', ')})`;
}
/** Query builders send nothing until somebody waits for them. */
function runsMore(tokens) {
    return tokens.some(({ kind, value }) => kind === 'word' && /^(?:await|then|catch|finally|exec|stream|pipe|asCallback|query|sql)$/.test(value));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/knex.js





const drop = ([name]) => onTable(name, dropTable);
const alter = ([name, define]) => onTable(name, (table) => {
    const chains = readChains(define);
    const written = chains?.map((chain) => writeChange(table, chain));
    return written?.every((sql) => sql !== undefined) ? written.join('; ') : undefined;
});
/** knex: `createTable(name, (table) => {…})` and its kin. */
const knexBuilders = {
    createTable: ([name, define]) => (isDefinition(define) ? onTable(name, createTable) : undefined),
    dropTable: drop,
    dropTableIfExists: drop,
    alterTable: alter,
    table: alter,
    renameTable: ([from, to]) => onTable(from, (table) => {
        const fresh = (0,calls/* textOf */.b)(to);
        return fresh === undefined ? undefined : renameTable(table, fresh);
    }),
};
/** `(table) => {…}`, `table => {…}`, `function (table) {…}`, in which nothing is sent or waited for. */
function isDefinition(argument) {
    if (argument === undefined || runsMore(argument))
        return false;
    const first = argument[0];
    return (0,tokens/* isSign */.A7)(first, '(') !== '' || (first?.kind === 'word' && first.value !== 'async');
}
/** The chains of a definition; undefined where anything else stands in it. */
function readChains(define) {
    if (define === undefined || !isDefinition(define))
        return undefined;
    const open = define.findIndex((token, at) => (0,tokens/* isSign */.A7)(token, '{') !== '' && (0,tokens/* closing */.ET)(define, at) === define.length - 1);
    const arrow = define.findIndex((token) => (0,tokens/* isSign */.A7)(token, '=>') !== '');
    const body = open >= 0 ? define.slice(open + 1, -1) : arrow >= 0 ? define.slice(arrow + 1) : undefined;
    const head = open >= 0 ? define.slice(0, open) : define.slice(0, arrow);
    const [table, another] = head.filter(({ kind, value }, at) => kind === 'word' && value !== 'function' && !isType(head, at));
    if (body === undefined || table === undefined || another !== undefined)
        return undefined;
    const chains = [];
    for (let at = 0; at < body.length;) {
        if ((0,tokens/* isSign */.A7)(body[at], ';')) {
            at += 1;
            continue;
        }
        if (body[at]?.value !== table.value)
            return undefined;
        const chain = [];
        for (at += 1; (0,tokens/* isSign */.A7)(body[at], '.');) {
            const name = body[at + 1];
            const end = (0,tokens/* isSign */.A7)(body[at + 2], '(') === '' ? -1 : (0,tokens/* closing */.ET)(body, at + 2);
            if (name?.kind !== 'word' || end < 0)
                return undefined;
            chain.push({ name: name.value, args: (0,tokens/* splitAt */.gI)(body.slice(at + 3, end), ',') });
            at = end + 1;
        }
        if (chain.length === 0)
            return undefined;
        chains.push(chain);
    }
    return chains;
}
/** Behind the colon of a parameter. */
function isType(head, at) {
    return head.slice(0, at).some((token) => (0,tokens/* isSign */.A7)(token, ':') !== '');
}
const types = /^(?:string|text|integer|bigint|bigInteger|tinyint|smallint|mediumint|float|double|decimal|boolean|date|datetime|time|timestamp|binary|enum|enu|json|jsonb|uuid|specificType|increments|bigIncrements)$/;
const marks = /^(?:nullable|notNullable|notNull|defaultTo|unique|primary|references|inTable|onDelete|onUpdate|unsigned|comment|index|after|first|alter|withKeyName)$/;
function writeChange(table, [first, ...rest]) {
    if (first === undefined)
        return undefined;
    const { name, args } = first;
    const [one, two] = [(0,calls/* textOf */.b)(args[0]), (0,calls/* textOf */.b)(args[1])];
    const columns = args.length === 1 ? readTexts(args[0]) : allTexts(args);
    if (name === 'foreign')
        return rest.every((mark) => marks.test(mark.name)) && columns ? foreignKey(table, columns) : undefined;
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
            const names = readTexts(args[0]);
            return names === undefined ? undefined : createIndex(table, names);
        }
        case 'unique': {
            const names = readTexts(args[0]);
            return names === undefined
                ? undefined
                : `ALTER TABLE ${table} ADD UNIQUE (${names.map(tools_names/* quoteIfNeeded */.d).join(', ')})`;
        }
        case 'dropTimestamps':
            return args.length > 0 ? undefined : dropColumns(table, ['created_at', 'updated_at']);
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
    if (mark('alter') !== undefined) {
        const change = changeType(table, column);
        return required ? `${change}; ${setRequired(table, column)}` : `${change}; ${setNullable(table, column)}`;
    }
    const said = {
        type: /ncrements$/.test(type) ? 'serial' : types.test(type) ? 'text' : type,
        required,
        fallback: fallback === undefined ? undefined : (readDefault(fallback.args[0]) ?? '(volatile_default())'),
        unique: mark('unique') !== undefined,
        primary: mark('primary') !== undefined || /ncrements$/.test(type),
        references: mark('references') !== undefined,
    };
    const added = addColumn(table, column, said);
    return mark('index') === undefined ? added : `${added}; ${createIndex(table, [column])}`;
}
function foreignKey(table, columns) {
    return `ALTER TABLE ${table} ADD FOREIGN KEY (${columns.map(tools_names/* quoteIfNeeded */.d).join(', ')}) REFERENCES other (id)`;
}
function allTexts(args) {
    const texts = args.map(calls/* textOf */.b);
    return texts.every((text) => text !== undefined) ? texts : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/node-pg-migrate.js




const addColumns = ([name, columns]) => onTable(name, (table) => {
    const read = readObject(columns);
    if (read === undefined || read.size === 0)
        return undefined;
    const written = [...read].map(([column, value]) => {
        const said = readColumn(value);
        return said === undefined ? undefined : addColumn(table, column, said);
    });
    return written.every((sql) => sql !== undefined) ? written.join('; ') : undefined;
});
const dropNamed = ([name, columns]) => onTable(name, (table) => {
    const names = readTexts(columns);
    return names === undefined ? undefined : dropColumns(table, names);
});
/** node-pg-migrate: `createTable(name, {…})` and its kin. */
const pgmBuilders = {
    createTable: ([name, columns, options]) => {
        if (!isPlain(columns) || (options !== undefined && !isPlain(options)))
            return undefined;
        const said = options === undefined ? new Map() : readObject(options);
        const fresh = said !== undefined && readFlag(said, 'ifNotExists', false) === false;
        return onTable(name, fresh ? createTable : createTableUnlessThere);
    },
    dropTable: ([name]) => onTable(name, dropTable),
    addColumn: addColumns,
    addColumns,
    dropColumn: dropNamed,
    dropColumns: dropNamed,
    renameColumn: ([name, from, to]) => onTable(name, (table) => {
        const [old, fresh] = [(0,calls/* textOf */.b)(from), (0,calls/* textOf */.b)(to)];
        return old === undefined || fresh === undefined ? undefined : renameColumn(table, old, fresh);
    }),
    renameTable: ([from, to]) => onTable(from, (table) => {
        const fresh = (0,calls/* textOf */.b)(to);
        return fresh === undefined ? undefined : renameTable(table, fresh);
    }),
    alterColumn: ([name, column, options]) => onTable(name, (table) => {
        const own = (0,calls/* textOf */.b)(column);
        const said = readObject(options);
        const known = ['type', 'notNull', 'allowNull', 'default', 'using', 'comment'];
        if (own === undefined || said === undefined || [...said.keys()].some((key) => !known.includes(key)))
            return undefined;
        const required = readFlag(said, 'notNull', false);
        const nullable = readFlag(said, 'allowNull', false);
        const fallback = said.get('default');
        if (required === undefined || nullable === undefined)
            return undefined;
        const dropped = fallback?.length === 1 && fallback[0]?.value === 'null' && fallback[0].kind === 'word';
        return [
            said.has('type') ? changeType(table, own) : '',
            required ? setRequired(table, own) : '',
            nullable || said.has('notNull') !== required ? setNullable(table, own) : '',
            dropped ? `ALTER TABLE ${table} ALTER COLUMN ${(0,tools_names/* quoteIfNeeded */.d)(own)} DROP DEFAULT` : '',
        ]
            .filter((sql) => sql !== '')
            .join('; ');
    }),
    createIndex: ([name, columns, options]) => onTable(name, (table) => {
        const names = readTexts(columns);
        const said = options === undefined ? new Map() : readObject(options);
        if (names === undefined || said === undefined)
            return undefined;
        const [unique, concurrently] = [readFlag(said, 'unique', false), readFlag(said, 'concurrently', false)];
        return unique === undefined || concurrently === undefined
            ? undefined
            : createIndex(table, names, { unique, concurrently });
    }),
};
/** A type, or an object with one; undefined where it says what is not known. */
function readColumn(value) {
    const shorthand = (0,calls/* textOf */.b)(value);
    if (shorthand !== undefined)
        return { type: shorthand === 'id' ? 'serial PRIMARY KEY' : shorthand };
    const said = readObject(value);
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
    ];
    if (said === undefined || [...said.keys()].some((key) => !known.includes(key)))
        return undefined;
    const type = (0,calls/* textOf */.b)(said.get('type'));
    const required = readFlag(said, 'notNull', false);
    const unique = readFlag(said, 'unique', false);
    const primary = readFlag(said, 'primaryKey', false);
    if (type === undefined || required === undefined || unique === undefined || primary === undefined)
        return undefined;
    return {
        type,
        required,
        unique,
        primary,
        references: said.has('references'),
        fallback: readDefault(said.get('default')),
    };
}
function isPlain(argument) {
    return argument?.[0]?.value === '{' && !runsMore(argument);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/sequelize.js



/** sequelize: `createTable(name, {…}, {…})` and its kin. */
const queryInterfaceBuilders = {
    // It leaves a table alone that is there, whatever its options.
    createTable: ([name, columns, options]) => sequelize_isPlain(columns) && (options === undefined || sequelize_isPlain(options)) ? onTable(name, createTableUnlessThere) : undefined,
    dropTable: ([name]) => onTable(name, dropTable),
    removeColumn: ([name, column]) => onTable(name, (table) => {
        const own = (0,calls/* textOf */.b)(column);
        return own === undefined ? undefined : dropColumns(table, [own]);
    }),
    addColumn: ([name, column, definition]) => onTable(name, (table) => {
        const own = (0,calls/* textOf */.b)(column);
        const said = sequelize_readColumn(definition);
        return own === undefined || said === undefined ? undefined : addColumn(table, own, said);
    }),
    changeColumn: ([name, column, definition]) => onTable(name, (table) => {
        const own = (0,calls/* textOf */.b)(column);
        const said = sequelize_readColumn(definition);
        if (own === undefined || said === undefined)
            return undefined;
        return `${changeType(table, own)}; ${said.required ? setRequired(table, own) : setNullable(table, own)}`;
    }),
    renameColumn: ([name, from, to]) => onTable(name, (table) => {
        const [old, fresh] = [(0,calls/* textOf */.b)(from), (0,calls/* textOf */.b)(to)];
        return old === undefined || fresh === undefined ? undefined : renameColumn(table, old, fresh);
    }),
    renameTable: ([from, to]) => onTable(from, (table) => {
        const fresh = (0,calls/* textOf */.b)(to);
        return fresh === undefined ? undefined : renameTable(table, fresh);
    }),
    addIndex: ([name, columns, options]) => onTable(name, (table) => {
        const names = readTexts(columns);
        const said = options === undefined ? new Map() : readObject(options);
        if (names === undefined || said === undefined)
            return undefined;
        const [unique, concurrently] = [readFlag(said, 'unique', false), readFlag(said, 'concurrently', false)];
        return unique === undefined || concurrently === undefined
            ? undefined
            : createIndex(table, names, { unique, concurrently });
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
    'field',
];
/** Undefined where it says what is not known. */
function sequelize_readColumn(definition) {
    const said = readObject(definition);
    if (said === undefined || runsMore(definition ?? []) || [...said.keys()].some((key) => !known.includes(key)))
        return undefined;
    const nullable = readFlag(said, 'allowNull', true);
    const unique = readFlag(said, 'unique', false);
    const primary = readFlag(said, 'primaryKey', false);
    const counts = readFlag(said, 'autoIncrement', false);
    if (nullable === undefined || unique === undefined || primary === undefined || counts === undefined)
        return undefined;
    return {
        type: counts ? 'serial' : ((0,calls/* textOf */.b)(said.get('type')) ?? 'text'),
        required: !nullable,
        unique,
        primary,
        references: said.has('references'),
        fallback: readDefault(said.get('defaultValue')),
    };
}
function sequelize_isPlain(argument) {
    return argument?.[0]?.value === '{' && !runsMore(argument);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders/typeorm.js




const typeorm_dropNamed = ([name, columns]) => onTable(name, (table) => {
    const names = readTexts(columns);
    return names === undefined ? undefined : dropColumns(table, names);
});
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
    addColumn: ([name, definition]) => onTable(name, (table) => {
        const said = readNew(definition, 'TableColumn');
        const own = (0,calls/* textOf */.b)(said?.get('name'));
        const column = said === undefined ? undefined : typeorm_readColumn(said);
        return own === undefined || column === undefined ? undefined : addColumn(table, own, column);
    }),
    dropColumn: typeorm_dropNamed,
    dropColumns: typeorm_dropNamed,
    renameColumn: ([name, from, to]) => onTable(name, (table) => {
        const [old, fresh] = [(0,calls/* textOf */.b)(from), (0,calls/* textOf */.b)(to)];
        return old === undefined || fresh === undefined ? undefined : renameColumn(table, old, fresh);
    }),
    renameTable: ([from, to]) => onTable(from, (table) => {
        const fresh = (0,calls/* textOf */.b)(to);
        return fresh === undefined ? undefined : renameTable(table, fresh);
    }),
};
/** The object of `new Name({…})`. */
function readNew(argument, name) {
    if (argument === undefined || argument[0]?.value !== 'new' || argument[1]?.value !== name)
        return undefined;
    if ((0,tokens/* isSign */.A7)(argument[2], '(') === '' || (0,tokens/* closing */.ET)(argument, 2) !== argument.length - 1)
        return undefined;
    return runsMore(argument) ? undefined : readObject(argument.slice(3, -1));
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
];
/** Undefined where it says what is not known. TypeORM’s columns are required unless told, and its defaults are SQL. */
function typeorm_readColumn(said) {
    if ([...said.keys()].some((key) => !typeorm_known.includes(key)))
        return undefined;
    const nullable = readFlag(said, 'isNullable', false);
    const unique = readFlag(said, 'isUnique', false);
    const primary = readFlag(said, 'isPrimary', false);
    if (nullable === undefined || unique === undefined || primary === undefined)
        return undefined;
    const written = (0,calls/* textOf */.b)(said.get('default'));
    const fallback = said.has('default') ? (written ?? readDefault(said.get('default'))) : undefined;
    return { required: !nullable, unique, primary, fallback };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/builders.js
// What query builders send, as far as the gate has to know: a new table's columns do nothing to those who use others,
// and a column's type does nothing unless it counts up. Whatever does not stand there word for word is not known.






/***/ }),

/***/ 5370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   s: () => (/* binding */ readCalls)
/* harmony export */ });
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);

/** Reads the calls of a body that send SQL, each on the line where it stands. */
function readCalls(body, options) {
    const pieces = [];
    let rest;
    for (let at = 0; at < body.length;) {
        const call = readCall(body, at, options);
        if (call !== undefined) {
            for (const { value, line } of call.texts)
                pieces.push({ sql: value, line });
            at = call.end;
        }
        else {
            if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(body[at], ';'))
                rest ??= body[at];
            at += 1;
        }
    }
    return { pieces, rest };
}
/** Reads `[return] [await] a.b.method(text [, options])[.method(text)…]`. */
function readCall(body, from, options) {
    let at = from;
    while (body[at]?.kind === 'word' && /^(?:await|return)$/.test(body[at].value))
        at += 1;
    if (body[at]?.kind !== 'word')
        return undefined;
    const texts = [];
    let called = false;
    at += 1;
    while ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(body[at], '.')) {
        const name = body[at + 1];
        if (name?.kind !== 'word')
            return undefined;
        if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(body[at + 2], '(')) {
            if (called)
                return undefined;
            at += 2;
            continue;
        }
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(body, at + 2);
        const text = end < 0 ? undefined : readArguments(name, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .splitAt */ .gI)(body.slice(at + 3, end), ','), options);
        if (text === undefined)
            return undefined;
        if (text.value !== '')
            texts.push(text);
        called = true;
        at = end + 1;
    }
    const ended = at >= body.length || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(body[at], ';', '}') !== '' || body[at].kind === 'word';
    return called && ended ? { texts, end: at } : undefined;
}
function readArguments(name, args, options) {
    const { methods, harmless = [], builders = {} } = options;
    if (harmless.includes(name.value))
        return args.length === 0 ? { value: '', line: name.line } : undefined;
    const [first = [], second, third] = args;
    if (methods.includes(name.value)) {
        const value = textOf(first);
        const line = first[0]?.line ?? name.line;
        return value === undefined || third !== undefined || !isHarmless(second) ? undefined : { value, line };
    }
    const value = Object.hasOwn(builders, name.value) ? builders[name.value]?.(args) : undefined;
    return value === undefined ? undefined : { value, line: name.line };
}
/** A text, or several joined by `+`. */
function textOf(argument) {
    if (argument === undefined || argument.length % 2 === 0)
        return undefined;
    const whole = argument.every((token, at) => (at % 2 === 0 ? token.kind === 'text' : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '+') !== ''));
    return whole
        ? argument
            .filter(({ kind }) => kind === 'text')
            .map(({ value }) => value)
            .join('')
        : undefined;
}
/** Options that put nothing into the text: `{ transaction }`. */
function isHarmless(options) {
    if (options === undefined)
        return true;
    const spread = options.some((token, at) => (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(token, '.') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(options[at + 1], '.'));
    const known = options.every(({ kind, value }) => kind !== 'dynamic' && !/^(?:replacements|bind)$/.test(value));
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(options[0], '{') !== '' && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .closing */ .ET)(options, 0) === options.length - 1 && known && !spread;
}


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readProgram)
/* harmony export */ });
/* unused harmony export bodiesOf */
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(242);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5370);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);



/**
 * Reads what the function `up` of a migration program sends: the SQL that stands there word for word, on its own lines,
 * and where the first thing stands that is anything else. Only `await x.query('…')` and the like is taken for plain.
 */
function readProgram(text, options) {
    const tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenize */ .qw)(text);
    const [up, another] = bodiesOf(tokens, 'up');
    const down = bodiesOf(tokens, 'down');
    const reversible = down.length === 1 && (down[0]?.length ?? 0) > 0;
    const manner = { firstLine: 1, transactional: options.transactional, reversible };
    if (up === undefined)
        return { ...manner, unanalysable: 'a program without a function `up` that can be found' };
    if (another !== undefined)
        return { ...manner, unanalysable: 'a program with several functions `up`' };
    const { pieces, rest } = (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .readCalls */ .s)(up, options);
    // The semicolon stands on a line of its own, so that no comment at the end of a text takes it in.
    const known = { ...manner, ...(0,_pieces_js__WEBPACK_IMPORTED_MODULE_2__/* .onTheirLines */ .j)(pieces, '\n;') };
    if (rest === undefined)
        return known;
    const what = `a program: what \`${rest.value.slice(0, 40)}\` and what follows does is not known`;
    return (0,_pieces_js__WEBPACK_IMPORTED_MODULE_2__/* .withUnknown */ .n)(known, what, rest.line);
}
/** The tokens of each function of a name: its body without the braces, or the expression that an arrow function gives. */
function bodiesOf(tokens, name) {
    const bodies = [];
    for (let at = 0; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'word' || value !== name)
            continue;
        // `exports.up = …` defines it; `migrations.up(…)` calls another.
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[at - 1], '.') && tokens[at - 2]?.value !== 'exports')
            continue;
        const found = readFunction(tokens, at + 1);
        if (found === undefined)
            continue;
        bodies.push(tokens.slice(found.from, found.to));
        at = found.to;
    }
    return bodies;
}
/** Reads `(…) {…}`, `= async (…) => {…}`, `: function (…) {…}`, with type annotations. */
function readFunction(tokens, from) {
    let at = from;
    // `up: (knex: Knex) => Promise<void> = …` is not read: what stands there is not known.
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[at], '=', ':'))
        at += 1;
    while (tokens[at]?.kind === 'word')
        at += 1;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[at], '=>'))
        return arrowBody(tokens, at + 1);
    if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[at], '('))
        return undefined;
    at = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, at) + 1;
    if (at === 0)
        return undefined;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[at], ':'))
        while (at < tokens.length && !(0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[at], '{', '=>', ';'))
            at += 1;
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[at], '=>'))
        return arrowBody(tokens, at + 1);
    if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[at], '{'))
        return undefined;
    const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, at);
    return end < 0 ? undefined : { from: at + 1, to: end };
}
function arrowBody(tokens, from) {
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[from], '{')) {
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, from);
        return end < 0 ? undefined : { from: from + 1, to: end };
    }
    let at = from;
    while (at < tokens.length) {
        const token = tokens[at];
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ';', ',', ')', '}', ']'))
            break;
        // Without a semicolon, the next statement of the module ends it.
        if (token.kind === 'word' && /^(?:exports|export|module)$/.test(token.value) && !(0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[at - 1], '.'))
            break;
        const end = _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .opening */ .zs[token.value] !== undefined && token.kind === 'sign' ? (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, at) : at;
        if (end < 0)
            return undefined;
        at = end + 1;
    }
    return { from, to: at };
}


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isReserved),
/* harmony export */   K: () => (/* binding */ isReservedInPostgresql)
/* harmony export */ });
/* harmony import */ var _approvals_mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4641);

/** What PostgreSQL takes for no name of a table or column unless it stands in quotes. */
const postgresql = new Set(`all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit
  localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references
  returning right select session_user similar some symmetric system_user table tablesample then to trailing true union
  unique user using variadic verbose when where window with`.split(/\s+/));
/** Whether PostgreSQL takes a name, which is in small letters, only in quotes. */
function isReservedInPostgresql(name) {
    return postgresql.has(name);
}
/** Whether PostgreSQL or MySQL takes a name, which is in small letters, only in quotes. */
function isReserved(name) {
    return postgresql.has(name) || _approvals_mysql_keywords_js__WEBPACK_IMPORTED_MODULE_0__/* .mysqlKeywords */ .z.has(name);
}


/***/ })

};
;