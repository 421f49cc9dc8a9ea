import { clip, type Fix } from '@stratalint/core'
import { toCamelCase, wordsOf } from '@stratalint/rule/analysis'
import { codes, constantName, type ReadDetails } from './fix-texts.ts'

/** A parameter of `baseUrl` is not called like the function: `url`. */
function parameterName(name: string, within: string | null): string {
  if (name !== within) return name
  const words = wordsOf(name)
  return words.length > 1 ? toCamelCase(words.slice(1).join('-')) : 'value'
}

/** Functions that a framework calls, so that nobody can give them another parameter. */
const CALLED_BY_FRAMEWORK =
  /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|loader|action|middleware|exports|generateMetadata|generateStaticParams|getServerSideProps|getStaticProps)$/

/** For code that may not import any config. */
export function asParameter({ variables, whole, within, isInClass }: ReadDetails): Fix {
  if (whole?.type === 'default') {
    const title = `Delete the default of \`${clip(whole.name, 30)}\`; callers pass an object of the variables that it needs, from their config.`
    return { key: 'take-parameter', kind: 'invert', applicability: 'manual', title }
  }
  const names =
    variables.length > 0 && whole === null
      ? codes(variables.map((name) => parameterName(constantName(name), within)))
      : whole?.type === 'computed'
        ? 'the value'
        : 'the values that it needs'
  const title =
    within === null && isInClass
      ? `Move this class to a layer that may import config, and import ${names} from there.`
      : parameterTitle(within, names)
  return { key: 'take-parameter', kind: 'invert', applicability: 'manual', title }
}

function parameterTitle(within: string | null, names: string): string {
  if (within !== null && CALLED_BY_FRAMEWORK.test(within))
    return `Move what \`${within}\` does with ${names} to a function in a layer that may import config, and call that function here.`
  const change =
    within === null
      ? 'Export a function that takes'
      : `Change ${within === 'constructor' ? 'the constructor' : `\`${clip(within, 40)}\``} to take`
  return `${change} ${names} as a parameter; callers in a layer that may import config pass it.`
}
