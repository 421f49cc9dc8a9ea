import { expect, it } from 'vitest'
import { pluralOf, singularOf, toCamelCase, toKebabCase, toPascalCase, toSnakeCase, wordsOf } from './words.ts'

it('parts names at separators, capitals and acronyms', () => {
  expect(wordsOf('orderLine')).toEqual(['order', 'Line'])
  expect(wordsOf('HTTPServer')).toEqual(['HTTP', 'Server'])
  expect(wordsOf('parse-HTML_document.v2')).toEqual(['parse', 'HTML', 'document', 'v2'])
  expect(wordsOf('sha256Hash')).toEqual(['sha256', 'Hash'])
  expect(wordsOf('__proto')).toEqual(['proto'])
  expect(wordsOf('')).toEqual([])
})

it('keeps known words whole', () => {
  expect(wordsOf('OAuth2Client')).toEqual(['OAuth2', 'Client'])
  expect(wordsOf('useGraphQLQuery')).toEqual(['use', 'GraphQL', 'Query'])
  expect(wordsOf('PostgreSQLPool')).toEqual(['PostgreSQL', 'Pool'])
  expect(wordsOf('oAuth2Client')).toEqual(['oAuth2', 'Client'])
  expect(wordsOf('openAIClient')).toEqual(['openAI', 'Client'])
  expect(wordsOf('order-tRPCRouter')).toEqual(['order', 'tRPC', 'Router'])
  expect(wordsOf('graphQlSchema')).toEqual(['graphQl', 'Schema'])
  expect(wordsOf('userGithubId')).toEqual(['user', 'Github', 'Id'])
})

it('does not find known words inside other words', () => {
  expect(wordsOf('linkedInvoice')).toEqual(['linked', 'Invoice'])
  expect(wordsOf('IOService')).toEqual(['IO', 'Service'])
  expect(wordsOf('payPalette')).toEqual(['pay', 'Palette'])
  expect(wordsOf('webGlobals')).toEqual(['web', 'Globals'])
})

it('keeps the plural of an acronym and its digits together', () => {
  expect(wordsOf('userIDs')).toEqual(['user', 'IDs'])
  expect(wordsOf('URLsOfOrder')).toEqual(['URLs', 'Of', 'Order'])
  expect(wordsOf('useI18nText')).toEqual(['use', 'I18n', 'Text'])
  expect(wordsOf('B2BOrder')).toEqual(['B2B', 'Order'])
  expect(wordsOf('APIsAndURLs')).toEqual(['APIs', 'And', 'URLs'])
})

it('converts between cases', () => {
  expect(toKebabCase('OrderLineHTMLView')).toBe('order-line-html-view')
  expect(toKebabCase('OAuth2Client')).toBe('oauth2-client')
  expect(toSnakeCase('order-line')).toBe('order_line')
  expect(toPascalCase('order-line.service')).toBe('OrderLineService')
  expect(toPascalCase('useHTML')).toBe('UseHTML')
  expect(toCamelCase('Order-line')).toBe('orderLine')
})

it('forms plurals and singulars', () => {
  expect(['order', 'category', 'box', 'person', 'day', 'match'].map(pluralOf)).toEqual([
    'orders',
    'categories',
    'boxes',
    'people',
    'days',
    'matches',
  ])
  expect(
    ['orders', 'categories', 'boxes', 'people', 'days', 'addresses', 'statuses', 'cases', 'caches', 'movies'].map(
      singularOf,
    ),
  ).toEqual(['order', 'category', 'box', 'person', 'day', 'address', 'status', 'case', 'cache', 'movie'])
  expect(['order', 'status', 'address', 'news', 'analytics', 'analysis'].map(singularOf)).toEqual([
    'order',
    'status',
    'address',
    'news',
    'analytics',
    'analysis',
  ])
})
