/** Where in a file something stands that sends SQL: from its first line to its last, from 1. */
export type Span = { line: number; end: number }

/**
 * Says for each line of an SQL text that a tool made where in the file it comes from: the line that holds the same words
 * within the span, not above `after`, and otherwise the one before it.
 */
export function placeLines(sql: string, { line, end }: Span, file: string, after: number = line): number[] {
  const inFile = file
    .split('\n')
    .slice(line - 1, end)
    .map((text) => plain(text))
  let last = Math.min(Math.max(after, line), end) - line
  return sql.split('\n').map((one) => {
    const words = plain(one)
    if (/\w\w/.test(words)) {
      const rest = inFile.slice(last)
      const same = rest.indexOf(words)
      const at = same >= 0 ? same : rest.findIndex((text) => text.includes(words))
      if (at > 0) last += at
    }
    return line + last
  })
}

function plain(text: string): string {
  return text.trim().replace(/;$/, '').trim()
}
