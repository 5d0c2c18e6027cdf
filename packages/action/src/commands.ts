import { appendFileSync } from 'node:fs'
import { standardOutput } from './standard-output.ts'

/** As `EOL` of node:os, which would have to be loaded. */
const EOL = process.platform === 'win32' ? '\r\n' : '\n'

/** Where an annotation stands. */
export type Place = { title?: string; file?: string; startLine?: number; endLine?: number }

/** Says a line in the log, as it is. */
export function say(text: string): void {
  standardOutput.write(text + EOL)
}

/** Annotates; the place is left out where it is not known. */
export function annotate(level: 'error' | 'warning' | 'notice', text: string, place: Place = {}): void {
  const { title, file, startLine, endLine } = place
  issue(level, text, { title, file, line: startLine, endLine })
}

/** Opens a group of the log. */
export function openGroup(title: string): void {
  issue('group', title)
}

/** Closes the group that was opened last. */
export function closeGroup(): void {
  issue('endgroup', '')
}

/** Has the runner replace a text by `***` in all of the log. */
export function addMask(text: string): void {
  issue('add-mask', text)
}

/** Sets outputs of the step, all at once. Throws when the runner's file cannot be written. */
export function setOutputs(values: Record<string, string>): void {
  appendValues('GITHUB_OUTPUT', values)
}

/** Keeps a value for the post step, which finds it as `STATE_<name>`. */
export function saveState(name: string, value: string | number): void {
  appendValues('GITHUB_STATE', { [name]: String(value) })
}

/** Appends Markdown to the summary of the job. Does nothing where the runner has no place for it. */
export function appendSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY']
  if (file) appendFileSync(file, markdown + EOL)
}

/** Writes a workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function issue(command: string, text: string, properties: Record<string, string | number | undefined> = {}): void {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '' && value !== 0)
  const list = given.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  say(`::${command}${list === '' ? '' : ` ${list}`}::${escapeData(text)}`)
}

function appendValues(variable: string, values: Record<string, string>): void {
  const file = process.env[variable]
  if (!file) return
  appendFileSync(file, Object.entries(values).map(formatValue).join(''))
}

/**
 * The value stands between two lines that do not occur in it, so it cannot end before its end. That is looked up, where
 * the toolkit takes a random text: no cryptography has to be loaded for it.
 */
function formatValue([name, value]: [name: string, value: string]): string {
  let delimiter = 'ghadelimiter_0'
  for (let number = 1; value.includes(delimiter); number += 1) delimiter = `ghadelimiter_${number}`
  return [`${name}<<${delimiter}`, value, delimiter, ''].join(EOL)
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
