/** What can run the file rules, the usual one first: this process on the trees of oxc's parser, oxlint, or ESLint. */
export const ENGINES = ['oxc', 'oxlint', 'eslint'] as const

export type EngineName = (typeof ENGINES)[number]
