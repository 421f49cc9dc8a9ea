import type { Fix } from '@stratalint/core'
import type { BoundaryDetails } from './details.ts'
import { edit } from './fix-text.ts'

/** The validation of the framework, which parses before the handler runs. */
export function frameworkFix({ framework, part, label }: BoundaryDetails, schema: string): Fix[] {
  if (framework === null) return []
  const titles = {
    fastify: `Give the route \`schema: { ${part === 'query' ? 'querystring' : (part ?? 'body')} }\`, which Fastify checks.`,
    hono: `Add \`zValidator('${honoTarget(label)}', ${schema})\` to the route and read \`c.req.valid('${honoTarget(label)}')\`.`,
    nest: 'Give the parameter a class with validation decorators as its type.',
  }
  return [edit('validate-in-framework', titles[framework])]
}

const honoTarget = (label: string): string =>
  label.includes('.query') || label.includes('.queries')
    ? 'query'
    : label.includes('.param')
      ? 'param'
      : label.includes('parseBody')
        ? 'form'
        : 'json'
