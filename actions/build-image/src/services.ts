import { UserError } from '../../../packages/action/src/errors.ts'
import { selectServices } from '../../../packages/config/src/load.ts'
import { normalisePath } from '../../../packages/config/src/paths.ts'
import type { Config, Service } from '../../../packages/config/src/types.ts'
import { findNativePlatform } from '../../../packages/keys/src/native-platform.ts'
import { recipeOf } from '../../../packages/keys/src/recipe.ts'
import { nameOf, parseReference } from '../../../packages/registry/src/reference.ts'
import { requireCacheSetting } from './engine/cache-setting.ts'
import type { Inputs } from './inputs.ts'
import { refuseOwnedArguments } from './secrets/extra-args.ts'

/** Inputs that can only be about one service. */
const singular = ['image', 'context', 'dockerfile', 'version', 'versionFile'] as const
const written = { versionFile: 'version-file' } as Record<string, string>

/**
 * Gives the services to build: those of deploy.yml with the inputs laid over them, or one that inputs alone describe.
 * Throws a UserError when neither says what to build, or when an input for one service meets several.
 */
export function resolveServices(inputs: Inputs, config: Config | undefined): Service[] {
  const fromConfig = config === undefined ? undefined : chooseConfigured(inputs, config)
  if (fromConfig === undefined) return [overlay(describedByInputs(inputs), inputs)]
  const misplaced = singular.find((key) => inputs[key] !== undefined)
  if (fromConfig.length > 1 && misplaced !== undefined) {
    const name = written[misplaced] ?? misplaced
    throw new UserError(`The input ${name} is about one service, and this step builds several.`, {
      reason: 'ambiguous-input',
      received: fromConfig.map((service) => service.name).join(', '),
      accepted: 'one service',
      remedy: `Name one service with \`service:\`, or give each its ${name === 'version' ? 'version-file' : name} in ${config?.file ?? 'deploy.yml'}.`,
    })
  }
  const services = fromConfig.map((service) => overlay(service, inputs))
  refuseSharedNames(
    [
      ...Object.values(config?.services ?? {}).filter(({ name }) => !services.some((one) => one.name === name)),
      ...services,
    ],
    config,
  )
  return services
}

/**
 * Gives the services of deploy.yml that are meant. An input `image` that is none of theirs stands for itself; one that
 * belongs to one service means that service.
 */
function chooseConfigured(inputs: Inputs, config: Config): Service[] | undefined {
  const { image, services } = inputs
  if (image === undefined || services.some((name) => name in config.services)) return selectServices(config, services)
  const owners = Object.values(config.services).filter((service) => service.image === image)
  if (owners.length === 0) return undefined
  if (owners.length === 1 && services.length === 0) return owners
  throw new UserError(`The image ${image} is that of ${owners.map(({ name }) => name).join(', ')} in ${config.file}.`, {
    reason: 'ambiguous-input',
    received: services.length === 0 ? 'the input image alone' : `service: ${services.join(', ')}`,
    accepted: owners.map(({ name }) => `service: ${name}`).join(', or '),
    remedy: 'Name the service, or leave the input image out.',
  })
}

/** Tags name one image: services that share a name have to be made of the same, or each would take the other's tags. */
function refuseSharedNames(services: Service[], config: Config | undefined): void {
  for (const [index, service] of services.entries()) {
    const other = services
      .slice(0, index)
      .find((one) => one.image === service.image && JSON.stringify(recipeOf(one)) !== JSON.stringify(recipeOf(service)))
    if (other === undefined) continue
    throw new UserError(`${other.name} and ${service.name} have one image name, and are built differently.`, {
      reason: 'shared-image-name',
      received: service.image,
      accepted: 'an image name for each service, or the same context, Dockerfile, target and arguments for both',
      remedy: `Name the images apart, for example ${service.image}-${service.name}.`,
      file: config?.file,
    })
  }
}

function describedByInputs(inputs: Inputs): Service {
  if (inputs.image === undefined) {
    throw new UserError('There is nothing to build: no deploy.yml, and no input image.', {
      reason: 'missing-input',
      accepted: '`image: ghcr.io/acme/shop-api`, or a .github/deploy.yml with services',
      remedy: 'Set the input `image`, or add .github/deploy.yml and check out the repository before this step.',
    })
  }
  const context = normalisePath(inputs.context ?? '.')
  return {
    name: inputs.services[0] ?? parseReference(inputs.image).repository.split('/').at(-1) ?? 'app',
    image: inputs.image,
    context,
    dockerfile: context === '.' ? 'Dockerfile' : `${context}/Dockerfile`,
    target: undefined,
    buildArgs: {},
    revisionArg: undefined,
    platforms: [],
    versionFile: undefined,
    beforeBuild: undefined,
    secrets: {},
    ssh: [],
    extraArgs: [],
    cache: 'auto',
    provenance: false,
    sbom: false,
    maxAge: undefined,
    needs: [],
    migrations: undefined,
  }
}

function overlay(service: Service, inputs: Inputs): Service {
  const reference = parseReference(inputs.image ?? service.image)
  if (reference.tag !== undefined || reference.digest !== undefined) {
    throw new UserError('The name of the image has a tag or a digest.', {
      reason: 'invalid-image',
      received: inputs.image ?? service.image,
      accepted: nameOf(reference),
      remedy: 'Leave the tag out; further tags go into the input `tags`.',
    })
  }
  refuseOwnedArguments(inputs.extraArgs)
  refuseOwnedArguments(service.extraArgs, `extra-args of ${service.name}`)
  const versionFile =
    inputs.versionFile === undefined
      ? service.versionFile
      : { path: inside(inputs.versionFile, 'version-file'), pattern: undefined }
  return {
    ...service,
    image: nameOf(reference),
    context: inputs.context === undefined ? service.context : inside(inputs.context, 'context'),
    dockerfile: inputs.dockerfile === undefined ? service.dockerfile : inside(inputs.dockerfile, 'dockerfile'),
    target: inputs.target ?? service.target,
    buildArgs: { ...service.buildArgs, ...inputs.buildArgs },
    revisionArg: inputs.revisionArg ?? service.revisionArg,
    platforms: choosePlatforms(service, inputs),
    secrets: { ...service.secrets, ...inputs.secrets },
    ssh: inputs.ssh.length > 0 ? inputs.ssh : service.ssh,
    extraArgs: inputs.extraArgs.length > 0 ? inputs.extraArgs : service.extraArgs,
    cache: requireCacheSetting(inputs.cache ?? service.cache),
    provenance: inputs.provenance ?? service.provenance,
    sbom: inputs.sbom ?? service.sbom,
    maxAge: inputs.maxAge ?? service.maxAge,
    versionFile,
  }
}

/** A part is for one platform: the builder's own unless one is named. What is put together is for those that are given. */
function choosePlatforms(service: Service, inputs: Inputs): string[] {
  const platforms = inputs.platforms.length > 0 ? inputs.platforms : service.platforms
  if (inputs.push !== 'by-digest' || inputs.platforms.length === 1) return platforms
  if (platforms.length === 0) return [findNativePlatform()]
  throw new UserError('With `push: by-digest` a step makes the image of one platform.', {
    reason: 'invalid-input',
    received: platforms.join(', '),
    accepted: 'one platform',
    remedy: 'Name the platform of this job alone in `platforms`.',
  })
}

function inside(path: string, input: string): string {
  const normal = normalisePath(path)
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(path)
  if (!isAddress && !path.startsWith('/') && !normal.split('/').includes('..')) return normal
  throw new UserError(
    isAddress ? `The input ${input} is an address.` : `The input ${input} leads out of the repository.`,
    {
      reason: 'invalid-input',
      received: path,
      accepted: 'a path below the root of the repository, relative to it',
      remedy: isAddress
        ? 'Check out what is behind the address in a step before, and name the path of it.'
        : `Write the path as it is in the repository: ${input === 'context' ? 'backend' : 'backend/Dockerfile'}`,
    },
  )
}
