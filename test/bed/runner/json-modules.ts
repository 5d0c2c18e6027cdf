import { registerHooks } from 'node:module'

// GitHub's own packages import JSON without the attribute that Node asks for. They are imported dynamically, after
// this module. Jest has a loader of its own, which doesn't ask.
if (!('jest' in import.meta)) {
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context)
      return /\/@actions\/[^/]+\/dist\/.*\.json$/.test(resolved.url)
        ? { ...resolved, importAttributes: { type: 'json' } }
        : resolved
    },
  })
}
