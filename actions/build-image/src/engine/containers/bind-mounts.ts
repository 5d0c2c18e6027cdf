import { readInstructions } from '../../../../../packages/keys/src/dockerfile.ts'
import { readMountFields } from '../../mount-fields.ts'

/** A folder or file that a RUN sees without that it is copied. `source` is relative to the context or to what `from` names. */
export type BindMount = { source: string; from: string | undefined }

/** Finds the bind mounts of RUN instructions, those behind ONBUILD too (Dockerfile reference: RUN --mount=type=bind). */
export function findBindMounts(dockerfile: string): BindMount[] {
  return readInstructions(dockerfile).flatMap(({ keyword, flags, text }) => {
    if (keyword === 'ONBUILD') return findBindMounts(text.slice(keyword.length))
    return keyword === 'RUN' ? flags.flatMap(readMount) : []
  })
}

function readMount(flag: string): BindMount[] {
  const fields = readMountFields(flag)
  if (fields === undefined || (fields.get('type') ?? 'bind') !== 'bind') return []
  return [{ source: fields.get('source') ?? fields.get('src') ?? '', from: fields.get('from') || undefined }]
}

/**
 * Says what the cache of podman and buildah does not look at in a build, so that it would give layers of another one;
 * undefined where it can be used.
 */
export function explainUnfitCache(
  { platforms, extraArgs }: { platforms: string[]; extraArgs: string[] },
  dockerfile: string,
): string | undefined {
  if (platforms.length > 0) return 'does not tell platforms apart'
  if (findBindMounts(dockerfile).length > 0) return 'does not look at what RUN --mount brings in'
  const others = extraArgs.filter(
    (argument, index) =>
      !/^--(?:build-context|no-cache)(?:=|$)/.test(argument) && extraArgs[index - 1] !== '--build-context',
  )
  return others.length > 0 ? 'does not look at extra-args' : undefined
}
