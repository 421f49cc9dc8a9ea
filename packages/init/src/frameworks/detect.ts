import type { Dependencies } from '../survey/manifests.ts'
import { angular } from './angular.ts'
import { astro } from './astro.ts'
import { electron } from './electron.ts'
import { expo } from './expo.ts'
import type { Framework } from './framework.ts'
import { nest } from './nest.ts'
import { next } from './next.ts'
import { nodeService } from './node-service.ts'
import { react } from './react.ts'
import { reactRouter } from './react-router.ts'
import { sveltekit } from './sveltekit.ts'
import { nuxt, vue } from './vue.ts'

/** In this order: what a project uses first decides where two differ. */
const FRAMEWORKS: readonly Framework[] = [
  electron,
  next,
  nuxt,
  reactRouter,
  sveltekit,
  astro,
  expo,
  vue,
  angular,
  react,
  nest,
  nodeService,
]

/** Frameworks that say that React shows the product. */
const ON_REACT: readonly Framework[] = [next, reactRouter, astro, expo]

/** The frameworks of a project with these dependencies. */
export function detectFrameworks(dependencies: Dependencies): Framework[] {
  const found = FRAMEWORKS.filter(({ packages, isRuntime }) =>
    packages.some((name) => (isRuntime === true ? dependencies.runtime : dependencies.all).has(name)),
  )
  return found.some((one) => ON_REACT.includes(one)) ? found.filter((one) => one !== react) : found
}

/** Whether a framework starts a file of this name, without its extension. */
export function startsFile(frameworks: readonly Framework[], name: string): boolean {
  return frameworks.some(({ appFiles }) => appFiles?.includes(name))
}

/** Whether a framework starts the files of a folder. */
export function startsFolder(frameworks: readonly Framework[], name: string): boolean {
  return frameworks.some(({ app }) => app?.includes(name))
}

/** Whether the files of a folder that a framework starts run in the browser alone, or are shown there. */
export function runsInBrowser(frameworks: readonly Framework[], name: string): boolean {
  const first = frameworks.find(({ app }) => app?.includes(name))
  return first?.browserApp?.includes(name) === true
}

/** Whether all code of a project with these frameworks runs in the browser. */
export function isBrowserOnly(frameworks: readonly Framework[]): boolean {
  return frameworks.length > 0 && frameworks.every((one) => one === angular || one === react || one === vue)
}

/** Whether a project with these frameworks is a server and nothing else. */
export function isServer(frameworks: readonly Framework[]): boolean {
  return frameworks.length > 0 && frameworks.every((one) => one === nest || one === nodeService)
}
