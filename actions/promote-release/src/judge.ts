import type { Ending } from '../../../packages/action/src/door.ts'
import { escapeMarkdown } from '../../../packages/action/src/escape.ts'
import { changeSection, commitSection, gateTable, imageTable } from './body.ts'
import { type Head, readEvidence } from './evidence.ts'
import { type Evidence, judgePromotion, type Verdict } from './gates.ts'
import type { Comparison } from './github/branches.ts'
import { setStatus } from './github/statuses.ts'
import type { Route, Setting } from './setting.ts'
import { formatStandings } from './standings.ts'

export type Judgement = { evidence: Evidence; comparison: Comparison; verdict: Verdict }

/** Judges a head and publishes the verdict as the commit status on it. */
export async function judgeHead(setting: Setting, route: Route, head: Head): Promise<Judgement> {
  const { evidence, comparison } = await readEvidence(setting, route, head)
  const verdict = judgePromotion(evidence)
  if (!setting.inputs.dryRun) {
    const state = verdict.state === 'passed' ? 'success' : verdict.state === 'pending' ? 'pending' : 'failure'
    await setStatus(setting.github, head.sha, state, verdict.sentence, setting.runner.runUrl)
  }
  return { evidence, comparison, verdict }
}

/** The summary of a verdict: the sentence first, then the gates, what would be deployed, and what changes. */
export function judgementSummary(judgement: Judgement, title: string): string {
  const { evidence, comparison, verdict } = judgement
  const mark = { passed: '✅', pending: '⏳', blocked: '❌' }[verdict.state]
  return [
    `### ${mark} ${title}`,
    `${escapeMarkdown(verdict.sentence)}.`,
    gateTable(verdict),
    imageTable(evidence),
    changeSection(comparison),
    `<details><summary>Commits</summary>\n\n${commitSection(comparison)}\n\n</details>`,
  ]
    .filter((section) => section !== '')
    .join('\n\n')
}

/** The outputs that every judging phase sets. */
export function judgementOutputs(judgement: Judgement): Ending['outputs'] {
  return {
    decision: judgement.verdict.state === 'passed' ? 'promote' : 'hold',
    version: judgement.evidence.version ?? '',
    services: formatStandings(judgement.evidence.standings),
  }
}
