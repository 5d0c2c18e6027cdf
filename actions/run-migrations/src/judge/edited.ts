import type { DatabaseKind } from '../../../../packages/migrations/src/kind.ts'
import type { History } from '../../../../packages/migrations/src/types.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../report/outcome.ts'
import type { Source } from '../source/source.ts'

/**
 * Tells what the push that started this run changed in migrations that are applied already, for tools that would not
 * notice: of a bookkeeping without checksums only git knows. Of a run that no push started nothing can be told.
 */
export async function tellEdited(
  { applied }: History,
  { adapter, files, directory, settings }: Source,
  kind: DatabaseKind,
  { runner }: Context,
): Promise<Outcome['notes']> {
  const { before } = runner.payload
  const whole = adapter.conduct?.edited === 'refused' && adapter.partsOf === undefined
  if (typeof before !== 'string' || applied.length === 0 || whole) return []
  const { readPushed } = await import('../../../../packages/migrations/src/base/changes.ts')
  const edited = await readPushed(runner.workspace, before, directory)
  if (edited === undefined || edited.length === 0) return []
  const [{ saysOtherwise }, { judgeParts }] = await Promise.all([
    import('../../../../packages/migrations/src/base/against-base.ts'),
    import('../../../../packages/migrations/src/base/parts.ts'),
  ])
  const done = new Set(applied)
  const old = new Map(edited.map(({ path, was }) => [path, was]))
  const single = files.filter(({ path, part, again, text }) => {
    const was = old.get(path)
    return was !== undefined && !part && !again && saysOtherwise(path, was, text, kind)
  })
  const { findings } = await judgeParts(adapter, files, edited, settings, kind)
  const parts = findings.map(({ subject, file, line }) => ({ name: subject, version: subject, path: file, line }))
  return [...single.map((file) => ({ ...file, line: 1 })), ...parts]
    .filter(({ version }) => done.has(version))
    .map(({ name, path, line }) => ({
      file: path,
      line,
      title: 'Edited migration',
      text: `${name} was edited by this push, but the database has applied it before: it does not run again, and databases differ from now on. Restore it, and put the change into a new migration.`,
    }))
}
