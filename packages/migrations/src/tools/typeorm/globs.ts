import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { ConfigReader } from '../programs/config.ts'
import { unreadable } from '../programs/environments.ts'
import { readPath } from '../programs/exported.ts'
import { closing, isSign, splitAt, type Token } from '../programs/tokens.ts'

/** What a data source lists as its migrations: patterns of paths, and classes by their names. */
export type Listed = { globs: Array<{ path: string; besideFile: boolean }>; classes: string[] }

/** Reads all of `migrations`. Throws a UserError for what does not stand there word for word. */
export function readListed(config: ConfigReader, file: string): Listed {
  const listed: Listed = { globs: [], classes: [] }
  const read = (value: Token[], depth = 0): void => {
    const tokens = withoutBrackets(value)
    const [first, second] = tokens
    const branches = branchesOf(tokens)
    const path = readPath(tokens)
    if (first === undefined) return
    if (depth > 9) throw unreadable('The migrations of the data source cannot be told.', shown(value), file)
    if (isSign(first, '[') && closing(tokens, 0) === tokens.length - 1) {
      for (const element of splitAt(tokens.slice(1, -1), ',')) read(element, depth + 1)
    } else if (branches !== undefined) for (const branch of branches) read(branch, depth + 1)
    else if (isSign(first, '.') && isSign(second, '.')) read(tokens.slice(3), depth + 1)
    else if (first.kind === 'word' && second === undefined) {
      const values = config.values(first.value).filter(([opens]) => isSign(opens, '[') || opens?.kind === 'text')
      if (values.length === 0) listed.classes.push(first.value)
      for (const one of values) read(one, depth + 1)
    } else if (path !== undefined && (path.besideFile || !path.path.startsWith('/'))) listed.globs.push(path)
    else throw unreadable('The migrations of the data source cannot be told.', shown(value), file)
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

function withoutBrackets(value: Token[]): Token[] {
  const typed = value.findIndex(({ kind, value: word }, at) => at > 0 && kind === 'word' && word === 'as')
  const tokens = typed > 0 ? value.slice(0, typed) : value
  const around = isSign(tokens[0], '(') && closing(tokens, 0) === tokens.length - 1
  return around ? withoutBrackets(tokens.slice(1, -1)) : tokens
}

function shown(tokens: Token[]): string {
  return tokens.map(({ value }) => value).join(' ')
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

/** Throws a UserError for a class that no file that was read has. */
export function refuseUnknownClasses(classes: string[], texts: string[], file: string): void {
  const isThere = (name: string) => texts.some((text) => new RegExp(`\\bclass\\s+${name}\\b`).test(text))
  const unknown = classes.filter((name) => !/^[\w$]+$/.test(name) || !isThere(name))
  if (unknown.length === 0) return
  throw new UserError('The data source lists a migration whose file is not known, and so cannot be judged.', {
    reason: 'unsupported-setting',
    received: unknown.slice(0, 5).join(', '),
    accepted: "patterns of paths, such as 'src/migrations/*.ts', or classes of files that such a pattern names",
    remedy: 'Name the files of all migrations by patterns in `migrations` of the data source.',
    file,
  })
}
