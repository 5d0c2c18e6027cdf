import type { Resolver } from '../call.ts'
import { resolveComposer } from './composer.ts'
import { resolveDeno } from './deno.ts'
import { resolveJust } from './just.ts'
import { resolveMise } from './mise.ts'
import { resolvePoe, resolvePythonScript } from './python.ts'
import { resolveRake } from './rakefile.ts'
import { resolveTask } from './taskfile.ts'
import { resolveTurbo } from './turbo.ts'

/** Programs that start what stands in files of the project, where these are data. */
export const taskRunners: readonly Resolver[] = [
  resolveJust,
  resolveTask,
  resolveTurbo,
  resolveMise,
  resolvePoe,
  resolvePythonScript,
  resolveComposer,
  resolveDeno,
  resolveRake,
]
