import ts from 'typescript'
import { extractModule } from '../src/read/extract-module.ts'
import { parseSource } from '../src/parse/parse-source.ts'
import { markElided } from '../src/elision/mark-elided.ts'
import { findNameUses } from '../src/elision/name-uses.ts'

export interface Compared {
  /** The specifiers of the imports and re-exports that the output has, sorted. */
  emitted: string[]
  /** Those that count as existing at run time. */
  counted: string[]
  /** Those of imports of which no name is used: TypeScript drops them, and here they count until they are used. */
  unused: string[]
}

export interface CompareOptions {
  verbatimModuleSyntax?: boolean
  emitDecoratorMetadata?: boolean
}

/** What TypeScript leaves of a file's imports, and what is taken to be left; `null` for a file that does not parse. */
export function compareWithOutput(
  file: string,
  text: string,
  { verbatimModuleSyntax = false, emitDecoratorMetadata = false }: CompareOptions = {},
): Compared | null {
  const parsed = parseSource(file, text)
  if ('error' in parsed) return null
  const { outputText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ESNext,
      jsx: ts.JsxEmit.Preserve,
      experimentalDecorators: true,
      verbatimModuleSyntax,
      emitDecoratorMetadata,
      removeComments: true,
      strict: false,
    },
  })
  const output = parseSource(file.replace(/\.([cm]?)tsx?$/i, '.$1jsx').replace(/\.[cm]jsx$/, '.jsx'), outputText)
  if ('error' in output) return null
  const edges = extractModule(parsed.program, text, file).edges.map((edge) => ({
    ...edge,
    target: { type: 'external', name: 'x' } as const,
    packageByPath: null,
  }))
  const isStatement = ({ kind }: { kind: string }): boolean => ['import', 'export', 'export-all'].includes(kind)
  const locals = new Set(
    edges.flatMap(({ kind, names }) => (kind === 'import' ? names.flatMap(({ local }) => local ?? []) : [])),
  )
  const uses = findNameUses(parsed.program, locals, { decoratorMetadata: emitDecoratorMetadata })
  const used = markElided(edges, {
    file,
    elisionOptions: () => ({ keepsImports: verbatimModuleSyntax, decoratorMetadata: emitDecoratorMetadata }),
    uses: () => uses,
    exportsOf: () => null,
  })
  const isUnused = ({ kind, names }: (typeof used)[number]): boolean =>
    kind === 'import' && names.length > 0 && names.every(({ local, typeOnly }) => typeOnly || !uses.has(local!))
  // `import { type A }` counts as type-only, although `verbatimModuleSyntax` keeps it for the effects of the module.
  const isAllInline = ({ kind, specifier }: { kind: string; specifier: string }): boolean =>
    verbatimModuleSyntax &&
    edges.some((edge) => edge.kind === 'import-type' && edge.specifier === specifier) &&
    kind === 'import'
  const specifiers = (list: readonly { specifier: string }[]): string[] => list.map(({ specifier }) => specifier).sort()
  const atRunTime = used.filter((edge) => isStatement(edge) && !edge.typeOnly)
  return {
    emitted: specifiers(
      extractModule(output.program, outputText, 'output.jsx').edges.filter(
        (edge) => isStatement(edge) && !(edge.names.length === 0 && isAllInline(edge)),
      ),
    ),
    counted: specifiers(atRunTime.filter((edge) => verbatimModuleSyntax || !isUnused(edge))),
    unused: specifiers(atRunTime.filter(isUnused)),
  }
}
