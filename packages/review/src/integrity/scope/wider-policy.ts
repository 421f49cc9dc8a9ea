import { compileGlobs, isSourceFile, type Violation } from '@stratalint/core'
import { fromTop, inProject, type ReviewContext } from '../../context.ts'
import { hiddenByHead } from '../hidden.ts'
import { placementOf } from '../placement.ts'
import type { Loosening } from '../loosening.ts'
import { atPolicy } from '../policy-line.ts'
import { isGenerated } from './generated.ts'
import { isOfTests } from './disguises.ts'
import { probeOf } from './probe.ts'
import { listPaths, quote } from './words.ts'

/** Entries of `outside` and `tests.files` that are new and cover hand-written code that is no test. */
export function findWiderPolicy(context: ReviewContext): Loosening[] {
  if (!context.policy.isChanged) return []
  return [...widerOutside(context), ...widerTests(context)]
}

function widerOutside(context: ReviewContext): Loosening[] {
  const { base, head, changes, files } = context
  const [before, after] = [base.policy!.policy.outside, head.policy!.policy.outside]
  const added = after.filter((glob) => !before.includes(glob) && !glob.startsWith('!'))
  if (added.length === 0 && after.length >= before.length) return []
  const { atBase, inHead } = placementOf(context)
  const [wasOutside, isOutside] = [compileGlobs(before), compileGlobs(after)]
  const wider = [...files.after].filter((path) => {
    const here = inProject(context, path)
    if (here === null || !isSourceFile(here) || !isOutside(here) || inHead(here) !== null) return false
    const old = changes.beforeOf(path)
    const earlier = old === null ? null : inProject(context, old)
    if (wasOutside(here) || (earlier !== null && wasOutside(earlier) && atBase(earlier) === null)) return false
    return !isGenerated(context, path)
  })
  const broad = added.find(
    (glob) => SAMPLES.some((sample) => compileGlobs([glob])(sample)) && !wasOutside('src/file.ts'),
  )
  if (wider.length === 0 && broad === undefined) return []
  const covered = new Set(wider.map((path) => inProject(context, path)))
  const glob = added.find((one) => [...covered].some((path) => compileGlobs([one])(path!))) ?? broad ?? added[0]
  return [
    {
      rule: 'scope',
      ...atPolicy(context, [glob ?? null, 'outside']),
      subject: `outside ${JSON.stringify([added, wider.sort()])}`,
      what:
        glob === undefined
          ? `outside excludes less than before and now covers ${listPaths(wider)}.`
          : `outside has ${quote(glob, 40)} now, which covers ${wider.length === 0 ? 'all code without a place' : listPaths(wider)}.`,
      fix: [
        wider.length === 0
          ? 'List the folder of generated code alone.'
          : `Move ${wider.length === 1 ? 'this file' : 'these files'} to places of the policy, and set outside back.`,
      ],
      not: 'Do not write a place for them that may import everything.',
      hides: hiddenByHead(context).gone.filter(
        ({ rule, file: path, resolved }) => rule === 'architecture/placed-file' && covered.has(resolved ?? path),
      ),
    },
  ]
}

/** Paths that only a pattern for nearly everything matches. */
const SAMPLES = ['src/file.ts', 'packages/some/file.ts', 'lib/file.ts']

function widerTests(context: ReviewContext): Loosening[] {
  const { base, head, changes, runs } = context
  const [before, after] = [base.policy!.policy.tests, head.policy!.policy.tests]
  const added = after.filter((glob) => !before.includes(glob))
  if (added.length === 0 && before.every((glob) => after.includes(glob))) return []
  const placement = placementOf(context)
  const probe = probeOf(context)
  const [wereTests, areTests] = [compileGlobs(before), compileGlobs(after)]
  const wider = [...runs.headByHead.files].filter((file) => {
    if (!areTests(file) || wereTests(file) || placement.inHead(file) === null) return false
    const old = changes.beforeOf(fromTop(context, file))
    const earlier = old === null ? null : inProject(context, old)
    if (earlier !== null && wereTests(earlier)) return false
    return (
      !isOfTests(context, probe, file, fromTop(context, file)) &&
      (probe.forbidden(file).length > 0 || probe.importersOf(file).some((importer) => !wereTests(importer)))
    )
  })
  if (wider.length === 0) return []
  const covered = new Set(wider)
  const glob = added.find((one) => wider.some((path) => compileGlobs([one])(path)))
  return [
    {
      rule: 'scope',
      ...atPolicy(context, [glob ?? null, 'tests']),
      subject: `tests ${JSON.stringify([added, wider.sort()])}`,
      what: `tests.files has ${quote(glob ?? added[0] ?? 'fewer exclusions', 40)} now, so that ${listPaths(wider)} ${wider.length === 1 ? 'counts as a test' : 'count as tests'}.`,
      fix: ['Set tests.files to patterns that match tests alone, and fix what the check reports in these files.'],
      not: 'Do not rename the files like tests.',
      hides: hiddenOfTests(context, covered),
    },
  ]
}

function hiddenOfTests(context: ReviewContext, covered: ReadonlySet<string>): Violation[] {
  return hiddenByHead(context).gone.filter(({ file }) => covered.has(file))
}
