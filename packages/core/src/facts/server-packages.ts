/** An import of a package. */
export interface PackageImport {
  name: string
  specifier: string
  names: readonly string[]
}

/** The data of a request, which code for both sides may load on the server alone. */
const REQUEST = /^next\/(?:headers|cache)$/

/** Builtins of Node.js for files, processes and connections; bundlers replace others, such as `path`. */
const SYSTEM = /^(?:node:)?(?:fs|child_process|cluster|dgram|dns|http2?|https|net|os|tls|worker_threads)(?:\/|$)/

/** Databases, queues and servers, which no browser runs. */
const SERVER =
  /^(?:server-only|@prisma\/(?:adapter-.+|extension-.+)|@planetscale\/database|@libsql\/client|@neondatabase\/serverless|@vercel\/(?:kv|postgres)|@upstash\/redis|stripe|bcrypt(?:js)?|argon2|jsonwebtoken|passport|firebase-admin|@google-cloud\/.+|@bull-board\/.+|bull|multer|helmet|mssql|winston|node-cron|web-push|dockerode|ssh2|imapflow|mailparser|@trpc\/server|openai|@anthropic-ai\/sdk|@connectrpc\/connect-node|sharp|canvas|puppeteer(?:-core)?|pg-boss|mailgun\.js|postmark|@[^/]+\/node|posthog-node|typeorm|@nestjs\/.+|mongoose|mongodb|knex|kysely|sequelize|pg|postgres|mysql2?|better-sqlite3|redis|ioredis|@clickhouse\/client|@elastic\/elasticsearch|kafkajs|amqplib|bullmq|express|fastify|koa|@hono\/node-server|@aws-sdk\/.+|aws-sdk|nodemailer|resend|@sendgrid\/.+|twilio|ws)$/

/** Drivers of a package that otherwise runs everywhere. */
const SERVER_ENTRY =
  /^(?:drizzle-orm\/(?:.+-serverless|aws-data-api|better-sqlite3|bun-.+|libsql|mysql2|mysql-proxy|neon-.+|node-.+|planetscale-.+|postgres-js|vercel-.+)(?:\/.+)?)$/

/** Whether an import of a package works on a server alone; the client of Prisma also exports the constants of the schema. */
export function isServerUse({ name, specifier, names }: PackageImport): boolean {
  if (name === '@prisma/client')
    return names.length === 0 || names.some((one) => /^(?:PrismaClient|\*|default)$/.test(one))
  return SERVER.test(name) || SERVER_ENTRY.test(specifier)
}

/** Whether an import of a package works in no browser. */
export function needsServer(use: PackageImport): boolean {
  return SYSTEM.test(use.name) || REQUEST.test(use.specifier) || isServerUse(use)
}
