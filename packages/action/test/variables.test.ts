import { UserError } from '../src/errors.ts'
import { hideSecrets } from '../src/mask.ts'
import { standardOutput } from '../src/standard-output.ts'
import { readVariables, type Variables } from '../src/variables.ts'

/** Reads without the masks that go to standard output. */
function read(environment: Record<string, string>): Variables {
  const { write } = standardOutput
  standardOutput.write = () => {}
  try {
    return readVariables(environment)
  } finally {
    standardOutput.write = write
  }
}

function refusal(variables: Variables, name: string, wantedBy: string): UserError {
  try {
    variables.require(name, wantedBy)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('readVariables', () => {
  it.each([
    ['PLAIN=value', 'value'],
    ['PLAIN = value ', 'value'],
    ['PLAIN="a value # kept"', 'a value # kept'],
    ['PLAIN=\'a "b" # kept\'', 'a "b" # kept'],
    ['PLAIN=`a "b" \'c\'`', 'a "b" \'c\''],
    ['PLAIN="one\\ntwo"', 'one\ntwo'],
    ["PLAIN='one\\ntwo'", 'one\\ntwo'],
    ['PLAIN="line one\nline two\n"', 'line one\nline two\n'],
    ['export PLAIN=value', 'value'],
    ['PLAIN=value # comment', 'value'],
    ['PLAIN=value\r\nOTHER=x\r\n', 'value'],
    ['PLAIN=a=b=c', 'a=b=c'],
    ['PLAIN=$HOME/$(x)', '$HOME/$(x)'],
    ['# PLAIN=comment\nPLAIN=value', 'value'],
    ['PLAIN=first\nPLAIN=second', 'second'],
    ['PLAIN=postgres://u:p@h/d?x=1&y=2', 'postgres://u:p@h/d?x=1&y=2'],
  ])('reads %j', (text, expected) => {
    expect(read({ DEPLOY_ENV: text }).get('PLAIN')).toBe(expected)
  })

  it('lets DEPLOY_ENV win over the environment, but not an empty value', () => {
    const variables = read({ DEPLOY_ENV: 'A=secret\nB=', A: 'environment', B: 'environment', C: 'environment' })
    expect(variables.get('A')).toBe('secret')
    expect(variables.get('B')).toBe('environment')
    expect(variables.get('C')).toBe('environment')
    expect(variables.get('D')).toBeUndefined()
    expect(variables.names).toEqual(['A', 'B'])
  })

  it('masks every value, and the password inside of an address', () => {
    read({ DEPLOY_ENV: 'TOKEN_ONE=tok-variables-1\nURL_ONE=postgres://app:pass-variables-1@db.test/shop' })
    expect(hideSecrets('tok-variables-1 and pass-variables-1')).toBe('*** and ***')
  })

  it('takes no name from what every object has', () => {
    expect(read({ DEPLOY_ENV: 'A=value' }).get('constructor')).toBeUndefined()
  })

  it('names the variable and the key that wants it, and what there is, never a value', () => {
    const variables = read({ DEPLOY_ENV: 'DATABASE_URI=postgres://x:hidden-value@y/z\nEMPTY=' })
    const error = refusal(variables, 'DATABASE_URL', 'database-url-env of the service api')
    expect(error.message).toBe(
      'The variable DATABASE_URL, which database-url-env of the service api refers to, is not set.',
    )
    expect(error).toMatchObject({ reason: 'missing-variable', received: 'DEPLOY_ENV with DATABASE_URI, EMPTY' })
    expect(error.accepted).toContain('DATABASE_URL=…')
    expect(error.remedy).toContain('DATABASE_URL')
    expect(JSON.stringify(error) + error.message).not.toContain('hidden-value')
  })

  it('says that a variable is there but empty, and that there are none at all', () => {
    expect(refusal(read({ DEPLOY_ENV: 'EMPTY=' }), 'EMPTY', 'url-env').received).toBe('EMPTY is present but empty')
    expect(refusal(read({}), 'EMPTY', 'url-env').received).toBe('DEPLOY_ENV is empty or not set')
    expect(refusal(read({}), 'EMPTY', 'url-env').remedy).toContain('repository secret')
  })

  it('names the input that would say the same, since its secret may be the one that is missing', () => {
    expect(() => read({}).require('DATABASE_URL', 'run-migrations', 'database-url')).toThrow(
      expect.objectContaining({
        received: 'no input database-url; DEPLOY_ENV is empty or not set',
        accepted: expect.stringMatching(/^the input database-url, a line DATABASE_URL=… in DEPLOY_ENV, or/),
        remedy: expect.stringContaining('passes as database-url, or as DEPLOY_ENV'),
      }),
    )
  })

  it.each(['HOOK_URL: https://host.test/hook', '{"HOOK_URL":"https://host.test/hook"}', 'https://host.test/hook\nx'])(
    'refuses %j, in which there is no variable, without showing it',
    (text) => {
      const read = () => readVariables({ DEPLOY_ENV: text })
      expect(read).toThrow(expect.objectContaining({ reason: 'invalid-variable' }))
      expect(read).not.toThrow(/host/)
    },
  )

  it('takes a DEPLOY_ENV of comments alone for an empty one', () => {
    expect(readVariables({ DEPLOY_ENV: '# nothing yet\n\n' }).names).toEqual([])
  })

  it('gives what it has when it is required', () => {
    expect(read({ DEPLOY_ENV: 'A=value' }).require('A', 'url-env')).toBe('value')
  })

  it('refuses a value that an unquoted # would cut, naming the variable only', () => {
    expect(() => readVariables({ DEPLOY_ENV: 'A=1\nPASSWORD=cut#here' })).toThrow(/PASSWORD/)
    expect(() => readVariables({ DEPLOY_ENV: 'A=1\nPASSWORD=cut#here' })).not.toThrow(/here/)
    expect(readVariables({ DEPLOY_ENV: "PASSWORD='not#cut'\nB=plain # a comment\n# C=1" }).get('PASSWORD')).toBe(
      'not#cut',
    )
    expect(readVariables({ DEPLOY_ENV: 'URL=https://a.test/x\nB=plain # a comment#1' }).get('B')).toBe('plain')
  })

  it('leaves the registry user readable: it stands in the names of images', () => {
    readVariables({ DEPLOY_ENV: 'REGISTRY_USERNAME=acme-robot\nREGISTRY_PASSWORD=hush-hush' })
    expect(hideSecrets('ghcr.io/acme-robot/shop hush-hush')).toBe('ghcr.io/acme-robot/shop ***')
  })
})
