/** What a service answered when it was asked for itself. */
export type Probe = {
  /** HTTP status; 0 when there was no answer. */
  status: number
  /** The revision it names, or undefined where it names none. */
  revision: string | undefined
  /** Why there is no revision, for people. */
  why: string
}

/** Takes the revision out of an answer: `json:.path.to.it`, `header:Name`, or `text` (the whole body). */
export function readRevision(
  form: string,
  headers: { get(name: string): string | null },
  body: string,
): string | undefined {
  if (form === 'text') return body.trim() === '' ? undefined : body.trim()
  if (form.startsWith('header:')) return headers.get(form.slice('header:'.length).trim()) ?? undefined
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return undefined
  }
  for (const key of form.slice('json:.'.length).split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/**
 * Says whether a service answers with the revision that is expected: the same, or one the beginning of the other with
 * at least 7 characters (short commits). Nothing matches an expectation that is empty.
 */
export function matchesRevision(expected: string[], received: string | undefined): boolean {
  if (received === undefined || received === '') return false
  return expected.some((revision) => {
    if (revision === '') return false
    if (revision === received) return true
    const short = revision.length < received.length ? revision : received
    const long = short === revision ? received : revision
    return short.length >= 7 && /^[0-9a-f]+$/.test(short) && long.startsWith(short)
  })
}
