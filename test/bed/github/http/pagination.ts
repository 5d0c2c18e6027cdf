import type { Call, Reply } from './call.ts'

export type Page = { page: number; size: number; skip: number }

/** The page that a call asks for: 30 a page, 100 at most. */
export function readPage(call: Call): Page {
  const size = Math.min(Math.max(Number(call.query['per_page'] ?? 30), 1), 100)
  const page = Math.max(Number(call.query['page'] ?? 1), 1)
  return { page, size, skip: (page - 1) * size }
}

function linkHeader(call: Call, page: Page, total: number): Record<string, string> {
  const last = Math.max(Math.ceil(total / page.size), 1)
  const address = (number: number): string => {
    const query = new URLSearchParams()
    for (const [key, value] of Object.entries(call.query)) if (key !== 'page') query.set(key, String(value))
    query.set('page', String(number))
    return `<${call.address}?${query}>`
  }
  const links: string[] = []
  if (page.page > 1) links.push(`${address(Math.min(page.page - 1, last))}; rel="prev"`)
  if (page.page < last) links.push(`${address(page.page + 1)}; rel="next"`, `${address(last)}; rel="last"`)
  if (page.page > 1) links.push(`${address(1)}; rel="first"`)
  return links.length > 0 ? { link: links.join(', ') } : {}
}

/** A reply that holds one page of a list which was read as a whole. */
export async function paginate<T>(
  call: Call,
  items: T[],
  render: (item: T) => unknown | Promise<unknown>,
  wrap: (page: unknown[], total: number) => unknown = (rendered) => rendered,
): Promise<Reply> {
  const page = readPage(call)
  const rendered = await Promise.all(items.slice(page.skip, page.skip + page.size).map(render))
  return { status: 200, body: wrap(rendered, items.length), headers: linkHeader(call, page, items.length) }
}

/** A reply of a page that was read alone, knowing how many items there are in all. */
export const paged = (call: Call, body: unknown, total: number): Reply => ({
  status: 200,
  body,
  headers: linkHeader(call, readPage(call), total),
})
