/** A word, a sign or a text of a JavaScript or TypeScript program; comments and blanks are left out. */
export type Token = {
  /** `dynamic`: a template with something put into it. */
  kind: 'word' | 'sign' | 'text' | 'dynamic'
  /** The word or sign, or what the text stands for. */
  value: string
  /** From 1. */
  line: number
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
      tokens.push({ kind: dynamic ? 'dynamic' : 'text', value: decode(inner), line })
    }
    line += whole.split('\n').length - 1
  }
  return tokens
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '' }

function decode(text: string): string {
  return text.replace(/\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_all, ...parts) => {
    const [brace, unicode, hex, other] = parts as Array<string | undefined>
    const code = brace ?? unicode ?? hex
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
    return escapes[other ?? ''] ?? other ?? ''
  })
}
