import { createJudge, type Judge } from '@stratalint/core'
import type { Draft } from '@stratalint/init'
import { compilePolicy, type Config } from '@stratalint/policy'
import { join } from 'node:path'
import type { Group, OldConfig } from '../model/old-config.ts'
import { notes } from '../texts.ts'
import { externalsOf } from './externals.ts'
import { formsOf, type Form } from './forms.ts'
import { identitiesOf } from './identities.ts'
import { layeringOf } from './layering.ts'
import { joinAlike, withoutNeedless } from './merge-groups.ts'
import { orderGroups } from './order-groups.ts'
import { readRelation, type Relation, type SampleEdge } from './relation.ts'

/** An imagined import on which the policy and the old rules disagree. */
export interface Difference extends SampleEdge {
  kind: 'looser' | 'stricter'
}

/** A policy made from the old rules. */
export interface Translation {
  draft: Draft
  differences: readonly Difference[]
}

/** Writes the old rules as a policy: the plainest form that gives the same verdicts. `files` are those of the project. */
export function translate(config: OldConfig, root: string, files: readonly string[]): Translation {
  if (config.preset !== undefined) return fromPreset(config, config.preset)
  const ordered = orderGroups(config, files)
  const every = readRelation(config, ordered, files)
  const needed = readRelation(config, withoutNeedless(every, config), files)
  const relation = readRelation(config, joinAlike(needed, config), files)
  // A place for all other files may connect everything to everything, so it is tried both ways.
  const others = relation.groups.filter(({ pattern }) => pattern !== '**')
  const variants = [
    ...(others.length < relation.groups.length && others.length > 0 ? [readRelation(config, others, files)] : []),
    relation,
  ]
  const rated = variants.flatMap((variant) =>
    formsFor(variant).map((form) => ({
      form,
      relation: variant,
      differences: differencesOf(form, relation, root),
      length: JSON.stringify(form.architecture).length,
    })),
  )
  const best = rated.reduce((one, next) =>
    next.differences.length < one.differences.length ||
    (next.differences.length === one.differences.length &&
      next.length < one.length &&
      one.form.isListed &&
      one.relation === next.relation)
      ? next
      : one,
  )
  return { draft: draftOf(config, best.relation, best.form), differences: best.differences }
}

/** The forms of a relation, with groups of one kind in one layer and apart. */
function formsFor(relation: Relation): Form[] {
  const identities = identitiesOf(relation)
  const layerings = relation.groups.some(({ kind }) => kind !== undefined) ? [true, false] : [false]
  return layerings.flatMap((joins) => formsOf({ relation, layering: layeringOf(relation, joins), identities }))
}

/** The judge of a config that is not on disk. */
export function judgeOf(config: Config, root: string): Judge {
  const policy = compilePolicy(config, { file: join(root, 'stratalint.config.json') })
  return createJudge(policy, '2000-01-01', () => null)
}

function differencesOf({ architecture }: Form, { samples }: Relation, root: string): Difference[] {
  const { judge } = judgeOf({ architecture: { ...architecture, tests: { files: [] } } }, root)
  return samples.flatMap((sample): Difference[] => {
    const { fromPath: from, toPath: path } = sample
    const target = { type: 'file', path } as const
    const { status, rule } = judge({ from, target, typeOnly: false, packageByPath: null, specifier: path })
    // Imports of files without a place are another matter.
    const isForbidden = status === 'forbidden' && rule !== 'architecture/placed-file'
    if (isForbidden === (sample.rule !== null)) return []
    return [{ ...sample, kind: isForbidden ? 'stricter' : 'looser' }]
  })
}

function draftOf(config: OldConfig, relation: Relation, form: Form): Draft {
  const externals = externalsOf(config, relation, form)
  const outside = [...(config.reportsUnplaced ? config.ignores : []), ...(config.outside ?? [])]
  const hasEntries = relation.groups.some(({ entry }) => entry !== undefined)
  const rules = {
    ...(!config.findsCycles && { 'architecture/no-cycle': 'off' as const }),
    ...(!config.findsUnresolved && { 'architecture/resolved-import': 'off' as const }),
    'architecture/opaque-import': 'off' as const,
    'architecture/no-laundering': 'off' as const,
    ...(!config.reportsUnplaced && { 'architecture/placed-file': 'off' as const }),
    ...(!hasEntries && { 'architecture/public-entry': 'off' as const }),
    ...(form.isListed && { 'architecture/no-stale-exception': 'off' as const }),
  }
  return {
    found: notes.found(config.tool, config.file),
    config: {
      ...(config.files !== undefined && { files: [...config.files] }),
      ...(config.ignores.length > 0 && { ignores: [...config.ignores] }),
      architecture: {
        ...form.architecture,
        ...(Object.keys(externals).length > 0 && { externals }),
        ...(config.typeOnly === 'allow' && { typeOnly: 'allow' }),
        ...(outside.length > 0 && { outside }),
        tests: { files: [] },
      },
      rules,
    },
    notes: {
      ...placeNotes(relation.groups, form.places),
      files: notes.files,
      ignores: notes.ignores,
      'architecture.layers': notes.layers,
      'architecture.crossDomain': form.isListed ? notes.listed : notes.crossDomain,
      'architecture.externals': notes.externals,
      'architecture.typeOnly': notes.typeOnly,
      'architecture.outside': notes.outside,
      'architecture.tests': notes.tests,
      rules: notes.rules,
    },
  }
}

function placeNotes(groups: readonly Group[], places: ReadonlyMap<Group, string>): Record<string, string> {
  return Object.fromEntries(groups.map((group) => [`architecture.places.${places.get(group)!}`, group.source]))
}

function fromPreset(
  config: OldConfig,
  { extends: preset, rules, ignores }: NonNullable<OldConfig['preset']>,
): Translation {
  return {
    draft: {
      found: notes.found(config.tool, config.file),
      config: { extends: preset, ...(ignores.length > 0 && { ignores }), rules },
      notes: { extends: notes.preset, ignores: notes.ignores, rules: notes.rules },
    },
    differences: [],
  }
}
