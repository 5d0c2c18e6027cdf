import { runAction } from '../../../packages/action/src/door.ts'
import { outputNames, readInputs } from './inputs.ts'

await runAction('build-image', outputNames, async (host) => {
  const inputs = readInputs()
  // Loaded once the inputs are known to be good: a mistake in them is told at once.
  const { main } = await import('./main.ts')
  return main(inputs, host)
})
