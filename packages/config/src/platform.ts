/** Names that architectures go by beside those of the OCI image specification, and the variants that are in them. */
const otherNames: Record<string, string> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  i386: '386',
  aarch64: 'arm64',
  armhf: 'arm/v7',
  armel: 'arm/v6',
  arm: 'arm/v7',
}

/** The variant that an architecture has where none is said: images name it in their configuration, or leave it out. */
const plainVariants: Record<string, string[]> = { amd64: ['v1'], arm64: ['v8', '8'] }

/**
 * Gives the one name of a platform that goes by several, as builders read them: `linux/aarch64` and `linux/arm64/v8` are
 * `linux/arm64`, `linux/arm` is `linux/arm/v7`. Text that is no platform comes back in lower case.
 */
export function canonicalPlatform(text: string): string {
  const [os = '', architecture, variant, ...rest] = text.toLowerCase().split('/')
  if (architecture === undefined || rest.length > 0) return text.toLowerCase()
  const [name = '', implied] = (otherNames[architecture] ?? architecture).split('/')
  if (variant === undefined) return [os, name, ...(implied === undefined ? [] : [implied])].join('/')
  if (plainVariants[name]?.includes(variant)) return `${os}/${name}`
  return `${os}/${name}/${name === 'arm' && /^\d$/.test(variant) ? `v${variant}` : variant}`
}
