import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { WorkflowRun } from '../runner/index.ts'
import { renderMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { styles } from './styles.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Writes the page of a demo: its stages, what runs where, and every job summary as GitHub would show it. */
export async function writePage(folder: string, report: Report, runs: readonly WorkflowRun[]): Promise<string> {
  await mkdir(folder, { recursive: true })
  const body = [
    `<h1>deploy-actions: ${escapeHtml(report.title)}</h1>`,
    `<p class="lead">${report.failures.length === 0 ? 'Every stage was proven.' : `${report.failures.length} failed.`}</p>`,
    stageTable(report),
    imageTable(report),
    '<h2>The workflow runs</h2>',
    ...runs.map(runSection),
  ].join('\n')
  const hasDiagram = body.includes('class="mermaid"')
  if (hasDiagram) await cp(join(root, 'node_modules/mermaid/dist/mermaid.min.js'), join(folder, 'mermaid.min.js'))
  const script = hasDiagram
    ? '<script src="mermaid.min.js"></script><script>mermaid.initialize({ startOnLoad: true, securityLevel: "strict" })</script>'
    : ''
  const page = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>deploy-actions demo</title><style>${styles}</style></head><body><main>\n${body}\n</main>${script}</body></html>\n`
  const path = join(folder, 'index.html')
  await writeFile(path, page)
  return path
}

const marks = { passed: '✓', failed: '✗', skipped: '–' }

function stageTable(report: Report): string {
  const rows = report.stages.map(
    (stage) =>
      `<tr class="${stage.result}"><td class="mark">${marks[stage.result]}</td><td>${escapeHtml(stage.name)}</td><td class="time">${stage.seconds.toFixed(1)} s</td><td>${escapeHtml(stage.reason).replace(/\n/g, '<br>')}</td></tr>`,
  )
  return `<h2>Stages</h2><table class="stages">${rows.join('')}</table>`
}

function imageTable(report: Report): string {
  const services = [...new Set(Object.values(report.images).flatMap((images) => Object.keys(images)))]
  const rows = services.map((service) => {
    const { staging = {}, production = {} } = report.images as Record<string, Record<string, string>>
    const same = staging[service] !== undefined && staging[service] === production[service]
    return `<tr><td>${escapeHtml(service)}</td><td><code>${escapeHtml(staging[service] ?? '–')}</code></td><td><code>${escapeHtml(production[service] ?? '–')}</code></td><td>${same ? 'the same bytes' : ''}</td></tr>`
  })
  return `<h2>What runs</h2><table><tr><th>Service</th><th>staging</th><th>production</th><th></th></tr>${rows.join('')}</table>`
}

function runSection(run: WorkflowRun): string {
  const jobs = run.jobs.map((job) => {
    const summaries = job.steps.filter((step) => step.summary.trim() !== '').map((step) => renderMarkdown(step.summary))
    const notes = job.annotations.map(
      (note) =>
        `<div class="note ${note.level}"><strong>${escapeHtml(note.properties['title'] ?? note.level)}</strong>${note.properties['file'] ? ` <code>${escapeHtml(note.properties['file'])}${note.properties['line'] ? `:${escapeHtml(note.properties['line'])}` : ''}</code>` : ''}<pre>${escapeHtml(note.message)}</pre></div>`,
    )
    const steps = job.steps.map(
      (step) =>
        `<tr class="${step.conclusion ?? ''}"><td class="mark">${step.conclusion === 'success' ? '✓' : step.conclusion === 'skipped' ? '–' : '✗'}</td><td>${escapeHtml(step.name)}</td><td class="time">${step.seconds.toFixed(1)} s</td></tr>`,
    )
    return `<details class="steps"><summary>${escapeHtml(job.name)}: ${escapeHtml(job.conclusion ?? 'running')}, ${job.steps.length} steps</summary><table class="stages">${steps.join('')}</table></details>${notes.join('')}<div class="markdown">${summaries.join('\n')}</div>`
  })
  const state = run.conclusion ?? 'running'
  return `<section class="run"><h3><span class="badge ${state}">${state}</span> ${escapeHtml(run.workflow.name)} <small>${escapeHtml(run.event)} · ${escapeHtml(run.ref.replace('refs/heads/', ''))} · <code>${run.sha.slice(0, 7)}</code></small></h3>${jobs.join('')}</section>`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
