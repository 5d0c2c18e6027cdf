import { load } from 'js-yaml'
import { type Changelog, type Entry, readAttributes } from './changeset.ts'

type Values = Record<string, unknown>

/** Reads a changelog in YAML or JSON: its changesets and what it includes. Throws an Error for text that is neither. */
export function readYaml(text: string): Changelog {
  const list = asObject(load(text))['databaseChangeLog']
  const items = (Array.isArray(list) ? list : []).map(asObject)
  const places = findPlaces(text)
  const lines = text.split('\n')
  let logicalPath: string | undefined
  let at = -1
  const entries = items.flatMap((item): Entry[] => {
    const [key = ''] = Object.keys(item)
    const value = asObject(item[key])
    if (key === 'logicalFilePath') logicalPath = String(item[key])
    if (!['changeSet', 'include', 'includeAll'].includes(key)) return []
    at += 1
    const line = places[at] ?? 1
    const relative = String(value['relativeToChangelogFile']) === 'true'
    if (key === 'include') return [{ include: String(value['file'] ?? ''), relative, line }]
    if (key === 'includeAll') return [{ includeAll: String(value['path'] ?? ''), relative, line }]
    const attribute = (name: string) =>
      value[name] === undefined || value[name] === null ? undefined : String(value[name])
    return [
      {
        logicalPath: attribute('logicalFilePath'),
        changeset: {
          ...readAttributes(attribute),
          line,
          end: lastLine(lines, line, (places[at + 1] ?? lines.length + 1) - 1),
          sql: false,
          anyChecksum: value['validCheckSum'] !== undefined,
          reversible: value['rollback'] !== undefined,
        },
      },
    ]
  })
  return { entries, logicalPath }
}

/** The last line that says something. */
function lastLine(lines: string[], first: number, last: number): number {
  let end = last
  while (end > first && /^\s*(?:#.*)?$/.test(lines[end - 1] ?? '')) end -= 1
  return end
}

/** The lines on which entries begin, in order: no more than their keys can be told of them without their places. */
function findPlaces(text: string): number[] {
  return text.split('\n').flatMap((line, at) => {
    const keys = /^\s*#/.test(line)
      ? []
      : [...line.matchAll(/(?:^|[\s{,-])["']?(?:changeSet|include|includeAll)["']?\s*:/g)]
    return keys.map(() => at + 1)
  })
}

function asObject(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {}
}
