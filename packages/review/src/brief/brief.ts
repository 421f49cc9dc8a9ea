import { createLocator, type Location } from '@stratalint/core'
import { inProject, type ReviewContext } from '../context.ts'
import type { Brief, LabelOf } from './brief-data.ts'
import { findNewDependencies } from './new-dependencies.ts'
import { findNewExports } from './new-exports.ts'
import { findNewPackages } from './new-packages.ts'
import { findQuestions } from './questions.ts'
import { findRisks } from './risks.ts'

/** Summarizes a change for the person who reviews it. */
export function briefOf(context: ReviewContext, loosened: readonly string[]): Brief {
  const { changes, head, base } = context
  const labelOf = labels(context)
  const counts = new Map<string, number>()
  const files: Brief['files'] = { added: 0, modified: 0, renamed: 0, deleted: 0 }
  for (const { status, path } of changes.list) {
    files[status] += 1
    const own = inProject(context, path)
    const name = own === null ? 'other' : (labelOf(own) ?? 'other')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const facts = {
    newDependencies: head.policy === null && base.policy === null ? [] : findNewDependencies(context, labelOf),
    newPackages: findNewPackages(context),
    newExports: findNewExports(context),
  }
  return {
    places: [...counts].map(([name, count]) => ({ name, files: count })).sort((a, b) => b.files - a.files),
    files,
    ...facts,
    risks: findRisks(context, loosened),
    questions: findQuestions(facts, files),
  }
}

function labels({ head, base }: ReviewContext): LabelOf {
  const policy = (head.policy ?? base.policy)?.policy
  if (policy === undefined) return () => null
  const locate = createLocator(policy)
  return (file) => {
    const location = locate(file)
    return location === null ? null : labelOfLocation(location)
  }
}

function labelOfLocation({ domain, layer }: Location): string {
  return layer === null || layer === domain ? domain : `${domain}/${layer}`
}
