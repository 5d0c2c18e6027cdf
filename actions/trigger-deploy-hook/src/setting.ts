import { type Clock, systemClock } from '../../../packages/action/src/clock.ts'
import type { Host } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { maskSecret } from '../../../packages/action/src/mask.ts'
import { type RunnerContext, readRunner } from '../../../packages/action/src/runner.ts'
import { readVariables, type Variables } from '../../../packages/action/src/variables.ts'
import { loadConfig, selectEnvironment } from '../../../packages/config/src/load.ts'
import type { Config, Environment } from '../../../packages/config/src/types.ts'
import { type GitHub, openGitHub } from '../../../packages/github/src/client.ts'
import { type Send, send } from '../../../packages/http/src/send.ts'
import type { RecordQuery } from '../../../packages/record/src/records.ts'
import type { Inputs } from './inputs.ts'

/** What every part of a run works with. */
export type Setting = {
  inputs: Inputs
  host: Host
  runner: RunnerContext
  runAttempt: string
  variables: Variables
  github: GitHub
  config: Config | undefined
  /** Where there is no deploy.yml, or none that defines it, only the name counts. */
  environment: { name: string; defined: Environment | undefined }
  signingKey: string | undefined
  send: Send
  clock: Clock
}

/** Reads what is the same for all services. */
export async function openSetting(inputs: Inputs, host: Host): Promise<Setting> {
  const runner = readRunner()
  const variables = readVariables()
  const config = await loadConfig(runner.workspace, inputs.config)
  const environment = chooseEnvironment(inputs, runner, config)
  const signingKey = inputs.signingKey ?? variables.get('SIGNING_KEY')
  if (signingKey !== undefined) maskSecret(signingKey)
  const { apiUrl, repository } = runner
  const github = await openGitHub({ token: inputs.token, apiUrl, repository, signal: host.signal })
  const runAttempt = process.env['GITHUB_RUN_ATTEMPT'] ?? '1'
  return { inputs, host, runner, runAttempt, variables, github, config, environment, signingKey, send, clock: systemClock }
}

/** How the records of a service in this environment are searched. */
export function recordQuery(setting: Setting, service: string): RecordQuery {
  return {
    environment: setting.environment.name,
    service,
    signingKey: setting.signingKey,
    onUnsigned: (id) =>
      setting.host.warn(`The deployment record ${id} of ${service} carries no valid signature: it counts for nothing.`),
  }
}

/** Says whether an environment is production, for GitHub's own marking of deployments. */
export function isProduction(environment: string): boolean {
  return /^prod(?:uction)?$/i.test(environment)
}

function chooseEnvironment(inputs: Inputs, runner: RunnerContext, config: Config | undefined): Setting['environment'] {
  const name = inputs.environment
  if (name !== undefined) {
    checkName(name)
    const defined = config === undefined ? undefined : selectEnvironment(config, name)
    return { name, defined }
  }
  const following = Object.values(config?.environments ?? {}).filter((each) => each.branch === runner.branch)
  const only = following.length === 1 ? following[0] : undefined
  if (only !== undefined) return { name: only.name, defined: only }
  throw new UserError('It is not said which environment is deployed to.', {
    reason: 'missing-environment',
    received: `an empty input environment, on ${runner.branch ?? runner.ref}`,
    accepted: Object.keys(config?.environments ?? {}).join(', ') || 'a name, such as staging',
    remedy: 'Set the input `environment`.',
  })
}

function checkName(name: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return
  throw new UserError('The input environment is not a name.', {
    reason: 'invalid-input',
    received: name,
    accepted: 'letters, digits, dots, hyphens and underscores, 100 at most',
    remedy: 'Name the environment as in deploy.yml.',
  })
}
