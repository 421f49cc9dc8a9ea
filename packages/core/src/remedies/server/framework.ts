import type { Facts } from '../../facts/facts.ts'

interface World {
  facts: Facts
}

/** How a program brings data from its server, or its main process, to what it shows. */
export type DataFramework =
  'next' | 'react-router' | 'sveltekit' | 'nuxt' | 'tanstack-start' | 'astro' | 'electron' | 'none'

const FRAMEWORKS: readonly (readonly [DataFramework, RegExp])[] = [
  ['next', /^next$/],
  ['sveltekit', /^@sveltejs\/kit$/],
  ['nuxt', /^nuxt$/],
  ['tanstack-start', /^@tanstack\/(?:react|solid|vue)-start$/],
  ['react-router', /^@(?:remix-run|react-router)\/(?:node|dev|serve)$/],
  ['astro', /^astro$/],
  ['electron', /^electron$/],
]

/** The framework of a file, by the packages that are declared for it. */
export function frameworkOf(context: World, file: string): DataFramework {
  const declared = declaredFor(context, file)
  return FRAMEWORKS.find(([, name]) => declared.some((one) => name.test(one)))?.[0] ?? 'none'
}

/** Exports of a route that run on the server. */
const SERVER_EXPORTS = /^(?:loader|action|getServerSideProps|getStaticProps|getInitialProps)$/

const SERVER_FOLDER = /(?:^|\/)server\//

/** Whether a file runs in the browser and nowhere else. */
export function isBrowserCode(context: World, file: string): boolean {
  const { facts } = context
  const environment = facts.environmentOf?.(file)
  if (environment === undefined || (environment !== 'browser' && environment !== null)) return false
  if (SERVER_FOLDER.test(file) || loadsData(context, file)) return false
  const declared = declaredFor(context, file)
  // It shows components in a terminal.
  if (declared.includes('ink')) return false
  return (
    environment === 'browser' ||
    // Without a directive, Next.js may run a component on the server alone.
    (/\.[jt]sx$/.test(file) && declared.includes('react-dom') && !declared.includes('next'))
  )
}

/** Whether a file is a route that loads data on the server, beside the component that the browser shows. */
export function loadsData({ facts }: World, file: string): boolean {
  return (facts.exportsOf(file) ?? []).some(({ name }) => SERVER_EXPORTS.test(name))
}

function declaredFor({ facts }: World, file: string): readonly string[] {
  return facts.declaredFor?.(file) ?? []
}
