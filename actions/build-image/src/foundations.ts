import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import type { Outcome } from './report/outcome.ts'
import type { Setting } from './setting.ts'

/** Another service whose image one is built on, and the tag that it is named by. */
export type Foundation = { service: Service; tag: string }

/** For each service of a step that is built on images of others of it, which. */
export type Foundations = ReadonlyMap<Service, readonly Foundation[]>

type Facts = Pick<Setting, 'services' | 'commit'> & { runner: { workspace: string } }

/**
 * Finds which services of a step are built on images of others of it: by FROM, COPY --from or RUN --mount=from, and by
 * whatever tag. An image by its digest is what it is, and waits for nobody. A Dockerfile that cannot be read has no
 * foundations here: whoever reads the service tells what is wrong with it.
 */
export async function findFoundations({ services, commit, runner }: Facts): Promise<Foundations> {
  const found = new Map<Service, Foundation[]>()
  for (const service of services) {
    const others = services.filter(({ image }) => image !== service.image)
    const text = others.length === 0 ? undefined : readText(join(runner.workspace, service.dockerfile))
    if (text === undefined || !mayName(service, text, others)) continue
    // In one chunk with what reads a service, which is needed next anyway.
    const { findTaggedBases } = await import('./examine-service.ts')
    const bases = findTaggedBases(service, text, commit)
    const below = bases.flatMap(({ name, tag }) =>
      others.filter(({ image }) => image === name).map((other) => ({ service: other, tag })),
    )
    if (below.length > 0) found.set(service, below)
  }
  return found
}

/**
 * Gives the services in the order in which they are to be worked on: those of a wave are built on none of it, and on
 * what the waves before have made. Throws a UserError where services are built on each other in a circle.
 */
export function arrangeWaves(services: readonly Service[], foundations: Foundations): Service[][] {
  const waves: Service[][] = []
  let left = [...services]
  while (left.length > 0) {
    const wave = left.filter((service) => !foundations.get(service)?.some((below) => left.includes(below.service)))
    if (wave.length === 0) throw circle(left)
    waves.push(wave)
    left = left.filter((service) => !wave.includes(service))
  }
  return waves
}

/**
 * Throws a UserError where an image that a service is built on could not be made: what the registry has under its name
 * is that of another commit. Warns where it does not get the tag that it is named by, so that the service is built on
 * what has it.
 */
export function requireFoundations(
  { host, plan, inputs }: Pick<Setting, 'host' | 'plan' | 'inputs'>,
  service: Service,
  below: readonly Foundation[],
  results: ReadonlyMap<Service, PromiseSettledResult<Outcome>>,
): void {
  for (const { service: other, tag } of below) {
    const ended = results.get(other)
    if (ended?.status !== 'fulfilled' || ended.value.result === 'failed') throw lacking(service, other)
    const isPushed = plan.push && !plan.part && !inputs.dryRun
    const why = isPushed ? whyNotTagged(ended.value, tag) : whyNotThere(ended.value)
    if (why === undefined) continue
    host.warn(
      `${service.name} is made on what ${other.image}:${tag} is in the registry now: the image of ${other.name} at this commit ${why}.`,
    )
  }
}

/** A tag that is not among those of the run is one of its own, which stays what it is; but everybody knows what latest is. */
function whyNotTagged(outcome: Outcome, tag: string): string | undefined {
  if (!('tags' in outcome)) return undefined
  const change = outcome.tags.find(({ name }) => name === tag)
  if (change === undefined) return tag === 'latest' ? 'does not get that tag' : undefined
  return change.change === 'kept' || change.change === 'held-back' ? 'did not get that tag' : undefined
}

/** Where nothing is tagged, it is there already or not at all; a part is there, and gets its tags when it is put together. */
function whyNotThere(outcome: Outcome): string | undefined {
  return 'tags' in outcome || !('digest' in outcome) || outcome.digest === undefined
    ? 'is not under that tag'
    : undefined
}

function lacking(service: Service, other: Service): UserError {
  return new UserError(`The image of ${service.name} is built on that of ${other.name}, which failed.`, {
    reason: 'missing-base-image',
    received: `${service.dockerfile} names ${other.image}`,
    accepted: `the image of ${other.name} at this commit`,
    remedy: `Mend ${other.name} first: what the registry has under its name is that of another commit.`,
    file: service.dockerfile,
  })
}

function circle(services: Service[]): UserError {
  const names = services.map(({ name }) => name).join(', ')
  return new UserError(`The images of ${names} are built on each other in a circle.`, {
    reason: 'invalid-dockerfile',
    received: services.map(({ name, dockerfile }) => `${name}: ${dockerfile}`).join('; '),
    accepted: 'services that are built on images of others, which are not built on theirs',
    remedy: 'Name one of the images by its digest, or give what they have in common an image of its own.',
  })
}

/** Reading a Dockerfile in full is for those that can name another's image at all: as it is, or put together. */
function mayName({ buildArgs, extraArgs }: Service, text: string, others: Service[]): boolean {
  const words = [text, ...Object.values(buildArgs), ...extraArgs].join('\n')
  return /^\s*FROM\s.*\$/im.test(text) || others.some(({ image }) => words.includes(image.split('/').at(-1) ?? image))
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
