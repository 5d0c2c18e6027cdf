import { standardOutput } from '../../../../packages/action/src/standard-output.ts'

/** What a module tells the runner by standard output while it works, line by line. */
export async function told(work: () => unknown): Promise<string[]> {
  const written: string[] = []
  const { write } = standardOutput
  standardOutput.write = (text) => void written.push(text)
  try {
    await work()
  } finally {
    standardOutput.write = write
  }
  return written.flatMap((text) => text.split('\n')).filter((line) => line !== '')
}

/** Gives the error that work ends with; fails when it ends well. */
export async function failureOf(work: () => unknown): Promise<Error & { reason?: string; received?: string }> {
  try {
    await work()
  } catch (error) {
    return error as Error
  }
  throw new Error('It ended well, and was to fail.')
}
