"use strict";
exports.id = 8285;
exports.ids = [8285];
exports.modules = {

/***/ 8285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parse: () => (/* reexport */ parse)
});

// UNUSED EXPORTS: SQLITE_VERSION, Sqlite3ParserDiagnosticError, Sqlite3ParserError, VisitorKeys, createEngine, createParseDiagnostic, createParseDiagnosticArray, createState, formatDiagnostic, keywordDefs, lineColAt, parseOrThrow, parseStmt, parseStmtOrThrow, parserDefs, reduce, renderCodeBlock, toSexpr, tokenName, tokenize, traverse, withOptions

// NAMESPACE OBJECT: ./node_modules/sqlite3-parser/dist/generated/3.53.0/parse.js
var parse_namespaceObject = {};
__webpack_require__.r(parse_namespaceObject);
__webpack_require__.d(parse_namespaceObject, {
  constants: () => (constants),
  createState: () => (createState),
  reduce: () => (reduce),
  symbols: () => (symbols),
  tables: () => (tables),
  tokens: () => (tokens)
});

;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/src/tokenize.js
// Hand-port of src/tokenize.c (sqlite3GetToken) to TypeScript.
//
// The lex state machine is fixed by SQLite's lexical rules and changes
// rarely. The token codes (TK_*) and the SQL keyword table are not
// fixed — they come from the JSON dumps emitted by the patched lemon
// (parser.json) and mkkeywordhash (keywords.json), so this module
// stays in sync with whatever sqlite checkout produced those dumps.
//
// The lexer operates on a JavaScript string, indexing by code unit.
// Indexing past end-of-string returns `undefined`, which compares !== to
// every character literal — so we intentionally rely on that instead of
// writing `i < len` checks everywhere.  Characters ≥ 0x80 in the input
// are treated as identifier characters (matching SQLite's rule that any
// high byte is valid inside an identifier).
/** Coerce a raw number to `KeywordMask`.  Caller asserts it's a valid bitmask. */
const KeywordMask = (n) => n;
// ---------------------------------------------------------------------------
// Character classes — copied verbatim from src/tokenize.c (SQLITE_ASCII).
// Indexing: aiClass[byte 0..0xFF] -> CC_*.
// ---------------------------------------------------------------------------
const CC_X = 0; // The letter 'x', start of BLOB literal
const CC_KYWD0 = 1; // First letter of a keyword
const CC_KYWD = 2; // Alphabetic or '_'.  Usable in a keyword
const CC_DIGIT = 3; // Digits
const CC_DOLLAR = 4; // '$'
const CC_VARALPHA = 5; // '@', '#', ':'
const CC_VARNUM = 6; // '?'
const CC_SPACE = 7;
const CC_QUOTE = 8; // '"', '\'', '`'
const CC_QUOTE2 = 9; // '['
const CC_PIPE = 10;
const CC_MINUS = 11;
const CC_LT = 12;
const CC_GT = 13;
const CC_EQ = 14;
const CC_BANG = 15;
const CC_SLASH = 16;
const CC_LP = 17;
const CC_RP = 18;
const CC_SEMI = 19;
const CC_PLUS = 20;
const CC_STAR = 21;
const CC_PERCENT = 22;
const CC_COMMA = 23;
const CC_AND = 24;
const CC_TILDA = 25;
const CC_DOT = 26;
const CC_ID = 27; // Unicode characters usable in IDs
const CC_ILLEGAL = 28;
const CC_NUL = 29;
const CC_BOM = 30;
const aiClass = new Uint8Array([
    // 0x
    29,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    7,
    7,
    28,
    7,
    7,
    28,
    28,
    // 1x
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    28,
    // 2x
    7,
    15,
    8,
    5,
    4,
    22,
    24,
    8,
    17,
    18,
    21,
    20,
    23,
    11,
    26,
    16,
    // 3x
    3,
    3,
    3,
    3,
    3,
    3,
    3,
    3,
    3,
    3,
    5,
    19,
    12,
    14,
    13,
    6,
    // 4x
    5,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    // 5x
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    0,
    2,
    2,
    9,
    28,
    28,
    28,
    2,
    // 6x
    8,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    // 7x
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    1,
    0,
    2,
    2,
    28,
    10,
    28,
    25,
    28,
    // 8x..ff: all CC_ID (high-byte; valid identifier chars), with one CC_BOM
    // for 0xEF (UTF-8 BOM start).
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27, // 8x
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27, // 9x
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27, // Ax
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27, // Bx
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27, // Cx
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27, // Dx
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    30, // Ex
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27,
    27, // Fx
]);
// Look up the character class of the character at z[i].  Returns CC_NUL
// at end-of-input (matching C's null-terminated string behaviour) and
// CC_ID for non-ASCII characters (matching SQLite's "high byte is
// identifier" rule).  Used whenever the lex loop needs to dispatch on
// class rather than compare to a specific character.
function classAt(z, i) {
    const c = z.charCodeAt(i);
    if (c !== c)
        return CC_NUL; // NaN -> past end
    if (c > 0xff)
        return CC_ID;
    return aiClass[c];
}
// ---------------------------------------------------------------------------
// Identifier-character predicate, derived from sqlite3CtypeMap (mask 0x46).
// True for: a-z, A-Z, 0-9, '_', '$', and any code point ≥ 0x80.
// Works on a single character (length-1 string) or `undefined` at EOI.
// ---------------------------------------------------------------------------
function isIdChar(ch) {
    if (ch === undefined)
        return false;
    if (ch.charCodeAt(0) >= 0x80)
        return true;
    return ((ch >= "0" && ch <= "9") ||
        (ch >= "A" && ch <= "Z") ||
        (ch >= "a" && ch <= "z") ||
        ch === "_" ||
        ch === "$");
}
function isDigit(ch) {
    return ch !== undefined && ch >= "0" && ch <= "9";
}
function isXDigit(ch) {
    if (ch === undefined)
        return false;
    return (ch >= "0" && ch <= "9") || (ch >= "A" && ch <= "F") || (ch >= "a" && ch <= "f");
}
function isSpace(ch) {
    // sqlite3Isspace: 0x09..0x0d and 0x20 (space, tab, LF, VT, FF, CR).
    if (ch === " ")
        return true;
    if (ch === undefined)
        return false;
    const c = ch.charCodeAt(0);
    return c >= 0x09 && c <= 0x0d;
}
// SQLite supports `1_000_000` style digit separators when compiled with
// SQLITE_DIGIT_SEPARATOR set to '_'.  Most builds disable it.  We
// follow the reference build: separator off by default; settable as a
// single character or the empty string to disable.
const DEFAULT_DIGIT_SEPARATOR = "";
/**
 * Build a tokenizer bound to a particular sqlite checkout's parser+
 * keyword dumps.  See the `Tokenizer` interface for the returned shape.
 */
function tokenizerModuleForGrammar(parserDefs, keywordDefs, opts = {}) {
    const digitSep = opts.digitSeparator ?? DEFAULT_DIGIT_SEPARATOR;
    const hasDigitSep = typeof digitSep === "string" && digitSep.length === 1;
    // Resolve TK_* names -> integer codes via the parser defs' symbol
    // table.  The defs hold names without the TK_ prefix (e.g.
    // "SELECT", "ID").  isTerminal=true narrows SymbolId down to TokenId;
    // TS can't prove that, so we do the cast at the assignment boundary.
    const tokenCode = new Map();
    const tokenNameMap = new Map();
    for (let i = 0; i < parserDefs.constants.YYNTOKEN; i++) {
        const sym = parserDefs.symbols[i];
        const id = i;
        tokenCode.set(sym, id);
        tokenNameMap.set(id, sym);
    }
    function TokenId(name) {
        const code = tokenCode.get(name);
        if (code === undefined) {
            throw new Error(`tokenize.ts: parser defs are missing terminal token "${name}". ` +
                `This usually means the parser defs and tokenizer are out of sync.`);
        }
        return code;
    }
    // Token codes the lex loop emits directly.  These names match the
    // TK_* constants the C tokenizer uses; lemon assigns the actual ints.
    const T = {
        SPACE: TokenId("SPACE"),
        COMMENT: TokenId("COMMENT"),
        ILLEGAL: TokenId("ILLEGAL"),
        PTR: TokenId("PTR"),
        MINUS: TokenId("MINUS"),
        LP: TokenId("LP"),
        RP: TokenId("RP"),
        SEMI: TokenId("SEMI"),
        PLUS: TokenId("PLUS"),
        STAR: TokenId("STAR"),
        SLASH: TokenId("SLASH"),
        REM: TokenId("REM"),
        EQ: TokenId("EQ"),
        LE: TokenId("LE"),
        NE: TokenId("NE"),
        LT: TokenId("LT"),
        LSHIFT: TokenId("LSHIFT"),
        GE: TokenId("GE"),
        RSHIFT: TokenId("RSHIFT"),
        GT: TokenId("GT"),
        BITOR: TokenId("BITOR"),
        CONCAT: TokenId("CONCAT"),
        COMMA: TokenId("COMMA"),
        BITAND: TokenId("BITAND"),
        BITNOT: TokenId("BITNOT"),
        DOT: TokenId("DOT"),
        STRING: TokenId("STRING"),
        ID: TokenId("ID"),
        INTEGER: TokenId("INTEGER"),
        FLOAT: TokenId("FLOAT"),
        QNUMBER: TokenId("QNUMBER"),
        VARIABLE: TokenId("VARIABLE"),
        BLOB: TokenId("BLOB"),
        CASE: TokenId("CASE"),
        END: TokenId("END"),
    };
    // Build the keyword lookup map.  Keys are uppercase ASCII keyword
    // strings; values are TK_* codes.  We filter by enabled flags so that
    // (e.g.) WINDOWFUNC keywords disappear when SQLITE_OMIT_WINDOWFUNC is
    // configured.
    //
    // Both the per-keyword `mask` and the bit assignments in
    // `meta.maskFlags` come from mkkeywordhash.c's `aMaskNames[]` — we
    // don't hardcode bit values on the JS side, so if SQLite ever
    // reassigns a bit we pick up the change via the regenerated defs.
    const maskFlags = keywordDefs.meta.maskFlags;
    const allFlags = Object.keys(maskFlags);
    const enabledFlags = opts.flags ?? allFlags;
    // ALWAYS keywords are unconditional.  `|` drops the brand back to
    // plain `number`, so we re-coerce on assignment.
    let enabledMask = maskFlags.ALWAYS ?? KeywordMask(0);
    for (const f of enabledFlags) {
        enabledMask = KeywordMask(enabledMask | (maskFlags[f] ?? 0));
    }
    const keywordsByLen = [];
    let maxKwLen = 0;
    let keywordCount = 0;
    for (const kw of keywordDefs.keywords) {
        if ((kw.mask & enabledMask) === 0)
            continue;
        keywordCount++;
        const len = kw.name.length;
        if (len > maxKwLen)
            maxKwLen = len;
        let bucket = keywordsByLen[len];
        if (bucket === undefined) {
            bucket = { names: [], codes: [] };
            keywordsByLen[len] = bucket;
        }
        bucket.names.push(kw.name);
        bucket.codes.push(TokenId(kw.token));
    }
    // -----------------------------------------------------------------------
    // The lex loop itself.  Single-token entry point — equivalent to
    // sqlite3GetToken(z, &tokenType) in C.
    //
    // Returns the number of code units consumed and writes the token type
    // to outType[0].  For consistency with the C version we keep a small
    // mutable holder.
    // -----------------------------------------------------------------------
    function nextToken(z, p, outType) {
        let i;
        switch (classAt(z, p)) {
            case CC_SPACE: {
                for (i = p + 1; isSpace(z[i]); i++) { }
                outType[0] = T.SPACE;
                return i - p;
            }
            case CC_MINUS: {
                if (z[p + 1] === "-") {
                    // -- line comment: consume to '\n' or EOI.
                    for (i = p + 2; z[i] !== undefined && z[i] !== "\n"; i++) { }
                    outType[0] = T.COMMENT;
                    return i - p;
                }
                if (z[p + 1] === ">") {
                    outType[0] = T.PTR;
                    return z[p + 2] === ">" ? 3 : 2;
                }
                outType[0] = T.MINUS;
                return 1;
            }
            case CC_LP:
                outType[0] = T.LP;
                return 1;
            case CC_RP:
                outType[0] = T.RP;
                return 1;
            case CC_SEMI:
                outType[0] = T.SEMI;
                return 1;
            case CC_PLUS:
                outType[0] = T.PLUS;
                return 1;
            case CC_STAR:
                outType[0] = T.STAR;
                return 1;
            case CC_SLASH: {
                if (z[p + 1] !== "*" || z[p + 2] === undefined) {
                    outType[0] = T.SLASH;
                    return 1;
                }
                // /* ... */ block comment.  Consume until "*/" or EOI.
                i = p + 3;
                let prev = z[p + 2];
                while (z[i] !== undefined && !(prev === "*" && z[i] === "/")) {
                    prev = z[i];
                    i++;
                }
                if (z[i] !== undefined)
                    i++; // include the closing '/'
                outType[0] = T.COMMENT;
                return i - p;
            }
            case CC_PERCENT:
                outType[0] = T.REM;
                return 1;
            case CC_EQ: {
                outType[0] = T.EQ;
                return z[p + 1] === "=" ? 2 : 1;
            }
            case CC_LT: {
                const c = z[p + 1];
                if (c === "=") {
                    outType[0] = T.LE;
                    return 2;
                }
                if (c === ">") {
                    outType[0] = T.NE;
                    return 2;
                }
                if (c === "<") {
                    outType[0] = T.LSHIFT;
                    return 2;
                }
                outType[0] = T.LT;
                return 1;
            }
            case CC_GT: {
                const c = z[p + 1];
                if (c === "=") {
                    outType[0] = T.GE;
                    return 2;
                }
                if (c === ">") {
                    outType[0] = T.RSHIFT;
                    return 2;
                }
                outType[0] = T.GT;
                return 1;
            }
            case CC_BANG: {
                if (z[p + 1] === "=") {
                    outType[0] = T.NE;
                    return 2;
                }
                outType[0] = T.ILLEGAL;
                return 1;
            }
            case CC_PIPE: {
                if (z[p + 1] === "|") {
                    outType[0] = T.CONCAT;
                    return 2;
                }
                outType[0] = T.BITOR;
                return 1;
            }
            case CC_COMMA:
                outType[0] = T.COMMA;
                return 1;
            case CC_AND:
                outType[0] = T.BITAND;
                return 1;
            case CC_TILDA:
                outType[0] = T.BITNOT;
                return 1;
            case CC_QUOTE: {
                // '..', "..", `..`  with doubled-quote escape.
                const delim = z[p];
                let c;
                for (i = p + 1; (c = z[i]) !== undefined; i++) {
                    if (c === delim) {
                        if (z[i + 1] === delim) {
                            i++; // escaped — keep going
                        }
                        else {
                            break;
                        }
                    }
                }
                if (c === "'") {
                    outType[0] = T.STRING;
                    return i - p + 1;
                }
                if (c !== undefined) {
                    outType[0] = T.ID; // closed " or `
                    return i - p + 1;
                }
                outType[0] = T.ILLEGAL; // unterminated
                return i - p;
            }
            case CC_DOT: {
                if (!isDigit(z[p + 1])) {
                    outType[0] = T.DOT;
                    return 1;
                }
                // Leading-dot float such as ".5" — delegate to the number scanner.
                return scanNumber(z, p, outType, /*startsWithDot=*/ true);
            }
            case CC_DIGIT: {
                return scanNumber(z, p, outType, /*startsWithDot=*/ false);
            }
            case CC_QUOTE2: {
                // [bracketed identifier]
                for (i = p + 1; z[i] !== undefined; i++) {
                    if (z[i] === "]") {
                        outType[0] = T.ID;
                        return i - p + 1;
                    }
                }
                outType[0] = T.ILLEGAL;
                return i - p;
            }
            case CC_VARNUM: {
                // ? or ?123
                outType[0] = T.VARIABLE;
                for (i = p + 1; isDigit(z[i]); i++) { }
                return i - p;
            }
            case CC_DOLLAR:
            case CC_VARALPHA: {
                let n = 0;
                outType[0] = T.VARIABLE;
                i = p + 1;
                while (z[i] !== undefined) {
                    const c = z[i];
                    if (isIdChar(c)) {
                        n++;
                        i++;
                        continue;
                    }
                    // TCL-style variable expansion:  $foo(...)
                    if (c === "(" && n > 0) {
                        let cc;
                        do {
                            i++;
                            cc = z[i];
                        } while (cc !== undefined && !isSpace(cc) && cc !== ")");
                        if (cc === ")") {
                            i++;
                        }
                        else {
                            outType[0] = T.ILLEGAL;
                        }
                        break;
                    }
                    // ::  scope operator:  $foo::bar
                    if (c === ":" && z[i + 1] === ":") {
                        i += 2;
                        continue;
                    }
                    break;
                }
                if (n === 0)
                    outType[0] = T.ILLEGAL;
                return i - p;
            }
            case CC_KYWD0: {
                // Identifier or keyword.  KYWD0 starts; KYWD continues; if any
                // non-keyword IdChar appears it's just a plain ID.
                if (classAt(z, p + 1) > CC_KYWD) {
                    // Second char is not a keyword-continuation char.  Either a
                    // one-character ID (e.g. "a" in "a+b") or a longer
                    // identifier that just happens to contain non-KYWD IdChars
                    // (digits, non-ASCII, etc.).
                    i = p + 1;
                    if (isIdChar(z[i])) {
                        i++;
                        while (isIdChar(z[i]))
                            i++;
                        outType[0] = T.ID;
                        return i - p;
                    }
                    return finishKeyword(z, p, i, outType);
                }
                for (i = p + 2; classAt(z, i) <= CC_KYWD; i++) { }
                if (isIdChar(z[i])) {
                    // Continued past the keyword char-class — definitely an ID.
                    i++;
                    while (isIdChar(z[i]))
                        i++;
                    outType[0] = T.ID;
                    return i - p;
                }
                return finishKeyword(z, p, i, outType);
            }
            case CC_X: {
                // x'...' BLOB literal, or fall through to identifier.
                if (z[p + 1] === "'") {
                    outType[0] = T.BLOB;
                    for (i = p + 2; isXDigit(z[i]); i++) { }
                    if (z[i] !== "'" || (i - p - 2) % 2) {
                        outType[0] = T.ILLEGAL;
                        while (z[i] !== undefined && z[i] !== "'")
                            i++;
                    }
                    if (z[i] !== undefined)
                        i++; // consume closing quote
                    return i - p;
                }
                // Fall through: 'x' is a normal identifier start.
                i = p + 1;
                while (isIdChar(z[i]))
                    i++;
                outType[0] = T.ID;
                return i - p;
            }
            case CC_KYWD:
            case CC_ID: {
                i = p + 1;
                while (isIdChar(z[i]))
                    i++;
                outType[0] = T.ID;
                return i - p;
            }
            case CC_BOM: {
                // UTF-8 BOM is 0xef 0xbb 0xbf at the start of the input.
                if (z.charCodeAt(p + 1) === 0xbb && z.charCodeAt(p + 2) === 0xbf) {
                    outType[0] = T.SPACE;
                    return 3;
                }
                i = p + 1;
                while (isIdChar(z[i]))
                    i++;
                outType[0] = T.ID;
                return i - p;
            }
            case CC_NUL: {
                outType[0] = T.ILLEGAL;
                return 0;
            }
            case CC_ILLEGAL:
            default: {
                outType[0] = T.ILLEGAL;
                return 1;
            }
        }
    }
    // Numeric literal (integer / float / hex / quoted-number with `_`
    // separator).  Mirrors the CC_DIGIT case in tokenize.c, plus the
    // CC_DOT fall-through for ".5" floats.
    function scanNumber(z, p, outType, startsWithDot) {
        let i = p;
        outType[0] = T.INTEGER;
        if (!startsWithDot &&
            z[p] === "0" &&
            (z[p + 1] === "x" || z[p + 1] === "X") &&
            isXDigit(z[p + 2])) {
            // 0x... hex integer (with optional `_` separators if configured).
            for (i = p + 3; z[i] !== undefined; i++) {
                if (isXDigit(z[i]))
                    continue;
                if (hasDigitSep && z[i] === digitSep) {
                    outType[0] = T.QNUMBER;
                    continue;
                }
                break;
            }
        }
        else {
            if (!startsWithDot) {
                for (i = p; z[i] !== undefined; i++) {
                    if (isDigit(z[i]))
                        continue;
                    if (hasDigitSep && z[i] === digitSep) {
                        outType[0] = T.QNUMBER;
                        continue;
                    }
                    break;
                }
            }
            // Fractional part.
            if ((startsWithDot && i === p) || z[i] === ".") {
                if (outType[0] === T.INTEGER)
                    outType[0] = T.FLOAT;
                i = startsWithDot ? p + 1 : i + 1;
                for (; z[i] !== undefined; i++) {
                    if (isDigit(z[i]))
                        continue;
                    if (hasDigitSep && z[i] === digitSep) {
                        outType[0] = T.QNUMBER;
                        continue;
                    }
                    break;
                }
            }
            // Exponent:  e[+-]?digits
            if ((z[i] === "e" || z[i] === "E") &&
                (isDigit(z[i + 1]) || ((z[i + 1] === "+" || z[i + 1] === "-") && isDigit(z[i + 2])))) {
                if (outType[0] === T.INTEGER)
                    outType[0] = T.FLOAT;
                i += 2;
                for (; z[i] !== undefined; i++) {
                    if (isDigit(z[i]))
                        continue;
                    if (hasDigitSep && z[i] === digitSep) {
                        outType[0] = T.QNUMBER;
                        continue;
                    }
                    break;
                }
            }
        }
        // A digit immediately followed by an identifier character is illegal
        // (e.g. `123foo`).  Consume the rest of the run so error recovery
        // skips the whole thing.
        while (isIdChar(z[i])) {
            outType[0] = T.ILLEGAL;
            i++;
        }
        return i - p;
    }
    // Resolve an identifier-shaped token to its keyword code, if any.
    // SQLite keyword matching is ASCII case-insensitive.
    //
    // Length-bucketed scan: keywords with mismatched length are never
    // examined, and the inner loop compares source bytes to the candidate
    // keyword directly with `charCodeAt`, case-folding via `| 0x20`
    // (SQLite keywords are uppercase ASCII letters, so the lowercase form
    // of each byte is exactly one bit away). No allocation: this path
    // replaces the prior `z.slice().toUpperCase()` + `Map.get()`.
    function finishKeyword(z, p, i, outType) {
        const len = i - p;
        if (len >= 2 && len <= maxKwLen) {
            const bucket = keywordsByLen[len];
            if (bucket !== undefined) {
                const names = bucket.names;
                const codes = bucket.codes;
                const count = names.length;
                candidate: for (let b = 0; b < count; b++) {
                    const name = names[b];
                    for (let k = 0; k < len; k++) {
                        const src = z.charCodeAt(p + k);
                        const cand = name.charCodeAt(k);
                        if (src !== cand && src !== (cand | 0x20))
                            continue candidate;
                    }
                    outType[0] = codes[b];
                    return len;
                }
            }
        }
        outType[0] = T.ID;
        return len;
    }
    // Public entry: iterate successive tokens.
    //
    // `line` is 1-based; `col` is 0-based (first column of a line is 0).
    // Each consumed character (including trivia) advances `col` by one;
    // each LF (0x0a) bumps `line` and resets `col` to 0.  CR is treated
    // as a regular column — matching lineColAt() in src/errors.ts.
    //
    // Implemented as an explicit iterator class rather than a generator:
    // `generatorResume` dominated prior profiles (~28% cumulative), and
    // hand-rolled `next()` methods are optimized more aggressively than
    // coroutine state machines.
    const T_SPACE = T.SPACE;
    const T_COMMENT = T.COMMENT;
    const DONE = { done: true, value: undefined };
    class TokenStreamImpl {
        sql;
        len;
        emitTrivia;
        offset;
        line;
        col;
        // Shared single-slot output buffer for `nextToken` — avoids one
        // tiny allocation per token without spilling across `next()` calls.
        _out = [0];
        // Reused IteratorResult wrapper. Standard consumers (for-of,
        // Array.from, spread) read `.value` and discard the wrapper, so
        // mutating `_result.value` on each call is safe and saves one
        // per-token allocation.  Callers that stash the wrapper across
        // `next()` calls would see the stashed copy mutate — don't do that.
        _result = {
            done: false,
            value: undefined,
        };
        constructor(sql, emitTrivia) {
            this.sql = sql;
            this.len = sql.length;
            this.emitTrivia = emitTrivia;
            this.offset = 0;
            this.line = 1;
            this.col = 0;
        }
        [Symbol.iterator]() {
            return this;
        }
        next() {
            const sql = this.sql;
            const len = this.len;
            const emitTrivia = this.emitTrivia;
            const out = this._out;
            let i = this.offset;
            let line = this.line;
            let col = this.col;
            while (i < len) {
                const n = nextToken(sql, i, out);
                const type = out[0];
                if (n === 0) {
                    // CC_NUL at offset i — stop without advancing.
                    this.offset = i;
                    this.line = line;
                    this.col = col;
                    return DONE;
                }
                const offset = i;
                const tokenLine = line;
                const tokenCol = col;
                const end = offset + n;
                for (let k = offset; k < end; k++) {
                    if (sql.charCodeAt(k) === 10) {
                        line++;
                        col = 0;
                    }
                    else {
                        col++;
                    }
                }
                i = end;
                if (!emitTrivia && (type === T_SPACE || type === T_COMMENT))
                    continue;
                this.offset = i;
                this.line = line;
                this.col = col;
                this._result.value = {
                    type,
                    text: sql.slice(offset, end),
                    span: { offset, length: n, line: tokenLine, col: tokenCol },
                };
                return this._result;
            }
            this.offset = i;
            this.line = line;
            this.col = col;
            return DONE;
        }
    }
    function tokenize(sql, { emitTrivia = false } = {}) {
        return new TokenStreamImpl(sql, emitTrivia);
    }
    return {
        tokens: T,
        tokenName: (code) => tokenNameMap.get(code),
        tokenize,
        _nextToken: nextToken,
        _keywordCount: keywordCount,
    };
}
//# sourceMappingURL=tokenize.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/src/lempar.js
// LALR(1) state-machine driver for Lemon-generated grammars.
//
// This file is the JavaScript/TypeScript counterpart of tool/lempar.c
// — Lemon's runtime parser template.  It is a deliberate 1:1 port of
// the dispatch loop and table helpers in that C file.  It knows
// nothing about concrete syntax trees, tokens-as-source-text, SQL
// semantics, or any SQLite-specific concern.  It only knows how to:
//
//   * look up the parser action for (state, terminal) pairs,
//   * perform the shift / shift-reduce / reduce / accept / error
//     dispatch,
//   * drive the state-table-driven LR(1) stack.
//
// Every divergence from lempar.c lives in src/parser.ts (the CST
// emitter) — never here.  Line-number references to tool/lempar.c in
// this file are kept in sync with the sqlite checkout you see in git;
// future ports of upstream lempar.c changes should diff this file
// against the updated C, checking that each `lempar.c:NNN` citation
// still points at the right code.
//
// Names mirror lempar.c where an equivalent exists:
//
//   Ours                              lempar.c / parse.c
//   --------------------------------  -----------------------------------
//   engineModuleForGrammar(defs)      — (C bakes tables in at codegen)
//   CreateLalrEngine (the factory)    ParseAlloc(mallocProc, pCtx)
//   LalrEngine<V> (the session)       struct yyParser (the handle)
//   yyStackEntry<V>                   struct yyStackEntry { stateno, major, minor }
//   session.next(major, minor)        void Parse(yyp, yymajor, yyminor, …)
//   yy_find_shift_action              yy_find_shift_action
//   yy_find_reduce_action             yy_find_reduce_action
//   #yy_reduce                        yy_reduce
//
// `session.state`, `session.root`, and `session.errors` have no
// yyParser equivalent — C side-effects those onto the user's %extra
// argument (`pParse`) via `sqlite3ErrorMsg`.  Our reducer is pure, so
// the session has to hold the top-of-stack value to return as `root`.
//
// Generic parameter `V` is the caller's stack-value type (the C side
// calls this YYMINORTYPE — a union over all `%type` declarations).
// The engine stores one `V` per stack entry alongside the state number
// and the symbol's major id, passes popped entries to `reducer`, and
// returns the final top-of-stack value as the accepted root.  The
// engine never looks inside `V` — the caller's reducer is the only
// thing that does.
/** Coerce a plain number to `SymbolId` (unsafe — caller asserts range). */
const SymbolId = (n) => n;
/** Coerce a plain number to `TokenId` (unsafe — caller asserts range). */
const TokenId = (n) => n;
/** Coerce a plain number to `RuleId` (unsafe — caller asserts range). */
const RuleId = (n) => n;
// ---------------------------------------------------------------------------
// Implementation.
// ---------------------------------------------------------------------------
/**
 * Bind the engine to a specific Lemon grammar defs.  Returns a
 * {@link CreateLalrEngine} factory that allocates fresh
 * {@link LalrEngine} sessions — one per parse.  Constructing the
 * module is cheap (tables are referenced, not copied) so callers can
 * create one per grammar at module load time and feed arbitrarily many
 * strings through it.
 *
 * Implementation note: the session class is defined *inside* this
 * factory so that {@link LalrEngine.next} and `#yy_reduce()` read
 * `K` / `T` as lexically-bound locals rather than property
 * chains off `this`.
 * On hot dispatch paths that's measurably faster (the JIT hoists a
 * bound local out of the loop; it won't always hoist
 * `this.defs.constants.YY_MIN_REDUCE`).  We pay for it with one class
 * object per `engineModuleForGrammar()` call, which is fine because it
 * runs once per grammar at module load.
 */
function engineModuleForGrammar(defs) {
    const K = defs.constants;
    const T = defs.tables;
    const yyFallback = T.yyFallback ?? [];
    // -------------------------------------------------------------------------
    // Table lookups — faithful ports of lempar.c:549 and lempar.c:614.
    // Kept as plain functions (not class methods) so the JIT can inline
    // them into {@link LalrEngine.next}'s hot loop without a `this`-load indirection.
    // -------------------------------------------------------------------------
    /**
     * Given the current state and next terminal token, return the parser
     * action to take.  The action's encoding (shift / shift-reduce /
     * reduce / accept / error) is decoded by {@link LalrEngine.next}'s dispatch loop.
     *
     * lempar.c:549 yy_find_shift_action.
     */
    function yy_find_shift_action(lookahead, stateno) {
        // When `stateno` already encodes a pending reduce (> YY_MAX_SHIFT),
        // yy_find_shift_action in C returns it verbatim so the caller can
        // dispatch straight to the reduce branch.
        if (stateno > K.YY_MAX_SHIFT)
            return stateno;
        let la = lookahead;
        while (true) {
            const base = T.yy_shift_ofst[stateno];
            const i = base + la;
            if (T.yy_lookahead[i] !== la) {
                // (1) %fallback — a keyword falling back to its identifier form.
                if (K.YYFALLBACK && la < yyFallback.length) {
                    const iFallback = yyFallback[la];
                    if (iFallback !== 0) {
                        la = iFallback;
                        continue; // retry with the fallback symbol id
                    }
                }
                // (2) %wildcard — see lempar.c:586.  The wildcard is consulted
                // only after fallback fails, and only when the lookahead is a
                // real terminal (la > 0).
                if (K.YYWILDCARD > 0) {
                    const j = i - la + K.YYWILDCARD;
                    if (j >= 0 && j < T.yy_lookahead.length && T.yy_lookahead[j] === K.YYWILDCARD && la > 0) {
                        return T.yy_action[j];
                    }
                }
                // (3) Fall back to the default action for this state.
                return T.yy_default[stateno];
            }
            return T.yy_action[i];
        }
    }
    /**
     * GOTO table lookup after a reduction.  Given the state we're about
     * to return to and the nonterminal we just produced, return the next
     * state (as an action code — see encoding).
     *
     * lempar.c:614 yy_find_reduce_action.  Note: `lookahead` here is the
     * LHS of the just-reduced rule, so it's a {@link SymbolId} (nonterminal),
     * not a {@link TokenId} like in yy_find_shift_action.
     */
    function yy_find_reduce_action(stateno, lookahead) {
        // With no error symbol, lempar.c asserts stateno <= YY_REDUCE_COUNT
        // and the table lookup always succeeds.  We defensively fall back
        // to yy_default on out-of-range input.
        if (stateno > K.YY_REDUCE_COUNT)
            return T.yy_default[stateno];
        const i = T.yy_reduce_ofst[stateno] + lookahead;
        if (i < 0 || i >= K.YY_ACTTAB_COUNT || T.yy_lookahead[i] !== lookahead) {
            return T.yy_default[stateno];
        }
        return T.yy_action[i];
    }
    // -------------------------------------------------------------------------
    // YYParser — the session class.  One per parse.
    //
    // Scoped inside engineModuleForGrammar() so methods read
    // K / T / rules / yyFallback and the yy_find_* helpers from lexical
    // scope.  Callers see this through the exported `LalrEngine<V>`
    // interface above; the class itself is not exported.
    // -------------------------------------------------------------------------
    class YYParser {
        // The LR stack (lempar.c's `yystack` / `yystk0`).  The bottom
        // sentinel's `minor` is synthesised as `undefined as V`; because we
        // never pop it, the caller's reducer never observes the cast.
        #yystack = [
            {
                stateno: 0,
                major: 0,
                minor: undefined,
                span: { offset: 0, length: 0, line: 1, col: 0 },
            },
        ];
        #errors = [];
        #phase = "running";
        #root;
        #state;
        #inputIndex = 0;
        #reducer;
        /**
         * Allocate a fresh incremental parse session.  Matches lempar.c's
         * `void *ParseAlloc(void *(*mallocProc)(size_t), void *pCtx)`
         * (minus the allocator callback — JS GC handles that).
         */
        constructor(onReduce, state) {
            this.#reducer = onReduce;
            this.#state = state;
        }
        get phase() {
            return this.#phase;
        }
        get root() {
            return this.#root;
        }
        get stack() {
            return this.#yystack;
        }
        get errors() {
            return this.#errors;
        }
        get state() {
            return this.#state;
        }
        /**
         * Main dispatch.  lempar.c:915 `Parse()` — the C function's outer
         * while(1) loop has been unrolled: each call to this method
         * consumes exactly one input token, chaining reduces as needed
         * before settling on a shift / accept / error outcome.
         *
         * The caller should check `this.state` after each call.
         */
        next(yymajor, yyminor, yyminorSpan) {
            if (this.#phase !== "running")
                return;
            // Hoist the stack field into a local so the hot loop reads a
            // closure slot instead of a hidden-class property on `this`.
            const yystack = this.#yystack;
            let act = yystack[yystack.length - 1].stateno;
            while (true) {
                // Capture the state we're about to query *before* yy_find_shift_action
                // rewrites `act` into an action code.  Needed for error reporting
                // (diagnostics want the state at the point of failure, not the
                // YY_ERROR_ACTION sentinel).  At this point, `act` is always a
                // state number: either the initial yystack[top].stateno, or the
                // post-reduce state we fetched below.
                const stateBeforeLookup = act;
                act = yy_find_shift_action(yymajor, act);
                if (act >= K.YY_MIN_REDUCE) {
                    // (1) Pure reduce, possibly chained.  Rule = act - YY_MIN_REDUCE.
                    this.#yy_reduce((act - K.YY_MIN_REDUCE));
                    act = yystack[yystack.length - 1].stateno;
                    continue; // retry with the same token against the new state
                }
                if (act <= K.YY_MAX_SHIFTREDUCE) {
                    // (2) Shift, or combined shift+reduce.
                    //
                    // For SHIFTREDUCE actions (YY_MIN_SHIFTREDUCE..YY_MAX_SHIFTREDUCE),
                    // lempar.c:709 rewrites the stored state so that the next
                    // yy_find_shift_action dispatches straight into the pending reduce.
                    let newState = act;
                    if (newState > K.YY_MAX_SHIFT) {
                        newState += K.YY_MIN_REDUCE - K.YY_MIN_SHIFTREDUCE;
                    }
                    yystack.push({
                        stateno: newState,
                        major: yymajor,
                        minor: yyminor,
                        span: yyminorSpan,
                    });
                    this.#inputIndex++;
                    return;
                }
                if (act === K.YY_ACCEPT_ACTION) {
                    // (3) Accept.  Per lempar.c:965, yytos-- then yy_accept.  We
                    // capture the top value first (that's the CST root or
                    // semantic value the reducer built).
                    this.#root = yystack[yystack.length - 1].minor;
                    this.#phase = "accepted";
                    return;
                }
                // (4) Anything else is YY_ERROR_ACTION or YY_NO_ACTION.  We
                // allocate one LalrError per terminal-error transition — this
                // only happens once per parse in the current no-recovery model,
                // so the allocation isn't on a hot path.
                this.#errors.push({
                    stateno: stateBeforeLookup,
                    major: yymajor,
                    minor: yyminor,
                    tokenIndex: this.#inputIndex,
                });
                this.#phase = "errored";
                return;
            }
        }
        /**
         * Reduce: pop `nrhs` entries, call `onReduce`, run GOTO, push the
         * result.  Mirrors the non-action-switch half of lempar.c:742
         * `yy_reduce`.  In C the action switch is inlined here from the
         * generated rule bodies in parse.y; our reducer is the caller's
         * pure `onReduce` callback, which returns the new stack value.
         */
        #yy_reduce(yyruleno) {
            // lempar.c:772 reads `yyRuleInfoLhs[yyruleno]` and
            // `yyRuleInfoNRhs[yyruleno]` (the latter negative) off the flat
            // rule-info tables.  Our tables carry the same data with NRhs
            // stored as a positive count.
            const nrhs = T.yyRuleInfoNRhs[yyruleno];
            const lhs = T.yyRuleInfoLhs[yyruleno];
            const yystack = this.#yystack;
            // Pop nrhs entries into `popped`, in source order.  We pop
            // last-first and reverse so that popped[i] corresponds to the
            // rule's i-th RHS position.
            const popped = [];
            for (let i = 0; i < nrhs; i++) {
                const e = yystack.pop();
                popped.push({ major: e.major, minor: e.minor, span: e.span });
            }
            popped.reverse();
            // Rule span: union of the popped entries' spans, or a zero-length
            // span at the end of the last consumed token for empty productions.
            let ruleSpan;
            if (popped.length === 0) {
                const top = yystack[yystack.length - 1].span;
                ruleSpan = {
                    offset: top.offset + top.length,
                    length: 0,
                    line: top.line,
                    col: top.col,
                };
            }
            else {
                const first = popped[0].span;
                const last = popped[popped.length - 1].span;
                ruleSpan = {
                    offset: first.offset,
                    length: last.offset + last.length - first.offset,
                    line: first.line,
                    col: first.col,
                };
            }
            const minor = this.#reducer(this.#state, yyruleno, popped, ruleSpan);
            // GOTO — see lempar.c:774 yyact = yy_find_reduce_action(...).
            const baseState = yystack[yystack.length - 1].stateno;
            const act = yy_find_reduce_action(baseState, lhs);
            yystack.push({ stateno: act, major: lhs, minor, span: ruleSpan });
        }
    }
    /**
     * In the C parser, each reduce step may perform side-effects.
     * SQLite's parser doesn't build an AST, instead its parser directly updates
     * various state in the system.
     *
     * Since we are just a parser and not an interpreter, it doesn't make sense to
     * port the side-effect actions.
     *
     * Instead, the caller provides a `reducer` function that can be used to build
     * a tree, do side effects, whatever.
     */
    function ParseAlloc(reducer, state) {
        return new YYParser(reducer, state);
    }
    return ParseAlloc;
}
//# sourceMappingURL=lempar.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/src/diagnostics.js
function formatDiagnostic(ctx, diagnostic) {
    const { filename } = ctx;
    const { message, span, hints } = diagnostic;
    const loc = filename ? `At ${filename}:${span.line}:${span.col}:` : `At ${span.line}:${span.col}:`;
    const parts = [message, "", loc, renderCodeBlock(ctx, span, { indent: "  " })];
    hints?.forEach(({ message, span }, i) => {
        if (i === 0 || span)
            parts.push("");
        parts.push(`  hint: ${message}`);
        if (span) {
            parts.push(renderCodeBlock(ctx, span, { indent: "    ", contextBefore: 0, contextAfter: 0 }));
        }
    });
    return parts.join("\n");
}
class ParserDiagnostic {
    #diagnostic;
    #context;
    #formatted;
    #filename;
    constructor(ctx, diagnostic) {
        if (!ctx) {
            throw new TypeError(`Expected a ParseErrorContext, got ${typeof ctx} (${ctx})`);
        }
        this.#diagnostic = diagnostic;
        this.#context = ctx;
        this.#filename = ctx.filename;
    }
    get message() {
        return this.#diagnostic.message;
    }
    get span() {
        return this.#diagnostic.span;
    }
    get token() {
        return this.#diagnostic.token;
    }
    get hints() {
        return this.#diagnostic.hints;
    }
    get filename() {
        return this.#filename;
    }
    format() {
        if (this.#formatted !== undefined) {
            return this.#formatted;
        }
        if (!this.#context) {
            throw new Error("ParserDiagnostic: context is required to format a diagnostic");
        }
        this.#formatted = formatDiagnostic(this.#context, this.#diagnostic);
        // De-reference context now that we've formatted it to release memory
        this.#context = undefined;
        return this.#formatted;
    }
    toString() {
        return this.format();
    }
    toJSON() {
        return {
            message: this.message,
            span: this.span,
            token: this.token,
            hints: this.hints,
            filename: this.filename,
        };
    }
}
function createParseDiagnostic(ctx, diagnostic) {
    return new ParserDiagnostic(ctx, diagnostic);
}
function createParseDiagnosticArray(context, diagnostics) {
    return diagnostics.map((diagnostic) => new ParserDiagnostic(context, diagnostic));
}
function lineColAt(sql, offset, startAt) {
    let line = startAt?.line ?? 1;
    let col = startAt?.col ?? 0;
    for (let i = startAt?.offset ?? 0; i < offset; i++) {
        if (sql.charCodeAt(i) === 10) {
            line++;
            col = 0;
        }
        else {
            col++;
        }
    }
    return { line, col };
}
const CODE_BLOCK_SEPARATOR = "│ ";
function renderCodeBlock(ctx, span, options) {
    const { source } = ctx;
    const contextBefore = Math.max(0, options?.contextBefore ?? 1);
    const contextAfter = Math.max(0, options?.contextAfter ?? 1);
    const indent = options?.indent ?? "";
    const start = Math.max(0, Math.min(span.offset, source.length));
    const end = Math.max(start, Math.min(span.offset + span.length, source.length));
    const lines = source.split("\n");
    const startLoc = span.offset === start ? span : lineColAt(source, start);
    const endLoc = lineColAt(source, end, span);
    const firstLine = Math.max(1, startLoc.line - contextBefore);
    const lastLine = Math.min(lines.length, endLoc.line + contextAfter);
    const gutterWidth = Math.max(2, String(lastLine).length);
    const out = [];
    for (let ln = firstLine; ln <= lastLine; ln++) {
        const text = lines[ln - 1] ?? "";
        out.push(`${indent}${String(ln).padStart(gutterWidth, " ")}${CODE_BLOCK_SEPARATOR}${text}`);
        if (ln < startLoc.line || ln > endLoc.line)
            continue;
        const startCol = ln === startLoc.line ? startLoc.col : 0;
        const endCol = ln === endLoc.line ? endLoc.col : text.length;
        const caretCount = Math.max(1, endCol - startCol);
        const pad = " ".repeat(gutterWidth) + CODE_BLOCK_SEPARATOR + " ".repeat(startCol);
        out.push(indent + pad + "^".repeat(caretCount));
    }
    return out.join("\n");
}
/**
 * Build a Diagnostic for an ILLEGAL token that the tokenizer could not
 * classify. No grammar state is consulted.
 */
function buildIllegalTokenDiagnostic(token) {
    const hints = [{ message: illegalTokenHint(token.text) }];
    const escapedText = JSON.stringify(token.text);
    if (escapedText.slice(1, -1) !== String(token.text)) {
        hints.push({ message: `escaped token text: ${escapedText}` });
    }
    return {
        message: `unrecognized token: "${token.text}"`,
        span: token.span,
        token,
        hints,
    };
}
function illegalTokenHint(text) {
    if (text.startsWith("'"))
        return "unterminated string literal";
    if (text.startsWith('"') || text.startsWith("`") || text.startsWith("[")) {
        return "unterminated quoted identifier";
    }
    if (/^[0-9.]/.test(text))
        return "malformed numeric literal";
    return "the tokenizer could not classify this input";
}
var TokenFlag;
(function (TokenFlag) {
    TokenFlag[TokenFlag["ExprStart"] = 1] = "ExprStart";
    TokenFlag[TokenFlag["ItemStart"] = 2] = "ItemStart";
    TokenFlag[TokenFlag["ItemEnd"] = 4] = "ItemEnd";
    TokenFlag[TokenFlag["ClauseBoundary"] = 8] = "ClauseBoundary";
    TokenFlag[TokenFlag["TableNameContext"] = 16] = "TableNameContext";
    TokenFlag[TokenFlag["Hidden"] = 32] = "Hidden";
    TokenFlag[TokenFlag["KeywordLike"] = 64] = "KeywordLike";
    TokenFlag[TokenFlag["FallbackToId"] = 128] = "FallbackToId";
})(TokenFlag || (TokenFlag = {}));
const REQUIRED_TOKEN_NAMES = [
    "ID",
    "STRING",
    "ILLEGAL",
    "SPACE",
    "COMMENT",
    "COMMA",
    "SEMI",
    "LP",
    "RP",
    "CASE",
    "END",
    "FROM",
    "FILTER",
    "OVER",
];
const VALUE_TOKEN = TokenFlag.ExprStart | TokenFlag.ItemStart | TokenFlag.ItemEnd;
const PREFIX_EXPR_TOKEN = TokenFlag.ExprStart | TokenFlag.ItemStart;
const CLAUSE_TOKEN = TokenFlag.ClauseBoundary;
const TABLE_NAME_CONTEXT = TokenFlag.TableNameContext;
const TOKEN_SPECS = {
    $: { display: "end of input" },
    SPACE: { flags: TokenFlag.Hidden },
    COMMENT: { flags: TokenFlag.Hidden },
    ILLEGAL: { flags: TokenFlag.Hidden },
    ID: { display: "identifier", flags: VALUE_TOKEN },
    STRING: { display: "string literal", flags: VALUE_TOKEN },
    INTEGER: { display: "integer literal", flags: VALUE_TOKEN },
    FLOAT: { display: "float literal", flags: VALUE_TOKEN },
    QNUMBER: { display: "numeric literal", flags: VALUE_TOKEN },
    BLOB: { display: "blob literal", flags: VALUE_TOKEN },
    VARIABLE: { display: "bind parameter", flags: VALUE_TOKEN },
    LP: { display: "(", flags: PREFIX_EXPR_TOKEN },
    RP: { display: ")", flags: TokenFlag.ItemEnd },
    COMMA: { display: "," },
    SEMI: { display: ";" },
    STAR: { display: "*", flags: PREFIX_EXPR_TOKEN },
    DOT: { display: "." },
    PLUS: { display: "+", flags: PREFIX_EXPR_TOKEN },
    MINUS: { display: "-", flags: PREFIX_EXPR_TOKEN },
    SLASH: { display: "/" },
    REM: { display: "%" },
    EQ: { display: "=" },
    LT: { display: "<" },
    LE: { display: "<=" },
    GT: { display: ">" },
    GE: { display: ">=" },
    NE: { display: "!=" },
    CONCAT: { display: "||" },
    BITAND: { display: "&" },
    BITOR: { display: "|" },
    BITNOT: { display: "~", flags: PREFIX_EXPR_TOKEN },
    LSHIFT: { display: "<<" },
    RSHIFT: { display: ">>" },
    PTR: { display: "->" },
    NULL: { flags: VALUE_TOKEN },
    CASE: { flags: PREFIX_EXPR_TOKEN },
    CAST: { flags: PREFIX_EXPR_TOKEN },
    EXISTS: { flags: PREFIX_EXPR_TOKEN },
    NOT: { flags: PREFIX_EXPR_TOKEN },
    CURRENT: { flags: VALUE_TOKEN },
    CTIME_KW: { display: "date/time literal", flags: VALUE_TOKEN },
    TRUEFALSE: { flags: TokenFlag.ItemEnd },
    SELECT: { flags: TokenFlag.ItemStart },
    VALUES: { flags: TokenFlag.ItemStart | CLAUSE_TOKEN },
    END: { flags: TokenFlag.ItemEnd },
    FROM: { flags: CLAUSE_TOKEN | TABLE_NAME_CONTEXT },
    WHERE: { flags: CLAUSE_TOKEN },
    GROUP: { flags: CLAUSE_TOKEN },
    HAVING: { flags: CLAUSE_TOKEN },
    WINDOW: { flags: CLAUSE_TOKEN },
    ORDER: { flags: CLAUSE_TOKEN },
    LIMIT: { flags: CLAUSE_TOKEN },
    FILTER: { flags: CLAUSE_TOKEN },
    OVER: { flags: CLAUSE_TOKEN },
    JOIN: { flags: CLAUSE_TOKEN | TABLE_NAME_CONTEXT },
    ON: { flags: CLAUSE_TOKEN },
    USING: { flags: CLAUSE_TOKEN },
    UNION: { flags: CLAUSE_TOKEN },
    INTERSECT: { flags: CLAUSE_TOKEN },
    EXCEPT: { flags: CLAUSE_TOKEN },
    THEN: { flags: CLAUSE_TOKEN },
    ELSE: { flags: CLAUSE_TOKEN },
    WHEN: { flags: CLAUSE_TOKEN },
    DO: { flags: CLAUSE_TOKEN },
    SET: { flags: CLAUSE_TOKEN },
    RETURNING: { flags: CLAUSE_TOKEN },
    INTO: { flags: TABLE_NAME_CONTEXT },
    UPDATE: { flags: TABLE_NAME_CONTEXT },
    JOIN_KW: { display: "join operator" },
};
function bindSyntaxDiagnostics(defs, keywordDefs) {
    const meta = bindSyntaxMeta(defs, keywordDefs);
    return (opts) => buildUnexpectedDiagnostic(meta, opts);
}
function canonicalParseMessage(token) {
    return token.text.length > 0 ? `near "${token.text}": syntax error` : "incomplete input";
}
function bindSyntaxMeta(defs, keywordDefs) {
    const tokenCount = defs.constants.YYNTOKEN;
    const tokenCode = new Map();
    const displayById = new Array(tokenCount);
    const flagsById = new Uint16Array(tokenCount);
    for (let i = 0; i < tokenCount; i++) {
        const id = i;
        const name = defs.symbols[i];
        const spec = TOKEN_SPECS[name];
        tokenCode.set(name, id);
        displayById[i] = displayNameForSymbol(name, spec);
        flagsById[i] = spec?.flags ?? 0;
    }
    const tok = bindTokens(tokenCode);
    const yyFallback = defs.tables.yyFallback ?? [];
    for (let i = 0; i < tokenCount; i++) {
        if (i === tok.ID)
            continue;
        if ((yyFallback[i] ?? 0) === tok.ID) {
            flagsById[i] |= TokenFlag.FallbackToId;
        }
    }
    for (const keyword of keywordDefs.keywords) {
        const id = tokenCode.get(keyword.token);
        if (id === undefined)
            continue;
        if (id === tok.ID || id === tok.STRING || id === tok.ILLEGAL)
            continue;
        flagsById[id] |= TokenFlag.KeywordLike;
    }
    return { defs, tok, displayById, flagsById };
}
function buildUnexpectedDiagnostic(meta, opts) {
    const { token, state, previousToken, sawOverSinceLastFilterOrSemi, openers } = opts;
    const canonical = canonicalParseMessage(token);
    const expected = collectExpected(meta, state);
    const hints = buildHint(meta, {
        token,
        canonical,
        expected,
        previousToken,
        openers,
        sawOverSinceLastFilterOrSemi,
    }) ??
        (expected.length > 0
            ? [{ message: `expected ${formatExpectedList(meta, expected)}` }]
            : undefined);
    return hints
        ? { message: canonical, span: token.span, token, hints }
        : { message: canonical, span: token.span, token };
}
function displayNameForSymbol(name, spec) {
    if ((spec?.flags ?? 0) & TokenFlag.Hidden)
        return undefined;
    if (spec?.display)
        return spec.display;
    if (/^[A-Z_]+$/.test(name))
        return name.replace(/_KW$/, "").toLowerCase();
    return name;
}
function requireTokenId(tokenCode, name) {
    const id = tokenCode.get(name);
    if (id === undefined)
        throw new Error(`errors.ts: missing terminal token "${name}"`);
    return id;
}
function bindTokens(tokenCode) {
    return Object.fromEntries(REQUIRED_TOKEN_NAMES.map((name) => [name, requireTokenId(tokenCode, name)]));
}
function collectExpected(meta, state) {
    const tokenIds = meta.defs.tables.yy_expected?.[state] ?? [];
    const expected = [];
    for (const tokenId of tokenIds) {
        if (isHiddenExpected(meta, tokenId))
            continue;
        expected.push(tokenId);
    }
    return expected;
}
function isHiddenExpected(meta, tokenId) {
    return hasFlag(meta, tokenId, TokenFlag.Hidden);
}
function fallsBackToIdentifier(meta, tokenId) {
    return hasFlag(meta, tokenId, TokenFlag.FallbackToId);
}
function expectedAcceptsIdentifier(meta, expected) {
    for (const tokenId of expected) {
        if (tokenId === meta.tok.ID || fallsBackToIdentifier(meta, tokenId))
            return true;
    }
    return false;
}
function expectedHasId(expected, tokenId) {
    return expected.includes(tokenId);
}
function expectedHasRole(meta, expected, role) {
    for (const tokenId of expected) {
        if (hasFlag(meta, tokenId, role))
            return true;
    }
    return false;
}
function expectedLabel(meta, tokenId) {
    if (isHiddenExpected(meta, tokenId))
        return undefined;
    if (fallsBackToIdentifier(meta, tokenId))
        return tokenLabel(meta, meta.tok.ID);
    return tokenLabel(meta, tokenId);
}
function compareExpectedLabels(left, right) {
    const leftPunct = /^[^a-z0-9]/i.test(left);
    const rightPunct = /^[^a-z0-9]/i.test(right);
    if (leftPunct !== rightPunct)
        return leftPunct ? -1 : 1;
    return left.localeCompare(right);
}
function formatExpectedList(meta, expected) {
    const seen = new Set();
    const labels = [];
    for (const tokenId of expected) {
        const label = expectedLabel(meta, tokenId);
        if (label === undefined || seen.has(label))
            continue;
        seen.add(label);
        labels.push(label);
    }
    labels.sort(compareExpectedLabels);
    const items = labels.slice(0, 5);
    if (items.length === 1)
        return items[0];
    if (items.length === 2)
        return `${items[0]} or ${items[1]}`;
    const head = items.slice(0, -1).join(", ");
    const tail = items[items.length - 1];
    const suffix = labels.length > items.length ? ", ..." : "";
    return `${head}, or ${tail}${suffix}`;
}
function buildHint(meta, ctx) {
    const { token, canonical, expected, previousToken, openers, sawOverSinceLastFilterOrSemi } = ctx;
    const topOpener = openers[openers.length - 1];
    const missingTableName = buildMissingTableNameHint(meta, token, previousToken);
    if (missingTableName)
        return [{ message: missingTableName }];
    if (canonical === "incomplete input") {
        return (buildUnclosedGroupHints(meta, token, topOpener) ?? [
            { message: "query ended before a complete statement was formed" },
        ]);
    }
    const unmatchedClosing = buildUnmatchedClosingHint(meta, token, openers);
    if (unmatchedClosing)
        return [{ message: unmatchedClosing }];
    const filterOrdering = buildFilterOrderingHint(meta, token, sawOverSinceLastFilterOrSemi);
    if (filterOrdering)
        return [{ message: filterOrdering }];
    const clauseBoundary = buildClauseBoundaryHints(meta, token, topOpener);
    if (clauseBoundary)
        return clauseBoundary;
    const missingComma = buildCommaHint(meta, token, expected, previousToken);
    if (missingComma)
        return [{ message: missingComma }];
    if (token.type === meta.tok.FROM && expectedHasRole(meta, expected, TokenFlag.ExprStart)) {
        return [{ message: "expected a result expression before FROM" }];
    }
    const quotedIdentifier = buildQuotedIdentifierHint(meta, token, expected);
    if (quotedIdentifier)
        return [{ message: quotedIdentifier }];
    return undefined;
}
function describeToken(token) {
    if (token.text.length === 0)
        return "end of input";
    return `"${token.text}"`;
}
function buildMissingTableNameHint(meta, token, previousToken) {
    if (!previousToken || !hasFlag(meta, previousToken.type, TokenFlag.TableNameContext))
        return undefined;
    const after = tokenLabel(meta, previousToken.type);
    if (isEndOfInput(meta, token))
        return `expected a table name after ${after}`;
    if (token.type === meta.tok.ID || token.type === meta.tok.STRING)
        return undefined;
    return `expected a table name after ${after}`;
}
function buildUnclosedGroupHints(meta, token, topOpener) {
    if (!topOpener)
        return undefined;
    let missing;
    if (topOpener.type === meta.tok.LP) {
        missing = `missing ")" before ${describeToken(token)}`;
    }
    else if (topOpener.type === meta.tok.CASE) {
        missing = `missing END before ${describeToken(token)}`;
    }
    else {
        return undefined;
    }
    return [{ message: missing }, { message: "opened here", span: topOpener.span }];
}
function buildUnmatchedClosingHint(meta, token, openers) {
    if (token.type !== meta.tok.RP)
        return undefined;
    if (openers.some((o) => o.type === meta.tok.LP))
        return undefined;
    return 'unexpected ")" with no matching "("';
}
function buildFilterOrderingHint(meta, token, sawOverSinceLastFilterOrSemi) {
    if (token.type !== meta.tok.FILTER)
        return undefined;
    return sawOverSinceLastFilterOrSemi ? "FILTER clauses must appear before OVER clauses" : undefined;
}
function buildClauseBoundaryHints(meta, token, topOpener) {
    if (!topOpener || !isClauseBoundary(meta, token))
        return undefined;
    return buildUnclosedGroupHints(meta, token, topOpener);
}
function buildCommaHint(meta, token, expected, previousToken) {
    if (token.type === meta.tok.COMMA && expectedHasId(expected, meta.tok.RP)) {
        return 'remove this comma or add another list item before ")"';
    }
    if (isEndOfInput(meta, token) && previousToken?.type === meta.tok.COMMA) {
        return "remove the trailing comma or add another list item before end of input";
    }
    if (previousToken?.type === meta.tok.COMMA && isClauseBoundary(meta, token)) {
        return `remove the trailing comma or add another list item before ${describeToken(token)}`;
    }
    if (!previousToken || !startsListItem(meta, token) || !endsListItem(meta, previousToken)) {
        return undefined;
    }
    if (expectedHasId(expected, meta.tok.COMMA)) {
        return `missing comma before ${describeToken(token)}`;
    }
    if (expectedHasId(expected, meta.tok.RP) ||
        expectedHasId(expected, meta.tok.SEMI) ||
        expectedHasRole(meta, expected, TokenFlag.ClauseBoundary)) {
        return `possible missing comma or operator before ${describeToken(token)}`;
    }
    return undefined;
}
function buildQuotedIdentifierHint(meta, token, expected) {
    if (!expectedAcceptsIdentifier(meta, expected))
        return undefined;
    if (!looksKeywordToken(meta, token))
        return undefined;
    return `if you intended ${describeToken(token)} as an identifier here, quote it`;
}
function hasFlag(meta, tokenId, flag) {
    return (meta.flagsById[tokenId] & flag) !== 0;
}
/**
 * True for the synthetic end-markers `parse()` injects when the input
 * runs out: a `SEMI` with `synthetic: true` and the `EOF` (token id 0)
 * that follows it.  Intentionally narrower than `token.synthetic` so
 * other future synthetic tokens don't silently get treated as
 * end-of-input here.
 */
function isEndOfInput(meta, token) {
    return token.type === 0 || (token.type === meta.tok.SEMI && token.synthetic === true);
}
function isClauseBoundary(meta, token) {
    return isEndOfInput(meta, token) || hasFlag(meta, token.type, TokenFlag.ClauseBoundary);
}
function startsListItem(meta, token) {
    return hasFlag(meta, token.type, TokenFlag.ItemStart);
}
function endsListItem(meta, token) {
    return hasFlag(meta, token.type, TokenFlag.ItemEnd);
}
function looksKeywordToken(meta, token) {
    if (token.type === meta.tok.ID ||
        token.type === meta.tok.STRING ||
        token.type === meta.tok.ILLEGAL) {
        return false;
    }
    return hasFlag(meta, token.type, TokenFlag.KeywordLike);
}
function tokenLabel(meta, tokenId) {
    return meta.displayById[tokenId] ?? symbolName(meta.defs, tokenId);
}
function symbolName(defs, tokenId) {
    return defs.symbols[tokenId] ?? String(tokenId);
}
//# sourceMappingURL=diagnostics.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/src/errors.js
const Sqlite3ParserErrorSymbol = Symbol("Sqlite3ParserError");
/** Base class for semantic errors thrown by this package. */
class Sqlite3ParserError extends Error {
    name = "Sqlite3ParserError";
    static wrap(error) {
        if (error instanceof Sqlite3ParserError) {
            return error;
        }
        return new Sqlite3ParserError(error.stack ?? `${error.name}: ${error.message}`, {
            cause: error,
        });
    }
    [Sqlite3ParserErrorSymbol] = true;
    /** toJSON provided so all error properties appear in structured logging. */
    toJSON() {
        return Object.assign({
            name: this.name,
            message: this.message,
            stack: this.stack,
            cause: this.cause,
        }, this);
    }
}
/** Error thrown by `parseOrThrow` / `parseStmtOrThrow` when the parse produces one or more diagnostics. */
class Sqlite3ParserDiagnosticError extends Sqlite3ParserError {
    name = "Sqlite3ParserDiagnosticError";
    constructor(diagnostics) {
        let message = "";
        switch (diagnostics.length) {
            case 0:
                message = "No diagnostics provided when constructing error";
                break;
            case 1:
                message = diagnostics[0].format();
                break;
            default:
                message = `${diagnostics.length} diagnostics:\n${diagnostics.map((d) => d.format()).join("\n")}`;
        }
        super(message);
        this.errors = diagnostics;
    }
}
//# sourceMappingURL=errors.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/src/util.js
// Port of the pure token-interpretation helpers from src/util.c.
//
// Every function keeps its sqlite3* name so future readers grepping for
// the C symbol find the JS counterpart.  Where the C function takes
// output pointers or mutates in place, the JS version returns an object;
// the semantics (including error/return codes) mirror C as closely as
// possible.  Line references point into src/util.c in this checkout.
//
// Functions that in C require sqlite's allocator, Parse* error state,
// or Expr/Token structs (sqlite3DequoteExpr, sqlite3DequoteToken,
// sqlite3ExprAssignVarNumber, sqlite3DbMallocRawNN) are intentionally
// NOT ported — in JS they reduce to returning a value the caller uses
// directly.
// ---------------------------------------------------------------------------
// Return-code constants shared by the integer parsers.  Values match
// the constants in util.c:1150–1167 (sqlite3Atoi64 contract).  Marked
// `as const` so their types are literal numbers — comparisons narrow.
// ---------------------------------------------------------------------------
const ATOI_OK = 0; // fits in 64-bit signed int
const ATOI_EXCESS_TEXT = 1; // extra non-space chars after number
const ATOI_OVERFLOW = 2; // > INT64_MAX (or malformed)
const ATOI_AT_INT64_MIN = 3; // exactly 9223372036854775808 unsigned
const INT64_MAX = 9223372036854775807n;
const INT64_MIN = (/* unused pure expression or super */ null && (-9223372036854775808n));
// ---------------------------------------------------------------------------
// Predicates — local replacements for the sqlite3Is* macros in
// sqliteInt.h:4675–4680.  Single-char strings come from str[i] indexing;
// `undefined` at EOI compares false against every predicate.
// ---------------------------------------------------------------------------
function util_isDigit(ch) {
    return ch !== undefined && ch >= "0" && ch <= "9";
}
function util_isXDigit(ch) {
    if (ch === undefined)
        return false;
    return (ch >= "0" && ch <= "9") || (ch >= "A" && ch <= "F") || (ch >= "a" && ch <= "f");
}
function util_isSpace(ch) {
    if (ch === " ")
        return true;
    if (ch === undefined)
        return false;
    const c = ch.charCodeAt(0);
    return c >= 0x09 && c <= 0x0d;
}
function isQuote(ch) {
    return ch === "'" || ch === '"' || ch === "`" || ch === "[";
}
// ---------------------------------------------------------------------------
// sqlite3Dequote — util.c:305
//
// Remove outer quotes from a SQL-quoted string ('…', "…", `…`, or […]).
// Interior doubled-quote sequences are collapsed to a single quote char
// ('' -> ', "" -> ", `` -> `).  Bracketed identifiers close on the first
// ] they see (but tokenize.c never produces ]] inside, so the classic
// loop handles them identically).  Non-quoted input is returned
// unchanged — mirroring the C no-op behaviour.
// ---------------------------------------------------------------------------
function sqlite3Dequote(z) {
    if (z.length === 0)
        return z;
    if (!isQuote(z[0]))
        return z;
    const close = z[0] === "[" ? "]" : z[0];
    let out = "";
    for (let i = 1; i < z.length; i++) {
        const c = z[i];
        if (c === close) {
            if (z[i + 1] === close) {
                out += close;
                i++;
            }
            else {
                break;
            }
        }
        else {
            out += c;
        }
    }
    return out;
}
// ---------------------------------------------------------------------------
// sqlite3DequoteNumber — util.c:339
//
// Strips SQLITE_DIGIT_SEPARATOR ('_' by default) from a TK_QNUMBER and
// validates that every separator has a digit (or hex digit) neighbour on
// both sides.  If validation fails, returns the sqlite error text
// (`unrecognized token: "…"`) rather than throwing — callers decide
// whether to propagate or ignore.
// ---------------------------------------------------------------------------
function sqlite3DequoteNumber(z, opts = {}) {
    const sep = opts.digitSeparator ?? "_";
    const bHex = z[0] === "0" && (z[1] === "x" || z[1] === "X");
    const neighbourOk = bHex ? util_isXDigit : util_isDigit;
    let op = "INTEGER";
    let out = "";
    let error;
    for (let i = 0; i < z.length; i++) {
        const c = z[i];
        if (c !== sep) {
            out += c;
            if (!bHex && (c === "e" || c === "E" || c === "."))
                op = "FLOAT";
            continue;
        }
        if (!neighbourOk(z[i - 1]) || !neighbourOk(z[i + 1])) {
            // Match the exact wording of sqlite3ErrorMsg at util.c:356.
            error = `unrecognized token: "${z}"`;
        }
    }
    return error ? { op, text: out, error } : { op, text: out };
}
// ---------------------------------------------------------------------------
// sqlite3HexToInt — util.c:1881
//
// Convert a single hex character into its 4-bit integer value.  In C
// this is a branchless bit trick; in JS the simple table lookup is both
// clearer and faster in V8.  The caller is responsible for passing only
// characters in [0-9A-Fa-f]; non-hex input yields NaN, which matches the
// "assert" precondition in C with a safer fallthrough.
// ---------------------------------------------------------------------------
function sqlite3HexToInt(h) {
    if (h === undefined)
        return NaN;
    const c = typeof h === "string" ? h.charCodeAt(0) : h | 0;
    if (c >= 0x30 && c <= 0x39)
        return c - 0x30; // '0'-'9'
    if (c >= 0x41 && c <= 0x46)
        return c - 0x41 + 10; // 'A'-'F'
    if (c >= 0x61 && c <= 0x66)
        return c - 0x61 + 10; // 'a'-'f'
    return NaN;
}
// ---------------------------------------------------------------------------
// sqlite3HexToBlob — util.c:1899
//
// Convert a `x'hhhhhh'` literal into its byte sequence.  The C version
// takes (db, z, n) where z already points past the `x'` prefix and n
// includes the trailing `'`.  The JS version accepts the full token
// text (`x'...'` or `X'...'`) because every JS caller has it that way.
// Returns a fresh Uint8Array.  Throws if the input is not a valid blob
// literal — that's a different contract from C (which assumes the
// tokenizer already validated structure).
// ---------------------------------------------------------------------------
function sqlite3HexToBlob(z) {
    if ((z[0] !== "x" && z[0] !== "X") || z[1] !== "'" || z[z.length - 1] !== "'") {
        throw new Error(`not a blob literal: ${JSON.stringify(z)}`);
    }
    const hex = z.slice(2, z.length - 1);
    if (hex.length % 2 !== 0) {
        throw new Error(`blob literal has odd hex digit count: ${JSON.stringify(z)}`);
    }
    const out = new Uint8Array(hex.length / 2);
    for (let i = 0; i < hex.length; i += 2) {
        out[i / 2] = (sqlite3HexToInt(hex[i]) << 4) | sqlite3HexToInt(hex[i + 1]);
    }
    return out;
}
// ---------------------------------------------------------------------------
// sqlite3Atoi64 — util.c:1168
//
// Parse a decimal integer literal into a 64-bit signed value.  Accepts
// optional leading whitespace and sign.  Does NOT accept hex — that's
// sqlite3DecOrHexToI64's job.  Overflow clamps to ±INT64_MAX and
// returns the appropriate rc code.
// ---------------------------------------------------------------------------
function sqlite3Atoi64(z) {
    let i = 0;
    const len = z.length;
    while (i < len && util_isSpace(z[i]))
        i++;
    let neg = false;
    if (z[i] === "-") {
        neg = true;
        i++;
    }
    else if (z[i] === "+") {
        i++;
    }
    const numStart = i;
    while (z[i] === "0")
        i++; // skip leading zeros
    let digits = "";
    while (i < len && util_isDigit(z[i])) {
        digits += z[i];
        i++;
    }
    // No digits at all — sqlite returns rc=-1 (empty).  We preserve that.
    if (numStart === i)
        return { value: 0n, rc: -1 };
    // Capture a possible "extra text" rc before we clamp.
    let rc = ATOI_OK;
    if (i < len) {
        let j = i;
        while (j < len && util_isSpace(z[j]))
            j++;
        if (j < len)
            rc = ATOI_EXCESS_TEXT;
    }
    // Parse the digit run.  BigInt handles arbitrary precision, which
    // matches the C behaviour of never truncating mid-parse.
    const u = digits.length === 0 ? 0n : BigInt(digits);
    if (u > INT64_MAX) {
        // Special cases that mirror util.c:1239–1253.
        if (u === -INT64_MIN) {
            // u == 2^63: fits if negative, special case rc=3 if positive.
            return neg ? { value: INT64_MIN, rc } : { value: INT64_MAX, rc: ATOI_AT_INT64_MIN };
        }
        return { value: neg ? INT64_MIN : INT64_MAX, rc: ATOI_OVERFLOW };
    }
    return { value: neg ? -u : u, rc };
}
// ---------------------------------------------------------------------------
// sqlite3DecOrHexToI64 — util.c:1271
//
// Dispatches hex (0x…) to a hex-specific loop, everything else to
// sqlite3Atoi64.  Mirrors C rc codes.
// ---------------------------------------------------------------------------
function sqlite3DecOrHexToI64(z) {
    if (z[0] === "0" && (z[1] === "x" || z[1] === "X")) {
        let i = 2;
        while (z[i] === "0")
            i++;
        const start = i;
        let u = 0n;
        while (i < z.length && util_isXDigit(z[i])) {
            u = (u << 4n) | BigInt(sqlite3HexToInt(z[i]));
            i++;
        }
        // The low 64 bits are the result; anything above that is overflow.
        // util.c memcpy's `u` directly into an i64, so values >= 2^63 wrap
        // to negative — we match that with a two's-complement cast.
        const masked = BigInt.asIntN(64, u);
        if (i - start > 16)
            return { value: masked, rc: ATOI_OVERFLOW };
        if (i < z.length)
            return { value: masked, rc: ATOI_EXCESS_TEXT };
        return { value: masked, rc: ATOI_OK };
    }
    return sqlite3Atoi64(z);
}
// ---------------------------------------------------------------------------
// sqlite3GetInt32 — util.c:1305
//
// Try to fit a decimal or `0x…` literal into a signed 32-bit integer.
// Non-numeric trailing characters are *ignored* (unlike Atoi64) — this
// is how sqlite3DequoteNumber uses it to test whether a number also
// fits as EP_IntValue after separator stripping.
// ---------------------------------------------------------------------------
function sqlite3GetInt32(z) {
    let i = 0;
    let neg = false;
    if (z[i] === "-") {
        neg = true;
        i++;
    }
    else if (z[i] === "+") {
        i++;
    }
    // Hex path: 0x… up to 8 hex digits, must fit in unsigned 32 without
    // setting the sign bit (same constraint as util.c:1326).
    if (z[i] === "0" && (z[i + 1] === "x" || z[i + 1] === "X") && util_isXDigit(z[i + 2])) {
        i += 2;
        while (z[i] === "0")
            i++;
        let u = 0;
        let k = 0;
        for (; k < 8 && util_isXDigit(z[i + k]); k++) {
            u = u * 16 + sqlite3HexToInt(z[i + k]);
        }
        if ((u & 0x80000000) === 0 && !util_isXDigit(z[i + k])) {
            return { value: neg ? -u : u, ok: true };
        }
        return { value: 0, ok: false };
    }
    // Decimal path: up to 11 digits, must fit in signed 32 after negation.
    if (!util_isDigit(z[i]))
        return { value: 0, ok: false };
    while (z[i] === "0")
        i++;
    let k = 0;
    let v = 0;
    for (; k < 11 && util_isDigit(z[i + k]); k++) {
        v = v * 10 + (z.charCodeAt(i + k) - 0x30);
    }
    if (k > 10)
        return { value: 0, ok: false };
    if (v - (neg ? 1 : 0) > 2147483647)
        return { value: 0, ok: false };
    return { value: neg ? -v : v, ok: true };
}
// ---------------------------------------------------------------------------
// sqlite3AtoF — util.c:873
//
// Parse an IEEE-754 decimal floating-point literal.  The C version has
// its own scaled-mantissa/exponent path (sqlite3Fp10Convert2) because
// strtod isn't portable or fast enough for every target; JS has
// Number()/parseFloat which produce identical IEEE-754 results for the
// same input, so the JS port is a thin wrapper.  We preserve sqlite's
// rc-style contract so future porters can compare.
//
// rc  > 0  — successful parse (bit flags preserved from C)
// rc  = 0  — empty/invalid input
// rc  < 0  — "trailing non-space text" sentinel
// ---------------------------------------------------------------------------
function sqlite3AtoF(z) {
    // Strip leading whitespace to match C's loop at util.c:904–906.
    let i = 0;
    while (i < z.length && util_isSpace(z[i]))
        i++;
    const body = z.slice(i);
    if (body.length === 0)
        return { value: 0, rc: 0 };
    // Number() handles sign, decimal point, exponent, and returns ±Inf on
    // overflow (matching sqlite3Fp10Convert2 semantics).  parseFloat
    // ignores trailing garbage; we use it to detect "extra text" and
    // Number() to validate the clean case.
    const strict = Number(body.trim());
    if (Number.isNaN(strict)) {
        // Fall back to parseFloat — there may be a valid prefix with trailing junk.
        const lax = parseFloat(body);
        if (Number.isNaN(lax))
            return { value: 0, rc: 0 };
        return { value: lax, rc: -1 };
    }
    return { value: strict, rc: 1 };
}
//# sourceMappingURL=util.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/src/ast/parseActions.js
// Node constructors and validation helpers shared by every action in
// parse-ts.y.  Moving them out of the grammar file keeps parse-ts.y
// focused on rule shapes and keeps these helpers under normal TS
// linting / testing.
//
// Every function that needs to record a diagnostic takes a
// {@link ParseState} (the per-parse mutable record).  Every function
// that consumes a source token takes our parser-facing
// {@link Token} (a {@link TokenSpan} plus the text it covers).
// Terminal-producing constructors attach the `TokenSpan` to the built
// AST node as the `span` back-pointer; no duplicate text is stored.

// ---- Error constructors ----------------------------------------------
/** Build a {@link Diagnostic} with zero or more secondary hints. */
function mkDiagnostic(message, span, ...hints) {
    return hints.length > 0 ? { message, span, hints } : { message, span };
}
/**
 * Common "duplicate X, first declared here" diagnostic.  Points the
 * primary span at the conflicting occurrence and attaches a single
 * `first specified here` hint at the original's span.
 */
function mkDuplicateDiagnostic(message, span, firstSpecifiedHereSpan) {
    return mkDiagnostic(message, span, {
        message: "first specified here",
        span: firstSpecifiedHereSpan,
    });
}
// ---- Span helpers -----------------------------------------------------
/**
 * A zero-filled Span.  Used as a conservative fallback when a popped
 * entry doesn't carry span info (e.g. primitive-typed nonterminals).
 * Exported so the codegen-emitted reducer can reference it directly
 * for rules where no RHS position carries a span.
 */
const ZERO_SPAN = { offset: 0, length: 0, line: 0, col: 0 };
/**
 * Compute a Span covering every popped entry in one LALR reduction.
 * The emitter calls this from a `nodeSpan` closure at the top of the
 * reducer function; action bodies then invoke `nodeSpan()` wherever a
 * composite-node span is required.
 */
function spanFromPopped(popped) {
    if (popped.length === 0)
        return ZERO_SPAN;
    const first = extractSpan(popped[0].minor);
    const last = popped.length === 1 ? first : extractSpan(popped[popped.length - 1].minor);
    if (!first || !last)
        return first ?? last ?? ZERO_SPAN;
    return spanOver(first, last);
}
/**
 * Span covering `[first.offset, last.offset + last.length)`.
 *
 * Either argument may be ZERO_SPAN — the sentinel the codegen emits
 * for optional RHS positions that are undefined at runtime — in which
 * case it is dropped and the other argument is returned unchanged.
 * Without this, `spanOver(real, ZERO_SPAN)` produces a length of
 * `-real.offset` (a negative-length span past the start of input),
 * which the codegen hits whenever an optional tail non-terminal is
 * absent (e.g. `selcollist ::= sclp expr as` with no alias).
 */
function spanOver(first, last) {
    const firstZero = isZeroSpan(first);
    const lastZero = isZeroSpan(last);
    if (firstZero && lastZero)
        return ZERO_SPAN;
    if (firstZero)
        return last;
    if (lastZero)
        return first;
    return {
        offset: first.offset,
        length: last.offset + last.length - first.offset,
        line: first.line,
        col: first.col,
    };
}
// Sentinel check: a ZERO_SPAN is zero in all four fields.  Real
// tokenizer spans always have `line >= 1`, so the line-zero test is
// unambiguous — no legitimate span collides with this shape.
function isZeroSpan(s) {
    return s.line === 0 && s.offset === 0 && s.length === 0;
}
// The `typeof === "object"` / `"span" in` gauntlet is intentionally
// defensive: an optional-chain fast path (`(minor as {span?})?.span`)
// benchmarks ~2× slower because `?.` boxes primitive `minor` values
// (numbers, booleans from grammar reductions) and sends the property
// access through a polymorphic IC, whereas the typeof short-circuit
// rejects primitives without allocation. See "Do not revisit" in
// PERF_IDEAS.md.
function extractSpan(minor) {
    if (minor && typeof minor === "object" && "span" in minor) {
        return minor.span;
    }
    return undefined;
}
// ---- Leaf-node constructors ------------------------------------------
/**
 * Build a {@link Name}.  Identifiers may reach the parser in quoted
 * form (`"foo"`, `[foo]`, `` `foo` ``) — we strip the outer quotes
 * here so downstream code never has to redo the work, matching
 * SQLite's `sqlite3NameFromToken`.  The `span` back-pointer preserves
 * the raw source range for error messages.
 */
const mkName = (tok) => ({
    type: "Name",
    text: sqlite3Dequote(tok.text),
    span: tok.span,
});
/** Build an {@link Id}.  Same dequoting contract as {@link mkName}. */
const mkId = (tok) => ({
    type: "Id",
    name: sqlite3Dequote(tok.text),
    span: tok.span,
});
/** Compute a Literal from a `CTIME_KW` token (`CURRENT_DATE` / `CURRENT_TIME` / …). */
function literalFromCtimeKw(tok) {
    const span = tok.span;
    const t = tok.text.toUpperCase();
    if (t === "CURRENT_DATE")
        return { type: "CurrentDateLiteral", span };
    if (t === "CURRENT_TIME")
        return { type: "CurrentTimeLiteral", span };
    if (t === "CURRENT_TIMESTAMP")
        return { type: "CurrentTimestampLiteral", span };
    // Should never occur: invariant enforced by the keyword table, which only
    // emits CTIME_KW for the three `CURRENT_*` spellings above.
    throw new Error(`unreachable CTIME_KW: ${tok.text}`);
}
/** `NULL` literal. */
const mkNullLiteral = (tok) => ({ type: "NullLiteral", span: tok.span });
/** String literal: dequote `'…'` / escape `''` pairs. */
const mkStringLiteral = (tok) => ({
    type: "StringLiteral",
    value: sqlite3Dequote(tok.text),
    span: tok.span,
});
/** Blob literal: decode `x'…'` / `X'…'` hex to bytes. */
const mkBlobLiteral = (tok) => ({
    type: "BlobLiteral",
    bytes: sqlite3HexToBlob(tok.text),
    span: tok.span,
});
/** Numeric literal produced by `INTEGER` / `FLOAT` — stored as raw text. */
const mkNumericLiteral = (tok) => ({
    type: "NumericLiteral",
    value: tok.text,
    span: tok.span,
});
/** Keyword literal for PRAGMA arguments like `ON` / `DELETE` / `DEFAULT`. */
const mkKeywordLiteral = (tok) => ({
    type: "KeywordLiteral",
    value: tok.text,
    span: tok.span,
});
// ---- Operator-token decoders -----------------------------------------
/** Map a LIKE_KW/MATCH token's text to the matching {@link LikeOperator}. */
function likeOperatorFromToken(tok, tokens) {
    if (tok.type === tokens.MATCH)
        return "Match";
    const t = tok.text.toUpperCase();
    if (t === "LIKE")
        return "Like";
    if (t === "GLOB")
        return "Glob";
    if (t === "REGEXP")
        return "Regexp";
    // Should never occur: invariant enforced by the keyword table, which only
    // emits LIKE_KW for `LIKE` / `GLOB` / `REGEXP` (MATCH comes in as its own
    // terminal and is handled above).
    throw new Error(`unreachable LIKE_KW: ${tok.text}`);
}
/** Map a binary-op token type to its {@link Operator} variant. */
function binaryOperatorFromToken(tokType, tokens) {
    switch (tokType) {
        case tokens.AND:
            return "And";
        case tokens.OR:
            return "Or";
        case tokens.LT:
            return "Less";
        case tokens.GT:
            return "Greater";
        case tokens.GE:
            return "GreaterEquals";
        case tokens.LE:
            return "LessEquals";
        case tokens.EQ:
            return "Equals";
        case tokens.NE:
            return "NotEquals";
        case tokens.BITAND:
            return "BitwiseAnd";
        case tokens.BITOR:
            return "BitwiseOr";
        case tokens.LSHIFT:
            return "LeftShift";
        case tokens.RSHIFT:
            return "RightShift";
        case tokens.PLUS:
            return "Add";
        case tokens.MINUS:
            return "Subtract";
        case tokens.STAR:
            return "Multiply";
        case tokens.SLASH:
            return "Divide";
        case tokens.REM:
            return "Modulus";
        case tokens.CONCAT:
            return "Concat";
        case tokens.IS:
            return "Is";
        case tokens.NOT:
            return "IsNot";
        default:
            // Should never occur: invariant enforced by the grammar, which only
            // dispatches `binaryOperatorFromToken` for terminals listed above.
            throw new Error(`unreachable binary op token: ${tokType}`);
    }
}
/** Map a unary-op token type to its {@link UnaryOperator} variant. */
function unaryOperatorFromToken(tokType, tokens) {
    switch (tokType) {
        case tokens.BITNOT:
            return "BitwiseNot";
        case tokens.MINUS:
            return "Negative";
        case tokens.NOT:
            return "Not";
        case tokens.PLUS:
            return "Positive";
        default:
            // Should never occur: invariant enforced by the grammar, which only
            // dispatches `unaryOperatorFromToken` for terminals listed above.
            throw new Error(`unreachable unary op token: ${tokType}`);
    }
}
/** Build the `->` / `->>` binary op from the operator token's text. */
const ptrOperatorFromToken = (tok) => tok.text === "->>" ? "ArrowRightShift" : "ArrowRight";
// ---- Expression constructors -----------------------------------------
//
// Every composite-node constructor takes a trailing `span: Span` — the
// caller in parse-ts.y passes `nodeSpan()`, which the emitter binds at
// the top of the reducer function so it always reflects the range of
// tokens popped for the current reduction.
const mkParenthesized = (e, span) => ({
    type: "ParenthesizedExpr",
    exprs: [e],
    span,
});
const mkVariableExpr = (t) => ({
    type: "VariableExpr",
    name: t.text,
    span: t.span,
});
const mkCollate = (e, c, span) => ({
    type: "CollateExpr",
    expr: e,
    collation: sqlite3Dequote(c.text),
    span,
});
const mkCast = (e, typeName, span) => ({
    type: "CastExpr",
    expr: e,
    typeName,
    span,
});
const mkBinary = (l, op, r, span) => ({
    type: "BinaryExpr",
    left: l,
    op,
    right: r,
    span,
});
const mkUnary = (op, e, span) => ({
    type: "UnaryExpr",
    op,
    expr: e,
    span,
});
const mkBetween = (l, not, s, e, span) => ({
    type: "BetweenExpr",
    lhs: l,
    not,
    start: s,
    end: e,
    span,
});
const mkInList = (l, not, r, span) => ({ type: "InListExpr", lhs: l, not, rhs: r, span });
const mkInSelect = (l, not, s, span) => ({
    type: "InSelectExpr",
    lhs: l,
    not,
    rhs: s,
    span,
});
const mkInTable = (l, not, n, args, span) => ({ type: "InTableExpr", lhs: l, not, rhs: n, args, span });
const mkSubquery = (s, span) => ({
    type: "SubqueryExpr",
    select: s,
    span,
});
const mkExistsExpr = (s, span) => ({
    type: "ExistsExpr",
    select: s,
    span,
});
/** Build `IS NULL` / `NOT NULL` given the postfix token type. */
function mkNotNullExpr(expr, tokType, tokens, span) {
    if (tokType === tokens.ISNULL)
        return { type: "IsNullExpr", expr, span };
    if (tokType === tokens.NOTNULL)
        return { type: "NotNullExpr", expr, span };
    // Should never occur: invariant enforced by the grammar, which only
    // dispatches `mkNotNullExpr` for ISNULL / NOTNULL postfix terminals.
    throw new Error(`unreachable NULL-test token: ${tokType}`);
}
function mkLikeExpr(lhs, not, op, rhs, escape, span) {
    return { type: "LikeExpr", lhs, not, op, rhs, escape, span };
}
/** Build a `FunctionCall` expression.  Validates DISTINCT argument count. */
function mkFunctionCall(state, nameTok, distinctness, args, orderBy, filterOver, span) {
    if (distinctness === "Distinct" && (args?.length ?? 0) !== 1) {
        state.errors.push({
            message: "DISTINCT aggregates must have exactly one argument",
            span: nameTok.span,
        });
    }
    return {
        type: "FunctionCallExpr",
        name: mkId(nameTok),
        distinctness,
        args,
        orderBy,
        filterOver,
        span,
    };
}
const mkFunctionCallStar = (nameTok, filterOver, span) => ({ type: "FunctionCallStarExpr", name: mkId(nameTok), filterOver, span });
// ---- QualifiedName constructors --------------------------------------
const qnSingle = (n, span) => ({
    type: "QualifiedName",
    dbName: undefined,
    objName: n,
    alias: undefined,
    span,
});
const qnFull = (db, n, span) => ({
    type: "QualifiedName",
    dbName: db,
    objName: n,
    alias: undefined,
    span,
});
const qnAlias = (n, a, span) => ({
    type: "QualifiedName",
    dbName: undefined,
    objName: n,
    alias: a,
    span,
});
const qnXfull = (db, n, a, span) => ({
    type: "QualifiedName",
    dbName: db,
    objName: n,
    alias: a,
    span,
});
// ---- JOIN helpers ----------------------------------------------------
/** Decode `CROSS`/`NATURAL`/`LEFT`/`RIGHT`/etc. keyword into a JoinType bitmask. */
function joinTypeFromKeyword(text) {
    const up = text.toUpperCase();
    switch (up) {
        case "CROSS":
            return 0x01 | 0x02; // INNER | CROSS
        case "FULL":
            return 0x08 | 0x10 | 0x20; // LEFT | RIGHT | OUTER
        case "INNER":
            return 0x01; // INNER
        case "LEFT":
            return 0x08 | 0x20; // LEFT | OUTER
        case "NATURAL":
            return 0x04; // NATURAL
        case "RIGHT":
            return 0x10 | 0x20; // RIGHT | OUTER
        case "OUTER":
            return 0x20; // OUTER
        default:
            return undefined;
    }
}
/** Build a `TypedJoin` operator from a `JOIN_KW` (+ up to two modifier names). */
function joinOperatorFrom(state, kw, n1, n2, span) {
    let jt = joinTypeFromKeyword(kw.text);
    if (jt === undefined) {
        state.errors.push({
            message: `unknown join type: ${kw.text}`,
            span: kw.span,
        });
        return { type: "TypedJoinJoinOperator", joinType: undefined, span };
    }
    for (const n of [n1, n2]) {
        if (n === undefined)
            continue;
        const extra = joinTypeFromKeyword(n.text);
        if (extra === undefined) {
            state.errors.push({ message: `unknown join type: ${n.text}`, span: n.span });
            continue;
        }
        jt |= extra;
    }
    const INNER = 0x01;
    const LEFT = 0x08;
    const RIGHT = 0x10;
    const OUTER = 0x20;
    if ((jt & (INNER | OUTER)) === (INNER | OUTER) || (jt & (OUTER | LEFT | RIGHT)) === OUTER) {
        state.errors.push({
            message: `unknown join type: ${kw.text} ${n1?.text ?? ""} ${n2?.text ?? ""}`.trimEnd(),
            span: kw.span,
        });
    }
    return { type: "TypedJoinJoinOperator", joinType: jt, span };
}
const emptyFromClause = () => ({
    select: undefined,
    joins: [],
    pendingOp: undefined,
});
/** Freeze a {@link FromClauseMut} into an immutable {@link FromClause}. */
function freezeFrom(m, span) {
    return {
        type: "FromClause",
        select: m.select,
        joins: m.joins.length > 0
            ? m.joins.map((j) => ({
                type: "JoinedSelectTable",
                operator: j.operator,
                table: j.table,
                constraint: j.constraint,
                span: j.operator.span,
            }))
            : undefined,
        span,
    };
}
/**
 * Append a table to a FROM clause: the first entry becomes `select`;
 * subsequent entries become `joins`, consuming the pending join
 * operator pushed by the preceding `stl_prefix ::= … joinop` rule.
 */
function fromClausePush(state, from, table, jc) {
    const op = from.pendingOp;
    from.pendingOp = undefined;
    if (op) {
        const isNatural = op.type === "TypedJoinJoinOperator" && op.joinType !== undefined && (op.joinType & 0x04) !== 0;
        if (isNatural && jc) {
            state.errors.push({
                message: "a NATURAL join may not have an ON or USING clause",
                span: jc.span,
            });
        }
        from.joins.push({ operator: op, table, constraint: jc });
    }
    else {
        if (jc) {
            state.errors.push({
                message: "a JOIN clause is required before ON",
                span: jc.span,
            });
        }
        from.select = table;
    }
}
function mkSelect(withClause, body, orderBy, limit, span) {
    return {
        type: "Select",
        with: withClause,
        select: body.select,
        compounds: body.compounds,
        orderBy,
        limit,
        span,
    };
}
function pushCompound(body, cs) {
    const mut = body;
    if (mut.compounds)
        mut.compounds.push(cs);
    else
        mut.compounds = [cs];
}
function mkOneSelect(state, distinctness, columns, from, whereClause, groupBy, having, windowClause, span) {
    const offendingStar = from === undefined
        ? columns.find((c) => c.type === "StarResultColumn" || c.type === "TableStarResultColumn")
        : undefined;
    if (offendingStar) {
        state.errors.push({ message: "no tables specified", span: offendingStar.span });
    }
    return {
        type: "SelectFrom",
        distinctness,
        columns,
        from,
        whereClause,
        groupBy,
        having,
        windowClause,
        span,
    };
}
/** Append a VALUES row, checking that it has the same arity as earlier rows. */
function valuesPush(state, values, row, span) {
    const firstRow = values[0]?.values;
    if (firstRow && firstRow.length !== row.length) {
        const firstRowSpan = firstRow.length > 0
            ? spanOver(firstRow[0].span, firstRow[firstRow.length - 1].span)
            : undefined;
        state.errors.push(firstRowSpan
            ? mkDiagnostic("all VALUES must have the same number of terms", span, {
                message: `first row has ${firstRow.length} terms`,
                span: firstRowSpan,
            })
            : mkDiagnostic("all VALUES must have the same number of terms", span));
    }
    values.push({ type: "ValuesRow", values: row, span });
}
// ---- Column / constraint helpers -------------------------------------
/** Build a `ColumnDefinition` and derive its `ColFlags` from constraints. */
function mkColumnDefinition(colName, colType, constraints, span) {
    let flags = 0; /* ColFlags.None */
    for (const nc of constraints) {
        const c = nc.constraint;
        switch (c.type) {
            case "CollateColumnConstraint":
                flags |= 0x0200; // HASCOLL
                break;
            case "GeneratedColumnConstraint": {
                flags |= 0x0020; // VIRTUAL
                if (c.typ && c.typ.name.toUpperCase() === "STORED")
                    flags |= 0x0040; // STORED
                break;
            }
            case "PrimaryKeyColumnConstraint":
                flags |= 0x0001 | 0x0008; // PRIMKEY | UNIQUE
                break;
            case "UniqueColumnConstraint":
                flags |= 0x0008; // UNIQUE
                break;
            default:
                break;
        }
    }
    if (colType && colType.name.length > 0)
        flags |= 0x0004; // HASTYPE
    return { type: "ColumnDefinition", colName, colType, constraints, flags, span };
}
/** Append a column, rejecting duplicate names. */
function addColumn(state, columns, cd) {
    // Plain for-loop beats `columns.find(c => ...)`: the arrow closure
    // is reallocated on every call and the `find()` dispatch doesn't
    // inline cleanly. For LARGE CREATE TABLEs with ~100 columns this is
    // O(n²) across the table, so the per-comparison constant matters.
    const newText = cd.colName.text;
    for (let i = 0; i < columns.length; i++) {
        const existing = columns[i];
        if (existing.colName.text === newText) {
            state.errors.push(mkDuplicateDiagnostic(`duplicate column name: ${newText}`, cd.colName.span, existing.colName.span));
            return;
        }
    }
    columns.push(cd);
}
/** Build `ColumnsAndConstraints`, accumulating table-level flags from columns. */
function mkColumnsAndConstraints(columns, constraints, extraFlags, span) {
    let flags = extraFlags;
    for (const c of columns) {
        if ((c.flags & 0x0001) !== 0)
            flags |= 0x00000004; // HasPrimaryKey
    }
    return { type: "ColumnsAndConstraintsCreateTableBody", columns, constraints, flags, span };
}
// ---- CTE helpers -----------------------------------------------------
/** Append a CTE, rejecting duplicate names. */
function addCte(state, ctes, cte) {
    const newText = cte.tblName.text;
    for (let i = 0; i < ctes.length; i++) {
        const existing = ctes[i];
        if (existing.tblName.text === newText) {
            state.errors.push(mkDuplicateDiagnostic(`duplicate WITH table name: ${newText}`, cte.tblName.span, existing.tblName.span));
            return;
        }
    }
    ctes.push(cte);
}
// ---- Upsert helpers --------------------------------------------------
/** Build an `UpsertIndex`.  SQLite rejects `NULLS FIRST`/`NULLS LAST` targets. */
function mkUpsertIndex(state, targets, whereClause, span) {
    for (const t of targets) {
        if (t.nulls) {
            state.errors.push({
                message: `unsupported use of NULLS ${t.nulls === "First" ? "FIRST" : "LAST"}`,
                span: t.span,
            });
        }
    }
    return { type: "UpsertIndex", targets, whereClause, span };
}
// ---- Finalization ----------------------------------------------------
/**
 * Flush the pending `state.stmt` (+ `state.explain`) as a {@link Cmd} onto
 * `state.cmds`, then clear both slots for the next statement.  Called
 * from the `ecmd ::= cmdx SEMI` / `ecmd ::= explain cmdx SEMI` rule
 * actions, so the accumulator grows by one per top-level statement.
 *
 * A missing `stmt` is a no-op — it happens at `ecmd ::= SEMI` (a bare
 * statement separator with nothing before it), which reduces to `ecmd`
 * but never calls this hook.
 */
function flushCmd(state) {
    const stmt = state.stmt;
    if (stmt === undefined)
        return;
    const cmd = state.explain === undefined
        ? stmt
        : {
            type: "ExplainStmt",
            queryPlan: state.explain === "QueryPlan",
            stmt,
            span: stmt.span,
        };
    state.cmds.push(cmd);
    state.stmt = undefined;
    state.explain = undefined;
}
/**
 * Wrap the accumulated `state.cmds` in a {@link CmdList}.  Span runs from
 * the first command's start to the last's end; empty input produces a
 * zero-length span at the beginning of the source.
 */
function finalizeCmdList(state) {
    const cmds = state.cmds;
    const first = cmds[0]?.span;
    const last = cmds[cmds.length - 1]?.span;
    const span = first !== undefined && last !== undefined
        ? {
            offset: first.offset,
            length: last.offset + last.length - first.offset,
            line: first.line,
            col: first.col,
        }
        : { offset: 0, length: 0, line: 1, col: 1 };
    return { type: "CmdList", cmds, span };
}
//# sourceMappingURL=parseActions.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/src/parser.js
// AST-building SQL parser.
//
// This module is the orchestration layer above src/lempar.ts (the pure
// LALR driver). It tokenizes source text, feeds terminals into the
// engine, lets the generated reducer build AST state, and merges
// low-level diagnostics into the public ParseError API.





/**
 * Create a Parser for the grammar specified by `parserDefs` and `keywordDefs`.
 */
function parserModuleForGrammar(parserDefs, keywordDefs, options) {
    const { reduce, createState } = parserDefs;
    const tk = tokenizerModuleForGrammar(parserDefs, keywordDefs, options);
    const createEngine = engineModuleForGrammar(parserDefs);
    const buildSyntaxError = bindSyntaxDiagnostics(parserDefs, keywordDefs);
    const { CASE, COMMENT, END, ILLEGAL, LP, RP, SEMI, SPACE } = tk.tokens;
    const FILTER = parser_requireTokenId(parserDefs, "FILTER");
    const OVER = parser_requireTokenId(parserDefs, "OVER");
    const EOF = 0;
    function runCore(sql, opts, mode) {
        const { filename, emitTokens, ...tokenizeOptions } = opts;
        const errorContext = { source: sql, filename };
        const diagnostics = [];
        // When `emitTokens` is set, accumulate every non-trivia token seen
        // during this parse — including any ILLEGAL token that aborted and
        // the tail-synthetic SEMI/EOF markers — for attachment to the
        // result.  Left `undefined` when the flag is off so the hot loop
        // pays only a single predictable branch per token.
        const tokens = emitTokens ? [] : undefined;
        // Structurally the same shape as sqlite's tokenize.c:674
        // sqlite3RunParser: get a token, feed it to the parser, repeat
        // until end-of-input or error; then inject a virtual SEMI (if the
        // last real token wasn't one) and the `$` end marker.
        const state = createState();
        const session = createEngine(reduce, state);
        // Open-delimiter stack, maintained in lockstep with the dispatch
        // loop.  Lets `buildSyntaxError` point at the unmatched opener
        // without retaining full token history.  END is shared between
        // CASE/END and (future) BEGIN/END blocks, so we peek the top to
        // decide whether a close matches — a pure close-token lookup would
        // misbehave.  Only the opener Token is retained; the pair is
        // implicit in its type.
        const openers = [];
        let previousToken;
        let sawOverSinceLastFilterOrSemi = false;
        function syntaxErrorResult(token) {
            const error = session.errors[session.errors.length - 1];
            diagnostics.push(buildSyntaxError({
                token,
                state: error.stateno,
                previousToken,
                openers,
                sawOverSinceLastFilterOrSemi,
            }));
            diagnostics.push(...state.errors);
            return {
                ok: false,
                errors: createParseDiagnosticArray(errorContext, diagnostics),
                tokens,
            };
        }
        function noteSuccessfulToken(token) {
            const type = token.type;
            if (type === LP || type === CASE) {
                openers.push(token);
            }
            else if (type === RP || type === END) {
                const top = openers[openers.length - 1];
                if (top && ((top.type === LP && type === RP) || (top.type === CASE && type === END))) {
                    openers.pop();
                }
            }
            if (type === OVER)
                sawOverSinceLastFilterOrSemi = true;
            else if (type === FILTER || type === SEMI)
                sawOverSinceLastFilterOrSemi = false;
            previousToken = token;
            lastMajor = type;
        }
        // Trailing-content tripwire: the `ecmd ::= cmdx SEMI` reduction
        // that bumps `state.cmds` from 0 to 1 is deferred by LALR lookahead
        // — it fires when we feed the token *after* the terminating SEMI.
        // So we check *after* each `session.next`: once `state.cmds >= 1`,
        // any non-SEMI token is the start of trailing content (a bare `;`
        // is a no-op `ecmd ::= SEMI` and stays allowed).  The check covers
        // both "garbage past first stmt" (engine errors on the token) and
        // "second valid stmt past first" (engine would keep running) — in
        // both cases the token's offset is the start of the trailing range.
        let lastMajor;
        let tail = sql.length;
        const sourceTokens = tk.tokenize(sql, tokenizeOptions);
        for (const tok of sourceTokens) {
            if (tok.type === SPACE || tok.type === COMMENT)
                continue;
            if (tok.type === ILLEGAL) {
                // sqlite's tokenize.c:707 formats it as: unrecognized token.
                // We record it and bail — attempting to recover typically
                // cascades into noise.
                tokens?.push(tok);
                diagnostics.push(buildIllegalTokenDiagnostic(tok));
                diagnostics.push(...state.errors);
                return {
                    ok: false,
                    errors: createParseDiagnosticArray(errorContext, diagnostics),
                    tokens,
                };
            }
            tokens?.push(tok);
            session.next(tok.type, tok, tok.span);
            // `state.cmds` only bumps past 0 once the `ecmd ::= cmdx SEMI`
            // reduction actually fires — which LALR defers until it sees the
            // lookahead *after* the SEMI.  That reduction runs during the
            // `session.next` above (before any shift-error), so by this
            // point `state.cmds.length >= 1` on the first non-SEMI token of
            // stmt 2 whether or not that token would have been a valid
            // continuation.  Check this before `session.phase === "errored"`
            // so trailing-garbage produces the targeted "expected end of
            // input" diagnostic instead of a raw shift-error at the token.
            const isTrailing = state.cmds.length >= 1 && tok.type !== SEMI;
            if (isTrailing && mode.rejectTrailing) {
                diagnostics.push({
                    message: "expected end of input after single statement",
                    token: tok,
                    span: {
                        offset: tok.span.offset,
                        length: sql.length - tok.span.offset,
                        line: tok.span.line,
                        col: tok.span.col,
                    },
                });
                diagnostics.push(...state.errors);
                return {
                    ok: false,
                    errors: createParseDiagnosticArray(errorContext, diagnostics),
                    tokens,
                };
            }
            if (isTrailing && mode.firstStatement) {
                // First statement is committed; the current token is the start
                // of trailing content we're not going to consume.  Report its
                // offset as `tail` and hand back the populated state.
                tail = tok.span.offset;
                return { ok: true, state, tail, tokens };
            }
            if (session.phase === "errored")
                return syntaxErrorResult(tok);
            noteSuccessfulToken(tok);
            if (session.phase !== "running")
                break;
        } // end parse loop
        // EOF tail — mirrors tokenize.c:674 sqlite3RunParser.  If the last
        // real token wasn't a SEMI, feed a virtual one to close the
        // current statement.  Then feed 0 (end-of-input marker) to trigger
        // the final reduce/accept.  Both are synthetic tokens with
        // zero-length spans at the tokenizer's final cursor. Skip both if
        // the session already terminated during the token loop.
        if (session.phase === "running") {
            const endSpan = {
                offset: sourceTokens.offset,
                length: 0,
                line: sourceTokens.line,
                col: sourceTokens.col,
            };
            if (lastMajor !== SEMI) {
                const semiToken = {
                    type: SEMI,
                    text: "",
                    span: endSpan,
                    synthetic: true,
                };
                tokens?.push(semiToken);
                session.next(SEMI, semiToken, endSpan);
                if (session.errors.length > 0)
                    return syntaxErrorResult(semiToken);
            }
            if (session.phase === "running") {
                const eofToken = {
                    type: EOF,
                    text: "",
                    span: endSpan,
                    synthetic: true,
                };
                tokens?.push(eofToken);
                session.next(EOF, eofToken, endSpan);
                if (session.errors.length > 0)
                    return syntaxErrorResult(eofToken);
            }
        }
        diagnostics.push(...state.errors);
        if (diagnostics.length > 0) {
            return {
                ok: false,
                errors: createParseDiagnosticArray(errorContext, diagnostics),
                tokens,
            };
        }
        if (session.phase === "accepted") {
            return { ok: true, state, tail, tokens };
        }
        return {
            ok: false,
            errors: createParseDiagnosticArray(errorContext, [
                {
                    message: "parse did not accept input",
                    span: { offset: 0, length: 0, line: 1, col: 0 },
                },
            ]),
            tokens,
        };
    }
    function parse(sql, opts = {}) {
        const outcome = runCore(sql, opts, {
            firstStatement: false,
            rejectTrailing: Boolean(options.singleStatement),
        });
        if (!outcome.ok) {
            return {
                status: "error",
                errors: outcome.errors,
                tokens: outcome.tokens,
            };
        }
        return {
            status: "ok",
            root: finalizeCmdList(outcome.state),
            tokens: outcome.tokens,
        };
    }
    function parseOrThrow(sql, opts) {
        const result = parse(sql, opts);
        if (result.status === "error") {
            throw new Sqlite3ParserDiagnosticError(result.errors);
        }
        return result;
    }
    function parseStmt(sql, opts = {}) {
        const { allowTrailing = false, ...rest } = opts;
        const outcome = runCore(sql, rest, {
            firstStatement: true,
            rejectTrailing: !allowTrailing,
        });
        if (!outcome.ok) {
            return {
                status: "error",
                errors: outcome.errors,
                tokens: outcome.tokens,
            };
        }
        const root = outcome.state.cmds[0];
        if (!root) {
            // Grammar accepts a program consisting only of bare `;`
            // separators (or nothing at all).  `parseStmt`'s contract is
            // "give me one statement", so treat that as a parse error rather
            // than an awkward optional root.
            return {
                status: "error",
                errors: createParseDiagnosticArray({ source: sql, filename: opts.filename }, [
                    {
                        message: "no SQL statement in input",
                        span: { offset: 0, length: 0, line: 1, col: 0 },
                    },
                ]),
                tokens: outcome.tokens,
            };
        }
        return { status: "ok", root, tail: outcome.tail, tokens: outcome.tokens };
    }
    function parseStmtOrThrow(sql, opts = {}) {
        const result = parseStmt(sql, opts);
        if (result.status === "error") {
            throw new Sqlite3ParserDiagnosticError(result.errors);
        }
        return result;
    }
    // Expose the tokenizer too so callers can inspect raw tokens for
    // syntax highlighting / diagnostics without running a full parse.
    return {
        parse,
        parseOrThrow,
        parseStmt,
        parseStmtOrThrow,
        tokenize: tk.tokenize,
        tokenName: tk.tokenName,
        createEngine,
        reduce,
        createState,
        withOptions: (newOptions) => parserModuleForGrammar(parserDefs, keywordDefs, {
            ...options,
            ...newOptions,
        }),
        parserDefs,
        keywordDefs,
    };
}
function parser_requireTokenId(parserDefs, name) {
    const id = parserDefs.symbols.indexOf(name);
    if (id < 0)
        throw new Error(`parser.ts: missing terminal token "${name}"`);
    return id;
}
//# sourceMappingURL=parser.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/src/ast/parseState.js
// Parser-session types shared by the action-based parser (parse.y →
// generated/<ver>/parse.ts) and its downstream helpers in parseActions.ts.
//
// `Span` (position tuple every AST node carries) is defined in
// `src/tokenize.ts`. Shared diagnostics live in `src/diagnostics.ts`.
/** Allocate a fresh {@link ParseState} for a new parse session. */
function makeParseState() {
    return {
        stmt: undefined,
        explain: undefined,
        cmds: [],
        constraintName: undefined,
        vtabArgs: [],
        vtabArgCurrent: "",
        errors: [],
    };
}
//# sourceMappingURL=parseState.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/generated/3.53.0/parse.js
// GENERATED by scripts/emit-ts-parser.ts — DO NOT EDIT.
// Source: generated/3.53.0/parser.dev.json
/* eslint-disable */
/* prettier-ignore */




// `tokens` is a TK_* name → numeric code map injected by
// scripts/emit-ts-parser.ts.  The declaration keeps action bodies
// typecheckable in isolation; the emitter strips it and replaces it
// with the real binding.
/** TK_* → numeric token code, populated from the generated grammar. */
const tokens = {
    SEMI: 1,
    EXPLAIN: 2,
    QUERY: 3,
    PLAN: 4,
    BEGIN: 5,
    TRANSACTION: 6,
    DEFERRED: 7,
    IMMEDIATE: 8,
    EXCLUSIVE: 9,
    COMMIT: 10,
    END: 11,
    ROLLBACK: 12,
    SAVEPOINT: 13,
    RELEASE: 14,
    TO: 15,
    TABLE: 16,
    CREATE: 17,
    IF: 18,
    NOT: 19,
    EXISTS: 20,
    TEMP: 21,
    LP: 22,
    RP: 23,
    AS: 24,
    COMMA: 25,
    WITHOUT: 26,
    ABORT: 27,
    ACTION: 28,
    AFTER: 29,
    ANALYZE: 30,
    ASC: 31,
    ATTACH: 32,
    BEFORE: 33,
    BY: 34,
    CASCADE: 35,
    CAST: 36,
    CONFLICT: 37,
    DATABASE: 38,
    DESC: 39,
    DETACH: 40,
    EACH: 41,
    FAIL: 42,
    OR: 43,
    AND: 44,
    IS: 45,
    MATCH: 46,
    LIKE_KW: 47,
    BETWEEN: 48,
    IN: 49,
    ISNULL: 50,
    NOTNULL: 51,
    NE: 52,
    EQ: 53,
    GT: 54,
    LE: 55,
    LT: 56,
    GE: 57,
    ESCAPE: 58,
    ID: 59,
    COLUMNKW: 60,
    DO: 61,
    FOR: 62,
    IGNORE: 63,
    INITIALLY: 64,
    INSTEAD: 65,
    NO: 66,
    KEY: 67,
    OF: 68,
    OFFSET: 69,
    PRAGMA: 70,
    RAISE: 71,
    RECURSIVE: 72,
    REPLACE: 73,
    RESTRICT: 74,
    ROW: 75,
    ROWS: 76,
    TRIGGER: 77,
    VACUUM: 78,
    VIEW: 79,
    VIRTUAL: 80,
    WITH: 81,
    NULLS: 82,
    FIRST: 83,
    LAST: 84,
    CURRENT: 85,
    FOLLOWING: 86,
    PARTITION: 87,
    PRECEDING: 88,
    RANGE: 89,
    UNBOUNDED: 90,
    EXCLUDE: 91,
    GROUPS: 92,
    OTHERS: 93,
    TIES: 94,
    WITHIN: 95,
    GENERATED: 96,
    ALWAYS: 97,
    MATERIALIZED: 98,
    REINDEX: 99,
    RENAME: 100,
    CTIME_KW: 101,
    ANY: 102,
    BITAND: 103,
    BITOR: 104,
    LSHIFT: 105,
    RSHIFT: 106,
    PLUS: 107,
    MINUS: 108,
    STAR: 109,
    SLASH: 110,
    REM: 111,
    CONCAT: 112,
    PTR: 113,
    COLLATE: 114,
    BITNOT: 115,
    ON: 116,
    INDEXED: 117,
    STRING: 118,
    JOIN_KW: 119,
    CONSTRAINT: 120,
    DEFAULT: 121,
    NULL: 122,
    PRIMARY: 123,
    UNIQUE: 124,
    CHECK: 125,
    REFERENCES: 126,
    AUTOINCR: 127,
    INSERT: 128,
    DELETE: 129,
    UPDATE: 130,
    SET: 131,
    DEFERRABLE: 132,
    FOREIGN: 133,
    DROP: 134,
    UNION: 135,
    ALL: 136,
    EXCEPT: 137,
    INTERSECT: 138,
    SELECT: 139,
    VALUES: 140,
    DISTINCT: 141,
    DOT: 142,
    FROM: 143,
    JOIN: 144,
    USING: 145,
    ORDER: 146,
    GROUP: 147,
    HAVING: 148,
    LIMIT: 149,
    WHERE: 150,
    RETURNING: 151,
    INTO: 152,
    NOTHING: 153,
    BLOB: 154,
    FLOAT: 155,
    INTEGER: 156,
    VARIABLE: 157,
    CASE: 158,
    WHEN: 159,
    THEN: 160,
    ELSE: 161,
    INDEX: 162,
    ALTER: 163,
    ADD: 164,
    WINDOW: 165,
    OVER: 166,
    FILTER: 167,
    COLUMN: 168,
    AGG_FUNCTION: 169,
    AGG_COLUMN: 170,
    TRUEFALSE: 171,
    ISNOT: 172,
    FUNCTION: 173,
    UPLUS: 174,
    UMINUS: 175,
    TRUTH: 176,
    REGISTER: 177,
    VECTOR: 178,
    SELECT_COLUMN: 179,
    IF_NULL_ROW: 180,
    ASTERISK: 181,
    SPAN: 182,
    ERROR: 183,
    QNUMBER: 184,
    SPACE: 185,
    COMMENT: 186,
    ILLEGAL: 187,
};
// ---- LALR parser tables ----
const constants = {
    YYNSTATE: 586,
    YYNRULE: 413,
    YYNTOKEN: 188,
    YYNSYMBOL: 314,
    YY_MAX_SHIFT: 585,
    YY_MIN_SHIFTREDUCE: 858,
    YY_MAX_SHIFTREDUCE: 1270,
    YY_ERROR_ACTION: 1271,
    YY_ACCEPT_ACTION: 1272,
    YY_NO_ACTION: 1273,
    YY_MIN_REDUCE: 1274,
    YY_MAX_REDUCE: 1686,
    YY_ACTTAB_COUNT: 2353,
    YY_SHIFT_COUNT: 585,
    YY_REDUCE_COUNT: 405,
    YYWILDCARD: 102,
    YYFALLBACK: 1,
};
const yy_action = [
    490, 230, 579, 133, 130, 188, 579, 1363, 391, 1337, 579, 382, 579, 402, 579, 383, 579, 1361, 378,
    406, 1396, 579, 48, 48, 274, 1317, 48, 48, 187, 538, 48, 48, 83, 83, 148, 148, 83, 83, 133, 130,
    188, 81, 81, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 1320,
    984, 335, 223, 1379, 406, 579, 133, 130, 188, 539, 133, 130, 188, 539, 378, 567, 1015, 560, 533,
    1314, 271, 186, 540, 1319, 1016, 83, 83, 1328, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090,
    138, 138, 139, 139, 139, 139, 384, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445,
    1640, 381, 45, 984, 1642, 539, 380, 1624, 1640, 553, 570, 570, 570, 1302, 433, 139, 139, 139, 139,
    132, 445, 521, 1632, 406, 1300, 8, 187, 139, 139, 139, 139, 1549, 137, 137, 137, 137, 136, 136,
    135, 135, 135, 134, 131, 445, 133, 130, 188, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090,
    138, 138, 139, 139, 139, 139, 1623, 1592, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131,
    445, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 1199, 1681, 1230, 1681, 1228,
    137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 579, 282, 137, 137, 137, 137, 136,
    136, 135, 135, 135, 134, 131, 445, 1272, 1, 1, 585, 3, 1278, 21, 21, 406, 218, 226, 376, 431, 890,
    111, 573, 1632, 364, 1375, 8, 890, 417, 1585, 136, 136, 135, 135, 135, 134, 131, 445, 1264, 140,
    141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 426, 1302, 1197, 223,
    1379, 244, 520, 223, 1379, 230, 581, 142, 581, 1354, 443, 442, 567, 1558, 560, 579, 567, 405, 560,
    1143, 890, 891, 890, 896, 1145, 157, 256, 890, 891, 890, 460, 459, 1144, 486, 1472, 83, 83, 313,
    512, 1355, 249, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 6, 478, 449, 428, 537,
    1147, 1147, 579, 406, 281, 239, 372, 515, 367, 514, 269, 376, 534, 545, 327, 561, 363, 298, 1633,
    20, 20, 8, 83, 83, 896, 327, 561, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139,
    139, 139, 139, 460, 437, 223, 1379, 488, 436, 406, 223, 1379, 95, 331, 1662, 585, 3, 1278, 567,
    539, 560, 1658, 226, 567, 1052, 560, 1199, 1682, 535, 1682, 1375, 578, 157, 140, 141, 91, 1086,
    1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 137, 137, 137, 137, 136, 136, 135,
    135, 135, 134, 131, 445, 327, 561, 223, 1379, 579, 577, 579, 443, 442, 264, 275, 1076, 509, 506,
    505, 567, 526, 560, 300, 353, 479, 352, 504, 544, 150, 150, 61, 61, 1063, 256, 327, 561, 1061,
    137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 890, 1197, 488, 223, 1379, 444, 444,
    444, 406, 890, 1147, 1147, 332, 449, 1683, 399, 567, 527, 560, 1062, 1064, 1064, 159, 135, 135,
    135, 134, 131, 445, 1367, 1367, 378, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138,
    139, 139, 139, 139, 1365, 1365, 1244, 890, 536, 406, 967, 968, 425, 274, 96, 890, 891, 890, 264,
    557, 161, 509, 506, 505, 890, 891, 890, 401, 412, 890, 305, 504, 47, 140, 141, 91, 1086, 1086,
    1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 984, 137, 137, 137, 137, 136, 136, 135, 135,
    135, 134, 131, 445, 584, 1149, 1278, 1472, 890, 891, 890, 226, 216, 1379, 1305, 412, 309, 127,
    568, 1375, 4, 337, 982, 928, 525, 567, 1373, 560, 577, 575, 890, 891, 890, 379, 571, 1623, 137,
    137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 223, 1379, 984, 223, 1379, 374, 513, 171,
    406, 446, 223, 1379, 378, 567, 929, 560, 567, 1298, 560, 1052, 157, 564, 25, 567, 890, 560, 474,
    157, 569, 412, 256, 157, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139,
    139, 139, 244, 520, 223, 1379, 1076, 488, 134, 131, 445, 44, 125, 125, 449, 461, 418, 567, 1630,
    560, 126, 8, 446, 580, 446, 890, 429, 1061, 890, 353, 479, 352, 528, 327, 561, 558, 209, 890, 891,
    890, 327, 561, 576, 1625, 327, 561, 484, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131,
    445, 1062, 1064, 1064, 1065, 36, 223, 1379, 1631, 223, 1379, 8, 579, 1623, 406, 890, 7, 255, 360,
    567, 308, 560, 567, 236, 560, 890, 891, 890, 890, 891, 890, 1244, 83, 83, 1155, 1154, 475, 234,
    140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 890, 1222, 1003,
    1222, 406, 413, 117, 98, 510, 1264, 1052, 1472, 549, 577, 1221, 323, 1221, 1223, 407, 1223, 890,
    891, 890, 579, 12, 378, 274, 2, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139,
    139, 139, 139, 83, 83, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 1222, 890, 891,
    890, 984, 224, 1379, 890, 353, 466, 338, 1264, 46, 1221, 548, 890, 1223, 575, 567, 406, 560, 422,
    439, 910, 210, 1087, 1087, 1101, 1104, 472, 246, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134,
    131, 445, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 406,
    577, 579, 890, 902, 984, 1599, 890, 891, 890, 392, 879, 415, 251, 1623, 890, 891, 890, 454, 462,
    579, 41, 50, 50, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139,
    579, 51, 51, 1002, 1091, 579, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 579,
    890, 21, 21, 890, 891, 890, 21, 21, 1626, 242, 1380, 1604, 469, 356, 406, 358, 420, 1602, 1243,
    83, 83, 427, 567, 456, 560, 163, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 140,
    141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 406, 425, 440, 1124,
    170, 890, 891, 890, 342, 897, 868, 869, 870, 267, 266, 265, 577, 1629, 577, 579, 8, 1597, 579,
    416, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 83, 83, 1541,
    21, 21, 1488, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 312, 1257, 488, 579,
    577, 389, 425, 171, 1558, 1591, 301, 897, 339, 1628, 341, 406, 8, 237, 441, 1077, 229, 373, 1655,
    83, 83, 1554, 1556, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 140, 141, 91,
    1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 406, 291, 579, 1000, 1057, 324,
    1151, 1015, 577, 577, 1150, 371, 501, 1548, 1374, 1016, 398, 1269, 303, 310, 144, 370, 66, 66,
    140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 268, 579, 1554,
    473, 340, 406, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 905, 577, 577, 67, 67,
    577, 1370, 468, 237, 1490, 471, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139,
    139, 139, 139, 579, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 1270, 247, 555,
    1076, 373, 1655, 1603, 21, 21, 241, 240, 398, 1198, 411, 414, 190, 425, 1489, 1472, 905, 1063,
    554, 432, 390, 1061, 171, 1001, 579, 425, 363, 1236, 1585, 137, 137, 137, 137, 136, 136, 135, 135,
    135, 134, 131, 445, 890, 1172, 579, 21, 21, 530, 579, 373, 1655, 297, 1172, 1472, 1062, 1064,
    1064, 425, 1173, 1222, 220, 223, 1379, 517, 21, 21, 124, 1173, 23, 23, 572, 1491, 1221, 1174, 567,
    1223, 560, 464, 579, 221, 304, 1235, 1174, 423, 1244, 296, 90, 118, 579, 1270, 977, 486, 350, 114,
    952, 976, 1341, 579, 21, 21, 890, 891, 890, 563, 953, 373, 1655, 406, 52, 52, 457, 1171, 495, 556,
    330, 287, 577, 68, 68, 577, 424, 355, 543, 311, 289, 577, 1204, 406, 579, 547, 357, 140, 141, 91,
    1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 579, 406, 53, 53, 541, 140, 141,
    91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 69, 69, 579, 293, 186, 140,
    141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 579, 557, 70, 70, 268,
    137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 579, 577, 579, 71, 71, 579, 328, 1600,
    137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 72, 72, 73, 73, 1340, 54, 54, 579,
    137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 579, 465, 579, 1611, 481, 542, 579,
    55, 55, 579, 90, 470, 579, 90, 579, 485, 579, 411, 579, 1580, 56, 56, 58, 58, 90, 122, 59, 59,
    579, 60, 60, 326, 74, 74, 146, 146, 147, 147, 75, 75, 90, 117, 579, 99, 233, 406, 492, 1414, 76,
    76, 231, 1353, 977, 940, 123, 1415, 120, 976, 1194, 494, 400, 242, 77, 77, 451, 406, 579, 453,
    359, 140, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 1339, 406,
    22, 22, 579, 140, 129, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139, 165,
    579, 17, 579, 78, 78, 141, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138, 138, 139, 139, 139, 139,
    260, 62, 62, 79, 79, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 480, 579, 919,
    493, 579, 344, 579, 117, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 579, 63, 63,
    348, 80, 80, 64, 64, 137, 137, 137, 137, 136, 136, 135, 135, 135, 134, 131, 445, 82, 82, 579, 913,
    579, 115, 579, 1357, 406, 579, 482, 579, 1000, 349, 1054, 117, 273, 1338, 487, 39, 273, 366, 174,
    174, 175, 175, 87, 87, 377, 65, 65, 149, 149, 306, 91, 1086, 1086, 1100, 1103, 1090, 1090, 138,
    138, 139, 139, 139, 139, 1248, 448, 579, 40, 295, 579, 489, 579, 273, 396, 396, 395, 284, 393,
    262, 913, 1251, 579, 502, 361, 270, 117, 84, 84, 294, 172, 172, 151, 151, 193, 1404, 334, 927,
    926, 934, 935, 166, 145, 145, 333, 579, 169, 579, 117, 1425, 137, 137, 137, 137, 136, 136, 135,
    135, 135, 134, 131, 445, 1471, 579, 247, 173, 173, 167, 167, 1131, 127, 568, 1399, 4, 195, 579,
    1127, 579, 270, 1018, 1019, 579, 179, 155, 155, 156, 1066, 571, 579, 1001, 127, 568, 579, 4, 579,
    154, 154, 152, 152, 10, 579, 153, 153, 194, 579, 1148, 1148, 571, 86, 86, 446, 322, 88, 88, 85,
    85, 1006, 975, 273, 124, 49, 49, 564, 1648, 57, 57, 562, 972, 1131, 124, 446, 974, 1411, 124,
    1146, 1146, 551, 894, 408, 162, 1476, 550, 564, 327, 561, 1066, 497, 1316, 1301, 1306, 1290, 252,
    1076, 1289, 1291, 1282, 551, 288, 125, 125, 318, 552, 319, 13, 518, 320, 126, 458, 446, 580, 446,
    397, 1076, 1061, 299, 250, 254, 1452, 125, 125, 463, 127, 568, 1457, 4, 302, 126, 346, 446, 580,
    446, 1445, 1462, 1061, 1461, 507, 491, 1583, 571, 243, 369, 1337, 1545, 347, 1544, 1062, 1064,
    1064, 1065, 36, 307, 351, 565, 388, 227, 228, 1292, 516, 1264, 1261, 1408, 446, 1409, 1606, 1407,
    1062, 1064, 1064, 1065, 36, 321, 295, 1406, 564, 238, 1244, 396, 396, 395, 284, 393, 98, 1608,
    1251, 1607, 207, 235, 551, 184, 1458, 197, 1550, 550, 14, 248, 1244, 193, 94, 334, 97, 467, 500,
    199, 1076, 203, 200, 333, 201, 202, 125, 125, 115, 204, 1464, 1463, 127, 568, 126, 4, 446, 580,
    446, 1539, 1584, 1061, 483, 15, 1582, 211, 1467, 100, 477, 571, 496, 354, 217, 195, 213, 498, 214,
    403, 1360, 1359, 1358, 179, 430, 106, 156, 1348, 404, 1331, 1330, 919, 244, 1325, 446, 1062, 1064,
    1064, 1065, 36, 1661, 1248, 448, 368, 194, 295, 564, 1323, 1324, 1347, 396, 396, 395, 284, 393,
    1322, 143, 1251, 434, 1654, 435, 1377, 529, 316, 375, 1244, 317, 11, 1524, 276, 193, 438, 334,
    1430, 1636, 1635, 1076, 119, 164, 408, 333, 1429, 125, 125, 327, 561, 1386, 116, 325, 386, 126,
    385, 446, 580, 446, 387, 546, 1061, 1378, 1376, 43, 582, 127, 568, 1249, 4, 225, 283, 458, 285,
    195, 286, 583, 160, 1287, 1279, 532, 176, 179, 571, 409, 156, 191, 410, 177, 314, 861, 447, 232,
    1062, 1064, 1064, 1065, 36, 178, 329, 450, 1189, 452, 194, 92, 455, 446, 93, 253, 336, 192, 196,
    1141, 1139, 180, 198, 1257, 955, 564, 257, 343, 24, 258, 1244, 345, 1152, 273, 205, 1159, 1163,
    206, 181, 182, 476, 419, 421, 208, 101, 408, 183, 102, 1165, 259, 327, 561, 261, 1162, 5, 1076,
    103, 212, 16, 878, 104, 125, 125, 981, 499, 89, 568, 370, 4, 126, 263, 446, 580, 446, 458, 215,
    1061, 503, 105, 26, 508, 362, 571, 27, 917, 127, 568, 365, 4, 107, 930, 315, 185, 168, 28, 108,
    519, 522, 1241, 511, 523, 110, 571, 109, 524, 446, 1106, 1206, 1062, 1064, 1064, 1065, 36, 18,
    1205, 112, 113, 564, 1122, 1107, 1105, 966, 290, 245, 272, 446, 124, 292, 219, 1010, 1004, 1225,
    29, 1227, 30, 1233, 31, 564, 1244, 32, 1229, 117, 33, 1234, 1109, 34, 1110, 1076, 35, 559, 121, 9,
    1170, 125, 125, 277, 37, 566, 19, 278, 1067, 126, 895, 446, 580, 446, 128, 1076, 1061, 1211, 42,
    574, 38, 125, 125, 222, 189, 158, 279, 280, 1307, 126, 394, 446, 580, 446, 859, 531, 1061, 858,
    1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1062, 1064, 1064, 1065, 36, 1273,
    1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1062, 1064,
    1064, 1065, 36, 1273, 1273, 1273, 1273, 1273, 1244, 1273, 1273, 1273, 1273, 1273, 1273, 1273,
    1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1273, 1244,
];
const yy_lookahead = [
    196, 196, 196, 273, 274, 275, 196, 223, 203, 225, 196, 219, 196, 208, 196, 219, 196, 233, 196, 19,
    255, 196, 216, 217, 24, 216, 216, 217, 196, 206, 216, 217, 216, 217, 216, 217, 216, 217, 273, 274,
    275, 216, 217, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 216, 59, 196, 238, 239,
    19, 196, 273, 274, 275, 252, 273, 274, 275, 252, 196, 251, 31, 253, 261, 215, 256, 257, 261, 216,
    39, 216, 217, 223, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 277, 103, 104, 105,
    106, 107, 108, 109, 110, 111, 112, 113, 114, 309, 310, 240, 118, 309, 252, 311, 300, 309, 310,
    212, 213, 214, 196, 261, 54, 55, 56, 57, 58, 114, 304, 305, 19, 207, 308, 196, 54, 55, 56, 57,
    282, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 273, 274, 275, 43, 44, 45, 46,
    47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 300, 292, 103, 104, 105, 106, 107, 108, 109, 110, 111,
    112, 113, 114, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 22, 23, 86, 25, 88,
    103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 196, 26, 103, 104, 105, 106, 107, 108,
    109, 110, 111, 112, 113, 114, 188, 189, 190, 191, 192, 193, 216, 217, 19, 25, 198, 196, 19, 59,
    25, 304, 305, 24, 206, 308, 59, 231, 206, 107, 108, 109, 110, 111, 112, 113, 114, 60, 43, 44, 45,
    46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 232, 196, 102, 238, 239, 166, 167, 238, 239, 196,
    205, 69, 207, 230, 107, 108, 251, 196, 253, 196, 251, 208, 253, 116, 117, 118, 119, 59, 121, 81,
    265, 117, 118, 119, 213, 214, 129, 268, 196, 216, 217, 228, 96, 230, 120, 103, 104, 105, 106, 107,
    108, 109, 110, 111, 112, 113, 114, 288, 289, 294, 114, 196, 155, 156, 196, 19, 120, 121, 122, 123,
    124, 125, 126, 196, 206, 252, 139, 140, 132, 206, 305, 216, 217, 308, 216, 217, 118, 139, 140, 43,
    44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 283, 263, 238, 239, 196, 232, 19, 238,
    239, 67, 23, 190, 191, 192, 193, 251, 252, 253, 196, 198, 251, 73, 253, 22, 23, 261, 25, 206, 196,
    81, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109,
    110, 111, 112, 113, 114, 139, 140, 238, 239, 196, 196, 196, 107, 108, 120, 201, 101, 123, 124,
    125, 251, 206, 253, 267, 128, 129, 130, 133, 196, 216, 217, 216, 217, 118, 265, 139, 140, 122,
    103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 59, 102, 196, 238, 239, 212, 213, 214,
    19, 59, 155, 156, 23, 294, 297, 298, 251, 252, 253, 154, 155, 156, 72, 109, 110, 111, 112, 113,
    114, 235, 236, 196, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 235, 236, 184, 59,
    135, 19, 137, 138, 196, 24, 24, 117, 118, 119, 120, 146, 72, 123, 124, 125, 117, 118, 119, 210,
    211, 59, 267, 133, 240, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 59, 103, 104,
    105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 191, 11, 193, 196, 117, 118, 119, 198, 238, 239,
    210, 211, 206, 19, 20, 206, 22, 262, 109, 35, 95, 251, 206, 253, 196, 196, 117, 118, 119, 201, 36,
    300, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 238, 239, 118, 238, 239, 241, 66,
    243, 19, 59, 238, 239, 196, 251, 74, 253, 251, 206, 253, 73, 81, 71, 22, 251, 59, 253, 263, 81,
    210, 211, 265, 81, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 166, 167, 238, 239,
    101, 196, 112, 113, 114, 240, 107, 108, 294, 121, 61, 251, 305, 253, 115, 308, 117, 118, 119, 59,
    131, 122, 59, 128, 129, 130, 206, 139, 140, 206, 22, 117, 118, 119, 139, 140, 302, 303, 139, 140,
    116, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 154, 155, 156, 157, 158, 238,
    239, 305, 238, 239, 308, 196, 300, 19, 59, 22, 15, 23, 251, 267, 253, 251, 151, 253, 117, 118,
    119, 117, 118, 119, 184, 216, 217, 128, 129, 130, 151, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53,
    54, 55, 56, 57, 59, 76, 144, 76, 19, 199, 25, 152, 23, 60, 73, 196, 87, 196, 89, 252, 89, 92, 201,
    92, 117, 118, 119, 196, 22, 196, 24, 22, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56,
    57, 216, 217, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 76, 117, 118, 119, 59,
    238, 239, 59, 128, 129, 130, 60, 240, 89, 146, 59, 92, 196, 251, 19, 253, 263, 252, 23, 22, 46,
    47, 48, 49, 280, 196, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 43, 44, 45, 46,
    47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 19, 196, 196, 59, 23, 118, 201, 117, 118, 119, 16, 21,
    196, 120, 300, 117, 118, 119, 125, 268, 196, 22, 216, 217, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52,
    53, 54, 55, 56, 57, 196, 216, 217, 144, 122, 196, 103, 104, 105, 106, 107, 108, 109, 110, 111,
    112, 113, 114, 196, 59, 216, 217, 117, 118, 119, 216, 217, 303, 25, 239, 196, 80, 77, 19, 79, 231,
    196, 23, 216, 217, 231, 251, 196, 253, 22, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113,
    114, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 19, 196, 252, 124, 23, 117, 118,
    119, 16, 59, 7, 8, 9, 128, 129, 130, 196, 305, 196, 196, 308, 201, 196, 201, 43, 44, 45, 46, 47,
    48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 216, 217, 162, 216, 217, 272, 103, 104, 105, 106, 107,
    108, 109, 110, 111, 112, 113, 114, 231, 25, 196, 196, 196, 241, 196, 243, 196, 201, 262, 118, 77,
    305, 79, 19, 308, 143, 252, 23, 196, 306, 307, 216, 217, 213, 214, 103, 104, 105, 106, 107, 108,
    109, 110, 111, 112, 113, 114, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 19, 23,
    196, 25, 23, 252, 29, 31, 196, 196, 33, 122, 19, 201, 201, 39, 22, 23, 262, 267, 22, 132, 216,
    217, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 46, 196, 283, 65, 162, 19, 103,
    104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 59, 196, 196, 216, 217, 196, 201, 201, 143,
    272, 201, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 196, 103, 104, 105, 106,
    107, 108, 109, 110, 111, 112, 113, 114, 102, 119, 66, 101, 306, 307, 196, 216, 217, 107, 108, 22,
    23, 116, 295, 296, 196, 272, 196, 117, 118, 85, 231, 241, 122, 243, 144, 196, 196, 132, 94, 206,
    103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 59, 12, 196, 216, 217, 19, 196, 306,
    307, 100, 12, 196, 154, 155, 156, 196, 27, 76, 231, 238, 239, 109, 216, 217, 25, 27, 216, 217, 87,
    272, 89, 42, 251, 92, 253, 245, 196, 231, 262, 147, 42, 263, 184, 134, 254, 160, 196, 102, 136,
    268, 262, 116, 63, 141, 226, 196, 216, 217, 117, 118, 119, 63, 73, 306, 307, 19, 216, 217, 196,
    23, 289, 231, 163, 164, 196, 216, 217, 196, 263, 201, 145, 262, 201, 196, 98, 19, 196, 146, 201,
    43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 196, 19, 216, 217, 19, 43, 44, 45, 46,
    47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 216, 217, 196, 256, 257, 43, 44, 45, 46, 47, 48, 49,
    50, 51, 52, 53, 54, 55, 56, 57, 196, 146, 216, 217, 46, 103, 104, 105, 106, 107, 108, 109, 110,
    111, 112, 113, 114, 196, 196, 196, 216, 217, 196, 201, 196, 103, 104, 105, 106, 107, 108, 109,
    110, 111, 112, 113, 114, 216, 217, 216, 217, 226, 216, 217, 196, 103, 104, 105, 106, 107, 108,
    109, 110, 111, 112, 113, 114, 196, 245, 196, 196, 245, 117, 196, 216, 217, 196, 254, 196, 196,
    254, 196, 245, 196, 116, 196, 196, 216, 217, 216, 217, 254, 160, 216, 217, 196, 216, 217, 245,
    216, 217, 216, 217, 216, 217, 216, 217, 254, 25, 196, 150, 151, 19, 19, 196, 216, 217, 24, 23,
    136, 25, 159, 196, 161, 141, 23, 196, 25, 25, 216, 217, 131, 19, 196, 134, 196, 43, 44, 45, 46,
    47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 226, 19, 216, 217, 196, 43, 44, 45, 46, 47, 48, 49,
    50, 51, 52, 53, 54, 55, 56, 57, 22, 196, 24, 196, 216, 217, 44, 45, 46, 47, 48, 49, 50, 51, 52,
    53, 54, 55, 56, 57, 24, 216, 217, 216, 217, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113,
    114, 130, 196, 127, 117, 196, 23, 196, 25, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113,
    114, 196, 216, 217, 153, 216, 217, 216, 217, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112,
    113, 114, 216, 217, 196, 59, 196, 150, 196, 196, 19, 196, 130, 196, 25, 23, 23, 25, 25, 196, 23,
    22, 25, 196, 216, 217, 216, 217, 216, 217, 196, 216, 217, 216, 217, 153, 45, 46, 47, 48, 49, 50,
    51, 52, 53, 54, 55, 56, 57, 1, 2, 196, 53, 5, 196, 23, 196, 25, 10, 11, 12, 13, 14, 142, 118, 17,
    196, 23, 23, 25, 25, 216, 217, 22, 216, 217, 216, 217, 30, 258, 32, 121, 122, 7, 8, 23, 216, 217,
    40, 196, 23, 196, 25, 196, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 196, 196,
    119, 216, 217, 216, 217, 59, 19, 20, 196, 22, 70, 196, 23, 196, 25, 83, 84, 196, 78, 216, 217, 81,
    59, 36, 196, 144, 19, 20, 196, 22, 196, 216, 217, 216, 217, 48, 196, 216, 217, 99, 196, 155, 156,
    36, 216, 217, 59, 255, 216, 217, 216, 217, 23, 23, 25, 25, 216, 217, 71, 313, 216, 217, 236, 23,
    118, 25, 59, 23, 196, 25, 155, 156, 85, 23, 134, 25, 196, 90, 71, 139, 140, 118, 285, 196, 196,
    142, 196, 293, 101, 196, 196, 196, 85, 284, 107, 108, 255, 90, 255, 244, 146, 255, 115, 163, 117,
    118, 119, 194, 101, 122, 246, 293, 293, 266, 107, 108, 259, 19, 20, 270, 22, 259, 115, 290, 117,
    118, 119, 266, 270, 122, 270, 220, 290, 270, 36, 229, 219, 225, 219, 247, 219, 154, 155, 156, 157,
    158, 247, 246, 279, 246, 241, 241, 202, 116, 60, 38, 260, 59, 260, 218, 260, 154, 155, 156, 157,
    158, 259, 5, 260, 71, 244, 184, 10, 11, 12, 13, 14, 152, 218, 17, 218, 22, 151, 85, 43, 271, 234,
    282, 90, 269, 293, 184, 30, 291, 32, 291, 18, 18, 237, 101, 200, 237, 40, 237, 237, 107, 108, 150,
    200, 271, 271, 19, 20, 115, 22, 117, 118, 119, 247, 247, 122, 247, 269, 247, 234, 234, 159, 62,
    36, 287, 286, 22, 70, 200, 221, 200, 221, 218, 218, 218, 78, 64, 22, 81, 227, 221, 224, 224, 127,
    166, 218, 59, 154, 155, 156, 157, 158, 0, 1, 2, 218, 99, 5, 71, 218, 220, 227, 10, 11, 12, 13, 14,
    218, 149, 17, 24, 307, 114, 242, 301, 281, 221, 184, 281, 22, 276, 91, 30, 82, 32, 264, 312, 312,
    101, 159, 165, 134, 40, 264, 107, 108, 139, 140, 250, 148, 278, 248, 115, 249, 117, 118, 119, 247,
    147, 122, 242, 242, 25, 204, 19, 20, 13, 22, 200, 197, 163, 197, 70, 6, 195, 222, 195, 195, 141,
    209, 78, 36, 299, 81, 296, 299, 209, 222, 4, 3, 22, 154, 155, 156, 157, 158, 209, 122, 19, 122,
    19, 99, 22, 125, 59, 22, 15, 140, 16, 152, 23, 23, 131, 143, 25, 20, 71, 145, 16, 22, 116, 184,
    162, 68, 25, 68, 75, 1, 143, 131, 131, 41, 61, 37, 152, 53, 134, 131, 53, 117, 34, 139, 140, 24,
    1, 5, 101, 53, 116, 24, 20, 53, 107, 108, 109, 19, 19, 20, 132, 22, 115, 126, 117, 118, 119, 163,
    22, 122, 67, 22, 22, 67, 23, 36, 22, 59, 19, 20, 24, 22, 22, 28, 67, 37, 23, 34, 150, 22, 146, 23,
    97, 22, 25, 36, 34, 147, 59, 23, 23, 154, 155, 156, 157, 158, 22, 98, 143, 143, 71, 23, 23, 23,
    136, 23, 142, 34, 59, 25, 23, 22, 117, 144, 88, 34, 86, 34, 93, 34, 71, 184, 34, 75, 25, 34, 75,
    23, 22, 11, 101, 22, 25, 25, 44, 23, 107, 108, 22, 22, 25, 22, 142, 23, 115, 23, 117, 118, 119,
    22, 101, 122, 23, 22, 24, 34, 107, 108, 25, 25, 23, 142, 142, 142, 115, 15, 117, 118, 119, 1, 141,
    122, 1, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 154, 155, 156, 157, 158, 314, 314, 314,
    314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 154, 155, 156, 157, 158, 314, 314,
    314, 314, 314, 184, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314,
    314, 314, 314, 314, 184, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314,
    314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314,
    314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314,
    314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314,
    314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314,
    314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314,
    314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 314, 188,
    188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188,
    188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188,
    188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188, 188,
    188, 188, 188,
];
const yy_shift_ofst = [
    1696, 2013, 585, 1918, 585, 333, 581, 229, 1743, 1763, 1854, 2168, 2168, 2168, 574, 229, 229, 229,
    229, 229, 0, 44, 44, 327, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168,
    2168, 2168, 2168, 188, 188, 1209, 1209, 428, 218, 218, 218, 218, 119, 223, 372, 476, 520, 624,
    733, 776, 848, 887, 959, 998, 1070, 1109, 1153, 1314, 1334, 1495, 1354, 1354, 1354, 1354, 1354,
    1354, 1354, 1354, 1354, 1354, 1354, 1354, 1354, 1354, 1354, 1354, 1354, 1354, 1515, 1354, 1535,
    1639, 1639, 1948, 2056, 2148, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168,
    2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168,
    2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168,
    2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 2168, 76, 88, 88, 88, 88, 88, 88, 88, 105,
    150, 401, 437, 478, 195, 600, 1121, 600, 342, 342, 600, 600, 516, 576, 120, 120, 120, 303, 21, 21,
    2353, 2353, 227, 227, 227, 646, 694, 694, 694, 694, 1257, 1257, 732, 716, 796, 195, 181, 386, 600,
    600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600,
    600, 600, 600, 600, 403, 600, 600, 600, 772, 772, 600, 403, 403, 600, 896, 718, 718, 249, 249,
    249, 2353, 2353, 2353, 2353, 2353, 2353, 2353, 1126, 352, 352, 850, 331, 905, 500, 649, 804, 600,
    600, 600, 600, 600, 600, 600, 600, 728, 600, 600, 600, 600, 600, 600, 600, 600, 575, 575, 575,
    600, 600, 600, 1106, 600, 600, 600, 793, 1160, 1266, 600, 600, 600, 600, 600, 600, 600, 600, 600,
    799, 644, 1105, 519, 519, 519, 1637, 1180, 1020, 205, 740, 610, 1362, 948, 1357, 1362, 1357, 1496,
    1505, 610, 610, 1505, 610, 948, 1496, 1485, 1497, 1370, 1104, 1104, 1104, 1203, 1203, 1203, 1203,
    1357, 1267, 1267, 1364, 1050, 1385, 1551, 1793, 1850, 1793, 1793, 1873, 1873, 1781, 1787, 1915,
    1897, 1934, 1934, 1934, 1934, 1935, 1813, 1935, 1813, 1787, 1787, 1813, 1915, 1813, 1897, 1897,
    1823, 1921, 1935, 1965, 1935, 1965, 1793, 1793, 1793, 1933, 1976, 1976, 1965, 1793, 1877, 1793,
    1933, 1793, 1793, 1839, 1880, 2007, 1919, 1919, 1965, 2018, 1951, 1951, 1962, 1962, 1891, 1886,
    1912, 1922, 1813, 1880, 1880, 2048, 1935, 2064, 2064, 2078, 2078, 2078, 2353, 2353, 2353, 2353,
    2353, 2353, 2353, 2353, 827, 1177, 1009, 1122, 1213, 902, 967, 900, 1504, 1402, 1647, 1592, 1480,
    1530, 1640, 635, 1641, 1645, 1680, 1569, 1692, 1693, 1594, 1608, 1724, 1017, 1715, 1710, 1254,
    1702, 1745, 1785, 1688, 1786, 1796, 1800, 1642, 1671, 1806, 1719, 1699, 2095, 2097, 2079, 1986,
    2090, 1988, 2092, 2091, 2094, 1989, 2102, 2103, 2098, 2099, 1978, 1968, 1992, 2100, 2100, 1981,
    2106, 1983, 2113, 2108, 2015, 1971, 2066, 2110, 2068, 2062, 2101, 2137, 1996, 2009, 2100, 2010,
    2082, 2107, 2100, 1993, 2093, 2096, 2105, 2109, 2017, 2033, 2117, 2130, 2154, 2151, 2043, 2136,
    2141, 2147, 2037, 2046, 2155, 2112, 2158, 2159, 2160, 2163, 2115, 2127, 2165, 2104, 2164, 2169,
    2126, 2157, 2172, 2162, 2047, 2176, 2177, 2171, 2053, 2180, 2059, 2185, 2178, 2186, 2193, 2118,
    2074, 2075, 2197, 2198, 2199, 2087, 2083, 2201, 2203, 2206, 2114, 2192, 2208, 2088, 2203, 2200,
    2202, 2204, 2207, 2145, 2167, 2149, 2209, 2170, 2144, 2218, 2210, 2223, 2225, 2226, 2228, 2227,
    2231, 2235, 2237, 2236, 2234, 2238, 2239, 2241, 2246, 2240, 2248, 2250, 2249, 2252, 2119, 2138,
    2139, 2140, 2253, 2256, 2269, 2287, 2290,
];
const yy_reduce_ofst = [
    46, 206, 149, 400, 252, 50, 1049, -177, -194, -190, -186, -184, -180, -132, 154, 397, 407, 446,
    506, 509, -235, -208, -204, -114, 24, 749, 754, 843, 1015, 104, 1055, 1074, 554, 1108, 618, 767,
    -175, 840, 881, 102, 886, -168, -55, 94, 361, 615, 361, 615, -270, -270, -270, -270, -270, -270,
    -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270,
    -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270, -270,
    -270, -270, -270, -182, 146, 250, 712, 730, 934, 972, 1078, 1118, 1127, 1158, 1176, 1198, 1216,
    1233, 1235, 1238, 1260, 1273, 1275, 1279, 1282, 1285, 1287, 1289, 1291, 1301, 1315, 1339, 1361,
    1378, 1380, 1415, 1418, 1420, 1434, 1456, 1458, 1460, 1463, 1465, 1503, 1506, 1508, 1518, 1541,
    1543, 1559, 1571, 1573, 1577, 1584, 1588, 1590, 1596, 1600, -270, -270, -270, -270, -270, -270,
    -270, -270, -270, -270, -270, -123, 322, 86, 451, -216, 620, -87, 280, 420, -195, 789, -270, 922,
    969, 1025, 735, -270, -270, -270, -270, -137, -137, -137, -136, 193, 293, 491, 880, 281, 299, 251,
    56, 419, -68, 204, 204, 608, 711, 837, 839, 346, 822, 884, 882, 940, 941, 990, 991, 994, 398,
    1044, 606, 1056, 1046, 1083, 1087, 1146, 1149, 1155, 49, 399, 158, -178, 123, 393, 441, 669, 838,
    1006, 1234, 597, 729, 782, 347, 391, 453, 943, 1058, 1225, 1228, 1239, 1139, 1255, -191, -158,
    -134, -196, 64, 207, 217, 269, 682, 722, 779, 785, 791, 898, 1034, 1140, 1240, 657, 1276, 1284,
    1292, 1320, 1328, 1332, 1341, 1461, 1096, 1227, 1327, 1471, 1475, 1482, 1469, 1545, 1558, 1568,
    1548, 1502, 1582, 1628, 1636, 217, 1643, 1644, 1646, 1649, 1650, 1651, 1550, 1553, 1565, 1597,
    1599, 1602, 1469, 1611, 1669, 1574, 1575, 1605, 1603, 1620, 1613, 1617, 1618, 1589, 1648, 1614,
    1616, 1655, 1619, 1657, 1598, 1667, 1662, 1668, 1673, 1675, 1677, 1652, 1654, 1656, 1664, 1663,
    1665, 1666, 1625, 1659, 1682, 1706, 1697, 1653, 1716, 1718, 1658, 1660, 1661, 1670, 1676, 1708,
    1717, 1720, 1722, 1723, 1756, 1727, 1764, 1728, 1694, 1695, 1730, 1709, 1732, 1746, 1747, 1698,
    1700, 1789, 1769, 1791, 1771, 1775, 1776, 1777, 1773, 1778, 1779, 1780, 1788, 1801, 1798, 1795,
    1802, 1810, 1725, 1792, 1734, 1755, 1758, 1816, 1765, 1735, 1736, 1782, 1790, 1783, 1809, 1815,
    1814, 1821, 1829, 1830, 1870, 1879, 1883, 1885, 1890, 1892, 1893, 1794, 1797, 1799, 1881, 1888,
    1864, 1876, 1898,
];
const yy_default = [
    1616, 1616, 1534, 1616, 1271, 1271, 1271, 1405, 1271, 1271, 1271, 1534, 1534, 1534, 1271, 1271,
    1271, 1271, 1271, 1271, 1401, 1433, 1433, 1594, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1271, 1271, 1271, 1532, 1271, 1271, 1271, 1271, 1634, 1634, 1271, 1618, 1617, 1271, 1271,
    1271, 1442, 1271, 1271, 1271, 1449, 1271, 1271, 1271, 1271, 1271, 1271, 1535, 1536, 1271, 1271,
    1271, 1271, 1593, 1595, 1551, 1577, 1456, 1455, 1454, 1453, 1444, 1421, 1447, 1440, 1528, 1529,
    1527, 1531, 1535, 1536, 1271, 1443, 1495, 1512, 1494, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1504, 1511, 1510, 1509, 1518, 1508, 1505, 1497, 1496, 1498, 1499, 1271, 1271, 1299, 1271,
    1362, 1271, 1271, 1271, 1271, 1271, 1484, 1500, 1486, 1485, 1487, 1271, 1515, 1501, 1514, 1513,
    1601, 1304, 1303, 1552, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1634, 1271, 1271, 1271, 1271,
    1271, 1598, 1596, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1427, 1271, 1271, 1271, 1634, 1634, 1271, 1427,
    1427, 1271, 1296, 1634, 1634, 1308, 1308, 1308, 1612, 1395, 1395, 1395, 1395, 1405, 1395, 1271,
    1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1271, 1271, 1401, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1281, 1679,
    1271, 1569, 1401, 1401, 1401, 1403, 1394, 1283, 1679, 1679, 1459, 1448, 1402, 1424, 1448, 1424,
    1676, 1446, 1459, 1459, 1446, 1459, 1402, 1676, 1334, 1671, 1327, 1433, 1433, 1433, 1423, 1423,
    1423, 1423, 1424, 1427, 1427, 1530, 1402, 1394, 1271, 1364, 1679, 1364, 1364, 1678, 1678, 1552,
    1466, 1469, 1366, 1372, 1372, 1372, 1372, 1293, 1446, 1293, 1446, 1466, 1466, 1446, 1469, 1446,
    1366, 1366, 1576, 1574, 1293, 1542, 1293, 1542, 1364, 1364, 1364, 1349, 1271, 1271, 1542, 1364,
    1334, 1364, 1349, 1364, 1364, 1656, 1441, 1271, 1546, 1546, 1542, 1537, 1647, 1647, 1436, 1436,
    1271, 1385, 1439, 1437, 1446, 1441, 1441, 1352, 1293, 1666, 1666, 1280, 1280, 1280, 1684, 1684,
    1612, 1315, 1315, 1336, 1336, 1315, 1271, 1271, 1271, 1271, 1271, 1271, 1309, 1271, 1271, 1271,
    1553, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1412, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1271, 1619, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1474, 1271,
    1276, 1609, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1450, 1451, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1573, 1572, 1271, 1271, 1271, 1271,
    1271, 1465, 1271, 1271, 1271, 1460, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1413, 1271,
    1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1332, 1271,
    1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1381, 1271, 1271, 1533, 1271, 1271, 1271, 1271,
    1271, 1438, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1428, 1271, 1271, 1271,
    1389, 1271, 1271, 1271, 1271, 1271, 1271, 1387, 1271, 1271, 1271, 1271, 1271, 1271, 1271, 1271,
    1653, 1410, 1475, 1271, 1479, 1297, 1271, 1288, 1271, 1271,
];
const yyFallback = [
    0, 0, 59, 59, 59, 59, 0, 59, 59, 59, 0, 59, 59, 59, 59, 0, 0, 0, 59, 0, 0, 59, 0, 0, 0, 0, 59, 59,
    59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 0, 0, 0, 59, 59, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59,
    59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
];
const yyRuleInfoLhs = [
    190, 190, 192, 192, 191, 193, 195, 195, 195, 194, 194, 194, 194, 193, 193, 193, 193, 193, 193,
    200, 200, 199, 199, 202, 202, 205, 205, 207, 207, 203, 203, 208, 196, 196, 210, 210, 210, 210,
    211, 211, 209, 209, 215, 215, 215, 215, 215, 215, 215, 215, 215, 215, 215, 215, 215, 215, 215,
    215, 224, 224, 220, 220, 222, 222, 225, 225, 225, 225, 226, 226, 226, 226, 226, 223, 223, 227,
    227, 227, 204, 204, 228, 228, 229, 230, 230, 230, 230, 230, 233, 233, 218, 218, 234, 234, 235,
    235, 193, 237, 237, 193, 193, 193, 206, 206, 206, 238, 238, 243, 243, 243, 243, 239, 239, 239,
    251, 239, 253, 253, 244, 244, 244, 254, 245, 245, 245, 255, 255, 255, 246, 246, 257, 257, 256,
    256, 256, 256, 201, 201, 262, 262, 262, 262, 258, 258, 258, 258, 258, 260, 260, 260, 259, 259,
    259, 241, 241, 231, 231, 219, 219, 219, 264, 264, 264, 248, 248, 249, 249, 242, 242, 242, 242,
    193, 247, 247, 266, 266, 266, 266, 193, 267, 267, 267, 267, 193, 193, 270, 270, 270, 270, 270,
    270, 271, 271, 268, 268, 269, 269, 263, 263, 217, 217, 217, 217, 216, 216, 216, 216, 217, 217,
    217, 217, 217, 217, 217, 217, 217, 217, 217, 216, 217, 217, 217, 217, 217, 217, 217, 217, 217,
    273, 273, 217, 217, 217, 217, 217, 217, 217, 217, 217, 217, 217, 217, 274, 274, 217, 275, 275,
    217, 217, 217, 217, 217, 217, 278, 278, 279, 279, 277, 277, 261, 261, 252, 252, 276, 276, 193,
    280, 280, 221, 221, 232, 232, 281, 281, 193, 193, 193, 282, 282, 193, 193, 193, 193, 193, 283,
    283, 283, 283, 213, 213, 214, 193, 284, 284, 284, 284, 285, 285, 285, 285, 286, 286, 287, 287,
    288, 288, 290, 290, 289, 289, 289, 289, 217, 217, 236, 236, 236, 193, 193, 193, 292, 292, 193,
    193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 294, 296, 297, 297, 298,
    265, 265, 265, 301, 301, 301, 300, 240, 240, 302, 302, 303, 304, 304, 304, 304, 304, 304, 305,
    305, 305, 308, 308, 308, 310, 310, 311, 311, 309, 309, 309, 312, 312, 313, 313, 313, 313, 250,
    272, 272, 272, 307, 307, 306, 216, 188, 189, 189, 190, 197, 197, 198, 205, 212, 212, 229, 235,
    254, 217, 283, 290, 291, 291, 293, 293, 295, 295, 296, 299, 299, 299,
];
const yyRuleInfoNRhs = [
    2, 3, 1, 3, 1, 3, 0, 1, 2, 0, 1, 1, 1, 2, 2, 2, 3, 5, 6, 0, 3, 1, 0, 5, 2, 0, 3, 2, 1, 4, 2, 2, 1,
    1, 0, 1, 4, 6, 1, 2, 2, 0, 2, 2, 4, 3, 3, 2, 2, 3, 5, 2, 4, 4, 1, 2, 4, 2, 3, 4, 0, 1, 0, 2, 2, 3,
    3, 3, 2, 2, 1, 1, 2, 3, 2, 0, 2, 2, 0, 2, 3, 1, 1, 2, 7, 5, 5, 10, 0, 1, 0, 3, 0, 2, 1, 1, 4, 2,
    0, 8, 4, 1, 5, 6, 3, 1, 3, 1, 2, 1, 1, 7, 8, 1, 4, 1, 5, 5, 1, 1, 0, 0, 3, 2, 4, 2, 1, 0, 0, 2, 2,
    0, 5, 7, 6, 6, 1, 3, 1, 3, 3, 5, 1, 1, 2, 3, 4, 2, 4, 0, 0, 3, 2, 0, 3, 5, 3, 1, 1, 0, 2, 2, 0, 0,
    3, 0, 2, 0, 2, 4, 4, 6, 0, 2, 0, 2, 2, 4, 9, 5, 7, 3, 5, 7, 8, 0, 2, 12, 9, 5, 8, 2, 0, 2, 1, 0,
    3, 3, 1, 3, 1, 3, 5, 1, 1, 1, 1, 1, 3, 6, 5, 8, 4, 12, 6, 9, 5, 13, 1, 5, 3, 3, 3, 3, 3, 3, 3, 3,
    1, 2, 3, 5, 2, 3, 3, 4, 6, 5, 2, 2, 2, 3, 1, 2, 5, 1, 2, 5, 3, 5, 4, 4, 5, 5, 4, 2, 0, 1, 0, 1, 0,
    3, 1, 0, 3, 11, 1, 0, 0, 3, 5, 3, 0, 2, 4, 2, 3, 2, 0, 2, 4, 5, 4, 5, 1, 1, 1, 1, 2, 1, 2, 14, 1,
    1, 2, 0, 1, 1, 1, 3, 0, 3, 0, 2, 3, 2, 3, 2, 8, 6, 5, 1, 4, 6, 1, 1, 1, 4, 6, 3, 0, 2, 1, 2, 1, 2,
    6, 8, 6, 8, 6, 9, 10, 11, 9, 1, 4, 7, 0, 1, 3, 1, 0, 2, 3, 1, 2, 3, 6, 1, 3, 1, 3, 5, 5, 6, 4, 5,
    1, 2, 0, 3, 6, 1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 0, 2, 2, 2, 1, 1, 2, 2, 1, 1, 4, 2, 5, 1, 1, 2, 1, 1,
    1, 0, 1, 1, 1, 1, 0, 1, 2, 1, 1, 0, 1, 0, 0, 1, 1, 3, 2, 0, 4, 2,
];
const yy_expected = [
    [1, 2, 5, 10, 11, 12, 13, 14, 17, 30, 32, 40, 70, 78, 81, 99, 134, 139, 140, 163],
    [0, 1, 2, 5, 10, 11, 12, 13, 14, 17, 30, 32, 40, 70, 78, 81, 99, 134, 139, 140, 163],
    [
        19, 20, 22, 36, 59, 71, 81, 101, 107, 108, 115, 117, 118, 119, 122, 139, 140, 154, 155, 156,
        157, 158, 184,
    ],
    [5, 10, 11, 12, 13, 14, 17, 30, 32, 40, 70, 78, 81, 99, 134, 139, 140, 163],
    [
        19, 20, 22, 36, 59, 71, 81, 101, 107, 108, 115, 117, 118, 119, 122, 139, 140, 154, 155, 156,
        157, 158, 184,
    ],
    [73, 81, 128, 129, 130, 139, 140],
    [11, 73, 81, 128, 129, 130, 139, 140],
    [81, 139, 140],
    [
        19, 20, 22, 36, 48, 59, 71, 85, 90, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157,
        158, 184,
    ],
    [
        19, 20, 22, 36, 59, 71, 85, 90, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158,
        184,
    ],
    [
        19, 20, 22, 36, 59, 71, 85, 90, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158,
        184,
    ],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [81, 121, 139, 140],
    [81, 139, 140],
    [81, 139, 140],
    [81, 139, 140],
    [81, 139, 140],
    [81, 139, 140],
    [
        19, 24, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 59, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114, 118,
    ],
    [
        19, 31, 39, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 31, 39, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 67, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [59, 107, 108, 116, 117, 118, 119, 121, 129, 155, 156],
    [59, 107, 108, 116, 117, 118, 119, 121, 129, 155, 156],
    [59, 76, 87, 89, 92, 117, 118, 119, 146],
    [59, 76, 87, 89, 92, 117, 118, 119, 146],
    [59, 117, 118, 119, 120, 123, 124, 125, 133],
    [25, 139, 140],
    [25, 139, 140],
    [25, 139, 140],
    [25, 139, 140],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 86, 88, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 25, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 69, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 24, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114, 151,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114, 160,
    ],
    [
        19, 23, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114, 160,
    ],
    [
        19, 24, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107,
        108, 109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108,
        109, 110, 111, 112, 113, 114,
    ],
    [
        19, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109,
        110, 111, 112, 113, 114,
    ],
    [
        19, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109, 110,
        111, 112, 113, 114,
    ],
    [
        19, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109, 110,
        111, 112, 113, 114,
    ],
    [
        19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 141, 154, 155, 156, 157, 158,
        184,
    ],
    [
        19, 20, 22, 36, 59, 71, 101, 107, 108, 109, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158,
        184,
    ],
    [
        19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 141, 154, 155, 156, 157, 158,
        184,
    ],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [19, 20, 22, 36, 59, 71, 101, 107, 108, 115, 117, 118, 119, 122, 154, 155, 156, 157, 158, 184],
    [54, 55, 56, 57, 58, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    [54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    [54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    [54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    [54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    [54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    [54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    [54, 55, 56, 57, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    [103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114],
    [107, 108, 109, 110, 111, 112, 113, 114],
    [109, 110, 111, 112, 113, 114],
    [59, 72, 117, 118, 119],
    [59, 72, 117, 118, 119],
    [26, 59, 117, 118, 119],
    [59, 117, 118, 119],
    [19, 46, 116, 132],
    [59, 117, 118, 119],
    [107, 108, 155, 156],
    [107, 108, 155, 156],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [95, 166, 167],
    [112, 113, 114],
    [166, 167],
    [166, 167],
    [166, 167],
    [139, 140],
    [114],
    [114],
    [],
    [],
    [19, 24, 96, 114, 120, 121, 122, 123, 124, 125, 126, 132],
    [19, 24, 96, 114, 120, 121, 122, 123, 124, 125, 126, 132],
    [19, 24, 96, 114, 120, 121, 122, 123, 124, 125, 126, 132],
    [59, 117, 118, 119, 152],
    [22, 59, 117, 118, 119],
    [22, 59, 117, 118, 119],
    [22, 59, 117, 118, 119],
    [22, 59, 117, 118, 119],
    [12, 27, 42, 63, 73],
    [12, 27, 42, 63, 73],
    [22, 59, 117, 118, 119],
    [76, 87, 89, 92, 146],
    [22, 59, 117, 118, 119],
    [26, 59, 117, 118, 119],
    [22, 23, 25, 102],
    [22, 23, 25, 102],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [135, 137, 138, 146],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [25, 76, 89, 92],
    [25, 76, 89, 92],
    [59, 117, 118, 119],
    [135, 137, 138, 146],
    [135, 137, 138, 146],
    [59, 117, 118, 119],
    [21, 80, 124, 162],
    [76, 89, 92],
    [76, 89, 92],
    [59, 118],
    [59, 118],
    [59, 118],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [22, 59, 101, 107, 108, 117, 118, 122, 154, 155, 156, 184],
    [101, 118, 122, 154, 155, 156, 184],
    [101, 118, 122, 154, 155, 156, 184],
    [22, 59, 117, 118, 119],
    [120, 123, 124, 125, 133],
    [22, 59, 117, 118, 119],
    [59, 109, 117, 118, 119],
    [59, 117, 118, 119, 144],
    [59, 117, 118, 119, 144],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [73, 128, 129, 130],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [35, 66, 74, 131],
    [35, 66, 74, 131],
    [35, 66, 74, 131],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [23, 25, 119, 144],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [22, 24, 59, 118],
    [66, 85, 94, 147],
    [12, 27, 42, 63],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [59, 117, 118, 119],
    [60, 120, 125],
    [128, 129, 130],
    [29, 33, 65],
    [24, 59, 118],
    [24, 59, 118],
    [24, 59, 118],
    [25, 119, 144],
    [109, 136, 141],
    [7, 8, 9],
    [60, 120],
    [15, 60],
    [116, 151],
    [150, 151],
    [25, 143],
    [19, 117],
    [150, 151],
    [19, 117],
    [19, 117],
    [25, 150],
    [116, 151],
    [116, 151],
    [25, 150],
    [116, 151],
    [25, 143],
    [19, 117],
    [25, 127],
    [23, 25],
    [46, 116],
    [31, 39],
    [31, 39],
    [31, 39],
    [116, 145],
    [116, 145],
    [116, 145],
    [116, 145],
    [19, 117],
    [25, 146],
    [25, 146],
    [159, 161],
    [25, 143],
    [136, 141],
    [22, 24],
    [116],
    [60],
    [116],
    [116],
    [38],
    [38],
    [152],
    [151],
    [22],
    [43],
    [18],
    [18],
    [18],
    [18],
    [18],
    [150],
    [18],
    [150],
    [151],
    [151],
    [150],
    [22],
    [150],
    [43],
    [43],
    [159],
    [62],
    [18],
    [22],
    [18],
    [22],
    [116],
    [116],
    [116],
    [64],
    [22],
    [22],
    [22],
    [116],
    [127],
    [116],
    [64],
    [116],
    [116],
    [166],
    [149],
    [24],
    [114],
    [114],
    [22],
    [22],
    [91],
    [91],
    [82],
    [82],
    [159],
    [165],
    [148],
    [147],
    [150],
    [149],
    [149],
    [25],
    [18],
    [13],
    [13],
    [6],
    [6],
    [6],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [46, 47, 48, 49, 122],
    [100, 134, 163, 164],
    [16, 77, 79, 162],
    [22, 23, 102],
    [22, 23, 102],
    [128, 129, 130],
    [22, 59, 118],
    [16, 77, 79],
    [23, 25],
    [131, 134],
    [22, 53],
    [23, 25],
    [130, 153],
    [130, 153],
    [23, 25],
    [22, 61],
    [23, 25],
    [23, 25],
    [23, 25],
    [24, 142],
    [23, 25],
    [23, 25],
    [59, 118],
    [121, 122],
    [7, 8],
    [122, 132],
    [23, 25],
    [23, 146],
    [19, 98],
    [59, 118],
    [23, 25],
    [23, 25],
    [83, 84],
    [23, 25],
    [23, 25],
    [23, 25],
    [155, 156],
    [155, 156],
    [23, 25],
    [59, 118],
    [22, 142],
    [4],
    [3],
    [22],
    [122],
    [19],
    [122],
    [19],
    [22],
    [22],
    [125],
    [15],
    [16],
    [23],
    [23],
    [140],
    [152],
    [131],
    [25],
    [25],
    [143],
    [20],
    [145],
    [16],
    [22],
    [116],
    [162],
    [68],
    [25],
    [68],
    [75],
    [41],
    [1],
    [143],
    [131],
    [25],
    [131],
    [61],
    [37],
    [25],
    [152],
    [53],
    [53],
    [53],
    [53],
    [131],
    [117],
    [34],
    [24],
    [1],
    [5],
    [116],
    [24],
    [20],
    [19],
    [132],
    [126],
    [22],
    [67],
    [22],
    [22],
    [23],
    [22],
    [67],
    [59],
    [24],
    [97],
    [28],
    [22],
    [67],
    [37],
    [23],
    [34],
    [150],
    [22],
    [23],
    [34],
    [146],
    [22],
    [147],
    [23],
    [25],
    [23],
    [22],
    [98],
    [143],
    [143],
    [23],
    [23],
    [23],
    [136],
    [142],
    [23],
    [25],
    [23],
    [117],
    [34],
    [22],
    [144],
    [25],
    [34],
    [34],
    [34],
    [34],
    [88],
    [75],
    [86],
    [44],
    [75],
    [93],
    [25],
    [34],
    [23],
    [22],
    [25],
    [22],
    [25],
    [23],
    [22],
    [11],
    [22],
    [25],
    [22],
    [23],
    [23],
    [22],
    [34],
    [23],
    [22],
    [24],
    [25],
    [142],
    [142],
    [142],
    [142],
    [25],
    [23],
    [15],
    [1],
    [1],
];
const symbols = [
    "$",
    "SEMI",
    "EXPLAIN",
    "QUERY",
    "PLAN",
    "BEGIN",
    "TRANSACTION",
    "DEFERRED",
    "IMMEDIATE",
    "EXCLUSIVE",
    "COMMIT",
    "END",
    "ROLLBACK",
    "SAVEPOINT",
    "RELEASE",
    "TO",
    "TABLE",
    "CREATE",
    "IF",
    "NOT",
    "EXISTS",
    "TEMP",
    "LP",
    "RP",
    "AS",
    "COMMA",
    "WITHOUT",
    "ABORT",
    "ACTION",
    "AFTER",
    "ANALYZE",
    "ASC",
    "ATTACH",
    "BEFORE",
    "BY",
    "CASCADE",
    "CAST",
    "CONFLICT",
    "DATABASE",
    "DESC",
    "DETACH",
    "EACH",
    "FAIL",
    "OR",
    "AND",
    "IS",
    "MATCH",
    "LIKE_KW",
    "BETWEEN",
    "IN",
    "ISNULL",
    "NOTNULL",
    "NE",
    "EQ",
    "GT",
    "LE",
    "LT",
    "GE",
    "ESCAPE",
    "ID",
    "COLUMNKW",
    "DO",
    "FOR",
    "IGNORE",
    "INITIALLY",
    "INSTEAD",
    "NO",
    "KEY",
    "OF",
    "OFFSET",
    "PRAGMA",
    "RAISE",
    "RECURSIVE",
    "REPLACE",
    "RESTRICT",
    "ROW",
    "ROWS",
    "TRIGGER",
    "VACUUM",
    "VIEW",
    "VIRTUAL",
    "WITH",
    "NULLS",
    "FIRST",
    "LAST",
    "CURRENT",
    "FOLLOWING",
    "PARTITION",
    "PRECEDING",
    "RANGE",
    "UNBOUNDED",
    "EXCLUDE",
    "GROUPS",
    "OTHERS",
    "TIES",
    "WITHIN",
    "GENERATED",
    "ALWAYS",
    "MATERIALIZED",
    "REINDEX",
    "RENAME",
    "CTIME_KW",
    "ANY",
    "BITAND",
    "BITOR",
    "LSHIFT",
    "RSHIFT",
    "PLUS",
    "MINUS",
    "STAR",
    "SLASH",
    "REM",
    "CONCAT",
    "PTR",
    "COLLATE",
    "BITNOT",
    "ON",
    "INDEXED",
    "STRING",
    "JOIN_KW",
    "CONSTRAINT",
    "DEFAULT",
    "NULL",
    "PRIMARY",
    "UNIQUE",
    "CHECK",
    "REFERENCES",
    "AUTOINCR",
    "INSERT",
    "DELETE",
    "UPDATE",
    "SET",
    "DEFERRABLE",
    "FOREIGN",
    "DROP",
    "UNION",
    "ALL",
    "EXCEPT",
    "INTERSECT",
    "SELECT",
    "VALUES",
    "DISTINCT",
    "DOT",
    "FROM",
    "JOIN",
    "USING",
    "ORDER",
    "GROUP",
    "HAVING",
    "LIMIT",
    "WHERE",
    "RETURNING",
    "INTO",
    "NOTHING",
    "BLOB",
    "FLOAT",
    "INTEGER",
    "VARIABLE",
    "CASE",
    "WHEN",
    "THEN",
    "ELSE",
    "INDEX",
    "ALTER",
    "ADD",
    "WINDOW",
    "OVER",
    "FILTER",
    "COLUMN",
    "AGG_FUNCTION",
    "AGG_COLUMN",
    "TRUEFALSE",
    "ISNOT",
    "FUNCTION",
    "UPLUS",
    "UMINUS",
    "TRUTH",
    "REGISTER",
    "VECTOR",
    "SELECT_COLUMN",
    "IF_NULL_ROW",
    "ASTERISK",
    "SPAN",
    "ERROR",
    "QNUMBER",
    "SPACE",
    "COMMENT",
    "ILLEGAL",
    "input",
    "cmdlist",
    "ecmd",
    "cmdx",
    "explain",
    "cmd",
    "transtype",
    "trans_opt",
    "nm",
    "savepoint_opt",
    "createkw",
    "temp",
    "ifnotexists",
    "fullname",
    "create_table_args",
    "columnlist",
    "conslist_opt",
    "table_option_set",
    "select",
    "table_option",
    "columnname",
    "carglist",
    "typetoken",
    "typename",
    "signed",
    "plus_num",
    "minus_num",
    "ccons",
    "term",
    "expr",
    "onconf",
    "sortorder",
    "autoinc",
    "eidlist_opt",
    "refargs",
    "defer_subclause",
    "generated",
    "refarg",
    "refact",
    "init_deferred_pred_opt",
    "conslist",
    "tconscomma",
    "tcons",
    "sortlist",
    "eidlist",
    "defer_subclause_opt",
    "orconf",
    "resolvetype",
    "raisetype",
    "ifexists",
    "selectnowith",
    "oneselect",
    "wqlist",
    "orderby_opt",
    "limit_opt",
    "multiselect_op",
    "distinct",
    "selcollist",
    "from",
    "where_opt",
    "groupby_opt",
    "having_opt",
    "window_clause",
    "values",
    "nexprlist",
    "mvalues",
    "sclp",
    "as",
    "seltablist",
    "stl_prefix",
    "joinop",
    "indexed_opt",
    "on_using",
    "exprlist",
    "xfullname",
    "idlist",
    "nulls",
    "with",
    "where_opt_ret",
    "setlist",
    "insert_cmd",
    "idlist_opt",
    "upsert",
    "returning",
    "filter_over",
    "likeop",
    "between_op",
    "in_op",
    "paren_exprlist",
    "case_operand",
    "case_exprlist",
    "case_else",
    "uniqueflag",
    "collate",
    "vinto",
    "nmnum",
    "trigger_time",
    "trigger_event",
    "foreach_clause",
    "when_clause",
    "trigger_cmd_list",
    "trigger_cmd",
    "tridxby",
    "database_kw_opt",
    "key_opt",
    "kwcolumn_opt",
    "create_vtab",
    "vtabarglist",
    "vtabarg",
    "vtabargtoken",
    "lp",
    "anylist",
    "wqitem",
    "wqas",
    "windowdefn_list",
    "windowdefn",
    "window",
    "frame_opt",
    "filter_clause",
    "over_clause",
    "range_or_rows",
    "frame_bound",
    "frame_bound_s",
    "frame_bound_e",
    "frame_exclude_opt",
    "frame_exclude",
];
const tables = {
    yy_action,
    yy_lookahead,
    yy_shift_ofst,
    yy_reduce_ofst,
    yy_default,
    yyFallback,
    yyRuleInfoLhs,
    yyRuleInfoNRhs,
    yy_expected,
};
/**
 * Reducer function that dispatches the actions defined for each rule in the grammar to build the AST.
 */
const reduce = (state, ruleId, popped, ruleSpan) => {
    const err = (message, span, ...hints) => {
        state.errors.push({ message, span, hints });
    };
    switch (ruleId) {
        case 0: // ecmd ::= cmdx SEMI
        case 1: {
            // ecmd ::= explain cmdx SEMI
            flushCmd(state);
            return undefined;
        }
        case 2: {
            // explain ::= EXPLAIN
            state.explain = "Explain";
            return undefined;
        }
        case 3: {
            // explain ::= EXPLAIN QUERY PLAN
            state.explain = "QueryPlan";
            return undefined;
        }
        case 4: {
            // cmdx ::= cmd
            /* statement is complete; state.stmt has been assigned */
            return undefined;
        }
        case 5: {
            // cmd ::= BEGIN transtype(Y) trans_opt(X)
            const Y = popped[1].minor;
            const X = popped[2].minor;
            state.stmt = { type: "BeginStmt", tx: Y, txName: X, span: ruleSpan };
            return undefined;
        }
        case 6: // trans_opt(A) ::=
        case 7: {
            // trans_opt(A) ::= TRANSACTION
            let A;
            A = undefined;
            return A;
        }
        case 8: {
            // trans_opt(A) ::= TRANSACTION nm(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 9: {
            // transtype(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 10: {
            // transtype(A) ::= DEFERRED
            let A;
            A = "Deferred";
            return A;
        }
        case 11: {
            // transtype(A) ::= IMMEDIATE
            let A;
            A = "Immediate";
            return A;
        }
        case 12: {
            // transtype(A) ::= EXCLUSIVE
            let A;
            A = "Exclusive";
            return A;
        }
        case 13: {
            // cmd ::= ? trans_opt(X)
            const X = popped[1].minor;
            state.stmt = { type: "CommitStmt", txName: X, span: ruleSpan };
            return undefined;
        }
        case 14: {
            // cmd ::= ROLLBACK trans_opt(X)
            const X = popped[1].minor;
            state.stmt = { type: "RollbackStmt", txName: X, savepointName: undefined, span: ruleSpan };
            return undefined;
        }
        case 15: {
            // cmd ::= SAVEPOINT nm(X)
            const X = popped[1].minor;
            state.stmt = { type: "SavepointStmt", savepointName: X, span: ruleSpan };
            return undefined;
        }
        case 16: {
            // cmd ::= RELEASE savepoint_opt nm(X)
            const X = popped[2].minor;
            state.stmt = { type: "ReleaseStmt", savepointName: X, span: ruleSpan };
            return undefined;
        }
        case 17: {
            // cmd ::= ROLLBACK trans_opt(Y) TO savepoint_opt nm(X)
            const Y = popped[1].minor;
            const X = popped[4].minor;
            state.stmt = { type: "RollbackStmt", txName: Y, savepointName: X, span: ruleSpan };
            return undefined;
        }
        case 18: {
            // cmd ::= createkw temp(T) TABLE ifnotexists(E) fullname(Y) create_table_args(X)
            const T = popped[1].minor;
            const E = popped[3].minor;
            const Y = popped[4].minor;
            const X = popped[5].minor;
            state.stmt = {
                type: "CreateTableStmt",
                temporary: T,
                ifNotExists: E,
                tblName: Y,
                body: X,
                span: ruleSpan,
            };
            return undefined;
        }
        case 19: {
            // ifnotexists(A) ::=
            let A;
            A = false;
            return A;
        }
        case 20: // ifnotexists(A) ::= IF NOT EXISTS
        case 21: {
            // temp(A) ::= TEMP
            let A;
            A = true;
            return A;
        }
        case 22: {
            // temp(A) ::=
            let A;
            A = false;
            return A;
        }
        case 23: {
            // create_table_args(A) ::= LP columnlist(C) conslist_opt(X) RP table_option_set(F)
            const C = popped[1].minor;
            const X = popped[2].minor;
            const F = popped[4].minor;
            let A;
            A = mkColumnsAndConstraints(C, X, F, ruleSpan);
            return A;
        }
        case 24: {
            // create_table_args(A) ::= AS select(S)
            const S = popped[1].minor;
            let A;
            A = { type: "AsSelectCreateTableBody", select: S, span: ruleSpan };
            return A;
        }
        case 25: {
            // table_option_set(A) ::=
            let A;
            A = 0;
            return A;
        }
        case 26: {
            // table_option_set(A) ::= table_option_set(X) COMMA table_option(Y)
            const X = popped[0].minor;
            const Y = popped[2].minor;
            let A;
            A = X | Y;
            return A;
        }
        case 27: {
            // table_option(A) ::= WITHOUT nm(X)
            const X = popped[1].minor;
            let A;
            if (X.text.toLowerCase() === "rowid") {
                A = 0x00000080; /* TabFlags.WithoutRowid */
            }
            else {
                state.errors.push(mkDiagnostic(`unknown table option: ${X.text}`, X.span, {
                    message: "expected WITHOUT ROWID",
                    span: undefined,
                }));
                A = 0;
            }
            return A;
        }
        case 28: {
            // table_option(A) ::= nm(X)
            const X = popped[0].minor;
            let A;
            if (X.text.toLowerCase() === "strict") {
                A = 0x00010000; /* TabFlags.Strict */
            }
            else {
                state.errors.push(mkDiagnostic(`unknown table option: ${X.text}`, X.span, {
                    message: "expected STRICT or WITHOUT ROWID",
                    span: undefined,
                }));
                A = 0;
            }
            return A;
        }
        case 29: {
            // columnlist(A) ::= columnlist(A) COMMA columnname(X) carglist(Y)
            const X = popped[2].minor;
            const Y = popped[3].minor;
            let A = popped[0].minor;
            const cd = mkColumnDefinition(X.colName, X.colType, Y, ruleSpan);
            addColumn(state, A, cd);
            return A;
        }
        case 30: {
            // columnlist(A) ::= columnname(X) carglist(Y)
            const X = popped[0].minor;
            const Y = popped[1].minor;
            let A;
            const cd = mkColumnDefinition(X.colName, X.colType, Y, ruleSpan);
            A = [];
            addColumn(state, A, cd);
            return A;
        }
        case 31: {
            // columnname(A) ::= nm(X) typetoken(Y)
            const X = popped[0].minor;
            const Y = popped[1].minor;
            let A;
            A = { colName: X, colType: Y, span: ruleSpan };
            return A;
        }
        case 32: // nm(A) ::= ?(X)
        case 33: {
            // nm(A) ::= STRING(X)
            const X = popped[0].minor;
            let A;
            A = mkName(X);
            return A;
        }
        case 34: {
            // typetoken(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 35: {
            // typetoken(A) ::= typename(X)
            const X = popped[0].minor;
            let A;
            A = { type: "Type", name: X, size: undefined, span: ruleSpan };
            return A;
        }
        case 36: {
            // typetoken(A) ::= typename(X) LP signed(Y) RP
            const X = popped[0].minor;
            const Y = popped[2].minor;
            let A;
            A = {
                type: "Type",
                name: X,
                size: { type: "MaxSizeTypeSize", size: Y, span: ruleSpan },
                span: ruleSpan,
            };
            return A;
        }
        case 37: {
            // typetoken(A) ::= typename(X) LP signed(Y) COMMA signed(Z) RP
            const X = popped[0].minor;
            const Y = popped[2].minor;
            const Z = popped[4].minor;
            let A;
            A = {
                type: "Type",
                name: X,
                size: { type: "TypeSizeTypeSize", size1: Y, size2: Z, span: ruleSpan },
                span: ruleSpan,
            };
            return A;
        }
        case 38: {
            // typename(A) ::= ?(X)
            const X = popped[0].minor;
            let A;
            A = sqlite3Dequote(X.text);
            return A;
        }
        case 39: {
            // typename(A) ::= typename(A) ?(Y)
            const Y = popped[1].minor;
            let A = popped[0].minor;
            A = A + " " + sqlite3Dequote(Y.text);
            return A;
        }
        case 40: {
            // carglist(A) ::= carglist(A) ccons(X)
            const X = popped[1].minor;
            let A = popped[0].minor;
            if (X)
                A.push(X);
            return A;
        }
        case 41: {
            // carglist(A) ::=
            let A;
            A = [];
            return A;
        }
        case 42: {
            // ccons(A) ::= CONSTRAINT nm(X)
            const X = popped[1].minor;
            let A;
            // Stage the constraint name; the NEXT ccons consumes it.  This
            // production does not itself contribute to carglist.
            state.constraintName = X;
            A = undefined;
            return A;
        }
        case 43: {
            // ccons(A) ::= DEFAULT term(X)
            const X = popped[1].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: { type: "DefaultColumnConstraint", expr: X, span: ruleSpan },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 44: {
            // ccons(A) ::= DEFAULT LP expr(X) RP
            const X = popped[2].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: {
                    type: "DefaultColumnConstraint",
                    expr: mkParenthesized(X, ruleSpan),
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 45: {
            // ccons(A) ::= DEFAULT PLUS term(X)
            const X = popped[2].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: {
                    type: "DefaultColumnConstraint",
                    expr: mkUnary("Positive", X, ruleSpan),
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 46: {
            // ccons(A) ::= DEFAULT MINUS term(X)
            const X = popped[2].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: {
                    type: "DefaultColumnConstraint",
                    expr: mkUnary("Negative", X, ruleSpan),
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 47: {
            // ccons(A) ::= DEFAULT ?(X)
            const X = popped[1].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: { type: "DefaultColumnConstraint", expr: mkId(X), span: ruleSpan },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 48: {
            // ccons(A) ::= NULL onconf(R)
            const R = popped[1].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: {
                    type: "NotNullColumnConstraint",
                    nullable: true,
                    conflictClause: R,
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 49: {
            // ccons(A) ::= NOT NULL onconf(R)
            const R = popped[2].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: {
                    type: "NotNullColumnConstraint",
                    nullable: false,
                    conflictClause: R,
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 50: {
            // ccons(A) ::= PRIMARY KEY sortorder(Z) onconf(R) autoinc(I)
            const Z = popped[2].minor;
            const R = popped[3].minor;
            const I = popped[4].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: {
                    type: "PrimaryKeyColumnConstraint",
                    order: Z,
                    conflictClause: R,
                    autoIncrement: I,
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 51: {
            // ccons(A) ::= UNIQUE onconf(R)
            const R = popped[1].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: { type: "UniqueColumnConstraint", conflictClause: R, span: ruleSpan },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 52: {
            // ccons(A) ::= CHECK LP expr(X) RP
            const X = popped[2].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: { type: "CheckColumnConstraint", expr: X, span: ruleSpan },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 53: {
            // ccons(A) ::= REFERENCES nm(T) eidlist_opt(TA) refargs(R)
            const T = popped[1].minor;
            const TA = popped[2].minor;
            const R = popped[3].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: {
                    type: "ForeignKeyColumnConstraint",
                    clause: { type: "ForeignKeyClause", tblName: T, columns: TA, args: R, span: ruleSpan },
                    deferClause: undefined,
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 54: {
            // ccons(A) ::= defer_subclause(D)
            const D = popped[0].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: undefined,
                constraint: { type: "DeferColumnConstraint", clause: D, span: ruleSpan },
                span: ruleSpan,
            };
            return A;
        }
        case 55: {
            // ccons(A) ::= COLLATE ?(C)
            const C = popped[1].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: { type: "CollateColumnConstraint", collationName: mkName(C), span: ruleSpan },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 56: {
            // ccons(A) ::= GENERATED ALWAYS AS generated(X)
            const X = popped[3].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: X,
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 57: {
            // ccons(A) ::= AS generated(X)
            const X = popped[1].minor;
            let A;
            A = {
                type: "NamedColumnConstraint",
                name: state.constraintName,
                constraint: X,
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 58: {
            // generated(X) ::= LP expr(E) RP
            const E = popped[1].minor;
            let X;
            X = { type: "GeneratedColumnConstraint", expr: E, typ: undefined, span: ruleSpan };
            return X;
        }
        case 59: {
            // generated(X) ::= LP expr(E) RP ID(TYPE)
            const E = popped[1].minor;
            const TYPE = popped[3].minor;
            let X;
            X = { type: "GeneratedColumnConstraint", expr: E, typ: mkId(TYPE), span: ruleSpan };
            return X;
        }
        case 60: {
            // autoinc(X) ::=
            let X;
            X = false;
            return X;
        }
        case 61: {
            // autoinc(X) ::= AUTOINCR
            let X;
            X = true;
            return X;
        }
        case 62: {
            // refargs(A) ::=
            let A;
            A = [];
            return A;
        }
        case 63: {
            // refargs(A) ::= refargs(A) refarg(Y)
            const Y = popped[1].minor;
            let A = popped[0].minor;
            A.push(Y);
            return A;
        }
        case 64: {
            // refarg(A) ::= MATCH nm(X)
            const X = popped[1].minor;
            let A;
            A = { type: "MatchRefArg", name: X, span: ruleSpan };
            return A;
        }
        case 65: {
            // refarg(A) ::= ON INSERT refact(X)
            const X = popped[2].minor;
            let A;
            A = { type: "OnInsertRefArg", action: X, span: ruleSpan };
            return A;
        }
        case 66: {
            // refarg(A) ::= ON DELETE refact(X)
            const X = popped[2].minor;
            let A;
            A = { type: "OnDeleteRefArg", action: X, span: ruleSpan };
            return A;
        }
        case 67: {
            // refarg(A) ::= ON UPDATE refact(X)
            const X = popped[2].minor;
            let A;
            A = { type: "OnUpdateRefArg", action: X, span: ruleSpan };
            return A;
        }
        case 68: {
            // refact(A) ::= SET NULL
            let A;
            A = "SetNull";
            return A;
        }
        case 69: {
            // refact(A) ::= SET DEFAULT
            let A;
            A = "SetDefault";
            return A;
        }
        case 70: {
            // refact(A) ::= CASCADE
            let A;
            A = "Cascade";
            return A;
        }
        case 71: {
            // refact(A) ::= RESTRICT
            let A;
            A = "Restrict";
            return A;
        }
        case 72: {
            // refact(A) ::= NO ACTION
            let A;
            A = "NoAction";
            return A;
        }
        case 73: {
            // defer_subclause(A) ::= NOT DEFERRABLE init_deferred_pred_opt(X)
            const X = popped[2].minor;
            let A;
            A = { type: "DeferSubclause", deferrable: false, initDeferred: X, span: ruleSpan };
            return A;
        }
        case 74: {
            // defer_subclause(A) ::= DEFERRABLE init_deferred_pred_opt(X)
            const X = popped[1].minor;
            let A;
            A = { type: "DeferSubclause", deferrable: true, initDeferred: X, span: ruleSpan };
            return A;
        }
        case 75: {
            // init_deferred_pred_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 76: {
            // init_deferred_pred_opt(A) ::= INITIALLY DEFERRED
            let A;
            A = "InitiallyDeferred";
            return A;
        }
        case 77: {
            // init_deferred_pred_opt(A) ::= INITIALLY IMMEDIATE
            let A;
            A = "InitiallyImmediate";
            return A;
        }
        case 78: {
            // conslist_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 79: {
            // conslist_opt(A) ::= COMMA conslist(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 80: {
            // conslist(A) ::= conslist(A) tconscomma tcons(X)
            const X = popped[2].minor;
            let A = popped[0].minor;
            if (X)
                A.push(X);
            return A;
        }
        case 81: {
            // conslist(A) ::= tcons(X)
            const X = popped[0].minor;
            let A;
            A = X ? [X] : [];
            return A;
        }
        case 82: {
            // tconscomma ::= COMMA
            state.constraintName = undefined;
            return undefined;
        }
        case 83: {
            // tcons(A) ::= CONSTRAINT nm(X)
            const X = popped[1].minor;
            let A;
            // Stage the constraint name for the NEXT tcons; this production does
            // not itself contribute to conslist.
            state.constraintName = X;
            A = undefined;
            return A;
        }
        case 84: {
            // tcons(A) ::= PRIMARY KEY LP sortlist(X) autoinc(I) RP onconf(R)
            const X = popped[3].minor;
            const I = popped[4].minor;
            const R = popped[6].minor;
            let A;
            A = {
                type: "NamedTableConstraint",
                name: state.constraintName,
                constraint: {
                    type: "PrimaryKeyTableConstraint",
                    columns: X,
                    autoIncrement: I,
                    conflictClause: R,
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 85: {
            // tcons(A) ::= UNIQUE LP sortlist(X) RP onconf(R)
            const X = popped[2].minor;
            const R = popped[4].minor;
            let A;
            A = {
                type: "NamedTableConstraint",
                name: state.constraintName,
                constraint: {
                    type: "UniqueTableConstraint",
                    columns: X,
                    conflictClause: R,
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 86: {
            // tcons(A) ::= CHECK LP expr(E) RP onconf(R)
            const E = popped[2].minor;
            const R = popped[4].minor;
            let A;
            A = {
                type: "NamedTableConstraint",
                name: state.constraintName,
                constraint: { type: "CheckTableConstraint", expr: E, conflictClause: R, span: ruleSpan },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 87: {
            // tcons(A) ::= FOREIGN KEY LP eidlist(FA) RP REFERENCES nm(T) eidlist_opt(TA) refargs(R) defer_subclause_opt(D)
            const FA = popped[3].minor;
            const T = popped[6].minor;
            const TA = popped[7].minor;
            const R = popped[8].minor;
            const D = popped[9].minor;
            let A;
            A = {
                type: "NamedTableConstraint",
                name: state.constraintName,
                constraint: {
                    type: "ForeignKeyTableConstraint",
                    columns: FA,
                    clause: { type: "ForeignKeyClause", tblName: T, columns: TA, args: R, span: ruleSpan },
                    deferClause: D,
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            state.constraintName = undefined;
            return A;
        }
        case 88: {
            // defer_subclause_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 89: {
            // defer_subclause_opt(A) ::= defer_subclause(X)
            const X = popped[0].minor;
            let A;
            A = X;
            return A;
        }
        case 90: {
            // onconf(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 91: {
            // onconf(A) ::= ON CONFLICT resolvetype(X)
            const X = popped[2].minor;
            let A;
            A = X;
            return A;
        }
        case 92: {
            // orconf(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 93: {
            // orconf(A) ::= OR resolvetype(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 94: {
            // resolvetype(A) ::= IGNORE
            let A;
            A = "Ignore";
            return A;
        }
        case 95: {
            // resolvetype(A) ::= REPLACE
            let A;
            A = "Replace";
            return A;
        }
        case 96: {
            // cmd ::= DROP TABLE ifexists(E) fullname(X)
            const E = popped[2].minor;
            const X = popped[3].minor;
            state.stmt = { type: "DropTableStmt", ifExists: E, tblName: X, span: ruleSpan };
            return undefined;
        }
        case 97: {
            // ifexists(A) ::= IF EXISTS
            let A;
            A = true;
            return A;
        }
        case 98: {
            // ifexists(A) ::=
            let A;
            A = false;
            return A;
        }
        case 99: {
            // cmd ::= createkw temp(T) VIEW ifnotexists(E) fullname(Y) eidlist_opt(C) AS select(S)
            const T = popped[1].minor;
            const E = popped[3].minor;
            const Y = popped[4].minor;
            const C = popped[5].minor;
            const S = popped[7].minor;
            state.stmt = {
                type: "CreateViewStmt",
                temporary: T,
                ifNotExists: E,
                viewName: Y,
                columns: C,
                select: S,
                span: ruleSpan,
            };
            return undefined;
        }
        case 100: {
            // cmd ::= DROP VIEW ifexists(E) fullname(X)
            const E = popped[2].minor;
            const X = popped[3].minor;
            state.stmt = { type: "DropViewStmt", ifExists: E, viewName: X, span: ruleSpan };
            return undefined;
        }
        case 101: {
            // cmd ::= select(X)
            const X = popped[0].minor;
            state.stmt = { type: "SelectStmt", body: X, span: ruleSpan };
            return undefined;
        }
        case 102: {
            // select(A) ::= WITH wqlist(W) selectnowith(X) orderby_opt(Z) limit_opt(L)
            const W = popped[1].minor;
            const X = popped[2].minor;
            const Z = popped[3].minor;
            const L = popped[4].minor;
            let A;
            A = mkSelect({ type: "With", recursive: false, ctes: W, span: ruleSpan }, X, Z, L, ruleSpan);
            return A;
        }
        case 103: {
            // select(A) ::= WITH RECURSIVE wqlist(W) selectnowith(X) orderby_opt(Z) limit_opt(L)
            const W = popped[2].minor;
            const X = popped[3].minor;
            const Z = popped[4].minor;
            const L = popped[5].minor;
            let A;
            A = mkSelect({ type: "With", recursive: true, ctes: W, span: ruleSpan }, X, Z, L, ruleSpan);
            return A;
        }
        case 104: {
            // select(A) ::= selectnowith(X) orderby_opt(Z) limit_opt(L)
            const X = popped[0].minor;
            const Z = popped[1].minor;
            const L = popped[2].minor;
            let A;
            A = mkSelect(undefined, X, Z, L, ruleSpan);
            return A;
        }
        case 105: {
            // selectnowith(A) ::= oneselect(X)
            const X = popped[0].minor;
            let A;
            A = { select: X, compounds: undefined };
            return A;
        }
        case 106: {
            // selectnowith(A) ::= selectnowith(A) multiselect_op(Y) oneselect(Z)
            const Y = popped[1].minor;
            const Z = popped[2].minor;
            let A = popped[0].minor;
            pushCompound(A, { type: "CompoundSelect", operator: Y, select: Z, span: ruleSpan });
            return A;
        }
        case 107: {
            // multiselect_op(A) ::= UNION
            let A;
            A = "Union";
            return A;
        }
        case 108: {
            // multiselect_op(A) ::= UNION ALL
            let A;
            A = "UnionAll";
            return A;
        }
        case 109: {
            // multiselect_op(A) ::= EXCEPT
            let A;
            A = "Except";
            return A;
        }
        case 110: {
            // multiselect_op(A) ::= INTERSECT
            let A;
            A = "Intersect";
            return A;
        }
        case 111: {
            // oneselect(A) ::= SELECT distinct(D) selcollist(W) from(X) where_opt(Y) groupby_opt(P) having_opt(Q)
            const D = popped[1].minor;
            const W = popped[2].minor;
            const X = popped[3].minor;
            const Y = popped[4].minor;
            const P = popped[5].minor;
            const Q = popped[6].minor;
            let A;
            A = mkOneSelect(state, D, W, X, Y, P, Q, undefined, ruleSpan);
            return A;
        }
        case 112: {
            // oneselect(A) ::= SELECT distinct(D) selcollist(W) from(X) where_opt(Y) groupby_opt(P) having_opt(Q) window_clause(R)
            const D = popped[1].minor;
            const W = popped[2].minor;
            const X = popped[3].minor;
            const Y = popped[4].minor;
            const P = popped[5].minor;
            const Q = popped[6].minor;
            const R = popped[7].minor;
            let A;
            A = mkOneSelect(state, D, W, X, Y, P, Q, R, ruleSpan);
            return A;
        }
        case 113: {
            // oneselect(A) ::= values(X)
            const X = popped[0].minor;
            let A;
            A = { type: "SelectValues", values: X, span: ruleSpan };
            return A;
        }
        case 114: {
            // values(A) ::= VALUES LP nexprlist(X) RP
            const X = popped[2].minor;
            let A;
            A = [{ type: "ValuesRow", values: X, span: ruleSpan }];
            return A;
        }
        case 115: {
            // oneselect(A) ::= mvalues(X)
            const X = popped[0].minor;
            let A;
            A = { type: "SelectValues", values: X, span: ruleSpan };
            return A;
        }
        case 116: // mvalues(A) ::= values(A) COMMA LP nexprlist(Y) RP
        case 117: {
            // mvalues(A) ::= mvalues(A) COMMA LP nexprlist(Y) RP
            const Y = popped[3].minor;
            let A = popped[0].minor;
            valuesPush(state, A, Y, ruleSpan);
            return A;
        }
        case 118: {
            // distinct(A) ::= DISTINCT
            let A;
            A = "Distinct";
            return A;
        }
        case 119: {
            // distinct(A) ::= ALL
            let A;
            A = "All";
            return A;
        }
        case 120: {
            // distinct(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 121: {
            // sclp(A) ::=
            let A;
            A = [];
            return A;
        }
        case 122: {
            // selcollist(A) ::= sclp(A) expr(X) as(Y)
            const X = popped[1].minor;
            const Y = popped[2].minor;
            let A = popped[0].minor;
            A.push({ type: "ExprResultColumn", expr: X, alias: Y, span: ruleSpan });
            return A;
        }
        case 123: {
            // selcollist(A) ::= sclp(A) STAR
            let A = popped[0].minor;
            A.push({ type: "StarResultColumn", span: ruleSpan });
            return A;
        }
        case 124: {
            // selcollist(A) ::= sclp(A) nm(X) DOT STAR
            const X = popped[1].minor;
            let A = popped[0].minor;
            A.push({ type: "TableStarResultColumn", table: X, span: ruleSpan });
            return A;
        }
        case 125: {
            // as(X) ::= AS nm(Y)
            const Y = popped[1].minor;
            let X;
            X = { type: "AsAs", name: Y, span: ruleSpan };
            return X;
        }
        case 126: {
            // as(X) ::= ?(Y)
            const Y = popped[0].minor;
            let X;
            X = { type: "ElidedAs", name: mkName(Y), span: ruleSpan };
            return X;
        }
        case 127: {
            // as(X) ::=
            let X;
            X = undefined;
            return X;
        }
        case 128: {
            // from(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 129: {
            // from(A) ::= FROM seltablist(X)
            const X = popped[1].minor;
            let A;
            A = freezeFrom(X, ruleSpan);
            return A;
        }
        case 130: {
            // stl_prefix(A) ::= seltablist(A) joinop(Y)
            const Y = popped[1].minor;
            let A = popped[0].minor;
            A.pendingOp = Y;
            return A;
        }
        case 131: {
            // stl_prefix(A) ::=
            let A;
            A = emptyFromClause();
            return A;
        }
        case 132: {
            // seltablist(A) ::= stl_prefix(A) fullname(Y) as(Z) indexed_opt(I) on_using(N)
            const Y = popped[1].minor;
            const Z = popped[2].minor;
            const I = popped[3].minor;
            const N = popped[4].minor;
            let A = popped[0].minor;
            fromClausePush(state, A, { type: "TableSelectTable", tblName: Y, alias: Z, indexed: I, span: ruleSpan }, N);
            return A;
        }
        case 133: {
            // seltablist(A) ::= stl_prefix(A) fullname(Y) LP exprlist(E) RP as(Z) on_using(N)
            const Y = popped[1].minor;
            const E = popped[3].minor;
            const Z = popped[5].minor;
            const N = popped[6].minor;
            let A = popped[0].minor;
            fromClausePush(state, A, { type: "TableCallSelectTable", tblName: Y, args: E, alias: Z, span: ruleSpan }, N);
            return A;
        }
        case 134: {
            // seltablist(A) ::= stl_prefix(A) LP select(S) RP as(Z) on_using(N)
            const S = popped[2].minor;
            const Z = popped[4].minor;
            const N = popped[5].minor;
            let A = popped[0].minor;
            fromClausePush(state, A, { type: "SelectSelectTable", select: S, alias: Z, span: ruleSpan }, N);
            return A;
        }
        case 135: {
            // seltablist(A) ::= stl_prefix(A) LP seltablist(F) RP as(Z) on_using(N)
            const F = popped[2].minor;
            const Z = popped[4].minor;
            const N = popped[5].minor;
            let A = popped[0].minor;
            fromClausePush(state, A, { type: "SubSelectTable", from: freezeFrom(F, ruleSpan), alias: Z, span: ruleSpan }, N);
            return A;
        }
        case 136: {
            // fullname(A) ::= nm(X)
            const X = popped[0].minor;
            let A;
            A = qnSingle(X, ruleSpan);
            return A;
        }
        case 137: {
            // fullname(A) ::= nm(X) DOT nm(Y)
            const X = popped[0].minor;
            const Y = popped[2].minor;
            let A;
            A = qnFull(X, Y, ruleSpan);
            return A;
        }
        case 138: {
            // xfullname(A) ::= nm(X)
            const X = popped[0].minor;
            let A;
            A = qnSingle(X, ruleSpan);
            return A;
        }
        case 139: {
            // xfullname(A) ::= nm(X) DOT nm(Y)
            const X = popped[0].minor;
            const Y = popped[2].minor;
            let A;
            A = qnFull(X, Y, ruleSpan);
            return A;
        }
        case 140: {
            // xfullname(A) ::= nm(X) AS nm(Z)
            const X = popped[0].minor;
            const Z = popped[2].minor;
            let A;
            A = qnAlias(X, Z, ruleSpan);
            return A;
        }
        case 141: {
            // xfullname(A) ::= nm(X) DOT nm(Y) AS nm(Z)
            const X = popped[0].minor;
            const Y = popped[2].minor;
            const Z = popped[4].minor;
            let A;
            A = qnXfull(X, Y, Z, ruleSpan);
            return A;
        }
        case 142: {
            // joinop(X) ::= COMMA
            let X;
            X = { type: "CommaJoinOperator", span: ruleSpan };
            return X;
        }
        case 143: {
            // joinop(X) ::= JOIN
            let X;
            X = { type: "TypedJoinJoinOperator", joinType: undefined, span: ruleSpan };
            return X;
        }
        case 144: {
            // joinop(X) ::= JOIN_KW(A) JOIN
            const A = popped[0].minor;
            let X;
            X = joinOperatorFrom(state, A, undefined, undefined, ruleSpan);
            return X;
        }
        case 145: {
            // joinop(X) ::= JOIN_KW(A) nm(B) JOIN
            const A = popped[0].minor;
            const B = popped[1].minor;
            let X;
            X = joinOperatorFrom(state, A, B, undefined, ruleSpan);
            return X;
        }
        case 146: {
            // joinop(X) ::= JOIN_KW(A) nm(B) nm(C) JOIN
            const A = popped[0].minor;
            const B = popped[1].minor;
            const C = popped[2].minor;
            let X;
            X = joinOperatorFrom(state, A, B, C, ruleSpan);
            return X;
        }
        case 147: {
            // on_using(N) ::= ON expr(E)
            const E = popped[1].minor;
            let N;
            N = { type: "OnJoinConstraint", expr: E, span: ruleSpan };
            return N;
        }
        case 148: {
            // on_using(N) ::= USING LP idlist(L) RP
            const L = popped[2].minor;
            let N;
            N = { type: "UsingJoinConstraint", columns: L, span: ruleSpan };
            return N;
        }
        case 149: {
            // on_using(N) ::=
            let N;
            N = undefined;
            return N;
        }
        case 150: {
            // indexed_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 151: {
            // indexed_opt(A) ::= INDEXED BY nm(X)
            const X = popped[2].minor;
            let A;
            A = { type: "IndexedByIndexed", idxName: X, span: ruleSpan };
            return A;
        }
        case 152: {
            // indexed_opt(A) ::= NOT INDEXED
            let A;
            A = { type: "NotIndexedIndexed", span: ruleSpan };
            return A;
        }
        case 153: {
            // orderby_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 154: {
            // orderby_opt(A) ::= ORDER BY sortlist(X)
            const X = popped[2].minor;
            let A;
            A = X;
            return A;
        }
        case 155: {
            // sortlist(A) ::= sortlist(A) COMMA expr(Y) sortorder(Z) nulls(X)
            const Y = popped[2].minor;
            const Z = popped[3].minor;
            const X = popped[4].minor;
            let A = popped[0].minor;
            A.push({ type: "SortedColumn", expr: Y, order: Z, nulls: X, span: ruleSpan });
            return A;
        }
        case 156: {
            // sortlist(A) ::= expr(Y) sortorder(Z) nulls(X)
            const Y = popped[0].minor;
            const Z = popped[1].minor;
            const X = popped[2].minor;
            let A;
            A = [{ type: "SortedColumn", expr: Y, order: Z, nulls: X, span: ruleSpan }];
            return A;
        }
        case 157: {
            // sortorder(A) ::= ASC
            let A;
            A = "Asc";
            return A;
        }
        case 158: {
            // sortorder(A) ::= DESC
            let A;
            A = "Desc";
            return A;
        }
        case 159: {
            // sortorder(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 160: {
            // nulls(A) ::= NULLS FIRST
            let A;
            A = "First";
            return A;
        }
        case 161: {
            // nulls(A) ::= NULLS LAST
            let A;
            A = "Last";
            return A;
        }
        case 162: {
            // nulls(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 163: {
            // groupby_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 164: {
            // groupby_opt(A) ::= GROUP BY nexprlist(X)
            const X = popped[2].minor;
            let A;
            A = X;
            return A;
        }
        case 165: {
            // having_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 166: {
            // having_opt(A) ::= HAVING expr(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 167: {
            // limit_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 168: {
            // limit_opt(A) ::= LIMIT expr(X)
            const X = popped[1].minor;
            let A;
            A = { type: "Limit", expr: X, offset: undefined, span: ruleSpan };
            return A;
        }
        case 169: {
            // limit_opt(A) ::= LIMIT expr(X) OFFSET expr(Y)
            const X = popped[1].minor;
            const Y = popped[3].minor;
            let A;
            A = { type: "Limit", expr: X, offset: Y, span: ruleSpan };
            return A;
        }
        case 170: {
            // limit_opt(A) ::= LIMIT expr(X) COMMA expr(Y)
            const X = popped[1].minor;
            const Y = popped[3].minor;
            let A;
            A = { type: "Limit", expr: Y, offset: X, span: ruleSpan };
            return A;
        }
        case 171: {
            // cmd ::= with(C) DELETE FROM xfullname(X) indexed_opt(I) where_opt_ret(W)
            const C = popped[0].minor;
            const X = popped[3].minor;
            const I = popped[4].minor;
            const W = popped[5].minor;
            state.stmt = {
                type: "DeleteStmt",
                with: C,
                tblName: X,
                indexed: I,
                whereClause: W.where,
                returning: W.returning,
                orderBy: undefined,
                limit: undefined,
                span: ruleSpan,
            };
            return undefined;
        }
        case 172: {
            // where_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 173: {
            // where_opt(A) ::= WHERE expr(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 174: {
            // where_opt_ret(A) ::=
            let A;
            A = { where: undefined, returning: undefined, span: ruleSpan };
            return A;
        }
        case 175: {
            // where_opt_ret(A) ::= WHERE expr(X)
            const X = popped[1].minor;
            let A;
            A = { where: X, returning: undefined, span: ruleSpan };
            return A;
        }
        case 176: {
            // where_opt_ret(A) ::= RETURNING selcollist(X)
            const X = popped[1].minor;
            let A;
            A = { where: undefined, returning: X, span: ruleSpan };
            return A;
        }
        case 177: {
            // where_opt_ret(A) ::= WHERE expr(X) RETURNING selcollist(Y)
            const X = popped[1].minor;
            const Y = popped[3].minor;
            let A;
            A = { where: X, returning: Y, span: ruleSpan };
            return A;
        }
        case 178: {
            // cmd ::= with(C) UPDATE orconf(R) xfullname(X) indexed_opt(I) SET setlist(Y) from(F) where_opt_ret(W)
            const C = popped[0].minor;
            const R = popped[2].minor;
            const X = popped[3].minor;
            const I = popped[4].minor;
            const Y = popped[6].minor;
            const F = popped[7].minor;
            const W = popped[8].minor;
            state.stmt = {
                type: "UpdateStmt",
                with: C,
                orConflict: R,
                tblName: X,
                indexed: I,
                sets: Y,
                from: F,
                whereClause: W.where,
                returning: W.returning,
                orderBy: undefined,
                limit: undefined,
                span: ruleSpan,
            };
            return undefined;
        }
        case 179: {
            // setlist(A) ::= setlist(A) COMMA nm(X) EQ expr(Y)
            const X = popped[2].minor;
            const Y = popped[4].minor;
            let A = popped[0].minor;
            A.push({ type: "SetAssignment", colNames: [X], expr: Y, span: ruleSpan });
            return A;
        }
        case 180: {
            // setlist(A) ::= setlist(A) COMMA LP idlist(X) RP EQ expr(Y)
            const X = popped[3].minor;
            const Y = popped[6].minor;
            let A = popped[0].minor;
            A.push({ type: "SetAssignment", colNames: X, expr: Y, span: ruleSpan });
            return A;
        }
        case 181: {
            // setlist(A) ::= nm(X) EQ expr(Y)
            const X = popped[0].minor;
            const Y = popped[2].minor;
            let A;
            A = [{ type: "SetAssignment", colNames: [X], expr: Y, span: ruleSpan }];
            return A;
        }
        case 182: {
            // setlist(A) ::= LP idlist(X) RP EQ expr(Y)
            const X = popped[1].minor;
            const Y = popped[4].minor;
            let A;
            A = [{ type: "SetAssignment", colNames: X, expr: Y, span: ruleSpan }];
            return A;
        }
        case 183: {
            // cmd ::= with(W) insert_cmd(R) INTO xfullname(X) idlist_opt(F) select(S) upsert(U)
            const W = popped[0].minor;
            const R = popped[1].minor;
            const X = popped[3].minor;
            const F = popped[4].minor;
            const S = popped[5].minor;
            const U = popped[6].minor;
            state.stmt = {
                type: "InsertStmt",
                with: W,
                orConflict: R,
                tblName: X,
                columns: F,
                body: { type: "SelectInsertBody", select: S, upsert: U.upsert, span: ruleSpan },
                returning: U.returning,
                span: ruleSpan,
            };
            return undefined;
        }
        case 184: {
            // cmd ::= with(W) insert_cmd(R) INTO xfullname(X) idlist_opt(F) DEFAULT VALUES returning(Y)
            const W = popped[0].minor;
            const R = popped[1].minor;
            const X = popped[3].minor;
            const F = popped[4].minor;
            const Y = popped[7].minor;
            state.stmt = {
                type: "InsertStmt",
                with: W,
                orConflict: R,
                tblName: X,
                columns: F,
                body: { type: "DefaultValuesInsertBody", span: ruleSpan },
                returning: Y.columns,
                span: ruleSpan,
            };
            return undefined;
        }
        case 185: {
            // upsert(A) ::=
            let A;
            A = { upsert: undefined, returning: undefined, returningSpan: undefined, span: ruleSpan };
            return A;
        }
        case 186: {
            // upsert(A) ::= RETURNING selcollist(X)
            const X = popped[1].minor;
            let A;
            A = { upsert: undefined, returning: X, returningSpan: ruleSpan, span: ruleSpan };
            return A;
        }
        case 187: {
            // upsert(A) ::= ON CONFLICT LP sortlist(T) RP where_opt(TW) DO UPDATE SET setlist(Z) where_opt(W) upsert(N)
            const T = popped[3].minor;
            const TW = popped[5].minor;
            const Z = popped[9].minor;
            const W = popped[10].minor;
            const N = popped[11].minor;
            let A;
            const idx = mkUpsertIndex(state, T, TW, ruleSpan);
            A = {
                upsert: {
                    type: "Upsert",
                    index: idx,
                    doClause: { type: "SetUpsertDo", sets: Z, whereClause: W, span: ruleSpan },
                    next: N.upsert,
                    span: ruleSpan,
                },
                returning: N.returning,
                returningSpan: N.returningSpan,
                span: ruleSpan,
            };
            return A;
        }
        case 188: {
            // upsert(A) ::= ON CONFLICT LP sortlist(T) RP where_opt(TW) DO NOTHING upsert(N)
            const T = popped[3].minor;
            const TW = popped[5].minor;
            const N = popped[8].minor;
            let A;
            const idx = mkUpsertIndex(state, T, TW, ruleSpan);
            A = {
                upsert: {
                    type: "Upsert",
                    index: idx,
                    doClause: { type: "NothingUpsertDo", span: ruleSpan },
                    next: N.upsert,
                    span: ruleSpan,
                },
                returning: N.returning,
                returningSpan: N.returningSpan,
                span: ruleSpan,
            };
            return A;
        }
        case 189: {
            // upsert(A) ::= ON CONFLICT DO NOTHING returning(R)
            const R = popped[4].minor;
            let A;
            A = {
                upsert: {
                    type: "Upsert",
                    index: undefined,
                    doClause: { type: "NothingUpsertDo", span: ruleSpan },
                    next: undefined,
                    span: ruleSpan,
                },
                returning: R.columns,
                returningSpan: R.span,
                span: ruleSpan,
            };
            return A;
        }
        case 190: {
            // upsert(A) ::= ON CONFLICT DO UPDATE SET setlist(Z) where_opt(W) returning(R)
            const Z = popped[5].minor;
            const W = popped[6].minor;
            const R = popped[7].minor;
            let A;
            A = {
                upsert: {
                    type: "Upsert",
                    index: undefined,
                    doClause: { type: "SetUpsertDo", sets: Z, whereClause: W, span: ruleSpan },
                    next: undefined,
                    span: ruleSpan,
                },
                returning: R.columns,
                returningSpan: R.span,
                span: ruleSpan,
            };
            return A;
        }
        case 191: {
            // returning(A) ::= RETURNING selcollist(X)
            const X = popped[1].minor;
            let A;
            A = { columns: X, span: ruleSpan };
            return A;
        }
        case 192: {
            // returning(A) ::=
            let A;
            A = { columns: undefined, span: undefined };
            return A;
        }
        case 193: {
            // insert_cmd(A) ::= INSERT orconf(R)
            const R = popped[1].minor;
            let A;
            A = R;
            return A;
        }
        case 194: {
            // insert_cmd(A) ::= REPLACE
            let A;
            A = "Replace";
            return A;
        }
        case 195: {
            // idlist_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 196: {
            // idlist_opt(A) ::= LP idlist(X) RP
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 197: {
            // idlist(A) ::= idlist(A) COMMA nm(Y)
            const Y = popped[2].minor;
            let A = popped[0].minor;
            const duplicateOf = A.find((n) => n.text === Y.text);
            if (duplicateOf) {
                state.errors.push(mkDuplicateDiagnostic(`column "${Y.text}" specified more than once`, Y.span, duplicateOf.span));
            }
            else {
                A.push(Y);
            }
            return A;
        }
        case 198: {
            // idlist(A) ::= nm(Y)
            const Y = popped[0].minor;
            let A;
            A = [Y];
            return A;
        }
        case 199: {
            // expr(A) ::= LP expr(X) RP
            const X = popped[1].minor;
            let A;
            A = mkParenthesized(X, ruleSpan);
            return A;
        }
        case 200: {
            // expr(A) ::= ?(X)
            const X = popped[0].minor;
            let A;
            A = mkId(X);
            return A;
        }
        case 201: {
            // expr(A) ::= nm(X) DOT nm(Y)
            const X = popped[0].minor;
            const Y = popped[2].minor;
            let A;
            A = { type: "QualifiedExpr", schema: undefined, table: X, column: Y, span: ruleSpan };
            return A;
        }
        case 202: {
            // expr(A) ::= nm(X) DOT nm(Y) DOT nm(Z)
            const X = popped[0].minor;
            const Y = popped[2].minor;
            const Z = popped[4].minor;
            let A;
            A = { type: "QualifiedExpr", schema: X, table: Y, column: Z, span: ruleSpan };
            return A;
        }
        case 203: {
            // term(A) ::= NULL(X)
            const X = popped[0].minor;
            let A;
            A = mkNullLiteral(X);
            return A;
        }
        case 204: {
            // term(A) ::= BLOB(X)
            const X = popped[0].minor;
            let A;
            A = mkBlobLiteral(X);
            return A;
        }
        case 205: {
            // term(A) ::= STRING(X)
            const X = popped[0].minor;
            let A;
            A = mkStringLiteral(X);
            return A;
        }
        case 206: {
            // term(A) ::= ?(X)
            const X = popped[0].minor;
            let A;
            A = mkNumericLiteral(X);
            return A;
        }
        case 207: {
            // expr(A) ::= VARIABLE(X)
            const X = popped[0].minor;
            let A;
            A = mkVariableExpr(X);
            return A;
        }
        case 208: {
            // expr(A) ::= expr(X) COLLATE ?(C)
            const X = popped[0].minor;
            const C = popped[2].minor;
            let A;
            A = mkCollate(X, C, ruleSpan);
            return A;
        }
        case 209: {
            // expr(A) ::= CAST LP expr(E) AS typetoken(T) RP
            const E = popped[2].minor;
            const T = popped[4].minor;
            let A;
            A = mkCast(E, T, ruleSpan);
            return A;
        }
        case 210: {
            // expr(A) ::= ?(X) LP distinct(D) exprlist(Y) RP
            const X = popped[0].minor;
            const D = popped[2].minor;
            const Y = popped[3].minor;
            let A;
            A = mkFunctionCall(state, X, D, Y, undefined, undefined, ruleSpan);
            return A;
        }
        case 211: {
            // expr(A) ::= ?(X) LP distinct(D) exprlist(Y) ORDER BY sortlist(O) RP
            const X = popped[0].minor;
            const D = popped[2].minor;
            const Y = popped[3].minor;
            const O = popped[6].minor;
            let A;
            A = mkFunctionCall(state, X, D, Y, { type: "SortListFunctionCallOrder", columns: O, span: ruleSpan }, undefined, ruleSpan);
            return A;
        }
        case 212: {
            // expr(A) ::= ?(X) LP STAR RP
            const X = popped[0].minor;
            let A;
            A = mkFunctionCallStar(X, undefined, ruleSpan);
            return A;
        }
        case 213: {
            // expr(A) ::= ?(X) LP distinct(D) exprlist(Y) RP WITHIN GROUP LP ORDER BY expr(E) RP
            const X = popped[0].minor;
            const D = popped[2].minor;
            const Y = popped[3].minor;
            const E = popped[10].minor;
            let A;
            A = mkFunctionCall(state, X, D, Y, { type: "WithinGroupFunctionCallOrder", expr: E, span: ruleSpan }, undefined, ruleSpan);
            return A;
        }
        case 214: {
            // expr(A) ::= ?(X) LP distinct(D) exprlist(Y) RP filter_over(Z)
            const X = popped[0].minor;
            const D = popped[2].minor;
            const Y = popped[3].minor;
            const Z = popped[5].minor;
            let A;
            A = mkFunctionCall(state, X, D, Y, undefined, Z, ruleSpan);
            return A;
        }
        case 215: {
            // expr(A) ::= ?(X) LP distinct(D) exprlist(Y) ORDER BY sortlist(O) RP filter_over(Z)
            const X = popped[0].minor;
            const D = popped[2].minor;
            const Y = popped[3].minor;
            const O = popped[6].minor;
            const Z = popped[8].minor;
            let A;
            A = mkFunctionCall(state, X, D, Y, { type: "SortListFunctionCallOrder", columns: O, span: ruleSpan }, Z, ruleSpan);
            return A;
        }
        case 216: {
            // expr(A) ::= ?(X) LP STAR RP filter_over(Z)
            const X = popped[0].minor;
            const Z = popped[4].minor;
            let A;
            A = mkFunctionCallStar(X, Z, ruleSpan);
            return A;
        }
        case 217: {
            // expr(A) ::= ?(X) LP distinct(D) exprlist(Y) RP WITHIN GROUP LP ORDER BY expr(E) RP filter_over(Z)
            const X = popped[0].minor;
            const D = popped[2].minor;
            const Y = popped[3].minor;
            const E = popped[10].minor;
            const Z = popped[12].minor;
            let A;
            A = mkFunctionCall(state, X, D, Y, { type: "WithinGroupFunctionCallOrder", expr: E, span: ruleSpan }, Z, ruleSpan);
            return A;
        }
        case 218: {
            // term(A) ::= CTIME_KW(OP)
            const OP = popped[0].minor;
            let A;
            A = literalFromCtimeKw(OP);
            return A;
        }
        case 219: {
            // expr(A) ::= LP nexprlist(X) COMMA expr(Y) RP
            const X = popped[1].minor;
            const Y = popped[3].minor;
            let A;
            A = { type: "ParenthesizedExpr", exprs: [...X, Y], span: ruleSpan };
            return A;
        }
        case 220: // expr(A) ::= expr(X) AND(OP) expr(Y)
        case 221: // expr(A) ::= expr(X) OR(OP) expr(Y)
        case 222: // expr(A) ::= expr(X) ?(OP) expr(Y)
        case 223: // expr(A) ::= expr(X) ?(OP) expr(Y)
        case 224: // expr(A) ::= expr(X) ?(OP) expr(Y)
        case 225: // expr(A) ::= expr(X) ?(OP) expr(Y)
        case 226: // expr(A) ::= expr(X) ?(OP) expr(Y)
        case 227: {
            // expr(A) ::= expr(X) CONCAT(OP) expr(Y)
            const X = popped[0].minor;
            const OP = popped[1].minor;
            const Y = popped[2].minor;
            let A;
            A = mkBinary(X, binaryOperatorFromToken(OP.type, tokens), Y, ruleSpan);
            return A;
        }
        case 228: {
            // likeop(A) ::= ?(X)
            const X = popped[0].minor;
            let A;
            A = { not: false, op: likeOperatorFromToken(X, tokens), span: ruleSpan };
            return A;
        }
        case 229: {
            // likeop(A) ::= NOT ?(X)
            const X = popped[1].minor;
            let A;
            A = { not: true, op: likeOperatorFromToken(X, tokens), span: ruleSpan };
            return A;
        }
        case 230: {
            // expr(A) ::= expr(X) likeop(OP) expr(Y)
            const X = popped[0].minor;
            const OP = popped[1].minor;
            const Y = popped[2].minor;
            let A;
            A = mkLikeExpr(X, OP.not, OP.op, Y, undefined, ruleSpan);
            return A;
        }
        case 231: {
            // expr(A) ::= expr(X) likeop(OP) expr(Y) ESCAPE expr(E)
            const X = popped[0].minor;
            const OP = popped[1].minor;
            const Y = popped[2].minor;
            const E = popped[4].minor;
            let A;
            A = mkLikeExpr(X, OP.not, OP.op, Y, E, ruleSpan);
            return A;
        }
        case 232: {
            // expr(A) ::= expr(X) ?(E)
            const X = popped[0].minor;
            const E = popped[1].minor;
            let A;
            A = mkNotNullExpr(X, E.type, tokens, ruleSpan);
            return A;
        }
        case 233: {
            // expr(A) ::= expr(X) NOT NULL
            const X = popped[0].minor;
            let A;
            A = { type: "NotNullExpr", expr: X, span: ruleSpan };
            return A;
        }
        case 234: {
            // expr(A) ::= expr(X) IS expr(Y)
            const X = popped[0].minor;
            const Y = popped[2].minor;
            let A;
            A = mkBinary(X, "Is", Y, ruleSpan);
            return A;
        }
        case 235: {
            // expr(A) ::= expr(X) IS NOT expr(Y)
            const X = popped[0].minor;
            const Y = popped[3].minor;
            let A;
            A = mkBinary(X, "IsNot", Y, ruleSpan);
            return A;
        }
        case 236: {
            // expr(A) ::= expr(X) IS NOT DISTINCT FROM expr(Y)
            const X = popped[0].minor;
            const Y = popped[5].minor;
            let A;
            A = mkBinary(X, "Is", Y, ruleSpan);
            return A;
        }
        case 237: {
            // expr(A) ::= expr(X) IS DISTINCT FROM expr(Y)
            const X = popped[0].minor;
            const Y = popped[4].minor;
            let A;
            A = mkBinary(X, "IsNot", Y, ruleSpan);
            return A;
        }
        case 238: // expr(A) ::= NOT(B) expr(X)
        case 239: // expr(A) ::= BITNOT(B) expr(X)
        case 240: {
            // expr(A) ::= ?(B) expr(X)
            const B = popped[0].minor;
            const X = popped[1].minor;
            let A;
            A = mkUnary(unaryOperatorFromToken(B.type, tokens), X, ruleSpan);
            return A;
        }
        case 241: {
            // expr(A) ::= expr(B) PTR(C) expr(D)
            const B = popped[0].minor;
            const C = popped[1].minor;
            const D = popped[2].minor;
            let A;
            A = mkBinary(B, ptrOperatorFromToken(C), D, ruleSpan);
            return A;
        }
        case 242: {
            // between_op(A) ::= BETWEEN
            let A;
            A = false;
            return A;
        }
        case 243: {
            // between_op(A) ::= NOT BETWEEN
            let A;
            A = true;
            return A;
        }
        case 244: {
            // expr(A) ::= expr(B) between_op(N) expr(X) AND expr(Y)
            const B = popped[0].minor;
            const N = popped[1].minor;
            const X = popped[2].minor;
            const Y = popped[4].minor;
            let A;
            A = mkBetween(B, N, X, Y, ruleSpan);
            return A;
        }
        case 245: {
            // in_op(A) ::= IN
            let A;
            A = false;
            return A;
        }
        case 246: {
            // in_op(A) ::= NOT IN
            let A;
            A = true;
            return A;
        }
        case 247: {
            // expr(A) ::= expr(X) in_op(N) LP exprlist(Y) RP
            const X = popped[0].minor;
            const N = popped[1].minor;
            const Y = popped[3].minor;
            let A;
            A = mkInList(X, N, Y, ruleSpan);
            return A;
        }
        case 248: {
            // expr(A) ::= LP select(X) RP
            const X = popped[1].minor;
            let A;
            A = mkSubquery(X, ruleSpan);
            return A;
        }
        case 249: {
            // expr(A) ::= expr(X) in_op(N) LP select(Y) RP
            const X = popped[0].minor;
            const N = popped[1].minor;
            const Y = popped[3].minor;
            let A;
            A = mkInSelect(X, N, Y, ruleSpan);
            return A;
        }
        case 250: {
            // expr(A) ::= expr(X) in_op(N) fullname(Y) paren_exprlist(E)
            const X = popped[0].minor;
            const N = popped[1].minor;
            const Y = popped[2].minor;
            const E = popped[3].minor;
            let A;
            A = mkInTable(X, N, Y, E, ruleSpan);
            return A;
        }
        case 251: {
            // expr(A) ::= EXISTS LP select(Y) RP
            const Y = popped[2].minor;
            let A;
            A = mkExistsExpr(Y, ruleSpan);
            return A;
        }
        case 252: {
            // expr(A) ::= CASE case_operand(X) case_exprlist(Y) case_else(Z) END
            const X = popped[1].minor;
            const Y = popped[2].minor;
            const Z = popped[3].minor;
            let A;
            A = { type: "CaseExpr", base: X, whenThenPairs: Y, elseExpr: Z, span: ruleSpan };
            return A;
        }
        case 253: {
            // case_exprlist(A) ::= case_exprlist(A) WHEN expr(Y) THEN expr(Z)
            const Y = popped[2].minor;
            const Z = popped[4].minor;
            let A = popped[0].minor;
            A.push({ type: "WhenThen", when: Y, then: Z, span: ruleSpan });
            return A;
        }
        case 254: {
            // case_exprlist(A) ::= WHEN expr(Y) THEN expr(Z)
            const Y = popped[1].minor;
            const Z = popped[3].minor;
            let A;
            A = [{ type: "WhenThen", when: Y, then: Z, span: ruleSpan }];
            return A;
        }
        case 255: {
            // case_else(A) ::= ELSE expr(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 256: {
            // case_else(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 257: {
            // case_operand(A) ::= expr(X)
            const X = popped[0].minor;
            let A;
            A = X;
            return A;
        }
        case 258: {
            // case_operand(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 259: {
            // exprlist(A) ::= nexprlist(X)
            const X = popped[0].minor;
            let A;
            A = X;
            return A;
        }
        case 260: {
            // exprlist(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 261: {
            // nexprlist(A) ::= nexprlist(A) COMMA expr(Y)
            const Y = popped[2].minor;
            let A = popped[0].minor;
            A.push(Y);
            return A;
        }
        case 262: {
            // nexprlist(A) ::= expr(Y)
            const Y = popped[0].minor;
            let A;
            A = [Y];
            return A;
        }
        case 263: {
            // paren_exprlist(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 264: {
            // paren_exprlist(A) ::= LP exprlist(X) RP
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 265: {
            // cmd ::= createkw uniqueflag(U) INDEX ifnotexists(NE) fullname(X) ON nm(Y) LP sortlist(Z) RP where_opt(W)
            const U = popped[1].minor;
            const NE = popped[3].minor;
            const X = popped[4].minor;
            const Y = popped[6].minor;
            const Z = popped[8].minor;
            const W = popped[10].minor;
            state.stmt = {
                type: "CreateIndexStmt",
                unique: U,
                ifNotExists: NE,
                idxName: X,
                tblName: Y,
                columns: Z,
                whereClause: W,
                span: ruleSpan,
            };
            return undefined;
        }
        case 266: {
            // uniqueflag(A) ::= UNIQUE
            let A;
            A = true;
            return A;
        }
        case 267: {
            // uniqueflag(A) ::=
            let A;
            A = false;
            return A;
        }
        case 268: {
            // eidlist_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 269: {
            // eidlist_opt(A) ::= LP eidlist(X) RP
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 270: {
            // eidlist(A) ::= eidlist(A) COMMA nm(Y) collate(C) sortorder(Z)
            const Y = popped[2].minor;
            const C = popped[3].minor;
            const Z = popped[4].minor;
            let A = popped[0].minor;
            A.push({ type: "IndexedColumn", colName: Y, collationName: C, order: Z, span: ruleSpan });
            return A;
        }
        case 271: {
            // eidlist(A) ::= nm(Y) collate(C) sortorder(Z)
            const Y = popped[0].minor;
            const C = popped[1].minor;
            const Z = popped[2].minor;
            let A;
            A = [{ type: "IndexedColumn", colName: Y, collationName: C, order: Z, span: ruleSpan }];
            return A;
        }
        case 272: {
            // collate(C) ::=
            let C;
            C = undefined;
            return C;
        }
        case 273: {
            // collate(C) ::= COLLATE ?(X)
            const X = popped[1].minor;
            let C;
            C = mkName(X);
            return C;
        }
        case 274: {
            // cmd ::= DROP INDEX ifexists(E) fullname(X)
            const E = popped[2].minor;
            const X = popped[3].minor;
            state.stmt = { type: "DropIndexStmt", ifExists: E, idxName: X, span: ruleSpan };
            return undefined;
        }
        case 275: {
            // cmd ::= VACUUM vinto(Y)
            const Y = popped[1].minor;
            state.stmt = { type: "VacuumStmt", dbName: undefined, into: Y, span: ruleSpan };
            return undefined;
        }
        case 276: {
            // cmd ::= VACUUM nm(X) vinto(Y)
            const X = popped[1].minor;
            const Y = popped[2].minor;
            state.stmt = { type: "VacuumStmt", dbName: X, into: Y, span: ruleSpan };
            return undefined;
        }
        case 277: {
            // vinto(A) ::= INTO expr(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 278: {
            // vinto(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 279: {
            // cmd ::= PRAGMA fullname(X)
            const X = popped[1].minor;
            state.stmt = { type: "PragmaStmt", name: X, body: undefined, span: ruleSpan };
            return undefined;
        }
        case 280: {
            // cmd ::= PRAGMA fullname(X) EQ nmnum(Y)
            const X = popped[1].minor;
            const Y = popped[3].minor;
            state.stmt = {
                type: "PragmaStmt",
                name: X,
                body: { type: "EqualsPragmaBody", value: Y, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 281: {
            // cmd ::= PRAGMA fullname(X) LP nmnum(Y) RP
            const X = popped[1].minor;
            const Y = popped[3].minor;
            state.stmt = {
                type: "PragmaStmt",
                name: X,
                body: { type: "CallPragmaBody", value: Y, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 282: {
            // cmd ::= PRAGMA fullname(X) EQ minus_num(Y)
            const X = popped[1].minor;
            const Y = popped[3].minor;
            state.stmt = {
                type: "PragmaStmt",
                name: X,
                body: { type: "EqualsPragmaBody", value: Y, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 283: {
            // cmd ::= PRAGMA fullname(X) LP minus_num(Y) RP
            const X = popped[1].minor;
            const Y = popped[3].minor;
            state.stmt = {
                type: "PragmaStmt",
                name: X,
                body: { type: "CallPragmaBody", value: Y, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 284: {
            // nmnum(A) ::= nm(X)
            const X = popped[0].minor;
            let A;
            A = { type: "NameExpr", name: X, span: ruleSpan };
            return A;
        }
        case 285: // nmnum(A) ::= ON(X)
        case 286: // nmnum(A) ::= DELETE(X)
        case 287: {
            // nmnum(A) ::= DEFAULT(X)
            const X = popped[0].minor;
            let A;
            A = mkKeywordLiteral(X);
            return A;
        }
        case 288: {
            // plus_num(A) ::= PLUS ?(X)
            const X = popped[1].minor;
            let A;
            A = mkUnary("Positive", mkNumericLiteral(X), ruleSpan);
            return A;
        }
        case 289: {
            // plus_num(A) ::= ?(X)
            const X = popped[0].minor;
            let A;
            A = mkNumericLiteral(X);
            return A;
        }
        case 290: {
            // minus_num(A) ::= MINUS ?(X)
            const X = popped[1].minor;
            let A;
            A = mkUnary("Negative", mkNumericLiteral(X), ruleSpan);
            return A;
        }
        case 291: {
            // cmd ::= createkw temp(T) TRIGGER ifnotexists(NOERR) fullname(B) trigger_time(C) trigger_event(D) ON fullname(E) foreach_clause(X) when_clause(G) BEGIN trigger_cmd_list(S) END
            const T = popped[1].minor;
            const NOERR = popped[3].minor;
            const B = popped[4].minor;
            const C = popped[5].minor;
            const D = popped[6].minor;
            const E = popped[8].minor;
            const X = popped[9].minor;
            const G = popped[10].minor;
            const S = popped[12].minor;
            state.stmt = {
                type: "CreateTriggerStmt",
                temporary: T,
                ifNotExists: NOERR,
                triggerName: B,
                time: C,
                event: D,
                tblName: E,
                forEachRow: X,
                whenClause: G,
                commands: S,
                span: ruleSpan,
            };
            return undefined;
        }
        case 292: {
            // trigger_time(A) ::= BEFORE
            let A;
            A = "Before";
            return A;
        }
        case 293: {
            // trigger_time(A) ::= AFTER
            let A;
            A = "After";
            return A;
        }
        case 294: {
            // trigger_time(A) ::= INSTEAD OF
            let A;
            A = "InsteadOf";
            return A;
        }
        case 295: {
            // trigger_time(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 296: {
            // trigger_event(A) ::= DELETE
            let A;
            A = { type: "DeleteTriggerEvent", span: ruleSpan };
            return A;
        }
        case 297: {
            // trigger_event(A) ::= INSERT
            let A;
            A = { type: "InsertTriggerEvent", span: ruleSpan };
            return A;
        }
        case 298: {
            // trigger_event(A) ::= UPDATE
            let A;
            A = { type: "UpdateTriggerEvent", span: ruleSpan };
            return A;
        }
        case 299: {
            // trigger_event(A) ::= UPDATE OF idlist(X)
            const X = popped[2].minor;
            let A;
            A = { type: "UpdateOfTriggerEvent", columns: X, span: ruleSpan };
            return A;
        }
        case 300: {
            // foreach_clause(A) ::=
            let A;
            A = false;
            return A;
        }
        case 301: {
            // foreach_clause(A) ::= FOR EACH ROW
            let A;
            A = true;
            return A;
        }
        case 302: {
            // when_clause(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 303: {
            // when_clause(A) ::= WHEN expr(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 304: {
            // trigger_cmd_list(A) ::= trigger_cmd_list(A) trigger_cmd(X) SEMI
            const X = popped[1].minor;
            let A = popped[0].minor;
            A.push(X);
            return A;
        }
        case 305: {
            // trigger_cmd_list(A) ::= trigger_cmd(X) SEMI
            const X = popped[0].minor;
            let A;
            A = [X];
            return A;
        }
        case 306: {
            // tridxby ::= INDEXED BY nm
            state.errors.push(mkDiagnostic("the INDEXED BY clause is not allowed on UPDATE or DELETE statements within triggers", ruleSpan));
            return undefined;
        }
        case 307: {
            // tridxby ::= NOT INDEXED
            state.errors.push(mkDiagnostic("the NOT INDEXED clause is not allowed on UPDATE or DELETE statements within triggers", ruleSpan));
            return undefined;
        }
        case 308: {
            // trigger_cmd(A) ::= UPDATE orconf(R) xfullname(X) tridxby SET setlist(Y) from(F) where_opt(Z)
            const R = popped[1].minor;
            const X = popped[2].minor;
            const Y = popped[5].minor;
            const F = popped[6].minor;
            const Z = popped[7].minor;
            let A;
            A = {
                type: "UpdateTriggerCmd",
                orConflict: R,
                tblName: X,
                sets: Y,
                from: F,
                whereClause: Z,
                span: ruleSpan,
            };
            return A;
        }
        case 309: {
            // trigger_cmd(A) ::= insert_cmd(R) INTO xfullname(X) idlist_opt(F) select(S) upsert(U)
            const R = popped[0].minor;
            const X = popped[2].minor;
            const F = popped[3].minor;
            const S = popped[4].minor;
            const U = popped[5].minor;
            let A;
            if (U.returning) {
                state.errors.push(mkDiagnostic("cannot use RETURNING in a trigger", U.returningSpan ?? ruleSpan));
            }
            A = {
                type: "InsertTriggerCmd",
                orConflict: R,
                tblName: X,
                colNames: F,
                select: S,
                upsert: U.upsert,
                span: ruleSpan,
            };
            return A;
        }
        case 310: {
            // trigger_cmd(A) ::= DELETE FROM xfullname(X) tridxby where_opt(Y)
            const X = popped[2].minor;
            const Y = popped[4].minor;
            let A;
            A = { type: "DeleteTriggerCmd", tblName: X, whereClause: Y, span: ruleSpan };
            return A;
        }
        case 311: {
            // trigger_cmd(A) ::= select(X)
            const X = popped[0].minor;
            let A;
            A = { type: "SelectTriggerCmd", select: X, span: ruleSpan };
            return A;
        }
        case 312: {
            // expr(A) ::= RAISE LP IGNORE RP
            let A;
            A = { type: "RaiseExpr", resolve: "Ignore", message: undefined, span: ruleSpan };
            return A;
        }
        case 313: {
            // expr(A) ::= RAISE LP raisetype(T) COMMA expr(Z) RP
            const T = popped[2].minor;
            const Z = popped[4].minor;
            let A;
            A = { type: "RaiseExpr", resolve: T, message: Z, span: ruleSpan };
            return A;
        }
        case 314: {
            // raisetype(A) ::= ROLLBACK
            let A;
            A = "Rollback";
            return A;
        }
        case 315: {
            // raisetype(A) ::= ABORT
            let A;
            A = "Abort";
            return A;
        }
        case 316: {
            // raisetype(A) ::= FAIL
            let A;
            A = "Fail";
            return A;
        }
        case 317: {
            // cmd ::= DROP TRIGGER ifexists(NOERR) fullname(X)
            const NOERR = popped[2].minor;
            const X = popped[3].minor;
            state.stmt = { type: "DropTriggerStmt", ifExists: NOERR, triggerName: X, span: ruleSpan };
            return undefined;
        }
        case 318: {
            // cmd ::= ATTACH database_kw_opt expr(F) AS expr(D) key_opt(K)
            const F = popped[2].minor;
            const D = popped[4].minor;
            const K = popped[5].minor;
            state.stmt = { type: "AttachStmt", expr: F, dbName: D, key: K, span: ruleSpan };
            return undefined;
        }
        case 319: {
            // cmd ::= DETACH database_kw_opt expr(D)
            const D = popped[2].minor;
            state.stmt = { type: "DetachStmt", expr: D, span: ruleSpan };
            return undefined;
        }
        case 320: {
            // key_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 321: {
            // key_opt(A) ::= KEY expr(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 322: {
            // cmd ::= REINDEX
            state.stmt = { type: "ReindexStmt", objName: undefined, span: ruleSpan };
            return undefined;
        }
        case 323: {
            // cmd ::= REINDEX fullname(X)
            const X = popped[1].minor;
            state.stmt = { type: "ReindexStmt", objName: X, span: ruleSpan };
            return undefined;
        }
        case 324: {
            // cmd ::= ANALYZE
            state.stmt = { type: "AnalyzeStmt", objName: undefined, span: ruleSpan };
            return undefined;
        }
        case 325: {
            // cmd ::= ANALYZE fullname(X)
            const X = popped[1].minor;
            state.stmt = { type: "AnalyzeStmt", objName: X, span: ruleSpan };
            return undefined;
        }
        case 326: {
            // cmd ::= ALTER TABLE fullname(X) RENAME TO nm(Z)
            const X = popped[2].minor;
            const Z = popped[5].minor;
            state.stmt = {
                type: "AlterTableStmt",
                tblName: X,
                body: { type: "RenameToAlterTableBody", name: Z, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 327: {
            // cmd ::= ALTER TABLE fullname(X) ADD kwcolumn_opt nm(Y) typetoken(Z) carglist(C)
            const X = popped[2].minor;
            const Y = popped[5].minor;
            const Z = popped[6].minor;
            const C = popped[7].minor;
            const cd = mkColumnDefinition(Y, Z, C, ruleSpan);
            state.stmt = {
                type: "AlterTableStmt",
                tblName: X,
                body: { type: "AddColumnAlterTableBody", column: cd, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 328: {
            // cmd ::= ALTER TABLE fullname(X) DROP kwcolumn_opt nm(Y)
            const X = popped[2].minor;
            const Y = popped[5].minor;
            state.stmt = {
                type: "AlterTableStmt",
                tblName: X,
                body: { type: "DropColumnAlterTableBody", column: Y, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 329: {
            // cmd ::= ALTER TABLE fullname(X) RENAME kwcolumn_opt nm(Y) TO nm(Z)
            const X = popped[2].minor;
            const Y = popped[5].minor;
            const Z = popped[7].minor;
            state.stmt = {
                type: "AlterTableStmt",
                tblName: X,
                body: { type: "RenameColumnAlterTableBody", old: Y, new: Z, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 330: {
            // cmd ::= ALTER TABLE fullname(X) DROP CONSTRAINT nm(Y)
            const X = popped[2].minor;
            const Y = popped[5].minor;
            state.stmt = {
                type: "AlterTableStmt",
                tblName: X,
                body: { type: "DropConstraintAlterTableBody", name: Y, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 331: {
            // cmd ::= ALTER TABLE fullname(X) ALTER kwcolumn_opt nm(Y) DROP NOT NULL
            const X = popped[2].minor;
            const Y = popped[5].minor;
            state.stmt = {
                type: "AlterTableStmt",
                tblName: X,
                body: { type: "DropColumnNotNullAlterTableBody", column: Y, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 332: {
            // cmd ::= ALTER TABLE fullname(X) ALTER kwcolumn_opt nm(Y) SET NOT NULL onconf(R)
            const X = popped[2].minor;
            const Y = popped[5].minor;
            const R = popped[9].minor;
            state.stmt = {
                type: "AlterTableStmt",
                tblName: X,
                body: { type: "SetColumnNotNullAlterTableBody", column: Y, onConflict: R, span: ruleSpan },
                span: ruleSpan,
            };
            return undefined;
        }
        case 333: {
            // cmd ::= ALTER TABLE fullname(X) ADD CONSTRAINT nm(Z) CHECK LP expr(E) RP onconf(R)
            const X = popped[2].minor;
            const Z = popped[5].minor;
            const E = popped[8].minor;
            const R = popped[10].minor;
            const constraint = {
                type: "CheckTableConstraint",
                expr: E,
                conflictClause: R,
                span: ruleSpan,
            };
            state.stmt = {
                type: "AlterTableStmt",
                tblName: X,
                body: {
                    type: "AddConstraintAlterTableBody",
                    constraint: { type: "NamedTableConstraint", name: Z, constraint, span: ruleSpan },
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            return undefined;
        }
        case 334: {
            // cmd ::= ALTER TABLE fullname(X) ADD CHECK LP expr(E) RP onconf(R)
            const X = popped[2].minor;
            const E = popped[6].minor;
            const R = popped[8].minor;
            const constraint = {
                type: "CheckTableConstraint",
                expr: E,
                conflictClause: R,
                span: ruleSpan,
            };
            state.stmt = {
                type: "AlterTableStmt",
                tblName: X,
                body: {
                    type: "AddConstraintAlterTableBody",
                    constraint: { type: "NamedTableConstraint", name: undefined, constraint, span: ruleSpan },
                    span: ruleSpan,
                },
                span: ruleSpan,
            };
            return undefined;
        }
        case 335: {
            // cmd ::= create_vtab(X)
            const X = popped[0].minor;
            state.stmt = X;
            return undefined;
        }
        case 336: {
            // cmd ::= create_vtab(X) LP vtabarglist RP
            const X = popped[0].minor;
            if (state.vtabArgCurrent.length > 0) {
                state.vtabArgs.push(state.vtabArgCurrent);
                state.vtabArgCurrent = "";
            }
            if (X.type === "CreateVirtualTableStmt") {
                state.stmt = { ...X, args: state.vtabArgs.slice(), span: ruleSpan };
            }
            else {
                state.stmt = X;
            }
            state.vtabArgs = [];
            return undefined;
        }
        case 337: {
            // create_vtab(A) ::= createkw VIRTUAL TABLE ifnotexists(E) fullname(X) USING nm(Z)
            const E = popped[3].minor;
            const X = popped[4].minor;
            const Z = popped[6].minor;
            let A;
            A = {
                type: "CreateVirtualTableStmt",
                ifNotExists: E,
                tblName: X,
                moduleName: Z,
                args: undefined,
                span: ruleSpan,
            };
            return A;
        }
        case 338: {
            // vtabarg ::=
            if (state.vtabArgCurrent.length > 0)
                state.vtabArgs.push(state.vtabArgCurrent);
            state.vtabArgCurrent = "";
            return undefined;
        }
        case 339: {
            // vtabargtoken ::= ANY(X)
            const X = popped[0].minor;
            state.vtabArgCurrent += X.text;
            return undefined;
        }
        case 340: {
            // vtabargtoken ::= lp anylist RP(X)
            const X = popped[2].minor;
            state.vtabArgCurrent += X.text;
            return undefined;
        }
        case 341: {
            // lp ::= LP(X)
            const X = popped[0].minor;
            state.vtabArgCurrent += X.text;
            return undefined;
        }
        case 342: {
            // with(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 343: {
            // with(A) ::= WITH wqlist(W)
            const W = popped[1].minor;
            let A;
            A = { type: "With", recursive: false, ctes: W, span: ruleSpan };
            return A;
        }
        case 344: {
            // with(A) ::= WITH RECURSIVE wqlist(W)
            const W = popped[2].minor;
            let A;
            A = { type: "With", recursive: true, ctes: W, span: ruleSpan };
            return A;
        }
        case 345: {
            // wqas(A) ::= AS
            let A;
            A = "Any";
            return A;
        }
        case 346: {
            // wqas(A) ::= AS MATERIALIZED
            let A;
            A = "Yes";
            return A;
        }
        case 347: {
            // wqas(A) ::= AS NOT MATERIALIZED
            let A;
            A = "No";
            return A;
        }
        case 348: {
            // wqitem(A) ::= nm(X) eidlist_opt(Y) wqas(M) LP select(Z) RP
            const X = popped[0].minor;
            const Y = popped[1].minor;
            const M = popped[2].minor;
            const Z = popped[4].minor;
            let A;
            A = {
                type: "CommonTableExpr",
                tblName: X,
                columns: Y,
                materialized: M,
                select: Z,
                span: ruleSpan,
            };
            return A;
        }
        case 349: {
            // wqlist(A) ::= wqitem(X)
            const X = popped[0].minor;
            let A;
            A = [X];
            return A;
        }
        case 350: {
            // wqlist(A) ::= wqlist(A) COMMA wqitem(X)
            const X = popped[2].minor;
            let A = popped[0].minor;
            addCte(state, A, X);
            return A;
        }
        case 351: {
            // windowdefn_list(A) ::= windowdefn(Z)
            const Z = popped[0].minor;
            let A;
            A = [Z];
            return A;
        }
        case 352: {
            // windowdefn_list(A) ::= windowdefn_list(A) COMMA windowdefn(Z)
            const Z = popped[2].minor;
            let A = popped[0].minor;
            A.push(Z);
            return A;
        }
        case 353: {
            // windowdefn(A) ::= nm(X) AS LP window(Y) RP
            const X = popped[0].minor;
            const Y = popped[3].minor;
            let A;
            A = { type: "WindowDef", name: X, window: Y, span: ruleSpan };
            return A;
        }
        case 354: {
            // window(A) ::= PARTITION BY nexprlist(X) orderby_opt(Y) frame_opt(Z)
            const X = popped[2].minor;
            const Y = popped[3].minor;
            const Z = popped[4].minor;
            let A;
            A = {
                type: "Window",
                base: undefined,
                partitionBy: X,
                orderBy: Y,
                frameClause: Z,
                span: ruleSpan,
            };
            return A;
        }
        case 355: {
            // window(A) ::= nm(W) PARTITION BY nexprlist(X) orderby_opt(Y) frame_opt(Z)
            const W = popped[0].minor;
            const X = popped[3].minor;
            const Y = popped[4].minor;
            const Z = popped[5].minor;
            let A;
            A = { type: "Window", base: W, partitionBy: X, orderBy: Y, frameClause: Z, span: ruleSpan };
            return A;
        }
        case 356: {
            // window(A) ::= ORDER BY sortlist(Y) frame_opt(Z)
            const Y = popped[2].minor;
            const Z = popped[3].minor;
            let A;
            A = {
                type: "Window",
                base: undefined,
                partitionBy: undefined,
                orderBy: Y,
                frameClause: Z,
                span: ruleSpan,
            };
            return A;
        }
        case 357: {
            // window(A) ::= nm(W) ORDER BY sortlist(Y) frame_opt(Z)
            const W = popped[0].minor;
            const Y = popped[3].minor;
            const Z = popped[4].minor;
            let A;
            A = {
                type: "Window",
                base: W,
                partitionBy: undefined,
                orderBy: Y,
                frameClause: Z,
                span: ruleSpan,
            };
            return A;
        }
        case 358: {
            // window(A) ::= frame_opt(Z)
            const Z = popped[0].minor;
            let A;
            A = {
                type: "Window",
                base: undefined,
                partitionBy: undefined,
                orderBy: undefined,
                frameClause: Z,
                span: ruleSpan,
            };
            return A;
        }
        case 359: {
            // window(A) ::= nm(W) frame_opt(Z)
            const W = popped[0].minor;
            const Z = popped[1].minor;
            let A;
            A = {
                type: "Window",
                base: W,
                partitionBy: undefined,
                orderBy: undefined,
                frameClause: Z,
                span: ruleSpan,
            };
            return A;
        }
        case 360: {
            // frame_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 361: {
            // frame_opt(A) ::= range_or_rows(X) frame_bound_s(Y) frame_exclude_opt(Z)
            const X = popped[0].minor;
            const Y = popped[1].minor;
            const Z = popped[2].minor;
            let A;
            A = { type: "FrameClause", mode: X, start: Y, end: undefined, exclude: Z, span: ruleSpan };
            return A;
        }
        case 362: {
            // frame_opt(A) ::= range_or_rows(X) BETWEEN frame_bound_s(Y) AND frame_bound_e(Z) frame_exclude_opt(W)
            const X = popped[0].minor;
            const Y = popped[2].minor;
            const Z = popped[4].minor;
            const W = popped[5].minor;
            let A;
            A = { type: "FrameClause", mode: X, start: Y, end: Z, exclude: W, span: ruleSpan };
            return A;
        }
        case 363: {
            // range_or_rows(A) ::= RANGE
            let A;
            A = "Range";
            return A;
        }
        case 364: {
            // range_or_rows(A) ::= ROWS
            let A;
            A = "Rows";
            return A;
        }
        case 365: {
            // range_or_rows(A) ::= GROUPS
            let A;
            A = "Groups";
            return A;
        }
        case 366: {
            // frame_bound_s(A) ::= frame_bound(X)
            const X = popped[0].minor;
            let A;
            A = X;
            return A;
        }
        case 367: {
            // frame_bound_s(A) ::= UNBOUNDED PRECEDING
            let A;
            A = { type: "UnboundedPrecedingFrameBound", span: ruleSpan };
            return A;
        }
        case 368: {
            // frame_bound_e(A) ::= frame_bound(X)
            const X = popped[0].minor;
            let A;
            A = X;
            return A;
        }
        case 369: {
            // frame_bound_e(A) ::= UNBOUNDED FOLLOWING
            let A;
            A = { type: "UnboundedFollowingFrameBound", span: ruleSpan };
            return A;
        }
        case 370: {
            // frame_bound(A) ::= expr(X) PRECEDING
            const X = popped[0].minor;
            let A;
            A = { type: "PrecedingFrameBound", expr: X, span: ruleSpan };
            return A;
        }
        case 371: {
            // frame_bound(A) ::= CURRENT ROW
            let A;
            A = { type: "CurrentRowFrameBound", span: ruleSpan };
            return A;
        }
        case 372: {
            // frame_bound(A) ::= expr(X) FOLLOWING
            const X = popped[0].minor;
            let A;
            A = { type: "FollowingFrameBound", expr: X, span: ruleSpan };
            return A;
        }
        case 373: {
            // frame_exclude_opt(A) ::=
            let A;
            A = undefined;
            return A;
        }
        case 374: {
            // frame_exclude_opt(A) ::= EXCLUDE frame_exclude(X)
            const X = popped[1].minor;
            let A;
            A = X;
            return A;
        }
        case 375: {
            // frame_exclude(A) ::= NO OTHERS
            let A;
            A = "NoOthers";
            return A;
        }
        case 376: {
            // frame_exclude(A) ::= CURRENT ROW
            let A;
            A = "CurrentRow";
            return A;
        }
        case 377: {
            // frame_exclude(A) ::= GROUP
            let A;
            A = "Group";
            return A;
        }
        case 378: {
            // frame_exclude(A) ::= TIES
            let A;
            A = "Ties";
            return A;
        }
        case 379: {
            // window_clause(A) ::= WINDOW windowdefn_list(B)
            const B = popped[1].minor;
            let A;
            A = B;
            return A;
        }
        case 380: {
            // filter_over(A) ::= filter_clause(F) over_clause(O)
            const F = popped[0].minor;
            const O = popped[1].minor;
            let A;
            A = { type: "FunctionTail", filterClause: F, overClause: O, span: ruleSpan };
            return A;
        }
        case 381: {
            // filter_over(A) ::= over_clause(O)
            const O = popped[0].minor;
            let A;
            A = { type: "FunctionTail", filterClause: undefined, overClause: O, span: ruleSpan };
            return A;
        }
        case 382: {
            // filter_over(A) ::= filter_clause(F)
            const F = popped[0].minor;
            let A;
            A = { type: "FunctionTail", filterClause: F, overClause: undefined, span: ruleSpan };
            return A;
        }
        case 383: {
            // over_clause(A) ::= OVER LP window(Z) RP
            const Z = popped[2].minor;
            let A;
            A = { type: "WindowOver", window: Z, span: ruleSpan };
            return A;
        }
        case 384: {
            // over_clause(A) ::= OVER nm(Z)
            const Z = popped[1].minor;
            let A;
            A = { type: "NameOver", name: Z, span: ruleSpan };
            return A;
        }
        case 385: {
            // filter_clause(A) ::= FILTER LP WHERE expr(X) RP
            const X = popped[3].minor;
            let A;
            A = X;
            return A;
        }
        case 386: {
            // term(A) ::= QNUMBER(X)
            const X = popped[0].minor;
            let A;
            // Digit-separator literal.  `sqlite3DequoteNumber` strips the
            // separator run (`_` by default) and validates that every separator
            // sits between two digits (or hex digits for `0x…`); mismatched
            // placement surfaces as a parse error.
            const dq = sqlite3DequoteNumber(X.text, { digitSeparator: state.digitSeparator });
            if (dq.error) {
                state.errors.push(mkDiagnostic(dq.error, X.span, {
                    message: "digit separators must sit between two digits (e.g. 1_000, 0xDE_AD)",
                    span: undefined,
                }));
            }
            A = { type: "NumericLiteral", value: dq.text, span: X.span };
            return A;
        }
        case 387: // input ::= cmdlist
        case 388: // cmdlist ::= cmdlist ecmd
        case 389: // cmdlist ::= ecmd
        case 390: // ecmd ::= SEMI
        case 391: {
            // savepoint_opt ::= SAVEPOINT
            return popped[0].minor;
        }
        case 392: {
            // savepoint_opt ::=
            return undefined;
        }
        case 393: {
            // createkw(A) ::= CREATE(A)
            let A = popped[0].minor;
            return A;
        }
        case 394: {
            // table_option_set(A) ::= table_option(A)
            let A = popped[0].minor;
            return A;
        }
        case 395: // signed(A) ::= plus_num(A)
        case 396: {
            // signed(A) ::= minus_num(A)
            let A = popped[0].minor;
            return A;
        }
        case 397: {
            // tconscomma ::=
            return undefined;
        }
        case 398: {
            // resolvetype(A) ::= raisetype(A)
            let A = popped[0].minor;
            return A;
        }
        case 399: {
            // sclp(A) ::= selcollist(A) COMMA
            let A = popped[0].minor;
            return A;
        }
        case 400: // expr(A) ::= term(A)
        case 401: {
            // nmnum(A) ::= plus_num(A)
            let A = popped[0].minor;
            return A;
        }
        case 402: {
            // tridxby ::=
            return undefined;
        }
        case 403: {
            // database_kw_opt ::= DATABASE
            return popped[0].minor;
        }
        case 404: // database_kw_opt ::=
        case 405: {
            // kwcolumn_opt ::=
            return undefined;
        }
        case 406: // kwcolumn_opt ::= COLUMNKW
        case 407: // vtabarglist ::= vtabarg
        case 408: // vtabarglist ::= vtabarglist COMMA vtabarg
        case 409: {
            // vtabarg ::= vtabarg vtabargtoken
            return popped[0].minor;
        }
        case 410: {
            // anylist ::=
            return undefined;
        }
        case 411: // anylist ::= anylist LP anylist RP
        case 412: {
            // anylist ::= anylist ANY
            return popped[0].minor;
        }
        default:
            return undefined;
    }
};
const createState = makeParseState;
//# sourceMappingURL=parse.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/generated/3.53.0/keywords.js
// GENERATED by scripts/emit-keywords-module.ts — DO NOT EDIT.
// Source: generated/3.53.0/keywords.prod.json
// `as unknown as` because KeywordDefs uses the branded KeywordMask
// number; plain JSON literals aren't directly assignable to it.
const KEYWORDS_DEFS = {
    meta: {
        maskFlags: {
            ALTER: 1,
            ALWAYS: 2,
            ANALYZE: 4,
            ATTACH: 8,
            AUTOINCR: 16,
            CAST: 32,
            COMPOUND: 64,
            CONFLICT: 128,
            EXPLAIN: 256,
            FKEY: 512,
            PRAGMA: 1024,
            REINDEX: 2048,
            SUBQUERY: 4096,
            TRIGGER: 8192,
            VACUUM: 16384,
            VIEW: 32768,
            VTAB: 65536,
            AUTOVACUUM: 131072,
            CTE: 262144,
            UPSERT: 524288,
            WINDOWFUNC: 1048576,
            GENCOL: 2097152,
            RETURNING: 4194304,
            ORDERSET: 8388608,
        },
    },
    keywords: [
        {
            name: "ABORT",
            token: "ABORT",
            mask: 8320,
        },
        {
            name: "ACTION",
            token: "ACTION",
            mask: 512,
        },
        {
            name: "ADD",
            token: "ADD",
            mask: 1,
        },
        {
            name: "AFTER",
            token: "AFTER",
            mask: 8192,
        },
        {
            name: "ALL",
            token: "ALL",
            mask: 2,
        },
        {
            name: "ALTER",
            token: "ALTER",
            mask: 1,
        },
        {
            name: "ALWAYS",
            token: "ALWAYS",
            mask: 2097152,
        },
        {
            name: "ANALYZE",
            token: "ANALYZE",
            mask: 4,
        },
        {
            name: "AND",
            token: "AND",
            mask: 2,
        },
        {
            name: "AS",
            token: "AS",
            mask: 2,
        },
        {
            name: "ASC",
            token: "ASC",
            mask: 2,
        },
        {
            name: "ATTACH",
            token: "ATTACH",
            mask: 8,
        },
        {
            name: "AUTOINCREMENT",
            token: "AUTOINCR",
            mask: 16,
        },
        {
            name: "BEFORE",
            token: "BEFORE",
            mask: 8192,
        },
        {
            name: "BEGIN",
            token: "BEGIN",
            mask: 2,
        },
        {
            name: "BETWEEN",
            token: "BETWEEN",
            mask: 2,
        },
        {
            name: "BY",
            token: "BY",
            mask: 2,
        },
        {
            name: "CASCADE",
            token: "CASCADE",
            mask: 512,
        },
        {
            name: "CASE",
            token: "CASE",
            mask: 2,
        },
        {
            name: "CAST",
            token: "CAST",
            mask: 32,
        },
        {
            name: "CHECK",
            token: "CHECK",
            mask: 2,
        },
        {
            name: "COLLATE",
            token: "COLLATE",
            mask: 2,
        },
        {
            name: "COLUMN",
            token: "COLUMNKW",
            mask: 1,
        },
        {
            name: "COMMIT",
            token: "COMMIT",
            mask: 2,
        },
        {
            name: "CONFLICT",
            token: "CONFLICT",
            mask: 128,
        },
        {
            name: "CONSTRAINT",
            token: "CONSTRAINT",
            mask: 2,
        },
        {
            name: "CREATE",
            token: "CREATE",
            mask: 2,
        },
        {
            name: "CROSS",
            token: "JOIN_KW",
            mask: 2,
        },
        {
            name: "CURRENT",
            token: "CURRENT",
            mask: 1048576,
        },
        {
            name: "CURRENT_DATE",
            token: "CTIME_KW",
            mask: 2,
        },
        {
            name: "CURRENT_TIME",
            token: "CTIME_KW",
            mask: 2,
        },
        {
            name: "CURRENT_TIMESTAMP",
            token: "CTIME_KW",
            mask: 2,
        },
        {
            name: "DATABASE",
            token: "DATABASE",
            mask: 8,
        },
        {
            name: "DEFAULT",
            token: "DEFAULT",
            mask: 2,
        },
        {
            name: "DEFERRED",
            token: "DEFERRED",
            mask: 2,
        },
        {
            name: "DEFERRABLE",
            token: "DEFERRABLE",
            mask: 512,
        },
        {
            name: "DELETE",
            token: "DELETE",
            mask: 2,
        },
        {
            name: "DESC",
            token: "DESC",
            mask: 2,
        },
        {
            name: "DETACH",
            token: "DETACH",
            mask: 8,
        },
        {
            name: "DISTINCT",
            token: "DISTINCT",
            mask: 2,
        },
        {
            name: "DO",
            token: "DO",
            mask: 524288,
        },
        {
            name: "DROP",
            token: "DROP",
            mask: 2,
        },
        {
            name: "END",
            token: "END",
            mask: 2,
        },
        {
            name: "EACH",
            token: "EACH",
            mask: 8192,
        },
        {
            name: "ELSE",
            token: "ELSE",
            mask: 2,
        },
        {
            name: "ESCAPE",
            token: "ESCAPE",
            mask: 2,
        },
        {
            name: "EXCEPT",
            token: "EXCEPT",
            mask: 64,
        },
        {
            name: "EXCLUSIVE",
            token: "EXCLUSIVE",
            mask: 2,
        },
        {
            name: "EXCLUDE",
            token: "EXCLUDE",
            mask: 1048576,
        },
        {
            name: "EXISTS",
            token: "EXISTS",
            mask: 2,
        },
        {
            name: "EXPLAIN",
            token: "EXPLAIN",
            mask: 256,
        },
        {
            name: "FAIL",
            token: "FAIL",
            mask: 8320,
        },
        {
            name: "FILTER",
            token: "FILTER",
            mask: 1048576,
        },
        {
            name: "FIRST",
            token: "FIRST",
            mask: 2,
        },
        {
            name: "FOLLOWING",
            token: "FOLLOWING",
            mask: 1048576,
        },
        {
            name: "FOR",
            token: "FOR",
            mask: 8192,
        },
        {
            name: "FOREIGN",
            token: "FOREIGN",
            mask: 512,
        },
        {
            name: "FROM",
            token: "FROM",
            mask: 2,
        },
        {
            name: "FULL",
            token: "JOIN_KW",
            mask: 2,
        },
        {
            name: "GENERATED",
            token: "GENERATED",
            mask: 2,
        },
        {
            name: "GLOB",
            token: "LIKE_KW",
            mask: 2,
        },
        {
            name: "GROUP",
            token: "GROUP",
            mask: 2,
        },
        {
            name: "GROUPS",
            token: "GROUPS",
            mask: 1048576,
        },
        {
            name: "HAVING",
            token: "HAVING",
            mask: 2,
        },
        {
            name: "IF",
            token: "IF",
            mask: 2,
        },
        {
            name: "IGNORE",
            token: "IGNORE",
            mask: 8320,
        },
        {
            name: "IMMEDIATE",
            token: "IMMEDIATE",
            mask: 2,
        },
        {
            name: "IN",
            token: "IN",
            mask: 2,
        },
        {
            name: "INDEX",
            token: "INDEX",
            mask: 2,
        },
        {
            name: "INDEXED",
            token: "INDEXED",
            mask: 2,
        },
        {
            name: "INITIALLY",
            token: "INITIALLY",
            mask: 512,
        },
        {
            name: "INNER",
            token: "JOIN_KW",
            mask: 2,
        },
        {
            name: "INSERT",
            token: "INSERT",
            mask: 2,
        },
        {
            name: "INSTEAD",
            token: "INSTEAD",
            mask: 8192,
        },
        {
            name: "INTERSECT",
            token: "INTERSECT",
            mask: 64,
        },
        {
            name: "INTO",
            token: "INTO",
            mask: 2,
        },
        {
            name: "IS",
            token: "IS",
            mask: 2,
        },
        {
            name: "ISNULL",
            token: "ISNULL",
            mask: 2,
        },
        {
            name: "JOIN",
            token: "JOIN",
            mask: 2,
        },
        {
            name: "KEY",
            token: "KEY",
            mask: 2,
        },
        {
            name: "LAST",
            token: "LAST",
            mask: 2,
        },
        {
            name: "LEFT",
            token: "JOIN_KW",
            mask: 2,
        },
        {
            name: "LIKE",
            token: "LIKE_KW",
            mask: 2,
        },
        {
            name: "LIMIT",
            token: "LIMIT",
            mask: 2,
        },
        {
            name: "MATCH",
            token: "MATCH",
            mask: 2,
        },
        {
            name: "MATERIALIZED",
            token: "MATERIALIZED",
            mask: 262144,
        },
        {
            name: "NATURAL",
            token: "JOIN_KW",
            mask: 2,
        },
        {
            name: "NO",
            token: "NO",
            mask: 1049088,
        },
        {
            name: "NOT",
            token: "NOT",
            mask: 2,
        },
        {
            name: "NOTHING",
            token: "NOTHING",
            mask: 524288,
        },
        {
            name: "NOTNULL",
            token: "NOTNULL",
            mask: 2,
        },
        {
            name: "NULL",
            token: "NULL",
            mask: 2,
        },
        {
            name: "NULLS",
            token: "NULLS",
            mask: 2,
        },
        {
            name: "OF",
            token: "OF",
            mask: 2,
        },
        {
            name: "OFFSET",
            token: "OFFSET",
            mask: 2,
        },
        {
            name: "ON",
            token: "ON",
            mask: 2,
        },
        {
            name: "OR",
            token: "OR",
            mask: 2,
        },
        {
            name: "ORDER",
            token: "ORDER",
            mask: 2,
        },
        {
            name: "OTHERS",
            token: "OTHERS",
            mask: 1048576,
        },
        {
            name: "OUTER",
            token: "JOIN_KW",
            mask: 2,
        },
        {
            name: "OVER",
            token: "OVER",
            mask: 1048576,
        },
        {
            name: "PARTITION",
            token: "PARTITION",
            mask: 1048576,
        },
        {
            name: "PLAN",
            token: "PLAN",
            mask: 256,
        },
        {
            name: "PRAGMA",
            token: "PRAGMA",
            mask: 1024,
        },
        {
            name: "PRECEDING",
            token: "PRECEDING",
            mask: 1048576,
        },
        {
            name: "PRIMARY",
            token: "PRIMARY",
            mask: 2,
        },
        {
            name: "QUERY",
            token: "QUERY",
            mask: 256,
        },
        {
            name: "RAISE",
            token: "RAISE",
            mask: 8192,
        },
        {
            name: "RANGE",
            token: "RANGE",
            mask: 1048576,
        },
        {
            name: "RECURSIVE",
            token: "RECURSIVE",
            mask: 262144,
        },
        {
            name: "REFERENCES",
            token: "REFERENCES",
            mask: 512,
        },
        {
            name: "REGEXP",
            token: "LIKE_KW",
            mask: 2,
        },
        {
            name: "REINDEX",
            token: "REINDEX",
            mask: 2048,
        },
        {
            name: "RELEASE",
            token: "RELEASE",
            mask: 2,
        },
        {
            name: "RENAME",
            token: "RENAME",
            mask: 1,
        },
        {
            name: "REPLACE",
            token: "REPLACE",
            mask: 128,
        },
        {
            name: "RESTRICT",
            token: "RESTRICT",
            mask: 512,
        },
        {
            name: "RETURNING",
            token: "RETURNING",
            mask: 4194304,
        },
        {
            name: "RIGHT",
            token: "JOIN_KW",
            mask: 2,
        },
        {
            name: "ROLLBACK",
            token: "ROLLBACK",
            mask: 2,
        },
        {
            name: "ROW",
            token: "ROW",
            mask: 8192,
        },
        {
            name: "ROWS",
            token: "ROWS",
            mask: 2,
        },
        {
            name: "SAVEPOINT",
            token: "SAVEPOINT",
            mask: 2,
        },
        {
            name: "SELECT",
            token: "SELECT",
            mask: 2,
        },
        {
            name: "SET",
            token: "SET",
            mask: 2,
        },
        {
            name: "TABLE",
            token: "TABLE",
            mask: 2,
        },
        {
            name: "TEMP",
            token: "TEMP",
            mask: 2,
        },
        {
            name: "TEMPORARY",
            token: "TEMP",
            mask: 2,
        },
        {
            name: "THEN",
            token: "THEN",
            mask: 2,
        },
        {
            name: "TIES",
            token: "TIES",
            mask: 1048576,
        },
        {
            name: "TO",
            token: "TO",
            mask: 2,
        },
        {
            name: "TRANSACTION",
            token: "TRANSACTION",
            mask: 2,
        },
        {
            name: "TRIGGER",
            token: "TRIGGER",
            mask: 8192,
        },
        {
            name: "UNBOUNDED",
            token: "UNBOUNDED",
            mask: 1048576,
        },
        {
            name: "UNION",
            token: "UNION",
            mask: 64,
        },
        {
            name: "UNIQUE",
            token: "UNIQUE",
            mask: 2,
        },
        {
            name: "UPDATE",
            token: "UPDATE",
            mask: 2,
        },
        {
            name: "USING",
            token: "USING",
            mask: 2,
        },
        {
            name: "VACUUM",
            token: "VACUUM",
            mask: 16384,
        },
        {
            name: "VALUES",
            token: "VALUES",
            mask: 2,
        },
        {
            name: "VIEW",
            token: "VIEW",
            mask: 32768,
        },
        {
            name: "VIRTUAL",
            token: "VIRTUAL",
            mask: 65536,
        },
        {
            name: "WHEN",
            token: "WHEN",
            mask: 2,
        },
        {
            name: "WHERE",
            token: "WHERE",
            mask: 2,
        },
        {
            name: "WINDOW",
            token: "WINDOW",
            mask: 1048576,
        },
        {
            name: "WITH",
            token: "WITH",
            mask: 262144,
        },
        {
            name: "WITHIN",
            token: "WITHIN",
            mask: 8388608,
        },
        {
            name: "WITHOUT",
            token: "WITHOUT",
            mask: 2,
        },
    ],
};
//# sourceMappingURL=keywords.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/generated/3.53.0/index.js
/**
 * AUTO-GENERATED by scripts/emit-version-modules.ts — do not edit.
 *
 * This module wraps the SQLite 3.53.0 parser + tokenizer with the
 * JSON dumps for that version pre-bound, so consumers can just:
 *
 *   import { parse } from 'sqlite3-parser/sqlite-3.53.0';
 *   parse('SELECT 1');
 *
 * Advanced consumers can reach for withOptions(opts) to specialize the parser
 * with non-default options (flag set, digit separator, …).
 */





// Make specific diagnostics APIs public.

/** The specific SQLite version this bundle was generated from. */
const SQLITE_VERSION = "3.53.0";
const mod = parserModuleForGrammar(parse_namespaceObject, KEYWORDS_DEFS, {});
/**
 * Parse a SQL string into an AST.
 */
const parse = mod.parse;
/**
 * Parse a SQL string into an AST, or throw if parse errors occur.
 */
const parseOrThrow = mod.parseOrThrow;
/**
 * Parse exactly one top-level SQL statement from a string.
 */
const parseStmt = mod.parseStmt;
/**
 * Parse exactly one top-level SQL statement from a string, or throw if parse errors occur.
 */
const parseStmtOrThrow = mod.parseStmtOrThrow;
/**
 * Tokenize a SQL string into a stream of tokens.
 */
const tokenize = mod.tokenize;
/**
 * Look up the display name of a token-id, e.g. `TokenId(1) → "SEMI"`.
 */
const tokenName = mod.tokenName;
/**
 * Create the underlying LALR state machine engine, used by {@link parse}.
 */
const createEngine = mod.createEngine;
/**
 * Create a new parser module with the given options.
 */
const withOptions = mod.withOptions;
/**
 * Reducer function that evaluates parse rules to build the AST.
 */
const _3_53_0_reduce = mod.reduce;
/**
 * Create a new parse state for use with {@link createEngine}.
 */
const _3_53_0_createState = mod.createState;
/**
 * Lemon LALR(1) parser definition.
 */
const parserDefs = mod.parserDefs;
/**
 * SQLite keywords recognized by the tokenizer.
 */
const keywordDefs = mod.keywordDefs;
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/sqlite3-parser/dist/generated/current.js
// AUTO-GENERATED by scripts/emit-version-modules.ts — do not edit.
//
// Re-export the parser for the lastest SQLite version.
// To depend on a specific version, import from the versioned subpath
// instead: `sqlite3-parser/sqlite-<version>`.

//# sourceMappingURL=current.js.map

/***/ })

};
;