"use strict";
exports.id = 8445;
exports.ids = [8445];
exports.modules = {

/***/ 1326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findChanging)
/* harmony export */ });
/** Gives a session that changes tables now. In SQLite our own lock is on the whole file. */
const changing = {
    // Weaker locks are those of an application that reads and writes.
    postgresql: `SELECT l.pid FROM pg_locks l
     WHERE l.locktype = 'relation' AND l.pid <> pg_backend_pid()
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND l.mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ShareUpdateExclusiveLock')
     LIMIT 1`,
    mysql: `SELECT id AS pid FROM information_schema.processlist
     WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info REGEXP '^[[:space:]]*(ALTER|CREATE|DROP|RENAME|TRUNCATE)[[:space:]]'
     LIMIT 1`,
    sqlite: 'SELECT 0 AS pid WHERE 1 = 0',
};
/** The number of another session that changes tables now, if there is one: it may be one that migrates. */
async function findChanging(session) {
    const [other] = await session.query(changing[session.kind]);
    return other?.pid;
}


/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  liquibase: () => (/* binding */ liquibase)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/arguments.js
/** Nothing is told to its maker, and no picture of letters is drawn into the log. */
const liquibaseEnvironment = {
    LIQUIBASE_ANALYTICS_ENABLED: 'false',
    LIQUIBASE_SHOW_BANNER: 'false',
};
/** The options that stand before the command: what was read, and judged, has to be what runs. */
function projectArguments(settings) {
    const { 'liquibase.changelog': changelog, 'liquibase.search-path': path, 'liquibase.properties': properties, } = settings;
    return [
        ...(properties === undefined ? [] : [`--defaults-file=${properties}`]),
        ...(path === undefined ? [] : [`--search-path=${path}`]),
        ...(changelog === undefined ? [] : [`--changelog-file=${changelog}`]),
    ];
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/bookkeeping.js
var bookkeeping = __webpack_require__(7057);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/liquibase/changeset.js
var liquibase_changeset = __webpack_require__(4483);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/formatted.js


const header = /^\s*--\s*liquibase\s+formatted\s+sql/im;
const opening = /^\s*--\s*changeset\s+("[^"]*"|[^\s:"]+(?: [^\s:"]+)*):("[^"]*"|\S+)(.*)$/i;
/** Lines that say something about a changeset, and are not sent. */
const remark = /^\s*--\s*(?:rollback|comment|preconditions|precondition-[\w-]+|validchecksums?|property|ignorelines|ignore)\b/i;
/** Reads a changelog in SQL; one without Liquibase's header is a single changeset, as it is when it is included. */
function readFormatted(text) {
    const lines = text.split('\n');
    if (!header.test(text)) {
        const { id: _id, author: _author, ...rest } = (0,liquibase_changeset/* readAttributes */.wb)(() => undefined);
        const whole = { id: 'raw', author: 'includeAll', line: 1, end: lines.length, sql: true };
        return { entries: [{ changeset: { ...rest, ...whole, anyChecksum: false, reversible: false } }] };
    }
    const starts = lines.flatMap((line, at) => (opening.test(line) ? [at] : []));
    return {
        logicalPath: attributesOf(lines.find((line) => header.test(line)) ?? '').get('logicalfilepath'),
        entries: starts.map((at, index) => {
            const end = starts[index + 1] ?? lines.length;
            const [, author = '', id = '', rest = ''] = opening.exec(lines[at] ?? '') ?? [];
            const attributes = attributesOf(rest);
            const inside = lines.slice(at, end);
            return {
                logicalPath: attributes.get('logicalfilepath'),
                changeset: {
                    ...(0,liquibase_changeset/* readAttributes */.wb)((name) => ({ id: bare(id), author: bare(author) })[name] ?? attributes.get(name.toLowerCase())),
                    line: at + 1,
                    end,
                    sql: true,
                    anyChecksum: inside.some((line) => /^\s*--\s*validchecksum/i.test(line)),
                    reversible: inside.some((line) => /^\s*(?:--|\/\*)\s*(?:liquibase\s+)?rollback\b/i.test(line)),
                },
            };
        }),
    };
}
/** What of a changeset in SQL is sent, with the lines that are not as empty ones. */
function sqlOf(text) {
    let undoing = false;
    return text
        .split('\n')
        .map((line) => {
        if (undoing || /^\s*\/\*\s*liquibase\s+rollback/i.test(line)) {
            undoing = !line.includes('*/');
            return '';
        }
        return opening.test(line) || remark.test(line) || header.test(line) ? '' : line;
    })
        .join('\n');
}
/**
 * The checksum that Liquibase 4.22 and newer (version 9) keeps of a changeset in SQL. Undefined where parameters would
 * be put into it.
 */
function checksumOf(sql) {
    if (sql.includes('${'))
        return undefined;
    const md5 = (text) => (0,external_node_crypto_.createHash)('md5').update(text).digest('hex');
    return `9:${md5(`9:${md5(sql.replace(/\s/g, ''))}:`)}`;
}
function attributesOf(text) {
    const found = text.matchAll(/([\w-]+):("[^"]*"|\S+)/g);
    return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase(), bare(value)]));
}
function bare(text) {
    return text.replace(/^"(.*)"$/, '$1');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/xml.js

const piece = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!(?:[^>[]|\[[^\]]*\])*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
/** Reads a changelog in XML: its changesets and what it includes. What is in a changeset is left to Liquibase. */
function readXml(text) {
    const { root, children } = readElements(text);
    const entries = children.flatMap(({ name, attributes, line, end, names }) => {
        const relative = attributes.get('relativeToChangelogFile') === 'true';
        if (name === 'include')
            return [{ include: attributes.get('file') ?? '', relative, line }];
        if (name === 'includeAll')
            return [{ includeAll: attributes.get('path') ?? '', relative, line }];
        if (name !== 'changeSet')
            return [];
        const attribute = (key) => attributes.get(key);
        return [
            {
                logicalPath: attributes.get('logicalFilePath'),
                changeset: {
                    ...(0,liquibase_changeset/* readAttributes */.wb)(attribute),
                    line,
                    end,
                    sql: false,
                    anyChecksum: names.includes('validCheckSum'),
                    reversible: names.includes('rollback'),
                },
            },
        ];
    });
    return { entries, logicalPath: root.get('logicalFilePath') };
}
/** The outermost element's attributes and the elements in it, each with the names of those in it. */
function readElements(text) {
    const children = [];
    let root = new Map();
    let depth = 0;
    for (const { 0: whole, 1: closes, 2: tag = '', 3: inside = '', 4: single, index } of text.matchAll(piece)) {
        if (tag === '')
            continue;
        const name = tag.replace(/^.*:/, '');
        const line = text.slice(0, index + whole.length).split('\n').length;
        if (closes === '/') {
            depth -= 1;
            const last = children.at(-1);
            if (depth === 1 && last !== undefined)
                last.end = line;
            continue;
        }
        const attributes = new Map([...inside.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, quoted]) => [
            key,
            decode(double ?? quoted ?? ''),
        ]));
        if (depth === 0)
            root = attributes;
        if (depth === 1) {
            const start = text.slice(0, index).split('\n').length;
            children.push({ name, attributes, line: start, end: line, names: [] });
        }
        if (depth === 2)
            children.at(-1)?.names.push(name);
        if (single !== '/')
            depth += 1;
    }
    return { root, children };
}
const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function decode(text) {
    return text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/changelog.js




/** Files that a changelog may be. */
const changelogFiles = /^[^.].*\.(?:sql|ya?ml|json|xml)$/i;
/**
 * Reads a changelog and all that it includes, in the order in which Liquibase does. Names are looked for in `roots`, as
 * Liquibase does in its search path. Throws a UserError for what is missing or cannot be read.
 */
async function readChangelogs(project, name, roots) {
    const listed = new Set(await project.list());
    const walk = { changesets: [], paths: [] };
    const locate = (wanted) => roots.map((root) => ({ root, path: external_node_path_.posix.join(root, wanted) })).find(({ path }) => listed.has(path));
    const visit = async (wanted, from) => {
        const found = locate(wanted);
        if (found === undefined)
            throw missing(wanted, from, roots);
        const { path } = found;
        if (walk.paths.includes(path))
            return;
        walk.paths.push(path);
        const changelog = await parse(path, await project.read(path));
        for (const entry of changelog.entries) {
            if ('changeset' in entry) {
                const own = entry.logicalPath ?? changelog.logicalPath;
                walk.changesets.push({ ...entry.changeset, path, name: own === undefined ? wanted : tidyName(own) });
                continue;
            }
            const target = 'include' in entry ? entry.include : entry.includeAll;
            if (target.includes('${'))
                throw unknown(target, path, entry.line);
            const full = entry.relative ? external_node_path_.posix.join(external_node_path_.posix.dirname(wanted), target) : tidyName(target);
            if ('include' in entry)
                await visit(tidyName(full), { path, line: entry.line });
            else
                for (const one of below(tidyName(full)))
                    await visit(one, { path, line: entry.line });
        }
    };
    /** The names of all changelogs below a folder, in the order of their paths. */
    const below = (folder) => {
        const root = roots.find((one) => [...listed].some((path) => path.startsWith(`${external_node_path_.posix.join(one, folder)}/`)));
        if (root === undefined)
            return [];
        return [...listed]
            .filter((path) => path.startsWith(`${external_node_path_.posix.join(root, folder)}/`) && changelogFiles.test(external_node_path_.posix.basename(path)))
            .map((path) => external_node_path_.posix.relative(root, path))
            .sort();
    };
    await visit(tidyName(name), undefined);
    return walk;
}
/** A name as the bookkeeping has it. */
function tidyName(name) {
    const plain = name.replace(/^classpath\*?:/, '').replaceAll('\\', '/');
    return external_node_path_.posix
        .normalize(plain)
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/$/, '');
}
/** Reads one changelog. Throws a UserError for one that cannot be read. */
async function parse(path, text) {
    if (/\.sql$/i.test(path))
        return readFormatted(text);
    if (/\.xml$/i.test(path))
        return readXml(text);
    try {
        const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(3243), __webpack_require__.e(6392)]).then(__webpack_require__.bind(__webpack_require__, 6392));
        return readYaml(text);
    }
    catch (error) {
        const { reason, mark } = error;
        throw new errors/* UserError */.yo(`The changelog ${path} cannot be read: ${reason ?? error.message}`, {
            reason: 'unreadable-changelog',
            accepted: 'YAML or JSON with databaseChangeLog',
            remedy: 'Correct the file.',
            file: path,
            ...(mark === undefined ? {} : { line: mark.line + 1 }),
        });
    }
}
function missing(name, from, roots) {
    return new errors/* UserError */.yo(`The changelog ${name} does not exist.`, {
        reason: 'missing-changelog',
        received: `${name}, looked for in ${roots.join(', ')}`,
        accepted: 'a file of the project; archives and other places are not looked into',
        remedy: 'Correct the path, or the search path in liquibase.properties.',
        ...(from === undefined ? {} : { file: from.path, line: from.line }),
    });
}
function unknown(received, file, line) {
    return new errors/* UserError */.yo('Which changelog is included here depends on a parameter, and has to be known.', {
        reason: 'unreadable-changelog',
        received,
        accepted: 'a path that stands there word for word',
        remedy: 'Write the path out.',
        file,
        line,
    });
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/bookkeeping.js




/** Where Liquibase keeps what ran, and its lock. Unquoted names are in lower case in PostgreSQL. */
function bookkeepingTable(settings, which, kind) {
    const own = settings[`liquibase.${which}`];
    const standard = which === 'log' ? 'DATABASECHANGELOG' : 'DATABASECHANGELOGLOCK';
    const fold = (name) => (kind === 'postgresql' ? name.toLowerCase() : name);
    const schema = settings['liquibase.schema'];
    const table = fold(own ?? standard);
    return schema === undefined ? { table } : { schema: fold(schema), table };
}
/** Reads what ran, oldest first. */
async function readRecords(session, settings) {
    const fold = (name) => (session.kind === 'postgresql' ? name.toLowerCase() : name);
    const columns = ['ID', 'AUTHOR', 'FILENAME', 'MD5SUM'].map(fold);
    const rows = await (0,bookkeeping/* readRows */.aK)(session, bookkeepingTable(settings, 'log', session.kind), columns, fold('ORDEREXECUTED'));
    return rows.map((row) => {
        const [id = '', author = '', name = '', checksum = ''] = columns.map((column) => row[column] ?? '');
        return { identity: (0,liquibase_changeset/* identify */.ls)({ name: tidyName(name), id, author }), checksum };
    });
}
/** Whether what was noted down can be told from what a changeset is now: versions of checksums cannot be compared. */
function differs(noted, checksum) {
    const version = (text) => /^(\d+):/.exec(text)?.[1];
    return checksum !== undefined && noted !== '' && version(noted) === version(checksum) && noted !== checksum;
}
/** The error for a changeset that is not what was applied. */
function editedError({ path, line }, noted, checksum) {
    return new errors/* UserError */.yo(`A changeset of ${path} was edited after it had been applied: Liquibase refuses to run anything then.`, {
        reason: 'edited-migration',
        received: `checksum ${checksum}`,
        accepted: `checksum ${noted}, as it was applied`,
        remedy: 'Restore the changeset (git log -p shows how it was), and put the change into a new one.',
        file: path,
        line,
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/by-tool.js
var by_tool = __webpack_require__(3687);
// EXTERNAL MODULE: ./build/packages/migrations/src/tools/failure.js
var failure = __webpack_require__(7843);
// EXTERNAL MODULE: ./build/packages/action/src/escape.js
var src_escape = __webpack_require__(3091);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/status.js


/**
 * Reads `status --verbose`: the changesets that are not applied, by their identities. Undefined where it does not say
 * as many as it counts, nor that all is up to date.
 */
function readStatus(stdout) {
    const lines = linesOf(stdout);
    const at = lines.findIndex((line) => /^\d+ change ?sets? ha(?:s|ve) not been applied to /i.test(line));
    if (at < 0)
        return lines.some((line) => /^\S.* is up to date$/.test(line)) ? [] : undefined;
    return take(lines, at, Number.parseInt(lines[at], 10), /^ {5}(\S.*)$/);
}
/** Reads `history --format=TEXT`: the changesets that ran, oldest first, in one block for each deployment. */
function readHistory(stdout) {
    const lines = linesOf(stdout);
    const start = lines.findIndex((line) => line.startsWith('Liquibase History for '));
    if (start < 0)
        return undefined;
    const [first, ...more] = lines.slice(start + 1);
    if (first === 'No changesets deployed' && more.length === 0)
        return [];
    const found = [];
    for (let at = start + 1; at < lines.length;) {
        const count = /^- Database updated at .+\. Applied (\d+) change ?set\(s\)/i.exec(lines[at])?.[1];
        const block = count === undefined ? undefined : take(lines, at, Number(count), /^ {2}(\S.*)$/);
        if (block === undefined)
            return undefined;
        found.push(...block);
        at += block.length + 1;
    }
    return first === undefined ? undefined : found;
}
/** The changesets that were edited after they had been applied, with both checksums, where that is why it would not say. */
function readEdited(said) {
    const [, identity = '', noted = '', now = ''] = /^\s+(\S.*::.*) was: (\d+:\w+) but is now: (\d+:\w+)$/m.exec(said) ?? [];
    return identity === '' ? undefined : { identity: identify(identity), noted, now };
}
/** As many lines after one as it says; undefined where there are fewer, or more. */
function take(lines, at, count, form) {
    const found = lines.slice(at + 1, at + 1 + count).map((line) => form.exec(line)?.[1]);
    const next = lines[at + 1 + count];
    if (found.length < count || (next !== undefined && form.test(next)))
        return undefined;
    return found.every((one) => one !== undefined) ? found.map(identify) : undefined;
}
function identify(text) {
    const [name = '', ...rest] = text.trim().split('::');
    return [tidyName(name), ...rest].join('::');
}
function linesOf(text) {
    return (0,src_escape/* stripAnsi */.aJ)(text)
        .split('\n')
        .filter((line) => line.trim() !== '');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/by-tool.js






/**
 * Asks Liquibase what is not applied (`status`) and what ran (`history`). Each changeset that it would run has to be in
 * one of these lists; in both is only what runs again. Throws a UserError otherwise, and for one that was edited.
 */
async function askLiquibase(launcher, files, settings, runs) {
    const environment = { ...launcher.environment, ...liquibaseEnvironment };
    const ask = (...words) => launcher.run([...projectArguments(settings), ...words], environment);
    const status = await ask('status', '--verbose');
    const changesets = new Map((0,liquibase_changeset/* unpackChangesets */.yj)(settings).map((changeset) => [(0,liquibase_changeset/* identify */.ls)(changeset), changeset]));
    const edited = status.exitCode === 0 ? undefined : readEdited((0,failure/* saidBy */.TT)(status));
    const changed = changesets.get(edited?.identity ?? '');
    if (edited !== undefined && changed !== undefined)
        throw editedError(changed, edited.noted, edited.now);
    const open = status.exitCode === 0 ? readStatus(status.stdout) : undefined;
    if (open === undefined)
        throw (0,by_tool/* unreadableStatus */.YP)('Liquibase', status);
    const history = await ask('history', '--format=TEXT');
    const applied = history.exitCode === 0 ? readHistory(history.stdout) : undefined;
    if (applied === undefined)
        throw (0,by_tool/* unreadableStatus */.YP)('Liquibase', history);
    const [left, done] = [new Set(open), new Set(applied)];
    const known = new Set(files.map(({ version }) => version));
    const isAgain = (version, how) => changesets.get(version)?.[how] === true;
    const believed = files.every(({ version }) => {
        if (left.has(version) && done.has(version))
            return isAgain(version, 'runAlways') || isAgain(version, 'runOnChange');
        return left.has(version) || done.has(version) || !runs(version);
    });
    if (!believed || open.some((version) => !known.has(version)))
        throw (0,by_tool/* unreadableStatus */.YP)('Liquibase', status);
    const along = (version) => done.has(version) && isAgain(version, 'runAlways');
    return {
        applied,
        pending: files.filter(({ version }) => left.has(version) && !along(version)),
        along: files.filter(({ version }) => left.has(version) && along(version)),
        current: applied.at(-1) ?? '',
        missing: applied.filter((version) => !known.has(version)),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/failure.js


/** Reads `Migration failed for changeset path::id::author:` and the reason, or what Liquibase did not accept. */
function readFailure(result) {
    const said = (0,failure/* saidBy */.TT)(result);
    const [, identity = '', reason = ''] = /Migration failed for changeset (.+?):\s*\n\s*Reason: (?:[\w.$]+Exception: )*([\s\S]*?)(?: \[Failed SQL:|\n\s*\n|$(?![\s\S]))/.exec(said) ?? [];
    const refused = /Unexpected error running Liquibase: ([\s\S]+?)(?:\n\s*\n|$(?![\s\S]))/.exec(said)?.[1]?.trim();
    const [name = '', ...rest] = identity.split('::');
    const message = reason
        .trim()
        .split('\n')[0]
        ?.replace(/^ERROR: /, '');
    return {
        message: message || refused || (0,failure/* lastLines */.w$)(result, 'Liquibase'),
        code: (0,failure/* sqlStateIn */.TG)(said),
        ...(identity === '' ? {} : { version: [tidyName(name), ...rest].join('::') }),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/filter.js
/** Whether a changeset with these `dbms` is for a database: a list, with `!` before those that it is not for. */
function isForDatabase(dbms, kind) {
    const own = kind === 'mysql' ? ['mysql', 'mariadb'] : [kind];
    const named = listOf(dbms);
    if (named.length === 0 || named.includes('all'))
        return true;
    if (named.includes('none') || named.some((one) => own.includes(one.replace(/^!/, '')) && one.startsWith('!')))
        return false;
    return named.some((one) => own.includes(one)) || named.every((one) => one.startsWith('!'));
}
/**
 * Whether an expression of contexts or labels holds for those that were asked for: `test or (a and !b)`, a comma stands
 * for `or`. Without any asked for, everything runs.
 */
function holds(expression, asked) {
    if (asked.length === 0 || expression.trim() === '')
        return true;
    const wanted = new Set(asked.map((one) => one.toLowerCase()));
    const tokens = expression.toLowerCase().match(/[(),!]|[^\s(),!]+/g) ?? [];
    let at = 0;
    const either = () => {
        let value = both();
        while (tokens[at] === 'or' || tokens[at] === ',') {
            at += 1;
            value = both() || value;
        }
        return value;
    };
    const both = () => {
        let value = one();
        while (tokens[at] === 'and') {
            at += 1;
            value = one() && value;
        }
        return value;
    };
    const one = () => {
        const token = tokens[at];
        at += 1;
        if (token === '!' || token === 'not')
            return !one();
        if (token !== '(')
            return wanted.has((token ?? '').replace(/^@/, ''));
        const value = either();
        at += 1;
        return value;
    };
    return either();
}
/** A list as it stands in a setting. */
function listOf(text) {
    return (text ?? '')
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter((part) => part !== '');
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/project.js
var tools_project = __webpack_require__(6572);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/properties.js
/** Reads `liquibase.properties`: `liquibase.command.changelogFile`, `changelog-file` and `changeLogFile` are one. */
function readProperties(text) {
    const found = new Map();
    for (const line of text.replace(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
        const [, key, value] = /^\s*([^#!\s=:][^=:\s]*)\s*[=:]?\s*(.*?)\s*$/.exec(line) ?? [];
        if (key !== undefined && value !== undefined)
            found.set(tidyKey(key), value);
    }
    return found;
}
function tidyKey(key) {
    return key
        .replace(/^liquibase\.(?:command\.)?/i, '')
        .replaceAll('-', '')
        .toLowerCase();
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/find.js






/** Names that changelogs have where no configuration names one; each is the first of all that are included. */
const usual = /^(?:(?:db\.)?changelog[-.](?:master|root|main)|(?:master|root|main)[-.]changelog|(?:db\.)?changelog)\.(?:xml|ya?ml|json|sql)$/i;
/** Finds a project by its `liquibase.properties`, else by a changelog with a usual name. */
async function find(project) {
    const config = await (0,tools_project/* findNearest */.qg)(project, /^liquibase\.properties$/);
    const properties = config === undefined ? new Map() : readProperties(await project.read(config));
    const named = properties.get('changelogfile');
    if (config === undefined || named === undefined)
        return findBare(project, properties, config);
    const workingDirectory = external_node_path_.posix.dirname(config);
    // A path of an image is not one of the repository.
    const search = (properties.get('searchpath') ?? '')
        .split(',')
        .flatMap((path) => (/^(?!\/|\w+:)\S/.test(path.trim()) ? [path.trim()] : []));
    const roots = [...search.map((path) => external_node_path_.posix.join(workingDirectory, path)), workingDirectory];
    return foundIn(project, { because: config, workingDirectory, roots, changelog: named, properties });
}
async function findBare(project, properties, config) {
    const candidates = [];
    for (const path of await project.list()) {
        if (!usual.test(external_node_path_.posix.basename(path)) ||
            !((0,tools_project/* isBelow */.Yw)(path, project.path) || (0,tools_project/* isBelow */.Yw)(project.path, external_node_path_.posix.dirname(path))))
            continue;
        if (/databaseChangeLog|liquibase\s+formatted\s+sql/.test(await project.read(path)))
            candidates.push(path);
    }
    const depth = (path) => path.split('/').length;
    candidates.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
    const [first, second] = candidates;
    if (first === undefined)
        return undefined;
    // Several may be several services'.
    if (second !== undefined && depth(first) === depth(second))
        throw several(candidates, project.path);
    // Java's projects have their resources there, and include by paths from there.
    const resources = /^(?:.*\/)?src\/main\/resources(?=\/)/.exec(first)?.[0];
    const workingDirectory = config === undefined ? (resources ?? project.context) : external_node_path_.posix.dirname(config);
    const changelog = external_node_path_.posix.relative(workingDirectory, first);
    return foundIn(project, {
        because: config ?? first,
        workingDirectory,
        roots: [workingDirectory],
        changelog,
        properties,
    });
}
async function foundIn(project, place) {
    const { because, workingDirectory, roots, changelog, properties } = place;
    const { changesets, paths } = await readChangelogs(project, changelog, roots);
    const directory = (0,tools_project/* commonFolder */.Mp)(paths.map((path) => external_node_path_.posix.dirname(path)));
    // At the top of a project, other files of these kinds are not its.
    const files = directory === workingDirectory
        ? await Promise.all(paths.map(async (path) => ({ name: external_node_path_.posix.relative(directory, path), path, text: await project.read(path) })))
        : await (0,tools_project/* readBelow */.Gj)(project, directory, changelogFiles);
    const setting = (name, key) => {
        const value = properties.get(key);
        return value === undefined ? {} : { [`liquibase.${name}`]: value };
    };
    return {
        because,
        directory,
        workingDirectory,
        files,
        settings: {
            'liquibase.changelog': changelog,
            ...setting('log', 'databasechangelogtablename'),
            ...setting('lock', 'databasechangeloglocktablename'),
            ...setting('schema', properties.has('liquibaseschemaname') ? 'liquibaseschemaname' : 'defaultschemaname'),
            ...setting('contexts', properties.has('contextfilter') ? 'contextfilter' : 'contexts'),
            ...setting('labels', properties.has('labelfilter') ? 'labelfilter' : 'labels'),
            ...(0,liquibase_changeset/* packChangesets */.rt)(changesets),
        },
    };
}
function several(candidates, path) {
    return new errors/* UserError */.yo(`There are several changelogs below ${path}.`, {
        reason: 'several-projects',
        received: candidates.slice(0, 5).join(', '),
        accepted: 'the folder of one, or liquibase.properties with changeLogFile',
        remedy: 'Name the first changelog by `changeLogFile` in liquibase.properties, or set the input `directory` to its folder.',
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/tools/changing.js
var changing = __webpack_require__(1326);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/lock.js




/**
 * Liquibase's own lock is a row of a table, which stays when it is killed, and for which it waits five minutes. We hold
 * our lock, so no run of ours can be migrating: unless another session is changing tables right now, the row is a
 * leftover, and is released. Gives a failure where that is not so.
 */
async function releaseLock(workspace, launcher) {
    const { session, settings, environment, say } = workspace;
    const table = bookkeepingTable(settings, 'lock', session.kind);
    const column = session.kind === 'postgresql' ? 'locked' : 'LOCKED';
    const rows = await (0,bookkeeping/* readRows */.aK)(session, table, [column], column);
    if (!rows.some((row) => isTrue(row[column])))
        return undefined;
    const other = await (0,changing/* findChanging */.L)(session);
    if (other !== undefined) {
        return {
            message: `Liquibase is locked (${table.table}), and another session is changing tables: pid ${other}. When it is done, run this again; if it is no migration, run \`liquibase release-locks\` first.`,
            code: '',
        };
    }
    say(`Liquibase was killed while it held its lock (${table.table}), and nothing migrates now: releasing it.`);
    const result = await launcher.run(['release-locks'], environment);
    return result.exitCode === 0 ? undefined : { message: (0,failure/* lastLines */.w$)(result, 'liquibase release-locks'), code: '' };
}
/** A truth, or a bit of MySQL, which comes as a buffer. */
function isTrue(value) {
    return Buffer.isBuffer(value) ? value.includes(1) : Number(value) === 1 || value === true;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/written.js





const asked = new WeakMap();
/**
 * Lets Liquibase write out what every changeset would send to an empty database, by their identities. It
 * connects to none, and needs none. Undefined where Liquibase is not there, or cannot write all of it. Asked once.
 */
function writeOut(launch, settings) {
    const kind = settings['database.kind'] ?? 'postgresql';
    const before = asked.get(launch) ?? new Map();
    asked.set(launch, before);
    const known = before.get(kind) ?? ask(launch, settings, kind);
    before.set(kind, known);
    return known;
}
async function ask(launch, settings, kind) {
    const launcher = await launch().catch((error) => {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    });
    if (launcher === undefined)
        return undefined;
    // Stands for the table of what ran. Liquibase writes it, so nothing else may have that name.
    const file = `/tmp/deploy-actions-${(0,external_node_crypto_.randomUUID)()}.csv`;
    const url = `offline:${kind}?changeLogFile=${file}&outputLiquibaseSql=all`;
    try {
        const result = await launcher.run([...projectArguments(settings), 'update-sql', `--url=${url}`], { ...liquibaseEnvironment, LIQUIBASE_COMMAND_UPDATE_SQL_URL: url, LIQUIBASE_COMMAND_URL: url }, true);
        return result.exitCode === 0 ? readWritten(result.stdout) : undefined;
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
}
/** Parts what `update-sql` printed at `-- Changeset path::id::author`, and takes out its own bookkeeping. */
function readWritten(text) {
    const found = new Map();
    const parts = text.split(/^-- Changeset (.+)$/m);
    for (let index = 1; index + 1 < parts.length; index += 2) {
        const [name = '', ...rest] = (parts[index] ?? '').trim().split('::');
        const body = parts[index + 1] ?? '';
        // What else stands on such a line, or writes to the table before it, is the changeset's own.
        const noted = /^(?:INSERT INTO|UPDATE) \S*databasechangelog\b(?:[^;'\n]|'(?:[^'\n]|'')*')*;$/gim;
        const own = body.match(noted)?.at(-1) ?? '';
        const at = body.lastIndexOf(own);
        found.set([tidyName(name), ...rest].join('::'), {
            sql: `${(body.slice(0, at) + body.slice(at + own.length)).trim()}\n`,
            checksum: /'(\d+:[0-9a-f]{32})'/.exec(own)?.[1],
        });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/tools/liquibase/adapter.js












/** Liquibase 4: changesets in changelogs of four kinds, each in a transaction, with their checksums in a table. */
const liquibase = {
    name: 'liquibase',
    title: 'Liquibase',
    executable: 'liquibase',
    forbidden: [
        'drop-all',
        'dropAll',
        'rollback',
        'rollback-count',
        'rollback-to-date',
        'rollback-one-changeset',
        'rollback-one-update',
        'update-testing-rollback',
        'clear-checksums',
        'changelog-sync',
        'changelog-sync-to-tag',
        'mark-next-changeset-ran',
    ],
    variables: ['LIQUIBASE_COMMAND_CONTEXTS', 'LIQUIBASE_COMMAND_CONTEXT_FILTER', 'LIQUIBASE_COMMAND_LABEL_FILTER'],
    places: [],
    documentation: {
        triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
        detectedBy: '`liquibase.properties` with `changeLogFile`; else a changelog called `db.changelog-master`, `changelog` and the like (SQL, YAML, JSON, XML) and what it includes. What is not written as SQL is judged by `update-sql`, which is given no database',
        bookkeeping: '`DATABASECHANGELOG`; an edited changeset is refused. A lock that a killed Liquibase left is released',
        transaction: 'each changeset, unless it says `runInTransaction: false`',
        ownList: '`status --verbose` and `history`',
    },
    files: changelogFiles,
    detect: () => false,
    conduct: { edited: 'refused' },
    find: find,
    read(files, settings) {
        const texts = new Map(files.map(({ path, text }) => [path, text]));
        const seen = new Map();
        return (0,liquibase_changeset/* unpackChangesets */.yj)(settings).map((changeset) => {
            const version = (0,liquibase_changeset/* identify */.ls)(changeset);
            const twin = seen.get(version);
            if (twin !== undefined)
                throw duplicate(changeset, twin);
            seen.set(version, changeset);
            return {
                name: version,
                version,
                path: changeset.path,
                text: (0,liquibase_changeset/* textOf */.b6)(changeset, texts.get(changeset.path) ?? ''),
                part: true,
                line: changeset.line,
                ...(changeset.transactional ? {} : { transactional: false }),
                ...(changeset.runOnChange || changeset.runAlways ? { again: true } : {}),
            };
        });
    },
    // Without its old form, every changeset of a file that could not be read then is new.
    async partsOf({ path, text }, settings) {
        const name = (0,liquibase_changeset/* unpackChangesets */.yj)(settings).find((one) => one.path === path)?.name ?? path;
        const { entries, logicalPath } = await parse(path, text).catch(() => ({ entries: [], logicalPath: undefined }));
        return entries.flatMap((entry) => {
            if (!('changeset' in entry))
                return [];
            const version = (0,liquibase_changeset/* identify */.ls)({ ...entry.changeset, name: entry.logicalPath ?? logicalPath ?? name });
            return [
                { name: version, version, path, text: (0,liquibase_changeset/* textOf */.b6)(entry.changeset, text), part: true, line: entry.changeset.line },
            ];
        });
    },
    async pending(session, files, settings, _ask, launch) {
        const records = await readRecords(session, settings);
        const noted = new Map(records.map(({ identity, checksum }) => [identity, checksum]));
        const byVersion = new Map((0,liquibase_changeset/* unpackChangesets */.yj)(settings).map((changeset) => [(0,liquibase_changeset/* identify */.ls)(changeset), changeset]));
        const pending = [];
        const along = [];
        let stuck;
        for (const file of files) {
            const changeset = byVersion.get(file.version);
            if (changeset === undefined || !runs(changeset, settings, session.kind))
                continue;
            const before = noted.get(file.version);
            if (before === undefined)
                pending.push(file);
            else if (changeset.runAlways)
                along.push(file);
            else if (!changeset.anyChecksum) {
                const now = await checksum(changeset, file, async () => launch === undefined ? undefined : writeOut(launch, settings));
                if (!differs(before, now))
                    continue;
                if (changeset.runOnChange)
                    pending.push(file);
                else
                    stuck ??= editedError(changeset, before, now ?? '');
            }
        }
        const versions = new Set(files.map(({ version }) => version));
        const applied = records.map(({ identity }) => identity);
        return {
            applied,
            pending,
            along,
            current: applied.at(-1) ?? '',
            missing: applied.filter((version) => !versions.has(version)),
            ...(stuck === undefined ? {} : { stuck }),
        };
    },
    byTool: {
        pending(launcher, files, settings) {
            const changesets = new Map((0,liquibase_changeset/* unpackChangesets */.yj)(settings).map((changeset) => [(0,liquibase_changeset/* identify */.ls)(changeset), changeset]));
            const kind = (settings['database.kind'] ?? 'postgresql');
            const isMeant = (version) => {
                const changeset = changesets.get(version);
                return changeset !== undefined && runs(changeset, settings, kind);
            };
            const environment = { ...launcher.environment, ...passed(settings) };
            return askLiquibase({ ...launcher, environment }, files, settings, isMeant);
        },
        // A lock that Liquibase left behind is not freed: nobody sees whether another session migrates.
        apply: async (_pending, workspace, launcher) => update(workspace, launcher),
    },
    current: ({ applied }) => applied.at(-1) ?? '',
    async gateSource(file, launch, settings = {}) {
        const changeset = (0,liquibase_changeset/* unpackChangesets */.yj)(settings).find((one) => (0,liquibase_changeset/* identify */.ls)(one) === file.version);
        if (changeset === undefined)
            throw new Error(`${file.version} is no changeset of the project.`);
        const manner = {
            firstLine: changeset.line,
            transactional: changeset.transactional,
            reversible: changeset.reversible,
        };
        const sql = changeset.sql ? sqlOf(file.text) : undefined;
        if (sql !== undefined && !sql.includes('${') && !changeset.delimited)
            return { ...manner, sql };
        const written = (await writeOut(launch, settings))?.get(file.version)?.sql;
        if (written !== undefined)
            return { ...manner, sql: written, lines: written.split('\n').map(() => changeset.line) };
        const why = sql === undefined
            ? 'a changeset that is not written as SQL'
            : 'a changeset with parameters or delimiters of its own';
        return { ...manner, unanalysable: `${why}, where Liquibase itself could not be asked (update-sql)` };
    },
    async apply(_pending, workspace, launcher) {
        if (launcher === undefined)
            throw new Error('Liquibase needs a launcher.');
        const environment = environmentOf(workspace);
        const refused = await releaseLock({ ...workspace, environment }, launcher);
        return refused ?? update(workspace, launcher);
    },
    recovery: ({ source }) => source.transactional
        ? 'The changeset was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
        : 'The changeset ran without a transaction, so what stood before the error may be done. Look at the database, make the changeset repeatable (IF NOT EXISTS, or a precondition with MARK_RAN), and run this again. `liquibase release-locks` frees the lock where Liquibase itself was killed.',
};
function environmentOf({ environment, settings }) {
    return { ...environment, ...liquibaseEnvironment, ...passed(settings) };
}
async function update(workspace, launcher) {
    if (launcher === undefined)
        throw new Error('Liquibase needs a launcher.');
    const args = [...projectArguments(workspace.settings), 'update'];
    const result = await launcher.run(args, environmentOf(workspace));
    return result.exitCode === 0 ? undefined : readFailure(result);
}
/** Whether it is meant for this database, and for the contexts and labels that are asked for. */
function runs({ dbms, contexts, labels }, settings, kind) {
    const asked = settings['LIQUIBASE_COMMAND_CONTEXT_FILTER'] ??
        settings['LIQUIBASE_COMMAND_CONTEXTS'] ??
        settings['liquibase.contexts'];
    const filter = settings['LIQUIBASE_COMMAND_LABEL_FILTER'] ?? settings['liquibase.labels'];
    return isForDatabase(dbms, kind) && holds(contexts, listOf(asked)) && holds(filter ?? '', listOf(labels));
}
/** What Liquibase would note down of it now; it is only asked where a change would have to be applied. */
async function checksum(changeset, file, ask) {
    if (changeset.sql)
        return checksumOf(sqlOf(file.text));
    return changeset.runOnChange ? (await ask())?.get(file.version)?.checksum : undefined;
}
function passed(settings) {
    return Object.fromEntries((liquibase.variables ?? []).flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])));
}
function duplicate(changeset, twin) {
    return new errors/* UserError */.yo(`Two changesets are the same one to Liquibase, which then runs none at all.`, {
        reason: 'duplicate-version',
        received: `${(0,liquibase_changeset/* identify */.ls)(changeset)} in lines ${twin.line} and ${changeset.line}`,
        remedy: 'Give one of them another id.',
        file: changeset.path,
        line: changeset.line,
    });
}


/***/ }),

/***/ 4483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   rt: () => (/* binding */ packChangesets),
/* harmony export */   wb: () => (/* binding */ readAttributes),
/* harmony export */   yj: () => (/* binding */ unpackChangesets)
/* harmony export */ });
/** What Liquibase calls a changeset. */
function identify({ name, id, author }) {
    return `${name}::${id}::${author}`;
}
/** Reads the attributes of a changeset, which are called the same in every form of a changelog. */
function readAttributes(text) {
    const says = (name, standard) => (text(name)?.toLowerCase() ?? String(standard)) === 'true';
    return {
        id: text('id') ?? '',
        author: text('author') ?? '',
        runOnChange: says('runOnChange', false),
        runAlways: says('runAlways', false),
        transactional: says('runInTransaction', true),
        delimited: text('endDelimiter') !== undefined,
        dbms: text('dbms') ?? '',
        contexts: text('contextFilter') ?? text('context') ?? '',
        labels: text('labels') ?? '',
    };
}
const setting = 'liquibase.changesets';
/** Puts changesets into the settings of a project, which hold nothing but text. */
function packChangesets(changesets) {
    return { [setting]: JSON.stringify(changesets) };
}
/** Takes them out again; none where there are no settings. */
function unpackChangesets(settings = {}) {
    return JSON.parse(settings[setting] ?? '[]');
}
/** The lines of a changeset in the text of its file. */
function textOf({ line, end }, file) {
    return file
        .split('\n')
        .slice(line - 1, end)
        .join('\n');
}


/***/ })

};
;