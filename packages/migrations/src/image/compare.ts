import { UserError } from '../../../action/src/errors.ts'
import type { FolderFile } from '../tools/contract.ts'

/**
 * Refuses an image whose migrations are not those of the checkout: the ones that are judged and shown have to be the
 * ones that run.
 */
export function refuseDifferentFiles(checkout: FolderFile[], image: FolderFile[], name: string): void {
  const held = new Map(image.map((file) => [file.name, file.text]))
  const here = new Map(checkout.map((file) => [file.name, file.text]))
  const differences = [
    ...checkout.filter((file) => !held.has(file.name)).map((file) => `${file.name} is not in the image`),
    ...image.filter((file) => !here.has(file.name)).map((file) => `${file.name} is not in the checkout`),
    ...checkout
      .filter((file) => held.has(file.name) && held.get(file.name) !== file.text)
      .map((file) => `${file.name} differs`),
  ]
  if (differences.length === 0) return
  throw new UserError(`The migrations in ${name} are not those of this checkout.`, {
    reason: 'image-differs',
    received: `${differences.slice(0, 5).join('; ')}${differences.length > 5 ? `; and ${differences.length - 5} more` : ''}`,
    accepted: 'the same files, byte by byte',
    remedy:
      'Check out the commit that the image was built from, and pass the digest that build-image gave in this run.',
  })
}
