import type { PlannedFile } from './plan.ts'
import { writeStatement, type Form } from './statement.ts'
import { driftFile, naming, pickTarget, single, twoDomains, type DriftContext, type Violation } from './violations.ts'

type Variant = (context: DriftContext) => Violation
type Place = Parameters<typeof driftFile>[1]

const isModule = (file: PlannedFile): boolean => file.form === 'module'
const isIndex = (file: PlannedFile): boolean => file.form === 'index'
const offers =
  (form: Form) =>
  (file: PlannedFile): boolean => {
    const kind = form === 'import-type' || form === 'export-type' || form === 'type-query' ? 'type' : 'value'
    return file.exports.some((one) => one.kind === kind)
  }

/** An import from a place to a shelf; `{own}` and `{other}` are two domains. */
function edge(
  rule: string,
  from: Place,
  shelf: string,
  form: Form,
  options: {
    which?: (file: PlannedFile) => boolean
    style?: 'relative' | 'alias'
    fileForm?: PlannedFile['form']
  } = {},
): Variant {
  return (context) => {
    const [own, other] = twoDomains(context)
    const file = driftFile(context, from, own, options.fileForm === undefined ? {} : { form: options.fileForm })
    const foreign = context.providers[(context.number + 1) % context.providers.length]!
    const name = shelf.replace('{own}', own).replace('{other}', other).replace('{provider}', foreign)
    const target = pickTarget(
      context,
      name,
      (candidate) => (options.which ?? isModule)(candidate) && offers(form)(candidate),
    )
    return single(rule, file, naming(file, target, form, options.style))
  }
}

const layerDirection: Variant[] = [
  edge('layer-direction', 'types', '{own} service', 'import-type'),
  edge('layer-direction', 'repo', '{own} runtime', 'import', { style: 'alias' }),
  edge('layer-direction', 'util', '{own} types', 'import-type', { style: 'alias' }),
  edge('layer-direction', 'service', 'app', 'import-lines'),
  edge('layer-direction', 'service', '{own} runtime', 'dynamic'),
  edge('layer-direction', 'types', '{own} repo', 'type-query'),
  edge('layer-direction', 'repo', '{own} service', 'export', { which: isIndex }),
  edge('layer-direction', 'config', '{own} repo', 'require', { fileForm: 'common' }),
  edge('layer-direction', 'provider', 'app', 'import'),
  edge('layer-direction', 'runtime', '{own} ui', 'url'),
  edge('layer-direction', 'config', '{own} service', 'reference'),
  edge('layer-direction', 'repo', '{own} service', 'create-require'),
  edge('layer-direction', 'service', '{own} ui', 'namespace', { which: isIndex }),
  edge('layer-direction', 'types', '{own} config', 'export-all'),
  edge('layer-direction', 'config', '{own} runtime', 'import-equals', { fileForm: 'common' }),
  (context) => {
    const test = pickTarget(context, 'test domain', () => true)
    const file = driftFile(context, 'ui', test.owner)
    return single('layer-direction', file, naming(file, test, 'side-effect', 'alias'))
  },
]

const domainBoundary: Variant[] = [
  edge('domain-boundary', 'service', '{other} types', 'import-type'),
  edge('domain-boundary', 'ui', '{other} ui', 'import', { which: isIndex }),
  edge('domain-boundary', 'provider', '{own} types', 'import', { style: 'alias' }),
  edge('domain-boundary', 'app', '{own} service', 'import', { which: isIndex }),
  edge('domain-boundary', 'runtime', '{other} runtime', 'dynamic'),
  edge('domain-boundary', 'types', '{other} service', 'type-query'),
  edge('domain-boundary', 'repo', '{other} repo', 'export', { style: 'alias' }),
  edge('domain-boundary', 'service', '{other} service', 'mock', { fileForm: 'test' }),
  edge('domain-boundary', 'ui', '{other} types', 'import-inline-types', { which: isIndex }),
]

const providerEntry: Variant[] = [
  edge('provider-entry', 'repo', 'provider entries', 'import', { which: isIndex, style: 'alias' }),
  edge('provider-entry', 'service', 'provider {provider}', 'import'),
  edge('provider-entry', 'types', 'provider entries', 'import-type', { which: isIndex }),
  edge('provider-entry', 'ui', 'provider {provider}', 'dynamic', {
    which: (file) => isModule(file) && file.path.includes('/internal/'),
  }),
  edge('provider-entry', 'app', 'provider {provider}', 'import', { style: 'alias' }),
  edge('provider-entry', 'provider', 'provider {provider}', 'import-lines'),
  edge('provider-entry', 'config', 'provider {provider}', 'import-type'),
]

const publicEntry: Variant[] = [
  edge('public-entry', 'app', '{own} runtime', 'import'),
  edge('public-entry', 'app', '{own} ui', 'dynamic', { style: 'alias' }),
  edge('public-entry', 'app', '{own} runtime', 'export'),
  edge('public-entry', 'app', '{own} ui', 'import-type', { style: 'alias' }),
  edge('public-entry', 'app', '{own} runtime', 'require', { fileForm: 'common' }),
]

/** A statement with a literal specifier: a package, or a path that resolves to no file. */
function spelled(
  rule: string,
  from: Place,
  form: Form,
  specifier: string,
  name: string,
  fileForm?: PlannedFile['form'],
): Variant {
  return (context) => {
    const [own] = twoDomains(context)
    const file = driftFile(context, from, own, fileForm === undefined ? {} : { form: fileForm })
    return single(
      rule,
      file,
      writeStatement(form, specifier.replace('{own}', own), [{ name, kind: form.endsWith('type') ? 'type' : 'value' }]),
    )
  }
}

const externalPlacement: Variant[] = [
  spelled('external-placement', 'service', 'import', 'pg', 'Client'),
  spelled('external-placement', 'repo', 'import-type', 'react', 'ReactNode'),
  spelled('external-placement', 'ui', 'dynamic', 'pg/lib/utils', 'prepareValue'),
  spelled('external-placement', 'types', 'import', '@opentelemetry/api', 'context'),
  spelled('external-placement', 'service', 'import-lines', 'fs', 'statSync'),
  spelled('external-placement', 'util', 'import', 'zod', 'ZodError'),
  spelled('external-placement', 'app', 'require', 'pg', 'Client', 'common'),
]

const resolvedImport: Variant[] = [
  spelled('resolved-import', 'service', 'import', './not-written-yet', 'later'),
  spelled('resolved-import', 'runtime', 'import-type', '@/domains/{own}/types/not-written-yet', 'Later'),
  spelled('resolved-import', 'repo', 'import', '/srv/shared/prices', 'prices'),
  spelled('resolved-import', 'ui', 'dynamic', '../service/not-written-yet', 'later'),
  spelled('resolved-import', 'util', 'export', './not-written-yet.js', 'later'),
  spelled('resolved-import', 'config', 'reference', './not-written-yet.d.ts', 'later'),
  spelled('resolved-import', 'service', 'mock', '../not-written-yet', 'later', 'test'),
]

/** The violations of the rules about single edges. */
export const EDGE_VIOLATIONS = {
  layerDirection,
  domainBoundary,
  providerEntry,
  externalPlacement,
  publicEntry,
  resolvedImport,
}
