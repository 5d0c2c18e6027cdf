import { refuseWhenCancelled } from '../../../action/src/cancel.ts'
import type { Clock } from '../../../action/src/clock.ts'
import { UserError } from '../../../action/src/errors.ts'

export type Waiting = {
  /** How long to go on trying, in milliseconds. */
  wait: number
  clock: Clock
  signal: AbortSignal
  say: (text: string) => void
}

export type Attempt<Session> = {
  /** `host:port/database`. */
  label: string
  /** Tries once, for so many milliseconds at most. */
  open(timeout: number): Promise<Session>
  /** Whether waiting may help. */
  mayRecover(error: unknown): boolean
  explain(error: unknown): UserError
}

/** Opens a session, waiting for a server that does not answer yet. Throws what `explain` says of the last error. */
export async function openPatiently<Session>(attempt: Attempt<Session>, waiting: Waiting): Promise<Session> {
  const { clock, signal } = waiting
  const deadline = clock.now() + waiting.wait
  let said = false
  for (let pause = 250; ; pause = Math.min(pause * 2, 5_000)) {
    refuseWhenCancelled(signal)
    try {
      return await attempt.open(Math.max(1_000, Math.min(15_000, deadline - clock.now())))
    } catch (error) {
      if (error instanceof UserError) throw error
      if (!attempt.mayRecover(error) || clock.now() + pause > deadline) throw attempt.explain(error)
      if (!said) waiting.say(`Waiting for the database at ${attempt.label} to answer…`)
      said = true
      await clock.sleep(pause, signal)
    }
  }
}
