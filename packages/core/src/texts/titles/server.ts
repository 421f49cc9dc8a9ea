import type { RemedyContext } from '../../remedies/context.ts'
import { fileNameOf } from '../../remedies/paths/path.ts'
import type { PlanOf } from '../../remedies/plan.ts'
import { listNames, shortPath, showPath } from '../text.ts'
import { listOf, packageOf } from '../words.ts'

type CallOnServer = PlanOf<'call-on-server'>

export function callOnServerTitle(plan: CallOnServer, context: RemedyContext): string {
  const { by, target = '', through, isCalled } = plan
  const { symbols, file } = context
  const named = context.target === '' ? packageOf(context) : showPath(fileNameOf(context.target))
  const used = symbols.named ? listOf(context) : named
  const use = `${isCalled ? 'Call' : 'Use'} ${used}`
  const name = showPath(fileNameOf(file))
  switch (by) {
    case 'server-function':
      return `${use} in a function of ${showPath(target)}, which runs on the server, and call that function here.`
    case 'same-route':
      return `Request the result from ${showPath(target)}, which calls ${used} on the server.`
    case 'route':
      return `${use} in a route of the server, like ${showPath(target)}, and request the result from ${name}.`
    case 'caller': {
      const passing = through.length === 0 ? '' : ` through ${listNames(through.map((one) => shortPath(one)))}`
      return target === file || target === ''
        ? `${use} in ${placeIn(plan)}, and pass the result on.`
        : `${use} in ${placeIn(plan)}, and pass the result${passing} to ${name} as a prop${eventsIn(plan)}.`
    }
    case 'unknown':
      return unknownTitle(plan, use, name)
  }
}

/** The part of a file that runs on the server. */
function placeIn({ framework, target = '' }: CallOnServer): string {
  const path = showPath(target)
  switch (framework) {
    case 'react-router':
      return `the loader of ${path}`
    case 'sveltekit':
      return `load of ${path}`
    default:
      return `${path}, on the server`
  }
}

/** How a click reaches the server. */
function eventsIn({ framework }: CallOnServer): string {
  switch (framework) {
    case 'next':
      return `; for an event, pass a 'use server' function`
    case 'react-router':
      return '; for an event, use its action'
    case 'sveltekit':
      return '; for an event, use a form action'
    default:
      return ''
  }
}

function unknownTitle({ framework }: CallOnServer, use: string, name: string): string {
  switch (framework) {
    case 'next':
    case 'astro':
      return `${use} on the server, in the page that renders ${name}, and pass the result as a prop.`
    case 'react-router':
      return `${use} in the loader of the route that renders ${name}, and pass the result as a prop.`
    case 'sveltekit':
      return `${use} in load of the +page.server.ts of the page that renders ${name}, and pass the result as a prop.`
    case 'nuxt':
      return `${use} in a route below server/api, and load its result with useFetch in ${name}.`
    case 'tanstack-start':
      return `${use} in a server function (createServerFn), and pass its result to ${name}.`
    case 'electron':
      return `${use} in the main process, and offer the result to ${name} in the preload script.`
    case 'none':
      return `${use} on the server, in a route, and request the result from ${name}.`
  }
}
