import * as z from 'zod'

/** The file that another is made from: what the one does not say, the other does. */
export function extendsField(noun: string): z.ZodOptional<z.ZodString> {
  return z
    .string()
    .optional()
    .describe(
      `a ${noun} that this one is made from, so that it says only what it changes; \`@base\` is the ${noun} of the ` +
        'same name in a later template folder; example: `@base`',
    )
}
