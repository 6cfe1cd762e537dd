export { bindCharts } from './bind.js'
export { draw } from './draw.js'
