import type { Helper } from '../helper.js'

/** An empty list is false, as in `#if`. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

export const eq: Helper = {
  usage: '(eq a b)',
  means: 'whether two values are the same',
  params: ['any', 'any'],
  result: 'boolean',
  run: ({ params }) => params[0] === params[1],
}

export const not: Helper = {
  usage: '(not a)',
  means: 'the contrary',
  params: ['any'],
  result: 'boolean',
  run: ({ params }) => !isTrue(params[0]),
}

export const and: Helper = {
  usage: '(and a b)',
  means: 'whether all of them hold',
  params: ['any', 'any'],
  variadic: true,
  result: 'boolean',
  run: ({ params }) => params.every(isTrue),
}

export const or: Helper = {
  usage: '(or a b)',
  means: 'whether one of them holds',
  params: ['any', 'any'],
  variadic: true,
  result: 'boolean',
  run: ({ params }) => params.some(isTrue),
}

export const includes: Helper = {
  usage: '(includes list value)',
  means: 'whether a list has a value',
  params: ['list', 'any'],
  result: 'boolean',
  run: ({ params }) => (params[0] as readonly unknown[]).includes(params[1]),
}
