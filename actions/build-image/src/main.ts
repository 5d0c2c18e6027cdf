import { saveState } from '@actions/core'
import type { Ending, Host } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { withPrivateFolder } from '../../../packages/action/src/files.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import { createBaseResolver } from './base-digests.ts'
import { carryOut } from './carry-out.ts'
import { writeEngineLogin } from './engine/login.ts'
import { createEngineFinder } from './engine/select.ts'
import type { Inputs } from './inputs.ts'
import { readService } from './read-service.ts'
import type { Outcome } from './report/outcome.ts'
import { concludeRun } from './report/report.ts'
import { openGroupedLog, openLiveLog, type ServiceLog } from './service-log.ts'
import { readSetting, type Setting } from './setting.ts'
import { mapSideBySide } from './side-by-side.ts'
import { once, takeTurns, type Workshop } from './workshop.ts'

/** How many services are read, or given their tags, at once. */
const wide = 8
/** How many are built at once: builds are heavy, and runners have few cores. */
const narrow = 2

/**
 * The recipe: read what is the same for all; read each service; then reuse or build each, and report. All are read
 * before the first is built, so that what one build leaves in the work tree does not count for the next.
 */
export async function main(inputs: Inputs, host: Host): Promise<Ending> {
  const setting = await readSetting(inputs, host)
  const only = setting.services.length === 1
  const results = await withTemporaryFolder(setting, (folder) => {
    const shared = openWorkshop(setting, folder)
    const work = () => workOn(setting, (service) => ({ ...shared, log: openLog(host, service, only) }))
    return only ? host.group(`Building ${setting.services[0]?.name}`, work) : work()
  })
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  const defect = failures.find((failure) => !(failure instanceof UserError))
  if (defect !== undefined) throw defect
  // One service's fault is the whole story; of several services the others' outcomes are told as well.
  if (only && failures.length > 0) throw failures[0]
  const outcomes = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  return concludeRun(setting, outcomes, failures as UserError[])
}

async function workOn(
  setting: Setting,
  open: (service: Service) => Workshop,
): Promise<PromiseSettledResult<Outcome>[]> {
  const read = await mapSideBySide(setting.services, wide, (service) => readService(setting, service, open(service)))
  return mapSideBySide(read, setting.services.length, async (job) => {
    if (job.status === 'rejected') throw job.reason
    try {
      return await carryOut(job.value)
    } finally {
      await job.value.workshop.log.close()
    }
  })
}

function openLog(host: Host, service: Service, only: boolean): ServiceLog {
  return only ? openLiveLog(host) : openGroupedLog(host, service.name)
}

/** Engine and login are prepared when the first service needs them, and shared by all. */
function openWorkshop(setting: Setting, folder: string): Omit<Workshop, 'log'> {
  const environment = once(() => prepareLogin(setting, folder))
  return {
    resolveBase: createBaseResolver(setting),
    engine: createEngineFinder(setting.inputs.builder),
    tools: async () => ({ environment: await environment(), folder, signal: setting.host.signal }),
    inTurn: takeTurns(narrow),
    building: new Map(),
  }
}

async function prepareLogin(setting: Setting, folder: string): Promise<Record<string, string>> {
  const registries = [...new Set(setting.services.map((service) => parseReference(service.image).registry))]
  const chosen = await Promise.all(
    registries.map(async (registry) => [registry, await setting.credentialsFor(registry)] as const),
  )
  // An existing login is the engine's own business: it knows its helpers.
  const given = chosen.flatMap(([registry, credentials]) =>
    credentials === undefined || credentials.origin === 'login' ? [] : [[registry, credentials] as const],
  )
  return given.length === 0 ? {} : writeEngineLogin(folder, Object.fromEntries(given))
}

async function withTemporaryFolder<Result>(
  { runner }: Setting,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const remembered = (folder: string) => {
    // For the post step, in case that this one is killed.
    saveState('private-folder', folder)
    return work(folder)
  }
  return withPrivateFolder(runner.temporary, remembered).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall !== 'mkdtemp') throw error
    throw new UserError('The temporary folder cannot be written to.', {
      reason: 'unwritable-folder',
      received: error.code,
      accepted: 'a folder that this user may write to, with space left',
      remedy: 'Check RUNNER_TEMP, the rights on it, and the disk.',
      cause: error,
    })
  })
}
