import type { Inspection } from '../../project/inspect.ts'

/** Folders of tests and of what only tests use. */
const TEST_FOLDER =
  /(?:^|\/)(?:tests?|testing|mocks|e2e|playwright|cypress|__(?:tests?|mocks?|fixtures?)__|(?:e2e|integration|unit)-tests?|tests?-utils?)\//
/** `create-order.e2e.ts`, `order.mock.ts`, `card.stories.tsx`, `tree.clienttest.ts`, `calculator-test-utils.ts`, and the worker that msw writes. */
const TEST_NAME =
  /(?:\.(?:test|spec|e2e|cy|mocks?|fixtures?|stories|story|(?:client|server|unit|integration)test)(?:[.-][\w-]+)?|(?:^|[/-])test-(?:utils?|helpers?)|(?:^|\/)mockServiceWorker)\.[mc]?[jt]sx?$/
/** Packages that only tests import. */
const TEST_PACKAGE =
  /^(?:vitest|jest|@jest\/.+|jest-mock(?:-extended)?|vitest-mock-extended|@playwright\/test|@testing-library\/.+|@nestjs\/testing|node:test|mocha|chai|sinon|supertest|nock|msw(?:\/.+)?|cypress|tap|ava|uvu)$/

/** Whether a file is a test or helps tests: by its folder, its name or the packages that it imports. */
export function isTestCode({ file, module }: Pick<Inspection, 'file' | 'module'>): boolean {
  return (
    TEST_FOLDER.test(file) || TEST_NAME.test(file) || module.edges.some(({ specifier }) => TEST_PACKAGE.test(specifier))
  )
}
