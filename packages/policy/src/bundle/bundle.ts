/** Set by the bundler: changes with every change of a source or of what is bundled with it. */
declare const STRATALINT_BUNDLE: string | undefined

/** Identifies the published bundle that this code is part of; `undefined` where the packages run by themselves. */
export const BUNDLE: string | undefined = typeof STRATALINT_BUNDLE === 'undefined' ? undefined : STRATALINT_BUNDLE
