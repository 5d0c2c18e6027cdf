import type { TomlTable } from 'smol-toml'

/**
 * Reads TOML (version 1.0). Its reader is loaded with the first text: most projects have none. Throws an Error that
 * names line and column for text that is none.
 */
export async function readToml(text: string): Promise<TomlTable> {
  const { parse } = await import('smol-toml')
  return parse(text, { integersAsBigInt: 'asNeeded' })
}
