export { changesBetween } from './changes.js'
export { apply, standingOf, stateOf, type State } from './state.js'
