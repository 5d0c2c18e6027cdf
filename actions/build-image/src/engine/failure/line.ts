import { parseInstructions } from '../../../../../packages/keys/src/dockerfile.ts'

/**
 * Finds the line of an instruction by its text as an engine shows it: with other spaces, cut off at its end, or with the
 * beginning of its here-document in brackets. Undefined where none or several could be meant.
 */
export function findLine(step: string, dockerfile: string): number | undefined {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
  const wanted = squeeze(step)
  const instructions = parseInstructions(dockerfile.split(/\r?\n/)).map(({ text, line }) => ({
    text: squeeze(text),
    line,
  }))
  const exact = instructions.find(({ text }) => text === wanted)
  if (exact !== undefined) return exact.line
  const image = /^(?:load metadata for|resolve) (\S+)/.exec(wanted)?.[1]
  if (image !== undefined) return only(instructions.filter(({ text }) => namesImage(text, image)))
  const start = wanted.replace(/(?:\.{3}|…)$/, '').replace(/ \([^)]*\)?$/, '')
  return only(instructions.filter(({ text }) => start.length > 8 && text.startsWith(start)))
}

function only(found: { line: number }[]): number | undefined {
  return found.length === 1 ? found[0]?.line : undefined
}

/** The engine writes a short name in full: `alpine` is docker.io/library/alpine:latest. */
function namesImage(text: string, image: string): boolean {
  const written = /^FROM (?:--\S+ )*(\S+)/i.exec(text)?.[1]
  if (written === undefined) return false
  const full = image.replace(/:latest$/, '')
  return full === written || full.endsWith(`/${written}`) || image === written
}
