import { posix } from 'node:path'
import { UserError } from '../../action/src/errors.ts'
import type { Recipe } from './recipe.ts'

/** A further context that a build is given by name (`--build-context name=value`). */
export type NamedContext =
  | { name: string; kind: 'image'; reference: string }
  /** A folder, relative to the repository's root. */
  | { name: string; kind: 'folder'; path: string }
  /** Something whose content no key can know without fetching it. */
  | { name: string; kind: 'unkeyable'; value: string }

/**
 * Gives the named contexts among a recipe's extra arguments, sorted by name; of two with one name the later counts.
 * Names are compared as BuildKit compares them: `docker.io/library/alpine:latest` is `alpine`.
 */
export function findNamedContexts({ extraArgs = [] }: Pick<Recipe, 'extraArgs'>): NamedContext[] {
  const contexts = new Map<string, NamedContext>()
  for (const [index, argument] of extraArgs.entries()) {
    const given =
      argument === '--build-context'
        ? extraArgs[index + 1]
        : argument.startsWith('--build-context=')
          ? argument.slice('--build-context='.length)
          : undefined
    const at = given?.indexOf('=') ?? -1
    if (given === undefined || at <= 0) continue
    const name = familiarName(given.slice(0, at))
    contexts.set(name, classify(name, given.slice(at + 1)))
  }
  return [...contexts.values()].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
}

function classify(name: string, value: string): NamedContext {
  const image = /^docker-image:\/\/(.+)$/.exec(value)?.[1]
  if (image !== undefined) return { name, kind: 'image', reference: image }
  const path = posix.normalize(value).replace(/(.)\/$/, '$1')
  const isElsewhere =
    value === '' ||
    value === '-' ||
    path.startsWith('/') ||
    /^\.\.(\/|$)/.test(path) ||
    /^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//i.test(value)
  return isElsewhere ? { name, kind: 'unkeyable', value } : { name, kind: 'folder', path }
}

/** Gives the short form of an image's name that contexts and references are matched by. */
export function familiarName(reference: string): string {
  return reference
    .replace(/^(index\.)?docker\.io\//, '')
    .replace(/^library\//, '')
    .replace(/:latest$/, '')
    .toLowerCase()
}

/**
 * Throws a UserError (`unkeyable-context`) when a named context is neither an image nor a folder of the repository:
 * what it holds can change without a key changing, so an image must not be reused by its key. A build that never reuses
 * (`reuse: never`) need not ask; its source key then knows such a context by the text of its argument alone.
 */
export function requireKeyable(recipe: Recipe): void {
  const found = findNamedContexts(recipe).find((context) => context.kind === 'unkeyable')
  if (found?.kind !== 'unkeyable') return
  throw new UserError(
    `The named context ${found.name} cannot be told from its name alone, so no image can be reused.`,
    {
      reason: 'unkeyable-context',
      received: `--build-context ${found.name}=${found.value}`,
      accepted: 'docker-image:// and a reference, or a folder of the repository, relative to its root',
      remedy:
        'Set `reuse: never` for this service; or publish the context as an image and name it by its digest, docker-image://name@sha256:…',
    },
  )
}
