import { stripAnsi } from '../../../../action/src/escape.ts'
import { unreadableStatus } from '../by-tool.ts'
import type { ByTool } from '../contract.ts'
import { saidBy } from '../failure.ts'
import { compareHeads } from './heads.ts'

/**
 * Alembic's own word: `current --verbose` says above the revisions which database they are of, so that none below is
 * told from nothing said. Each revision is a block of lines with a name; what is indented is the file's own text.
 */
export const byTool: ByTool = {
  async pending(launcher, files) {
    const result = await launcher.run(['current', '--verbose'], {})
    const lost = /^FAILED: Can't locate revision identified by '(.+)'$/m.exec(saidBy(result))?.[1]
    const heads = lost === undefined && result.exitCode === 0 ? readCurrent(stripAnsi(result.stdout)) : undefined
    if (lost !== undefined) return compareHeads([lost], files)
    if (heads === undefined) throw unreadableStatus('Alembic', result)
    return compareHeads(heads, files)
  },
}

/** The revisions that a database stands at; undefined for anything else than one list of them. */
function readCurrent(said: string): string[] | undefined {
  const [, list, another] = said.split(/^Current revision\(s\) for .+:$/m)
  // Several are those of several databases, and nobody knows which is this one.
  if (list === undefined || another !== undefined) return undefined
  const lines = list.split('\n').filter((line) => line.trim() !== '' && !/^\s/.test(line))
  const named = (name: string) => lines.filter((line) => line.startsWith(`${name}: `))
  const known = /^(?:Rev|Parent|Merges|Also depends on|Branches into|Branch names|Path): /
  if (!lines.every((line) => known.test(line)) || named('Rev').length !== named('Path').length) return undefined
  return named('Rev').map((line) => line.split(' ')[1] as string)
}
