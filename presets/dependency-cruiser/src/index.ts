import { createJudge, type Judge, type Policy } from '@stratalint/core'
import { walk } from '@stratalint/graph'
import { loadPolicy } from '@stratalint/policy'
import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser'
import { readFileSync } from 'node:fs'
import { conditionsOf } from './conditions.ts'
import { cycleRules } from './cycles.ts'
import { filesUnderPlaces } from './disk.ts'
import { createFolders, type Folders } from './folders.ts'
import { importerKinds, targetKinds, type Kind } from './kind.ts'
import { cruiseOptions, OUTSIDE, tsconfigAliases } from './options.ts'
import { tabulateExternals, tabulateUnresolved, type OutsideRow } from './outside.ts'
import { tabulateEdges } from './table.ts'
import { COMMENTS, createNames, suffix } from './wording.ts'

/** Where to look for the policy. */
export interface StratalintOptions {
  cwd?: string
  /** The policy file, where it is not found upward from `cwd`. */
  config?: string
}
