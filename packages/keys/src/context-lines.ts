import { type EncodedLines, encodeLines, fileLine } from './hash-lines.ts'
import { type IgnoreFile, parseIgnoreFile } from './ignore-file.ts'
import type { TreeEntry } from './tree.ts'
import { findVisible } from './visible.ts'

/** Megabytes each: services that build from one context mostly share one ignore file too, or a few. */
const kept = 4

const known = new WeakMap<readonly TreeEntry[], Map<string, EncodedLines>>()

/**
 * Gives the lines of the source key for one context, each path after `prefix`: its files, then its empty folders (see
 * computeSourceKey). Services that share the very list of entries and the ignore file share the lines.
 */
export function encodeContext(
  entries: readonly TreeEntry[],
  context: string,
  prefix: string,
  ignoreFile: IgnoreFile,
): EncodedLines {
  const lists = known.get(entries) ?? new Map<string, EncodedLines>()
  known.set(entries, lists)
  const id = JSON.stringify([context, prefix, ignoreFile?.text])
  const found = lists.get(id)
  if (found !== undefined) return found
  const { names, files, emptied } = findVisible(entries, context, parseIgnoreFile(ignoreFile))
  const lines = [
    ...encodeLines(names, (name, index) => {
      const { mode, sha } = files[index] as TreeEntry
      return fileLine(prefix + name, mode, sha)
    }),
    ...encodeLines(emptied, (path) => fileLine(prefix + path, '040000', '')),
  ]
  const [oldest] = lists.keys()
  if (lists.size >= kept && oldest !== undefined) lists.delete(oldest)
  lists.set(id, lines)
  return lines
}
