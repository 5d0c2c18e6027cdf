import type { Project } from '../contract.ts'
import { findNearest } from '../project.ts'

export type Manifest = { scripts?: Record<string, string> } & Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>

/** Gives the package.json that depends on a package, and what is in it. Throws a UserError for several as near. */
export async function findDependent(
  project: Project,
  name: string,
): Promise<{ path: string; manifest: Manifest } | undefined> {
  const path = await findNearest(project, /^package\.json$/, async (candidate) => {
    const manifest = await readManifest(project, candidate)
    return [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].some(
      (packages) => packages !== undefined && Object.hasOwn(packages, name),
    )
  })
  return path === undefined ? undefined : { path, manifest: await readManifest(project, path) }
}

/** Reads a package.json; an empty one for what is none. */
export async function readManifest(project: Project, path: string): Promise<Manifest> {
  try {
    const manifest: unknown = JSON.parse(await project.read(path))
    return typeof manifest === 'object' && manifest !== null ? manifest : {}
  } catch {
    // Somebody else's business, such as a template.
    return {}
  }
}
