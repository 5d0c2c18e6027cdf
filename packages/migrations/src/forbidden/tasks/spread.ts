import { dirname } from 'node:path'
import { type Call, readIfThere, type Step } from '../call.ts'
import { mappingAt, readData } from './data.ts'
import { readWorkspaces } from './workspaces.ts'

/**
 * Gives a script of several packages, as `--workspace`, `--filter` and `-r` start it. A filter may name one; which
 * packages a pattern is about nobody knows, and all are looked at. Undefined where none has it.
 */
export async function spreadScript(
  call: Call,
  { script, words, filters }: { script: string; words: readonly string[]; filters: readonly string[] },
): Promise<Step | undefined> {
  const root = await findRoot(call.directory)
  const packages = root === undefined ? [] : await readWorkspaces(root)
  const named = packages.filter(({ name, path }) =>
    filters.some((filter) => filter === name || `/${path}`.endsWith(`/${filter.replace(/^\.\//, '')}`)),
  )
  const having = (named.length > 0 ? named : packages).filter(({ scripts }) => Object.hasOwn(scripts, script))
  if (having.length === 0) return undefined
  const started = ['npm', 'run', script, ...(words.length > 0 ? ['--', ...words] : [])]
  return {
    calls: having.map(({ path, name }) => ({
      ...call,
      directory: path,
      words: started,
      chain: [...call.chain, `${script} in ${name ?? path}`],
    })),
  }
}

async function findRoot(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await readIfThere(`${at}/pnpm-workspace.yaml`)) !== undefined) return at
    const text = await readIfThere(`${at}/package.json`)
    if (text !== undefined && mappingAt(await readData('package.json', text))['workspaces'] !== undefined) return at
    if (dirname(at) === at) return undefined
  }
}
