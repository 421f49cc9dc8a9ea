import type { RemedyContext } from '../context.ts'
import { folderIn, homesByRole, homesOf, pathIn } from '../home.ts'
import { folderOf, isTypeScript, pascalCase } from '../paths/path.ts'
import type { Remedy } from '../plan.ts'
import { deleteReExport } from '../reroute/delete-re-export.ts'
import { areLegal, fileEdge } from '../simulate/simulate.ts'
import { findCompositionPoint } from './composition-point.ts'
import { decide, isCalledByFramework, isWithoutSupplier } from './decide.ts'
import { declaring } from './declare-types.ts'
import { importsComponent, roleOf, takeComponent } from './take-component.ts'

/** What is always possible: the importer no longer names the other side. Leaves no import at all. */
export function lastResort(context: RemedyContext): Remedy {
  const { file, symbols, edge, target } = context
  if (edge.kind === 'mock') return takeParameter(context)
  if (context.from.test && !symbols.bare) return makeInTest(context)
  if (symbols.bare) return loadElsewhere(context) ?? deleteImport(context, target)
  if (edge.kind.startsWith('export') && !symbols.types) return deleteReExport(context)
  if (!symbols.types && isWithoutSupplier(context)) return decide(context, 'no-supplier')
  if (importsComponent(context)) return { ...takeComponent(context), edges: [] }
  if (!symbols.types && isCalledByFramework(context)) return decide(context, 'framework')
  if (!symbols.types || !isTypeScript(file)) return takeParameter(context)
  const declares = { as: 'interface', names: [pascalCase(symbols.first)] } as const
  return { plan: declaring(context, 'take-parameter', file, { declares }), edges: [] }
}

/** Nothing calls a test, so that nothing can pass a value to it. */
function makeInTest({ file, symbols }: RemedyContext): Remedy {
  const change = { type: 'make-in-test', folder: folderOf(file) } as const
  return {
    plan: { action: 'edit-import', key: 'make-in-test', symbols: symbols.names, target: file, change },
    edges: [],
  }
}

/** The importer takes what it imports as a parameter, whoever passes it in. */
export function takeParameter(context: RemedyContext): Remedy {
  return {
    plan: declaring(context, 'take-parameter', context.file, {
      declares: null,
      takesParameter: true,
      role: roleOf(context),
    }),
    edges: [],
  }
}

function deleteImport({ file, symbols }: RemedyContext, path: string): Remedy {
  return {
    plan: {
      action: 'delete-import',
      key: 'delete-import',
      symbols: symbols.names,
      target: file,
      because: 'loaded-elsewhere',
      path,
    },
    edges: [],
  }
}

/** The import moves to the nearest place that may import the target; a URL can be passed in. */
function loadElsewhere(context: RemedyContext): Remedy | null {
  const { judge, file, target, edge } = context
  const outline = { key: 'load-elsewhere' } as const
  const point = edge.kind === 'url' ? findCompositionPoint(context) : null
  if (point !== null) {
    const { path, through, edges } = point
    const suppliedBy = { path, through }
    return {
      plan: { ...outline, action: 'invert', target: path, declares: null, takesParameter: true, suppliedBy },
      edges,
    }
  }
  for (const home of [...homesOf(judge, file), ...homesOf(judge, target), ...homesByRole(judge, 'app', 'main')]) {
    const folder = folderIn(judge, home)
    const path = pathIn(judge, home, 'index.ts')
    if (folder === null || path === null || path === target) continue
    const edges = [fileEdge(path, target, edge.typeOnly)]
    if (areLegal(judge, edges))
      return { plan: { ...outline, action: 'move-import', target: folder, toFolder: true }, edges }
  }
  return null
}
