import { join } from 'node:path'
import type { Row } from '../../row.ts'
import { run } from '../compiled.ts'
import { prepareRepository } from './repository.ts'

/**
 * The content key of a context of 20,000 files and 500 MB, ten of them changed, against `git status` of the same
 * repository. Inside of the measurement: everything from opening the checkout to the key, with all git processes; of
 * git status, its process. Outside: the start of Node and the loading of the modules, which an action pays once and the
 * rows cold-start-… show, finding HEAD, and the digests of base images. The packages run as compiled JavaScript in a
 * process of their own for each value.
 */
export function contentKeyTime(): Row {
  return {
    name: 'content-key-20000-files',
    unit: 'ms',
    peerName: 'git status',
    rounds: 15,
    aim: 1.5,
    prepare: async () => void prepareRepository(),
    ours: async () => computeKeys(1).milliseconds,
    async peer() {
      const { folder } = prepareRepository()
      const began = performance.now()
      run('git', ['--no-optional-locks', 'status'], folder)
      return performance.now() - began
    },
  }
}

/** The most memory that the same process ever had, Node itself included, against what it may have. */
export function contentKeyMemory(): Row {
  return {
    name: 'content-key-memory',
    unit: 'MB',
    peerName: 'the limit',
    rounds: 3,
    aim: 1,
    prepare: async () => void prepareRepository(),
    ours: async () => computeKeys(1).megabytes,
    peer: async () => 150,
  }
}

/** Ten services over all of the 20,000 files, against one: git is asked once, and each service hashes its own lines. */
export function contentKeyServices(): Row {
  return {
    name: 'content-key-ten-services',
    unit: 'ms',
    peerName: 'one service',
    rounds: 5,
    prepare: async () => void prepareRepository(),
    ours: async () => computeKeys(10).milliseconds,
    peer: async () => computeKeys(1).milliseconds,
  }
}

function computeKeys(services: number): { milliseconds: number; megabytes: number } {
  const { folder, commit, compiled } = prepareRepository()
  const script = join(import.meta.dirname, 'compute.js')
  const answer = JSON.parse(run(process.execPath, [script, compiled, folder, commit, String(services)], folder)) as {
    [name in 'milliseconds' | 'megabytes' | 'keys' | 'differences']: number
  }
  if (answer.keys !== services || answer.differences !== 10)
    throw new Error(`The keys are not those of this repository: ${JSON.stringify(answer)}`)
  return answer
}
