import type { Mutant } from './mutant.ts'

const preset = 'presets/dependency-cruiser/src'
const caughtBy = 'test/oracle/preset.test.ts'

export const PRESET_MUTANTS: Mutant[] = [
  {
    mistake: "a domain's name is read as an expression",
    file: `${preset}/expression.ts`,
    search: 'return text.replace(/[\\\\^$.*+?()[\\]{}|]/g,',
    replace: 'return text.replace(/[\\\\^$.*?()[\\]{}|]/g,',
    caughtBy,
  },
  {
    mistake: 'an own instance is not left out of the other ones',
    file: `${preset}/conditions.ts`,
    search: ': { from, to: anyInstance(row.to, folders), toNot: own, instance: null })',
    replace: ': { from, to: anyInstance(row.to, folders), toNot: [], instance: null })',
    caughtBy,
  },
  {
    mistake: 'importers that an exception tells apart are one kind',
    file: `${preset}/kind.ts`,
    search: 'exceptions.map((matches) => matches(path)), severities, entriesFor',
    replace: 'severities, entriesFor',
    caughtBy,
  },
  {
    mistake: 'targets that an entry tells apart are one kind',
    file: `${preset}/kind.ts`,
    search:
      'const entries = [isIndex(location.inside), ...[instances, layers].map((entry) => entry !== null && admits(entry, location, location))]',
    replace:
      'const entries = [isIndex(location.inside), ...[instances, layers].map((entry) => entry !== null && admits !== null)]',
    caughtBy,
  },
  {
    mistake: 'a vague package pattern speaks of packages with one of their own',
    file: `${preset}/outside.ts`,
    search: '[...before.filter((other) => overlaps(other, pattern)), ...row.lifted].map(packageExpression)',
    replace: 'row.lifted.map(packageExpression)',
    caughtBy,
  },
  {
    mistake: 'what holds at run time is said of types',
    file: `${preset}/rules.ts`,
    search: "...(row.when === 'run-time' ? TYPE_ONLY : [])",
    replace: '',
    caughtBy,
  },
]
