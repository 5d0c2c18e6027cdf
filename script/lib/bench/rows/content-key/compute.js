// Computes content keys in a process of its own and prints what that took: arguments are the folder of the compiled
// packages, the repository, its commit, and how many services there are.
import { pathToFileURL } from 'node:url'

const [compiled = '', folder = '', commit = '', services = '1'] = process.argv.slice(2)
/** @param {string} file */
const load = (file) => import(pathToFileURL(`${compiled}/packages/keys/src/${file}`).href)
const { openCheckout } = await load('checkout/checkout.js')
const { computeSourceKey } = await load('source-key.js')
const { computeContentKey } = await load('content-key.js')

const began = performance.now()
const checkout = openCheckout(folder, commit)
const results = await Promise.all(
  Array.from({ length: Number(services) }, async (_, index) => {
    const recipe = {
      context: 'app',
      dockerfile: 'app/Dockerfile',
      buildArgs: { SERVICE: String(index) },
      platforms: [],
    }
    const [sourceKey, differences] = await Promise.all([
      computeSourceKey(recipe, checkout.tree, commit),
      checkout.findDifferences(recipe),
    ])
    return { key: computeContentKey({ ...recipe, sourceKey, fromDigests: {}, differences }), differences }
  }),
)
const milliseconds = performance.now() - began
console.log(
  JSON.stringify({
    milliseconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
    keys: new Set(results.map(({ key }) => key)).size,
    differences: results[0]?.differences.length,
  }),
)
