import { createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto'

/** One resource of a token, with what may be done to it. */
export interface Access {
  readonly type: string
  readonly name: string
  readonly actions: readonly string[]
}

export interface Signer {
  /** Gives a token that the registry takes for so many seconds from now. */
  readonly sign: (subject: string, access: readonly Access[], lifetime: number) => string
}

/** The registry takes a token for so many seconds after its end, since clocks differ. */
const LEEWAY = 60

/** Makes signed tokens (RFC 7519, ES256) as distribution 2.8 reads them: the certificate travels along in `x5c`. */
export function createSigner(options: {
  readonly key: string
  readonly certificate: string
  readonly issuer: string
  readonly audience: string
}): Signer {
  const key = createPrivateKey(options.key)
  const x5c = [new X509Certificate(options.certificate).raw.toString('base64')]
  const header = encode({ typ: 'JWT', alg: 'ES256', x5c })
  return {
    sign: (subject, access, lifetime) => {
      const now = Math.floor(Date.now() / 1000)
      const claims = {
        iss: options.issuer,
        sub: subject,
        aud: options.audience,
        exp: now + lifetime - LEEWAY,
        nbf: now - 600,
        iat: now,
        jti: randomUUID(),
        access,
      }
      const text = `${header}.${encode(claims)}`
      const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' })
      return `${text}.${signature.toString('base64url')}`
    },
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
