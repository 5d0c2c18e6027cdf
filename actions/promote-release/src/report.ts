import { codeBlock, escapeMarkdown, inlineCode } from '../../../packages/action/src/escape.ts'
import { markdownTable, shortDigest } from '../../../packages/action/src/summary.ts'
import type { Standing } from '../../../packages/record/src/proven.ts'
import { commitSection } from './body.ts'
import type { Comparison } from './github/branches.ts'
import type { TaggedImage } from './images.ts'
import type { Manifest } from './manifest.ts'
import type { ProvenMerge } from './merge-proof.ts'
import type { Route } from './setting.ts'

/** The summary of prepare: what was proven, and what goes where. */
export function prepareSummary(
  route: Route,
  merge: ProvenMerge,
  version: string,
  standings: Standing[],
  tagged: TaggedImage[],
): string {
  const rows = standings.map(({ service, live }) => {
    const tag = tagged.find((each) => each.service === service)
    return [
      escapeMarkdown(service),
      inlineCode(shortDigest(live?.payload.digest ?? '')),
      inlineCode((live?.payload.revision ?? '').slice(0, 7)),
      `deployment ${live?.id ?? '?'}`,
      tag === undefined ? '' : `${inlineCode(tag.tag)} ${tag.change}`,
    ]
  })
  const pull = merge.pullRequest === undefined ? '' : ` (#${merge.pullRequest})`
  return [
    `### ✅ ${escapeMarkdown(version)} is ready for ${escapeMarkdown(route.to.name)}`,
    `${inlineCode(merge.merge.slice(0, 7))}${pull} is a true merge of ${inlineCode(merge.head.slice(0, 7))} from ${inlineCode(route.source)}, and holds exactly its files. Nothing is rebuilt:`,
    markdownTable(['Service', `Proven on ${escapeMarkdown(route.from.name)}`, 'Built from', 'Proof', 'Tag'], rows),
  ].join('\n\n')
}

/** The summary of publish. */
export function publishSummary(manifest: Manifest, url: string | undefined, changes: Comparison): string {
  const title =
    url === undefined
      ? `${manifest.version} (dry run)`
      : `[${manifest.version}](${url}) is live on ${manifest.environment}`
  return [
    `### 🚀 ${title}`,
    journey(manifest),
    manifestTable(manifest),
    `<details><summary>What is in it</summary>\n\n${commitSection(changes)}\n\n</details>`,
  ].join('\n\n')
}

/** The way of the release as a diagram: GitHub draws it. Labels are cut to what no diagram can take for syntax. */
function journey({ head, commit, environment, version }: Manifest): string {
  const label = (text: string) => `["${text.replace(/[^\w. -]/g, ' ')}"]`
  return codeBlock(
    [
      'flowchart LR',
      `  head${label(`proven ${head.slice(0, 7)}`)} -->|merged, same files| merge${label(`release ${commit.slice(0, 7)}`)}`,
      `  merge -->|same images| live${label(`live on ${environment}`)} --> tag${label(version)}`,
    ].join('\n'),
    'mermaid',
  )
}

/** The notes of the Release. */
export function releaseNotes(manifest: Manifest, changes: Comparison): string {
  const pull = manifest.pull_request === null ? '' : `, promoted by #${manifest.pull_request}`
  const notes = [
    `Live on ${escapeMarkdown(manifest.environment)} since ${inlineCode(manifest.commit.slice(0, 7))}${pull}.`,
    manifestTable(manifest),
    commitSection(changes),
    'The exact images stand in `release-manifest.json`.',
  ].join('\n\n')
  // GitHub cuts longer notes without a word.
  return notes.length > 120_000 ? `${notes.slice(0, 119_000)}\n\n…` : notes
}

/** The comment on the merged pull request. */
export function releaseComment(manifest: Manifest, url: string): string {
  return `🚀 Released as [${manifest.version}](${url}), live on ${escapeMarkdown(manifest.environment)}.\n\n${manifestTable(manifest)}`
}

function manifestTable(manifest: Manifest): string {
  return markdownTable(
    ['Service', 'Image', 'Built from'],
    Object.entries(manifest.services).map(([service, entry]) => [
      escapeMarkdown(service),
      inlineCode(shortDigest(entry.image.split('@')[1] ?? '')),
      inlineCode(entry.revision.slice(0, 7)),
    ]),
  )
}
