import { saveState } from '../../../packages/action/src/commands.ts'
import type { Ending, Host } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { type PrivateFolder, promisePrivateFolder } from '../../../packages/action/src/files.ts'
import { once } from '../../../packages/action/src/once.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import type { Beginning } from '../../../packages/keys/src/checkout/begin.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import { createBaseResolver } from './base-digests.ts'
import type { Finding } from './checks/finding.ts'
import type { EngineChoice } from './engine/engine.ts'
import type { EngineFinder } from './engine/select.ts'
import { arrangeWaves, findFoundations, requireFoundations } from './foundations.ts'
import type { Inputs } from './inputs.ts'
import type { Job } from './job.ts'
import { loadRest } from './load-rest.ts'
import { choosePrivateParent } from './private-place.ts'
import { readService } from './read-service.ts'
import type { Fault, Outcome } from './report/outcome.ts'
import { openGroupedLog, openLiveLog, type ServiceLog } from './service-log.ts'
import { readSetting, type Setting } from './setting.ts'
import { mapSideBySide } from './side-by-side.ts'
import { takeTurns, type Workshop } from './workshop.ts'

/** How many services are read, or given their tags, at once. */
const wide = 8
/** How many are built at once: builds are heavy, and runners have few cores. */
const narrow = 2

/**
 * The recipe: read what is the same for all; read each service; then reuse or build each, and report. All are read
 * before the first is built, so that what one build leaves in the work tree does not count for the next; those that are
 * built on images of others of the step are read once these stand.
 */
export async function main(inputs: Inputs, host: Host, begun: Beginning): Promise<Ending> {
  const setting = await readSetting(inputs, host, begun)
  const only = setting.services.length === 1
  const findings: Finding[] = []
  // For the post step, in case that this one is killed.
  const folder = promiseFolder(setting)
  const shared = openWorkshop(setting, folder)
  const work = () => workOn(setting, (service) => ({ ...shared, findings, log: openLog(host, service, only) }))
  const results = await (only ? host.group(`Building ${setting.services[0]?.name}`, work) : work()).finally(
    folder.remove,
  )
  const faults = results.flatMap((result, index) =>
    result.status === 'rejected'
      ? [{ service: setting.services[index]?.name ?? '', error: result.reason as unknown }]
      : [],
  )
  const defect = faults.find(({ error }) => !(error instanceof UserError))
  if (defect !== undefined) throw defect.error
  // One service's fault is the whole story; of several services the others' outcomes are told as well.
  const { concludeRun, showFindings } = await loadRest()
  if (only && faults[0] !== undefined) {
    showFindings(host, findings)
    throw faults[0].error
  }
  const outcomes = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  return concludeRun(setting, { outcomes, faults: faults as Fault[], findings })
}

function promiseFolder({ runner }: Setting): PrivateFolder {
  const parent = choosePrivateParent(runner.temporary, runner.workspace)
  return promisePrivateFolder(parent, (path) => {
    if (parent !== runner.temporary) saveState('private-parent', parent)
    saveState('private-folder', path)
  })
}

async function workOn(
  setting: Setting,
  open: (service: Service) => Workshop,
): Promise<PromiseSettledResult<Outcome>[]> {
  const foundations = await findFoundations(setting)
  const results = new Map<Service, PromiseSettledResult<Outcome>>()
  for (const [round, wave] of arrangeWaves(setting.services, foundations).entries()) {
    // What the tags of base images name has changed since they were asked.
    const resolveBase = createBaseResolver(setting)
    const workshopOf = (service: Service) => (round === 0 ? open(service) : { ...open(service), resolveBase })
    await workOnWave(wave, results, async (service) => {
      requireFoundations(setting, service, foundations.get(service) ?? [], results)
      return readService(setting, service, workshopOf(service))
    })
  }
  return setting.services.map((service) => results.get(service) as PromiseSettledResult<Outcome>)
}

async function workOnWave(
  wave: Service[],
  results: Map<Service, PromiseSettledResult<Outcome>>,
  readOne: (service: Service) => Promise<Job>,
): Promise<void> {
  const read = await mapSideBySide(wave, wide, readOne)
  const carry = async (services: Service[], width: number) => {
    const carried = await mapSideBySide(services, width, (service) =>
      carryOne(read[wave.indexOf(service)] as PromiseSettledResult<Job>),
    )
    for (const [place, service] of services.entries()) {
      results.set(service, carried[place] as PromiseSettledResult<Outcome>)
    }
  }
  // What a before-build makes lies in the work tree from then on: those services come last, and one after the other.
  const makes = (service: Service) => service.beforeBuild !== undefined
  await carry(
    wave.filter((service) => !makes(service)),
    wave.length,
  )
  await carry(wave.filter(makes), 1)
}

async function carryOne(job: PromiseSettledResult<Job>): Promise<Outcome> {
  if (job.status === 'rejected') throw job.reason
  const { log } = job.value.workshop
  try {
    const { carryOut } = await loadRest()
    const outcome = await carryOut(job.value)
    log.say(`${outcome.result}: ${outcome.why}`)
    return outcome
  } finally {
    await log.close()
  }
}

function openLog(host: Host, service: Service, only: boolean): ServiceLog {
  return only ? openLiveLog(host) : openGroupedLog(host, service.name)
}

/** Engine and login are prepared when the first service needs them, and shared by all. */
function openWorkshop(setting: Setting, folder: PrivateFolder): Omit<Workshop, 'log' | 'findings'> {
  const tools = once(async () => {
    const path = await folder.path().catch(explainFolder)
    return { environment: await prepareLogin(setting, path), folder: path, signal: setting.host.signal }
  })
  return {
    resolveBase: createBaseResolver(setting),
    engine: findWhenNeeded(setting.inputs.builder),
    tools,
    inTurn: takeTurns(narrow),
    prepared: [],
    building: new Map(),
  }
}

/** What builds is not even loaded where nothing is built. */
function findWhenNeeded(builder: EngineChoice): EngineFinder {
  const load = once(async () => (await import('./engine/select.ts')).createEngineFinder(builder))
  return async (demand) => (await load())(demand)
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
  if (given.length === 0) return {}
  const { writeEngineLogin } = await import('./engine/login.ts')
  return writeEngineLogin(folder, Object.fromEntries(given))
}

function explainFolder(error: NodeJS.ErrnoException): never {
  if (error.syscall !== 'mkdtemp') throw error
  throw new UserError('The temporary folder cannot be written to.', {
    reason: 'unwritable-folder',
    received: error.code,
    accepted: 'a folder that this user may write to, with space left',
    remedy: 'Check RUNNER_TEMP, the rights on it, and the disk.',
    cause: error,
  })
}
