/** A line by which a command line is refused, and the option that it names. */
type ArgumentFault = { line: string; option: string | undefined }

/** What docker, buildx, podman and buildah say of an argument that they cannot take, before they do anything. */
const refusals = [
  /^unknown flag: (?<option>\S+)/,
  /^unknown shorthand flag: .* in (?<option>\S+)/,
  /^bad flag syntax: (?<option>\S+)/,
  /^flag needs an argument: (?:'.*' in )?(?<option>\S+)/,
  // The short form stands before the long one: "-m, --memory".
  /^invalid argument .* for "(?:.*, )?(?<option>[^"]+)" flag/,
  /^invalid value for (?<option>[a-z-]+): /,
  // One that is no option is taken for a second context, and an option without its value takes the context for it.
  /^accepts at most 1 arg\(s\), received \d/,
  /^"?docker.* requires (?:exactly )?1 argument\b/,
]

/** How each engine shows that a build has begun: what comes after may be the words of a program in it. */
const begun = /^(?:#\d+ |(?:\[[^\]]+\] )*STEP \d+\/\d+: |Step \d+\/\d+ : |Sending build context)/

/** Finds the line by which an engine refused its command line; undefined where a build had begun. Lines without colours. */
export function findArgumentFault(lines: string[]): ArgumentFault | undefined {
  for (const line of lines) {
    if (begun.test(line)) return undefined
    const words = line.replace(/^(?:ERROR|Error): /, '')
    const found = refusals.map((pattern) => pattern.exec(words)).find((match) => match !== null)
    if (found) return { line, option: nameOf(found.groups?.['option']) }
  }
  return undefined
}

/** podman names some options without their dashes. */
function nameOf(option: string | undefined): string | undefined {
  return option === undefined || option.startsWith('-') ? option : `--${option}`
}
