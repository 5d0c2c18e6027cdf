import { parseDockerfile } from '../../../../packages/keys/src/dockerfile.ts'
import { findStageUses } from '../checks/stages.ts'
import { readMountFields } from '../mount-fields.ts'

/** Build secrets that no RUN reads, and those that a RUN asks for and that are not given; both by id. */
type SecretMismatches = { unread: string[]; absent: string[] }

/** What reads a Dockerfile where a `# syntax=` names nothing else. Another tool may have mounts of its own. */
const usualSyntax = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/

/**
 * Compares the ids of the given secrets with those of `RUN --mount=type=secret` in the stages that the target is made
 * of (the last stage without one). Nothing is said of what cannot be told from the text alone: an id with a variable in
 * it, or a Dockerfile for another tool than BuildKit's own.
 */
export function findSecretMismatches(dockerfileText: string, ids: string[], target?: string): SecretMismatches {
  const { syntax } = parseDockerfile(dockerfileText)
  if (syntax !== undefined && !usualSyntax.test(syntax)) return { unread: [], absent: [] }
  const stages = findStageUses(dockerfileText, target).filter(({ use }) => use !== 'unused')
  const instructions = stages.flatMap((stage) => stage.instructions)
  const asked = instructions.flatMap(({ keyword, flags }) => (keyword === 'RUN' ? flags.flatMap(secretOf) : []))
  // It runs where another stage or image is made from this one: its secret is of use, and need not be here.
  const later = instructions.flatMap(({ keyword, words }) => (keyword === 'ONBUILD' ? words.flatMap(secretOf) : []))
  const read = [...asked, ...later]
  const isOpen = read.some((id) => id.includes('$'))
  return {
    unread: isOpen ? [] : ids.filter((id) => !read.includes(id)),
    absent: [...new Set(asked)].filter((id) => !id.includes('$') && !ids.includes(id)),
  }
}

/** Gives a sentence for each kind of mismatch; none where the Dockerfile and the secrets agree. */
export function describeSecretMismatches({ unread, absent }: SecretMismatches, dockerfile: string): string[] {
  const sentences: string[] = []
  if (absent.length > 0) {
    sentences.push(
      `A RUN of ${dockerfile} asks for the build secret ${absent.join(', ')}, which is not given${
        unread.length > 0 ? `, while no RUN reads ${unread.join(', ')}: the ids may be meant to be the same` : ''
      }.`,
    )
  } else if (unread.length > 0) {
    sentences.push(
      `No RUN of ${dockerfile} reads the build secret ${unread.join(', ')}: RUN --mount=type=secret,id=${unread[0]} would.`,
    )
  }
  return sentences
}

/** The id of a mount is the last part of its target where none is written. */
function secretOf(flag: string): string[] {
  const fields = readMountFields(flag)
  if (fields?.get('type') !== 'secret') return []
  const target = fields.get('target') ?? fields.get('dst') ?? fields.get('destination')
  const id = fields.get('id') || target?.split('/').at(-1)
  return id ? [id] : []
}
