import { UserError } from '../../action/src/errors.ts'
import { acceptedCommand, type CommandLine, splitCommand } from './command.ts'
import type { LineOf } from './positions.ts'

/** A command beside the migrations. */
export type StepCommand = {
  command: CommandLine
  /** Names of the variables of DEPLOY_ENV that it gets. */
  env: string[]
  /** Milliseconds. */
  timeout: number
  /** Where it runs; undefined: where the migrations do. */
  runIn: 'runner' | 'image' | undefined
}

/** What fills a new database, once. */
export type Seed = StepCommand & {
  /** By which it is known in the ledger; undefined: the service's. */
  name: string | undefined
  /** `not-empty`: a database that holds rows already is taken as seeded. */
  baseline: 'none' | 'not-empty'
  /** Files and folders that belong to it, relative to the context: what is changed in them is told. */
  inputs: string[]
}

/** Whether and how a backup is made: a way of the database's own, or a command. */
export type Backup = 'off' | 'auto' | CommandLine

/** What surrounds the migrations of a service. */
export type MigrationSteps = {
  before: StepCommand[]
  after: StepCommand[]
  seed: Seed | undefined
  backup: Backup
  /** Where backups are put, absolute or relative to the repository's root; undefined: below the runner's temporary folder. */
  backupDirectory: string | undefined
  /** Whether the container's own start migrates. */
  atStart: boolean
  /** With plain SQL: the file up to which a database that was made without it is taken as migrated. */
  baseline: string | undefined
}

type RawCommand = string | string[]
type RawStep = RawCommand | { command: RawCommand; env?: string[]; timeout?: string; 'run-in'?: 'runner' | 'image' }
type RawSeed = {
  command: RawCommand
  name?: string
  baseline?: 'none' | 'not-empty'
  inputs?: string[]
  env?: string[]
  timeout?: string
  'run-in'?: 'runner' | 'image'
}
export type RawMigrationSteps = {
  before?: RawStep[]
  after?: RawStep[]
  seed?: RawSeed
  backup?: RawCommand
  'backup-directory'?: string
  'at-start'?: boolean
  baseline?: string
}

const minute = 60_000
const defaultTimeout = { hook: 5 * minute, seed: 30 * minute }

/** What surrounds migrations of which nothing is said. */
export const noSteps: MigrationSteps = {
  before: [],
  after: [],
  seed: undefined,
  backup: 'off',
  backupDirectory: undefined,
  atStart: false,
  baseline: undefined,
}

/** Builds the steps of a validated deploy.yml whose commands have been looked at by `refuseShell`. */
export function buildMigrationSteps(raw: RawMigrationSteps): MigrationSteps {
  return {
    before: (raw.before ?? []).map((step) => buildStep(step, defaultTimeout.hook)),
    after: (raw.after ?? []).map((step) => buildStep(step, defaultTimeout.hook)),
    seed:
      raw.seed === undefined
        ? undefined
        : {
            ...buildStep(raw.seed, defaultTimeout.seed),
            name: raw.seed.name,
            baseline: raw.seed.baseline ?? 'none',
            inputs: raw.seed.inputs ?? [],
          },
    backup: raw.backup === undefined ? 'off' : parseBackup(raw.backup),
    backupDirectory: raw['backup-directory'],
    atStart: raw['at-start'] ?? false,
    baseline: raw.baseline,
  }
}

function buildStep(raw: RawStep, timeout: number): StepCommand {
  const step = typeof raw === 'string' || Array.isArray(raw) ? { command: raw } : raw
  return {
    command: commandOf(step.command),
    env: step.env ?? [],
    timeout: step.timeout === undefined ? timeout : parseTimeout(step.timeout),
    runIn: step['run-in'],
  }
}

function parseBackup(raw: RawCommand): Backup {
  return raw === 'off' || raw === 'auto' ? raw : commandOf(raw)
}

/** As the schema lets it through: a number with s, m or h. */
function parseTimeout(text: string): number {
  const unit = { s: 1_000, m: minute, h: 60 * minute }[text.at(-1) ?? ''] ?? 1_000
  return Number.parseFloat(text) * unit
}

function commandOf(raw: RawCommand): CommandLine {
  if (Array.isArray(raw)) return raw as unknown as CommandLine
  const words = splitCommand(raw)
  if ('problem' in words) throw new Error(`${raw}: ${words.problem}.`)
  return words
}

type Place = { file: string; lineOf: LineOf; pointer: string }

/** Throws a UserError for a command that would need a shell; `pointer` is that of the migrations in the file. */
export function refuseShell(raw: RawMigrationSteps | undefined, { file, lineOf, pointer }: Place): void {
  const look = (command: RawCommand | undefined, key: string) => {
    if (command === undefined || Array.isArray(command)) return
    const words = splitCommand(command)
    if (!('problem' in words)) return
    const line = lineOf(`${pointer}/${key}`)
    throw new UserError(
      `${file}:${line ?? 1}: ${`${pointer}/${key}`.slice(1).replace(/\//g, '.')} needs a shell, and none is started: ${words.problem}.`,
      {
        reason: 'invalid-config',
        received: command,
        accepted: acceptedCommand,
        remedy: 'Put it into a script (of package.json, or a file) and name that, or write it as a list.',
        file,
        line,
      },
    )
  }
  for (const name of ['before', 'after'] as const) {
    raw?.[name]?.forEach((step, index) => {
      const isBare = typeof step === 'string' || Array.isArray(step)
      look(isBare ? step : step.command, `${name}/${index}${isBare ? '' : '/command'}`)
    })
  }
  look(raw?.seed?.command, 'seed/command')
  look(raw?.backup, 'backup')
}
