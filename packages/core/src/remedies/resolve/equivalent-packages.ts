/** Packages with the same purpose, a group a line; a repository usually needs one of each. */
const GROUPS = `
axios ky got node-fetch undici ofetch superagent cross-fetch isomorphic-fetch request needle wretch
date-fns dayjs moment luxon @js-joda/core date-fns-tz moment-timezone
uuid nanoid cuid @paralleldrive/cuid2 ulid ulidx short-uuid shortid
pino winston bunyan loglevel consola tslog log4js signale roarr
zod yup joi valibot superstruct io-ts arktype runtypes @sinclair/typebox ajv class-validator @effect/schema
lodash lodash-es underscore ramda remeda radash es-toolkit rambda
react-query @tanstack/react-query swr
redux @reduxjs/toolkit zustand jotai recoil mobx valtio xstate effector
classnames clsx cx class-names
styled-components @emotion/styled @linaria/react goober
formik react-hook-form final-form react-final-form @tanstack/react-form
prisma @prisma/client drizzle-orm typeorm sequelize knex kysely mikro-orm @mikro-orm/core objection
pg postgres pg-promise slonik @neondatabase/serverless @vercel/postgres
redis ioredis @upstash/redis
mysql mysql2
mongodb mongoose
chalk picocolors kleur colors ansi-colors colorette nanocolors ansis yoctocolors
commander yargs cac meow minimist arg citty clipanion sade oclif @oclif/core
glob fast-glob globby tiny-glob tinyglobby
rimraf del fs-extra trash
execa cross-spawn shelljs zx tinyexec
bcrypt bcryptjs argon2 @node-rs/argon2 @node-rs/bcrypt
jsonwebtoken jose fast-jwt
nodemailer resend @sendgrid/mail postmark
bull bullmq bee-queue agenda pg-boss
express fastify koa hono @hapi/hapi polka h3
js-yaml yaml
dotenv dotenv-flow env-var envalid @t3-oss/env-core @t3-oss/env-nextjs
marked markdown-it remark micromark showdown react-markdown
cheerio jsdom happy-dom linkedom node-html-parser
big.js bignumber.js decimal.js dinero.js currency.js
papaparse csv-parse fast-csv csvtojson
lucide-react react-icons @heroicons/react @tabler/icons-react phosphor-react @phosphor-icons/react
  react-feather
framer-motion motion react-spring @react-spring/web
chart.js recharts victory @nivo/core echarts d3 @visx/visx
sonner react-toastify react-hot-toast notistack
deepmerge ts-deepmerge deepmerge-ts defu merge-deep
fast-deep-equal deep-equal dequal react-fast-compare fast-equals
p-limit p-queue p-map async bottleneck
ws socket.io isows uWebSockets.js
mocha jest vitest ava @jest/globals tap jasmine
sinon testdouble ts-mockito jest-mock-extended vitest-mock-extended
msw nock axios-mock-adapter fetch-mock
@playwright/test playwright puppeteer cypress webdriverio
`
  .trim()
  .split(/\n(?! )/)
  .map((group) => group.split(/\s+/))

/** The declared packages with the same purpose as another one. */
export function equivalentsOf(name: string, declared: readonly string[]): string[] {
  const group = GROUPS.find((names) => names.includes(name))
  return group === undefined ? [] : group.filter((other) => other !== name && declared.includes(other))
}
