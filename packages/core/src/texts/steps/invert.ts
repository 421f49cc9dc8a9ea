import { extensionOf } from '../../remedies/paths/path.ts'
import type { PlanOf } from '../../remedies/plan.ts'
import type { Declared, Supplier } from '../../remedies/plan-details.ts'
import { listNames, showPath } from '../text.ts'
import { importersStep, importing, listFiles, type Situation } from './situation.ts'

const FORMS = {
  interface: 'interface',
  class: 'class',
  type: 'type',
  function: 'function type',
  union: 'union type',
  members: 'types',
  globals: 'global types',
} as const

export function invertSteps(plan: PlanOf<'invert'>, given: Situation): string[] {
  const situation = ofPlan(plan, given)
  const { declares, takesParameter, suppliedBy, belongs, origin, role, injected } = plan
  const { file, names, at, statement } = situation
  if (injected === true) return injectSteps(plan, situation)
  if (role === 'annotation')
    return [
      `In ${file}, remove ${names} from the arguments of decorators; where it is a relation, declare a property for the id instead.`,
      `At ${at}, delete ${statement}.`,
      `Do what the decorators did with ${names} in a file that may import ${situation.isOne ? 'it' : 'them'}.`,
    ]
  if (role === 'decorator')
    return [
      `Declare a class with the decorators ${names} in a file that may import them, with the members of the class in ${file} that need them.`,
      `In ${file}, remove those decorators, and convert between the two classes where the decorators matter.`,
      `At ${at}, delete ${statement}.`,
    ]
  if (role === 'base' && declares === null)
    return [
      `Move the class that uses ${names} from ${file} to a file that may import ${situation.isOne ? 'it' : 'them'}.`,
      `At ${at}, delete ${statement}, and import the class from its new file where ${file} or others use it.`,
    ]
  return [
    ...(declares === null ? [] : [declareStep(declares, situation)]),
    ...(takesParameter
      ? [
          `In ${file}, add a parameter for ${role === 'constructed' ? 'a function that creates ' : ''}${names} to each function or constructor that uses ${situation.isOne ? 'it' : 'them'}, typed by ${declares === null ? 'what it needs' : typeOf(declares, situation)}.`,
          `At ${at}, delete ${statement}.`,
          ...supplySteps(suppliedBy, situation),
        ]
      : [
          `At ${at}, delete ${statement}, and use ${declares === null ? 'what remains' : typeOf(declares, situation)} instead.`,
        ]),
    ...(origin == null ? [] : [originStep(origin)]),
    ...(belongs == null ? [] : [`Move ${showPath(situation.violation.resolved ?? '')} to ${showPath(belongs)}.`]),
  ]
}

/** The container passes an instance in for a token. */
function injectSteps({ declares, suppliedBy }: PlanOf<'invert'>, situation: Situation): string[] {
  const { file, names, at, statement } = situation
  return [
    `${declareStep(declares!, situation).slice(0, -1)}, together with a token for it.`,
    `In ${file}, inject it by the token, as in @Inject(TOKEN), with the interface as its type.`,
    `At ${at}, delete ${statement}.`,
    `In ${showPath(suppliedBy!.path)}, provide ${names} for the token, as in { provide: TOKEN, useExisting: … }.`,
  ]
}

const WHY_NOT_PASSED: Record<PlanOf<'decide'>['because'], (file: string) => string> = {
  container: () => 'A container creates it, so no caller can pass it in.',
  framework: (file) => `A framework calls ${file}, so no caller can pass it in.`,
  'no-supplier': (file) => `No code that uses ${file} may import it and pass it in.`,
}

export function decideSteps(
  { target = '', because }: PlanOf<'decide'>,
  { file, names, at, statement }: Situation,
): string[] {
  return [
    `Read ${showPath(target)} and ${file} with the people who own them, and decide which side ${names} belongs to. ${WHY_NOT_PASSED[because](file)}`,
    `If ${file} may depend on it, move it with its module to a layer that both sides may import, and correct the imports of it.`,
    `If not, move the code of ${file} that needs it to the side of ${showPath(target)}, and delete ${statement} at ${at}.`,
  ]
}

/** A parameter is for the values among the imported names. */
function ofPlan({ declares, symbols = [] }: PlanOf<'invert'>, situation: Situation): Situation {
  return declares?.as === 'function' && symbols.length > 0
    ? { ...situation, names: listNames(symbols), isOne: symbols.length === 1 }
    : situation
}

function declareStep({ as, names, file }: Declared, { file: importer, names: imported }: Situation): string {
  const declared = as === 'members' ? `types for ${imported}` : `${FORMS[as]} ${listNames(names)}`
  return `In ${showPath(file)}, declare ${declared} with only what ${importer} uses${file === importer ? '' : ', and export it'}.`
}

function typeOf({ as, names, file }: Declared, { violation }: Situation): string {
  const types = as === 'members' || names.length === 0 ? 'those types' : listNames(names)
  return file === violation.file ? types : `${types} from ${showPath(file)}`
}

function originStep({ path, names }: { path: string; names: readonly string[] }): string {
  return `Keep ${listNames(names)} in ${showPath(path)} only if other code uses ${names.length > 1 ? 'them' : 'it'}.`
}

/** From the importer up to the file that has the value. */
function supplySteps(supplier: Supplier | null, situation: Situation): string[] {
  const { violation, file, names, isOne } = situation
  const it = isOne ? 'it' : 'them'
  const callers = importing(situation, violation.file, [])
  if (supplier === null) return importersStep(callers, `pass ${names} to what it calls in ${file}`)
  const { path, through, entry } = supplier
  const origin = entry ?? violation.resolved
  const from = origin === undefined ? '' : ` from ${showPath(origin)}`
  // A folder is where new code would be; nothing there calls the importer yet.
  const isFolder = extensionOf(path) === null
  const others = callers?.filter((one) => one !== path && !through.includes(one)) ?? []
  return [
    ...(entry == null ? [] : [`In ${showPath(entry)}, export ${names} unless it does so already.`]),
    ...through.map((one) => `In ${showPath(one)}, take the same parameter and pass it on.`),
    isFolder
      ? supplyFromFolder(path, callers, `import ${names}${from}, and pass ${it}`, file)
      : `In ${showPath(path)}, import ${names}${from}, and pass ${it} to what it calls in ${showPath(through.at(-1) ?? violation.file)}.`,
    ...importersStep(others, `take ${names} as a parameter too, and pass ${it} to what it calls in ${file}`),
  ]
}

/** New code passes the value down to the callers of a file, where there are any. */
function supplyFromFolder(path: string, callers: readonly string[] | null, action: string, file: string): string {
  if (callers?.length === 0)
    return `No file imports ${file} yet. The file of ${showPath(path)} that will call it: ${action} to it.`
  const down =
    callers === null
      ? `the code that calls ${file}`
      : `${listFiles(callers)}, which ${callers.length === 1 ? 'imports' : 'import'} ${file}`
  return `In a file of ${showPath(path)}, ${action} down to ${down}.`
}

export function takeComponentSteps(plan: PlanOf<'take-component'>, situation: Situation): string[] {
  const { name, others, suppliedBy } = plan
  const { file, at, statement, violation } = situation
  const component = listNames([name])
  return [
    `In ${file}, add a prop, slot or parameter for the rendered ${component}, and render it where <${component}> is now.`,
    ...(others.length === 0 ? [] : [`In ${file}, declare what it uses from ${listNames(others)}.`]),
    `At ${at}, delete ${statement}.`,
    ...(suppliedBy === null
      ? importersStep(importing(situation, violation.file, []), `render <${component}> and pass it in`)
      : supplySteps(suppliedBy, { ...situation, names: component, isOne: true })),
  ]
}

export function callFromAboveSteps(plan: PlanOf<'call-from-above'>, situation: Situation): string[] {
  const { file, names, at, statement } = situation
  const { target, through = [], passes } = plan
  const passed = passes === 'result' ? 'the result' : names
  return [
    passes === 'result' ? `In ${showPath(target)}, import and use ${names}.` : supplySentence(plan, situation),
    ...[...through].reverse().map((one) => `In ${showPath(one)}, take ${passed} as a parameter and pass it on.`),
    `In ${file}, take ${passed} as a ${plan.key === 'call-hook' ? 'prop or ' : ''}parameter${passes === 'result' ? `, and use it in place of ${names}` : ''}.`,
    `At ${at}, delete ${statement}.`,
  ]
}

/** From a file that leads to the importer, or from new code of a folder. */
function supplySentence({ target, through = [] }: PlanOf<'call-from-above'>, situation: Situation): string {
  const { file, names, isOne, violation } = situation
  const action = `import ${names}, and pass ${isOne ? 'it' : 'them'}`
  return extensionOf(target) === null
    ? supplyFromFolder(target, importing(situation, violation.file, []), action, file)
    : `In ${showPath(target)}, ${action} to what it calls in ${showPath(through.at(-1) ?? violation.file)}.`
}
