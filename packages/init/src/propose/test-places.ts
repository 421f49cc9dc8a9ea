import { compileGlobs, createJudge } from '@stratalint/core'
import { compilePolicy } from '@stratalint/policy'
import { join } from 'node:path'
import { below } from '../paths.ts'
import type { Survey } from '../survey/survey.ts'
import { notes } from '../texts/notes.ts'
import type { Draft } from './draft.ts'
import type { Places } from './places.ts'

const DEFAULT_TESTS = ['**/*.{test,spec}.*', '**/__tests__/**']

/** A draft in which tests have places of their own, where many of them import code that the files next to them may not; and how many do. */
export function withTestPlaces(
  draft: Draft,
  survey: Survey,
  started: ReadonlySet<string>,
): { draft: Draft; upward: number } {
  const upward = forbiddenOfTests(draft, survey, started)
  if (upward < 1) return { draft, upward: 0 }
  const architecture = draft.config.architecture ?? {}
  const layers = architecture.layers ?? []
  const uses = Array.isArray(layers) ? (layers.flat() as string[]) : Object.keys(layers)
  const globs = (architecture.tests?.files ?? DEFAULT_TESTS).map((glob) => glob.replace(/^\*\*\//, ''))
  const taken = new Set([...uses, ...Object.keys(architecture.places ?? {})])
  const folders = topFolders(draft)
  const places: Places = {}
  // The first place that matches a file has it.
  let left = survey.files
  for (const glob of globs) {
    const isMetIn = (folder: string): ((file: string) => boolean) => compileGlobs([below(folder, `**/${glob}`)])
    const used = folders.filter((folder) => left.some(isMetIn(folder)))
    if (used.length === 0) continue
    left = left.filter((file) => !used.some((folder) => isMetIn(folder)(file)))
    const pattern = below(used.length === 1 ? used[0]! : `{${used.join(',')}}`, `**/${glob}`)
    places[nameFor(glob, taken)] = { pattern, role: 'app', ...(uses.length > 0 && { uses }) }
  }
  // A pattern with a list of folders does not say where the source is.
  const isOpen = Object.values(places).some((place) => (place as { pattern: string }).pattern.startsWith('{'))
  const files = isOpen && draft.config.files === undefined ? { files: folders.map((folder) => `${folder}/**`) } : {}
  return {
    upward,
    draft: {
      ...draft,
      config: {
        ...files,
        ...draft.config,
        architecture: { ...architecture, places: { ...places, ...architecture.places } },
      },
      notes: {
        ...draft.notes,
        ...Object.fromEntries(
          Object.keys(places)
            .slice(0, 1)
            .map((name) => [`architecture.places.${name}`, notes.testPlace]),
        ),
      },
    },
  }
}

/** How many imports of tests lead to files that the policy keeps from the place of the test. */
function forbiddenOfTests({ config }: Draft, { root, links }: Survey, started: ReadonlySet<string>): number {
  const policy = compilePolicy(config, { file: join(root, 'stratalint.config.json') })
  const judge = createJudge(policy, '2000-01-01')
  return links.filter(({ from, edge, test }) => {
    if (!test) return false
    const { status, reason, to } = judge.judge({ from, ...edge })
    const isStarted = to !== null && (to.place.role === 'app' || started.has(to.layer ?? ''))
    return status === 'forbidden' && to !== null && !isStarted && reason?.code !== 'package-by-path'
  }).length
}

/** The literal first folders of the patterns. */
function topFolders({ config }: Draft): string[] {
  const patterns = Object.values(config.architecture?.places ?? {}).map(
    (place) => (place as { pattern: string }).pattern,
  )
  const listed = (config.files ?? []).map((glob) => glob)
  return [...new Set([...patterns, ...listed].map((pattern) => pattern.split('/')[0]!))]
    .filter((name) => !/[*{.]/.test(name))
    .sort()
}

function nameFor(glob: string, taken: Set<string>): string {
  const kind = glob.includes('.') ? 'test-files' : glob.split('/')[0]!.replaceAll('_', '')
  const name = [kind, `${kind}-code`, `${kind}-place`, `${kind}-place-2`].find((one) => !taken.has(one))!
  taken.add(name)
  return name
}
