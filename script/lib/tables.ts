/** The parts of an action.yml that its README shows. */
export type ActionDefinition = {
  inputs?: Record<string, { description?: string; default?: string; required?: boolean }>
  outputs?: Record<string, { description?: string }>
}

/** Replaces what stands between the markers of a README by tables made from action.yml. */
export function renderTables(readme: string, definition: ActionDefinition): string {
  const inputs = Object.entries(definition.inputs ?? {}).map(([name, input]) => [
    `\`${name}\``,
    cell(input.description ?? ''),
    input.default === undefined || input.default === '' ? '' : `\`${input.default}\``,
  ])
  const outputs = Object.entries(definition.outputs ?? {}).map(([name, output]) => [
    `\`${name}\``,
    cell(output.description ?? ''),
  ])
  const filled = between(readme, 'inputs', table(['Input', 'What it says', 'Default'], inputs))
  return between(filled, 'outputs', table(['Output', 'What it holds'], outputs))
}

/** Replaces what stands between two markers. Throws an Error where they are missing. */
export function between(text: string, marker: string, content: string): string {
  const start = `<!-- ${marker}:start -->`
  const end = `<!-- ${marker}:end -->`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to < from) throw new Error(`A README lacks the markers ${start} and ${end}.`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}

/** A table in Markdown. */
export function table(header: string[], rows: string[][]): string {
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim()
}
