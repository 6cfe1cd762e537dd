export { bindCharts } from './bind.js'
export { draw } from './draw.js'
export { asNative } from './native/index.js'
