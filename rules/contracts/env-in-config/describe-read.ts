import { clip, fitMessage, listNames, shortPath, showPath, type Fix, type Message } from '@stratalint/core'
import type { DescribeContext, Project } from '@stratalint/rule'
import { toCamelCase, toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import { specifierFor } from '../prefer-shared/specifier.ts'
import { hasConfigPlace, type Options } from './config-files.ts'
import { configServiceFor, serviceText } from './config-services.ts'
import { configFilesFor, importedConfigs, newConfigFileFor, type ConfigFile } from './config-targets.ts'
import type { EnvRead } from './find-reads.ts'
import { parserFor } from './env-parser.ts'
import { planConstant } from './plan-edits.ts'

/** What bundlers require in front of a name. */
const PUBLIC_PREFIX = /^(?:VITE|NEXT_PUBLIC|PUBLIC|NUXT_PUBLIC|REACT_APP|EXPO_PUBLIC|GATSBY)_(?=[A-Z])/

const constantName = (variable: string): string => {
  const name = variable.replace(PUBLIC_PREFIX, '')
  return toCamelCase(/[a-z]/.test(name) ? name : name.toLowerCase())
}

/** A read outside of config. */
export type ReadDetails = Omit<EnvRead, 'start' | 'end'> & Pick<Options, 'layers' | 'files'>

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
  const { declaration } = needs[0]!
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
  const end =
    declaration === undefined
      ? ` here, in place of ${variables.length > 2 ? 'the reads' : placeOf(details, false)}.`
      : ` here, and ${removalOf(declaration, variables)}${variables.length > 1 ? '' : `; use ${codes(symbols)} in place of ${codes(variables)}`}.`
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

const quoted = (code: string): string => `\`${code}\``

/** Names as code, of which the first are shown. */
function codes(names: readonly string[]): string {
  const all = [...new Set(names)].map(quoted)
  const [rest, last] = all.length > 3 ? [all.slice(0, 2), `${all.length - 2} more`] : [all.slice(0, -1), all.at(-1)!]
  return rest.length === 0 ? last : `${rest.join(', ')} and ${last}`
}

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

type Target = { path: string; exists: boolean }
const inFile = ({ path, exists }: Target): string =>
  `${exists ? 'In' : 'Create'} ${showPath(path)}${exists ? ', add' : ' with'}`
const toFile = ({ path, exists }: Target): string => `${showPath(path)}${exists ? '' : ' (create it)'}`

/** What the new expression replaces here: with the default, where config has it. */
function placeOf({ source, variables, needs }: ReadDetails, keepsDefault: boolean): string {
  const replaced = keepsDefault ? '' : (needs[0]?.replaced ?? '')
  if (variables.length > 1) return `the reads of ${source}`
  if (replaced !== '') return replaced.length <= 60 ? quoted(replaced.replace(/\s+/g, ' ')) : 'the read and its default'
  return quoted(source === 'Deno.env' ? `Deno.env.get('${variables[0]!}')` : `${source}.${variables[0]!}`)
}

/** A child process gets the environment without being given it. */
const inherited = (source: string): Fix => ({
  ...{ key: 'inherit', kind: 'delete', applicability: 'manual' },
  title: `Delete the option env: ${source}: a child process inherits the environment without it.`,
})

function fixesForWhole({ source, variables, whole, within }: ReadDetails, target: Target): Fix[] {
  const add = (title: string, symbols: string[] = []): Fix => edit('add-to-config', title, target.path, symbols)
  switch (whole?.type) {
    case 'computed': {
      const read = source === 'Deno.env' ? 'Deno.env.get(name)' : `${source}[name]`
      const line = `export const readVariable = (name: string): string | undefined => ${read}`
      return [
        add(`${inFile(target)} \`${line}\`; import \`readVariable\` and call \`readVariable(${whole.key})\` here.`, [
          'readVariable',
        ]),
        add('If the names are few, export an object with one entry for each instead.'),
      ]
    }
    case 'default': {
      const fields = variables.map((name) => `${name}: ${source}.${name}`).join(', ')
      const object = fields.length <= 120 ? `{ ${fields} }` : `{ … } of ${listNames(variables)}`
      return [
        add(
          `${inFile(target)} \`export const environment = ${object}\`; import it as the default of \`${clip(whole.name, 30)}\` here, so that callers may still pass another one.`,
          ['environment'],
        ),
      ]
    }
    case 'parse':
      return [add(`Move \`${whole.code}\` with its schema to ${toFile(target)}, export the result and import it here.`)]
    case 'copy':
      return [
        add(
          `${inFile(target)} \`export const inheritedEnv = { ...${source} }\`; import it and write \`...inheritedEnv\` here.`,
          ['inheritedEnv'],
        ),
      ]
    case 'argument':
      return [
        add(
          `Export an object of the variables that \`${whole.callee}()\` reads from ${toFile(target)}, import it and pass it here.`,
        ),
      ]
    default:
      return [
        add(
          `Move the code that goes through ${source}${within === null ? '' : ` in \`${clip(within, 30)}()\``} to ${toFile(target)}, export its result and import it here.`,
        ),
      ]
  }
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

/** A parameter of `baseUrl` is not called like the function: `url`. */
function parameterName(name: string, within: string | null): string {
  if (name !== within) return name
  const words = wordsOf(name)
  return words.length > 1 ? toCamelCase(words.slice(1).join('-')) : 'value'
}

/** Functions that a framework calls, so that nobody can give them another parameter. */
const CALLED_BY_FRAMEWORK =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|loader|action|middleware|exports|generateMetadata|generateStaticParams|getServerSideProps|getStaticProps)$/

/** For code that may not import any config. */
function asParameter({ variables, whole, within, isInClass }: ReadDetails): Fix {
  if (whole?.type === 'default') {
    const title = `Delete the default of \`${clip(whole.name, 30)}\`; callers pass an object of the variables that it needs, from their config.`
    return { key: 'take-parameter', kind: 'invert', applicability: 'manual', title }
  }
  const names =
    variables.length > 0 && whole === null
      ? codes(variables.map((name) => parameterName(constantName(name), within)))
      : whole?.type === 'computed'
        ? 'the value'
        : 'the values that it needs'
  const title =
    within === null && isInClass
      ? `Move this class to a layer that may import config, and import ${names} from there.`
      : parameterTitle(within, names)
  return { key: 'take-parameter', kind: 'invert', applicability: 'manual', title }
}

function parameterTitle(within: string | null, names: string): string {
  if (within !== null && CALLED_BY_FRAMEWORK.test(within))
    return `Move what \`${within}\` does with ${names} to a function in a layer that may import config, and call that function here.`
  const change =
    within === null
      ? 'Export a function that takes'
      : `Change ${within === 'constructor' ? 'the constructor' : `\`${clip(within, 40)}\``} to take`
  return `${change} ${names} as a parameter; callers in a layer that may import config pass it.`
}

function edit(key: string, title: string, target: string, symbols: string[]): Fix {
  return { key, kind: 'edit', applicability: 'manual', title, target, ...(symbols.length > 0 && { symbols }) }
}
