import { judge } from '../src/gate.ts'
import type { DatabaseKind } from '../src/kind.ts'

/** Judges texts as a set of files, in order. */
export function judgeSql(...texts: string[]) {
  return judgeAs('postgresql', ...texts)
}

/** Judges texts as a set of files for a kind of database, of which it is known that it reads as servers do from the start. */
export function judgeAs(kind: DatabaseKind, ...texts: string[]) {
  return judge(
    texts.map((text, index) => ({
      file: { name: `${index + 1}.sql`, version: String(index + 1), path: `db/${index + 1}.sql`, text },
      source: { sql: text, firstLine: 1, transactional: !text.startsWith('-- no-transaction'), reversible: true },
    })),
    kind,
    { reading: { modes: [] } },
  )
}

/** The ids of the rules that a text breaks. */
export async function brokenRules(...texts: string[]): Promise<string[]> {
  return (await judgeSql(...texts)).findings.map(({ rule }) => rule)
}
