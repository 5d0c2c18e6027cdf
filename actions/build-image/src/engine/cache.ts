import { UserError } from '../../../../packages/action/src/errors.ts'
import { nameOf, parseReference } from '../../../../packages/registry/src/reference.ts'
import { requireCacheSetting } from './cache-setting.ts'
import type { EngineName } from './engine.ts'

export { requireCacheSetting } from './cache-setting.ts'

/** What a decision about the build cache rests on. */
export type CacheFacts = {
  /** The image's name without a tag. */
  image: string
  engine: EngineName
  /** The driver of buildx's builder; undefined with the other engines. */
  driver: string | undefined
  push: boolean
}

/** What the build cache is read from and written to, as `BuildRequest` has it, and why in a sentence. */
export type CachePlan = { from: string[]; to: string[]; why: string }

/** What may be said of a cache that is written, and makes no sense of one that is read. */
const exportOnly =
  /^(?:mode|ignore-error|image-manifest|oci-mediatypes|compression|compression-level|force-compression)=/

/**
 * Decides about the build cache. `auto` is what cannot fail: a registry cache beside the image where buildx has a
 * builder of its own (driver docker-container, remote or kubernetes), and nothing with the other engines, which keep
 * their cache themselves. A cache is written only where the image is pushed too: then the login can write. Throws a
 * UserError for a setting that is none (`requireCacheSetting`).
 */
export function planCache(setting: string, facts: CacheFacts): CachePlan {
  const value = requireCacheSetting(setting)
  if (value === 'off' || value === '') return { from: [], to: [], why: 'The cache is off.' }
  if (value === 'auto') return planAuto(facts)
  const plan = value === 'registry' ? registryCache(facts) : value === 'gha' ? ghaCache(facts) : rawCache(value, facts)
  return facts.push ? plan : { ...plan, to: [], why: `${plan.why} It is not written, because nothing is pushed.` }
}

function planAuto(facts: CacheFacts): CachePlan {
  const own = facts.engine === 'buildx' && facts.driver !== undefined && facts.driver !== 'docker'
  if (!own) {
    const whose = facts.driver === undefined ? facts.engine : `buildx with the driver ${facts.driver}`
    return { from: [], to: [], why: `${whose} keeps its cache on the machine.` }
  }
  const { from, to } = registryCache(facts)
  return facts.push
    ? { from, to, why: 'The cache is kept beside the image.' }
    : { from, to: [], why: 'The cache is read from beside the image.' }
}

/** A tag beside the image's own; podman and buildah make tags of their own, so that theirs is another repository. */
function registryCache({ image, engine }: CacheFacts): CachePlan {
  const why = 'The cache is kept beside the image.'
  if (engine === 'podman' || engine === 'buildah') {
    const value = `type=registry,ref=${image}-buildcache`
    return { from: [value], to: [value], why }
  }
  const from = `type=registry,ref=${image}:buildcache`
  return { from: [from], to: [`${from},mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true`], why }
}

/** Each image has a scope of its own: in a common one the last writer would win. */
function ghaCache({ image }: CacheFacts): CachePlan {
  const from = `type=gha,scope=${parseReference(image).repository.replace(/\//g, '-')}`
  return { from: [from], to: [`${from},mode=max,ignore-error=true`], why: 'The cache is GitHub’s.' }
}

function rawCache(value: string, { image }: CacheFacts): CachePlan {
  const why = 'The cache is what the workflow says.'
  if (value === 'inline' || cacheType(value) === 'inline') {
    return { from: [`type=registry,ref=${image}:latest`], to: ['type=inline'], why }
  }
  const fields = value.split(',')
  const read = fields.filter((field) => !exportOnly.test(field)).map((field) => field.replace(/^dest=/, 'src='))
  const written = fields.map((field) => field.replace(/^src=/, 'dest='))
  return { from: [read.join(',')], to: [withoutFailing(written.join(','))], why }
}

/** Gives a cache's type: a bare reference is one in a registry. */
export function cacheType(value: string): string {
  if (!value.includes('=')) return 'registry'
  return fieldOf(value, 'type') ?? 'registry'
}

/** A cache that cannot be written must not cost the image that was built. */
export function withoutFailing(value: string): string {
  if (cacheType(value) === 'inline' || /(?:^|,)ignore-error=/.test(value)) return value
  return value.includes('=') ? `${value},ignore-error=true` : `type=registry,ref=${value},ignore-error=true`
}

/** Gives the arguments for podman and buildah, which keep a cache in a repository of a registry. */
export function repositoryCacheArguments(from: string[], to: string[]): string[] {
  return [
    ...from.flatMap((value) => ['--cache-from', repositoryOf(value)]),
    ...to.flatMap((value) => ['--cache-to', repositoryOf(value)]),
  ]
}

function repositoryOf(value: string): string {
  const written = value.includes('=') ? (fieldOf(value, 'ref') ?? '') : value
  const reference = parseReference(written)
  if (reference.tag === undefined && reference.digest === undefined) return nameOf(reference)
  throw new UserError('podman and buildah keep a build cache in a repository, and make the tags themselves.', {
    reason: 'unsupported-by-builder',
    received: value,
    accepted: `type=registry,ref=${nameOf(reference)}-buildcache`,
    remedy: 'Name a repository without a tag, one of its own, or set `cache: registry`.',
  })
}

function fieldOf(value: string, name: string): string | undefined {
  return value
    .split(',')
    .find((field) => field.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}
