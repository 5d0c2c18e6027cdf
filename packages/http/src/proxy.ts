import { UserError } from '../../action/src/errors.ts'

/** The proxies of requests over http and over https, and the hosts that are asked without one; undefined for none. */
export type Proxies = { HTTP_PROXY?: string; HTTPS_PROXY?: string; NO_PROXY?: string }

/**
 * Reads the proxies from the variables that runners hand on (`http_proxy` before `HTTP_PROXY`, as curl has it; the
 * scheme may be left out). Throws a UserError for an address that is none, without repeating it.
 */
export function readProxies(environment: NodeJS.ProcessEnv = process.env): Proxies | undefined {
  const read = (name: string) => environment[name.toLowerCase()] || environment[name] || ''
  const proxies: Proxies = {}
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY'] as const) {
    if (read(name) !== '') proxies[name] = readProxy(name, read(name))
  }
  if (Object.keys(proxies).length === 0) return undefined
  return read('NO_PROXY') === '' ? proxies : { ...proxies, NO_PROXY: read('NO_PROXY') }
}

function readProxy(name: string, text: string): string {
  const address = text.includes('://') ? text : `http://${text}`
  const protocol = URL.canParse(address) ? new URL(address).protocol : ''
  if (protocol === 'http:' || protocol === 'https:') return address
  throw new UserError(`The proxy that ${name} names cannot be used.`, {
    reason: 'invalid-proxy',
    received: protocol === '' ? 'text that is not a URL' : `a ${protocol} URL`,
    accepted: 'http://host:port, or http://user:password@host:port',
    remedy: `Mend the variable ${name} where the runner is set up, or add the hosts that need no proxy to NO_PROXY and leave it out.`,
  })
}

let used: Promise<void> | undefined

/**
 * Lets every request of this process, by node:http or fetch, go by the environment's proxies. Nothing is loaded where
 * there is none. Node before 24.14 cannot do it, and goes straight. Throws as `readProxies` does.
 */
export function useProxies(): Promise<void> {
  used ??= setProxies(readProxies())
  return used
}

async function setProxies(proxies: Proxies | undefined): Promise<void> {
  if (proxies === undefined) return
  const http: Partial<typeof import('node:http')> = await import('node:http')
  http.setGlobalProxyFromEnv?.(proxies)
}
