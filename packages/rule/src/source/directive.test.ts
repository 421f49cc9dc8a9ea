import { expect, it } from 'vitest'
import { readDirectives, type Directive } from './directive.ts'

function read(type: 'Line' | 'Block', value: string): Pick<Directive, 'kind' | 'rules' | 'reason'> | null {
  const [directive] = readDirectives([{ type, value, start: 0, end: value.length + 4 }], () => 1)
  return directive === undefined ? null : { kind: directive.kind, rules: directive.rules, reason: directive.reason }
}

it.each([
  ['Line', ' eslint-disable-next-line a/b', { kind: 'disable-next-line', rules: ['a/b'], reason: null }],
  ['Line', ' eslint-disable-line a/b, c', { kind: 'disable-line', rules: ['a/b', 'c'], reason: null }],
  ['Line', ' oxlint-disable-next-line a/b', { kind: 'disable-next-line', rules: ['a/b'], reason: null }],
  ['Line', 'oxlint-disable-line a/b', { kind: 'disable-line', rules: ['a/b'], reason: null }],
  ['Block', ' eslint-disable a/b ', { kind: 'disable', rules: ['a/b'], reason: null }],
  ['Block', ' oxlint-disable a/b ', { kind: 'disable', rules: ['a/b'], reason: null }],
  ['Block', ' eslint-enable a/b ', { kind: 'enable', rules: ['a/b'], reason: null }],
  ['Block', ' oxlint-enable ', { kind: 'enable', rules: [], reason: null }],
  ['Block', ' eslint-disable-next-line a/b ', { kind: 'disable-next-line', rules: ['a/b'], reason: null }],
  ['Block', '\n eslint-disable\n a/b,\n c/d\n', { kind: 'disable', rules: ['a/b', 'c/d'], reason: null }],
  ['Block', ' eslint-disable ', { kind: 'disable', rules: [], reason: null }],
  [
    'Line',
    ' eslint-disable-line a/b -- agreed on with payments',
    { kind: 'disable-line', rules: ['a/b'], reason: 'agreed on with payments' },
  ],
  ['Line', ' eslint-disable-line a/b ---- agreed on', { kind: 'disable-line', rules: ['a/b'], reason: 'agreed on' }],
  [
    'Line',
    ' eslint-disable-line a/b -- agreed on -- until May',
    { kind: 'disable-line', rules: ['a/b'], reason: 'agreed on -- until May' },
  ],
  ['Block', ' eslint-disable a/b\n -- agreed on\n', { kind: 'disable', rules: ['a/b'], reason: 'agreed on' }],
  ['Line', ' eslint-disable-line a/b --', { kind: 'disable-line', rules: ['a/b'], reason: null }],
  ['Line', ' eslint-disable-line a/b - because', { kind: 'disable-line', rules: ['a/b - because'], reason: null }],
  ['Line', ' eslint-disable-line a--b', { kind: 'disable-line', rules: ['a--b'], reason: null }],
] as const)('reads a %s comment:%s', (type, value, directive) => {
  expect(read(type, value)).toEqual(directive)
})

it.each([
  ['Line', ' eslint-disable a/b'],
  ['Line', ' oxlint-enable a/b'],
  ['Line', ' use eslint-disable-line a/b here'],
  ['Line', ' eslint-disabled a/b'],
  ['Block', '* eslint-disable a/b '],
  ['Block', ' eslint a/b: "off" '],
  ['Line', ' tslint-disable-line a/b'],
] as const)('takes no %s comment:%s', (type, value) => {
  expect(read(type, value)).toBeNull()
})

it('says where a comment starts and ends', () => {
  const [directive] = readDirectives(
    [{ type: 'Block', value: ' eslint-disable a/b\n', start: 7, end: 31 }],
    (offset) => (offset < 20 ? 2 : 3),
  )
  expect(directive).toMatchObject({ start: 7, end: 31, line: 2, endLine: 3 })
})
