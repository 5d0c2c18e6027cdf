"use strict";
exports.id = 192;
exports.ids = [192];
exports.modules = {

/***/ 7819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ai: () => (/* binding */ parseDockerfile),
  KK: () => (/* binding */ readInstructions),
  u0: () => (/* binding */ sourcesOf),
  xQ: () => (/* binding */ sourcesOfTriggers)
});

;// CONCATENATED MODULE: ./build/packages/keys/src/dockerfile-words.js
/** Splits a line of a Dockerfile at its blanks, those in quotes apart; quotes and escapes stay where they are. */
function splitWords(text, escapeCharacter) {
    const words = escapeCharacter === '\\' ? wordsWithBackslash : wordsWithBacktick;
    return text.match(words) ?? [];
}
const wordsWithBackslash = /(?:\\.|'[^']*'|"(?:\\.|[^"\\])*"|\S)+/g;
const wordsWithBacktick = /(?:`.|'[^']*'|"(?:`.|[^"`])*"|\S)+/g;
/**
 * Takes the flags off what follows the keyword of an instruction, without the quotes and backslashes in them. `rest` is
 * what comes behind.
 */
function splitFlags(text) {
    const flags = [];
    let rest = text.trimStart();
    while (rest.startsWith('--')) {
        const word = /^(?:\\.?|'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|[^\s'"\\])+/.exec(rest)?.[0];
        rest = rest.slice(word.length).trimStart();
        // Whatever comes behind two dashes alone is none.
        if (word === '--')
            break;
        flags.push(word.replace(/\\(.?)|["']/g, '$1'));
    }
    return { flags, rest };
}
/** Finds the here-documents that a line of a Dockerfile opens: each is a word of its own, outside of quotes. */
function findDelimiters(text) {
    if (!text.includes('<<') || !isClosed(text))
        return [];
    return splitWords(text, '\\').flatMap((word) => {
        const [, dash, delimiter = ''] = /^\d*<<(-?)([^<]*)$/.exec(word) ?? [];
        const name = delimiter.replace(/\\(.)|["']/g, '$1');
        return name === '' ? [] : [{ name, trimsTabs: dash === '-' }];
    });
}
/** With a quote that nothing closes a line is not split, and opens nothing. */
function isClosed(text) {
    return !/["']/.test(text.replace(/\\.|'[^']*'|"(?:\\.|[^"\\])*"/g, ''));
}

;// CONCATENATED MODULE: ./build/packages/keys/src/dockerfile.js

/** Parses what matters for the keys (Dockerfile reference: parser directives, ARG, FROM, COPY, RUN --mount). */
function parseDockerfile(text) {
    const { syntax, escapeCharacter } = parseDirectives(linesOf(text));
    const dockerfile = { syntax, escapeCharacter, globalArgs: [], stages: [] };
    for (const instruction of readInstructions(text)) {
        const stage = dockerfile.stages.at(-1);
        if (instruction.keyword === 'ARG' && stage === undefined) {
            dockerfile.globalArgs.push(...parseArgs(instruction, escapeCharacter));
        }
        else if (instruction.keyword === 'FROM')
            dockerfile.stages.push(parseFrom(instruction));
        else if (stage !== undefined) {
            stage.sources.push(...sourcesOf(instruction));
            stage.handedDown.push(...handedDownBy(instruction));
        }
    }
    return dockerfile;
}
/** Gives the instructions of a Dockerfile, read with its own escape character. Here-documents are passed over: they are data. */
function readInstructions(text) {
    const lines = linesOf(text);
    const instructions = [];
    // A character that is escaped itself continues nothing.
    const continues = parseDirectives(lines).escapeCharacter === '\\' ? /(^|[^\\])\\[ \t]*$/ : /(^|[^`])`[ \t]*$/;
    for (let index = 0; index < lines.length; index += 1) {
        const start = index;
        const first = lines[index].trimStart();
        if (first === '' || first.startsWith('#'))
            continue;
        let joined = first.replace(continues, '$1');
        let goesOn = continues.test(first);
        while (goesOn && index < lines.length - 1) {
            index += 1;
            const next = lines[index];
            // Comments and empty lines inside of an instruction do not end it.
            if (/^\s*(?:#|$)/.test(next))
                continue;
            joined += next.replace(continues, '$1');
            goesOn = continues.test(next);
        }
        const instruction = splitInstruction(joined.trim(), start + 1);
        if (instruction.keyword === '')
            continue;
        instructions.push(instruction);
        if (mayHoldDocuments.has(instruction.keyword))
            index = skipHereDocuments(instruction.text, lines, index);
    }
    return instructions;
}
/** Gives what an instruction takes from other stages and images. */
function sourcesOf({ keyword, flags }) {
    // Without a name, the context is meant.
    if (keyword === 'COPY')
        return [flagValue(flags, 'from') ?? ''].filter((value) => value !== '');
    if (keyword !== 'RUN')
        return [];
    return flags.flatMap((flag) => {
        if (!flag.startsWith('--mount='))
            return [];
        // Quoted as a field of a CSV line is.
        const fields = flag.slice('--mount='.length).match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
        const from = fields
            .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field))
            .findLast((field) => /^from=/i.test(field));
        const source = from?.slice('from='.length) ?? '';
        return source === '' ? [] : [source];
    });
}
/** Gives what an image's ONBUILD lines, each without that word, take from stages and images (OCI image configuration). */
function sourcesOfTriggers(triggers) {
    return triggers.flatMap((trigger) => readInstructions(trigger).flatMap(sourcesOf));
}
const mayHoldDocuments = new Set(['RUN', 'COPY', 'ADD', 'ONBUILD']);
function linesOf(text) {
    return text.replace(/^\ufeff/, '').split(/\r?\n/);
}
/** Directives stand before everything else; the first line that is none ends them. */
function parseDirectives(lines) {
    const directives = {};
    for (const line of lines) {
        const match = /^\s*#\s*(syntax|escape|check)\s*=\s*(.+?)\s*$/i.exec(line);
        if (match?.[1] === undefined || match[2] === undefined)
            break;
        directives[match[1].toLowerCase()] = match[2];
    }
    return { syntax: directives['syntax'], escapeCharacter: directives['escape'] === '`' ? '`' : '\\' };
}
function splitInstruction(text, line) {
    const [keyword = ''] = text.split(/\s/, 1);
    const { flags, rest } = splitFlags(text.slice(keyword.length));
    return { keyword: keyword.toUpperCase(), flags, words: rest.split(/\s+/).filter((word) => word !== ''), text, line };
}
function skipHereDocuments(text, lines, last) {
    let index = last;
    for (const { name, trimsTabs } of findDelimiters(text)) {
        const end = lines.findIndex((line, at) => at > index && (trimsTabs ? line.replace(/^\t+/, '') : line) === name);
        if (end < 0)
            return index;
        index = end;
    }
    return index;
}
function parseArgs({ text }, escapeCharacter) {
    return splitWords(text, escapeCharacter)
        .slice(1)
        .map((word) => {
        const at = word.indexOf('=');
        return at < 0 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
    });
}
function parseFrom({ flags, words, line }) {
    const platform = flagValue(flags, 'platform');
    const name = words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined;
    return { name, from: words[0] ?? '', platform, sources: [], handedDown: [], line };
}
function handedDownBy({ keyword, text, line }) {
    return keyword === 'ONBUILD' ? sourcesOf(splitInstruction(text.slice(keyword.length).trim(), line)) : [];
}
function flagValue(flags, name) {
    return flags.findLast((candidate) => candidate.startsWith(`--${name}=`))?.slice(name.length + 3);
}


/***/ }),

/***/ 7118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ ignoreNothing),
  y: () => (/* binding */ parseDockerignore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
;// CONCATENATED MODULE: ./build/packages/keys/src/go-pattern.js
/** Throws a SyntaxError for a pattern that Go's filepath.Match refuses: an open or empty class, half a range, a trailing backslash. */
function requireMatchSyntax(pattern) {
    const characters = [...pattern];
    let at = 0;
    const readOne = () => {
        if (at >= characters.length)
            throw new SyntaxError('a class that is empty or not closed');
        if (characters[at] === '-' || characters[at] === ']')
            throw new SyntaxError('a class that is empty, or half a range');
        if (characters[at] === '\\')
            at += 1;
        at += 1;
        if (at >= characters.length)
            throw new SyntaxError('a class that is empty or not closed');
    };
    for (; at < characters.length; at += 1) {
        if (characters[at] === '\\') {
            at += 1;
            if (at === characters.length)
                throw new SyntaxError('a backslash at the end');
        }
        else if (characters[at] === '[') {
            at += characters[at + 1] === '^' ? 2 : 1;
            for (let ranges = 0; ranges === 0 || characters[at] !== ']'; ranges += 1) {
                readOne();
                if (characters[at] !== '-')
                    continue;
                at += 1;
                readOne();
            }
        }
    }
}
/**
 * Translates a regular expression of Go (RE2) into one of JavaScript's, with the flag `u`. Throws a SyntaxError for one
 * that Go refuses, and for `\p`, `\x`, `\Q` and the like, which no pattern of files means.
 */
function translateExpression(expression) {
    const characters = [...expression];
    let source = '';
    for (let at = 0; at < characters.length; at += 1) {
        const character = characters[at];
        if (character === '\\') {
            at += 1;
            source += translateEscape(characters[at] ?? '');
        }
        else if (character === '[') {
            const end = endOfClass(characters, at);
            source += translateClass(characters.slice(at + 1, end));
            at = end;
        }
        else if (character === '{') {
            const repetition = /^\{\d+(?:,\d*)?\}/.exec(characters.slice(at, at + 16).join(''))?.[0];
            source += repetition ?? '\\{';
            at += (repetition?.length ?? 1) - 1;
        }
        else if (character === '.')
            source += '[^\\n]';
        else if (character === '}' || character === ']' || character === '/')
            source += `\\${character}`;
        else
            source += character;
    }
    return source;
}
/** `]` closes a class unless it comes first in it. */
function endOfClass(characters, start) {
    const first = start + (characters[start + 1] === '^' ? 2 : 1);
    for (let at = first; at < characters.length; at += 1) {
        if (characters[at] === '\\')
            at += 1;
        else if (characters[at] === '[' && characters[at + 1] === ':') {
            const end = characters.findIndex((one, index) => index > at + 1 && one === ':' && characters[index + 1] === ']');
            if (end > 0)
                at = end + 1;
        }
        else if (characters[at] === ']' && at > first)
            return at;
    }
    throw new SyntaxError('a class that is not closed');
}
function translateClass(inside) {
    const negated = inside[0] === '^';
    let source = '';
    for (let at = negated ? 1 : 0; at < inside.length; at += 1) {
        const character = inside[at];
        const named = character === '[' ? /^\[:(\^?)(\w+):\]/.exec(inside.slice(at, at + 16).join('')) : null;
        if (named !== null) {
            source += translateNamed(named[2], named[1] === '^');
            at += named[0].length - 1;
        }
        else if (character === '\\') {
            at += 1;
            source += translateEscape(inside[at] ?? '', true);
        }
        else if (character === '-') {
            const isRange = at > (negated ? 1 : 0) && at < inside.length - 1;
            source += isRange ? '-' : '\\-';
        }
        else
            source += /[\\\]^[]/.test(character) ? `\\${character}` : character;
    }
    return `[${negated ? '^' : ''}${source}]`;
}
const classes = {
    alnum: '0-9A-Za-z',
    alpha: 'A-Za-z',
    ascii: '\\x00-\\x7f',
    blank: '\\t ',
    cntrl: '\\x00-\\x1f\\x7f',
    digit: '0-9',
    graph: '!-~',
    lower: 'a-z',
    print: ' -~',
    punct: '!-\\/:-@\\[-`\\{-~',
    space: '\\t\\n\\v\\f\\r ',
    upper: 'A-Z',
    word: '0-9A-Za-z_',
    xdigit: '0-9A-Fa-f',
};
function translateNamed(name, negated) {
    const members = classes[name];
    if (members === undefined || negated)
        throw new SyntaxError(`a class by the name of ${name}`);
    return members;
}
function translateEscape(character, inClass = false) {
    if (/^[dDwW]$/.test(character) || (!inClass && /^[bB]$/.test(character)))
        return `\\${character}`;
    if (character === 's')
        return inClass ? '\\t\\n\\f\\r ' : '[\\t\\n\\f\\r ]';
    if (character === 'S' && !inClass)
        return '[^\\t\\n\\f\\r ]';
    if (character === 'a')
        return '\\x07';
    if (/^[fnrtv]$/.test(character))
        return `\\${character}`;
    if (character === 'A' && !inClass)
        return '^';
    if (character === 'z' && !inClass)
        return '$';
    if (/^[\\^$.*+?()[\]{}|/-]$/.test(character))
        return character === '-' && !inClass ? '-' : `\\${character}`;
    if (/^[!-/:-@[-`{-~ ]$/.test(character))
        return character;
    throw new SyntaxError(`\\${character} is not understood`);
}

;// CONCATENATED MODULE: ./build/packages/keys/src/glob.js

/**
 * Compiles one cleaned pattern with the meaning that moby's patternmatcher gives it: `*` and `?` stay inside of one
 * path segment, `**` crosses them, `[…]` is a class, a backslash takes the next character as it is. Where one of these
 * makes it a regular expression of Go, more has a meaning, as it does there: `|`, `^`, `{2}`, `\d`, `[[:alpha:]]`.
 * Throws a SyntaxError for a pattern that Go's filepath.Match refuses, or the expression made of it.
 */
function compileGlob(pattern) {
    requireMatchSyntax(pattern);
    const characters = [...pattern];
    let source = '';
    let kind = 'exact';
    for (let index = 0; index < characters.length; index += 1) {
        const character = characters[index];
        if (character === '*' && characters[index + 1] === '*') {
            const first = index === 0;
            index += 1;
            if (characters[index + 1] === '/')
                index += 1;
            if (index === characters.length - 1) {
                if (kind === 'exact')
                    kind = 'prefix';
                else {
                    source += '.*';
                    kind = 'expression';
                }
            }
            else {
                source += '(?:.*/)?';
                kind = 'expression';
            }
            if (first)
                kind = 'suffix';
        }
        else if (character === '*') {
            source += '[^/]*';
            kind = 'expression';
        }
        else if (character === '?') {
            source += '[^/]';
            kind = 'expression';
        }
        else if (character === '\\') {
            index += 1;
            source += `\\${characters[index]}`;
            kind = 'expression';
        }
        else if (character === '[' || character === ']') {
            source += character;
            kind = 'expression';
        }
        else
            source += '.+()$'.includes(character) ? `\\${character}` : character;
    }
    switch (kind) {
        case 'exact':
            return (path) => path === pattern;
        case 'prefix':
            return (path) => path.startsWith(pattern.slice(0, -2));
        case 'suffix': {
            const suffix = pattern.slice(2);
            return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
        }
        case 'expression': {
            const expression = new RegExp(translateExpression(`^${source}$`), 'u');
            // Most paths end otherwise, which is cheaper to see than what comes before. `**/` may stand for nothing.
            const end = /[|{}]/.test(pattern) ? '' : (/(?:\\.|\*\/)?([^*?[\]\\^]*)$/u.exec(pattern)?.[1] ?? '');
            return (path) => path.endsWith(end) && expression.test(path);
        }
    }
}

;// CONCATENATED MODULE: ./build/packages/keys/src/dockerignore.js



/** Leaves nothing out. */
const ignoreNothing = Object.assign(() => false, { mayLetThrough: () => true, traces: [] });
/**
 * Reads a .dockerignore with the meaning that BuildKit gives it: patterns in order, the last one that matches the file
 * or a folder above it decides, `!` takes back. `file` is named in the UserError for a malformed pattern.
 */
function parseDockerignore(text, file) {
    const patterns = text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .flatMap((line, index) => parseLine(line, file, index + 1));
    if (patterns.length === 0)
        return ignoreNothing;
    const exceptions = patterns.filter(({ exception }) => exception);
    const traces = patterns.filter(({ exception }) => !exception).map(({ trace }) => trace);
    return Object.assign(matcherOf(patterns), {
        traces: traces.includes('') ? undefined : traces,
        mayLetThrough: (folder) => exceptions.some(({ literal }) => mayMatchBelow(literal, folder)),
    });
}
/** Says whether a pattern that starts with these segments could match a path below the folder. */
function mayMatchBelow(literal, folder) {
    const segments = folder.split('/');
    return literal.slice(0, segments.length).every((segment, index) => segment === segments[index]);
}
/** What has a meaning of its own in a pattern that is made an expression of Go; in doubt any pattern is. */
const expressive = /[\]|^{}()+]/;
function literalSegments(pattern) {
    // An alternative begins anew.
    if (pattern.includes('|'))
        return [];
    const segments = pattern.split('/');
    const special = segments.findIndex((segment) => /[*?[\\]/.test(segment) || expressive.test(segment));
    return special < 0 ? segments : segments.slice(0, special);
}
/** Gives the longest text between special characters; slashes are some, because `**` takes those beside it along. */
function findTrace(pattern) {
    if (expressive.test(pattern))
        return '';
    const beforeClass = pattern.replace(/[[\\].*$/s, '');
    return beforeClass
        .split(/[^ -~]|[*?/]/)
        .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
function findParent(pattern) {
    return /[*?[\]\\]/.test(pattern) ? undefined : pattern.slice(0, Math.max(0, pattern.lastIndexOf('/')));
}
function parseLine(line, file, number) {
    // A comment starts in the first column only.
    if (line.startsWith('#'))
        return [];
    const trimmed = trimSpace(line);
    if (trimmed === '')
        return [];
    try {
        const rule = readRule(trimmed);
        if (rule === '')
            return [];
        if (rule === '!')
            throw new SyntaxError('an exclamation mark alone');
        const exception = rule.startsWith('!');
        const pattern = exception ? rule.slice(1) : rule;
        const literal = literalSegments(pattern);
        const matches = compileGlob(pattern);
        return [{ exception, matches, literal, trace: findTrace(pattern), parent: findParent(pattern) }];
    }
    catch (error) {
        throw new errors/* UserError */.yo(`${file}:${number}: a pattern is malformed: ${(0,errors/* messageOf */.bD)(error)}.`, {
            reason: 'invalid-dockerignore',
            received: trimmed,
            accepted: 'patterns as Docker documents them for .dockerignore',
            remedy: 'Correct the pattern; the build would refuse it too.',
            file,
            line: number,
            cause: error,
        });
    }
}
/**
 * What is written is made a rule once when the file is read, and once more when its rules are: blanks that a slash hid
 * go then, and an exclamation mark that one hid counts.
 */
function readRule(written) {
    const exception = written.startsWith('!');
    const path = exception ? trimSpace(written.slice(1)) : written;
    const rule = trimSpace((exception ? '!' : '') + (path === '' ? '' : cleanPath(path)));
    return rule === '' ? '' : normalize(rule);
}
/** As Go's strings.TrimSpace: unlike `trim`, it keeps a byte order mark, as between files that were joined, and takes U+0085. */
function trimSpace(text) {
    return text.replace(/^(?:(?!\ufeff)[\s\u0085])+|(?:(?!\ufeff)[\s\u0085])+$/g, '');
}
function normalize(path) {
    return external_node_path_.posix.normalize(path).replace(/(.)\/$/, '$1');
}
/** As Go's filepath.Clean, and without the leading slash: all patterns are relative to the context. */
function cleanPath(pattern) {
    const clean = normalize(pattern);
    return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean;
}
/**
 * Walks down from the topmost folder to the file. What a pattern decided for a folder holds below it; a pattern that
 * could not change the outcome at a folder is not asked there, exactly as BuildKit's walk has it. Folders are judged
 * once, because thousands of files share them, and keep the patterns that could matter in them.
 */
function matcherOf(patterns) {
    const folders = new Map();
    const unmatched = patterns.map((pattern) => ({ pattern, matched: false }));
    const matching = new Map(patterns.map((pattern) => [pattern, { pattern, matched: true }]));
    const choose = (folder, matched) => {
        const live = [];
        for (const one of unmatched) {
            const { pattern } = one;
            const { parent } = pattern;
            if (matched.has(pattern))
                live.push(matching.get(pattern));
            else if (parent === undefined || parent === folder)
                live.push(one);
        }
        return live;
    };
    const top = choose('', new Set());
    const judgeFolder = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const matched = new Set();
        judge(path, findFolder(path), matched);
        const live = choose(path, matched);
        folders.set(path, live);
        return live;
    };
    let last = { path: '', live: top };
    const findFolder = (path) => {
        const at = path.lastIndexOf('/');
        if (at <= 0)
            return top;
        // Files come folder by folder.
        if (at !== last.path.length || !path.startsWith(last.path)) {
            const folder = path.slice(0, at);
            last = { path: folder, live: judgeFolder(folder) };
        }
        return last.live;
    };
    return (path) => judge(path, findFolder(path), undefined);
}
/** Says whether a path is left out, and adds the patterns that matched it or a folder above to `matched`. */
function judge(path, above, matched) {
    let ignored = false;
    for (let index = 0; index < above.length; index += 1) {
        const live = above[index];
        const { pattern } = live;
        if (live.matched || (pattern.exception === ignored && pattern.matches(path))) {
            matched?.add(pattern);
            ignored = !pattern.exception;
        }
    }
    return ignored;
}


/***/ })

};
;