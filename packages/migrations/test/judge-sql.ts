import { judge } from '../src/postgres/gate.ts'

/** Judges texts as a set of files, in order. */
export function judgeSql(...texts: string[]) {
  return judge(
    texts.map((text, index) => ({
      file: { name: `${index + 1}.sql`, version: String(index + 1), path: `db/${index + 1}.sql`, text },
      source: { sql: text, firstLine: 1, transactional: !text.startsWith('-- no-transaction'), reversible: true },
    })),
  )
}

/** The ids of the rules that a text breaks. */
export async function brokenRules(...texts: string[]): Promise<string[]> {
  return (await judgeSql(...texts)).findings.map(({ rule }) => rule)
}
