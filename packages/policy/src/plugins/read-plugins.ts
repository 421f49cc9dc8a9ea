import { toPosix, type PolicyPlugin } from '@stratalint/core'
import { isAbsolute, join, relative } from 'node:path'
import type { KeyPath } from '../errors/key-path.ts'
import { evaluateSource } from '../read/read-config-file.ts'
import { PolicyError } from '../errors/policy-error.ts'
import type { Problems } from '../errors/problems.ts'
import type { OptionSchema } from '../schema/rule-options.ts'
import { displayPath, Sources } from '../files/sources.ts'
import { collectModuleSources } from '../read/module/module-sources.ts'
import { isPurePlugin } from '../read/module/pure-module.ts'
import { checkPlugin, type PluginDeclaration } from './check-plugin.ts'

/** The plugins of a policy, and the option schemas of all their rules. */
export interface ReadPlugins {
  plugins: PolicyPlugin[]
  options: Record<string, OptionSchema | null>
}

const EXPECTED = 'expected `export default definePlugin({ namespace, rules })` from "stratalint/rule"'

/** Loads the plugins of a config, by absolute path, and checks what they export. */
export function readPlugins(files: readonly string[], root: string, sources: Sources, problems: Problems): ReadPlugins {
  const read: ReadPlugins = { plugins: [], options: {} }
  for (const file of files) {
    const shown = displayPath(root, file)
    const path: KeyPath = ['plugins']
    collectModuleSources(file, sources, 'plugin')
    const own = new Sources()
    collectModuleSources(file, own)
    const declaration = checkPlugin(evaluate(file, root, sources, path, problems), (problem) =>
      problems.add(path, `${shown}: ${problem}`),
    )
    if (declaration !== null)
      addPlugin(read, declaration, { file: toPosix(relative(root, file)), isPure: isPurePlugin(own) }, (problem) =>
        problems.add(path, `${shown}: ${problem}`),
      )
  }
  problems.throwIfAny()
  return read
}

function addPlugin(
  { plugins, options }: ReadPlugins,
  declaration: PluginDeclaration,
  plugin: Pick<PolicyPlugin, 'file' | 'isPure'>,
  add: (problem: string) => void,
): void {
  const { namespace } = declaration
  const twin = plugins.find((other) => other.namespace === namespace)
  if (twin !== undefined) add(`the namespace "${namespace}" is already used by ${twin.file}`)
  plugins.push({ namespace, ...plugin })
  Object.assign(options, declaration.options)
}

function evaluate(file: string, root: string, sources: Sources, path: KeyPath, problems: Problems): unknown {
  try {
    return evaluateSource(file, root, displayPath(root, file), sources, EXPECTED)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    problems.add(path, error.message)
    problems.throwIfAny()
    throw error
  }
}

/** The default export of a plugin that was checked when the policy was compiled. */
export function loadPlugin(root: string, { file }: PolicyPlugin): unknown {
  const path = isAbsolute(file) ? file : join(root, file)
  return evaluateSource(path, root, displayPath(root, path), new Sources(), EXPECTED)
}
