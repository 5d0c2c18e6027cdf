import { type Ignores, parseDockerignore } from './dockerignore.ts'
import type { Recipe } from './recipe.ts'

/** Gives the places of the ignore file, the one that wins first: `<dockerfile>.dockerignore`, then the context's own. */
export function ignoreFilePaths({ context, dockerfile }: Pick<Recipe, 'context' | 'dockerfile'>): string[] {
  return [`${dockerfile}.dockerignore`, context === '.' ? '.dockerignore' : `${context}/.dockerignore`]
}

/** Reads the ignore file that a build would obey, through whatever reads files; undefined content means it is absent. */
export async function readIgnoreFile(
  recipe: Pick<Recipe, 'context' | 'dockerfile'>,
  read: (path: string) => Promise<Buffer | undefined>,
): Promise<Ignores> {
  for (const path of ignoreFilePaths(recipe)) {
    const content = await read(path)
    if (content !== undefined) return parseDockerignore(content.toString('utf8'), path)
  }
  return () => false
}

/** Gives a path of the repository relative to the context; undefined when it is not below it. */
export function pathInContext(context: string, path: string): string | undefined {
  if (context === '.') return path
  return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined
}
