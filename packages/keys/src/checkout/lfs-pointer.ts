/** What a git-LFS pointer stands for: the SHA-256 and the size, in bytes, of the content. */
type LfsPointer = { sha256: string; size: number }

/** Longer files are no pointers (git-lfs specification: less than 1024 bytes). */
export const longestPointer = 1023

/**
 * Parses a git-LFS pointer (specification version 1); undefined for anything else, and for a pointer with extensions,
 * whose hash is not that of the file in the work tree.
 */
export function parseLfsPointer(content: Buffer): LfsPointer | undefined {
  if (content.length > longestPointer) return undefined
  const lines = content.toString('latin1').split('\n')
  if (lines[0] !== 'version https://git-lfs.github.com/spec/v1' || lines.some((line) => line.startsWith('ext-')))
    return undefined
  const sha256 = lines.map((line) => /^oid sha256:([0-9a-f]{64})$/.exec(line)?.[1]).find((found) => found !== undefined)
  const size = lines.map((line) => /^size (\d+)$/.exec(line)?.[1]).find((found) => found !== undefined)
  return sha256 === undefined || size === undefined ? undefined : { sha256, size: Number(size) }
}
