import { hashLines } from './hash-lines.ts'

/** A file that the build would see other than the commit has it. */
export type Difference = {
  /** Relative to the context; for the Dockerfile and the ignore file, which count wherever they are, `//` and their path. */
  path: string
  /** `100644`, `100755` or `120000`; the empty string for a file that is gone. */
  mode: string
  /** SHA-256 of the content (of a symbolic link: of its target), in hexadecimal; the empty string for a file that is gone. */
  sha256: string
}

/**
 * Computes the content key: 64 hexadecimal digits that are equal exactly when a build would be given the same inputs.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions content-key 1`
 * 2. the source key
 * 3. for each image from outside, sorted by reference: the JSON array `["from",reference,digest]`
 * 4. for each difference, sorted by the bytes of its path: the JSON array `["file",path,mode,sha256]`
 */
export function computeContentKey(
  sourceKey: string,
  fromDigests: Record<string, string>,
  differences: Difference[],
): string {
  const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
  return hashLines([
    'deploy-actions content-key 1',
    sourceKey,
    ...Object.entries(fromDigests)
      .sort(([a], [b]) => byBytes(a, b))
      .map(([reference, digest]) => JSON.stringify(['from', reference, digest])),
    ...[...differences]
      .sort((a, b) => byBytes(a.path, b.path))
      .map(({ path, mode, sha256 }) => JSON.stringify(['file', path, mode, sha256])),
  ])
}
