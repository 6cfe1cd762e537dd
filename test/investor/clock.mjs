// Preloaded into a build (node --import): sets the clock of the process forward by as many days as CLOCK_DAYS says.
const shift = Number(process.env.CLOCK_DAYS) * 86_400_000
if (!Number.isFinite(shift)) throw new Error('CLOCK_DAYS is not a number')

const RealDate = globalThis.Date

globalThis.Date = class Date extends RealDate {
  constructor(...values) {
    super(...(values.length === 0 ? [RealDate.now() + shift] : values))
  }
  static now() {
    return RealDate.now() + shift
  }
}
