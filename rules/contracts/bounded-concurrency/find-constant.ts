import type { FileContext } from '@stratalint/rule'
import { importedAs, otherFile, unwrap } from '@stratalint/rule/analysis'
import type { FindConstant } from './list-size.ts'

/** Finds the constants that a file imports from other files of the repository. */
export function createConstantFinder({
  project,
  inspection,
  sourceCode,
}: Pick<FileContext, 'project' | 'inspection' | 'sourceCode'>): FindConstant {
  return (node) => {
    const imported = importedAs(sourceCode, node)
    if (imported === null || imported.path.length !== 1) return null
    const edge = inspection.module.edges.find(({ specifier }) => specifier === imported.module)
    if (edge?.target.type !== 'file') return null
    const [name] = imported.path
    const { path } = edge.target
    const origin = project.facts.exportsOf(path)?.find((one) => one.name === name)?.origin ?? { path, name: name! }
    const view = otherFile(project, origin.path)
    for (const statement of view?.source.ast.body ?? []) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
      if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue
      const found = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === origin.name)
      if (found?.init != null) return { sourceCode: view!.source, value: unwrap(found.init) }
    }
    return null
  }
}
