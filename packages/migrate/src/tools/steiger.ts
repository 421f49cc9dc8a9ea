import type { EdgeKind } from '@stratalint/core'
import { MODULE_IMPORTS } from '../model/import-kinds.ts'
import type { OldConfig } from '../model/old-config.ts'
import type { ConfigSource } from '../read/config-source.ts'
import { losses } from '../losses.ts'
import { createFeatureSlicedJudge } from './feature-sliced-judge.ts'

const KINDS: ReadonlySet<EdgeKind> = new Set(MODULE_IMPORTS)

/** Rules about folders and their names, which no import decides. */
const ABOUT_FOLDERS = `ambiguous-slice-names excessive-slicing inconsistent-naming insignificant-slice
  no-layer-public-api no-processes no-reserved-folder-names no-segmentless-slices no-segments-on-sliced-layers no-ui-in-app
  public-api repetitive-naming segments-by-purpose shared-lib-grouping typo-in-layer-name no-file-segments`.split(/\s+/)

/** Reads a steiger config: the feature-sliced preset, with the rules that are on. */
export function readSteiger({ file, value, project }: ConfigSource): OldConfig {
  const parts = [value].flat(Infinity).filter(isPart)
  const isOff = (name: string): boolean =>
    parts.some((part) => part['files'] === undefined && isOffIn(part['rules'], `fsd/${name}`))
  const rules = {
    directions: !isOff('forbidden-imports') && !(isOff('no-higher-level-imports') && isOff('no-cross-imports')),
    entries: !isOff('no-public-api-sidestep'),
  }
  const partly = parts.filter((part) => part['files'] !== undefined && part['rules'] !== undefined)
  return {
    tool: 'steiger',
    file,
    groups: [],
    preset: {
      extends: 'feature-sliced',
      ignores: parts.flatMap(({ ignores }) => [ignores ?? []].flat().filter((one) => typeof one === 'string')),
      rules: {
        ...(!rules.directions && { 'architecture/layer-direction': 'off', 'architecture/domain-boundary': 'off' }),
        ...(!rules.entries && { 'architecture/public-entry': 'off' }),
        'architecture/no-cycle': 'off',
        'architecture/resolved-import': 'off',
        'architecture/opaque-import': 'off',
        'architecture/no-laundering': 'off',
        'architecture/placed-file': 'off',
      },
    },
    judge: createFeatureSlicedJudge(rules, project.files),
    kinds: KINDS,
    typeOnly: 'enforce',
    packages: [],
    reportsUnplaced: false,
    findsCycles: false,
    findsUnresolved: false,
    ignores: [],
    losses: [
      losses.steigerRules(ABOUT_FOLDERS.filter((name) => !isOff(name))),
      ...(partly.length > 0 ? [losses.repeated('a rule that is set for some files only')] : []),
    ],
  }
}

/** Whether it is an object, and not the substitute of a plugin that is not installed. */
function isPart(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isOffIn(rules: unknown, id: string): boolean {
  const setting: unknown = (rules as Record<string, unknown> | undefined)?.[id]
  return [setting].flat()[0] === 'off'
}
