import { compileParser } from './compile-parser.ts'
import { openParser, type Parser } from './parser.ts'
import { surround } from './surroundings.ts'

export type { Parser } from './parser.ts'

let loaded: Promise<Parser> | undefined

/** Loads PostgreSQL's own parser, once: only when there is SQL to judge. */
export function loadParser(): Promise<Parser> {
  loaded ??= compileParser().then((module) => openParser(surround(module)))
  return loaded
}
