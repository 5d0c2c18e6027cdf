import type { Clock } from '../../../../packages/action/src/clock.ts'
import type { Send } from '../../../../packages/http/src/send.ts'
import type { Setting } from '../setting.ts'

/** Who deploys. A provider knows how to ask for a deployment, and how to read what it is told. */
export type Provider = {
  /**
   * Reads and checks everything that asking needs (addresses, secrets), masks it, and gives the way to ask. Throws a
   * UserError for what is missing or malformed: nothing has been recorded or changed by then.
   */
  prepare(setting: Setting, service: string): Trigger
}

/** The way to one service's deployment. */
export type Trigger = {
  /** Asks once for a deployment. What may have been acted upon is never sent again. */
  send(facts: TriggerFacts, io: TriggerIo): Promise<{ answer: Answer; attempts: number }>
}

/** What is to be deployed. */
export type TriggerFacts = {
  repository: string
  environment: string
  service: string
  /** `name@sha256:…` */
  image: string
  revision: string
  version: string
  commit: string
  rollback: boolean
  /** Whether what ran before may be put back by whoever deploys, where this fails. */
  restore: boolean
  runId: string
  runAttempt: string
  /** Milliseconds since the epoch. */
  now: number
}

/** The seams that asking goes through. */
export type TriggerIo = {
  send: Send
  clock: Clock
  signal: AbortSignal
  /** Milliseconds that the answer may take. */
  timeout: number
  say: (text: string) => void
}

/**
 * What a provider was heard to say. `deployed` and `failed` are its final word, `accepted` only that it took the request,
 * `refused` that nothing was done, and `unknown` that nobody knows: the deployment may be under way.
 */
export type Answer = {
  state: 'deployed' | 'failed' | 'accepted' | 'refused' | 'unknown'
  /** Stable code. */
  reason: string
  /** A sentence. */
  message: string
  remedy: string
  /** The digest that it says runs now. */
  digest: string | undefined
  logs: string[]
  /** Whether the service may run something else now than before; where nobody knows, it may. */
  touched: boolean
}
