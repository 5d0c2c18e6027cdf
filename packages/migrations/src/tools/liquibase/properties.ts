/** What Liquibase's own configuration says, by names in lower case without prefixes and hyphens. */
export type Properties = Map<string, string>

/** Reads `liquibase.properties`: `liquibase.command.changelogFile`, `changelog-file` and `changeLogFile` are one. */
export function readProperties(text: string): Properties {
  const found: Properties = new Map()
  for (const line of text.replace(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
    const [, key, value] = /^\s*([^#!\s=:][^=:\s]*)\s*[=:]?\s*(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) found.set(tidyKey(key), value)
  }
  return found
}

function tidyKey(key: string): string {
  return key
    .replace(/^liquibase\.(?:command\.)?/i, '')
    .replaceAll('-', '')
    .toLowerCase()
}
