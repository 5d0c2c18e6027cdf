import { UserError } from '../../../../action/src/errors.ts'
import { type CommandLine, splitCommand } from '../../../../config/src/command.ts'

/** Parts a command that `subject` names. Throws a UserError for what only a shell could do. */
export function requireCommand(text: string, subject: string): CommandLine {
  const words = splitCommand(text)
  if (!('problem' in words)) return words
  throw new UserError(`${subject} is not a single command: it is started without a shell.`, {
    reason: 'invalid-command',
    received: `${words.problem}, in: ${text.trim()}`,
    accepted: 'a program and its arguments, such as `npm run migrate` or `./scripts/migrate.sh "two words"`',
    remedy:
      'Put what needs a shell into a script of the repository (or of package.json) and name that; plain text that looks like a shell’s signs goes into single quotes. Variables come from the step’s `env`.',
  })
}
