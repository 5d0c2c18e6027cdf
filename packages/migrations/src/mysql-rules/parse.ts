import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CommonTokenStream, Token } from 'antlr4ng'
import type { ProgramContext } from 'dt-sql-parser/dist/lib/mysql/MySqlParser.js'
import { mysqlKeywords } from '../approvals/mysql-keywords.ts'
import { splitStatements } from '../database/statements.ts'
import { ownFolder } from '../own-folder.ts'
import { hideBlocks } from './blocks.ts'
import { hideCommonTables, readCommonTables } from './common-tables.ts'
import type { Words } from './dialect.ts'
import { hideJsonTables, readJsonTable } from './json-tables.ts'
import type { Parse, Parsed, ParseFor, ReadTables, Statement } from './parsed.ts'
import { inOurWords } from './problems.ts'
import { relaxations } from './relax.ts'
import { type Server, scan } from './scan.ts'
import { type NodeName, type Tree, toTree } from './tree.ts'

/** `token` is the place among the tokens. */
type Problem = { message: string; line: number; token: number }

/** Where the grammar stands: beside a bundle, or here as a source. */
function placeOfGrammar(): string {
  const shipped = join(ownFolder, 'mysql-grammar', 'index.js')
  return pathToFileURL(existsSync(shipped) ? shipped : join(ownFolder, 'mysql-rules', 'grammar.ts')).href
}

/** Loads a parser of MySQL's grammar: only when there is SQL to judge. */
export async function loadParser(): Promise<ParseFor> {
  const place = placeOfGrammar()
  const antlr: typeof import('./grammar.ts') = await import(/* webpackIgnore: true */ place)
  const { parsing: grammar, MySqlLexer } = antlr
  const names = new Map<unknown, NodeName>(
    Object.entries(grammar).map(([name, held]) => [held, name.replace(/Context$/, '') as NodeName]),
  )
  const attempt = (tokens: CommonTokenStream, mode: number): { program: ProgramContext } | Problem => {
    let problem: Problem | undefined
    tokens.seek(0)
    const parser = new grammar.MySqlParser(tokens)
    parser.removeErrorListeners()
    parser.addErrorListener(listenTo((found) => (problem ??= found)))
    parser.interpreter.predictionMode = mode
    const program = parser.program()
    return problem ?? { program }
  }
  const words: Words = {
    force: MySqlLexer.KW_FORCE,
    comma: MySqlLexer.COMMA,
    instant: MySqlLexer.KW_INSTANT,
    stored: MySqlLexer.KW_STORED,
    visible: MySqlLexer.KW_VISIBLE,
    invisible: MySqlLexer.KW_INVISIBLE,
    date: MySqlLexer.KW_DATE,
    varbinary: MySqlLexer.KW_VARBINARY,
    database: MySqlLexer.KW_DATABASE,
    table: MySqlLexer.KW_TABLE,
    drop: MySqlLexer.KW_DROP,
    coalesce: MySqlLexer.KW_COALESCE,
    bracket: MySqlLexer.LR_BRACKET,
    nothing: MySqlLexer.KW_NULL_LITERAL,
  }
  /** Goes on until the grammar stumbles over what nothing can be done about. */
  const attemptRelaxed = (tokens: CommonTokenStream, mode: number) => {
    let result = attempt(tokens, mode)
    for (let better: typeof result | undefined = result; 'message' in result && better !== undefined; ) {
      better = relax(tokens, result, words, () => attempt(tokens, mode))
      result = better ?? result
    }
    return result
  }
  // The quick way of parsing gives up on some texts that the thorough one can read.
  const parseTokens = (tokens: CommonTokenStream) => {
    const quick = attemptRelaxed(tokens, antlr.PredictionMode.SLL)
    return 'message' in quick ? attemptRelaxed(tokens, antlr.PredictionMode.LL) : quick
  }
  const parseWhole: ParseFor = (given, server) => {
    const scanned = scan(given, server)
    if ('problem' in scanned) return scanned
    const { text: sql } = scanned
    let unknown = undefined as Problem | undefined
    const lexer = new MySqlLexer(antlr.CharStreams.fromString(sql))
    lexer.removeErrorListeners()
    lexer.addErrorListener(listenTo((found) => (unknown ??= found)))
    const tokens = new antlr.CommonTokenStream(lexer)
    tokens.fill()
    const source = [...sql]
    const blocks = hideBlocks(tokens, source)
    const withs = hideCommonTables(tokens, source)
    const jsonTables = hideJsonTables(tokens, source, MySqlLexer.ID)
    let result = unknown ?? parseTokens(tokens)
    for (let names = 0; unknown === undefined && 'message' in result && names < mostNames; names += 1) {
      const better = readAsName(tokens, result, MySqlLexer.ID, () => parseTokens(tokens))
      if (better === undefined) break
      result = better
    }
    if ('message' in result) return { problem: inOurWords(result.message), line: result.line }
    const statements: Statement[] = []
    const parseInner = (text: string) => parseWhole(text, server)
    for (const context of result.program.singleStatement()) {
      const { start, stop } = context
      if (start === null || stop === null || context.sqlStatement() === null) continue
      const own = ({ start: at }: { start: number }) => at >= start.start && at <= stop.stop
      const read = [
        ...withs.filter(({ end }) => own({ start: end })).map((one) => readCommonTables(one, parseInner)),
        ...jsonTables.filter(own).map((one) => readJsonTable(one, parseInner)),
      ]
      const tables: ReadTables[] = []
      for (const one of read) {
        if ('problem' in one) return { problem: one.problem, line: start.line }
        tables.push(one)
      }
      const from = withs.find(({ end }) => end === start.start)?.start ?? start.start
      const block = blocks.find((one) => one.start === start.start)
      const text = source.slice(from, (block?.end ?? stop.stop) + 1).join('')
      const statement: Statement = { tree: toTree(context, names), text, line: start.line, tables }
      if (block !== undefined) {
        const inner = parseInner(block.procedure)
        if ('problem' in inner) return { problem: inner.problem, line: start.line + inner.line - 1 }
        const [whole, ...more] = inner.statements
        // A word of the block may be a name: then it ends elsewhere.
        if (whole === undefined || more.length > 0) return { problem: 'no block can be read', line: start.line }
        statement.block = moveStatement(whole, start.line - 1)
      }
      statements.push({ ...statement, text: text.replace(/;\s*$/, '') })
    }
    return { statements }
  }
  return (text, server) =>
    directive.test(text) ? parseParts(text, server, (part) => parseWhole(part, server)) : parseWhole(text, server)
}

/** What MySQL's client reads itself, and no server. */
const directive = /^[^\S\n]*delimiter[^\S\n]+\S/im

/** Parts a text by its own delimiters, as it is parted when it is applied. */
function parseParts(text: string, { ansiQuotes = false, plainBackslash = false }: Server, parse: Parse): Parsed {
  const statements: Statement[] = []
  for (const part of splitStatements(text, 'mysql', { ansiQuotes, plainBackslash })) {
    const parsed = parse(part.text)
    if ('problem' in parsed) return { problem: parsed.problem, line: part.line + parsed.line - 1 }
    statements.push(...parsed.statements.map((statement) => moveStatement(statement, part.line - 1)))
  }
  return { statements }
}

function moveStatement({ block, ...statement }: Statement, by: number): Statement {
  const moved = { ...statement, tree: moveLines(statement.tree, by), line: statement.line + by }
  return block === undefined ? moved : { ...moved, block: moveStatement(block, by) }
}

function moveLines(tree: Tree, by: number): Tree {
  return { ...tree, line: tree.line + by, children: tree.children.map((child) => moveLines(child, by)) }
}

/** Changes the tokens where the grammar stumbles, where that leads further. */
function relax<Result extends object>(
  tokens: CommonTokenStream,
  problem: Problem,
  words: Words,
  parse: () => Result | Problem,
): Result | Problem | undefined {
  for (const change of relaxations(tokens, problem.token, words)) {
    const { undo } = change()
    const result = parse()
    if (!('message' in result) || result.token > problem.token) return result
    undo()
  }
  return undefined
}

/** How many words of a text are tried as names. */
const mostNames = 50

/**
 * The grammar knows more words than MySQL reserves, and stumbles over a column named `active` or `status`. A word that
 * MySQL does not reserve, at the place of the error or just before it, is read as a name when that leads further.
 */
function readAsName<Result extends object>(
  tokens: CommonTokenStream,
  problem: Problem,
  identifier: number,
  parse: () => Result | Problem,
): Result | Problem | undefined {
  const all = tokens.getTokens().filter(({ channel }) => channel === 0)
  const at = all.findIndex(({ tokenIndex }) => tokenIndex === problem.token)
  for (const token of [all[at], all[at - 1], all[at - 2]]) {
    const word = token?.text ?? ''
    if (token === undefined || token.type === identifier) continue
    if (!/^[A-Za-z_]\w*$/.test(word) || mysqlKeywords.has(word.toLowerCase())) continue
    const { type } = token
    token.type = identifier
    const result = parse()
    if (!('message' in result) || result.token > problem.token) return result
    token.type = type
  }
  return readAheadAsNames(all, at, problem, identifier, parse)
}

/** What may stand before a name. */
const beforeName = /^(?:from|join|into|update|table|select|where|and|or|not|on|by|set|as|having|[.,(=<>+*/-]|[<>!]=)$/i

/**
 * A word inside of a query makes the grammar stumble where that query begins. Those up to the statement's end that stand
 * where names do are read as names together, when that leads further.
 */
function readAheadAsNames<Result extends object>(
  all: Token[],
  at: number,
  problem: Problem,
  identifier: number,
  parse: () => Result | Problem,
): Result | Problem | undefined {
  if (at < 0) return undefined
  const end = all.findIndex(({ text }, index) => index >= at && text === ';')
  const words = all.slice(at, end < 0 ? undefined : end).filter((token, index) => {
    const word = token.text ?? ''
    if (token.type === identifier || !/^[A-Za-z_]\w*$/.test(word) || mysqlKeywords.has(word.toLowerCase())) return false
    return beforeName.test(all[at + index - 1]?.text ?? '') && all[at + index + 1]?.text !== '('
  })
  if (words.length === 0) return undefined
  const types = words.map(({ type }) => type)
  for (const word of words) word.type = identifier
  const result = parse()
  if (!('message' in result) || result.token > problem.token) return result
  for (const [index, word] of words.entries()) word.type = types[index] as number
  return undefined
}

function listenTo(note: (problem: Problem) => void) {
  return {
    syntaxError: (_by: unknown, token: unknown, line: number, _column: number, message: string) =>
      note({ message, line, token: (token as Token | null)?.tokenIndex ?? -1 }),
    reportAmbiguity() {},
    reportAttemptingFullContext() {},
    reportContextSensitivity() {},
  }
}
