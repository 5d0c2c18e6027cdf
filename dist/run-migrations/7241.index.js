"use strict";
exports.id = 7241;
exports.ids = [7241];
exports.modules = {

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadParser: () => (/* binding */ loadParser)
});

// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/compile-parser.js
var compile_parser = __webpack_require__(9411);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/parser.js
var parser = __webpack_require__(3359);
// EXTERNAL MODULE: ./build/packages/migrations/src/postgres/sql/web-assembly.js
var web_assembly = __webpack_require__(3729);
;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/surroundings.js

/**
 * The names in the parser's module, shortened by its compiler (Emscripten), of what it gives. A test holds them to the
 * package's own module around the parser, which brings a file system and a terminal: it takes as long to load as the
 * parser itself.
 */
const given = {
    memory: 'z',
    table: 'D',
    begin: 'A',
    malloc: 'C',
    free: 'E',
    parse: 'F',
    freeResult: 'G',
    parseRoutines: 'H',
    freeText: 'N',
    setThrew: 'P',
    restoreStack: 'Q',
    stack: 'R',
};
/** Most memory that the parser may have, as its compiler has it: 1 GB. */
const most = 1024 ** 3;
const page = 64 * 1024;
/** Thrown where C jumps out of what it has called; caught where it lands. */
const jump = new Error('Nothing has caught a jump.');
/** Makes an instance of the compiled parser. Throws for another module. */
function surround(module) {
    const exports = new web_assembly/* webAssembly */.t.Instance(module, { a: makeImports(() => inside) }).exports;
    const inside = Object.fromEntries(Object.entries(given).map(([name, short]) => [name, exports[short]]));
    inside.begin();
    return inside;
}
/** What the parser asks for, by shortened names. There are no files: what PostgreSQL would print is thrown away. */
function makeImports(get) {
    const call = (index = 0, ...args) => {
        const { table, stack, restoreStack, setThrew } = get();
        const before = stack();
        try {
            return table.get(index)(...args);
        }
        catch (error) {
            restoreStack(before);
            if (error !== jump)
                throw error;
            setThrew(1, 0);
            return undefined;
        }
    };
    const end = () => {
        throw new Error('PostgreSQL’s parser has given up.');
    };
    const badFile = () => 8;
    return {
        ...Object.fromEntries([...'gbadkefhjiyn'].map((short) => [short, call])),
        l: (...args) => call(...args) ?? 0n,
        p() {
            throw jump;
        },
        q: (size = 0) => grow(get().memory, size >>> 0),
        t(_file, vectors = 0, count = 0, written = 0) {
            const memory = new DataView(get().memory.buffer);
            let size = 0;
            for (let at = 0; at < count; at += 1)
                size += memory.getUint32(vectors + at * 8 + 4, true);
            memory.setUint32(written, size, true);
            return 0;
        },
        ...{ u: badFile, r: badFile, s: badFile },
        ...{ c: end, x: end, m: end, v: end },
        w: () => undefined,
        o: () => 0,
    };
}
/** Makes it a fifth larger at least, so that this is seldom. */
function grow(memory, size) {
    const { byteLength } = memory.buffer;
    if (size > most)
        return false;
    const wanted = Math.min(most, Math.max(size, byteLength * 1.2));
    try {
        memory.grow(Math.ceil((wanted - byteLength) / page));
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/postgres/sql/load-parser.js



let loaded;
/** Loads PostgreSQL's own parser, once: only when there is SQL to judge. */
function loadParser() {
    loaded ??= (0,compile_parser/* compileParser */.J)().then((module) => (0,parser/* openParser */.q)(surround(module)));
    return loaded;
}


/***/ }),

/***/ 3359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ParseError),
/* harmony export */   q: () => (/* binding */ openParser)
/* harmony export */ });
/** What the parser says of a text that it cannot read. */
class ParseError extends Error {
    /** Where, in characters (code points) from 0. */
    cursor;
    constructor(message, cursor) {
        super(message);
        this.cursor = cursor;
    }
}
/** Makes a parser of the module: texts go in and out as bytes, a whole one at a time. */
function openParser(held) {
    return {
        parse: (sql) => withText(held, sql, (text) => parse(held, text)),
        parseRoutines: (sql) => withText(held, sql, (text) => parseRoutines(held, text)),
    };
}
function parse(held, text) {
    const result = held.parse(text);
    if (result === 0)
        throw new Error('PostgreSQL’s parser is out of memory.');
    try {
        const [tree, , error] = pointersAt(held, result, 3);
        if (error) {
            // PgQueryError: message, function, file, line, and the position from 1.
            const [message, , , , position = 0] = pointersAt(held, error, 5);
            throw new ParseError(message ? textAt(held, message) : 'Unknown error', Math.max(0, (position | 0) - 1));
        }
        if (!tree)
            throw new Error('PostgreSQL’s parser gave no tree.');
        return JSON.parse(textAt(held, tree));
    }
    finally {
        held.freeResult(result);
    }
}
function parseRoutines(held, text) {
    const result = held.parseRoutines(text);
    try {
        const said = textAt(held, result);
        // Anything but an object is a message.
        if (!said.startsWith('{'))
            throw new Error(said);
        return JSON.parse(said);
    }
    finally {
        if (result !== 0)
            held.freeText(result);
    }
}
function withText(held, sql, use) {
    const size = Buffer.byteLength(sql);
    const text = held.malloc(size + 1);
    if (text === 0)
        throw new Error('PostgreSQL’s parser is out of memory.');
    try {
        const bytes = Buffer.from(held.memory.buffer);
        bytes.write(sql, text, size);
        bytes[text + size] = 0;
        return use(text);
    }
    finally {
        held.free(text);
    }
}
/** Copied by the runtime as a whole: to go through the bytes one by one takes longer than to parse them. */
function textAt({ memory }, start) {
    const bytes = Buffer.from(memory.buffer);
    return bytes.toString('utf8', start, bytes.indexOf(0, start));
}
function pointersAt({ memory }, start, count) {
    return new Uint32Array(memory.buffer, start, count);
}


/***/ })

};
;