/** Gives a function that makes something when it is first asked for, once for all who ask; a failure is kept, too. */
export function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined
  return () => {
    made ??= make()
    return made
  }
}
