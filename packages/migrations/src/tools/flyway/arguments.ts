import type { Settings } from '../contract.ts'
import { naming } from './names.ts'
import { readOptions } from './options.ts'

/**
 * The arguments before a command. What was read of a project, and judged, has to be what runs, whatever else Flyway finds
 * in files and variables of its own; so it is told again. `directory` is the migrations' folder as Flyway sees it.
 */
export function projectArguments(settings: Settings, directory: string): string[] {
  const options = readOptions(settings)
  const config = settings['flyway.config']
  const places = JSON.parse(settings['flyway.locations'] ?? '["."]') as string[]
  const locations = places.length === 1 ? [directory] : places
  const { prefix, repeatable, separator, suffixes } = naming(options)
  const environment = options.text('environment')
  return [
    '-skipCheckForUpdate',
    ...(config === undefined ? [] : [`-configFiles=${config}`]),
    ...(environment === undefined ? [] : [`-environment=${environment}`]),
    `-locations=${locations.map((place) => `filesystem:${place}`).join(',')}`,
    `-sqlMigrationPrefix=${prefix}`,
    `-repeatableSqlMigrationPrefix=${repeatable}`,
    `-sqlMigrationSeparator=${separator}`,
    `-sqlMigrationSuffixes=${suffixes.join(',')}`,
    ...Object.entries(options.placeholders).map(([name, value]) => `-placeholders.${name}=${value}`),
  ]
}

/**
 * What Flyway gets beside the database: nothing is told to its maker, nothing can be cleaned, and its own lock is one of
 * the session, since one of a transaction stops CREATE INDEX CONCURRENTLY for ever.
 */
export const flywayEnvironment = {
  REDGATE_DISABLE_TELEMETRY: 'true',
  FLYWAY_CLEAN_DISABLED: 'true',
  FLYWAY_POSTGRESQL_TRANSACTIONAL_LOCK: 'false',
}
