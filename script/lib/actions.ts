/** The actions of the suite, in the order of the flow. */
export const actionNames = ['build-image', 'run-migrations', 'trigger-deploy-hook', 'promote-release'] as const
