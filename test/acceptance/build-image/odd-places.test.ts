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

  test.each(builders)(
    '%s sees no login and no secret where the runner keeps its files in the repository',
    async (builder) => {
      const shop = await makeRepository({
        Dockerfile:
          'FROM scratch\nCOPY busybox /busybox\nCOPY . /all\nRUN --mount=type=secret,id=token ["/busybox", "sh", "-c", "/busybox find /all -name \'deploy-actions*\' -o -name config.json | while read name; do echo found $name; exit 1; done"]\n',
        '.dockerignore': '.git\n',
      })
      const temporary = join(shop.workspace, 'temp')
      await mkdir(temporary)
      await symlink('temp', join(shop.workspace, 'link'))
      for (const place of [temporary, join(shop.workspace, 'link')]) {
        const built = await build(shop, {
          inputs: { builder, secrets: 'token=nobody-sees-this', reuse: 'never' },
          environment: { RUNNER_TEMP: place, TMPDIR: place },
        })
        expect(built.outputs).toMatchObject({ result: 'built' })
        expect(built.state['private-parent']).toBe('/tmp')
        expect(await readdir(temporary)).toEqual([])
      }
    },
  )
})
