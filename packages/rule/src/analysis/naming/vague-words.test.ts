import { expect, it } from 'vitest'
import { isVague } from './vague-words.ts'

it('recognises one vague word in any case and number, with digits', () => {
  expect(['utils', 'Utility', 'HELPERS', 'helper-2', 'temp1', 'data', 'things'].map((name) => isVague(name))).toEqual(
    Array(7).fill(true),
  )
})

it('accepts other words, compounds and empty names', () => {
  expect(['order', 'order-utils', 'formData', 'datastore', '', '42'].map((name) => isVague(name))).toEqual(
    Array(6).fill(false),
  )
})
