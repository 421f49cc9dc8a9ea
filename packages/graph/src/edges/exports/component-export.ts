import type { ExportRecord } from '../../module-record.ts'

/** A component is the default export of its file: what a script exports as the default in Vue, and what the file as a whole is elsewhere. */
export function withComponent(exports: readonly ExportRecord[], filename: string): ExportRecord[] {
  const isVue = /\.vue$/i.test(filename)
  if (isVue && exports.some(({ name }) => name === 'default')) return [...exports]
  const component: ExportRecord = { name: 'default', typeOnly: false, start: 0, end: 0, binding: { type: 'local', kind: 'value' } }
  return [component, ...exports.filter(({ name }) => name !== 'default')]
}
