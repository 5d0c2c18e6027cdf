import { randomUUID } from 'node:crypto'
import { type Dirent, promises } from 'node:fs'
import { join } from 'node:path'
import { type Ignores, parseDockerignore } from '../../../../../packages/keys/src/dockerignore.ts'
import { decodePath, encodePath } from '../../../../../packages/keys/src/path-text.ts'
import type { BuildRequest } from '../engine.ts'

/** Rules of names, `*`, `?` and `**` between slashes mean the same to all builders. */
const plainRule = /^(?!.*[^/]\*\*)(?!.*\*\*[^/])(?!.*\*\*\/\*\*)[\w@%=~,.\-/*?]+$/

/**
 * Gives the ignore file for podman and buildah. They have a reader of their own, for which a later `!` takes back more
 * than for BuildKit, and `**.log` leaves out less: what the key leaves out would be in the image. Where a file has such
 * rules, they are given a list of what it leaves out, written into the private `folder`.
 */
export async function writeIgnoreList(
  { context, ignoreFile }: Pick<BuildRequest, 'context' | 'ignoreFile'>,
  folder: string,
): Promise<string | undefined> {
  const path = ignoreFile ?? join(context, '.dockerignore')
  const text = await promises.readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined || text.split(/\r?\n/).every(isPlain)) return ignoreFile
  const left = await listLeftOut(context, parseDockerignore(text, path))
  const list = join(folder, `ignore-${randomUUID()}`)
  await promises.writeFile(list, left.map((name) => `${writeRule(name)}\n`).join(''), { mode: 0o600 })
  return list
}

/** Lists what an ignore file leaves out of a folder as it stands, the topmost paths of it. */
export async function listLeftOut(context: string, ignores: Ignores): Promise<string[]> {
  const left: string[] = []
  await collect(context, '', ignores, left)
  return left
}

function isPlain(line: string): boolean {
  const rule = line.replace(/^[ \t]+|[ \t]+$/g, '')
  return rule === '' || line.startsWith('#') || plainRule.test(rule)
}

/** Collects what is left out below a folder. Gives whether the build sees anything there. */
async function collect(context: string, folder: string, ignores: Ignores, left: string[]): Promise<boolean> {
  const place = encodePath(folder === '' ? context : `${context}/${folder}`)
  const entries: Dirent<Buffer>[] = await promises.readdir(place, { withFileTypes: true, encoding: 'buffer' })
  let isSeen = false
  for (const entry of entries) {
    const name = decodePath(entry.name)
    const path = folder === '' ? name : `${folder}/${name}`
    const isIgnored = ignores(path)
    if (isIgnored && !(entry.isDirectory() && ignores.mayLetThrough(path))) {
      left.push(path)
      continue
    }
    const before = left.length
    const holds = entry.isDirectory() && (await collect(context, path, ignores, left))
    if (isIgnored && !holds) left.splice(before, left.length, path)
    else isSeen = true
  }
  return isSeen
}

const controls: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Writes a path as a rule that matches it alone. Bytes that are no text match any character. */
function writeRule(path: string): string {
  return path
    .replace(/[\\*?[\]+|(){}$^]|^[!#]/g, '\\$&')
    .replace(/[\n\r\t]/g, (character) => controls[character] as string)
    .replace(/^\s|\s$/g, '[$&]')
    .replace(/[\udc80-\udcff]/g, (byte, at, whole: string) =>
      /[\ud800-\udbff]/.test(whole[at - 1] ?? '') ? byte : '?',
    )
}
