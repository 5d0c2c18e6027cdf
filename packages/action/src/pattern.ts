/** Text as a regular expression takes it word for word: every sign that means something there is escaped. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
