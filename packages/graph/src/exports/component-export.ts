import type { ExportRecord } from '../model/module-record.ts'

/**
 * A component is the default export of its file: what a script exports as the default in Vue, and what the file as a whole
 * is elsewhere. A script in a file of its own, of which an edge's number is given, adds what it exports.
 */
export function withComponent(
  exports: readonly ExportRecord[],
  scripts: readonly number[],
  filename: string,
): ExportRecord[] {
  const isVue = /\.vue$/i.test(filename)
  const own = isVue ? exports : exports.filter(({ name }) => name !== 'default')
  const component: ExportRecord = {
    name: 'default',
    typeOnly: false,
    start: 0,
    end: 0,
    binding: { type: 'local', kind: 'value' },
  }
  const others = scripts.map((edge): ExportRecord => ({
    ...component,
    name: '*',
    binding: { type: 'through', edge, imported: '*' },
  }))
  return [...(own.some(({ name }) => name === 'default') ? [] : [component]), ...own, ...others]
}
