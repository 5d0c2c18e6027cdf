import { stripAnsi } from '../../../../packages/action/src/escape.ts'
import type { EngineFinding } from './engine.ts'

const explained = 'https://docs.docker.com/go/dockerfile/rule/'

/**
 * Reads what `buildx build --call check,format=json` prints. Throws an Error for text that is not its JSON. `file` is
 * the Dockerfile's path for the findings; BuildKit knows its name only.
 */
export function parseCheck(stdout: string, file: string): EngineFinding[] {
  const { warnings } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { warnings?: unknown }
  return listOf(warnings).flatMap((warning) => {
    const { ruleName, detail, description, url, location } = warning as Record<string, unknown>
    if (typeof ruleName !== 'string') return []
    const ranges = listOf((location as Record<string, unknown> | undefined)?.['ranges'])
    const message = textOf(detail) ?? textOf(description) ?? ruleName
    return [{ rule: ruleName, message, file, line: firstLine(ranges), url: textOf(url) }]
  })
}

/** Reads the warnings in buildx's metadata file (`buildx.build.warnings`): texts are in base64. */
export function parseMetadataWarnings(metadata: Record<string, unknown>, file: string): EngineFinding[] {
  return listOf(metadata['buildx.build.warnings']).flatMap((warning) => {
    const { short, url, range } = warning as Record<string, unknown>
    const found = typeof short === 'string' ? parseWarning(Buffer.from(short, 'base64').toString('utf8')) : undefined
    if (found === undefined) return []
    return [{ ...found, file, line: firstLine(listOf(range)) ?? found.line, url: textOf(url) }]
  })
}

/** Reads the warnings in BuildKit's plain progress: `#1 WARN: Rule: text (line 3)`. */
export function parseProgressWarnings(lines: string[], file: string): EngineFinding[] {
  const texts = lines.flatMap((line) => /^#\d+ WARN: (.*)$/.exec(stripAnsi(line).trimEnd())?.[1] ?? [])
  return [...new Set(texts)].flatMap((text) => {
    const found = parseWarning(text)
    if (found === undefined) return []
    const name = found.rule.replace(/([a-z0-9])(?=[A-Z])/g, '$1-').toLowerCase()
    return [{ ...found, file, url: `${explained}${name}/` }]
  })
}

/** Other warnings of BuildKit have no rule. */
function parseWarning(text: string): { rule: string; message: string; line: number | undefined } | undefined {
  const match = /^([A-Z][A-Za-z]+): (.*?)(?: \(line (\d+)\))?$/.exec(text)
  if (match?.[1] === undefined || match[2] === undefined) return undefined
  return { rule: match[1], message: match[2], line: match[3] === undefined ? undefined : Number(match[3]) }
}

function firstLine(ranges: unknown[]): number | undefined {
  const line = (ranges[0] as { start?: { line?: unknown } } | undefined)?.start?.line
  return typeof line === 'number' ? line : undefined
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
