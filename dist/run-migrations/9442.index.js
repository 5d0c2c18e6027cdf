export const id = 9442;
export const ids = [9442,9539,7057];
export const modules = {

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

/***/ 7057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   F9: () => (/* binding */ tableExists),
/* harmony export */   HC: () => (/* binding */ parseTableName),
/* harmony export */   Z8: () => (/* binding */ quoteTable),
/* harmony export */   aK: () => (/* binding */ readRows)
/* harmony export */ });
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);

/** Takes `table` or `schema.table` as a setting has it. Throws a UserError that names the setting. */
function parseTableName(text, setting) {
    const parts = text.split('.');
    if (parts.length <= 2 && parts.every((part) => /^[A-Za-z_][\w$]*$/.test(part))) {
        const [first = '', second] = parts;
        return second === undefined ? { table: first } : { schema: first, table: second };
    }
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${setting} is not the name of a table.`, {
        reason: 'invalid-input',
        received: text,
        accepted: 'a name such as schema_migrations or app.schema_migrations',
        remedy: `Correct ${setting}, or leave it out.`,
    });
}
/** Puts a name into the quotes of the session's database, so that it is taken as it is written. */
function quoteName({ kind }, name) {
    if (kind === 'mysql')
        return `\`${name.replaceAll('`', '``')}\``;
    return `"${name.replaceAll('"', '""')}"`;
}
/** A table's name as it stands in a statement. */
function quoteTable(session, { schema, table }) {
    return [schema, table].flatMap((part) => (part === undefined ? [] : [quoteName(session, part)])).join('.');
}
/** Whether the table is there and may be seen. */
async function tableExists(session, name) {
    const { schema, table } = name;
    const ask = async (sql, values) => (await session.query(sql, values))[0];
    switch (session.kind) {
        case 'postgresql':
            return (await ask('SELECT to_regclass($1)::text AS name', [quoteTable(session, name)]))?.name != null;
        case 'mysql': {
            const place = 'TABLE_SCHEMA = COALESCE(?, DATABASE()) AND TABLE_NAME = ?';
            const sql = `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE ${place}`;
            return (await ask(sql, [schema ?? null, table])) !== undefined;
        }
        case 'sqlite': {
            const catalogue = `${quoteName(session, schema ?? 'main')}.sqlite_schema`;
            const sql = `SELECT name FROM ${catalogue} WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE`;
            return (await ask(sql, [table])) !== undefined;
        }
    }
}
/** Reads rows of a tool's table, or none where it does not exist yet. Columns are quoted, so case counts. */
async function readRows(session, name, columns, orderBy) {
    if (!(await tableExists(session, name)))
        return [];
    const list = columns.map((column) => quoteName(session, column)).join(', ');
    return session.query(`SELECT ${list} FROM ${quoteTable(session, name)} ORDER BY ${quoteName(session, orderBy)}`);
}


/***/ }),

/***/ 7843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ sqlStateIn),
/* harmony export */   TT: () => (/* binding */ saidBy),
/* harmony export */   UT: () => (/* binding */ lineInStack),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var _action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3091);

/** What a tool printed, in the order in which its lines came, without colours. */
function saidBy(result) {
    return (0,_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .stripAnsi */ .aJ)(result.lines.join('\n'));
}
/** The end of what a tool printed, for one that does not say what went wrong. */
function lastLines(result, tool) {
    const lines = saidBy(result)
        .split('\n')
        .filter((line) => line.trim() !== '');
    return lines.slice(-3).join('\n') || `${tool} ended with ${result.exitCode ?? result.signal}`;
}
/** The server's own words for two errors that have an answer of their own, where a tool leaves the code out. */
const words = [
    [/canceling statement due to lock timeout/, '55P03'],
    [/canceling statement due to statement timeout/, '57014'],
];
/** The SQLSTATE in what a tool printed: as node-postgres shows it (`code: '42P01'`), or by the server's words. */
function sqlStateIn(said) {
    return words.find(([pattern]) => pattern.test(said))?.[1] ?? /\bcode: '([0-9A-Z]{5})'/.exec(said)?.[1] ?? '';
}
/** The line of a file that a JavaScript stack trace names first. */
function lineInStack(said, name) {
    for (const [, path, line] of said.matchAll(/\(?((?:file:\/\/)?\/[^\s()]*):(\d+):\d+\)?/g)) {
        if (path?.endsWith(`/${name}`))
            return Number(line);
    }
    return undefined;
}


/***/ }),

/***/ 1609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ newest),
/* harmony export */   w: () => (/* binding */ compareHistory)
/* harmony export */ });
/** Compares what the bookkeeping holds, oldest first, with the files in the order in which they run. */
function compareHistory(applied, files) {
    const known = new Set(applied);
    const versions = new Set(files.map(({ version }) => version));
    return {
        applied,
        pending: files.filter(({ version }) => !known.has(version)),
        current: newest({ applied }),
        missing: applied.filter((version) => !versions.has(version)),
    };
}
/** The newest version that the bookkeeping holds, or the empty string. */
function newest({ applied }) {
    return applied.at(-1) ?? '';
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
/** A constant as SQL; a call (`knex.fn.now()`, `pgm.func('…')`) as a function that may give each row another value. */
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
    const words = value.filter(({ kind }) => kind === 'word').map((token) => token.value);
    const says = value.find(({ kind }) => kind === 'text')?.value;
    if (words.at(-1) === 'now' || /^(?:now\(\)|current_timestamp)$/i.test(says ?? ''))
        return 'CURRENT_TIMESTAMP';
    return '(volatile_default())';
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/reserved-words.js
var reserved_words = __webpack_require__(4317);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/programs/table-sql.js


/** In quotes only where it has to be: databases differ in theirs. */
function quote(name) {
    if (/^[a-z_][a-z0-9_]*$/.test(name) && !(0,reserved_words/* isReserved */.B)(name))
        return name;
    return `"${name.replaceAll('"', '""')}"`;
}
/** A table that is named word for word, perhaps with its schema. */
function tableOf(argument) {
    return (0,calls/* textOf */.b)(argument)?.split('.').map(quote).join('.');
}
/** Gives the SQL where the table is known. */
function onTable(argument, write) {
    const table = tableOf(argument);
    return table === undefined ? undefined : write(table);
}
const createTable = (table) => `CREATE TABLE ${table} (id int)`;
const dropTable = (table) => `DROP TABLE ${table}`;
const dropColumns = (table, columns) => `ALTER TABLE ${table} ${columns.map((column) => `DROP COLUMN ${quote(column)}`).join(', ')}`;
const renameColumn = (table, from, to) => `ALTER TABLE ${table} RENAME COLUMN ${quote(from)} TO ${quote(to)}`;
const renameTable = (from, to) => `ALTER TABLE ${from} RENAME TO ${quote(to)}`;
const changeType = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${quote(column)} TYPE text`;
const setRequired = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${quote(column)} SET NOT NULL`;
const setNullable = (table, column) => `ALTER TABLE ${table} ALTER COLUMN ${quote(column)} DROP NOT NULL`;
function addColumn(table, name, column) {
    const { type = 'text', required, fallback, unique, primary, references } = column;
    const parts = [
        `ALTER TABLE ${table} ADD COLUMN ${quote(name)} ${type}`,
        required ? 'NOT NULL' : '',
        fallback === undefined ? '' : `DEFAULT ${fallback}`,
        unique ? 'UNIQUE' : '',
        primary ? 'PRIMARY KEY' : '',
        references ? 'REFERENCES other (id)' : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
}
function createIndex(table, columns, { unique = false, concurrently = false } = {}) {
    return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${concurrently ? 'CONCURRENTLY ' : ''}named ON ${table} (${columns.map(quote).join(', ')})`;
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
            return names === undefined ? undefined : `ALTER TABLE ${table} ADD UNIQUE (${names.map(quote).join(', ')})`;
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
    return `ALTER TABLE ${table} ADD FOREIGN KEY (${columns.map(quote).join(', ')}) REFERENCES other (id)`;
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
    createTable: ([name, columns, options]) => isPlain(columns) && (options === undefined || isPlain(options)) ? onTable(name, createTable) : undefined,
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
            dropped ? `ALTER TABLE ${table} ALTER COLUMN ${quote(own)} DROP DEFAULT` : '',
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
    createTable: ([name, columns, options]) => sequelize_isPlain(columns) && (options === undefined || sequelize_isPlain(options)) ? onTable(name, createTable) : undefined,
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
        const table = tableOf(said?.get('name'));
        if (table === undefined)
            return undefined;
        return unlessThere === undefined ? createTable(table) : `CREATE TABLE IF NOT EXISTS ${table} (id int)`;
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
    let sql = '';
    let line = 1;
    let rest;
    const add = (text, at) => {
        // On a line of its own, so that no comment at the end of a text takes it in.
        sql += `${'\n'.repeat(Math.max(0, at - line))}${text}\n;`;
        line = sql.split('\n').length;
    };
    for (let at = 0; at < body.length;) {
        const call = readCall(body, at, options);
        if (call !== undefined) {
            for (const { value, line: own } of call.texts)
                add(value, own);
            at = call.end;
        }
        else {
            if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .isSign */ .A7)(body[at], ';'))
                rest ??= body[at];
            at += 1;
        }
    }
    return { sql, rest };
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
    const { sql, rest } = (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .readCalls */ .s)(up, options);
    if (rest === undefined)
        return { ...manner, sql };
    return {
        ...manner,
        sql,
        unanalysable: `a program: what \`${rest.value.slice(0, 40)}\` and what follows does is not known`,
        unanalysableLine: rest.line,
    };
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

/***/ 405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isSign),
/* harmony export */   ET: () => (/* binding */ closing),
/* harmony export */   gI: () => (/* binding */ splitAt),
/* harmony export */   qw: () => (/* binding */ tokenize),
/* harmony export */   zs: () => (/* binding */ opening)
/* harmony export */ });
const pattern = /(?<blank>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<word>[\p{L}_$#@][\p{L}\p{N}_$]*|\d[\w.]*)|(?<text>'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")|(?<template>`(?:[^`\\]|\\[\s\S])*`)|(?<sign>=>|[\s\S])/uy;
/**
 * Takes a program apart, roughly: regular expressions are signs and words, and nested templates are not understood. Whoever
 * reads the tokens may only trust what is exactly as expected, so that a misreading makes less known, never more.
 */
function tokenize(program) {
    const tokens = [];
    let line = 1;
    for (const { 0: whole, groups = {} } of program.matchAll(new RegExp(pattern, 'uyg'))) {
        const { word, text, template, sign } = groups;
        if (word !== undefined)
            tokens.push({ kind: 'word', value: word, line });
        if (sign !== undefined)
            tokens.push({ kind: 'sign', value: sign, line });
        const literal = text ?? template;
        if (literal !== undefined) {
            const inner = literal.slice(1, -1);
            const dynamic = template !== undefined && /(?<!\\)\$\{/.test(inner);
            tokens.push({ kind: dynamic ? 'dynamic' : 'text', value: decode(inner), line });
        }
        line += whole.split('\n').length - 1;
    }
    return tokens;
}
const escapes = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' };
function decode(text) {
    return text.replace(/\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_all, ...parts) => {
        const [brace, unicode, hex, other] = parts;
        const code = brace ?? unicode ?? hex;
        if (code !== undefined)
            return String.fromCodePoint(Number.parseInt(code, 16));
        return escapes[other ?? ''] ?? other ?? '';
    });
}
/** The value of a sign if it is one of these, or the empty string. */
function isSign(token, ...values) {
    return token?.kind === 'sign' && values.includes(token.value) ? token.value : '';
}
const opening = { '(': ')', '[': ']', '{': '}' };
/** Where the bracket that opens here is closed, or -1. */
function closing(tokens, from) {
    const stack = [];
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (opening[value] !== undefined)
            stack.push(opening[value]);
        else if (value === stack.at(-1))
            stack.pop();
        if (stack.length === 0)
            return at;
    }
    return -1;
}
/** Parts tokens at the signs of one kind that stand in no brackets. */
function splitAt(tokens, sign) {
    const parts = [[]];
    for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (isSign(token, sign)) {
            parts.push([]);
            continue;
        }
        const end = token.kind === 'sign' && opening[token.value] !== undefined ? closing(tokens, at) : at;
        parts.at(-1)?.push(...tokens.slice(at, (end < 0 ? at : end) + 1));
        at = Math.max(at, end);
    }
    return parts.filter((part) => part.length > 0);
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
