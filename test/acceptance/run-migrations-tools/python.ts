import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { findPythonTools } from '../../bed/setup/python-tools.ts'
import type { Shop } from '../run-migrations-shops.ts'

/** Whether the tools of Python are missing; where CI=true that is an error. */
export function lacksPython(): boolean {
  if (findPythonTools() !== undefined) return false
  if (process.env['CI'] === 'true') throw new Error('CI lacks alembic and Django: run script/setup.')
  console.warn('skipped: alembic and Django not found; run script/setup')
  return true
}

/** Installs the tools beside a project, as a virtual environment. */
export async function installPython({ workspace }: Pick<Shop, 'workspace'>): Promise<void> {
  await symlink(findPythonTools() ?? '', join(workspace, '.venv'))
}

/** A text in Python's quotes. */
export const quote = (text: string): string => JSON.stringify(text)
