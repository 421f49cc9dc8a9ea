export { InitError } from './init-error.ts'
export { openFolder, proposePolicy, withRules, type Folder } from './propose/propose-policy.ts'
export { separateProjects } from './survey/separate-projects.ts'
export { spread, type ForbiddenPair, type ForeignRules } from './survey/foreign-rules.ts'
export { baselineSize } from './measure/measure.ts'
export type { Draft } from './propose/draft.ts'
export { refuseSecondConfig } from './propose/second-config.ts'
export { render } from './render/render-config.ts'
export type { Proposal } from './propose/proposal.ts'
export type { Wishes } from './propose/choose.ts'
export { ruleLines, rulePageLines, ruleTestLines } from './scaffold/rule-text.ts'
export { planScaffold, SCAFFOLD_KINDS, type Scaffold, type ScaffoldKind } from './scaffold/scaffold.ts'
export { writeScaffold } from './scaffold/write-scaffold.ts'
export { planSetup } from './setup/plan.ts'
export { SETUP_PARTS, type FileChange, type Setup, type SetupPart } from './setup/setup.ts'
export { setUp, type Written } from './setup/set-up.ts'
export { describeProposal } from './texts/results.ts'
export {
  adviceText,
  changeText,
  existingBaseline,
  failing,
  incomplete,
  nextSteps,
  notWritten,
  preview,
  projectTitle,
  questions,
  severalProjects,
} from './texts/setup.ts'
export type { Survey } from './survey/survey.ts'
