import type { Host } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { type RunnerContext, readRunner } from '../../../packages/action/src/runner.ts'
import { readVariables, type Variables } from '../../../packages/action/src/variables.ts'
import { defaultConfigFile, selectEnvironment, selectServices } from '../../../packages/config/src/load.ts'
import { parseConfig } from '../../../packages/config/src/parse.ts'
import type { Config, Environment, Service } from '../../../packages/config/src/types.ts'
import { type GitHub, openGitHub } from '../../../packages/github/src/client.ts'
import { readFileAt } from '../../../packages/github/src/trees.ts'
import { warnOfWeakKey } from '../../../packages/record/src/signing-key.ts'
import { createLogins, type Logins } from '../../../packages/registry/src/authorize.ts'
import type { RegistryClient } from '../../../packages/registry/src/client.ts'
import type { Inputs } from './inputs.ts'

/** What every phase works with. */
export type Setting = {
  inputs: Inputs
  host: Host
  runner: RunnerContext
  variables: Variables
  github: GitHub
  signingKey: string | undefined
  /** The registry's repositories that this run has opened, by their names. */
  registries: Map<string, Promise<RegistryClient>>
  /** Shared by them, so that each registry is logged in at once. */
  logins: Logins
}

/** What a promotion is about, as deploy.yml and the inputs say. */
export type Route = {
  config: Config
  services: Service[]
  source: string
  target: string
  /** The environment whose proof counts. */
  from: Environment
  /** The environment that the promotion is for. */
  to: Environment
}

/** Opens the client and reads what does not depend on the phase. */
export async function openSetting(inputs: Inputs, host: Host): Promise<Setting> {
  const runner = readRunner()
  const variables = readVariables()
  const github = await openGitHub({
    token: inputs.token,
    apiUrl: runner.apiUrl,
    repository: runner.repository,
    signal: host.signal,
  })
  const signingKey = inputs.signingKey ?? variables.get('SIGNING_KEY')
  warnOfWeakKey(signingKey, host)
  return { inputs, host, runner, variables, github, signingKey, registries: new Map(), logins: createLogins() }
}

/** Reads deploy.yml at a commit, without a checkout; undefined when it is not there. */
export async function readConfigAt(setting: Setting, commit: string): Promise<Config | undefined> {
  const file = setting.inputs.config ?? defaultConfigFile
  const text = await readFileAt(setting.github, commit, file)
  return text === undefined ? undefined : parseConfig(text.toString('utf8'), file)
}

/** Like readConfigAt, for phases that cannot do without it. */
export async function requireConfigAt(setting: Setting, commit: string): Promise<Config> {
  const config = await readConfigAt(setting, commit)
  if (config !== undefined) return config
  throw new UserError('A promotion needs deploy.yml, and the commit has none.', {
    reason: 'missing-config',
    received: `no ${setting.inputs.config ?? defaultConfigFile} at ${commit.slice(0, 7)}`,
    accepted: 'a deploy.yml with the services, and with an environment that follows another one (`from`)',
    remedy: 'Add .github/deploy.yml to the source branch, or name it with the input `config`.',
  })
}

/** Works out from where to where the promotion goes. Inputs win over deploy.yml. `policy` is the one that reviewers approved. */
export function planRoute(inputs: Inputs, policy: Config): Route {
  const to = selectEnvironment(policy, inputs.environment ?? guessTarget(inputs, policy))
  if (to.from === undefined) {
    throw new UserError(`The environment ${to.name} does not say which environment it follows.`, {
      reason: 'invalid-config',
      received: `${to.name} without \`from\``,
      accepted:
        Object.keys(policy.environments)
          .filter((name) => name !== to.name)
          .join(', ') || 'the name of another environment',
      remedy: `Add \`from:\` to environments.${to.name} in ${policy.file}.`,
      file: policy.file,
    })
  }
  const from = selectEnvironment(policy, to.from)
  return {
    config: policy,
    services: selectServices(policy, inputs.services),
    source: inputs.source ?? from.branch ?? 'main',
    target: inputs.target ?? to.branch ?? 'release',
    from,
    to,
  }
}

function guessTarget(inputs: Inputs, policy: Config): string {
  const followers = Object.values(policy.environments).filter((environment) => environment.from !== undefined)
  const byBranch = followers.find((environment) => environment.branch === (inputs.target ?? 'release'))
  return (byBranch ?? (followers.length === 1 ? followers[0] : undefined))?.name ?? 'production'
}
