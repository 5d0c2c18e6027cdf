import { createHash } from 'node:crypto'
import { type Changelog, readAttributes } from './changeset.ts'

const header = /^\s*--\s*liquibase\s+formatted\s+sql/im
const opening = /^\s*--\s*changeset\s+("[^"]*"|[^\s:"]+(?: [^\s:"]+)*):("[^"]*"|\S+)(.*)$/i
/** Lines that say something about a changeset, and are not sent. */
const remark =
  /^\s*--\s*(?:rollback|comment|preconditions|precondition-[\w-]+|validchecksums?|property|ignorelines|ignore)\b/i

/** Reads a changelog in SQL; one without Liquibase's header is a single changeset, as it is when it is included. */
export function readFormatted(text: string): Changelog {
  const lines = text.split('\n')
  if (!header.test(text)) {
    const { id: _id, author: _author, ...rest } = readAttributes(() => undefined)
    const whole = { id: 'raw', author: 'includeAll', line: 1, end: lines.length, sql: true }
    return { entries: [{ changeset: { ...rest, ...whole, anyChecksum: false, reversible: false } }] }
  }
  const starts = lines.flatMap((line, at) => (opening.test(line) ? [at] : []))
  return {
    logicalPath: attributesOf(lines.find((line) => header.test(line)) ?? '').get('logicalfilepath'),
    entries: starts.map((at, index) => {
      const end = starts[index + 1] ?? lines.length
      const [, author = '', id = '', rest = ''] = opening.exec(lines[at] ?? '') ?? []
      const attributes = attributesOf(rest)
      const inside = lines.slice(at, end)
      return {
        logicalPath: attributes.get('logicalfilepath'),
        changeset: {
          ...readAttributes(
            (name) => ({ id: bare(id), author: bare(author) })[name] ?? attributes.get(name.toLowerCase()),
          ),
          line: at + 1,
          end,
          sql: true,
          anyChecksum: inside.some((line) => /^\s*--\s*validchecksum/i.test(line)),
          reversible: inside.some((line) => /^\s*(?:--|\/\*)\s*(?:liquibase\s+)?rollback\b/i.test(line)),
        },
      }
    }),
  }
}

/** What of a changeset in SQL is sent, with the lines that are not as empty ones. */
export function sqlOf(text: string): string {
  let undoing = false
  return text
    .split('\n')
    .map((line) => {
      if (undoing || /^\s*\/\*\s*liquibase\s+rollback/i.test(line)) {
        undoing = !line.includes('*/')
        return ''
      }
      return opening.test(line) || remark.test(line) || header.test(line) ? '' : line
    })
    .join('\n')
}

/**
 * The checksum that Liquibase 4.22 and newer (version 9) keeps of a changeset in SQL. Undefined where parameters would
 * be put into it.
 */
export function checksumOf(sql: string): string | undefined {
  if (sql.includes('${')) return undefined
  const md5 = (text: string) => createHash('md5').update(text).digest('hex')
  return `9:${md5(`9:${md5(sql.replace(/\s/g, ''))}:`)}`
}

function attributesOf(text: string): Map<string, string> {
  const found = text.matchAll(/([\w-]+):("[^"]*"|\S+)/g)
  return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase(), bare(value)]))
}

function bare(text: string): string {
  return text.replace(/^"(.*)"$/, '$1')
}
