import { type Changelog, type Entry, readAttributes } from './changeset.ts'

type Element = { name: string; attributes: Map<string, string>; line: number; end: number; names: string[] }

const piece =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!(?:[^>[]|\[[^\]]*\])*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g

/** Reads a changelog in XML: its changesets and what it includes. What is in a changeset is left to Liquibase. */
export function readXml(text: string): Changelog {
  const { root, children } = readElements(text)
  const entries = children.flatMap(({ name, attributes, line, end, names }): Entry[] => {
    const relative = attributes.get('relativeToChangelogFile') === 'true'
    if (name === 'include') return [{ include: attributes.get('file') ?? '', relative, line }]
    if (name === 'includeAll') return [{ includeAll: attributes.get('path') ?? '', relative, line }]
    if (name !== 'changeSet') return []
    const attribute = (key: string) => attributes.get(key)
    return [
      {
        logicalPath: attributes.get('logicalFilePath'),
        changeset: {
          ...readAttributes(attribute),
          line,
          end,
          sql: false,
          anyChecksum: names.includes('validCheckSum'),
          reversible: names.includes('rollback'),
        },
      },
    ]
  })
  return { entries, logicalPath: root.get('logicalFilePath') }
}

/** The outermost element's attributes and the elements in it, each with the names of those in it. */
function readElements(text: string): { root: Map<string, string>; children: Element[] } {
  const children: Element[] = []
  let root = new Map<string, string>()
  let depth = 0
  for (const { 0: whole, 1: closes, 2: tag = '', 3: inside = '', 4: single, index } of text.matchAll(piece)) {
    if (tag === '') continue
    const name = tag.replace(/^.*:/, '')
    const line = text.slice(0, index + whole.length).split('\n').length
    if (closes === '/') {
      depth -= 1
      const last = children.at(-1)
      if (depth === 1 && last !== undefined) last.end = line
      continue
    }
    const attributes = new Map(
      [...inside.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, quoted]) => [
        key,
        decode(double ?? quoted ?? ''),
      ]),
    )
    if (depth === 0) root = attributes
    if (depth === 1) {
      const start = text.slice(0, index).split('\n').length
      children.push({ name, attributes, line: start, end: line, names: [] })
    }
    if (depth === 2) children.at(-1)?.names.push(name)
    if (single !== '/') depth += 1
  }
  return { root, children }
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
