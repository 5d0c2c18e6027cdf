import { parseTexts } from './batch.ts'
import { bodyOf } from './bodies.ts'
import type { Parser, RoutineTree } from './parser.ts'
import type { Reader } from './reader.ts'
import { parseRoutine } from './routine-tree.ts'
import { type Parsed, parseStatements } from './statements.ts'

/** Gives what reads SQL with this parser; `mayCall` says which expressions in PL/pgSQL are worth reading. */
export function openReader(parser: Parser, mayCall: Reader['mayCall'] = () => true): Reader {
  const texts = new Map<string, Parsed>()
  const routines = new Map<string, RoutineTree>()
  const reader: Reader = {
    mayCall,
    parse: (sql) => texts.get(sql) ?? parseStatements(parser, sql),
    parseRoutine: (text) => routines.get(text) ?? parseRoutine(parser, text),
    readAhead(wanted) {
      texts.clear()
      routines.clear()
      readTexts(parser, texts, wanted)
      const bodies = [...texts.values()].flatMap((parsed) =>
        'statements' in parsed ? parsed.statements.flatMap((statement) => bodyOf(statement) ?? []) : [],
      )
      readRoutines(
        parser,
        routines,
        bodies.flatMap(({ routine }) => routine ?? []),
      )
      const inner = bodies.flatMap((body) => body.read(reader)).flatMap((part) => ('sql' in part ? part.sql : []))
      readTexts(parser, texts, inner)
    },
  }
  return reader
}

function readTexts(parser: Parser, known: Map<string, Parsed>, wanted: string[]): void {
  const texts = [...new Set(wanted)].filter((text) => !known.has(text))
  for (const [index, parsed] of parseTexts(parser, texts).entries()) known.set(texts[index] as string, parsed)
}

/** One that cannot be read spoils the others: then each is read when it is asked for. */
function readRoutines(parser: Parser, known: Map<string, RoutineTree>, wanted: string[]): void {
  const texts = [...new Set(wanted)]
  if (texts.length < 2) return
  try {
    const trees = parser.parseRoutines(texts.join('\n;\n')).plpgsql_funcs
    if (trees.length !== texts.length) return
    for (const [index, tree] of trees.entries()) known.set(texts[index] as string, { plpgsql_funcs: [tree] })
  } catch {
    // Each says for itself what is wrong with it.
  }
}
