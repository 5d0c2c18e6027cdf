import { expect, test } from '@jest/globals'
import { jdbcVariables } from '../src/database/jdbc.ts'
import { parseMysqlUrl } from '../src/mysql/address.ts'
import { jdbcLogin as mysqlLogin } from '../src/mysql/jdbc.ts'
import { parseDatabaseUrl } from '../src/postgres/database/address.ts'
import { jdbcLogin } from '../src/postgres/database/jdbc.ts'

const limits = { lockTimeout: 2_000, statementTimeout: 7_000 }
const postgres = (url: string) => jdbcLogin(parseDatabaseUrl(url, 'DATABASE_URL'), limits, 'deploy-actions x', 150_000)
const mysql = (url: string, mariadb = true) => mysqlLogin(parseMysqlUrl(url, 'DATABASE_URL'), limits, mariadb)
const query = (url: string) => Object.fromEntries(new URL(url.replace(/^jdbc:/, '')).searchParams)

test('gives pgjdbc the limits in the URL, and nothing secret', () => {
  const { url, user, password } = postgres(
    'postgresql://us%40er:p%2Fw%25@db.example:6432/shop?sslmode=verify-full&connect_timeout=5&options=-c%20work_mem%3D8MB&search_path=app&sslpassword=hidden&x-y=1&target_session_attrs=read-write',
  )
  expect({ user, password }).toEqual({ user: 'us@er', password: 'p/w%' })
  expect(url).toMatch(/^jdbc:postgresql:\/\/db\.example:6432\/shop\?/)
  expect(url).not.toMatch(/hidden|us%40er|p%2Fw/)
  expect(query(url)).toEqual({
    options:
      '-c work_mem=8MB -c lock_timeout=2000 -c statement_timeout=7000 -c application_name=deploy-actions\\ x -c client_connection_check_interval=1s -c search_path=app',
    ApplicationName: 'deploy-actions x',
    sslmode: 'verify-full',
    connectTimeout: '5',
    targetServerType: 'primary',
  })
})

test('gives the drivers of MariaDB and MySQL the limits as variables of the session', () => {
  const url = 'mysql://user:secret@[::1]:3307/shop?ssl-mode=REQUIRED&useCompression=true'
  expect(mysql(url)).toEqual({
    url: 'jdbc:mariadb://[::1]:3307/shop?sessionVariables=lock_wait_timeout=2,innodb_lock_wait_timeout=2,max_statement_time=7&sslMode=REQUIRED&useSSL=true&trustServerCertificate=true&useCompression=true',
    user: 'user',
    password: 'secret',
  })
  expect(mysql('mysql://user@db/shop', false).url).toBe(
    'jdbc:mysql://db:3306/shop?sessionVariables=lock_wait_timeout=2,innodb_lock_wait_timeout=2',
  )
})

test('each tool has variables of its own, and others none', () => {
  const login = { url: 'jdbc:x', user: 'u', password: 'p' }
  expect(jdbcVariables('flyway', () => login)).toEqual({
    FLYWAY_URL: 'jdbc:x',
    FLYWAY_USER: 'u',
    FLYWAY_PASSWORD: 'p',
  })
  expect(jdbcVariables('liquibase', () => login)).toMatchObject({
    LIQUIBASE_COMMAND_URL: 'jdbc:x',
    LIQUIBASE_COMMAND_UPDATE_URL: 'jdbc:x',
    LIQUIBASE_COMMAND_PASSWORD: 'p',
  })
  expect(jdbcVariables('knex', () => login)).toBeUndefined()
})
