import { findNativePlatform } from '../../../packages/keys/src/content-key.ts'

/** What this machine builds for when no platform is named. */
export const nativePlatform = findNativePlatform()
