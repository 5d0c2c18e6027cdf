import type { Settings } from '../contract.ts'

/** What Flyway's configuration says, as far as it decides what is pending and how it runs; names without `flyway.`. */
export type Options = {
  text(name: string): string | undefined
  list(name: string): string[]
  says(name: string, standard: boolean): boolean
  /** Placeholders that have a value word for word. */
  placeholders: Record<string, string>
}

const setting = 'flyway.options'

/** The variables that Flyway takes for options of which others than `find` have to know. */
const fromEnvironment = {
  table: 'FLYWAY_TABLE',
  defaultschema: 'FLYWAY_DEFAULT_SCHEMA',
  schemas: 'FLYWAY_SCHEMAS',
  outoforder: 'FLYWAY_OUT_OF_ORDER',
  validateonmigrate: 'FLYWAY_VALIDATE_ON_MIGRATE',
  ignoremigrationpatterns: 'FLYWAY_IGNORE_MIGRATION_PATTERNS',
  target: 'FLYWAY_TARGET',
  baselineonmigrate: 'FLYWAY_BASELINE_ON_MIGRATE',
  baselineversion: 'FLYWAY_BASELINE_VERSION',
  group: 'FLYWAY_GROUP',
  mixed: 'FLYWAY_MIXED',
  executeintransaction: 'FLYWAY_EXECUTE_IN_TRANSACTION',
  placeholderreplacement: 'FLYWAY_PLACEHOLDER_REPLACEMENT',
}

export const optionVariables: readonly string[] = Object.values(fromEnvironment)

/** Packs what a configuration says into the settings of a project. */
export function packOptions(values: Map<string, string[]>): Record<string, string> {
  return { [setting]: JSON.stringify([...values]) }
}

/** Gives the options that hold: Flyway's variables come before its configuration. */
export function readOptions(settings: Settings = {}): Options {
  const values = new Map<string, string[]>(JSON.parse(settings[setting] ?? '[]') as Array<[string, string[]]>)
  for (const [name, variable] of Object.entries(fromEnvironment)) {
    const value = settings[variable]
    if (value !== undefined && value !== '') values.set(name, value.split(','))
  }
  const list = (name: string) => values.get(name.toLowerCase()) ?? []
  const text = (name: string) => {
    const parts = values.get(name.toLowerCase())
    return parts === undefined || parts.length === 0 ? undefined : parts.join(',')
  }
  const placeholders = [...values].flatMap(
    ([name, parts]): Array<[string, string]> =>
      name.startsWith('placeholders.') ? [[name.slice('placeholders.'.length), parts.join(',')]] : [],
  )
  return {
    text,
    list,
    says: (name, standard) => (text(name)?.toLowerCase() ?? String(standard)) === 'true',
    placeholders: Object.fromEntries(placeholders),
  }
}

/** The variables that hold where we run, for the tool, which may run elsewhere. */
export function passedVariables(settings: Settings): Record<string, string> {
  const passed = optionVariables.flatMap((name): Array<[string, string]> => {
    const value = settings[name]
    return value === undefined || value === '' ? [] : [[name, value]]
  })
  return Object.fromEntries(passed)
}
