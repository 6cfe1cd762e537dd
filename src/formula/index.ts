export { evaluate, type Evaluation } from './evaluate.js'
export { references } from './tokens.js'
