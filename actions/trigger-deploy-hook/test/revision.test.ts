import { matchesRevision, readRevision } from '../src/revision.ts'

const full = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'
const headers = new Headers({ 'X-Revision': full })

describe('readRevision', () => {
  it.each([
    ['json:.revision', `{"revision":"${full}"}`, full],
    ['json:.build.commit', `{"build":{"commit":"${full}"}}`, full],
    ['json:.build', '{"build":42}', '42'],
    ['json:.revision', '{"revision":null}', undefined],
    ['json:.revision.length', `{"revision":"${full}"}`, undefined],
    ['json:.constructor', '{}', undefined],
    ['json:.revision', '<html>', undefined],
    ['header:X-Revision', '', full],
    ['header:x-revision', '', full],
    ['header:X-Other', '', undefined],
    ['text', ` ${full}\n`, full],
    ['text', ' \n', undefined],
  ])('%s of %j is %s', (form, body, expected) => {
    expect(readRevision(form, headers, body)).toBe(expected)
  })
})

describe('matchesRevision', () => {
  it.each([
    [[full], full, true],
    [[full], full.slice(0, 7), true],
    [[full.slice(0, 12)], full, true],
    [[full], full.slice(0, 6), false],
    [[full], `${full.slice(0, 7)}f`, false],
    [['v1.2.3', full], 'v1.2.3', true],
    [['1.2.3.456'], '1.2.3.4', false],
    [[full], undefined, false],
    [[full], '', false],
    [[''], '', false],
    [['', ''], full, false],
  ])('%j and %s: %s', (expected, received, matches) => {
    expect(matchesRevision(expected, received)).toBe(matches)
  })
})
