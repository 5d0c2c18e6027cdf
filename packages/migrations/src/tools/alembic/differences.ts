/** A table of ours is no model's, and none that a migration should drop. */
const ours = /^\('remove_(?:table|index|constraint)', \w+\('deploy_actions_/

/**
 * Parts the list that `alembic check` prints, as Python writes it (`[('add_column', None, 'users', …), …]`), into its
 * differences; those that only say that our own tables are no models are left out.
 */
export function readDifferences(list: string): string[] {
  const text = list.trim()
  if (!text.startsWith('[') || !text.endsWith(']')) return [text]
  const items: string[] = []
  let depth = 0
  let start = 1
  for (let at = 1; at < text.length - 1; at += 1) {
    const character = text[at] as string
    if (character === "'" || character === '"') at = endOfText(text, at)
    else if ('([{'.includes(character)) depth += 1
    else if (')]}'.includes(character)) depth -= 1
    else if (character === ',' && depth === 0) {
      items.push(text.slice(start, at).trim())
      start = at + 1
    }
  }
  items.push(text.slice(start, -1).trim())
  return items.filter((item) => item !== '' && !ours.test(item))
}

/** Where the quote that opens at `start` is closed, or the text ends. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === text[start]) return at
  }
  return text.length
}
