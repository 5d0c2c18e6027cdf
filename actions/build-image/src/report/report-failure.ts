import type { Host } from '../../../../packages/action/src/door.ts'
import { remedyFor } from '../engine/cause.ts'
import type { Outcome } from './outcome.ts'

type FailedOutcome = Extract<Outcome, { result: 'failed' }>

/** Annotates the Dockerfile's line at fault, and ends the log with the step's last lines, where people look first. */
export function annotateFailure(host: Host, outcome: FailedOutcome): void {
  const { story, dockerfile, service } = outcome
  const at = story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`
  host.say(`\n${service}: failed${at}. Its last lines:`)
  for (const line of story.tail) host.say(`  ${line}`)
  host.annotate('error', `${headline(outcome)}\n${story.message}\nWhat to do: ${remedyOf(outcome)}`, {
    title: 'build-image',
    file: dockerfile,
    ...(story.line === undefined ? {} : { startLine: story.line }),
  })
}

/** One line that says what failed and how. */
export function headline({ service, ending, story, reason }: FailedOutcome): string {
  const what = reason === 'push-failed' ? `The image of ${service} could not be pushed` : `${service} does not build`
  return `${what}: ${ending}${story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`}.`
}

/** What to do, by what the engine said. */
export function remedyOf({ cause, reason, name }: FailedOutcome): string {
  return remedyFor(cause, { name, phase: reason === 'push-failed' ? 'push' : 'build' })
}
