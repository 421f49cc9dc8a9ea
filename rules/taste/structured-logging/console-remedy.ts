import { clip, fitMessage, showPath, type Fix, type Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import type { LogLibrary } from '@stratalint/rule/analysis'
import { MAKING, newLogger, projectLogger, type ProjectLogger } from '../logging/project-logger.ts'

/** A use of the console, as far as its message needs it. */
export interface ConsoleDetails {
  /** `console.log` */
  use: string
  level: string | null
  /** The function around it. */
  within: string | null
  /** The arguments for a logger, by the order that its library wants. */
  fieldsFirst: string
  messageFirst: string
  message: string
  /** Only a reference, as in `.catch(console.error)`. */
  isReference: boolean
  /** The console as a whole, as in `{ logger: console }`. */
  isValue: boolean
  library: LogLibrary
}

/** Names the project's logger, or where to create one, and the call to write. */
export function describeConsole({ project, module }: DescribeContext, details: ConsoleDetails): Message {
  const logger = projectLogger(project, module.file)
  const place = details.within === null ? '' : ` in ${clip(details.within, 40)}`
  const bypassed =
    logger === null
      ? 'writes a line without level and fields'
      : `bypasses ${clip(logger.name, 30)} of ${showPath(logger.file)}`
  return fitMessage(
    `${details.use}${place} ${bypassed}.`,
    logger === null ? [createLogger({ project, module }, details)] : withLogger({ project, module }, details, logger),
    'Do not write to process.stdout, and do not wrap the console in a function.',
  )
}

function withLogger(
  { module, project }: Pick<DescribeContext, 'project' | 'module'>,
  details: ConsoleDetails,
  logger: ProjectLogger,
): Fix[] {
  const { name, file, isFunction, isLegal, specifier, library } = logger
  const base = { kind: 'edit' as const, applicability: 'manual' as const, symbols: [name], target: file }
  const remove = removal(details)
  if (!isLegal) {
    const title = `${returnTitle(project, file, details)} with ${name} from ${showPath(file)}.`
    return [{ ...base, key: 'log-in-caller', title }, ...remove]
  }
  const isImported = module.edges.some(
    ({ target, names }) => target.type === 'file' && target.path === file && names.some((one) => one.name === name),
  )
  const from = clip(specifier, 60)
  const call = callOf(details, isFunction ? 'log' : name, library ?? details.library)
  const title = isFunction
    ? `Make a logger with ${name} from '${from}' and write ${call}.`
    : isImported
      ? `Write ${call}.`
      : `Import ${name} from '${from}' and write ${call}.`
  return [{ ...base, key: 'use-logger', title }, ...remove]
}

/** Output that helps to debug may go; warnings and errors may not. */
function removal({ use, level }: ConsoleDetails): Fix[] {
  if (level === 'warn' || level === 'error') return []
  const title = `Delete ${use} if it only helped to debug.`
  return [{ key: 'delete', kind: 'delete', applicability: 'manual', title }]
}

function createLogger({ project, module }: Pick<DescribeContext, 'project' | 'module'>, details: ConsoleDetails): Fix {
  const { file, library } = newLogger(project, module.file, details.library)
  const target = { type: 'file' as const, path: file }
  const edge = { from: module.file, target, typeOnly: false, packageByPath: null, specifier: file }
  const created = `Create ${showPath(file)} with ${library}: \`${MAKING[library]}\``
  const use =
    project.judge.judge(edge).status === 'forbidden'
      ? `${lowerFirst(returnTitle(project, file, details))} with it.`
      : `import log here and write ${callOf(details, 'log', library)}.`
  const base = { kind: 'edit' as const, applicability: 'manual' as const, target: file }
  return { ...base, key: 'create-logger', title: `${created}; ${use}` }
}

/** A layer that may not use the logger passes on what happened. */
function returnTitle({ judge }: DescribeContext['project'], logger: string, { within }: ConsoleDetails): string {
  const from = judge.locate(logger)?.place.usableFrom ?? null
  const source = within === null ? 'here' : clip(within, 40)
  return `Return or throw what happened from ${source}, and let ${from === null ? 'its caller' : `its caller in ${from} or later`} log it`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function callOf(details: ConsoleDetails, name: string, library: LogLibrary): string {
  const { level, isReference, isValue, fieldsFirst, messageFirst, message } = details
  if (isValue) return `${name} in place of console`
  const method = level ?? 'info'
  const isFirst = library === 'pino' || library === 'bunyan'
  const whole = isFirst ? fieldsFirst : messageFirst
  const short = clip(message, 80)
  const text = whole.length <= 120 ? whole : isFirst ? `{ … }, ${short}` : `${short}, { … }`
  if (library === 'opentelemetry') return `${name}.emit({ body: …, attributes: { … } })`
  return isReference ? `(err) => ${name}.${method}(${text})` : `${name}.${method}(${text})`
}
