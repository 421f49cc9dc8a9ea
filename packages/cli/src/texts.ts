/** What `init` says on stderr after it has printed a policy. */
export function initPreview(name: string): string {
  return `Nothing is written yet: \`stratalint init --yes\` writes this to ${name}.`
}

/** What `init --yes` says when it is done. */
export function initClosing({
  name,
  found,
  isEmpty,
  imports,
  forbidden,
  leftOut,
}: {
  name: string
  found: string
  isEmpty: boolean
  imports: number
  forbidden: number
  leftOut: string[]
}): string {
  const state = isEmpty
    ? 'There is no source file here yet. Create the first one where the policy has a place for it, such as src/domains/orders/types/order.ts.'
    : `${found}\nOf ${imports} imports between files, ${forbidden === 0 ? 'none breaks' : forbidden === 1 ? '1 breaks' : `${forbidden} break`} this policy today.${leftOut.length === 0 ? '' : `\nNot checked: ${leftOut.slice(0, 8).join(', ')}${leftOut.length > 8 ? ` and ${leftOut.length - 8} more` : ''}.`}`
  return `Wrote ${name}.
${state}

Next
  npm install --save-dev stratalint
  npx stratalint check

In eslint.config.js, for the editor
  import stratalint from 'stratalint/eslint'
  export default [...(await stratalint())]
`
}
