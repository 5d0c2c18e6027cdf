import { isReserved } from './reserved-words.ts'

/** A name in quotes only where it has to be, whatever the database: they differ in theirs. */
export function quoteIfNeeded(name: string): string {
  if (/^[a-z_][a-z0-9_]*$/.test(name) && !isReserved(name)) return name
  return `"${name.replaceAll('"', '""')}"`
}

/** The same for a name that may have its schema before it. */
export function quotePathIfNeeded(path: string): string {
  return path.split('.').map(quoteIfNeeded).join('.')
}
