import { connect } from 'node:net'

/** How a started process proves that it is ready; exactly one of these. */
export type Readiness =
  | { readonly tcp: { readonly host?: string; readonly port: number } }
  | { readonly http: string; readonly status?: number }
  | { readonly line: RegExp }
  | { readonly function: () => Promise<boolean> }

/** Asks once whether the process is ready; `output` gives what it has printed so far. */
export async function isReady(ready: Readiness, output: () => string): Promise<boolean> {
  if ('tcp' in ready) return accepts(ready.tcp.host ?? '127.0.0.1', ready.tcp.port)
  if ('http' in ready) return answers(ready.http, ready.status)
  if ('line' in ready) return ready.line.test(output())
  return ready.function()
}

/** Says what is waited for, for the error when it doesn't come. */
export function describeReadiness(ready: Readiness): string {
  if ('tcp' in ready) return `a connection on ${ready.tcp.host ?? '127.0.0.1'}:${ready.tcp.port}`
  if ('http' in ready) return `an answer${ready.status ? ` with status ${ready.status}` : ''} from ${ready.http}`
  if ('line' in ready) return `output that matches ${ready.line}`
  return 'its own check'
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 })
    const settle = (result: boolean) => {
      socket.destroy()
      resolve(result)
    }
    socket.on('connect', () => settle(true))
    socket.on('error', () => settle(false))
    socket.on('timeout', () => settle(false))
  })
}

async function answers(url: string, status: number | undefined): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000), redirect: 'manual' })
    await response.body?.cancel()
    return status === undefined || response.status === status
  } catch {
    return false
  }
}
