import { evaluateText } from '../workflow/expression.ts'

/** What masked text shows in the place of a secret. */
const MASK = '***'

/**
 * Finds the job outputs that hold something masked. `outputs` are the job's expressions, `steps` the masked outputs of
 * its steps by id.
 */
export function findHiddenOutputs(
  outputs: Record<string, string>,
  steps: Record<string, Record<string, string>>,
): string[] {
  const contexts = { steps: Object.fromEntries(Object.entries(steps).map(([id, values]) => [id, { outputs: values }])) }
  return Object.entries(outputs).flatMap(([name, expression]) => {
    try {
      return evaluateText(expression, contexts).includes(MASK) ? [name] : []
    } catch {
      // It uses more than the outputs of steps, which can't be told here.
      return []
    }
  })
}
