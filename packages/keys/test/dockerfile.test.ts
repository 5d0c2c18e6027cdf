// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of Dockerfiles
import { describe, expect, test } from '@jest/globals'
import { findBaseImages } from '../src/base-images.ts'
import { parseDockerfile, sourcesOfTriggers } from '../src/dockerfile.ts'
import { findNamedContexts } from '../src/named-contexts.ts'

const find = (text: string, options: { buildArgs?: Record<string, string>; target?: string } = {}) =>
  findBaseImages(parseDockerfile(text), {
    buildArgs: options.buildArgs ?? {},
    target: options.target,
    file: 'Dockerfile',
  })

describe('base images', () => {
  test.each([
    ['a plain image', 'FROM node:24', ['node:24']],
    ['scratch', 'FROM scratch', []],
    ['any case, a platform, a name', 'from --platform=$BUILDPLATFORM node:24 as Build', ['node:24']],
    ['a digest', `FROM alpine@sha256:${'a'.repeat(64)}`, [`alpine@sha256:${'a'.repeat(64)}`]],
    ['a default', 'ARG V=24\nFROM node:${V}', ['node:24']],
    ['a quoted default', 'ARG IMAGE="node:24"\nFROM $IMAGE', ['node:24']],
    ['a default in place', 'ARG V\nFROM node:${V:-22}', ['node:22']],
    ['another word in place', 'ARG V=1\nFROM node:${V:+24}', ['node:24']],
    ['a default without a colon', 'ARG V=\nFROM node${V-:22}', ['node']],
    ['a default in a default', 'ARG A\nARG B=24\nFROM node:${A:-${B}}', ['node:24']],
    ['a tag with a digest', `FROM a:1@sha256:${'b'.repeat(64)}`, [`a:1@sha256:${'b'.repeat(64)}`]],
    ['a stage by its number in a mount', 'FROM a\nFROM b\nRUN --mount=from=0,target=/x true', ['a', 'b']],
    ['an argument made of another', 'ARG V=24\nARG IMAGE=node:${V}\nFROM $IMAGE', ['node:24']],
    ['an earlier stage', 'FROM a AS x\nFROM x', ['a']],
    ['a stage in other letters', 'FROM a AS Base\nFROM base', ['a']],
    ['only stages that are needed', 'FROM a AS unused\nFROM b', ['b']],
    ['copies from stages and images', 'FROM a AS x\nFROM b\nCOPY --from=x / /\nCOPY --from=c:1 / /', ['a', 'b', 'c:1']],
    ['copies by number', 'FROM a\nFROM b\nCOPY --from=0 / /', ['a', 'b']],
    ['mounts', 'FROM b\nRUN --mount=type=bind,from=tools:1,target=/t true', ['b', 'tools:1']],
    ['comments and continuations', '# FROM no\nFROM \\\n# inside\n  node:24 \\\n  AS x', ['node:24']],
    ['a syntax directive, which is a tool', '# syntax=docker/dockerfile:1\nFROM b', ['b']],
    ['a here-document, which is data', 'FROM b\nRUN <<EOF\nFROM no\nEOF\nCOPY --from=c / /', ['b', 'c']],
    ['another escape', '# escape=`\nFROM b\nRUN dir c:\\\nCOPY --from=c / /', ['b', 'c']],
    ['a stage that shadows nothing later', 'FROM b\nCOPY --from=later / /\nFROM c AS later', ['c']],
  ])('%s', (_, text, images) => {
    expect(find(text)).toEqual(images)
  })

  test('follow the target, by name and by number, and the arguments given', () => {
    const text = 'ARG V=24\nFROM node:$V AS build\nFROM nginx AS web\nFROM caddy'
    expect(find(text, { target: 'BUILD', buildArgs: { V: '22' } })).toEqual(['node:22'])
    expect(find(text, { target: '1' })).toEqual(['nginx'])
    expect(() => find(text, { target: 'none' })).toThrow(expect.objectContaining({ reason: 'unknown-target' }))
  })

  test('are found for each platform that is built for', () => {
    const text = 'FROM --platform=$BUILDPLATFORM tool AS t\nFROM base-$TARGETARCH$TARGETVARIANT\nCOPY --from=t / /'
    const query = { buildArgs: {}, target: undefined, file: 'Dockerfile' }
    const images = (platforms: string[]) =>
      findBaseImages(parseDockerfile(text), { ...query, platforms, nativePlatform: 'linux/s390x' })
    expect(images(['linux/amd64', 'linux/arm/v7'])).toEqual(['base-amd64', 'base-armv7', 'tool'])
    expect(images([])).toEqual(['base-s390x', 'tool'])
  })

  test.each([
    ['linux/amd64/v1', 'linux/amd64-amd64-'],
    ['linux/x86_64', 'linux/amd64-amd64-'],
    ['linux/arm64/v8', 'linux/arm64-arm64-'],
    ['linux/aarch64', 'linux/arm64-arm64-'],
    ['linux/arm', 'linux/arm/v7-arm-v7'],
    ['linux/armhf', 'linux/arm/v7-arm-v7'],
    ['linux/arm/v6', 'linux/arm/v6-arm-v6'],
    ['linux/i386', 'linux/386-386-'],
    ['linux/amd64/v2', 'linux/amd64/v2-amd64-v2'],
  ])('are those of %s by the names that BuildKit gives a platform', (platform, name) => {
    const query = { buildArgs: {}, target: undefined, file: 'Dockerfile', platforms: [platform] }
    const text = 'FROM a/$TARGETPLATFORM-$TARGETARCH-$TARGETVARIANT'
    expect(findBaseImages(parseDockerfile(text), query)).toEqual([`a/${name}`])
  })

  test('may be named by the target, which is called default where none is given', () => {
    expect(find('FROM a:${TARGETSTAGE:-none}')).toEqual(['a:default'])
    expect(find('FROM a:$TARGETSTAGE AS app', { target: 'app' })).toEqual(['a:app'])
    expect(find('FROM a:$TARGETSTAGE', { buildArgs: { TARGETSTAGE: 'given' } })).toEqual(['a:given'])
  })

  test('are those too that images from outside hand down to whoever uses them, where that is known', () => {
    const handedDown = new Map([
      ['base', sourcesOfTriggers(['COPY --from=tools / /', 'RUN --mount=type=bind,from=cache:1,target=/c true'])],
      ['tools', ['more', 'tools']],
      ['picky', ['stage', '0', 'scratch']],
    ])
    const findWith = (text: string) =>
      findBaseImages(parseDockerfile(text), { buildArgs: {}, target: undefined, file: 'Dockerfile', handedDown })
    expect(findWith('FROM base')).toEqual(['base', 'cache:1', 'more', 'tools'])
    expect(findWith('FROM a AS x\nFROM b\nCOPY --from=tools / /')).toEqual(['b', 'more', 'tools'])
    expect(findWith('FROM a\nFROM b AS stage\nFROM picky')).toEqual(['a', 'b', 'picky'])
    expect(findWith('FROM picky AS x\nFROM b AS stage\nFROM x')).toEqual(['0', 'picky', 'stage'])
  })

  test('are none where COPY names the context by an empty --from', () => {
    expect(find('FROM a\nCOPY --from= b /')).toEqual(['a'])
  })

  test('give way to named contexts, which stand for stages and images alike', () => {
    const text =
      'FROM golang AS build\nFROM docker.io/library/alpine:latest\nCOPY --from=build / /\nCOPY --from=tools / /'
    const images = (...extraArgs: string[]) => imagesOf(text, extraArgs)
    const imagesOf = (dockerfile: string, extraArgs: string[]) =>
      findBaseImages(parseDockerfile(dockerfile), {
        ...{ buildArgs: {}, target: undefined, file: 'Dockerfile' },
        namedContexts: findNamedContexts({ extraArgs }),
      })
    expect(images()).toEqual(['docker.io/library/alpine:latest', 'golang', 'tools'])
    expect(images('--build-context=alpine=docker-image://alpine:3.20', '--build-context=tools=./tools')).toEqual([
      'alpine:3.20',
      'golang',
    ])
    expect(images('--build-context=build=docker-image://built@sha256:1')).toEqual([
      ...['built@sha256:1', 'docker.io/library/alpine:latest', 'tools'],
    ])
    // Nothing takes the place of this one.
    expect(imagesOf('FROM scratch', ['--build-context=scratch=docker-image://a'])).toEqual([])
  })

  test('must be named, and an argument that no ARG declares does not count', () => {
    expect(() => find('FROM $IMAGE', { buildArgs: { IMAGE: 'a' } })).toThrow(
      expect.objectContaining({ reason: 'missing-build-arg', line: 1 }),
    )
    expect(() => find('ARG V\nFROM node:${V:?say-which}')).toThrow(/say-which/)
    expect(() => find('FROM node:${V')).toThrow(expect.objectContaining({ reason: 'missing-build-arg' }))
    expect(() => find('# nothing')).toThrow(expect.objectContaining({ reason: 'invalid-dockerfile' }))
  })
})
