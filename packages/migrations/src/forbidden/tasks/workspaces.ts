import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { escapePattern } from '../../../../action/src/pattern.ts'
import { readIfThere } from '../call.ts'
import { listOf, mappingAt, readData, textsIn } from './data.ts'

/** A package of a repository that holds several. */
export type Workspace = { path: string; name: string | undefined; scripts: Record<string, string> }

const deepest = 5

/** The packages that `workspaces` of package.json or pnpm-workspace.yaml name, and that of the root; in their order. */
export async function readWorkspaces(root: string): Promise<Workspace[]> {
  const own = await readPackage(root)
  if (own === undefined) return []
  const { workspaces } = own.manifest
  const pnpm = await readIfThere(join(root, 'pnpm-workspace.yaml'))
  const patterns = [
    ...listOf(Array.isArray(workspaces) ? workspaces : mappingAt(workspaces)['packages']),
    ...listOf(pnpm === undefined ? undefined : mappingAt(await readData('pnpm.yaml', pnpm))['packages']),
  ].map((one) => String(one).replace(/^\.\//, '').replace(/\/$/, ''))
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(patternOf)
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => patternOf(pattern.slice(1)))
  const found: Workspace[] = [own.workspace]
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.')) continue
      const path = join(folder, entry.name)
      const place = relative(root, path)
      if (wanted.some((one) => one.test(place)) && !unwanted.some((one) => one.test(place))) {
        const one = await readPackage(path)
        if (one !== undefined) found.push(one.workspace)
      }
      if (depth < deepest) await visit(path, depth + 1)
    }
  }
  if (wanted.length > 0) await visit(root, 1)
  return found
}

async function readPackage(path: string) {
  const text = await readIfThere(join(path, 'package.json'))
  if (text === undefined) return undefined
  const manifest = mappingAt(await readData('package.json', text))
  const { name } = manifest
  const scripts = textsIn(manifest['scripts'])
  return { manifest, workspace: { path, name: typeof name === 'string' ? name : undefined, scripts } }
}

function patternOf(glob: string): RegExp {
  const text = glob
    .split('/')
    .map((part) => (part === '**' ? '(?:.+)' : part.split('*').map(escapePattern).join('[^/]*')))
    .join('/')
  return new RegExp(`^${text.replace(/\(\?:\.\+\)\//g, '(?:.+/)?')}$`)
}
