// Control characters could forge a workflow command, hide text, or recolour a log.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/**
 * Makes text from outside safe for the log: no control characters, and no line that the runner would take for a
 * workflow command (`::name::` or `##[name]`).
 */
export function escapeLog(text: string): string {
  return stripAnsi(text)
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(controls, '')
        .replace(/^(\s*)(::|##\[)/, '$1\u00a0$2')
        .replace(/##\[/g, '#\u200a#['),
    )
    .join('\n')
}

/** Takes out terminal colours and cursor movements (ECMA-48 CSI and OSC sequences). */
export function stripAnsi(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC and BEL start and end these sequences
  return text.replace(/\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
}

/** Makes text from outside safe in GitHub-flavoured Markdown, on one line: no markup, mention, link or HTML of its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(controls, '')
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_{}[\]()#!|~$])/g, '\\$1')
    .replace(/@/g, '&#64;')
}

/** Gives text as an inline code span that its own backticks cannot close, safe in a table cell too. */
export function inlineCode(text: string): string {
  const clean = text.replace(controls, '').replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim()
  if (clean === '') return ''
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((match) => match[0].length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return `${fence}${pad}${clean}${pad}${fence}`
}

/** Gives text as a fenced block that no fence inside it can close. */
export function codeBlock(text: string, language = ''): string {
  const clean = stripAnsi(text).replace(controls, '')
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((match) => match[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${clean.replace(/\n+$/, '')}\n${fence}`
}
