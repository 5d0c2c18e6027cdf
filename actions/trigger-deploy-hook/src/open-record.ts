import { saveState } from '../../../packages/action/src/commands.ts'
import { messageOf } from '../../../packages/action/src/errors.ts'
import type { GitHub } from '../../../packages/github/src/client.ts'
import type { RecordPayload } from '../../../packages/record/src/payload.ts'
import { openRecord, type RecordState, setRecordState } from '../../../packages/record/src/records.ts'

/** The name under which the post step finds the record that was left open. */
export const openRecordState = 'open-record'

/** The one record that is open at a time, so that a cancel or a crash never leaves it `in_progress` for ever. */
export type RecordKeeper = {
  open(payload: RecordPayload, description: string): Promise<number>
  beat(description: string): Promise<void>
  close(state: RecordState, details: { description: string; environmentUrl?: string | undefined }): Promise<void>
  /** Closes what is open as `error`, with a client that a cancel does not stop. Never throws. */
  abandon(github: GitHub, description: string): Promise<void>
}

/** `production` marks the records on GitHub; `signingKey` signs the proof. */
type KeeperOptions = {
  runUrl: string
  production: boolean
  signingKey: string | undefined
  warn: (text: string) => void
}

/** Keeps records of one run. */
export function keepRecords(github: GitHub, options: KeeperOptions): RecordKeeper {
  const { runUrl, production, signingKey } = options
  let current: number | undefined
  let digest = ''
  const remember = (id: number | undefined) => {
    current = id
    saveState(openRecordState, id ?? '')
  }
  return {
    async open(payload, description) {
      digest = payload.digest
      const id = await openRecord(github, payload, { description, production }, remember)
      remember(id)
      return id
    },
    async beat(description) {
      if (current === undefined) return
      // A sign of life that GitHub does not take is no reason to give up on a deployment that is under way.
      await setRecordState(github, current, 'in_progress', { description, runUrl }).catch((error) =>
        options.warn(`The deployment record could not be refreshed: ${messageOf(error)}`),
      )
    },
    async close(state, details) {
      if (current === undefined) return
      const proof = state === 'success' ? { proof: { digest, signingKey } } : {}
      await setRecordState(github, current, state, { ...details, ...proof, runUrl })
      remember(undefined)
    },
    async abandon(client, description) {
      if (current === undefined) return
      await setRecordState(client, current, 'error', { description, runUrl }).then(
        () => remember(undefined),
        // The post step tries again.
        () => {},
      )
    },
  }
}
