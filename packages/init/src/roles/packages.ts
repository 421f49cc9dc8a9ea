/** Packages that connect a program with the world: databases, servers, queues, mail, payment and desktop shells. One file that wraps such a package is a place for it. */
export const BOUNDARY =
  /^(?:@prisma\/client|prisma|drizzle-orm|typeorm|@nestjs\/(?:typeorm|mongoose)|mongoose|mongodb|knex|kysely|sequelize|pg|postgres|mysql2?|better-sqlite3|redis|ioredis|@upstash\/.+|@clickhouse\/client|@elastic\/elasticsearch|kafkajs|amqplib|bullmq|express|fastify|koa|@hono\/node-server|stripe|@aws-sdk\/.+|aws-sdk|nodemailer|resend|@sendgrid\/.+|twilio|openai|@anthropic-ai\/sdk|electron|socket\.io|ws)$/

/** Frameworks, whose code belongs to one side of a program. */
export const FRAMEWORK =
  /^(?:@nestjs|@angular|react|react-dom|react-native|vue|svelte|next|electron|express|fastify|koa|hono)(?:\/|$)/

/** Functions and types for any code, which a place would keep from no harm. */
export const GENERAL =
  /^(?:lodash(?:[.-].+)?|ramda|remeda|radash|date-fns(?:-tz)?|dayjs|moment|luxon|ms|clsx|classnames|uuid|nanoid|@paralleldrive\/cuid2|ulid|tslib|zod|yup|valibot|joi|ajv|rxjs|immer|fp-ts|effect|ts-pattern|reflect-metadata|class-transformer|class-validator|debug|react-dom|@react-email\/.+|@heroicons\/.+|lucide-.+|react-icons|@tabler\/icons-.+|@phosphor-icons\/.+|semver|chalk|picocolors|type-fest|ts-essentials|tiny-invariant|invariant|superjson|fast-deep-equal|deepmerge|object-hash|slugify|mime(?:-types)?|picomatch|minimatch)$/

/** Packages of a server whose types other code uses too, often without the keyword `type`. */
export const TYPED_SERVERS: readonly string[] = [
  'stripe',
  '@trpc/server',
  'openai',
  '@anthropic-ai/sdk',
  'express',
  'fastify',
  'koa',
  'mongoose',
  'mongodb',
  'pg',
  'ioredis',
  'bullmq',
  'nodemailer',
  'twilio',
  'ws',
]
