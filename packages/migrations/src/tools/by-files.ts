import { UserError } from '../../../action/src/errors.ts'
import type { MigrationTool } from '../../../config/src/types.ts'
import type { Adapter, FolderFile } from './contract.ts'

/** How the files are named of those of these tools whose files lie in one folder. */
export function fileNames(adapters: Adapter[]): RegExp[] {
  return adapters.filter(({ find }) => find === undefined).map(({ files }) => files)
}

/** Gives the adapter that was asked for, or with `auto` the one whose files these are. */
export function chooseAdapter(
  adapters: Adapter[],
  tool: MigrationTool,
  files: FolderFile[],
  directory: string,
): Adapter {
  const chosen = adapters.find((adapter) =>
    tool === 'auto' ? adapter.find === undefined && adapter.detect(files) : adapter.name === tool,
  )
  if (chosen !== undefined) return chosen
  const place = directory === '.' ? 'this repository' : directory
  throw new UserError(`The migration tool of ${place} cannot be told from its files.`, {
    reason: 'unknown-tool',
    received:
      files.length === 0
        ? 'no migration files there, nor in db/migrations or migrations below it'
        : files
            .slice(0, 5)
            .map(({ name }) => name)
            .join(', '),
    accepted: `files of one of: ${adapters.map(({ title }) => title).join(', ')}`,
    remedy:
      'Check that actions/checkout ran before, and set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the files, and `tool` to the tool.',
  })
}
