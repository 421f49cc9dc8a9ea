import { hasConfig, isConfigFileName, readRegularText } from '@stratalint/policy'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { measureFit, type Draft } from './drafts/draft.ts'
import { withOutside } from './drafts/outside.ts'
import { proposeDraft } from './drafts/propose-draft.ts'
import { InitError } from './init-error.ts'
import type { Proposal } from './proposal.ts'
import { render } from './render.ts'
import { surveyFolder } from './survey/survey.ts'
import { brokenManifest, coveredFolder, existingConfig, notes } from './texts.ts'

/** Surveys a folder and proposes the policy that fits it best; nothing is written. */
export function proposePolicy(root: string): Proposal {
  refuseSecondConfig(root)
  const survey = surveyFolder(root, readManifest(root))
  const draft = withRecommended(withOutside(proposeDraft(survey), survey))
  return {
    file: survey.typescript ? 'stratalint.config.ts' : 'stratalint.config.mjs',
    text: render(draft, survey.typescript),
    found: draft.found,
    isEmpty: survey.files.length === 0,
    ...measureFit(draft, survey),
  }
}

/** Adds the recommended rules to the architecture. */
function withRecommended({ found, config: { extends: architecture, ...config }, notes: own }: Draft): Draft {
  return {
    found,
    config: { extends: [...[architecture ?? []].flat(), 'recommended'], ...config },
    notes: {
      ...own,
      extends: architecture === undefined ? notes.onlyRecommended : `${own['extends']} ${notes.recommended}`,
    },
  }
}

/** Throws if the folder or one above has a policy: a second config would take files away from the first. */
export function refuseSecondConfig(root: string): void {
  for (let folder = root; ; folder = dirname(folder)) {
    if (hasConfig(folder)) {
      const file = readdirSync(folder).find(isConfigFileName)
      const shown = relative(root, join(folder, file ?? 'package.json')) + (file === undefined ? '#stratalint' : '')
      throw new InitError(folder === root ? existingConfig(shown) : coveredFolder(shown))
    }
    if (folder === dirname(folder)) return
  }
}

function readManifest(root: string): Record<string, unknown> {
  const path = join(root, 'package.json')
  if (!existsSync(path)) return {}
  try {
    const manifest = JSON.parse(readRegularText(path)) as unknown
    if (typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest))
      return manifest as Record<string, unknown>
  } catch {
    // Reported below, like any other text that is not an object.
  }
  throw new InitError(brokenManifest())
}
