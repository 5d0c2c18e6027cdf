import { randomUUID } from 'node:crypto'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Gives a path that survives as one of several comma-separated values, which some engines read with quotes and some
 * without: one that would not is linked under a plain name in the private `folder`.
 */
export async function makePlain(path: string, folder: string): Promise<string> {
  if (/^[\w./@:+ -]+$/.test(path)) return path
  const plain = join(folder, `link-${randomUUID()}`)
  await symlink(path, plain)
  return plain
}

/** Writes text as a field of comma-separated values (RFC 4180), for an option that is read as such a list. */
export function writeField(text: string): string {
  return /[,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
