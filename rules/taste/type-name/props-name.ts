import type { Component } from './component-props.ts'

/** The name that the props of a component go by. */
export interface PropsName {
  component: string
  expected: string
  /** Why: the type is exported, it is not, or the file has several components. */
  reason: 'exported' | 'local' | 'several'
}

/** The proper name of a type; `null` for a type that is no component's props, or whose name is right. */
export function propsNameOf(
  { name, exported, text, isFaulty }: { name: string; exported: boolean; text: string; isFaulty: boolean },
  components: readonly Component[],
): PropsName | null {
  // What a context provides is a type of its own, also where the provider takes it as its props.
  if (new RegExp(`\\bcreateContext<\\s*(?:[\\w.]+\\s*\\|\\s*)*${name}\\b`).test(text)) return null
  const users = new Set(components.filter(({ propsType }) => propsType === name).map((one) => one.name))
  const [component] = users
  if (component === undefined || users.size > 1 || components.some(({ parts }) => parts.includes(name))) return null
  const isNamedProps = /Props$/.test(name)
  const owner = name.slice(0, -'Props'.length)
  const full = `${component}Props`
  const isTaken = (other: string): boolean => other !== name && new RegExp(`(?<![\\w$])${other}(?![\\w$])`).test(text)
  if (exported) {
    // `ButtonType` of `Button` gets a new name anyway.
    if (isFaulty && !isNamedProps) return isTaken(full) ? null : { component, expected: full, reason: 'exported' }
    // `ButtonProps` of `const Button = memo(ButtonInner)`
    const ownsOther = owner !== '' && new RegExp(`\\b(?:const|let|class|function|as)\\s+${owner}\\b`).test(text)
    const isRight = !isNamedProps || name === full || ownsOther || (owner !== '' && isTaken(full))
    return isRight ? null : { component, expected: full, reason: 'exported' }
  }
  // A type that is used for more than the props may describe something else.
  // `AppPropsWithLayout` is `AppProps` and more.
  if (!isNamedProps && /Props(?=\p{Lu})/u.test(name)) return null
  if (!isNamedProps && (text.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))?.length ?? 0) > 2) return null
  if (name === 'Props' || (isNamedProps && (isTaken('Props') || isTaken(full)))) return null
  const isOnly = new Set(components.map((one) => one.name)).size === 1
  if (isOnly && !isTaken('Props')) return { component, expected: 'Props', reason: 'local' }
  // `ContentProps` of `SelectContent` is clear beside the props of other components.
  if (isNamedProps && component.includes(owner)) return null
  return { component, expected: full, reason: 'several' }
}
