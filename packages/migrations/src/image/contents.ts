import { mkdtemp, rm } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { FolderFile } from '../tools/contract.ts'
import { readFolder, readTree } from '../tools/folder.ts'
import { type Container, createContainer, removeContainer } from './container.ts'
import { docker, lastWords } from './docker.ts'

/** What an image says about how its processes start. */
type ImageSettings = { workingDirectory: string; environment: Record<string, string> }

/** Reads an image's configuration out of the engine. Throws an Error for an image that the engine does not have. */
export async function readImageSettings(image: string, signal: AbortSignal): Promise<ImageSettings> {
  const result = await docker(['image', 'inspect', '--format', '{{json .Config}}', image], { signal })
  signal.throwIfAborted()
  if (result.exitCode !== 0) throw new Error(`docker image inspect: ${lastWords(result)}`)
  const config = JSON.parse(result.stdout) as { WorkingDir?: string; Env?: string[] | null }
  const environment = (config.Env ?? []).map((entry): [string, string] => {
    const at = entry.indexOf('=')
    return [entry.slice(0, at), entry.slice(at + 1)]
  })
  return { workingDirectory: config.WorkingDir || '/', environment: Object.fromEntries(environment) }
}

/** Where the migrations stand in an image: as named, or relative to its working directory as in the build context. */
export function directoryInImage(
  settings: ImageSettings,
  directory: { inRepository: string; context: string; inImage: string | undefined },
): string {
  const { inRepository, context, inImage } = directory
  const below = context === '.' ? inRepository : posix.relative(context, inRepository)
  if (inImage === undefined && below.startsWith('..')) {
    throw new UserError(
      'The folder of migrations lies outside of the build context, so its place in the image is not known.',
      {
        reason: 'unknown-image-directory',
        received: `${inRepository}, context ${context}`,
        remedy: 'Set `migrations.image-directory` in deploy.yml to the folder in the image.',
      },
    )
  }
  return posix.resolve('/', settings.workingDirectory, inImage ?? below)
}

/** Where a tool is started in an image: its project's folder as in the build context, else the image's own. */
export function workingDirectoryInImage(settings: ImageSettings, inRepository: string, context: string): string {
  const below = context === '.' ? inRepository : posix.relative(context, inRepository)
  return below.startsWith('..') ? settings.workingDirectory : posix.resolve('/', settings.workingDirectory, below)
}

/** Copies the files with such names out of an image, by a container that is created and never started; `tree` takes those below, too. */
export async function readImageFiles(
  container: Container,
  directory: string,
  repositoryPath: string,
  named: RegExp,
  options: { temporary: string; signal: AbortSignal; tree?: boolean },
): Promise<FolderFile[]> {
  const folder = await mkdtemp(join(options.temporary, 'deploy-actions-'))
  try {
    await createContainer(container, ['true'], [], options.signal)
    const copied = await docker(['cp', `${container.name}:${directory}/.`, folder], { signal: options.signal })
    options.signal.throwIfAborted()
    if (copied.exitCode !== 0) {
      throw new UserError(`The image has no folder ${directory}.`, {
        reason: 'missing-image-directory',
        received: lastWords(copied),
        remedy:
          'COPY the migrations into the image (.dockerignore may leave them out), or set `migrations.image-directory` in deploy.yml to where they are.',
      })
    }
    const { files } = options.tree ? await readTree(folder, '.', [named]) : await readFolder(folder, '.', [named], [''])
    return files.map((file) => ({ ...file, path: posix.join(repositoryPath, file.name) }))
  } finally {
    await removeContainer(container)
    await rm(folder, { recursive: true, force: true })
  }
}
