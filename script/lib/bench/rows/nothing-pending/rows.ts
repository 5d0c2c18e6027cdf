import type { Row } from '../../row.ts'
import { openProject, type Project, type tools } from './project.ts'

/** What the bundle may take longer than the tool's own status command, in milliseconds. */
const more = 600

/** A run that finds fifty migrations applied and nothing pending, against the tool's own status command. */
export function nothingPending(tool: keyof typeof tools, command: string): Row {
  let project: Project | undefined
  return {
    name: `nothing-pending-${tool}`,
    unit: 'ms',
    peerName: `${command} + ${more} ms`,
    rounds: 10,
    aim: 1,
    prepare: async () => {
      project = await openProject(tool)
    },
    ours: async () => (await opened(project).migrate()).milliseconds,
    peer: async () => opened(project).status() + more,
    cleanup: async () => project?.close(),
  }
}

/** The most memory that the same run ever had, Node itself included, against what it may have. */
export function nothingPendingMemory(): Row {
  let project: Project | undefined
  return {
    name: 'nothing-pending-memory',
    unit: 'MB',
    peerName: 'the limit',
    rounds: 3,
    aim: 1,
    prepare: async () => {
      project = await openProject('dbmate')
    },
    ours: async () => (await opened(project).migrate()).megabytes,
    peer: async () => 120,
    cleanup: async () => project?.close(),
  }
}

function opened(project: Project | undefined): Project {
  if (project === undefined) throw new Error('The project is not open.')
  return project
}
