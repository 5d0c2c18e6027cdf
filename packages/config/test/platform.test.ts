import { expect, test } from '@jest/globals'
import { canonicalPlatform } from '../src/platform.ts'

test.each([
  ['linux/amd64', 'linux/amd64'],
  ['Linux/AMD64', 'linux/amd64'],
  ['linux/amd64/v1', 'linux/amd64'],
  ['linux/amd64/v2', 'linux/amd64/v2'],
  ['linux/x86_64', 'linux/amd64'],
  ['linux/i386', 'linux/386'],
  ['linux/aarch64', 'linux/arm64'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/aarch64/v8', 'linux/arm64'],
  ['linux/arm', 'linux/arm/v7'],
  ['linux/arm/7', 'linux/arm/v7'],
  ['linux/arm/v6', 'linux/arm/v6'],
  ['linux/armhf', 'linux/arm/v7'],
  ['linux/armel', 'linux/arm/v6'],
  ['windows/amd64', 'windows/amd64'],
  ['amd64', 'amd64'],
  ['a/b/c/d', 'a/b/c/d'],
])('%s is %s', (text, name) => {
  expect(canonicalPlatform(text)).toBe(name)
})
