import { UserError } from '../../../packages/action/src/errors.ts'
import {
  readBoolean,
  readChoice,
  readDuration,
  readInput,
  readList,
  readOptional,
} from '../../../packages/action/src/inputs.ts'
import { maskSecret } from '../../../packages/action/src/mask.ts'
import { acceptedCommand, splitCommand } from '../../../packages/config/src/command.ts'
import type { Backup } from '../../../packages/config/src/migration-steps.ts'
import { normalisePath } from '../../../packages/config/src/paths.ts'
import {
  type DatabaseReach,
  databaseReaches,
  type MigrationTool,
  migrationTools,
  type RunIn,
  runsIn,
} from '../../../packages/config/src/types.ts'
import { approvalsFile } from '../../../packages/migrations/src/approvals/parse.ts'
import type { Permission, When } from '../../../packages/migrations/src/decide.ts'
import { type Deployed, readDeployed } from './job/deployments.ts'
import { type EngineInputs, parseEngineInputs } from './job/engine-inputs.ts'

export const inputNames = [
  'config',
  'service',
  'environment',
  'dry-run',
  'token',
  'tool',
  'directory',
  'command',
  'pending-command',
  'run-in',
  'image',
  'images',
  'network',
  'docker-host',
  'ssh-key',
  'ssh-known-hosts',
  'database-reach',
  'database-url',
  'registry-username',
  'registry-password',
  'mode',
  'when',
  'deployed',
  'destructive',
  'approvals',
  'lock-timeout',
  'statement-timeout',
  'wait-timeout',
  'backup',
  'wipe-and-reseed',
] as const

export const outputNames = [
  'services',
  'pending',
  'applied',
  'current',
  'compatibility',
  'reversible',
  'verified-by',
  'backup',
] as const

export type Mode = 'auto' | 'check' | 'plan' | 'apply'

export type Inputs = EngineInputs & {
  config: string | undefined
  services: string[]
  environment: string
  dryRun: boolean
  token: string
  tool: MigrationTool | undefined
  directory: string | undefined
  command: string | undefined
  pendingCommand: string | undefined
  runIn: RunIn | undefined
  image: string | undefined
  /** JSON (packages/record). */
  images: string
  network: string | undefined
  /** By which way the database is reached; undefined: as deploy.yml says. */
  databaseReach: DatabaseReach | undefined
  databaseUrl: string | undefined
  registryUsername: string | undefined
  registryPassword: string | undefined
  mode: Mode
  when: When
  /** What became of each service's deployment; undefined where that was not handed over. */
  deployed: Deployed | undefined
  destructive: Permission | undefined
  /** Path of the file of approvals, relative to the repository's root. */
  approvals: string
  /** Milliseconds, as the other two. */
  lockTimeout: number
  statementTimeout: number
  waitTimeout: number
  backup: Backup | undefined
  /** The typed name of the database that is to be wiped. */
  wipeAndReseed: string | undefined
}

export function readInputs(): Inputs {
  const registryPassword = readOptional('registry-password')
  if (registryPassword !== undefined) maskSecret(registryPassword)
  const tool = readChoice<MigrationTool>('tool', ['auto', ...migrationTools], 'auto')
  return {
    config: readOptional('config'),
    services: readList('service'),
    environment: readInput('environment'),
    dryRun: readBoolean('dry-run', false),
    token: readInput('token'),
    // auto is also the default, so deploy.yml may say more.
    tool: tool === 'auto' ? undefined : tool,
    directory: readOptional('directory'),
    command: readOptional('command'),
    pendingCommand: readOptional('pending-command'),
    runIn: readOptional('run-in') === undefined ? undefined : readChoice<RunIn>('run-in', runsIn, 'runner'),
    image: readOptional('image'),
    images: readInput('images'),
    network: readOptional('network'),
    ...parseEngineInputs(readOptional('docker-host'), readOptional('ssh-key'), readOptional('ssh-known-hosts')),
    databaseReach:
      readOptional('database-reach') === undefined
        ? undefined
        : readChoice<DatabaseReach>('database-reach', databaseReaches, 'auto'),
    databaseUrl: readOptional('database-url'),
    registryUsername: readOptional('registry-username'),
    registryPassword,
    mode: readChoice('mode', ['auto', 'check', 'plan', 'apply'], 'auto'),
    when: readChoice('when', ['any', 'before-deploy', 'after-deploy'], 'any'),
    deployed: readDeployed(readOptional('deployed')),
    destructive:
      readOptional('destructive') === undefined
        ? undefined
        : readChoice<Permission>('destructive', ['block', 'approved', 'warn'], 'block'),
    approvals: readApprovalsPath(),
    lockTimeout: readDuration('lock-timeout', '10s'),
    statementTimeout: readDuration('statement-timeout', '15m'),
    waitTimeout: readDuration('wait-timeout', '2m'),
    backup: readBackup(),
    wipeAndReseed: readOptional('wipe-and-reseed'),
  }
}

function readBackup(): Backup | undefined {
  const given = readOptional('backup')
  if (given === undefined || given === 'off' || given === 'auto') return given
  const words = splitCommand(given)
  if (!('problem' in words)) return words
  throw new UserError(`The command of the input backup needs a shell, and none is started: ${words.problem}.`, {
    reason: 'invalid-input',
    received: given,
    accepted: `off, auto, or ${acceptedCommand.replace(/, or a list.*/, '')}`,
    remedy: 'Put it into a script and name that.',
  })
}

/** The file is also read from commits, so it has to be one of the repository. */
function readApprovalsPath(): string {
  const given = readOptional('approvals')
  if (given === undefined) return approvalsFile
  const path = normalisePath(given)
  if (!given.startsWith('/') && path !== '.' && !path.split('/').includes('..')) return path
  throw new UserError('The input approvals does not name a file of the repository.', {
    reason: 'invalid-input',
    received: given,
    accepted: 'a path relative to the repository’s root',
    remedy: `Leave the input \`approvals\` out (then it is ${approvalsFile}), or set it to a file of the repository.`,
  })
}
