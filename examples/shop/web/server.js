import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const revision = process.env.APP_REVISION ?? 'unknown'
const api = process.env.API_URL ?? 'http://127.0.0.1:8080'
const page = await readFile(new URL('public/index.html', import.meta.url), 'utf8')

async function answer(pathname) {
  if (pathname === '/healthz') return { type: 'application/json', body: JSON.stringify({ status: 'ok', revision }) }
  if (pathname === '/') return { type: 'text/html; charset=utf-8', body: page }
  if (pathname === '/api/products') {
    const response = await fetch(`${api}/products`)
    return { type: 'application/json', body: await response.text() }
  }
  return undefined
}

const server = createServer(async (request, response) => {
  try {
    const found = await answer(new URL(request.url, 'http://localhost').pathname)
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': found?.type ?? 'text/plain' })
    response.end(found?.body ?? 'not found')
  } catch (error) {
    response.writeHead(502, { 'content-type': 'text/plain' })
    response.end(`The shop cannot be reached: ${error.message}`)
  }
})

const port = Number(process.env.PORT ?? 8080)
server.listen(port, () => console.log(`shop-web ${revision.slice(0, 7)} listens on ${port}`))
process.on('SIGTERM', () => server.close(() => process.exit(0)))
