import type { Standing } from '../../../packages/record/src/proven.ts'
import type { MergeRules } from './github/branches.ts'

/** What has been read about a promotion, before anything is judged. */
export type Evidence = {
  source: string
  target: string
  /** The environment whose proof counts. */
  environment: string
  /** The pull request's head; without a pull request the source branch's. */
  head: { branch: string; sha: string; fromHere: boolean; isSourceHead: boolean }
  standings: Standing[]
  /** For each image: present, absent, or unknown with the reason. */
  images: Array<{ service: string; image: string; state: 'present' | 'absent' | 'unknown'; why: string }>
  /** True if the target has no change that the head lacks, so that the merge will hold the head's files. */
  targetAddsNothing: boolean
  rules: MergeRules
  /** The commit that holds the previewed version as a tag, if any does. */
  version: string
  versionTakenBy: string | undefined
}

/** One point that is judged. `pending` may still pass by itself; `unknown` could not be read and does not pass. */
export type Gate = { id: string; state: 'passed' | 'failed' | 'pending' | 'unknown'; title: string; detail: string }

export type Verdict = { state: 'passed' | 'pending' | 'blocked'; reason: string; sentence: string; gates: Gate[] }

/** Judges a promotion point by point. Pure: the same evidence gives the same verdict. */
export function judgePromotion(evidence: Evidence): Verdict {
  const gates = [
    judgeHead(evidence),
    judgeProof(evidence),
    judgeImages(evidence),
    judgeTrees(evidence),
    judgeMethod(evidence),
    judgeVersion(evidence),
  ]
  const bad = gates.find((gate) => gate.state === 'failed') ?? gates.find((gate) => gate.state === 'unknown')
  const waiting = gates.find((gate) => gate.state === 'pending')
  if (bad !== undefined) return { state: 'blocked', reason: bad.id, sentence: bad.detail, gates }
  if (waiting !== undefined) return { state: 'pending', reason: waiting.id, sentence: waiting.detail, gates }
  return {
    state: 'passed',
    reason: 'promotable',
    sentence: `${evidence.head.sha.slice(0, 7)} is proven on ${evidence.environment} and can be merged into ${evidence.target}`,
    gates,
  }
}

function judgeHead({ head, source }: Evidence): Gate {
  const title = `The head is ${source} of this repository`
  if (!head.fromHere) return { id: 'head-from-fork', state: 'failed', title, detail: 'The head is a branch of a fork' }
  if (head.branch !== source) {
    return {
      id: 'head-not-source',
      state: 'failed',
      title,
      detail: `The head is ${head.branch}: only ${source} is promoted`,
    }
  }
  if (!head.isSourceHead) {
    return {
      id: 'head-moved',
      state: 'pending',
      title,
      detail: `${source} has moved on from ${head.sha.slice(0, 7)}; its new head is judged next`,
    }
  }
  return { id: 'head', state: 'passed', title, detail: head.sha.slice(0, 7) }
}

function judgeProof({ standings, environment }: Evidence): Gate {
  const title = `Proven on ${environment}`
  const missing = standings.filter((standing) => !standing.proven)
  if (missing.length === 0) {
    return { id: 'proven', state: 'passed', title, detail: standings.map((standing) => standing.service).join(', ') }
  }
  // A deployment may be under way: the verdict is asked for again when it is done.
  return { id: 'not-proven', state: 'pending', title, detail: missing.map((standing) => standing.why).join('; ') }
}

function judgeImages({ images }: Evidence): Gate {
  const title = 'The proven images still exist'
  const absent = images.filter((image) => image.state === 'absent')
  if (absent.length > 0) {
    return {
      id: 'image-missing',
      state: 'failed',
      title,
      detail: `${absent.map((image) => image.image).join(', ')}: gone from the registry`,
    }
  }
  const unknown = images.find((image) => image.state === 'unknown')
  if (unknown !== undefined) {
    return { id: 'image-unknown', state: 'unknown', title, detail: `${unknown.service}: ${unknown.why}` }
  }
  return { id: 'images', state: 'passed', title, detail: `${images.length} in the registry` }
}

function judgeTrees({ targetAddsNothing, target, source }: Evidence): Gate {
  const title = 'The merge will hold exactly the proven files'
  if (targetAddsNothing) return { id: 'trees', state: 'passed', title, detail: `${target} has no change of its own` }
  return {
    id: 'trees-will-differ',
    state: 'failed',
    title,
    detail: `${target} has changes that ${source} lacks: merge ${target} back into ${source} first`,
  }
}

function judgeMethod({ rules, target }: Evidence): Gate {
  const title = 'A merge commit is possible'
  if (rules.linearHistoryRequired) {
    return {
      id: 'linear-history',
      state: 'failed',
      title,
      detail: `A rule of ${target} requires a linear history, which forbids merge commits`,
    }
  }
  if (!rules.mergeCommitsAllowed) {
    return {
      id: 'merge-commit-forbidden',
      state: 'failed',
      title,
      detail: 'Merge commits are turned off for this repository or branch',
    }
  }
  return { id: 'merge-method', state: 'passed', title, detail: 'Choose "Create a merge commit"' }
}

function judgeVersion({ version, versionTakenBy }: Evidence): Gate {
  const title = 'The version is free'
  if (versionTakenBy === undefined) return { id: 'version', state: 'passed', title, detail: version }
  return {
    id: 'version-taken',
    state: 'failed',
    title,
    detail: `${version} already names ${versionTakenBy.slice(0, 7)}`,
  }
}
