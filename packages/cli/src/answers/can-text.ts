import type { CanAnswer } from '@stratalint/engine'
import { listOf } from './words.ts'

/** The lines that answer whether an import is legal. */
export function canText(answer: CanAnswer): string[] {
  const { from, to, entry, typeOnly, rule, severity, asType, routes, not, exports } = answer
  const target =
    to.package ?? (to.readAs === 'place' && entry === null ? to.place?.label : to.path) ?? to.specifier ?? ''
  const importer = from.readAs === 'place' ? (from.place?.label ?? from.path) : from.path
  const what = `${importer} ${answer.answer === 'no' ? 'may not import' : 'may import'} ${typeOnly ? 'types from ' : ''}${target}`
  const head =
    answer.answer === 'unknown'
      ? `Undecided: ${answer.why}`
      : `${answer.answer === 'yes' ? 'Yes' : 'No'}. ${what}; ${answer.why}`
  return [
    head,
    ...(answer.answer === 'yes' && to.specifier !== null && to.readAs !== 'place'
      ? [`Import it as ${JSON.stringify(to.specifier)}.`]
      : []),
    ...(entry === null ? [] : [`Only ${entry} may be imported from there.`]),
    ...(to.path !== null && !to.exists && to.readAs !== 'place' && to.readAs !== 'folder'
      ? [`${to.path} does not exist yet; until it does, the import does not resolve.`]
      : []),
    ...(answer.answer === 'yes' && exports.length > 0
      ? [`It exports ${listOf(exports.map(({ name }) => name))}.`]
      : []),
    ...(rule === null ? [] : [`Rule: ${rule}${severity === 'warn' ? ' (a warning here)' : ''}`]),
    ...(asType === true ? ['An import of types alone is legal.'] : []),
    ...routes.map(({ title }, index) => `${index === 0 ? 'Legal route' : 'Or'}: ${title}`),
    ...(routes.length > 0 && exports.length > 3 ? ['With --name <export>, the route is exact.'] : []),
    ...(not === null ? [] : [not]),
  ]
}
