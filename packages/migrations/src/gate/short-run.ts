import { setFlagsFromString } from 'node:v8'
import type { Gated } from '../types.ts'

/** Characters of SQL up to which judging is over before optimised code would be of any use. */
const short = 512 * 1024

/**
 * Judges a set. While a short one is judged V8 makes no optimised code: to make it takes a quarter of all the time, and
 * the second core from what it is made for.
 */
export function judgeShortly<Result>(set: Gated[], judge: () => Result): Result {
  const size = set.reduce((sum, { source }) => sum + (source.sql?.length ?? 0), 0)
  if (size > short) return judge()
  try {
    for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag)
    return judge()
  } finally {
    for (const flag of ['--opt', '--maglev']) setFlagsFromString(flag)
  }
}
