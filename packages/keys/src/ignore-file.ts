import { type Ignores, ignoreNothing, parseDockerignore } from './dockerignore.ts'

/** Where the ignore file of a context may stand. A named context has no Dockerfile of its own. */
export type IgnoreScope = { context: string; dockerfile: string | undefined }

/** Gives the places of the ignore file, the one that wins first: `<dockerfile>.dockerignore`, then the context's own. */
export function ignoreFilePaths({ context, dockerfile }: IgnoreScope): string[] {
  const own = context === '.' ? '.dockerignore' : `${context}/.dockerignore`
  return dockerfile === undefined ? [own] : [`${dockerfile}.dockerignore`, own]
}

/** Reads the ignore file that a build would obey, through whatever reads files; undefined content means it is absent. */
export async function readIgnoreFile(
  scope: IgnoreScope,
  read: (path: string) => Promise<Buffer | undefined>,
): Promise<Ignores> {
  return parseIgnoreFile(await findIgnoreFile(scope, read))
}

/** The ignore file that counts. Undefined: there is none. */
export type IgnoreFile = { path: string; text: string } | undefined

/** Finds the ignore file that a build would obey, as `readIgnoreFile` does, without parsing it. */
export async function findIgnoreFile(
  scope: IgnoreScope,
  read: (path: string) => Promise<Buffer | undefined>,
): Promise<IgnoreFile> {
  for (const path of ignoreFilePaths(scope)) {
    const content = await read(path)
    if (content !== undefined) return { path, text: content.toString('utf8') }
  }
  return undefined
}

/** Parses what `findIgnoreFile` gave; without a file, nothing is left out. */
export function parseIgnoreFile(file: IgnoreFile): Ignores {
  return file === undefined ? ignoreNothing : parseDockerignore(file.text, file.path)
}

/** Gives a path of the repository relative to the context; undefined when it is not below it. */
export function pathInContext(context: string, path: string): string | undefined {
  if (context === '.') return path
  return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined
}
