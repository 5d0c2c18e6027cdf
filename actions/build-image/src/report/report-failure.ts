import type { Host, Place } from '../../../../packages/action/src/door.ts'
import { remedyFor } from '../engine/cause.ts'
import type { Outcome } from './outcome.ts'

type FailedOutcome = Extract<Outcome, { result: 'failed' }>

/** Annotates the Dockerfile's line at fault, and ends the log with the step's last lines, where people look first. */
export function annotateFailure(host: Host, outcome: FailedOutcome): void {
  const { story, service } = outcome
  const at = story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`
  host.say(`\n${service}: failed${at}. Its last lines:`)
  for (const line of story.tail) host.say(`  ${line}`)
  const said = [story.message, ...lastLines(outcome)].join('\n')
  host.annotate('error', `${headline(outcome)}\n${said}\nWhat to do: ${remedyOf(outcome)}`, {
    title: 'build-image',
    ...placeOf(outcome),
  })
}

/** Where the fault is: the Dockerfile and its line, but for a push, and arguments of the engine, which do not stand there. */
export function placeOf({ cause, dockerfile, story, reason }: FailedOutcome): Pick<Place, 'file' | 'startLine'> {
  if (cause === 'invalid-argument' || cause === 'invalid-name' || reason === 'push-failed') return {}
  return { file: dockerfile, ...(story.line === undefined ? {} : { startLine: story.line }) }
}

/** The error itself stands in the last lines of the step; the engine's own words only name the step. */
function lastLines({ story }: FailedOutcome): string[] {
  return story.tail
    .filter((line) => line.trim() !== '' && line !== story.message)
    .slice(-3)
    .map((line) => `  ${line.slice(0, 300)}`)
}

/** One line that says what failed and how. */
export function headline({ service, ending, story, reason }: FailedOutcome): string {
  const what = reason === 'push-failed' ? `The image of ${service} could not be pushed` : `${service} does not build`
  return `${what}: ${ending}${story.step === undefined ? '' : ` at ${story.step.slice(0, 200)}`}.`
}

/** What to do, by what the engine said, and what the build had to go `without`. */
export function remedyOf(outcome: FailedOutcome): string {
  const { cause, reason, name, story, without } = outcome
  return remedyFor(cause, { name, phase: reason === 'push-failed' ? 'push' : 'build', message: story.message, without })
}
