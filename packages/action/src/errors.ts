/** What a user's fault carries besides its message: enough to act on without asking anyone. */
export type Fault = {
  /** Stable code that later steps can branch on, in kebab-case: `missing-input`, `registry-unauthorized`. */
  reason: string
  /** What to do next, as an instruction. */
  remedy: string
  /** The value as it arrived. Never a secret. */
  received?: string | undefined
  /** The values or forms that would have been accepted. */
  accepted?: string | undefined
  /** The file and line at fault, relative to the repository's root. */
  file?: string | undefined
  line?: number | undefined
  cause?: unknown
}

/** Something the user can mend: shown without a stack trace. */
export class UserError extends Error {
  readonly reason: string
  readonly remedy: string
  readonly received: string | undefined
  readonly accepted: string | undefined
  readonly file: string | undefined
  readonly line: number | undefined

  constructor(message: string, fault: Fault) {
    super(message, fault.cause === undefined ? undefined : { cause: fault.cause })
    this.name = 'UserError'
    this.reason = fault.reason
    this.remedy = fault.remedy
    this.received = fault.received
    this.accepted = fault.accepted
    this.file = fault.file
    this.line = fault.line
  }
}

/** The run was cancelled: nothing more may be changed outside, whatever was under way. */
export class CancelledError extends Error {
  constructor() {
    super('The run was cancelled.')
    this.name = 'CancelledError'
  }
}

/** Gives the whole text of a user's fault: what was wrong, received, accepted, and what to do. */
export function describeFault(error: UserError): string {
  const lines = [error.message]
  if (error.received !== undefined) lines.push(`Received: ${error.received}`)
  if (error.accepted !== undefined) lines.push(`Accepted: ${error.accepted}`)
  lines.push(`What to do: ${error.remedy}`)
  return lines.join('\n')
}

/** Gives an error's message whatever was thrown, so that a catch never throws itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
