/** One line of act's `--json` log, as far as the bed reads it. */
export interface ActRecord {
  readonly level: string
  readonly msg: string
  readonly time: string
  /** `<workflow>/<job name>`, of a called workflow after its callers. */
  readonly job?: string
  readonly step?: string
  readonly stepID?: readonly string[]
  readonly stage?: 'Pre' | 'Main' | 'Post'
  readonly raw_output?: boolean
  readonly stepResult?: string
  readonly jobResult?: string
  /** Nanoseconds. */
  readonly executionTime?: number
  readonly command?: string
  readonly kvPairs?: Record<string, string> | null
  readonly name?: string
  readonly arg?: string
  readonly content?: string
  readonly matrix?: Record<string, unknown> | null
}

/** Reads a line of the log; what isn't a record (a crash of act, say) becomes one with the line as its message. */
export function readRecord(line: string): ActRecord {
  try {
    const value = JSON.parse(line) as Partial<ActRecord>
    if (typeof value === 'object' && value !== null && typeof value.msg === 'string') return value as ActRecord
  } catch {
    // Told below.
  }
  return { level: 'error', msg: line, time: new Date().toISOString() }
}
