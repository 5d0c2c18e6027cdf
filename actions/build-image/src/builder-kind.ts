import type { Service } from '../../../packages/config/src/types.ts'
import { findNativePlatform } from '../../../packages/keys/src/native-platform.ts'
import { parseLegs } from './assemble/parse-legs.ts'
import type { Setting } from './setting.ts'

/** The variables by which a Dockerfile asks for the machine that it is built on (Dockerfile reference: platform ARGs). */
const buildVariables = /\bBUILD(?:PLATFORM|OS|ARCH|VARIANT)\b/

/**
 * Gives what the key has to know of the machine that builds: its platform, where the recipe names platforms and the
 * Dockerfile asks on which one it is built. Of an image that is put together, whose parts may each have been built on
 * another machine, it is these very parts. Undefined where it makes no difference.
 */
export function findBuilder({ inputs, plan }: Setting, service: Service, dockerfile: string): string | undefined {
  if (service.platforms.length === 0 || !buildVariables.test(dockerfile)) return undefined
  if (inputs.assemble === undefined || !plan.push) return findNativePlatform()
  const legs = parseLegs(inputs.assemble, service.name)
  return JSON.stringify([...service.platforms].sort().map((platform) => [platform, legs[platform] ?? '']))
}

/** Gives the platforms of the machines that the parts of an image may have been built on. */
export function listBuilders(platforms: readonly string[]): string[] {
  return [...new Set([findNativePlatform(), ...platforms, 'linux/amd64', 'linux/arm64'])]
}
