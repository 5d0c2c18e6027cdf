import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../process/run-command.ts'
import { tryAgain } from '../../setup/try-again.ts'
import type { Engine } from '../engine.ts'
import type { Registry } from '../registry.ts'

/**
 * Pulls an image and pushes it under another name to the bed's registry; gives the digest that the registry reports.
 */
export async function mirrorImage(engine: Engine, registry: Registry, source: string, target: string): Promise<string> {
  // The login stays in a folder of its own: whoever uses the engine afterwards has to log in for themselves.
  const config = await mkdtemp(join(tmpdir(), 'deploy-actions-login-'))
  const env = { ...engine.environment, DOCKER_CONFIG: config }
  try {
    const login = ['login', '--username', registry.username, '--password-stdin', registry.host]
    await runCommand('docker', login, { env, input: registry.password })
    // Layers that one try has brought are there for the next.
    await tryAgain(`docker pull ${source}`, (timeout) =>
      runCommand('docker', ['pull', '--quiet', source], { env, timeout }),
    )
    await runCommand('docker', ['tag', source, target], { env })
    const output = await runCommand('docker', ['push', target], { env })
    const digest = output.match(/digest: (sha256:[0-9a-f]{64})/)?.[1]
    if (!digest) throw new Error(`docker push ${target} named no digest:\n${output}`)
    return digest
  } finally {
    await rm(config, { recursive: true, force: true })
  }
}
