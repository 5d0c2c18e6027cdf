type GivenOption = { name: string; value: string }

/**
 * Takes a program's arguments apart as getopt_long does: `-Xc text`, `-ctext`, `--command=text`, `--command text`.
 * `valued` are the letters that take a value, `long` the names that take the next word.
 */
export function readOptions(
  words: readonly string[],
  valued: string,
  long: readonly string[] = [],
): { options: GivenOption[]; rest: string[] } {
  const options: GivenOption[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string
    if (word === '--') return { options, rest: [...rest, ...words.slice(at + 1)] }
    if (!/^-./.test(word)) {
      rest.push(word)
      continue
    }
    // Some write long names with one dash.
    const [, name = '', value] = /^--?([\w-]{2,})(?:=([\s\S]*))?$/.exec(word) ?? []
    if (word.startsWith('--') || long.includes(name)) {
      const next = value === undefined && long.includes(name)
      if (next) at += 1
      options.push({ name, value: value ?? (next ? (words[at] ?? '') : '') })
      continue
    }
    for (let letter = 1; letter < word.length; letter += 1) {
      const option = word[letter] as string
      if (!valued.includes(option)) {
        options.push({ name: option, value: '' })
        continue
      }
      const joined = word.slice(letter + 1).replace(/^=/, '')
      if (joined === '') at += 1
      options.push({ name: option, value: joined === '' ? (words[at] ?? '') : joined })
      break
    }
  }
  return { options, rest }
}
