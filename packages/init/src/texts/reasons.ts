import { groupBy } from '@stratalint/core'
import { messageLine } from '@stratalint/report'
import type { Reason } from '../explain/reason.ts'
import { areFindings, count, timesText } from './counts.ts'
import { listOf } from './list-of.ts'

/** Fewer importers are no reason for shared code. */
const FEW_IMPORTERS = 3

/** From this share of imports in the other direction on, a person decides better. */
const NEARLY_EVEN = 0.4

/** Why the policy is as it is, by topic; of each topic, so many lines at most. */
export function reasonLines(reasons: readonly Reason[], most: number): string[] {
  const of = (type: Reason['type'], title: string): string[] => {
    const lines = reasons.flatMap((reason) =>
      reason.type === type && reason.type !== 'conflict' ? sentenceFor(reason) : [],
    )
    const more = lines.length - most
    return lines.length === 0
      ? []
      : [
          '',
          title,
          ...lines.slice(0, most).map((line) => `  ${line}`),
          ...(more > 0 ? [`  and ${more} more; --dry-run lists all.`] : []),
        ]
  }
  return [
    ...of('order', 'Order of the layers'),
    ...of('declared', 'Packages that may be imported and are not yet'),
    ...conflictLines(reasons, most),
    ...of('merged', 'Folders that are one layer'),
    ...of('apart', 'Layers that stay apart'),
    ...of('domains', 'Domains'),
    ...of('role', 'Other places'),
    ...of('directives', 'Directives'),
    ...of('types', 'Types'),
    ...of('tests', 'Tests'),
    ...of('external', 'Packages'),
  ]
}

function sentenceFor(reason: Exclude<Reason, { type: 'conflict' }>): string {
  switch (reason.type) {
    case 'order':
      return orderSentence(reason)
    case 'declared':
      return messageLine(
        `${reason.below} by ${listOf(reason.above)}, because ${reason.above.length === 1 ? 'its package.json declares' : 'their package.json files declare'} it.`,
      )
    case 'merged':
      return messageLine(
        reason.layers.length === 2
          ? `${listOf(reason.layers)} are one layer: ${reason.forth} imports one way and ${reason.back} the other, so neither is above the other.`
          : `${listOf(reason.layers)} are one layer: ${reason.all} imports between them lead in both directions, so none is above the others.`,
      )
    case 'apart':
      return messageLine(
        `${reason.groups.map(({ environment, layers }) => `${listOf(layers)} ${layers.length === 1 ? 'runs' : 'run'} ${where(environment)}`).join('; ')}. ${apartRule(reason.connected)}`,
      )
    case 'role':
      return messageLine(roleSentence(reason))
    case 'domains':
      return messageLine(domainSentence(reason))
    case 'types':
      return typesSentence(reason)
    case 'directives':
      return messageLine(directivesSentence(reason))
    case 'tests':
      return `Tests import code above theirs ${timesText(reason.count)}, so they have places of their own.`
    case 'external':
      return messageLine(
        `Only in ${reason.shown === null ? 'code of the server' : listOf(reason.shown)}: ${listOf(reason.packages.map(usesText))}.`,
      )
  }
}

/** Which of these layers may import what runs elsewhere. */
function apartRule(connected: readonly string[]): string {
  return connected.length === 0
    ? 'No code may import what runs elsewhere.'
    : `Only ${listOf(connected)} may import what runs elsewhere.`
}

/** What a policy, which sees the paths alone, cannot say about files that say themselves where they run. */
function directivesSentence({ clients, servers, browser, hasPages }: Extract<Reason, { type: 'directives' }>): string {
  const found = listOf([
    ...(clients === 0 ? [] : [`${count(clients, 'file')} with 'use client'`]),
    ...(servers === 0 ? [] : [`${count(servers, 'file')} with 'use server'`]),
  ])
  const start = `The code has ${found}, but the policy sees only the path of a file, and not its directive.`
  if (browser.length === 0) return `${start} Code of both sides shares its folders, so all of it may import the same.`
  const pages = hasPages ? ', so pages load what new components show' : ''
  return `${start} A new file in ${listOf(browser)} counts as code of the browser${pages}.`
}

function typesSentence({ all, ofServer }: Extract<Reason, { type: 'types' }>): string {
  const lead = all === 1 ? 'leads' : 'lead'
  const server =
    ofServer === 0 ? '' : ofServer === all ? ', to code of the server' : `, ${ofServer} of them to code of the server`
  return `Types may be imported from every layer (\`typeOnly: 'allow'\`), because ${count(all, 'import')} of types ${lead} against the order${server}.`
}

function usesText({ name, files, elsewhere }: Extract<Reason, { type: 'external' }>['packages'][number]): string {
  if (files + elsewhere === 0) return name
  return `${name} (${count(files, 'file')}${elsewhere === 0 ? '' : `, ${elsewhere} elsewhere`})`
}

function orderSentence({ above, below, count: times, against }: Extract<Reason, { type: 'order' }>): string {
  const other =
    against === 0
      ? 'never the other way'
      : `${against} of ${times + against} ${against === 1 ? 'goes the other way and is a finding' : 'go the other way and are findings'}`
  return messageLine(`${above} imports ${below} ${timesText(times)}; ${other}.${directionWarning(times, against)}`)
}

/** What to think of an order that many imports do not follow: their number alone does not decide it. */
function directionWarning(times: number, against: number): string {
  if (against > times) return ' Names, package.json or other layers decide here: check the direction.'
  return against >= times * NEARLY_EVEN ? ' This is close: check the direction.' : ''
}

type Conflict = Extract<Reason, { type: 'conflict' }>

/** One line for each reason why imports are against the order, with the pairs of layers. */
function conflictLines(reasons: readonly Reason[], most: number): string[] {
  const conflicts = reasons.filter((reason): reason is Conflict => reason.type === 'conflict')
  if (conflicts.length === 0) return []
  const lines = [...groupBy(conflicts, conflictTitle)].map(([title, own]) => {
    const pairs = own.slice(0, most).map(({ from, to, count: times }) => `${from} → ${to} (${times})`)
    const more = own.length - pairs.length
    return `  ${messageLine(`${title}: ${pairs.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`)}`
  })
  return ['', 'Imports against the order, which are findings', ...lines]
}

function conflictTitle({ why }: Conflict): string {
  switch (why) {
    case 'environments':
      return 'Between code that runs in different places'
    case 'chain':
      return 'They would connect layers that stay apart'
    case 'rules':
      return 'The rules of another tool forbid them'
    case 'usual':
      return 'Against the usual order of these names'
    case 'few':
      return 'Too few for an order in so much code'
    case 'undeclared':
      return 'The package.json of the importer does not declare the package'
    case 'app':
      return 'No other code imports an app'
    case 'cycle':
      return 'They would close a cycle of layers'
  }
}

function roleSentence({
  role,
  shown,
  by,
  importers,
  parts,
  rejected,
  outgoing,
  withoutServer,
}: Extract<Reason, { type: 'role' }>): string {
  if (role === 'shared' || role === 'provider') {
    const use =
      by === 'name'
        ? ', as its name says'
        : by === 'both'
          ? ': code that runs in different places imports it'
          : importers < FEW_IMPORTERS
            ? ': it imports only shared code'
            : `: ${importers} of the ${parts} other layers and places import it`
    const own = rejected === 0 ? '' : ` ${count(rejected, 'import')} out of it ${areFindings(rejected)}.`
    return role === 'shared' ? `${shown} is shared${use}.${own}` : `${shown} is a provider${use}, through its index.`
  }
  const finding = rejected === 0 ? '' : ` ${count(rejected, 'import')} of it ${areFindings(rejected)}.`
  const closed =
    withoutServer.length === 0 ? '' : ` Of these, ${listOf(withoutServer)} may import no code of the server.`
  if (by === 'framework')
    return shown.includes(' and ')
      ? `${shown} are apps: the framework starts their files.${closed}${finding}`
      : `${shown} is an app: the framework starts its files.${finding}`
  if (by === 'entry')
    return `${shown} is an app: these files start the program or connect its parts, and only other apps may import them.${finding}`
  if (by === 'barrel')
    return `${shown} is an app: it only passes on code of other folders, and only other apps may import it.${finding}`
  if (by === 'tests') return `${shown} is a package of tests, so no other code imports it.${finding}`
  if (by === 'alone') return `${shown} is separate: no other code imports it, and it imports no other part.`
  return `${shown} is an app: it imports other parts ${timesText(outgoing)}.${finding}`
}

function domainSentence({
  shown,
  count: domains,
  total,
  allowed,
  isOpen,
  rejected,
}: Extract<Reason, { type: 'domains' }>): string {
  const between = total === 0 ? 'between domains and the code around them' : 'across domains'
  const findings = rejected === 0 ? '' : `; ${count(rejected, 'import')} ${between} ${areFindings(rejected)}`
  const imports =
    total === 0
      ? 'they do not import each other'
      : isOpen
        ? `they import each other ${timesText(total)}, so a new one may too, as the layers allow`
        : allowed === 0
          ? `they import each other ${timesText(total)}`
          : `they import each other ${timesText(total)}, and the policy lists the usual directions`
  return domains === 1 ? `1 domain in ${shown}.` : `${domains} domains in ${shown}; ${imports}${findings}.`
}

/** `server` and others as a person says it. */
function where(environment: string): string {
  return environment === 'server'
    ? 'on the server'
    : environment.startsWith('the ')
      ? `in ${environment}`
      : `in the ${environment}`
}
