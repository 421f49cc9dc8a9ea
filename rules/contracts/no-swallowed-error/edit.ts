import type { Fix } from '@stratalint/core'
import type { PlannedEdit } from './plan-edits.ts'

export function edit(
  key: string,
  applicability: Fix['applicability'],
  title: string,
  file?: string,
  edits?: PlannedEdit[],
): Fix {
  return {
    ...{ key, kind: 'edit', applicability, title },
    ...(file !== undefined && edits !== undefined && { edits: edits.map((one) => ({ file, ...one })) }),
  }
}
