import { getState } from '@actions/core'
import { say } from '../../../packages/action/src/commands.ts'
import { messageOf } from '../../../packages/action/src/errors.ts'
import { escapeLog } from '../../../packages/action/src/escape.ts'
import { hideSecrets } from '../../../packages/action/src/mask.ts'
import { readRunner } from '../../../packages/action/src/runner.ts'
import { openGitHub } from '../../../packages/github/src/client.ts'
import { setRecordState } from '../../../packages/record/src/records.ts'
import type { Inputs } from './inputs.ts'
import { openRecordState } from './open-record.ts'

/** Closes a record that a cancel or a crash left open. Never fails the job: what was left open is told in the log. */
export async function closeLeftOpen(readInputs: () => Inputs): Promise<void> {
  const id = Number(getState(openRecordState))
  if (!Number.isInteger(id) || id <= 0) return
  try {
    const runner = readRunner()
    const github = await openGitHub({ token: readInputs().token, apiUrl: runner.apiUrl, repository: runner.repository })
    await setRecordState(github, id, 'error', {
      description: 'The run ended before there was proof',
      runUrl: runner.runUrl,
    })
    say(`The deployment record ${id} was left open and has been closed as error.`)
  } catch (error) {
    say(escapeLog(hideSecrets(`The deployment record ${id} is left open: ${messageOf(error)}`)))
  }
}
