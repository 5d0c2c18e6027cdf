/** The labels that images carry: those of the OCI annotations specification, and ours. */
export const labelNames = {
  revision: 'org.opencontainers.image.revision',
  version: 'org.opencontainers.image.version',
  source: 'org.opencontainers.image.source',
  title: 'org.opencontainers.image.title',
  description: 'org.opencontainers.image.description',
  url: 'org.opencontainers.image.url',
  licenses: 'org.opencontainers.image.licenses',
  sourceKey: 'io.github.deploy-actions.source-key',
  contentKey: 'io.github.deploy-actions.content-key',
} as const

/** What an image is to say of itself. No time of day: the same content built twice should differ as little as it can. */
export function makeLabels(facts: {
  commit: string
  version: string | undefined
  sourceUrl: string
  about: Repository
  sourceKey: string
  contentKey: string
}): Record<string, string> {
  return {
    [labelNames.revision]: facts.commit,
    ...(facts.version === undefined ? {} : { [labelNames.version]: facts.version }),
    ...(facts.sourceUrl === '' ? {} : { [labelNames.source]: facts.sourceUrl }),
    ...describeRepository(facts.about),
    [labelNames.sourceKey]: facts.sourceKey,
    [labelNames.contentKey]: facts.contentKey,
  }
}

/** What the event says of the repository (GitHub's webhook payloads, `repository`). */
export type Repository =
  | {
      name?: unknown
      description?: unknown
      html_url?: unknown
      license?: { spdx_id?: unknown } | null
    }
  | undefined

/** One line each and no longer than a person would read: these texts come from outside. */
function describeRepository(repository: Repository): Record<string, string> {
  const license = repository?.license?.spdx_id
  const said = {
    [labelNames.title]: repository?.name,
    [labelNames.description]: repository?.description,
    [labelNames.url]: repository?.html_url,
    // GitHub's word for a licence that it does not know.
    [labelNames.licenses]: license === 'NOASSERTION' ? undefined : license,
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, text]) =>
      typeof text === 'string' && text !== '' ? [[name, text.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 300)]] : [],
    ),
  )
}
