import { posix } from 'node:path'
import type { Adapter, Found, Project } from '../contract.ts'
import { findNearest, readBelow } from '../project.ts'

/** Finds a project's `manage.py`, and the migrations of all apps below it. */
export async function findDjangoProject(
  project: Project,
  { files, within = /^/ }: Pick<Adapter, 'files' | 'within'>,
): Promise<Found | undefined> {
  const because = await findNearest(project, /^manage\.py$/, async (path) =>
    /DJANGO_SETTINGS_MODULE|django\.core\.management/.test(await project.read(path)),
  )
  if (because === undefined) return undefined
  const directory = posix.dirname(because)
  const found = await readBelow(project, directory, files)
  return {
    because,
    directory,
    workingDirectory: directory,
    files: found.filter(({ name }) => within.test(name)),
    settings: { 'django.project': because },
  }
}
