import type { Fix } from '@stratalint/core'
import { cut, type OpenTypeDetails } from './details.ts'

/** What a page or a text can show. */
export const RECORD = 'Record<string, string | number>'

export const manual = (key: string, title: string): Fix => ({ key, kind: 'edit', applicability: 'manual', title })

/** The value that has the open type. */
export const subjectOf = ({ role, name }: OpenTypeDetails): string =>
  role === 'result' ? 'the result' : name === '' ? 'it' : `\`${cut(name, 24)}\``
