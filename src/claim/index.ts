export { claimForms, type Claim, type ClaimProblem } from './claim.js'
export { judge, type Doubt, type Judgement } from './judge.js'
export { factsOf, meaningProblem, wordsOf } from './names.js'
export { parseClaim } from './parse.js'
