import { inlineCode } from './escape.ts'

/** A table of cells that are already Markdown: escape what comes from outside before it gets here. */
export function markdownTable(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replace(/\r?\n/g, ' ')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The short form of a digest that people compare by eye: `sha256:0123456789ab`. */
export function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1')
}

/** The short form of a commit, as code. */
export function shortRevision(revision: string): string {
  return inlineCode(revision.slice(0, 7))
}
