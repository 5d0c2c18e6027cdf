import { posix } from 'node:path'
import type { Instruction } from '../../../../packages/keys/src/dockerfile.ts'
import { parseDockerignore } from '../../../../packages/keys/src/dockerignore.ts'
import { findStageUses } from './stages.ts'

/** A COPY or ADD that takes files from the context. */
export type Copy = {
  line: number
  /** Whether it takes all there is. */
  isWhole: boolean
  /** Whether what it copies stays in the image, or only in a stage that was needed on the way. */
  inImage: boolean
  /** Says of a path, relative to the context, whether it is copied. */
  covers(path: string): boolean
}

/** Finds what a Dockerfile copies from the context when the target is built; what the image keeps comes first. */
export function findCopies(dockerfile: string, target: string | undefined): Copy[] {
  const copies = findStageUses(dockerfile, target).flatMap(({ instructions, use }) =>
    use === 'unused' ? [] : instructions.flatMap((instruction) => readCopy(instruction, use === 'image')),
  )
  return copies.sort((a, b) => Number(b.inImage) - Number(a.inImage))
}

function readCopy(instruction: Instruction, inImage: boolean): Copy[] {
  const { keyword, flags, line } = instruction
  if (keyword !== 'COPY' && keyword !== 'ADD') return []
  // From a stage or an image, not from the context.
  if (flags.some((flag) => flag.startsWith('--from='))) return []
  const sources = readSources(instruction).filter((source) => !isRemote(source) && !source.startsWith('<<'))
  if (sources.length === 0) return []
  const patterns = sources.map(cleanSource)
  const isWhole = patterns.includes('')
  const isCopied = isWhole ? () => true : parseDockerignore(patterns.join('\n'), 'COPY')
  const excludes = flags.flatMap((flag) => /^--exclude=(.+)$/.exec(flag)?.[1] ?? [])
  const isExcluded = parseSafely(excludes)
  return [{ line, isWhole, inImage, covers: (path) => isCopied(path) && !isExcluded(path) }]
}

/** Gives what a COPY or ADD names before its destination, in either form: words, or a JSON list. */
export function readSources({ words }: Instruction): string[] {
  const text = words.join(' ')
  if (text.startsWith('[')) {
    try {
      const list = JSON.parse(text) as unknown
      if (Array.isArray(list)) return list.map(String).slice(0, -1)
    } catch {
      // Then it is a file whose name begins with a bracket.
    }
  }
  return words.slice(0, -1).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
}

/** Says whether a source of ADD is fetched from elsewhere: by HTTP, or by git. */
export function isRemote(source: string): boolean {
  return /^(?:https?|git|ssh|ftp):\/\//i.test(source) || /^[\w.-]+@[\w.-]+:/.test(source)
}

/** Gives a source as a pattern relative to the context; empty for all of it. A variable may stand for anything. */
function cleanSource(source: string): string {
  const open = source.replace(/\$(?:\{[^}]*\}|\w+)/g, '**')
  const clean = posix.normalize(`/${open}`).replace(/^\/+|\/+$/g, '')
  // `./` keeps a leading `#` from meaning something, and a backslash a leading `!`.
  return clean === '' || clean === '*' || clean === '**' ? '' : `./${clean.replace(/^!/, '\\!')}`
}

function parseSafely(patterns: string[]): (path: string) => boolean {
  try {
    return parseDockerignore(patterns.join('\n'), 'COPY --exclude')
  } catch {
    // The engine will say so; until then nothing counts as excluded.
    return () => false
  }
}
