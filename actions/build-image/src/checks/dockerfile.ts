import { type Instruction, readInstructions } from '../../../../packages/keys/src/dockerfile.ts'
import { isRemote, readSources } from './copies.ts'
import type { Finding } from './finding.ts'

/**
 * Finds in a Dockerfile what no key can see and what would make secrets public: ADD of an address without a checksum,
 * and secrets by ARG or ENV. `file` is its path from the repository's root. No value is ever repeated.
 */
export function checkDockerfile(text: string, file: string): Finding[] {
  return readInstructions(text).flatMap((instruction) => [
    ...findUncheckedAdd(instruction, file),
    ...findSecretNames(instruction, file),
  ])
}

function findUncheckedAdd(instruction: Instruction, file: string): Finding[] {
  if (instruction.keyword !== 'ADD' || instruction.flags.some((flag) => /^--checksum=./.test(flag))) return []
  const remote = readSources(instruction).filter((source) => isRemote(source) && !isPinned(source))
  if (remote.length === 0) return []
  return [
    {
      file,
      line: instruction.line,
      title: 'ADD of an address without a checksum',
      message: `What is behind ${remote.map(withoutLogin).join(', ')} does not count in the content key: when it changes, the old image is reused. Add --checksum=sha256:…, or for git the full commit after #.`,
      severity: 'warning',
    },
  ]
}

/** A git source that names a whole commit never changes. */
function isPinned(source: string): boolean {
  return /#[0-9a-f]{40}(?::|$)/.test(source)
}

function withoutLogin(source: string): string {
  return source.replace(/(:\/\/)[^/@\s]+@/, '$1').replace(/\?.*$/, '')
}

const secretName =
  /(?:^|_)(?:\w*(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?)|\w*API_?KEY|(?:\w+_)?(?:PRIVATE|ACCESS|SECRET|SIGNING|ENCRYPTION|MASTER|AUTH|DEPLOY|SSH)_KEY(?:_BASE)?)$/i
/** A key that is a setting is common; one with a value of its own is looked at. */
const keyName = /(?:^|_)KEY$/i
const harmlessName = /PUBLIC|PUBLISHABLE|ANON_|CACHE|DUMMY|PRIMARY|SORT|FOREIGN|PARTITION/i
const harmlessValue = /^(?:|\d|true|false|none|null|dummy|placeholder|unused|changeme|build|ci|xxx+)$/i

function findSecretNames(instruction: Instruction, file: string): Finding[] {
  const { keyword, line } = instruction
  if (keyword !== 'ARG' && keyword !== 'ENV') return []
  return readAssignments(instruction).flatMap(({ name, value }): Finding[] => {
    if (harmlessName.test(name)) return []
    const isSecret = secretName.test(name)
    const isReference = value !== undefined && /^\$/.test(value)
    if (!isSecret && !(keyName.test(name) && value !== undefined && !isReference)) return []
    if (value !== undefined && harmlessValue.test(value)) return []
    const what =
      keyword === 'ENV'
        ? `ENV ${name} stays readable in the image for whoever pulls it.`
        : value === undefined
          ? `ARG ${name} asks for a secret as a build argument, which stays readable in the image's history.`
          : `ARG ${name} has a secret for its default, which stands in the repository and in the image's history.`
    return [
      {
        file,
        line,
        title: `Secret by ${keyword}`,
        message: `${what} Pass it by secrets, secret-envs or secret-files, and read it with RUN --mount=type=secret,id=….`,
        severity: 'warning',
      },
    ]
  })
}

/** `ARG A`, `ARG A=1 B`, `ENV A=1 B="two words"`, and the old form `ENV A one two`. */
function readAssignments({ keyword, text }: Instruction): { name: string; value: string | undefined }[] {
  const rest = text.replace(/^\S+\s*/, '')
  const words = rest.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? []
  const first = words[0] ?? ''
  if (keyword === 'ENV' && !first.includes('=')) return [{ name: first, value: words.slice(1).join(' ') }]
  return words.map((word) => {
    const at = word.indexOf('=')
    if (at < 0) return { name: word, value: undefined }
    return { name: word.slice(0, at), value: word.slice(at + 1).replace(/^(["'])(.*)\1$/, '$2') }
  })
}
