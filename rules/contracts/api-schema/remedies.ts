import type { Fix } from '@stratalint/core'
import type { FileContext } from '@stratalint/rule'
import type { Route } from '../routes/route.ts'
import { fastifyFixes } from './fastify-remedies.ts'
import { documentedFixes, validatorFixes } from './hono-remedies.ts'
import { schemaName } from './names.ts'
import { nestFixes } from './nest-remedies.ts'
import { ownValidator, ownValidatorFixes } from './own-validator.ts'
import { parseFixes } from './parse-remedies.ts'
import type { OpenRoute, Remedy } from './remedy.ts'
import { languageOf } from './schema-languages.ts'
import { libraryOf } from './schema-texts.ts'
import { procedureFixes } from './trpc-remedies.ts'

/** The fixes for a route, with the schemas that it lacks by name. */
export function fixesFor(
  context: FileContext,
  route: Route,
  open: OpenRoute,
  routes: readonly Route[],
  resource: string,
): Fix[] {
  const { project, inspection, sourceCode } = context
  const names = open.inputs.map(({ kind }) => schemaName(route, kind, resource))
  const language = languageOf(libraryOf(context) ?? 'zod')
  const remedy: Remedy = { project, inspection, sourceCode, route, routes, open, resource, language, names }
  switch (route.framework) {
    case 'fastify':
      return fastifyFixes(remedy)
    case 'hono':
      return route.options === null ? (validatorFixes(remedy) ?? handlerFixes(remedy)) : documentedFixes(remedy)
    case 'nest':
      return nestFixes(remedy)
    case 'trpc':
      return procedureFixes(remedy)
    default:
      return handlerFixes(remedy)
  }
}

/** A middleware where the file has one, else a check in the handler. */
function handlerFixes(remedy: Remedy): Fix[] {
  const own = ownValidator(remedy)
  return own === null ? parseFixes(remedy) : ownValidatorFixes(remedy, own)
}
