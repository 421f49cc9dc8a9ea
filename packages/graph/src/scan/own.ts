const NAME = String.raw`[A-Za-z_$][\w$]*`
const PATH = String.raw`${NAME}(?:\.${NAME})*`

/** Expressions that certainly are more than another name for something: literals, functions, calls, operators. */
const OWN_VALUE = anyOf([
  String.raw`["'\`\d{[!+\-~]`,
  String.raw`(?:function|class|new|typeof|void)\b`,
  String.raw`async(?:\s+function\b|\s*\(|\s+${NAME}\s*=>)`,
  String.raw`(?:null|undefined|true|false)\s*(?:;|\n|$)`,
  String.raw`${PATH}\(`,
  String.raw`${NAME}\s*=>`,
  // The parameters of an arrow function; a name alone in parentheses is still the name.
  String.raw`\(\s*(?:\)|["'\`\d{[]|\.\.\.|${NAME}\s*(?:[:,=]|\?(?!\.)|\)\s*(?::|=>)))`,
])

/** Types that certainly are more than another name for something. */
const OWN_TYPE = anyOf([
  String.raw`\|?\s*["'\`\d{[]`,
  String.raw`\|?\s*${PATH}(?:<|\[|\s*[|&]|\s+extends\b)`,
  String.raw`(?:keyof|typeof|readonly|unique)\b`,
  String.raw`(?:string|number|boolean|unknown|never|any|void|undefined|null|true|false|bigint|symbol|object)\s*(?:;|\n|$)`,
  String.raw`\(\s*(?:\)|\.\.\.|\{|\[|${NAME}\s*(?:\?\s*[:,)]|[:,]))`,
])

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'y')
}

/** Whether what an initialiser or a default export says at this offset is certainly a value of this module's own. */
export function isOwnValue(text: string, offset: number): boolean {
  OWN_VALUE.lastIndex = offset
  return OWN_VALUE.test(text)
}

/** Whether the type at this offset is certainly one of this module's own. */
export function isOwnType(text: string, offset: number): boolean {
  OWN_TYPE.lastIndex = offset
  return OWN_TYPE.test(text)
}
