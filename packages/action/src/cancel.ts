import { CancelledError } from './errors.ts'

/**
 * Gives a signal that aborts when the runner cancels the step. The runner sends SIGINT, SIGTERM 7.5 s later, and kills
 * 2.5 s after that, so whoever listens has about ten seconds to leave things clean.
 */
export function listenForCancel(): AbortSignal {
  const controller = new AbortController()
  listening = controller.signal
  const cancel = () => controller.abort(new CancelledError())
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  return controller.signal
}

let listening: AbortSignal | undefined

/** Gives the signal of the step that listens for a cancel; undefined where none does. A process is one step. */
export function signalOfCancel(): AbortSignal | undefined {
  return listening
}

/** Throws CancelledError if the run has been cancelled: to be called before every change to the outside. */
export function refuseWhenCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new CancelledError()
}
