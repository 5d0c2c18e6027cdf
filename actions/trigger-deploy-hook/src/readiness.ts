import { connect } from 'node:net'
import type { Clock } from '../../../packages/action/src/clock.ts'
import { NoAnswerError, type Send } from '../../../packages/http/src/send.ts'
import { matchesRevision, type Probe, readRevision } from './revision.ts'

/** How a service is asked whether it is up, and which revision it is. */
export type Readiness =
  | { kind: 'http'; url: string; revision: string | undefined }
  | { kind: 'tcp'; host: string; port: number }
  | { kind: 'none' }

/** How strong the proof is that a deployment ended with. */
export type Proof = 'revision' | 'http' | 'tcp' | 'receiver' | 'none'

/** What asking needs. */
export type Asking = { send: Send; clock: Clock; signal: AbortSignal }

/** Asks a service once. No answer is an answer too. */
export async function probe(readiness: Readiness, asking: Asking): Promise<Probe> {
  if (readiness.kind === 'none') return { status: 0, revision: undefined, why: 'nothing to ask' }
  if (readiness.kind === 'tcp') return probeTcp(readiness.host, readiness.port)
  try {
    const response = await asking.send({
      method: 'GET',
      url: readiness.url,
      headers: { 'cache-control': 'no-cache' },
      timeout: 10_000,
      limit: 256 * 1024,
      signal: asking.signal,
    })
    const good = response.status >= 200 && response.status < 300
    const revision =
      readiness.revision === undefined
        ? undefined
        : readRevision(readiness.revision, response.headers, response.body.toString('utf8'))
    const why = good
      ? revision === undefined
        ? 'it names no revision'
        : `it answers ${revision.slice(0, 40)}`
      : `HTTP ${response.status}`
    return { status: response.status, revision: good ? revision : undefined, why }
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error
    return { status: 0, revision: undefined, why: error.message }
  }
}

/** How waiting ended. */
export type Waited = { ready: boolean; proof: Proof; revision: string; why: string }

/** Two answers in a row: one alone may come from a replica that is on its way out. */
const consecutive = 2
const interval = 1000
/** GitHub shows a deployment as abandoned when nothing was heard of it for 30 minutes. */
const heartbeat = 600_000

/**
 * Waits until a service answers as expected, twice in a row, or the deadline has passed. Throws the signal's reason on a
 * cancel.
 */
export async function waitUntilReady(
  readiness: Readiness,
  expected: string[],
  deadline: number,
  asking: Asking,
  beat: (why: string) => Promise<void>,
): Promise<Waited> {
  if (readiness.kind === 'none') return { ready: true, proof: 'none', revision: '', why: '' }
  const byRevision = readiness.kind === 'http' && readiness.revision !== undefined
  const proof: Proof = readiness.kind === 'tcp' ? 'tcp' : byRevision ? 'revision' : 'http'
  let inRow = 0
  let lastBeat = asking.clock.now()
  for (;;) {
    asking.signal.throwIfAborted()
    const answer = await probe(readiness, asking)
    const good = byRevision ? matchesRevision(expected, answer.revision) : answer.status >= 200 && answer.status < 300
    inRow = good ? inRow + 1 : 0
    if (inRow >= consecutive) return { ready: true, proof, revision: answer.revision ?? '', why: '' }
    const now = asking.clock.now()
    if (now >= deadline) return { ready: false, proof, revision: answer.revision ?? '', why: answer.why }
    if (now - lastBeat >= heartbeat) {
      lastBeat = now
      await beat(answer.why)
    }
    // The second of two answers in a row need not be waited for as long as a service that is still coming up.
    await asking.clock.sleep(good ? interval / 4 : interval, asking.signal)
  }
}

function probeTcp(host: string, port: number): Promise<Probe> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5000 })
    const end = (status: number, why: string) => {
      socket.destroy()
      resolve({ status, revision: undefined, why })
    }
    socket.once('connect', () => end(200, 'it accepts connections'))
    socket.once('timeout', () => end(0, `${host}:${port} does not answer`))
    socket.once('error', (error) => end(0, error.message))
  })
}
