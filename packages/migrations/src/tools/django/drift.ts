import type { Drift, Launcher } from '../contract.ts'
import { lastLines } from '../failure.ts'
import { driftScript, readAnswer } from './scripts.ts'

/** Asks Django what `makemigrations` would write; nothing is written. */
export async function askDrift(launcher: Launcher): Promise<Drift> {
  const result = await launcher.run(['manage.py', 'shell', '-c', driftScript], {}, true)
  const answer = result.exitCode === 0 ? readAnswer(result.stdout) : undefined
  if (answer === undefined) return { unknown: lastLines(result, 'manage.py makemigrations') }
  const { changed, said } = answer as { changed: boolean; said: string }
  if (!changed) return { differences: [] }
  const lines = said.split('\n').map((line) => line.trim())
  // `+ Add field age to buyer`, below the file that would have it; otherwise what a person would be asked.
  const operations = lines.filter((line) => /^[+\-~]\s/.test(line))
  return { differences: operations.length > 0 ? operations : lines.filter((line) => line !== '').slice(0, 3) }
}
