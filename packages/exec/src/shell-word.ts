/** A word as a POSIX shell takes it, or a person types it: in quotes only where it has to be (POSIX.1-2017, 2.2.2). */
export function quoteForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
