import { escapeMarkdown } from '../src/escape.ts'
import { cleanForLog, hideSecrets, isSecret, maskProxyPasswords, maskSecret, maskUrl } from '../src/mask.ts'
import { standardOutput } from '../src/standard-output.ts'

/** What the module tells the runner by its standard output. */
function told(work: () => void): string[] {
  const written: string[] = []
  const { write } = standardOutput
  standardOutput.write = (text) => void written.push(text)
  try {
    work()
  } finally {
    standardOutput.write = write
  }
  return written.flatMap((text) => text.split('\n')).filter((line) => line !== '')
}

describe('maskSecret', () => {
  it('registers every form with the runner, once', () => {
    const secret = 'p@ss w"rd/1'
    const lines = told(() => maskSecret(secret))
    expect(lines).toContain('::add-mask::p@ss w"rd/1')
    expect(lines).toContain(`::add-mask::${encodeURIComponent(secret).replaceAll('%', '%25')}`)
    expect(lines).toContain(`::add-mask::${Buffer.from(secret).toString('base64')}`)
    expect(told(() => maskSecret(secret))).toEqual([])
  })

  it('hides every form', () => {
    const secret = 'q@ss w"rd*2'
    told(() => maskSecret(secret))
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      JSON.stringify({ secret }),
      escapeMarkdown(secret),
    ]) {
      expect(hideSecrets(`a ${form} b`)).not.toMatch(/ss|w.*rd/)
      expect(hideSecrets(`a ${form} b`)).toContain('***')
    }
  })

  it('hides what other languages make of it', () => {
    const secret = 'q(ß) <w>/"ö!'
    told(() => maskSecret(secret))
    for (const form of [
      // Python: json.dumps, urllib.parse.quote, quote with no safe characters, quote_plus; Go: encoding/json.
      String.raw`q(\u00df) <w>/\"\u00f6!`,
      'q%28%C3%9F%29%20%3Cw%3E/%22%C3%B6%21',
      'q%28%C3%9F%29%20%3Cw%3E%2F%22%C3%B6%21',
      'q%28%C3%9F%29+%3Cw%3E%2F%22%C3%B6%21',
      String.raw`q(ß) \u003cw\u003e/\"ö!`,
    ]) {
      expect(hideSecrets(`a ${form} b`)).toBe('a *** b')
    }
  })

  it.each(['', 'u', 'us', 'user:'])('hides it amid other bytes in base64, behind %j', (before) => {
    const secret = 'amid-other-bytes'
    told(() => maskSecret(secret))
    const hidden = hideSecrets(Buffer.from(`${before}${secret}@host`).toString('base64'))
    expect(hidden).toContain('***')
    expect(Buffer.from(hidden.replace(/^.*\*/, ''), 'base64').toString()).not.toContain('tes')
  })

  it('hides a value of several lines whole and line by line, with the breaks of either system', () => {
    const lines = told(() => maskSecret('-----BEGIN KEY-----\r\n  first-line-of-key\nsecond-line-of-key\n'))
    expect(hideSecrets('x first-line-of-key y')).toBe('x *** y')
    expect(hideSecrets('second-line-of-key')).toBe('***')
    expect(lines).toContain('::add-mask::first-line-of-key')
    expect(lines.every((line) => line.startsWith('::add-mask::'))).toBe(true)
  })

  it('leaves values under four characters alone, so that the log stays readable', () => {
    expect(told(() => maskSecret('abc'))).not.toContain('::add-mask::abc')
    expect(hideSecrets('abc')).toBe('abc')
    expect(isSecret('abc')).toBe(false)
  })

  it('hides the longest first, so that no end of a secret is left', () => {
    told(() => {
      maskSecret('token')
      maskSecret('token-with-more')
    })
    expect(hideSecrets('token-with-more token')).toBe('*** ***')
    expect(isSecret('token-with-more')).toBe(true)
  })
})

describe('maskUrl', () => {
  it('hides the password as it stands in the URL and as it is meant', () => {
    told(() => maskUrl('postgres://app:p%40ss%2Fword@db.test/shop'))
    expect(hideSecrets('postgres://app:p%40ss%2Fword@db.test/shop')).toBe('***')
    expect(hideSecrets('psql: password p@ss/word refused, p%40ss%2Fword')).toBe('psql: password *** refused, ***')
    expect(hideSecrets('db.test')).toBe('db.test')
  })

  it('hides text that is no URL, and a URL with a malformed escape, whole', () => {
    told(() => {
      maskUrl('not a url at all')
      maskUrl('https://user:bad%zzescape@host.test/')
    })
    expect(hideSecrets('x not a url at all y')).toBe('x *** y')
    expect(hideSecrets('bad%zzescape')).toBe('***')
  })
})

describe('maskProxyPasswords', () => {
  it('hides the passwords in the addresses of proxies, with a scheme or without, and no other address', () => {
    const lines = told(() =>
      maskProxyPasswords({
        HTTPS_PROXY: 'http://me:pr0xy-one@proxy.example.test:3128',
        http_proxy: 'me:pr0xy%2Ftwo@proxy.example.test:3128',
        ALL_PROXY: 'socks5://plain.example.test:1080',
        FTP_PROXY: 'http://user-alone@other.example.test',
      }),
    )
    expect(lines).toContain('::add-mask::pr0xy-one')
    expect(hideSecrets('dial me:pr0xy%2Ftwo@proxy.example.test')).not.toContain('pr0xy')
    expect(hideSecrets('pr0xy/two')).toBe('***')
    expect(hideSecrets(Buffer.from('me:pr0xy-one').toString('base64'))).toBe('***')
    expect(hideSecrets('socks5://plain.example.test:1080 user-alone')).toBe(
      'socks5://plain.example.test:1080 user-alone',
    )
  })

  test('hides what a colour or a character without a width has parted', () => {
    maskSecret('parted-secret::value')
    const esc = '\u001b'
    for (const text of [
      `parted-${esc}[1msecret${esc}[0m::value`,
      'parted-\u200bsecret::value',
      'parted-secret::value',
    ]) {
      expect(cleanForLog(`a ${text} b`)).toBe('a *** b')
    }
  })
})
