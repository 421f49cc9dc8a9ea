import { BUNDLE } from '../bundle/bundle.ts'
import { readFileSync } from 'node:fs'
import { findMismatch, type JsonSchema } from './json-schema.ts'
import { toPlainData } from './plain-data.ts'
import type { Locate } from '../errors/position.ts'
import { fileError } from '../errors/policy-error.ts'
import { collectProblems } from '../errors/problems.ts'
import { describeValue } from './plain-data.ts'
import { type Config, configSchema } from './schema.ts'
import { addIssue, type Issue } from './schema-problems.ts'

/** Checks the form of one config file; what names refer to is checked after merging. */
export function validateConfig(raw: unknown, file: string, locate: Locate): Config {
  if (typeof raw !== 'object' || raw === null || isList(raw)) {
    throw fileError(
      file,
      `expected the config to be an object such as { "extends": "harness" }, got ${describeValue(raw)}`,
    )
  }
  const problems = collectProblems(file, locate)
  const config = toPlainData(raw, problems)
  problems.throwIfAny()
  if (fitsPublishedSchema(config)) return config as Config
  // Only for a config with a mistake: loading zod takes longer than all else that a policy costs.
  const result = configSchema().safeParse(config)
  if (result.success) return config as Config
  for (const issue of result.error.issues) addIssue(problems, issue as Issue, config)
  problems.throwIfAny()
  throw fileError(file, 'the config does not match the schema')
}

/** Of a revoked proxy nothing can be said. */
function isList(value: object): boolean {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/** The published schema is made from the same declaration; where it cannot be read, the declaration itself decides. */
function fitsPublishedSchema(config: unknown): boolean {
  try {
    return (
      findMismatch(
        config,
        JSON.parse(
          readFileSync(new URL(BUNDLE === undefined ? '../../schema.json' : 'schema.json', import.meta.url), 'utf8'),
        ) as JsonSchema,
      ) === null
    )
  } catch {
    return false
  }
}
