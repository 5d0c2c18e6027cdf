import { escapePattern } from '../../../../action/src/pattern.ts'
import type { Options } from './options.ts'

type Filled = {
  text: string
  /** Placeholders whose values are not known here, with the line of the first. */
  unknown: string[]
  line: number
}

/** Puts the values of placeholders into a text, as far as they are known here; on as many lines as before. */
export function fillPlaceholders(text: string, options: Options, replaced = true): Filled {
  if (!replaced || !options.says('placeholderReplacement', true)) return { text, unknown: [], line: 0 }
  const start = options.text('placeholderPrefix') ?? '${'
  const end = options.text('placeholderSuffix') ?? '}'
  const known: Record<string, string> = {
    'flyway:table': options.text('table') ?? 'flyway_schema_history',
    ...options.placeholders,
  }
  const unknown: string[] = []
  let line = 0
  const pattern = new RegExp(`${escapePattern(start)}([\\w.:-]+?)${escapePattern(end)}`, 'g')
  const filled = text.replace(pattern, (whole, key: string, at: number) => {
    // Flyway looks placeholders up without regard to case.
    const value = known[key.toLowerCase()]
    if (value !== undefined && !value.includes('\n')) return value
    if (unknown.length === 0) line = text.slice(0, at).split('\n').length
    unknown.push(key)
    return whole
  })
  return { text: filled, unknown, line }
}
