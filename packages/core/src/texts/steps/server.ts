import type { PlanOf } from '../../remedies/plan.ts'
import { showPath } from '../text.ts'
import type { Situation } from './situation.ts'

export function callOnServerSteps(
  { by, target = '', through }: PlanOf<'call-on-server'>,
  { file, names, at, statement }: Situation,
): string[] {
  const path = showPath(target)
  const remove = `At ${at}, delete ${statement}. ${file} runs in the browser, so it cannot take ${names} as a parameter either.`
  switch (by) {
    case 'server-function':
      return [
        `In ${path}, export a function that uses ${names} and returns only what ${file} needs.`,
        `In ${file}, import that function, and use it in place of ${names}.`,
        remove,
      ]
    case 'caller':
      return [
        `In ${path}, import and use ${names} where the code runs on the server.`,
        ...[...through].reverse().map((one) => `In ${showPath(one)}, take the result as a prop and pass it on.`),
        `In ${file}, take the result as a prop, and use it in place of ${names}.`,
        remove,
      ]
    case 'same-route':
      return [
        `In ${file}, request the result from ${path} in place of ${names}; where it answers something else, add a route for it.`,
        remove,
      ]
    case 'route':
    case 'unknown':
      return [
        `On the server, ${by === 'route' ? `in a route like ${path}` : 'in a route or in the page'}, use ${names}, and return only what ${file} needs.`,
        `In ${file}, use that result in place of ${names}.`,
        remove,
      ]
  }
}
