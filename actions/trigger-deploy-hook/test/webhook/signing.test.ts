import { signRequest } from '../../src/providers/webhook/signing.ts'

const signable = (body: string | Buffer) => ({
  body: Buffer.from(body as string),
  id: 'id',
  timestamp: 1_700_000_000,
  revision: 'abc',
})

describe('signRequest', () => {
  it("gives GitHub's own documented signature", () => {
    expect(signRequest('github', "It's a Secret to Everybody", signable('Hello, World!'))).toEqual({
      'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
    })
  })

  it('gives the signature of the Standard Webhooks specification', () => {
    const headers = signRequest('standard-webhooks', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
      body: Buffer.from('{"test": 2432232314}'),
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1_614_265_330,
      revision: '',
    })
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  it("gives Starchart's bare signature beside GitHub's form, over the same bytes", () => {
    const headers = signRequest('starchart', "It's a Secret to Everybody", signable('Hello, World!'))
    expect(headers).toEqual({
      'x-hub-signature': '757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
      'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
      'x-hub-sha': 'abc',
    })
  })

  it('signs bytes, not characters', () => {
    const pairs = [
      ['\u00e9', 'e\u0301'],
      [Buffer.from([0xfe]), Buffer.from([0xff])],
    ] as const
    for (const pair of pairs) {
      const [first, second] = pair.map((body) => signRequest('github', 'key', signable(body)))
      expect(first).not.toEqual(second)
    }
  })

  it('sends nothing with none', () => {
    expect(signRequest('none', undefined, signable('x'))).toEqual({})
  })

  it.each(['github', 'standard-webhooks', 'starchart'] as const)('refuses to sign as %s without a secret', (scheme) => {
    expect(() => signRequest(scheme, undefined, signable('x'))).toThrow('no secret')
  })

  it.each(['short', 'whsec_c2hvcnQ=', 'whsec_not base64 at all, though long enough'])(
    'does not take %s for a Standard Webhooks key',
    (secret) => {
      expect(() => signRequest('standard-webhooks', secret, signable('x'))).toThrow('not one of Standard Webhooks')
    },
  )
})
