import { fileLine, hashLines } from './hash-lines.ts'
import { findNativePlatform } from './native-platform.ts'
import { comparePaths } from './path-text.ts'

/** Something that the build would see other than the commit has it. */
export type Difference = {
  /**
   * Relative to the context. For what counts wherever it is (the Dockerfile, ignore files, links on the way to them,
   * inputs of `before-build`), `//` and the path from the root of the repository. For a named context, `///name/` and
   * the path in there.
   */
  path: string
  /**
   * `100644`, `100755` or `120000`; the empty string for a file or folder that is gone; `040000` for a folder that the
   * build sees empty, as one that a submodule without a checkout leaves; `160000` for a submodule that stands at another
   * commit than the one it is pinned to, which the clone does not hold.
   */
  mode: string
  /**
   * SHA-256 of the content (of a symbolic link: of its target), in hexadecimal; of a submodule its commit; the empty
   * string where there is no content.
   */
  sha256: string
}

/** Everything that a content key is made of. */
type ContentInputs = {
  sourceKey: string
  /** The recipe's platforms. */
  platforms: readonly string[]
  /** The digests that the images from outside have now, by reference. */
  fromDigests: Record<string, string>
  differences: readonly Difference[]
  /** What the image may differ by with the machine that builds it, where it does (`BUILDPLATFORM`). Default: nothing. */
  builder?: string | undefined
  /**
   * Variables of the environment that the builder itself takes into the image, by name; of one that names a file the
   * SHA-256 of its content. Default: none.
   */
  environment?: Record<string, string>
  /** The platform that the builder builds for by itself. Default: that of this machine. */
  nativePlatform?: string
}

/**
 * Computes the content key: 64 hexadecimal digits that are equal exactly when a build would be given the same inputs.
 *
 * The key is the SHA-256 of these lines, each ended by LF:
 * 1. `deploy-actions content-key 1`
 * 2. the source key
 * 3. where the recipe names no platforms: the JSON array `["platform",platform]`, because the image is then made for the
 *    builder's own: machines of two kinds have the same source key, and must not share an image
 * 4. where the image may differ by the machine that builds it: the JSON array `["builder",builder]`
 * 5. for each variable that the builder takes from its environment, sorted by name: the JSON array
 *    `["environment",name,value]`
 * 6. for each image from outside, sorted by reference: the JSON array `["from",reference,digest]`
 * 7. for each difference, sorted by the bytes of its path: the JSON array `["file",path,mode,sha256]`
 */
export function computeContentKey(inputs: ContentInputs): string {
  const { sourceKey, platforms, fromDigests, differences, builder, environment = {} } = inputs
  const { nativePlatform = findNativePlatform() } = inputs
  return hashLines([
    'deploy-actions content-key 1',
    sourceKey,
    ...(platforms.length === 0 ? [JSON.stringify(['platform', nativePlatform])] : []),
    ...(builder === undefined ? [] : [JSON.stringify(['builder', builder])]),
    ...sortByName(environment).map(([name, value]) => JSON.stringify(['environment', name, value])),
    ...sortByName(fromDigests).map(([reference, digest]) => JSON.stringify(['from', reference, digest])),
    ...[...differences]
      .sort((a, b) => comparePaths(a.path, b.path))
      .map(({ path, mode, sha256 }) => `["file",${fileLine(path, mode, sha256).slice(1)}`),
  ])
}

function sortByName(values: Record<string, string>): [string, string][] {
  return Object.entries(values).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}
