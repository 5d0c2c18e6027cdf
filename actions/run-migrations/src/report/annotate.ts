import type { Host } from '../../../../packages/action/src/door.ts'
import { renderEntries } from '../../../../packages/migrations/src/approvals/apply.ts'
import type { Finding, Hazard } from '../../../../packages/migrations/src/verdict.ts'
import type { Outcome } from './outcome.ts'

/** GitHub shows no more of a level and step, and drops the rest without a word. */
const limit = 10

/** The gravest first: what is lost cannot be had back, what cannot work is found out by trying. */
const ranks: Hazard[] = ['data-loss', 'incompatible', 'history', 'unanalysable', 'broken', 'lock']

type Annotation = {
  level: 'error' | 'warning'
  text: () => string
  file: string
  line: number
  title: string
  rank: number
}

/** Puts what was found on the lines of the pull request or commit: the gravest first, the rest is in the summary. */
export function annotate(outcomes: Outcome[], host: Host): void {
  const all = outcomes.flatMap(annotationsOf).sort((one, other) => one.rank - other.rank)
  for (const level of ['error', 'warning'] as const) {
    const own = all.filter((one) => one.level === level)
    // One is kept for the failure of the step itself.
    const room = level === 'error' ? limit - 1 : limit
    const shown = own.length > room ? own.slice(0, room - 1) : own
    for (const { text, file, line, title } of shown) host.annotate(level, text(), { file, startLine: line, title })
    if (own.length > shown.length) {
      const first = own[0] as Annotation
      host.annotate(level, `${own.length - shown.length} more are in the job summary.`, {
        file: first.file,
        startLine: first.line,
        title: 'run-migrations',
      })
    }
  }
}

function annotationsOf({ decision, failure, notes }: Outcome): Annotation[] {
  const failed: Annotation[] =
    failure?.file === undefined
      ? []
      : [
          {
            level: 'error',
            text: () => failure.message,
            file: failure.file,
            line: failure.line ?? 1,
            title: 'Migration failed',
            rank: -1,
          },
        ]
  const blocking = decision.deed === 'block' ? decision.blocking : []
  return [
    ...failed,
    ...blocking.map((finding) => annotationOf('error', finding)),
    ...decision.warnings.map((finding) => annotationOf('warning', finding)),
    ...notes.flatMap(({ file, text, line = 1, title = 'Edited migration' }): Annotation[] =>
      file === undefined ? [] : [{ level: 'warning', text: () => text, file, line, title, rank: ranks.length }],
    ),
  ]
}

function annotationOf(level: Annotation['level'], finding: Finding): Annotation {
  const { rule, hazard, file, line } = finding
  // Put together for those only that are shown.
  const text = () => describeFinding(level, finding)
  return { level, text, file, line, title: `Migration: ${rule}`, rank: ranks.indexOf(hazard) }
}

function describeFinding(level: Annotation['level'], finding: Finding): string {
  const { subject, reason, rewrite, unapproved } = finding
  const entry = level === 'error' ? renderEntries([finding]) : ''
  return [
    `${subject}: ${reason}`,
    `Instead: ${rewrite}`,
    ...(unapproved === undefined ? [] : [`Its approval does not count: ${unapproved}.`]),
    ...(entry === '' || unapproved !== undefined ? [] : [`If it is meant, approve this very statement:\n${entry}`]),
  ].join('\n')
}
