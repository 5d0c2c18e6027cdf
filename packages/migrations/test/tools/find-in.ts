import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Adapter, Found, ToolEnvironment } from '../../src/tools/contract.ts'
import { openProject } from '../../src/tools/project.ts'

/** Finds a tool's project in a checkout of these files, which is gone afterwards. */
export async function findIn(
  adapter: Adapter,
  files: Record<string, string>,
  directory = '.',
  environment?: ToolEnvironment,
): Promise<Found | undefined> {
  const root = await mkdtemp(join(tmpdir(), 'deploy-actions-find-in-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    return await adapter.find?.(openProject(root, directory, '.', { environment, commands: undefined }))
  } finally {
    await rm(root, { recursive: true })
  }
}
