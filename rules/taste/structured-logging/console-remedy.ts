import { clip, fitMessage, isComponentFile, showPath, type Fix, type Message } from '@stratalint/core'
import type { DescribeContext } from '@stratalint/rule'
import type { LogLibrary } from '@stratalint/rule/analysis'
import { errorTracker } from './browser-code.ts'
import type { ConsoleDetails } from './console-details.ts'
import { consoleEdits, importText, isConsoleRead } from './console-edits.ts'
import { importName, ownLogger } from './own-names.ts'
import { MAKING, newLogger, projectLogger, type ProjectLogger } from '../logging/project-logger.ts'

/** Names the project's logger, or where to create one, and the call to write. */
export function describeConsole(context: DescribeContext, details: ConsoleDetails): Message {
  const { project, module } = context
  const logger = projectLogger(project, module.file)
  const hasLogger = logger !== null && !(details.browser !== null && isForServers(logger.library))
  const place = details.within === null ? '' : ` in ${clip(details.within, 40)}`
  // An editor does not know the importers by which a logger that only has the name is found.
  const bypassed =
    !hasLogger || logger.isNamedOnly
      ? details.browser === null
        ? 'writes a line without a level or fields'
        : 'writes to the console of a browser, which no one reads'
      : `bypasses ${clip(logger.name, 30)} of ${showPath(logger.file)}`
  return fitMessage(
    `${details.use}${place} ${bypassed}.`,
    details.onlySeparates
      ? [deletion(`Delete ${details.use}, which only separates lines of text.`)]
      : !hasLogger
        ? details.browser !== null
          ? [withoutLogger(context, details, details.browser)]
          : (loggerOfNest(context, details) ?? loggerOfFile(context, details) ?? createLogger(context, details))
        : withLogger(context, details, logger),
    'Do not write to process.stdout, and do not wrap the console in a function.',
  )
}

/** Libraries that write to files and streams, which a browser does not have. */
const isForServers = (library: LogLibrary | null): boolean => library === 'winston' || library === 'bunyan'

/** A call that shows a message to the user. */
const OWN_MESSAGE =
  /(?<![\w$.])((?:this\.)?(?:toast\.error|message\.error|notification\.error|show\w*(?:Error|Toast|Notification|Snackbar)\w*))\s*\(/

/** In a browser, a failure is reported or shown, and other lines have no reader. */
function withoutLogger(
  { project, module: { file }, sourceCode: { text } }: DescribeContext,
  { use, error, level, reference }: ConsoleDetails,
  around: 'alone' | 'others' | 'none',
): Fix {
  const tracker = errorTracker(project, file)
  const fix = { kind: 'edit' as const, applicability: 'manual' as const }
  if (reference === 'error')
    return {
      ...{ ...fix, key: 'show-failure' },
      title: `Replace ${use} by a callback that shows the failure to the user: (error) => setFailure(error), with a state that the component renders.`,
    }
  if (error !== null && tracker !== null && (level === 'error' || level === 'warn'))
    return {
      ...{ ...fix, key: 'report-error' },
      title: `Report the error: import * as Sentry from '${tracker}' and write Sentry.captureException(${error}) in place of ${use}.`,
    }
  if (around === 'alone') {
    const own = OWN_MESSAGE.exec(text)?.[1]
    const title =
      own !== undefined
        ? `Show the failure with ${clip(own, 40)}, which this file uses, in place of ${use}.`
        : isComponentFile(file) || /x$/.test(file)
          ? `Write what shows the failure to the user in place of ${use}, such as a state that the component renders, or throw ${error ?? 'the error'}.`
          : `Pass the failure on in place of ${use}: to the caller, or to what shows messages to the user.`
    return { ...fix, key: 'show-failure', title }
  }
  if (around === 'others') return deletion(`Delete ${use}: the code beside it handles the failure.`)
  return level === 'error' || level === 'warn'
    ? deletion(`Delete ${use}, or show in the component what it says if users have to know it.`)
    : deletion(`Delete ${use}, which only helps to debug.`)
}

/** The logger that comes with Nest, for a class of a project without another logger: the class's own, an inherited or a new one. */
function loggerOfNest(context: DescribeContext, details: ConsoleDetails): Fix[] | null {
  const { owner, level, messageFirst, reference, isValue, hasSpread, message } = details
  if (owner === null || reference !== null || isValue || hasSpread) return null
  const member = memberLogger(context, owner)
  const isNest = context.module.edges.some(({ specifier }) => specifier.startsWith('@nestjs/'))
  if (!isNest && member === null) return null
  const method = level === null || level === 'info' ? 'log' : level
  const given = messageFirst.length <= 120 ? messageFirst : `${clip(message, 80)}, { … }`
  const call = `this.${member ?? 'logger'}.${method}(${given})${guessOf(details)}`
  const title =
    member === null
      ? `Add \`private readonly logger = new Logger(${clip(owner, 40)}.name)\` to the class, with Logger of '@nestjs/common', and write ${call}.`
      : `Write ${call}.`
  return [{ key: 'use-logger', kind: 'edit', applicability: 'manual', title }]
}

const NEST_FIELD =
  /(?:^|\s)((?:private|protected|public|readonly|static)\s+)*(\w*[lL]ogger)\s*(?::\s*\w+\s*)?=\s*new\s+Logger\b/

/** The field with Nest's logger that a class has or inherits; `null` if it has none. */
function memberLogger({ project, module, sourceCode }: DescribeContext, owner: string): string | null {
  const own = NEST_FIELD.exec(sourceCode.text)?.[2]
  if (own !== undefined) return own
  const base = new RegExp(`\\bclass\\s+${owner}\\b[^{]*?\\bextends\\s+(\\w+)`).exec(sourceCode.text)?.[1]
  const target = module.edges.find(({ names }) => names.some(({ local }) => local === base))?.target
  if (base === undefined || target?.type !== 'file') return null
  const text = project.textOf(target.path)
  const inherited = NEST_FIELD.exec(text)
  const isUsable = inherited !== null && !/\bprivate\b/.test(inherited[0]) && text.includes('@nestjs/')
  return isUsable ? inherited[2]! : null
}

/** The logger that the file makes for itself, where the project has no other. */
function loggerOfFile({ sourceCode: { text } }: DescribeContext, details: ConsoleDetails): Fix[] | null {
  const own = ownLogger(text)
  if (own === null) return null
  const title = `Write ${callOf(details, own.name, own.library)}${guessOf(details)}.`
  return [{ key: 'use-logger', kind: 'edit', applicability: 'manual', title }, ...removal(details)]
}

function withLogger(
  { module, project, sourceCode }: DescribeContext,
  details: ConsoleDetails,
  logger: ProjectLogger,
): Fix[] {
  const { name, file, isFunction, isLegal, specifier } = logger
  // Most loggers take the message first.
  const library = logger.isNamedOnly ? 'winston' : (logger.library ?? details.library)
  const base = { kind: 'edit' as const, applicability: 'manual' as const, symbols: [name], target: file }
  const remove = removal(details)
  if (!isLegal) {
    const how = details.isInCallback || details.caught === 'repeats' ? ', as' : ' with'
    const title = `${returnTitle(project, file, details, library)}${how} ${name} from ${showPath(file)}.`
    return [{ ...base, key: 'log-in-caller', title }, ...remove]
  }
  const isImported = module.edges.some(
    ({ target, names }) => target.type === 'file' && target.path === file && names.some((one) => one.name === name),
  )
  const from = clip(specifier, 60)
  const local = isImported || isFunction ? name : importName(sourceCode.text, name)
  const call = `${callOf(details, isFunction ? 'log' : local, library)}${logger.isNamedOnly ? ', with the arguments in the order that it takes' : guessOf(details)}`
  const title = isFunction
    ? `Make a logger with ${name} from '${from}' and write ${call}.`
    : isImported
      ? `Write ${call}.`
      : `Import ${name}${local === name ? '' : ` as ${local}`} from '${from}' and write ${call}.`
  const isKnown = !isFunction && !logger.isNamedOnly && /^(?:pino|winston|bunyan|consola|logtape)$/.test(library)
  const edits = isKnown
    ? consoleEdits(sourceCode.text, module.file, details, {
        call: callOf(details, local, library, Infinity),
        statement: isImported ? null : importText(sourceCode.text, name, local, specifier),
      })
    : null
  if (edits === null) return [{ ...base, key: 'use-logger', title }, ...remove]
  const isCertain = details.replaced!.isCertain && !details.isGuess && !isConsoleRead(project, module.file, details.use)
  return [{ ...base, key: 'use-logger', title, edits, applicability: isCertain ? 'auto' : 'suggested' }, ...remove]
}

/** Output that helps to debug may go; warnings and errors may not. */
function removal({ use, level }: ConsoleDetails): Fix[] {
  if (level === 'warn' || level === 'error') return []
  return [deletion(`Delete ${use} if it only helped to debug.`)]
}

const deletion = (title: string): Fix => ({ key: 'delete', kind: 'delete', applicability: 'manual', title })

/** A message that comes from the name of the function may need other words. */
const guessOf = ({ use, isGuess, isValue, reference, hasSpread }: ConsoleDetails): string =>
  isGuess && !isValue && !hasSpread && reference !== 'name' && !/\.time/.test(use) ? ', with the words that fit' : ''

function createLogger({ project, module, sourceCode }: DescribeContext, details: ConsoleDetails): Fix[] {
  const { file, library, isDeclared, isLegal } = newLogger(project, module.file, details.library)
  const made = `${showPath(file)} with \`${MAKING[library]}\`${isDeclared ? '' : ` and install ${library}`}`
  const local = importName(sourceCode.text, 'log')
  const title = isLegal
    ? `Create ${made}; import log${local === 'log' ? '' : ` as ${local}`} here and write ${callOf(details, local, library)}${guessOf(details)}.`
    : `${returnTitle(project, file, details, library)}; for that, create ${made}.`
  const create: Fix = { key: 'create-logger', kind: 'edit', applicability: 'manual', target: file, title }
  return isLegal ? [create] : [create, ...removal(details)]
}

/** A layer that may not use the logger passes on what happened, or gets the logger where nobody takes what it passes on. */
function returnTitle(
  { judge }: DescribeContext['project'],
  logger: string,
  details: ConsoleDetails,
  library: LogLibrary,
): string {
  const { use, level, within, caught, error, isInCallback } = details
  const from = judge.locate(logger)?.place.usableFrom ?? null
  const source = within === null ? 'the function' : clip(within, 40)
  const caller = from === null ? 'the caller' : `the caller (${from} layer or above)`
  // A throw would end the loop.
  if (isInCallback || caught === 'repeats')
    return `Take log as a parameter and write ${callOf(details, 'log', library)} in place of ${use}; ${caller} passes it in`
  if (caught === 'throws')
    return `Delete ${use}, since ${source} throws the error anyway, and the try if it then only rethrows; log it in ${caller}`
  const thrown = error === null ? 'the error' : clip(error, 30)
  if (caught === 'returns')
    return `Delete ${use}, add ${thrown} to what ${source} returns after it, and log it in ${caller}`
  if (caught === 'goes-on') return `Throw ${thrown} in place of ${use}, and log it in ${caller}`
  return level === 'warn' || level === 'error'
    ? `Return or throw what happened from ${source} instead of ${use}, and log it in ${caller}`
    : `Return what ${use} writes from ${source}, and log it in ${caller}`
}

function callOf(details: ConsoleDetails, name: string, library: LogLibrary, most = 120): string {
  const { use, level, within, reference, hasSpread, isValue, fieldsFirst, messageFirst, message } = details
  if (isValue) return `${name} instead of console`
  const method = level ?? 'info'
  const isFirst = library === 'pino' || library === 'bunyan'
  if (reference === 'name') return `${name}.${method}.bind(${name})`
  if (/\.time/.test(use)) return `${name}.debug with a field durationMs, which performance.now() measures`
  if (hasSpread) {
    const source = within === null ? 'a message and fields' : `a message and fields that ${clip(within, 40)} takes`
    return `${name}.${method}(${isFirst ? 'fields, message' : 'message, fields'}) with ${source}`
  }
  const whole = isFirst ? fieldsFirst : messageFirst
  const short = clip(message, 80)
  const text = whole.length <= most ? whole : isFirst ? `{ … }, ${short}` : `${short}, { … }`
  if (library === 'opentelemetry') return `${name}.emit({ body: …, attributes: { … } })`
  const parameter = reference === 'error' ? '(err) => ' : reference === 'value' ? '(value) => ' : ''
  return `${parameter}${name}.${method}(${text})`
}
