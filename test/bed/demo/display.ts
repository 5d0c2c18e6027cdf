/** Shows what is going on: on a terminal one live line, elsewhere a line when a stage ends. */
export type Display = {
  begin(name: string): void
  /** What the stage is at, shown on the live line only. */
  detail(text: string): void
  end(result: 'passed' | 'failed' | 'skipped', name: string, reason: string, seconds: number): void
  close(): void
}

const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'
const marks = { passed: '✓', failed: '✗', skipped: '–' }

/** Opens the display on standard output. */
export function openDisplay(output: NodeJS.WriteStream = process.stdout): Display {
  const live = output.isTTY === true
  let current: { name: string; detail: string; began: number } | undefined
  let frame = 0
  const draw = () => {
    if (!live || current === undefined) return
    frame += 1
    const seconds = Math.floor((Date.now() - current.began) / 1000)
    const text = `${frames[frame % frames.length]} ${current.name}  ${seconds} s  ${current.detail}`
    output.write(`\r\u001b[2K${text.slice(0, (output.columns ?? 80) - 1)}`)
  }
  const timer = live ? setInterval(draw, 100) : undefined
  return {
    begin(name) {
      current = { name, detail: '', began: Date.now() }
      draw()
    },
    detail(text) {
      if (current !== undefined) current.detail = text
    },
    end(result, name, reason, seconds) {
      if (live) output.write('\r\u001b[2K')
      const [first, ...rest] = reason.split('\n')
      output.write(`${marks[result]} ${name.padEnd(34)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${first}\n`)
      for (const line of rest) output.write(`    ${line}\n`)
      current = undefined
    },
    close() {
      clearInterval(timer)
      if (live) output.write('\r\u001b[2K')
    },
  }
}
