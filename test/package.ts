import { expect } from 'vitest'
import { checkPackage } from '../src/render/pptx/index.js'

/** Fails unless the finished PowerPoint file holds to every rule of the package check. For each deck that a test writes. */
export function expectCleanPackage(bytes: Uint8Array): void {
  const found = checkPackage(bytes).map(({ code, message }) => `${code}: ${message}`)
  expect(found).toEqual([])
}
