import { quotePathIfNeeded } from '../names.ts'
import type { Arguments } from './arguments.ts'
import { isFalse, isTrue, nameOf } from './columns.ts'
import type { Made } from './made.ts'

/** What the gems scenic and fx send for views, functions and triggers, where the text of these is known. */
export const viewStatements: Record<string, (args: Arguments) => Made | undefined> = {
  create_view: (args) => send(args, ['version'], ({ create }) => [create]),
  update_view: (args) => send(args, ['version', undo], ({ drop, create }) => [drop, create]),
  replace_view: (args) =>
    send(args, ['version', undo], ({ create }) => [create?.replace(/^CREATE VIEW/, 'CREATE OR REPLACE VIEW')]),
  drop_view: (args) => send(args, [undo], ({ drop }) => [drop]),
  create_function: (args) => send(args, ['version'], ({ text }) => [text]),
  update_function: (args) => send(args, ['version', undo], ({ name, text }) => [`DROP FUNCTION ${name}`, text]),
  drop_function: (args) => send(args, [undo], ({ name }) => [`DROP FUNCTION ${name}`]),
  create_trigger: (args) => send(args, ['version', 'on'], ({ text }) => [text]),
  update_trigger: (args) => send(args, ['version', 'on', undo], (one) => [dropTrigger(one), one.text]),
  drop_trigger: (args) => send(args, ['on', undo], (one) => [dropTrigger(one)]),
}

const undo = 'revert_to_version'

/** What a call says; each but its name is undefined where it says nothing of it. */
type Said = { name: string; on: string | undefined; text: string | undefined; create: string | undefined; drop: string }

function send(
  { values, options }: Arguments,
  known: readonly string[],
  write: (said: Said) => Array<string | undefined>,
): Made | undefined {
  const name = nameOf(values[0])
  const own = new Set([...known, 'sql_definition', 'materialized'])
  if (name === undefined || values.length > 1 || Object.keys(options).some((key) => !own.has(key))) return undefined
  const { sql_definition: definition, on, materialized: how } = options
  const manner =
    how === undefined || isFalse(how) ? {} : how.kind === 'options' ? how.options : isTrue(how) ? {} : undefined
  if (manner === undefined) return undefined
  const kind = how === undefined || isFalse(how) ? 'VIEW' : 'MATERIALIZED VIEW'
  const text = definition?.kind === 'text' ? definition.value.replace(/[;\s]+$/, '') : undefined
  const quoted = quotePathIfNeeded(name)
  const empty = isTrue(manner['no_data']) ? '\nWITH NO DATA' : ''
  const sql = write({
    name: quoted,
    on: nameOf(on) === undefined ? undefined : quotePathIfNeeded(nameOf(on) ?? ''),
    text,
    create: text === undefined ? undefined : `CREATE ${kind} ${quoted} AS\n${text}${empty}`,
    drop: `DROP ${kind} ${quoted}`,
  })
  if (!sql.every((one) => one !== undefined)) return undefined
  const isUndone = !known.includes(undo) || options[undo] !== undefined
  return { sql, reversible: isUndone, moved: true }
}

function dropTrigger({ name, on }: Said): string | undefined {
  return on === undefined ? undefined : `DROP TRIGGER ${name} ON ${on}`
}
