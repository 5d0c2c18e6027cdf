import { UserError } from '../../../../packages/action/src/errors.ts'
import { refuseStrayArguments } from './stray-args.ts'

/** Parses the input `extra-args`: one argument a line, taken as it stands; spaces and quotes do not split it. */
export function parseExtraArgs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Arguments of docker, buildx, podman and buildah that the action sets itself, and what to use instead. */
const owned: Record<string, string> = {
  '--tag': 'the inputs `tags` and `version`',
  '-t': 'the inputs `tags` and `version`',
  '--push': 'the input `push`',
  '--load': 'the input `push` (the action publishes what it builds)',
  '--output': 'the input `push` (the action publishes what it builds)',
  '-o': 'the input `push` (the action publishes what it builds)',
  '--file': 'the input `dockerfile`',
  '-f': 'the input `dockerfile`',
  '--ignorefile': 'a file <dockerfile>.dockerignore',
  '--platform': 'the input `platforms`',
  '--arch': 'the input `platforms`',
  '--os': 'the input `platforms`',
  '--variant': 'the input `platforms`',
  '--all-platforms': 'the input `platforms`',
  '--target': 'the input `target`',
  // What these take in place of the images that the key was made of, no key can know.
  '--from': 'FROM in the Dockerfile, with a build argument where it varies',
  '--pull': 'nothing: a build always asks for the base images as they are now',
  '--pull-always': 'nothing: a build always asks for the base images as they are now',
  '--pull-never': 'nothing: a build always asks for the base images as they are now',
  // What they bring in from the machine stands in no context.
  '--volume': 'COPY in the Dockerfile, or RUN --mount=type=bind,from=… with --build-context',
  '-v': 'COPY in the Dockerfile, or RUN --mount=type=bind,from=… with --build-context',
  '--env': 'ENV in the Dockerfile, with a build argument where it varies',
  '--build-arg': 'the input `build-args`',
  '--build-arg-file': 'the input `build-args`',
  '--label': 'LABEL in the Dockerfile (the action sets its own labels)',
  '--secret': 'the inputs `secrets`, `secret-envs` or `secret-files`',
  '--ssh': '`ssh` in deploy.yml',
  '--cache-from': 'the input `cache`',
  '--cache-to': 'the input `cache`',
  '--provenance': 'the input `provenance`',
  '--sbom': 'the input `sbom`',
  '--attest': 'the inputs `provenance` and `sbom`',
  '--creds': 'the inputs `registry-username` and `registry-password`',
  '--authfile': 'the inputs `registry-username` and `registry-password`',
  '--metadata-file': 'the outputs of this action',
  '--iidfile': 'the outputs of this action',
  '--manifest': 'the input `platforms`',
  '--progress': 'nothing: failures are explained from the plain log',
  '--quiet': 'nothing: failures are explained from the log',
  '-q': 'nothing: failures are explained from the log',
  '--logfile': 'nothing: failures are explained from the log',
  '--call': 'nothing: the step builds',
  '--check': 'nothing: the step builds',
  '--print': 'nothing: the step builds',
}

/** Short options behind which a value, or the next short option, may follow at once: `-ttag`, `-qtag`. */
const glued = ['-t', '-o', '-f', '-q', '-v']

/**
 * Refuses further arguments of the engine that the action sets itself, in the forms `--x`, `--x=v` and `-xv`, and a line
 * that holds an option and its value with a space between. Throws a UserError that names the argument and the input to
 * use instead.
 */
export function refuseOwnedArguments(args: string[], origin = 'extra-args'): void {
  refuseStrayArguments(args, origin)
  for (const argument of args) {
    if (!argument.startsWith('-')) continue
    const name = nameOf(argument)
    const instead = findOwner(name)
    if (instead !== undefined) {
      throw new UserError(`${name} is set by the action itself.`, {
        reason: 'owned-argument',
        received: `${name} in ${origin}`,
        accepted: 'arguments that the action has no input for, such as --add-host=db:10.0.0.1 or --network=host',
        remedy: `Take ${name} out of ${origin} and use ${instead}.`,
      })
    }
    if (name.startsWith('--') && name.includes(' ')) {
      const option = name.split(' ')[0] ?? ''
      throw new UserError(`The entry of ${origin} that begins with ${option} is two arguments in one.`, {
        reason: 'invalid-extra-argument',
        accepted: `${option}=value, or ${option} and its value on two lines`,
        remedy: 'Write one argument a line: nothing is split at spaces.',
      })
    }
  }
}

/** Gives what sets an option that the action sets itself, as words for a sentence; undefined for every other option. */
export function findOwner(option: string): string | undefined {
  return Object.hasOwn(owned, option) ? owned[option] : undefined
}

function nameOf(argument: string): string {
  // `-D` says more in the log; what stands behind it is an option of its own.
  const name = argument.replace(/^-D+(?=\w)/, '-').split('=')[0] ?? ''
  // `--tag x` on one line is still --tag.
  const first = name.split(' ')[0] ?? ''
  if (Object.hasOwn(owned, first)) return first
  return name.startsWith('--') ? name : (glued.find((short) => name.startsWith(short)) ?? name)
}
