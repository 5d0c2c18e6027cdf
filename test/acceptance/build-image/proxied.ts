import { afterAll, beforeAll, beforeEach } from '@jest/globals'
import { type FaultyProxy, type ProxiedRequest, startFaultyProxy } from '../../bed/parts/faulty-proxy.ts'
import type { BundleOptions, BundleResult } from '../harness.ts'
import type { BuildBed, Shop } from './build-bed.ts'

/** A proxy before the bed's registry, and builds that go through it. Asking the bed's own registry stays untouched. */
export type ProxiedBed = {
  proxy: FaultyProxy
  /** The shop with its image's name as it is behind the proxy. */
  behind(shop: Shop): Shop
  build(shop: Shop, options?: Partial<BundleOptions>): Promise<BundleResult>
  /** What was asked about manifests since the last reset, once logged in: `GET content`, `PUT 1.0.0`. */
  asked(): string[]
}

/** Starts a proxy before the tests of a block; rules and records are forgotten before each test. */
export function useProxy(bed: BuildBed): ProxiedBed {
  let proxy: FaultyProxy | undefined
  beforeAll(async () => {
    proxy = await startFaultyProxy({ target: bed.registry.host })
  })
  beforeEach(() => proxy?.reset())
  afterAll(() => proxy?.stop())
  const running = () => proxy as FaultyProxy
  const behind = (shop: Shop) => ({ ...shop, image: shop.image.replace(bed.registry.host, running().host) })
  return {
    get proxy() {
      return running()
    },
    behind,
    build: (shop, options) => bed.build(behind(shop), options),
    asked: () => running().requests.flatMap((request) => describe(request)),
  }
}

/** The first request of a run is refused, so that it learns how to log in; the engine's have other paths and agents. */
function describe({ method, path, status, login }: ProxiedRequest): string[] {
  const reference = /\/manifests\/(.*)$/.exec(path)?.[1]
  if (reference === undefined || (status === 401 && login === undefined)) return []
  return [`${method} ${reference.replace(/^content-.*/, 'content')}`]
}

/**
 * Lets the nth of such requests stall for good (it never reaches the registry), and gives a promise that is kept once
 * that request has come. With `after: 'head'` it does reach the registry, and its answer is lost.
 */
export function untilRequest(
  proxy: FaultyProxy,
  { method, path, nth = 1 }: { method: string; path: RegExp; nth?: number },
): Promise<void> {
  if (nth > 1) proxy.inject({ method, path, times: nth - 1, fault: { kind: 'headers', headers: {} } })
  proxy.inject({ method, path, fault: { kind: 'stall', after: 'nothing' } })
  return new Promise((resolve) => {
    const look = () => {
      if (proxy.requests.some((request) => request.fault === 'stall')) resolve()
      else setTimeout(look, 20).unref()
    }
    look()
  })
}
