// Those of promises are loaded when they are used: where podman or buildah builds.
import { lstatSync, promises, readlinkSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, posix, relative } from 'node:path'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { parseDockerignore } from '../../../packages/keys/src/dockerignore.ts'
import { ignoreFilePaths } from '../../../packages/keys/src/ignore-file.ts'
import { findNamedContexts } from '../../../packages/keys/src/named-contexts.ts'

/**
 * Throws a UserError where the ignore file is a link that leads out of its folder. BuildKit is given that folder alone:
 * it goes on as if there were no ignore file, and puts everything into the image, while others follow the link.
 */
export function requireIgnoreFileInPlace(workspace: string, service: Pick<Service, 'context' | 'dockerfile'>): void {
  for (const path of ignoreFilePaths(service)) {
    const file = join(workspace, path)
    // A folder on the way may be none.
    const found = attempt(() => lstatSync(file))
    if (found === undefined) continue
    if (found.isSymbolicLink() && leadsOut(file)) throw leading(path, readlinkSync(file))
    return
  }
}

function leadsOut(file: string): boolean {
  if (isAbsolute(readlinkSync(file))) return true
  const target = attempt(() => realpathSync(file))
  return target !== undefined && /^\.\.(?:\/|$)/.test(relative(realpathSync(dirname(file)), target))
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function leading(path: string, target: string): UserError {
  return new UserError(`${path} is a link that leads out of its folder.`, {
    reason: 'invalid-dockerignore',
    received: target,
    accepted: 'a file, or a link to one in the same folder or below it',
    remedy: 'Put a file in place of the link: BuildKit does not see where it leads, and would leave nothing out.',
    file: path,
  })
}

/** Throws a UserError where podman and buildah would obey another ignore file than the one that the key went by. */
export async function refuseContainerIgnore(
  workspace: string,
  service: Pick<Service, 'context' | 'dockerfile'>,
): Promise<void> {
  const [beside, usual] = ignoreFilePaths(service).map((path) => readText(join(workspace, path)))
  const path = join(service.context, '.containerignore')
  const other = await readText(join(workspace, path))
  if (other === undefined || (await beside) !== undefined || other === (await usual)) return
  throw new UserError(`${path} is obeyed by podman and buildah alone, and says other things than .dockerignore.`, {
    reason: 'invalid-dockerignore',
    received: path,
    accepted: 'a .dockerignore, which all builders obey',
    remedy: `Rename ${path} to .dockerignore, or make it a link to that.`,
    file: path,
  })
}

/**
 * Throws a UserError where the ignore file of a named context leaves something out, for podman and buildah: they do not
 * look at it, and what the key does not know of would be in the image. Folders are looked at as they stand.
 */
export async function refuseNamedIgnore(workspace: string, service: Pick<Service, 'extraArgs'>): Promise<void> {
  for (const named of findNamedContexts(service)) {
    if (named.kind !== 'folder') continue
    const path = join(named.path, '.dockerignore')
    const text = await readText(join(workspace, path))
    if (text === undefined) continue
    const { listLeftOut } = await import('./engine/containers/ignore-list.ts')
    const [first] = await listLeftOut(join(workspace, named.path), parseDockerignore(text, path))
    if (first === undefined) continue
    throw new UserError(`podman and buildah do not obey ${path}, the ignore file of the named context ${named.name}.`, {
      reason: 'invalid-dockerignore',
      received: `${join(named.path, first)}, which it leaves out`,
      accepted: 'a named context of which nothing is left out, or buildx',
      remedy: `Move what ${path} leaves out to another folder, or build this service with buildx.`,
      file: path,
    })
  }
}

/**
 * Throws a UserError where a RUN of the Dockerfile mounts a part of the context from which the ignore file leaves something
 * out, for podman and buildah: they mount the folder as it stands, with what no key knows of. Folders are looked at as
 * they stand.
 */
export async function refuseMountedIgnore(
  workspace: string,
  service: Pick<Service, 'context' | 'dockerfile'>,
  dockerfile: string,
): Promise<void> {
  const { findBindMounts } = await import('./engine/containers/bind-mounts.ts')
  const mounts = findBindMounts(dockerfile).filter(({ from }) => from === undefined)
  if (mounts.length === 0) return
  const context = join(workspace, service.context)
  for (const path of ignoreFilePaths(service)) {
    const text = await readText(join(workspace, path))
    if (text === undefined) continue
    const { listLeftOut } = await import('./engine/containers/ignore-list.ts')
    const left = await listLeftOut(context, parseDockerignore(text, path))
    for (const { source } of mounts) {
      const place = source.includes('$') ? '' : posix.join('/', source).slice(1).replace(/\/$/, '')
      const seen = left.find((one) => place === '' || isBelow(one, place) || isBelow(place, one))
      if (seen !== undefined) throw mounted(path, service.dockerfile, source, seen)
    }
    return
  }
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function mounted(path: string, dockerfile: string, source: string, seen: string): UserError {
  return new UserError(`podman and buildah do not obey ${path} where a RUN mounts the context.`, {
    reason: 'invalid-dockerignore',
    received: `RUN --mount=type=bind of ${source || 'the context'}, with ${seen}, which ${path} leaves out`,
    accepted: 'a mount of which nothing is left out, or buildx',
    remedy: 'Mount only the files that the step needs, COPY them, or build this service with buildx.',
    file: dockerfile,
  })
}

function readText(file: string): Promise<string | undefined> {
  return promises.readFile(file, 'utf8').catch(() => undefined)
}
