import type { BeforeBuild, Service } from '../../config/src/types.ts'

/**
 * How an image is made: everything but the files. Paths are relative to the repository's root; `.` is the root.
 *
 * What a service may say beyond this never counts: its name and tags, the cache, `max-age`, and the values, ids and
 * files of `secrets` and `ssh`, which BuildKit leaves out of its own cache keys too: a password that was renewed makes
 * no other image. A secret that does change the image belongs into a build argument or a file.
 */
export type Recipe = {
  context: string
  dockerfile: string
  target: string | undefined
  buildArgs: Record<string, string>
  /** The build argument that receives the commit: it never counts. */
  revisionArg: string | undefined
  /** Empty: the engine's own platform. */
  platforms: string[]
  beforeBuild?: BeforeBuild | undefined
  /** Further arguments of the build command, all of which count, in their order. */
  extraArgs?: string[]
  /** Attestations are published with the image, so its digest has them in it. */
  provenance?: boolean
  sbom?: boolean
}

/** Gives the recipe of a configured service. */
export function recipeOf(service: Service): Recipe {
  const { context, dockerfile, target, buildArgs, revisionArg, platforms } = service
  const { beforeBuild, extraArgs, provenance, sbom } = service
  return {
    ...{ context, dockerfile, target, buildArgs, revisionArg, platforms },
    ...{ beforeBuild, extraArgs, provenance, sbom },
  }
}

/**
 * Gives what the recipe itself says as a canonical value: `JSON.stringify` of it is the second line of the source key.
 * Only what is set is there, so that a recipe keeps its key when recipes learn to say more.
 */
export function describeRecipe(recipe: Recipe, dockerfile: string): object {
  const buildArgs = Object.entries(recipe.buildArgs)
    .filter(([name]) => name !== recipe.revisionArg)
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const { target, platforms, beforeBuild, extraArgs = [], provenance = false, sbom = false } = recipe
  return {
    dockerfile,
    ...(target === undefined ? {} : { target }),
    ...(buildArgs.length === 0 ? {} : { buildArgs }),
    ...(platforms.length === 0 ? {} : { platforms: [...platforms].sort() }),
    ...(beforeBuild === undefined ? {} : { beforeBuild: beforeBuild.command }),
    ...(extraArgs.length === 0 ? {} : { extraArgs }),
    ...(provenance ? { provenance } : {}),
    ...(sbom ? { sbom } : {}),
  }
}
