import { parseDockerfile } from '../../../../../packages/keys/src/dockerfile.ts'
import { nameOf, parseReference } from '../../../../../packages/registry/src/reference.ts'

/**
 * Gives the arguments that make podman and buildah take an image without a host from Docker Hub, as docker does and as
 * the keys have it. By themselves they go by aliases (`centos` is of quay.io), by a list of registries, and by whatever
 * image they have whose name ends so. One that has the name of a stage is left alone: it would stand for the stage too.
 */
export function expandShortNames(bases: readonly string[], dockerfile: string): string[] {
  const stages = new Set(parseDockerfile(dockerfile).stages.map(({ name }) => name))
  return bases
    .filter((base) => !stages.has(base.toLowerCase()))
    .flatMap((base) => {
      const full = fullName(base)
      return full === base ? [] : ['--build-context', `${base}=docker-image://${full}`]
    })
}

/** Gives a name of Docker Hub's with its registry; every other one has it already. */
export function fullName(base: string): string {
  const reference = parseReference(base)
  const name = nameOf(reference)
  if (base.startsWith(`${reference.registry}/`) || reference.registry !== 'docker.io') return base
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`
  return `${name}${tag}${reference.digest === undefined ? '' : `@${reference.digest}`}`
}
