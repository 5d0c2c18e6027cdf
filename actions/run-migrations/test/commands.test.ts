import { expect, test } from '@jest/globals'
import { readCommands } from '../src/job/commands.ts'

const none = { tool: undefined, command: undefined, pendingCommand: undefined }
const both = { command: 'a', pendingCommand: 'b' }

test('two commands are a tool, whichever says so', () => {
  const wanted = { tool: 'command', command: 'a', pendingCommand: 'b' }
  expect(readCommands({ ...none, ...both }, undefined)).toEqual(wanted)
  expect(readCommands(none, { tool: 'auto', ...both })).toEqual(wanted)
  expect(readCommands({ ...none, command: 'c' }, { tool: 'command', ...both })).toEqual({ ...wanted, command: 'c' })
  expect(readCommands(none, undefined)).toEqual({ ...none, tool: 'auto' })
})

test('another tool that an input names leaves those of deploy.yml aside', () => {
  expect(readCommands({ ...none, tool: 'knex' }, { tool: 'command', ...both })).toEqual({ ...none, tool: 'knex' })
})

test('refuses one without the other, and a command beside another tool', () => {
  const refused = (inputs: Partial<Parameters<typeof readCommands>[0]>) => {
    try {
      readCommands({ ...none, ...inputs }, undefined)
    } catch (error) {
      return (error as { reason: string }).reason
    }
    return 'nothing'
  }
  expect(refused({ command: 'a' })).toBe('missing-pending-command')
  expect(refused({ pendingCommand: 'b' })).toBe('missing-command')
  expect(refused({ tool: 'command' })).toBe('missing-command')
  expect(refused({ tool: 'knex', command: 'a' })).toBe('invalid-input')
})
