/** Knows which parts are being started, and for how long. */
export interface PartsWatch {
  /** Starts a part, and is aware of it until it is there. */
  readonly start: <Part>(name: string, start: () => Promise<Part>) => Promise<Part>
  /** `base image (for 12.3 s)`: what is being started now. */
  readonly describe: () => string
}

/** Starts with no parts; `tell` is told of each that is begun. */
export function watchParts(tell: (name: string) => void = () => {}): PartsWatch {
  const began = new Map<string, number>()
  return {
    async start(name, start) {
      began.set(name, Date.now())
      tell(name)
      const part = await start()
      began.delete(name)
      return part
    },
    describe: () =>
      [...began].map(([name, since]) => `${name} (for ${((Date.now() - since) / 1_000).toFixed(1)} s)`).join(', ') ||
      'nothing',
  }
}
