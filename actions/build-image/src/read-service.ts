import { systemClock } from '../../../packages/action/src/clock.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { openRegistry, type RegistryClient } from '../../../packages/registry/src/client.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import type { Job } from './job.ts'
import { nextTurn } from './next-turn.ts'
import { readTagsAhead } from './publish/read-ahead.ts'
import { refuseLeaks } from './secrets/refuse-leaks.ts'
import type { Setting } from './setting.ts'
import type { Workshop } from './workshop.ts'

/**
 * Reads a service's keys and what the registry has of it, and judges its version. Nothing is written. The registry is
 * asked before what computes keys is even loaded.
 */
export async function readService(setting: Setting, service: Service, workshop: Workshop): Promise<Job> {
  const started = systemClock.now()
  await refuseLeaks(setting, service)
  const opening = openClient(setting, service, workshop)
  // Whatever ends before it is waited for is told instead.
  opening.catch(() => {})
  const asking = readTagsAhead(setting, service, opening)
  await nextTurn()
  const { examineService } = await import('./examine-service.ts')
  return examineService({ setting, service, workshop, started }, opening, asking)
}

async function openClient(setting: Setting, service: Service, { log }: Workshop): Promise<RegistryClient> {
  const reference = parseReference(service.image)
  return openRegistry({
    ...reference,
    credentials: await setting.credentialsFor(reference.registry),
    right: setting.plan.push && !setting.inputs.dryRun ? 'pull,push' : 'pull',
    logins: setting.logins,
    signal: setting.host.signal,
    onRetry: (why, wait) => log.say(`${reference.registry}: ${why}; trying again in ${wait / 1000} s`),
  })
}
