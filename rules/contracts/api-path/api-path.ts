import { clip, clipMiddle, fitMessage, shortPath } from '@stratalint/core'
import { defineRule } from '@stratalint/rule'
import { listenForRoutes, mayHaveRoutes } from '../routes/find-routes.ts'
import { faultsOf, isProtocol, type Fault, type PathOptions } from './faults.ts'
import { fixFor } from './fixes.ts'
import { pathText, segmentsOf } from '../routes/segments.ts'

export default defineRule({
  id: 'contracts/api-path',
  meta: {
    type: 'suggestion',
    docs: {
      description:
        'Write the paths of an HTTP interface in kebab-case, with names of things, and in the plural before a parameter',
      why: 'Callers guess the next path from the paths that exist, so each exception has to be looked up.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          version: {
            enum: ['any', 'required', 'forbidden'],
            default: 'any',
            description: 'whether paths begin with a version, such as `/v1`',
          },
          parameters: {
            enum: ['any', 'camelCase', 'snake_case', 'kebab-case'],
            default: 'any',
            description: 'the case of the names of parameters',
          },
          allowedActions: {
            type: 'array',
            items: { type: 'string' },
            default: ['search', 'login', 'logout', 'batch'],
            description: 'words that do not count as actions',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false, sets: ['strict'] },
  concerns: ({ file, text }) => mayHaveRoutes(file, text),
  create({ project, inspection, sourceCode, options, report }) {
    const settings = options[0] as PathOptions
    return listenForRoutes(sourceCode, inspection.file, (routes) => {
      // A piece of a path that several routes share is reported at the first of them.
      const reported = new Set<string>()
      const pieces = new Map<object, number>()
      const idOf = (piece: object): number => {
        if (!pieces.has(piece)) pieces.set(piece, pieces.size)
        return pieces.get(piece)!
      }
      for (const route of routes) {
        const segments = segmentsOf(route.path)
        const isFixed = inspection.file.split(/[/.]/).some(isProtocol) || segments.some(({ text }) => isProtocol(text))
        const faults = faultsOf(route, segments, settings, isFixed)
        const fresh = faults.filter(({ kind, index }) => {
          const segment = segments[index]
          if (segment === undefined) return true
          const { node } = segment.piece
          const key = `${kind} ${index} ${segment.text} ${node === null ? 'file' : idOf(node)}`
          const isNew = !reported.has(key)
          reported.add(key)
          return isNew
        })
        if (fresh.length === 0) continue
        const path = pathText(segments)
        report({
          start: route.start,
          end: route.end,
          subject: `${route.method} ${path}`,
          extent: fresh.map(({ kind, text }) => `${kind} ${text}`),
          message: fitMessage(
            describe(inspection.file, route.method, path, fresh),
            fixFor({
              project,
              file: inspection.file,
              route,
              routes,
              segments,
              faults,
              fresh,
              settings,
              source: sourceCode.getText(route.node),
            }),
            escape(fresh),
          ),
        })
      }
    })
  },
})

function describe(file: string, method: string, path: string, faults: readonly Fault[]): string {
  const route = method === 'USE' ? 'mounts' : `registers ${method}`
  const start = `${shortPath(file, 40)} ${route} ${clipMiddle(path, 48)}`
  return `${start}; ${clip(faults.map((fault) => phrase(fault, path.endsWith(`/${fault.text}`))).join(', '), 157 - start.length)}.`
}

function phrase({ kind, text, detail }: Fault, isLast: boolean): string {
  const name = clip(text, 28)
  if (kind === 'case') return `${name} is not in kebab-case`
  if (kind === 'action' && text.toLowerCase() === detail.toLowerCase())
    return `the path ${isLast ? 'ends in' : 'contains'} the action '${detail}'`
  if (kind === 'action') return `${name} contains the action '${detail}'`
  if (kind === 'plural') return `${name} is singular before :${clip(detail, 16)}`
  if (kind === 'parameter') return `the parameter ${name} is not in ${detail}`
  return detail === 'required' ? 'it has no version' : `${name} is a version`
}

function escape(faults: readonly Fault[]): string {
  if (faults.some(({ kind }) => kind === 'action')) return 'Do not replace the action with another one.'
  if (faults.some(({ kind }) => kind === 'plural')) return 'Do not make the other paths singular to match this one.'
  return 'Do not leave the callers of the old path to fail.'
}
