import type { Fix } from '@stratalint/core'
import type { FileContext } from '@stratalint/rule'
import type { Route } from '../routes/route.ts'
import type { OpenInput } from './inputs.ts'
import type { ReadField } from './field.ts'
import type { SchemaLanguage } from './schema-languages.ts'

/** What a route leaves open. */
export interface OpenRoute {
  inputs: readonly OpenInput[]
  response: boolean
  /** The properties of its answer; empty where the handler does not show them. */
  answer?: readonly ReadField[]
  /** The function whose result is its whole answer. */
  answeredBy?: string | null
  /** The status of its answer. */
  status?: number
}

/** What fixes are made from. */
export interface Remedy extends Pick<FileContext, 'project' | 'inspection' | 'sourceCode'> {
  route: Route
  /** All routes of the file. */
  routes: readonly Route[]
  open: OpenRoute
  /** What the route is about, in words. */
  resource: string
  language: SchemaLanguage
  /** The names for the schemas of the open inputs. */
  names: readonly string[]
}

export function edit(key: string, title: string, symbols: readonly string[]): Fix {
  return {
    ...{ key, kind: 'edit', applicability: 'manual', title },
    ...(symbols.length > 0 && { symbols: [...new Set(symbols)] }),
  }
}
