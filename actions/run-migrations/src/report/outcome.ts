import type { BackupReport } from '../../../../packages/migrations/src/backup/dumper.ts'
import type { Blockage } from '../../../../packages/migrations/src/database/blockage.ts'
import type { Decision } from '../../../../packages/migrations/src/decide.ts'
import { emptyVerdict, type Verdict } from '../../../../packages/migrations/src/verdict.ts'

export type Result = 'applied' | 'up-to-date' | 'checked' | 'planned' | 'blocked' | 'failed'

/** How an application failed, ready to be told. */
export type FailureReport = {
  /** The tool's or the server's own words. */
  message: string
  file: string | undefined
  line: number | undefined
  rolledBack: boolean
  recovery: string
  /** Who held what it waited for. */
  held?: Blockage
  invalidIndexes: string[]
}

/** What became of one service. Names of files, in order. */
export type Outcome = {
  service: string
  tool: string
  directory: string
  result: Result
  reason: string
  /** One sentence. */
  message: string
  pending: string[]
  applied: string[]
  current: string
  verdict: Verdict
  decision: Decision
  /** `host:port/database`, where one was read. */
  database: string | undefined
  /** Whose word it rests on, where that is not the database's. */
  verifiedBy?: 'tool'
  failure: FailureReport | undefined
  /** What to do, where the reason alone does not say. */
  remedy?: string
  /** The backup that was made before anything was changed. */
  backup?: BackupReport
  /** What was done about the seed. */
  seed?: 'seeded' | 'adopted'
  /** What else the reader should know; with a file where it is about one. */
  notes: Array<{ text: string; file?: string; line?: number; title?: string }>
}

/** Whose word it is, where it is not the database's. */
export function wordOf({ title }: { title: string }): string {
  return title === 'a command' ? 'pending-command' : `${title} itself`
}

export const noFindings: Decision = { deed: 'apply', warnings: [], approved: [] }

/** The outcome of a service of which nothing was judged or applied, with what there is to tell of it. */
export function untouched(
  said: Pick<Outcome, 'service' | 'tool' | 'directory' | 'result' | 'reason' | 'message'> & Partial<Outcome>,
): Outcome {
  return {
    pending: [],
    applied: [],
    current: '',
    verdict: emptyVerdict,
    decision: noFindings,
    database: undefined,
    failure: undefined,
    notes: [],
    ...said,
  }
}
