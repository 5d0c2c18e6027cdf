/** The platform that an engine on this machine builds for when none is named. */
export const nativePlatform = `linux/${process.arch === 'x64' ? 'amd64' : process.arch}`
