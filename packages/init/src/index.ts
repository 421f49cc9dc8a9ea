export { InitError } from './init-error.ts'
export { proposePolicy } from './propose-policy.ts'
export { nextSteps, preview } from './texts.ts'
