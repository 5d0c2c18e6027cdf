import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => path.includes('/src/'))
}

/** All relative imports of a file, static and dynamic, as paths from the root. */
function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '')
  return specifiers.map((specifier) => relative(root, resolve(root, dirname(path), specifier)))
}

/** One circle for each edge that closes one, looking at every node once. */
function circlesIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (node: string, trail: string[]): void => {
    if (trail.includes(node)) circles.push([...trail.slice(trail.indexOf(node)), node].join(' → '))
    else if (!done.has(node)) {
      for (const next of edges.get(node) ?? []) visit(next, [...trail, node])
      done.add(node)
    }
  }
  for (const node of edges.keys()) visit(node, [])
  return circles
}

/** Folders below `src` of one unit, of which neither holds the other, and that import from each other. */
function facingFolders(files: readonly string[]): string[] {
  const edges = new Map<string, string>()
  for (const path of files)
    for (const target of importsOf(path)) edges.set(`${dirname(path)} → ${dirname(target)}`, `${path} → ${target}`)
  return [...edges].flatMap(([edge, example]) => {
    const [from = '', to = ''] = edge.split(' → ')
    const isWithin = `${to}/`.startsWith(`${from}/`) || `${from}/`.startsWith(`${to}/`)
    return !isWithin && edges.has(`${to} → ${from}`) ? [example] : []
  })
}

const unitOf = (path: string) => path.split('/').slice(0, 2).join('/')
const packageFiles = sourcesBelow('packages')
const actionFiles = sourcesBelow('actions')

describe('layering', () => {
  it('has sources to look at', () => {
    expect(packageFiles.length).toBeGreaterThan(20)
    expect(actionFiles.length).toBeGreaterThan(20)
  })

  it('packages never import actions, tests or scripts', () => {
    const wrong = packageFiles.flatMap((path) =>
      importsOf(path)
        .filter((target) => !target.startsWith('packages/'))
        .map((target) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('actions import packages and themselves, never each other', () => {
    const wrong = actionFiles.flatMap((path) =>
      importsOf(path)
        .filter((target) => !target.startsWith('packages/') && unitOf(target) !== unitOf(path))
        .map((target) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('packages do not need each other in a circle', () => {
    const edges = new Map<string, Set<string>>()
    for (const path of packageFiles) {
      const targets = edges.get(unitOf(path)) ?? new Set<string>()
      for (const target of importsOf(path)) if (unitOf(target) !== unitOf(path)) targets.add(unitOf(target))
      edges.set(unitOf(path), targets)
    }
    expect(circlesIn(edges)).toEqual([])
  })

  it('files do not need each other in a circle, not even for a type', () => {
    const edges = new Map([...packageFiles, ...actionFiles].map((path) => [path, new Set(importsOf(path))]))
    expect(circlesIn(edges)).toEqual([])
  })

  it('folders side by side do not need each other both ways, not even for a type', () => {
    expect(facingFolders([...packageFiles, ...actionFiles])).toEqual([])
  })

  it('only index.ts opens the door, and only inputs.ts reads inputs', () => {
    const wrong = actionFiles.filter((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const opens = /\brunAction\(/.test(text) && !/\/(index|post)\.ts$/.test(path)
      const reads =
        /action\/src\/inputs\.ts'/.test(text) &&
        /\bread(Input|Optional|Choice|Boolean|Duration|List|Pairs)\b/.test(text) &&
        !path.endsWith('/inputs.ts')
      return opens || reads
    })
    expect(wrong).toEqual([])
  })

  it('processes are started in packages/exec only, and never through a shell', () => {
    const wrong = [...packageFiles, ...actionFiles].filter((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return (
        /shell:\s*true/.test(text) || (/from 'node:child_process'/.test(text) && !path.startsWith('packages/exec/'))
      )
    })
    expect(wrong).toEqual([])
  })

  it('requests are sent through packages/http and packages/github only', () => {
    const wrong = [...packageFiles, ...actionFiles].filter(
      (path) =>
        !/^packages\/(http|github)\//.test(path) && /(?<![.\w])fetch\(/.test(readFileSync(join(root, path), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
