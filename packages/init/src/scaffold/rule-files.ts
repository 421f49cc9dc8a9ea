import { clean, clip, folderOf, nearestSpelling } from '@stratalint/core'
import { isReservedNamespace } from '@stratalint/policy'
import type { Project } from '@stratalint/rule'
import { toCamelCase } from '@stratalint/rule/analysis'
import { InitError } from '../init-error.ts'
import { inFolder } from './neighbours.ts'
import { ruleLines, rulePageLines, ruleTestLines } from './rule-text.ts'
import { variableName, type CodeWriter, type NewFile } from './write-code.ts'

/** A rule of the team, and the plugin that it belongs to. */
export interface RuleTarget {
  namespace: string
  name: string
  folder: string
  /** The file of the plugin, with its rules; `isNew` where it is written too. */
  plugin: { file: string; isNew: boolean }
}

const FOLDER = 'lint'

/** Finds where a rule of the team goes, or throws the reason why its id is not legal. */
export function findRule({ judge: { policy }, facts }: Project, id: string, extension: string): RuleTarget {
  const [, namespace, name] = /^([a-z][a-z\d-]*)\/([a-z][a-z\d-]*)$/.exec(id) ?? []
  if (namespace === undefined || name === undefined)
    throw new InitError(
      `${clip(clean(id), 60)} cannot be the id of a rule: expected <team>/<name> in lower-case letters, digits and hyphens, as in acme/no-debugger.`,
    )
  if (isReservedNamespace(namespace))
    throw new InitError(
      `${namespace} is a group of Stratalint's own rules. Use a name of your own, as in acme/${name}.`,
    )
  if (name === 'index') throw new InitError('A rule needs a name that says what it is about, as in acme/no-debugger.')
  const known = policy.plugins ?? []
  const plugin = known.find((one) => one.namespace === namespace)
  if (plugin !== undefined && /(?:^|\/)node_modules\//.test(plugin.file))
    throw new InitError(`The rules of ${namespace} are in a package, ${plugin.file}. Add the rule there.`)
  const similar =
    plugin === undefined
      ? nearestSpelling(
          namespace,
          known.map((one) => one.namespace),
        )
      : null
  if (similar !== null)
    throw new InitError(`${namespace} has no plugin in this policy. Did you mean ${similar}/${name}?`)
  if (plugin !== undefined)
    return { namespace, name, folder: folderOf(plugin.file), plugin: { file: plugin.file, isNew: false } }
  const own = inFolder(FOLDER, `${name}${extension}`)
  const files = ['rules', `${namespace}-rules`, 'plugin'].map((one) => inFolder(FOLDER, `${one}${extension}`))
  const file = files.find((one) => one !== own && !facts.exists(one))
  if (file === undefined) throw new InitError(`${files.join(', ')} exist already; nothing was written.`)
  return { namespace, name, folder: FOLDER, plugin: { file, isNew: true } }
}

/** The files of a rule: the rule, its page, its test where vitest runs tests, and the plugin where there is none. */
export function ruleFiles(
  writer: CodeWriter,
  { namespace, name, folder, plugin }: RuleTarget,
  isTested: boolean,
): NewFile[] {
  const { style, isTyped } = writer
  const [file, page] = [inFolder(folder, `${name}${style.extension}`), inFolder(folder, `${name}.md`)]
  const variable = ruleVariable(name)
  const id = `${namespace}/${name}`
  const importing = (from: string, as: string): string => importOf(writer, from, file, as)
  const test = inFolder(folder, `${name}.test${style.extension}`)
  const text = (lines: readonly string[]): string => {
    const code = writer.text(lines)
    return style.quote === "'" ? code : code.replace(/'([^'"\n`]*)'/g, '"$1"')
  }
  return [
    ...(plugin.isNew
      ? [
          {
            path: plugin.file,
            text: text([
              `import { definePlugin } from 'stratalint/rule'$`,
              importing(plugin.file, variable),
              '',
              `export default definePlugin({ namespace: '${namespace}', rules: [${variable}] })$`,
            ]),
          },
        ]
      : []),
    { path: file, text: text(ruleLines(id, { library: 'stratalint/rule', page, hasSets: false })) },
    ...(isTested
      ? [{ path: test, text: text(ruleTestLines('stratalint/vitest', importing(test, 'rule'), isTyped)) }]
      : []),
    { path: page, text: `${rulePageLines(id).join(style.lineEnd)}${style.lineEnd}` },
  ]
}

/** What a person adds by hand, because the tool does not edit a policy. */
export function ruleNotes(
  writer: CodeWriter,
  { namespace, name, folder, plugin }: RuleTarget,
  policyFile: string,
): string[] {
  const quoted = (text: string): string => (policyFile.endsWith('.json') ? JSON.stringify(text) : `'${text}'`)
  const setting = `${quoted(`${namespace}/${name}`)}: ${quoted('error')} under rules`
  const plugins = policyFile.endsWith('.json') ? '"plugins"' : 'plugins'
  if (plugin.isNew) return [`Add to ${policyFile}: ${plugins}: [${quoted(`./${plugin.file}`)}], and ${setting}.`]
  const variable = ruleVariable(name)
  const file = inFolder(folder, `${name}${writer.style.extension}`)
  const statement = importOf(writer, plugin.file, file, variable).replace(/\$$/, '')
  return [
    `Add to ${plugin.file}: ${statement}, and ${variable} to the rules of the plugin.`,
    `Add to ${policyFile}: ${setting}.`,
  ]
}

/** The name of a rule in code, beside `definePlugin`. */
function ruleVariable(name: string): string {
  const variable = variableName(toCamelCase(name), 'Rule')
  return variable === 'definePlugin' ? 'definePluginRule' : variable
}

/** The import of a default export. */
function importOf(writer: CodeWriter, from: string, path: string, name: string): string {
  return writer.importing(from, path, [name]).replace(`{ ${name} }`, name)
}
