// Control and format characters (bidi, zero-width, tags) could forge a workflow command, hide text, or recolour a log.
const controls = /[^\P{Cc}\t\n]|[\p{Cf}\u2028\u2029]/gu

/**
 * Makes text from outside safe for the log: no control characters, and no line that the runner would take for a
 * workflow command (`::name::` or `##[name]`). The runner trims every kind of space before it looks, so the marker
 * itself is broken up.
 */
export function escapeLog(text: string): string {
  return stripAnsi(text)
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(controls, '')
        .replace(/^(\s*):(?=:)/, '$1:\u200a')
        .replace(/##\[/g, '#\u200a#['),
    )
    .join('\n')
}

/** Takes out terminal colours and cursor movements (ECMA-48 CSI and OSC sequences). */
export function stripAnsi(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC and BEL start and end these sequences
  return text.replace(/\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
}

/**
 * Makes text from outside safe in GitHub-flavoured Markdown, on one line: no markup, mention, link or HTML of its own.
 * GitHub looks for mentions and issue numbers in the rendered text, where an escape is gone: a zero-width space stays.
 */
export function escapeMarkdown(text: string): string {
  // Most names have nothing to escape in them.
  if (/^[a-z0-9-]+(?:[ .][a-z0-9-]+)*$/.test(text) && !text.includes('www.')) return text
  return text
    .replace(/\s+/g, ' ')
    .replace(controls, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_{}[\]()#!|~$])/g, '\\$1')
    .replace(/@/g, '@&#8203;')
    .replace(/\\#(?=\w)/g, '\\#&#8203;')
    .replace(/:\/\//g, ':&#47;/')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}&#46;`)
}

/**
 * Gives text as inline code that its own backticks cannot close, safe in a table cell too. No code span can hold a pipe
 * both in a table and out of one, so text with a pipe becomes a `code` element.
 */
export function inlineCode(text: string): string {
  if (/^[\w./:-]+$/.test(text)) return `\`${text}\``
  const clean = text.replace(/\s+/g, ' ').replace(controls, '').trim()
  if (clean === '') return ''
  if (clean.includes('|')) return `<code>${escapeMarkdown(clean)}</code>`
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map((match) => match[0].length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return `${fence}${pad}${clean}${pad}${fence}`
}

/** Gives text as a fenced block that no fence inside it can close. */
export function codeBlock(text: string, language = ''): string {
  const clean = stripAnsi(text).replace(/\r\n?/g, '\n').replace(controls, '')
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map((match) => match[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${clean.replace(/\n+$/, '')}\n${fence}`
}
