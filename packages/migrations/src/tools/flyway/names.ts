import { posix } from 'node:path'
import { isVersion } from '../versions.ts'
import type { Options } from './options.ts'

/** What a file is to Flyway, by its name. */
export type Kind =
  | { kind: 'versioned' | 'baseline'; version: string; description: string }
  | { kind: 'repeatable'; description: string }
  /** Runs along whenever something is migrated. */
  | { kind: 'callback' }

/** Callbacks that `migrate` calls; those of other commands never run here. */
const callback =
  /^(?:(?:before|after)(?:Migrate|EachMigrate|Validate|Repeatables|Versioned|Connect|CreateSchema)\w*?|createSchema)(?:__.*)?$/

/**
 * Reads a file's name as Flyway does: prefix, version, separator, description, suffix. Undefined for one that never
 * runs, as what undoes (`U`) does not.
 */
export function readName(name: string, options: Options): Kind | undefined {
  const { prefix, repeatable, baseline, separator, suffixes } = naming(options)
  const base = posix.basename(name)
  const suffix = suffixes.find((one) => base.endsWith(one))
  if (suffix === undefined) return undefined
  const stem = base.slice(0, -suffix.length)
  if (callback.test(stem)) return { kind: 'callback' }
  const at = stem.indexOf(separator)
  const [head, description] =
    at < 0 ? [stem, ''] : [stem.slice(0, at), stem.slice(at + separator.length).replaceAll('_', ' ')]
  if (head === repeatable && at >= 0) return { kind: 'repeatable', description }
  for (const [kind, start] of [
    ['versioned', prefix],
    ['baseline', baseline],
  ] as const) {
    const version = head.startsWith(start) ? head.slice(start.length).replaceAll('_', '.') : ''
    if (isVersion(version)) return { kind, version, description }
  }
  return undefined
}

/** How Flyway names files, by its configuration or its own defaults. */
export function naming(options: Options) {
  const suffixes = options.list('sqlMigrationSuffixes')
  return {
    prefix: options.text('sqlMigrationPrefix') ?? 'V',
    repeatable: options.text('repeatableSqlMigrationPrefix') ?? 'R',
    baseline: options.text('baselineMigrationPrefix') ?? 'B',
    separator: options.text('sqlMigrationSeparator') ?? '__',
    suffixes: suffixes.length > 0 ? suffixes : ['.sql'],
  }
}
