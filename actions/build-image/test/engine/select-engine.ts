import type { Engine, EngineChoice } from '../../src/engine/engine.ts'
import { createEngineFinder, type Demand } from '../../src/engine/select.ts'

/** Finds an engine for one build, as the first service of a step does. */
export function selectEngine(builder: EngineChoice, demand?: Demand): Promise<Engine> {
  return createEngineFinder(builder)(demand)
}
