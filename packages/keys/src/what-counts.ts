import type { Service } from '../../config/src/types.ts'

/**
 * Whether a setting of a service decides what its image is, and so belongs into its recipe and keys. A new setting does
 * not compile until that is decided here: one that was forgotten would let stale images be reused.
 */
export const countsInKeys = {
  name: false,
  // Where an image is kept says nothing about what is in it.
  image: false,
  context: true,
  dockerfile: true,
  target: true,
  buildArgs: true,
  // Needed to leave that argument's value out.
  revisionArg: true,
  platforms: true,
  // Counts as a file where the build sees it.
  versionFile: false,
  beforeBuild: true,
  // As in BuildKit's own cache.
  secrets: false,
  ssh: false,
  extraArgs: true,
  cache: false,
  provenance: true,
  sbom: true,
  maxAge: false,
  needs: false,
  migrations: false,
} as const satisfies Record<keyof Service, boolean>
