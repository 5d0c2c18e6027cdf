/** An annotation as a workflow command asked for it. */
export type Annotation = {
  level: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  file?: string
  line?: number
}

/** Reads the workflow commands out of a log: what the runner would annotate, and what it would mask. */
export function parseCommands(log: string): { annotations: Annotation[]; masks: string[] } {
  const annotations: Annotation[] = []
  const masks: string[] = []
  for (const line of log.split('\n')) {
    const match = /^\s*::([a-z-]+)(?: (.*?))?::(.*?)\r?$/.exec(line)
    if (match === null) continue
    const [, command, properties = '', data = ''] = match
    if (command === 'add-mask') masks.push(unescapeData(data))
    if (command === 'error' || command === 'warning' || command === 'notice') {
      annotations.push({ level: command, message: unescapeData(data), ...parseProperties(properties) })
    }
  }
  return { annotations, masks }
}

function parseProperties(text: string): Partial<Annotation> {
  const pairs = text.split(',').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at < 1 ? [] : [[pair.slice(0, at), unescapeProperty(pair.slice(at + 1))] as const]
  })
  const { title, file, line } = Object.fromEntries(pairs) as Record<string, string>
  return {
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
  }
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}

/** Reads a command file such as GITHUB_OUTPUT: `name=value` lines, and `name<<delimiter` blocks. The last one wins. */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const block = /^([^=]+?)<<(.+)$/.exec(line)
    if (block?.[1] !== undefined && block[2] !== undefined) {
      const end = lines.indexOf(block[2], index + 1)
      if (end < 0) throw new Error(`The block ${block[1]} has no end.`)
      values[block[1]] = lines.slice(index + 1, end).join('\n')
      index = end
    } else if (line.includes('=')) {
      const at = line.indexOf('=')
      values[line.slice(0, at)] = line.slice(at + 1)
    }
  }
  return values
}
