import type { Context } from '../context.ts'
import type { Target } from '../target.ts'
import { readFromImage } from './in-image.ts'
import { readFromRunner } from './on-runner.ts'
import type { Source } from './source.ts'

const sources = new WeakMap<Target, Promise<Source>>()

/**
 * Reads a service's migrations where they will run from, once; those of an image have to be those of the checkout.
 */
export function readSource(target: Target, database: string, context: Context): Promise<Source> {
  const source =
    sources.get(target) ??
    (target.image === undefined
      ? readFromRunner(target, context)
      : readFromImage(target, target.image, database, context))
  sources.set(target, source)
  return source
}
