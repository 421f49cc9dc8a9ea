import type { EdgeName } from '@stratalint/core'
import type { GlobPattern } from '../../model/module-record.ts'
import { constantString, isImportMeta, keyName, memberName, span, unwrap, type AstNode } from '../../syntax/ast-node.ts'
import { computedStrings } from '../calls/computed-strings.ts'
import type { NodePath } from '../../syntax/node-path.ts'
import { isRequire } from '../calls/recognize-loaders.ts'
import { opaqueImport } from '../calls/edges-of-argument.ts'
import { extracted, wholeModule, type EdgeExtractor, type ExtractedImports } from '../edge-extractor.ts'

/**
 * `import.meta.glob('./*.ts')`, `require.context('./x', true, /\.ts$/)` and `import.meta.webpackContext('./x', {
 * regExp: /\.ts$/ })`.
 */
export const globExtractor: EdgeExtractor = {
  nodeTypes: ['CallExpression'],
  extract(node, path) {
    const callee = unwrap(node['callee'])
    const method = memberName(callee)
    if (method === 'glob' || method === 'globEager')
      return isImportMeta(callee['object']) ? viteGlob(node['arguments'], path) : null
    if (method === 'webpackContext')
      return isImportMeta(callee['object']) ? webpackContext(contextArguments(node['arguments']), path) : null
    return method === 'context' && isRequire(callee['object'], path) ? webpackContext(node['arguments'], path) : null
  },
}

function viteGlob([list, options]: (AstNode | undefined)[], path: NodePath): ExtractedImports | null {
  if (list === undefined) return null
  const elements = elementsOf(unwrap(list))
  const texts = elements?.map((element) => ({ element, text: element && constantText(element, path) }))
  const unknown = texts === undefined ? list : texts.find(({ text }) => text === null)?.element
  if (unknown !== undefined) return extracted({ opaque: [opaqueImport('glob', unknown ?? list, path)] })
  const { base, names } = viteOptions(options)
  if (base === undefined) return extracted({ opaque: [opaqueImport('glob', options!, path)] })
  const not = texts!.flatMap(({ text }) => (text!.startsWith('!') ? [text!.slice(1)] : []))
  const patterns = texts!
    .filter(({ text }) => !text!.startsWith('!'))
    .map(({ element, text }): GlobPattern => ({ type: 'glob', not, base, specifier: text!, ...span(unwrap(element!)) }))
  return extracted({ globs: patterns.length === 0 ? [] : [{ names, patterns }] })
}

/** The patterns of a call; a list that is not an array literal counts as one unknown pattern. */
function elementsOf(list: AstNode): (AstNode | null)[] | undefined {
  return list.type === 'ArrayExpression' ? (list['elements'] as (AstNode | null)[]) : [list]
}

function constantText(node: AstNode, path: NodePath): string | null {
  if (node.type === 'SpreadElement') return null
  const [computed, ...others] = computedStrings(node, path)
  return computed?.texts.length === 1 && others.length === 0 ? computed.texts[0]! : null
}

/** The options of `import.meta.glob`; `base` is `undefined` if it is unknown. */
function viteOptions(options: AstNode | undefined): { base: string | null | undefined; names: EdgeName[] } {
  const found = { base: null as string | null | undefined, names: wholeModule() }
  if (options === undefined) return found
  const object = unwrap(options)
  if (object.type !== 'ObjectExpression') return found
  for (const property of object['properties'] as AstNode[]) {
    const name = property.type === 'SpreadElement' ? null : keyName(property)
    if (name === 'base') found.base = constantString(property['value'])?.value
    const imported = name === 'import' ? constantString(property['value'])?.value : undefined
    if (imported !== undefined) found.names = [{ name: imported, local: null, typeOnly: false }]
  }
  return found
}

/** The arguments of the equivalent `require.context` call. */
function contextArguments([folder, options]: (AstNode | undefined)[]): (AstNode | undefined)[] {
  const object = options && unwrap(options)
  const properties: AstNode[] = object?.type === 'ObjectExpression' ? object['properties'] : []
  const valueOf = (name: string): AstNode | undefined =>
    properties.find((property) => property.type !== 'SpreadElement' && keyName(property) === name)?.['value']
  return [folder, valueOf('recursive'), valueOf('regExp')]
}

function webpackContext([folder, deep, matches]: (AstNode | undefined)[], path: NodePath): ExtractedImports | null {
  if (folder === undefined) return null
  const folderPath = constantText(folder, path)
  if (folderPath === null) return extracted({ opaque: [opaqueImport('glob', folder, path)] })
  // Without a regular expression literal, any file may match.
  const expression: { pattern: string; flags: string } = (matches && unwrap(matches)['regex']) ?? {
    pattern: '.*',
    flags: '',
  }
  const isDeep = deep === undefined || unwrap(deep)['value'] !== false
  const pattern: GlobPattern = {
    type: 'context',
    deep: isDeep,
    source: expression.pattern,
    flags: expression.flags.replace(/[gy]/g, ''),
    specifier: `${folderPath} matching /${expression.pattern}/${expression.flags}`,
    folder: folderPath,
    ...span(unwrap(folder)),
  }
  return extracted({ globs: [{ names: wholeModule(), patterns: [pattern] }] })
}
