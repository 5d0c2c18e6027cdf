import { expect, test } from '@jest/globals'
import { judge } from '../../src/gate.ts'
import type { DatabaseKind } from '../../src/kind.ts'
import type { Adapter } from '../../src/tools/contract.ts'

/** What a project would have, the migration, and what its maintainer should be told: the lines and what they break; `?` where nobody can tell. */
export type Labelled = [what: string, text: string, expected: string[], kind?: DatabaseKind]

/** Tests that a tool's migrations, read from their files alone, are judged as they are labelled. */
export function testLabelled(adapter: Adapter, path: string, cases: Labelled[]): void {
  test.each(cases.map(([what, text, expected, kind = 'postgresql']) => ({ what, text, expected, kind })))(
    `${adapter.title}: $what`,
    async ({ text, expected, kind }) => {
      const file = { name: path.replace(/.*\//, ''), version: '1', path, text }
      const source = await adapter.gateSource(file, async () => undefined, { 'database.kind': kind })
      const { findings } = await judge([{ file, source }], kind)
      const told = findings.map(({ rule, line }) => (rule === 'unanalysable' ? `${line} ?` : `${line} ${rule}`))
      expect([...new Set(told)]).toEqual(expected)
    },
  )
}

/** Lines of a file. */
export const lines = (...all: string[]) => `${all.join('\n')}\n`
