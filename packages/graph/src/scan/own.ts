const NAME = String.raw`[A-Za-z_$][\w$]*`
const PATH = String.raw`${NAME}(?:\.${NAME})*`
/** Where a word ends, whatever a name may hold. */
const STOP = String.raw`(?![\w$\\\u0080-\uffff])`
const LINE_END = String.raw`[ \t]*(?:;|\r?\n(?!\s*[.[(|&])|$)`

/** Expressions that certainly are more than another name for something: literals, functions, calls, operators. */
const OWN_VALUE = anyOf([
  String.raw`["'\`\d{[!+\-~]`,
  String.raw`\/(?![*/])`,
  String.raw`(?:function|class|new|typeof|void)${STOP}`,
  String.raw`async(?:[ \t]+function${STOP}|\s*\(|[ \t]+${NAME}\s*=>)`,
  String.raw`(?:null|true|false)${LINE_END}`,
  String.raw`${PATH}[(<\`]`,
  String.raw`${PATH}[ \t]+(?:[+*%<&|^]|\?(?![.])|===?|!==?)[ \t=&|?]`,
  String.raw`${NAME}\s*=>`,
  // The parameters of an arrow function; a name alone in parentheses is still the name.
  String.raw`\(\s*(?:\)|["'\`\d{[]|\.\.\.|${NAME}\s*(?:[:,=]|\?(?!\.)|\)\s*(?::|=>)))`,
])

/** Types that certainly are more than another name for something. */
const OWN_TYPE = anyOf([
  String.raw`\|?\s*["'\`\d{[]`,
  String.raw`\|?\s*${PATH}(?:<|\[|\s*[|&]|\s+extends${STOP})`,
  String.raw`typeof${STOP}`,
  String.raw`(?:keyof|readonly|unique)[ \t]+[\w$({['"]`,
  String.raw`(?:string|number|boolean|unknown|never|any|void|undefined|null|true|false|bigint|symbol|object)${LINE_END}`,
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
