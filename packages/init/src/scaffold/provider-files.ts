import type { ScaffoldContext } from './domain-files.ts'
import { inFolder } from './neighbours.ts'
import type { Target } from './target.ts'
import { codeNames, testText, type NewFile } from './write-code.ts'

/** The first files of a new provider: what creates it, its test, and the index through which it is used. */
export function providerFiles({ writer, tests }: ScaffoldContext, target: Target): NewFile[] {
  const { type, action } = codeNames(target.name, 'create')
  const folder = target.folderOf(target.layer ?? target.place.layer)
  const path = inFolder(folder, writer.fileName(action))
  const index = inFolder(folder, `index${writer.style.extension}`)
  const { quote } = writer.style
  const testPath = tests?.pathFor(path)
  return [
    {
      path,
      text: writer.text([
        ...(writer.isTyped ? [`export interface ${type} {`, '  name: string$', '}', ''] : []),
        `export function ${action}()${writer.isTyped ? `: ${type}` : ''} {`,
        `  return { name: ${quote}${target.name}${quote} }$`,
        '}',
      ]),
    },
    ...(tests === null || testPath === undefined
      ? []
      : [
          {
            path: testPath,
            text: testText(writer, tests, {
              from: testPath,
              path,
              action,
              call: `${action}().name`,
              expected: target.name,
            }),
          },
        ]),
    { path: index, text: writer.text([writer.exporting(index, path, [action], [type])]) },
  ]
}
