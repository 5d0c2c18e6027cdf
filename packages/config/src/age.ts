const secondsOf: Record<string, number> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 }

/** Gives an age such as `90`, `45m`, `12h` or `30d` in seconds; undefined for other text. */
export function parseAge(text: string): number | undefined {
  const match = /^(\d+)([smhd]?)$/.exec(text.trim())
  return match === null ? undefined : Number(match[1]) * (secondsOf[match[2] ?? ''] as number)
}
