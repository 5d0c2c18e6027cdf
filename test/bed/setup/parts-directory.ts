import { join, resolve } from 'node:path'

const CHECKOUT = resolve(import.meta.dirname, '../../..')

/** The folder that keeps downloaded and made parts between runs: $DEPLOY_ACTIONS_PARTS, or `.parts` of the checkout. */
export function partsDirectory(): string {
  return resolve(process.env.DEPLOY_ACTIONS_PARTS || join(CHECKOUT, '.parts'))
}
