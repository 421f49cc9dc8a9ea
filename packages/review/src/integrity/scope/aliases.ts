import { groupBy } from '@stratalint/core'
import { createLineIndex } from '@stratalint/graph'
import { fromTop, inProject, isNamed, type ReviewContext } from '../../context.ts'
import type { Loosening } from '../loosening.ts'
import { isObject } from '../../records.ts'
import type { Side } from '../../sides/side.ts'
import { placementOf } from '../placement.ts'
import { allOf, probeOf } from './probe.ts'
import { quote } from './words.ts'

/** Imports of packages under another name, which a `package.json` gives them, where the policy forbids the packages themselves. */
export function findAliases(context: ReviewContext): Loosening[] {
  const { runs, head, base, files, changes } = context
  const after = aliasesOf(head, files.after)
  if (after.size === 0) return []
  const before = aliasesOf(base, files.before)
  const { judge, isOn } = probeOf(context)
  const { inHead } = placementOf(context)
  const found = [...allOf(runs.headByHead.modules)].flatMap(({ file, edges }) =>
    edges.flatMap((edge) => {
      const name = edge.target.type === 'external' ? edge.target.name : null
      const real = name === null ? undefined : after.get(name)
      if (real === undefined || real === name || inHead(file)?.test === true) return []
      const verdict = judge.judge({ ...edge, from: file, target: { type: 'external', name: real } })
      const isForbidden = verdict.rule === 'architecture/external-placement' && isOn(verdict.rule, file)
      if (!isForbidden || context.added.some((one) => one.file === file && one.subject.endsWith(`package:${name}`)))
        return []
      return wasThere(context, before, changes.beforeOf(fromTop(context, file)), real)
        ? []
        : [{ file, name: name!, real, edge }]
    }),
  )
  return [...groupBy(found, ({ file, name }) => `${file}\0${name}`).values()].map((group): Loosening => {
    const { file, name, real, edge } = group[0]!
    const path = fromTop(context, file)
    const { line } = createLineIndex(head.read(path) ?? '')(edge.start)
    return {
      rule: 'scope',
      file: path,
      line,
      subject: `alias ${name} ${real}`,
      what: `${quote(path, 44)} imports ${quote(name, 24)}, an alias of ${quote(real, 24)}, which its place may not import.`,
      fix: [
        `Import ${quote(real, 30)} by its own name, in a place where the policy allows it, and pass on what the file needs.`,
      ],
      not: 'Do not give the package a name that the policy does not know.',
    }
  })
}

/** Whether the file imported the package already, by any of its names. */
function wasThere(
  context: ReviewContext,
  aliases: ReadonlyMap<string, string>,
  before: string | null,
  real: string,
): boolean {
  const file = before === null ? null : inProject(context, before)
  const edges = file === null ? [] : (context.runs.baseByBase.modules.get(file)?.edges ?? [])
  return edges.some(({ target }) => target.type === 'external' && (aliases.get(target.name) ?? target.name) === real)
}

const FIELDS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'overrides',
  'resolutions',
]

/** The packages behind the names that manifests define. */
function aliasesOf(side: Side, files: ReadonlySet<string>): Map<string, string> {
  const aliases = new Map<string, string>()
  for (const path of files) {
    if (path.includes('node_modules/')) continue
    if (isNamed(path, 'pnpm-workspace.yaml')) addWorkspaceAliases(aliases, side.read(path) ?? '')
    const isDeno = isNamed(path, 'deno.json')
    if (!isDeno && !isNamed(path, 'package.json')) continue
    const manifest = parse(side.read(path))
    if (isDeno) addAliases(aliases, manifest['imports'])
    for (const field of FIELDS) addAliases(aliases, manifest[field])
    const pnpm = manifest['pnpm']
    if (isObject(pnpm)) addAliases(aliases, pnpm['overrides'])
  }
  return aliases
}

function addAliases(aliases: Map<string, string>, dependencies: unknown): void {
  if (!isObject(dependencies)) return
  for (const [name, version] of Object.entries(dependencies)) {
    const real = typeof version === 'string' ? realName(version) : null
    if (real !== null && real !== name) aliases.set(name, real)
  }
}

/** The lines of catalogs and overrides, whatever list they are in. */
function addWorkspaceAliases(aliases: Map<string, string>, text: string): void {
  for (const [, name, version] of text.matchAll(/^\s+["']?(@?[\w./-]+)["']?:\s*["']?(npm:[^\s"'#]+)/gm))
    addAliases(aliases, { [name!]: version })
}

/** `npm:pg@8`, or the folder of an installed package. */
function realName(version: string): string | null {
  const found =
    /^npm:((?:@[^@/]+\/)?[^@/]+)(?:@.*)?$/.exec(version) ??
    /^(?:file|link|portal):.*node_modules\/((?:@[^@/]+\/)?[^@/]+)\/?$/.exec(version)
  return found?.[1] ?? null
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}')
    return isObject(parsed) ? parsed : {}
  } catch {
    return {}
  }
}
