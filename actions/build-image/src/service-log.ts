import type { Host } from '../../../packages/action/src/door.ts'

/** The log of one service. */
export type ServiceLog = {
  /** Says what is being done. */
  say(line: string): void
  /** Passes on what a tool prints. */
  output(line: string): void
  /** Whether what tools print is seen as it comes. */
  live: boolean
  /** Shows what has been kept back. */
  close(): Promise<void>
}

/** Lines that are kept back; of a longer log the end is shown. */
const longest = 20_000

/** Passes everything on as it comes: a step with one service is one group of the log. */
export function openLiveLog(host: Host): ServiceLog {
  return { live: true, say: host.say, output: host.say, close: async () => {} }
}

/**
 * Keeps back what the tools print, and shows it as a group of the service's own in the end: lines of builds side by
 * side are unreadable when they mix. What is being done is said at once.
 */
export function openGroupedLog(host: Host, service: string): ServiceLog {
  const kept: string[] = []
  let printed = false
  let leftOut = 0
  return {
    live: false,
    say(line) {
      kept.push(line)
      host.say(`[${service}] ${line}`)
    },
    output(line) {
      printed = true
      kept.push(line)
      if (kept.length > longest) leftOut += kept.splice(0, longest / 2).length
    },
    async close() {
      if (!printed) return
      await host.group(service, async () => {
        if (leftOut > 0) host.say(`… ${leftOut} lines left out`)
        for (const line of kept) host.say(line)
      })
    },
  }
}
