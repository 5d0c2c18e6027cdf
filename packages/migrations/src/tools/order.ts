import { UserError } from '../../../action/src/errors.ts'
import type { Adapter } from './contract.ts'
import { compareVersions } from './versions.ts'

type Named = { name: string; path: string }
type Ordered = Pick<Adapter, 'conduct' | 'title'>

/**
 * Finds two files of which the first runs before the second though its number is the greater one, where files run in the
 * order of their names as texts: 10 comes before 9 there.
 */
export function findMisplaced<File extends Named>(files: readonly File[]): { first: File; second: File } | undefined {
  const greatest = new Map<string, { file: File; version: string }>()
  for (const file of files) {
    const found = /^([A-Za-z]{0,3})(\d+(?:[._-]\d+)*)(?![A-Za-z\d])/.exec(file.name)
    if (found === null) continue
    const [, prefix = '', digits = ''] = found
    const version = digits.replace(/[_-]/g, '.')
    const before = greatest.get(prefix)
    if (
      before !== undefined &&
      compareVersions(before.version, version) > 0 &&
      areComparable(before.version, version)
    ) {
      return { first: before.file, second: file }
    }
    greatest.set(prefix, { file, version })
  }
  return undefined
}

/** A date and a time are both long, and neither is the greater one for having more digits. */
function areComparable(one: string, other: string): boolean {
  const [left = '', right = ''] = [one.split('.')[0], other.split('.')[0]]
  return left.length === right.length || left.length < 8 || right.length < 8
}

/** Refuses to run files in an order which their numbers contradict: nobody can have meant it. Throws a UserError. */
export function refuseMisplaced({ conduct, title }: Ordered, running: readonly Named[]): void {
  const found = conduct?.ordered === 'by-text' ? findMisplaced(running) : undefined
  if (found !== undefined) throw refusal(found, title, running)
}

/** Gives what is to be told where files are in such an order of which some have run. */
export function tellMisplaced(
  { conduct, title }: Ordered,
  files: readonly Named[],
): Array<{ text: string; file: string; title: string }> {
  const found = conduct?.ordered === 'by-text' ? findMisplaced(files) : undefined
  if (found === undefined) return []
  const { first, second } = found
  const text = `On a new database ${first.name} would run before ${second.name}, and so be refused: files of ${title} run in the order of their names as text. Fill the numbers up with zeros.`
  return [{ text, file: first.path, title: 'Order of migrations' }]
}

function refusal(
  { first, second }: { first: Named; second: Named },
  title: string,
  files: readonly Named[],
): UserError {
  const shown = files.slice(0, 12).map(({ name }) => name)
  const longest = Math.max(...files.map(({ name }) => /\d+/.exec(name)?.[0].length ?? 0))
  const padded = second.name.replace(/\d+/, (digits) => digits.padStart(longest, '0'))
  return new UserError(
    `${first.name} would run before ${second.name}: files of ${title} run in the order of their names as text, which is not that of their numbers.`,
    {
      reason: 'ambiguous-order',
      received: `${shown.join(', ')}${files.length > shown.length ? ', …' : ''}`,
      accepted: 'numbers of one length, such as 001, 002, 010',
      remedy: `Fill the numbers up with zeros (git mv ${second.name} ${padded}, and so on). A database that has applied some of them knows them by their old names: note the new ones down there at the same time, in the table that says what is applied. Nothing was changed.`,
      file: second.path,
    },
  )
}
