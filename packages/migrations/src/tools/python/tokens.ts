import type { Token } from '../programs/tokens.ts'

/** A token of a Python program. A `dynamic` text is one that something is put into: an f-string or a `%`. */
export type PythonToken = Token & {
  /** How far in the logical line begins, where this token is the first of one. */
  indent?: number
  /** The line on which it ends. */
  end: number
}

const blank = /[ \t\f\r]+|\\\r?\n|#[^\n]*/y
const text =
  /(?<prefix>[rRbBuUfFtT]{0,2})(?:"""(?<a>(?:[^\\]|\\[\s\S])*?)"""|'''(?<b>(?:[^\\]|\\[\s\S])*?)'''|"(?<c>(?:[^"\\\n]|\\[\s\S])*)"|'(?<d>(?:[^'\\\n]|\\[\s\S])*)')/y
const word = /[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*/uy
const sign = /->|\*\*|:=|[\s\S]/uy

/**
 * Takes a Python program apart into words, signs and texts, with where each logical line begins. Whoever reads them may
 * only trust what is exactly as expected, so that a misreading makes less known, never more.
 */
export function tokenizePython(program: string): PythonToken[] {
  const tokens: PythonToken[] = []
  let at = 0
  let line = 1
  let depth = 0
  let start = 0
  let first = true
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(program)
  }
  while (at < program.length) {
    if (program[at] === '\n') {
      at += 1
      line += 1
      if (depth === 0) {
        first = true
        start = at
      }
      continue
    }
    const skipped = take(blank)?.[0]
    if (skipped !== undefined) {
      at += skipped.length
      if (skipped.endsWith('\n')) line += 1
      continue
    }
    const from = line
    const place = first ? { indent: at - start } : {}
    first = false
    const literal = take(text)
    if (literal !== null) {
      const { prefix = '', a, b, c, d } = literal.groups ?? {}
      const inner = a ?? b ?? c ?? d ?? ''
      line += literal[0].split('\n').length - 1
      const kind = /[fFbBtT]/.test(prefix) ? 'dynamic' : 'text'
      const isPlain = /^[fF]$/.test(prefix) || (/^(?:fr|rf)$/i.test(prefix) && !inner.includes('\\'))
      const value = /r/i.test(prefix) ? inner : decode(inner)
      tokens.push({ kind, value, line: from, end: line, ...place, ...(isPlain ? { raw: inner } : {}) })
      at += literal[0].length
      continue
    }
    const name = take(word)?.[0]
    const value = name ?? take(sign)?.[0] ?? program[at] ?? ''
    if (name === undefined && /^[([{]$/.test(value)) depth += 1
    if (name === undefined && /^[)\]}]$/.test(value)) depth = Math.max(0, depth - 1)
    if (name === undefined && value === ';' && depth === 0) first = true
    tokens.push({ kind: name === undefined ? 'sign' : 'word', value, line: from, end: from, ...place })
    at += value.length
  }
  return tokens
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', a: '\x07', '\n': '' }

/** What a text between quotes stands for. */
export function decode(inner: string): string {
  return inner.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (all, ...parts) => {
    const [hex, short, long, other] = parts as Array<string | undefined>
    const code = Number.parseInt(hex ?? short ?? long ?? '', 16)
    if (Number.isFinite(code)) return code > 0x10ffff ? all : String.fromCodePoint(code)
    // What Python does not know stays as it is.
    return escapes[other ?? ''] ?? (/['"\\]/.test(other ?? '') ? (other as string) : all)
  })
}
