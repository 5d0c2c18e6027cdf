/** Loads what is needed once the keys of a service are known: a part of the bundle of its own. */
export const loadRest = () => import('./conclude.ts')
