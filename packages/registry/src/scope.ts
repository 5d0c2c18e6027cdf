/** What may be done in a repository. Who may push may pull. */
export type Right = 'pull' | 'pull,push'

/** What a request needs in order to be let through: rights in one repository, or in two when a blob is mounted. */
export type Need = { repository: string; right: Right }

/** Writes needs as scopes of a token (`repository:acme/shop:pull,push`), one a repository, in a fixed order. */
export function scopesOf(needs: Need[]): string[] {
  const rights = new Map<string, Right>()
  for (const { repository, right } of needs) {
    if (right === 'pull,push' || !rights.has(repository)) rights.set(repository, right)
  }
  return [...rights].map(([repository, right]) => `repository:${repository}:${right}`).sort()
}

/** Says whether all that is needed is among what was asked for. */
export function covers(asked: Need[], needed: Need[]): boolean {
  return needed.every((need) =>
    asked.some(
      ({ repository, right }) => repository === need.repository && (right === 'pull,push' || right === need.right),
    ),
  )
}
