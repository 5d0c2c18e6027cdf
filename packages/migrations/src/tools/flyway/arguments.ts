import { naming } from './names.ts'
import type { Options } from './options.ts'

/**
 * The arguments of `migrate`. What was read of a project, and judged, has to be what runs, whatever else Flyway finds
 * in files and variables of its own; so it is told again. `locations` are folders as Flyway sees them.
 */
export function migrateArguments(options: Options, locations: string[], config: string | undefined): string[] {
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
    'migrate',
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
