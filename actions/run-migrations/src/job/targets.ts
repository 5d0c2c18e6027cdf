import { UserError } from '../../../../packages/action/src/errors.ts'
import { loadConfig, selectEnvironment, selectServices } from '../../../../packages/config/src/load.ts'
import { noSteps } from '../../../../packages/config/src/migration-steps.ts'
import { normalisePath } from '../../../../packages/config/src/paths.ts'
import { isProduction } from '../../../../packages/config/src/production.ts'
import type { Config, Environment, Migrations } from '../../../../packages/config/src/types.ts'
import type { Permission } from '../../../../packages/migrations/src/decide.ts'
import { parseImages, type ServiceImages } from '../../../../packages/record/src/images.ts'
import type { Inputs } from '../inputs.ts'
import type { Listed } from '../refuse/belongs.ts'
import { refuseImpossible } from '../steps/refuse.ts'
import type { Target } from '../target.ts'
import { readCommands } from './commands.ts'
import { refuseReceiver, refuseUnfitEngine } from './engine.ts'

/** What a step has to do, and what it may. */
export type Job = {
  targets: Target[]
  permission: Permission
  /** The branch that deploy.yml gives the environment of the step; undefined where it gives none. */
  branch: string | undefined
  /** All environments of deploy.yml, with the databases that it lists for each. */
  environments: Listed[]
}

/** Brings inputs and deploy.yml together; an input wins. Throws a UserError for what cannot be honoured. */
export async function readJob(inputs: Inputs, mode: 'check' | 'plan' | 'apply', workspace: string): Promise<Job> {
  const config = await loadConfig(workspace, inputs.config)
  const environment =
    config === undefined || inputs.environment === '' ? undefined : selectEnvironment(config, inputs.environment)
  const permission = readPermission(inputs, environment, config?.file)
  const images = inputs.images === '' ? undefined : parseImages(inputs.images)
  const bare = config === undefined ? [singleService(inputs)] : configured(config, inputs)
  const single = {
    directory: inputs.directory,
    command: inputs.command,
    'pending-command': inputs.pendingCommand,
    image: inputs.image,
    'database-url': inputs.databaseUrl,
    'wipe-and-reseed': inputs.wipeAndReseed,
  }
  for (const [input, value] of Object.entries(single)) {
    if (value !== undefined && bare.length > 1) throw severalServices(input, bare)
  }
  refuseImpossible(bare, inputs, mode, config?.file)
  refuseIdleImage(bare, inputs)
  // A check is about files, before there is an image.
  refuseUnfitEngine(inputs, bare)
  const find = (target: Bare) => (mode === 'check' ? undefined : imageOf(target, inputs, images))
  const targets = bare.map((target) => ({ ...target, image: find(target) }))
  return { permission, branch: environment?.branch, environments: Object.values(config?.environments ?? {}), targets }
}

type Bare = Omit<Target, 'image'>

function singleService(inputs: Inputs): Bare {
  return { service: inputs.services[0] ?? '', context: '.', migrations: override(undefined, inputs) }
}

function configured(config: Config, inputs: Inputs): Bare[] {
  const services = selectServices(config, inputs.services)
  const targets = services.flatMap(({ name, context, migrations }) => {
    if (migrations !== undefined) return [{ service: name, context, migrations: override(migrations, inputs) }]
    // Named together with its folder, a service needs no entry.
    if (inputs.services.length !== 1 || inputs.directory === undefined) return []
    return [{ service: name, context, migrations: override(undefined, inputs, context) }]
  })
  if (targets.length > 0) return targets
  const others = Object.values(config.services).filter(({ migrations }) => migrations !== undefined)
  const named = services.map(({ name }) => name).join(', ')
  const which = services.length > 1 ? `services ${named} have` : `service ${named} has`
  const message =
    others.length === 0 ? 'No service of deploy.yml has migrations.' : `The ${which} no migrations in deploy.yml.`
  throw new UserError(message, {
    reason: 'no-migrations',
    received: others.length === 0 ? Object.keys(config.services).join(', ') : named,
    accepted:
      others.length === 0
        ? 'a service with `migrations:`'
        : `one with \`migrations:\`: ${others.map(({ name }) => name).join(', ')}`,
    remedy: 'Add `migrations: {}` to the service in deploy.yml, or name the service and its folder by the inputs.',
    file: config.file,
  })
}

function override(migrations: Migrations | undefined, inputs: Inputs, context = '.'): Migrations {
  const directory = inputs.directory === undefined ? undefined : normalisePath(inputs.directory)
  if (directory?.split('/').includes('..') || inputs.directory?.startsWith('/')) {
    throw new UserError('The input directory leads out of the repository.', {
      reason: 'invalid-input',
      received: inputs.directory,
      accepted: 'a folder relative to the repository’s root',
      remedy: 'Set `directory:` to a folder of the checkout.',
    })
  }
  return {
    ...(migrations ?? noSteps),
    backup: inputs.backup ?? migrations?.backup ?? 'off',
    ...readCommands(inputs, migrations),
    directory: directory ?? migrations?.directory ?? context,
    imageDirectory: migrations?.imageDirectory,
    runIn: refuseReceiver(inputs.runIn ?? migrations?.runIn ?? 'runner'),
    database: migrations?.database,
    databaseUrlEnv: migrations?.databaseUrlEnv ?? 'DATABASE_URL',
    network: inputs.network ?? migrations?.network,
    forbidden: migrations?.forbidden ?? [],
    databaseReach: inputs.databaseReach ?? migrations?.databaseReach ?? 'auto',
    models: migrations?.models,
  }
}

/** A blanket permission is for environments whose data can be made again. */
function readPermission(inputs: Inputs, environment: Environment | undefined, file: string | undefined): Permission {
  const asked = inputs.destructive ?? environment?.destructiveMigrations ?? 'block'
  if (asked !== 'warn') return asked
  if (inputs.environment === '') throw unnamedEnvironment()
  if (!isProduction(inputs.environment)) return 'warn'
  throw new UserError('Destructive migrations cannot be let through as a whole on production.', {
    reason: 'refused-on-production',
    received:
      inputs.destructive === undefined ? `destructive-migrations: warn for ${inputs.environment}` : 'destructive: warn',
    accepted: 'block, approved',
    remedy:
      'Set `destructive` to approved and approve the statements that are meant, or leave it at block and split the change so that nothing in use is dropped.',
    ...(inputs.destructive === undefined ? { file } : {}),
  })
}

/** Whose data may be lost has to be said: a database that nobody names may be production's. */
function unnamedEnvironment(): UserError {
  return new UserError('Destructive migrations cannot be let through as a whole where no environment is named.', {
    reason: 'refused-on-production',
    received: 'destructive: warn, and no environment',
    accepted: 'block, approved; or warn with an environment that is not production',
    remedy: 'Set `environment:` to the environment that the database belongs to, such as staging.',
  })
}

function imageOf(target: Bare, inputs: Inputs, images: ServiceImages | undefined): string | undefined {
  if (target.migrations.runIn === 'runner') return undefined
  const only = Object.values(images ?? {})
  const found =
    inputs.image ??
    images?.[target.service]?.image ??
    (target.service === '' && only.length === 1 ? only[0]?.image : undefined)
  if (found !== undefined && /^[^\s@]+@sha256:[0-9a-f]{64}$/.test(found)) return found
  throw new UserError(
    found === undefined
      ? `There is no image to migrate ${target.service || 'from'}, and \`run-in: image\` needs one.`
      : 'The input image is not pinned by its digest.',
    {
      reason: found === undefined ? 'missing-image' : 'invalid-input',
      received:
        found ?? (images === undefined ? 'neither image nor images' : `images of ${Object.keys(images).join(', ')}`),
      accepted: 'name@sha256:… with 64 hexadecimal digits',
      remedy: `Set \`images: \${{ steps.build.outputs.services }}\`, or \`image:\` for one service.`,
    },
  )
}

/** What names an image means to migrate from it. */
function refuseIdleImage(targets: Bare[], { image }: Inputs): void {
  if (image === undefined || targets.some(({ migrations }) => migrations.runIn === 'image')) return
  throw new UserError('The input image is given, and the migrations would run on the runner.', {
    reason: 'invalid-input',
    received: `image: ${image} with run-in: runner`,
    accepted: '`image` together with `run-in: image`, or neither',
    remedy: 'Set `run-in: image` (or `migrations.run-in` in deploy.yml), or take the input `image` out.',
  })
}

function severalServices(input: string, targets: Bare[]): UserError {
  return new UserError(`The input ${input} is for one service, and this step is about several.`, {
    reason: 'invalid-input',
    received: targets.map(({ service }) => service).join(', '),
    remedy: `Name one by the input service, or say it for each in deploy.yml instead of by \`${input}\`.`,
  })
}
