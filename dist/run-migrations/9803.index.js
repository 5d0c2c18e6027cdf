"use strict";
exports.id = 9803;
exports.ids = [9803];
exports.modules = {

/***/ 9803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rails: () => (/* binding */ rails)
});

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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/definitions.js


const setting = 'rails.definitions';
const kinds = { view: 'views', function: 'functions', trigger: 'triggers' };
const method = /^(?:create|update|replace)_(view|function|trigger)$/;
/**
 * Finds what the gems scenic and fx send for a migration that names a view, function or trigger and its version: the files
 * of `db/views`, `db/functions` and `db/triggers`, as a setting of the project. Nothing is read where no migration asks.
 */
async function findDefinitions(project, root, migrations) {
    const asks = /\b(?:create|update|replace)_(?:view|function|trigger)\b/;
    if (!migrations.some(({ text }) => asks.test(text)))
        return {};
    const found = {};
    for (const folder of Object.values(kinds)) {
        for (const { name, text } of await (0,tools_project/* readBelow */.Gj)(project, external_node_path_.posix.join(root, 'db', folder), /_v\d+\.sql$/))
            found[`${folder}/${name.slice(0, -4)}`] = text;
    }
    return Object.keys(found).length === 0 ? {} : { [setting]: JSON.stringify(found) };
}
/** Reads what `findDefinitions` has put into the settings. */
function definitionsIn(settings = {}) {
    return JSON.parse(settings[setting] ?? '{}');
}
/** Puts the text of a file into each call that names its version, as if it stood there as `sql_definition`. */
function withDefinitions(tokens, definitions) {
    if (Object.keys(definitions).length === 0)
        return tokens;
    return tokens.flatMap((token, at) => {
        const from = tokens[at - 1]?.value === '(' ? at - 2 : at - 1;
        const called = tokens[from];
        const folder = kinds[method.exec(called?.kind === 'word' ? called.value : '')?.[1] ?? ''];
        if (folder === undefined || (token.kind !== 'symbol' && token.kind !== 'text'))
            return [token];
        const end = tokens.findIndex(({ kind }, index) => index > at && kind === 'end');
        const call = tokens.slice(at, end < 0 ? undefined : end);
        const says = (name) => call.findIndex(({ kind, value }) => kind === 'label' && value === name);
        const version = says('version') < 0 ? '1' : (call[says('version') + 1]?.value ?? '');
        const text = definitions[`${folder}/${token.value.replaceAll('.', '_')}_v${version.padStart(2, '0')}`];
        // A version that is told in another way as well, or twice.
        const versions = call.filter(({ kind, value }) => value === 'version' && kind !== 'text').length;
        const isTold = versions === (says('version') < 0 ? 0 : 1) && !call.some(({ value }) => value === '*');
        if (text === undefined || says('sql_definition') >= 0 || !isTold)
            return [token];
        const { line } = called;
        return [
            token,
            { kind: 'sign', value: ',', line },
            { kind: 'label', value: 'sql_definition', line },
            { kind: 'text', value: text, line },
        ];
    });
}

// EXTERNAL MODULE: ./build/packages/config/src/mapping.js
var mapping = __webpack_require__(6876);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/books.js



const books_setting = /\b(?:active_record|ActiveRecord::Base)\.(schema_migrations_table_name|table_name_prefix|table_name_suffix)\s*=(?!=)\s*(.*?)\s*$/;
const literal = /^(?:"([^"#\\]*)"|'([^'\\]*)'|:(\w+))(?:\s*#.*)?$/;
/**
 * Gives the table in which an application's configuration has Rails keep its books; undefined where it says nothing of
 * it. What other environments than the one that is known say is no matter. Throws a UserError for what does not stand
 * there word for word, and for several values.
 */
async function findBooks(project, workingDirectory, environment) {
    const folder = external_node_path_.posix.join(workingDirectory, 'config');
    const told = new Map();
    for (const path of await project.list()) {
        if (!path.endsWith('.rb') || !(0,tools_project/* isBelow */.Yw)(path, folder))
            continue;
        const own = /^environments\/(\w+)\.rb$/.exec(external_node_path_.posix.relative(folder, path))?.[1];
        if (own !== undefined && environment !== undefined && own !== environment)
            continue;
        for (const [at, line] of (await project.read(path)).split(/\r?\n/).entries()) {
            const [, name, value] = books_setting.exec(line.replace(/^\s*#.*$/, '')) ?? [];
            if (name === undefined || value === undefined)
                continue;
            const [, double, single, symbol] = literal.exec(value) ?? [];
            const said = double ?? single ?? symbol;
            if (said === undefined || (told.get(name) ?? said) !== said)
                throw unreadable(name, value, path, at + 1);
            told.set(name, said);
        }
    }
    if (told.size === 0)
        return undefined;
    const name = told.get('schema_migrations_table_name') ?? 'schema_migrations';
    return `${told.get('table_name_prefix') ?? ''}${name}${told.get('table_name_suffix') ?? ''}`;
}
function unreadable(name, received, file, line) {
    return new errors/* UserError */.yo(`\`${name}\` cannot be told: nobody knows in which table Rails keeps its books.`, {
        reason: 'unreadable-setting',
        received,
        accepted: 'a plain text, the same wherever it stands',
        remedy: 'Write it as a plain text, once, or set RAILS_ENV to the environment that is meant.',
        file,
        line,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/folders.js




const usual = 'db/migrate';
/** Where an application, or an engine in it, says which folders are migrated. */
const says = /(?:^|\/)(?:config\/.*|engine|railtie|Rakefile|.*\.rake)(?:\.rb)?$/;
const named = /\bpaths\s*(?:\[\s*|\.add\s*\(?\s*)["']db\/migrate["']|\bmigrations_paths\b/;
/**
 * Refuses an application that has Rails migrate other folders besides `db/migrate`: what an engine or an initializer
 * puts there is known to nobody but Rails. What is installed is not looked at: its migrations are copied.
 */
async function refuseOtherFolders(project, workingDirectory) {
    for (const path of await project.list()) {
        if (!/\.rb$|\.rake$|Rakefile$/.test(path) || !(0,tools_project/* isBelow */.Yw)(path, workingDirectory || '.') || !says.test(path))
            continue;
        const lines = (await project.read(path)).split('\n');
        const at = lines.findIndex((line) => named.test(line.replace(/^\s*#.*$/, '')));
        if (at >= 0)
            throw otherFolders(lines[at]?.trim() ?? '', path, at + 1);
    }
}
/** Reads database.yml; what ERB puts in is not known, and left out. Gives an empty object for what is no YAML. */
async function readDatabases(text) {
    const { load } = await __webpack_require__.e(/* import() */ 3243).then(__webpack_require__.bind(__webpack_require__, 3243));
    const plain = text.replace(/^\s*<%(?!=).*?%>\s*$/gm, '').replace(/<%[\s\S]*?%>/g, '0');
    try {
        const raw = load(plain);
        return (0,mapping/* isMapping */.p)(raw) ? raw : {};
    }
    catch {
        // The tool reads it itself, and says what is wrong with it.
        return {};
    }
}
/** Refuses a first database whose migrations do not lie in `db/migrate`; the others are told of by themselves. */
function refuseOtherPaths(databases, file) {
    for (const held of Object.values(databases)) {
        if (!(0,mapping/* isMapping */.p)(held))
            continue;
        const several = Object.values(held).every(mapping/* isMapping */.p) ? held : { primary: held };
        const first = several['primary'] ?? Object.values(several)[0];
        const paths = (0,mapping/* isMapping */.p)(first) ? first['migrations_paths'] : undefined;
        const folders = paths === undefined || paths === null ? [usual] : [paths].flat().map(String);
        if (folders.some((folder) => external_node_path_.posix.normalize(folder).replace(/\/$/, '') !== usual))
            throw otherFolders(`migrations_paths: ${folders.join(', ')}`, file, undefined);
    }
}
function otherFolders(received, file, line) {
    return new errors/* UserError */.yo('Rails is told to migrate other folders than db/migrate, and what lies there was not judged.', {
        reason: 'unsupported-setting',
        received,
        accepted: 'migrations in db/migrate alone',
        remedy: 'Copy the migrations into db/migrate (`bin/rails <engine>:install:migrations`) and take the path out, or use `tool: command`.',
        file,
        line,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/project.js






/**
 * Finds an application: `bin/rails` beside `config/application.rb`, with `db/migrate`. An engine has its migrations
 * copied into the application that runs them.
 */
async function findRails(project, files) {
    const because = await (0,tools_project/* findNearest */.qg)(project, /^application\.rb$/, async (path) => {
        if (external_node_path_.posix.basename(external_node_path_.posix.dirname(path)) !== 'config')
            return false;
        const root = external_node_path_.posix.join(path, '../..');
        return ((await project.list()).includes(external_node_path_.posix.join(root, 'bin/rails')) ||
            (0,tools_project/* hasFolder */.bU)(project, external_node_path_.posix.join(root, 'db/migrate')));
    });
    if (because === undefined)
        return undefined;
    const workingDirectory = external_node_path_.posix.join(because, '../..').replace(/\/$/, '');
    const directory = external_node_path_.posix.join(workingDirectory, 'db/migrate');
    if (!(await (0,tools_project/* hasFolder */.bU)(project, directory)))
        return undefined;
    const configuration = external_node_path_.posix.join(workingDirectory, 'config/database.yml');
    const text = (await project.list()).includes(configuration) ? await project.read(configuration) : '';
    const others = text.includes('migrations_paths') || /^ {2}\w+:\s*$/m.test(text)
        ? await readOthers(project, workingDirectory, text)
        : {};
    await refuseOtherFolders(project, workingDirectory);
    const databases = await readDatabases(text);
    const environment = (await project.environment?.('RAILS_ENV')) ?? (await project.environment?.('RACK_ENV'));
    const own = environment === undefined ? undefined : databases[environment];
    // Of the others nothing is run.
    refuseOtherPaths(environment === undefined || own === undefined ? databases : { [environment]: own }, configuration);
    const table = await findBooks(project, workingDirectory, environment);
    const migrations = await (0,tools_project/* readBelow */.Gj)(project, directory, files);
    return {
        because,
        directory,
        workingDirectory,
        files: migrations,
        settings: {
            ...(await findDefinitions(project, workingDirectory, migrations)),
            'rails.others': JSON.stringify(others),
            ...(table === undefined ? {} : { 'rails.table': table }),
            ...(/^\s*adapter:\s*trilogy\b/m.test(text) ? { 'rails.mysql': 'trilogy' } : {}),
        },
    };
}
/** Reads which environments of database.yml have several databases. What ERB puts in is not known, and left out. */
async function readOthers(project, workingDirectory, text) {
    const raw = await readDatabases(text);
    const others = {};
    for (const [environment, held] of Object.entries(raw)) {
        if (!(0,mapping/* isMapping */.p)(held))
            continue;
        const databases = Object.entries(held).filter((entry) => (0,mapping/* isMapping */.p)(entry[1]));
        // One of them is enough to make names of the keys; `variables` is an option of a single one.
        if (databases.length !== Object.keys(held).length || databases.length < 2)
            continue;
        const [primary] = databases.find(([name]) => name === 'primary') ?? databases[0];
        others[environment] = await Promise.all(databases
            .filter(([name, one]) => name !== primary && one['replica'] !== true && one['database_tasks'] !== false)
            .map(async ([name, one]) => {
            const paths = [one['migrations_paths'] ?? 'db/migrate'].flat().map(String);
            const there = await Promise.all(paths.map((path) => holdsMigrations(project, external_node_path_.posix.join(workingDirectory, path))));
            return { name, migrations: paths.find((_path, at) => there[at]) };
        }));
    }
    return others;
}
async function holdsMigrations(project, folder) {
    return (await project.list()).some((file) => file.endsWith('.rb') && external_node_path_.posix.dirname(file) === folder);
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/pieces.js
var tools_pieces = __webpack_require__(242);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/plain-change.js
var plain_change = __webpack_require__(2206);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/arguments.js
/**
 * Reads the arguments behind a method's name, with or without brackets, up to a block or the end of the statement.
 * Undefined where something stands there that is no plain value.
 */
function readArguments(tokens, from) {
    const bracket = tokens[from]?.kind === 'sign' && tokens[from]?.value === '(';
    const args = { values: [], options: {} };
    let at = bracket ? from + 1 : from;
    for (;;) {
        if (isEnd(tokens[at], bracket))
            break;
        const label = tokens[at];
        const rocket = tokens[at + 1]?.value === '=>';
        const named = label?.kind === 'label' || (label?.kind === 'symbol' && rocket);
        const value = readValue(tokens, named ? at + (label.kind === 'label' ? 1 : 2) : at);
        if (value === undefined)
            return undefined;
        if (named)
            args.options[label.value] = value.value;
        else if (Object.keys(args.options).length > 0)
            return undefined;
        else
            args.values.push(value.value);
        at = value.end;
        if (isSign(tokens[at], ','))
            at += 1;
        else if (!isEnd(tokens[at], bracket))
            return undefined;
    }
    return { args, end: bracket ? at + 1 : at };
}
function isEnd(token, bracket) {
    if (bracket)
        return token === undefined || isSign(token, ')');
    return (token === undefined ||
        token.kind === 'end' ||
        isSign(token, '{') ||
        (token.kind === 'word' && /^(?:do|if|unless)$/.test(token.value)));
}
function isSign(token, sign) {
    return token?.kind === 'sign' && token.value === sign;
}
/** Methods that change nothing about SQL but its blanks. */
const trimming = new Set(['squish', 'strip', 'freeze', 'chomp', 'strip_heredoc', 'to_s']);
/** The plain value that begins at a token; undefined for anything else. */
function readValue(tokens, from) {
    const token = tokens[from];
    if (token === undefined)
        return undefined;
    if (isSign(token, '['))
        return readList(tokens, from);
    if (isSign(token, '{'))
        return readHash(tokens, from);
    if (isSign(token, '->'))
        return readLambda(tokens, from);
    if (isSign(token, '-') && tokens[from + 1]?.kind === 'number') {
        const { value, line } = tokens[from + 1];
        return { value: { kind: 'number', value: `-${value}`, line }, end: from + 2 };
    }
    const { kind, value, line } = token;
    if (kind === 'word' && !/^(?:true|false|nil)$/.test(value))
        return undefined;
    if (kind !== 'text' && kind !== 'symbol' && kind !== 'number' && kind !== 'word')
        return undefined;
    let end = from + 1;
    while (kind === 'text' && isSign(tokens[end], '.') && trimming.has(tokens[end + 1]?.value ?? ''))
        end += 2;
    return { value: { kind, value, line }, end };
}
/** The list that opens at a token. */
function readList(tokens, from) {
    const values = [];
    let at = from + 1;
    while (!isSign(tokens[at], ']')) {
        if (tokens[at]?.kind === 'end') {
            at += 1;
            continue;
        }
        const one = readValue(tokens, at);
        if (one === undefined)
            return undefined;
        values.push(one.value);
        at = one.end;
        if (isSign(tokens[at], ','))
            at += 1;
        else if (!isSign(tokens[at], ']'))
            return undefined;
    }
    return { value: { kind: 'list', values }, end: at + 1 };
}
function readHash(tokens, from) {
    const inner = [];
    let depth = 0;
    let at = from;
    for (; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (isSign(token, '{'))
            depth += 1;
        if (isSign(token, '}'))
            depth -= 1;
        if (depth === 0)
            break;
        if (at > from && token.kind !== 'end')
            inner.push(token);
    }
    const read = readArguments([{ kind: 'sign', value: '(', line: 0 }, ...inner, { kind: 'sign', value: ')', line: 0 }], 0);
    if (read === undefined || read.args.values.length > 0)
        return undefined;
    return { value: { kind: 'options', options: read.args.options }, end: at + 1 };
}
/** `-> { "now()" }`: an expression of SQL. */
function readLambda(tokens, from) {
    const [opening, text, closing] = tokens.slice(from + 1, from + 4);
    if (!isSign(opening, '{') || text?.kind !== 'text' || !isSign(closing, '}'))
        return undefined;
    return { value: { kind: 'lambda', value: text.value, line: text.line }, end: from + 4 };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/blocks.js
const openers = new Set(['def', 'do', 'begin', 'case', 'class', 'module']);
/** These open a block where a statement begins; behind one they only make it conditional. */
const conditions = new Set(['if', 'unless', 'while', 'until', 'for']);
/** Where the block that a word opens has its `end`; the number of tokens where it has none. */
function endOf(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'word')
            continue;
        const before = tokens[at - 1];
        // Behind a bracket that closes it only makes what stands before it conditional.
        const begins = before === undefined || before.kind === 'end' || (before.kind === 'sign' && !/^[.)\]}]$/.test(before.value));
        if (before?.kind === 'sign' && before.value === '.')
            continue;
        if (openers.has(value) || (conditions.has(value) && begins))
            depth += 1;
        // `while x do` is one block.
        if (value === 'do' && isLoop(tokens, at))
            depth -= 1;
        if (value === 'end')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return tokens.length;
}
function isLoop(tokens, at) {
    for (let back = at - 1; back >= 0 && tokens[back]?.kind !== 'end'; back -= 1) {
        const { kind, value } = tokens[back];
        if (kind === 'word' && /^(?:while|until|for)$/.test(value))
            return true;
    }
    return false;
}
/** The block behind a call, and the names of its parameters. */
function readBlock(tokens, from) {
    const opening = tokens[from];
    let end;
    if (opening?.kind === 'word' && opening.value === 'do')
        end = endOf(tokens, from);
    else if (opening?.kind === 'sign' && opening.value === '{')
        end = closingBrace(tokens, from);
    else
        return undefined;
    let start = from + 1;
    const parameters = [];
    if (tokens[start]?.value === '|') {
        start += 1;
        for (; start < end && tokens[start]?.value !== '|'; start += 1)
            parameters.push(tokens[start]?.value ?? '');
        start += 1;
    }
    return { body: tokens.slice(start, end), end: end + 1, parameters };
}
function closingBrace(tokens, from) {
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const { kind, value } = tokens[at];
        if (kind !== 'sign')
            continue;
        if (value === '{')
            depth += 1;
        if (value === '}')
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return tokens.length;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/conditions.js

/** Methods that ask what is there, and words that may stand beside them. */
const asking = /^(?:(?:column|table|index|index_name|foreign_key|check_constraint|unique_constraint|data_source|view|schema|enum|constraint)_exists\?|extension_(?:enabled|available)\?|connection|adapter_name|ActiveRecord|Base|Rails|env|production\?|development\?|test\?|true|false|nil|not|and|or)$/;
/** Whether a condition only asks what is there: nothing in it could change a database. */
function isAsking(tokens) {
    return (tokens.length > 0 &&
        tokens.every(({ kind, value }) => {
            if (kind === 'word')
                return asking.test(value);
            if (kind === 'sign')
                return /^(?:[()[\],.!&|=]|=>|::|&\.|[=!]=)$/.test(value);
            return kind !== 'dynamic' && kind !== 'end';
        }));
}
/** Where the statement ends that a token stands in. */
function endOfStatement(tokens, from) {
    const end = tokens.findIndex(({ kind }, at) => at >= from && kind === 'end');
    return end < 0 ? tokens.length : end;
}
/** The branches of `if … elsif … else … end`, where all that it asks is what is there. */
function branchesOf(tokens, from) {
    const end = endOf(tokens, from);
    if (end >= tokens.length)
        return undefined;
    const branches = [];
    let start = behindCondition(tokens, from + 1, end);
    if (start === undefined)
        return undefined;
    for (let at = start; at < end; at += 1) {
        const { kind, value } = tokens[at];
        if (tokens[at - 1]?.kind !== 'end' || kind !== 'word')
            continue;
        if (value === 'else' || value === 'elsif') {
            branches.push(tokens.slice(start, at));
            start = value === 'else' ? at + 1 : behindCondition(tokens, at + 1, end);
            if (start === undefined)
                return undefined;
        }
        else if (/^(?:if|unless|while|until|case|begin|for)$/.test(value))
            at = endOf(tokens, at);
        else {
            const opening = tokens.findIndex((token, index) => index > at && (token.kind === 'end' || token.value === 'do'));
            if (tokens[opening]?.value === 'do' && tokens[opening]?.kind === 'word')
                at = endOf(tokens, opening);
        }
    }
    branches.push(tokens.slice(start, end));
    return { branches, end: end + 1 };
}
function behindCondition(tokens, from, end) {
    const behind = tokens.findIndex(({ kind, value }, at) => at >= from && (kind === 'end' || (kind === 'word' && value === 'then')));
    return behind >= 0 && behind <= end && isAsking(tokens.slice(from, behind)) ? behind + 1 : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/constants.js

/** Puts what constants stand for in their places: those that are set once, to a text, a symbol or a list of them. */
function withConstants(tokens) {
    const constants = new Map();
    const again = new Set();
    // An object stands for more than a value where it is an argument.
    const objects = new Map();
    for (const [at, { kind, value }] of tokens.entries()) {
        const sets = tokens[at + 1]?.kind === 'sign' && tokens[at + 1]?.value === '=';
        if (kind !== 'word' || !/^[A-Z][A-Z0-9_]*$/.test(value) || !sets || tokens[at - 1]?.kind === 'sign')
            continue;
        if (constants.has(value) || objects.has(value))
            again.add(value);
        const end = tokens.findIndex((token, index) => index > at && token.kind === 'end');
        const literal = withoutFreeze(tokens.slice(at + 2, end));
        const read = readArguments([...literal, { kind: 'end', value: '', line: 0 }], 0);
        const [one, another] = read?.args.values ?? [];
        const object = literal[0]?.value === '{' ? readValue(literal, 0) : undefined;
        if (object?.value.kind === 'options' && object.end === literal.length)
            objects.set(value, literal.filter((token) => token.kind !== 'end'));
        const plain = one?.kind === 'text' || one?.kind === 'symbol' || one?.kind === 'list';
        if (plain && another === undefined && Object.keys(read?.args.options ?? {}).length === 0)
            constants.set(value, literal.filter((token) => token.kind !== 'end'));
    }
    for (const name of [...constants.keys(), ...objects.keys()])
        if (isChanged(tokens, name))
            again.add(name);
    for (const name of again)
        constants.delete(name);
    const known = constants.size === 0 ? tokens : putIn(tokens, constants);
    return known.flatMap((token, at) => {
        const [before, dot, each] = [known[at - 1], known[at + 1], known[at + 2]];
        const isWalked = dot?.value === '.' && each?.value === 'each' && (before === undefined || before.kind === 'end');
        const object = token.kind === 'word' && isWalked && !again.has(token.value) ? objects.get(token.value) : undefined;
        return object?.map((one) => ({ ...one, line: token.line })) ?? [token];
    });
}
/** Whether a list or an object may get another content: `TABLES << :a`, `TABLES[:a] = :b`, `TABLES.push(:a)`. */
function isChanged(tokens, name) {
    return tokens.some(({ kind, value }, at) => {
        const [next, after] = tokens.slice(at + 1, at + 3);
        if (kind !== 'word' || value !== name || next?.kind !== 'sign')
            return false;
        return /^[<[]$/.test(next.value) || (next.value === '.' && !/^(?:each|freeze)$/.test(after?.value ?? ''));
    });
}
function withoutFreeze(tokens) {
    return tokens.at(-1)?.value === 'freeze' && tokens.at(-2)?.value === '.' ? tokens.slice(0, -2) : tokens;
}
/** Puts what names stand for in the places where they are used. */
function putIn(tokens, names) {
    return tokens.flatMap((token, at) => {
        const literal = token.kind === 'word' ? names.get(token.value) : undefined;
        const before = tokens[at - 1];
        const next = tokens[at + 1];
        const isPart = before?.kind === 'sign' && /^(?:\.|&\.|::)$/.test(before.value);
        const isOther = next?.kind === 'sign' && /^(?:=|::)$/.test(next.value);
        if (literal === undefined || isPart || isOther)
            return [token];
        return literal.map((one) => ({ ...one, line: token.line }));
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/names.js
var names = __webpack_require__(9261);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/columns.js

/** What the types of Rails are in PostgreSQL, and where it can be elsewhere, too; any other is taken as it is written. */
const types = {
    string: 'varchar(255)',
    float: 'float8',
    decimal: 'numeric',
    datetime: 'timestamp(6)',
    timestamp: 'timestamp(6)',
    timestamptz: 'timestamptz',
    binary: 'bytea',
    blob: 'bytea',
    primary_key: 'bigserial PRIMARY KEY',
};
/** Options of a column that change nothing for those who use the table. */
const idle = new Set([
    'comment',
    'collation',
    'limit',
    'precision',
    'scale',
    'size',
    'unsigned',
    'charset',
    'if_exists',
]);
/** A text or symbol as it is written; undefined for anything else. */
function nameOf(value) {
    return value?.kind === 'text' || value?.kind === 'symbol' ? value.value : undefined;
}
/** One name or a list of them. */
function namesOf(value) {
    if (value?.kind !== 'list') {
        const name = nameOf(value);
        return name === undefined ? undefined : [name];
    }
    const names = value.values.map(nameOf);
    return names.every((name) => name !== undefined) ? names : undefined;
}
/** Whether `true` itself stands there. */
function isTrue(value) {
    return value?.kind === 'word' && value.value === 'true';
}
/** Whether `false` itself stands there. */
function isFalse(value) {
    return value?.kind === 'word' && value.value === 'false';
}
/** A value as SQL writes it; undefined for one that is not known. */
function literalOf(value) {
    switch (value?.kind) {
        case 'text':
        case 'symbol':
            return `'${value.value.replaceAll("'", "''")}'`;
        case 'number':
            return value.value;
        case 'word':
            return value.value === 'nil' ? 'NULL' : value.value;
        case 'lambda':
            return value.value;
        case 'list':
            return value.values.length === 0 ? "'{}'" : undefined;
        case 'options':
            return Object.keys(value.options).length === 0 ? "'{}'" : undefined;
        default:
            return undefined;
    }
}
/** The type of a column as SQL writes it. */
function typeOf(type, options) {
    return `${types[type] ?? type}${isTrue(options['array']) ? '[]' : ''}`;
}
/** `name type DEFAULT … NOT NULL`; undefined where an option is not known. */
function columnOf(name, type, options) {
    const known = ['null', 'default', 'array', 'if_not_exists', ...(type === 'virtual' ? ['type', 'as', 'stored'] : [])];
    if (Object.keys(options).some((key) => !known.includes(key) && !idle.has(key)))
        return undefined;
    const { default: value } = options;
    const fallback = value === undefined ? undefined : literalOf(value);
    if (value !== undefined && fallback === undefined)
        return undefined;
    if (type === 'virtual') {
        const [own, as] = [nameOf(options['type']), options['as']];
        if (own === undefined || as?.kind !== 'text')
            return undefined;
        return `${(0,names/* quotePathIfNeeded */.K)(name)} ${typeOf(own, options)} GENERATED ALWAYS AS (${as.value})${isTrue(options['stored']) ? ' STORED' : ' VIRTUAL'}`;
    }
    const start = `${isTrue(options['if_not_exists']) ? 'IF NOT EXISTS ' : ''}${(0,names/* quotePathIfNeeded */.K)(name)} ${typeOf(type, options)}`;
    return `${start}${fallback === undefined ? '' : ` DEFAULT ${fallback}`}${isFalse(options['null']) ? ' NOT NULL' : ''}`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/made.js
/** Gives what sends these statements and can be undone; undefined where one of them is not known. */
function made(...sql) {
    return sql.every((one) => one !== undefined) ? { sql, reversible: true } : undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/indexes.js



function concurrently(options) {
    return nameOf(options['algorithm']) === 'concurrently' ? 'CONCURRENTLY ' : '';
}
/** The name that Rails gives an index without one. */
function indexName(table, columns) {
    return `index_${table.replace('.', '_')}_on_${columns.join('_and_')}`;
}
/** What `add_index` sends; undefined for arguments that are not known word for word. */
function addIndex({ values, options }) {
    const table = nameOf(values[0]);
    const columns = namesOf(values[1]);
    if (table === undefined || columns === undefined)
        return undefined;
    return made(createIndex(table, columns, options));
}
function createIndex(table, columns, options) {
    const { where } = options;
    const condition = where === undefined ? '' : ` WHERE ${nameOf(where)}`;
    if (where !== undefined && where.kind !== 'text')
        return undefined;
    const plain = columns.every((column) => /^\w+$/.test(column));
    const name = nameOf(options['name']) ?? indexName(table, plain ? columns : ['expression']);
    const unless = isTrue(options['if_not_exists']) ? 'IF NOT EXISTS ' : '';
    const method = nameOf(options['using']);
    // A text that is no name is an expression.
    const parts = columns.map((column) => (/^\w+$/.test(column) ? (0,names/* quotePathIfNeeded */.K)(column) : column));
    const special = /^(?:fulltext|spatial)$/i.test(nameOf(options['type']) ?? '')
        ? `${nameOf(options['type'])?.toUpperCase()} `
        : '';
    const kind = `CREATE ${isTrue(options['unique']) ? 'UNIQUE ' : special}INDEX ${concurrently(options)}${unless}`;
    const using = method === undefined ? '' : `USING ${method} `;
    return `${kind}${(0,names/* quotePathIfNeeded */.K)(name)} ON ${(0,names/* quotePathIfNeeded */.K)(table)} ${using}(${parts.join(', ')})${condition}`;
}
/** What `remove_index` sends; undefined for arguments that are not known word for word. It can be undone where the columns are named. */
function removeIndex({ values, options }) {
    const table = nameOf(values[0]);
    const columns = namesOf(values[1] ?? options['column']);
    const name = nameOf(options['name']) ?? (table && columns && indexName(table, columns));
    if (table === undefined || name === undefined)
        return undefined;
    const unless = isTrue(options['if_exists']) ? 'IF EXISTS ' : '';
    const removed = made(`DROP INDEX ${concurrently(options)}${unless}${(0,names/* quotePathIfNeeded */.K)(name)}`);
    return removed === undefined ? undefined : { ...removed, reversible: columns !== undefined };
}
/** `add_reference`: a column, its index, and a foreign key where one is asked for. */
function addReference({ values, options }) {
    const [table, reference] = [nameOf(values[0]), nameOf(values[1])];
    if (table === undefined || reference === undefined)
        return undefined;
    const { index, foreign_key: key, polymorphic, type, ...rest } = options;
    const column = columnOf(`${reference}_id`, nameOf(type) ?? 'bigint', rest);
    const own = `ALTER TABLE ${(0,names/* quotePathIfNeeded */.K)(table)} ADD COLUMN`;
    const sql = [column && `${own} ${column}`];
    const columns = [`${reference}_id`];
    if (polymorphic !== undefined && !isFalse(polymorphic)) {
        const kind = columnOf(`${reference}_type`, 'string', rest);
        sql.push(kind && `${own} ${kind}`);
        columns.unshift(`${reference}_type`);
    }
    if (index === undefined || isTrue(index))
        sql.push(createIndex(table, columns, {}));
    else if (index.kind === 'options')
        sql.push(createIndex(table, columns, index.options));
    else if (!isFalse(index))
        return undefined;
    if (isTrue(key))
        sql.push(foreignKey((0,names/* quotePathIfNeeded */.K)(table), pluralOf(reference), { column: textOf(`${reference}_id`) }));
    else if (key?.kind === 'options') {
        const target = nameOf(key.options['to_table']) ?? pluralOf(reference);
        sql.push(foreignKey((0,names/* quotePathIfNeeded */.K)(table), target, { column: textOf(`${reference}_id`), ...key.options }));
    }
    else if (key !== undefined && !isFalse(key))
        return undefined;
    return made(...sql);
}
const textOf = (value) => ({ kind: 'text', value, line: 0 });
/** The statement that adds a foreign key. Names that Rails makes up are only alike: nothing depends on them here. */
function foreignKey(table, to, options) {
    const column = namesOf(options['column'])?.[0] ?? `${singularOf(to)}_id`;
    const target = nameOf(options['primary_key']) ?? 'id';
    const name = nameOf(options['name']) ?? `fk_rails_${column}`;
    const valid = isFalse(options['validate']) ? ' NOT VALID' : '';
    return `ALTER TABLE ${table} ADD CONSTRAINT ${(0,names/* quotePathIfNeeded */.K)(name)} FOREIGN KEY (${(0,names/* quotePathIfNeeded */.K)(column)}) REFERENCES ${(0,names/* quotePathIfNeeded */.K)(to)} (${(0,names/* quotePathIfNeeded */.K)(target)})${valid}`;
}
function pluralOf(word) {
    if (/[^aeiou]y$/.test(word))
        return `${word.slice(0, -1)}ies`;
    return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
function singularOf(word) {
    return word
        .replace(/ies$/, 'y')
        .replace(/(ss|x|ch|sh)es$/, '$1')
        .replace(/([^s])s$/, '$1');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/views.js


/** What the gems scenic and fx send for views, functions and triggers, where the text of these is known. */
const viewStatements = {
    create_view: (args) => send(args, ['version'], ({ create }) => [create]),
    update_view: (args) => send(args, ['version', undo], ({ drop, create }) => [drop, create]),
    replace_view: (args) => send(args, ['version', undo], ({ create }) => [create?.replace(/^CREATE VIEW/, 'CREATE OR REPLACE VIEW')]),
    drop_view: (args) => send(args, [undo], ({ drop }) => [drop]),
    create_function: (args) => send(args, ['version'], ({ text }) => [text]),
    update_function: (args) => send(args, ['version', undo], ({ name, text }) => [`DROP FUNCTION ${name}`, text]),
    drop_function: (args) => send(args, [undo], ({ name }) => [`DROP FUNCTION ${name}`]),
    create_trigger: (args) => send(args, ['version', 'on'], ({ text }) => [text]),
    update_trigger: (args) => send(args, ['version', 'on', undo], (one) => [dropTrigger(one), one.text]),
    drop_trigger: (args) => send(args, ['on', undo], (one) => [dropTrigger(one)]),
};
const undo = 'revert_to_version';
function send({ values, options }, known, write) {
    const name = nameOf(values[0]);
    const own = new Set([...known, 'sql_definition', 'materialized']);
    if (name === undefined || values.length > 1 || Object.keys(options).some((key) => !own.has(key)))
        return undefined;
    const { sql_definition: definition, on, materialized: how } = options;
    const manner = how === undefined || isFalse(how) ? {} : how.kind === 'options' ? how.options : isTrue(how) ? {} : undefined;
    if (manner === undefined)
        return undefined;
    const kind = how === undefined || isFalse(how) ? 'VIEW' : 'MATERIALIZED VIEW';
    const text = definition?.kind === 'text' ? definition.value.replace(/[;\s]+$/, '') : undefined;
    const quoted = (0,names/* quotePathIfNeeded */.K)(name);
    const empty = isTrue(manner['no_data']) ? '\nWITH NO DATA' : '';
    const sql = write({
        name: quoted,
        on: nameOf(on) === undefined ? undefined : (0,names/* quotePathIfNeeded */.K)(nameOf(on) ?? ''),
        text,
        create: text === undefined ? undefined : `CREATE ${kind} ${quoted} AS\n${text}${empty}`,
        drop: `DROP ${kind} ${quoted}`,
    });
    if (!sql.every((one) => one !== undefined))
        return undefined;
    const isUndone = !known.includes(undo) || options[undo] !== undefined;
    return { sql, reversible: isUndone, moved: true };
}
function dropTrigger({ name, on }) {
    return on === undefined ? undefined : `DROP TRIGGER ${name} ON ${on}`;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/statements.js





const statements_final = (what) => what === undefined ? undefined : { ...what, reversible: false };
/** The table that the first argument names, in quotes. */
function readTable({ values }) {
    const name = nameOf(values[0]);
    return name === undefined ? undefined : (0,names/* quotePathIfNeeded */.K)(name);
}
/** What is done to a table, if everything that it needs is known. */
function alter(args, ...names) {
    const table = readTable(args);
    if (table === undefined || names.some((name) => name === undefined))
        return undefined;
    return (what) => `ALTER TABLE ${table} ${what}`;
}
const statements_name = (args, at) => nameOf(args.values[at]);
const timestamps = ['created_at', 'updated_at'];
/** The methods of a migration whose arguments say all there is to know, and what they send. */
const statements = {
    ...viewStatements,
    create_table: (args) => createTable(args),
    create_join_table: ({ values, options }) => {
        const [one, other] = [nameOf(values[0]), nameOf(values[1])];
        if (one === undefined || other === undefined || values.length > 2)
            return undefined;
        const table = nameOf(options['table_name']) ?? [one, other].sort().join('_');
        return createTable({ values: [{ kind: 'text', value: table, line: 0 }], options });
    },
    drop_table: ({ values }) => statements_final(made(...values.map((value) => drop('TABLE', value)))),
    drop_join_table: ({ values, options }) => {
        const [one, other] = [nameOf(values[0]), nameOf(values[1])];
        if (one === undefined || other === undefined)
            return undefined;
        return made(`DROP TABLE ${(0,names/* quotePathIfNeeded */.K)(nameOf(options['table_name']) ?? [one, other].sort().join('_'))}`);
    },
    rename_table: (args) => made(alter(args, statements_name(args, 1))?.(`RENAME TO ${(0,names/* quotePathIfNeeded */.K)(statements_name(args, 1) ?? '')}`)),
    add_column: (args) => {
        const [column, type] = [statements_name(args, 1), statements_name(args, 2)];
        if (column === undefined || type === undefined)
            return undefined;
        const definition = columnOf(column, type, args.options);
        return made(alter(args, definition)?.(`ADD COLUMN ${definition}`));
    },
    add_timestamps: (args) => {
        const columns = timestamps.map((one) => columnOf(one, 'datetime', { null: no, ...args.options }));
        return made(...columns.map((column) => alter(args, column)?.(`ADD COLUMN ${column}`)));
    },
    remove_column: (args) => {
        const column = statements_name(args, 1);
        const removed = made(alter(args, column)?.(`DROP COLUMN ${(0,names/* quotePathIfNeeded */.K)(column ?? '')}`));
        return args.values.length > 2 ? removed : statements_final(removed);
    },
    remove_columns: (args) => {
        const columns = args.values.slice(1).map(nameOf);
        const removed = made(...columns.map((column) => alter(args, column)?.(`DROP COLUMN ${(0,names/* quotePathIfNeeded */.K)(column ?? '')}`)));
        return args.options['type'] === undefined ? statements_final(removed) : removed;
    },
    remove_timestamps: (args) => made(...timestamps.map((column) => alter(args)?.(`DROP COLUMN ${column}`))),
    rename_column: (args) => {
        const [from, to] = [statements_name(args, 1), statements_name(args, 2)];
        return made(alter(args, from, to)?.(`RENAME COLUMN ${(0,names/* quotePathIfNeeded */.K)(from ?? '')} TO ${(0,names/* quotePathIfNeeded */.K)(to ?? '')}`));
    },
    change_column: (args) => statements_final(changeColumn(args)),
    change_column_null: (args) => changeNull(args),
    change_column_default: (args) => {
        const { from, to } = args.options;
        const value = literalOf(args.values[2] ?? to);
        const column = statements_name(args, 1);
        const set = value === 'NULL' ? 'DROP DEFAULT' : `SET DEFAULT ${value}`;
        const changed = made(alter(args, column, value)?.(`ALTER COLUMN ${(0,names/* quotePathIfNeeded */.K)(column ?? '')} ${set}`));
        return from === undefined ? statements_final(changed) : changed;
    },
    change_column_comment: () => made(),
    change_table_comment: () => made(),
    add_index: addIndex,
    remove_index: removeIndex,
    rename_index: (args) => {
        const [from, to] = [statements_name(args, 1), statements_name(args, 2)];
        if (from === undefined || to === undefined)
            return undefined;
        return made(`ALTER INDEX ${(0,names/* quotePathIfNeeded */.K)(from)} RENAME TO ${(0,names/* quotePathIfNeeded */.K)(to)}`);
    },
    add_reference: addReference,
    add_belongs_to: addReference,
    remove_reference: (args) => removeReference(args),
    remove_belongs_to: (args) => removeReference(args),
    add_foreign_key: (args) => {
        const to = statements_name(args, 1);
        const table = readTable(args);
        return table === undefined || to === undefined ? undefined : made(foreignKey(table, to, args.options));
    },
    remove_foreign_key: (args) => {
        const key = nameOf(args.options['name']) ?? `fk_rails_${nameOf(args.options['column']) ?? statements_name(args, 1) ?? ''}`;
        const removed = made(alter(args)?.(`DROP CONSTRAINT ${(0,names/* quotePathIfNeeded */.K)(key)}`));
        return statements_name(args, 1) === undefined ? statements_final(removed) : removed;
    },
    validate_foreign_key: (args) => validate(args, 'fk'),
    validate_check_constraint: (args) => validate(args, 'chk'),
    validate_constraint: (args) => validate(args, 'chk'),
    add_check_constraint: (args) => {
        const [, expression] = args.values;
        const valid = isFalse(args.options['validate']) ? ' NOT VALID' : '';
        if (expression?.kind !== 'text')
            return undefined;
        const key = nameOf(args.options['name']) ?? 'chk_rails';
        return made(alter(args)?.(`ADD CONSTRAINT ${(0,names/* quotePathIfNeeded */.K)(key)} CHECK (${expression.value})${valid}`));
    },
    remove_check_constraint: (args) => made(alter(args)?.(`DROP CONSTRAINT ${(0,names/* quotePathIfNeeded */.K)(nameOf(args.options['name']) ?? 'chk_rails')}`)),
    add_unique_constraint: (args) => {
        const columns = namesOf(args.values[1])?.map(names/* quotePathIfNeeded */.K).join(', ');
        const index = nameOf(args.options['using_index']);
        const what = index === undefined ? columns && `(${columns})` : `USING INDEX ${(0,names/* quotePathIfNeeded */.K)(index)}`;
        const key = nameOf(args.options['name']) ?? 'uniq_rails';
        return made(alter(args, what)?.(`ADD CONSTRAINT ${(0,names/* quotePathIfNeeded */.K)(key)} UNIQUE ${what}`));
    },
    add_exclusion_constraint: (args) => {
        const [, expression] = args.values;
        if (expression?.kind !== 'text')
            return undefined;
        const using = nameOf(args.options['using']);
        const key = (0,names/* quotePathIfNeeded */.K)(nameOf(args.options['name']) ?? 'excl_rails');
        return made(alter(args)?.(`ADD CONSTRAINT ${key} EXCLUDE ${using ? `USING ${using} ` : ''}(${expression.value})`));
    },
    remove_unique_constraint: (args) => made(alter(args)?.(`DROP CONSTRAINT ${(0,names/* quotePathIfNeeded */.K)(nameOf(args.options['name']) ?? 'uniq_rails')}`)),
    remove_exclusion_constraint: (args) => made(alter(args)?.(`DROP CONSTRAINT ${(0,names/* quotePathIfNeeded */.K)(nameOf(args.options['name']) ?? 'excl_rails')}`)),
    enable_extension: (args) => made(readTable(args) && `CREATE EXTENSION IF NOT EXISTS ${readTable(args)}`),
    disable_extension: (args) => made(readTable(args) && `DROP EXTENSION IF EXISTS ${readTable(args)} CASCADE`),
    create_schema: (args) => made(readTable(args) && `CREATE SCHEMA ${readTable(args)}`),
    drop_schema: (args) => statements_final(made(readTable(args) && `DROP SCHEMA ${readTable(args)} CASCADE`)),
    create_enum: (args) => made(readTable(args) && `CREATE TYPE ${readTable(args)} AS ENUM ()`),
    drop_enum: (args) => made(readTable(args) && `DROP TYPE ${readTable(args)}`),
    add_enum_value: (args) => {
        const value = literalOf(args.values[1]);
        return statements_final(made(readTable(args) && value && `ALTER TYPE ${readTable(args)} ADD VALUE ${value}`));
    },
    truncate: (args) => statements_final(made(readTable(args) && `TRUNCATE ${readTable(args)}`)),
    truncate_tables: ({ values }) => statements_final(made(...values.map((value) => nameOf(value) && `TRUNCATE ${(0,names/* quotePathIfNeeded */.K)(nameOf(value) ?? '')}`))),
};
const no = { kind: 'word', value: 'false', line: 0 };
function drop(kind, value) {
    const one = nameOf(value);
    return one === undefined ? undefined : `DROP ${kind} ${(0,names/* quotePathIfNeeded */.K)(one)}`;
}
/** A new table's columns do nothing to those who use others; `force` drops the one that is there. */
function createTable({ values, options }) {
    const table = nameOf(values[0]);
    if (table === undefined || values.length > 1 || options['as'] !== undefined)
        return undefined;
    const forced = options['force'] !== undefined && !isFalse(options['force']);
    const unless = isTrue(options['if_not_exists']) ? 'IF NOT EXISTS ' : '';
    const create = `CREATE TABLE ${unless}${(0,names/* quotePathIfNeeded */.K)(table)} (id bigint)`;
    return forced ? made(`DROP TABLE ${(0,names/* quotePathIfNeeded */.K)(table)}`, create) : made(create);
}
function changeColumn(args) {
    const [column, type] = [statements_name(args, 1), statements_name(args, 2)];
    const change = alter(args, column, type);
    if (change === undefined || column === undefined || type === undefined)
        return undefined;
    const { default: fallback, null: empty, ...rest } = args.options;
    if (columnOf(column, type, without(rest, ['using', 'cast_as'])) === undefined)
        return undefined;
    const sql = [
        change(`ALTER COLUMN ${(0,names/* quotePathIfNeeded */.K)(column)} TYPE ${typeOf(type, rest)}`),
    ];
    if (fallback !== undefined) {
        const value = literalOf(fallback);
        sql.push(value && change(`ALTER COLUMN ${(0,names/* quotePathIfNeeded */.K)(column)} SET DEFAULT ${value}`));
    }
    if (isFalse(empty))
        sql.push(change(`ALTER COLUMN ${(0,names/* quotePathIfNeeded */.K)(column)} SET NOT NULL`));
    if (isTrue(empty))
        sql.push(change(`ALTER COLUMN ${(0,names/* quotePathIfNeeded */.K)(column)} DROP NOT NULL`));
    return made(...sql);
}
function without(options, keys) {
    return Object.fromEntries(Object.entries(options).filter(([key]) => !keys.includes(key)));
}
function changeNull(args) {
    const column = statements_name(args, 1);
    const [, , empty, fallback] = args.values;
    const change = alter(args, column);
    if (change === undefined || column === undefined || !(isTrue(empty) || isFalse(empty)))
        return undefined;
    if (isTrue(empty))
        return made(change(`ALTER COLUMN ${(0,names/* quotePathIfNeeded */.K)(column)} DROP NOT NULL`));
    const set = change(`ALTER COLUMN ${(0,names/* quotePathIfNeeded */.K)(column)} SET NOT NULL`);
    if (fallback === undefined)
        return made(set);
    const value = literalOf(fallback);
    const fill = `UPDATE ${readTable(args)} SET ${(0,names/* quotePathIfNeeded */.K)(column)} = ${value} WHERE ${(0,names/* quotePathIfNeeded */.K)(column)} IS NULL`;
    return made(value && fill, set);
}
function removeReference(args) {
    const reference = statements_name(args, 1);
    const columns = [`${reference}_id`, ...(isTrue(args.options['polymorphic']) ? [`${reference}_type`] : [])];
    return made(...columns.map((column) => alter(args, reference)?.(`DROP COLUMN ${(0,names/* quotePathIfNeeded */.K)(column)}`)));
}
function validate(args, kind) {
    const key = nameOf(args.options['name']) ?? statements_name(args, 1) ?? nameOf(args.options['column']) ?? '';
    return made(alter(args)?.(`VALIDATE CONSTRAINT ${(0,names/* quotePathIfNeeded */.K)(/^(?:fk|chk)_/.test(key) ? key : `${kind}_rails_${key}`)}`));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/elsewhere.js


/** Methods of a connection or a model that send something. */
const sending = /^(?:execute|exec_query|exec_(?:insert|update|delete)|internal_exec_query|(?:update|delete|destroy|insert|upsert)_all)$/;
/** What Rails itself calls of a migration besides `up`, `down` and `change`. */
const called = /^(?:initialize|migrate|exec_migration|method_missing|respond_to_missing\?|inherited|run|revert|load_migration)$/;
/** What calls methods by other names, gives them other meanings, or runs something at once. */
const hiding = /^(?:prepend|define_method|class_eval|class_exec|instance_eval|eval|system|exec|spawn|at_exit|BEGIN|END|send|public_send|__send__|alias_method|alias)$/;
/** Gives the first place at which a migration sends something, or may, though neither `up` nor `change` says so. */
function sendsElsewhere(tokens) {
    for (let at = 0; at < tokens.length; at += 1) {
        const [before, token] = [tokens[at - 1], tokens[at]];
        if (token.kind !== 'word')
            continue;
        if (token.value === 'def' && !isPart(before)) {
            const own = tokens[at + 1]?.value === 'self' ? at + 3 : at + 1;
            if (called.test(tokens[own]?.value ?? ''))
                return tokens[own];
            at = endOf(tokens, at);
            continue;
        }
        const begins = before === undefined || before.kind === 'end' || /^(?:do|begin|then|else|[{|])$/.test(before.value);
        const isStatement = Object.hasOwn(statements, token.value) || sending.test(token.value);
        if ((isStatement && (begins || isPart(before))) || hiding.test(token.value))
            return token;
    }
    return undefined;
}
function isPart(token) {
    return token?.kind === 'sign' && (token.value === '.' || token.value === '&.');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/key-types.js

/** What Rails' own migrations ask the configuration for, and what it gives unless it is told otherwise. */
const key_types_types = new Map([
    ['primary_key_type', 'primary_key'],
    ['foreign_key_type', 'bigint'],
]);
/** All that stands in the method which asks; it sends nothing. */
const key_types_asking = /^(?:config|Rails|configuration|generators|setting|options|orm|active_record|primary_key_type|foreign_key_type|primary_key|bigint)$/;
/**
 * Reads the migrations that Rails brings along (Active Storage, Action Text, Action Mailbox) as those of any table: they
 * ask the configuration for the type of keys, and what moments the database has, on neither of which the gate depends.
 */
function withKeyTypes(tokens) {
    const methods = tokens.flatMap((token, at) => {
        const name = tokens[at + 1]?.value ?? '';
        const isOurs = key_types_types.has(name) || name === 'primary_and_foreign_key_types';
        return token.kind === 'word' && token.value === 'def' && isOurs ? [{ name, from: at, to: endOf(tokens, at) }] : [];
    });
    const only = methods.every(({ from, to }) => tokens.slice(from + 2, to).every(({ kind, value }) => /^(?:sign|end)$/.test(kind) || key_types_asking.test(value)));
    if (methods.length === 0 || !only)
        return tokens;
    const known = [];
    for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        const own = methods.find(({ from }) => from === at);
        const words = tokens.slice(at, at + 5).map(({ value }) => value);
        if (own !== undefined)
            at = own.to;
        else if (words.join(' ') === 'primary_key_type , foreign_key_type = primary_and_foreign_key_types')
            at += 4;
        else if (words.slice(0, 4).join(' ') === 'if connection . supports_datetime_with_precision?') {
            // Both branches say the same but for how exact it is.
            const end = endOf(tokens, at);
            const other = tokens.findIndex(({ kind, value }, index) => index > at && kind === 'word' && value === 'else');
            known.push(...tokens.slice(at + 4, other > 0 && other < end ? other : end));
            at = end;
        }
        else if (token.kind === 'word' && key_types_types.has(token.value))
            known.push({ ...token, kind: 'symbol', value: key_types_types.get(token.value) });
        else
            known.push(token);
    }
    return known;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/table-block.js



/** What stands in the block of `change_table`, and the method that does the same to a table of a name. */
const changes = {
    remove: 'remove_columns',
    remove_index: 'remove_index',
    remove_references: 'remove_reference',
    remove_belongs_to: 'remove_reference',
    remove_timestamps: 'remove_timestamps',
    remove_foreign_key: 'remove_foreign_key',
    rename: 'rename_column',
    rename_index: 'rename_index',
    change: 'change_column',
    change_default: 'change_column_default',
    change_null: 'change_column_null',
    index: 'add_index',
    column: 'add_column',
    timestamps: 'add_timestamps',
    references: 'add_reference',
    belongs_to: 'add_reference',
    foreign_key: 'add_foreign_key',
    check_constraint: 'add_check_constraint',
};
/** `t.string :name` and so on: types that are methods of a table. */
const table_block_types = new Set([
    ...['string', 'text', 'integer', 'bigint', 'float', 'decimal', 'numeric', 'datetime', 'timestamp', 'timestamptz'],
    ...[
        'time',
        'date',
        'binary',
        'blob',
        'boolean',
        'json',
        'jsonb',
        'uuid',
        'inet',
        'cidr',
        'macaddr',
        'citext',
        'hstore',
    ],
    ...['xml', 'tsvector', 'int4range', 'int8range', 'numrange', 'tsrange', 'tstzrange', 'daterange', 'point', 'money'],
    ...['interval', 'bit', 'bit_varying', 'oid', 'ltree', 'enum', 'virtual', 'tinyint', 'mediumtext', 'longtext'],
]);
/** What a method with a block sends: `create_table`, `change_table`, and those whose block is only for undoing. */
function tableBlock(method, args, block) {
    const calls = readCalls(block);
    if (calls === undefined)
        return undefined;
    switch (method.value) {
        case 'create_table':
            return calls.every(isDefinition) ? createTable(args) : undefined;
        case 'create_join_table':
            return calls.every(isDefinition) ? statements['create_join_table']?.(args) : undefined;
        case 'drop_table': {
            const dropped = statements['drop_table']?.(args);
            return dropped === undefined ? undefined : { ...dropped, reversible: true };
        }
        case 'change_table':
            return changeTable(args, calls);
        default:
            return undefined;
    }
}
/** `t.method arguments`, line by line, and nothing else. */
function readCalls(block) {
    const calls = [];
    for (let at = 0; at < block.length;) {
        if (block[at]?.kind === 'end') {
            at += 1;
            continue;
        }
        const [receiver, dot, method] = block.slice(at, at + 3);
        if (receiver?.kind !== 'word' || dot?.value !== '.' || method?.kind !== 'word')
            return undefined;
        const call = readArguments(block, at + 3);
        if (call === undefined || (block[call.end] !== undefined && block[call.end]?.kind !== 'end'))
            return undefined;
        calls.push({ method: method.value, args: call.args, line: method.line });
        at = call.end;
    }
    return calls;
}
/** What a new table may have without anybody noticing: it takes no part in what others do until they name it. */
function isDefinition({ method }) {
    const more = [
        'primary_key',
        'references',
        'belongs_to',
        'column',
        'index',
        'timestamps',
        'foreign_key',
        'check_constraint',
    ];
    return table_block_types.has(method) || more.includes(method) || /^(?:exclusion|unique)_constraint$|^unique_key$/.test(method);
}
function changeTable({ values }, calls) {
    const [table] = values;
    if (nameOf(table) === undefined || table === undefined || values.length > 1)
        return undefined;
    const lines = [];
    const all = { sql: [], reversible: true, lines };
    for (const { method, args, line } of calls) {
        for (const each of spread(method, args)) {
            const write = statements[each.method];
            const made = write?.({ values: [table, ...each.args.values], options: each.args.options });
            if (made === undefined)
                return undefined;
            all.sql.push(...made.sql);
            lines.push(...made.sql.map(() => line));
            all.reversible &&= made.reversible;
        }
    }
    return all;
}
/** `t.string :a, :b, null: false` is two columns; `t.references :a, :b` two references. */
function spread(method, args) {
    if (table_block_types.has(method)) {
        const type = { kind: 'symbol', value: method, line: 0 };
        const { index, ...options } = args.options;
        return args.values.flatMap((name) => [
            { method: 'add_column', args: { values: [name, type], options } },
            ...(index === undefined || isFalse(index)
                ? []
                : [{ method: 'add_index', args: { values: [name], options: index.kind === 'options' ? index.options : {} } }]),
        ]);
    }
    const known = changes[method] ?? 'unknown';
    if (known !== 'add_reference' && known !== 'remove_reference')
        return [{ method: known, args }];
    return args.values.map((name) => ({ method: known, args: { values: [name], options: args.options } }));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/tokens.js
const brackets = { '(': ')', '[': ']', '{': '}', '<': '>' };
const piece = /(?<blank>[ \t\r]+|\\\n|#[^\n]*)|(?<end>\n|;)|(?<heredoc><<[~-]?(?:'(?<plain>\w+)'|"?(?<word1>[A-Z_]\w*)"?))|(?<number>\d[\d_]*(?:\.\d+)?)|(?<symbol>:(?:"[^"\n]*"|[A-Za-z_]\w*[?!]?))|(?<label>(?:[A-Za-z_]\w*[?!]?|"[^"\n#]*"):(?!:))|(?<word>[A-Za-z_@$]\w*[?!]?(?!=[^=~>]))|(?<text>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`)|(?<percent>%[qQwWiI]?[([{<|!])|(?<sign>=>|->|::|&\.|[=!]=|[\s\S])/y;
/**
 * Takes a Ruby program apart, roughly: regular expressions are signs and words. Whoever reads the tokens may only trust
 * what is exactly as expected, so that a misreading makes less known, never more.
 */
function tokenizeRuby(program) {
    const tokens = [];
    const documents = [];
    const next = new RegExp(piece);
    let line = 1;
    let at = 0;
    const add = (kind, value) => tokens.push({ kind, value, line });
    const goOn = (text) => {
        at += text.length;
        line += text.split('\n').length - 1;
    };
    while (at < program.length) {
        if ((at === 0 || program[at - 1] === '\n') && /^=begin\b/.test(program.slice(at, at + 7))) {
            const end = program.indexOf('\n=end', at);
            goOn(program.slice(at, end < 0 ? program.length : end + 5));
            continue;
        }
        if (/^__END__\r?(?:\n|$)/.test(program.slice(at, at + 9)) && (at === 0 || program[at - 1] === '\n'))
            break;
        next.lastIndex = at;
        const found = next.exec(program);
        if (found === null)
            break;
        const [whole] = found;
        const groups = found.groups ?? {};
        if (groups['percent'] !== undefined) {
            const literal = readPercent(program, at);
            const kind = /^%[wW]/.test(groups['percent']) ? 'text' : /^%[iI]/.test(groups['percent']) ? 'symbol' : undefined;
            if (kind === undefined || /#\{|\\/.test(literal.value))
                add(literal.kind, literal.value);
            else {
                add('sign', '[');
                for (const [index, word] of literal.value
                    .split(/\s+/)
                    .filter((one) => one !== '')
                    .entries()) {
                    if (index > 0)
                        add('sign', ',');
                    add(kind, word);
                }
                add('sign', ']');
            }
            goOn(program.slice(at, literal.end));
            continue;
        }
        if (groups['heredoc'] !== undefined) {
            const name = (groups['plain'] ?? groups['word1']);
            const token = { kind: 'text', value: '', line };
            tokens.push(token);
            documents.push({ word: name, token, raw: groups['plain'] !== undefined, squiggly: whole.startsWith('<<~') });
        }
        else if (groups['end'] !== undefined) {
            if (tokens.at(-1)?.kind !== 'end' && tokens.length > 0)
                add('end', whole);
            goOn(whole);
            if (whole === '\n')
                for (const document of documents.splice(0))
                    goOn(readDocument(program, at, line, document));
            continue;
        }
        else if (groups['number'] !== undefined)
            add('number', whole.replaceAll('_', ''));
        else if (groups['symbol'] !== undefined)
            add(whole.includes('#{') ? 'dynamic' : 'symbol', unquote(whole.slice(1)));
        else if (groups['label'] !== undefined)
            add('label', unquote(whole.slice(0, -1)));
        else if (groups['word'] !== undefined)
            add('word', whole);
        else if (groups['text'] !== undefined)
            addText(whole);
        else if (groups['sign'] !== undefined)
            add('sign', whole);
        goOn(whole);
    }
    add('end', '');
    return joinLines(tokens);
    function addText(whole) {
        const inner = whole.startsWith('"') ? withBlanks(whole.slice(1, -1)) : whole.slice(1, -1);
        if (whole.startsWith("'"))
            add('text', inner.replace(/\\(['\\])/g, '$1'));
        else if (whole.startsWith('`') || /(?<!\\)#\{/.test(inner))
            add('dynamic', inner);
        else
            add('text', decode(inner));
    }
}
function readDocument(program, from, line, document) {
    const rows = [];
    let at = from;
    while (at < program.length) {
        const stop = program.indexOf('\n', at);
        const row = program.slice(at, stop < 0 ? program.length : stop);
        at = stop < 0 ? program.length : stop + 1;
        if (row.trim() === document.word)
            break;
        rows.push(document.raw ? row : withBlanks(row));
    }
    const { token } = document;
    token.value = document.raw ? rows.join('\n') : decode(rows.join('\n'));
    token.line = line;
    if (!document.raw && rows.some((row) => /(?<!\\)#\{/.test(row)))
        token.kind = 'dynamic';
    return program.slice(from, at);
}
/** `#{' '}` is a blank that an editor would take away at the end of a line. */
function withBlanks(text) {
    return text.replace(/(?<!\\)#\{(["'])( *)\1\}/g, '$2');
}
function readPercent(program, from) {
    const [head = '%', type = ''] = /^%([qQwWiI]?)/.exec(program.slice(from, from + 2)) ?? [];
    const opening = program[from + head.length];
    const closing = brackets[opening] ?? opening;
    let depth = 1;
    let at = from + head.length + 1;
    for (; at < program.length && depth > 0; at += 1) {
        if (program[at] === '\\')
            at += 1;
        else if (program[at] === closing)
            depth -= 1;
        else if (program[at] === opening)
            depth += 1;
    }
    const value = program.slice(from + head.length + 1, at - 1);
    const known = type === 'q' || ((type === '' || type === 'Q') && !value.includes('#{'));
    return { kind: known ? 'text' : 'dynamic', value, end: at };
}
/** A line goes on after an operator or a comma, in brackets, and before a dot. */
function joinLines(tokens) {
    let depth = 0;
    return tokens.filter((token, at) => {
        if (token.kind === 'sign' && '(['.includes(token.value))
            depth += 1;
        if (token.kind === 'sign' && ')]'.includes(token.value))
            depth = Math.max(0, depth - 1);
        if (token.kind !== 'end' || token.value === ';' || token.value === '')
            return true;
        const before = tokens[at - 1];
        const after = tokens[at + 1];
        if (depth > 0)
            return false;
        // `drop_table :a unless` goes on, and so does `a? &&`.
        const earlier = tokens[at - 2];
        if (before?.kind === 'word' && /^(?:if|unless|and|or|not)$/.test(before.value) && earlier?.value !== '.')
            return false;
        if (before?.kind === 'sign' && /^[&|]$/.test(before.value) && earlier?.value === before.value)
            return false;
        if (before?.kind === 'label' ||
            (before?.kind === 'sign' && /^(?:,|=>|=|\+|\.|&\.|::|->|[=!]=)$/.test(before.value)))
            return false;
        return !(after?.kind === 'sign' && /^(?:\.|&\.)$/.test(after.value));
    });
}
function unquote(text) {
    return text.replace(/^"|"$/g, '');
}
const escapes = { n: '\n', t: '\t', r: '\r', s: ' ', '\n': '' };
function decode(text) {
    return text.replace(/\\([\s\S])/g, (_all, escaped) => escapes[escaped] ?? escaped);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/read.js













/**
 * Reads what a migration of Rails sends when it is applied: raw SQL that stands there word for word, methods whose
 * arguments are plain, and what stands in `reversible`, `safety_assured` and the like. Everything else is not known.
 */
function readMigration(text, kind = 'postgresql', definitions = {}) {
    const tokens = withDefinitions(withKeyTypes(withConstants(tokenizeRuby(text))), definitions);
    const transactional = !tokens.some(({ kind, value }) => kind === 'word' && value === 'disable_ddl_transaction!');
    const [up, another] = [...bodiesOf(tokens, 'up'), ...bodiesOf(tokens, 'change')];
    const [down] = bodiesOf(tokens, 'down');
    const manner = { firstLine: 1, transactional };
    if (up === undefined || another !== undefined) {
        const unanalysable = up === undefined
            ? 'a program without a method `change` or `up` that can be found'
            : 'a program with several methods `up`';
        return { ...manner, reversible: false, unanalysable };
    }
    const own = tokens.find(({ value }, at) => tokens[at - 1]?.value === 'def' && means(value));
    if (own !== undefined) {
        const unanalysable = `a program that gives \`${own.value}\` a meaning of its own`;
        return { ...manner, reversible: false, unanalysable, unanalysableLine: own.line };
    }
    const known = readBody(up);
    known.rest = sendsElsewhere(tokens) ?? known.rest;
    const isChange = bodiesOf(tokens, 'up').length === 0;
    const undone = (down ?? []).some(({ kind }) => kind !== 'end') && !(down ?? []).some(({ value }) => value === 'raise');
    const reversible = isChange ? known.reversible && known.rest === undefined : undone;
    // The semicolon stands on a line of its own, so that no comment at the end of a text takes it in.
    const perhaps = known.perhaps ?? [];
    const pieces = known.pieces.map((piece) => (piece.raw ? piece : { ...piece, sql: (0,dialect/* inDialect */.u)(piece.sql, kind) }));
    const source = {
        ...manner,
        reversible,
        ...(0,tools_pieces/* onTheirLines */.j)(pieces, '\n;'),
        ...(perhaps.length > 0 ? { perhaps } : {}),
    };
    if (known.rest === undefined)
        return source;
    const what = `a program: what \`${known.rest.value.slice(0, 40)}\` and what follows does is not known`;
    return (0,tools_pieces/* withUnknown */.n)(source, what, known.rest.line);
}
/** The tokens of each method of a name, without `def` and `end`. */
function bodiesOf(tokens, name) {
    return tokens.flatMap((token, at) => {
        if (token.kind !== 'word' || token.value !== 'def')
            return [];
        const own = tokens[at + 1]?.value === 'self' ? at + 3 : at + 1;
        if (tokens[own]?.kind !== 'word' || tokens[own]?.value !== name)
            return [];
        const end = endOf(tokens, at);
        return [tokens.slice(own + 1, end)];
    });
}
/** Blocks whose contents run as they stand there. `safety_assured` changes nothing: it is no approval. */
const transparent = new Set(['safety_assured', 'up_only', 'say_with_time', 'transaction', 'suppress_messages']);
const silent = new Set(['say', 'puts', 'announce']);
/** Whether a word is one of those that are read here. */
function means(word) {
    const more = ['execute', 'exec_query', 'connection', 'reversible', 'change_table'];
    return Object.hasOwn(statements, word) || transparent.has(word) || silent.has(word) || more.includes(word);
}
/** Reads statements one after the other. */
function readBody(body) {
    const known = { pieces: [], rest: undefined, reversible: true };
    for (let at = 0; at < body.length;) {
        const token = body[at];
        if (token.kind === 'end') {
            at += 1;
            continue;
        }
        const statement = readStatement(body, at);
        if (statement === undefined) {
            known.rest ??= token;
            at += 1;
            continue;
        }
        add(known, statement.known);
        at = statement.end;
    }
    return known;
}
function add(known, { pieces, rest, reversible, perhaps = [] }) {
    known.pieces.push(...pieces);
    known.rest ??= rest;
    known.reversible &&= reversible;
    known.perhaps = [...(known.perhaps ?? []), ...perhaps];
}
/** What is sent only if a condition holds; raw SQL that says something else then is not known. */
function perhaps(known, first, to) {
    const open = known.pieces.some(({ sql, raw }) => raw && !(0,plain_change/* isPlainChange */.j)(sql));
    return {
        ...known,
        rest: known.rest ?? (open ? first : undefined),
        perhaps: [...(known.perhaps ?? []), { from: first.line, to }],
    };
}
const nothing = { pieces: [], rest: undefined, reversible: true };
function readStatement(body, from) {
    const first = body[from];
    const before = body[from - 1];
    if (first.kind === 'sign' && (first.value === '[' || first.value === '{'))
        return readLoop(body, from);
    if (first.kind === 'word' && /^(?:if|unless)$/.test(first.value))
        return readCondition(body, from);
    if (first.kind === 'word' && first.value === 'return') {
        const end = endOfStatement(body, from);
        const asks = /^(?:if|unless)$/.test(body[from + 1]?.value ?? '') && isAsking(body.slice(from + 2, end));
        return asks ? { known: perhaps(nothing, first, Number.POSITIVE_INFINITY), end } : undefined;
    }
    if (first.kind === 'word' && body[from + 1]?.value === '.' && body[from + 2]?.value === 'reset_column_information')
        return body[from + 3]?.kind === 'end' || body[from + 3] === undefined
            ? { known: nothing, end: from + 3 }
            : undefined;
    if (first.kind !== 'word' || (before !== undefined && before.kind !== 'end'))
        return undefined;
    const at = skipReceiver(body, from);
    const name = body[at];
    if (name?.kind !== 'word')
        return undefined;
    const call = readArguments(body, at + 1);
    if (call === undefined)
        return undefined;
    const block = readBlock(body, call.end);
    const end = block?.end ?? call.end;
    const over = endOfStatement(body, end);
    const modified = body[end]?.kind === 'word' && /^(?:if|unless)$/.test(body[end]?.value ?? '');
    // Whatever else stands behind it makes it another statement.
    if (end < body.length && body[end]?.kind !== 'end' && !(modified && isAsking(body.slice(end + 1, over))))
        return undefined;
    const direct = ['execute', 'exec_query', 'update', 'delete', 'truncate', 'transaction'];
    if (at !== from && !direct.includes(name.value))
        return undefined;
    const known = readCall(name, call.args, block?.body);
    if (known === undefined)
        return undefined;
    return modified ? { known: perhaps(known, first, body[over - 1]?.line ?? first.line), end: over } : { known, end };
}
/** `if … end`, where it only asks what is there: all branches are read, and none is sure to run. */
function readCondition(body, from) {
    const found = branchesOf(body, from);
    if (found === undefined)
        return undefined;
    const known = { pieces: [], rest: undefined, reversible: true };
    for (const branch of found.branches)
        add(known, readBody(branch));
    const first = body[from];
    const leaves = body
        .slice(from, found.end)
        .some(({ kind, value }) => kind === 'word' && /^(?:return|raise)$/.test(value));
    const to = leaves ? Number.POSITIVE_INFINITY : (body[found.end - 1]?.line ?? first.line);
    return { known: perhaps(known, first, to), end: found.end };
}
/** `%i[a b].each do |table| … end`, `{ a: :b }.each do |table, column| … end`: once for each. */
function readLoop(body, from) {
    const list = readValue(body, from);
    const { value, end = 0 } = list ?? {};
    const [dot, each] = body.slice(end, end + 2);
    const block = dot?.value === '.' && each?.value === 'each' ? readBlock(body, end + 2) : undefined;
    const [first = '', second = '', more] = block?.parameters.filter((name) => name !== ',') ?? [];
    const line = body[from]?.line ?? 1;
    const turns = value?.kind === 'list' && second === ''
        ? value.values.map((one) => new Map([[first, tokenOf(one)]]))
        : value?.kind === 'options' && second !== '' && more === undefined
            ? Object.entries(value.options).map(([key, one]) => new Map([
                [first, { kind: 'symbol', value: key, line }],
                [second, tokenOf(one)],
            ]))
            : undefined;
    if (block === undefined || turns === undefined || first === '')
        return undefined;
    const known = { pieces: [], rest: undefined, reversible: true };
    for (const turn of turns) {
        const names = [...turn].flatMap(([name, token]) => token === undefined ? [] : [[name, [token]]]);
        if (names.length < turn.size)
            return undefined;
        add(known, readBody(putIn(block.body, new Map(names))));
    }
    return { known, end: block.end };
}
/** A text or a symbol as it stands in a program. */
function tokenOf(one) {
    return one.kind === 'text' || one.kind === 'symbol' ? { kind: one.kind, value: one.value, line: one.line } : undefined;
}
/** `connection.`, `ActiveRecord::Base.connection.` before a method that takes SQL. */
function skipReceiver(body, from) {
    const words = body.slice(from, from + 6).map(({ value }) => value);
    if (words[0] === 'connection' && words[1] === '.')
        return from + 2;
    if (words.slice(0, 6).join('') === 'ActiveRecord::Base.connection.')
        return from + 6;
    if (words.slice(0, 5).join('') === 'ActiveRecord::Base.transaction')
        return from + 4;
    return words.slice(0, 6).join('') === 'ActiveRecord::Base.connection' && body[from + 6]?.value === '.'
        ? from + 7
        : from;
}
function readCall(name, args, block) {
    if (silent.has(name.value))
        return block === undefined ? nothing : undefined;
    if (transparent.has(name.value))
        return block === undefined ? undefined : readBody(block);
    if (name.value === 'reversible')
        return block === undefined ? undefined : readReversible(block);
    const at = ({ sql, lines, reversible, moved }) => ({
        pieces: sql.map((text, index) => ({
            sql: text,
            line: lines?.[index] ?? name.line,
            ...(moved ? { moved, raw: moved } : {}),
        })),
        rest: undefined,
        reversible,
    });
    if (name.value === 'execute' || name.value === 'exec_query' || name.value === 'update' || name.value === 'delete') {
        const [text, second] = args.values;
        if (text?.kind !== 'text' || second?.kind === 'dynamic' || block !== undefined)
            return undefined;
        return { pieces: [{ sql: text.value, line: text.line, raw: true }], rest: undefined, reversible: false };
    }
    if (block !== undefined) {
        const made = tableBlock(name, args, block);
        return made === undefined ? undefined : at(made);
    }
    const write = Object.hasOwn(statements, name.value) ? statements[name.value] : undefined;
    const made = write?.(args);
    return made === undefined ? undefined : at(made);
}
/** `reversible { |dir| dir.up { … }; dir.down { … } }`: what `up` holds. */
function readReversible(block) {
    const known = { pieces: [], rest: undefined, reversible: false };
    for (let at = 0; at < block.length;) {
        if (block[at]?.kind === 'end') {
            at += 1;
            continue;
        }
        const method = block[at + 2]?.value;
        const inner = block[at + 1]?.value === '.' ? readBlock(block, at + 3) : undefined;
        if (inner === undefined || (method !== 'up' && method !== 'down')) {
            known.rest ??= block[at];
            at += 1;
            continue;
        }
        if (method === 'up') {
            add(known, { ...readBody(inner.body), reversible: true });
        }
        else
            known.reversible = true;
        at = inner.end;
    }
    return known;
}

// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/status.js


/**
 * Reads `db:migrate:status`: a table of each version as `up` or `down`, those without a file among them. A database that
 * was never migrated has no table to be listed from, which Rails says in as many words. Undefined for anything else.
 */
function readStatus({ exitCode, stdout, stderr }, files) {
    if (exitCode !== 0) {
        const never = /^Schema migrations table does not exist yet\.$/m.test((0,src_escape/* stripAnsi */.aJ)(stderr));
        return never && !/^\s*Status\b/m.test(stdout) ? [] : undefined;
    }
    const [, table, another] = (0,src_escape/* stripAnsi */.aJ)(stdout).split(/^\s*Status\s+Migration ID\s+Migration Name\s*\n-+\n/m);
    if (table === undefined || another !== undefined)
        return undefined;
    const lines = table.split('\n').filter((line) => line.trim() !== '');
    const rows = lines.map((line) => /^\s*(up|down)\s+(\d+)\s+\S/.exec(line));
    if (rows.includes(null))
        return undefined;
    const versions = (status) => rows.flatMap((row) => (row?.[1] === status ? String(BigInt(row[2] ?? '')) : []));
    return (0,by_tool/* matchList */.Kl)(versions('up'), versions('down'), files);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/rails/adapter.js










/** As Rails itself has it: digits, the name of the class in small letters, a scope. */
const fileName = /^(\d+)_([_a-z0-9]*)\.?([_a-z0-9]*)?\.rb$/;
/**
 * Evaluated by rake before the application is loaded: the task that writes the schema to a file does nothing. Its own
 * setting can only be changed by the application.
 */
const withoutDump = 'class Rake::Task; prepend(Module.new { def invoke(*args) = name.start_with?("db:_dump") ? nil : super }); end';
/** Rails 6 and newer: a program each, a version of digits without zeros before them, bookkeeping in schema_migrations. */
const rails = {
    name: 'rails',
    title: 'Rails',
    executable: 'bin/rails',
    forbidden: [
        ...[
            'db:drop',
            'db:create',
            'db:reset',
            'db:purge',
            'db:setup',
            'db:prepare',
            'db:schema:load',
            'db:structure:load',
        ],
        ...['db:truncate_all', 'db:rollback', 'db:migrate:reset', 'db:migrate:redo', 'db:migrate:down', 'db:seed:replant'],
    ],
    variables: ['RAILS_ENV', 'RACK_ENV'],
    passes: ['SECRET_KEY_BASE', 'RAILS_MASTER_KEY'],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
        detectedBy: '`config/application.rb` with `bin/rails` or `db/migrate` beside its folder; the files of `db/migrate`',
        bookkeeping: '`schema_migrations` (or `schema_migrations_table_name`, `table_name_prefix`)',
        transaction: 'each file, unless it says `disable_ddl_transaction!`',
        ownList: '`db:migrate:status`',
    },
    files: /^\d+_.*\.rb$/,
    detect: () => false,
    find: (project) => findRails(project, rails.files),
    read: (files) => refuseTwins(files
        .flatMap(({ name, path, text }) => {
        const digits = fileName.exec(name.slice(name.lastIndexOf('/') + 1))?.[1];
        return digits === undefined ? [] : [{ name, path, text, version: BigInt(digits).toString() }];
    })
        .sort(byVersion)),
    async pending(session, files, settings) {
        refuseOthers(settings);
        const table = (0,bookkeeping/* parseTableName */.HC)(settings['rails.table'] ?? 'schema_migrations', 'schema_migrations_table_name');
        const rows = await (0,bookkeeping/* readRows */.aK)(session, table, ['version'], 'version');
        return (0,tools_history/* compareHistory */.w)(inOrder(rows.map(({ version }) => version)), files);
    },
    byTool: {
        async pending(launcher, files, settings) {
            refuseOthers(settings);
            const { task, environment } = callOf('db:migrate:status', launcher.environment, settings);
            const result = await launcher.run([task], environment);
            const applied = readStatus(result, files);
            if (applied === undefined)
                throw (0,by_tool/* unreadableStatus */.YP)('Rails', result);
            return (0,tools_history/* compareHistory */.w)(inOrder(applied), files);
        },
    },
    current: tools_history/* newest */.B,
    gateSource: ({ text }, _launch, settings) => readMigration(text, (0,dialect/* kindOf */.I)(settings), definitionsIn(settings)),
    async apply(pending, { settings, environment }, launcher) {
        if (launcher === undefined)
            throw new Error('Rails needs a launcher.');
        const call = callOf('db:migrate', environment, settings);
        const result = await launcher.run([call.task, '--execute-continue', withoutDump], call.environment);
        if (result.exitCode === 0)
            return undefined;
        const said = (0,failure/* saidBy */.TT)(result);
        const begun = [...said.matchAll(/^== (\d+) .*: migrating =+$/gm)].at(-1)?.[1];
        const file = pending.find(({ version }) => version === begun);
        const line = file === undefined ? undefined : lineIn(said, file.name);
        const message = /^(?:PG::\w+: ERROR: +|Mysql2::Error\S*: |SQLite3::\w+: )(.+)$/m.exec(said)?.[1] ??
            /^(?:StandardError: )?An error has occurred.*\n+(?:\w+(?:::\w+)*: )?(.+)$/m.exec(said)?.[1] ??
            /^(?:ActiveRecord|Active)\w*::\w+: *\n*(.+)$/m.exec(said)?.[1] ??
            (0,failure/* lastLines */.w$)(result, 'Rails');
        return {
            message,
            code: (0,failure/* sqlStateIn */.TG)(said),
            ...(file === undefined ? {} : { version: file.version }),
            ...(line === undefined ? {} : { line }),
        };
    },
    recovery({ source }) {
        return source.transactional
            ? 'The file was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
            : 'The file runs without a transaction (`disable_ddl_transaction!`), so what stood before the error may be done. Look at the database, make the file repeatable (`if_not_exists: true`), and run this again.';
    },
};
function inOrder(versions) {
    return versions
        .map((version) => ({ version }))
        .sort(byVersion)
        .map(({ version }) => version);
}
function byVersion(one, other) {
    if (!/^\d+$/.test(one.version + other.version))
        return one.version < other.version ? -1 : 1;
    const [left, right] = [BigInt(one.version), BigInt(other.version)];
    return left < right ? -1 : left > right ? 1 : 0;
}
/** What runs a task on this database: of several only the first is this one. */
function callOf(task, environment = {}, settings) {
    const RAILS_ENV = environmentOf(settings);
    const others = othersOf(settings)[RAILS_ENV]?.length ?? 0;
    return {
        task: others > 0 ? `${task}:primary` : task,
        environment: { ...environment, ...addressFor(environment['DATABASE_URL'], settings), RAILS_ENV },
    };
}
/** What the database is marked with, so that Rails protects it: never `development` by chance. */
function environmentOf(settings) {
    return settings['RAILS_ENV'] || settings['RACK_ENV'] || 'production';
}
/** The scheme of a URL is the name of a driver to Rails; what `mysql` stands for, it knows only since 7.1. */
function addressFor(url, settings) {
    if (url === undefined)
        return {};
    const mysql = settings['rails.mysql'] ?? 'mysql2';
    return { DATABASE_URL: url.replace(/^(?:mysql|mariadb):/, `${mysql}:`).replace(/^sqlite:/, 'sqlite3:') };
}
function othersOf(settings) {
    return JSON.parse(settings['rails.others'] ?? '{}');
}
/** The line of a file that Ruby's trace names first. */
function lineIn(said, name) {
    for (const [, path, line] of said.matchAll(/^(\/\S+\.rb):(\d+):in /gm)) {
        if (path?.endsWith(`/${name}`))
            return Number(line);
    }
    return undefined;
}
function refuseTwins(files) {
    const classOf = ({ name }) => fileName.exec(name.slice(name.lastIndexOf('/') + 1))?.[2] ?? '';
    files.forEach((file, at) => {
        const twin = files.slice(0, at).find((one) => one.version === file.version || classOf(one) === classOf(file));
        if (twin === undefined)
            return;
        const what = twin.version === file.version ? 'version' : 'name';
        throw new errors/* UserError */.yo(`Two migrations have the same ${what}: Rails would run neither.`, {
            reason: `duplicate-${what}`,
            received: `${twin.name}, ${file.name}`,
            remedy: `Give one of them another ${what}.`,
            file: file.path,
        });
    });
    return files;
}
function refuseOthers(settings) {
    const environment = environmentOf(settings);
    const found = othersOf(settings)[environment]?.find(({ migrations }) => migrations !== undefined);
    if (found === undefined)
        return;
    throw new errors/* UserError */.yo('The application has migrations for more than one database.', {
        reason: 'several-databases',
        received: `${environment}.${found.name} in config/database.yml, with migrations in ${found.migrations}`,
        accepted: 'one database with migrations',
        remedy: 'Make a service of each database in deploy.yml, with `tool: command`, `bin/rails db:migrate:<name>` and a command that lists what is pending.',
    });
}


/***/ })

};
;