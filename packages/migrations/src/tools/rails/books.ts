import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { Project } from '../contract.ts'
import { isBelow } from '../project.ts'

const setting =
  /\b(?:active_record|ActiveRecord::Base)\.(schema_migrations_table_name|table_name_prefix|table_name_suffix)\s*=(?!=)\s*(.*?)\s*$/
const literal = /^(?:"([^"#\\]*)"|'([^'\\]*)'|:(\w+))(?:\s*#.*)?$/

/**
 * Gives the table in which an application's configuration has Rails keep its books; undefined where it says nothing of
 * it. What other environments than the one that is known say is no matter. Throws a UserError for what does not stand
 * there word for word, and for several values.
 */
export async function findBooks(
  project: Project,
  workingDirectory: string,
  environment: string | undefined,
): Promise<string | undefined> {
  const folder = posix.join(workingDirectory, 'config')
  const told = new Map<string, string>()
  for (const path of await project.list()) {
    if (!path.endsWith('.rb') || !isBelow(path, folder)) continue
    const own = /^environments\/(\w+)\.rb$/.exec(posix.relative(folder, path))?.[1]
    if (own !== undefined && environment !== undefined && own !== environment) continue
    for (const [at, line] of (await project.read(path)).split(/\r?\n/).entries()) {
      const [, name, value] = setting.exec(line.replace(/^\s*#.*$/, '')) ?? []
      if (name === undefined || value === undefined) continue
      const [, double, single, symbol] = literal.exec(value) ?? []
      const said = double ?? single ?? symbol
      if (said === undefined || (told.get(name) ?? said) !== said) throw unreadable(name, value, path, at + 1)
      told.set(name, said)
    }
  }
  if (told.size === 0) return undefined
  const name = told.get('schema_migrations_table_name') ?? 'schema_migrations'
  return `${told.get('table_name_prefix') ?? ''}${name}${told.get('table_name_suffix') ?? ''}`
}

function unreadable(name: string, received: string, file: string, line: number): UserError {
  return new UserError(`\`${name}\` cannot be told: nobody knows in which table Rails keeps its books.`, {
    reason: 'unreadable-setting',
    received,
    accepted: 'a plain text, the same wherever it stands',
    remedy: 'Write it as a plain text, once, or set RAILS_ENV to the environment that is meant.',
    file,
    line,
  })
}
