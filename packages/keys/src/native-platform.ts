/** Gives the platform that an engine on a machine of this kind builds for: `linux/amd64`, `linux/arm64`, …. */
export function findNativePlatform(architecture: string = process.arch): string {
  const names: Record<string, string> = { x64: 'amd64', ia32: '386', arm: 'arm/v7' }
  return `linux/${names[architecture] ?? architecture}`
}
