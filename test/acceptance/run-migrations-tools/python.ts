import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { findPythonTools } from '../../bed/setup/python-tools.ts'
import { reasonToSkip } from '../../bed/setup/require-parts.ts'
import type { Shop } from '../run-migrations-shops.ts'

/** Why the tools of Python cannot be had; where CI=true that is an error. */
export const withoutPython = await reasonToSkip('migration tools of Python')

/** Installs the tools beside a project, as a virtual environment. */
export async function installPython({ workspace }: Pick<Shop, 'workspace'>): Promise<void> {
  await symlink(findPythonTools() ?? '', join(workspace, '.venv'))
}

/** A text in Python's quotes. */
export const quote = (text: string): string => JSON.stringify(text)
