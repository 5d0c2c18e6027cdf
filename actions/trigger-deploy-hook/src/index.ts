import { runAction } from '../../../packages/action/src/door.ts'
import { outputNames, readInputs } from './inputs.ts'

// post.mjs shares this bundle and tells so: nothing that main did, or did not get to, can be relied on.
if (process.env['DEPLOY_ACTIONS_STEP'] === 'post') {
  const { closeLeftOpen } = await import('./post.ts')
  await closeLeftOpen(readInputs)
} else {
  await runAction('trigger-deploy-hook', outputNames, async (host) => {
    const inputs = readInputs()
    // Loaded once the inputs are known to be good: a mistake in them is told at once.
    const { main } = await import('./main.ts')
    return main(inputs, host)
  })
}
