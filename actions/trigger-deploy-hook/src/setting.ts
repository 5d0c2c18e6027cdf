import { type Clock, systemClock } from '../../../packages/action/src/clock.ts'
import type { Host } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { parseDuration } from '../../../packages/action/src/inputs.ts'
import { type RunnerContext, readRunner } from '../../../packages/action/src/runner.ts'
import { readVariables, type Variables } from '../../../packages/action/src/variables.ts'
import { loadConfig, selectEnvironment } from '../../../packages/config/src/load.ts'
import type { Config, Environment, ProviderName, Signature } from '../../../packages/config/src/types.ts'
import { type GitHub, openGitHub } from '../../../packages/github/src/client.ts'
import { type Send, send } from '../../../packages/http/src/send.ts'
import { warnOfWeakKey } from '../../../packages/record/src/signing-key.ts'
import type { Inputs } from './inputs.ts'
import { type MigrationFacts, readMigrations } from './migrations.ts'

/** What the whole step works with. */
export type Setting = {
  inputs: Inputs
  host: Host
  /** The host's: aborts when the run is cancelled. */
  signal: AbortSignal
  runner: RunnerContext
  runAttempt: string
  variables: Variables
  github: GitHub
  config: Config | undefined
  environment: Environment
  /** What run-migrations reported of each service. */
  migrations: Record<string, MigrationFacts>
  /** The commit that is deployed. */
  commit: string
  signingKey: string | undefined
  signature: Signature
  provider: ProviderName
  /** Milliseconds. */
  timeout: number
  environmentUrl: string | undefined
  send: Send
  clock: Clock
}

/** Reads everything that does not depend on a single service. */
export async function openSetting(inputs: Inputs, host: Host): Promise<Setting> {
  const runner = readRunner()
  refusePullRequest(runner)
  const variables = readVariables()
  const config = await loadConfig(runner.workspace, inputs.config)
  const environment = chooseEnvironment(inputs, config)
  const configured =
    environment.timeout === undefined
      ? undefined
      : parseDuration(environment.timeout, `The timeout of ${environment.name}`)
  return {
    inputs,
    host,
    signal: host.signal,
    runner,
    runAttempt: process.env['GITHUB_RUN_ATTEMPT'] ?? '1',
    variables,
    github: await openGitHub({
      token: inputs.token,
      apiUrl: runner.apiUrl,
      repository: runner.repository,
      signal: host.signal,
    }),
    config,
    environment,
    migrations: readMigrations(inputs.migrations),
    commit: chooseCommit(inputs, runner),
    signingKey: readSigningKey(inputs, variables, host),
    signature: inputs.signature ?? environment.hook?.signature ?? 'github',
    provider: inputs.provider ?? environment.hook?.provider ?? 'webhook',
    timeout: inputs.timeout ?? configured ?? 20 * 60_000,
    environmentUrl: inputs.environmentUrl ?? environment.url,
    send,
    clock: systemClock,
  }
}

function readSigningKey(inputs: Inputs, variables: Variables, host: Host): string | undefined {
  const key = inputs.signingKey ?? variables.get('SIGNING_KEY')
  warnOfWeakKey(key, host)
  return key
}

function refusePullRequest(runner: RunnerContext): void {
  if (!runner.isPullRequest) return
  throw new UserError('A pull request cannot be deployed.', {
    reason: 'pull-request',
    received: `the event ${runner.event}`,
    accepted: 'push, workflow_dispatch, or any other event of a commit that is in the repository',
    remedy: 'Deploy from the branch after the merge.',
  })
}

function chooseEnvironment(inputs: Inputs, config: Config | undefined): Environment {
  if (inputs.environment === undefined) {
    throw new UserError('The input environment is missing.', {
      reason: 'missing-input',
      accepted: config === undefined ? 'a name such as staging' : Object.keys(config.environments).join(', '),
      remedy: 'Set `environment:` to the environment that is deployed to.',
    })
  }
  if (config !== undefined && Object.keys(config.environments).length > 0)
    return selectEnvironment(config, inputs.environment)
  return {
    name: inputs.environment,
    branch: undefined,
    from: undefined,
    url: undefined,
    hook: undefined,
    ready: undefined,
    timeout: undefined,
    databases: [],
    destructiveMigrations: 'block',
  }
}

function chooseCommit(inputs: Inputs, runner: RunnerContext): string {
  const commit = inputs.ref ?? runner.sha
  if (/^[0-9a-f]{40}$/.test(commit)) return commit
  throw new UserError('The commit that is deployed is not known.', {
    reason: 'invalid-ref',
    received: commit || 'no commit',
    accepted: 'a full commit SHA of 40 characters',
    remedy:
      inputs.ref === undefined ? 'Run this in a job of GitHub Actions.' : 'Set `ref:` to a full SHA, or leave it out.',
  })
}
