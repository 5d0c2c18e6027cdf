import type { Service } from '../../../packages/config/src/types.ts'
import { readGitHubTree } from '../../../packages/keys/src/github-tree.ts'
import { computeServiceSourceKey } from '../../../packages/keys/src/service.ts'
import { imageOf, type ServiceImages } from '../../../packages/record/src/images.ts'
import { judgeProof } from '../../../packages/record/src/proof.ts'
import { judgeStandings, type Standing } from '../../../packages/record/src/proven.ts'
import { type DeploymentRecord, findLive, type RecordQuery } from '../../../packages/record/src/records.ts'
import type { Setting } from './setting.ts'

/** Judges for each service whether an environment runs now, proven, the code that a commit's tree holds. */
export async function readStandings(
  setting: Setting,
  services: Service[],
  environment: string,
  commit: string,
): Promise<Standing[]> {
  const tree = readGitHubTree(setting.github)
  const read = await Promise.all(
    services.map(async (service) => {
      const [sourceKey, live] = await Promise.all([
        computeServiceSourceKey(service, tree, commit),
        findLive(setting.github, queryOf(setting, service, environment)),
      ])
      return { name: service.name, sourceKey, live }
    }),
  )
  return judgeStandings(
    environment,
    Object.fromEntries(read.map(({ name, sourceKey }) => [name, sourceKey])),
    Object.fromEntries(read.map(({ name, live }) => [name, live])) as Record<string, DeploymentRecord | undefined>,
  )
}

/**
 * Judges for each service whether an environment has proven the code that a commit's tree holds, whatever it runs now:
 * what has been merged stays deployable when the next change reaches staging meanwhile, unless it was rolled back there.
 */
export async function readProofs(
  setting: Setting,
  services: Service[],
  environment: string,
  commit: string,
): Promise<Standing[]> {
  const tree = readGitHubTree(setting.github)
  return Promise.all(
    services.map(async (service) => {
      const sourceKey = await computeServiceSourceKey(service, tree, commit)
      return judgeProof(setting.github, queryOf(setting, service, environment), sourceKey)
    }),
  )
}

function queryOf(setting: Setting, service: Service, environment: string): RecordQuery {
  return {
    environment,
    service: service.name,
    signingKey: setting.signingKey,
    onUnsigned: (id) =>
      setting.host.warn(
        `The deployment record ${id} of ${service.name} on ${environment} carries no valid signature: it counts for nothing.`,
      ),
  }
}

/** The images that standings tell of. */
export function imagesOf(standings: Standing[]): ServiceImages {
  return Object.fromEntries(
    standings.flatMap(({ service, live }) => (live === undefined ? [] : [[service, imageOf(live.payload)]])),
  )
}

/** The output `services`: each service's standing, for later steps to read. */
export function formatStandings(standings: Standing[]): string {
  const entries = standings.map(({ service, proven, why, sourceKey, live }) => [
    service,
    { proven, why, sourceKey, image: live?.payload.image ?? '', deployment: live?.id ?? null },
  ])
  return JSON.stringify(Object.fromEntries(entries))
}
