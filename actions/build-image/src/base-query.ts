import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { type BaseImageQuery, findBaseImages } from '../../../packages/keys/src/base-images.ts'
import { parseDockerfile } from '../../../packages/keys/src/dockerfile.ts'
import { findNamedContexts } from '../../../packages/keys/src/named-contexts.ts'
import { recipeOf } from '../../../packages/keys/src/recipe.ts'
import { nameOf, parseReference } from '../../../packages/registry/src/reference.ts'

/** Gives what decides which images a service's Dockerfile names, apart from its platforms. */
export function queryBases(service: Service, commit: string): BaseImageQuery {
  return {
    buildArgs: { ...findEpoch(service), ...service.buildArgs, ...revisionOf(service, commit) },
    target: service.target,
    namedContexts: findNamedContexts(recipeOf(service)),
    file: service.dockerfile,
  }
}

/**
 * Gives the images that the text of a service's Dockerfile names by a tag. None where it cannot be read: whoever reads
 * the service tells why.
 */
export function findTaggedBases(service: Service, text: string, commit: string): { name: string; tag: string }[] {
  try {
    const query = { ...queryBases(service, commit), platforms: service.platforms }
    const references = findBaseImages(parseDockerfile(text), query).map(parseReference)
    return references
      .filter(({ digest }) => digest === undefined)
      .map((reference) => ({ name: nameOf(reference), tag: reference.tag ?? 'latest' }))
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

/** Of all variables around it, buildx and newer podmans hand this one to the build, as an argument that is not given else. */
export function findEpoch({ buildArgs }: Service): Record<string, string> {
  const name = 'SOURCE_DATE_EPOCH'
  const value = process.env[name] ?? ''
  return value === '' || Object.hasOwn(buildArgs, name) ? {} : { [name]: value }
}

/** It never counts by itself; an image that FROM names by it does. */
function revisionOf({ revisionArg }: Service, commit: string): Record<string, string> {
  return revisionArg === undefined ? {} : { [revisionArg]: commit }
}
