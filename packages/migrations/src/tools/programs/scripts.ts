import { posix } from 'node:path'
import type { Project } from '../contract.ts'
import { findNearest } from '../project.ts'
import { type Manifest, readManifest } from './package.ts'

/** Gives what the scripts of a package.json start a tool with by an option, without quotes, each value once. */
export function optionsIn({ scripts = {} }: Manifest, tool: string, names: readonly string[]): string[] {
  const option = new RegExp(`\\s(?:${names.join('|')})(?:=|\\s+)(?:"([^"]*)"|'([^']*)'|([^\\s"';&|]+))`, 'g')
  const calls = Object.values(scripts).flatMap((script) => script.split(/&&|\|\||;/))
  const values = calls
    .filter((call) => call.includes(tool))
    .flatMap((call) => [...call.matchAll(option)].map(([, double, single, bare]) => double ?? single ?? bare ?? ''))
  return [...new Set(values)]
}

/** A configuration that scripts name, and the folder of the package.json that they stand in. */
export type NamedConfig = { config: string; beside: string }

/**
 * Finds the one configuration that the scripts of the nearest package.json start a tool with, for a project that gives it
 * a name of its own. Undefined where they name none that is there, or several.
 */
export async function findNamedConfig(
  project: Project,
  tool: string,
  names: readonly string[],
): Promise<NamedConfig | undefined> {
  const list = new Set(await project.list())
  const namedBy = async (path: string) => {
    const options = optionsIn(await readManifest(project, path), tool, names)
    const configs = new Set(options.map((option) => posix.join(posix.dirname(path), option)))
    const [config, another] = [...configs].filter((one) => list.has(one))
    return another === undefined ? config : undefined
  }
  const path = await findNearest(project, /^package\.json$/, async (one) => (await namedBy(one)) !== undefined)
  const config = path === undefined ? undefined : await namedBy(path)
  return path === undefined || config === undefined ? undefined : { config, beside: posix.dirname(path) }
}
