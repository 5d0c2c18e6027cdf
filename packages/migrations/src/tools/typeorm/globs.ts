import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { ConfigReader } from '../programs/config.ts'
import { unreadable } from '../programs/environments.ts'
import { bare, type Expression, evaluate, show } from '../programs/expressions.ts'
import { readPath } from '../programs/paths.ts'
import { closing, isSign, splitAt, type Token } from '../programs/tokens.ts'

/** What a data source lists as its migrations: patterns of paths, and classes by their names. */
export type Listed = { globs: Array<{ path: string; besideFile: boolean }>; classes: string[] }

/** Reads all of `migrations`. Throws a UserError for what does not stand there word for word. */
export function readListed(config: ConfigReader, file: string): Listed {
  const listed: Listed = { globs: [], classes: [] }
  const read = (expression: Expression, depth = 0): void => {
    const { program } = expression
    const tokens = bare(expression.tokens)
    const readAll = (parts: Token[][]) => {
      for (const part of parts) read(evaluate(part, program), depth + 1)
    }
    const [first, second] = tokens
    const branches = branchesOf(tokens)
    const path = readPath(expression)
    if (first === undefined) return
    if (depth > 9) throw unreadable('The migrations of the data source cannot be told.', show(expression), file)
    if (isSign(first, '[') && closing(tokens, 0) === tokens.length - 1) readAll(splitAt(tokens.slice(1, -1), ','))
    else if (branches !== undefined) readAll(branches)
    else if (isSign(first, '.') && isSign(second, '.')) readAll([tokens.slice(3)])
    else if (path !== undefined && (path.besideFile || !path.path.startsWith('/'))) listed.globs.push(path)
    else if (first.kind === 'word' && second === undefined) listed.classes.push(first.value)
    else throw unreadable('The migrations of the data source cannot be told.', show(expression), file)
  }
  for (const value of config.values('migrations')) read(value)
  return listed
}

/** Either side of `condition ? one : other`. */
function branchesOf(tokens: Token[]): [Token[], Token[]] | undefined {
  const [condition, ...rest] = splitAt(tokens, '?')
  if (condition === undefined || rest.length !== 1) return undefined
  const [one, other, more] = splitAt(rest[0] ?? [], ':')
  return one === undefined || other === undefined || more !== undefined ? undefined : [one, other]
}

/** The part of a glob before its first wildcard, as a folder. */
export function folderOf(glob: string): string {
  const fixed = glob.split(/[*{[?(]/, 1)[0] ?? ''
  return fixed.endsWith('/') ? fixed.slice(0, -1) : posix.dirname(fixed)
}

/** Whether a file of the migrations' folder is one that the patterns (packed by `JSON.stringify`) name. */
export function isMigration(name: string, globs: string | undefined): boolean {
  return globs === undefined || (JSON.parse(globs) as string[]).some((glob) => matches(name, glob))
}

/** What it does not understand of a pattern, it takes as matching. */
function matches(path: string, glob: string): boolean {
  if (/[()[\]!]/.test(glob)) return true
  let braces = 0
  const pattern = glob.replace(/\*\*\/|\*\*?|[?{},]|[.+^$|\\]/g, (sign) => {
    if (sign === '**/') return '(?:.*/)?'
    if (sign === '**') return '.*'
    if (sign === '*') return '[^/]*'
    if (sign === '?') return '[^/]'
    if (sign === '{') braces += 1
    if (sign === '}') braces -= 1
    if (sign === '{') return '(?:'
    if (sign === '}') return ')'
    if (sign === ',') return braces > 0 ? '|' : ','
    return `\\${sign}`
  })
  return braces !== 0 || new RegExp(`^${pattern}$`).test(path)
}

/** Whether a program has a class of that name. */
export function hasClass(text: string, name: string): boolean {
  return /^\w+$/.test(name) && new RegExp(`\\bclass\\s+${name}\\b`).test(text)
}

/** Throws a UserError for a class that no file that was read has. */
export function refuseUnknownClasses(classes: string[], texts: string[], file: string): void {
  const unknown = classes.filter((name) => !texts.some((text) => hasClass(text, name)))
  if (unknown.length === 0) return
  throw new UserError('The data source lists a migration whose file is not known, and so cannot be judged.', {
    reason: 'unsupported-setting',
    received: unknown.slice(0, 5).join(', '),
    accepted: "patterns of paths, such as 'src/migrations/*.ts', or classes of files that such a pattern names",
    remedy: 'Name the files of all migrations by patterns in `migrations` of the data source.',
    file,
  })
}
