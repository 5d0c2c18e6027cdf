import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { findBaseImages, type HandedDown } from '../../../packages/keys/src/base-images.ts'
import { type Checkout, openCheckout } from '../../../packages/keys/src/checkout/checkout.ts'
import { computeContentKey } from '../../../packages/keys/src/content-key.ts'
import { parseDockerfile } from '../../../packages/keys/src/dockerfile.ts'
import { requireKeyable } from '../../../packages/keys/src/named-contexts.ts'
import { recipeOf } from '../../../packages/keys/src/recipe.ts'
import { computeSourceKey } from '../../../packages/keys/src/source-key.ts'
import type { Base } from './base-digests.ts'
import { atItsLine } from './base-place.ts'
import { findEpoch, queryBases } from './base-query.ts'
import { findBuilder, listBuilders } from './builder-kind.ts'
import { requireIgnoreFileInPlace } from './ignore-files.ts'
import { readVersion } from './read-version.ts'
import type { Setting } from './setting.ts'
import { explainPolicy, policyVariable, readSourcePolicy } from './source-policy.ts'
import type { Workshop } from './workshop.ts'

/** What is known of a service before anything is built. */
export type ServiceKeys = {
  sourceKey: string
  contentKey: string
  /** The content keys that the same commit may give for one platform alone: one for each kind of builder that matters. */
  contentKeysOf: (platform: string) => Promise<string[]>
  /** Computes the content key anew from the work tree as it is now. */
  recompute: () => Promise<string>
  /** Gives the keys with the images that base images name in turn. */
  readWith: (handedDown: HandedDown) => Promise<ServiceKeys>
  /** Why nobody can say that the content key names all there is, so that no image must be found by it. */
  uncertain: string | undefined
  /** The platform, where only a part of an image is made. */
  part: string | undefined
  version: string | undefined
  /** Text of the Dockerfile as it is in the work tree. */
  dockerfile: string
  /** Whether every base image is in a registry, so that the engine may be told to look there. */
  pull: boolean
  /** The images from outside, as the Dockerfile names them, with what they stand for now. */
  bases: Base[]
  /** How many files differ from the commit. */
  differences: number
}

/** Computes keys and version of a service. Throws UserErrors for a missing context, Dockerfile, base image or version. */
export async function readKeys(setting: Setting, service: Service, { resolveBase }: Workshop): Promise<ServiceKeys> {
  const { workspace } = setting.runner
  requireFolder(workspace, service.context)
  requireIgnoreFileInPlace(workspace, service)
  const dockerfile = readDockerfile(workspace, service.dockerfile, service.context)
  const recipe = recipeOf(service)
  if (setting.inputs.reuse !== 'never') requireKeyable(recipe)
  const parsed = parseDockerfile(dockerfile)
  const policy = readSourcePolicy()
  const environment = { ...findEpoch(service), ...(policy && { [policyVariable]: policy.fingerprint }) }
  const builder = findBuilder(setting, service, dockerfile)
  const query = queryBases(service, setting.commit)
  const { tree, findDifferences } = checkoutOf(setting)
  const facts = Promise.all([
    computeSourceKey(recipe, tree, setting.commit),
    findDifferences(recipe),
    readVersion(setting, service),
  ])
  const readWith = async (handedDown: HandedDown): Promise<ServiceKeys> => {
    const findBases = (platforms: string[]) => [
      ...new Set([...findBaseImages(parsed, { ...query, platforms, handedDown }), ...(policy?.images ?? [])]),
    ]
    const resolving = findBases(recipe.platforms).map(async (reference) => ({
      reference,
      ...(await atItsLine(service, dockerfile, reference, resolveBase(reference))),
    }))
    const [[sourceKey, differences, version], digests] = await Promise.all([facts, Promise.all(resolving)])
    const digestOf = new Map(digests.map(({ reference, digest }) => [reference, digest]))
    const keyFor = (key: string, platforms: string[], found = differences, builtBy = builder) => {
      const fromDigests = Object.fromEntries(findBases(platforms).map((image) => [image, digestOf.get(image) ?? '']))
      const inputs = { sourceKey: key, platforms, fromDigests, differences: found, environment }
      return computeContentKey({ ...inputs, builder: builtBy })
    }
    return {
      sourceKey,
      contentKey: keyFor(sourceKey, recipe.platforms),
      contentKeysOf: async (platform) => {
        const key = await computeSourceKey({ ...recipe, platforms: [platform] }, tree, setting.commit)
        const builders = builder === undefined ? [undefined] : listBuilders(recipe.platforms)
        return builders.map((builtBy) => keyFor(key, [platform], differences, builtBy))
      },
      recompute: async () => {
        const now = openCheckout(workspace, setting.commit)
        return keyFor(sourceKey, recipe.platforms, await now.findDifferences(recipe))
      },
      readWith,
      uncertain: explainPolicy(policy, handedDown),
      part: setting.plan.part ? service.platforms[0] : undefined,
      version,
      dockerfile,
      pull: digests.length > 0 && digests.every(({ local }) => !local),
      bases: digests,
      differences: differences.length,
    }
  }
  return readWith(new Map())
}

const checkouts = new WeakMap<Setting, Checkout>()

/** Gives the work tree beside the commit, read once for all services of a step. */
function checkoutOf(setting: Setting): Checkout {
  const { runner, commit, begun } = setting
  const checkout = checkouts.get(setting) ?? openCheckout(runner.workspace, commit, begun)
  checkouts.set(setting, checkout)
  return checkout
}

function requireFolder(workspace: string, context: string): void {
  const found = statSync(join(workspace, context), { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  throw new UserError(`The build context ${context} ${found === undefined ? 'does not exist' : 'is no folder'}.`, {
    reason: 'missing-context',
    received: context,
    accepted: 'the path of a folder, relative to the root of the repository',
    remedy: 'Correct `context`, and check that actions/checkout ran before this step.',
  })
}

function readDockerfile(workspace: string, path: string, context: string): string {
  try {
    return readFileSync(join(workspace, path), 'utf8')
  } catch (error) {
    // Compose and some platforms take the path from the context.
    const meant = [join(path, 'Dockerfile'), join(context, path), join(context, 'Dockerfile')].find((one) =>
      statSync(join(workspace, one), { throwIfNoEntry: false })?.isFile(),
    )
    const isFolder = (error as NodeJS.ErrnoException).code === 'EISDIR'
    throw new UserError(`There is no Dockerfile at ${path}.`, {
      reason: 'missing-dockerfile',
      received: isFolder ? `${path}, which is a folder` : path,
      accepted: 'the path of a file, relative to the root of the repository',
      remedy: `Correct \`dockerfile\`${meant === undefined ? ', and check that actions/checkout ran before this step' : `: there is one at ${meant}`}.`,
      cause: error,
    })
  }
}
