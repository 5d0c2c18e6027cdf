import { saveState } from '@actions/core'
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

/** Keeps records of one run. `production` marks them on GitHub. */
export function keepRecords(github: GitHub, runUrl: string, production: boolean): RecordKeeper {
  let current: number | undefined
  const remember = (id: number | undefined) => {
    current = id
    saveState(openRecordState, id ?? '')
  }
  return {
    async open(payload, description) {
      const id = await openRecord(github, payload, { description, production }, remember)
      remember(id)
      return id
    },
    async beat(description) {
      if (current !== undefined) await setRecordState(github, current, 'in_progress', { description, runUrl })
    },
    async close(state, details) {
      if (current === undefined) return
      await setRecordState(github, current, state, { ...details, runUrl })
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
