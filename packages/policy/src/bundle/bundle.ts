/** Set by the bundler; changes with every source and every bundled dependency. */
declare const STRATALINT_BUNDLE: string | undefined

/** Identifies the published bundle; `undefined` if the packages run unbundled. */
export const BUNDLE: string | undefined = typeof STRATALINT_BUNDLE === 'undefined' ? undefined : STRATALINT_BUNDLE
