import { groupBy } from '@stratalint/core'
import { packageName } from '@stratalint/graph'
import { isBelow, literalGlob } from '../../paths.ts'
import type { Survey } from '../../survey/survey.ts'
import { notes, undeclaredReason } from '../../texts/notes.ts'
import type { Draft } from '../draft.ts'

/** So many modules that are loaded lazily and lead back are a pattern. */
const MANY_LAZY = 8

/** So many imports of a package that one package.json lacks are a pattern. */
const MANY_UNDECLARED = 20

/** Allows what nearly each new file of a kind would repeat: cycles that only lazy imports close, and a package that a project gets from another. */
export function withRepeatedFindings(draft: Draft, survey: Survey): Draft {
  return withUndeclared(withLazyCycles(draft, survey), survey)
}

function withLazyCycles(draft: Draft, { links }: Survey): Draft {
  const pair = (from: string, to: string): string => `${from}\0${to}`
  const direct = new Set(
    links.flatMap(({ from, to, edge }) => (edge.kind === 'dynamic-import' ? [] : [pair(from, to)])),
  )
  const leadingBack = links.filter(
    ({ from, to, edge, test }) => !test && edge.kind === 'dynamic-import' && direct.has(pair(to, from)),
  )
  if (leadingBack.length < MANY_LAZY) return draft
  return {
    ...draft,
    config: {
      ...draft.config,
      rules: { ...draft.config.rules, 'architecture/no-cycle': ['error', { dynamic: 'allow' }] },
    },
    notes: { ...draft.notes, 'rules.architecture/no-cycle': notes.lazyCycles },
  }
}

function withUndeclared(draft: Draft, { missing, members }: Survey): Draft {
  const homeOf = (file: string): string =>
    members.reduce((home, one) => (isBelow(file, one) && one.length > home.length ? one : home), '')
  const undeclared = missing.filter(({ why }) => why === 'undeclared')
  const exceptions = [
    ...groupBy(undeclared, ({ from, specifier }) => `${homeOf(from)}\0${packageName(specifier)}`),
  ].flatMap(([key, own]) => {
    const [home, name] = key.split('\0') as [string, string]
    if (own.length < MANY_UNDECLARED) return []
    return [
      {
        rule: 'architecture/resolved-import',
        from: home === '' ? '**' : `${literalGlob(home)}/**`,
        to: name,
        reason: undeclaredReason(own.length),
      },
    ]
  })
  if (exceptions.length === 0) return draft
  return {
    ...draft,
    config: { ...draft.config, exceptions: [...(draft.config.exceptions ?? []), ...exceptions] },
    notes: { ...draft.notes, exceptions: draft.notes['exceptions'] ?? notes.meantImports },
  }
}
