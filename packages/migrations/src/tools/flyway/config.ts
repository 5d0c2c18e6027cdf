import { UserError } from '../../../../action/src/errors.ts'

/**
 * Reads a configuration of Flyway: `flyway.toml` or the older `flyway.conf`. Names are in lower case and without
 * `flyway.`, those of placeholders too. Placeholders that come from elsewhere (`${env.X}`) are left out. Throws a
 * UserError for anything else that does and that has to be known.
 */
export function readConfig(path: string, text: string): Map<string, string[]> {
  const values = path.endsWith('.toml') ? readToml(text) : readProperties(text)
  const found = new Map<string, string[]>()
  // Schemas belong to the environment that is chosen, whose database we replace by ours.
  const environment = values.get('flyway.environment')?.[0]?.toLowerCase() ?? 'default'
  const schemas = values.get(`environments.${environment}.schemas`)
  if (schemas !== undefined && !values.has('flyway.schemas')) values.set('flyway.schemas', schemas)
  for (const [key, parts] of values) {
    if (!key.startsWith('flyway.')) continue
    const own = key.slice('flyway.'.length)
    const elsewhere = parts.find((part) => part.includes('${'))
    if (elsewhere === undefined) found.set(own, parts)
    else if (deciding.has(own)) throw notLiteral(path, key, elsewhere)
  }
  return found
}

/** What decides which migrations there are, and where they are noted down. */
const deciding = new Set(
  [
    'locations',
    'table',
    'defaultSchema',
    'schemas',
    'environment',
    'sqlMigrationPrefix',
    'repeatableSqlMigrationPrefix',
    'baselineMigrationPrefix',
    'sqlMigrationSeparator',
    'sqlMigrationSuffixes',
    'target',
  ].map((name) => name.toLowerCase()),
)

function notLiteral(file: string, key: string, received: string): UserError {
  return new UserError(`${key} in ${file} comes from elsewhere, and has to be known before anything runs.`, {
    reason: 'unreadable-setting',
    received,
    accepted: 'a value that stands there word for word',
    remedy: `Write the value of ${key} into the file.`,
    file,
  })
}

type Values = Map<string, string[]>

function readProperties(text: string): Values {
  const values: Values = new Map()
  for (const line of text.replace(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
    const [, key, value] = /^\s*([^#!\s=:][^=:\s]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? []
    if (key === undefined || value === undefined) continue
    const whole = key.toLowerCase().startsWith('flyway.placeholders.')
    const parts = whole ? [value] : value.split(',').map((part) => part.trim())
    values.set(key.toLowerCase(), parts)
  }
  return values
}

const string = String.raw`"(?:[^"\\\n]|\\.)*"|'[^'\n]*'`
const header = /^\s*\[\s*([^[\]]+?)\s*\]\s*(?:#.*)?$/
const pair = new RegExp(
  String.raw`^\s*((?:[\w-]+|${string})(?:\s*\.\s*(?:[\w-]+|${string}))*)\s*=\s*(\[[^\]]*\]|${string}|[^\s#]+)`,
)

/** Tables, and keys with texts, numbers, truths and lists of them: no more stands in Flyway's own files. */
function readToml(text: string): Values {
  const values: Values = new Map()
  let table = ''
  let rest = text.replace(/\r\n/g, '\n')
  while (rest !== '') {
    const end = rest.indexOf('\n')
    const line = end < 0 ? rest : rest.slice(0, end)
    const named = header.exec(line)
    const found = named === null ? pair.exec(/^\s*#/.test(line) ? '' : rest) : null
    if (named !== null) table = `${keyOf(named[1] ?? '')}.`
    // A pattern may only begin on this line.
    const starts =
      found !== null && found[0].trimStart() !== '' && !found[0].slice(0, found[0].indexOf('=')).includes('\n')
    if (found !== null && starts) values.set(table + keyOf(found[1] ?? ''), partsOf(found[2] ?? ''))
    const used = found !== null && starts ? found[0].length : 0
    const next = rest.indexOf('\n', used)
    rest = next < 0 ? '' : rest.slice(next + 1)
  }
  return values
}

function keyOf(text: string): string {
  return text
    .split('.')
    .map((part) => part.trim().replace(/^["'](.*)["']$/, '$1'))
    .join('.')
    .toLowerCase()
}

function partsOf(value: string): string[] {
  if (!value.startsWith('[')) return [literal(value)]
  const parts = value.matchAll(new RegExp(`#[^\\n]*|${string}|[^\\s,[\\]#]+`, 'g'))
  return [...parts].flatMap(([part]) => (part.startsWith('#') ? [] : [literal(part)]))
}

function literal(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1)
  if (!text.startsWith('"')) return text
  try {
    return JSON.parse(text) as string
  } catch {
    return text.slice(1, -1)
  }
}
