import { access, constants } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { describeCommand } from '../../../config/src/command.ts'
import { findExecutable } from '../../../exec/src/find.ts'
import { run } from '../../../exec/src/run.ts'
import { guarded } from '../launch/guard.ts'
import { type CommandRunner, withheldVariables } from './command.ts'

/** Runs commands on this machine, in a folder (absolute). They end when we are killed. */
export function commandsOnRunner(folder: string): CommandRunner {
  return {
    async require([program, ...args]) {
      const found = program.includes('/')
        ? await access(resolve(folder, program), constants.X_OK).then(
            () => program,
            () => undefined,
          )
        : await findExecutable(program)
      if (found !== undefined) return
      throw new UserError(`There is no program ${program} on this runner.`, {
        reason: 'missing-command',
        received: describeCommand([program, ...args]),
        accepted: 'a program on PATH, or a path from the service’s context',
        remedy: 'Install it in a step before, or correct the command.',
      })
    },
    run: (command, { environment, timeout, signal, say }) =>
      run('sh', guarded([...command]), {
        cwd: folder,
        environment: { ...withheldVariables(), ...environment },
        timeout,
        signal,
        onLine: say,
      }),
  }
}
