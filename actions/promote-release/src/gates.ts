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
  /** The version that the release would get; undefined where it is only given at the release. */
  version: string | undefined
  /** The commit that holds that version as a tag, if any does. */
  versionTakenBy: string | undefined
}

/** What one gate found. `pending` may still pass by itself; `unknown` could not be read and does not pass. */
export type Finding = {
  state: 'passed' | 'failed' | 'pending' | 'unknown'
  /** Stable code that says why; the verdict's when this gate decides it. */
  reason: string
  title: string
  detail: string
}

/** One point that has been judged. */
export type Gate = Finding & { id: string }

export type Verdict = { state: 'passed' | 'pending' | 'blocked'; reason: string; sentence: string; gates: Gate[] }

/** All gates, in the order in which they are shown: a new one is an entry here. */
const gates: Array<{ id: string; judge: (evidence: Evidence) => Finding }> = [
  { id: 'head', judge: judgeHead },
  { id: 'proof', judge: judgeProof },
  { id: 'images', judge: judgeImages },
  { id: 'trees', judge: judgeTrees },
  { id: 'merge-method', judge: judgeMethod },
  { id: 'version', judge: judgeVersion },
]

/** Judges a promotion point by point. Pure: the same evidence gives the same verdict. */
export function judgePromotion(evidence: Evidence): Verdict {
  const judged = gates.map(({ id, judge }) => ({ id, ...judge(evidence) }))
  const first = (state: Gate['state']) => judged.find((gate) => gate.state === state)
  const bad = first('failed') ?? first('unknown')
  const waiting = first('pending')
  if (bad !== undefined) return { state: 'blocked', reason: bad.reason, sentence: bad.detail, gates: judged }
  if (waiting !== undefined)
    return { state: 'pending', reason: waiting.reason, sentence: waiting.detail, gates: judged }
  return {
    state: 'passed',
    reason: 'promotable',
    sentence: `${evidence.head.sha.slice(0, 7)} is proven on ${evidence.environment} and can be merged into ${evidence.target}`,
    gates: judged,
  }
}

function judgeHead({ head, source }: Evidence): Finding {
  const title = `The head is ${source} of this repository`
  if (!head.fromHere)
    return { reason: 'head-from-fork', state: 'failed', title, detail: 'The head is a branch of a fork' }
  if (head.branch !== source) {
    return {
      reason: 'head-not-source',
      state: 'failed',
      title,
      detail: `The head is ${head.branch}: only ${source} is promoted`,
    }
  }
  if (!head.isSourceHead) {
    return {
      reason: 'head-moved',
      state: 'pending',
      title,
      detail: `${source} has moved on from ${head.sha.slice(0, 7)}; its new head is judged next`,
    }
  }
  return { reason: 'head', state: 'passed', title, detail: head.sha.slice(0, 7) }
}

function judgeProof({ standings, environment }: Evidence): Finding {
  const title = `Proven on ${environment}`
  const missing = standings.filter((standing) => !standing.proven)
  if (missing.length === 0) {
    return {
      reason: 'proven',
      state: 'passed',
      title,
      detail: standings.map((standing) => standing.service).join(', '),
    }
  }
  // A deployment may be under way: the verdict is asked for again when it is done.
  return { reason: 'not-proven', state: 'pending', title, detail: missing.map((standing) => standing.why).join('; ') }
}

function judgeImages({ images }: Evidence): Finding {
  const title = 'The proven images still exist'
  const absent = images.filter((image) => image.state === 'absent')
  if (absent.length > 0) {
    return {
      reason: 'image-missing',
      state: 'failed',
      title,
      detail: `${absent.map((image) => image.image).join(', ')}: gone from the registry`,
    }
  }
  const unknown = images.find((image) => image.state === 'unknown')
  if (unknown !== undefined) {
    return { reason: 'image-unknown', state: 'unknown', title, detail: `${unknown.service}: ${unknown.why}` }
  }
  return { reason: 'images', state: 'passed', title, detail: `${images.length} in the registry` }
}

function judgeTrees({ targetAddsNothing, target, source }: Evidence): Finding {
  const title = 'The merge will hold exactly the proven files'
  if (targetAddsNothing)
    return { reason: 'trees', state: 'passed', title, detail: `${target} has no change of its own` }
  return {
    reason: 'trees-will-differ',
    state: 'failed',
    title,
    detail: `${target} has changes that ${source} lacks: merge ${target} back into ${source} first`,
  }
}

function judgeMethod({ rules, target }: Evidence): Finding {
  const title = 'A merge commit is possible'
  if (rules.linearHistoryRequired) {
    return {
      reason: 'linear-history',
      state: 'failed',
      title,
      detail: `A rule of ${target} requires a linear history, which forbids merge commits`,
    }
  }
  if (rules.upToDateRequired) {
    return {
      reason: 'strict-status-checks',
      state: 'failed',
      title,
      detail: `A rule of ${target} requires branches to be up to date, which no promotion is after the first: turn that off for ${target}`,
    }
  }
  if (!rules.mergeCommitsAllowed) {
    return {
      reason: 'merge-commit-forbidden',
      state: 'failed',
      title,
      detail: 'Merge commits are turned off for this repository or branch',
    }
  }
  return { reason: 'merge-method', state: 'passed', title, detail: 'Choose "Create a merge commit"' }
}

function judgeVersion({ version, versionTakenBy }: Evidence): Finding {
  const title = 'The version is free'
  if (version === undefined) return { reason: 'version', state: 'passed', title, detail: 'It is given at the release' }
  if (versionTakenBy === undefined) return { reason: 'version', state: 'passed', title, detail: version }
  return {
    reason: 'version-taken',
    state: 'failed',
    title,
    detail: `${version} already names ${versionTakenBy.slice(0, 7)}`,
  }
}
