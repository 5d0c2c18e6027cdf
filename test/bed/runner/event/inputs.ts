import type { Definition } from '../workflow/definition.ts'
import type { LocatedEvent } from './context.ts'

/** Adds the defaults of a dispatched workflow's inputs to the event, as GitHub does before the run. */
export function completeInputs(located: LocatedEvent, { on }: Definition): LocatedEvent {
  const { event } = located
  if (event.name !== 'workflow_dispatch') return located
  const dispatch = typeof on === 'object' && !Array.isArray(on) ? on['workflow_dispatch'] : undefined
  const { inputs: declared = {} } = (dispatch ?? {}) as { inputs?: Record<string, { default?: unknown } | null> }
  const defaults = Object.entries(declared).map(([name, input]) => [name, String(input?.default ?? '')])
  const given = (event.payload['inputs'] ?? {}) as Record<string, unknown>
  const inputs = { ...Object.fromEntries(defaults), ...given }
  return { ...located, event: { ...event, payload: { ...event.payload, inputs } } }
}
