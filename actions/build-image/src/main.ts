import type { Ending, Host } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { withPrivateFolder } from '../../../packages/action/src/files.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'
import { createBaseResolver } from './base-digests.ts'
import { writeEngineLogin } from './engine/login.ts'
import { selectEngine } from './engine/select.ts'
import type { Inputs } from './inputs.ts'
import { processService, type Workshop } from './process-service.ts'
import { concludeRun } from './report.ts'
import { readSetting, type Setting } from './setting.ts'
import { mapSideBySide } from './side-by-side.ts'

/** How many services are worked on at once: builds are heavy, and runners have few cores. */
const width = 2

/** The recipe: read what is the same for all, carry each service from keys to tags, report. */
export async function main(inputs: Inputs, host: Host): Promise<Ending> {
  const setting = await readSetting(inputs, host)
  const only = setting.services.length === 1
  const results = await withTemporaryFolder(setting, async (folder) => {
    const shared = openWorkshop(setting, folder)
    return mapSideBySide(setting.services, width, (service) =>
      only
        ? host.group(`Building ${service.name}`, () => processService(setting, service, { ...shared, say: host.say }))
        : processService(setting, service, { ...shared, say: (line) => host.say(`[${service.name}] ${line}`) }),
    )
  })
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  const defect = failures.find((failure) => !(failure instanceof UserError))
  if (defect !== undefined) throw defect
  // One service's fault is the whole story; of several services the others' outcomes are told as well.
  if (only && failures.length > 0) throw failures[0]
  const outcomes = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  return concludeRun(setting, outcomes, failures as UserError[])
}

/** Engine and login are prepared when the first service needs them, and shared by all. */
function openWorkshop(setting: Setting, folder: string): Omit<Workshop, 'say'> {
  const engine = once(() => selectEngine(setting.inputs.builder))
  const environment = once(() => prepareLogin(setting, folder))
  return {
    resolveBase: createBaseResolver(setting),
    engine,
    tools: async () => ({ environment: await environment(), folder, signal: setting.host.signal }),
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

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined
  return () => {
    made ??= make()
    return made
  }
}

async function withTemporaryFolder<Result>(
  { runner }: Setting,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  return withPrivateFolder(runner.temporary, work).catch((error: NodeJS.ErrnoException) => {
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
