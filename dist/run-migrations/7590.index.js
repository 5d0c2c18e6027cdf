export const id = 7590;
export const ids = [7590];
export const modules = {

/***/ 7590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  knex: () => (/* binding */ knex)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/history.js
var tools_history = __webpack_require__(1609);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/builders.js + 6 modules
var builders = __webpack_require__(226);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/config.js
var programs_config = __webpack_require__(1113);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/environments.js
var environments = __webpack_require__(8761);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/statements.js
var statements = __webpack_require__(3301);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/changing.js
var changing = __webpack_require__(1326);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/lock.js



/**
 * knex's own lock is a row of a table, which stays when knex is killed. We hold our lock, so no run of ours can be
 * migrating: unless another session is changing tables right now, the row is a leftover, and `unlock` takes it away.
 * Gives a failure where that is not so.
 */
async function freeLock({ session, say }, table, unlock) {
    const rows = await (0,bookkeeping/* readRows */.aK)(session, (0,bookkeeping/* parseTableName */.HC)(`${table}_lock`, 'tableName'), ['is_locked'], 'is_locked');
    if (!rows.some(({ is_locked }) => Number(is_locked) === 1))
        return undefined;
    const other = await (0,changing/* findChanging */.L)(session);
    if (other !== undefined) {
        return {
            message: `knex is locked (${table}_lock), and another session is changing tables: pid ${other}. When it is done, run this again; if it is no migration, run \`knex migrate:unlock\` first.`,
            code: '',
        };
    }
    say(`knex was killed while it held its lock (${table}_lock), and nothing migrates now: freeing it.`);
    const result = await unlock();
    return result.exitCode === 0 ? undefined : { message: (0,failure/* lastLines */.w$)(result, 'knex migrate:unlock'), code: '' };
}

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/programs/exported.js
var exported = __webpack_require__(7980);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/project.js






/** What stands in a configuration itself, and not around several. */
const own = new Set(['client', 'dialect', 'connection', 'migrations', 'pool', 'seeds', 'useNullAsDefault']);
/** Finds a knexfile and all folders that knex reads, which may be several. */
async function findKnex(project, files) {
    const config = await (0,tools_project/* findNearest */.qg)(project, /^knexfile\.(?:js|cjs|mjs|ts|cts|mts)$/);
    if (config === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.dirname(config);
    const program = await project.read(config);
    const choices = (0,environments/* readChoices */.Bd)(program, own);
    const all = new Map(choices === undefined
        ? [[undefined, readAnywhere(program, config)]]
        : [...choices].map(([name, value]) => [name, readMigrations(value, config)]));
    const said = await chooseFolders(all, project, config);
    const [first, ...others] = said.values();
    if (first === undefined)
        return undefined;
    const places = first.folders.map((folder) => external_node_path_.posix.join(workingDirectory, folder));
    const there = await Promise.all(places.map((place) => (0,tools_project/* hasFolder */.bU)(project, place)));
    const present = places.filter((_, at) => there[at]);
    if (present.length === 0)
        return undefined;
    const directory = (0,tools_project/* commonFolder */.Mp)(present);
    const folders = present.map((place) => external_node_path_.posix.relative(directory, place) || '.');
    const found = await Promise.all(present.map((place) => (0,tools_project/* readBelow */.Gj)(project, place, files)));
    return {
        because: config,
        directory,
        workingDirectory,
        // knex does not look into the folders of a folder.
        files: found
            .flatMap((list) => list.filter(({ name }) => !/\/|\.d\.[cm]?ts$/.test(name)))
            .map((file) => ({ ...file, name: external_node_path_.posix.relative(directory, file.path) })),
        settings: {
            'knex.config': external_node_path_.posix.basename(config),
            'knex.table': (0,environments/* packChoices */.Q1)(new Map([...said].map(([name, { table }]) => [name, table]))),
            'knex.transactions': String([first, ...others].every(({ transactions }) => transactions)),
            'knex.folders': JSON.stringify(folders),
            'knex.separately': String(first.separately),
        },
    };
}
/** Of environments with migrations in different folders the one that knex will run in, where that is known. */
async function chooseFolders(all, project, config) {
    const sets = new Set([...all.values()].map(({ folders, separately }) => JSON.stringify([folders, separately])));
    if (sets.size <= 1)
        return all;
    const name = await project.environment?.('NODE_ENV');
    const chosen = name === undefined ? undefined : all.get(name);
    if (chosen !== undefined)
        return new Map([[name, chosen]]);
    const folders = [...all].map(([environment, one]) => `${environment}: ${one.folders.join(', ')}`);
    throw (0,environments/* unreadable */.O$)('The environments of knex have migrations in different folders.', `${folders.join('; ')}; NODE_ENV is ${name === undefined ? 'not known' : name}`, config);
}
function readMigrations({ entries }, config) {
    const migrations = entries?.get('migrations');
    if (migrations !== undefined && (migrations.entries === undefined || migrations.open))
        throw (0,environments/* unreadable */.O$)('What the knexfile says of migrations cannot be told.', 'migrations', config);
    const held = migrations?.entries ?? new Map();
    if (held.has('migrationSource'))
        throw ownSource(config);
    const text = (key, fallback) => {
        const value = held.get(key);
        if (value === undefined || value.tokens[0]?.value === 'undefined')
            return fallback;
        const [token, more] = value.tokens;
        if (token?.kind === 'text' && more === undefined)
            return token.value;
        throw (0,environments/* unreadable */.O$)(`${key} of the knexfile is no plain text.`, shown(value), config);
    };
    const directory = held.get('directory');
    const folders = directory === undefined ? ['migrations'] : (0,exported/* elementsOf */.ZE)(directory).map((one) => folderOf(one, config));
    const [table = '', schema] = [text('tableName', 'knex_migrations'), text('schemaName', undefined)];
    const says = (key, word) => held.get(key)?.tokens[0]?.value === word;
    return {
        folders,
        table: schema === undefined ? table : `${schema}.${table}`,
        separately: held.has('sortDirsSeparately') && !says('sortDirsSeparately', 'false'),
        transactions: !says('disableTransactions', 'true'),
    };
}
function folderOf(tokens, config) {
    const read = (0,exported/* readPath */.G7)(tokens);
    if (read === undefined)
        throw (0,environments/* unreadable */.O$)('A folder of migrations in the knexfile is no plain path.', shown({ tokens }), config);
    return read.path.replace(/\/$/, '') || '.';
}
/** A program that puts its configuration together: what it says anywhere counts, where it says one thing only. */
function readAnywhere(program, config) {
    const migrations = (0,programs_config/* readConfig */.X)(program).inside('migrations');
    if (migrations.names('migrationSource'))
        throw ownSource(config);
    const one = (key) => {
        const texts = migrations.texts(key);
        if (texts.length > 1)
            throw (0,environments/* unreadable */.O$)(`${key} of the knexfile has several values.`, texts.join(', '), config);
        if (texts.length === 0 && migrations.names(key))
            throw (0,environments/* unreadable */.O$)(`${key} of the knexfile is no plain text.`, key, config);
        return texts[0];
    };
    const [table = 'knex_migrations', schema] = [one('tableName'), one('schemaName')];
    return {
        folders: [(one('directory') ?? 'migrations').replace(/\/$/, '')],
        table: schema === undefined ? table : `${schema}.${table}`,
        separately: false,
        transactions: !migrations.says('disableTransactions', 'true'),
    };
}
function shown({ tokens }) {
    return tokens.map(({ value }) => value).join(' ');
}
function ownSource(file) {
    return new errors/* UserError */.yo('The migrations of knex come from a program of the project, and not from folders.', {
        reason: 'unsupported-setting',
        received: 'migrations.migrationSource',
        accepted: 'migrations.directory',
        remedy: 'Keep the migrations as files of a folder, or use `tool: command`.',
        file,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/knex/adapter.js











/** knex 3: programs in folders, all pending in one transaction, bookkeeping by file name. */
const knex = {
    name: 'knex',
    title: 'knex',
    executable: 'knex',
    forbidden: ['migrate:rollback', 'migrate:down', 'migrate:up', 'migrate:make', 'seed:run'],
    conduct: { removed: 'refused' },
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB'],
        detectedBy: '`knexfile.*`; the files of its `migrations.directory` (`migrations` beside it), which may be several',
        bookkeeping: '`knex_migrations` (or `migrations.tableName`)',
        transaction: 'all that is pending together; file by file where one says `config = { transaction: false }`',
        ownList: '`migrate:list`',
    },
    files: /^[^.].*\.(?:js|cjs|mjs|ts|cts|mts)$/,
    detect: () => false,
    find: (project) => findKnex(project, knex.files),
    variables: ['NODE_ENV'],
    isRead: (name, settings) => foldersOf(settings).includes(external_node_path_.posix.dirname(name)),
    read: (files, settings = {}) => files
        .map(({ name, path, text }) => {
        const file = { name, path, text, version: external_node_path_.posix.basename(name) };
        return settings['knex.transactions'] === 'false' ? { ...file, transactional: false } : file;
    })
        .sort((a, b) => placeOf(a, settings) - placeOf(b, settings) || (a.version < b.version ? -1 : 1)),
    async pending(session, files, settings) {
        const rows = await (0,bookkeeping/* readRows */.aK)(session, (0,bookkeeping/* parseTableName */.HC)(tableOf(settings), 'tableName'), ['name'], 'id');
        return (0,tools_history/* compareHistory */.w)(rows.map(({ name }) => name), files);
    },
    byTool: (0,by_tool/* byList */.aM)('knex', {
        list: (settings) => [...argumentsFor(settings), 'migrate:list'],
        read(said, files) {
            // Two lists of names under a line each; without the first there is nothing that could be believed.
            const [, completed, pending] = /^(?:Found \d+|No) Completed (.*)^(?:Found \d+|No) Pending (.*)$/ms.exec(said) ?? [];
            if (completed === undefined || pending === undefined)
                return undefined;
            const names = (list) => list
                .split('\n')
                .slice(1)
                .flatMap((line) => line.trim() || []);
            return (0,by_tool/* matchList */.Kl)(names(completed), names(pending), files);
        },
        // A lock that knex left behind is not freed: nobody sees whether another session migrates.
        apply: migrateLatest,
    }),
    current: tools_history/* newest */.B,
    gateSource: (file) => (0,statements/* readProgram */.L)(file.text, { methods: ['raw'], builders: builders/* knexBuilders */.R6, transactional: isTransactional(file) }),
    async apply(pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('knex needs a launcher.');
        const refused = await freeLock(workspace, tableOf(workspace.settings), () => launcher.run([...argumentsFor(workspace.settings), 'migrate:unlock'], (0,environments/* withEnvironment */.Ec)(workspace.environment, workspace.settings)));
        return refused ?? migrateLatest(pending, workspace, launcher);
    },
    recovery({ source }) {
        return source.transactional
            ? 'What was pending before it was rolled back with it, where no file opts out of transactions. Mend the file and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction, so what stood before the error may be done. Look at the database, make the file repeatable (IF NOT EXISTS, hasTable), and run this again. `knex migrate:unlock` frees the lock where knex itself was killed.';
    },
};
function argumentsFor(settings) {
    return ['--knexfile', settings['knex.config'] ?? 'knexfile.js'];
}
async function migrateLatest(pending, { settings, environment }, launcher) {
    if (launcher === undefined)
        throw new Error('knex needs a launcher.');
    const args = [...argumentsFor(settings), 'migrate:latest'];
    const result = await launcher.run(args, (0,environments/* withEnvironment */.Ec)(environment, settings));
    if (result.exitCode === 0)
        return undefined;
    const said = (0,failure/* saidBy */.TT)(result);
    const name = /^migration file "(.+)" failed$/m.exec(said)?.[1];
    const message = /^migration failed with error: (.+)$/m.exec(said)?.[1];
    return {
        message: message ?? (0,failure/* lastLines */.w$)(result, 'knex'),
        code: (0,failure/* sqlStateIn */.TG)(said),
        ...(pending.some(({ version }) => version === name) && name !== undefined ? { version: name } : {}),
    };
}
function tableOf(settings) {
    return (0,environments/* pickChoice */.jW)(settings['knex.table'] ?? 'knex_migrations', settings, 'tableName');
}
/** Below the migrations' folder, in the order of the configuration. */
function foldersOf(settings) {
    return JSON.parse(settings['knex.folders'] ?? '["."]');
}
/** knex orders by the names of the files alone, unless it is told to go folder by folder. */
function placeOf({ name }, settings) {
    return settings['knex.separately'] === 'true' ? foldersOf(settings).indexOf(external_node_path_.posix.dirname(name)) : 0;
}
function isTransactional({ text, transactional }) {
    return transactional !== false && !(0,programs_config/* readConfig */.X)(text).inside('config').says('transaction', 'false');
}


/***/ }),

/***/ 1113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);


/** Reads a configuration in JavaScript, TypeScript or JSON. Never throws: what is not understood is not there. */
function readConfig(program) {
    return readTokens((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenize */ .qw)(program));
}
function readTokens(tokens) {
    const values = (key) => tokens.flatMap((token, at) => {
        const next = tokens[at + 1];
        const named = token.kind !== 'sign' && token.value === key && (next?.value === ':' || next?.value === '=');
        return named && next.kind === 'sign' ? [valueFrom(tokens, at + 2)] : [];
    });
    return {
        texts: (key) => [...new Set(values(key).flatMap(readText))],
        inside: (key) => readTokens(values(key).flat()),
        values,
        names: (key) => values(key).length > 0,
        says: (key, word) => values(key).some(([first]) => first?.kind === 'word' && first.value === word),
    };
}
/** The tokens of a value, up to the comma, semicolon or bracket that ends it. */
function valueFrom(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (depth === 0 && [',', ';', '}', ']', ')'].includes(value))
            return tokens.slice(from, at);
        if (['(', '[', '{'].includes(value))
            depth += 1;
        if ([')', ']', '}'].includes(value))
            depth -= 1;
    }
    return tokens.slice(from);
}
/** A text, the texts of a list, or the parts of a path that a call or `+` puts together. */
function readText(value) {
    const texts = value.filter(({ kind }) => kind === 'text').map((token) => token.value);
    if (value.some(({ kind }) => kind === 'dynamic') || value[0]?.value === '{' || texts.length === 0)
        return [];
    if (value[0]?.value === '[')
        return texts;
    const known = value.every(({ kind, value: word }) => kind !== 'word' ||
        ['path', 'join', 'resolve', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname'].includes(word));
    return known ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(texts.join('/'))] : [];
}


/***/ }),

/***/ 8761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ readChoices),
/* harmony export */   Ec: () => (/* binding */ withEnvironment),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Q1: () => (/* binding */ packChoices),
/* harmony export */   jW: () => (/* binding */ pickChoice)
/* harmony export */ });
/* unused harmony export environmentOf */
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _exported_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7980);


/**
 * Reads a configuration that may be keyed by environment, as knex and sequelize-cli take it: the entry of NODE_ENV, or
 * the whole where there is none. `own` are the keys of a configuration itself. Undefined where it does not stand
 * there word for word.
 */
function readChoices(program, own) {
    const whole = (0,_exported_js__WEBPACK_IMPORTED_MODULE_1__/* .readExported */ .Gj)(program);
    if (whole?.entries === undefined)
        return undefined;
    const names = [...whole.entries.keys()];
    if (names.some((name) => own.has(name)))
        return whole.open ? undefined : new Map([[undefined, whole]]);
    if (whole.open)
        return undefined;
    const objects = [...whole.entries].filter(([, { entries }]) => entries !== undefined);
    if (names.length === 0)
        return new Map([[undefined, whole]]);
    return objects.length === names.length ? new Map(objects) : undefined;
}
/** The environment that the tool takes; `NODE_ENV` is that of where it runs. */
function environmentOf(settings) {
    return settings['NODE_ENV'] || 'development';
}
/** Puts the environment that was judged by into what the tool's process gets. */
function withEnvironment(environment, settings) {
    const { NODE_ENV } = settings;
    return NODE_ENV ? { ...environment, NODE_ENV } : environment;
}
/**
 * Packs what each environment says into one setting: the value alone where they all say the same. `pickSetting` takes
 * it out again.
 */
function packChoices(values) {
    const different = new Set(values.values());
    const [only = ''] = different;
    return different.size > 1 ? JSON.stringify(Object.fromEntries(values)) : only;
}
/** Takes the value of the environment that the tool runs in. Throws a UserError where there is none for it. */
function pickChoice(packed, settings, setting) {
    if (!packed.startsWith('{'))
        return packed;
    const values = JSON.parse(packed);
    const environment = environmentOf(settings);
    if (Object.hasOwn(values, environment))
        return values[environment];
    const all = Object.keys(values).join(', ');
    throw unreadable(`${setting} differs between environments, and there is none of the name that the tool runs in.`, `NODE_ENV ${environment}, beside ${all}`, undefined);
}
/** The error for a setting that cannot be told from the configuration. */
function unreadable(message, received, file) {
    return new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(message, {
        reason: 'unreadable-setting',
        received,
        accepted: 'plain values, the same for every environment or under the name of each',
        remedy: 'Write it as a plain value into the tool’s configuration, or set NODE_ENV (in the step’s `env`, or in the image) to the environment that is meant.',
        file,
    });
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   Gj: () => (/* binding */ readExported),
/* harmony export */   ZE: () => (/* binding */ elementsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(405);


/** What a configuration in JavaScript, TypeScript or JSON gives away; undefined where that is not an object of its own. */
function readExported(program) {
    const tokens = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenize */ .qw)(program);
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[0], '{'))
        return objectOf(evaluate(tokens, tokens, 0));
    const own = new Map();
    let whole;
    for (const [at, { value, kind }] of tokens.entries()) {
        const words = tokens.slice(at, at + 6).map((token) => token.value);
        const value_ = (from) => evaluate(expressionFrom(tokens, at + from), tokens, 0);
        if (kind !== 'word')
            continue;
        if (value === 'export' && (words[1] === 'default' || words[1] === '='))
            whole = value_(2);
        else if (value === 'module' && words.slice(1, 4).join(' ') === '. exports =')
            whole = value_(4);
        else if (value === 'exports' && words[1] === '.' && words[3] === '=')
            own.set(words[2] ?? '', value_(4));
    }
    if (whole !== undefined)
        return objectOf(whole);
    return own.size > 0 ? { tokens, entries: own } : undefined;
}
function objectOf(value) {
    return value.entries === undefined ? undefined : value;
}
/** The tokens of an expression: to its comma, semicolon or bracket, or to the line that begins a statement. */
function expressionFrom(tokens, from) {
    for (let at = from; at < tokens.length; at += 1) {
        const token = tokens[at];
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ',', ';', ')', ']', '}'))
            return tokens.slice(from, at);
        const before = at > from ? tokens[at - 1] : undefined;
        const ended = before !== undefined && (before.kind !== 'sign' || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(before, ')', ']', '}') !== '');
        const begins = token.kind === 'word' && !/^(?:as|satisfies|in|instanceof)$/.test(token.value);
        if (ended && begins && token.line > before.line)
            return tokens.slice(from, at);
        if (token.kind !== 'sign' || _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .opening */ .zs[token.value] === undefined)
            continue;
        const end = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, at);
        if (end < 0)
            return tokens.slice(from);
        at = end;
    }
    return tokens.slice(from);
}
/** How far names are followed. */
const deepest = 20;
function evaluate(expression, program, depth) {
    const tokens = bare(expression);
    const [first, ...others] = tokens;
    if (first === undefined || depth > deepest)
        return { tokens };
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(first, '{') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, 0) === tokens.length - 1)
        return readEntries(tokens, program, depth);
    const isPath = first.kind === 'word' && others.every((token, at) => (at % 2 ? token.kind === 'word' : (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '.')));
    if (!isPath || others.length % 2 !== 0)
        return { tokens };
    let found = declared(first.value, program, depth);
    for (const { value } of others.filter(({ kind }) => kind === 'word'))
        found = found?.entries?.get(value);
    return found ?? { tokens };
}
/** Without the brackets around it, and without what TypeScript says of its type. */
function bare(expression) {
    let tokens = expression;
    let level = 0;
    const typed = tokens.findIndex((token, at) => {
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '(', '[', '{'))
            level += 1;
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ')', ']', '}'))
            level -= 1;
        return at > 0 && level === 0 && token.kind === 'word' && /^(?:as|satisfies)$/.test(token.value);
    });
    if (typed > 0)
        tokens = tokens.slice(0, typed);
    while ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[0], '(') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, 0) === tokens.length - 1)
        tokens = tokens.slice(1, -1);
    return tokens;
}
function declared(name, program, depth) {
    const places = program.flatMap((token, at) => token.value === name && /^(?:const|let|var)$/.test(program[at - 1]?.value ?? '') ? [at] : []);
    const [at] = places;
    if (at === undefined || places.length > 1)
        return undefined;
    for (let sign = at + 1; sign < program.length; sign += 1) {
        const token = program[sign];
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, '='))
            return evaluate(expressionFrom(program, sign + 1), program, depth + 1);
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(token, ';'))
            return undefined;
        if (token.kind === 'sign' && _tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .opening */ .zs[token.value] !== undefined)
            sign = Math.max(sign, (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(program, sign));
    }
    return undefined;
}
function readEntries(tokens, program, depth) {
    const entries = new Map();
    let open = false;
    for (const entry of (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(tokens.slice(1, -1), ',')) {
        const [key, colon, ...rest] = entry;
        if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(key, '.') && (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(colon, '.')) {
            const spread = evaluate(rest.slice(1), program, depth + 1);
            for (const [name, value] of spread.entries ?? [])
                entries.set(name, value);
            // What a function adds is its own matter, such as how names are written; another file may say anything.
            const called = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(spread.tokens.at(-1), ')') !== '' && spread.tokens[0]?.value !== 'require';
            if (spread.open || (spread.entries === undefined && !called))
                open = true;
        }
        else if (key === undefined || key.kind === 'sign' || key.kind === 'dynamic')
            open = true;
        else if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(colon, ':'))
            entries.set(key.value, evaluate(rest, program, depth + 1));
        else
            entries.set(key.value, colon === undefined ? evaluate([key], program, depth + 1) : { tokens: entry });
    }
    return { tokens, entries, open };
}
const pathWords = new Set(['path', 'join', 'resolve', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname']);
/** The path that a text is, or that a call or `+` puts together; undefined where anything else comes into it. */
function readPath(tokens) {
    const parts = [];
    let besideFile = false;
    for (const token of tokens) {
        if (token.kind === 'word') {
            if (!pathWords.has(token.value))
                return undefined;
            if (/^(?:__dirname|dirname)$/.test(token.value))
                besideFile = true;
        }
        else if (token.kind === 'sign') {
            if (!['.', '(', ')', ',', '+'].includes(token.value))
                return undefined;
        }
        else {
            const text = token.kind === 'text' ? token.value : /^\$\{__dirname\}(\/[^$]*)$/.exec(token.value)?.[1];
            if (text === undefined)
                return undefined;
            if (token.kind === 'dynamic')
                besideFile = true;
            parts.push(text);
        }
    }
    return parts.length === 0 ? undefined : { path: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(parts.join('/')), besideFile };
}
/** The elements of a list, or the one value that stands in its place. */
function elementsOf({ tokens }) {
    if (!(0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .isSign */ .A7)(tokens[0], '[') || (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .closing */ .ET)(tokens, 0) !== tokens.length - 1)
        return [tokens];
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAt */ .gI)(tokens.slice(1, -1), ',');
}


/***/ })

};
