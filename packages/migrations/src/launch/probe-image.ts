import { UserError } from '../../../action/src/errors.ts'
import type { RunResult } from '../../../exec/src/run.ts'
import { type Containers, createContainer, removeContainer } from '../image/container.ts'
import { docker, tellingWords } from '../image/docker.ts'
import { describePlatforms, foreignPlatform } from '../image/platform.ts'

/** Milliseconds in which a tool has to tell that it is there. */
const patience = 60_000

type Place = { containers: Containers; workingDirectory: string }

/** A script, always the same, that says which of its arguments can be started. */
const lookScript = 'for name; do command -v "$name" && exit 0; done; exit 1'

/** Looks for what must not be started to see whether it is there. An image without a shell says nothing: then it may be. */
export async function lookInImage(candidates: string[], place: Place, signal: AbortSignal): Promise<string> {
  const started = await startOnce(['sh', '-c', lookScript, 'sh', ...candidates], place, signal)
  if (started.exitCode === 1 && started.stderr.trim() === '') throw missingInImage(candidates, [])
  if (isForeign(started)) throw foreignPlatform(await describePlatforms(place.containers.preparing.image, signal))
  const found = started.stdout.trim().split('\n').at(-1) ?? ''
  return started.exitCode === 0 && found !== '' ? found : (candidates.at(-1) as string)
}

/** Gives the first of the candidates that can be started with such arguments. Throws a UserError where none can. */
export async function startInImage(
  candidates: string[],
  probe: readonly string[],
  place: Place,
  signal: AbortSignal,
): Promise<string> {
  const answers: string[] = []
  for (const candidate of candidates) {
    const started = await startOnce([candidate, ...probe], place, signal)
    if (started.exitCode === 0) return candidate
    if (isForeign(started)) throw foreignPlatform(await describePlatforms(place.containers.preparing.image, signal))
    if (!isAbsent(started)) answers.push(`${candidate}: ${tellingWords(started)}`)
  }
  throw missingInImage(candidates, answers)
}

async function startOnce(command: [string, ...string[]], place: Place, signal: AbortSignal): Promise<RunResult> {
  const container = place.containers.preparing
  try {
    await createContainer(container, command, ['--network', 'none', '--workdir', place.workingDirectory], signal)
    const started = await docker(['start', '--attach', container.name], { signal, timeout: patience })
    // Whoever did not come to answer is not missing.
    signal.throwIfAborted()
    if (started.timedOut) throw tooSlow(command)
    return started
  } finally {
    await removeContainer(container)
  }
}

/** What the engine says of a program that is not in the image; one whose interpreter is missing says that itself. */
export function isAbsent({ stderr }: Pick<RunResult, 'stderr'>): boolean {
  return /^Error\b.*(?:executable file .*not found|no such file or directory)/ims.test(stderr)
}

/** What the kernel says of a program for another processor. */
export function isForeign({ stdout, stderr }: Pick<RunResult, 'stdout' | 'stderr'>): boolean {
  return /\bexec format error\b/i.test(`${stdout}\n${stderr}`)
}

function tooSlow(command: string[]): UserError {
  return new UserError('The tool in the image was started, and did not answer within a minute.', {
    reason: 'container-failed',
    received: command.join(' '),
    remedy:
      'Run this again when the engine’s machine has less to do; a tool that waits for something at its start must not.',
  })
}

function missingInImage(candidates: string[], answers: string[]): UserError {
  const isThere = answers.length > 0
  return new UserError(
    isThere
      ? 'The tool that the migrations need cannot be started in the image.'
      : 'The image does not have the tool that its migrations need.',
    {
      reason: 'missing-tool-in-image',
      received: isThere ? answers.join('; ') : 'none of them',
      accepted: candidates.join(' or '),
      remedy: isThere
        ? 'Put what it lacks into the image, for the user as whom the image runs, or set `run-in: runner`.'
        : 'Install the tool in the image (a dependency, not a development dependency), or set `run-in: runner`.',
    },
  )
}
