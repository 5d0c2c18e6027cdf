import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EventParser, escapePointer, locateLines } from '../../../../packages/config/src/positions.ts'

/** Finds the line of a service's `before-build`, or of a key below it, in deploy.yml; undefined when it cannot be told. */
export async function findLine(
  workspace: string,
  configFile: string,
  service: string,
  key = 'command',
): Promise<number | undefined> {
  try {
    const text = await readFile(join(workspace, configFile), 'utf8')
    const parser = (await import('js-yaml')) as unknown as EventParser
    return locateLines(text, parser)(`/services/${escapePointer(service)}/before-build/${key}`)
  } catch {
    // A place is a help for the reader; what is told there stands without it.
    return undefined
  }
}
