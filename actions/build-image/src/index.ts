import { runAction } from '../../../packages/action/src/door.ts'
import { findWorkspace } from '../../../packages/action/src/workspace.ts'
import { outputNames, readInputs } from './inputs.ts'

await runAction('build-image', outputNames, async (host) => {
  const inputs = readInputs()
  // Loaded once the inputs are known to be good: a mistake in them is told at once. Git has the longest way to go, so
  // what starts it stands in this very file of the bundle.
  const { beginCheckout } = await import(/* webpackMode: "eager" */ '../../../packages/keys/src/checkout/begin.ts')
  const begun = beginCheckout(findWorkspace())
  const { main } = await import('./main.ts')
  return main(inputs, host, begun)
})
