// As a part of node:fs it is loaded when it is used, and an action that is given wrong inputs uses none of it.
import { promises } from 'node:fs'
import { join } from 'node:path'

/** Makes a private folder (mode 0700) below `parent`, gives it to `work`, and removes it whatever happens. */
export async function withPrivateFolder<Result>(
  parent: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await promises.mkdtemp(join(parent, 'deploy-actions-'))
  try {
    return await work(folder)
  } finally {
    await promises.rm(folder, { recursive: true, force: true })
  }
}

/** A private folder that is made when it is first asked for. */
export type PrivateFolder = {
  /** Gives its path. Throws the error of the file system where it cannot be made. */
  path(): Promise<string>
  /** Removes it, if it was made. */
  remove(): Promise<void>
}

/** Promises a private folder (mode 0700) below `parent`; `onMade` is told of it before it is used. */
export function promisePrivateFolder(parent: string, onMade: (folder: string) => void = () => {}): PrivateFolder {
  let making: Promise<string> | undefined
  const make = async () => {
    const folder = await promises.mkdtemp(join(parent, 'deploy-actions-'))
    onMade(folder)
    return folder
  }
  return {
    path() {
      making ??= make()
      return making
    },
    async remove() {
      const folder = await making?.catch(() => undefined)
      if (folder !== undefined) await promises.rm(folder, { recursive: true, force: true })
    },
  }
}
