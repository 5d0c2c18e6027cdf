import { describe, expect, test } from '@jest/globals'
import { checkDockerfile } from '../../src/checks/dockerfile.ts'

const check = (...lines: string[]) => checkDockerfile(`FROM scratch\n${lines.join('\n')}\n`, 'web/Dockerfile')

describe('ADD of an address', () => {
  test.each([
    ['ADD https://x.test/a.tgz /'],
    ['ADD --chown=1 http://x.test/a /'],
    ['ADD ["https://x.test/a b", "/"]'],
    ['ADD https://github.com/a/b.git#v1 /'],
    ['ADD git@github.com:a/b.git /'],
    ['ADD local https://x.test/a /'],
  ])('%s is found', (line) => {
    expect(check('', line)).toMatchObject([
      { file: 'web/Dockerfile', line: 3, severity: 'warning', message: expect.stringContaining('--checksum=sha256:') },
    ])
  })

  test.each([
    [`ADD --checksum=sha256:${'a'.repeat(64)} https://x.test/a /`],
    [`ADD https://github.com/a/b.git#${'a'.repeat(40)} /`],
    [`ADD https://github.com/a/b.git#${'a'.repeat(40)}:sub /`],
    ['ADD . /'],
    ['COPY https://x.test/a /'],
    ['RUN curl https://x.test/a'],
  ])('%s is not', (line) => {
    expect(check(line)).toEqual([])
  })

  test('a login in the address is not repeated', () => {
    expect(JSON.stringify(check('ADD https://u:hunter2@x.test/a?t=hunter2 /'))).not.toContain('hunter2')
  })
})

describe('secrets by ARG and ENV', () => {
  test.each([
    ['ARG NPM_TOKEN'],
    ['ARG NPM_TOKEN=hunter2'],
    ['ARG npm_token'],
    ['ARG VERSION=1 GITHUBTOKEN'],
    ['ENV DB_PASSWORD=hunter2'],
    ['ENV DB_PASSWORD hunter2 two'],
    ['ENV A=1 \\\n  API_KEY="hunter2 x"'],
    ['ENV NPM_TOKEN=$NPM_TOKEN'],
    ['ENV SECRET_KEY_BASE=hunter2'],
    ['ENV AWS_SECRET_ACCESS_KEY=hunter2'],
    ['ENV LICENSE_KEY=hunter2'],
  ])('%s is found once, and its value not repeated', (line) => {
    const found = check(line)
    expect(found).toMatchObject([
      { line: 2, severity: 'warning', title: expect.stringMatching(/^Secret by (?:ARG|ENV)$/) },
    ])
    expect(found[0]?.message).not.toContain('hunter2')
  })

  test.each([
    ['ARG VERSION=1'],
    ['ENV PASSWORD_FILE=/run/secrets/db'],
    ['ENV TOKEN_URL=https://x.test'],
    ['ENV DB_PASSWORD=""'],
    ['ENV SECRET_KEY_BASE_DUMMY=1'],
    ['ENV SECRET_KEY_BASE=dummy'],
    ['ENV STRIPE_PUBLISHABLE_KEY=pk_live'],
    ['ENV PUBLIC_KEY=x'],
    ['ARG SORT_KEY=id'],
    ['ARG LICENSE_KEY'],
    ['ENV MSG="the API_TOKEN=x is asked for"'],
    ['ENV MONKEY=1x'],
    ['RUN TOKEN=x make'],
    ['LABEL token=x'],
  ])('%s is not', (line) => {
    expect(check(line)).toEqual([])
  })

  test('before the first FROM too', () => {
    expect(checkDockerfile('ARG REGISTRY_PASSWORD\nFROM x\n', 'Dockerfile')).toMatchObject([{ line: 1 }])
  })
})
