import { clip, listNames, shortPath, showPath, type Fix, type Message } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { toCamelCase } from '@stratalint/rule/analysis'
import type { Options } from './config-files.ts'
import { configFilesFor, hasConfigPlace, newConfigFileFor, type ConfigFile } from './config-targets.ts'
import type { EnvRead } from './find-reads.ts'
import { parserFor, type EnvParser } from './env-parser.ts'

/** What bundlers require in front of a name. */
const PUBLIC_PREFIX = /^(?:VITE|NEXT_PUBLIC|PUBLIC|NUXT_PUBLIC|REACT_APP|EXPO_PUBLIC|GATSBY)_(?=[A-Z])/

const constantName = (variable: string): string => toCamelCase(variable.replace(PUBLIC_PREFIX, '').toLowerCase())

/** A read outside of config. */
export type ReadDetails = Omit<EnvRead, 'start' | 'end'> & Pick<Options, 'layers' | 'files'>

export function describeRead(project: Project, file: string, details: ReadDetails): Message {
  const { source, variables, isWhole } = details
  const only = details.layers.length === 0 ? 'config files' : `${listNames(details.layers)} files`
  const what =
    variables.length === 1 && !isWhole && source !== 'Deno.env'
      ? `${source}.${clip(variables[0]!, 40)}`
      : variables.length === 0
        ? `all of ${source}`
        : `${listNames(variables)} from ${source}`
  return {
    what: clip(`${shortPath(file)} reads ${what}; only ${only} may read the environment.`, 160),
    fix: fixesFor(project, file, details),
    not: `Do not hide ${source} behind a helper or a global outside of config.`,
  }
}

function fixesFor(project: Project, file: string, details: ReadDetails): Fix[] {
  const { variables, isWhole, within } = details
  const configs = configFilesFor(project, file, details)
  const [variable] = variables
  const known = variable === undefined || isWhole ? null : readerOf(configs, variables)
  if (known !== null) {
    const { symbols, expressions, path } = known
    return [
      edit(
        'use-config',
        `Import ${listNames(symbols)} from ${showPath(path)} and use ${listNames(expressions)} here.`,
        path,
        symbols,
      ),
    ]
  }
  const target = newConfigFileFor(project, file, details)
  if (target === null) return [hasConfigPlace(project, details) ? asParameter(details) : readOnce(details)]
  const parser = parserFor(project, target.path)
  if (variable === undefined || isWhole) {
    const title = `Export the variables that ${within === null ? 'this file' : `${clip(within, 30)}()`} needs from ${showPath(target.path)}, one constant for each, and import them here.`
    return [edit('add-to-config', title, target.path, [])]
  }
  const parsed = configs.find(({ path }) => path === target.path)?.exports?.parsed ?? null
  if (parsed !== null && parser.type !== null) {
    const line = variables
      .map((name) => `${clip(name, 40)}: ${parser.type!(details.need)}`)
      .slice(0, 2)
      .join(', ')
    const title = `Add ${line} to the schema of ${parsed} in ${showPath(target.path)}, and use ${parsed}.${clip(variable, 40)} here.`
    return [edit('add-to-schema', title, target.path, [parsed])]
  }
  const symbols = variables.map(constantName)
  const lines = lineFor(parser, details, variable) + (variables.length > 1 ? ' and the same for the others' : '')
  const title = `${target.exists ? 'In' : 'Create'} ${showPath(target.path)}${target.exists ? ', add' : ' with'} ${lines}; import ${listNames(symbols)} here.`
  return [edit('add-to-config', title, target.path, symbols)]
}

function lineFor(parser: EnvParser, { source, need }: ReadDetails, variable: string): string {
  const read = source === 'Deno.env' ? `Deno.env.get('${variable}')` : `${source}.${variable}`
  return `export const ${constantName(variable)} = ${parser.value(read, need)}`
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

/** For policies that name no place for config. */
function readOnce({ variables, isWhole }: ReadDetails): Fix {
  const names = isWhole || variables.length === 0 ? 'the variables that it needs' : listNames(variables)
  const title = `Read ${names} once, in the config file of the program, export the value from there and import it here.`
  return { key: 'read-once', kind: 'edit', applicability: 'manual', title }
}

/** For code that may not import any config. */
function asParameter({ variables, isWhole, within }: ReadDetails): Fix {
  const names = isWhole || variables.length === 0 ? 'the values that it needs' : listNames(variables.map(constantName))
  const title =
    within === null
      ? `Export a function that takes ${names} as a parameter; callers that may import config pass it.`
      : `Change ${clip(within, 40)} to take ${names} as a parameter; callers that may import config pass it.`
  return { key: 'take-parameter', kind: 'invert', applicability: 'manual', title }
}

function edit(key: string, title: string, target: string, symbols: string[]): Fix {
  return { key, kind: 'edit', applicability: 'manual', title, target, ...(symbols.length > 0 && { symbols }) }
}
