import { expect } from '@jest/globals'
import type { Engine, Feature } from '../../../src/engine/engine.ts'
import { readRepository } from '../read-image.ts'
import type { Built, Variant, Yard } from '../yard.ts'

export const plain = 'FROM scratch\nARG FLAVOUR=none\nCOPY app.txt /app-$FLAVOUR.txt\n'
export const withBusybox = 'FROM scratch\nCOPY busybox /busybox\n'

/** A RUN of a shell's words, in an image that has nothing but busybox. */
export function run(command: string): string {
  return `RUN ["/busybox", "sh", "-c", ${JSON.stringify(command)}]\n`
}

/** What the engine said is worth more in a failed test than that it failed. */
export function requireDone({ result, log }: Built): void {
  if (!result.done) throw new Error(log.slice(-25).join('\n'))
}

/** What a group of cases works with; yard and engine are there once its tests run. */
export type Place = { variant: Variant; yard: Yard; engine: Engine }

export function has({ variant }: Pick<Place, 'variant'>, feature: Feature): boolean {
  return !variant.lacks.includes(feature)
}

/** The case is either done, or refused by name with nothing built and nothing pushed. */
export async function eitherOr(
  place: Place,
  feature: Feature,
  request: Parameters<Yard['build']>[1],
  done: (built: Built) => Promise<void>,
): Promise<void> {
  const { yard, engine } = place
  const reference = request.reference ?? yard.freshReference()
  const building = yard.build(engine, { ...request, reference })
  if (has(place, feature)) {
    const built = await building
    requireDone(built)
    return done(built)
  }
  await expect(building).rejects.toMatchObject({
    reason: 'unsupported-by-builder',
    message: expect.stringContaining(engine.description),
    accepted: expect.stringMatching(/\w/),
    remedy: expect.stringMatching(/\w/),
  })
  expect(await readRepository(reference).tags()).toEqual([])
}
