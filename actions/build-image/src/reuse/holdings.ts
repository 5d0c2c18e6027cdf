import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Manifest } from '../../../../packages/registry/src/client.ts'
import type { Holdings, Job } from '../job.ts'
import { keyTag, shaTag } from '../plan.ts'
import { findReusable, type Search } from './lookup.ts'
import { readVersionHolder } from './version-holder.ts'

/** What has been read of a service by then. */
type Read = Pick<Job, 'setting' | 'service' | 'client' | 'keys' | 'ahead'>

/**
 * Reads what the registry has of this content and version. Where nothing is pushed anyway (a pull request of a fork
 * has no secrets) a registry that does not let us read makes the answer unknown, which is said; else it is an error.
 */
export async function readHoldings(read: Read, index: Promise<Manifest | undefined> | undefined): Promise<Holdings> {
  const { setting, service, client, keys, ahead } = read
  const { inputs, plan } = setting
  try {
    const search = index === undefined ? nothing : await lookUp(read, index)
    const { found, distrust, tooOld } = search
    if (distrust !== undefined) {
      setting.host.warn(
        `${service.name}: the image under ${keyTag(keys.contentKey).slice(0, 20)}… is not reused: ${distrust}.`,
      )
    }
    // A part gets no version: what it is a part of is judged when it is put together.
    const version = keys.part === undefined ? keys.version : undefined
    return {
      reusable: found,
      versionHolder:
        version === undefined ? undefined : await readVersionHolder(client, version, found?.image, ahead(version)),
      tooOld,
      distrusted: distrust !== undefined,
      unknown: undefined,
    }
  } catch (error) {
    if (!(error instanceof UserError) || plan.push || inputs.reuse === 'require') throw error
    return {
      reusable: undefined,
      versionHolder: undefined,
      tooOld: false,
      distrusted: false,
      unknown: `What the registry holds is unknown: ${error.message}`,
    }
  }
}

const nothing: Search = { found: undefined, distrust: undefined, tooOld: false }

function lookUp({ setting, service, client, keys }: Read, index: Promise<Manifest | undefined>): Promise<Search> {
  return findReusable(client, {
    index,
    commitTag: shaTag(setting.commit, keys.part),
    contentKey: keys.contentKey,
    image: service.image,
    services: setting.servicesOf(service.image),
    signingKey: setting.signingKey,
    notBefore: service.maxAge === undefined ? undefined : Math.floor(setting.clock.now() / 1000) - service.maxAge,
  })
}
