import type { ExportRecord } from '../model/module-record.ts'

/**
 * A component is the default export of its file: in Vue the default export of its script, elsewhere the file itself.
 * `scripts` are the edges to scripts in other files, whose exports it re-exports.
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
