/** What BuildKit's predefined variables are made of. */
export type Predefined = {
  /** The platforms that are built for and on, as they were named. */
  targetPlatform: string
  buildPlatform: string
  /** The stage that is asked for; undefined for the last one. */
  target: string | undefined
}

/** Gives the variables that BuildKit sets by itself before the first FROM (Dockerfile reference: global platform ARGs). */
export function predefineArgs({ targetPlatform, buildPlatform, target }: Predefined): Record<string, string> {
  return {
    ...describePlatform('TARGET', targetPlatform),
    ...describePlatform('BUILD', buildPlatform),
    TARGETSTAGE: target ?? 'default',
  }
}

function describePlatform(prefix: string, platform: string): Record<string, string> {
  const [os, architecture, variant] = splitPlatform(platform)
  return {
    [`${prefix}PLATFORM`]: [os, architecture, ...(variant === '' ? [] : [variant])].join('/'),
    [`${prefix}OS`]: os,
    [`${prefix}ARCH`]: architecture,
    [`${prefix}VARIANT`]: variant,
  }
}

/** Splits a platform as containerd normalises it: one name for each architecture, no variant that says nothing more. */
function splitPlatform(platform: string): [os: string, architecture: string, variant: string] {
  const [os = '', architecture = '', variant = ''] = platform.toLowerCase().split('/')
  switch (architecture) {
    case 'x86_64':
    case 'x86-64':
    case 'amd64':
      return [os, 'amd64', variant === 'v1' ? '' : variant]
    case 'aarch64':
    case 'arm64':
      return [os, 'arm64', variant === 'v8' || variant === '8' ? '' : variant]
    case 'i386':
      return [os, '386', '']
    case 'armhf':
      return [os, 'arm', 'v7']
    case 'armel':
      return [os, 'arm', 'v6']
    case 'arm':
      return [os, 'arm', variant === '' ? 'v7' : variant.replace(/^(?=\d)/, 'v')]
    default:
      return [os, architecture, variant]
  }
}
