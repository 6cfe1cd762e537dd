export { evaluate, type Evaluation } from './evaluate.js'
export { parseFormula, type Formula } from './parse.js'
export { sums, type Addend } from './sums.js'
export { references } from './tokens.js'
