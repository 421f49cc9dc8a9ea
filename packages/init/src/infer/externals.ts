import { isBuiltin } from 'node:module'
import type { Part } from '../partition/part.ts'
import type { PackageUse } from '../survey/survey.ts'
import type { Spot } from './locate.ts'

/** Packages that connect a program with the world: databases, servers, queues, mail, payment and desktop shells. */
const BOUNDARY =
  /^(?:@prisma\/client|prisma|drizzle-orm|typeorm|@nestjs\/(?:typeorm|mongoose)|mongoose|mongodb|knex|kysely|sequelize|pg|postgres|mysql2?|better-sqlite3|redis|ioredis|@upstash\/.+|@clickhouse\/client|@elastic\/elasticsearch|kafkajs|amqplib|bullmq|express|fastify|koa|@hono\/node-server|stripe|@aws-sdk\/.+|aws-sdk|nodemailer|resend|@sendgrid\/.+|twilio|openai|@anthropic-ai\/sdk|electron|socket\.io|ws)$/

/** A package that only a few parts import. */
export interface Placement {
  name: string
  parts: Part[]
  /** The files that import it there, and elsewhere. */
  files: number
  elsewhere: number
}

const MANY = 8

/** Packages whose imports are nearly all in one or two parts that are not most of the code. */
export function inferExternals(
  uses: readonly PackageUse[],
  locate: (file: string) => Spot | null,
  parts: readonly Part[],
  sizeOf: (part: Part) => number,
): Placement[] {
  const total = parts.reduce((sum, one) => sum + sizeOf(one), 0)
  const unitOf = (one: Part): Part =>
    one.role === 'layer' ? parts.find(({ role, layer }) => role === 'layer' && layer === one.layer)! : one
  const users = new Map<string, Map<Part, Set<string>>>()
  for (const { from, name } of uses) {
    const spot = BOUNDARY.test(name) && !isBuiltin(name) ? locate(from) : null
    if (spot === null) continue
    const known = users.get(name) ?? new Map<Part, Set<string>>()
    const unit = unitOf(spot.part)
    users.set(name, known.set(unit, (known.get(unit) ?? new Set()).add(from)))
  }
  const placements = [...users].flatMap(([name, byPart]): Placement[] => {
    const sorted = [...byPart].sort(([, a], [, b]) => b.size - a.size)
    const all = sorted.reduce((sum, [, { size }]) => sum + size, 0)
    const enough = sorted.findIndex((_, index) => countOf(sorted.slice(0, index + 1)) >= all * 0.9) + 1
    const chosen = sorted.slice(0, enough)
    const isConcentrated =
      all >= 3 &&
      enough <= (all >= 6 ? 2 : 1) &&
      chosen.every(([{ isPackage }]) => !isPackage) &&
      chosen.reduce((sum, [one]) => sum + sizeOf(one), 0) <= total * 0.5
    if (!isConcentrated) return []
    return [{ name, parts: chosen.map(([one]) => one), files: countOf(chosen), elsewhere: all - countOf(chosen) }]
  })
  return placements.sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1)).slice(0, MANY)
}

function countOf(users: readonly (readonly [Part, ReadonlySet<string>])[]): number {
  return users.reduce((sum, [, { size }]) => sum + size, 0)
}
