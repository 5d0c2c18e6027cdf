"use strict";
exports.id = 164;
exports.ids = [164];
exports.modules = {

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/config/src/age.js
const secondsOf = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };
/** Gives an age such as `90`, `45m`, `12h` or `30d` in seconds; undefined for other text. */
function parseAge(text) {
    const match = /^(\d+)([smhd]?)$/.exec(text.trim());
    return match === null ? undefined : Number(match[1]) * secondsOf[match[2] ?? ''];
}

;// CONCATENATED MODULE: ./build/packages/config/src/command.js

/** What only a shell would understand, where no quotes make plain text of it. */
const shellOnly = /[|&;<>()$`*?]/;
/**
 * Parts a command into a program and its arguments, without a shell: blanks part them, quotes and backslashes keep
 * blanks as a shell's do (POSIX.1-2017, 2.2), and a backslash at the end of a line goes on with the next one. Gives what
 * is wrong with text that would need a shell: operators, variables, substitutions, patterns, comments, assignments, or
 * several lines.
 */
function splitCommand(text) {
    const words = [];
    let word;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (character === "'" || character === '"') {
            const { inside, end, expands } = readQuoted(text, at);
            if (end < 0)
                return { problem: `the quote ${character} is not closed` };
            if (expands)
                return { problem: 'a shell would put something in place of $ or `' };
            word = (word ?? '') + inside;
            at = end;
        }
        else if (character === '\\') {
            if (text[at + 1] !== '\n')
                word = (word ?? '') + (text[at + 1] ?? '');
            at += 1;
        }
        else if (/\s/.test(character)) {
            if (character === '\n' && words.length + (word?.length ?? 0) > 0 && text.slice(at).trim() !== '')
                return { problem: 'it has several lines' };
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (shellOnly.test(character) || (character === '#' && word === undefined)) {
            return { problem: `only a shell knows what ${JSON.stringify(character)} means` };
        }
        else
            word = (word ?? '') + character;
    }
    if (word !== undefined)
        words.push(word);
    const [program, ...rest] = words;
    if (program === undefined || program === '')
        return { problem: 'it names no program' };
    if (/^[A-Za-z_]\w*=/.test(program))
        return { problem: 'variables before the program are for a shell' };
    return [program, ...rest];
}
/** The text between the quote at `start` and the one that closes it, and where that stands; -1 where it is missing. */
function readQuoted(text, start) {
    const quote = text[start];
    let inside = '';
    let expands = false;
    for (let at = start + 1; at < text.length; at += 1) {
        if (text[at] === quote)
            return { inside, end: at, expands };
        if (quote === '"' && text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
            at += 1;
            if (text[at] === '\n')
                continue;
        }
        else if (quote === '"' && /[$`]/.test(text[at]))
            expands = true;
        inside += text[at];
    }
    return { inside, end: -1, expands };
}
/** A command as a person would type it: for logs. */
function describeCommand(command) {
    return command.map(quoteForShell).join(' ');
}
/** What is accepted in place of text that would need a shell. */
const acceptedCommand = 'a program and its arguments (npm run seed), or a list of them ([npm, run, seed])';

;// CONCATENATED MODULE: ./build/packages/config/src/migration-steps.js


const minute = 60_000;
const defaultTimeout = { hook: 5 * minute, seed: 30 * minute };
/** What surrounds migrations of which nothing is said. */
const noSteps = {
    before: [],
    after: [],
    seed: undefined,
    backup: 'off',
    backupDirectory: undefined,
    atStart: false,
    baseline: undefined,
};
/** Builds the steps of a validated deploy.yml whose commands have been looked at by `refuseShell`. */
function buildMigrationSteps(raw) {
    return {
        before: (raw.before ?? []).map((step) => buildStep(step, defaultTimeout.hook)),
        after: (raw.after ?? []).map((step) => buildStep(step, defaultTimeout.hook)),
        seed: raw.seed === undefined
            ? undefined
            : {
                ...buildStep(raw.seed, defaultTimeout.seed),
                name: raw.seed.name,
                baseline: raw.seed.baseline ?? 'none',
                inputs: raw.seed.inputs ?? [],
            },
        backup: raw.backup === undefined ? 'off' : parseBackup(raw.backup),
        backupDirectory: raw['backup-directory'],
        atStart: raw['at-start'] ?? false,
        baseline: raw.baseline,
    };
}
function buildStep(raw, timeout) {
    const step = typeof raw === 'string' || Array.isArray(raw) ? { command: raw } : raw;
    return {
        command: commandOf(step.command),
        env: step.env ?? [],
        timeout: step.timeout === undefined ? timeout : parseTimeout(step.timeout),
        runIn: step['run-in'],
    };
}
function parseBackup(raw) {
    return raw === 'off' || raw === 'auto' ? raw : commandOf(raw);
}
/** As the schema lets it through: a number with s, m or h. */
function parseTimeout(text) {
    const unit = { s: 1_000, m: minute, h: 60 * minute }[text.at(-1) ?? ''] ?? 1_000;
    return Number.parseFloat(text) * unit;
}
function commandOf(raw) {
    if (Array.isArray(raw))
        return raw;
    const words = splitCommand(raw);
    if ('problem' in words)
        throw new Error(`${raw}: ${words.problem}.`);
    return words;
}
/** Throws a UserError for a command that would need a shell; `pointer` is that of the migrations in the file. */
function refuseShell(raw, { file, lineOf, pointer }) {
    const look = (command, key) => {
        if (command === undefined || Array.isArray(command))
            return;
        const words = splitCommand(command);
        if (!('problem' in words))
            return;
        const line = lineOf(`${pointer}/${key}`);
        throw new errors/* UserError */.yo(`${file}:${line ?? 1}: ${`${pointer}/${key}`.slice(1).replace(/\//g, '.')} needs a shell, and none is started: ${words.problem}.`, {
            reason: 'invalid-config',
            received: command,
            accepted: acceptedCommand,
            remedy: 'Put it into a script (of package.json, or a file) and name that, or write it as a list.',
            file,
            line,
        });
    };
    for (const name of ['before', 'after']) {
        raw?.[name]?.forEach((step, index) => {
            const isBare = typeof step === 'string' || Array.isArray(step);
            look(isBare ? step : step.command, `${name}/${index}${isBare ? '' : '/command'}`);
        });
    }
    look(raw?.seed?.command, 'seed/command');
    look(raw?.backup, 'backup');
}

;// CONCATENATED MODULE: ./build/packages/config/src/paths.js
/** Gives a path without `./`, doubled or trailing slashes; `.` for the root. */
function normalisePath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    return parts.length === 0 ? '.' : parts.join('/');
}

;// CONCATENATED MODULE: ./build/packages/config/src/platform.js
/** Names that architectures go by beside those of the OCI image specification, and the variants that are in them. */
const otherNames = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    i386: '386',
    aarch64: 'arm64',
    armhf: 'arm/v7',
    armel: 'arm/v6',
    arm: 'arm/v7',
};
/** The variant that an architecture has where none is said: images name it in their configuration, or leave it out. */
const plainVariants = { amd64: ['v1'], arm64: ['v8', '8'] };
/**
 * Gives the one name of a platform that goes by several, as builders read them: `linux/aarch64` and `linux/arm64/v8` are
 * `linux/arm64`, `linux/arm` is `linux/arm/v7`. Text that is no platform comes back in lower case.
 */
function canonicalPlatform(text) {
    const [os = '', architecture, variant, ...rest] = text.toLowerCase().split('/');
    if (architecture === undefined || rest.length > 0)
        return text.toLowerCase();
    const [name = '', implied] = (otherNames[architecture] ?? architecture).split('/');
    if (variant === undefined)
        return [os, name, ...(implied === undefined ? [] : [implied])].join('/');
    if (plainVariants[name]?.includes(variant))
        return `${os}/${name}`;
    return `${os}/${name}/${name === 'arm' && /^\d$/.test(variant) ? `v${variant}` : variant}`;
}

;// CONCATENATED MODULE: ./build/packages/config/src/build.js





/** Applies the defaults to a validated deploy.yml and checks what a schema cannot: names that refer to each other. */
function buildConfig(raw, file, lineOf) {
    refuseShell(raw.defaults?.migrations, { file, lineOf, pointer: '/defaults/migrations' });
    for (const [name, { migrations }] of Object.entries(raw.services)) {
        refuseShell(migrations, { file, lineOf, pointer: `/services/${name}/migrations` });
    }
    const services = Object.fromEntries(Object.entries(raw.services).map(([name, service]) => [name, buildService(name, service, raw.defaults ?? {})]));
    const environments = Object.fromEntries(Object.entries(raw.environments ?? {}).map(([name, environment]) => [name, buildEnvironment(name, environment)]));
    const refuse = refuser(file, lineOf);
    for (const service of Object.values(services)) {
        service.needs.forEach((need, index) => {
            if (!Object.hasOwn(services, need))
                refuse(`/services/${service.name}/needs/${index}`, need, Object.keys(services));
        });
    }
    for (const environment of Object.values(environments)) {
        if (environment.from !== undefined && !Object.hasOwn(environments, environment.from)) {
            refuse(`/environments/${environment.name}/from`, environment.from, Object.keys(environments));
        }
    }
    for (const environment of Object.values(environments)) {
        const circle = findCircle(environment.name, environments);
        if (circle !== undefined)
            refuseCircle(circle, file, lineOf);
    }
    return {
        file,
        services,
        environments,
        release: { versionStrategy: raw.release?.['version-strategy'] ?? 'calver', rolling: raw.release?.rolling },
    };
}
function refuser(file, lineOf) {
    return (pointer, received, accepted) => {
        const line = lineOf(pointer);
        throw new errors/* UserError */.yo(`${file}:${line ?? 1}: ${pointer.slice(1).replace(/\//g, '.')} names something that does not exist.`, {
            reason: 'invalid-config',
            received,
            accepted: accepted.join(', '),
            remedy: 'Name one that is defined in the same file.',
            file,
            line,
        });
    };
}
/** Follows `from` and gives the names that it passes when it comes back to where it started. */
function findCircle(start, environments) {
    const passed = [start];
    for (let next = environments[start]?.from; next !== undefined; next = environments[next]?.from) {
        if (next === start)
            return [...passed, next];
        if (passed.includes(next))
            return undefined;
        passed.push(next);
    }
    return undefined;
}
function refuseCircle(circle, file, lineOf) {
    const pointer = `/environments/${circle[0]}/from`;
    throw new errors/* UserError */.yo(`${file}:${lineOf(pointer) ?? 1}: environments receive from each other in a circle.`, {
        reason: 'invalid-config',
        received: circle.join(' → '),
        accepted: 'from without a circle',
        remedy: 'Take `from` out of the environment that comes first.',
        file,
        line: lineOf(pointer),
    });
}
function buildService(name, raw, defaults) {
    const context = normalisePath(raw.context ?? '.');
    return {
        name,
        image: raw.image,
        context,
        dockerfile: normalisePath(raw.dockerfile ?? (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`)),
        target: raw.target ?? defaults.target,
        buildArgs: mapValues({ ...defaults['build-args'], ...raw['build-args'] }, String),
        revisionArg: raw['revision-arg'] ?? defaults['revision-arg'],
        platforms: [...new Set((raw.platforms ?? defaults.platforms ?? []).map(canonicalPlatform))],
        versionFile: buildVersionFile(raw['version-file']),
        beforeBuild: raw['before-build'] && {
            command: raw['before-build'].command,
            inputs: raw['before-build'].inputs ?? [],
        },
        ...buildExtras({ ...defaults, ...raw }, defaults, raw),
        needs: raw.needs ?? [],
        migrations: raw.migrations === undefined
            ? undefined
            : buildMigrations(context, { ...defaults.migrations, ...raw.migrations }),
    };
}
/** What a build may ask for beyond its files. `raw` wins over `defaults`; secrets of both are there, by id. */
function buildExtras(merged, defaults, raw) {
    return {
        secrets: {
            ...mapValues({ ...defaults['secret-envs'], ...raw['secret-envs'] }, (variable) => ({ variable })),
            ...mapValues({ ...defaults['secret-files'], ...raw['secret-files'] }, (file) => ({ file })),
        },
        ssh: merged.ssh ?? [],
        extraArgs: merged['extra-args'] ?? [],
        cache: merged.cache ?? 'auto',
        provenance: merged.provenance ?? false,
        sbom: merged.sbom ?? false,
        maxAge: merged['max-age'] === undefined ? undefined : parseAge(merged['max-age']),
    };
}
function buildVersionFile(raw) {
    if (raw === undefined)
        return undefined;
    if (typeof raw === 'string')
        return { path: normalisePath(raw), pattern: undefined };
    return { ...raw, path: normalisePath(raw.path), pattern: raw.pattern };
}
function buildMigrations(context, raw) {
    return {
        tool: raw.tool ?? 'auto',
        directory: normalisePath(raw.directory ?? context),
        imageDirectory: raw['image-directory'],
        runIn: raw['run-in'] ?? 'runner',
        database: raw.database,
        databaseUrlEnv: raw['database-url-env'] ?? 'DATABASE_URL',
        network: raw.network,
        command: raw.command,
        pendingCommand: raw['pending-command'],
        forbidden: raw.forbidden ?? [],
        databaseReach: raw['database-reach'] ?? 'auto',
        models: raw.models === undefined ? undefined : normalisePath(raw.models),
        ...buildMigrationSteps(raw),
    };
}
function buildEnvironment(name, raw) {
    return {
        name,
        branch: raw.branch,
        from: raw.from,
        url: raw.url,
        hook: raw.hook === undefined
            ? undefined
            : {
                provider: raw.hook.provider ?? 'webhook',
                urlEnv: raw.hook['url-env'],
                secretEnv: raw.hook['secret-env'],
                signature: raw.hook.signature ?? 'github',
            },
        ready: raw.ready === undefined ? undefined : { url: raw.ready.url, revision: raw.ready.revision },
        timeout: raw.timeout,
        databases: raw.databases ?? [],
        destructiveMigrations: raw['destructive-migrations'] ?? 'block',
    };
}
function mapValues(record, change) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

;// CONCATENATED MODULE: ./build/packages/config/src/expectations.js
/** What a pattern of the schema takes, in words: nobody should have to read a regular expression to mend a file. */
const patternWords = {
    '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$': 'small letters, digits and dashes, at most 40, with a letter or digit at either end: api',
    '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$': 'letters, digits, dots, dashes and underscores, at most 100: staging',
    '^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$': 'letters, digits, dots, dashes and underscores, at most 100: first-data',
    '^[A-Za-z0-9][A-Za-z0-9_.-]*$': 'letters, digits, dots, dashes and underscores: shop_default',
    '^[A-Za-z0-9._-]+$': 'letters, digits, dots, dashes and underscores: stable',
    '^[A-Za-z0-9_.-]+$': 'an id of letters, digits, dots, dashes and underscores: npm',
    '^[A-Za-z_][A-Za-z0-9_]*$': 'the name of a variable, never its value: DATABASE_URL',
    '^(?:[A-Za-z0-9_]|\\{service\\})+$': 'the name of a variable, never its value: {service}_URL',
    '^(?!/)(?!(?:.*/)?\\.\\.(?:/|$)).+$': 'a path in the repository, relative to its root, without ..: backend/Dockerfile',
    '^[^\\s"\'`{}\\[\\]():,;#$=-][^\\s"\'`{}\\[\\]():,;#$=]*$': 'the name of an ARG, without spaces, quotes, `=` and `$`: NODE_VERSION',
    '^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$': 'a platform: linux/amd64, linux/arm64, linux/arm/v7',
    '^\\d+[smhd]?$': 'a number of seconds, or a number with s, m, h or d: 12h, 30d',
    '^\\d+(?:\\.\\d+)?[smh]?$': 'a number of seconds, or a number with s, m or h: 90s, 10m',
    '^[a-z0-9.-]+(?::[0-9]+)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$': 'host/repository in small letters, without a tag: ghcr.io/acme/shop-api',
    '^(?!.*://)[^@\\s]+$': 'host/name, host:port/name or a file, without scheme, user and password: db.acme.dev/shop',
    '^https?://': 'an address that begins with https:// or http://',
    '^(?:json:\\.[A-Za-z0-9_.-]+|header:[A-Za-z0-9-]+|text)$': 'json:.path.to.it, header:Name, or text',
};
const typeWords = {
    object: 'keys with values',
    array: 'a list',
    string: 'text',
    boolean: 'true or false',
    number: 'a number',
    integer: 'a whole number',
    null: 'nothing',
};
/** Says in words what the schema takes in the place of a value that it refused. */
function describeAccepted(error) {
    const params = error.params;
    switch (error.keyword) {
        case 'enum':
            return params['allowedValues'].join(', ');
        case 'type':
            return [params['type']]
                .flat()
                .map((type) => typeWords[type] ?? type)
                .join(', or ');
        case 'pattern':
            return patternWords[String(params['pattern'])] ?? `text that matches ${String(params['pattern'])}`;
        case 'minProperties':
            return 'at least one key with a value';
        case 'minItems':
            return 'a list with at least one entry';
        case 'minLength':
            return 'text that is not empty';
        default:
            return error.message ?? '';
    }
}

;// CONCATENATED MODULE: ./build/packages/config/src/positions.js
/** As `locateValues`, the lines alone. */
function locateLines(text, parser) {
    return locateValues(text, parser).lineOf;
}
/**
 * Walks the parser's events and notes for every key and entry on which line it starts. What an alias (`*name`) or a merge
 * key (`<<`) brings from elsewhere in the file stands on the line where it is written.
 */
function locateValues(text, parser) {
    const lines = new Map();
    const texts = new Map();
    const anchors = new Map();
    const aliases = new Map();
    const starts = lineStarts(text);
    const stack = [];
    const { EVENT_ID } = parser;
    for (const event of parser.parseEvents(text, {})) {
        if (event.type === EVENT_ID['POP']) {
            stack.pop();
            continue;
        }
        if (event.type === EVENT_ID['DOCUMENT']) {
            stack.push({ kind: 'document', pointer: '', key: undefined, index: 0 });
            continue;
        }
        const parent = stack.at(-1);
        const isScalar = event.type === EVENT_ID['SCALAR'];
        const start = isScalar ? event.valueStart : event.start;
        if (parent?.kind === 'mapping' && parent.key === undefined && isScalar) {
            parent.key = parser.getScalarValue(text, event);
            if (start !== undefined)
                lines.set(`${parent.pointer}/${escapePointer(parent.key)}`, lineAt(starts, start));
            continue;
        }
        const pointer = pointerBelow(parent);
        if (start !== undefined && start >= 0 && !lines.has(pointer))
            lines.set(pointer, lineAt(starts, start));
        if (isScalar)
            texts.set(pointer, parser.getScalarValue(text, event));
        const anchor = nameOf(event, text);
        if (event.type === EVENT_ID['ALIAS'])
            aliases.set(pointer, anchors.get(anchor ?? '') ?? pointer);
        else if (anchor !== undefined)
            anchors.set(anchor, pointer);
        if (event.type === EVENT_ID['MAPPING'])
            stack.push({ kind: 'mapping', pointer, key: undefined, index: 0 });
        if (event.type === EVENT_ID['SEQUENCE'])
            stack.push({ kind: 'sequence', pointer, key: undefined, index: 0 });
    }
    return {
        lineOf: (pointer) => {
            for (let current = pointer; current !== ''; current = current.slice(0, current.lastIndexOf('/'))) {
                const line = follow(lines, { lines, aliases }, current);
                if (line !== undefined)
                    return line;
            }
            return lines.get('') ?? 1;
        },
        textOf: (pointer) => follow(texts, { lines, aliases }, pointer),
    };
}
/** Looks a pointer up, and where nothing is known of it, what aliases and merge keys above it stand for. */
function follow(known, file, pointer, passed = new Set()) {
    // What contains itself leads nowhere.
    if (passed.has(pointer))
        return undefined;
    passed.add(pointer);
    const found = known.get(pointer);
    if (found !== undefined)
        return found;
    for (let above = pointer;; above = above.slice(0, above.lastIndexOf('/'))) {
        const rest = pointer.slice(above.length);
        const target = file.aliases.get(above);
        if (target !== undefined)
            return follow(known, file, `${target}${rest}`, passed);
        if (rest !== '' && !rest.startsWith('/<<')) {
            for (const source of mergedInto(above, file)) {
                const merged = follow(known, file, `${source}${rest}`, passed);
                if (merged !== undefined)
                    return merged;
            }
        }
        if (above === '')
            return undefined;
    }
}
/** A merge key takes one mapping or a list of them, the first of which wins. */
function mergedInto(pointer, { lines, aliases }) {
    const merge = `${pointer}/<<`;
    if (!lines.has(merge))
        return [];
    const sources = [merge];
    const isThere = (source) => aliases.has(source) || lines.has(source);
    for (let index = 0; isThere(`${merge}/${index}`); index += 1)
        sources.push(`${merge}/${index}`);
    return sources;
}
function nameOf(event, text) {
    const { anchorStart = -1, anchorEnd = -1 } = event;
    return anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd);
}
function pointerBelow(parent) {
    if (parent === undefined || parent.kind === 'document')
        return '';
    if (parent.kind === 'sequence') {
        parent.index += 1;
        return `${parent.pointer}/${parent.index - 1}`;
    }
    const pointer = `${parent.pointer}/${escapePointer(parent.key ?? '')}`;
    parent.key = undefined;
    return pointer;
}
/** Gives a key as a step of a JSON pointer (RFC 6901): `~` and `/` inside of it are escaped. */
function escapePointer(key) {
    return key.replace(/~/g, '~0').replace(/\//g, '~1');
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function lineAt(starts, offset) {
    let line = 0;
    while (line + 1 < starts.length && (starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset)
        line += 1;
    return line + 1;
}

;// CONCATENATED MODULE: ./build/packages/config/src/schema.json
const schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://github.com/org/deploy-actions/deploy.schema.json","title":"deploy-actions: .github/deploy.yml","type":"object","additionalProperties":false,"properties":{"defaults":{"description":"Values that every service starts from.","$ref":"#/definitions/serviceDefaults"},"services":{"description":"The services that the repository deploys, by name.","type":"object","minProperties":1,"propertyNames":{"pattern":"^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$"},"additionalProperties":{"$ref":"#/definitions/service"}},"environments":{"description":"The environments, by name.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},"additionalProperties":{"$ref":"#/definitions/environment"}},"release":{"$ref":"#/definitions/release","description":"How releases are named."}},"required":["services"],"definitions":{"name":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"nameTemplate":{"type":"string","pattern":"^(?:[A-Za-z0-9_]|\\\\{service\\\\})+$"},"path":{"type":"string","pattern":"^(?!/)(?!(?:.*/)?\\\\.\\\\.(?:/|$)).+$"},"scalar":{"type":["string","number","boolean"]},"serviceDefaults":{"type":"object","additionalProperties":false,"properties":{"target":{"type":"string","description":"Build stage."},"build-args":{"type":"object","propertyNames":{"pattern":"^[^\\\\s\\"\'`{}\\\\[\\\\]():,;#$=-][^\\\\s\\"\'`{}\\\\[\\\\]():,;#$=]*$"},"additionalProperties":{"$ref":"#/definitions/scalar"},"description":"Build arguments of every service, as text as it is written (1.20 stays 1.20); one of its own with the same name wins."},"revision-arg":{"$ref":"#/definitions/name","description":"Build argument that receives the commit."},"platforms":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$"},"description":"Platforms to build for, such as linux/amd64. Default: that of the runner."},"secret-envs":{"$ref":"#/definitions/secretEnvs","description":"Build secrets: by id the name of the variable that holds the value; {service} stands for the service\'s name in capitals."},"secret-files":{"$ref":"#/definitions/secretFiles","description":"Build secrets: by id the file that holds the value."},"ssh":{"type":"array","items":{"type":"string","minLength":1},"description":"SSH agents or keys for RUN --mount=type=ssh: default, or id=path."},"extra-args":{"type":"array","items":{"type":"string","minLength":1},"description":"Further arguments of the engine\'s build command, one an entry: --add-host=db:10.0.0.1."},"cache":{"type":"string","minLength":1,"description":"Build cache: auto (default), off, registry, gha, inline, a reference with its registry, or values for the engine such as type=local,src=…."},"provenance":{"type":"boolean","description":"Attach an attestation of how the image was built. Default: false, because it turns the image into an index."},"sbom":{"type":"boolean","description":"Attach a software bill of materials. Default: false."},"max-age":{"type":"string","pattern":"^\\\\d+[smhd]?$","description":"Age from which an image is built anew although nothing changed: 30d. Default: no limit."},"migrations":{"$ref":"#/definitions/migrations","description":"Values that the migrations of every service start from; a service without `migrations` has none."}}},"service":{"type":"object","additionalProperties":false,"required":["image"],"properties":{"image":{"type":"string","description":"Registry and repository without tag: ghcr.io/acme/shop-api.","pattern":"^[a-z0-9.-]+(?::[0-9]+)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$"},"context":{"$ref":"#/definitions/path","description":"Build context. Default: the repository\'s root."},"dockerfile":{"$ref":"#/definitions/path","description":"Default: Dockerfile in the context."},"target":{"type":"string","description":"Build stage. Default: the last one of the Dockerfile."},"build-args":{"type":"object","propertyNames":{"pattern":"^[^\\\\s\\"\'`{}\\\\[\\\\]():,;#$=-][^\\\\s\\"\'`{}\\\\[\\\\]():,;#$=]*$"},"additionalProperties":{"$ref":"#/definitions/scalar"},"description":"Build arguments, as text as it is written (1.20 stays 1.20); never secrets: they stay visible in the image."},"revision-arg":{"$ref":"#/definitions/name","description":"Build argument that receives the commit; it does not count when an image is reused."},"platforms":{"type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$"},"description":"Platforms to build for, such as linux/amd64. Default: that of the runner."},"version-file":{"anyOf":[{"$ref":"#/definitions/path"},{"type":"object","additionalProperties":false,"required":["path"],"properties":{"path":{"$ref":"#/definitions/path","description":"The file, relative to the repository\'s root."},"pattern":{"type":"string","format":"regex","description":"Regular expression whose first group is the version."},"bump":{"enum":["when-content-changed"],"description":"When the version has to be raised: when-content-changed (default), as soon as files or recipe are others than those of the image that has it."}}}],"description":"File that holds the service\'s version: package.json, pyproject.toml, Cargo.toml, a bare version, or any with a pattern."},"before-build":{"$ref":"#/definitions/beforeBuild","description":"A command that makes files for the build."},"secret-envs":{"$ref":"#/definitions/secretEnvs","description":"Build secrets: by id the name of the variable that holds the value; {service} stands for the service\'s name in capitals."},"secret-files":{"$ref":"#/definitions/secretFiles","description":"Build secrets: by id the file that holds the value."},"ssh":{"type":"array","items":{"type":"string","minLength":1},"description":"SSH agents or keys for RUN --mount=type=ssh: default, or id=path."},"extra-args":{"type":"array","items":{"type":"string","minLength":1},"description":"Further arguments of the engine\'s build command, one an entry: --add-host=db:10.0.0.1."},"cache":{"type":"string","minLength":1,"description":"Build cache: auto (default), off, registry, gha, inline, a reference with its registry, or values for the engine such as type=local,src=…."},"provenance":{"type":"boolean","description":"Attach an attestation of how the image was built. Default: false, because it turns the image into an index."},"sbom":{"type":"boolean","description":"Attach a software bill of materials. Default: false."},"max-age":{"type":"string","pattern":"^\\\\d+[smhd]?$","description":"Age from which an image is built anew although nothing changed: 30d. Default: no limit."},"needs":{"type":"array","items":{"type":"string"},"description":"Services that have to be live before this one is deployed."},"migrations":{"$ref":"#/definitions/migrations","description":"The service\'s database migrations."}}},"migrations":{"type":"object","additionalProperties":false,"properties":{"tool":{"enum":["auto","knex","node-pg-migrate","drizzle","sequelize","typeorm","prisma","alembic","django","rails","diesel","golang-migrate","flyway","liquibase","dbmate","sql","command"],"description":"Tool that migrates. Default: auto, found by its files."},"directory":{"$ref":"#/definitions/path","description":"Folder of the migration files, relative to the repository\'s root. Default: the context."},"image-directory":{"type":"string","description":"The same folder inside of the image, for `run-in: image`."},"run-in":{"enum":["runner","image","receiver"],"description":"Where the tool runs: on the runner (default) or in a container of the service\'s image. `receiver` is kept for a receiver that migrates, and refused until there is one."},"database":{"enum":["postgresql","mysql","mariadb","sqlite"],"description":"Kind of the database, by whose grammar the files are judged where no URL says it, as on pull requests. Default: what the tool\'s configuration says, otherwise postgresql."},"database-url-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the database\'s URL; {service} stands for the service\'s name in capitals. Default: DATABASE_URL."},"network":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$","description":"Container network for `run-in: image`."},"command":{"type":"string","minLength":1,"description":"With `tool: command`: a program and its arguments that apply what is pending, started in the context without a shell."},"pending-command":{"type":"string","minLength":1,"description":"With `tool: command`: what lists the names of what is pending, one a line on standard output, none where nothing is; a non-zero exit code is an error."},"forbidden":{"type":"array","items":{"type":"string","minLength":1},"description":"Words of commands (`nuke all`: these in this order) and names of variables that are refused on production besides the known ones."},"models":{"$ref":"#/definitions/path","description":"Folder or file of the models, relative to the repository\'s root. A change to them that comes without a migration is told: on a pull request by the files alone, and by the tool where it can say so (Django, Alembic). Default: none, and nobody looks."},"database-reach":{"enum":["auto","runner","network","tool"],"description":"Which way leads to the database: from the runner, through the engine into the container\'s network (`network`), or none but the tool in its container (`tool`). Default: auto, which tells the first two apart and falls back on the tool, with a warning, only where there is no other way."},"backup":{"anyOf":[{"enum":["off","auto"]},{"$ref":"#/definitions/command"}],"description":"Backup before anything is changed: off (default), auto (by the database\'s own program), or a command that makes one and prints where it is."},"backup-directory":{"type":"string","minLength":1,"description":"Folder that `backup: auto` writes to, absolute or relative to the repository\'s root. Default: one below RUNNER_TEMP."},"before":{"type":"array","items":{"$ref":"#/definitions/step"},"description":"Commands, or {command, env, timeout, run-in} for each, that run before migrations are applied, such as one that turns maintenance mode on; only where something is pending."},"after":{"type":"array","items":{"$ref":"#/definitions/step"},"description":"Commands, as those of `before`, that run once `before` has begun, whatever became of the migrations: MIGRATION_RESULT (applied, failed, cancelled, unknown, or not-run where `before` failed) tells them."},"seed":{"type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"$ref":"#/definitions/command","description":"Fills a new database, once; a program and its arguments, no shell."},"baseline":{"enum":["none","not-empty"],"description":"not-empty: a database that holds rows before the seed is taken as seeded. Default: none."},"name":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$","description":"By which the seed is known in the ledger. Default: the service\'s name."},"inputs":{"type":"array","items":{"$ref":"#/definitions/path"},"description":"Files and folders that belong to the seed, relative to the context: a change of them is told, and seeds nothing again."},"env":{"$ref":"#/definitions/variableNames","description":"Names of the variables of DEPLOY_ENV that the command gets besides DATABASE_URL."},"timeout":{"$ref":"#/definitions/stepTimeout","description":"How long it may take. Default: 30m."},"run-in":{"enum":["runner","image"],"description":"Where it runs. Default: where the migrations do."}},"description":"What fills a new database, recorded in the database so that it runs once."},"baseline":{"type":"string","minLength":1,"description":"With `tool: sql`: name of the file up to which a database that holds tables but no ledger is taken as migrated. An empty database runs all files."},"at-start":{"type":"boolean","description":"Whether the container\'s own start migrates: then the set is gated before the deployment and verified after it, and nothing is run."}}},"command":{"anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string"}}]},"step":{"anyOf":[{"$ref":"#/definitions/command"},{"type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"$ref":"#/definitions/command","description":"A program and its arguments, no shell."},"env":{"$ref":"#/definitions/variableNames","description":"Names of the variables of DEPLOY_ENV that it gets besides DATABASE_URL."},"timeout":{"$ref":"#/definitions/stepTimeout","description":"How long it may take. Default: 5m."},"run-in":{"enum":["runner","image"],"description":"Where it runs. Default: where the migrations do."}}}]},"variableNames":{"type":"array","items":{"$ref":"#/definitions/nameTemplate"}},"stepTimeout":{"type":"string","pattern":"^\\\\d+(?:\\\\.\\\\d+)?[smh]?$"},"environment":{"type":"object","additionalProperties":false,"properties":{"branch":{"type":"string","minLength":1,"description":"Branch whose commits are deployed here."},"from":{"type":"string","description":"Environment whose proven images this one receives."},"url":{"type":"string","pattern":"^https?://","description":"Address that people open, shown with the deployment."},"hook":{"type":"object","additionalProperties":false,"required":["url-env"],"properties":{"provider":{"enum":["webhook"],"description":"Platform that is called. Default: webhook."},"url-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the hook\'s URL; {service} stands for the service\'s name in capitals."},"secret-env":{"$ref":"#/definitions/nameTemplate","description":"Name of the variable that holds the secret with which the request is signed."},"signature":{"enum":["github","standard-webhooks","starchart","none"],"description":"Form of the signature. Default: github."}},"description":"How a deployment is triggered."},"ready":{"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","pattern":"^https?://","description":"Address that answers once the service is live; {service} stands for the service\'s name."},"revision":{"type":"string","pattern":"^(?:json:\\\\.[A-Za-z0-9_.-]+|header:[A-Za-z0-9-]+|text)$","description":"Where the answer holds the revision: json:.path, header:Name or text. Default: any 2xx is all the proof there is."}},"description":"How a running service is asked for what it runs."},"timeout":{"type":"string","pattern":"^\\\\d+(?:\\\\.\\\\d+)?[smh]?$","description":"How long a deployment may take: seconds, or a number with s, m or h."},"databases":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"pattern":"^(?!.*://)[^@\\\\s]+$"},"description":"Databases of this environment, as host/name, host:port/name, or the path of an SQLite file. Migrations touch no other one here, and these in no other environment. Default: not known, and a database that calls itself production is told in other environments."},"destructive-migrations":{"enum":["block","approved","warn"],"description":"What happens to migrations that lose data or break running code: block (default), approved (those that a person has approved run), or warn (never on production)."}}},"release":{"type":"object","additionalProperties":false,"properties":{"version-strategy":{"enum":["calver","input"],"description":"Where the version comes from: calver (default), or the input `version` of promote-release."},"rolling":{"type":"string","pattern":"^[A-Za-z0-9._-]+$","description":"Tag that always points at the newest release."}}},"beforeBuild":{"type":"object","additionalProperties":false,"required":["command"],"properties":{"command":{"type":"string","minLength":1,"description":"Shell command, run in the context before the build; skipped when an image is reused."},"inputs":{"type":"array","items":{"type":"string","minLength":1},"description":"Patterns of the files that decide what the command makes, relative to the context. Files that .dockerignore lets through count anyway."}}},"secretEnvs":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9_.-]+$"},"additionalProperties":{"$ref":"#/definitions/nameTemplate"}},"secretFiles":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9_.-]+$"},"additionalProperties":{"type":"string","minLength":1}}}}');
;// CONCATENATED MODULE: ./build/packages/config/src/parse.js





/**
 * Parses the text of a deploy.yml (YAML 1.2, with the merge keys `<<` of 1.1) and gives it with defaults applied.
 * Throws a UserError that names file, line, key, the value received and those accepted.
 */
async function parseConfig(text, file) {
    const isBlank = text.split(/\r?\n/).every((line) => /^\s*(?:#|---\s*$|$)/.test(line));
    if (isBlank)
        throw nothingInIt(file);
    const yaml = await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 3243));
    let raw;
    try {
        raw = yaml.load(text, { filename: file, schema: yaml.CORE_SCHEMA.withTags(yaml.mergeTag) });
    }
    catch (error) {
        const mark = error.mark;
        throw new errors/* UserError */.yo(`${file} is not valid YAML: ${(0,errors/* messageOf */.bD)(error).split('\n')[0]}`, {
            reason: 'invalid-config',
            remedy: 'Mend the YAML at the line named.',
            file,
            line: mark?.line === undefined ? undefined : mark.line + 1,
        });
    }
    const { lineOf, textOf } = locateValues(text, yaml);
    await validate(raw, file, lineOf);
    return buildConfig(keepAsWritten(raw, textOf), file, lineOf);
}
/** A build argument is text: of `1.20`, which YAML reads as a number, the zero must not be lost. */
function keepAsWritten(raw, textOf) {
    const keep = (holder, pointer) => {
        const args = holder['build-args'];
        if (args === undefined)
            return holder;
        const written = Object.entries(args).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : (textOf(`${pointer}/build-args/${escapePointer(name)}`) ?? value),
        ]);
        return { ...holder, 'build-args': Object.fromEntries(written) };
    };
    const services = Object.entries(raw.services).map(([name, service]) => [
        name,
        keep(service, `/services/${escapePointer(name)}`),
    ]);
    return {
        ...raw,
        ...(raw.defaults && { defaults: keep(raw.defaults, '/defaults') }),
        services: Object.fromEntries(services),
    };
}
/** A file that was begun, or whose lines were all made comments, is no mistake of YAML. */
function nothingInIt(file) {
    return new errors/* UserError */.yo(`${file} says nothing.`, {
        reason: 'invalid-config',
        received: 'an empty file, or comments alone',
        accepted: 'services: { <name>: { image: ghcr.io/acme/shop-api } }, and what else docs/deploy-yml.md lists',
        remedy: 'Describe the services in it, or take the file out where the inputs of the step say all.',
        file,
    });
}
async function validate(raw, file, lineOf) {
    // By the default export: bundled, a CommonJS module that is a class has no named ones.
    const { default: library } = await __webpack_require__.e(/* import() */ 463).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19));
    const ajv = new library.Ajv({ allErrors: false, verbose: true, strict: false, validateFormats: false });
    const check = ajv.compile(schema_namespaceObject);
    if (check(raw))
        return;
    const error = deepest(check.errors ?? []);
    throw explain(error, file, lineOf);
}
/** Of several errors (alternatives of an anyOf) the one furthest down says most, and one in a value of a type that fits. */
function deepest(errors) {
    const isType = (error) => Number(error.keyword === 'type');
    const sorted = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length || isType(a) - isType(b));
    return (sorted.find((error) => error.keyword !== 'anyOf') ?? sorted[0]);
}
function explain(error, file, lineOf) {
    const params = error.params;
    const extra = params['additionalProperty'] ?? error.propertyName ?? params['propertyName'];
    const pointer = extra === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(String(extra))}`;
    const key = pointer.slice(1).replace(/\//g, '.').replace(/~1/g, '/').replace(/~0/g, '~') || 'the file';
    const line = lineOf(pointer);
    const at = { reason: 'invalid-config', file, line };
    const where = `${file}${line === undefined ? '' : `:${line}`}`;
    const properties = Object.keys(error.parentSchema?.properties ?? {});
    switch (error.keyword) {
        case 'additionalProperties':
            return new errors/* UserError */.yo(`${where}: ${key} is not a key that deploy.yml knows.`, {
                ...at,
                received: String(extra),
                accepted: properties.join(', '),
                remedy: 'Correct the key or take it out.',
            });
        case 'required':
            return new errors/* UserError */.yo(`${where}: ${key} lacks the key ${String(params['missingProperty'])}.`, {
                ...at,
                received: Object.keys(error.data ?? {}).join(', ') || 'nothing',
                accepted: properties.join(', '),
                remedy: `Add ${String(params['missingProperty'])} to ${key}.`,
            });
        default:
            return new errors/* UserError */.yo(`${where}: ${key} does not take this value.`, {
                ...at,
                received: describeValue(extra ?? error.data),
                accepted: describeAccepted(error),
                remedy: `Give ${key} one of the accepted values.`,
            });
    }
}
function describeValue(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}


/***/ })

};
;