import { UserError } from '../../../packages/action/src/errors.ts'
import { parseDuration } from '../../../packages/action/src/inputs.ts'
import { maskSecret } from '../../../packages/action/src/mask.ts'
import { selectServices } from '../../../packages/config/src/load.ts'
import { requireVariable, serviceUrl } from '../../../packages/config/src/templates.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { parseHttpUrl } from '../../../packages/http/src/send.ts'
import type { ServiceImages } from '../../../packages/record/src/images.ts'
import { checkHookUrl, isExposed, maskHookUrl } from './hook/address.ts'
import type { Hook } from './hook/deliver.ts'
import type { Ready } from './ready/probe.ts'
import { parseRevisionReader } from './ready/read-revision.ts'
import type { Setting } from './setting.ts'

/** One service, where its hook goes, and how it shows that it is live. */
export type Target = {
  name: string
  needs: string[]
  /** Undefined without deploy.yml. */
  service: Service | undefined
  hook: Hook
  /** Undefined where nothing says how to ask the service. */
  ready: Ready | undefined
  /** Milliseconds that the proof may take. */
  timeout: number
  environmentUrl: string | undefined
}

const defaultTimeout = '20m'

/** Brings inputs and deploy.yml together, service by service; an input wins. Throws a UserError for what cannot work. */
export function readTargets(setting: Setting, images: ServiceImages | undefined): Target[] {
  const services = nameServices(setting, images)
  const { image, readyTcp } = setting.inputs
  for (const [input, value] of Object.entries({ image, 'ready-tcp': readyTcp })) {
    if (value === undefined || services.length === 1) continue
    throw new UserError(`The input ${input} is for one service, and this step is about several.`, {
      reason: 'invalid-input',
      received: services.map(({ name }) => name).join(', '),
      accepted: 'one service',
      remedy: 'Name one by the input `service`, or give `images` and deploy.yml instead.',
    })
  }
  return services.map(({ name, service }) => ({
    name,
    needs: service?.needs ?? [],
    service,
    hook: readHook(setting, name),
    ready: readReady(setting, name),
    timeout: readTimeout(setting),
    environmentUrl: setting.inputs.environmentUrl ?? setting.environment.defined?.url,
  }))
}

type Named = { name: string; service: Service | undefined }

function nameServices(setting: Setting, images: ServiceImages | undefined): Named[] {
  const { inputs, config, runner } = setting
  if (config !== undefined) return selectServices(config, inputs.services).map((service) => ({ name: service.name, service }))
  const given = inputs.services.length > 0 ? inputs.services : Object.keys(images ?? {})
  const names = given.length > 0 ? given : [runner.repository.split('/').at(-1)?.toLowerCase() ?? '']
  for (const name of names) {
    if (/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(name)) continue
    throw new UserError('This is not the name of a service.', {
      reason: 'invalid-input',
      received: name,
      accepted: 'lower-case letters, digits and hyphens, 40 at most',
      remedy: 'Set the input `service`.',
    })
  }
  return names.map((name) => ({ name, service: undefined }))
}

function readHook({ inputs, variables, environment, host }: Setting, service: string): Hook {
  const defined = environment.defined?.hook
  const url =
    inputs.url ?? (defined === undefined ? undefined : requireVariable(variables, defined.urlEnv, service, 'hook.url-env'))
  if (url === undefined) {
    throw new UserError(`There is no hook to deploy ${service} by.`, {
      reason: 'missing-hook',
      received: `neither the input url nor a hook of ${environment.name} in deploy.yml`,
      accepted: 'url: ${{ secrets.HOOK_URL }}, or environments.<name>.hook.url-env in deploy.yml',
      remedy: 'Set one of these. An empty value often means a secret that does not exist in this environment.',
    })
  }
  maskHookUrl(url)
  checkHookUrl(url)
  if (isExposed(url)) {
    host.warn('The hook goes out over plain http: anyone on the way can read its address. Use https.')
  }
  const secret =
    inputs.secret ??
    (defined?.secretEnv === undefined ? undefined : requireVariable(variables, defined.secretEnv, service, 'hook.secret-env'))
  const signature = inputs.signature ?? defined?.signature ?? 'github'
  if (secret !== undefined) maskSecret(secret)
  if (secret === undefined && signature !== 'none') {
    throw new UserError(`There is no secret to sign the hook of ${service} with.`, {
      reason: 'missing-secret',
      received: `signature: ${signature}, and neither the input secret nor hook.secret-env`,
      accepted: 'a secret that the receiver knows too, or signature: none for a URL that is itself the secret',
      remedy: 'Set the input `secret`, or `hook.secret-env` in deploy.yml.',
    })
  }
  return { url, secret: secret ?? '', signature }
}

function readReady({ inputs, environment }: Setting, service: string): Ready | undefined {
  const defined = environment.defined?.ready
  const url = inputs.readyUrl ?? (inputs.readyTcp === undefined ? defined?.url : undefined)
  if (url !== undefined) {
    const from = inputs.readyRevision ?? defined?.revision
    const reader = from === undefined ? undefined : parseRevisionReader(from, 'The input ready-revision')
    return { kind: 'http', url: parseHttpUrl(serviceUrl(url, service)).href, reader }
  }
  if (inputs.readyTcp === undefined) return undefined
  const [, host = '', port = ''] = /^\[?([A-Za-z0-9.:-]+?)\]?:(\d{1,5})$/.exec(inputs.readyTcp) ?? []
  if (host !== '' && Number(port) > 0 && Number(port) < 65536) return { kind: 'tcp', host, port: Number(port) }
  throw new UserError('The input ready-tcp is not an address.', {
    reason: 'invalid-input',
    received: inputs.readyTcp,
    accepted: 'host:port',
    remedy: 'Write it as host:port, or use ready-url, which can prove the revision.',
  })
}

function readTimeout({ inputs, environment }: Setting): number {
  return inputs.timeout ?? parseDuration(environment.defined?.timeout ?? defaultTimeout, `timeout of ${environment.name}`)
}
