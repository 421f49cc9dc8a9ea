import { testRule } from '@stratalint/rule/vitest'
import rule from './no-swallowed-error.ts'

const FILE = 'src/domains/orders/service/sync.ts'
const POLICY = {
  'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: { 'contracts/no-swallowed-error': 'error' } }),
}
const file = (text: string): Record<string, string> => ({ ...POLICY, [FILE]: text })
/** A function whose catch has these statements. */
const inCatch = (body: string, param = ' (error)'): Record<string, string> =>
  file(
    `export async function sync(id: string): Promise<void> {\n  try {\n    await save(id)\n  } catch${param} {\n    ${body}\n  }\n}\n`,
  )
const SUGGESTED = [
  { key: 'add-cause', applicability: 'suggested' as const },
  { key: 'throw-caught', applicability: 'manual' as const },
]
const MANUAL = [
  { key: 'add-cause', applicability: 'manual' as const },
  { key: 'throw-caught', applicability: 'manual' as const },
]
const at = { file: FILE, line: 4, column: 5, endColumn: 10 }

testRule(rule, {
  topic: 'replaced errors',
  valid: [
    { name: 'the error as an argument', files: inCatch("throw new OrderError('failed', error)") },
    { name: 'the error under another property', files: inCatch('throw new OrderError({ id, originalError: error })') },
    { name: 'the error in a list', files: inCatch("throw new AggregateError([error], 'failed')") },
    { name: 'a function that wraps the error', files: inCatch('throw toOrderError(error)') },
    { name: 'other data of the error', files: inCatch("throw new OrderError('failed', error.issues)") },
    {
      name: 'a constant that keeps the error',
      files: inCatch(
        "const cause = error instanceof Error ? error : new Error(String(error))\n    throw new OrderError('failed', { cause })",
      ),
    },
    {
      name: 'a cause that is assigned',
      files: inCatch("const wrapped = new OrderError('failed')\n    wrapped.cause = error\n    throw wrapped"),
    },
    {
      name: 'the error, or a new one for what is no error',
      files: inCatch('throw error instanceof Error ? error : new Error(String(error))'),
    },
    { name: 'answers of frameworks', files: inCatch("if (isGone(error)) notFound()\n    throw redirect('/login')") },
    { name: 'a response that is thrown', files: inCatch("throw new Response('gone', { status: 410 })") },
    {
      name: 'a new error for one that a condition identifies',
      files: inCatch(
        "const isGone = error instanceof ApiError && error.status === 404\n    if (isGone) throw new NotFoundError(id)\n    if (error?.code === 'P2002' || error.name === 'Conflict') throw new OrderError('taken')\n    throw error",
      ),
    },
    {
      name: 'a new error for one that is identified, where the others go on, have a value or leave a variable empty',
      files: file(
        [
          'export async function find(id: string) {',
          '  try {',
          '    return await load(id)',
          '  } catch (error) {',
          "    if (error.code === 'ENOENT') throw new NotFoundError(id)",
          '  }',
          '  return null',
          '}',
          'export async function show(id: string) {',
          '  let order',
          '  try {',
          '    order = await load(id)',
          '  } catch (error) {',
          "    if (error.code === 'ENOENT') throw new NotFoundError(id)",
          '    else logger.warn(error)',
          '  }',
          "  return order ?? 'none'",
          '}',
          'export const send = (id: string) =>',
          '  load(id).catch((error) => {',
          "    if (error.code === 'ENOENT') throw new NotFoundError(id)",
          '    if (isGone(error)) {',
          '      if (error.status === 410) throw new GoneError(id)',
          '      throw error',
          '    }',
          '  })',
          '',
        ].join('\n'),
      ),
    },
    { name: 'a new error that is returned', files: inCatch("return fail(new Error('failed'))") },
    {
      name: 'an error that a function in the catch throws later',
      files: inCatch("setTimeout(() => { throw new Error('later') })"),
    },
  ],
  invalid: [
    {
      name: 'a new error for every error but one, and for a class of errors',
      files: inCatch("if (error.code !== 'ENOENT') throw new OrderError('failed')\n    throw error"),
      errors: [{ ...at, fix: MANUAL }],
      nearestValid: inCatch("if (error.code === 'ENOENT') throw new OrderError('failed')\n    throw error"),
    },
    {
      name: 'a new error for one that is identified, where the others are lost',
      files: inCatch("if (error.code === 'ENOENT') throw new NotFoundError(id)\n    else logger.warn(error)"),
      errors: [{ ...at, fix: [{ key: 'throw-others', applicability: 'manual' }] }],
      nearestValid: inCatch("if (error.code === 'ENOENT') throw new NotFoundError(id)\n    else throw error"),
    },
    {
      name: 'an error that is kept for the one that is identified, where the others are lost',
      files: inCatch("if (error.code === 'ENOENT') throw new NotFoundError(id, { cause: error })"),
      errors: [{ ...at, fix: [{ key: 'throw-others', applicability: 'manual' }] }],
      nearestValid: inCatch(
        "if (error.code === 'ENOENT') throw new NotFoundError(id, { cause: error })\n    throw error",
      ),
    },
    {
      name: 'errors of one class that are counted, where the others are only logged',
      files: inCatch('if (error instanceof TimeoutError) count(id)\n    else logger.warn(error)'),
      errors: [{ ...at, fix: [{ key: 'throw-others', applicability: 'manual' }] }],
      nearestValid: inCatch('if (error instanceof Error) count(id)\n    else logger.warn(error)'),
    },
    {
      name: 'a callback that has a value for one error and none for the others',
      files: file(
        'export const send = (id: string) =>\n  load(id).catch((error) => {\n    if (error.status === 404) return null\n    logger.warn(error)\n  })\n',
      ),
      errors: [{ ...at, line: 2, column: 12, endColumn: 17, fix: [{ key: 'throw-others', applicability: 'manual' }] }],
      nearestValid: file(
        'export const send = (id: string) =>\n  load(id).catch((error) => {\n    if (error.status === 404) return null\n    throw error\n  })\n',
      ),
    },
    {
      name: 'a new error for each error without a status',
      files: inCatch(
        "if (error.status === 500 || undefined === error.status) throw new OrderError('failed')\n    throw error",
      ),
      errors: [{ ...at, fix: MANUAL }],
      nearestValid: inCatch(
        "if (error.status === 500 || 503 === error.status) throw new OrderError('failed')\n    throw error",
      ),
    },
    {
      name: 'a callback whose other errors are lost, after a condition that identifies none',
      files: file(
        "export const send = (id: string) =>\n  load(id).catch((error) => {\n    if (error.code === null) throw new OrderError('failed')\n    if (error.code === 'ENOENT') throw new NotFoundError(id)\n  })\n",
      ),
      errors: [{ ...at, line: 2, column: 12, endColumn: 17, fix: MANUAL }],
    },
    {
      name: 'a new error without the cause',
      files: inCatch("throw new Error('failed')"),
      errors: [{ ...at, fix: SUGGESTED }],
      nearestValid: inCatch("throw new Error('failed', { cause: error })"),
    },
    {
      name: 'the message of the error alone',
      files: inCatch('throw new Error(`failed: ${error.message}`)'),
      errors: [{ ...at, fix: SUGGESTED }],
      nearestValid: inCatch('throw new Error(`failed: ${error.message}`, { cause: error })'),
    },
    {
      name: 'a log before the new error',
      files: inCatch("logger.error(error)\n    throw new OrderError('failed', 500)"),
      errors: [{ ...at, fix: MANUAL }],
      nearestValid: inCatch("logger.error(error)\n    throw new OrderError('failed', 500, error)"),
    },
    {
      name: 'a catch without a name for the error',
      files: inCatch("throw new Error('failed')", ''),
      errors: [{ ...at, fix: SUGGESTED }],
      nearestValid: inCatch('throw error'),
    },
    {
      name: 'an error without arguments',
      files: inCatch('throw new TypeError()'),
      errors: [{ ...at, fix: SUGGESTED }],
    },
    {
      name: 'one of several branches',
      files: inCatch("if (isKnown(error)) throw error\n    throw new OrderError('failed')"),
      errors: [{ ...at, fix: MANUAL }],
      nearestValid: inCatch("if (isKnown(error)) throw error\n    throw new OrderError('failed', { cause: error })"),
    },
    {
      name: 'a variable with the message',
      files: inCatch(
        'const message = error instanceof Error ? error.message : String(error)\n    throw new Error(message)',
      ),
      errors: [{ ...at, fix: SUGGESTED }],
    },
    {
      name: 'a text or the result of a function',
      files: inCatch("if (id) throw 'failed'\n    throw createError(500)"),
      errors: [{ ...at, fix: MANUAL }],
    },
    {
      name: 'a new error that is passed on',
      files: inCatch("reject(new Error('failed'))"),
      errors: [{ ...at, fix: SUGGESTED }],
      nearestValid: inCatch('reject(error)'),
    },
    {
      name: 'a made error that is passed on',
      files: inCatch("next(createError(500, 'failed'))"),
      errors: [{ ...at, fix: MANUAL }],
      nearestValid: inCatch('next(createError(500, error))'),
    },
    {
      name: 'a new error in the callback of a promise',
      files: file(
        "export const run = () => load().catch(() => { throw new Error('failed') })\nexport const all = () => load().catch((e) => Promise.reject(new Error('failed')))\n",
      ),
      errors: [
        { file: FILE, line: 1, column: 33, endColumn: 38, fix: SUGGESTED },
        { file: FILE, line: 2, column: 33, endColumn: 38, fix: SUGGESTED },
      ],
      nearestValid: {
        [FILE]: "export const run = () => load().catch((cause) => { throw new Error('failed', { cause }) })\n",
      },
    },
    {
      name: 'a class whose constructor takes a message only, or one object',
      files: {
        ...POLICY,
        [FILE]:
          "import { OrderError, ApiError } from '../types/errors'\nexport async function run() {\n  try {\n    await save()\n  } catch (error) {\n    if (error instanceof TypeError) throw new ApiError({ code: 'conflict' })\n    throw new OrderError('failed')\n  }\n}\n",
        'src/domains/orders/types/errors.ts':
          'export class OrderError extends Error {\n  constructor(message: string) {\n    super(message)\n  }\n}\nexport class ApiError extends Error {\n  constructor({ code }: { code: string }) {\n    super(code)\n  }\n}\n',
      },
      errors: [{ file: FILE, line: 5, column: 5, endColumn: 10, fix: [{ key: 'add-cause', applicability: 'manual' }] }],
    },
    {
      name: 'classes that take a cause in their own way',
      files: {
        ...POLICY,
        [FILE]: [
          "import { HttpException } from '@nestjs/common'",
          "import { TRPCError } from '@trpc/server'",
          "import { OrderError, PlainError } from '../types/errors'",
          'export const all = [',
          "  () => save().catch(() => { throw new HttpException('failed', 500) }),",
          "  () => save().catch(() => { throw new TRPCError({ code: 'CONFLICT' }) }),",
          "  () => save().catch(() => { throw new OrderError('failed') }),",
          "  () => save().catch(() => { throw new PlainError('failed') }),",
          ']',
          '',
        ].join('\n'),
        'src/domains/orders/types/errors.ts':
          'export class OrderError extends Error {\n  constructor(message: string, status = 500, cause?: unknown) {\n    super(message, { cause })\n  }\n}\nexport class PlainError extends Error {}\n',
      },
      errors: [5, 6, 7, 8].map((line) => ({
        ...{ file: FILE, line, column: 16, endColumn: 21 },
        fix: [
          { key: 'add-cause', applicability: 'manual' as const },
          { key: 'throw-caught', applicability: 'manual' as const },
        ],
      })),
    },
  ],
})

/** A function whose catch has these statements, before other code. */
const inCatchBefore = (body: string, after: string): Record<string, string> => {
  const { [FILE]: text, ...others } = inCatch(body)
  return { ...others, [FILE]: `${text}${after}` }
}
const RETHROWN = [
  {
    ...at,
    fix: [
      { key: 'name-ignored', applicability: 'manual' as const },
      { key: 'delete-try', applicability: 'manual' as const },
    ],
  },
]
const HANDLED = [{ ...at, fix: [{ key: 'throw-others', applicability: 'manual' as const }] }]
const guard = (body: string): string => `function isFatal(given: unknown): given is FatalError {\n  ${body}\n}\n`

testRule(rule, {
  topic: 'errors for which a catch does not test',
  valid: [
    {
      name: 'a function of another file, which may find out anything',
      files: inCatchBefore('if (isFatal(error)) throw error', "import { isFatal } from '../types/errors'\n"),
    },
    {
      name: 'a function that asks whether it is an error',
      files: inCatchBefore(
        'if (isError(error)) throw error',
        'const isError = (given: unknown) => given instanceof Error\n',
      ),
    },
    { name: 'a constant that is no test', files: inCatch("const isLast = id === ''\n    if (isLast) throw error") },
    {
      name: 'a part of something else',
      files: inCatch("const { code } = this.options\n    if (code === 'strict') throw error"),
    },
  ],
  invalid: [
    {
      name: 'errors of a class that are thrown again',
      files: inCatch('if (error instanceof FatalError) throw error'),
      errors: RETHROWN,
      nearestValid: inCatch('if (!(error instanceof GoneError)) throw error'),
    },
    {
      name: 'errors of a class that a constant names',
      files: inCatch('const isFatal = error instanceof FatalError\n    if (isFatal) throw error'),
      errors: RETHROWN,
      nearestValid: inCatch('const isGone = error instanceof GoneError\n    if (!isGone) throw error'),
    },
    {
      name: 'a return for all errors but those of a class',
      files: inCatch('if (!(error instanceof FatalError)) return\n    throw error'),
      errors: RETHROWN,
      nearestValid: inCatch('if (!(error instanceof FatalError)) return setFailed(id)\n    throw error'),
    },
    {
      name: 'an if for the other errors that only logs',
      files: inCatchBefore(
        "if (error.code !== 'ENOENT' && !isGone(error)) log.warn(error)\n    else setMissing(id)",
        guard('return given instanceof FatalError').replace('isFatal', 'isGone'),
      ),
      errors: HANDLED,
      nearestValid: inCatch("if (error.code !== 'ENOENT') throw error\n    else setMissing(id)"),
    },
    {
      name: 'errors that a function of the file finds out',
      files: inCatchBefore('if (isFatal(error)) throw error', guard('return given instanceof FatalError')),
      errors: RETHROWN,
      nearestValid: inCatchBefore('if (!isFatal(error)) throw error', guard('return given instanceof FatalError')),
    },
    {
      name: 'errors that a longer function of the file finds out, by its type',
      files: inCatchBefore(
        'if (isFatal(error)) throw error',
        guard('if (given === null) return false\n  return given instanceof FatalError'),
      ),
      errors: RETHROWN,
      nearestValid: inCatchBefore(
        'if (isFatal(error)) throw error',
        guard('if (given === null) return false\n  return given instanceof Error').replace('is FatalError', 'is Error'),
      ),
    },
    {
      name: 'a code that a constant or a pattern has',
      files: inCatch(
        "const { code } = error\n    const { status } = error\n    if (code === 'EIO' || status === 500) throw error",
      ),
      errors: RETHROWN,
      nearestValid: inCatch(
        "const { code } = error\n    const { status } = error\n    if (code === 'EIO' || status === 500) throw error\n    setFailed(id)",
      ),
    },
    {
      name: 'a switch over the code without a default',
      files: inCatch("switch (error.code) {\n      case 'ENOENT':\n        setMissing(id)\n        break\n    }"),
      errors: HANDLED,
      nearestValid: inCatch(
        "switch (error.code) {\n      case 'ENOENT':\n        setMissing(id)\n        break\n      default:\n        throw error\n    }",
      ),
    },
    {
      name: 'a switch over conditions',
      files: inCatch(
        'switch (true) {\n      case error instanceof FatalError:\n        throw error\n      default:\n        break\n    }',
      ),
      errors: RETHROWN,
      nearestValid: inCatch(
        'switch (true) {\n      case error instanceof FatalError:\n        throw error\n      default:\n        setFailed(id)\n    }',
      ),
    },
    {
      name: 'a call behind &&',
      files: inCatch('error instanceof GoneError && setMissing(id)'),
      errors: HANDLED,
      nearestValid: inCatch('error instanceof GoneError && setMissing(id)\n    setFailed(id)'),
    },
    {
      name: 'a function of the file that throws, behind &&',
      files: inCatchBefore(
        'error instanceof FatalError && rethrow(error)',
        'function rethrow(given: unknown): never {\n  throw given\n}\n',
      ),
      errors: RETHROWN,
    },
    {
      name: 'the callback of a promise that throws some errors again',
      files: {
        ...POLICY,
        [FILE]:
          'export const send = (id: string) =>\n  load(id).catch((error) => {\n    if (error instanceof FatalError) throw error\n  })\n',
      },
      errors: [{ ...RETHROWN[0]!, line: 2, column: 12, endColumn: 17 }],
      nearestValid: {
        ...POLICY,
        [FILE]:
          'export const send = (id: string) =>\n  load(id).catch((error) => {\n    if (!(error instanceof GoneError)) throw error\n  })\n',
      },
    },
  ],
})
