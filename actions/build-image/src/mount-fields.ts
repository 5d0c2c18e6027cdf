/**
 * Gives the fields of a `--mount=…` of RUN by their names in small letters (Dockerfile reference: RUN --mount), none for
 * `--mount` alone; undefined for any other flag. A name that is given again counts as it stands last.
 */
export function readMountFields(flag: string): ReadonlyMap<string, string> | undefined {
  if (flag !== '--mount' && !flag.startsWith('--mount=')) return undefined
  return new Map(
    flag
      .slice('--mount='.length)
      .split(',')
      .map((field) => {
        const [name = '', ...rest] = field.replaceAll('"', '').split('=')
        return [name.trim().toLowerCase(), rest.join('=')] as const
      }),
  )
}
