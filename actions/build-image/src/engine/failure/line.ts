import { escapePattern } from '../../../../../packages/action/src/pattern.ts'
import { readInstructions } from '../../../../../packages/keys/src/dockerfile.ts'

/**
 * Finds the line of an instruction by its text as an engine shows it: with other spaces, without its quotes and escapes,
 * with its variables replaced, cut off at its end, or with the beginning of its here-document in brackets. Undefined
 * where none or several could be meant.
 */
export function findLine(step: string, dockerfile: string): number | undefined {
  const instructions = readInstructions(dockerfile)
  const exact = instructions.find(({ text }) => squeeze(text) === squeeze(step))
  if (exact !== undefined) return exact.line
  const image = /^(?:load metadata for|resolve) (\S+)/.exec(step)?.[1]
  if (image !== undefined) return only(instructions.filter(({ text }) => namesImage(text, image)))
  const shown = bare(step.replace(/(?:\.{3}|…)$/, '').replace(/ \([^)]*\)?$/, ''))
  return (
    only(instructions.filter(({ text }) => bare(text) === bare(step))) ??
    only(instructions.filter(({ text }) => text.includes('$') && patternOf(text).test(bare(step)))) ??
    only(instructions.filter(({ text }) => shown.length > 8 && bare(text).startsWith(shown)))
  )
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function bare(text: string): string {
  return squeeze(text.replace(/["'\\]/g, ''))
}

/** What an instruction looks like once something stands for each of its variables. */
function patternOf(text: string): RegExp {
  const parts = bare(text).split(/\$(?:\{[^}]*\}|[A-Za-z_]\w*)/)
  return new RegExp(`^${parts.map(escapePattern).join('.*')}$`)
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
