import { describe, expect, it } from 'vitest'
import { compile, errorOf, type Row, withArchitecture, withException } from '../../test-support/config-errors.ts'

const rows: Row[] = [
  [
    'an unknown severity',
    { ...withArchitecture({}), rules: { 'taste/file-name': 'eror' } },
    { ...withArchitecture({}), rules: { 'taste/file-name': 'error' } },
    'stratalint.config.json rules["taste/file-name"]: expected "off", "warn", "error" or an array, got "eror". Did you mean "error"?',
  ],
  [
    'an unknown severity before options',
    { ...withArchitecture({}), rules: { 'taste/file-name': ['warning', {}] } },
    { ...withArchitecture({}), rules: { 'taste/file-name': ['warn', {}] } },
    'stratalint.config.json rules["taste/file-name"][0]: expected "off", "warn" or "error", got "warning"',
  ],
  [
    'a severity as a number',
    { ...withArchitecture({}), rules: { 'taste/file-name': 2 } },
    { ...withArchitecture({}), rules: { 'taste/file-name': 'error' } },
    'stratalint.config.json rules["taste/file-name"]: expected "off", "warn", "error" or an array, got 2. Did you mean "error"?',
  ],
  [
    'a rule without a group',
    { ...withArchitecture({}), rules: { 'file-name': 'error' } },
    { ...withArchitecture({}), rules: { 'taste/file-name': 'error' } },
    'stratalint.config.json rules["file-name"]: expected a rule id of the form group/name, such as "architecture/layer-direction", got "file-name"',
  ],
  [
    'a rule that cannot be configured',
    { ...withArchitecture({}), rules: { 'stratalint/parse': 'off' } },
    { ...withArchitecture({}), rules: { 'sample/parse': 'off' } },
    'stratalint.config.json rules["stratalint/parse"]: "stratalint/parse" cannot be configured: it reports files that could not be checked',
  ],
  [
    'an unknown name in a setting for parts of the project',
    { ...withArchitecture({}), rules: { 'taste/file-name': [{ in: ['servic'], severity: 'warn' }] } },
    { ...withArchitecture({}), rules: { 'taste/file-name': [{ in: ['service'], severity: 'warn' }] } },
    'stratalint.config.json rules["taste/file-name"][0].in[0]: expected a path glob such as "servic/**", or a layer or place ("types", "service", "ui" or "domain"), got "servic". Did you mean "service"?',
  ],
  [
    'a setting for a part of the project without a severity',
    { ...withArchitecture({}), rules: { 'taste/file-name': [{ in: ['ui'] }] } },
    { ...withArchitecture({}), rules: { 'taste/file-name': [{ in: ['ui'], severity: 'off' }] } },
    'stratalint.config.json rules["taste/file-name"][0].severity: missing, expected "off", "warn" or "error"',
  ],
  [
    'an exception without a reason',
    withException({ reason: undefined }),
    withException({ reason: 'shared ids' }),
    'stratalint.config.json exceptions[0].reason: missing, expected a string',
  ],
  [
    'an exception with a blank reason',
    withException({ reason: '  ' }),
    withException({ reason: 'shared ids' }),
    'stratalint.config.json exceptions[0].reason: expected a reason, got a blank string',
  ],
  [
    'a date that does not exist',
    withException({ expires: '2027-02-30' }),
    withException({ expires: '2027-02-28' }),
    'stratalint.config.json exceptions[0].expires: expected a date written as YYYY-MM-DD, got "2027-02-30"',
  ],
  [
    'a date in another format',
    withException({ expires: '01.03.2027' }),
    withException({ expires: '2027-03-01' }),
    'stratalint.config.json exceptions[0].expires: expected a date written as YYYY-MM-DD, got "01.03.2027"',
  ],
  [
    'an absolute path in an exception',
    withException({ from: '/src/domains/a/**' }),
    withException({ from: 'src/domains/a/**' }),
    'stratalint.config.json exceptions[0].from: expected a path relative to the config file, got the absolute path "/src/domains/a/**"',
  ],
  [
    'a page for an unknown rule id',
    { ...withArchitecture({}), docs: { domains: 'docs/domains.md' } },
    { ...withArchitecture({}), docs: { 'architecture/domain-boundary': 'docs/domains.md' } },
    'stratalint.config.json docs.domains: expected a rule id of the form group/name, such as "architecture/layer-direction", got "domains"',
  ],
]

const CYCLES = 'architecture/no-cycle'
const DIRECTION = 'architecture/layer-direction'

/** A mistake, the rules of a config with it, the nearest rules without it, and the message after the file name. */
const settings: Row[] = [
  [
    'an unknown value of an option',
    { [CYCLES]: ['error', { dynamic: 'alow' }] },
    { [CYCLES]: ['error', { dynamic: 'allow' }] },
    'rules["architecture/no-cycle"][1].dynamic: expected "forbid" or "allow", got "alow". Did you mean "allow"?',
  ],
  [
    'an unknown option',
    { [CYCLES]: ['error', { dynamik: 'allow' }] },
    { [CYCLES]: ['error', { dynamic: 'forbid' }] },
    'rules["architecture/no-cycle"][1].dynamik: unknown key. Did you mean "dynamic"?',
  ],
  [
    'an option unlike any other',
    { [CYCLES]: ['error', { max: 3 }] },
    { [CYCLES]: ['error', {}] },
    'rules["architecture/no-cycle"][1].max: unknown key, expected "dynamic"',
  ],
  [
    'a number in place of options',
    { [CYCLES]: ['error', 3] },
    { [CYCLES]: ['error'] },
    'rules["architecture/no-cycle"][1]: expected an object, got 3',
  ],
  [
    'options twice',
    { [CYCLES]: ['error', {}, {}] },
    { [CYCLES]: ['error', {}] },
    'rules["architecture/no-cycle"][2]: expected one object of options, got an object',
  ],
  [
    'options of a rule without options',
    { [DIRECTION]: ['error', { dynamic: 'allow' }] },
    { [DIRECTION]: ['error'] },
    'rules["architecture/layer-direction"][1]: expected no options, got an object',
  ],
  [
    'an unknown value of an option in a list of settings',
    { [CYCLES]: [{ in: ['ui'], severity: 'error', options: { dynamic: 'alow' } }] },
    { [CYCLES]: [{ in: ['ui'], severity: 'error', options: { dynamic: 'allow' } }] },
    'rules["architecture/no-cycle"][0].options.dynamic: expected "forbid" or "allow", got "alow". Did you mean "allow"?',
  ],
  [
    'an unknown option in a list of settings',
    { [CYCLES]: [{ severity: 'warn' }, { in: 'ui', severity: 'error', options: { dynamik: 'allow' } }] },
    { [CYCLES]: [{ severity: 'warn' }, { in: 'ui', severity: 'error', options: {} }] },
    'rules["architecture/no-cycle"][1].options.dynamik: unknown key. Did you mean "dynamic"?',
  ],
  [
    'options of a rule without options in a list of settings',
    { [DIRECTION]: [{ severity: 'error', options: { max: 1 } }] },
    { [DIRECTION]: [{ severity: 'error', options: null }] },
    'rules["architecture/layer-direction"][0].options: expected no options, got an object',
  ],
  [
    'a misspelled rule',
    { 'architecture/layer-directoin': 'error' },
    { [DIRECTION]: 'error' },
    'rules["architecture/layer-directoin"]: unknown rule "architecture/layer-directoin". Did you mean "architecture/layer-direction"?',
  ],
  [
    'a misspelled group',
    { 'architecure/no-cycle': 'error' },
    { 'our-team/no-cycle': ['error', { any: 'thing' }] },
    'rules["architecure/no-cycle"]: unknown rule "architecure/no-cycle". Did you mean "architecture/no-cycle"?',
  ],
  [
    'an unknown rule of a known group',
    { 'architecture/tidy-desk': 'error' },
    { 'our-team/tidy-desk': 'error' },
    'rules["architecture/tidy-desk"]: unknown rule "architecture/tidy-desk"',
  ],
]

describe('the rules of a config', () => {
  it.each(rows)('reports %s', (_mistake, broken, fixed, message) => {
    expect(errorOf(broken).message).toBe(message)
    expect(() => compile(fixed)).not.toThrow()
  })

  it.each(settings)('reports %s', (_mistake, broken, fixed, message) => {
    expect(errorOf({ ...withArchitecture({}), rules: broken }).message).toBe(`stratalint.config.json ${message}`)
    expect(() => compile({ ...withArchitecture({}), rules: fixed })).not.toThrow()
  })

  it('reports misspelled rules in exceptions and docs', () => {
    const broken = {
      ...withArchitecture({}),
      exceptions: [{ rule: 'architecture/domain-boundry', from: 'src/**', reason: 'x' }],
      docs: { 'architecture/no-cycles': 'docs/cycles.md' },
    }
    expect(errorOf(broken).lines).toEqual([
      'stratalint.config.json exceptions[0].rule: unknown rule "architecture/domain-boundry". Did you mean "architecture/domain-boundary"?',
      'stratalint.config.json docs["architecture/no-cycles"]: unknown rule "architecture/no-cycles". Did you mean "architecture/no-cycle"?',
    ])
  })
})
