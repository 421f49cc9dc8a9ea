import { isComponentFile } from '@stratalint/core'
import { defineRule, type Project, type RuleSource } from '@stratalint/rule'
import { defaultExportReader, isWrittenByScript } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import { filesThatName } from '../files-that-name.ts'
import { describeDefault } from './describe-default.ts'
import { isExpected, isLoadedByPath } from './expected-default.ts'
import { isLoadedLazily, LAZY_TARGETS } from './lazy-targets.ts'
import { namesFromFile } from './names.ts'
import { readDefault, type DefaultExport } from './read-default.ts'
import { namedInstead, namesOfTarget } from './target-names.ts'

export default defineRule({
  id: 'taste/named-export',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Export by name where no framework asks for a default export',
      why: 'Every importer of a default export makes up its own name for it, so neither a search nor a rename finds all uses.',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
  },
  traits: { generated: false, sets: ['recommended', 'strict'] },
  hints: ['default'],
  questions: [LAZY_TARGETS],
  // In a component the default export is the component.
  concerns: ({ file, module }) => !isComponentFile(file) && module.exports.some(({ name }) => name === 'default'),
  create({ project, inspection, sourceCode, report }) {
    const { file, module } = inspection
    const packages = module.edges.flatMap(({ target }) => (target.type === 'external' ? [target.name] : []))
    // A router generates types for its routes.
    if (module.edges.some(({ specifier }) => specifier.startsWith('./+types/'))) return {}
    const isPlugin = project.loaded.policy.plugins?.some((plugin) => plugin.file === file) === true
    if (
      isPlugin ||
      isLoadedByPath(file, packages) ||
      defaultExportReader(project, file, packages) !== null ||
      isWrittenByScript(project, file)
    )
      return {}
    const place = module.exports.find(({ name }) => name === 'default')!
    let value: TSESTree.Node | null = null
    let hasJsx = false
    const noteJsx = (node: TSESTree.Node): void => {
      if (value !== null && sourceCode.getRange(node)[0] >= sourceCode.getRange(value)[0]) hasJsx = true
    }
    return {
      ExportDefaultDeclaration(node) {
        value = node.declaration
      },
      JSXElement: noteJsx,
      JSXFragment: noteJsx,
      'Program:exit'() {
        if (value !== null && (isExpected(value, sourceCode, inspection) || isStub(value, sourceCode))) return
        const found = readDefault({
          sourceCode,
          exported: new Set(module.exports.map(({ name }) => name)),
          hasJsx,
          namesFor: (unnamed) => namesFromFile(file, unnamed, project.loaded.policy.layers.names),
          namesOfModule: (specifier) => namesOfTarget(project, module, specifier),
          namedInstead: (specifier, names) => namedInstead(project, module, specifier, names),
        })
        if (found === null || isLoadedLazily(project, file) || isNamedByTool(project, file)) return
        const { start, end } = place
        report({ start, end, subject: 'default', extent: null, message: { details: found satisfies DefaultExport } })
      },
    }
  },
  describe: (context, details: DefaultExport) => describeDefault(context, details),
})

/** `export default {}` alone: a bundler puts such a file in the place of a module. */
function isStub(value: TSESTree.Node, { ast }: RuleSource): boolean {
  return ast.body.length === 1 && value.type === 'ObjectExpression' && value.properties.length === 0
}

/** Whether the config of a tool contains the path of a file, which the tool then loads. */
function isNamedByTool(project: Project, file: string): boolean {
  const isOfTool = (name: string): boolean => /\.(?:jsonc?|ya?ml|toml)$|rc$/.test(name) && !OWN_CONFIG.test(name)
  return filesThatName(project, file, isOfTool).length > 0
}

/** Configs of what compiles and publishes the code. */
const OWN_CONFIG = /^(?:package|project|tsconfig[^/]*|jsconfig|deno|stratalint[^/]*)\.jsonc?$/
