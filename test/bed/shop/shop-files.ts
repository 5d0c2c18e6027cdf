import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { dump, load } from 'js-yaml'

const example = resolve(import.meta.dirname, '../../../examples/shop')

/** Where the example's names point on the bed. */
export type Places = {
  registry: string
  baseImage: string
  staging: string
  production: string
}

type Deploy = {
  defaults: Record<string, unknown>
  services: Record<string, { image: string; migrations?: Record<string, unknown> }>
  environments: Record<string, { url: string; ready: { url: string } }>
}

/** Gives the example's files by path, as its repository has them, with deploy.yml pointing at the bed. */
export async function readShopFiles(places: Places): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const entry of await readdir(example, { recursive: true, withFileTypes: true })) {
    const path = relative(example, join(entry.parentPath, entry.name))
    if (!entry.isFile() || path.startsWith('variants/') || path.includes('node_modules/')) continue
    files[path] = await readFile(join(example, path), 'utf8')
  }
  files['.github/deploy.yml'] = pointAtBed(files['.github/deploy.yml'] ?? '', places)
  return files
}

/** Reads a variant of a workflow of the example. */
export function readVariant(name: string): Promise<string> {
  return readFile(join(example, 'variants', name), 'utf8')
}

/**
 * Changes the addresses in deploy.yml, and nothing else: the registry, the sites, the base image (a build argument), and
 * the network in which a container reaches the database.
 */
function pointAtBed(text: string, places: Places): string {
  const deploy = load(text) as Deploy
  deploy.defaults['build-args'] = { NODE_IMAGE: places.baseImage }
  for (const service of Object.values(deploy.services)) {
    service.image = service.image.replace(/^ghcr\.io/, places.registry)
    if (service.migrations !== undefined) service.migrations['network'] = 'host'
  }
  for (const [name, environment] of Object.entries(deploy.environments)) {
    const site = name === 'production' ? places.production : places.staging
    environment.url = `${site}/web/`
    environment.ready.url = `${site}/{service}/healthz`
  }
  return dump(deploy)
}
