import { type Clock, systemClock } from '../../../packages/action/src/clock.ts'
import type { Host } from '../../../packages/action/src/door.ts'
import { maskSecret } from '../../../packages/action/src/mask.ts'
import { type RunnerContext, readRunner } from '../../../packages/action/src/runner.ts'
import { readVariables, type Variables } from '../../../packages/action/src/variables.ts'
import { loadConfig, selectEnvironment } from '../../../packages/config/src/load.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import type { Beginning } from '../../../packages/keys/src/checkout/begin.ts'
import { warnOfWeakKey } from '../../../packages/record/src/signing-key.ts'
import { createLogins, type Logins } from '../../../packages/registry/src/authorize.ts'
import { type ChosenCredentials, chooseCredentials } from '../../../packages/registry/src/login.ts'
import type { Inputs } from './inputs.ts'
import { planRun, type RunPlan } from './plan.ts'
import { resolveServices } from './services.ts'

/** What all services of a step have in common. */
export type Setting = {
  inputs: Inputs
  host: Host
  runner: RunnerContext
  variables: Variables
  clock: Clock
  /** Where deploy.yml stands, relative to the workspace; undefined where there is none. */
  configFile: string | undefined
  services: Service[]
  /** Signs what is said of images, and is demanded of what is reused. */
  signingKey: string | undefined
  /** The names of all configured services with this image. */
  servicesOf: (image: string) => string[]
  /** The commit that is checked out, which is what is built. */
  commit: string
  /** What git was asked of the work tree when the step began. */
  begun: Beginning
  plan: RunPlan
  /** What all requests of the step to registries share, so that each registry is logged in at once. */
  logins: Logins
  /** Chooses the login of a registry, once. */
  credentialsFor: (registry: string) => Promise<ChosenCredentials | undefined>
}

/** Reads everything that is the same for each service: runner, deploy.yml, commit. Nothing is sent anywhere. */
export async function readSetting(inputs: Inputs, host: Host, begun: Beginning): Promise<Setting> {
  const runner = readRunner()
  const variables = readVariables()
  const config = await loadConfig(runner.workspace, inputs.config)
  if (inputs.environment !== undefined && config !== undefined) selectEnvironment(config, inputs.environment)
  const { commit } = await begun.head
  const repository = runner.payload['repository'] as { default_branch?: string } | undefined
  const plan = planRun({
    push: inputs.push,
    latest: inputs.latest,
    event: runner.event,
    isPullRequest: runner.isPullRequest,
    branch: runner.branch,
    defaultBranch: repository?.default_branch,
    eventCommit: runner.sha,
    commit,
    config,
    environment: inputs.environment,
  })
  const services = resolveServices(inputs, config)
  if (plan.push && inputs.assemble !== undefined) {
    const { requireParts } = await import('./assemble/require-parts.ts')
    requireParts(inputs, services)
  }
  return {
    inputs,
    host,
    runner,
    variables,
    clock: systemClock,
    configFile: config?.file,
    services,
    signingKey: readSigningKey(inputs, variables, host),
    servicesOf: (image) => namesWithImage(image, [...services, ...Object.values(config?.services ?? {})]),
    commit,
    begun,
    plan,
    logins: createLogins(),
    credentialsFor: rememberCredentials(inputs, runner, variables, host),
  }
}

function readSigningKey(inputs: Inputs, variables: Variables, host: Host): string | undefined {
  const key = inputs.signingKey ?? variables.get('SIGNING_KEY')
  if (key !== undefined) maskSecret(key)
  warnOfWeakKey(key, host)
  return key
}

function namesWithImage(image: string, services: Service[]): string[] {
  return [...new Set(services.filter((service) => service.image === image).map(({ name }) => name))]
}

function rememberCredentials(
  inputs: Inputs,
  runner: RunnerContext,
  variables: Variables,
  { signal, warn }: Host,
): Setting['credentialsFor'] {
  const chosen = new Map<string, Promise<ChosenCredentials | undefined>>()
  return (registry) => {
    const known = chosen.get(registry)
    if (known !== undefined) return known
    const sources = {
      username: inputs.registryUsername,
      password: inputs.registryPassword,
      variables,
      actor: runner.actor,
      token: inputs.token,
    }
    const choice = chooseCredentials(registry, sources, { signal, warn })
    chosen.set(registry, choice)
    return choice
  }
}
