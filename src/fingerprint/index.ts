export { fingerprintOf, readFingerprints, type Fingerprints, type Origin } from './file.js'
export { longestRepeated, type Repeated } from './repeated.js'
export { shinglesOf, type Shingle } from './shingles.js'
