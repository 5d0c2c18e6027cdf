/** What a module tells the runner by standard output while it works, line by line. */
export async function told(work: () => unknown): Promise<string[]> {
  const written: string[] = []
  const write = process.stdout.write
  process.stdout.write = ((chunk: string | Uint8Array) => written.push(String(chunk)) > 0) as typeof write
  try {
    await work()
  } finally {
    process.stdout.write = write
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
