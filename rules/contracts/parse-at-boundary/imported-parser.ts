import type { FileContext } from '@stratalint/rule'

/** A call of a schema, in the text of a function. */
const PARSE_CALL =
  /(?<!\b(?:JSON|JSON5|Date|path|qs|url|URL|YAML|yaml|superjson))\.(?:parse|safeParse|parseAsync|safeParseAsync|decode|validate|validateSync|validateAsync|assert|isValid|Parse|Decode|Check)\(|\b(?:safeParse|decodeUnknown\w*|parseAsync)\(/

/** Whether a function that the file imports from the repository calls a schema, by its text. */
export function importParses({ project, inspection }: FileContext): (module: string, name: string) => boolean {
  return (module, name) => {
    const edge = inspection.module.edges.find(({ specifier }) => specifier === module)
    if (edge?.target.type !== 'file') return false
    const { path } = edge.target
    const origin = project.facts.exportsOf(path)?.find((each) => each.name === name)?.origin
    const [file, declared] = origin === undefined || origin === null ? [path, name] : [origin.path, origin.name]
    const text = textOfFunction(project.textOf(file), declared)
    return text !== null && PARSE_CALL.test(text)
  }
}

/** From the declaration of a function to the next declaration at the top level. */
function textOfFunction(text: string, name: string): string | null {
  const escaped = name.replaceAll('$', String.raw`\$`)
  const found =
    name === 'default'
      ? /^export default /m.exec(text)
      : new RegExp(String.raw`^(?:export )?(?:default )?(?:async )?(?:function|const|class) ${escaped}\b`, 'm').exec(
          text,
        )
  if (found === null) return null
  // What is exported as the default begins with a keyword of its own.
  const rest = text.slice(found.index + found[0].length).replace(/^(?:async )?(?:function|class|const) /, '')
  const next = /^(?:export|const|let|function|async function|class|type|interface) /m.exec(rest)
  return next === null ? rest : rest.slice(0, next.index)
}
