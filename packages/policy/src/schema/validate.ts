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

/** Validates one config file against the schema; names are checked after merging. */
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
  if (matchesPublishedSchema(config)) return config as Config
  // Only for an invalid config: loading zod takes longer than the rest of loading a policy.
  const result = configSchema().safeParse(config)
  if (result.success) return config as Config
  for (const issue of result.error.issues) addIssue(problems, issue as Issue, config)
  problems.throwIfAny()
  throw fileError(file, 'the config does not match the schema')
}

/** `Array.isArray` throws for a revoked proxy. */
function isList(value: object): boolean {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/** The published schema is made from the same declaration; if it cannot be read, zod decides. */
function matchesPublishedSchema(config: unknown): boolean {
  try {
    return findMismatch(config, (published ??= readPublished())) === null
  } catch {
    return false
  }
}

let published: JsonSchema | null = null

function readPublished(): JsonSchema {
  const file = BUNDLE === undefined ? '../../schema.json' : 'schema.json'
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as JsonSchema
}
