import { UserError } from '../../../../../packages/action/src/errors.ts'
import { maskSecret } from '../../../../../packages/action/src/mask.ts'
import { variableName } from '../../../../../packages/config/src/templates.ts'
import type { Setting } from '../../setting.ts'
import type { Provider } from '../contract.ts'
import { checkHookAddress, maskHookAddress } from './address.ts'
import { deliver } from './deliver.ts'
import { buildRequest } from './request-body.ts'
import { signRequest } from './signing.ts'

/** A signed POST to a receiver: ours, or any other that takes one. */
export const webhook: Provider = {
  prepare(setting, service) {
    const url = readAddress(setting, service)
    const secret = readSecret(setting, service)
    const { signature } = setting
    // A secret that is absent or unfit is found before anything is recorded.
    signRequest(signature, secret, { body: Buffer.alloc(0), id: '', timestamp: 0, revision: '' })
    return { send: (facts, io) => deliver(buildRequest(facts), { url, secret, signature, ...io }) }
  },
}

function readAddress({ inputs, environment, variables }: Setting, service: string): string {
  const { hook } = environment
  const key = `environments.${environment.name}.hook.url-env`
  const url =
    inputs.url ?? (hook === undefined ? undefined : variables.require(variableName(hook.urlEnv, service), key))
  if (url === undefined) {
    throw new UserError(`The hook of ${service} on ${environment.name} is not known.`, {
      reason: 'missing-hook',
      received: 'no input url, and no hook in deploy.yml',
      accepted: 'the input url, or hook.url-env of the environment with its variable in DEPLOY_ENV',
      remedy: `Add \`hook: { url-env: HOOK_URL, secret-env: HOOK_SECRET }\` to environments.${environment.name}.`,
    })
  }
  maskHookAddress(url)
  checkHookAddress(url)
  return url
}

function readSecret({ inputs, environment, variables }: Setting, service: string): string | undefined {
  const name = environment.hook?.secretEnv
  const key = `environments.${environment.name}.hook.secret-env`
  const secret = inputs.secret ?? (name === undefined ? undefined : variables.require(variableName(name, service), key))
  if (secret !== undefined) maskSecret(secret)
  return secret
}
