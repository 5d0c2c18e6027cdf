import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row, Samples } from './row.ts'

/** A line of `bench-output/report.json`: medians, and ours divided by the peer's. */
export type Result = { name: string; ours: number; peer: number; peerName: string; ratio: number; unit: string }

/** Gives the middle value, or the mean of the two in the middle. Throws without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new Error('There is no median of nothing.')
  return (lower + upper) / 2
}

/** Boils the samples of a row down to its line of the report. */
export function summarise({ name, peerName, unit }: Row, samples: Samples): Result {
  const ours = median(samples.ours)
  const peer = median(samples.peer)
  return { name, ours: round(ours), peer: round(peer), peerName, ratio: roundRatio(ours / peer), unit }
}

/** Gives a row of the readable table: medians with the least and the most, the ratio, and whether the aim was reached. */
export function describe({ aim }: Row, samples: Samples, result: Result): string[] {
  const reached = aim === undefined ? '' : result.ratio <= aim ? `✓ ≤ ${aim}` : `✗ > ${aim}`
  return [
    result.name,
    `${result.ours} ${result.unit} (${range(samples.ours)})`,
    `${result.peer} ${result.unit} (${range(samples.peer)})`,
    result.ratio < 0.1 ? result.ratio.toFixed(4) : result.ratio.toFixed(2),
    reached,
    result.peerName,
  ]
}

/** Lays out a table for the terminal. */
export function layOut(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Writes the report. Gives its path. */
export async function writeReport(folder: string, results: Result[]): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'report.json')
  await writeFile(path, `${JSON.stringify(results, null, 2)}\n`)
  return path
}

function range(values: readonly number[]): string {
  return `${round(Math.min(...values))}–${round(Math.max(...values))}`
}

/** Four digits behind the point: an aim of a twentieth is not reached by a nineteenth. */
function roundRatio(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
