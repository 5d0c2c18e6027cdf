import type { Engine } from '../../src/engine/engine.ts'
import { createEngineFinder, type Demand } from '../../src/engine/select.ts'
import type { Builder } from '../../src/inputs.ts'

/** Finds an engine for one build, as the first service of a step does. */
export function selectEngine(builder: Builder, demand?: Demand): Promise<Engine> {
  return createEngineFinder(builder)(demand)
}
