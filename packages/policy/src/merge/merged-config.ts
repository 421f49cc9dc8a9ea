import type { Policy, ReviewBudget, Role, Severity } from '@stratalint/core'

/** A config with its shorthands expanded, its parents merged and nulls removed. */
export interface FullConfig {
  files?: string[]
  ignores?: string[]
  architecture?: {
    places?: Record<string, PlaceConfig>
    layers?: LayersConfig
    crossDomain?: { default?: Policy['crossDomain']['default']; allow?: AllowConfig[] }
    externals?: Record<string, { written: string; names: string[]; through: string[] | null }>
    outside?: string[]
    virtual?: string[]
    typeOnly?: Policy['typeOnly']
    tests?: { files?: string[] }
  }
  rules?: Record<string, RuleCaseConfig[]>
  /** By absolute path, as they were written. */
  plugins?: Record<string, string>
  exceptions?: ExceptionConfig[]
  docs?: Record<string, string>
  review?: { budget?: ReviewBudget }
}

/** An entry as written in a config. */
export type EntryConfig = 'index' | 'any' | (string | { for: string | string[]; glob: string })[]

export interface PlaceConfig {
  pattern?: string
  role?: Role
  layer?: string
  identity?: string[]
  entry?: EntryConfig | { instances?: EntryConfig | null; layers?: EntryConfig | null }
  usableFrom?: string
  uses?: string[]
}

export type ListedLayer = string | { name: string; closed?: boolean | null }
export type OrderedLayer = string[] | { above?: string[] | null; closed?: boolean | null }
export type LayersConfig = (ListedLayer | ListedLayer[])[] | Record<string, OrderedLayer>

export interface AllowConfig {
  from: string
  to: string
  layers?: string[] | null
  fromLayers?: string[] | null
  reason?: string | null
}

/** One case of a rule's setting. */
export interface RuleCaseConfig {
  /** Where its options are in the setting as it was written, and where its other keys are. */
  at: { entry: number[]; options: (string | number)[][] }
  severity: Severity
  options: unknown[]
  in: string | string[] | null
}

export interface ExceptionConfig {
  rule: string
  from: string
  to?: string | null
  reason: string
  owner?: string | null
  expires?: string | null
  limit?: number | null
}
