export { InitError } from './init-error.ts'
export { proposePolicy, type Proposal } from './propose-policy.ts'
export { nextSteps, preview } from './texts.ts'
