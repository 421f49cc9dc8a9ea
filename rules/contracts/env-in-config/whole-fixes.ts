import { clip, listNames, type Fix } from '@stratalint/core'
import { edit, inFile, toFile, type ReadDetails, type Target } from './fix-texts.ts'

/** A child process gets the environment without being given it. */
export const inherited = (source: string): Fix => ({
  ...{ key: 'inherit', kind: 'delete', applicability: 'manual' },
  title: `Delete the option env: ${source}: a child process inherits the environment without it.`,
})

/** The fixes for code that reads all of the environment, or a part that the source does not name. */
export function fixesForWhole({ source, variables, whole, within }: ReadDetails, target: Target): Fix[] {
  const add = (title: string, symbols: string[] = []): Fix => edit('add-to-config', title, target.path, symbols)
  switch (whole?.type) {
    case 'computed': {
      const read = source === 'Deno.env' ? 'Deno.env.get(name)' : `${source}[name]`
      const line = `export const readVariable = (name: string): string | undefined => ${read}`
      return [
        add(`${inFile(target)} \`${line}\`; import \`readVariable\` and call \`readVariable(${whole.key})\` here.`, [
          'readVariable',
        ]),
        add('If the names are few, export an object with one entry for each instead.'),
      ]
    }
    case 'default': {
      const fields = variables.map((name) => `${name}: ${source}.${name}`).join(', ')
      const object = fields.length <= 120 ? `{ ${fields} }` : `{ … } of ${listNames(variables)}`
      return [
        add(
          `${inFile(target)} \`export const environment = ${object}\`; import it as the default of \`${clip(whole.name, 30)}\` here, so that callers may still pass another one.`,
          ['environment'],
        ),
      ]
    }
    case 'parse':
      return [add(`Move \`${whole.code}\` with its schema to ${toFile(target)}, export the result and import it here.`)]
    case 'copy':
      return [
        add(
          `${inFile(target)} \`export const inheritedEnv = { ...${source} }\`; import it and write \`...inheritedEnv\` here.`,
          ['inheritedEnv'],
        ),
      ]
    case 'argument':
      return [
        add(
          `Export an object of the variables that \`${whole.callee}()\` reads from ${toFile(target)}, import it and pass it here.`,
        ),
      ]
    default:
      return [
        add(
          `Move the code that goes through ${source}${within === null ? '' : ` in \`${clip(within, 30)}()\``} to ${toFile(target)}, export its result and import it here.`,
        ),
      ]
  }
}
