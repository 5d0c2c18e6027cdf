import type { Place } from '../../../../packages/action/src/door.ts'
import { escapeMarkdown, inlineCode } from '../../../../packages/action/src/escape.ts'

/** Something that a reviewer should see, at its place in the repository. */
export type Finding = {
  /** Relative to the repository's root. */
  file: string
  /** From 1; undefined where it is about the whole file. */
  line: number | undefined
  title: string
  message: string
  severity: Severity
}

/** `error`: a secret would become public. `warning`: it may, or an image could be wrong. `notice`: it costs time. */
export type Severity = 'error' | 'warning' | 'notice'

/** What Host.annotate takes. */
export type Annotation = { level: Severity; text: string; place: Place }

/** GitHub shows no more annotations of a kind in one step, and drops the others without a word. */
export const annotationLimit = 10

const ranks: Record<Severity, number> = { error: 0, warning: 1, notice: 2 }

/** Puts the gravest first, keeps the order otherwise, and leaves out what was found twice. */
export function rankFindings(findings: Finding[]): Finding[] {
  const keys = findings.map((finding) => JSON.stringify([finding.file, finding.line, finding.title, finding.message]))
  return findings
    .filter((_finding, index) => keys.indexOf(keys[index] as string) === index)
    .sort((a, b) => ranks[a.severity] - ranks[b.severity])
}

/** Gives the annotations of the gravest findings, as many as a step may have, and the findings that are left. */
export function toAnnotations(
  findings: Finding[],
  limit = annotationLimit,
): { annotations: Annotation[]; rest: Finding[] } {
  const ranked = rankFindings(findings)
  const annotations = ranked.slice(0, limit).map(({ severity, message, title, file, line }) => ({
    level: severity,
    text: message,
    place: { title, file, ...(line === undefined ? {} : { startLine: line }) },
  }))
  return { annotations, rest: ranked.slice(limit) }
}

/** Gives findings as a Markdown list for the summary; empty for none. */
export function listFindings(findings: Finding[]): string {
  return rankFindings(findings)
    .map(({ severity, file, line, title, message }) => {
      const place = inlineCode(line === undefined ? file : `${file}:${line}`)
      return `- **${severity}** ${place} ${escapeMarkdown(title)}: ${escapeMarkdown(message)}`
    })
    .join('\n')
}
