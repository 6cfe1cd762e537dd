/** The digit runs, Latin words and Chinese numerals of a text, each once. */
export function termsOf(text: string): string[]
/** Paragraph → terms; P1 is the title. */
export function scan(article: string): Record<string, string[]>
