import { UserError } from '../../../packages/action/src/errors.ts'
import { selectServices } from '../../../packages/config/src/load.ts'
import { serviceUrl } from '../../../packages/config/src/templates.ts'
import { parseImages, type ServiceImages } from '../../../packages/record/src/images.ts'
import { describeImage } from './image.ts'
import type { Trigger } from './providers/contract.ts'
import { providers } from './providers/providers.ts'
import type { Readiness } from './readiness.ts'
import type { Setting } from './setting.ts'

/** One service to deploy to: how it is deployed, and how it is asked for its revision. */
export type Target = { service: string; trigger: Trigger; readiness: Readiness }

/** Names the services that the step is about, in the order in which they need each other. */
export function chooseServices(setting: Setting, images: ServiceImages | undefined): string[] {
  const { inputs, config } = setting
  if (config === undefined) {
    const names = inputs.services.length > 0 ? inputs.services : Object.keys(images ?? {})
    return names.length > 0 ? names : [setting.runner.repository.split('/')[1] ?? 'app']
  }
  const wanted = inputs.services.length > 0 ? inputs.services : Object.keys(images ?? config.services)
  return selectServices(config, wanted).map((service) => service.name)
}

/** Reads what is to be deployed from the inputs; undefined where `to` says that something is to be brought back. */
export async function readImages(setting: Setting): Promise<ServiceImages | undefined> {
  const { inputs } = setting
  const given = [inputs.images, inputs.image, inputs.to].filter((value) => value !== undefined)
  if (given.length > 1) {
    throw new UserError('The inputs images, image and to exclude each other.', {
      reason: 'conflicting-inputs',
      received: `${given.length} of them`,
      accepted: 'one of images, image, to',
      remedy: 'Leave the others out.',
    })
  }
  if (inputs.to !== undefined) return undefined
  if (inputs.images !== undefined) return parseImages(inputs.images)
  if (inputs.image !== undefined)
    return { [chooseServices(setting, undefined)[0] ?? 'app']: await describeImage(setting, inputs.image) }
  throw new UserError('There is nothing to deploy.', {
    reason: 'missing-input',
    received: 'none of the inputs images, image and to',
    accepted: 'the input images with the output `services` of build-image or `images` of promote-release',
    remedy: 'Hand over what the step before built or prepared. An empty value means that it was skipped or failed.',
  })
}

/** Reads how a service is deployed and how it is asked. Throws a UserError that names the key or variable that is missing. */
export function readTarget(setting: Setting, service: string): Target {
  const provider = providers[setting.provider]
  return { service, trigger: provider.prepare(setting, service), readiness: readReadiness(setting, service) }
}

function readReadiness(setting: Setting, service: string): Readiness {
  const { inputs, environment } = setting
  if (inputs.readyTcp !== undefined) {
    const match = /^\[?([^\]]+?)\]?:(\d{1,5})$/.exec(inputs.readyTcp)
    const port = Number(match?.[2] ?? 0)
    if (match?.[1] === undefined || port < 1 || port > 65_535) {
      throw new UserError('The input ready-tcp is not an address.', {
        reason: 'invalid-input',
        received: inputs.readyTcp,
        accepted: 'host:port',
        remedy: 'Write it as host:port.',
      })
    }
    return { kind: 'tcp', host: match[1], port }
  }
  const url = inputs.readyUrl ?? environment.ready?.url
  if (url === undefined) return { kind: 'none' }
  const revision = inputs.readyRevision ?? environment.ready?.revision
  if (revision !== undefined && !/^(json:\.[\w.-]+|header:[\w-]+|text)$/.test(revision)) {
    throw new UserError('The input ready-revision has none of its forms.', {
      reason: 'invalid-input',
      received: revision,
      accepted: 'json:.revision, header:X-Revision, text',
      remedy: 'Say where in the answer the revision stands.',
    })
  }
  return { kind: 'http', url: serviceUrl(url, service), revision }
}
