import { defineRule } from '@stratalint/rule'
import { isStandaloneScript, isTestCode } from '@stratalint/rule/analysis'
import { describeRead } from './describe-read.ts'
import type { ReadDetails } from './fix-texts.ts'
import { findReads } from './find-reads.ts'
import { mayReadEnvironment } from './candidates.ts'
import { isConfigFile, type Options } from './config-files.ts'

export default defineRule({
  id: 'contracts/env-in-config',
  meta: {
    type: 'problem',
    docs: {
      description: 'Read the environment in the config layer only',
      why: 'A variable that is read where it is used is checked nowhere, so a missing one is noticed only when a request needs it.',
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          layers: {
            type: 'array',
            items: { type: 'string' },
            default: ['config'],
            description: 'Layers whose files may read the environment.',
          },
          files: {
            type: 'array',
            items: { type: 'string' },
            default: [],
            description: 'Globs of other files that may read the environment.',
          },
          exempt: {
            type: 'array',
            items: { type: 'string' },
            default: [],
            description:
              'Variables that any file may read, besides those that tools set, such as `NODE_ENV`, `MODE`, `DEV`, `PROD` and `SSR`.',
          },
        },
      },
    ],
  },
  traits: { tests: false, generated: false, sets: ['recommended', 'strict'] },
  hints: ['env'],
  concerns: ({ text }) => mayReadEnvironment(text),
  create({ project, inspection, sourceCode, options, report }) {
    const given = options[0] as Options
    if (isConfigFile(project, inspection, given) || isTestCode(inspection)) return {}
    if (isStandaloneScript(project, inspection)) return {}
    return findReads(sourceCode, new Set(given.exempt), ({ start, end, ...read }) => {
      report({
        start,
        end,
        subject: `${read.source} ${read.variables.join(' ')}`.trim(),
        extent: null,
        message: { details: { ...read, layers: given.layers, files: given.files } satisfies ReadDetails },
      })
    })
  },
  describe: ({ project, module }, details: ReadDetails) => describeRead(project, module, details),
})
