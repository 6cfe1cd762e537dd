/** Index that ties a slide's page number to that of its layout and master. */
export const slideNumberIndex = '12'
