import type { Display } from './display.ts'

/** What became of one stage; `reason` is a sentence. */
export type Stage = { name: string; result: 'passed' | 'failed' | 'skipped'; reason: string; seconds: number }

/** Runs the stages of a demo one after the other. After a failure the rest is skipped, each with its line. */
export type Stages = {
  list: Stage[]
  /** `work` gives the sentence that proves the stage. */
  run(name: string, work: () => Promise<string>): Promise<void>
}

/** Starts with no stages; each is shown as it goes. */
export function startStages(display: Display): Stages {
  const list: Stage[] = []
  return {
    list,
    async run(name, work) {
      if (list.some((stage) => stage.result === 'failed')) {
        list.push({ name, result: 'skipped', reason: 'an earlier stage failed', seconds: 0 })
        display.end('skipped', name, 'an earlier stage failed', 0)
        return
      }
      const began = Date.now()
      display.begin(name)
      let stage: Stage
      try {
        const reason = await work()
        stage = { name, result: 'passed', reason, seconds: secondsSince(began) }
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        stage = { name, result: 'failed', reason, seconds: secondsSince(began) }
      }
      list.push(stage)
      display.end(stage.result, name, stage.reason, stage.seconds)
    },
  }
}

function secondsSince(began: number): number {
  return Math.round((Date.now() - began) / 100) / 10
}
