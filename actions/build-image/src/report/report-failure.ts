import type { Host } from '../../../../packages/action/src/door.ts'
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
export function remedyOf({ story, reason, name }: FailedOutcome): string {
  const said = [story.message, ...story.tail].join('\n')
  const registry = name.split('/')[0] ?? ''
  if (/unauthorized|authentication required|no basic auth|denied|403 Forbidden/i.test(said)) {
    return registry === 'ghcr.io'
      ? 'Grant the job `permissions: packages: write`, and give the repository write access in the settings of the package.'
      : `Check registry-username and registry-password, and that the user may push to ${name} and pull the base images.`
  }
  if (/no space left on device/i.test(said)) return 'Free disk space on the runner, or use a larger one.'
  if (/cannot connect to the docker daemon|is the docker daemon running/i.test(said)) {
    return 'Start the container engine, or set DOCKER_HOST to where it listens.'
  }
  if (reason === 'push-failed') return 'Run the step again: a finished build comes from the cache of the engine.'
  return 'Read the lines above; the same command fails on a laptop: `docker build`.'
}
