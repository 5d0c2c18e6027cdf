/** Hides secrets: each value as a whole, and each of its lines, as GitHub does. */
export interface Masks {
  readonly add: (value: string) => void
  readonly apply: (text: string) => string
}

export function createMasks(values: Iterable<string>): Masks {
  let hidden: string[] = []
  const add = (value: string) => {
    const parts = [value, ...value.split(/\r?\n/)].filter((part) => part.trim() !== '')
    // The longest first, so that a part doesn't leave the rest of a longer secret behind.
    hidden = [...new Set([...hidden, ...parts])].sort((left, right) => right.length - left.length)
  }
  for (const value of values) add(value)
  return { add, apply: (text) => hidden.reduce((masked, value) => masked.replaceAll(value, '***'), text) }
}
