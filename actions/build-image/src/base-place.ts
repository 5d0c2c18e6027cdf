import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { readInstructions } from '../../../packages/keys/src/dockerfile.ts'
import { parseReference } from '../../../packages/registry/src/reference.ts'

/** Waits for what is asked of a base image, and says of a failure which image it was, and where the Dockerfile names it. */
export async function atItsLine<Found>(
  { dockerfile, image }: Service,
  text: string,
  reference: string,
  asked: Promise<Found>,
): Promise<Found> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof UserError) || error.file !== undefined || isOfLogin(error, image, reference)) throw error
    const { reason, received, accepted, remedy, message } = error
    throw new UserError(
      reason === 'missing-base-image' ? message : `The base image ${reference} could not be looked up: ${message}`,
      { reason, received, accepted, remedy, file: dockerfile, line: findLine(text, reference), cause: error },
    )
  }
}

/** What is wrong with the login of the step itself is no fault of the line that happens to need it first. */
function isOfLogin({ reason }: UserError, image: string, reference: string): boolean {
  if (reason === 'missing-base-image' || reason === 'invalid-image') return false
  if (!reason.startsWith('registry-')) return true
  const isSame = parseReference(image).registry === parseReference(reference).registry
  return isSame && (reason === 'registry-unauthorized' || reason === 'registry-forbidden')
}

/** An image that is put together from variables is named by the one line that has some; of several nobody knows. */
function findLine(text: string, reference: string): number | undefined {
  const naming = readInstructions(text).filter(({ keyword }) => ['FROM', 'COPY', 'RUN', 'ADD'].includes(keyword))
  const plain = naming.find(({ text: line }) => line.split(/[\s=,"']+/).includes(reference))
  const varied = naming.filter(({ keyword, words }) => keyword === 'FROM' && (words[0] ?? '').includes('$'))
  return plain?.line ?? (varied.length === 1 ? varied[0]?.line : undefined)
}
