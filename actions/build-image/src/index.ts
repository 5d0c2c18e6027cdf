import { runAction } from '../../../packages/action/src/door.ts'
import { outputNames, readInputs } from './inputs.ts'
import { main } from './main.ts'

await runAction('build-image', outputNames, (host) => main(readInputs(), host))
