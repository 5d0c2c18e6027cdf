import { UserError } from '../../../../packages/action/src/errors.ts'
import type { DatabaseAddress } from '../../../../packages/migrations/src/database/database.ts'
import type { Source } from '../source/source.ts'

/**
 * Refuses a URL that names a schema in words of another program, where no tool reads them: the tables, and the note that
 * they are there, would come into another schema than the one that was meant. `named` is where the URL came from.
 */
export function refuseOtherSchema({ schemas = [] }: DatabaseAddress, { adapter }: Source, named: string): void {
  const [asked] = schemas
  if (adapter.name !== 'sql' || asked === undefined) return
  const value = asked.slice(asked.indexOf('=') + 1)
  throw new UserError(`The URL names a schema by a parameter that ${adapter.title} does not heed.`, {
    reason: 'unsupported-setting',
    received: asked,
    accepted: `search_path=${value}, or options=-c%20search_path%3D${value}`,
    remedy: `Write \`search_path=${value}\` in ${named}, or take \`${asked}\` out of it if the default schema is meant. Nothing was changed.`,
  })
}
