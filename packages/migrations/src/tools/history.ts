import type { History, MigrationFile } from '../types.ts'

/** Compares what the bookkeeping holds, oldest first, with the files in the order in which they run. */
export function compareHistory(applied: string[], files: MigrationFile[]): History {
  const known = new Set(applied)
  const versions = new Set(files.map(({ version }) => version))
  return {
    applied,
    pending: files.filter(({ version }) => !known.has(version)),
    current: newest({ applied }),
    missing: applied.filter((version) => !versions.has(version)),
  }
}

/** The newest version that the bookkeeping holds, or the empty string. */
export function newest({ applied }: Pick<History, 'applied'>): string {
  return applied.at(-1) ?? ''
}
