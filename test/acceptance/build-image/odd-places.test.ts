import { mkdir, readdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { findProgram } from '../../bed/setup/programs.ts'
import { describeBuild, useBuildBed, visibleOf } from './build-bed.ts'

const builders = ['docker', ...['podman', 'buildah'].filter((name) => findProgram(name) !== undefined)]

/** A runner of one's own may stand in a folder of any name: engines read many options as comma-separated values. */
describeBuild('build-image where the folders have odd names', () => {
  const bench = useBuildBed()
  const { makeRepository, build } = bench

  test.each(builders.flatMap((builder) => ["a, b's", 'a "b"'].map((name) => [builder, name] as const)))(
    '%s in %s',
    async (builder, name) => {
      const shop = await makeRepository({
        Dockerfile:
          'FROM scratch\nCOPY busybox /busybox\nRUN --mount=type=secret,id=token ["/busybox", "test", "-s", "/run/secrets/token"]\nCOPY app.txt /\n',
        'Dockerfile.dockerignore': '*\n!app.txt\n!busybox\n',
      })
      const odd = join(dirname(shop.server), `${builder} ${name}`)
      const temporary = join(odd, 'temp')
      await mkdir(temporary, { recursive: true })
      await symlink(shop.workspace, join(odd, 'work'))
      const built = await build(
        { ...shop, workspace: join(odd, 'work') },
        {
          inputs: { builder, secrets: 'token=nobody-sees-this' },
          environment: { RUNNER_TEMP: temporary, TMPDIR: temporary },
        },
      )
      expect(built.annotations).toEqual([])
      expect(built.outputs).toMatchObject({ result: 'built' })
      expect(visibleOf(built)).not.toContain('nobody-sees-this')
      expect(await readdir(temporary)).toEqual([])
    },
  )
})
