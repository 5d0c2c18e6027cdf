export type Mapping = Readonly<Record<string, unknown>>

/** Whether a value that was read from YAML, TOML or JSON is a mapping: no list, no null. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
