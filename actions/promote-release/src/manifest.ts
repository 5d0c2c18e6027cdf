import type { Standing } from '../../../packages/record/src/proven.ts'
import type { DeploymentRecord } from '../../../packages/record/src/records.ts'

/** The release manifest: what exactly is in production under this name, for machines and for a later rollback. */
export type Manifest = {
  schema: 1
  version: string
  commit: string
  head: string
  pull_request: number | null
  environment: string
  run: string
  services: Record<
    string,
    {
      image: string
      revision: string
      version: string
      source_key: string
      content_key: string
      migrations: string
      /** What was applied before the deployment: whether the code before it still works. */
      compatibility: string
      reversible: string
      deployments: Record<string, number>
    }
  >
}

/** The name of the manifest among the Release's assets. */
export const manifestName = 'release-manifest.json'

/** Puts the manifest together from what production runs and the records that staging kept of the same images. */
export function buildManifest(facts: {
  version: string
  commit: string
  head: string
  pullRequest: number | undefined
  environment: string
  from: string
  run: string
  standings: Standing[]
  proofs: Record<string, DeploymentRecord | undefined>
}): Manifest {
  const services = facts.standings.flatMap(({ service, live }) => {
    if (live === undefined) return []
    const { payload } = live
    const proof = facts.proofs[service]
    const deployments: Record<string, number> = { [facts.environment]: live.id }
    if (proof !== undefined && proof.payload.digest === payload.digest) deployments[facts.from] = proof.id
    return [
      [
        service,
        {
          image: payload.image,
          revision: payload.revision,
          version: payload.version,
          source_key: payload.source_key,
          content_key: payload.content_key,
          migrations: payload.migrations,
          compatibility: payload.compatibility,
          reversible: payload.reversible,
          deployments,
        },
      ] as const,
    ]
  })
  return {
    schema: 1,
    version: facts.version,
    commit: facts.commit,
    head: facts.head,
    pull_request: facts.pullRequest ?? null,
    environment: facts.environment,
    run: facts.run,
    services: Object.fromEntries(services),
  }
}
