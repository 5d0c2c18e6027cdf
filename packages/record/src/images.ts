import { UserError } from '../../action/src/errors.ts'
import type { RecordPayload } from './payload.ts'
import { isPinned } from './pinned.ts'

/** What travels between steps about one service's image. Everything in it can be checked against the registry. */
export type ServiceImage = {
  /** `name@sha256:…` */
  image: string
  /** The commit that the image says it was built from (`org.opencontainers.image.revision`); the empty string when it says none. */
  revision: string
  /** The version that the image carries, or the empty string. */
  version: string
  /** 64 hexadecimal digits (packages/keys). */
  sourceKey: string
  /** 64 hexadecimal digits; the empty string where it is not known. */
  contentKey: string
  /** Name of the release that it is deployed as; absent before there is one. */
  release?: string | undefined
}

/** Images by service name: the `services` output of build-image, the `images` output of promote-release. */
export type ServiceImages = Record<string, ServiceImage>

/** Gives the image that a record tells of, as it travels between steps. */
export function imageOf(payload: RecordPayload): ServiceImage {
  return {
    image: payload.image,
    revision: payload.revision,
    version: payload.version,
    sourceKey: payload.source_key,
    contentKey: payload.content_key,
    ...(payload.release === '' ? {} : { release: payload.release }),
  }
}

/** Writes images as the JSON that goes from one step to the next, services in the order given. */
export function formatImages(images: ServiceImages): string {
  return JSON.stringify(images)
}

/**
 * Reads the JSON of an `images` input. Throws a UserError when it is not an object of pinned images: an empty output of
 * an earlier step is an error and never a reason to deploy something else.
 */
export function parseImages(text: string, input = 'images'): ServiceImages {
  const value = parseJson(text)
  if (value === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(input, text.trim() === '' ? 'nothing' : 'text that is not a JSON object')
  }
  const entries = Object.entries(value as Record<string, unknown>)
  if (entries.length === 0) throw invalid(input, 'an object without services')
  return Object.fromEntries(entries.map(([service, entry]) => [service, parseImage(service, entry, input)]))
}

function parseImage(service: string, entry: unknown, input: string): ServiceImage {
  const fields = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>
  const text = (key: string) => (typeof fields[key] === 'string' ? fields[key] : '')
  const image = text('image')
  if (!isPinned(image)) throw invalid(input, `${service}: ${image === '' ? 'no image' : image}`)
  return {
    image,
    revision: text('revision'),
    version: text('version'),
    sourceKey: text('sourceKey'),
    contentKey: text('contentKey'),
    ...(text('release') === '' ? {} : { release: text('release') }),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function invalid(input: string, received: string): UserError {
  return new UserError(`The input ${input} does not hold the images of an earlier step.`, {
    reason: 'invalid-images',
    received,
    accepted:
      '{"api": {"image": "ghcr.io/acme/shop-api@sha256:…", …}}: the output `services` of build-image or `images` of promote-release',
    remedy: `Set \`${input}: \${{ steps.build.outputs.services }}\`, and check that the step before did not fail or get skipped.`,
  })
}
