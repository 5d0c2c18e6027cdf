import { type Contexts, evaluate, evaluateText } from './expression.ts'

/** A place in a queue that runs of one repository share. */
export interface ConcurrencyGroup {
  readonly group: string
  readonly cancelInProgress: boolean
  /** `single`: a newer run takes the place of the one that waits; `max`: all wait, in order. */
  readonly queue: 'single' | 'max'
}

/** Reads a `concurrency:` value; undefined where there is none. Groups compare without regard to case. */
export function readConcurrency(value: unknown, contexts: Contexts): ConcurrencyGroup | undefined {
  if (value === undefined || value === null) return undefined
  const mapping = typeof value === 'object' ? (value as Record<string, unknown>) : { group: value }
  const group = evaluateText(mapping['group'], contexts).toLowerCase()
  if (group === '') return undefined
  return {
    group,
    cancelInProgress: evaluate(mapping['cancel-in-progress'] ?? false, contexts) === true,
    queue: mapping['queue'] === 'max' ? 'max' : 'single',
  }
}
