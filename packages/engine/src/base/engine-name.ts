/** What can run the file rules, the default first: this process with oxc's parser, oxlint with plugins, or ESLint. */
export const ENGINES = ['oxc', 'oxlint', 'eslint'] as const

export type EngineName = (typeof ENGINES)[number]
