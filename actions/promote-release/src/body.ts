import { escapeMarkdown, inlineCode } from '../../../packages/action/src/escape.ts'
import { markdownTable, shortDigest } from '../../../packages/action/src/summary.ts'
import type { Evidence, Gate, Verdict } from './gates.ts'
import type { Comparison } from './github/branches.ts'

const start = '<!-- deploy-actions:promotion:start -->'
const end = '<!-- deploy-actions:promotion:end -->'
/** GitHub refuses a longer text whole. */
const bodyLimit = 65_536

const marks: Record<Gate['state'], string> = { passed: '✅', failed: '❌', pending: '⏳', unknown: '❔' }

/** The gates as a table. */
export function gateTable(verdict: Verdict): string {
  return markdownTable(
    ['', 'Gate', ''],
    verdict.gates.map((gate) => [marks[gate.state], escapeMarkdown(gate.title), escapeMarkdown(gate.detail)]),
  )
}

/** The images that will be deployed, by digest. */
export function imageTable(evidence: Evidence): string {
  return markdownTable(
    ['Service', 'Image', 'Built from'],
    evidence.standings.map(({ service, live }) =>
      live === undefined
        ? [escapeMarkdown(service), 'none proven yet', '']
        : [
            escapeMarkdown(service),
            inlineCode(shortDigest(live.payload.digest)),
            inlineCode(live.payload.revision.slice(0, 7)),
          ],
    ),
  )
}

const infrastructure =
  /(^|\/)(Dockerfile[^/]*|[^/]*\.dockerfile|compose[^/]*\.ya?ml|docker-[^/]*\.ya?ml)$|^\.github\/(workflows\/|deploy\.yml)|\.tf$/i
const migration = /(^|\/)migrations?\//i

/** What a reviewer must not miss among the changed files; says so where the list is not whole. */
export function changeSection(comparison: Comparison): string {
  const lines: string[] = []
  const list = (title: string, files: string[]) => {
    if (files.length === 0) return
    const shown = files.slice(0, 20).map((file) => `- ${inlineCode(file)}`)
    lines.push(`**${title}**`, '', ...shown, ...(files.length > 20 ? [`- and ${files.length - 20} more`] : []), '')
  }
  list(
    'Migrations',
    comparison.files.filter((file) => migration.test(file)),
  )
  list(
    'Infrastructure',
    comparison.files.filter((file) => infrastructure.test(file)),
  )
  if (comparison.filesCut) lines.push('GitHub lists the first 300 changed files only: there may be more of these.', '')
  return lines.join('\n')
}

/** The commits of the promotion, newest last, merge commits left out. */
export function commitSection(comparison: Comparison): string {
  const commits = comparison.commits.filter((commit) => !/^Merge (pull request|branch|remote)/.test(commit.subject))
  const shown = commits
    .slice(-100)
    .map((commit) => `- ${inlineCode(commit.sha.slice(0, 7))} ${escapeMarkdown(commit.subject)}`)
  const more = comparison.aheadBy - shown.length
  return [
    `**${comparison.aheadBy} commit${comparison.aheadBy === 1 ? '' : 's'}**`,
    '',
    ...shown,
    ...(more > 0 && commits.length > 100 ? [`- and ${more} more`] : []),
  ].join('\n')
}

/** Our section of the pull request's text. The gates are never dropped; the rest goes, section by section, where it is too long. */
export function promotionSection(evidence: Evidence, verdict: Verdict, comparison: Comparison): string {
  const name = evidence.version === undefined ? '' : ` as **${escapeMarkdown(evidence.version)}**`
  const head = [
    `Promotes ${inlineCode(evidence.head.sha.slice(0, 7))} of ${inlineCode(evidence.source)} to ${inlineCode(evidence.target)}${name}. Merge with *Create a merge commit*.`,
    gateTable(verdict),
    imageTable(evidence),
  ].join('\n\n')
  const rest = [changeSection(comparison), commitSection(comparison)].filter((section) => section !== '')
  for (let count = rest.length; count >= 0; count -= 1) {
    const text = [start, head, ...rest.slice(0, count), end].join('\n\n')
    if (text.length <= bodyLimit - 2000) return text
  }
  return [start, head, end].join('\n\n')
}

/** Puts our section into a pull request's text, in place of an older one; what people wrote around it stays. */
export function mergeSection(body: string, section: string): string {
  const from = body.indexOf(start)
  const to = body.indexOf(end)
  if (from === -1 || to < from) return body.trim() === '' ? section : `${body.trimEnd()}\n\n${section}`
  return body.slice(0, from) + section + body.slice(to + end.length)
}
