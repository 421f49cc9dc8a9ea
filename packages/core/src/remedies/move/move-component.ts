import { clean, clip, listNames, showPath } from '../../texts/text.ts'
import { isComponentFile } from '../../policy.ts'
import type { Option, RemedyContext } from '../context.ts'
import { isForeign } from '../paths/other-package.ts'
import { pathIn, type Home } from '../home.ts'
import { extensionOf, fileNameOf, withoutExtension } from '../paths/path.ts'
import { findWirer } from '../simulate/legal-route.ts'
import { fileEdge, simulate } from '../simulate/simulate.ts'

/** Whether the edge leads to a component and carries it, rather than only types that its script exports. */
export function carriesComponent({ edge, target }: RemedyContext): boolean {
  return isComponentFile(target) && !edge.typeOnly && edge.names.some(({ name }) => name === 'default' || name === '*')
}

/** Moves a component, which is a file as a whole, to the first of these homes that the importer may see and from which the component's own imports are legal. */
export function moveComponent(context: RemedyContext, homes: readonly Home[]): Option | null {
  const { judge, facts, file, target } = context
  const imports = facts.importsOf?.(target) ?? null
  if (isForeign(facts, file, target)) return null
  for (const home of homes) {
    const path = pathIn(judge, home, fileNameOf(target))
    if (path === null || path === target || facts.exists(path)) continue
    const leaves = [
      fileEdge(file, path, false),
      ...(imports ?? []).map(({ target: imported, typeOnly }) => ({ from: path, target: imported, typeOnly })),
    ]
    if (!simulate(judge, leaves)) continue
    return {
      fix: {
        key: 'move-component',
        kind: 'move',
        applicability: imports === null ? 'manual' : 'suggested',
        target: path,
        title: `Move ${showPath(target)} to ${showPath(path)}, where this import is legal.`,
      },
      leaves,
    }
  }
  return null
}

/** The importer leaves a place for the component, and whoever may see both puts it there. */
export function takeComponent(context: RemedyContext): Option {
  const { edge, file, target, symbols } = context
  const wirer = findWirer(context)
  const local = edge.names.find(({ name }) => name === 'default')?.local ?? null
  const name = clip(clean(local === null || local === 'default' ? withoutExtension(fileNameOf(target)) : local), 60)
  const others = edge.names.flatMap((one) => (one.name === 'default' || one.name === '*' ? [] : [one.name]))
  const declared = others.length === 0 ? '' : ` declare there what is used of ${listNames(others)},`
  const [place, filled] = placeFor(file)
  return {
    fix: {
      key: 'take-component',
      kind: 'invert',
      applicability: 'manual',
      symbols: symbols.names,
      target: file,
      title: `Take ${name} as ${place} of ${showPath(file)},${declared} and let ${wirer === null ? 'those who render it' : showPath(wirer.folder)} ${filled}.`,
    },
    leaves: wirer?.leaves ?? [],
  }
}

function placeFor(file: string): [place: string, filled: string] {
  switch (extensionOf(file)?.toLowerCase()) {
    case '.vue':
    case '.astro':
      return ['a slot', 'fill it']
    case '.svelte':
      return ['a snippet', 'pass it in']
    case '.mdx':
      return ['a prop', 'pass it in']
    default:
      return ['a parameter', 'pass it in']
  }
}
