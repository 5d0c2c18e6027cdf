// The post step shares the bundle of main, which is told here which of the two it is.
process.env.DEPLOY_ACTIONS_STEP = 'post'
await import('./index.js')
