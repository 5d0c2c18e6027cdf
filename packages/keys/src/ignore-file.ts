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
  for (const path of ignoreFilePaths(scope)) {
    const content = await read(path)
    if (content !== undefined) return parseDockerignore(content.toString('utf8'), path)
  }
  return ignoreNothing
}

/** Gives a path of the repository relative to the context; undefined when it is not below it. */
export function pathInContext(context: string, path: string): string | undefined {
  if (context === '.') return path
  return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined
}
