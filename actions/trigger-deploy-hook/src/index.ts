import { runAction } from '../../../packages/action/src/door.ts'
import { outputNames, readInputs } from './inputs.ts'
import { main } from './main.ts'
import { closeLeftOpen, isPostStep } from './post.ts'

if (isPostStep()) await closeLeftOpen(readInputs)
else await runAction('trigger-deploy-hook', outputNames, (host) => main(readInputs(), host))
