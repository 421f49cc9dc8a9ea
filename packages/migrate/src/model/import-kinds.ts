import type { EdgeKind } from '@stratalint/core'

/** The kinds of imports that every tool judges; some judge more. */
export const MODULE_IMPORTS: readonly EdgeKind[] = [
  'import',
  'import-type',
  'export',
  'export-type',
  'export-all',
  'dynamic-import',
]
