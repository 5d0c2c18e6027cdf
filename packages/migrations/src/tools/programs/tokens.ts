/** A word, a sign or a text of a JavaScript or TypeScript program; comments and blanks are left out. */
export type Token = {
  /** `dynamic`: a template with something put into it. */
  kind: 'word' | 'sign' | 'text' | 'dynamic'
  /** The word or sign, or what the text stands for. */
  value: string
  /** From 1. */
  line: number
  /** Of a template with something put into it: as it is written. */
  raw?: string
  /** It stands elsewhere: a constant, in the place where it is used. */
  moved?: true
}

const pattern =
  /(?<blank>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<word>[\p{L}_$#@][\p{L}\p{N}_$]*|\d[\w.]*)|(?<text>'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")|(?<template>`(?:[^`\\]|\\[\s\S])*`)|(?<sign>=>|[\s\S])/uy

/**
 * Takes a program apart, roughly: regular expressions are signs and words, and nested templates are not understood. Whoever
 * reads the tokens may only trust what is exactly as expected, so that a misreading makes less known, never more.
 */
export function tokenize(program: string): Token[] {
  const tokens: Token[] = []
  let line = 1
  for (const { 0: whole, groups = {} } of program.matchAll(new RegExp(pattern, 'uyg'))) {
    const { word, text, template, sign } = groups
    if (word !== undefined) tokens.push({ kind: 'word', value: word, line })
    if (sign !== undefined) tokens.push({ kind: 'sign', value: sign, line })
    const literal = text ?? template
    if (literal !== undefined) {
      const inner = literal.slice(1, -1)
      const dynamic = template !== undefined && /(?<!\\)\$\{/.test(inner)
      if (dynamic) tokens.push({ kind: 'dynamic', value: decode(inner), line, raw: inner })
      else tokens.push({ kind: 'text', value: decode(inner), line })
    }
    line += whole.split('\n').length - 1
  }
  return tokens
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' }

/** What a text between quotes stands for. */
export function decode(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_all, ...parts) => {
    const [brace, unicode, hex, other] = parts as Array<string | undefined>
    const code = brace ?? unicode ?? hex
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
    return escapes[other ?? ''] ?? other ?? ''
  })
}

/** The value of a sign if it is one of these, or the empty string. */
export function isSign(token: Token | undefined, ...values: string[]): string {
  return token?.kind === 'sign' && values.includes(token.value) ? token.value : ''
}

export const opening: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** Where the bracket that opens here is closed, or -1. */
export function closing(tokens: Token[], from: number): number {
  const stack: string[] = []
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, value } = tokens[at] as Token
    if (kind !== 'sign') continue
    if (opening[value] !== undefined) stack.push(opening[value])
    else if (value === stack.at(-1)) stack.pop()
    if (stack.length === 0) return at
  }
  return -1
}

/** Parts tokens at the signs of one kind that stand in no brackets. */
export function splitAt(tokens: Token[], sign: string): Token[][] {
  const parts: Token[][] = [[]]
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (isSign(token, sign)) {
      parts.push([])
      continue
    }
    const end = token.kind === 'sign' && opening[token.value] !== undefined ? closing(tokens, at) : at
    parts.at(-1)?.push(...tokens.slice(at, (end < 0 ? at : end) + 1))
    at = Math.max(at, end)
  }
  return parts.filter((part) => part.length > 0)
}
