import { createServer } from 'node:http'
import pg from 'pg'

const revision = process.env.APP_REVISION ?? 'unknown'
const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 })
database.on('error', (error) => console.error(`database: ${error.message}`))

const routes = {
  // Tells the deployment which revision answers, and whether it can work.
  'GET /healthz': async () => {
    await database.query('select 1')
    return { status: 'ok', revision }
  },
  'GET /products': async () => {
    const { rows } = await database.query('select id, name, price_cents from products order by id')
    return rows
  },
  'POST /orders': async (body) => {
    const { rows } = await database.query(
      'insert into orders (product_id, quantity) values ($1, $2) returning id, product_id, quantity',
      [body.product_id, body.quantity],
    )
    return rows[0]
  },
}

async function readJson(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost')
  const route = routes[`${request.method} ${pathname}`]
  try {
    const body = route === undefined ? { error: 'not found' } : await route(await readJson(request))
    response.writeHead(route === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  } catch (error) {
    response.writeHead(503, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ status: 'failing', revision, error: error.message }))
  }
})

const port = Number(process.env.PORT ?? 8080)
server.listen(port, () => console.log(`shop-api ${revision.slice(0, 7)} listens on ${port}`))
process.on('SIGTERM', () => server.close(() => database.end().then(() => process.exit(0))))
