/** What can run the file rules, the usual one first: this process with oxc's tools, oxlint with its plugins, or ESLint. */
export const ENGINES = ['oxc', 'oxlint', 'eslint'] as const

export type EngineName = (typeof ENGINES)[number]
