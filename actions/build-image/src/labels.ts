/** The labels that images carry: those of the OCI annotations specification, and ours. */
export const labelNames = {
  revision: 'org.opencontainers.image.revision',
  version: 'org.opencontainers.image.version',
  source: 'org.opencontainers.image.source',
  sourceKey: 'io.github.deploy-actions.source-key',
  contentKey: 'io.github.deploy-actions.content-key',
} as const

/** What an image is to say of itself. No time of day: the same content built twice should differ as little as it can. */
export function makeLabels(facts: {
  commit: string
  version: string | undefined
  sourceUrl: string
  sourceKey: string
  contentKey: string
}): Record<string, string> {
  return {
    [labelNames.revision]: facts.commit,
    ...(facts.version === undefined ? {} : { [labelNames.version]: facts.version }),
    ...(facts.sourceUrl === '' ? {} : { [labelNames.source]: facts.sourceUrl }),
    [labelNames.sourceKey]: facts.sourceKey,
    [labelNames.contentKey]: facts.contentKey,
  }
}
