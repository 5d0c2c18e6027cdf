import { posix } from 'node:path'
import type { BuildContext } from './context.ts'
import { type Copy, findCopies } from './copies.ts'
import type { Finding, Severity } from './finding.ts'
import { placeInIgnoreFile } from './ignore-place.ts'
import { type LeakRule, leakRules, publishedFiles } from './leak-rules.ts'

/** How many files are opened at most to look for keys and logins. */
const mostReads = 2000

type Leak = { rule: Omit<LeakRule, 'path'>; files: string[]; copy: Copy }

/**
 * Finds what would get into the image and should not: keys, logins, environment files, and the repository's own .git.
 * Only what a COPY or ADD of the Dockerfile takes counts: BuildKit transfers nothing else. One finding a kind of file,
 * at the line of the ignore file that has to change, or at the COPY where there is no ignore file.
 */
export async function findLeaks(context: BuildContext): Promise<Finding[]> {
  const copies = findCopies(context.recipe, context.target)
  if (copies.length === 0) return []
  const leaks = [...findGit(context, copies), ...(await findFiles(context, copies))]
  return leaks.map((leak) => describeLeak(context, leak))
}

/** Both BuildKit and buildah copy .git like any folder. */
function findGit({ gitConfig, ignores }: BuildContext, copies: Copy[]): Leak[] {
  if (gitConfig === undefined || ignores('.git/config')) return []
  const copy = copies.find(({ covers }) => covers('.git/config'))
  if (copy === undefined) return []
  const hasToken = /^\s*extraheader\s*=/im.test(gitConfig) || /:\/\/[^/\s:@]+:[^/\s@]+@/.test(gitConfig)
  const rule = {
    title: '.git in the build',
    what: hasToken
      ? 'the history of the repository and, in .git/config, the token that it was checked out with'
      : 'the history of the repository, deleted secrets included',
    severity: hasToken ? ('error' as const) : ('warning' as const),
    pattern: '.git',
  }
  return [{ rule, files: ['.git'], copy }]
}

async function findFiles(context: BuildContext, copies: Copy[]): Promise<Leak[]> {
  const leaks = new Map<LeakRule, Leak>()
  let reads = 0
  // There may be thousands of .json files: what is more telling is read first.
  const files = [...context.files].sort((a, b) => Number(a.endsWith('.json')) - Number(b.endsWith('.json')))
  for (const path of files) {
    if (publishedFiles.test(path)) continue
    const rules = leakRules.filter((rule) => rule.path.test(path) && rule.except?.test(path) !== true)
    if (rules.length === 0) continue
    const copy = copies.find(({ covers }) => covers(path))
    if (copy === undefined) continue
    let text: string | undefined
    if (rules.some(({ content }) => content !== undefined) && reads < mostReads) {
      reads += 1
      text = await context.read(path)
    }
    const rule = rules.find(({ content }) => content === undefined || content.test(withoutReferences(text ?? '')))
    if (rule === undefined) continue
    const leak = leaks.get(rule) ?? { rule, files: [], copy }
    leak.files.push(path)
    leaks.set(rule, leak)
  }
  return [...leaks.values()]
}

/** A default inside of a reference, as in `${TOKEN:-}`, is not a value that follows a name. */
function withoutReferences(text: string): string {
  return text.replace(/\$\{[^}]*\}/g, '$')
}

const milder: Record<Severity, Severity> = { error: 'warning', warning: 'notice', notice: 'notice' }

function describeLeak(context: BuildContext, { rule, files, copy }: Leak): Finding {
  const place = placeInIgnoreFile(context, files[0] ?? '', copy)
  const where = copy.inImage
    ? 'The image would hold'
    : 'A stage of the build would hold, and a shared build cache with it,'
  const remedy = [place.remedy(patternsFor(rule, files)), rule.note].filter((text) => text !== undefined).join(' ')
  return {
    file: place.file,
    line: place.line,
    title: rule.title,
    message: `${where} ${rule.what}: ${nameFiles(files)}. ${remedy}`,
    severity: copy.inImage ? rule.severity : milder[rule.severity],
  }
}

/** One file is left out by its name, several by what their names end in; a .json alone says too little. */
function patternsFor({ pattern }: Pick<LeakRule, 'pattern'>, files: string[]): string {
  if (pattern !== undefined) return pattern
  if (files.length === 1) return files[0] ?? ''
  const patterns = files.map((path) => {
    const extension = posix.extname(path)
    if (extension === '.json') return path
    return extension === '' ? `**/${posix.basename(path)}` : `**/*${extension}`
  })
  return [...new Set(patterns)].slice(0, 5).join(', ')
}

function nameFiles(files: string[]): string {
  const named = files.slice(0, 5).join(', ')
  return files.length > 5 ? `${named} and ${files.length - 5} more` : named
}
