/**
 * The folder of this file; of a part of a bundle, that of the bundle, which its parsers stand beside. CommonJS, which
 * bundles are, knows no `import.meta`: `script/build` says it in the other way there.
 */
export const ownFolder: string = import.meta.dirname
