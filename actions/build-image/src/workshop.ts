import type { BaseDigest } from './base-digests.ts'
import type { Finding } from './checks/finding.ts'
import type { EngineTools } from './engine/engine.ts'
import type { EngineFinder } from './engine/select.ts'
import type { KnownImage } from './reuse/known-image.ts'
import type { ServiceLog } from './service-log.ts'

/** What a service's work leans on: shared by all services of a step, apart from the log. */
export type Workshop = {
  log: ServiceLog
  resolveBase: (reference: string) => Promise<BaseDigest>
  /** The engine is looked for when the first service needs a build. */
  engine: EngineFinder
  tools: () => Promise<Omit<EngineTools, 'onLine'>>
  /** Waits for one of the few places for a build, and gives it back afterwards. */
  inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** The services whose `before-build` has run in this step: what it made lies in the work tree. */
  prepared: string[]
  /** What reviewers should see, of all services. */
  findings: Finding[]
  /** Images that are being built in this step, by name and content: two services with the same share one build. */
  building: Map<string, Promise<KnownImage | undefined>>
}

/** Gives a function that lets at most `width` works go on at once; others wait in the order in which they came. */
export function takeTurns(width: number): Workshop['inTurn'] {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy === width) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
    try {
      return await work()
    } finally {
      // The place goes straight to the next in line.
      const next = waiting.shift()
      if (next === undefined) busy -= 1
      else next()
    }
  }
}
