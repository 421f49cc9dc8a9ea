import type { Severity } from '@stratalint/core'
import type { RULE_OPTIONS } from './rule-declarations.ts'

type Declared = typeof RULE_OPTIONS

/** The rules that come with Stratalint. */
export type RuleId = keyof Declared

/** The groups whose rules all come with Stratalint. */
export type RuleGroup = RuleId extends `${infer Group}/${string}` ? Group : never

/** The TypeScript type that a rule's JSON Schema describes. */
type TypeOf<Schema> = Schema extends { enum: readonly (infer Value)[] }
  ? Value
  : Schema extends { type: 'boolean' }
    ? boolean
    : Schema extends { type: 'string' }
      ? string
      : Schema extends { type: 'number' | 'integer' }
        ? number
        : Schema extends { items: infer Item }
          ? readonly TypeOf<Item>[]
          : Schema extends { properties: infer Properties }
            ? { readonly [Key in keyof Properties]?: TypeOf<Properties[Key]> }
            : unknown

/** The options of a rule; `never` for one that has none. */
type OptionsOf<Id extends RuleId> = Declared[Id] extends null ? never : TypeOf<Declared[Id]>

interface Override<Options> {
  /** Layers, places or path globs; everywhere by default. */
  in?: string | readonly string[] | null
  severity: Severity
  options?: Options | null
}

/** A severity, a severity with options, or a list of settings of which the last that matches a file wins. */
type Setting<Options> = Severity | readonly [Severity] | readonly [Severity, Options] | readonly Override<Options>[]

/** The settings of the rules that come with Stratalint. */
export type RuleSettings = { [Id in RuleId]?: Setting<OptionsOf<Id>> | null }

/** The setting of a rule by its id; rules of other groups belong to plugins. */
export type SettingOf<Id> = Id extends RuleId
  ? Setting<OptionsOf<Id>> | null
  : Id extends `${RuleGroup}/${string}`
    ? 'this group has no rule with this name'
    : Id extends `${string}/${string}`
      ? Setting<unknown> | null
      : 'a rule id has the form group/name'
