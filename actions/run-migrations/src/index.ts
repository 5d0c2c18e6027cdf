import { runAction } from '../../../packages/action/src/door.ts'
import { outputNames, readInputs } from './inputs.ts'
import { main } from './main.ts'

await runAction('run-migrations', outputNames, (host) => main(readInputs(), host))
