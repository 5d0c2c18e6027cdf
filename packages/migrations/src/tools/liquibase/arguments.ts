import type { Settings } from '../contract.ts'

/** Nothing is told to its maker, and no picture of letters is drawn into the log. */
export const liquibaseEnvironment = {
  LIQUIBASE_ANALYTICS_ENABLED: 'false',
  LIQUIBASE_SHOW_BANNER: 'false',
}

/** The options that stand before the command: what was read, and judged, has to be what runs. */
export function projectArguments(settings: Settings): string[] {
  const {
    'liquibase.changelog': changelog,
    'liquibase.search-path': path,
    'liquibase.properties': properties,
  } = settings
  return [
    ...(properties === undefined ? [] : [`--defaults-file=${properties}`]),
    ...(path === undefined ? [] : [`--search-path=${path}`]),
    ...(changelog === undefined ? [] : [`--changelog-file=${changelog}`]),
  ]
}
