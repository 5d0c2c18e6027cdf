import type { ServiceImage } from '../../../packages/record/src/images.ts'
import type { DeploymentRecord } from '../../../packages/record/src/records.ts'
import { matchesRevision, type Probe } from './revision.ts'

/** How our commit lies to the one that the environment runs. */
export type Relation = 'same' | 'newer' | 'older' | 'diverged' | 'unknown' | 'none'

/** What has been read about one service before anything is done. */
export type Evidence = {
  image: ServiceImage
  sourceKey: string
  live: DeploymentRecord | undefined
  baseline: Probe
  relation: Relation
  /** What a person took back on purpose, and what runs now stands in for; undefined when that is not so. */
  undone: { commit: string; relation: Relation } | undefined
  /** True where a revision can be read from the service: then the record alone is not believed. */
  asksRevision: boolean
  stale: 'skip' | 'fail' | 'allow'
  /** True for a rollback by hand, which goes backwards on purpose. */
  backwards: boolean
}

export type Plan =
  | { deed: 'deploy' }
  | { deed: 'nothing'; result: 'already-live' | 'skipped-stale'; reason: string; message: string }
  | { deed: 'refuse'; reason: string; message: string; remedy: string }

/** Decides what to do with one service. Pure. */
export function planService(evidence: Evidence): Plan {
  const { live, image, relation, undone, stale, backwards } = evidence
  if (!backwards && stale !== 'allow' && live !== undefined) {
    const running = live.payload.commit.slice(0, 7)
    if (relation === 'older') return leave(stale, 'newer-commit-live', `A later commit (${running}) is already live.`)
    if (undone?.relation === 'same' || undone?.relation === 'older') {
      const message = `${undone.commit.slice(0, 7)} was rolled back on purpose, and this brings nothing newer.`
      return leave(stale, 'rolled-back-on-purpose', message)
    }
    if (relation === 'unknown') {
      return {
        deed: 'refuse',
        reason: 'unknown-relation',
        message: `Whether the commit that runs (${running}) is older or newer cannot be read.`,
        remedy: 'If its history was rewritten on purpose, set `stale: allow` once.',
      }
    }
  }
  if (isLive(evidence)) {
    return {
      deed: 'nothing',
      result: 'already-live',
      reason: 'already-live',
      message: `${image.revision.slice(0, 7) || 'The image'} is already live and proven.`,
    }
  }
  return { deed: 'deploy' }
}

function leave(stale: 'skip' | 'fail', reason: string, message: string): Plan {
  if (stale === 'skip') return { deed: 'nothing', result: 'skipped-stale', reason, message }
  const remedy = 'Deploy the newest commit, or set `stale: allow` to go backwards on purpose.'
  return { deed: 'refuse', reason, message, remedy }
}

/** The newest proof is of this very image and code, and the service still says so itself. */
function isLive({ live, image, sourceKey, baseline, asksRevision }: Evidence): boolean {
  if (live === undefined || live.payload.image !== image.image || live.payload.source_key !== sourceKey) return false
  return asksRevision && matchesRevision([image.revision, image.version], baseline.revision)
}
