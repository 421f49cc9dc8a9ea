// The simplest implementation of the design: what is checked, and which imports are allowed. It imports none of the packages,
// so that it shares no mistakes with the code under test.
import { judgeByDesign, type RawConfig } from '../oracle/oracle.ts'
import type { ClosedConfig, DrawnEdge, DrawnProject } from './draw-project.ts'

const SOURCE = /\.(?:ts|tsx|mts|cts|js|jsx|mjs|cjs|vue|svelte|astro|mdx)$/
const TODAY = '2026-06-01'

/** `file rule target` of every finding about a file or a single import, sorted. */
export function findingsByDesign({ config, files, edges }: DrawnProject): string[] {
  const found = Object.keys(files)
    .filter((file) => isUnplacedFinding(config, file))
    .map((file) => `${file} architecture/placed-file `)
  for (const edge of edges) {
    const rule = ruleAgainst(config, edge)
    if (rule !== null)
      found.push(`${edge.from} ${rule} ${edge.leadsTo === 'file' || edge.leadsTo === 'package' ? edge.target : ''}`)
  }
  return found.sort()
}

/** The rule that an import breaks. */
export function ruleAgainst(config: ClosedConfig, edge: DrawnEdge): string | null {
  if (!isChecked(config, edge.from) || !isPlaced(edge.from)) return null
  const base = { from: edge.from, specifier: edge.specifier, typeOnly: false, packageByPath: null }
  if (edge.leadsTo === 'nothing') return 'architecture/resolved-import'
  if (edge.leadsTo === 'package')
    return ruleOf(judgeByDesign(insideOf(config), { ...base, to: { external: edge.target! } }, TODAY))
  const target = edge.target!
  if (isClosed(config, target)) {
    const excused = (config.exceptions ?? []).some(
      ({ from }) => edge.from.startsWith(from.replace('**', '')) && target.startsWith('src/helpers/'),
    )
    return excused ? null : 'architecture/placed-file'
  }
  if (!isPlaced(target)) return null
  return ruleOf(judgeByDesign(insideOf(config), { ...base, to: { path: target } }, TODAY))
}

const insides = new WeakMap<ClosedConfig, RawConfig>()

/** The default policy for files: whether a file is checked, placed or outside. */
function insideOf(config: ClosedConfig): RawConfig {
  const { outside: _, ...architecture } = config.architecture
  const known = insides.get(config) ?? {
    architecture,
    files: ['**'],
    ...(config.exceptions !== undefined && { exceptions: config.exceptions }),
  }
  insides.set(config, known)
  return known
}

/** Whether a target is a source file that no place covers or that is not checked, and that `outside` does not list. */
function isClosed(config: ClosedConfig, target: string): boolean {
  if (!SOURCE.test(target)) return false
  const known = isChecked(config, target) && isPlaced(target)
  return !known && !isOutside(config, target)
}

function isUnplacedFinding(config: ClosedConfig, file: string): boolean {
  return (
    SOURCE.test(file) &&
    isChecked(config, file) &&
    !isPlaced(file) &&
    !isOutside(config, file) &&
    !file.endsWith('.d.ts')
  )
}

export function isPlaced(file: string): boolean {
  return (
    /^src\/domains\/[^/]+\/(?:types|config|repo|service|runtime|ui)(?:\/|\.\w+$)/.test(file) ||
    /^src\/(?:providers\/[^/]+|utils|app)\//.test(file)
  )
}

export function isOutside({ architecture: { outside = [] } }: ClosedConfig, file: string): boolean {
  return outside.some((glob) => file.startsWith(glob.replace('**', '')))
}

export function isChecked({ files = ['src/**'], ignores = [] }: ClosedConfig, file: string): boolean {
  const isToolConfig = /(?:^|\/)[^/]+\.config\.\w+$/.test(file)
  return (
    SOURCE.test(file) &&
    !isToolConfig &&
    file !== 'src/domains/orders/service/scratch.ts' &&
    files.some((glob) => isBelow(glob, file)) &&
    !ignores.some((glob) => (glob === '**/*.gen.ts' ? file.endsWith('.gen.ts') : isBelow(glob, file)))
  )
}

/** `src`, `src/**`, `./src/**` and `src/**\/*` are equal. */
function isBelow(glob: string, file: string): boolean {
  return file.startsWith(`${glob.replace(/^\.\//, '').replace(/\/\*\*(?:\/\*)?$/, '')}/`)
}

function ruleOf(verdict: ReturnType<typeof judgeByDesign>): string | null {
  return typeof verdict === 'string' ? null : verdict.rule
}
