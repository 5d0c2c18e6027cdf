/** An index that a text would pass over, and the line of the text on which it does so, from 1. */
export type Skipped = { index: string; line: number }

const name = '(?:"(?:[^"]|"")+"|[\\p{L}_][\\p{L}\\p{N}_$]*)'

/**
 * Finds the indexes that a text makes only where no such index is there, and that are there but invalid: PostgreSQL
 * would pass over them, and the migration would count as applied without an index that serves anybody. `invalid` has
 * names as SQL writes them, with their schema or without. What the text drops itself beforehand is none.
 */
export function findSkippedIndexes(text: string, invalid: readonly string[]): Skipped[] {
  const left = new Map(invalid.map((index) => [ownName(index), index]))
  const made = new RegExp(
    `\\bcreate\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?if\\s+not\\s+exists\\s+(${name})`,
    'giu',
  )
  return [...text.matchAll(made)].flatMap(({ 1: written = '', index: at }) => {
    const index = left.get(ownName(written))
    if (index === undefined || drops(text.slice(0, at), written)) return []
    return [{ index, line: text.slice(0, at).split('\n').length }]
  })
}

/** Whether a text drops the index, whatever it calls its schema. */
function drops(text: string, written: string): boolean {
  const listed = /\bdrop\s+index\s+([^;]*)/giu
  const own = ownName(written)
  return [...text.matchAll(listed)].some(({ 1: list = '' }) =>
    [...list.matchAll(new RegExp(name, 'gu'))].some(([one]) => ownName(one) === own),
  )
}

/** The name itself, as the catalogue has it. */
function ownName(written: string): string {
  const last = new RegExp(`(${name})$`, 'u').exec(written)?.[1] ?? written
  return last.startsWith('"') ? last.slice(1, -1).replaceAll('""', '"') : last.toLowerCase()
}
