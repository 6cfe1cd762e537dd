/** How much an audience is told, from least to most. */
export const depths = ['brief', 'standard', 'full'] as const
