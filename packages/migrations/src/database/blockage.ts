/** Somebody who holds what a migration waits for. */
export type Blocker = {
  /** As the server numbers its sessions: `pid 42`, `connection 42`. */
  id: string
  /** What it says of itself and does, in a few words; never a statement's text, which may hold data. */
  doing: string
  /** Whether it waits in turn, so that ending it would not help. */
  waits: boolean
  /** The statement that ends it; undefined where it has to be left alone. */
  end: string | undefined
}

/** What a migration waits for, as it was seen while it waited. */
export type Blockage = {
  /** The table, where it is known. */
  object: string | undefined
  blockers: Blocker[]
  /** Whether they hold it for certain, or only may: not every server says who does. */
  certain: boolean
  /** What to do where it is not a matter of ending somebody. */
  advice: string | undefined
}

const shown = 3

/** Says who holds what, or held it, in one sentence. */
export function describeBlockage({ object, blockers, certain }: Blockage, tense: 'is' | 'was'): string {
  const what = object === undefined ? 'The lock that is waited for' : `The lock on ${object}`
  const held = { is: certain ? 'is' : 'may be', was: certain ? 'was' : 'may have been' }[tense]
  if (blockers.length === 0) return `${what} ${tense} held by a session that could not be seen.`
  const named = blockers.slice(0, shown).map(({ id, doing }) => `${id}${doing === '' ? '' : ` (${doing})`}`)
  const more = blockers.length > shown ? `, and ${blockers.length - shown} more` : ''
  return `${what} ${held} held by ${named.join(', ')}${more}.`
}

/** Says what to do about it. */
export function remedyForBlockage({ blockers, advice }: Blockage): string {
  const ends = blockers.slice(0, shown).flatMap(({ waits, end }) => (waits || end === undefined ? [] : [`\`${end}\``]))
  const ending = ends.length === 0 ? '' : `Find out whose it is; if it may be ended: ${ends.join(' ')}`
  return [ending, advice ?? ''].filter((part) => part !== '').join(' ')
}

/** A length of time for people: `42 s`, `17 min`, `3 h`. */
export function describeSeconds(seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds))
  if (rounded < 120) return `${rounded} s`
  return rounded < 7_200 ? `${Math.round(rounded / 60)} min` : `${Math.round(rounded / 3_600)} h`
}
