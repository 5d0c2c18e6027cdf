import type { Ignores } from './dockerignore.ts'
import { type EncodedLines, encodeLines, fileLine } from './hash-lines.ts'
import { type IgnoreFile, parseIgnoreFile } from './ignore-file.ts'
import { isPacked } from './packed-files.ts'
import { encodePacked } from './packed-lines.ts'
import type { Files, TreeEntry } from './tree.ts'
import { findVisible } from './visible.ts'

/** Megabytes each: services that build from one context mostly share one ignore file too, or a few. */
const kept = 4

const known = new WeakMap<Files, Map<string, EncodedLines>>()

/**
 * Gives the lines of the source key for one context, each path after `prefix`: its files, then its empty folders (see
 * computeSourceKey). Services that share the very list of entries and the ignore file share the lines.
 */
export function encodeContext(entries: Files, context: string, prefix: string, ignoreFile: IgnoreFile): EncodedLines {
  const lists = known.get(entries) ?? new Map<string, EncodedLines>()
  known.set(entries, lists)
  const id = JSON.stringify([context, prefix, ignoreFile?.text])
  const found = lists.get(id)
  if (found !== undefined) return found
  const ignores = parseIgnoreFile(ignoreFile)
  const lines = isPacked(entries)
    ? encodePacked(entries, context, prefix, ignores)
    : encodeListed(entries, context, prefix, ignores)
  const [oldest] = lists.keys()
  if (lists.size >= kept && oldest !== undefined) lists.delete(oldest)
  lists.set(id, lines)
  return lines
}

function encodeListed(entries: Files, context: string, prefix: string, ignores: Ignores): EncodedLines {
  const { names, files, emptied } = findVisible(entries, context, ignores)
  return [
    ...encodeLines(names, (name, index) => {
      const { mode, sha } = files[index] as TreeEntry
      return fileLine(prefix + name, mode, sha)
    }),
    ...encodeLines(emptied, (path) => fileLine(prefix + path, '040000', '')),
  ]
}
