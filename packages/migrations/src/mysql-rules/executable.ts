/** Quoted texts, comments, and the comments that run: MySQL's from a version on, and MariaDB's. */
const parts =
  /'(?:[^'\\]|\\[\s\S]|'')*'?|"(?:[^"\\]|\\[\s\S]|"")*"?|`(?:[^`]|``)*`?|#[^\n]*|--(?=\s|$)[^\n]*|(?<open>\/\*M?!\d*)|\/\*[\s\S]*?(?:\*\/|$)|(?<close>\*\/)/gu

/**
 * Blanks out the marks of the comments that MySQL runs, so that what is in them is judged like everything else. No
 * character moves.
 */
export function executable(sql: string): string {
  let open = 0
  return sql.replace(parts, (text: string, ...rest) => {
    const groups = rest.at(-1) as { open?: string; close?: string }
    if (groups.open !== undefined) {
      open += 1
      return ' '.repeat(text.length)
    }
    if (groups.close === undefined || open === 0) return text
    open -= 1
    return '  '
  })
}
