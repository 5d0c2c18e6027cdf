import { parseDockerignore } from '../../../../packages/keys/src/dockerignore.ts'
import type { BuildContext } from './context.ts'
import type { Copy } from './copies.ts'

/** Where a file has to be kept out, and how. */
type IgnorePlace = { file: string; line: number; remedy: (pattern: string) => string }

/**
 * Finds the line that lets a file into the build: the exception of the ignore file that takes it back, else the last
 * line, after which a pattern is due; without an ignore file the COPY.
 */
export function placeInIgnoreFile(
  { ignoreFile, context, dockerfile }: Pick<BuildContext, 'ignoreFile' | 'context' | 'dockerfile'>,
  path: string,
  copy: Copy,
): IgnorePlace {
  if (ignoreFile === undefined) {
    const missing = context === '.' ? '.dockerignore' : `${context}/.dockerignore`
    return {
      file: dockerfile,
      line: copy.line,
      remedy: (pattern) => `Add a ${missing} with ${pattern}.`,
    }
  }
  const lines = ignoreFile.text.split(/\r?\n/)
  const exception = lines.findLastIndex((line, index) => {
    if (!line.trim().startsWith('!')) return false
    const without = lines.map((other, at) => (at === index ? '' : other)).join('\n')
    return parseDockerignore(without, ignoreFile.path)(path)
  })
  if (exception >= 0) {
    const line = exception + 1
    const text = (lines[exception] ?? '').trim()
    return { file: ignoreFile.path, line, remedy: () => `Take ${text} out of ${ignoreFile.path}, or make it narrower.` }
  }
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return {
    file: ignoreFile.path,
    line: Math.max(last, 0) + 1,
    remedy: (pattern) => `Add ${pattern} to ${ignoreFile.path}.`,
  }
}
