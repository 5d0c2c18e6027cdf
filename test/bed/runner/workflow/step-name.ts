import type { StepDefinition } from './definition.ts'

/** The name that GitHub shows for a step without one of its own. */
export function describeStep(step: StepDefinition): string {
  if (step.name !== undefined) return String(step.name)
  if (step.uses !== undefined) return `Run ${step.uses}`
  return `Run ${String(step.run ?? '').split('\n')[0] ?? ''}`
}
