import { UserError } from '../../../../packages/action/src/errors.ts'

/** Options of docker, buildx, podman and buildah that take no value: what follows them is no value of theirs. */
const switches = new Set([
  '--no-cache',
  '--squash',
  '--squash-all',
  '--rm',
  '--force-rm',
  '--compress',
  '--disable-compression',
  '--disable-content-trust',
  '--layers',
  '--no-hosts',
  '--no-hostname',
  '--http-proxy',
  '--tls-verify',
  '--identity-label',
  '--omit-history',
  '--skip-unused-stages',
  '--debug',
])

/**
 * Refuses what stands among further arguments and is neither an option nor the value of the one before: an engine would
 * take it for a second folder to build, and say no more than that there are too many. Refuses two options in one entry
 * too, which an engine takes for one. Throws a UserError.
 */
export function refuseStrayArguments(args: string[], origin: string): void {
  for (const [index, argument] of args.entries()) {
    if (!argument.startsWith('-')) {
      if (!takesValue(args[index - 1])) throw stray(origin, index, argument)
      continue
    }
    const second = /\s(--[a-z][a-z-]+)(?=[=\s]|$)/.exec(argument)?.[1]
    if (second !== undefined) throw severalOptions(origin, argument.split(/[=\s]/)[0] ?? '', second)
  }
}

function takesValue(option: string | undefined): boolean {
  return option?.startsWith('-') === true && !option.includes('=') && !switches.has(option)
}

/** The entry is not repeated: it may be the value of an option that was forgotten. */
function stray(origin: string, index: number, argument: string): UserError {
  const [received, remedy] = argument.startsWith('#')
    ? ['a comment', 'Take the comment out: each line is an argument.']
    : /^["'`[{]/.test(argument)
      ? ['quotes, or brackets', 'Leave quotes and brackets out: nothing groups arguments but the line.']
      : ['text without a dash before it', 'Write the option before its value, or take the entry out.']
  return new UserError(`Entry ${index + 1} of ${origin} is not an option, and not the value of one.`, {
    reason: 'invalid-extra-argument',
    received,
    accepted: 'one argument a line: --add-host=db:10.0.0.1, or an option and its value on two lines',
    remedy,
  })
}

function severalOptions(origin: string, first: string, second: string): UserError {
  return new UserError(`An entry of ${origin} holds two options, ${first} and ${second}.`, {
    reason: 'invalid-extra-argument',
    accepted: 'one argument a line',
    remedy: `Write ${second} on a line of its own: nothing is split at spaces.`,
  })
}
