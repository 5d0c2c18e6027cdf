"use strict";
exports.id = 910;
exports.ids = [910];
exports.modules = {

/***/ 2099:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ parseLegs)
/* harmony export */ });
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4255);
/* harmony import */ var _packages_config_src_mapping_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6876);


const platformPattern = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9]+)?$/;
const digestPattern = /^sha256:[0-9a-f]{64}$/;
/**
 * Reads the input `assemble`: the outputs `platform-digests` of several jobs, one JSON object a line or any number of
 * them one after the other, each `{"linux/amd64":"sha256:…"}`; of a step with several services `{"api":{…}}`. Throws a
 * UserError for anything else, and for a platform that comes twice with different digests.
 */
function parseLegs(text, service) {
    const legs = {};
    for (const object of splitObjects(text)) {
        const own = object[service];
        const entries = Object.entries((0,_packages_config_src_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(own) ? own : object);
        for (const [platform, digest] of entries) {
            // Another service's entry.
            if ((0,_packages_config_src_mapping_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .p)(digest) && !platformPattern.test(platform))
                continue;
            if (!platformPattern.test(platform) || typeof digest !== 'string' || !digestPattern.test(digest)) {
                throw invalid(`${platform}: ${typeof digest === 'string' ? digest : typeof digest}`);
            }
            const known = legs[platform];
            if (known !== undefined && known !== digest)
                throw invalid(`${platform} twice: ${known} and ${digest}`);
            legs[platform] = digest;
        }
    }
    if (Object.keys(legs).length > 0)
        return legs;
    throw invalid(text.trim() === '' ? 'nothing' : `nothing for ${service}`);
}
/** Empty outputs of jobs leave empty lines behind; objects may stand on one line or on several. */
function splitObjects(text) {
    const objects = [];
    let depth = 0;
    let start = 0;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (character === '{') {
            if (depth === 0)
                start = index;
            depth += 1;
        }
        else if (character === '}') {
            depth -= 1;
            if (depth === 0)
                objects.push(parseObject(text.slice(start, index + 1)));
        }
        else if (depth === 0 && character !== undefined && !/[\s,[\]]/.test(character)) {
            throw invalid('text that is not JSON');
        }
    }
    if (depth !== 0)
        throw invalid('JSON that is cut off');
    return objects;
}
function parseObject(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw invalid('text that is not JSON');
    }
}
function invalid(received) {
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('The input assemble does not hold the digests of the platforms.', {
        reason: 'invalid-input',
        received: received.slice(0, 300),
        accepted: 'the outputs platform-digests of the jobs, one a line: {"linux/amd64":"sha256:…"}',
        remedy: 'Give each job of the matrix an output of its own for its platform, and check that none of them failed or was skipped.',
    });
}


/***/ }),

/***/ 5910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examineService: () => (/* binding */ examineService),
  findTaggedBases: () => (/* reexport */ findTaggedBases)
});

// EXTERNAL MODULE: ./build/actions/build-image/src/load-rest.js
var load_rest = __webpack_require__(7384);
// EXTERNAL MODULE: ./build/actions/build-image/src/next-turn.js
var next_turn = __webpack_require__(834);
// EXTERNAL MODULE: ./build/actions/build-image/src/plan.js + 1 modules
var plan = __webpack_require__(1146);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: ./build/packages/keys/src/named-contexts.js
var named_contexts = __webpack_require__(4630);
// EXTERNAL MODULE: ./build/packages/keys/src/native-platform.js
var native_platform = __webpack_require__(1249);
;// CONCATENATED MODULE: ./build/packages/keys/src/predefined-args.js
/** Gives the variables that BuildKit sets by itself before the first FROM (Dockerfile reference: global platform ARGs). */
function predefineArgs({ targetPlatform, buildPlatform, target }) {
    return {
        ...describePlatform('TARGET', targetPlatform),
        ...describePlatform('BUILD', buildPlatform),
        TARGETSTAGE: target ?? 'default',
    };
}
function describePlatform(prefix, platform) {
    const [os, architecture, variant] = splitPlatform(platform);
    return {
        [`${prefix}PLATFORM`]: [os, architecture, ...(variant === '' ? [] : [variant])].join('/'),
        [`${prefix}OS`]: os,
        [`${prefix}ARCH`]: architecture,
        [`${prefix}VARIANT`]: variant,
    };
}
/** Splits a platform as containerd normalises it: one name for each architecture, no variant that says nothing more. */
function splitPlatform(platform) {
    const [os = '', architecture = '', variant = ''] = platform.toLowerCase().split('/');
    switch (architecture) {
        case 'x86_64':
        case 'x86-64':
        case 'amd64':
            return [os, 'amd64', variant === 'v1' ? '' : variant];
        case 'aarch64':
        case 'arm64':
            return [os, 'arm64', variant === 'v8' || variant === '8' ? '' : variant];
        case 'i386':
            return [os, '386', ''];
        case 'armhf':
            return [os, 'arm', 'v7'];
        case 'armel':
            return [os, 'arm', 'v6'];
        case 'arm':
            return [os, 'arm', variant === '' ? 'v7' : variant.replace(/^(?=\d)/, 'v')];
        default:
            return [os, architecture, variant];
    }
}

;// CONCATENATED MODULE: ./build/packages/keys/src/shell-pattern.js
/** Takes what matches a pattern off the front: the shortest piece, or the longest where the pattern starts with `#`. */
function trimPrefix(value, pattern) {
    const longest = pattern.startsWith('#');
    const matches = compileWhole(longest ? pattern.slice(1) : pattern);
    const lengths = [...Array(value.length + 1).keys()];
    const length = (longest ? lengths.reverse() : lengths).find((end) => matches.test(value.slice(0, end)));
    return length === undefined ? value : value.slice(length);
}
/** Takes what matches a pattern off the end: the shortest piece, or the longest where the pattern starts with `%`. */
function trimSuffix(value, pattern) {
    const longest = pattern.startsWith('%');
    const matches = compileWhole(longest ? pattern.slice(1) : pattern);
    const starts = [...Array(value.length + 1).keys()];
    const start = (longest ? starts : starts.reverse()).find((from) => matches.test(value.slice(from)));
    return start === undefined ? value : value.slice(0, start);
}
/** Compiles a pattern that may match anywhere: `*` is any text, `?` any character, a backslash takes the next as it is. */
function compilePattern(pattern, all) {
    return new RegExp(sourceOf(pattern), all ? 'gsu' : 'su');
}
function compileWhole(pattern) {
    return new RegExp(`^${sourceOf(pattern)}$`, 'su');
}
function sourceOf(pattern) {
    return pattern.replace(/\\(.?)|./g, (character, escaped) => {
        if (escaped !== undefined) {
            if (escaped === '' || !'*?\\}/'.includes(escaped))
                throw new SyntaxError(`the pattern ${pattern} is malformed`);
            return `\\${escaped}`;
        }
        if (character === '*')
            return '.*';
        if (character === '?')
            return '.';
        return /[[\]{}.+()|^$/]/.test(character) ? `\\${character}` : character;
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/substitute.js

/** A variable that had to have a value (`${NAME:?message}`) has none. */
class UnsetVariableError extends Error {
}
/**
 * Replaces variables in a word of a Dockerfile and takes its quotes away, as BuildKit does: `$NAME`, `${NAME}`, `:-` and
 * `-` (another word when it is empty or unset), `:+` and `+` (another word when it is not), `:?` and `?` (must be set),
 * each word with variables of its own; `#`, `##`, `%`, `%%`, `/` and `//` with a shell's pattern; nothing is replaced
 * in single quotes, and what follows the escape character stands as it is. Throws an UnsetVariableError, and a
 * SyntaxError for what is not of this form.
 */
function substitute(text, lookUp, escapeCharacter = '\\') {
    return openWord(text, lookUp, escapeCharacter).readUntil(undefined, false);
}
function openWord(text, lookUp, escapeCharacter) {
    let at = 0;
    /** `keepsEscapes`: a pattern has escapes of its own. */
    const readUntil = (stop, keepsEscapes) => {
        let result = '';
        while (at < text.length) {
            const character = text[at];
            if (character === stop) {
                at += 1;
                return result;
            }
            if (character === '$')
                result += readVariable();
            else if (character === "'")
                result += readSingleQuoted();
            else if (character === '"')
                result += readDoubleQuoted();
            else if (character === escapeCharacter) {
                result += (keepsEscapes ? character : '') + (text[at + 1] ?? '');
                at += 2;
            }
            else {
                result += character;
                at += 1;
            }
        }
        if (stop !== undefined)
            throw new SyntaxError(stop === '}' ? 'a brace is not closed' : `${stop} is missing`);
        return result;
    };
    const readSingleQuoted = () => {
        const end = text.indexOf("'", at + 1);
        if (end < 0)
            throw new SyntaxError('a quote is not closed');
        const inside = text.slice(at + 1, end);
        at = end + 1;
        return inside;
    };
    const readDoubleQuoted = () => {
        let result = '';
        at += 1;
        while (at < text.length) {
            const character = text[at];
            const next = text[at + 1];
            if (character === '"') {
                at += 1;
                return result;
            }
            if (character === '$')
                result += readVariable();
            else if (character === escapeCharacter && (next === '"' || next === '$' || next === escapeCharacter)) {
                result += next;
                at += 2;
            }
            else {
                result += character;
                at += 1;
            }
        }
        throw new SyntaxError('a quote is not closed');
    };
    const readVariable = () => {
        at += 1;
        if (text[at] !== '{') {
            const name = readName();
            return name === '' ? '$' : (lookUp(name) ?? '');
        }
        const start = at - 1;
        at += 1;
        const name = readName();
        const value = lookUp(name);
        const operator = text[at] ?? '';
        at += 1;
        if (name === '')
            throw new SyntaxError(`${text.slice(start)} is not understood`);
        if (operator === '}')
            return value ?? '';
        if (operator === '/')
            return replaceIn(value ?? '');
        const modifier = operator === ':' ? (text[at++] ?? '') : operator;
        if (!'-+?#%'.includes(modifier)) {
            if (modifier === '')
                throw new SyntaxError('a brace is not closed');
            throw new SyntaxError(`${text.slice(start, text.indexOf('}', start) + 1 || undefined)} is not understood`);
        }
        const word = readUntil('}', modifier === '#' || modifier === '%');
        const isSet = value !== undefined && !(operator === ':' && value === '');
        switch (modifier) {
            case '-':
                return isSet ? value : word;
            case '+':
                return isSet ? word : '';
            case '?':
                if (!isSet)
                    throw new UnsetVariableError(word || `${name} is not set`);
                return value;
            case '#':
                return trimPrefix(value ?? '', word);
            default:
                return trimSuffix(value ?? '', word);
        }
    };
    const replaceIn = (value) => {
        const all = text[at] === '/';
        if (all)
            at += 1;
        const pattern = compilePattern(readUntil('/', true), all);
        const replacement = readUntil('}', true);
        return value.replace(pattern, () => replacement);
    };
    const readName = () => {
        const name = /^(?:[\p{L}_][\p{L}\p{Nd}_]*|\d+|[@*#?$!-])/u.exec(text.slice(at))?.[0] ?? '';
        at += name.length;
        return name;
    };
    return { readUntil };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/base-images.js





/**
 * Gives the images from outside that a build of the target uses, as references with their variables replaced, sorted,
 * each once: FROM, COPY --from and RUN --mount=from of the target's stage and of every stage that it needs, for each
 * platform. An image that a named context stands for is given by that context's reference. `scratch` is none, and the
 * `--platform` of a FROM changes nothing: a digest stands for all platforms of an image. What an image does to those
 * that are built on it (ONBUILD) stands in the image, so it counts by the digest; images that its ONBUILD lines name in
 * turn are given where the query says which they are.
 *
 * Throws a UserError for a target that does not exist and for a variable without a value in FROM.
 */
function findBaseImages(dockerfile, query) {
    const { platforms = [], nativePlatform = (0,native_platform/* findNativePlatform */.w)(), target } = query;
    const images = (platforms.length === 0 ? [nativePlatform] : platforms).flatMap((targetPlatform) => [
        ...collectImages(dockerfile, query, predefineArgs({ targetPlatform, buildPlatform: nativePlatform, target })),
    ]);
    return [...new Set(images)].sort();
}
function collectImages(dockerfile, query, predefined) {
    const { stages } = dockerfile;
    const contexts = new Map((query.namedContexts ?? []).map((context) => [context.name, context]));
    const images = new Set();
    const needed = new Set();
    const followed = new Set();
    /** `index`: the stage that uses the image, whose build obeys the image's own ONBUILD lines. */
    const addImage = (reference, index) => {
        images.add(reference);
        const use = `${index} ${reference}`;
        if (followed.has(use))
            return;
        followed.add(use);
        for (const source of query.handedDown?.get(reference) ?? [])
            follow(source, index, true);
    };
    const addContext = (name, index) => {
        const context = contexts.get((0,named_contexts/* familiarName */.hG)(name));
        if (context?.kind === 'image')
            addImage(context.reference, index);
        return context !== undefined;
    };
    const follow = (reference, index, byNumber) => {
        if (byNumber && reference.includes('$'))
            throw variableInSource(reference, query.file);
        const earlier = findStage(stages, reference, index, byNumber);
        if (earlier !== undefined)
            visit(earlier);
        // No context can take its place.
        else if (reference.toLowerCase() === 'scratch')
            return;
        else if (!addContext(reference, index))
            addImage(reference, index);
    };
    const visit = (index) => {
        if (needed.has(index))
            return;
        needed.add(index);
        const stage = stages[index];
        if (stage.name !== undefined && addContext(stage.name, index))
            return;
        const from = replaceVariables(stage.from, dockerfile, query, predefined, stage.line);
        const parent = findStage(stages, from, index, false);
        const handedDown = parent === undefined ? [] : stages[parent].handedDown;
        follow(from, index, false);
        for (const reference of [...handedDown, ...stage.sources])
            follow(reference, index, true);
    };
    visit(findTarget(stages, query));
    return images;
}
function variableInSource(reference, file) {
    return new errors/* UserError */.yo(`${file}: COPY --from and RUN --mount=from take no variables.`, {
        reason: 'invalid-dockerfile',
        received: `from=${reference}`,
        accepted: 'the name of a stage or of an image, as it is',
        remedy: `Give it a stage of its own, and name that: \`FROM ${reference} AS tools\`, \`COPY --from=tools …\`.`,
        file,
    });
}
function findTarget(stages, { target, file }) {
    if (stages.length === 0) {
        throw new errors/* UserError */.yo(`${file} has no FROM instruction.`, {
            reason: 'invalid-dockerfile',
            accepted: 'a Dockerfile with at least one stage',
            remedy: 'Check that the input dockerfile names the right file.',
            file,
        });
    }
    if (target === undefined)
        return stages.length - 1;
    const found = findStage(stages, target, stages.length, true);
    if (found !== undefined)
        return found;
    throw new errors/* UserError */.yo(`${file} has no stage for the target.`, {
        reason: 'unknown-target',
        received: target,
        accepted: stages.map((stage) => stage.name ?? '(unnamed)').join(', '),
        remedy: 'Correct the target, or name the stage: FROM … AS name.',
        file,
    });
}
/** The nearest earlier stage of that name counts; numbers name stages in COPY and --target only. */
function findStage(stages, reference, before, byNumber) {
    if (byNumber && /^\d+$/.test(reference) && Number(reference) < before)
        return Number(reference);
    for (let index = before - 1; index >= 0; index -= 1) {
        if (stages[index]?.name === reference.toLowerCase())
            return index;
    }
    return undefined;
}
function replaceVariables(text, dockerfile, query, predefined, line) {
    const replaced = attempt(() => {
        const values = evaluateGlobals(dockerfile, query.buildArgs, predefined);
        return substitute(text, (name) => values.get(name), dockerfile.escapeCharacter);
    });
    if (replaced.value !== undefined && replaced.value !== '')
        return replaced.value;
    const why = replaced.problem ?? 'FROM names no image once its variables are replaced';
    throw new errors/* UserError */.yo(`${query.file}:${line}: ${why}.`, {
        reason: 'missing-build-arg',
        received: text,
        accepted: 'a build argument, or an ARG before the first FROM with a default',
        remedy: 'Add the build argument, or give it a default in the Dockerfile.',
        file: query.file,
        line,
    });
}
/** Gives what the variables before the first FROM stand for: line by line, each with what those above it have set. */
function evaluateGlobals({ globalArgs, escapeCharacter }, buildArgs, predefined) {
    const given = (name) => (Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined);
    const values = new Map(Object.entries(predefined).map(([name, value]) => [name, given(name) ?? value]));
    const replace = (text) => substitute(text, (name) => values.get(name), escapeCharacter);
    for (const arg of globalArgs) {
        const name = replace(arg.name);
        const value = given(name) ?? (arg.value === undefined ? undefined : replace(arg.value));
        if (value !== undefined)
            values.set(name, value);
    }
    return values;
}
function attempt(replace) {
    try {
        return { value: replace() };
    }
    catch (error) {
        if (error instanceof UnsetVariableError || error instanceof SyntaxError)
            return { problem: error.message };
        throw error;
    }
}

// EXTERNAL MODULE: ./build/packages/keys/src/dockerignore.js + 2 modules
var dockerignore = __webpack_require__(7118);
;// CONCATENATED MODULE: ./build/packages/keys/src/build-inputs.js



const none = { includes: () => false, mayInclude: () => false };
/**
 * Reads the patterns of `before-build.inputs`. They are those of .dockerignore, relative to the context: `**` crosses
 * folders, a folder stands for all below it, a later `!` takes back. `../` may lead out of the context, but not out of
 * the repository: a UserError says so.
 */
function findBuildInputs({ context, beforeBuild }) {
    if (beforeBuild === undefined || beforeBuild.inputs.length === 0)
        return none;
    const lines = beforeBuild.inputs.map((pattern) => {
        const exception = pattern.startsWith('!');
        const rooted = external_node_path_.posix.join(context, exception ? pattern.slice(1) : pattern);
        if (pattern.trim() === '' || /[\r\n]/.test(pattern) || /^\.\.(\/|$)/.test(rooted))
            throw outside(pattern);
        // What comes behind `./` is a name.
        return { exception, rooted: rooted === '.' || rooted === './' ? '**' : rooted.replace(/^!/, '\\!') };
    });
    // As in an ignore file, what is matched last counts; here what is matched is taken instead of left out.
    const text = lines.map(({ exception, rooted }) => `${exception ? '!' : ''}${rooted}`);
    const takes = (0,dockerignore/* parseDockerignore */.y)(text.map(escapeComment).join('\n'), 'before-build.inputs');
    const reaches = (0,dockerignore/* parseDockerignore */.y)(`**\n${lines.map(({ rooted }) => `!${rooted}`).join('\n')}`, 'before-build.inputs');
    return { includes: (path) => takes(path), mayInclude: (folder) => takes(folder) || reaches.mayLetThrough(folder) };
}
function escapeComment(pattern) {
    return pattern.startsWith('#') ? `./${pattern}` : pattern;
}
function outside(pattern) {
    return new errors/* UserError */.yo('A pattern of `before-build.inputs` names nothing in the repository.', {
        reason: 'invalid-build-input',
        received: pattern,
        accepted: 'a pattern relative to the context, on one line; `../` as far as the root of the repository',
        remedy: 'Correct the pattern, or move the files into the repository.',
    });
}

// EXTERNAL MODULE: ./build/packages/keys/src/git-tree.js + 1 modules
var git_tree = __webpack_require__(6534);
// EXTERNAL MODULE: ./build/packages/keys/src/ignore-file.js
var ignore_file = __webpack_require__(7103);
// EXTERNAL MODULE: ./build/packages/keys/src/path-text.js + 1 modules
var path_text = __webpack_require__(7321);
// EXTERNAL MODULE: ./build/packages/keys/src/tree.js
var src_tree = __webpack_require__(754);
;// CONCATENATED MODULE: ./build/packages/keys/src/visible.js

/**
 * Picks what the build sees out of tracked files. A submodule is seen unless nothing below it could be let through.
 */
function findVisible(entries, context, ignores) {
    const names = [];
    const files = [];
    const folders = watchFolders(ignores);
    const start = context === '.' ? '' : `${context}/`;
    let previous = '';
    let isSorted = true;
    for (const entry of entries) {
        if (start !== '' && !entry.path.startsWith(start))
            continue;
        const name = start === '' ? entry.path : entry.path.slice(start.length);
        if (!ignores(name) || (entry.kind === 'commit' && ignores.mayLetThrough(name))) {
            folders.see(name);
            names.push(name);
            files.push(entry);
            // Git lists files in this order already, and looking is cheaper than sorting.
            if (isSorted)
                isSorted = previous < name;
            previous = name;
        }
        else
            folders.miss(name);
    }
    const emptied = folders.emptied();
    if (isSorted && !beyondPlane.test(names.join('')))
        return { names, files, emptied };
    const order = names.map((name, index) => ({ name, file: files[index] }));
    order.sort((a, b) => (0,path_text/* comparePaths */.cD)(a.name, b.name));
    return { names: order.map(({ name }) => name), files: order.map(({ file }) => file), emptied };
}
/** Notes, file by file, which folders a build sees although it sees nothing in them. */
function watchFolders(ignores) {
    const candidates = new Set();
    const holding = new Set();
    let last = '';
    return {
        /** A file that is let through. */
        see(name) {
            const at = name.lastIndexOf('/');
            // Files come folder by folder.
            if (at <= 0 || (at === last.length && name.startsWith(last)))
                return;
            last = name.slice(0, at);
            holding.add(last);
        },
        /** A file that is left out. */
        miss(name) {
            const folder = findSeenFolder(name, ignores);
            if (folder !== undefined)
                candidates.add(folder);
        },
        /** Gives the folders, sorted by their bytes. */
        emptied() {
            if (candidates.size === 0)
                return [];
            const occupied = new Set();
            for (const path of holding)
                occupied.add(path);
            for (const path of [...holding, ...candidates]) {
                for (const folder of foldersAbove(path))
                    occupied.add(folder);
            }
            return [...candidates].filter((folder) => !occupied.has(folder)).sort(path_text/* comparePaths */.cD);
        },
    };
}
/** Gives the nearest folder above an ignored path that is itself let through; undefined for the context. */
function findSeenFolder(path, ignores) {
    for (const folder of foldersAbove(path)) {
        if (!ignores(folder))
            return folder;
    }
    return undefined;
}
/** Gives the folders above a path, the nearest first, without the topmost of all. */
function foldersAbove(path) {
    const folders = [];
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        folders.push(path.slice(0, at));
    return folders;
}
/** Where UTF-16 may sort otherwise than UTF-8 does. */
const beyondPlane = /[\ud800-\uffff]/;

// EXTERNAL MODULE: ./build/packages/action/src/cryptography.js
var cryptography = __webpack_require__(5170);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/disk.js



/** Looks at what lies below a folder, each path once, with blobs hashed as the repository's git does. */
function openDisk(root, hash) {
    const states = new Map();
    const folders = new Map();
    const turn = limitTo(16);
    const stat = async (path) => look(onDisk(root, path));
    return {
        stat,
        hashBlob: (content) => hashBlob(content, hash),
        describe: (path) => remember(states, path, () => turn(() => describe(onDisk(root, path), hash))),
        list: (path) => remember(folders, path, () => turn(() => list(onDisk(root, path)))),
    };
}
function remember(known, path, read) {
    const found = known.get(path);
    if (found !== undefined)
        return found;
    const reading = read();
    known.set(path, reading);
    return reading;
}
/** Where a path of the repository stands, as Node takes it. */
function onDisk(root, path) {
    return path === '.' ? root : (0,path_text/* encodePath */.O0)(`${root}/${path}`);
}
/** A changed tree of thousands of files must not open them all at once. */
function limitTo(width) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= width)
            await new Promise((resolve) => waiting.push(resolve));
        running += 1;
        try {
            return await work();
        }
        finally {
            running -= 1;
            waiting.shift()?.();
        }
    };
}
/** Reads a file that is small, as all are whose content says something to us, faster than another thread would. */
function readSmall(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file);
    }
    catch {
        return undefined;
    }
}
/** A look takes less time than handing it to another thread. */
function look(file) {
    try {
        return (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}
async function describe(file, hash) {
    const found = look(file);
    if (found === undefined)
        return { kind: 'absent' };
    if (found.isDirectory())
        return { kind: 'folder' };
    if (found.isSymbolicLink())
        return hashed('120000', await external_node_fs_.promises.readlink(file, { encoding: 'buffer' }), hash);
    if (!found.isFile())
        return { kind: 'other' };
    const mode = found.mode & 0o100 ? '100755' : '100644';
    // As with looking: opening, reading and closing would be three errands.
    if (found.size < 1 << 16)
        return hashed(mode, (0,external_node_fs_.readFileSync)(file), hash);
    if (found.size < 1 << 20)
        return hashed(mode, await external_node_fs_.promises.readFile(file), hash);
    const sha256 = (0,cryptography/* loadCryptography */.L)().createHash('sha256');
    const blob = (0,cryptography/* loadCryptography */.L)().createHash(hash).update(`blob ${found.size}\0`);
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 18 })) {
        sha256.update(chunk);
        blob.update(chunk);
    }
    return { kind: 'file', mode, sha256: sha256.digest('hex'), blob: blob.digest('hex') };
}
function hashed(mode, content, hash) {
    return {
        kind: 'file',
        mode,
        sha256: (0,cryptography/* loadCryptography */.L)().createHash('sha256').update(content).digest('hex'),
        blob: hashBlob(content, hash),
    };
}
function hashBlob(content, hash) {
    return (0,cryptography/* loadCryptography */.L)().createHash(hash).update(`blob ${content.length}\0`).update(content).digest('hex');
}
async function list(folder) {
    const found = await external_node_fs_.promises.lstat(folder).catch(() => undefined);
    if (!found?.isDirectory())
        return undefined;
    const entries = await external_node_fs_.promises.readdir(folder, { withFileTypes: true, encoding: 'buffer' });
    const listed = { files: [], folders: [] };
    for (const entry of entries) {
        const name = (0,path_text/* decodePath */.q0)(entry.name);
        if (name === '.git')
            continue;
        if (entry.isDirectory())
            listed.folders.push(name);
        else if (entry.isFile() || entry.isSymbolicLink())
            listed.files.push(name);
    }
    return listed;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/lfs-pointer.js
/** Longer files are no pointers (git-lfs specification: less than 1024 bytes). */
const longestPointer = 1023;
/**
 * Parses a git-LFS pointer (specification version 1); undefined for anything else, and for a pointer with extensions,
 * whose hash is not that of the file in the work tree.
 */
function parseLfsPointer(content) {
    if (content.length > longestPointer)
        return undefined;
    const lines = content.toString('latin1').split('\n');
    if (lines[0] !== 'version https://git-lfs.github.com/spec/v1' || lines.some((line) => line.startsWith('ext-')))
        return undefined;
    const sha256 = lines.map((line) => /^oid sha256:([0-9a-f]{64})$/.exec(line)?.[1]).find((found) => found !== undefined);
    const size = lines.map((line) => /^size (\d+)$/.exec(line)?.[1]).find((found) => found !== undefined);
    return sha256 === undefined || size === undefined ? undefined : { sha256, size: Number(size) };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/conversions.js



/**
 * Finds files that git calls clean although their bytes are not those that the commit keeps: line ends, `ident`,
 * encodings and filters (gitattributes). Gives what stands there, which may be the very same bytes after all.
 *
 * Line ends and `ident` cannot change a file without changing its size, so sizes are compared and few files are read.
 * What a filter may have changed is read, apart from git-LFS: where the commit has a pointer and the file is as long as
 * the pointer says, git's index vouches that the content is the one whose hash the pointer names.
 */
async function findConverted(work, clean) {
    const { converted, convertsAll } = await work.survey();
    if (!convertsAll && converted.length === 0)
        return [];
    const named = new Set(converted);
    const candidates = clean.filter(({ kind, path }) => kind === 'blob' && (convertsAll || named.has(path)));
    if (candidates.length === 0)
        return [];
    const [filtered, sizes] = await Promise.all([work.listFiltered(), work.blobs.sizes(candidates.map(({ sha }) => sha))]);
    const found = candidates.map(async (entry) => {
        const kept = sizes.get(entry.sha);
        // Thousands of these are cheaper one after the other than as thousands of promises.
        const size = (0,external_node_fs_.lstatSync)(onDisk(work.folder, entry.path), { throwIfNoEntry: false })?.size;
        const isFiltered = filtered.has(entry.path);
        if (size === kept && !isFiltered)
            return [];
        if (isFiltered && kept !== undefined && kept <= longestPointer && size !== kept) {
            const pointer = parseLfsPointer((await work.blobs.read(entry.sha)) ?? Buffer.alloc(0));
            if (pointer !== undefined && pointer.size === size)
                return [[entry, { kind: 'file', mode: entry.mode, sha256: pointer.sha256, blob: '' }]];
        }
        return [[entry, await work.disk.describe(entry.path)]];
    });
    return (await Promise.all(found)).flat();
}

;// CONCATENATED MODULE: ./build/packages/keys/src/packed-files.js


/** Gives the files of a table from one row up to another. */
function packFiles(table, from, to) {
    const length = Math.max(0, to - from);
    const at = (index) => (index >= 0 && index < length ? readFile(table, from + index) : undefined);
    return {
        table,
        from,
        to: from + length,
        length,
        at,
        slice: (first, last) => packFiles(table, from + first, from + Math.min(last, length)),
        *[Symbol.iterator]() {
            for (let row = from; row < from + length; row += 1)
                yield readFile(table, row);
        },
    };
}
/** Whether the files are still the index's own bytes. */
function isPacked(files) {
    return 'table' in files;
}
/** Where an entry has its mode and its hash (gitformat-index). */
const modeAt = 26;
const hashAt = 40;
/** The modes of most files and of a submodule, as the index has them. */
const plainMode = 0o100644;
const submoduleMode = 0o160000;
/** Gives the number that an entry has for a mode, which `modeText` writes out. */
function readMode({ index, entries }, row) {
    const at = entries[row] + modeAt;
    return (index[at] << 8) | index[at + 1];
}
/** The modes of files and submodules; a folder stands in a sparse index only. */
function modeText(mode) {
    switch (mode) {
        case 0o100644:
            return '100644';
        case 0o100755:
            return '100755';
        case 0o120000:
            return '120000';
        case submoduleMode:
            return '160000';
        default:
            return undefined;
    }
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII
const beyondAscii = /[^\u0000-\u007f]/;
/** Gives the path of a file, or what follows its first `skip` bytes. */
function readPath({ names, starts, ends }, row, skip = 0) {
    const start = starts[row] + skip;
    const end = ends[row];
    const path = names.toString('latin1', start, end);
    return beyondAscii.test(path) ? (0,path_text/* decodePath */.q0)(names.subarray(start, end)) : path;
}
function readFile(table, row) {
    const mode = modeText(readMode(table, row));
    const at = table.entries[row] + hashAt;
    const sha = table.index.toString('hex', at, at + table.hashLength);
    return { path: readPath(table, row), mode, kind: (0,src_tree/* kindOfMode */.z1)(mode), sha };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/entries.js


/** Finds a path among sorted entries. */
function findEntry(entries, path) {
    const entry = entries.at(lowerBound(entries, path));
    return entry?.path === path ? entry : undefined;
}
/** Gives the sorted entries at or below a path (`.` for all). */
function entriesBelow(entries, path) {
    if (path === '.')
        return entries;
    const own = findEntry(entries, path);
    if (own !== undefined)
        return [own];
    // `0` is the character after `/`.
    return entries.slice(lowerBound(entries, `${path}/`), lowerBound(entries, `${path}0`));
}
/** Gives the submodules, without making anything of the files between them. */
function findSubmodules(entries) {
    if (!isPacked(entries))
        return [...entries].filter(({ kind }) => kind === 'commit');
    const { table, from, to } = entries;
    return table.submodules.filter((row) => row >= from && row < to).map((row) => entries.at(row - from));
}
function lowerBound(entries, path) {
    const pathAt = isPacked(entries)
        ? (index) => readPath(entries.table, entries.from + index)
        : (index) => entries.at(index).path;
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((0,path_text/* comparePaths */.cD)(pathAt(middle), path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/compare-context.js




/**
 * Compares a folder of a work tree, as a build would see it, with the commit: calls `emit` for each difference, with
 * its path relative to the context; a path may come twice.
 */
async function compareContext(part) {
    const { work, folder, prefix, rules } = part;
    const [survey, submodules] = await Promise.all([work.survey(), work.submodules()]);
    const gone = [];
    const suspects = [...survey.suspects].map(async (path) => {
        const name = (0,ignore_file/* pathInContext */.kP)(folder, path);
        const entry = findEntry(survey.entries, path);
        if (name === undefined || entry?.kind === 'commit')
            return;
        if (!rules.now(prefix + name))
            await judge(part, path, prefix + name);
        if (entry !== undefined && (await work.disk.stat(path)) === undefined)
            gone.push(name);
    });
    const untracked = survey.untracked.map((record) => compareUntracked(part, record));
    const nested = submodules.map((entry) => compareSubmodule(part, entry));
    await Promise.all([...suspects, ...untracked, ...nested, compareClean(part)]);
    if (gone.length > 0 || rules.before !== undefined)
        await compareFolders(part, gone);
}
/** Files that git vouches for are looked at only where a conversion or another ignore file may be at work. */
async function compareClean(part) {
    const { work, folder, prefix, rules, emit } = part;
    const survey = await work.survey();
    if (rules.before === undefined && survey.converted.length === 0 && !survey.convertsAll)
        return;
    const clean = [...entriesBelow(survey.entries, folder)].filter(({ path, kind }) => {
        const name = (0,ignore_file/* pathInContext */.kP)(folder, path);
        return name !== undefined && kind !== 'commit' && !survey.suspects.has(path) && !rules.now(prefix + name);
    });
    const nameOf = ({ path }) => prefix + (0,ignore_file/* pathInContext */.kP)(folder, path);
    const seenAnew = clean.filter((entry) => rules.before?.(nameOf(entry)) === true);
    const seenBefore = seenAnew.length === 0 ? clean : clean.filter((entry) => rules.before?.(nameOf(entry)) !== true);
    for (const [entry, state] of await findConverted(work, seenBefore)) {
        if (!isSame(state, entry))
            emit({ path: nameOf(entry), ...compare_context_describe(state) });
    }
    await Promise.all(seenAnew.map((entry) => judge(part, entry.path, nameOf(entry))));
}
/** Emits what stands at a path unless it is what the source key has counted already. */
async function judge({ work, rules, emit }, path, name) {
    const [{ entries }, state] = await Promise.all([work.survey(), work.disk.describe(path)]);
    const entry = findEntry(entries, path);
    if (entry === undefined ? state.kind === 'file' : !isSame(state, entry) || rules.before?.(name) === true)
        emit({ path: name, ...compare_context_describe(state) });
    // Git lists nothing below a folder that took the place of a tracked file, nor in a submodule that is only staged.
    if (state.kind === 'folder')
        await walk({ work, rules, emit }, path, name);
}
/** Says whether a file stands as the commit has it, to the byte. */
function isSame(state, entry) {
    if (state.kind !== 'file')
        return entry === undefined;
    return entry !== undefined && state.mode === entry.mode && state.blob === entry.sha;
}
/** Gives the mode and hash of a difference; anything but a file or link is as good as gone. */
function compare_context_describe(state) {
    return state.kind === 'file' ? { mode: state.mode, sha256: state.sha256 } : { mode: '', sha256: '' };
}
async function compareUntracked(part, record) {
    const { folder, prefix, rules } = part;
    const path = record.replace(/\/$/, '');
    const name = (0,ignore_file/* pathInContext */.kP)(folder, path);
    if (record.endsWith('/') && (path === folder || folder.startsWith(record))) {
        // The whole context is untracked.
        await walk(part, folder, prefix.replace(/\/$/, ''));
    }
    else if (name !== undefined && record.endsWith('/'))
        await walk(part, path, prefix + name);
    else if (name !== undefined && !rules.now(prefix + name))
        await judge(part, path, prefix + name);
}
/** Goes through a folder as a build does. Gives whether the build sees anything of it; an empty folder counts. */
async function walk(part, path, name) {
    const { work, rules, emit } = part;
    const isIgnored = name !== '' && rules.now(name);
    if (isIgnored && !rules.now.mayLetThrough(name))
        return false;
    const listed = await work.disk.list(path);
    if (listed === undefined)
        return false;
    const start = name === '' ? '' : `${name}/`;
    const files = listed.files.filter((file) => !rules.now(start + file));
    const [folders] = await Promise.all([
        Promise.all(listed.folders.map((child) => walk(part, `${path}/${child}`, start + child))),
        Promise.all(files.map((file) => judge({ ...part, folder: '.', prefix: '' }, `${path}/${file}`, start + file))),
    ]);
    const isSeen = files.length > 0 || folders.includes(true);
    if (!isSeen && !isIgnored && name !== '')
        emit({ path: name, mode: '040000', sha256: '' });
    return isSeen || !isIgnored;
}
/** A submodule that is checked out counts by its files; one that is not is an empty folder to the build. */
async function compareSubmodule(part, entry) {
    const { work, folder, prefix, rules, emit } = part;
    const within = folder === entry.path || folder.startsWith(`${entry.path}/`);
    const name = within ? undefined : (0,ignore_file/* pathInContext */.kP)(folder, entry.path);
    if (name === undefined && !within)
        return;
    const path = prefix + (name ?? '');
    if (name !== undefined && rules.now(path) && !rules.now.mayLetThrough(path))
        return;
    const submodule = await work.openSubmodule(entry);
    if (submodule === undefined) {
        const state = await work.disk.describe(entry.path);
        emit({ path, ...(state.kind === 'folder' ? { mode: '040000', sha256: '' } : compare_context_describe(state)) });
        await walk(part, within ? folder : entry.path, path.replace(/\/$/, ''));
        return;
    }
    if (submodule.moved !== undefined)
        emit({ path, mode: '160000', sha256: submodule.moved });
    const inner = folder === entry.path || !within ? '.' : folder.slice(entry.path.length + 1);
    // The source key counts a submodule whole, so whatever of it was ignored before is known.
    const innerRules = { now: rules.now, before: undefined };
    await compareContext({
        work: submodule.work,
        folder: inner,
        prefix: name === undefined ? prefix : `${path}/`,
        rules: innerRules,
        emit,
    });
}
/**
 * Where tracked files are gone, their folders may be gone too, or stand empty: a build sees the difference. Where
 * another ignore file is at work than the source key went by, that key says nothing of empty folders: each one that the
 * build sees counts. `gone` are paths relative to the folder.
 */
async function compareFolders({ work, folder, prefix, rules, emit }, gone) {
    const { entries } = await work.survey();
    const { emptied } = findVisible(entriesBelow(entries, folder), folder, withPrefix(rules.now, prefix));
    const known = new Set(rules.before === undefined ? emptied : []);
    const asked = rules.before === undefined ? [] : emptied;
    const folders = new Set([...asked, ...gone.flatMap((path) => foldersAbove(path))]);
    await Promise.all([...folders].map(async (name) => {
        if (rules.now(prefix + name))
            return;
        const path = folder === '.' ? name : `${folder}/${name}`;
        const stands = await work.disk.list(path);
        if (stands === undefined) {
            if (known.has(name))
                emit({ path: prefix + name, mode: '', sha256: '' });
            return;
        }
        const seen = await holdsVisible(work, path, prefix + name, rules.now);
        if (!seen && !known.has(name))
            emit({ path: prefix + name, mode: '040000', sha256: '' });
    }));
}
function withPrefix(ignores, prefix) {
    if (prefix === '')
        return ignores;
    return Object.assign((path) => ignores(prefix + path), {
        mayLetThrough: (path) => ignores.mayLetThrough(prefix + path),
    });
}
async function holdsVisible(work, path, name, ignores) {
    const listed = await work.disk.list(path);
    if (listed === undefined)
        return false;
    if (listed.files.some((file) => !ignores(`${name}/${file}`)))
        return true;
    for (const child of listed.folders) {
        const inner = `${name}/${child}`;
        if (!ignores(inner))
            return true;
        if (ignores.mayLetThrough(inner) && (await holdsVisible(work, `${path}/${child}`, inner, ignores)))
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/packages/action/src/once.js
var once = __webpack_require__(8721);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/blobs.js

/** Reads the contents of a repository's blobs by their hashes: what is asked for in one turn of the event loop, with one git. */
function openBlobs(folder) {
    const asked = new Map();
    let next;
    const join = (sha) => {
        if (next === undefined) {
            const shas = [];
            const turn = new Promise((resolve) => setImmediate(resolve));
            const contents = turn.then(() => {
                next = undefined;
                return readContents(folder, shas);
            });
            next = { shas, contents };
        }
        next.shas.push(sha);
        return next.contents;
    };
    return {
        async read(sha) {
            const contents = asked.get(sha) ?? join(sha);
            asked.set(sha, contents);
            return (await contents).get(sha);
        },
        async sizes(shas) {
            const sizes = new Map();
            if (shas.length === 0)
                return sizes;
            const checked = await (0,git_tree/* readGit */.lX)(folder, ['cat-file', '--batch-check'], `${[...new Set(shas)].join('\n')}\n`);
            for (const line of checked.stdout.toString('latin1').split('\n')) {
                const [sha = '', type, size] = line.split(' ');
                if (type === 'blob')
                    sizes.set(sha, Number(size));
            }
            return sizes;
        },
    };
}
async function readContents(folder, shas) {
    const { stdout } = await (0,git_tree/* readGit */.lX)(folder, ['cat-file', '--batch'], `${shas.join('\n')}\n`);
    const contents = new Map();
    for (let at = 0; at < stdout.length;) {
        const end = stdout.indexOf(10, at);
        const [sha = '', type, size] = stdout.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (type !== 'blob')
            continue;
        contents.set(sha, stdout.subarray(at, at + Number(size)));
        at += Number(size) + 1;
    }
    return contents;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/git-executable.js


let known;
/**
 * Says whether the git that PATH leads to is one that looks for the machine's and the user's files where the manual says
 * (git-config, FILES). Where those are has been decided when git was built, and a script in its place may say otherwise.
 */
function isUsualGit() {
    if (process.platform !== 'linux')
        return false;
    const path = process.env['PATH'] ?? '';
    if (known?.path !== path)
        known = { path, isUsual: /^\/usr\/(local\/)?bin\/git$/.test(findGit(path) ?? '') };
    return known.isUsual;
}
function findGit(path) {
    for (const folder of path.split(external_node_path_.delimiter)) {
        const executable = (0,external_node_path_.join)(folder, 'git');
        if (folder !== '' && (0,external_node_fs_.existsSync)(executable))
            return (0,external_node_fs_.realpathSync)(executable);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/packages/keys/src/checkout/git-folder.js
var git_folder = __webpack_require__(8658);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/attribute-files.js






/**
 * Says whether git may know attributes from anywhere but the `.gitattributes` of the work tree and the index
 * (gitattributes): the repository's own file, the user's, the machine's, or another tree. In doubt it says yes.
 */
async function mayHaveOtherAttributes(folder, gitFolder, settings) {
    if (process.env['GIT_ATTR_SOURCE'] !== undefined || settings.has('attr.tree'))
        return true;
    if (settings.has('core.attributesfile'))
        return true;
    const places = [gitFolder, (0,git_folder/* commonFolder */.M)(gitFolder)].map((place) => (0,external_node_path_.join)(place, 'info', 'attributes'));
    if (places.some((place) => (0,external_node_fs_.existsSync)(place)))
        return true;
    const others = isUsualGit() ? usualPlaces() : await askPlaces(folder);
    return others === undefined || others.some((place) => (0,external_node_fs_.existsSync)(place));
}
/** The user's file, and the machine's as git is built for `/usr` and for `/usr/local`. */
function usualPlaces() {
    const home = process.env['HOME'] ?? (0,external_node_os_.homedir)();
    const configured = process.env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config');
    return [
        (0,external_node_path_.join)(configured, 'git', 'attributes'),
        ...['/etc', '/usr/etc', '/usr/local/etc'].map((folder) => (0,external_node_path_.join)(folder, 'gitattributes')),
    ];
}
/** Asks git for the places, which it can say from version 2.43 on; undefined where it cannot. */
async function askPlaces(folder) {
    const names = ['GIT_ATTR_SYSTEM', 'GIT_ATTR_GLOBAL'];
    const answers = await Promise.all(names.map((name) => (0,git_tree/* readGit */.lX)(folder, ['var', name])));
    const places = answers.map(({ exitCode, stdout }) => (exitCode === 0 ? stdout.toString('utf8').trimEnd() : ''));
    return places.includes('') ? undefined : places;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/commit-object.js




/** Loaded when first used. */
const decompress = (bytes, size) => process.getBuiltinModule('node:zlib').inflateSync(bytes, { maxOutputLength: Math.max(size, 1) });
const digest = (algorithm, content) => (0,cryptography/* loadCryptography */.L)().createHash(algorithm).update(content).digest('hex');
/** More than any commit has; what is larger is left to git. */
const largest = 1 << 20;
/** Searching more packs than this would take longer than git does. */
const mostPacks = 20;
/**
 * Reads the tree of a commit out of the repository's own objects (gitrepository-layout, gitformat-pack), which takes a
 * fraction of asking git. The bytes found must have the commit's hash. Undefined wherever git has to be asked: objects
 * that are kept elsewhere, as a difference to another one, or replaced (git-replace).
 */
function readCommitTree(gitFolder, commit) {
    if (process.env['GIT_OBJECT_DIRECTORY'] !== undefined || process.env['GIT_DIR'] !== undefined)
        return undefined;
    try {
        const folder = (0,git_folder/* commonFolder */.M)(gitFolder);
        if (mayReplace(folder))
            return undefined;
        const objects = (0,external_node_path_.join)(folder, 'objects');
        const content = readLoose(objects, commit) ?? readPacked((0,external_node_path_.join)(objects, 'pack'), commit);
        if (content === undefined)
            return undefined;
        const algorithm = commit.length === 64 ? 'sha256' : 'sha1';
        const whole = Buffer.concat([Buffer.from(`commit ${content.length}\0`), content]);
        if (digest(algorithm, whole) !== commit)
            return undefined;
        const tree = /^tree ([0-9a-f]+)\n/.exec(content.toString('latin1', 0, 100))?.[1];
        return tree?.length === commit.length ? tree : undefined;
    }
    catch {
        return undefined;
    }
}
/** Git shows another commit in the place of one that is replaced, or that a file of grafts names. */
function mayReplace(folder) {
    if (process.env['GIT_REPLACE_REF_BASE'] !== undefined || process.env['GIT_GRAFT_FILE'] !== undefined)
        return true;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'refs', 'replace')) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'info', 'grafts')))
        return true;
    const packed = (0,external_node_path_.join)(folder, 'packed-refs');
    return (0,external_node_fs_.existsSync)(packed) && (0,external_node_fs_.readFileSync)(packed, 'latin1').includes(' refs/replace/');
}
function readLoose(objects, commit) {
    const file = (0,external_node_path_.join)(objects, commit.slice(0, 2), commit.slice(2));
    if (!(0,external_node_fs_.existsSync)(file))
        return undefined;
    const bytes = decompress((0,external_node_fs_.readFileSync)(file), largest);
    const end = bytes.indexOf(0);
    return bytes.toString('latin1', 0, end).startsWith('commit ') ? bytes.subarray(end + 1) : undefined;
}
function readPacked(folder, commit) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return undefined;
    const indexes = (0,external_node_fs_.readdirSync)(folder).filter((name) => name.endsWith('.idx'));
    for (const name of indexes.slice(0, mostPacks)) {
        const offset = withFile((0,external_node_path_.join)(folder, name), (read) => findOffset(read, Buffer.from(commit, 'hex')));
        if (offset === undefined)
            continue;
        return withFile((0,external_node_path_.join)(folder, `${name.slice(0, -4)}.pack`), (read) => readEntry(read, offset));
    }
    return undefined;
}
function withFile(file, work) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        return work((at, length) => {
            const bytes = Buffer.alloc(length);
            return bytes.subarray(0, (0,external_node_fs_.readSync)(descriptor, bytes, 0, length, at));
        });
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** Where the table of the first bytes ends, which says how many objects there are up to each of them. */
const tableEnd = 8 + 256 * 4;
/** Finds where a pack has an object, by its index (version 2). Undefined: not there, or beyond 2 GiB. */
function findOffset(read, wanted) {
    const head = read(0, tableEnd);
    if (head.readUInt32BE(0) !== 0xff744f63 || head.readUInt32BE(4) !== 2)
        return undefined;
    const upTo = (first) => (first < 0 ? 0 : head.readUInt32BE(8 + 4 * first));
    const first = wanted[0];
    const from = upTo(first - 1);
    const names = read(tableEnd + from * wanted.length, (upTo(first) - from) * wanted.length);
    for (let row = 0; row * wanted.length < names.length; row += 1) {
        if (wanted.compare(names, row * wanted.length, (row + 1) * wanted.length) !== 0)
            continue;
        // After all names come four bytes for each object to check it by, then four with its offset.
        const place = tableEnd + upTo(255) * (wanted.length + 4) + (from + row) * 4;
        const offset = read(place, 4).readUInt32BE(0);
        return offset < 0x80000000 ? offset : undefined;
    }
    return undefined;
}
const commitType = 1;
/** Reads a whole commit that stands in a pack. Undefined where it stands as a difference, and for what is no commit. */
function readEntry(read, offset) {
    const start = read(offset, 4096);
    let at = 0;
    let byte = start[at++] ?? 0;
    if (((byte >> 4) & 7) !== commitType)
        return undefined;
    let size = byte & 15;
    for (let shift = 4; byte & 0x80; shift += 7) {
        byte = start[at++] ?? 0;
        size += (byte & 0x7f) * 2 ** shift;
    }
    if (size > largest)
        return undefined;
    // What does not shrink grows by a few bytes.
    const needed = at + size + 64;
    const content = decompress((needed <= 4096 ? start : read(offset, needed)).subarray(at), size);
    return content.length === size ? content : undefined;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/git-index.js

const ASSUME_UNCHANGED = 0x8000;
const EXTENDED = 0x4000;
const STAGE = 0x3000;
const LENGTH = 0xfff;
const SKIP_WORKTREE = 0x4000;
const INTENT_TO_ADD = 0x2000;
/**
 * Reads the bytes of an index file (gitformat-index, versions 2, 3 and 4). Files that were only announced
 * (`git add --intent-to-add`) are left out. Gives undefined for what git itself has to be asked about: an index that is
 * split or sparse, of another version, or with a merge under way.
 */
function parseGitIndex(bytes, hashLength) {
    if (bytes.length < 12 + hashLength || bytes.toString('latin1', 0, 4) !== 'DIRC')
        return undefined;
    const version = bytes.readUInt32BE(4);
    if (version < 2 || version > 4)
        return undefined;
    const count = bytes.readUInt32BE(8);
    // Each entry takes more than this, so a count that cannot be true makes no large table.
    if (count * (hashLength + 42) > bytes.length)
        return undefined;
    const numbers = () => new Uint32Array(count);
    const table = {
        index: bytes,
        hashLength,
        entries: numbers(),
        names: bytes,
        starts: numbers(),
        ends: numbers(),
        submodules: [],
    };
    const read = version === 4 ? readStripped(table) : readWhole(table);
    if (read === undefined || read.at > bytes.length - hashLength)
        return undefined;
    const { at, rows, unwatched } = read;
    let tree;
    for (const { name, start, end } of findExtensions(bytes, at, bytes.length - hashLength)) {
        // Git's own readers must give up on extensions in small letters that they do not know; so do we.
        if (/^[a-z]/.test(name))
            return undefined;
        if (name === 'TREE')
            tree = readRootTree(bytes.subarray(start, end), hashLength);
    }
    return {
        entries: packFiles(table, 0, rows),
        unwatched: unwatched.map((row) => readPath(table, row)),
        tree,
        mayHoldAttributes: table.names.includes('.gitattributes'),
    };
}
/** Fills the table from entries with whole names, as the versions before 4 have them. */
function readWhole(table) {
    const { index, hashLength, entries, starts, ends } = table;
    const unwatched = [];
    const last = index.length - hashLength;
    const fixed = hashAt + hashLength + 2;
    let at = 12;
    let row = 0;
    let isReadable = true;
    // A loop of our own would be compiled at twice the cost (see writeRows).
    entries.forEach(() => {
        let start = at + fixed;
        isReadable &&= start <= last;
        if (!isReadable)
            return;
        const flags = (index[start - 2] << 8) | index[start - 1];
        let next = row + 1;
        entries[row] = at;
        // Most entries are plain files, of which there is no more to say.
        if ((flags & ~LENGTH) !== 0 || readMode(table, row) !== plainMode) {
            if ((flags & EXTENDED) !== 0)
                start += 2;
            const counts = noteSpecial(table, row, flags, unwatched);
            isReadable = counts !== undefined;
            if (!counts)
                next = row;
        }
        const length = flags & LENGTH;
        const end = length < LENGTH ? start + length : index.indexOf(0, start);
        isReadable &&= end >= start;
        starts[row] = start;
        ends[row] = end;
        // One to eight NULs fill each entry up to a multiple of eight bytes.
        at += (end - at + 8) & ~7;
        row = next;
    });
    return isReadable ? { at, rows: row, unwatched } : undefined;
}
/** Fills the table from entries of version 4, whose names are put together in bytes of their own. */
function readStripped(table) {
    const { index, hashLength, entries, starts, ends } = table;
    const unwatched = [];
    const last = index.length - hashLength;
    const names = openNames();
    let at = 12;
    let row = 0;
    for (let left = entries.length; left > 0; left -= 1) {
        const flagsAt = at + hashAt + hashLength;
        if (flagsAt + 2 > last)
            return undefined;
        const flags = index.readUInt16BE(flagsAt);
        entries[row] = at;
        const counts = noteSpecial(table, row, flags, unwatched);
        if (counts === undefined)
            return undefined;
        const stripped = readOffset(index, flagsAt + ((flags & EXTENDED) === 0 ? 2 : 4));
        const zero = index.indexOf(0, stripped.end);
        if (zero < 0)
            return undefined;
        starts[row] = names.add(stripped.value, index.subarray(stripped.end, zero));
        ends[row] = names.length();
        at = zero + 1;
        if (counts)
            row += 1;
    }
    table.names = names.take();
    return { at, rows: row, unwatched };
}
/** Notes what is special about an entry; gives whether it is a file of the list, and undefined where git must say it. */
function noteSpecial(table, row, flags, unwatched) {
    const { index, hashLength, entries, submodules } = table;
    const mode = readMode(table, row);
    if ((flags & STAGE) !== 0 || modeText(mode) === undefined)
        return undefined;
    const after = entries[row] + hashAt + hashLength + 2;
    const extended = (flags & EXTENDED) === 0 ? 0 : index.readUInt16BE(after);
    if ((extended & INTENT_TO_ADD) !== 0)
        return false;
    if (mode === submoduleMode)
        submodules.push(row);
    if ((flags & ASSUME_UNCHANGED) !== 0 || (extended & SKIP_WORKTREE) !== 0)
        unwatched.push(row);
    return true;
}
/** Puts the names of version 4 together, each of which drops some bytes of the one before and adds others. */
function openNames() {
    const parts = [];
    let previous = Buffer.alloc(0);
    let length = 0;
    return {
        /** Gives where the name starts. */
        add(dropped, added) {
            const kept = previous.subarray(0, Math.max(0, previous.length - dropped));
            previous = Buffer.concat([kept, added]);
            parts.push(previous);
            length += previous.length;
            return length - previous.length;
        },
        length: () => length,
        take: () => Buffer.concat(parts),
    };
}
/** The number of bytes that a name of version 4 drops from the one before it, in the encoding of pack offsets. */
function readOffset(bytes, at) {
    let end = at;
    let byte = bytes[end++] ?? 0;
    let value = byte & 0x7f;
    while (byte & 0x80) {
        byte = bytes[end++] ?? 0;
        value = ((value + 1) << 7) | (byte & 0x7f);
    }
    return { value, end };
}
function* findExtensions(bytes, from, to) {
    for (let at = from; at + 8 <= to;) {
        const start = at + 8;
        const end = start + bytes.readUInt32BE(at + 4);
        yield { name: bytes.toString('latin1', at, at + 4), start, end };
        at = end;
    }
}
/** The first record of the cached trees is that of the root: an empty name, how many entries, how many subtrees, its hash. */
function readRootTree(extension, hashLength) {
    const line = extension.indexOf(10);
    const match = /^\0\d+ \d+$/.exec(extension.toString('latin1', 0, line));
    return match === null ? undefined : extension.toString('hex', line + 1, line + 1 + hashLength);
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/past-attributes.js



/** Commits that this work tree was at, as far as it is looked back. */
const lookBack = 100;
/**
 * Says whether this work tree was ever at a commit whose attributes are not those of the commit that it is at now (by
 * the log of HEAD). Files that did not change in between still have the bytes that those attributes gave them, and git
 * calls them clean. A fresh clone has been nowhere else, and costs nothing.
 */
async function hadOtherAttributes(folder, gitFolder, commit) {
    const log = readSmall((0,external_node_path_.join)(gitFolder, 'logs/HEAD'))?.toString('latin1') ?? '';
    const seen = new Set();
    for (const line of log.trimEnd().split('\n').slice(-lookBack)) {
        for (const sha of line.split(' ', 2))
            if (/^[0-9a-f]{40,64}$/.test(sha) && !/^0+$/.test(sha))
                seen.add(sha);
    }
    seen.delete(commit);
    if (seen.size === 0)
        return false;
    const compare = ['diff-tree', '--stdin', '-r', '--name-only', '--no-commit-id'];
    const pairs = [...seen].map((past) => `${commit} ${past}\n`).join('');
    const compared = await (0,git_tree/* readGit */.lX)(folder, [...compare, '--', ':(top,glob)**/.gitattributes'], pairs);
    // A commit that is not there any more may have had any.
    return compared.exitCode !== 0 || compared.stdout.length > 0;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/settings.js






/** The settings that decide whether files stand converted, and by which attributes. */
const wanted = '^(core\\.(autocrlf|attributesfile)|attr\\.tree)$';
/** What any of them, or a file that could have them, is called in a file of settings. */
const mentioned = /autocrlf|attributesfile|\battr\b|include/i;
/**
 * Reads the settings that decide about conversions. Most repositories have none of them, and a look into the files that
 * git would read costs a tenth of asking it; where one is mentioned, or git may read others, git is asked.
 */
async function readSettings(folder, gitFolder) {
    if (gitFolder !== undefined && knowsAllFiles() && !settingFiles(gitFolder).some(mentionsAny))
        return new Map();
    const { stdout } = await (0,git_tree/* readGit */.lX)(folder, ['config', '--null', '--get-regexp', wanted]);
    return parseSettings((0,git_tree/* splitRecords */.DQ)(stdout));
}
/** Reads records of a name, a line break and a value; a name alone is `true`. The last of a name counts. */
function parseSettings(records) {
    return new Map(records.map((record) => {
        const line = record.indexOf('\n');
        return line < 0 ? [record, 'true'] : [record.slice(0, line), record.slice(line + 1)];
    }));
}
function knowsAllFiles() {
    return isUsualGit() && !Object.keys(process.env).some((name) => /^GIT_(CONFIG|DIR|COMMON_DIR)/.test(name));
}
function settingFiles(gitFolder) {
    const home = process.env['HOME'] ?? (0,external_node_os_.homedir)();
    return [
        (0,external_node_path_.join)((0,git_folder/* commonFolder */.M)(gitFolder), 'config'),
        (0,external_node_path_.join)(gitFolder, 'config.worktree'),
        (0,external_node_path_.join)(home, '.gitconfig'),
        (0,external_node_path_.join)(process.env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config'), 'git', 'config'),
        '/etc/gitconfig',
        '/usr/local/etc/gitconfig',
        '/usr/etc/gitconfig',
    ];
}
/** In doubt, as where a file cannot be read, it says yes. */
function mentionsAny(file) {
    try {
        return mentioned.test((0,external_node_fs_.readFileSync)(file, 'latin1'));
    }
    catch (error) {
        return error.code !== 'ENOENT';
    }
}

// EXTERNAL MODULE: ./build/packages/keys/src/checkout/walk.js
var checkout_walk = __webpack_require__(7980);
;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/survey.js











const unconverted = ':(top,exclude,attr:!text !eol !crlf !ident !filter !working-tree-encoding)';
/**
 * Surveys a work tree: a handful of processes that run side by side, whatever the number of services; the listing is
 * there long before git has looked at all files. Clean files are not looked at by us; git's index vouches for them. Both
 * throw a UserError when git cannot read or compare.
 */
function surveyWorkTree(folder, commit, begun) {
    const walk = begun?.walk ?? (0,checkout_walk/* walkWorkTree */.jn)(folder);
    const gitFolder = (0,git_folder/* findGitFolder */.K)(folder);
    const tree = findTree(folder, gitFolder, commit, begun);
    const settings = readSettings(folder, gitFolder);
    const hadOthers = gitFolder !== undefined && hadOtherAttributes(folder, gitFolder, commit);
    const index = readIndex(gitFolder, commit.length / 2);
    const isTree = tree.then((hash) => index?.tree !== undefined && index.tree === hash);
    const listing = listCommit(folder, commit, index, isTree);
    const staged = isTree.then((isSame) => (isSame ? [] : listStaged(folder, commit)));
    const converted = listConverted(folder, gitFolder, index, settings);
    const survey = Promise.all([walk, staged, converted, settings, hadOthers, listing]).then(concludeSurvey);
    // Whoever asks for one of them alone is told of its failure alone.
    for (const promise of [listing, survey, staged, converted])
        promise.catch(() => { });
    return { listing, survey };
}
/** Gives the tree of a commit; the empty string where the clone does not hold it. */
async function findTree(folder, gitFolder, commit, begun) {
    const known = (await begun?.head)?.tree ?? (gitFolder && readCommitTree(gitFolder, commit));
    if (known !== undefined)
        return known;
    const { stdout } = await (0,git_tree/* readGit */.lX)(folder, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`]);
    return stdout.toString('latin1').trim();
}
async function listCommit(folder, commit, index, isTree) {
    return {
        entries: index !== undefined && (await isTree) ? index.entries : await (0,git_tree/* listGitTree */.DA)(folder, commit, '.'),
        unwatched: index?.unwatched ?? (await listUnwatched(folder)),
    };
}
/** Lists what the index has otherwise than the commit. */
async function listStaged(folder, commit) {
    const compare = ['diff-index', '--cached', '--name-only', '-z', '--no-renames', '--ignore-submodules=dirty'];
    return (0,git_tree/* splitRecords */.DQ)(successful(await (0,git_tree/* readGit */.lX)(folder, [...compare, commit, '--'])).stdout);
}
/** Matching every file with attributes costs, and most repositories have none. */
async function listConverted(folder, gitFolder, index, settings) {
    const isSure = gitFolder !== undefined && index?.mayHoldAttributes === false;
    if (isSure && !(await mayHaveOtherAttributes(folder, gitFolder, await settings)))
        return [];
    return (0,git_tree/* splitRecords */.DQ)(successful(await (0,git_tree/* readGit */.lX)(folder, ['ls-files', '--full-name', '-z', '--', unconverted])).stdout);
}
function concludeSurvey([walk, staged, converted, settings, hadOthers, listing]) {
    if (walk.failed !== undefined)
        throw unreadable(walk.failed);
    const { entries, unwatched } = listing;
    const { changed, untracked } = walk;
    const suspects = new Set([...changed, ...staged, ...unwatched]);
    return {
        entries,
        suspects,
        untracked,
        converted,
        convertsAll: hadOthers ||
            [...suspects, ...untracked].some((path) => /(^|\/)\.gitattributes$/.test(path)) ||
            /^(true|yes|on|1|input)$/i.test(settings.get('core.autocrlf') ?? ''),
    };
}
/**
 * Reading the index file costs a tenth of asking git for what it says; what is unusual is left to git. It is read while
 * the processes run, without waiting: they take longer.
 */
function readIndex(gitFolder, hashLength) {
    if (process.env['GIT_DIR'] !== undefined || process.env['GIT_INDEX_FILE'] !== undefined)
        return undefined;
    if (gitFolder === undefined)
        return undefined;
    try {
        return parseGitIndex((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(gitFolder, 'index')), hashLength);
    }
    catch {
        return undefined;
    }
}
/** Files with a tag other than `H`: assume-unchanged in small letters, skip-worktree as `S`, a merge under way as `M`. */
async function listUnwatched(folder) {
    const listed = await (0,git_tree/* readGit */.lX)(folder, ['ls-files', '-v', '--full-name', '-z']);
    return (0,git_tree/* splitRecords */.DQ)(successful(listed).stdout)
        .filter((record) => !record.startsWith('H '))
        .map((record) => record.slice(2));
}
function successful(answer) {
    if (answer.exitCode !== 0)
        throw unreadable(answer);
    return answer;
}
function unreadable({ stderr }) {
    // Before 2.38, git takes no word of ours for it that a work tree of another user is to be trusted.
    const command = /git config --global --add safe\.directory \S+/.exec(stderr)?.[0];
    return new errors/* UserError */.yo('The work tree cannot be compared with its commit.', {
        reason: 'unreadable-checkout',
        received: stderr.trim().split('\n')[0],
        accepted: 'a work tree of git',
        remedy: command === undefined
            ? 'Run actions/checkout before this step.'
            : `Run \`${command}\` before this step, or use a newer git.`,
    });
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/work-tree.js







/** `begun`: what git was asked of this work tree before, where the commit is the one that is checked out. */
function openWorkTree(folder, commit, begun) {
    const opened = new Map();
    const disk = openDisk(folder, commit.length === 64 ? 'sha256' : 'sha1');
    let surveyed;
    const begin = () => {
        surveyed ??= surveyWorkTree(folder, commit, begun);
        return surveyed;
    };
    const listing = () => begin().listing;
    return {
        folder,
        commit,
        disk,
        blobs: openBlobs(folder),
        listing,
        survey: () => begin().survey,
        listFiltered: (0,once/* once */.O)(async () => {
            const filtered = ':(top,exclude,attr:!filter !working-tree-encoding)';
            const { stdout } = await (0,git_tree/* readGit */.lX)(folder, ['ls-files', '--full-name', '-z', '--', filtered]);
            return new Set((0,git_tree/* splitRecords */.DQ)(stdout));
        }),
        submodules: (0,once/* once */.O)(async () => findSubmodules((await listing()).entries)),
        openSubmodule(entry) {
            const known = opened.get(entry.path);
            if (known !== undefined)
                return known;
            const opening = openSubmodule(disk, folder, entry);
            opened.set(entry.path, opening);
            return opening;
        },
    };
}
async function openSubmodule(disk, root, { path, sha }) {
    // A submodule that is checked out has a `.git` of its own; below one that is not, git would find ours.
    const own = await disk.stat(`${path}/.git`);
    if (own === undefined || !(own.isFile() || own.isDirectory()))
        return undefined;
    const folder = external_node_fs_.realpathSync.native(`${root}/${path}`);
    const pinned = openWorkTree(folder, sha);
    const present = await (0,git_tree/* readGit */.lX)(folder, ['cat-file', '-e', `${sha}^{commit}`]);
    if (present.exitCode === 0)
        return { work: pinned, moved: undefined };
    const head = await (0,git_tree/* readHead */.zy)(folder).catch(() => undefined);
    return head === undefined ? undefined : { work: openWorkTree(folder, head.commit), moved: head.commit };
}

;// CONCATENATED MODULE: ./build/packages/keys/src/checkout/checkout.js













/**
 * Opens the work tree at `workspace` beside the commit that is checked out there. Nothing is read yet, apart from what
 * has been `begun`.
 */
function openCheckout(workspace, commit, begun) {
    const work = openWorkTree(workspace, commit, begun);
    const tree = readSurveyedTree(work);
    return { tree, findDifferences: (recipe) => findDifferences({ work, tree, workspace, commit }, recipe) };
}
function readSurveyedTree(work) {
    const other = (0,git_tree/* readGitTree */.HU)(work.folder);
    const listed = new Map();
    return {
        async list(commit, path) {
            if (commit !== work.commit)
                return other.list(commit, path);
            const { entries } = await work.listing();
            // The very same list for all services, by which they share what is made of it.
            const found = listed.get(path) ?? entriesBelow(entries, path);
            if (found.length > 1)
                listed.set(path, found);
            return found;
        },
        async read(commit, path) {
            if (commit !== work.commit)
                return other.read(commit, path);
            const entry = findEntry((await work.listing()).entries, path);
            if (entry === undefined || entry.kind === 'commit')
                return undefined;
            // Most files stand as the commit has them, and reading one is cheaper than a process.
            const isThere = entry.kind === 'blob' && (await work.disk.stat(path))?.isFile() === true;
            const content = isThere ? readSmall(onDisk(work.folder, path)) : undefined;
            return content !== undefined && work.disk.hashBlob(content) === entry.sha ? content : work.blobs.read(entry.sha);
        },
    };
}
async function findDifferences(open, recipe) {
    const found = new Map();
    const emit = (prefix) => (difference) => {
        const path = prefix + difference.path;
        found.set(path, { ...difference, path });
    };
    const inputs = findBuildInputs(recipe);
    const named = (0,named_contexts/* findNamedContexts */.Hs)(recipe).map(async (context) => {
        if (context.kind !== 'folder')
            return;
        await compareScope(open, { context: context.path, dockerfile: undefined }, emit(`///${context.name}/`), emit('//'));
    });
    await Promise.all([
        compareScope(open, recipe, emit(''), emit('//')),
        compareSpecial(open, recipe.dockerfile, emit('//')),
        ...named,
        (recipe.beforeBuild?.inputs ?? []).length === 0
            ? undefined
            : compareContext({
                work: open.work,
                folder: '.',
                prefix: '',
                rules: {
                    now: Object.assign((path) => !inputs.includes(path), { mayLetThrough: inputs.mayInclude }),
                    before: undefined,
                },
                emit: emit('//'),
            }),
    ]);
    return [...found.values()].sort((a, b) => (0,path_text/* comparePaths */.cD)(a.path, b.path));
}
/** Compares one context with its ignore files, which count wherever they are. */
async function compareScope(open, scope, emit, emitSpecial) {
    const { work, tree, workspace, commit } = open;
    const place = await (0,src_tree/* findPlace */.Pj)(tree, commit, scope.context);
    const folder = findFolder(workspace, scope.context);
    let changed = folder !== (place?.path ?? scope.context);
    const noteChange = (difference) => {
        changed = true;
        emitSpecial(difference);
    };
    await Promise.all([
        ...(place?.links ?? []).map((link) => compareFile(open, link, noteChange)),
        ...(0,ignore_file/* ignoreFilePaths */.Rx)(scope).map((path) => compareSpecial(open, path, noteChange)),
    ]);
    const now = await (0,ignore_file/* readIgnoreFile */.rj)(scope, async (path) => readSmall((0,external_node_path_.join)(workspace, path)));
    const rules = { now, before: undefined };
    if (changed) {
        rules.before =
            folder === place?.path
                ? await (0,ignore_file/* readIgnoreFile */.rj)({ ...scope, context: folder }, (path) => (0,src_tree/* readThroughLinks */.R1)(tree, commit, path))
                : ignoreAll;
    }
    await compareContext({ work, folder, prefix: '', rules, emit });
}
const ignoreAll = Object.assign(() => true, { mayLetThrough: () => false });
/** Gives the folder, relative to the repository's root, that a context leads to in the work tree. */
function findFolder(workspace, context) {
    const [root, end] = [workspace, (0,path_text/* encodePath */.O0)((0,external_node_path_.join)(workspace, context))].map(findReal);
    if (root === undefined || end === undefined)
        return context;
    const folder = (0,external_node_path_.relative)(root, end);
    if (!/^\.\.(\/|$)/.test(folder))
        return folder === '' ? '.' : folder;
    throw new errors/* UserError */.yo(`The build context ${context} leads out of the repository.`, {
        reason: 'missing-context',
        received: context,
        accepted: 'a folder of the repository',
        remedy: 'Correct `context`, or put the files into the repository.',
    });
}
function findReal(path) {
    try {
        return external_node_fs_.realpathSync.native(path);
    }
    catch {
        return undefined;
    }
}
/** Compares a file that counts wherever it is, and the links on the way to it. */
async function compareSpecial(open, path, emit) {
    const place = await (0,src_tree/* findPlace */.Pj)(open.tree, open.commit, path);
    await Promise.all((place?.links ?? []).map((link) => compareFile(open, link, emit)));
    const now = findFolder(open.workspace, path);
    if (place === undefined || place.path === now)
        await compareFile(open, now, emit);
    // A link leads elsewhere than the commit has it.
    else
        emit({ path, ...compare_context_describe(await open.work.disk.describe(now)) });
}
async function compareFile(open, path, emit) {
    const { work, inner } = await findOwner(open.work, path);
    const [{ entries }, state] = await Promise.all([work.listing(), work.disk.describe(inner)]);
    if (!isSame(state, findEntry(entries, inner)))
        emit({ path, ...compare_context_describe(state) });
}
/** Finds the repository, ours or a submodule's, that holds a path. */
async function findOwner(work, path) {
    const entry = (await work.submodules()).find((submodule) => path.startsWith(`${submodule.path}/`));
    const submodule = entry === undefined ? undefined : await work.openSubmodule(entry);
    if (entry === undefined || submodule === undefined)
        return { work, inner: path };
    return findOwner(submodule.work, path.slice(entry.path.length + 1));
}

;// CONCATENATED MODULE: ./build/packages/keys/src/hash-lines.js

/** Gives the SHA-256 of lines, each ended by LF, and of encoded ones, as 64 hexadecimal digits. */
function hashLines(lines, encoded = []) {
    const hash = (0,cryptography/* loadCryptography */.L)().createHash('sha256');
    for (const chunk of [encodeLines(lines, (line) => line), ...encoded].flat())
        hash.update(chunk);
    return hash.digest('hex');
}
/** Encodes the line that each item stands for. A buffer for each line would cost more than the hash itself. */
function encodeLines(items, lineOf) {
    const chunks = [];
    let pending = '';
    for (let index = 0; index < items.length; index += 1) {
        pending += `${lineOf(items[index], index)}\n`;
        if (pending.length > 65_536) {
            chunks.push(Buffer.from(pending));
            pending = '';
        }
    }
    if (pending !== '')
        chunks.push(Buffer.from(pending));
    return chunks;
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON escapes
const escapedInJson = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Gives a file's line: the JSON array of its path, mode and hash. */
function fileLine(path, mode, hash) {
    return escapedInJson.test(path) ? JSON.stringify([path, mode, hash]) : `["${path}","${mode}","${hash}"]`;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/content-key.js



/**
 * Computes the content key: 64 hexadecimal digits that are equal exactly when a build would be given the same inputs.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions content-key 1`
 * 2. the source key
 * 3. where the recipe names no platforms: the JSON array `["platform",platform]`, because the image is then made for the
 *    builder's own: machines of two kinds have the same source key, and must not share an image
 * 4. where the image may differ by the machine that builds it: the JSON array `["builder",builder]`
 * 5. for each variable that the builder takes from its environment, sorted by name: the JSON array
 *    `["environment",name,value]`
 * 6. for each image from outside, sorted by reference: the JSON array `["from",reference,digest]`
 * 7. for each difference, sorted by the bytes of its path: the JSON array `["file",path,mode,sha256]`
 */
function computeContentKey(inputs) {
    const { sourceKey, platforms, fromDigests, differences, builder, environment = {} } = inputs;
    const { nativePlatform = (0,native_platform/* findNativePlatform */.w)() } = inputs;
    return hashLines([
        'deploy-actions content-key 1',
        sourceKey,
        ...(platforms.length === 0 ? [JSON.stringify(['platform', nativePlatform])] : []),
        ...(builder === undefined ? [] : [JSON.stringify(['builder', builder])]),
        ...sortByName(environment).map(([name, value]) => JSON.stringify(['environment', name, value])),
        ...sortByName(fromDigests).map(([reference, digest]) => JSON.stringify(['from', reference, digest])),
        ...[...differences]
            .sort((a, b) => (0,path_text/* comparePaths */.cD)(a.path, b.path))
            .map(({ path, mode, sha256 }) => `["file",${fileLine(path, mode, sha256).slice(1)}`),
    ]);
}
function sortByName(values) {
    return Object.entries(values).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

// EXTERNAL MODULE: ./build/packages/keys/src/dockerfile.js + 1 modules
var src_dockerfile = __webpack_require__(7819);
// EXTERNAL MODULE: ./build/packages/keys/src/recipe.js
var src_recipe = __webpack_require__(1448);
;// CONCATENATED MODULE: ./build/packages/keys/src/packed-hidden.js




/** Finds what an ignore file leaves out of the files of a context, as `findVisible` does. */
function findHidden(files, context, ignores) {
    const { table } = files;
    const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1;
    const rows = [];
    const candidates = new Set();
    let last;
    const asked = markAsked(files, skip, ignores.traces);
    for (let place = asked.indexOf(1); place >= 0; place = asked.indexOf(1, place + 1)) {
        const row = files.from + place;
        const name = readPath(table, row, skip);
        if (!ignores(name) || (readMode(table, row) === submoduleMode && ignores.mayLetThrough(name)))
            continue;
        rows.push(row);
        const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
        // Files come folder by folder.
        if (folder === last)
            continue;
        last = folder;
        const seen = findSeenFolder(name, ignores);
        if (seen !== undefined)
            candidates.add(seen);
    }
    return { rows, emptied: findEmptied(files, context, candidates, rows) };
}
/**
 * Marks the rows that an ignore file has to be asked about with 1: it leaves out no path that has none of its traces.
 * Where many have one, asking about all costs less than finding out which.
 */
function markAsked(files, skip, traces) {
    const marks = new Uint8Array(files.length);
    let left = 64 + files.length / 4;
    const found = traces?.every((trace) => {
        left = markTraced(files, skip, Buffer.from(trace, 'latin1'), marks, left);
        return left >= 0;
    });
    return found === true ? marks : marks.fill(1);
}
/**
 * Marks the rows in whose names, from their byte `skip` on, the trace stands: one search through all of the bytes. Gives
 * how many of at most `limit` rows are left, less than none where it gave up.
 */
function markTraced({ table, from, to }, skip, trace, marks, limit) {
    const { starts, ends } = table;
    if (to <= from)
        return limit;
    const searched = table.names.subarray(0, ends[to - 1]);
    let left = limit;
    let row = from;
    let at = searched.indexOf(trace, starts[from]);
    while (at >= 0 && left >= 0) {
        row = packed_hidden_lowerBound(ends, at + 1, row, to);
        const first = starts[row] + skip;
        const end = ends[row];
        if (at >= first && at + trace.length <= end)
            marks[row - from] = 1;
        // What stands before the name, as that of the context, is passed over.
        at = searched.indexOf(trace, at < first ? first : end);
        left -= 1;
    }
    return left;
}
/** Of the folders above hidden files, those that hold neither a file that is seen nor another one of them. */
function findEmptied(files, context, candidates, hidden) {
    const above = new Set([...candidates].flatMap((folder) => foldersAbove(folder)));
    const isEmptied = (folder) => {
        if (above.has(folder))
            return false;
        const below = entriesBelow(files, context === '.' ? folder : `${context}/${folder}`);
        if (!isPacked(below))
            return false;
        return packed_hidden_lowerBound(hidden, below.to) - packed_hidden_lowerBound(hidden, below.from) === below.length;
    };
    return [...candidates].filter(isEmptied).sort(path_text/* comparePaths */.cD);
}
/** Gives the first place, from `from` up to `to`, whose number is not below the value. */
function packed_hidden_lowerBound(numbers, value, from = 0, to = numbers.length) {
    let low = from;
    let high = to;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (numbers[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/packages/keys/src/packed-lines.js



/**
 * Gives the lines that `encodeContext` gives, byte for byte, out of packed files: paths and hashes go from the index's
 * bytes into the lines' bytes, and only what an ignore file is asked about becomes text.
 */
function encodePacked(files, context, prefix, ignores) {
    const { table, from, to } = files;
    const skip = context === '.' ? 0 : Buffer.byteLength(context) + 1;
    const { rows, emptied } = findHidden(files, context, ignores);
    const empty = encodeLines(emptied, (path) => fileLine(prefix + path, '040000', ''));
    return [...writeRows(table, from, to, rows, skip, prefix), ...empty];
}
const plainText = /^[ !#-[\]-~]*$/;
/** Both hexadecimal digits of each byte, the first one below. */
const digits = Uint16Array.from({ length: 256 }, (_, byte) => {
    const text = byte.toString(16).padStart(2, '0');
    return text.charCodeAt(0) | (text.charCodeAt(1) << 8);
});
/**
 * Writes the lines of the rows but the hidden ones, whose paths count from their byte `skip` on. One function does all
 * for a row, and is called by `forEach`: a loop of our own would be compiled besides it, at the cost of all the rest,
 * and native calls for so few bytes cost more than they win.
 */
function writeRows(table, from, to, hidden, skip, prefix) {
    const { index, hashLength, names, starts, ends } = table;
    const isPlain = plainText.test(prefix);
    const head = Buffer.from(`["${prefix}`);
    const span = to > from ? ends[to - 1] - starts[from] : 0;
    const middles = openMiddles();
    const lines = Buffer.allocUnsafeSlow(span + (to - from) * (head.length + middles.longest + 2 * hashLength + 3));
    const chunks = [];
    let begun = 0;
    let filled = 0;
    let passed = 0;
    const cut = (row) => {
        chunks.push(lines.subarray(begun, filled), textLine(table, row, prefix, skip));
        begun = filled;
    };
    table.entries.subarray(from, to).forEach((entry, place) => {
        const row = from + place;
        if (row === hidden[passed]) {
            passed += 1;
            return;
        }
        let next = filled;
        for (let at = 0; at < head.length; at += 1) {
            lines[next] = head[at];
            next += 1;
        }
        const end = ends[row];
        for (let at = starts[row] + skip; at < end; at += 1) {
            const byte = names[at];
            // What does not stand in JSON as it is.
            if (!isPlain || byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c) {
                cut(row);
                return;
            }
            lines[next] = byte;
            next += 1;
        }
        const middle = middles.of(readMode(table, row));
        for (let at = 0; at < middle.length; at += 1) {
            lines[next] = middle[at];
            next += 1;
        }
        for (let at = entry + hashAt; at < entry + hashAt + hashLength; at += 1) {
            const pair = digits[index[at]];
            lines[next] = pair & 0xff;
            lines[next + 1] = pair >> 8;
            next += 2;
        }
        lines[next] = 0x22;
        lines[next + 1] = 0x5d;
        lines[next + 2] = 0x0a;
        filled = next + 3;
    });
    return [...chunks, lines.subarray(begun, filled)];
}
/** What stands between a path and a hash, by mode. */
function openMiddles() {
    const make = (mode) => Buffer.from(`","${modeText(mode)}","`);
    const plain = make(plainMode);
    const made = new Map();
    const find = (mode) => {
        const middle = made.get(mode) ?? make(mode);
        made.set(mode, middle);
        return middle;
    };
    return { longest: plain.length, of: (mode) => (mode === plainMode ? plain : find(mode)) };
}
function textLine(table, row, prefix, skip) {
    const at = table.entries[row] + hashAt;
    const hash = table.index.toString('hex', at, at + table.hashLength);
    const mode = modeText(readMode(table, row));
    return Buffer.from(`${fileLine(prefix + readPath(table, row, skip), mode, hash)}\n`);
}

;// CONCATENATED MODULE: ./build/packages/keys/src/context-lines.js





/** Megabytes each: services that build from one context mostly share one ignore file too, or a few. */
const kept = 4;
const context_lines_known = new WeakMap();
/**
 * Gives the lines of the source key for one context, each path after `prefix`: its files, then its empty folders (see
 * computeSourceKey). Services that share the very list of entries and the ignore file share the lines.
 */
function encodeContext(entries, context, prefix, ignoreFile) {
    const lists = context_lines_known.get(entries) ?? new Map();
    context_lines_known.set(entries, lists);
    const id = JSON.stringify([context, prefix, ignoreFile?.text]);
    const found = lists.get(id);
    if (found !== undefined)
        return found;
    const ignores = (0,ignore_file/* parseIgnoreFile */.a0)(ignoreFile);
    const lines = isPacked(entries)
        ? encodePacked(entries, context, prefix, ignores)
        : encodeListed(entries, context, prefix, ignores);
    const [oldest] = lists.keys();
    if (lists.size >= kept && oldest !== undefined)
        lists.delete(oldest);
    lists.set(id, lines);
    return lines;
}
function encodeListed(entries, context, prefix, ignores) {
    const { names, files, emptied } = findVisible(entries, context, ignores);
    return [
        ...encodeLines(names, (name, index) => {
            const { mode, sha } = files[index];
            return fileLine(prefix + name, mode, sha);
        }),
        ...encodeLines(emptied, (path) => fileLine(prefix + path, '040000', '')),
    ];
}

;// CONCATENATED MODULE: ./build/packages/keys/src/source-key.js











/**
 * Computes the source key of a recipe at a commit: 64 hexadecimal digits that are equal exactly when everything that
 * git tracks and the build would see is equal. Needs no checkout and no build.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions source-key 1`
 * 2. a JSON object without blanks with, in this order and only where they are set: `dockerfile` (the git blob of the
 *    Dockerfile, through symbolic links, even when it is ignored), `target`, `buildArgs` (pairs `[name,value]` sorted
 *    by name, without the revision argument), `platforms` (sorted), `beforeBuild` (the command's text), `extraArgs`,
 *    `provenance`, `sbom`
 * 3. for each tracked file of the context that .dockerignore lets through, sorted by the bytes of its path: the JSON
 *    array `[path relative to the context, mode, blob]`; a submodule stands there with the commit it is pinned to. A
 *    folder that is let through although no file below it is, which a build sees empty, stands after them as
 *    `[path,"040000",""]`.
 * 4. for each tracked file that `before-build.inputs` names, ignored or not, sorted: `["//" + path from the root of the
 *    repository, mode, blob]`
 * 5. for each named context that is a folder (`--build-context` in the extra arguments), sorted by name, the lines of
 *    3. with its own .dockerignore, each path after `///name/`
 *
 * JSON escapes line breaks, so nothing in a name can pass for another line. A recipe gains keys in later versions
 * without changing the value of those that do not use them. The commit, labels and the revision never count, nor does
 * what the doc comment of Recipe lists. Symbolic links count by their targets; a context, Dockerfile or ignore file
 * behind one is followed. A path that is no UTF-8 has a lone surrogate for each byte that is none (see decodePath); over
 * GitHub's API, which knows no such paths, the key of such a commit is another.
 *
 * A context inside of a submodule is known by the submodule's commit: its one line of 3. is
 * `["//" + path inside of the submodule,"160000",commit]`, and a Dockerfile in there is `commit:path`.
 *
 * Throws a UserError when the commit has no such Dockerfile, or nothing in the context.
 */
async function computeSourceKey(recipe, tree, commit) {
    const context = await (0,src_tree/* findPlace */.Pj)(tree, commit, recipe.context);
    if (context === undefined || context.kind === 'file')
        throw missingContext(recipe, commit);
    const [dockerfile, files, named, inputs] = await Promise.all([
        describeDockerfile(recipe, tree, commit, context),
        listContext(context, recipe.dockerfile, tree, commit),
        listNamed(recipe, tree, commit),
        listInputs(recipe, tree, commit),
    ]);
    const head = ['deploy-actions source-key 1', JSON.stringify((0,src_recipe/* describeRecipe */.e)(recipe, dockerfile))];
    return hashLines(head, [files, inputs, named]);
}
async function listContext(place, dockerfile, tree, commit, prefix = '') {
    if (place.kind === 'submodule')
        return encodeLines([place], ({ inner, entry }) => fileLine(`${prefix}//${inner}`, '160000', entry.sha));
    const ignoreFile = await (0,ignore_file/* findIgnoreFile */.Cl)({ context: place.path, dockerfile }, (path) => (0,src_tree/* readThroughLinks */.R1)(tree, commit, path));
    return encodeContext(place.entries, place.path, prefix, ignoreFile);
}
async function listNamed(recipe, tree, commit) {
    const lines = (0,named_contexts/* findNamedContexts */.Hs)(recipe).map(async (context) => {
        if (context.kind !== 'folder')
            return [];
        const place = await (0,src_tree/* findPlace */.Pj)(tree, commit, context.path);
        // A folder that is only made by the build has no tracked files; what is in it counts in the content key.
        if (place === undefined || place.kind === 'file')
            return [];
        return listContext(place, undefined, tree, commit, `///${context.name}/`);
    });
    return (await Promise.all(lines)).flat();
}
async function listInputs(recipe, tree, commit) {
    const inputs = findBuildInputs(recipe);
    if ((recipe.beforeBuild?.inputs ?? []).length === 0)
        return [];
    const files = [...(await tree.list(commit, '.'))]
        .filter(({ kind, path }) => inputs.includes(path) || (kind === 'commit' && inputs.mayInclude(path)))
        .sort((a, b) => (0,path_text/* comparePaths */.cD)(a.path, b.path));
    return encodeLines(files, ({ path, mode, sha }) => fileLine(`//${path}`, mode, sha));
}
/** Files of a packed list are sorted; others come in any order. */
function findListed(files, path) {
    return isPacked(files) ? findEntry(files, path) : [...files].find((entry) => entry.path === path);
}
/** Most Dockerfiles are in the context, whose files are known already. */
async function describeDockerfile(recipe, tree, commit, context) {
    const listed = context.kind === 'folder' ? findListed(context.entries, recipe.dockerfile) : undefined;
    if (listed?.kind === 'blob')
        return listed.sha;
    const place = await (0,src_tree/* findPlace */.Pj)(tree, commit, recipe.dockerfile);
    if (place?.kind === 'file')
        return place.entry.sha;
    if (place?.kind === 'submodule' && place.inner !== '.')
        return `${place.entry.sha}:${place.inner}`;
    throw new errors/* UserError */.yo(`Commit ${commit.slice(0, 12)} has no Dockerfile at ${recipe.dockerfile}.`, {
        reason: 'missing-dockerfile',
        received: recipe.dockerfile,
        accepted: 'the path of a tracked file, relative to the root of the repository',
        remedy: 'Correct `dockerfile`, or commit the file.',
    });
}
function missingContext({ context }, commit) {
    return new errors/* UserError */.yo(`Commit ${commit.slice(0, 12)} has no files in the build context ${context}.`, {
        reason: 'missing-context',
        received: context,
        accepted: 'the path of a folder with tracked files, relative to the root of the repository',
        remedy: 'Correct `context`, or commit the files.',
    });
}

// EXTERNAL MODULE: ./build/packages/registry/src/reference.js
var src_reference = __webpack_require__(3926);
;// CONCATENATED MODULE: ./build/actions/build-image/src/base-place.js



/** Waits for what is asked of a base image, and says of a failure which image it was, and where the Dockerfile names it. */
async function atItsLine({ dockerfile, image }, text, reference, asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || error.file !== undefined || isOfLogin(error, image, reference))
            throw error;
        const { reason, received, accepted, remedy, message } = error;
        throw new errors/* UserError */.yo(reason === 'missing-base-image' ? message : `The base image ${reference} could not be looked up: ${message}`, { reason, received, accepted, remedy, file: dockerfile, line: findLine(text, reference), cause: error });
    }
}
/** What is wrong with the login of the step itself is no fault of the line that happens to need it first. */
function isOfLogin({ reason }, image, reference) {
    if (reason === 'missing-base-image' || reason === 'invalid-image')
        return false;
    if (!reason.startsWith('registry-'))
        return true;
    const isSame = (0,src_reference/* parseReference */.F2)(image).registry === (0,src_reference/* parseReference */.F2)(reference).registry;
    return isSame && (reason === 'registry-unauthorized' || reason === 'registry-forbidden');
}
/** An image that is put together from variables is named by the one line that has some; of several nobody knows. */
function findLine(text, reference) {
    const naming = (0,src_dockerfile/* readInstructions */.KK)(text).filter(({ keyword }) => ['FROM', 'COPY', 'RUN', 'ADD'].includes(keyword));
    const plain = naming.find(({ text: line }) => line.split(/[\s=,"']+/).includes(reference));
    const varied = naming.filter(({ keyword, words }) => keyword === 'FROM' && (words[0] ?? '').includes('$'));
    return plain?.line ?? (varied.length === 1 ? varied[0]?.line : undefined);
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/base-query.js






/** Gives what decides which images a service's Dockerfile names, apart from its platforms. */
function queryBases(service, commit) {
    return {
        buildArgs: { ...findEpoch(service), ...service.buildArgs, ...revisionOf(service, commit) },
        target: service.target,
        namedContexts: (0,named_contexts/* findNamedContexts */.Hs)((0,src_recipe/* recipeOf */.S)(service)),
        file: service.dockerfile,
    };
}
/**
 * Gives the images that the text of a service's Dockerfile names by a tag. None where it cannot be read: whoever reads
 * the service tells why.
 */
function findTaggedBases(service, text, commit) {
    try {
        const query = { ...queryBases(service, commit), platforms: service.platforms };
        const references = findBaseImages((0,src_dockerfile/* parseDockerfile */.Ai)(text), query).map(src_reference/* parseReference */.F2);
        return references
            .filter(({ digest }) => digest === undefined)
            .map((reference) => ({ name: (0,src_reference/* nameOf */.Vb)(reference), tag: reference.tag ?? 'latest' }));
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [];
        throw error;
    }
}
/** Of all variables around it, buildx and newer podmans hand this one to the build, as an argument that is not given else. */
function findEpoch({ buildArgs }) {
    const name = 'SOURCE_DATE_EPOCH';
    const value = process.env[name] ?? '';
    return value === '' || Object.hasOwn(buildArgs, name) ? {} : { [name]: value };
}
/** It never counts by itself; an image that FROM names by it does. */
function revisionOf({ revisionArg }, commit) {
    return revisionArg === undefined ? {} : { [revisionArg]: commit };
}

// EXTERNAL MODULE: ./build/actions/build-image/src/assemble/parse-legs.js
var parse_legs = __webpack_require__(2099);
;// CONCATENATED MODULE: ./build/actions/build-image/src/builder-kind.js


/** The variables by which a Dockerfile asks for the machine that it is built on (Dockerfile reference: platform ARGs). */
const buildVariables = /\bBUILD(?:PLATFORM|OS|ARCH|VARIANT)\b/;
/**
 * Gives what the key has to know of the machine that builds: its platform, where the recipe names platforms and the
 * Dockerfile asks on which one it is built. Of an image that is put together, whose parts may each have been built on
 * another machine, it is these very parts. Undefined where it makes no difference.
 */
function findBuilder({ inputs, plan }, service, dockerfile) {
    if (service.platforms.length === 0 || !buildVariables.test(dockerfile))
        return undefined;
    if (inputs.assemble === undefined || !plan.push)
        return (0,native_platform/* findNativePlatform */.w)();
    const legs = (0,parse_legs/* parseLegs */.t)(inputs.assemble, service.name);
    return JSON.stringify([...service.platforms].sort().map((platform) => [platform, legs[platform] ?? '']));
}
/** Gives the platforms of the machines that the parts of an image may have been built on. */
function listBuilders(platforms) {
    return [...new Set([(0,native_platform/* findNativePlatform */.w)(), ...platforms, 'linux/amd64', 'linux/arm64'])];
}

// EXTERNAL MODULE: ./build/actions/build-image/src/ignore-files.js
var ignore_files = __webpack_require__(2857);
// EXTERNAL MODULE: ./build/actions/build-image/src/read-version.js + 1 modules
var read_version = __webpack_require__(2267);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/packages/config/src/mapping.js
var mapping = __webpack_require__(6876);
;// CONCATENATED MODULE: ./build/actions/build-image/src/source-policy.js



/** The variable by which buildx is given a source policy: a file of rules that put sources in the place of others. */
const policyVariable = 'EXPERIMENTAL_BUILDKIT_SOURCE_POLICY';
/** Reads the source policy that the environment names, as buildx does; undefined where it names none. */
function readSourcePolicy(environment = process.env) {
    const file = environment[policyVariable] ?? '';
    if (file === '')
        return undefined;
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return { fingerprint: '', images: [], open: undefined };
    }
    const replacements = findReplacements(text);
    return {
        fingerprint: (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex'),
        images: replacements.filter((reference) => !reference.includes('$')),
        open: replacements.find((reference) => reference.includes('$')),
    };
}
/**
 * Says why nobody can tell what a policy puts in place of images: a name that is made of what it replaces, or an image
 * whose ONBUILD lines name others, which nothing tells from stages. Undefined where it can be told.
 */
function explainPolicy(policy, handedDown) {
    if (policy === undefined)
        return undefined;
    if (policy.open !== undefined)
        return `the source policy puts ${policy.open} in place of images`;
    const image = policy.images.find((reference) => (handedDown.get(reference) ?? []).length > 0);
    return image === undefined ? undefined : `${image}, from the source policy, names further images ONBUILD`;
}
/** Gives the images in `updates` of the rules (BuildKit's sourcepolicy/pb); none for text that is no policy. */
function findReplacements(text) {
    let policy;
    try {
        policy = JSON.parse(text);
    }
    catch {
        return [];
    }
    const rules = (0,mapping/* isMapping */.p)(policy) && Array.isArray(policy['rules']) ? policy['rules'] : [];
    return rules.flatMap((rule) => {
        const updates = (0,mapping/* isMapping */.p)(rule) ? rule['updates'] : undefined;
        const identifier = (0,mapping/* isMapping */.p)(updates) ? updates['identifier'] : undefined;
        const image = typeof identifier === 'string' ? /^docker-image:\/\/(.+)$/.exec(identifier)?.[1] : undefined;
        return image === undefined ? [] : [image];
    });
}

;// CONCATENATED MODULE: ./build/actions/build-image/src/read-keys.js
















/** Computes keys and version of a service. Throws UserErrors for a missing context, Dockerfile, base image or version. */
async function readKeys(setting, service, { resolveBase }) {
    const { workspace } = setting.runner;
    requireFolder(workspace, service.context);
    (0,ignore_files/* requireIgnoreFileInPlace */.qF)(workspace, service);
    const dockerfile = readDockerfile(workspace, service.dockerfile, service.context);
    const recipe = (0,src_recipe/* recipeOf */.S)(service);
    if (setting.inputs.reuse !== 'never')
        (0,named_contexts/* requireKeyable */.ny)(recipe);
    const parsed = (0,src_dockerfile/* parseDockerfile */.Ai)(dockerfile);
    const policy = readSourcePolicy();
    const environment = { ...findEpoch(service), ...(policy && { [policyVariable]: policy.fingerprint }) };
    const builder = findBuilder(setting, service, dockerfile);
    const query = queryBases(service, setting.commit);
    const { tree, findDifferences } = checkoutOf(setting);
    const facts = Promise.all([
        computeSourceKey(recipe, tree, setting.commit),
        findDifferences(recipe),
        (0,read_version/* readVersion */.$)(setting, service),
    ]);
    const readWith = async (handedDown) => {
        const findBases = (platforms) => [
            ...new Set([...findBaseImages(parsed, { ...query, platforms, handedDown }), ...(policy?.images ?? [])]),
        ];
        const resolving = findBases(recipe.platforms).map(async (reference) => ({
            reference,
            ...(await atItsLine(service, dockerfile, reference, resolveBase(reference))),
        }));
        const [[sourceKey, differences, version], digests] = await Promise.all([facts, Promise.all(resolving)]);
        const digestOf = new Map(digests.map(({ reference, digest }) => [reference, digest]));
        const keyFor = (key, platforms, found = differences, builtBy = builder) => {
            const fromDigests = Object.fromEntries(findBases(platforms).map((image) => [image, digestOf.get(image) ?? '']));
            const inputs = { sourceKey: key, platforms, fromDigests, differences: found, environment };
            return computeContentKey({ ...inputs, builder: builtBy });
        };
        return {
            sourceKey,
            contentKey: keyFor(sourceKey, recipe.platforms),
            contentKeysOf: async (platform) => {
                const key = await computeSourceKey({ ...recipe, platforms: [platform] }, tree, setting.commit);
                const builders = builder === undefined ? [undefined] : listBuilders(recipe.platforms);
                return builders.map((builtBy) => keyFor(key, [platform], differences, builtBy));
            },
            recompute: async () => {
                const now = openCheckout(workspace, setting.commit);
                return keyFor(sourceKey, recipe.platforms, await now.findDifferences(recipe));
            },
            readWith,
            uncertain: explainPolicy(policy, handedDown),
            part: setting.plan.part ? service.platforms[0] : undefined,
            version,
            dockerfile,
            pull: digests.length > 0 && digests.every(({ local }) => !local),
            bases: digests,
            differences: differences.length,
        };
    };
    return readWith(new Map());
}
const checkouts = new WeakMap();
/** Gives the work tree beside the commit, read once for all services of a step. */
function checkoutOf(setting) {
    const { runner, commit, begun } = setting;
    const checkout = checkouts.get(setting) ?? openCheckout(runner.workspace, commit, begun);
    checkouts.set(setting, checkout);
    return checkout;
}
function requireFolder(workspace, context) {
    const found = (0,external_node_fs_.statSync)((0,external_node_path_.join)(workspace, context), { throwIfNoEntry: false });
    if (found?.isDirectory())
        return;
    throw new errors/* UserError */.yo(`The build context ${context} ${found === undefined ? 'does not exist' : 'is no folder'}.`, {
        reason: 'missing-context',
        received: context,
        accepted: 'the path of a folder, relative to the root of the repository',
        remedy: 'Correct `context`, and check that actions/checkout ran before this step.',
    });
}
function readDockerfile(workspace, path, context) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(workspace, path), 'utf8');
    }
    catch (error) {
        // Compose and some platforms take the path from the context.
        const meant = [(0,external_node_path_.join)(path, 'Dockerfile'), (0,external_node_path_.join)(context, path), (0,external_node_path_.join)(context, 'Dockerfile')].find((one) => (0,external_node_fs_.statSync)((0,external_node_path_.join)(workspace, one), { throwIfNoEntry: false })?.isFile());
        const isFolder = error.code === 'EISDIR';
        throw new errors/* UserError */.yo(`There is no Dockerfile at ${path}.`, {
            reason: 'missing-dockerfile',
            received: isFolder ? `${path}, which is a folder` : path,
            accepted: 'the path of a file, relative to the root of the repository',
            remedy: `Correct \`dockerfile\`${meant === undefined ? ', and check that actions/checkout ran before this step' : `: there is one at ${meant}`}.`,
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./build/actions/build-image/src/result.js
var result = __webpack_require__(6452);
;// CONCATENATED MODULE: ./build/actions/build-image/src/examine-service.js






/** Reads the keys of a service and what the registry has of them. What its tags name is being asked already. */
async function examineService(begun, opening, asking) {
    const { setting, service, workshop } = begun;
    // What the registry has answered while this was loaded: the next question goes out before the keys are computed.
    await (0,next_turn/* nextTurn */.t)();
    const first = await readKeys(setting, service, workshop);
    workshop.log.say(`source key ${first.sourceKey.slice(0, 12)}, content key ${first.contentKey.slice(0, 12)}`);
    // A tag that cannot be one is told before anything is built.
    (0,result/* plannedTags */._6)(setting, first);
    const findings = setting.runner.isPullRequest ? await review(setting, service, first) : [];
    // Kept apart, too: whatever fails from here on, the reviewer is to see them.
    workshop.findings.push(...findings);
    const [client, ahead] = await Promise.all([opening, asking]);
    const index = askForKey(setting, client, first);
    await (0,next_turn/* nextTurn */.t)();
    const { readHoldings, judgeVersion } = await (0,load_rest/* loadRest */.r)();
    const read = { setting, service, client, ahead };
    const { keys, holdings } = await completeKeys(begun, {
        keys: first,
        holdings: await readHoldings({ ...read, keys: first }, index),
        lookUp: (other) => readHoldings({ ...read, keys: other }, askForKey(setting, client, other)),
    });
    judgeVersion({
        image: service.image,
        version: keys.version ?? '',
        versionFile: service.versionFile?.path,
        context: service.context,
        sourceKey: keys.sourceKey,
        digest: holdings.reusable?.image.manifest.digest,
    }, holdings.versionHolder);
    return { ...begun, keys, client, holdings, ahead, findings };
}
function askForKey(setting, client, keys) {
    const index = setting.inputs.reuse === 'never' ? undefined : client.getManifest((0,plan/* keyTag */.QR)(keys.contentKey));
    // Whoever needs it is told of its failure.
    index?.catch(() => { });
    return index;
}
/** Where no key tag tells that there is an image, base images are asked what they take from others, and that is looked up. */
async function completeKeys({ setting, service, workshop }, { keys, holdings, lookUp }) {
    const isCertain = keys.uncertain === undefined;
    if (isCertain && (holdings.reusable?.by === 'key-tag' || keys.bases.length === 0))
        return { keys, holdings };
    const { followTriggers } = await __webpack_require__.e(/* import() */ 904).then(__webpack_require__.bind(__webpack_require__, 6904));
    const complete = await followTriggers(setting, keys);
    if (complete.uncertain !== undefined) {
        const { keyTag: marked } = setting.plan;
        if (marked.write)
            setting.host.warn(`${service.name}: the image is not marked for reuse: ${complete.uncertain}.`);
        return { keys: complete, holdings: { ...holdings, reusable: undefined } };
    }
    if (complete.contentKey === keys.contentKey)
        return { keys, holdings };
    workshop.log.say(`content key ${complete.contentKey.slice(0, 12)}, with what base images take from others`);
    return { keys: complete, holdings: await lookUp(complete) };
}
async function review(setting, service, keys) {
    const [{ checkBuild }, { readBuildContext }] = await Promise.all([
        __webpack_require__.e(/* import() */ 150).then(__webpack_require__.bind(__webpack_require__, 4150)),
        __webpack_require__.e(/* import() */ 909).then(__webpack_require__.bind(__webpack_require__, 9909)),
    ]);
    return checkBuild(await readBuildContext(setting.runner.workspace, service, keys.dockerfile));
}


/***/ }),

/***/ 2857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ refuseContainerIgnore),
/* harmony export */   GK: () => (/* binding */ refuseNamedIgnore),
/* harmony export */   j$: () => (/* binding */ refuseMountedIgnore),
/* harmony export */   qF: () => (/* binding */ requireIgnoreFileInPlace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4255);
/* harmony import */ var _packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7118);
/* harmony import */ var _packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7103);
/* harmony import */ var _packages_keys_src_named_contexts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4630);
// Those of promises are loaded when they are used: where podman or buildah builds.






/**
 * Throws a UserError where the ignore file is a link that leads out of its folder. BuildKit is given that folder alone:
 * it goes on as if there were no ignore file, and puts everything into the image, while others follow the link.
 */
function requireIgnoreFileInPlace(workspace, service) {
    for (const path of (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreFilePaths */ .Rx)(service)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path);
        // A folder on the way may be none.
        const found = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file));
        if (found === undefined)
            continue;
        if (found.isSymbolicLink() && leadsOut(file))
            throw leading(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(file));
        return;
    }
}
function leadsOut(file) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(file)))
        return true;
    const target = attempt(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file));
    return target !== undefined && /^\.\.(?:\/|$)/.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)), target));
}
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}
function leading(path, target) {
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is a link that leads out of its folder.`, {
        reason: 'invalid-dockerignore',
        received: target,
        accepted: 'a file, or a link to one in the same folder or below it',
        remedy: 'Put a file in place of the link: BuildKit does not see where it leads, and would leave nothing out.',
        file: path,
    });
}
/** Throws a UserError where podman and buildah would obey another ignore file than the one that the key went by. */
async function refuseContainerIgnore(workspace, service) {
    const [beside, usual] = (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreFilePaths */ .Rx)(service).map((path) => readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path)));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(service.context, '.containerignore');
    const other = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
    if (other === undefined || (await beside) !== undefined || other === (await usual))
        return;
    throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${path} is obeyed by podman and buildah alone, and says other things than .dockerignore.`, {
        reason: 'invalid-dockerignore',
        received: path,
        accepted: 'a .dockerignore, which all builders obey',
        remedy: `Rename ${path} to .dockerignore, or make it a link to that.`,
        file: path,
    });
}
/**
 * Throws a UserError where the ignore file of a named context leaves something out, for podman and buildah: they do not
 * look at it, and what the key does not know of would be in the image. Folders are looked at as they stand.
 */
async function refuseNamedIgnore(workspace, service) {
    for (const named of (0,_packages_keys_src_named_contexts_js__WEBPACK_IMPORTED_MODULE_5__/* .findNamedContexts */ .Hs)(service)) {
        if (named.kind !== 'folder')
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(named.path, '.dockerignore');
        const text = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
        if (text === undefined)
            continue;
        const { listLeftOut } = await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 6788));
        const [first] = await listLeftOut((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, named.path), (0,_packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerignore */ .y)(text, path));
        if (first === undefined)
            continue;
        throw new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`podman and buildah do not obey ${path}, the ignore file of the named context ${named.name}.`, {
            reason: 'invalid-dockerignore',
            received: `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(named.path, first)}, which it leaves out`,
            accepted: 'a named context of which nothing is left out, or buildx',
            remedy: `Move what ${path} leaves out to another folder, or build this service with buildx.`,
            file: path,
        });
    }
}
/**
 * Throws a UserError where a RUN of the Dockerfile mounts a part of the context from which the ignore file leaves something
 * out, for podman and buildah: they mount the folder as it stands, with what no key knows of. Folders are looked at as
 * they stand.
 */
async function refuseMountedIgnore(workspace, service, dockerfile) {
    const { findBindMounts } = await __webpack_require__.e(/* import() */ 341).then(__webpack_require__.bind(__webpack_require__, 1341));
    const mounts = findBindMounts(dockerfile).filter(({ from }) => from === undefined);
    if (mounts.length === 0)
        return;
    const context = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, service.context);
    for (const path of (0,_packages_keys_src_ignore_file_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoreFilePaths */ .Rx)(service)) {
        const text = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
        if (text === undefined)
            continue;
        const { listLeftOut } = await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 6788));
        const left = await listLeftOut(context, (0,_packages_keys_src_dockerignore_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDockerignore */ .y)(text, path));
        for (const { source } of mounts) {
            const place = source.includes('$') ? '' : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join('/', source).slice(1).replace(/\/$/, '');
            const seen = left.find((one) => place === '' || isBelow(one, place) || isBelow(place, one));
            if (seen !== undefined)
                throw mounted(path, service.dockerfile, source, seen);
        }
        return;
    }
}
function isBelow(path, folder) {
    return path === folder || path.startsWith(`${folder}/`);
}
function mounted(path, dockerfile, source, seen) {
    return new _packages_action_src_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`podman and buildah do not obey ${path} where a RUN mounts the context.`, {
        reason: 'invalid-dockerignore',
        received: `RUN --mount=type=bind of ${source || 'the context'}, with ${seen}, which ${path} leaves out`,
        accepted: 'a mount of which nothing is left out, or buildx',
        remedy: 'Mount only the files that the step needs, COPY them, or build this service with buildx.',
        file: dockerfile,
    });
}
function readText(file) {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readFile(file, 'utf8').catch(() => undefined);
}


/***/ }),

/***/ 4860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ describeImage)
/* harmony export */ });
/** A reused image says which commit it was built from: that is what it will answer for when it runs. */
function describeImage(name, image, keys) {
    return {
        image: `${name}@${image.manifest.digest}`,
        revision: image.revision,
        version: image.version ?? keys.version ?? '',
        sourceKey: keys.sourceKey,
        contentKey: keys.contentKey,
    };
}


/***/ }),

/***/ 6452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ published),
/* harmony export */   _6: () => (/* binding */ plannedTags),
/* harmony export */   gn: () => (/* binding */ explainBuild)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);
/* harmony import */ var _report_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4860);


/** What an outcome tells of an image that stands in the registry. */
function published({ service, keys }, image) {
    return {
        image: (0,_report_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .describeImage */ .h)(service.image, image, keys),
        digest: image.manifest.digest,
        platforms: image.platforms,
        size: image.size,
        layers: image.layers,
    };
}
/** Gives the names of the tags that a push would write. */
function plannedTags({ commit, inputs, plan }, { version, part }) {
    return (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planTags */ .Vd)({ commit, version, extra: inputs.tags, latest: plan.latest.move, part }).map(({ name }) => name);
}
/** Says why an image is built, or would be. */
function explainBuild({ setting, holdings }) {
    if (setting.inputs.reuse === 'never')
        return { why: 'Reuse is off.', reason: 'reuse-off' };
    if (holdings.tooOld)
        return { why: 'The image of this content is older than max-age.', reason: 'too-old' };
    if (holdings.distrusted) {
        return { why: 'An image claims to have this content, and is not trusted.', reason: 'untrusted-image' };
    }
    return { why: 'No image had this content yet.', reason: 'content-changed' };
}


/***/ }),

/***/ 6876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ isMapping)
/* harmony export */ });
/** Whether a value that was read from YAML, TOML or JSON is a mapping: no list, no null. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ findIgnoreFile),
/* harmony export */   Rx: () => (/* binding */ ignoreFilePaths),
/* harmony export */   a0: () => (/* binding */ parseIgnoreFile),
/* harmony export */   kP: () => (/* binding */ pathInContext),
/* harmony export */   rj: () => (/* binding */ readIgnoreFile)
/* harmony export */ });
/* harmony import */ var _dockerignore_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7118);

/** Gives the places of the ignore file, the one that wins first: `<dockerfile>.dockerignore`, then the context's own. */
function ignoreFilePaths({ context, dockerfile }) {
    const own = context === '.' ? '.dockerignore' : `${context}/.dockerignore`;
    return dockerfile === undefined ? [own] : [`${dockerfile}.dockerignore`, own];
}
/** Reads the ignore file that a build would obey, through whatever reads files; undefined content means it is absent. */
async function readIgnoreFile(scope, read) {
    return parseIgnoreFile(await findIgnoreFile(scope, read));
}
/** Finds the ignore file that a build would obey, as `readIgnoreFile` does, without parsing it. */
async function findIgnoreFile(scope, read) {
    for (const path of ignoreFilePaths(scope)) {
        const content = await read(path);
        if (content !== undefined)
            return { path, text: content.toString('utf8') };
    }
    return undefined;
}
/** Parses what `findIgnoreFile` gave; without a file, nothing is left out. */
function parseIgnoreFile(file) {
    return file === undefined ? _dockerignore_js__WEBPACK_IMPORTED_MODULE_0__/* .ignoreNothing */ .S : (0,_dockerignore_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDockerignore */ .y)(file.text, file.path);
}
/** Gives a path of the repository relative to the context; undefined when it is not below it. */
function pathInContext(context, path) {
    if (context === '.')
        return path;
    return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined;
}


/***/ }),

/***/ 4630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ findNamedContexts),
/* harmony export */   hG: () => (/* binding */ familiarName),
/* harmony export */   ny: () => (/* binding */ requireKeyable)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4255);


/**
 * Gives the named contexts among a recipe's extra arguments, sorted by name; of two with one name the later counts.
 * Names are compared as BuildKit compares them: `docker.io/library/alpine:latest` is `alpine`.
 */
function findNamedContexts({ extraArgs = [] }) {
    const contexts = new Map();
    for (const [index, argument] of extraArgs.entries()) {
        const given = argument === '--build-context'
            ? extraArgs[index + 1]
            : argument.startsWith('--build-context=')
                ? argument.slice('--build-context='.length)
                : undefined;
        const at = given?.indexOf('=') ?? -1;
        if (given === undefined || at <= 0)
            continue;
        const name = familiarName(given.slice(0, at));
        contexts.set(name, classify(name, given.slice(at + 1)));
    }
    return [...contexts.values()].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
function classify(name, value) {
    const image = /^docker-image:\/\/(.+)$/.exec(value)?.[1];
    if (image !== undefined)
        return { name, kind: 'image', reference: image };
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(value).replace(/(.)\/$/, '$1');
    const isElsewhere = value === '' ||
        value === '-' ||
        path.startsWith('/') ||
        /^\.\.(\/|$)/.test(path) ||
        /^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//i.test(value);
    return isElsewhere ? { name, kind: 'unkeyable', value } : { name, kind: 'folder', path };
}
/** Gives the short form of an image's name that contexts and references are matched by. */
function familiarName(reference) {
    return reference
        .replace(/^(index\.)?docker\.io\//, '')
        .replace(/^library\//, '')
        .replace(/:latest$/, '')
        .toLowerCase();
}
/**
 * Throws a UserError (`unkeyable-context`) when a named context is neither an image nor a folder of the repository:
 * what it holds can change without a key changing, so an image must not be reused by its key. A build that never reuses
 * (`reuse: never`) need not ask; its source key then knows such a context by the text of its argument alone.
 */
function requireKeyable(recipe) {
    const found = findNamedContexts(recipe).find((context) => context.kind === 'unkeyable');
    if (found?.kind !== 'unkeyable')
        return;
    throw new _action_src_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The named context ${found.name} cannot be told from its name alone, so no image can be reused.`, {
        reason: 'unkeyable-context',
        received: `--build-context ${found.name}=${found.value}`,
        accepted: 'docker-image:// and a reference, or a folder of the repository, relative to its root',
        remedy: 'Set `reuse: never` for this service; or publish the context as an image and name it by its digest, docker-image://name@sha256:…',
    });
}


/***/ })

};
;