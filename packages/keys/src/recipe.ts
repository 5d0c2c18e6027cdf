import type { Service } from '../../config/src/types.ts'

/** How an image is made: everything but the files. Paths are relative to the repository's root; `.` is the root. */
export type Recipe = {
  context: string
  dockerfile: string
  target: string | undefined
  buildArgs: Record<string, string>
  /** The build argument that receives the commit: it never counts. */
  revisionArg: string | undefined
  /** Empty: the engine's own platform. */
  platforms: string[]
}

/** Gives the recipe of a configured service. */
export function recipeOf(service: Service): Recipe {
  const { context, dockerfile, target, buildArgs, revisionArg, platforms } = service
  return { context, dockerfile, target, buildArgs, revisionArg, platforms }
}
