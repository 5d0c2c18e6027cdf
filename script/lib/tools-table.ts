import type { Adapter } from '../../packages/migrations/src/tools/contract.ts'
import { between, table } from './tables.ts'

/** Replaces what stands between the markers `tools` of a README by a table made from the adapters. */
export function renderTools(readme: string, adapters: Adapter[]): string {
  const rows = adapters.map(({ name, documentation, forbidden }) => [
    name,
    documentation.detectedBy,
    documentation.bookkeeping,
    documentation.transaction,
    documentation.triedOn.join(', '),
    documentation.ownList,
    forbidden.map((command) => `\`${command}\``).join(', '),
  ])
  const header = [
    'Tool',
    'Detected by, in the folder or below it',
    'Bookkeeping',
    'Rolled back on a failure',
    'Tested on',
    'Its own list, where only the tool reaches the database',
    'Never run',
  ]
  return between(readme, 'tools', table(header, rows))
}
