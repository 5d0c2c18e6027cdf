import type { HttpResponse } from '../../http/src/send.ts'

/**
 * Gives what an answer says of itself, shortened and in brackets behind a blank; nothing where it says nothing. Registries
 * answer with the error list of the distribution specification; what stands before them has forms of its own.
 */
export function describeAnswer({ body, headers }: Pick<HttpResponse, 'body' | 'headers'>): string {
  const text = body.subarray(0, 65_536).toString('utf8')
  const said = (readJson(text) ?? readText(text, headers.get('content-type') ?? '')).replace(/\s+/g, ' ').trim()
  return said === '' ? '' : ` (${said.slice(0, 200)})`
}

/** The names that a sentence goes by: RFC 9457, OAuth2 (RFC 6749 §5.2), and the registries' own. */
const sentences = ['message', 'error_description', 'details', 'detail', 'error', 'title']

/** Gives undefined for what is no JSON. */
function readJson(text: string): string | undefined {
  let answer: Record<string, unknown> | null
  try {
    answer = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof answer !== 'object' || answer === null) return ''
  const { errors } = answer
  const list = Array.isArray(errors) ? errors.map(readEntry).filter((said) => said !== '') : []
  if (list.length > 0) return list.join('; ')
  return sentences.map((name) => answer[name]).find((said) => typeof said === 'string') ?? ''
}

function readEntry(entry: unknown): string {
  const { code, message } = (entry ?? {}) as { code?: unknown; message?: unknown }
  return [code, message].filter((said) => typeof said === 'string' && said !== '').join(': ')
}

/** Of a page its title. */
function readText(text: string, type: string): string {
  if (/html/i.test(type) || /^\s*</.test(text)) return /<title>([^<]*)<\/title>/i.exec(text)?.[1] ?? ''
  return /^text\/plain/i.test(type) ? text : ''
}
