export { changesBetween } from './changes.js'
export { withChanges } from './told.js'
export { apply, standingOf, stateOf, type State } from './state.js'
