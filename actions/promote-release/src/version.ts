import { UserError } from '../../../packages/action/src/errors.ts'

/**
 * Gives the calendar version of a release: `v2026.11.21`, and `v2026.11.21.1` for the second one of the day. The day is
 * that of the merge commit (ISO 8601, UTC), not of the run, so that every rerun gives the same version; `tags` are the
 * repository's tags with the commits they point at, and a tag that is already on the commit is the answer. `isFree` may
 * turn a version down, such as one that a release which never came up has left on other images.
 */
export async function nextCalendarVersion(
  committedAt: string,
  commit: string,
  tags: Map<string, string>,
  isFree: (version: string) => Promise<boolean> = async () => true,
): Promise<string> {
  const day = new Date(committedAt)
  const base = `v${day.getUTCFullYear()}.${day.getUTCMonth() + 1}.${day.getUTCDate()}`
  for (let count = 0; count < 1000; count += 1) {
    const version = count === 0 ? base : `${base}.${count}`
    const holder = tags.get(version)
    if (holder === commit) return version
    if (holder === undefined && (await isFree(version))) return version
  }
  throw new Error(`There is no free version after ${base}.`)
}

/** Checks that a version can be a git tag and an image tag alike. Throws a UserError otherwise. */
export function checkVersion(version: string): string {
  if (/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(version) && !version.includes('..') && !/\.lock$|\.$/.test(version)) {
    return version
  }
  throw new UserError('The version cannot be a git tag and an image tag.', {
    reason: 'invalid-version',
    received: version,
    accepted: 'letters, digits, dots, dashes and underscores, at most 128: v1.4.0, 2026.11.21',
    remedy: 'Correct the input `version`.',
  })
}
