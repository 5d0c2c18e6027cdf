import { stripAnsi } from '../../../../packages/action/src/escape.ts'
import { findOwner } from '../secrets/extra-args.ts'
import { findArgumentFault } from './failure/argument.ts'

/** Why a build or a push failed, as far as its closing words tell. */
export type Cause =
  | 'disk-full'
  | 'no-engine'
  | 'immutable-tag'
  | 'refused'
  | 'passing'
  | 'missing-base'
  | 'missing-file'
  | 'unreadable-dockerfile'
  | 'out-of-memory'
  | 'invalid-argument'
  | 'invalid-name'

/** What the engines say of each, the more particular first. */
const signs: [Cause, RegExp][] = [
  ['disk-full', /no space left on device|disk quota exceeded|not enough (?:free )?disk space/i],
  ['no-engine', /cannot connect to the docker daemon|is the docker daemon running|error during connect/i],
  [
    'unreadable-dockerfile',
    /parse error|unknown instruction|no build stage in current context|Unknown flag|lint violation found|unterminated heredoc/i,
  ],
  [
    'immutable-tag',
    /\btag\b.*\bimmutab|\bconfigured as immutable|cannot be overwritten|denied: manifest already exists/i,
  ],
  [
    'refused',
    /\b40[13] (?:unauthorized|forbidden)|\b(?:status(?: code)?:?|HTTP) 40[13]\b|^denied$|unauthorized|authentication required|no basic auth|access denied|access to the resource is denied|\bdenied:|insufficient_scope/im,
  ],
  [
    'passing',
    /too ?many ?requests|\b(?:status|code|error|HTTP|returned?|request)\b[^\n]*\b(?:429|5\d\d)\b|\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time)|connection reset|broken pipe|connection refused|\bEOF\b|timed? ?out|\btimeout\b|temporary failure in name resolution|server misbehaving|use of closed network connection|request canceled|http2: |network is unreachable|no route to host|unknown blob|blob (?:upload )?unknown/i,
  ],
  [
    'missing-base',
    /manifest unknown|manifest for .* not found|failed to resolve source metadata|load metadata for|pull access denied|repository does not exist|name unknown|initializing source/i,
  ],
  [
    'missing-file',
    /failed to (?:compute cache key|calculate checksum)|not found in build context|checking on sources|excluded by \.dockerignore/i,
  ],
  ['out-of-memory', /\bOOM\b|out of memory|cannot allocate memory|exit (?:code|status):? 137/i],
]

/** Older builders do not read every name of an image that newer ones do, such as one at an IPv6 address. */
const unreadName =
  /^(?:invalid argument ".*" for "-t, --tag" flag|Error: tag \S+|ERROR: invalid tag ".*"): invalid reference format/

/** How many of the last lines are closing words: what a program in the build printed before is not the engine's. */
const closing = 12

/**
 * Tells the cause from the closing words of what an engine printed; undefined where they name none that is known. The
 * output of the failing step itself counts only for what no engine says of its own: a full disk.
 */
export function findCause(lines: string[], phase: 'build' | 'push'): Cause | undefined {
  const all = lines.map((line) => stripAnsi(line).trimEnd()).filter((line) => line !== '')
  if (phase === 'build' && isUnreadName(all)) return 'invalid-name'
  if (phase === 'build' && findArgumentFault(all) !== undefined) return 'invalid-argument'
  const tail = all.slice(-closing)
  const words = engineWords(tail).join('\n')
  const found = signs.find(([cause, pattern]) => {
    // A program's own exit is the build's failure, whatever it printed about the network.
    if (cause === 'passing' && phase === 'build' && isProgramFailure(words)) return false
    if (cause === 'immutable-tag' && phase === 'build') return false
    return pattern.test(words)
  })?.[0]
  if (found !== undefined) return found
  return signs[0]?.[1].test(all.slice(-40).join('\n')) ? 'disk-full' : undefined
}

/** Gives the line that says how a push failed where trying again may help, and undefined where it cannot. */
export function isPassing(lines: string[]): string | undefined {
  if (findCause(lines, 'push') !== 'passing') return undefined
  const pattern = signs.find(([cause]) => cause === 'passing')?.[1]
  const clean = lines.map((line) => stripAnsi(line).trim())
  return clean.findLast((line) => pattern?.test(line))?.slice(0, 200)
}

/** Said before the first step; what a program in the build says about names is its own matter. */
function isUnreadName(lines: string[]): boolean {
  const begin = lines.findIndex((line) => /^(?:STEP |Step \d|#\d+ )/.test(line))
  return lines.slice(0, begin < 0 ? undefined : begin).some((line) => unreadName.test(line))
}

function isProgramFailure(words: string): boolean {
  return /did not complete successfully|executor failed running|returned a non-zero code|while running runtime: exit status/i.test(
    words,
  )
}

/** Not the numbered output of a step, nor how it began and ended well, nor the Dockerfile's lines in an error block. */
function engineWords(lines: string[]): string[] {
  return lines.filter(
    (line) => !/^(?:#\d+ )?\d+\.\d+ /.test(line) && !/^#\d+ (?!ERROR\b)/.test(line) && !/^\s*\d+ \| /.test(line),
  )
}

/** What a remedy depends on besides the cause. */
export type FailureFacts = {
  /** The image's name. */
  name: string
  phase: 'build' | 'push'
  /** The engine's own words. */
  message?: string | undefined
  /** Build secrets that were left out, because the pull request of a fork gets none. */
  without?: string[] | undefined
}

/** What to do about a cause. */
export function remedyFor(cause: Cause | undefined, { name, phase, message = '', without = [] }: FailureFacts): string {
  switch (cause) {
    case 'disk-full':
      return 'Free disk space on the runner before this step (`docker system prune --all`, or delete what the job does not need), or use a larger one.'
    case 'no-engine':
      return 'Start the container engine, or set DOCKER_HOST to where it listens.'
    case 'immutable-tag':
      return 'The registry lets nobody write a tag again, so a commit is pushed there once: build another commit, or leave `reuse` at auto.'
    case 'refused':
      return name.startsWith('ghcr.io/')
        ? 'Grant the job `permissions: packages: write`, and give the repository write access in the settings of the package.'
        : `Check registry-username and registry-password, and that the user may push to ${name} and pull the base images.`
    case 'passing':
      return 'The network or the registry failed, several times. Run the step again: what is built comes from the cache of the engine.'
    case 'missing-base':
      return 'Check the name and the tag in FROM, and that the login may pull it.'
    case 'missing-file':
      return 'Check the path in COPY or ADD: it is relative to the context, and .dockerignore may leave the file out.'
    case 'unreadable-dockerfile':
      return 'Correct the line of the Dockerfile.'
    case 'out-of-memory':
      return 'Use a runner with more memory, or let the build use less (fewer jobs at once).'
    case 'invalid-name':
      return `Name the registry otherwise, by a host's name in place of an IPv6 address: this builder does not read ${name}.`
    case 'invalid-argument':
      return correctArgument(message)
    default:
      if (phase === 'build' && without.length > 0) {
        return `It was built without ${without.join(', ')}: the pull request of a fork gets no secrets; a maintainer can run it on a branch of the repository.`
      }
      return phase === 'push'
        ? 'Run the step again: what is built comes from the cache of the engine.'
        : 'Read the lines above; the same command fails on a laptop: `docker build`.'
  }
}

/** What the action sets itself is never among the extra arguments. */
function correctArgument(message: string): string {
  const option = findArgumentFault([message])?.option
  if (option === undefined)
    return 'Take out of extra-args what is no option, and give each option that it names its value.'
  const owner = findOwner(option)
  if (owner === undefined) return `Take ${option} out of extra-args, or correct it: the builder does not take it.`
  return /unknown/.test(message)
    ? `Update the builder, or set another \`builder\`: this one does not know ${option}.`
    : `Correct what ${option} was given: it comes from ${owner}.`
}
