import type { RunnerOptions } from './settings.ts'
import type { PlannedJob } from './workflow/plan.ts'

export interface RunSecrets {
  /** Every secret of the run by the name it has in act. */
  readonly values: ReadonlyMap<string, string>
  /** The names that an environment's secrets have in act, by the names that its jobs use. */
  readonly ofEnvironment: (environment: string) => Record<string, string>
}

/** Collects the secrets of a run: the repository's own, and those of each environment under names that only its jobs use. */
export function collectSecrets(
  jobs: readonly PlannedJob[],
  repository: string,
  secrets: RunnerOptions['secrets'],
): RunSecrets {
  const values = new Map(Object.entries(secrets(repository)))
  const names = new Map<string, Record<string, string>>()
  for (const environment of new Set(jobs.flatMap((job) => job.environment ?? []))) {
    const own = Object.entries(secrets(repository, environment))
    const prefix = `ENVIRONMENT_${names.size}_`
    names.set(environment, Object.fromEntries(own.map(([name]) => [name, prefix + name])))
    for (const [name, value] of own) values.set(prefix + name, value)
  }
  return { values, ofEnvironment: (environment) => names.get(environment) ?? {} }
}
