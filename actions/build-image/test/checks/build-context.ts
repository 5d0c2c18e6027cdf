import { parseDockerignore } from '../../../../packages/keys/src/dockerignore.ts'
import type { BuildContext } from '../../src/checks/context.ts'

export type Sketch = {
  recipe: string
  /** Content by path, relative to the context. */
  files?: Record<string, string>
  ignore?: string
  gitConfig?: string
  context?: string
  target?: string
  sizes?: Record<string, number>
}

/** A build context as readBuildContext gives it, out of a table. */
export function sketchContext({
  recipe,
  files = {},
  ignore,
  gitConfig,
  context = '.',
  target,
  sizes = {},
}: Sketch): BuildContext {
  const prefix = context === '.' ? '' : `${context}/`
  const ignores = ignore === undefined ? () => false : parseDockerignore(ignore, '.dockerignore')
  return {
    context,
    dockerfile: `${prefix}Dockerfile`,
    target,
    recipe,
    ignoreFile: ignore === undefined ? undefined : { path: `${prefix}.dockerignore`, text: ignore },
    ignores,
    files: Object.keys(files).filter((path) => !ignores(path)),
    gitConfig,
    read: async (path) => files[path],
    size: async (path) => sizes[path] ?? 0,
  }
}
