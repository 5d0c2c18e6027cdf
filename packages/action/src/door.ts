import { listenForCancel } from './cancel.ts'
import { annotate, appendSummary, closeGroup, openGroup, type Place, say, setOutputs } from './commands.ts'
import { CancelledError, describeFault, messageOf, UserError } from './errors.ts'
import { codeBlock, escapeMarkdown } from './escape.ts'
import { cleanForLog, hideSecrets, maskProxyPasswords } from './mask.ts'

export type { Place } from './commands.ts'

/** How an action ended: what later steps, the log, and a reader of the summary are told. */
export type Ending = {
  /** One of the action's documented results. */
  result: string
  /** Stable code in kebab-case. */
  reason: string
  /** One sentence for the log: the last thing it says. */
  message: string
  failed: boolean
  /** What to do next, on a failure. */
  remedy?: string | undefined
  outputs: Record<string, string>
  /** Markdown for the job summary. */
  summary: string
}

/** What the door hands to an action: everything it may say to the log while it works, and the cancel signal. */
export type Host = {
  signal: AbortSignal
  /** Says a line in the log; escaped here. */
  say(text: string): void
  /** Warns: a yellow annotation; escaped here. */
  warn(text: string, place?: Place): void
  /** Runs work inside a collapsible group of the log. */
  group<Result>(title: string, work: () => Promise<Result>): Promise<Result>
  /** Annotates the file and line at fault. */
  annotate(level: 'error' | 'warning' | 'notice', text: string, place: Place): void
}

/**
 * Runs an action from its entry file: the only catch, the only exit code. `outputNames` are set on every ending,
 * empty where the action did not get that far, so that later steps never read a stale or missing name.
 */
export async function runAction(
  title: string,
  outputNames: readonly string[],
  perform: (host: Host) => Promise<Ending>,
): Promise<void> {
  maskProxyPasswords()
  const host = openHost(listenForCancel())
  let ending: Ending
  try {
    ending = await Promise.race([perform(host), refuseSilentEnd()])
  } catch (error) {
    ending = endingOf(error, title)
  }
  const outputs = Object.fromEntries(outputNames.map((name) => [name, ending.outputs[name] ?? '']))
  setOutputs({ ...outputs, result: ending.result, reason: ending.reason })
  // A summary that cannot be written must not hide how the action ended.
  try {
    writeSummary(ending.summary)
  } catch (error) {
    host.warn(`The summary could not be written: ${messageOf(error)}`)
  }
  if (ending.failed) {
    const remedy = ending.remedy === undefined ? '' : `\nWhat to do: ${ending.remedy}`
    // A UserError has been annotated with its file and line where it was turned into an ending.
    if (ending.message !== '') annotate('error', cleanForLog(`${ending.message}${remedy}`), { title })
    process.exitCode = 1
  } else {
    say(cleanForLog(ending.message))
  }
  // What an action left open (a connection, a timer) must not hold the job.
  process.exit()
}

/** Whoever waits for what can never come would end without a word, and in green: Node ends when nothing is under way. */
function refuseSilentEnd(): Promise<never> {
  return new Promise((_, reject) => {
    process.once('beforeExit', () => reject(new Error('The action waited, and nothing was under way.')))
  })
}

function openHost(signal: AbortSignal): Host {
  return {
    signal,
    say: (text) => say(cleanForLog(text)),
    warn: (text, place) => annotate('warning', cleanForLog(text), place),
    async group(title, work) {
      openGroup(cleanForLog(title))
      try {
        return await work()
      } finally {
        closeGroup()
      }
    },
    annotate: (level, text, place) => annotate(level, cleanForLog(text), place),
  }
}

function endingOf(error: unknown, title: string): Ending {
  if (isCancel(error)) {
    const message = 'The run was cancelled: nothing more was changed.'
    return {
      result: 'failed',
      reason: 'cancelled',
      message,
      failed: true,
      outputs: {},
      summary: `### ${title}: cancelled\n\n${message}`,
    }
  }
  if (error instanceof UserError) {
    const text = describeFault(error)
    annotate('error', cleanForLog(text), {
      title,
      ...(error.file === undefined ? {} : { file: error.file }),
      ...(error.line === undefined ? {} : { startLine: error.line }),
    })
    return {
      result: 'failed',
      reason: error.reason,
      message: '',
      failed: true,
      outputs: {},
      summary: faultSummary(error, title),
    }
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  say(cleanForLog(`${stack}${causeOf(error)}`))
  return {
    result: 'failed',
    reason: 'internal-error',
    message: `A defect in deploy-actions, not in your set-up: ${messageOf(error)}`,
    failed: true,
    remedy: 'Report it with the stack trace from this log; running the step again is safe.',
    outputs: {},
    summary: `### ❌ ${title}: a defect in deploy-actions\n\n${codeBlock(stack)}`,
  }
}

/** A cancel may arrive wrapped: as the cause of what failed for its sake. */
function isCancel(error: unknown, depth = 0): boolean {
  if (error instanceof CancelledError) return true
  return depth < 5 && error instanceof Error && isCancel(error.cause, depth + 1)
}

function causeOf(error: unknown, depth = 0): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause === undefined || depth > 5) return ''
  return `\nCaused by: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}${causeOf(cause, depth + 1)}`
}

function faultSummary(error: UserError, title: string): string {
  const lines = [`### ❌ ${escapeMarkdown(title)}: ${escapeMarkdown(error.message)}`, '']
  if (error.file !== undefined)
    lines.push(`- **Where:** ${escapeMarkdown(error.file)}${error.line === undefined ? '' : `, line ${error.line}`}`)
  if (error.received !== undefined) lines.push(`- **Received:** ${escapeMarkdown(error.received)}`)
  if (error.accepted !== undefined) lines.push(`- **Accepted:** ${escapeMarkdown(error.accepted)}`)
  lines.push(`- **What to do:** ${escapeMarkdown(error.remedy)}`, `- **Reason code:** \`${error.reason}\``)
  return lines.join('\n')
}

/** The runner refuses a summary over 1 MiB (1,048,576 bytes) whole, so it is cut before that. */
const summaryLimit = 1_000_000

function writeSummary(markdown: string): void {
  if (markdown === '') return
  const hidden = hideSecrets(markdown)
  if (Buffer.byteLength(hidden) <= summaryLimit) {
    appendSummary(hidden)
    return
  }
  const text = Buffer.from(hidden)
    .subarray(0, summaryLimit)
    .toString('utf8')
    .replace(/\ufffd$/, '')
  appendSummary(`${text}\n\n…cut: the summary was over 1 MB.`)
}
