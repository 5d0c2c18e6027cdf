import { posix } from 'node:path'
import type { MigrationFile } from '../../types.ts'
import type { FolderFile } from '../contract.ts'
import { splitAt, type Token } from '../programs/tokens.ts'
import { assigned, blockBelow, linesOf, readLiteral } from '../python/syntax.ts'
import { tokenizePython } from '../python/tokens.ts'
import { severalLeaves } from './plan.ts'

/** The lines of `class Migration(…)`. */
export function migrationClass(text: string) {
  const lines = linesOf(tokenizePython(text))
  const at = lines.findIndex(({ tokens }) => tokens[0]?.value === 'class' && tokens[1]?.value === 'Migration')
  return at < 0 ? [] : blockBelow(lines, at)
}

/** The elements of a list that is written out; undefined where it is not. */
export function elementsOf(tokens: Token[] | undefined): Token[][] | undefined {
  const first = tokens?.[0]?.value
  const last = tokens?.at(-1)?.value
  const whole = (first === '[' && last === ']') || (first === '(' && last === ')')
  return tokens === undefined || !whole ? undefined : splitAt(tokens.slice(1, -1), ',')
}

/** The operations of a migration; undefined where they are not written out. */
export function operationsOf(text: string): Token[][] | undefined {
  return elementsOf(assigned(migrationClass(text), 'operations'))
}

/** Whether nothing is put behind the list of a migration's operations. */
export function isListWhole(text: string): boolean {
  return migrationClass(text).filter(({ tokens }) => tokens[0]?.value === 'operations').length === 1
}

const before = new WeakMap<MigrationFile, MigrationFile[]>()

/** The migrations of the same app that come before one that `orderFiles` gave. */
export function filesBefore(file: MigrationFile): MigrationFile[] | undefined {
  return before.get(file)
}

type Node = { file: MigrationFile; app: string; name: string; needs: string[]; replaces: string[] }

/** The app that a file's folder is called after, which is its label unless its configuration says otherwise. */
export function appOf(path: string): string {
  return posix.basename(posix.dirname(posix.dirname(path)))
}

/**
 * Puts the files of all apps into an order in which each comes after those that it depends on, as far as the files say
 * so. Throws a UserError for an app whose history ends in two places.
 */
export function orderFiles(files: FolderFile[]): MigrationFile[] {
  const nodes = files.map(readNode)
  refuseSeveralLeaves(nodes)
  const byKey = new Map(nodes.map((node) => [`${node.app}.${node.name}`, node]))
  const ordered = new Set<Node>()
  const place = (node: Node, above: Set<Node>) => {
    if (ordered.has(node) || above.has(node)) return
    above.add(node)
    for (const need of node.needs) {
      const found = byKey.get(need)
      if (found !== undefined) place(found, above)
    }
    ordered.add(node)
  }
  for (const node of nodes) place(node, new Set())
  const byFolder = new Map<string, MigrationFile[]>()
  return [...ordered].map(({ file }) => {
    const app = byFolder.get(posix.dirname(file.path)) ?? []
    before.set(file, app.slice())
    byFolder.set(posix.dirname(file.path), [...app, file])
    return file
  })
}

function readNode({ name: path, path: full, text }: FolderFile): Node {
  const lines = migrationClass(text)
  const pairs = (key: string) =>
    (elementsOf(assigned(lines, key)) ?? []).flatMap((element) => {
      const literal = readLiteral(element)
      return Array.isArray(literal) && literal.length === 2 ? [literal.join('.')] : []
    })
  const app = appOf(full)
  const name = posix.basename(path, '.py')
  return {
    app,
    name,
    needs: pairs('dependencies'),
    replaces: pairs('replaces'),
    file: { name: path, path: full, text, version: `${app}.${name}` },
  }
}

/** What a squashed migration replaces does not count; whoever depends on it depends on the squashed one. */
function refuseSeveralLeaves(nodes: Node[]): void {
  const replaced = new Set(nodes.flatMap(({ replaces }) => replaces))
  const standing = nodes.filter(({ app, name }) => !replaced.has(`${app}.${name}`))
  const needed = new Set(nodes.flatMap(({ needs }) => needs))
  const isLeaf = ({ app, name, replaces }: Node) =>
    !needed.has(`${app}.${name}`) && !standing.some((other) => other.needs.some((need) => replaces.includes(need)))
  const leaves = standing.filter(isLeaf)
  const folderOf = ({ file }: Node) => posix.dirname(file.path)
  for (const folder of new Set(leaves.map(folderOf))) {
    const ends = leaves.filter((leaf) => folderOf(leaf) === folder)
    const [first, second] = ends
    if (first === undefined || second === undefined) continue
    // An app with a label of its own names itself otherwise than its folder.
    const others = nodes.filter((node) => folderOf(node) === folder)
    if (others.some(({ needs }) => ends.some(({ name }) => needs.some((need) => need.endsWith(`.${name}`))))) continue
    throw severalLeaves(
      first.app,
      ends.map(({ name }) => name),
      second.file.path,
    )
  }
}
