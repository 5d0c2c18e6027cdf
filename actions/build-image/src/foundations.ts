import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import type { Outcome } from './report/outcome.ts'
import type { Setting } from './setting.ts'

/** For each service of a step the places of the other services whose images it is built on. */
export type Foundations = ReadonlyMap<Service, readonly Service[]>

type Facts = Pick<Setting, 'services' | 'commit'> & { runner: { workspace: string } }

/**
 * Finds which services of a step are built on images of others of it: by FROM, COPY --from or RUN --mount=from, and by
 * whatever tag. An image by its digest is what it is, and waits for nobody. A Dockerfile that cannot be read has no
 * foundations here: whoever reads the service tells what is wrong with it.
 */
export async function findFoundations({ services, commit, runner }: Facts): Promise<Foundations> {
  const found = new Map<Service, Service[]>()
  for (const service of services) {
    const others = services.filter(({ image }) => image !== service.image)
    const text = others.length === 0 ? undefined : readText(join(runner.workspace, service.dockerfile))
    if (text === undefined || !mayName(service, text, others)) continue
    // In one chunk with what reads a service, which is needed next anyway.
    const { namesOfBases } = await import('./examine-service.ts')
    const names = namesOfBases(service, text, commit)
    const below = others.filter(({ image }) => names.includes(image))
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
    const wave = left.filter((service) => !foundations.get(service)?.some((below) => left.includes(below)))
    if (wave.length === 0) throw circle(left)
    waves.push(wave)
    left = left.filter((service) => !wave.includes(service))
  }
  return waves
}

/**
 * Throws a UserError where an image that a service is built on could not be made: what the registry has under its name
 * is that of another commit. Warns where it is not pushed, so that the service is built on what is there.
 */
export function requireFoundations(
  { host, plan, inputs }: Pick<Setting, 'host' | 'plan' | 'inputs'>,
  service: Service,
  below: readonly Service[],
  results: ReadonlyMap<Service, PromiseSettledResult<Outcome>>,
): void {
  for (const other of below) {
    const ended = results.get(other)
    if (ended?.status !== 'fulfilled' || ended.value.result === 'failed') throw lacking(service, other)
    if ((plan.push && !inputs.dryRun) || ended.value.digest !== undefined) continue
    host.warn(
      `${service.name} is looked at on the image of ${other.name} that the registry has now: the one of this commit is not pushed.`,
    )
  }
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
