import { messageOf, UserError } from '../../../../action/src/errors.ts'
import { readToml } from '../../../../config/src/toml.ts'

/**
 * Reads a configuration of Flyway: `flyway.toml` or the older `flyway.conf`. Names are in lower case and without
 * `flyway.`, those of placeholders too. Placeholders that come from elsewhere (`${env.X}`) are left out. Throws a
 * UserError for anything else that does and that has to be known, and for what is no TOML.
 */
export async function readConfig(path: string, text: string): Promise<Map<string, string[]>> {
  const values = path.endsWith('.toml') ? await readTables(path, text) : readProperties(text)
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

/** Texts, numbers, truths and lists of them by their dotted keys in lower case: no more stands in Flyway's own files. */
async function readTables(path: string, text: string): Promise<Values> {
  const values: Values = new Map()
  const take = (value: unknown, key: string) => {
    if (typeof value !== 'object' || value === null || value instanceof Date) values.set(key, [String(value)])
    else if (Array.isArray(value)) values.set(key, value.map(String))
    else
      for (const [name, below] of Object.entries(value)) take(below, key === '' ? lower(name) : `${key}.${lower(name)}`)
  }
  take(await tablesOf(path, text), '')
  return values
}

async function tablesOf(path: string, text: string): Promise<object> {
  try {
    return await readToml(text)
  } catch (error) {
    throw new UserError(`${path} is no TOML.`, {
      reason: 'unreadable-setting',
      received: messageOf(error).split('\n')[0],
      accepted: 'TOML 1.0, as Flyway reads it',
      remedy: 'Correct the place that is named.',
      file: path,
      cause: error,
    })
  }
}

const lower = (name: string) => name.toLowerCase()
