import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stage } from './stages.ts'

/** What a demo proved: `demo-output/report.json`. */
export type Report = {
  scenario: string
  title: string
  stages: Stage[]
  /** What runs in each environment, as `name@sha256:…`, read from the containers. */
  images: { staging: Record<string, string>; production: Record<string, string> }
  /** The published Release; null where there is none. */
  release: { tag: string; url: string; manifest: unknown } | null
  /** One sentence for each failed stage. */
  failures: string[]
}

/** Writes the report. Gives its path. */
export async function writeReport(folder: string, report: Report): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'report.json')
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`)
  return path
}
