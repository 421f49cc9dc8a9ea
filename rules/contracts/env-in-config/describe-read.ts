import { clip, fitMessage, listNames, shortPath, showPath, type Fix, type Message } from '@stratalint/core'
import type { DescribeContext, Project } from '@stratalint/rule'
import { toPascalCase } from '@stratalint/rule/analysis'
import { specifierFor } from '../prefer-shared/specifier.ts'
import { hasConfigPlace } from './config-files.ts'
import { configServiceFor, serviceText } from './config-services.ts'
import { configFilesFor, importedConfigs, newConfigFileFor, type ConfigFile } from './config-targets.ts'
import { parserFor } from './env-parser.ts'
import { codes, constantName, edit, inFile, quoted, type ReadDetails } from './fix-texts.ts'
import { asParameter } from './parameter-fix.ts'
import { planConstant } from './plan-edits.ts'
import { fixesForWhole, inherited } from './whole-fixes.ts'

export function describeRead(project: Project, module: DescribeContext['module'], details: ReadDetails): Message {
  const { file } = module
  const { source, variables, whole } = details
  const what =
    variables.length === 1 && whole === null && source !== 'Deno.env'
      ? `\`${source}.${variables[0]!}\``
      : variables.length > 0
        ? `${codes(variables)} from ${source}`
        : whole?.type === 'computed'
          ? `a computed variable of ${source}`
          : `all of ${source}`
  return fitMessage(
    sentence(file, what, readersIn(project, details)),
    fixesFor(project, module, details),
    `Do not hide ${source} behind a helper or a global outside of config.`,
  )
}

/** The sentence in which the path gives way to the names. */
function sentence(file: string, what: string, readers: string): string {
  const whole = ` reads ${what}; only ${readers} may read environment variables.`
  const rest = whole.length <= 148 ? whole : ` reads ${what}; only ${readers} may.`
  return clip(shortPath(file, Math.max(12, Math.min(44, 160 - rest.length))) + rest, 160)
}

/** The files that may read the environment, by what the policy has. */
function readersIn({ loaded }: Project, { layers, files }: ReadDetails): string {
  const { policy } = loaded
  if (!hasConfigPlace({ loaded }, { layers, files })) return 'config files'
  const known = layers.filter((layer) => policy.layers.names.includes(layer))
  const owners = (['provider', 'app'] as const).filter((role) => policy.places.some((place) => place.role === role))
  const parts = [
    ...(known.length === 0 ? [] : [`the ${listNames(known)} layer`]),
    ...(owners.length === 0 ? [] : [`config.ts of ${owners[0] === 'app' ? 'an' : 'a'} ${owners.join(' or ')}`]),
  ]
  return parts.length === 0 ? 'config files' : parts.join(' and ')
}

function fixesFor(project: Project, module: DescribeContext['module'], details: ReadDetails): Fix[] {
  const { file } = module
  const { variables, needs, whole, source } = details
  if (whole?.type === 'child') return [inherited(source)]
  const configs = configFilesFor(project, module, details)
  const [variable] = variables
  const known = variable === undefined || whole !== null ? null : readerOf(configs, variables)
  if (known !== null) {
    const { symbols, expressions, path } = known
    const title = `Import ${codes(symbols)} from ${showPath(path)} and use ${codes(expressions)} in place of ${placeOf(details, true)}.`
    return [edit('use-config', title, path, symbols)]
  }
  // Code that runs with the module or in another decorator gets nothing injected.
  const mayInject = details.when === 'call' || details.isRegistered
  const service =
    mayInject && variables.length === 1 && whole === null ? configServiceFor(project, file, variable!) : null
  if (service !== null) {
    const title = serviceText(service, placeOf(details, false), details.isRegistered)
    return [edit('use-service', title, service.path, [service.name])]
  }
  const target = newConfigFileFor(project, file, details)
  const [imported] = variable === undefined || whole !== null ? [] : importedConfigs(project, module, details)
  if (imported !== undefined && configs.find(({ path }) => path === imported.path)?.exports?.parsed == null) {
    const title = `Add ${codes(variables)} to \`${imported.local}\` in ${showPath(imported.path)}, which this file imports already, as the other variables are there, and use it in place of ${placeOf(details, false)}.`
    return [edit('add-to-config', title, imported.path, [imported.local])]
  }
  if (target === null) return [asParameter(details)]
  if (variable === undefined || whole !== null) return fixesForWhole(details, target)
  const parser = parserFor(project, target.path)
  const parsed = configs.find(({ path }) => path === target.path)?.exports?.parsed ?? null
  if (parsed !== null && parser.type !== null) {
    const fields = variables.map((name, index) => `\`${name}: ${parser.type!(needs[index]!)}\``)
    const title = `Add ${fields.slice(0, 2).join(', ')} to the schema of \`${parsed}\` in ${showPath(target.path)}, and use \`${parsed}.${variable}\` in place of ${placeOf(details, false)}.`
    return [edit('add-to-schema', title, target.path, [parsed])]
  }
  const { declaration, alias } = needs[0]!
  // What a declaration that goes away binds is free.
  const text = project.textOf(file).replace(declaration?.text || /$/, '')
  const symbols = variables.map((name) => freeName(constantName(name), text))
  const lines = variables.map((name, index) => {
    const isBracketed = /\[['"]/.test(needs[index]!.replaced)
    const read = source === 'Deno.env' ? `Deno.env.get('${name}')` : source + (isBracketed ? `['${name}']` : `.${name}`)
    return `export const ${symbols[index]!} = ${parser.value(read, needs[index]!)}`
  })
  const specifier = specifierFor(project, { file, module }, target.path)
  const start = `${inFile(target)} ${linesText(lines, symbols, details)}; import ${symbols.length > 2 ? 'them' : codes(symbols)}`
  const from = ` from '${specifier}'`
  const place = variables.length > 2 ? 'the reads' : placeOf(details, false)
  const endWith = (removed: string | undefined): string =>
    declaration === undefined
      ? ` here, in place of ${place}${removed === undefined ? '' : `, and delete ${quoted(removed)}`}.`
      : ` here, and ${removalOf(declaration, variables)}${variables.length > 1 ? '' : `; use ${codes(symbols)} in place of ${codes(variables)}`}.`
  const end = (start + from + endWith(alias)).length <= MAX_TEXT ? endWith(alias) : endWith(undefined)
  const title = start + ((start + from + end).length <= MAX_TEXT ? from : '') + end
  const fix = edit('add-to-config', title, target.path, symbols)
  const { replaced } = needs[0]!
  const isSingle = variables.length === 1 && declaration === undefined && target.exists
  const isEarlier = details.when === 'default' || (details.when === 'call' && isSetByImporter(project, file, variable))
  const edits =
    isSingle && !isEarlier
      ? planConstant(project, {
          ...{ file, module, specifier, replaced },
          ...{ target: target.path, symbol: symbols[0]!, line: lines[0]! },
        })
      : null
  return [edits === null ? fix : { ...fix, applicability: 'suggested', edits }]
}

/** Whether a file that imports this one names the variable, and so may set it before a call but after config is loaded. */
function isSetByImporter({ facts, textOf }: Project, file: string, variable: string): boolean {
  return facts.importersOf?.(file)?.some((importer) => textOf(importer).includes(variable)) ?? false
}

/** How long the text of a fix may be. */
const MAX_TEXT = 290

/** What goes away where a pattern takes the variables, which may take others too. */
function removalOf({ text, size }: { text: string; size: number }, variables: readonly string[]): string {
  if (size > variables.length) return `take ${codes(variables)} out of the pattern`
  return text === '' || text.length > 60 || text.includes('\n') ? 'delete the destructuring' : `delete ${quoted(text)}`
}

/** A name that the file does not use yet. */
function freeName(name: string, text: string): string {
  const isTaken = new RegExp(String.raw`(?<![.\w$'"-])${name}(?![\w$]|\s*:)`).test(text)
  const isDeclared = new RegExp(String.raw`\b(?:const|let|var|function|class)\s+${name}(?![\w$])`).test(text)
  return isTaken || isDeclared ? `configured${toPascalCase(name)}` : name
}

/** All lines where they are short, else the first one and the names of the others. */
function linesText(lines: readonly string[], symbols: readonly string[], { needs }: ReadDetails): string {
  const all = lines.map(quoted).join('; ')
  if (all.length <= 160) return all
  const hasMore = needs.some(({ preset }) => preset !== null)
  return `${quoted(lines[0]!)} and likewise ${codes(symbols.slice(1))}${hasMore ? ', with their defaults' : ''}`
}

/** What the new expression replaces here: with the default, where config has it. */
function placeOf({ source, variables, needs }: ReadDetails, keepsDefault: boolean): string {
  const replaced = keepsDefault ? '' : (needs[0]?.replaced ?? '')
  if (variables.length > 1) return `the reads of ${source}`
  if (replaced !== '') return replaced.length <= 60 ? quoted(replaced.replace(/\s+/g, ' ')) : 'the read and its default'
  return quoted(source === 'Deno.env' ? `Deno.env.get('${variables[0]!}')` : `${source}.${variables[0]!}`)
}

function readerOf(
  configs: readonly ConfigFile[],
  variables: readonly string[],
): { path: string; symbols: string[]; expressions: string[] } | null {
  for (const { path, exports } of configs) {
    const found = variables.map((variable) => exports?.expressionFor(variable) ?? null)
    if (found.some((one) => one === null)) continue
    return {
      path,
      symbols: [...new Set(found.map((one) => one!.symbol))],
      expressions: [...new Set(found.map((one) => one!.expression))],
    }
  }
  return null
}
