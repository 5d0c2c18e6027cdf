import { posix } from 'node:path'
import type { Project } from '../contract.ts'
import { readBelow } from '../project.ts'
import type { RubyToken } from './tokens.ts'

/** The texts of views, functions and triggers by folder and file: `views/searches_v02`. */
export type Definitions = Readonly<Record<string, string>>

const setting = 'rails.definitions'
const kinds: Record<string, string> = { view: 'views', function: 'functions', trigger: 'triggers' }
const method = /^(?:create|update|replace)_(view|function|trigger)$/

/**
 * Finds what the gems scenic and fx send for a migration that names a view, function or trigger and its version: the files
 * of `db/views`, `db/functions` and `db/triggers`, as a setting of the project. Nothing is read where no migration asks.
 */
export async function findDefinitions(
  project: Project,
  root: string,
  migrations: ReadonlyArray<{ text: string }>,
): Promise<Record<string, string>> {
  const asks = /\b(?:create|update|replace)_(?:view|function|trigger)\b/
  if (!migrations.some(({ text }) => asks.test(text))) return {}
  const found: Record<string, string> = {}
  for (const folder of Object.values(kinds)) {
    for (const { name, text } of await readBelow(project, posix.join(root, 'db', folder), /_v\d+\.sql$/))
      found[`${folder}/${name.slice(0, -4)}`] = text
  }
  return Object.keys(found).length === 0 ? {} : { [setting]: JSON.stringify(found) }
}

/** Reads what `findDefinitions` has put into the settings. */
export function definitionsIn(settings: Readonly<Record<string, string | undefined>> = {}): Definitions {
  return JSON.parse(settings[setting] ?? '{}') as Definitions
}

/** Puts the text of a file into each call that names its version, as if it stood there as `sql_definition`. */
export function withDefinitions(tokens: RubyToken[], definitions: Definitions): RubyToken[] {
  if (Object.keys(definitions).length === 0) return tokens
  return tokens.flatMap((token, at) => {
    const from = tokens[at - 1]?.value === '(' ? at - 2 : at - 1
    const called = tokens[from]
    const folder = kinds[method.exec(called?.kind === 'word' ? called.value : '')?.[1] ?? '']
    if (folder === undefined || (token.kind !== 'symbol' && token.kind !== 'text')) return [token]
    const end = tokens.findIndex(({ kind }, index) => index > at && kind === 'end')
    const call = tokens.slice(at, end < 0 ? undefined : end)
    const says = (name: string) => call.findIndex(({ kind, value }) => kind === 'label' && value === name)
    const version = says('version') < 0 ? '1' : (call[says('version') + 1]?.value ?? '')
    const text = definitions[`${folder}/${token.value.replaceAll('.', '_')}_v${version.padStart(2, '0')}`]
    // A version that is told in another way as well, or twice.
    const versions = call.filter(({ kind, value }) => value === 'version' && kind !== 'text').length
    const isTold = versions === (says('version') < 0 ? 0 : 1) && !call.some(({ value }) => value === '*')
    if (text === undefined || says('sql_definition') >= 0 || !isTold) return [token]
    const { line } = called as RubyToken
    return [
      token,
      { kind: 'sign', value: ',', line },
      { kind: 'label', value: 'sql_definition', line },
      { kind: 'text', value: text, line },
    ]
  })
}
