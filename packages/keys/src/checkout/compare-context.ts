import type { Difference } from '../content-key.ts'
import type { Ignores } from '../dockerignore.ts'
import { pathInContext } from '../ignore-file.ts'
import type { TreeEntry } from '../tree.ts'
import { findVisible, foldersAbove } from '../visible.ts'
import { findConverted } from './conversions.ts'
import type { DiskState } from './disk.ts'
import { entriesBelow, findEntry } from './entries.ts'
import type { WorkTree } from './work-tree.ts'

/** What a build is let see, by paths relative to the context: now, and by the rules that the source key went by. */
export type Rules = { now: Ignores /** Undefined: the same as now. */; before: Ignores | undefined }

/** A part of a context that one repository holds. `prefix`: where the folder stands in the context, ended by `/`. */
type Part = { work: WorkTree; folder: string; prefix: string; rules: Rules; emit: (difference: Difference) => void }

/**
 * Compares a folder of a work tree, as a build would see it, with the commit: calls `emit` for each difference, with
 * its path relative to the context; a path may come twice.
 */
export async function compareContext(part: Part): Promise<void> {
  const { work, folder, prefix, rules } = part
  const [survey, submodules] = await Promise.all([work.survey(), work.submodules()])
  const gone: string[] = []
  const suspects = [...survey.suspects].map(async (path) => {
    const name = pathInContext(folder, path)
    const entry = findEntry(survey.entries, path)
    if (name === undefined || entry?.kind === 'commit') return
    if (!rules.now(prefix + name)) await judge(part, path, prefix + name)
    if (entry !== undefined && (await work.disk.stat(path)) === undefined) gone.push(name)
  })
  const untracked = survey.untracked.map((record) => compareUntracked(part, record))
  const nested = submodules.map((entry) => compareSubmodule(part, entry))
  await Promise.all([...suspects, ...untracked, ...nested, compareClean(part)])
  if (gone.length > 0 || rules.before !== undefined) await compareFolders(part, gone)
}

/** Files that git vouches for are looked at only where a conversion or another ignore file may be at work. */
async function compareClean(part: Part): Promise<void> {
  const { work, folder, prefix, rules, emit } = part
  const survey = await work.survey()
  if (rules.before === undefined && survey.converted.length === 0 && !survey.convertsAll) return
  const clean = [...entriesBelow(survey.entries, folder)].filter(({ path, kind }) => {
    const name = pathInContext(folder, path)
    return name !== undefined && kind !== 'commit' && !survey.suspects.has(path) && !rules.now(prefix + name)
  })
  const nameOf = ({ path }: TreeEntry) => prefix + (pathInContext(folder, path) as string)
  const seenAnew = clean.filter((entry) => rules.before?.(nameOf(entry)) === true)
  const seenBefore = seenAnew.length === 0 ? clean : clean.filter((entry) => rules.before?.(nameOf(entry)) !== true)
  for (const [entry, state] of await findConverted(work, seenBefore)) {
    if (!isSame(state, entry)) emit({ path: nameOf(entry), ...describe(state) })
  }
  await Promise.all(seenAnew.map((entry) => judge(part, entry.path, nameOf(entry))))
}

/** Emits what stands at a path unless it is what the source key has counted already. */
async function judge({ work, rules, emit }: Part, path: string, name: string): Promise<void> {
  const [{ entries }, state] = await Promise.all([work.survey(), work.disk.describe(path)])
  const entry = findEntry(entries, path)
  if (entry === undefined ? state.kind === 'file' : !isSame(state, entry) || rules.before?.(name) === true)
    emit({ path: name, ...describe(state) })
  // Git lists nothing below a folder that took the place of a tracked file, nor in a submodule that is only staged.
  if (state.kind === 'folder') await walk({ work, rules, emit }, path, name)
}

/** Says whether a file stands as the commit has it, to the byte. */
export function isSame(state: DiskState, entry: TreeEntry | undefined): boolean {
  if (state.kind !== 'file') return entry === undefined
  return entry !== undefined && state.mode === entry.mode && state.blob === entry.sha
}

/** Gives the mode and hash of a difference; anything but a file or link is as good as gone. */
export function describe(state: DiskState): Pick<Difference, 'mode' | 'sha256'> {
  return state.kind === 'file' ? { mode: state.mode, sha256: state.sha256 } : { mode: '', sha256: '' }
}

async function compareUntracked(part: Part, record: string): Promise<void> {
  const { folder, prefix, rules } = part
  const path = record.replace(/\/$/, '')
  const name = pathInContext(folder, path)
  if (record.endsWith('/') && (path === folder || folder.startsWith(record))) {
    // The whole context is untracked.
    await walk(part, folder, prefix.replace(/\/$/, ''))
  } else if (name !== undefined && record.endsWith('/')) await walk(part, path, prefix + name)
  else if (name !== undefined && !rules.now(prefix + name)) await judge(part, path, prefix + name)
}

/** Goes through a folder as a build does. Gives whether the build sees anything of it; an empty folder counts. */
async function walk(part: Pick<Part, 'work' | 'rules' | 'emit'>, path: string, name: string): Promise<boolean> {
  const { work, rules, emit } = part
  const isIgnored = name !== '' && rules.now(name)
  if (isIgnored && !rules.now.mayLetThrough(name)) return false
  const listed = await work.disk.list(path)
  if (listed === undefined) return false
  const start = name === '' ? '' : `${name}/`
  const files = listed.files.filter((file) => !rules.now(start + file))
  const [folders] = await Promise.all([
    Promise.all(listed.folders.map((child) => walk(part, `${path}/${child}`, start + child))),
    Promise.all(files.map((file) => judge({ ...part, folder: '.', prefix: '' }, `${path}/${file}`, start + file))),
  ])
  const isSeen = files.length > 0 || folders.includes(true)
  if (!isSeen && !isIgnored && name !== '') emit({ path: name, mode: '040000', sha256: '' })
  return isSeen || !isIgnored
}

/** A submodule that is checked out counts by its files; one that is not is an empty folder to the build. */
async function compareSubmodule(part: Part, entry: TreeEntry): Promise<void> {
  const { work, folder, prefix, rules, emit } = part
  const within = folder === entry.path || folder.startsWith(`${entry.path}/`)
  const name = within ? undefined : pathInContext(folder, entry.path)
  if (name === undefined && !within) return
  const path = prefix + (name ?? '')
  if (name !== undefined && rules.now(path) && !rules.now.mayLetThrough(path)) return
  const submodule = await work.openSubmodule(entry)
  if (submodule === undefined) {
    const state = await work.disk.describe(entry.path)
    emit({ path, ...(state.kind === 'folder' ? { mode: '040000', sha256: '' } : describe(state)) })
    await walk(part, within ? folder : entry.path, path.replace(/\/$/, ''))
    return
  }
  if (submodule.moved !== undefined) emit({ path, mode: '160000', sha256: submodule.moved })
  const inner = folder === entry.path || !within ? '.' : folder.slice(entry.path.length + 1)
  // The source key counts a submodule whole, so whatever of it was ignored before is known.
  const innerRules = { now: rules.now, before: undefined }
  await compareContext({
    work: submodule.work,
    folder: inner,
    prefix: name === undefined ? prefix : `${path}/`,
    rules: innerRules,
    emit,
  })
}

/**
 * Where tracked files are gone, their folders may be gone too, or stand empty: a build sees the difference. Where
 * another ignore file is at work than the source key went by, that key says nothing of empty folders: each one that the
 * build sees counts. `gone` are paths relative to the folder.
 */
async function compareFolders({ work, folder, prefix, rules, emit }: Part, gone: string[]): Promise<void> {
  const { entries } = await work.survey()
  const { emptied } = findVisible(entriesBelow(entries, folder), folder, withPrefix(rules.now, prefix))
  const known = new Set(rules.before === undefined ? emptied : [])
  const asked = rules.before === undefined ? [] : emptied
  const folders = new Set([...asked, ...gone.flatMap((path) => foldersAbove(path))])
  await Promise.all(
    [...folders].map(async (name) => {
      if (rules.now(prefix + name)) return
      const path = folder === '.' ? name : `${folder}/${name}`
      const stands = await work.disk.list(path)
      if (stands === undefined) {
        if (known.has(name)) emit({ path: prefix + name, mode: '', sha256: '' })
        return
      }
      const seen = await holdsVisible(work, path, prefix + name, rules.now)
      if (!seen && !known.has(name)) emit({ path: prefix + name, mode: '040000', sha256: '' })
    }),
  )
}

function withPrefix(ignores: Ignores, prefix: string): Ignores {
  if (prefix === '') return ignores
  return Object.assign((path: string) => ignores(prefix + path), {
    mayLetThrough: (path: string) => ignores.mayLetThrough(prefix + path),
  })
}

async function holdsVisible(work: WorkTree, path: string, name: string, ignores: Ignores): Promise<boolean> {
  const listed = await work.disk.list(path)
  if (listed === undefined) return false
  if (listed.files.some((file) => !ignores(`${name}/${file}`))) return true
  for (const child of listed.folders) {
    const inner = `${name}/${child}`
    if (!ignores(inner)) return true
    if (ignores.mayLetThrough(inner) && (await holdsVisible(work, `${path}/${child}`, inner, ignores))) return true
  }
  return false
}
