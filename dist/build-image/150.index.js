"use strict";
exports.id = 150;
exports.ids = [150];
exports.modules = {

/***/ 4150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkBuild: () => (/* binding */ checkBuild)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/keys/src/dockerignore.js + 2 modules
var dockerignore = __webpack_require__(7118);
// EXTERNAL MODULE: ./build/actions/build-image/src/checks/stages.js
var stages = __webpack_require__(5804);
;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/copies.js



/** Finds what a Dockerfile copies from the context when the target is built; what the image keeps comes first. */
function findCopies(dockerfile, target) {
    const copies = (0,stages/* findStageUses */.e)(dockerfile, target).flatMap(({ instructions, use }) => use === 'unused' ? [] : instructions.flatMap((instruction) => readCopy(instruction, use === 'image')));
    return copies.sort((a, b) => Number(b.inImage) - Number(a.inImage));
}
function readCopy(instruction, inImage) {
    const { keyword, flags, line } = instruction;
    if (keyword !== 'COPY' && keyword !== 'ADD')
        return [];
    // From a stage or an image, not from the context.
    if (flags.some((flag) => flag.startsWith('--from=')))
        return [];
    const sources = readSources(instruction).filter((source) => !isRemote(source) && !source.startsWith('<<'));
    if (sources.length === 0)
        return [];
    const patterns = sources.map(cleanSource);
    const isWhole = patterns.includes('');
    const isCopied = isWhole ? () => true : (0,dockerignore/* parseDockerignore */.y)(patterns.join('\n'), 'COPY');
    const excludes = flags.flatMap((flag) => /^--exclude=(.+)$/.exec(flag)?.[1] ?? []);
    const isExcluded = parseSafely(excludes);
    return [{ line, isWhole, inImage, covers: (path) => isCopied(path) && !isExcluded(path) }];
}
/** Gives what a COPY or ADD names before its destination, in either form: words, or a JSON list. */
function readSources({ words }) {
    const text = words.join(' ');
    if (text.startsWith('[')) {
        try {
            const list = JSON.parse(text);
            if (Array.isArray(list))
                return list.map(String).slice(0, -1);
        }
        catch {
            // Then it is a file whose name begins with a bracket.
        }
    }
    return words.slice(0, -1).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}
/** Says whether a source of ADD is fetched from elsewhere: by HTTP, or by git. */
function isRemote(source) {
    return /^(?:https?|git|ssh|ftp):\/\//i.test(source) || /^[\w.-]+@[\w.-]+:/.test(source);
}
/** Gives a source as a pattern relative to the context; empty for all of it. A variable may stand for anything. */
function cleanSource(source) {
    const open = source.replace(/\$(?:\{[^}]*\}|\w+)/g, '**');
    const clean = external_node_path_.posix.normalize(`/${open}`).replace(/^\/+|\/+$/g, '');
    // `./` keeps a leading `#` from meaning something, and a backslash a leading `!`.
    return clean === '' || clean === '*' || clean === '**' ? '' : `./${clean.replace(/^!/, '\\!')}`;
}
function parseSafely(patterns) {
    try {
        return (0,dockerignore/* parseDockerignore */.y)(patterns.join('\n'), 'COPY --exclude');
    }
    catch {
        // The engine will say so; until then nothing counts as excluded.
        return () => false;
    }
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/ignore-place.js

/**
 * Finds the line that lets a file into the build: the exception of the ignore file that takes it back, else the last
 * line, after which a pattern is due; without an ignore file the COPY.
 */
function placeInIgnoreFile({ ignoreFile, context, dockerfile }, path, copy) {
    if (ignoreFile === undefined) {
        const missing = context === '.' ? '.dockerignore' : `${context}/.dockerignore`;
        return {
            file: dockerfile,
            line: copy.line,
            remedy: (pattern) => `Add a ${missing} with ${pattern}.`,
        };
    }
    const lines = ignoreFile.text.split(/\r?\n/);
    const exception = lines.findLastIndex((line, index) => {
        if (!line.trim().startsWith('!'))
            return false;
        const without = lines.map((other, at) => (at === index ? '' : other)).join('\n');
        return (0,dockerignore/* parseDockerignore */.y)(without, ignoreFile.path)(path);
    });
    if (exception >= 0) {
        const line = exception + 1;
        const text = (lines[exception] ?? '').trim();
        return { file: ignoreFile.path, line, remedy: () => `Take ${text} out of ${ignoreFile.path}, or make it narrower.` };
    }
    const last = lines.findLastIndex((line) => line.trim() !== '');
    return {
        file: ignoreFile.path,
        line: Math.max(last, 0) + 1,
        remedy: (pattern) => `Add ${pattern} to ${ignoreFile.path}.`,
    };
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/clutter.js


/** A folder over this size makes every build wait for its transfer. */
const bigFolder = 100 * 1024 ** 2;
/** Sizes are asked of this many files at most. */
const mostSizes = 20_000;
const made = /(?:^|\/)(node_modules|bower_components|\.venv|venv|__pycache__|\.terraform|\.gradle|\.pytest_cache|\.mypy_cache|\.next\/cache)\//;
/**
 * Finds folders that a COPY of the whole context carries along for nothing: what tools have made, which belongs to the
 * runner's platform, and what is big. Notices only: they cost time, not safety.
 */
async function findClutter(context) {
    const copy = findCopies(context.recipe, context.target).find(({ isWhole }) => isWhole);
    if (copy === undefined)
        return [];
    const copied = context.files.filter((path) => copy.covers(path));
    const folders = new Map();
    const others = [];
    for (const path of copied) {
        const name = made.exec(path)?.[1];
        if (name === undefined) {
            others.push(path);
            continue;
        }
        const folder = folders.get(name) ?? { first: path, count: 0 };
        folder.count += 1;
        folders.set(name, folder);
    }
    const findings = [...folders].map(([name, { first, count }]) => describe(context, copy, first, {
        title: `${name} in the build`,
        message: `The build is given ${name} of the runner, ${count} files, which may not fit the image.`,
        pattern: `**/${name}`,
    }));
    return [...findings, ...(await findBigFolders(context, copy, others))];
}
async function findBigFolders(context, copy, files) {
    const sizes = new Map();
    for (const path of files.slice(0, mostSizes)) {
        const name = path.split('/')[0] ?? path;
        const sum = sizes.get(name) ?? { bytes: 0, first: path };
        sum.bytes += await context.size(path);
        sizes.set(name, sum);
    }
    return [...sizes]
        .filter(([, { bytes }]) => bytes > bigFolder)
        .map(([name, { bytes, first }]) => describe(context, copy, first, {
        title: 'Big folder in the build',
        message: `The build is given ${name} with ${Math.round(bytes / 1024 ** 2)} MiB, if all of it is needed.`,
        pattern: name,
    }));
}
function describe(context, copy, path, { title, message, pattern }) {
    const { file, line, remedy } = placeInIgnoreFile(context, path, copy);
    return { file, line, title, message: `${message} ${remedy(pattern)}`, severity: 'notice' };
}

// EXTERNAL MODULE: ./build/packages/keys/src/dockerfile.js + 1 modules
var dockerfile = __webpack_require__(7819);
;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/dockerfile.js


/**
 * Finds in a Dockerfile what no key can see and what would make secrets public: ADD of an address without a checksum,
 * and secrets by ARG or ENV. `file` is its path from the repository's root. No value is ever repeated.
 */
function checkDockerfile(text, file) {
    return (0,dockerfile/* readInstructions */.KK)(text).flatMap((instruction) => [
        ...findUncheckedAdd(instruction, file),
        ...findSecretNames(instruction, file),
    ]);
}
function findUncheckedAdd(instruction, file) {
    if (instruction.keyword !== 'ADD' || instruction.flags.some((flag) => /^--checksum=./.test(flag)))
        return [];
    const remote = readSources(instruction).filter((source) => isRemote(source) && !isPinned(source));
    if (remote.length === 0)
        return [];
    return [
        {
            file,
            line: instruction.line,
            title: 'ADD of an address without a checksum',
            message: `What is behind ${remote.map(withoutLogin).join(', ')} does not count in the content key: when it changes, the old image is reused. Add --checksum=sha256:…, or for git the full commit after #.`,
            severity: 'warning',
        },
    ];
}
/** A git source that names a whole commit never changes. */
function isPinned(source) {
    return /#[0-9a-f]{40}(?::|$)/.test(source);
}
function withoutLogin(source) {
    return source.replace(/(:\/\/)[^/@\s]+@/, '$1').replace(/\?.*$/, '');
}
const secretName = /(?:^|_)(?:\w*(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?)|\w*API_?KEY|(?:\w+_)?(?:PRIVATE|ACCESS|SECRET|SIGNING|ENCRYPTION|MASTER|AUTH|DEPLOY|SSH)_KEY(?:_BASE)?)$/i;
/** A key that is a setting is common; one with a value of its own is looked at. */
const keyName = /(?:^|_)KEY$/i;
const harmlessName = /PUBLIC|PUBLISHABLE|ANON_|CACHE|DUMMY|PRIMARY|SORT|FOREIGN|PARTITION/i;
const harmlessValue = /^(?:|\d|true|false|none|null|dummy|placeholder|unused|changeme|build|ci|xxx+)$/i;
function findSecretNames(instruction, file) {
    const { keyword, line } = instruction;
    if (keyword !== 'ARG' && keyword !== 'ENV')
        return [];
    return readAssignments(instruction).flatMap(({ name, value }) => {
        if (harmlessName.test(name))
            return [];
        const isSecret = secretName.test(name);
        const isReference = value !== undefined && /^\$/.test(value);
        if (!isSecret && !(keyName.test(name) && value !== undefined && !isReference))
            return [];
        if (value !== undefined && harmlessValue.test(value))
            return [];
        const what = keyword === 'ENV'
            ? `ENV ${name} stays readable in the image for whoever pulls it.`
            : value === undefined
                ? `ARG ${name} asks for a secret as a build argument, which stays readable in the image's history.`
                : `ARG ${name} has a secret for its default, which stands in the repository and in the image's history.`;
        return [
            {
                file,
                line,
                title: `Secret by ${keyword}`,
                message: `${what} Pass it by secrets, secret-envs or secret-files, and read it with RUN --mount=type=secret,id=….`,
                severity: 'warning',
            },
        ];
    });
}
/** `ARG A`, `ARG A=1 B`, `ENV A=1 B="two words"`, and the old form `ENV A one two`. */
function readAssignments({ keyword, text }) {
    const rest = text.replace(/^\S+\s*/, '');
    const words = rest.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
    const first = words[0] ?? '';
    if (keyword === 'ENV' && !first.includes('='))
        return [{ name: first, value: words.slice(1).join(' ') }];
    return words.map((word) => {
        const at = word.indexOf('=');
        if (at < 0)
            return { name: word, value: undefined };
        return { name: word.slice(0, at), value: word.slice(at + 1).replace(/^(["'])(.*)\1$/, '$2') };
    });
}

// EXTERNAL MODULE: ./build/actions/build-image/src/checks/finding.js
var finding = __webpack_require__(3134);
;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/leak-rules.js
const privateKey = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/;
/** The first rule that fits a file decides. What is proven by its content is an error, what a name suggests a warning. */
const leakRules = [
    {
        title: 'Private key in the build',
        what: 'private keys',
        path: /\.(?:pem|key|ppk|asc)$|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/i,
        content: privateKey,
        severity: 'error',
    },
    {
        title: 'Private key in the build',
        what: 'what is named like private keys',
        path: /\.key$|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$|(?:^|\/)\.ssh\/(?!config$|known_hosts$)|\.ppk$/i,
        except: /\.pub$/,
        severity: 'warning',
    },
    {
        title: 'Key store in the build',
        what: 'key stores',
        path: /\.(?:p12|pfx|jks|keystore|kdbx)$/i,
        severity: 'warning',
    },
    {
        title: 'Login of a package registry in the build',
        what: 'a login of a package registry',
        path: /(?:^|\/)(?:\.npmrc|\.yarnrc(?:\.yml)?|\.pypirc|auth\.json|\.gem\/credentials|\.cargo\/credentials(?:\.toml)?|NuGet\.config)$/i,
        // A reference to a variable is no login.
        content: /(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent|password|"http-basic"|"github-oauth"|:rubygems_api_key|token|ClearTextPassword)["']?\s*[=:][ \t]*["']?(?![$%"'{])\S/i,
        severity: 'error',
    },
    {
        title: 'Login in the build',
        what: 'logins',
        path: /(?:^|\/)(?:\.netrc|_netrc|\.git-credentials|\.pgpass|\.my\.cnf|\.htpasswd|\.vault-token|\.aws\/(?:credentials|config)|\.kube\/config|kubeconfig|\.config\/gcloud\/.*|\.azure\/.*)$/,
        severity: 'warning',
    },
    {
        title: 'Login of a container registry in the build',
        what: 'a login of a container registry',
        path: /(?:^|\/)(?:\.docker\/config\.json|\.dockercfg|\.config\/containers\/auth\.json)$/,
        content: /"auth"\s*:\s*"[^"]+"|"identitytoken"\s*:\s*"[^"]+"/,
        severity: 'error',
    },
    {
        title: 'Service account in the build',
        what: 'the private key of a service account',
        path: /\.json$/i,
        content: /"private_key"\s*:\s*"-----BEGIN/,
        severity: 'error',
    },
    {
        title: 'Terraform state in the build',
        what: 'the state of an infrastructure, secrets in plain text included',
        path: /\.tfstate(?:\.\w+)?$|(?:^|\/)(?:terraform|[^/]*\.auto)\.tfvars$/,
        severity: 'warning',
        pattern: '**/*.tfstate*',
    },
    {
        title: 'Environment file in the build',
        what: 'variables of an environment, secrets most often among them',
        path: /(?:^|\/)\.env(?:\.[^/]+)?$|(?:^|\/)\.envrc$/,
        except: /\.(?:example|template|sample|dist|defaults|schema)$/,
        severity: 'warning',
        pattern: '**/.env*',
        note: 'Where the build needs an example of it, take that back with !**/.env.example on the line after.',
    },
];
/** What others have published is no secret of this repository: packages bring keys and logins for their own tests. */
const publishedFiles = /(?:^|\/)(?:node_modules|site-packages|bower_components|Pods)\//;

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/leaks.js




/** How many files are opened at most to look for keys and logins. */
const mostReads = 2000;
/**
 * Finds what would get into the image and should not: keys, logins, environment files, and the repository's own .git.
 * Only what a COPY or ADD of the Dockerfile takes counts: BuildKit transfers nothing else. One finding a kind of file,
 * at the line of the ignore file that has to change, or at the COPY where there is no ignore file.
 */
async function findLeaks(context) {
    const copies = findCopies(context.recipe, context.target);
    if (copies.length === 0)
        return [];
    const leaks = [...findGit(context, copies), ...(await findFiles(context, copies))];
    return leaks.map((leak) => describeLeak(context, leak));
}
/** Both BuildKit and buildah copy .git like any folder. */
function findGit({ gitConfig, ignores }, copies) {
    if (gitConfig === undefined || ignores('.git/config'))
        return [];
    const copy = copies.find(({ covers }) => covers('.git/config'));
    if (copy === undefined)
        return [];
    const hasToken = /^\s*extraheader\s*=/im.test(gitConfig) || /:\/\/[^/\s:@]+:[^/\s@]+@/.test(gitConfig);
    const rule = {
        title: '.git in the build',
        what: hasToken
            ? 'the history of the repository and, in .git/config, the token that it was checked out with'
            : 'the history of the repository, deleted secrets included',
        severity: hasToken ? 'error' : 'warning',
        pattern: '.git',
    };
    return [{ rule, files: ['.git'], copy }];
}
async function findFiles(context, copies) {
    const leaks = new Map();
    let reads = 0;
    // There may be thousands of .json files: what is more telling is read first.
    const files = [...context.files].sort((a, b) => Number(a.endsWith('.json')) - Number(b.endsWith('.json')));
    for (const path of files) {
        if (publishedFiles.test(path))
            continue;
        const rules = leakRules.filter((rule) => rule.path.test(path) && rule.except?.test(path) !== true);
        if (rules.length === 0)
            continue;
        const copy = copies.find(({ covers }) => covers(path));
        if (copy === undefined)
            continue;
        let text;
        if (rules.some(({ content }) => content !== undefined) && reads < mostReads) {
            reads += 1;
            text = await context.read(path);
        }
        const rule = rules.find(({ content }) => content === undefined || content.test(withoutReferences(text ?? '')));
        if (rule === undefined)
            continue;
        const leak = leaks.get(rule) ?? { rule, files: [], copy };
        leak.files.push(path);
        leaks.set(rule, leak);
    }
    return [...leaks.values()];
}
/** A default inside of a reference, as in `${TOKEN:-}`, is not a value that follows a name. */
function withoutReferences(text) {
    return text.replace(/\$\{[^}]*\}/g, '$');
}
const milder = { error: 'warning', warning: 'notice', notice: 'notice' };
function describeLeak(context, { rule, files, copy }) {
    const place = placeInIgnoreFile(context, files[0] ?? '', copy);
    const where = copy.inImage
        ? 'The image would hold'
        : 'A stage of the build would hold, and a shared build cache with it,';
    const remedy = [place.remedy(patternsFor(rule, files)), rule.note].filter((text) => text !== undefined).join(' ');
    return {
        file: place.file,
        line: place.line,
        title: rule.title,
        message: `${where} ${rule.what}: ${nameFiles(files)}. ${remedy}`,
        severity: copy.inImage ? rule.severity : milder[rule.severity],
    };
}
/** One file is left out by its name, several by what their names end in; a .json alone says too little. */
function patternsFor({ pattern }, files) {
    if (pattern !== undefined)
        return pattern;
    if (files.length === 1)
        return files[0] ?? '';
    const patterns = files.map((path) => {
        const extension = external_node_path_.posix.extname(path);
        if (extension === '.json')
            return path;
        return extension === '' ? `**/${external_node_path_.posix.basename(path)}` : `**/*${extension}`;
    });
    return [...new Set(patterns)].slice(0, 5).join(', ');
}
function nameFiles(files) {
    const named = files.slice(0, 5).join(', ');
    return files.length > 5 ? `${named} and ${files.length - 5} more` : named;
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/checks/check-build.js





/**
 * Checks what a build would be given, for the review of a pull request: what leaks into the image, a missing
 * .dockerignore, what is carried along for nothing, and the Dockerfile itself. The gravest finding comes first.
 */
async function checkBuild(context) {
    const [leaks, clutter] = await Promise.all([findLeaks(context), findClutter(context)]);
    const missing = findMissingIgnoreFile(context, leaks.length > 0);
    return (0,finding/* rankFindings */.JM)([...leaks, ...missing, ...checkDockerfile(context.recipe, context.dockerfile), ...clutter]);
}
/** Without leaks today it is only a matter of time, and no more than a notice. */
function findMissingIgnoreFile(context, leaks) {
    if (context.ignoreFile !== undefined)
        return [];
    const copy = findCopies(context.recipe, context.target).find(({ isWhole }) => isWhole);
    if (copy === undefined)
        return [];
    const path = context.context === '.' ? '.dockerignore' : `${context.context}/.dockerignore`;
    return [
        {
            file: context.dockerfile,
            line: copy.line,
            title: '.dockerignore is missing',
            message: `This copies all ${context.files.length} files of the context, and there is no ${path} to leave any out: every file that appears there gets into the image and changes the content key. Add one, with .git, .env* and what the build does not need.`,
            severity: leaks ? 'warning' : 'notice',
        },
    ];
}


/***/ }),

/***/ 3134:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ listFindings),
/* harmony export */   JM: () => (/* binding */ rankFindings),
/* harmony export */   gI: () => (/* binding */ toAnnotations)
/* harmony export */ });
/* unused harmony export annotationLimit */
/* harmony import */ var _packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3091);

/** GitHub shows no more annotations of a kind in one step, and drops the others without a word. */
const annotationLimit = 10;
const ranks = { error: 0, warning: 1, notice: 2 };
/** Puts the gravest first, keeps the order otherwise, and leaves out what was found twice. */
function rankFindings(findings) {
    const keys = findings.map((finding) => JSON.stringify([finding.file, finding.line, finding.title, finding.message]));
    return findings
        .filter((_finding, index) => keys.indexOf(keys[index]) === index)
        .sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}
/** Gives the annotations of the gravest findings, as many as a step may have, and the findings that are left. */
function toAnnotations(findings, limit = annotationLimit) {
    const ranked = rankFindings(findings);
    const annotations = ranked.slice(0, limit).map(({ severity, message, title, file, line }) => ({
        level: severity,
        text: message,
        place: { title, file, ...(line === undefined ? {} : { startLine: line }) },
    }));
    return { annotations, rest: ranked.slice(limit) };
}
/** Gives findings as a Markdown list for the summary; empty for none. */
function listFindings(findings) {
    return rankFindings(findings)
        .map(({ severity, file, line, title, message }) => {
        const place = (0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineCode */ .ti)(line === undefined ? file : `${file}:${line}`);
        return `- **${severity}** ${place} ${(0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title)}: ${(0,_packages_action_src_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(message)}`;
    })
        .join('\n');
}


/***/ }),

/***/ 5804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ findStageUses)
/* harmony export */ });
/* harmony import */ var _packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7819);

/** Splits a Dockerfile into stages and says of each what it is to the target: a stage's name or number, or the last one. */
function findStageUses(text, target) {
    const stages = [];
    for (const instruction of (0,_packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .readInstructions */ .KK)(text)) {
        if (instruction.keyword === 'FROM') {
            const [from = '', as, name] = instruction.words;
            stages.push({ name: as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined, from, instructions: [] });
        }
        else
            stages.at(-1)?.instructions.push(instruction);
    }
    const wanted = target === undefined ? stages.length - 1 : findStage(stages, target, stages.length);
    const image = new Set();
    for (let at = wanted; at >= 0 && !image.has(at); at = findStage(stages, stages[at]?.from ?? '', at))
        image.add(at);
    const reached = new Set();
    const visit = (at) => {
        const stage = stages[at];
        if (stage === undefined || reached.has(at))
            return;
        reached.add(at);
        for (const source of [stage.from, ...stage.instructions.flatMap(_packages_keys_src_dockerfile_js__WEBPACK_IMPORTED_MODULE_0__/* .sourcesOf */ .u0)])
            visit(findStage(stages, source, at));
    };
    visit(wanted);
    return stages.map(({ instructions }, at) => ({
        instructions,
        use: image.has(at) ? 'image' : reached.has(at) ? 'build' : 'unused',
    }));
}
/** The stage of that name or number before the given one; -1 for an image from outside. */
function findStage(stages, name, before) {
    const at = stages.findLastIndex((stage, index) => index < before && stage.name === name.toLowerCase());
    if (at >= 0 || !/^\d+$/.test(name))
        return at;
    return Number(name) < before ? Number(name) : -1;
}


/***/ })

};
;